"""Who supplies whom in a Chinese contract, and its value: "向X销售" makes X the customer, "从X采购" the supplier.

As in `supply`, the order in which two parties are named decides only while no clause says who gives and who takes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from dealgraph.loaders.extract.drafts import Draft, Sentence
from dealgraph.loaders.extract.view import MONEY, NAME
from dealgraph.loaders.extract.zh import trades

_GIVES_TO = re.compile(f"(?:向|为|给)({NAME})(?:公司)?[^，。；{NAME}]{{0,8}}(?:销售|供应|供货|出售|交付|供电|代工)")
_BUYS_FROM = re.compile(f"(?:从|向|自)({NAME})(?:公司)?[^，。；{NAME}]{{0,8}}(?:采购|购买|订购|承购|租用)")
# Rows of what two parties signed, in whichever order they were named.
_UNDIRECTED = ("zh-contract", "zh-contract-any", "zh-contract-it", "zh-contract-quantity", "zh-contract-buy", "zh-buy-deal-it")
# "签订采购协议，乙未来三年将采购": whoever will buy is the customer.
_WILL_BUY = re.compile(f"({NAME})(?:公司|\ue004|未来[一二三四五]年)*(?:将|拟|计划|承诺)(?:在)?(?:\ue004)?(?:内)?(?:向其|从后者|向后者)?(?:采购|购买|订购|租用)")
# "与该公司签署的合同": with the party named before.
_WITH_IT = re.compile("与(?:该公司|后者|对方|其)(?:签署|签订|达成)的?$")
_VALUE = re.compile(f"(?:合同|协议|订单|合计|总)[^，。；{MONEY}]{{0,8}}(?:额|价|价值|金额|总值)[^，。；{MONEY}]{{0,6}}$|(?:价值|总值)(?:约|超过?|近|达)*$")


def orient(found: list[Draft], s: Sentence, table: Mapping[str, str], claimed: set[int]) -> None:
    """Turn the contracts of this sentence to face the way its clauses say, and give them the sum they are worth."""
    deals = [d for d in found if d.kind == "supply_contract"]
    if not deals:
        return
    taker, giver = _party(_GIVES_TO, s, table) or _party(_WILL_BUY, s, table), _party(_BUYS_FROM, s, table)
    for d in deals:
        at = d.start + 2 if d.amount_at is None else d.amount_at
        if d.object is None and _WITH_IT.search(d.view.text, 0, at) is not None:
            d.object = next((n.text for n in reversed(d.view.names_in(0, at)) if n.kind == "org" and n.text != d.subject), None)
    for d in deals:
        ends = (table.get(d.subject, d.subject), table.get(d.object or "", d.object))
        by_trade = taker is None and giver is None and d.rule in _UNDIRECTED and trades.sells(s.lean.text, d.object or "", d.subject)
        if d.object and ((taker is not None and taker == ends[0]) or (giver is not None and giver == ends[1]) or by_trade):
            d.subject, d.object = d.object, d.subject
    for again in [d for d in deals if d.rule == "zh-supply-its"]:  # "签署协议，将向贝塔销售": one contract
        host = next((d for d in deals if d.rule != again.rule and (d.subject, d.object) == (again.subject, again.object)), None)
        if host is not None:
            found.remove(again)
            if again.amount is not None and len(again.amount.unit) == 3:
                host.amount, host.amount_at = again.amount, None
    for d in found:
        if d.kind == "supply_contract" and (d.amount is None or len(d.amount.unit) != 3):
            _give_value(d, s, claimed)
    _take_sums(found, deals)


def _take_sums(found: list[Draft], deals: list[Draft]) -> None:
    """"采购350架，订单金额10亿美元": the sum is that of the contract told right before it, and no figure or contract of its own."""
    for d in deals:
        if d.object is None or (d.amount is not None and len(d.amount.unit) == 3):
            continue
        own = next((o for o in found if _is_sum_of(o, d)), None)
        if own is not None:
            d.amount, d.amount_at = own.amount, None
            found.remove(own)


def _is_sum_of(o: Draft, d: Draft) -> bool:
    if o is d or o.amount is None or o.amount_at is None or len(o.amount.unit) != 3 or o.amount_at < d.start:
        return False
    return (o.metric == "orders" or (o.kind == "supply_contract" and o.object is None)) and _VALUE.search(o.view.text, max(0, o.amount_at - 24), o.amount_at) is not None


def _party(pattern: re.Pattern[str], s: Sentence, table: Mapping[str, str]) -> str | None:
    m = pattern.search(s.lean.text)
    name = s.lean.name(m.start(1)) if m is not None else None
    return table.get(name.text, name.text) if name is not None else None


def _give_value(d: Draft, s: Sentence, claimed: set[int]) -> None:
    """A contract told by its quantity is worth the sum that is told as its value."""
    for at in range(d.start, len(s.lean.text)):
        amount = s.lean.amount(at)
        if amount is None or s.lean.text[at] != MONEY or id(amount) in claimed or amount.per_share:
            continue
        if _VALUE.search(s.lean.text[max(0, at - 24) : at]):
            d.amount, d.amount_at = amount, None
            claimed.add(id(amount))
            return
