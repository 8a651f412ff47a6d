"""What comes in over HTTP: all or none, known when it comes again, and told exactly where it is wrong."""

from __future__ import annotations

import json
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from dealgraph.api import intake, recording
from dealgraph.api.keys import LOCAL
from dealgraph.api.wire import answers as wire
from dealgraph.graph.claims import Claim
from dealgraph.loaders.confined import Bounds, Confined
from tests.api.claims import NEWS, claim, money, numbered
from tests.api.services import Client, inside

NDJSON = {"Content-Type": "application/x-ndjson"}


def lines(*bodies: Any) -> bytes:
    return b"".join(json.dumps(body).encode() + b"\n" for body in bodies)


def last(api: Client) -> int:
    return api.service.graph.journal.last()


def test_the_second_time_nothing_is_new(api: Client) -> None:
    first = api.post("/v1/claims", json=[numbered(1), numbered(2)])
    second = api.post("/v1/claims", json=[numbered(2), numbered(1)])
    assert (first.status_code, second.status_code) == (201, 200)
    told = wire.IngestOut.model_validate_json(first.content)
    again = wire.IngestOut.model_validate_json(second.content)
    assert (told.read, told.new, told.known, told.seq) == (2, 2, 0, 2)
    assert (again.read, again.new, again.known, again.seq) == (2, 0, 2, 2)
    assert {(item.id, item.seq) for item in told.items} == {(item.id, item.seq) for item in again.items}


@pytest.mark.parametrize("form", ["object", "list", "lines"])
def test_the_three_forms_of_claims_say_the_same(api: Client, form: str) -> None:
    body = numbered(1)
    if form == "lines":
        answer = api.post("/v1/claims", content=lines(body), headers=NDJSON)
    else:
        answer = api.post("/v1/claims", json=body if form == "object" else [body])
    assert answer.json()["items"] == [{"id": Claim.model_validate(body).id, "seq": 1, "new": True}]


BAD: list[tuple[Any, int, str | None]] = [
    ([numbered(1), {**numbered(2), "roles": {}}], 422, "/1/roles/investor"),
    ([numbered(1), {**numbered(2), "kind": "gossip"}], 422, "/1/kind"),
    ([numbered(1), {**numbered(2), "extra": 1}], 422, "/1/extra"),
    ([numbered(1), claim(quantity=money(1), quote="")], 422, "/1/evidence/quote"),
    ([numbered(1), claim(quantity={"text": "x", "min": 2, "max": 1, "unit": "USD"})], 422, "/1/quantity"),
    ([numbered(1), claim(quantity={"text": "x", "min": "1e400", "unit": "USD"})], 422, "/1/quantity/min"),
    ([numbered(1), claim(quantity={"text": "x", "min": "NaN", "unit": "USD"})], 422, "/1/quantity/min"),
    ([numbered(1), claim(roles={"investor": ["a\nb"]})], 422, "/1/roles/investor/0/name"),
    ([numbered(1), claim(document={**NEWS, "published_at": "31 Feb"})], 422, "/1/evidence/document/published_at"),
    ([numbered(1), claim(document={**NEWS, "id": "0" * 64})], 422, "/1/evidence/document/id"),
    ({**numbered(1), "status": "perhaps"}, 422, "/status"),
    (claim(roles={"investor": []}), 422, "/roles/investor"),
    ([], 422, None),
    ([1], 422, "/0"),
    ("text", 422, None),
    (None, 422, None),
]


@pytest.mark.parametrize(("body", "status", "pointer"), BAD)
def test_a_bad_item_refuses_all_and_is_pointed_at(api: Client, body: Any, status: int, pointer: str | None) -> None:
    answer = api.post("/v1/claims", content=json.dumps(body), headers={"Content-Type": "application/json"})
    assert answer.status_code == status, answer.text
    assert answer.json().get("pointer") == pointer
    assert last(api) == 0


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"nonsense",
        b"\xff\xfe",
        b'{"kind":"investment","kind":"founding"}',
        b'{"confidence": NaN}',
        b'{"text": "\\ud800"}',
        b'{"n": ' + b"9" * 5000 + b"}",
        b"[" * 100_000,
        b'{"a":' * 40 + b"1" + b"}" * 40,
    ],
)
def test_what_is_no_clear_json_is_refused_unread(api: Client, data: bytes) -> None:
    for path in ("claims", "documents", "events", "judgements", "retractions"):
        answer = api.post(f"/v1/{path}", content=data, headers={"Content-Type": "application/json"})
        assert answer.status_code == 400, (path, answer.text)
    assert last(api) == 0


@pytest.mark.parametrize(
    "media", ["", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"]
)
def test_other_media_types_are_not_guessed(api: Client, media: str) -> None:
    answer = api.post("/v1/claims", content=json.dumps(numbered(1)), headers={"Content-Type": media})
    assert answer.status_code == 415
    assert "application/json" in answer.json()["detail"]
    packed = {"Content-Type": "application/json", "Content-Encoding": "gzip"}
    assert api.post("/v1/claims", content=b"x", headers=packed).status_code == 415


def test_lines_are_refused_whole_and_by_number(api: Client) -> None:
    answer = api.post("/v1/claims", content=lines(numbered(1)) + b"\n{nonsense\n", headers=NDJSON)
    assert answer.status_code == 400
    assert "line 3" in answer.json()["detail"]
    wrong = api.post("/v1/claims", content=lines(numbered(1), {}), headers=NDJSON)
    assert (wrong.status_code, wrong.json()["pointer"]) == (422, "/1/kind")
    assert last(api) == 0


# ---------------------------------------------------------------- documents, events, files


def test_a_document_brings_its_claims_along(api: Client) -> None:
    riding = {**claim(), "evidence": {"quote": "invests $5", "start": 10, "end": 20}}
    body = {**NEWS, "text": "Anthropic invests $5.", "claims": [riding]}
    answer = api.post("/v1/documents", json=body)
    assert answer.status_code == 201, answer.text
    assert (answer.json()["read"], answer.json()["new"]) == (2, 2)
    assert api.post("/v1/documents", json=body).json()["new"] == 0
    riding["evidence"]["start"], riding["evidence"]["end"] = 9, 19
    wrong = api.post("/v1/documents", json=body)
    assert (wrong.status_code, wrong.json()["pointer"]) == (422, "/claims/0/evidence/start")
    elsewhere = api.post("/v1/documents", json={**NEWS, "text": "Other.", "claims": [claim()]})
    assert elsewhere.json()["pointer"] == "/claims/0/evidence/document"


def test_html_becomes_the_text_that_a_reader_sees(api: Client) -> None:
    html = "<h1>Deals</h1><script>alert(1)</script><p>Anthropic <b>invests</b> $5.</p>"
    riding = {**claim(), "evidence": {"quote": "Anthropic invests $5."}}
    answer = api.post("/v1/documents", json={**NEWS, "html": html, "claims": [riding]})
    assert answer.status_code == 201, answer.text
    hidden = {**claim(), "evidence": {"quote": "alert(1)"}}
    assert api.post("/v1/documents", json={**NEWS, "html": html, "claims": [hidden]}).status_code == 422
    assert api.post("/v1/documents", json={**NEWS, "html": html, "text": "both"}).status_code == 422


def event(body: Any, kind: str = "dealgraph.claim.v1") -> dict[str, Any]:
    return {"specversion": "1.0", "id": "1", "source": "test", "type": kind, "data": body}


def test_events_come_alone_or_in_a_batch(api: Client) -> None:
    one = {"Content-Type": "application/cloudevents+json"}
    batch = {"Content-Type": "application/cloudevents-batch+json"}
    assert api.post("/v1/events", content=json.dumps(event(numbered(1))), headers=one).status_code == 201
    several = json.dumps([event(numbered(1)), event(numbered(2))])
    assert api.post("/v1/events", content=several, headers=batch).json()["new"] == 1
    assert api.post("/v1/events", content=several, headers=one).status_code == 422
    assert api.post("/v1/events", content=json.dumps(event(numbered(1))), headers=batch).status_code == 422
    bad = json.dumps([event(numbered(3)), event({**numbered(4), "roles": {}})])
    answer = api.post("/v1/events", content=bad, headers=batch)
    assert (answer.status_code, answer.json()["pointer"]) == (422, "/1/data/roles/investor")
    unknown = api.post("/v1/events", json=event(numbered(1), "com.example.other"))
    assert (unknown.status_code, unknown.json()["pointer"]) == (422, "/type")
    assert last(api) == 2


def test_a_file_is_taken_item_by_item_with_a_report(api: Client) -> None:
    data = lines(numbered(1), {}, numbered(2)) + b"{broken\n"
    answer = api.post("/v1/files", params={"name": "deals.jsonl"}, content=data, headers=NDJSON)
    assert answer.status_code == 201, answer.text
    report = wire.IngestOut.model_validate_json(answer.content)
    assert (report.read, report.new) == (4, 2)
    assert [(one.where, one.pointer) for one in report.refused] == [("line 2", "/kind"), ("line 4", "")]
    enveloped = {"name": "deals.jsonl", "content": data.decode()}
    again = api.post("/v1/files", json=enveloped).json()
    assert (again["new"], again["known"], len(again["refused"])) == (0, 2, 2)


@pytest.mark.parametrize("spelled", [lambda mapping: mapping, json.dumps])
def test_a_table_brings_its_mapping_as_json_or_as_the_text_of_a_file(api: Client, spelled: Any) -> None:
    mapping = {
        "version": 1,
        "kind": "acquisition",
        "document": {"title": "Deals", "published_at": "2031-03-31"},
        "roles": {"acquirer": {"column": "Buyer"}, "target": {"column": "Target"}},
        "quantity": {"column": "Price", "unit": "USD", "scale": 0.5},
        "status": "completed",
    }
    file = {"name": "deals.csv", "content": "Buyer,Target,Price\nAcme,Beta,7\n"}
    answer = api.post("/v1/files", json={**file, "mapping": spelled(mapping)})
    assert (answer.status_code, answer.json().get("refused")) == (201, []), answer.text
    (fact,) = api.get("/v1/facts", params={"at_least_seq": answer.json()["seq"]}).json()["items"]
    assert (fact["quantity"]["min"], fact["quantity"]["unit"]) == (3.5, "USD")
    wrong = api.post("/v1/files", json={**file, "mapping": ["Buyer"]})
    assert (wrong.status_code, wrong.json()["pointer"]) == (422, "/mapping")


def test_a_file_of_no_known_format_is_refused(api: Client) -> None:
    plain = {"Content-Type": "application/octet-stream"}
    answer = api.post("/v1/files", content=b"<svg>hello</svg>", headers=plain)
    assert answer.status_code == 422
    assert "XML that is no feed" in answer.json()["detail"]
    wrong = api.post("/v1/files", json={"content": "x", "nonsense": "y"})
    assert wrong.json()["pointer"] == "/nonsense"


def first_document(api: Client) -> dict[str, Any]:
    body: dict[str, Any] = json.loads(api.service.graph.journal.read(0, 1)[0].data)
    return body


def test_an_article_is_read_where_it_stands_and_in_its_encoding(api: Client) -> None:
    head = "<html lang='zh'><head><title>新一轮融资</title></head>"
    page = f"{head}<body><nav>菜单</nav><p>北岭机器人获得融资。</p></body></html>"
    asked = {"params": {"name": "https://news.example/1"}, "headers": {"Content-Type": "text/html; charset=gb2312"}}
    answer = api.post("/v1/files", content=page.encode("gb18030"), **asked)  # type: ignore[arg-type]
    assert answer.status_code == 201, answer.text
    kept = first_document(api)
    assert (kept["header"]["title"], kept["header"]["url"]) == ("新一轮融资", "https://news.example/1")
    assert kept["text"] == "新一轮融资\n\n北岭机器人获得融资。"
    wrong = {**asked, "headers": {"Content-Type": "text/html; charset=utf-8"}}
    assert api.post("/v1/files", content=page.encode("gb18030"), **wrong).status_code == 422  # type: ignore[arg-type]


def test_what_was_fetched_and_what_strangers_publish_is_read_in_a_process_of_its_own(api: Client) -> None:
    api.post("/v1/files", content=lines(numbered(1)), headers=NDJSON)
    assert api.service.confined.running is None
    rss = {"Content-Type": "application/rss+xml"}
    feed = b"<rss version='2.0'><channel><title>F</title><item><title>A</title></item></channel></rss>"
    assert api.post("/v1/files", content=feed, headers=rss).json()["read"] >= 1
    assert api.service.confined.running is not None
    api.service.confined.close()
    named = {"name": "https://news.example/claims.jsonl"}
    assert api.post("/v1/files", content=lines(numbered(2)), headers=NDJSON, params=named).json()["new"] == 1
    assert api.service.confined.running is not None


def test_html_is_read_apart_and_what_overruns_there_is_refused_whole(api: Client) -> None:
    api.service.confined.close()
    api.service.confined = Confined(Bounds(answer_bytes=2_000))
    assert api.post("/v1/documents", json={**NEWS, "html": "<p>Short.</p>", "claims": []}).status_code == 201
    assert api.service.confined.running
    refused = api.post("/v1/documents", json={**NEWS, "html": "<p>Too long.</p>" * 1_000})
    assert (refused.status_code, refused.json()["pointer"]) == (422, "/html")
    assert "more than 2,000 bytes" in refused.json()["detail"]


def test_html_of_a_document_fills_in_what_the_caller_leaves_out(api: Client) -> None:
    page = "<html lang='en'><head><title>Acme</title></head><body><p>Words.</p></body></html>"
    answer = api.post("/v1/documents", json={"html": page, "title": "Given", "published_at": "2031-03-04"})
    assert answer.status_code == 201, answer.text
    kept = first_document(api)
    assert (kept["header"]["title"], kept["header"]["language"]) == ("Given", "en")
    assert kept["text"] == "Acme\n\nWords."


# ---------------------------------------------------------------- once


def test_a_key_gets_the_same_answer_again_even_after_a_restart(tmp_path: Path) -> None:
    key = {"Idempotency-Key": "order-1"}
    with inside(tmp_path) as api:
        first = api.post("/v1/claims", json=numbered(1), headers=key)
        second = api.post("/v1/claims", json=numbered(1), headers=key)
        other = api.post("/v1/claims", json=numbered(2), headers=key)
        assert (other.status_code, other.json()["pointer"]) == (422, "/Idempotency-Key")
    with inside(tmp_path) as api:
        third = api.post("/v1/claims", json=numbered(1), headers=key)
        assert last(api) == 1
    assert first.content == second.content == third.content
    assert {one.status_code for one in (first, second, third)} == {201}
    assert (first.headers.get("Idempotent-Replayed"), third.headers["Idempotent-Replayed"]) == (None, "true")


def test_one_key_at_the_same_time_is_one_ingest(api: Client) -> None:
    start = threading.Barrier(8)

    def send(_: int) -> bytes:
        start.wait(10)
        return api.post("/v1/claims", json=numbered(1), headers={"Idempotency-Key": "same"}).content

    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(send, range(8)))) == 1


def test_who_tries_again_while_the_first_try_is_being_written_gets_its_answer(api: Client) -> None:
    body = json.dumps(numbered(1)).encode()

    def write() -> Any:  # as after a 504: the first try goes on, and no answer stands under the key yet
        return recording._record(api.service, LOCAL, "same", b"request", intake.claims(body, "application/json"))

    first, second = write(), write()
    assert (first.status_code, first.body) == (second.status_code, second.body)
    assert (first.headers.get("Idempotent-Replayed"), second.headers["Idempotent-Replayed"]) == (None, "true")


def test_an_ingest_can_be_asked_for_later(api: Client) -> None:
    body = api.post_claims(numbered(1))
    state = wire.IngestState.model_validate_json(api.get(f"/v1/ingests/{body['ingest']}").content)
    assert state.applied
    assert state.items[0].id == body["items"][0]["id"]


def test_a_dry_run_tells_the_changes_and_stores_nothing(api: Client) -> None:
    api.post_claims(claim(status="planned", quantity=money(5)))
    body = [claim(status="planned", quantity=money(5)), claim(status="completed", quantity=money(5))]
    preview = wire.DryRun.model_validate_json(api.post("/v1/claims?dry_run=true", json=body).content)
    assert (preview.read, preview.new, preview.known) == (2, 1, 1)
    assert [(change["op"], change["status"]) for change in preview.changes] == [("updated", "completed")]
    for path, more in (
        ("documents", {"json": {**NEWS, "text": "t"}}),
        ("files", {"content": lines(*body), "headers": NDJSON}),
    ):
        assert api.post(f"/v1/{path}?dry_run=true", **more).json()["dry_run"]  # type: ignore[arg-type]
    assert last(api) == 1


# ---------------------------------------------------------------- judgements


def test_judgements_are_listed_with_the_ids_that_undo_them(api: Client) -> None:
    made = []
    for n, name in enumerate(("Facebook", "WhatsApp", "Instagram"), 1):
        body = {"verdict": "same", "left": name, "right": "Meta", "by": "ed", "judged_at": f"2031-03-0{n}T00:00:00Z"}
        made.append(api.post("/v1/judgements", json=body).json()["items"][0]["id"])
    undo = api.delete(f"/v1/judgements/{made[0]}", params={"by": "ed"}).json()
    first = api.get("/v1/judgements", params={"limit": 2, "at_least_seq": undo["seq"]}).json()
    rest = api.get("/v1/judgements", params={"limit": 2, "cursor": first["next"]}).json()
    listed = [*first["items"], *rest["items"]]
    # the undoing is of today, before the days that the others give
    assert [one["id"] for one in listed] == [*reversed(made), undo["items"][0]["id"]]
    assert [one["stands"] for one in listed] == [True, True, False, True]
    assert (listed[0]["left"]["name"], listed[0]["right"]["name"], rest["next"]) == ("Instagram", "Meta", None)


def test_a_judgement_joins_two_names_and_is_taken_back_without_a_trace(api: Client) -> None:
    api.post_claims(numbered(1), claim(roles={"investor": ["Facebook"]}), claim(roles={"investor": ["Meta"]}))
    before = api.get("/v1/export").content
    said = api.post("/v1/judgements", json={"verdict": "same", "left": "Facebook", "right": "company:meta", "by": "ed"})
    assert said.status_code == 201, said.text
    seq = {"at_least_seq": said.json()["seq"]}
    moved = api.get("/v1/entities/company:meta", params=seq, follow_redirects=False)
    assert (moved.status_code, moved.headers["location"].partition("?")[0]) == (308, "/v1/entities/company:facebook")
    id = said.json()["items"][0]["id"]
    undone = api.delete(f"/v1/judgements/{id}", params={"by": "ed", "reason": "a slip"})
    assert undone.status_code == 201, undone.text
    again = api.delete(f"/v1/judgements/{id}", params={"by": "ed"})
    assert (again.status_code, again.json()["known"]) == (200, 1)
    assert api.get("/v1/export", params={"at_least_seq": undone.json()["seq"]}).content == before
    assert api.delete("/v1/judgements/" + "0" * 64).status_code == 404
    unheard = {"verdict": "same", "left": "company:a\x13b", "right": "company:meta", "by": "ed"}
    refused = api.post("/v1/judgements", json=unheard)
    assert (refused.status_code, refused.json()["pointer"]) == (422, "/left/name")
    said = api.post("/v1/judgements", json={"verdict": "same", "left": "A", "right": "B", "by": "ed"})
    wrong = api.delete(f"/v1/judgements/{said.json()['items'][0]['id']}", params={"by": "a\x18b"})
    assert (wrong.status_code, wrong.json()["pointer"]) == (422, "/by")


def test_a_retraction_takes_a_claim_out_of_the_answers(api: Client) -> None:
    body = api.post_claims(numbered(1))
    gone = {"claim": body["items"][0]["id"], "reason": "a mistake", "by": "The Daily"}
    seq = api.post("/v1/retractions", json=gone).json()["seq"]
    assert api.get("/v1/facts", params={"at_least_seq": seq}).json()["items"] == []
    assert api.post("/v1/retractions", json={**gone, "claim": "x"}).json()["pointer"] == "/claim"


def test_a_dry_run_counts_as_the_load_would(api: Client) -> None:
    judged = {"verdict": "same", "left": "A", "right": "B", "by": "me", "judged_at": "2025-11-14"}
    gone = {"claim": "0" * 64, "by": "me", "reason": "wrong", "retracted_at": "2025-11-14"}
    bodies = [("claims", [numbered(1), numbered(1)]), ("judgements", judged), ("retractions", gone)]
    for path, body in [*bodies, *bodies]:  # the second time all of it is known
        foretold = api.post(f"/v1/{path}?dry_run=true", json=body).json()
        done = api.post(f"/v1/{path}", json=body).json()
        assert (foretold["new"], foretold["known"]) == (done["new"], done["known"]), path


@pytest.mark.parametrize(
    ("path", "body", "pointer"),
    [("documents", {}, None), ("documents", {"title": ""}, None), ("claims", "claim", "/evidence/document")],
)
def test_a_source_that_nothing_is_known_of_is_refused(api: Client, path: str, body: Any, pointer: str | None) -> None:
    nameless = claim()
    nameless["evidence"]["document"] = {"published_at": "2025-11-13"}
    answer = api.post(f"/v1/{path}", json=nameless if body == "claim" else body)
    assert (answer.status_code, answer.json().get("pointer")) == (422, pointer)
    assert last(api) == 0


def test_no_rule_is_told_that_the_text_of_a_page_could_break(api: Client) -> None:
    taken = api.get("/openapi.json").json()["paths"]["/v1/files"]["post"]["requestBody"]["content"]
    assert {media: "type" in one["schema"] for media, one in taken.items() if media.startswith("text/")} == {
        "text/csv": True,
        "text/html": False,
        "text/plain": False,
    }
