# ruff: noqa: E501 - a passage is read as one line
"""A measure over several years is one figure for each, and only where years and figures are equally many."""

from __future__ import annotations

from decimal import Decimal

import pytest

from dealgraph.loaders.extract import extract

YI = Decimal(10) ** 8

SERIES = [
    ("伽马证券预测宁德时代2032-2034年净利润分别为1亿元、2亿元、3亿元。", "forecast", "宁德时代", ["2032", "2033", "2034"]),
    ("预计2032-2034年阿尔法科技营收分别为1/2/3亿元。", "forecast", "阿尔法科技", ["2032", "2033", "2034"]),
    ("伽马证券指出，阿尔法科技上调2032、2033、2034年资本支出至1亿元、2亿元、3亿元。", "forecast", "阿尔法科技", ["2032", "2033", "2034"]),
    ("阿尔法科技2028年、2029年和2030年净利润分别为1亿元、2亿元和3亿元。", "observation", "阿尔法科技", ["2028", "2029", "2030"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "subject", "years"), SERIES)
def test_each_year_of_a_series_has_its_figure(text: str, kind: str, subject: str, years: list[str]) -> None:
    facts = extract(text, lang="zh", date="2031-05-10")
    assert [(f.kind, f.subject, f.period and f.period.start) for f in facts] == [(kind, subject, y) for y in years]
    assert [f.amount and f.amount.min for f in facts] == [YI, 2 * YI, 3 * YI]


def test_the_years_hold_for_the_next_measure_too() -> None:
    text = "阿尔法科技2028年、2029年净利润分别为1亿元、2亿元，同期营收增长10%、20%。"
    grown = [f for f in extract(text, lang="zh", date="2031-05-10") if f.amount and f.amount.unit == "percent"]
    assert [f.period and f.period.start for f in grown] == ["2028", "2029"]


def test_unequal_counts_pair_nothing() -> None:
    facts = extract("阿尔法科技2028-2030年净利润分别为1亿元、2亿元。", lang="zh", date="2031-05-10")
    assert all(f.rule != "zh-series" for f in facts)
