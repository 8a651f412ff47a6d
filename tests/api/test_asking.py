"""Where a question is answered: in place while it is short, in a thread where it is not, and no longer than awaited."""

from __future__ import annotations

import asyncio
import threading

import pytest

from dealgraph.api.service import IN_PLACE
from dealgraph.graph.queries import Questions
from dealgraph.graph.waiting import GivenUp, step
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
