"""The questions of the guide, read from its page as the Browser reads them."""

from __future__ import annotations

import html
import re
from pathlib import Path

from dealgraph.api.browser import grass

PAGE = Path(grass.__file__).with_name("guide.html")


def questions() -> list[str]:
    """Every query that can be clicked."""
    text = PAGE.read_text(encoding="utf-8")
    return [
        html.unescape(found)
        for found in re.findall(r'<pre class="[^"]*runnable" mode="cypher">(.*?)</pre>', text, re.S)
    ]
