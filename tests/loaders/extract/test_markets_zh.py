"""Figures of markets, of trades and of what a statistic counts, in Chinese."""

from __future__ import annotations

from decimal import Decimal

import pytest

from dealgraph.loaders.extract import extract

PASSAGES = [
    ("国际能源署预测，到2033年，数据中心的电力消耗将增加一倍以上。", {("forecast", "数据中心", "2")}),
    (
        "2030年12月，全国二手车市场交易量187万台，环比增7%，交易金额为1207亿元。",
        {
            ("observation", "全国二手车市场", "1870000"),
            ("observation", "全国二手车市场", "7"),
            ("observation", "全国二手车市场", "120700000000"),
        },
    ),
    ("去年中国电动车供应链企业海外投资约160亿美元。", {("observation", "中国电动车供应链企业", "16000000000")}),
    (
        "据不完全统计，人形机器人行业（含零部件）已至少完成18起融资，总金额突破130亿元。",
        {("observation", "人形机器人行业", "18"), ("observation", "人形机器人行业", "13000000000")},
    ),
    (
        "2030年中国商业航天领域共发生投融资案件15起，比上年多4起。融资金额共计54.7亿元，8起融资金额超过亿元。",
        {("observation", "中国商业航天领域", "15"), ("observation", "中国商业航天领域", "5470000000")},
    ),
    ("前7个月港股IPO募资额达1280亿港元。", {("observation", "港股IPO", "128000000000")}),
    (
        "全球太空经济规模预计将从2030年的约6300亿美元，增长至2035年的1.8万亿美元。",
        {("observation", "全球太空经济", "630000000000"), ("forecast", "全球太空经济", "1800000000000")},
    ),
    (
        "报告显示，格帆智能占据了将近九成份额，市场份额为60%，其中贝塔科技占20%、伽马科技占12%。",
        {("observation", "格帆智能", "60"), ("observation", "伽马科技", "12")},
    ),
]


@pytest.mark.parametrize(("text", "told"), PASSAGES)
def test_a_market_has_its_figures(text: str, told: set[tuple[str, str, str]]) -> None:
    facts = extract(text, lang="zh", date="2031-08-10")
    found = {(f.kind, f.subject, f.amount.min) for f in facts if f.amount}
    assert found >= {(kind, subject, Decimal(least)) for kind, subject, least in told}
