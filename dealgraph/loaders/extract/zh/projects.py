"""Projects that money goes to: "阿尔法南沙工业园", "第8.6代显示面板生产线项目", also where a later sentence only says "该项目".

A project is told by who or what place it begins with, by its generation, its quotes, or the length of its formal name,
and by the noun it ends in; verbs have no place in it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dealgraph.loaders.extract.drafts import Draft, Sentence
from dealgraph.loaders.extract.view import NAME, PLACE, QUANTITY, View
from dealgraph.loaders.extract.zh.lexicon import PLACES_ZH

_NO_PART = rf"，。；：、！？()“”\"\s的在与和及为是将对把由被于向从获拟已\ue001-\ue004\ue006{NAME}"
_HEAD = "项目|工程|工业园|产业园|科技园|产业园区"
_PHASE = "(?:（[一二三四五六]期）)?"
_PROJECT = re.compile(
    rf"(?:第[\d.]{{1,4}}代[^{_NO_PART}（）]{{0,16}}?(?:生产线|产线)(?:项目)?|(?:(?<=建设|投建|兴建|新建){NAME}|[{NAME}{PLACE}]{PLACE}[^{_NO_PART}（）]{{0,22}}?|[{NAME}{PLACE}][^{_NO_PART}（）]{{2,22}}?){_PHASE}(?:{_HEAD})(?:项目)?{_PHASE})(?![公经方贷款建管部团])"
)
# "兴建智能环保陶瓷模具制造产业园项目": what is built has a formal name where that is long.
_BUILT = re.compile(rf"(?:建设|投建|兴建|新建|实施|推进|对)(?P<n>(?!年产)[^{_NO_PART}（）]{{4,24}}?{_PHASE}(?:项目|工程|产业园){_PHASE})(?=[，。；的”]|追加|$)")
_FORMAL = 12
# "投建“阿尔法码头改造工程”", "名为「北极星」的工厂"
_QUOTED = re.compile(r"[“「](?P<n>[^“”「」，。；]{3,30}(?:项目|工程|产业园|基地|工厂)(?:（[一二三四五六]期）)?)[”」]|(?:名为|命名为|名叫)[“「](?P<q>[^“”「」，。；]{1,14})[”」]的[^，。；]{0,10}(?:工厂|项目|基地|园区|数据中心)")
# "阿尔法冷链产业园位于重庆": what a clause opens with, where it begins like the company.
_OPENS = re.compile(rf"(?:^|[。；，的])(?P<n>[^{_NO_PART}（）]{{4,20}}?{_PHASE}(?:项目|园区|产业园|基地){_PHASE})(?=占地|位于|总投资|规划|预计|计划|由|已|将|开工|动工|竣工|投产|启动|落户|签约|奠基)")
# "在北川园区追加投资9亿元", "在西河工厂扩产": the works that get the money.
_WORKS = re.compile(rf"在(?P<n>(?!该|其|此|新|现有|国内|海外|当地|本|两|多|各|一)[^{_NO_PART}（）]{{2,12}}(?:基地|工厂|产业园|园区|[^商家][^商家]厂))(?:（[^（）]{{2,16}}）)?(?:投资|追加投资|增建|扩建|扩产|投入)|建设(?P<p>[\u4e00-\u9fff]{{2,4}}(?:数据中心|产业园|园区|基地))(?=[，。；]|$)")
_SITE = re.compile("(?:项目|工程|园区|产业园|工业园|基地|工厂)$")
_NOUN = re.compile("(?:数据中心|产业园|园区|基地)$")
# Words with which somebody does something: then it is a clause, and no name.
_ACTS = re.compile(
    "投资(?!项目)|建设(?!项目)|宣布|公告|计划|签|中标|完成|启动|推进|参与|承建|负责|开展|布局|打造|新建|投建|兴建|开工|落地|落户|收购|采购|合作|多个|首个|一批|几个|该|本|此|其|等|重大|重点|所有|储备|募投|在建|新增|研发|政府|资产|工厂|还|有|通过|公司"
)
_THE_ONE = re.compile("(?:^|[，。；：])(?:\ue004|，|目前|其中)*(?:该|此|本|这一?条?|这个|上述)?(?:生产线|产线|项目|工程|产业园|工业园)(?:计划|预计|将|的)?(?:总)?投资")


def name(found: list[Draft], seen: Sequence[Sentence]) -> None:
    """Give an investment without a target the one project that its sentence names, or that the sentence before named."""
    s = seen[-1]
    founded = [d.subject for d in found if d.kind == "founding"]
    if len(founded) == 1:  # "出资成立乙公司，甲出资1亿元"
        for d in found:
            if d.kind == "investment" and d.object is None and d.amount is not None and "出资" in d.view.text[d.start : d.end] and d.subject != founded[0]:
                d.object = founded[0]
    bare = [d for d in found if d.kind == "investment" and not d.background and d.amount is not None and len(d.amount.unit) == 3 and d.metric != "capex_increase"]
    if not bare:
        return
    told = _projects(seen[-2].whole, s) if len(seen) > 1 and _THE_ONE.search(s.lean.text) else []
    told = told or _projects(s.whole, s)
    found[:] = [d for d in found if not _part_of(d, told)]
    for d in bare:
        if d.object is None and s.focus is not None and _SITE.search(d.subject) and d.subject[:2] == s.focus.text[:2] and d.subject != s.focus.text:
            d.subject, d.object = s.focus.text, d.subject  # "阿尔法冷链园区的投资金额" is what 阿尔法食品 invests
        whole = next((p for p in told if d.object is not None and p.startswith(d.object)), None)  # "投资甲电池扩建项目": not in 甲
        d.object = whole or d.object or (told[0] if len(told) == 1 else None)


# "工程竣工后，预计每年发电8亿度": what it will yield is told of the project, and not of who builds it.
_ONCE_BUILT = re.compile("(?:建成|投产|达产|完工|竣工|投运|建设完成)(?:并)?(?:达产|投产|投运)?(?:之|以)?后|建设目标(?:为|是)")


def yields(found: Sequence[Draft], seen: Sequence[Sentence]) -> None:
    """Give what is foreseen once a project stands to the one project that its sentence, or the one before, names."""
    s = seen[-1]
    late = [d for d in found if d.kind == "forecast" and d.amount_at is not None and _ONCE_BUILT.search(d.view.text, max(0, d.amount_at - 60), d.amount_at)]
    told = (_projects(s.whole, s) or (_projects(seen[-2].whole, s) if len(seen) > 1 else [])) if late else []
    for d in late if len(told) == 1 else ():
        d.subject = told[0]


def _part_of(d: Draft, told: Sequence[str]) -> bool:
    """Whether a capacity beside a sum is only what comes of it, or a part of a project's name."""
    return d.rule == "zh-build-capacity" or (d.rule == "zh-build-power" and d.amount is not None and any(d.amount.text in p for p in told))


def _projects(view: View, s: Sentence) -> list[str]:
    """The projects that a sentence names, each once; a longer name holds a shorter one."""
    plain = _words(view, 0, len(view.text))
    works = [m.group(m.lastgroup or 0) for m in _WORKS.finditer(plain) if m.group("p") is None or _NOUN.sub("", m.group("p")) in PLACES_ZH]
    if len(works) == 1:
        return works
    told = [_words(view, m.start(), m.end()) for m in _PROJECT.finditer(view.text) if _ACTS.search(m.group()[1:]) is None]
    told += [m.group(m.lastgroup or 0) for m in _QUOTED.finditer(plain)]
    told += [n for n in (m.group("n") for m in _BUILT.finditer(plain)) if _ACTS.search(n) is None and (len(n) >= _FORMAL or _of_the_party(n, s))]
    told += [n for n in (m.group("n") for m in _OPENS.finditer(plain)) if _of_the_party(n, s)]
    return [n for n in dict.fromkeys(told) if not any(n != o and n in o for o in told)]


def _of_the_party(project: str, s: Sentence) -> bool:
    """Whether a project begins with the first two characters of a company of its sentence: 贝塔饲料项目 is of 贝塔农业."""
    named = [*s.whole.names_in(0, len(s.whole.text)), *([s.focus] if s.focus is not None else [])]
    return any(n.kind == "org" and n.text[:2] == project[:2] for n in named)


def _words(view: View, start: int, end: int) -> str:
    """The words of a part of a view: names and counts as they stand, sums and times masked."""
    return "".join(_word(view, i) for i in range(start, end))


def _word(view: View, at: int) -> str:
    mark = view.name(at) or (view.amount(at) if view.text[at] == QUANTITY else None)
    return view.text[at] if mark is None else mark.text
