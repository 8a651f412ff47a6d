"""English as agencies write it: deals clinched, sums told respectively, guidance revised, forecasts of others.

Each passage is ours; the facts beside it are all it states.
"""

from __future__ import annotations

import pytest

from dealgraph.loaders.extract import extract
from dealgraph.loaders.extract.amounts import find_amounts
from tests.loaders.extract.test_written_en import DAY, shown

CASES: dict[str, tuple[str, list[str]]] = {
    "sums told respectively share their target and their hedge": (
        "Acme Devices and Gamma Soft will invest up to $10 billion and $5 billion respectively in Beta Labs.",
        [
            "investment | Acme Devices | Beta Labs | 10000000000 USD | - | announced | -",
            "investment | Gamma Soft | Beta Labs | 5000000000 USD | - | announced | -",
        ],
    ),
    "a product is no long form of its maker": (
        "Microsoft reported revenue of $70 billion. Beta Labs agreed "
        "to buy $3 billion of compute from Microsoft Azure.",
        [
            "observation | Microsoft | - | 70000000000 USD | - | completed | Microsoft",
            "supply_contract | Microsoft Azure | Beta Labs | 3000000000 USD | - | announced | -",
        ],
    ),
    "a legal form is a long form": (
        "Microsoft reported revenue of $70 billion. Microsoft Corp said it employs 200,000 people.",
        [
            "observation | Microsoft Corp | - | 70000000000 USD | - | completed | Microsoft Corp",
            "observation | Microsoft Corp | - | 200000 count | - | completed | Microsoft Corp",
        ],
    ),
    "level and growth, and no estimate of others": (
        "Acme Corp reported a 17% rise in net profit to T$57.67 billion, beating the T$50.4 billion average of analyst "
        "estimates.",
        [
            "observation | Acme Corp | - | 17 percent | - | completed | Acme Corp",
            "observation | Acme Corp | - | 57670000000 TWD | - | completed | Acme Corp",
        ],
    ),
    "who sells a stake invests nothing": (
        "Acme Corp said it had sold its entire stake in Beta Labs for $5.8 billion.",
        [],
    ),
    "who foresees is the source": (
        "Goldman Sachs analysts expect hyperscalers' capital spending to hit $1.4 trillion from 2031 through 2033.",
        ["forecast | hyperscalers | - | 1400000000000 USD | 2031..2033 | expected | Goldman Sachs"],
    ),
    "a company foresees its own sales": (
        "Acme Corp expects net sales to reach $5 billion in 2032.",
        ["forecast | Acme Corp | - | 5000000000 USD | 2032..2032 | expected | -"],
    ),
    "the growth of a company whose shares fell": (
        "Shares of Acme Corp fell 8% even after the company posted first-quarter revenue of $1.18 billion, up 63% from "
        "a year ago, and raised its full-year outlook to $4.4 billion.",
        [
            "observation | Acme Corp | - | 1180000000 USD | 2031-01..2031-03 | completed | -",
            "observation | Acme Corp | - | 63 percent | 2031-01..2031-03 | completed | -",
            "forecast | Acme Corp | - | 4400000000 USD | - | expected | -",
        ],
    ),
    "a base has its own month": (
        "Acme Apps said it has 8 million users, up from 2.3 million in July.",
        [
            "observation | Acme Apps | - | 8000000 count | - | completed | Acme Apps",
            "observation | Acme Apps | - | 2300000 count | 2031-07..2031-07 | completed | Acme Apps",
        ],
    ),
    "a cut of deliveries lays nobody off": (
        "Acme Motors cut its 2031 delivery guidance to between 41,500 and 43,500 vehicles from 40,000 to 46,000.",
        ["forecast | Acme Motors | - | 41500 count | 2031..2031 | expected | -"],
    ),
    "a cut of staff does": (
        "Acme Motors cut 4,100 jobs in July.",
        ["risk | Acme Motors | - | 4100 count | 2031-07..2031-07 | completed | -"],
    ),
    "only the new level of a forecast": (
        "Acme Corp raised its revenue forecast to between $60 billion and $61 billion, up from $57 billion "
        "to $58 billion previously.",
        ["forecast | Acme Corp | - | 60000000000 USD | - | expected | -"],
    ),
    "a rise from one level to another is no range": (
        "Acme Corp said revenue rose from $3 billion to $4 billion.",
        [
            "observation | Acme Corp | - | 3000000000 USD | - | completed | Acme Corp",
            "observation | Acme Corp | - | 4000000000 USD | - | completed | Acme Corp",
        ],
    ),
    "a venture that ends": (
        "Acme Motors and Beta Cells will dissolve their battery joint venture.",
        ["partnership | Acme Motors | Beta Cells | - | - | cancelled | -"],
    ),
    "a programme being launched is announced": (
        "Acme Capital is launching a $100 billion infrastructure program.",
        ["investment | Acme Capital | - | 100000000000 USD | - | announced | -"],
    ),
    "what goes into buybacks is invested in nothing": (
        "Acme Corp said it would spend 6 billion euros on share buybacks through 2033.",
        [],
    ),
    "in a bid to is no bid": (
        "Acme Corp said it would acquire Beta Labs for $2.6 billion in a bid to catch rivals.",
        ["acquisition | Acme Corp | Beta Labs | 2600000000 USD | - | announced | Acme Corp"],
    ),
    "a stake with a round is the round": (
        "Acme Tech bought a 10.5% stake in Beta Labs, the startup that builds models, leading a Series B round.",
        [
            "funding_round | Beta Labs | - | - | - | completed | -",
            "observation | Acme Tech | Beta Labs | 10.5 percent | - | completed | -",
        ],
    ),
    "the price of an abandoned deal": (
        "Acme Corp will buy Beta Labs. The purchase follows its abandoned $46 billion pursuit of a rival.",
        ["acquisition | Acme Corp | Beta Labs | - | - | announced | -"],
    ),
    "a charge is no base": (
        "Acme Bank said fourth-quarter profit fell 95 percent after more than $5 billion in writedowns.",
        [
            "observation | Acme Bank | - | 95 percent | 2030-10..2030-12 | completed | Acme Bank",
            "observation | Acme Bank | - | 5000000000 USD | 2030-10..2030-12 | completed | Acme Bank",
        ],
    ),
    "a deal is dated by its close": (
        "In May 2031, Beta Labs entered a definitive agreement to be acquired by Acme Corp, with the deal expected to "
        "close in early 2032.",
        ["acquisition | Acme Corp | Beta Labs | - | 2032..2032 | announced | -"],
    ),
    "who is moved is no staff": (
        "Acme Corp plans to cut about 8,000 positions while reassigning around 7,000 employees.",
        ["risk | Acme Corp | - | 8000 count | - | planned | -"],
    ),
    "one quarter for both figures": (
        "Acme Corp's revenue grew 22% to $997 million and its operating profit came at $19 million for the "
        "quarter ended in June.",
        [
            "observation | Acme Corp | - | 22 percent | 2031-04..2031-06 | completed | -",
            "observation | Acme Corp | - | 997000000 USD | 2031-04..2031-06 | completed | -",
            "observation | Acme Corp | - | 19000000 USD | 2031-04..2031-06 | completed | -",
        ],
    ),
    "growth in a verb, and a figure below zero": (
        "Acme Corp reported revenue of $20 billion. Capital expenditure nearly tripled to $5 billion, leading to free "
        "cash flow of negative $1 billion.",
        [
            "observation | Acme Corp | - | 20000000000 USD | - | completed | Acme Corp",
            "observation | Acme Corp | - | 3 multiple | - | completed | -",
            "observation | Acme Corp | - | 5000000000 USD | - | completed | -",
        ],
    ),
    "doubled is not always growth": (
        "Acme Corp doubled down on chips and doubled its target.",
        [],
    ),
    "a forecast per share is none": (
        "Acme Corp cut its 2031 profit forecast to $5.10-5.60 a share.",
        [],
    ),
    "two targets without a sum": (
        "Acme Soft said it would acquire Beta Labs and Gamma Arms.",
        [
            "acquisition | Acme Soft | Beta Labs | - | - | announced | Acme Soft",
            "acquisition | Acme Soft | Gamma Arms | - | - | announced | Acme Soft",
        ],
    ),
    "a consortium comprised of": (
        "Beta Games announced it has entered into a definitive agreement to be acquired by an investor consortium "
        "comprised of Gamma Fund, Delta Capital and Acme Partners.",
        ["acquisition | Gamma Fund | Beta Games | - | - | announced | Beta Games"],
    ),
    "a parenthesis and a dash make no dateline": (
        "Acme Corp won a contract worth $22 billion to provide the Navy with headsets (AVS) - a first of its kind.",
        ["supply_contract | Acme Corp | Navy | 22000000000 USD | - | completed | -"],
    ),
    "what was raised so far": (
        "So far, Acme Courses has raised over $6 billion in funding.",
        ["observation | Acme Courses | - | 6000000000 USD | - | completed | -"],
    ),
    "a listing that is meant stands beside a round": (
        "On January 13, Acme Chips was in talks to raise about $1 billion, ahead of a planned 2032 IPO.",
        [
            "funding_round | Acme Chips | - | - | 2032..2032 | planned | -",
            "funding_round | Acme Chips | - | 1000000000 USD | - | possible | -",
        ],
    ),
    "what it was worth then": (
        "Acme Chips is in talks to raise $1 billion. The round follows one in September 2030 when the company was "
        "valued at $8 billion.",
        [
            "funding_round | Acme Chips | - | 1000000000 USD | - | possible | -",
            "observation | Acme Chips | - | 8000000000 USD | 2030-09..2030-09 | completed | -",
        ],
    ),
    "a pace is of what is to come": (
        "Acme Labs is on pace for $3.4 billion of annual revenue.",
        ["forecast | Acme Labs | - | 3400000000 USD | - | expected | -"],
    ),
}


@pytest.mark.parametrize("case", CASES, ids=str)
def test_passage_states_this_and_no_more(case: str) -> None:
    text, expected = CASES[case]
    assert sorted(shown(f) for f in extract(text, lang="en", date=DAY)) == sorted(expected)


@pytest.mark.parametrize(
    ("written", "unit"),
    [
        ("T$5.2 billion", "TWD"), ("NT$5.2 billion", "TWD"), ("RM5.2 billion", "MYR"), ("kr 5.2 billion", "SEK"),
        ("5.2 billion zl", "PLN"), ("₱5.2 billion", "PHP"), ("5.2 billion Swedish krona", "SEK"),
        ("5.2 billion Saudi riyals", "SAR"), ("5.2 billion Turkish lira", "TRY"), ("5.2 trillion rupiah", "IDR"),
        ("5.2 billion South African rand", "ZAR"), ("5.2 billion Thai baht", "THB"), ("QR500M", "QAR"),
    ],
)  # fmt: skip
def test_currency_by_its_sign_or_word(written: str, unit: str) -> None:
    assert [a.unit for a in find_amounts(f"It paid {written} for it.", "en", [])] == [unit]
