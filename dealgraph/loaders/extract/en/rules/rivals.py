"""English rows of who competes with whom.

Order matters: the first row that claims a pair of ends wins.
"""

from __future__ import annotations

from dealgraph.loaders.extract.model import LIKELY
from dealgraph.loaders.extract.rules import Rule

RIVALS: tuple[Rule, ...] = (
    Rule(
        "and-its-rival", "competition", r"<s>(?:,| and| or|,? as well as) (?:its |their |fellow |the )?(?:[a-z]+ ){0,2}(?:arch-?)?(?:rivals?|competitors?) <o>(?!'s)", near=False, status="completed",
        yes=("The Delta deal comes as Acme Motors and rival Beta Motor have delayed several models. => Acme Motors | Beta Motor | -",),
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
        "competition-between", "competition", r"\b(?:competition|rivalry|race|battle|price war|showdown) (?:between|among) (?:the )?(?:[a-z\-]+ ){0,3}?<w>", pair=True, near=False, status="completed", confidence=LIKELY,
        yes=("The rivalry between Acme Corp and Beta Robotics is old. => Acme Corp | Beta Robotics | -",),
    ),
    Rule("competes-with", "competition", r"(?:<s>,? <.>)?\b(?:compet(?:es?|ed|ing)|rival(?:s|l?ed|l?ing)|vies|vying) (?:directly |closely |head-on |primarily |mainly |fiercely )?(?:with|against|on <.> with)? ?(?:[a-zA-Z\-]+ ){0,6}?(?:\ue005(?:-based|'s) (?:[a-z\-]+ ){0,3}?)?<w>",
         near=False, scope="bare", each=True, status="completed", yes=("Acme Corp competes with Beta Robotics and Gamma Labs. => Acme Corp | Beta Robotics | -", "Acme Corp is large enough to compete with Boston-based Beta Robotics. => Acme Corp | Beta Robotics | -")),
    Rule("closest-rival", "competition", r"<s>,? (?:is |remains |was )?(?:now |still )?<o>'s? (?:[a-z\-]+ ){0,5}(?:competitor|rival)\b", near=False, status="completed", scope="bare",
         yes=("Acme Corp is Beta's closest direct competitor in pumps. => Acme Corp | Beta | -",)),
    Rule("competition-from", "competition", r"\bcompetition from (?:the likes of |(?:[a-z\-]+ ){0,4}(?:such as |like |including ))?(?:[a-z\-]+ ){0,3}<w>", near=False, each=True, status="completed", confidence=LIKELY,
         yes=("Acme Corp has faced growing competition from the likes of Beta Robotics and Gamma Labs. => Acme Corp | Gamma Labs | -",)),
    Rule("competitors", "competition", r"(?:<s>'s? |\bits )?(?:[a-z\-]+ ){0,4}(?:rivals?|competitors?)(?:,)? (?:(?:include|includes|including|like|such as|are|is|namely)(?: the)? )?(?:[a-z\-]+ ){0,3}<w>",
         near=False, each=True, background=True, status="completed", confidence=LIKELY, yes=("Acme's main rivals include Beta Robotics. => Acme | Beta Robotics | -",)),
    Rule("rival-of", "competition", r"<s>,? (?:[a-z\-]+ ){0,4}(?:rival|competitor|challenger)s? (?:to|of) (?:[a-z\-]+ ){0,4}<w>", near=False, each=True, status="completed",
         confidence=LIKELY, scope="bare", yes=("Beta Robotics, a rival to Acme Corp, grew. => Beta Robotics | Acme Corp | -",)),
)  # fmt: skip
