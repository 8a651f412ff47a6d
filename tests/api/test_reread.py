"""Reading again: what newer rules no longer read is withdrawn, in one transaction; what people said is not touched."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from dealgraph.api.keys import create_key
from dealgraph.api.wire import review as wire_review
from tests.api.reading import LINES, document, founded, post, queue, reading, settle
from tests.api.services import Client

SURE = "Sure was founded in 1999. | 0.9"
BOTH = document(SURE, *LINES)


def reread(api: Client, status: int = 200, **params: Any) -> list[dict[str, Any]]:
    answer = api.post("/v1/reread", params=params)
    assert answer.status_code == status, answer.text
    if status != 200:
        return []
    told = wire_review.RereadPage.model_validate(answer.json())
    settle(api)
    assert api.service.graph.verify().agree
    return [one.model_dump() for one in told.items]


def differs(told: dict[str, Any]) -> dict[str, list[str]]:
    return {name: told[name] for name in ("new", "withdrawn", "restored", "proposed") if told[name]}


def last(api: Client) -> int:
    return api.service.graph.journal.last()


@pytest.mark.parametrize("way", ["reread", "load"])
def test_what_the_newer_rules_read_no_more_is_withdrawn(tmp_path: Path, way: str) -> None:
    with reading(tmp_path) as api:
        post(api, BOTH)
        assert founded(api) == ["Acme", "Sure"]
        seq = last(api)
    with reading(tmp_path, "rules/2", without=["Sure"], sure=["Orbis"]) as api:
        if way == "load":
            told = post(api, BOTH)["reading"]
            assert (told["again"], told["withdrawn"], told["stated"]) == (0, 1, 2)
        else:
            (told,) = reread(api)
            assert differs(told) == {"new": ["Orbis was founded"], "withdrawn": ["Sure was founded"]}
            assert told["read_by"] == "rules/1"
        assert founded(api) == ["Acme", "Orbis"]
        rows = api.service.graph.journal.read(seq, 10)
        assert [row.type.split(".")[1] for row in rows] == ["claim", "retraction", "reading"]
        assert len({row.recorded_at for row in rows}) == 1, "one transaction"


def test_who_hands_in_may_let_the_reader_correct_itself_and_nobody_else(tmp_path: Path) -> None:
    with reading(tmp_path) as api:
        claim = post(api, BOTH)["items"][1]["id"]
    key = create_key(tmp_path / "keys", ["ingest"])
    with reading(tmp_path, "rules/2", keys=tmp_path / "keys", without=["Sure"]) as api:
        api.headers["Authorization"] = f"Bearer {key}"
        assert post(api, BOTH)["reading"]["withdrawn"] == 1
        line = {"type": "retraction", "claim": claim, "reason": "wrong", "by": "me", "retracted_at": "2025-11-20"}
        assert (
            api.post(
                "/v1/files",
                params={"name": "a.jsonl"},
                content=json.dumps(line),
                headers={"Content-Type": "application/x-ndjson"},
            ).status_code
            == 403
        )


def test_a_misreading_was_never_known(tmp_path: Path) -> None:
    with reading(tmp_path) as api:
        post(api, BOTH)
    with reading(tmp_path, "rules/2", without=["Sure"]) as api:
        reread(api)
        known = api.get("/v1/facts", params={"known_at": "2025-12-31"}).json()["items"]
        assert [fact["statement"] for fact in known] == ["Acme was founded"]


def test_what_is_read_again_later_comes_back(tmp_path: Path) -> None:
    for version, without, believed in [
        ("rules/1", [], ["Acme", "Sure"]),
        ("rules/2", ["Sure"], ["Acme"]),
        ("rules/1", [], ["Acme", "Sure"]),
        ("rules/3", ["Sure", "Acme"], []),
        ("rules/4", [], ["Acme", "Sure"]),
    ]:
        with reading(tmp_path, version, without=without) as api:
            post(api, BOTH)
            assert founded(api) == believed
            assert reread(api)[0]["seq"] is None, "the second time nothing changes"


def test_a_dry_run_prints_the_difference_and_changes_nothing(tmp_path: Path) -> None:
    with reading(tmp_path) as api:
        post(api, BOTH)
        seq = last(api)
    with reading(tmp_path, "rules/2", without=["Sure"]) as api:
        (told,) = reread(api, dry_run=True)
        assert (differs(told), told["seq"]) == ({"withdrawn": ["Sure was founded"]}, None)
        assert last(api) == seq
        assert founded(api) == ["Acme", "Sure"]


def test_what_people_posted_or_brought_along_is_not_touched(tmp_path: Path) -> None:
    with reading(tmp_path) as api:
        post(api, BOTH)
        post(api, {**document(SURE, title="Riding"), "claims": []})
        (fact,) = api.get("/v1/facts", params={"entity": "Sure"}).json()["items"]
        said = api.get(f"/v1/facts/{fact['id']}").json()["claims"][0]
        own = {name: said[name] for name in ("kind", "roles", "evidence")}
        api.post_claims({**own, "attributes": {}, "roles": {"subject": "Posted"}})
    with reading(tmp_path, "rules/2", without=["Sure"]) as api:
        assert len(reread(api)) == 1, "a document that brought its claims along was never read"
        assert founded(api) == ["Acme", "Posted"]


def test_what_somebody_decided_stays(tmp_path: Path) -> None:
    lines = ("Umbra was founded in 2001. | 0.6", "Orbis was founded in 2003. | 0.6", SURE)
    with reading(tmp_path) as api:
        post(api, document(*lines))
        umbra, orbis = (one["id"] for one in queue(api))
        assert api.post(f"/v1/review/{umbra}", json={"decision": "accept"}).status_code == 201
        assert api.post(f"/v1/review/{orbis}", json={"decision": "reject"}).status_code == 201
        settle(api)
    for version, differing, believed in [
        ("rules/2", {"without": ["Umbra", "Orbis"]}, ["Sure", "Umbra"]),
        ("rules/3", {"sure": ["Umbra", "Orbis"]}, ["Sure", "Umbra"]),
        ("rules/4", {"without": ["Umbra", "Sure"]}, ["Umbra"]),
    ]:
        with reading(tmp_path, version, **differing) as api:
            reread(api)
            assert founded(api) == believed
            assert queue(api) == []


def test_a_persons_retraction_is_not_undone_by_a_reading(tmp_path: Path) -> None:
    with reading(tmp_path) as api:
        post(api, BOTH)
        (fact,) = api.get("/v1/facts", params={"entity": "Sure"}).json()["items"]
        body = {"claim": fact["evidence"][0]["claim"], "reason": "wrong", "by": "an editor"}
        assert api.post("/v1/retractions", json=body).status_code == 201
        settle(api)
    for version in ("rules/2", "rules/3"):
        with reading(tmp_path, version) as api:
            reread(api)
            assert founded(api) == ["Acme"]


def test_what_was_stated_may_come_to_be_only_proposed_and_back(tmp_path: Path) -> None:
    lines = document("Umbra was founded in 2001. | 0.6")
    with reading(tmp_path, sure=["Umbra"]) as api:
        post(api, lines)
        assert founded(api) == ["Umbra"]
    with reading(tmp_path, "rules/2") as api:
        (told,) = reread(api)
        assert differs(told) == {"withdrawn": ["Umbra was founded"], "proposed": ["Umbra was founded"]}
        assert (founded(api), [one["state"] for one in queue(api)]) == ([], ["open"])
    with reading(tmp_path, "rules/3", sure=["Umbra"]) as api:
        (told,) = reread(api)
        assert differs(told) == {"restored": ["Umbra was founded"]}
        assert (founded(api), queue(api)) == (["Umbra"], [])


def test_what_was_read_then_doubted_then_accepted_is_a_persons(tmp_path: Path) -> None:
    lines = document("Umbra was founded in 2001. | 0.6")
    with reading(tmp_path, sure=["Umbra"]) as api:
        post(api, lines)
    with reading(tmp_path, "rules/2") as api:
        reread(api)
        (one,) = queue(api)
        assert api.post(f"/v1/review/{one['id']}", json={"decision": "accept"}).status_code == 201
        assert founded(api) == ["Umbra"]
    with reading(tmp_path, "rules/3", without=["Umbra"]) as api:
        assert differs(reread(api)[0]) == {}
        assert founded(api) == ["Umbra"]


def test_a_proposal_that_the_rules_no_longer_make_waits_no_longer(tmp_path: Path) -> None:
    with reading(tmp_path) as api:
        post(api, document())
    with reading(tmp_path, "rules/2", without=["Umbra"]) as api:
        reread(api)
        assert queue(api) == []
        assert [one["state"] for one in queue(api, state="all")] == ["outdated"]
    with reading(tmp_path, "rules/3") as api:
        reread(api)
        assert len(queue(api)) == 1


def test_one_document_or_page_after_page_of_all(tmp_path: Path) -> None:
    with reading(tmp_path) as api:
        for number in range(5):
            post(api, document(SURE, title=f"News {number}"))
    with reading(tmp_path, "rules/2", without=["Sure"]) as api:
        first = api.post("/v1/reread", params={"limit": 3}).json()
        rest = api.post("/v1/reread", params={"limit": 3, "cursor": first["next"]}).json()
        titles = [one["title"] for one in (*first["items"], *rest["items"])]
        assert (titles, rest["next"]) == ([f"News {number}" for number in range(5)], None)
        assert len(reread(api, document=first["items"][0]["document"])) == 1
        reread(api, status=404, document="0" * 64)
        assert founded(api) == []


def test_what_is_asked_in_a_body_is_refused_and_not_taken_for_everything(tmp_path: Path) -> None:
    with reading(tmp_path) as api:
        post(api, document(SURE))
    with reading(tmp_path, "rules/2", without=["Sure"]) as api:
        answer = api.post("/v1/reread", json={"document": "0" * 64})
        assert (answer.status_code, "?document=" in answer.json()["detail"]) == (422, True)
        assert len(founded(api)) == 1


@pytest.mark.parametrize("between", ["nothing", "withdrawn", "accepted", "rejected", "accepted and withdrawn"])
def test_the_same_rules_say_nothing_more_whatever_people_said_since(tmp_path: Path, between: str) -> None:
    with reading(tmp_path) as api:
        stated = post(api, BOTH)["items"][1]["id"]
        (one,) = queue(api)
        if verdict := {"accepted": "accept", "rejected": "reject", "accepted and withdrawn": "accept"}.get(between):
            said = api.post(f"/v1/review/{one['id']}", json={"decision": verdict})
            assert said.status_code == 201
        if "withdrawn" in between:
            claim = stated if between == "withdrawn" else one["id"]
            said = api.post("/v1/retractions", json={"claim": claim, "by": "News", "reason": "an error"})
            assert said.status_code == 201
        settle(api)
        before, seq = founded(api), last(api)
        (told,) = reread(api)
        assert (differs(told), told["seq"], last(api), founded(api)) == ({}, None, seq, before)


def test_the_same_rules_may_read_more_once_they_know_more_names(tmp_path: Path) -> None:
    with reading(tmp_path) as api:
        post(api, BOTH)
        assert (founded(api), len(queue(api))) == (["Acme", "Sure"], 1)
    with reading(tmp_path, sure=["Orbis"]) as api:
        (told,) = reread(api)
        assert (differs(told), founded(api)) == ({"new": ["Orbis was founded"]}, ["Acme", "Orbis", "Sure"])
    with reading(tmp_path, sure=["Orbis"], without=["Umbra"]) as api:
        (told,) = reread(api)
        assert (differs(told), queue(api)) == ({}, [])
        assert reread(api)[0]["seq"] is None
