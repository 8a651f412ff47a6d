"""Group commit: callers of many threads hand in batches, one thread commits whatever waits in one transaction.

The rule: a caller is answered after the commit that holds its whole batch, or told why there was none; one caller's
bad batch never harms another's; and what waits is bounded, more than that is refused at once.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from dealgraph.graph.errors import InvalidInput, JournalError, Overloaded, Transient

Row = TypeVar("Row")
Answer = TypeVar("Answer")


@dataclass(slots=True)
class _Ticket(Generic[Row, Answer]):
    rows: list[Row]
    size: int
    answers: list[Answer] | None = None
    error: Exception | None = None
    done: threading.Event = field(default_factory=threading.Event)


class GroupCommit(Generic[Row, Answer]):
    """`commit` takes several batches, makes all of them durable together and returns the answers to each."""

    def __init__(self, commit: Callable[[list[list[Row]]], list[list[Answer]]], max_rows: int, max_bytes: int) -> None:
        self._commit = commit
        self._max_rows = max_rows
        self._max_bytes = max_bytes
        self._rows = 0
        self._bytes = 0
        self._queue: deque[_Ticket[Row, Answer]] = deque()
        self._wake = threading.Condition()
        self._closing = False
        self._thread = threading.Thread(target=self._run, name="journal-writer", daemon=True)
        self._thread.start()

    @property
    def waiting(self) -> int:
        """Rows handed in and not yet answered."""
        return self._rows

    def submit(self, rows: list[Row], size: int) -> list[Answer]:
        """Return once these rows (`size` bytes) are durable."""
        ticket: _Ticket[Row, Answer] = _Ticket(rows, size)
        with self._wake:
            self._admit(ticket)
            self._queue.append(ticket)
            self._wake.notify()
        ticket.done.wait()
        if ticket.error is not None:
            raise ticket.error
        assert ticket.answers is not None
        return ticket.answers

    def close(self) -> None:
        """Commit what waits, then end the thread. Nothing is accepted any more."""
        with self._wake:
            self._closing = True
            self._wake.notify()
        self._thread.join()

    def _admit(self, ticket: _Ticket[Row, Answer]) -> None:
        count = len(ticket.rows)
        if self._closing:
            raise JournalError("the journal is closed")
        if count > self._max_rows or ticket.size > self._max_bytes:
            raise InvalidInput(
                f"{count} events of {ticket.size} bytes at once; "
                f"at most {self._max_rows} events of {self._max_bytes} bytes: split them"
            )
        if self._rows + count > self._max_rows or self._bytes + ticket.size > self._max_bytes:
            raise Overloaded(f"{self._rows} events wait to be written, which is as many as may wait: try again")
        self._rows += count
        self._bytes += ticket.size

    def _run(self) -> None:
        while tickets := self._take():
            self._serve(tickets)
            with self._wake:
                for ticket in tickets:
                    self._rows -= len(ticket.rows)
                    self._bytes -= ticket.size
            for ticket in tickets:
                ticket.done.set()

    def _take(self) -> list[_Ticket[Row, Answer]]:
        with self._wake:
            self._wake.wait_for(lambda: self._queue or self._closing)
            tickets = list(self._queue)
            self._queue.clear()
            return tickets

    def _serve(self, tickets: list[_Ticket[Row, Answer]]) -> None:
        try:
            answers = self._commit([ticket.rows for ticket in tickets])
        except Transient as error:
            for ticket in tickets:
                # Each thread raises an exception of its own: one object raised twice mixes up its traces.
                ticket.error = Transient(str(error))
                ticket.error.__cause__ = error
        except Exception as error:  # the edge of this thread: whatever it is goes to the caller, the thread goes on
            if len(tickets) == 1:
                tickets[0].error = error
            else:
                for ticket in tickets:
                    self._serve([ticket])
        else:
            for ticket, mine in zip(tickets, answers, strict=True):
                ticket.answers = mine
