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
        "In a strong year, Acme Shoes led with a 4% sales rise to $6.2 billion, Beta Boots grew 16.4% to $3.75 billion, and Gamma Laces fell 21% to $1.4 billion after a fire.",
        [
            "observation | Acme Shoes | - | 4 percent | - | completed | -",
            "observation | Acme Shoes | - | 6200000000 USD | - | completed | -",
            "observation | Beta Boots | - | 16.4 percent | - | completed | -",
            "observation | Beta Boots | - | 3750000000 USD | - | completed | -",
            "observation | Gamma Laces | - | 21 percent | - | completed | -",
            "observation | Gamma Laces | - | 1400000000 USD | - | completed | -",
        ],
    ),
    "the level has the owner of its growth": (
        "For Q2 2029, Beta Research reported an 18% drop in global tyre sales, to $47 billion.",
        [
            "observation | global tyre sales | - | 18 percent | 2029-04..2029-06 | completed | Beta Research",
            "observation | global tyre sales | - | 47000000000 USD | 2029-04..2029-06 | completed | Beta Research",
        ],
    ),
    "who has raised it is named": (
        "With a loan, Beta Barns has raised $62 million. Acme Wool has now raised over $1.7 billion of capital.",
        [
            "funding_round | Beta Barns | - | 62000000 USD | - | completed | -",
            "observation | Acme Wool | - | 1700000000 USD | - | completed | -",
        ],
    ),
    "a fall that is to come has a base that is past": (
        "According to Beta Research, Brazil's spending on farm tools is expected to shrink from $26 billion to $23 billion in 2033.",
        [
            "observation | Brazil | - | 26000000000 USD | - | completed | Beta Research",
            "forecast | Brazil | - | 23000000000 USD | 2033..2033 | expected | Beta Research",
        ],
    ),
    "a market that nobody named could own": (
        "Bicycle sales slipped 6% to 48 million units in the second quarter of 2029, Beta Research said. Energy use in paper mills will exceed 310 TWh in 2037, the OECD said.",
        [
            "observation | Bicycle sales | - | 6 percent | 2029-04..2029-06 | completed | Beta Research",
            "observation | Bicycle sales | - | 48000000 count | 2029-04..2029-06 | completed | Beta Research",
            "forecast | Energy use in paper mills | - | 310000000000000 watt_hour | 2037..2037 | expected | OECD",
        ],
    ),
    "the same words in the report of a company": (
        "Beta Motors told its owners of its year. In Peru, vehicle sales fell 14% to 52,000.",
        [
            "observation | Beta Motors | - | 14 percent | - | completed | -",
            "observation | Beta Motors | - | 52000 count | - | completed | -",
        ],
    ),
    "who foresees it owns nothing of it": (
        "The tablet market had a poor year. Gartner sees deliveries dropping 7% in 2034.",
        ["forecast | tablet market | - | 7 percent | 2034..2034 | expected | -"],
    ),
    "by how much, and to what": (
        "By 2033, the bicycle market is expected to shrink by 3 million units to 26 million units.",
        ["forecast | bicycle market | - | 26000000 count | ..2033 | expected | -"],
    ),
    "a group told by its rank, and one by its place": (
        "In 2033, the biggest six toy makers are likely to spend $35 billion. Startups in Norway raised $1.6 billion in 2029.",
        [
            "forecast | biggest six toy makers | - | 35000000000 USD | 2033..2033 | expected | -",
            "observation | Startups in Norway | - | 1600000000 USD | 2029..2029 | completed | -",
        ],
    ),
    "costs to be saved": (
        "By selling its mills, Acme Paper hopes to save $350 million. Beta Paper plans to trim its fuel expenses by $90 million.",
        [
            "forecast | Acme Paper | - | 350000000 USD | - | planned | -",
            "forecast | Beta Paper | - | 90000000 USD | - | planned | -",
        ],
    ),
    "who is saved it": (
        "Lighter lorries would save Beta Paper about $70 million in fuel expenses.",
        ["forecast | Beta Paper | - | 70000000 USD | - | expected | -"],
    ),
    "power that is built, run, lined up and aimed at": (
        "In Wales, Beta Wind will construct a 450 MW wind park. It already runs 3.1 GW of hydro plants. Beta Wind's pipeline totals 8 GW. Norway aims for 22 GW of geothermal power by 2038.",
        [
            "investment | Beta Wind | - | 450000000 watt | - | announced | -",
            "observation | Beta Wind | - | 3100000000 watt | - | completed | -",
            "observation | Beta Wind | - | 8000000000 watt | - | completed | -",
            "forecast | Norway | - | 22000000000 watt | ..2038 | planned | -",
        ],
    ),
    "things that are run": (
        "Beta's Delta Hop ferry arm runs about 640 boats. Acme Meals feeds pupils and serves over 90 schools. Gamma Dams has some 14 projects at hand.",
        [
            "observation | Delta Hop | - | 640 count | - | completed | -",
            "observation | Acme Meals | - | 90 count | - | completed | -",
            "observation | Gamma Dams | - | 14 count | - | completed | -",
        ],
    ),
    "what is measured is not counted": ("Last year, Acme Dairy sold 640 million liters of cream.", []),
    "a month is no doubt": (
        "Beta Trucks ended a poor spring with 7,340 May deliveries.",
        ["observation | Beta Trucks | - | 7340 count | - | completed | -"],
    ),
    "both have it": (
        "Last week Gamma Boats and Acme both reported sales of more than 800 dinghies.",
        [
            "observation | Gamma Boats | - | 800 count | - | completed | -",
            "observation | Acme | - | 800 count | - | completed | -",
        ],
    ),
    "shares of a venture that is named": (
        "The company, named Gamma Quays, will run ferries: Acme will own 62% of the venture while Beta keeps the remaining 38%.",
        [
            "observation | Acme | Gamma Quays | 62 percent | - | announced | -",
            "observation | Beta | Gamma Quays | 38 percent | - | announced | -",
        ],
    ),
    "told in the present": (
        "Gamma Mills sales nearly triple after a good harvest",
        ["observation | Gamma Mills | - | 3 multiple | - | completed | -"],
    ),
    "the verb is left out": (
        "For 2034 capex, Acme guided to $64 billion, Beta to $48 billion, and Gamma to $37 billion. Delta Farms posted a profit of $7 billion, Epsilon Farms $4 billion.",
        [
            "investment | Acme | - | 64000000000 USD | 2034..2034 | expected | -",
            "investment | Beta | - | 48000000000 USD | 2034..2034 | expected | -",
            "investment | Gamma | - | 37000000000 USD | 2034..2034 | expected | -",
            "observation | Delta Farms | - | 7000000000 USD | - | completed | -",
            "observation | Epsilon Farms | - | 4000000000 USD | - | completed | -",
        ],
    ),
    "measured by somebody else's": (
        "In shoes, Acme holds a 27% market share, well above Beta's 24% share.",
        [
            "observation | Acme | - | 27 percent | - | completed | -",
            "observation | Beta | - | 24 percent | - | completed | -",
        ],
    ),
    "what analysts had expected": (
        "Beta's exports climbed 4.6% in May, ahead of analyst volume growth projections of 3.8%.",
        ["observation | Beta | - | 4.6 percent | 2031-05..2031-05 | completed | -"],
    ),
    "what the market is worth": ("Beta wants to grow in the carpet market, now worth about $640 million.", []),
    "a stake told by its price": (
        "In Lima, Beta Mills agreed to buy a $45 million stake in Gamma Farms.",
        [
            "investment | Beta Mills | Gamma Farms | 45000000 USD | - | announced | -",
            "observation | Beta Mills | Gamma Farms | 45000000 USD | - | announced | -",
        ],
    ),
    "a market after its source": (
        "OSLO, March 4, 2031: According to Beta Research, garden chair sales fell 6.4% in 2030.",
        ["observation | garden chair sales | - | 6.4 percent | 2030..2030 | completed | Beta Research"],
    ),
    "a market before the firm that counts it": (
        "Total spending in the Kenyan dairy sector rose by 12 per cent to USD 3.15 billion in 2029, the data firm Beta Metrics said.",
        [
            "observation | spending in the Kenyan dairy sector | - | 12 percent | 2029..2029 | completed | Beta Metrics",
            "observation | spending in the Kenyan dairy sector | - | 3150000000 USD | 2029..2029 | completed | Beta Metrics",
        ],
    ),
    "the works that are named": (
        "Two years of building ended for Acme Power, commissioning the last turbines of the 240MW Gamma Heron wind farm.",
        ["observation | Gamma Heron | - | 240000000 watt | - | completed | -"],
    ),
    "a part of the whole just told": (
        "In 2030, Acme mined 74,000 tonnes of zinc, with nearly 18,000 tonnes from its pits in Chile.",
        ["observation | Acme | - | 74000 tonne | 2030..2030 | completed | -"],
    ),
    "where a forecast stood before": (
        "Beta expects its exports to rise 7% to 9%, up from an earlier outlook of 3% to 6%.",
        ["forecast | Beta | - | 7 percent | - | expected | -"],
    ),
    "what a filing tells": (
        "According to a court filing, Beta Mills will invest $45 million in Gamma Farms.",
        ["investment | Beta Mills | Gamma Farms | 45000000 USD | - | announced | court filing"],
    ),
    "better than expected is no forecast": (
        "Sales at Gamma rose by a better-than-expected 14 percent.",
        ["observation | Gamma | - | 14 percent | - | completed | -"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_passage_states_this_and_no_more(name: str) -> None:
    text, expected = CASES[name]
    assert sorted(map(shown, extract(text, lang="en", date=DAY))) == sorted(expected)
