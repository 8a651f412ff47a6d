"""English rows of who competes with whom.

Order matters: the first row that claims a pair of ends wins.
"""

from __future__ import annotations

from dealgraph.loaders.extract.model import LIKELY
from dealgraph.loaders.extract.rules import Rule

# "rival private equity group Beta", "competitors such as General Cars' unit Beta": what a rival is called before its name.
_KIND = r"(?:(?:such as|like|including|the|an?) )?(?:\ue005(?:'s|-based)? )?(?:[a-z\-]+ ){0,5}?"

RIVALS: tuple[Rule, ...] = (
    Rule(
        "and-its-rival", "competition", rf"<s>(?:,| and| or|,? as well as|,? alongside|,? unlike|,? like|,? plus) (?:(?:its|their|fellow|the|smaller|larger|bigger|local|domestic|cross-town|archrival|[a-z]+) ){{0,3}}(?:arch-?)?(?:rivals?|competitors?) {_KIND}<o>(?!'s)", near=False, status="completed",
        yes=("The shipyards of Acme Motors and rival private equity group Beta Capital will merge. => Acme Motors | Beta Capital | -", "The Delta deal comes as Acme Motors and rival Beta Motor have delayed several models. => Acme Motors | Beta Motor | -",),
    ),
    Rule(
        "outbid", "competition", rf"\bby {_KIND}<s>,? (?:after|following|in|which won|ending) (?:an? |the )?(?:[a-z\-]+ ){{0,3}}?(?:war|battle|fight|contest|auction|tussle|tug-of-war) (?:with|against) (?:its |the )?(?:(?:arch-?)?rivals? )?{_KIND}<o>(?!'s)", near=False, status="completed", confidence=LIKELY,
        yes=("Beta Soft was acquired by Acme Capital after a bidding war with rival private equity group Gamma Partners. => Acme Capital | Gamma Partners | -",),
    ),
    Rule(
        "war-with-rival", "competition", rf"\b(?:bidding war|battle|fight|contest|race|tussle|duel|war|competition|clash|showdown|tug-of-war|dispute|edge|advantage|position|ground|lead|share|case|bid|defen[cs]e|suit|standing|hand|footing|deal|merger|talks|takeover|partnership|pact|behind|ahead|than|trails?|outpac(?:es|ed|ing)|beat(?:s|ing)?|overtak(?:es|ing|en)|overtook|surpass(?:es|ed|ing)?) (?:with|against|over|from|of|for|to|by|past)? ?(?:its |their |the |an? )?(?:[a-z\-]+ ){{0,3}}?(?:arch-?)?(?:rivals?|competitors?) {_KIND}<w>(?!'s)", near=False, each=True, status="completed", confidence=LIKELY,
        yes=("The purchase helps Acme Design, strengthening its position against rival Beta Systems. => Acme Design | Beta Systems | -",),
    ),
    Rule(
        "its-larger-rival", "competition", r"<s>[^;.\ue000]{1,120}\b(?:of|for|from|by|in|with|bought|buy|acquire|acquired|acquiring|buying|over|about) (?:[a-z\-]+ ){0,4}<o>[^;.\ue000]{0,60}\b(?:its|the) (?:(?:larger|smaller|bigger|main|closest|local|longtime|fierce|biggest|nearest|[a-z\-]+) ){0,2}?(?:arch-?)?(?:rival|competitor)\b(?! (?:bid|offer|proposal|suitor|bidder)\b)(?! (?:[a-z\-]+ ){0,4}\ue000)", near=False, status="completed", confidence=LIKELY,
        yes=("Acme Mines has walked away from its pursuit of Beta Metals after failing to win support from its rival miner. => Acme Mines | Beta Metals | -",),
        no=("Acme Mines has walked away from Beta Metals after a rival bid.",),
    ),
    Rule(
        "named-its-rival", "competition", r"<s>[^;.\ue000]{1,90}?<o>, (?:its|their|a|the) (?:[a-z\-]+ ){0,3}?(?:arch-?)?(?:rival|competitor)\b(?! (?:of|to|bid|offer)\b)", near=False, status="completed", confidence=LIKELY, scope="bare",
        yes=("Acme Corp has lost ground to Beta Labs, its main competitor. => Acme Corp | Beta Labs | -",),
    ),
    Rule(
        "rival-of-both", "competition", r"\b(?:build|building|built|create|creating|created|launch|launching|launched|develop|developing|become|becoming|as|offer|offering|set up) (?:an? )?(?:[a-z\-]+ ){0,3}?(?:rivals?|competitors?|alternatives?|challengers?) to (?:the likes of |(?:[a-z\-]+ ){0,4}(?:such as |like |including )?)?<w>", near=False, each=True, status="completed", confidence=LIKELY,
        yes=("Acme Pay was set up to build a rival to Beta Card and Gamma Card. => Acme Pay | Gamma Card | -",),
    ),
    Rule(
        "their-competition", "competition", r"<w>(?: [^;.\ue000]{0,160}| )\b(?:their|the two companies') (?:[a-z\-]+ ){0,2}(?:competition|rivalry)\b(?! (?:with|from|against)\b)", near=False, pair=True, status="completed", confidence=LIKELY,
        yes=("Acme and Beta announce big sales, even though their fierce competition compels discounts. => Acme | Beta | -",),
    ),
    Rule(
        "same-space", "competition", rf"<s>,? (?:<.>)?\b(?:competes|compete|competing|operates|plays|is) in the same (?:[a-z]+ )?(?:space|market|sector|field|arena|segment|industry|league) (?:as|with) {_KIND}<w>", near=False, each=True, status="completed", confidence=LIKELY,
        yes=("Acme Pay competes in the same space as payments giant Beta Card. => Acme Pay | Beta Card | -",),
    ),
    Rule(
        "rivalry", "competition", r"\b(?:rivalry|competition|battle|fight|race|feud|price war|duel|showdown|head-to-head)\b (?:is |has been |was )?(?:[a-z]+ ){0,2}?between (?:[a-z\-]+ ){0,3}?<w>", near=False, pair=True, status="completed", confidence=LIKELY,
        yes=("The decision shows how intense the rivalry is growing between Acme Now and Beta Force. => Acme Now | Beta Force | -",),
    ),
    Rule(
        "versus-rivals", "competition", r"<s>,? (?:<.>)?\b(?:competing|compete|edge|advantage|lead|ground|catch up|ahead|behind|outpac(?:es|ed|ing)|trail(?:s|ed|ing)?|against|over|to) (?:over |against |with |on |its |of )?(?:[a-z]+ )?(?:arch-?rivals?|rivals?|competitors?|peers?) (?:like |such as |including )?<w>", near=False, each=True, status="completed", confidence=LIKELY,
        yes=("Acme Rides is aiming to gain a competitive edge over rivals like Beta Rides and Gamma Motors. => Acme Rides | Gamma Motors | -",),
    ),
    Rule(
        "rival-of-focus", "competition", r"^\W{0,3}(?:Its |Local |Domestic |Main |Closest |Fellow )?(?:arch-?)?rival <o>(?= [a-z]+(?:ed|s)\b)", near=False, status="completed", confidence=LIKELY,
        ends="focus",
        yes=("Beta Cells sold more batteries. Rival Acme Cells delivered 22 GWh of batteries. => Beta Cells | Acme Cells | -",),
    ),
    Rule(
        "compete-all", "competition", r"<w> (?:all |now |both |also )?(?:directly |fiercely )?(?:compete(?! (?:with|against|on \ue000))|are (?:[a-z]+ )?(?:rivals|competitors)\b(?! (?:of|to)\b))",
        near=False, pair=True, status="completed", scope="bare", yes=("Acme Corp and Beta Robotics compete in pumps. => Acme Corp | Beta Robotics | -",),
        no=("Acme Corp and Beta Robotics completed a plant.",),
    ),
    Rule(
        "against", "competition", r"<s>,? (?:<.>)?\b(?:(?:go(?:es|ing)?|went) (?:head-to-head|toe-to-toe|up) (?:with|against)|taking on|takes on|(?:rac(?:es|ing)|battl(?:es|ing)|squar(?:es|ing) off|pitted|vying|competes?|competing|jockeying) (?:directly |fiercely )?(?:against|with)|challeng(?:es|ing)|in (?:direct |fierce )?competition with|operates in the same (?:space|market|sector) as|fac(?:es|ing) off (?:against|with)) (?:(?:several|other|many|established|larger|big|tech|industry|rival|\ue003) )*(?:(?:companies|rivals|players|giants|firms|incumbents|startups|heavyweights|competitors),? )?(?:(?:such as|like|including|the likes of) )?(?:the )?(?:(?!claim|decision|law|ruling)[a-z\-]+ ){0,3}?<w>(?!'s (?:claim|decision|ruling|account|plan|statement|order))",
        near=False, each=True, status="completed", scope="bare", confidence=LIKELY,
        yes=("Acme Corp is going head-to-head with Beta Robotics. => Acme Corp | Beta Robotics | -", "Acme Corp is competing against several companies, such as Beta Robotics and Gamma Arms. => Acme Corp | Gamma Arms | -"),
        no=("Acme Corp is challenging a ruling.",),
    ),
    Rule(
        "to-take-it-on", "competition", r"\bto (?:take on|rival|challenge|fight|battle|unseat|dethrone|overtake|catch up with|compete head-on with) (?:(?:its |the )?(?:larger |bigger |market leader |arch-?)?(?:rivals? |incumbents? |giants? )?(?:such as |like |including )?)<w>(?!'s? (?:decision|ruling|claim|bid|plan|law))", near=False, each=True, status="completed", confidence=LIKELY,
        yes=("Acme Soda hired a chemist to unseat Beta Cola. => Acme Soda | Beta Cola | -",), no=("Acme Soda hired a lawyer to challenge Ohio.",),
    ),
    Rule(
        "challenge-to-its-lead", "competition", r"\b(?:challeng(?:e to|es|ing)|threat(?:ens|ening)? to|pressure on|rival(?:s|ling) to|eroding|chipping away at|ending) <o>'s? (?:[a-z\-]+ ){0,2}(?:dominance|lead|leadership|crown|throne|position|grip|monopoly|hold|share|supremacy)\b", near=False, status="completed", confidence=LIKELY,
        yes=("Acme Tyres cut prices again, chipping away at Beta Rubber's long lead. => Acme Tyres | Beta Rubber | -",),
    ),
    Rule(
        "competition-in-one", "competition", r"\b(?:fac(?:es|ed|ing)|has|have) (?:[a-z\-]+ ){0,3}?(?:competition|competitor|rival|challenger)s? (?:in|from|like|such as) (?:leaders |giants |incumbents )?<w>", near=False, each=True, status="completed", confidence=LIKELY,
        yes=("Acme Soda has one fierce challenger in Beta Cola. => Acme Soda | Beta Cola | -", "Acme Pens is facing eager challengers like incumbents Beta Ink and Gamma Quill. => Acme Pens | Gamma Quill | -"),
    ),
    Rule(
        "competition-between", "competition", r"\b(?:competition|rivalry|race|battle|price war|showdown) (?:between|among) (?:the )?(?:[a-z\-]+ ){0,3}?<w>", pair=True, near=False, status="completed", confidence=LIKELY,
        yes=("The rivalry between Acme Corp and Beta Robotics is old. => Acme Corp | Beta Robotics | -",),
    ),
    Rule("competes-with", "competition", r"(?:<s>,? <.>)?\b(?:compet(?:es?|ed|ing)|rival(?:s|l?ed|l?ing)|vies|vying) (?:directly |closely |head-on |primarily |mainly |fiercely )?(?:with|against|on <.> with)? ?(?:[a-zA-Z\-]+ ){0,6}?(?:\ue005(?:-based|'s) (?:[a-z\-]+ ){0,3}?)?<w>",
         near=False, scope="bare", each=True, status="completed", yes=("Acme Corp competes with Beta Robotics and Gamma Labs. => Acme Corp | Beta Robotics | -", "Acme Corp is large enough to compete with Boston-based Beta Robotics. => Acme Corp | Beta Robotics | -")),
    Rule("closest-rival", "competition", r"<s>,? (?:is |remains |was |as )?(?:now |still |seen as )?(?:one of )?<o>'s? (?:[a-z\-]+ ){0,5}(?:competitor|rival)s?\b", near=False, status="completed", scope="bare",
         yes=("Acme Corp is Beta's closest direct competitor in pumps. => Acme Corp | Beta | -", "Acme Corp is one of Beta's biggest rivals. => Acme Corp | Beta | -")),
    Rule("competition-from", "competition", r"\bcompetition from (?:the likes of |(?:[a-z\-]+ ){0,4}(?:such as |like |including ))?(?:[a-z\-]+ ){0,3}<w>", near=False, each=True, status="completed", confidence=LIKELY,
         yes=("Acme Corp has faced growing competition from the likes of Beta Robotics and Gamma Labs. => Acme Corp | Gamma Labs | -",)),
    Rule("competitors", "competition", r"(?:<s>'s? |\bits )?(?:[a-z\-]+ ){0,4}(?:rivals?|competitors?)(?:,)? (?:(?:include|includes|included|including|like|such as|are|is|namely)(?: the)? )?(?:\ue000(?:'s|-owned|-backed)? (?:subsidiary|unit|arm|division|brand|affiliate) )?(?:[a-z\-]+ ){0,3}<w>(?! (?:newspaper|magazine|reported)\b)",
         near=False, each=True, background=True, status="completed", confidence=LIKELY, yes=("Acme's main rivals include Beta Robotics. => Acme | Beta Robotics | -",)),
    Rule("rival-of", "competition", r"<s>,? (?:[a-z\-]+ ){0,4}(?:rival|competitor|challenger)s? (?:to|of) (?:[a-z\-]+ ){0,4}<w>", near=False, each=True, status="completed",
         confidence=LIKELY, scope="bare", yes=("Beta Robotics, a rival to Acme Corp, grew. => Beta Robotics | Acme Corp | -",)),
)  # fmt: skip
