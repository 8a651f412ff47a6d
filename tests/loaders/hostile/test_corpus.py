"""The corpus of hostile and awkward feeds, each played by a real server to the service that polls it (G17, G18, G27).

From the address to the claims everything is what users get: the fetch, the confined process, the loader, the
extractor, the journal. Whatever comes, it ends as the table says, and nothing of what is refused is recorded.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from dealgraph.graph.claims import parse
from tests.api.services import Client, inside
from tests.loaders.web import Web, connections, self_signed, website

from . import content_cases, encoding_cases, http_cases, identity_cases, xml_cases
from .table import Case, Seen

CASES = [
    *xml_cases.CASES,
    *encoding_cases.CASES,
    *http_cases.CASES,
    *identity_cases.CASES,
    *content_cases.CASES,
]


@pytest.fixture(scope="module")
def web() -> Iterator[Web]:
    with website() as server:
        yield server


@pytest.fixture(scope="module")
def secure(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Web, dict[str, Any]]]:
    """The same over https, and what a client needs to trust it."""
    shown, trusting = self_signed(tmp_path_factory.mktemp("tls"))
    with website(tls=shown) as server:
        yield server, {"tls": trusting, "resolver": lambda host, port: ["127.0.0.1"]}


@pytest.fixture(scope="module")
def api(web: Web, secure: tuple[Web, Any], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    folder = tmp_path_factory.mktemp("hostile")
    opened = (web.place, *(f"news.example:{server.port}" for server in (web, secure[0])))
    with inside(folder, fetch_allow=opened, poll_feeds=False, rate_per_second=10_000.0) as client:
        yield client


def test_no_number_is_missing() -> None:
    assert sorted({case.number for case in CASES}) == list(range(1, 85))
    assert len({case.id for case in CASES}) == len(CASES)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_it_ends_as_the_table_says(case: Case, api: Client, web: Web, secure: tuple[Web, dict[str, Any]]) -> None:
    server, trust = secure if case.secure else (web, {})
    seen = played(replace(case, policy={**trust, **case.policy}), api, server)
    if case.end in ("R", "gone"):
        assert all(poll["outcome"] == ("failed" if case.end == "R" else "gone") for poll in seen.polls)
        assert seen.statements == []
        assert case.says in seen.polls[0]["feed"]["reason"]
        assert seen.polls[0]["feed"]["reason"], "a refusal says why"
        assert "defect" not in seen.polls[0]["feed"]["reason"]
    else:
        assert [poll["outcome"] for poll in seen.polls] == ["items"] * len(seen.polls), seen.polls[0]["feed"]["reason"]
        refusals = [one for poll in seen.polls for one in poll["refused"]]
        assert bool(refusals) == (case.end == "Q"), refusals
        assert case.end == "OK" or case.says in refusals[-1]["reason"]
    case.check(seen)


def played(case: Case, api: Client, web: Web) -> Seen:
    """Add the feed, play its pages one after the other, forget it."""
    poller, journal = api.service.poller, api.service.graph.journal
    path = f"/feed/{case.id}"
    web.pages.clear()
    web.pages |= case.others(web)
    before, usual, asked = journal.last(), poller.policy, len(web.asked)
    url = case.url(web) if case.url else web.url(path)
    poller.policy = replace(usual, **{"seconds": 10.0, **case.policy})
    try:
        with connections() as heard:
            polls = list(_polls(case, api, web, url, path))
    finally:
        poller.policy = usual
    events = [event for event in journal.read(before, 100_000) if event.type.split(".")[1] in ("claim", "document")]
    return Seen(polls, [parse(event.type, event.data) for event in events], web.asked[asked:], heard, web)


def _polls(case: Case, api: Client, web: Web, url: str, path: str) -> Iterator[dict[str, Any]]:
    made = api.post("/v1/feeds", json={"url": url, "name": case.id[:200]})
    if made.status_code == 422:  # an address that is refused as soon as it is named
        yield {"outcome": "failed", "feed": {"reason": made.json()["detail"]}, "read": 0, "refused": []}
        return
    id = made.json()["id"]
    for page in case.pages:
        web.pages |= {path: page, "/feed": page, "/": page}
        answer = api.post(f"/v1/feeds/{id}/poll")
        assert answer.status_code == 200, answer.text
        yield answer.json()
    api.delete(f"/v1/feeds/{id}")
