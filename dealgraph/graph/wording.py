"""Claims and facts in words: a readable sentence and a short caption, from the kind's templates and the source's words.

Pure. Templates are data of the ontology: `{field|fallback}`, and `[...]` around what is left out for want of a field.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from operator import itemgetter
from typing import Any

from .claims import Claim
from .once import once
from .ontology import ontology
from .values import EntityRef, Period, Quantity, Status


def statement(claim: Claim, status: Status | None = None) -> str:
    """One readable sentence from the kind's template and the claim's own words."""
    return Wording(claim, status or claim.status).statement


class Wording:
    """A claim in words, at a status; each line is made when it is asked for."""

    def __init__(self, claim: Claim, status: Status) -> None:
        self._kind = ontology().kind(claim.kind)
        self._words = _words(claim, status)

    @once
    def statement(self) -> str:
        """One readable sentence."""
        return _render(self._kind.statement, self._words)

    @once
    def caption(self) -> str:
        """The short caption of its node."""
        return _render(self._kind.caption, self._words).strip(" ,") or self._kind.name


def _render(template: str, words: dict[str, str]) -> str:
    frame, chosen = _frame(template, tuple(words))
    line = " ".join((frame % chosen(words)).split())
    return line.replace(" ,", ",").lstrip(" ,")


@lru_cache(maxsize=4096)
def _frame(template: str, given: tuple[str, ...]) -> tuple[str, Callable[[dict[str, str]], Any]]:
    """What a template comes to where just these words are given: a frame, and what chooses the words that go into it in
    turn. Claims of one kind give the same few sets of words, so that a template is seldom taken apart."""
    frame, names = "", list[str]()
    for stretch in template.replace("[", "\0").replace("]", "\0").replace("%", "%%").split("\0"):
        fields = [(found[1], found[2]) for found in _FIELD.finditer(stretch)]
        if all(name in given or fallback for name, fallback in fields):
            frame += _FIELD.sub(lambda found: "%s" if found[1] in given else found[2], stretch)
            names += [name for name, _ in fields if name in given]
    return frame, itemgetter(*names) if names else lambda _: ()


_FIELD = re.compile(r"\{(\w+)\|?([^}]*)\}")


@cache
def _verb(kind: str, status: Status) -> str:
    table = ontology()
    do, did, doing = table.kind(kind).verb
    return table.speech[status].format(do=do, did=did, doing=doing)


def _words(claim: Claim, status: Status) -> dict[str, str]:
    words = {role: refs[0].name if len(refs) == 1 else _listed(refs) for role, refs in claim.roles.items()}
    for name, quantity in claim.quantities.items():
        words[name] = _figure_words(quantity)
    words.update(claim.attributes)
    words["verb"], words["status"] = _verb(claim.kind, status), status
    if claim.quantity:
        words["quantity"] = _figure_words(claim.quantity)
    if claim.metric:
        words["metric"] = claim.metric.replace("_", " ")
    if claim.period:
        words["period"] = _period_words(claim.period)
    return words


def _listed(refs: Sequence[EntityRef]) -> str:
    names = [ref.name for ref in refs]
    return f"{', '.join(names[:-1])} and {names[-1]}"


_HEDGES = {
    "about": ("about ", ("about", "around", "some", "approx", "roughly", "circa", "~")),
    "nearly": ("nearly ", ("nearly", "almost", "close to")),
    "at_least": ("at least ", ("at least", "minimum")),
    "more_than": ("more than ", ("more than", "over", "above", "exceed", "+")),
    "at_most": ("at most ", ("at most", "maximum")),
    "up_to": ("up to ", ("up to", "as much as", "could reach")),
    "less_than": ("less than ", ("less than", "under", "below")),
}


def _figure_words(quantity: Quantity) -> str:
    text = quantity.text
    if quantity.qualifier not in _HEDGES:
        return text
    prefix, cues = _HEDGES[quantity.qualifier]
    said = any(cue in text.casefold() for cue in cues) or not text.isascii()
    return text if said else prefix + text


_SPOKEN = {"as_of": "as of", "during": "in"}


def _period_words(period: Period) -> str:
    if period.start is None and period.end is None:
        return f"({period.text})"
    if period.start and period.end and period.start != period.end:
        return f"from {period.start} to {period.end}"
    relation = _SPOKEN.get(period.relation, period.relation)
    if period.relation == "in" and period.start is None:
        relation = "by"
    elif period.relation == "in" and period.end is None:
        relation = "since"
    return f"{relation} {period.end or period.start}"
