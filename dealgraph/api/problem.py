"""Every refusal as `application/problem+json` (RFC 9457): what happened, where, and what to do next.

The rule: one table says which error of ours is which status; whatever else goes wrong is a 500 that names a
log entry and shows nothing of our inside.
"""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import orjson
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from starlette.exceptions import HTTPException

from dealgraph.graph.complaints import complaint
from dealgraph.graph.errors import (
    Ambiguous,
    DealgraphError,
    Gone,
    InvalidInput,
    NotFound,
    Overloaded,
    StaleWriter,
    Transient,
)

from .keys import Forbidden, Unauthorized

MEDIA_TYPE = "application/problem+json"
TYPE = "tag:dealgraph,2025:problem:"
log = logging.getLogger(__name__)


class Malformed(InvalidInput):
    """The body is not what its content type says."""

    title = "malformed body"


class TooLarge(DealgraphError):
    """The body is longer than is accepted here."""

    title = "body too large"


class WrongMediaType(DealgraphError):
    """The body's media type or encoding is not accepted here; the message lists those that are."""

    title = "unsupported media type"


class Misdirected(DealgraphError):
    """The Host header names another service. Add the name to DEALGRAPH_ALLOWED_HOSTS if it is this one."""

    title = "misdirected request"


class Conflict(DealgraphError):
    """The request cannot be done beside another one that is under way."""

    title = "conflict"


class TimedOut(Transient):
    """The answer took too long and was given up."""

    title = "timed out"


class TooMany(Overloaded):
    """This key asks more often than it may."""

    title = "too many requests"


# The first type that fits counts: special before general.
STATUS: tuple[tuple[type[DealgraphError], int], ...] = (
    (Unauthorized, 401),
    (Forbidden, 403),
    (Malformed, 400),
    (InvalidInput, 422),
    (NotFound, 404),
    (Ambiguous, 409),
    (Conflict, 409),
    (Gone, 410),
    (TooLarge, 413),
    (WrongMediaType, 415),
    (Misdirected, 421),
    (TooMany, 429),
    (TimedOut, 504),
    (Transient, 503),
    (StaleWriter, 503),
)


def status_of(error: DealgraphError) -> int:
    """The HTTP status that tells this error."""
    return next((status for kind, status in STATUS if isinstance(error, kind)), 500)


def problem(
    status: int,
    title: str,
    detail: str,
    instance: str,
    *,
    kind: str = "",
    headers: Mapping[str, str] | None = None,
    **more: Any,
) -> Response:
    """One problem document."""
    body = {"type": TYPE + (kind or title).replace(" ", "-").lower(), "title": title, "status": status}
    body |= {"detail": detail, "instance": instance} | {name: value for name, value in more.items() if value}
    given = {"Cache-Control": "no-store", **(headers or {})}
    return Response(orjson.dumps(body), status, media_type=MEDIA_TYPE, headers=given)


def of_error(error: DealgraphError, instance: str) -> Response:
    """The problem document of one of our errors."""
    status = status_of(error)
    if status == 500:
        return crash(error, instance)
    headers: dict[str, str] = {}
    if isinstance(error, Transient):
        headers["Retry-After"] = str(getattr(error, "retry_after", 1))
    if status == 401:
        headers["WWW-Authenticate"] = 'Bearer realm="dealgraph"'
    more: dict[str, Any] = {}
    if isinstance(error, InvalidInput):
        more["pointer"] = error.pointer
    if isinstance(error, Ambiguous):
        more["candidates"] = list(error.candidates)
    if isinstance(error, Gone):
        more["snapshot"] = "/v1/stream?snapshot=true"
    return problem(status, error.title, _told(error), instance, headers=headers, **more)


def _told(error: DealgraphError) -> str:
    """The sentence to tell. Faults of the surroundings keep addresses and paths for the log."""
    if isinstance(error, Transient) and error.__cause__ is not None:
        log.warning("%s", error)
        return "a part of the service cannot be reached now; nothing is lost, try again"
    return str(error).encode("utf-8", "replace").decode()


def crash(error: Exception, instance: str) -> Response:
    """What nobody foresaw: told by a number that stands in the log beside the whole story."""
    number = secrets.token_hex(8)
    log.error("problem %s at %r", number, instance, exc_info=error)
    detail = f"this is a defect of the service; its log tells more under {number}"
    return problem(500, "internal error", detail, instance)


_HTTP = {404: ("not found", "there is nothing at this address"), 405: ("method not allowed", "not with this method")}


def install(app: FastAPI, methods: Callable[[str], list[str]]) -> None:
    """Have every error of `app` told as a problem. `methods` says what may be asked at a path."""

    async def ours(request: Request, error: Exception) -> Response:
        assert isinstance(error, DealgraphError)
        return of_error(error, request.url.path)

    async def unforeseen(request: Request, error: Exception) -> Response:
        return crash(error, request.url.path)

    async def http(request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        title, detail = _HTTP.get(error.status_code, ("refused", str(error.detail)))
        headers = dict(error.headers or {})
        if error.status_code == 405 and (listed := methods(request.url.path)):
            headers["Allow"] = ", ".join(listed)
        return problem(error.status_code, title, detail, request.url.path, headers=headers)

    async def invalid(request: Request, error: Exception) -> Response:
        assert isinstance(error, RequestValidationError)
        return of_error(_first(error), request.url.path)

    app.add_exception_handler(DealgraphError, ours)
    app.add_exception_handler(HTTPException, http)
    app.add_exception_handler(RequestValidationError, invalid)
    app.add_exception_handler(Exception, unforeseen)


def pointed(place: Iterable[object]) -> str:
    """The JSON pointer to a place."""
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in place)


def _first(error: RequestValidationError) -> InvalidInput:
    first = error.errors()[0]
    return InvalidInput(complaint(first), pointed(first["loc"][1:] or first["loc"]))
