"""What one cell of a table says: a figure or a date. What could mean two things is refused, never guessed.

Figures: `91`, `91.5`, `91-93`, `more than 30000`, `91-93 billion`, `$5 trillion`, `20%`; a word of magnitude or a
sign must agree with what the mapping declares.
"""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from typing import Any

from dealgraph.graph.errors import InvalidInput

from .mapping import Figure

_MAGNITUDES = {
    "thousand": 3, "million": 6, "billion": 9, "trillion": 12, "万": 4, "亿": 8, "万亿": 12,
}  # fmt: skip
_WORDS = {3: "thousand", 6: "million", 9: "billion", 12: "trillion"}
_HEDGES = {
    "about": "about", "around": "about", "approximately": "about", "roughly": "about", "~": "about",
    "nearly": "nearly", "almost": "nearly",
    "at least": "at_least", ">=": "at_least", "≥": "at_least",
    "more than": "more_than", "over": "more_than", ">": "more_than",
    "at most": "at_most", "<=": "at_most", "≤": "at_most",
    "up to": "up_to", "less than": "less_than", "under": "less_than", "<": "less_than",
}  # fmt: skip
_SIGNS = {"€": ("EUR",), "£": ("GBP",), "¥": ("JPY", "CNY"), "US$": ("USD",), "%": ("percent",)}
_DOLLARS = ("USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "MXN")
_CELL = re.compile(
    r"(?P<hedge>about|around|approximately|roughly|nearly|almost|at least|more than|over|at most|up to|less than|under"
    r"|>=|<=|[~≥≤<>])?\s*(?P<sign>US\$|[$€£¥])?\s?(?P<low>-?[0-9][0-9.,' ]{0,60}?)"
    r"(?:\s?(?:-|–|—|to)\s?(?P<high>[0-9][0-9.,' ]{0,60}?))?"
    r"\s?(?P<word>thousand|million|billion|trillion|万亿|万|亿)?\s?(?P<percent>%)?",
    re.IGNORECASE,
)
_LOW_ONLY = ("at_least", "more_than")
_HIGH_ONLY = ("at_most", "up_to", "less_than", "nearly")
_ISO = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


def figure(cell: str, unit: str, how: Figure, qualifier: str | None) -> dict[str, Any]:
    """The fields of a Quantity that a cell says, or InvalidInput with what is unclear."""
    match = _CELL.fullmatch(cell)
    if match is None:
        raise InvalidInput(f"'{cell[:80]}' is no figure that can be read without guessing")
    _agree(match["sign"], unit)
    _agree(match["percent"], unit)
    if match["word"] and how.scale != 1:
        raise InvalidInput(f"'{cell[:80]}' names a magnitude and the mapping declares a scale: which one counts?")
    scale = Decimal(10) ** _MAGNITUDES[match["word"].lower()] if match["word"] else how.scale
    low = _number(match["low"], how) * scale
    high = _number(match["high"], how) * scale if match["high"] else None
    hedge = _HEDGES[match["hedge"].lower()] if match["hedge"] else None
    if hedge and qualifier and hedge != qualifier:
        raise InvalidInput(f"'{cell[:80]}' is hedged otherwise than its qualifier column says ('{qualifier}')")
    return {"text": _text(cell, unit, how), "unit": unit, **_bounds(low, high, hedge or qualifier or "exact", cell)}


def _bounds(low: Decimal, high: Decimal | None, qualifier: str, cell: str) -> dict[str, Any]:
    if high is not None:
        if qualifier not in ("exact", "about", "between"):
            raise InvalidInput(f"'{cell[:80]}' is a range and '{qualifier}' at once")
        return {"min": low, "max": high, "qualifier": qualifier}
    if qualifier == "between":
        raise InvalidInput(f"'{cell[:80]}' is said to be a range and has one end")
    bounds = {"min": low, "max": low, "qualifier": qualifier}
    if qualifier in _LOW_ONLY:
        del bounds["max"]
    elif qualifier in _HIGH_ONLY:
        del bounds["min"]
    return bounds


def _agree(sign: str | None, unit: str) -> None:
    allowed = _DOLLARS if sign == "$" else _SIGNS.get(sign or "", (unit,))
    if unit not in allowed:
        raise InvalidInput(f"the sign '{sign}' does not agree with the unit {unit}")


def _number(text: str, how: Figure) -> Decimal:
    """The number that digits mean under the declared separators, and only under them."""
    point = re.escape(how.decimal)
    if how.thousands is None:
        form = rf"-?[0-9]+(?:{point}[0-9]+)?"
    else:
        form = rf"-?(?:[0-9]{{1,3}}(?:{re.escape(how.thousands)}[0-9]{{3}})+|[0-9]+)(?:{point}[0-9]+)?"
    if not re.fullmatch(form, text):
        told = f"grouped by '{how.thousands}'" if how.thousands else "without digit grouping"
        raise InvalidInput(
            f"'{text[:80]}' is no number with '{how.decimal}' as decimal sign, {told}; say what is meant"
        )
    plain = text.replace(how.thousands, "") if how.thousands else text
    return Decimal(plain.replace(how.decimal, "."))


def _text(cell: str, unit: str, how: Figure) -> str:
    """The figure in words: the cell, with what the mapping adds to it."""
    exponent = how.scale.adjusted()
    power = how.scale == Decimal(10) ** exponent
    scale = "" if how.scale == 1 else _WORDS.get(exponent, f"× {how.scale}") if power else f"× {how.scale}"
    signed = re.search(r"[$€£¥%]", cell) is not None or unit == "count"
    return " ".join(part for part in (cell, scale, "" if signed else unit.replace("_", " ")) if part)


def date(cell: str, form: str | None) -> str:
    """A date as YYYY, YYYY-MM or YYYY-MM-DD; other forms only as the mapping declares them."""
    if form is None:
        if not _ISO.fullmatch(cell):
            raise InvalidInput(f"'{cell[:40]}' is no date YYYY, YYYY-MM or YYYY-MM-DD; declare its format")
        return cell
    try:
        day = dt.datetime.strptime(cell, form).date().isoformat()
    except ValueError:
        raise InvalidInput(f"'{cell[:40]}' is no date of the declared format {form}") from None
    finest = 10 if "%d" in form else 7 if re.search("%[mbB]", form) else 4
    return day[:finest]
