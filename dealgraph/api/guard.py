"""The gate in front of every route: Host, key, scope, rate, size of the body, time, and headers that protect.

The rule: nothing is parsed before it was counted, nothing runs without an end, and whatever fails leaves as a
problem document without our inside. Plain ASGI, because streams must pass through unbuffered.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import logging
import time
from collections.abc import Iterable, Mapping
from typing import Any

from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dealgraph.graph.errors import DealgraphError, Overloaded

from . import problem
from .access import Buckets, needed
from .keys import LOCAL, Caller, Forbidden
from .problem import Malformed, Misdirected, TimedOut, TooLarge, WrongMediaType
from .service import Service

UPLOADS = ("application/x-ndjson", "application/jsonl", "application/ndjson", "application/x-jsonlines")
LONG_BODIES = ("/v1/files", "/v1/documents")
STREAM = "/v1/stream"
EXPORT = "/v1/export"
_READING = ("GET", "HEAD", "OPTIONS")
_METHODS = (*_READING, "POST", "PATCH", "DELETE", "PUT")
HELD_BODIES = 8  # so many bodies of full length may be in memory at once
SAFETY = (
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"content-security-policy", b"default-src 'none'; frame-ancestors 'none'"),
)
log = logging.getLogger(__name__)


class _Answer:
    """What was sent so far; adds the protecting headers to what a route did not set itself."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self.status = 0
        self.seq: int | None = None  # where the graph stood when the request was admitted

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
            given = {name for name, _ in message["headers"]}
            added = SAFETY if self.seq is None else (*SAFETY, (b"dealgraph-seq", b"%d" % self.seq))
            message["headers"] = [*message["headers"], *(row for row in added if row[0] not in given)]
        await self._send(message)


class Guard:
    """The middleware."""

    def __init__(self, app: ASGIApp, service: Service) -> None:
        self._app = app
        self._service = service
        self._settings = service.settings
        self._buckets = Buckets(service.settings.rate_per_second, service.settings.rate_burst)
        self._hosts = _hosts(service.settings.host, service.settings.allowed_hosts)
        self._in_flight = 0
        self._held = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        began = time.perf_counter()
        answer = _Answer(send)
        try:
            await self._pass(scope, receive, answer)
        except DealgraphError as error:
            await self._refuse(error, scope, receive, answer)
        except ClientDisconnect:
            log.info("%r was given up before its body had come", scope["path"])
        except Exception as error:  # the edge of a request: told by number, logged in full
            await self._refuse(error, scope, receive, answer)
        finally:
            self._count(scope, answer.status, time.perf_counter() - began)

    async def _pass(self, scope: Scope, receive: Receive, answer: _Answer) -> None:
        headers = _first_of_each(scope)
        path, method = scope["path"], scope["method"]
        self._check_host(method, headers)
        scope.setdefault("state", {})["caller"] = self._admit(method, path, headers)
        if path.startswith("/v1/"):
            answer.seq = self._service.position
        if path == STREAM and method == "GET":
            await self._app(scope, receive, answer.send)  # ends by its own rules
            return
        body = _Body(receive, self._limit(path, headers), self)
        body.check(headers)
        seconds = self._seconds(method, path)
        if self._in_flight >= self._settings.max_in_flight:
            raise Overloaded("as many requests are under way as may be: try again")
        self._in_flight += 1
        try:
            async with asyncio.timeout(seconds):
                await self._app(scope, body.receive, answer.send)
        except TimeoutError:
            raise TimedOut(f"no answer within {seconds:g} seconds: ask for less, or try again") from None
        finally:
            self._in_flight -= 1
            self._held -= body.held

    def _seconds(self, method: str, path: str) -> float:
        if path == EXPORT:
            return self._settings.export_seconds
        return self._settings.request_seconds if method in ("GET", "HEAD") else self._settings.ingest_seconds

    def hold(self, size: int) -> None:
        """Count bytes of bodies that are in memory; Overloaded when they are too many."""
        if self._held + size > HELD_BODIES * self._settings.max_upload_bytes:
            raise Overloaded("as many bodies are being read as may be: try again")
        self._held += size

    def _check_host(self, method: str, headers: Mapping[str, str]) -> None:
        if _name(headers.get("host", "")) not in self._hosts:
            raise Misdirected("this Host is not served here: DEALGRAPH_ALLOWED_HOSTS lists the names beside loopback")
        # any page may have a browser send text here, and on loopback no key stops it
        origin = headers.get("origin")
        if origin is not None and method not in _READING and _name(origin.partition("://")[2]) not in self._hosts:
            raise Forbidden(
                "a page of another site may not write here: DEALGRAPH_ALLOWED_HOSTS lists the hosts that may"
            )

    def _admit(self, method: str, path: str, headers: Mapping[str, str]) -> Caller:
        if self._service.keys is None or not (scopes := needed(method, path)):
            return LOCAL
        caller = self._service.keys.caller(headers.get("authorization", ""), dt.datetime.now(dt.UTC))
        self._buckets.take(caller.id)
        if not caller.may(scopes):
            raise Forbidden(f"this key lacks the scope that is needed here: {' or '.join(scopes)}")
        return caller

    def _limit(self, path: str, headers: Mapping[str, str]) -> int:
        media = headers.get("content-type", "").partition(";")[0].strip().lower()
        long = media in UPLOADS or path in LONG_BODIES
        return self._settings.max_upload_bytes if long else self._settings.max_body_bytes

    async def _refuse(self, error: Exception, scope: Scope, receive: Receive, answer: _Answer) -> None:
        if answer.status:
            log.error("%r failed after its answer began", scope["path"], exc_info=error)
            raise error  # the server cuts the connection: a half answer must not look whole
        path = scope["path"].encode("utf-8", "replace").decode()
        told = isinstance(error, DealgraphError)
        response = problem.of_error(error, path) if told else problem.crash(error, path)  # type: ignore[arg-type]
        await response(scope, receive, answer.send)

    def _count(self, scope: Scope, status: int, seconds: float) -> None:
        route: Any = scope.get("route")
        name = getattr(route, "path", "none")
        metrics = self._service.metrics
        # strangers may make methods up, and each would be counted for ever
        method = scope["method"] if name != "none" and scope["method"] in _METHODS else "-"
        metrics.answered(method, name, status, seconds)
        metrics.in_flight.set(self._in_flight)


class _Body:
    """A request's body, counted as it comes in."""

    def __init__(self, receive: Receive, limit: int, guard: Guard) -> None:
        self._receive = receive
        self._limit = limit
        self._guard = guard
        self.held = 0

    def check(self, headers: Mapping[str, str]) -> None:
        """What the headers alone give away."""
        if headers.get("content-encoding", "identity").strip().lower() != "identity":
            raise WrongMediaType("compressed bodies are not accepted: send it as it is")
        length = headers.get("content-length", "0")
        if not length.isdigit():
            raise Malformed("Content-Length is not a number")
        if len(length) > 18 or int(length) > self._limit:
            raise TooLarge(f"a body of at most {self._limit:,} bytes is accepted here")

    async def receive(self) -> Message:
        message = await self._receive()
        size = len(message.get("body", b"")) if message["type"] == "http.request" else 0
        if self.held + size > self._limit:
            raise TooLarge(f"a body of at most {self._limit:,} bytes is accepted here")
        self._guard.hold(size)
        self.held += size
        return message


def _first_of_each(scope: Scope) -> dict[str, str]:
    """The request's headers by name; of one that is given twice the first counts."""
    return {name.decode("latin-1"): value.decode("latin-1") for name, value in reversed(list(scope["headers"]))}


def _name(place: str) -> str:
    """The host in host:port."""
    return (place if place.endswith("]") else place.rsplit(":", 1)[0]).strip("[]").lower()


def _hosts(host: str, allowed: Iterable[str]) -> frozenset[str]:
    # an address listened on may be asked for by that address
    return frozenset({"localhost", "127.0.0.1", "::1", host.strip("[]").lower(), *(name.lower() for name in allowed)})
