"""Signs of doubt in Chinese: a fact that bears one is told and waits for a look; one without stays above."""

from __future__ import annotations

from decimal import Decimal

import pytest

from dealgraph.loaders.extract import extract
from dealgraph.loaders.extract.zh.calibrate import _phrase

UPPER = Decimal("0.8")

DOUBTED = [
    # another organisation between owner and figure
    "阿尔法科技独家采用贝塔机器人的架构，目标是到2032年实现10吉瓦算力。",
    # who counts is not who earns
    "贝塔研究院上半年营收达125亿元。",
    # a product beside its measure word
    "阿尔法科技上半年营收达52亿元；Nimbus Cloud 收入增长43%。",
    # one of a list of figures
    "阿尔法科技营收达52亿元、60亿元。",
    # a revised range
    "阿尔法科技上调今年资本开支低标至40亿美元。",
    # what is described, not who describes it
    "阿尔法科技正洽谈租赁一座总容量达10吉瓦的数据中心园区。",
    # the object only holds what is bought
    "阿尔法科技拟收购贝塔集团旗下业务。",
    # a deal without the sum told beside it
    "阿尔法科技近日宣布与贝塔汽车达成一项价值15亿美元的多年协议，共同开发电池。",
    # two characters that no list knows
    "贝塔上半年营收达52亿元。",
    # what a project will earn
    "阿尔法科技表示，该项目建成后，营业收入达140亿元。",
    # who signs to buy
    "阿尔法科技与贝塔汽车达成战略合作，此前已有订单。",
    # nobody stands for it
    "据知情人士透露，阿尔法科技以20亿元收购贝塔机器人。",
    # a stranger late in the passage, and one in a long sentence
    "贝塔汽车上半年营收达52亿元。德尔塔能源以20亿元收购泽塔电池。",
    "阿尔法科技在过去几年里不断扩大自己的业务范围，并在许多国家和地区先后设立了分支机构和销售网点，近日又以20亿元收购贝塔机器人。",
    # a contract with nobody that is named
    "阿尔法科技中标5亿元供货合同。",
    # the size of a firm
    "阿尔法科技规模达5亿元。",
    # shares at the close of a day
    "阿尔法科技开盘后走强，公司总市值达到500亿元。",
]

TRUSTED = [
    "阿尔法科技上半年营收达52亿元，同比增长13%。",
    "阿尔法科技宣布完成5亿元B轮融资。",
    "阿尔法科技以20亿元收购贝塔机器人。",
    "阿尔法科技与贝塔汽车达成战略合作。",
    "全球储能市场规模预计2031年将达到520亿美元。",
    "由于AI数据中心，到2031年美国可能面临20%的电力短缺。",
    "Anthropic宣布，将与Fluidstack合作，建设AI数据中心。",
]


@pytest.mark.parametrize("text", DOUBTED)
def test_a_fact_with_a_sign_of_doubt_is_told_below_the_upper_tier(text: str) -> None:
    facts = extract(text, lang="zh", date="2031-08-10")
    assert facts
    assert any(f.confidence < UPPER for f in facts)


@pytest.mark.parametrize("text", TRUSTED)
def test_a_plain_statement_keeps_its_tier(text: str) -> None:
    facts = extract(text, lang="zh", date="2031-08-10")
    assert facts
    assert all(f.confidence >= UPPER for f in facts)


@pytest.mark.parametrize("name", ["出让方", "收购报价", "巴西一家锂生产商", "预估第四季"])
def test_a_piece_of_a_sentence_is_a_doubtful_name(name: str) -> None:
    assert _phrase(name)


@pytest.mark.parametrize("name", ["宁德时代", "灵动芯光", "阿尔法科技", "全球储能市场", "Acme"])
def test_a_name_of_its_own_is_not(name: str) -> None:
    assert not _phrase(name)
