"""One text for one value: canonical JSON, and the hashes that become ids.

Rules: UTF-8, keys sorted, no blanks, NFC strings (of marks on a letter the first 30), decimals as plain strings without
trailing zeros, an absent value and null are the same (left out). Anybody can recompute an id with these rules alone.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from decimal import Decimal
from functools import cache
from typing import Any

import orjson

MOST_MARKS = 30  # in a row: more than any language writes on a letter
_MAYBE_MARKS = re.compile(
    "[\u0300-\u1dff\u20d0-\u20ff\u2cef-\u2dff\u302a-\u309a\ua66f-\uabed\ufb1e-\ufe2f\U00010000-\U0001efff]{31}"
)


def nfc(text: str) -> str:
    """The NFC form, so that one visible name is one string; of more than 30 marks in a row the first 30, because to put
    marks in order takes quadratic time."""
    if text.isascii():
        return text
    cut = _cut(text)
    done = unicodedata.normalize("NFC", cut)
    return done if done == cut else _cut(done)  # some marks are written as two


def _cut(text: str) -> str:
    if len(text) <= MOST_MARKS or not _MAYBE_MARKS.search(text):
        return text
    return _marks().sub(lambda run: run[0][:MOST_MARKS], text)


@cache
def _marks() -> re.Pattern[str]:
    """More marks in a row than are kept: exact, and too slow to be asked of every text."""
    marks = "".join(char for char in map(chr, range(0x300, 0x1F000)) if unicodedata.combining(char))
    return re.compile(f"[{re.escape(marks)}]{{{MOST_MARKS + 1},}}")


def decimal_text(value: Decimal) -> str:
    """Plain digits without exponent or trailing zeros: 5E+10 and 50000000000.0 are both '50000000000'."""
    text = str(value)
    if text.isdigit():
        return text  # most figures
    if value == 0:
        return "0"
    if "E" in text:  # only then does it have an exponent
        text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def dumps(value: Any) -> bytes:
    """Canonical bytes of a JSON-like value whose nulls were left out already."""
    return orjson.dumps(value, option=orjson.OPT_SORT_KEYS)


def digest(value: Any, length: int = 64) -> str:
    """The first `length` hex digits of the sha-256 of the canonical bytes."""
    return hashlib.sha256(dumps(value)).hexdigest()[:length]


def json_number(value: Decimal | None) -> Any:
    """A Decimal as a JSON number with every digit kept (a JSON number has no precision of its own)."""
    if value is None:
        return None
    return orjson.Fragment(decimal_text(value).encode())
