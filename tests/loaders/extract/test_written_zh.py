"""Chinese as it is written: traditional characters, typographers' spaces, short names in brackets."""

from __future__ import annotations

from decimal import Decimal

import pytest

from dealgraph.loaders.extract import extract

PASSAGES = [
    ("阿尔法科技 上半年营收 52 亿元,同比增长 13%。", "阿尔法科技", "revenue", Decimal(52) * 10**8),
    ("阿爾法科技上半年營收達52億元，同比增長13%。", "阿爾法科技", "revenue", Decimal(52) * 10**8),
]


@pytest.mark.parametrize(("text", "subject", "metric", "amount"), PASSAGES)
def test_spaces_and_traditional_characters_are_read_and_given_back(
    text: str, subject: str, metric: str, amount: Decimal
) -> None:
    fact = next(f for f in extract(text, lang="zh", date="2031-08-10") if f.metric == metric)
    assert fact.amount is not None
    assert (fact.subject, fact.amount.min) == (subject, amount)
    assert text[fact.start : fact.end] == fact.evidence
    assert fact.amount.text == text[fact.amount.start : fact.amount.end]


def test_a_short_name_in_brackets_stands_for_the_full_one() -> None:
    text = "湖滨贝塔机器人有限公司（以下简称“贝塔”）近日发布公告，贝塔上半年实现营收3亿元。"
    assert {f.subject for f in extract(text, lang="zh")} == {"湖滨贝塔机器人有限公司"}


def test_a_phrase_of_common_words_names_nobody() -> None:
    assert extract("增速较上年同期扩大，商家可直接向平台采购，追加投资5亿元。", lang="zh") == []
