"""Keys and what each opens: every route asks for its scope, and the file of keys gives nothing away."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dealgraph.api import settings as settings_of
from dealgraph.api.app import build, create_app
from dealgraph.api.keys import Keys, create_key
from dealgraph.graph.errors import InvalidInput
from tests.api.services import Client, inside


@pytest.fixture(scope="module")
def keyed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Client, dict[str, str]]]:
    folder = tmp_path_factory.mktemp("keyed")
    path = folder / "keys.jsonl"
    keys = {scope: create_key(path, [scope]) for scope in ("read", "ingest", "admin")}
    keys["expired"] = create_key(path, ["admin"], expires="2020-01-01")
    with inside(folder, api_keys_file=path) as client:
        yield client, keys


def bearer(key: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {key}"}


OPEN = {("get", "/healthz"), ("get", "/readyz")}
INGEST = {("post", f"/v1/{name}") for name in ("claims", "documents", "events", "files")}
INGEST |= {("post", "/v1/feeds/{id}/poll")}
ADMIN = {
    ("post", "/v1/feeds"),
    ("post", "/v1/opml"),
    ("patch", "/v1/feeds/{id}"),
    ("delete", "/v1/feeds/{id}"),
    ("post", "/v1/judgements"),
    ("delete", "/v1/judgements/{id}"),
    ("post", "/v1/retractions"),
    ("get", "/v1/quarantine"),
    ("post", "/v1/quarantine/{id}/retry"),
    ("post", "/v1/review/{id}"),
    ("post", "/v1/reread"),
}
EITHER = {("get", "/v1/ingests/{id}"), ("get", "/v1/review"), ("get", "/v1/review/{id}")}


def scopes_of(operation: tuple[str, str]) -> set[str]:
    """What this test expects of a route; a new route that is no plain read has to be listed above."""
    if operation in ADMIN:
        return {"admin"}
    if operation in INGEST:
        return {"ingest", "admin"}
    assert operation[0] == "get", f"{operation} is new: say here who may use it"
    return {"read", "admin"} | ({"ingest"} if operation in EITHER else set())


def operations() -> list[tuple[str, str]]:
    from dealgraph.api.schemas import document_of

    class Bare:
        pass

    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        service = build(settings_of.load({}, data_dir=Path(folder)))
        document = document_of(create_app(service))
        service.close()
    return [(method, path) for path, found in document["paths"].items() for method in found if path != "/v1/stream"]


@pytest.mark.parametrize("operation", operations(), ids=lambda one: " ".join(one))
def test_every_route_asks_for_its_scope(keyed: tuple[Client, dict[str, str]], operation: tuple[str, str]) -> None:
    client, keys = keyed
    method, path = operation
    place = path.replace("{id}", "0" * 64)
    allowed = scopes_of(operation) if operation not in OPEN else set()
    for who in ("none", "wrong", "expired", "read", "ingest", "admin"):
        key = keys.get(who, "dg_" + "0" * 12 + "_" + "x" * 43)
        answer = client.request(method, place, headers={} if who == "none" else bearer(key))
        if operation in OPEN:
            assert answer.status_code not in (401, 403)
        elif who in ("none", "wrong", "expired"):
            assert answer.status_code == 401, (who, answer.text)
            assert answer.headers["www-authenticate"].startswith("Bearer")
        elif who in allowed:
            assert answer.status_code not in (401, 403), (who, answer.text)
        else:
            assert answer.status_code == 403, (who, answer.text)


@pytest.mark.parametrize("path", ["/docs", "/openapi.json", "/metrics", "/v1/stream", "/", "/v1/nothing", "/nothing"])
def test_pages_need_a_key_too(keyed: tuple[Client, dict[str, str]], path: str) -> None:
    client, _ = keyed
    assert client.get(path).status_code == 401
    assert client.put(path).status_code == 401


JUDGED = {"verdict": "same", "left": {"name": "A"}, "right": {"name": "B"}, "by": "x", "judged_at": "2025-11-13"}
WITHDRAWN = {"claim": "a" * 64, "by": "x", "reason": "an error", "retracted_at": "2025-11-13"}


@pytest.mark.parametrize(("kind", "said"), [("judgement", JUDGED), ("retraction", WITHDRAWN)])
def test_an_ingest_key_cannot_judge_by_another_door(
    keyed: tuple[Client, dict[str, str]], kind: str, said: dict[str, Any]
) -> None:
    client, keys = keyed
    event = {"specversion": "1.0", "id": "1", "source": "s", "type": f"dealgraph.{kind}.v1", "data": said}
    line = {"type": kind, **said}
    for path, body in (("/v1/events", event), ("/v1/files", {"name": "x.jsonl", "content": json.dumps(line)})):
        assert client.post(path, json=body, headers=bearer(keys["ingest"])).status_code == 403
        assert client.post(path, json=body, headers=bearer(keys["admin"])).status_code in (200, 201)


@pytest.mark.parametrize(
    "header", ["", "Basic x", "Bearer", "Bearer ", "bearer dg_a_b", "Bearer dg_é_é", "Bearer " + "x" * 5000]
)
def test_a_header_that_is_no_key_is_told_nothing(keyed: tuple[Client, dict[str, str]], header: str) -> None:
    answer = keyed[0].get("/v1/facts", headers={"Authorization": header.encode("latin-1")})
    assert answer.status_code == 401
    assert answer.json()["title"] == "unauthorized"


def test_a_key_that_asks_too_often_is_slowed_down(tmp_path: Path) -> None:
    key = create_key(tmp_path / "keys", ["read"])
    with inside(tmp_path / "data", api_keys_file=tmp_path / "keys", rate_burst=2, rate_per_second=0.01) as api:
        answers = [api.get("/v1/facts", headers=bearer(key)) for _ in range(3)]
    assert [one.status_code for one in answers] == [200, 200, 429]
    assert int(answers[2].headers["Retry-After"]) > 1


def test_the_file_holds_hashes_only_and_is_the_owners(tmp_path: Path) -> None:
    path = tmp_path / "keys.jsonl"
    keys = [create_key(path, ["read"], name="a"), create_key(path, ["admin"])]
    assert not any(key.split("_", 2)[2] in path.read_text() for key in keys)
    assert path.stat().st_mode & 0o777 == 0o600
    now = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
    found = Keys.read(path)
    assert [found.caller(f"Bearer {key}", now).scopes for key in keys] == [{"read"}, {"admin"}]
    assert all(len(key.split("_", 2)[2]) >= 43 for key in keys), "256 bits are 43 characters"


@pytest.mark.parametrize(
    "text",
    ["", "nonsense", "[]", '{"id":"abcdefgh"}', '{"id":"abcdefgh","sha256":"' + "0" * 64 + '","scopes":["root"]}'],
)
def test_a_broken_key_file_is_refused_at_start(tmp_path: Path, text: str) -> None:
    path = tmp_path / "keys"
    path.write_text(text)
    with pytest.raises(InvalidInput):
        build(settings_of.load({}, data_dir=tmp_path / "data", api_keys_file=path))
    assert not (tmp_path / "data").exists()
