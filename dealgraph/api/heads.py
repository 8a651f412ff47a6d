"""HEAD: the same answer as GET without its body, for every address that can be read.

The rule: no route knows of it. What is asked is asked as GET, and an answer without an end is ended after its head.
"""

from __future__ import annotations

import asyncio

from starlette.types import ASGIApp, Message, Receive, Scope, Send


class Heads:
    """The middleware, before all others."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] != "HEAD":
            await self._app(scope, receive, send)
            return
        endless = asyncio.Event()
        said = False

        async def headless(message: Message) -> None:
            nonlocal said
            if message["type"] == "http.response.body":
                if said:
                    return
                said = True
                if message.get("more_body", False):
                    endless.set()
                message = {"type": "http.response.body", "body": b"", "more_body": False}
            await send(message)

        async def answer() -> None:
            await self._app({**scope, "method": "GET"}, receive, headless)

        answering = asyncio.create_task(answer())
        ending = asyncio.create_task(endless.wait())
        try:
            await asyncio.wait((answering, ending), return_when=asyncio.FIRST_COMPLETED)
        finally:
            ending.cancel()
            if not answering.done():
                answering.cancel()
        await asyncio.gather(answering, return_exceptions=endless.is_set())
