"""Sets of English verbs and nouns that the rows of patterns share: buying, raising, winning, working together, building.

A row names a set, so that a new synonym is added once and every row reads it.
"""

from __future__ import annotations

ACQ = (
    r"(?:acquire[sd]?|acquiring|acqui-?hire[sd]?|buy(?:s|ing)?|bought|purchase[sd]?(?! (?:agreements?|prices?|orders?|contracts?|options?|commitments?|obligations?)\b)|purchasing|tak(?:es?|ing) over|took over|snap(?:s|ped|ping)? up|"
    r"scoop(?:s|ed|ing)? up|gobbl(?:e|es|ed|ing) up|swallow(?:s|ed)?|absorb(?:s|ed)?)"
)
GOODS = (
    r"(?:[a-z]+ ){0,3}(?:chips?|gpus?|power|electricity|energy|gas|vehicles|cars|aircraft|jets|fuel|credits|equipment|servers|products?|"
    r"services|bonds|notes|treasuries|bitcoin|tickets?|ads?|more|time|back|goods|hydrogen|uranium|copper|capacity|compute|tonnes|tons|"
    r"batteries|satellites|wafers|crude|oil|steel|land|homes?|drugs?)\b"
    r"(?! (?:[a-z]+ )?(?:maker|startup|start-up|company|firm|designer|developer|producer|supplier|group|giant|business|unit|operator|provider|retailer|"
    r"manufacturer|miner|explorer|specialist|platform|rival|distributor|studio|lab|division))"
)
STAKE = r"(?:stakes?|interest|shares?|minority|holding|warrants?|position|equity)"
INVEST = (
    r"(?:invest(?:s|ed|ing)?|spend(?:s|ing)?|spent|commit(?:s|ted|ting)?|pledg(?:e|es|ed|ing)|pour(?:s|ed|ing)?|pump(?:s|ed|ing)?|"
    r"inject(?:s|ed|ing)?|plough(?:s|ed|ing)?|plow(?:s|ed|ing)?|put(?:s|ting)?|sink(?:s|ing)?|earmark(?:s|ed)?|allocat(?:e|es|ed)|"
    r"contribut(?:e|es|ed)|provid(?:e|es|ed)|deploy(?:s|ed)?|splash(?:es|ed)?|shell(?:s|ed|ing)? out|channel(?:s|ed)?|funnel(?:s|ed)?)"
)
RAISE = (
    r"(?:raise[sd]?|raising|secure[sd]?|securing|close[sd]?|closing|land(?:s|ed|ing)?|nab(?:s|bed|bing)|bag(?:s|ged|ging)|score[sd]?|pull(?:s|ed|ing) in|"
    r"lock(?:s|ed|ing) (?:up|in)|net(?:s|ted|ting)|pick(?:s|ed|ing) up|snag(?:s|ged|ging)|grab(?:s|bed|bing)|receive[sd]?|obtain(?:s|ed)?|attract(?:s|ed)?|"
    r"haul(?:s|ed|ing) in|borrow(?:s|ed|ing)?|bank(?:s|ed)|scoring|bring(?:s)? in|brought in|collect(?:s|ed)|garner(?:s|ed)|complete[sd]?|announce[sd]?|announcing|unveil(?:s|ed)?|"
    r"get(?:s)?|got|take[sn]? in|took in|gather(?:s|ed)|reel(?:s|ed) in|rake[sd]? in|price[sd]?|amass(?:es|ed)?|drew|draw[sn]?|procure[sd]?|"
    r"arrange[sd]?|conclude[sd]?|sign(?:s|ed)?|finali[sz]e[sd]?|issue[sd]?|sells?|sold|launch(?:es|ed)?|seek(?:s|ing)?|sought|scooped up)"
)
ROUND = (
    r"(?:(?:pre-)?series [a-z](?![a-z])|(?:pre-)?seed\b|angel (?:round|investment)|funding round|financing round|(?<!direct )(?<!federal )(?<!state )(?<!government )funding\b|financing\b|"
    r"fundrais\w+|equity round|investment round|growth (?:round|equity|capital)|investment (?:co-)?led by\b|bridge round|venture (?:round|capital|funding|debt)|"
    r"capital raise|(?<=\ue001 )raise\b|rounds?\b|initial public offering|\bipo\b|(?:share|stock|equity|public|bond|debt|notes?) (?:offering|sale|issue)|"
    r"private placement|(?:senior|convertible|green)\s(?:[a-z]+ )?(?:notes?|bonds?)|credit (?:facility|line)|(?:term |bank |green )?loan\b|"
    r"debt facility|boost\b|in (?:fresh |new )?(?:capital|equity)\b|in (?:fresh |new )debt\b|from (?:a group of )?(?:new |existing )?(?:investors|backers)|notes\b|bonds\b)"
)
WON = (
    r"(?:w[io]ns?|won|winning|(?:has|have|had) been awarded|(?:was|were|been) (?:awarded|selected for|chosen for)|awarded|secure[sd]?|receive[sd]?|"
    r"land(?:s|ed)?|bag(?:s|ged)|clinch(?:es|ed)?|sign(?:s|ed)?|inks?|inked|obtain(?:s|ed)?|book(?:s|ed)?|pick(?:s|ed) up|nab(?:s|bed)|"
    r"score[sd]?|conclude[sd]?|announce[sd]?|struck|strikes?|snag(?:s|ged)|locked up|reached|reaches|entered into|enters into|gets?|got|"
    r"notch(?:es|ed)|take[sn]? on|took on|finali[sz]e[sd]?|execute[sd]?|seals?|sealed|negotiat\w+|closed|completed|signing)"
)
CONTRACT = (
    r"(?:(?:supply|offtake|off-take|procurement|hosting|lease|leasing|(?<!securities )(?<!share )(?<!shares )(?<!stock )(?<!asset )(?<!equity )(?<!note )purchase|service|services|cloud|compute|delivery|power|"
    r"sales|capacity|computing|colocation|manufacturing|distribution|production|defen[cs]e|construction|engineering)"
    r" (?:agreement|contract|deal|order|pact|arrangement)s?|contracts?\b|orders?\b|task order|framework (?:contract|order)s?|letters? of award|commitments?\b(?= from)|tenders?\b|lease\b|ppa\b|tender for|newbuild(?:ing)?s?\b|charters?\b)"
)
COOP = (
    r"(?:partnership|collaboration|cooperation|co-operation|alliance|joint[- ]venture|jv\b|partnership pacts?|memorand(?:um|ums|a) of (?:understanding|agreement|cooperation)|mous?\b|tie-up|(?:new|strategic) relationship|"
    r"letter of intent|strategic agreement|framework agreement|(?:licen[sc](?:e|ing)|development|commerciali[sz]ation|research|option|collaborative|codeshare|code-share|co-development|technology|marketing|franchise) (?:and [a-z]+ )?(?:agreement|deal|pact|accord|alliance)|(?:50[-:/]50|equal|strategic) venture|cooperation agreement|collaboration agreement|partnership agreement|"
    r"strategic collaboration|strategic partnership|consortium)"
)
# "with Ohio's pension fund, Beta Capital": what a partner is called before its name.
CALLED = r"(?:an? |the |its )?(?:\ue005(?:'s|-based)? )?(?:(?:[a-z\-]+ ){0,4}(?:fund|company|giant|firm|group|[a-z]*maker|bank|startup|operator|developer|retailer|agency|arm|unit|subsidiary),? )?"
# What is sold piece by piece and stays unnamed.
ASSETS = (
    r"(?:towers|masts|sites|stores|shops|restaurants|pharmacies|branch(?:es)?|hotels?|malls?|propert(?:y|ies)|buildings?|mines?|wells|fields?|plants?|factor(?:y|ies)|facilit(?:y|ies)|quarr(?:y|ies)|terminals?|"
    r"warehouses|stations|pipelines?|licen[cs]es|assets|portfolio|business(?:es)?|operations|unit|division|arm|subsidiary|brands?|rights|land|campus|clinics|hospitals|farms|projects?)"
)
# "an affiliate of", "a consortium led by": who buys stands behind it.
ON_BEHALF = (
    r"(?:(?:an? |the |certain )?(?:[a-z\-]+ ){0,2}?(?:affiliates?|subsidiar(?:y|ies)|units?|arm|funds?|entit(?:y|ies)|consortium|group|vehicle|company|investors?|(?:joint )?venture|jv|partnership)"
    r"(?: of [a-z\-]+)? (?:of|between|formed by|managed by|advised by|controlled by|owned by|affiliated with|led by|headed by|including|that includes|comprising|comprised of|consisting of|composed of|made up of|backed by) )?(?:the )?"
)
# "to build", "to support": a purpose, not a party.
NO_PURPOSE = (
    r"(?!(?:build|supply|provide|deliver|develop|construct|design|operate|make|install|help|support|manage|run|upgrade|produce|buy|expand|"
    r"moderni[sz]e|maintain|create|fund|finance|boost|meet|power|serve|use|improve|increase|accelerate|grow|enable|reach|attract|become|get|win|cut|reduce|pay|raise|give|focus|take)\b)"
)
# Words between a preposition and its name; another preposition or an article there means an unnamed party.
FILL = r"(?:(?:[a-z-]+ ){1,2}and [a-z-]+ (?:[a-z-]+ )?(?=\ue000))?(?:(?!(?:for|of|to|in|with|that|which|by|from|on|at|as|and|an?)\b)[a-zA-Z\-]+ ){0,6}?"
ABOUT = r"(?:about |around |nearly |roughly |more than |over |up to |some |almost |approximately |another |at least |just |as much as |an additional )?"
# What a party is called before its name: "the Swiss software giant".
KIND = r"(?:(?:the|an?) )?(?:(?:\ue005(?:'s|-based|-headquartered)? )?[a-z\-]+ ){0,6}?"
SIGNS = r"(?:sign(?:s|ed|ing)?|ink(?:s|ed)|struck|strikes|secure[sd]?|agree[sd]?|enter(?:s|ed) into|reach(?:es|ed)|announce[sd]?|finali[sz]e[sd]?|close[sd]?|execute[sd]?)"
GROUP = r"(?:an? |the )?(?:[a-z\-]+ ){0,4}?(?:consortium|group|syndicate|team|vehicle|fund|partnership|investors)(?: of [a-z\-]+){0,2} (?:led|headed|fronted|backed|controlled|run|formed|owned|advised) by "
TAKEOVER = r"(?:acquisition|takeover|buyout|buy-out|purchase|merger|sale)"
FEW = r"(?:[a-z\-]+ ){0,4}"
FORGES = r"(?:signing|striking|inking|reaching|announcing|sign(?:s|ed|ing)?|struck|strikes?|inks?|inked|reache[sd]|announce[sd]?|entered (?:into )?|enters (?:into )?|landed|has|have|forged|seal(?:s|ed)|cut|extend(?:s|ed)|expand(?:s|ed))"
TALKS = r"(?:talks|discussions|negotiations|conversations)"
BOUGHT = r"(?:acquired|bought|purchased|taken over|taken private|snapped up|swallowed up|scooped up)(?: out)?"
# What is built, run or opened in a place.
SITE = (
    r"(?:plants?|factor(?:y|ies)|(?:mega)?fabs?|(?:cloud|data cent(?:er|re)) regions?|data[- ]?cent(?:er|re)s?|campus(?:es)?|gigafactor(?:y|ies)|facilit(?:y|ies)|laborator(?:y|ies)|labs?|smelters?|refiner(?:y|ies)|mines?|mills?|shipyards?|terminals?|warehouses?|"
    r"r&d cent(?:er|re)|research cent(?:er|re)|engineering cent(?:er|re)|(?:distribution|operations|logistics|fulfil?lment|innovation|training) cent(?:er|re)s?|headquarters|offices?|stores?|depots?|hubs?|sites?|complex|"
    r"foundry|foundries|production line|assembly line|brewer(?:y|ies)|steelworks|power stations?|reactors?|wind farms?|solar farms?|"
    r"(?:manufacturing|production|assembly|processing|fabrication|packaging|cell|chip|battery|steel|cement|sugar|textile) units?|(?:manufacturing|production|technology|tech|design|development|delivery|service|support|excellence|test(?:ing)?|research) (?:base|cent(?:er|re)s?)|"
    r"(?:solar|wind|storage|battery|nuclear|hydrogen|lithium|gold|copper|uranium)(?: [a-z]+)? projects?)"
)
# What a contractor does for who hires it.
WORKS = (
    r"(?:install|construct|upgrade|moderni[sz]e|maintain|equip|refurbish|overhaul|print|transport|ship|launch|assemble|fabricate|electrify|revamp|retrofit|renovate|digiti[sz]e|integrate|"
    r"supply|deliver|provide|manufacture|furnish|host|engineer)"
)
