"""The period of a report is said once: what it tells after "results for the quarter ended June 30" is of that quarter.

A base of comparison is of the same months a year before, a guidance of the year or quarter that is guided.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dealgraph.loaders.extract.drafts import Draft
from dealgraph.loaders.extract.model import Amount, Period, Time
from dealgraph.loaders.extract.view import View

_I = re.IGNORECASE
# What is measured over a period, and not at a moment.
FLOWS = (
    "revenue", "net_income", "net_loss", "gross_", "operating_income", "operating_loss", "operating_cash_flow", "ebitda", "r_and_d", "capex", "units_sold", "market_share",
    "orders", "free_cash_flow", "net_interest_income", "deliveries", "production", "net_additions", "users_growth", "spending", "exports", "charge", "demand", "premiums", "investment_income", "passengers",
)  # fmt: skip
_RANKED = ("units_sold", "deliveries", "market_share")
# What stands at a moment: "the cash balance at the end of the quarter".
_STOCKS = ("cash", "debt", "backlog", "assets", "total_assets", "loans", "deposits")
_AT_ITS_END = re.compile(r"\bend of the (?:quarter|period|year|half)\b", _I)
_REPORTS = re.compile(
    r"\b(?:results?|earnings|revenues?|sales|turnover|profits?|income|loss(?:es)?|deliver(?:y|ies|ed)|shipments|production|output|report(?:s|ed)?|posted|bookings|orders|margins?|growth|performance|cash flow|ebitda|earned|lost|sold|generated|booked|swung|took in|shipped|shipping|delivered|produced|expectations|estimates)\b", _I
)
_GUIDES = re.compile(r"\b(?:outlook|guidance|forecasts?|targets?|projections?|expects?|guid(?:es|ed)|sees|projects|anticipates?)\b", _I)
# A time in one of these places is that of something else.
_OF_BASE = re.compile(r"\b(?:from|than|to|with|versus|vs\.?|since|against)(?: (?:an? |the )?(?:[\w$.,-]+ ){0,3}(?:in|for|of))?(?: the)? ?$|\b(?:founded|established|launched|closed|acquired) (?:in )?$", _I)
_BASE_TOLD = re.compile(r"\b(?:compared (?:with|to)|versus|vs\.?|from|than|against|up|down) [^;,]{0,40}$", _I)
_THE_PERIOD = re.compile(r"\b(?:in|for|during|of|over) (?:the|that|this) (?:same )?(?:[a-z-]+ )?(?:quarter|period|half|three months)\b(?! (?:last|of))", _I)
_WHOLE_YEAR = re.compile(r"\b(?:full[- ]year|for the (?:full |whole |entire )?year|annual|yearly|this year's)\b", _I)
_PARTIAL = re.compile(r"\b(?:(?:six|nine|twelve) months|half|year-to-date|so far)\b", _I)
# "$3 billion a year earlier", "40% for the prior year period": the same months, a year before.
_YEAR_BEFORE = re.compile(
    r"(?:,? or [^;]{1,50}?,)?,? ?(?:[a-z-]+ ){0,5}?(?:a|one|the) (?:same |comparable |corresponding )?(?:[a-z0-9.]+ )?(?:[a-z]+ )?(?:year[ -](?:earlier|ago|before|prior)|prior[- ]year|previous[- ]year|last year|(?:quarter|period|half|time) (?:a year|last year|in the (?:prior|previous)|of (?:the )?(?:last|prior|previous)))|"
    r",? ?(?:[a-z]+ ){0,3}?(?:year[ -](?:earlier|ago|before)|last year's|prior[- ]year)", _I
)
_SAME_LAST_YEAR = re.compile(r"[^;,.]{0,30}\b(?:same|comparable|corresponding) (?:[a-z]+ )?(?:period|quarter|half|months)\b[^;,.]{0,8}\b(?:last year|a year|the (?:previous|prior) year)", _I)
_QUARTER_BEFORE = re.compile(r",? ?(?:in |for |from |during )?the (?:prior|previous|preceding|sequential) (?:fiscal )?quarter\b|,? ?(?:a|one) quarter (?:earlier|ago|before)", _I)
_SAME_MONTHS = re.compile(r"\b(?:quarter|period|half|months)\b", _I)
_BY_QUARTER = re.compile(r"\b(?:in|from|of|than|over) the (?:prior|previous|preceding) (?:fiscal )?quarter\b", _I)


# "grew from $3 million (2031) to $8 million (2033)"
_IN_BRACKETS = re.compile(r" ?\((?:in |FY ?)?((?:19|20)\d\d)\)")


@dataclass(frozen=True)
class Report:
    """What a passage reports on up to a sentence: a period that is over, one that is guided, and whose they are."""

    past: Period | None = None
    ahead: Period | None = None


def go_on(known: Report, view: View) -> Report:
    """The report after one more sentence."""
    past, ahead = known.past, known.ahead
    found: list[Period] = []
    for at, t in sorted(view.marks.items()):
        if not isinstance(t, Time) or t.period is None or not _is_report_time(view, at, t):
            continue
        left = view.text[max(0, at - 90) : at]
        guided = _GUIDES.search(left[-40:]) or _GUIDES.search(view.text[at : at + 50])
        if guided:
            ahead = t.forward or t.period
        elif _REPORTS.search(view.text, max(0, at - 90), at + 60):
            found.append(t.period)
    past = max(found, key=lambda p: p.end or "") if found else past
    return Report(past, ahead)


def look_back(reports: dict[int, Report]) -> None:
    """A sentence before the one that names the period is of it too: "Revenue rose 7%. Earnings for the quarter ended"."""
    for index in sorted(reports, reverse=True):
        later = reports.get(index + 1)
        if reports[index].past is None and later is not None and later.past is not None and index < 2:
            reports[index] = replace(reports[index], past=later.past)


def _is_report_time(view: View, at: int, t: Time) -> bool:
    if t.grain not in ("quarter", "half", "year") or t.period is None or t.period.start is None or t.period.end is None:
        return False
    left = view.text[max(0, at - 60) : at]
    return _OF_BASE.search(left) is None and _BASE_TOLD.search(left) is None


def period(d: Draft, own: Period | None, told: Sequence[tuple[Draft, Period | None]], report: Report, text: str, focus: str | None) -> Period | None:
    """The period of a figure: its own where it has one, else that of the report it stands in."""
    metric = d.metric or ""
    if d.amount is None or d.kind not in ("observation", "forecast"):
        return own
    if (year := _IN_BRACKETS.match(text, d.amount.end)) is not None:
        return Period(year.group(1), year.group(1))
    if metric.endswith("_growth") and (compound := _compound(d, text)) is not None:
        return compound.period
    if not metric.startswith(FLOWS):
        if own is None and metric.startswith(_STOCKS) and _AT_ITS_END.search(text, d.view.start, d.view.end) and report.past is not None:
            return Period(report.past.end, report.past.end)
        if d.base and (then := _at_the_end(d, text)) is not None:
            return then
        return _of_base(d, report.past, told, text[d.amount.end : d.view.end]) if d.base and _YEAR_BEFORE.match(text, d.amount.end) else own
    after = text[d.amount.end : min(d.view.end, d.amount.end + 70)]
    level = next((p for o, p in reversed(told) if _same_figure(o, d)), None)
    if d.base or (level is not None and _YEAR_BEFORE.match(after) and not metric.endswith("_growth")):
        return _of_base(d, report.past, told, after)
    if report.past is not None and level is None and not metric.endswith("_growth") and (_SAME_LAST_YEAR.match(after) or (own is None and _YEAR_BEFORE.match(after))):
        return _year_before(report.past)
    if metric.endswith("_growth") and level is not None and not _dated(d, text):
        return level
    if own is not None and not (_by_last_quarter(d, text) and level is None and report.past):
        return own
    ranked = metric.startswith(_RANKED)  # one count of many sellers is of one quarter
    another = focus is not None and d.subject != focus and not ranked and not _reported_on(d, told)
    return own if another else _reported(d, report, text)


@dataclass(frozen=True)
class _Span:
    period: Period | None


# "at a CAGR of 16% over the forecast period (2024-2032)", "from 2024 to 2032", "from 2024".
_CAGR = re.compile(r"\b(?:CAGR|compound(?:ed)? (?:annual|average)|annual growth rate|growth rate)\b[^.;]{0,40}$", _I)
_YEARS = re.compile(
    r"[^.;%]{0,12}?(?:\b(?:from|over|during|between|in|through|for|throughout)\b[^.;%]{0,50}?)?\(?\b((?:19|20)\d\d)\b(?: ?(?:-|to|through|until|and) ?((?:19|20)\d\d)\b)?", _I
)


def _compound(d: Draft, text: str) -> _Span | None:
    """The years of a compound rate: what is told right after it, never the year by which a level is reached."""
    if d.amount is None or _CAGR.search(text[max(d.view.start, d.amount.start - 70) : d.amount.start]) is None:
        return None
    m = _YEARS.match(text, d.amount.end, min(len(text), d.view.end, d.amount.end + 80))
    if m is None:
        return _Span(None)
    onward = re.search(r"\bfrom ?$", text[: m.start(1)][-8:], _I) is not None
    by = re.search(r"\b(?:by|through|until|to) ?$", text[: m.start(1)][-8:], _I) is not None
    return _Span(Period(None if by else m.group(1), m.group(2) or (None if onward else m.group(1))))


def _reported_on(d: Draft, told: Sequence[tuple[Draft, Period | None]]) -> bool:
    return any(o.subject == d.subject and p is not None for o, p in told)


def _same_figure(o: Draft, d: Draft) -> bool:
    """Whether another draft is the level of this growth, or the figure of which this one is the base."""
    return not o.base and o is not d and o.subject == d.subject and o.sentence == d.sentence and (o.metric or "").removesuffix("_growth") == (d.metric or "").removesuffix("_growth")


def _dated(d: Draft, text: str) -> bool:
    """Whether a time stands right beside a figure."""
    at = d.amount_at
    near = [t for i, t in d.view.marks.items() if at is not None and isinstance(t, Time) and at < i <= at + 8]
    return any(re.match(r"(?:in|for|during|by|through)\b", text[t.start : t.end], _I) for t in near)


def _of_base(d: Draft, past: Period | None, told: Sequence[tuple[Draft, Period | None]], after: str) -> Period | None:
    """The time that stands beside a base of comparison, else the same months a year before, or the quarter before."""
    last = _last(d, told)
    if told and told[-1][0].sentence == d.sentence and not any(o.subject == d.subject for o, _ in told) and not _YEAR_BEFORE.match(after):
        return last  # of the same months, but somebody else's
    if _QUARTER_BEFORE.match(after):
        return _quarter_before(last) if last is not None else None
    beside = _beside(d)
    if beside is not None and beside.period is not None and (beside.grain in ("quarter", "half", "month", "year") or (last is None and beside.grain == "rel" and not _SAME_MONTHS.search(after))):
        return beside.period
    if last is None:  # the base is told first: "rose from 252 million a year earlier to 746 million"
        return _year_before(past) if past is not None and _YEAR_BEFORE.match(after) else None
    return _year_before(last)


def _at_the_end(d: Draft, text: str) -> Period | None:
    """'from $22 billion at the end of the second quarter': the last month of it."""
    t = _beside(d)
    if t is None or t.period is None or t.period.end is None or re.search(r"\bend of\b", text[t.start - 12 : t.end], _I) is None:
        return None
    return Period(t.period.end, t.period.end)


def _beside(d: Draft) -> Time | None:
    """The time right before a figure ("from the second quarter's 90"), or after it with no other figure between."""
    at = d.amount_at if d.amount_at is not None else -1
    for i, t in sorted(d.view.marks.items()):
        if isinstance(t, Time) and (0 < at - i < 5 or (at < i <= at + 40 and not any(isinstance(m, Amount) and not m.per_share for j, m in d.view.marks.items() if at < j < i))):
            return t
    return None


def _last(d: Draft, told: Sequence[tuple[Draft, Period | None]]) -> Period | None:
    found = [(o, p) for o, p in told if not o.base and p is not None and abs(o.sentence - d.sentence) < 2]
    return next((p for o, p in reversed(found) if _same_figure(o, d)), found[-1][1] if found else None)


def _by_last_quarter(d: Draft, text: str) -> bool:
    return d.amount is not None and _BY_QUARTER.search(text, d.amount.end, min(d.view.end, d.amount.end + 60)) is not None


def _reported(d: Draft, report: Report, text: str) -> Period | None:
    """What the passage reports on: the guided period for what is to come, a whole year where the words say so."""
    words = text[d.view.start : d.view.end]
    if d.kind == "forecast":
        whole = _WHOLE_YEAR.search(words) is not None
        return None if whole and report.ahead is not None and len(report.ahead.end or "") > 4 else report.ahead
    if (part := _PARTIAL.search(words)) is not None and not (part.group().casefold() == "half" and _is_half(report.past)):
        return None
    if _WHOLE_YEAR.search(words) and not _THE_PERIOD.search(words):
        return _its_year(report.past)
    return report.past


def _is_half(past: Period | None) -> bool:
    return past is not None and (past.start or "")[4:] in ("-01", "-07") and (past.end or "")[4:] in ("-06", "-12") and (past.start or "")[:4] == (past.end or "")[:4]


def _its_year(past: Period | None) -> Period | None:
    if past is None or past.end is None:
        return None
    ends = past.end[5:7] == "12" or len(past.end) == 4
    return Period(past.end[:4], past.end[:4]) if ends else None


def _year_before(p: Period) -> Period:
    return Period(*(None if v is None else f"{int(v[:4]) - 1:04d}{v[4:]}" for v in (p.start, p.end)))


def _quarter_before(p: Period) -> Period | None:
    if p.start is None or p.end is None or len(p.start) < 7:
        return None

    def back(value: str) -> str:
        index = int(value[:4]) * 12 + int(value[5:7]) - 1 - 3
        return f"{index // 12:04d}-{index % 12 + 1:02d}"

    return Period(back(p.start), back(p.end))
