"""Chinese words around an amount: what it is compared with, what it reached, what it counts, and whether it is still to come.

What was only expected, a target that was revised and a round number that was passed are no figures.
"""

from __future__ import annotations

import re

from dealgraph.loaders.extract.model import Amount
from dealgraph.loaders.extract.view import MONEY, NAME, PERCENT, QUANTITY, View
from dealgraph.loaders.extract.zh import roles

_AMOUNTS = f"[{MONEY}{PERCENT}{QUANTITY}]"
BASE = re.compile(r"(?:上年同期|上一个?季度?|前一季度|去年同[期季月]|同期|此前|上年|去年|从|由|较(?:\ue004)?|相比(?:\ue004)?|对比(?:\ue004)?|前一年|(?:高于|低于|超过|不及|未及|不如|逊于|优于|好于|少于|多于|相较于)(?:\ue004|上一?个?季度?))(?:的|为|是|约|收入|营收|净?亏损|净利润|净收益|毛利润?|同期|人民币|录得|实现|营业|归母|全年|年度|(?<=此前)预[计期测]|则|仅|仅为|扣非|盈利|亏损|首轮|上一?轮|前一轮|投后|投前|估值)*$")
STOCKS = ("headcount", "stores", "capacity", "registered_capital", "gross_margin", "market_share", "users")
REPLACED = re.compile("(?:大幅)?(?:缩减|精简|压缩|减少|增|升|提升|提高|上调|增加|扩大|追加|下调|降|削减)(?:至|到|为)")
REACHED = re.compile("(?:多|以上|大关|关口|整数关口)?(?:，)?(?:并)?(?:预计|有望|可能|或|(?:最终|远期|长期)?目标)?(?:到|至)?\ue004?(?:将|有望|预计|料将|可|或)?(?:大幅|进一步|直接|更)*(?:突破?|超过?|逾|逼近|接近|(?:缩减|精简|压缩|增|升|涨|降|提升|提高|增加|扩大|扩展|拓展|攀升|增长|减少|下降|上调|下调|上升|变更|调整)?(?:至|到|为|达到?)|(?:增长?|升|涨|降|提升|提高|增加|扩大|跃升|攀升|下降)(?=\ue004的?))(?:\ue004的)?(?:约|近|超|了)?(?:创纪录的|历史新高的?)?")
# "远逊于乙的3100万": the same figure of whom it is compared with.
THAT_OF = re.compile(f"(?:高于|低于|逊于|不及|不如|优于|少于|多于|落后于|领先于){NAME}的(?:约|近|超)?$")
# "；全球市场更将攀升至2250亿元": the same figure of another market.
THEIRS = re.compile(f"(?:而|，)?{NAME}(?:市场|品牌|行业)?(?:更|则|也|亦|的)?(?:将|有望|预计|会)?(?:进一步)?(?:增长|攀升|提升|上升|跃升|升|增|达)(?:至|到)(?:约|近|超)?$")
# "超出市场预期的549亿美元": what had been expected is no result.
EXPECTED = re.compile("(?:高于|超出|超过|低于|不及|好于|优于|逊于|超|胜过)[^，。；]{0,10}(?:预期|预估|共识)(?:值|中值|均值)?(?:的|（)?(?:约)?$")
_REVISED = re.compile("(?:大幅|小幅|进一步|再次)?(?:上调|下调|调高|调低|上修|下修|调整|调升|调降|提高|提升|下修)(?:至|到|为)")
_LEVEL_AHEAD = re.compile("目标|预期|预测|指引|预估|预计|展望")


def outdated(view: View, at: int, left: str) -> bool:
    """What a result was expected to be, and where a target stood before it was revised."""
    if EXPECTED.search(left) is not None:
        return True
    revised = _REVISED.match(view.text, at + 1) is not None and re.search("(?:从|由)(?:此前的|原来的|原先的|约)?$", left) is not None
    return revised and _LEVEL_AHEAD.search(view.text, max(0, at - 40), at) is not None


# "从2024年的1425亿元增长至": where it started is past, whatever it is to become.
STARTED = re.compile("(?:从|由)?\ue004的?(?:约|近|超)?$")
GOES_TO = re.compile(f"(?:左右|以上|多)?(?:，)?[^，。；{NAME}\ue001-\ue003]{{0,4}}?(?:增|升|涨|扩|提|降|跌|减|攀|跃|飙|激)[^，。；{NAME}]{{0,5}}(?:至|到)?\ue004的?(?:约|近|超|逾)*{_AMOUNTS}")
# "首次突破120亿元大关，达120.57亿元": the round number is only said to be passed.
_THEN_EXACT = re.compile(f"(?:大关|关口|整数关口)?，(?:再次|并|首次|一举)?(?:达到?|为|至|录得)(?:了|约)?({_AMOUNTS})")


def told_exactly(view: View, at: int, amount: Amount) -> bool:
    """Whether the figure itself stands right behind the round number it has passed."""
    told = _THEN_EXACT.match(view.text, at + 1) if amount.qualifier == "more_than" else None
    exact = view.amount(told.start(1)) if told is not None else None
    low, high = amount.min, exact.min if exact is not None else None
    return exact is not None and low is not None and high is not None and exact.unit == amount.unit and low <= high <= low * 3 / 2


# "300万UP主": a bare number before a noun counts it.
COUNTED = re.compile("(?!左右|以上|以下|以内|的|上下|人民币|元|左|或|和|与|至|到|并|同比|环比|较)[A-Za-z\u4e00-\u9fff]")


def counted(after: str) -> bool:
    """Whether a bare Chinese number counts the noun right after it."""
    return COUNTED.match(after) is not None


_NOW = re.compile("目前|当前|截至|去年|上年|前年|已(?:经)?(?!于)|占有|拥有|实现了|达到了|同期|据报道")


def future(text: str, start: int, at: int) -> bool:
    """The nearest clause that says when, from the amount leftwards, decides."""
    tail = re.split("[，；。;]", text[at : at + 25])[0]
    if "业绩预告" in text[:at] and not re.search("同期|上年|去年|实际", text[start:at]):
        return True  # all of it is foreseen
    if re.search("(?:拥有|现有|已有)(?:了|约|近|超过?|逾)*$", text[start:at]):
        return False
    for clause in [*text[start:at].split("，")[:0:-1], text[start:at].split("，")[0]]:
        if re.search(roles.FUTURE, clause + tail):
            return True
        if _NOW.search(clause) or (clause[:1] == NAME and "\ue004" in clause):
            return False
        tail = ""
    return False
