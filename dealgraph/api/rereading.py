"""Reading stored documents again with the rules of today: what that changes, document by document.

Only documents that were read out of their text are; each is one transaction, and a dry run records none.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from dealgraph.graph.claims import Document, Retraction, family_of, parse
from dealgraph.graph.errors import NotFound
from dealgraph.graph.events import DOCUMENT
from dealgraph.graph.wording import statement
from dealgraph.loaders.base import Extraction, Said

from .reading import Reader, report_of
from .service import Service


def page(service: Service, after: int, limit: int, *, dry_run: bool) -> dict[str, Any]:
    """Read the next documents again, in the order in which they came."""
    service.reader.follow()
    reader = service.reader.sitting()
    rows = reader.reviews.read_documents(family_of(reader.version), after, limit + 1)
    more = str(rows[limit - 1][0]) if len(rows) > limit else None
    return _answer([again(service, reader, seq, dry_run=dry_run) for seq, _ in rows[:limit]], more, dry_run)


def one(service: Service, id: str, *, dry_run: bool) -> dict[str, Any]:
    """Read one document again."""
    service.reader.follow()
    seq = service.reader.reviews.document(id)
    if seq is None or service.reader.reviews.reading(id, family_of(service.reader.version)) is None:
        raise NotFound("no document with this id was read out of its text: nothing can be read again")
    return _answer([again(service, service.reader.sitting(), seq, dry_run=dry_run)], None, dry_run)


def _answer(done: list[tuple[dict[str, Any], Extraction]], more: str | None, dry_run: bool) -> dict[str, Any]:
    reading = report_of(Said((), "", extraction=found) for _, found in done)
    return {"items": [told for told, _ in done], "next": more, "reading": reading, "dry_run": dry_run}


def again(service: Service, reader: Reader, seq: int, *, dry_run: bool) -> tuple[dict[str, Any], Extraction]:
    """Read the document at this place of the journal again; what that changes, and what was found."""
    (event,) = service.graph.journal.read(seq - 1, 1)
    document = parse(DOCUMENT, event.data)
    assert isinstance(document, Document)
    reviews = reader.reviews
    before = reviews.reading(document.id, family_of(reader.version))
    found = reader.again(document)
    words = [said for said in found.beside if isinstance(said, Retraction)]
    restored = {said.claim for said in words if said.turn is not None and said.turn % 2 == 1}
    made = reviews.made(document.id, family_of(reader.version))
    known = reviews.stated(one.id for one in found.claims) | made.keys()
    queued = reviews.known([one.id for one in found.proposals])
    told: dict[str, Any] = {
        "document": document.id,
        "title": document.header.title,
        "read_by": before.extractor if before else "",
        "new": [statement(one) for one in found.claims if one.id not in known],
        "withdrawn": _statements(service, {said.claim for said in words} - restored),
        "restored": _statements(service, restored),
        "proposed": [statement(one.claim) for one in found.proposals if one.id not in queued],
        "seq": None,
    }
    if found.beside and not dry_run:
        told["seq"] = max(receipt.seq for receipt in service.record((document, *found.statements)))
    return told, found


def _statements(service: Service, claims: Collection[str]) -> list[str]:
    """What claims say, from the graph, which has every one."""
    facts = service.questions.store.facts_with_claims(claims) if claims else []
    return sorted(statement(held.claim) for fact in facts for held in fact.claims if held.id in claims)
