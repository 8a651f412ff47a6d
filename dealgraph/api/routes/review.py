"""The review queue: what the rules are not sure of, and what people decided about it.

A proposal is believed by nobody: only accepting it says its claim. Deciding needs `admin`, as judgements do.
"""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Path, Request
from fastapi.responses import Response

from dealgraph.graph.claims import Claim, Document, parse
from dealgraph.graph.errors import InvalidInput
from dealgraph.graph.events import CLAIM, DOCUMENT
from dealgraph.graph.identities import clusters
from dealgraph.graph.review import Queued, Wanted
from dealgraph.graph.wording import statement
from dealgraph.loaders.base import checked

from .. import described, intake, params, recording, rereading
from ..reads import Asking, Served, beside, plain
from ..schemas import ReviewIn, body_of
from ..service import Service
from ..taking import taken
from ..wire import review as wire

router = APIRouter(prefix="/v1", tags=["review"])
Id = Annotated[str, Path(pattern="^[0-9a-f]{64}$")]
ROUNDS = 20  # batches of the journal that one question waits for
AROUND = 200


@router.get("/review", responses=described.documented(wire.ReviewPage))
async def queue(
    request: Request, service: Served, query: Annotated[params.ReviewList, taken(params.ReviewList)]
) -> Response:
    """Proposals in the order in which they came, those that wait first of all: `state` says otherwise."""
    return await service.read(lambda: _queue(request, service, query))


def _queue(request: Request, service: Service, query: params.ReviewList) -> Response:
    _follow(service, query.at_least_seq)
    reviews = service.reader.reviews
    kinds = params.split(query.kind)
    for kind in kinds:
        service.graph.table.kind(kind)
    wanted = Wanted(
        None if query.state == "all" else query.state,
        kinds,
        query.rule,
        query.document,
        _keys(service, query.entity) if query.entity else None,
    )
    rows = reviews.page(wanted, int(query.cursor or 0), query.limit + 1)
    more = str(rows[query.limit - 1].seq) if len(rows) > query.limit else None
    body = {"items": [_told(row) for row in rows[: query.limit]], "next": more, "counts": service.reader.counts()}
    return _answered(request, service, body)


@router.get("/review/{id}", responses=described.documented(wire.ReviewDetail, 404))
async def one(request: Request, service: Served, id: Id) -> Response:
    """One proposal with the words around it."""

    def found() -> Response:
        _follow(service, None)
        queued = service.reader.reviews.get(id)
        return _answered(request, service, {**_told(queued), "context": _context(service, queued)})

    return await service.read(found)


@router.post(
    "/review/{id}", status_code=201, responses=described.kept(wire.Decided, 404, 409), openapi_extra=body_of("review")
)
async def decide(request: Request, service: Served, caller: Asking, id: Id) -> Response:
    """Accept a proposal, as it is or with corrections, or reject it; the newest decision counts. Durable, with the
    claim it accepts or withdraws, when it is answered."""
    intake.media_type(request.headers.get("content-type", ""), intake.JSON_TYPES)
    data = await request.body()

    def decided() -> Response:
        asked = intake.body_as(ReviewIn, data)
        with service.reader.reviews.deciding:
            _follow(service, None)
            queued = service.reader.reviews.get(id)
            claim = _accepted(queued, asked.claim) if asked.decision == "accept" else None
            if asked.claim is not None and claim is None:
                raise InvalidInput("who rejects corrects nothing", "/claim")
            receipts = recording.decide(service, queued, claim, asked.by, asked.reason)
        seq = max((receipt.seq for receipt in receipts), default=service.position)
        state = "accepted" if asked.decision == "accept" else "rejected"
        body = {"id": id, "state": state, "claim": claim.id if claim else None, "seq": seq, "new": bool(receipts)}
        return plain(body, 201 if receipts else 200)

    return await service.write(decided)


@router.post("/reread", responses=described.simple(wire.RereadPage, 404))
async def reread(request: Request, service: Served, query: Annotated[params.Reread, taken(params.Reread)]) -> Response:
    """Read documents again with the rules of today: one, or a page of all that were read. Claims that only the earlier
    rules read are withdrawn, new ones added, in one transaction a document. What people said or decided stays."""
    if await request.body():
        # a `document` in a body that nobody reads would be every document
        raise InvalidInput("nothing is taken from a body here: say it in the address, as in /v1/reread?document=ID")
    after = int(query.cursor or 0)
    await service.reflect(await service.read(service.graph.journal.last))

    def done() -> dict[str, Any]:
        if query.document:
            return rereading.one(service, query.document, dry_run=query.dry_run)
        return rereading.page(service, after, query.limit, dry_run=query.dry_run)

    return plain(await service.write(done))


def _accepted(queued: Queued, corrections: dict[str, Any] | None) -> Claim:
    """The proposal's claim, with what somebody corrected. Its words and their place cannot be corrected."""
    claim = queued.proposal.claim
    if not corrections:
        return claim
    fixed = {"evidence", "confidence", "extractor"} & corrections.keys()
    if fixed:
        raise InvalidInput("this cannot be corrected: reject the proposal and state a claim", f"/claim/{min(fixed)}")
    body = {**claim.model_dump(mode="json", exclude_none=True), **corrections, "extractor": None}
    said = checked(CLAIM, body, "/claim")
    assert isinstance(said, Claim)
    return said


def _follow(service: Service, seq: int | None) -> None:
    service.reader.follow(ROUNDS)
    if seq is not None and seq > (last := service.reader.reviews.position):
        raise InvalidInput(f"the journal ends at {last}: nothing has this seq yet", "/at_least_seq")


def _answered(request: Request, service: Service, body: dict[str, Any]) -> Response:
    answer = beside(request, body)
    answer.headers["Dealgraph-Seq"] = str(service.reader.reviews.position)
    return answer


def _keys(service: Service, entity: str) -> set[str]:
    """Every key of a name of this entity: a name in any language, or an id."""
    known = clusters(service.questions.store.judgements(), service.graph.table)
    asked = recording.keys_of(entity)
    ids = {known.entity(key) for key in asked}
    return asked | ids | {key for key, id in known.canonical.items() if id in ids}


def _told(queued: Queued) -> dict[str, Any]:
    claim, decision = queued.proposal.claim, queued.decision
    body = claim.model_dump(mode="json", exclude_none=True)
    return {
        "id": queued.id,
        "state": queued.state,
        "seq": queued.seq,
        "recorded_at": queued.recorded_at,
        "statement": statement(claim),
        "rule": queued.proposal.rule,
        "reason": queued.proposal.reason,
        "confidence": float(claim.confidence),
        "extractor": claim.extractor,
        "claim": body,
        "decision": decision.model_dump(mode="json", exclude={"proposal", "turn"}) if decision else None,
    }


def _context(service: Service, queued: Queued) -> dict[str, Any] | None:
    """The words around a quote, from the document's text; None where that is not kept."""
    evidence = queued.proposal.claim.evidence
    seq = service.reader.reviews.document(str(evidence.document.id))
    if seq is None or evidence.start is None or evidence.end is None:
        return None
    (event,) = service.graph.journal.read(seq - 1, 1)
    document = parse(DOCUMENT, event.data)
    assert isinstance(document, Document)
    start = max(0, evidence.start - AROUND)
    text = document.text[start : evidence.end + AROUND]
    return {"text": text, "start": evidence.start - start, "end": evidence.end - start}
