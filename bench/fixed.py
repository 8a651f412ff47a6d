"""The floor of an HTTP answer: a FastAPI route that returns bytes made beforehand, on the same server."""

from __future__ import annotations

import json
import socket
import sys
from pathlib import Path

import uvicorn
from fastapi import FastAPI
from fastapi.responses import Response


def main(place: Path, sizes: dict[str, int]) -> None:
    """Serve on a free port and write it to `place`."""
    bodies = {name: b"x" * size for name, size in sizes.items()}
    app = FastAPI()

    @app.get("/{name}")
    async def answer(name: str) -> Response:
        return Response(bodies[name], media_type="application/json")

    taken = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)  # so that Nagle is off
    taken.bind(("127.0.0.1", 0))
    taken.listen(64)
    place.write_text(str(taken.getsockname()[1]))
    config = uvicorn.Config(app, log_config=None, access_log=False, server_header=False)
    uvicorn.Server(config).run(sockets=[taken])


if __name__ == "__main__":
    main(Path(sys.argv[1]), json.loads(sys.argv[2]))
