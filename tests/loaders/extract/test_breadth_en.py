"""English passages that tell the same in other words: growth in a verb, places in passing, deals without their verb.

Each passage is ours; the facts beside it are all it states.
"""

from __future__ import annotations

import pytest

from dealgraph.loaders.extract import extract

from .test_written_en import shown

DAY = "2031-08-20"
CASES: dict[str, tuple[str, list[str]]] = {
    "sales that a firm doubled": (
        "Acme Turbines nearly doubled its turbine sales.",
        ["observation | Acme Turbines | - | 2 multiple | - | completed | -"],
    ),
    "capacity that is to double": (
        "Acme Turbines plans to double its manufacturing capacity.",
        ["forecast | Acme Turbines | - | 2 multiple | - | planned | -"],
    ),
    "a target that is doubled is told by its level": (
        "Acme Turbines doubled its sales target to $5 billion.",
        ["forecast | Acme Turbines | - | 5000000000 USD | - | planned | -"],
    ),
    "properties that a firm owns": (
        "Acme Trust owned 76 industrial properties.",
        ["observation | Acme Trust | - | 76 count | - | completed | -"],
    ),
    "a partner that is a firm, not a person": (
        "Acme Labs named its second partner, Beta Corporation, headquartered in Elmwood, Illinois.",
        ["location | Beta Corporation | Elmwood, Illinois | - | - | completed | -"],
    ),
    "a seat without its hyphen": (
        "Bilaspur based Acme Buildcon is a builder.",
        ["location | Acme Buildcon | Bilaspur | - | - | completed | -"],
    ),
    "a town that only its province tells": (
        "Acme Steel will build a mill in central Dong Kinh province.",
        ["location | Acme Steel | Dong Kinh | - | - | announced | -"],
    ),
    "a stake that was built up is in no place": (
        "Acme Life has built up a 23 percent stake in Beta.",
        ["observation | Acme Life | Beta | 23 percent | - | completed | -"],
    ),
    "a country says whose it is, a town where it is": (
        "Acme Corp acquired U.S. chip maker Beta Devices. It also bought Dayton pump maker Gamma Flow.",
        [
            "acquisition | Acme Corp | Beta Devices | - | - | completed | -",
            "acquisition | Acme Corp | Gamma Flow | - | - | completed | -",
            "location | Gamma Flow | Dayton | - | - | completed | -",
        ],
    ),
    "a consortium acts through those it is of": (
        "A consortium led by Acme Corp agreed to buy Beta Robotics for $2 billion.",
        ["acquisition | Acme Corp | Beta Robotics | 2000000000 USD | - | announced | -"],
    ),
    "of the two that bid together the first-named buys": (
        "A consortium of Acme Corp and Gamma Holdings won the auction for Beta Robotics.",
        ["acquisition | Acme Corp | Beta Robotics | - | - | announced | -"],
    ),
    "whose staff a sentence opens with": (
        "With 4,000 employees in 12 countries, Acme Labs serves the arms trade.",
        ["observation | Acme Labs | - | 4000 count | - | completed | -"],
    ),
    "an owner told after the figure": (
        "Net income came in at $3 billion for Acme Labs.",
        ["observation | Acme Labs | - | 3000000000 USD | - | completed | -"],
    ),
    "what startups raise is no round of theirs": (
        "European startups raised $3 billion.",
        ["observation | European startups | - | 3000000000 USD | - | completed | -"],
    ),
    "demand that is to triple": (
        "Demand for lithium will triple by 2035.",
        ["forecast | demand for lithium | - | 3 multiple | ..2035 | expected | -"],
    ),
    "money and people as headlines write them": (
        "Acme Pay will invest MXN13bn in new plants. Acme Pay has over 64M monthly active users.",
        [
            "investment | Acme Pay | - | 13000000000 MXN | - | announced | -",
            "observation | Acme Pay | - | 64000000 count | - | completed | -",
        ],
    ),
    "one gigawatt": (
        "Acme Power won an order to deliver one gigawatt of turbines to Beta Energy.",
        ["supply_contract | Acme Power | Beta Energy | 1000000000 watt | - | completed | -"],
    ),
    "a quarter with its year in two figures": (
        "Norvik Ports reported a weak 4Q30. Revenue for the quarter fell to $59 million.",
        ["observation | Norvik Ports | - | 59000000 USD | 2030-10..2030-12 | completed | -"],
    ),
    "recognized revenue is nobody": (
        "Datavik AI Inc. told of growth. Recognized revenue rose to $1.7 million in May 2031.",
        ["observation | Datavik AI Inc. | - | 1700000 USD | 2031-05..2031-05 | completed | -"],
    ),
    "securities that a crowd acquired are no company bought": (
        "Gamma Law sues for all who purchased or otherwise acquired Beta Robotics Inc. securities in May 2030.",
        [],
    ),
    "what many deals came to is no price of the one told before": (
        "Glint has acquired Gambit Labs. The slump in oil follows buyouts, with $192 billion in deals completed.",
        ["acquisition | Glint | Gambit Labs | - | - | completed | -"],
    ),
    "a price may be told a few sentences later, and no more than a few": (
        "Glint has acquired Gambit Labs. It makes kites. They fly. Some are red. Some are blue. Rain fell. It was May. "
        "The deal is worth $5 billion.",
        ["acquisition | Glint | Gambit Labs | - | - | completed | -"],
    ),
    "who is named to a post joins in nothing": ("Acme Corp named Ada Smith as chief financial officer.", []),
    "a symbol behind a legal form is no part of the name": (
        "Acme Power Inc ACMP has secured an order to deliver 20 electrolyzers to Beta Energy.",
        ["supply_contract | Acme Power Inc | Beta Energy | 20 count | - | completed | -"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_passage_states_this_and_no_more(name: str) -> None:
    text, expected = CASES[name]
    assert [shown(fact) for fact in extract(text, lang="en", date=DAY)] == expected
