"""JSON Feed 1.0 and 1.1. Each item is a document; its claims ride along in `_dealgraph.claims` of the item.

The document's text is `content_text` as it is, else what a reader sees of `content_html`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dealgraph.graph.errors import InvalidInput

from . import strict_json
from .base import Item, Loader, LoadError, Options, Refused, Source, Wording
from .carried import item, language, web_address, wordings
from .dates import instant
from .markup import Plain, clean, one_line, to_text

VERSIONS = ("https://jsonfeed.org/version/1", "https://jsonfeed.org/version/1.1")


def load(source: Source, options: Options) -> Iterator[Item]:
    """The items of a feed, in its order."""
    try:
        feed = strict_json.loads(source.data, max_depth=options.limits.max_json_depth)
    except InvalidInput as error:
        raise LoadError(f"{source.name}: {error}", error.pointer) from None
    if not isinstance(feed, dict) or feed.get("version") not in VERSIONS:
        raise LoadError(f"{source.name} is no JSON Feed: its version must be one of {', '.join(VERSIONS)}", "/version")
    items = feed.get("items")
    if not isinstance(items, list):
        raise LoadError(f"{source.name}: a feed needs a list of items", "/items")
    told = wordings(
        _text(feed.get("home_page_url")) or _text(feed.get("feed_url")) or _text(feed.get("title")),
        (_identity(body if isinstance(body, dict) else {}) for body in items[: options.limits.max_feed_items]),
    )
    for index, body in enumerate(items):
        where, pointer = f"item {index + 1}", f"/items/{index}"
        if index >= options.limits.max_feed_items:
            yield Refused(where, f"only the first {options.limits.max_feed_items} items of a feed are read", pointer)
            return
        if isinstance(body, dict):
            yield from _item(feed, body, where, pointer, options, told[index])
        else:
            yield Refused(where, "an object is needed here", pointer)


def _identity(body: dict[str, Any]) -> tuple[Any, Any, list[str | None]]:
    id = body.get("id")
    days = [instant(_text(body.get(name))) for name in ("date_modified", "date_published")]
    return id if isinstance(id, (str, int)) else None, _text(body.get("url")), days


def _item(
    feed: dict[str, Any], body: dict[str, Any], where: str, pointer: str, options: Options, wording: Wording | None
) -> Iterator[Item]:
    extension = body.get("_dealgraph")
    if extension is not None and not isinstance(extension, dict):
        yield Refused(where, "_dealgraph must be an object with a list of claims", f"{pointer}/_dealgraph")
        return
    claims = extension.get("claims") if extension else None
    if claims is not None and not isinstance(claims, list):
        yield Refused(where, "claims must be a list", f"{pointer}/_dealgraph/claims")
        return
    header = {
        "title": _text(body.get("title")),
        "url": web_address(body.get("url")),
        "publisher": one_line(_text(feed.get("title")) or _author(feed)),
        "published_at": instant(_text(body.get("date_published"))),
        "language": language(body.get("language") or feed.get("language")),
    }
    yield from item(_plain(body), header, claims, where, f"{pointer}/_dealgraph/claims", options, wording)


def _plain(body: dict[str, Any]) -> Plain:
    if text := _text(body.get("content_text")):
        return Plain(clean(text))
    return to_text(_text(body.get("content_html")))


def _author(feed: dict[str, Any]) -> str:
    authors = feed.get("authors") or [feed.get("author")]
    first = authors[0] if isinstance(authors, list) and authors else None
    return _text(first.get("name")) if isinstance(first, dict) else ""


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _sniff(head: str, sample: Any) -> bool:
    return isinstance(sample, dict) and str(sample.get("version", "")).startswith("https://jsonfeed.org/")


LOADER = Loader("jsonfeed", ("application/feed+json",), (".jsonfeed",), load, _sniff, confined=True)
