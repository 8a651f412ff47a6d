"""Query parameters from a request into their model, and from the model into the OpenAPI document.

FastAPI could do both, but looks at every field of the model anew for each request, which costs more than the
question itself. The rule is the same: what is not listed is refused, and so is what is given twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Generic, TypeVar, get_origin
from urllib.parse import parse_qsl

from fastapi import Depends, FastAPI, Request
from fastapi.routing import APIRoute
from pydantic import ValidationError
from starlette.routing import BaseRoute

from dealgraph.graph.complaints import complaint
from dealgraph.graph.errors import InvalidInput

from .params import Params
from .problem import pointed

P = TypeVar("P", bound=Params)
_ASKED = "dealgraph.asked"


class Taken(Generic[P]):
    """A dependency that reads one model of parameters."""

    def __init__(self, model: type[P]) -> None:
        self.model = model
        names = {name: field.alias or name for name, field in model.model_fields.items()}
        self._many = frozenset(names[name] for name, field in model.model_fields.items() if _is_list(field.annotation))

    async def __call__(self, request: Request) -> P:
        given: dict[str, Any] = {}
        for name, value in asked(request):
            if name in self._many:
                given.setdefault(name, []).append(value)
            elif name in given:
                raise InvalidInput("this parameter is given twice", pointed([name]))
            else:
                given[name] = value
        try:
            return self.model.model_validate(given)
        except ValidationError as error:
            raise _told(error) from None


def asked(request: Request) -> list[tuple[str, str]]:
    """The query parameters as they are given, read once for a request."""
    kept: list[tuple[str, str]] | None = request.scope.get(_ASKED)
    if kept is None:
        query: str = request.scope["query_string"].decode("latin-1")
        if "%" in query or "+" in query:
            kept = parse_qsl(query, keep_blank_values=True)
        else:  # nothing to decode
            kept = [(name, value) for part in query.split("&") if part for name, _, value in (part.partition("="),)]
        request.scope[_ASKED] = kept
    return kept


def taken(model: type[P]) -> Any:
    """The parameters of a route: `query: Annotated[Model, taken(Model)]`."""
    return Depends(Taken(model))


def _is_list(annotation: Any) -> bool:
    return get_origin(annotation) is list


def _told(error: ValidationError) -> InvalidInput:
    first = error.errors(include_url=False, include_context=False, include_input=False)[0]
    # an item of a list is pointed at by the name of its parameter
    name = str(first["loc"][0]) if first["loc"] else ""
    message = complaint(first)
    if first["type"] == "extra_forbidden":
        message = f"there is no parameter '{name[:100]}' here"
    return InvalidInput(message, pointed([name]))


def parameters(app: FastAPI) -> Iterator[tuple[str, str, list[dict[str, Any]]]]:
    """(path, method, parameters) of every route that takes some, for the OpenAPI document."""
    for route in routes(app):
        models = [one.call.model for one in route.dependant.dependencies if isinstance(one.call, Taken)]
        described = [row for model in models for row in _described(model)]
        for method in sorted(route.methods or ()):
            yield route.path_format, method.lower(), described


def methods(app: FastAPI, path: str) -> list[str]:
    """What may be asked at a path: the methods of all routes there, of which the router itself tells the first's."""
    found = (route.methods or set() for route in routes(app) if route.path_regex.match(path))
    listed = set().union(*found)
    return sorted(listed | {"HEAD"} if "GET" in listed else listed)


def routes(app: FastAPI) -> Iterator[APIRoute]:
    """Every documented route of an app, in the order in which they are matched."""
    return _within(app.routes)


def _within(listed: Iterable[BaseRoute]) -> Iterator[APIRoute]:
    """Those of the routers in it, too, which newer versions of FastAPI keep whole."""
    for route in listed:
        if isinstance(route, APIRoute) and route.include_in_schema:
            yield route
        elif (inner := getattr(route, "original_router", None)) is not None:
            yield from _within(inner.routes)


def _described(model: type[Params]) -> Iterator[dict[str, Any]]:
    schema = model.model_json_schema(by_alias=True)
    for name, field in schema["properties"].items():
        kinds = [kind for kind in field.get("anyOf", ()) if kind.get("type") != "null"]
        shape = {key: value for key, value in field.items() if key not in ("anyOf", "description", "title")}
        if "anyOf" in field:
            shape |= kinds[0] if len(kinds) == 1 else {"anyOf": kinds}
        if shape.get("default", "") is None:
            del shape["default"]
        row = {"name": name, "in": "query", "required": name in schema.get("required", ()), "schema": shape}
        yield {**row, "description": field["description"]} if "description" in field else row
