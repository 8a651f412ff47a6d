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
    "a market that nobody named could own": (
        "PC shipments rose 9% in the fourth quarter of 2030 to 71 million units, Gartner said. Electricity demand from data centers will reach 945 TWh by 2035, the IEA said.",
        [
            "observation | PC shipments | - | 9 percent | 2030-10..2030-12 | completed | Gartner",
            "observation | PC shipments | - | 71000000 count | 2030-10..2030-12 | completed | Gartner",
            "forecast | Electricity demand from data centers | - | 945000000000000 watt_hour | ..2035 | expected | IEA",
        ],
    ),
    "the same words in the report of a company": (
        "Acme Cars published its results. Vehicle sales in China rose 9% to 71,000.",
        ["observation | Acme Cars | - | 9 percent | - | completed | -", "observation | Acme Cars | - | 71000 count | - | completed | -"],
    ),
    "who foresees it owns nothing of it": (
        "The smartphone market shrank last year. IDC expects shipments to fall another 2% in 2032.",
        ["forecast | smartphone market | - | 2 percent | 2032..2032 | expected | -"],
    ),
    "by how much, and to what": (
        "The smartphone market will decline by 11 million units to 140 million units in 2032.",
        ["forecast | smartphone market | - | 140000000 count | 2032..2032 | expected | -"],
    ),
    "a group told by its rank, and one by its place": (
        "The top five cloud providers are projected to spend $600 billion in 2032. Startups in Africa raised $3.2 billion in 2030.",
        [
            "forecast | top five cloud providers | - | 600000000000 USD | 2032..2032 | expected | -",
            "observation | Startups in Africa | - | 3200000000 USD | 2030..2030 | completed | -",
        ],
    ),
    "costs to be saved": (
        "Acme Chem plans to shut some plants to save $1 billion. Beta Chem aims to lower its costs by $400 million.",
        ["forecast | Acme Chem | - | 1000000000 USD | - | planned | -", "forecast | Beta Chem | - | 400000000 USD | - | planned | -"],
    ),
    "who is saved it": (
        "The layoffs will save Acme Chem roughly $1 billion in costs.",
        ["forecast | Acme Chem | - | 1000000000 USD | - | expected | -"],
    ),
    "power that is built, run, lined up and aimed at": (
        "Acme Solar will build a 300 MW solar farm. Acme Solar operates 2.7 GW of wind farms. Acme Solar's pipeline stands at 12 GW. Britain targets 50 GW of offshore wind by 2040.",
        [
            "investment | Acme Solar | - | 300000000 watt | - | announced | -",
            "observation | Acme Solar | - | 2700000000 watt | - | completed | -",
            "observation | Acme Solar | - | 12000000000 watt | - | completed | -",
            "forecast | Britain | - | 50000000000 watt | ..2040 | planned | -",
        ],
    ),
    "things that are run": (
        "Acme's Gamma Go robotaxi division operates approximately 1,000 vehicles. Beta Soft serves more than 70 operators. Delta Power has more than 30 projects in its pipeline.",
        [
            "observation | Gamma Go | - | 1000 count | - | completed | -",
            "observation | Beta Soft | - | 70 count | - | completed | -",
            "observation | Delta Power | - | 30 count | - | completed | -",
        ],
    ),
    "what is measured is not counted": ("Acme Water produces 250 million liters of water daily.", []),
    "a month is no doubt": (
        "Acme Auto rebounded with 40,856 May deliveries.",
        ["observation | Acme Auto | - | 40856 count | - | completed | -"],
    ),
    "both have it": (
        "Acme Auto and Beta both saw monthly deliveries of over 10,000 units.",
        ["observation | Acme Auto | - | 10000 count | - | completed | -", "observation | Beta | - | 10000 count | - | completed | -"],
    ),
    "shares of a venture that is named": (
        "Acme will hold a 51% stake in the venture, named Gamma Towers, with Beta controlling the remaining 49%.",
        ["observation | Acme | Gamma Towers | 51 percent | - | announced | -", "observation | Beta | Gamma Towers | 49 percent | - | completed | -"],
    ),
    "told in the present": (
        "Acme profits more than double on fare hikes",
        ["observation | Acme | - | 2 multiple | - | completed | -"],
    ),
    "the verb is left out": (
        "Acme guided to $200 billion in 2032 capex, Beta to $175 billion, and Gamma to $115 billion. Delta Labs reported revenue of $3 billion, Epsilon Labs $2 billion.",
        [
            "investment | Acme | - | 200000000000 USD | 2032..2032 | expected | -",
            "investment | Beta | - | 175000000000 USD | 2032..2032 | expected | -",
            "investment | Gamma | - | 115000000000 USD | 2032..2032 | expected | -",
            "observation | Delta Labs | - | 3000000000 USD | - | completed | Delta Labs",
            "observation | Epsilon Labs | - | 2000000000 USD | - | completed | Delta Labs",
        ],
    ),
    "measured by somebody else's": (
        "Acme held a 12% share of the market, slightly below Beta's 13% share.",
        ["observation | Acme | - | 12 percent | - | completed | -", "observation | Beta | - | 13 percent | - | completed | -"],
    ),
    "what analysts had expected": (
        "Acme's revenue grew 5.7%, above analyst growth expectations of 5.19%.",
        ["observation | Acme | - | 5.7 percent | - | completed | -"],
    ),
    "what the market is worth": ("Acme believes there is growth potential in the B2B market, currently valued at over $2.1 billion.", []),
    "a stake told by its price": (
        "Acme Bio will acquire a $3 million stake in Beta Labs.",
        ["investment | Acme Bio | Beta Labs | 3000000 USD | - | announced | -", "observation | Acme Bio | Beta Labs | 3000000 USD | - | announced | -"],
    ),
    "a market after its source": (
        "LONDON, January 13, 2031: According to Omdia's tracker, large-area display shipments grew 2.9% in 2030.",
        ["observation | large-area display shipments | - | 2.9 percent | 2030..2030 | completed | Omdia"],
    ),
    "a market before the firm that counts it": (
        "The total funding in the Indian startup ecosystem declined by 25 per cent to USD 4.88 billion in 2030, data intelligence firm Tracxn said.",
        [
            "observation | funding in the Indian startup ecosystem | - | 25 percent | 2030..2030 | completed | Tracxn",
            "observation | funding in the Indian startup ecosystem | - | 4880000000 USD | 2030..2030 | completed | Tracxn",
        ],
    ),
    "the works that are named": (
        "Acme Solar has expanded in recent weeks, commissioning the final phase of the 577MW Gamma Fox solar project.",
        ["observation | Gamma Fox | - | 577000000 watt | - | completed | -"],
    ),
    "a part of the whole just told": (
        "Acme produced 116,000 tonnes of copper in 2030, with just over 29,000 tonnes from its Peru operations.",
        ["observation | Acme | - | 116000 tonne | 2030..2030 | completed | -"],
    ),
    "where a forecast stood before": (
        "Acme expects sales to grow 5% to 5.5%, up from its previous forecast of 4% to 5%.",
        ["forecast | Acme | - | 5 percent | - | expected | -"],
    ),
    "what a filing tells": (
        "Acme will invest $100 million in Beta Labs, according to a regulatory filing.",
        ["investment | Acme | Beta Labs | 100000000 USD | - | announced | regulatory filing"],
    ),
    "better than expected is no forecast": (
        "Acme increased deliveries by a stronger-than-expected 9 percent.",
        ["observation | Acme | - | 9 percent | - | completed | -"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_passage_states_this_and_no_more(name: str) -> None:
    text, expected = CASES[name]
    assert sorted(map(shown, extract(text, lang="en", date=DAY))) == sorted(expected)
