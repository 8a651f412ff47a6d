"""What happens to the graph: as a list to poll, and as a stream to listen to.

Both tell the same changes in the order of the journal, from any position that is still kept.
"""

from __future__ import annotations

import re
from typing import Annotated

from fastapi import APIRouter, Header, Request
from fastapi.responses import Response

from dealgraph.graph.asof import AsOf
from dealgraph.graph.errors import InvalidInput

from .. import described
from ..params import MAX_SEQ, Changes, Stream, split
from ..reads import CACHE, Asking, Served, etag, plain, unchanged
from ..stream import EventStream, Streams, Wanted, change_page, resolve
from ..taking import taken
from ..wire import answers as wire

router = APIRouter(prefix="/v1", tags=["live"])


@router.get("/changes", responses=described.documented(wire.ChangePage, 404, 409, 410))
async def changes(request: Request, service: Served, query: Annotated[Changes, taken(Changes)]) -> Response:
    """What journal events did to the graph, after a position. Poll with `since` = the `seq` of the answer before."""
    await service.reflect(query.at_least_seq)
    # taken before the changes are read: they may be newer than the ETag says, never older
    headers = {"ETag": etag(service, request), "Cache-Control": CACHE, "Dealgraph-Seq": str(service.position)}
    if unchanged(request, headers["ETag"]):
        return Response(status_code=304, headers=headers)
    if query.since > service.position:
        streams: Streams = request.app.state.streams
        await streams.check(query.since)
    page = await change_page(service, query.since, query.limit, await _wanted(service, query))
    return plain(page, headers=headers)


@router.get("/stream", responses=described.streamed(404, 409, 410))
async def stream(
    request: Request,
    service: Served,
    caller: Asking,
    query: Annotated[Stream, taken(Stream)],
    last_event_id: Annotated[str | None, Header(description="the id of the last event seen")] = None,
) -> Response:
    """Server-sent events, one for each journal event that changed something; `id` is its seq."""
    after = _after(last_event_id, query.since, service.position)
    streams: Streams = request.app.state.streams
    if query.snapshot:
        _ = service.questions  # says now, and not in the middle of a stream, that there is no graph yet
    await streams.check(after)
    return EventStream(streams, caller.id, after, await _wanted(service, query), snapshot=query.snapshot)


def _after(last_event_id: str | None, since: int | None, position: int) -> int:
    if last_event_id is not None:
        if not re.fullmatch("[0-9]{1,16}", last_event_id) or int(last_event_id) > MAX_SEQ:
            raise InvalidInput("Last-Event-ID is the id of an event of this stream", "/Last-Event-ID")
        return int(last_event_id)
    return position if since is None else since


async def _wanted(service: Served, query: Changes | Stream) -> Wanted:
    kinds, statuses = split(query.kind), split(query.status)
    for kind in kinds:
        service.graph.table.kind(kind)
    AsOf.of(status=statuses)
    entities = set[str]()
    if query.entity:
        entities = await service.ask(lambda questions: resolve(questions, query.entity))
    return Wanted(entities, frozenset(kinds), frozenset(statuses))
