"""Whom Chinese sentences credit: a report quoted on, an outlet that is quoted itself, who speaks until another acts."""

from __future__ import annotations

import pytest

from dealgraph.loaders.extract import extract


def sources(text: str) -> dict[str, str | None]:
    return {f.subject: f.attribution for f in extract(text, lang="zh", date="2031-08-10")}


def test_what_a_report_goes_on_to_say_is_its_own() -> None:
    told = "贝塔研究院预测，2031年全球智能手机出货量将达12亿部。报告指出，阿尔法科技出货量将达2亿部。"
    assert sources(told)["阿尔法科技"] == "贝塔研究院"


@pytest.mark.parametrize(
    ("lead", "source"),
    [
        ("据路透社援引《北境日报》报道，", "北境日报"),
        ("据英国《北境时报》引消息指，", "北境时报"),
        ("美国方面称，", "美国方面"),
    ],
)
def test_a_quoted_outlet_or_a_side_is_the_source(lead: str, source: str) -> None:
    assert sources(f"{lead}阿尔法科技以20亿元收购贝塔机器人。")["阿尔法科技"] == source


def test_a_party_speaks_for_itself_until_the_next_one_acts() -> None:
    told = "阿尔法科技宣布以20亿元收购贝塔机器人，伽马集团斥资30亿元收购德尔塔能源。"
    assert sources(told) == {"阿尔法科技": "阿尔法科技", "伽马集团": None}


def test_the_first_of_two_who_join_speaks() -> None:
    told = "阿尔法科技联合贝塔汽车宣布成功打造大模型。"
    assert sources(told)["阿尔法科技"] == "阿尔法科技"


@pytest.mark.parametrize(
    ("words", "source"),
    [
        ("路透社报道，阿尔法科技发公告称，公司一季度营收5亿元。", "阿尔法科技"),
        ("路透社报道，阿尔法科技总裁王五在社交平台上发文称，一季度营收5亿元。", "王五"),
        ("路透社报道，阿尔法科技一季度营收5亿元。", "路透社"),
    ],
)
def test_whom_an_outlet_lets_speak_is_the_source(words: str, source: str) -> None:
    assert sources(words)["阿尔法科技"] == source


def test_an_officer_speaks_whatever_he_does_besides() -> None:
    assert sources("首席执行官王大明当天对决定表示欢迎，称小米将投资5亿元建厂。")["小米"] == "王大明"


def test_who_speaks_behind_a_semicolon_does_not_speak_before_it() -> None:
    told = "阿尔法科技一季度营收5亿元；贝塔研究院预测，2031年全球手机出货量将达12亿部。"
    assert sources(told)["阿尔法科技"] is None


def test_a_statement_and_what_the_company_stresses_are_its_own() -> None:
    for words in ("公司强调，其员工总数为4万人。", "声明表示，将投资5亿元建设新厂。"):
        assert sources(f"阿尔法科技发布年报。{words}")["阿尔法科技"] == "阿尔法科技"
    assert str(sources("据美国调查局数据，中国占全球70%的市场份额。")["中国"]).endswith("调查局")


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("财报显示，阿尔法科技营收5亿元。", None),
        ("根据公告，阿尔法科技将以5亿元收购贝塔机器人。", None),
        ("据路透社援引两名消息人士称，阿尔法科技将以5亿元收购贝塔机器人。", "路透社"),
        ("据接近小米的人士透露，阿尔法科技完成5亿元融资。", "接近小米的人士"),
        ("北境智库数据显示，2030年阿尔法科技营收5亿元。", "北境智库"),
        ("根据北境工委发布的《2030年报告》，2030年阿尔法科技营收增长5%。", "北境工委"),
        ("阿尔法科技预计二季度营收5亿元。", "阿尔法科技"),
        ("阿尔法科技首席执行官王大明在会上表示乐观。他透露，公司营收5亿元。", "王大明"),
    ],
)
def test_who_is_credited_with_a_figure(text: str, source: str | None) -> None:
    assert sources(text)["阿尔法科技"] == source
