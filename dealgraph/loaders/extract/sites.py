"""Drafts that are told already, or cannot be: a second party for one place, a country as the seat of a plant, one cut told twice.

One place of a sentence belongs to one party.
"""

from __future__ import annotations

import re

from dealgraph.loaders.extract.drafts import Draft


def placed(draft: Draft, out: list[Draft]) -> bool:
    """One place of a sentence belongs to one party; and what is founded looks like an organisation."""
    if draft.rule == "zh-new-company" and not re.search("(?:公司|集团|科技|基金|中心|研究院|实验室|联盟|机构|能源|智能|合伙企业|合伙）|[A-Za-z])$", draft.subject):
        return True  # "恶意侵权成立" founds nothing
    if draft.rule.startswith("zh-layoff") and any(d.rule.startswith("zh-layoff") and d.subject == draft.subject for d in out):
        return True  # "裁员1300人，影响3%的员工" is one cut
    if (draft.rule in ("its-site", "the-town-company-focus", "town-firm") and draft.object in _COUNTRIES) or (draft.rule == "site-of-nobody" and not _A_SITE.search(draft.subject)):
        return True
    return draft.kind == "location" and any(d.kind == "location" and d.object == draft.object for d in out)


# Before a noun they say whose it is, not where.
_COUNTRIES = frozenset(("U.S.", "US", "U.K.", "UK", "EU", "Hong Kong", "Japan", "China", "India", "Korea", "South Korea", "Taiwan", "Germany", "France", "Canada", "Australia", "Israel", "Italy", "Spain", "Switzerland", "Sweden", "Singapore", "Netherlands", "Ireland", "Brazil", "Mexico", "Russia", "Britain", "Europe", "Asia", "Africa", "America", "Norway", "Denmark", "Finland", "Belarus", "Turkey", "Abu Dhabi", "Saudi Arabia", "Qatar", "Indonesia", "Malaysia", "Vietnam", "Thailand", "Philippines", "New Zealand", "South Africa", "Nigeria", "Kenya", "Egypt", "Chile", "Argentina", "Poland", "Austria", "Belgium", "Portugal", "Greece", "Ukraine"))
_A_SITE = re.compile(r" (?:Plant|Station|Mine|Campus|Project|Refinery|Smelter|Terminal|Factory|Gigafactory|Complex|Park|Wind Farm|Solar Farm|Fab|Facility|Data Cent(?:er|re))(?: [0-9IVX]+)?$")
