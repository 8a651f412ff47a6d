"""Runs a command beside a fresh real Neo4j and ends that Neo4j afterwards: with_neo4j.py COMMAND...

The command finds it in DEALGRAPH_TEST_NEO4J_URI. Java with Maven comes first (quick and free of images), a Docker
engine second. Where neither is there the command still runs, after a warning that cannot be overlooked; with
CI=true that is a failure instead, because a green run without the real Neo4j would claim too much.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from neo4j_jars import cache
from neo4j_local import bolt_answers, query_answers

VARIABLE = "DEALGRAPH_TEST_NEO4J_URI"
IMAGE = "neo4j:5.26-community"
TOOL = Path(__file__).with_name("neo4j_local.py")


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def has_docker() -> bool:
    if shutil.which("docker") is None:
        return False
    return subprocess.run(["docker", "info"], capture_output=True, check=False).returncode == 0


def has_java() -> bool:
    return shutil.which("java") is not None and (shutil.which("mvn") is not None or (cache() / "lib").is_dir())


@contextlib.contextmanager
def local() -> Iterator[str]:
    with tempfile.TemporaryDirectory(prefix="dealgraph-neo4j-") as folder:
        home = ["--home", f"{folder}/home"]
        run = [sys.executable, str(TOOL)]
        started = subprocess.run([*run, "start", *home, "--fast-start"], stdout=subprocess.PIPE, text=True)
        if started.returncode != 0:
            raise SystemExit("with_neo4j: Neo4j did not start.")
        try:
            instance = json.loads(started.stdout)
            say(f"Neo4j for this run: Community {instance['version']} from Maven's jars, {instance['bolt']}")
            yield str(instance["bolt"])
        finally:
            subprocess.run([*run, "clean", *home], check=False)


@contextlib.contextmanager
def docker(deadline: float = 300.0) -> Iterator[str]:
    command = ["docker", "run", "--detach", "--rm", "--env", "NEO4J_AUTH=none", "--publish", "127.0.0.1::7687"]
    container = subprocess.run([*command, "--publish", "127.0.0.1::7474", IMAGE], stdout=subprocess.PIPE, text=True)
    if container.returncode != 0:
        raise SystemExit(f"with_neo4j: Docker could not start {IMAGE}.")
    name = container.stdout.strip()

    def port(inside: str) -> int:
        answer = subprocess.run(["docker", "port", name, inside], stdout=subprocess.PIPE, text=True, check=True)
        return int(answer.stdout.split()[0].rsplit(":", 1)[1])

    try:
        bolt, http = port("7687"), port("7474")
        until = time.monotonic() + deadline
        while not (bolt_answers(bolt) and query_answers(http, None)):
            if time.monotonic() > until:
                raise SystemExit(f"with_neo4j: {IMAGE} did not answer within {deadline:.0f} s.")
            time.sleep(0.25)  # the pause between two looks at a server that does not announce itself
        say(f"Neo4j for this run: {IMAGE} by Docker, bolt://127.0.0.1:{bolt}")
        yield f"bolt://127.0.0.1:{bolt}"
    finally:
        subprocess.run(["docker", "rm", "--force", name], capture_output=True, check=False)


@contextlib.contextmanager
def server() -> Iterator[str | None]:
    given = os.environ.get(VARIABLE)
    if given:
        say(f"Neo4j for this run: the one given by {VARIABLE}, {given}")
        yield given
    elif has_java():
        with local() as uri:
            yield uri
    elif has_docker():
        with docker() as uri:
            yield uri
    else:
        say("!" * 100)
        say("!! NO REAL NEO4J: neither Java with Maven nor a Docker engine is here, so these suites will NOT run:")
        say("!! every test marked neo4j (store contract, parity, outage) and the Neo4j Browser's.")
        say("!" * 100)
        if os.environ.get("CI") == "true":
            raise SystemExit("with_neo4j: CI=true, and a run without the real Neo4j is a failure.")
        yield None


def main(command: list[str]) -> int:
    if not command:
        say(__doc__.splitlines()[0] if __doc__ else "")
        return 2
    with server() as uri:
        environment = dict(os.environ) if uri is None else {**os.environ, VARIABLE: uri}
        return subprocess.run(command, env=environment, check=False).returncode


if __name__ == "__main__":
    # Ended by a supervisor, it still has to end the Neo4j that it started.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
