"""How requests are read off a connection: by httptools where the extra `fast` is installed, else by h11.

Both read a bounded head only, and refuse what is no HTTP as everything else is refused: by a problem document.
"""

from __future__ import annotations

import asyncio
from functools import cache
from importlib.util import find_spec

from .. import problem

# A request's line and headers: more is no request of ours.
HEAD = 64 * 1024
NO_HTTP = (
    "this is no HTTP request. In an address, letters beyond ASCII are written as %E8%B0%B7: "
    "a browser does that, and curl with -G --data-urlencode 'q=...'"
)


def chosen() -> type[asyncio.Protocol]:
    """The quicker reader that is installed."""
    return quick() if find_spec("httptools") else plain()


@cache
def plain() -> type[asyncio.Protocol]:
    """Read by h11, which is always there; it is told the bound by the server's options."""
    from uvicorn.protocols.http.h11_impl import H11Protocol

    class Plain(H11Protocol):
        def send_400_response(self, msg: str) -> None:
            _refuse(self.transport)

    return Plain


@cache
def quick() -> type[asyncio.Protocol]:
    """Read by httptools, which bounds nothing: what came of a head is counted here."""
    from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

    class Quick(HttpToolsProtocol):
        _reading_head = True
        _came = 0  # bytes since the last request was whole, while a head is read
        _size = 0  # bytes of the head that are told by the parser

        def data_received(self, data: bytes) -> None:
            if self._reading_head:
                self._came += len(data)
            super().data_received(data)
            if self._reading_head and self._came > HEAD and not self.transport.is_closing():
                _refuse(self.transport)  # the parser keeps a line to itself until it ends

        def on_message_begin(self) -> None:
            self._size = 0
            super().on_message_begin()

        def on_url(self, url: bytes) -> None:
            self._grow(len(url))
            super().on_url(url)

        def on_header(self, name: bytes, value: bytes) -> None:
            self._grow(len(name) + len(value))
            super().on_header(name, value)

        def on_headers_complete(self) -> None:
            self._reading_head = False
            super().on_headers_complete()

        def on_message_complete(self) -> None:
            self._reading_head, self._came = True, 0
            super().on_message_complete()

        def _grow(self, by: int) -> None:
            self._size += by
            if self._size > HEAD:
                raise ValueError("too long a head")  # which the parser tells as a request it could not read

        def send_400_response(self, msg: str) -> None:
            _refuse(self.transport)

    return Quick


def _refuse(transport: asyncio.Transport) -> None:
    """Who types an address as it is read gets no further than this."""
    refused = problem.of_error(problem.Malformed(NO_HTTP), "/")
    head = b"".join(b"%b: %b\r\n" % row for row in refused.raw_headers)
    transport.write(b"HTTP/1.1 400 Bad Request\r\nconnection: close\r\n" + head + b"\r\n" + refused.body)
    transport.close()
