"""What the extractor speaks of: amounts, periods, facts and the analysis of one passage.

Everything here is frozen and knows its place in the text: spans are code-point offsets, and for every
fact `text[start:end] == evidence`.  Numbers are Decimal from the first digit to the JSON row.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

PRECISE = Decimal("0.85")
# What is less sure than this is only counted.
SHOWN = Decimal("0.5")
FIGURE = Decimal("0.80")
LIKELY = Decimal("0.75")
REVIEW = Decimal("0.65")


@dataclass(frozen=True)
class Amount:
    """A quantity in base units; a missing bound is open."""

    text: str
    min: Decimal | None
    max: Decimal | None
    unit: str
    qualifier: str
    start: int
    end: int
    noun: str = ""
    per_share: bool = False

    def to_json(self) -> dict[str, object]:
        return {
            "min": None if self.min is None else number(self.min),
            "max": None if self.max is None else number(self.max),
            "unit": self.unit,
            "qualifier": self.qualifier,
        }


@dataclass(frozen=True)
class Period:
    """When a fact holds or happens; YYYY, YYYY-MM or YYYY-MM-DD."""

    start: str | None
    end: str | None

    def to_json(self) -> dict[str, str | None]:
        return {"start": self.start, "end": self.end}


@dataclass(frozen=True)
class Name:
    """Who or what is named: `kind` is org (or not known), place or person."""

    start: int
    end: int
    text: str
    kind: str = "org"
    described: bool = False  # a description stands in the passage, the name is who it means
    weighed: bool = False  # only learnt weights see it


@dataclass(frozen=True)
class Time:
    """A time as it stands, and its period; `forward` is the period it has when it speaks of what is to come."""

    start: int
    end: int
    period: Period | None
    grain: str
    forward: Period | None = None


@dataclass(frozen=True)
class Fact:
    kind: str
    subject: str
    object: str | None
    others: tuple[str, ...]
    metric: str | None
    amount: Amount | None
    period: Period | None
    status: str
    attribution: str | None
    evidence: str
    start: int
    end: int
    confidence: Decimal
    rule: str

    def to_json(self) -> dict[str, Any]:
        return {
            "kind": self.kind,
            "subject": self.subject,
            "object": self.object,
            "others": list(self.others),
            "metric": self.metric,
            "amount": None if self.amount is None else self.amount.to_json(),
            "period": None if self.period is None else self.period.to_json(),
            "status": self.status,
            "attribution": self.attribution,
            "evidence": self.evidence,
        }


@dataclass(frozen=True)
class Analysis:
    """Everything read out of one passage, and every amount that found no role."""

    facts: tuple[Fact, ...]
    unassigned_amounts: tuple[Amount, ...]
    lang: str
    flags: tuple[str, ...] = field(default=())

    @property
    def shown(self) -> tuple[Fact, ...]:
        """The facts that are worth a look: the others are only counted."""
        return tuple(f for f in self.facts if f.confidence >= SHOWN)


def number(value: Decimal) -> int | float:
    """A JSON number: whole values as integers, the rest as the nearest float."""
    return int(value) if value == value.to_integral_value() else float(value)
