"""One fact as the extractor tells it (subject, object, others) as a claim of the graph (parties by role, evidence).

Which role the subject of a kind has is a row of the table; a name's kind is that of the alias table, else what the role
allows. Nothing is completed: a fact that lacks a party its kind needs is no claim.
"""

from __future__ import annotations

import re
from typing import Any

from dealgraph.graph.claims import Document
from dealgraph.graph.ontology import ontology

from .extract import Amount, Fact

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
_UNNAMED = re.compile(r"(?-i:^[a-z])|知情人士|人士|消息|sources?\b|people\b|officials?\b", re.IGNORECASE)
_BARE_SIGN = re.compile(r"(?<![A-Z])\$")  # "US$" says which dollars are meant
_HEDGE_ZH = re.compile(r"(?:超过|超|逾|突破|大约|约|接近|近|至少|不低于|最高|最多|至多|高达|不超过|不足|不到)$")
_TOPIC = re.compile(r"\b(market|industry|sector|demand|infrastructure|spending)s?\b|市场|行业|产业|需求")


def claim_of(fact: Fact, document: Document, extractor: str) -> dict[str, Any] | None:
    """One fact as the JSON of a claim; None where a party that its kind needs is not named."""
    roles = _roles(fact)
    if _lacking(fact.kind, roles):
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
        "extractor": extractor,
    }
    if fact.amount is not None:
        amount = fact.amount
        body["quantity"] = {
            "text": _with_hedge(amount, document.text),
            "min": None if amount.min is None else str(amount.min),
            "max": None if amount.max is None else str(amount.max),
            "unit": amount.unit,
            "qualifier": "between" if _is_range(amount) else amount.qualifier,
            "currency_assumed": bool(_BARE_SIGN.search(amount.text)),
        }
    if fact.period is not None and (fact.period.start or fact.period.end):
        relation = "by" if fact.period.start is None else "since" if fact.period.end is None else "in"
        body["period"] = {"start": fact.period.start, "end": fact.period.end, "relation": relation}
    return body


def _with_hedge(amount: Amount, text: str) -> str:
    """The words of a figure with the hedge that stands before them in Chinese."""
    hedge = _HEDGE_ZH.search(text, max(0, amount.start - 4), amount.start) if amount.qualifier != "exact" else None
    return f"{hedge[0]}{amount.text}" if hedge else amount.text


def _is_range(amount: Amount) -> bool:
    return amount.qualifier == "exact" and None not in (amount.min, amount.max) and amount.min != amount.max


def missing(fact: Fact) -> str:
    """Why a fact is no claim: the party that its kind needs and that is not named."""
    lacking = _lacking(fact.kind, _roles(fact))
    kind = fact.kind.replace("_", " ")
    return f"it was read as a {kind}, whose {lacking} is not named" if lacking else f"it does not fit a {kind}"


def _lacking(kind: str, roles: dict[str, list[dict[str, str]]]) -> str:
    needed = ontology().kind(kind).roles.items()
    return next((name for name, role in needed if role.required and len(roles.get(name, ())) < role.min), "")


def _roles(fact: Fact) -> dict[str, list[dict[str, str]]]:
    first, second, rest = _ROLES[fact.kind]
    roles: dict[str, list[dict[str, str]]] = {first: [_party(fact.subject, first)]}
    if fact.object and second:
        roles.setdefault(second, []).append(_party(fact.object, second))
    for other in fact.others if rest else ():
        roles.setdefault(str(rest), []).append(_party(other, str(rest)))
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
