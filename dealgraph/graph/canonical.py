"""One text for one value: canonical JSON, and the hashes that become ids.

Rules: UTF-8, keys sorted, no blanks, NFC strings, decimals as plain strings without trailing zeros, an
absent value and null are the same (left out). Anybody can recompute an id with these rules alone.
"""

from __future__ import annotations

import hashlib
import unicodedata
from decimal import Decimal
from typing import Any

import orjson


def nfc(text: str) -> str:
    """The NFC form, so that one visible name is one string."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def decimal_text(value: Decimal) -> str:
    """Plain digits without exponent or trailing zeros: 5E+10 and 50000000000.0 are both '50000000000'."""
    if value == 0:
        return "0"
    text = str(value)
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
