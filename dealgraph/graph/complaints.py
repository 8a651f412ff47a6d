"""What is wrong with a value, in words: what is needed, where the library that checks it would name a pattern.

Every pattern that a stranger can break stands in the table; a test holds it to that.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_NEEDED = {
    r"^[0-9a-f]{64}$": "an id of 64 hex digits in lower case is needed",
    r"^[0-9a-f]{32}$": "an id of 32 hex digits in lower case is needed",
    r"^[0-9]{1,16}$": "this cursor is not of this list: take it from `next` of the page before",
    r"^[a-z][a-z0-9_]{0,63}$": "a word of lower-case letters, digits and _ is needed",
    r"^https?://[^\s<>\"]+$": "an address is needed that begins with http:// or https:// and has no blanks",
    r"^https?://[^\s<>\"@\\]+$": "an address is needed that begins with http:// or https://, without blanks or @",
    r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$": "a language is needed as its code: en, zh, zh-Hant",
    r"^([A-Z]{3}|[a-z][a-z_]{0,31})$": "a currency (USD) or a unit in lower case (percent, watt_hour) is needed",
    r"^(lei|wikidata|cik|domain|isin|ticker):[^\s/]{1,100}$": "an id such as lei:... or wikidata:... is needed",
    r"^[^\x00-\x1f\x7f-\x9f]*$": "control characters are not allowed",
}


def complaint(fault: Mapping[str, Any]) -> str:
    """One of pydantic's faults as a sentence of ours."""
    message = str(fault["msg"])
    if fault["type"] == "string_pattern_mismatch":
        pattern = message.partition("'")[2].rpartition("'")[0]
        return _NEEDED.get(pattern, message)
    return message.removeprefix("Value error, ")
