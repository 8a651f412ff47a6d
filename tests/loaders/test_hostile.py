"""Inputs made to hurt, by other doors than a feed that is polled: JSON Lines and events (G17, G27).

What a feed may hold stands in the corpus beside this file.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterator

import pytest

from dealgraph.graph.claims import Claim, Document
from dealgraph.loaders import Item, LoadError, Options, Refused, Said, Source, choose

RSS, JSON_FEED, LINES = "application/rss+xml", "application/feed+json", "application/jsonl"
VERSION = "https://jsonfeed.org/version/1.1"
SECONDS = 5.0


@pytest.fixture(autouse=True)
def _bounded() -> Iterator[None]:
    start = time.process_time()
    yield
    assert time.process_time() - start < SECONDS


def rss(items: str, before: str = "", title: str = "Feed") -> bytes:
    return f'{before}<rss version="2.0"><channel><title>{title}</title>{items}</channel></rss>'.encode()


def item(title: str, inner: str = "") -> str:
    return f"<item><title>{title}</title>{inner}</item>"


def read(data: bytes, media_type: str = RSS) -> list[Item]:
    source = Source("input", media_type, data)
    return list(choose(source)(source, Options()))


def documents(data: bytes, media_type: str = RSS) -> list[Document]:
    items = read(data, media_type)
    return [one for item in items if isinstance(item, Said) for one in item.statements if isinstance(one, Document)]


def test_html_names_of_characters_are_understood_outside_of_cdata() -> None:
    said = json.dumps([{"kind": "founding", "roles": {"subject": "A"}, "evidence": {"quote": "&eacute;"}}])
    claims = f'<c:claims xmlns:c="urn:dealgraph:claims:1"><![CDATA[{said}]]></c:claims>'
    words = "<description>&lt;p&gt;literally &amp;amp;eacute;&lt;/p&gt;</description>"
    (found,) = read(rss(item("a&nbsp;b &eacute;", words + claims)))
    assert isinstance(found, Said)
    document, one = found.statements
    assert isinstance(document, Document)
    assert isinstance(one, Claim)
    assert (document.header.title, document.text) == ("a b é", "literally &eacute;")
    assert one.evidence.start == 10


def test_a_feed_cut_anywhere_says_nothing_of_the_cut_item() -> None:
    """G17, at every byte: what a cut feed says, the whole one says; and it tells that it was cut."""
    data = rss(item("one", "<description>1 &amp; 一</description>") + item("two", "<link>https://x.example/2</link>"))
    whole = {one.id for one in documents(data)}
    end_of_first = data.index(b"</item>") + len(b"</item>")
    for end in range(len(data)):
        try:
            items = read(data[:end])
        except LoadError:
            assert end < end_of_first
            continue
        said = [one for item in items if isinstance(item, Said) for one in item.statements if isinstance(one, Document)]
        assert {one.id for one in said} <= whole
        assert len(said) == (2 if end >= data.rindex(b"</item>") + 7 else 1)
        assert isinstance(items[-1], Refused)
        assert "cut off" in items[-1].reason
    assert len(whole) == len(read(data)) == 2


def test_the_name_of_a_cut_feed_must_be_known() -> None:
    data = b"<rss><channel>" + item("one").encode() + item("two").encode() + b"<title>Feed</title></channel></rss>"
    assert documents(data)[0].header.publisher == "Feed"
    with pytest.raises(LoadError, match="before the name of the feed"):
        read(data[: data.index(b"<title>Feed")])


# ---------------------------------------------------------------- content


def claim(name: str, **rest: object) -> dict[str, object]:
    evidence = {"document": {"title": "t"}, "quote": "q"}
    return {"kind": "founding", "roles": {"subject": [{"name": name}]}, "evidence": evidence, **rest}


def lines(*bodies: object) -> bytes:
    return "\n".join(json.dumps(body, ensure_ascii=False) for body in bodies).encode()


@pytest.mark.parametrize(
    "name",
    [
        '=HYPERLINK("https://x.example","y")',
        "+1-2",
        "}) DETACH DELETE n //",
        "`Company`) SET n:Admin",
        "**bold** [x](javascript:alert(1))",
        "<img src=x onerror=alert(1)>",
        "'; DROP TABLE record; --",
        "\u202eEvil\u202c",
        "Аnthropic",
    ],
)
def test_text_that_looks_like_code_is_text(name: str) -> None:
    (said,) = read(lines(claim(name)), LINES)
    assert isinstance(said, Said)
    assert isinstance(said.statements[0], Claim)
    assert said.statements[0].roles["subject"][0].name == name


@pytest.mark.parametrize(
    "value", ["1e400", "NaN", "Infinity", "-$5B", "$1.4万亿", "9" * 300, "1" * 1_000_000, True, [5], None]
)
def test_an_amount_that_is_none_is_refused(value: object) -> None:
    (found,) = read(
        lines(claim("Acme", quantity={"text": "x", "min": value, "unit": "USD", "qualifier": "at_least"})), LINES
    )
    assert isinstance(found, Refused)
    assert found.pointer.startswith("/quantity")


JSON_TO_HURT: dict[str, bytes] = {
    "depth": b'{"a":' * 100_000,
    "closed depth": b"[" * 100_000 + b"]" * 100_000,
    "a million digits": b'{"a":' + b"9" * 1_000_000 + b"}",
    "a long exponent": b'{"a":1e' + b"9" * 1000 + b"}",
    "a key twice": b'{"kind":"risk","kind":"founding"}',
    "half a surrogate": b'{"kind":"\\ud83d"}',
    "half a surrogate in a key": b'{"\\udc00":1}',
    "NaN": b'{"kind":NaN}',
    "UTF-16": '{"kind":"risk"}'.encode("utf-16"),
    "latin-1": '{"kind":"é"}'.encode("latin-1"),
    "escaped quotes without end": b'{"a":"' + b'\\"' * 1_000_000 + b"{" * 50,
}


@pytest.mark.parametrize("name", JSON_TO_HURT)
def test_json_made_to_hurt_is_refused(name: str) -> None:
    data = JSON_TO_HURT[name]
    try:
        assert all(isinstance(found, Refused) for found in read(data, LINES))
    except LoadError:
        assert data.startswith(b"[")  # a list is refused whole
    for media_type in (JSON_FEED, "application/cloudevents+json"):
        with pytest.raises(LoadError):
            read(data, media_type)


def test_a_line_without_end_is_refused_alone() -> None:
    data = lines(claim("A" * 5_000_000)) + b"\n" + lines(claim("Acme"))
    assert [type(found) for found in read(data, LINES)] == [Refused, Said]
    assert "longer than" in str(read(data, LINES)[0])


def test_an_item_that_left_the_feed_retracts_nothing() -> None:
    """G19: a window that slides says the new items, and nothing about the old ones."""
    window = [documents(rss("".join(item(str(n)) for n in range(start, start + 100)))) for start in (0, 100)]
    said = read(rss("".join(item(str(n)) for n in range(100, 200))))
    assert [len(part) for part in window] == [100, 100]
    assert {type(one) for found in said if isinstance(found, Said) for one in found.statements} == {Document}
