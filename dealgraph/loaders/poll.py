"""When a feed is due, and what an answer means for it: pure rules, with time and chance as arguments.

The rule: what fails is asked ever more rarely, never more than a day apart by its own doing; what a server asks
for (wait, moved, gone) is heeded within bounds; nothing is forgotten that the journal does not have.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from .fetch import Fetched, Validators

State = Literal["active", "paused", "gone"]
Health = Literal["new", "ok", "failing", "silent", "paused", "gone"]
Outcome = Literal["items", "unchanged", "gone", "failed"]

MINUTE, DAY = 60, 86_400
SHORTEST, USUAL, LONGEST = MINUTE, 30 * MINUTE, 30 * DAY
JITTER = 0.1
SILENT_DAYS = 14
SILENT_INTERVALS = 10
NO_VALIDATORS = Validators()
FAILING = 3  # so many failures in a row are no accident


@dataclass(frozen=True, slots=True)
class Yield:
    """What polls brought that was new: in all (`polls` that were answered) and the last time that anything came."""

    polls: int = 0
    items: int = 0
    claims: int = 0
    last_items: int = 0
    last_claims: int = 0

    def after(self, items: int, claims: int) -> Yield:
        """The same after one more poll that was answered."""
        last = (items, claims) if items or claims else (self.last_items, self.last_claims)
        return Yield(self.polls + 1, self.items + items, self.claims + claims, *last)


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed and how it fares. Times are seconds since 1970; 0 for what never was."""

    id: str
    url: str
    name: str
    interval: int
    created_at: float
    due_at: float
    state: State = "active"
    validators: Validators = NO_VALIDATORS
    failures: int = 0
    reason: str = ""
    polled_at: float = 0.0
    last_success: float = 0.0
    last_new: float = 0.0
    brought: Yield = Yield()


def due(feed: Feed, now: float) -> bool:
    """Is it time to ask? A time further away than any wait may be was written under a clock that was set back since."""
    return feed.state == "active" and not 0 < feed.due_at - now <= max(feed.interval, DAY) * (1 + JITTER) + SHORTEST


def next_due(now: float, interval: int, failures: int, retry_after: float | None, dice: float) -> float:
    """When to ask again: the interval, doubled for each failure up to a day; later if the server wants it so, but
    no more than a day; spread by up to a tenth (`dice` from 0 to 1) so that feeds do not come in crowds."""
    wait = float(interval)
    if failures:
        wait = max(wait, min(DAY, wait * 2 ** min(failures, 30)))
    if retry_after is not None:
        wait = max(wait, min(retry_after, DAY))
    return now + wait * (1 + JITTER * dice)


def outcome(status: int) -> Outcome:
    """What an HTTP status means for a feed."""
    return {200: "items", 304: "unchanged", 410: "gone"}.get(status, "failed")  # type: ignore[return-value]


def answered(feed: Feed, fetched: Fetched, new: tuple[int, int], whole: bool, now: float, dice: float) -> Feed:
    """The feed after an answer of which so many items and claims were `new` to the journal. Validators are kept only
    if all of it was taken (`whole`): else the next answer must bring it again."""
    what = outcome(fetched.status)
    if what == "gone":
        return replace(feed, state="gone", polled_at=now, reason="410: its server says that it is gone for good")
    if what == "failed":
        reason = f"its server answers {fetched.status}"
        return failed(feed, reason, now, dice, fetched.retry_after)
    kept = feed.validators
    if what == "items":
        kept = Validators(fetched.etag, fetched.last_modified) if whole else NO_VALIDATORS
    return replace(
        feed,
        url=fetched.permanent_url or feed.url,
        validators=kept,
        due_at=next_due(now, feed.interval, 0, fetched.retry_after, dice),
        failures=0,
        reason="",
        polled_at=now,
        last_success=now,
        last_new=now if any(new) else feed.last_new,
        brought=feed.brought.after(*new),
    )


def failed(feed: Feed, reason: str, now: float, dice: float, retry_after: float | None = None) -> Feed:
    """The feed after a poll that brought nothing."""
    failures = feed.failures + 1
    due_at = next_due(now, feed.interval, failures, retry_after, dice)
    return replace(feed, failures=failures, reason=reason[:500], polled_at=now, due_at=due_at)


def quiet(feed: Feed, now: float) -> float:
    """Seconds since it last brought something new, or since it is polled."""
    return max(0.0, now - (feed.last_new or feed.created_at))


def health(feed: Feed, now: float) -> Health:
    """How it fares, in one word. `silent`: it answers, but has had nothing new for suspiciously long."""
    if feed.state != "active":
        return feed.state
    if feed.failures >= FAILING or (feed.failures and not feed.last_success):
        return "failing"
    if not feed.last_success:
        return "new"
    return "silent" if quiet(feed, now) > max(SILENT_DAYS * DAY, SILENT_INTERVALS * feed.interval) else "ok"
