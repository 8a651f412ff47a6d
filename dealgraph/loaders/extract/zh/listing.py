"""A figure for each name of a list: "销量排名：甲17.39万台（同比增长101.8%），乙11.60万台（同比增长149.3%）".

One cue before the list says what all of them measure; a growth in brackets behind a figure is of the same name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dealgraph.loaders.extract.drafts import Draft, Sentence
from dealgraph.loaders.extract.model import FIGURE, LIKELY, Amount, Name
from dealgraph.loaders.extract.roles import Role
from dealgraph.loaders.extract.view import MONEY, NAME, PERCENT, QUANTITY
from dealgraph.loaders.extract.zh import roles as roles_zh

MAX_ITEMS = 12
_HEDGE = "(?:以|约|近|超|超过|为|达|的)*"
_BRACKET = f"(?:（[^（）{NAME}]{{0,6}}(?:增长|增加|下降|下滑|减少|[+-])[^（）{NAME}]{{0,4}}(?P<g>{PERCENT})[^（）{NAME}]{{0,4}}）)?"
_ITEM = re.compile(f"(?P<n>{NAME})(?:公司)?{_HEDGE}(?P<a>[{MONEY}{QUANTITY}]){_BRACKET}(?:[^，、；。{NAME}]{{0,8}})?(?P<end>[，、；和及。]|$)")


# "豆包（3.82亿）、千问（1.67亿）构成月活过亿第一梯队", "由甲（65%）、乙（00001）（35%）共同持有": the figure of each in brackets.
_IN_BRACKETS = re.compile(f"(?P<n>{NAME})(?:公司)?(?:（\\d{{4,6}}[^（）]{{0,10}}）)?（(?:约|近|超|占|占比){{0,2}}(?P<a>[{MONEY}{PERCENT}{QUANTITY}])(?:，[^（）]{{0,12}})?）")
_BETWEEN = re.compile("[、，和及与]|以及|（|")
_HELD = re.compile("(?:等)?(?:分别|共同|合计|联合)*(?:持有|持股|控股|出资|拥有)")
_PUT_IN = re.compile("[^，。；]{0,10}(?:注资|投资|领投|跟投|认购|入股)")
_HELD_BY = re.compile(f"({NAME})(?:公司)?(?:目前|现|则|是|系)?由$")


def read(s: Sentence, claimed: set[int], earlier: Sequence[Draft] = ()) -> list[Draft]:
    """One draft for each item of every list of at least two names with a figure each."""
    out = _ranked(s, claimed, next((d for d in reversed(earlier) if d.kind == "observation" and s.index - d.sentence < 2), None))
    out += _bracketed(s, claimed, next((d for d in reversed(earlier) if d.kind == "observation" and s.index - d.sentence < 2), None))
    run: list[re.Match[str]] = []
    for m in [*_ITEM.finditer(s.bare.text), None]:
        if m is not None and run and m.start() == run[-1].end() and len(run) < MAX_ITEMS:
            run.append(m)
            continue
        if len(run) > 1:
            out += _drafts(s, run, claimed)
        run = [m] if m is not None else []
    return out


def _drafts(s: Sentence, run: list[re.Match[str]], claimed: set[int]) -> list[Draft]:
    items = [(s.bare.name(m.start("n")), s.bare.amount(m.start("a")), m) for m in run]
    units = {a.unit for _, a, _ in items if a is not None}
    role = next((r for _, a, _ in items[:1] if a is not None and (r := s.roles.get(id(a))) is not None), None)
    if role is None or role.kind not in ("observation", "funding_round") or role.at >= run[0].start() or len(units) != 1:
        return []
    out: list[Draft] = []
    for name, amount, m in items:
        if name is None or name.kind != "org" or amount is None or id(amount) in claimed or amount.per_share:
            continue
        out.append(_draft(s, name, role, role.metric, amount, m, m.start("a")))
        claimed.add(id(amount))
        growth = s.bare.amount(m.start("g")) if m.group("g") else None
        if growth is not None and role.metric and id(growth) not in claimed:
            out.append(_draft(s, name, role, role.metric + "_growth", growth, m, m.start("g")))
            claimed.add(id(growth))
    return out


def _draft(s: Sentence, name: Name, role: Role, metric: str | None, amount: Amount, m: re.Match[str], at: int) -> Draft:
    return Draft(role.kind, name.text, None, s.bare, m.start(), at + 1, "zh-list", FIGURE if role.kind == "observation" else LIKELY, metric, amount, at, sentence=s.index)


# "宝马以6066辆位居第二": in a sentence after what is ranked was told.
_PLACED = re.compile(f"(?P<n>{NAME})(?:则|也)?以(?:约|近|超)?(?P<a>[{MONEY}{PERCENT}{QUANTITY}])的?[^，。；]{{0,6}}?(?:位居|位列|排名|排在|居|紧随|名列)")


def _ranked(s: Sentence, claimed: set[int], last: Draft | None) -> list[Draft]:
    """One draft for each name that a ranking puts in its place with a figure, measured as the figure told last."""
    out = []
    for m in _PLACED.finditer(s.bare.text):
        name, amount = s.bare.name(m.start("n")), s.bare.amount(m.start("a"))
        if name is None or amount is None or last is None or last.amount is None or s.roles.get(id(amount)) is not None or id(amount) in claimed:
            continue
        if last.amount.unit == amount.unit:
            claimed.add(id(amount))
            out.append(Draft("observation", name.text, None, s.bare, m.start(), m.end("a"), "zh-bracketed", LIKELY, (last.metric or "").removesuffix("_growth"), amount, m.start("a"), sentence=s.index))
    return out


def _bracketed(s: Sentence, claimed: set[int], last: Draft | None) -> list[Draft]:
    """One draft for each name of a list that has its figure in brackets."""
    found = list(_IN_BRACKETS.finditer(s.whole.text))
    runs: list[list[re.Match[str]]] = []
    for m in found[: 4 * MAX_ITEMS]:
        if runs and _BETWEEN.fullmatch(s.whole.text, runs[-1][-1].end(), m.start()):
            runs[-1].append(m)
        else:
            runs.append([m])
    out: list[Draft] = []
    for run in runs:
        if 1 < len(run) <= MAX_ITEMS:
            out += _of_each(s, run, claimed, last)
    return out


def _of_each(s: Sentence, run: list[re.Match[str]], claimed: set[int], last: Draft | None) -> list[Draft]:
    text = s.whole.text
    marks = [text[m.start("a")] for m in run]
    held = _HELD_BY.search(text, 0, run[0].start()) if marks[0] == PERCENT and _HELD.match(text, run[-1].end()) else None
    target = s.whole.name(held.start(1)) if held is not None else None
    metric = "stake" if target is not None else _measure(text[: run[0].start()], text[run[-1].end() :], marks[0])
    first = s.whole.amount(run[0].start("a"))
    if metric is None and last is not None and last.amount is not None and first is not None and last.amount.unit == first.unit:
        metric = last.metric  # a ranking goes on in the next sentence
    if metric is None or len(set(marks)) > 1 or _PUT_IN.match(text, run[-1].end()):
        return []
    out = []
    for m in run:
        name, amount = s.whole.name(m.start("n")), s.whole.amount(m.start("a"))
        if name is None or name.kind != "org" or amount is None or id(amount) in claimed or amount.per_share:
            continue
        claimed.add(id(amount))
        out.append(Draft("observation", name.text, target.text if target else None, s.whole, m.start(), m.end("a"), "zh-bracketed", LIKELY, metric, amount, m.start("a"), sentence=s.index))
    return out


def _measure(before: str, after: str, mark: str) -> str | None:
    """What a list of figures measures: the word told last before it, else the first one after it."""
    unit = {MONEY: "M", PERCENT: "P", QUANTITY: "Q"}[mark]
    rows = [(metric, pattern) for kind, metric, units, pattern in roles_zh.ROWS if kind == "observation" and metric and (unit in units or (unit == "M" and metric in roles_zh.COUNTED))]
    told = [(m.end(), metric) for metric, pattern in rows for m in re.finditer(pattern, before[-60:])]
    if told:
        return max(told)[1]
    next_up = [(m.start(), metric) for metric, pattern in rows for m in re.finditer(pattern, after[:24])]
    return min(next_up)[1] if next_up else None
