"""Names that their owners write small: known ones, shops by their address, and what a trade before it and a deed behind it call a party.

"the payments startup brightpay raised $3 million": no word of the language stands there but a few.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from dealgraph.loaders.extract.en.lexicon import COMPANY_NOUNS, LOWERCASE
from dealgraph.loaders.extract.model import Name

# "acmeshoes.com", "beta.ai": a shop by its address.
_SITE = re.compile(r"(?<![\w@/.-])[a-z][a-z0-9-]{1,20}\.(?:com|ai|io)\b(?![/.\w])")
_BETWEEN = frozenset(
    ["also", "has", "had", "have", "was", "is", "were", "are", "that", "which", "who", "whom", "itself", "just", "now", "today", "already", "last", "first", "then", "later", "alone", "both", "each", "all", "two", "three", "still", "once", "twice", "ever", "never", "not", "only", "even", "soon", "since", "instead", "more", "most", "again", "further", "together", "almost", "nearly", "about", "and", "or", "but", "with", "from", "for", "than", "year", "week", "month", "earlier", "often", "always", "quickly", "here", "there", "ago", "does", "did", "will", "would", "could", "may", "might", "can", "must", "shares", "stock", "sales", "revenue", "profit", "bonds", "debt", "costs", "founders", "founder", "investors", "executives", "officials", "owners", "backers", "chief", "boss", "head", "management", "staff", "employees", "profits"]
)
_TRADED = re.compile(
    r"(?<![\w'-])(?:startup|start-up|fintech|platform|unicorn|biotech|company|firm|provider|developer|brand|retailer|marketplace|lender|insurer|broker|brokerage|aggregator|app|[a-z]{3,8}maker) "
    r"(?P<name>[a-z][a-z0-9]{2,15})(?=,? (?:has |have |had |on \w+ |today |recently )?(?:raised|raises|secured|secures|bagged|landed|nabbed|acquired|acquires|snapped up)\b)"
)
# "brightchips announced that it has": a passage opens with it, and names it again.
_OPENS = re.compile(r"(?P<name>[a-z][a-z0-9]{3,14}) (?:has |today |on \w+ |will )?(?:announced|said|acquired|raised|signed|agreed|reported|unveiled|launched)\b")
_OF_THE_LANGUAGE = re.compile(rf"(?:{COMPANY_NOUNS})|[a-z]+(?:ly|ed|ing)")


def find_small(text: str, extra: Iterable[str]) -> list[Name]:
    """Names that no capital would find; `extra` are given from outside."""
    out = []
    for name in sorted({*extra, *LOWERCASE, *_by_trade(text)}):
        if name[:1].islower() and name in text:
            out += [Name(m.start(), m.end(), name) for m in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text)]
    return out + [Name(m.start(), m.end(), m.group()) for m in _SITE.finditer(text)]


def _by_trade(text: str) -> set[str]:
    found = {m.group("name") for m in _TRADED.finditer(text)}
    found.update(m.group("name") for m in [_OPENS.match(text)] if m is not None and text.count(m.group("name")) > 1)
    return {name for name in found if name not in _BETWEEN and _OF_THE_LANGUAGE.fullmatch(name) is None}
