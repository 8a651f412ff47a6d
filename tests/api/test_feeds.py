"""Feeds from end to end: a real web server, the real service, and what people type."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.api.processes import dealgraph, serving
from tests.api.services import Client, Process, inside, until
from tests.loaders.web import Web, answer, connections, moved, website

SECONDS = 20.0


@pytest.fixture
def web() -> Iterator[Web]:
    with website() as server:
        yield server


@pytest.fixture
def api(tmp_path: Path, web: Web) -> Iterator[Client]:
    """A service that polls only when told to."""
    with inside(tmp_path / "data", fetch_allow=(web.place,), poll_feeds=False) as client:
        yield client


def item(number: int, *, guid: str = "", amount: int = 5) -> dict[str, Any]:
    text = f"Acme {number}, based in Oslo, raised ${amount} million."
    place = {"subject": f"Acme {number}", "place": {"name": "Oslo", "kind": "place"}}
    claim = {"kind": "location", "roles": place, "evidence": {"quote": f"Acme {number}, based in Oslo"}}
    named = {"id": guid or str(number), "url": f"https://news.example/{number}", "title": f"Acme {number}"}
    return {
        **named,
        "content_text": text,
        "_dealgraph": {"claims": [{**claim, "attributes": {"basis": "headquarters"}}]},
    }


def feed(*items: dict[str, Any]) -> bytes:
    return json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "News", "items": items}).encode()


def page(body: bytes, **headers: str) -> bytes:
    return answer(body=body, Content_Type="application/feed+json", **headers)


def added(api: Client, url: str, **more: Any) -> str:
    made = api.post("/v1/feeds", json={"url": url, **more})
    assert made.status_code == 201, made.text
    return str(made.json()["id"])


def polled(api: Client, id: str) -> dict[str, Any]:
    found = api.post(f"/v1/feeds/{id}/poll")
    assert found.status_code == 200, found.text
    body: dict[str, Any] = found.json()
    return body


def facts(api: Client) -> int:
    assert api.service.graph.wait_applied(api.service.graph.journal.last(), SECONDS)
    return len(api.get("/v1/facts", params={"limit": 1000, "kind": "location"}).json()["items"])


# ---------------------------------------------------------------- the round


def test_a_feed_is_added_polled_changed_and_removed(api: Client, web: Web) -> None:
    web.pages["/feed"] = page(feed(item(1), item(2)), ETag='"1"')
    id = added(api, web.url("/feed"), name="News", interval=600)
    new = api.get(f"/v1/feeds/{id}").json()
    assert (new["health"], new["state"], new["interval"], new["polled_at"]) == ("new", "active", 600, None)
    first = polled(api, id)
    assert (first["outcome"], first["read"], first["new"], first["known"]) == ("items", 4, 4, 0)
    assert (first["feed"]["health"], first["refused"]) == ("ok", [])
    assert first["feed"]["due_at"] > first["feed"]["last_new"] >= new["created_at"]
    assert facts(api) == 2
    again = polled(api, id)
    assert (again["outcome"], again["new"], again["known"]) == ("items", 0, 4)
    assert 'If-None-Match: "1"' in web.asked[-1]
    web.pages["/feed"] = answer("304 Not Modified")
    assert polled(api, id)["outcome"] == "unchanged"
    assert api.post("/v1/feeds", json={"url": web.url("/feed")}).status_code == 200
    listed = api.get("/v1/feeds").json()
    assert [one["id"] for one in listed["items"]] == [id]
    assert listed["next"] is None
    changed = api.patch(f"/v1/feeds/{id}", json={"state": "paused", "name": "Old"}).json()
    assert (changed["health"], changed["name"], changed["due_at"]) == ("paused", "Old", None)
    assert api.delete(f"/v1/feeds/{id}").json() == {"id": id, "removed": True}
    assert api.delete(f"/v1/feeds/{id}").status_code == 404
    assert api.post(f"/v1/feeds/{id}/poll").status_code == 404
    assert facts(api) == 2


def test_the_list_has_pages(api: Client) -> None:
    ids = [added(api, f"https://news.example/{number}") for number in range(5)]
    first = api.get("/v1/feeds", params={"limit": 3}).json()
    second = api.get("/v1/feeds", params={"limit": 3, "cursor": first["next"]}).json()
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
def test_what_cannot_be_polled_is_refused_at_once(api: Client, body: dict[str, Any], pointer: str) -> None:
    refused = api.post("/v1/feeds", json=body)
    assert refused.status_code == 422, refused.text
    assert refused.json()["pointer"] == pointer
    assert api.get("/v1/feeds").json()["items"] == []


def test_all_that_may_be_asked_at_an_address_is_told(api: Client) -> None:
    assert api.put("/v1/feeds").headers["allow"] == "GET, HEAD, POST"
    assert api.put(f"/v1/feeds/{'0' * 32}").headers["allow"] == "DELETE, GET, HEAD, PATCH"
    assert api.put("/v1/claims").headers["allow"] == "POST"


def test_two_feeds_never_have_one_address(api: Client) -> None:
    first, second = added(api, "https://news.example/1"), added(api, "https://news.example/2")
    assert api.patch(f"/v1/feeds/{second}", json={"url": "https://news.example/1"}).status_code == 409
    assert api.patch(f"/v1/feeds/{first}", json={"url": "https://news.example/3"}).json()["url"].endswith("/3")


def test_an_address_inside_is_told_and_never_asked(api: Client) -> None:
    id = added(api, "http://169.254.169.254/latest/meta-data")
    with connections() as heard:
        found = polled(api, id)
    assert (found["outcome"], heard) == ("failed", [])
    assert "not a public address" in found["feed"]["reason"]
    assert found["feed"]["health"] == "failing"


def opml(*outlines: str) -> bytes:
    return f'<opml version="2.0"><head/><body><outline text="All">{"".join(outlines)}</outline></body></opml>'.encode()


def test_a_list_of_feeds_is_taken_one_by_one(api: Client) -> None:
    added(api, "https://news.example/known")
    body = opml(
        '<outline text="One &amp; only" type="rss" xmlUrl="https://news.example/1"/>',
        '<outline xmlUrl=" https://news.example/2 " title="谷歌"><outline text="no feed" htmlUrl="https://x.example"/></outline>',
        '<outline text="1" xmlUrl="https://news.example/known"/>',
        '<outline text="2" xmlUrl="http://127.0.0.1:22/"/>',
        '<outline text="3" xmlUrl="javascript:alert(1)"/>',
        '<outline text="4" xmlUrl="https://news.example/1"/>',
    )
    answer = api.post("/v1/opml", content=body, headers={"Content-Type": "text/x-opml; charset=utf-8"})
    assert answer.status_code == 200, answer.text
    told = answer.json()
    assert (told["added"], told["known"], told["refused"]) == (2, 2, 2)
    assert [one["outcome"] for one in told["items"]] == ["added", "added", "known", "refused", "refused", "known"]
    assert "port 22" in told["items"][3]["reason"]
    assert told["items"][5]["id"] == told["items"][0]["id"]
    kept = api.get("/v1/feeds").json()["items"]
    assert [(one["name"], one["url"]) for one in kept][1:] == [
        ("One & only", "https://news.example/1"),
        ("谷歌", "https://news.example/2"),
    ]


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", "empty"),
        (b"<opml><body/></opml>", "names no feed"),
        (opml('<outline xmlUrl="https://news.example/1"/>')[:-10], "no well-formed XML"),
        (b'<!DOCTYPE opml [<!ENTITY a "b">]><opml/>', "DOCTYPE"),
        (b"<rss><channel/></rss>", "not an OPML list"),
        (b"<opml>" + b"<outline>" * 100_000, "nested deeper than 100"),
        (
            b"<opml><outline " + b" ".join(b'a%d="1"' % n for n in range(9999)) + b"/></opml>",
            "more than 256 attributes",
        ),
        ("<opml><body/></opml>".encode("utf-32"), "UTF-32"),
        (opml('<outline xmlUrl="https://news.example/1"/>' * 10_001), "more than 10,000 feeds"),
    ],
)
def test_a_list_that_is_none_adds_nothing(api: Client, body: bytes, reason: str) -> None:
    answer = api.post("/v1/opml", content=body, headers={"Content-Type": "text/x-opml"})
    assert answer.status_code == 422, answer.text
    assert reason in answer.json()["detail"]
    assert api.get("/v1/feeds").json()["items"] == []


def test_a_feed_tells_what_it_yields(api: Client, web: Web) -> None:
    web.pages["/feed"] = page(feed(item(1), item(2)))
    id = added(api, web.url("/feed"))
    first = polled(api, id)
    assert (first["items"], first["claims"]) == (2, 2)
    web.pages["/feed"] = page(feed(item(2), item(3)))
    second = polled(api, id)
    assert (second["items"], second["claims"], second["known"]) == (1, 1, 2)
    third = polled(api, id)
    assert (third["items"], third["claims"]) == (0, 0)
    told = api.get(f"/v1/feeds/{id}").json()
    assert told["brought"] == {"polls": 3, "items": 3, "claims": 3, "last_items": 1, "last_claims": 1}
    assert told["last_new"] == second["feed"]["last_new"]
    assert told["quiet_seconds"] < SECONDS
    web.pages["/feed"] = answer("500 Broken")
    assert polled(api, id)["feed"]["brought"] == told["brought"]
    numbers = api.get("/metrics").text
    for name, value in (("polls", 3), ("items", 3), ("claims", 3)):
        assert f"dealgraph_feed_{name} {value}.0" in numbers
    assert "dealgraph_feed_quiet_seconds " in numbers


def test_a_feed_that_is_quiet_for_too_long_is_called_silent(api: Client, web: Web) -> None:
    web.pages["/feed"] = page(feed(item(1)))
    id = added(api, web.url("/feed"))
    polled(api, id)
    poller = api.service.poller
    now = poller.clock
    poller.clock = lambda: now() + 15 * 86_400
    told = polled(api, id)["feed"]
    assert (told["health"], told["quiet_seconds"] > 14 * 86_400) == ("silent", True)
    assert 'dealgraph_feeds{health="silent"} 1.0' in api.get("/metrics").text


def test_the_list_of_an_earlier_version_is_read(tmp_path: Path) -> None:
    import sqlite3

    columns = "id, url, name, interval, created_at, due_at, state, etag, last_modified, failures, reason, polled_at"
    with inside(tmp_path, poll_feeds=False) as api:
        added(api, "https://news.example/1")
    with sqlite3.connect(tmp_path / "feeds.sqlite") as db:
        for name in ("polls", "items", "claims", "last_items", "last_claims"):
            db.execute(f"ALTER TABLE feed DROP COLUMN {name}")
        db.execute("PRAGMA user_version = 1")
        assert len(db.execute(f"SELECT {columns} FROM feed").fetchall()) == 1
    with inside(tmp_path, poll_feeds=False) as api:
        (kept,) = api.get("/v1/feeds").json()["items"]
    assert (kept["url"], kept["brought"]["polls"]) == ("https://news.example/1", 0)


# ---------------------------------------------------------------- what may not be lost or doubled


def test_g17_a_cut_answer_brings_nothing_and_the_next_poll_brings_all(api: Client, web: Web) -> None:
    whole = page(feed(*(item(number) for number in range(1, 6))), ETag='"5"')
    id = added(api, web.url("/feed"))
    for end in range(1, len(whole), len(whole) // 9):
        web.pages["/feed"] = whole[:end]
        cut = polled(api, id)
        assert (cut["outcome"], cut["read"]) == ("failed", 0), end
    assert facts(api) == 0
    web.pages["/feed"] = whole
    assert polled(api, id)["new"] == 10
    assert not any("If-None-Match" in head for head in web.asked)
    assert facts(api) == 5


def test_g17_an_answer_that_was_not_taken_whole_is_asked_for_again(api: Client, web: Web) -> None:
    """Cut where nothing but the feed itself can tell: without a length."""
    items = "".join(f"<item><title>Note {n}</title><description>Nothing.</description></item>" for n in range(3))
    body = f"<rss version='2.0'><channel><title>News</title>{items}</channel></rss>".encode()
    head = b'HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nETag: "9"\r\n\r\n'
    id = added(api, web.url("/feed"))
    web.pages["/feed"] = head + body[: body.index(b"Note 2")]
    cut = polled(api, id)
    # each document with the record that it was read
    assert (cut["outcome"], cut["new"], len(cut["refused"])) == ("items", 4, 1)
    web.pages["/feed"] = head + body
    assert polled(api, id)["new"] == 2
    assert "If-None-Match" not in web.asked[-1]
    polled(api, id)
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
    with inside(tmp_path, fetch_allow=(web.place,), poll_feeds=False) as api:
        (kept,) = api.get("/v1/feeds").json()["items"]
        assert (kept["polled_at"], kept["state"]) == (None, "active")
        found = polled(api, kept["id"])
        assert (found["new"], found["known"]) == (new, 2 - new)
        assert "If-None-Match" not in web.asked[-1]
        assert facts(api) == 1
        polled(api, kept["id"])
        assert 'If-None-Match: "1"' in web.asked[-1]


def test_g18_items_are_known_by_what_they_say_and_not_by_their_number(api: Client, web: Web) -> None:
    id = added(api, web.url("/feed"))
    web.pages["/feed"] = page(feed(item(1, guid="a"), item(1, guid="a")))
    assert polled(api, id)["new"] == 2
    web.pages["/feed"] = page(feed(item(1, guid="b")))
    assert (polled(api, id)["new"], facts(api)) == (0, 1)
    web.pages["/feed"] = page(feed(item(1, guid="a", amount=7)))
    edited = polled(api, id)
    assert edited["new"] >= 1
    assert facts(api) == 1
    web.pages["/feed"] = page(feed(item(2, guid="a")))
    polled(api, id)
    assert facts(api) == 2


def test_g19_what_leaves_a_feed_is_not_taken_back(api: Client, web: Web) -> None:
    id = added(api, web.url("/feed"))
    for start in range(1, 202, 40):
        web.pages["/feed"] = page(feed(*(item(number) for number in range(start, start + 100))))
        assert polled(api, id)["outcome"] == "items"
    assert facts(api) == 300
    web.pages["/feed"] = page(feed())
    assert polled(api, id)["outcome"] == "items"
    assert facts(api) == 300


def test_what_is_no_feed_is_a_failure_and_not_an_empty_feed(api: Client, web: Web) -> None:
    id = added(api, web.url("/feed"))
    judgement = {"type": "judgement", "verdict": "same", "left": "Acme 1", "right": "Acme 2", "by": "a stranger"}
    for body in (b"<html><body>Sign in</body></html>", json.dumps(judgement).encode(), b""):
        web.pages["/feed"] = answer(body=body, ETag='"1"')
        found = polled(api, id)
        assert (found["outcome"], found["read"]) == ("failed", 0)
    assert found["feed"]["health"] == "failing"
    assert found["feed"]["failures"] == 3
    assert "If-None-Match" not in web.asked[-1]


# ---------------------------------------------------------------- what servers say


def test_a_feed_that_moved_for_good_is_asked_at_its_new_address(api: Client, web: Web) -> None:
    web.pages |= {"/feed": moved("/new", "301 M"), "/new": page(feed(item(1)))}
    assert polled(api, added(api, web.url("/feed")))["feed"]["url"] == web.url("/new")
    added(api, web.url("/feed"))
    second = api.get("/v1/feeds").json()["items"][1]["id"]
    assert polled(api, second)["feed"]["url"] == web.url("/feed"), "the new address has a feed already"


def test_61_gone_is_polled_no_longer(api: Client, web: Web) -> None:
    web.pages["/feed"] = answer("410 Gone")
    id = added(api, web.url("/feed"))
    found = polled(api, id)
    assert (found["outcome"], found["feed"]["state"], found["feed"]["due_at"]) == ("gone", "gone", None)
    assert api.patch(f"/v1/feeds/{id}", json={"state": "active"}).json()["health"] == "new"


def test_60_ten_years_are_at_most_a_day(api: Client, web: Web) -> None:
    web.pages["/feed"] = answer("503 Busy", Retry_After="315360000")
    id = added(api, web.url("/feed"))
    polled(api, id)
    due = api.service.poller.feeds.get(id).due_at - api.service.poller.clock()
    assert 86_000 < due < 1.1 * 86_400 + 60


def test_feeds_are_counted_by_how_they_fare(api: Client, web: Web) -> None:
    web.pages["/feed"] = page(feed(item(1)))
    polled(api, added(api, web.url("/feed")))
    polled(api, added(api, web.url("/missing")))
    numbers = api.get("/metrics").text
    assert 'dealgraph_feeds{health="ok"} 1.0' in numbers
    assert 'dealgraph_feeds{health="failing"} 1.0' in numbers
    assert 'dealgraph_feeds{health="gone"} 0.0' in numbers


# ---------------------------------------------------------------- by itself


def pollers() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == "poller"]


def test_a_service_polls_what_is_due_and_has_no_thread_without_feeds(tmp_path: Path, web: Web) -> None:
    web.pages["/feed"] = page(feed(item(1)), ETag='"1"')
    with inside(tmp_path, fetch_allow=(web.place,)) as api:
        assert pollers() == []
        id = added(api, web.url("/feed"))
        until(lambda: api.get(f"/v1/feeds/{id}").json()["last_new"], "the first poll", SECONDS)
        assert facts(api) == 1
        assert len(pollers()) == 1
        asked = len(web.asked)
        api.patch(f"/v1/feeds/{id}", json={"state": "paused"})
        api.patch(f"/v1/feeds/{id}", json={"state": "active"})
        until(lambda: len(web.asked) > asked, "the poll of a feed that goes on", SECONDS)
    assert pollers() == []
    with inside(tmp_path, fetch_allow=(web.place,)) as api:
        assert len(pollers()) == 1
        assert api.get(f"/v1/feeds/{id}").json()["health"] == "ok"


def test_an_end_waits_for_no_server_and_forgets_no_poll(tmp_path: Path, web: Web) -> None:
    web.pages["/feed"] = lambda server, sock: bool(server.ended.wait(SECONDS)) and None  # type: ignore[func-returns-value]
    with inside(tmp_path, fetch_allow=(web.place,)) as api:
        id = added(api, web.url("/feed"))
        until(lambda: web.asked, "the poll", SECONDS)
        assert api.post(f"/v1/feeds/{id}/poll").status_code == 409
        began = time.monotonic()
    assert time.monotonic() - began < 10
    web.pages["/feed"] = page(feed(item(1)))
    with inside(tmp_path, fetch_allow=(web.place,)) as api:
        kept = api.service.poller.feeds.get(id)
        assert (kept.failures, kept.reason) == (0, "")
        until(lambda: api.get(f"/v1/feeds/{id}").json()["last_new"], "the poll after the restart", SECONDS)


# ---------------------------------------------------------------- the command line


def test_the_command_line_adds_polls_lists_and_removes(tmp_path: Path, web: Web) -> None:
    data, env = tmp_path / "data", {"DEALGRAPH_FETCH_ALLOW": web.place}
    web.pages["/feed"] = page(feed(item(1)))
    done = dealgraph(data, "feeds", "add", web.url("/feed"), "--name", "News", "--json", env=env)
    assert done.returncode == 0, done.stderr
    id = json.loads(done.stdout)["id"]
    done = dealgraph(data, "feeds", "poll", env=env)
    assert (done.returncode, done.stdout) == (0, f"{web.url('/feed')}: 2 read, 2 new, 0 known\n"), done.stderr
    listed = dealgraph(data, "feeds", "list", env=env).stdout
    assert id in listed.replace("\n", "") or "News" in listed
    assert len(web.asked) == 1, "a command polls nothing by itself"
    web.pages["/feed"] = answer("500 Broken")
    done = dealgraph(data, "feeds", "poll", web.url("/feed"), env=env)
    assert done.returncode == 1
    assert "failed: its server answers 500" in done.stdout
    assert dealgraph(data, "feeds", "remove", id, env=env).returncode == 0
    assert json.loads(dealgraph(data, "feeds", "list", "--json", env=env).stdout)["items"] == []
    assert "no feed has" in dealgraph(data, "feeds", "poll", "nothing", env=env).stderr


def test_the_command_line_takes_a_list_of_feeds(tmp_path: Path, web: Web) -> None:
    data, env = tmp_path / "data", {"DEALGRAPH_FETCH_ALLOW": web.place}
    body = opml(f'<outline xmlUrl="{web.url("/feed")}"/>', '<outline xmlUrl="https://谷歌.example/订阅"/>')
    web.pages["/list"] = answer(body=body.decode().encode("gb18030"), Content_Type="text/xml; charset=gbk")
    done = dealgraph(data, "feeds", "import", web.url("/list"), env=env)
    assert (done.returncode, done.stdout.split()) == (
        0,
        ["added", web.url("/feed"), "added", "https://谷歌.example/订阅"],
    )
    (tmp_path / "list.opml").write_bytes(opml(f'<outline xmlUrl="{web.url("/feed")}"/>', '<outline xmlUrl="x"/>'))
    done = dealgraph(data, "feeds", "import", str(tmp_path / "list.opml"), "--json", env=env)
    assert (done.returncode, "1 known, 1 refused" in done.stderr) == (1, True)
    assert json.loads(done.stdout)["known"] == 1


ARTICLE = """<html lang="en"><head><title>A round in Bergen</title>
<meta property="article:published_time" content="2031-03-04"></head>
<body><nav>Umbra Corp acquired Penrose Ltd for $9 billion.</nav>
<article><h1>A round in Bergen</h1><p>Halden Robotics raised $40 million in a Series B round.</p></article>
</body></html>"""


def test_the_words_of_an_item_are_read_where_no_claims_ride_along(api: Client, web: Web) -> None:
    shown = "<p>Halden Robotics raised $40 million in a Series B round.</p>"
    told = {"content_html": f"{shown}<p hidden>Umbra raised $9 billion.</p>"}
    titled = {"title": "北岭机器人获得4000万美元融资", "content_text": "更多内容见下文。", "language": "zh"}
    carrying = {**item(1), "content_text": "Umbra Corp raised $9 billion. Acme 1, based in Oslo"}
    web.pages["/feed"] = page(feed(told, titled, carrying))
    found = polled(api, added(api, web.url("/feed")))
    assert (found["outcome"], found["items"], found["refused"]) == ("items", 3, [])
    assert api.service.graph.wait_applied(found["seq"], SECONDS)
    rounds = api.get("/v1/facts", params={"kind": "funding_round"}).json()["items"]
    assert {one["roles"]["issuer"][0]["name"] for one in rounds} == {"Halden Robotics", "北岭机器人"}
    for one in rounds:
        (evidence,) = one["evidence"]
        assert evidence["end"] - evidence["start"] == len(evidence["quote"])


def test_load_reads_an_article_and_its_claims(tmp_path: Path, web: Web) -> None:
    """From an address and from a file; the second time nothing is new: the words and their header are the same."""
    data, env = tmp_path / "data", {"DEALGRAPH_FETCH_ALLOW": web.place}
    web.pages["/article"] = answer(body=ARTICLE.encode(), Content_Type="text/html; charset=utf-8")
    done = dealgraph(data, "load", web.url("/article"), "--json", env=env)
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    assert report["new"] >= 2
    facts = json.loads(dealgraph(data, "query", "facts", "--json", env=env).stdout)["items"]
    (fact,) = [one for one in facts if one["kind"] == "funding_round"]
    (evidence,) = fact["evidence"]
    assert (evidence["document"]["title"], evidence["document"]["url"]) == ("A round in Bergen", web.url("/article"))
    assert evidence["document"]["published_at"] == "2031-03-04"
    assert not [one for one in facts if one["kind"] == "acquisition"]
    (tmp_path / "article.html").write_text(ARTICLE)
    again = dealgraph(data, "load", web.url("/article"), str(tmp_path / "article.html"), "--json", env=env)
    first, second = (json.loads(line) for line in again.stdout.splitlines())
    assert (first["new"], second["refused"]) == (0, [])


def test_load_takes_an_address(tmp_path: Path, web: Web) -> None:
    data, env = tmp_path / "data", {"DEALGRAPH_FETCH_ALLOW": web.place}
    web.pages["/feed"] = page(feed(item(1)))
    done = dealgraph(data, "load", web.url("/feed"), env=env)
    assert (done.returncode, done.stdout) == (0, f"{web.url('/feed')}: 2 read, 2 new, 0 known\n"), done.stderr
    missing = dealgraph(data, "load", web.url("/missing"), env=env)
    assert missing.returncode == 1
    assert "answers 404" in missing.stderr


def test_a_running_service_is_told_by_the_command_line(tmp_path: Path, web: Web) -> None:
    data, env = tmp_path / "data", {"DEALGRAPH_FETCH_ALLOW": web.place}
    web.pages["/feed"] = page(feed(item(1)))
    with serving(data, "serve", "--port", "0", env=env) as url:
        done = dealgraph(data, "feeds", "add", web.url("/feed"), "--url", url)
        assert done.returncode == 0, done.stderr

        def brought() -> bool:
            listed = dealgraph(data, "feeds", "list", "--url", url, "--json").stdout
            return bool(json.loads(listed)["items"][0]["last_new"])

        until(brought, "the poll of the service", SECONDS * 3)


def test_an_allow_list_that_cannot_be_read_is_refused_at_start(tmp_path: Path) -> None:
    done = dealgraph(tmp_path / "data", "feeds", "list", env={"DEALGRAPH_FETCH_ALLOW": "10.0.0.1/8"})
    assert done.returncode == 1
    assert "DEALGRAPH_FETCH_ALLOW" in done.stderr
