"""How far along Chinese facts are: what the clause of another party says is not said of this one."""

from __future__ import annotations

import pytest

from dealgraph.loaders.extract import extract


def rungs(text: str) -> dict[tuple[str, str], str]:
    return {(f.kind, f.subject): f.status for f in extract(text, lang="zh", date="2031-08-10")}


@pytest.mark.parametrize(
    ("text", "kind", "subject", "status"),
    [
        (
            "阿尔法科技宣布以20亿元收购贝塔机器人，伽马集团斥资45亿元将德尔塔能源收入囊中。",
            "acquisition",
            "伽马集团",
            "completed",
        ),
        ("小米更新对贝塔机器人的收购报价，最高达100亿元。", "acquisition", "小米", "possible"),
        (
            "阿尔法科技曾以380亿元收购贝塔机器人，这笔交易没有获得监管部门通过。",
            "acquisition",
            "阿尔法科技",
            "cancelled",
        ),
        ("阿尔法科技宣布将与贝塔机器人成立合资企业。", "partnership", "阿尔法科技", "announced"),
        ("阿尔法科技正与贝塔机器人合作开发芯片。", "partnership", "阿尔法科技", "completed"),
        ("阿尔法科技正与贝塔机器人洽谈合作。", "partnership", "阿尔法科技", "possible"),
        ("小米致力于将门店规模拓展至20000家。", "forecast", "小米", "planned"),
        ("阿尔法科技算力规模有望达到7吉瓦。", "forecast", "阿尔法科技", "expected"),
        (
            "这笔成本并未换来格局的重塑，第三季度，阿尔法科技净亏损160亿元。",
            "observation",
            "阿尔法科技",
            "completed",
        ),
        ("交易完成后，阿尔法科技将持有贝塔机器人12%的股份。", "observation", "阿尔法科技", "announced"),
        ("据接近小米的人士透露，阿尔法科技完成5亿元融资。", "funding_round", "阿尔法科技", "rumoured"),
        ("阿尔法科技已正式启动上市辅导，将申请IPO。", "funding_round", "阿尔法科技", "planned"),
    ],
)
def test_the_rung_of_a_fact(text: str, kind: str, subject: str, status: str) -> None:
    assert rungs(text).get((kind, subject)) == status
