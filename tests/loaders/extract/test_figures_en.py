"""Whose an English figure is and what it measures: of markets, of parts of a firm, of staffs told in one word."""

from __future__ import annotations

import pytest

from dealgraph.loaders.extract import extract

# A passage, and figures of it with owner and measure.
CASES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Investment in European robotics startups skyrocketed by 24% in 2030, reaching $5.2 billion.",
        (
            "Investment in European robotics startups | spending_growth | 24",
            "Investment in European robotics startups | spending | 5200000000",
        ),
    ),
    (
        "Global space tech venture funding hit $3 billion in 2030.",
        ("Global space tech venture funding | total_funding | 3000000000",),
    ),
    (
        "US power demand is expected to jump 16% over the next five years.",
        ("US power demand | demand_growth | 16",),
    ),
    (
        "U.S. electricity consumption rose 3% in 2030.",
        ("U.S. electricity consumption | consumption_growth | 3",),
    ),
    (
        "The deal pushed global startup investment in Q1 to $113 billion.",
        ("global startup investment | spending | 113000000000",),
    ),
    (
        "Acme's earnings from Guyana rose to $3.1 billion last year from $1.9 billion in 2029.",
        (
            "Acme | net_income | 3100000000",
            "Acme | net_income | 1900000000",
        ),
    ),
    (
        "Beta Fund marked down the valuation of Acme, a food startup, from $10 billion to about $8 billion.",
        (
            "Acme | valuation | 10000000000",
            "Acme | valuation | 8000000000",
        ),
    ),
    (
        "Acme has a 22,000-strong workforce.",
        ("Acme | headcount | 22000",),
    ),
    (
        "Acme is letting go 1,000 employees, about 5% of its 22,000-strong workforce.",
        (
            "Acme | layoffs | 1000",
            "Acme | headcount | 22000",
        ),
    ),
    (
        "Acme will build a plant in Ohio, creating jobs for around 1,000 people.",
        ("Acme | jobs | 1000",),
    ),
    (
        "Acme will cut 10 percent of its workforce—about 17,000 jobs.",
        ("Acme | layoffs | 17000",),
    ),
    (
        "With $19 billion in funding, Acme is at work on chips.",
        ("Acme | total_funding | 19000000000",),
    ),
    (
        "Acme announced DKr28.4bn of impairment charges for 2030.",
        ("Acme | charge | 28400000000",),
    ),
    (
        "Acme Wind keeps its annual targets despite a 44% drop in orders.",
        ("Acme Wind | orders_growth | 44",),
    ),
    (
        "Acme plans to expand its annual LNG production capacity from 77 million tons to 126 million tons by 2037.",
        (
            "Acme | capacity | 77000000",
            "Acme | capacity | 126000000",
        ),
    ),
    (
        "Acme Steel's annual steel production capacity is expected to reach 86 million tons.",
        ("Acme Steel | capacity | 86000000",),
    ),
    (
        "Acme has annual contract value of more than $300 million.",
        ("Acme | annual_contract_value | 300000000",),
    ),
    (
        "Acme ended the quarter with $3.2 billion in cash.",
        ("Acme | cash | 3200000000",),
    ),
    (
        "Acme, which had revenue of $5 billion in 2030, will buy Beta Labs.",
        ("Acme | revenue | 5000000000",),
    ),
    (
        "Acme holds a 23% share of the global battery market.",
        ("Acme | market_share | 23",),
    ),
    (
        "Acme currently runs about 40 channels.",
        ("Acme | channels | 40",),
    ),
    (
        "Acme delivered approximately 111,000 NEVs in 2030.",
        ("Acme | units_sold | 111000",),
    ),
)
# What looks like a figure of a party and is none.
NONE = (
    "Acme won an order for six 24,000 TEU container ships.",
    "The bid is much lower than the $17 billion Acme paid.",
)


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_figure_has_its_owner_and_measure(text: str, expected: tuple[str, ...]) -> None:
    facts = [f for f in extract(text, lang="en", date="2031-11-10") if f.amount is not None]
    told = [
        f"{f.subject} | {f.metric} | {int(f.amount.max or f.amount.min or 0)}" for f in facts if f.amount is not None
    ]
    assert set(expected) <= set(told)


def test_a_figure_of_the_past_is_no_forecast_where_the_sentence_goes_on_to_a_plan() -> None:
    text = "Acme, with annual sales of $300 million, said it will buy Beta Labs."
    assert [f.kind for f in extract(text, lang="en") if f.metric == "revenue"] == ["observation"]


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_figure(text: str) -> None:
    assert [
        f.metric for f in extract(text, lang="en", date="2031-11-10") if f.kind in ("observation", "forecast")
    ] == []
