"""Figures of markets, of trades and of what a statistic counts, in Chinese."""

from __future__ import annotations

from decimal import Decimal

import pytest

from dealgraph.loaders.extract import extract

PASSAGES = [
    ("研究者认为，数据中心的用电量到2037年将翻一番。", {("forecast", "数据中心", "2")}),
    (
        "2031年5月，全国叉车市场交易量9万台，同比增30%，交易金额达80亿元。",
        {
            ("observation", "全国叉车市场", "90000"),
            ("observation", "全国叉车市场", "30"),
            ("observation", "全国叉车市场", "8000000000"),
        },
    ),
    ("2030年，中国纺织机械企业对外投资达70亿欧元。", {("observation", "中国纺织机械企业", "7000000000")}),
    (
        "开年以来，宠物医疗行业（不含保险）共完成40起融资，总金额约90亿元。",
        {("observation", "宠物医疗行业", "40"), ("observation", "宠物医疗行业", "9000000000")},
    ),
    (
        "2031年中国母婴用品领域新增投融资案件60起，较前一年多9起。融资规模达30亿元，20起融资金额均达千万元。",
        {("observation", "中国母婴用品领域", "60"), ("observation", "中国母婴用品领域", "3000000000")},
    ),
    ("2031年第一季度，港股IPO融资合计达400亿港元。", {("observation", "港股IPO", "40000000000")}),
    (
        "2031年全球茶饮经济规模约500亿欧元，到2038年有望扩大至900亿欧元。",
        {("observation", "全球茶饮经济", "50000000000"), ("forecast", "全球茶饮经济", "90000000000")},
    ),
    (
        "格帆智能占据了大半货架，市场份额为40%，其中贝塔科技占30%、伽马科技占15%。",
        {("observation", "格帆智能", "40"), ("observation", "伽马科技", "15")},
    ),
]


@pytest.mark.parametrize(("text", "told"), PASSAGES)
def test_a_market_has_its_figures(text: str, told: set[tuple[str, str, str]]) -> None:
    facts = extract(text, lang="zh", date="2031-08-10")
    found = {(f.kind, f.subject, f.amount.min) for f in facts if f.amount}
    assert found >= {(kind, subject, Decimal(least)) for kind, subject, least in told}
