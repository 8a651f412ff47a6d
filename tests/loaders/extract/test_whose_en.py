# ruff: noqa: E501 - passages in full
"""Whose an English figure is: each name before its own verb, the level with its growth, the market and not who counts it.

Each passage is ours; the facts beside it are all it states.
"""

from __future__ import annotations

import pytest

from dealgraph.loaders.extract import extract

from .test_written_en import shown

DAY = "2031-08-20"
CASES: dict[str, tuple[str, list[str]]] = {
    "each name before its own verb": (
        "Acme topped the list with a 9% revenue boost to $10.7 billion, Beta Memory grew 13.1% to $8.95 billion, and Gamma Chips jumped 28.3% to $5.78 billion on strong demand.",
        [
            "observation | Acme | - | 9 percent | - | completed | -",
            "observation | Acme | - | 10700000000 USD | - | completed | -",
            "observation | Beta Memory | - | 13.1 percent | - | completed | -",
            "observation | Beta Memory | - | 8950000000 USD | - | completed | -",
            "observation | Gamma Chips | - | 28.3 percent | - | completed | -",
            "observation | Gamma Chips | - | 5780000000 USD | - | completed | -",
        ],
    ),
    "the level has the owner of its growth": (
        "Beta Research reports a 13.6% increase in global DRAM revenue for Q3 2030, reaching $26 billion.",
        [
            "observation | global DRAM revenue | - | 13.6 percent | 2030-07..2030-09 | completed | Beta Research",
            "observation | global DRAM revenue | - | 26000000000 USD | 2030-07..2030-09 | completed | Beta Research",
        ],
    ),
    "who has raised it is named": (
        "Beta Storage has raised $93 million in debt. Acme Cells has now raised in excess of $3.5 billion of financing.",
        [
            "funding_round | Beta Storage | - | 93000000 USD | - | completed | -",
            "observation | Acme Cells | - | 3500000000 USD | - | completed | -",
        ],
    ),
    "a fall that is to come has a base that is past": (
        "China's spending on chip equipment is projected to decrease from $41 billion to $38 billion in 2032, according to Beta Research.",
        [
            "observation | China | - | 41000000000 USD | - | completed | Beta Research",
            "forecast | China | - | 38000000000 USD | 2032..2032 | expected | Beta Research",
        ],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_passage_states_this_and_no_more(name: str) -> None:
    text, expected = CASES[name]
    assert sorted(map(shown, extract(text, lang="en", date=DAY))) == sorted(expected)
