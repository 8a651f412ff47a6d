"""Who an English sentence credits with a claim, and with how much of what it says."""

from __future__ import annotations

import pytest

from dealgraph.loaders.extract import extract

# A passage, and one figure of it with its source.
CASES = (
    ("Acme said its sales grew 19% in May, while the number of rides rose 23%.", "23: Acme"),
    ("Acme said its sales grew 19% in May, while Beta's revenue rose 23%.", "23: -"),
    (
        "Beta Motors will invest $500 million to build a plant in Ohio, the state's industry minister said on Monday.",
        "500000000: state's industry minister",
    ),
    (
        "Beta Motors will invest $520 million in Canada, according to a statement from the transport ministry.",
        "520000000: transport ministry",
    ),
    (
        "Beta retained the top spot with 5.2 GW of capacity, according to the annual Bright Sun report by "
        "the Solar Traders Association.",
        "5200000000: Solar Traders Association",
    ),
    ("According to Acme Cloud CEO Jane Roe, Beta's revenue rose 12% in 2030.", "12: Jane Roe"),
    ("Acme runs 14 sites with a capacity of 5,000 tons a year and company officials say they aim at more.", "14: -"),
    (
        "Acme Motors is closing a plant in Ohio and says it will invest $1.9 billion to retool another.",
        "1900000000: Acme Motors",
    ),
    ("Acme likewise announced a $5 billion investment in Beta Labs.", "5000000000: Acme"),
    (
        "Acme reported a net loss of $125 million for the third quarter, and had debt of about $587 million.",
        "587000000: -",
    ),
    ("Acme aims to sell 500,000 cars by 2033, writes Beta Wheels.", "500000: Beta Wheels"),
    ("Beta Labs has raised $30 million, a source told Gamma News.", "30000000: a source"),
    ("Gamma Orbit added $100 million to a funding round now sized at $450 million last week.", "450000000: -"),
    (
        "Shipments of phones are forecast to grow 5.8% in 2032. This is according to Gamma Research.",
        "5: Gamma Research",
    ),
    (
        "Beta Fund and Gamma Fund hold stakes of 13 per cent and 10 per cent of Acme, respectively, based on "
        "Delta data.",
        "10: Delta",
    ),
    ("Acme scrapped two wind farms and announced $4 billion of impairment charges.", "4000000000: Acme"),
    ("Acme said it was letting go 1,000 employees, about 5% of its 22,000 workers.", "1000: Acme"),
    ("Acme said it was letting go 1,000 employees, about 5% of its 22,000 workers.", "22000: -"),
    ("Acme's $4 billion merger with Beta Corp., announced in October, was cleared.", "4000000000: -"),
)


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_figure_is_credited_to_who_speaks_of_it(text: str, expected: str) -> None:
    told = [f for f in extract(text, lang="en", date="2031-11-10") if f.amount is not None]
    assert expected in [
        f"{int(f.amount.max or f.amount.min or 0)}: {f.attribution or '-'}" for f in told if f.amount is not None
    ]


def test_who_tells_of_talks_in_the_next_sentence_is_their_source() -> None:
    text = "Acme is in talks to acquire Beta Labs. Two sources close to the matter said the talks could fail."
    [fact] = [f for f in extract(text, lang="en", date="2031-11-10") if f.kind == "acquisition"]
    assert (fact.status, fact.attribution) == ("rumoured", "Two sources close to the matter")
