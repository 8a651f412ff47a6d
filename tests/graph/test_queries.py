"""Questions: filters, names in any language, pages, both time axes."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dealgraph.graph.asof import AsOf
from dealgraph.graph.claims import Statement
from dealgraph.graph.errors import Ambiguous, InvalidInput, NotFound
from dealgraph.graph.queries import Ask, FactFilter
from tests.contracts.claims import claim, histories, judgement, money, retraction
from tests.graph.asking import CUSTOMERS, NEW, OLD, asked, ids, plain


@pytest.mark.parametrize(("least", "unknown", "match"), [(25_000, False, "sure"), (40_000, False, None),
                                                         (40_000, True, "unknown")])  # fmt: skip
def test_an_open_figure_is_sure_or_unknown_never_guessed(least: int, unknown: bool, match: str | None) -> None:
    wanted = FactFilter(metric="enterprise_customers", min=Decimal(least), include_unknown=unknown)
    items = asked(CUSTOMERS).facts(wanted, AsOf(), Ask()).items
    assert [item["match"] for item in items] == ([match] if match else [])


@pytest.mark.parametrize("name", ["Google", "谷歌", "GOOGLE LLC", "company:google", "company:谷歌"])
def test_an_entity_is_found_by_any_of_its_names(name: str) -> None:
    questions = asked(NEW)
    assert questions.resolve(name) == "company:google"
    assert len(questions.facts(FactFilter(entity=(name,)), AsOf(), Ask()).items) == 1


def test_a_name_of_several_entities_is_ambiguous_and_of_none_not_found() -> None:
    questions = asked(claim("risk", subject={"name": "Amazon", "kind": "place"}), claim("risk", subject="Amazon"))
    with pytest.raises(Ambiguous) as caught:
        questions.resolve("Amazon")
    assert caught.value.candidates == ("company:amazon", "place:amazon")
    with pytest.raises(NotFound):
        questions.resolve("Nobody")


def test_an_entity_with_an_authority_id_is_found_by_its_name() -> None:
    questions = asked(claim("risk", subject={"name": "Acme", "id": "lei:5493001KJTIIGC8Y1R12"}))
    assert questions.resolve("acme") == "lei:5493001kjtiigc8y1r12"


def test_an_old_id_answers_for_the_new_one() -> None:
    questions = asked(claim("risk", subject="Alpha"), claim("risk", subject="Beta"),
                      judgement("same", left="Alpha", right="Beta"))  # fmt: skip
    assert questions.entity("company:beta", AsOf())["id"] == "company:alpha"


def test_a_revised_forecast_shows_what_it_said_before() -> None:
    questions = asked(OLD, NEW)
    (item,) = plain(questions.forecasts(FactFilter(), AsOf(), Ask()))["items"]
    assert item["quantity"]["min"] == 92
    assert item["revision"]["direction"] == "raised"
    assert item["revision"]["previous"] is None
    assert [one["quantity"]["min"] for one in item["revision"]["revises"]] == [85]
    (then,) = plain(questions.forecasts(FactFilter(), AsOf(known_at="2025-08-01"), Ask()))["items"]
    assert then["quantity"]["min"] == 85
    assert then["superseded_by"] is None
    assert len(questions.forecasts(FactFilter(), AsOf(history=True), Ask()).items) == 2


def test_what_holds_and_what_was_known_are_two_axes() -> None:
    questions = asked(OLD)
    shown = [
        len(questions.facts(FactFilter(), AsOf.of(valid_at=valid, known_at=known), Ask()).items)
        for valid in ("2024-12-31", "2025-06-01")
        for known in ("2025-06-30", "2025-07-01")
    ]
    assert shown == [0, 0, 0, 1]


def test_filters() -> None:
    one = claim("investment", investor="A", target="B", amount=50, publisher="One")
    other = claim("investment", investor="B", target="C", quantity=money(60, "EUR"), status="planned", title="Other")
    questions = asked(one, other, CUSTOMERS)
    count = lambda asof=AsOf(), **wanted: len(questions.facts(FactFilter(**wanted), asof, Ask()).items)  # noqa: B008,E731
    assert count() == 3
    assert count(kind=("investment",)) == 2
    assert count(entity=("B",)) == 2
    assert count(entity=("B",), role="investor") == 1
    assert count(entity=("A", "B")) == 1
    assert count(unit="EUR") == 1
    assert count(max=Decimal(55), kind=("investment",)) == 1
    assert count(q="investment other") == 1
    assert count(document=other.evidence.document.id) == 1
    assert count(AsOf(status=("planned",))) == 1
    assert count(AsOf(source="One")) == 1
    with pytest.raises(InvalidInput):
        count(kind=("marriage",))


@given(histories(), st.integers(1, 4), st.sampled_from(["published", "-published", "amount", "-amount"]),
       st.sampled_from([None, "2025-02-01", "2025-11-13"]))  # fmt: skip
def test_pages_put_together_are_the_whole_list(history: list[Statement], size: int, order: Any, at: str | None) -> None:
    questions = asked(*history)
    wanted, asof = FactFilter(order=order), AsOf(known_at=at)
    whole_list = ids(questions.facts(wanted, asof, Ask(limit=1000)))
    paged: list[str] = []
    cursor = None
    while True:
        page = questions.facts(wanted, asof, Ask(limit=size, cursor=cursor))
        assert len(page.items) <= size
        paged += ids(page)
        cursor = page.next
        if cursor is None:
            break
    assert paged == whole_list
    assert len(set(paged)) == len(paged)


def test_the_largest_first_ends_with_what_has_no_figure() -> None:
    figures = (Decimal(-300), None, Decimal("0.5"), Decimal(-1), Decimal(7))
    questions = asked(
        *(
            claim(
                "observation",
                subject=f"A{n}",
                metric="operating_result",
                **({} if figure is None else {"quantity": money(figure)}),
            )
            for n, figure in enumerate(figures)
        )
    )
    page = questions.facts(FactFilter(order="-amount"), AsOf(), Ask())
    assert [one["roles"]["subject"][0]["name"] for one in page.items] == ["A4", "A2", "A3", "A0", "A1"]


@pytest.mark.parametrize("cursor", ["x", "W10", "WzEsMl0", "W3RydWUsIngiXQ", "////"])
def test_a_cursor_of_someone_else_is_refused(cursor: str) -> None:
    with pytest.raises(InvalidInput, match="cursor"):
        asked(OLD).facts(FactFilter(), AsOf(), Ask(cursor=cursor))


@pytest.mark.parametrize(("given", "asked_in"), [("amount", "published"), ("-published", "-amount")])
def test_a_cursor_of_another_order_is_refused(given: Any, asked_in: Any) -> None:
    questions = asked(OLD, CUSTOMERS)
    page = questions.facts(FactFilter(order=given), AsOf(), Ask(limit=1))
    with pytest.raises(InvalidInput, match="cursor"):
        questions.facts(FactFilter(order=asked_in), AsOf(), Ask(cursor=page.next))


@pytest.mark.parametrize("figure", [Decimal(-100), Decimal("-0.3"), Decimal(0), Decimal("0.3"), Decimal(10) ** 30 / 3])
def test_a_figure_is_at_least_and_at_most_itself(figure: Decimal) -> None:
    questions = asked(claim("observation", subject="A", metric="operating_result", quantity=money(figure)))
    for wanted in (FactFilter(min=figure), FactFilter(max=figure), FactFilter(min=figure, max=figure)):
        assert len(questions.facts(wanted, AsOf(), Ask()).items) == 1


def test_relationships_are_told_from_the_entity() -> None:
    said = claim("investment", investor="A", target="B", partner="C", amount=5)
    questions = asked(said)
    (item,) = plain(questions.relationships("B", AsOf(), Ask()))["items"]
    assert (item["role"], item["direction"]) == ("target", "in")
    assert {(one["role"], one["entity"]["name"]) for one in item["others"]} == {("investor", "A"), ("partner", "C")}
    assert questions.relationships("B", AsOf(), Ask(), direction="out").items == []
    assert len(questions.relationships("A", AsOf(), Ask(), direction="out", role="investor").items) == 1


def test_a_fact_shows_its_claims_and_its_company() -> None:
    again = claim("investment", investor="A", target="B", amount=50, publisher="Other")
    vague = claim("investment", investor="A", target="B", quote="somewhat")
    first = claim("investment", investor="A", target="B", amount=50)
    questions = asked(first, again, vague, retraction(again))
    (fact,) = [one for one in questions.facts(FactFilter(), AsOf(), Ask()).items if one["quantity"]]
    whole_fact = plain(questions.fact(fact["id"], AsOf()))
    assert [one["id"] for one in whole_fact["claims"]] == [first.id]
    assert [one["claim"] for one in whole_fact["withdrawn"]] == [again.id]
    assert len(whole_fact["same_deal"]) == 1
    with pytest.raises(NotFound):
        questions.fact(fact["id"], AsOf(known_at="2020-01-01"))


def test_contradictions_come_with_what_a_person_preferred() -> None:
    one = claim("founding", subject="A", status="completed", period={"start": "2020", "end": "2020"})
    other = claim("founding", subject="A", status="completed", period={"start": "2021", "end": "2021"})
    (pair,) = asked(one, other).contradictions(AsOf(), Ask()).items
    assert len(pair["facts"]) == 2
    assert pair["settled"] is None
    (settled,) = asked(one, other, judgement("settle", claim=other.id, over=one.id)).contradictions(AsOf(), Ask()).items
    winner = next(fact for fact in settled["facts"] if fact["id"] == settled["settled"])
    assert winner["period"]["start"] == "2021"


def test_what_cannot_be_is_refused_and_not_answered_with_nothing() -> None:
    questions = asked(CUSTOMERS)
    with pytest.raises(InvalidInput) as caught:
        questions.facts(FactFilter(role="buyer"), AsOf(), Ask())
    assert caught.value.pointer == "/role"
