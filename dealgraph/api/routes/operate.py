"""What an operator needs: health, progress, numbers, and events in quarantine.

/healthz says that the process answers, /readyz that the graph follows the journal: one is not the other.
"""

from __future__ import annotations

import base64
from typing import Annotated, Any, get_args

from fastapi import APIRouter, Path, Request
from fastapi.responses import Response

from dealgraph.graph.quarantine import Quarantined as Poison
from dealgraph.loaders.poll import Health

from .. import described, params
from ..problem import problem
from ..reads import Served, answer, beside, plain
from ..service import Service
from ..taking import taken
from ..wire import operate as wire

router = APIRouter(tags=["operate"])


@router.get("/healthz", responses=described.simple(wire.Health))
async def alive() -> Response:
    """The process answers. Whether it makes progress says /readyz."""
    return plain({"status": "alive"})


@router.get("/readyz", responses=described.simple(wire.Readiness))
async def ready(request: Request, service: Served) -> Response:
    """Does the graph follow the journal? 503 when it does not, or when there is no graph yet."""
    trouble = service.trouble()
    lag = await service.read(service.lag)
    if trouble:
        if service.keys is not None:  # whoever asks here needs none
            trouble = "the graph does not follow its journal: /v1/projections says why"
        return problem(503, "not ready", trouble, request.url.path, headers={"Retry-After": "2"}, **lag)
    return plain({"status": "ready", **lag})


@router.get("/metrics", responses=described.simple(None, media="text/plain"))
async def metrics(service: Served) -> Response:
    """Numbers for Prometheus."""
    text = await service.read(lambda: measured(service))
    return Response(text, media_type="text/plain; version=0.0.4; charset=utf-8", headers={"Cache-Control": "no-store"})


def measured(service: Service) -> bytes:
    """The metrics, with those that are read when asked for."""
    numbers = service.metrics
    numbers.journal.set(service.graph.journal.last())
    numbers.position.set(service.position)
    numbers.stalled.set(service.progress.stalled())
    numbers.quarantined.set(service.graph.quarantine.count("open"))
    for state, count in service.reader.counts().items():
        numbers.proposals.labels(state).set(count)
    numbers.faults.set(service.projector.faults)
    now = service.poller.clock()
    brought = (numbers.feed_polls, numbers.feed_items, numbers.feed_claims, numbers.feed_quiet)
    for gauge, value in zip(brought, service.poller.feeds.totals(now), strict=True):
        gauge.set(value)
    counts = service.poller.feeds.counts(now)
    for word in get_args(Health):
        numbers.feeds.labels(word).set(counts[word])
    return numbers.text()


@router.get("/v1/stats", responses=described.documented(wire.Stats))
async def stats(request: Request, service: Served, query: Annotated[params.Read, taken(params.Read)]) -> Response:
    """How much there is of everything. The counts are of now."""
    return await answer(request, lambda graph: service.stats(graph), at_least_seq=query.at_least_seq, keep=False)


@router.get("/v1/projections", responses=described.documented(wire.ProjectionList))
async def projections(request: Request, service: Served) -> Response:
    """How far the graph is behind the journal, and what the projector says."""
    return beside(request, {"items": [await service.read(service.projection)], "next": None})


@router.get("/v1/quarantine", responses=described.documented(wire.QuarantinePage))
async def quarantine(
    request: Request, service: Served, query: Annotated[params.Quarantined, taken(params.Quarantined)]
) -> Response:
    """Events that could not be folded, with their bytes and the reason."""
    after = int(query.cursor or 0)
    rows = await service.read(lambda: service.graph.quarantine.list(query.state, after, query.limit + 1))
    more = str(rows[query.limit - 1].seq) if len(rows) > query.limit else None
    return beside(request, {"items": [_told(row) for row in rows[: query.limit]], "next": more})


@router.post("/v1/quarantine/{id}/retry", responses=described.simple(wire.Retried, 404))
async def retry(service: Served, id: Annotated[str, Path(pattern="^[0-9a-f]{64}$")]) -> Response:
    """Fold an event again after a fix; what it does is told as a change of its own. Twice changes nothing."""
    return plain({"id": id, "resolved": await service.write(lambda: service.retry(id))})


def _told(row: Poison) -> dict[str, Any]:
    body = {name: getattr(row, name) for name in row.__slots__ if name != "data"}
    try:
        return {**body, "data": row.data.decode(), "encoding": "text"}
    except UnicodeDecodeError:
        return {**body, "data": base64.b64encode(row.data).decode(), "encoding": "base64"}
