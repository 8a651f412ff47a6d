"""What settles a Chinese status besides the ladder: the clause a fact is told in, and what its own words say.

What the clause of another party says is not said of this one; a share that will be held is announced, a base is past.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dealgraph.loaders.extract import modality
from dealgraph.loaders.extract.drafts import Draft
from dealgraph.loaders.extract.view import NAME

_DENIES = re.compile("否认|不实|辟谣|没有|未(?!来|经|上市)|并非|不存在|不会")
_PLANS = re.compile("计划|(?<![虚模])拟|打算|意向|目标|希望|准备|考虑")
_SPEAKS = re.compile("(?:宣布|公告|称|表示|透露|披露|显示|获悉|消息|报道|报导|证实|确认|预计|预测|说|指出|认为|讯|决定|约定|明确|规定|同意|传)[：“]?$")
_OWN_PARTY = re.compile(f"(?:而|但|同时|其中|\ue004)?({NAME})")
# "将甲收入囊中": 将 only puts first what is bought.
_INTO_THE_FOLD = re.compile("将[^，。；]{1,24}(?:收入囊中|收入麾下|纳入麾下|收归旗下|揽入怀中|收至麾下)")
_BIDS = re.compile("收购报价|报价收购|竞购|要约收购|(?:提出|更新|提高|抬高|上调)[^，。；]{0,16}(?:报价|要约)")
_AIMS = re.compile("致力于|力求|争取|打算|瞄准|力图")
_MAY = re.compile("可能|或将|或达|或会|或可|不排除")
_HOPED = re.compile("有望|可望")
_IN_TALKS = re.compile("洽谈|谈判|磋商|商谈|讨论|接洽|探讨|考虑|有意|意向|寻求|评估")
_MEMORANDUM = re.compile("备忘录|意向书|意向协议")
_WILL_JOIN = re.compile("(?:宣布|表示|透露)[^，。；]{0,16}将[^，。；]{0,4}(?:与|和|同)")
_JOINED = re.compile("达成|签署|签订|签约|已|完成|正式")
_PREPARES_IPO = re.compile("上市辅导|辅导备案|递表|递交|通过[^，。；]{0,6}聆讯|过聆讯|申请")
_TRADED = re.compile("挂牌|登陆|成功上市|正式上市|敲[钟锣]")
_TO_BE_PAID = re.compile("决定|将|承诺|批准|同意")
_AGREED = re.compile("协议(?:明确|约定|规定)|(?:根据|按照)[^，。；]{0,8}协议")
_UNDER_WAY = re.compile("[已正]?在(?:进行|推进|实施)")
_FELL_THROUGH = re.compile("没有?(?:获得?|通过|得到)[^，。；]{0,16}(?:批准|通过|核准|放行)|未(?:获|能获|能通过)[^，。；]{0,12}(?:批准|通过|核准|放行|同意)|但?未果|失败告终|胎死腹中|未能(?:成行|达成|完成)|(?:最终)?(?:告吹|流产|搁浅)")
_SINCE = re.compile("自(?:从)?(?:收购|并购)[^，。；]{0,24}以来")
_DONE_BEFORE = re.compile("(?:此前|早在|曾于?)(?:已|曾|就)?[^，。；]{0,6}(?:投资|斥资|收购|投入)|刚(?:刚)?(?:斥资|投资|收购|投入|完成)")
_FORESEEN = re.compile("预计|预估|预期|料|估计(?!值)")
_TO_BE_HELD = re.compile("将(?:直接|间接|合计|共计|最终|会|实益|分别)*(?:持有|持股|控股|拥有)")
_TO_BECOME = re.compile("将(?:会)?从\ue002[^，。；]{0,8}至\ue002$")
_DEALS = ("investment", "acquisition", "funding_round", "supply_contract")


def settled(d: Draft, state: str, told: Sequence[tuple[Draft, str]]) -> str:
    """The rung of a fact after what the ladder says, and after the facts told before it."""
    if d.kind == "observation":
        return _figure(d, state, told)
    if d.kind == "forecast":
        return _forecast(d, state)
    if d.kind in ("partnership", "location"):
        return _joint(d, state) if d.kind == "partnership" else _in_own_words(d, state)
    return _deal(d, state) if d.kind in _DEALS else state


def _bounds(d: Draft, at: int) -> tuple[int, int]:
    """The comma clause of a position."""
    text = d.view.text
    begin = max(text.rfind(c, 0, at) for c in "，；：。") + 1
    ends = [i for i in (text.find(c, at + 1) for c in "，；。") if i >= 0]
    return begin, min(ends, default=len(text))


def _figure(d: Draft, state: str, told: Sequence[tuple[Draft, str]]) -> str:
    at = d.amount_at if d.amount_at is not None else d.start
    begin, _ = _bounds(d, at)
    own = d.view.text[begin : at + 1]
    if d.base:
        return "completed"
    if state == "denied" and not _DENIES.search(own):
        return "completed"
    if d.metric == "stake" and state in ("planned", "completed"):
        if _TO_BECOME.search(own):
            return "expected"
        if _TO_BE_HELD.search(own):
            deal = next((rung for o, rung in reversed(told) if o.kind in _DEALS and d.subject in (o.subject, o.object)), "announced")
            return "possible" if "要约" in d.view.text else "planned" if _PLANS.search(own) or deal == "planned" else "announced"
    if (d.metric or "").startswith("valuation") and state == "completed" and d.follows is None and _FORESEEN.search(own):
        return "expected"
    return state


def _forecast(d: Draft, state: str) -> str:
    at = d.amount_at if d.amount_at is not None else d.end
    before = d.view.text[max(0, at - 40) : at]
    if state == "possible" and not _MAY.search(before) and _HOPED.search(before):
        return "expected"
    return "planned" if state == "expected" and _AIMS.search(before) else state


def _joint(d: Draft, state: str) -> str:
    begin, end = _bounds(d, max(d.start, d.end - 1))
    text = d.view.text
    own = text[min(begin, d.start) : end]
    if state == "possible" and not _IN_TALKS.search(own) and not _MAY.search(own):
        return "completed"
    if state == "completed" and _MEMORANDUM.search(text[max(0, d.start - 30) : d.end + 20]):
        return "planned"
    if state == "completed" and _WILL_JOIN.search(own) and not _JOINED.search(own):
        return "announced"
    return state


def _deal(d: Draft, state: str) -> str:
    text = d.view.text
    at = d.amount_at if d.amount_at is not None else d.start
    begin, end = _bounds(d, max(at, d.start))
    begin = min(begin, _bounds(d, d.start)[0])
    own = text[begin:end]
    if d.status is None and state in ("announced", "cancelled", "planned", "possible", "denied"):
        state = _own_state(d, state, begin, end)
    state = _in_own_words(d, state) if d.kind == "investment" else state
    if d.kind == "acquisition" and _SINCE.search(own):
        return "completed"
    if state in ("completed", "possible", "announced") and d.kind in ("acquisition", "investment") and _fell_through(d, end):
        return "cancelled"
    if d.kind == "funding_round":
        return _round(d, state, own)
    if state == "announced" and _INTO_THE_FOLD.search(own) and not _PLANS.search(own) and "宣布" not in own:
        return "completed"
    if d.kind == "acquisition" and state in ("announced", "completed") and _BIDS.search(own) and "完成" not in own:
        return "possible"
    if d.kind == "investment" and state == "announced" and _DONE_BEFORE.search(own) and not _PLANS.search(own):
        return "completed"
    if state == "completed" and d.kind in ("investment", "acquisition"):
        if d.metric == "subsidy" and _TO_BE_PAID.search(own):
            return "announced"
        return "announced" if _AGREED.search(text[:end]) or (d.kind == "investment" and _UNDER_WAY.search(own)) else state
    return state


def _round(d: Draft, state: str, own: str) -> str:
    if d.metric == "ipo" and state in ("completed", "possible"):
        if _PREPARES_IPO.search(own) and not _TRADED.search(own):
            return "planned"
        return "planned" if state == "possible" and "寻求" in own and not _MAY.search(own) else state
    return "denied" if state == "planned" and "否认" in d.view.text[: d.start + 1] else state


def _own_state(d: Draft, state: str, begin: int, end: int) -> str:
    """The rung by the clause of a fact alone, where that has a party of its own and nobody speaks before it."""
    text = d.view.text
    party = _OWN_PARTY.match(text, begin) if begin else None
    if party is None or _SPEAKS.search(text[:begin].rstrip("，：；。")):
        return state
    own = d.view.name(party.start(1))
    before = d.view.names_in(0, begin)
    if own is None or not before or any(n.text in own.text or own.text in n.text for n in before):
        return state
    stop = next((m.start() for m in re.finditer(f"[，；](?:而|但)?{NAME}", text[end:])), len(text) - end) + end
    start = max(d.start, begin)
    return modality.status(d.kind, d.metric, text[begin:stop], start - begin, max(d.end, start + 1) - begin, "zh", d.future)


def _in_own_words(d: Draft, state: str) -> str:
    """What is hoped for in a later clause is not said of the money, or the place, before it."""
    if state != "possible" or d.status is not None or d.follows is not None:
        return state
    end = _bounds(d, max(d.start, d.end - 1, d.amount_at or 0))[1]
    return modality.status(d.kind, d.metric, d.view.text[:end], d.start, min(max(d.end, d.start + 1), end), "zh", d.future)


def _fell_through(d: Draft, end: int) -> bool:
    """Whether the clauses behind say of a deal that nothing came of it."""
    found = _FELL_THROUGH.search(d.view.text, d.start)
    if found is None:
        return False
    between = d.view.text[end : found.start()]
    return "；" not in between and "。" not in between and re.search(f"，{NAME}", between) is None
