"""What later Chinese clauses and the body under a title say of a deal, and what a party is called."""

from __future__ import annotations

from decimal import Decimal

import pytest

from dealgraph.loaders.extract import extract
from dealgraph.loaders.extract.model import Fact


def deals(text: str) -> list[Fact]:
    return [f for f in extract(text, lang="zh", date="2031-05-10") if f.kind in ("acquisition", "investment")]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("阿尔法科技宣布将以20亿元收购贝塔机器人。该交易预计将于2031年第三季度完成。", "2031-07", "2031-09"),
        ("阿尔法科技同意收购贝塔机器人，预计2032年6月完成交易。", "2032-06", "2032-06"),
        ("阿尔法科技收购贝塔机器人。公司称，交易正按计划进行，有望于今年年底前完成。", None, "2031"),
    ],
)
def test_a_deal_has_the_time_it_closes(text: str, start: str | None, end: str) -> None:
    periods = [(f.period.start, f.period.end) for f in deals(text) if f.period]
    assert periods == [(start, end)]


def test_a_step_of_the_deal_is_not_its_end() -> None:
    assert [f.period for f in deals("阿尔法科技拟收购贝塔机器人。交易各方预计2031年9月完成尽职调查。")] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "阿尔法科技公告，公司原拟收购贝塔机器人100%股权。经双方协商，决定终止此次重大资产重组。",
        "阿尔法科技此前拟以5亿元收购贝塔机器人。双方签署了终止协议。",
        "阿尔法科技曾计划收购贝塔机器人。公司日前宣布放弃该收购计划。",
    ],
)
def test_a_deal_called_off_later_is_cancelled(text: str) -> None:
    assert [f.status for f in deals(text)] == ["cancelled"]


@pytest.mark.parametrize(
    "text",
    [
        "阿尔法科技拟收购贝塔机器人。如审批未获通过，则终止本次交易。",
        "阿尔法科技拟收购贝塔机器人。任何一方不可终止本次交易。",
    ],
)
def test_a_deal_that_might_be_called_off_is_not(text: str) -> None:
    assert [f.status for f in deals(text)] == ["planned"]


def test_the_body_says_how_far_the_deal_of_its_title_is() -> None:
    (fact,) = deals("阿尔法科技20亿元收购贝塔机器人\n阿尔法科技周一宣布，已同意收购贝塔机器人。")
    assert (fact.status, fact.attribution) == ("announced", "阿尔法科技")
    assert fact.amount is not None
    assert fact.amount.max == Decimal(20) * 10**8
    assert [f.status for f in deals("阿尔法科技20亿元收购贝塔机器人\n贝塔机器人今日发布新品。")] == ["completed"]


def test_a_short_name_in_brackets_spells_out_the_full_one() -> None:
    (fact,) = deals("北境铝业公司（简称北铝）发布年报。北铝宣布收购贝塔机器人。")
    assert fact.subject == "北境铝业公司"


def test_a_legal_name_goes_on_without_its_form() -> None:
    facts = extract("阿尔法科技收到子公司云杉松柏科技有限公司的函，云杉松柏与贝塔集团公司签署战略合作协议。", lang="zh")
    assert [(f.subject, f.object) for f in facts if f.kind == "partnership"] == [
        ("云杉松柏科技有限公司", "贝塔集团公司")
    ]


@pytest.mark.parametrize(
    ("words", "value", "unit"),
    [
        ("港币3,010,570,786.00元", "3010570786", "HKD"),
        ("1.2兆韩元", "1200000000000", "KRW"),
        ("5亿美元", "500000000", "USD"),
    ],
)
def test_a_currency_may_stand_before_its_number(words: str, value: str, unit: str) -> None:
    (fact,) = deals(f"阿尔法科技以{words}收购贝塔机器人。")
    assert fact.amount is not None
    assert (fact.amount.max, fact.amount.unit) == (Decimal(value), unit)


def test_the_target_is_the_company_of_the_deal_told_before() -> None:
    told = "阿尔法汽车拟收购贝塔电池60%股权。标的公司注册资本2亿元，2030年营业收入5亿元。出让方净利润3亿元。"
    assert [
        (f.subject, f.metric) for f in extract(told, lang="zh") if f.kind == "observation" and f.metric != "stake"
    ] == [
        ("贝塔电池", "registered_capital"),
        ("贝塔电池", "revenue"),
    ]
    assert [f.metric for f in extract("阿尔法汽车发布公告。标的公司2030年营业收入5亿元。", lang="zh")] == []


def test_what_is_bought_first_in_a_list_is_not_who_buys_next() -> None:
    told = "阿尔法科技发布年报。2018年收购3CE、贝塔机器人。2020年以5亿元收购伽马能源。"
    assert {f.subject for f in deals(told)} == {"阿尔法科技"}


def test_no_longer_holding_a_stake_cancels_nothing() -> None:
    (fact,) = deals("阿尔法电池以5亿元向伽马能源出售贝塔材料45%股权，交易完成后不再持有该公司股权。")
    assert fact.status != "cancelled"


def test_a_sentence_may_open_with_the_day_of_the_deal() -> None:
    done, said = (extract(f"2031年2月9日，阿尔法科技{verb}完成D轮融资。", lang="zh")[0].period for verb in ("", "宣布"))
    assert done is not None
    assert (done.start, said) == ("2031-02-09", None)


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("阿尔法科技公布，出资5亿元收购贝塔机器人30%股权。", "announced"),
        ("阿尔法科技公告，斥资5亿元兴建新厂。", "announced"),
        ("阿尔法科技上月与贝塔汽车商定斥资5亿元兴建新厂。", "announced"),
        ("阿尔法科技公告，已完成收购贝塔机器人。", "completed"),
        ("《北境时报》披露，阿尔法科技向贝塔机器人追加5亿元投资。", "completed"),
        ("阿尔法科技与北境银行订立认购协议，同意发行本金总额为10亿港元的可换股债券。", "announced"),
    ],
)
def test_what_a_company_makes_known_it_will_do_is_announced(words: str, status: str) -> None:
    assert {
        f.status for f in extract(words, lang="zh") if f.kind in ("acquisition", "investment", "funding_round")
    } == {status}
