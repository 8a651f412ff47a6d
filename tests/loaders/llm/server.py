"""A chat-completions endpoint whose every answer a test decides: real sockets, and no model behind them.

A script is a function from the passage that was sent to the facts that a model would claim; what a test wants
broken is broken by playing bytes.
"""

from __future__ import annotations

import json
import socket
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from tests.loaders.web import Play, Web, answer

PATH = "/v1/chat/completions"
Script = Callable[[str], list[dict[str, Any]]]


def request_of(web: Web, sock: socket.socket) -> dict[str, Any]:
    """The JSON that was posted, read to its end, so that the answer is not lost to a reset."""
    head, _, body = web.asked[-1].encode("latin-1").partition(b"\r\n\r\n")
    rows = dict(row.split(": ", 1) for row in head.decode("latin-1").split("\r\n")[1:])
    while len(body) < int(rows["Content-Length"]):
        body += sock.recv(65536)
    told = json.loads(body)
    assert isinstance(told, dict)
    return told


def fact(kind: str, subject: str, evidence: str, **more: Any) -> dict[str, Any]:
    """A fact as a model writes it, with every field of the schema."""
    empty: dict[str, Any] = {
        "object": None,
        "others": [],
        "measure": None,
        "amount": None,
        "period": None,
    }
    return {"kind": kind, "subject": subject, "evidence": evidence, "status": "completed", **empty, **more}


def chat(content: str, finish: str = "stop") -> bytes:
    """A right answer around some content."""
    message = {"index": 0, "message": {"role": "assistant", "content": content}, "finish_reason": finish}
    body = json.dumps({"id": "1", "object": "chat.completion", "choices": [message]}).encode()
    return answer(body=body, Content_Type="application/json")


@dataclass
class Model:
    """What was asked of the endpoint, and how it answers."""

    script: Script
    asked: list[dict[str, Any]] = field(default_factory=list)

    def __call__(self, web: Web, sock: socket.socket) -> None:
        told = request_of(web, sock)
        self.asked.append(told)
        passage = json.loads(told["messages"][-1]["content"])["passage"]
        sock.sendall(chat(json.dumps({"facts": self.script(passage)}, ensure_ascii=False)))


def after_the_request(page: bytes | Play) -> Play:
    """Read the request first, then play."""

    def play(web: Web, sock: socket.socket) -> None:
        request_of(web, sock)
        if callable(page):
            page(web, sock)
        else:
            sock.sendall(page)

    return play
