"""A service with a language model: what it proposes waits for review, and its failures cost no ingest."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dealgraph.api import settings as settings_of
from dealgraph.api.app import build
from dealgraph.graph.errors import InvalidInput
from dealgraph.loaders.extract.learned import encoder
from tests.api.services import Client, inside
from tests.loaders.llm.articles import bought
from tests.loaders.llm.server import PATH, Model, after_the_request, fact
from tests.loaders.web import Play, Web, answer, website

TEXT = "Acme Corp raised $30 million. Acme Corp locked up Beta Labs in a buyout closed on Monday."
SAID = bought("Acme Corp", "Beta Labs", "Acme Corp locked up Beta Labs in a buyout closed on Monday")
ARTICLE = {"title": "News", "url": "https://news.example/1", "published_at": "2031-05-10T08:00:00Z", "text": TEXT}


@pytest.fixture(autouse=True)
def rows_alone() -> Iterator[None]:
    """What no row reads is left to the model."""
    with encoder.instead({"en": None, "zh": None}):
        yield


@pytest.fixture
def web() -> Iterator[Web]:
    with website() as server:
        yield server


def with_model(folder: Path, web: Web, page: bytes | Play, **given: Any) -> Any:
    web.pages[PATH] = page
    opened = {"fetch_allow": (web.place,), **given}
    return inside(folder, llm_url=web.url("/v1"), llm_model="stub", **opened)


def take(client: Client, path: str = "/v1/documents", **more: Any) -> dict[str, Any]:
    answer = client.post(path, json={**ARTICLE, **more})
    assert answer.status_code in (200, 201), answer.text
    body: dict[str, Any] = answer.json()
    return body


def waiting(client: Client) -> list[dict[str, Any]]:
    return [item["claim"] for item in client.get("/v1/review").json()["items"]]


def test_what_a_model_proposes_waits_for_review_and_says_who_proposed_it(tmp_path: Path, web: Web) -> None:
    swapped = {**SAID, "subject": "Beta Labs", "object": "Acme Corp"}
    with with_model(tmp_path, web, Model(lambda passage: [SAID, swapped])) as client:
        reading = take(client)["reading"]
        assert reading["model"] == {"asked": 1, "proposed": 1, "failed": {}, "dropped": {"kind": 1}}
        assert reading["extractor"].startswith("rules/")
        theirs = [claim for claim in waiting(client) if claim["extractor"] == "llm:stub"]
        assert [(claim["kind"], claim["confidence"]) for claim in theirs] == [("acquisition", "0.65")]
        assert client.get("/v1/facts", params={"kind": "acquisition"}).json()["items"] == []


def test_the_rules_read_the_same_with_and_without_a_model(tmp_path: Path, web: Web) -> None:
    with with_model(tmp_path / "a", web, Model(lambda passage: [SAID])) as client:
        both = take(client)["reading"]
    with inside(tmp_path / "b") as client:
        alone = take(client)["reading"]
    assert alone["model"] is None
    assert {**both, "model": None, "proposed": both["proposed"] - 1} == alone


@pytest.mark.parametrize("page", [answer("500 Internal Server Error"), b"nonsense\r\n\r\n", answer(body=b"{}")])
def test_a_failing_endpoint_fails_no_ingest(tmp_path: Path, web: Web, page: bytes) -> None:
    with with_model(tmp_path, web, after_the_request(page)) as client:
        told = take(client)
        assert told["new"] >= 2
        assert sum(told["reading"]["model"]["failed"].values()) == 1


def test_a_model_that_is_not_opened_is_not_asked(tmp_path: Path, web: Web) -> None:
    with with_model(tmp_path, web, Model(lambda passage: [SAID]), fetch_allow=()) as client:
        assert take(client)["reading"]["model"]["failed"] == {"blocked": 1}
    assert not web.asked


def test_a_document_is_shown_to_the_model_once(tmp_path: Path, web: Web) -> None:
    model = Model(lambda passage: [SAID])
    with with_model(tmp_path, web, model) as client:
        assert take(client)["new"] > 0
        assert take(client)["new"] == 0
        assert len(model.asked) == 1


def test_the_time_of_an_ingest_ends_its_questions(tmp_path: Path, web: Web) -> None:
    model = Model(lambda passage: [])
    with with_model(tmp_path, web, model, llm_ingest_seconds=1e-6) as client:
        assert take(client)["reading"]["model"]["failed"] == {"no time left": 1}


def test_a_model_merges_no_names_and_judges_nothing(tmp_path: Path, web: Web) -> None:
    alias = fact("alias", "Acme Corp", "Acme Corp locked up Beta Labs", object="Beta Labs")
    with with_model(tmp_path, web, Model(lambda passage: [SAID, alias, {"verdict": "same"}])) as client:
        told = take(client)
        assert told["reading"]["model"]["dropped"] == {"shape": 2}
        assert client.get("/v1/conflicts").json()["items"] == []
        kinds = {event.type for event in client.service.graph.journal.read(0, 100)}
        assert kinds <= {f"dealgraph.{name}.v1" for name in ("document", "claim", "proposal", "reading")}


def test_what_a_model_proposed_stays_when_it_is_asked_again_and_fails(tmp_path: Path, web: Web) -> None:
    with with_model(tmp_path, web, Model(lambda passage: [SAID])) as client:
        take(client)
        before = waiting(client)
        web.pages[PATH] = after_the_request(answer("500 Internal Server Error"))
        again = client.post("/v1/reread")
        assert again.status_code in (200, 201), again.text
        assert waiting(client) == before


BAD = [
    ({"llm_url": "https://model.example/v1"}, "LLM_URL and LLM_MODEL go together"),
    ({"llm_model": "stub"}, "LLM_URL and LLM_MODEL go together"),
    (
        {"llm_url": "https://m.example", "llm_model": "m", "llm_key": "k", "llm_key_file": Path("k")},
        "name one key twice",
    ),
    ({"llm_url": "https://m.example", "llm_model": "m", "llm_ingest_seconds": 60.0}, "less than INGEST_SECONDS"),
]


@pytest.mark.parametrize(("given", "reason"), BAD)
def test_settings_that_make_no_sense_are_refused(given: dict[str, Any], reason: str) -> None:
    with pytest.raises(InvalidInput, match=reason):
        settings_of.load({}, **given)


def test_a_key_comes_from_a_file_and_is_shown_nowhere(tmp_path: Path, web: Web) -> None:
    (tmp_path / "key").write_text("key-1\n", encoding="utf-8")
    with with_model(tmp_path / "data", web, Model(lambda passage: []), llm_key_file=tmp_path / "key") as client:
        take(client)
        assert "key-1" not in repr(client.service.settings)
        assert "key-1" not in repr(client.service.reader)
    assert "Authorization: Bearer key-1" in web.asked[-1]
    missing = settings_of.load(
        {}, data_dir=tmp_path / "c", llm_url="https://m.example", llm_model="m", llm_key_file=tmp_path / "none"
    )
    with pytest.raises(InvalidInput, match="LLM_KEY_FILE"):
        build(missing)
