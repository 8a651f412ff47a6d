"""English times as rows: pattern, grain, resolver; the most specific row first.

A word before a time bounds it: "by 2031" leaves the start open, "from 2031" and "since 2031" the end.
"""

from __future__ import annotations

import calendar
import re
from datetime import date as Date

from dealgraph.loaders.extract.model import Period
from dealgraph.loaders.extract.numerals import english_word
from dealgraph.loaders.extract.periods import Pattern, Resolver, day, month, months, quarter, year
from dealgraph.loaders.extract.words import words

_MONTHS = {m: i + 1 for i, m in enumerate(
    words("january february march april may june july august september october november december")
)}  # fmt: skip
_MONTHS |= {m[:3]: i for m, i in list(_MONTHS.items())} | {"sept": 9}
_MONTH = r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
_YEAR = r"(?:19|20|21)\d\d"
_ORDINAL = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "final": 4}
_ORD = "first|second|third|fourth|final|1st|2nd|3rd|4th"
_UNTIL = frozenset(words(
"""
by| before| no later than| until| through| by the end of| by end| before the end of| by late| by mid| by early
"""
))
_ONWARD = frozenset(
    words(
"""
from| since| after| starting| starting in| starting on| starting from| beginning| beginning in| beginning on|
commencing in
"""
)
)
# "the April-June quarter of the preceding fiscal", "the June quarter a year ago"
_BEFORE_LAST = r"\s(?:of\s(?:the\s)?(?:preceding|previous|prior|last)\s(?:fiscal|financial|corresponding)?\s?(?:year|fiscal|FY)?|last\s(?:year|fiscal)|a\syear\s(?:ago|earlier|before))"
_COUNT = r"(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve|couple of)"


def _month_number(name: str) -> int:
    return _MONTHS[name.rstrip(".").casefold()[:3]]


def _n(text: str) -> int:
    if text.isdigit():
        return int(text)
    if text.casefold() == "couple of":
        return 2
    value = english_word(text)
    return int(value) if value is not None else 1


def _fiscal_year(m: re.Match[str], pub: Date | None) -> Period | None:
    mo, d = _month_number(m.group("m")), int(m.group("d"))
    if m.group("y") is None and pub is None:
        return None
    over = "ending" not in m.group().casefold()  # "the year ended 31 March" is over, "the year ending 31 March" is not
    y = int(m.group("y")) if m.group("y") else pub.year + (-1 if over and (mo, d) > (pub.month, pub.day) else 0) + (1 if not over and (mo, d) < (pub.month, pub.day) else 0) if pub is not None else 0
    end = day(y, mo, d)
    if end is None or end.end is None:
        return None
    begin = Date(y, mo, d)
    first = Date(begin.year - 1, begin.month, 1)
    nxt = month(first.year, first.month + 1)
    return Period(f"{nxt.start}-01", end.end)


def _n_months_ended(m: re.Match[str], pub: Date | None) -> Period | None:
    mo = _month_number(m.group("m"))
    if m.group("y"):
        y = int(m.group("y"))
    elif pub is not None:
        y = pub.year if pub.month >= mo else pub.year - 1
    else:
        return None
    n = 12 if m.group("n").casefold() == "year" else 3 if m.group("n").casefold() in ("quarter", "period") else 6 if "half" in m.group("n").casefold() else _n(re.split(r"[\s-]", m.group("n"))[0])
    first = month(y, mo - n + 1)
    return Period(first.start, f"{y:04d}-{mo:02d}")


def _from_day(m: re.Match[str], pub: Date | None) -> Period | None:
    """'12-month period which began October 1, 2025' -> that day to the last day of month N."""
    try:
        begin = Date(int(m.group("y")), _month_number(m.group("m")), int(m.group("d")))
    except ValueError:
        return None
    n = _n(m.group("n")) * (12 if m.group("u").casefold().startswith("year") else 1)
    over = begin.month - 1 + n
    y, mo = begin.year + over // 12, over % 12 + 1
    last = Date(y, mo, min(begin.day, calendar.monthrange(y, mo)[1])).toordinal() - 1
    return Period(begin.isoformat(), Date.fromordinal(last).isoformat())


def _bare_month(m: re.Match[str], pub: Date | None) -> Period | None:
    if pub is None:
        return None
    mo = _month_number(m.group("m"))
    last = "last" in m.group().casefold()
    past = (mo < pub.month and not (last and pub.month - mo < 3)) or (mo == pub.month and not last)
    return month(pub.year if past else pub.year - 1, mo)


def _relative(m: re.Match[str], pub: Date | None) -> Period | None:
    if pub is None:
        return None
    step = {"last": -1, "previous": -1, "prior": -1, "this": 0, "current": 0, "next": 1, "coming": 1}[m.group("w").casefold()]
    unit = m.group("u").casefold()
    if unit == "year":
        return year(pub.year + step)
    if unit == "month":
        return month(pub.year, pub.month + step)
    return None


def _relative_quarter(m: re.Match[str], pub: Date | None) -> Period | None:
    """'last quarter' -> the calendar quarter before the one of publication."""
    if pub is None:
        return None
    step = {"this": 0, "current": 0, "next": 1, "coming": 1}.get(m.group("w").casefold(), -1)
    index = 4 * pub.year + (pub.month - 1) // 3 + step
    return quarter(index // 4, index % 4 + 1)


def _between_months(m: re.Match[str], pub: Date | None) -> Period | None:
    """'between January and June': of the year named, else of the one in which June was last."""
    first, last = _month_number(m.group("m1")), _month_number(m.group("m"))
    if first >= last or (m.group("y") is None and pub is None):
        return None
    y = int(m.group("y")) if m.group("y") else pub.year - (last > pub.month) if pub is not None else 0
    return months(y, first, y, last)


def _month_range(m: re.Match[str], pub: Date | None) -> Period | None:
    """'April-December' -> the last such months that have ended, or those of the year before."""
    if pub is None:
        return None
    first, last = _month_number(m.group("m1")), _month_number(m.group("m"))
    y = (pub.year if last <= pub.month else pub.year - 1) - (m.group("rel") is not None)
    return months(y - (first > last), first, y, last)


def _first_months(m: re.Match[str], pub: Date | None) -> Period | None:
    """'the first nine months of 2031' -> January to September of it."""
    said = m.group("y")
    if not said.isdigit() and pub is None:
        return None
    y = int(said) if said.isdigit() else pub.year if pub is not None else 0
    return months(y, 1, y, min(12, _n(m.group("n")) * (3 if m.group("u").casefold() == "quarters" else 1)))


def _month_quarter(m: re.Match[str], pub: Date | None) -> Period | None:
    """'the September quarter' -> July to September, the last one that has ended, or the one before it."""
    if pub is None:
        return None
    mo = _month_number(m.group("m"))
    y = (pub.year if mo <= pub.month else pub.year - 1) - (m.group("rel") is not None)
    return Period(month(y, mo - 2).start, month(y, mo).end)


def _ago(m: re.Match[str], pub: Date | None) -> Period | None:
    if pub is None:
        return None
    n = _n(m.group("n"))
    return month(pub.year, pub.month - n) if m.group("u").casefold().startswith("month") else year(pub.year - n)


def _next_years(m: re.Match[str], pub: Date | None) -> Period | None:
    return Period(f"{pub.year}", f"{pub.year + _n(m.group('n'))}") if pub else None


def _past_years(m: re.Match[str], pub: Date | None) -> Period | None:
    if pub is None:
        return None
    n = _n(m.group("n")) if m.group("n") else 1
    if n == 1:
        first = month(pub.year, pub.month - 11)
        return Period(first.start, f"{pub.year:04d}-{pub.month:02d}")
    return Period(f"{pub.year - n}", f"{pub.year}")


def _half(m: re.Match[str], pub: Date | None) -> Period | None:
    y = _year_of(m, pub)
    if y is None:
        return None
    first = (m.group("h") or m.group("h2") or "1").casefold() in ("first", "1", "1st")
    return _half_of(y, 1 if first else 2)


# "4Q25", "Q4'25", "Q4 25;": the H of H100 and the "Q2 30" of "in Q2 30 firms closed" are no year's.
_SHORT_YEAR = r"\s?'?(?P<y>(?:20)?[1-4]\d)\b(?![%.,]\d|%|\s(?:million|billion|percent|per\scent|people|units|stores|shops))"
_SPACED_YEAR = r"'?(?P<y2>[1-4]\d)(?=[;,.)]|$)(?![.,]\d)"


def _short_year(m: re.Match[str]) -> int:
    return 2000 + int((m.group("y") or m.group("y2"))[-2:])


def _half_of(y: int, half: int) -> Period:
    return months(y, 1, y, 6) if half == 1 else months(y, 7, y, 12)


def _quarter(m: re.Match[str], pub: Date | None) -> Period | None:
    y = _year_of(m, pub)
    q = m.group("q") or m.group("q2") or m.group("q3")
    return quarter(y, _ORDINAL.get(q.casefold(), 0) or int(q[-1])) if y and q else None


def _year_of(m: re.Match[str], pub: Date | None) -> int | None:
    groups = m.groupdict()
    if groups.get("y"):
        text = groups["y"].strip("'")
        return int(text) if len(text) == 4 else 2000 + int(text)
    if pub is None:
        return None
    rel = (groups.get("rel") or "").casefold()
    return pub.year - 1 if "last" in rel else pub.year + 1 if "next" in rel else pub.year


_LEAD = (
    r"(?:(?P<lead>by the end of|before the end of|by end|by late|by mid|by early|no later than|by|before|until|through|from|since|"
    r"starting in|starting from|starting on|starting|beginning in|beginning on|beginning|commencing in|after|during|in|for|over|as of|on|at the end of|throughout)[\s-]+)?"
    r"(?:the\s)?(?:calendar\syear[\s-]end\s|year[\s-]end\s|end\sof\s|early\s|late\s|mid-?\s?|calendar\s|full[\s-]year\s|around\s|about\s)?"
)
_ROWS: tuple[tuple[str, str, Resolver | None], ...] = (
    (
        rf"(?:(?:fiscal|financial|full)\s)*(?:year|fiscal|FY)\s?(?:year\s)?(?:{_YEAR},?\s)?\(?(?:which\s|that\s)?(?:ended|ending|ends|to)\s(?:on\s)?(?P<m>{_MONTH})\s(?P<d>\d{{1,2}}),?\s(?P<y>{_YEAR})",
        "year", _fiscal_year,
    ),
    (
        rf"(?:(?:fiscal|financial|full)\s)*(?:year|fiscal|FY)\s?(?:year\s)?(?:{_YEAR},?\s)?\(?(?:which\s|that\s)?(?:ended|ending|ends|to)\s(?:on\s)?(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s(?P<m>{_MONTH})(?:,?\s(?P<y>{_YEAR}))?(?!\d)",
        "year", _fiscal_year,
    ),
    (
        rf"(?P<n>{_COUNT}[\s-]months?|quarter|half|year(?=\s(?:through|to|ending\s(?:in\s)?[A-Z]))|period),?\s(?:period\s)?(?:of\s)?(?:(?:fiscal\s(?:year\s)?|FY\s?)?(?:20)?\d\d,?\s)?(?:that\s|which\s)?(?:ended|ending|to|through|(?:leading\s)?up\sto)\s(?:on\s|in\s|the end of\s|end-)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s)?(?P<m>{_MONTH})(?:\s\d{{1,2}}(?!\d))?(?:,?\s(?P<y>{_YEAR}))?",
        "quarter", _n_months_ended,
    ),
    (
        rf"(?P<n>{_COUNT})[\s-](?P<u>month|year)s?(?:\speriod)?\s(?:which\s|that\s)?(?:began|begins|beginning|starting|started|commencing|from)\s(?:on\s)?(?P<m>{_MONTH})\s(?P<d>\d{{1,2}}),?\s(?P<y>{_YEAR})",
        "span", _from_day,
    ),
    (rf"(?:between|in|for|during|from|of|over|across)\s(?P<m1>{_MONTH})\s(?:and|to|through)\s(?P<m>{_MONTH})(?:,?\s(?P<y>{_YEAR}))?(?=[\s,.;)]|$)(?!\s\d)", "quarter", _between_months),
    (rf"(?P<m1>{_MONTH})\s?-\s?(?P<m>{_MONTH})(?:\s(?:quarter|period))?(?P<rel>{_BEFORE_LAST})?(?=[\s,.;)]|$)(?!,?\s(?:\d|of\s\d))", "quarter", _month_range),
    (rf"(?P<m1>{_MONTH})\s?(?:-|to|through)\s?(?P<m>{_MONTH})\s(?P<y>{_YEAR})\b(?!\s(?:quarter|period))", "quarter",
     lambda m, p: months(int(m.group("y")), _month_number(m.group("m1")), int(m.group("y")), _month_number(m.group("m"))) if _month_number(m.group("m1")) < _month_number(m.group("m")) else None),
    (rf"(?:\(?(?:Q[1-4]|(?:{_ORD})\squarter)\)?\s)(?P<m>{_MONTH})\s(?P<y>{_YEAR})\b", "quarter",
     lambda m, p: Period(month(int(m.group("y")), _month_number(m.group("m")) - 2).start, month(int(m.group("y")), _month_number(m.group("m"))).start)),
    (rf"(?P<m>{_MONTH})\s(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<y>{_YEAR})\b", "day",
     lambda m, p: day(int(m.group("y")), _month_number(m.group("m")), int(m.group("d")))),
    (rf"(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s(?P<m>{_MONTH})\s(?P<y>{_YEAR})\b", "day",
     lambda m, p: day(int(m.group("y")), _month_number(m.group("m")), int(m.group("d")))),
    (rf"(?P<a>{_YEAR})[\s-]+(?:to|and|through|until|-)?[\s-]*(?P<b>{_YEAR})\b", "span",
     lambda m, p: Period(m.group("a"), m.group("b")) if m.group("a") <= m.group("b") else None),
    (r"(?:fiscal|FY)[\s-]?(?:(?:year|quarter|first|second|third|fourth)\s)*(?:20)?\d\d\b", "fiscal", None),
    (rf"(?:fiscal\s(?:{_ORD})[\s-]quarter(?:\s(?:of\s)?(?:fiscal\s)?(?:{_YEAR}))?|(?:{_ORD})\s(?:fiscal\s)?quarter\sof\s(?:its\s|the\s)?(?:fiscal|FY)\s?(?:year\s)?(?:{_YEAR}|\d\d)?)", "fiscal", None),
    (rf"(?:\b(?P<q>[1-4])Q|Q(?P<q2>[1-4])'){_SHORT_YEAR}|Q(?P<q3>[1-4])\s{_SPACED_YEAR}", "quarter",
     lambda m, p: quarter(_short_year(m), int(m.group("q") or m.group("q2") or m.group("q3")))),
    (rf"(?:\b(?P<h>[12])H|H(?P<h2>[12])'){_SHORT_YEAR}|H(?P<h3>[12])\s{_SPACED_YEAR}", "half", lambda m, p: _half_of(_short_year(m), int(m.group("h") or m.group("h2") or m.group("h3")))),
    (
        rf"(?:(?:{_YEAR}\s)?(?:(?P<q>{_ORD})[\s-](?:calendar\s)?quarter|\bQ(?P<q2>[1-4])\b|\b(?P<q3>[1-4])Q\b)(?:,?\s(?:of\s|(?:report|results|earnings)\sfor\s)?(?:(?P<y>{_YEAR}|'\d\d)\b|(?P<rel>(?:last|this|next|the\sprior|the\sprevious)\syear))?)?)",
        "quarter", _quarter,
    ),
    (
        rf"(?:(?P<h>first|second)[\s-]half|\bH(?P<h2>[12])\b)(?:\s(?:of\s)?(?:(?P<y>{_YEAR})\b|(?P<rel>(?:last|this|next|the)\syear))?)?",
        "half", _half,
    ),
    (rf"first\s(?P<n>{_COUNT})\s(?P<u>months|quarters)(?:\sof)?\s(?P<y>{_YEAR}|(?:this|the)\syear)\b", "quarter", _first_months),
    (rf"(?:the\s)?(?:year-end|year's\send|end\sof\s(?:the|this)\syear)\b(?!\s{_YEAR})", "year", lambda m, p: year(p.year) if p is not None else None),
    (rf"(?P<m1>{_MONTH})\s(?P<y1>{_YEAR})\s?(?:to|through|until|-)\s?(?P<m>{_MONTH})\s(?P<y>{_YEAR})\b", "span",
     lambda m, p: months(int(m.group("y1")), _month_number(m.group("m1")), int(m.group("y")), _month_number(m.group("m"))) if m.group("y1") <= m.group("y") else None),
    (rf"(?:{_MONTH}\s?(?:-|to)\s?)?(?P<m>{_MONTH})\s(?P<y>{_YEAR})\s(?:quarter|period)\b", "quarter",
     lambda m, p: Period(month(int(m.group("y")), _month_number(m.group("m")) - 2).start, month(int(m.group("y")), _month_number(m.group("m"))).start)),
    (rf"(?P<m>{_MONTH})(?:\sof)?,?\s(?P<y>{_YEAR})\b", "month", lambda m, p: month(int(m.group("y")), _month_number(m.group("m")))),
    (rf"(?:(?<=[\s(])|(?<=mid-)|(?<=late-)|(?<=early-)|(?<=end-))(?P<y>{_YEAR})(?:s(?!\w))?(?![\w,.]*\d|%|[\s-](?:million|billion|employees|people|MW|GW))\b", "year",
     lambda m, p: None if m.group().endswith("s") else year(int(m.group("y")))),
    (r"(?P<y>1[6-8]\d\d)(?=[,.;)]|\sby\b|\sand\b|\sas\b|\sin\b|$)", "year", lambda m, p: year(int(m.group("y"))) if m.group("lead") else None),
    (rf"(?P<m>{_MONTH})\s(?:of\s)?(?P<w>this|last)\syear\b", "month", lambda m, p: month(p.year - (m.group("w").casefold() == "last"), _month_number(m.group("m"))) if p is not None else None),
    (rf"(?P<n>{_COUNT})\s(?P<u>months?)\safter\s(?=(?:it|its|they|raising|closing|securing|landing|the\s(?:company|startup|firm)))", "ago", _ago),
    (r"(?P<w>last|this|next|previous|prior|current|coming)\s(?:calendar\s)?(?P<u>year|month)\b", "rel", _relative),
    (rf"(?P<m>{_MONTH})\s(?:of\s)?(?P<w>this|last)\syear\b", "month", lambda m, p: month(p.year - (m.group("w").casefold() == "last"), _month_number(m.group("m"))) if p is not None else None),
    (rf"(?P<n>{_COUNT})\s(?P<u>months?)\safter\s(?=(?:it|its|they|raising|closing|securing|landing|the\s(?:company|startup|firm)))", "ago", _ago),
    (r"(?P<w>last|this|next|previous|prior|current|coming|latest)\s(?:fiscal\s)?quarter\b", "rel", _relative_quarter),
    (rf"(?P<m>{_MONTH})[\s-](?:quarter|period)\b(?P<rel>{_BEFORE_LAST})?", "quarter", _month_quarter),
    (rf"(?P<n>{_COUNT}|a|one)\s(?P<u>months?|years?)\s(?:ago|earlier)\b", "ago",
     lambda m, p: None if m.group().endswith("earlier") else _ago(m, p)),
    (rf"(?:next|coming|following)\s(?P<n>{_COUNT})\syears", "next", _next_years),
    (rf"(?:past|last|previous)\s(?:(?P<n>{_COUNT})\syears|year|twelve months|12 months)", "past",
     lambda m, p: _past_years(m, p)),
    (rf"(?P<pre>in|during|last|this|next|by|since|from|until|late|early|mid|end|for|of|and)[\s-](?P<m>{_MONTH})(?=[\s,.;)]|$)(?!\s\d)", "month",
     lambda m, p: _bare_month(m, p)),
    (rf"\b(?P<m>{_MONTH})\s(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\b", "day",
     lambda m, p: _day_near(_month_number(m.group("m")), int(m.group("d")), p)),
    (rf"\b(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?(?P<m>{_MONTH})\b", "day",
     lambda m, p: _day_near(_month_number(m.group("m")), int(m.group("d")), p)),
)  # fmt: skip


def _day_near(mo: int, d: int, pub: Date | None) -> Period | None:
    """A day without its year is the latest such day not more than a month after publication."""
    if pub is None:
        return None
    y = pub.year if (mo, d) <= (pub.month + 1, 31) else pub.year - 1
    return day(y, mo, d)


PATTERNS: tuple[Pattern, ...] = tuple((re.compile(r"(?<![A-Za-z0-9])" + _LEAD + "(?:" + p + ")", re.IGNORECASE), grain, fn) for p, grain, fn in _ROWS)


# Every row wants one of these; what is further away from all of them than any time is long need not be read.
_HINT = re.compile(r"(?:1[6-9]|20|21)\d\d|quarter|half|Q[1-4]|[1-4]Q|H[12]|[12]H|fiscal|FY|year|month|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec", re.IGNORECASE)
_REACH = 120


def around_times(text: str) -> list[tuple[int, int]]:
    """The parts of a text that times can stand in, in order and apart."""
    parts: list[tuple[int, int]] = []
    for m in _HINT.finditer(text):
        start, end = max(0, m.start() - _REACH), min(len(text), m.end() + _REACH)
        while end < len(text) and end < m.end() + 2 * _REACH and not text[end].isspace():
            end += 1
        if parts and start <= parts[-1][1]:
            start, _ = parts.pop()
        parts.append((start, end))
    return parts


# Who reports in rupees or yen ends the year in March more often than not.
_FISCAL = re.compile(r"\bfiscal\b", re.IGNORECASE)
_MARCH = re.compile(r"\b(?:crore|lakh|rupees|yen)\b|₹|\bRs\.? ?\d", re.IGNORECASE)


def is_fiscal(m: re.Match[str], text: str) -> bool:
    """A quarter without its year in a text that counts by fiscal years: nobody says of which months it is."""
    named = re.search(r"\d{4}|'\d\d", m.group()) is not None or "m" in m.groupdict() or "w" in m.groupdict()
    ends = re.compile(r"[.!?] |\n").search(text, m.end())
    return not named and (_MARCH.search(text) is not None or _FISCAL.search(text, 0, ends.start() if ends is not None else len(text)) is not None)


def bounded(period: Period | None, lead: str, tail: str) -> Period | None:
    """Apply the bounding word before a time."""
    if period is None:
        return None
    low = " ".join(lead.casefold().split())
    if low in _UNTIL:
        return Period(None, period.end)
    if low in _ONWARD:
        return Period(period.start, None)
    return period
