"""A TCP proxy before a real server, in a thread of its own, that can misbehave on command.

Modes: `pass`, `slow` (a delay for each piece), `hold` (nothing moves, nothing is refused), `reset` (every connection
is reset, new ones too), `cut` (the next piece is cut in its middle, then reset), `commit` (the next COMMIT is handed
on, then the connection is reset before the answer comes back).
"""

from __future__ import annotations

import asyncio
import contextlib
import socket
import struct
import threading
from collections.abc import Coroutine
from typing import Any

COMMIT = b"\x00\x02\xb0\x12\x00\x00"  # Bolt: a chunk of two bytes, an empty structure with the tag of COMMIT
DELAY = 0.05


class Proxy:
    """Listens on loopback; `port` is where."""

    def __init__(self, host: str, port: int) -> None:
        self._target = (host, port)
        self._mode = "pass"
        self._writers: set[asyncio.StreamWriter] = set()
        self.struck = threading.Event()
        self._loop = asyncio.new_event_loop()
        self._moved = asyncio.Event()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        self._server = self._do(self._listen())
        self.port: int = self._server.sockets[0].getsockname()[1]

    def set(self, mode: str) -> None:
        """From now on."""

        async def switch() -> None:
            self._mode = mode
            self.struck.clear()
            self._moved.set()
            self._moved = asyncio.Event()
            if mode == "reset":
                self._reset_all()

        self._do(switch())

    def close(self) -> None:
        async def end() -> None:
            self._server.close()
            self._reset_all()

        self._do(end())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)
        self._loop.close()

    def _do(self, work: Coroutine[Any, Any, Any]) -> Any:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(10)

    async def _listen(self) -> asyncio.Server:
        return await asyncio.start_server(self._serve, "127.0.0.1", 0)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if self._mode == "reset":
            _reset(writer)
            return
        there, to = await asyncio.open_connection(*self._target)
        self._writers |= {writer, to}
        try:
            await asyncio.gather(
                self._pump(reader, to, writer, upward=True), self._pump(there, writer, to, upward=False)
            )
        except (OSError, asyncio.IncompleteReadError):
            pass
        finally:
            for one in (writer, to):
                self._writers.discard(one)
                one.close()

    async def _pump(
        self, source: asyncio.StreamReader, to: asyncio.StreamWriter, back: asyncio.StreamWriter, *, upward: bool
    ) -> None:
        while piece := await source.read(65536):
            while self._mode == "hold":
                self.struck.set()
                await self._moved.wait()
            if self._mode == "slow":
                await asyncio.sleep(DELAY)
            if self._mode == "cut" and upward:
                piece = piece[: len(piece) // 2]
            to.write(piece)
            await to.drain()
            if upward and (self._mode == "cut" or (self._mode == "commit" and COMMIT in piece)):
                if self._mode == "cut":
                    _reset(to)
                self._mode = "pass"
                self.struck.set()
                _reset(back)
                return
        with contextlib.suppress(OSError):
            to.write_eof()

    def _reset_all(self) -> None:
        for one in list(self._writers):
            _reset(one)
        self.struck.set()


def _reset(writer: asyncio.StreamWriter) -> None:
    """Close with RST, as a lost peer or a firewall does."""
    sock = writer.get_extra_info("socket")
    with contextlib.suppress(OSError):
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()
