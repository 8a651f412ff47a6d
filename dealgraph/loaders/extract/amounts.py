"""Amounts of a passage with their spans: money, shares, people, power, mass, percent, multiples.

Number tokens are found first, in one linear pass with bounded tokens; each is then read outwards
(currency, magnitude, unit, hedge) by the grammar of its language, and neighbours are joined to ranges.
"""

from __future__ import annotations

from collections.abc import Sequence

from dealgraph.loaders.extract.en import amounts as amounts_en
from dealgraph.loaders.extract.model import Amount
from dealgraph.loaders.extract.zh import amounts as amounts_zh

Span = tuple[int, int]


def find_amounts(text: str, lang: str, taken: Sequence[Span] = ()) -> list[Amount]:
    """All amounts of a folded text, left to right, none inside a span of `taken` (dates, names)."""
    grammar = amounts_zh if lang == "zh" else amounts_en
    found = grammar.find(text, taken)
    if lang == "zh":
        # Latin-script quantities ("$1.5 billion", "30MW") stand in Chinese text as well.
        covered = [(a.start, a.end) for a in found]
        found += amounts_en.find(text, [*taken, *covered])
    return sorted(found, key=lambda a: a.start)
