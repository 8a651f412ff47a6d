"""The confined process: bytes come in, plain records go out, and limits of the system end what takes too much.

The rule: one task after the other, each with a line of JSON and its bytes; the answer is a line for each record and
one that ends it. Nothing is opened, nothing is written, and a task that hurts costs this process and no other.
"""

from __future__ import annotations

import json
import os
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import astuple
from typing import Any, BinaryIO

from dealgraph.graph.errors import InvalidInput
from dealgraph.loaders import LOADERS, choose
from dealgraph.loaders.base import Item, Limits, Options, Refused, Source
from dealgraph.loaders.opml import outlines
from dealgraph.loaders.page import read_page

Record = list[Any]
OUT_OF_MEMORY = 77  # the code of this process when there was not even memory to say so


def main() -> None:
    """Answer tasks until there are no more."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # what anybody prints is no answer
    limited = _limit_process()
    tasks = sys.stdin.buffer
    while line := tasks.readline():
        asked = json.loads(line)
        if not limited:
            _limit_memory(asked["memory"])
            limited = True
        _limit_time(asked["seconds"])
        try:
            _answer(answers, asked, tasks)
        except MemoryError:
            os._exit(OUT_OF_MEMORY)
        answers.flush()


def _answer(answers: BinaryIO, asked: dict[str, Any], tasks: BinaryIO) -> None:
    data = tasks.read(asked["size"])
    mapping = tasks.read(asked["mapping"]) if asked["mapping"] is not None else None
    source = Source(asked["name"], asked["media_type"], data, asked["url"], asked["received_at"])
    end: dict[str, list[str]] = {}
    try:
        for record in TASKS[asked["task"]](source, Options(mapping, Limits(**asked["limits"])), asked["loaders"]):
            _write(answers, record)
    except InvalidInput as error:
        end["refused"] = [str(error), error.pointer]
    except MemoryError:
        raise
    except Exception as error:  # the edge of a process: told, and a defect of ours
        end["defect"] = [f"{type(error).__name__}: {error}"[:500], traceback.format_exc(-20)]
    _write(answers, end)


def _items(source: Source, options: Options, names: list[str]) -> Iterator[Record]:
    loaders = tuple(loader for loader in LOADERS if loader.name in names)
    for item in choose(source, loaders)(source, options):
        yield _record(item)


def _record(item: Item) -> Record:
    if isinstance(item, Refused):
        return ["refused", item.where, item.reason, item.pointer]
    events = [one.event() for one in item.statements]
    wording = item.wording and astuple(item.wording)
    return ["said", item.where, item.unread, wording, [[event.type, event.data.decode()] for event in events]]


def _outlines(source: Source, options: Options, names: list[str]) -> Iterator[Record]:
    for outline in outlines(source, options):
        yield list(outline)


def _page(source: Source, options: Options, names: list[str]) -> Iterator[Record]:
    page = read_page(source.data.decode())
    yield [page.plain.text, page.header]


TASKS: dict[str, Callable[[Source, Options, list[str]], Iterator[Record]]] = {
    "items": _items,
    "outlines": _outlines,
    "page": _page,
}


def _write(answers: BinaryIO, record: Record | dict[str, list[str]]) -> None:
    answers.write(json.dumps(record).encode() + b"\n")


# ---------------------------------------------------------------- limits


def _limit_process() -> bool:
    """No files, no dumps; False, because memory is limited when the first task says how much."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        for what in (resource.RLIMIT_FSIZE, resource.RLIMIT_CORE):
            resource.setrlimit(what, (0, 0))
    return False


def _limit_memory(most: int) -> None:
    with suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (most, most))


def _limit_time(seconds: int) -> None:
    """So much more CPU time from here on; then the system ends this process."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        used = resource.getrusage(resource.RUSAGE_SELF)
        end = int(used.ru_utime + used.ru_stime) + 1 + seconds
        resource.setrlimit(resource.RLIMIT_CPU, (end, resource.getrlimit(resource.RLIMIT_CPU)[1]))


if __name__ == "__main__":
    main()
