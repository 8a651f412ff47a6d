"""Who a Chinese passage is about where no sentence says so: the company whose name is all of a line.

A profile names its company in a heading and never again; what stands under the heading is about that company.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from dealgraph.loaders.extract.model import Name
from dealgraph.loaders.extract.view import NAME, View
from dealgraph.loaders.extract.zh import clauses as clauses_zh

_HEADING = re.compile(rf"[\s\d.、•·*#【（(-]{{0,6}}{NAME}(?:[（(][^（）()]{{1,30}}[）)]|】)?(?:公司)?(?:简介|概况|介绍)?[：:。]?\s*")


# "随后又完成", "公司总部位于": a passage that begins in the middle.
_GOES_ON = re.compile("(?:随后|此后|之后)(?:又|还|也|再|，|公司)|[^。，]{0,10}，?(?:公司|该公司)(?!法)")


def goes_on(view: View) -> bool:
    """Whether the first sentence speaks of a company that was named before it."""
    return clauses_zh.topic(view) is None and _GOES_ON.match(view.text) is not None


def only(views: Sequence[View], table: Mapping[str, str]) -> Name | None:
    """The one company that governs a clause of what follows: whom a passage is about that begins in the middle."""
    found = {table.get(n.text, n.text): n for n in (clauses_zh.topic(v) for v in views) if n is not None}
    return next(iter(found.values())) if len(found) == 1 else None


def heading(view: View) -> Name | None:
    """The company that a line only names."""
    if _HEADING.fullmatch(view.text) is None:
        return None
    return next((n for n in view.names_in(0, len(view.text)) if n.kind == "org"), None)
