# ruff: noqa: E501 - a pattern is read as one line
"""Who the passage itself credits a claim to, through a reporting expression in the same sentence.

A pronoun is resolved to the focus; an unnamed source keeps its phrase; the publisher ("36氪获悉", "（财联社）") never counts.
"""

from __future__ import annotations

import re

from dealgraph.loaders.extract.lexicon import COMPANY_NOUNS
from dealgraph.loaders.extract.names import Name
from dealgraph.loaders.extract.view import PERSON, View, compiled

_I = re.IGNORECASE
_SAID = (
    r"(?:said|says|say|announce[sd]?|announcing|reported|reports|report|confirm(?:s|ed)|told|state[sd]|disclose[sd]|reveal(?:s|ed)|unveil(?:s|ed)|note[sd]|added|wrote|"
    r"estimate[sd]?|forecasts?|predict(?:s|ed)?|denie[sd]|warn(?:s|ed)?|claim(?:s|ed)|acknowledge[sd]|show(?:s|ed)|declare[sd]|indicated|suggested|argued|believes|calculate[sd]|projects|projected)"
)
_ANON_EN = re.compile(
    r"(?:(?:two|three|four|several|multiple|some) )?(?:a )?(?:people|persons?|sources?|officials?)(?: \w+){0,2}? (?:familiar with|close to|with (?:direct )?knowledge of|briefed on)(?: the)? (?:matter|situation|plans?|deal|talks|discussions|thinking|company|process|negotiations|transaction)|"
    r"(?:industry |banking |market |government |unnamed )?(?:sources|insiders)(?= (?:said|say|told))", _I)
_ANON_ZH = re.compile("(知情人士|消息人士|业内人士|内部人士|知情者|相关人士|接近[^，。；]{1,14}的?人士)")
_TITLE_EN = re.compile(r"\b((?:its|the company's|their) (?:[a-z\-]+ ){0,3}(?:chief(?: [a-z]+)?(?: officer)?|chairman|president|CEO|CFO|spokes\w+|founder|executives?))\b[^.;]{0,20}? (?:said|told|announced|confirmed)", _I)
_EN_PATTERNS = (
    rf"<s>(?:'s [a-z ]{{2,40}}?)?,? (?:<T>,? |(?:today|also|has|have|had|on|last|this|week|month|earlier|late|recently|just|monday|tuesday|wednesday|thursday|friday|and|that|separately|formally|officially|previously|in|a|statement|press release|the|analysts?|researchers?|data|figures|report|ceo|filing)\b,? ){{0,6}}{_SAID}\b",
    r"\baccording to (?:(?:the|a|an|new|data|figures|estimates|research|report|analysts|statement|filing|from|by|at|its|market|researcher|consultancy|firm|research firm|people|documents?)\b ){0,7}<s>",
    r"[,\"] ?(?:said|says|announced|told|reported) (?:(?:the|a|an|its) )?(?:[a-z\-]+ ){0,6}<s>",
    r"\b(?:data|figures|research|report|estimates|survey|study|statement|filing) (?:from|by|released by|published by) (?:the )?<s> (?:show|showed|shows|said|suggest)",
    r"\bin (?:a|an) (?:statement|filing|press release|report|note)[^.;]{0,10}(?:from|by) <s>",
    r"<s> (?:said|reported|writes|wrote)[.,]?\s*$",
    r"^\W{0,2}<s>:",
)
_SELF_EN = re.compile(
    rf"\b(?:it|(?:the|this) (?:[\w.'-]+ ){{0,6}}?(?:{COMPANY_NOUNS}|ministry|government))\b,? (?:\w+ ){{0,2}}?{_SAID}\b|, it (?:said|added)|the company (?:said|announced)",
    _I,
)
_MEASURED = re.compile(
    r"^(?:reported|reports|report|posted|estimates?|estimated|forecasts?|projects|projected|unveil(?:s|ed)|show(?:s|ed))$",
    _I,
)
_ZH_SAID = "(?:宣布|表示|称|公告|披露|透露|指出|发布公告|公布|确认|证实|回应|回应称|否认|通报|发布公告|认为|预计|预测|数据显示|研报显示|研报|显示|报告显示|报道)"
_ZH_PATTERNS = (
    r"据(?:了解)?(?:<T>)?<s>(?:[^，。；\ue000-\ue006]{0,14})(?:报道|消息|公告|披露|数据|统计|报告|研报|称|显示|透露|测算|预测|预计|介绍|公布|表示|官网|官微|估算)",
    rf"<s>(?:[^，。；：\ue000\ue005]{{0,24}}?)(?:联合)?{_ZH_SAID}(?!的|后|会|前)",
    r"(?:根据|按照)<s>(?:[^，。；\ue000]{0,14})(?:数据|统计|报告|公告|披露|协议|显示|预测)",
    r"^\W{0,2}<s>：",
)
_PUBLISHER = re.compile("获悉|财联社|智通财经|界面新闻|新浪科技|IT之家|鞭牛士|格隆汇|e公司|钛媒体|亿欧|澎湃")
_PUBLISHER_NAMES = ("36氪", "财联社", "IT之家", "界面新闻", "36Kr", "36kr", "智通财经", "格隆汇", "硬氪")


_SPEAKER_ZH = re.compile(
    "(?:董事长|创始人|CEO|CFO|CTO|COO|总裁|总经理|首席[\u4e00-\u9fff]{1,4}官|执行官|财务官|部长|分析师|负责人|发言人|主席|总统|首相)(?:兼[\u4e00-\u9fffA-Z]{2,8})?"
    "(?P<who>[\u4e00-\u9fff·]{2,12}?)(?=(?:近日|日前|今日|昨日|此前|对[^，。；]{0,10}|在[^，。；]{0,16}|于[^，。；]{0,10})?(?:表示|称|透露|指出|认为|宣布|说|预计|强调))"
)
_OUTLET_ZH = re.compile("(?:据|援引)[^，。；]{0,6}《([^》]{2,14})》[^，。；]{0,8}(?:报道|消息|称|披露)|《([^》]{2,14})》(?:报道|称|援引)")


def attribution(view: View, at: int, end: int, lang: str, focus: str | None) -> str | None:
    """The source of the claim at view position `at`, or None."""
    anonymous = _ANON_ZH if lang == "zh" else _ANON_EN
    unnamed = anonymous.search(view.text)
    if unnamed:
        phrase = unnamed.group(1) if lang == "zh" else unnamed.group()
        return _plain(phrase, view, unnamed.start(1) if lang == "zh" else unnamed.start(), unnamed.end(1 if lang == "zh" else 0))
    if lang == "zh" and (outlet := _OUTLET_ZH.search(view.text)) and not any(outlet.start() <= i < outlet.end() for i in view.marks):
        return outlet.group(1) or outlet.group(2)
    if lang == "zh" and (speaker := _SPEAKER_ZH.search(view.text)):
        return speaker.group("who")
    found = _named(view, at, _ZH_PATTERNS if lang == "zh" else _EN_PATTERNS, lang)
    if found is not None:
        return _speaks_first(view, found, lang).text
    if lang == "en":
        if title := _TITLE_EN.search(view.text):
            return title.group(1)
        if focus is not None and _SELF_EN.search(view.text):
            return focus
    elif focus is not None and re.search("(?:公司|该公司|集团|其|公告|双方)(?:[^，。；]{0,6})(?:宣布|表示|称|公告|披露|透露|预计)|^公告(?:称|显示)|^[^，]{0,8}公告", view.text):
        return focus
    return None


def _speaks_first(view: View, found: Name, lang: str) -> Name:
    """A joint statement is credited to the party named first."""
    at = view.position(found)
    if at is None:
        return found
    if lang == "zh" and re.search("(?:联合|共同|双方)宣布", view.text[at : at + 40]):
        return next((n for n in view.names_in(0, at + 1) if n.kind == "org"), found)
    for m in compiled("<zw>" if lang == "zh" else "<w>").finditer(view.text):
        if m.start() < at < m.end() and re.search(" and | & |[与和及、]", m.group()):
            return next((n for n in view.names_in(m.start(), m.end()) if n.kind == "org"), found)
    return found


def _plain(phrase: str, view: View, start: int, end: int) -> str:
    return phrase if not any(start <= i < end for i in view.marks) else phrase.strip()


def _named(view: View, at: int, patterns: tuple[str, ...], lang: str) -> Name | None:
    best: tuple[int, int, Name] | None = None
    for pattern in patterns:
        for m in compiled(pattern).finditer(view.text):
            name = view.name(m.start("s"))
            if name is None or name.text in _PUBLISHER_NAMES or name.kind == "place":
                continue
            if lang == "en" and _MEASURED.match(m.group().split()[-1]) and not re.search(r"\bannounc|\bsaid\b", m.group()) and re.match(
                r" (?:a |an |its |net |record |total |quarterly |annual |first|second|third|fourth|[\ue001-\ue004]|the |revenue|sales|profit|earnings)", view.text[m.end() : m.end() + 12]
            ) and not re.search(r"\b(?:reported|reports|posted|estimates?|forecasts?|projects|unveil)", m.group(), _I):
                continue
            before = m.start("s") <= at
            distance = abs(at - m.start("s"))
            key = (0 if before else 1, distance, name)
            if best is None or key[:2] < best[:2]:
                best = key
    return best[2] if best else None


def has_person_mark(view: View) -> bool:
    return PERSON in view.text
