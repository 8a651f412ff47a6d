"""How every read answers: wait for the position asked for, compare the ETag, ask, and say what it reflects.

The rule: the ETag is made of where the graph stands and what was asked, so that an unchanged answer costs no
graph work at all; and what the questions give is serialised once, without a second validation.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from typing import Annotated, Any
from urllib.parse import quote, urlencode

from fastapi import Depends, Request
from fastapi.responses import RedirectResponse, Response

from dealgraph import __version__
from dealgraph.graph import answers
from dealgraph.graph.paging import Page
from dealgraph.graph.queries import Questions

from .keys import Caller
from .service import Service
from .taking import asked

JSON = "application/json"
# Not cached for long even where `known_at` lies in the past: a source published then may still be read tomorrow.
# Not shared either, because what a key may see is nobody else's business.
CACHE = "private, no-cache"
_CACHE = CACHE.encode()
_IF_NONE = b"if-none-match"


async def _service(request: Request) -> Service:
    service: Service = request.app.state.service
    return service


async def _caller(request: Request) -> Caller:
    caller: Caller = request.state.caller
    return caller


Served = Annotated[Service, Depends(_service)]
Asking = Annotated[Caller, Depends(_caller)]


def dumps(body: Any) -> bytes:
    """JSON bytes; a page becomes `{"items", "next"}`."""
    return answers.dumps_page(body.items, body.next) if isinstance(body, Page) else answers.dumps(body)


def etag(service: Service, request: Request) -> str:
    """Names the state of the graph, the code that tells it and what was asked."""
    told = f"{service.state_tag}|{__version__}|{request.scope['path']}|{sorted(asked(request))!r}"
    return f'"{service.position}-{hashlib.sha256(told.encode("utf-8", "replace")).hexdigest()[:20]}"'


def unchanged(request: Request, tag: str) -> bool:
    """Does the caller have this answer already?"""
    given = next((value.decode("latin-1") for name, value in request.scope["headers"] if name == _IF_NONE), "")
    return bool(given) and (given == "*" or tag in (one.strip().removeprefix("W/") for one in given.split(",")))


def seq_header(seq: int) -> dict[str, str]:
    """The position that an answer reflects."""
    return {"Dealgraph-Seq": str(seq)}


class _Answer(Response):
    """A response whose few headers are written down as they are sent."""

    def __init__(self, media_type: str, body: bytes, tag: str, seq: int) -> None:
        self.status_code, self.body, self.background = 200, body, None
        self.raw_headers = [
            (b"etag", tag.encode()),
            (b"cache-control", _CACHE),
            (b"dealgraph-seq", b"%d" % seq),
            (b"content-length", b"%d" % len(body)),
            (b"content-type", media_type.encode()),
        ]


async def answer(
    request: Request,
    question: Callable[[Questions], Any],
    *,
    at_least_seq: int | None = None,
    quick: bool = False,
    keep: bool = True,
    render: Callable[[Any], tuple[str, bytes]] = lambda body: (JSON, dumps(body)),
) -> Response:
    """Answer a question to the graph. What the graph alone decides is kept while it stands still, if it is short."""
    service: Service = request.app.state.service
    await service.reflect(at_least_seq)
    # Both are taken before asking: the answer may be newer than it says, never older.
    tag, seq = etag(service, request), service.position
    if unchanged(request, tag):
        return Response(status_code=304, headers={"ETag": tag, "Cache-Control": CACHE, **seq_header(seq)})
    key = (service.graph.moves, tag)
    kept = service.memo.get(key) if keep else None
    if kept is None:
        kept = await service.ask(lambda questions: render(question(questions)), quick=quick)
        if keep:
            service.memo.put(key, *kept)
    return _Answer(*kept, tag, seq)


async def moved(request: Request, service: Service, id: str) -> Response | None:
    """A redirect to the canonical id, where an entity is asked for by a name or an old id."""
    key = (service.graph.moves, id)
    kept = service.memo.get(key)
    if kept is None:
        kept = await service.ask(lambda questions: questions.resolve(id), quick=True), b""
        service.memo.put(key, *kept)
    known, _ = kept
    if known == id:
        return None
    place = request.scope["route"].path.replace("{id}", quote(known, safe=":"))
    query = urlencode(asked(request))
    headers = {"ETag": etag(service, request), "Cache-Control": CACHE, **seq_header(service.position)}
    return RedirectResponse(f"{place}?{query}" if query else place, 308, headers)


def beside(request: Request, body: Any, media: str = JSON) -> Response:
    """Tell of what stands beside the graph (a feed, an ingest, the quarantine): the ETag is made of what is said.
    Bytes are told as they are, everything else as JSON.
    """
    service: Service = request.app.state.service
    data = body if isinstance(body, bytes) else dumps(body)
    tag = f'"{hashlib.sha256(data).hexdigest()[:20]}"'
    headers = {"ETag": tag, "Cache-Control": CACHE, **seq_header(service.position)}
    if unchanged(request, tag):
        return Response(status_code=304, headers=headers)
    return Response(data, 200, headers, media)


def plain(body: Any, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    """A JSON answer that is not read from the graph."""
    return Response(dumps(body), status, {"Cache-Control": "no-store", **(headers or {})}, JSON)
