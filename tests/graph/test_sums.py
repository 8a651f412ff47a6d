"""Sums: a deal once, rungs and units apart, open figures open, and what was left out with the reason."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dealgraph.graph.asof import AsOf
from dealgraph.graph.claims import Statement
from dealgraph.graph.errors import InvalidInput
from dealgraph.graph.ontology import ontology
from dealgraph.graph.queries import FactFilter, Questions
from dealgraph.graph.stores.memory import NetworkxStore
from tests.contracts.claims import claim, histories, money, write_all


def asked(*said: Statement) -> Questions:
    store = NetworkxStore(ontology())
    write_all(store, [list(said)])
    return Questions(store, ontology())


def plain(answer: Any) -> Any:
    return orjson.loads(orjson.dumps(answer))


def invested(amount: int | None = None, investor: str = "A", day: str = "2025-11-13", **more: Any) -> Statement:
    more.setdefault("target", "T")
    return claim("investment", investor=investor, amount=amount, day=day, quote=f"{investor} {amount} {day}", **more)


def sums(*said: Statement, group_by: tuple[str, ...] = (), measure: Any = "sum") -> list[Any]:
    answer = asked(*said).aggregates(FactFilter(kind=("investment",)), AsOf(), measure, group_by)
    return list(plain(answer))


def test_a_deal_told_twice_counts_once_and_says_so() -> None:
    (item,) = sums(invested(50), invested(None, day="2025-11-20"), invested(50, day="2025-11-21", publisher="Other"))
    assert (item["count"], item["low"], item["high"], item["unit"]) == (1, 50, 50, "USD")
    assert [left["why"].split(" as ")[0] for left in item["excluded"]] == ["same deal"]
    assert not {left["id"] for left in item["excluded"]} & set(item["facts"])


def test_of_a_deal_the_closed_figure_counts_though_an_open_one_is_further_on() -> None:
    above = {"text": "over 40", "min": 40, "unit": "USD", "qualifier": "more_than"}
    (item,) = sums(invested(50, status="planned"), invested(quantity=above, status="completed"))
    assert (item["group"]["status"], item["low"], item["high"]) == ("planned", 50, 50)


def test_rungs_and_units_are_never_added_up() -> None:
    items = sums(
        invested(50),
        invested(70, "B", status="planned"),
        invested(None, "C", quantity=money(5, "EUR")),
    )
    assert [(item["group"]["status"], item["unit"], item["low"]) for item in items] == [
        ("announced", "EUR", 5),
        ("announced", "USD", 50),
        ("planned", "USD", 70),
    ]


def story() -> Questions:
    """A company that invests 50, raised 13 and is said to be worth 183: three sums that are no sum together."""
    return asked(
        invested(50, status="completed"),
        claim("funding_round", issuer="A", amount=13, status="completed"),
        claim("observation", subject="A", metric="valuation", amount=183, status="completed"),
        claim("observation", subject="A", metric="revenue", amount=7, status="completed"),
    )


def test_what_measures_different_things_is_never_added_up() -> None:
    def told(**wanted: Any) -> list[Any]:
        items = plain(story().aggregates(FactFilter(**wanted), AsOf(), "sum", ()))
        return [({**item["group"], "low": item["low"]}) for item in items]

    alike = {"status": "completed", "unit": "USD"}
    valuation, revenue = {**alike, "metric": "valuation", "low": 183}, {**alike, "metric": "revenue", "low": 7}
    assert told() == [
        {**alike, "kind": "funding_round", "metric": None, "low": 13},
        {**alike, "kind": "investment", "metric": None, "low": 50},
        {**revenue, "kind": "observation"},
        {**valuation, "kind": "observation"},
    ]
    assert told(kind=("observation",)) == [revenue, valuation]
    assert told(kind=("observation",), metric="revenue") == [{**alike, "low": 7}], "what the question says is not told"
    assert told(kind=("investment",)) == [{**alike, "low": 50}]
    assert [row["low"] for row in told(kind=("investment", "funding_round"))] == [13, 50]


def test_facts_of_all_kinds_may_be_counted_together() -> None:
    (item,) = plain(story().aggregates(FactFilter(), AsOf(), "count", ()))
    assert (item["group"], item["count"]) == ({"status": "completed"}, 4)


def test_companies_are_compared_by_what_measures_the_same_thing() -> None:
    rivals = [claim("competition", party=["A", "B"], status="completed"), invested(50)]
    worth = claim("observation", subject="B", metric="valuation", amount=183)
    (found,) = plain(asked(*rivals, worth).compare([], FactFilter(), AsOf(), competitors_of="A"))["items"]
    assert [(row["kind"], row["metric"], row["low"]) for row in found["totals"]] == [("observation", "valuation", 183)]
    assert found["more_than_reference"] is False, "a valuation of 183 is no larger investment than one of 50"
    assert found["totals"][0]["excluded"] == [], "a competition is no valuation that was left out"


def test_what_others_invest_in_a_company_is_none_of_its_investments() -> None:
    rivals = claim("competition", party=["A", "B"], status="completed")
    bought = claim("acquisition", acquirer="C", target="B", amount=900)
    questions = asked(rivals, invested(50), invested(700, "C", target="B"), bought)
    (found,) = plain(questions.compare([], FactFilter(), AsOf(), competitors_of="A"))["items"]
    assert (found["entity"]["name"], found["totals"], found["more_than_reference"]) == ("B", [], False)
    (found,) = plain(questions.compare(["B"], FactFilter(kind=("investment",), role="target"), AsOf()))["items"]
    assert [row["low"] for row in found["totals"]] == [700], "unless that is asked for"


def test_open_figures_leave_the_total_open() -> None:
    more = invested(None, "B", quantity={"text": "x", "min": 10, "unit": "USD", "qualifier": "more_than"})
    less = invested(None, "C", quantity={"text": "x", "max": 5, "unit": "USD", "qualifier": "up_to"})
    (item,) = sums(invested(50), more, less)
    assert (item["low"], item["high"]) == (60, None)
    (item,) = sums(invested(50), less)
    assert (item["low"], item["high"]) == (50, 55)


def test_what_was_denied_or_has_no_figure_is_listed_not_counted() -> None:
    items = sums(invested(50, status="denied"), invested(None, "B"), invested(7, "C"))
    whys = {left["why"] for item in items for left in item["excluded"]}
    assert whys == {"denied", "no figure stated"}
    assert sum(item["count"] for item in items) == 1


def test_groups_by_role_show_the_entity() -> None:
    items = sums(invested(50), invested(7, "B"), group_by=("investor",))
    assert [(item["group"]["investor"]["name"], item["low"]) for item in items] == [("A", 50), ("B", 7)]


@pytest.mark.parametrize(("measure", "low"), [("count", 2), ("min", 7), ("max", 50)])
def test_measures(measure: str, low: int) -> None:
    (item,) = sums(invested(50), invested(7, "B"), measure=measure)
    assert item["low"] == low


def test_an_unknown_group_or_measure_is_refused() -> None:
    questions = asked(invested(50))
    with pytest.raises(InvalidInput, match="group by"):
        questions.aggregates(FactFilter(), AsOf(), "sum", ("colour",))
    with pytest.raises(InvalidInput, match="measure"):
        questions.aggregates(FactFilter(), AsOf(), "median", ())  # type: ignore[arg-type]


@given(histories())
def test_every_fact_is_counted_once_or_left_out_with_a_reason(history: list[Statement]) -> None:
    questions = asked(*history)
    facts = list(questions.store.find(_all(), None, 100))
    items = plain(questions.aggregates(FactFilter(), AsOf(), "sum", ()))
    named = [id for item in items for id in item["facts"]] + [one["id"] for item in items for one in item["excluded"]]
    assert sorted(named) == sorted(fact.id for fact in facts)
    figures = {fact.id: fact.quantity for fact in facts}
    for item in items:
        quantities = [figures[id] for id in item["facts"]]
        if all(one and one.min is not None and one.max is not None for one in quantities) and quantities:
            assert Decimal(item["low"]) == sum(one.min for one in quantities if one)  # type: ignore[misc]


def _all():  # type: ignore[no-untyped-def]
    from dealgraph.graph.stores.base import FactQuery

    return FactQuery()


def test_rivals_compared_surely_or_not() -> None:
    rivals = claim("competition", party=["A", "B", "C", "D"], status="completed")
    open_figure = invested(None, "C", quantity={"text": "x", "min": 10, "unit": "USD", "qualifier": "more_than"})
    questions = asked(rivals, invested(50), invested(70, "B"), open_figure)
    answer = plain(questions.compare([], FactFilter(kind=("investment",)), AsOf(), competitors_of="A"))
    found = {item["entity"]["name"]: item["more_than_reference"] for item in answer["items"]}
    assert found == {"B": True, "C": None, "D": False}


def test_a_comparison_tells_the_rungs_apart() -> None:
    questions = asked(invested(50), invested(70, status="planned", day="2024-01-01"))
    (item,) = plain(questions.compare(["A"], FactFilter(kind=("investment",)), AsOf()))["items"]
    (row,) = item["totals"]
    assert row["low"] == 120
    assert [(one["status"], one["low"]) for one in row["by_status"]] == [("planned", 70), ("announced", 50)]


@given(st.lists(st.integers(1, 10**15), min_size=1, max_size=20, unique=True))
def test_sums_are_exact(amounts: list[int]) -> None:
    (item,) = sums(*(invested(amount, f"Company {amount}") for amount in amounts))
    assert item["low"] == item["high"] == sum(amounts)
