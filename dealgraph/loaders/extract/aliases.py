"""Short forms of a name in one passage: "Acme" and "(ACM)" are the Acme Holdings Ltd. that stands there too.

Only what the passage itself spells out counts; no table of abbreviations.
"""

from __future__ import annotations

import re

from dealgraph.loaders.extract.en.lexicon import ORG_SUFFIX, WELL_KNOWN
from dealgraph.loaders.extract.en.names import MAX_FORMS
from dealgraph.loaders.extract.model import Name


def canonical(names: list[Name], text: str) -> dict[str, str]:
    """Every form of the passage -> the longest full form that stands in it."""
    forms = sorted({n.text for n in names if n.kind != "place"}, key=lambda f: (-len(f), f))
    forms = forms[:MAX_FORMS]
    bare = {f: _strip_suffix(f) for f in forms}
    table: dict[str, str] = {n.text: n.text for n in names}
    firms = {n.text for n in names if n.kind == "org"}
    for form in forms[::-1]:
        for longer in forms:
            if form in firms and longer not in firms:
                continue  # "Rook's" is not Rook Hale, who founded it
            if len(longer) > len(form) and _abbreviates(bare[form], bare[longer], longer, text) and not _part(bare[form], bare[longer]):
                table[form] = longer
                break
    return table


# What a company in full may add to the name it is known by; anything else is a part of it, or a product.
_FORMS = re.compile(
    r"(?:[ ,.]*(?:Group|Holdings?|Technology|Technologies|Motors?|Motor Company|Electronics|Energy|Industries|International|Global|Systems|Pharmaceuticals?|Pharma|"
    r"Communications|Platforms|Semiconductor|Airlines|Airways|Steel|Chemical|Financial|PBC|Public Benefit|Stores|Brands|Companies|Enterprises|Solutions|Software|"
    r"Robotics|Aerospace|Foods?|Oil|Gas|Petroleum|Insurance|Bank|com|&|and)(?![a-z]))+",
)


def _part(short: str, long: str) -> bool:
    """Whether the longer name is a part or a product of a company we know: Acme Cloud is not what Acme is short for."""
    if short not in WELL_KNOWN or long in WELL_KNOWN or not long.startswith(short) or short == long:
        return False
    return _FORMS.fullmatch(long[len(short) :]) is None


def _strip_suffix(name: str) -> str:
    return re.sub(rf"(?:,? (?:{ORG_SUFFIX})\.?)+$", "", name)


def _initials(name: str) -> str | None:
    """AMD of Advanced Micro Devices, J&J of Johnson & Johnson; of two words only where a sign joins them."""
    parts = name.split()
    letters = "".join(p[0] for p in parts)
    return letters if len(letters) > 2 and all(p[0].isupper() or p == "&" for p in parts) else None


def _abbreviates(short: str, long: str, full: str, text: str) -> bool:
    if short == long or (full.startswith(short) and full[len(short) : len(short) + 1] in " ,.-"):
        return len(short) > 2
    if short in (_initials(long), _initials(full)):
        return True
    if full in WELL_KNOWN and len(short) > 4 and short not in WELL_KNOWN and full.split()[1:] == [short]:
        return True  # Lilly of Eli Lilly
    if short.isupper() and 2 < len(short) < 7 and f"{full} ({short})" in text:
        return True
    return re.search(re.escape(full) + r"(?: \([^()]{1,30}\))? \((?:[^)]{0,60}[,;] )?(?:the |or )?\"?" + re.escape(short) + r"\"?(?:[,)]| or )", text) is not None
