"""English rows of what threatens a company or a market: cuts, suits, probes, shortages, fears.

Order matters: the first row that claims a pair of ends wins.
"""

from __future__ import annotations

from dealgraph.loaders.extract.en.rules.phrases import ABOUT, KIND
from dealgraph.loaders.extract.model import LIKELY, REVIEW
from dealgraph.loaders.extract.rules import Rule

_SCARCE = r"(?:shortages?|shortfalls?|deficits?)"
_STAFF = r"(?:jobs|positions|roles|posts|employees|workers|staff|staffers|people)"
_CUTS = r"(?:layoffs|lay-offs|job[- ]cuts|redundancies|workforce reductions?|staff cuts|staff reductions|job losses|workforce cuts)"
_MADE_UP = r"(?:is|was|are|were|has been|had been)"

# What a party may have to face; rivals and a hard market are everybody's.
_TROUBLE = (
    r"(?:scrutiny|reviews?|inquir(?:y|ies)|probes?|investigations?|hurdles?|obstacles?|threats?|charges|sanctions|claims|lawsuits?|litigation|shortages?|shortfalls?|crunch|glut|oversupply|overcapacity|"
    r"(?:falling|weak|weaker|weakening|slowing|sluggish|slumping|declining|shrinking) (?:[a-z]+ )?(?:demand|sales)|layoffs|job cuts|strikes?|walkouts?|boycotts?|delisting|liquidation|insolvency|bankruptcy|default|closure|collapse|backlash|setbacks?|"
    r"constraints?|bottlenecks?|disruptions?|delays?|recalls?|outages?|uncertaint(?:y|ies)|risks?|slowdown|downturn|fines?|penalt(?:y|ies)|bans?|tariffs?|duties|levies|allegations|accusations)"
)
_INSOLVENT = (
    r"(?:fil(?:ed|es) for (?:chapter (?:7|11|\ue003) )?(?:voluntary )?(?:bankruptcy|insolvency|administration|creditor protection|chapter)|declare[sd] (?:bankruptcy|insolvency)|went (?:bankrupt|bust|into administration|into insolvency|into liquidation)|"
    r"(?:fell|collapsed|slid|tumbled) into (?:administration|insolvency|bankruptcy|receivership|liquidation)|collapsed (?=in \ue004|\ue004|last|this|earlier|under)|(?:is|was) (?:declared )?(?:bankrupt|insolvent)|is in (?:insolvency|bankruptcy|administration|receivership))"
)

RISKS: tuple[Rule, ...] = (
    Rule(
        "bankrupt-which", "risk", rf"<s>,? (?:an? [^,;\ue000]{{3,60}} |the [^,;\ue000]{{3,60}} )?(?:which|that|who) (?:has |had |recently |itself |also |then |already )*{_INSOLVENT}",
        metric="bankruptcy", near=False, status="completed", scope="bare", yes=("Acme Shoes, which collapsed last June, sold its name. => Acme Shoes | - | -",),
        no=("Acme Shoes, which moved last June, sold its name.",),
    ),
    Rule(
        "bankruptcy-of", "risk", r"<s>'s? (?:\ue004 |recent |looming |own )?(?:insolvency|bankruptcy|collapse into administration|chapter \ue003 filing)\b(?! (?:court|judge|lawyers?|estate|plan|sale|trustee))",
        metric="bankruptcy", near=False, status="completed", confidence=LIKELY, yes=("Few tailors foresaw Beta Yarn's 2027 insolvency. => Beta Yarn | - | -",), no=("Few tailors met Beta Yarn's insolvency lawyers.",),
    ),
    Rule(
        "under-threat", "risk", r"<s>(?:'s? (?:[a-z-]+ ){1,7}| )(?:is|are|remains?|was|were) (?:increasingly |now |also |again |still |seriously )*(?:under threat|in jeopardy|in danger|threatened by|in doubt|at risk(?= (?:of|from|because|due|as|if)\b|[.,;]|$))(?! (?:of|from) (?:\ue001|being))",
        metric="risk", near=False, status="possible", confidence=LIKELY, yes=("Beta Stream's role in school films is seriously threatened by a boycott. => Beta Stream | - | -", "Cinemas close early, and Beta Stream is again in danger. => Beta Stream | - | -"),
        no=("Beta Stream is in Denmark.",),
    ),
    Rule(
        "fined-so-much", "risk", rf"\b(?:fined|fines|fining|penali[sz]ed|slapped|ordered) {KIND}<s>,? (?:with (?:an? )?|to pay (?:an? )?)?{ABOUT}(?P<a>\ue001)(?! (?:in|for) (?:cash|shares))", metric="fine", near=False, status="completed", confidence=LIKELY,
        yes=("A court in Porto fined shipping line Acme Sails $45 million for spilling paint. => Acme Sails | - | 45000000 USD",), no=("A court in Porto cleared Acme Sails of spilling paint.",),
    ),
    Rule(
        "recalls", "risk", rf"<s>,? (?:<.>)?\b(?:is |are |was |were |will |to |has |have |it's |also )*(?:recall(?:s|ed|ing)?|recall of) {ABOUT}(?P<a>\ue003)", metric="recall", near=False, status="announced", confidence=LIKELY,
        yes=("Acme Coaches recalled about 3,500 buses. => Acme Coaches | - | 3500 count",), no=("Acme Coaches recalled better days.",),
    ),
    Rule(
        "output-to-slow", "risk", r"<s>(?:'s?)? (?:[a-z-]+ ){0,2}(?:production|output) (?:is|are) (?:set|expected|likely|due) to (?:slow(?: down)?|be (?:cut|reduced|halted|disrupted|delayed))\b", metric="production_slowdown", near=False, status="expected", confidence=LIKELY,
        yes=("Acme Cement's kiln output is likely to be reduced. => Acme Cement | - | -",),
    ),
    Rule(
        "class-action-for", "risk",
        r"\bclass actions?\b[^;]{0,240}\b(?:purchased|acquired|bought|purchasers of|investors in|holders of|shareholders of)\b (?:or otherwise acquired )?(?:the )?(?:publicly traded )?(?:(?:securities|common stock|shares|stock) of )?<s>", metric="lawsuit",
        near=False, status="possible", confidence=LIKELY, scope="bare",
        yes=("Gamma Law said a class action suit was filed in Texas on behalf of all who bought or otherwise acquired Beta Robotics securities in May. => Beta Robotics | - | -",),
        no=("Gamma Law said a class of ten bought Beta Robotics securities.",),
    ),
    Rule(
        "in-lawsuits", "risk", r"<s>,? (?:<.>)?\b(?:is|are|was|were|has been) (?:currently |now |also )?(?:involved in|facing|named in|embroiled in|a defendant in) (?:about |more than |nearly |some |at least )?(?P<a>\ue003)?(?:[a-z-]+ ){0,2}lawsuits\b",
        metric="lawsuit", near=False, status="completed", confidence=LIKELY, yes=("Acme Bank has been named in some tenant lawsuits. => Acme Bank | - | -",),
    ),
    Rule(
        "investigates", "risk", r"\b(?:is|are|was|were|has been|have been|began|started) (?:also |now |currently )?(?:investigating|probing) (?:whether )?(?:[a-z\ue005'-]+ ){0,4}?<s>(?!'s (?:claims|deal|takeover|acquisition))",
        metric="investigation", near=False, status="possible", confidence=LIKELY, yes=("Kenya's insurance watchdog has been probing broker Acme Cover since June. => Acme Cover | - | -",), no=("Acme Cover has been probing wells since June.",),
    ),
    Rule(
        "layoffs-awaited", "risk", rf"(?:^|[.;,] |that )(?:\W{{0,2}})(?:further |more |additional |new |fresh |deeper |widespread )?{_CUTS} (?:are|were|is|have been) (?:now |also )?(?:expected|anticipated|likely|planned|looming|coming|under way|underway)(?: (?:soon|next|this|in)\b)?(?: (?:at|in|across|for) (?:the )?<s>)?",
        metric="layoffs", near=False, status="expected", confidence=LIKELY, yes=("Further layoffs are expected at Acme Motors. => Acme Motors | - | -",),
    ),
    Rule(
        "may-slow", "risk", r"<s>,? (?:<.>)?\b(?:may|might|could) (?:have to |be forced to |need to )?(?:slow (?:down )?|cut |curb |reduce |halt |pause |idle |scale back )(?:its |their )?(?:[a-z-]+ )?(?:production|output|manufacturing)\b", metric="production_slowdown", near=False, status="possible",
        confidence=LIKELY, yes=("Acme Bricks might have to curb its output while gas is dear. => Acme Bricks | - | -",), no=("Acme Bricks might have to raise its output while gas is cheap.",),
    ),
    Rule(
        "output-stopped", "risk", r"<s>,? (?:<.>)?\b(?:will |would |to |is |are |was |were |has |have |had )?(?:temporarily )?(?:stop|stops|stopped|stopping|halt|halts|halted|halting|suspend|suspends|suspended|suspending|pause|pauses|paused|pausing) (?:all |some |its |their |most |vehicle |car )*(?:production|output|manufacturing)\b(?! of (?:the |its )?[\w-]*\d)", metric="production_stop", near=False,
        confidence=REVIEW, yes=("Acme Mowers will temporarily suspend all production in June. => Acme Mowers | - | -",), no=("Acme Mowers will temporarily suspend all bonuses in June.",),
    ),
    Rule(
        "jobs-at-stake", "risk", r"\bwith (?:about |around |nearly |roughly |up to |more than |over |some |as many as )?(?P<a>\ue003) (?:[a-z-]+ ){0,3}?(?:jobs|positions|workers|employees|people|staff) (?:now |potentially )?(?:at risk|affected|under threat|in jeopardy|set to go)\b", metric="layoffs", near=False, status="possible",
        confidence=LIKELY, yes=("Acme Buttons went under, with nearly 450 staff potentially affected. => Acme Buttons | - | 450 count",),
    ),
    Rule(
        "decision-costs-jobs", "risk", r"<s>'s? (?:[a-z-]+ ){0,2}(?:decision|move|plan|plans|closure) [^;\ue000\ue003]{3,90}?(?:leading to|resulting in|affecting|costing|eliminating) (?:the )?(?:layoffs? of |loss of |dismissal of )?(?:about |around |nearly |roughly |up to |more than |over |some )?(?P<a>\ue003) (?:[a-z-]+ ){0,2}?(?:jobs|positions|workers|employees|people|staff)\b",
        metric="layoffs", near=False, confidence=LIKELY, yes=("Critics scorned Acme Mail's move to close its sorting rooms, eliminating about 350 positions. => Acme Mail | - | 350 count",),
    ),
    Rule(
        "jobs-affected", "risk", r"\b(?:affect(?:s|ed|ing)?|impact(?:s|ed|ing)?|leading to (?:the )?(?:layoffs?|dismissal|loss) of|resulting in (?:the )?(?:layoffs?|dismissal|loss) (?:of|for)|result in (?:the )?(?:layoffs?|loss) (?:of|for)|led to the release of) (?:about |around |nearly |roughly |up to |more than |over |some |as many as |an estimated )?(?P<a>\ue003) (?:[a-z-]+ ){0,2}?(?:jobs|positions|workers|employees|people|staff|staffers|roles)\b(?! (?:a|per) )",
        metric="layoffs", near=False, confidence=REVIEW, yes=("Acme Dyes closes in May, resulting in the loss of some 70 positions. => Acme Dyes | - | 70 count",), no=("The closure resulted in the loss of some 70 trees.",),
    ),
    Rule(
        "could-lose-jobs", "risk", r"<s>,? (?:<.>)?\b(?:could|may|might|will|would|set to|risks?) (?:los(?:e|ing)|shed(?:ding)?) (?:about |around |nearly |roughly |up to |more than |over |some |as many as |another )?(?P<a>\ue003) (?:[a-z-]+ ){0,2}?(?:jobs|positions|workers|employees)\b", metric="layoffs", near=False, status="possible",
        confidence=LIKELY, yes=("Acme Soap might lose another 350 workers. => Acme Soap | - | 350 count",),
    ),
    Rule(
        "who-is-laid-off", "risk", r"(?P<a>\ue003) (?:[a-z-]+ ){0,2}?(?:employees|workers|people|staff|staffers) (?:will |would |may |could |are to |have |had )?(?:lose|lost|losing|be losing) their jobs\b(?: (?:at|when) <s>)?", metric="layoffs", near=False,
        confidence=LIKELY, yes=("Some 350 bakery workers are to lose their jobs at Acme Foods. => Acme Foods | - | 350 count",),
    ),
    Rule(
        "denies-charges", "risk", r"<s>,? (?:<.>)?\b(?:has |have |had |also )?(?:categorically |strongly |firmly |flatly |vehemently )?(?:denie[sd]|den(?:y|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:es|ed|ing)) (?:any |all |the |these |those |such )*(?:allegations?|accusations?|charges|claims) of (?:[a-z-]+ ){0,3}?(?:impropriety|fraud|wrongdoing|manipulation|misconduct|bribery|corruption|theft|infringement|collusion|laundering|irregularities|abuse|evasion)\b",
        metric="allegations", near=False, status="denied", confidence=LIKELY, yes=("Beta Soft flatly rejected all claims of price collusion. => Beta Soft | - | -",), no=("Beta Soft flatly rejected all claims of the tenants.",),
    ),
    Rule(
        "cuts-passive", "risk", rf"(?P<a>\ue003) (?:[a-z\-]+ )?{_STAFF} (?:have been|has been|were|was|had been|will be|are being|would be|are to be|could be|may be) (?:[a-z]+ )?(?:cut|eliminated|released|laid off|let go|axed|shed|made redundant|dismissed|terminated|slashed|fired|lost|scrapped|removed)\b",
        metric="layoffs", near=False, yes=("Acme Soft had said more than 11,000 jobs have been released due to automation. => Acme Soft | - | 11000 count",),
    ),
    Rule(
        "cuts-uncounted", "risk", rf"\b(?:announc(?:es|ed|ing)|confirm(?:s|ed)|beg(?:ins|an)|start(?:s|ed)|plan(?:s|ned|ning)|conduct(?:s|ed|ing)|unveil(?:s|ed)|mak(?:es|ing)|made|go(?:es|ing) through|underw(?:ent|ay)|carr(?:ies|ied|ying) out|prepar(?:es|ing) (?:for)?|consider(?:s|ing)|weigh(?:s|ing)) (?:(?!no\b)[a-z'\-]+ ){{0,6}}?{_CUTS}\b(?![^;]*[\ue002\ue003])",
        metric="layoffs", near=False, confidence=LIKELY, yes=("Acme Soft announced its steepest job-cuts ever. => Acme Soft | - | -", "Acme Trucks has confirmed another round of layoffs. => Acme Trucks | - | -"),
        no=("Acme Soft announced that it plans no job cuts.",),
    ),
    Rule(
        "danger-fought", "risk", r"\b(?:avoid(?:s|ed|ing)?|stave off|staving off|avert(?:s|ed|ing)?|fend off|fending off|brink of|verge of|edge of|(?:at )?risk of|threat of|fears of|heading for|headed for|slide into|collapse into|warn(?:s|ed|ing) of|consider(?:s|ing) filing for|prepar(?:es|ing) (?:to file )?for) (?:a |an |another |possible |consolidation or |chapter \ue003 )*(?P<risk>bankruptcy|insolvency|liquidation|default|delisting)\b",
        metric="bankruptcy", near=False, status="possible", confidence=LIKELY, yes=("Acme Trucks is launching a few last-ditch efforts to avoid bankruptcy. => Acme Trucks | - | -",),
    ),
    Rule(
        "company-bankrupt", "risk", r"\b(?:it|company|brand|chain|retailer|startup|firm|group|store|maker|lender|exchange|and)\b (?:[a-z]+ ){0,2}?(?:fil(?:ed|es|ing) for (?:chapter (?:7|11|15|\ue003) )?(?:voluntary )?(?:bankruptcy|insolvency|administration|creditor protection|chapter)|went (?:bankrupt|bust|into administration)|sought (?:bankruptcy|creditor) protection)",
        metric="bankruptcy", near=False, status="completed", confidence=LIKELY, yes=("Acme Farms makes lamps. The company filed for Chapter 11 bankruptcy in May. => Acme Farms | - | -", "Acme Farms could not pay its debts and filed for Chapter 11 protection. => Acme Farms | - | -"),
        no=("The company filed for a licence.",),
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
    Rule(
        "short-of", "risk", rf"<s> (?:could|may|might|will|would) (?:face|suffer|see|have|run into) (?:an? )?(?:[a-z\-]+ ){{0,2}}{_SCARCE} of {ABOUT}(?P<a>\ue002)",
        metric="shortage", near=False, yes=("Germany could face a power shortage of 8% by 2031. => Germany | - | 8 percent",),
    ),
    Rule(
        "was-fined", "risk", r"<s>,? (?:<.>)?\b(?:(?:was|were|is|has been|have been|had been|being|been) (?:fined|hit with an?|ordered to pay|slapped with an?)|agree[sd]? to pay) (?:about |up to |more than |nearly |a |some )*<M>(?= (?:fine|penalty|by|for|over|to settle|in (?:fines|penalties|damages|a settlement)|lawsuit|settlement|judgment|verdict)|[,.;]|$)(?! for (?:the )?(?:[a-z\-]+ ){0,3}\ue000)",
        metric="lawsuit", status="possible", confidence=LIKELY, yes=("Acme Corp was fined $90 million by regulators. => Acme Corp | - | 90000000 USD",), no=("Acme Corp agreed to pay $90 million for Beta Arms.",),
    ),
    Rule(
        "was-sued", "risk", r"<s>,? (?:<.>)?\b(?:(?:was|is being|has been|were|have been|being|is|are) (?:sued|investigated|probed|indicted)|(?:is|are|was|were|came|remains) under (?:federal |criminal |regulatory |antitrust |[a-z\-]+ )?(?:investigation|scrutiny|review) (?:by|for|over))\b",
        metric="lawsuit", near=False, status="possible", confidence=LIKELY, yes=("Acme Corp was sued by a former worker. => Acme Corp | - | -",),
    ),
    Rule(
        "tariffs-cost", "risk", r"\b(?P<risk>tariffs?|duties|levies|export controls|export curbs|the ban|shortages?|the strike|the recall|the outage|the cyberattack)(?: (?:could|may|might|would|will|are expected to|is expected to|are set to))? (?:cost|reduce|cut|shave|wipe) (?:it|them|the (?:company|group|automaker|carmaker|firm)|<s>) (?:about |up to |more than |nearly |some |an estimated |as much as |around )*<M>",
        metric="tariffs", status="possible", confidence=LIKELY, yes=("Acme Corp said tariffs could cost it $90 million. => Acme Corp | - | 90000000 USD",),
    ),
    Rule(
        "hit-by", "risk", r"<s>,? (?:<.>)?\b(?:was|were|has been|have been|is|are|been) (?:badly |hard |severely )?(?:hit|hurt|crippled|disrupted|paralysed|paralyzed|halted|affected|rocked|battered|dogged) by (?:an? |the |a series of )?(?:[a-z\-]+ ){0,3}?(?P<risk>cyber-?attacks?|hack|data breach|ransomware(?: attack)?|strikes?|outages?|recalls?|fire|floods?|shortages?|disruptions?|tariffs?|sanctions|boycotts?|scandals?)\b",
        metric="risk", near=False, status="possible", confidence=LIKELY, yes=("Acme Corp has been hit by a cyberattack. => Acme Corp | - | -",), no=("Acme Corp was hit by a bus.",),
    ),
    Rule(
        "in-bankruptcy", "risk", r"<s>,? (?:<.>)?\b(?:enter(?:s|ed|ing)?|sought|seek(?:s|ing)|fell into|slid into|slipped into|tipped into|plunged into|collapsed into|placed in(?:to)?|put into|went into|go(?:es|ing)? into|forced into|pushed into|is in|remains in) (?:[a-z]+ )?(?:Chapter (?:11|7)|<x>|bankruptcy|administration|receivership|liquidation|insolvency|creditor protection)\b(?! court)", metric="bankruptcy", near=False, status="completed",
        confidence=LIKELY, yes=("Acme Shops entered bankruptcy. => Acme Shops | - | -",), no=("Acme Shops put staff into administration jobs.",),
    ),
    Rule(
        "out-of-cash", "risk", r"<s>,? (?:<.>)?\b(?:could|may|might|would|will|is set to|risks?) run(?:ning)? (?:out of|low on) (?:cash|money|funds|liquidity)\b", metric="liquidity", near=False, status="possible",
        confidence=LIKELY, yes=("Acme Shops warned it could run out of cash. => Acme Shops | - | -",),
    ),
    Rule(
        "could-be-hurt", "risk", r"<s>,? (?:<.>)?\b(?:could|may|might|would|will|stands? to|risks?) (?:also )?(?:be(?:ing)? |get(?:ting)? )?(?:hit|hurt|affected|squeezed|harmed|hampered|disrupted|damaged|impacted|suffer) (?:hard )?(?:by|from) (?:the |an? |any |new |higher |further |[a-z]+ ){0,3}?(?P<risk>tariffs?|shortages?|sanctions|export (?:controls|curbs)|strikes?|slowdown|downturn|recession|competition|regulation|lawsuits?|disruptions?|bans?|price war|supply constraints)\b",
        metric="risk", near=False, status="possible", confidence=LIKELY, yes=("Acme Motors could be hurt by tariffs. => Acme Motors | - | -",),
    ),
    Rule(
        "jobs-at-risk", "risk", r"(?P<a>\ue003) (?:[a-z\-]+ ){0,3}?(?:jobs|positions|roles|posts|workers|employees|people|staff) (?:are|were|is|could be|may be|will be) (?:put |now )?(?:at risk|under threat|threatened|affected|set to go|to go|made redundant|let go|to be cut) (?:at|in|by) (?:the )?(?:[a-z\-]+ ){0,4}?<s>(?!'s [a-z]+ jobs)", metric="layoffs",
        status="possible", confidence=LIKELY, yes=("Some 300 jobs are at risk at Acme Shops. => Acme Shops | - | 300 count",),
    ),
    Rule("sued", "risk", r"\b(?:sues|sued|suing|lawsuit against|complaint against|investigation into|probe into|charges against|fined|fines) <s>", metric="lawsuit", near=False, status="possible",
         confidence=REVIEW, yes=("Regulators sued Acme Corp over its prices. => Acme Corp | - | -",)),
    Rule("going-concern", "risk", r"<s>,? (?:[^;,\ue000]{0,80})?\b(?:substantial doubt|going concern)\b", metric="going_concern", near=False, status="possible", confidence=LIKELY,
         yes=("Acme Corp warned of substantial doubt about its future. => Acme Corp | - | -",)),
    Rule(
        "petition-against", "risk", r"\b(?:insolvency|bankruptcy|winding[- ]up|liquidation) (?:petitions?|proceedings|pleas?|cases?|filings?) (?:(?:was|were) )?(?:filed |initiated |brought |launched |admitted )?against (?:the )?(?:[a-z\-]+ ){0,4}<s>",
        metric="bankruptcy", near=False, status="completed", confidence=LIKELY,
        yes=("Lenders filed an insolvency petition against Acme Farms. => Acme Farms | - | -",), no=("A petition against fees was filed by Acme Farms.",),
    ),
    Rule(
        "warned-it-may", "risk", r"<s>,? (?:<.>)?\b(?:warned|warns|cautioned|cautions)(?: that)? (?:its|the|their) [^;,.\ue000\ue001-\ue003]{3,60}? (?:may|might|could|would|will) (?:[a-z]+ )?(?:widen|fall|decline|worsen|shrink|miss|suffer|slow|drop|deteriorate|be (?:hit|hurt|delayed|affected|lower))",
        near=False, status="possible", confidence=REVIEW,
        yes=("Acme Cars warned that its deficit may widen in 2032. => Acme Cars | - | -",), no=("Acme Cars said that its share may widen.",),
    ),
    Rule(
        "struggles-with", "risk", r"<s>,? (?:<.>)?\b(?:has|have|had|is|are|was|were) (?:been )?(?:struggl(?:ed|ing)|grappl(?:ed|ing)|wrestl(?:ed|ing)|contend(?:ed|ing)) with (?:[a-z\-]+ ){0,3}?(?:supply|suppl(?:y|ies)|shortages?|delays|quality|debt|losses|overcapacity|production (?:problems|issues))\b",
        near=False, status="possible", confidence=REVIEW,
        yes=("Acme Drugs has struggled with supply of its best-selling drug. => Acme Drugs | - | -",), no=("Acme Drugs is contending with new rivals.",),
    ),
    Rule(
        "may-face", "risk", rf"<s>(?:'s (?:[a-z-]+ ){{1,4}})?,? (?:<.>)?\b(?:could|may|might|would|will|now|still|also|to|also|is|are)? ?(?:face[sd]?|facing|encounter(?:s|ed|ing)?) (?:an? |the |multiple |several |growing |new |more |mounting |severe |serious |major |acute |increasing |fresh |possible |potential |up to )*(?:(?P<a>\ue001) )?(?:(?!(?:from|of|in|over)\b)[a-z-]+ ){{0,3}}?(?P<risk>{_TROUBLE})\b",
        metric="risk", near=False, status="possible", confidence=LIKELY, yes=("Beta Ride may encounter new lawsuits. => Beta Ride | - | -", "Beta Ride is facing a passenger boycott. => Beta Ride | - | -"),
        no=("Beta Ride is facing strong competition.", "Beta Ride faces the sea."),
    ),
    Rule(
        "it-faces", "risk", rf"\b(?:as|because|since|that|while|and|said|but) (?:it|the (?:company|group|firm|bank|carmaker|maker|retailer|startup)) (?:also |now |still |could |may |might |would )*(?:face[sd]?|facing) (?:an? |the |multiple |several |growing |new |more |mounting |severe |serious |major |possible |potential )*(?:(?!(?:from|of|in|over)\b)[a-z-]+ ){{0,3}}?(?P<risk>{_TROUBLE})\b",
        metric="risk", near=False, status="possible", confidence=LIKELY, yes=("Beta Ride delayed its listing because it faces a tax probe. => Beta Ride | - | -",), no=("Beta Ride sold its office because it faces the sea.",),
    ),
    Rule(
        "part-struggles-with", "risk", r"<s>'s? (?:[a-z-]+ ){0,4}(?:business|unit|division|arm|segment|operations?) (?:is|are|was|were|has been|have been) (?:struggling|grappling|wrestling|contending) with (?:[a-z-]+ ){0,3}?(?:supply|shortages?|delays|quality|debt|losses|overcapacity|problems|issues|demand)\b",
        metric="risk", near=False, status="possible", confidence=LIKELY,
        yes=("Acme Garden's lawn mower arm has been wrestling with cracked blade problems. => Acme Garden | - | -",), no=("Acme Garden's lawn mower arm has been wrestling with new rivals.",),
    ),
    Rule("faces-risk", "risk", r"<s>,? (?:<.>)?\b(?:face[sd]?|facing|hit by|exposed to|struggl(?:es|ed|ing) with|suffer(?:s|ed|ing)? from|constrained by|vulnerable to|grappl(?:es|ed|ing) with|sued (?:by|for|over)|under investigation|warn(?:s|ed|ing) (?:of|about|that)|plagued by|threatened by|limited by|hampered by|at risk of) (?:<=>)?(?P<risk>shortages?|uncertaint(?:y|ies)|risks?|lawsuits?|probe|investigation|shortfalls?|constraints?|bottlenecks?|disruptions?|delays?|bubble|overheating|overcapacity|slowdown|downturn|bankruptcy|default|tariffs?|fines?|penalties|crunch|ban|recall)",
         metric="risk", near=False, status="possible", confidence=LIKELY, yes=("Acme Corp faces a shortage of chips. => Acme Corp | - | -",)),
    Rule("said-risk", "risk", r"<s>,? (?:<.>)?\b(?:said|says|warned|warns|cautioned|cautions)\b[^;]{0,40}?\b(?:shortages?|tariffs?|uncertainty|constraints?|bottlenecks?|delays?|lawsuits?|slowdown|disruptions?)\b[^;]{0,50}?\b(?:could|may|might|would|will)\b",
         metric="risk", near=False, status="possible", confidence=REVIEW, yes=("Acme Corp said a shortage of chips may force it to cut output. => Acme Corp | - | -",)),
    Rule("layoffs-plain", "risk", r"\b(?:lay(?:s|ing)?|laid)[ -]off (?:its |their |the )?(?:employees|staff|workers)\b", metric="layoffs", near=False, confidence=LIKELY,
         yes=("Acme Games announced a restructuring that will involve laying off employees. => Acme Games | - | -",), no=("Acme Games laid out its plans for employees.",)),
    Rule("layoffs-uncounted", "risk", r"\b(?:laid[ -]off|lay(?:s|ing)? off|let go of|fired|dismissed) (?:nearly |almost |about |more than )?(?:(?:its|all|half|most|some|hundreds|dozens|thousands|many|several|a third|a quarter|part) )(?:of )?(?:its |the |their )?(?:entire |whole |remaining )?(?:\ue000 )?(?:staff|workforce|employees|workers|team)\b",
         metric="layoffs", near=False, confidence=LIKELY, yes=("Beta Robotics laid off nearly its entire staff. => Beta Robotics | - | -",), no=("Beta Robotics fired its rockets.",)),
    Rule("layoffs", "risk", r"(?<!job )(?<!price )\b(?:lay(?:s|ing)?[ -]off|laid[ -]off|cut(?:s|ting)?|slash(?:es|ed|ing)?|eliminat(?:e|es|ed|ing)|shed(?:s|ding)?|ax(?:es|ed|ing)?|dismiss(?:es|ed)?|fire[sd]?|let(?:s|ting)? go)\b (?:of )?(?:<.>)?(?P<a>[\ue002\ue003]) (?:<.>)?(?:\ue000 )?(?:jobs|employees|staff|workers|positions|roles|workforce|people|headcount)",
         metric="layoffs", near=False, yes=("Acme Corp will cut 3,000 jobs. => Acme Corp | - | 3000 count",)),
)  # fmt: skip
