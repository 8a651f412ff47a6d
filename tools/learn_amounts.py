"""Examples for the layer that gives amounts their kind, their owner and whom they go to (`learned/amounts`)."""

from __future__ import annotations

from collections.abc import Iterator

import choices
import matching
from choices import Choice
from logistic import Example
from matching import same_name
from noted import Row, Task, noting

from dealgraph.loaders.extract.learned.amounts import NONE, OTHER, WITH_OBJECT
from dealgraph.loaders.extract.learned.cases import Case

KINDS = ("acquisition", "funding_round", "investment", "supply_contract", "risk", "observation", "forecast")
FIGURES = ("observation", "forecast")
# Metrics that are told often enough to be learnt; the others are named by what is counted.
# fmt: off
METRICS = frozenset((
    "revenue", "net_income", "net_loss", "operating_income", "valuation", "market_cap", "total_funding", "headcount",
    "market_share", "market_size", "deliveries", "shipments", "units_sold", "users", "customers", "orders", "capex",
    "registered_capital", "production_capacity", "production", "jobs", "debt", "layoffs", "gross_margin",
))
# fmt: on


def label(fact: Row | None) -> str:
    """What the first decision is to say of an amount: a kind, and whether it is a growth or a stake."""
    if fact is None or fact["kind"] not in KINDS:
        return NONE
    metric = fact["metric"] or ""
    sort = "stake" if metric == "stake" else "growth" if metric.endswith("_growth") and fact["kind"] in FIGURES else ""
    return f"{fact['kind']}|{sort}"


def told(row: Row) -> Iterator[tuple[Case, Row | None]]:
    """Every amount of a passage and the gold fact it belongs to: of those no row used, only facts that no row tells."""
    found, asked = noting("amounts", row)
    pairs = matching.match(row["facts"], [f.to_json() for f in found.facts], matching.core)
    known = {i for i, _ in pairs}
    for _, case in asked:
        if isinstance(case, Case):
            open_facts = [f for i, f in enumerate(row["facts"]) if case.settled or i not in known]
            yield case, next((f for f in open_facts if _same(f, case)), None)


def _same(fact: Row, case: Case) -> bool:
    amount = case.amount.to_json()
    if not fact["amount"]:
        return False
    if not case.amount.unit:
        amount["unit"] = fact["amount"]["unit"]
    return matching.same_amount(fact["amount"], amount)


def kinds(row: Row) -> list[Example]:
    """What each amount is said of."""
    return [Example(case.features, label(fact), row["id"]) for case, fact in told(row)]


def metrics(row: Row) -> list[Example]:
    """What each figure measures."""
    out = []
    for case, fact in told(row):
        kind = label(fact)
        if fact is not None and kind.split("|")[0] in (*FIGURES, "risk") and kind != "observation|stake":
            metric = (fact["metric"] or "").removesuffix("_growth")
            out.append(Example(case.measure(kind), metric if metric in METRICS else OTHER, row["id"]))
    return out


def owners(row: Row) -> list[Choice]:
    """Whose each amount is."""
    return _parties(row, "subject")


def objects(row: Row) -> list[Choice]:
    """To whom each amount goes, where its kind has such a party."""
    return _parties(row, "object")


def _parties(row: Row, part: str) -> list[Choice]:
    out = []
    for case, fact in told(row):
        kind = label(fact)
        if fact is None or kind == NONE or (part == "object" and kind not in WITH_OBJECT):
            continue
        names = [(n, m) for n, m in case.candidates().items() if part == "subject" or not same_name(fact["subject"], n)]
        right = frozenset(i for i, (name, _) in enumerate(names) if same_name(fact[part], name))
        options = tuple(case.party(name, mark, kind) for name, mark in names)
        out.append(Choice(options, right, row["id"]))
    return out


TASKS = (
    Task("amounts", kinds, {"l2": 0.005, "passages": 5, "least": 0.1}),
    Task("metrics", metrics, {"passages": 5, "least": 0.1}),
    Task("owners", owners, fit=choices.fit),
    Task("objects", objects, fit=choices.fit),
)
