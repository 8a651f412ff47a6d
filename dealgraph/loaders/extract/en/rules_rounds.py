"""English patterns of rounds told in passing: before the subject ("Fresh off a $30 million round, Acme"), after a debut, for a company.

Rows as in `rules`; they stand before the looser rows there.
"""

from __future__ import annotations

from dealgraph.loaders.extract.en.verbs import ROUND
from dealgraph.loaders.extract.model import LIKELY
from dealgraph.loaders.extract.rules import Rule

_ABOUT = r"(?:about |around |nearly |roughly |more than |over |up to |some |almost |another |at least |just |an additional )?"
_NEW = r"(?:an? |its |the |new |fresh |latest |recent |additional |massive |huge |whopping |hefty )*"
_DEBUT = (
    r"(?:emerg(?:es|ed|ing)|launch(?:es|ed|ing)?|debut(?:s|ed)?|exit(?:s|ed|ing)?|c(?:omes|ame|oming) out|becomes?|became|hits?|reach(?:es|ed)|join(?:s|ed)|"
    r"enter(?:s|ed)|returns?|step(?:s|ped)|crowned|goes|went|kicks? off|br(?:eaks|oke)|achiev(?:es|ed))"
)
_SUM = rf"{_NEW}{_ABOUT}<M>"

ROUNDS: tuple[Rule, ...] = (
    Rule(
        "round-fronted", "funding_round",
        rf"^\W{{0,3}}(?:(?:[a-zA-Z'\-]+|\ue004),? ){{0,6}}?(?:with|from|after|following|off|on|by|securing|raising|closing|landing|armed with) {_SUM}(?: (?:in|of))? (?:[a-zA-Z\-]+ ){{0,4}}?{ROUND}[^;\ue000]{{0,100}}?(?:(?:led|backed|headed|from|by) (?:by )?(?:[a-z\-]+ ){{0,3}}\ue000(?:(?:,? and |, )(?:[a-z\-]+ ){{0,2}}\ue000){{0,5}}[^;\ue000]{{0,20}}?)?, (?:the )?(?:(?!which|who|led|with|and|including)[a-zA-Z\-]+ ){{0,4}}?<s>(?!'s? \ue001)",
        near=False, yes=(
            "Now exiting stealth mode with a $26 million seed round, Beta Labs has been building an index. => Beta Labs | - | 26000000 USD",
            "Fresh off a $30 million Series B led by Gamma Capital, Beta Labs is hiring. => Beta Labs | - | 30000000 USD",
            "Jump-started with $40 million in funding and support from industry heavyweights, Beta Labs is aiming to create drugs. => Beta Labs | - | 40000000 USD",
        ), no=("After $40 million in sales, Beta Labs is aiming high.",),
    ),
    Rule(
        "round-debut", "funding_round", rf"<s>,? (?:<.>)?\b{_DEBUT} (?:[a-zA-Z\-]+ |\ue001 ){{0,6}}?with {_SUM}(?: (?:in|of|for))? (?:[a-zA-Z\-]+ ){{0,4}}?{ROUND}",
        near=False, yes=(
            "Beta Labs becomes a unicorn with $130M Series C => Beta Labs | - | 130000000 USD",
            "Beta Labs emerges from stealth with $20 million in seed funding. => Beta Labs | - | 20000000 USD",
            "Beta Labs hits $2B valuation with fresh $100M round => Beta Labs | - | 100000000 USD",
        ), no=("Beta Labs became a giant with $100 million in sales.",),
    ),
    Rule(
        "round-sought-at", "funding_round",
        r"<s>,? (?:<.>)?\b(?:in (?:[a-z]+ )?(?:talks|discussions|negotiations)|looking|seeking|planning|plans|hoping|aiming|aims|preparing|set|wants|trying)(?: with [^;,\ue000]{0,30})? (?:to raise|about raising|on raising|of raising) (?:(?:new |fresh |more |additional )?(?:funds|money|capital|funding|cash|financing|an? (?:[a-z\-]+ )?round) )?(?:at|that (?:would|could) value)\b",
        near=False, yes=("Beta Labs is in talks to raise at a $6 billion valuation from investors. => Beta Labs | - | -", "Beta Labs is looking to raise money at a valuation of $6 billion. => Beta Labs | - | -"),
        no=("Beta Labs is looking to raise prices at its shops.",),
    ),
    Rule(
        "round-for", "funding_round", rf"\b(?:bankroll(?:s|ed|ing)?|underwrit(?:es|ing)|fund(?:s|ed|ing)|put(?:s|ting)? together|participat(?:es|ed|ing) in|announc(?:es|ed)|close[sd]?) (?:an? |the ){_ABOUT}<M> (?:[a-zA-Z\-]+ ){{0,3}}?{ROUND} (?:for|in|of) (?:[a-z\-]+ ){{0,5}}?<s>",
        near=False, yes=("A trio of groups is bankrolling the $33 million Series A for Beta Labs, a biotech. => Beta Labs | - | 33000000 USD",), no=("A trio of groups funds the $33 million round for biotechs.",),
    ),
    Rule(
        "round-values", "funding_round", rf"\b(?:the|this|its) (?:new |latest |recent |fresh )?<M> (?:[a-zA-Z\-]+ ){{0,3}}?{ROUND},? (?:which |that )?(?:<.>)?\b(?:values?|valued|valuing|puts?|sets?|brings?|lifts?|pushes?) (?:the )?(?:[a-z\-]+ ){{0,3}}?<s>",
        near=False, confidence=LIKELY, yes=("The new $450 million funding round values chipmaker Beta Labs at $10 billion. => Beta Labs | - | 450000000 USD",),
    ),
    Rule(
        "round-inked", "funding_round", rf"<s>,? (?:<.>)?\b(?:inked|inks|pinned down|nailed down|snared|wrapped up|wraps up|tied up|hooked|reaped|reaps|roped in|ropes in|rounded up|clinched|cinched|pocketed|pockets|corralled|drummed up|scooped|scored|notched|pulled off|pulled together|sewed up|found) (?:an? |its |the |about |more than |up to |another |<M> ){{0,3}}(?:(?:first|second|third|new|initial|final|fresh|in|of|[a-z\-]+) ){{0,4}}?{ROUND}",
        yes=("Beta Labs inked its first round of institutional funding. => Beta Labs | - | -", "Beta Labs pinned down a $24 million Series A funding round. => Beta Labs | - | 24000000 USD"),
        no=("Beta Labs found its second office.",),
    ),
    Rule(
        "round-note", "funding_round", r"^\W{0,3}(?:new |fresh |a )?<M> (?:in )?(?:[a-zA-Z\-]+ ){0,2}?(?:round|(?:pre-)?seed|(?:pre-)?series [a-h]|funding|financing|growth (?:equity|investment|capital)|raise|raised over)\b(?! (?:is|was|were|will|has|for|in) )",
        near=False, yes=("Beta Labs\n€18M growth equity: Gamma Capital and Acme Partners acquired minority stakes. => Beta Labs | - | 18000000 EUR",
            "Beta Labs\n€23M growth investment led by Gamma Capital to speed up its expansion. => Beta Labs | - | 23000000 EUR"),
    ),
    Rule(
        "round-before", "funding_round", rf"\b(?:follow(?:s|ed|ing)|after|on the heels of|builds? on|building on|adds? to|on top of|succeed(?:s|ing)|preceded by|since|including|primarily from|from|versus|than) (?:closing |raising |securing |completing |announcing |landing )?(?:its |their |an? |the |the company's |previous |last |prior |earlier |initial |latest |recent |oversubscribed |massive ){{1,3}}(?:[a-zA-Z\-]+ ){{0,3}}?{ROUND} (?:of|worth|totall?ing|at) {_ABOUT}<M>(?! (?:for|in|of) (?:the )?(?:[a-z\-]+ ){{0,3}}\ue000)",
        near=False, confidence=LIKELY, status="completed", yes=(
            "Beta Labs has secured $120 million in Series A funding following its seed funding of $5.4 million in May 2023. => Beta Labs | - | 5400000 USD",
        ), no=("Beta Labs grew after its sales of $10 million.",),
    ),
    Rule(
        "round-before-sum", "funding_round", rf"\b(?:follow(?:s|ed|ing)|after|on the heels of|builds? on|building on|adds? to|on top of|succeed(?:s|ing)|preceded by|since) (?:closing |raising |securing |completing |announcing |landing )?(?:its |their |an? |the |previous |last |prior |earlier |initial |latest |recent |oversubscribed |massive ){{1,3}}{_ABOUT}<M> (?:[a-zA-Z\-]+ ){{0,3}}?{ROUND}(?! (?:for|in|of) (?:the )?(?:[a-z\-]+ ){{0,3}}\ue000)",
        near=False, confidence=LIKELY, status="completed", scope="whole", yes=(
            "Beta Labs raised $20 million, following a $10 million seed round in August. => Beta Labs | - | 10000000 USD",
            "Beta Labs has become a giant (after its $200 million series D a year ago) of its trade. => Beta Labs | - | 200000000 USD",
        ),
    ),
    Rule(
        "which-raised", "funding_round", rf"<s>,? (?:an? [^;,\ue000]{{3,60}}, )?(?:which|that) (?:has |had |have |recently |just |also |last \ue004 |\ue004 )*(?:raised|bagged|landed|nabbed|secured|closed|banked|scored|snagged|pulled in|netted|picked up) (?:an? )?(?:total of )?{_ABOUT}<M>(?! (?:in (?:sales|revenue|orders|profit)|worth of|contract|order|deal|of (?:sales|orders)))",
        near=False, confidence=LIKELY, scope="bare", yes=("Beta Pay, which bagged $10 million last year, comes to mind. => Beta Pay | - | 10000000 USD",), no=("Beta Pay, which bagged a $10 million contract, comes to mind.",),
    ),
    Rule(
        "landed-from", "funding_round", rf"<s>,? (?:<.>)?\b(?:closed|landed|bagged|nabbed|banked|snagged|netted|scored|raised|pulled in) {_ABOUT}<M> from (?:the likes of |backers |investors |names )?(?:including |such as |like )?[\ue000\ue006]",
        near=False, yes=("Beta Chips closed $52M from the likes of Ada Smith and Acme Corp. => Beta Chips | - | 52000000 USD",),
    ),
    Rule(
        "joined-in-round", "funding_round", rf"\b(?:joined|joins|joining|followed|backed) \ue000 in (?:an? |the |its ){_ABOUT}<M> (?:[a-zA-Z\-]+ ){{0,3}}?{ROUND} (?:for|in|of) (?:[a-z\-]+ ){{0,5}}?<s>",
        near=False, yes=("In June, Gamma Capital joined Acme Partners in a $550 million Series D funding round for online grocer Beta Shops. => Beta Shops | - | 550000000 USD",),
    ),
)  # fmt: skip
