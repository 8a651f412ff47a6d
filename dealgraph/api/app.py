"""The one place where real things are chosen: files, store, clock, dice; and the app that is made of them.

`build` opens what a service needs from its settings, `create_app` puts the routes in front of it.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import random
import signal
import time
from collections.abc import AsyncIterator, Callable
from typing import Any

from fastapi import FastAPI
from starlette.types import ASGIApp

from dealgraph import __version__
from dealgraph.graph.changelog import ChangeLog
from dealgraph.graph.dealgraph import Dealgraph
from dealgraph.graph.errors import InvalidInput
from dealgraph.graph.failpoints import arm
from dealgraph.graph.journal import SqliteJournal
from dealgraph.graph.ontology import Ontology, ontology
from dealgraph.graph.quarantine import Quarantine
from dealgraph.graph.review import Reviews
from dealgraph.graph.stores.base import GraphStore
from dealgraph.loaders.address import Allowed
from dealgraph.loaders.confined import Confined
from dealgraph.loaders.fetch import Policy
from dealgraph.loaders.llm import Endpoint, LlmReader, RulesAndModel
from dealgraph.loaders.prose import read, rules_version

from . import problem, recording
from .direct import Direct
from .feeds_file import FeedsFile
from .guard import Guard
from .heads import Heads
from .ingests import Ingests
from .keys import Keys
from .metrics import Metrics
from .poller import Poller
from .projector import Progress, Projector, not_yet
from .reading import Reader, Rules
from .routes import entities, facts, feeds, graph, ingest, live, operate, pages, review
from .schemas import document_of
from .service import Service
from .settings import Settings, failpoint
from .stream import Streams
from .taking import methods, routes


def build(
    settings: Settings, rules: Rules = read, table: Ontology | None = None, version: str | None = None
) -> Service:
    """Everything a service is made of, opened but not started."""
    if settings.journal == "kafka":
        raise InvalidInput("JOURNAL=kafka is not part of this version: use sqlite")
    _arm(failpoint())
    # what may be wrong with the settings first: a service that does not come about should hold no lock
    keys = Keys.read(settings.api_keys_file) if settings.api_keys_file else None
    rules = with_model(settings, rules)
    table = table or ontology()
    folder = settings.data_dir
    with contextlib.ExitStack() as undo:
        journal = open_journal(settings, read_only=False)
        undo.callback(journal.close)
        changelog = ChangeLog.open(folder / "changes.sqlite")
        undo.callback(changelog.close)
        quarantine = Quarantine.open(folder / "quarantine.sqlite")
        undo.callback(quarantine.close)
        ingests = Ingests.open(folder / "ingests.sqlite")
        undo.callback(ingests.close)
        feeds_file = FeedsFile.open(folder / "feeds.sqlite")
        undo.callback(feeds_file.close)
        reviews = Reviews.open(folder / "review.sqlite")
        undo.callback(reviews.close)
        # the embedded graph lies in the journal's own folder: nobody else's graph can be lost
        redraw = settings.store == "networkx"
        dealgraph = Dealgraph(journal, not_yet(), changelog, quarantine, table, recording.now, __version__, redraw)
        undo.pop_all()
    progress = Progress()
    projector = Projector(
        dealgraph,
        _opener(settings, table),
        progress,
        keep_changes=settings.keep_changes,
        dice=random.Random(),  # noqa: S311 - jitter of pauses
    )
    poller = _poller(settings, feeds_file)
    numbers = Metrics()
    service = Service(
        settings,
        dealgraph,
        projector,
        progress,
        ingests,
        numbers,
        poller,
        Confined(),
        journal.counts,
        Reader(rules, version or rules_version(), dealgraph, reviews, recording.now),
        keys=keys,
    )
    poller.take = lambda source: recording.take_feed(service, source)
    return service


def fetching(settings: Settings) -> Policy:
    """What may be fetched, and how much of it."""
    return Policy(allowed=Allowed.of(settings.fetch_allow), agent=f"dealgraph/{__version__}")


def with_model(settings: Settings, rules: Rules) -> Rules:
    """The rules, and beside them the language model of the settings if there is one."""
    if not settings.llm_url:
        return rules
    key = settings.llm_key.get_secret_value()
    if settings.llm_key_file is not None:
        try:
            key = settings.llm_key_file.read_text("utf-8").strip()
        except (OSError, UnicodeDecodeError) as error:
            raise InvalidInput(f"DEALGRAPH_LLM_KEY_FILE={settings.llm_key_file} cannot be read: {error}") from None
    endpoint = Endpoint(settings.llm_url, settings.llm_model, key, fetching(settings))
    model = LlmReader(endpoint, seconds=settings.llm_seconds, passages=settings.llm_passages)
    return RulesAndModel(model, settings.llm_ingest_seconds)


def _poller(settings: Settings, feeds_file: FeedsFile) -> Poller:
    return Poller(
        feeds_file,
        fetching(settings),
        clock=time.time,
        stamp=recording.now,
        dice=random.Random(),  # noqa: S311 - jitter of due times
        background=settings.poll_feeds,
    )


def open_journal(settings: Settings, *, read_only: bool = True) -> SqliteJournal:
    """The journal alone; read-only it may be open beside the service that writes it."""
    path = settings.data_dir / "journal.sqlite"
    waiting = settings.max_waiting_events
    return SqliteJournal.open(path, clock=recording.now, read_only=read_only, max_waiting=waiting)


def _opener(settings: Settings, table: Ontology) -> Callable[[], GraphStore]:
    """How the store is opened; called again and again until it can be."""

    def embedded() -> GraphStore:
        from dealgraph.graph.stores.memory import NetworkxStore

        return NetworkxStore(table, settings.data_dir / "graph.sqlite")

    def neo4j() -> GraphStore:
        from dealgraph.graph.stores.neo4j import Neo4jStore

        password = settings.neo4j_password.get_secret_value()
        return Neo4jStore.open(
            settings.neo4j_uri, settings.neo4j_user, password, table, database=settings.neo4j_database
        )

    return neo4j if settings.store == "neo4j" else embedded


class _App(FastAPI):
    """FastAPI without what it puts before the guard, which does the same in our way: errors, a limit of the body."""

    def build_middleware_stack(self) -> ASGIApp:
        """The guard and what stands behind it."""
        stack: Any = super().build_middleware_stack()
        while not isinstance(stack, Heads):
            stack = stack.app
        return stack


def create_app(service: Service) -> FastAPI:
    """The routes before a service, which starts and ends with the app."""

    @contextlib.asynccontextmanager
    async def life(app: FastAPI) -> AsyncIterator[None]:
        service.pulse.bind(asyncio.get_running_loop())
        await asyncio.to_thread(service.start)
        try:
            yield
        finally:
            service.say_goodbye()
            await asyncio.to_thread(service.close)

    unwatched: Any = {"tracing": False, "metrics": False, "logs": False}  # /metrics counts, logging logs
    app = _App(lifespan=life, docs_url=None, redoc_url=None, openapi_url=None, telemetry=unwatched)
    app.state.service = service
    app.state.streams = Streams(service)
    setattr(app.state, recording.TURNS, recording.Turns())
    # matched in this order: what is asked most often first
    for part in (entities, facts, graph, ingest, feeds, review, live, operate, pages):
        app.include_router(part.router)
    app.openapi = lambda: _once(app)  # type: ignore[method-assign]
    problem.install(app, lambda path: methods(app, path))
    app.add_middleware(Direct, routes=lambda: routes(app))
    app.add_middleware(Guard, service=service)
    app.add_middleware(Heads)  # added last: it stands before all others
    return app


def _once(app: FastAPI) -> dict[str, object]:
    if app.openapi_schema is None:
        app.openapi_schema = document_of(app)
    return app.openapi_schema


def _arm(spec: str) -> None:
    """`name:kill` or `name:kill:3`: die at a point, the third time it is reached. Only tests ask for it."""
    if not spec:
        return
    name, _, action = spec.partition(":")
    what, _, times = action.partition(":")
    if what != "kill" or not (times or "1").isdecimal():
        raise InvalidInput(f"DEALGRAPH_FAILPOINT={spec} is not name:kill or name:kill:N")
    left = int(times or "1")

    def die() -> None:
        nonlocal left
        left -= 1
        if left <= 0:
            os.kill(os.getpid(), signal.SIGKILL)

    arm(name, die)
