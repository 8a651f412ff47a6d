"""Growth told by its verb: "profit nearly tripled", "will double its capacity", "more than double the 8 GW of before".

A verb of folding counts only beside what is measured; a target that is doubled is told by its new level alone.
"""

from __future__ import annotations

import re
from decimal import Decimal

_MEASURED = (
    r"(?:revenues?|sales|turnover|profits?|income|earnings|expenditures?|capex|spending|investments?|orders|bookings|backlog|subscribers|subscriptions|customers|users|clients|deliveries|shipments|output|"
    r"production|exports|imports|loss(?:es)?|valuation|market (?:cap(?:itali[sz]ation)?|value)|headcount|workforce|staff|employees|capacity|demand|consumption|funding|arr|run[- ]rate|volumes?|"
    r"passengers|traffic|stores|hotels|deposits|loans|assets|business|fleet|footprint|market|size|reach|emissions)"
)
_FOLDED = r"(?:doubled|tripled|quadrupled)"
_FOLD = r"(?:doubl(?:e|es|ed|ing)|tripl(?:e|es|ed|ing)|quadrupl(?:e|es|ed|ing))"
_HEDGED = r"(?:(?:more than|nearly|almost|roughly|about|at least|around|over|effectively|approximately) )?"
_FORMS = (
    # what is measured does it
    re.compile(rf"\b{_MEASURED}(?: (?!its\b|their\b)[a-z-]+){{0,2}}? (?:has |have |had )?{_HEDGED}(?P<w>{_FOLDED})(?=[,.;]| (?:to|from|in|year|on|over|during|since|last|this|compared|within|between|at|for)\b)", re.IGNORECASE),
    re.compile(rf"\b{_MEASURED}(?: (?!its\b|their\b)[a-zA-Z-]+){{0,6}}? (?:will|could|would|may|might|should|to) {_HEDGED}(?P<w>double|triple|quadruple)\b(?! the\b)", re.IGNORECASE),
    # it is told of now, in a heading
    re.compile(rf"\b{_MEASURED} {_HEDGED}(?P<w>double|triple|quadruple)s?(?=,| (?:to|on|in|as|after|amid|from|for|over|thanks)\b)", re.IGNORECASE),
    # somebody does it with what is measured
    re.compile(rf"\b{_HEDGED}(?P<w>{_FOLD})(?: in)? (?:its|their|the|his|her|our|the company's|[A-Z][\w-]*'s)? ?(?:(?!target|goal|forecast|guidance|estimate|outlook|offer|bid|dividend|price|stake|number of people|tariff)[$€£]?[\w.%'’-]+ ){{0,5}}?(?:{_MEASURED}|number of [a-z-]+)\b(?! (?:target|goal|forecast|guidance|estimate|outlook))"),
    # "$5.25B, more than double its $2.3B mark", "18 GW, more than double the 8 GW signed"
    re.compile(r"(?:,|—|--|-) (?:a figure |an amount |a level )?(?:more than|nearly|almost|roughly|about|over) (?P<w>double|triple|quadruple) (?=(?:its|the|their|that|last|what)\b)"),
)  # fmt: skip
# "fell by a third", "down by more than half": a part told in words, in percent.
_PARTS = {"half": "50", "third": "33.3", "quarter": "25", "fifth": "20", "tenth": "10", "two-thirds": "66.7", "three-quarters": "75", "two thirds": "66.7", "three quarters": "75"}
_PART = re.compile(
    r"\b(?:rose|fell|grew|jump\w*|surg\w*|climb\w*|drop\w*|declin\w*|increas\w*|decreas\w*|down|up|fall\w*|ris(?:e|en|ing)|grow\w*|shr[aiu]nk\w*|plung\w*|slump\w*|slid|soar\w*|expand\w*|tumbl\w*|cut|reduc\w*|boost\w*)"
    r"(?: (?:its|their|the) (?:[a-z]+ ){0,2}[a-z]+(?= by))?(?: (?:by|nearly|almost|about|around|roughly|over|some|more than|less than|at least|(?<=by )just)){1,3} (?P<w>(?:a |an |one[- ])?(?P<p>half|third|quarter|fifth|tenth|two[- ]thirds|three[- ]quarters))\b(?! of\b| a\b|-| ?\(\d)",
    re.IGNORECASE,
)
_BY_WORD = (("d", Decimal(2)), ("t", Decimal(3)), ("q", Decimal(4)))


def find_folds(text: str) -> list[tuple[int, int, Decimal]]:
    """Start, end and size of every growth that a verb tells."""
    if not re.search(r"\b(?:doubl|tripl|quadrupl)", text):
        return []
    found = {m.span("w"): m.group("w")[0] for form in _FORMS for m in form.finditer(text)}
    return [(start, end, dict(_BY_WORD)[letter]) for (start, end), letter in sorted(found.items())]


def find_parts(text: str) -> list[tuple[int, int, Decimal]]:
    """Start, end and percentage of every growth or fall that is told as a part of the whole."""
    return [(m.start("w"), m.end("w"), Decimal(_PARTS[m.group("p").casefold()])) for m in _PART.finditer(text)]
