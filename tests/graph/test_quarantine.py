"""Poison is kept once, with its bytes and its reason, until it is resolved."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from dealgraph.graph import failpoints
from dealgraph.graph.errors import NotFound
from dealgraph.graph.events import CLAIM, Recorded
from dealgraph.graph.quarantine import Quarantine, Quarantined

MONDAY, TUESDAY, FRIDAY = ("2025-11-10T09:00:00Z", "2025-11-11T09:00:00Z", "2025-11-14T09:00:00Z")
POISON = b'\xff\x00{"not": json'


@pytest.fixture
def quarantine(tmp_path: Path) -> Iterator[Quarantine]:
    quarantine = Quarantine.open(tmp_path / "quarantine.sqlite")
    yield quarantine
    failpoints.disarm()
    quarantine.close()


def poison(seq: int) -> Recorded:
    return Recorded(seq, f"{seq:064x}", CLAIM, POISON, MONDAY)


def put(
    quarantine: Quarantine, seq: int, at: str = MONDAY, reason: str = "not JSON", version: str = "1"
) -> Quarantined:
    return quarantine.put(poison(seq), error="InvalidInput", reason=reason, code_version=version, at=at)


def test_everything_needed_to_understand_and_repeat_is_kept(quarantine: Quarantine) -> None:
    row = put(quarantine, 7)
    assert row == Quarantined(
        id=poison(7).id,
        seq=7,
        type=CLAIM,
        data=POISON,
        error="InvalidInput",
        reason="not JSON",
        code_version="1",
        attempts=1,
        first_seen=MONDAY,
        last_seen=MONDAY,
        state="open",
        resolved_at="",
    )
    assert quarantine.get(row.id) == row
    assert list(quarantine.list()) == [row]


def test_failing_again_is_one_more_attempt_of_the_same_event(quarantine: Quarantine) -> None:
    first = put(quarantine, 7)
    again = put(quarantine, 7, TUESDAY, "still not JSON", "2")
    assert again == replace(first, attempts=2, last_seen=TUESDAY, reason="still not JSON", code_version="2")
    assert quarantine.count() == 1


def test_resolving_keeps_the_row_and_failing_afterwards_opens_it(quarantine: Quarantine) -> None:
    first = put(quarantine, 7)
    done = quarantine.resolve(first.id, TUESDAY)
    assert done == replace(first, state="resolved", resolved_at=TUESDAY)
    assert quarantine.resolve(first.id, FRIDAY) == done, "resolving twice changes nothing"
    assert (quarantine.count(), quarantine.count("resolved")) == (0, 1)
    assert (list(quarantine.list()), list(quarantine.list("resolved"))) == ([], [done])
    assert put(quarantine, 7, FRIDAY) == replace(first, attempts=2, last_seen=FRIDAY)


def test_lists_are_in_journal_order_and_in_pages(quarantine: Quarantine) -> None:
    for seq in (30, 4, 12, 5):
        put(quarantine, seq)
    assert [row.seq for row in quarantine.list()] == [4, 5, 12, 30]
    assert [row.seq for row in quarantine.list(limit=2)] == [4, 5]
    assert [row.seq for row in quarantine.list(after=5, limit=2)] == [12, 30]
    assert list(quarantine.list(after=30)) == list(quarantine.list(limit=0)) == list(quarantine.list(limit=-1)) == []


def test_an_unknown_event_is_not_found(quarantine: Quarantine) -> None:
    with pytest.raises(NotFound):
        quarantine.get("f" * 64)
    with pytest.raises(NotFound):
        quarantine.resolve("f" * 64, MONDAY)


def test_a_failed_put_stores_nothing_and_a_done_one_is_there(quarantine: Quarantine) -> None:
    def fail() -> None:
        raise RuntimeError("on purpose")

    failpoints.arm("quarantine.before_commit", fail)
    with pytest.raises(RuntimeError):
        put(quarantine, 7)
    assert quarantine.count() == 0
    failpoints.disarm()
    failpoints.arm("quarantine.after_commit", fail)
    with pytest.raises(RuntimeError):
        put(quarantine, 7)
    assert quarantine.count() == 1


def test_it_survives_closing(tmp_path: Path) -> None:
    quarantine = Quarantine.open(tmp_path / "q.sqlite")
    row = put(quarantine, 7)
    quarantine.close()
    quarantine = Quarantine.open(tmp_path / "q.sqlite")
    assert quarantine.get(row.id) == row
    quarantine.close()
