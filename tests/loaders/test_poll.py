"""The rules of polling, as properties: whatever happens, a feed is asked again neither too soon nor never."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dealgraph.loaders.fetch import Fetched, Validators
from dealgraph.loaders.poll import (
    DAY,
    FAILING,
    JITTER,
    LONGEST,
    SHORTEST,
    SILENT_DAYS,
    Feed,
    answered,
    due,
    failed,
    health,
    next_due,
    outcome,
)

NOW = 1_763_000_000.0
URL = "https://news.example/feed"
FEED = Feed("f" * 32, URL, "", 1800, NOW, NOW)

intervals = st.integers(SHORTEST, LONGEST)
dice = st.floats(0, 1, exclude_max=True)
waits = st.none() | st.floats(0, 1e12)
answers = st.builds(
    Fetched,
    status=st.sampled_from([200, 304, 410, 404, 500, 503, 429, 204]),
    final_url=st.just(URL),
    media_type=st.just(""),
    data=st.just(b""),
    etag=st.sampled_from(["", '"1"', '"2"']),
    last_modified=st.just(""),
    retry_after=waits,
    permanent_url=st.sampled_from([None, "https://news.example/new"]),
)
feeds = st.builds(
    lambda interval, failures, etag: replace(FEED, interval=interval, failures=failures, validators=Validators(etag)),
    intervals,
    st.integers(0, 10_000),
    st.sampled_from(["", '"0"']),
)


@given(intervals, st.integers(0, 10_000), waits, dice)
def test_60_the_next_time_is_never_before_the_interval_and_never_beyond_a_day_of_its_own_doing(
    interval: int, failures: int, retry_after: float | None, chance: float
) -> None:
    wait = next_due(NOW, interval, failures, retry_after, chance) - NOW
    assert interval - 1 <= wait <= max(interval, DAY) * (1 + JITTER) + 1


@given(intervals, st.integers(0, 40), dice)
def test_each_failure_makes_it_wait_no_less(interval: int, failures: int, chance: float) -> None:
    assert next_due(NOW, interval, failures + 1, None, chance) >= next_due(NOW, interval, failures, None, chance)


@given(intervals, st.floats(0, DAY), dice)
def test_what_a_server_asks_for_is_heeded(interval: int, retry_after: float, chance: float) -> None:
    assert next_due(NOW, interval, 0, retry_after, chance) >= NOW + retry_after


@given(feeds, answers, st.tuples(st.integers(0, 3), st.integers(0, 3)), st.booleans(), dice)
def test_an_answer_changes_what_it_may_and_nothing_else(
    feed: Feed, fetched: Fetched, new: tuple[int, int], whole: bool, chance: float
) -> None:
    after = answered(feed, fetched, new, whole, NOW, chance)
    assert (after.id, after.interval, after.created_at, after.name) == (feed.id, feed.interval, feed.created_at, "")
    assert after.polled_at == NOW
    what = outcome(fetched.status)
    assert (after.state == "gone") == (what == "gone")
    if what == "gone":
        assert not due(after, NOW + 10 * LONGEST)
    elif what == "failed":
        assert (after.url, after.validators, after.failures) == (feed.url, feed.validators, feed.failures + 1)
        assert str(fetched.status) in after.reason
    else:
        assert after.url == (fetched.permanent_url or feed.url)
        assert (after.failures, after.reason, after.last_success) == (0, "", NOW)
        assert after.last_new == (NOW if any(new) else feed.last_new)
        before, then = feed.brought, after.brought
        assert (then.polls, then.items, then.claims) == (
            1 + before.polls,
            new[0] + before.items,
            new[1] + before.claims,
        )
        last = new if any(new) else (before.last_items, before.last_claims)
        assert (then.last_items, then.last_claims) == last
        assert not due(after, NOW)
        assert due(after, after.due_at)


@given(feeds, answers, dice)
def test_g17_validators_are_kept_only_for_an_answer_that_was_taken_whole(
    feed: Feed, fetched: Fetched, chance: float
) -> None:
    if fetched.status == 200:
        assert answered(feed, fetched, (1, 0), False, NOW, chance).validators == Validators()
        assert answered(feed, fetched, (1, 0), True, NOW, chance).validators == Validators(fetched.etag)
    else:
        assert answered(feed, fetched, (0, 0), True, NOW, chance).validators == feed.validators
    assert failed(feed, "cut", NOW, chance).validators == feed.validators


@pytest.mark.parametrize(
    ("changes", "word"),
    [
        ({}, "new"),
        ({"failures": 1}, "failing"),
        ({"last_success": NOW, "last_new": NOW}, "ok"),
        ({"last_success": NOW, "last_new": NOW, "failures": FAILING - 1}, "ok"),
        ({"last_success": NOW, "last_new": NOW, "failures": FAILING}, "failing"),
        ({"last_success": NOW, "last_new": NOW - (SILENT_DAYS + 1) * DAY}, "silent"),
        ({"last_success": NOW, "created_at": NOW - (SILENT_DAYS + 1) * DAY}, "silent"),
        ({"last_success": NOW, "last_new": NOW - (SILENT_DAYS + 1) * DAY, "interval": LONGEST}, "ok"),
        ({"state": "paused", "failures": 9}, "paused"),
        ({"state": "gone"}, "gone"),
    ],
)
def test_health_is_one_word(changes: dict[str, object], word: str) -> None:
    assert health(replace(FEED, **changes), NOW) == word  # type: ignore[arg-type]


@given(feeds, waits, dice, st.floats(1, 1e9))
def test_a_clock_that_is_set_back_keeps_no_feed_waiting_for_longer_than_a_server_may(
    feed: Feed, retry_after: float | None, chance: float, back: float
) -> None:
    after = replace(feed, due_at=next_due(NOW, feed.interval, feed.failures, retry_after, chance))
    ahead = after.due_at - (NOW - back)
    assert due(after, NOW - back) == (ahead > max(feed.interval, DAY) * (1 + JITTER) + SHORTEST)


def test_a_paused_feed_is_never_due() -> None:
    assert due(FEED, NOW)
    assert not due(replace(FEED, state="paused"), NOW)
