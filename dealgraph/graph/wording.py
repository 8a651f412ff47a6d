"""Claims and facts in words: a readable sentence and a short caption, from the kind's templates and the source's words.

Pure. Templates are data of the ontology: `{field|fallback}`, and `[...]` around what is left out for want of a field.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from .claims import Claim
from .ontology import ontology
from .values import Period, Quantity, Status


def statement(claim: Claim, status: Status | None = None) -> str:
    """One readable sentence from the kind's template and the claim's own words."""
    return _render(ontology().kind(claim.kind).statement, _words(claim, status or claim.status))


class Wording(NamedTuple):
    """A fact in words: one readable sentence, and the short caption of its node."""

    statement: str
    caption: str


def worded(claim: Claim, status: Status) -> Wording:
    """Both from one look at the claim's words."""
    kind, words = ontology().kind(claim.kind), _words(claim, status)
    return Wording(_render(kind.statement, words), _render(kind.caption, words).strip(" ,") or claim.kind)


def _render(template: str, words: dict[str, str]) -> str:
    out: list[str] = []
    for names, frame in _parts(template):
        filled = [words.get(name) or fallback for name, fallback in names]
        if all(filled):
            out.append(frame % tuple(filled))
    line = " ".join("".join(out).split())
    return line.replace(" ,", ",").lstrip(" ,")


@cache
def _parts(template: str) -> list[tuple[list[tuple[str, str]], str]]:
    """A template taken apart once: each stretch in or between [brackets] as (name, fallback) of its {fields}, and the
    frame that they go into."""
    parts = []
    for stretch in template.replace("[", "\0").replace("]", "\0").split("\0"):
        frame = _FIELD.sub("%s", stretch.replace("%", "%%"))
        parts.append(([(found[1], found[2]) for found in _FIELD.finditer(stretch)], frame))
    return parts


_FIELD = re.compile(r"\{(\w+)\|?([^}]*)\}")


@cache
def _verb(kind: str, status: Status) -> str:
    table = ontology()
    do, did, doing = table.kind(kind).verb
    return table.speech[status].format(do=do, did=did, doing=doing)


def _words(claim: Claim, status: Status) -> dict[str, str]:
    words = {role: _listed([ref.name for ref in refs]) for role, refs in claim.roles.items()}
    words |= {name: _figure_words(quantity) for name, quantity in claim.quantities.items()}
    words |= claim.attributes
    words["verb"], words["status"] = _verb(claim.kind, status), status
    if claim.quantity:
        words["quantity"] = _figure_words(claim.quantity)
    if claim.metric:
        words["metric"] = claim.metric.replace("_", " ")
    if claim.period:
        words["period"] = _period_words(claim.period)
    return words


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


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


def _period_words(period: Period) -> str:
    if period.start is None and period.end is None:
        return f"({period.text})"
    if period.start and period.end and period.start != period.end:
        return f"from {period.start} to {period.end}"
    relation = {"as_of": "as of", "during": "in"}.get(period.relation, period.relation)
    if period.relation == "in" and period.start is None:
        relation = "by"
    elif period.relation == "in" and period.end is None:
        relation = "since"
    return f"{relation} {period.end or period.start}"
