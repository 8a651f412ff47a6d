"""What comes in over HTTP. Every answer is given after the journal's fsync, and says what was new.

Bodies are read raw, because they are counted and parsed by our own strict reader before anything sees them.
"""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Header, Path, Request
from fastapi.responses import Response

from .. import described, intake
from ..guard import UPLOADS
from ..params import Undo, Upload, Write
from ..reads import Asking, Served, beside
from ..recording import ingest, ingest_state, mention_of, now, undo
from ..schemas import body_of
from ..taking import taken
from ..wire import answers as wire

router = APIRouter(prefix="/v1", tags=["in"])
Once = Annotated[
    str | None,
    Header(alias="Idempotency-Key", description="the same key and body get the same answer again", max_length=200),
]


def _media(request: Request, allowed: tuple[str, ...]) -> str:
    return intake.media_type(request.headers.get("content-type", ""), allowed)


@router.post("/claims", status_code=201, responses=described.accepted(), openapi_extra=body_of("claims"))
async def claims(request: Request, caller: Asking, query: Annotated[Write, taken(Write)], key: Once = None) -> Response:
    """One claim, a list, or a line for each (NDJSON). All are recorded or none."""
    media = _media(request, (*intake.JSON_TYPES, *UPLOADS))
    return await ingest(request, caller, lambda data: intake.claims(data, media), dry_run=query.dry_run)


@router.post("/documents", status_code=201, responses=described.accepted(), openapi_extra=body_of("documents"))
async def documents(
    request: Request, service: Served, caller: Asking, query: Annotated[Write, taken(Write)], key: Once = None
) -> Response:
    """A document with its text or HTML. Its claims ride along as `claims`, or are read out of the text; `reading` then
    says how many facts are stated, proposed for review and below the line, and which amounts are not used."""
    _media(request, intake.JSON_TYPES)
    return await ingest(
        request,
        caller,
        lambda data: intake.documents(data, service.reader.sitting(), service.confined),
        dry_run=query.dry_run,
    )


@router.post("/events", status_code=201, responses=described.accepted(), openapi_extra=body_of("events"))
async def events(request: Request, caller: Asking, query: Annotated[Write, taken(Write)], key: Once = None) -> Response:
    """CloudEvents 1.0 in structured mode, one or a batch. All are recorded or none."""
    media = _media(request, intake.EVENT_TYPES)
    return await ingest(request, caller, lambda data: intake.events(data, media), dry_run=query.dry_run)


@router.post("/files", status_code=201, responses=described.accepted(), openapi_extra=body_of("files"))
async def files(
    request: Request, service: Served, caller: Asking, query: Annotated[Upload, taken(Upload)], key: Once = None
) -> Response:
    """A file in any format that is known: the raw bytes under their media type, or JSON with `name`, `media_type`,
    `content` and `mapping`. What cannot be read is refused item by item, and listed."""
    _media(request, intake.FILE_TYPES)
    media = request.headers["content-type"]
    return await ingest(
        request,
        caller,
        lambda data: intake.uploaded(data, media, query.name, now(), service.reader.sitting(), service.confined),
        dry_run=query.dry_run,
    )


@router.post("/judgements", status_code=201, responses=described.accepted(), openapi_extra=body_of("judgements"))
async def judgements(
    request: Request, caller: Asking, query: Annotated[Write, taken(Write)], key: Once = None
) -> Response:
    """That two names are (or are not) one entity, or which of two contradicting claims is preferred; `by` says who."""
    _media(request, intake.JSON_TYPES)
    return await ingest(
        request,
        caller,
        lambda data: intake.Intake.whole([intake.judgement(data, now(), mention_of)], [""]),
        dry_run=query.dry_run,
    )


@router.delete("/judgements/{id}", responses=described.accepted(404))
async def undone(
    request: Request,
    service: Served,
    caller: Asking,
    id: Annotated[str, Path(pattern="^[0-9a-f]{64}$")],
    query: Annotated[Undo, taken(Undo)],
) -> Response:
    """Take a judgement back, by another record. It stays in the journal, and so does the undoing."""
    return await undo(service, caller, id, query.by, query.reason)


@router.post("/retractions", status_code=201, responses=described.accepted(), openapi_extra=body_of("retractions"))
async def retractions(
    request: Request, caller: Asking, query: Annotated[Write, taken(Write)], key: Once = None
) -> Response:
    """That a claim was withdrawn by its source. It stays on record and counts no longer."""
    _media(request, intake.JSON_TYPES)
    return await ingest(
        request,
        caller,
        lambda data: intake.Intake.whole([intake.retraction(data, now())], [""]),
        dry_run=query.dry_run,
    )


@router.get("/ingests/{id}", responses=described.documented(wire.IngestState, 404))
async def one(request: Request, service: Served, id: Annotated[str, Path(pattern="^[0-9a-f]{32}$")]) -> Response:
    """What became of an ingest, and whether the graph reflects it."""
    state: dict[str, Any] = await service.read(lambda: ingest_state(service, id))
    return beside(request, state)
