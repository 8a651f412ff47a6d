"""Sums told in turn: "invested $5 billion in Acme, $3 billion in Beta and $1 billion in Gamma" are three investments.

The first is read by its row; each that follows in the same words, with a party of its own, is another of its kind.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from dealgraph.loaders.extract.drafts import DEALS, Draft, Sentence
from dealgraph.loaders.extract.model import Amount

_HEDGE = r"(?:about |around |over |up to |nearly |more than |another |roughly |some |almost |as much as |at least |an additional |a further |approximately )?"
_PARTY = re.compile("(?: (?:deal|contract|agreement|order|stake|round|investment|grant))? (in|with|to|for|from|into) (?:the )?(?:[a-z-]+ ){0,4}?(\ue000)(?!'s)")
_BEFORE = re.compile(rf"\ue000[^;.\ue000-\ue003]{{0,30}}?(?:, and |, | and |; ){_HEDGE}$")


def in_turn(s: Sentence, at: int, amount: Amount, known: Sequence[Draft]) -> Draft | None:
    """The deal of the sum at `at`, where it is told in the words of the deal before it."""
    text = s.bare.text
    mine = _PARTY.match(text, at + 1)
    if mine is None or amount.per_share or not _BEFORE.search(text[max(0, at - 70) : at]):
        return None
    name = s.bare.name(mine.start(2))
    first = next((d for d in known[::-1] if d.sentence == s.index and d.kind in DEALS and d.amount is not None and d.amount.unit == amount.unit), None)
    if first is None or first.amount is None or name is None or (start := s.bare.position(first.amount)) is None or not start < at < start + 120:
        return None
    theirs = _PARTY.match(text, start + 1)
    party = s.bare.name(theirs.start(2)) if theirs is not None and theirs.group(1) == mine.group(1) else None
    if party is None or name.text in (first.subject, first.object):
        return None
    if party.text == first.object:
        return replace(first, object=name.text, amount=amount, amount_at=None, view=s.bare, start=at, end=mine.end(), others=[], late=None)
    if party.text == first.subject:
        return replace(first, subject=name.text, amount=amount, amount_at=None, view=s.bare, start=at, end=mine.end(), others=[], late=None)
    return None
