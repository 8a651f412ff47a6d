"""The sample story, part A: every one of its facts stands in the graph, and its other editions bring no new ones."""

from __future__ import annotations

import sys
from decimal import Decimal
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from dealgraph.graph.claims import Claim, Document, parse
from dealgraph.graph.events import CLAIM, Event, Recorded
from dealgraph.graph.facts import Fact, status_of
from dealgraph.graph.identities import clusters, key_of
from dealgraph.graph.ontology import ontology
from dealgraph.graph.projection import fold
from dealgraph.graph.stores.base import FactQuery
from dealgraph.graph.stores.memory import NetworkxStore
from dealgraph.graph.values import EntityRef
from dealgraph.loaders import Options, Said, Source, choose

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tools"))
import make_story

FOLDER = files("dealgraph").joinpath("examples/ai_infrastructure")
MAPPING = FOLDER.joinpath("forecasts.toml").read_bytes()


def events(name: str) -> list[Event]:
    """All that a file of the story says; nothing of it may be refused."""
    source = Source(name, "", FOLDER.joinpath(name).read_bytes())
    items = list(choose(source)(source, Options(mapping=MAPPING)))
    assert [item for item in items if not isinstance(item, Said)] == []
    return [statement.event() for item in items if isinstance(item, Said) for statement in item.statements]


def graph(*names: str) -> list[Fact]:
    """The facts of a graph into which the files were loaded, in this order."""
    table = ontology()
    store = NetworkxStore(table)
    said = [event for name in names for event in events(name)]
    recorded = [
        Recorded(seq, one.id, one.type, one.data, "2025-11-14T00:00:00Z")
        for seq, one in enumerate({one.id: one for one in said}.values(), 1)
    ]
    position = store.lead(table.version)
    folded = fold(recorded, store, table)
    assert folded.poison == []
    store.apply(folded.delta, position, len(recorded))
    return list(store.find(FactQuery(), None, 1000))


STORY = graph("feed.json")

BILLION = Decimal(10**9)
WHO = clusters({}, ontology())


def called(name: str, kind: Any = "company") -> str:
    """The id of the entity that a name means."""
    return WHO.entity(key_of(EntityRef(name=name, kind=kind)))


US, UK = called("United States", "place"), called("United Kingdom", "place")
INFRA = called("AI infrastructure", "topic")
SITES = called("AI data centers", "project")
ANTHROPIC, OPENAI, META, GOOGLE, FLUIDSTACK = map(called, ("Anthropic", "OpenAI", "Meta", "Google", "Fluidstack"))
RIVALS = sorted([ANTHROPIC, OPENAI, META, GOOGLE, called("Amazon"), called("Microsoft")])
MANY = called("many technology companies", "organization")
LOSS = {"value": "operating at a loss"}


def money(low: int | None, high: int | None, qualifier: str = "exact") -> tuple[Any, ...]:
    ends = [None if end is None else end * BILLION for end in (low, high)]
    return (*ends, "USD", qualifier)


# number, kind, roles, then what else must be so: figure, period, status, metric, attributes, speaker
EXPECTED: list[tuple[int, str, dict[str, list[str]], dict[str, Any]]] = [
    (
        1,
        "investment",
        {
            "investor": [ANTHROPIC],
            "target": [SITES],
            "partner": [FLUIDSTACK],
            "place": [US],
        },
        {"figure": money(50, 50), "status": "announced", "speaker": "Anthropic"},
    ),
    (1, "partnership", {"party": [ANTHROPIC, FLUIDSTACK]}, {"status": "announced"}),
    (
        2,
        "location",
        {"subject": [FLUIDSTACK], "place": [UK]},
        {"attributes": {"basis": "headquarters", "description": "AI cloud platform"}},
    ),
    (
        3,
        "investment",
        {"investor": [OPENAI], "target": [INFRA]},
        {"figure": money(1400, 1400), "status": "planned"},
    ),
    (
        4,
        "investment",
        {"investor": [META], "target": [INFRA]},
        {"figure": money(600, 600), "status": "planned"},
    ),
    (
        5,
        "forecast",
        {"forecaster": [called("Morgan Stanley")], "subject": [INFRA]},
        {
            "figure": money(None, 5000, "up_to"),
            "status": "possible",
            "metric": "investment",
            "speaker": "Morgan Stanley",
            "attributes": {"scope": "global"},
        },
    ),
    (6, "founding", {"subject": [ANTHROPIC]}, {"period": ("2021", "2021")}),
    (
        7,
        "funding_round",
        {"issuer": [ANTHROPIC]},
        {
            "figure": money(13, 13),
            "attributes": {"round": "Series F"},
            "quantities": {"post_money": money(183, 183, "about")},
        },
    ),
    (
        8,
        "observation",
        {"subject": [ANTHROPIC]},
        {"metric": "enterprise_customers", "figure": (Decimal(30000), None, "count", "more_than")},
    ),
    (
        9,
        "observation",
        {"subject": [ANTHROPIC]},
        {
            "metric": "high_revenue_customers_growth",
            "figure": (None, Decimal(7), "multiple", "nearly"),
            "period": ("2024-12", "2025-11"),
            "resolved_from": "the past year",
        },
    ),
    (
        10,
        "investment",
        {"investor": [ANTHROPIC], "target": [SITES]},
        {
            "figure": None,
            "status": "announced",
            "attributes": {"purpose": "support Anthropic's growth and its long-term research and development"},
        },
    ),
    (11, "competition", {"party": RIVALS, "arena": [INFRA]}, {}),
    (
        12,
        "investment",
        {"investor": [called("Amazon")], "target": [INFRA]},
        {"figure": money(125, 125), "status": "planned", "period": (None, "2025")},
    ),
    (
        13,
        "forecast",
        {"forecaster": [GOOGLE], "subject": [GOOGLE]},
        {
            "metric": "capital_expenditure",
            "figure": money(91, 93, "between"),
            "status": "expected",
            "period": ("2025", "2025"),
            "resolved_from": "the same year",
            "attributes": {"direction": "raised"},
            "speaker": "Google",
            "quantities": {},
        },
    ),
    (
        14,
        "risk",
        {"subject": [US], "cause": [called("AI data centers", "topic")], "affected": [called("electricity", "topic")]},
        {
            "metric": "electricity_shortage",
            "figure": (Decimal(20), Decimal(20), "percent", "exact"),
            "status": "possible",
            "period": (None, "2028"),
            "speaker": "Microsoft",
        },
    ),
    (15, "risk", {"subject": [INFRA]}, {"metric": "bubble", "status": "possible", "speaker": None}),
    (15, "risk", {"subject": [INFRA]}, {"metric": "sustainability", "status": "possible", "speaker": None}),
    (
        16,
        "observation",
        {"subject": [OPENAI]},
        {"metric": "operating_result", "attributes": LOSS, "figure": None},
    ),
    (
        16,
        "observation",
        {"subject": [MANY]},
        {"metric": "operating_result", "attributes": LOSS, "figure": None},
    ),
]


def seen(fact: Fact, field: str) -> Any:
    """What a fact says in one of the fields of the table above."""
    claim = fact.first
    figure = claim.quantity
    speaker = claim.attribution.speaker if claim.attribution else None
    said = {
        "figure": figure and (figure.min, figure.max, figure.unit, figure.qualifier),
        "quantities": {name: (one.min, one.max, one.unit, one.qualifier) for name, one in claim.quantities.items()},
        "period": claim.period and (claim.period.start, claim.period.end),
        "resolved_from": claim.period and claim.period.resolved_from,
        "status": status_of(fact.ordered),
        "metric": claim.metric,
        "attributes": claim.attributes,
        "speaker": speaker.name if speaker else None,
    }
    return said[field]


@pytest.mark.parametrize(("number", "kind", "roles", "rest"), EXPECTED, ids=[f"{row[0]}-{row[1]}" for row in EXPECTED])
def test_each_fact_of_the_story_stands_in_the_graph(
    number: int, kind: str, roles: dict[str, list[str]], rest: dict[str, Any]
) -> None:
    fits = [
        fact
        for fact in STORY
        if fact.kind == kind
        and {role: list(ids) for role, ids in fact.roles.items()} == roles
        and all(seen(fact, field) == value for field, value in rest.items())
    ]
    assert len(fits) == 1, f"fact {number}"
    evidence = fits[0].first.evidence
    assert evidence.section
    assert evidence.document.publisher == "21st Century Business Herald"
    assert evidence.document.published_at == "2025-11-13"


def test_the_story_holds_nothing_else() -> None:
    assert len(STORY) == len(EXPECTED) == 19
    assert {number for number, *_ in EXPECTED} == set(range(1, 17))


def test_no_period_or_speaker_is_invented() -> None:
    dated = {row[0] for row in EXPECTED if "period" in row[3]}
    assert sum(fact.period is not None for fact in STORY) == len(dated) == 5
    assert sum(seen(fact, "speaker") is not None for fact in STORY) == 5


@pytest.mark.parametrize("name", ["feed.json", "feed.zh.json"])
def test_every_quote_stands_where_it_says(name: str) -> None:
    source = Source(name, "", FOLDER.joinpath(name).read_bytes())
    for item in choose(source)(source):
        assert isinstance(item, Said)
        document, *claims = item.statements
        assert isinstance(document, Document)
        for claim in claims:
            assert document.text[claim.evidence.start : claim.evidence.end] == claim.evidence.quote  # type: ignore[union-attr]


def test_the_chinese_edition_meets_every_fact() -> None:
    alone, both = graph("feed.zh.json"), graph("feed.json", "feed.zh.json")
    assert {fact.id for fact in alone} == {fact.id for fact in STORY} == {fact.id for fact in both}
    assert all(len(fact.claims) == 2 for fact in both)
    assert all(len({held.claim.evidence.document.id for held in fact.claims}) == 2 for fact in both)


def test_the_lines_bring_nothing_new() -> None:
    assert [one.id for one in events("claims.jsonl")] == [one.id for one in events("feed.json")]


def test_the_table_meets_the_two_forecasts() -> None:
    both = graph("feed.json", "forecasts.csv")
    assert {fact.id for fact in both} == {fact.id for fact in STORY}
    assert sorted(len(fact.claims) for fact in both) == [1] * 17 + [2] * 2


# ---------------------------------------------------------------- the same story as prose


def test_the_readme_names_exactly_what_is_missed_in_the_prose() -> None:
    shown = FOLDER.joinpath("README.md").read_text("utf-8")
    assert shown == make_story.told(shown), "run tools/make_story.py"


def test_all_of_the_reference_is_read_from_the_english_prose() -> None:
    read = {fact.id for fact in make_story.facts("prose.json")}
    assert [fact.wording.statement for fact in STORY if fact.id not in read] == []


def test_most_of_the_reference_is_read_from_the_chinese_prose() -> None:
    read = {fact.id for fact in make_story.facts("prose.zh.json")}
    assert len(read & {fact.id for fact in STORY}) >= 17


def test_the_two_prose_editions_tell_the_same_facts() -> None:
    english, chinese = make_story.facts("prose.json"), {fact.id for fact in make_story.facts("prose.zh.json")}
    both = make_story.facts("prose.json", "prose.zh.json")
    assert {fact.id for fact in english} == {fact.id for fact in both}
    twice = [fact for fact in both if fact.id in chinese]
    assert all(len({held.claim.evidence.document.id for held in fact.claims}) == 2 for fact in twice)
    assert [fact.status for fact in english] == [fact.status for fact in both]


@pytest.mark.parametrize("name", ["prose.json", "prose.zh.json"])
def test_every_figure_of_the_prose_stands_in_its_quote(name: str) -> None:
    for event in make_story.events(name):
        if event.type != CLAIM:
            continue
        claim = parse(CLAIM, event.data)
        assert isinstance(claim, Claim)
        figures = [claim.quantity, *claim.quantities.values()]
        assert all(figure.text in claim.evidence.quote for figure in figures if figure), claim.evidence.quote


def test_the_folder_of_examples_is_the_one_in_the_package() -> None:
    shown = Path(__file__).parent.parent / "examples" / "ai-infrastructure"
    assert shown.joinpath("feed.json").read_bytes() == FOLDER.joinpath("feed.json").read_bytes()
