"""Cases 1 to 25: XML that wants to explode, to look around, or to be taken for something else."""

from __future__ import annotations

import socket

from tests.loaders.web import Web

from .table import GOOD, Case, Seen, aside, item, kept, refused, rss, served, titles

SYSTEM = "<!DOCTYPE x [<!ENTITY x SYSTEM '{}'>]>"


def laughs(depth: int = 10) -> str:
    rows = [f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, depth)]
    return rss(item("&l9;"), before=f'<!DOCTYPE lolz [<!ENTITY l0 "lol">{"".join(rows)}]>')


def quiet(seen: Seen) -> None:
    """Nobody but the feed's own server was asked."""
    assert set(seen.heard) == {("127.0.0.1", seen.web.port)}
    assert len(seen.asked) == 1


def no_secret(seen: Seen) -> None:
    quiet(seen)
    assert "root:" not in seen.words
    assert seen.titles == ["a"]
    assert seen.documents[0].text == "a\n\nb"


def _flood(web: Web, sock: socket.socket) -> None:
    """50 MB, and nothing said about their number."""
    sock.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n\r\n<rss><channel><item><title>")
    for _ in range(50):
        sock.sendall(b"x" * 1_000_000)
    sock.sendall(b"</title></item></channel></rss>")


UNSIZED = b"HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n\r\n"
INCLUDE = '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>'
ATOM_IN_RSS = '<a:author xmlns:a="http://www.w3.org/2005/Atom"><a:name>N</a:name></a:author>'


def first_ten_thousand(seen: Seen) -> None:
    assert seen.polls[0]["read"] == 10_001
    assert seen.polls[0]["refused"][-1]["where"] == "item 10001"


CASES: list[Case] = [
    refused(1, "billion-laughs", laughs(), "DOCTYPE"),
    refused(1, "billion-laughs-in-utf-16", served(laughs().encode("utf-16")), "DOCTYPE"),
    refused(
        2,
        "quadratic-blow-up",
        rss(item("&a;" * 60_000), before=f'<!DOCTYPE x [<!ENTITY a "{"A" * 60_000}">]>'),
        "DOCTYPE",
    ),
    refused(3, "xxe-file", rss(item("&x;"), before=SYSTEM.format("file:///etc/passwd")), "DOCTYPE", quiet),
    refused(4, "xxe-http", rss(item("&x;"), before=SYSTEM.format("http://127.0.0.1:9/")), "DOCTYPE", quiet),
    refused(
        5,
        "parameter-entity",
        rss(GOOD, before='<!DOCTYPE x [<!ENTITY % p SYSTEM "http://127.0.0.1:9/p">%p;]>'),
        "DOCTYPE",
        quiet,
    ),
    refused(
        6,
        "external-dtd",
        rss(GOOD, before='<!DOCTYPE rss PUBLIC "-//N//DTD RSS 0.91//EN" "http://127.0.0.1:9/rss.dtd">'),
        "DOCTYPE",
        quiet,
    ),
    refused(6, "doctype-after-a-comment", rss(GOOD, before="<!-- a --><!DOCTYPE x>"), "DOCTYPE"),
    kept(7, "xinclude", rss(item("a", f"<description>b{INCLUDE}</description>")), no_secret),
    kept(
        8,
        "xml-stylesheet",
        rss(GOOD, before='<?xml-stylesheet href="http://127.0.0.1:9/x.xsl" type="text/xsl"?>'),
        quiet,
    ),
    refused(9, "nesting", "<rss><channel>" + "<a>" * 200_000, "nested deeper than 100"),
    refused(
        10, "attributes", "<rss " + " ".join(f'a{n}="1"' for n in range(100_000)) + "/>", "more than 256 attributes"
    ),
    refused(11, "long-attribute", f'<rss a="{"x" * 10_000_000}"/>', "attribute is longer"),
    kept(
        12,
        "namespace-redefinition",
        rss(item("a", f'<x xmlns="urn:x"><title xmlns="urn:y">no</title></x>{ATOM_IN_RSS}')),
        titles("a"),
    ),
    kept(
        12,
        "prefix-redefinition",
        rss(item("a", '<p:x xmlns:p="urn:1"><p:y xmlns:p="urn:2"/></p:x>'), GOOD),
        titles("a", "Good"),
    ),
    aside(
        13,
        "undeclared-prefix",
        rss(GOOD, item("bad", "<x:y>1</x:y>"), item("Good, too")),
        "prefix x",
        titles("Good", "Good, too"),
    ),
    aside(13, "undeclared-prefix-of-an-attribute", rss(item("bad", '<y x:z="1"/>'), GOOD), "prefix x", titles("Good")),
    kept(14, "cdata-split", rss(item("<![CDATA[a ]]]]><![CDATA[> b]]>")), titles("a ]]> b")),
    refused(15, "nul-bytes", rss(item("a\0b")), "NUL"),
    kept(16, "control-characters", rss(item("a\x07b\x1b[31mc")), titles("ab[31mc")),
    refused(16, "control-character-by-number", rss(item("&#1;")), "invalid character"),
    refused(17, "recursive-entity", rss(item("&x;"), before='<!DOCTYPE x [<!ENTITY x "&x;">]>'), "DOCTYPE"),
    refused(
        18,
        "html-page",
        served("<!doctype html><html><head><title>x</title></head><body>x</body></html>", "text/html"),
        "HTML page",
    ),
    refused(18, "html-page-as-a-feed", "<html><body><p>&lt;rss&gt;</p></body></html>", "HTML page"),
    refused(18, "another-xml", '<svg xmlns="http://www.w3.org/2000/svg"/>', "root <svg>"),
    refused(18, "words", "Service temporarily unavailable", "no XML"),
    refused(19, "json-as-xml", '{"version": "https://jsonfeed.org/version/1.1", "items": []}', "JSON, not XML"),
    refused(20, "empty-body", "", "empty"),
    refused(20, "blanks", " \r\n\t", "empty"),
    aside(21, "cut-mid-item", UNSIZED + rss(GOOD, item("Cut off here"))[:-40].encode(), "cut off", titles("Good")),
    refused(21, "cut-before-an-item-ends", UNSIZED + rss(GOOD)[:-35].encode(), "before its first item ends"),
    refused(22, "two-roots", rss(GOOD) * 2, "junk after document element"),
    refused(22, "item-in-an-item", rss("<item><item/></item>"), "within another"),
    refused(22, "crossed-tags", rss("<item><a><b></a></b></item>"), "mismatched tag"),
    aside(23, "a-million-items", rss("<item></item>" * 1_000_000), "only the first 10000 items", first_ten_thousand),
    refused(24, "an-item-of-50-mb", _flood, "longer than 16,777,216 bytes"),
    refused(24, "an-item-of-10-mb", rss(item("x" * 10_000_000)), "item 1 is longer"),
    refused(24, "a-person-of-2-kb", rss(f"<item><author><b/>{'a' * 2000}</author></item>"), "name of a person"),
    kept(25, "html-entities", rss(item("a&nbsp;b &eacute;")), titles("a b é")),
    refused(25, "unknown-entity", rss(item("&nosuch;")), "undefined entity"),
]
