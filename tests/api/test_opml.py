"""Lists of feeds, as readers exchange them: taken, refused, and given."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.api.feeding import added
from tests.api.processes import dealgraph
from tests.api.services import Client, inside
from tests.loaders.web import Web, answer


def opml(*outlines: str) -> bytes:
    return f'<opml version="2.0"><head/><body><outline text="All">{"".join(outlines)}</outline></body></opml>'.encode()


def test_a_list_of_feeds_is_taken_one_by_one(polling: Client) -> None:
    added(polling, "https://news.example/known")
    body = opml(
        '<outline text="One &amp; only" type="rss" xmlUrl="https://news.example/1"/>',
        '<outline xmlUrl=" https://news.example/2 " title="谷歌"><outline text="no feed" htmlUrl="https://x.example"/></outline>',
        '<outline text="1" xmlUrl="https://news.example/known"/>',
        '<outline text="2" xmlUrl="http://127.0.0.1:22/"/>',
        '<outline text="3" xmlUrl="javascript:alert(1)"/>',
        '<outline text="4" xmlUrl="https://news.example/1"/>',
    )
    answer = polling.post("/v1/opml", content=body, headers={"Content-Type": "text/x-opml; charset=utf-8"})
    assert answer.status_code == 200, answer.text
    told = answer.json()
    assert (told["added"], told["known"], told["refused"]) == (2, 2, 2)
    assert [one["outcome"] for one in told["items"]] == ["added", "added", "known", "refused", "refused", "known"]
    assert "port 22" in told["items"][3]["reason"]
    assert told["items"][5]["id"] == told["items"][0]["id"]
    kept = polling.get("/v1/feeds").json()["items"]
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
def test_a_list_that_is_none_adds_nothing(polling: Client, body: bytes, reason: str) -> None:
    answer = polling.post("/v1/opml", content=body, headers={"Content-Type": "text/x-opml"})
    assert answer.status_code == 422, answer.text
    assert reason in answer.json()["detail"]
    assert polling.get("/v1/feeds").json()["items"] == []


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


def test_the_list_that_is_given_is_taken_again(tmp_path: Path, polling: Client) -> None:
    feeds = [
        ('Q&A <"one">', "https://news.example/1?a=1&b=2"),
        ("谷歌", "https://谷歌.example/订阅"),
        ("", "https://news.example/3"),
    ]
    for name, url in feeds:
        added(polling, url, name=name)
    given = polling.get("/v1/opml")
    assert given.headers["content-type"] == "text/x-opml; charset=utf-8"
    assert polling.get("/v1/opml", headers={"If-None-Match": given.headers["etag"]}).status_code == 304
    again = polling.post("/v1/opml", content=given.content, headers={"Content-Type": "text/x-opml"}).json()
    assert (again["added"], again["known"]) == (0, 3)
    with inside(tmp_path / "other", poll_feeds=False) as other:
        other.post("/v1/opml", content=given.content, headers={"Content-Type": "text/x-opml"})
        kept = [(one["name"], one["url"]) for one in other.get("/v1/feeds").json()["items"]]
    assert kept == [*feeds[:2], (feeds[2][1], feeds[2][1])]
    added(polling, "https://news.example/4", name="a\ufffeb")
    odd = polling.get("/v1/opml").text
    assert 'title="ab"' in odd, "no XML may hold U+FFFE, and strict readers refuse all of it"
    (tmp_path / "list.opml").write_bytes(given.content)
    assert dealgraph(tmp_path / "third", "feeds", "import", str(tmp_path / "list.opml")).returncode == 0
    assert dealgraph(tmp_path / "third", "feeds", "export").stdout.count("xmlUrl=") == 3
