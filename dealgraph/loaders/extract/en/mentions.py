"""Companies bought or invested in that are told by description: "a 5% stake in the Chinese retailer".

Who is meant is the organisation named before the one that buys; without such a one the description names nobody.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from dealgraph.loaders.extract.en.clauses import OUTLETS
from dealgraph.loaders.extract.en.lexicon import COMPANY_NOUNS
from dealgraph.loaders.extract.model import Name

_DESCRIBED = re.compile(
    r"\b(?:(?:stakes?|shares?|interest|invest(?:ed|ing|s|ment|ments)?|equity|holding|capital|money|million|billion|percent|%)[^.;,]{0,24}? (?:in|into|of)|"
    r"(?:to |will |would |has |had )?(?:acquir(?:e|es|ed|ing)|buy(?:s|ing)?|bought|purchas(?:e|es|ed|ing)|take over|took over|taking over)|control of|takeover of|acquisition of|purchase of) "
    rf"(?P<what>the (?!(?:[\w'-]+ )?joint )(?:[\w'-]+ ){{0,4}}?(?:{COMPANY_NOUNS}))(?= (?:for|in|at|from|last|this|by|and|after|to|as|with|through|via|over|on|would|will|is|was)\b|[.,;]|$)",
    re.IGNORECASE,
)
_LOOK_BACK = 12


def described(text: str, names: Sequence[Name], table: Mapping[str, str]) -> list[Name]:
    """The names and, in order, a name for every described object whose bearer is clear."""
    out = list(names)
    for m in _DESCRIBED.finditer(text):
        start, end = m.span("what")
        if any(n.start < end and start < n.end for n in names):
            continue
        earlier = [n for n in names if n.end <= start and n.kind == "org" and n.text not in OUTLETS][-_LOOK_BACK:]
        if not earlier:
            continue
        buyer = table.get(earlier[-1].text, earlier[-1].text)
        meant = next((n for n in reversed(earlier) if table.get(n.text, n.text) != buyer), None)
        if meant is not None:
            out.append(Name(start, end, meant.text, "org", True))
    return sorted(out, key=lambda n: n.start)
