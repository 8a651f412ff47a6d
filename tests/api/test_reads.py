"""Every read: its answer is what the document promises, conditional, fresh as asked, and refused with a pointer."""

from __future__ import annotations

import json
import threading
from typing import Any

import pytest
from pydantic import BaseModel

from dealgraph.api import wire, wire_operate
from dealgraph.graph.failpoints import arm, disarm
from tests.api.claims import claim, money, numbered
from tests.api.services import Client

READS: list[tuple[str, type[BaseModel]]] = [
    ("/v1/entities", wire.EntityPage),
    ("/v1/entities?q=谷歌", wire.EntityPage),
    ("/v1/entities/company:anthropic", wire.EntityDetail),
    ("/v1/entities/company:anthropic/relationships", wire.RelationshipPage),
    ("/v1/entities/company:anthropic/relationships?kind=investment&direction=out&role=investor", wire.RelationshipPage),
    ("/v1/entities/company:anthropic/neighbors?depth=2", wire.Neighbors),
    ("/v1/entities/company:anthropic/timeline", wire.FactPage),
    ("/v1/conflicts", wire.ConflictList),
    ("/v1/facts?kind=investment&order=-amount&min=1&unit=USD", wire.FactPage),
    ("/v1/forecasts?entity=Google", wire.ForecastPage),
    ("/v1/contradictions", wire.ContradictionPage),
    ("/v1/aggregates?measure=sum&group_by=status&kind=investment", wire.AggregateList),
    ("/v1/paths?from=Fluidstack&to=Google&max_hops=4", wire.PathList),
    ("/v1/subgraph?center=Anthropic&depth=2", wire.SubgraphOut),
    ("/v1/cycles", wire.CycleList),
    ("/v1/compare?ids=Anthropic,Meta", wire.Comparison),
    ("/v1/compare?competitors_of=Anthropic&kind=investment", wire.Comparison),
    ("/v1/diff?from_known=2025-11-01&to_known=2025-11-14", wire.DiffPage),
    ("/v1/stats", wire_operate.Stats),
]


@pytest.mark.parametrize(("path", "model"), READS)
def test_an_answer_is_what_the_document_promises(story: Client, path: str, model: type[BaseModel]) -> None:
    answer = story.get(path)
    assert answer.status_code == 200, answer.text
    model.model_validate_json(answer.content)
    assert answer.headers["content-type"] == "application/json"
    assert int(answer.headers["Dealgraph-Seq"]) == 6


@pytest.mark.parametrize(("path", "model"), READS)
def test_an_unchanged_answer_is_not_sent_again(story: Client, path: str, model: type[BaseModel]) -> None:
    tag = story.get(path).headers["ETag"]
    again = story.get(path, headers={"If-None-Match": f'"other", W/{tag}'})
    assert (again.status_code, again.content, again.headers["ETag"]) == (304, b"", tag)
    assert story.get(path, headers={"If-None-Match": '"other"'}).status_code == 200


def test_one_fact_with_all_that_belongs_to_it(story: Client) -> None:
    (fact,) = story.get("/v1/facts", params={"entity": "Fluidstack"}).json()["items"]
    detail = story.get(f"/v1/facts/{fact['id']}")
    wire.FactDetail.model_validate_json(detail.content)
    assert detail.json()["claims"][0]["evidence"]["quote"] == "Anthropic will invest $50 billion with Fluidstack"
    document = fact["evidence"][0]["document"]["id"]
    wire.DocumentOut.model_validate_json(story.get(f"/v1/documents/{document}").content)
    assert len(story.get("/v1/facts", params={"document": document}).json()["items"]) == 6


def test_the_etag_changes_with_the_graph_and_with_the_question(api: Client) -> None:
    first = api.get("/v1/facts").headers["ETag"]
    assert api.get("/v1/facts?limit=2").headers["ETag"] != first
    api.post_claims(numbered(1))
    assert api.get("/v1/facts").headers["ETag"] != first
    # the order of parameters is no other question
    assert api.get("/v1/facts?limit=2&q=x").headers["ETag"] == api.get("/v1/facts?q=x&limit=2").headers["ETag"]


def test_pages_follow_each_other_without_gap_or_repeat(api: Client) -> None:
    api.post_claims(*(numbered(n) for n in range(25)))
    seen: list[str] = []
    cursor = None
    while True:
        page = api.get("/v1/facts", params={"limit": 7, **({"cursor": cursor} if cursor else {})}).json()
        seen += [item["id"] for item in page["items"]]
        cursor = page["next"]
        if cursor is None:
            break
    assert len(seen) == len(set(seen)) == 25


@pytest.mark.parametrize("name", ["Google", "谷歌", "google", "company:谷歌"])
def test_an_entity_has_one_address_and_its_other_names_lead_there(story: Client, name: str) -> None:
    for rest in ("", "/relationships", "/neighbors", "/timeline"):
        moved = story.get(f"/v1/entities/{name}{rest}", params={"known_at": "2025-11-14"}, follow_redirects=False)
        assert moved.status_code == 308, moved.text
        assert moved.headers["location"] == f"/v1/entities/company:google{rest}?known_at=2025-11-14"
        assert story.get(moved.headers["location"]).status_code == 200


def test_what_was_known_before_and_after(story: Client) -> None:
    assert story.get("/v1/facts", params={"known_at": "2025-11-12"}).json()["items"] == []
    assert len(story.get("/v1/facts", params={"known_at": "2025-11-14"}).json()["items"]) == 6


def test_what_cannot_be_decided_is_added_only_when_asked_for(story: Client) -> None:
    ask: dict[str, Any] = {"metric": "customers"}
    assert len(story.get("/v1/facts", params={**ask, "min": 25000}).json()["items"]) == 1
    assert story.get("/v1/facts", params={**ask, "min": 40000}).json()["items"] == []
    (unknown,) = story.get("/v1/facts", params={**ask, "min": 40000, "include": "unknown"}).json()["items"]
    assert unknown["match"] == "unknown"


def test_figures_keep_every_digit(api: Client) -> None:
    digits = "12345678901234567890.123456789"
    api.post_claims(claim(quantity={"text": "much", "min": digits, "max": digits, "unit": "USD"}))
    assert f'"min":{digits}' in api.get("/v1/facts").text


@pytest.mark.parametrize(
    ("path", "status", "pointer"),
    [
        ("/v1/facts?nonsense=1", 422, "/nonsense"),
        ("/v1/facts?limit=0", 422, "/limit"),
        ("/v1/facts?limit=1001", 422, "/limit"),
        ("/v1/facts?cursor=bm9uc2Vuc2U", 422, "/cursor"),
        ("/v1/facts?cursor=%FF", 422, "/cursor"),
        ("/v1/facts?known_at=yesterday", 422, "/known_at"),
        ("/v1/facts?valid_at=2025-02-30", 422, "/valid_at"),
        ("/v1/facts?status=maybe", 422, "/status"),
        ("/v1/facts?kind=gossip", 422, "/kind"),
        ("/v1/facts?min=NaN", 422, "/min"),
        ("/v1/facts?min=2&max=1", 422, "/min"),
        ("/v1/facts?order=up", 422, "/order"),
        ("/v1/facts?at_least_seq=-1", 422, "/at_least_seq"),
        ("/v1/entities/company:anthropic/neighbors?depth=5", 422, "/depth"),
        ("/v1/entities/company:anthropic/relationships?direction=up", 422, "/direction"),
        ("/v1/paths?from=Anthropic", 422, "/to"),
        ("/v1/paths?from=Anthropic&to=Meta&max_hops=5", 422, "/max_hops"),
        ("/v1/subgraph?center=Anthropic&format=dot", 422, "/format"),
        ("/v1/aggregates?group_by=colour", 422, "/group_by"),
        ("/v1/aggregates?measure=average", 422, "/measure"),
        ("/v1/compare", 422, "/ids"),
        ("/v1/diff", 422, "/from_known"),
        ("/v1/changes?since=x", 422, "/since"),
        ("/v1/facts?entity=Nobody", 404, None),
        ("/v1/facts/nothing", 404, None),
        ("/v1/documents/nothing", 404, None),
        ("/v1/entities/Nobody", 404, None),
        ("/v1/nothing", 404, None),
        ("/v1/ingests/" + "0" * 32, 404, None),
    ],
)
def test_a_refusal_says_where_and_why(story: Client, path: str, status: int, pointer: str | None) -> None:
    answer = story.get(path)
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    problem = wire.Problem.model_validate_json(answer.content)
    assert (problem.status, problem.pointer) == (status, pointer)
    assert problem.instance == path.partition("?")[0]
    assert problem.detail


def test_a_name_of_several_entities_lists_them(api: Client) -> None:
    api.post_claims(
        claim(roles={"investor": [{"name": "Mercury"}]}),
        claim(roles={"investor": ["Someone"], "target": {"name": "Mercury", "kind": "project"}}),
    )
    answer = api.get("/v1/entities/Mercury")
    assert answer.status_code == 409
    assert answer.json()["candidates"] == ["company:mercury", "project:mercury"]


def test_a_read_waits_for_the_position_it_asks_for_but_not_for_ever(api: Client) -> None:
    body = api.post("/v1/claims", json=numbered(1)).json()
    assert api.get("/v1/facts", params={"at_least_seq": body["seq"]}).json()["items"]
    never = api.get("/v1/facts", params={"at_least_seq": body["seq"] + 1})
    assert (never.status_code, never.json()["pointer"]) == (422, "/at_least_seq")
    hold = threading.Event()
    arm("projection.before_apply", lambda: bool(hold.wait(60)) or None)
    try:
        body = api.post("/v1/claims", json=numbered(2)).json()
        late = api.get("/v1/facts", params={"at_least_seq": body["seq"]})
    finally:
        hold.set()
        disarm()
    assert (late.status_code, late.headers["Retry-After"]) == (503, "1")


@pytest.mark.parametrize("format", ["graphml", "gexf", "cytoscape", "json"])
def test_parts_and_all_of_the_graph_as_files(story: Client, format: str) -> None:
    part = story.get("/v1/subgraph", params={"center": "Anthropic", "format": format})
    everything = story.get("/v1/export", params={"format": format})
    for answer in (part, everything):
        assert answer.status_code == 200
        assert "Anthropic" in answer.text


def test_the_export_is_the_same_each_time_and_conditional(story: Client) -> None:
    first, second = story.get("/v1/export"), story.get("/v1/export")
    assert first.content == second.content
    rows = [json.loads(line) for line in first.text.splitlines()]
    assert [len([row for row in rows if name in row]) for name in ("entity", "fact")] == [5, 6]
    assert story.get("/v1/export", headers={"If-None-Match": first.headers["ETag"]}).status_code == 304


def test_amounts_of_one_rung_are_summed_with_what_was_left_out(api: Client) -> None:
    api.post_claims(
        claim(quantity=money(10), status="announced"), claim(quantity=money(5), status="planned", quote="b")
    )
    items = api.get("/v1/aggregates?measure=sum&group_by=status").json()["items"]
    assert sum(item["count"] for item in items) + sum(len(item["excluded"]) for item in items) == 2
