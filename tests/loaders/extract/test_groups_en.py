"""English passages about groups and markets: who loses money, what is feared, and of whom neither is said."""

from __future__ import annotations

import pytest

from dealgraph.loaders.extract import extract

CASES: dict[str, tuple[str, list[str]]] = {
    "a group and those of it that are named": (
        "Many software companies, Acme Labs and Beta Robotics among them, still operate at a loss.",
        [
            "observation | Acme Labs | operating_result | completed",
            "observation | Beta Robotics | operating_result | completed",
            "observation | Many software companies | operating_result | completed",
        ],
    ),
    "a worry about the market just told of": (
        "Global spending on robots could reach $5 billion by 2035. There is concern about a bubble, and about whether "
        "the boom can last.",
        [
            "forecast | Global spending on robots | market_size | possible",
            "risk | Global spending on robots | bubble | possible",
            "risk | Global spending on robots | sustainability | possible",
        ],
    ),
    "a worry about no market in particular": ("There is concern about a bubble.", []),
    "a worry that is only supposed": (
        "Global spending on robots could reach $5 billion. If there were concerns about a bubble, prices would fall.",
        ["forecast | Global spending on robots | market_size | possible"],
    ),
    "a group by where it is": (
        "European banks earned $9 billion in 2030.",
        ["observation | European banks | net_income | completed"],
    ),
    "no group that does nothing": ("A deal with European banks was worth nothing.", []),
}


@pytest.mark.parametrize("name", CASES)
def test_groups_and_markets(name: str) -> None:
    text, expected = CASES[name]
    told = [f"{f.kind} | {f.subject} | {f.metric} | {f.status}" for f in extract(text, lang="en", date="2031-08-20")]
    assert sorted(told) == expected
