"""The graph as a whole: paths, parts of it as files, rings, comparisons, differences and the export.

What may grow with the graph is bounded by depth and rows, or is sent in pieces.
"""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Request
from fastapi.responses import Response

from dealgraph.graph.analysis import FORMATS, render

from .. import described
from ..exporting import export_file
from ..params import Compare, Cycles, Diff, Export, Paths, Subgraph, split
from ..reads import Served, answer
from ..taking import taken
from ..wire import answers as wire

MEDIA_TYPES = tuple(sorted({media for media, _ in FORMATS.values()}))
router = APIRouter(prefix="/v1", tags=["graph"])


@router.get("/paths", responses=described.documented(wire.PathList, 404, 409))
async def paths(request: Request, query: Annotated[Paths, taken(Paths)]) -> Response:
    """The shortest connections between two entities, each hop with its fact and passage."""
    asof = query.asof()
    return await answer(
        request,
        lambda graph: graph.paths(query.start, query.end, query.max_hops, asof, query.limit),
        at_least_seq=query.at_least_seq,
    )


@router.get("/subgraph", responses=described.documented(wire.SubgraphOut | wire.Elements, 404, 409, media=MEDIA_TYPES))
async def subgraph(request: Request, query: Annotated[Subgraph, taken(Subgraph)]) -> Response:
    """All entities within `depth` facts and the facts among them, in the format asked for."""
    asof = query.asof()
    return await answer(
        request,
        lambda graph: graph.subgraph(query.center, query.depth, asof, query.limit),
        at_least_seq=query.at_least_seq,
        render=lambda part: render(part, query.format),
    )


@router.get("/cycles", responses=described.documented(wire.CycleList))
async def cycles(request: Request, query: Annotated[Cycles, taken(Cycles)]) -> Response:
    """Rings of directed relations: money, supply or ownership that comes back to where it started."""
    asof = query.asof()
    return await answer(
        request,
        lambda graph: {"items": graph.cycles(asof, query.max_length, query.limit), "next": None},
        at_least_seq=query.at_least_seq,
    )


@router.get("/compare", responses=described.documented(wire.Comparison, 404, 409))
async def compare(request: Request, query: Annotated[Compare, taken(Compare)]) -> Response:
    """Totals of several entities side by side, or of one's competitors against its own."""
    asof, wanted, ids = query.asof(), query.filter(), split(query.ids)
    return await answer(
        request,
        lambda graph: graph.compare(ids, wanted, asof, query.competitors_of),
        at_least_seq=query.at_least_seq,
    )


@router.get("/diff", responses=described.documented(wire.DiffPage))
async def diff(request: Request, query: Annotated[Diff, taken(Diff)]) -> Response:
    """What came to be known between two points in time."""
    asof, ask = query.asof(), query.ask()
    return await answer(
        request,
        lambda graph: graph.diff(query.from_known, query.to_known, asof, ask),
        at_least_seq=query.at_least_seq,
    )


@router.get("/export", responses=described.documented(None, media=("application/x-ndjson", *MEDIA_TYPES)))
async def export(request: Request, service: Served, query: Annotated[Export, taken(Export)]) -> Response:
    """The whole graph. As `jsonl`: entities, then facts, a line for each, always in the same order."""
    await service.reflect(query.at_least_seq)
    return await export_file(request, service, query.asof(), query.format)
