"""Names in letters of two alphabets: an entity of its own, and flagged. Case 36 of the hostile corpus."""

from __future__ import annotations

import pytest

from dealgraph.graph.asof import AsOf
from dealgraph.graph.lookalikes import twins
from tests.contracts.claims import claim, judgement
from tests.graph.asking import asked

FAKE = "\u0410nthropic"  # with a Cyrillic letter
RUSSIAN = "\u042f\u043d\u0434\u0435\u043a\u0441"
TRUE = claim("founding", subject="Anthropic")
FALSE = claim("founding", subject=FAKE)


def alike(answer: dict[str, object]) -> object:
    return answer["looks_like"]


def test_36_a_name_that_looks_like_another_is_an_entity_of_its_own_and_says_so() -> None:
    questions = asked(TRUE, FALSE)
    flagged = questions.entity(FAKE, AsOf())
    assert flagged["id"] != "company:anthropic"
    assert alike(flagged) == [{"id": "company:anthropic", "kind": "company", "name": "Anthropic"}]
    assert alike(questions.entity("Anthropic", AsOf())) == []
    assert questions.conflicts() == [], "nothing was to be merged"


def test_36_it_is_flagged_before_the_true_one_is_known() -> None:
    (other,) = asked(FALSE).entity(FAKE, AsOf())["looks_like"]
    assert (other["id"], other["name"]) == ("company:anthropic", "Anthropic")


def test_it_looks_like_the_entity_that_the_other_name_leads_to() -> None:
    """Through the table of names, too."""
    told = asked(claim("founding", subject="\u8c37\u6b4c"), claim("founding", subject="G\u043e\u043egle"))
    (other,) = told.entity("G\u043e\u043egle", AsOf())["looks_like"]
    assert other["id"] == told.resolve("Google")


def test_one_whose_name_is_judged_the_same_looks_like_nobody_else() -> None:
    told = asked(TRUE, FALSE, judgement("same", left="Anthropic", right=FAKE))
    assert alike(told.entity("Anthropic", AsOf())) == []


def test_a_name_in_one_alphabet_is_flagged_only_beside_the_one_it_looks_like() -> None:
    cyrillic, latin = "\u0421\u041e\u0421\u0410", "COCA"
    assert alike(asked(claim("founding", subject=cyrillic)).entity(cyrillic, AsOf())) == []
    (other,) = asked(claim("founding", subject=cyrillic), claim("founding", subject=latin)).entity(cyrillic, AsOf())[
        "looks_like"
    ]
    assert other["name"] == latin


@pytest.mark.parametrize(
    ("name", "others"),
    [
        (FAKE, ["Anthropic"]),
        ("\u039dvidia", ["Nvidia"]),
        (RUSSIAN.replace("\u0435", "e"), [RUSSIAN]),
        (RUSSIAN, []),
        (f"Microsoft {RUSSIAN}", []),
        ("Anthropic", []),
        ("Citro\u00ebn", []),
        ("\u8c37\u6b4c", []),
        ("\u03bcTorrent", []),
    ],
)
def test_only_letters_that_are_drawn_alike_make_a_twin(name: str, others: list[str]) -> None:
    assert twins(name) == others
