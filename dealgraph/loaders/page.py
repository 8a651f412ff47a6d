"""A page of the web as one article: what it says about itself in standard metadata, and the words of its article.

Nothing is guessed: a date or a name is there because `<meta>`, JSON-LD or `<time>` gives it, and two that
contradict each other are none. Menus, asides and footers are not the article's words.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from dealgraph.graph.errors import InvalidInput

from . import strict_json
from .carried import language, web_address
from .dates import instant
from .html_tokens import Token, attributes, tokens, unescape
from .markup import DROPPED, Plain, clean, one_line, written

_ASIDE = DROPPED | {"nav", "aside", "footer", "form", "dialog", "menu"}
_PUBLISHED = ("article:published_time", "datepublished", "og:article:published_time", "dc.date.issued")
_SITE = ("og:site_name", "application-name")
_MOST_JSON = 256 * 1024
_DAY = dt.timedelta(days=1)


@dataclass(slots=True)
class _About:
    """What a page says about itself; the first word on each thing counts."""

    meta: dict[str, str] = field(default_factory=dict)
    data: list[dict[str, Any]] = field(default_factory=list)
    times: list[str] = field(default_factory=list)
    title: str = ""
    language: str = ""
    canonical: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """The words of a page's article, and the header of its document as far as the page gives one."""

    plain: Plain
    header: dict[str, Any]


def read_page(markup: str) -> Page:
    """A page, or a piece of one."""
    found = list(tokens(clean(markup)))
    about = _about(found)
    plain = written(_article(found), _ASIDE)
    title = _title(about)
    header = {
        "title": title,
        "url": web_address(about.canonical) or web_address(about.meta.get("og:url")),
        "publisher": one_line(_first(about.meta, _SITE) or _publisher(about.data))[:500],
        "published_at": _published(about),
        "language": language(about.language or about.meta.get("og:locale") or about.meta.get("content-language")),
    }
    return Page(plain.under(title), header)


def _article(found: list[Token]) -> list[Token]:
    """The tokens of the only article of a page; of its main part; of all of it."""
    for tag in ("article", "main"):
        depth, spans = 0, []
        for at, token in enumerate(found):
            if token.tag != tag:
                continue
            depth = max(0, depth - 1) if token.closing else depth + 1
            if depth == 1 and not token.closing:
                spans.append([at + 1, len(found)])
            elif depth == 0 and spans:
                spans[-1][1] = at
        if len(spans) == 1:
            return found[slice(*spans[0])]
    return found


def _about(found: list[Token]) -> _About:
    about = _About()
    foreign = 0  # a <title> of an image is not the page's
    for tag, closing, text, held in found:
        if tag in ("svg", "math"):
            foreign = max(0, foreign - 1) if closing else foreign + 1
        elif closing or foreign or tag not in _TELLING:
            continue
        else:
            _TELLING[tag](about, attributes(text), held)
    return about


def _meta(about: _About, given: dict[str, str], held: str) -> None:
    name = given.get("property") or given.get("name") or given.get("itemprop") or given.get("http-equiv") or ""
    if name and given.get("content"):
        about.meta.setdefault(name.lower(), given["content"])


def _link(about: _About, given: dict[str, str], held: str) -> None:
    if given.get("rel", "").lower() == "canonical":
        about.canonical = about.canonical or given.get("href", "")


def _html(about: _About, given: dict[str, str], held: str) -> None:
    about.language = about.language or given.get("lang", "")


def _page_title(about: _About, given: dict[str, str], held: str) -> None:
    about.title = about.title or one_line(unescape(held))


def _time(about: _About, given: dict[str, str], held: str) -> None:
    if "pubdate" in given or given.get("itemprop", "").lower() == "datepublished":
        about.meta.setdefault("datepublished", given.get("datetime", ""))
    about.times.append(given.get("datetime", ""))


def _script(about: _About, given: dict[str, str], held: str) -> None:
    if given.get("type", "").lower() == "application/ld+json" and len(held) <= _MOST_JSON:
        try:
            about.data += _objects(strict_json.loads(held.encode()))
        except (InvalidInput, UnicodeError):
            return  # what cannot be read says nothing


_TELLING = {"meta": _meta, "link": _link, "html": _html, "title": _page_title, "time": _time, "script": _script}


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    """The articles of a JSON-LD script, wherever its list or graph has them."""
    if isinstance(value, list):
        for one in value:
            yield from _objects(one)
    elif isinstance(value, dict):
        kinds = value.get("@type")
        named = kinds if isinstance(kinds, list) else [kinds]
        if any(str(kind).endswith(("Article", "Posting", "Report", "PressRelease")) for kind in named):
            yield value
        yield from _objects(value.get("@graph"))


def _title(about: _About) -> str:
    said = about.meta.get("og:title") or next((_text(one.get("headline")) for one in about.data), "")
    return one_line(said) or about.title


def _publisher(data: list[dict[str, Any]]) -> str:
    for one in data:
        publisher = one.get("publisher")
        if isinstance(publisher, dict) and (name := _text(publisher.get("name"))):
            return name
    return ""


def _published(about: _About) -> str | None:
    """The day or time that all standard metadata agree on, or else, where there is one `<time>` alone, that one."""
    said = [_text(one.get("datePublished")) for one in about.data] + [_first(about.meta, _PUBLISHED)]
    found = [moment for text in said if (moment := instant(text))]
    if not found and len(set(about.times)) == 1:
        found = [moment for text in about.times[:1] if (moment := instant(text))]
    days = [dt.date.fromisoformat(moment[:10]) for moment in found]
    if not days or max(days) - min(days) > _DAY:  # a day apart they may be by their zones
        return None
    return found[0]


def _first(meta: dict[str, str], names: tuple[str, ...]) -> str:
    return next((meta[name] for name in names if meta.get(name)), "")


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""
