"""What strangers publish, read in a process of its own with an end to its CPU time and its memory.

The rule: that process gets bytes and gives plain records, which are checked anew here. One is kept warm; after any
fault, and after many tasks, it is replaced. Where the system has no limits for processes, only the clock ends it.
"""

from __future__ import annotations

import contextlib
import json
import logging
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from dealgraph.graph.claims import parse
from dealgraph.graph.errors import Transient

from .base import Item, Loader, LoadError, Options, Refused, Said, Source, Wording, with_claims
from .opml import Outline
from .worker import OUT_OF_MEMORY

MB = 1024 * 1024
Record = Any  # a list; the last one of an answer is an object
log = logging.getLogger(__name__)


class Overrun(LoadError):
    """Reading this took more than an input may take."""

    title = "input too costly"


class Defect(LoadError):
    """Our reader failed on this input, which is a defect of ours. Nothing of it is used."""

    title = "input not read"


class NotStarted(Transient):
    """The process that reads could not be started."""

    title = "reader not started"


@dataclass(frozen=True, slots=True)
class Bounds:
    """How much reading one input may take: CPU time by its size, memory, and a clock for a machine that is busy."""

    seconds: int = 2
    seconds_per_mb: int = 2
    memory: int = 256 * MB
    patience: float = 15.0  # so many seconds of wall clock for each of CPU time
    answer_bytes: int = 64 * MB
    tasks: int = 500  # of one process, before it is replaced

    def time(self, size: int) -> int:
        """Whole seconds of CPU time for so many bytes."""
        return self.seconds + self.seconds_per_mb * (size // MB)


class Confined:
    """One process that reads what strangers publish, for one caller at a time."""

    def __init__(self, bounds: Bounds | None = None) -> None:
        self._bounds = bounds or Bounds()
        self._turn = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._left = 0

    def items(self, source: Source, options: Options, loaders: Sequence[Loader]) -> list[Item]:
        """What a source says, read by that of the loaders which fits. LoadError refuses the whole."""
        rows = self.records("items", source, options, [loader.name for loader in loaders])
        return list(with_claims((_item(row) for row in rows), options.extractor))

    def outlines(self, source: Source) -> list[Outline]:
        """The feeds that an OPML list names."""
        return [Outline(*row) for row in self.records("outlines", source, Options())]

    def page(self, markup: str) -> tuple[str, dict[str, Any]]:
        """The text that a reader of an HTML page sees, and what the page says of itself."""
        ((text, header),) = self.records("page", Source("the page", "text/html", markup.encode()), Options())
        return text, header

    def records(self, task: str, source: Source, options: Options, loaders: Sequence[str] = ()) -> list[Record]:
        """The records that a task makes of a source."""
        if len(source.data) > options.limits.max_bytes:
            most = options.limits.max_bytes
            raise LoadError(f"{source.name} has {len(source.data):,} bytes; at most {most:,} are read")
        seconds = self._bounds.time(len(source.data))
        asked = {
            **{"task": task, "loaders": list(loaders), "seconds": seconds, "memory": self._bounds.memory},
            **{"name": source.name, "media_type": source.media_type, "url": source.url},
            **{"received_at": source.received_at, "limits": asdict(options.limits), "size": len(source.data)},
            "mapping": None if options.mapping is None else len(options.mapping),
        }
        head = json.dumps(asked).encode() + b"\n"
        with self._turn:
            rows = self._asked(source.name, head + source.data + (options.mapping or b""), seconds)
        return _whole(source.name, rows)

    def close(self) -> None:
        """Let the process go."""
        with self._turn:
            self._end()

    @property
    def running(self) -> int | None:
        """The number of the process that is warm."""
        return self._process.pid if self._process and self._process.poll() is None else None

    def _asked(self, name: str, task: bytes, seconds: int) -> list[Record]:
        process = self._ready()
        self._left -= 1
        late = threading.Timer(seconds * self._bounds.patience, process.kill)
        late.start()
        try:
            return list(self._answers(process, task, name))
        except (OSError, ValueError, EOFError):
            raise self._fault(process, name, seconds, not late.is_alive()) from None
        finally:
            late.cancel()

    def _answers(self, process: subprocess.Popen[bytes], task: bytes, name: str) -> Iterator[Record]:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(task)
        process.stdin.flush()
        got = 0
        while line := process.stdout.readline(self._bounds.answer_bytes):
            got += len(line)
            if got >= self._bounds.answer_bytes:
                self._end()
                raise Overrun(f"{name} says more than {self._bounds.answer_bytes:,} bytes, and more are not taken")
            record = json.loads(line)
            yield record
            if isinstance(record, dict):
                return
        raise EOFError

    def _fault(self, process: subprocess.Popen[bytes], name: str, seconds: int, late: bool) -> LoadError:
        """Why the process ended in the middle."""
        process.kill()
        code = process.wait()
        self._end()
        if late or code == -signal.SIGXCPU:
            return Overrun(f"{name} takes more than {seconds} seconds to read, and is not read further")
        if code in (OUT_OF_MEMORY, -signal.SIGABRT, -signal.SIGKILL):
            return Overrun(f"{name} takes more than {self._bounds.memory // MB} MB to read, and is not read further")
        log.error("the process that reads ended with %s at %r", code, name[:200])
        return Defect(f"{name}: the process that reads ended with {code}; nothing of it is used")

    def _ready(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None or self._left <= 0:
            self._end()
            self._process = _started()
            self._left = self._bounds.tasks
        return self._process

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()


def _started() -> subprocess.Popen[bytes]:
    """A process without our environment, which holds passwords, and without our open files."""
    home = str(Path(__file__).parents[2])
    paths = os.pathsep.join([home, *(path for path in sys.path if path and path != home)])
    command = [sys.executable, "-S", "-P", "-m", "dealgraph.loaders.worker"]
    try:
        return subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={"PYTHONPATH": paths},
            start_new_session=True,
        )
    except OSError as error:
        raise NotStarted(f"the process that reads feeds cannot be started: {error.strerror}") from None


def _whole(name: str, rows: list[Record]) -> list[Record]:
    """The records of an answer that came to its end; of one that was refused, nothing."""
    *kept, end = rows
    if "refused" in end:
        raise LoadError(*end["refused"])
    if "defect" in end:
        what, where = end["defect"]
        log.error("reading %r failed in its own process: %s", name[:200], where)
        raise Defect(f"{name} could not be read, by a defect of ours: {what}")
    return kept


def _item(row: Record) -> Item:
    kind, where, *rest = row
    if kind == "refused":
        return Refused(where, *rest)
    unread, wording, events = rest
    said = tuple(parse(type, data.encode()) for type, data in events)
    return Said(said, where, unread, wording=None if wording is None else Wording(*wording))
