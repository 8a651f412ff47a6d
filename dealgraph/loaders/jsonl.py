"""Statements as JSON: one per line, or a list, or a single object. Every line stands for itself.

A line is a claim, or says what it is by `type`: claim, document, retraction, judgement or proposal. A line that breaks
a rule is refused with its number and a pointer; the others pass.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError

from dealgraph.graph.claims import Document, Statement, invalid
from dealgraph.graph.errors import InvalidInput
from dealgraph.graph.events import CLAIM, DOCUMENT, JUDGEMENT, PROPOSAL, RETRACTION

from . import strict_json
from .base import Item, Loader, LoadError, Options, Refused, Said, Source, checked

TYPES = {
    "claim": CLAIM,
    "document": DOCUMENT,
    "retraction": RETRACTION,
    "judgement": JUDGEMENT,
    "proposal": PROPOSAL,
}


def load(source: Source, options: Options) -> Iterator[Item]:
    """One Said or Refused per line (or per element of a list)."""
    data = source.data.removeprefix(b"\xef\xbb\xbf").strip(b" \t\r\n")
    if not data:
        raise LoadError(f"{source.name} is empty; expected claims as JSON, one per line")
    if data.startswith(b"["):
        yield from _list(source.name, data, options)
    elif (single := _single(data, options)) is not None:
        yield _read(single, "item 1", "")
    else:
        yield from _lines(source.data, options)


def statement(body: Any, pointer: str = "") -> Statement:
    """The statement that a JSON object makes: a claim unless `type` says otherwise."""
    if not isinstance(body, dict):
        raise InvalidInput("an object is needed here", pointer)
    body = dict(body)
    said = body.pop("type", "claim")
    kind = TYPES.get(said, said) if isinstance(said, str) else ""
    if kind not in TYPES.values():
        raise InvalidInput(f"type must be one of {', '.join(TYPES)}", f"{pointer}/type")
    if kind == DOCUMENT and "header" not in body:
        return document(body, pointer)
    return checked(kind, body, pointer)


def document(body: dict[str, Any], pointer: str = "") -> Document:
    """A document given flat: title, url, publisher, published_at, language and text side by side."""
    text = body.get("text", "")
    if not isinstance(text, str):
        raise InvalidInput("the text must be a string", f"{pointer}/text")
    header = {key: value for key, value in body.items() if key not in ("text", "sha256")}
    if not text and "sha256" in body:
        header["sha256"] = body["sha256"]
    try:
        return Document.of(text, **header)
    except ValidationError as error:
        raise invalid(error, pointer) from None
    except TypeError:
        raise InvalidInput("these are no fields of a document", pointer) from None
    except InvalidInput as error:
        raise InvalidInput(str(error), pointer + error.pointer) from None


def _list(name: str, data: bytes, options: Options) -> Iterator[Item]:
    limits = options.limits
    try:
        value = strict_json.loads(data, max_depth=limits.max_json_depth)
    except InvalidInput as error:
        raise LoadError(f"{name}: {error}", error.pointer) from None
    for index, body in enumerate(value):
        if index >= limits.max_items:
            yield Refused(
                f"item {index + 1}", f"only the first {limits.max_items} are read; split the input", f"/{index}"
            )
            return
        yield _read(body, f"item {index + 1}", f"/{index}")


def _single(data: bytes, options: Options) -> Any:
    """The object that the whole input is, when it is spread over several lines; None when it is lines."""
    first, newline, _ = data.partition(b"\n")
    if not newline:
        return None
    depth = options.limits.max_json_depth
    try:
        strict_json.loads(first, max_depth=depth)
    except InvalidInput:
        try:
            return strict_json.loads(data, max_depth=depth)
        except InvalidInput:
            return None
    return None


def _lines(data: bytes, options: Options) -> Iterator[Item]:
    limits = options.limits
    taken = 0
    start, number = 0, 0
    while start < len(data):
        number += 1
        end = data.find(b"\n", start)
        line = data[start : end if end >= 0 else len(data)].strip(b" \t\r")
        start = end + 1 if end >= 0 else len(data)
        if not line or line == b"\xef\xbb\xbf":
            continue
        where = f"line {number}"
        taken += 1
        if taken > limits.max_items:
            yield Refused(where, f"only the first {limits.max_items} lines are read; split the input")
            return
        if len(line) > limits.max_item_bytes:
            yield Refused(where, f"longer than {limits.max_item_bytes:,} bytes")
            continue
        try:
            body = strict_json.loads(line, max_depth=limits.max_json_depth)
        except InvalidInput as error:
            yield Refused(where, str(error), error.pointer)
        else:
            yield _read(body, where, "")


def _read(body: Any, where: str, pointer: str) -> Item:
    try:
        return Said((statement(body, pointer),), where)
    except InvalidInput as error:
        return Refused(where, str(error), error.pointer)


def _sniff(head: str, sample: Any) -> bool:
    first = sample[0] if isinstance(sample, list) and sample else sample
    if not isinstance(first, dict):
        return isinstance(sample, list) and not sample
    return "kind" in first or (first.get("type") in (*TYPES, *TYPES.values()) and "specversion" not in first)


LOADER = Loader(
    name="jsonl",
    media_types=("application/x-ndjson", "application/jsonl", "application/x-jsonlines", "application/ndjson"),
    suffixes=(".jsonl", ".ndjson"),
    load=load,
    sniff=_sniff,
)
