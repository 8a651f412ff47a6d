"""Pages and files: the API's own documentation, and what the Neo4j Browser fetches.

Everything is a file of the package, so that it works without a network; nothing a stranger names is opened.
"""

from __future__ import annotations

from importlib.resources import files
from typing import Annotated

import orjson
from fastapi import APIRouter, Path, Request
from fastapi.responses import RedirectResponse, Response

from dealgraph.graph.errors import NotFound

from ..reads import JSON, Served

router = APIRouter(include_in_schema=False)
_FILES = files("dealgraph.api")
_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".grass": "text/plain; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
}
# the page needs its own scripts and styles and asks its own service; the library sets styles by script
_DOCS_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "connect-src 'self'; font-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
)


@router.get("/")
async def home() -> Response:
    """To the documentation."""
    return RedirectResponse("/docs", 307)


@router.get("/openapi.json")
async def openapi(request: Request) -> Response:
    """The OpenAPI document."""
    return Response(orjson.dumps(request.app.openapi()), media_type=JSON)


@router.get("/docs")
async def docs() -> Response:
    """The documentation, from files of our own: it works without a network."""
    return _file("docs", "index.html", {"Content-Security-Policy": _DOCS_POLICY})


@router.get("/docs/{name}")
async def docs_file(name: Annotated[str, Path()]) -> Response:
    """A script or style of the documentation."""
    return _file("docs", name, {"Cache-Control": "public, max-age=86400"})


@router.get("/neo4j/{name}")
async def neo4j_file(request: Request, service: Served, name: Annotated[str, Path()]) -> Response:
    """The guide and the style that the Neo4j Browser opens; the only answers that other origins may read."""
    headers = {"Vary": "Origin", "Cache-Control": "no-cache"}
    origin = request.headers.get("origin", "")
    if origin in service.settings.browser_origins:
        headers |= {"Access-Control-Allow-Origin": origin, "Cross-Origin-Resource-Policy": "cross-origin"}
    if name not in ("guide.html", "dealgraph.grass"):
        raise NotFound("the Neo4j Browser fetches guide.html and dealgraph.grass")
    return _file("browser", name, headers)


def _file(folder: str, name: str, headers: dict[str, str]) -> Response:
    media = _TYPES.get(name[name.rfind(".") :])
    # names come from strangers: only what lies in the folder itself
    place = next((one for one in (_FILES / folder).iterdir() if one.name == name), None) if media else None
    if place is None or not place.is_file():
        raise NotFound(f"there is no file {name[:100]!r}")
    return Response(place.read_bytes(), media_type=media, headers=headers)
