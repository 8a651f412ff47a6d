"""What claims come to: status, sources, confidence, what was known on a day, and the words."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dealgraph.graph.claims import Claim, Retraction
from dealgraph.graph.facts import (
    Fact,
    Held,
    Links,
    Withdrawal,
    confidence_of,
    decode,
    encode,
    sources_of,
    status_of,
)
from dealgraph.graph.ontology import LADDER, STATUSES, ontology
from dealgraph.graph.stores.base import FactQuery
from dealgraph.graph.stores.memory import NetworkxStore
from dealgraph.graph.wording import Wording, statement
from tests.contracts.claims import claim, claims, money, write_all


def held(status: str, day: str | None = "2025-01-01", **more: object) -> Held:
    said = claim("acquisition", acquirer="A", target="B", status=status, day=day, **more)  # type: ignore[arg-type]
    return Held(said.id, said, 1, "2025-06-01T00:00:00Z")


@pytest.mark.parametrize(
    ("said", "status"),
    [
        (["planned"], "planned"),
        (["rumoured", "announced", "rumoured"], "announced"),
        (["announced", "denied"], "denied"),
        (["denied", "rumoured"], "denied"),
        (["denied", "announced"], "announced"),
        (["announced", "cancelled"], "cancelled"),
        (["cancelled", "planned"], "cancelled"),
    ],
)
def test_the_status_climbs_and_a_denial_stands(said: list[str], status: str) -> None:
    assert status_of([held(one, f"2025-01-{day:02d}") for day, one in enumerate(said, 1)]) == status


def test_a_denial_of_the_same_moment_stands() -> None:
    assert status_of([held("denied"), held("announced")]) == "denied"


@given(st.lists(st.sampled_from(LADDER), min_size=1))
def test_without_denials_the_highest_rung_is_reached_in_any_order(said: list[str]) -> None:
    assert status_of([held(one) for one in said]) == max(said, key=LADDER.index)


@given(st.lists(st.sampled_from(STATUSES), max_size=4))
def test_a_denial_that_comes_last_is_never_overlooked(said: list[str]) -> None:
    told = [held(one, f"2025-01-{day:02d}") for day, one in enumerate([*said, "denied"], 1)]
    assert status_of(told) == "denied"


def test_sources_are_publishers_and_confidence_grows_with_them() -> None:
    one, same, other = held("planned"), held("planned", title="Two"), held("planned", publisher="Other")
    assert sources_of([one, same]) == 1
    assert sources_of([one, same, other]) == 2
    half = [Held("a", one.claim.model_copy(update={"confidence": Decimal("0.5")}), 1, "")]
    both = [*half, Held("b", other.claim.model_copy(update={"confidence": Decimal("0.5")}), 2, "")]
    assert confidence_of(half) == Decimal("0.5")
    assert confidence_of(both) == Decimal("0.75")


@pytest.mark.parametrize(
    ("day", "at", "known"),
    [
        ("2025-11-13", "2025-11-12", False),
        ("2025-11-13", "2025-11-13", True),
        ("2025-11-13T08:00:00Z", "2025-11-13", True),
        ("2025-11-13T08:00:00Z", "2025-11-13T07:59:59Z", False),
        (None, "2025-05-31", False),
        (None, "2025-06-01", True),
    ],
)
def test_what_was_known_on_a_day(day: str | None, at: str, known: bool) -> None:
    assert held("planned", day).known(at) is known


def test_a_withdrawn_claim_was_known_until_then() -> None:
    one = held("planned")
    gone = Held(one.id, one.claim, 1, one.recorded_at, Withdrawal("2025-03-01", "x", "y"))
    assert not gone.known(None)
    assert gone.known("2025-02-01")
    assert not gone.known("2025-03-01")


@given(
    st.lists(
        st.tuples(st.sampled_from(STATUSES), st.sampled_from([None, "2025-01-01", "2025-01-02"]), st.integers(0, 9)),
        unique=True,
        min_size=2,
        max_size=8,
    ),
    st.integers(0, 7),
)
def test_a_claim_takes_its_place_among_the_others(told: list[tuple[str, str | None, int]], asked: int) -> None:
    every = [held(status, day, title=f"T{number}") for status, day, number in told]
    whole = Fact("f", "g", {}, tuple(sorted(every, key=lambda one: one.id)))
    fact = Fact("f", "g", {}, (every[0],))
    for number, one in enumerate(every[1:]):
        assert not fact.has(one.id)
        if number == asked:
            assert fact.ordered  # computed, and so kept from here on
        fact = fact.joined(one, ())
        assert fact.has(one.id)
    assert fact == whole
    assert (fact.ordered, fact.live, fact.status) == (whole.ordered, whole.live, whole.status)
    linked = fact.linked(Links(contradicts=("x",)))
    assert linked == Fact("f", "g", {}, whole.claims, Links(contradicts=("x",)))
    assert (linked.ordered, linked.live, linked.status) == (whole.ordered, whole.live, whole.status)


@given(claims())
def test_a_record_comes_back_from_its_bytes(said: Claim) -> None:
    store = NetworkxStore(ontology())
    write_all(store, [[said]])
    (fact,) = store.find(FactQuery(withdrawn=True), None, 10)
    assert decode(encode(fact)) == fact


def test_the_bytes_of_each_claim_are_found_in_a_record_whatever_they_say() -> None:
    tricky = '{"claim":{},"id":"' + "0" * 64 + '","recorded_at":"2026"},{"claim":'
    said = [claim(investor="Anthropic", quote=f"{n} {tricky}") for n in range(3)]
    gone = Retraction(claim=said[1].id, reason=tricky, by="desk", retracted_at="2026-01-02")
    store = NetworkxStore(ontology())
    write_all(store, [[*said, gone]])
    (fact,) = store.find(FactQuery(), None, 10)
    assert len(fact.claims) == 3
    for again in (decode(encode(fact)), decode(encode(fact).decode())):
        assert again == fact
        assert [held.data for held in again.claims] == [held.claim.event().data for held in fact.claims]


@given(claims())
def test_every_kind_reads_as_one_clean_line(said: Claim) -> None:
    told = Wording(said, said.status)
    for text in (told.statement, told.caption):
        assert text
        assert not set(text) & set("{}[]|\n")
        assert "  " not in text


def test_a_statement_says_what_the_claim_says() -> None:
    said = claim(
        "investment",
        investor="Anthropic",
        partner="Fluidstack",
        place={"name": "US", "kind": "place"},
        quantity=money(50, text="$50 billion"),
    )
    assert statement(said) == "Anthropic announced investing $50 billion with Fluidstack in US"
    assert Wording(said, said.status).caption == "$50 billion, US (announced)"
    assert statement(claim(investor="50% off %s {verb} [x]")) == "50% off %s {verb} [x] announced investing"
