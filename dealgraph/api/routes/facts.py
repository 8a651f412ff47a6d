"""Facts: what is claimed, what it comes to, and what contradicts it.

Each answer carries the words that say so; sums say what they left out.
"""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Request
from fastapi.responses import Response

from .. import described
from ..params import Aggregates, FactList, Listed, Read, split
from ..reads import answer
from ..taking import taken
from ..wire import answers as wire

router = APIRouter(prefix="/v1", tags=["facts"])
Id = Annotated[str, Path(min_length=1, max_length=100)]


@router.get("/facts", responses=described.documented(wire.FactPage, 404, 409))
async def facts(request: Request, query: Annotated[FactList, taken(FactList)]) -> Response:
    """Facts by kind, party, metric, figure, words and time. Figures are surely within `min` and `max`."""
    asof, ask, wanted = query.asof(), query.ask(), query.filter(order=query.order)
    return await answer(
        request, lambda graph: graph.facts(wanted, asof, ask), at_least_seq=query.at_least_seq, quick=query.limit <= 100
    )


@router.get("/facts/{id}", responses=described.documented(wire.FactDetail, 404))
async def fact(request: Request, id: Id, query: Annotated[Read, taken(Read)]) -> Response:
    """One fact with its claims, and the facts that tell the same deal, contradict or revise it."""
    asof = query.asof()
    return await answer(request, lambda graph: graph.fact(id, asof), at_least_seq=query.at_least_seq, quick=True)


@router.get("/forecasts", responses=described.documented(wire.ForecastPage, 404, 409))
async def forecasts(request: Request, query: Annotated[FactList, taken(FactList)]) -> Response:
    """Forecasts, each with the direction and value said before, and the forecasts it revises."""
    asof, ask, wanted = query.asof(), query.ask(), query.filter(order=query.order)
    return await answer(request, lambda graph: graph.forecasts(wanted, asof, ask), at_least_seq=query.at_least_seq)


@router.get("/contradictions", responses=described.documented(wire.ContradictionPage))
async def contradictions(request: Request, query: Annotated[Listed, taken(Listed)]) -> Response:
    """Pairs of facts that cannot both hold, and the one a person preferred, if any."""
    asof, ask = query.asof(), query.ask()
    return await answer(request, lambda graph: graph.contradictions(asof, ask), at_least_seq=query.at_least_seq)


@router.get("/aggregates", responses=described.documented(wire.AggregateList, 404, 409))
async def aggregates(request: Request, query: Annotated[Aggregates, taken(Aggregates)]) -> Response:
    """Totals by group, rung and unit. A deal counts once; what was left out is listed with the reason."""
    asof, wanted, groups = query.asof(), query.filter(), split(query.group_by)
    return await answer(
        request,
        lambda graph: {"items": graph.aggregates(wanted, asof, query.measure, groups), "next": None},
        at_least_seq=query.at_least_seq,
    )


@router.get("/documents/{id}", responses=described.documented(wire.DocumentOut, 404))
async def document(request: Request, id: Id, query: Annotated[Read, taken(Read)]) -> Response:
    """A document's header. Its facts are at `/v1/facts?document=`."""
    asof = query.asof()
    return await answer(request, lambda graph: graph.document(id, asof), at_least_seq=query.at_least_seq, quick=True)
