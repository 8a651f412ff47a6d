"""Shares told with their holder or their company in the same breath: "对乙的持股比例从30%降至25%", "由甲持股70%、丙持股30%".

Each pattern names the share `p`, and as far as it says them the holder `s`, the company `o` and the share before, `b`;
a holder it leaves out governs the clause, a company it leaves out is whom the passage is about.
"""

from __future__ import annotations

import re

from dealgraph.loaders.extract.drafts import Draft, Sentence
from dealgraph.loaders.extract.model import FIGURE, Name
from dealgraph.loaders.extract.view import NAME, PERCENT, PERSON, View
from dealgraph.loaders.extract.zh import clauses

_S, _O, _P = f"(?P<s>[{NAME}{PERSON}])(?:公司|集团)?", f"(?P<o>{NAME})(?:公司|集团)?", f"(?P<p>{PERCENT})"
_SHARES = "(?:股本|股份|股权|股票|普通股|权益|投票权|表决权|流通股)"
_ABOUT = "(?:约|近|逾|超|超过|合计|共计|共|达|达到|为|的|仅)*"
_FROM = f"(?:(?:由|从|自|(?=\ue004))(?:约|此前的|原来的|原先的|目前的|交易前的|\ue004的?)*(?P<b>{PERCENT})(?:大幅|被动|进一步|，)*)?"
_NOW = "(?:将|已|被动|被|进一步|由此|则|，)*(?:增加|增|提升|提高|上升|升|降低|下降|降|减少|减|稀释|变动|变更|扩大|变)?(?:至|到|为|达到?|约)*"
_WHOLE = rf"(?:全部|剩余的?|其余的?)?(?:已发行|[AHB]股)?(?:香港|境内)?(?:总)?{_SHARES}?(?:总数|数目|总额|比例)?"
_END = f"(?:的)?(?:{_SHARES}|(?=[，。；、）及和与以但]|$))"
_HOLDING = "(?:持股|持有|占股|控股|控制|出资|认缴)"
_MORE = re.compile(rf"(?:的?{_SHARES})?(?:，|、|和|与|及|以及)(?:其余|剩余|余下)*{_S}(?:直接|间接|则|也|合计)*(?:持股|持有|占股|出资)(?:其|比例|剩余|余下|{_SHARES})*{_NOW}{_ABOUT}{_P}")
_MORE_COMPANIES = re.compile(rf"(?:，|、)?(?:及|和|与|以及|、)(?:持有)?{_O}的?{_WHOLE}{_ABOUT}{_P}{_END}")
_PATTERNS = tuple(
    re.compile(p)
    for p in (
        rf"(?:{_S}(?:及其?一致行动人|\ue004|，|[减增]持后|交易后|将|直接|间接|合计|则|也|已)*)?(?<!面)对{_O}的?(?:直接|间接|合计)*(?:持股|股权|出资)(?:比例|权益)?{_FROM}{_NOW}{_P}",
        rf"{_S}(?:所持|持有的?){_O}的?{_SHARES}(?:比例)?{_FROM}{_NOW}{_P}",
        rf"(?:持有|拥有|控制|占有|握有)(?:了)?{_O}的?{_WHOLE}{_FROM}{_NOW}{_ABOUT}{_P}{_END}",
        rf"占{_O}的?(?:全部)?(?:已发行|[AHB]股)?(?:香港|境内)?(?:总)?{_SHARES}(?:总数|数目|总额|比例)?{_NOW}{_ABOUT}{_P}|(?:，|^|[{NAME}{PERSON}](?:则|仍|目前|将|现)?)占(?:有)?(?P<o2>{NAME})(?:公司|集团)?的?{_ABOUT}(?P<p2>{PERCENT})的?{_SHARES}",
        rf"{_SHARES}，其中(?:包括|有|含){_O}的?{_ABOUT}{_P}的?{_SHARES}",
        rf"{_S}(?:目前|现|也|则|仍|\ue004|作为)*(?:为|是|系|成为)?(?:了)?{_O}的?(?:单一|控股|第[一二三四五六七八九]|最大|主要|重要|战略|外部|大|间接|机构|创始)*股东(?:之一)?，(?:目前|合计|直接|间接|将|共)*{_HOLDING}(?:其|该公司|公司)?(?:比例|{_SHARES})?{_ABOUT}{_P}",
        rf"{_O}(?:目前|将|，|现)*(?:由|(?:是|为)由?){_S}(?:合资|直接|间接|合计)*{_HOLDING}(?:其|比例|{_SHARES})*{_ABOUT}{_P}",
        rf"{_O}，[^，。；{NAME}]{{0,10}}由{_S}{_ABOUT}{_P}(?:控股|持股|持有|拥有|控制)的",
        rf"{_S}(?:为|是|系)(?:合计|直接)?持有(?:本)?公司{_ABOUT}{_P}(?:以上)?的?{_SHARES}的股东",
        rf"{_O}的?{_ABOUT}{_P}的?{_SHARES}(?:目前|现|均|则|将)*(?:由|归){_S}(?:间接|直接)*(?:持有|拥有|所有|控制)",
        rf"将(?:其)?(?:直接|间接)?(?:持有的?)?(?:公司|{_O})?的?{_ABOUT}{_P}的?{_SHARES}[^。；，{NAME}{PERSON}]{{0,20}}?(?:转让|出售|过户|卖)(?:给|予|至)了?{_S}",
        rf"(?:新增{_S}为?(?:新|新增)?(?:法人)?股东|新增(?:法人)?股东(?:为|是)?(?P<s2>[{NAME}{PERSON}])|(?P<s3>[{NAME}{PERSON}])(?:成为|为|系)(?:其|公司)?(?:的)?(?:新增|新)(?:法人)?股东)，(?:其)?(?:持股|占股|出资|认缴)(?:比例)?{_ABOUT}{_P}",
    )
)  # fmt: skip
_TOLD = re.compile("股|权益|出资|投票权|表决权")
# "而标的公司另持有": a holder without a name.
_UNNAMED = re.compile("(?:(?:目标|标的)公司|[买卖]方|后者|前者|交易对方|另一家?公司)[^，。；]{0,16}$")


def read(s: Sentence, claimed: set[int]) -> list[Draft]:
    """A draft for every share whose words say whose it is."""
    out: list[Draft] = []
    if PERCENT not in s.bare.text or _TOLD.search(s.bare.text) is None:
        return out
    for pattern in _PATTERNS:
        for m in pattern.finditer(s.bare.text):
            ends = _ends(s.bare, m, s.focus)
            if ends is not None:
                out += _stated(s, m, ends, claimed)
                out += _listed(s, m, ends, claimed)
    return out


def _ends(view: View, m: re.Match[str], focus: Name | None) -> tuple[Name, Name] | None:
    """The holder and the company."""
    told = {k[0]: view.name(m.start(k)) for k, v in m.groupdict().items() if v is not None}
    who = told.get("s")
    if who is None and _UNNAMED.search(view.text, 0, m.start()) is None:
        governing = clauses.subject_at(view, m.start(), focus)
        who = governing[0] if len(governing) == 1 else None
    what = told.get("o") or clauses.changed(view, m.start()) or clauses.topic(view) or focus
    if who is None or what is None or who.text == what.text or "place" in (who.kind, what.kind):
        return None
    return who, what


def _stated(s: Sentence, m: re.Match[str], ends: tuple[Name, Name], claimed: set[int]) -> list[Draft]:
    """The share, and the one before it where that is told."""
    out = []
    for group in (k for k, v in m.groupdict().items() if v is not None and k[0] in "pb"):
        at = m.start(group)
        amount = s.bare.amount(at)
        if amount is not None and id(amount) not in claimed:
            claimed.add(id(amount))
            out.append(Draft("observation", ends[0].text, ends[1].text, s.bare, m.start(), m.end(), "zh-shares", FIGURE, "stake", amount, at,
                             base=group == "b", sentence=s.index))  # fmt: skip
    return out


def _listed(s: Sentence, m: re.Match[str], ends: tuple[Name, Name], claimed: set[int]) -> list[Draft]:
    """What a list goes on to tell: further holders of the company, or further companies of the holder."""
    out: list[Draft] = []
    for more, of_company in ((_MORE, True), (_MORE_COMPANIES, False)):
        further = more.match(s.bare.text, m.end())
        while further is not None:
            name = s.bare.name(further.start("s" if of_company else "o"))
            if name is None or name.kind == "place" or name.text == ends[1 if of_company else 0].text:
                break
            out += _stated(s, further, (name, ends[1]) if of_company else (ends[0], name), claimed)
            further = more.match(s.bare.text, further.end())
    return out
