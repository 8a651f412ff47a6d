"""Drafts from the rows of precise patterns: groups fill the roles, the clause fills what is missing.

A trigger fires once per family of kinds, in the order of the rows; an amount is claimed once.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from itertools import combinations

from dealgraph.loaders.extract import bodies, roles, triggers
from dealgraph.loaders.extract.drafts import CROWD, DEALS, TRADE_ZH, Draft, Sentence, subject_at
from dealgraph.loaders.extract.en import clauses
from dealgraph.loaders.extract.en.markets import is_market
from dealgraph.loaders.extract.en.nobody import MODEL_NUMBER, PRODUCT
from dealgraph.loaders.extract.model import LIKELY, PRECISE, Amount, Name
from dealgraph.loaders.extract.roles import Role
from dealgraph.loaders.extract.rules import Rule, plan
from dealgraph.loaders.extract.sites import placed, whose
from dealgraph.loaders.extract.view import NAME, QUANTITY, View

PETTY = 1000  # no deal that news tells of is of less money
_TAKES = {
    "acquisition": ("acquisition", "deal"),
    "funding_round": ("funding_round", "deal"),
    "investment": ("investment", "deal", "acquisition"),
    "supply_contract": ("supply_contract", "deal"),
    "partnership": ("deal", "investment", "supply_contract", "funding_round"),
}


def apply_rules(rows: tuple[Rule, ...], s: Sentence, claimed: set[int]) -> list[Draft]:
    out: list[Draft] = []
    used: list[tuple[str, int, int]] = []
    size = triggers.SIZES[s.lang]
    views = {"lean": s.lean, "bare": s.bare, "whole": s.whole}
    grams = {text: triggers.grams(text, size) for text in {view.text for view in views.values()}}
    there = {scope: grams[view.text] for scope, view in views.items()}
    table, index = plan(rows, size)
    for rule, pattern, needs in (table[i] for i in index.candidates(frozenset().union(*grams.values()))):
        if not triggers.may_match(needs, there[rule.scope]):
            continue
        view = views[rule.scope]
        for m in pattern.finditer(view.text):
            begin, end = view.where[min(_anchor(m), len(view.where) - 1)], view.where[m.end() - 1] + 1
            family = "deal" if rule.kind in DEALS else rule.kind
            if any(f == family and a < end and begin < b for f, a, b in used):
                continue
            drafts = [d for d in _drafts(rule, m, view, s, claimed) if not placed(d, out)]
            if drafts:
                used.append((family, begin, end))
                out.extend(drafts)
    return out


def _anchor(m: re.Match[str]) -> int:
    """Where the trigger words begin: after a leading subject."""
    start = m.start()
    for group in ("s", "w", "o"):
        if group in m.re.groupindex and m.start(group) == start:
            return m.end(group)
    return start


def _drafts(rule: Rule, m: re.Match[str], view: View, s: Sentence, claimed: set[int]) -> list[Draft]:
    groups = m.groupdict()
    subject, target, others = _ends(rule, m, view)
    if rule.pair and target is None:
        return []
    if rule.each:
        return _each(rule, m, view, s, subject, target, others)
    if rule.pair and rule.kind == "competition":
        return _all_pairs(rule, m, view, s)
    subject, target, others = _resolved(rule, m, view, s, subject, target, others)
    if subject is None or (rule.private and any(map(bodies.public, others))):
        return []
    if target is not None and groups.get("o"):
        target, others = _possessed(rule, m, view, target, others)
    if target is not None and subject.text == target.text:
        return []
    if target is not None and ((rule.kind == "investment" and (target.kind == "place" or (s.lang == "en" and is_market(target.text)))) or (rule.no_place and target.kind == "place")):
        target = None  # a country is no asset, nor is a market
    if not _plausible(rule.kind, subject, target) or not _of_a_state(rule, subject, target):
        return []
    draft = Draft(
        rule.kind, subject.text, target.text if target else None, view, m.start(), m.end(), rule.name, rule.confidence,
        rule.metric, others=[n.text for n in others], status=rule.status, background=rule.background, sentence=s.index,
    )  # fmt: skip
    if target is not None and target.described:
        draft.confidence = min(draft.confidence, LIKELY)
    _weigh_stake(draft, m.group(), view, m.start(), m.end())
    made = _with_amount(draft, rule, m, view, s, claimed)
    if rule.kind == "location" and made:
        made += _more_places(draft, rule, m, view)
    return made + _further(draft, m, view) if rule.more and made and draft.amount is None else made


# "will acquire Beta Labs and Gamma Arms.": without a sum, each is bought.
_AND_MORE = re.compile("(?:, \ue000){0,4},? and (?:[a-z-]+ ){0,3}\ue000(?=[.;]|\\s*$|, (?:an?|the) | to [a-z]|,? (?:in|on|this|last|next|late|earlier) )")


def _further(draft: Draft, m: re.Match[str], view: View) -> list[Draft]:
    more = _AND_MORE.match(view.text, m.end("o"))
    names = view.names_in(more.start(), more.end()) if more is not None else []
    return [replace(draft, object=n.text, others=list(draft.others)) for n in names if n.kind == "org" and n.text != draft.subject]


# "plants in Ohio, Texas and Utah": each of them is a place of the same party.
_AND_PLACES = re.compile("(?:(?:,? and |, |,? as well as )(?:(?:one|two|three|four|another|others)(?: more)? )?(?:in )?(?:the )?\ue005){1,8}")


def _more_places(draft: Draft, rule: Rule, m: re.Match[str], view: View) -> list[Draft]:
    more = _AND_PLACES.match(view.text, m.end("o"))
    if more is None or not re.search(" and | as ", more.group()) or rule.compound:
        return []
    return [replace(draft, object=n.text, others=[]) for n in view.names_in(more.start(), more.end())]


_LOCATIVE = re.compile(r"\b(?:in|near|at|of|from|to|outside|across|around|within)(?: the)? $|(?<!所)(?:在|位于|赴)$", re.IGNORECASE)
_TOGETHER = re.compile("(\ue000)(?:, \ue000){0,6},? (?:and|&) (?:the )?$")

# "bought Beta and Acme invested": what stands before "and" is of the clause before.
_OF_ANOTHER = re.compile(r"\b(?:for|of|with|to|by|from|into|in|on|acquired|bought|buys|sold|backed) (?:the )?(?:[a-z-]+ ){0,3}$")


def _ends(rule: Rule, m: re.Match[str], view: View) -> tuple[Name | None, Name | None, list[Name]]:
    """Subject, object and further parties as far as the groups of the row name them."""
    groups = m.groupdict()
    subject, target, third = (view.name(m.start(g)) if groups.get(g) else None for g in ("s", "o", "t"))
    listed = view.parties(m.start("w"), m.end("w")) if groups.get("w") else []
    led = _TOGETHER.search(view.text, 0, m.start("s")) if groups.get("s") and rule.kind in ("partnership", "investment") and not rule.background else None
    if led is not None and (rule.kind == "partnership" or not _OF_ANOTHER.search(view.text, 0, led.start(1))):
        subject = view.name(led.start(1)) or subject  # of those who sign together the first-named
    if rule.pair:
        return (listed[0], listed[1], listed[2:]) if len(listed) > 1 else (None, None, [])
    if led is not None and rule.kind == "partnership" and (target or listed) and len(together := view.parties(led.start(1), m.start("s") + 1)) > 1:
        return together[0], together[1], [*together[2:], *([target] if target else []), *listed]  # "Acme and Beta signed with Gamma"
    if rule.each or rule.kind == "founding" or not listed:
        return subject, target, listed if third is None else [*listed, third]
    return subject, listed[0], listed[1:]


def _resolved(
    rule: Rule, m: re.Match[str], view: View, s: Sentence, subject: Name | None, target: Name | None, others: list[Name]
) -> tuple[Name | None, Name | None, list[Name]]:
    """The ends that the row leaves to the clause: the seller, the target of 'its sale to', the subject."""
    if rule.metric == "merger" and subject is not None and subject.kind == "place":
        subject = None  # "approval of the U.S. for its merger with Beta"
    if rule.ends == "seller":
        others = [n for n in subject_at(view, m.start(), s)[:1] if n is not target]
    if subject is not None and subject.kind == "place" and m.groupdict().get("s") and _LOCATIVE.search(view.text[: m.start("s")][-14:]) and not view.text.startswith("政府", m.end("s")):
        return None, target, others
    if rule.ends == "focus":  # who it is about was told before; the one here only leads, or is the rival
        return s.focus, None if rule.kind == "funding_round" else target, []
    if rule.ends == "described":
        return _described(view, m.start(), s), target, others
    if rule.swap:
        target = next((n for n in subject_at(view, m.start(), s) if n is not subject), None)
        return (subject if target is not None else None), target, others
    if subject is None and s.lang == "en" and rule.person and (person := _WHO_BUYS.search(view.text, max(0, m.start() - 30), m.start())):
        subject = view.name(person.start())
    if subject is None:
        found = [n for n in subject_at(view, m.start(), s) if n is not target and not (target is not None and target.described and n.text == target.text)]
        if found:
            subject, others = found[0], [*found[1:], *others]
        elif s.lang == "en" and rule.kind in ("acquisition", "investment"):
            subject = clauses.only_one_before(view, m.start(), target)
    return (whose(rule, subject, view) if s.lang == "en" else subject), target, others


# "hedge fund investor Ada Smith bought the Globe": a person may buy, too.
_WHO_BUYS = re.compile("\ue006 (?:has |have |had |also |then |later )*$")
_PASSES_TO = re.compile(r"\b(?:for|in|with|to|by|from|at|into|acquir\w+|buy\w*|bought|integrating|adding|folding|bringing|combining|absorbing|incorporating|merging) $")

# "When Acme invested in Beta, the Boston-based firm was valued at": the first clause leads over to it.
_FRONTED = re.compile(r"\W{0,3}(?:when|after|as|since|while|once) [^,;]{5,120}, (?:the )?$", re.IGNORECASE)

# "Backed by Beta, the Boston-based firm": who stands behind it is not it.
_BACKED = re.compile(r"\W{0,3}(?:backed|owned|led|founded|supported|funded|controlled) by [^;]{3,120}, (?:the )?$", re.IGNORECASE)


def _described(view: View, at: int, s: Sentence) -> Name | None:
    """Who "the Boston-based firm" is: beside a subject that deals with it, the other party; else who is spoken of."""
    before = [n for n in view.names_in(0, at) if n.kind == "org"]
    if not before or (s.focus is not None and _BACKED.match(view.text, 0, at)):
        return s.focus
    governing = subject_at(view, at, s)
    others = [n for n in before if all(n.text != g.text for g in governing)]
    if others and (_PASSES_TO.search(view.text[:at]) or _FRONTED.match(view.text[:at])):
        return others[-1]
    return governing[0] if governing else s.focus


# "acquires Austrian physics startup Beta": the name after the description is the company.
_DESCRIBED = re.compile(
    r"(?: [a-z\-]+){0,2} (?:startup|start-up|maker|company|firm|developer|provider|operator|platform|specialist|manufacturer|producer|supplier|owner|parent|chain|brand|retailer|bank|brewer|subsidiary|subsidiaries|unit|units|division|arm|affiliate|label|spin-?off|team|club|franchise) (\ue000)", re.IGNORECASE
)


def _possessed(rule: Rule, m: re.Match[str], view: View, target: Name, others: list[Name]) -> tuple[Name | None, list[Name]]:
    """'buys Beta's Gamma browser': Gamma is bought, Beta sells; "an Ontario-based distributor" is unnamed."""
    if not rule.compound and re.match(r"-[a-z]+| (?:spin-?outs?|spin-?offs?)\b(?! \ue000)", view.text[m.end("o") :]):
        return None, others
    described = _DESCRIBED.match(view.text[m.end("o") : m.end("o") + 40])
    if described and rule.kind in ("acquisition", "investment") and (real := view.name(m.end("o") + described.start(1))) is not None:
        return real, others
    owned = _PART_OF.match(view.text, m.end("o"))
    if owned and owned.start(1) != m.start("s" if "s" in m.re.groupindex else "o") and rule.kind in ("acquisition", "investment"):
        part = view.name(owned.start(1))
        if part is not None and part.kind == "org":
            return part, [*others, target]
    return target, others


# "Beta's Gamma browser", "Beta's video business, Gamma TV": what is bought of Beta.
_PART_OF = re.compile(r"'s? (?:[a-z\-]+ ){0,2}(?:(?:[a-z\-]+ ){0,2}(?:business|unit|division|arm|subsidiary|brand|platform|operation|company), )?(\ue000)")

_SOME_SHARES = re.compile(f"(?:购入|买入|受让|收购|购买)(?:了)?(?:约|合计|共|超|近)?{QUANTITY}{NAME}$")  # so many shares of it


def _weigh_stake(draft: Draft, words: str, view: View, start: int, end: int) -> None:
    """Half or more of a company is an acquisition, less or 'a stake' is an investment."""
    if draft.kind not in ("acquisition", "investment"):
        return
    tail = re.match(r"(?:[^，。；\ue000-\ue003]{0,12}(?:业务|部门|资产|项目))?(?:的)?(?:剩余|其余)?(?:的)?(?:约|超|近|超过)?\ue002|的?(?:部分|少数|少量)?(?:股权|股份)", view.text[end : end + 20])
    shares = [a for i, a in clauses.amounts_of(view) if start <= i < end + (max(8, tail.end()) if tail else 0) and a.unit == "percent"]
    part = max((a.max or a.min or Decimal(0) for a in shares), default=None)
    whole = re.search(r"\b(?:all|majority|controlling|remaining|entire|outstanding|100|(?:wholly|fully)[- ]owned)\b|全部|控股权|多数|剩余|控制权", words + view.text[end : end + 10], re.IGNORECASE)
    if part is not None:
        draft.kind = "acquisition" if part >= 50 or "-owned" in words else "investment"
    elif draft.kind == "acquisition" and not whole and (
        _SOME_SHARES.search(words) or re.match(f"(?:的|约|合计){{0,2}}{QUANTITY}", view.text[end : end + 6]) or re.match(r"(?:'s)? (?!in |for |with |via |by )(?:[a-z]+ )?(?:shares|stock|stakes?)\b", view.text[end : end + 24]) or
        re.search(r"\b(?:stakes?|minority|interest in|shares (?:of|in)|(?<!become )(?<!became )(?<!becomes )part of)\b", words) or re.search("^(?:的|剩余|其余|全部或)*(?:部分|少数|少量|大量|大笔)(?:股权|股份|股票)", view.text[end : end + 14])
    ):
        draft.kind = "investment"
    elif draft.kind == "investment" and whole and re.search(r"\b(?:majority|controlling)\b|控股权", words):
        draft.kind = "acquisition"


def _of_a_state(rule: Rule, subject: Name, target: Name | None) -> bool:
    """Where only a state makes it what it is: of anybody else a grant is a round."""
    if rule.state == "object":
        return target is not None and bodies.STATE.search(target.text) is not None
    return not rule.state or bodies.public(subject)


def _plausible(kind: str, subject: Name, target: Name | None) -> bool:
    if kind in ("partnership", "competition", "acquisition", "supply_contract") and subject.kind == "person" and kind != "acquisition":
        return False
    if target is not None and (PRODUCT.fullmatch(target.text) or (kind == "acquisition" and (target.kind in ("place", "person") or MODEL_NUMBER.fullmatch(target.text)))):
        return False
    if kind in ("partnership", "competition") and target is not None and target.kind != "org":
        return target.kind == "place" and kind == "partnership" and subject.kind == "place"
    if kind == "supply_contract" and subject.kind == "place":
        return False
    if kind == "location":
        return subject.kind == "org" and target is not None and target.kind == "place"
    if kind == "funding_round" and (bodies.public(subject) or CROWD.search(subject.text)):
        return False  # what a ministry announces it gives, it does not raise
    if kind in ("funding_round", "founding"):
        return subject.kind == "org"
    return kind != "investment" or target is not None or TRADE_ZH.fullmatch(subject.text) is None


def _each(
    rule: Rule, m: re.Match[str], view: View, s: Sentence, subject: Name | None, target: Name | None, listed: list[Name]
) -> list[Draft]:
    out = []
    one = target if rule.swap else subject
    if one is None:
        found = subject_at(view, m.start(), s)
        one = found[0] if found else None
    for name in listed:
        if one is None or name.text == one.text or (name.kind == "place") != (rule.kind == "location") or one.kind != "org":
            continue
        ends = (name, one) if rule.swap else (one, name)
        out.append(Draft(rule.kind, ends[0].text, ends[1].text, view, m.start(), m.end(), rule.name, rule.confidence, rule.metric,
                         status=rule.status, background=rule.background, sentence=s.index))  # fmt: skip
    return out


def _all_pairs(rule: Rule, m: re.Match[str], view: View, s: Sentence) -> list[Draft]:
    """'A, B and C compete': everybody is everybody's rival."""
    names = [name for name in view.names_in(m.start("w"), m.end("w")) if name.kind == "org"]
    return [
        Draft(rule.kind, one.text, other.text, view, m.start(), m.end(), rule.name, rule.confidence, rule.metric,
              status=rule.status, sentence=s.index)
        for one, other in combinations(names, 2)
    ]  # fmt: skip


def _with_amount(draft: Draft, rule: Rule, m: re.Match[str], view: View, s: Sentence, claimed: set[int]) -> list[Draft]:
    at = m.start("a") if m.groupdict().get("a") else None
    if at is not None:
        amount = view.amount(at)
        role = s.roles.get(id(amount)) if amount is not None else None
        if rule.unit is not None and (amount is None or amount.unit != rule.unit):
            return []  # how much it is to make in a year is no commitment
        paid = rule.kind == "acquisition" and _PRICE.search(view.text, max(0, at - 24), at) is not None and _ITS_OWN.match(view.text, at + 1) is not None  # "以5亿元收购"
        if amount is None or id(amount) in claimed or not (_stated(rule, role, amount) or (paid and not amount.per_share)):
            if (rule.kind in ("funding_round", "investment") and rule.confidence < Decimal("0.85")) or rule.summed:
                return []
            at = None
    if at is None and rule.near:
        at = _nearest(rule.kind, view, m.start(), m.end(), s, claimed)
    if at is not None and (amount := view.amount(at)) is not None:
        draft.amount, draft.amount_at = amount, at
        claimed.add(id(amount))
        role = s.roles.get(id(amount))
        if draft.metric is None and role is not None and role.kind == draft.kind:
            draft.metric = role.metric
    return [draft]


def fits(kind: str, role: Role | None, amount: Amount) -> bool:
    if amount.per_share:
        return False
    if kind in ("risk", "observation"):
        return role is None or role.kind != "skip"
    if kind == "investment" and amount.noun in ("shares", "warrants"):
        return role is None or role.kind != "skip"
    money = roles.unit_class(amount) == "M"
    if money and amount.unit and (amount.max or amount.min or 0) < PETTY:
        return False  # "opened at $19 after listing": a price, whatever stands beside it
    if not money and not (kind == "supply_contract" or (kind == "investment" and amount.unit in ("count", "watt", "watt_hour", "tonne"))):
        return False
    if kind in ("supply_contract", "investment") and not money and role is not None and (role.metric in ("capacity", "production") or (role.metric == "units_sold" and amount.unit != "count")):
        return True
    return role is None or role.kind in _TAKES[kind]


def _stated(rule: Rule, role: Role | None, amount: Amount) -> bool:
    """An amount that the row itself holds needs no cue; only a figure of another sort speaks against it."""
    if fits(rule.kind, role, amount) or (rule.priced and roles.unit_class(amount) == "M" and not amount.per_share) or (rule.kind == "risk" and not amount.per_share) or (rule.metric == "capex" and role is not None and role.metric == "capex"):
        return True
    if rule.kind == "funding_round" and role is not None and role.metric == "debt" and not amount.per_share:
        return True
    if rule.metric == "stake" and amount.unit == "percent":
        return True
    if rule.kind == "supply_contract" and (_ordered(role, amount) or rule.any_role or (amount.unit in ("watt", "watt_hour", "tonne") and role is not None and role.kind == "skip")):
        return True  # "leased 40 MW of capacity from": skipped as nobody's own
    return (rule.confidence >= PRECISE or rule.kind == "supply_contract") and rule.kind in DEALS and _deal_money(role, amount)


# "an order to deliver 20 trains": what is to be delivered is what is ordered.
_DELIVERED = ("units_sold", "deliveries", "production", "capacity", "orders")


def _ordered(role: Role | None, amount: Amount) -> bool:
    return not amount.per_share and roles.unit_class(amount) == "Q" and role is not None and role.metric in _DELIVERED


_PRICE = re.compile(r"\bfor (?:about |around |up to |nearly |more than |roughly |approximately |an? |some |over )*$|以(?:约|近|超|总价|对价)?$|(?:斥资|作价|耗资|对价|总价|出资)(?:人民币|为|约|近|超)*$", re.IGNORECASE)


def _deal_money(role: Role | None, amount: Amount) -> bool:
    return not amount.per_share and roles.unit_class(amount) == "M" and role is not None and (role.kind in DEALS or role.metric == "cash")


# "dropping its bid for Beta last week, the value of deals rose to $322 billion": of another clause.
_NEW_CLAUSE = re.compile(r", the (?:[a-z\ue004-]+ ){1,8}(?:rose|fell|was|were|is|are|reached|hit|grew|totaled|totalled|said)\b")

# "以74亿元收购甲，而乙早在2005年就被其收购": a sum right before a verb of buying is that of its own deal.
_ITS_OWN = re.compile("(?:的价格|的对价|现金)?(?:收购|并购|买下|入股|受让|回购)")

_ROUND_WORTH = re.compile(r"\b(?:round|financing|funding|raise) (?:worth|valued at) (?:about |over |up to |nearly )?$")


def _nearest(kind: str, view: View, start: int, end: int, s: Sentence, claimed: set[int]) -> int | None:
    best: tuple[int, int] | None = None
    for at, amount in clauses.amounts_of(view):
        role = s.roles.get(id(amount))
        inside = (kind == "funding_round" and start <= at < end) or (kind == "acquisition" and _PRICE.search(view.text[max(0, at - 24) : at]) is not None)
        ordered = kind == "supply_contract" and start <= at < end and s.lang == "en" and _ordered(role, amount)
        if id(amount) in claimed or not (fits(kind, role, amount) or (inside and _deal_money(role, amount)) or ordered):
            continue
        own = _ITS_OWN.match(view.text, at + 1) if s.lang == "zh" and not start <= at < end else None
        if own is not None and (own.end() <= start or at >= end):
            continue
        money = roles.unit_class(amount) == "M"
        if not money and kind == "investment" and amount.noun not in ("shares", "warrants") and (role is None or "股" not in amount.noun):
            continue
        if not money and kind == "supply_contract" and amount.unit == "count" and not ordered and (role is None or role.kind != "supply_contract"):
            continue
        if kind == "funding_round" and role is not None and role.kind == "deal" and s.lang == "en" and not _ROUND_WORTH.search(view.text, max(0, at - 30), at):
            continue
        distance = 0 if start <= at < end else min(abs(at - end), abs(start - at))
        between = view.text[min(at, end) : max(at, start)]
        if role is None and (distance > 60 or ";" in between):
            continue
        if kind == "supply_contract" and not money and re.search(r"\bfor (?:the|an?) (?:[a-z]+ )?$", view.text[max(0, at - 24) : at]):
            continue  # "for the 57 MW wind farm": the plant's size, not what is supplied
        if s.lang == "en" and at >= end and _NEW_CLAUSE.search(between):
            continue
        distance += 0 if money else 1000
        if best is None or distance < best[0]:
            best = (distance, at)
    return best[1] if best else None
