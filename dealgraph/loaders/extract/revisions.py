"""Figures that are not what they look like: what had been expected, where guidance stood before, by how much it moved.

A revised target is its new level only, and a result is not what analysts had thought it would be.
"""

from __future__ import annotations

import re

from dealgraph.loaders.extract.model import Amount
from dealgraph.loaders.extract.view import MONEY, NAME, View

_I = re.IGNORECASE
# "$35 billion expected", "from its previous guidance of": what was thought is no figure of the past.
_EXPECTED = re.compile(
    r"^ (?:that |which |it |the company )?(?:had )?(?:analysts?\b|projected|expected|estimated|forecast|predicted|consensus|previously)",
    _I,
)
_REVISED = re.compile(
    r"\b(?:outlook|guidance|(?<!are )(?<!is )forecasts?|targets?|projections?)\b(?!.*\b(?:rose|fell|was|were|reported|jumped|grew|sold)\b)",
    _I,
)


# "lower than the $17 billion Acme paid": what another deal cost.
_PAID = re.compile(rf" {NAME} (?:had |has )?(?:paid|spent|invested|offered|bid|raised)\b")


def supposed(view: View, at: int, left: str, right: str, lang: str) -> bool:
    """Whether a comparison base is what had been expected or guided before."""
    if lang == "zh":
        return (
            re.search("此前|原(?:先|来|定)", left) is not None
            and re.search("目标|指引|预期|预测", view.text[max(0, at - 60) : at]) is not None
        )
    return _PAID.match(right) is not None or _EXPECTED.match(right) is not None or _REVISED.search(view.text[max(0, at - 130) : at]) is not None


# "cut its forecast by $600 million", "now expects sales of A, down from B to C": the level that holds is told elsewhere.
_REVISED_BY = re.compile(
    r"\b(?:is|was|were|are|been|be) (?:reduced|increased|cut|lowered|raised|trimmed) by(?: (?:about|around|nearly|some|roughly|more than|up to))* ?$|\b(?:forecasts?|guidance|outlook|targets?|projections?|estimates?)(?: for [^,;]{1,30})? by(?: (?:about|around|nearly|some|roughly|more than|up to))* ?$",
    _I,
)
_NOW_EXPECTS = re.compile(r"\bnow (?:expects?|sees?|forecasts?|projects?|anticipates?|estimates?|guides?)\b", _I)
_FROM_RANGE = re.compile(
    rf"\b(?:up|down|raised|lowered|cut|instead) from (?:[a-z]+ ){{0,3}}?(?:{MONEY}(?: to | and |-))?$", _I
)
_YEAR_AGO = re.compile(r" (?:in )?(?:\ue004|a year|last year|(?:in )?the (?:same|previous|prior|year))", _I)
_EPS = re.compile(r"\b(?:eps|(?:earnings|income|profit|loss) per (?:\w+ )?share)\b", _I)
_A_SHARE = re.compile(r"(?:-| to )[$€£]?[\d.]+ (?:a|per) (?:\w+ )?share\b", _I)


# "此前预计全年营收约1400亿", "由原“产量不低于49吨”调整为": what is guided no more.
_GUIDED_BEFORE_ZH = re.compile("(?:^|[，。；])(?:公司|该公司)?(?:此前|之前|原先|原)(?:曾)?(?:预计|预期|预测)[^，。；\ue001-\ue003]*$|由原[“「][^，。；\ue001-\ue003]*$")


# "每股收益为1.53元，而去年同期为1.52元": the base is told per share, too.
_SHARE_BEFORE_ZH = re.compile("每股[^。；\ue001]{0,10}\ue001[^。；\ue001]{0,16}同期(?:的)?(?:则|仅)?(?:为|是)?$")


def outdated_zh(view: View, at: int, left: str) -> bool:
    """Whether an amount is what had been foreseen before, or the base of a figure per share."""
    return _GUIDED_BEFORE_ZH.search(left) is not None or _SHARE_BEFORE_ZH.search(view.text, max(0, at - 50), at) is not None


def outdated(view: View, at: int, left: str, amount: Amount) -> bool:
    """Whether an amount is by how much a forecast moved, where it stood before, or told per share."""
    if _REVISED_BY.search(left) or _of_a_share(view, at):
        return True
    before = view.text[max(0, at - 130) : at]
    moved = (
        view.text[at] == MONEY and _FROM_RANGE.search(before) is not None and _YEAR_AGO.match(view.text, at + 1) is None
    )
    if moved and (_NOW_EXPECTS.search(before) or _REVISED.search(before)):
        return True
    small = view.text[at] == MONEY and (amount.max or amount.min or 0) < 1000
    return small and (_EPS.search(left) is not None or _A_SHARE.match(view.text, at + 1) is not None)


# "earnings per share of $1.26, up 5 percent": what grew is told per share.
_THEN = re.compile(rf"{MONEY}(?: (?:a|per) (?:\w+ )?share)?,? (?:which (?:was|is) |or )?(?:up|down|an? (?:[a-z]+ )?(?:increase|rise|decrease|decline|gain|drop) of|increasing|rising|growing|falling|representing [a-z ]{{0,20}})(?: [a-z]+){{0,2}} $", _I)


def _of_a_share(view: View, at: int) -> bool:
    told = _THEN.search(view.text, max(0, at - 60), at)
    sum_ = view.amount(told.start()) if told is not None else None
    if told is None or sum_ is None:
        return False
    return sum_.per_share or ((sum_.max or sum_.min or 0) < 1000 and _EPS.search(view.text, max(0, told.start() - 50), told.start()) is not None)
