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
    ("湖畔食品：公司拟投资建设湖畔预制菜生产项目，预计投资总额约10亿元。", "湖畔预制菜生产项目"),
    ("湖畔材料有限公司新建“年产5万吨防水材料项目”，计划总投资3亿元。", "年产5万吨防水材料项目"),
    ("阿尔法新能已在北川基地投资25亿元，建成了正极材料产线。", "北川基地"),
    ("湖畔科技的湖畔数据计算中心（二期）项目开工。该项目总投资8亿元。", "湖畔数据计算中心（二期）项目"),
    ("阿尔法科技计划投资50亿元建设新工厂。", None),
    ("阿尔法科技拟投资50亿元建设储能项目。", None),
]


@pytest.mark.parametrize(("text", "project"), NAMED)
def test_a_sum_goes_to_the_project_that_has_a_name(text: str, project: str | None) -> None:
    assert [f.object for f in extract(text, lang="zh", date="2031-05-10") if f.kind == "investment"] == [project]


def test_what_a_project_will_yield_is_told_of_the_project() -> None:
    text = (
        "阿尔法新材料公司新建“年产11万吨防水新材料生产项目”，总投资3亿元。"
        "项目建成后，预计年产值约6.1亿元，带动就业500人。"
    )
    told = [f for f in extract(text, lang="zh", date="2031-08-10") if f.kind == "forecast"]
    assert {f.subject for f in told} == {"年产11万吨防水新材料生产项目"}
    text = "阿尔法新材料公司上半年营收3亿元。产线投产后，预计年营收约6.1亿元。"
    told = [f for f in extract(text, lang="zh", date="2031-08-10") if f.kind == "forecast"]
    assert {f.subject for f in told} == {"阿尔法新材料公司"}
