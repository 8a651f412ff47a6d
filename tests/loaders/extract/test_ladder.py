"""On which rung a fact stands and who is credited with it, in words that the shared stages read for every row."""

from __future__ import annotations

import pytest

from dealgraph.loaders.extract import Fact, Period, extract

STATUS = [
    ("Acme Corp's $3 billion bid for Beta Robotics faces scrutiny.", "acquisition", "possible"),
    ("Acme Corp's $3 billion bid for Beta Robotics succeeded in May.", "acquisition", "completed"),
    ("Shareholders accepted Acme Corp's $3 billion offer for Beta Robotics.", "acquisition", "completed"),
    ("Acme shareholders approve merger with Beta Robotics.", "acquisition", "announced"),
    ("Shareholders voted for Acme Corp's $5 billion takeover of Beta Robotics.", "acquisition", "announced"),
    ("Acme Corp said it was acquiring Beta Robotics for $2 billion.", "acquisition", "announced"),
    ("Acme Corp is in the middle of acquiring Beta Robotics.", "acquisition", "announced"),
    (
        "Acme Corp acquired Beta Robotics after regulators cleared the deal, which closed in May.",
        "acquisition",
        "completed",
    ),
    (
        "Regulators opened a probe into Acme's $6 billion acquisition of Beta Robotics, which could delay the closing.",
        "acquisition",
        "announced",
    ),
    ("Acme Corp said its $8 billion acquisition of Beta Robotics will be delayed.", "acquisition", "announced"),
    (
        "Acme Corp has met the regulatory conditions for its $16 billion acquisition of Beta Robotics.",
        "acquisition",
        "announced",
    ),
    ("Beta Robotics to be bought by Acme Corp for $2 billion", "acquisition", "announced"),
    ("The $2 billion sale of Beta Robotics to Acme Corp is expected to close next month.", "acquisition", "announced"),
    ("Acme's takeover of Beta Robotics has been blocked by the regulator.", "acquisition", "cancelled"),
    ("Beta Robotics has rejected three takeover approaches from Acme Corp this year.", "acquisition", "cancelled"),
    ("Acme Corp is not interested in buying Beta Robotics.", "acquisition", "denied"),
    ("Acme Motors and Beta Cars were holding merger talks.", "acquisition", "possible"),
    ("Acme Corp paid more than $3 billion to acquire Beta Robotics in 2029.", "acquisition", "completed"),
    ("The European Commission cleared Acme's $3 billion acquisition of Beta Robotics.", "acquisition", "announced"),
    ("Acme's bid to buy Beta Robotics failed.", "acquisition", "cancelled"),
    ("Acme Corp announced its intention to acquire Beta Robotics.", "acquisition", "planned"),
    ("Acme Corp improved its hostile takeover bid for Beta Robotics.", "acquisition", "possible"),
    ("Acme Corp acquired a 30% stake in Beta Robotics, with an option to buy the rest.", "investment", "completed"),
    ("Acme Corp expands into drones by investing $100 million in Beta Robotics.", "investment", "announced"),
    ("Acme Corp signed a memorandum of agreement with Beta Robotics to work together.", "partnership", "planned"),
    ("Acme Power reports a $50 billion capital investment plan.", "investment", "planned"),
    ("Acme Corp tried to buy Beta Robotics for $3 billion.", "acquisition", "cancelled"),
    ("Acme Corp is on the brink of filing for Chapter 11 bankruptcy protection.", "risk", "possible"),
    ("Acme Corp has filed for bankruptcy.", "risk", "completed"),
    ("Acme Corp is now slashing 500 jobs.", "risk", "announced"),
    ("Acme Corp is currently constructing a plant in Ohio.", "location", "announced"),
    ("Acme Corp was awarded a $10 million grant by the Department of Energy.", "investment", "announced"),
    ("Acme Corp shareholders are set to own 16% of Beta Robotics.", "observation", "announced"),
    ("Acme Corp already owns 23% of Beta Robotics and will bid for the rest.", "observation", "completed"),
    ("Acme Corp announced plans for a plant, a project estimated to create 2,000 jobs.", "forecast", "expected"),
    (
        "Acme Corp will cut 500 jobs, Gamma News reported, while Beta Robotics is said to consider a sale.",
        "risk",
        "announced",
    ),
    ("监管机构批准阿尔法科技以20亿元收购贝塔机器人。", "acquisition", "announced"),
    ("阿尔法科技与贝塔汽车签署合作谅解备忘录。", "partnership", "planned"),
    ("阿尔法科技与贝塔汽车签署战略合作协议。", "partnership", "completed"),
    ("据知情人士透露，阿尔法科技已提交上市申请，拟筹资20亿美元。", "funding_round", "rumoured"),
    ("阿尔法科技将与贝塔汽车共同成立伽马电池有限公司。", "founding", "announced"),
]

CREDIT = [
    ("Energy giant Acme and power company Beta Robotics have announced plans to invest $50 million.", "Acme"),
    ("Acme Corp is pleased to announce that it has acquired Beta Robotics for $2 billion.", "Acme Corp"),
    ("Acme Corp on Saturday reported a net profit of $20 million.", "Acme Corp"),
    ("Acme Corp makes 200 kinds of drill and reported revenue of $24 billion for 2030.", "Acme Corp"),
    ("Acme Corp will make 40 GWh of cells a year, state media reported.", "state media"),
    ("Acme Corp laid off 900 people, according to a leaked email.", "leaked email"),
    ("Acme Corp said it beat its rival Beta Robotics.", None),
    ("Acme Corp, headquartered in Ohio, said it was glad.", None),
]


def told(text: str) -> list[Fact]:
    return extract(text, date="2031-05-10")


@pytest.mark.parametrize(("text", "kind", "status"), STATUS)
def test_the_rung_of_a_deal(text: str, kind: str, status: str) -> None:
    assert [f.status for f in told(text) if f.kind == kind][:1] == [status]


@pytest.mark.parametrize(("text", "source"), CREDIT)
def test_who_is_credited(text: str, source: str | None) -> None:
    found = told(text)
    assert found
    assert {f.attribution for f in found if f.kind != "founding"} == {source}


def test_he_who_spoke_goes_on_speaking() -> None:
    found = told(
        "Acme chief Ada Smith said revenue of Acme Corp was $5 billion. "
        "She also raised its capital expenditure outlook to $2 billion."
    )
    assert [f.attribution for f in found] == ["Ada Smith", "Ada Smith"]


def test_the_quarter_of_a_ranking_holds_for_all_who_are_ranked() -> None:
    found = extract(
        "According to Gamma Research, Acme was the largest vendor in Q2, shipping 57 million smartphones. "
        "Beta Robotics defended third place, shipping 42 million units.",
        date="2031-08-10",
    )
    assert [f.period for f in found] == [Period("2031-04", "2031-06")] * 2


def test_a_report_that_beats_expectations_names_its_quarter() -> None:
    found = extract(
        "Acme beats second-quarter expectations. The company reported a net loss of $8 million for the period.",
        date="2031-08-10",
    )
    assert [f.period for f in found] == [Period("2031-04", "2031-06")]


PERIODS = [
    ("Acme's profit was $217 million for the third quarter ended December 2030.", "2030-10", "2030-12"),
    ("Revenue of Acme Corp grew from $3 million (2028) to $8 million (2030).", "2028", "2028"),
    ("Acme Corp had total assets of $66 billion as of end-April.", "2031-04", "2031-04"),
    (
        "Acme Corp said it now expects operating profit of $167 million for the year through December.",
        "2031-01",
        "2031-12",
    ),
    ("阿尔法科技三季度营收达217亿元。综合毛利率达13.9%，创下近三年新高。", "2030-07", "2030-09"),
]


@pytest.mark.parametrize(("text", "start", "end"), PERIODS)
def test_the_period_of_a_figure(text: str, start: str, end: str) -> None:
    assert told(text)[0].period == Period(start, end)


def test_a_firm_of_some_months_began_then_and_its_round_did_not() -> None:
    found = told("成立仅4个月的阿尔法科技有限公司宣布完成5亿元天使轮融资。")
    assert {f.kind: f.period for f in found} == {"founding": Period("2031-01", "2031-01"), "funding_round": None}


def test_half_a_year_that_is_told_once_holds_for_the_figures_of_the_first_half() -> None:
    found = extract(
        "Acme made a profit of $970 million in the first half of 2030. "
        "Earned premiums for the first half fell to $9 billion."
    )
    assert [f.period for f in found] == [Period("2030-01", "2030-06")] * 2
