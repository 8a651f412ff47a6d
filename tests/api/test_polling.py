"""What polls by itself, and the commands that poll and load from an address."""

from __future__ import annotations

import json
import threading
import time
from pathlib import Path

from tests.api.feeding import SECONDS, added, facts, feed, item, page
from tests.api.processes import dealgraph, serving
from tests.api.services import inside, until
from tests.loaders.web import Web, answer


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


ARTICLE = """<html lang="en"><head><title>A round in Bergen</title>
<meta property="article:published_time" content="2031-03-04"></head>
<body><nav>Umbra Corp acquired Penrose Ltd for $9 billion.</nav>
<article><h1>A round in Bergen</h1><p>Halden Robotics raised $40 million in a Series B round.</p></article>
</body></html>"""


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
