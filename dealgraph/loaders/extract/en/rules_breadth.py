"""Precise English patterns for the many ways a thing is said: verbs, orders of words and pairs that other rows leave.

Rows as in `rules_en`, read after the rows that name the ends more closely.
"""

from __future__ import annotations

from dealgraph.loaders.extract.en.lexicon import COMPANY_NOUNS
from dealgraph.loaders.extract.model import LIKELY
from dealgraph.loaders.extract.rules import Rule

_SITE = (
    r"(?:plants?|factor(?:y|ies)|fabs?|data ?cent(?:er|re)s?|campus(?:es)?|gigafactor(?:y|ies)|facilit(?:y|ies)|laborator(?:y|ies)|labs?|smelters?|refiner(?:y|ies)|mines?|mills?|shipyards?|terminals?|warehouses?|"
    r"sites?|complex|hubs?|brewer(?:y|ies)|power stations?|wind farms?|solar farms?|distribution cent(?:er|re)s?|stores?|depots?|headquarters|offices?)"
)

BREADTH: tuple[Rule, ...] = (
    Rule(
        "town-firm", "location", rf"<o> (?:(?!of\b|in\b|for\b|state\b|sovereign\b|and\b)[a-z-]+ ){{0,4}}(?:{COMPANY_NOUNS}) <s>", near=False, background=True, confidence=LIKELY, scope="bare", status="completed",
        yes=("Investors met Boston robotics startup Beta Labs. => Beta Labs | Boston | -",), no=("The Boston plant of startup Beta Labs grew.",),
    ),
    Rule(
        "site-built-in", "location", rf"\b(?:the|its|their|this|that|a|an|new|another|second|third) (?:[a-z\-]+ |<x> |<N> ){{0,4}}?{_SITE},? (?:which |that )?(?:(?:is|are|was|will be|would be|to be|being|set to be|expected to be|due to be|planned to be) )?(?:built|located|constructed|situated|sited|set up|developed|erected|established) (?:in|near|outside|at|on) (?:the )?(?:[a-z\-]+ ){{0,4}}?<o>",
        near=False, confidence=LIKELY, yes=("Acme Zinc announced a smelter project. The new smelter, to be built in Ohio, would produce zinc. => Acme Zinc | Ohio | -",),
        no=("The new law, to be passed in Ohio, would help Acme Corp.",),
    ),
    Rule(
        "where-it-builds", "location", r"\b(?:in|near|outside) <o>,? where (?:the )?(?:[a-z\-]+ ){0,4}(?:<s>|it|they)[^;.]{0,90}?\b(?:build(?:s|ing)?|establish(?:es|ing)?|open(?:s|ing|ed)?|set(?:s|ting)? up|construct(?:s|ing)?|operat(?:es|ing)|runs?|has|have|expand(?:s|ing)?|produc(?:es|ing)|mak(?:es|ing)|manufactur(?:es|ing)|employs)\b",
        near=False, confidence=LIKELY, yes=("Growth is fast in Austin, where the chip maker Beta Labs is building a plant. => Beta Labs | Austin | -",),
        no=("Growth is fast in Austin, where Beta Labs lost a lawsuit.",),
    ),
    Rule(
        "site-in-port", "location", rf"\b{_SITE} (?:in|at|near) (?:the )?(?:[a-z\-]+ ){{0,3}}?(?:city|town|port|province|state|region|village|district|suburbs?|county|area|island|outskirts) of <o>", near=False, confidence=LIKELY,
        yes=("Acme Heavy will build the ships at its shipyard in the southern port of Ulsan. => Acme Heavy | Ulsan | -",),
    ),
    Rule(
        "at-a-loss", "observation", r"<s>,? (?:<N>(?:(?:, and |, | and )<N>){0,4} among them,? )?(?:(?:is |are |was |were )?(?:still |also |currently |now |reportedly ){0,2}(?:operat(?:es?|ing)|runn?(?:s|ing)?) at a loss)\b", metric="operating_result", near=False, status="completed",
        scope="bare", yes=("Acme Labs still operates at a loss. => Acme Labs | - | -",), no=("Acme Labs sold its shares at a loss.",),
    ),
)  # fmt: skip
