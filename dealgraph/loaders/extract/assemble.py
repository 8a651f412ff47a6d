"""Drafts to facts: canonical names, status, period, attribution, evidence; one event is one fact.

Evidence is a substring of the passage that holds every mark the fact was read from.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import replace

from dealgraph.loaders.extract import modality
from dealgraph.loaders.extract.attribution import attribution, retold
from dealgraph.loaders.extract.drafts import DEALS, Draft, same_place
from dealgraph.loaders.extract.en import clauses
from dealgraph.loaders.extract.en import report as report_en
from dealgraph.loaders.extract.learned import confidence
from dealgraph.loaders.extract.model import PRECISE, Amount, Fact, Period, Time
from dealgraph.loaders.extract.view import View
from dealgraph.loaders.extract.zh import report as report_zh

# A retelling further away than this many facts is not looked for: cost stays linear.
NEAR = 120
# Of which period a figure is, is told by the figures just before it.
LATELY = 12
_ANNOUNCING = re.compile(r"\b(?:announc\w+|said|says|told|reported|unveiled|disclosed|confirmed|approv\w+|agreed)\b|宣布|表示|公告|消息|获悉|讯|披露|透露|报道|称", re.IGNORECASE)


def merge(drafts: Sequence[Draft]) -> list[Draft]:
    """One event once: same kind and ends with equal or missing amount collapse into the fuller draft."""
    out: list[Draft] = []
    moved: dict[int, Draft] = {}
    for d in drafts:
        twin = next((o for o in out[-NEAR:] if _same_event(o, d)), None)
        if twin is None:
            out.append(d)
            continue
        moved[id(d)] = twin
        if _headline(twin) and d.sentence > twin.sentence:
            twin.view, twin.start, twin.end, twin.sentence = d.view, d.start, d.end, d.sentence
            twin.status, twin.late, twin.when = d.status or twin.status, d.late, d.when or twin.when
            twin.amount, twin.amount_at = d.amount or twin.amount, d.amount_at
        if twin.amount is None and d.amount is not None:
            twin.amount, twin.amount_at, twin.metric = d.amount, None, twin.metric or d.metric
            if d.sentence == twin.sentence:
                twin.end = max(twin.end, min(len(twin.view.text), d.end)) if d.view is twin.view else twin.end
        if twin.object is None:
            twin.object = d.object
        if twin.rule != "respectively":  # each told with its own sum is no further party of the other
            twin.others += [o for o in d.others if o not in twin.others]
        twin.confidence = max(twin.confidence, d.confidence)
    for d in out:
        d.follows = moved.get(id(d.follows), d.follows)
    out = [d for d in out if not (d.kind == "partnership" and any(_the_same_deal(d, o) for o in out[-NEAR:]))]
    return [d for d in out if not (d.kind == "location" and any(same_place(d, o) for o in out[-NEAR:]))]


_HEADLINE_EN = re.compile(r"[^。；，\u4e00-\u9fff]*[^.!?。\"\s\u4e00-\u9fff]\s*")
_HEADLINE_ZH = re.compile(r"[^。；]*[\u4e00-\u9fff][^。；]* ")


def _headline(d: Draft) -> bool:
    """A title tells a deal without its aspect ("甲公司收购乙公司", "Acme to buy Beta"): what the body says of it holds."""
    return (d.sentence < 2 and _HEADLINE_ZH.fullmatch(d.view.text) is not None) or (d.sentence == 0 and not d.background and _HEADLINE_EN.fullmatch(d.view.text) is not None)


def _the_same_deal(partnership: Draft, other: Draft) -> bool:
    """A contract or a purchase between the two who 'partner' in the same breath is the event that is told."""
    same = other.kind in ("supply_contract", "acquisition") and other.confidence >= PRECISE and abs(partnership.sentence - other.sentence) <= 1
    return same and {partnership.subject, partnership.object} == {other.subject, other.object}


# A listing that is meant is not the round just told; what it is to raise may be told in the clause after it.
_IPO_ROWS = {"zh-ipo", "zh-ipo-filed", "ipo-meant", "ipo-ahead"}


def _same_event(a: Draft, b: Draft) -> bool:
    if a.kind != b.kind or (a.metric != b.metric and (a.kind in ("observation", "forecast") or a.rule == b.rule == "worried-about")):
        return False
    ends = (a.subject, a.object) == (b.subject, b.object)
    if a.kind == "funding_round" and (a.metric == "ipo") != (b.metric == "ipo") and _IPO_ROWS & {a.rule, b.rule}:
        return a.rule != b.rule == "zh-fund-raise" and a.amount is None and a.sentence == b.sentence and ends  # "上市，至少融资10亿美元"
    if a.kind in ("partnership", "competition"):
        ends = ends or (a.subject, a.object) == (b.object, b.subject) or (a.sentence != b.sentence and b.object in a.others and a.subject == b.subject)
    if a.kind in ("acquisition", "supply_contract", "investment") and a.subject == b.subject:
        ends = ends or (a.object is None or b.object is None)
    if not ends:
        return False
    if a.kind in ("observation", "forecast", "risk"):
        return _same_amount(a.amount, b.amount) or (_headline(a) and _rounded(a.amount, b.amount))
    return a.amount is None or b.amount is None or _same_amount(a.amount, b.amount)


def _rounded(a: Amount | None, b: Amount | None) -> bool:
    """A title says "873%" where the body says "873.64%"."""
    x, y = (None if m is None else m.min or m.max for m in (a, b))
    return a is not None and b is not None and a.unit == b.unit and x is not None and y is not None and x != 0 and abs(x - y) <= abs(x) / 100


def _same_amount(a: Amount | None, b: Amount | None) -> bool:
    if a is None or b is None:
        return a is b
    return (a.min, a.max, a.unit) == (b.min, b.max, b.unit) or (a.unit == b.unit and (a.min or a.max) == (b.min or b.max))


def facts(
    drafts: Sequence[Draft], text: str, lang: str, names: dict[str, str], foci: dict[int, str | None], reports: Mapping[int, report_en.Report]
) -> list[Fact]:
    states: dict[int, str] = {}
    for d in drafts:
        # A figure that no row claimed is where its amount is; the cue it was read by may stand far before.
        start = d.amount_at if d.amount_at is not None and lang == "en" and d.rule.startswith("role-") else d.start
        if d.status in ("planned", "possible") and d.kind in DEALS and modality.hearsay(d.view.text, max(d.end, start + 1), lang):
            d.status = "rumoured"
        states[id(d)] = d.status or modality.status(d.kind, d.metric, d.view.text, start, max(d.end, start + 1), lang, d.future)
    out: list[tuple[Draft, Fact]] = []
    told: deque[tuple[Draft, Period | None]] = deque(maxlen=LATELY)
    credited = (-9, "")
    for d in drafts:
        state = states[id(d)]
        if d.follows is not None and id(d.follows) in states and not (state == "rumoured" and lang == "en"):
            state = states[id(d.follows)]
        if d.kind == "location" and state == "expected":
            state = "announced"
        if d.background and state in ("announced", "planned", "expected", "possible", "rumoured"):
            state = "completed"
        period = _period(d, state, text)
        if lang == "en":
            period = report_en.period(d, period, told, reports.get(d.sentence, report_en.Report()), text, foci.get(d.sentence))
        else:
            period = report_zh.period(d, period, told, text)
        told.append((d, period))
        fact = _fact(d, state, period, text, lang, names, foci)
        if fact.attribution is not None:
            credited = (d.sentence, fact.attribution)
        elif not d.background and 0 < d.sentence - credited[0] < 3 and retold(d.view, lang):
            fact = replace(fact, attribution=credited[1])
        out.append((d, fact))
    return sorted(confidence.weighed(out, text, lang), key=lambda f: (f.start, f.end, f.kind, f.subject, f.object or "", f.metric or ""))


def _fact(
    d: Draft, state: str, period: Period | None, text: str, lang: str, names: dict[str, str], foci: dict[int, str | None]
) -> Fact:
    start, end = _evidence(d, text)
    source = None
    if not d.background and not _stands(d, state, lang):
        found = attribution(d.view, d.start, lang, foci.get(d.sentence))
        source = _canon(found, names) if found else None
    subject = _canon(d.subject, names)
    if source == subject and (_own_guess(d.view.text) or _HEADED_ZH.match(d.view.text)):
        source = None
    if lang == "en" and (d.kind in DEALS or (d.metric or "").startswith("valuation")) and state in ("possible", "planned") and source in clauses.OUTLETS:
        state = "rumoured"  # talks that no party confirms
    target = _canon(d.object, names) if d.object else None
    others = tuple(dict.fromkeys(_canon(o, names) for o in d.others if _canon(o, names) not in (subject, target)))
    return Fact(d.kind, subject, target, others, d.metric, d.amount, period, state, source,
                text[start:end], start, end, d.confidence, d.rule)  # fmt: skip


def _stands(d: Draft, state: str, lang: str) -> bool:
    """Rivals, a seat, and in English when a firm began, are told in passing: nobody is credited with them."""
    return d.kind == "competition" or (d.kind == "location" and state == "completed") or (d.kind == "founding" and lang == "en")


# "- 甲公司：市场份额": whom a line of a list is about says nothing.
_HEADED_ZH = re.compile(r"\s*[-•*]\s*[\ue000\ue006]：(?!.*(?:表示|宣布|披露|透露|预计))")


def _own_guess(text: str) -> bool:
    """'Acme expects' is a statement about the future, not a report of one."""
    if "预计" in text:
        return re.search("宣布|表示|公告|称|披露|透露|公布|显示|确认|发布", text) is None
    own = re.search(r"\b(?:forecasts?|projects|projected|estimates?|predicts?)\b", text)
    return own is not None and re.search(r"\b(?:sa(?:id|ys)|announc|report|told|confirm|stated|disclos|reveal)", text) is None


def _canon(name: str, names: dict[str, str]) -> str:
    return names.get(name, name)


def _evidence(d: Draft, text: str) -> tuple[int, int]:
    start, end = d.view.span(d.start, max(d.end, d.start + 1))
    if d.amount is not None:
        start, end = min(start, d.amount.start), max(end, d.amount.end)
    lead = [m.start for i, m in d.view.marks.items() if d.start - 60 <= i < d.start and getattr(m, "text", "") == d.subject]
    if lead and d.sentence >= 0:
        start = min(start, max(lead))
    start, end = max(0, start), min(len(text), end)
    while start < end and text[start] in " ,，。.;；、\n":
        start += 1
    while end > start and text[end - 1] in " ,，;；、\n":
        end -= 1
    return start, end


def _period(d: Draft, state: str, text: str) -> Period | None:
    """The time of the clause nearest to the fact; the day of an announcement is none."""
    if d.when is not None:
        return d.when
    lang = "zh" if re.search(r"[\u4e00-\u9fff]", d.view.text) else "en"
    if d.kind in ("location", "competition") or d.rule.startswith("backed") or (lang == "zh" and d.kind == "partnership" and not _SIGNED_THEN_ZH.search(d.view.text)):
        return None
    view = d.view
    found = [(i, m) for i, m in sorted(view.marks.items()) if isinstance(m, Time)]
    signed = d.kind == "partnership" and lang == "en"  # whatever they plan, the day they signed is past
    ahead = not signed and (state in ("expected", "planned", "announced", "possible") or d.kind == "forecast")
    anchor = d.amount_at if d.amount_at is not None else d.start
    if lang == "zh" and d.amount_at is not None and _NOW_ZH.search(view.text[view.text.rfind("，", 0, anchor) + 1 : anchor]):
        return None  # "目前月产能": a time told before is that of something else
    best = _nearest(d, found, anchor, lang, text)
    if lang == "zh" and d.kind == "investment" and ahead and (done := _done_by(view, found, anchor)) is not None:
        return done
    if best is None and d.late is not None:
        return d.late.forward if ahead and d.late.forward is not None else d.late.period
    if best is None or (d.kind == "risk" and d.amount is None and d.metric != "bankruptcy"):
        return None
    t = best
    period = t.forward if ahead and t.forward is not None and d.kind != "risk" else t.period
    if lang == "zh" and d.kind == "forecast" and period is not None and period.start is None:
        period = Period(period.end, period.end)  # "预计到2030年达": the level of that year
    if lang == "en" and d.kind != "founding" and period is not None and _SINCE_THEN.search(text, max(0, t.start - 40), t.start):
        period = Period(period.start, None)
    if d.base and period is not None and not re.search(r"\d", text[t.start : t.end]) and t.grain != "month":
        return None
    if period is not None and ahead and d.kind in ("investment",) and period.start and period.start == period.end and _completes(view, t):
        return Period(None, period.end)
    return period


# "growth since its launch in 2031"
_SINCE_THEN = re.compile(r"\bsince (?:its|the|their) (?:[a-z]+ ){1,2}$", re.IGNORECASE)
# "raised $40M just before being acquired in October", "When we met Beta in January, the startup was hot off its round".
_ANOTHER_CLAUSE = re.compile(r"\b(?:before|after|since|when|but|while|filing|being|having|which|who|as) (?!(?:of|part|the) )|, (?:the|it|its|and) [a-z]+ (?:was|is|has)\b", re.IGNORECASE)
# "Founded in 2010, Acme has raised": the time of something else; "the first decline since 2003": of a record.
_OF_ELSE = re.compile(
    r"\bin line with (?:the )?$|"
    r"\b(?:founded|established|incorporated|launched|headquartered|started)(?: by [^,;.]{1,60})?(?: [a-z]+)? $|"
    r"\b(?:compared (?:with|to)|versus|(?:more|higher|lower|less) than) (?:an? |the |about )?(?:same )?(?:period )?(?:in |of )?$|"
    r"\b(?:first|biggest|largest|highest|lowest|most|worst|best|fastest|slowest|steepest|weakest|strongest)\b[^,;\ue001-\ue003]{0,30}$",
    re.IGNORECASE,
)

# "成立于2019年的X最新估值": the year a firm began is not that of its figures.
_FOUNDED_ZH = re.compile("(?:成立|创立|创办|创建|始建|始创|创始|设立)(?:于|仅|不到)?$")
_FOUNDED_THEN_ZH = re.compile("(?:成立|创立|创办|创建|始建)(?!以来|至今|后)")


def _elsewhere_zh(text: str, at: int, anchor: int, kind: str) -> bool:
    """A Chinese time stands before what it dates; behind a comma it dates the next thing, "较上半年" a comparison."""
    if text[at - 1 : at] in ("较", "比"):
        return True
    if at <= anchor:
        return False
    between = text[anchor + 1 : at]
    return "；" in between or "。" in between or ("，" in between and kind not in ("investment", "acquisition", "founding", "supply_contract"))


# "于7月6日签署", "上月与乙公司签署": when they joined hands.
_SIGNED_THEN_ZH = re.compile("于\ue004[^，。；]{0,10}(?:签署|签订|签约|达成)")
# "占公司2024年经审计营业收入的8%" dates the figure compared with, not the contract.
_NOW_ZH = re.compile("^[^\ue004]{0,4}(?:目前|当前|如今|现有)[^\ue004]*$")
_AUDITED = re.compile("(?:（[^）]{0,6}）)?(?:开市|起?停牌|起?复牌)|出生|(?:年度|度|末)?(?:经审计|未经审计的?营业收入)")


# Standing figures: a time elsewhere in the sentence is that of something else.
_STOCKS = ("headcount", "valuation", "valuation_post_money", "valuation_pre_money", "total_funding", "stake", "market_cap", "enterprise_value")


def _distance(text: str, at: int, anchor: int, d: Draft, lang: str) -> int | None:
    low, high = min(at, anchor), max(at, anchor)
    between = text[low + 1 : high]
    breaks = len(re.findall(r"[;；。]|, (?:while|but|and)|，(?:而|但)", between))
    # Another amount between a time and ours has the better claim to that time, unless the time leads the sentence.
    amounts = sum(1 for i in range(low + 1, high) if (a := d.view.amount(i)) is not None and not a.per_share and (d.amount is not None or a.unit != "percent"))
    if at > anchor and (amounts > 1 or (amounts and (not (d.metric or "").endswith("_growth") or high - low > 40))):
        return None
    if d.kind in DEALS and d.kind != "investment" and (high - low) > 120:
        return None
    if d.kind in ("observation", "forecast") and at > anchor and high - low > 60:
        return None
    if d.metric in _STOCKS and (high - low > 40 or breaks) and not (lang == "en" and at < 12 and at < anchor and not breaks):
        return None
    return high - low + 80 * breaks + (40 * amounts if at > 12 else 0) + (0 if at < anchor else 5)


_COMPLETES_ZH = re.compile("^[^，。；]{0,8}(?:完工|投产|建成|竣工|完成|量产|投运|落成|投入使用|上线|投入运营|交付|全部)")
_COMPLETES_EN = re.compile(r"\b(?:complet\w+|operational|operations?|production|online|finish\w*|open(?:s|ed|ing)?|ready|delivered|start(?:s|ing)? (?:production|operations)|come on stream)\b[^,;]{0,24}$", re.IGNORECASE)


def _completes(view: View, t: Time) -> bool:
    """A plant to be finished in 2030 is an investment until 2030, not in it."""
    at = view.position(t)
    if at is None:
        return False
    return bool(_COMPLETES_ZH.match(view.text[at + 1 : at + 16]) or _COMPLETES_EN.search(view.text[max(0, at - 50) : at]))


def _nearest(d: Draft, found: list[tuple[int, Time]], anchor: int, lang: str, text: str) -> Time | None:
    view = d.view
    best: tuple[int, Time] | None = None
    deal = lang == "en" and d.kind in ("funding_round", "acquisition") and not d.background
    if lang == "zh":
        found = report_zh.own_times(view.text, found, anchor)
    for i, t in found:
        if deal and not view.text.startswith(" when ", i + 1) and _ANOTHER_CLAUSE.search(view.text, min(i, d.end), max(i, d.start)):
            continue
        if lang == "zh" and _elsewhere_zh(view.text, i, anchor, d.kind):
            continue
        if t.period is None or _AUDITED.match(view.text, i + 1) or _dates_the_news(d, i, t, lang, text):
            continue
        if lang == "en" and ((not d.base and _compared_with(view, i, t, text)) or _of_report(d, i, anchor)):
            continue
        if lang == "zh" and d.kind != "founding" and (_FOUNDED_ZH.search(view.text, max(0, i - 8), i) or _FOUNDED_THEN_ZH.match(view.text, i + 1)):
            continue
        if lang == "en" and d.kind != "founding" and _OF_ELSE.search(view.text[max(0, i - 40) : i]):
            continue
        distance = _distance(view.text, i, anchor, d, lang)
        if distance is not None and (best is None or distance < best[0]):
            best = (distance, t)
    if lang == "en" and d.kind == "acquisition" and (m := _CLOSING.search(view.text)) is not None:
        close = view.marks.get(m.start(1))
        return close if isinstance(close, Time) and close.period is not None else best[1] if best else None
    return None if best is None else best[1]


# "expected to close in early 2032": when a deal is done, whenever it was agreed.
_CLOSING = re.compile(
    r"\b(?:expected|scheduled|slated|set|targeted|due|likely|anticipated|expects?|hopes?)\b[^;,]{0,30}?\b(?:close|be closed|complete|be completed|be finali[sz]ed)\b[^;\ue000-\ue004]{0,30}(\ue004)",
    re.IGNORECASE,
)


_GUIDING = re.compile(r"[\ue001-\ue003][^;]*\b(?:outlook|guidance|forecasts?|targets?|expects?|sees|projects?)\b", re.IGNORECASE)


def _of_report(d: Draft, at: int, anchor: int) -> bool:
    """'posted third-quarter revenue of 5 and raised its outlook to 9': the quarter dates what was posted; "a 2032 IPO"."""
    if d.metric != "ipo" and re.match(r" (?:ipo|initial public)\b", d.view.text[at + 1 : at + 18], re.IGNORECASE):
        return True
    return d.kind == "forecast" and at < anchor and _GUIDING.search(d.view.text, at, anchor) is not None


_SAME_MONTHS = re.compile(r"\b(?:same|comparable|corresponding|year-ago) (?:[a-z]+ )?(?:period|quarter|half|month)s?(?: of| in)?(?: the)? $", re.IGNORECASE)


def _compared_with(view: View, at: int, t: Time, text: str) -> bool:
    """'up 63% from a year ago': the time of the base, which dates no other figure."""
    if _SAME_MONTHS.search(view.text, max(0, at - 40), at):
        return True
    if not re.match(r"(?:from|than)\b", text[t.start : t.end], re.IGNORECASE):
        return False
    return t.grain in ("ago", "rel") or (t.grain != "span" and re.search(r"[\ue002] $", view.text[max(0, at - 2) : at]) is not None)


def _done_by(view: View, found: list[tuple[int, Time]], anchor: int) -> Period | None:
    """"投资50亿元建设新厂，2027年投产": the time up to which the money is spent."""
    done = (t.period for i, t in found if i > anchor and _COMPLETES_ZH.match(view.text[i + 1 : i + 16]))
    return next((Period(None, p.end) for p in done if p is not None and p.end), None)


# A day told of a purchase that is agreed is that of the agreement, unless it says when the deal closes.
_NOT_YET = re.compile(r"\b(?:agreed|agrees|agreement to|letter of intent|will|would|approved|to (?:buy|acquire|purchase|merge))\b", re.IGNORECASE)
_DONE_NEAR = re.compile(r"\b(?:clos|complet|effective|finali[sz]|expire)", re.IGNORECASE)
# "the filing says the backlog grew to 15 as of December 31": no day of the news.
_BOUNDED = re.compile(r"(?:as of|through|until|since|by|from|starting|beginning)\b", re.IGNORECASE)
# "On January 13 Acme was in talks": the day of the talks is not that of a deal.
_TALKING = re.compile(r"\b(?:in (?:[a-z]+ )?talks|considering|exploring|weighing|nearing|close to|looking to|agreed to)\b", re.IGNORECASE)


def _dates_the_news(d: Draft, at: int, t: Time, lang: str, text: str) -> bool:
    """A founding is often told with its day only ("于2015年5月4日成立"); a unit that is being set up is announced."""
    return (d.kind != "founding" or d.rule.startswith("zh-new")) and _is_announcement(d.view, at, t, lang, d.kind, text)


def _is_announcement(view: View, at: int, t: Time, lang: str, kind: str, text: str) -> bool:
    """A full day beside a reporting verb, or opening the sentence, dates the news and not the fact."""
    if t.grain == "rel" and lang == "en" and "month" in text[t.start : t.end]:
        told = re.match(r"(?:,? (?:(?:[A-Za-z-]+ ){0,3}\ue000|it|the [a-z]+))? (?:announced|said|unveiled|disclosed|reported)\b", view.text[at + 1 : at + 60])
        return told is not None or re.search(r"\b(?:announced|said|unveiled|disclosed) (?:earlier )?$", view.text[max(0, at - 24) : at]) is not None
    if t.grain == "month" and lang == "en" and kind not in ("funding_round", "observation"):
        beside = re.match(r"(?:,? (?:[A-Za-z-]+ ){0,5}[\ue000\ue006])? (?:announced|said|unveiled|disclosed)\b", view.text[at + 1 : at + 60])
        return beside is not None or re.search(r"\b(?:announced|said|unveiled|disclosed) $", view.text[max(0, at - 14) : at]) is not None
    if lang == "zh" and t.grain in ("month", "year") and kind not in ("funding_round", "observation", "founding"):
        return re.match("，?(?:\ue000(?:公司|集团)?)?(?:曾|已|正式|再次)?(?:宣布|公告|披露|透露|表示|发布公告)", view.text[at + 1 : at + 12]) is not None
    if t.grain != "day" or (lang == "en" and _BOUNDED.match(text, t.start)):
        return False
    if lang == "en" and at < 4 and kind in DEALS and _TALKING.search(view.text[:120]):
        return True
    if lang == "zh" and kind == "observation":
        return not text[t.start : t.end].startswith(("截", "到", "自"))
    if lang == "en" and re.match(r" (?:statement|filing|press|report|announcement|letter|call|interview|memo)\b", view.text[at + 1 : at + 16]):
        return True
    if lang == "en" and kind == "acquisition" and _NOT_YET.search(view.text) and not _DONE_NEAR.search(view.text, max(0, at - 40), at + 30):
        return True
    around = view.text[max(0, at - 30) : at + (25 if lang == "zh" else 75 if at < 6 else 40)]
    if lang == "zh":
        return bool(_ANNOUNCING.search(view.text[at : at + 30])) or (at < 4 and not text.startswith("20", t.start))
    return bool(_ANNOUNCING.search(around)) and not re.search(r"\bclos|complet|effective|ended|began|start", around, re.IGNORECASE)
