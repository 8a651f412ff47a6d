"""What settles an English status besides the ladder: what a fact is of, and what its own words say of then and now.

A grant is announced until it is paid, a share that is held now is held whatever the deal does, the price of a firm is that of its deal.
"""

from __future__ import annotations

import re

from dealgraph.loaders.extract import modality
from dealgraph.loaders.extract.drafts import Draft

_I = re.IGNORECASE
# "from the current level of 2%", "which already owns 23%".
_HELD_NOW = re.compile(r"\b(?:current(?:ly)?|already|existing|now|from(?: about| around)?)\b[^;,\ue001-\ue003]{0,40}$", _I)
_TO_BE_HELD = re.compile(r"\b(?:will|would|shall|set to|expected to|due to|to)(?: then| eventually| each| together| jointly| thus)? (?:own|hold|have|control|get|receive)\b[^;]{0,60}$", _I)
_BRINK = re.compile(r"\b(?:brink|verge|cusp|edge|risk|danger|threat|possibility|prospect) of\b[^;]{0,40}$|\b(?:could|may|might|consider(?:s|ed|ing)?|weigh(?:s|ed|ing)|explor(?:es|ed|ing)|avoid(?:s|ed|ing)?|avert(?:s|ed|ing)?)\b[^;,]{0,30}$", _I)
_FILES = re.compile(r"\b(?:fil(?:e|es|ed|ing)|bankruptcy|chapter|insolvency|administration)\b", _I)
_PREPARES = re.compile(r"\b(?:prepar(?:es|ed|ing)|plans?|planning|intends?|expected|set|about) (?:to|for)\b[^;,]{0,24}$", _I)
# "said it was letting go 1,000 employees"
_IS_LETTING_GO = re.compile(r"\b(?:is|are|said (?:it|they) (?:was|were)) (?:[a-z]+ )?(?:letting go|laying off|cutting|slashing|axing|shedding|eliminating|firing)\b", _I)
# "announced plans for a project estimated to create 2,000 jobs": the nearest word says how it is foreseen.
_FORESEEN = re.compile(r"\b(?:estimated|expected|projected|forecast|predicted|anticipated|likely|poised)(?: to)\b(?!.*\b(?:plans?|targets?|aims?|goals?)\b)[^;]{0,70}$", _I)


# "Acme's $3 billion bid for Beta faces scrutiny": who bids has not bought.
_BIDS = re.compile(r"\ue000'?s? (?:\ue001 )?(?:[a-z-]+ ){0,3}(?:bid|offer|proposal|approach) (?:for|to (?:buy|acquire|take))\b", _I)
_GOT = re.compile(r"\b(?:accept(?:s|ed|ing)?|agree[sd]?|complet(?:es|ed|ion)|closed|succeed(?:s|ed)|successful|won|approv(?:es|ed|al))\b", _I)


def settled(d: Draft, state: str, at: int) -> str:
    """The rung of a fact after what the ladder says, from the words before position `at` of its view."""
    text = d.view.text
    if d.metric == "stake" and d.amount_at is not None:
        at = d.amount_at
    before = text[max(0, at - 120) : at]
    if d.kind == "acquisition" and state == "completed" and _BIDS.search(text, max(0, d.start - 4), d.end) and not _GOT.search(text):
        return "possible"
    if d.metric == "subsidy" and state == "completed":
        return "announced"
    if d.metric == "stake" and state in ("announced", "completed") and d.amount is not None:
        return "completed" if _HELD_NOW.search(before) else "announced" if _TO_BE_HELD.search(before) else state
    if d.metric == "enterprise_value" and d.follows is None and state == "completed":
        return modality.status("acquisition", None, text, at, max(d.end, at + 1), "en", False)
    if d.kind == "risk" and d.metric in ("bankruptcy", "insolvency") and state == "completed":
        files = _FILES.search(text, d.start)
        before = text[max(0, files.start() - 60) : files.start()] if files is not None else ""
        return "possible" if _BRINK.search(before) else "planned" if _PREPARES.search(before) else state
    if d.metric == "layoffs" and state == "completed" and _IS_LETTING_GO.search(text, 0, d.end):
        return "announced"
    if d.kind == "forecast" and state == "planned" and _FORESEEN.search(before):
        return "expected"
    return state
