"""RSS 0.9x, 1.0, 2.0 and Atom: each item is a document, and claims ride along in it.

Claims stand as JSON in `<claims xmlns="urn:dealgraph:claims:1">`, in an Atom `<content type="application/json">`
or in an enclosure with a `data:application/json;base64,` address. feedparser sees only what xml_guard let through.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from typing import Any

import feedparser

from dealgraph.graph.errors import InvalidInput

from . import strict_json
from .base import Item, Loader, LoadError, Options, Refused, Source, Wording
from .carried import item, language, web_address, wordings
from .dates import instant
from .markup import Plain, clean, one_line, to_text
from .xml_guard import safe_feed

_HEADERS = {"content-type": "application/xml; charset=utf-8"}


def load(source: Source, options: Options) -> Iterator[Item]:
    """The items of a feed, in its order; last, a word on what was cut off."""
    try:
        safe = safe_feed(source.data, source.media_type, options.limits)
    except LoadError as error:
        raise LoadError(f"{source.name}: {error}") from None
    feed, entries = _parsed(source.name, safe.data)
    if len(entries) != len(safe.carried):
        raise LoadError(f"{source.name}: its items cannot be told apart; an item stands within another")
    publisher = _words(feed, "title")
    if safe.missing and not publisher:
        raise LoadError(f"{source.name}: {safe.missing}, before the name of the feed")
    told = wordings(str(feed.get("link") or publisher), map(_identity, entries))
    for number, (entry, texts, wording) in enumerate(zip(entries, safe.carried, told, strict=True), 1):
        where = f"item {number}"
        if why := safe.spoiled.get(number - 1):
            yield Refused(where, why)
        else:
            yield from _item(feed, entry, publisher, texts, where, options, wording)
    if safe.missing:
        yield Refused(f"item {len(entries) + 1}", f"{safe.missing}; this item and what follows it were not read")


def _parsed(name: str, data: bytes) -> tuple[Mapping[str, Any], list[Mapping[str, Any]]]:
    """The one place that calls feedparser: feed and entries, or LoadError."""
    result = feedparser.parse(
        io.BytesIO(data), response_headers=_HEADERS, sanitize_html=False, resolve_relative_uris=False
    )
    if result.bozo:
        raise LoadError(f"{name}: not readable as a feed: {result.get('bozo_exception')}")
    if not result.version:
        raise LoadError(f"{name}: this is XML, but neither RSS nor Atom")
    return result.feed, result.entries


def _item(
    feed: Mapping[str, Any],
    entry: Mapping[str, Any],
    publisher: str,
    texts: tuple[str, ...],
    where: str,
    options: Options,
    wording: Wording | None,
) -> Iterator[Item]:
    claims: list[Any] = []
    for text in texts:
        try:
            said = strict_json.loads(text.encode(), max_depth=options.limits.max_json_depth)
        except InvalidInput as error:
            yield Refused(where, f"its claims are not readable: {error}", error.pointer)
            continue
        claims += said if isinstance(said, list) else said.get("claims", [said]) if isinstance(said, dict) else [said]
    title = _words(entry, "title")
    header = {
        "title": title,
        "url": web_address(entry.get("link")),
        "publisher": _words(entry.get("source") or {}, "title") or publisher,
        "published_at": instant(str(entry.get("published") or entry.get("updated") or "")),
        "language": language(feed.get("language")),
    }
    plain = _body(entry)
    plain = plain if plain.text else plain.under(title)
    yield from item(plain, header, claims if texts else None, where, "", options, wording)


def _identity(entry: Mapping[str, Any]) -> tuple[Any, Any, list[str | None]]:
    days = [instant(str(entry[name] or "")) for name in ("updated", "published") if name in entry]
    return entry.get("id"), entry.get("link"), days


def _words(holder: Mapping[str, Any], field: str) -> str:
    """A title on one line; markup only where the feed says or shows that it is markup."""
    value = str(holder.get(field) or "")
    if (holder.get(f"{field}_detail") or {}).get("type", "text/plain") != "text/plain":
        value = to_text(value).text
    return one_line(value)


def _body(entry: Mapping[str, Any]) -> Plain:
    parts = [*(entry.get("content") or []), entry.get("summary_detail") or {}]
    for part in parts:
        kind, value = part.get("type", ""), part.get("value") or ""
        if kind == "text/plain" and value:
            return Plain(clean(value).strip())
        if kind in ("text/html", "application/xhtml+xml") and (plain := to_text(value)).text:
            return plain
    return Plain("")


# a DOCTYPE other than that of a page is left to the guard, which says what is wrong with it
_ROOT = re.compile(
    r"(?:<\?.*?\?>|<!--.*?-->|\s)*<(?:!doctype\s+(?!html)|(?:rss|feed|rdf:rdf|\w{1,20}:feed)[\s/>])", re.DOTALL
)


def _sniff(head: str, sample: Any) -> bool:
    return _ROOT.match(head) is not None


LOADER = Loader(
    name="feeds",
    media_types=("application/rss+xml", "application/atom+xml", "application/rdf+xml"),
    suffixes=(".rss", ".atom", ".rdf"),
    load=load,
    sniff=_sniff,
    confined=True,
)
