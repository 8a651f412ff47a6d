"""Chinese names by what stands beside them: a foreign spelling in brackets, a known name in the same list, the word 公司.

A list says where its items begin and end, a bracket where a name ends; neither needs a list of names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from dealgraph.loaders.extract.zh.gazetteer import wordy
from dealgraph.loaders.extract.zh.lexicon import PLACES_ZH, STOP_ZH

_HAN = r"\u4e00-\u9fff"
# "贝恩咨询（Bain & Company）", "锡尼什（Sines）": letters of which some are small spell a name; capitals alone shorten a term.
_SPELLED = re.compile(rf"(?P<n>[{_HAN}·・A-Z]{{2,14}})（(?:以下简称)?(?P<f>[A-Z][A-Za-zÀ-ɏ.&'’\- ]{{2,40}})(?:[，、：][^（）]{{0,20}})?）")
_SMALL = re.compile(r"[A-Z][a-zà-ɏ]{2,}")
# English words that gloss a term ("智能体（Agent）") and spell no name.
_TERM = re.compile(r"\b(?:Agents?|Model|Models|Language|Large|Learning|Network|Chiplet|Token|Tokens|Robotaxi|System|Memory|Cloud|Data|Center|Computing|Intelligence|Power|Energy Storage|Rate|Index|Value|Act|Scale|Gigafactory|Driver|World|Plan|Platform|Software|Hardware|Mini|Pro|Max|Vehicle|Vehicles|Battery|Chip|Chips|Fund of|Shares|Series|Seed|Round)\b")
# What parts the items of a list, and what follows its last one.
_SPLIT = re.compile("、|以及|(?<![共平温缓总饱柔中融调随])和(?![平谐解睦])|(?<![参授给赋])与(?![会否此])|(?<![普涉提以顾])及(?![时其早])")
_CLOSE = re.compile(
    "等|作为|分别|均|都|合计|共同|联合|各[自承出家方持]|有(?!限|色|赞)|[两三四五]家|双方|的|在|于(?!正)|将|已|也|还|则|是|为(?!民)|宣布|达成|签|表示|计划|拟|以|对(?!外)|向(?!阳|日)|从|因|被|或|成为|参与|参投|跟投|领投|提供|推出|发布|完成|获|持股|持有|出资|共有|位[列居于]|紧随|排名|"
    "创[立办建始]|孵化|担任|加入|今年|去年|启动|展开|就|正[在与就式]|曾|纷纷|先后|净利|营收|之间|开始|未|不|股价|上涨|下跌|产[量销能]|销[量售]|出货|竞争|合作|组建|成立|合资|合并|旗下|联手|携手|[上下本][周月]|近日|日前|投资|进行|举行|方面|此前|目前|[超约近逾]?\\d"
)
_BRACKET = re.compile(r"（[^（）]{0,40}）")
_CLAUSE = re.compile("[^，。；：！？\n「」“”《》]{4,120}")
_LONGEST = 8

def spelled(text: str) -> list[tuple[int, int]]:
    """Runs of characters at whose end stands a name that the brackets behind them spell in foreign letters."""
    return [m.span("n") for m in _SPELLED.finditer(text) if _SMALL.search(m.group("f")) and not _TERM.search(m.group("f"))]


# "豆包（3.82亿）、千问（1.67亿）": two figures in brackets one after the other are those of two names.
_RANKED = re.compile(rf"(?P<n>[{_HAN}A-Za-z]{{2,12}})(?:（\d{{4,6}}[^（）]{{0,10}}）)?（约?[\d.,]{{1,12}}[亿万]{{0,2}}[%辆台部家人元]?）(?=(?P<sep>[、和与及]|以及)?)")


def ranked(text: str) -> set[str]:
    """Runs of characters at whose end stands a name of a list that has its figure in brackets."""
    found = list(_RANKED.finditer(text))
    out: set[str] = set()
    for one, two in pairwise(found):
        if one.group("sep") and two.start() <= one.end() + len(one.group("sep")):
            out |= {one.group("n"), _SPLIT.sub("", two.group("n")) if two.group("n")[0] in "和与及以" else two.group("n")}
    return out


# "甲68亿元、乙53.35亿元": a list of figures right behind their names.
_SUMMED = re.compile(rf"(?:(?<=[，、；：是为])|(?<=分别是)|^)(?P<n>[{_HAN}A-Za-z]{{2,8}}?)(?P<a>[\d.,]{{1,12}}[亿万]{{0,2}}(?:美元|港元|元|台|辆|部|家|吨))(?:（[^（）]{{0,20}}）)?(?P<sep>[、，])?")


# What stands before a figure and measures it.
_MEASURED = re.compile("投[前后]|估值|产能|年产|营收|利润|收入|亏损|总额|合计|较|设计|实现|累计|增[至加长]|同比|环比|税费|费用|资产|负债|首付|对价|价格|金额|注册|资本|均价|市值|规模|[销产出][量货]|首轮|本轮|此次|涨|跌|新增|净[利额亏]|(?:约|达到|超|近|为|了)$")


def summed(text: str) -> set[str]:
    """Names of a list that has its figure right behind each of them."""
    found = list(_SUMMED.finditer(text))
    out: set[str] = set()
    for one, two in pairwise(found):
        if one.group("sep") and two.start() == one.end():
            out |= {name for name in (re.split("[是为]", one.group("n"))[-1], two.group("n")) if not _MEASURED.search(name)}
    return out


def in_lists(text: str, known: Iterable[str]) -> set[str]:
    """Items of lists that hold a known name: "甲、乙和丙等" names all three."""
    sure = set(known)
    out: set[str] = set()
    for clause in _CLAUSE.finditer(text):
        items = [i.strip() for i in _SPLIT.split(_BRACKET.sub("", clause.group()))]
        if len(items) < 2:
            continue
        first, last = re.split("[由是为]|包括|包含|还有|投资方有", items[0])[-1], _CLOSE.split(items[-1])[0]
        if any(items[0].endswith(k) for k in sure) or any(_CLOSE.split(i)[0] in sure for i in items[1:]):
            listed = [*items[1:-1], last, first] if _CLOSE.split(items[1])[0] in sure else [*items[1:-1], last]
            out |= {i for i in listed if 2 <= len(i) <= _LONGEST and not wordy(i)}
    return {i for i in out - sure if re.search(rf"[{_HAN}]", i) and i not in PLACES_ZH and i not in STOP_ZH}
