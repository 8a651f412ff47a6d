"""From a request's body to statements: what is taken, what is refused, and where.

The rule: a body of claims or events is taken whole or not at all; a file is taken item by item, with a report.
Nothing here writes.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from dealgraph.graph.canonical import decimal_text
from dealgraph.graph.claims import Claim, Document, Judgement, Retraction, Statement, invalid
from dealgraph.graph.errors import InvalidInput
from dealgraph.graph.events import CLAIM, JUDGEMENT, RETRACTION
from dealgraph.loaders import LOADERS, choose, cloudevents, feeds, jsonfeed, strict_json, tables
from dealgraph.loaders.base import (
    Extraction,
    Extractor,
    Item,
    Limits,
    Loader,
    LoadError,
    Options,
    Refused,
    Said,
    Source,
    Wording,
    checked,
)
from dealgraph.loaders.carried import web_address
from dealgraph.loaders.confined import Confined
from dealgraph.loaders.jsonl import document

from .guard import UPLOADS
from .keys import Caller, Forbidden
from .problem import Malformed, WrongMediaType

JSON_TYPES = ("application/json",)
EVENT_TYPES = ("application/cloudevents+json", "application/cloudevents-batch+json", *JSON_TYPES)
M = TypeVar("M", bound=BaseModel)
MAX_DEPTH = 32
MAX_EVENTS = 10_000
_UNSAID = ("application/json", "application/octet-stream", "application/xml", "text/xml")  # the content tells more
FEED_LOADERS = (feeds.LOADER, jsonfeed.LOADER)
FILE_TYPES = (*_UNSAID, *(media for loader in LOADERS for media in loader.media_types))


@dataclass
class Intake:
    """What a body holds: groups that are recorded all or none, and what was refused."""

    groups: list[Said] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    pointers: list[str] = field(default_factory=list)  # of each statement, where all are one group

    @classmethod
    def whole(
        cls, statements: Sequence[Statement], pointers: Sequence[str], extraction: Extraction | None = None
    ) -> Intake:
        """All or none."""
        return cls([Said(tuple(statements), "", extraction=extraction)], [], list(pointers))

    @property
    def statements(self) -> list[Statement]:
        """All that was taken, in order."""
        return [said for group in self.groups for said in group.statements]

    @property
    def read(self) -> int:
        """How many statements and refusals there were."""
        return sum(len(group.statements) for group in self.groups) + len(self.refused)


def media_type(header: str, allowed: Iterable[str]) -> str:
    """The media type of a body, if it is allowed; WrongMediaType lists those that are."""
    given, _, parameters = header.partition(";")
    given = given.strip().lower()
    listed = tuple(allowed)
    if given not in listed:
        raise WrongMediaType(f"'{given[:100]}' is not accepted here, but {', '.join(listed)}")
    charset = parameters.lower().partition("charset=")[2].strip(' "')
    if charset and given.endswith("json") and charset not in ("utf-8", "utf8"):
        raise WrongMediaType("JSON is UTF-8")
    return given


def parse_json(data: bytes, where: str = "") -> Any:
    """One JSON value; Malformed where it is none, or could be understood in two ways."""
    try:
        return strict_json.loads(data, max_depth=MAX_DEPTH)
    except InvalidInput as error:
        raise Malformed(f"{where}{error}", error.pointer) from None


def body_as(model: type[M], data: bytes) -> M:
    """A body of a fixed shape."""
    try:
        return model.model_validate(parse_json(data))
    except ValidationError as error:
        raise invalid(error) from None


def claims(data: bytes, media: str) -> Intake:
    """One claim, a list of them, or a line for each."""
    if media in UPLOADS:
        lines = [(number, line) for number, line in enumerate(data.split(b"\n"), 1) if line.strip()]
        bodies: Any = [parse_json(line, f"line {number}: ") for number, line in lines]
    else:
        bodies = parse_json(data)
    return _each(bodies, _claim)


def _each(bodies: Any, read: Callable[[Any, str], Statement]) -> Intake:
    if isinstance(bodies, dict):
        return Intake.whole([read(bodies, "")], [""])
    pointers = [f"/{n}" for n in range(len(_items(bodies)))]
    return Intake.whole([read(body, pointer) for body, pointer in zip(bodies, pointers, strict=True)], pointers)


def _items(bodies: Any) -> list[Any]:
    if not isinstance(bodies, list):
        raise InvalidInput("an object or a list of objects is needed")
    if not bodies:
        raise InvalidInput("the list is empty: there is nothing to record")
    if len(bodies) > MAX_EVENTS:
        raise InvalidInput(f"at most {MAX_EVENTS:,} at once: split them")
    return bodies


def _claim(body: Any, pointer: str) -> Statement:
    if isinstance(body, dict) and body.get("type") == "claim":
        body = {name: value for name, value in body.items() if name != "type"}
    return checked(CLAIM, body, pointer)


def documents(data: bytes, extractor: Extractor | None, confined: Confined) -> Intake:
    """One document with its text or HTML, and claims that ride along; without any, those that the extractor reads."""
    body = parse_json(data)
    if not isinstance(body, dict):
        raise InvalidInput("one object is needed: title, url, publisher, published_at, language, text or html, claims")
    body = dict(body)
    given = body.pop("claims", None)
    markup = body.pop("html", None)
    if markup is not None:
        if not isinstance(markup, str) or "text" in body:
            raise InvalidInput("html is a string and stands instead of text", "/html")
        try:
            text, header = confined.page(markup)
        except LoadError as error:
            error.pointer = "/html"
            raise
        body = {name: value for name, value in header.items() if value} | body | {"text": text}
    said = document(body)
    if given is None:
        extraction = extractor(said, None) if extractor and said.text else None
        found = extraction.statements if extraction else ()
        return Intake.whole([said, *found], ["", *("/text" for _ in found)], extraction)
    if not isinstance(given, list):
        raise InvalidInput("a list of claims is needed", "/claims")
    pointers = [f"/claims/{n}" for n in range(len(given))]
    riding = [_riding(one, pointer, said) for one, pointer in zip(given, pointers, strict=True)]
    return Intake.whole([said, *riding], ["", *pointers])


def _riding(body: Any, pointer: str, said: Document) -> Statement:
    """A claim of this very document need not repeat its header."""
    if isinstance(body, dict) and isinstance(body.get("evidence"), dict) and "document" not in body["evidence"]:
        header = said.header.model_dump(mode="json", exclude_none=True)
        body = {**body, "evidence": {**body["evidence"], "document": header}}
    claim = checked(CLAIM, body, pointer)
    assert isinstance(claim, Claim)
    if claim.evidence.document.id != said.id:
        raise InvalidInput("this claim is of another document: send it to /v1/claims", f"{pointer}/evidence/document")
    return claim


def events(data: bytes, media: str) -> Intake:
    """CloudEvents 1.0 in structured mode: one, or a batch."""
    body = parse_json(data)
    if isinstance(body, dict) and media == "application/cloudevents-batch+json":
        raise InvalidInput("a batch is a list")
    if isinstance(body, list):
        if media == "application/cloudevents+json":
            raise InvalidInput("a single event is an object; a list is application/cloudevents-batch+json")
        _items(body)
    said: list[Statement] = []
    for item in cloudevents.LOADER(Source("the body", media, data), Options()):
        if isinstance(item, Refused):
            raise InvalidInput(item.reason, item.pointer)
        said += item.statements
    return Intake.whole(said, [""] if isinstance(body, dict) else [f"/{n}/data" for n in range(len(said))])


def uploaded(
    data: bytes, media: str, name: str, received_at: str, extractor: Extractor | None, confined: Confined
) -> Intake:
    """A file: raw, or as JSON `{"name","media_type","content","mapping"}`, which is how a table brings its mapping. Of
    `media` the charset counts, too; a name that is an address is where it was fetched from."""
    mapping: bytes | None = None
    if media.partition(";")[0].strip().lower() == "application/json":
        body = parse_json(data)
        # JSON that is no envelope is a file of its own: a JSON Feed, a list of claims
        if isinstance(body, dict) and "content" in body:
            name, media, data, mapping = _envelope(body, name)
    source = Source(name, media, data, web_address(name), received_at)
    loaders = LOADERS if mapping is None else (tables.LOADER,)
    return _items_of(source, Options(mapping, Limits(max_items=MAX_EVENTS * 10), extractor), loaders, confined)


def fed(source: Source, extractor: Extractor | None, confined: Confined) -> Intake:
    """What a feed holds that was fetched. Nothing but feeds is read: a stranger's address says no more than that."""

    def read(document: Document, wording: Wording | None) -> Extraction:
        assert extractor is not None
        # by the address that was asked, so that no feed can edit another's items
        here = wording and replace(wording, feed=f"polled {source.name}", seen=source.received_at)
        return extractor(document, here)

    return _items_of(source, Options(extractor=read if extractor else None), FEED_LOADERS, confined)


def _items_of(source: Source, options: Options, loaders: tuple[Loader, ...], confined: Confined) -> Intake:
    """What was fetched, and formats that strangers publish, are read in a process of their own."""
    items: Iterable[Item]
    if source.url is not None or (loader := choose(source, loaders)).confined:
        items = confined.items(source, options, loaders)
    else:
        items = loader(source, options)
    intake = Intake()
    for item in items:
        if isinstance(item, Refused):
            intake.refused.append(item)
        else:
            intake.groups.append(item)
    return intake


def _envelope(body: dict[str, Any], name: str) -> tuple[str, str, bytes, bytes | None]:
    unknown = sorted(set(body) - {"name", "media_type", "content", "mapping"})
    if unknown:
        raise InvalidInput("a file has name, media_type, content and mapping", f"/{unknown[0]}")
    given = {"name": name, "media_type": "", "mapping": "", **body}
    if isinstance(given["mapping"], dict):
        given["mapping"] = json.dumps(given["mapping"], default=decimal_text)
    for field_name, value in given.items():
        if not isinstance(value, str):
            raise InvalidInput("a string is needed here", f"/{field_name}")
    mapping = given["mapping"].encode() if "mapping" in body else None
    return given["name"], given["media_type"], given["content"].encode(), mapping


def judgement(data: bytes, now: str, mention: Callable[[str], dict[str, str]]) -> Judgement:
    """A judgement; `judged_at` is now unless it says otherwise. `left` and `right` may be a name or an entity's id."""
    body = _dated(data, "judged_at", now)
    for side in ("left", "right"):
        if isinstance(body.get(side), str):
            body[side] = mention(body[side])
    said = checked(JUDGEMENT, body)
    assert isinstance(said, Judgement)
    return said


def retraction(data: bytes, now: str) -> Retraction:
    """A retraction; `retracted_at` is now unless it says otherwise."""
    said = checked(RETRACTION, _dated(data, "retracted_at", now))
    assert isinstance(said, Retraction)
    return said


def _dated(data: bytes, name: str, now: str) -> dict[str, Any]:
    body = parse_json(data)
    if not isinstance(body, dict):
        raise InvalidInput("an object is needed")
    return {name: now, **body}


def demand(caller: Caller, intake: Intake) -> None:
    """What changes what others said needs `admin`, by whichever door it comes. What our reader corrects of itself
    comes from nobody."""
    if caller.may(("admin",)):
        return
    ours = {id(said) for group in intake.groups if group.extraction for said in group.extraction.beside}
    if any(isinstance(said, (Judgement, Retraction)) and id(said) not in ours for said in intake.statements):
        raise Forbidden("judgements and retractions need the scope admin")
