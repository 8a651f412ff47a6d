"""A measure over several years: "2031-2033年净利润分别为1亿元、2亿元、3亿元" is one figure for each year.

Only equally many years and figures are paired; anything else is left to the other stages.
"""

from __future__ import annotations

import re

from dealgraph.loaders.extract import coordination
from dealgraph.loaders.extract.drafts import Draft, Sentence
from dealgraph.loaders.extract.model import FIGURE, Amount, Name, Period, Time
from dealgraph.loaders.extract.view import MONEY, NAME, PERCENT, QUANTITY, TIME
from dealgraph.loaders.extract.zh import clauses as clauses_zh

MAX_YEARS = 8
_MARK = f"[{MONEY}{PERCENT}{QUANTITY}]"
_YEARS = rf"(?P<years>(?:{TIME}|\d{{4}})(?:(?:[、和及与/-]|，?以及)(?:{TIME}|\d{{4}})){{0,{MAX_YEARS}}})"
_LIST = rf"(?P<list>{_MARK}(?:(?:、|，|和|及|以及|/|→)?(?:约|超|近)?{_MARK}){{1,{MAX_YEARS - 1}}})"
_SERIES = re.compile(rf"{_YEARS}(?:[一二三四五]年)?(?:之?间|期间|内|各年度?|年度)?，?(?P<who>{NAME})?(?P<what>[^，。；{NAME}{TIME}\ue001-\ue003]{{2,24}}?){_LIST}")
# "同期间营收年增率也增至25%、20%": the years told before.
_SAME_YEARS = re.compile(rf"(?:同期|同期间|同时|对应|，)(?P<what>[^，。；{NAME}{TIME}\ue001-\ue003]{{2,24}}?){_LIST}")
_AHEAD = re.compile("承诺|预计|预测|预估|预期|有望|将|目标|上调|上修|调高|下调|调低|看好|展望|E(?![A-Za-z])")
_PAST = re.compile("已实现|经审计|去年|累计实现")


def read(s: Sentence, claimed: set[int]) -> list[Draft]:
    """One draft for each year of every series of the sentence."""
    out: list[Draft] = []
    years: list[Period] = []
    for m in _SERIES.finditer(s.bare.text):
        years = _years(s, m.start("years"), m.end("years"))
        out += _drafts(s, m, years, claimed)
    for m in _SAME_YEARS.finditer(s.bare.text) if out else ():
        out += _drafts(s, m, years, claimed)
    return out


def _years(s: Sentence, start: int, end: int) -> list[Period]:
    """The years of "2031-2033年" or "2031、2032年", one by one."""
    out: list[Period] = []
    at = start
    while at < end:
        mark = s.bare.marks.get(at)
        period = mark.period if isinstance(mark, Time) else None
        bare = re.match(r"20\d\d", s.bare.text[at:end])
        if bare is not None:
            out.append(Period(bare.group(), bare.group()))
            at += 4
            continue
        if period is not None and period.start and period.end:
            first, last = period.start, period.end
            if first == last:
                out.append(period)
            elif len(first) == len(last) == 4 and int(last) - int(first) < MAX_YEARS:
                out += [Period(str(y), str(y)) for y in range(int(first), int(last) + 1)]
            elif len(first) == len(last) == 7:
                out.append(period)  # "及2034年上半年"
        at += 1
    return out


def _drafts(s: Sentence, m: re.Match[str], years: list[Period], claimed: set[int]) -> list[Draft]:
    marks = [(i, a) for i in range(m.start("list"), m.end("list")) if (a := s.bare.amount(i)) is not None]
    roles = [s.roles.get(id(a)) for _, a in marks]
    role = next((r for r in roles if r is not None and r.kind in ("observation", "forecast")), None)
    owner = s.bare.name(m.start("who")) if m.groupdict().get("who") else _owner(s, m.start())
    if role is None or owner is None or len(marks) != len(years) or any(a.per_share or id(a) in claimed for _, a in marks):
        return []
    before = s.bare.text[max(0, m.start() - 40) : m.start("list")]
    ahead = "承诺" in before or (_AHEAD.search(before) is not None and _PAST.search(before) is None)
    claimed.update(id(a) for _, a in marks)
    return [_draft(s, m, owner, role.metric, at, amount, when, ahead) for (at, _), amount, when in zip(marks, coordination.hedged(s.bare, marks), years, strict=True)]


def _draft(s: Sentence, m: re.Match[str], owner: Name, metric: str | None, at: int, amount: Amount, when: Period, ahead: bool) -> Draft:
    kind = "forecast" if ahead else "observation"
    return Draft(kind, owner.text, None, s.bare, m.start(), at + 1, "zh-series", FIGURE, metric, amount, at, future=ahead, sentence=s.index, when=when)


def _owner(s: Sentence, at: int) -> Name | None:
    """The name right before the years, else who governs; a house that foresees is not what is foreseen."""
    near = s.bare.name(at - 1) or (s.bare.name(at - 2) if s.bare.text[at - 1 : at] in "的在" else None)
    if near is not None:
        return near if near.kind == "org" else None
    if re.search("(?:公司|该公司|其)[^，。；]{0,4}$", s.bare.text[max(0, at - 8) : at]) and s.focus is not None:
        return s.focus
    found = clauses_zh.subject_at(s.bare, at, s.focus)
    place = s.bare.position(found[0]) if found else None
    if place is not None and s.bare.text.startswith("预测", place + 1):
        return None
    return found[0] if len(found) == 1 and found[0].kind == "org" else None
