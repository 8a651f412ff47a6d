"""What every loader is made of: a Source goes in, Items come out, and nothing is fetched, stored or guessed.

A loader is a pure function over bytes. It yields `Said` (statements that belong together: recorded all or
none) or `Refused` (one line, row or claim, with its reason); `LoadError` refuses a whole input. The same
bytes give the same items whenever they are read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from dealgraph.graph.canonical import digest
from dealgraph.graph.claims import Claim, Document, Proposal, Statement, parse
from dealgraph.graph.errors import InvalidInput
from dealgraph.graph.ontology import ontology


@dataclass(frozen=True, slots=True)
class Source:
    """Bytes with what is known about them. `media_type` as declared ("" if it is not), `received_at` ISO 8601."""

    name: str
    media_type: str
    data: bytes
    url: str | None = None
    received_at: str = ""

    @property
    def declared(self) -> str:
        """The media type alone, without parameters."""
        return self.media_type.partition(";")[0].strip().lower()


@dataclass(frozen=True, slots=True)
class Unused:
    """An amount that stands in a text and in no claim of it: its words, where they stand, and why they are not used."""

    text: str
    start: int
    end: int
    sentence: str
    why: str


@dataclass(frozen=True, slots=True)
class Extraction:
    """What an extractor read out of one document: what it states, what it only proposes, and what it left."""

    extractor: str
    claims: tuple[Claim, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    below: int = 0
    unused: tuple[Unused, ...] = ()
    again: bool = False  # this extractor has read this document before, and left it at that
    beside: tuple[Statement, ...] = ()  # what the service adds: that it was read, and what an earlier reading got wrong
    model: Mapping[str, Any] | None = None  # what was asked of a language model, and what became of it

    @property
    def statements(self) -> tuple[Statement, ...]:
        """All that is recorded with the document."""
        return (*self.claims, *self.proposals, *self.beside)


@dataclass(frozen=True, slots=True)
class Wording:
    """Which item of a feed a document is a wording of: `item` by its guid or link, `at` the day that it gives, `seen`
    when it was fetched, where it was."""

    feed: str
    item: str
    at: str | None = None
    seen: str | None = None

    @property
    def key(self) -> str:
        """The item's identity for ever."""
        return digest([self.feed, self.item])


@dataclass(frozen=True, slots=True)
class Said:
    """Statements of one feed item, line or row: one atomic group. `where` reads like "line 7" or "item 3". `unread`:
    it is a document alone, whose words may say more to an extractor; `extraction` is what they said, `wording` the item
    of a feed that it is."""

    statements: tuple[Statement, ...]
    where: str
    unread: bool = False
    extraction: Extraction | None = None
    wording: Wording | None = None


@dataclass(frozen=True, slots=True)
class Refused:
    """What was not taken, and why. `pointer` is an RFC 6901 JSON pointer where the input is JSON."""

    where: str
    reason: str
    pointer: str = ""


Item = Said | Refused
Extractor = Callable[[Document, Wording | None], Extraction]


class LoadError(InvalidInput):
    """The whole input is refused. The message says what it was and what to do next."""

    title = "input refused"


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one input may ask of us. Past a limit on items the first ones are taken and the rest is reported."""

    max_bytes: int = 64 * 1024 * 1024
    max_feed_bytes: int = 16 * 1024 * 1024
    max_item_bytes: int = 4 * 1024 * 1024
    max_items: int = 1_000_000
    max_feed_items: int = 10_000
    max_claims: int = 1_000
    max_json_depth: int = 32
    max_xml_depth: int = 100
    max_attributes: int = 256
    max_attribute_chars: int = 1024 * 1024
    max_person_chars: int = 1_000


@dataclass(frozen=True, slots=True)
class Options:
    """What a caller may add: the mapping file of a table, other limits, and an extractor for items without claims."""

    mapping: bytes | None = None
    limits: Limits = field(default_factory=Limits)
    extractor: Extractor | None = None


@dataclass(frozen=True, slots=True)
class Loader:
    """One format. `sniff` looks at the first characters and at the first JSON value (None if there is none), and
    decides only where neither media type nor suffix did. Those of a `vague` one are used for other things, too, so
    they decide last. What a `confined` one reads was published by strangers: it is read in a process of its own."""

    name: str
    media_types: tuple[str, ...]
    suffixes: tuple[str, ...]
    load: Callable[[Source, Options], Iterator[Item]]
    sniff: Callable[[str, Any], bool] = lambda head, sample: False
    vague: bool = False
    confined: bool = False

    def __call__(self, source: Source, options: Options | None = None) -> Iterator[Item]:
        """The items of a source, with what the extractor reads. An input over the size limit is not looked at."""
        options = options or Options()
        if len(source.data) > options.limits.max_bytes:
            raise LoadError(
                f"{source.name} has {len(source.data):,} bytes; at most {options.limits.max_bytes:,} are read"
            )
        return with_claims(self.load(source, options), options.extractor)

    def named_by(self, source: Source) -> bool:
        """Does the source's media type or name say that it is of this format?"""
        names = [part.partition("?")[0].partition("#")[0].lower() for part in (source.name, source.url or "")]
        return source.declared in self.media_types or any(name.endswith(self.suffixes) for name in names)


def with_claims(items: Iterable[Item], extractor: Extractor | None) -> Iterator[Item]:
    """The items, and in those that carry no claims what an extractor reads out of their words."""
    for item in items:
        document = item.statements[0] if isinstance(item, Said) and item.unread else None
        if extractor is None or not isinstance(item, Said) or not isinstance(document, Document) or not document.text:
            yield item
        else:
            found = extractor(document, item.wording)
            yield replace(item, statements=(document, *found.statements), extraction=found)


@dataclass
class Report:
    """What became of an input. `new` and `known` are filled in by whoever appends the events to the journal."""

    read: int = 0
    new: int = 0
    known: int = 0
    refused: list[Refused] = field(default_factory=list)


def checked(kind: str, body: Any, pointer: str = "") -> Statement:
    """A statement of event type `kind` from JSON, a claim also held against the ontology; InvalidInput otherwise."""
    if not isinstance(body, dict):
        raise InvalidInput("an object is needed here", pointer)
    said = parse(kind, body, pointer)
    claim, at = (said.claim, f"{pointer}/claim") if isinstance(said, Proposal) else (said, pointer)
    if isinstance(claim, Claim):
        try:
            ontology().check(claim)
        except InvalidInput as error:
            raise InvalidInput(str(error), at + error.pointer) from None
    return said
