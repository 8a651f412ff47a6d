"""Sending JSON out: the rules of `fetch` hold for it, and what was sent to one address goes to no other."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from dealgraph.loaders.address import Allowed, Blocked
from dealgraph.loaders.fetch import Policy, post
from tests.loaders.llm.server import after_the_request, request_of
from tests.loaders.web import Web, answer, connections, moved, website


@pytest.fixture(scope="module")
def web() -> Iterator[Web]:
    with website() as server:
        yield server


def opened(web: Web) -> Policy:
    return Policy(allowed=Allowed.of([web.place]), seconds=5.0)


def test_a_body_arrives_with_its_key_and_the_answer_comes_back(web: Web) -> None:
    got: list[object] = []

    def page(web: Web, sock: object) -> None:
        got.append(request_of(web, sock))  # type: ignore[arg-type]
        sock.sendall(answer(body=b'{"fine": true}'))  # type: ignore[attr-defined]

    web.pages["/v1"] = page
    found = post(web.url("/v1"), json.dumps({"text": "x" * 100_000}).encode(), opened(web), "key-1")
    assert (found.status, found.data) == (200, b'{"fine": true}')
    assert got == [{"text": "x" * 100_000}]
    assert "Authorization: Bearer key-1\r\n" in web.asked[-1]


def test_a_redirect_takes_neither_body_nor_key_along(web: Web) -> None:
    web.pages["/v1"] = after_the_request(moved(web.url("/elsewhere"), "307 Temporary Redirect"))
    before = len(web.asked)
    assert post(web.url("/v1"), b"{}", opened(web), "key-1").status == 307
    assert len(web.asked) == before + 1


def test_loopback_is_not_asked_unless_it_was_opened(web: Web) -> None:
    with connections() as heard, pytest.raises(Blocked, match=r"DEALGRAPH_FETCH_ALLOW=127\.0\.0\.1"):
        post(web.url("/v1"), b"{}", Policy(), "")
    assert not heard


def test_a_key_is_not_sent_in_the_open(web: Web) -> None:
    with connections() as heard, pytest.raises(Blocked, match="not sent in the open"):
        post("http://model.example/v1", b"{}", Policy(), "key-1")
    assert not heard


def test_a_key_cannot_add_a_header(web: Web) -> None:
    with pytest.raises(Blocked, match="line break"):
        post(web.url("/v1"), b"{}", opened(web), "key\r\nX-More: 1")
