"""Headings in capitals: read in the case of the text under them, and no offset moves."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dealgraph.loaders.extract import analyse
from dealgraph.loaders.extract.en.shouted import recased

BODY = "Acmegen Inc. has closed the purchase of Beta DG Energy Inc., Ohio's largest, for USD 63m."


def test_a_heading_takes_the_case_of_the_text() -> None:
    shouted = f"POWER MAKER ACMEGEN CLOSES PURCHASE OF OHIO'S BETA DG ENERGY FOR USD 63M\n{BODY}"
    heading = "power maker Acmegen closes purchase of Ohio's Beta DG Energy for USD 63M"
    assert recased(shouted) == f"{heading}\n{BODY}"


def test_without_a_text_under_it_a_heading_stays() -> None:
    assert recased("POWER MAKER ACMEGEN CLOSES PURCHASE OF BETA") == "POWER MAKER ACMEGEN CLOSES PURCHASE OF BETA"


def test_what_a_heading_in_capitals_says_is_read() -> None:
    text = "ACMEGEN TO INVEST $40 MILLION IN OHIO FACTORY\nAcmegen Inc. makes power plants."
    (fact,) = (one for one in analyse(text, lang="en", date="2031-05-10").facts if one.kind == "investment")
    assert (fact.subject, fact.evidence[:7]) == ("Acmegen Inc.", "ACMEGEN")


@given(st.text(max_size=400))
def test_no_offset_moves(text: str) -> None:
    told = recased(text)
    assert len(told) == len(text)
    assert told.upper() == text.upper()
