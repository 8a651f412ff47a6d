"""A small process that writes a journal and says what it does, to be killed, starved and traced from outside.

Run: python -m tests.faults.journal_process append|redeliver|fill|hold PATH ...
"""

from __future__ import annotations

import itertools
import os
import resource
import signal
import sys
import threading
from pathlib import Path

from dealgraph.graph import failpoints
from dealgraph.graph.errors import Transient
from dealgraph.graph.events import Event
from dealgraph.graph.journal import SqliteJournal
from tests.contracts.journal_contract import event, noon


def say(*words: object) -> None:
    """One write, at once: what was said before a kill is heard."""
    os.write(1, (" ".join(map(str, words)) + "\n").encode())


def persist(journal: SqliteJournal, events: list[Event]) -> None:
    """Append, and again after each passing fault, telling each step."""
    for _ in range(50):
        for each in events:
            say("send", each.id)
        try:
            receipts = journal.append(events)
        except Transient:
            say("transient")
            continue
        for receipt in receipts:
            say("ack", receipt.id, receipt.seq)
        return
    raise SystemExit("the fault did not pass")


def append(path: Path, count: int, threads: int) -> None:
    """`count` appends (0: for ever) shared by some threads, of ids that go on where the journal ends."""
    journal = SqliteJournal.open(path, clock=noon)
    numbers = itertools.count(journal.last() * 100)

    def work() -> None:
        for _ in range(count // threads) if count else itertools.count():
            persist(journal, [event(next(numbers), size=300) for _ in range(2)])

    workers = [threading.Thread(target=work) for _ in range(threads)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    journal.close()


def fill(path: Path, limit: int) -> None:
    """Write until no file may grow any more (`limit` bytes), twice in vain, then with the limit lifted."""
    journal = SqliteJournal.open(path, clock=noon)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
    numbers = itertools.count()
    faults = 0
    while faults < 2:
        batch = [event(next(numbers), size=4000) for _ in range(50)]
        try:
            receipts = journal.append(batch)
        except Transient as fault:
            faults += 1
            say("transient", fault)
            continue
        for receipt in receipts:
            say("ack", receipt.id, receipt.seq)
    say("readable", journal.verify())
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    persist(journal, batch)
    say("verified", journal.verify())
    journal.close()


def redeliver(path: Path, ids: list[str]) -> None:
    """Send again what was not acknowledged, to a journal that may hold it already."""
    lost = {each.id: each for each in (event(n, size=300) for n in range(1000))}
    journal = SqliteJournal.open(path, clock=noon)
    say(*("known" for id in ids if id in {row.id for row in journal.read(0, 1000)}))
    persist(journal, [lost[id] for id in ids])
    journal.close()


def hold(path: Path) -> None:
    """Be the writer until standard input ends."""
    journal = SqliteJournal.open(path, clock=noon)
    say("held", os.getpid())
    sys.stdin.read()
    journal.close()


def die_at(point: str, nth: int) -> None:
    """Be killed when `point` is reached for the nth time."""
    turns = itertools.count(1)
    failpoints.arm(point, lambda: os.kill(os.getpid(), signal.SIGKILL) if next(turns) == nth else None)


def main(mode: str, path: str, *rest: str) -> None:
    place = Path(path)
    if mode == "append":
        if len(rest) > 2:
            die_at(rest[2], int(rest[3]))
        append(place, int(rest[0]), int(rest[1]))
    elif mode == "fill":
        fill(place, int(rest[0]))
    elif mode == "redeliver":
        redeliver(place, list(rest))
    elif mode == "hold":
        hold(place)
    else:
        raise SystemExit(__doc__)


if __name__ == "__main__":
    main(*sys.argv[1:])
