"""The routes that the service really has, read from its own OpenAPI document."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path
from typing import Any

from dealgraph.api import settings
from dealgraph.api.app import build, create_app

METHODS = ("get", "post", "put", "patch", "delete")


@cache
def document() -> dict[str, Any]:
    """The OpenAPI document of a service that is never started."""
    with tempfile.TemporaryDirectory() as folder:
        service = build(settings.load(data_dir=Path(folder) / "data"))
        found: dict[str, Any] = create_app(service).openapi()
        service.graph.close()
        service.ingests.close()
        service.poller.feeds.close()
        service.reader.reviews.close()
    return found


def operations() -> set[tuple[str, str]]:
    """(method, path) of every operation."""
    return {(method, path) for path, item in document()["paths"].items() for method in item if method in METHODS}
