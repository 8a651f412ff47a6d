"""English as it is printed: initials, flags and signs, who is meant, what is for sale, what might have been.

Each passage is ours; the facts beside it are all it states.
"""

from __future__ import annotations

import pytest

from dealgraph.loaders.extract import extract

from .test_written_en import shown

DAY = "2031-08-20"
CASES: dict[str, tuple[str, list[str]]] = {
    "initials of a name": (
        "Advanced Micro Lamps, a maker of lamps, grew. AML reported revenue of $3 billion in 2030.",
        [
            "observation | Advanced Micro Lamps | - | 3000000000 USD | 2030..2030 | completed | Advanced Micro Lamps",
        ],
    ),
    "a flag between name and verb": (
        "Beta Bank 🇧🇷 raised a $3 million Series A round led by Gamma Capital 🇺🇸.",
        [
            "funding_round | Beta Bank | - | 3000000 USD | - | completed | -",
        ],
    ),
    "a service with a plus": (
        "Vic Rook, head of social at Acme, said Acme+ has 300 million users.",
        [
            "observation | Acme+ | - | 300000000 count | - | completed | Acme",
        ],
    ),
    "the base is told first": (
        "Acme Power reported its results for the quarter ended December 31, 2030, with net profit "
        "soaring from 252 million euros in the same period last year to 746 million euros.",
        [
            "observation | Acme Power | - | 252000000 EUR | 2029-10..2029-12 | completed | Acme Power",
            "observation | Acme Power | - | 746000000 EUR | 2030-10..2030-12 | completed | Acme Power",
        ],
    ),
    "yen by the country that is named": (
        "Japan's Acme Chemical will invest ¥83 billion in a plant.",
        [
            "investment | Acme Chemical | - | 83000000000 JPY | - | announced | -",
        ],
    ),
    "yuan where no other country is named": (
        "Acme Robotics of Shanghai raised ¥280 million in a Series B round.",
        [
            "funding_round | Acme Robotics | - | 280000000 CNY | - | completed | -",
            "location | Acme Robotics | Shanghai | - | - | completed | -",
        ],
    ),
    "since its launch in a year": (
        "Beta Cards has experienced 40 percent growth in revenue since its launch in 2023.",
        [
            "observation | Beta Cards | - | 40 percent | 2023.. | completed | -",
        ],
    ),
    "the paper that cites people": (
        "Gamma Capital agreed to buy a 30 percent stake in Beta Oil, the Financial Times reported on "
        "Sunday, citing people with knowledge of the transaction.",
        [
            "investment | Gamma Capital | Beta Oil | - | - | rumoured | Financial Times",
            "observation | Gamma Capital | Beta Oil | 30 percent | - | rumoured | Financial Times",
        ],
    ),
    "another speaks in the next clause": (
        "Beta Platforms acquired Gamma Labs for $2 billion, while Acme Corp announced a new phone.",
        [
            "acquisition | Beta Platforms | Gamma Labs | 2000000000 USD | - | completed | -",
        ],
    ),
    "a part of it by name": (
        "Gamma Capital bought a 5% stake in Acme Oil's biofuel business Beta Fuels for $587 million.",
        [
            "investment | Gamma Capital | Beta Fuels | 587000000 USD | - | completed | -",
            "observation | Gamma Capital | Beta Fuels | 5 percent | - | completed | -",
        ],
    ),
    "what is for sale is valued": (
        "PA Partners is exploring a sale of Beta Facilities that could value the manager at about $4 billion.",
        [
            "observation | Beta Facilities | - | 4000000000 USD | - | possible | -",
        ],
    ),
    "who a relative clause is about": (
        "Maria Smith left Acme Corp to launch Beta Labs, which quickly secured a $1 billion funding round.",
        [
            "founding | Beta Labs | - | - | - | completed | -",
            "funding_round | Beta Labs | - | 1000000000 USD | - | completed | -",
        ],
    ),
    "an average is nobody's": (
        "Beta Desk raised $90 million at a $415 million valuation. That is much higher than the average "
        "$71 million valuation for such rounds.",
        [
            "funding_round | Beta Desk | - | 90000000 USD | - | completed | -",
            "observation | Beta Desk | - | 415000000 USD | - | completed | -",
        ],
    ),
    "a governor announces": (
        "Governor Roy Cooper announced today that Acme Wire will build a plant. The company will invest $193 million.",
        [
            "investment | Acme Wire | - | 193000000 USD | - | announced | -",
        ],
    ),
    "the sum a project is named by": (
        "Acme Medical will construct a new facility. The $62 million project is expected to create 340 jobs.",
        [
            "forecast | Acme Medical | - | 340 count | - | expected | -",
            "investment | Acme Medical | - | 62000000 USD | - | announced | -",
        ],
    ),
    "a contract by when it is delivered": (
        "Acme Shipbuilding said it has received a 502 billion won ship order. Acme Shipbuilding will "
        "deliver the carriers to an unidentified shipper by November 2033.",
        [
            "supply_contract | Acme Shipbuilding | - | 502000000000 KRW | ..2033-11 | completed | Acme Shipbuilding",
        ],
    ),
    "growth in a part": (
        "Acme Corp posted net income of $62 billion and 63% year-over-year growth in Beta Cloud.",
        [
            "observation | Acme Corp | - | 62000000000 USD | - | completed | -",
            "observation | Beta Cloud | - | 63 percent | - | completed | -",
        ],
    ),
    "a decline in what is told": (
        "In its most recent earnings report, Acme Solar reported a 23% decline in revenue.",
        [
            "observation | Acme Solar | - | 23 percent | - | completed | Acme Solar",
        ],
    ),
    "might have been": (
        "Acme Corp could have bought Beta Robotics for $3 billion.",
        [],
    ),
    "an outlook is raised, not money": (
        "Acme Corp raised its 2031 capital expenditure outlook to $40 billion.",
        [
            "investment | Acme Corp | - | 40000000000 USD | 2031..2031 | expected | -",
        ],
    ),
    "a rejected suitor's price": (
        "Acme Pharma launched a bid for Beta Labs. Gamma Pharma's bid was worth $7 billion.",
        [
            "acquisition | Acme Pharma | Beta Labs | - | - | possible | -",
        ],
    ),
    "several hundred thousand and no range across": (
        "Acme Solar registered a net loss between RMB3 billion and RMB 3.3 billion in 2030.",
        [
            "observation | Acme Solar | - | 3000000000 CNY | 2030..2030 | completed | -",
        ],
    ),
    "capacity that is bought": (
        "Acme Labs has contracted to purchase the entire 100-MW compute capacity.",
        [],
    ),
    "layoffs told once": (
        "Beta Learning let go of 150 employees. The current layoffs account for nearly 2.6 percent of its workforce.",
        [
            "risk | Beta Learning | - | 150 count | - | completed | -",
        ],
    ),
    "a round some months before": (
        "Beta Mall laid off 190 employees. The cuts come three months after it raised $75 million in its "
        "Series C round.",
        [
            "funding_round | Beta Mall | - | 75000000 USD | 2031-05..2031-05 | completed | -",
            "risk | Beta Mall | - | 190 count | - | completed | -",
        ],
    ),
    "this year's March": (
        "Acme Foods bought Beta Foods for $30 million in March this year.",
        [
            "acquisition | Acme Foods | Beta Foods | 30000000 USD | 2031-03..2031-03 | completed | -",
        ],
    ),
    "who is meant after a founding": (
        "Forbes reported on Acme Foods. Founded in 2027, Beta Chips makes chips. It raised $30 million "
        "in a Series A round.",
        [
            "founding | Beta Chips | - | - | 2027..2027 | completed | -",
            "funding_round | Beta Chips | - | 30000000 USD | - | completed | -",
        ],
    ),
    "when a plant starts": (
        "Acme Cells announced plans to invest $5 billion in a battery plant. The plant will commence "
        "production in 2034.",
        [
            "investment | Acme Cells | - | 5000000000 USD | ..2034 | planned | Acme Cells",
        ],
    ),
    "between two months": (
        "Between January and June, Acme Copper recorded a profit of $429 million, down 34% from $653 "
        "million in the same period last year.",
        [
            "observation | Acme Copper | - | 34 percent | 2031-01..2031-06 | completed | -",
            "observation | Acme Copper | - | 429000000 USD | 2031-01..2031-06 | completed | -",
            "observation | Acme Copper | - | 653000000 USD | 2030-01..2030-06 | completed | -",
        ],
    ),
    "a bid that is rejected": (
        "Beta Brewing had rejected a takeover bid from Acme Drinks.",
        [
            "acquisition | Acme Drinks | Beta Brewing | - | - | cancelled | -",
        ],
    ),
    "and its subsidiary": (
        "Acme Capital and its operating subsidiary, Beta Materials LLC, announced the purchase of Gamma "
        "Mine for $128 million.",
        [
            "acquisition | Acme Capital | Gamma Mine | 128000000 USD | - | announced | Acme Capital",
        ],
    ),
    "a plant without a sum": (
        "Acme Chemical plans to build a new plant for semiconductor materials.",
        [
            "investment | Acme Chemical | - | - | - | planned | -",
        ],
    ),
    "cuts of a workforce are no workforce": (
        "Acme Micro announced a plan that will result in up to 2,800 voluntary workforce reductions.",
        [
            "risk | Acme Micro | - | 2800 count | - | planned | Acme Micro",
        ],
    ),
    "several are no count": (
        "Acme Arms grew, following several orders from abroad.",
        [],
    ),
    "since its founding": (
        "Beta Cells has grown under its own steam since its founding in 2017.",
        [
            "founding | Beta Cells | - | - | 2017..2017 | completed | -",
        ],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_passage_states_these_facts_and_no_others(name: str) -> None:
    text, expected = CASES[name]
    assert sorted(shown(f) for f in extract(text, lang="en", date=DAY)) == sorted(expected)
