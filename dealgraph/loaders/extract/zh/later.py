"""What a later Chinese clause says of a deal told before it: when it closes, and that it was called off.

Only a clause that speaks of "the deal", "this purchase" or its closing counts, and it counts for the deal told last.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dealgraph.loaders.extract import moods
from dealgraph.loaders.extract.drafts import Draft, Sentence
from dealgraph.loaders.extract.model import Period, Time
from dealgraph.loaders.extract.view import NAME, TIME, View

# How many sentences back a deal may have been told.
REACH = 4
_DEAL = "(?:交易|收购|并购|合并|交割|重组|要约|出售)"
_CLOSES = re.compile(
    rf"{_DEAL}[^。；\ue001-\ue003]{{0,24}}?(?:于|在|预计|预期|有望|计划)?(?:将)?(?:于|在)?({TIME})[^，。；{TIME}]{{0,6}}?(?:正式|全部)?(?:完成|交割|生效|落实|结束)|"
    rf"(?:预计|预期|有望|料|计划|希望|争取)(?:将|可|会)?(?:于|在)?({TIME})[^，。；{TIME}]{{0,6}}?(?:正式|全部)?(?:完成|落实)(?:该|此次|本次|这笔|这项|全部)?(?:{_DEAL}|[，。；]|$)"
)
# "完成对公司的尽职调查": a step of the deal, not its end.
_STEP = re.compile("[^，。；]{0,12}(?:调查|审计|评估|签署|签约|谈判|开工|建设|投产|融资|备案|登记)")
_CALLED_OFF = re.compile(
    "(?:终止|取消|放弃|撤回|中止|停止|退出|叫停)(?:了)?(?:筹划|实施|推进|进行|执行)?(?:与[^，。；]{1,20}的|对[^，。；]{1,20}的|关于[^，。；]{1,20}的)?"
    "(?:本次|此次|该|上述|前述|这项|这笔|原|双方的?|收购|购买)[^，。；]{0,16}?(?:收购|重组|交易|投资|合并|增资|购买|事项|要约|协议|合作|计划|股权)|"
    f"{_DEAL}(?:计划|事项|谈判|案)?(?:已|最终|宣告|宣布|被|正式|遭|被迫)*(?:告吹|流产|搁浅|终止|取消|失败|告终)(?!条款|费|权|情形|通知|日)|"
    "(?:签署|签订|达成)(?:了)?[^，。；]{0,8}(?:终止|解除)(?:协议|合同)"
)
_TERM = re.compile(f"(?:合同|协议)?(?:履行|有效|服务)?(?:期限|有效期|履行期)(?:为|自|从)?({TIME})")
_EARLIER = re.compile("此前|之前|原拟|原计划|早前|曾|前期|先前")
# "如未获批则终止", "任何一方不可终止": what might be, or is not.
_MIGHT = re.compile("(?:如|若|则|可|有权|不|未|没有|应|自动|避免|防止)[^，。；]{0,6}$")


def add(found: Sequence[Draft], earlier: Sequence[Draft], s: Sentence, over: bool) -> bool:
    """Give the deal told last its closing time or its end; whether an end was told of a deal that is still to be named."""
    text = s.lean.text
    if over and _EARLIER.search(text) and (deals := _deals(found)):
        _cancel(deals)
        return False
    if (term := _TERM.search(text)) is not None:
        contract = next((d for d in [*found[::-1], *earlier[::-1]] if d.kind == "supply_contract" and s.index - d.sentence <= REACH), None)
        span = s.lean.marks.get(term.start(1))
        if contract is not None and isinstance(span, Time) and span.grain == "span":
            contract.when = span.period
    closes = next((m for m in _CLOSES.finditer(text) if not _STEP.match(text, m.end())), None)
    ended = next((m for m in _CALLED_OFF.finditer(text) if not (_MIGHT.search(text, 0, m.start()) or _unstated(s, m.end() - 1))), None)
    if closes is None and ended is None:
        return over
    near = [d for d in [*earlier, *found] if s.index - d.sentence <= REACH and d.status != "cancelled"]
    told = _deals(near) or [d for d in near if d.kind in ("partnership", "supply_contract")]
    if not told:
        return over or ended is not None
    last = [d for d in told if d.sentence == told[-1].sentence]
    if ended is not None:
        _cancel(last)
    elif closes is not None and last[-1].when is None:
        last[-1].when = _period(s, closes)
    return over


_THE_TARGET = re.compile("标的(?:公司|资产|企业)|目标公司|交易标的|被收购方|被购方")
_A_PARTY = re.compile("(?:股权)?(?:出让|转让|受让|出售|交易对)方|卖方|买方")


def figure_of(view: View, at: int, known: Sequence[Draft]) -> tuple[bool, str | None]:
    """Whether the figure at `at` is of "the target" or of another party without a name, and the target by its name."""
    text = view.text[max(view.text.rfind("；", 0, at), 0) : at]
    text = text[text.rfind(NAME) + 1 :]
    if _THE_TARGET.search(text) is not None:
        deal = next((d for d in known[::-1] if d.kind in ("acquisition", "investment") and d.object), None)
        return True, deal.object if deal is not None else None
    return _A_PARTY.search(text) is not None, None


def _deals(told: Sequence[Draft]) -> list[Draft]:
    return [d for d in told if d.kind == "acquisition" or (d.kind == "investment" and d.object and not d.background)]


def _cancel(deals: Sequence[Draft]) -> None:
    """What is told in one breath is one package, and all of it is off."""
    for d in deals:
        d.status = "cancelled"


def _unstated(s: Sentence, at: int) -> bool:
    return any(start <= at < end for start, end in moods.unstated(s.lean, "zh"))


def _period(s: Sentence, m: re.Match[str]) -> Period | None:
    at = m.start(1) if m.group(1) else m.start(2)
    time = s.lean.marks.get(at)
    if not isinstance(time, Time):
        return None
    ahead = re.search("预计|预期|有望|计划|将|料", m.group()) is not None
    return time.forward if ahead and time.forward is not None else time.period
