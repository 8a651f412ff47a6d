"""Whose a Chinese sum is: a deal keeps its own price, a statistician owns nothing, what is told per day is no total."""

from __future__ import annotations

from decimal import Decimal

from dealgraph.loaders.extract import extract
from dealgraph.loaders.extract.model import Fact

YI = Decimal(10) ** 8


def read(text: str) -> tuple[Fact, ...]:
    return tuple(extract(text, lang="zh", date="2031-05-10"))


def test_a_sum_before_its_own_verb_is_not_the_price_of_another_deal() -> None:
    text = "阿尔法科技以74亿元收购贝塔机器人，而伽马能源早在2025年就被阿尔法科技收购。"
    prices = {f.object: f.amount and f.amount.min for f in read(text)}
    assert prices == {"贝塔机器人": 74 * YI, "伽马能源": None}


def test_who_publishes_figures_owns_none() -> None:
    assert read("海关总署公布，4月出口498亿美元，同比增长31.5%。") == ()


def test_what_is_told_per_day_is_no_total() -> None:
    assert read("阿尔法科技每日生产超过130万台设备。") == ()
    assert [f.metric for f in read("阿尔法科技2030年生产130万台设备。")] == ["production"]


def test_the_rest_of_a_stake_is_weighed_by_its_size() -> None:
    text = "阿尔法科技以3亿元收购伽马集团持有的贝塔机器人剩余约10%股份。"
    assert [f.kind for f in read(text) if f.metric != "stake"] == ["investment"]


def test_raised_money_that_buys_is_a_price() -> None:
    facts = read("阿尔法科技拟以募集资金5亿元收购贝塔机器人60%股权。")
    assert [(f.kind, f.object, f.amount and f.amount.min) for f in facts] == [("acquisition", "贝塔机器人", 5 * YI)]


def test_a_stake_in_the_company_that_reports_it_is_its_buyers() -> None:
    facts = read("贝塔超市公告称，阿尔法科技拟42亿元受让5%公司股份。")
    assert {(f.kind, f.subject, f.object) for f in facts} == {
        ("investment", "阿尔法科技", "贝塔超市"),
        ("observation", "阿尔法科技", "贝塔超市"),
    }
