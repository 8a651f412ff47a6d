"""The projector: one thread that leads the store and folds whatever the journal has that the graph has not.

The rule: what may pass is tried again for ever, with growing pauses; a stale writer stops and says so; and
progress is measured here, so that readiness is a fact and not the absence of a complaint.
"""

from __future__ import annotations

import logging
import random
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Literal, cast

from dealgraph.graph.dealgraph import Dealgraph
from dealgraph.graph.errors import DealgraphError, ForeignGraph, JournalCorrupt, StaleWriter, Transient
from dealgraph.graph.stores.base import GraphStore

State = Literal["starting", "running", "retrying", "stopped"]
FIRST_PAUSE, LONGEST_PAUSE = 0.1, 5.0
LOOK_SECONDS = 1.0
TRIM_EVERY = 10_000
log = logging.getLogger(__name__)


class NotYet:
    """Stands where the store will stand. Whatever is asked of it may be asked again later."""

    name = "none"

    def __getattr__(self, name: str) -> Any:
        def refuse(*_: object, **__: object) -> Any:
            raise Transient("the graph is not open yet: events are kept and will be folded; try again")

        return refuse

    def close(self) -> None:
        """Nothing to let go of."""


def not_yet() -> GraphStore:
    """The store before there is one."""
    return cast(GraphStore, NotYet())


@dataclass
class Progress:
    """Since when something waits without anything being applied. Monotonic, so that a changed clock is nothing."""

    applied: int = 0
    accepted: int = 0
    _since: float | None = None
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def accept(self, seq: int) -> None:
        """The journal holds everything up to `seq`."""
        with self._lock:
            self.accepted = max(self.accepted, seq)
            if self.accepted > self.applied and self._since is None:
                self._since = time.monotonic()

    def apply(self, seq: int) -> None:
        """The graph reflects everything up to `seq`."""
        with self._lock:
            if seq == self.applied:
                return
            self.applied = seq
            self._since = time.monotonic() if self.accepted > seq else None

    def stalled(self) -> float:
        """Seconds without progress while something waits; 0 when nothing does."""
        with self._lock:
            return 0.0 if self._since is None else time.monotonic() - self._since


class Projector:
    """Runs `graph.catch_up` for as long as the service lives."""

    def __init__(
        self,
        graph: Dealgraph,
        open_store: Callable[[], GraphStore],
        progress: Progress,
        *,
        keep_changes: int,
        dice: random.Random,
    ) -> None:
        self._graph = graph
        self._open_store = open_store
        self._progress = progress
        self._keep = keep_changes
        self._dice = dice
        self._stop = threading.Event()
        self._ready = threading.Event()
        self._tried = threading.Event()
        self._trimmed = 0
        self.state: State = "starting"
        self.reason = ""
        self.faults = 0
        self.busy = False
        self.on_applied: Callable[[], None] = lambda: None
        self._thread = threading.Thread(target=self._run, name="projector", daemon=True)

    def start(self, patience: float) -> None:
        """Start, and wait for the first attempt: a store at hand is open when this returns, one out of reach holds
        up nothing for longer than `patience`."""
        self._thread.start()
        self._tried.wait(patience)

    @property
    def opened(self) -> bool:
        """Is there a graph to ask?"""
        return self._ready.is_set()

    def stop(self) -> None:
        """End after the batch under way. Closing the journal cuts the wait for events short."""
        self._stop.set()

    def ended(self, timeout: float) -> bool:
        """Wait for the end; False when it did not come in time."""
        if self._thread.is_alive():
            self._thread.join(timeout)
        return not self._thread.is_alive()

    def _run(self) -> None:
        pause = FIRST_PAUSE
        while not self._stop.is_set():
            try:
                self._step()
                pause = FIRST_PAUSE
                continue
            except DealgraphError as error:
                if self._stop.is_set():
                    return  # a journal closed under it is no trouble but the end
                if isinstance(error, (StaleWriter, JournalCorrupt, ForeignGraph)):
                    self._trouble("stopped", error)
                    return
                self._trouble("retrying", error)
            except Exception as error:  # the edge of this thread: a defect must show in /readyz, not end in silence
                log.exception("the projector failed and will try again")
                self._trouble("retrying", error)
            finally:
                self.busy = False
            self._stop.wait(pause * self._dice.uniform(0.5, 1.0))
            pause = min(pause * 2, LONGEST_PAUSE)

    def _trouble(self, state: State, error: Exception) -> None:
        self.faults += 1
        self._tried.set()
        self.state, self.reason = state, str(error) or type(error).__name__
        log.warning("projector %s: %s", state, self.reason)

    def _step(self) -> None:
        if not self._ready.is_set():
            self._connect()
        self._graph.journal.wait(self._graph.position, LOOK_SECONDS)
        if self._stop.is_set():
            return
        self.busy = True
        done = self._graph.catch_up()
        self.busy = False
        self._note()
        if done:
            self._trim()

    def _connect(self) -> None:
        if isinstance(self._graph.store, NotYet):
            self._graph.store = self._open_store()
        self._graph.start()
        self._progress.accept(self._graph.journal.last())
        self._note()
        self._ready.set()
        self._tried.set()

    def _note(self) -> None:
        self.state, self.reason = "running", ""
        if self._progress.applied != self._graph.position:
            self._progress.apply(self._graph.position)
            self.on_applied()

    def _trim(self) -> None:
        if self._graph.position - self._trimmed >= TRIM_EVERY:
            self._graph.changelog.trim(self._keep)
            self._trimmed = self._graph.position
