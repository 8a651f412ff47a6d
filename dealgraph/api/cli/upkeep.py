"""What keeps a graph healthy: verify, rebuild, backup, and a look at what is installed.

These hold the journal themselves; a running service is asked to stop first, except for a backup, which can be
taken beside it.
"""

from __future__ import annotations

import re
import shutil
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from dealgraph.graph.dealgraph import Dealgraph
from dealgraph.graph.errors import JournalLocked

from ..settings import Settings
from . import reach
from .talk import Refusal, say

_COLOUR = re.compile(r"\x1b\[[0-9;]*m")


def _open(settings: Settings, *, redraw: bool = False) -> reach.Local:
    """The graph of these settings, opened for this command alone."""
    try:
        return reach.Local(settings, redraw=redraw)
    except JournalLocked as locked:
        raise Refusal(f"{locked}; this command needs the journal for itself") from None


def _caught_up(way: reach.Local) -> Dealgraph:
    way.demand_graph()
    way.settle()
    graph = way.service.graph
    if graph.position < graph.journal.last():
        raise Refusal(way.service.trouble() or "the graph does not follow its journal")
    return graph


def verify(settings: Settings) -> dict[str, Any]:
    """Both digests, and whether they agree."""
    way = _open(settings)
    try:
        found = _caught_up(way).verify()
    finally:
        way.close()
    names = ("seq", "store", "digest", "journal_digest", "events", "counts", "agree")
    return {name: getattr(found, name) for name in names}


def rebuild(settings: Settings) -> dict[str, Any]:
    """Draw the graph anew; where it stands then."""
    way = _open(settings, redraw=True)
    try:
        graph = _caught_up(way)
        say("Drawing the graph anew beside the live one ...")
        position = graph.rebuild()
        return {"seq": position.seq, "store": graph.store.name, "digest": way.service.questions.digest()}
    finally:
        way.close()


def backup(settings: Settings, target: Path) -> int:
    """Copy the journal to a new file; the last seq in it."""
    from dealgraph.graph.journal import SqliteJournal

    from ..recording import now

    journal = SqliteJournal.open(settings.data_dir / "journal.sqlite", clock=now, read_only=True)
    try:
        return journal.backup(target)
    finally:
        journal.close()


# ---------------------------------------------------------------- what is here


def examine(settings: Settings) -> dict[str, Any]:
    """Which of Docker, Java, Maven and a reachable Neo4j are here, and the one next step."""
    docker, java, maven = _docker(), _version("java", "-version"), _version("mvn", "--version")
    place = urlsplit(settings.neo4j_uri)
    answers = _listens(place.hostname or "127.0.0.1", place.port or 7687)
    parts = {
        "python": {"there": True, "what": sys.version.split()[0]},
        "docker": {"there": docker == "an engine answers", "what": docker},
        "java": {"there": java is not None, "what": java or "not found"},
        "mvn": {"there": maven is not None, "what": maven or "not found"},
        "neo4j": {"there": answers, "what": f"{settings.neo4j_uri} {'answers' if answers else 'does not answer'}"},
    }
    if answers:
        step = f"DEALGRAPH_STORE=neo4j DEALGRAPH_NEO4J_URI={settings.neo4j_uri} dealgraph serve"
    elif docker == "an engine answers" or (java and maven):
        step = "`make neo4j` starts a Neo4j here; without one, `dealgraph demo` uses the embedded graph"
    else:
        step = "`dealgraph demo` needs none of these; for Neo4j install Java 17 and Maven, or Docker"
    return {"parts": parts, "next": step}


def _docker() -> str:
    if shutil.which("docker") is None:
        return "not found"
    try:
        asked = subprocess.run(["docker", "info"], capture_output=True, timeout=20, check=False)
    except subprocess.TimeoutExpired:
        return "installed, but its engine does not answer"
    return "an engine answers" if asked.returncode == 0 else "installed, but no engine answers"


def _version(*command: str) -> str | None:
    """The first line that a program says about itself; None where it is missing."""
    if shutil.which(command[0]) is None:
        return None
    try:
        asked = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)
    except subprocess.TimeoutExpired:
        return "installed, but slow to answer"
    lines = _COLOUR.sub("", asked.stdout + asked.stderr).strip().splitlines()
    return lines[0] if lines and asked.returncode == 0 else None


def _listens(host: str, port: int) -> bool:
    try:
        with socket.create_connection((host, port), timeout=3):
            return True
    except OSError:
        return False
