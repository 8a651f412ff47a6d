"""English rows of figures and results told in words rather than beside an amount.

Order matters: the first row that claims a pair of ends wins.
"""

from __future__ import annotations

from dealgraph.loaders.extract.model import LIKELY
from dealgraph.loaders.extract.rules import Rule

FIGURES: tuple[Rule, ...] = (
    Rule(
        "raised-in-all", "observation", r"(?:<s>,? (?:<.>)?)?\b(?:has|have) (?:now |already |so far )?raised (?=(?:well )?(?:more than|over|nearly|almost|upwards of|in excess of) \ue001(?:[.;]|\s*$)|(?:[a-z]+ ){0,3}\ue001,? (?:to[- ]date|so far(?! this)|in total|in all|altogether|since (?:its|it|being|\ue004))\b)(?:[a-z]+ ){0,3}<M>", metric="total_funding", near=False, status="completed",
        yes=("Acme Labs has raised more than $6 billion. => Acme Labs | - | 6000000000 USD",), no=("Acme Labs has raised more than $6 billion in a Series B round.", "Acme Labs raised $6 billion."),
    ),
    Rule(
        "used-by-many", "observation", r"(?P<a>\ue003) (?:[a-z\-]+ ){0,5}?(?:use|rely on|trust|subscribe to|depend on|shop at|bank with|run on) <s>(?!'s)", metric="customers", status="completed",
        confidence=LIKELY, yes=("More than 40,000 customers use Acme Labs. => Acme Labs | - | 40000 count",), no=("Analysts use Acme Labs.",),
    ),
    Rule(
        "at-a-loss", "observation", r"<s>,? (?:<N>(?:(?:, and |, | and )<N>){0,4} among them,? )?(?:(?:is |are |was |were )?(?:still |also |currently |now |reportedly ){0,2}(?:operat(?:es?|ing)|runn?(?:s|ing)?) at a loss)\b", metric="operating_result", near=False, status="completed",
        scope="bare", yes=("Acme Labs still operates at a loss. => Acme Labs | - | -",), no=("Acme Labs sold its shares at a loss.",),
    ),
)  # fmt: skip
