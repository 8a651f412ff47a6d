"""The period of Chinese figures: told once, it holds for the figures after it, of the same company or of a ranking.

A base of comparison stands at its own time, else a year or a quarter before; of a span of years "从" is the first, "至" the last.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from dealgraph.loaders.extract.drafts import Draft
from dealgraph.loaders.extract.model import Period, Time
from dealgraph.loaders.extract.periods import month
from dealgraph.loaders.extract.view import View

Told = Sequence[tuple[Draft, Period | None]]
# What is measured over a period, and not at a moment.
FLOWS = (
    "revenue", "net_income", "net_loss", "gross_", "operating_income", "ebitda", "r_and_d", "capex", "units_sold", "users_growth", "market_share",
    "orders", "free_cash_flow", "operating_loss", "operating_margin", "net_margin", "box_office", "ebit", "adjusted", "deliveries", "installations", "total_funding_growth",
)  # fmt: skip
_ITS_TIME = re.compile("(\ue004)(?!同期)[^，。；、\ue001-\ue004]{0,8}$")
_LAST_QUARTER = re.compile("(?:上一?个?季度?|环比[^，。；]{0,4})(?:的|为)?$")
_TO = re.compile("(?:[增升涨降减长提扩滑跌缩大高加][^，。；\ue000-\ue006]{0,3}(?:至|到|为)|(?<!高)(?<!累计)(?<!合计)达到?)(?:了|约|近|超|超过|逾)?$")
_IN_ALL = re.compile("累[计积]|合计|共计?|总计|总")
_PARAGRAPH = re.compile("[。！？；）][ ]*\n")
_MARKET = re.compile("全球|世界|中国(?!石|电|移|联|铁|平|人|银|建|中|交|船)|全国|国内|我国|.+(?:市场|行业)$")
_SO_FAR = re.compile("截至目前|迄今|至今|累计[^，。；]{0,12}$")
# "创下近三年新高": how long a record had stood.
_RECORD = re.compile("(?:以?来|的)?(?:单季|历史|同期)?(?:新高|新低|最)")
_FROM = re.compile("(?:从|由)(?:约|近|超)?(?:\ue004的)?$")


def period(d: Draft, own: Period | None, told: Told, text: str) -> Period | None:
    """The period of a figure: its own where it has one, else that of the figures it goes on from."""
    left = d.view.text[: d.amount_at or 0]
    if d.base:
        return _of_base(d, own, told, left)
    if own is not None and _years(own) and d.amount_at is not None and d.kind == "observation":
        if _FROM.search(left):
            return Period(own.start, own.start)
        if _IN_ALL.search(left[left.rfind("，") + 1 :]):
            return own
        return Period(own.end, own.end) if _TO.search(left) and "_growth" not in (d.metric or "") else own
    if own is not None and (same := _SAME_MONTHS.search(left)) is not None and isinstance(d.view.marks.get(same.start(1)), Time):
        return _months_of(own, told)
    if own is not None and own.start == own.end and d.amount_at is not None and d.amount is not None and len(d.amount.unit) != 3 and _UP_TO.search(text, d.view.start, d.view.where[d.amount_at]) and "累计" in left:
        return Period(None, own.end)
    if _SO_FAR.search(left[-40:]):
        return own
    if own is not None or d.kind != "observation" or not (d.metric or "").startswith(FLOWS) or _timed(d):
        return own
    mine = [p for o, p in told if o.subject == d.subject and not o.base and flows(o)]
    if mine:
        return mine[-1]
    return _ranked(d, told, text)


# "2024年同期净利润": the months of the figure before, a year or more ago.
_SAME_MONTHS = re.compile("(\ue004)同期[^，。；\ue001-\ue004]{0,12}$")
# "截至2021年底，累计加工": all there was up to then.
_UP_TO = re.compile("截[至止]")


def _months_of(year: Period, told: Told) -> Period:
    last = next((p for o, p in reversed(told) if not o.base and p is not None), None)
    if last is None or len(year.start or "") != 4 or len(last.start or "") != 7 or len(last.end or "") != 7:
        return year
    return Period(f"{year.start}{(last.start or '')[4:]}", f"{year.start}{(last.end or '')[4:]}")


# "二季度财报", "2025年第三季度业绩": which period a report is of; "2031年，行业迎来…": which one a sentence is about.
_HEADING = re.compile("(\ue004)(?:[^，。；\ue000-\ue006]{0,8}(?:财报|业绩|季报|年报|半年报|报告|报)|，)")
_GRAINS = ("quarter", "half", "year", "span", "month")


class Head(NamedTuple):
    """A time that holds for the figures of later sentences: where it was told, and whether as that of a report."""

    sentence: int
    time: Time
    set: bool


def heading(view: View, before: Head | None, sentence: int) -> Head | None:
    """The time that a sentence sets for the figures of those after it: that of a report, one that it opens with, or its only one."""
    for m in _HEADING.finditer(view.text):
        time = view.marks.get(m.start(1))
        opens = m.end() - m.start() > 2 or m.start() == 0 or view.text[m.start() - 1] in "，：；"
        if opens and isinstance(time, Time) and _dates(time):
            return Head(sentence, time, True)
    times = [t for t in view.marks.values() if isinstance(t, Time)]
    if len(times) == 1 and _dates(times[0]) and (before is None or before.sentence < sentence - 1):
        return Head(sentence, times[0], False)
    return before


def _dates(time: Time) -> bool:
    return time.grain in _GRAINS and time.period is not None and time.period.start is not None


def dated(found: Sequence[Draft], view: View, head: Head | None, sentence: int, text: str) -> None:
    """Give the figures of a sentence without a time of its own before them the time that was set for it."""
    if head is None or sentence - head.sentence > 2 or (not head.set and _PARAGRAPH.search(text, head.time.end, view.start)):
        return
    first = min((i for i, m in view.marks.items() if isinstance(m, Time)), default=len(view.text))
    for d in found:
        if flows(d) and not d.base and d.late is None and (d.amount_at or 0) < first:
            d.late = head.time


def _years(p: Period) -> bool:
    return len(p.start or "") == len(p.end or "") == 4 and p.start != p.end


def flows(d: Draft) -> bool:
    """Whether a figure is measured over a period, and not at a moment."""
    return d.kind == "observation" and (d.metric or "").startswith(FLOWS)


def _timed(d: Draft) -> bool:
    return any(isinstance(m, Time) and _RECORD.match(d.view.text, i + 1) is None for i, m in d.view.marks.items())


def _ranked(d: Draft, told: Told, text: str) -> Period | None:
    """'2031年出货量达3亿台。甲以5千万台居首': the next sentence of a ranking is of the same time."""
    before = [(o, p) for o, p in told if not o.base and flows(o) and p is not None and 0 <= d.sentence - o.sentence < 2]
    if not before:
        return None
    last = before[-1][0]
    if _PARAGRAPH.search(text, last.view.start, d.view.start) and not _MARKET.match(last.subject):
        return None
    return before[-1][1] if (d.metric or "").startswith(("units_sold", "market_share")) else None


def _of_base(d: Draft, own: Period | None, told: Told, left: str) -> Period | None:
    if own is not None and _years(own) and _FROM.search(left):
        return Period(own.start, own.start)
    beside = _ITS_TIME.search(left)
    time = d.view.marks.get(beside.start(1)) if beside is not None else None
    if isinstance(time, Time) and time.period is not None and time.grain != "rel":
        return time.period
    last = next((p for o, p in reversed(told) if not o.base), None)
    if last is None:
        return own
    if _years(last):
        return Period(last.start, last.start)
    if _LAST_QUARTER.search(left) and len(last.start or "") == len(last.end or "") == 7:
        return Period(_back(last.start or ""), _back(last.end or ""))
    return Period(*(None if v is None else f"{int(v[:4]) - 1:04d}{v[4:]}" for v in (last.start, last.end)))


def _back(value: str) -> str:
    """The month three months before."""
    return month(int(value[:4]), int(value[5:]) - 3).start or value


def own_times(text: str, found: list[tuple[int, Time]], anchor: int) -> list[tuple[int, Time]]:
    """The times of a figure's own clause before it, where there are any; "7月15日消息" dates the news only."""
    begin = max(text.rfind(c, 0, anchor) for c in "，；。") + 1
    told = [(i, t) for i, t in found if not text.startswith(("消息", "讯"), i + 1)]
    own = [(i, t) for i, t in told if begin <= i < anchor and t.period is not None and text[i - 1 : i] not in ("较", "比")]
    return own or told
