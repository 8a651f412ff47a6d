"""Who a Chinese passage is about where no sentence says so: the company whose name is all of a line.

A profile names its company in a heading and never again; what stands under the heading is about that company.
"""

from __future__ import annotations

import re

from dealgraph.loaders.extract.model import Name
from dealgraph.loaders.extract.view import NAME, View

_HEADING = re.compile(rf"[\s\d.、•·*#【（(-]{{0,6}}{NAME}(?:[（(][^（）()]{{1,30}}[）)]|】)?(?:公司)?(?:简介|概况|介绍)?[：:。]?\s*")


def heading(view: View) -> Name | None:
    """The company that a line only names."""
    if _HEADING.fullmatch(view.text) is None:
        return None
    return next((n for n in view.names_in(0, len(view.text)) if n.kind == "org"), None)
