"""Facts from views: first the rows of precise patterns, then the amount-anchored layer over what they left.

One event is one draft; drafts of the same kind and ends are merged, and an amount is claimed once.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal

from dealgraph.loaders.extract import clauses, clauses_zh, coordination, roles
from dealgraph.loaders.extract.model import LIKELY, REVIEW, Amount
from dealgraph.loaders.extract.names import Name
from dealgraph.loaders.extract.roles import Role
from dealgraph.loaders.extract.rules import Rule
from dealgraph.loaders.extract.view import View, compiled

DEALS = ("acquisition", "funding_round", "investment", "supply_contract")
_TAKES = {
    "acquisition": ("acquisition", "deal"),
    "funding_round": ("funding_round", "deal"),
    "investment": ("investment", "deal", "acquisition"),
    "supply_contract": ("supply_contract", "deal"),
}


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


@dataclass
class Sentence:
    """One sentence in its views, with the role of each of its amounts (by identity)."""

    index: int
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
        out[id(amount)] = role
        if role is not None and role.kind != "skip" and not role.base:
            previous = role
    return out


def apply_rules(rows: tuple[Rule, ...], s: Sentence, claimed: set[int]) -> list[Draft]:
    out: list[Draft] = []
    used: list[tuple[str, int, int]] = []
    for rule in rows:
        view = s.lean if rule.scope == "lean" else s.bare
        for m in compiled(rule.pattern).finditer(view.text):
            anchor = _anchor(m)
            family = "deal" if rule.kind in DEALS else rule.kind
            if any(f == family and a < m.end() and anchor < b for f, a, b in used):
                continue
            drafts = [d for d in _drafts(rule, m, view, s, claimed) if not _placed(d, out)]
            if drafts:
                used.append((family, anchor, m.end()))
                out.extend(drafts)
    return out


def _placed(draft: Draft, out: list[Draft]) -> bool:
    """One place of a sentence belongs to one party."""
    return draft.kind == "location" and any(d.kind == "location" and d.object == draft.object for d in out)


def _anchor(m: re.Match[str]) -> int:
    """Where the trigger words begin: after a leading subject."""
    start = m.start()
    for group in ("s", "w", "o"):
        if group in m.re.groupindex and m.start(group) == start:
            return m.end(group)
    return start


def _drafts(rule: Rule, m: re.Match[str], view: View, s: Sentence, claimed: set[int]) -> list[Draft]:
    groups = m.groupdict()
    names = {g: view.name(m.start(g)) for g in ("s", "o", "t", "l") if groups.get(g)}
    listed = view.names_in(m.start("w"), m.end("w")) if groups.get("w") else []
    others: list[Name] = []
    subject, target = names.get("s"), names.get("o")
    if rule.pair:
        if len(listed) < 2:
            return []
        subject, target, others = listed[0], listed[1], listed[2:]
    elif rule.each:
        return _each(rule, m, view, s, subject, target, listed)
    elif listed and rule.kind == "founding":
        others = listed
    elif listed:
        target, others = listed[0], listed[1:]
    third = names.get("t")
    if third is not None:
        others = [*others, third]
    elif rule.name.endswith("sold-to"):
        others = [n for n in _subject_at(view, m.start(), s)[:1] if n is not target]
    if subject is None:
        found = [n for n in _subject_at(view, m.start(), s) if n is not target]
        if not found:
            return []
        subject, others = found[0], [*found[1:], *others]
    if target is not None and "hyphen" not in rule.name and re.match(r"-[a-z]+", view.text[m.end("o") if groups.get("o") else m.end() :]):
        # "an Ontario-based distributor" is an unnamed party.
        if rule.kind not in DEALS:
            return []
        target = None
    if target is not None and subject.text == target.text:
        return []
    if rule.kind == "investment" and target is not None and target.kind == "place":
        target = None  # a country is no asset
    if not _plausible(rule.kind, subject, target):
        return []
    draft = Draft(rule.kind, subject.text, target.text if target else None, view, m.start(), m.end(), rule.name, rule.confidence,
                  rule.metric, others=[n.text for n in others], status=rule.status, background=rule.background, sentence=s.index)  # fmt: skip
    _weigh_stake(draft, m.group(), view, m.start(), m.end())
    return _with_amount(draft, rule, m, view, s, claimed)


def _weigh_stake(draft: Draft, words: str, view: View, start: int, end: int) -> None:
    """Half or more of a company is an acquisition, less or 'a stake' is an investment."""
    if draft.kind not in ("acquisition", "investment"):
        return
    tail = re.match(r"(?:的)?(?:约|超|近|超过)?\ue002|的?(?:部分|少数|少量)?(?:股权|股份)", view.text[end : end + 8])
    shares = [a for i, a in clauses.amounts_of(view) if start <= i < end + (8 if tail else 0) and a.unit == "percent"]
    part = max((a.max or a.min or Decimal(0) for a in shares), default=None)
    whole = re.search(r"\b(?:all|majority|controlling|remaining|entire|outstanding|100)\b|全部|控股权|多数|剩余|控制权", words + view.text[end : end + 10], re.IGNORECASE)
    if part is not None:
        draft.kind = "acquisition" if part >= 50 else "investment"
    elif draft.kind == "acquisition" and not whole and (
        re.search(r"\b(?:stakes?|minority|interest in|shares (?:of|in)|part of)\b", words) or re.search("^的?(?:部分|少数|少量)(?:股权|股份)", view.text[end : end + 8])
    ):
        draft.kind = "investment"
    elif draft.kind == "investment" and whole and re.search(r"\b(?:majority|controlling)\b|控股权", words):
        draft.kind = "acquisition"


def _subject_at(view: View, at: int, s: Sentence) -> list[Name]:
    return (clauses_zh if s.lang == "zh" else clauses).subject_at(view, at, s.focus)


def _plausible(kind: str, subject: Name, target: Name | None) -> bool:
    if kind in ("partnership", "competition", "acquisition", "supply_contract") and subject.kind == "person" and kind != "acquisition":
        return False
    if kind == "acquisition" and target is not None and target.kind in ("place",):
        return False
    if kind in ("partnership", "competition") and target is not None and target.kind != "org":
        return target.kind == "place" and kind == "partnership" and subject.kind == "place"
    if kind == "location":
        return subject.kind == "org" and target is not None and target.kind == "place"
    if kind in ("funding_round", "founding"):
        return subject.kind == "org"
    return True


def _each(
    rule: Rule, m: re.Match[str], view: View, s: Sentence, subject: Name | None, target: Name | None, listed: list[Name]
) -> list[Draft]:
    out = []
    one = target if rule.swap else subject
    if one is None:
        found = _subject_at(view, m.start(), s)
        one = found[0] if found else None
    for name in listed:
        if one is None or name.text == one.text or name.kind == "place" or one.kind != "org":
            continue
        ends = (name, one) if rule.swap else (one, name)
        out.append(Draft(rule.kind, ends[0].text, ends[1].text, view, m.start(), m.end(), rule.name, rule.confidence, rule.metric,
                         status=rule.status, background=rule.background, sentence=s.index))  # fmt: skip
    return out


def _with_amount(draft: Draft, rule: Rule, m: re.Match[str], view: View, s: Sentence, claimed: set[int]) -> list[Draft]:
    at = m.start("a") if m.groupdict().get("a") else None
    if at is not None:
        amount = view.amount(at)
        role = s.roles.get(id(amount)) if amount is not None else None
        if amount is None or id(amount) in claimed or not _fits(rule.kind, role, amount):
            if rule.kind in ("funding_round", "investment") and rule.confidence < Decimal("0.85") or "verb" in rule.name or rule.name == "invest-in":
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


def _fits(kind: str, role: Role | None, amount: Amount) -> bool:
    if amount.per_share:
        return False
    if kind in ("risk", "observation"):
        return role is None or role.kind != "skip"
    if kind == "investment" and amount.noun in ("shares", "warrants"):
        return role is None or role.kind != "skip"
    money = roles.unit_class(amount) == "M"
    if not money and not (kind == "supply_contract" or (kind == "investment" and amount.unit in ("count", "watt"))):
        return False
    if kind == "supply_contract" and not money and role is not None and role.metric in ("capacity", "production"):
        return True
    return role is None or role.kind in _TAKES[kind]


def _nearest(kind: str, view: View, start: int, end: int, s: Sentence, claimed: set[int]) -> int | None:
    best: tuple[int, int] | None = None
    for at, amount in clauses.amounts_of(view):
        role = s.roles.get(id(amount))
        if id(amount) in claimed or not _fits(kind, role, amount):
            continue
        money = roles.unit_class(amount) == "M"
        if not money and kind == "investment" and amount.noun not in ("shares", "warrants") and (role is None or "股" not in amount.noun):
            continue
        if not money and kind == "supply_contract" and amount.unit == "count" and (role is None or role.kind != "supply_contract"):
            continue
        if kind == "funding_round" and role is not None and role.kind == "deal" and s.lang == "en":
            continue
        distance = (0 if start <= at < end else min(abs(at - end), abs(start - at))) + (0 if money else 1000)
        between = view.text[min(at, end) : max(at, start)]
        if role is None and (distance > 60 or ";" in between):
            continue
        if best is None or distance < best[0]:
            best = (distance, at)
    return best[1] if best else None


def leftovers(s: Sentence, claimed: set[int], drafts: list[Draft], lang: str) -> list[Draft]:
    """The amount-anchored layer over the amounts that no row claimed."""
    out: list[Draft] = []
    for at, amount in clauses.amounts_of(s.bare):
        role = s.roles.get(id(amount))
        if id(amount) in claimed or role is None or role.kind == "skip":
            continue
        draft = _from_role(s, at, amount, role, drafts + out, lang)
        if draft is not None:
            claimed.add(id(amount))
            out.append(draft)
    return out


def respective(s: Sentence, claimed: set[int]) -> list[Draft]:
    """Facts of a 'respectively' sentence: the n-th amount belongs to the n-th name."""
    out: list[Draft] = []
    for names, marks in coordination.pairs(s.bare, s.lang):
        roles_of = [s.roles.get(id(a)) for _, a in marks]
        role = next((r for r in roles_of if r is not None and r.kind in ("observation", "investment", "funding_round", "forecast")), None)
        if role is None:
            continue
        begin = marks[0][0]
        for name, (at, amount) in zip(names, marks, strict=True):
            ahead = roles.future(s.bare.text, _segment(s.bare.text, begin, s.lang), begin, s.lang)
            kind = "forecast" if ahead and role.kind == "observation" else role.kind
            metric = role.metric or ("capex" if re.search(r"\b(?:capex|capital (?:expenditure|spending))|资本(?:开支|支出)", s.bare.text) else None)
            kind = "observation" if kind == "investment" and metric == "capex" and not ahead else kind
            out.append(Draft(kind, name.text, None, s.bare, max(0, begin - 1), at + 1, "respectively", LIKELY, metric, amount, at,
                             future=ahead, sentence=s.index))  # fmt: skip
            claimed.add(id(amount))
    return out


def _from_role(s: Sentence, at: int, amount: Amount, role: Role, known: list[Draft], lang: str) -> Draft | None:
    view, where = (s.lean, p) if (p := _same_mark(s.lean, amount)) is not None else (s.bare, at)
    if role.kind in ("deal", "supply_contract", "acquisition") or (role.kind in ("funding_round", "investment") and _retold(known, role, s.index)):
        return None
    who = owner(view, where, role, s, known, lang)
    if who is None:
        return None
    begin = _segment(view.text, where, lang)
    ahead = not role.base and roles.future(view.text, begin, where, lang)
    kind, metric = role.kind, role.metric
    if kind == "stake":
        return _stake(view, where, who, amount, s, lang)
    cut = next((d for d in known if d.metric == "layoffs" and d.sentence == s.index), None)
    if cut is not None and amount.unit == "count":
        # "15% of its workforce, or about 15,000 jobs": one cut, told as a count.
        if cut.amount is not None and cut.amount.unit == "percent":
            cut.amount = amount
        return None
    if kind == "layoffs":
        return Draft("risk", who.text, None, view, begin, where + 1, "role-layoffs", REVIEW, "layoffs", amount, where, sentence=s.index)
    if kind in ("funding_round", "investment"):
        if kind == "investment" and any(d.kind == "funding_round" and who.text in d.others for d in known):
            return None
        if who.kind == "person" or (kind == "funding_round" and who.kind != "org"):
            return None
        return Draft(kind, who.text, None, view, begin, where + 1, "role-" + kind, REVIEW, metric, amount, where, sentence=s.index)
    if metric == "capex" and ahead and not re.match("全球|中国|国内|我国|美国|世界|[Gg]lobal|[Ww]orldwide", who.text):
        return Draft("investment", who.text, None, view, begin, where + 1, "role-capex", LIKELY, metric, amount, where, sentence=s.index)
    if ahead and not (metric or "").startswith(("valuation", "enterprise", "total_funding", "registered")):
        kind = "forecast"
    draft = Draft(kind, who.text, None, view, begin, where + 1, "role-" + (metric or kind), LIKELY, metric or "guidance", amount, where,
                  base=role.base, future=kind == "forecast", sentence=s.index)  # fmt: skip
    if metric and metric.startswith(("valuation", "enterprise")):
        draft.follows = next((d for d in known[::-1] if d.kind in DEALS and who.text in (d.subject, d.object)), None)
    return draft


def _retold(known: list[Draft], role: Role, index: int) -> bool:
    """A further sum in a sentence that already told its round or investment is a part of it."""
    return any(d.kind == role.kind and d.sentence == index and not d.background for d in known)


def _same_mark(view: View, amount: Amount) -> int | None:
    return view.position(amount)


def _segment(text: str, at: int, lang: str) -> int:
    marks = "；。;" if lang == "zh" else ";"
    begin = max((text.rfind(c, 0, at) for c in marks), default=-1) + 1
    if lang == "en":
        for m in re.finditer(r", (?:while|but|whereas|although)\b", text[begin:at]):
            begin += m.end()
            break
    return begin


def owner(view: View, at: int, role: Role, s: Sentence, known: list[Draft], lang: str) -> Name | None:
    """Whose figure it is."""
    named = _named_owner(view, at, role, lang)
    if named is not None:
        return named
    metric = role.metric or ""
    if metric.startswith("enterprise"):
        target = next((d for d in known[::-1] if d.kind == "acquisition" and d.object), None)
        return _pseudo(target.object) if target and target.object else None
    if metric.startswith("valuation"):
        deal = next((d for d in known[::-1] if d.kind in ("funding_round", "investment", "acquisition")), None)
        if deal is not None:
            company = deal.subject if deal.kind == "funding_round" else deal.object
            return _pseudo(company) if company else None
    if metric == "total_funding":
        deal = next((d for d in known[::-1] if d.kind == "funding_round"), None)
        if deal is not None:
            return _pseudo(deal.subject)
    if lang == "zh":
        found = clauses_zh.owner_at(view, min(role.at, at), s.focus)
    else:
        found = clauses.subject_at(view, min(role.at, at) if role.at < at else at, s.focus)
    if len(found) > 1 and role.kind not in ("investment", "funding_round"):
        return None
    return found[0] if found else None


def _pseudo(text: str) -> Name:
    return Name(0, 0, text)


_OWNER_EN = (
    r"\bvalu(?:es|ed|ing) (?:[a-z\-]+ ){0,4}<s>(?:'s)?(?: [a-z\-]+){0,4} at (?:[a-z\-]+ ){0,5}$",
    r"<s>(?:'s?)? (?:[a-zA-Z\-]+ ){0,5}?(?:revenues?|sales|profits?|income|loss(?:es)?|valuation|earnings|capex|expenditures?|spending|backlog|headcount|workforce|market (?:cap|value)|orders|deliveries|shipments|market|funding|capital|output|production|exports|cash|debt)\b[^,;\ue000\ue005]{0,60}$",
    r"\b(?:revenues?|sales|profits?|income|loss(?:es)?|valuation|earnings|spending|shipments|value|exports|funding|demand|market) (?:of|at|for|from|by|in) (?:the )?<s>,? (?:[a-z]+ ){1,6}$",
)


def _named_owner(view: View, at: int, role: Role, lang: str) -> Name | None:
    if lang != "en":
        return None
    left = view.text[max(0, at - 140) : at]
    shift = max(0, at - 140)
    for pattern in _OWNER_EN:
        last = None
        for last in compiled(pattern).finditer(left):
            pass
        if last is not None and (name := view.name(shift + last.start("s"))) is not None and name.kind != "person":
            return name
    return None


def _stake(view: View, at: int, who: Name, amount: Amount, s: Sentence, lang: str) -> Draft | None:
    right = view.text[at + 1 : at + 90]
    pattern = r"[^;,.]{0,40}?(?:in|of) (?:[a-zA-Z\-]+ ){0,4}?<o>" if lang == "en" else r"[^；。，]{0,12}"
    m = compiled(pattern).match(right)
    target: Name | None = None
    if lang == "en" and m is not None:
        target = view.name(at + 1 + m.start("o"))
    if lang == "zh":
        left = compiled("<o>(?:[^，。；\ue000]{0,12})$").search(view.text[:at])
        target = view.name(left.start("o")) if left else None
    if target is None and lang == "en" and re.match(r"[^;,.]{0,40}?(?:in|of) the (?:company|startup|firm|business|group|chipmaker|carmaker)\b", right):
        target = s.focus
    if target is None or target.text == who.text or target.kind == "place":
        return None
    if (amount.max or amount.min or 0) >= 50:
        return None
    return Draft("observation", who.text, target.text, view, max(0, at - 40), at + 1, "role-stake", LIKELY, "stake", amount, at, sentence=s.index)
