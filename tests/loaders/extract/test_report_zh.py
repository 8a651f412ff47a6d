"""Of which time Chinese figures are that name none beside them: a report's, a ranking's, a base's."""

from __future__ import annotations

import pytest

from dealgraph.loaders.extract import extract


def times(text: str) -> dict[int, tuple[str | None, str | None] | None]:
    """The period of every figure, by its number."""
    found = extract(text, lang="zh", date="2031-08-10")
    return {
        int(f.amount.min or f.amount.max or 0): (f.period.start, f.period.end) if f.period else None
        for f in found
        if f.amount
    }


def test_a_ranking_goes_on_in_its_year() -> None:
    told = "数据显示，2030年全球智能手机出货量达500台。阿尔法科技以60台的出货量居首，市场份额为12%。"
    assert set(times(told).values()) == {("2030", "2030")}


def test_another_paragraph_is_of_its_own_time() -> None:
    told = "阿尔法科技2030年销量达500台。\n贝塔汽车销量达60台。"
    assert times(told) == {500: ("2030", "2030"), 60: None}


def test_growth_over_several_years_has_two_ends() -> None:
    assert times("2028至2030年，阿尔法科技营收从5元增长至7元。") == {5: ("2028", "2028"), 7: ("2030", "2030")}


@pytest.mark.parametrize(
    ("base", "start", "end"),
    [
        ("高于上一季度的60台", "2031-01", "2031-03"),
        ("低于去年同期的60台", "2030-04", "2030-06"),
        ("未能超过2030年四季度的60台", "2030-10", "2030-12"),
    ],
)
def test_a_base_has_a_time_of_its_own(base: str, start: str, end: str) -> None:
    assert times(f"阿尔法科技二季度销量达50台，{base}。")[60] == (start, end)


@pytest.mark.parametrize(
    ("text", "figure", "start", "end"),
    [
        ("阿尔法科技公布二季度财报。\n- 收入增至50亿元。", 50, "2031-04", "2031-06"),
        ("小米截至6月30日的2031年第二季度财报显示，营收50亿元。", 50, "2031-04", "2031-06"),
        ("2030/31财年上半年（2030年10月1日至2031年3月31日），阿尔法科技营收50亿元。", 50, "2030-10-01", "2031-03-31"),
        ("2030年截至8月底，阿尔法科技营收50亿元。", 50, "2030-01", "2030-08"),
        ("截至2030年9月底，阿尔法科技在短短九个月内实现营收50亿元。", 50, "2030-01", "2030-09"),
        ("2029年至2030年间，阿尔法科技累计亏损达50亿元。", 50, "2029", "2030"),
        ("阿尔法科技2029年销量达40亿元。同年第三季度营收50亿元。", 50, "2029-07", "2029-09"),
        ("阿尔法科技2031年二季度营收60亿元，2030年同期营收为50亿元。", 50, "2030-04", "2030-06"),
        ("“十五五”期间，阿尔法科技营收预计达50亿元。", 50, "2026", "2030"),
        ("阿尔法科技预计，到2035年营收将达50亿元。", 50, None, "2035"),
        ("阿尔法科技营收从2029年的40亿元增至2030年的50亿元。", 50, "2030", "2030"),
        ("截至6月底的2031财年，阿尔法科技营收50亿元。", 50, "2030-07", "2031-06"),
        ("截至第二季度末，小米门店数量达50家。", 50, "2031-06", "2031-06"),
        ("今年以来，阿尔法科技营收已达50亿元。", 50, "2031", "2031"),
        ("阿尔法科技的工厂预计2032年投产后，年产能将达到50辆。", 50, "2032", None),
    ],
)
def test_which_time_is_that_of_a_figure(text: str, figure: int, start: str | None, end: str | None) -> None:
    told = times(text)
    assert next(p for n, p in told.items() if n in (figure, figure * 10**8)) == (start, end)


def test_a_listing_has_the_day_of_trading_and_not_of_the_application() -> None:
    told = extract("阿尔法科技于6月递表，计划于2032年上半年在港交所上市。", lang="zh", date="2031-08-10")
    assert [(f.period.start, f.period.end) for f in told if f.metric == "ipo" and f.period] == [("2032-01", "2032-06")]


@pytest.mark.parametrize(
    ("text", "figure", "start", "end"),
    [
        ("数据显示，阿尔法科技前三季度营收50亿元。", 50, "2030-01", "2030-09"),
        ("贝塔汽车预亏60亿元，对比2029年亏损50亿元。", 50, "2029", "2029"),
        ("2028至2030年，阿尔法科技营收从60亿元增至70亿元，净利润从50亿元增至80亿元。", 50, "2028", "2028"),
    ],
)
def test_the_time_of_a_base_and_of_what_is_past(text: str, figure: int, start: str, end: str) -> None:
    assert times(text)[figure * 10**8] == (start, end)


def test_the_day_of_an_agreement_is_no_period() -> None:
    told = extract("2031年8月2日，阿尔法科技拟投资5亿元建设工厂。", lang="zh", date="2031-08-10")
    assert [f.period for f in told if f.kind == "investment"] == [None]


def test_two_bases_have_a_time_each() -> None:
    told = times("阿尔法科技第二季度净收入50亿元，去年同期为40亿元，上一季度为30亿元。")
    assert told == {
        50 * 10**8: ("2031-04", "2031-06"),
        40 * 10**8: ("2030-04", "2030-06"),
        30 * 10**8: ("2031-01", "2031-03"),
    }


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("阿尔法电子上季营收为50亿元，优于预期。", "2031-04", "2031-06"),
        ("阿尔法电子上一季度净利润为50亿元。", "2031-04", "2031-06"),
        ("阿尔法电子公布，截至今年6月底止6个月，集团收益50亿元。", "2031-01", "2031-06"),
        ("阿尔法电子截至6月止六个月营收50亿元。", "2031-01", "2031-06"),
        ("阿尔法电子公布，2030年首九个月纯利50亿元，按年增加8%。", "2030-01", "2030-09"),
        ("阿尔法电子2030年首三季营业额50亿元。", "2030-01", "2030-09"),
        ("阿尔法电子截至2030年12月31日止全年营业额为50亿元。", "2030-01-01", "2030-12-31"),
    ],
)
def test_the_spans_of_a_report_are_told_in_many_ways(text: str, start: str, end: str) -> None:
    assert times(text)[50 * 10**8] == (start, end)
