"""The running service: the graph, its projector, and the threads in which questions and writes run.

Reads and writes have threads of their own, so that a store that hangs never holds up an ingest. Everything
here is given from outside (app.build); nothing is chosen.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import gc
import logging
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, TypeVar

from dealgraph.graph.claims import Statement
from dealgraph.graph.dealgraph import Dealgraph
from dealgraph.graph.errors import InvalidInput, Overloaded, Transient
from dealgraph.graph.events import Receipt
from dealgraph.graph.queries import Questions
from dealgraph.graph.waiting import GivenUp, at_most, until, watched
from dealgraph.loaders.confined import Confined

from .ingests import Ingests
from .keys import Keys
from .memo import Memo
from .metrics import Metrics
from .poller import Poller
from .projector import Progress, Projector
from .reading import Reader
from .settings import Settings

T = TypeVar("T")
WORKERS = 16
IN_PLACE = 500  # so many facts may be looked at while the event loop waits
OPEN_PATIENCE = 5.0
STOP_PATIENCE = 10.0
log = logging.getLogger(__name__)


@dataclass
class Pulse:
    """Wakes everyone who waits in the event loop for the graph to move on."""

    _loop: asyncio.AbstractEventLoop | None = None
    _event: asyncio.Event = field(default_factory=asyncio.Event)

    def bind(self, loop: asyncio.AbstractEventLoop) -> None:
        """Waiters live in this loop."""
        self._loop = loop

    def beat(self) -> None:
        """From any thread: something was applied."""
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._wake)

    def _wake(self) -> None:
        past, self._event = self._event, asyncio.Event()
        past.set()

    async def wait(self, reached: Callable[[], bool], timeout: float) -> bool:
        """True once `reached` holds, False after `timeout` seconds without. Nothing between two looks is missed."""
        try:
            async with asyncio.timeout(timeout):
                while True:
                    event = self._event
                    if reached():
                        return True
                    await event.wait()
        except TimeoutError:
            return reached()


@dataclass
class Service:
    """Everything a request may need."""

    settings: Settings
    graph: Dealgraph
    projector: Projector
    progress: Progress
    ingests: Ingests
    metrics: Metrics
    poller: Poller
    confined: Confined
    event_counts: Callable[[], dict[str, int]]
    reader: Reader
    keys: Keys | None = None
    pulse: Pulse = field(default_factory=Pulse)
    memo: Memo = field(default_factory=Memo)
    closing: asyncio.Event = field(default_factory=asyncio.Event)
    _readers: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(WORKERS, "read"))
    _writers: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(WORKERS, "write"))
    _questions: Questions | None = None
    _first: str = ""  # what tells this journal from others: its first event

    def start(self) -> None:
        """Open the graph and begin to fold. A store out of reach is opened later; ingest works at once."""
        self.progress.accept(self.graph.journal.last())
        self.projector.on_applied = self.pulse.beat
        self.projector.start(OPEN_PATIENCE)
        gc.collect()
        gc.freeze()  # the graph stays: to look all through it at every full collection would hold up answers
        self.poller.start()
        self._readers.submit(self.reader.draw)  # a long journal takes its time, and nobody should wait for that

    def say_goodbye(self) -> None:
        """Tell streams that the service ends: nothing else would make them finish."""
        self.closing.set()
        self.pulse.beat()

    def close(self) -> None:
        """Finish what was accepted, then let go of everything."""
        self.poller.stop()
        self.reader.stop()
        self._writers.shutdown(wait=True)
        self.confined.close()
        self.projector.stop()
        self.graph.journal.close()
        if not self.projector.ended(STOP_PATIENCE):
            log.warning("the projector did not end in time: what it had begun is rolled back by the store")
        self._readers.shutdown(wait=False, cancel_futures=True)
        self.graph.close()
        self.ingests.close()
        self.reader.reviews.close()
        gc.unfreeze()
        self.poller.feeds.close()

    # ------------------------------------------------------------ asking

    @property
    def position(self) -> int:
        """The seq that every answer reflects at least."""
        return self.graph.position

    @property
    def state_tag(self) -> str:
        """Changes whenever an answer may: another journal may have stood behind this very address before."""
        if not self._first and self.position:
            (first,) = self.graph.journal.read(0, 1)
            self._first = f"{first.id}-{first.recorded_at}"
        return f"{self.graph.position}-{self.graph.table.version}-{self._first}"

    @property
    def questions(self) -> Questions:
        """The questions to the graph; Transient while there is none to ask."""
        if self._questions is None:
            if not self.projector.opened:
                raise Transient("the graph is not open yet: events are kept and will be folded; try again")
            self._questions = Questions(self.graph.store, self.graph.table, lambda: self.graph.moves)
        return self._questions

    async def ask(self, question: Callable[[Questions], T], *, quick: bool = False) -> T:
        """Put a question. A `quick` one to the embedded graph is answered in place, which costs less than a thread,
        unless it proves to be long after all; and not while a batch is being applied, because the graph is locked
        meanwhile and the event loop would wait. What nobody waits for any more is stopped."""
        questions = self.questions
        if quick and not self.projector.busy and self.graph.store.name == "networkx":
            with suppress(GivenUp), watched(at_most(IN_PLACE)):
                return question(questions)
        gone = threading.Event()

        def aside() -> T:
            with watched(until(gone.is_set)):
                return question(questions)

        try:
            return await asyncio.get_running_loop().run_in_executor(self._readers, aside)
        except asyncio.CancelledError:
            gone.set()
            raise

    async def read(self, work: Callable[[], T]) -> T:
        """Run something that reads files in a reader's thread."""
        return await asyncio.get_running_loop().run_in_executor(self._readers, work)

    async def reflect(self, seq: int | None) -> None:
        """Wait until answers reflect `seq`; Overloaded when that takes most of the time a request has. What the
        journal has not given to anybody is not waited for."""
        if seq is None or seq <= self.position:
            return
        if seq > self.progress.accepted and seq > (last := await self.read(self.graph.journal.last)):
            raise InvalidInput(f"the journal ends at {last}: nothing has this seq yet", "/at_least_seq")
        if not await self.pulse.wait(lambda: self.position >= seq, self.settings.request_seconds * 0.8):
            raise Overloaded(f"the graph stands at {self.position} and does not reflect {seq} yet: try again", 1)

    # ------------------------------------------------------------ writing

    async def write(self, work: Callable[[], T]) -> T:
        """Run something that writes the journal in a writer's thread."""
        return await asyncio.get_running_loop().run_in_executor(self._writers, work)

    def record(self, statements: Sequence[Statement]) -> list[Receipt]:
        """Append to the journal; durable when this returns."""
        receipts = self.graph.record(statements)
        new = sum(receipt.new for receipt in receipts)
        self.metrics.events.labels("new").inc(new)
        self.metrics.events.labels("known").inc(len(receipts) - new)
        if new:
            self.progress.accept(max(receipt.seq for receipt in receipts))
        return receipts

    def retry(self, id: str) -> bool:
        """Try a quarantined event again; True when it is in the graph."""
        went = self.graph.retry(id)
        self.progress.accept(self.graph.journal.last())
        self.pulse.beat()
        return went

    # ------------------------------------------------------------ looking at itself

    def trouble(self) -> str:
        """Why this service is not ready; "" when it is."""
        if self.projector.state == "stopped":
            return f"the projector stopped: {self.projector.reason}"
        if not self.projector.opened:
            return f"the graph is not open yet: {self.projector.reason or 'it is being opened'}"
        if self.progress.stalled() > self.settings.stuck_after_seconds:
            return f"nothing has been applied for {self.progress.stalled():.0f} seconds while events wait"
        return ""

    def lag(self) -> dict[str, Any]:
        """How far the graph is behind the journal."""
        last, position = self.graph.journal.last(), self.position
        waiting = self.graph.journal.read(position, 1) if last > position else []
        age = 0.0
        if waiting:
            recorded = dt.datetime.fromisoformat(waiting[0].recorded_at)
            age = max(0.0, (dt.datetime.now(dt.UTC) - recorded).total_seconds())
        return {"seq": position, "journal": last, "lag": last - position, "oldest_unapplied_seconds": round(age, 3)}

    def projection(self) -> dict[str, object]:
        """The one graph there is, and how its projector fares."""
        return {
            "name": self.graph.store.name,
            **self.lag(),
            "stalled_seconds": round(self.progress.stalled(), 3),
            "state": self.projector.state,
            "reason": self.projector.reason,
            "faults": self.projector.faults,
            "ontology": self.graph.table.version,
        }

    def stats(self, questions: Questions) -> dict[str, object]:
        """How much there is of everything."""
        return {
            "seq": self.position,
            "graph": questions.store.counts(),
            "events": self.event_counts(),
            "quarantined": self.graph.quarantine.count("open"),
        }
