"""What a heading and a press release leave out: the case of words, an auxiliary, the noun of a second count."""

from __future__ import annotations

import pytest

from dealgraph.loaders.extract import extract


@pytest.mark.parametrize(
    ("heading", "kind", "subject"),
    [
        ("Tirbo Secures $25M Series B to Scale Billing for Clinics.", "funding_round", "Tirbo"),
        ("Tirbo Lands $30M in Funding", "funding_round", "Tirbo"),
        ("Tirbo Wins $30M Contract From Navy", "supply_contract", "Tirbo"),
        ("Tirbo Unveils $2B Expansion", "investment", "Tirbo"),
        ("Tirbo Snaps Up Beta Labs for $2B", "acquisition", "Tirbo"),
        ("Texas Lands raised $3 million.", "funding_round", "Texas Lands"),
    ],
)
def test_the_verb_of_a_heading_is_no_part_of_the_name(heading: str, kind: str, subject: str) -> None:
    assert [(fact.kind, fact.subject) for fact in extract(heading)] == [(kind, subject)]


@pytest.mark.parametrize(
    "told",
    [
        "Acme Corp posted earnings per diluted share of $1.26, up 5 percent from a year earlier.",
        "Acme Corp posted diluted EPS of $1.20, an increase of 12% from a year earlier.",
    ],
)
def test_what_grew_per_share_is_no_growth_of_profit(told: str) -> None:
    assert extract(told) == []


def test_the_growth_of_a_sum_is_told_beside_a_sum_per_share() -> None:
    told = extract("Acme Corp posted revenue of $5 billion, up 3%, and diluted EPS of $1.20, up 9%.")
    told_of = [(fact.metric, str(fact.amount.min)) for fact in told if fact.amount]
    assert told_of == [("revenue", "5000000000"), ("revenue_growth", "3")]


def test_who_seeks_money_has_not_raised_it() -> None:
    assert {fact.status for fact in extract("Defense startup Tirbo seeks $1B at a $12.7B valuation")} == {"planned"}


def test_a_count_without_a_noun_counts_what_it_is_compared_with() -> None:
    text = "Acme Corp delivered 1.63 million vehicles last year, down from 1.79 million in 2029."
    told = extract(text, date="2031-01-09")
    sold = [(int(f.amount.min), f.period and f.period.start) for f in told if f.amount and f.amount.min]
    assert sold == [(1_630_000, "2030"), (1_790_000, "2029")]


@pytest.mark.parametrize(
    ("release", "kind", "subject"),
    [
        ("Acme, a maker of chips, and Beta, a developer of arms, announced a partnership.", "partnership", "Acme"),
        ("Acme Dew, OTCQB:ACME, announces it won a contract from the Navy.", "supply_contract", "Acme Dew"),
        ("Acme Group, which makes, markets, and sells pumps, bought Beta Labs.", "acquisition", "Acme Group"),
    ],
)
def test_who_is_described_at_length_still_acts(release: str, kind: str, subject: str) -> None:
    assert (kind, subject) in [(fact.kind, fact.subject) for fact in extract(release)]
