"""The OpenAPI document: request bodies from the very models that check them, and the scopes from the access table.

Bodies are parsed by our own strict reader, so FastAPI does not know their shape: it is added here.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic import BaseModel, ConfigDict, Field
from pydantic.json_schema import models_json_schema

from dealgraph import __version__
from dealgraph.graph.claims import Claim, Document, Judgement, Proposal, Retraction
from dealgraph.graph.events import CLAIM, TYPES
from dealgraph.graph.ontology import ontology
from dealgraph.graph.values import EntityRef, Hash, Instant, Line, Quantity, Status, Text
from dealgraph.loaders.address import MOST_CHARS
from dealgraph.loaders.poll import LONGEST, SHORTEST, USUAL

from .access import needed
from .taking import parameters
from .wire.answers import Problem

_REF = "#/components/schemas/{model}"
_STRICT = ConfigDict(extra="forbid")
NAME = {"type": "string", "minLength": 1, "maxLength": 500}


class DocumentIn(BaseModel):
    """A document with its text or its HTML."""

    model_config = _STRICT
    title: Annotated[str, Field(max_length=1000)] | None = None
    url: Annotated[str, Field(pattern=r"^https?://[^\s<>\"]+$", max_length=2000)] | None = None
    publisher: Line | None = None
    published_at: Instant | None = Field(None, examples=["2025-11-13"])
    language: Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$")] | None = None
    text: str = ""
    html: str | None = Field(None, description="instead of text")
    claims: list[Claim] | None = Field(None, description="`evidence.document` may be left out: it is this document")


class FileIn(BaseModel):
    """A file as JSON, which is how a table brings its mapping."""

    model_config = _STRICT
    content: str
    name: str = Field("upload", examples=["deals.csv"])
    media_type: str = Field("", examples=["text/csv"])
    mapping: str | dict[str, Any] | None = Field(None, description="of a table: its mapping, or the text of the file")


class JudgementIn(BaseModel):
    """That two names are (or are not) one entity, or which of two claims is preferred."""

    model_config = _STRICT
    verdict: Literal["same", "different", "settle", "undo"]
    left: EntityRef | str | None = Field(None, description="a name, an entity's id, or a mention")
    right: EntityRef | str | None = None
    claim: Hash | None = None
    over: Hash | None = None
    target: Hash | None = None
    by: Line = Field(description="who says so")
    reason: Annotated[str, Field(max_length=1000)] = ""
    judged_at: Instant | None = Field(None, description="now, when left out")


class RetractionIn(BaseModel):
    """That a claim was withdrawn."""

    model_config = _STRICT
    claim: Hash
    reason: Annotated[str, Field(min_length=1, max_length=1000)]
    by: Line
    retracted_at: Instant | None = Field(None, description="now, when left out")


class ReviewIn(BaseModel):
    """A decision about a proposal."""

    model_config = _STRICT
    decision: Literal["accept", "reject"]
    by: Line = Field("api", description="who decides")
    reason: Annotated[Text, Field(max_length=1000)] = ""
    claim: dict[str, Any] | None = Field(
        None, description="fields of the claim that are corrected; the words and their place cannot be"
    )


FeedName = Annotated[str, Field(max_length=200, pattern=r"^[^\x00-\x1f\x7f-\x9f]*$")]
FeedUrl = Annotated[str, Field(pattern=r"^https?://[^\s<>\"@\\]+$", max_length=MOST_CHARS)]
FeedInterval = Annotated[int, Field(ge=SHORTEST, le=LONGEST, description="seconds between two polls")]


class FeedIn(BaseModel):
    """A feed to poll."""

    model_config = ConfigDict(extra="forbid", strict=True)
    url: FeedUrl = Field(examples=["https://news.example/feed.xml"])
    name: FeedName = ""
    interval: FeedInterval = USUAL


class FeedChange(BaseModel):
    """What to change of a feed; what is left out stays. A paused feed is kept and not polled."""

    model_config = ConfigDict(extra="forbid", strict=True)
    url: FeedUrl | None = None
    name: FeedName | None = None
    interval: FeedInterval | None = None
    state: Literal["active", "paused"] | None = None


class CloudEvent(BaseModel):
    """CloudEvents 1.0 in structured mode. `data` is the statement that `type` names."""

    model_config = ConfigDict(extra="allow")
    specversion: Literal["1.0"]
    id: str = Field(min_length=1)
    source: str = Field(min_length=1)
    type: Literal[
        "dealgraph.document.v1",
        "dealgraph.claim.v1",
        "dealgraph.retraction.v1",
        "dealgraph.judgement.v1",
        "dealgraph.proposal.v1",
    ]
    data: Claim | Document | Retraction | Judgement | Proposal


assert set(TYPES) == set(CloudEvent.model_fields["type"].annotation.__args__)  # type: ignore[union-attr]
_MODELS = (
    Claim,
    DocumentIn,
    FileIn,
    JudgementIn,
    RetractionIn,
    ReviewIn,
    FeedIn,
    FeedChange,
    CloudEvent,
    EntityRef,
    Quantity,
    Problem,
)

EXAMPLE: dict[str, Any] = {
    "kind": "investment",
    "roles": {"investor": ["Anthropic"], "partner": ["Fluidstack"]},
    "quantity": {"text": "$50 billion", "min": 50_000_000_000, "max": 50_000_000_000, "unit": "USD"},
    "status": "announced",
    "evidence": {
        "document": {"title": "A digest", "publisher": "A newspaper", "published_at": "2025-11-13"},
        "quote": "Anthropic will invest $50 billion in data centers, with Fluidstack",
    },
}
_EXAMPLES: dict[str, Any] = {
    "claims": EXAMPLE,
    "documents": {"title": "A digest", "published_at": "2025-11-13", "text": "Fluidstack is based in the UK."},
    "events": {"specversion": "1.0", "id": "1", "source": "example", "type": CLAIM, "data": EXAMPLE},
    "files": {"name": "claims.jsonl", "content": "{}"},
    "judgements": {"verdict": "same", "left": "Facebook", "right": "Meta", "by": "an editor"},
    "retractions": {"claim": "0" * 64, "reason": "a mistake", "by": "A newspaper"},
    "feeds": {"url": "https://news.example/feed.xml", "name": "News", "interval": 1800},
    "feed": {"state": "paused"},
    "opml": '<opml version="2.0"><body><outline text="News" xmlUrl="https://news.example/feed.xml"/></body></opml>',
    "review": {"decision": "accept", "by": "an editor"},
}


def _ref(name: str) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{name}"}


def _one_or_many(name: str) -> dict[str, Any]:
    return {"anyOf": [_ref(name), {"type": "array", "items": _ref(name), "minItems": 1}]}


_TEXT = {"schema": {"type": "string"}}
# A page or an article: whatever the bytes are, they are one, so there is no rule that they could break.
_ANY_TEXT: dict[str, Any] = {"schema": {}}
_BODIES: dict[str, dict[str, Any]] = {
    "claims": {"application/json": {"schema": _one_or_many("Claim")}, "application/x-ndjson": _TEXT},
    "documents": {"application/json": {"schema": _ref("DocumentIn")}},
    "events": {
        "application/cloudevents+json": {"schema": _ref("CloudEvent")},
        "application/cloudevents-batch+json": {"schema": {"type": "array", "items": _ref("CloudEvent"), "minItems": 1}},
        "application/json": {"schema": _one_or_many("CloudEvent")},
    },
    "files": {
        "application/json": {"schema": _ref("FileIn")},
        "application/x-ndjson": _TEXT,
        "text/csv": _TEXT,
        "application/rss+xml": _TEXT,
        "application/atom+xml": _TEXT,
        "text/html": _ANY_TEXT,
        "text/plain": _ANY_TEXT,
    },
    "judgements": {"application/json": {"schema": _ref("JudgementIn")}},
    "retractions": {"application/json": {"schema": _ref("RetractionIn")}},
    "feeds": {"application/json": {"schema": _ref("FeedIn")}},
    "feed": {"application/json": {"schema": _ref("FeedChange")}},
    "opml": {"text/x-opml": _TEXT, "application/xml": _TEXT, "text/xml": _TEXT},
    "review": {"application/json": {"schema": _ref("ReviewIn")}},
}


def body_of(name: str) -> dict[str, Any]:
    """The request body of an ingest route, for `openapi_extra`."""
    content = {media: dict(one) for media, one in _BODIES[name].items()}
    next(iter(content.values()))["example"] = _EXAMPLES[name]
    return {"requestBody": {"required": True, "content": content}}


def document_of(app: FastAPI) -> dict[str, Any]:
    """The OpenAPI document of an app."""
    document = get_openapi(
        title="dealgraph",
        version=__version__,
        summary="Feeds in, a graph of companies and their deals out.",
        description="Every fact with the words that say so, and with both of its times.",
        routes=app.routes,
        license_info={"name": "Apache-2.0", "identifier": "Apache-2.0"},
    )
    _, definitions = models_json_schema([(model, "validation") for model in _MODELS], ref_template=_REF)
    schemas = document.setdefault("components", {}).setdefault("schemas", {})
    schemas.update(definitions["$defs"])
    schemas["Claim"] = _claim(schemas["Claim"])
    for unused in ("HTTPValidationError", "ValidationError"):
        schemas.pop(unused, None)
    document["components"]["securitySchemes"] = {
        "key": {"type": "http", "scheme": "bearer", "description": "an API key; none on loopback without a key file"}
    }
    for path, method, listed in parameters(app):
        if listed:
            document["paths"][path][method].setdefault("parameters", []).extend(listed)
    for path, operations in document["paths"].items():
        for method, operation in operations.items():
            scopes = needed(method.upper(), path)
            operation["security"] = [{"key": list(scopes)}] if scopes else []
            operation["x-scopes"] = list(scopes)
            # a list of routes shows summaries: the first sentence says more than the name of a function
            first, _, more = " ".join(operation.pop("description").split()).partition(". ")
            operation |= {"summary": first.rstrip("."), **({"description": more} if more else {})}
    return document


def _claim(schema: dict[str, Any]) -> dict[str, Any]:
    """What the ontology adds: kinds are a closed list; a party may be written as its name alone, one without a list."""
    party = {"anyOf": [_ref("EntityRef"), NAME]}
    many = {"type": "array", "items": party, "maxItems": 32}
    properties = dict(schema["properties"])
    properties["kind"] = {"enum": list(ontology().kinds), "type": "string"}
    roles = sorted({role for kind in ontology().kinds.values() for role in kind.roles})
    properties["roles"] = {
        "type": "object",
        "description": "the parties by role; which of them a kind has and needs, says the ontology",
        "propertyNames": {"enum": roles},
        "additionalProperties": {"anyOf": [party, many, {"type": "null"}]},
    }
    properties["status"] = {"enum": list(Status.__args__), "type": "string", "default": "completed"}  # type: ignore[attr-defined]
    return {**schema, "properties": properties}
