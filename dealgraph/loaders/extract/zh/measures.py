"""Chinese words around an amount: what it is compared with, what it reached, what it counts, and whether it is still to come.

What was only expected, a target that was revised and a round number that was passed are no figures.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from dealgraph.loaders.extract.model import Amount
from dealgraph.loaders.extract.view import MONEY, NAME, PERCENT, QUANTITY, View
from dealgraph.loaders.extract.zh import roles

_AMOUNTS = f"[{MONEY}{PERCENT}{QUANTITY}]"
BASE = re.compile(r"(?:上年同期|上一个?季度?|前一季度|去年同[期季月]|同期|此前|上年|去年|从|由|较(?:\ue004)?|相比(?:\ue004)?|对比(?:\ue004)?|前一年|(?:高于|低于|超过|不及|未及|不如|逊于|优于|好于|少于|多于|相较于)(?:\ue004|上一?个?季度?))(?:的|为|是|约|实际|资本支出|资本开支|支出|开支|销量|产量|出货量|交付量|收入|营收|净?亏损|净利润|净收益|毛利润?|同期|人民币|录得|实现|营业|归母|全年|年度|(?<=此前)预[计期测]|则|仅|仅为|扣非|盈利|亏损|首轮|上一?轮|前一轮|投后|投前|估值)*$")
STOCKS = ("headcount", "stores", "capacity", "registered_capital", "gross_margin", "market_share", "users")
REPLACED = re.compile("(?:大幅)?(?:扩增|扩充|攀升|增长|缩减|精简|压缩|减少|增|升|提升|提高|上调|增加|扩大|追加|下调|降|削减)(?:至|到|为)")
REACHED = re.compile("(?:多|以上|大关|关口|整数关口)?(?:，)?(?:并)?(?:预计|有望|可能|或|(?:最终|远期|长期)?目标)?(?:到|至)?\ue004?(?:将|有望|预计|料将|可|或)?(?:大幅|进一步|直接|更|约|骤|锐|急|陡|暴|剧)*(?:突破?|超过?|逾|逼近|接近|(?:缩减|精简|压缩|增|升|涨|降|提升|提高|增加|扩大|扩展|扩增|扩充|扩张|拓展|攀升|增长|减少|下降|上调|下调|上升|变更|调整)?(?:至|到|为|达到?)|(?:增长?|升|涨|降|提升|提高|增加|扩大|跃升|攀升|下降)(?=\ue004的?))(?:\ue004的?)?(?:约|近|超|了)?(?:创纪录的|历史新高的?)?")
# "扩大到原来的3倍", "相当于上年的2倍": how many times as much.
_THEN = "(?:\ue004|目前|当前|现有|现在|此前|原来|原先|去年同[期季月]|上年同期|去年|上年|前一年|上一年度?|\ue004同[期季月])[^，。；]{0,8}?的?"
TIMES_OF = re.compile(f"(?:(?:提高|提升|增加?|扩大|扩充|扩张|扩|升|增长|飙升|激增|跃升)(?:至|到|为)|是|为|达到?|相当于)(?:约|近|超|超过|了)*{_THEN}(?:约|近|超)?$|(?:增加|增长|提升|提高|扩大|上升|增|长)(?:了|约|近|超|超过)*$")
# "以及2034年700亿元": the same figure of the year after.
AND_THEN = re.compile("(?:，|、)?(?:及|和|与|以及|、|并)(?:预计)?(?:在|到)?\ue004(?:的|将|则|为|达|达到|至|约)*")
# "25笔交易", "40宗并购，涉及金额约": how many deals there were, and what they came to.
DEALS = re.compile("[起笔宗单](?:的)?(?:投?融资|并购|交易|收购|IPO|BD|授权|投资)(?!金额|额|规模)")
SUM_OF = re.compile("[^，。；\ue000-\ue004]{0,8}，(?:其)?(?:合计|累计|涉及|披露的?|已披露|融资|交易|募资|投资|总|的)*(?:金额|总额|规模|额)(?:合计|共计|总计|已|为|达到?|约|超过?|突破|近|逾)*")
# "交付5MW陆上风机": how strong one of them is.
_MODEL = re.compile("级?(?:海上|陆上)?(?:风机|机组|风电机|主机|发动机|涡轮)(?!组?(?:项目|装机|容量|规模))")
# "2033年度的设备投资额约为90亿元": what was spent in a time that is told, and not what a project will take.
SPENT = re.compile("\ue004(?:的)?(?:(?!项目|工程|基地|总投资|拟|计划|将)[^，。；\ue001-\ue003]){0,16}(?:投资额|投资金额|资本投入)(?:约|为|达到?|共|合计|总计|超过?|近)+$")
# "较前一年少7宗": by how much, and not how many; "30个项目金额均达千万元": what each of some came to.
_BY_SO_MUCH = re.compile("(?<![同环相])(?:比|较)[^，。；减\ue001-\ue003]{1,14}(?:多|少)(?:了|出|约)*$|\ue003(?:投?融资|交易|项目|并购)[^，。；\ue001-\ue003]{0,8}(?:金额|规模|额)(?:均|都)?(?:超过?|达到?|在|突破|高于|过)+$")
# "核准30万千瓦，并网50万千瓦": power that is begun or at work.
POWER = re.compile("(?:开工|投产|并网|投运|建成|在建|在运|核准|接入)(?:了|规模|容量|总计|约|近|超|超过|达)*$")
# "远逊于乙的3100万": the same figure of whom it is compared with.
THAT_OF = re.compile(f"(?:高于|低于|逊于|不及|不如|优于|少于|多于|落后于|领先于){NAME}的(?:约|近|超)?$")
# "；全球市场更将攀升至2250亿元": the same figure of another market.
THEIRS = re.compile(f"(?:的(?:市场)?份额)?(?:，|、|；)?(?:其中|而|其后|紧随其后的)?，?{NAME}(?:则|也|分别)?占(?:比|据|有)?(?:约|近|超)?|(?:而|，)?{NAME}(?:市场|品牌|行业)?(?:更|则|也|亦|的)?(?:将|有望|预计|会)?(?:进一步)?(?:增长|攀升|提升|上升|跃升|升|增|达)(?:至|到)(?:约|近|超)?$")
# "超出市场预期的549亿美元": what had been expected is no result.
EXPECTED = re.compile("(?:高于|超出|超过|低于|不及|好于|优于|逊于|超|胜过)[^，。；]{0,10}(?:预期|预估|共识)(?:值|中值|均值)?(?:的|（)?(?:约)?$")
_REVISED = re.compile("(?:大幅|小幅|进一步|再次)?(?:上调|下调|调高|调低|上修|下修|调整|调升|调降|提高|提升|下修)(?:至|到|为)")
_LEVEL_AHEAD = re.compile("目标|预期|预测|指引|预估|预计|展望")


def outdated(view: View, at: int, left: str) -> bool:
    """What a result was expected to be, and where a target stood before it was revised."""
    if _MODEL.match(view.text, at + 1) or EXPECTED.search(left) is not None or _BY_SO_MUCH.search(view.text, max(0, at - 32), at) is not None:
        return True
    revised = _REVISED.match(view.text, at + 1) is not None and re.search("(?:从|由)(?:此前的|原来的|原先的|约)?$", left) is not None
    return revised and _LEVEL_AHEAD.search(view.text, max(0, at - 40), at) is not None


# "从2024年的1425亿元增长至": where it started is past, whatever it is to become.
STARTED = re.compile("(?:从|由)?\ue004的?(?:约|近|超)?$")
GOES_TO = re.compile(f"(?:左右|以上|多)?(?:，(?:同比|年)?(?:增长?|下?降)(?:约|近)?\ue002)?(?:，)?[^，。；{NAME}\ue001-\ue003]{{0,4}}?(?:增|升|涨|扩|提|降|跌|减|攀|跃|飙|激)[^，。；{NAME}]{{0,5}}(?:至|到)?\ue004的?(?:约|近|超|逾)*{_AMOUNTS}")
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


# "甲以20%的占比登顶".
_BY_NAME = re.compile(f"{NAME}以$")
_RANKS = re.compile("的?[^，。；]{0,6}(?:位居|位列|排名|紧随|领跑|居|夺得|拿下|登顶|名列|排在)")


class Carried(NamedTuple):
    """What goes on from the figure before: its kind where that changes, its metric, and whether it has words of its own."""

    metric: str | None
    own: bool = False
    kind: str | None = None


def carried(left: str, right: str, cls: str, metric: str | None, growth: bool) -> Carried | None:
    """The figure before told of another time, of somebody else, or in another way; `left` is what stands between."""
    if not growth and _BY_NAME.search(left) and _RANKS.match(right):
        return Carried("units_sold" if cls == "Q" and "share" in (metric or "") else metric, True)
    if not growth and THEIRS.fullmatch(left):
        return Carried(metric, True)
    if not growth and THAT_OF.search(left):
        return Carried(metric, True, "observation")
    if metric in ("funding_rounds", "deals") and cls == "M" and SUM_OF.fullmatch(left):
        return Carried("total_funding" if "资" in left or metric == "funding_rounds" else "deal_value", True)
    if not growth and AND_THEN.fullmatch(left):
        return Carried(metric)
    return Carried(metric.removesuffix("_growth")) if metric and REACHED.fullmatch(left) else None


_HAS = re.compile("(?:拥有|共有|现有|设有|开设了?|运营|建成|部署|开出|新增|新开|开业|覆盖(?:全国|全球|国内)?|投放)(?:了|超|近|约|逾|超过)*$")


def by_noun(amount: Amount, left: str) -> str | None:
    """What a quantity without a cue measures, by the noun it counts."""
    if amount.unit in ("watt", "watt_hour") and POWER.search(left):
        return "capacity"
    if amount.unit != "count" or not amount.noun or amount.noun[0] == "股":
        return None
    if DEALS.match(amount.noun):
        return "deals"
    return ("sites" if amount.noun[0] in "家座个" else "units") if _HAS.search(left) else None


_NOW = re.compile("目前|当前|截至|去年|上年|前年|已(?:经)?(?!于)|占有|拥有|实现了|达到了|同期|据报道")


# "由现有的500人减至": where it starts says nothing of when it gets there.
_FROM_NOW = re.compile("(?:从|由)(?:目前|当前|现有)的?(?:约|近|超)?(?=[\ue001-\ue003])")


def future(text: str, start: int, at: int) -> bool:
    """The nearest clause that says when, from the amount leftwards, decides."""
    tail = re.split("[，；。;]", text[at : at + 25])[0]
    if "业绩预告" in text[:at] and not re.search("同期|上年|去年|实际", text[start:at]):
        return True  # all of it is foreseen
    if re.search("(?:拥有|现有|已有)(?:了|约|近|超过?|逾)*$", text[start:at]):
        return False
    text = text[:start] + _FROM_NOW.sub(lambda m: "\ue003" * len(m.group()), text[start:at]) + text[at:]
    passed = ""
    for clause in [*text[start:at].split("，")[:0:-1], text[start:at].split("，")[0]]:
        if NAME in passed and "\ue004" in passed and re.search(_AMOUNTS, clause):
            return False  # "…有望为40%，2033年，乙市场规模为90亿元": somebody else's figure of a time of its own
        passed += clause
        if re.search(roles.FUTURE, clause + tail):
            return True
        if _NOW.search(clause) or (clause[:1] == NAME and "\ue004" in clause):
            return False
        tail = ""
    return False
