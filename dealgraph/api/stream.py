"""Server-sent events: what each journal event did to the graph, for many clients, resumable without a gap.

The rule: a client is pulled from the change log page by page, so that it holds no more memory than a page
however slow it is; one that falls too far behind is told so and cut off, and resumes with `Last-Event-ID`.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections import Counter, OrderedDict
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import orjson
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from dealgraph.graph.asof import AsOf
from dealgraph.graph.errors import Gone, Overloaded
from dealgraph.graph.paging import Ask
from dealgraph.graph.queries import Questions
from dealgraph.graph.selection import FactFilter

from .service import Service

PAGE = 500
BEHIND = 1000
BEAT_SECONDS = 15.0
SLOW_SECONDS = 1.0
STALL_SECONDS = 30.0
RETRY_MS = 1000
CACHED_PAGES = 64
log = logging.getLogger(__name__)

Row = tuple[int, bytes]


@dataclass(slots=True)
class Wanted:
    """Which changes a reader wants; an empty set wants all. Where a wanted entity is merged into another one, that is
    wanted from then on."""

    entities: set[str] = field(default_factory=set)
    kinds: frozenset[str] = frozenset()
    statuses: frozenset[str] = frozenset()

    @property
    def all(self) -> bool:
        """Is there nothing to look into?"""
        return not (self.entities or self.kinds or self.statuses)

    def has(self, change: dict[str, Any]) -> bool:
        """Is this change wanted? Merges and splits concern entities, and have neither kind nor status. To be asked of
        all changes in their order."""
        if change["op"] == "merged" and change["entity"] in self.entities:
            self.entities.add(change["into"])
        touched = {*change.get("entities", ()), change.get("entity"), change.get("into")}
        return (
            (not self.entities or not self.entities.isdisjoint(touched))
            and (not self.kinds or change.get("kind") in self.kinds)
            and (not self.statuses or change.get("status") in self.statuses)
        )


def pick(rows: list[Row], wanted: Wanted) -> list[Row]:
    """Those rows that are wanted."""
    return rows if wanted.all else [row for row in rows if wanted.has(orjson.loads(row[1]))]


def resolve(questions: Questions, names: Iterable[str]) -> set[str]:
    """Every id that some names go by, or went by before they were merged: old changes carry old ids."""
    return {key for name in names for key in questions.keys(name)}


@dataclass
class Streams:
    """Who listens, and the pages they share: at the live end all of them read the same one."""

    service: Service
    _clients: Counter[str] = field(default_factory=Counter)
    _pages: OrderedDict[tuple[int, int], list[Row]] = field(default_factory=OrderedDict)

    @contextmanager
    def place(self, caller: str) -> Iterator[None]:
        """One place for a client; Overloaded when there is none."""
        settings = self.service.settings
        if self._clients.total() >= settings.stream_clients:
            raise Overloaded("as many streams are open as may be: try again, or ask /v1/changes", 5)
        if self.service.keys is not None and self._clients[caller] >= settings.stream_clients_per_key:
            raise Overloaded("as many streams are open for this key as may be", 5)
        self._clients[caller] += 1
        self.service.metrics.streams.set(self._clients.total())
        try:
            yield
        finally:
            self._clients[caller] -= 1
            self.service.metrics.streams.set(self._clients.total())

    async def page(self, after: int) -> tuple[list[Row], int]:
        """Changes after a seq, and the seq up to which they are complete. Only what the graph reflects is told."""
        upto = self.service.position
        if after >= upto:
            return [], after
        key = (after, upto)
        rows = self._pages.get(key)
        if rows is None:
            rows = await self.service.read(lambda: self.service.graph.changelog.read(after, upto, PAGE))
            self._pages[key] = rows
            if len(self._pages) > CACHED_PAGES:
                self._pages.popitem(last=False)
        # a page that was filled may end before `upto`
        return rows, rows[-1][0] if len(rows) >= PAGE else upto

    async def check(self, after: int) -> None:
        """Gone, before anything is sent, where the change log does not reach back so far, or the journal not so far:
        that position is of another journal, and what came instead would be passed over."""
        if after > self.service.progress.accepted and after > (last := await self._last()):
            raise Gone(f"the journal ends at {last}, so {after} is not of this one: take a snapshot")
        oldest = await self.service.read(self.service.graph.changelog.oldest)
        if after < oldest - 1:
            raise Gone(f"changes after {after} are no longer kept, only after {oldest - 1}: take a snapshot")

    async def _last(self) -> int:
        return await self.service.read(self.service.graph.journal.last)


async def change_page(service: Service, since: int, limit: int, wanted: Wanted) -> dict[str, Any]:
    """Changes after `since` as a list. `seq` is how far the list is complete: the next `since`."""
    upto = service.position
    rows: list[Row] = []
    found: list[Row] = []
    while since < upto:
        after = since
        rows = await service.read(lambda: service.graph.changelog.read(after, upto, limit))  # noqa: B023 - awaited here
        since = rows[-1][0] if len(rows) >= limit else upto
        found += pick(rows, wanted)
        if len(found) >= limit:
            break
    items = [orjson.Fragment(change) for _, change in found]
    return {"items": items, "next": str(since) if since < upto else None, "seq": since}


def event(name: str, body: bytes, id: int | None = None) -> bytes:
    """One event in the wire format. JSON has no raw line breaks, so one data line is enough."""
    head = b"" if id is None else b"id: %d\n" % id
    return head + b"event: " + name.encode() + b"\ndata: " + body + b"\n\n"


def grouped(rows: list[Row]) -> Iterator[bytes]:
    """One event for each seq that changed something."""
    at = 0
    while at < len(rows):
        seq, end = rows[at][0], at
        while end < len(rows) and rows[end][0] == seq:
            end += 1
        changes = [orjson.loads(change) for _, change in rows[at:end]]
        recorded = changes[0].get("recorded_at")
        yield event("changes", orjson.dumps({"seq": seq, "recorded_at": recorded, "changes": changes}), seq)
        at = end


class _Slow(Exception):
    """The client does not take what it is sent."""


class EventStream(Response):
    """The response: pulls, sends, beats, and ends with a word why."""

    media_type = "text/event-stream"

    def __init__(self, streams: Streams, caller: str, after: int, wanted: Wanted, *, snapshot: bool = False) -> None:
        super().__init__(headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"})
        del self.headers["content-length"]
        self._streams = streams
        self._service = streams.service
        self._caller = caller
        self._after = after
        self._wanted = wanted
        self._snapshot = snapshot

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        with self._streams.place(self._caller):
            await send({"type": "http.response.start", "status": 200, "headers": self.raw_headers})
            writing = asyncio.create_task(self._write(send))
            leaving = asyncio.create_task(_left(receive))
            try:
                await asyncio.wait((writing, leaving), return_when=asyncio.FIRST_COMPLETED)
            finally:
                leaving.cancel()
                writing.cancel()
                await asyncio.gather(writing, leaving, return_exceptions=True)

    async def _write(self, send: Send) -> None:
        """Send until the client leaves, falls behind, or the service ends."""

        async def put(chunk: bytes, *, last: bool = False) -> None:
            try:
                async with asyncio.timeout(STALL_SECONDS):
                    await send({"type": "http.response.body", "body": chunk, "more_body": not last})
            except TimeoutError:
                raise _Slow from None

        try:
            async for chunk in self._chunks():
                if chunk is None:
                    break
                began = time.monotonic()
                await put(chunk)
                if self._fell_behind(began):
                    self._service.metrics.dropped.inc()
                    await put(event("dropped", orjson.dumps({"last": self._after, "why": "too slow"})), last=True)
                    return
            await put(event("bye", orjson.dumps({"last": self._after})), last=True)
        except _Slow:
            self._service.metrics.dropped.inc()
            log.info("a stream took nothing for %s seconds and was cut off", STALL_SECONDS)
        except Gone:
            # it was so slow that the log was trimmed in front of it
            await put(event("dropped", orjson.dumps({"last": self._after, "why": "too old"})), last=True)
        except Exception:  # the edge of a stream: the client reconnects and goes on where it was
            log.exception("a stream failed at %s", self._after)

    def _fell_behind(self, began: float) -> bool:
        """Did more happen while the client took one chunk than a client may have waiting?"""
        slow = time.monotonic() - began > SLOW_SECONDS
        return slow and self._service.position - self._after > BEHIND

    async def _chunks(self) -> AsyncIterator[bytes | None]:
        yield b"retry: %d\n\n" % RETRY_MS
        if self._snapshot:
            async for chunk in self._facts():
                yield chunk
        while not self._service.closing.is_set():
            rows, upto = await self._streams.page(self._after)
            chunk = b"".join(grouped(pick(rows, self._wanted)))
            self._after = upto
            if chunk:
                yield chunk
            if rows or upto < self._service.position:
                continue
            if not await self._service.pulse.wait(self._news, BEAT_SECONDS):
                # an id with no data moves the client's Last-Event-ID on, past seqs that its filter leaves out
                yield b": beat\nid: %d\n\n" % self._after
        yield None

    def _news(self) -> bool:
        return self._service.position > self._after or self._service.closing.is_set()

    async def _facts(self) -> AsyncIterator[bytes]:
        """The facts of now that fit, then the seq from which the changes go on. A fact that changes meanwhile is told
        again by its change: nothing is missed."""
        asof = AsOf(status=tuple(sorted(self._wanted.statuses)))
        kinds = tuple(sorted(self._wanted.kinds))
        cursor: str | None = None
        while True:
            page = await self._service.ask(_facts_page(kinds, asof, cursor))
            fits = [fact for fact in page.items if self._touches(fact)]
            yield b"".join(event("fact", orjson.dumps(fact)) for fact in fits) or b": more\n\n"
            cursor = page.next
            if cursor is None:
                break
        yield event("snapshot", orjson.dumps({"seq": self._after}), self._after)

    def _touches(self, fact: dict[str, Any]) -> bool:
        parties = {one["id"] for listed in (*fact["roles"].values(), fact["speakers"]) for one in listed}
        return not self._wanted.entities or not self._wanted.entities.isdisjoint(parties)


def _facts_page(kinds: tuple[str, ...], asof: AsOf, cursor: str | None) -> Callable[[Questions], Any]:
    return lambda questions: questions.facts(FactFilter(kind=kinds, order="published"), asof, Ask(PAGE, cursor))


async def _left(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
