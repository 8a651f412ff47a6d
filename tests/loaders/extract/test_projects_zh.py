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
