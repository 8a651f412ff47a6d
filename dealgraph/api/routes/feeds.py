"""The feeds that are polled: which they are, how they fare, and asking one of them now.

What a feed brought is asked for like any other fact; removing a feed takes back nothing of it.
"""

from __future__ import annotations

import datetime as dt
import secrets
from collections import Counter
from dataclasses import asdict
from typing import Annotated, Any, TypeVar

from fastapi import APIRouter, Path, Request
from fastapi.responses import Response
from pydantic import BaseModel, ValidationError

from dealgraph.graph.claims import invalid
from dealgraph.graph.errors import InvalidInput
from dealgraph.loaders.base import Source
from dealgraph.loaders.fetch import target
from dealgraph.loaders.opml import MEDIA_TYPES, Outline, listed
from dealgraph.loaders.poll import Feed, health, quiet

from .. import described, intake, params
from ..feeds_file import MOST_FEEDS
from ..poller import Poller
from ..reads import Served, beside, plain
from ..schemas import FeedChange, FeedIn, body_of
from ..service import Service
from ..taking import taken
from ..wire import feeds as wire

router = APIRouter(prefix="/v1", tags=["in"])
Id = Annotated[str, Path(pattern="^[0-9a-f]{32}$")]
M = TypeVar("M", bound=BaseModel)


@router.get("/feeds", responses=described.documented(wire.FeedPage))
async def feeds(
    request: Request, service: Served, query: Annotated[params.FeedList, taken(params.FeedList)]
) -> Response:
    """All feeds in the order in which they were added, each with how it fares."""
    after = int(query.cursor or 0)
    rows = await service.read(lambda: service.poller.feeds.page(after, query.limit + 1))
    more = str(rows[query.limit - 1][0]) if len(rows) > query.limit else None
    return beside(request, {"items": [_told(service.poller, feed) for _, feed in rows[: query.limit]], "next": more})


@router.post("/feeds", status_code=201, responses=described.kept(wire.FeedOut), openapi_extra=body_of("feeds"))
async def add(request: Request, service: Served) -> Response:
    """Poll a feed from now on. An address that is polled already is answered as it is."""
    asked = await _body(request, FeedIn)
    target(asked.url, service.poller.policy.allowed)
    now = service.poller.clock()
    feed = Feed(secrets.token_hex(16), asked.url, asked.name, asked.interval, now, now)
    kept, new = await service.write(lambda: _changed(service, service.poller.feeds.add(feed)))
    return plain(_told(service.poller, kept), 201 if new else 200)


@router.get("/opml", responses=described.documented(None, media=(MEDIA_TYPES[0],)))
async def export(request: Request, service: Served) -> Response:
    """All feeds as an OPML list, which other readers take, and `POST /v1/opml` too."""
    rows = await service.read(lambda: service.poller.feeds.page(0, MOST_FEEDS))
    told = listed(Outline(feed.name, feed.url) for _, feed in rows)
    return beside(request, told.encode(), f"{MEDIA_TYPES[0]}; charset=utf-8")


@router.post("/opml", responses=described.simple(wire.FeedsImported), openapi_extra=body_of("opml"))
async def import_(request: Request, service: Served) -> Response:
    """Poll all feeds of an OPML list from now on. What is polled already, and what may not be asked, is told."""
    media = request.headers.get("content-type", "")
    intake.media_type(media, MEDIA_TYPES)
    source = Source("the list", media, await request.body())
    items = await service.write(lambda: [_imported(service, one) for one in service.confined.outlines(source)])
    await service.write(lambda: _changed(service, None))
    counts = Counter(item["outcome"] for item in items)
    return plain({**{name: counts[name] for name in ("added", "known", "refused")}, "items": items})


def _imported(service: Service, outline: Outline) -> dict[str, Any]:
    poller, told = service.poller, {"name": outline.name, "url": outline.url[:2000]}
    now = poller.clock()
    try:
        asked = FeedIn(name=outline.name, url=outline.url)
        target(asked.url, poller.policy.allowed)
        kept, new = poller.feeds.add(Feed(secrets.token_hex(16), asked.url, asked.name, asked.interval, now, now))
    except ValidationError as error:
        return {**told, "outcome": "refused", "id": None, "reason": str(invalid(error))}
    except InvalidInput as error:
        return {**told, "outcome": "refused", "id": None, "reason": str(error)}
    return {**told, "outcome": "added" if new else "known", "id": kept.id, "reason": ""}


@router.get("/feeds/{id}", responses=described.documented(wire.FeedOut, 404))
async def feed(request: Request, service: Served, id: Id) -> Response:
    """One feed."""
    return beside(request, _told(service.poller, await service.read(lambda: service.poller.feeds.get(id))))


@router.patch("/feeds/{id}", responses=described.simple(wire.FeedOut, 404, 409), openapi_extra=body_of("feed"))
async def change(request: Request, service: Served, id: Id) -> Response:
    """Change a feed's name, address or interval, pause it or go on."""
    given = (await _body(request, FeedChange)).model_dump(exclude_none=True)
    if "url" in given:
        target(given["url"], service.poller.policy.allowed)
    poller = service.poller
    kept = await service.write(lambda: _changed(service, poller.feeds.change(id, poller.clock(), **given)))
    return plain(_told(poller, kept))


@router.delete("/feeds/{id}", responses=described.simple(wire.FeedRemoved, 404))
async def remove(service: Served, id: Id) -> Response:
    """Poll a feed no longer. What it brought stays."""
    await service.write(lambda: service.poller.feeds.remove(id))
    return plain({"id": id, "removed": True})


@router.post("/feeds/{id}/poll", responses=described.simple(wire.FeedPolled, 404, 409))
async def poll(service: Served, id: Id) -> Response:
    """Ask a feed now. Durable when it is answered."""
    polled = await service.poller.poll(id)
    brought = polled.brought
    refused = [{"where": one.where, "pointer": one.pointer, "reason": one.reason} for one in brought.refused]
    counts = {name: getattr(brought, name) for name in ("read", "new", "known", "items", "claims")}
    body = {"outcome": polled.outcome, "seq": brought.seq or service.position, **counts, "refused": refused}
    return plain({"feed": _told(service.poller, polled.feed), **body})


T = TypeVar("T")


def _changed(service: Service, result: T) -> T:
    """What is due may be another now."""
    service.poller.start()
    return result


async def _body(request: Request, model: type[M]) -> M:
    intake.media_type(request.headers.get("content-type", ""), intake.JSON_TYPES)
    try:
        return model.model_validate(intake.parse_json(await request.body()))
    except ValidationError as error:
        raise invalid(error) from None


def _told(poller: Poller, feed: Feed) -> dict[str, Any]:
    body = {name: value for name, value in asdict(feed).items() if name != "validators"}
    for name in ("created_at", "due_at", "polled_at", "last_success", "last_new"):
        body[name] = _instant(body[name])
    if feed.state != "active":
        body["due_at"] = None
    now = poller.clock()
    return {**body, "health": health(feed, now), "quiet_seconds": int(quiet(feed, now))}


def _instant(seconds: float) -> str | None:
    if not seconds:
        return None
    return dt.datetime.fromtimestamp(seconds, dt.UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
