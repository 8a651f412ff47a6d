"""The gate: hosts, rates, sizes, time, settings and headers, a negative test for each. Keys have their own file."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from dealgraph.api import settings as settings_of
from dealgraph.api.access import Buckets
from dealgraph.api.app import build
from dealgraph.api.problem import TooMany, crash, of_error
from dealgraph.graph.errors import DealgraphError, InvalidInput, Transient
from dealgraph.graph.failpoints import arm, disarm
from tests.api.claims import numbered
from tests.api.services import HOST, Client, inside, until

SAFE = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
}


@pytest.mark.parametrize("path", ["/v1/facts", "/v1/nothing", "/healthz", "/v1/facts?limit=x", "/metrics"])
def test_every_answer_protects_its_reader(api: Client, path: str) -> None:
    headers = api.get(path, headers={"Origin": "http://evil.example"}).headers
    assert {name: headers[name] for name in SAFE} == SAFE
    assert "access-control-allow-origin" not in headers
    assert "server" not in headers


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "evil.example:8000", "", "[::2]"])
def test_another_host_is_not_served(api: Client, host: str) -> None:
    assert api.get("/healthz", headers={"Host": host}).status_code == 421


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:8000", "127.0.0.1:1", "[::1]", "[::1]:8000"])
def test_loopback_is_served_by_any_of_its_names(api: Client, host: str) -> None:
    assert api.get("/healthz", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize("path", ["/v1/files", "/v1/reread"])
@pytest.mark.parametrize("origin", ["http://evil.example", "https://127.0.0.1.evil.example", "null", ""])
def test_a_page_of_another_site_writes_nothing(api: Client, path: str, origin: str) -> None:
    refused = api.post(
        path, content="A Corp raised $5 million.", headers={"Content-Type": "text/plain", "Origin": origin}
    )
    assert (refused.status_code, api.service.graph.journal.last()) == (403, 0)


@pytest.mark.parametrize("origin", ["http://localhost:3000", HOST, "http://[::1]:8000"])
def test_a_page_of_this_machine_may_write(api: Client, origin: str) -> None:
    said = {"Content-Type": "text/plain", "Origin": origin}
    assert api.post("/v1/files", content="A Corp raised $5 million.", headers=said).status_code == 201


def test_only_the_neo4j_browser_may_read_its_two_files_from_elsewhere(api: Client) -> None:
    for name in ("guide.html", "dealgraph.grass"):
        answer = api.get(f"/neo4j/{name}", headers={"Origin": "http://localhost:7474"})
        assert answer.status_code == 200
        assert answer.headers["access-control-allow-origin"] == "http://localhost:7474"
        assert answer.headers["vary"] == "Origin"
        assert "access-control-allow-origin" not in api.get(f"/neo4j/{name}", headers={"Origin": "http://x"}).headers
    assert api.get("/neo4j/..%2Fapp.py").status_code == 404
    assert api.get("/docs/..%2F..%2Fapp.py").status_code == 404


@pytest.mark.parametrize("missing", ["api_keys_file", "llm_key_file"])
def test_a_service_that_does_not_come_about_holds_no_lock(tmp_path: Path, missing: str) -> None:
    model = {"llm_url": "https://llm.example/v1", "llm_model": "m"}
    with pytest.raises(InvalidInput, match="cannot be read"):
        build(settings_of.load({}, data_dir=tmp_path, **model, **{missing: tmp_path / "nothing"}))
    with inside(tmp_path) as api:
        assert api.get("/healthz").status_code == 200


def test_who_leaves_before_the_body_has_come_is_no_defect(api: Client, caplog: pytest.LogCaptureFixture) -> None:
    headers = [(b"host", b"127.0.0.1"), (b"content-type", b"application/json"), (b"content-length", b"100")]
    scope = {"type": "http", "method": "POST", "path": "/v1/claims", "query_string": b"", "root_path": "", "state": {}}
    coming: list[dict[str, Any]] = [
        {"type": "http.request", "body": b"{", "more_body": True},
        {"type": "http.disconnect"},
    ]
    sent: list[Any] = []

    async def receive() -> dict[str, Any]:
        return coming.pop(0)

    async def send(message: Any) -> None:
        sent.append(message)

    asyncio.run(api.app({**scope, "headers": headers}, receive, send))  # type: ignore[arg-type]
    assert sent == []
    assert [one for one in caplog.records if one.levelname == "ERROR"] == []


def test_methods_that_are_made_up_fill_no_numbers(api: Client) -> None:
    assert api.request("INVENTED", "/v1/facts").status_code == 405
    told = api.get("/metrics").text
    assert 'dealgraph_requests_total{method="-",route="/v1/facts",status="405"} 1.0' in told
    assert "INVENTED" not in told


def test_an_address_forges_no_line_of_the_log(caplog: pytest.LogCaptureFixture) -> None:
    crash(ValueError("a defect"), "/v1/facts\nERROR all is lost")
    (record,) = caplog.records
    assert "\n" not in record.getMessage()


def test_what_fails_behind_the_service_is_told_without_its_places() -> None:
    behind = Transient("journal /srv/secret: disk is full")
    assert b"/srv/secret" in of_error(behind, "/").body, "what we say ourselves is said"
    behind.__cause__ = OSError("disk is full")
    assert b"/srv/secret" not in of_error(behind, "/").body


def test_the_documentation_needs_no_network(api: Client) -> None:
    page = api.get("/docs")
    assert page.status_code == 200
    assert "script-src 'self'" in page.headers["content-security-policy"]
    assert "//" not in page.text.replace("<!doctype html>", "").replace("</", "")
    for name in ("swagger-ui.css", "swagger-ui-bundle.js", "start.js"):
        assert f"/docs/{name}" in page.text
        assert api.get(f"/docs/{name}").status_code == 200
    assert api.get("/openapi.json").json()["openapi"].startswith("3.1")


# ---------------------------------------------------------------- sizes and time


@pytest.mark.parametrize("announced", [True, False])
def test_a_body_over_the_limit_is_refused_while_it_comes_in(tmp_path: Path, announced: bool) -> None:
    with inside(tmp_path, max_body_bytes=2048, max_upload_bytes=8192) as api:

        def body(size: int) -> Iterator[bytes]:
            for _ in range(size // 512):
                yield b" " * 512

        headers = {"Content-Type": "application/json", **({"Content-Length": "4096"} if announced else {})}
        answer = api.post("/v1/claims", content=body(4096), headers=headers)
        assert answer.status_code == 413, answer.text
        lines = {"Content-Type": "application/x-ndjson"}
        assert api.post("/v1/claims", content=body(4096), headers=lines).status_code == 422
        assert api.post("/v1/files", content=body(16384), headers=lines).status_code == 413
        assert api.service.graph.journal.last() == 0


def test_what_takes_too_long_is_given_up_and_told(tmp_path: Path) -> None:
    hold = threading.Event()
    with inside(tmp_path, ingest_seconds=0.3) as api:
        arm("journal.before_begin", lambda: bool(hold.wait(30)) or None)
        try:
            answer = api.post("/v1/claims", json=numbered(1))
        finally:
            hold.set()
            disarm()
    assert (answer.status_code, answer.headers["Retry-After"]) == (504, "1")


def test_g10_what_cannot_wait_is_refused_and_what_was_acknowledged_is_kept(tmp_path: Path) -> None:
    hold = threading.Event()
    reached = threading.Event()

    def block() -> None:
        reached.set()
        hold.wait(60)

    with inside(tmp_path, max_waiting_events=20) as api, ThreadPoolExecutor(16) as pool:
        arm("journal.before_begin", block)
        try:
            first = pool.submit(api.post, "/v1/claims", json=numbered(0))
            assert reached.wait(10)
            batches = [
                pool.submit(api.post, "/v1/claims", json=[numbered(10 * n + m) for m in range(6)]) for n in range(1, 13)
            ]
            until(lambda: sum(one.done() for one in batches) >= 9, "nine refusals")
            assert not first.done()
        finally:
            hold.set()
            disarm()
        answers = [one.result(30) for one in (first, *batches)]
        refused = [one for one in answers if one.status_code == 503]
        assert len(refused) >= 9
        assert all(int(one.headers["Retry-After"]) >= 1 for one in refused)
        acked = [item["id"] for one in answers if one.status_code == 201 for item in one.json()["items"]]
        assert len(acked) == api.service.graph.journal.last()
        assert api.post("/v1/claims", json=numbered(999)).status_code == 201


def test_g10_no_more_bodies_in_memory_than_may_be(tmp_path: Path) -> None:
    hold = threading.Event()
    with inside(tmp_path, max_body_bytes=1024, max_upload_bytes=1024) as api, ThreadPoolExecutor(8) as pool:

        def send(n: int) -> int:
            body = json.dumps(numbered(n)).ljust(1000)
            return api.post("/v1/claims", content=body, headers={"Content-Type": "application/json"}).status_code

        arm("journal.before_begin", lambda: bool(hold.wait(60)) or None)
        try:
            held = [pool.submit(send, n) for n in range(8)]
            until(lambda: getattr(api.service.graph.journal, "waiting", 0) == 8, "eight bodies")
            assert send(8) == 503
        finally:
            hold.set()
            disarm()
        assert [one.result(30) for one in held] == [201] * 8
        assert [send(n) for n in range(8, 18)] == [201] * 10


def test_g10_no_more_requests_at_once_than_may_be(tmp_path: Path) -> None:
    hold = threading.Event()
    reached = threading.Event()

    def block() -> None:
        reached.set()
        hold.wait(60)

    with inside(tmp_path, max_in_flight=1) as api, ThreadPoolExecutor(2) as pool:
        arm("journal.before_begin", block)
        try:
            slow = pool.submit(api.post, "/v1/claims", json=numbered(1))
            assert reached.wait(10)
            busy = api.get("/v1/facts")
        finally:
            hold.set()
            disarm()
        assert (busy.status_code, busy.headers["Retry-After"]) == (503, "1")
        assert slow.result(30).status_code == 201
        assert api.get("/v1/facts").status_code == 200


def test_a_bucket_fills_with_time() -> None:
    now = [0.0]
    buckets = Buckets(2.0, 3, clock=lambda: now[0])
    for _ in range(3):
        buckets.take("a")
    with pytest.raises(TooMany) as refused:
        buckets.take("a")
    assert refused.value.retry_after == 1
    buckets.take("b")
    now[0] = 0.5
    buckets.take("a")
    with pytest.raises(TooMany):
        buckets.take("a")


# ---------------------------------------------------------------- settings


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.5", "example.org"])
def test_another_address_than_loopback_needs_keys(tmp_path: Path, host: str) -> None:
    with pytest.raises(InvalidInput, match="API keys are needed"):
        settings_of.load({}, host=host)
    assert settings_of.load({}, host=host, api_keys_file=tmp_path / "keys").host == host


def test_settings_come_from_the_environment_and_unknown_ones_are_errors(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {"PORT": "1234", "ALLOWED_HOSTS": "a.example, b.example", "STORE": "neo4j"}.items():
        monkeypatch.setenv(f"DEALGRAPH_{name}", value)
    found = settings_of.load()
    assert (found.port, found.allowed_hosts, found.store) == (1234, ("a.example", "b.example"), "neo4j")
    with pytest.raises(InvalidInput, match="DEALGRAPH_PROT"):
        settings_of.load({"DEALGRAPH_PROT": "1"})
    assert settings_of.load({"DEALGRAPH_TEST_X": "1", "DEALGRAPH_GOLD": "x", "OTHER": "y"})
    monkeypatch.setenv("DEALGRAPH_PORT", "many")
    with pytest.raises(InvalidInput, match="DEALGRAPH_PORT"):
        settings_of.load()


def test_an_unforeseen_error_shows_nothing_of_our_inside(api: Client) -> None:
    class Broken:
        def __getattr__(self, name: str) -> Any:
            raise RuntimeError("a secret path")

    api.service._questions = Broken()  # type: ignore[assignment]
    answer = api.get("/v1/facts")
    assert answer.status_code == 500
    assert answer.json()["title"] == "internal error"
    assert "secret" not in answer.text
    assert "Traceback" not in answer.text
    assert HOST not in answer.text


def test_errors_of_ours_each_have_a_status() -> None:
    from dealgraph.api.problem import STATUS, status_of
    from dealgraph.graph import errors

    told = {kind for kind, _ in STATUS}
    for name in ("InvalidInput", "NotFound", "Ambiguous", "Gone", "Overloaded", "Transient", "StaleWriter"):
        kind = getattr(errors, name)
        assert issubclass(kind, DealgraphError)
        assert any(issubclass(kind, one) for one in told), name
    assert status_of(errors.JournalCorrupt("x")) == 500
