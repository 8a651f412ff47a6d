"""Named points where a test may stop, fail or kill the process, to prove what survives.

`reach` does nothing unless a point is armed. Only tests and the process entry arm points; every name stands
in `NAMES`, so that a test can visit each of them.
"""

from __future__ import annotations

from collections.abc import Callable

NAMES = (
    "journal.before_begin",  # a batch is taken from the queue, nothing is written
    "journal.before_commit",  # rows are written, not committed
    "journal.after_commit",  # durable, no caller knows yet
    "changelog.before_commit",
    "changelog.after_commit",
    "quarantine.before_commit",
    "quarantine.after_commit",
    "networkx.before_cursor",
    "networkx.before_commit",
    "networkx.after_commit",
    "projection.before_apply",
    "projection.after_apply",
    "neo4j.before_commit",
    "neo4j.after_commit",
    "neo4j.before_rebuild_commit",
)

_armed: dict[str, Callable[[], None]] = {}


def reach(name: str) -> None:
    """Run what is armed at this point, if anything is."""
    if _armed and (action := _armed.get(name)):
        action()


def arm(name: str, action: Callable[[], None]) -> None:
    """From now on run `action` each time `name` is reached, in the thread that reaches it."""
    if name not in NAMES:
        raise ValueError(f"no failpoint is named {name!r}; there are {', '.join(NAMES)}")
    _armed[name] = action


def disarm() -> None:
    """Disarm every point."""
    _armed.clear()
