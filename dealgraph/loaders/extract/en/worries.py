"""Worries that nobody in particular has: "There is concern about a bubble, and about whether the spending can be sustained."

They are risks for the market the sentence names, else for the one just spoken of; without a market they are nobody's.
What is worried about may be open ("whether it lasts"): that somebody worries is stated all the same.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dealgraph.loaders.extract.drafts import Draft, Sentence
from dealgraph.loaders.extract.en.markets import is_market
from dealgraph.loaders.extract.model import FIGURE, LIKELY
from dealgraph.loaders.extract.moods import unstated

_WORRY = r"(?:concerns?|fears?|worr(?:y|ies)|doubts?|anxiety|unease|questions|debate|alarm)"
_WORRIED = re.compile(
    rf"\b(?:there (?:is|are|remains?|has been|have been) (?:[a-z]+ ){{0,3}}?{_WORRY}|(?:investors|analysts|economists|some|critics|many) (?:fear|worry|are worried|question)|"
    rf"(?:amid|despite|on|over|raising|raised|fuell?(?:ing|ed)|growing|rising|mounting|stok(?:ing|ed)) (?:[a-z]+ ){{0,2}}?{_WORRY})\b", re.IGNORECASE,
)
# What is feared, and what it is called.
_FEARED = (
    ("bubble", re.compile(r"\bbubble\b", re.IGNORECASE)),
    ("overheating", re.compile(r"\boverheat(?:ing|ed)?\b", re.IGNORECASE)),
    ("overcapacity", re.compile(r"\b(?:overcapacity|oversupply|glut|overinvestment|overbuilding)\b", re.IGNORECASE)),
    ("sustainability", re.compile(
        r"\b(?:whether|how long|if) (?:the |such |this |that |current |all )*(?:[a-z\ue000-]+ ){0,4}?(?:can|could|will|would|is|are) (?:be )?(?:sustain(?:ed|able)|last|continue|go on)\b|"
        r"\bsustainability of\b|\bunsustainable\b", re.IGNORECASE)),
)
_WIDE = re.compile(r"(?:global|worldwide|world|overall|total|domestic) ", re.IGNORECASE)
_SINCE = 4


def _market(name: str) -> bool:
    return is_market(name) or _WIDE.match(name) is not None


def read(s: Sentence, earlier: Sequence[Draft]) -> list[Draft]:
    """The risks that a sentence of worries tells."""
    text = s.bare.text
    worried = _WORRIED.search(text)
    if worried is None or any(start <= worried.start() < end for start, end in unstated(s.bare, "en")):
        return []
    told = [(metric, m) for metric, pattern in _FEARED if (m := pattern.search(text, worried.start())) is not None]
    named = next((n.text for n in s.bare.names_in(0, len(text)) if _market(n.text)), None)
    before = next((d.subject for d in reversed(earlier) if s.index - d.sentence <= _SINCE and _market(d.subject)), None)
    subject = named or (before if not s.bare.names_in(0, len(text)) else None)
    if subject is None:
        return []
    sure = FIGURE if worried.group().lower().startswith("there") else LIKELY
    return [
        Draft("risk", subject, None, s.bare, worried.start(), m.end(), "worried-about", sure, metric, status="possible", sentence=s.index)
        for metric, m in told
    ]  # fmt: skip
