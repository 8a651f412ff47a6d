"""From prose to claims: tiers, what is left over with its reason, and what belongs together in one claim."""

from __future__ import annotations

import shutil
from decimal import Decimal
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dealgraph.graph.claims import Claim, Document
from dealgraph.loaders.base import Extraction
from dealgraph.loaders.prose import read, rules_version, version_of


def document(text: str, language: str = "en") -> Document:
    return Document.of(text, title="News", language=language, published_at="2031-05-10")


def said(text: str, language: str = "en") -> list[Claim]:
    """What is stated and proposed in a text, every quote where it says."""
    given = document(text, language)
    found = read(given)
    claims = [*found.claims, *(one.claim for one in found.proposals)]
    for claim in claims:
        evidence = claim.evidence
        assert given.text[evidence.start : evidence.end] == evidence.quote
        if claim.quantity is not None:
            assert claim.quantity.text[-4:] in evidence.quote
    return claims


def names(claim: Claim, role: str) -> list[str]:
    return [ref.name for ref in claim.roles.get(role, ())]


def only(text: str, kind: str, language: str = "en") -> Claim:
    (one,) = [claim for claim in said(text, language) if claim.kind == kind]
    return one


# ---------------------------------------------------------------- tiers and what is left


def test_each_tier_goes_its_way() -> None:
    found = read(document("Acme Corp was founded in 1999. Three giants spent $90 billion."))
    assert [claim.kind for claim in found.claims] == ["founding"]
    (left,) = found.unused
    assert (left.text, left.sentence) == ("$90 billion", "Three giants spent $90 billion.")
    assert (
        document("Acme Corp was founded in 1999. Three giants spent $90 billion.").text[left.start : left.end]
        == left.text
    )
    assert "whose it is" in left.why


@pytest.mark.parametrize(
    ("text", "amount", "why"),
    [
        ("Prices rose 7% in the year.", "7%", "no name is seen"),
        ("行业增长了7%。", "7%", "no name is seen"),
        ("Acme Corp raised $5 million in a Series A round, 12% of which it keeps.", "12%", "was read in its sentence"),
        ("Acme Corp and Orbis walked for $3.", "$3", "nothing beside it"),
    ],
)
def test_an_amount_that_nothing_uses_says_why(text: str, amount: str, why: str) -> None:
    (left,) = read(document(text, "zh" if "。" in text else "en")).unused
    assert left.text == amount
    assert why in left.why


def test_the_version_is_that_of_the_rules() -> None:
    found = read(document("Acme Corp was founded in 1999."))
    assert found.extractor == rules_version() == found.claims[0].extractor
    assert rules_version().startswith("rules/")


def test_a_change_in_any_room_of_the_rules_makes_another_version(tmp_path: Path) -> None:
    ours = str(files("dealgraph.loaders.extract"))
    shutil.copytree(ours, tmp_path / "extract", ignore=shutil.ignore_patterns("__pycache__"))
    for weights in (tmp_path / "extract").rglob("*.npz"):
        weights.write_bytes(b"small, to be read often")
    parts = sorted(part for part in (tmp_path / "extract").rglob("*") if part.suffix in (".py", ".json", ".npz"))
    seen = {version_of([tmp_path / "extract"])}
    for part in parts:
        part.write_bytes(part.read_bytes() + b" ")
        seen.add(version_of([tmp_path / "extract"]))
    assert len(seen) == len(parts) + 1
    assert {"en", "zh"} <= {part.parent.name for part in parts}
    assert {"encoder-en.npz", "encoder-zh.npz"} <= {part.name for part in parts}


def test_names_from_elsewhere_only_help_to_see_a_name() -> None:
    text = "Revenue at quillon labs rose to $30 million."
    assert read(document(text)).claims == ()
    found = read(document(text), names=["quillon labs", "umbra"])
    assert [names(claim, "subject") for claim in found.claims] == [["quillon labs"]]


@given(st.text(max_size=200), st.sampled_from(["en", "zh"]))
@settings(max_examples=50, deadline=None)
def test_any_text_can_be_read(text: str, language: str) -> None:
    given_ = document(text, language)
    found: Extraction = read(given_) if given_.text else Extraction("")
    assert all(given_.text[left.start : left.end] == left.text for left in found.unused)


# ---------------------------------------------------------------- what a fact means in the graph


@pytest.mark.parametrize(
    ("text", "language", "status"),
    [
        ("Acme Corp said growth was strong, according to Beta Research.", "en", None),
        ("Sales of pumps could rise to $5 billion, according to Beta Research.", "en", "Beta Research"),
    ],
)
def test_who_says_it_is_the_forecaster(text: str, language: str, status: str | None) -> None:
    found = [claim for claim in said(text, language) if claim.kind == "forecast"]
    assert [names(claim, "forecaster") for claim in found] == ([[status]] if status else [])


def test_what_could_reach_a_figure_is_at_most_that() -> None:
    text = "Global investment in AI infrastructure could reach $5 trillion, according to Beta Research."
    claim = only(text, "forecast")
    assert claim.quantity is not None
    assert (claim.quantity.min, claim.quantity.max, claim.quantity.qualifier) == (None, Decimal(5 * 10**12), "up_to")
    assert (names(claim, "subject"), claim.metric, claim.attributes) == (
        ["AI infrastructure"], "investment", {"scope": "global"},
    )  # fmt: skip


@pytest.mark.parametrize(("verb", "direction"), [("raised", "raised"), ("lowered", "lowered"), ("cut", "lowered")])
def test_guidance_on_own_spending_is_a_forecast(verb: str, direction: str) -> None:
    claim = only(f"Acme Corp {verb} its capital expenditure forecast for 2031 to $91-93 billion.", "forecast")
    assert (names(claim, "subject"), names(claim, "forecaster"), claim.metric) == (
        ["Acme Corp"], ["Acme Corp"], "capital_expenditure",
    )  # fmt: skip
    assert claim.attributes == {"direction": direction}
    assert claim.quantity is not None
    assert claim.quantity.qualifier == "between"
    assert claim.period is not None
    assert (claim.period.start, claim.period.end) == ("2031", "2031")


@pytest.mark.parametrize(
    ("text", "language", "metric"),
    [
        ("Acme Corp has more than 30,000 enterprise customers.", "en", "enterprise_customers"),
        ("Acme Corp has more than 30,000 customers.", "en", "customers"),
        ("阿尔法科技拥有超过3万家企业客户。", "zh", "enterprise_customers"),
    ],
)
def test_which_customers_are_counted_is_told(text: str, language: str, metric: str) -> None:
    claim = only(text, "observation", language)
    assert claim.metric == metric
    assert claim.quantity is not None
    assert (claim.quantity.min, claim.quantity.max) == (30000, None)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Acme Corp raised $13 billion in its Series F round at a post-money valuation of about $183 billion.", "en"),
        ("阿尔法科技完成130亿美元F轮融资，投后估值约1830亿美元。", "zh"),
    ],
)
def test_a_round_has_its_name_and_its_value(text: str, language: str) -> None:
    claim = only(text, "funding_round", language)
    assert claim.attributes == {"round": "Series F"}
    assert claim.quantities["post_money"].max == 183 * 10**9
    assert claim.quantities["post_money"].qualifier == "about"


# ---------------------------------------------------------------- what belongs together


def test_rivals_among_themselves_are_one_competition() -> None:
    claim = only("Acme Corp, Beta Robotics and Gamma Labs compete in AI infrastructure.", "competition")
    assert names(claim, "party") == ["Acme Corp", "Beta Robotics", "Gamma Labs"]
    assert names(claim, "arena") == ["AI infrastructure"]


def test_who_competes_with_two_does_not_make_them_rivals() -> None:
    found = [
        claim for claim in said("Acme Corp competes with Beta Robotics and Gamma Labs.") if claim.kind == "competition"
    ]
    assert sorted(names(claim, "party") for claim in found) == [
        ["Acme Corp", "Beta Robotics"],
        ["Acme Corp", "Gamma Labs"],
    ]


DEAL_EN = (
    "Acme Corp said it will invest $50 billion in AI data centers in the United States, together with Beta Robotics."
)
DEAL_ZH = "阿尔法科技宣布，将与贝塔汽车合作，在美国投资500亿美元建设AI数据中心。"


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (DEAL_EN, "en", {"target": ["AI data centers"], "place": ["United States"], "partner": ["Beta Robotics"]}),
        (DEAL_ZH, "zh", {"target": ["AI数据中心"], "place": ["美国"], "partner": ["贝塔汽车"]}),
    ],
)
def test_an_investment_has_its_target_place_and_partner(text: str, language: str, expected: dict[str, Any]) -> None:
    claim = only(text, "investment", language)
    assert {role: names(claim, role) for role in expected} == expected
    together = only(text, "partnership", language)
    assert together.status == claim.status == "announced"
    assert expected["target"][0] in together.attributes["scope"]
    assert [one.kind for one in said(text, language)].count("location") == 0, "the site is the investment's"


def test_another_sentence_is_another_matter() -> None:
    text = "Acme Corp plans to invest $40 million. Beta Robotics bought Gamma Labs, which builds AI data centers."
    claim = only(text, "investment")
    assert set(claim.roles) == {"investor"}


def test_a_shortage_has_what_is_short_and_why() -> None:
    text = "The United States could face an electricity shortage of 20% by 2028 because of AI data centers, Acme said."
    claim = only(text, "risk")
    assert (claim.metric, names(claim, "affected"), names(claim, "cause")) == (
        "electricity_shortage", ["electricity"], ["AI data centers"],
    )  # fmt: skip
    assert claim.quantity is not None
    assert (claim.quantity.max, claim.quantity.unit) == (20, "percent")
