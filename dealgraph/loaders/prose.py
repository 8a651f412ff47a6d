"""The extractor's facts as claims: from what a passage says (facts-as-rows) to roles, quantities and evidence.

A fact that lacks a role its kind needs is left out, never completed by guessing. Only facts of the upper tier
become claims by themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from dealgraph.graph.claims import Claim, Document
from dealgraph.graph.errors import InvalidInput
from dealgraph.graph.ontology import ontology

from .base import checked
from .extract import Fact, extract

AS_STATED = Decimal("0.8")
EXTRACTOR = "rules/1"
_CLAIM = "dealgraph.claim.v1"
# role of subject, role of object, role of the others; None: the kind has no place for it
_ROLES: dict[str, tuple[str, str | None, str | None]] = {
    "investment": ("investor", "target", None),
    "funding_round": ("issuer", None, "investor"),
    "acquisition": ("acquirer", "target", "seller"),
    "partnership": ("party", "party", "party"),
    "supply_contract": ("supplier", "customer", None),
    "forecast": ("subject", None, None),
    "observation": ("subject", "held", None),
    "competition": ("party", "party", "party"),
    "founding": ("subject", None, "founder"),
    "location": ("subject", "place", None),
    "risk": ("subject", None, None),
}
_UNNAMED = re.compile(r"^[a-z]|知情人士|人士|消息|sources?\b|people\b|officials?\b", re.IGNORECASE)
_TOPIC = re.compile(r"\b(market|industry|sector|demand|infrastructure|spending)s?\b|市场|行业|产业|需求")


def read_claims(document: Document, least: Decimal = AS_STATED) -> Iterator[Claim]:
    """The claims that a document's text makes, with confidence of at least `least`. An `Extractor`."""
    header = document.header
    language = (header.language or "")[:2] or None
    day = header.published_at[:10] if header.published_at else None
    known = [name for alias in ontology().aliases if alias.kind == "company" for name in alias.names]
    for fact in extract(document.text, lang=language, date=day, names=known):
        if fact.confidence >= least and (body := claim_of(fact, document)) is not None:
            try:
                said = checked(_CLAIM, body)
            except InvalidInput:
                continue  # a fact that its kind does not allow is no claim
            if isinstance(said, Claim):
                yield said


def claim_of(fact: Fact, document: Document) -> dict[str, Any] | None:
    """One fact as the JSON of a claim; None where a party that its kind needs is not named."""
    roles = _roles(fact)
    if roles is None:
        return None
    kind = ontology().kind(fact.kind)
    body: dict[str, Any] = {
        "kind": fact.kind,
        "roles": roles,
        "metric": fact.metric if kind.metrics != "none" else None,
        "status": fact.status,
        "attribution": _attribution(fact.attribution),
        "evidence": {
            "document": document.header.model_dump(exclude_none=True) | {"id": document.id},
            "quote": fact.evidence,
            "start": fact.start,
            "end": fact.end,
        },
        "confidence": str(fact.confidence),
        "extractor": EXTRACTOR,
    }
    if fact.amount is not None:
        amount = fact.amount
        body["quantity"] = {
            "text": amount.text,
            "min": None if amount.min is None else str(amount.min),
            "max": None if amount.max is None else str(amount.max),
            "unit": amount.unit,
            "qualifier": amount.qualifier,
        }
    if fact.period is not None and (fact.period.start or fact.period.end):
        body["period"] = {"start": fact.period.start, "end": fact.period.end}
    return body


def _roles(fact: Fact) -> dict[str, list[dict[str, str]]] | None:
    first, second, rest = _ROLES[fact.kind]
    roles: dict[str, list[dict[str, str]]] = {first: [_party(fact.subject, first)]}
    if fact.object and second:
        roles.setdefault(second, []).append(_party(fact.object, second))
    for other in fact.others if rest else ():
        roles.setdefault(str(rest), []).append(_party(other, str(rest)))
    kind = ontology().kind(fact.kind)
    for name, role in kind.roles.items():
        if role.required and len(roles.get(name, ())) < role.min:
            return None
    return roles


def _party(name: str, role: str) -> dict[str, str]:
    if role == "place":
        return {"name": name, "kind": "place"}
    for alias in ontology().aliases:
        if name in alias.names:
            return {"name": name, "kind": alias.kind}
    return {"name": name, "kind": "topic" if role == "subject" and _TOPIC.search(name) else "company"}


def _attribution(text: str | None) -> dict[str, Any] | None:
    if not text:
        return None
    return {"text": text} if _UNNAMED.search(text) else {"speaker": _party(text, "speaker")}
