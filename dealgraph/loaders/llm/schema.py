"""What a model may answer: a closed schema of words out of the passage, without one number or date of its own.

The schema is sent along where the endpoint supports that, and held against the answer in any case.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from dealgraph.graph.errors import InvalidInput
from dealgraph.loaders import strict_json

KINDS = (
    "investment", "funding_round", "acquisition", "partnership", "supply_contract", "forecast", "observation",
    "competition", "founding", "location", "risk",
)  # fmt: skip
STATUSES = ("rumoured", "possible", "expected", "planned", "announced", "completed", "denied", "cancelled")
MOST_FACTS = 50
MOST_OTHERS = 10
_LENGTHS = {"subject": 120, "object": 120, "measure": 60, "amount": 60, "period": 60, "evidence": 1000}
_MAY_LACK = ("object", "measure", "amount", "period")


@dataclass(frozen=True, slots=True)
class Proposal:
    """One fact as a model puts it: words of the passage, and two of our own terms (kind and status)."""

    kind: str
    subject: str
    object: str | None
    others: tuple[str, ...]
    measure: str | None
    amount: str | None
    period: str | None
    status: str
    evidence: str


def json_schema() -> dict[str, Any]:
    """The schema as endpoints take it."""
    properties: dict[str, Any] = {"kind": {"enum": list(KINDS)}, "status": {"enum": list(STATUSES)}}
    for name, most in _LENGTHS.items():
        kind: Any = ["string", "null"] if name in _MAY_LACK else "string"
        properties[name] = {"type": kind, "maxLength": most}
    properties["others"] = {"type": "array", "maxItems": MOST_OTHERS, "items": {"type": "string", "maxLength": 120}}
    row = {"type": "object", "properties": properties, "required": sorted(properties), "additionalProperties": False}
    listed = {"facts": {"type": "array", "maxItems": MOST_FACTS, "items": row}}
    return {"type": "object", "properties": listed, "required": ["facts"], "additionalProperties": False}


def proposals(content: str) -> tuple[list[Proposal], int]:
    """The facts of an answer, and how many of them have another shape; InvalidInput where it is no answer at all."""
    bare = content.strip()
    if bare.startswith("```") and bare.endswith("```"):  # a habit of models that know no schema
        bare = bare[3:-3].removeprefix("json")
    value = strict_json.loads(bare.encode("utf-8", "replace"), max_depth=6)
    if not isinstance(value, dict) or set(value) != {"facts"} or not isinstance(value["facts"], list):
        raise InvalidInput("the answer is not an object with a list of facts")
    if len(value["facts"]) > MOST_FACTS:
        raise InvalidInput(f"the answer has more than {MOST_FACTS} facts")
    read = [_proposal(row) for row in value["facts"]]
    return [one for one in read if one is not None], sum(one is None for one in read)


def _proposal(row: Any) -> Proposal | None:
    if not isinstance(row, dict) or set(row) != {"kind", "status", "others", *_LENGTHS}:
        return None
    others = row["others"]
    texts = [row[name] for name in _LENGTHS if not (row[name] is None and name in _MAY_LACK)]
    if row["kind"] not in KINDS or row["status"] not in STATUSES or not isinstance(others, list):
        return None
    if len(others) > MOST_OTHERS or not all(isinstance(text, str) and text.strip() for text in [*texts, *others]):
        return None
    too_long = any(isinstance(row[name], str) and len(row[name]) > most for name, most in _LENGTHS.items())
    if too_long or any(len(other) > 120 for other in others):
        return None
    return Proposal(**{**row, "others": tuple(others)})
