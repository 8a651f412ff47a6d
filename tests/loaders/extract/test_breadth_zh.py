"""Chinese figures in brackets behind each name of a list, sums told after their contract, amounts by as much again."""

from __future__ import annotations

from decimal import Decimal

import pytest

from dealgraph.loaders.extract import Fact, extract
from dealgraph.loaders.extract.zh.amounts import find


def read(text: str) -> list[Fact]:
    return extract(text, lang="zh", date="2031-11-20")


def figures(text: str) -> list[tuple[str, str | None, str | None, str]]:
    return [(f.subject, f.object, f.metric, f"{f.amount.min:f}") for f in read(text) if f.amount is not None]


def test_each_name_of_a_list_has_the_figure_in_its_brackets() -> None:
    assert figures("今年5月月活排名：甲鹿（3.8亿）、乙象（1.6亿）居前。") == [
        ("甲鹿", None, "users", "380000000.0"),
        ("乙象", None, "users", "160000000.0"),
    ]


def test_shares_in_brackets_are_of_what_is_held_together() -> None:
    told = figures("阿尔法铁路由甲建（65%）、乙江实业（01113）（35%）共同持有。")
    assert told == [("甲建", "阿尔法铁路", "stake", "65"), ("乙江实业", "阿尔法铁路", "stake", "35")]


def test_a_ranking_goes_on_in_the_next_sentence() -> None:
    text = "阿尔法汽车销量为12372辆。紧随其后的是贝塔汽车（5477辆）和伽马汽车（2614辆）。"
    assert figures(text)[1:] == [("贝塔汽车", None, "units_sold", "5477"), ("伽马汽车", None, "units_sold", "2614")]


def test_sums_of_investors_in_brackets_measure_nothing_of_theirs() -> None:
    text = "阿尔法智能投前估值达7300亿元。本轮由伽马资本（300亿元）和德尔塔资本（500亿元）联合注资。"
    assert [f for f in read(text) if f.subject in ("伽马资本", "德尔塔资本")] == []


def test_the_sum_of_orders_is_of_the_contract_told_before_it() -> None:
    text = "贝塔航空与阿尔法航空签署协议，采购350架飞行器，订单金额高达10亿美元。"
    assert [(f.kind, *f.amount.to_json().values()) for f in read(text) if f.amount] == [
        ("supply_contract", 1e9, 1e9, "USD", "exact")
    ]


@pytest.mark.parametrize(
    ("text", "low", "qualifier"),
    [("阿尔法科技收入增长一倍以上。", 2, "at_least"), ("阿尔法科技收入劲增一倍多。", 2, "more_than")],
)
def test_by_as_much_again_is_twice(text: str, low: int, qualifier: str) -> None:
    (fact,) = read(text)
    assert fact.amount is not None
    assert (fact.amount.min, fact.amount.unit, fact.amount.qualifier) == (Decimal(low), "multiple", qualifier)


def test_the_number_of_a_model_is_no_amount() -> None:
    assert [a.text for a in find("贝塔航空订购5架阿尔法737-800飞机。", [])] == ["5架"]


def test_hundreds_that_are_not_counted_out_are_laid_off() -> None:
    (fact,) = read("阿尔法科技计划裁员数千人。")
    assert fact.amount is not None
    assert (fact.amount.min, fact.amount.max) == (Decimal(1000), Decimal(10000))


def test_a_place_in_a_ranking_is_of_the_figure_told_before_it() -> None:
    text = "阿尔法汽车销量为12372辆。贝塔汽车以6066辆位居第二。"
    assert figures(text)[1:] == [("贝塔汽车", None, "units_sold", "6066")]


def test_who_backs_a_firm_does_not_act_for_it() -> None:
    told = {
        (f.kind, f.subject, f.object) for f in read("阿尔法科技宣布与伽马资本支持的芯片公司贝塔机器人达成战略合作。")
    }
    assert told == {
        ("partnership", "阿尔法科技", "贝塔机器人"),
        ("investment", "伽马资本", "贝塔机器人"),
    }


def test_an_official_speaks_of_others() -> None:
    told = [f.subject for f in read("州长王达表示，阿尔法汽车将在该州投资50亿美元。")]
    assert told == ["阿尔法汽车"]


def test_names_of_a_list_with_its_sums_are_found() -> None:
    told = figures("营收排名：甲鹿能源68亿元、润鸣达28亿元、格帆云11亿元。")
    assert told == [
        ("甲鹿能源", None, "revenue", "6800000000"),
        ("润鸣达", None, "revenue", "2800000000"),
        ("格帆云", None, "revenue", "1100000000"),
    ]
