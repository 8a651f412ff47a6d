"""How facts and entities are told: the JSON of the contract, the same for API, CLI and export.

Numbers keep every digit of the source. Names come from the entity records, words from the claims.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import orjson

from .asof import AsOf, superseded
from .canonical import json_number
from .entities import Entity
from .facts import Fact, Held, confidence_of, sources_of, status_of
from .stores.base import GraphStore
from .values import Attribution, DocumentRef, EntityRef, Period, Quantity
from .wording import statement

Json = dict[str, Any]


def entity_json(entity: Entity) -> Json:
    """`{"id","kind","name"}`, as in every answer."""
    return {"id": entity.id, "kind": entity.kind, "name": entity.name}


def quantity_json(quantity: Quantity | None) -> Json | None:
    """A quantity; open bounds are null."""
    if quantity is None:
        return None
    return {
        "text": quantity.text,
        "min": json_number(quantity.min),
        "max": json_number(quantity.max),
        "unit": quantity.unit,
        "qualifier": quantity.qualifier,
        "currency_assumed": quantity.currency_assumed,
    }


def period_json(period: Period | None) -> Json | None:
    """A period with its precision; open bounds are null."""
    if period is None:
        return None
    return {
        "text": period.text,
        "start": period.start,
        "end": period.end,
        "precision": period.precision,
        "relation": period.relation,
        "resolved_from": period.resolved_from,
    }


def _party(ref: EntityRef | None) -> Json | None:
    return None if ref is None else {"name": ref.name, "kind": ref.kind}


def attribution_json(attribution: Attribution | None) -> Json | None:
    """Who says it, through whom, and the words for a source without a name."""
    if attribution is None:
        return None
    return {
        "speaker": _party(attribution.speaker),
        "through": _party(attribution.through),
        "text": attribution.text,
    }


def document_json(ref: DocumentRef) -> Json:
    """A document without its text."""
    return {
        "id": ref.id,
        "title": ref.title,
        "url": ref.url,
        "publisher": ref.publisher,
        "published_at": ref.published_at,
        "language": ref.language,
    }


def evidence_json(held: Held) -> Json:
    """One claim's passage, and who says it."""
    evidence = held.claim.evidence
    return {
        "claim": held.id,
        "quote": evidence.quote,
        "document": document_json(evidence.document),
        "section": evidence.section,
        "start": evidence.start,
        "end": evidence.end,
        "pointer": evidence.pointer,
        "status": held.claim.status,
        "attribution": attribution_json(held.claim.attribution),
        "recorded_at": held.recorded_at,
        "seq": held.seq,
    }


def fact_json(fact: Fact, names: Mapping[str, Entity], match: str = "sure") -> Json:
    """A restricted fact as the contract tells it. `names` holds every entity it touches."""
    held = fact.ordered
    first = held[0].claim
    status = status_of(held)
    dates = [one.published for one in held if one.published]
    return {
        "id": fact.id,
        "kind": fact.kind,
        "roles": {role: [named(key, names) for key in parties] for role, parties in fact.roles.items()},
        "speakers": [named(key, names) for key in fact.speakers],
        "metric": fact.metric,
        "attributes": dict(sorted({**_attributes(held)}.items())),
        "quantity": quantity_json(first.quantity),
        "quantities": {name: quantity_json(quantity) for name, quantity in sorted(first.quantities.items())},
        "period": period_json(first.period),
        "status": status,
        "statement": statement(first, status),
        "match": match,
        "confidence": json_number(confidence_of(held)),
        "sources": sources_of(held),
        "first_published": dates[0] if dates else None,
        "last_published": dates[-1] if dates else None,
        "superseded_by": superseded(fact),
        "evidence": [evidence_json(one) for one in held],
    }


def _attributes(held: Iterable[Held]) -> dict[str, str]:
    found: dict[str, str] = {}
    for one in held:
        for name, text in one.claim.attributes.items():
            found.setdefault(name, text)
    return found


def named(key: str, names: Mapping[str, Entity]) -> Json:
    """An entity by its id. It may have been merged into another one between two reads for one answer."""
    entity = names.get(key)
    return entity_json(entity) if entity else {"id": key, "kind": "organization", "name": key}


class Told(dict[str, Any]):
    """An item of an answer with its JSON, made once. Answers share it: change a copy, never the thing itself."""

    __slots__ = ("called", "json", "match", "moment", "views")
    json: bytes
    match: str  # of a told fact, as the three that follow
    called: list[tuple[str, str] | None]  # the names it was told with
    moment: object | None  # the state of the graph in which they were looked at last
    views: dict[tuple[str, str | None], Told]  # as seen from its parties

    @classmethod
    def of(cls, item: Json, json: bytes) -> Told:
        """An item whose JSON is known."""
        one = cls(item)
        one.json = json
        return one


def tell(facts: Iterable[tuple[Fact, str]], store: GraphStore, moment: object | None = None) -> list[Told]:
    """Facts with their match, told, with one look-up for all names. `moment` is the same object as long as the graph
    stands still: names that were looked at in it are not looked at again."""
    listed = list(facts)
    found = [_at_hand(fact, match, moment) for fact, match in listed]
    if None not in found:
        return found  # type: ignore[return-value]
    wanted = {key for (fact, _), told in zip(listed, found, strict=True) if told is None for key in fact.parties}
    names = store.entities(wanted) if wanted else {}
    return [told or _told(*row, names, moment) for row, told in zip(listed, found, strict=True)]


def _at_hand(fact: Fact, match: str, moment: object | None) -> Told | None:
    kept: Told | None = fact.__dict__.get("told")
    return kept if kept is not None and kept.moment is moment is not None and kept.match == match else None


def _told(fact: Fact, match: str, names: Mapping[str, Entity], moment: object | None) -> Told:
    """Told anew only where a name in it changed; kept with the fact, and gone with it."""
    called = [(entity.kind, entity.name) if (entity := names.get(key)) else None for key in fact.parties]
    told: Told | None = fact.__dict__.get("told")
    if told is None or told.match != match or told.called != called:
        item = fact_json(fact, names, match)
        told = fact.__dict__["told"] = Told.of(item, orjson.dumps(item))
        told.match, told.called, told.views = match, called, {}
    told.moment = moment
    return told


def seen_from(key: str, role: str, direction: str, told: Told) -> Told:
    """A told fact as it looks to one of its parties, which takes part in this role and direction."""
    others = [
        {"role": name, "entity": entity}
        for name, parties in told["roles"].items()
        for entity in parties
        if entity["id"] != key
    ]
    others += [{"role": "speaker", "entity": one} for one in told["speakers"] if one["id"] != key]
    head = {"kind": told["kind"], "role": role, "direction": direction, "others": others}
    return Told.of({**head, "fact": told}, orjson.dumps(head)[:-1] + b',"fact":' + told.json + b"}")


def dumps(answer: Any) -> bytes:
    """An answer as JSON, told facts spliced in as they are."""
    return orjson.dumps(answer, default=_plain, option=orjson.OPT_PASSTHROUGH_SUBCLASS)


def dumps_page(items: list[Json], next: str | None) -> bytes:
    """A page as JSON; where every item's is at hand, they are only joined."""
    if not all(type(one) is Told for one in items):
        return dumps({"items": items, "next": next})
    joined: bytes = b",".join([one.json for one in items])  # type: ignore[attr-defined]
    return b'{"items":[' + joined + b'],"next":' + orjson.dumps(next) + b"}"


def _plain(value: Any) -> Any:
    if isinstance(value, Told):
        return orjson.Fragment(value.json)
    if isinstance(value, dict):
        return dict(value)
    if isinstance(value, str):
        return str(value)
    raise TypeError(f"no JSON for {type(value).__name__}")


__all__ = [
    "AsOf",
    "Json",
    "document_json",
    "dumps",
    "dumps_page",
    "entity_json",
    "evidence_json",
    "fact_json",
    "named",
    "quantity_json",
    "seen_from",
    "tell",
]
