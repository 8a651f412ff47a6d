"""English results, guidance and market sizes as companies and researchers report them."""

from __future__ import annotations

import pytest

from dealgraph.loaders.extract import extract


def told(text: str) -> list[str]:
    """Kind, subject, metric and lower or upper bound of what is read."""
    found = []
    for fact in extract(text, lang="en", date="2031-05-10"):
        assert fact.amount is not None
        low = fact.amount.max if fact.amount.min is None else fact.amount.min
        found.append(f"{fact.kind} {fact.subject} {fact.metric} {float(low or 0):g}")
    return sorted(found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The global pump market was valued at $9 billion in 2030, and is projected to reach $41 billion by 2040.",
            ["forecast global pump market market_size 4.1e+10", "observation global pump market market_size 9e+09"],
        ),
        (
            "The pump rental market was valued at $9 billion in 2030 and is expected to reach $41 billion by 2040.",
            ["forecast pump rental market market_size 4.1e+10", "observation pump rental market market_size 9e+09"],
        ),
        (
            "The global pump market grew to $9 billion in 2030. The market is expected to reach $41 billion by 2040.",
            ["forecast global pump market market_size 4.1e+10", "observation global pump market market_size 9e+09"],
        ),
        ("Acme Corp met its board in May. The market is expected to reach $41 billion by 2040.", []),
        (
            "Acme Corp told its results. Total revenue rose to $9 billion.",
            ["observation Acme Corp revenue 9e+09"],
        ),
        (
            "Acme Corp told its results. Automotive revenue was $9 billion.",
            ["observation Acme Corp revenue 9e+09"],
        ),
        (
            "Global investment in pumps and rental tools could reach $41 billion.",
            ["forecast Global investment in pumps and rental tools spending 4.1e+10"],
        ),
        ("Gaming rose to fame. Acme Gaming revenue was $9 billion.", ["observation Acme Gaming revenue 9e+09"]),
        ("Acme Corp cut its revenue forecast for the year by about $6 billion.", []),
        (
            "Acme Corp now expects sales of $9 billion for the year, down from $11 billion to $12 billion.",
            ["forecast Acme Corp revenue 9e+09"],
        ),
        (
            "Acme Corp posted sales of $9 billion, down from $11 billion a year earlier.",
            ["observation Acme Corp revenue 1.1e+10", "observation Acme Corp revenue 9e+09"],
        ),
        ("Acme Corp cut its profit forecast to $5.10-5.60 a share.", []),
        (
            "Acme's Q3 2030 backlog grew to $5 billion; Beta Labs' Q3 2030 backlog reached $7 billion.",
            ["observation Acme backlog 5e+09", "observation Beta Labs backlog 7e+09"],
        ),
        (
            "Acme's market share rose to 23%, while Beta's fell to 32%.",
            ["observation Acme market_share 23", "observation Beta market_share 32"],
        ),
        (
            "Acme Corp ended the quarter with cash and equivalents of $2 billion.",
            ["observation Acme Corp cash 2e+09"],
        ),
        (
            "Acme Corp posted a net loss of $2 billion, bringing its accumulated deficit to $9 billion.",
            ["observation Acme Corp accumulated_deficit 9e+09", "observation Acme Corp net_loss 2e+09"],
        ),
        (
            "Acme Corp's net interest income rose 12% in 2030, alongside a $2 billion Beta Labs acquisition.",
            ["observation Acme Corp net_interest_income_growth 12"],
        ),
        (
            "Acme Corp said it will let go of 13 percent of its workforce, or more than 11,000 employees.",
            ["risk Acme Corp layoffs 11000"],
        ),
        ("Acme Corp reported total revenue of $4 billion.", ["observation Acme Corp revenue 4e+09"]),
        ("Acme Corp reported revenue of INR 2,40,000 Crore.", ["observation Acme Corp revenue 2.4e+12"]),
        ("Acme Corp announced a layoff of 2,700 employees.", ["risk Acme Corp layoffs 2700"]),
    ],
)
def test_figures_are_read_as_they_are_reported(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Beta Research projects that the drone market will reach a value of $9 billion by 2035, growing at 12% a year.",
        "Beta Research expects the drone market to reach $9 billion by 2035, expanding at a CAGR of 12%.",
    ],
)
def test_who_foresees_a_market_owns_neither_its_size_nor_its_growth(text: str) -> None:
    told = extract(text, date="2031-05-10")
    assert [(f.subject, f.attribution) for f in told] == [("drone market", "Beta Research")] * 2
