"""Chinese news flashes: what each class of them states, and what looks like it and states nothing."""

from __future__ import annotations

from decimal import Decimal

import pytest

from dealgraph.loaders.extract import extract
from dealgraph.loaders.extract.model import Fact

E8 = Decimal(10) ** 8


def read(text: str) -> list[Fact]:
    return extract(text, lang="zh", date="2031-11-20")


def told(text: str) -> list[tuple[str, str, str | None]]:
    return [(f.kind, f.subject, f.object) for f in read(text)]


def test_sums_told_one_by_one_share_their_object_and_their_hedge() -> None:
    facts = read("阿尔法科技和贝塔集团宣布分别向伽马智能投资最高50亿美元和100亿美元。")
    assert [(f.subject, f.object, f.others) for f in facts] == [
        ("阿尔法科技", "伽马智能", ()),
        ("贝塔集团", "伽马智能", ()),
    ]
    assert [(f.amount.min, f.amount.max) for f in facts if f.amount] == [(None, 50 * E8), (None, 100 * E8)]


def test_a_hedge_of_its_own_is_kept() -> None:
    facts = read("阿尔法科技和贝塔集团分别向伽马智能投资约50亿美元和超100亿美元。")
    assert [f.amount.qualifier for f in facts if f.amount] == ["about", "more_than"]


def test_who_commits_to_buy_is_the_customer() -> None:
    assert told("阿尔法科技则承诺采购300亿美元的贝塔集团算力。") == [("supply_contract", "贝塔集团", "阿尔法科技")]
    assert told("阿尔法科技承诺采购300亿美元的先进算力。") != [("supply_contract", "先进", "阿尔法科技")]


def test_a_founding_year_dates_no_other_figure() -> None:
    facts = read("成立于2029年的阿尔法科技总部位于北京，其最新估值达到40亿美元。")
    assert {f.kind: f.period.start if f.period else None for f in facts} == {
        "founding": "2029",
        "observation": None,
        "location": None,
    }


def test_a_capacity_is_not_the_money_of_a_contract() -> None:
    sums = [f.amount.max for f in read("阿尔法重工中标6艘17.5万立方米LNG船订单，合同总金额约15亿美元。") if f.amount]
    assert Decimal(175000) not in sums
    assert 15 * E8 in sums


def test_shares_sold_to_pay_for_a_purpose_are_no_investment_in_it() -> None:
    assert read("伽马集团已出售所持全部贝塔机器人股份，套现58.3亿美元，以支持对阿尔法科技的投资。") == []
    assert told("伽马集团宣布对阿尔法科技投资58.3亿美元。") == [("investment", "伽马集团", "阿尔法科技")]


def test_a_month_up_to_which_figures_stand_dates_them() -> None:
    facts = read("截至9月末，阿尔法科技研发投入437.5亿元，同比增长31%。")
    assert {(f.period.start, f.period.end) for f in facts if f.period} == {("2031-09", "2031-09")}
    assert len(facts) == 2


def test_a_licence_is_a_partnership_without_its_price() -> None:
    facts = read("阿尔法医药与贝塔制药达成协议，将获得5亿美元首付款，潜在总金额约120亿美元。")
    assert [(f.kind, f.subject, f.object, f.amount) for f in facts] == [("partnership", "阿尔法医药", "贝塔制药", None)]
    assert read("阿尔法医药与贝塔制药讨论行业前景，未涉及首付款。") == []


def test_savings_to_come_are_a_forecast_and_what_customers_save_is_none() -> None:
    facts = read("阿尔法医药宣布将裁员约9000人，预计每年节省80亿丹麦克朗。")
    assert [(f.kind, f.metric, f.amount.unit if f.amount else None) for f in facts][1] == (
        "forecast",
        "cost_savings",
        "DKK",
    )
    assert read("阿尔法科技预计为用户节省8亿元。") == []


CURRENCIES = {
    "瑞士法郎": "CHF", "韩元": "KRW", "新台币": "TWD", "港币": "HKD", "卢比": "INR", "印度卢比": "INR", "英镑": "GBP",
    "澳元": "AUD", "加元": "CAD", "新加坡元": "SGD", "新币": "SGD", "卢布": "RUB", "雷亚尔": "BRL", "巴西雷亚尔": "BRL",
    "沙特里亚尔": "SAR", "越南盾": "VND", "土耳其里拉": "TRY", "兹罗提": "PLN", "瑞典克朗": "SEK", "捷克克朗": "CZK",
}  # fmt: skip


@pytest.mark.parametrize(("word", "unit"), CURRENCIES.items())
def test_a_currency_is_known_by_its_chinese_name(word: str, unit: str) -> None:
    fact = read(f"阿尔法科技2030年营收52亿{word}。")[0]
    assert fact.amount is not None
    assert (fact.amount.unit, fact.amount.min) == (unit, 52 * E8)


INVESTORS = [
    ("星野智能完成近10亿元A轮融资，美团龙珠、今日资本联合领投，凯辉基金等跟投。", ("美团龙珠", "今日资本", "凯辉基金")),
    ("星野智能完成超亿元融资，由鄂尔多斯集团与和达金服领投，巢生资本跟投。", ("鄂尔多斯集团", "和达金服", "巢生资本")),
    ("星野智能完成3亿元融资，由国泰海通、尚融资本领投，老股东海益投资追投。", ("国泰海通", "尚融资本", "海益投资")),
    ("星野智能完成数亿元融资，由中关村资本及旗下启航投资联合领投。", ("中关村资本", "启航投资")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names"), INVESTORS)
def test_a_list_of_investors_names_all_of_its_items(text: str, names: tuple[str, ...]) -> None:
    assert [(f.kind, f.subject, f.others) for f in read(text)] == [("funding_round", "星野智能", names)]


def test_kinds_of_investors_are_no_names() -> None:
    fact = read("星野智能完成3亿元A轮融资，由产业资本、多家知名机构联合领投，老股东继续跟投。")[0]
    assert fact.others == ()


def test_a_forecast_of_an_economy_is_about_it_and_credited_to_who_foresees() -> None:
    for text in ("高盛将2032年中国实际GDP增速预测由4.3%上调至4.8%。", "高盛预计2032年中国GDP增长4.8%。"):
        fact = read(text)[0]
        assert (fact.kind, fact.subject, fact.metric, fact.attribution) == ("forecast", "中国", "gdp_growth", "高盛")
        assert fact.amount is not None
        assert (len(read(text)), fact.amount.min) == (1, Decimal("4.8"))
    assert read("高盛上调GDP增速预测至4.8%。") == []


def test_a_part_of_a_group_wins_its_own_contract() -> None:
    text = "中国船舶旗下江南造船中标6艘LNG船订单，合同总金额约15亿美元。"
    assert told(text) == [("supply_contract", "江南造船", None)]


def test_compute_bought_by_the_name_of_a_service() -> None:
    assert told("阿尔法科技承诺采购300亿美元的Azure算力。") == [("supply_contract", "Azure", "阿尔法科技")]
    assert all(f.subject != "AI" for f in read("阿尔法科技承诺采购300亿美元的AI算力。"))


def test_the_valuation_of_what_is_bought_is_not_that_of_the_buyer() -> None:
    facts = read("阿尔法科技公告，拟以现金方式收购湖滨贝塔机器人有限公司控制权，标的公司估值7.5亿元。")
    assert {(f.kind, f.subject) for f in facts} == {
        ("acquisition", "阿尔法科技"),
        ("observation", "湖滨贝塔机器人有限公司"),
    }
    assert all(f.metric is None for f in read("阿尔法科技以120亿美元投前估值追加10亿美元投资。"))


def test_money_raised_by_a_listing_is_told_once() -> None:
    facts = read("阿尔法科技计划明年赴港上市，至少融资10亿美元。")
    assert [(f.metric, f.amount.min if f.amount else None) for f in facts] == [("ipo", 10 * E8)]


def test_means_of_a_purchase_are_not_raised_by_it() -> None:
    facts = read("阿尔法科技公告，拟以募集资金8184.23万元对贝塔集团增资。")
    assert [(f.kind, f.subject, f.object) for f in facts] == [("investment", "阿尔法科技", "贝塔集团")]


def test_a_level_before_a_change_is_told_of_now_and_months_are_no_units() -> None:
    facts = read("阿尔法科技计划在未来18个月内将镍年产能由目前的1000吨提升至10000吨。")
    assert [(f.kind, f.amount.max if f.amount else None) for f in facts] == [
        ("observation", Decimal(1000)),
        ("forecast", Decimal(10000)),
    ]


def test_what_a_report_shows_is_not_of_who_publishes_it() -> None:
    facts = read("阿尔法科技发布2030年投融资报告，全球初创公司融资总额超过450亿美元。")
    assert [f.subject for f in facts] == ["全球初创公司"]


def test_what_hangs_on_a_plan_is_planned() -> None:
    facts = read("电光传媒公告，公司拟与贝塔科技有限公司共同出资成立湖滨伽马发展有限公司。")
    assert {f.status for f in facts if f.kind == "founding"} == {"planned"}
    facts = read("阿尔法科技拟对贝塔集团增资3亿元。交易完成后，阿尔法科技将持有贝塔集团24.8%的股权。")
    assert {f.kind: f.status for f in facts} == {"investment": "planned", "observation": "planned"}
    facts = read("阿尔法科技持有贝塔集团24.8%的股权。")
    assert [f.status for f in facts] == ["completed"]


def test_a_report_without_an_outlet_is_hearsay() -> None:
    facts = read("据多家媒体报道，阿尔法科技已完成对机器人公司贝塔机器人的收购，交易金额超过70亿美元。")
    assert [(f.kind, f.subject, f.object, f.status) for f in facts] == [
        ("acquisition", "阿尔法科技", "贝塔机器人", "rumoured")
    ]


def test_an_asset_told_with_its_place_is_sold() -> None:
    facts = read("阿尔法资源签署最终协议，将位于墨西哥的贝塔矿业出售给伽马集团，总对价最高3.85亿美元。")
    assert [(f.subject, f.object, f.others) for f in facts if f.kind == "acquisition"] == [
        ("伽马集团", "贝塔矿业", ("阿尔法资源",))
    ]


def test_who_takes_part_in_a_round_is_told_after_its_leads() -> None:
    facts = read("星野智能完成4亿美元融资，高瓴、红杉联合领投，美团战投参与。")
    assert [f.others for f in facts] == [("高瓴", "红杉", "美团战投")]


def test_the_largest_of_all_deals_names_nobody() -> None:
    facts = read("阿尔法科技完成对贝塔机器人的收购，交易金额达600亿美元，成为史上最大并购案之一。")
    assert [(f.kind, f.subject, f.object) for f in facts] == [("acquisition", "阿尔法科技", "贝塔机器人")]


def test_the_capital_is_that_of_the_company_whose_entry_changes() -> None:
    told = "阿尔法科技有限公司发生工商变更，新增贝塔投资有限公司为股东，同时，注册资本由100万人民币增至200万人民币。"
    capital = [f.subject for f in extract(told, lang="zh") if f.metric == "registered_capital"]
    assert capital == ["阿尔法科技有限公司"] * 2


def test_who_tells_of_its_own_round_raised_it() -> None:
    told = extract("据阿尔法科技消息，近日完成新一轮融资，融资金额为8.8亿元。", lang="zh")
    assert [(f.kind, f.subject) for f in told] == [("funding_round", "阿尔法科技")]


def test_a_share_that_falls_through_a_mark_is_less() -> None:
    (fact,) = extract("2030年，阿尔法汽车销量占比首次跌破50%。", lang="zh")
    assert fact.amount is not None
    assert (fact.amount.min, fact.amount.qualifier) == (None, "less_than")
