"""Generated claims for benchmarks: 10,000 entities named by a Zipf law, all common kinds, dates over two years.

Deterministic in the seed and the number, so that every side of a comparison works on the same facts.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import accumulate

from dealgraph.graph.claims import Claim
from dealgraph.graph.values import Attribution, DocumentRef, EntityRef, Evidence, Period, Quantity

ENTITIES = 10_000
_WEIGHTS = list(accumulate(1 / rank for rank in range(1, ENTITIES + 1)))
_METRICS = (
    "revenue",
    "net_income",
    "capital_expenditure",
    "operating_income",
    "headcount",
    "orders",
    "enterprise_customers",
    "units_sold",
    "valuation",
    "debt",
    "capacity",
    "data_center_revenue",
    "free_cash_flow",
    "research_spending",
)
_PLACES = ("United States", "United Kingdom", "Germany", "Japan", "France", "India", "Brazil", "Canada")
_PUBLISHERS = tuple(f"Paper {number}" for number in range(40))


def claims(count: int, seed: int = 1, first: int = 0) -> Iterator[Claim]:
    """`count` claims, no two alike; `first` numbers them on, for a second batch from the same world."""
    rng = random.Random(seed * 1_000_003 + first)
    for number in range(first, first + count):
        yield _claim(rng, number)


def company(rng: random.Random) -> EntityRef:
    """A company, the first ones far more often than the last."""
    (rank,) = rng.choices(range(ENTITIES), cum_weights=_WEIGHTS)
    return EntityRef(name=f"Company {rank:05d}")


def _period(rng: random.Random, year: int) -> Period:
    """A year, a quarter or a month."""
    first, months = rng.choice(
        [(1, 12), *((1 + 3 * quarter, 3) for quarter in range(4)), *((m, 1) for m in range(1, 13))]
    )
    start, end = f"{year}-{first:02d}", f"{year}-{first + months - 1:02d}"
    return Period(text=f"{start} to {end}", start=start, end=end)


def _claim(rng: random.Random, number: int) -> Claim:
    kind = rng.choices(("investment", "observation", "forecast", "funding_round", "partnership"), (30, 30, 15, 15, 10))[
        0
    ]
    one, other = company(rng), company(rng)
    if one.name == other.name:
        other = EntityRef(name=one.name + " Labs")
    amount = rng.randint(1, 99_999)
    money = Quantity(text=f"${amount} million", min=amount * 10**6, max=amount * 10**6, unit="USD")
    roles: dict[str, tuple[EntityRef, ...]]
    metric, status, period = None, "completed", None
    if kind == "investment":
        place = EntityRef(name=rng.choice(_PLACES), kind="place")
        roles, status = (
            {"investor": (one,), "target": (other,), "place": (place,)},
            rng.choice(("announced", "planned")),
        )
    elif kind == "funding_round":
        roles = {"issuer": (one,), "investor": (other,)}
    elif kind == "partnership":
        roles, status = {"party": (one, other)}, "announced"
    else:
        metric = rng.choice(_METRICS)
        period = _period(rng, rng.randint(2021, 2028))
        roles = {"subject": (one,)} if kind == "observation" else {"subject": (one,), "forecaster": (other,)}
        status = "completed" if kind == "observation" else "expected"
    day = f"{rng.randint(2024, 2025)}-{rng.randint(1, 12):02d}-{rng.randint(1, 28):02d}"
    document = DocumentRef(
        title=f"Report {number // 5}",
        url=f"https://news.example/{number // 5}",
        publisher=rng.choice(_PUBLISHERS),
        published_at=day,
        language="en",
    )
    quote = f"{one.name} and {other.name}: {money.text}, as stated in sentence {number} of the report."
    return Claim(
        kind=kind,
        roles=roles,
        metric=metric,
        quantity=None if kind == "partnership" else money,
        period=period,
        status=status,
        attribution=Attribution(speaker=one) if number % 3 == 0 else None,
        evidence=Evidence(document=document, quote=quote, section="News"),
    )
