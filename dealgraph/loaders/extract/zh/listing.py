"""A figure for each name of a list: "销量排名：甲17.39万台（同比增长101.8%），乙11.60万台（同比增长149.3%）".

One cue before the list says what all of them measure; a growth in brackets behind a figure is of the same name.
"""

from __future__ import annotations

import re

from dealgraph.loaders.extract.drafts import Draft, Sentence
from dealgraph.loaders.extract.model import FIGURE, LIKELY, Amount, Name
from dealgraph.loaders.extract.roles import Role
from dealgraph.loaders.extract.view import MONEY, NAME, PERCENT, QUANTITY

MAX_ITEMS = 12
_HEDGE = "(?:以|约|近|超|超过|为|达|的)*"
_BRACKET = f"(?:（[^（）{NAME}]{{0,6}}(?:增长|增加|下降|下滑|减少|[+-])[^（）{NAME}]{{0,4}}(?P<g>{PERCENT})[^（）{NAME}]{{0,4}}）)?"
_ITEM = re.compile(f"(?P<n>{NAME})(?:公司)?{_HEDGE}(?P<a>[{MONEY}{QUANTITY}]){_BRACKET}(?:[^，、；。{NAME}]{{0,8}})?(?P<end>[，、；和及。]|$)")


def read(s: Sentence, claimed: set[int]) -> list[Draft]:
    """One draft for each item of every list of at least two names with a figure each."""
    out: list[Draft] = []
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
