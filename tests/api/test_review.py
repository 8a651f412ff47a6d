"""The review queue: what is proposed is not believed; what is decided is, once, and can be decided otherwise."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from dealgraph.api.wire import answers as wire
from dealgraph.api.wire import review as wire_review
from dealgraph.graph.events import REVIEW
from dealgraph.graph.review import Reviews
from tests.api.reading import LINES, document, founded, post, queue, reading, settle
from tests.api.services import Client


@pytest.fixture
def api(tmp_path: Path) -> Iterator[Client]:
    with reading(tmp_path) as client:
        yield client


def last(api: Client) -> int:
    return api.service.graph.journal.last()


def proposed(api: Client) -> str:
    """The id of what waits after one document was read."""
    post(api, document())
    (one,) = queue(api)
    return str(one["id"])


def decide(api: Client, id: str, decision: str, status: int = 201, **more: Any) -> dict[str, Any]:
    answer = api.post(f"/v1/review/{id}", json={"decision": decision, "by": "an editor", **more})
    assert answer.status_code == status, answer.text
    body: dict[str, Any] = answer.json()
    return body


# ---------------------------------------------------------------- what a reading says


def test_the_sure_is_stated_the_likely_proposed_and_the_rest_counted(api: Client) -> None:
    told = post(api, document())
    said = wire.IngestOut.model_validate(told).reading
    assert said is not None
    assert (said.documents, said.stated, said.proposed, said.below, said.unused_total) == (1, 1, 1, 1, 1)
    (left,) = said.unused
    text = document()["text"]
    assert (text[left.start : left.end], left.sentence, left.why) == (
        "2003",
        "Orbis was founded in 2003.",
        "too unsure",
    )
    assert founded(api) == ["Acme"]
    assert [one["statement"] for one in queue(api)] == ["Umbra was founded"]


@pytest.mark.parametrize("text", ["\x13", "company:\x13", "5Õ\x13", "lei:X", " ", "\ufeff"])
def test_any_text_may_be_asked_for_as_a_party(api: Client, text: str) -> None:
    answer = api.get("/v1/review", params={"entity": text})
    assert (answer.status_code, answer.json()["items"]) == (200, [])


def test_a_dry_run_shows_the_graph_it_would_make_and_keeps_nothing(api: Client) -> None:
    told = wire.DryRun.model_validate(post(api, document(), dry_run=True))
    assert [change["statement"] for change in told.changes] == ["Acme was founded"]
    assert told.reading is not None
    assert (told.reading.stated, told.reading.proposed) == (1, 1)
    assert last(api) == 0
    assert queue(api) == []


def test_the_second_time_nothing_is_read_and_nothing_proposed_twice(api: Client) -> None:
    first = post(api, document())
    again = post(api, document())
    assert (again["new"], again["known"], again["reading"]["again"]) == (0, 1, 1)
    assert last(api) == first["seq"]
    assert len(queue(api)) == 1


def test_claims_that_ride_along_are_not_read(api: Client) -> None:
    assert post(api, {**document(), "claims": []})["reading"] is None
    assert queue(api, state="all") == []


def test_what_is_stated_already_waits_for_nobody(api: Client) -> None:
    id = proposed(api)
    claim = api.get(f"/v1/review/{id}").json()["claim"]
    api.post_claims({**claim, "confidence": 1, "extractor": None})
    assert queue(api) == []
    assert [one["state"] for one in queue(api, state="all")] == ["stated"]


def test_the_queue_takes_withdrawals_in_the_order_of_their_turns_as_the_graph_does(api: Client) -> None:
    id = proposed(api)
    claim = api.get(f"/v1/review/{id}").json()["claim"]
    api.post_claims({**claim, "extractor": None})
    withdrawn = []
    for turn in (1, None, 2):
        said = {"claim": id, "by": "News", "reason": "an error", **({"turn": turn} if turn else {})}
        assert api.post("/v1/retractions", json=said).status_code == 201
        (one,) = queue(api, state="all")
        assert ("Umbra" in founded(api)) is (one["state"] == "stated")
        withdrawn.append(one["state"] != "stated")
    assert withdrawn == [False, False, True]


# ---------------------------------------------------------------- deciding


def test_accepting_says_the_claim_in_the_same_transaction(api: Client) -> None:
    id = proposed(api)
    seq = last(api)
    told = wire_review.Decided.model_validate(decide(api, id, "accept", reason="it says so"))
    assert (told.state, told.claim, told.new, told.seq) == ("accepted", id, True, seq + 2)
    assert founded(api) == ["Acme", "Umbra"]
    (one,) = queue(api, state="accepted")
    assert {**one["decision"], "decided_at": ""} == {
        "decision": "accept", "claim": id, "by": "an editor", "reason": "it says so", "decided_at": "",
    }  # fmt: skip
    assert queue(api) == []
    (fact,) = [one for one in api.get("/v1/facts").json()["items"] if "Umbra" in one["statement"]]
    assert (fact["evidence"][0]["claim"], fact["confidence"]) == (id, 1.0)


def test_deciding_the_same_twice_says_nothing_twice(api: Client) -> None:
    id = proposed(api)
    for decision in ("accept", "reject"):
        decide(api, id, decision)
        seq = last(api)
        assert not decide(api, id, decision, status=200)["new"]
        assert last(api) == seq


def test_the_newest_decision_counts_there_and_back(api: Client) -> None:
    id = proposed(api)
    for decision, believed in [("accept", True), ("reject", False), ("accept", True), ("reject", False)]:
        decide(api, id, decision)
        assert ("Umbra" in founded(api)) == believed
        assert [one["state"] for one in queue(api, state="all")] == ["accepted" if believed else "rejected"]
    assert api.service.graph.verify().agree


def test_who_decide_at_the_same_time_decide_one_after_the_other(api: Client) -> None:
    id = proposed(api)
    start = threading.Barrier(8)

    def say(number: int) -> None:
        start.wait(10)
        for _ in range(5):
            body = {"decision": ("accept", "reject")[number % 2], "by": f"editor {number}"}
            assert api.post(f"/v1/review/{id}", json=body).status_code in (200, 201)

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(say, range(8)))
    settle(api)
    turns = [
        json.loads(event.data)["turn"] for event in api.service.graph.journal.read(0, 1000) if event.type == REVIEW
    ]
    assert turns == list(range(len(turns)))
    (state,) = [one["state"] for one in queue(api, state="all")]
    assert ("Umbra" in founded(api)) is (state == "accepted")


def test_what_was_rejected_was_never_known(api: Client) -> None:
    id = proposed(api)
    decide(api, id, "accept")
    decide(api, id, "reject")
    settle(api)
    known = api.get("/v1/facts", params={"known_at": "2025-12-31"}).json()["items"]
    assert [fact["statement"] for fact in known] == ["Acme was founded"]


def test_to_reject_what_its_source_has_withdrawn_restores_nothing(api: Client) -> None:
    id = proposed(api)
    decide(api, id, "accept")
    assert api.post("/v1/retractions", json={"claim": id, "by": "News", "reason": "an error"}).status_code == 201
    assert founded(api) == ["Acme"]
    decide(api, id, "reject")
    assert founded(api) == ["Acme"]


def test_what_is_rejected_stays_away_when_it_is_read_again(tmp_path: Path) -> None:
    with reading(tmp_path) as api:
        decide(api, proposed(api), "reject")
    with reading(tmp_path, "rules/2", sure=["Umbra"]) as api:
        assert post(api, document())["reading"]["again"] == 0
        assert founded(api) == ["Acme"]
        assert queue(api) == []


@pytest.mark.parametrize("before", ["", "accept", "correct"])
def test_to_reject_what_newer_rules_state_withdraws_it(tmp_path: Path, before: str) -> None:
    with reading(tmp_path) as api:
        id = proposed(api)
        if before:
            more = {"claim": {"status": "announced"}} if before == "correct" else {}
            decide(api, id, "accept", **more)
    with reading(tmp_path, "rules/2", sure=["Umbra"]) as api:
        post(api, document())
        assert "Umbra" in founded(api)
        decide(api, id, "reject")
        assert founded(api) == ["Acme"]


def test_to_correct_what_newer_rules_state_takes_its_place(tmp_path: Path) -> None:
    with reading(tmp_path) as api:
        id = proposed(api)
    with reading(tmp_path, "rules/2", sure=["Umbra"]) as api:
        post(api, document())
        decide(api, id, "accept", claim={"status": "announced"})
        assert founded(api) == ["Acme", "Umbra"]
        (fact,) = [one for one in api.get("/v1/facts").json()["items"] if "Umbra" in one["statement"]]
        assert (fact["status"], len(fact["evidence"])) == ("announced", 1)


def test_an_accepted_claim_may_be_corrected(api: Client) -> None:
    id = proposed(api)
    told = decide(api, id, "accept", claim={"period": {"text": "in 2001", "start": "2001", "end": "2001"}})
    assert told["claim"] != id
    (said,) = [row.data for row in api.service.graph.journal.read(0, 100) if row.id == told["claim"]]
    assert "extractor" not in json.loads(said), "a person says so"
    assert founded(api) == ["Acme", "Umbra"]
    plain = decide(api, id, "accept")
    assert plain["claim"] == id
    settle(api)
    facts = api.get("/v1/facts", params={"entity": "Umbra"}).json()["items"]
    assert [fact["period"] for fact in facts] == [None], "the corrected one is withdrawn"
    assert api.service.graph.verify().agree


@pytest.mark.parametrize(
    ("body", "status", "pointer"),
    [
        ({"decision": "perhaps"}, 422, "/decision"),
        ({"decision": "accept", "claim": {"kind": "gossip"}}, 422, "/claim/kind"),
        ({"decision": "accept", "claim": {"roles": {}}}, 422, "/claim/roles/subject"),
        ({"decision": "accept", "claim": {"evidence": {"quote": "other words"}}}, 422, "/claim/evidence"),
        ({"decision": "accept", "claim": {"extractor": "me/1"}}, 422, "/claim/extractor"),
        ({"decision": "accept", "claim": {"confidence": 0.1}}, 422, "/claim/confidence"),
        ({"decision": "reject", "claim": {"status": "planned"}}, 422, "/claim"),
        ({"decision": "accept", "colour": 1}, 422, "/colour"),
        ({"decision": "accept", "by": "a\nb"}, 422, "/by"),
        ({"decision": "accept", "reason": "\x01"}, 422, "/reason"),
        ({"decision": "reject", "reason": "\x01"}, 422, "/reason"),
        ({"decision": "accept", "claim": {"status": None}}, 422, "/claim/status"),
        ([], 422, None),
    ],
)
def test_a_decision_that_cannot_be_is_pointed_at(api: Client, body: Any, status: int, pointer: str | None) -> None:
    id = proposed(api)
    before = last(api)
    answer = api.post(f"/v1/review/{id}", json=body)
    assert (answer.status_code, answer.json().get("pointer")) == (status, pointer), answer.text
    assert last(api) == before


def test_nobody_decides_what_is_not_there(api: Client) -> None:
    assert api.post(f"/v1/review/{'0' * 64}", json={"decision": "accept"}).status_code == 404
    assert api.get(f"/v1/review/{'0' * 64}").status_code == 404


# ---------------------------------------------------------------- asking


def test_the_queue_is_paged_and_filtered(api: Client) -> None:
    for number in range(5):
        post(api, document(f"Umbra{number} was founded in 2001. | 0.6", title=f"News {number}"))
    first = wire_review.ReviewPage.model_validate(api.get("/v1/review", params={"limit": 2}).json())
    rest = wire_review.ReviewPage.model_validate(api.get("/v1/review", params={"cursor": first.next}).json())
    assert [one.statement[:6] for one in [*first.items, *rest.items]] == [f"Umbra{number}" for number in range(5)]
    assert (rest.next, first.counts.open) == (None, 5)
    one = first.items[0]
    for params, count in [
        ({"entity": "Umbra3"}, 1),
        ({"entity": "company:umbra3"}, 1),
        ({"entity": "Nobody"}, 0),
        ({"kind": "founding"}, 5),
        ({"kind": "risk,location"}, 0),
        ({"rule": "founded"}, 5),
        ({"rule": "other"}, 0),
        ({"document": one.claim["evidence"]["document"]["id"]}, 1),
        ({"state": "rejected"}, 0),
    ]:
        assert len(queue(api, **params)) == count, params
    unknown = api.get("/v1/review", params={"kind": "gossip"})
    assert (unknown.status_code, unknown.json()["pointer"]) == (422, "/kind")


def test_a_name_in_another_language_will_do(api: Client) -> None:
    post(api, document("谷歌 was founded in 1998. | 0.6"))
    assert len(queue(api, entity="Google")) == 1


def test_one_proposal_comes_with_the_words_around_it(api: Client) -> None:
    found = wire_review.ReviewDetail.model_validate(api.get(f"/v1/review/{proposed(api)}").json())
    assert found.context is not None
    assert found.context.text[found.context.start : found.context.end] == "Umbra was founded in 2001."
    assert found.context.text.startswith("Acme was founded")


def test_an_unchanged_answer_costs_nothing(api: Client) -> None:
    id = proposed(api)
    answer = api.get("/v1/review")
    assert answer.headers["Dealgraph-Seq"] == str(last(api))
    assert api.get("/v1/review", headers={"If-None-Match": answer.headers["ETag"]}).status_code == 304
    decide(api, id, "reject")
    assert api.get("/v1/review", headers={"If-None-Match": answer.headers["ETag"]}).status_code == 200
    assert api.get("/v1/review", params={"at_least_seq": 10_000}).status_code == 422


def test_the_length_of_the_queue_is_measured(api: Client) -> None:
    proposed(api)
    assert 'dealgraph_review_proposals{state="open"} 1.0' in api.get("/metrics").text


def test_the_queue_is_drawn_again_from_the_journal(tmp_path: Path) -> None:
    with reading(tmp_path) as api:
        decide(api, proposed(api), "accept")
        post(api, document(*LINES[1:], title="Other"))
        before = api.get("/v1/review", params={"state": "all"}).json()
    for path in tmp_path.glob("review.sqlite*"):
        path.unlink()
    with reading(tmp_path) as api:
        assert api.get("/v1/review", params={"state": "all"}).json() == before


def test_a_queue_of_another_journal_is_forgotten(tmp_path: Path) -> None:
    with reading(tmp_path / "one") as api:
        proposed(api)
    with reading(tmp_path / "two") as api:
        post(api, document(LINES[0], title="Other"))
        post(api, document("Umbra was founded in 2001. | 0.6", title="Other news"))
        reviews = Reviews.open(tmp_path / "one" / "review.sqlite")
        while reviews.catch_up(api.service.graph.journal):
            pass
        assert reviews.counts() == {"open": 1}
        assert reviews.position == last(api)
        reviews.close()


def test_proposals_come_by_every_door_and_decisions_by_one(api: Client) -> None:
    id = proposed(api)
    claim = api.get(f"/v1/review/{id}").json()["claim"]
    claim["roles"] = {"subject": [{"name": "Quanta", "kind": "company"}]}
    event = {"specversion": "1.0", "id": "1", "source": "test", "type": "dealgraph.proposal.v1"}
    answer = api.post("/v1/events", json={**event, "data": {"claim": claim, "reason": "found by another reader"}})
    assert answer.status_code == 201, answer.text
    assert [one["reason"] for one in queue(api)] == ["a looser row", "found by another reader"]
    review = {"proposal": id, "decision": "reject", "by": "me", "decided_at": "2026-01-01"}
    assert api.post("/v1/events", json={**event, "type": "dealgraph.review.v1", "data": review}).status_code == 422
    bad = {**event, "data": {"claim": {**claim, "kind": "gossip"}}}
    assert api.post("/v1/events", json=bad).json()["pointer"] == "/data/claim/kind"
