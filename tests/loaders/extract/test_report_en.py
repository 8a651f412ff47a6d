"""English reports: a period said once dates what follows, a base is of a year before, a body outweighs its title.

Each passage is ours; the facts beside it are all it states.
"""

from __future__ import annotations

import pytest

from dealgraph.loaders.extract import extract

from .test_written_en import shown

DAY = "2031-08-20"
CASES: dict[str, tuple[str, list[str]]] = {
    "a period is said once": (
        "Acme Corp today announced financial results for its second quarter ended June 30, 2031. Total "
        "revenue grew 14% year over year to $2.26 billion. Net income was $577 million, compared with "
        "$400 million a year earlier.",
        [
            "observation | Acme Corp | - | 14 percent | 2031-04..2031-06 | completed | -",
            "observation | Acme Corp | - | 2260000000 USD | 2031-04..2031-06 | completed | -",
            "observation | Acme Corp | - | 400000000 USD | 2030-04..2030-06 | completed | -",
            "observation | Acme Corp | - | 577000000 USD | 2031-04..2031-06 | completed | -",
        ],
    ),
    "a fiscal quarter is of the months that were named": (
        "Acme Chips reported results for the three months ended June 30, 2031. Net sales for the first "
        "quarter of fiscal 2032 were $1.2 billion, down 45% from net sales of $2.2 billion in the prior "
        "year's first fiscal quarter.",
        [
            "observation | Acme Chips | - | 1200000000 USD | 2031-04..2031-06 | completed | -",
            "observation | Acme Chips | - | 2200000000 USD | 2030-04..2030-06 | completed | -",
            "observation | Acme Chips | - | 45 percent | 2031-04..2031-06 | completed | -",
        ],
    ),
    "a base by its own quarter": (
        "Beta Metals produced 23,873 tonnes of copper in the March quarter, down from the 24,577 tonnes "
        "in the December quarter.",
        [
            "observation | Beta Metals | - | 23873 tonne | 2031-01..2031-03 | completed | -",
            "observation | Beta Metals | - | 24577 tonne | 2030-10..2030-12 | completed | -",
        ],
    ),
    "the quarter before the one reported": (
        "Acme Corp reported results for the fourth quarter ended December 31, 2030. Operating margin was "
        "8.2%, down from 8.8% in the previous quarter.",
        [
            "observation | Acme Corp | - | 8.2 percent | 2030-10..2030-12 | completed | -",
            "observation | Acme Corp | - | 8.8 percent | 2030-07..2030-09 | completed | -",
        ],
    ),
    "growth told after its base": (
        "Acme Corp reports its results for the first quarter ended March 31, 2031. Revenues for the "
        "first quarter of 2031 were $358 million as compared to $327 million for the first quarter of "
        "2030, representing 9% year-over-year revenue growth.",
        [
            "observation | Acme Corp | - | 327000000 USD | 2030-01..2030-03 | completed | -",
            "observation | Acme Corp | - | 358000000 USD | 2031-01..2031-03 | completed | -",
            "observation | Acme Corp | - | 9 percent | 2031-01..2031-03 | completed | -",
        ],
    ),
    "a compound rate by its own years": (
        "The global lamp market was valued at $28 billion in 2030 and is projected to reach $74 billion "
        "by 2036, growing at a CAGR of 18.2% from 2031 to 2036.",
        [
            "forecast | global lamp market | - | 18.2 percent | 2031..2036 | expected | -",
            "forecast | global lamp market | - | 74000000000 USD | ..2036 | expected | -",
            "observation | global lamp market | - | 28000000000 USD | 2030..2030 | completed | -",
        ],
    ),
    "a compound rate without years": (
        "The global lamp market is projected to reach $74 billion by 2036, growing at a CAGR of 18.2%.",
        [
            "forecast | global lamp market | - | 18.2 percent | - | expected | -",
            "forecast | global lamp market | - | 74000000000 USD | ..2036 | expected | -",
        ],
    ),
    "what is guided": (
        "Acme Corp cut its 2031 revenue forecast on Wednesday. Acme now expects revenue of $6.8 billion "
        "to $7 billion, down from $7.6 billion to $7.9 billion.",
        [
            "forecast | Acme Corp | - | 6800000000 USD | 2031..2031 | expected | -",
        ],
    ),
    "the period told in the next sentence": (
        "Net revenues of Acme Stores rose 7% to $9.28 billion. Acme Stores said earnings for the three "
        "months ending May 4 came in at 57 cents per share.",
        [
            "observation | Acme Stores | - | 7 percent | 2031-03..2031-05 | completed | -",
            "observation | Acme Stores | - | 9280000000 USD | 2031-03..2031-05 | completed | -",
        ],
    ),
    "the body knows better than its title": (
        "Acme Cloud to invest $12.7 billion in India\nAcme Cloud said it will invest $12.7 billion in "
        "cloud infrastructure in India by 2036.",
        [
            "investment | Acme Cloud | - | 12700000000 USD | ..2036 | announced | Acme Cloud",
        ],
    ),
    "a backlog as of a day": (
        "Acme Power's filing says backlog grew to $15 billion as of December 31, 2030 from $7.2 billion "
        "a year earlier.",
        [
            "observation | Acme Power | - | 15000000000 USD | 2030-12-31..2030-12-31 | completed | Acme Power",
            "observation | Acme Power | - | 7200000000 USD | 2029-12-31..2029-12-31 | completed | Acme Power",
        ],
    ),
    "a round in another clause than its year": (
        "Acme Cards landed a fresh $95 million in Series C funding, but has raised eyebrows for filing "
        "its 2029 accounts late.",
        [
            "funding_round | Acme Cards | - | 95000000 USD | - | completed | -",
        ],
    ),
    "another sum in each place": (
        "Acme Cloud has declared plans to invest $9 billion in Singapore, $5 billion in Thailand, and $6 "
        "billion in Malaysia.",
        [
            "investment | Acme Cloud | - | 5000000000 USD | - | planned | Acme Cloud",
            "investment | Acme Cloud | - | 6000000000 USD | - | planned | Acme Cloud",
            "investment | Acme Cloud | - | 9000000000 USD | - | planned | Acme Cloud",
        ],
    ),
    "a number in a name": (
        "Hut 8 (HUT.O) said on Wednesday it had signed a 15-year lease worth $9.8 billion.",
        [
            "supply_contract | Hut 8 | - | 9800000000 USD | - | completed | Hut 8",
        ],
    ),
    "a startup in a title": (
        "SME Lending Startup Beta Loans Fetches $3m Seed Funding\nBeta Loans has secured $3 million in a "
        "seed funding round, according to a statement by the company.",
        [
            "funding_round | Beta Loans | - | 3000000 USD | - | completed | Beta Loans",
        ],
    ),
    "a person by surname": (
        "Elon Rook spoke first. Rook said Acme Corp has 300 million users.",
        [
            "observation | Acme Corp | - | 300000000 count | - | completed | Rook",
        ],
    ),
    "no price is a deal": (
        "Shares of Acme Corp fell after its listing, dropping from $8.40 at the IPO to $5.70.",
        [],
    ),
    "an Indian quarter and sum": (
        "Acme Grid reported a 26% rise in net profit to Rs 3,367 crores in Q3 December 2030 over Q3 December 2029.",
        [
            "observation | Acme Grid | - | 26 percent | 2030-10..2030-12 | completed | Acme Grid",
            "observation | Acme Grid | - | 33670000000 INR | 2030-10..2030-12 | completed | Acme Grid",
        ],
    ),
    "a charge for the months of a year": (
        "Acme Wind recorded a $4 billion impairment charge for the first nine months of 2030.",
        [
            "observation | Acme Wind | - | 4000000000 USD | 2030-01..2030-09 | completed | -",
        ],
    ),
    "a merger undone": (
        "Acme Shops and Beta Robotics announced that their proposed $1.4 billion merger agreement has been terminated.",
        [
            "acquisition | Acme Shops | Beta Robotics | 1400000000 USD | - | cancelled | Acme Shops",
        ],
    ),
    "bankrupt": (
        "Beta Farms filed for bankruptcy after raising nearly $1 billion in funding from investors, "
        "including Gamma Capital.",
        [
            "funding_round | Beta Farms | - | 1000000000 USD | - | completed | -",
            "risk | Beta Farms | - | - | - | completed | -",
        ],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_passage_states_these_facts_and_no_others(name: str) -> None:
    text, expected = CASES[name]
    assert sorted(shown(f) for f in extract(text, lang="en", date=DAY)) == sorted(expected)
