"""An event tried again: a journal event of its own, so that what comes out of quarantine is told in its turn.

The seq of the event itself lies behind every reader. The rule: `Retried` says nothing about the world; the fold takes
the event that it names, and where that is in the graph already nothing happens, so a replay ends in the same graph.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated

from pydantic import Field, ValidationError

from .canonical import digest, dumps
from .events import Event, Recorded
from .journal import Journal
from .quarantine import Quarantined
from .values import Hash, Instant, Value

RETRIED = "dealgraph.retried.v1"


class Retried(Value):
    """That the event `event`, which stands at `seq`, is to be folded again after it failed for the `attempt`th time."""

    event: Hash
    seq: Annotated[int, Field(ge=1)]
    attempt: Annotated[int, Field(ge=1)]
    failed_at: Instant

    @classmethod
    def of(cls, kept: Quarantined) -> Retried:
        """The next attempt of a quarantined event: one for each failure, however often it is asked for."""
        return cls(event=kept.id, seq=kept.seq, attempt=kept.attempts, failed_at=kept.last_seen)

    def journal_event(self) -> Event:
        """Itself, as the journal keeps it."""
        body = self.model_dump(mode="json")
        return Event(digest({"type": RETRIED, **body}), RETRIED, dumps(body))


def due(
    events: Iterable[Recorded], journal: Journal, failed: Mapping[str, int]
) -> tuple[list[Recorded], dict[int, Recorded]]:
    """Which of these are to be folded, and the events that some of them try again, by the seq of the trial.

    `failed` says how often the events in quarantine did: those wait, and a trial that failed since lets nothing in.
    """
    folded: list[Recorded] = []
    again: dict[int, Recorded] = {}
    for event in events:
        trial = _trial(event)
        if trial is None:
            if event.id not in failed:
                folded.append(event)
        elif failed.get(trial.event, 0) <= trial.attempt:
            folded.append(event)
            if (original := _named(trial, journal)) is not None:
                again[event.seq] = original
    return folded, again


def _trial(event: Recorded) -> Retried | None:
    if event.type != RETRIED:
        return None
    try:
        return Retried.model_validate_json(event.data)
    except ValidationError:
        return None  # the fold cannot read it either, and says so


def _named(trial: Retried, journal: Journal) -> Recorded | None:
    original = next(iter(journal.read(trial.seq - 1, 1)), None)
    return original if original is not None and original.id == trial.event and original.type != RETRIED else None
