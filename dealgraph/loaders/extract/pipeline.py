"""One passage through all stages: fold, sentences, marks, views, rules, roles, assembly.

Every stage is a pure function, so the same passage always gives the same facts.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import replace

from dealgraph.loaders.extract import assemble, engine, frames, moods, sites, supply
from dealgraph.loaders.extract import drafts as parts_of
from dealgraph.loaders.extract.drafts import DEALS, Draft
from dealgraph.loaders.extract.en import calibrate, clauses, groups, late, report, topic, worries
from dealgraph.loaders.extract.en import rules as rules_en
from dealgraph.loaders.extract.en import stakes as stakes_en
from dealgraph.loaders.extract.en.shouted import recased
from dealgraph.loaders.extract.investors import investors, is_round
from dealgraph.loaders.extract.learned import cases, proposed, reading
from dealgraph.loaders.extract.marked import Marked, marked
from dealgraph.loaders.extract.model import Amount, Analysis, Name
from dealgraph.loaders.extract.passages import Sentence, fold, language
from dealgraph.loaders.extract.periods import parse_date
from dealgraph.loaders.extract.view import Mark, View, build
from dealgraph.loaders.extract.zh import clauses as clauses_zh
from dealgraph.loaders.extract.zh import holdings as holdings_zh
from dealgraph.loaders.extract.zh import later as later_zh
from dealgraph.loaders.extract.zh import listing, taiwan
from dealgraph.loaders.extract.zh import measures as measures_zh
from dealgraph.loaders.extract.zh import projects as projects_zh
from dealgraph.loaders.extract.zh import report as report_zh
from dealgraph.loaders.extract.zh import roles as roles_zh
from dealgraph.loaders.extract.zh import rules as rules_zh
from dealgraph.loaders.extract.zh import series as series_zh
from dealgraph.loaders.extract.zh import stakes as stakes_zh
from dealgraph.loaders.extract.zh import supply as supply_zh
from dealgraph.loaders.extract.zh import topic as topic_zh
from dealgraph.loaders.extract.zh import worries as worries_zh
from dealgraph.loaders.extract.zh.traditional import simplified
from dealgraph.loaders.extract.zh.written import Written

MAX_TEXT = 200_000
NEAR = 40
# So many of the names told last may be what "the company" means.
LATELY = 12
# So many sentences after a deal its price may still be told.
PRICE_TOLD = 5
# So many sentences after a round its investors may still be told.
ROUND_GOES_ON = 3


def analyse(text: str, *, lang: str | None = None, date: str | None = None, names: Iterable[str] = ()) -> Analysis:
    """Everything that can be read out of one passage; text past MAX_TEXT is not read."""
    tongue = lang if lang in ("en", "zh") else language(text)
    if tongue == "zh":
        written = Written(text[:MAX_TEXT])
        found = _analyse(written.plain, written.plain, tongue, date, [*map(simplified, names), *taiwan.names(written.text)])
        return written.restore(taiwan.in_its_dollars(found) if taiwan.taiwanese(written.text) else found)
    return _analyse(text, recased(fold(text[:MAX_TEXT], tongue)), tongue, date, names)


def _analyse(text: str, folded: str, tongue: str, date: str | None, names: Iterable[str]) -> Analysis:
    passage = marked(folded, tongue, date, names)
    table = dict(passage.called)
    seen = reading.read(passage.windows, passage.names, passage.amounts, table)
    drafts, claimed, foci, reports = _read(passage, table, seen)
    _name_currency(drafts, passage.amounts, tongue, folded)
    told = assemble.merge(supply.one_way(_canonical(drafts, table)))
    for d in told:
        d.published = parse_date(date)
        d.chance = proposed.judged(d, seen)
    facts = assemble.facts(told, text, tongue, table, foci, reports)
    left = tuple(a for a in passage.amounts if id(a) not in claimed and not a.per_share)
    return Analysis(tuple(facts), left, tongue)


def _name_currency(drafts: Sequence[Draft], amounts: Sequence[Amount], lang: str, text: str) -> None:
    """A sum without its currency takes that of its paragraph, else (in English) that of the passage, else that of the language."""
    named = [a for a in amounts if len(a.unit) == 3 and a.unit.isupper()]
    default = named[0].unit if named and lang == "en" else "CNY" if lang == "zh" else "USD"
    for d in drafts:
        if d.amount is not None and d.amount.unit == "":
            counted = d.metric in roles_zh.COUNTED and not (d.metric == "orders" and (d.amount.min or 0) >= 10**8)  # nobody has 100 million orders
            begins, ends = text.rfind("\n\n", 0, d.amount.start), text.find("\n\n", d.amount.end)
            here = [a for a in named if begins < a.start and (a.end <= ends or ends < 0)]
            before = [a for a in here if a.end <= d.amount.start] if lang == "zh" else []
            beside = before[-1].unit if before else here[0].unit if here else default
            d.amount = replace(d.amount, unit="count" if counted or (lang == "zh" and d.metric == "figure" and measures_zh.counted(text[d.amount.end :])) else beside)


def _read(
    passage: Marked, table: dict[str, str], encoded: reading.Reading
) -> tuple[list[Draft], set[int], dict[int, str | None], dict[int, report.Report]]:
    text, lang, parts, marks = passage.text, passage.lang, passage.sentences, passage.marks
    drafts: list[Draft] = []
    claimed: set[int] = set()
    foci: dict[int, str | None] = {}
    reports: dict[int, report.Report] = {}
    seen: list[parts_of.Sentence] = []
    known = report.Report()
    named: deque[str] = deque(maxlen=LATELY)
    focus: Name | None = None
    headed: Name | None = None
    position = 0
    over = False
    head: report_zh.Head | None = None
    rows = rules_zh.RULES if lang == "zh" else rules_en.RULES
    for index, part in enumerate(parts):
        position, stop = _within(marks, position, part)
        view = build(text, part.start, part.end, marks[position:stop])
        grammar = clauses_zh if lang == "zh" else clauses
        lean, bare = grammar.lean(view), grammar.bare(view)
        if index == 0 and _opens_with_the_company(lean, lang):
            focus = _only_party(marks, table) or _named_later(text, parts, marks, lean, table, lang)
        seen.append(s := parts_of.Sentence(index, view, lean, bare, parts_of.read_roles(bare, lang), focus, lang))
        found = [*series_zh.read(s, claimed), *stakes_zh.lists(s, claimed), *holdings_zh.read(s, claimed), *listing.read(s, claimed, drafts[-NEAR:])] if lang == "zh" else []
        found += engine.respective(s, claimed)
        found += frames.apply_rules(rows, s, claimed)
        found += engine.leftovers(s, claimed, drafts[-NEAR:] + found, lang)
        found = moods.stated(found, claimed, lang)
        _add_investors(found, drafts[-NEAR:], s)
        _tie_sites(found, drafts[-NEAR:], seen)
        if lang == "en":
            found += [*groups.members(found, s), *stakes_en.of_sums(found), *worries.read(s, drafts[-NEAR:])]
            late.heard(drafts[-NEAR:], s)
        else:
            found = [d for d in found if d.rule != "zh-stake" or d.amount is not None]
            found += [*worries_zh.members(found, s), *worries_zh.read(s, drafts[-NEAR:])]
            head = report_zh.heading(lean, head, index)
            report_zh.dated(found, lean, head, index, text)
            over = later_zh.add(found, drafts[-NEAR:], s, over)
        supply.orient(found, drafts[-NEAR:], s, table, claimed)
        if lang == "zh":
            supply_zh.orient(found, s, table, claimed)
        found = _capital_of_founding(found, drafts[-NEAR:])
        _late_price(drafts[-NEAR:], s, claimed)
        if lang == "en":
            calibrate.may_be_of_another(found, named)
            named.extend(n.text for n in lean.marks.values() if isinstance(n, Name) and n.kind == "org")
        drafts += found
        if lang == "en":
            reports[index] = known = report.go_on(known, view)
        foci[index] = focus.text if focus else None
        headed = (topic if lang == "en" else topic_zh).heading(lean) or headed
        focus = headed or _focus(lean, focus, lang, found) or focus
        if foci[index] is None and focus is not None:
            foci[index] = focus.text
    report.look_back(reports)
    drafts += moods.stated(proposed.read(cases.Passage(seen, claimed, table, lang), encoded, drafts), claimed, lang)
    return drafts, claimed, foci, reports


def _within(marks: Sequence[Mark], position: int, part: Sentence) -> tuple[int, int]:
    """The marks of a sentence, from `position` on: the first, and the first behind."""
    while position < len(marks) and marks[position].start < part.start:
        position += 1
    stop = position
    while stop < len(marks) and marks[stop].end <= part.end:
        stop += 1
    return position, stop


def _focus(view: View, focus: Name | None, lang: str, found: Sequence[Draft]) -> Name | None:
    """Who the passage is about after this sentence: its first subject, else the subject of its first fact."""
    if lang == "zh":
        return clauses_zh.topic(view) or focus
    founded = _FOUNDED_FIRST.match(view.text)
    if founded is not None and (name := view.name(founded.start(1))) is not None:
        return name
    if (new := topic.introduced(view)) is not None:
        return new
    if focus is not None and (clauses.anaphoric(view) or _PLAIN_SUBJECT.match(view.text)):
        return focus
    opening = _POSSESSED.match(view.text) or _DESCRIBED_FIRST.match(view.text)
    owner = view.name(opening.end(1) - 1) if opening is not None else None
    if owner is not None and owner.kind == "org":
        return owner
    for at, names in clauses.subjects(view):
        if names and names[0].kind == "org" and not _SPEAKS.match(view.text, max(0, at - 2)):
            return names[0]
    for draft in found:
        if draft.kind in ("funding_round", "acquisition", "investment", "observation"):
            return Name(view.start, view.start, draft.subject)
    first = next(iter(view.names_in(0, 5)), None)
    return first if first is not None and first.kind == "org" and focus is None else None


# "Acme, the startup that is often called ...": whoever a sentence opens with and describes.
_DESCRIBED_FIRST = re.compile(r"\W{0,3}(\ue000), (?:an?|the|one of) [a-z]")
# "Founded in 2031, Acme makes chips": the sentence goes on about no one else.
_FOUNDED_FIRST = re.compile(r"\W{0,3}(?:Founded|Established|Headquartered|Based|Launched|Incorporated|Formed|Started)\b[^,;\ue000]{1,80}, (?:the )?(?:[a-z-]+ ){0,4}(\ue000),? [a-z]")
_POSSESSED = re.compile(r"(?:(?:in|for|on|by|as|during|after|at) [^,;\ue000\ue006]{1,60}, |\ue004,? )?(?:the )?(\ue000)'s? ", re.IGNORECASE)
# "The performance was notable after Beta lost": a name in a later clause is not what the passage is about.
_PLAIN_SUBJECT = re.compile(r"\W{0,3}(?:(?:the|this|that|these|those|such|its) [a-z]|\ue000 (?:is |was )?(?:leading|leads|led|co-led) (?:the|this|its)\b)", re.IGNORECASE)
_SPEAKS = re.compile(r", \ue000 (?:said|says|reported|estimates?|wrote|noted|added)\b")


def _opens_with_the_company(view: View, lang: str) -> bool:
    if lang == "en" and topic.described(view):
        return True
    if lang == "zh":
        return topic_zh.goes_on(view)
    if any(n.kind == "org" for n in view.names_in(0, 60)):
        return False
    return clauses.anaphoric(view)


def _named_later(text: str, parts: Sequence[Sentence], marks: Sequence[Mark], first: View, table: dict[str, str], lang: str) -> Name | None:
    """Who the first sentence is about, when it only describes: "The retailer ... Acme earned"."""
    if len(parts) < 2:
        return None
    grammar = clauses_zh if lang == "zh" else clauses
    views = [grammar.lean(build(text, p.start, p.end, [m for m in marks if p.start <= m.start and m.end <= p.end])) for p in parts[1:5]]
    return topic_zh.only(views, table) if lang == "zh" else topic.named_later(first, views, table)


def _only_party(marks: Sequence[Mark], table: dict[str, str]) -> Name | None:
    """The one organisation of a passage is what its opening "the chipmaker" means."""
    named = {table.get(m.text, m.text): m for m in marks if isinstance(m, Name) and m.kind == "org"}
    return next(iter(named.values())) if len(named) == 1 else None


_THE_SITE = re.compile(r"\W{0,3}(?:the|this) (?:[a-z\-]+ ){0,2}(?:site|plant|facility|project|campus|factory|data cent)", re.IGNORECASE)


def _tie_sites(found: list[Draft], earlier: Sequence[Draft], seen: Sequence[parts_of.Sentence]) -> None:
    """The place of a project shares the fate of the project told with it, or just before ("The site ...")."""
    s = seen[-1]
    projects = ("investment", "acquisition", "supply_contract", "partnership")
    if s.lang == "en":  # the plant that a contract serves is the customer's, or nobody's we know
        sold = {d.subject for d in found if d.kind == "supply_contract"}
        found += sites.both(found)
        for d in found:
            if d.kind == "location" and d.status is None and sites.stands(d):
                d.status, d.background = "completed", d.rule == "site-in"
        found[:] = [d for d in found if not (d.rule == "site-in" and d.subject in sold and not d.background and not sites.own(d))]
    before = [d for d in earlier if d.sentence == s.index - 1] if _THE_SITE.match(s.lean.text) else []
    for d in found:
        if d.kind == "location" and not d.background and d.status is None:
            aid = next((o for o in found if o.metric == "subsidy" and o.object and o.subject == d.subject), None)
            if aid is not None and aid.object:
                d.subject = aid.object  # the plant is the recipient's
                d.follows = aid
                continue
            told = [*found, *before[::-1]]
            d.follows = next((o for o in told if o.kind in projects and o.subject == d.subject), None)
            if d.follows is None and s.lang == "en" and sites.comes(d):
                d.status = "announced"
    if s.lang == "zh":
        projects_zh.name(found, seen)
        projects_zh.yields(found, seen)


_OF_THE_NEW_ONE = re.compile("(?:合资公司|新公司|项目公司|新设公司)[^，。；]{0,4}注册资本")


def _capital_of_founding(found: list[Draft], earlier: Sequence[Draft]) -> list[Draft]:
    """Registered capital belongs to the founding it is told with, and is a founding when only it tells one."""
    out = []
    for d in found:
        if d.metric != "registered_capital" or d.kind == "founding":
            out.append(d)
            continue
        host = next((o for o in [*found, *earlier] if o.kind == "founding" and o.subject == d.subject and o.amount is None), None)
        if _OF_THE_NEW_ONE.search(d.view.text):  # of a company nobody names it is nobody's
            told = [o for o in [*found[::-1], *earlier[::-1]] if o.kind == "founding" and o.rule.startswith("zh-new") and o.amount is None]
            host = host or next((o for o in told if d.sentence - o.sentence < 3), None)
            if host is None:
                continue
        elif host is None:
            host = next((o for o in found if o.kind == "founding" and o.rule.startswith("zh-new") and o.amount is None and o.sentence == d.sentence), None)
        if host is not None:
            host.amount, host.amount_at, host.metric = d.amount, None, d.metric
        else:
            if any(w in d.view.text for w in ("成立", "设立", "注册成立")):
                d.kind = "founding"
            out.append(d)
    return out


def _add_investors(found: Sequence[Draft], earlier: Sequence[Draft], s: parts_of.Sentence) -> None:
    rounds = [d for d in found if d.kind == "funding_round"]
    if not rounds and not any(role is not None and role.kind == "funding_round" for role in s.roles.values()):  # else it tells of a round of its own
        rounds = [d for d in earlier[-6:] if d.kind == "funding_round" and s.index - d.sentence <= ROUND_GOES_ON][-1:]
    if not rounds or not is_round(s.lean, s.lang):
        return
    for name in investors(s.bare, s.lang, rounds[0].subject):
        if name not in rounds[0].others:
            rounds[0].others.append(name)


# "its abandoned $46 billion pursuit of": the price of a deal before.
_ANOTHER = re.compile(r"\b(?:abandoned|failed|scrapped|rejected|earlier|previous|prior|collapsed|ill-fated) (?:[a-z-]+ ){0,2}$", re.IGNORECASE)


def _late_price(earlier: Sequence[Draft], s: parts_of.Sentence, claimed: set[int]) -> None:
    """'The deal is worth $5 billion': the price of the last deal told without one."""
    open_deals = [d for d in earlier if d.kind in DEALS and d.amount is None and not d.background and s.index - d.sentence <= PRICE_TOLD]
    if not open_deals:
        return
    for at, amount in clauses.amounts_of(s.bare):
        role = s.roles.get(id(amount))
        if id(amount) in claimed or role is None or amount.per_share or _ANOTHER.search(s.bare.text, 0, at):
            continue
        deal = open_deals[-1]
        retold = role.kind == deal.kind and (s.lang == "zh" or _goes_on(s, deal))
        theirs = _RIVAL_BID.search(s.bare.text, 0, at) if s.lang == "en" else None
        if theirs is not None and (who := s.bare.name(theirs.start(1))) is not None and who.text != deal.subject:
            continue
        if ((role.kind == "deal" and _of_a_deal(s, deal)) or retold) and frames.fits(deal.kind, role, amount):
            deal.amount = amount
            claimed.add(id(amount))
            return


# "The transaction is valued at": a market that "will reach a value of" has no price.
_SPOKEN_OF = re.compile(
    r"\b(?:deal|transaction|acquisition|takeover|buyout|merger|combination|purchase|agreement|contract|order|offer|bid|investment|round|financing|sale|price|consideration|stake|partnership|tie-up|terms)\b",
    re.IGNORECASE,
)


def _of_a_deal(s: parts_of.Sentence, deal: Draft) -> bool:
    """Whether a sentence speaks of one deal, or of whom the last one was between."""
    if s.lang == "zh" or _goes_on(s, deal) or _SPOKEN_OF.search(s.bare.text):
        return True
    return any(n.text in (deal.subject, deal.object) for n in s.bare.names_in(0, len(s.bare.text)))


# "Beta's bid was worth $7 billion": the price of a rival's bid.
_RIVAL_BID = re.compile(r"(\ue000)'s? (?:[a-z-]+ ){0,2}(?:bid|offer|proposal)\b", re.IGNORECASE)


def _goes_on(s: parts_of.Sentence, deal: Draft) -> bool:
    """Whether a sentence speaks of the deal just told: by a description, or by its buyer's name."""
    first = next(iter(clauses.subjects(s.lean)), None)
    return clauses.anaphoric(s.lean) or (first is not None and deal.kind == "acquisition" and deal.subject in [n.text for n in first[1]])


def _canonical(drafts: Sequence[Draft], table: dict[str, str]) -> list[Draft]:
    for d in drafts:
        d.subject = table.get(d.subject, d.subject)
        d.object = table.get(d.object, d.object) if d.object else None
        d.others = [table.get(o, o) for o in d.others]
        if d.kind == "investment" and d.amount is not None and d.object == d.subject:
            d.object = None  # "invests in a plant beside its own": what it owns is nobody else
    return [d for d in drafts if d.subject != d.object]
