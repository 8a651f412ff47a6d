"""Precise English patterns for the many ways a thing is said: verbs, orders of words and pairs that other rows leave.

Rows as in `rules_en`, read after the rows that name the ends more closely.
"""

from __future__ import annotations

from dealgraph.loaders.extract.rules import Rule

BREADTH: tuple[Rule, ...] = (
    Rule(
        "at-a-loss", "observation", r"<s>,? (?:<N>(?:(?:, and |, | and )<N>){0,4} among them,? )?(?:(?:is |are |was |were )?(?:still |also |currently |now |reportedly ){0,2}(?:operat(?:es?|ing)|runn?(?:s|ing)?) at a loss)\b", metric="operating_result", near=False, status="completed",
        scope="bare", yes=("Acme Labs still operates at a loss. => Acme Labs | - | -",), no=("Acme Labs sold its shares at a loss.",),
    ),
)  # fmt: skip
