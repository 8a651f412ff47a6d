"""English rows of who holds which share of whom.

Order matters: the first row that claims a pair of ends wins.
"""

from __future__ import annotations

from dealgraph.loaders.extract.en.rules.phrases import ABOUT, KIND
from dealgraph.loaders.extract.rules import Rule

STAKES: tuple[Rule, ...] = (
    Rule(
        "stake-worth", "observation", r"\b(?:built|building|has|have|holds?|owns?|amassed|accumulated|disclosed|disclosing|disclosing|revealed|reported) (?:up )?(?:an? |about |roughly |more than |nearly )*(?P<a>[\ue001\ue002]) (?:[a-z\-]+ ){0,3}(?:stake|position|holding) in (?:[a-z\-]+ ){0,4}?<o>",
        metric="stake", near=False, yes=("Gamma Capital has built a $4 billion stake in Beta Robotics. => Gamma Capital | Beta Robotics | 4000000000 USD",),
    ),
    Rule(
        "stake-hold", "observation", r"<s>,? (?:<.>)?\b(?:owns?|owned|holds?|held|has|had|controls?|controlled|retains?|retained) (?:an? (?:[a-z]+ )?(?:stake|interest|holding|shareholding) of )?(?:about |around |nearly |roughly |more than |over |approximately |a |an |the |its |currently )*(?P<a>\ue002)(?: [a-z\-]+){0,3}? (?:in|of) (?:(?!(?:while|and|with|but|whereas|as|by|held)\b)[a-z\-]+ ){0,4}?<o>(?! (?:markets?|industry|sector)\b)",
        metric="stake", near=False, yes=("Acme Corp owns a 23% stake in Beta Robotics. => Acme Corp | Beta Robotics | 23 percent",), no=("Acme Corp owns 60% of the brewery while Beta Robotics waits.",),
    ),
    Rule(
        "stake-which-holds", "observation", r"<s>,? (?:which|who|that) (?:already |currently |now )?(?:owns?|owned|holds?|held|has|controls?) (?:an? (?:[a-z]+ )?(?:stake|interest|holding|shareholding) of )?(?:about |around |nearly |roughly |more than |over |approximately |a |an |the |its )*(?P<a>\ue002)(?: [a-z\-]+){0,3}? (?:in|of) (?:(?!(?:while|and|with|but|whereas|as|by|held)\b)[a-z\-]+ ){0,4}?<o>",
        metric="stake", near=False, scope="bare", yes=("Gamma Capital, which holds about 7 percent in Beta Robotics, wants change. => Gamma Capital | Beta Robotics | 7 percent",),
    ),
    Rule(
        "stake-of-operator", "observation", rf"<s>,? (?:<.>)?\b(?:operates?|operated|operating|runs?|ran|manages?|leads?|led) {KIND}<o>,? (?:with|holding|and (?:has|holds|owns)) (?:an? |the )?(?:about |around )?(?P<a>\ue002)(?: [a-z]+)? (?:interest|stake|share|holding)",
        metric="stake", near=False, yes=("Acme Oil operates the Beta Field with a 45 percent interest. => Acme Oil | Beta Field | 45 percent",),
    ),
    Rule(
        "stake-in-which", "observation", r"(?<!of )<o>,? (?:an? [^,;\ue000]{1,60},? )?(?:in|of) which (?:the )?(?:[a-z\-]+ ){0,3}<s> (?:also |already |currently |now )?(?:holds?|held|has|had|owns?|owned|retains?|controls?) (?:an? |about |around |nearly |the |roughly )*(?P<a>\ue002)",
        metric="stake", near=False, scope="bare", status="completed", yes=("Beta Wind, in which Acme Power holds a 30 percent stake, builds farms. => Acme Power | Beta Wind | 30 percent",),
    ),
    Rule(
        "controls-with", "observation", r"<o>,? (?:is|was) (?:majority |jointly )?(?:controlled|owned|led|run) by (?:[a-z\-]+ ){0,3}<s>,? (?:which|who) (?:has|holds|owns|owned|held|had) (?:about |around |an? |nearly |more than |the )*(?P<a>\ue002)", metric="stake", near=False, status="completed", scope="bare",
        yes=("Beta Grain is controlled by Gamma Metals, which has a 49.9-per-cent stake. => Gamma Metals | Beta Grain | 49.9 percent",),
    ),
    Rule(
        "becomes-holder", "observation", r"<s>,? (?:<.>)?\b(?:become|became|becomes|is|remains|was) (?:an? |the |now )*(?P<a>\ue002) (?:[a-z]+ )?(?:shareholder|stakeholder|owner|holder) (?:of|in) (?:[a-z\-]+ ){0,3}<o>", metric="stake", near=False, status="completed",
        yes=("Gamma Group has become an 18.8% shareholder of Beta Robotics. => Gamma Group | Beta Robotics | 18.8 percent",),
    ),
    Rule(
        "biggest-holder-with", "observation", r"<s>, <o>'s? (?:[a-z\-]+ ){0,3}(?:shareholder|stakeholder|investor|owner),? (?:with|holding|which (?:has|holds|owns)|who (?:has|holds|owns)) (?:an? |about |around |nearly |roughly |some )*(?P<a>\ue002)",
        metric="stake", near=False, scope="bare", status="completed", yes=("Acme Partners, Beta Robotics' biggest shareholder with 12%, opposes the deal. => Acme Partners | Beta Robotics | 12 percent",),
    ),
    Rule(
        "biggest-holder-is", "observation", rf"<o>'s? (?:[a-z\-]+ ){{0,3}}(?:shareholder|stakeholder|investor|owner),? (?:is )?{KIND}<s>,? (?:with|holding|which (?:has|holds|owns)|who (?:has|holds|owns)) (?:an? |about |around |nearly |roughly |some )*(?P<a>\ue002)",
        metric="stake", near=False, scope="bare", status="completed", yes=("Beta's largest shareholder, Acme Partners, which holds 12%, opposes the deal. => Acme Partners | Beta | 12 percent",),
    ),
    Rule(
        "stake-moved-to", "observation", rf"<s>'s? (?:[a-z\-]+ ){{0,2}}(?:stake|holding|interest|shareholding|ownership) in {KIND}<o> (?:has |had |will |would |was |is |to )?(?:be |been |now )?(?:fell|fall|falls|dropped|drop|rose|rise|rises|increased?|increases|climbed|climb|cut|raised|reduced|diluted|stands|stood|amounts?|declined?|grow|grew|went|go|comes|came) (?:[a-z]+ )?(?:from \ue002 )?(?:to|at) (?:about |around |nearly |roughly )?(?P<a>\ue002)",
        metric="stake", near=False, yes=("Acme's stake in Beta Robotics fell to 8%. => Acme | Beta Robotics | 8 percent",),
    ),
    Rule(
        "stake-changed-to", "observation", rf"\b(?:reduc|cut|trim|lower|par|dilut|rais|increas|lift|boost|up|tak|bring|brought|hik|whittl|slash)\w* (?:its|their|his|her) (?:[a-z]+ )?(?:stake|holding|interest|shareholding|ownership) in {KIND}<o>(?: (?:by|from) \ue002)? to (?:about |around |nearly |roughly |just |over |more than )?(?P<a>\ue002)",
        metric="stake", near=False, yes=("Acme Fund has reduced its stake in Beta Robotics to 12% from 20%. => Acme Fund | Beta Robotics | 12 percent",),
    ),
    Rule(
        "stake-of-whom-raised", "observation", rf"\b(?:reduc|cut|trim|lower|par|dilut|rais|increas|lift|boost|tak|bring|brought|hik|whittl|slash)\w* (?:the )?<s>'s? (?:[a-z]+ )?(?:stake|holding|interest|shareholding|ownership) in {KIND}<o>(?: (?:by|from) \ue002)? to (?:about |around |nearly |roughly |just |over |more than )?(?P<a>\ue002)",
        metric="stake", near=False, yes=("A rights issue diluted Acme Fund's holding in Beta Robotics to about 12%. => Acme Fund | Beta Robotics | 12 percent",),
    ),
    Rule(
        "stake-is-worth", "observation", rf"<s>'s? (?:<x> )?(?:[a-z]+ )?(?:stake|holding|interest|shareholding|position) in {KIND}<o> (?:is|was|were|are|would be|could be) (?:now |currently |then |still )?(?:worth|valued at) {ABOUT}(?P<a>\ue001)", metric="stake", near=False,
        yes=("Acme's holding in Beta Barley is now valued at $35 million. => Acme | Beta Barley | 35000000 USD",),
    ),
    Rule(
        "percent-owned", "observation", r"<o>,? (?:which is |is |was )?(?:about |around |nearly |more than )?(?P<a>\ue002)[- ]owned by (?:[a-z\-]+ ){0,3}<s>", metric="stake", near=False, status="completed", scope="bare",
        yes=("Acme Corp sold its towers to Beta Robotics, which is 40 per cent owned by Gamma Telecom. => Gamma Telecom | Beta Robotics | 40 percent",),
    ),
    Rule(
        "part-owned", "observation", r"<o>,? (?:is |was |which is )?(?:partly|partially|part|co)[- ]owned by (?:[a-z\-]+ ){0,4}<s>", metric="stake", near=False, status="completed", scope="bare",
        yes=("Beta Robotics is partly owned by Acme Corp and sells arms. => Acme Corp | Beta Robotics | -",), no=("Beta Robotics is partly owned by its founders.",),
    ),
)  # fmt: skip
