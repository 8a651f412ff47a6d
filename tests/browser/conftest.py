"""A real Neo4j of its own, whose settings point the Browser at a real service that keeps the sample story in it.

Its own, because the address of the guide stands in Neo4j's settings and is read once, at its start. Needs Java
and Chromium; without them these tests are skipped, with CI=true they fail.
"""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from tests.api.processes import FEED, dealgraph, serving
from tests.neo4j_server import IN_CI, TOOL

sys.path.insert(0, str(TOOL.parent))
from neo4j_browser import chromium


@dataclass(frozen=True)
class Stage:
    """Where everything is."""

    api: str
    bolt: str
    http: str
    facts: int


def missing(what: str) -> None:
    if IN_CI:
        pytest.fail(f"CI needs {what} for the Browser's tests")
    pytest.skip(f"no {what}: the Neo4j Browser was not tested")


@pytest.fixture(scope="package")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    """The service, the database and the story."""
    if shutil.which("java") is None:
        missing("Java")
    if chromium() is None:
        missing("Chromium")
    folder = tmp_path_factory.mktemp("browser")
    port = free_port()
    run = [sys.executable, str(TOOL)]
    home = ["--home", str(folder / "neo4j")]
    started = subprocess.run(
        [*run, "start", *home, "--fast-start", "--api-port", str(port)], stdout=subprocess.PIPE, check=True
    )
    try:
        instance = json.loads(started.stdout)
        data = folder / "data"
        env = {"DEALGRAPH_STORE": "neo4j", "DEALGRAPH_NEO4J_URI": instance["bolt"]}
        env["DEALGRAPH_BROWSER_ORIGINS"] = instance["http"]
        with serving(data, "serve", "--port", str(port), env=env) as api:
            loaded = dealgraph(data, "load", str(FEED), "--json", env=env)
            assert loaded.returncode == 0, loaded.stderr
            report = json.loads(loaded.stdout)
            asked = dealgraph(data, "query", "stats", "--at-least-seq", str(report["seq"]), env=env)
            assert asked.returncode == 0, asked.stderr
            yield Stage(api, instance["bolt"], instance["http"], json.loads(asked.stdout)["graph"]["facts"])
    finally:
        subprocess.run([*run, "clean", *home], check=False)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
