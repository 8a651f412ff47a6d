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
    r"(?:said|says|say|tells|announce[sd]?|reported|reports|report|confirm(?:s|ed)|told|state[sd]|disclose[sd]|reveal(?:s|ed)|unveil(?:s|ed)|note[sd]|added(?=[,.:;\"”]| that\b| in (?:a|an|its)\b| on |$| it | the (?:company|firm|group)\b)|wrote|writes|(?:is|are) (?:announcing|(?:very )?(?:pleased|proud|delighted|excited|thrilled|happy) to (?:announce|report|confirm|share))|rule[sd] out|refute[sd]|reckons?|"
    r"estimate[sd]?|forecasts?|predict(?:s|ed)?|denie[sd]|warn(?:s|ed)?|claim(?:s|ed)|acknowledge[sd]|show(?:s|ed)|declare[sd]|indicated|suggested|argued|believes|calculate[sd]|projects|projected)"
)
_ANON_EN = re.compile(
    r"(?:(?:\ue003|two|three|four|several|multiple|some) )?(?:a )?(?:people|persons?|sources?|officials?)(?: \w+){0,2}? (?:familiar with|close to|with (?:direct )?knowledge of|briefed on)(?: the)? (?:[a-z]+ )?(?:matter|situation|plans?|deal|talks|discussions|thinking|company|firm|startup|carmaker|process|negotiations|transaction)|"
    r"(?<=according to )(?:[a-z]+ )?(?:individuals|people|persons|sources|insiders) who spoke (?:to|with) [\ue000\ue006]|"
    r"(?:industry |banking |market |government |unnamed )?(?:sources|insiders)(?= (?:said|say|told))|"
    r"(?:(?:company|government|city|state|local|military|defen[cs]e) officials|(?:official|state|local|foreign) media|media reports)(?= (?:have |has |had |also |previously |earlier )*(?:said|says?|told|tells?|reported|valued|estimated))|"
    r"(?:a|one|the|another) (?:[a-z]+ )?source(?= (?:said|told|says))|(?<=according to )(?:a|one|the|another) source\b|"
    r"(?<=according to )official (?:data|figures|statistics)|(?<=according to a )leaked (?:e-?mail|memo|document)", _I)
# "the Gazette reported, citing people familiar with the matter": the paper is the source that is named.
_CITING = re.compile(r"\b(?:reported|said|wrote|reports|says)\b[^.;]{0,40},? citing\b", _I)
_TITLE_EN = re.compile(r"\b((?:its|the company's|their) (?:[a-z\-]+ ){0,3}(?:chief(?: [a-z]+)?(?: officer)?|chairman|president|CEO|CFO|spokes\w+|founder|executives?))\b[^.;]{0,20}? (?:said|told|announced|confirmed)", _I)
# "the state's industry minister said", "according to a statement from the transport ministry": an office, as it is written.
_AN_OFFICE = r"(?:ministry|minister|governor|mayor|regulators?|spokesman|spokeswoman|spokesperson|prosecutors?|central bank|finance chief|chief executive)"
_OFFICE = re.compile(
    rf"\b(?:the |its |a |an )?((?:[a-z\ue000\ue005']+ ){{1,3}}?{_AN_OFFICE})(?: on \ue004| also| later)? (?:said|says|told|announced|confirmed|added)\b|"
    rf"\baccording to (?:[a-z ]{{0,24}}(?:from|by|of) )?(?:the |its )?((?:[a-z\ue000\ue005'-]+ ){{1,3}}?{_AN_OFFICE})\b"
)
# "according to a regulatory filing", "company data showed": a paper that nobody is named for.
_PAPER = r"(?:(?:[A-Z]{2,4}|8-K|10-K|10-Q|regulatory|court|securities|stock exchange|exchange|official|company|government|customs|public|property|bankruptcy|trade) )"
_DOCUMENT = re.compile(
    rf"\b[Aa]ccording to (?:(?:an?|the|its|their|recent|updated|new|several) ){{0,2}}({_PAPER}?(?:filings?|prospectus|records|DRHP)|{_PAPER}(?:data|figures|statistics|documents?))\b(?! (?:from|by|of|provider|compiled|released by|published by|provided)\b)|"
    rf"(?:^\W{{0,3}}|, |\b(?:an?|the|and) )({_PAPER}?(?:filings?|prospectus|records)|{_PAPER}(?:data|figures|documents?))(?: on \ue004)? (?:show(?:s|ed)?|reveal(?:s|ed)?|said|says|indicate[sd]?)\b"
)
_EN_PATTERNS = (
    rf"<s>(?:'s [a-z ]{{2,40}}?)?,? (?:<T>,? |(?:today|also|has|have|had|on|last|this|week|month|earlier|late|recently|just|monday|tuesday|wednesday|thursday|friday|saturday|sunday|and|that|separately|formally|officially|previously|likewise|then|first|jointly|publicly|repeatedly|subsequently|initially|still|already|since|itself|too|in|a|statement|press release|the|analysts?|researchers?|data|figures|report|ceo|filing)\b,? ){{0,6}}{_SAID}\b",
    r"\baccording to (?:(?:[a-z\-]+|\ue004) ){0,7}<s>",
    r"[,\"] ?(?:said|says|announced|told|reported) (?!(?:it|he|she|they|that|this|there|in|on|at)\b)(?:(?:the|a|an|its) )?(?:[a-z\-]+ ){0,6}<s>(?!,? (?:now |also )?(?:has|have|had|is|are|was|were|will|would|could|may|plans|expects)\b)",
    r"[,\"] ?(?:reports|reported|writes|wrote) (?:(?:the|a|an|its) )?(?:[a-z\-]+ ){0,3}<s>(?=[.,;]|\s*$)",
    r"\b(?:announced|reported|disclosed|published) (?:on \ue004 |today |\ue004 )?by (?:the )?<s>",
    r"\b(?:data|figures|research|report|estimates|survey|study|statement|filing) (?:from|by|released by|published by) (?:the )?<s> (?:show|showed|shows|said|suggest)",
    r"\bin (?:a|an) (?:statement|filing|press release|report|note)[^.;]{0,10}(?:from|by) <s>",
    r"<s> (?:said|says|reported|reports|writes|wrote)[.,]?\s*$",
    r"^\W{0,2}<s>:",
    r", per (?:the )?<s>(?=[.,;]|$)",
    r"\b(?:based on|citing) (?:data (?:from|by|compiled by) )?(?:the )?<s>(?:'s)? (?:data|figures|estimates|calculations|filings|records)\b",
    r"(?: -|:|--|—) (?=[^ ]\s*$)<s>\s*$",
    r"^(?:the |\W{0,2})?<s> [^;.\ue006]{0,100}, (?:(?:announcing|saying|confirming|reporting|stating)\b[^;,.]{0,36}? it|announcing (?:its|the|an?))\b",
    r"^(?:the )?<s> (?:owns|has|had|makes|operates|runs|employs) [^;.\ue000\ue006]{0,80} and (?:announced|reported|said)\b",
)
_SELF_EN = re.compile(
    rf"\b(?:it|(?:both|the(?: two)?) companies|(?:the|this) (?:[\w.'\ue005-]+ ){{0,6}}?(?:{COMPANY_NOUNS}|ministry|government))\b,? (?:(?!to |be |is |was |should |must )\w+ ){{0,2}}?{_SAID}\b|, it (?:said|added)|\band (?:has |also )?(?:says|said|announced|added) (?:that )?(?:it|its|they)\b|^\W{{0,3}}(?:the|this) (?:[\w.'\ue005-]+ ){{0,6}}?(?:{COMPANY_NOUNS})\b(?:[^;.\ue000\ue006]{{0,110}}, (?:has |have |also |today )?(?:said|says|announced|reported|confirmed)|[^;.]{{0,110}}, announced (?:its|that it|plans))\b|\bthey said\b|\bwith the company saying\b|\baccording to (?:(?:a |the |its )?(?:\ue004 )?(?:press )?(?:statement|release|filing|announcement|post) (?:by|from|of) )?(?:both companies|the companies|the (?:{COMPANY_NOUNS}))\b|the company (?:said|announced)",
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
    if (unnamed := _unnamed(view, at)) is not None:
        return unnamed
    found = _named(view, at)
    if found is not None:
        return _speaks_first(view, found).text
    if (seer := _foreseer(view)) is not None:
        return seer.text
    if document := _DOCUMENT.search(view.text):
        return document.group(1) or document.group(2)
    if title := _TITLE_EN.search(view.text) or _OFFICE.search(view.text):
        return "".join(getattr(view.marks.get(i), "text", view.text[i]) for i in range(*title.span(1 if title.group(1) else 2))).strip()
    itself = _SELF_EN.search(view.text)
    if itself is None or _apart_from(view, itself.end(), at):
        return None
    return _meant(view, itself.start()) or focus


def anonymous(view: View) -> str | None:
    """The source without a name that a sentence opens with."""
    m = _ANON_EN.match(view.text.lstrip())
    return m.group().strip() if m is not None and re.match(r" (?:have |has |had )?(?:also )?(?:said|revealed|told|indicated|confirmed|added|cautioned)\b", view.text.lstrip()[m.end() :]) else None


def _unnamed(view: View, at: int) -> str | None:
    """A source without a name, told in the clause of the claim or for all of the sentence."""
    told = _CITING.search(view.text)
    if told is not None and _named(view, at) is not None:
        return None
    for m in _ANON_EN.finditer(view.text):
        if m.start() > at and (_JOINED.search(view.text, at, m.start()) or (_CONTRAST.search(view.text, at, m.start()) and _named(view, at) is not None)):
            continue
        return "".join(getattr(view.marks.get(i), "text", view.text[i]) for i in range(*m.span())).strip()
    return None


# "which runs 14 plants, and officials say": what they say comes after.
_JOINED = re.compile(r"(?:,|;)? and (?:the )?$")
_CONTRAST = re.compile(r"; |, (?:while|whereas)\b")
# "reported a loss of $1 billion, and is expected to": the report ends where a verb begins anew.
_ANEW = re.compile(r",? and (?:also |now |currently )?(?:had|has|have|is|are|was|were|will|ended)\b")
_FIGURES = re.compile(r"\b(?:reported|reports|posted|disclosed) (?!that\b|on\b|in\b|\ue004)")


def _apart_from(view: View, said: int, at: int) -> bool:
    """Whether the report of a figure has ended before another figure is told."""
    if at <= said or re.search(r"\b(?:reported|reports|posted|disclosed)$", view.text[max(0, said - 10) : said]) is None:
        return False
    return _FIGURES.match(view.text, max(0, said - 8)) is not None and _ANEW.search(view.text, said, at) is not None


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
        if m.start() < at == m.end() - 1 and re.search("(?: and | & )(?:the )?.$", m.group(), _I):
            return next((n for n in view.names_in(m.start(), m.end()) if n.kind == "org"), found)
    return found


def _named(view: View, at: int) -> Name | None:
    best: tuple[int, int, Name] | None = None
    for pattern in _EN_PATTERNS:
        for m in compiled(pattern).finditer(view.text):
            name = view.name(m.start("s"))
            if name is None or name.text in _PUBLISHERS or name.kind == "place" or "/" in name.text.removesuffix(" A/S"):
                continue
            if name.kind != "person" and _MEASURED.match(m.group().split()[-1]) and not re.search(r"\bannounc|\bsaid\b", m.group()) and re.match(
                r" (?:a |an |its |net |record |total |quarterly |annual |first|second|third|fourth|[\ue001-\ue004]|the |revenue|sales|profit|earnings)", view.text[m.end() : m.end() + 12]
            ) and not re.search(r"\b(?:reported|reports|posted|estimates?|forecasts?|projects|unveil)", m.group(), _I):
                continue
            before = m.start("s") <= at
            if before and _OTHERS_BEGIN.search(view.text, m.end(), at + 2):
                continue
            if not before and _CONTRAST.search(view.text, at, m.start("s")):
                continue
            if _IN_PASSING.match(view.text, m.start("s") + 1) or (before and _apart_from(view, m.end(), at)):
                continue
            distance = abs(at - m.start("s"))
            key = (0 if before else 1, distance, _who_of(view, m.start("s")) or name)
            if best is None or key[:2] < best[:2]:
                best = key
    return best[2] if best else None


# "the round, announced in October, was": told in passing, and not here.
_IN_PASSING = re.compile(r", (?:also )?(?:announced|reported|disclosed|revealed|unveiled|confirmed) (?:in|on|last|earlier|at|during|\ue004)")
# "said its sales grew, while Beta's fell": whoever is named in a contrast has not been quoted.
_OTHERS_BEGIN = re.compile(r"(?:; |, (?:while|whereas)\b)(?=.*[\ue000\ue006])")


_REPORT_BY = re.compile(r"(?:'s)? (?:[\w\ue004'-]+ ){0,6}?(?:report|survey|study|index|outlook|tracker|data|analysis|figures|estimates) (?:released |published |compiled )?(?:by|from) (?:the )?([\ue000\ue006])", _I)
_OFFICER = re.compile(r"(?:'s)?,? (?:[A-Za-z-]+ ){0,3}(?:CEO|CFO|COO|chief|president|chairman|chairwoman|founder|director|analyst|spokes\w+|officer|head|minister|vice president|manager|executive)(?: [a-z]+){0,2},? (\ue006)", _I)


def _who_of(view: View, at: int) -> Name | None:
    """Who is meant by 'according to the Global Outlook report by Acme', 'according to Acme CEO Jane Roe'."""
    m = _REPORT_BY.match(view.text, at + 1) or _OFFICER.match(view.text, at + 1)
    return view.name(m.start(1)) if m is not None else None
