"""Quantities, periods and names: lossless, never guessed, compared in three values."""

from __future__ import annotations

import datetime as dt
import unicodedata
from decimal import Decimal
from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from dealgraph.graph.canonical import decimal_text, json_number, nfc
from dealgraph.graph.claims import Document
from dealgraph.graph.values import DocumentRef, EntityRef, Evidence, Period, Quantity, first_day, last_day

figures = st.decimals(min_value=-(10**12), max_value=10**12, places=3)
QUALIFIERS = {
    "exact": (True, True),
    "about": (True, True),
    "at_least": (True, False),
    "more_than": (True, False),
    "at_most": (False, True),
    "up_to": (False, True),
    "less_than": (False, True),
    "nearly": (False, True),
}


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    qualifier = draw(st.sampled_from(sorted(QUALIFIERS)))
    below, above = QUALIFIERS[qualifier]
    value = draw(figures)
    return Quantity(
        text="as said", min=value if below else None, max=value if above else None, unit="USD", qualifier=qualifier
    )


def quantity(low: Any, high: Any, qualifier: str = "exact") -> Quantity:
    return Quantity.model_validate({"text": "x", "min": low, "max": high, "unit": "USD", "qualifier": qualifier})


@given(quantities(), figures)
def test_a_bound_is_never_both_surely_reached_and_surely_missed(one: Quantity, bound: Decimal) -> None:
    above, below = one.at_least(bound), one.at_most(bound - 1)
    assert not (above and below)
    if one.min is not None and one.max is not None:
        assert above is not None


@given(quantities(), figures, figures)
def test_a_lower_bound_is_easier_to_reach(one: Quantity, bound: Decimal, less: Decimal) -> None:
    low, high = min(bound, less), max(bound, less)
    if one.at_least(high) is True:
        assert one.at_least(low) is True
    if one.at_least(low) is False:
        assert one.at_least(high) is False


@given(quantities(), quantities())
def test_compatible_is_symmetric_and_reflexive(one: Quantity, other: Quantity) -> None:
    assert one.compatible(other) == other.compatible(one)
    assert one.compatible(one)


@pytest.mark.parametrize(
    ("figure", "bound", "answer"),
    [
        (quantity(30_000, None, "more_than"), 25_000, True),
        (quantity(30_000, None, "more_than"), 40_000, None),
        (quantity(None, 7, "nearly"), 7, False),
        (quantity(None, 7, "nearly"), 5, None),
        (quantity(91, 93), 91, True),
        (quantity(91, 93), 92, None),
        (quantity(91, 93), 94, False),
        (quantity(None, 5, "up_to"), 5, None),
    ],
)
def test_at_least(figure: Quantity, bound: int, answer: bool | None) -> None:
    assert figure.at_least(Decimal(bound)) is answer


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        (quantity(50, 50), quantity(50, 50), True),
        (quantity(50, 50), quantity(60, 60), False),
        (quantity(50, 50), quantity(45, None, "more_than"), True),
        (quantity(50, 50), quantity(50, None, "more_than"), False),
        (quantity(50, 50), quantity(None, 50, "nearly"), False),
        (quantity(183, 183, "about"), quantity("183.4", "183.4"), True),
        (quantity(183, 183, "about"), quantity(190, 190), False),
        (quantity(91, 93), quantity(93, 95), True),
    ],
)
def test_only_figures_that_cannot_both_hold_are_incompatible(one: Quantity, other: Quantity, answer: bool) -> None:
    assert one.compatible(other) is answer


@pytest.mark.parametrize(
    "body",
    [
        {"min": 1, "max": None, "qualifier": "exact"},
        {"min": None, "max": None},
        {"min": 2, "max": 1, "qualifier": "between"},
        {"min": None, "max": 5, "qualifier": "at_least"},
        {"min": "1e400", "max": None, "qualifier": "at_least"},
        {"min": "NaN", "max": None, "qualifier": "at_least"},
        {"min": float("inf"), "max": None, "qualifier": "at_least"},
        {"min": "9" * 60, "max": None, "qualifier": "at_least"},
        {"min": True, "max": None, "qualifier": "at_least"},
        {"min": "١٢", "max": None, "qualifier": "at_least"},
    ],
)
def test_a_figure_that_makes_no_sense_is_refused(body: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Quantity.model_validate({"text": "x", "unit": "USD", **body})


def test_a_range_is_called_between() -> None:
    assert quantity(91, 93).qualifier == "between"
    assert quantity(91, "91.0").qualifier == "exact"


@given(figures)
def test_numbers_keep_every_digit(value: Decimal) -> None:
    assert Decimal(decimal_text(value)) == value
    assert "e" not in decimal_text(value).lower()
    assert Decimal(orjson.dumps(json_number(value)).decode()) == value


partial = st.dates(min_value=dt.date(1, 1, 1)).flatmap(
    lambda day: st.sampled_from([f"{day.year:04d}", f"{day.year:04d}-{day.month:02d}", day.isoformat()])
)


@given(partial)
def test_a_partial_date_covers_its_days(value: str) -> None:
    first, last = first_day(value), last_day(value)
    assert first[: len(value)] == value == last[: len(value)]
    assert dt.date.fromisoformat(first) <= dt.date.fromisoformat(last)
    following = dt.date.fromisoformat(last)
    if following < dt.date.max:
        assert (following + dt.timedelta(days=1)).isoformat()[: len(value)] != value


@given(partial, partial, st.dates().map(dt.date.isoformat))
def test_periods_overlap_where_they_share_a_day(one: str, other: str, day: str) -> None:
    a, b = Period(start=one, end=one), Period(start=other, end=other)
    assert a.overlaps(b) == b.overlaps(a)
    if a.covers(day) and b.covers(day):
        assert a.overlaps(b)


def test_an_open_period_excludes_nothing_on_its_open_side() -> None:
    by = Period(text="by 2028", end="2028", relation="by")
    assert by.covers("1990-01-01")
    assert by.covers("2028-12-31")
    assert not by.covers("2029-01-01")
    assert by.precision == "year"


@pytest.mark.parametrize("value", ["2025-02-31", "2025-13", "25", "0000", "2025-1-1", "20250101"])
def test_a_date_that_does_not_exist_is_refused(value: str) -> None:
    with pytest.raises(ValidationError):
        Period(start=value)


def test_an_answers_period_can_be_handed_back_in() -> None:
    assert Period.model_validate({"text": "2025", "start": "2025", "precision": "year"}).start == "2025"


@pytest.mark.parametrize("name", ["", "  ", "a\x00b", "a\nb", "\ud800", "x" * 501])
def test_a_name_is_one_clean_line(name: str) -> None:
    with pytest.raises(ValidationError):
        EntityRef(name=name)


def test_text_is_nfc() -> None:
    assert EntityRef(name="A\u0308rzte").name == "Ärzte"


@pytest.mark.parametrize("mark", ["\u0301", "\u0316\u0301", "\u0344", "\U0001d165"])
def test_37_marks_without_end_are_cut_before_they_are_put_in_order(mark: str) -> None:
    """Half a million of them, which the API takes, would keep it busy for an hour."""
    text = nfc("Ze" + mark * 5_000 + "r")
    assert len(text) <= 3 + 30
    assert (text[0], text[-1]) == ("Z", "r")
    first = unicodedata.normalize("NFC", "Ze" + (mark * 30)[:30])
    assert text[:20] == first[:20], "those that were written first"
    assert nfc(text) == text, "what is stored is read back as it is"
    assert Document.of("Ze" + mark * 5_000 + "r").text == text


def test_37_as_many_marks_as_are_written_stay() -> None:
    thai = "\u0e17\u0e35\u0e48" * 500
    assert nfc(thai) == unicodedata.normalize("NFC", thai)


def test_times_are_utc() -> None:
    assert DocumentRef(published_at="2025-11-13T08:00:00+08:00").published_at == "2025-11-13T00:00:00Z"
    assert DocumentRef(published_at="2025-11-13").published_at == "2025-11-13"
    for day in ("13/11/2025", "20251113", "2025-W46-4", "2025W46", "2025-11"):
        with pytest.raises(ValidationError, match="a time is YYYY-MM-DD"):
            DocumentRef(published_at=day)


def test_a_span_is_as_long_as_its_quote_in_code_points() -> None:
    assert Evidence(document=DocumentRef(), quote="谷歌𠮷", start=2, end=5).end == 5
    with pytest.raises(ValidationError):
        Evidence(document=DocumentRef(), quote="谷歌", start=2, end=8)
    with pytest.raises(ValidationError):
        Evidence(document=DocumentRef(), quote="谷歌", start=2)
