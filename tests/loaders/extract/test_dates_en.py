"""Which time of an English sentence dates a fact: that of its own figure, and never that of the base or of the news."""

from __future__ import annotations

import pytest

from dealgraph.loaders.extract import extract
from dealgraph.loaders.extract.model import Fact

DAY = "2031-11-10"
# A passage, and one figure of it with its period.
CASES = (
    ("Acme raised $3 billion in 2029 and $2 billion in 2030.", "2000000000: 2030..2030"),
    (
        "Beta's backlog fell from $17 billion at the end of June to $13 billion at the end of September.",
        "13000000000: 2031-09..2031-09",
    ),
    ("Gamma's revenue was $18 billion in 2030, down from $24 billion in 2029.", "18000000000: 2030..2030"),
    ("Acme has spent $10 billion on Beta Labs since acquiring it in 2026.", "10000000000: 2026..None"),
    ("Acme's sales rose 19% in April and May.", "19: 2031-04..2031-05"),
    ("Acme reported that its April-June profit was $33 million.", "33000000: 2031-04..2031-06"),
    (
        "Beta had reported a net profit of $24 million in the April-June quarter of the preceding fiscal.",
        "24000000: 2030-04..2030-06",
    ),
    ("Acme posted 1Q revenue of $5 billion.", "5000000000: 2031-01..2031-03"),
    ("Acme posted revenue of $5 billion in 4Q30.", "5000000000: 2030-10..2030-12"),
    ("Acme posted revenue of $5 billion in Q4'30.", "5000000000: 2030-10..2030-12"),
    ("Acme posted revenue of $5 billion in Q4 30.", "5000000000: 2030-10..2030-12"),
    ("Acme posted revenue of $5 billion in 2H30.", "5000000000: 2030-07..2030-12"),
    ("Acme posted revenue of $5 billion with H100 chips.", "5000000000: -"),
    ("Acme posted revenue of $5 billion with H200 chips.", "5000000000: -"),
    ("Delta Motors reported second-quarter revenue of 4,200 crore rupees.", "42000000000: -"),
    ("Acme agreed to a $3 billion takeover by Beta Group in May.", "3000000000: -"),
    ("Acme announced in 2029 it would invest $11 billion in Beta Energy.", "11000000000: -"),
    ("Acme completed its $14 billion acquisition of Beta Steel on Wednesday.", "14000000000: 2031-11-05..2031-11-05"),
    (
        "Acme has agreed to buy Beta Labs for $6 billion. The acquisition, expected to close mid-2032, is big.",
        "6000000000: 2032..2032",
    ),
    (
        "Acme has agreed to buy Beta Labs for $6 billion. It is expected to close by December 2031.",
        "6000000000: None..2031-12",
    ),
    (
        "Acme raised $140 million. The Series E round was led by Gamma Fund and closed last month.",
        "140000000: 2031-10..2031-10",
    ),
    ("Acme announced on Monday, November 3, 2031, the close of a $700 million Series D round.", "700000000: -"),
    ("Acme, valued at $16 billion in 2030, has 25,000 employees.", "25000: -"),
    ("Acme shelved its $2 billion bid for Beta Labs in June.", "2000000000: -"),
    ("Acme's sales are to grow in 2033, while Beta's revenue was $33 billion.", "33000000000: -"),
    ("Acme reported a net loss of $9 million for the quarter ended 30 September 2031.", "9000000: 2031-07..2031-09"),
    ("Acme reported a net profit of $8 million for the year ended 31 March 2031.", "8000000: 2030-04-01..2031-03-31"),
    (
        "Acme signed a contract worth $4 billion with a term from August 2033 to July 2036.",
        "4000000000: 2033-08..2036-07",
    ),
    ("Acme had debt of $59 million and cash of $87 million as of September 30.", "59000000: 2031-09-30..2031-09-30"),
    (
        "Acme earned $5 million in the first quarter of 2031. It earned $3 million in the same period last year.",
        "3000000: 2030-01..2030-03",
    ),
    (
        "When Gamma Fund invested in Acme in July 2030, the startup was valued at $18 billion.",
        "18000000000: 2030-07..2030-07",
    ),
    (
        "Acme posted Q1 net income of $6 million. Beta's fiscal Q3 revenue reached $8 million.",
        "6000000: 2031-01..2031-03",
    ),
)


def when(fact: Fact) -> str:
    return f"{fact.period.start}..{fact.period.end}" if fact.period is not None else "-"


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_the_time_of_a_figure_is_its_own(text: str, expected: str) -> None:
    told = [(f.amount.max or f.amount.min, when(f)) for f in extract(text, lang="en", date=DAY) if f.amount is not None]
    assert expected in [f"{int(value or 0)}: {period}" for value, period in told]


def test_a_day_without_its_year_is_to_come_where_the_deed_is() -> None:
    text = "On Jan. 17, Acme will acquire shares in Beta Corp. worth $5 billion."
    assert "2032-01-17..2032-01-17" in [when(f) for f in extract(text, lang="en", date="2031-12-19")]
