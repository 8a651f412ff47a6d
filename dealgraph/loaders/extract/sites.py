"""Drafts that are told already, or cannot be: a second party for one place, a country as the seat of a plant, one cut told twice.

One place of a sentence belongs to one party.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from dealgraph.loaders.extract import bodies
from dealgraph.loaders.extract.drafts import Draft
from dealgraph.loaders.extract.en import clauses
from dealgraph.loaders.extract.en.lexicon import US_STATES
from dealgraph.loaders.extract.en.places import COUNTRIES
from dealgraph.loaders.extract.model import PRECISE, Name
from dealgraph.loaders.extract.rules import Rule
from dealgraph.loaders.extract.view import View


def whose(rule: Rule, subject: Name | None, view: View) -> Name | None:
    """Whose a place is that a row of little certainty reads: not of the office that approves or fines, nor of the country it is in."""
    if rule.kind != "location" or rule.confidence >= PRECISE:
        return subject
    if subject is not None and bodies.public(subject):
        return clauses.only_one_before(view, len(view.text), subject) or subject
    if (subject is None or subject.kind == "place") and not clauses.of_the_company(view):
        return clauses.only_one_before(view, len(view.text))  # "Ohio is to host a plant after a deal with Acme"
    return subject


def placed(draft: Draft, out: list[Draft]) -> bool:
    """One place of a sentence belongs to one party; and what is founded looks like an organisation."""
    if draft.rule == "zh-new-company" and not re.search("(?:公司|集团|科技|基金|中心|研究院|实验室|联盟|机构|能源|智能|合伙企业|合伙）|汽车|电子|银行|生物|医药|机器人|资本|大学|学院|创投|半导体|股份|控股|实业|航空|航天|网络|软件|重工|药业|动力|光电|协会|商会|[A-Za-z])$", draft.subject):
        return True  # "恶意侵权成立" founds nothing
    if draft.rule == "zh-site" and draft.object in _CONTINENTS:
        return True  # "在欧洲建立6个工厂": nobody learns where
    if draft.rule == "zh-capex" and "领投" in draft.view.text[: draft.start]:
        return True  # part of the round
    if draft.rule.startswith("zh-layoff") and any(d.rule.startswith("zh-layoff") and d.subject == draft.subject for d in out):
        return True  # "裁员1300人，影响3%的员工" is one cut
    if (draft.rule in ("its-site", "the-town-company-focus", "town-firm", "town-firm-apposition", "its-operations-in") and draft.object in COUNTRIES) or (draft.rule == "site-of-nobody" and not _A_SITE.search(draft.subject)):
        return True
    if draft.rule == "its-town-site-in" and (draft.object in US_STATES or draft.object in COUNTRIES or (draft.object or "").endswith(" County")):
        return True  # "its Ohio plant in Dayton"
    if draft.rule in ("projects-in", "infrastructure-in", "offices-of-towns", "capacity-in") and draft.object in COUNTRIES:
        return True
    if draft.rule == "site-in" and draft.object in _VAST:
        return True
    if draft.rule in ("of-place", "of-the-town") and draft.subject in _BODIES:
        return True  # "the Metropolis of Acme, Ohio, has"
    if draft.rule in ("site-in", "site-possessed") and draft.object in COUNTRIES and _counted(draft):
        return True  # "24 plants in France": so many are no place
    return draft.kind == "location" and any(d.kind == "location" and d.object == draft.object and not _elsewhere(draft, d) for d in out)


_VAST = frozenset(("Europe", "Asia", "Africa", "North America", "South America", "Latin America", "Middle East", "Southeast Asia", "Asia Pacific", "Asia-Pacific", "Eastern Europe", "Western Europe", "Central Europe"))
_BODIES = frozenset(("Metropolis", "City", "University", "Bank", "Port", "State", "County", "Town", "Municipality", "Government", "Kingdom", "Republic", "Province", "Diocese"))
_COUNT = re.compile(r"(?:\ue003|\b(?:two|three|four|five|six|seven|eight|nine|ten|several|many|dozens of|hundreds of|all|most)) (?:[a-z-]+ ){0,3}$")

_BUILDS = re.compile(r"\b(?:build|construct|establish|set up|open|launch)(?:s|ing)?\b")


def _counted(draft: Draft) -> bool:
    """Whether sites that stand already are told by their number: just before the words of the draft."""
    if _BUILDS.search(draft.view.text, max(0, draft.start - 60), draft.end):
        return False
    return _COUNT.search(draft.view.text, max(0, draft.start - 40), draft.start) is not None


# "at its existing plant", "from its plant": it stands.
_STANDING = re.compile(r"\b(?:from|at) (?:its|their) (?:existing |current |main )?(?:\ue000 )?(?:[a-z]+ )?\w?$|\bexisting (?:[a-z\d-]+ ){0,3}\w?$", re.IGNORECASE)
_TO_COME = re.compile(r"\b(?:new|planned|proposed|future|upcoming|forthcoming|second|third|build|building|construct|constructing|establish|establishing|break ground|broke ground|develop|developing|create|set up|open)\b", re.IGNORECASE)
_OPENED = re.compile(r"\b(?:opened|inaugurated|completed|runs|operates|operated|closed|closing)\b", re.IGNORECASE)
_OWN = re.compile(r"\b(?:its|their) (?:(?:[\w-]+|[\ue000-\ue003]) ){0,4}$")
_MEANT = re.compile(r"\b(?:plan|plans|planning|planned to|intend\w*|aim\w*|proposed|could|may|might|would|hop(?:es|ing)|wants?|considering|talks|seeking|looking)\b", re.IGNORECASE)
_OF_A_SITE = ("site-in", "site-in-port", "site-possessed", "site-built-in", "chose-site", "named-site-built")


def stands(draft: Draft) -> bool:
    """Whether the words beside a site say that it stands already, whatever is told of it."""
    text, at = draft.view.text, draft.start
    if draft.rule == "site-in":
        return _STANDING.search(text[max(0, at - 30) : at + 1]) is not None
    return draft.rule == "its-site" and _TO_COME.search(text, max(0, at - 40), draft.end) is None


# "Ohio-based drug developers Acme and Beta": both are of Ohio.
_THEY = re.compile(r"(?:based|headquartered) (?:[\w-]+ ){0,8}?(?:companies|firms|startups|banks|developers|[a-z]*makers|groups|investors|funds|producers|operators|miners|retailers|suppliers|providers|giants|insurers|utilities|airlines|manufacturers|unions|partners|makers|brands|lenders|utilities|insurers|miners|unicorns|agencies|labs|institutions),? \ue000$")
_AND_ONE = re.compile(r",? and \ue000(?!'s)")


def both(found: Sequence[Draft]) -> list[Draft]:
    """The second party of a seat that is told of two."""
    out = []
    for d in found:
        more = _AND_ONE.match(d.view.text, d.end) if d.rule.startswith("based-hyphen") and _THEY.search(d.view.text, d.start, d.end) else None
        name = d.view.name(more.end() - 1) if more is not None else None
        if more is not None and name is not None:
            out.append(replace(d, subject=name.text, end=more.end(), others=[]))
    return out


def own(draft: Draft) -> bool:
    """Whether a site is told as one's own: "for its Lark data center campus in Ohio"."""
    return _OWN.search(draft.view.text, max(0, draft.start - 50), draft.start) is not None


def comes(draft: Draft) -> bool:
    """Whether a site that no project or plan is told with is still to come: "a new plant in Ohio"."""
    text, at = draft.view.text, max(0, draft.start - 40)
    return draft.rule in _OF_A_SITE and _TO_COME.search(text, at, draft.end) is not None and _OPENED.search(text, at, draft.end) is None and _MEANT.search(text) is None


def _elsewhere(draft: Draft, other: Draft) -> bool:
    """'the Ohio-based miner Acme bought Ohio-based Beta': each has its seat there, and is told so by itself."""
    return bool(draft.background and other.background and draft.subject != other.subject and not _where(draft) & _where(other))


def _where(draft: Draft) -> set[int]:
    """Where in the passage the words of a draft name its place."""
    return {n.start for n in draft.view.names_in(draft.start, draft.end) if n.text == draft.object}


_CONTINENTS = frozenset(("欧洲", "亚洲", "非洲", "北美", "南美", "拉美", "中东", "东南亚", "亚太", "海外", "欧盟"))
_A_SITE = re.compile(r" (?:Plant|Station|Mine|Campus|Project|Refinery|Smelter|Terminal|Factory|Gigafactory|Complex|Park|Wind Farm|Solar Farm|Fab|Facility|Data Cent(?:er|re))(?: [0-9IVX]+)?$")
