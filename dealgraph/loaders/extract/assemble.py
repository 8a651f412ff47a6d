"""Drafts to facts: canonical names, status, period, attribution, evidence; one event is one fact.

Evidence is a substring of the passage that holds every mark the fact was read from.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import replace

from dealgraph.loaders.extract import modality
from dealgraph.loaders.extract.attribution import attribution, own_guess, retold
from dealgraph.loaders.extract.drafts import DEALS, Draft, same_place
from dealgraph.loaders.extract.en import clauses, rungs
from dealgraph.loaders.extract.en import dates as dates_en
from dealgraph.loaders.extract.en import report as report_en
from dealgraph.loaders.extract.learned import confidence
from dealgraph.loaders.extract.model import PRECISE, Amount, Fact, Period
from dealgraph.loaders.extract.zh import attribution as attribution_zh
from dealgraph.loaders.extract.zh import dates as dates_zh
from dealgraph.loaders.extract.zh import report as report_zh
from dealgraph.loaders.extract.zh import rungs as rungs_zh

# A retelling further away than this many facts is not looked for: cost stays linear.
NEAR = 120
# Of which period a figure is, is told by the figures just before it.
LATELY = 12


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
            twin.object = d.object or twin.object
        if twin.amount is None and d.amount is not None:
            if twin.rule in _PLANS:  # the sum is told where it is, by whoever tells it
                twin.view, twin.start, twin.end, twin.sentence = d.view, d.start, d.end, d.sentence
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


_PLANS = ("plan-plant", "is-building-plant")
_HEADLINE_EN = re.compile(r"[^。；，\u4e00-\u9fff]*[^.!?。\"\s\u4e00-\u9fff]\s*")
_HEADLINE_ZH = re.compile(r"[^。；]*[\u4e00-\u9fff][^。；]* ")


def _headline(d: Draft) -> bool:
    """A title tells a deal without its aspect ("甲公司收购乙公司", "Acme to buy Beta"): what the body says of it holds."""
    return (d.sentence < 2 and _HEADLINE_ZH.fullmatch(d.view.text) is not None) or (d.sentence == 0 and not d.background and _HEADLINE_EN.fullmatch(d.view.text) is not None)


_APART = ("as-part-of-it", "the-two-formed")  # a deal and the partnership that it is part of


def _the_same_deal(partnership: Draft, other: Draft) -> bool:
    """A contract or a purchase between the two who 'partner' in the same breath is the event that is told."""
    same = partnership.rule not in _APART and other.kind in ("supply_contract", "acquisition") and other.confidence >= PRECISE and abs(partnership.sentence - other.sentence) <= 1
    return same and {partnership.subject, partnership.object} == {other.subject, other.object}


# A listing that is meant is not the round just told; what it is to raise may be told in the clause after it.
_LETTERED = re.compile("[A-H]\\d?\\+*轮|天使轮|种子轮")  # a round of its own
_IPO_ROWS = {"zh-ipo", "zh-ipo-filed", "ipo-meant", "ipo-ahead", "ipo-of-whom", "plan-of-listing"}


def _same_event(a: Draft, b: Draft) -> bool:
    if a.kind != b.kind or (a.metric != b.metric and (a.kind in ("observation", "forecast") or a.rule == b.rule == "worried-about")):
        return False
    ends = (a.subject, a.object) == (b.subject, b.object)
    if a.kind == "funding_round" and (a.metric == "ipo") != (b.metric == "ipo") and (_IPO_ROWS & {a.rule, b.rule} or _LETTERED.search(" ".join(d.view.text[d.start : d.end] for d in (a, b)))):
        return a.rule != b.rule == "zh-fund-raise" and a.amount is None and a.sentence == b.sentence and ends  # "上市，至少融资10亿美元"
    if "went-public" in (a.rule, b.rule) and a.metric != b.metric:
        listed, other = (a, b) if a.rule == "went-public" else (b, a)
        return ends and listed.view.where[listed.start] < other.view.where[other.start]  # "raised $230 million before it went public"
    if a.kind in ("partnership", "competition"):
        ends = ends or (a.subject, a.object) == (b.object, b.subject) or (a.sentence != b.sentence and b.object in a.others and a.subject == b.subject)
    if a.kind in ("acquisition", "supply_contract", "investment") and a.subject == b.subject:
        ends = ends or (a.object is None or b.object is None)
    if a.kind == "acquisition" and a.subject == b.subject and a.sentence != b.sentence and a.amount is not None and _same_amount(a.amount, b.amount) and _headline(a):
        ends = True  # "to buy Beta's lock unit for $3 million", then "will acquire Beta Works' door business for $3 million"
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


def _states(drafts: Sequence[Draft], lang: str) -> dict[int, str]:
    """The rung of each draft, by identity."""
    states: dict[int, str] = {}
    for index, d in enumerate(drafts):
        start = _place(d, lang)
        if d.status in ("planned", "possible") and d.kind in DEALS and modality.hearsay(d.view.text, max(d.end, start + 1), lang):
            d.status = "rumoured"
        states[id(d)] = d.status or modality.status(d.kind, d.metric, d.view.text, start, max(d.end, start + 1), lang, d.future)
        if lang == "zh":
            states[id(d)] = rungs_zh.settled(d, states[id(d)], [(o, states[id(o)]) for o in drafts[max(0, index - LATELY) : index]])
    return states


def facts(
    drafts: Sequence[Draft], text: str, lang: str, names: dict[str, str], foci: dict[int, str | None], reports: Mapping[int, report_en.Report]
) -> list[Fact]:
    states = _states(drafts, lang)
    out: list[tuple[Draft, Fact]] = []
    told: deque[tuple[Draft, Period | None]] = deque(maxlen=LATELY)
    credited = (-9, "")
    for d in drafts:
        state = states[id(d)]
        if d.follows is not None and id(d.follows) in states and not (state == "rumoured" and lang == "en"):
            state = states[id(d.follows)]
        if lang == "en":
            state = rungs.settled(d, state, _place(d, lang))
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
        elif lang == "zh" and not d.background and retold(d.view, lang):
            fact = replace(fact, attribution=attribution_zh.speaker_before(text[: d.view.start]))
        out.append((d, fact))
    return sorted(confidence.weighed(out, text, lang), key=lambda f: (f.start, f.end, f.kind, f.subject, f.object or "", f.metric or ""))


def _place(d: Draft, lang: str) -> int:
    """A figure that no row claimed is where its amount is; the cue it was read by may stand far before."""
    return d.amount_at if d.amount_at is not None and lang == "en" and d.rule.startswith("role-") else d.start


def _fact(
    d: Draft, state: str, period: Period | None, text: str, lang: str, names: dict[str, str], foci: dict[int, str | None]
) -> Fact:
    start, end = _evidence(d, text)
    source = None
    if not d.background and not _stands(d, state, lang):
        found = attribution(d.view, _place(d, lang), lang, foci.get(d.sentence)) or d.source or _announces(d, lang)
        source = _canon(found, names) if found else None
    subject = _canon(d.subject, names)
    if source == subject and own_guess(d.view.text):
        source = None
    if d.source is not None and source == d.source and d.kind in DEALS and state in ("possible", "planned") and re.search(r"\b(?:people|persons?|sources?|officials|insiders|individuals)\b", source):
        state = "rumoured"  # told by people without a name
    if lang == "en" and (d.kind in DEALS or (d.metric or "").startswith("valuation")) and state in ("possible", "planned") and source in clauses.OUTLETS:
        state = "rumoured"  # talks that no party confirms
    target = _canon(d.object, names) if d.object else None
    others = tuple(dict.fromkeys(_canon(o, names) for o in d.others if _canon(o, names) not in (subject, target)))
    return Fact(d.kind, subject, target, others, d.metric, d.amount, period, state, source,
                text[start:end], start, end, d.confidence, d.rule)  # fmt: skip


# "scrapped two projects and announced $4 billion of charges"
_ANNOUNCES = re.compile(r"\band (?:also )?(?:announced|reported|posted|disclosed) (?:[a-z]+ ){0,3}$")


def _announces(d: Draft, lang: str) -> str | None:
    """Who goes on to report a figure: the subject of the sentence."""
    at = d.amount_at
    return d.subject if lang == "en" and at is not None and d.kind == "observation" and _ANNOUNCES.search(d.view.text, max(0, at - 40), at) else None


def _stands(d: Draft, state: str, lang: str) -> bool:
    """Rivals, a seat, and in English when a firm began, are told in passing: nobody is credited with them."""
    if lang == "en" and d.metric == "headcount" and d.amount_at is not None and re.search(r"\bof (?:its|their|the company's) (?:[a-z]+ )*$", d.view.text[max(0, d.amount_at - 40) : d.amount_at]):
        return True  # "7% of its 6,000 workers"
    return d.kind == "competition" or (d.kind == "location" and state == "completed") or (d.kind == "founding" and lang == "en")


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
    if d.kind in ("location", "competition") or d.rule.startswith("backed"):
        return None
    if re.search(r"[\u4e00-\u9fff]", d.view.text):
        return dates_zh.period(d, state, text)
    return dates_en.period(d, state, text)
