"""Who supplies whom in a Chinese contract, and which of its figures is its value."""

from __future__ import annotations

import pytest

from dealgraph.loaders.extract import extract
from dealgraph.loaders.extract.zh.trades import sells


@pytest.mark.parametrize(
    ("text", "supplier", "customer"),
    [
        ("阿尔法科技与贝塔汽车签署《长期采购协议》，将向贝塔汽车销售10万吨材料。", "阿尔法科技", "贝塔汽车"),
        ("贝塔汽车与阿尔法科技签署采购协议，将从阿尔法科技采购10万吨材料。", "阿尔法科技", "贝塔汽车"),
        ("阿尔法科技与贝塔汽车签署供应合同，贝塔汽车将向阿尔法科技采购电池。", "阿尔法科技", "贝塔汽车"),
    ],
)
def test_a_clause_of_giving_or_taking_outweighs_the_order_of_names(text: str, supplier: str, customer: str) -> None:
    told = {(f.subject, f.object) for f in extract(text, lang="zh") if f.kind == "supply_contract"}
    assert told == {(supplier, customer)}


def test_a_contract_is_worth_its_value_and_not_its_tonnes() -> None:
    told = "阿尔法科技与贝塔汽车签署采购协议，将向贝塔汽车销售10万吨材料，合同总销售额约45亿元。"
    (fact,) = [f for f in extract(told, lang="zh") if f.kind == "supply_contract"]
    assert fact.amount is not None
    assert f"{fact.amount.max:f} {fact.amount.unit}" == "4500000000 CNY"


@pytest.mark.parametrize(
    ("told", "supplier", "customer"),
    [
        ("阿尔法科技与甲骨文签署300亿美元云计算合同。", "甲骨文", "阿尔法科技"),
        ("甲骨文与阿尔法科技签署300亿美元云计算合同。", "甲骨文", "阿尔法科技"),
        ("阿尔法汽车与三星电子签署价值16亿美元的芯片代工合同。", "三星电子", "阿尔法汽车"),
        ("阿尔法科技从贝塔云采购算力，并与贝塔云签署3亿元算力合同。", "贝塔云", "阿尔法科技"),
    ],
)
def test_who_sells_a_thing_for_a_living_supplies_it(told: str, supplier: str, customer: str) -> None:
    contracts = [f for f in extract(told, lang="zh") if f.kind == "supply_contract"]
    assert (supplier, customer) in [(f.subject, f.object) for f in contracts]


def test_of_two_who_buy_computing_for_a_living_neither_sells_it() -> None:
    assert sells("云计算合同", "某科技公司", "OpenAI")
    assert not sells("云计算合同", "OpenAI", "Anthropic")
