"""English names told apart: founders, companies that bear a founder's name, labels, openings, places and adjectives."""

from __future__ import annotations

import pytest

from dealgraph.loaders.extract import analyse, extract
from dealgraph.loaders.extract.en.names import find_names

MARKS = {"org": "", "person": "*", "place": "@"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Founded in 2020 by Ada Rook, Bo Lund and Cy Hale, Beta Labs grew.", "Ada Rook*|Bo Lund*|Cy Hale*|Beta Labs"),
        ("Beta Labs was founded by Acme Ventures.", "Beta Labs|Acme Ventures"),
        ("Rook was founded in 1945 and is led by president Ada Rook.", "Rook|Ada Rook*"),
        ("CEO Ada Rook said so, and Rook left.", "Ada Rook*|Rook*"),
        ("What Happened: Beta Labs closed the round.", "Beta Labs"),
        ("Boasting an investment of $3 billion, the plant opened.", ""),
        ("Located in the north, the plant opened.", ""),
        ("Acme won orders from two Middle Eastern shippers.", "Acme"),
        ("Acme cut the value of Beta, India's largest grocer.", "Acme|Beta|India@"),
        ("Its venture in China, CR Corn, grew.", "China@|CR Corn"),
        ("Acme runs plants in Italy, Belgium, and Ohio.", "Acme|Italy@|Belgium@|Ohio@"),
        ("Acme runs a plant in Dayton, Ohio.", "Acme|Dayton, Ohio@"),
        ("Acme and Forum 18 Media Private Limited signed.", "Acme|Forum 18 Media Private Limited"),
        ("The shop of many towns, Rook's, closed.", "Rook's"),
        ("Beta plans to expand its Seattle HQ.", "Beta|Seattle@"),
        ("Pittsburgh robotics startup Beta Labs closed.", "Pittsburgh@|Beta Labs"),
        ("Acme has sites in Huntsville and Kronau, where it digs.", "Acme|Huntsville@|Kronau@"),
        ("Acme has sites in Huntsville and Beta said it left.", "Acme|Huntsville@|Beta"),
        ("We've sold bread in Texas. Acme bakes none.", "Texas@|Acme"),
        ("A Kansas insurer, the startup Eventually has hired 40 cooks.", "Kansas@|Eventually"),
        ("The bakery startup Eventually hired two cooks. Eventually, both left.", "Eventually"),
        ("A cook wrote to the firm. Eventually it has hired a baker.", ""),
        ("Kenya's oldest lender mapleloan acquired a bakery; few know mapleloan.", "Kenya@|mapleloan|mapleloan"),
        ("The lender also acquired a mill, and the brand together landed four orders.", ""),
        ("A bridge was named after Ruritanian President Bo Lund.", "Ruritanian President Bo Lund*"),
        ("Acme owes money to Prime Lund Limited.", "Acme|Prime Lund Limited"),
        ("Premier Partners owes rent to Beta Mills.", "Premier Partners|Beta Mills"),
        ("plumsoft launched a till for bakers. Few shops use plumsoft.", "plumsoft|plumsoft"),
        ("It asked the Land and Water Board for leave.", "Land and Water Board"),
        ("A barn belongs to the Growers' Insurance Fund.", "Growers' Insurance Fund"),
        ("The lorries of Gamma Dairy Pty. Ltd. went to Acme.", "Gamma Dairy Pty. Ltd.|Acme"),
        ("K4W and Rook partnered with Beta Mills.", "K4W|Rook|Beta Mills"),
        ("Acme closed its bakery in Osaka's Millgate district.", "Acme|Osaka's Millgate district@"),
        ("Key Takeaways - Gamma Mills hired a cook.", "Gamma Mills"),
        ("Swiss-headquartered Beta Labs met a Swiss bank.", "Swiss@|Beta Labs"),
    ],
)
def test_names(text: str, names: str) -> None:
    assert "|".join(n.text + MARKS[n.kind] for n in find_names(text, [0])) == names


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # each party has its own seat, though both are in one town
        ("Boston-based miner Acme Corp has bought Boston-based driller Beta Labs.", "location|Acme Corp|Boston"),
        ("Ohio-based drug developers Acme Bio and Beta Labs raised money.", "location|Acme Bio|Ohio"),
        ("Ohio-based drug developers Acme Bio and Beta Labs raised money.", "location|Beta Labs|Ohio"),
        # a joint venture is not the company named before it
        (
            "Acme and Beta form a venture, agency Rook said. Acme will invest $3 million in the joint venture.",
            "investment|Acme|-",
        ),
        # what stands first in a sentence is no one described
        ("Acme grew. In Ohio, the company's sales rose 3 percent, with profit up.", "observation|Acme|-"),
        # the company is known by its own name, not by the full name of the person it is called after
        (
            "Rook's, a grocer, fell. The company, founded by Rook Hale, hit a valuation of $22 billion.",
            "observation|Rook|-",
        ),
        # whose deals are counted up does the next one
        (
            "It is the latest in a string of deals by Acme. Last month, it bought Beta Labs.",
            "acquisition|Acme|Beta Labs",
        ),
    ],
)
def test_whom_a_sentence_is_about(text: str, told: str) -> None:
    facts = [f"{f.kind}|{f.subject}|{f.object or '-'}" for f in analyse(text, lang="en").facts]
    assert told in facts, facts


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Acme Heavy Industries and Construction raised $40 million.", "Acme Heavy Industries and Construction"),
        ("Acme Mining and Smelting has raised more than $6 billion.", "Acme Mining and Smelting"),
    ],
)
def test_two_trades_are_one_name(text: str, named: str) -> None:
    assert [f.subject for f in extract(text)] == [named]


def test_an_adverb_that_opens_a_sentence_raises_nothing() -> None:
    assert extract("Globally, young firms landed $779.3 million in venture financing in 2020.") == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Acme Corp makes cars at its main plant in Ohio.", "Acme Corp|Ohio|completed"),
        ("Acme Corp has a contract for a new plant in Ohio.", "Acme Corp|Ohio|announced"),
        ("Acme Corp opened a new plant in Ohio.", "Acme Corp|Ohio|completed"),
        ("Acme Corp plans to build a new plant in Ohio.", "Acme Corp|Ohio|planned"),
        # a supplier's own site is told as its own; what it only serves is not
        (
            "Acme Cloud signed a lease worth $9 billion for its Lark data center campus in Ohio.",
            "Acme Cloud|Ohio|completed",
        ),
        # each has its place where both are said to be of it; one place is not told twice
        ("Acme Corp said the Boston-based firm Beta Labs left.", "Beta Labs|Boston|completed"),
    ],
)
def test_where_a_site_stands_and_whether_it_does(text: str, told: str) -> None:
    facts = [f"{f.subject}|{f.object}|{f.status}" for f in extract(text, lang="en") if f.kind == "location"]
    assert facts == [told]
