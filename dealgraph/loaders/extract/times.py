"""Times of a passage as periods, resolved against the publication date where they are relative.

Granularity is what the text supports; what cannot be resolved ("recently", "within N months") stays unread.
A mention also says how it bounds: 'by' leaves the start open, 'from'/'since' leave the end open.
"""

from __future__ import annotations

import re
from datetime import date as Date
from itertools import chain

from dealgraph.loaders.extract.en import times as times_en
from dealgraph.loaders.extract.model import Period, Time
from dealgraph.loaders.extract.periods import parse_date
from dealgraph.loaders.extract.zh import times as times_zh

# A day so many days past is the next one of its name where it speaks of what is to come.
LONG_AGO = 240


def find_times(text: str, lang: str, date: str | None) -> list[Time]:
    """All times of a folded text, left to right, longest and most specific first."""
    pub = parse_date(date)
    tongue = times_zh if lang == "zh" else times_en
    taken = bytearray(len(text))
    out: list[Time] = []
    parts = times_en.around_times(text) if lang == "en" else [(0, len(text))]
    for pattern, grain, resolver in tongue.PATTERNS:
        for m in chain.from_iterable(pattern.finditer(text, *part) for part in parts):
            if any(taken[m.start() : m.end()]):
                continue
            taken[m.start() : m.end()] = b"\1" * (m.end() - m.start())
            then = times_zh.read_in(m, text, pub) if lang == "zh" else pub
            period = resolver(m, then) if resolver is not None else None
            lead = (m.groupdict().get("lead") or m.groupdict().get("pre") or "") if grain != "span" else ""
            lead = "" if text.startswith("'s ", m.end()) else lead  # "up from the second quarter's 90,000"
            tail = m.groupdict().get("tail") or ""
            period, forward = _either_side(m, period, pub, grain) if then is pub else (period, None)
            if lang == "en" and grain in ("quarter", "half") and times_en.is_fiscal(m, text):
                period = forward = None
            end = m.start() + len(m.group().rstrip(" ,"))
            out.append(Time(m.start(), end, tongue.bounded(period, lead, tail), grain, tongue.bounded(forward, lead, tail)))
    return sorted(out, key=lambda t: t.start)


def _either_side(
    m: re.Match[str], period: Period | None, pub: Date | None, grain: str
) -> tuple[Period | None, Period | None]:
    """A quarter, half or month named without a year: the last one begun, and the next one for what is to come."""
    groups = m.groupdict()
    if period is None or pub is None or grain not in ("quarter", "half", "month", "day") or period.start is None:
        return period, None
    if grain == "day":  # "On Jan. 17 it will", told in December
        long_ago = m.group().isascii() and not groups.get("y") and (pub - Date.fromisoformat(period.start)).days > LONG_AGO
        return period, _shift(period, 1) if long_ago else None
    if groups.get("y") or groups.get("rel") or not re.fullmatch(r"\d{4}-\d\d", period.start or ""):
        return period, None
    now = f"{pub.year:04d}-{pub.month:02d}"
    if period.start > now:
        return _shift(period, -1), period
    ended = groups.get("m") is not None and (period.end or now) < now  # "the year through December", said in August
    if (grain == "month" and period.start < now) or ended:
        return period, _shift(period, 1)
    return period, period


def _shift(period: Period, years: int) -> Period:
    def move(value: str | None) -> str | None:
        return None if value is None else f"{int(value[:4]) + years:04d}{value[4:]}".replace("-02-29", "-02-28")

    return Period(move(period.start), move(period.end))
