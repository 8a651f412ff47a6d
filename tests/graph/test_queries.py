"""Questions: filters, names in any language, pages, both time axes, differences, export."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from decimal import Decimal
from typing import Any

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dealgraph.graph.analysis import FORMATS, render, whole
from dealgraph.graph.asof import AsOf
from dealgraph.graph.claims import Statement
from dealgraph.graph.entities import Entity
from dealgraph.graph.errors import Ambiguous, InvalidInput, NotFound, Transient
from dealgraph.graph.facts import Fact
from dealgraph.graph.ontology import ontology
from dealgraph.graph.queries import Ask, FactFilter, Page, Questions
from dealgraph.graph.reports import _differences
from dealgraph.graph.stores.base import FactQuery, SortKey
from dealgraph.graph.stores.memory import NetworkxStore
from tests.contracts.claims import claim, histories, judgement, money, retraction, write_all


def asked(*said: Statement) -> Questions:
    store = NetworkxStore(ontology())
    write_all(store, [[one] for one in said])
    return Questions(store, ontology())


def plain(answer: Any) -> Any:
    if isinstance(answer, Page):
        return {"items": plain(answer.items), "next": answer.next}
    return orjson.loads(orjson.dumps(answer))


def ids(page: Page) -> list[str]:
    return [item["id"] for item in page.items]


CUSTOMERS = claim("observation", subject="Anthropic", metric="enterprise_customers", status="completed",
                  quantity={"text": "30,000+", "min": 30000, "unit": "count", "qualifier": "more_than"})  # fmt: skip
OLD = claim("forecast", forecaster="Google", subject="Google", metric="capex", amount=85, day="2025-07-01",
            period={"start": "2025", "end": "2025"}, status="expected")  # fmt: skip
NEW = claim("forecast", forecaster="谷歌", subject="谷歌", metric="capex", amount=92, day="2025-10-30",
            period={"start": "2025", "end": "2025"}, status="expected", attributes={"direction": "raised"})  # fmt: skip


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


def test_what_cannot_be_is_refused_and_not_answered_with_nothing() -> None:
    questions = asked(CUSTOMERS)
    with pytest.raises(InvalidInput) as caught:
        questions.facts(FactFilter(role="buyer"), AsOf(), Ask())
    assert caught.value.pointer == "/role"


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


class Merging(NetworkxStore):
    """B is merged into another entity as soon as so many names were looked up."""

    left = 0

    def entities(self, ids: Collection[str]) -> dict[str, Entity]:
        self.left -= 1
        return {key: one for key, one in super().entities(ids).items() if key != "company:b" or self.left >= 0}


def test_who_is_merged_while_an_answer_is_put_together_is_told_by_the_old_id() -> None:
    store = Merging(ontology())
    write_all(store, [[claim("investment", investor="A", target="B", amount=5)]])
    questions = Questions(store, ontology())

    def merged(after: int) -> Questions:
        store.left = after
        return questions

    assert merged(1).neighbors("company:b", 1, AsOf())["center"]["id"] == "company:b"
    (path,) = merged(2).paths("company:a", "company:b", 2, AsOf())["items"]
    assert path["steps"][0]["to"]["name"] == "company:b"
    with pytest.raises(Transient, match="ask again"):
        merged(1).entity("company:b", AsOf())


def test_no_entity_stands_on_two_pages() -> None:
    questions = asked(claim("founding", subject="AAA Alpha"), claim("founding", subject="Alpha"))
    first = questions.entities("Alpha", AsOf(), Ask(1))
    second = questions.entities("Alpha", AsOf(), Ask(1, first.next))
    assert ids(first) + ids(second) == ["company:aaa-alpha", "company:alpha"]


@pytest.mark.parametrize("limit", [1, 2, 3, 4, 5, 10])
def test_who_is_found_by_another_name_counts_for_the_page_too(limit: int) -> None:
    company = judgement("same", left="Zet", right="Omega")
    person = judgement("same", left={"name": "Zet", "kind": "person"}, right={"name": "Sigma", "kind": "person"})
    names = ["Omega", {"name": "Sigma", "kind": "person"}, "Zeta", "Zetb", "Zetc"]
    questions = asked(*(claim("founding", subject="X", founder=name) for name in names), company, person)
    found: list[str] = []
    cursor, pages = None, 0
    while cursor or not pages:
        page = questions.entities("Zet", AsOf(), Ask(limit, cursor))
        assert len(page.items) == (limit if page.next else 5 - len(found))
        found, cursor, pages = found + ids(page), page.next, pages + 1
    assert found == ["company:omega", "person:sigma", "company:zeta", "company:zetb", "company:zetc"]
    assert pages == -(-5 // limit)


def test_an_entity_of_which_every_claim_was_withdrawn_is_listed_no_longer() -> None:
    gone = claim("founding", subject="Fluidstack", day="2025-01-10")
    questions = asked(gone, retraction(gone, "2025-06-01"), claim("founding", subject="Anthropic", day="2025-01-10"))
    now, before, after = AsOf(), AsOf(known_at="2025-03-01"), AsOf(known_at="2025-07-01")

    def listed(asof: AsOf) -> list[str]:
        exported = [orjson.loads(line) for line in questions.export(asof)]
        named = [line["entity"]["id"] for line in exported if "entity" in line]
        assert named == ids(questions.entities("", asof, Ask())), "the list and the export tell of the same"
        return named

    assert listed(now) == listed(after) == ["company:anthropic"]
    assert listed(before) == ["company:anthropic", "company:fluidstack"]
    assert ids(questions.entities("fluid", now, Ask())) == []
    assert questions.entity("Fluidstack", now)["id"] == "company:fluidstack", "its address still answers"
    assert len(questions.timeline("Fluidstack", before, Ask()).items) == 1


def test_an_alias_of_an_entity_that_is_gone_finds_nothing() -> None:
    gone = claim("founding", subject="谷歌")
    assert ids(asked(gone).entities("Google", AsOf(), Ask())) == ["company:google"]
    assert ids(asked(gone, retraction(gone)).entities("Google", AsOf(), Ask())) == []


def test_judgements_are_of_now_whatever_day_is_asked_for() -> None:
    """A correction of who is who, or of which claim to prefer, is one for all time (docs/decisions)."""
    said = [claim("founding", subject=name, day="2025-01-10") for name in ("Zeta", "Zeta Works")]
    before = AsOf(known_at="2025-03-01")
    same = judgement("same", left="Zeta", right="Zeta Works")
    assert same.judged_at > "2025-03-01"
    assert ids(asked(*said).entities("", before, Ask())) == ["company:zeta", "company:zeta-works"]
    merged = asked(*said, same)
    assert ids(merged.entities("", before, Ask())) == ["company:zeta"]
    assert merged.entity("Zeta Works", before)["id"] == "company:zeta"
    assert len(merged.timeline("Zeta", before, Ask()).items[0]["evidence"]) == 2
    assert ids(asked(*said, same, judgement("undo", target=same.id)).entities("", before, Ask())) == [
        "company:zeta",
        "company:zeta-works",
    ]

    figures = {"subject": "Zeta", "metric": "revenue", "period": {"start": "2024", "end": "2024"}, "day": "2025-01-10"}
    low, high = (claim("observation", amount=n, title=str(n), **figures) for n in (5, 9))
    settle = judgement("settle", claim=low.id, over=high.id)
    preferred = asked(low, high, settle)
    assert len(asked(low, high).facts(FactFilter(), before, Ask()).items) == 2
    assert [one["quantity"]["min"] for one in plain(preferred.facts(FactFilter(), before, Ask()))["items"]] == [5]
    (pair,) = preferred.contradictions(before, Ask()).items
    assert pair["settled"] == preferred.contradictions(AsOf(), Ask()).items[0]["settled"] is not None
