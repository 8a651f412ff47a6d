"""What an extraction is assembled in: a draft per event, and one sentence with its views and roles.

A draft is open to change until assembly; nothing outside the package sees one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date as Date
from decimal import Decimal

from dealgraph.loaders.extract import roles
from dealgraph.loaders.extract.en import clauses
from dealgraph.loaders.extract.model import Amount, Name, Period, Time
from dealgraph.loaders.extract.roles import Role
from dealgraph.loaders.extract.view import View
from dealgraph.loaders.extract.zh import clauses as clauses_zh

DEALS = ("acquisition", "funding_round", "investment", "supply_contract")
# Markets and exchanges raise nothing; what is raised there is a figure of theirs.
CROWD = re.compile("(?:市场|板块|行业|领域|赛道|产业|交易所|[港上深北]交所|[股板所港球地](?:新股|IPO|首次公开招股|首次公开募股|并购重组|并购|再融资|风险投资|私募股权))$|\\b(?:[Ss]tart-?ups|companies|firms|manufacturers|farms|banks|biotechs|fintechs|unicorns|developers|producers|[a-z]*makers|[Vv]enture(?: capital)?)$|^[Ss]tart-?ups in ")

# What the firms of a whole country spend is a figure of theirs, and nobody's investment.
TRADE_ZH = re.compile("(?:全球|全国|中国|国内|我国|美国|欧洲|日本|韩国)[^的]{2,}(?:市场|行业|产业|领域|赛道|企业)|[\u4e00-\u9fff]{2,10}(?:赛道|领域|行业|产业)")


@dataclass
class Draft:
    """A fact being assembled; `start`/`end` are positions in `view`."""

    kind: str
    subject: str
    object: str | None
    view: View
    start: int
    end: int
    rule: str
    confidence: Decimal
    metric: str | None = None
    amount: Amount | None = None
    amount_at: int | None = None
    others: list[str] = field(default_factory=list)
    status: str | None = None
    background: bool = False
    base: bool = False
    future: bool = False
    follows: Draft | None = None
    sentence: int = 0
    late: Time | None = None
    when: Period | None = None
    published: Date | None = None  # the day of the passage
    source: str | None = None  # who a later sentence says has said it
    chance: float | None = None  # how likely the encoder finds it; None: it was not asked
    of_another: bool = False  # "the company" of a figure may be another that was named before


@dataclass
class Sentence:
    """One sentence in its views, with the role of each of its amounts (by identity)."""

    index: int
    whole: View
    lean: View
    bare: View
    roles: dict[int, Role | None]
    focus: Name | None
    lang: str


def read_roles(view: View, lang: str) -> dict[int, Role | None]:
    out: dict[int, Role | None] = {}
    previous: Role | None = None
    for at, amount in clauses.amounts_of(view):
        role = roles.classify(view, at, amount, previous, lang)
        if role is not None and role.kind == "deal" and lang == "zh" and clauses_zh.of_a_market(view, at):
            role = replace(role, kind="observation", metric="transaction_value")  # "国内叉车市场成交总额为90亿元"
        out[id(amount)] = role
        if role is not None and role.kind != "skip" and (previous is None or not role.base):
            previous = replace(role, base=False)
    return out


def subject_at(view: View, at: int, s: Sentence) -> list[Name]:
    """Who governs position `at`, by the grammar of the sentence's language."""
    if s.lang == "zh":
        return clauses_zh.subject_at(view, at, s.focus)
    return clauses.subject_at(view, at, s.focus)


def same_place(d: Draft, other: Draft) -> bool:
    """A title says "在宜宾建厂" where the body says "四川宜宾市": the place told in full is the place."""
    near = other.kind == "location" and other.subject == d.subject and other is not d and other.background == d.background
    return near and abs(d.sentence - other.sentence) <= 2 and d.object is not None and other.object is not None and d.object != other.object and d.object in other.object
