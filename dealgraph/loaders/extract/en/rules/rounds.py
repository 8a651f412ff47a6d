"""English rows of money raised: rounds, offerings, loans.

Order matters: the first row that claims a pair of ends wins.
"""

from __future__ import annotations

from dealgraph.loaders.extract.en.rules.phrases import ABOUT, RAISE, ROUND, TALKS
from dealgraph.loaders.extract.model import LIKELY, REVIEW
from dealgraph.loaders.extract.rules import Rule

_NEW = r"(?:an? |its |the |new |fresh |latest |recent |additional |massive |huge |whopping |hefty )*"
_DEBUT = (
    r"(?:emerg(?:es|ed|ing)|launch(?:es|ed|ing)?|debut(?:s|ed)?|exit(?:s|ed|ing)?|c(?:omes|ame|oming) out|becomes?|became|hits?|reach(?:es|ed)|join(?:s|ed)|"
    r"enter(?:s|ed)|returns?|step(?:s|ped)|crowned|goes|went|kicks? off|br(?:eaks|oke)|achiev(?:es|ed))"
)
_NEW_SUM = rf"{_NEW}{ABOUT}<M>"
# "to file for an IPO", "ahead of a planned IPO": a listing that is meant.
_LISTING = r"(?:ipos?|initial public offering|stock market (?:listing|debut|flotation)|(?:public |stock )?listing(?! of)|market debut|flotation)\b"

ROUNDS: tuple[Rule, ...] = (
    Rule(
        "sum-raised-by", "funding_round", r"<M> (?:(?:in|of) (?:[a-z\-]+ ){1,3})?raised (?:\ue004 )?by (?:the )?(?:[a-z\-]+ ){0,4}?<s>(?! (?:and|from)\b)(?!,? (?:\ue000|and \ue000))",
        near=False, confidence=LIKELY, yes=("One of the notable deals was the US$50 million raised by Beta Credit, an online service. => Beta Credit | - | 50000000 USD",),
        no=("The $50 million was raised by selling bonds.",),
    ),
    Rule(
        "raised-once-more", "funding_round", r"\braised \ue001 \ue004(?:,? (?:and|then|followed by))+ (?:another |about |an additional )?<M>(?= \ue004)",
        near=False, yes=("Acme Drive is in talks. Acme Drive raised $3.2 billion in 2020 and $2.5 billion in 2021. => Acme Drive | - | 2500000000 USD",),
    ),
    Rule(
        "raised-undisclosed", "funding_round", r"<s>,? (?:<.>)?(?:it )?(?:has |have )?(?:raised|secured|closed|received) (?:an undisclosed (?:amount|sum)|undisclosed (?:funding|investment|capital))",
        near=False, confidence=LIKELY, yes=("Acme Space announced that it raised an undisclosed amount of new funding from Beta Capital. => Acme Space | - | -",),
    ),
    Rule(
        "ipo-meant", "funding_round", rf"\b(?:plans?|planning|aims?|aiming|intends?|hopes?|prepares|preparing|seeks?|filed|files|on track|set|expects?|going in|gearing up|heading|readying|eyeing|eyes|targets?|targeting|pursu(?:es|ing)|considering|weighing|mulling|mulls|exploring|edging closer|moving ahead)(?: confidentially)? (?:to |for |with |toward |towards )?(?:(?:file|launch|hold|pursue|conduct|seek|apply)(?: for)? )?(?:an? |its )?(?:<T> )?(?:[a-zA-Z.\-]+ ){{0,2}}?{_LISTING}", metric="ipo", near=False, status="planned",
        yes=("Acme Labs aims to file an IPO in the US. => Acme Labs | - | -", "Acme Labs filed for an initial public offering. => Acme Labs | - | -"),
        no=("Acme Labs plans to buy homes before the IPO of a rival.",),
    ),
    Rule(
        "list-meant", "funding_round", r"\b(?:plans?|planning|aims?|aiming|intends?|hopes?|prepares|preparing|seeks?|set|expects?|wants?|looks?|looking|appl(?:y|ies|ied|ying)|considering|ready|decided|gearing up)(?: confidentially)? to (?:list (?:its (?:shares|stock) )?(?:on|in)|go public|float (?:its shares )?on|debut on)\b", metric="ipo", near=False, status="planned",
        yes=("Acme Labs this week confirmed plans to list on Nasdaq in Stockholm. => Acme Labs | - | -",), no=("Acme Labs plans to list its flaws.",),
    ),
    Rule(
        "ipo-ahead", "funding_round", rf"\b(?:ahead of|before|prior to|toward|towards|for) (?:an?|its) (?:planned|upcoming|expected|proposed|anticipated) (?:<T> )?(?:[a-z\-]+ ){{0,2}}?{_LISTING}", metric="ipo", near=False, status="planned",
        yes=("Acme Labs hired a finance chief ahead of a planned 2032 IPO. => Acme Labs | - | -",),
        no=("Acme Labs rose ahead of the IPO of a rival.",),
    ),
    Rule(
        "ipo-of-whom", "funding_round", rf"<s>'s? (?:[a-z\-]+ ){{0,2}}?(?:planned|upcoming|expected|proposed|anticipated|forthcoming|looming|mooted|intended|pending|potential) (?:\ue004 )?(?:[a-z\-]+ ){{0,2}}?{_LISTING}", metric="ipo", near=False, status="planned",
        yes=("The placement is apart from Beta Cloud's anticipated initial public offering. => Beta Cloud | - | -",),
    ),
    Rule(
        "ipo-put-off", "funding_round", rf"\b(?:postpone[sd]?|postponing|delay(?:s|ed|ing)|push(?:es|ed|ing) back|put(?:s|ting)? off|paus(?:es|ed|ing)) (?:its|the|an?|their) (?:[a-z\-]+ |\ue005 ){{0,3}}{_LISTING}", metric="ipo", near=False, status="planned", confidence=LIKELY,
        yes=("Beta Cloud has postponed its planned IPO. => Beta Cloud | - | -",), no=("Beta Cloud has postponed its party.",),
    ),
    Rule(
        "ipo-given-up", "funding_round", rf"\b(?:shelve[sd]?|shelving|scrap(?:s|ped|ping)|pull(?:s|ed|ing)|withdr(?:aws|ew|awn|awing)|cancel(?:s|led|ed|ling|ing)|abandon(?:s|ed|ing)|call(?:s|ed|ing) off|drop(?:s|ped|ping)) (?:its|the|an?|their|plans? for an?) (?:[a-z\-]+ |\ue005 ){{0,3}}{_LISTING}", metric="ipo", near=False, status="cancelled", confidence=LIKELY,
        yes=("Beta Cloud shelved its London IPO last week. => Beta Cloud | - | -",), no=("Beta Cloud shelved its books.",),
    ),
    Rule(
        "plan-of-listing", "funding_round", r"\b(?:plans?|intention|idea|aim|goal|ambitions?|path|road|push) (?:of|for|to|towards?) (?:going|go) public\b", metric="ipo", near=False, status="planned", confidence=LIKELY,
        yes=("Beta Cloud will pursue its initial plan of going public. => Beta Cloud | - | -",),
    ),
    Rule(
        "debt-funded", "funding_round",
        rf"\b(?:funded|financed|backed|supported|paid for) (?:in part |partly |partially |largely |mainly |primarily |entirely )?(?:by|with|through|using|via) (?:an? )?{ABOUT}<M> (?:(?:of|in|worth of) )?(?:[a-z\-]+ ){{0,2}}?(?:debt|loans?|bonds?|credit|borrowings?|bridge financing)\b", metric="debt", near=False, priced=True, confidence=LIKELY,
        yes=("Acme Corp agreed to acquire Beta Robotics. The deal will be partially funded by $16 billion of debt financing. => Acme Corp | - | 16000000000 USD",),
    ),
    Rule(
        "and-in-debt", "funding_round", rf"(?<=\ue001 in equity )and {ABOUT}<M> (?:in|of) (?:[a-z\-]+ )?(?:debt|loans?|credit)\b", metric="debt", near=False, priced=True,
        yes=("Beta Cells raised $842 million in equity and $100 million in debt. => Beta Cells | - | 100000000 USD",),
    ),
    Rule(
        "fund-closed", "funding_round", r"\b(?:closing|close[sd]?|completed|raised|final close) (?:of |on )?(?:its|an?|the) (?:<M>),? (?:[a-z\-]+ ){0,3}fund\b(?! for\b)",
        yes=("Gamma Partners announced the closing of its $82 million second fund. => Gamma Partners | - | 82000000 USD",),
        no=("Gamma Partners closed a fund for widows.",),
    ),
    Rule(
        "financing-secured", "funding_round", r"\b(?:secure[sd]|clos(?:es|ed)|obtain(?:s|ed)|complete[sd]|arrange[sd]) (?:its |the |new |additional |project |construction |debt |equity )*(?:financing|funding)(?= (?:for|and|from|to)\b|[,.;]|$)", confidence=REVIEW,
        yes=("Acme Data secured financing and a letter of intent. => Acme Data | - | -",), no=("Acme Data secured the site.",),
    ),
    Rule(
        "round-fronted", "funding_round",
        rf"^\W{{0,3}}(?:(?:[a-zA-Z'\-]+|\ue004),? ){{0,6}}?(?:with|from|after|following|off|on|by|securing|raising|closing|landing|armed with) {_NEW_SUM}(?: (?:in|of))? (?:[a-zA-Z\-]+ ){{0,4}}?{ROUND}[^;\ue000]{{0,100}}?(?:(?:led|backed|headed|from|by) (?:by )?(?:[a-z\-]+ ){{0,3}}\ue000(?:(?:,? and |, )(?:[a-z\-]+ ){{0,2}}\ue000){{0,5}}[^;\ue000]{{0,20}}?)?, (?:the )?(?:(?!which|who|led|with|and|including)[a-zA-Z\-]+ ){{0,4}}?<s>(?!'s? \ue001)",
        near=False, yes=(
            "Now exiting stealth mode with a $26 million seed round, Beta Labs has been building an index. => Beta Labs | - | 26000000 USD",
            "Fresh off a $30 million Series B led by Gamma Capital, Beta Labs is hiring. => Beta Labs | - | 30000000 USD",
            "Jump-started with $40 million in funding and support from industry heavyweights, Beta Labs is aiming to create drugs. => Beta Labs | - | 40000000 USD",
        ), no=("After $40 million in sales, Beta Labs is aiming high.",),
    ),
    Rule(
        "round-debut", "funding_round", rf"<s>,? (?:<.>)?\b{_DEBUT} (?:[a-zA-Z\-]+ |\ue001 ){{0,6}}?with {_NEW_SUM}(?: (?:in|of|for))? (?:[a-zA-Z\-]+ ){{0,4}}?{ROUND}",
        near=False, yes=(
            "Beta Labs becomes a unicorn with $130M Series C => Beta Labs | - | 130000000 USD",
            "Beta Labs emerges from stealth with $20 million in seed funding. => Beta Labs | - | 20000000 USD",
            "Beta Labs hits $2B valuation with fresh $100M round => Beta Labs | - | 100000000 USD",
        ), no=("Beta Labs became a giant with $100 million in sales.",),
    ),
    Rule(
        "round-sought-at", "funding_round",
        r"<s>,? (?:<.>)?\b(?:in (?:[a-z]+ )?(?:talks|discussions|negotiations)|looking|seeking|planning|plans|hoping|aiming|aims|preparing|set|wants|trying)(?: with [^;,\ue000]{0,30})? (?:to raise|about raising|on raising|of raising) (?:(?:new |fresh |more |additional )?(?:funds|money|capital|funding|cash|financing|an? (?:[a-z\-]+ )?round) )?(?:at(?! least\b)|that (?:would|could) value)\b",
        near=False, yes=("Beta Labs is in talks to raise at a $6 billion valuation from investors. => Beta Labs | - | -", "Beta Labs is looking to raise money at a valuation of $6 billion. => Beta Labs | - | -"),
        no=("Beta Labs is looking to raise prices at its shops.",),
    ),
    Rule(
        "round-for", "funding_round", rf"\b(?:bankroll(?:s|ed|ing)?|underwrit(?:es|ing)|fund(?:s|ed|ing)|put(?:s|ting)? together|participat(?:es|ed|ing) in|announc(?:es|ed)|close[sd]?) (?:an? |the ){ABOUT}<M> (?:[a-zA-Z\-]+ ){{0,3}}?{ROUND} (?:for|in|of) (?:[a-z\-]+ ){{0,5}}?<s>",
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
        "round-before", "funding_round", rf"\b(?:follow(?:s|ed|ing)|after|on the heels of|builds? on|building on|adds? to|on top of|succeed(?:s|ing)|preceded by|since|including|primarily from|from|versus|than) (?:closing |raising |securing |completing |announcing |landing )?(?:its |their |an? |the |the company's |previous |last |prior |earlier |initial |latest |recent |oversubscribed |massive ){{1,3}}(?:[a-zA-Z\-]+ ){{0,3}}?{ROUND} (?:of|worth|totall?ing|at) {ABOUT}<M>(?! (?:for|in|of) (?:the )?(?:[a-z\-]+ ){{0,3}}\ue000)",
        near=False, confidence=LIKELY, status="completed", yes=(
            "Beta Labs has secured $120 million in Series A funding following its seed funding of $5.4 million in May 2023. => Beta Labs | - | 5400000 USD",
        ), no=("Beta Labs grew after its sales of $10 million.",),
    ),
    Rule(
        "round-before-sum", "funding_round", rf"\b(?:follow(?:s|ed|ing)|after|on the heels of|builds? on|building on|adds? to|on top of|succeed(?:s|ing)|preceded by|since) (?:closing |raising |securing |completing |announcing |landing )?(?:its |their |an? |the |previous |last |prior |earlier |initial |latest |recent |oversubscribed |massive ){{1,3}}{ABOUT}<M> (?:[a-zA-Z\-]+ ){{0,3}}?{ROUND}(?! (?:for|in|of) (?:the )?(?:[a-z\-]+ ){{0,3}}\ue000)",
        near=False, confidence=LIKELY, status="completed", scope="whole", yes=(
            "Beta Labs raised $20 million, following a $10 million seed round in August. => Beta Labs | - | 10000000 USD",
            "Beta Labs has become a giant (after its $200 million series D a year ago) of its trade. => Beta Labs | - | 200000000 USD",
        ),
    ),
    Rule(
        "which-raised", "funding_round", rf"<s>,? (?:an? [^;,\ue000]{{3,60}}, )?(?:which|that) (?:has |had |have |recently |just |also |last \ue004 |\ue004 )*(?:raised|bagged|landed|nabbed|secured|closed|banked|scored|snagged|pulled in|netted|picked up) (?:an? )?(?:total of )?{ABOUT}<M>(?! (?:in (?:sales|revenue|orders|profit)|worth of|contract|order|deal|of (?:sales|orders)))",
        near=False, confidence=LIKELY, scope="bare", yes=("Beta Pay, which bagged $10 million last year, comes to mind. => Beta Pay | - | 10000000 USD",), no=("Beta Pay, which bagged a $10 million contract, comes to mind.",),
    ),
    Rule(
        "landed-from", "funding_round", rf"<s>,? (?:<.>)?\b(?:close[sd]|land(?:s|ed)|bag(?:s|ged)|nab(?:s|bed)|banked|snag(?:s|ged)|netted|score[sd]|raise[sd]|pull(?:s|ed) in|grab(?:s|bed)|haul(?:s|ed) in|attract(?:s|ed)|drew) {ABOUT}<M> from (?:the likes of |backers |investors |names )?(?:including |such as |like )?[\ue000\ue006]",
        near=False, yes=("Beta Chips closed $52M from the likes of Ada Smith and Acme Corp. => Beta Chips | - | 52000000 USD",),
    ),
    Rule(
        "joined-in-round", "funding_round", rf"\b(?:joined|joins|joining|followed|backed) \ue000 in (?:an? |the |its ){ABOUT}<M> (?:[a-zA-Z\-]+ ){{0,3}}?{ROUND} (?:for|in|of) (?:[a-z\-]+ ){{0,5}}?<s>",
        near=False, yes=("In June, Gamma Capital joined Acme Partners in a $550 million Series D funding round for online grocer Beta Shops. => Beta Shops | - | 550000000 USD",),
    ),
    Rule(
        "round-sought", "funding_round",
        rf"\b(?:in (?:[a-z]+ )?{TALKS}|seeking|looking|negotiating|preparing|hoping|planning|plans|wants|aiming|aims|set|working) (?:with (?:[a-z\-]+ ){{0,2}}(?:investors|backers|<N>) )?(?:for|to raise|to close|to secure|about|on|over|to complete) (?:an? |its |another |the |up to |as much as |about |at least |more than |around )*(?:<M> )?(?:in |of )?(?:an? )?(?:[a-z\-]+ ){{0,3}}{ROUND}",
        confidence=LIKELY, near=False, yes=("Acme Labs is in talks with investors for a funding round that would value it at $40 billion. => Acme Labs | - | -",
             "Acme Labs is in talks to raise $5 billion in a new round. => Acme Labs | - | 5000000000 USD"),
        no=("Acme Labs is in talks with investors for weeks.",),
    ),
    Rule(
        "as-part-of-round", "funding_round", r"\bin <s> as part of (?:an?|its|the) [^;.\ue000]{0,40}?(?:round|financing|fundraising)\b[^;.\ue000]{0,30}?(?:<N> (?:says|said|reported) )?(?:could |may |might |would |will |is expected to |expected to )?(?:raise|raising|totalling|totaling|worth|of) (?:about |around |more than |over |up to |as much as |at least |nearly )?<M>",
        near=False, yes=("Acme Capital is in talks to invest in Beta Labs as part of a new funding round that could raise more than $20 billion. => Beta Labs | - | 20000000000 USD",),
    ),
    Rule(
        "fund-received-to", "funding_round", r"\b(?:received|secured|closed|obtained|landed) (?:about |over |more than |up to |nearly |another )?<M>(?= to (?!settle|pay|end|resolve|drop)[a-z]+ )", confidence=REVIEW,
        yes=("Beta Robotics received $15 million to promote robots in kitchens. => Beta Robotics | - | 15000000 USD",), no=("Beta Robotics received $15 million to settle a lawsuit.",),
    ),
    Rule(
        "investment-secured", "funding_round", r"\b(?:secure[sd]?|securing|receive[sd]?|land(?:s|ed)|clos(?:es|ed)|attract(?:s|ed)|obtain(?:s|ed)|gets?|got) (?:an? )?(?:<M>)(?: [a-z-]+){0,2} investment\b(?! (?:in|into|agreement|plan|program|contract))",
        yes=("Beta Cells, a fuel cell maker, has secured a $3 million investment. => Beta Cells | - | 3000000 USD",), no=("Beta Cells has secured a $3 million investment plan.",),
    ),
    Rule(
        "fund-for-his", "funding_round", rf"\b{RAISE} (?:(?:about|over|more|than|up|to|nearly|another|an?|[a-z]+-[a-z]+|massive|huge|record|whopping) ){{0,3}}<M>[^;.\ue000]{{0,60}}?(?:\b(?:led|backed) by [^;.]{{1,60}}? )?\bfor (?:his|her|their|its) (?:[a-z\-]+ ){{0,4}}(?:startup|start-up|company|venture|firm|business|lab),? (?:called |named |dubbed )?(?:the )?<s>",
        yes=("He has secured $150 million in a new funding round led by Gamma Capital for his robotics startup, Beta Robotics. => Beta Robotics | - | 150000000 USD",),
        no=("He has secured $150 million in a new funding round for his startup.",),
    ),
    Rule(
        "fund-previous", "funding_round", r"\b(?:previous|prior|earlier|preceding|initial) <M> (?:[a-z\-]+ ){0,2}?(?:investment|round|funding|raise|financing) (?:from|led by|backed by)\b",
        status="completed", yes=("Beta Robotics raised $30 million in May. It follows a previous $150 million investment from backers including Gamma Capital. => Beta Robotics | - | 150000000 USD",),
    ),
    Rule(
        "fund-at-valuation", "funding_round", rf"\b{RAISE} (?:about |over |more than |up to |nearly |at least |an? |around |roughly |another |an additional )*<M> (?:in (?:[a-z\-]+ ){{1,3}})?(?:at|on) an? (?:[a-z\-]+ )?(?:<x> )?(?:[a-z\-]+ ){{0,2}}valuation\b",
        yes=("The company, barely three years old, made robots. Beta Robotics secured over $1 billion at a $39 billion valuation. => Beta Robotics | - | 1000000000 USD",),
        no=("Beta Robotics sold shares at a $39 billion valuation.",),
    ),
    Rule(
        "raise-at", "funding_round", r"<s>,? (?:<.>)?\brais(?:ing|ed|es) at (?:an? )?(?:<m>)(?! (?:a|per) )", near=False, confidence=LIKELY, status="completed",
        yes=("See the news about onboarding company Beta Robotics raising at $11 billion, versus $6 billion last fall. => Beta Robotics | - | -",), no=("Beta Robotics raises prices at its shops.",),
    ),
    Rule(
        "valued-in-round", "funding_round", rf"\bvaluation in (?:an? |its |the )(?:[a-z\-]+ ){{0,3}}{ROUND}", near=False, confidence=LIKELY, status="completed",
        yes=("Beta Robotics has topped a $12 billion valuation in a funding round led by Gamma Capital. => Beta Robotics | - | -",), no=("Beta Robotics has a $12 billion valuation in the eyes of many.",),
    ),
    Rule(
        "fund-first-close", "funding_round", r"\b(?:first|second|third|final|interim|initial) clos(?:e|ing) of (?:its|the|their) [^;]{0,90}?\b(?:securing|secured|raising|raised|with|at|totall?ing) (?:[a-z]+ ){0,3}?<M>",
        yes=("Gamma Health announced the first close of its third fund, securing commitments of $550 million. => Gamma Health | - | 550000000 USD",), no=("Gamma Health announced the first close of its shops.",),
    ),
    Rule(
        "investment-in-startup", "funding_round", r"\b(?:an?|the|'s) (?:[a-z\-]+ ){0,2}<M> investment in (?:[a-z\-]+ ){0,4}(?:startup|start-up|company|firm) <s>(?! by\b)", status="completed",
        yes=("This week's behemoth $1.8 billion investment in fusion startup Beta Power outsizes all others. => Beta Power | - | 1800000000 USD",), no=("This week's investment in fusion startups outsizes all others.",),
    ),
    Rule(
        "fund-for", "funding_round",
        rf"(?:leads?|led|leading|co-led|join(?:s|ed)|back(?:s|ed)|participat(?:es|ed) in|anchor(?:s|ed)|took part in|invested in|participating in)\b (?:<.>)?(?:<M>)?(?:<.>)?{ROUND}[^;]{{0,30}}? (?:for|in|of|(?<!led )(?<!backed )(?<!joined )by) (?:[a-zA-Z\-]+ ){{0,6}}?<s>",
        yes=("Gamma Capital led a $30 million Series B round in Beta Robotics. => Beta Robotics | - | 30000000 USD",),
    ),
    Rule(
        "round-possessed", "funding_round", rf"<s>'s? (?:(?:new|latest|recent|massive|record|fresh|whopping|oversubscribed) )?{ABOUT}<M>,? (?:[\w\-]+ ){{0,3}}?(?:(?:pre-)?series [a-z](?![a-z])|(?:pre-)?seed\b|(?:funding |financing |investment |equity |growth |debt )?round\b|funding\b(?! (?:gap|need|plan|shortfall))|placement\b|fundraise\b|fundraising\b|capital raise\b|raise\b)", near=False, priced=True, confidence=LIKELY,
        yes=("Investors cheered Alpha Spices' Rs 70 crore private placement, Beta Chess' $6 million raise, and Delta Wells' $3 million funding. => Alpha Spices | - | 700000000 INR",
             "Investors cheered Alpha Spices' Rs 70 crore private placement, Beta Chess' $6 million raise, and Delta Wells' $3 million funding. => Delta Wells | - | 3000000 USD"),
        no=("Alpha Spices' $3 million mill opened.",),
    ),
    Rule(
        "round-in-brackets", "funding_round", r"<s> \((?:an? |raised )?<M>,? (?:(?:in|of) )?(?:[\w\-]+ ){0,2}?(?:(?:pre-)?series [a-z](?![a-z])|(?:pre-)?seed|(?:funding |angel |venture )?round|funding|raise)\b[^()]{0,60}\)", near=False, priced=True, scope="whole", status="completed",
        yes=("Two more signed: Acme Kites ($3m pre-seed) and Beta Reels ($9m growth round). => Beta Reels | - | 9000000 USD", "Two more signed: Acme Kites ($3m pre-seed) and Beta Reels ($9m growth round). => Acme Kites | - | 3000000 USD"),
        no=("Two more signed: Acme Kites ($3m in rents).",),
    ),
    Rule(
        "notably-raising", "funding_round", rf"\b(?:notably|including|like|such as|after|while|namely|with|followed by|and|led by) <s> (?:securing|raising|landing|closing|bagging|nabbing|netting|picking up|pulling in) (?:an? |its )?{ABOUT}<M>(?! (?:in (?:sales|revenue|orders)|contract|order|deal))", near=False, priced=True, status="completed", confidence=LIKELY,
        yes=("Money is back in toys, with Beta Blocks netting about $35 million. => Beta Blocks | - | 35000000 USD",),
    ),
    Rule(
        "round-was-led", "funding_round", r"<s>'s? (?:(?:new|latest|recent|first|second|last|<T>) )?(?:[a-z\-]+ ){0,2}?(?:(?:pre-)?series [a-z](?![a-z])|(?:pre-)?seed round|funding round|financing round|investment round|round) (?:was|is|has been|had been) (?:co-)?led by\b", near=False, status="completed", confidence=LIKELY,
        yes=("Acme Robotics' Series A was led by Beta Fund. => Acme Robotics | - | -",),
    ),
    Rule(
        "granted-a-loan", "funding_round", rf"<s>,? (?:has |have |had )?(?:been|was|were|is being|is|will be) (?:granted|given|offered|extended|approved for|provided with|awarded) (?:an? )?{ABOUT}<M>,? (?:[a-z\-]+ ){{0,3}}?(?:loan|credit (?:line|facility)|debt facility)\b(?! (?:guarantee|by (?:the )?\ue005))", metric="debt", near=False, priced=True,
        yes=("Acme Trams was offered a €45 million syndicated loan. => Acme Trams | - | 45000000 EUR",),
    ),
    Rule(
        "lent-to-it", "funding_round", rf"\b(?:lend(?:s|ing)?|lent|loaned) <s> {ABOUT}<M>(?! (?:in|of) (?:grants|aid))", metric="debt", near=False, priced=True, confidence=LIKELY,
        yes=("Gamma Bank lent Acme Looms about €6 million. => Acme Looms | - | 6000000 EUR",),
    ),
    Rule(
        "fund-reached-close", "funding_round", rf"<s>,? (?:which )?(?:<.>)?\b(?:reach(?:es|ed)|hit|held|hits|holds) (?:an? |its )?{ABOUT}<M> (?:final |first |hard |hard-cap |interim )?clos(?:e|ing)\b", near=False, priced=True,
        yes=("Acme Forest Fund hit an €80m first close in June. => Acme Forest Fund | - | 80000000 EUR",),
    ),
    Rule(
        "fund-poss", "funding_round",
        rf"(?:leads?|led|leading|join(?:s|ed)|back(?:s|ed)|in|of|anchored) <s>'s? (?:<M> )?(?:[a-z\-]+ ){{0,4}}(?:<m> )?(?:[a-z\-]+ ){{0,3}}{ROUND}",
        yes=("Gamma Capital led Beta Robotics' $30 million Series B. => Beta Robotics | - | 30000000 USD",),
    ),
    Rule(
        "fund-invest-lead", "funding_round", r"(?:leads?|led) (?:<.>)?(?:<M>)?(?:<.>)?investment (?:round )?in (?:[a-z\-]+ ){0,5}<s>",
        yes=("Gamma Capital led a $30 million investment in Beta Robotics. => Beta Robotics | - | 30000000 USD",),
    ),
    Rule(
        "fund-verb", "funding_round", rf"\b{RAISE} (?:<=>)?<M>(?=[^;]{{0,80}}?{ROUND})",
        summed=True,
        yes=(
            "Beta Robotics, a maker of arms, raised $30 million in a Series A round led by Gamma Capital. => Beta Robotics | - | 30000000 USD",
            "Beta Robotics locked up a $30 million Series A. => Beta Robotics | - | 30000000 USD",
        ),
    ),
    Rule(
        "fund-raise", "funding_round", r"\b(?:raise[sd]?|raising|to raise|raise of|fundraise of|lands|nabs|landing|hauls in|haul of|bags|banked|banks|scored|scores|scoring|landed|nabbed|bagged|pulled in|reels in|reeled in) (?!to \ue001)(?:<=>)?<M>(?! with \ue000)(?![^;]{0,40}\bby (?:selling|offloading))",
        confidence=LIKELY,
        yes=("Beta Robotics has raised $30 million. => Beta Robotics | - | 30000000 USD",),
        no=("Acme raised its dividend by 3 percent.", "Acme raised its forecast to $3 billion."),
    ),
    Rule(
        "fund-round-verb", "funding_round",
        rf"\b{RAISE} (?:the |a |an |its |their |<m> |[a-z\-]+ ){{0,7}}?(?:of (?:its|the|a) )?(?:(?:pre-)?series [a-z](?![a-z])|(?:pre-)?seed|funding round|financing round|investment round|angel)",
        summed=True,
        yes=("Beta Robotics closed its Series A round. => Beta Robotics | - | -",),
    ),
    Rule(
        "round-of-focus", "funding_round", r"\b(?:leading|leads|led|co-led) (?:the|this) (?:<M> )?(?:[a-z\-]+ ){0,3}(?:round|financing|raise)\b(?! (?:in|for|of) )",
        ends="focus",
        yes=("Beta Bank is raising a Series D round. Gamma Capital is leading the $500 million round. => Beta Bank | - | 500000000 USD",),
        no=("Gamma Capital led the $500 million round.",),
    ),
    Rule(
        "fund-from", "funding_round", r"\b(?:secure[sd]|securing|obtain(?:s|ed)|receive[sd]|borrow(?:s|ed|ing)) (?:about |up to |more than |another |an additional )?<M> (?:(?:in|of) (?:[a-z\-]+ ){1,3})?from (?:(?:a|an|the|new|existing|its) )*(?:[A-Za-z\-]+ ){0,5}?(?:banks?|lenders?|investors?|backers|syndicate|consortium)\b", confidence=LIKELY,
        yes=("Beta Robotics secured $18 billion from a group of Japanese banks. => Beta Robotics | - | 18000000000 USD",), no=("Beta Robotics secured 18 points from lenders.",),
    ),
    Rule("ipo-priced", "funding_round", r"\b(?:price[sd]?|complete[sd]?|closed) (?:its|an|the) (?:<m> )?(?:[a-z\-]+ ){0,2}(?:ipo|initial public offering)\b", metric="ipo",
         yes=("Beta Robotics priced its initial public offering on Tuesday. => Beta Robotics | - | -",)),
    Rule(
        "money-from-one", "funding_round", r"<s>,? (?:<.>)?\b(?:got|gets|received|receives|took|takes|accepted|drew) (?:about |up to |nearly |more than |another |some |over )*<M> (?:in (?:[a-z\-]+ ){1,3})?from (?=(?:[a-z\-]+ ){0,4}\ue000)(?!sales|selling|customers|its)(?!(?:[a-z\-]+ ){0,4}\ue000'?s? (?:purchase|sale|order|contract))",
        confidence=REVIEW, yes=("Beta Robotics got $300 million from Acme Corp. => Beta Robotics | - | 300000000 USD",), no=("Beta Robotics got $300 million from sales.",),
    ),
    Rule(
        "secures-sum", "funding_round", r"<s>,? (?:<.>)?\b(?:secure[sd]?|land(?:s|ed)|nab(?:s|bed)|bag(?:s|ged)|score[sd]|snag(?:s|ged)|grab(?:s|bed)|haul(?:s|ed) in|pull(?:s|ed) in|reel(?:s|ed) in|rake[sd] in|pick(?:s|ed) up|lock(?:s|ed) (?:up|in)|clos(?:es|ed) on|collect(?:s|ed)|gets) (?:about |over |nearly |more than |up to |another |an? |an additional |roughly |some |around )*<M>(?=$|[.,;]| (?:to (?!settle|pay)[a-z]+|led|at an?|from (?!sales|selling|customers|the sale)|for (?:its|their|an?|the|AI|[a-z]+ing)|backing|investment|boost|injection|raise)\b)(?! (?:to|from) (?:[a-z\-]+ ){0,3}?(?:contract|order))",
        confidence=LIKELY, yes=("AI startup Beta Robotics secures $30M to build arms => Beta Robotics | - | 30000000 USD",), no=("Acme Corp secured a $30 million contract.", "Acme Corp landed $30 million in orders."),
    ),
    Rule(
        "round-of-whom", "funding_round", rf"<M>(?:,)? (?:[a-zA-Z\-]+ ){{0,4}}?{ROUND} (?:for|in|into|at|(?<!loan )by) (?:the )?(?:(?!led|its|their|which|that|from|with|and)[a-zA-Z\-]+ ){{0,5}}?<s>(?!'s (?:rival|parent))(?= (?:was|is|were|comes|came|led|values|valued|brings|will|closed|has)\b|[,.;]|$)",
        confidence=LIKELY, yes=("The $30 million seed round for Beta Robotics was led by Acme Arms. => Beta Robotics | - | 30000000 USD",), no=("The $30 million round led by Acme Arms was big.",),
    ),
    Rule(
        "fund-closed-at", "funding_round", r"<s>,? (?:<.>)?\b(?:clos(?:es|ed|ing)|rais(?:es|ed|ing)|complet(?:es|ed|ing)|secur(?:es|ed|ing)) (?:its|an?|the) (?:[\w\-]+ ){0,5}?fund(?: [IVX\d]+)?,? (?:at|with|totaling|totalling|worth|of) (?:an? |its |the |hard cap of |more than |over |nearly |about )*<M>",
        yes=("Acme Capital closed its third fund at $300 million. => Acme Capital | - | 300000000 USD",),
    ),
    Rule(
        "went-public", "funding_round", r"<s>,? (?:<.>)?\b(?:went public(?! with| about)|debuted on|floated on|made its (?:[a-z\-]+ ){0,2}(?:market|nasdaq|nyse|trading|stock exchange) debut|became a publicly[ -]traded company|(?:completed|held|priced|closed|launched) its (?:ipo|initial public offering))\b", metric="ipo", status="completed",
        confidence=LIKELY, yes=("Beta Robotics went public in 2019. => Beta Robotics | - | -",), no=("Beta Robotics went public with its plan.",),
    ),
    Rule(
        "put-into", "funding_round", r"\b(?:investors|backers|venture capitalists|venture funds|shareholders|venture firms) (?:have |had )?(?:put|poured|pumped|plowed|ploughed|sunk|invested|injected|bet) (?:about |more than |nearly |over |some |another |around |a combined |a total of )*<M> (?:in|into|on) (?:the )?(?:[a-z\-]+ ){0,5}<s>(?!'s|-)",
        yes=("Investors put $30 million into Beta Robotics. => Beta Robotics | - | 30000000 USD",),
    ),
)  # fmt: skip
