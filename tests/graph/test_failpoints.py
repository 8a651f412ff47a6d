"""Failpoints: a closed list of names that stand in the code, silent unless armed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from dealgraph.graph import failpoints

SOURCE = Path(failpoints.__file__).parents[1]


@pytest.fixture(autouse=True)
def _disarmed() -> Iterator[None]:
    yield
    failpoints.disarm()


def test_every_name_is_reached_in_the_code_and_every_reached_name_is_listed() -> None:
    files = (path.read_text("utf-8") for path in SOURCE.rglob("*.py"))
    reached = [name for text in files for name in re.findall(r'\breach\("([^"]+)"\)', text)]
    assert sorted(reached) == sorted(failpoints.NAMES), "each point stands in one place"


def test_a_point_acts_each_time_it_is_reached_while_armed() -> None:
    first, second = failpoints.NAMES[:2]
    seen: list[str] = []
    failpoints.reach(first)
    failpoints.arm(first, lambda: seen.append(first))
    failpoints.reach(first)
    failpoints.reach(second)
    failpoints.reach(first)
    assert seen == [first, first]
    failpoints.disarm()
    failpoints.reach(first)
    assert len(seen) == 2


def test_an_unknown_point_is_refused() -> None:
    with pytest.raises(ValueError, match="no failpoint"):
        failpoints.arm("journal.typo", lambda: None)
