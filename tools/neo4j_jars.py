"""Fetches the published jars of Neo4j Community and its Browser by Maven, once, into the user's cache.

Nothing of Neo4j is kept in the project (its licence is its own): the pom is written into a scratch folder, and
the folder of jars appears under its name only when it is complete, so an interrupted fetch leaves no half set.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

NEO4J = "5.26.30"
BROWSER = "5.24.0"
COPY_GOAL = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies"
ARTIFACTS = (
    ("org.neo4j", "neo4j", NEO4J),
    ("org.neo4j.app", "neo4j-server", NEO4J),
    ("org.neo4j.client", "neo4j-browser", BROWSER),
)
PROGRESS_EVERY = 10.0  # seconds between two lines of progress


class Trouble(Exception):
    """What went wrong, in one sentence for the person at the terminal."""


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def cache() -> Path:
    base = os.environ.get("XDG_CACHE_HOME")
    return (Path(base) if base else Path.home() / ".cache") / "dealgraph" / f"neo4j-{NEO4J}"


@contextlib.contextmanager
def locked(path: Path) -> Iterator[None]:
    """One process at a time; the lock goes with the process, so a killed start leaves nothing to clear up."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say(f"another process holds {path}; waiting for it ...")
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def tail(path: Path, lines: int = 15) -> str:
    try:
        return "\n".join("  " + line for line in path.read_text(errors="replace").splitlines()[-lines:])
    except OSError:
        return "  (no log)"


def program(name: str, hint: str) -> str:
    java_home = os.environ.get("JAVA_HOME")
    if name == "java" and java_home and (Path(java_home) / "bin" / "java").is_file():
        return str(Path(java_home) / "bin" / "java")
    found = shutil.which(name)
    if found is None:
        raise Trouble(f"{name} was not found: {hint}.")
    return found


def java() -> str:
    path = program("java", "Neo4j 5.26 needs Java 17 or 21 (on Debian: apt-get install openjdk-17-jre-headless)")
    spoken = subprocess.run([path, "-version"], capture_output=True, text=True, check=False).stderr
    found = re.search(r'version "(\d+)', spoken)
    if found is None or int(found[1]) < 17:
        raise Trouble(f"{path} is Java {found[1] if found else 'of an unknown version'}: Neo4j 5.26 needs 17 or 21.")
    return path


def pom() -> str:
    dependency = "<dependency><groupId>{}</groupId><artifactId>{}</artifactId><version>{}</version></dependency>"
    return (
        '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>'
        "<groupId>local</groupId><artifactId>neo4j-local</artifactId><version>1</version><dependencies>"
        + "".join(dependency.format(*artifact) for artifact in ARTIFACTS)
        + "</dependencies></project>\n"
    )


def assemble() -> Path:
    """The folder of jars, fetched on first use. It appears under its name only when it is complete."""
    lib = cache() / "lib"
    with locked(cache() / ".assemble.lock"):
        if lib.is_dir():
            return lib
        maven = program("mvn", "it fetches Neo4j's jars once (on Debian: apt-get install maven)")
        say(f"fetching Neo4j {NEO4J} and its Browser by Maven (about 214 jars, 137 MB), once, into {cache()} ...")
        with tempfile.TemporaryDirectory(dir=cache(), prefix="partial-") as scratch:
            fetch(maven, Path(scratch))
            (Path(scratch) / "lib").rename(lib)
    return lib


def fetch(maven: str, scratch: Path) -> None:
    (scratch / "pom.xml").write_text(pom())
    command = [maven, "-B", "-q", "--strict-checksums", COPY_GOAL, "-DincludeScope=runtime"]
    log = scratch / "maven.log"
    with log.open("w") as out:
        process = subprocess.Popen(
            [*command, f"-DoutputDirectory={scratch / 'lib'}"], cwd=scratch, stdout=out, stderr=subprocess.STDOUT
        )
        try:
            watch(process, "Maven is fetching", time.monotonic() + 1800)
        finally:
            if process.poll() is None:
                process.kill()
    present = sorted((scratch / "lib").glob("*.jar"))
    missing = [f"{a}-{v}.jar" for _, a, v in ARTIFACTS if not (scratch / "lib" / f"{a}-{v}.jar").is_file()]
    if process.returncode != 0 or missing:
        raise Trouble(f"Maven could not fetch Neo4j {NEO4J} (is there a network?); its last words:\n{tail(log)}")
    say(f"{len(present)} jars in place")


def watch(process: subprocess.Popen[bytes], doing: str, until: float) -> None:
    """Waits for the process itself, saying now and then that it still runs."""
    begun = time.monotonic()
    while time.monotonic() < until:
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(timeout=PROGRESS_EVERY)
            return
        say(f"  {doing}: {time.monotonic() - begun:.0f} s")
    raise Trouble(f"{doing} took longer than it should; giving up.")
