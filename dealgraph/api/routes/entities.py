"""Entities: who is who, what they take part in, and which unions of names were refused.

An entity has one address; every other name or id of it is redirected there, so that caches hold one answer.
"""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Request
from fastapi.responses import Response

from .. import described
from ..params import Around, EntityList, Listed, Read, Relationships, split
from ..reads import Served, answer, moved
from ..taking import taken
from ..wire import answers as wire
from ..wire.judged import JudgementPage

router = APIRouter(prefix="/v1", tags=["entities"])
Id = Annotated[str, Path(min_length=1, max_length=500, description="an id, or a name in any language")]


@router.get("/entities", responses=described.documented(wire.EntityPage))
async def entities(request: Request, query: Annotated[EntityList, taken(EntityList)]) -> Response:
    """Entities one of whose names contains `q`."""
    asof, ask = query.asof(), query.ask()
    return await answer(
        request, lambda graph: graph.entities(query.q, asof, ask), at_least_seq=query.at_least_seq, quick=bool(query.q)
    )


@router.get("/entities/{id}", responses=described.redirected(wire.EntityDetail, 404, 409))
async def entity(request: Request, service: Served, id: Id, query: Annotated[Read, taken(Read)]) -> Response:
    """One entity, with every name and id it goes by."""
    asof = query.asof()
    await service.reflect(query.at_least_seq)
    return await moved(request, service, id) or await answer(request, lambda graph: graph.entity(id, asof), quick=True)


@router.get("/entities/{id}/relationships", responses=described.redirected(wire.RelationshipPage, 404, 409))
async def relationships(
    request: Request, service: Served, id: Id, query: Annotated[Relationships, taken(Relationships)]
) -> Response:
    """The facts of an entity, seen from it: its role, the others, and the words that say so."""
    asof, ask, kinds = query.asof(), query.ask(), split(query.kind)
    await service.reflect(query.at_least_seq)
    return await moved(request, service, id) or await answer(
        request,
        lambda graph: graph.relationships(id, asof, ask, kind=kinds, role=query.role, direction=query.direction),
        quick=True,
    )


@router.get("/entities/{id}/neighbors", responses=described.redirected(wire.Neighbors, 404, 409))
async def neighbors(request: Request, service: Served, id: Id, query: Annotated[Around, taken(Around)]) -> Response:
    """Entities within `depth` facts, nearest first, with the facts that lead to them."""
    asof = query.asof()
    await service.reflect(query.at_least_seq)
    return await moved(request, service, id) or await answer(
        request, lambda graph: graph.neighbors(id, query.depth, asof, query.limit), quick=query.depth == 1
    )


@router.get("/entities/{id}/timeline", responses=described.redirected(wire.FactPage, 404, 409))
async def timeline(request: Request, service: Served, id: Id, query: Annotated[Listed, taken(Listed)]) -> Response:
    """Everything said about an entity in the order of publication, revised facts included."""
    asof, ask = query.asof(), query.ask()
    await service.reflect(query.at_least_seq)
    return await moved(request, service, id) or await answer(
        request, lambda graph: graph.timeline(id, asof, ask), quick=True
    )


@router.get("/judgements", responses=described.documented(JudgementPage))
async def judged(request: Request, query: Annotated[Listed, taken(Listed)]) -> Response:
    """Who was judged to be whom and which claim preferred, the latest first, with the ids that undo it. They are of
    now."""
    return await answer(request, lambda graph: graph.judgements(query.ask()), at_least_seq=query.at_least_seq)


@router.get("/conflicts", responses=described.documented(wire.ConflictList))
async def conflicts(request: Request, query: Annotated[Read, taken(Read)]) -> Response:
    """Unions that were asked for and not made, because a pair in them is judged different. They are of now."""
    return await answer(
        request, lambda graph: {"items": graph.conflicts(), "next": None}, at_least_seq=query.at_least_seq
    )
