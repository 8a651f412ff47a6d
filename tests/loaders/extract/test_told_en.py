"""English passages about plans and results: whose pesos, what is set apart, what a plant will hold, how India reports.

Each passage is ours; the facts beside it are all it states.
"""

from __future__ import annotations

import pytest

from dealgraph.loaders.extract import analyse, extract

from .test_written_en import shown

DAY = "2031-08-20"
CASES: dict[str, tuple[str, list[str]]] = {
    "money set apart is planned": (
        "Acme Foods allotted 7 billion pesos this year to fund upgrades near Manila.",
        ["investment | Acme Foods | - | 7000000000 PHP | 2031..2031 | planned | -"],
    ),
    "a budget and what it is compared with": (
        "Acme Land is setting a P24-billion capital expenditure budget for 2032, 20 percent more than the P20 billion "
        "allotted in 2031.",
        [
            "investment | Acme Land | - | 24000000000 PHP | 2032..2032 | planned | -",
            "observation | Acme Land | - | 20000000000 PHP | 2031..2031 | completed | -",
        ],
    ),
    "profit before and after tax": (
        "Acme Cements PBT declines 15% to Rs 110 crore.",
        [
            "observation | Acme Cements | - | 15 percent | - | completed | -",
            "observation | Acme Cements | - | 1100000000 INR | - | completed | -",
        ],
    ),
    "the initials of a name in full": (
        "Sand Investment Corp is reviewing options. SIC, based in Beijing, is unlikely to sell.",
        ["location | Sand Investment Corp | Beijing | - | - | completed | -"],
    ),
    "what a plant will hold": (
        "Acme Steel has planned to construct a steel mill of a capacity of 3 million tonnes in 2032.",
        ["forecast | Acme Steel | - | 3000000 tonne | 2032..2032 | planned | -"],
    ),
    "a hotel told with its rooms": (
        "In August Acme Stays acquired the 132-room Beta Inn Uptown for $9 million.",
        ["acquisition | Acme Stays | Beta Inn Uptown | 9000000 USD | 2031-08..2031-08 | completed | -"],
    ),
    "a shop by its address": (
        "Gamma Shops was bought out by British e-tailer betawear.com for $20 million.",
        ["acquisition | betawear.com | Gamma Shops | 20000000 USD | - | completed | -"],
    ),
    "the family behind it": (
        "Acme Holdings of the Rook family earmarked $26 million in capital expenditures for 2032.",
        ["investment | Acme Holdings | - | 26000000 USD | 2032..2032 | planned | -"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_passage_states_this_and_no_more(name: str) -> None:
    text, expected = CASES[name]
    assert sorted(shown(f) for f in extract(text, lang="en", date=DAY)) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        (
            "It was a good week, with Acme Photonics locking up a $40 million Series D.",
            "funding_round",
            "Acme Photonics",
        ),
        ("The sector shrinks, with Acme Foods buying Beta Snacks for $2 billion.", "acquisition", "Acme Foods"),
        ("Acme Power bought Beta Grid, an operator of power plants in Ohio.", "location", "Beta Grid"),
        ("Acme Power, an operator of power plants in Ohio, bought Beta Grid.", "acquisition", "Acme Power"),
    ],
)
def test_whose_a_clause_beside_the_main_one_is(text: str, kind: str, who: str) -> None:
    assert [fact.subject for fact in analyse(text, lang="en", date="2031-05-10").facts if fact.kind == kind] == [who]


def test_when_a_company_was_founded_is_not_when_it_raised() -> None:
    text = "Founded by Ada Smith and Bob Jones in 2021, Acme Labs has now raised a total of $110 million."
    (total,) = (fact for fact in analyse(text, lang="en", date="2031-05-10").facts if fact.metric == "total_funding")
    assert total.period is None


@pytest.mark.parametrize(
    ("text", "shown_as"),
    [
        ("Nikora bought cinematic camera company RUBY.", ["Nikora | RUBY"]),
        ("US chip firm Acme to acquire Beta for $5 billion", ["Acme | Beta"]),
        ("CHIP-MAKING TOOLS Acme said on Wednesday it bought Beta Labs.", ["Acme | Beta Labs"]),
        ("Beta Airlines also confirmed the purchase of 220 Acme jets.", []),
        ("Acme closed its $6 billion acquisition of Orb-chip designer Beta.", ["Acme | Beta"]),
        ("Acme will acquire Beta's video distribution business, GAMMA TV (GTV), for $9 billion.", ["Acme | GAMMA TV"]),
        ("Acmegen closes acquisition of Beta Energy in stock-for-stock deal", ["Acmegen | Beta Energy"]),
        ("Acme Financial to acquire Beta Bancshares in USD 63M deal", ["Acme Financial | Beta Bancshares"]),
        ("Unfortunately, news broke that it bought Beta Labs.", []),
    ],
)
def test_who_buys_whom(text: str, shown_as: list[str]) -> None:
    bought = [fact for fact in analyse(text, lang="en", date="2031-05-10").facts if fact.kind == "acquisition"]
    assert [f"{fact.subject} | {fact.object}" for fact in bought] == shown_as


def test_whoever_is_spoken_of_behind_it_does_not_speak() -> None:
    text = "Acme Capital, which bought Beta Soft for $3.9 billion in 2020, said it intended to keep Gamma Works."
    (fact,) = (one for one in analyse(text, lang="en", date="2031-05-10").facts if one.kind == "acquisition")
    assert fact.attribution != "Gamma Works"


def test_the_company_that_said_it_is_no_description_of_a_place() -> None:
    text = "Acme will invest $640 million in a paper mill in Oregon, the company said in May, to make its own bags."
    assert {fact.attribution for fact in analyse(text, lang="en", date="2031-05-10").facts} == {"Acme"}


def test_states_that_sign_are_its_parties_wherever_they_stand() -> None:
    facts = extract("Ministers of Norway and Kenya signed a memorandum of understanding on fishing.", lang="en")
    assert [shown(f) for f in facts] == ["partnership | Norway | Kenya | - | - | planned | -"]


def test_whoever_unveils_a_site_is_whom_the_next_sentence_is_about() -> None:
    text = "A bottling plant near Lisbon was unveiled by Acme Drinks. The site in Porto fills cans."
    assert [f"{f.kind} {f.subject} {f.object}" for f in extract(text, lang="en")] == [
        "location Acme Drinks Lisbon",
        "location Acme Drinks Porto",
    ]


def test_a_title_and_its_body_tell_one_purchase_whatever_they_call_what_is_bought() -> None:
    title = "Acme to buy Beta's carpet unit for $730M"
    text = f"{title}\nFor $730 million, Acme Corp has agreed to acquire Beta Works' flooring business."
    bought = [fact for fact in extract(text, lang="en") if fact.kind == "acquisition"]
    assert [(fact.subject, fact.amount.text) for fact in bought if fact.amount] == [("Acme Corp", "$730 million")]


def test_two_who_sign_with_a_third_are_the_parties_and_it_is_the_other() -> None:
    text = "In Oslo, Acme Sails and Beta Rope signed a memorandum of understanding with Gamma Docks."
    (fact,) = (one for one in extract(text, lang="en") if one.kind == "partnership")
    assert (fact.subject, fact.object, fact.others) == ("Acme Sails", "Beta Rope", ("Gamma Docks",))
