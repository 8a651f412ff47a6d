"""The real Neo4j of a test run: the one that `make test` started, else one of its own for the length of the run.

Tests ask for the fixture `neo4j_url` and get a Bolt address without authentication, or are skipped, loudly, where
neither Java with Maven nor a given address exists. With CI=true a missing Neo4j is an error, never a skip.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from neo4j import GraphDatabase

VARIABLE = "DEALGRAPH_TEST_NEO4J_URI"
TOOL = Path(__file__).resolve().parent.parent / "tools" / "neo4j_local.py"
IN_CI = os.environ.get("CI") == "true"


class NoNeo4j(Exception):
    """Why there is no real Neo4j here."""


@dataclass
class Tally:
    """What the closing lines of the run say about the real Neo4j."""

    which: str = ""
    missing: str = ""
    ran: int = 0
    skipped: set[str] = field(default_factory=set)


@contextmanager
def real_neo4j(folder: Path) -> Iterator[str]:
    given = os.environ.get(VARIABLE)
    if given:
        yield given
        return
    if shutil.which("java") is None:
        raise NoNeo4j(f"{VARIABLE} is not set and there is no Java to start one")
    home = ["--home", str(folder / "home")]
    # stderr is left to the terminal: the first start fetches 137 MB, and that should be seen.
    started = subprocess.run([sys.executable, str(TOOL), "start", *home, "--fast-start"], stdout=subprocess.PIPE)
    if started.returncode != 0:
        raise NoNeo4j("tools/neo4j_local.py could not start it (its reason is in the captured output)")
    try:
        yield str(json.loads(started.stdout)["bolt"])
    finally:
        subprocess.run([sys.executable, str(TOOL), "clean", *home], check=False)


def describe(uri: str) -> str:
    with GraphDatabase.driver(uri) as driver:
        record = driver.execute_query("CALL dbms.components() YIELD versions, edition").records[0]
    return f"{record['versions'][0]} {record['edition']} at {uri}"
