"""Coordination: "A and B spent 3 and 4 billion, respectively" pairs by position, only with equal counts.

Unequal counts pair nothing: a wrong owner is worse than an unassigned amount.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from dealgraph.loaders.extract.en.amounts import bounds
from dealgraph.loaders.extract.model import Amount, Name
from dealgraph.loaders.extract.view import MONEY, NAME, PERCENT, QUANTITY, View, compiled

_NAMES_EN = re.compile(rf"{NAME}(?:'s)?(?:(?:, and |, | and ){NAME}(?:'s)?){{1,12}}")
_NAMES_ZH = re.compile(rf"{NAME}(?:(?:、|和|与|及|，){NAME}){{1,12}}")
_MARK = f"[{MONEY}{PERCENT}{QUANTITY}]"
_AMOUNTS_EN = re.compile(rf"{_MARK}(?:(?:, and |, | and )(?:about |around |nearly |over |up to |more than )?{_MARK}){{1,12}}")
_AMOUNTS_ZH = re.compile(rf"{_MARK}(?:(?:、|和|与|及|，)(?:约|近|超)?{_MARK}){{1,12}}")


# "A、B各出资3亿元": each gives the whole sum.
_EACH_ZH = re.compile(rf"(?P<n>{NAME}(?:(?:、|和|与|及){NAME}){{1,12}})(?:也|将|拟)?各(?:自)?(?:承诺|计划)?(?:出资|投资|投入|注资|认购)(?:约|超|近)?(?P<a>{MONEY})")


# "Acme and Beta will each invest $300 million".
_EACH_EN = re.compile(
    rf"(?P<n>{NAME}(?:(?:, and |, | and ){NAME}){{1,8}}) (?:[a-z]+ ){{0,3}}(?:each|both) (?:[a-z]+ ){{0,3}}(?:saw|see|reported|posted|delivered|sold|shipped|recorded|produced|employ|own|owns|hold|holds|have|invest|invests|invested|contribute|contributed|spend|spent|put|commit|committed|pledged|raised|take|took)(?: up| in)? (?:[a-z]+ ){{0,5}}?"
    rf"(?:an? |the )?(?:about |around |up to |nearly |some |another |roughly )?(?P<a>{_MARK})", re.IGNORECASE)


_ALL_ZH = re.compile(rf"(?P<n>{NAME}(?:(?:、|和|与|及){NAME}){{1,12}})(?:等)?(?:[^，。；、{NAME}]{{0,14}})均(?:同比|环比)?(?:增长|下降|达到?|超过?|为|在|逾|突破|不足|约)*(?P<a>[{MONEY}\ue002\ue003])")


# "甲、乙各持股50%", "甲和乙分别持有丙约45%的股份": one share, held by each.
_HELD_BY_EACH_ZH = re.compile(
    rf"(?P<n>{NAME}(?:(?:、|和|与|及){NAME}){{1,12}})(?:等|作为[^，。；{NAME}]{{0,10}}，|，|目前|则|将|也|仍)*(?:分别|各自?|均)(?:直接)?(?:持有|持股|占股|控股)(?:{NAME}[.]?|公司)?的?(?:约|近|超|股份|股权)*"
    "(?P<a>\ue002)(?!(?:、|和|与|及|，)(?:约|近)?\ue002)"
)


def pairs(view: View, lang: str) -> list[tuple[list[Name], list[tuple[int, Amount]]]]:
    """Lists of names with equally long lists of amounts in a sentence that says 'respectively'."""
    if lang == "zh" and (shared := _EACH_ZH.search(view.text) or _HELD_BY_EACH_ZH.search(view.text) or _ALL_ZH.search(view.text)) is not None:
        amount = view.amount(shared.start("a"))
        return [] if amount is None else [(view.names_in(shared.start("n"), shared.end("n")), [(shared.start("a"), amount)] * shared.group("n").count(NAME))]
    if lang == "en" and (shared := _EACH_EN.search(view.text)) is not None and (amount := view.amount(shared.start("a"))) is not None:
        return [(view.names_in(shared.start("n"), shared.end("n")), [(shared.start("a"), amount)] * shared.group("n").count(NAME))]
    if not re.search("分别" if lang == "zh" else r"\brespectively\b", view.text):
        return []
    names = (_NAMES_ZH if lang == "zh" else _NAMES_EN).finditer(view.text)
    lists = [(m.start(), view.names_in(m.start(), m.end())) for m in names]
    out = []
    for m in (_AMOUNTS_ZH if lang == "zh" else _AMOUNTS_EN).finditer(view.text):
        marks = [(i, a) for i in range(m.start(), m.end()) if (a := view.amount(i)) is not None]
        before = [n for at, n in lists if at < m.start()]
        if before and len(before[-1]) == len(marks):
            out.append((before[-1], marks))
    return out


_SHARED = r"^(?:,? respectively,?)?(?: (?:[a-z]+ ){0,2}(?:stake|interest|share|holding)s?)? (?:in|into|of) (?:the )?(?:[a-z\-]+ ){0,4}<o>"


_SHARED_ZH = r"(?:向|对|给|入股|增资)<o>[^，。；\ue000]{0,12}$"


def shared_end(view: View, marks: list[tuple[int, Amount]], lang: str) -> Name | None:
    """'$10 billion and $5 billion respectively in Acme', '分别向甲公司投资': the one that takes all of them."""
    at = marks[-1][0]
    if lang == "zh":
        told = compiled(_SHARED_ZH).search(view.text[: marks[0][0]])
        return view.name(told.start("o")) if told is not None else None
    m = compiled(_SHARED).match(view.text[at + 1 : at + 90])
    found = view.name(at + 1 + m.start("o")) if m is not None else None
    return found if found is not None and found.kind == "org" else None


def hedged(view: View, marks: list[tuple[int, Amount]]) -> list[Amount]:
    """The amounts of a list as told: "up to 10 and 5 billion" hedges both, unless the second has a hedge of its own."""
    out = [marks[0][1]]
    first = out[0].qualifier
    for (before, _), (at, amount) in pairwise(marks):
        value = amount.max if amount.qualifier == "exact" and amount.min == amount.max else None
        if value is not None and first in ("up_to", "about", "at_least", "more_than", "nearly") and re.fullmatch(r"(?:,? and|,) |[、和与及]", view.text[before + 1 : at]):
            low, high = bounds(value, first)
            amount = replace(amount, min=low, max=high, qualifier=first)
        out.append(amount)
    return out
