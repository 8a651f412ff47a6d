"""A service in this process (`api`), empty for each test, and one with a small story (`story`), shared by a module."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.api.claims import STORY
from tests.api.services import Client, inside


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
