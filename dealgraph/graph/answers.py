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
from .facts import Fact, Held, confidence_of, sources_of, statement, status_of
from .stores.base import GraphStore
from .values import Attribution, DocumentRef, EntityRef, Period, Quantity

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
        "roles": {role: [_named(key, names) for key in parties] for role, parties in fact.roles.items()},
        "speakers": [_named(key, names) for key in fact.speakers],
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


def _named(key: str, names: Mapping[str, Entity]) -> Json:
    entity = names.get(key)
    return entity_json(entity) if entity else {"id": key, "kind": "organization", "name": key}


def tell(facts: Iterable[tuple[Fact, str]], store: GraphStore) -> list[Json]:
    """Facts with their match, told, with one look-up for all names."""
    listed = list(facts)
    wanted = {key for fact, _ in listed for key in fact.entities()}
    names = store.entities(wanted) if wanted else {}
    return [_told(fact, names, match) for fact, match in listed]


class Told(dict[str, Any]):
    """A told fact with its JSON, made once. Answers share it: change a copy, never the thing itself."""

    __slots__ = ("json",)
    json: orjson.Fragment


def _told(fact: Fact, names: Mapping[str, Entity], match: str) -> Told:
    """Told anew only where a name in it changed; kept with the fact, and gone with it."""
    called = [(entity.kind, entity.name) if (entity := names.get(key)) else None for key in fact.parties]
    kept: tuple[str, list[tuple[str, str] | None], Told] | None = fact.__dict__.get("told")
    if kept is not None and kept[0] == match and kept[1] == called:
        return kept[2]
    told = Told(fact_json(fact, names, match))
    told.json = orjson.Fragment(orjson.dumps(told))
    fact.__dict__["told"] = (match, called, told)
    return told


def dumps(answer: Any) -> bytes:
    """An answer as JSON, told facts spliced in as they are."""
    return orjson.dumps(answer, default=_plain, option=orjson.OPT_PASSTHROUGH_SUBCLASS)


def _plain(value: Any) -> Any:
    if isinstance(value, Told):
        return value.json
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
    "entity_json",
    "evidence_json",
    "fact_json",
    "quantity_json",
    "tell",
]
