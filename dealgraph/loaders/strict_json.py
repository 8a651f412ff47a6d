"""JSON from strangers, parsed in one place: what two readers could understand differently is refused.

Depth is counted before parsing. Numbers with a point become Decimal. Duplicate keys, NaN, Infinity, numbers
of absurd length and lone surrogates are refused with a pointer to where they stand.
"""

from __future__ import annotations

import json
import re
from decimal import Decimal
from typing import Any

from dealgraph.graph.errors import InvalidInput

MAX_DIGITS = 100
_TOKEN = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"?|[\[\]{}]', re.DOTALL)
_SURROGATE_ESCAPE = re.compile(rb"\\u[dD][89a-fA-F]")
_SURROGATE = re.compile("[\ud800-\udfff]")


class _Trouble:
    """Stands in the parsed value where something is to be refused: the parser knows what, only a walk knows where."""

    __slots__ = ("key", "reason")

    def __init__(self, reason: str, key: str | None = None) -> None:
        self.reason = reason
        self.key = key


def loads(data: bytes, *, max_depth: int = 32) -> Any:
    """The value of one JSON text in UTF-8, or InvalidInput with a JSON pointer where one can be given."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InvalidInput(f"not UTF-8 at byte {error.start}") from None
    check_depth(data, max_depth)
    troubles: list[_Trouble] = []
    try:
        value = _decoder(troubles).decode(text)
    except json.JSONDecodeError as error:
        raise InvalidInput(f"not JSON: {error.msg} at line {error.lineno} column {error.colno}") from None
    if troubles or _SURROGATE_ESCAPE.search(data):
        _walk(value, "")
    return value


def first_value(data: bytes, *, max_depth: int = 32) -> Any:
    """The first JSON value of some bytes, for telling formats apart; None where they do not begin with one."""
    try:
        text = data.decode("utf-8-sig").lstrip()
        check_depth(data, max_depth)
        value: Any = _decoder([]).raw_decode(text)[0]
    except (UnicodeDecodeError, ValueError, InvalidInput):
        return None
    return value


def check_depth(data: bytes, max_depth: int) -> None:
    """Refuse nesting deeper than `max_depth`, in one linear pass and without recursion."""
    if data.count(b"[") + data.count(b"{") <= max_depth:
        return
    depth = 0
    for match in _TOKEN.finditer(data):
        token = match[0]
        if token in (b"[", b"{"):
            depth += 1
            if depth > max_depth:
                raise InvalidInput(f"nested deeper than {max_depth} levels")
        elif token in (b"]", b"}"):
            depth -= 1


def _decoder(troubles: list[_Trouble]) -> json.JSONDecoder:
    def refuse(reason: str, key: str | None = None) -> _Trouble:
        troubles.append(_Trouble(reason, key))
        return troubles[-1]

    def pairs(items: list[tuple[str, Any]]) -> Any:
        value = dict(items)
        if len(value) == len(items):
            return value
        seen: set[str] = set()
        twice = next(key for key, _ in items if key in seen or seen.add(key))  # type: ignore[func-returns-value]
        return refuse(f"the key '{twice[:100]}' is given twice", twice)

    def integer(digits: str) -> Any:
        return int(digits) if len(digits) <= MAX_DIGITS else refuse(f"a number of more than {MAX_DIGITS} digits")

    def decimal(digits: str) -> Any:
        exponent = re.split("[eE]", digits)[-1].lstrip("+-") if "e" in digits.lower() else ""
        if len(digits) > MAX_DIGITS or len(exponent) > 4:
            return refuse(f"a number of more than {MAX_DIGITS} digits")
        return Decimal(digits)

    def constant(name: str) -> Any:
        return refuse(f"{name} is no number of JSON")

    return json.JSONDecoder(object_pairs_hook=pairs, parse_int=integer, parse_float=decimal, parse_constant=constant)


def _walk(value: Any, pointer: str) -> None:
    if isinstance(value, _Trouble):
        raise InvalidInput(value.reason, pointer if value.key is None else pointer + step(value.key))
    if isinstance(value, str):
        if _SURROGATE.search(value):
            raise InvalidInput("half a surrogate pair is no character", pointer)
    elif isinstance(value, dict):
        for key, inner in value.items():
            if _SURROGATE.search(key):
                raise InvalidInput("a key holds half a surrogate pair", pointer)
            _walk(inner, pointer + step(key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            _walk(inner, f"{pointer}/{index}")


def step(key: str) -> str:
    """One step of a JSON pointer; what cannot be shown is replaced."""
    return "/" + _SURROGATE.sub("\ufffd", key).replace("~", "~0").replace("/", "~1")
