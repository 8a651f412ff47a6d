"""The short way of reads: what FastAPI would solve anew for every request is taken apart once, when the app is made.

A route goes this way when all it takes is a request, path parameters and dependencies that read the request alone.
Whatever does not fit (another method, a path parameter that breaks its rule) goes on to FastAPI, which says why.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from inspect import iscoroutinefunction
from re import Pattern
from typing import Any, get_type_hints

from fastapi import Request
from fastapi.dependencies.models import Dependant
from fastapi.responses import Response
from fastapi.routing import APIRoute
from starlette.types import ASGIApp, Receive, Scope, Send

_OTHER = ("query_params", "header_params", "cookie_params", "body_params")


@dataclass(frozen=True, slots=True)
class _Way:
    """One route, taken apart: how its path reads, and where each argument of its function comes from."""

    route: APIRoute
    pattern: Pattern[str]
    request: str | None
    fields: tuple[Any, ...]
    read: tuple[tuple[str, Callable[[Request], Any]], ...]


class Direct:
    """The middleware behind the guard, which refuses and tells errors for both ways."""

    def __init__(self, app: ASGIApp, routes: Callable[[], Iterable[APIRoute]]) -> None:
        self._app = app
        self.ways = [way for route in routes() if (way := _taken_apart(route)) is not None]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["method"] == "GET" and not scope["root_path"]:
            for way in self.ways:
                if (found := way.pattern.match(scope["path"])) is not None:
                    given = _checked(way, found.groupdict())
                    if given is None:
                        break
                    await _answered(way, given, scope, receive, send)
                    return
        await self._app(scope, receive, send)


async def _answered(way: _Way, given: dict[str, Any], scope: Scope, receive: Receive, send: Send) -> None:
    scope["route"], scope["path_params"] = way.route, dict(given)
    request = Request(scope, receive, send)
    for name, call in way.read:
        given[name] = await call(request)
    if way.request is not None:
        given[way.request] = request
    response = await way.route.endpoint(**given)
    await response(scope, receive, send)


def _checked(way: _Way, given: dict[str, Any]) -> dict[str, Any] | None:
    """The path parameters by the route's own rules; None where one breaks them."""
    for field in way.fields:
        given[field.name], faults = field.validate(given[field.alias], {}, loc=("path", field.alias))
        if faults:
            return None
    return given


def _taken_apart(route: APIRoute) -> _Way | None:
    whole = route.dependant
    plain = route.methods == {"GET"} and iscoroutinefunction(route.endpoint)
    if not plain or get_type_hints(route.endpoint).get("return") is not Response:
        return None
    if any(getattr(whole, name) for name in _OTHER) or not all(map(_reads_request_alone, whole.dependencies)):
        return None
    if route.param_convertors.keys() != {field.alias for field in whole.path_params}:
        return None
    read = tuple((one.name, one.call) for one in whole.dependencies if one.name and one.call)
    return _Way(route, route.path_regex, whole.request_param_name, tuple(whole.path_params), read)


def _reads_request_alone(one: Dependant) -> bool:
    return one.request_param_name == "request" and not (one.dependencies or any(getattr(one, name) for name in _OTHER))
