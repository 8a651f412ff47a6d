"""An item of a feed that is edited: what our reader read in the older wording, and reads no more, is taken back."""

from __future__ import annotations

import itertools
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from dealgraph.graph import queue_rows, review
from dealgraph.graph.edits import EDITOR
from dealgraph.graph.events import RETRACTION
from dealgraph.graph.sqlitefile import SqliteFile
from tests.api.feeding import added, polled
from tests.api.reading import founded, queue, reading, settle
from tests.api.services import Client
from tests.loaders.web import answer, website

OLD = "Acme was founded in 1999. | 0.9\nSure was founded in 1990. | 0.9"
NEW = "Acme was founded in 1999. | 0.9\nOrbis was founded in 2003. | 0.9"
LAST = "Acme was founded in 1999. | 0.9\nUmbra was founded in 2001. | 0.9"


def item(text: str, edited: str | None = None, id: str = "https://news.example/1", **more: Any) -> dict[str, Any]:
    days = {"date_published": "2031-03-04", **({"date_modified": edited} if edited else {})}
    return {"id": id, "content_text": text, **days, **more}


def feed(*items: dict[str, Any], home: str = "https://news.example/") -> bytes:
    listed = {"version": "https://jsonfeed.org/version/1.1", "title": "News", "home_page_url": home, "items": items}
    return json.dumps(listed).encode()


def load(api: Client, body: bytes, media: str = "application/feed+json") -> dict[str, Any]:
    answer = api.post("/v1/files", content=body, headers={"Content-Type": media}, params={"name": "feed"})
    assert answer.status_code in (200, 201), answer.text
    told: dict[str, Any] = answer.json()
    assert told["refused"] == []
    settle(api)
    return told


def known(api: Client, day: str) -> list[str]:
    answer = api.get("/v1/facts", params={"known_at": day}).json()["items"]
    return sorted(fact["roles"]["subject"][0]["name"] for fact in answer)


def test_what_a_newer_wording_says_no_more_is_taken_back_as_of_its_day(tmp_path: Path) -> None:
    with reading(tmp_path) as api:
        load(api, feed(item(OLD)))
        seq = api.service.graph.journal.last()
        told = load(api, feed(item(NEW, "2031-03-09")))
        assert told["reading"]["withdrawn"] == 1
        assert founded(api) == ["Acme", "Orbis"]
        assert "Sure" in known(api, "2031-03-08")
        assert "Sure" not in known(api, "2031-03-09")
        rows = api.service.graph.journal.read(seq, 100)
        assert "dealgraph.retraction.v1" in {row.type for row in rows}
        assert len({row.recorded_at for row in rows}) == 1, "one transaction"
        assert load(api, feed(item(NEW, "2031-03-09")))["new"] == 0
        assert api.service.graph.verify().agree


def test_g4_wordings_may_arrive_in_any_order(tmp_path: Path) -> None:
    """All orders end in one graph; an old copy that comes late brings nothing back."""
    wordings = [item(OLD), item(NEW, "2031-03-09"), item(LAST, "2031-03-20")]
    believed, days = [], []
    for number, order in enumerate(itertools.permutations(wordings)):
        with reading(tmp_path / str(number)) as api:
            for one in order:
                load(api, feed(one))
            believed.append(founded(api))
            days.append([known(api, day) for day in ("2031-03-08", "2031-03-15", "2031-03-25")])
            assert all(load(api, feed(one))["new"] == 0 for one in order)
    assert believed == [["Acme", "Umbra"]] * 6
    assert days == [days[0]] * 6


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        (feed(item(OLD)), feed(item(NEW, "2031-03-09", id="http://news.example/1/"))),
        (feed(item(OLD)), feed(item(NEW, "2031-03-09"), home="http://news.example")),
        (
            feed(item(OLD, id="", url="https://news.example/1")),
            feed(item(NEW, "2031-03-09", id="", url="http://news.example/1/")),
        ),
    ],
    ids=["guid", "feed", "link"],
)
def test_g18_an_item_is_known_by_its_guid_or_link_however_they_are_written(
    tmp_path: Path, older: bytes, newer: bytes
) -> None:
    with reading(tmp_path) as api:
        load(api, older)
        load(api, newer)
        assert founded(api) == ["Acme", "Orbis"]


@pytest.mark.parametrize(
    "other",
    [
        feed(item(NEW, "2031-03-09", id="2")),
        feed(item(NEW, "2031-03-09"), home="https://other.example/"),
        feed(item(NEW, "2031-03-09"), item("Umbra was founded in 2001. | 0.9", "2031-03-09")),
        feed(item(NEW)),
    ],
    ids=["another guid", "another feed", "a guid of two items", "the same day"],
)
def test_g18_what_is_not_surely_a_newer_wording_takes_nothing_back(tmp_path: Path, other: bytes) -> None:
    with reading(tmp_path) as api:
        load(api, feed(item(OLD)))
        load(api, other)
        assert {"Acme", "Sure", "Orbis"} <= set(founded(api))


def test_g18_the_same_words_under_another_guid_are_the_same_document_and_may_be_edited_under_either(
    tmp_path: Path,
) -> None:
    with reading(tmp_path) as api:
        load(api, feed(item(OLD)))
        (fact,) = api.get("/v1/facts", params={"entity": "Sure"}).json()["items"]
        load(api, feed(item(OLD, id="flip")))
        assert api.get("/v1/facts", params={"entity": "Sure"}).json()["items"] == [fact]
        load(api, feed(item(NEW, "2031-03-09", id="flip")))
        assert founded(api) == ["Acme", "Orbis"]


def test_what_people_said_about_the_older_wording_stays(tmp_path: Path) -> None:
    hinted = "Hint was founded in 2009. | 0.6"
    with reading(tmp_path) as api:
        load(api, feed(item(f"{OLD}\n{hinted}")))
        (waiting,) = queue(api)
        assert api.post(f"/v1/review/{waiting['id']}", json={"decision": "accept"}).status_code == 201
        own = {"kind": "founding", "roles": {"subject": "Posted"}}
        api.post_claims({**own, "evidence": {"document": {"title": "A letter"}, "quote": "Posted"}})
        load(api, feed(item(NEW, "2031-03-09")))
        assert founded(api) == ["Acme", "Hint", "Orbis", "Posted"]
        rows = [row for row in api.service.graph.journal.read(0, 100) if row.type == RETRACTION]
        assert [json.loads(row.data)["by"] for row in rows] == [EDITOR]


@pytest.mark.parametrize("late", [False, True], ids=["in order", "the older one late"])
def test_what_only_an_older_wording_proposes_waits_no_longer(tmp_path: Path, late: bool) -> None:
    kept, gone = "Kept was founded in 2009. | 0.6", "Hint was founded in 2008. | 0.6"
    wordings = [item(f"{OLD}\n{kept}\n{gone}"), item(f"{NEW}\n{kept}", "2031-03-09")]
    with reading(tmp_path) as api:
        for one in reversed(wordings) if late else wordings:
            load(api, feed(one))
        states = {(one["claim"]["roles"]["subject"][0]["name"], one["state"]) for one in queue(api, state="all")}
        assert states == {("Kept", "open"), ("Hint", "outdated")}
        assert all(load(api, feed(one))["new"] == 0 for one in wordings)


def test_claims_that_rode_along_are_not_taken_back(tmp_path: Path) -> None:
    claim = {"kind": "founding", "roles": {"subject": "Carried"}, "evidence": {"quote": "Sure was founded in 1990"}}
    with reading(tmp_path) as api:
        load(api, feed({**item(OLD), "_dealgraph": {"claims": [claim]}}))
        load(api, feed(item(NEW, "2031-03-09")))
        assert founded(api) == ["Acme", "Carried", "Orbis"]


def test_newer_rules_read_the_older_wording_without_bringing_back_what_was_edited(tmp_path: Path) -> None:
    with reading(tmp_path, without=["Sure"]) as api:
        load(api, feed(item(OLD)))
        load(api, feed(item(NEW, "2031-03-09")))
    with reading(tmp_path, "rules/2") as api:
        assert api.post("/v1/reread").status_code == 200
        assert founded(api) == ["Acme", "Orbis"]
        assert known(api, "2031-03-08") == ["Acme", "Orbis", "Sure"]


def test_the_queue_of_an_earlier_version_is_drawn_anew(tmp_path: Path) -> None:
    """It lacks what claims say, which the journal tells."""
    path = tmp_path / "review.sqlite"
    earlier = SqliteFile(path, replace(queue_rows.LAYOUT, steps=queue_rows.LAYOUT.steps[:1]))
    with earlier.writing() as db:
        db.execute("UPDATE cursor SET seq = 5, id = 'a'")
    earlier.close()
    queue = review.Reviews.open(path)
    assert queue.position == 0
    queue.close()


RSS = """<rss version="2.0"><channel><title>News</title><link>https://news.example/</link>
<item><guid isPermaLink="false">1</guid><description>{}</description>
<pubDate>Tue, 04 Mar 2031 10:00:00 GMT</pubDate></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><id>urn:news</id><updated>2031-03-09T10:00:00Z</updated>
<entry><id>urn:1</id><title/><published>2031-03-04T10:00:00Z</published><updated>2031-03-{1:02}T10:00:00Z</updated>
<content type="text">{0}</content></entry></feed>"""


def rss(text: str) -> bytes:
    return RSS.format(text.replace("\n", "&lt;br&gt;")).encode()


def test_the_updated_day_of_an_atom_entry_tells_which_wording_is_newer(tmp_path: Path) -> None:
    with reading(tmp_path) as api:
        load(api, ATOM.format(NEW, 9).encode(), "application/atom+xml")
        load(api, ATOM.format(OLD, 4).encode(), "application/atom+xml")
        assert founded(api) == ["Acme", "Orbis"]


def test_a_poll_that_finds_other_words_under_the_same_day_has_found_an_edit(tmp_path: Path) -> None:
    """RSS has one day; what the feed says now is newer than what it said before, and the feed is its address."""
    with website() as web, reading(tmp_path, fetch=(web.place,)) as api:
        feeds = [added(api, web.url(path)) for path in ("/feed", "/other")]
        web.pages["/feed"] = answer(body=rss(OLD), Content_Type="application/rss+xml")
        polled(api, feeds[0])
        web.pages["/other"] = answer(body=rss(LAST), Content_Type="application/rss+xml")
        polled(api, feeds[1])
        assert founded(api) == ["Acme", "Sure", "Umbra"], "no feed edits the items of another"
        web.pages["/feed"] = answer(body=rss(NEW), Content_Type="application/rss+xml")
        polled(api, feeds[0])
        assert founded(api) == ["Acme", "Orbis", "Umbra"]
        web.pages["/feed"] = answer(body=rss(OLD), Content_Type="application/rss+xml")
        polled(api, feeds[0])
        assert founded(api) == ["Acme", "Orbis", "Umbra"], "an old copy is no edit"
