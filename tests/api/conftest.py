"""A service in this process: empty for each test (`api`), with a small story (`story`, shared by a module), or one
that polls feeds of a web server (`polling` and `web`) when told to.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.api.claims import STORY
from tests.api.services import Client, inside
from tests.loaders.web import Web, website


@pytest.fixture
def api(tmp_path: Path) -> Iterator[Client]:
    with inside(tmp_path) as client:
        yield client


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    """Only read from it."""
    with inside(tmp_path_factory.mktemp("story")) as client:
        client.post_claims(*STORY)
        yield client


@pytest.fixture
def web() -> Iterator[Web]:
    with website() as server:
        yield server


@pytest.fixture
def polling(tmp_path: Path, web: Web) -> Iterator[Client]:
    """A service that polls only when told to."""
    with inside(tmp_path / "data", fetch_allow=(web.place,), poll_feeds=False) as client:
        yield client
