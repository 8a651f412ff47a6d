"""Feeds through the API: a real web server, the real service."""

from __future__ import annotations

import json
import secrets
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from dealgraph.api.feeds_file import FeedsFile
from dealgraph.loaders.poll import Feed
from tests.api.feeding import SECONDS, added, facts, feed, item, page, polled
from tests.api.services import Client, Process, inside
from tests.loaders.web import Web, answer, connections, moved


def test_a_feed_is_added_polled_changed_and_removed(polling: Client, web: Web) -> None:
    web.pages["/feed"] = page(feed(item(1), item(2)), ETag='"1"')
    id = added(polling, web.url("/feed"), name="News", interval=600)
    new = polling.get(f"/v1/feeds/{id}").json()
    assert (new["health"], new["state"], new["interval"], new["polled_at"]) == ("new", "active", 600, None)
    first = polled(polling, id)
    assert (first["outcome"], first["read"], first["new"], first["known"]) == ("items", 4, 4, 0)
    assert (first["feed"]["health"], first["refused"]) == ("ok", [])
    assert first["feed"]["due_at"] > first["feed"]["last_new"] >= new["created_at"]
    assert facts(polling) == 2
    again = polled(polling, id)
    assert (again["outcome"], again["new"], again["known"]) == ("items", 0, 4)
    assert 'If-None-Match: "1"' in web.asked[-1]
    web.pages["/feed"] = answer("304 Not Modified")
    assert polled(polling, id)["outcome"] == "unchanged"
    assert polling.post("/v1/feeds", json={"url": web.url("/feed")}).status_code == 200
    listed = polling.get("/v1/feeds").json()
    assert [one["id"] for one in listed["items"]] == [id]
    assert listed["next"] is None
    changed = polling.patch(f"/v1/feeds/{id}", json={"state": "paused", "name": "Old"}).json()
    assert (changed["health"], changed["name"], changed["due_at"]) == ("paused", "Old", None)
    assert polling.delete(f"/v1/feeds/{id}").json() == {"id": id, "removed": True}
    assert polling.delete(f"/v1/feeds/{id}").status_code == 404
    assert polling.post(f"/v1/feeds/{id}/poll").status_code == 404
    assert facts(polling) == 2


def test_the_list_has_pages(polling: Client) -> None:
    ids = [added(polling, f"https://news.example/{number}") for number in range(5)]
    first = polling.get("/v1/feeds", params={"limit": 3}).json()
    second = polling.get("/v1/feeds", params={"limit": 3, "cursor": first["next"]}).json()
    assert [one["id"] for one in first["items"] + second["items"]] == ids
    assert second["next"] is None


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({"url": "http://127.0.0.1:22/"}, "/url"),
        ({"url": "ftp://news.example/"}, "/url"),
        ({"url": "http://a@news.example/"}, "/url"),
        ({}, "/url"),
        ({"url": "https://news.example/", "interval": 5}, "/interval"),
        ({"url": "https://news.example/", "interval": "600"}, "/interval"),
        ({"url": "https://news.example/", "name": "a\u001bb"}, "/name"),
        ({"url": "https://news.example/", "more": 1}, "/more"),
    ],
)
def test_what_cannot_be_polled_is_refused_at_once(polling: Client, body: dict[str, Any], pointer: str) -> None:
    refused = polling.post("/v1/feeds", json=body)
    assert refused.status_code == 422, refused.text
    assert refused.json()["pointer"] == pointer
    assert polling.get("/v1/feeds").json()["items"] == []


def test_all_that_may_be_asked_at_an_address_is_told(polling: Client) -> None:
    assert polling.put("/v1/feeds").headers["allow"] == "GET, HEAD, POST"
    assert polling.put(f"/v1/feeds/{'0' * 32}").headers["allow"] == "DELETE, GET, HEAD, PATCH"
    assert polling.put("/v1/claims").headers["allow"] == "POST"


def test_two_feeds_never_have_one_address(polling: Client) -> None:
    first, second = added(polling, "https://news.example/1"), added(polling, "https://news.example/2")
    assert polling.patch(f"/v1/feeds/{second}", json={"url": "https://news.example/1"}).status_code == 409
    assert polling.patch(f"/v1/feeds/{first}", json={"url": "https://news.example/3"}).json()["url"].endswith("/3")


def test_an_address_inside_is_told_and_never_asked(polling: Client) -> None:
    id = added(polling, "http://169.254.169.254/latest/meta-data")
    with connections() as heard:
        found = polled(polling, id)
    assert (found["outcome"], heard) == ("failed", [])
    assert "not a public address" in found["feed"]["reason"]
    assert found["feed"]["health"] == "failing"


def test_a_feed_tells_what_it_yields(polling: Client, web: Web) -> None:
    web.pages["/feed"] = page(feed(item(1), item(2)))
    id = added(polling, web.url("/feed"))
    first = polled(polling, id)
    assert (first["items"], first["claims"]) == (2, 2)
    web.pages["/feed"] = page(feed(item(2), item(3)))
    second = polled(polling, id)
    assert (second["items"], second["claims"], second["known"]) == (1, 1, 2)
    third = polled(polling, id)
    assert (third["items"], third["claims"]) == (0, 0)
    told = polling.get(f"/v1/feeds/{id}").json()
    assert told["brought"] == {"polls": 3, "items": 3, "claims": 3, "last_items": 1, "last_claims": 1}
    assert told["last_new"] == second["feed"]["last_new"]
    assert told["quiet_seconds"] < SECONDS
    web.pages["/feed"] = answer("500 Broken")
    assert polled(polling, id)["feed"]["brought"] == told["brought"]
    numbers = polling.get("/metrics").text
    for name, value in (("polls", 3), ("items", 3), ("claims", 3)):
        assert f"dealgraph_feed_{name} {value}.0" in numbers
    assert "dealgraph_feed_quiet_seconds " in numbers


def test_a_feed_that_is_quiet_for_too_long_is_called_silent(polling: Client, web: Web) -> None:
    web.pages["/feed"] = page(feed(item(1)))
    id = added(polling, web.url("/feed"))
    polled(polling, id)
    poller = polling.service.poller
    now = poller.clock
    poller.clock = lambda: now() + 15 * 86_400
    told = polled(polling, id)["feed"]
    assert (told["health"], told["quiet_seconds"] > 14 * 86_400) == ("silent", True)
    assert 'dealgraph_feeds{health="silent"} 1.0' in polling.get("/metrics").text


def test_the_list_of_an_earlier_version_is_read(tmp_path: Path) -> None:
    import sqlite3

    columns = "id, url, name, interval, created_at, due_at, state, etag, last_modified, failures, reason, polled_at"
    with inside(tmp_path, poll_feeds=False) as polling:
        added(polling, "https://news.example/1")
    with sqlite3.connect(tmp_path / "feeds.sqlite") as db:
        for name in ("polls", "items", "claims", "last_items", "last_claims"):
            db.execute(f"ALTER TABLE feed DROP COLUMN {name}")
        db.execute("PRAGMA user_version = 1")
        assert len(db.execute(f"SELECT {columns} FROM feed").fetchall()) == 1
    with inside(tmp_path, poll_feeds=False) as polling:
        (kept,) = polling.get("/v1/feeds").json()["items"]
    assert (kept["url"], kept["brought"]["polls"]) == ("https://news.example/1", 0)


# ---------------------------------------------------------------- what may not be lost or doubled


def test_g17_a_cut_answer_brings_nothing_and_the_next_poll_brings_all(polling: Client, web: Web) -> None:
    whole = page(feed(*(item(number) for number in range(1, 6))), ETag='"5"')
    id = added(polling, web.url("/feed"))
    for end in range(1, len(whole), len(whole) // 9):
        web.pages["/feed"] = whole[:end]
        cut = polled(polling, id)
        assert (cut["outcome"], cut["read"]) == ("failed", 0), end
    assert facts(polling) == 0
    web.pages["/feed"] = whole
    assert polled(polling, id)["new"] == 10
    assert not any("If-None-Match" in head for head in web.asked)
    assert facts(polling) == 5


def test_g17_an_answer_that_was_not_taken_whole_is_asked_for_again(polling: Client, web: Web) -> None:
    """Cut where nothing but the feed itself can tell: without a length."""
    items = "".join(f"<item><title>Note {n}</title><description>Nothing.</description></item>" for n in range(3))
    body = f"<rss version='2.0'><channel><title>News</title>{items}</channel></rss>".encode()
    head = b'HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nETag: "9"\r\n\r\n'
    id = added(polling, web.url("/feed"))
    web.pages["/feed"] = head + body[: body.index(b"Note 2")]
    cut = polled(polling, id)
    # each document with the record that it was read
    assert (cut["outcome"], cut["new"], len(cut["refused"])) == ("items", 4, 1)
    web.pages["/feed"] = head + body
    assert polled(polling, id)["new"] == 2
    assert "If-None-Match" not in web.asked[-1]
    polled(polling, id)
    assert "If-None-Match" in web.asked[-1]


@pytest.mark.parametrize(("point", "new"), [("journal.before_commit", 2), ("journal.after_commit", 0)])
def test_g17_a_crash_around_the_journal_keeps_no_validators(tmp_path: Path, web: Web, point: str, new: int) -> None:
    """Killed before the journal has the items or just after: either way the next poll asks for all of it."""
    web.pages["/feed"] = page(feed(item(1)), ETag='"1"')
    allowed = {"DEALGRAPH_FETCH_ALLOW": web.place}
    with Process(tmp_path, DEALGRAPH_FAILPOINT=f"{point}:kill", **allowed) as service:
        with service.ready().client() as client:
            assert client.post("/v1/feeds", json={"url": web.url("/feed")}).status_code == 201
        service.process.wait(SECONDS * 3)
    with inside(tmp_path, fetch_allow=(web.place,), poll_feeds=False) as polling:
        (kept,) = polling.get("/v1/feeds").json()["items"]
        assert (kept["polled_at"], kept["state"]) == (None, "active")
        found = polled(polling, kept["id"])
        assert (found["new"], found["known"]) == (new, 2 - new)
        assert "If-None-Match" not in web.asked[-1]
        assert facts(polling) == 1
        polled(polling, kept["id"])
        assert 'If-None-Match: "1"' in web.asked[-1]


def test_g18_items_are_known_by_what_they_say_and_not_by_their_number(polling: Client, web: Web) -> None:
    id = added(polling, web.url("/feed"))
    web.pages["/feed"] = page(feed(item(1, guid="a"), item(1, guid="a")))
    assert polled(polling, id)["new"] == 2
    web.pages["/feed"] = page(feed(item(1, guid="b")))
    assert (polled(polling, id)["new"], facts(polling)) == (0, 1)
    web.pages["/feed"] = page(feed(item(1, guid="a", amount=7)))
    edited = polled(polling, id)
    assert edited["new"] >= 1
    assert facts(polling) == 1
    web.pages["/feed"] = page(feed(item(2, guid="a")))
    polled(polling, id)
    assert facts(polling) == 2


def test_g19_what_leaves_a_feed_is_not_taken_back(polling: Client, web: Web) -> None:
    id = added(polling, web.url("/feed"))
    for start in range(1, 202, 40):
        web.pages["/feed"] = page(feed(*(item(number) for number in range(start, start + 100))))
        assert polled(polling, id)["outcome"] == "items"
    assert facts(polling) == 300
    web.pages["/feed"] = page(feed())
    assert polled(polling, id)["outcome"] == "items"
    assert facts(polling) == 300


def test_what_is_no_feed_is_a_failure_and_not_an_empty_feed(polling: Client, web: Web) -> None:
    id = added(polling, web.url("/feed"))
    judgement = {"type": "judgement", "verdict": "same", "left": "Acme 1", "right": "Acme 2", "by": "a stranger"}
    for body in (b"<html><body>Sign in</body></html>", json.dumps(judgement).encode(), b""):
        web.pages["/feed"] = answer(body=body, ETag='"1"')
        found = polled(polling, id)
        assert (found["outcome"], found["read"]) == ("failed", 0)
    assert found["feed"]["health"] == "failing"
    assert found["feed"]["failures"] == 3
    assert "If-None-Match" not in web.asked[-1]


# ---------------------------------------------------------------- what servers say


def test_a_feed_that_moved_for_good_is_asked_at_its_new_address(polling: Client, web: Web) -> None:
    web.pages |= {"/feed": moved("/new", "301 M"), "/new": page(feed(item(1)))}
    assert polled(polling, added(polling, web.url("/feed")))["feed"]["url"] == web.url("/new")
    added(polling, web.url("/feed"))
    second = polling.get("/v1/feeds").json()["items"][1]["id"]
    assert polled(polling, second)["feed"]["url"] == web.url("/feed"), "the new address has a feed already"


def test_61_gone_is_polled_no_longer(polling: Client, web: Web) -> None:
    web.pages["/feed"] = answer("410 Gone")
    id = added(polling, web.url("/feed"))
    found = polled(polling, id)
    assert (found["outcome"], found["feed"]["state"], found["feed"]["due_at"]) == ("gone", "gone", None)
    assert polling.patch(f"/v1/feeds/{id}", json={"state": "active"}).json()["health"] == "new"


def test_60_ten_years_are_at_most_a_day(polling: Client, web: Web) -> None:
    web.pages["/feed"] = answer("503 Busy", Retry_After="315360000")
    id = added(polling, web.url("/feed"))
    polled(polling, id)
    due = polling.service.poller.feeds.get(id).due_at - polling.service.poller.clock()
    assert 86_000 < due < 1.1 * 86_400 + 60


def test_feeds_are_counted_by_how_they_fare(polling: Client, web: Web) -> None:
    web.pages["/feed"] = page(feed(item(1)))
    polled(polling, added(polling, web.url("/feed")))
    polled(polling, added(polling, web.url("/missing")))
    numbers = polling.get("/metrics").text
    assert 'dealgraph_feeds{health="ok"} 1.0' in numbers
    assert 'dealgraph_feeds{health="failing"} 1.0' in numbers
    assert 'dealgraph_feeds{health="gone"} 0.0' in numbers


# ---------------------------------------------------------------- by itself


def test_the_words_of_an_item_are_read_where_no_claims_ride_along(polling: Client, web: Web) -> None:
    shown = "<p>Halden Robotics raised $40 million in a Series B round.</p>"
    told = {"content_html": f"{shown}<p hidden>Umbra raised $9 billion.</p>"}
    titled = {"title": "北岭机器人完成4000万美元B轮融资", "content_text": "更多内容见下文。", "language": "zh"}
    carrying = {**item(1), "content_text": "Umbra Corp raised $9 billion. Acme 1, based in Oslo"}
    web.pages["/feed"] = page(feed(told, titled, carrying))
    found = polled(polling, added(polling, web.url("/feed")))
    assert (found["outcome"], found["items"], found["refused"]) == ("items", 3, [])
    assert polling.service.graph.wait_applied(found["seq"], SECONDS)
    rounds = polling.get("/v1/facts", params={"kind": "funding_round"}).json()["items"]
    assert {one["roles"]["issuer"][0]["name"] for one in rounds} == {"Halden Robotics", "北岭机器人"}
    for one in rounds:
        (evidence,) = one["evidence"]
        assert evidence["end"] - evidence["start"] == len(evidence["quote"])


def test_what_an_owner_changes_during_a_poll_stays(tmp_path: Path) -> None:
    with closing(FeedsFile.open(tmp_path / "feeds.sqlite")) as feeds:

        def polled_while(**given: Any) -> Feed:
            before, _ = feeds.add(Feed(secrets.token_hex(16), f"http://x.example/{given}", "", 86_400, 0, 0))
            feeds.change(before.id, 100, **given)
            settled = feeds.settle(before, replace(before, state="gone", due_at=86_500, polled_at=100, failures=3))
            assert feeds.get(before.id) == settled
            return settled

        elsewhere = polled_while(url="http://y.example/")
        assert (elsewhere.state, elsewhere.failures) == ("active", 0), "nothing is known of the new address"
        assert polled_while(state="paused").state == "paused"
        news = polled_while(name="News")
        assert (news.name, news.state) == ("News", "gone")
        often = polled_while(interval=60)
        assert (often.interval, often.due_at) == (60, 160)
