"""Chinese figures: how they are counted, whose they are, and which of two cues beside them holds."""

from __future__ import annotations

from decimal import Decimal

import pytest

from dealgraph.loaders.extract import extract
from dealgraph.loaders.extract.model import Fact


def read(text: str) -> list[Fact]:
    return extract(text, lang="zh", date="2031-08-10")


def figures(text: str) -> list[tuple[str, str, str | None, int]]:
    return [(f.kind, f.subject, f.metric, int(f.amount.max or f.amount.min or 0)) for f in read(text) if f.amount]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("阿尔法科技营收达1兆7934亿元。", ("observation", "阿尔法科技", "revenue", 1793400000000)),
        ("2031年医疗器械领域融资事件达682起，", ("observation", "医疗器械领域", "funding_rounds", 682)),
        ("2031年上半年，中国机器人行业累计融资事件超210笔。", ("observation", "中国机器人行业", "funding_rounds", 210)),
        ("阿尔法科技以35亿美元估值完成3亿美元A轮融资。", ("funding_round", "阿尔法科技", None, 300000000)),
        ("阿尔法科技完成C轮融资，规模达5亿元。", ("funding_round", "阿尔法科技", None, 500000000)),
        ("阿尔法科技拥有约1万名员工，将专注生产。", ("observation", "阿尔法科技", "headcount", 10000)),
        ("阿尔法科技预亏5亿元。", ("forecast", "阿尔法科技", "net_loss", 500000000)),
        ("北境2030年GDP达5万亿元。德国GDP达4万亿美元。", ("observation", "德国", "gdp", 4000000000000)),
        ("根据业绩预告，阿尔法科技预计营收5亿元；净利润1亿元。", ("forecast", "阿尔法科技", "net_income", 100000000)),
        ("阿尔法汽车5月销量1万3000辆。", ("observation", "阿尔法汽车", "units_sold", 13000)),
        ("阿尔法科技员工总数达到41万8000人。", ("observation", "阿尔法科技", "headcount", 418000)),
        ("阿尔法科技营收达1亿2000万元。", ("observation", "阿尔法科技", "revenue", 120000000)),
        ("阿尔法电子营业利益达5亿元。", ("observation", "阿尔法电子", "operating_income", 500000000)),
        ("阿尔法科技上调全年营收指引至585-605亿。", ("forecast", "阿尔法科技", "revenue", 60500000000)),
        ("阿尔法科技4月到6月的芯片订单达到45亿元。", ("observation", "阿尔法科技", "orders", 4500000000)),
        ("阿尔法科技今年营收增速将达30%。", ("forecast", "阿尔法科技", "revenue_growth", 30)),
        ("阿爾法科技計畫投資5億元。", ("investment", "阿爾法科技", None, 500000000)),
        ("阿尔法科技将“短视频”复制出海，2030年营收达5亿元。", ("observation", "阿尔法科技", "revenue", 500000000)),
    ],
)  # fmt: skip
def test_a_figure_is_read_for_what_it_measures(text: str, expected: tuple[str, str, str | None, int]) -> None:
    assert expected in figures(text)


def test_a_figure_of_all_is_one_of_each() -> None:
    told = figures("阿尔法科技、贝塔汽车、伽马能源等净利润增幅均超过200%。")
    assert [(subject, value) for _, subject, _, value in told] == [
        ("阿尔法科技", 200),
        ("贝塔汽车", 200),
        ("伽马能源", 200),
    ]


def test_who_says_it_sells_nothing() -> None:
    assert "王五" not in {f.subject for f in read("阿尔法科技发布新品。王五透露，新品累计出货量已超100万颗。")}


def test_a_share_beside_latin_letters_is_a_share() -> None:
    (fact,) = [f for f in read("阿尔法科技将购买Nimbus35%的股权。") if f.metric == "stake"]
    assert (fact.subject, fact.object) == ("阿尔法科技", "Nimbus")


def test_what_is_held_may_stand_behind_its_share() -> None:
    (fact,) = [f for f in read("阿尔法科技现已持有6%贝塔银行股权。") if f.metric == "stake"]
    assert (fact.subject, fact.object) == ("阿尔法科技", "贝塔银行")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("阿尔法科技投资5亿元在德国建设工厂，预计2032年量产。", "announced"),
        ("阿尔法科技投资了5亿元。", "completed"),
    ],
)
def test_a_plant_that_will_run_one_day_is_announced(text: str, status: str) -> None:
    assert {f.status for f in read(text) if f.kind == "investment"} == {status}


def test_a_line_of_a_list_says_nothing_itself() -> None:
    assert {f.attribution for f in read("- 阿尔法科技：市场份额10%。")} == {None}
    assert {f.attribution for f in read("阿尔法科技：5月销量500台。")} == {"阿尔法科技"}


def test_a_list_of_names_has_a_figure_for_each() -> None:
    told = "第三季度销量排名：阿尔法汽车500台（同比增长101%）位居第一，贝塔汽车400台（同比增长49%）。"
    assert figures(told) == [
        ("observation", "阿尔法汽车", "units_sold", 500),
        ("observation", "阿尔法汽车", "units_sold_growth", 101),
        ("observation", "贝塔汽车", "units_sold", 400),
        ("observation", "贝塔汽车", "units_sold_growth", 49),
    ]
    assert figures("阿尔法科技营收5亿元，贝塔汽车净利润3亿元。") == [
        ("observation", "阿尔法科技", "revenue", 5 * 10**8),
        ("observation", "贝塔汽车", "net_income", 3 * 10**8),
    ]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("鴻海第四季營收6028億元，季增26%，創單季歷史新高。", "TWD"),
        ("鴻海第四季營收6028億元人民幣，季增26%，創單季歷史新高。", "CNY"),
        ("恒生集團發佈業績，上半年營業收入126億元，較去年增長。", "CNY"),
        ("鸿海第四季营收6028亿元，季增26%。", "CNY"),
    ],
)
def test_a_taiwanese_sum_is_in_dollars_of_taiwan(text: str, unit: str) -> None:
    assert {f.amount.unit for f in read(text) if f.amount and f.metric == "revenue"} == {unit}


def test_a_figure_is_of_the_time_of_its_own_clause() -> None:
    told = {
        int(f.amount.max or 0): f.period
        for f in read("阿尔法科技表示，2032年AI领域投入将达160亿元，未来三年投入600亿元。")
        if f.amount
    }
    period = told[160 * 10**8]
    assert period is not None
    assert (period.start, period.end) == ("2032", "2032")


def test_capital_of_the_new_company_belongs_to_its_founding() -> None:
    told = figures("阿尔法汽车拟在北境设立合资公司贝塔电池科技有限公司。合资公司注册资本5亿元。")
    assert told == [("founding", "贝塔电池科技有限公司", "registered_capital", 5 * 10**8)]
    assert read("阿尔法汽车拟在北境设立一家合资公司。合资公司注册资本5亿元。") == []


def test_a_share_of_a_market_is_hedged_before_its_market() -> None:
    (fact,) = read("阿尔法科技约占全球防火墙市场30%份额。")
    assert fact.amount is not None
    assert (fact.amount.qualifier, fact.metric) == ("about", "market_share")


def test_a_fiscal_year_runs_up_to_its_month() -> None:
    (fact,) = read("截至2031年1月的财年，阿尔法科技营收为16亿美元。")
    assert fact.period is not None
    assert (fact.period.start, fact.period.end) == ("2030-02", "2031-01")


@pytest.mark.parametrize(
    "words",
    [
        "阿尔法科技全年营收预计约1670亿元。此前预计全年营收约1400亿元。",
        "阿尔法科技全年营收指引由原“不低于1400亿元”调整为1670亿元。",
    ],
)
def test_what_is_foreseen_no_more_is_no_forecast(words: str) -> None:
    assert 1400 * 10**8 not in [value for _, _, _, value in figures(words)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "阿尔法科技排名第二，仅次于估值达5000亿美元的贝塔智能。",
            ("observation", "贝塔智能", "valuation", 500000000000),
        ),
        ("阿尔法科技活跃用户尚未突破100万人。", ("observation", "阿尔法科技", "users", 1000000)),
        ("阿尔法科技活跃用户达500万人，低于星巴克的3100万人。", ("observation", "星巴克", "users", 31000000)),
        ("公司运营遍布全国的8000家星巴克门店。", ("observation", "星巴克", "stores", 8000)),
        ("小米公司规模1126人。", ("observation", "小米", "headcount", 1126)),
        ("2030年，阿尔法科技以超过三分之一的市场份额居首。", ("observation", "阿尔法科技", "market_share", 33)),
    ],
)
def test_whose_a_figure_is_where_its_own_words_say_so(text: str, expected: tuple[str, str, str, int]) -> None:
    assert expected in figures(text)


def test_the_round_number_that_is_passed_is_no_figure_of_its_own() -> None:
    told = "阿尔法科技营收首次突破120亿元大关，达120.57亿元。"
    assert [value for _, _, _, value in figures(told)] == [12057000000]


def test_a_part_and_a_span_of_months_count_nothing() -> None:
    assert [v for _, _, _, v in figures("阿尔法科技共有7117间门店，当中只有6间直营店。")] == [7117]
    assert [v for _, _, _, v in figures("阿尔法科技5个多月生产1000台。")] == [1000]


def test_a_bare_sum_is_in_the_currency_told_before_it() -> None:
    told = [f.amount for f in read("交易额为12亿美元、约85亿元。阿尔法科技总收入94.22亿。") if f.metric == "revenue"]
    assert [a.unit for a in told if a] == ["CNY"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("小米收到了华为支付的5亿元里程碑付款。", ("observation", "小米", "milestone_payment", 500000000)),
        ("小米拥有19%的份额，华为占15%。", ("observation", "华为", "market_share", 15)),
        ("小米SU7累计交付新车27307辆。", ("observation", "小米", "units_sold", 27307)),
        ("小米全球门店总数达29214家。", ("observation", "小米", "stores", 29214)),
        ("小米必须压缩成本，每年削减约25亿元，目标是盈利。", ("observation", "小米", "cost_savings", 2500000000)),
        ("到2026年中国低空经济规模将直接突破万亿元。", ("forecast", "中国低空经济", "market_size", 10**12)),
    ],
)
def test_who_receives_shares_and_makes(text: str, expected: tuple[str, str, str, int]) -> None:
    assert expected in figures(text), figures(text)


def test_what_had_been_expected_is_no_result() -> None:
    told = figures("阿尔法科技营收570亿元，超出市场预期的549亿元。")
    assert [value for _, _, _, value in told] == [57 * 10**9]


def test_where_a_market_starts_from_is_past() -> None:
    told = {f.kind: f.period for f in read("中国芯片市场规模预计将从2030年的1425亿元增长至2035年的1.34万亿元。")}
    assert {kind: (p.start, p.end) for kind, p in told.items() if p} == {
        "observation": ("2030", "2030"),
        "forecast": ("2035", "2035"),
    }


def test_a_quarter_is_no_part_of_a_market_and_a_share_in_it_is_its_owners() -> None:
    assert ("observation", "苹果", "market_share", 15) in figures("据统计，苹果三季度在中国市场的份额为15%。")
    assert ("observation", "我国汽车", "units_sold", 3359000) in figures(
        "10月，我国汽车产销分别完成335.9万辆和332.2万辆。"
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("丰田将2031年全球销量目标从980万辆下调至965万辆。", [("forecast", "丰田", "units_sold", 9650000)]),
        ("高盛分析师将英伟达营收预期从2000亿美元上调至2340亿美元。", [("forecast", "英伟达", "revenue", 234 * 10**9)]),
        ("小米预计2032年营收较2030年翻倍。", [("forecast", "小米", "revenue_growth", 2)]),
        ("三季度三星以460万部夺得第一，市场份额18%。", [("observation", "三星", "market_share", 18)]),
    ],
)
def test_a_revised_target_is_its_new_level(text: str, expected: list[tuple[str, str, str, int]]) -> None:
    assert figures(text) == expected


def test_what_threatens_two_threatens_each() -> None:
    told = [(f.kind, f.subject, f.others) for f in read("小米、华为面临停产风险。")]
    assert told == [("risk", "小米", ()), ("risk", "华为", ())]


@pytest.mark.parametrize(
    ("text", "metric", "least", "most"),
    [
        ("全年算下来，阿尔法光电净利润料为-5亿元至-7亿元。", "net_loss", "500000000", "700000000"),
        ("因订单推迟，阿尔法光电今年净利润料为 - 9,500 万元至 - 8,000 万元。", "net_loss", "80000000", "95000000"),
        ("阿尔法光电去年净利润为负8亿元。", "net_loss", "800000000", "800000000"),
        ("去年阿尔法集团收益为港币70亿3,500万元。", "revenue", "7035000000", "7035000000"),
        ("汇率一变，阿尔法电子去年业外损失9亿元。", "loss", "900000000", "900000000"),
    ],
)
def test_a_loss_may_be_told_by_a_sign_and_a_sum_in_two_parts(text: str, metric: str, least: str, most: str) -> None:
    amounts = [f.amount for f in extract(text, lang="zh", date="2031-08-10") if f.metric == metric]
    assert [(a.min, a.max) for a in amounts if a is not None] == [(Decimal(least), Decimal(most))]


OWNERS = [
    ("阿尔法乳业召开业绩会。受全球市场缺货影响，该公司去年营收40亿元。", [("阿尔法乳业", "revenue")]),
    ("阿尔法茶饮要到香港挂牌。承销商贝塔证券。公司去年营收9亿元。", [("阿尔法茶饮", "revenue")]),
    ("到后年，阿尔法电子的月产能自500万件扩增至800万件。", [("阿尔法电子", "capacity"), ("阿尔法电子", "capacity")]),
    ("阿尔法风电计划在明年生产5MW陆上机组的塔筒。", []),
    ("阿尔法出行去年卖出自行车90万辆，包括20万辆童车，营收30亿元。", None),
]


@pytest.mark.parametrize(("text", "told"), OWNERS)
def test_a_figure_goes_to_whom_the_sentence_is_about(text: str, told: list[tuple[str, str]] | None) -> None:
    facts = [f for f in read(text) if f.amount is not None]
    if told is None:
        assert Decimal(200000) not in [f.amount.min for f in facts if f.amount]
    else:
        assert [(f.subject, f.metric) for f in facts] == told


def test_rates_and_volumes_have_measures_of_their_own() -> None:
    told = [f.metric for f in read("阿尔法物流去年EBITA为9亿元，负债率60%，单票收入4元，业务量50亿件。")]
    assert told == ["ebitda", "rate", "volume"]


def test_what_was_spent_in_a_time_that_is_told_is_a_figure() -> None:
    told = read("翻看账册，阿尔法电子2030年的窑炉投资额为9亿欧元。")
    assert [(f.kind, f.subject, f.metric) for f in told] == [("observation", "阿尔法电子", "capex")]
