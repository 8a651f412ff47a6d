"""tools/neo4j_local.py as its users meet it: by its command line, its JSON line and its one-sentence refusals."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from neo4j import GraphDatabase
from neo4j.exceptions import AuthError

from tests.neo4j_server import VARIABLE

TOOL = Path(__file__).resolve().parents[2] / "tools" / "neo4j_local.py"


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(TOOL), *arguments],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        timeout=400,
        check=False,
    )


def test_a_busy_port_is_one_sentence(tmp_path: Path, neo4j_url: str) -> None:
    # The fixture is asked for so that Java and the jars are surely there.
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = run("start", "--home", str(tmp_path / "home"), "--bolt-port", str(port))
    assert done.returncode == 1
    assert done.stdout == ""
    assert f"port {port} (bolt) is busy" in done.stderr
    assert "Traceback" not in done.stderr


def test_no_java_is_one_sentence(tmp_path: Path) -> None:
    done = run("start", "--home", str(tmp_path / "home"), PATH=str(tmp_path), JAVA_HOME="")
    assert done.returncode == 1
    assert "java was not found" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_an_old_java_is_one_sentence(tmp_path: Path) -> None:
    old = tmp_path / "java"
    old.write_text("#!/bin/sh\necho 'openjdk version \"11.0.2\"' >&2\n")
    old.chmod(0o755)
    done = run("start", "--home", str(tmp_path / "home"), PATH=str(tmp_path), JAVA_HOME="")
    assert done.returncode == 1
    assert "is Java 11: Neo4j 5.26 needs 17 or 21" in done.stderr


def test_no_maven_is_one_sentence(tmp_path: Path) -> None:
    java = tmp_path / "java"
    java.write_text("#!/bin/sh\necho 'openjdk version \"17.0.2\"' >&2\n")
    java.chmod(0o755)
    cache = {"XDG_CACHE_HOME": str(tmp_path / "cache")}
    done = run("start", "--home", str(tmp_path / "home"), PATH=str(tmp_path), JAVA_HOME="", **cache)
    assert done.returncode == 1
    assert "mvn was not found" in done.stderr


def test_a_failed_fetch_leaves_nothing_half_done(tmp_path: Path) -> None:
    for name, words in (("java", 'openjdk version \\"17.0.2\\"'), ("mvn", "no route to the repository")):
        program = tmp_path / name
        program.write_text(f'#!/bin/sh\necho "{words}"\necho "{words}" >&2\nexit 1\n')
        program.chmod(0o755)
    cache = tmp_path / "cache"
    path = f"{tmp_path}:{os.environ['PATH']}"
    done = run("start", "--home", str(tmp_path / "home"), PATH=path, JAVA_HOME="", XDG_CACHE_HOME=str(cache))
    assert done.returncode == 1
    assert "Maven could not fetch Neo4j" in done.stderr
    assert "no route to the repository" in done.stderr
    assert not list(cache.rglob("lib"))
    assert not list(cache.rglob("partial-*"))


def test_clean_leaves_a_strange_folder_alone(tmp_path: Path) -> None:
    (tmp_path / "precious.txt").write_text("mine")
    done = run("clean", "--home", str(tmp_path))
    assert done.returncode == 1
    assert "was not made by this tool" in done.stderr
    assert (tmp_path / "precious.txt").exists()


def test_status_of_nothing(tmp_path: Path) -> None:
    done = run("status", "--home", str(tmp_path / "home"))
    assert (done.returncode, done.stdout.strip()) == (1, "null")


def test_a_reused_pid_is_not_taken_for_neo4j(tmp_path: Path) -> None:
    state = {"bolt": "bolt://127.0.0.1:1", "http": "http://127.0.0.1:2", "pid": os.getpid(), "home": str(tmp_path)}
    (tmp_path / "dealgraph-neo4j.json").write_text(json.dumps({**state, "auth": False}))
    assert run("status", "--home", str(tmp_path)).returncode == 1
    assert "not running" in run("stop", "--home", str(tmp_path)).stderr


@pytest.mark.neo4j
def test_two_starts_at_once_give_one_server_with_a_password(tmp_path: Path, neo4j_url: str) -> None:
    home, password = str(tmp_path / "home"), 'eight "chars" \\ and more'
    given = {"DEALGRAPH_NEO4J_PASSWORD": password, VARIABLE: ""}
    try:
        with ThreadPoolExecutor(2) as pool:
            both = list(pool.map(lambda _: run("start", "--home", home, "--fast-start", **given), range(2)))
        assert [done.returncode for done in both] == [0, 0], [done.stderr for done in both]
        assert both[0].stdout == both[1].stdout
        instance = json.loads(both[0].stdout)
        with GraphDatabase.driver(instance["bolt"], auth=("neo4j", password)) as driver:
            assert driver.execute_query("RETURN 1 AS one").records[0]["one"] == 1
        with GraphDatabase.driver(instance["bolt"]) as driver, pytest.raises(AuthError):
            driver.verify_connectivity()
        wrong = run("start", "--home", home, DEALGRAPH_NEO4J_PASSWORD="not this one")
        assert wrong.returncode == 1
        assert "another password" in wrong.stderr
        assert password not in Path(f"/proc/{instance['pid']}/cmdline").read_text()
    finally:
        cleaned = run("clean", "--home", home)
    assert "stopped" in cleaned.stderr
    assert not Path(home).exists()
