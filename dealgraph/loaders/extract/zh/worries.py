"""Chinese worries that nobody in particular has, and what many firms do: "有人担心出现泡沫", "许多科技公司仍在亏损，甲也在其中".

A worry is a risk for the market the sentence names, else for the one just spoken of; without a market it is nobody's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from dealgraph.loaders.extract.drafts import Draft, Sentence
from dealgraph.loaders.extract.model import FIGURE, Name
from dealgraph.loaders.extract.moods import unstated
from dealgraph.loaders.extract.view import NAME

_WHO = "(?:有人|市场|投资者|投资人|分析师|业内(?:人士)?|外界|部分人|不少人|许多人|一些人|人们|批评者)"
_WORRIED = re.compile(f"{_WHO}(?:也|则|还|仍|普遍|开始|越来越|\\ue004)*(?:担心|担忧|忧虑|质疑|怀疑|害怕)|(?:引发|加剧|存在|出现|引起)[^，。；]{{0,10}}?(?:担忧|忧虑|质疑)")
_FEARED = (
    ("bubble", re.compile("泡沫")),
    ("overheating", re.compile("过热")),
    ("overcapacity", re.compile("产能过剩|供过于求|供应过剩|重复建设|过度投资")),
    ("sustainability", re.compile("(?:难以|无法|不可|能否|是否可以|是否能|不能)(?:长期|一直)?(?:持续|为继|维持)|可持续性|不可持续")),
)
_WIDE = re.compile("全球|世界(?!先进)|中国|国内|我国|全国|.+(?:市场|行业|产业|领域|赛道)$")
_SINCE = 4


def read(s: Sentence, earlier: Sequence[Draft]) -> list[Draft]:
    """The risks that a sentence of worries tells."""
    text = s.bare.text
    worried = _WORRIED.search(text)
    if worried is None or any(start <= worried.start() < end for start, end in unstated(s.bare, "zh")):
        return []
    told = [(metric, m) for metric, pattern in _FEARED if (m := pattern.search(text, worried.start())) is not None]
    here = [n.text for n in s.bare.names_in(0, len(text)) if n.kind == "org"]
    named = next((n for n in here if _is_market(n)), None)
    before = next((d.subject for d in reversed(earlier) if s.index - d.sentence <= _SINCE and _is_market(d.subject)), None)
    subject = named or (None if here else before)
    if subject is None:
        return []
    return [
        Draft("risk", subject, None, s.bare, worried.start(), m.end(), "worried-about", FIGURE, metric, status="possible", sentence=s.index)
        for metric, m in told
    ]  # fmt: skip


def _is_market(name: str) -> bool:
    return len(name) > 2 and _WIDE.match(name) is not None and not name.endswith("公司")


# "许多科技公司仍在亏损经营": a group is told of where it opens the sentence and a loss is what it has.
_GROUP = re.compile(r"(?:^|(?<=[。！？；\n]))(?P<n>(?:许多|很多|不少|多数|大多数|部分)[\u4e00-\u9fffA-Za-z]{2,8}?(?:公司|企业|厂商|车企|药企|银行|平台))(?=(?:仍|仍然|依然|还|一直|都|均)*(?:在|处于|处在)?[^，。；]{0,6}亏损)")
_TOO = re.compile(f"，({NAME})(?:也|同样)(?:在其中|在此列|是其中之一|不例外|是其中一家)")


def groups(text: str) -> list[Name]:
    """Groups whose losses are told."""
    return [Name(m.start("n"), m.end("n"), m.group("n")) for m in _GROUP.finditer(text)]


def members(found: Sequence[Draft], s: Sentence) -> list[Draft]:
    """What is said of a group without a figure, said of whoever "is among them"."""
    each = [replace(d, subject=o, others=[]) for d in found if d.kind == "risk" for o in d.others]
    for d in found:
        d.others = [] if d.kind == "risk" else d.others  # what threatens several threatens each of them
    among = _TOO.search(s.bare.text)
    name = s.bare.name(among.start(1)) if among is not None else None
    return each + ([replace(d, subject=name.text, others=[]) for d in found if d.rule == "zh-at-a-loss"] if name is not None else [])
