"""Signs of doubt keep a fact out of the upper tier, and never out of what is told."""

from __future__ import annotations

from decimal import Decimal

import pytest

from dealgraph.loaders.extract import Fact, extract

UPPER = Decimal("0.8")

DOUBTED = [
    ("another party between", "Acme Corp told a fair organised with Beta Robotics that its revenue was $40 million."),
    ("a count of nobody's own", "Acme Corp was hit by a strike among 2,300 workers at a plant of its rival."),
    ("a contract either may supply", "Acme Corp signed a supply agreement with Beta Robotics worth $20 million."),
    ("a part of the company", "Acme Corp grew again. This segment generated annual sales of $2 billion."),
    ("a bid that has no verb", "Acme Corp's $3 billion bid for Beta Robotics faces scrutiny."),
    (
        "a word before a measure",
        "Acme Corp is based in Ohio. Kestrel revenue was $19.8 million.",
    ),
    ("the price of a deal", "Acme Corp agreed to buy Beta Robotics in a move valuing it at about $70 million."),
    ("another's forecast", "Acme Research expects the company to report a net loss of about $40 million in 2032."),
    ("no name of a company", "Harbour Street reported revenue of $40 million for 2030."),
    (
        "the company may be another",
        "Acme Corp denied that it will buy Beta Robotics. The company had a net loss of $148 million.",
    ),
    ("what is seldom foreseen", "Acme Corp expects capacity of 40 GWh in 2033."),
    ("what the money may be for", "Acme Corp will invest $16 million on a campus of Beta Labs."),
    (
        "several parties beside those of the deal",
        "Harbour News reported that Acme Corp agreed to acquire Beta Robotics for $2 billion after Kestrel Partners "
        "and Delta Group had held out for more until the spring.",
    ),
    (
        "a long sentence",
        "Acme Corp reported revenue of $5 billion for the quarter, a period in which the weather was bad in most of "
        "the places where it sells, the cost of freight went on rising, and the new warehouse that it wanted opened.",
    ),
]

TRUSTED = [
    ("its own figure", "Acme Corp reported revenue of $5 billion for 2030."),
    ("its own count", "Acme Corp employs about 2,300 people."),
    ("a verb of buying", "Acme Corp agreed to acquire Beta Robotics for $2 billion."),
    ("the company goes on", "Acme Corp grew again. The company posted net income of $30 million."),
    ("a round", "Acme Corp raised $20 million in a Series A round led by Beta Ventures."),
]


def amounted(text: str) -> list[Fact]:
    found = [fact for fact in extract(text, lang="en", date="2031-05-10") if fact.amount is not None]
    assert found, "nothing is told at all"
    return found


@pytest.mark.parametrize(("why", "text"), DOUBTED, ids=[why for why, _ in DOUBTED])
def test_a_sign_of_doubt_keeps_a_fact_below_the_upper_tier_and_tells_it(why: str, text: str) -> None:
    assert all(fact.confidence < UPPER for fact in amounted(text)), why


@pytest.mark.parametrize(("why", "text"), TRUSTED, ids=[why for why, _ in TRUSTED])
def test_a_plain_statement_stays_in_the_upper_tier(why: str, text: str) -> None:
    assert all(fact.confidence >= UPPER for fact in amounted(text)), why
