"""The only code that opens a socket outward: one address in, one bounded answer out.

The rule: an address is resolved once, checked, and connected to as that very address, on every hop anew; every
size and the whole time have an end; nothing of the surroundings (proxies, cookies, credentials) is used.
"""

from __future__ import annotations

import email.utils
import http.client
import io
import re
import socket
import ssl
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote, urljoin

from .address import SETTING, Allowed, Blocked, FetchError, Garbled, Target, TooMuch, Unreachable, check, target
from .unpacking import unpacked

__all__ = [
    "Allowed",
    "Blocked",
    "FetchError",
    "Fetched",
    "Garbled",
    "Policy",
    "TooMuch",
    "Unreachable",
    "Validators",
    "fetch",
    "post",
    "target",
]

ACCEPT = "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5"
MOVED = frozenset({301, 302, 303, 307, 308})
FOR_GOOD = frozenset({301, 308})
MOST_ADDRESSES = 4
SLICE = 0.5  # how soon a wait notices that it is no longer wanted
_CHUNK = 64 * 1024
_VALIDATOR = re.compile(r"[ -~]{1,500}")
_SAFE = "/%:=&?~+!$,;'@()*[]"


def resolve(host: str, port: int) -> list[str]:
    """The addresses of a host, as the system knows them."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(row[4][0]) for row in found))


@dataclass(frozen=True, slots=True)
class Policy:
    """What a fetch may do, and how much of everything. `allowed` opens what is closed by default."""

    allowed: Allowed = field(default_factory=Allowed)
    seconds: float = 20.0
    connect_seconds: float = 5.0
    redirects: int = 5
    max_header_bytes: int = 64 * 1024
    max_bytes: int = 16 * 1024 * 1024
    max_unpacked: int = 16 * 1024 * 1024
    max_ratio: int = 200
    agent: str = "dealgraph"
    resolver: Callable[[str, int], Sequence[str]] = resolve
    tls: Callable[[], ssl.SSLContext] = ssl.create_default_context
    cancelled: Callable[[], bool] = lambda: False


@dataclass(frozen=True, slots=True)
class Validators:
    """What an earlier answer gave for asking again; "" where it gave nothing."""

    etag: str = ""
    last_modified: str = ""

    def __bool__(self) -> bool:
        return bool(self.etag or self.last_modified)


@dataclass(frozen=True, slots=True)
class Fetched:
    """An answer. `data` is there for 200 alone; `retry_after` in seconds; `permanent_url` where it moved for good."""

    status: int
    final_url: str
    media_type: str
    data: bytes
    etag: str
    last_modified: str
    retry_after: float | None
    permanent_url: str | None


def fetch(url: str, policy: Policy | None = None, validators: Validators | None = None) -> Fetched:
    """Get `url`, following redirects. Whatever is not a whole answer is one of the errors of FetchError."""
    policy, validators = policy or Policy(), validators or Validators()
    clock = _Clock(policy)
    current, permanent, lasting, secret = url, None, True, False
    for _ in range(policy.redirects + 1):
        place = target(current, policy.allowed)
        if secret and place.scheme == "http":
            raise Blocked(f"{_short(url)} leads from https to http, which is not followed: ask for its new address")
        secret = place.scheme == "https"
        answer = _ask(place, policy, _request(place, policy, validators), clock)
        if isinstance(answer, _Answer):
            return _told(answer, current, permanent, validators)
        following = _next(current, answer.location)
        lasting = lasting and answer.status in FOR_GOOD
        permanent = following if lasting else permanent
        current = following
    raise Garbled(f"{_short(url)} leads on and on: more than {policy.redirects} redirects are not followed")


def post(url: str, body: bytes, policy: Policy, bearer: str = "") -> Fetched:
    """Send JSON to `url` once. A redirect is an answer like any other: what was sent to one goes to nobody else."""
    if not re.fullmatch(r"[!-~]{0,4096}", bearer):
        raise Blocked("a key is one word of visible ASCII characters: is there a line break in its file?")
    place = target(url, policy.allowed)
    if bearer and place.scheme == "http" and not policy.allowed.host(place):
        raise Blocked(f"a key is not sent in the open: write https, or {SETTING}={place.authority} would allow it")
    answer = _ask(place, policy, _posting(place, policy, body, bearer), _Clock(policy))
    if isinstance(answer, _Moved):
        return Fetched(answer.status, url, "", b"", "", "", None, None)
    return _told(answer, url, None, Validators())


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    headers: http.client.HTTPMessage
    data: bytes


@dataclass(frozen=True, slots=True)
class _Moved:
    status: int
    location: str


class _Clock:
    """The time that all of a fetch has together."""

    def __init__(self, policy: Policy) -> None:
        self._policy = policy
        self._end = time.monotonic() + policy.seconds

    def left(self, most: float) -> float:
        """Seconds that one step may take; Unreachable when there are none."""
        if self._policy.cancelled():
            raise Unreachable("given up, because the service ends; it is asked again")
        left = self._end - time.monotonic()
        if left <= 0:
            raise Unreachable(f"no whole answer within {self._policy.seconds:g} seconds; it is worth another try later")
        return min(left, most)


class _Wire(io.RawIOBase):
    """A socket as a file whose every read is held to the clock and to a number of bytes."""

    def __init__(self, sock: socket.socket, clock: _Clock, header_bytes: int, total: int) -> None:
        super().__init__()
        self._sock, self._clock = sock, clock
        self._count = 0
        self._in_head = True
        self._limit, self._total = header_bytes, total

    def headers_are_over(self) -> None:
        """From here on the limit for bodies counts. It is above theirs, because chunks have frames."""
        self._limit = self._total
        self._in_head = False

    def makefile(self, mode: str) -> io.BufferedReader:
        """As a socket does it, for http.client."""
        return io.BufferedReader(self)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        if self._count > self._limit:
            raise TooMuch(f"the answer is longer than the {self._limit:,} bytes that are read of its head or body")
        while True:
            self._sock.settimeout(self._clock.left(SLICE))
            try:
                got = self._sock.recv_into(buffer)
            except TimeoutError:
                continue
            self._count += got
            if not got and self._in_head:
                raise http.client.IncompleteRead(b"")  # http.client would take half a head for all of it
            return got


def _ask(place: Target, policy: Policy, request: bytes, clock: _Clock) -> _Answer | _Moved:
    """One request to one place."""
    sock: socket.socket | None = None
    try:
        sock = _connected(place, policy, clock)
        sock.settimeout(clock.left(policy.seconds))
        sock.sendall(request)
        wire = _Wire(sock, clock, policy.max_header_bytes, policy.max_header_bytes + 2 * policy.max_bytes)
        with http.client.HTTPResponse(wire, method="GET") as response:  # type: ignore[arg-type]
            response.begin()
            wire.headers_are_over()
            if response.status in MOVED and (location := response.headers.get("Location")):
                return _Moved(response.status, str(location))
            data = _body(response, policy) if response.status == 200 else b""
            return _Answer(response.status, response.headers, data)
    except ssl.SSLCertVerificationError as error:
        raise Blocked(f"the certificate of {place.host} is not trusted: {error.verify_message}") from None
    except http.client.IncompleteRead:
        raise Unreachable(f"the answer of {place.host} was cut short; nothing of it is used") from None
    except OSError as error:
        raise Unreachable(f"{place.host} cannot be reached: {error.strerror or error}") from None
    except (http.client.HTTPException, ValueError) as error:
        raise Garbled(f"{place.host} does not answer in HTTP as it should: {str(error)[:200]}") from None
    finally:
        if sock is not None:
            sock.close()


def _connected(place: Target, policy: Policy, clock: _Clock) -> socket.socket:
    """A connection to one of the addresses that were checked, and to nothing else."""
    failed: OSError | None = None
    addresses = _addresses(place, policy, clock)
    for address in addresses:
        check(address, place, policy.allowed)
    for address in addresses[:MOST_ADDRESSES]:
        try:
            sock = socket.create_connection((address, place.port), clock.left(policy.connect_seconds))
        except OSError as error:
            failed = error
            continue
        if place.scheme == "http":
            return sock
        try:
            sock.settimeout(clock.left(policy.connect_seconds))
            return policy.tls().wrap_socket(sock, server_hostname=place.host)
        except BaseException:
            sock.close()
            raise
    raise failed or OSError("it has no address")


def _addresses(place: Target, policy: Policy, clock: _Clock) -> list[str]:
    """What the host resolves to. In a thread of its own, because a resolver knows no deadline."""
    found: list[str] = []
    failed: list[Exception] = []

    def look() -> None:
        try:
            found.extend(policy.resolver(place.host, place.port))
        except (OSError, ValueError) as error:
            failed.append(error)

    looking = threading.Thread(target=look, name="resolve", daemon=True)
    looking.start()
    while looking.is_alive():
        looking.join(clock.left(SLICE))
    if failed or not found:
        raise Unreachable(f"the name {place.host} cannot be resolved: is it spelt right?")
    return found


def _request(place: Target, policy: Policy, validators: Validators) -> bytes:
    rows = [
        f"GET {quote(place.path, safe=_SAFE)} HTTP/1.1",
        f"Host: {place.authority}",
        f"User-Agent: {policy.agent}",
        f"Accept: {ACCEPT}",
        "Accept-Encoding: gzip, deflate",
        "Connection: close",
    ]
    if _VALIDATOR.fullmatch(validators.etag):
        rows.append(f"If-None-Match: {validators.etag}")
    if _VALIDATOR.fullmatch(validators.last_modified):
        rows.append(f"If-Modified-Since: {validators.last_modified}")
    return ("\r\n".join(rows) + "\r\n\r\n").encode("ascii")


def _posting(place: Target, policy: Policy, body: bytes, bearer: str) -> bytes:
    rows = [
        f"POST {quote(place.path, safe=_SAFE)} HTTP/1.1",
        f"Host: {place.authority}",
        f"User-Agent: {policy.agent}",
        "Accept: application/json",
        "Accept-Encoding: gzip, deflate",
        "Content-Type: application/json",
        f"Content-Length: {len(body)}",
        "Connection: close",
        *([f"Authorization: Bearer {bearer}"] if bearer else []),
    ]
    return ("\r\n".join(rows) + "\r\n\r\n").encode("ascii") + body


def _body(response: http.client.HTTPResponse, policy: Policy) -> bytes:
    """The whole body, unpacked. A body that ends before it should is no body."""
    announced = response.length or 0
    if announced > policy.max_bytes:
        raise TooMuch(f"the answer has {announced:,} bytes; at most {policy.max_bytes:,} are read")
    packed = bytearray()
    while part := response.read(_CHUNK):
        packed += part
        if len(packed) > policy.max_bytes:
            raise TooMuch(f"the answer is longer than {policy.max_bytes:,} bytes, and more are not read")
    if response.length:
        raise http.client.IncompleteRead(b"", response.length)
    encodings = ",".join(response.headers.get_all("Content-Encoding") or ())
    return unpacked(bytes(packed), encodings, policy.max_unpacked, policy.max_ratio)


def _told(answer: _Answer, url: str, permanent: str | None, validators: Validators) -> Fetched:
    if answer.status == 304 and not validators:
        raise Garbled(f"{_short(url)} answers 304 (unchanged) to a question that named no earlier answer")
    return Fetched(
        answer.status,
        url,
        _plain(answer.headers.get("Content-Type"))[:200],
        answer.data,
        _validator(answer.headers.get("ETag")),
        _validator(answer.headers.get("Last-Modified")),
        _wait(answer.headers),
        permanent,
    )


def _plain(value: Any) -> str:
    return "" if value is None else str(value)


def _validator(value: Any) -> str:
    """A validator that can be sent back as it is; anything else is none."""
    text = _plain(value)
    return text if _VALIDATOR.fullmatch(text) else ""


def _wait(headers: http.client.HTTPMessage) -> float | None:
    """Retry-After in seconds. A date is measured against the answer's own Date, so that no clock matters."""
    given = _plain(headers.get("Retry-After")).strip()
    if given.isascii() and given.isdigit():
        return float(given[:12])
    try:
        then = email.utils.parsedate_to_datetime(given)
        now = email.utils.parsedate_to_datetime(_plain(headers.get("Date")))
        return max(0.0, (then - now).total_seconds())
    except (ValueError, TypeError, OverflowError):
        return None


def _next(current: str, location: str) -> str:
    """Where a redirect leads. http.client reads header bytes as Latin-1; addresses are UTF-8."""
    try:
        said = location.encode("latin-1").decode("utf-8")
    except UnicodeError:
        said = location
    try:
        return urljoin(current, said.strip())
    except ValueError:
        raise Garbled(f"{_short(current)} leads to what is no address") from None


def _short(url: str) -> str:
    return url if len(url) <= 200 else url[:200] + "..."
