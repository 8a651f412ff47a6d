"""Precise English patterns in the phrases of agencies: deals clinched, services bought under a deal, ventures ended.

Rows as in `rules_en`, read before the looser ones there.
"""

from __future__ import annotations

from dealgraph.loaders.extract.en.verbs import CONTRACT, COOP, FILL, ROUND, WON
from dealgraph.loaders.extract.model import LIKELY, REVIEW
from dealgraph.loaders.extract.rules import Rule

_DEAL = r"(?:deal|agreement|contract|pact|arrangement)s?"
_SIGN = r"(?:sign(?:s|ed|ing)?|struck|strikes?|inks?|inked|reache[sd]|announce[sd]?|ha[sd]|entered into|near(?:s|ing)?|clinche[sd]|sealed|landed|won|agreed)"
# What is paid for when a supplier is paid; a stake, a unit or a dispute is paid for otherwise.
_SERVICE = r"(?:model|models|chips?|services?|capacity|cloud|compute|computing|power|electricity|energy|access|licen[cs]es?|technology|data|content|software|rent|use|supply|supplies|delivery|gpus?|servers?|hosting)"
_MAKER = r"(?:maker|developer|producer|startup|start-up|company|firm|rival|operator|provider|owner|specialist|manufacturer|miner|retailer|group|brand|chain|lender|bank|platform|supplier|insurer|brewer|carmaker|drugmaker|chipmaker)"
# After a target nothing is counted or made: "a deal for Acme jets" buys jets.
_NOT_GOODS = r"(?= ?(?:[,.;)]|$|(?:on|in|at|this|last|after|as|and|from|that|to|with|which|worth|valued|by|for|following|late|early|amid|despite|beating|but|when|while)\b|\ue004))(?!<=>[\ue001])"

# "to file for an IPO", "ahead of a planned IPO": a listing that is meant.
_LISTING = r"(?:ipos?|initial public offering|stock market (?:listing|debut|flotation))\b"

WIRE: tuple[Rule, ...] = (
    Rule(
        "ipo-meant", "funding_round", rf"\b(?:plans?|planning|aims?|aiming|intends?|hopes?|prepares|preparing|seeks?|filed|files|on track|set|expects?)(?: confidentially)? (?:to |for )(?:(?:file|launch|hold|pursue|conduct|seek|apply)(?: for)? )?(?:an? |its )?(?:<T> )?(?:[a-zA-Z.\-]+ ){{0,2}}?{_LISTING}", metric="ipo", near=False, status="planned",
        yes=("Acme Labs aims to file an IPO in the US. => Acme Labs | - | -", "Acme Labs filed for an initial public offering. => Acme Labs | - | -"),
        no=("Acme Labs plans to buy homes before the IPO of a rival.",),
    ),
    Rule(
        "list-meant", "funding_round", r"\b(?:plans?|planning|aims?|aiming|intends?|hopes?|prepares|preparing|seeks?|set|expects?|wants?)(?: confidentially)? to (?:list (?:its (?:shares|stock) )?on|go public|float (?:its shares )?on|debut on)\b", metric="ipo", near=False, status="planned",
        yes=("Acme Labs this week confirmed plans to list on Nasdaq in Stockholm. => Acme Labs | - | -",), no=("Acme Labs plans to list its flaws.",),
    ),
    Rule(
        "ipo-ahead", "funding_round", rf"\b(?:ahead of|before|prior to|toward|towards|for) (?:an?|its) (?:planned|upcoming|expected|proposed|anticipated) (?:<T> )?(?:[a-z\-]+ ){{0,2}}?{_LISTING}", metric="ipo", near=False, status="planned",
        yes=("Acme Labs hired a finance chief ahead of a planned 2032 IPO. => Acme Labs | - | -",),
        no=("Acme Labs rose ahead of the IPO of a rival.",),
    ),
    Rule(
        "eyeing", "acquisition", r"\b(?:eyeing|circling) (?:an? |the )?(?:[a-zA-Z\-]+,? ){0,6}?<o>,? for (?:up to |about |around |nearly |roughly |more than |as much as )?<M>", confidence=REVIEW,
        yes=("Acme Learning is eyeing listed tutoring company Beta Courses for nearly $1 billion. => Acme Learning | Beta Courses | 1000000000 USD",),
        no=("Acme Learning is eyeing Boston for its next plant.",),
    ),
    Rule(
        "contract-to-build-for", "supply_contract", rf"\b{WON} (?:[a-z\-]+ |\ue001 |\ue001-[a-z]+ ){{0,8}}?{CONTRACT}[^;,\ue000]{{0,60}}? to (?:build|construct|design|expand|upgrade|operate|run|maintain) (?:the )?<o>'s?\b",
        yes=("Acme Works won a contract worth more than $500 million to build Beta Data's new data centre. => Acme Works | Beta Data | 500000000 USD",),
    ),
    Rule(
        "fund-closed", "funding_round", r"\b(?:closing|close[sd]?|completed|raised|final close) (?:of |on )?(?:its|an?|the) (?:<M>),? (?:[a-z\-]+ ){0,3}fund\b(?! for\b)",
        yes=("Gamma Partners announced the closing of its $82 million second fund. => Gamma Partners | - | 82000000 USD",),
        no=("Gamma Partners closed a fund for widows.",),
    ),
    Rule(
        "spun-out", "founding", r"<s>,? (?:was|were|had been) spun (?:out|off) (?:of|from) (?:[a-z\-]+ ){0,4}<w>", near=False, status="completed",
        yes=("Beta Capital was spun out of investment firm Acme Partners in 2020. => Beta Capital | - | -",),
    ),
    Rule(
        "stake-sold-to", "investment", r"\b(?:company|firm|startup|group|business|it|bank|maker|retailer) (?:has |had )?(?:sold|sells|is selling) (?:an? )?(?:<x> )?(?:[a-z\-]+ ){0,3}(?:stake|interest|shareholding) to (?:[a-z\-]+ ){0,4}<s>(?! in\b)", swap=True,
        yes=("Beta Robotics was founded in 2016. The firm sold a minority stake to investor Acme Corp in 2023. => Acme Corp | Beta Robotics | -",),
        no=("The firm sold a minority stake to investors.",),
    ),
    Rule(
        "stake-leading", "funding_round", rf"\b(?:stake|interest|shares|invest(?:s|ed|ing)?|investment)(?: of <x>)? in (?:the )?(?:[a-z\-]+ ){{0,4}}<s>(?:, (?:an? |the )[^;\ue000]{{0,120}})?, (?:leading|co-leading|to lead|as part of|anchoring) (?:a|an|the|its|their) (?:[a-z\-]+ ){{0,3}}(?:<M> )?(?:[a-z\-]+ ){{0,2}}{ROUND}",
        yes=("Acme Tech said it would acquire a 10.5% stake in Beta Labs, the startup that builds models, leading a Series B round. => Beta Labs | - | -",),
        no=("Acme Tech acquired a stake in Beta Labs, leading a fight for it.",),
    ),
    Rule(
        "contract-to-equip", "supply_contract", rf"\b{WON} (?:[a-z\-]+ |\ue001 |\ue001-[a-z]+ ){{0,8}}?{CONTRACT}[^;,\ue000]{{0,60}}? to (?:provide|supply|equip|furnish) (?:the )?<o> with\b",
        yes=("Acme Corp won a contract worth up to $22 billion over 10 years to provide the Navy with headsets. => Acme Corp | Navy | 22000000000 USD",),
        no=("Acme Corp wants to provide the Navy with power.",),
    ),
    Rule(
        "company-with", "partnership", r"<s>,? (?:<.>)?\b(?:announce[sd]?|form(?:s|ed)|launch(?:es|ed)|create[sd]|set(?:s)? up|unveil(?:s|ed)|establish(?:es|ed)) (?:an? )(?:new )?(?:[a-zA-Z\-]+ ){0,5}?(?:company|venture|firm|business|consortium) with (?:the )?<w>",
        near=False, confidence=LIKELY, yes=("Acme Labs announced a new services company with Beta Capital and Gamma Partners. => Acme Labs | Beta Capital | -",),
        no=("Acme Labs launched a company with great ambitions.",),
    ),
    Rule(
        "deal-clinched", "acquisition",
        rf"\b(?:clinch(?:es|ed|ing)?|seal(?:s|ed|ing)|hammer(?:s|ed|ing) out|cement(?:s|ed|ing)?) (?:an? |its |the )?(?:<M> )?(?:[a-z\-]+ ){{0,3}}(?:deal|takeover|buyout|acquisition) (?:for|of) (?:[a-z\-]+ ){{0,5}}<o>{_NOT_GOODS}", confidence=LIKELY,
        yes=("Acme Pharma clinched a $10 billion deal for obesity drug developer Beta Labs on Friday. => Acme Pharma | Beta Labs | 10000000000 USD",
             "Acme Corp sealed its deal for Beta Robotics after a long battle. => Acme Corp | Beta Robotics | -"),
        no=("Acme Corp clinched a $2 billion deal for Beta jets.",),
    ),
    Rule(
        "deal-won", "acquisition",
        rf"\b(?:w[io]ns?|won|land(?:s|ed)|secure[sd]) (?:an? |its |the )?(?:<M> )?(?:[a-z\-]+ ){{0,3}}(?:deal|takeover) for (?:[a-z\-]+ ){{0,4}}{_MAKER} <o>{_NOT_GOODS}", confidence=LIKELY,
        yes=("Acme Pharma won a $10 billion deal for drug developer Beta Labs. => Acme Pharma | Beta Labs | 10000000000 USD",),
        no=("Acme Boats won a $2 billion deal for the Navy.",),
    ),
    Rule(
        "deal-to-buy-from", "supply_contract",
        rf"<o>,? (?:<=>)?\b{_SIGN} (?:(?:[a-zA-Z\d\-]+,?|[\ue001-\ue003]) ){{0,10}}?{_DEAL} (?:worth <x> )?to (?:buy|purchase|use|lease|rent|procure|access|source|license) (?!(?:a |an |the )?(?:[a-z\-]+ )?(?:stake|shares|unit|business|operations|assets|stores|sites|plants|towers|brands?|rights))(?:<=>)?(?:<x>)?(?:<=>)?\bfrom {FILL}<s>",
        yes=("Beta Labs has signed a seven-year, $38 billion deal to buy cloud services from Acme Cloud. => Acme Cloud | Beta Labs | 38000000000 USD",),
        no=("Beta Labs signed a deal to buy a stake in Acme Cloud from Gamma Capital.",),
    ),
    Rule(
        "spend-from", "supply_contract",
        rf"<o>,? (?:<.>)?\b(?:buy|spend|purchase)(?:s|ing)? (?:up to |about |at least |more than |around |an additional )?<M>(?: worth)?(?: of| on| in) (?:(?:[a-zA-Z\-,]+|\ue000) ){{0,7}}?(?:from|with) {FILL}<s>",
        yes=("Beta Labs committed to spend $30 billion on compute capacity from Acme Cloud. => Acme Cloud | Beta Labs | 30000000000 USD",
             "Beta Labs agreed to buy $6 billion of chips from Acme Devices. => Acme Devices | Beta Labs | 6000000000 USD"),
        no=("Acme Corp will spend $3 billion on a plant.",),
    ),
    Rule(
        "pay-for-service", "supply_contract",
        rf"<o>,? (?:<.>)?\b(?:to|will|would|agreed to|agrees to) pay (?:[a-z\-]+ ){{0,3}}<s> (?:up to |about |around |roughly |nearly |more than |some |an? |at least |approximately )*<M>(?: (?:a|per|each) (?:year|month|quarter)| annually)?,? (?:for|to (?:use|access|license|rent)) (?:[a-zA-Z\d.\-]+ |[\ue001-\ue003] |\ue003-[a-z]+ ){{0,6}}?{_SERVICE}\b",
        yes=("Beta Labs is nearing a deal to pay Acme Cloud about $1 billion a year for a large model. => Acme Cloud | Beta Labs | 1000000000 USD",),
        no=("Beta Labs agreed to pay Acme Corp $1 billion for its stake.", "Beta Labs agreed to pay Acme Corp $1 billion to settle a lawsuit."),
    ),
    Rule(
        "venture-ended", "partnership",
        rf"<w>,? (?:<.>)?\b(?:dissolv(?:e|es|ed|ing)|end(?:s|ed|ing)?|terminat(?:e|es|ed|ing)|scrap(?:s|ped|ping)?|unwind(?:s|ing)?|wind(?:s|ing)? (?:down|up)|wound (?:down|up)|break(?:s|ing)? up|exit(?:s|ed|ing)?) (?:their|the|an?) (?:[a-zA-Z.\-]+ |\ue005 |[\ue001] ){{0,6}}?{COOP}",
        pair=True, near=False,
        yes=("Acme Motors and Beta Cells will dissolve their battery joint venture. => Acme Motors | Beta Cells | -",),
        no=("Acme Motors will end the year strongly.",),
    ),
    Rule(
        "venture-left", "partnership",
        rf"(?:<s>,? (?:<.>)?)\b(?:dissolv(?:e|es|ed|ing)|end(?:s|ed|ing)?|terminat(?:e|es|ed|ing)|scrap(?:s|ped|ping)?|unwind(?:s|ing)?|exit(?:s|ed|ing)?|cancel(?:s|led|ed|ling)?) (?:its|the|an?) (?:[a-zA-Z.\-]+ |\ue005 |[\ue001] ){{0,6}}?{COOP} with {FILL}<o>",
        near=False,
        yes=("Acme Motors ended its battery joint venture with Beta Cells. => Acme Motors | Beta Cells | -",),
        no=("Acme Motors ended its talks with Beta Cells.",),
    ),
    Rule(
        "commit-to-supplier", "supply_contract",
        rf"<o>,? (?:<.>)?\b(?:commit(?:s|ted|ting)?|agree[sd]? to pay|will pay|pledge[sd]?|pays?|paid) (?:up to |about |at least |more than |around |an additional )?<M> (?:over (?:[a-z\d]+ ){{1,3}})?to {FILL}<s> (?:over (?:[a-z\d]+ ){{1,3}})?for (?:[a-zA-Z\d.\-]+ |\ue003 ){{0,6}}?(?:capacity|compute|computing|cloud|services?|chips?|gpus?|power|electricity|energy|servers?|hosting|equipment|infrastructure)\b",
        yes=("Beta Platforms committed $27 billion over five years to Acme Cloud for AI data center capacity. => Acme Cloud | Beta Platforms | 27000000000 USD",),
        no=("Beta Platforms committed $27 billion to Acme Cloud for a stake.",),
    ),
    Rule(
        "announced-investments", "investment",
        r"\b(?:announc(?:es|ed|ing)|unveil(?:s|ed)|reveal(?:s|ed)) (?:about |up to |more than |an? |an additional |over |nearly )*<M> (?:in|of|worth of) (?:[a-zA-Z\-]+ |\ue005(?:'s)? ){0,5}?investments?\b(?! (?:in|into) (?:[a-z]+ ){0,3}\ue000)",
        status="announced", confidence=LIKELY, yes=("Acme Corp announced $40 billion in data center investments. => Acme Corp | - | 40000000000 USD",), no=("Acme Corp announced $40 million in sales.",),
    ),
    Rule(
        "investments-amounting", "investment",
        r"\b(?:announc(?:es|ed|ing)|unveil(?:s|ed|ing)|reveal(?:s|ed|ing)|pledg(?:es|ed)) (?:an? |new |further )?(?:[a-zA-Z\-]+ ){0,4}?investments? (?:plan |program(?:me)? |package )?(?:amounting to|total+ing|worth|of|valued at) (?:about |around |more than |up to |nearly |over )?<M>",
        status="announced", confidence=LIKELY, yes=("Acme Corp unveiled cloud investments amounting to $2 billion in Malaysia. => Acme Corp | - | 2000000000 USD",), no=("Acme Corp unveiled the value of its investments.",),
    ),
    Rule(
        "financing-secured", "funding_round", r"\b(?:secure[sd]|clos(?:es|ed)|obtain(?:s|ed)|complete[sd]|arrange[sd]) (?:its |the |new |additional |project |construction |debt |equity )*(?:financing|funding)(?= (?:for|and|from|to)\b|[,.;]|$)", confidence=REVIEW,
        yes=("Acme Data secured financing and a letter of intent. => Acme Data | - | -",), no=("Acme Data secured the site.",),
    ),
    Rule(
        "program-launch", "investment",
        r"\b(?:is|are) (?:launching|rolling out|starting|kicking off|unveiling) (?:an? |the )?(?:up to |about |more than )?<M>(?:,)? (?:[a-zA-Z\-]+ ){0,6}?(?:program(?:me)?|initiative|plan|project|build-?out|expansion)\b",
        confidence=REVIEW, yes=("Acme Capital is launching a $100 billion infrastructure program. => Acme Capital | - | 100000000000 USD",),
        no=("Acme Capital is launching a savings program.",),
    ),
)  # fmt: skip
