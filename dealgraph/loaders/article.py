"""Articles: a page of the web or a plain text as one document, for the extractor to read claims out of.

An article carries no claims. Its text is what a reader sees, with its title as the first passage.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from dealgraph.graph.errors import InvalidInput

from . import strict_json
from .base import Item, Loader, LoadError, Options, Source
from .carried import item, web_address
from .charset import decode, page_label
from .markup import Plain, clean, one_line
from .page import read_page

_PAGE_STARTS = ("<!doctype html", "<html", "<head", "<body", "<article", "<main", "<div", "<p>", "<p ", "<h1")
_OPENED = re.compile(r"<html[\s>]", re.IGNORECASE)
_CLOSED = re.compile(r"</(?:html|body)\s*>", re.IGNORECASE)
_MOST_TITLE = 200
_NO_TITLE = (".", "。", "!", "！", "?", "？", ":", "：", ",", "，", ";", "；")
_NOT_WORDS = ('{"', "[{", "<?xml", "<rss", "<feed", "%pdf")


def load_page(source: Source, options: Options) -> Iterator[Item]:
    """The article of an HTML page."""
    markup = _decoded(source, page_label(source.data), options)
    if _OPENED.search(markup) and not _CLOSED.search(markup):
        raise LoadError(f"{source.name}: this page is cut off: it begins with <html> and never ends")
    page = read_page(markup)
    if not page.plain.text:
        raise LoadError(f"{source.name}: this page shows no words")
    header = {**page.header, "url": web_address(source.url) or page.header["url"]}
    yield from item(page.plain, header, None, "the article", "", options)


def load_text(source: Source, options: Options) -> Iterator[Item]:
    """A plain text. A first line that stands alone and is no sentence is its title."""
    text = clean(_decoded(source, "", options)).strip()
    if not text:
        raise LoadError(f"{source.name} is empty; expected words")
    if text[:20].lower().startswith(_NOT_WORDS):
        raise LoadError(f"{source.name} is said to be plain text, but its content is of another format, and broken")
    first, _, rest = text.partition("\n")
    titled = rest.startswith("\n") and len(first) <= _MOST_TITLE and not first.rstrip().endswith(_NO_TITLE)
    header: dict[str, Any] = {"title": one_line(first) if titled else "", "url": web_address(source.url)}
    yield from item(Plain(text), header, None, "the text", "", options)


def _decoded(source: Source, inside: str, options: Options) -> str:
    if len(source.data) > options.limits.max_item_bytes:
        most = options.limits.max_item_bytes
        raise LoadError(f"{source.name}: an article of {len(source.data):,} bytes; at most {most:,} are read")
    try:
        text = decode(source.data, source.media_type, inside)
    except LoadError as error:
        raise LoadError(f"{source.name}: {error}") from None
    if "\x00" in text:
        raise LoadError(f"{source.name}: the text holds NUL characters; it is no article")
    if _is_json(text):
        raise LoadError(f"{source.name} is JSON, and none of those that are known; it is no article")
    return text


def _is_json(text: str) -> bool:
    """A list, an object or a value alone: what was meant for a program, whatever it is called."""
    try:
        strict_json.loads(text.encode())
    except InvalidInput:
        return False
    return True


def _sniff(head: str, sample: Any) -> bool:
    return head.startswith(_PAGE_STARTS)


PAGE = Loader(
    name="page",
    media_types=("text/html", "application/xhtml+xml"),
    suffixes=(".html", ".htm", ".xhtml"),
    load=load_page,
    sniff=_sniff,
    vague=True,
    confined=True,
)
TEXT = Loader("text", ("text/plain",), (".txt",), load_text, vague=True, confined=True)
