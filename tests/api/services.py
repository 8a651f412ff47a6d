"""Services for tests: one in this process behind a client, one in a process of its own that can be killed.

Nothing is faked: the same app, files and sockets that users get, in a folder of the test's own.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx2
from fastapi.testclient import TestClient

from dealgraph.api import settings as settings_of
from dealgraph.api.app import build, create_app
from dealgraph.api.service import Service

ROOT = Path(__file__).parents[2]
HOST = "http://127.0.0.1"
PATIENCE = 90.0
SERVE = "from dealgraph.api import settings; from dealgraph.api.cli import serving; serving.serve(settings.load())"


def until(true: Callable[[], Any], what: str, seconds: float = PATIENCE) -> Any:
    """The first true value; a deadline, because a machine may be slow, but never for ever."""
    end = time.monotonic() + seconds
    while not (value := true()):
        assert time.monotonic() < end, f"{what} did not come within {seconds} seconds"
        time.sleep(0.02)
    return value


class Client(TestClient):
    """A client of a service in this process."""

    service: Service

    def post_claims(self, *claims: dict[str, Any], **more: Any) -> dict[str, Any]:
        """Record claims and wait until they can be asked for."""
        answer = self.post("/v1/claims", json=list(claims), **more)
        assert answer.status_code in (200, 201), answer.text
        body: dict[str, Any] = answer.json()
        assert self.service.graph.wait_applied(body["seq"], PATIENCE)
        return body


@contextmanager
def inside(folder: Path, *, service: Service | None = None, **given: Any) -> Iterator[Client]:
    """A service in this process."""
    service = service or build(settings_of.load({}, data_dir=folder, **given))
    with Client(create_app(service), base_url=HOST, raise_server_exceptions=False) as client:
        client.service = service
        yield client


class Process:
    """A service in its own process."""

    def __init__(self, folder: Path, *prefix: str, before: str = "", **environment: str) -> None:
        self.folder = folder
        self._place = folder / "service.json"
        self._place.unlink(missing_ok=True)
        names = {"DEALGRAPH_DATA_DIR": str(folder), "DEALGRAPH_PORT": "0", **environment}
        clean = {name: value for name, value in os.environ.items() if not name.startswith("DEALGRAPH_")}
        self.process = subprocess.Popen(
            [*prefix, sys.executable, "-c", before + SERVE],
            cwd=ROOT,
            env={**clean, **names},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )
        self.url = ""

    def ready(self, path: str = "/readyz") -> Process:
        """Wait until it is ready (or answers at `path`); its own words when it ends instead."""

        def answers() -> bool:
            ended = self.process.poll() is not None
            assert not ended, f"ended with {self.process.returncode}: {self.said()}"
            try:
                self.url = json.loads(self._place.read_text())["url"]
                return httpx2.get(self.url + path, timeout=5, trust_env=False).status_code == 200
            except (OSError, ValueError, httpx2.TransportError):
                return False

        until(answers, f"{path} of the service")
        return self

    def said(self) -> str:
        """What it wrote on stderr, after its end."""
        assert self.process.stderr is not None
        return self.process.stderr.read().decode("utf-8", "replace")

    def client(self) -> httpx2.Client:
        """A client of it."""
        return httpx2.Client(base_url=self.url, timeout=30, trust_env=False)

    def kill(self) -> None:
        """End it as a power cut would."""
        self.process.kill()
        self.process.wait(PATIENCE)

    def terminate(self) -> int:
        """Ask it to end; its exit code."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(PATIENCE)

    def __enter__(self) -> Process:
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.kill()
        assert self.process.stderr is not None
        self.process.stderr.close()
