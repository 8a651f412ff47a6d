"""The small readers behind the loaders: strict JSON, dates, cells of tables, markup, and the choice of a loader."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dealgraph.graph.claims import Claim, Document
from dealgraph.graph.errors import InvalidInput
from dealgraph.loaders import (
    LOADERS,
    Limits,
    LoadError,
    Options,
    Refused,
    Said,
    Source,
    choose,
    feeds,
    jsonfeed,
    strict_json,
)
from dealgraph.loaders.base import Extraction, Wording
from dealgraph.loaders.cells import date, figure
from dealgraph.loaders.dates import instant
from dealgraph.loaders.mapping import Figure, parse_mapping
from dealgraph.loaders.markup import clean, to_text

# ---------------------------------------------------------------- strict JSON

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**60), 10**60) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)


@given(VALUES)
def test_json_is_read_as_the_standard_library_reads_it(value: object) -> None:
    try:
        text = json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        with pytest.raises(InvalidInput):
            strict_json.loads(json.dumps(value).encode())
        return
    assert strict_json.loads(text) == value
    assert strict_json.loads(json.dumps(value).encode()) == value


def test_numbers_keep_every_digit() -> None:
    value = strict_json.loads(b"[0.1, 1.10, 12345678901234567890.12345, 5e10]")
    assert value == [Decimal("0.1"), Decimal("1.10"), Decimal("12345678901234567890.12345"), Decimal("5e10")]
    assert all(type(number) is Decimal for number in value)


@pytest.mark.parametrize(
    ("text", "pointer", "reason"),
    [
        ('{"a":[{},{"b/c":1,"b/c":2}]}', "/a/1/b~1c", "twice"),
        ('{"a":{"~":NaN}}', "/a/~0", "NaN"),
        ("[-Infinity]", "/0", "Infinity"),
        ('{"a":["\\ud800"]}', "/a/0", "surrogate"),
        ('{"a":{"\\udfff":1}}', "/a", "surrogate"),
        ('{"a":%s}' % ("1" * 101), "/a", "digits"),
        ('{"a":1.%s}' % ("1" * 101), "/a", "digits"),
        ('{"a":1e12345}', "/a", "digits"),
        ("[" * 33 + "]" * 33, "", "deeper than 32"),
        ("{} {}", "", "not JSON"),
        ("", "", "not JSON"),
    ],
)
def test_json_with_two_readings_is_refused_with_its_place(text: str, pointer: str, reason: str) -> None:
    with pytest.raises(InvalidInput, match=reason) as caught:
        strict_json.loads(text.encode())
    assert caught.value.pointer == pointer


def test_brackets_within_strings_are_no_depth() -> None:
    text = json.dumps({"a": "[" * 100 + '\\"{' * 100})
    assert strict_json.loads(text.encode(), max_depth=1) == json.loads(text)
    assert strict_json.loads(b"[" * 32 + b"]" * 32) is not None


# ---------------------------------------------------------------- dates


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tue, 04 Mar 2031 23:30:00 EST", "2031-03-05T04:30:00Z"),
        ("4 Mar 2031 23:30 +0100", "2031-03-04T22:30:00Z"),
        ("Tue, 04 Mar 2031 12:00:00 -0000", "2031-03-04T12:00:00Z"),
        ("Tue, 04 Mar 2031 12:00:00", "2031-03-04"),
        ("04 Mar 2031", "2031-03-04"),
        ("2031-03-04", "2031-03-04"),
        ("2031-03-04T10:00:00.123456789+01:00", "2031-03-04T09:00:00Z"),
        ("2031-03-04T10:00:00.5Z", "2031-03-04T10:00:00Z"),
        ("2031-03-04 10:00 +0100", "2031-03-04T09:00:00Z"),
        ("2031-03-04T10:00", "2031-03-04"),
        ("2031-03-04T10:00:00+15:00", None),
        ("2031-13-04", None),
        ("1899-12-31", None),
        ("04/03/2031", None),
        ("", None),
    ],
)
def test_a_date_is_what_it_says_or_unknown(text: str, expected: str | None) -> None:
    assert instant(text) == expected


@given(st.text())
def test_any_text_is_a_date_or_unknown(text: str) -> None:
    assert instant(text) is None or instant(text) == instant(instant(text) or "")


# ---------------------------------------------------------------- cells


@pytest.mark.parametrize(
    ("cell", "low", "high", "qualifier"),
    [
        ("91-93 billion", 91 * 10**9, 93 * 10**9, "exact"),
        ("91–93", 91, 93, "exact"),
        ("about 1 to 2 million", 10**6, 2 * 10**6, "about"),
        ("$5 trillion", 5 * 10**12, 5 * 10**12, "exact"),
        ("more than 30000", 30000, None, "more_than"),
        ("≥ 5", 5, None, "at_least"),
        ("up to 5", None, 5, "up_to"),
        ("nearly 7", None, 7, "nearly"),
        ("1.4万亿", 14 * 10**11, 14 * 10**11, "exact"),
        ("-2.5", Decimal("-2.5"), Decimal("-2.5"), "exact"),
    ],
)
def test_a_figure_is_read_as_it_stands(cell: str, low: object, high: object, qualifier: str) -> None:
    found = figure(cell, "USD", Figure(value="x", unit="USD"), None)
    assert (found.get("min"), found.get("max"), found["qualifier"]) == (low, high, qualifier)


@pytest.mark.parametrize(
    "cell",
    ["1,234", "1.234.567", "1 234", "1e5", "5B", "-$5B", "(5)", "5-", "five", "5 USD", "€5", "5%", "1-2-3", "> up to 5",
     "٣", "5\n6", "9" * 100, "1,2" * 50_000],
)  # fmt: skip
def test_a_figure_of_two_readings_is_refused(cell: str) -> None:
    with pytest.raises(InvalidInput):
        figure(cell, "USD", Figure(value="x", unit="USD"), None)


def test_digit_grouping_counts_where_it_is_declared() -> None:
    english = Figure(value="x", unit="EUR", thousands=",")
    german = Figure(value="x", unit="EUR", thousands=".", decimal=",")
    assert figure("1,234,567.5", "EUR", english, None)["min"] == Decimal("1234567.5")
    assert figure("1.234.567,5", "EUR", german, None)["min"] == Decimal("1234567.5")
    assert figure("1234", "EUR", english, None)["min"] == 1234
    for wrong in ("12,34", "1,2345", ",123", "1,234,"):
        with pytest.raises(InvalidInput):
            figure(wrong, "EUR", english, None)


@pytest.mark.parametrize(
    ("cell", "said", "why"),
    [("up to 5", "more_than", "hedged"), ("1-2", "up_to", "a range"), ("5", "between", "one end")],
)
def test_a_cell_and_its_qualifier_must_agree(cell: str, said: str, why: str) -> None:
    with pytest.raises(InvalidInput, match=why):
        figure(cell, "USD", Figure(value="x", unit="USD"), said)


def test_dates_of_cells_need_four_digits_of_a_year_and_a_declared_order() -> None:
    assert [date(cell, None) for cell in ("2031", "2031-03", "2031-03-04")] == ["2031", "2031-03", "2031-03-04"]
    assert date("03/04/2031", "%d/%m/%Y") == "2031-04-03"
    assert date("Mar 2031", "%b %Y") == "2031-03"
    for cell, form in (("03/04/2031", None), ("31", None), ("03/04/31", "%d/%m/%Y"), ("2031-03-04", "%d/%m/%Y")):
        with pytest.raises(InvalidInput):
            date(cell, form)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('period = {at = {column = "d"}, format = "%d/%m/%y"}', "%Y"),
        ('period = {at = {column = "d"}, start = {column = "e"}}', "either at"),
        ('quantity = {column = "q", unit = "USD", unit_column = "u"}', "unit"),
        ('quantity = {column = "q", unit = "USD", thousands = "."}', "differ"),
        ('metric = {column = "m", value = "revenue"}', "either a column or a value"),
        ('colour = "red"', "Extra inputs"),
        ('encoding = "utf-7"', "utf-8"),
        ("kind = ", "neither TOML nor JSON"),
    ],
)
def test_a_mapping_that_leaves_something_open_is_refused(line: str, reason: str) -> None:
    good = 'version = 1\nstatus = "planned"\n{}\n[roles.investor]\ncolumn = "i"\n'
    kind = "" if line.startswith("kind") else 'kind = "investment"\n'
    assert (
        parse_mapping((kind + good.format("") if kind else 'kind = "risk"\n' + good.format("")).encode()).version == 1
    )
    with pytest.raises(LoadError, match=reason):
        parse_mapping((kind + good.format(line)).encode())


def test_a_table_needs_its_mapping_and_its_columns() -> None:
    table = Source("t.csv", "text/csv", b"a,b\n1,2\n")
    with pytest.raises(LoadError, match="mapping file"):
        list(choose(table)(table))
    mapping = b'version = 1\nkind = "founding"\nstatus = "completed"\n[roles.subject]\ncolumn = "company"\n'
    with pytest.raises(LoadError, match="no column 'company'; it has: a, b"):
        list(choose(table)(table, Options(mapping)))
    twice = Source("t.csv", "", b"company,company\nA,B\n")
    with pytest.raises(LoadError, match="twice"):
        list(choose(twice)(twice, Options(mapping)))


# ---------------------------------------------------------------- markup


def test_markup_keeps_headings_as_sections() -> None:
    plain = to_text("<p>Before</p><h2>One <em>and</em> a half</h2><p>First.<br>Line</p><h3>Two</h3>Last")
    assert plain.text == "Before\n\nOne and a half\n\nFirst.\nLine\n\nTwo\n\nLast"
    assert [plain.section_at(plain.text.index(word)) for word in ("Before", "First", "Last")] == [
        None,
        "One and a half",
        "Two",
    ]
    assert all(plain.text.startswith(heading, at) for at, heading in plain.sections)


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("a < b & c > d", "a < b & c > d"),
        ("AT&amp;T &lt;b&gt; &#20013;&#x6587; &nbsp; x", "AT&T <b> 中文 x"),
        ("&#" + "9" * 10_000 + ";", "\ufffd"),
        ('<a title="a>b" href=x>link</a>', "link"),
        ("<p>don't <b>stop</p>", "don't stop"),
        ("x<script>a</script>y<style>b", "xy"),
        ("<html><head><title>t</title><body>shown", "shown"),
        ("<div hidden><div>a</div>b</div>c", "c"),
        ("<input hidden>shown", "shown"),
        ("<p style='opacity:0.5'>shown</p>", "shown"),
        ("a\u200bb\u00adc\x00d", "abcd"),
        ("e<b>\u0301</b>", "\u00e9"),
        ("<p", ""),
        ("<![CDATA[a <b> c]]>", "a <b> c"),
    ],
)
def test_markup_is_what_a_reader_sees(markup: str, text: str) -> None:
    assert to_text(markup).text == text


@pytest.mark.timeout(60)
@pytest.mark.parametrize(
    "piece",
    ["<", "<a ", "<a ='", '<a b="', "<a=", "<!--", "<![CDATA[", "<script>", "<script></script", "&", "&#9",
     "<div hidden>", "<p style='/*"],
)  # fmt: skip
def test_markup_is_read_in_linear_time(piece: str) -> None:
    to_text(piece * 200_000)


@given(st.text(alphabet=st.sampled_from("<>/!-='\"&;#h1pbri divscrt\n[]CDAT")) | st.text())
def test_any_text_is_markup(markup: str) -> None:
    plain = to_text(markup)
    assert plain.text == clean(plain.text)
    assert all(plain.text.startswith(heading.split(" ")[0], at) for at, heading in plain.sections)


# ---------------------------------------------------------------- choosing


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"<table><tr><td>1</td></tr></table>", "XML that is no feed"),
        (b'{"status":"ok","items":[]}', "a JSON object with the keys status, items"),
        (b'{"a":', "broken JSON"),
        (b"[1,2]", "a JSON list of something else"),
        (b"<svg/>", "XML that is no feed"),
        (b"", "empty"),
        (b"%PDF-1.7", "a PDF file"),
        (b"\x89PNG\r\n", "no format known here"),
        (b"Plain words, and no table", "no format known here"),
    ],
)
def test_what_is_no_input_is_refused_with_what_it_is(data: bytes, what: str) -> None:
    with pytest.raises(LoadError, match="formats that can be read: feeds, jsonfeed") as caught:
        choose(Source("thing", "application/octet-stream", data))
    assert f"thing is {what}" in str(caught.value)


def test_a_page_is_no_feed() -> None:
    for page in (b"<!DOCTYPE html><html></html>", b"\n <html><body>"):
        with pytest.raises(LoadError, match="input is an HTML page; formats that can be read: feeds, jsonfeed"):
            choose(Source("input", "", page), (feeds.LOADER, jsonfeed.LOADER))


def test_an_unspecific_media_type_leaves_it_to_the_content() -> None:
    feed = b'<?xml version="1.0"?><rss version="2.0"/>'
    for declared in ("text/html", "text/xml", "application/xml", "text/plain", ""):
        assert choose(Source("x", declared, feed)).name == "feeds"
    assert choose(Source("x", "application/json", b"[]")).name == "jsonl"
    assert choose(Source("x.txt", "text/plain", b"Acme, Oslo\n\nAcme, of Oslo, said so.")).name == "text"
    page = b"<!doctype html><html><head><script>var x = '<rss>'</script></head><body>x</body></html>"
    assert choose(Source("x", "text/html", page)).name == "page"


def test_names_and_types_of_loaders_are_their_own() -> None:
    for field in ("name", "media_types", "suffixes"):
        values = [
            value for loader in LOADERS for value in ([loader.name] if field == "name" else getattr(loader, field))
        ]
        assert len(values) == len(set(values))


# ---------------------------------------------------------------- the extractor's port


def _quoting(document: Document, wording: Wording | None) -> Extraction:
    body = {
        "kind": "founding",
        "roles": {"subject": "Acme"},
        "evidence": {"document": document.header, "quote": "Acme"},
    }
    return Extraction("test/1", (Claim.model_validate(body),))


def test_an_extractor_reads_items_that_carry_no_claims() -> None:
    items = [{"content_text": "Acme"}, {"content_text": "Acme", "_dealgraph": {"claims": []}}]
    feed = json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": items}).encode()
    found = list(jsonfeed.LOADER(Source("f", "", feed), Options(extractor=_quoting)))
    assert [len(item.statements) for item in found if isinstance(item, Said)] == [2, 1]


def test_an_item_may_not_carry_claims_without_end() -> None:
    claim = {"kind": "founding", "roles": {"subject": "Acme"}, "evidence": {"quote": "Acme"}}
    items = [{"content_text": "Acme", "_dealgraph": {"claims": [claim] * 4}}]
    feed = json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": items}).encode()
    found = list(jsonfeed.LOADER(Source("f", "", feed), Options(limits=Limits(max_claims=2))))
    assert [type(item) for item in found] == [Refused, Said]
    assert isinstance(found[1], Said)
    assert len(found[1].statements) == 3
