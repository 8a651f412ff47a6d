"""G14: the whole process under a clock that jumps (libfaketime), beside one whose clock goes right. They answer alike.

Only the clock that tells the time of day is turned, as an administrator or a time server would: intervals are not.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx2
import pytest

from tests.api import feeding
from tests.api.claims import claim, money, numbered
from tests.api.services import Process, until
from tests.api.sse import events
from tests.loaders.web import website
from tests.neo4j_server import IN_CI

LIBRARY = next(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"), None)
needs_faketime = pytest.mark.skipif(LIBRARY is None and not IN_CI, reason="libfaketime is not installed")
RIGHT, LATER, EARLIER, LONG_AGO = "+0", "+3650d", "-3650d", "-18000d"  # the last: before the feed of news, 1977
UNDATED = {"title": "A note without a day"}


class Clock:
    """The clock of a process: what is written into its file is what it says from then on."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "clock"
        assert LIBRARY is not None, "libfaketime is not installed"
        self.environment = {
            "LD_PRELOAD": str(LIBRARY),
            "FAKETIME_TIMESTAMP_FILE": str(self._file),
            "FAKETIME_NO_CACHE": "1",
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        }
        self.say(RIGHT)

    def say(self, offset: str) -> None:
        fresh = self._file.with_suffix(".new")
        fresh.write_text(offset)
        fresh.replace(self._file)


def told(url: str, number: int) -> int:
    """Three claims told in one request: of their day, of the end of the calendar, of no day. Their last seq."""
    days: list[Any] = [UNDATED, {**UNDATED, "published_at": "9999-12-31"}, {**UNDATED, "published_at": "1969-12-31"}]
    odd = [
        claim(quote=f"so it says, {number}", quantity=money(number * 10 + n), document=day)
        for n, day in enumerate(days, 1)
    ]
    key = {"Idempotency-Key": str(number)}
    with httpx2.Client(base_url=url, timeout=30, trust_env=False) as client:
        answer = client.post("/v1/claims", json=[numbered(number), *odd], headers=key)
        assert answer.status_code == 201, answer.text
        again = client.post("/v1/claims", json=[numbered(number), *odd], headers=key)
        assert again.content == answer.content, "an answer that was kept is given again, whatever the time"
    return int(answer.json()["seq"])


def listened(url: str, after: int, last: int) -> list[tuple[int, str]]:
    """Seq and time of what the stream tells from a position up to another one."""
    heard = []
    with (
        httpx2.Client(base_url=url, timeout=60, trust_env=False) as client,
        client.stream("GET", "/v1/stream", params={"since": after}) as answer,
    ):
        for event in events(answer.iter_lines()):
            if event.name == "changes":
                heard.append((event.data["seq"], event.data["recorded_at"]))
            if event.id == str(last):
                break
    return heard


def lived(folder: Path, offsets: list[list[str]]) -> tuple[bytes, list[str]]:
    """What a service exports that was told things and polled feeds under a clock, in several lives, and the times at
    which it says that it learnt them."""
    folder.mkdir()
    clock = Clock(folder)
    heard: list[tuple[int, str]] = []
    number = 0
    with website() as web, ThreadPoolExecutor(1) as pool:
        settings = {**clock.environment, "DEALGRAPH_FETCH_ALLOW": web.place}
        for life in offsets:
            clock.say(life[0])
            with Process(folder / "data", **settings) as service, service.ready().client() as client:
                for offset in life:
                    clock.say(offset)
                    number += 1
                    before = client.get("/v1/projections").json()["items"][0]["journal"]
                    path = f"/feed{number}"
                    web.pages[path] = feeding.page(feeding.feed())
                    asked = len(web.asked)
                    assert client.post("/v1/feeds", json={"url": web.url(path), "interval": 60}).status_code == 201
                    until(lambda: len(web.asked) > asked, "the poll of a new feed")  # noqa: B023 - called at once
                    listening = pool.submit(listened, service.url, before, before + 4)
                    assert told(service.url, number) == before + 4
                    heard += listening.result(60)
                    assert client.get("/readyz").status_code == 200
                export = client.get("/v1/export").content
                assert service.terminate() in (0, -15)
    seqs, times = [seq for seq, _ in heard], [time for _, time in heard]
    assert seqs == sorted(set(seqs)), "told in the order of the journal, each once"
    assert times == sorted(times), "what was learnt later is never said to be learnt earlier"
    return bytes(export), times


@needs_faketime
def test_g14_a_clock_that_jumps_under_the_whole_service_changes_no_answer(tmp_path: Path) -> None:
    right, learnt = lived(tmp_path / "right", [[RIGHT] * 4, [RIGHT] * 2])
    jumped, then = lived(tmp_path / "jumping", [[RIGHT, LATER, EARLIER, LONG_AGO], [EARLIER, LATER]])
    assert int(then[-1][:4]) >= int(learnt[-1][:4]) + 9, "the clock did jump"
    assert jumped == right


@needs_faketime
def test_g14_a_feed_that_was_polled_under_a_clock_of_the_future_is_polled_when_it_is_set_right(tmp_path: Path) -> None:
    clock = Clock(tmp_path)
    clock.say(LATER)
    with website({"/feed": feeding.page(feeding.feed(feeding.item(1)))}) as web:
        settings = {**clock.environment, "DEALGRAPH_FETCH_ALLOW": web.place}
        with Process(tmp_path / "data", **settings) as service, service.ready().client() as client:
            feed = client.post("/v1/feeds", json={"url": web.url("/feed")}).json()
            until(lambda: client.get(f"/v1/feeds/{feed['id']}").json()["last_new"], "the first poll")
            service.terminate()
        clock.say(RIGHT)
        with Process(tmp_path / "data", **settings) as service:
            service.ready()
            until(lambda: len(web.asked) == 2, "the poll after the clock was set right")
