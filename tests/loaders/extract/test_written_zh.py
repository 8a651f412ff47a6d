"""Chinese as it is written: traditional characters, typographers' spaces, short names in brackets."""

from __future__ import annotations

from decimal import Decimal

import pytest

from dealgraph.loaders.extract import extract
from dealgraph.loaders.extract.zh import taiwan

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


WORDINGS = [
    ("阿尔法虚拟科技近期已完成千万级人民币种子轮融资。", "completed", Decimal(10) ** 7, "CNY"),
    ("阿尔法科技完成百万级美元天使轮融资。", "completed", Decimal(10) ** 6, "USD"),
    ("阿尔法科技2030年营收新台币1267.49亿元。", "completed", Decimal("1267.49") * 10**8, "TWD"),
    ("阿尔法科技披露三季报，前三季度新签合同金额为441.81亿。", "completed", Decimal("441.81") * 10**8, "CNY"),
]


@pytest.mark.parametrize(("text", "status", "least", "unit"), WORDINGS)
def test_a_sum_is_read_with_its_unit_and_status(text: str, status: str, least: Decimal, unit: str) -> None:
    fact = extract(text, lang="zh", date="2031-03-10")[0]
    assert fact.amount is not None
    assert (fact.status, fact.amount.min, fact.amount.unit) == (status, least, unit)


def test_a_name_with_its_foreign_form_is_a_name() -> None:
    facts = extract("2月23日,智平圆(AI²Robotics)宣布完成超10亿元B轮融资。", lang="zh", date="2031-03-10")
    assert [f.subject for f in facts] == ["智平圆"]


def test_a_report_on_three_quarters_covers_all_three() -> None:
    facts = extract("阿尔法科技2030年三季报显示，公司实现营收30亿元。", lang="zh", date="2031-03-10")
    assert [(f.period.start, f.period.end) for f in facts if f.period] == [("2030-01", "2030-09")]


@pytest.mark.parametrize("line", ["中国证券网讯(记者 张三)", "新华社北京5月4日电（记者 李四）", "中证网讯(王五)"])
def test_who_sent_the_news_is_no_party(line: str) -> None:
    facts = extract(f"{line}阿尔法科技前三季度营收30亿元。", lang="zh", date="2031-03-10")
    assert [f.subject for f in facts] == ["阿尔法科技"]


REGIONAL = [
    ("拜旺季之賜，嘉瑞電子八月營收三五○．七億元，年增八．三％。", "嘉瑞電子", "revenue", "35070000000", "TWD"),
    ("嘉瑞電子去年營收兩兆元，年成長三八．五％。", "嘉瑞電子", "revenue_growth", "38.5", "percent"),
    ("伺服器廠嘉瑞電子去年淨損7億元，每股虧損3元。", "嘉瑞電子", "net_loss", "700000000", "TWD"),
    ("【某某社讯】嘉瑞健康(08000.HK)去年纯利9亿港元，按年升30%。", "嘉瑞健康", "net_income", "900000000", "HKD"),
]


@pytest.mark.parametrize(("text", "subject", "metric", "amount", "unit"), REGIONAL)
def test_words_and_figures_of_taiwan_and_hong_kong_are_read(
    text: str, subject: str, metric: str, amount: str, unit: str
) -> None:
    fact = next(f for f in extract(text, lang="zh", date="2031-11-10") if f.metric == metric)
    assert fact.amount is not None
    assert (fact.subject, fact.amount.min, fact.amount.unit) == (subject, Decimal(amount), unit)
    assert text[fact.start : fact.end] == fact.evidence


def test_firms_of_taipei_are_known_in_taiwanese_passages_only() -> None:
    told = "股東會後，台泥拍板投資90億元蓋新廠，法人樂見其成。"
    facts = extract(told, lang="zh", date="2031-05-10")
    assert [f.subject for f in facts if f.kind == "investment"] == ["台泥"]
    assert taiwan.names("股东会后，台泥拍板投资90亿元盖新厂。") == ()


def test_a_name_that_runs_on_into_the_next_word_is_none() -> None:
    told = "嘉瑞電子今年拿到和大陸通路商談成的伺服器訂單，金額9億元。"
    assert all("和大" not in (f.subject, f.object) for f in extract(told, lang="zh", date="2031-05-10"))


def test_a_spaced_sum_is_one_with_the_word_behind_it() -> None:
    facts = extract("阿尔法文旅 完成 7000万元 融资。", lang="zh", date="2031-05-10")
    told = [(f.kind, f.subject, str(f.amount.min)) for f in facts if f.amount]
    assert told == [("funding_round", "阿尔法文旅", "70000000")]
