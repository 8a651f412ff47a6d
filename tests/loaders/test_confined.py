"""The process that reads what strangers publish: what hurts it is told, hurts nobody else, and is forgotten."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from dealgraph.graph.claims import Document
from dealgraph.loaders import LOADERS, Extraction, LoadError, Options, Refused, Said, Source, choose, confined
from dealgraph.loaders.base import Wording
from dealgraph.loaders.confined import Bounds, Confined, Defect, Overrun
from tests.contracts.loader_contract import GOLDEN, cases, given_by, written

MB = 1024 * 1024


@pytest.fixture
def worker() -> Iterator[Confined]:
    one = Confined()
    yield one
    one.close()


def rss(*titles: str) -> Source:
    items = "".join(f"<item><title>{title}</title></item>" for title in titles)
    return Source("feed", "", f"<rss version='2.0'><channel><title>F</title>{items}</channel></rss>".encode())


@pytest.fixture
def playing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[str], Confined]:
    """A process whose reader is replaced by a few lines of ours."""

    def play(body: str, **bounds: Any) -> Confined:
        program = tmp_path / "program.py"
        lines = "\n".join(["def play(source, options, names):", textwrap.indent(textwrap.dedent(body), "    ")])
        start = "from dealgraph.loaders import worker\nworker.TASKS['items'] = play\nworker.main()\n"
        program.write_text(f"import os, sys\n{lines}\n{start}")

        def started() -> subprocess.Popen[bytes]:
            paths = os.pathsep.join(str(path) for path in (Path(confined.__file__).parents[2], *sys.path) if path)
            command = [sys.executable, "-S", str(program)]
            return subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                env={"PYTHONPATH": paths},
                start_new_session=True,
            )

        monkeypatch.setattr(confined, "_started", started)
        return Confined(Bounds(**{"seconds": 1, **bounds}))

    return play  # type: ignore[return-value]


def test_it_reads_what_the_loaders_read(worker: Confined) -> None:
    """Every golden case of every loader, word for word."""
    for case in sorted(path.parent for path in GOLDEN.glob("*/*/input.*")):
        if (case / "expected.json").exists():
            source, options = given_by(case)
            assert written(worker.items(source, options, LOADERS)) == written(list(choose_and_read(source, options))), (
                case
            )


def choose_and_read(source: Source, options: Options) -> list[Any]:
    return list(choose(source)(source, options))


def test_prose_is_read_here_and_only_where_no_claims_ride_along(worker: Confined) -> None:
    seen: list[str] = []

    def extractor(document: Document, wording: Wording | None) -> Extraction:
        seen.append(document.text)
        return Extraction("test/1")

    source, _ = given_by(cases("jsonfeed")[0])
    worker.items(source, Options(extractor=extractor), LOADERS)
    there, seen[:] = list(seen), []
    list(choose(source)(source, Options(extractor=extractor)))
    assert there == seen
    assert len(there) >= 1
    everything = [
        one for item in choose_and_read(source, Options()) if isinstance(item, Said) for one in item.statements
    ]
    assert len(there) < len([one for one in everything if isinstance(one, Document)])


def test_a_refusal_of_the_whole_is_a_refusal_and_costs_no_process(worker: Confined) -> None:
    assert len(worker.items(rss("a"), Options(), LOADERS)) == 1
    first = worker.running
    with pytest.raises(LoadError, match="DOCTYPE"):
        worker.items(Source("x", "", b"<!DOCTYPE x><rss/>"), Options(), LOADERS)
    with pytest.raises(LoadError, match="formats that can be read"):
        worker.items(Source("x", "", b"\x89PNG"), Options(), LOADERS)
    assert len(worker.items(rss("a"), Options(), LOADERS)) == 1
    assert worker.running == first


def test_cpu_time_without_end_is_ended(playing: Callable[..., Confined]) -> None:
    worker = playing("while True: pass\nyield []", patience=1_000.0)
    with pytest.raises(Overrun, match="more than 1 seconds"):
        worker.items(rss("a"), Options(), LOADERS)
    assert worker.running is None


def test_waiting_without_end_is_ended_by_the_clock(playing: Callable[..., Confined]) -> None:
    worker = playing("import threading\nthreading.Event().wait()\nyield []", patience=0.5)
    with pytest.raises(Overrun, match="more than 1 seconds"):
        worker.items(rss("a"), Options(), LOADERS)


def test_memory_without_end_is_ended(playing: Callable[..., Confined]) -> None:
    worker = playing("hold = []\nwhile True: hold.append(bytearray(10**6))\nyield []", memory=128 * MB)
    with pytest.raises(Overrun, match="more than 128 MB"):
        worker.items(rss("a"), Options(), LOADERS)


def test_an_answer_without_end_is_ended(playing: Callable[..., Confined]) -> None:
    worker = playing("while True: yield ['refused', 'x' * 1000, '', '']", answer_bytes=100_000)
    with pytest.raises(Overrun, match="100,000 bytes"):
        worker.items(rss("a"), Options(), LOADERS)


@pytest.mark.parametrize(
    "body",
    [
        "os.kill(os.getpid(), 11)\nyield []",
        "os._exit(0)\nyield []",
        "yield ['refused', 'item 1', 'x', '']\nos._exit(1)",
        "raise TypeError('a mistake')\nyield []",
    ],
)
def test_a_reader_that_breaks_down_is_told_and_replaced(
    playing: Callable[..., Confined], monkeypatch: pytest.MonkeyPatch, body: str
) -> None:
    real = confined._started
    worker = playing(body)
    with pytest.raises(Defect):
        worker.items(rss("a"), Options(), LOADERS)
    worker.close()
    monkeypatch.setattr(confined, "_started", real)
    assert len(worker.items(rss("a"), Options(), LOADERS)) == 1
    worker.close()


def test_what_a_reader_prints_is_no_answer(playing: Callable[..., Confined]) -> None:
    worker = playing("print('[]')\nos.write(1, b'[]')\nyield ['refused', 'item 1', 'why', '']")
    assert worker.items(rss("a"), Options(), LOADERS) == [Refused("item 1", "why", "")]
    worker.close()


def test_it_has_nothing_of_ours_and_can_write_nothing(
    playing: Callable[..., Confined], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("DEALGRAPH_NEO4J_PASSWORD", "secret")
    worker = playing(
        f"""
        try:
            with open({str(tmp_path / "loot")!r}, "wb", buffering=0) as file:
                file.write(b"x")
            wrote = "wrote"
        except OSError:
            wrote = "nothing"
        yield ["refused", wrote, os.environ.get("DEALGRAPH_NEO4J_PASSWORD", "no password"), ""]
        """
    )
    assert worker.items(rss("a"), Options(), LOADERS) == [Refused("nothing", "no password", "")]
    worker.close()


def test_it_is_replaced_after_many_tasks_and_when_it_was_killed() -> None:
    worker = Confined(Bounds(tasks=2))
    numbers = []
    for _ in range(4):
        worker.items(rss("a"), Options(), LOADERS)
        numbers.append(worker.running)
    assert numbers[0] == numbers[1] != numbers[2] == numbers[3]
    os.kill(numbers[3] or 0, signal.SIGKILL)
    assert len(worker.items(rss("a"), Options(), LOADERS)) == 1
    worker.close()
    assert worker.running is None


def test_callers_take_turns(worker: Confined) -> None:
    sources = [rss(*(f"{caller}-{n}" for n in range(20))) for caller in range(6)]
    found: dict[int, list[str | None]] = {}

    def read(caller: int) -> None:
        items = worker.items(sources[caller], Options(), LOADERS)
        said = [one for item in items if isinstance(item, Said) for one in item.statements]
        found[caller] = [one.header.title for one in said if isinstance(one, Document)]

    threads = [threading.Thread(target=read, args=(caller,)) for caller in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert found == {caller: [f"{caller}-{n}" for n in range(20)] for caller in range(6)}


def test_too_many_bytes_start_nothing(worker: Confined) -> None:
    with pytest.raises(LoadError, match="at most"):
        worker.items(Source("x", "", b"x" * (64 * MB + 1)), Options(), LOADERS)
    assert worker.running is None


def test_the_largest_feed_that_is_read_stays_within_the_limits(worker: Confined) -> None:
    item = "<item><title>{0} 谷歌</title><link>https://a.example/{0}</link><description>{1}</description></item>"
    items = "".join(item.format(n, "谷歌 and words " * 800) for n in range(1_000))
    data = f"<rss version='2.0'><channel><title>F</title>{items}</channel></rss>".encode()
    assert 10 * MB < len(data) < 16 * MB
    assert len(worker.items(Source("feed", "", data), Options(), LOADERS)) == 1_000
