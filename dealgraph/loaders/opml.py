"""OPML, the lists of feeds that readers exchange: which feeds there are, by name and address. It says no facts.

The same guards as for feeds: no DOCTYPE, no depth, no flood; a list that is cut off is no list.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from html import escape
from typing import NamedTuple
from xml.parsers import expat  # xml_guard hands over text whose DOCTYPE is refused below

from .base import Limits, LoadError, Options, Source
from .markup import one_line
from .xml_guard import NOT_XML, xml_text

MEDIA_TYPES = ("text/x-opml", "application/xml", "text/xml")
MOST_NAME = 200


class Outline(NamedTuple):
    """One feed of a list."""

    name: str
    url: str


@dataclass(slots=True)
class _Walk:
    limits: Limits
    depth: int = 0
    found: list[Outline] = field(default_factory=list)

    def doctype(self, *_: object) -> None:
        raise LoadError("the list has a DOCTYPE; lists are read without one")

    def start(self, name: str, attributes: list[str]) -> None:
        if not self.depth and name.lower() != "opml":
            raise LoadError(f"this is XML with the root <{name[:60]}>, not an OPML list of feeds")
        self.depth += 1
        if self.depth > self.limits.max_xml_depth:
            raise LoadError(f"elements are nested deeper than {self.limits.max_xml_depth} levels")
        if len(attributes) > 2 * self.limits.max_attributes:
            raise LoadError(f"an element has more than {self.limits.max_attributes} attributes")
        given = {key.lower(): value for key, value in zip(attributes[::2], attributes[1::2], strict=True)}
        if name.lower() == "outline" and (url := given.get("xmlurl", "").strip()):
            if len(self.found) >= self.limits.max_feed_items:
                raise LoadError(f"a list of more than {self.limits.max_feed_items:,} feeds is not read: split it")
            self.found.append(Outline(one_line(given.get("title") or given.get("text") or "")[:MOST_NAME], url))

    def end(self, name: str) -> None:
        self.depth -= 1


def outlines(source: Source, options: Options) -> list[Outline]:
    """The feeds of a list, in its order; groups of them are only looked through."""
    try:
        if len(source.data) > options.limits.max_item_bytes:
            raise LoadError(f"a list of {len(source.data):,} bytes; at most {options.limits.max_item_bytes:,} are read")
        walk = _Walk(options.limits)
        parser = expat.ParserCreate("utf-8")
        parser.ordered_attributes = True
        parser.StartDoctypeDeclHandler = walk.doctype
        parser.StartElementHandler = walk.start
        parser.EndElementHandler = walk.end
        parser.Parse(xml_text(source.data, source.media_type).encode(), True)
    except expat.ExpatError as error:
        message = expat.ErrorString(error.code)
        raise LoadError(f"{source.name}: no well-formed XML: {message} at line {error.lineno}") from None
    except LoadError as error:
        raise LoadError(f"{source.name}: {error}") from None
    if not walk.found:
        raise LoadError(f"{source.name}: this list names no feed: an outline with an xmlUrl is one")
    return walk.found


def listed(feeds: Iterable[Outline]) -> str:
    """The list that names these feeds, as other readers take it: OPML 2.0, one outline a feed."""
    told = [(escape(NOT_XML.sub("", name)), escape(NOT_XML.sub("", url))) for name, url in feeds]
    lines = [f'<outline type="rss" text="{name or url}" title="{name}" xmlUrl="{url}"/>' for name, url in told]
    head = "<head><title>dealgraph</title></head>"
    body = "".join(f"\n{line}" for line in lines)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">{head}<body>{body}\n</body></opml>\n'
