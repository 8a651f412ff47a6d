"""When something was published, from the date formats of feeds. A date that cannot be is unknown, never guessed.

Refused, so unknown: 31 February, a zone of 99 hours, two-digit years, years far from ours. A time without a
zone keeps its day only.
"""

from __future__ import annotations

import datetime as dt
import re
from email.utils import parsedate_to_datetime

_YEARS = range(1900, 2200)
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?\s?(Z|z|[+-]\d{2}:?\d{2})?)?")
_MAIL = re.compile(r"([A-Za-z]{2,9},?\s+)?\d{1,2}\s+[A-Za-z]{3,9}\.?\s+\d{4}(\s+\d{1,2}:\d{2}(:\d{2})?(\s+\S{1,6})?)?")
_UTC_WORDS = ("-0000", "UT", "Z")


def instant(text: str) -> str | None:
    """The text as YYYY-MM-DD or as a UTC time with a trailing Z; None where it says no possible date."""
    text = text.strip()
    try:
        moment = _iso(text) if _ISO.fullmatch(text) else _mail(text) if _MAIL.fullmatch(text) else None
    except (ValueError, OverflowError):
        return None
    if moment is None or moment.year not in _YEARS:
        return None
    if not isinstance(moment, dt.datetime):
        return moment.isoformat()
    if moment.tzinfo is None:
        return moment.date().isoformat()
    if abs(moment.utcoffset() or dt.timedelta()) > dt.timedelta(hours=14):
        return None
    return moment.astimezone(dt.UTC).replace(microsecond=0, tzinfo=None).isoformat() + "Z"


def _iso(text: str) -> dt.date:
    if len(text) == 10:
        return dt.date.fromisoformat(text)
    fraction = re.sub(r"(\.\d{1,6})\d*", lambda match: match[1].ljust(7, "0"), text.replace(" ", "T", 1))
    return dt.datetime.fromisoformat(fraction.replace(" ", "").upper())


def _mail(text: str) -> dt.date | None:
    moment = parsedate_to_datetime(text if ":" in text else text + " 00:00:00")
    if f"{moment.year:04}" not in text:
        return None  # that parser takes the year 1 for 2001
    if ":" not in text:
        return moment.date()
    if moment.tzinfo is None and text.rsplit(None, 1)[-1].upper() in _UTC_WORDS:
        return moment.replace(tzinfo=dt.UTC)
    return moment
