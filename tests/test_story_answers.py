"""The first story, end to end: the sample feed is loaded over HTTP and its questions are answered with their words,
on the embedded graph and on a real Neo4j, in English and in Chinese names.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.api.services import PATIENCE, Client, inside

FEEDS = Path(__file__).parents[1] / "dealgraph" / "examples" / "ai_infrastructure"


@pytest.fixture(scope="module", params=["networkx", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def ask(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    """A service over each store with the English edition loaded."""
    settings: dict[str, Any] = {"store": request.param}
    if request.param == "neo4j":
        settings["neo4j_uri"] = request.getfixturevalue("neo4j_url")
        _emptied(settings["neo4j_uri"])
    with inside(tmp_path_factory.mktemp(request.param), **settings) as client:
        report = load(client, "feed.json")
        assert (report["new"], report["known"], report["refused"]) == (23, 0, [])
        yield client


def _emptied(uri: str) -> None:
    from dealgraph.graph.ontology import ontology
    from dealgraph.graph.stores.neo4j import Neo4jStore

    store = Neo4jStore.open(uri, "", "", ontology())
    store.clear()
    store.close()


def load(client: Client, name: str) -> dict[str, Any]:
    """Send a file of the story, and wait until the graph reflects it."""
    body = (FEEDS / name).read_bytes()
    headers = {"Content-Type": "application/octet-stream"}
    answer = client.post("/v1/files", params={"name": name}, content=body, headers=headers)
    report: dict[str, Any] = answer.json()
    assert answer.status_code in (200, 201), report
    assert client.service.graph.wait_applied(report["seq"], PATIENCE)
    return report


def items(client: Client, path: str, **params: Any) -> list[dict[str, Any]]:
    answer = client.get(path, params=params)
    assert answer.status_code == 200, answer.text
    return list(answer.json()["items"])


def quotes(fact: dict[str, Any]) -> list[str]:
    return [one["quote"] for one in fact["evidence"]]


def test_loading_it_again_changes_nothing(ask: Client) -> None:
    before = ask.get("/v1/stats").json()["graph"]
    report = load(ask, "feed.json")
    assert (report["new"], report["known"]) == (0, 23)
    assert ask.get("/v1/stats").json()["graph"] == before


def test_who_partners_with_anthropic_on_what_says_who(ask: Client) -> None:
    (one,) = items(ask, "/v1/entities/Anthropic/relationships", kind="partnership")
    assert [other["entity"]["name"] for other in one["others"]] == ["Fluidstack"]
    assert one["fact"]["attributes"]["scope"].startswith("AI data centers")
    (evidence,) = one["fact"]["evidence"]
    assert "Fluidstack" in evidence["quote"]
    assert evidence["attribution"]["speaker"]["name"] == "Anthropic"
    assert evidence["document"]["publisher"] == "21st Century Business Herald"


def test_what_was_announced_or_planned_largest_first_and_in_sum(ask: Client) -> None:
    found = items(ask, "/v1/facts", kind="investment", status="announced,planned", order="-amount", unit="USD")
    assert [(fact["roles"]["investor"][0]["name"], fact["quantity"]["min"] / 10**9) for fact in found] == [
        ("OpenAI", 1400),
        ("Meta", 600),
        ("Amazon", 125),
        ("Anthropic", 50),
    ]
    sums = items(ask, "/v1/aggregates", kind="investment", status="announced,planned", group_by="status")
    told = {(row["group"]["status"], row["low"], row["high"], row["unit"]) for row in sums}
    assert told == {("announced", 50 * 10**9, 50 * 10**9, "USD"), ("planned", 2125 * 10**9, 2125 * 10**9, "USD")}
    (left,) = [one for row in sums for one in row["excluded"]]
    assert left["why"].startswith("same deal")


@pytest.mark.parametrize(("day", "count"), [("2025-11-12", 0), ("2025-11-14", 19)])
def test_what_was_known(ask: Client, day: str, count: int) -> None:
    assert len(items(ask, "/v1/facts", known_at=day)) == count
    (either,) = [page["items"] for page in [ask.get("/v1/diff", params={"from_known": day}).json()]]
    assert len(either) == 19 - count


@pytest.mark.parametrize("name", ["Google", "谷歌"])
def test_googles_forecast_and_what_it_said_before(ask: Client, name: str) -> None:
    (one,) = items(ask, "/v1/forecasts", entity=name, metric="capital_expenditure", valid_at="2025-06-30")
    assert (one["quantity"]["min"], one["quantity"]["max"]) == (91 * 10**9, 93 * 10**9)
    assert (one["period"]["start"], one["period"]["resolved_from"]) == ("2025", "the same year")
    assert (one["revision"]["direction"], one["revision"]["previous"], one["revision"]["revises"]) == (
        "raised",
        None,
        [],
    )
    assert items(ask, "/v1/forecasts", entity=name, valid_at="2026-06-30") == []


def test_the_shortest_connections_each_hop_with_its_passage(ask: Client) -> None:
    found = items(ask, "/v1/paths", **{"from": "Fluidstack", "to": "摩根士丹利", "max_hops": 4})
    assert found
    for path in found:
        steps = path["steps"]
        assert (path["hops"], steps[0]["from"]["name"], steps[-1]["to"]["name"]) == (3, "Fluidstack", "Morgan Stanley")
        assert all(quotes(step["fact"]) for step in steps)


def test_everything_about_electricity_by_whom_by_when(ask: Client) -> None:
    (one,) = items(ask, "/v1/facts", q="electricity")
    assert one["period"]["end"] == "2028"
    assert one["quantity"]["unit"] == "percent"
    assert one["speakers"][0]["name"] == "Microsoft"


@pytest.mark.parametrize(("least", "include", "match"), [(25_000, None, ["sure"]), (40_000, None, []),
                                                         (40_000, "unknown", ["unknown"])])  # fmt: skip
def test_enterprise_customers(ask: Client, least: int, include: str | None, match: list[str]) -> None:
    params = {"metric": "enterprise_customers", "min": least} | ({"include": include} if include else {})
    assert [fact["match"] for fact in items(ask, "/v1/facts", **params)] == match


def test_competitors_that_announced_more(ask: Client) -> None:
    asked = {"competitors_of": "Anthropic", "kind": "investment", "status": "announced,planned"}
    answer = ask.get("/v1/compare", params=asked).json()
    more = {row["entity"]["name"] for row in answer["items"] if row["more_than_reference"]}
    assert more == {"OpenAI", "Meta", "Amazon"}
    assert answer["reference"]["entity"]["name"] == "Anthropic"


def test_every_fact_of_one_document(ask: Client) -> None:
    everything = items(ask, "/v1/facts")
    documents = {one["document"]["id"] for fact in everything for one in fact["evidence"]}
    found = {doc: items(ask, "/v1/facts", document=doc) for doc in documents}
    assert sum(map(len, found.values())) == len(everything)
    assert all(
        one["document"]["id"] == doc for doc, facts in found.items() for fact in facts for one in fact["evidence"]
    )


def test_the_chinese_edition_is_a_second_telling_of_the_same_facts(ask: Client) -> None:
    before = {fact["id"] for fact in items(ask, "/v1/facts")}
    load(ask, "feed.zh.json")
    after = items(ask, "/v1/facts")
    assert {fact["id"] for fact in after} == before
    assert all(len(fact["evidence"]) == 2 for fact in after)
    for name, english in [("谷歌", "Google"), ("微软", "Microsoft"), ("亚马逊", "Amazon")]:
        (entity,) = items(ask, "/v1/entities", q=name)
        assert entity["name"] == english
        assert name in entity["names"]
        in_chinese = {fact["id"] for fact in items(ask, "/v1/facts", entity=name)}
        assert in_chinese == {fact["id"] for fact in items(ask, "/v1/facts", entity=english)} != set()


def test_the_graph_agrees_with_the_journal(ask: Client) -> None:
    assert ask.service.graph.verify().agree
    ask.service.graph.rebuild()
    assert ask.service.graph.verify().agree
