"""The journal under a killed process, a failing disk, damaged bytes and a second process, each in real life.

G1 kill -9 · G2 fsync before the answer, seen by strace · G15 a full or failing disk · G16 damage · G23 one writer.
"""

from __future__ import annotations

import os
import random
import re
import signal
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

from dealgraph.graph.errors import DealgraphError, JournalLocked
from dealgraph.graph.failpoints import NAMES
from dealgraph.graph.journal import SqliteJournal
from tests.contracts.journal_contract import event, everything, noon
from tests.faults.strace import needs_strace
from tests.graph.journals import filled

ROOT = Path(__file__).parents[2]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "journal.sqlite"


def command(*words: object) -> list[str]:
    return [sys.executable, "-m", "tests.faults.journal_process", *map(str, words)]


def run(words: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(words, cwd=ROOT, capture_output=True, text=True, timeout=120)


def acks(lines: Iterable[str]) -> dict[str, int]:
    """What was acknowledged: id to seq. A line cut by the kill is no acknowledgement."""
    return {m[1]: int(m[2]) for line in lines if (m := re.fullmatch(r"ack ([0-9a-f]{64}) (\d+)\n?", line))}


def assert_kept(path: Path, acked: dict[str, int]) -> int:
    """A restart needs nobody's help, and everything acknowledged stands where it was said to stand."""
    journal = SqliteJournal.open(path, clock=noon)
    last = journal.verify()
    stored = {row.id: row.seq for row in everything(journal)}
    journal.close()
    assert {id: stored.get(id) for id in acked} == acked
    assert last % 2 == 0, "each append is a pair: half a pair was stored"
    return last


# G1, G6


def test_what_was_acknowledged_survives_25_kills(path: Path) -> None:
    dice = random.Random(1)
    acked: dict[str, int] = {}
    for _ in range(25):
        with subprocess.Popen(command("append", path, 0, 4), cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            lines: list[str] = []
            wanted = dice.randrange(1, 120)
            while len(lines) < wanted:
                lines.append(process.stdout.readline())
                assert lines[-1], "the process ended by itself"
            process.kill()
            lines += process.stdout.readlines()
        acked |= acks(lines)
        assert assert_kept(path, acked) >= len(acked)
    assert len(acked) > 100


@pytest.mark.parametrize("point", [name for name in NAMES if name.startswith("journal.")])
@pytest.mark.parametrize("nth", [1, 7])
def test_what_was_acknowledged_survives_death_at_every_point(path: Path, point: str, nth: int) -> None:
    ended = run(command("append", path, 40, 1, point, nth))
    assert ended.returncode == -signal.SIGKILL, ended.stderr
    acked = acks(ended.stdout.splitlines())
    assert len(acked) == 2 * (nth - 1)
    durable = 2 if point == "journal.after_commit" else 0
    assert assert_kept(path, acked) == len(acked) + durable


# G2


class Trace:
    """What strace saw, in order: sends and acks by event id, and syncs of the write-ahead log that ended well."""

    CALL = re.compile(r"(\d+) +(?P<call>fdatasync|fsync|write)\((?P<fd>\d+)<(?P<file>[^>]*)>(?P<rest>.*)")
    RESUMED = re.compile(r"(\d+) +<\.\.\. (fdatasync|fsync) resumed>\) += 0")

    def __init__(self, text: str) -> None:
        self.sent: dict[str, int] = {}
        self.acked: dict[str, int] = {}
        self.syncs: list[tuple[int, int]] = []  # from line, to line
        under_way: dict[str, int] = {}
        for n, line in enumerate(text.splitlines()):
            if resumed := self.RESUMED.match(line):
                if resumed[1] in under_way:
                    self.syncs.append((under_way.pop(resumed[1]), n))
            elif call := self.CALL.match(line):
                if call["call"] == "write":
                    if call["fd"] == "1" and (said := re.match(r', "(send|ack) ([0-9a-f]{64})', call["rest"])):
                        (self.sent if said[1] == "send" else self.acked)[said[2]] = n
                elif call["file"].endswith("-wal"):
                    if "unfinished" in call["rest"]:
                        under_way[call[1]] = n
                    elif call["rest"].rstrip().endswith("= 0"):
                        self.syncs.append((n, n))

    def assert_synced_before_each_ack(self) -> None:
        for id, acked in self.acked.items():
            sent = self.sent[id]
            assert any(sent < begun and ended < acked for begun, ended in self.syncs), (
                f"{id} was sent at line {sent} and acknowledged at line {acked} without a sync between"
            )


def traced(tmp_path: Path, *options: str, of: list[str]) -> tuple[subprocess.CompletedProcess[str], Trace]:
    log = tmp_path / "strace.txt"
    calls = ["strace", "-f", "-y", "-s", "100", "-e", "trace=fdatasync,fsync,write,pwrite64", *options, "-o", str(log)]
    ended = run(calls + of)
    return ended, Trace(log.read_text("utf-8", "replace"))


@needs_strace
@pytest.mark.parametrize("threads", [1, 8])
def test_a_sync_lies_between_every_event_and_its_acknowledgement(tmp_path: Path, path: Path, threads: int) -> None:
    ended, trace = traced(tmp_path, of=command("append", path, 80, threads))
    assert ended.returncode == 0, ended.stderr
    assert len(trace.acked) == 160
    trace.assert_synced_before_each_ack()


@needs_strace
def test_what_a_killed_process_wrote_but_did_not_sync_is_synced_before_it_counts_as_known(
    tmp_path: Path, path: Path
) -> None:
    SqliteJournal.open(path, clock=noon).close()
    ended, first = traced(
        tmp_path, "-e", "inject=fdatasync,fsync:signal=KILL:when=3", of=command("append", path, 40, 1)
    )
    assert ended.returncode != 0
    unsynced = set(first.sent) - set(first.acked)
    ended, again = traced(tmp_path, of=command("redeliver", path, *sorted(unsynced)))
    assert ended.returncode == 0, ended.stderr
    assert "known" in ended.stdout, "the event was not visible after the kill: this test shows nothing"
    assert set(again.acked) == unsynced
    first_ack = min(again.acked.values())
    assert any(done < first_ack for _, done in again.syncs)


# G15


@pytest.mark.parametrize("limit", [300_000, 5_000_000])
def test_a_full_disk_is_told_and_passes(path: Path, limit: int) -> None:
    """The small limit strikes in the write-ahead log, the large one while it is folded into the file."""
    ended = run(command("fill", path, limit))
    assert ended.returncode == 0, ended.stderr
    said = ended.stdout.splitlines()
    assert sum(line.startswith("transient") for line in said) >= 2
    acked = acks(said)
    before = acks(said[: next(n for n, line in enumerate(said) if line.startswith("transient"))])
    assert f"readable {len(before)}" in said
    assert f"verified {len(acked)}" in said
    assert len(acked) > len(before) > 0
    assert assert_kept(path, acked) == len(acked)


@needs_strace
@pytest.mark.parametrize(
    "fault",
    [
        "pwrite64:error=ENOSPC:when=20..40",
        "pwrite64:error=EIO:when=20..24",
        "fdatasync:error=EIO:when=4..9",
        "fdatasync:error=ENOSPC:when=1..3",
    ],
)
def test_a_failing_disk_is_never_acknowledged_and_passes(tmp_path: Path, path: Path, fault: str) -> None:
    SqliteJournal.open(path, clock=noon).close()
    ended, trace = traced(tmp_path, "-e", f"inject={fault}", of=command("append", path, 40, 4))
    assert ended.returncode == 0, ended.stderr
    assert "transient" in ended.stdout, "the fault was not met"
    trace.assert_synced_before_each_ack()
    acked = acks(ended.stdout.splitlines())
    assert len(acked) == 80
    assert_kept(path, acked)


# G16


def assert_noticed_or_harmless(path: Path, damaged: bytes, truth: object, read_only: bool) -> bool:
    """True when the damage was noticed. Reading alone must notice what would change an answer."""
    path.write_bytes(damaged)
    for left in ("-wal", "-shm"):
        path.with_name(path.name + left).unlink(missing_ok=True)
    journal = None
    try:
        journal = SqliteJournal.open(path, clock=noon, read_only=read_only)
        assert everything(journal, 7) == truth
        journal.verify()
    except DealgraphError:
        return True
    finally:
        if journal is not None:
            journal.close()
    return False


def test_one_flipped_bit_anywhere_is_noticed_or_harmless(path: Path, tmp_path: Path) -> None:
    dice = random.Random(16)
    with_long = filled(path, 40)
    with_long.append([event(n, size=9000) for n in range(100, 105)])
    truth = everything(with_long)
    with_long.close()
    whole = path.read_bytes()
    noticed = 0
    header = list(range(100))  # the first page's header holds the few bytes that matter most: all of them
    for place in header + [dice.randrange(len(whole)) for _ in range(200)]:
        damaged = bytearray(whole)
        damaged[place] ^= 1 << dice.randrange(8)
        noticed += assert_noticed_or_harmless(tmp_path / "flipped", bytes(damaged), truth, bool(place % 2))
    assert noticed > 100


def test_a_file_cut_anywhere_is_noticed(path: Path, tmp_path: Path) -> None:
    dice = random.Random(17)
    journal = filled(path, 60)
    truth = everything(journal)
    journal.close()
    whole = path.read_bytes()
    pages = range(0, len(whole), 4096)
    for length in [0, 1, 99, 100, 512, *pages, *(dice.randrange(len(whole)) for _ in range(50))]:
        assert assert_noticed_or_harmless(tmp_path / "cut", whole[:length], truth, bool(length % 2)), length


# G23


def test_a_second_process_is_refused_until_the_first_is_gone(path: Path) -> None:
    first = subprocess.Popen(command("hold", path), cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert first.stdout is not None
    assert first.stdin is not None
    assert first.stdout.readline() == f"held {first.pid}\n"
    with pytest.raises(JournalLocked, match=rf"process {first.pid}:"):
        SqliteJournal.open(path, clock=noon)
    os.kill(first.pid, signal.SIGSTOP)
    with pytest.raises(JournalLocked):
        SqliteJournal.open(path, clock=noon)
    first.kill()
    first.wait()
    first.stdin.close()
    first.stdout.close()
    journal = SqliteJournal.open(path, clock=noon)
    assert journal.append([event(1)])[0].new
    second = run(command("hold", path))
    assert second.returncode != 0
    assert f"process {os.getpid()}:" in second.stderr
    journal.close()
