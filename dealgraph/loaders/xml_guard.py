"""XML from strangers, made safe before any feed parser sees it: decoded strictly, walked once, held to limits.

A DOCTYPE is refused, so no entity of the document is ever expanded. A document that ends early keeps its whole
items and loses the cut one. What comes out is well-formed UTF-8, and the claims that ride along in the items.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from html.entities import html5
from xml.parsers import expat  # no DTD gets past _Walk, so there is nothing to expand or to open

from .base import Limits, LoadError
from .carried import NAMESPACE
from .charset import decode, xml_label

_DECLARATION = re.compile(r"<\?xml\s[^>]*>")
NOT_XML = re.compile("[\x01-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_NAMED = re.compile(r"<!\[CDATA\[.*?(?:\]\]>|\Z)|&([A-Za-z][A-Za-z0-9]{1,31});", re.DOTALL)
_PAGE = "this is an HTML page, not a feed; look in it for the address of the feed"
_XML_NAMES = ("amp", "lt", "gt", "quot", "apos")

ATOM = ("http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#")
_RSS = (
    "",
    "http://purl.org/rss/1.0/",
    "http://my.netscape.com/rdf/simple/0.9/",
    "http://channel.netscape.com/rdf/simple/0.9/",
)
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_ITEMS = {(uri, "item") for uri in _RSS} | {(uri, "entry") for uri in ATOM}
_ROOTS = {("", "rss"), (_RDF, "RDF")} | {(uri, "feed") for uri in ATOM}
# feedparser looks for an e-mail address in these with a pattern that is quadratic in their length
_PEOPLE = frozenset(
    {"author", "creator", "contributor", "publisher", "managingeditor", "webmaster", "owner", "name", "email"}
)
NOWHERE = b"urn:dealgraph:undeclared:"
MOST_PREFIXES = 100
_ROOT = re.compile(rb"<([A-Za-z_][\w.:-]*)[^>]*>")
_PREFIX = re.compile(rb"[<\s/]([A-Za-z_][\w.-]{0,60}):[A-Za-z_]")
_UNBOUND = expat.errors.codes[expat.errors.XML_ERROR_UNBOUND_PREFIX]
_CUT = {
    expat.errors.codes[text]
    for text in (
        expat.errors.XML_ERROR_NO_ELEMENTS,
        expat.errors.XML_ERROR_UNCLOSED_TOKEN,
        expat.errors.XML_ERROR_UNCLOSED_CDATA_SECTION,
        expat.errors.XML_ERROR_PARTIAL_CHAR,
    )
}


@dataclass(frozen=True, slots=True)
class SafeFeed:
    """Bytes that a feed parser may see, the JSON texts carried by each item, and why the rest is missing, if it is."""

    data: bytes
    carried: tuple[tuple[str, ...], ...]
    missing: str = ""
    spoiled: Mapping[int, str] = field(default_factory=dict)  # items that are not taken, from 0, and why


def safe_feed(data: bytes, media_type: str, limits: Limits) -> SafeFeed:
    """The feed in `data`, or LoadError with what it was instead."""
    if len(data) > limits.max_feed_bytes:
        raise LoadError(f"a feed of {len(data):,} bytes; at most {limits.max_feed_bytes:,} are read")
    text = b'<?xml version="1.0" encoding="utf-8"?>' + xml_text(data, media_type).encode()
    try:
        return _walk(text, limits)
    except _UndeclaredPrefix:  # it spoils its own items, and no others
        return _walk(_with_prefixes(text), limits)


def xml_text(data: bytes, media_type: str) -> str:
    """The text of an XML document without its declaration, names of HTML's characters spelled out; LoadError says what
    it is instead."""
    text = decode(data, media_type, xml_label(data)).lstrip("\ufeff \t\r\n")
    if declaration := _DECLARATION.match(text):
        text = text[declaration.end() :].lstrip()
    if not text:
        raise LoadError("the body is empty; expected a feed")
    if text[0] in "{[":
        raise LoadError("this is JSON, not XML; declare it as application/feed+json or application/json")
    if re.match(r"<(!doctype\s+)?html[\s>]", text[:100], re.IGNORECASE):
        raise LoadError(_PAGE)
    if text[0] != "<":
        raise LoadError("this is no XML; expected an RSS or Atom feed")
    if "\x00" in text:
        raise LoadError("the text holds NUL characters; it is no XML")
    return _NAMED.sub(_spelled_out, NOT_XML.sub("", text))


def _spelled_out(match: re.Match[str]) -> str:
    name = match[1]
    if name is None or name in _XML_NAMES:
        return match[0]
    return html5.get(f"{name};", match[0])


# ---------------------------------------------------------------- one walk


class _EnoughItems(Exception):
    pass


class _UndeclaredPrefix(Exception):
    pass


def _with_prefixes(data: bytes) -> bytes:
    """The document with every prefix that occurs in it declared at its root, as one that means nothing."""
    root = _ROOT.search(data)
    found = dict.fromkeys(_PREFIX.findall(data, root.start() if root else 0))
    told = [prefix for prefix in found if not re.match(rb"xml", prefix, re.IGNORECASE)][:MOST_PREFIXES]
    if root is None:
        return data
    own = set(re.findall(rb"\bxmlns:([\w.-]+)\s*=", root[0]))
    declared = b"".join(b' xmlns:%s="%s%s"' % (one, NOWHERE, one) for one in told if one not in own)
    return data[: root.end(1)] + declared + data[root.end(1) :]


@dataclass(slots=True)
class _Walk:
    """The state of one walk over a document, called by expat."""

    data: bytes
    limits: Limits
    parser: expat.XMLParserType
    open: list[str] = field(default_factory=list)
    carried: list[tuple[str, ...]] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    collecting: list[str] | None = None
    collecting_depth: int = 0
    person_depth: int = 0
    person_chars: int = 0
    item_depth: int = 0
    item_start: int = 0
    spoiled: dict[int, str] = field(default_factory=dict)
    whole: tuple[int, int, tuple[str, ...]] = (0, 0, ())  # end of the last whole item, how many, what is open there

    def doctype(self, name: str, *_: object) -> None:
        if name.lower() == "html":
            raise LoadError(_PAGE)
        raise LoadError("the document has a DOCTYPE; feeds are read without one")

    def start(self, name: str, attributes: list[str]) -> None:
        uri, local, qualified = _names(name)
        if self.item_depth:
            self._check_prefixes([name, *attributes[::2]])
        if not self.open and (uri, local) not in _ROOTS:
            page = local.lower() == "html"
            raise LoadError(_PAGE if page else f"this is XML with the root <{qualified[:60]}>, not a feed")
        self.open.append(qualified)
        if not self.person_depth and local.lower() in _PEOPLE:
            self.person_depth, self.person_chars = len(self.open), 0
        if len(self.open) > self.limits.max_xml_depth:
            raise LoadError(f"elements are nested deeper than {self.limits.max_xml_depth} levels")
        if len(attributes) > 2 * self.limits.max_attributes:
            raise LoadError(f"an element has more than {self.limits.max_attributes} attributes")
        if any(len(value) > self.limits.max_attribute_chars for value in attributes):
            raise LoadError(f"an attribute is longer than {self.limits.max_attribute_chars:,} characters")
        if not self.item_depth and (uri, local) in _ITEMS:
            self._start_item()
        elif self.item_depth and len(self.open) == self.item_depth + 1 and self.collecting is None:
            self._start_child(uri, local, dict(zip(attributes[::2], attributes[1::2], strict=True)))

    def _check_prefixes(self, names: list[str]) -> None:
        for one in names:
            uri, _, rest = one.partition(" ")
            if rest and uri.startswith(NOWHERE.decode()):
                prefix = uri.removeprefix(NOWHERE.decode())[:60]
                self.spoiled[len(self.carried)] = f"it uses the prefix {prefix}, which the feed does not declare"

    def _start_item(self) -> None:
        if len(self.carried) >= self.limits.max_feed_items:
            raise _EnoughItems
        self.item_depth, self.item_start, self.texts = len(self.open), self.parser.CurrentByteIndex, []

    def _start_child(self, uri: str, local: str, attributes: dict[str, str]) -> None:
        json_content = uri in ATOM and local == "content" and attributes.get("type") == "application/json"
        if (uri, local) == (NAMESPACE, "claims") or (json_content and "src" not in attributes):
            self.collecting, self.collecting_depth = [], len(self.open)
        enclosed = local == "enclosure" or (local == "link" and attributes.get("rel") == "enclosure")
        if enclosed and attributes.get("type") == "application/json":
            inline = _inline(attributes.get("url") or attributes.get("href") or "")
            self.texts += [inline] if inline is not None else []

    def characters(self, text: str) -> None:
        if self.person_depth:
            self.person_chars += len(text)
            if self.person_chars > self.limits.max_person_chars:
                raise LoadError(f"the name of a person is longer than {self.limits.max_person_chars} characters")
        if self.collecting is not None:
            self.collecting.append(text)

    def end(self, name: str) -> None:
        here = self.parser.CurrentByteIndex
        if self.collecting is not None and len(self.open) == self.collecting_depth:
            self.texts.append("".join(self.collecting))
            self.collecting = None
        if len(self.open) == self.person_depth:
            self.person_depth = 0
        ends_item = bool(self.item_depth) and len(self.open) == self.item_depth
        self.open.pop()
        if not ends_item:
            return
        self.item_depth = 0
        if here - self.item_start > self.limits.max_item_bytes:
            raise LoadError(f"item {len(self.carried) + 1} is longer than {self.limits.max_item_bytes:,} bytes")
        self.carried.append(tuple(self.texts))
        if self.data.startswith(b"</", here):  # an empty <item/> says nothing: no need to cut behind it
            self.whole = (self.data.index(b">", here) + 1, len(self.carried), tuple(self.open))

    def upto_whole(self, why: str) -> SafeFeed:
        """The document up to its last whole item, closed properly."""
        end, count, still_open = self.whole
        if not count:
            raise LoadError(f"{why}, before its first item ends")
        closed = "".join(f"</{name}>" for name in reversed(still_open))
        return SafeFeed(self.data[:end] + closed.encode(), tuple(self.carried[:count]), why, self.spoiled)


def _walk(data: bytes, limits: Limits) -> SafeFeed:
    parser = expat.ParserCreate("utf-8", " ")
    parser.namespace_prefixes = True
    parser.ordered_attributes = True
    parser.buffer_text = True
    walk = _Walk(data, limits, parser)
    parser.StartDoctypeDeclHandler = walk.doctype
    parser.StartElementHandler = walk.start
    parser.EndElementHandler = walk.end
    parser.CharacterDataHandler = walk.characters
    try:
        parser.Parse(data, True)
    except _EnoughItems:
        return walk.upto_whole(f"only the first {limits.max_feed_items} items of a feed are read")
    except expat.ExpatError as error:
        if error.code in _CUT:
            return walk.upto_whole("the feed is cut off")
        if error.code == expat.errors.codes[expat.errors.XML_ERROR_NO_MEMORY]:
            raise MemoryError from None
        if error.code == _UNBOUND and NOWHERE not in data:
            raise _UndeclaredPrefix from None
        message = expat.ErrorString(error.code)
        raise LoadError(f"no well-formed XML: {message} at line {error.lineno}, column {error.offset}") from None
    return SafeFeed(data, tuple(walk.carried), spoiled=walk.spoiled)


def _names(name: str) -> tuple[str, str, str]:
    """Namespace, local name and the name as written, from expat's 'uri local prefix'."""
    parts = name.split(" ")
    if len(parts) == 1:
        return "", name, name
    return parts[0], parts[1], f"{parts[2]}:{parts[1]}" if len(parts) > 2 else parts[1]


def _inline(address: str) -> str | None:
    head, comma, body = address.partition(",")
    if not comma or head.lower().replace(" ", "") != "data:application/json;base64":
        return None
    try:
        return base64.b64decode(body, validate=True).decode()
    except (binascii.Error, ValueError):
        return ""  # said to be claims, and unreadable: reported as broken JSON
