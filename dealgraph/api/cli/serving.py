"""Serving: take the port first, then open the graph, say where it is, and end in order.

The port comes first because a busy one is the most usual trouble, and should cost nobody a wait.
"""

from __future__ import annotations

import errno
import logging
import os
import signal
import socket
import sys
from typing import TYPE_CHECKING

from ..settings import Settings
from . import reach
from .talk import Refusal, say

if TYPE_CHECKING:
    import uvicorn

    from ..service import Service

BACKLOG = 256
GRACE = 10  # seconds for requests under way
LOG = "%(asctime)s %(levelname)s %(name)s: %(message)s"


def listen(host: str, port: int) -> socket.socket:
    """The port, taken. A busy one is told in one sentence."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # named TCP, else asyncio does not switch off Nagle, and answers on kept connections wait 40 ms for an ACK
    taken = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        taken.bind((host.strip("[]"), port))
        taken.listen(BACKLOG)
    except OSError as error:
        taken.close()
        if error.errno == errno.EADDRINUSE:
            raise Refusal(f"port {port} is busy: stop what runs there, or choose another one with --port") from None
        raise Refusal(f"cannot listen on {host}, port {port}: {error.strerror}") from None
    return taken


def address(listening: socket.socket) -> str:
    """Where a browser finds it."""
    host, port = listening.getsockname()[:2]
    shown = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(host, f"[{host}]" if ":" in host else host)  # noqa: S104
    return f"http://{shown}:{port}"


def serve(settings: Settings, listening: socket.socket | None = None, *, leave: bool = True) -> None:
    """Serve until told to end: by Ctrl-C or SIGTERM, after which what was accepted is finished. Then the process ends,
    unless it has something left to do (`leave` is false)."""
    listening = listening or listen(settings.host, settings.port)
    url = address(listening)
    from ..app import build

    logging.basicConfig(level=logging.WARNING, format=LOG, force=True)
    server = _server(build(settings))
    # before anybody is told that it serves; uvicorn raises the signal again when it is done, which is harmless then
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, server.handle_exit)
    with reach.announced(settings, url):
        say(f"Serving at {url} (docs: {url}/docs); the journal is in {settings.data_dir.resolve()}")
        server.run(sockets=[listening])
    say("Ended in order: what was accepted is kept.")
    if leave:
        # All is closed. To take a graph of a million facts apart, object by object, keeps a processor busy for ten
        # seconds and more, and whoever waits for the end waiting.
        logging.shutdown()
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(0)


def _server(service: Service) -> uvicorn.Server:
    import uvicorn

    from ..app import create_app
    from . import protocols

    class Server(uvicorn.Server):
        """Streams never end by themselves, so they are told before connections are waited for."""

        async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
            service.say_goodbye()
            await super().shutdown(sockets)

    config = uvicorn.Config(
        create_app(service),
        http=protocols.chosen(),
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=GRACE,
        h11_max_incomplete_event_size=protocols.HEAD,
    )
    return Server(config)
