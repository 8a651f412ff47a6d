"""English as papers write it: descriptions for names, datelines, quarters told once, deals told over sentences.

Each passage is ours; the facts beside it are all it states.
"""

from __future__ import annotations

from decimal import Decimal

import pytest

from dealgraph.loaders.extract import Fact, extract

DAY = "2031-08-20"


def shown(f: Fact) -> str:
    amount = "-"
    if f.amount is not None:
        bound = f.amount.min if f.amount.min is not None else f.amount.max
        amount = f"{(bound or Decimal(0)):.2f}".rstrip("0").rstrip(".") + " " + f.amount.unit
    period = "-" if f.period is None else f"{f.period.start or ''}..{f.period.end or ''}"
    return f"{f.kind} | {f.subject} | {f.object or '-'} | {amount} | {period} | {f.status} | {f.attribution or '-'}"


CASES: dict[str, tuple[str, list[str]]] = {
    "a description is the subject": (
        "Acme Stores lifted its outlook. "
        "The discount department store chain earned $446 million, up from $385 million the year before.",
        [
            "observation | Acme Stores | - | 446000000 USD | - | completed | -",
            "observation | Acme Stores | - | 385000000 USD | - | completed | -",
        ],
    ),
    "a description before its name": (
        "The news provider, parent of Beta Press, earned $152 million in the first quarter. "
        "Acme Media employs 24,000 people.",
        [
            "observation | Acme Media | - | 152000000 USD | 2031-01..2031-03 | completed | -",
            "observation | Acme Media | - | 24000 count | - | completed | -",
        ],
    ),
    "a described object": (
        "Acme Mart wants to sell its stake in Beta Online. Acme Mart bought 5% of the Chinese retailer in 2016.",
        [
            "observation | Acme Mart | Beta Online | 5 percent | 2016..2016 | completed | -",
            "investment | Acme Mart | Beta Online | - | 2016..2016 | completed | -",
        ],
    ),
    "a quarter is carried on": (
        "Acme Corp earned $5 million in the three months ended June 30. Revenue was $90 million.",
        [
            "observation | Acme Corp | - | 5000000 USD | 2031-04..2031-06 | completed | -",
            "observation | Acme Corp | - | 90000000 USD | 2031-04..2031-06 | completed | -",
        ],
    ),
    "a town is nobody": (
        "COLUMBIA, SC -- Acme Solar will invest $200 million to build a plant.",
        ["investment | Acme Solar | - | 200000000 USD | - | announced | -"],
    ),
    "a ticker is no part of a name": (
        "Acme Air ACM.N and Beta Air BTA.O scrapped their $3.8-billion merger agreement.",
        ["acquisition | Acme Air | Beta Air | 3800000000 USD | - | cancelled | -"],
    ),
    "a later clause takes it back": (
        "Acme Corp agreed to buy Beta Labs for $3 billion, but it terminated the agreement.",
        ["acquisition | Acme Corp | Beta Labs | 3000000000 USD | - | cancelled | -"],
    ),
    "the day of closing is told later": (
        "Acme Corp agreed to acquire Beta Labs. The transaction closed on July 8.",
        ["acquisition | Acme Corp | Beta Labs | - | 2031-07-08..2031-07-08 | completed | -"],
    ),
    "the customer is told later": (
        "Acme Wind has secured an order for 24 turbines. The order was placed by Beta Energy.",
        ["supply_contract | Acme Wind | Beta Energy | 24 count | - | completed | -"],
    ),
    "the quantity is told later": (
        "Acme Metals signed an offtake agreement with Beta Motors. Acme Metals is to supply up to 9,000 tonnes a year.",
        ["supply_contract | Acme Metals | Beta Motors | 9000 tonne | - | completed | -"],
    ),
    "a share fell to, not by": (
        "Acme's share of the phone market fell to 13.1 percent from 16.6 percent.",
        [
            "observation | Acme | - | 13.1 percent | - | completed | -",
            "observation | Acme | - | 16.6 percent | - | completed | -",
        ],
    ),
    "what is sold is counted": (
        "Acme Corp sold 26 million handsets and Beta Corp sold 49,476.",
        [
            "observation | Acme Corp | - | 26000000 count | - | completed | -",
            "observation | Beta Corp | - | 49476 count | - | completed | -",
        ],
    ),
    "a budget is a plan, what was spent is a figure": (
        "Acme Oil announced a $26 billion capital budget for next year. Beta Oil spent $3 billion on wells in 2030.",
        [
            "investment | Acme Oil | - | 26000000000 USD | 2032..2032 | announced | Acme Oil",
            "observation | Beta Oil | - | 3000000000 USD | 2030..2030 | completed | -",
        ],
    ),
    "one cut, told twice": (
        "Acme Corp is cutting 1,800 workers, which is about 2.5% of its staff.",
        ["risk | Acme Corp | - | 1800 count | - | announced | -"],
    ),
    "a workforce out of which jobs go": (
        "Acme Corp will cut 12,000 jobs out of a workforce of 107,000.",
        [
            "risk | Acme Corp | - | 12000 count | - | announced | -",
            "observation | Acme Corp | - | 107000 count | - | completed | -",
        ],
    ),
    "a trade opens the sentence": (
        "Household robotics maker Beta Arms closed a $165 million round.",
        ["funding_round | Beta Arms | - | 165000000 USD | - | completed | -"],
    ),
    "where it comes from stands in no way": (
        "Acme Marine signed a memorandum of understanding with South Korea's Beta Engineering.",
        ["partnership | Acme Marine | Beta Engineering | - | - | planned | -"],
    ),
    "figures told respectively without their names": (
        "Acme Air displaced Beta Air last year, with revenue of $7 billion and $6 billion, respectively.",
        [],
    ),
    "a source is no staff": (
        "Acme AI is nearing a deal to raise $500 million, according to two people with knowledge of the talks.",
        ["funding_round | Acme AI | - | 500000000 USD | - | rumoured | two people with knowledge of the talks"],
    ),
    "jobs are told of when somebody makes them": (
        "The act covers a loss of 250 jobs at one site. Acme Tools will create 75 new jobs.",
        ["forecast | Acme Tools | - | 75 count | - | expected | -"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_passage_states_these_facts_and_no_others(name: str) -> None:
    text, expected = CASES[name]
    assert sorted(shown(f) for f in extract(text, lang="en", date=DAY)) == sorted(expected)
