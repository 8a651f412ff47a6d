"""Precise English patterns for plain statements: a plan with its sum, rivals among themselves, a shortage in percent.

They name subject and figure side by side, so nothing is filled in from the clause.
"""

from __future__ import annotations

from dealgraph.loaders.extract.model import REVIEW
from dealgraph.loaders.extract.rules import Rule

_SCARCE = r"(?:shortages?|shortfalls?|deficits?)"
_HEDGED = r"(?:about |around |up to |some |nearly |almost |more than |at least |as much as )?"

PLAIN: tuple[Rule, ...] = (
    Rule(
        "plan-invest", "investment",
        rf"<s>,? (?:also |has |have |had |now |now also )?(?:plan(?:s|ned)?|intend(?:s|ed)?|aim(?:s|ed)?|pledged|pledges|promised|vowed|committed|is planning|are planning|agreed|is set|are set|will|would) (?:to )?invest {_HEDGED}(?P<a>\ue001)(?! (?:a|per|each|every) )",
        near=False, yes=("Acme Corp plans to invest $40 million in a new plant. => Acme Corp | - | 40000000 USD",),
        no=("Acme Corp plans to invest heavily.", "Its customers plan to invest $40 million."),
    ),
    Rule(
        "plan-plant", "investment",
        r"<s>,? (?:also |has |have |had |now )?(?:announced plans|plans|plan|is planning|are planning|intends?|aims?|announced (?:it|that it) will|will) to? ?(?:build|construct|develop|set up|establish) (?:an? |its |what would be )[^;,.\ue000\ue001]{0,60}?\b(?:plant|factory|gigafactory|fab|data cent(?:er|re)|refinery|smelter)\b(?![^;.]*[\ue001])",
        metric="capex", near=False, confidence=REVIEW, yes=("Acme Chemical plans to build a new domestic plant for semiconductor materials. => Acme Chemical | - | -",),
        no=("Acme Chemical plans to build a model.",),
    ),
    Rule(
        "invest-together", "partnership", r"\b(?:invest|build|develop|construct|operate|launch)(?:s|ing)? [^;\ue000]{0,90}?(?:together with|jointly with|in partnership with|in cooperation with) (?:[a-z\-]+ ){0,3}<o>",
        near=False, yes=("Acme Corp will invest $40 million in a data center, together with Beta Robotics. => Acme Corp | Beta Robotics | -",),
        no=("Acme Corp will invest $40 million, together with its customers.",),
    ),
    Rule(
        "compete-all", "competition", r"<w> (?:all |now |both |also )?(?:directly |fiercely )?(?:compete(?! (?:with|against|on \ue000))|are (?:[a-z]+ )?(?:rivals|competitors)\b(?! (?:of|to)\b))",
        near=False, pair=True, status="completed", scope="bare", yes=("Acme Corp and Beta Robotics compete in pumps. => Acme Corp | Beta Robotics | -",),
        no=("Acme Corp and Beta Robotics completed a plant.",),
    ),
    Rule(
        "short-of", "risk", rf"<s> (?:could|may|might|will|would) (?:face|suffer|see|have|run into) (?:an? )?(?:[a-z\-]+ ){{0,2}}{_SCARCE} of {_HEDGED}(?P<a>\ue002)",
        metric="shortage", near=False, yes=("Germany could face a power shortage of 8% by 2031. => Germany | - | 8 percent",),
    ),
)  # fmt: skip
