"""Who the passage itself credits a claim to, through a reporting expression in the same sentence.

A pronoun is resolved to the focus; an unnamed source keeps its phrase; the publisher ("36氪获悉", "（财联社）") never counts.
"""

from __future__ import annotations

import re

from dealgraph.loaders.extract.en import clauses
from dealgraph.loaders.extract.en.lexicon import COMPANY_NOUNS
from dealgraph.loaders.extract.en.markets import is_market
from dealgraph.loaders.extract.model import Name
from dealgraph.loaders.extract.view import View, compiled
from dealgraph.loaders.extract.zh import attribution as attribution_zh

_I = re.IGNORECASE
_PUBLISHERS = ("36Kr", "36kr")
_SAID = (
    r"(?:said|says|say|tells|announce[sd]?|reported|reports|report|confirm(?:s|ed)|told|state[sd]|disclose[sd]|reveal(?:s|ed)|unveil(?:s|ed)|note[sd]|added|wrote|writes|(?:is|are) (?:announcing|(?:very )?(?:pleased|proud|delighted|excited|thrilled|happy) to (?:announce|report|confirm|share))|rule[sd] out|refute[sd]|reckons?|"
    r"estimate[sd]?|forecasts?|predict(?:s|ed)?|denie[sd]|warn(?:s|ed)?|claim(?:s|ed)|acknowledge[sd]|show(?:s|ed)|declare[sd]|indicated|suggested|argued|believes|calculate[sd]|projects|projected)"
)
_ANON_EN = re.compile(
    r"(?:(?:\ue003|two|three|four|several|multiple|some) )?(?:a )?(?:people|persons?|sources?|officials?)(?: \w+){0,2}? (?:familiar with|close to|with (?:direct )?knowledge of|briefed on)(?: the)? (?:[a-z]+ )?(?:matter|situation|plans?|deal|talks|discussions|thinking|company|firm|startup|carmaker|process|negotiations|transaction)|"
    r"(?:industry |banking |market |government |unnamed )?(?:sources|insiders)(?= (?:said|say|told))|"
    r"(?:(?:company|government|city|state|local|military|defen[cs]e) officials|(?:official|state|local|foreign) media|media reports)(?= (?:have |has |had |also |previously |earlier )*(?:said|says?|told|tells?|reported|valued|estimated))|"
    r"(?<=according to )official (?:data|figures|statistics)|(?<=according to a )leaked (?:e-?mail|memo|document)", _I)
# "the Gazette reported, citing people familiar with the matter": the paper is the source that is named.
_CITING = re.compile(r"\b(?:reported|said|wrote|reports|says)\b[^.;]{0,40}, citing\b", _I)
_TITLE_EN = re.compile(r"\b((?:its|the company's|their) (?:[a-z\-]+ ){0,3}(?:chief(?: [a-z]+)?(?: officer)?|chairman|president|CEO|CFO|spokes\w+|founder|executives?))\b[^.;]{0,20}? (?:said|told|announced|confirmed)", _I)
_EN_PATTERNS = (
    rf"<s>(?:'s [a-z ]{{2,40}}?)?,? (?:<T>,? |(?:today|also|has|have|had|on|last|this|week|month|earlier|late|recently|just|monday|tuesday|wednesday|thursday|friday|saturday|sunday|and|that|separately|formally|officially|previously|in|a|statement|press release|the|analysts?|researchers?|data|figures|report|ceo|filing)\b,? ){{0,6}}{_SAID}\b",
    r"\baccording to (?:(?:[a-z\-]+|\ue004) ){0,7}<s>",
    r"[,\"] ?(?:said|says|announced|told|reported) (?!(?:it|he|she|they|that|this|there|in|on|at)\b)(?:(?:the|a|an|its) )?(?:[a-z\-]+ ){0,6}<s>",
    r"\b(?:data|figures|research|report|estimates|survey|study|statement|filing) (?:from|by|released by|published by) (?:the )?<s> (?:show|showed|shows|said|suggest)",
    r"\bin (?:a|an) (?:statement|filing|press release|report|note)[^.;]{0,10}(?:from|by) <s>",
    r"<s> (?:said|says|reported|reports|writes|wrote)[.,]?\s*$",
    r"^\W{0,2}<s>:",
    r", per (?:the )?<s>(?=[.,;]|$)",
    r"(?: -|:|--|—) (?=[^ ]\s*$)<s>\s*$",
    r"^(?:the |\W{0,2})?<s> [^;.\ue006]{0,100}, (?:(?:announcing|saying|confirming|reporting|stating)\b[^;,.]{0,36}? it|announcing (?:its|the|an?))\b",
    r"^(?:the )?<s> (?:owns|has|had|makes|operates|runs|employs) [^;.\ue000\ue006]{0,80} and (?:announced|reported|said)\b",
)
_SELF_EN = re.compile(
    rf"\b(?:it|(?:both|the(?: two)?) companies|(?:the|this) (?:[\w.'\ue005-]+ ){{0,6}}?(?:{COMPANY_NOUNS}|ministry|government))\b,? (?:(?!to |be |is |was |should |must )\w+ ){{0,2}}?{_SAID}\b|, it (?:said|added)|\bthey said\b|\bwith the company saying\b|\baccording to (?:(?:a |the |its )?(?:\ue004 )?(?:press )?(?:statement|release|filing|announcement|post) (?:by|from|of) )?(?:both companies|the companies|the (?:{COMPANY_NOUNS}))\b|the company (?:said|announced)",
    _I,
)
_MEASURED = re.compile(
    r"^(?:reported|reports|report|posted|estimates?|estimated|forecasts?|projects|projected|unveil(?:s|ed)|show(?:s|ed))$",
    _I,
)


def attribution(view: View, at: int, lang: str, focus: str | None) -> str | None:
    """The source of the claim at view position `at`, or None."""
    if lang == "zh":
        return attribution_zh.source(view, at, focus)
    if (unnamed := _ANON_EN.search(view.text)) is not None and not ((told := _CITING.search(view.text)) is not None and _named(view, told.start()) is not None):
        return "".join(getattr(view.marks.get(i), "text", view.text[i]) for i in range(*unnamed.span())).strip()
    found = _named(view, at)
    if found is not None:
        return _speaks_first(view, found).text
    if (seer := _foreseer(view)) is not None:
        return seer.text
    if title := _TITLE_EN.search(view.text):
        return title.group(1)
    itself = _SELF_EN.search(view.text)
    return None if itself is None else _meant(view, itself.start()) or focus


def _meant(view: View, at: int) -> str | None:
    """'Acme has raised $70 million, the company said': the subject of the same sentence, before who the passage is about."""
    for start, names in clauses.subjects(view):
        if start < at and names and names[0].kind == "org":
            return names[0].text
    return None


# "He also raised the outlook": whoever was credited just before.
_RETOLD = re.compile(r"\W{0,3}(?:He|She) (?:also |further |then )?(?:added|said|says|noted|told|expects|projected|raised|confirmed|estimated|put)\b")


def retold(view: View, lang: str) -> bool:
    """Whether a sentence goes on telling what the source before it says."""
    return attribution_zh.retold(view) if lang == "zh" else _RETOLD.match(view.text) is not None


# "- 甲公司：市场份额": whom a line of a list is about says nothing.
_HEADED_ZH = re.compile(r"\s*[-•*]\s*[\ue000\ue006]：(?!.*(?:表示|宣布|披露|透露|预计))")
_NAMED_FORESEES_ZH = re.compile("\ue000(?:方面|公司|集团)?[也还则]?预计")
_BY_NOTICE_ZH = re.compile("(?:根据|按照|据)[^，。；]{0,6}公告，")


def own_guess(text: str) -> bool:
    """'Acme expects' is a statement about the future, not a report of one; in Chinese it is, where it is told with its name."""
    if _HEADED_ZH.match(text):
        return True
    if "预计" in text:
        told = _BY_NOTICE_ZH.sub("", text)
        return _NAMED_FORESEES_ZH.search(text) is None and re.search("宣布|表示|公告|称|披露|透露|公布|显示|确认|发布", told) is None
    own = re.search(r"\b(?:forecasts?|projects|projected|estimates?|predicts?)\b", text)
    return own is not None and re.search(r"\b(?:sa(?:id|ys)|announc|report|told|confirm|stated|disclos|reveal)", text) is None


_FORESEES = r"<s>(?:'s)?(?: (?:analysts?|economists?|strategists?|researchers?))?,? (?:now |also )?(?:expects?|sees?|anticipates?|reckons?)(?: that)? (?:[a-z]+ ){0,2}<o>"


def _foreseer(view: View) -> Name | None:
    """'Acme's analysts expect spending to hit': who foresees something of a market is its source."""
    for m in compiled(_FORESEES).finditer(view.text):
        seer, what = view.name(m.start("s")), view.name(m.start("o"))
        if seer is not None and what is not None and seer.kind == "org" and is_market(what.text):
            return seer
    return None


# "Energy giant Acme and US power company Beta have announced": the first of two that a sentence opens with.
_TOGETHER = re.compile(r"\W{0,3}(?:(?:[A-Za-z-]+|\ue004),? ){0,6}(\ue000) and (?:[A-Za-z-]+ ){1,6}\ue000")


def _speaks_first(view: View, found: Name) -> Name:
    """A joint statement is credited to the party named first."""
    at = view.position(found)
    if at is None:
        return found
    if (both := _TOGETHER.match(view.text)) is not None and both.end() - 1 == at:
        return view.name(both.start(1)) or found
    for m in compiled("<w>").finditer(view.text):
        if m.start() < at == m.end() - 1 and re.search("(?: and | & )(?:the )?.$", m.group()):
            return next((n for n in view.names_in(m.start(), m.end()) if n.kind == "org"), found)
    return found


def _named(view: View, at: int) -> Name | None:
    best: tuple[int, int, Name] | None = None
    for pattern in _EN_PATTERNS:
        for m in compiled(pattern).finditer(view.text):
            name = view.name(m.start("s"))
            if name is None or name.text in _PUBLISHERS or name.kind == "place" or "/" in name.text:
                continue
            if name.kind != "person" and _MEASURED.match(m.group().split()[-1]) and not re.search(r"\bannounc|\bsaid\b", m.group()) and re.match(
                r" (?:a |an |its |net |record |total |quarterly |annual |first|second|third|fourth|[\ue001-\ue004]|the |revenue|sales|profit|earnings)", view.text[m.end() : m.end() + 12]
            ) and not re.search(r"\b(?:reported|reports|posted|estimates?|forecasts?|projects|unveil)", m.group(), _I):
                continue
            before = m.start("s") <= at
            if re.search(r"; |, (?:while|whereas)\b", view.text[m.end() : at] if before else view.text[at : m.start("s")]):
                continue
            distance = abs(at - m.start("s"))
            key = (0 if before else 1, distance, name)
            if best is None or key[:2] < best[:2]:
                best = key
    return best[2] if best else None
