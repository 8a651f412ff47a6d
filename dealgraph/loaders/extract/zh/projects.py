"""Projects that money goes to: "阿尔法南沙工业园", "第8.6代显示面板生产线项目", also where a later sentence only says "该项目".

A project is told by who or what place it begins with, or by its generation, and by the noun it ends in; verbs have no place in it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dealgraph.loaders.extract.drafts import Draft, Sentence
from dealgraph.loaders.extract.view import NAME, PLACE, View

_NO_PART = rf"，。；：、！？（）()“”\"\s的在与和及为是将对把由被于向从获拟已\ue001-\ue004\ue006{NAME}"
_HEAD = "项目|工程|工业园|产业园|科技园|产业园区"
_PROJECT = re.compile(
    rf"(?:第[\d.]{{1,4}}代[^{_NO_PART}]{{0,16}}?(?:生产线|产线)(?:项目)?|(?:(?<=建设|投建|兴建|新建){NAME}|[{NAME}{PLACE}]{PLACE}[^{_NO_PART}]{{0,22}}?|[{NAME}{PLACE}][^{_NO_PART}]{{2,22}}?)(?:{_HEAD})(?:项目)?)(?![公经方贷款建管部团])"
)
# Words with which somebody does something: then it is a clause, and no name.
_ACTS = re.compile(
    "投资(?!项目)|建设(?!项目)|宣布|公告|计划|签|中标|完成|启动|推进|参与|承建|负责|开展|布局|打造|新建|投建|兴建|开工|落地|落户|收购|采购|合作|多个|首个|一批|几个|该|本|此|其|等|重大|重点|所有|储备|募投|在建|新增|研发|政府|资产|工厂|还|有|通过|公司"
)
_THE_ONE = re.compile("(?:^|[，。；：])(?:\ue004|，|目前|其中)*(?:该|此|本|这一?条?|这个|上述)?(?:生产线|产线|项目|工程|产业园|工业园)(?:计划|预计|将|的)?(?:总)?投资")


def name(found: Sequence[Draft], earlier: Sequence[Draft], s: Sentence) -> None:
    """Give an investment without a target the one project that its sentence names, or that the sentence before named."""
    founded = [d.subject for d in found if d.kind == "founding"]
    if len(founded) == 1:  # "出资成立乙公司，甲出资1亿元"
        for d in found:
            if d.kind == "investment" and d.object is None and d.amount is not None and "出资" in d.view.text[d.start : d.end] and d.subject != founded[0]:
                d.object = founded[0]
    bare = [d for d in found if d.kind == "investment" and not d.background and d.amount is not None and len(d.amount.unit) == 3 and d.metric != "capex_increase"]
    if not bare:
        return
    told = []
    if _THE_ONE.search(s.lean.text):
        told = next((p for d in reversed(earlier) if d.sentence == s.index - 1 and (p := _projects(d.view))), [])
    told = told or _projects(s.lean)
    for d in bare:
        whole = next((p for p in told if d.object is not None and p.startswith(d.object)), None)  # "投资甲电池扩建项目": not in 甲
        d.object = whole or d.object or (told[0] if len(told) == 1 else None)


def _projects(view: View) -> list[str]:
    out = []
    for m in _PROJECT.finditer(view.text):
        if _ACTS.search(m.group()[1:]) is None:
            out.append("".join(mark.text if (mark := view.name(i)) is not None else view.text[i] for i in range(m.start(), m.end())))
    return out
