"""Where a question is answered: in place while it is short, in a thread where it is not, and no longer than awaited."""

from __future__ import annotations

import asyncio
import threading

import pytest

from dealgraph.api.service import IN_PLACE
from dealgraph.graph.failpoints import arm, disarm
from dealgraph.graph.queries import Questions
from dealgraph.graph.waiting import GivenUp, step
from tests.api.claims import numbered
from tests.api.services import PATIENCE, Client, until


def test_a_quick_question_that_proves_long_goes_to_a_thread(story: Client) -> None:
    def question(facts: int) -> list[str]:
        seen: list[str] = []

        def look(_: Questions) -> list[str]:
            seen.append(threading.current_thread().name)
            step(facts)
            return seen

        return asyncio.run(story.service.ask(look, quick=True))

    here = threading.current_thread().name
    assert question(IN_PLACE) == [here]
    place, thread = question(IN_PLACE + 1)
    assert (place, thread[:4]) == (here, "read")


def test_while_a_batch_is_applied_nothing_is_asked_where_all_others_wait(api: Client) -> None:
    busy, hold = threading.Event(), threading.Event()

    def block() -> None:
        busy.set()
        hold.wait(PATIENCE)

    async def where() -> str:
        return await api.service.ask(lambda _: threading.current_thread().name, quick=True)

    arm("projection.before_apply", block)
    try:
        api.post("/v1/claims", json=numbered(1))
        assert busy.wait(PATIENCE)
        assert asyncio.run(where())[:4] == "read"
    finally:
        hold.set()
        disarm()


def test_a_read_that_nobody_waits_for_is_stopped(story: Client) -> None:
    begun, ended = threading.Event(), threading.Event()

    def endless(_: Questions) -> None:
        try:
            while True:
                begun.set()
                step()
        except GivenUp:
            ended.set()
            raise

    async def impatient() -> None:
        asking = asyncio.create_task(story.service.ask(endless))
        await asyncio.to_thread(begun.wait, PATIENCE)
        asking.cancel()
        with pytest.raises(asyncio.CancelledError):
            await asking

    asyncio.run(impatient())
    until(ended.is_set, "the end of a read that was given up")
