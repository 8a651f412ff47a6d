"""The amount-anchored layer at work: a draft for every amount that no row claimed and whose role is known.

Whose figure it is decides the clause; an aggregate without a named owner yields nothing.
"""

from __future__ import annotations

import re
from dataclasses import replace

from dealgraph.loaders.extract import bodies, coordination, frames, roles
from dealgraph.loaders.extract.drafts import CROWD, DEALS, TRADE_ZH, Draft, Sentence
from dealgraph.loaders.extract.en import clauses, gaps, owners, turns
from dealgraph.loaders.extract.en import roles as roles_en
from dealgraph.loaders.extract.en import stakes as stakes_en
from dealgraph.loaders.extract.en.markets import is_market
from dealgraph.loaders.extract.model import FIGURE, REVIEW, Amount, Name
from dealgraph.loaders.extract.roles import Role
from dealgraph.loaders.extract.view import View, compiled
from dealgraph.loaders.extract.zh import clauses as clauses_zh
from dealgraph.loaders.extract.zh import later as later_zh
from dealgraph.loaders.extract.zh import measures as measures_zh
from dealgraph.loaders.extract.zh import stakes as stakes_zh


def leftovers(s: Sentence, claimed: set[int], drafts: list[Draft], lang: str) -> list[Draft]:
    """The amount-anchored layer over the amounts that no row claimed."""
    out: list[Draft] = []
    for at, amount in clauses.amounts_of(s.bare):
        role = s.roles.get(id(amount))
        if lang == "en" and id(amount) not in claimed and (part := _in_the_same_words(s, at, amount, drafts + out)) is not None:
            claimed.add(id(amount))
            out.append(part)
        if id(amount) in claimed or role is None or role.kind == "skip" or (lang == "en" and _UNPAIRED.match(s.bare.text, at)):
            continue
        if lang == "en" and amount.unit == "count" and any(_inside(amount, d) for d in drafts[-12:] if d.sentence == s.index):
            continue
        draft = _from_role(s, at, amount, role, drafts + out, lang)
        if draft is not None:
            claimed.add(id(amount))
            out.append(draft)
    return out


def _in_the_same_words(s: Sentence, at: int, amount: Amount, known: list[Draft]) -> Draft | None:
    """A figure that goes on in the words of the one before it."""
    return next((part for read in (turns.in_each_place, turns.in_turn, stakes_en.in_the_venture, stakes_en.also) if (part := read(s, at, amount, known)) is not None), None)


# Figures told "respectively" whose names were not paired with them belong to nobody.
_UNPAIRED = re.compile(r"[\ue001-\ue003](?:[^;.]{0,16}[\ue001-\ue003]){0,2},? respectively\b")


def _inside(amount: Amount, d: Draft) -> bool:
    """Whether a count stands inside the words of a purchase: "sell 2,166 towers to" counts what is sold."""
    return d.kind == "acquisition" and d.view.position(amount) is not None and d.view.where[d.start] <= amount.start <= d.view.where[min(d.end, len(d.view.where)) - 1]


def respective(s: Sentence, claimed: set[int]) -> list[Draft]:
    """Facts of a 'respectively' sentence: the n-th amount belongs to the n-th name."""
    out: list[Draft] = []
    for names, marks in coordination.pairs(s.bare, s.lang):
        roles_of = [s.roles.get(id(a)) for _, a in marks]
        role = next((r for r in roles_of if r is not None and r.kind in ("observation", "investment", "funding_round", "forecast", "stake")), None)
        begin = marks[0][0]
        shared = coordination.shared_end(s.bare, marks, s.lang) if role is not None and role.kind in ("investment", "stake") else None
        if role is not None and role.kind == "stake":
            shared = shared or stakes_en.held_by_all(s, names)
            role = replace(role, kind="observation") if shared is not None and s.lang == "en" else None
        if role is None:
            continue
        for name, (at, amount), said in zip(names, marks, coordination.hedged(s.bare, marks), strict=True):
            ahead = roles.future(s.bare.text, _segment(s.bare.text, begin, s.lang), begin, s.lang)
            kind = "forecast" if ahead and role.kind == "observation" else role.kind
            metric = None if shared is not None and role.metric != "stake" else role.metric or ("capex" if re.search(r"\b(?:capex|capital (?:expenditure|spending))|资本(?:开支|支出)", s.bare.text) else None)
            kind = "observation" if kind == "investment" and metric == "capex" and not ahead else kind
            out.append(Draft(kind, name.text, shared.text if shared is not None else None, s.bare, max(0, begin - 1), at + 1, "respectively", FIGURE, metric, said, at,
                             future=ahead, sentence=s.index))  # fmt: skip
            claimed.add(id(amount))
    return out


def _from_role(s: Sentence, at: int, amount: Amount, role: Role, known: list[Draft], lang: str) -> Draft | None:
    here = s.lean.position(amount)
    view, where = (s.lean, here) if here is not None else (s.bare, at)
    if role.kind in ("deal", "supply_contract", "acquisition") or _retold(known, role, s.index) or _one_cut(known, s, amount, role):
        return None
    if _another_ones(view, where, role, lang):
        return None
    held = stakes_zh.holder(view, where, s.focus) if lang == "zh" and role.kind == "stake" else None
    who = held[0] if held is not None else owner(view, where, role, s, known, lang)
    if lang == "zh" and who is not None and who.kind == "place" and (role.metric or "").startswith(("users", "customers", "gross_merchandise")):
        who = s.focus  # "韩国用户数达839万": those of whom the passage is about
    if who is None or _not_its_own(view, s, who, role) or (who.kind == "place" and role.kind != "stake" and _counted_there(role, amount, lang)):
        return None
    if role.kind == "stake":
        return _stake(view, where, who, amount, s, known, lang)
    begin = _segment(view.text, where, lang)
    ahead = not role.base and roles.future(view.text, begin, where, lang) and not (role.metric == "headcount" and _OUT_OF.search(view.text[max(0, where - 60) : where]))
    spent = measures_zh.SPENT.search(view.text, begin, where) if lang == "zh" else _SPENT.search(view.text, max(0, where - 40), where) if "\ue004" in view.text[where : where + 60] else None
    kind, metric = _kind(role, who, ahead, known, spent is not None)
    if role.kind == "forecast" and metric is None and _base_of(view.text[begin:where], lang) == "capex" and not _is_market(who):
        kind, metric = "investment", "capex"
    if lang == "en" and kind in DEALS and _no_deal(view.text[begin:where], kind, amount):
        return None
    if kind is None or _uncountable(kind, metric, amount, ahead):
        return None
    confidence = FIGURE if kind in ("observation", "forecast") or metric == "capex" else REVIEW
    if kind in ("observation", "forecast"):
        metric = metric or _base_of(view.text[begin:where], lang)
    draft = Draft(kind, who.text, None, view, begin, where + 1, "role-" + (metric or kind), confidence, metric, amount, where, base=role.base, future=kind == "forecast", sentence=s.index)
    if kind == "investment" and lang == "en" and _IN_THE_COMPANY.search(view.text[where : where + 90]):
        target = _the_company(view, where, who, s)
        draft.object = target.text if target is not None else None
    draft.follows = _fate(draft, view, where, role, known, lang)
    return draft


def _fate(draft: Draft, view: View, at: int, role: Role, known: list[Draft], lang: str) -> Draft | None:
    """What a figure shares its status with: the deal that values a company, the figure in whose words it goes on."""
    metric = draft.metric or ""
    if metric.startswith(("valuation", "enterprise")) and not role.base and not (lang == "en" and _WAS_VALUED.search(view.text[max(0, at - 40) : at])):
        return next((d for d in known[::-1] if d.kind in DEALS and draft.subject in (d.subject, d.object)), None)
    if lang == "en" and gaps.gapped(view, at) is not None:
        return next((d for d in known[::-1] if d.sentence == draft.sentence and (d.kind, d.metric) == (draft.kind, draft.metric)), None)
    return None


def _not_its_own(view: View, s: Sentence, who: Name, role: Role) -> bool:
    """Nobody's figure, or the market's ("Its analysis shows that demand rose by 17%") and not that of who was named before."""
    if _NOBODY.match(who.text) or (s.lang == "en" and role.metric == "market_size" and who.kind == "org" and not _is_market(who) and not who.text.endswith(("Market", "Industry"))) or (who is s.focus and _THE_MARKET.match(view.text) and not _is_market(who)):
        return True
    named = any(isinstance(m, Name) and m.text == who.text for m in s.bare.marks.values())
    return s.lang == "en" and (role.metric or "").startswith("demand") and not named


def _uncountable(kind: str, metric: str | None, amount: Amount, ahead: bool) -> bool:
    """Sites that are to come, what a shopper saves, and "millions of subscribers", which count nobody's."""
    if metric == "cost_savings" and (amount.max or amount.min or 0) < frames.PETTY:
        return True
    to_come = ahead and (metric in ("units", "sites") or amount.noun in roles_en.SITE_NOUNS)
    return to_come or (kind in ("observation", "forecast") and amount.unit == "count" and _VAGUE.match(amount.text) is not None)


_VAGUE = re.compile(r"(?:many |several )?(?:several|tens|dozens|hundreds|thousands|millions|billions)\b", re.IGNORECASE)


def _counted_there(role: Role, amount: Amount, lang: str) -> bool:
    """A country has many things that are counted."""
    metric = role.metric or ""
    return metric.replace(" ", "_") == amount.noun.replace(" ", "_") or (lang == "zh" and metric in ("units", "sites", "stores", "headcount"))


_SOLD = re.compile(
    r"\b(?:sold|sells?|selling|sale of|offload(?:s|ed|ing)?|divest(?:s|ed|ing)?|dispos(?:es|ed|ing) of|unload(?:s|ed|ing)?) (?:off )?(?:[\w'\ue000-]+ |[\ue001-\ue003] (?:of )?){0,5}?"
    r"(?:stakes?|shares?|shareholding|interest|holdings?|position)\b[^;]{0,60}$", re.IGNORECASE)


def _no_deal(left: str, kind: str, amount: Amount) -> bool:
    """Who sells a stake invests nothing, and no deal is of a few dollars."""
    petty = roles.unit_class(amount) == "M" and (amount.max or amount.min or 0) < frames.PETTY
    return petty or (kind == "investment" and _SOLD.search(left) is not None)


# "cutting jobs out of a workforce of": the workforce is there already.
_OUT_OF = re.compile(r"\ue000's $|(?:\ue003|\b(?:grow|expand|halv)\w*) (?:its|their) $|\b(?:workforce|staff|headcount) of (?:about |around |nearly |some |roughly |more than )?$", re.IGNORECASE)
_LEADING = re.compile(r"\b(?:lead|leads|led|leading|co-led|joined|joins|backed|anchored) (?:the|this|that|an?|its) (?:[a-z-]+ ){0,2}$", re.IGNORECASE)
# "spent about $2.6 billion on wells in 2018": what was spent in a period that is told.
_SPENT = re.compile(r"\bspent (?:about |around |nearly |roughly |some |over |more than |an? |approximately )*$", re.IGNORECASE)


def _another_ones(view: View, at: int, role: Role, lang: str) -> bool:
    """Who leads a round does not raise it, and who buys in at a valuation is not valued."""
    if lang == "en":
        return role.kind == "funding_round" and _LEADING.search(view.text[max(0, at - 30) : at]) is not None
    return (role.metric or "").startswith("valuation") and clauses_zh.priced_by_investor(view, at)


# "The market is expected to reach": the market told of before, and never the company told of before.
_THE_MARKET = re.compile(r"\W{0,3}the market (?:size )?(?:is|was|will|has)\b", re.IGNORECASE)
# "when the company was valued at": what it was worth then, whatever becomes of the deal now.
_WAS_VALUED = re.compile(r"\b(?:when|which|who|it|company|startup|firm) (?:was|were|had been|was last|was previously|was most recently) valued\b", re.IGNORECASE)
_NOBODY = re.compile(r"(?:the |an? )?(?:average|typical|median)\b", re.IGNORECASE)


def _kind(role: Role, who: Name, ahead: bool, known: list[Draft], spent: bool) -> tuple[str | None, str | None]:
    """What a role becomes for this owner: figures to come are forecasts, capex to come an investment."""
    metric = role.metric
    if metric is not None and metric.startswith("valuation") and (_is_market(who) or who.text.endswith(" Market")):
        metric = "market_size" + ("_growth" if metric.endswith("_growth") else "")  # "the market was valued at"
    if role.kind == "layoffs":
        return "risk", metric
    if role.kind == "investment" and metric is None and not ahead and not _is_market(who) and spent:
        return "observation", "capex"
    if role.kind == "investment" and not _is_market(who):
        told = any(d.kind == "funding_round" and who.text in d.others for d in known)
        return (None if told or who.kind == "person" else "investment"), metric
    if role.kind == "funding_round" and (CROWD.search(who.text) or _is_market(who)):
        return ("observation", "total_funding") if not who.text.endswith("所") else (None, None)
    if role.kind == "funding_round":
        if bodies.public(who):
            return ("investment" if metric == "debt" else None), None  # what it lends it does not raise
        return ("funding_round" if who.kind == "org" else None), metric
    if role.kind == "investment":
        metric = "spending"
    if metric == "capex" and ahead and not _is_market(who):
        return "investment", metric
    if role.kind == "forecast" or (ahead and not (metric or "").startswith(_STANDING)):
        return "forecast", metric
    return "observation", metric


def _base_of(left: str, lang: str) -> str:
    """'raised its revenue forecast to': the guidance is about revenue."""
    rows = roles.rows_of(lang).BASES
    found = [(m.end(), metric) for metric, pattern in rows for m in re.finditer(pattern, left, re.IGNORECASE)]
    return max(found)[1] if found else "guidance"


_IN_THE_COMPANY = re.compile(r"\b(?:stake in|in|into) the (?:[A-Za-z\-]+ ){0,3}(?:company|startup|firm|group|chipmaker|carmaker|automaker|maker)\b")


def _the_company(view: View, at: int, who: Name, s: Sentence) -> Name | None:
    """'a stake in the Finnish company': the other organisation of the sentence, else the focus."""
    named = [n for n in view.names_in(0, at) if n.kind == "org" and n.text != who.text]
    return named[-1] if named else s.focus


_STANDING = ("valuation", "market_cap", "enterprise", "total_funding", "registered")


_THE_CUTS = re.compile(r"\W{0,3}(?:the|this|these|those) (?:[a-z]+ ){0,2}(?:layoffs?|cuts|reductions?|redundancies)\b", re.IGNORECASE)


_AFFECTED_ZH = re.compile("(?:影响|涉及|波及|相当于|即|合计)(?:约|近|超过?|逾|大约)*$")


def _one_cut(known: list[Draft], s: Sentence, amount: Amount, role: Role) -> bool:
    """'15% of its workforce, or about 15,000 jobs' is one cut, told as a count."""
    told_on = s.lang == "en" and _THE_CUTS.match(s.bare.text) is not None
    cut = next((d for d in known[::-1] if d.metric == "layoffs" and (d.sentence == s.index or told_on)), None)
    if s.lang == "en" and role.metric == "headcount" and not re.search(r"\bor (?:about |around |nearly |roughly |some |more than |over |almost |at least )?$", s.bare.text[: s.bare.position(amount) or 0][-16:]):
        return False  # "out of a workforce of 107,000"
    if cut is None or amount.unit not in ("count", "percent") or (s.lang == "zh" and role.metric == "headcount" and not _AFFECTED_ZH.search(s.bare.text[: s.bare.position(amount) or 0])):
        return False
    if amount.unit == "percent" and s.lang == "en" and cut.amount is not None and cut.amount.unit == "count":
        return True  # "1,800 workers, which is about 2.5% of its staff"
    if amount.unit == "percent":
        return re.search(r"\bor (?:about |around |nearly |roughly )?\S?$|约占|占", s.bare.text[: s.bare.position(amount) or 0][-16:]) is not None
    if cut.amount is not None and cut.amount.unit == "percent":
        cut.amount = amount
    return True


def _retold(known: list[Draft], role: Role, index: int) -> bool:
    """A further sum in a sentence that already told its round or investment is a part of it."""
    if role.kind not in ("funding_round", "investment"):
        return False
    kinds = (role.kind, "funding_round")  # what one investor puts into the round just told is a part of it
    return any(d.kind in kinds and d.sentence == index and not d.background for d in known)


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
    metric = role.metric or ""
    if lang == "en" and (named := owners.named(view, at, role, s.focus) or owners.of_its_growth(view, at, role, s.index, known)) is not None:
        return owners.of_the_foreseen(view, at, named, s.focus)
    if lang == "zh" and (plain := clauses_zh.beside_figure(view, at, metric)) is not None:
        return plain
    if lang == "zh" and (told := _told_otherwise_zh(view, min(role.at, at), metric, known)) is not None:
        return told[0]
    if (priced := _priced_by_deal(view, at, role, s, known, lang)) is not None:
        return priced[0]
    if lang == "zh":
        receipt = clauses_zh.received(view, at) if metric in ("milestone_payment", "upfront_payment") else None
        found = clauses_zh.subject_at(view, receipt, s.focus) if receipt is not None else clauses_zh.owner_at(view, min(role.at, at), s.focus)
        found = clauses_zh.maker(view, found, s.focus)
    else:
        found = clauses.subject_at(view, min(role.at, at) if role.at < at else at, s.focus)
    if not found or (len(found) > 1 and role.kind not in ("investment", "funding_round")):
        return None
    return owners.of_the_foreseen(view, at, found[0], s.focus) if lang == "en" else found[0]


def _priced_by_deal(view: View, at: int, role: Role, s: Sentence, known: list[Draft], lang: str) -> tuple[Name | None] | None:
    """Whose a valuation or a total is that comes with a deal: of what is bought, or of who raises."""
    metric = role.metric or ""
    if metric.startswith("enterprise"):
        target = next((d for d in known[::-1] if d.kind == "acquisition" and d.object), None)
        return (_pseudo(target.object) if target and target.object else None,)
    if metric.startswith("valuation"):
        if lang == "en" and owners.values_it(view, at) and not any((d.kind in DEALS and d.sentence == s.index and d.object) or d.kind == "funding_round" for d in known):
            return (s.focus,)
        own, deal = _valued(view, at, role, lang), _valuing_deal(view, at, s, known, lang)
        company = None if deal is None else deal.subject if deal.kind == "funding_round" else deal.object
        return (own,) if own is not None else None if deal is None else (_pseudo(company) if company else None,)
    deal = next((d for d in known[::-1] if d.kind == "funding_round"), None) if metric == "total_funding" and not (lang == "en" and owners.acts(view, at)) else None
    return (_pseudo(deal.subject),) if deal is not None else None


def _told_otherwise_zh(view: View, at: int, metric: str, known: list[Draft]) -> tuple[Name | None] | None:
    """The owner that is not who acts: of a GDP an economy, never the bank which foresees it; of "the target" what is bought."""
    if metric.startswith("gdp"):
        return (clauses_zh.economy(view, at),)
    own = clauses_zh.changed(view, at) if metric.startswith("registered_capital") else clauses_zh.share_of(view, at) if metric in ("share", "market_share") else None
    if own is not None:
        return (own,)
    unnamed, target = later_zh.figure_of(view, at, known)
    return (_pseudo(target) if target else None,) if unnamed else None


def _valued(view: View, at: int, role: Role, lang: str) -> Name | None:
    """Who is named beside a valuation, or is for sale at it."""
    if lang == "zh":
        return clauses_zh.beside(view, min(role.at, at))
    return owners.for_sale(view, at)


def _valuing_deal(view: View, at: int, s: Sentence, known: list[Draft], lang: str) -> Draft | None:
    """The deal told before at which a company is valued, unless the sentence is about somebody else."""
    deals = [d for d in known[::-1] if d.kind in ("funding_round", "investment", "acquisition")]
    here = [d for d in deals if d.sentence == s.index and not d.background and d.view.where[d.start] <= view.where[at]]
    deal = max(here, key=lambda d: d.view.where[d.start]) if lang == "en" and here else next(iter(deals), None)
    elsewhere = deal is not None and deal.sentence != s.index and lang == "en" and not clauses.anaphoric(view) and not owners.values_it(view, at)
    return None if elsewhere and clauses.subjects(view) else deal


def _is_market(who: Name) -> bool:
    return TRADE_ZH.fullmatch(who.text) is not None or (who.kind == "org" and len(who.text) > (2 if who.text[0] >= "\u3400" else 4) and (is_market(who.text) or re.match("全球|中国(?!石|电|移|联|铁|平|人|银|建|中|交|船)|国内|我国|全国|世界(?!先进)|global |worldwide |world (?-i:(?![A-Z]))|domestic |overall |total ", who.text, re.IGNORECASE) is not None))


def _pseudo(text: str) -> Name:
    return Name(0, 0, text)


def _bought_by(name: Name, s: Sentence, known: list[Draft]) -> Name | None:
    """"贝塔公告称，阿尔法拟受让5%股份": the name before the share buys; this is what it buys into."""
    deal = next((d for d in known if d.rule == "zh-acq-in-it" and d.sentence == s.index and d.subject == name.text), None)
    return _pseudo(deal.object) if deal is not None and deal.object else None


_PART_OF_IT = re.compile("'s? (?:[a-z-]+ ){0,4}(\ue000)")


def _stake(
    view: View, at: int, who: Name, amount: Amount, s: Sentence, known: list[Draft], lang: str
) -> Draft | None:
    right = view.text[at + 1 : at + 90]
    pattern = r"[^;,.]{0,40}?(?:in|of) (?:[a-zA-Z\-]+ ){0,4}?<o>" if lang == "en" else r"[^；。，]{0,12}"
    m = compiled(pattern).match(right)
    target: Name | None = None
    if lang == "en" and m is not None:
        target = view.name(at + 1 + m.start("o"))
        part = _PART_OF_IT.match(right, m.end("o"))  # "a stake in Eni's biofuel business Enilive"
        target = view.name(at + 1 + part.start(1)) if part is not None else target
    left: re.Match[str] | None = None
    held = (stakes_zh.holder(view, at, s.focus) or stakes_zh.in_all(view, at, known, s.index)) if lang == "zh" else None
    if held is not None:
        who, target = held
    elif lang == "zh":
        target = stakes_zh.behind(view, at)
        left = compiled("<o>(?:[^，。；\ue000]{0,12})$").search(view.text[:at]) if target is None else None
        target = view.name(left.start("o")) if left else target
    if target is None and lang == "en" and re.match(r"[^;,.]{0,40}?(?:in|of) the (?:[A-Za-z\-]+ ){0,3}(?:company|startup|firm|business|group|chipmaker|carmaker|automaker|maker)\b", right):
        target = _the_company(view, at, who, s)
    if lang == "zh" and target is not None and target.text == who.text and left is not None:
        holder = clauses_zh.subject_at(view, left.start("o"), s.focus)
        who = holder[0] if holder else who
    if target is None:
        bought = next((d for d in known[::-1] if d.kind == "investment" and d.object and d.subject == who.text), None)
        target = _pseudo(bought.object) if bought is not None and bought.object else None
    if lang == "en":
        target = target or stakes_en.kept(view, at, s, known)
    if lang == "zh" and held is None and target is not None and (bought_into := _bought_by(target, s, known)) is not None:
        who, target = target, bought_into
    if target is None or target.text == who.text or target.kind == "place":
        return None
    who = (stakes_en.buyer(amount, target, s, known) if lang == "en" else None) or who
    sale = next((d for d in known if d.rule.startswith(("sell-stake", "zh-sold", "zh-sell")) and d.sentence == s.index and d.object == target.text), None)
    if sale is not None:
        who = _pseudo(sale.subject)
    if (amount.max or amount.min or 0) >= 50 and held is None:
        return None  # half or more of a company is bought, unless it is told as held
    draft = Draft("observation", who.text, target.text, view, max(0, at - 40), at + 1, "role-stake", FIGURE, "stake", amount, at, sentence=s.index)
    draft.follows = next((d for d in known[::-1] if d.kind in DEALS and (d.subject, d.object) == (who.text, target.text)), None)
    return draft
