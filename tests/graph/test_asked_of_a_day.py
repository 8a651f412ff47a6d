"""What is asked as of a day: the difference between two, one fact as it was known, an export."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dealgraph.graph.analysis import FORMATS, render, whole
from dealgraph.graph.asof import AsOf
from dealgraph.graph.claims import Statement
from dealgraph.graph.errors import InvalidInput, NotFound
from dealgraph.graph.facts import Fact
from dealgraph.graph.ontology import ontology
from dealgraph.graph.queries import Ask, FactFilter, Questions
from dealgraph.graph.reports import _differences
from dealgraph.graph.stores.base import FactQuery, SortKey
from tests.contracts.claims import claim, histories
from tests.graph.asking import CUSTOMERS, NEW, OLD, asked, ids, plain


def test_the_difference_between_two_days() -> None:
    questions = asked(OLD, NEW, CUSTOMERS)
    items = plain(questions.diff("2025-08-01", "2025-10-31", AsOf(), Ask()))["items"]
    assert sorted(item["op"] for item in items) == ["created", "updated"]
    (updated,) = [item for item in items if item["op"] == "updated"]
    assert updated["before"]["superseded_by"] is None
    assert updated["after"]["superseded_by"]
    assert plain(questions.diff("2025-11-13", None, AsOf(), Ask()))["items"] == []


def test_that_an_entity_was_known_is_told_by_one_of_its_facts() -> None:
    days = [f"2025-{month:02d}-{day:02d}" for month in range(1, 5) for day in range(1, 11)]
    said = [claim(investor="NVIDIA", target="OpenAI", amount=at, day=day) for at, day in enumerate(days, 1)]
    late = claim(investor="NVIDIA", target="Anthropic", amount=5, day="2025-11-13")
    questions = asked(*said, late)
    plain, read = questions.store.find, list[str]()

    def find(query: FactQuery, after: SortKey | None, chunk: int) -> Iterator[Fact]:
        for fact in plain(query, after, chunk):
            read.append(fact.id)
            yield fact

    questions.store.find = find  # type: ignore[method-assign]
    assert ids(questions.entities("", AsOf.of(known_at="2025-10-01"), Ask())) == ["company:nvidia", "company:openai"]
    assert len(read) == 2
    read.clear()
    assert ids(questions.entities("", AsOf.of(known_at="2024-12-31"), Ask())) == []
    assert read == []


@settings(max_examples=50)
@given(histories(), st.sampled_from(["2025-01-15", "2025-06-30", "2025-11-12"]), st.sampled_from(["2025-11-14", None]))
def test_a_difference_is_that_of_every_fact_page_by_page(
    history: list[Statement], early: str, late: str | None
) -> None:
    moving = Questions(asked(*history).store, ontology(), lambda: 0)
    everything = list(moving.store.find(FactQuery(withdrawn=True), None, 1000))
    sides = AsOf.of(known_at=early), AsOf.of(known_at=late)
    expected = sorted(key for key, _ in _differences(moving._pick, everything, *sides))
    found, page = list[str](), moving.diff(early, late, AsOf(), Ask(2))
    while True:
        found += [(item["after"] or item["before"])["id"] for item in page.items]
        if page.next is None:
            break
        page = moving.diff(early, late, AsOf(), Ask(2, page.next))
    assert found == expected


@settings(max_examples=50)
@given(histories())
def test_a_difference_from_nothing_is_everything(history: list[Statement]) -> None:
    questions = asked(*history)
    items = questions.diff("0001-01-01", "9999-01-01", AsOf(), Ask(limit=1000)).items
    everything = questions.facts(FactFilter(), AsOf(known_at="9999-01-01", history=True), Ask(limit=1000))
    assert {item["after"]["id"] for item in items} == set(ids(everything))


@settings(max_examples=50)
@given(histories(), st.randoms())
def test_an_export_is_the_same_bytes_in_any_order(history: list[Statement], random: Any) -> None:
    shuffled = history[:]
    random.shuffle(shuffled)
    exports = [b"".join(asked(*said).export(AsOf())) for said in (history, shuffled)]
    assert exports[0] == exports[1]


def test_every_format_has_every_node() -> None:
    questions = asked(OLD, CUSTOMERS)
    graph = whole(questions.export(AsOf()))
    for format in FORMATS:
        _, data = render(graph, format)
        for entity in graph["entities"]:
            assert entity["id"].encode() in data
    with pytest.raises(InvalidInput, match="format"):
        render(graph, "docx")


@pytest.mark.parametrize("given_", [{"known_at": "yesterday"}, {"valid_at": "2025-13"}, {"status": ["maybe"]}])
def test_a_day_that_is_none_is_refused(given_: dict[str, Any]) -> None:
    with pytest.raises(InvalidInput) as caught:
        AsOf.of(**given_)
    assert caught.value.pointer == "/" + next(iter(given_))


def test_a_speaker_is_known_from_the_day_that_names_it() -> None:
    told = {"metric": "revenue", "amount": 5, "status": "expected"}
    bank = {"speaker": {"name": "Bank Omega"}}
    early = claim("forecast", subject="Zeta", day="2025-01-01", **told)
    later = claim("forecast", subject="Zeta", day="2025-06-01", publisher="Other", attribution=bank, **told)
    questions = asked(early, later)
    then = AsOf(known_at="2025-02-01")
    (fact,) = questions.facts(FactFilter(entity=("Zeta",)), then, Ask()).items
    assert fact["speakers"] == []
    assert questions.facts(FactFilter(entity=("Bank Omega",)), then, Ask()).items == []
    assert questions.neighbors("Zeta", 1, then)["items"] == []
    assert questions.paths("Zeta", "Bank Omega", 2, then)["items"] == []
    with pytest.raises(NotFound):
        questions.entity("Bank Omega", then)
    assert len(questions.neighbors("Zeta", 1, AsOf(known_at="2025-06-01"))["items"]) == 1
    alias = claim("forecast", subject="Zeta", day="2025-01-01", attribution={"speaker": {"name": "谷歌"}}, **told)
    both = asked(alias, claim("forecast", subject="Zeta", attribution={"speaker": {"name": "Google"}}, **told))
    (fact,) = both.facts(FactFilter(entity=("Google",)), then, Ask()).items
    assert [one["id"] for one in fact["speakers"]] == ["company:google"]


def test_what_a_neighbour_or_a_path_shows_was_not_yet_superseded() -> None:
    figures = {"metric": "capex", "subject": {"name": "Chips", "kind": "topic"}, "forecaster": "Google"}
    period = {"period": {"start": "2025", "end": "2025"}, "status": "expected"}
    old = claim("forecast", amount=85, day="2025-07-01", **figures, **period)
    new = claim("forecast", amount=92, day="2025-10-30", **figures, **period)
    questions = asked(old, new)
    then = AsOf(known_at="2025-08-01")
    (near,) = questions.neighbors("Google", 1, then)["facts"]
    assert near["superseded_by"] is None
    (path,) = questions.paths("Google", "topic:chips", 1, then)["items"]
    assert path["steps"][0]["fact"]["superseded_by"] is None


def test_one_fact_and_one_document_are_shown_as_of_then() -> None:
    questions = asked(CUSTOMERS)
    (fact,) = questions.facts(FactFilter(), AsOf(), Ask()).items
    document = fact["evidence"][0]["document"]["id"]
    for view in (AsOf(known_at="2025-11-12"), AsOf(source="Nobody"), AsOf(status=("denied",))):
        with pytest.raises(NotFound):
            questions.fact(fact["id"], view)
    for view in (AsOf(known_at="2025-11-12"), AsOf(source="Nobody")):
        with pytest.raises(NotFound):
            questions.document(document, view)
    assert questions.document(document, AsOf(known_at="2025-11-13", source="The Daily"))["id"] == document


def test_a_document_without_a_date_is_shown_whenever() -> None:
    undated = claim("founding", subject="A", day=None)
    document = str(undated.evidence.document.id)
    assert asked(undated).document(document, AsOf(known_at="1990-01-01"))["id"] == document


@pytest.mark.parametrize(
    ("early", "late"),
    [
        ("2025-11-14", "2025-11-12"),
        ("2025-11-14T12:00:00Z", "2025-11-14T06:00:00Z"),
        ("2025-11-14", "2025-11-14T06:00:00Z"),
    ],
)
def test_a_difference_backwards_is_refused(early: str, late: str) -> None:
    questions = asked(CUSTOMERS)
    with pytest.raises(InvalidInput) as caught:
        questions.diff(early, late, AsOf(), Ask())
    assert caught.value.pointer == "/to_known"
    questions.diff(late, early, AsOf(), Ask())
