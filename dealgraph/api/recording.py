"""Recording what came in: once for an Idempotency-Key, durable before the answer, with a report of every item.

The rule: a 2xx says what is in the journal. `dry_run` folds the same statements without writing and answers the
changes they would make.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import hashlib
import re
import secrets
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, get_args

import orjson
from fastapi import Request
from fastapi.responses import Response

from dealgraph.graph import deciding
from dealgraph.graph.claims import Claim, Document, Judgement, Proposal, Retraction, Statement
from dealgraph.graph.errors import InvalidInput, NotFound
from dealgraph.graph.events import JUDGEMENT, Receipt, Recorded
from dealgraph.graph.facts import Withdrawal
from dealgraph.graph.identities import active, named_key
from dealgraph.graph.projection import fold
from dealgraph.graph.review import Queued
from dealgraph.graph.values import EntityKind
from dealgraph.loaders.base import Refused, Said, Source, checked

from .ingests import Ingest
from .intake import Intake, demand, fed
from .keys import Caller
from .poller import Brought
from .reading import report_of
from .reads import JSON, seq_header
from .service import Service

GROUP = 1000
_KEY = re.compile(r"[!-~]{1,200}")


def now() -> str:
    """The time of this service: UTC, for `recorded_at` and for judgements that give none."""
    return dt.datetime.now(dt.UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


@dataclass
class Turns:
    """One request at a time for each Idempotency-Key: the second waits and gets the first one's answer."""

    _locks: dict[tuple[str, str], tuple[asyncio.Lock, int]] = field(default_factory=dict)

    async def run(self, owner: tuple[str, str], work: Callable[[], Any]) -> Any:
        """Run `work` (an async callable) when it is its turn."""
        lock, users = self._locks.get(owner, (asyncio.Lock(), 0))
        self._locks[owner] = (lock, users + 1)
        try:
            async with lock:
                return await work()
        finally:
            lock, users = self._locks[owner]
            self._locks[owner] = (lock, users - 1)
            if users == 1:
                del self._locks[owner]


TURNS = "turns"


async def ingest(
    request: Request, caller: Caller, take: Callable[[bytes], Intake], *, dry_run: bool = False
) -> Response:
    """Read the body, parse it with `take`, record what it holds and answer."""
    service: Service = request.app.state.service
    data = await request.body()
    if dry_run:
        # what is known is looked up in the graph, which may be behind what was accepted
        await service.reflect(await service.read(service.graph.journal.last))
        return await service.read(lambda: _preview(service, caller, take(data)))
    key = request.headers.get("idempotency-key")
    if key is not None and not _KEY.fullmatch(key):
        raise InvalidInput("an Idempotency-Key has 1 to 200 visible ASCII characters", "/Idempotency-Key")
    fingerprint = _fingerprint(request, data)

    async def work() -> Response:
        return await service.write(lambda: _record(service, caller, key, fingerprint, take(data)))

    async def once() -> Response:
        assert key is not None
        known = await service.read(lambda: service.ingests.find(caller.id, key, fingerprint))
        return _response(known.status, known.answer, service, replayed=True) if known else await work()

    turns: Turns = getattr(request.app.state, TURNS)
    return await (work() if key is None else turns.run((caller.id, key), once))


def _fingerprint(request: Request, data: bytes) -> bytes:
    head = [request.method, request.url.path, request.url.query, request.headers.get("content-type", "")]
    return hashlib.sha256("\n".join(head).encode("utf-8", "replace") + b"\n" + data).digest()


def _record(service: Service, caller: Caller, key: str | None, fingerprint: bytes, intake: Intake) -> Response:
    demand(caller, intake)
    items, refused = _append(service, intake)
    new = sum(item.new for item in items)
    answer = {
        "ingest": secrets.token_hex(16),
        "seq": max((item.seq for item in items), default=service.position),
        "read": intake.read,
        "new": new,
        "known": len(items) - new,
        "items": [{"id": item.id, "seq": item.seq, "new": item.new} for item in items],
        "refused": [{"where": one.where, "pointer": one.pointer, "reason": one.reason} for one in refused],
        "reading": report_of(intake.groups),
    }
    status = 201 if new else 200
    body = orjson.dumps(answer)
    kept = service.ingests.put(Ingest(str(answer["ingest"]), caller.id, key, fingerprint, status, body))
    return _response(kept.status, kept.answer, service, replayed=kept.answer != body)


def _response(status: int, body: bytes, service: Service, *, replayed: bool = False) -> Response:
    headers = {"Cache-Control": "no-store", **seq_header(service.position)}
    if replayed:
        headers["Idempotent-Replayed"] = "true"
    return Response(body, status, headers, JSON)


def _append(service: Service, intake: Intake) -> tuple[list[Receipt], list[Refused]]:
    """A body is all or none; of a file's items those that break a rule are refused one by one."""
    if intake.pointers:
        try:
            return service.record(intake.statements), []
        except InvalidInput as error:
            raise InvalidInput(str(error), _placed(error.pointer, intake.pointers)) from None
    refused = list(intake.refused)
    receipts: list[Receipt] = []
    for batch in _batches(intake.groups):
        try:
            receipts += service.record([said for group in batch for said in group.statements])
        except InvalidInput:
            # Nothing of this batch was stored: once more item by item, to keep those that are right.
            for group in batch:
                try:
                    receipts += service.record(group.statements)
                except InvalidInput as error:
                    refused.append(Refused(group.where, str(error), error.pointer))
    return receipts, refused


def take_feed(service: Service, source: Source) -> Brought:
    """Record what a feed holds; durable when this returns. What was seen before is known by its content."""
    intake = fed(source, service.reader.sitting(), service.confined)
    items, refused = _append(service, intake)
    new = sum(item.new for item in items)
    seq = max((item.seq for item in items), default=service.position)
    fresh = {item.id for item in items if item.new}
    documents, claims = (
        len(fresh & {said.id for said in intake.statements if isinstance(said, kind)}) for kind in (Document, Claim)
    )
    return Brought(intake.read, new, len(items) - new, seq, tuple(refused), documents, claims)


def _placed(pointer: str, pointers: Sequence[str]) -> str:
    """A pointer into the list of statements, as one into the body."""
    number, _, rest = pointer.removeprefix("/").partition("/")
    if not number.isdigit() or int(number) >= len(pointers):
        return pointer
    return pointers[int(number)] + (f"/{rest}" if rest else "")


def _batches(groups: Sequence[Said]) -> Iterable[list[Said]]:
    batch: list[Said] = []
    size = 0
    for group in groups:
        if batch and size + len(group.statements) > GROUP:
            yield batch
            batch, size = [], 0
        batch.append(group)
        size += len(group.statements)
    if batch:
        yield batch


def _preview(service: Service, caller: Caller, intake: Intake) -> Response:
    """Fold without writing, with the seqs that the statements would get if they came now."""
    demand(caller, intake)
    statements, refused = _checked(service, intake)
    store, position = service.questions.store, service.position
    events = [said.event() for said in statements]
    recorded = [Recorded(position + n, one.id, one.type, one.data, now()) for n, one in enumerate(events, 1)]
    folded = fold(recorded, store, service.graph.table)
    fresh = {one.id for one in events} - _known(service, statements)
    answer = {
        "dry_run": True,
        "seq": position,
        "read": intake.read,
        "new": len(fresh),
        "known": len(statements) - len(fresh),
        "changes": [change for _, changes in folded.changes for change in changes],
        "refused": [{"where": one.where, "pointer": one.pointer, "reason": one.reason} for one in refused],
        "reading": report_of(intake.groups),
    }
    return _response(200, orjson.dumps(answer), service)


def _checked(service: Service, intake: Intake) -> tuple[list[Statement], list[Refused]]:
    """What `_append` would take, and what it would refuse."""
    if intake.pointers:
        try:
            service.graph.check(intake.statements)
        except InvalidInput as error:
            raise InvalidInput(str(error), _placed(error.pointer, intake.pointers)) from None
        return list(intake.statements), []
    taken: list[Statement] = []
    refused = list(intake.refused)
    for group in intake.groups:
        try:
            service.graph.check(group.statements)
            taken += group.statements
        except InvalidInput as error:
            refused.append(Refused(group.where, str(error), error.pointer))
    return taken, refused


def _known(service: Service, statements: Sequence[Statement]) -> set[str]:
    """The ids of those events that the graph reflects."""
    store = service.questions.store
    claims = {said.id for said in statements if isinstance(said, Claim)}
    held = {one.id for fact in store.facts_with_claims(claims) for one in fact.claims} & claims
    documents = {said.id for said in statements if isinstance(said, Document)}
    judged = store.judgements().keys() & {said.id for said in statements if isinstance(said, Judgement)}
    retracted = [said for said in statements if isinstance(said, Retraction)]
    gone = store.withdrawals({said.claim for said in retracted}) if retracted else {}
    withdrawn = {
        said.event().id
        for said in retracted
        if gone.get(said.claim) == Withdrawal(said.retracted_at, said.by, said.reason, said.turn or 0)
    }
    proposed = {said.id: said.event().id for said in statements if isinstance(said, Proposal)}
    queued = {proposed[id] for id in service.reader.reviews.known(proposed)} if proposed else set()
    return held | judged | withdrawn | queued | (store.known_documents(documents) if documents else set())


def decide(service: Service, queued: Queued, claim: Claim | None, by: str, reason: str) -> list[Receipt]:
    """Record a decision, with the claim it accepts (None: it rejects); nothing where it was decided so already."""
    reviews = service.reader.reviews
    read = reviews.read(queued.id)
    if claim is None:
        said = deciding.reject(queued, by, reason, now(), reviews.word, read=read)
    else:
        said = deciding.accept(queued, claim, by, reason, now(), reviews.word, read=read)
    return service.record(said) if said else []


def ingest_state(service: Service, id: str) -> dict[str, Any]:
    """An ingest's answer, and whether the graph reflects it."""
    kept: dict[str, Any] = orjson.loads(service.ingests.get(id).answer)
    return {**kept, "applied": service.position >= kept["seq"]}


_OF_KIND = re.compile(rf"({'|'.join(get_args(EntityKind))}):(.+)")
_AUTHORITY = re.compile(r"(lei|wikidata|cik|domain|isin|ticker):[^\s/]{1,100}")


def mention_of(text: str) -> dict[str, str]:
    """The mention that an entity's id or a name stands for, still to be checked."""
    if _AUTHORITY.fullmatch(text):
        return {"name": text, "id": text}
    of_kind = _OF_KIND.fullmatch(text)
    return {"name": of_kind[2], "kind": of_kind[1]} if of_kind else {"name": text}


def keys_of(text: str) -> set[str]:
    """The keys that an id or a name in a question may stand under. Any text may be asked for."""
    if _AUTHORITY.fullmatch(text):
        return {text.casefold()}
    of_kind = _OF_KIND.fullmatch(text)
    return {named_key(of_kind[1], of_kind[2])} if of_kind else {named_key(kind, text) for kind in get_args(EntityKind)}


async def undo(service: Service, caller: Caller, id: str, by: str, reason: str) -> Response:
    """Take a judgement back; known already where an undo of it stands."""
    await service.reflect(service.graph.journal.last())
    standing = await service.ask(lambda questions: _undo_of(questions.store.judgements(), id))
    said = standing or checked(
        JUDGEMENT, {"verdict": "undo", "target": id, "by": by, "reason": reason, "judged_at": now()}
    )
    return await service.write(lambda: _record(service, caller, None, id.encode(), Intake.whole([said], [""])))


def _undo_of(judgements: Mapping[str, Judgement], id: str) -> Judgement | None:
    if id not in judgements:
        raise NotFound(f"no judgement has the id {id[:64]}")
    return next((one for one in active(judgements).values() if one.verdict == "undo" and one.target == id), None)
