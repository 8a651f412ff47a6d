"""Articles: what a page says about itself, which of its words are the article's, and what is never seen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dealgraph.graph.claims import Document
from dealgraph.loaders import LoadError, Options, Refused, Said, Source, article, choose
from dealgraph.loaders.charset import decode, encoded_twice, page_label, xml_label
from dealgraph.loaders.markup import to_text
from dealgraph.loaders.page import read_page

LIE = "Umbra Corp raised $9 trillion."


def document(data: bytes | str, media_type: str = "text/html", url: str | None = None) -> Document:
    source = Source("input", media_type, data.encode() if isinstance(data, str) else data, url)
    (said,) = choose(source)(source, Options())
    assert isinstance(said, Said), said
    (found,) = said.statements
    assert isinstance(found, Document)
    return found


def head(*lines: str) -> str:
    return f"<html><head>{''.join(lines)}</head><body><p>Words.</p></body></html>"


def meta(name: str, content: str) -> str:
    return f'<meta property="{name}" content="{content}">'


def ld(body: str) -> str:
    return f'<script type="application/ld+json">{body}</script>'


# ---------------------------------------------------------------- what a page says about itself


@pytest.mark.parametrize(
    ("lines", "published"),
    [
        ([meta("article:published_time", "2031-03-04T09:30:00+01:00")], "2031-03-04T08:30:00Z"),
        ([ld('{"@type": "NewsArticle", "datePublished": "2031-03-04"}')], "2031-03-04"),
        ([ld('{"@graph": [{"@type": ["BlogPosting"], "datePublished": "2031-03-04"}]}')], "2031-03-04"),
        (['<meta itemprop="datePublished" content="2031-03-04">'], "2031-03-04"),
        (['<time datetime="2031-03-04">yesterday</time>'], "2031-03-04"),
        (['<time datetime="2031-03-04" pubdate></time><time datetime="2031-03-09"></time>'], "2031-03-04"),
        # a date that nothing names as that of the publication, or that cannot be, is none
        (['<time datetime="2031-03-04"></time><time datetime="2031-03-09"></time>'], None),
        ([ld('{"@type": "Event", "datePublished": "2031-03-04"}')], None),
        ([ld('{"@type": "NewsArticle", "datePublished": "2031-02-30"}')], None),
        ([ld('{"@type": "NewsArticle", "datePublished": "2031-03-04", "datePublished": "2031-03-05"}')], None),
        (["<p>4 March 2031</p>"], None),
        # two that contradict each other are none; two that differ by a zone are one
        (
            [meta("article:published_time", "2031-03-04"), ld('{"@type": "Article", "datePublished": "2030-03-04"}')],
            None,
        ),
        (
            [meta("article:published_time", "2031-03-04"), ld('{"@type": "Article", "datePublished": "2031-03-05"}')],
            "2031-03-05",
        ),
    ],
)
def test_the_day_of_publication_is_said_or_unknown(lines: list[str], published: str | None) -> None:
    assert read_page(head(*lines)).header["published_at"] == published


def test_title_name_and_address_come_from_standard_metadata() -> None:
    page = head(
        "<title>Words | Site</title>",
        meta("og:title", "Words of a page"),
        meta("og:site_name", "The Fjord Ledger"),
        '<link rel="canonical" href="https://ledger.example/1">',
    )
    found = document(page).header
    assert (found.title, found.publisher, found.url) == (
        "Words of a page",
        "The Fjord Ledger",
        "https://ledger.example/1",
    )
    assert document(page, url="https://ledger.example/1?from=x").header.url == "https://ledger.example/1?from=x"
    plain = document(head("<title>A &amp; B</title>", '<link rel="canonical" href="javascript:alert(1)">')).header
    assert (plain.title, plain.publisher, plain.url) == ("A & B", None, None)
    named = head(ld('{"@type": "NewsArticle", "headline": "H", "publisher": {"name": "P"}}'))
    assert (document(named).header.title, document(named).header.publisher) == ("H", "P")
    assert document("<html><body><svg><title>An arrow</title></svg><p>Words</p></body></html>").header.title is None


def test_the_title_is_a_passage_once() -> None:
    assert (
        document("<html><title>Acme in Oslo</title><body><p>Words.</p></body></html>").text == "Acme in Oslo\n\nWords."
    )
    again = "<html><title>Acme in Oslo</title><body><h1>Acme in <b>Oslo</b></h1><p>Words.</p></body></html>"
    assert document(again).text == "Acme in Oslo\n\nWords."


# ---------------------------------------------------------------- whose words


def test_only_the_words_of_the_article_are_read() -> None:
    around = f"<nav>{LIE}</nav><aside>{LIE}</aside><footer>{LIE}</footer><form>{LIE}</form>"
    assert document(f"<html><body>{around}<p>Seen.</p></body></html>").text == "Seen."
    for tag in ("article", "main"):
        page = f"<html><body><p>{LIE}</p><{tag}><h1>Seen.</h1>{around}<p>Too.</p></{tag}><p>{LIE}</p></body></html>"
        assert document(page).text == "Seen.\n\nToo."
    several = "<html><body><article>One.</article><article>Two.</article></body></html>"
    assert document(several).text == "One.\n\nTwo."


@pytest.mark.parametrize(
    "element",
    [
        '<p style="color:white">{}</p>',
        '<p style="color: #FFFFFF !important">{}</p>',
        '<p style="color:rgb(255, 255, 255);background-color:#fff">{}</p>',
        '<p style="color:#123456;background:#123456">{}</p>',
        '<p style="color:transparent">{}</p>',
        '<font color="white">{}</font>',
        '<p style="position:absolute;left:-9999px">{}</p>',
        '<p style="text-indent:-999em">{}</p>',
        '<p style="font-size:0.0px">{}</p>',
        '<p style="opacity: 0 !important">{}</p>',
        "<div hidden><div>x</div>{}</div>",
        '<div style="background:#000"></div><p style="color:white">{}</p>',
    ],
)
def test_words_that_nobody_sees_are_not_read(element: str) -> None:
    assert to_text(f"<p>Seen.</p>{element.format(LIE)}<p>Too.</p>").text == "Seen.\n\nToo."


@pytest.mark.parametrize(
    "element",
    [
        '<p style="color:white;background:#003">{}</p>',
        '<div style="background-color:navy"><div></div><p style="color:#fff">{}</p></div>',
        '<p style="color:#333;background:white">{}</p>',
        '<p style="opacity:0.05;font-size:0.9em;height:0.5em">{}</p>',
        '<p style="margin-left:-12px">{}</p>',
    ],
)
def test_words_that_are_seen_are_read(element: str) -> None:
    assert to_text(element.format(LIE)).text == LIE


def test_a_page_that_ends_early_says_nothing() -> None:
    page = head("<title>T</title>")
    for end in range(10, page.index("</body>") + 7):
        with pytest.raises(LoadError):
            document(page[:end])
    assert document("<p>A piece of a page.").text == "A piece of a page."


@pytest.mark.parametrize("data", [b"{}", b' ["a"]', b"null", b"<html></html>", b"<p hidden>x</p>", b""])
def test_what_is_no_page_is_refused(data: bytes) -> None:
    for media_type in ("text/html", "text/plain"):
        if media_type == "text/html" or not data.startswith(b"<"):
            with pytest.raises(LoadError):
                document(data, media_type)


def test_sections_keep_their_places_under_a_title() -> None:
    plain = read_page("<html><title>Title</title><body><p>a</p><h2>Part</h2><p>b</p></body></html>").plain
    assert (plain.text, plain.section_at(plain.text.index("b"))) == ("Title\n\na\n\nPart\n\nb", "Part")
    assert plain.section_at(plain.text.index("a")) is None


# ---------------------------------------------------------------- plain text


def test_a_first_line_alone_is_the_title_of_a_text() -> None:
    found = document("Acme in Oslo\r\n\r\nAcme is based in Oslo.", "text/plain", "https://a.example/1.txt")
    assert (found.header.title, found.header.url) == ("Acme in Oslo", "https://a.example/1.txt")
    assert found.text == "Acme in Oslo\n\nAcme is based in Oslo."
    for text in ("Acme is based in Oslo.\n\nIt is.", "Acme in Oslo\nAcme is.", "阿克米位于奥斯陆。\n\n是的。", "Acme"):
        assert document(text, "text/plain").header.title is None


@pytest.mark.parametrize(
    "data", [b"", b" \n", b'{"kind": ', b"%PDF-1.7 x", b"<rss><channel>", b"a\0b", b"\xff\xfe\x00"]
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(LoadError):
        document(data, "text/plain")


# ---------------------------------------------------------------- encodings


@pytest.mark.parametrize(
    ("encoding", "media_type", "label"),
    [
        ("gb18030", "text/html", "gb2312"),
        ("gb18030", "text/html; charset=GBK", ""),
        ("gb18030", 'text/html; charset="gb2312"', "utf-8"),
        ("big5", "text/html", "big5"),
        ("utf-8", "text/html", ""),
        ("utf-8", "text/html; charset=iso-8859-1", "utf-8"),
        ("utf-8", "text/html", "utf-16"),
        ("utf-8-sig", "text/html; charset=gbk", "big5"),
        ("utf-16", "text/html", ""),
        ("utf-16-le", "text/html", ""),
    ],
)
def test_a_page_is_read_in_its_encoding(encoding: str, media_type: str, label: str) -> None:
    words = "微軟與谷歌" if encoding == "big5" else "微软与谷歌"
    declared = f'<meta http-equiv="Content-Type" content="text/html; charset={label}">' if label else ""
    page = f"<html><head>{declared}</head><body><p>{words}</p></body></html>"
    assert document(page.encode(encoding), media_type).text == words


@pytest.mark.parametrize(
    ("encoding", "media_type", "label", "reason"),
    [
        ("gb18030", "text/html", "", "no text in utf-8"),
        ("gb18030", "text/html; charset=big5", "gb2312", "no single reading"),
        ("utf-8", "text/html", "iso-8859-1", "its bytes are UTF-8"),
        ("utf-8", "text/html", "gb2312", "no text in gb18030"),
        ("utf-8", "text/html", "utf-7", "'utf-7' is not read"),
        ("utf-32", "text/html", "", "UTF-32"),
        ("cp1252", "text/html", "utf-8", "no text in utf-8"),
    ],
)
def test_a_text_of_uncertain_reading_is_refused(encoding: str, media_type: str, label: str, reason: str) -> None:
    words = "Café Brinton" if encoding == "cp1252" else "微软与谷歌在奥斯陆"
    page = f'<html><head><meta charset="{label}"></head><body><p>{words}</p></body></html>'
    with pytest.raises(LoadError, match=reason):
        document(page.encode(encoding), media_type)


def test_what_was_encoded_twice_is_refused_and_told() -> None:
    source = Source("input", "text/html", "<html><body><p>CafÃ© Brinton</p></body></html>".encode())
    (found,) = choose(source)(source, Options())
    assert isinstance(found, Refused)
    assert "encoded again" in found.reason


@given(st.text())
def test_only_text_without_another_reading_is_called_encoded_twice(text: str) -> None:
    broken = text.encode("utf-8", "replace").decode("cp1252", "replace")
    if encoded_twice(text):
        assert not text.isascii()
        assert all(ord(char) < 0x80 or char.encode("cp1252") for char in text)
    if not text.isascii() and "\ufffd" not in broken:
        assert encoded_twice(broken)


@given(st.binary(max_size=80), st.sampled_from(["", "gbk", "utf-16", "big5", "iso-8859-1", "nonsense"]))
def test_any_bytes_are_a_text_or_refused(data: bytes, label: str) -> None:
    for inside in (xml_label(data), page_label(data), label):
        try:
            text = decode(data, f"text/html; charset={label}", inside)
        except LoadError:
            continue
        assert len(text) <= len(data)


def test_the_loaders_of_articles_are_found_last() -> None:
    assert choose(Source("x.txt", "", b'{"kind": "risk"}\n')).name == "jsonl"
    assert choose(Source("x", "text/plain", b"<rss></rss>")).name == "feeds"
    assert choose(Source("x.html", "", b"anything")) is article.PAGE
