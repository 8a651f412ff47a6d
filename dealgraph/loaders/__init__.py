"""What comes in: LOADERS, the one table of formats, and `choose`, which finds the one for an input.

A declared media type that means one format decides, else the suffix, else a look at the content; what is named
text/html or .txt may still be a feed. What fits none is refused with what it was.
"""

from __future__ import annotations

from typing import Any

from . import article, cloudevents, feeds, jsonfeed, jsonl, strict_json, tables
from .base import (
    Extraction,
    Extractor,
    Item,
    Limits,
    Loader,
    LoadError,
    Options,
    Refused,
    Report,
    Said,
    Source,
    Unused,
)

LOADERS: tuple[Loader, ...] = (
    feeds.LOADER,
    jsonfeed.LOADER,
    cloudevents.LOADER,
    jsonl.LOADER,
    article.PAGE,
    article.TEXT,
    tables.LOADER,
)

__all__ = [
    "LOADERS",
    "Extraction",
    "Extractor",
    "Item",
    "Limits",
    "LoadError",
    "Loader",
    "Options",
    "Refused",
    "Report",
    "Said",
    "Source",
    "Unused",
    "choose",
]

_HEAD = 2048


def choose(source: Source, loaders: tuple[Loader, ...] = LOADERS) -> Loader:
    """The loader for a source, or LoadError that says what the source looks like."""
    exact = [loader for loader in loaders if not loader.vague]
    for loader in exact:
        if source.declared in loader.media_types:
            return loader
    for loader in exact:
        if loader.named_by(source):
            return loader
    head = _head(source.data)
    sample = strict_json.first_value(source.data) if head.startswith(("{", "[")) else None
    for loader in loaders:
        if loader.sniff(head, sample) or (loader.vague and loader.named_by(source)):
            return loader
    formats = ", ".join(loader.name for loader in loaders)
    raise LoadError(f"{source.name} is {_what(head, sample)}; formats that can be read: {formats}")


def _head(data: bytes) -> str:
    """The first characters in lower case, for looking only: never taken for content."""
    start = data[:_HEAD]
    wide = start.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x00" in start[:4]
    text = start.replace(b"\x00", b"") if wide else start
    return text.decode("utf-8", "replace").lstrip("\ufeff\ufffd \t\r\n").lower()


def _what(head: str, sample: Any) -> str:
    if not head:
        return "empty"
    if isinstance(sample, dict):
        keys = ", ".join(str(key)[:40] for key in list(sample)[:5])
        return f"a JSON object with the keys {keys}" if keys else "an empty JSON object"
    if isinstance(sample, list):
        return "a JSON list of something else than claims or events"
    if "<html" in head or head.startswith("<!doctype html"):
        return "an HTML page"
    if head.startswith("<"):
        return "XML that is no feed"
    if head.startswith(("{", "[")):
        return "broken JSON"
    return "a PDF file" if head.startswith("%pdf") else "no format known here"
