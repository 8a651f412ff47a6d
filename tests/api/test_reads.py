"""Every read: its answer is what the document promises, conditional, fresh as asked, and refused with a pointer."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from pydantic import BaseModel

from dealgraph.api.wire import answers as wire
from dealgraph.api.wire import operate as wire_operate
from dealgraph.api.wire.judged import JudgementPage
from dealgraph.graph.complaints import complaint
from dealgraph.graph.failpoints import arm, disarm
from tests.api.claims import STORY, claim, money, numbered
from tests.api.services import PATIENCE, Client, inside

READS: list[tuple[str, type[BaseModel]]] = [
    ("/v1/entities", wire.EntityPage),
    ("/v1/entities?q=谷歌", wire.EntityPage),
    ("/v1/entities/company:anthropic", wire.EntityDetail),
    ("/v1/entities/company:anthropic/relationships", wire.RelationshipPage),
    ("/v1/entities/company:anthropic/relationships?kind=investment&direction=out&role=investor", wire.RelationshipPage),
    ("/v1/entities/company:anthropic/neighbors?depth=2", wire.Neighbors),
    ("/v1/entities/company:anthropic/timeline", wire.FactPage),
    ("/v1/conflicts", wire.ConflictList),
    ("/v1/judgements", JudgementPage),
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


def test_an_answer_of_another_journal_is_no_answer_of_this_one(api: Client, tmp_path: Path) -> None:
    api.post_claims(numbered(1))
    tag = api.get("/v1/facts").headers["ETag"]
    with inside(tmp_path / "other") as other:
        other.post_claims(numbered(2))
        answer = other.get("/v1/facts", headers={"If-None-Match": tag})
        assert answer.status_code == 200
    with inside(tmp_path / "other") as again:
        assert again.get("/v1/facts", headers={"If-None-Match": answer.headers["ETag"]}).status_code == 304
    assert api.get("/v1/facts", headers={"If-None-Match": tag}).status_code == 304


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
        ("/v1/facts?limit=1&limit=2", 422, "/limit"),
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


@pytest.mark.parametrize("format", ["graphml", "gexf"])
def test_a_file_can_be_read_whatever_the_names_in_it(api: Client, format: str) -> None:
    said = {"roles": {"issuer": ["A\uffff"]}, "attributes": {"round": "\x00\x1f"}}
    api.post_claims(claim("funding_round", quote="\ufffe", document={"url": "http://x.example/\x01"}, **said))
    tree = ElementTree.fromstring(api.get("/v1/export", params={"format": format}).content)
    assert len([one for one in tree.iter() if one.tag.endswith("}node")]) == 2


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


# ---------------------------------------------------------------- every address that can be read


@pytest.fixture
def shelf(api: Client) -> Client:
    """A service that has one of everything that can be asked for."""
    proposed = {"specversion": "1.0", "id": "1", "source": "tests", "type": "dealgraph.proposal.v1"}
    api.post_claims(*STORY)
    seq = api.post(
        "/v1/events", json={**proposed, "data": {"claim": claim("founding", roles={"subject": ["Z"]})}}
    ).json()["seq"]
    assert api.service.graph.wait_applied(seq, PATIENCE)
    return api


def readable(api: Client) -> list[str]:
    """Every GET of the document, with parameters that are answered; the stream apart, which has no end, and the
    metrics, which are never the same."""
    (fact,) = api.get("/v1/facts", params={"entity": "Fluidstack"}).json()["items"]
    ingest = api.post("/v1/claims", json=STORY[0]).json()["ingest"]
    given = {
        "/v1/facts/{id}": fact["id"],
        "/v1/documents/{id}": fact["evidence"][0]["document"]["id"],
        "/v1/ingests/{id}": ingest,
        "/v1/review/{id}": api.get("/v1/review").json()["items"][0]["id"],
        "/v1/feeds/{id}": api.post("/v1/feeds", json={"url": "https://example.com/feed"}).json()["id"],
    }
    asked = {"/v1/paths": "?from=Fluidstack&to=Google", "/v1/subgraph": "?center=Meta", "/v1/compare": "?ids=Meta"}
    asked["/v1/diff"] = "?from_known=2025-11-01"
    paths = [path for path, item in api.get("/openapi.json").json()["paths"].items() if "get" in item]
    named = [path.replace("{id}", given.get(path, "company:anthropic")) + asked.get(path, "") for path in paths]
    return [path for path in named if path not in ("/v1/stream", "/metrics")]


def test_every_read_tells_its_seq_and_a_tag_and_is_not_sent_twice(shelf: Client) -> None:
    for path in readable(shelf):
        if path.startswith("/v1/"):
            first = shelf.get(path)
            assert first.status_code == 200, (path, first.text)
            assert int(first.headers["Dealgraph-Seq"]) >= 6, path
            again = shelf.get(path, headers={"If-None-Match": first.headers["ETag"]})
            assert (again.status_code, again.content) == (304, b""), path


LISTS = ["/v1/entities/company:anthropic/neighbors", "/v1/paths?from=Fluidstack&to=Google", "/v1/compare?ids=Meta"]


@pytest.mark.parametrize("path", LISTS)
def test_a_list_that_comes_whole_is_a_list_like_every_other(story: Client, path: str) -> None:
    told = story.get(path).json()
    assert told["items"]
    assert told["next"] is None


def test_head_is_get_without_the_body(shelf: Client) -> None:
    for path in (*readable(shelf), "/", "/docs", "/openapi.json", "/neo4j/guide.html", "/v1/entities/Anthropic"):
        got, asked = shelf.get(path, follow_redirects=False), shelf.head(path, follow_redirects=False)
        assert (asked.status_code, asked.content) == (got.status_code, b""), path
        assert dict(asked.headers) == dict(got.headers), path


def test_an_entity_under_another_name_is_pointed_to_with_seq_and_tag(story: Client) -> None:
    moved = story.get("/v1/entities/Anthropic", follow_redirects=False)
    assert moved.status_code == 308
    assert (moved.headers["Dealgraph-Seq"], bool(moved.headers["ETag"])) == ("6", True)


def test_what_is_refused_tells_where_the_graph_stands(story: Client) -> None:
    refused = [
        story.get("/v1/facts/none"),
        story.get("/v1/facts?nonsense=1"),
        story.get("/v1/nowhere"),
        story.post("/v1/claims", json={}),
        story.delete("/v1/facts"),
        story.head("/v1/claims"),
    ]
    assert [one.status_code for one in refused] == [404, 422, 404, 422, 405, 405]
    assert {one.headers["Dealgraph-Seq"] for one in refused} == {"6"}
    assert refused[4].headers["Allow"] == "GET, HEAD"
    assert refused[5].headers["Allow"] == "POST"


def patterns(part: Any) -> Iterator[str]:
    """Every pattern in a JSON document of schemas."""
    if isinstance(part, dict):
        yield from (value for name, value in part.items() if name == "pattern" and isinstance(value, str))
    for inner in part.values() if isinstance(part, dict) else part if isinstance(part, list) else ():
        yield from patterns(inner)


def test_what_breaks_a_pattern_is_told_in_words(api: Client) -> None:
    shown = set(patterns(api.get("/openapi.json").json()))
    assert len(shown) > 5
    for pattern in shown:
        told = complaint({"type": "string_pattern_mismatch", "msg": f"String should match pattern '{pattern}'"})
        assert "match pattern" not in told
        assert pattern not in told
    short = api.get("/v1/review/abc").json()
    assert (short["detail"], short["pointer"]) == ("an id of 64 hex digits in lower case is needed", "/id")
    unit = claim(quantity={"text": "5", "min": 5, "max": 5, "unit": "US$"})
    assert "a currency (USD)" in api.post("/v1/claims", json=unit).json()["detail"]
