"""The port that the service takes."""

from __future__ import annotations

import socket

from dealgraph.api.serving import listen


def test_answers_on_a_kept_connection_do_not_wait_for_an_acknowledgement() -> None:
    """asyncio switches Nagle off only for sockets that say they are TCP, and accepted ones say what theirs says."""
    with listen("127.0.0.1", 0) as listening:
        assert listening.proto == socket.IPPROTO_TCP
