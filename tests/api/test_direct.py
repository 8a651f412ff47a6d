"""The short way of reads: the same answers as FastAPI's own way gives, for good questions and for bad ones."""

from __future__ import annotations

from typing import Any

import pytest
from fastapi.testclient import TestClient

from dealgraph.api.app import create_app
from dealgraph.api.direct import Direct
from dealgraph.api.taking import routes
from tests.api.services import HOST, Client

QUESTIONS = [
    "/v1/entities?q=Anthropic&limit=2",
    "/v1/entities/company:anthropic",
    "/v1/entities/Anthropic?limit=1",  # moved, and a parameter that is not known here
    "/v1/entities/Anthropic/relationships?limit=1&kind=investment&kind=partnership",
    "/v1/entities/company:anthropic/relationships?limit=1",
    "/v1/entities/company:anthropic/relationships?limit=1&limit=2",
    "/v1/entities/company:anthropic/relationships?limit=none",
    "/v1/entities/nobody/timeline",
    "/v1/entities/" + "x" * 501,
    "/v1/facts?kind=nothing",
    "/v1/facts/" + "0" * 32,
    "/v1/facts/" + "0" * 101,
    "/v1/aggregates?group_by=status",
    "/v1/paths?from=Anthropic",
    "/v1/stats",
]


@pytest.fixture(scope="module")
def solved(story: Client) -> TestClient:
    """The same service behind an app without the short way."""
    app = create_app(story.service)
    every: list[Any] = app.user_middleware
    app.user_middleware = [one for one in every if one.cls is not Direct]
    return TestClient(app, base_url=HOST, raise_server_exceptions=False)


@pytest.mark.parametrize("path", QUESTIONS)
def test_the_short_way_answers_as_the_long_one(story: Client, solved: TestClient, path: str) -> None:
    short, long = (client.get(path, follow_redirects=False) for client in (story, solved))
    assert (short.status_code, short.headers, short.content) == (long.status_code, long.headers, long.content)


def test_every_read_goes_the_short_way(story: Client) -> None:
    app = create_app(story.service)
    reads = {route.path for route in routes(app) if route.methods == {"GET"}}
    short = {way.route.path for way in Direct(app, lambda: routes(app)).ways}
    assert short == reads - {"/v1/stream"}
