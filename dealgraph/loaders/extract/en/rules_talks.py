"""English patterns of what is talked of, wanted or feared: talks of deals, bids ruled out, rounds to come, failures.

Rows as in `rules`; most of them say that something may be, and none that it is done but for a filing for bankruptcy.
"""

from __future__ import annotations

from dealgraph.loaders.extract.en.verbs import FILL, ROUND
from dealgraph.loaders.extract.model import LIKELY, REVIEW
from dealgraph.loaders.extract.rules import Rule

_TALKS = r"(?:talks|discussions|negotiations|conversations)"
_BUYOUT = r"(?:(?:potential|possible|proposed|planned|full|friendly|multibillion|multi-billion) ){0,2}(?:takeover|buyout|buy-out|acquisition|sale(?! of)|purchase|deal to be acquired)\b"
_MADE_UP = r"(?:is|was|are|were|has been|had been)"

TALKS: tuple[Rule, ...] = (
    Rule(
        "talks-over-buyout", "acquisition",
        rf"<o>,? (?:<.>)?\b{_TALKS} with {FILL}<s> (?:over|about|on|regarding|concerning|for) (?:an? |its |the )?{_BUYOUT}",
        confidence=LIKELY, yes=("Beta Robotics has held talks with investor Gamma Capital over a potential buyout. => Gamma Capital | Beta Robotics | -",),
        no=("Beta Robotics held talks with its banks over a potential buyout.",),
    ),
    Rule(
        "talks-over-sale", "acquisition",
        rf"\b{_TALKS} with {FILL}<s> (?:over|about|on|regarding|concerning|for) (?:an? |its |the )?(?:potential |possible |proposed |planned )?sale of (?:its |the |their )?(?:[a-z\-]+ ){{0,3}}['\"]?<o>",
        confidence=LIKELY, near=False, yes=("The firm is in exclusive talks with Gamma Capital regarding the potential sale of the 'Beta Local' business. => Gamma Capital | Beta Local | -",),
    ),
    Rule(
        "bid-for", "acquisition",
        rf"<s>,? (?:<.>)?\b(?:rule[sd]? out|considering|weighing|preparing|planning|plans|mulling|exploring|make|making|launch(?:es|ed|ing)?|intends?|drop(?:s|ped)|end(?:s|ed)) (?:an? |its |the |of making |to make |a possible )*(?:(?:[a-z-]+|<m>) ){{0,3}}(?:takeover |buyout )?(?:bid|offer|approach) for {FILL}<o>",
        confidence=LIKELY, yes=("Acme Corp is considering an offer for Beta Robotics. => Acme Corp | Beta Robotics | -",), no=("Acme Corp is considering an offer for its staff.",),
    ),
    Rule(
        "approach-from", "acquisition",
        r"<o>,? (?:<.>)?\b(?:received|rejected|confirmed|had|turned down|rebuffed) (?:an? |the )?(?:[\"'a-z\-]+ ){0,4}(?:approach|overture|expression of interest) from (?:[a-z\-]+ ){0,4}(?:\ue005 )?(?:[a-z\-]+ ){0,2}<s>",
        status="possible", confidence=LIKELY, yes=("Beta Robotics received a preliminary approach from Acme Corp this week. => Acme Corp | Beta Robotics | -",),
    ),
    Rule(
        "approach-to-it", "acquisition",
        r"\b(?:it|the (?:company|group|firm)) (?:<.>)?\b(?:received|rejected|confirmed|had|turned down|rebuffed) (?:an? |the )?(?:[\"'a-z\-]+ ){0,4}(?:approach|overture|expression of interest) from (?:[a-z\-]+ ){0,4}(?:\ue005 )?(?:[a-z\-]+ ){0,2}<s>",
        status="possible", confidence=LIKELY, swap=True, yes=("Beta Robotics makes arms. It had received a preliminary approach from Acme Corp this week. => Acme Corp | Beta Robotics | -",),
    ),
    Rule(
        "round-sought", "funding_round",
        rf"\b(?:in (?:[a-z]+ )?{_TALKS}|seeking|looking|negotiating|preparing|hoping|planning|plans|wants|aiming|aims|set|working) (?:with (?:[a-z\-]+ ){{0,2}}(?:investors|backers|<N>) )?(?:for|to raise|to close|to secure|about|on|over|to complete) (?:an? |its |another |the |up to |as much as |about |at least |more than |around )*(?:<M> )?(?:in |of )?(?:an? )?(?:[a-z\-]+ ){{0,3}}{ROUND}",
        confidence=LIKELY, near=False, yes=("Acme Labs is in talks with investors for a funding round that would value it at $40 billion. => Acme Labs | - | -",
             "Acme Labs is in talks to raise $5 billion in a new round. => Acme Labs | - | 5000000000 USD"),
        no=("Acme Labs is in talks with investors for weeks.",),
    ),
    Rule(
        "merger-undone", "acquisition",
        r"<w>,? (?:<=>)?\b(?:their|the|a) (?:proposed |planned |pending |mooted |intended )?(?:<M> )?(?:[a-z\-]+ ){0,2}(?:merger|combination|acquisition|tie-up)(?: agreement| deal| plan)? (?:has been|had been|was|is being|will be|would be) (?:mutually )?(?:terminated|called off|scrapped|abandoned|cancelled|canceled|dropped|withdrawn)\b",
        metric="merger", pair=True, status="cancelled", yes=("Acme Corp and Beta Robotics announced today that their proposed $1.4 billion merger agreement has been terminated. => Acme Corp | Beta Robotics | 1400000000 USD",),
        no=("Acme Corp and Beta Robotics announced that their agreement has been renewed.",),
    ),
    Rule(
        "its-takeover-left", "acquisition",
        r"\b(?:walk(?:s|ed|ing)? away from|abandon(?:s|ed|ing)?|scrap(?:s|ped|ping)?|drop(?:s|ped|ping)?|call(?:s|ed|ing)? off|withdr(?:ew|awing|awn) from|terminat(?:es|ed|ing)|end(?:s|ed|ing)) (?:its|the|a) (?:[a-z\-]+ ){0,2}(?:<M> )?(?:[a-z\-]+ ){0,2}<o> (?:takeover|acquisition|buyout|merger|purchase|deal)\b",
        status="cancelled", yes=("Acme Corp walked away from its proposed Beta Robotics takeover. => Acme Corp | Beta Robotics | -",), no=("Acme Corp walked away from its plant.",),
    ),
    Rule(
        "bankrupt", "risk",
        rf"<s>,? (?:<.>)?\b(?:fil(?:ed|es|ing) for (?:chapter (?:7|11|\ue003) )?(?:voluntary )?(?:bankruptcy|insolvency|administration|creditor protection|chapter)|declare[sd] (?:bankruptcy|insolvency)|went (?:bankrupt|bust|into administration)|(?:fell|collapsed) into (?:administration|insolvency|bankruptcy|receivership)|entered (?:administration|insolvency|receivership)|{_MADE_UP} (?:declared )?(?:bankrupt|insolvent)|sought (?:bankruptcy|creditor) protection)",
        metric="bankruptcy", near=False, status="completed", yes=("Acme Farms filed for bankruptcy in May. => Acme Farms | - | -", "Acme Farms, a maker of lamps, went bankrupt. => Acme Farms | - | -"),
        no=("Acme Farms filed for a licence.",),
    ),
    Rule(
        "tariff-exposure", "risk", r"\b(?:fac(?:e|es|ed|ing)|expects?|suffer(?:s|ed|ing)?|warn(?:s|ed) of|take|takes|absorb(?:s|ed)?) (?:up to |as much as |about |at least |between |an? |around |a hit of |roughly )*(?P<a>\ue001) (?:in|of|from|hit from|blow from) (?:[a-z\-]+ ){0,3}?(?:tariffs?(?:-related)?|levies|duties)\b", metric="tariffs", near=False, status="possible", confidence=LIKELY,
        yes=("Acme Motors reported that it is facing $4 billion to $5 billion in potential tariff-related exposure. => Acme Motors | - | 4000000000 USD",), no=("Acme Motors is facing $4 billion in claims.",),
    ),
    Rule(
        "in-short-supply", "risk", rf"<s> (?:chips? |cells? |memory )?{_MADE_UP} in (?:very |increasingly |extremely )?short supply\b", metric="shortage", near=False, status="possible", confidence=LIKELY,
        yes=("Acme wafers are scarce, and Beta Cells are in short supply. => Beta Cells | - | -",), no=("Acme is in short trousers.",),
    ),
    Rule(
        "shortage-hits", "risk", r"\b(?:shortages?|scarcity|lack|crunch) of [^,;.\ue000]{2,60}? (?:has |have |is |are |will |could )?(?:hit|hurt|forc(?:ed|ing)|hamper(?:s|ed|ing)?|delay(?:s|ed|ing)?|disrupt(?:s|ed|ing)?|limit(?:s|ed|ing)?) (?:[a-z]+ ){0,3}<s>", metric="shortage", near=False, status="possible", confidence=REVIEW,
        yes=("A shortage of chips has hit carmaker Acme Motors. => Acme Motors | - | -",), no=("A shortage of time has hit nobody.",),
    ),
)  # fmt: skip
