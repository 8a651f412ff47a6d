"""What each route may answer, for the OpenAPI document: its model, its headers and every refusal.

The rule: what is not listed here for a route is never answered by it; a fuzzer holds the service to that.
"""

from __future__ import annotations

from types import UnionType
from typing import Any

from pydantic import BaseModel

from .problem import MEDIA_TYPE
from .wire.answers import IngestOut

_MEANING = {
    400: "the body is not what its content type says",
    401: "no valid API key",
    403: "the key lacks the scope, or a page of another site would write",
    404: "not found",
    409: "a name fits several entities, or another request stands in the way",
    410: "too old: no longer kept",
    413: "the body is too long",
    415: "this media type is not accepted",
    421: "another Host is meant",
    422: "a parameter or field breaks a rule; `pointer` names it",
    429: "this key asks too often",
    503: "temporarily unavailable; Retry-After says when to try again",
    504: "no answer in time",
}
_ALWAYS = (400, 401, 403, 413, 415, 421, 422, 429, 503, 504)
Responses = dict[int | str, dict[str, Any]]


def problems(*statuses: int) -> Responses:
    """The refusals that a route may answer, those of every route included."""
    schema = {"schema": {"$ref": "#/components/schemas/Problem"}}
    return {
        status: {"description": _MEANING[status], "content": {MEDIA_TYPE: schema}}
        for status in sorted({*_ALWAYS, *statuses})
    }


_SEQ = {"description": "the journal position that the answer reflects at least", "schema": {"type": "integer"}}
_ETAG = {"description": "names the state and the question; send it back in If-None-Match", "schema": {"type": "string"}}


def documented(model: type[BaseModel] | UnionType | None, *statuses: int, media: tuple[str, ...] = ()) -> Responses:
    """The answers of a read from the graph: 200, 304 and refusals."""
    headers = {"Dealgraph-Seq": _SEQ, "ETag": _ETAG}
    ok: dict[str, Any] = {"description": "the answer", "headers": headers}
    if model is not None:
        ok["model"] = model
    if media:
        ok["content"] = {name: {} for name in media}
    return {200: ok, 304: {"description": "unchanged since the ETag"}, **problems(*statuses)}


def redirected(model: type[BaseModel], *statuses: int) -> Responses:
    """The same for an entity's page, which may be asked for by a name or an old id."""
    headers = {"Dealgraph-Seq": _SEQ, "ETag": _ETAG}
    moved = {"description": "asked for by a name or an old id: the entity is at `Location`", "headers": headers}
    return {**documented(model, *statuses), 308: moved}


def accepted(*statuses: int) -> Responses:
    """The answers of an ingest."""
    seq = {"Dealgraph-Seq": _SEQ}
    return {
        200: {"description": "nothing new: all of it was known; or the preview of a dry run", "headers": seq},
        201: {"description": "recorded, durable", "model": IngestOut, "headers": seq},
        **problems(*statuses),
    }


def kept(model: type[BaseModel], *statuses: int) -> Responses:
    """The answers of what adds a thing that is no fact."""
    known: dict[str, Any] = {"description": "it was there already", "model": model}
    return {200: known, 201: {"description": "added", "model": model}, **problems(*statuses)}


def simple(model: type[BaseModel] | None, *statuses: int, media: str = "") -> Responses:
    """The answers of what is not read from the graph."""
    ok: dict[str, Any] = {"description": "the answer"}
    if model is not None:
        ok["model"] = model
    else:
        ok["content"] = {media: {}}
    return {200: ok, **problems(*statuses)}


def streamed(*statuses: int) -> Responses:
    """The answers of the stream."""
    return {200: {"description": "events", "content": {"text/event-stream": {}}}, **problems(*statuses)}
