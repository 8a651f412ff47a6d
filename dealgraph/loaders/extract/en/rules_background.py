"""Precise English patterns of what stands around deals: founding, places, rivals, risks; rows as in `rules_en`.

They say what is true beside the event: most are background and take no attribution.
"""

from __future__ import annotations

from dealgraph.loaders.extract.en.lexicon import COMPANY_NOUNS
from dealgraph.loaders.extract.model import LIKELY, REVIEW
from dealgraph.loaders.extract.rules import Rule

_SITE = (
    r"(?:plants?|factor(?:y|ies)|fabs?|data ?cent(?:er|re)s?|campus(?:es)?|gigafactory|facilit(?:y|ies)|labs?|laborator(?:y|ies)|"
    r"r&d cent(?:er|re)|research cent(?:er|re)|headquarters|hub|warehouse|refinery|smelter|mine|offices?|sites?|complex|foundry|foundries|"
    r"production line|assembly line|mill|shipyard|brewery|steelworks|terminal|power station|reactors?|wind farm|solar farm|engineering cent(?:er|re)|(?:distribution|operations|logistics|fulfil?lment|innovation|training) cent(?:er|re)s?|depots?|"
    r"(?:solar|wind|storage|battery|nuclear|hydrogen|lithium|gold|copper|uranium)(?: [a-z]+)? projects?)"
)

BACKGROUND: tuple[Rule, ...] = (
    # --- founding ----------------------------------------------------------------------------------------------
    Rule(
        "founded-by", "founding", r"<s>,? (?:[a-z\-]+ ){0,4}?(?:which was |was |is |were |has been |had been )?(?:co-)?(?:founded|established|started|created|set up|incubated|incorporated|launched)(?: (?:in )?<T>)? by (?:[a-zA-Z\-]+ ){0,4}?<w>",
        near=False, scope="bare", background=True, yes=("Beta Robotics, founded by Ada Smith and Bob Jones, sells arms. => Beta Robotics | - | -",),
    ),
    Rule("since-founding", "founding", r"\bsince (?:its|the company's|their) (?:founding|inception|establishment|foundation),? (?:back )?(?=\ue004)<T>", near=False, background=True, confidence=LIKELY,
         yes=("Beta Cells has grown under its own steam since its founding in 2017. => Beta Cells | - | -",)),
    Rule(
        "founded-in", "founding",
        r"<s>,? (?:[a-z,\-]+ ){0,4}?(?:(?:was |were |been )(?:co-)?(?:founded|established|formed|incorporated|launched|set up|started|created)|(?:co-)?(?:founded|established|incorporated)) (?:in |on )?<T>",
        near=False, scope="bare", background=True, yes=("Beta Robotics was founded in 2015. => Beta Robotics | - | -",), no=("Beta Robotics launched in 2015 a phone.",),
    ),
    Rule("founded-apposition", "founding", r"<s>,? (?:an?|the) [^;]{0,90}?\b(?:co-)?(?:founded|established|launched|started) (?:in |by |\ue004|(?:two|three|four|five|\d{1,2}) )", near=False, scope="bare", background=True, confidence=LIKELY,
         yes=("Beta Robotics, a Boston-based startup founded in 2020, sells arms. => Beta Robotics | - | -", "Beta Robotics, the Boston-based maker of arms founded by Ada Smith in 2019, grew. => Beta Robotics | - | -",)),
    Rule("founded-lead", "founding", r"^(?:[^a-z]{0,3})(?:co-)?(?:founded|established|incorporated|launched) (?:in )?<T>(?: (?:by|in|and) (?:[^;]{1,90}, and [^,;]{1,40}|[^,]{1,60}))?, (?:the )?(?:[a-zA-Z\-]+ ){0,4}?<s>",
         near=False, background=True, scope="bare", yes=("Founded in 2015, Beta Robotics sells arms. => Beta Robotics | - | -",)),
    Rule("founded-lead-by", "founding", r"^\W{0,3}(?:co-)?(?:founded|established|incorporated|started) by [^,;]{1,90}?(?: (?:in )?<T>)?, (?:the )?(?:[a-zA-Z\-]+ ){0,4}?<s>", near=False, background=True, scope="bare",
         yes=("Founded by brothers Ada Smith and Bob Smith in 2016, Beta Robotics sells arms. => Beta Robotics | - | -",)),
    Rule("founded-it-by", "founding", r"^\W{0,3}(?:The (?:company|startup|firm|group|business)|It)\b[^;.]{0,60}?,? (?:was|were) (?:originally |first )?(?:co-)?(?:founded|established|started) by", near=False, background=True,
         confidence=LIKELY, yes=("Beta Robotics makes arms. The company, headquartered in Boston, was originally founded by Ada Smith. => Beta Robotics | - | -",)),
    Rule("left-to-found", "founding", r"\b(?:left|leave[sd]?|leaving|quit|departed|stepp(?:ed|ing) (?:away|down))\b[^;.]{0,80}? to (?:launch|found|start|co-found|form|set up) <s>", near=False, confidence=LIKELY, background=True,
         yes=("Ada Smith stepped away from her role at Acme Corp to launch Beta Labs. => Beta Labs | - | -",)),
    Rule("is-starting", "founding", r"\b(?:is|are) (?:starting|founding|co-founding) <s>(?= with| to|,|\.|$)", near=False, confidence=LIKELY, background=True,
         yes=("Its co-founder is starting Beta Robotics with Bob Jones. => Beta Robotics | - | -",)),
    Rule("founded-resolved", "founding", r"^(?:The (?:company|startup|firm|group|business)|It|Founded|Established)(?:, which)? (?:was )?(?:(?:founded|established|launched|incorporated|formed) )?(?:in )?<T>(?=[,. ])(?= by| and|,|\.)",
         near=False, background=True, confidence=LIKELY),
    Rule("founder-active", "founding", r"<w> (?:co-)?(?:founded|established|started|incorporated) <s>(?: (?:in )?<T>)?", near=False, confidence=LIKELY, background=True, scope="bare",
         yes=("Ada Smith founded Beta Robotics in 2015. => Beta Robotics | - | -",)),
    Rule("founder-launched", "founding", r"(?=\ue006)<w>,? (?:[a-z\-]+ ){0,2}?(?:co-)?(?:launched|started|set up|formed|created) <s> (?:back )?(?=\ue004)<T>", near=False, confidence=LIKELY, background=True,
         yes=("Maria Smith, a former banker, launched Beta Robotics in July 2029. => Beta Robotics | - | -",), no=("Acme Corp launched Beta Phone in July 2029.",)),
    Rule("which-set-up", "founding", r"\b(?:joint venture|subsidiary|company|firm|startup|unit|jv) <s>,? which (?:<.>)?\b(?:set up|founded|established|formed|launched|created) (?:in )?<T>", near=False, confidence=LIKELY, background=True, scope="bare",
         yes=("It is the work of the joint venture Beta Robotics, which the companies set up in 2021. => Beta Robotics | - | -",)),
    Rule("new-unit", "founding", r"\b(?:launch(?:es|ed)?|establish(?:es|ed)?|form(?:s|ed)?|creat(?:es|ed)|set(?:s|ting)? up|found(?:s|ed)) (?:a |an |its )?(?:new |wholly[- ]owned |independent )?(?:subsidiary|lab|company|unit|startup|firm|research lab|joint venture|division|foundation),? (?:called |named |dubbed |known as )<s>",
         near=False, yes=("Acme Corp set up a new subsidiary called Beta Robotics. => Beta Robotics | - | -",)),
    # --- location ----------------------------------------------------------------------------------------------
    Rule("place-in-brackets", "location", r"<s> \(<o>\)", near=False, background=True, scope="whole", status="completed",
         yes=("Beta Robotics (Boston, Massachusetts) raised $4 million. => Beta Robotics | Boston, Massachusetts | -",), no=("Beta Robotics (Acme Labs) raised $4 million.",)),
    Rule("based-hyphen", "location", r"<o>[- ](?:based|headquartered) (?:(?!for\b|of\b|in\b|to\b|with\b|by\b|and\b|that\b|which\b|at\b|is\b|was\b|are\b|has\b|had\b|will\b|said\b|also\b|raised\b|plans\b)[\w\-'\"“”‘’&]+,? ){0,8}?<s>", near=False, background=True, scope="bare",
         status="completed", yes=("Boston-based chip designer Beta Robotics grew. => Beta Robotics | Boston | -",)),
    Rule("based-hyphen-kind", "location", rf"<o>[- ](?:based|headquartered) (?:[\w\-]+,? ){{0,9}}?(?:{COMPANY_NOUNS}) <s>", near=False, background=True, scope="bare",
         status="completed", yes=("After its debut, Boston-based scanning and testing company Beta Robotics fell. => Beta Robotics | Boston | -",)),
    Rule("based-hyphen-focus", "location", rf"\b[Tt]he (?:[a-z\-]+,? ){{0,2}}<o>-(?:based|headquartered) (?:[A-Za-z\-]+ ){{0,6}}?(?:{COMPANY_NOUNS})\b(?! \ue000)", near=False,
         background=True, scope="bare", status="completed", yes=("Beta Robotics raised $30 million. The Boston-based company makes arms. => Beta Robotics | Boston | -",
         "Beta Robotics leased a site. Shares of the fast-growing, Miami, Florida-based AI data center developer rose. => Beta Robotics | Miami, Florida | -",
         "Acme Corp has bought Beta Robotics, paying $40 million for the Boston-based firm. => Beta Robotics | Boston | -")),
    Rule("apposition-hyphen", "location", r"<s>,? (?:is |was )?(?:an? |the )[^;\ue000\ue006]{0,50}?<o>-(?:based|headquartered)\b", near=False, background=True, scope="bare", status="completed",
         yes=("Beta Robotics, a six-year-old, Boston-based maker of arms, grew. => Beta Robotics | Boston | -",)),
    Rule("based-in", "location", r"<s>,? (?:(?:[a-z\-]+|<T>) ){0,6}?(?:(?:is|are|was) )?(?:based|headquartered|domiciled|(?<=and )located|(?<=\ue000 )located|(?<=\ue000, )located) (?:in|near|at) <o>", near=False, background=True, scope="bare",
         status="completed", yes=("Beta Robotics, based in Boston, grew. => Beta Robotics | Boston | -", "Beta Robotics, founded in 2011 and located in Boston, grew. => Beta Robotics | Boston | -")),
    Rule("of-place", "location", r"<s>,? of <o>,? (?:said|says|announced|reported|has|raised|closed|completed|will|plans)\b", near=False, background=True, scope="bare", status="completed",
         yes=("Beta Robotics Inc., of Boston, said it makes arms. => Beta Robotics Inc. | Boston | -",)),
    Rule("firm-in", "location", r"<s>,? (?:is )?an? (?!(?:[a-z-]+ )?(?:leading|largest|biggest|first|top|major)\b)[^;,\ue000\ue005\ue006]{3,110}? (?:firm|company|startup|start-up|manufacturer|developer|provider) in (?:downtown |nearby )?<o>", near=False, background=True, confidence=LIKELY, scope="bare", status="completed",
         yes=("Acme Corp has acquired Beta Testing, a materials testing firm in Boston. => Beta Testing | Boston | -",)),
    Rule("hq-elided", "location", r"\b(?:is|are|now|and|company|startup|firm),? (?:now |also |currently |still )?(?:based|headquartered|domiciled) (?:in|near) <o>", near=False, background=True, status="completed",
         yes=("Beta Robotics has grown fast and is now headquartered in Boston. => Beta Robotics | Boston | -",)),
    Rule("hq-move", "location", r"\b(?:mov(?:e|es|ed|ing)|relocat\w+) (?:its |the |their )?(?:[a-z]+ )?headquarters (?:from <N> )?to <o>", near=False, confidence=LIKELY,
         yes=("Acme Corp plans to move its headquarters from Ohio to Texas. => Acme Corp | Texas | -",)),
    Rule("hq-in", "location", r"<s>'s (?:[a-z]+ )?headquarters in <o>", near=False, background=True, scope="bare", status="completed",
         yes=("Acme's headquarters in Boston reopened. => Acme | Boston | -",)),
    Rule("hq-lead", "location", r"^\W{0,3}(?:Headquartered|Based) in <o>(?:,? (?:and|with) [^,;]{0,120},)?,? (?:[a-zA-Z\-,]+ ){0,5}?<s>", near=False, background=True, scope="bare", status="completed",
         yes=("Headquartered in Boston, Beta Robotics makes arms. => Beta Robotics | Boston | -",
         "Based in Boston and built on work of Acme Labs, Beta Robotics makes arms. => Beta Robotics | Boston | -")),
    Rule(
        "site-apposition", "location", rf"<s>,? (?:a|an|the) [^;,\ue000\ue005]{{0,80}}?(?:with|that (?:has|operates|runs)|which (?:has|operates|runs)) (?:[a-z\-]+ ){{0,4}}{_SITE} in <o>",
        near=False, background=True, scope="bare", yes=("Acme Corp funds Beta Robotics, a maker of arms with labs in Boston. => Beta Robotics | Boston | -",),
    ),
    Rule(
        "invest-to-build", "location", rf"\b(?:in|across) <o>,? to (?:build|construct|develop|expand|set up|establish|open) [^.;]{{0,70}}?{_SITE}", near=False, confidence=LIKELY,
        yes=("Acme Corp will invest $1 billion in Ohio to build a plant. => Acme Corp | Ohio | -",),
    ),
    Rule(
        "site-in", "location", rf"\b{_SITE}\b(?: (?:complex|campus|project|center|centre|site|building|here|located|that|is|will|be|there))*,? (?:of <x> )?(?:worth <x> )?(?:in|at|near|outside|across|within|located (?:in|at|near|within)) (?:(?:the|downtown|central|northern|southern|eastern|western|nearby|city|state|province|town|county|village|of|port|a|region|suburban|rural|upstate|south|north|east|west) ){{0,5}}(?:<N>'s <N> in )?<o>",
        near=False, confidence=LIKELY, yes=("Acme Corp will build a plant in Ohio. => Acme Corp | Ohio | -",),
    ),
    Rule(
        "operates-for", "location", rf"\b(?:operates|runs|owns|has) (?:[a-z\-]+ ){{0,4}}{_SITE} (?:for|to) [^;.\ue000\ue005]{{1,90}} in <o>", near=False, confidence=LIKELY, background=True, status="completed",
        yes=("Acme Corp also operates plants for the aerospace and car industries in Ohio and Texas. => Acme Corp | Texas | -",),
    ),
    # --- competition -------------------------------------------------------------------------------------------
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
    Rule("sued", "risk", r"\b(?:sues|sued|suing|lawsuit against|complaint against|investigation into|probe into|charges against|fined|fines) <s>", metric="lawsuit", near=False, status="possible",
         confidence=REVIEW, yes=("Regulators sued Acme Corp over its prices. => Acme Corp | - | -",)),
    Rule("its-hq", "location", r"\b(?:its|their|<s>'s) (?:new |current |global |corporate ){0,2}<o>,? (?:[a-z\-]+ ){0,2}(?:headquarters|head office)\b", near=False, background=True, status="completed",
         yes=("Acme Corp cut jobs at its Boston headquarters. => Acme Corp | Boston | -",)),
    Rule("its-site", "location", rf"\b(?:its|their|<s>'s|an?|the) (?:(?:new|planned|proposed|existing|future|first|second|third|flagship|sprawling|massive|huge|main|giant|<x>) ){{0,3}}<o>,? (?:[a-z\-]+ ){{0,2}}{_SITE}\b", near=False, confidence=LIKELY,
         yes=("Acme Corp halted work at its Ohio plant. => Acme Corp | Ohio | -", "Acme Corp said it was canceling a planned $1 billion Ohio factory. => Acme Corp | Ohio | -"),
         no=("Acme Corp will stop work on its U.S. solar farm.",)),
    Rule("site-named", "location", rf"\b(?:build|construct|develop|open|expand)\w* \ue000 in <o>,? (?:its|their) (?:[a-z\-]+ ){{0,3}}{_SITE}\b", near=False, confidence=LIKELY,
         yes=("Acme Corp will build Project Lark in Ohio, its first data center. => Acme Corp | Ohio | -",)),
    Rule("site-of-nobody", "location", r"(?<!'s )(?<!its )(?<!their )<s>,? (?:located )?in <o>", near=False, confidence=LIKELY, background=True, status="completed",
         yes=("Acme Corp and Beta Robotics will restart a unit at Long Pond Nuclear Plant in Ohio. => Long Pond Nuclear Plant | Ohio | -",),
         no=("Acme Corp in Ohio will restart a unit.", "Acme Corp hired staff at its Long Pond Plant in Ohio.")),
    Rule("going-concern", "risk", r"<s>,? (?:[^;,\ue000]{0,80})?\b(?:substantial doubt|going concern)\b", metric="going_concern", near=False, status="possible", confidence=LIKELY,
         yes=("Acme Corp warned of substantial doubt about its future. => Acme Corp | - | -",)),
    Rule("faces-risk", "risk", r"<s>,? (?:<.>)?\b(?:face[sd]?|facing|hit by|exposed to|struggl(?:es|ed|ing) with|suffer(?:s|ed|ing)? from|constrained by|vulnerable to|grappl(?:es|ed|ing) with|sued (?:by|for|over)|under investigation|warn(?:s|ed|ing) (?:of|about|that)|plagued by|threatened by|limited by|hampered by|at risk of) (?:<=>)?(?P<risk>shortages?|uncertaint(?:y|ies)|risks?|lawsuits?|probe|investigation|shortfalls?|constraints?|bottlenecks?|disruptions?|delays?|bubble|overheating|overcapacity|slowdown|downturn|headwinds|bankruptcy|default|tariffs?|fines?|penalties|competition|losses|crunch|ban|recall)",
         metric="risk", near=False, status="possible", confidence=LIKELY, yes=("Acme Corp faces a shortage of chips. => Acme Corp | - | -",)),
    Rule("said-risk", "risk", r"<s>,? (?:<.>)?\b(?:said|says|warned|warns|cautioned|cautions)\b[^;]{0,40}?\b(?:shortages?|tariffs?|uncertainty|constraints?|bottlenecks?|delays?|lawsuits?|slowdown|disruptions?)\b[^;]{0,50}?\b(?:could|may|might|would|will)\b",
         metric="risk", near=False, status="possible", confidence=REVIEW, yes=("Acme Corp said a shortage of chips may force it to cut output. => Acme Corp | - | -",)),
    # --- risk --------------------------------------------------------------------------------------------------
    Rule("layoffs-plain", "risk", r"\b(?:lay(?:s|ing)?|laid)[ -]off (?:its |their |the )?(?:employees|staff|workers)\b", metric="layoffs", near=False, confidence=LIKELY,
         yes=("Acme Games announced a restructuring that will involve laying off employees. => Acme Games | - | -",), no=("Acme Games laid out its plans for employees.",)),
    Rule("layoffs-uncounted", "risk", r"\b(?:laid[ -]off|lay(?:s|ing)? off|let go of|fired|dismissed) (?:nearly |almost |about |more than )?(?:(?:its|all|half|most|some|hundreds|dozens|thousands|many|several|a third|a quarter|part) )(?:of )?(?:its |the |their )?(?:entire |whole |remaining )?(?:\ue000 )?(?:staff|workforce|employees|workers|team)\b",
         metric="layoffs", near=False, confidence=LIKELY, yes=("Beta Robotics laid off nearly its entire staff. => Beta Robotics | - | -",), no=("Beta Robotics fired its rockets.",)),
    Rule("layoffs", "risk", r"(?<!job )(?<!price )\b(?:lay(?:s|ing)?[ -]off|laid[ -]off|cut(?:s|ting)?|slash(?:es|ed|ing)?|eliminat(?:e|es|ed|ing)|shed(?:s|ding)?|ax(?:es|ed|ing)?|dismiss(?:es|ed)?|fire[sd]?|let go)\b (?:of )?(?:<.>)?(?P<a>[\ue002\ue003]) (?:<.>)?(?:\ue000 )?(?:jobs|employees|staff|workers|positions|roles|workforce|people|headcount)",
         metric="layoffs", near=False, yes=("Acme Corp will cut 3,000 jobs. => Acme Corp | - | 3000 count",)),
)  # fmt: skip
