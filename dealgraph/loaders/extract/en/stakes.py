"""Whose an English stake is, and in what, where the clause leaves it to the deal beside it.

A row that has read who buys knows better than the clause; what is kept is kept in what was sold just before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from dealgraph.loaders.extract.drafts import Draft, Sentence
from dealgraph.loaders.extract.model import LIKELY, Amount, Name
from dealgraph.loaders.extract.view import View

# "Beta will retain a 10 percent stake": in what was sold just before.
_KEEPS = re.compile(r"\b(?:retain(?:s|ed|ing)?|keep(?:s|ing)?|kept|left with|continue to (?:hold|own)|still (?:owns|holds))\b", re.IGNORECASE)


def kept(view: View, at: int, s: Sentence, known: Sequence[Draft]) -> Name | None:
    """In what a stake is kept."""
    if not _KEEPS.search(view.text[max(0, at - 40) : at]):
        return None
    sold = next((d for d in known[::-1] if d.kind in ("acquisition", "investment") and d.object and d.sentence >= s.index - 2), None)
    return Name(0, 0, sold.object) if sold is not None and sold.object else None


def buyer(amount: Amount, target: Name, s: Sentence, known: Sequence[Draft]) -> Name | None:
    """Who buys the stake of this percentage, where a row has read it: "Ada Smith and her family bought a 10% stake"."""
    bought = next((d for d in known[::-1] if d.kind == "investment" and d.sentence == s.index and d.object == target.text and not d.background), None)
    if bought is None or not bought.view.where[bought.start] <= amount.start <= bought.view.where[min(bought.end, len(bought.view.where)) - 1]:
        return None
    return Name(0, 0, bought.subject)


def held_by_all(s: Sentence, holders: Sequence[Name]) -> Name | None:
    """In what several hold their shares: "Beta's largest investors, Acme and Gamma, hold 13 and 10 percent, respectively"."""
    held = {n.text for n in holders}
    before = [n for n in s.bare.names_in(0, len(s.bare.text)) if n.kind == "org" and n.start < min(h.start for h in holders)]
    return next((n for n in before if n.text not in held), s.focus if s.focus is None or s.focus.text not in held else None)


_ALSO_BY = re.compile(r" (?:(?:is |was )?(?:owned|held|controlled) )?by (?:the )?(?:[a-z-]+ ){0,3}(\ue000)")
_ALSO_HAS = re.compile(r"(\ue000) (?:(?:also|still|now) )?(?:owns?|owned|holds?|held|has|had|controls?|retains?|with|keeps?) (?:a |an |the )?(?:remaining |other )?(?:about |around |nearly |roughly |over |more than )?$")
_IN_ANOTHER = re.compile(r"[^;,.]{0,40}? (?:in|of) (?:the )?(?:[a-zA-Z-]+ ){0,4}\ue000")


# "Acme has 60% of the venture and Beta keeps the remaining 40%": of the venture told before.
_HOLDS = re.compile(r"(\ue000),? (?:(?:will|would|to|then|each|also|currently|now|is|are) )*(?:owns?|owned|own|owning|holds?|hold|held|holding|has|have|take|takes|taking|controls?|control|controlling|retains?|retain|retaining|keeps?|keep|keeping) (?:an? |the |about |around |nearly |roughly |over |more than |remaining |other |controlling |majority |minority |equal )*$", re.IGNORECASE)
_IN_THE_VENTURE = re.compile(r"(?: (?:per cent|stake|interest|share|holding|equity|ownership))*(?: (?:in|of) (?:the|this) (?:new |resulting |combined |proposed |planned )?(?:joint venture|jv|venture|joint company|new company|entity|partnership|newco|business)\b|[,.;]|$| while\b| and\b| with\b)", re.IGNORECASE)
_CALLED = re.compile(r"\b(?:joint venture|jv|venture|company|entity),? (?:to be |temporarily |tentatively |provisionally )?(?:called|named|dubbed|known as) (\ue000)", re.IGNORECASE)


def in_the_venture(s: Sentence, at: int, amount: Amount, known: Sequence[Draft]) -> Draft | None:
    """A share of the venture that was founded or named before."""
    text = s.bare.text
    mine, told = _HOLDS.search(text, max(0, at - 70), at), _IN_THE_VENTURE.match(text, at + 1)
    if amount.unit != "percent" or mine is None or told is None:
        return None
    share = next((d for d in known[::-1] if d.rule == "stake-in-venture" and d.sentence == s.index), None)
    if not re.search(r"\b(?:venture|jv|company|entity|partnership|newco|business)\b", told.group(), re.IGNORECASE) and share is None:
        return None
    named = _CALLED.search(text)
    venture = s.bare.name(named.start(1)) if named is not None else None
    founded = next((d.subject for d in known[::-1] if d.kind == "founding"), None)
    holder, whole = s.bare.name(mine.start(1)), venture.text if venture is not None else founded
    if holder is None or whole is None or holder.text == whole or holder.kind == "place":
        return None
    return Draft("observation", holder.text, whole, s.bare, mine.start(1), max(told.end(), at + 1), "stake-in-venture", LIKELY, "stake", amount, at, sentence=s.index)


# "buys a $35 million stake in Beta": the sum is what the stake is worth, too.
_SUM_OF_STAKE = re.compile(r"[- ](?:(?:minority|equity|strategic|passive|non-controlling) ){0,2}(?:stake|position) in\b", re.IGNORECASE)


def of_sums(found: Sequence[Draft]) -> list[Draft]:
    """The stakes that are told by their price."""
    told = []
    for d in found:
        at = d.view.position(d.amount) if d.kind == "investment" and d.amount is not None and d.object else None
        if at is not None and d.amount is not None and d.amount.unit.isupper() and _SUM_OF_STAKE.match(d.view.text, at + 1):
            told.append(replace(d, kind="observation", metric="stake", rule="stake-of-sum", confidence=LIKELY, others=[], follows=d))
    return told


def also(s: Sentence, at: int, amount: Amount, known: Sequence[Draft]) -> Draft | None:
    """A further holder of what was just told to be held: "51% owned by Acme and 49% by Beta", "while Beta owns 25 percent"."""
    if amount.unit != "percent":
        return None
    text = s.bare.text
    first = next((d for d in known[::-1] if d.metric == "stake" and d.sentence >= s.index - 1 and d.object), None)
    mine = _ALSO_BY.match(text, at + 1) or _ALSO_HAS.search(text, max(0, at - 60), at)
    if first is None or mine is None or _IN_ANOTHER.match(text, at + 1) or (first.sentence != s.index and mine.re is _ALSO_BY):
        return None
    name = s.bare.name(mine.start(1))
    if name is None or name.text in (first.subject, first.object) or first.amount is amount:
        return None
    return replace(first, subject=name.text, amount=amount, amount_at=at, view=s.bare, start=min(mine.start(1), at), end=max(mine.end(), at + 1), sentence=s.index, late=None)
