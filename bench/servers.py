"""Processes that a run starts and ends: a Neo4j of its own, the service over HTTP, a route of fixed bytes.

Each is ended when its `with` block is left, whatever happened inside.
"""

from __future__ import annotations

import contextlib
import json
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from dealgraph.api.cli.reach import ADDRESS

from .worlds import say

T = TypeVar("T")

ROOT = Path(__file__).resolve().parent.parent
TOOL = ROOT / "tools" / "neo4j_local.py"
PATIENCE = 300.0


class Client:
    """A plain keep-alive connection to a server on loopback, which takes little time itself: `http.client` makes a mail
    header of every answer's, which costs more than many an answer."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._connection: socket.socket | None = None

    def get(self, path: str) -> bytes:
        """The body of an answer; anything but 200 is an error."""
        status, body = self._ask(path)
        if status != 200:
            raise RuntimeError(f"{path} answered {status}: {body[:300]!r}")
        return body

    def ready(self) -> bool:
        """Does the service say that it is ready, with nothing left to fold?"""
        try:
            status, body = self._ask("/readyz")
        except OSError:
            return False
        return status == 200 and json.loads(body)["lag"] == 0

    def _ask(self, path: str) -> tuple[int, bytes]:
        """Every answer here says how long it is."""
        if self._connection is None:
            self._connection = socket.create_connection(("127.0.0.1", self._port), timeout=60)
        try:
            self._connection.sendall(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode())
            got = self._more()
            while (end := got.find(b"\r\n\r\n")) < 0:
                got += self._more()
            head, body = got[:end].lower(), got[end + 4 :]
            length = int(head.partition(b"content-length:")[2].partition(b"\r")[0])
            while len(body) < length:
                body += self._more()
        except OSError:
            self._connection = None
            raise
        return int(head.split(None, 2)[1]), bytes(body)

    def _more(self) -> bytearray:
        assert self._connection is not None
        if not (data := self._connection.recv(65536)):
            raise ConnectionError("the server closed the connection")
        return bytearray(data)


@contextlib.contextmanager
def neo4j(given: str | None) -> Iterator[str | None]:
    """The Bolt address of a fresh Neo4j with its default (G1) options; None where none can be started."""
    if given:
        yield given
        return
    with tempfile.TemporaryDirectory(prefix="dealgraph-bench-") as folder:
        home = ["--home", f"{folder}/home"]
        start = [sys.executable, str(TOOL), "start", *home, "--heap", "1g", "--page-cache", "512m"]
        started = subprocess.run(start, stdout=subprocess.PIPE, text=True, check=False)
        if started.returncode:
            say("no Neo4j could be started: its lines are left out")
            yield None
            return
        try:
            yield str(json.loads(started.stdout)["bolt"])
        finally:
            subprocess.run([sys.executable, str(TOOL), "clean", *home], check=False, stderr=subprocess.DEVNULL)


@contextlib.contextmanager
def api(folder: Path, neo4j_uri: str | None = None) -> Iterator[Client]:
    """The real service on the graph in `folder`, in a process of its own, once it is ready."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("DEALGRAPH_")}
    settings = {"DATA_DIR": str(folder), "PORT": "0", "RATE_PER_SECOND": "1000000", "STORE": "networkx"}
    if neo4j_uri:
        settings |= {"STORE": "neo4j", "NEO4J_URI": neo4j_uri}
    environment = kept | {f"DEALGRAPH_{name}": value for name, value in settings.items()}
    code = "from dealgraph.api.cli import main; import sys; sys.argv = ['dealgraph', 'serve']; main()"
    command = [sys.executable, "-c", code]
    address = folder / ADDRESS
    address.unlink(missing_ok=True)
    with _running(command, environment) as process:
        url = _until(process, lambda: json.loads(address.read_text())["url"] if address.exists() else None)
        client = Client(int(url.rsplit(":", 1)[1]))
        _until(process, lambda: client.ready() or None)
        yield client


@contextlib.contextmanager
def fixed(bodies: dict[str, int]) -> Iterator[Client]:
    """A FastAPI app whose route `/{name}` gives so many bytes, by the same server and options."""
    with tempfile.TemporaryDirectory(prefix="dealgraph-bench-") as folder:
        place = Path(folder) / "port"
        command = [sys.executable, "-m", "bench.fixed", str(place), json.dumps(bodies)]
        with _running(command, dict(os.environ)) as process:
            port = _until(process, lambda: int(place.read_text() or 0) or None if place.exists() else None)
            yield Client(port)


@contextlib.contextmanager
def _running(command: list[str], environment: dict[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    with tempfile.TemporaryFile() as log:
        process = subprocess.Popen(command, env=environment, cwd=ROOT, stdout=log, stderr=log)
        try:
            yield process
        except RuntimeError:
            log.seek(0)
            say(log.read().decode(errors="replace")[-2000:])
            raise
        finally:
            process.terminate()
            try:
                process.wait(30)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _until(process: subprocess.Popen[bytes], look: Callable[[], T | None]) -> T:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        with contextlib.suppress(OSError, ValueError, KeyError):
            if (found := look()) is not None:
                return found
        if process.poll() is not None:
            break
        time.sleep(0.05)
    raise RuntimeError("a process that was to be measured did not come up")
