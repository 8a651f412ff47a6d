"""How a command reaches the graph: through the running service, else through one opened for the command alone.

Both ways speak the same API, so a command's answer is the service's answer. A service that runs leaves its
address beside its journal, which only one process can hold.
"""

from __future__ import annotations

import asyncio
import json
import logging
import os
import time
from collections.abc import Iterator, Mapping
from contextlib import AbstractAsyncContextManager, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from dealgraph.graph.errors import JournalLocked

from ..settings import Settings
from .talk import Refusal, console, say, told

if TYPE_CHECKING:
    import httpx2
    from starlette.types import ASGIApp, Receive, Scope, Send

    from ..service import Service

ADDRESS = "service.json"
SECONDS = 60.0
LOOK_SECONDS = 1.0
ASK_SECONDS = 0.1
# Who can open the files needs no key to them, and may ask what takes its time.
OWNER = {"api_keys_file": None, "host": "127.0.0.1", "request_seconds": 600.0, "poll_feeds": False}
Params = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Answer:
    """What the service answered."""

    status: int
    body: Any

    def wanted(self) -> Any:
        """The body of a good answer; a problem is told."""
        if self.status >= 400:
            raise Refusal(told(self.body, self.status))
        return self.body


class Remote:
    """A service that runs somewhere."""

    def __init__(self, url: str, key: str | None = None) -> None:
        import httpx2

        headers = {"Authorization": f"Bearer {key}"} if key else {}
        self.url = url.rstrip("/")
        # a proxy of the surroundings knows nothing of our loopback
        self._http = httpx2.Client(
            base_url=self.url, headers=headers, timeout=SECONDS, trust_env=False, follow_redirects=True
        )

    def ask(self, method: str, path: str, **more: Any) -> Answer:
        """One request. What stands for JSON comes back as JSON."""
        import httpx2

        try:
            answer = _answer(self._http.request(method, path, **more))
        except (httpx2.TransportError, httpx2.InvalidURL) as error:
            reason = str(error) or type(error).__name__
            raise Refusal(f"the service at {self.url} cannot be reached: {reason}") from None
        if answer.status == 401:
            raise Refusal(f"the service at {self.url} asks for an API key that it knows: name its file with --key-file")
        return answer

    def reflects(self, ingest: str, seconds: float) -> bool:
        """Wait until the graph reflects what an ingest brought; false when it takes longer than that."""
        end = time.monotonic() + seconds
        with console(talk=True).status("The service folds what is new into its graph ..."):
            while not self.ask("GET", f"/v1/ingests/{segment(ingest)}").wanted()["applied"]:
                if time.monotonic() >= end:
                    return False
                time.sleep(ASK_SECONDS)
        return True

    def close(self) -> None:
        self._http.close()


class Local:
    """A service of our own, in this process, without a port."""

    url = ""

    def __init__(self, settings: Settings, *, redraw: bool = False) -> None:
        """`redraw` allows to replace a graph that was drawn from another journal."""
        import httpx2

        from ..app import build, create_app

        # a command tells its own troubles; only what nobody foresaw goes to stderr by itself
        logging.basicConfig(level=logging.ERROR)
        self.service: Service = build(settings.model_copy(update=OWNER))
        self.service.graph.redraw |= redraw
        app = create_app(self.service)
        self._loop = asyncio.Runner()
        self._life: AbstractAsyncContextManager[Any] = app.router.lifespan_context(app)
        self._http = httpx2.AsyncClient(
            transport=httpx2.ASGITransport(_stated(app)),
            base_url="http://127.0.0.1",
            timeout=SECONDS,
            follow_redirects=True,
        )
        self._loop.run(self._life.__aenter__())

    def ask(self, method: str, path: str, **more: Any) -> Answer:
        """One request, answered in this process. Here nobody tries again later, so the cause is told."""
        if method == "GET":
            self.settle()
        answer = _answer(self._loop.run(self._http.request(method, path, **more)))
        if answer.status == 503:
            self.demand_graph()
        return answer

    def settle(self) -> None:
        """Wait until the graph reflects the whole journal, or until it is clear that it will not."""
        graph = self.service.graph
        last = graph.journal.last()
        if graph.position >= last or not self.service.projector.opened:
            return
        with console(talk=True).status("Folding what is new into the graph ..."):
            while not graph.wait_applied(last, LOOK_SECONDS):
                if self.service.trouble():
                    return

    def demand_graph(self) -> None:
        """Refuse where there is no graph to ask."""
        if not self.service.projector.opened:
            raise Refusal(self.service.trouble() or "the graph could not be opened in time")

    def close(self) -> None:
        self._loop.run(self._http.aclose())
        self._loop.run(self._life.__aexit__(None, None, None))
        self._loop.close()


def _stated(app: ASGIApp) -> ASGIApp:
    """What a server gives every request and this transport does not: room for state."""

    async def run(scope: Scope, receive: Receive, send: Send) -> None:
        await app({**scope, "state": {}}, receive, send)

    return run


Reached = Remote | Local


def _answer(response: httpx2.Response) -> Answer:
    text = response.text
    with suppress(ValueError):
        return Answer(response.status_code, json.loads(text))
    return Answer(response.status_code, text)


@contextmanager
def reached(settings: Settings, url: str | None = None, key_file: Path | None = None) -> Iterator[Reached]:
    """The service at `url`; without one our own, or the one that holds the journal."""
    way: Reached
    if url:
        way = Remote(url, read_key(key_file))
    else:
        try:
            way = Local(settings)
        except JournalLocked as locked:
            way = _holder(settings, key_file, locked)
    try:
        yield way
    finally:
        way.close()


def segment(id: str) -> str:
    """An id or a name as one segment of a path."""
    return quote(id, safe="")


def read_key(path: Path | None) -> str | None:
    """The API key in a file. Never an argument: those are to be read in the list of processes."""
    try:
        return path.read_text(encoding="utf-8").strip() if path else None
    except OSError as error:
        raise Refusal(f"the key file {path} cannot be read: {error.strerror}") from None


def _holder(settings: Settings, key_file: Path | None, locked: JournalLocked) -> Remote:
    """The running service that has our journal open."""
    url = address(settings) or f"http://{settings.host}:{settings.port}"
    way = Remote(url, read_key(key_file))
    try:
        way.ask("GET", "/healthz").wanted()
    except Refusal:
        way.close()
        raise Refusal(f"{locked}; no service answers at {url}. Stop that process, or say --url") from None
    say(f"A service runs on this journal: asking it at {url}")
    return way


# ---------------------------------------------------------------- where the running service is


def address(settings: Settings) -> str | None:
    """Where the service with this data folder says it listens."""
    with suppress(OSError, ValueError, KeyError, TypeError):
        return str(json.loads((settings.data_dir / ADDRESS).read_text(encoding="utf-8"))["url"])
    return None


@contextmanager
def announced(settings: Settings, url: str) -> Iterator[None]:
    """Leave the address beside the journal while the service runs."""
    path = settings.data_dir / ADDRESS
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({"url": url, "pid": os.getpid()}) + "\n", encoding="utf-8")
    try:
        yield
    finally:
        path.unlink(missing_ok=True)


def every(way: Reached, path: str, **params: Any) -> Iterator[dict[str, Any]]:
    """The items of all pages of a list."""
    asked = {"limit": 1000, **params}
    while True:
        page = way.ask("GET", path, params=asked).wanted()
        yield from page["items"]
        if page["next"] is None:
            return
        asked["cursor"] = page["next"]
