"""A digest tells of many companies, one a paragraph: what is said of one is not said of the next."""

from __future__ import annotations

import pytest

from dealgraph.loaders.extract import Fact, analyse

QUILLON = "Quillon Labs opened an office in Oslo on Monday."
ZH_FIRST = "全景智联发布新款机器人。"


def told(text: str, lang: str, kind: str) -> Fact:
    (fact,) = (fact for fact in analyse(text, lang=lang, date="2031-05-10").facts if fact.kind == kind)
    return fact


@pytest.mark.parametrize(
    ("first", "item", "lang", "who"),
    [
        (QUILLON, "Umbra Power has raised $70 million in a Series A round, the company said.", "en", "Umbra Power"),
        (ZH_FIRST, "远航机器人完成5亿元B轮融资，公司表示将扩大产能。", "zh", "远航机器人"),
    ],
)
def test_the_company_that_says_it_is_the_one_of_the_sentence(first: str, item: str, lang: str, who: str) -> None:
    fact = told(f"{first}\n\n{item}", lang, "funding_round")
    assert (fact.subject, fact.attribution) == (who, who)


@pytest.mark.parametrize(
    ("first", "unit"), [("远航机器人营收3亿美元。", "CNY"), ("远航机器人营收3亿美元，净利4.5亿。", "USD")]
)
def test_a_bare_sum_takes_the_currency_of_its_own_paragraph(first: str, unit: str) -> None:
    text = first if unit == "USD" else f"{first}\n\n全景智联净利4.5亿。"
    (fact,) = (fact for fact in analyse(text, lang="zh", date="2031-05-10").facts if fact.metric == "net_income")
    assert fact.amount is not None
    assert fact.amount.unit == unit


def test_a_city_that_speaks_is_not_the_long_form_of_every_name() -> None:
    text = "北京市将支持机器人产业发展。\n\n远航机器人完成5亿元B轮融资。"
    assert told(text, "zh", "funding_round").subject == "远航机器人"


def test_who_leads_a_round_is_no_investor_of_the_round_told_before() -> None:
    text = (
        "Umbra Power raised $34 million in debt financing.\n\n"
        "Rates fell.\n\nOf course, others raised $400 million in a Series D led by Vantage Capital."
    )
    assert told(text, "en", "funding_round").others == ()


def test_a_place_of_the_title_is_the_one_that_the_text_tells_in_full() -> None:
    text = "远航电池拟在宜宾建基地\n远航电池公告称，拟在四川宜宾市建电池制造基地，总投资100亿元。"
    assert told(text, "zh", "location").object == "四川宜宾市"


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("远航生物收到由全景医药支付的2.5亿美元里程碑付款。", "milestone_payment"),
        ("远航生物获得1亿美元首付款。", "upfront_payment"),
    ],
)
def test_what_a_licence_has_earned_so_far(text: str, metric: str) -> None:
    fact = told(text, "zh", "observation")
    assert (fact.subject, fact.metric) == ("远航生物", metric)


def test_a_trade_before_a_legal_name_is_no_part_of_it() -> None:
    text = "国内动力电池龙头远航新能源科技股份有限公司公告，拟投资5亿元建设产线。"
    assert told(text, "zh", "investment").subject == "远航新能源科技股份有限公司"


def test_who_discloses_its_own_report_is_whom_its_figures_are_of() -> None:
    text = "4月22日，远航矿业披露2031年第一季度报告，一季度公司归母净利润为62.61亿元。"
    assert told(text, "zh", "observation").subject == "远航矿业"
