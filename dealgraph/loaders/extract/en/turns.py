"""Sums told in turn: "invested $5 billion in Acme, $3 billion in Beta and $1 billion in Gamma" are three investments.

The first is read by its row; each that follows in the same words, with a party of its own, is another of its kind.
So is one that a noun names ("and a $6 billion purchase of Gamma"), and one that leaves out the verb ("and Gamma for $1 billion").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from dealgraph.loaders.extract.drafts import DEALS, Draft, Sentence
from dealgraph.loaders.extract.model import Amount

_HEDGE = r"(?:about |around |over |up to |nearly |more than |another |roughly |some |almost |as much as |at least |an additional |a further |approximately )?"
_PARTY = re.compile("(?: (?:deal|contract|agreement|order|stake|round|investment|grant))? (in|with|to|for|from|into) (?:the )?(?:[A-Za-z-]+ ){0,4}?(\ue000)(?!'s)")
_BEFORE = re.compile(rf"\ue000[^;.\ue000-\ue003]{{0,30}}?(?:, and |, | and |; ){_HEDGE}$")


def in_turn(s: Sentence, at: int, amount: Amount, known: Sequence[Draft]) -> Draft | None:
    """The deal of the sum at `at`, where it is told in the words of the deal before it."""
    if (told := _by_a_noun(s, at, amount, known) or _without_its_verb(s, amount, known)) is not None:
        return told
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


# ", a $2 billion investment in Beta", " and a $6 billion purchase of chip designer Gamma".
_NOUN = re.compile(
    "(?:-[a-z]+)? (?:[a-z-]+ ){0,2}?(?:(investment|bet|stake|injection|commitment to invest)|(purchase|acquisition|takeover|buyout)) (?:in|into|of) (?:the )?(?:\ue005(?:'s)? )?(?:[a-z-]+ ){0,6}?(\ue000)(?!'s)"
)
_LISTED = re.compile(rf"(?:, and |, | and | as well as |; )(?:an? |its |the ){_HEDGE}$")


def _by_a_noun(s: Sentence, at: int, amount: Amount, known: Sequence[Draft]) -> Draft | None:
    """A deal that a noun names, in a list with the one before it: who did that did this."""
    mine = _NOUN.match(s.bare.text, at + 1)
    if mine is None or amount.per_share or len(amount.unit) != 3 or not _LISTED.search(s.bare.text, max(0, at - 50), at):
        return None
    name = s.bare.name(mine.start(3))
    first = next((d for d in known[::-1] if d.sentence == s.index and d.kind in ("acquisition", "investment") and not d.background), None)
    if first is None or name is None or name.text in (first.subject, first.object) or not s.bare.where[at] - first.view.where[first.start] < 200:
        return None
    kind = "investment" if mine.group(1) else "acquisition"
    return replace(first, kind=kind, metric=None, object=name.text, amount=amount, amount_at=at, view=s.bare, start=at, end=mine.end(), others=[], late=None, status=None)


# "bought Beta for $6 billion and Gamma for $1 billion".
_FOR_IT = re.compile(rf"(?:, and |, | and | as well as |, followed by |; )(?:the )?(?:[a-z-]+ ){{0,4}}(\ue000),? (?:for|in) (?:an? )?{_HEDGE}$")


def _without_its_verb(s: Sentence, amount: Amount, known: Sequence[Draft]) -> Draft | None:
    """A purchase told by its target and its price, after one that has a verb."""
    at = s.lean.position(amount)
    mine = _FOR_IT.search(s.lean.text, max(0, at - 110), at) if at is not None else None
    if at is None or mine is None or amount.per_share or len(amount.unit) != 3:
        return None
    name = s.lean.name(mine.start(1))
    first = next((d for d in known[::-1] if d.sentence == s.index and d.kind == "acquisition" and d.amount is not None and d.object), None)
    if first is None or first.amount is None or name is None or name.kind != "org" or name.text in (first.subject, first.object):
        return None
    if not s.lean.where[mine.start()] - 40 < first.amount.end < s.lean.where[at]:
        return None
    return replace(first, object=name.text, amount=amount, amount_at=at, view=s.lean, start=mine.start(1), end=at + 1, others=[], late=None)


# "$45 million in Peru, $70 million in Chile, and $35 million in Brazil": a sum of its own in each place.
_ALSO_THERE = re.compile(r"\ue001 in (?:the )?\ue005(?:, and |, | and )(?:up to |about |another |more than )?$")
_THERE = re.compile(r" in (?:the )?\ue005")


def in_each_place(s: Sentence, at: int, amount: Amount, known: Sequence[Draft]) -> Draft | None:
    """The same investment in another place, with a sum of its own."""
    text = s.bare.text
    if not _THERE.match(text, at + 1) or not _ALSO_THERE.search(text, max(0, at - 40), at):
        return None
    first = next((d for d in known[::-1] if d.kind == "investment" and d.sentence == s.index and d.amount is not None and d.amount.unit == amount.unit), None)
    return replace(first, amount=amount, amount_at=at, others=[]) if first is not None and first.object is None else None
