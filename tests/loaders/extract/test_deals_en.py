"""English passages about deals told in a noun, in a list, in part, or by what a public body gives.

Each passage is ours; the facts beside it are all it states.
"""

from __future__ import annotations

import pytest

from dealgraph.loaders.extract import extract

from .test_written_en import shown

DAY = "2031-08-20"
CASES: dict[str, tuple[str, list[str]]] = {
    "deals that nouns name, one after the other": (
        "The banker led Acme Bank into chips, with a $30 billion commitment to invest in Beta Labs, a $2 billion "
        "investment in Gamma Chips and a $6 billion purchase of server maker Delta Arms.",
        [
            "investment | Acme Bank | Beta Labs | 30000000000 USD | - | announced | -",
            "investment | Acme Bank | Gamma Chips | 2000000000 USD | - | announced | -",
            "acquisition | Acme Bank | Delta Arms | 6000000000 USD | - | announced | -",
        ],
    ),
    "a purchase without its verb": (
        "Acme Corp bought Beta Robotics for $5 billion in May and Gamma Arms, a lamp maker, for $2 billion in June.",
        [
            "acquisition | Acme Corp | Beta Robotics | 5000000000 USD | 2031-05..2031-05 | completed | -",
            "acquisition | Acme Corp | Gamma Arms | 2000000000 USD | 2031-06..2031-06 | completed | -",
        ],
    ),
    "a part of a company that is sold": (
        "Acme Controls agreed to sell its home heating business to Beta Group for $8 billion.",
        ["acquisition | Beta Group | Acme Controls' home heating business | 8000000000 USD | - | announced | -"],
    ),
    "a part that is bought of whom": (
        "Beta Bank has agreed to buy the robotics division of chip group Acme for $5 billion.",
        ["acquisition | Beta Bank | Acme's robotics division | 5000000000 USD | - | announced | -"],
    ),
    "a part that no word tells from others": (
        "Acme Steel agreed to sell its Brazilian unit to Beta Steel for $1 billion.",
        ["acquisition | Beta Steel | - | 1000000000 USD | - | announced | -"],
    ),
    "what a ministry gives is no round": (
        "Beta Robotics secured up to $3 million in funding from the Energy Ministry to build a plant.",
        ["investment | Energy Ministry | Beta Robotics | 3000000 USD | - | announced | -"],
    ),
    "what an investor gives is one": (
        "Beta Robotics secured up to $3 million in funding from Gamma Capital to build a plant.",
        ["funding_round | Beta Robotics | - | 3000000 USD | - | completed | -"],
    ),
    "who else holds a share": (
        "Beta Mobile is 51% owned by Acme Telecom and 49% by Gamma Lines.",
        [
            "observation | Acme Telecom | Beta Mobile | 51 percent | - | completed | -",
            "observation | Gamma Lines | Beta Mobile | 49 percent | - | completed | -",
        ],
    ),
    "shares told respectively": (
        "Beta Optics has two large owners, Acme Fund and Gamma Fund, holding stakes of 13 percent and 10 percent, "
        "respectively.",
        [
            "observation | Acme Fund | Beta Optics | 13 percent | - | completed | -",
            "observation | Gamma Fund | Beta Optics | 10 percent | - | completed | -",
        ],
    ),
    "what a price per share comes to": (
        "Acme Health agreed to acquire Beta Labs for $63.50 per share in cash, or about $16 billion.",
        ["acquisition | Acme Health | Beta Labs | 16000000000 USD | - | announced | -"],
    ),
    "a price that stands before a profit": (
        "Acme Life plans to acquire Beta Life for $8 billion to lift core profit.",
        ["acquisition | Acme Life | Beta Life | 8000000000 USD | - | planned | -"],
    ),
    "what two are worth together is no price": (
        "Acme Grain has agreed to a merger with Beta Oils. The merger would create a company worth $34 billion.",
        ["acquisition | Acme Grain | Beta Oils | - | - | announced | -"],
    ),
    "a round and the listing after it": (
        "After raising $230 million in venture funding, Beta Security went public in London.",
        [
            "funding_round | Beta Security | - | - | - | completed | -",
            "funding_round | Beta Security | - | 230000000 USD | - | completed | -",
        ],
    ),
    "a listing and what it raised": (
        "Beta Pay went public under the ticker BETP in May 2031, raising $1.4 billion.",
        ["funding_round | Beta Pay | - | 1400000000 USD | 2031-05..2031-05 | completed | -"],
    ),
    "two buyers, one with its trade": (
        "Acme Partners and Japanese fund Gamma Investment will acquire device maker Beta Optics for $2 billion.",
        ["acquisition | Acme Partners | Beta Optics | 2000000000 USD | - | announced | -"],
    ),
    "a factory that is bought of its owner": (
        "Acme Cells bought Beta Power's last factory for $90 million.",
        ["acquisition | Acme Cells | Beta Power's last factory | 90000000 USD | - | completed | -"],
    ),
    "a share that is bought of its holder": (
        "Acme Corp will buy Gamma Group's 30% stake in Beta Robotics for $300 million.",
        [
            "investment | Acme Corp | Beta Robotics | 300000000 USD | - | announced | -",
            "observation | Acme Corp | Beta Robotics | 30 percent | - | announced | -",
        ],
    ),
    "a deal that a later sentence calls off": (
        "Acme Motors and Beta Cars announced a merger last year. The deal was called off after talks with owners.",
        ["acquisition | Acme Motors | Beta Cars | - | - | cancelled | Acme Motors"],
    ),
    "a judge who stops it": (
        "Acme Air agreed to buy Beta Jets for $3 billion. But a judge blocked it.",
        ["acquisition | Acme Air | Beta Jets | 3000000000 USD | - | cancelled | -"],
    ),
    "a judge who may stop it": (
        "Acme Air agreed to buy Beta Jets for $3 billion. Regulators could block the deal.",
        ["acquisition | Acme Air | Beta Jets | 3000000000 USD | - | announced | -"],
    ),
    "what it comes to in all": (
        "Acme Power will buy Beta Grid for $4 billion in cash. The total value of the deal will be about $26 billion.",
        ["acquisition | Acme Power | Beta Grid | 26000000000 USD | - | announced | -"],
    ),
    "each of two": (
        "Acme Motors and Beta Cells will each invest $300 million in Gamma Works.",
        [
            "investment | Acme Motors | Gamma Works | 300000000 USD | - | announced | -",
            "investment | Beta Cells | Gamma Works | 300000000 USD | - | announced | -",
        ],
    ),
    "a share without the word": (
        "Acme Fund gets 25% of Beta Robotics under the deal.",
        ["observation | Acme Fund | Beta Robotics | 25 percent | - | completed | -"],
    ),
    "sold to the owner of another": (
        "Acme Foods sold Beta Snacks to Gamma Cola owner Delta Drinks this year.",
        ["acquisition | Delta Drinks | Beta Snacks | - | 2031..2031 | completed | -"],
    ),
    "a description of whom it worked with": (
        "Acme Health took the next step in its work with Beta Pumps when it agreed to acquire the pump maker.",
        ["acquisition | Acme Health | Beta Pumps | - | - | announced | -"],
    ),
    "masts that go to a firm from elsewhere": (
        "Acme Telecom sold its masts in Europe and Latin America to US-based tower firm Beta Towers for $7 billion.",
        [
            "acquisition | Beta Towers | - | 7000000000 USD | - | completed | -",
            "location | Beta Towers | US | - | - | completed | -",
        ],
    ),
    "what is no deal": (
        "Acme's offer of free shipping has been popular at Beta Robotics. Acme bought the rights to Beta's lamp.",
        [],
    ),
    "two who invest together": (
        "Acme Motors and Beta Cells will invest $4 billion to build batteries.",
        ["investment | Acme Motors | - | 4000000000 USD | - | announced | -"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_passage_states_this_and_no_more(name: str) -> None:
    text, expected = CASES[name]
    assert sorted(shown(f) for f in extract(text, date=DAY)) == sorted(expected)
