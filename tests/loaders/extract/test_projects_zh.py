"""To which project a Chinese sum goes, and which company it founds."""

from __future__ import annotations

import pytest

from dealgraph.loaders.extract import extract


@pytest.mark.parametrize(
    ("text", "project"),
    [
        ("阿尔法科技投资245亿元，自主建设贝塔存储园项目。", None),
        ("总投资20亿元的阿尔法科技南沙工业园奠基。", "阿尔法科技南沙工业园"),
        ("阿尔法科技第8.6代面板生产线项目将落地合肥，总投资550亿元。", "阿尔法科技第8.6代面板生产线项目"),
        ("阿尔法科技在重庆开工建设第6代柔性面板生产线。该生产线投资465亿元。", "第6代柔性面板生产线"),
        ("阿尔法科技计划投资50亿元建设新项目。", None),
        (
            "阿尔法科技与德尔塔科技有限公司共同出资成立上海贝塔实业有限公司，阿尔法科技以现金出资1亿元。",
            "上海贝塔实业有限公司",
        ),
    ],
)
def test_a_sum_goes_to_the_project_that_is_named(text: str, project: str | None) -> None:
    assert [f.object for f in extract(text, lang="zh") if f.kind == "investment"] == [project]


NAMED = [
    ("湖畔食品：拟斥资7亿元投建湖畔果汁灌装项目。", "湖畔果汁灌装项目"),
    ("湖畔家居有限公司的“年产30万套木床项目”将投入4亿元。", "年产30万套木床项目"),
    ("阿尔法服饰将在北川基地投资9亿元，添置织机。", "北川基地"),
    ("湖畔医疗的湖畔康复中心（三期）项目奠基。该项目总投资6亿元。", "湖畔康复中心（三期）项目"),
    ("阿尔法科技计划投资50亿元建设新工厂。", None),
    ("阿尔法科技拟投资50亿元建设储能项目。", None),
]


@pytest.mark.parametrize(("text", "project"), NAMED)
def test_a_sum_goes_to_the_project_that_has_a_name(text: str, project: str | None) -> None:
    assert [f.object for f in extract(text, lang="zh", date="2031-05-10") if f.kind == "investment"] == [project]


def test_what_a_project_will_yield_is_told_of_the_project() -> None:
    text = (
        "阿尔法食品要新建“年产40万吨鱼饲料项目”，为此投入9亿元。"
        "等工程竣工后，年产值有望达20亿元，新增就业800人。"
    )
    told = [f for f in extract(text, lang="zh", date="2031-08-10") if f.kind == "forecast"]
    assert {f.subject for f in told} == {"年产40万吨鱼饲料项目"}
    text = "阿尔法食品去年营收7亿元。等产线投产后，年营收有望达20亿元。"
    told = [f for f in extract(text, lang="zh", date="2031-08-10") if f.kind == "forecast"]
    assert {f.subject for f in told} == {"阿尔法食品"}
