"""Periods by the calendar: a year, a quarter, a month, a day; what both languages resolve their times to.

A day that no calendar has is no period.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date as Date

from dealgraph.loaders.extract.model import Period

Resolver = Callable[[re.Match[str], Date | None], Period | None]
"""The period that a match means, given the day of publication."""
Pattern = tuple[re.Pattern[str], str, Resolver | None]
"""How a time is written, how fine it is, and what it means; no resolver: it stands for no period."""


def parse_date(value: str | None) -> Date | None:
    """The day of an ISO date; a year or month alone gives its first day; anything else None."""
    m = re.match(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", value or "")
    if m is None:
        return None
    try:
        return Date(int(m.group(1)), int(m.group(2) or 1), int(m.group(3) or 1))
    except ValueError:
        return None


def months(y1: int, m1: int, y2: int, m2: int) -> Period:
    return Period(f"{y1:04d}-{m1:02d}", f"{y2:04d}-{m2:02d}")


def year(y: int) -> Period:
    return Period(f"{y:04d}", f"{y:04d}")


def quarter(y: int, q: int) -> Period:
    return months(y, 3 * q - 2, y, 3 * q)


def month(y: int, m: int) -> Period:
    y, m = y + (m - 1) // 12, (m - 1) % 12 + 1
    return months(y, m, y, m)


def day(y: int, m: int, d: int) -> Period | None:
    try:
        text = Date(y, m, d).isoformat()
    except ValueError:
        return None
    return Period(text, text)
