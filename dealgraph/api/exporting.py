"""The export: the whole graph as one answer, read page by page so that it never stands in memory as lines.

An export that fails after it began is cut off without an end, so that half of it cannot be taken for the whole.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from itertools import islice

from fastapi import Request
from fastapi.responses import Response, StreamingResponse

from dealgraph.graph.analysis import render, whole
from dealgraph.graph.asof import AsOf

from .reads import CACHE, answer, etag, seq_header, unchanged
from .service import Service

LINES = 500
NDJSON = "application/x-ndjson"


async def export_file(request: Request, service: Service, asof: AsOf, format: str) -> Response:
    """Everything known, in a format."""
    if format != "jsonl":
        return await answer(request, lambda graph: render(whole(graph.export(asof)), format), render=lambda told: told)
    headers = {"ETag": etag(service, request), "Cache-Control": CACHE, **seq_header(service.position)}
    if unchanged(request, headers["ETag"]):
        return Response(status_code=304, headers=headers)
    lines = service.questions.export(asof)
    first = await service.read(lambda: _some(lines))  # what fails at once is told as a problem
    return StreamingResponse(_chunks(service, lines, first), media_type=NDJSON, headers=headers)


async def _chunks(service: Service, lines: Iterator[bytes], chunk: bytes) -> AsyncIterator[bytes]:
    while chunk:
        yield chunk
        chunk = await service.read(lambda: _some(lines))


def _some(lines: Iterator[bytes]) -> bytes:
    return b"".join(islice(lines, LINES))
