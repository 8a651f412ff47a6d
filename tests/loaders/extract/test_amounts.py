# ruff: noqa: E501 - tables of forms
"""Amounts that are written out parse back: currencies, magnitudes, languages, ranges, qualifiers."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dealgraph.loaders.extract.amounts import find_amounts
from dealgraph.loaders.extract.model import Amount
from dealgraph.loaders.extract.passages import fold

EN_MAGNITUDES = {"": 1, " million": 10**6, "M": 10**6, " billion": 10**9, "bn": 10**9, "B": 10**9, " trillion": 10**12}
EN_CURRENCIES = {"$": "USD", "US$": "USD", "A$": "AUD", "€": "EUR", "£": "GBP", "HK$": "HKD", "CHF ": "CHF", "RMB ": "CNY"}
ZH_MAGNITUDES = {"万": 10**4, "百万": 10**6, "千万": 10**7, "亿": 10**8, "万亿": 10**12}
ZH_CURRENCIES = {"元": "CNY", "美元": "USD", "港元": "HKD", "欧元": "EUR", "韩元": "KRW", "日元": "JPY", "新台币": "TWD", "澳元": "AUD"}
EN_HEDGES = {
    "": "exact", "about ": "about", "approximately ": "about", "at least ": "at_least", "more than ": "more_than",
    "over ": "more_than", "up to ": "up_to", "as much as ": "up_to", "at most ": "at_most", "less than ": "less_than",
    "nearly ": "nearly", "almost ": "nearly", "close to ": "nearly",
}  # fmt: skip
ZH_HEDGES = {
    "": "exact", "约": "about", "至少": "at_least", "超": "more_than", "超过": "more_than", "逾": "more_than", "突破": "more_than",
    "最高": "up_to", "至多": "up_to", "不超过": "at_most", "不足": "less_than", "不到": "less_than", "近": "nearly", "接近": "nearly",
}  # fmt: skip
numbers = st.decimals(min_value="1", max_value="9999", places=2, allow_nan=False, allow_infinity=False)


def plain(value: Decimal) -> str:
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def only(text: str, lang: str) -> Amount:
    found = find_amounts(fold(text, lang), lang)
    assert len(found) == 1, (text, found)
    return found[0]


def bounds(amount: Amount) -> tuple[Decimal | None, Decimal | None]:
    return amount.min, amount.max


def expected(value: Decimal, qualifier: str) -> tuple[Decimal | None, Decimal | None]:
    if qualifier in ("at_least", "more_than"):
        return value, None
    if qualifier in ("up_to", "at_most", "less_than", "nearly"):
        return None, value
    return value, value


@given(numbers, st.sampled_from(sorted(EN_CURRENCIES)), st.sampled_from(sorted(EN_MAGNITUDES)), st.sampled_from(sorted(EN_HEDGES)))
def test_english_money_parses_back(number: Decimal, currency: str, magnitude: str, hedge: str) -> None:
    amount = only(f"It paid {hedge}{currency}{plain(number)}{magnitude} in May.", "en")
    assert amount.unit == EN_CURRENCIES[currency]
    assert amount.qualifier == EN_HEDGES[hedge]
    assert bounds(amount) == expected(number * EN_MAGNITUDES[magnitude], EN_HEDGES[hedge])


@given(numbers, st.sampled_from(sorted(ZH_CURRENCIES)), st.sampled_from(sorted(ZH_MAGNITUDES)), st.sampled_from(sorted(ZH_HEDGES)))
def test_chinese_money_parses_back(number: Decimal, currency: str, magnitude: str, hedge: str) -> None:
    amount = only(f"该公司支付{hedge}{plain(number)}{magnitude}{currency}。", "zh")
    assert amount.unit == ZH_CURRENCIES[currency]
    assert amount.qualifier == ZH_HEDGES[hedge]
    assert bounds(amount) == expected(number * ZH_MAGNITUDES[magnitude], ZH_HEDGES[hedge])


@given(st.integers(1, 400), st.integers(1, 400), st.sampled_from(["-", "–", " to "]))
def test_english_ranges_parse_back(low: int, width: int, dash: str) -> None:
    amount = only(f"It costs ${low}{dash}{low + width} billion.", "en")
    assert bounds(amount) == (Decimal(low) * 10**9, Decimal(low + width) * 10**9)


@given(st.integers(1, 400), st.integers(1, 400), st.sampled_from(["-", "至", "到", "~"]))
def test_chinese_ranges_parse_back(low: int, width: int, dash: str) -> None:
    amount = only(f"耗资{low}{dash}{low + width}亿元。", "zh")
    assert bounds(amount) == (Decimal(low) * 10**8, Decimal(low + width) * 10**8)


@given(numbers, st.sampled_from(["亿美元", "万元"]))
def test_full_width_digits_read_like_half_width(number: Decimal, unit: str) -> None:
    wide = "".join(chr(ord(c) + 0xFEE0) for c in plain(number))
    assert bounds(only(f"支付{wide}{unit}。", "zh")) == bounds(only(f"支付{plain(number)}{unit}。", "zh"))


CASES = [
    ("en", "hundreds of millions of dollars", "100000000", "1000000000", "USD", "about"),
    ("en", "half a billion dollars", "500000000", "500000000", "USD", "exact"),
    ("en", "sales rose nearly sevenfold", None, "7", "multiple", "nearly"),
    ("en", "up 4.5 percent", "4.5", "4.5", "percent", "exact"),
    ("en", "between $3 billion and $4 billion", "3000000000", "4000000000", "USD", "exact"),
    ("en", "up to 50 megawatts", None, "50000000", "watt", "up_to"),
    ("en", "1.3 GW of power", "1300000000", "1300000000", "watt", "exact"),
    ("en", "20 MWh of storage", "20000000", "20000000", "watt_hour", "exact"),
    ("en", "75 million tonnes", "75000000", "75000000", "tonne", "exact"),
    ("en", "2 million pounds of uranium", "2000000", "2000000", "pound", "exact"),
    ("en", "2 million pounds", "2000000", "2000000", "GBP", "exact"),
    ("en", "about 2,500 employees", "2500", "2500", "count", "about"),
    ("en", "$1 billion or more", "1000000000", None, "USD", "at_least"),
    ("en", "Rs 7,350 cr", "73500000000", "73500000000", "INR", "exact"),
    ("en", "₹3.4 lakh cr", "3400000000000", "3400000000000", "INR", "exact"),
    ("en", "Rs.640 crore", "6400000000", "6400000000", "INR", "exact"),
    ("en", "NT38.6 billion", "38600000000", "38600000000", "TWD", "exact"),
    ("en", "Dh6.4bn", "6400000000", "6400000000", "AED", "exact"),
    ("en", "W8 trillion", "8000000000000", "8000000000000", "KRW", "exact"),
    ("en", "rents dropped by a quarter", "25", "25", "percent", "exact"),
    ("en", "the herd grew by more than three-quarters", "75", None, "percent", "more_than"),
    ("en", "milk output shrank by nearly two-thirds", None, "66.7", "percent", "nearly"),
    ("zh", "数亿元", "100000000", "1000000000", "CNY", "about"),
    ("zh", "数千万美元", "10000000", "100000000", "USD", "about"),
    ("zh", "数十万亿元", "10000000000000", "100000000000000", "CNY", "about"),
    ("zh", "近七倍", None, "7", "multiple", "nearly"),
    ("zh", "超3万家", "30000", None, "count", "more_than"),
    ("zh", "1.4万亿美元", "1400000000000", "1400000000000", "USD", "exact"),
    ("zh", "近亿元", None, "100000000", "CNY", "nearly"),
    ("zh", "30多亿元", "3000000000", None, "CNY", "more_than"),
    ("zh", "1000万元以上", "10000000", None, "CNY", "at_least"),
    ("zh", "百分之三十", "30", "30", "percent", "exact"),
    ("zh", "六成", "60", "60", "percent", "exact"),
    ("zh", "3GW", "3000000000", "3000000000", "watt", "exact"),
    ("zh", "50兆瓦", "50000000", "50000000", "watt", "exact"),
    ("zh", "产量翻番", "2", "2", "multiple", "exact"),
]


@pytest.mark.parametrize(("lang", "text", "low", "high", "unit", "qualifier"), CASES)
def test_wordings(lang: str, text: str, low: str | None, high: str | None, unit: str, qualifier: str) -> None:
    amount = only(text, lang)
    assert bounds(amount) == (low and Decimal(low), high and Decimal(high))
    assert (amount.unit, amount.qualifier) == (unit, qualifier)


@pytest.mark.parametrize("text", ["the H100 chip", "on July 17, 2031", "in Q3", "a 5G phone", "Series 7", "1e400 dollars", "No. 5"])
def test_what_is_no_amount(text: str) -> None:
    from dealgraph.loaders.extract.times import find_times

    times = [(t.start, t.end) for t in find_times(text, "en", None)]
    assert find_amounts(fold(text, "en"), "en", times) == []


def test_numbers_too_long_to_mean_anything_are_refused() -> None:
    assert find_amounts("$" + "9" * 300 + " billion", "en") == []


def test_per_share_prices_are_marked() -> None:
    assert only("at $10.38 per share", "en").per_share
    assert only("每股10元", "zh").per_share
