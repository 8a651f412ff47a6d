"""A web server whose every byte a test decides, on loopback, and an ear for every connection this process opens.

Nothing of it knows HTTP beyond the first line of a request: wrong answers are the point.
"""

from __future__ import annotations

import gzip
import socket
import ssl
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Play = Callable[["Web", socket.socket], None]


def answer(status: str = "200 OK", body: bytes = b"", **headers: str) -> bytes:
    """A right answer; `ETag`, `Content_Type` and so on as they are. A length is added where none is given."""
    rows = {name.replace("_", "-"): value for name, value in headers.items()}
    if "Transfer-Encoding" not in rows:
        rows.setdefault("Content-Length", str(len(body)))
    head = "".join(f"{name}: {value}\r\n" for name, value in rows.items() if value)
    return f"HTTP/1.1 {status}\r\n{head}\r\n".encode("latin-1") + body


def moved(place: str, status: str = "302 Found") -> bytes:
    """A redirect."""
    return answer(status, Location=place)


def packed(data: bytes, **headers: str) -> bytes:
    """An answer packed with gzip."""
    return answer(body=gzip.compress(data, 9), Content_Encoding="gzip", **headers)


@dataclass
class Web:
    """Pages by path: bytes, or a function that plays them to the socket. `asked` holds the heads of all requests."""

    pages: dict[str, bytes | Play] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    port: int = 0
    ended: threading.Event = field(default_factory=threading.Event)

    @property
    def place(self) -> str:
        """Its host and port."""
        return f"127.0.0.1:{self.port}"

    def url(self, path: str) -> str:
        """An address here."""
        return f"http://{self.place}{path}"

    def serve(self, sock: socket.socket, tls: ssl.SSLContext | None) -> None:
        """One connection."""
        with suppress(OSError), sock:
            spoken = tls.wrap_socket(sock, server_side=True) if tls else sock
            with spoken:
                head = b""
                while b"\r\n\r\n" not in head and (part := spoken.recv(4096)):
                    head += part
                if not head:
                    return
                self.asked.append(head.decode("latin-1"))
                page = self.pages.get(head.split()[1].decode("latin-1"), answer("404 Not Found"))
                if callable(page):
                    page(self, spoken)
                else:
                    spoken.sendall(page)


@contextmanager
def website(pages: dict[str, bytes | Play] | None = None, tls: ssl.SSLContext | None = None) -> Iterator[Web]:
    """A server for the length of a `with`."""
    web = Web(pages or {})
    listening = socket.create_server(("127.0.0.1", 0))
    web.port = listening.getsockname()[1]

    def listen() -> None:
        while not web.ended.is_set():
            try:
                sock, _ = listening.accept()
            except OSError:
                return
            threading.Thread(target=web.serve, args=(sock, tls), daemon=True).start()

    thread = threading.Thread(target=listen, daemon=True)
    thread.start()
    try:
        yield web
    finally:
        web.ended.set()
        with suppress(OSError):
            listening.shutdown(socket.SHUT_RDWR)
        listening.close()
        thread.join(5)


def self_signed(folder: Path) -> tuple[ssl.SSLContext, Callable[[], ssl.SSLContext]]:
    """A certificate of news.example, signed by itself: what a server shows, and what makes a client trust it."""
    kind = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"]
    names = ["-subj", "/CN=news.example", "-addext", "subjectAltName=DNS:news.example"]
    made = ["openssl", "req", "-x509", *kind, *names, "-keyout", "key.pem", "-out", "cert.pem"]
    subprocess.run(made, cwd=folder, check=True, capture_output=True)
    shown = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    shown.load_cert_chain(folder / "cert.pem", folder / "key.pem")
    return shown, lambda: ssl.create_default_context(cafile=str(folder / "cert.pem"))


_ears: list[list[Any]] = []
_hooked: list[bool] = []


def _hear(event: str, arguments: tuple[Any, ...]) -> None:
    if event == "socket.connect":
        for heard in _ears:
            heard.append(arguments[1])


@contextmanager
def connections() -> Iterator[list[Any]]:
    """Every address that this process connects to meanwhile, as the interpreter itself reports it."""
    if not _hooked:
        sys.addaudithook(_hear)
        _hooked.append(True)
    heard: list[Any] = []
    _ears.append(heard)
    try:
        yield heard
    finally:
        _ears.remove(heard)
