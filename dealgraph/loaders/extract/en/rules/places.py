"""English rows of where a company sits, builds and works.

Order matters: the first row that claims a pair of ends wins.
"""

from __future__ import annotations

from dealgraph.loaders.extract.en.lexicon import COMPANY_NOUNS
from dealgraph.loaders.extract.en.rules.phrases import ACQ, FEW, KIND, SITE
from dealgraph.loaders.extract.model import LIKELY, REVIEW
from dealgraph.loaders.extract.rules import Rule

# "in the northern port city of Ulsan", "near downtown Boston": what stands between the preposition and its place.
_IN = (
    r"(?:in|near|at|outside|out of) (?:the |\ue005's )?(?:(?:(?:[a-z\-]+|[\ue000\ue005]) ){0,3}?(?:city|town|port|province|state|suburbs?|village|capital|canton|prefecture|borough|region|district|county|outskirts|heart|municipality|hub) of |"
    r"(?:downtown|central|nearby|suburban|rural|northern|southern|eastern|western|north|south|east|west|northeastern|northwestern|southeastern|southwestern) )?"
)
# "the Boston-based firm said": it goes on as a subject, and does not say who was named before it.
_GOES_ON = rf"(?!(?: [a-z\-]+){{0,5}}? (?:{COMPANY_NOUNS}) (?:is|was|has|had|will|would|said|says|plans|raised|signed|announced|agreed|won|expects|reported|bought|acquired|makes|sells|also)\b)"
_PLAIN = r"(?:(?!(?:of|in|to|for|with|by|from|at|and)\b)[\w'\-]+,? ){0,4}?"

PLACES: tuple[Rule, ...] = (
    Rule(
        "jobs-in", "location", r"\b(?:creat(?:e|es|ed|ing)|add(?:s|ed|ing)?|bring(?:s|ing)?|generat(?:e|es|ing)) (?:about |nearly |more than |over |up to |around |at least |some |approximately |an additional )?\ue003 (?:[a-z\-]+ ){0,3}?(?:jobs|positions|roles) (?:in|at) <o>(?<=\ue005)",
        near=False, status="announced", confidence=LIKELY, yes=("Acme Air will create more than 50 new jobs in Fairfax County, VA over the next three years. => Acme Air | Fairfax County, VA | -",),
        no=("Acme Air will create more than 50 new jobs.",),
    ),
    Rule(
        "apposition-hyphen-seat", "location", rf"<s>, (?:an?|the|another|one|also an?|itself an?) {_PLAIN}<o>-(?:based|headquartered)\b{_GOES_ON}", near=False, background=True, scope="bare", status="completed",
        compound=True,
        yes=("Beta Robotics, another Boston-based company, raised money. => Beta Robotics | Boston | -", "Beta Robotics, the Boston-headquartered startup behind the Furry Camera, grew. => Beta Robotics | Boston | -",
             "It will go to Beta Robotics, a Boston-based firm providing Acme access to chips. => Beta Robotics | Boston | -"),
    ),
    Rule(
        "possessive-hyphen-focus", "location", rf"\b[Tt]he <o>-(?:based|headquartered) (?:[a-z\-]+ ){{0,4}}?(?:{COMPANY_NOUNS})'s\b", near=False, background=True, scope="bare", status="completed",
        ends="described", compound=True,
        yes=("Beta Insurance laid off staff. Most were casualties of the Boston-based insurer's Snap Claim feature. => Beta Insurance | Boston | -",),
    ),
    Rule(
        "the-town-company-focus", "location", r"\b[Tt]he (?:[a-z\-]+ ){0,2}<o>,? (?:company|firm|startup|start-up|biotech|chipmaker|drugmaker|automaker|carmaker|retailer|brewer|manufacturer)\b(?!,? \ue000)(?! (?:that|which) )", near=False, background=True, status="completed",
        ends="described",
        yes=("Beta Robotics makes arms. The Boston company was founded 18 months ago. => Beta Robotics | Boston | -", "Beta Robotics is cutting jobs. The cuts hit 30% of the staff of the Tempe, Ariz., company. => Beta Robotics | Tempe, Ariz. | -"),
        no=("Beta Robotics makes arms. The U.S. company grew.", "Beta Robotics makes arms. The Japan company grew."),
    ),
    Rule(
        "the-hyphen-focus", "location", rf"\b[Tt]he (?:[a-z\-]+,? ){{0,2}}<o>-(?:based|headquartered) (?:[a-z\-]+ ){{0,5}}?(?:{COMPANY_NOUNS})\b(?= (?:to|is|was|has|will|would|said|says|which|that|bring|raised|plans|expects|announced|had|can|could|also|then|advance|grow|expand|and its|into|for its)\b)", near=False, background=True, scope="bare", status="completed",
        ends="described", compound=True,
        yes=("Beta Robotics raised £80 million that will help the London-based company bring its PS-002 arm to shops. => Beta Robotics | London | -",),
    ),
    Rule(
        "hq-are-in", "location", r"<s>'s? (?:[a-z\-]+ ){0,3}?(?:headquarters|head office|main office|base|home) (?:is|are|was|remains?) (?:in|near|at|located in|based in) (?:downtown )?<o>", near=False, background=True, status="completed",
        yes=("Acme Corp's headquarters are in Boston. => Acme Corp | Boston | -",),
    ),
    Rule(
        "chose-site", "location", rf"\b(?:chose|choos(?:es|ing)|chosen|pick(?:s|ed|ing)?|select(?:s|ed|ing)?|nam(?:es|ed|ing)|settl(?:es|ed|ing) on|opted for) <o>(?: over \ue005(?: and \ue005)?)?,? (?:(?:as|for) (?:the )?(?:site|home|location|base|host|place)?(?: of| for)? ?(?:what (?:will|would) be )?(?:its|their|the|a|an)|for its|to host its|to build its) (?:[a-z\-]+ |<x> ){{0,5}}?{SITE}",
        near=False, confidence=LIKELY, yes=("Acme Corp chose Ohio for its new plant. => Acme Corp | Ohio | -", "Acme Corp picked Dayton, Ohio, as the site of its new factory. => Acme Corp | Dayton, Ohio | -"),
    ),
    Rule(
        "runs-from", "location", r"\b(?:operat(?:es|ing) (?:mainly |primarily )?out of|works out of|run(?:s|ning)? (?:its|the|all its) (?:[a-z\-]+ ){1,4}(?:from|out of)) (?:downtown |central )?<o>(?<=\ue005)(?!'s)", near=False, background=True, status="completed", confidence=LIKELY,
        yes=("Acme Corp operates out of Nairobi. => Acme Corp | Nairobi | -", "Acme Corp runs its European business from Dublin. => Acme Corp | Dublin | -"),
    ),
    Rule(
        "moved-from-to", "location", r"\b(?:relocat(?:e|es|ed|ing)|mov(?:e|es|ed|ing)) from <N> to <o>(?<=\ue005)(?!'s)", near=False, confidence=LIKELY,
        yes=("Acme Corp has relocated from Palo Alto to Austin. => Acme Corp | Austin | -",), no=("Acme Corp moved from phones to cars.",),
    ),
    Rule(
        "set-up-shop", "location", r"\b(?:set(?:s|ting)? up (?:shop|a base|operations|an office|offices)|open(?:s|ed|ing)? (?:an? )?(?:[a-z\-]+ ){0,3}offices?|sign(?:s|ed|ing)? (?:an? |its )?(?:[\w\-,]+ |<x> ){0,4}?lease(?: for [^.;,\ue005]{1,50}?)?|leas(?:es|ed|ing) (?:an? )?(?:[\w\-,]+ |<x> ){0,4}?(?:space|building|office|warehouse|facility|site)) (?:in|at|near) (?:the )?(?:downtown |central )?<o>",
        near=False, confidence=LIKELY, yes=("Acme Corp is setting up shop in Ohio. => Acme Corp | Ohio | -", "Acme Corp signed a long lease in Boston. => Acme Corp | Boston | -"),
    ),
    Rule(
        "from-its-base", "location", r"^\W{0,3}From its (?:[a-z\-]+ ){0,2}(?:base|headquarters|home|hub|factory|plant|offices?) in <o>, <s>", near=False, background=True, status="completed",
        yes=("From its base in Boston, Acme Corp sells arms. => Acme Corp | Boston | -",),
    ),
    Rule(
        "at-its-site", "location", rf"^\W{{0,3}}(?:At|From|In) its (?:[a-z\-]+ |\ue000 ){{0,3}}?{SITE} (?:in|near|outside) <o>,? <s>(?!'s)", near=False, background=True, status="completed", confidence=LIKELY,
        yes=("At its campus in Dayton, Ohio, Acme Corp employs 300 people. => Acme Corp | Dayton, Ohio | -",),
    ),
    Rule(
        "of-the-town", "location", r"<s>,? of <o>,? (?:w[io]ns?|won|was|is|plans|makes|employs|agreed|will|received|received|operates|builds|sells|opened|expects|filed|acquired|bought)\b", near=False, background=True, scope="bare", status="completed", confidence=LIKELY,
        yes=("Acme Works of Dayton, Ohio, won a contract. => Acme Works | Dayton, Ohio | -",), no=("Acme Bank of China won a contract.",),
    ),
    Rule(
        "expands-in", "location", r"\b(?:expand(?:s|ed|ing)?|relocat(?:e|es|ed|ing)|mov(?:e|es|ed|ing)(?: its (?:[a-z]+ )?(?:headquarters|operations|production))?|locat(?:e|es|ed|ing)|build(?:s|ing)?|manufactur(?:e|es|ing)(?: [a-z]+)?|bought land|buys land|acquir(?:es|ed) (?:[a-z]+ )?(?:land|a site|property)) (?:from <L> )?(?:in|to|near|outside) <o>(?=,? (?:with|for|where|creating|adding|to build|as part)\b)", near=False,
        confidence=LIKELY, yes=("Acme Corp is expanding in Dayton, Ohio, with a new plant. => Acme Corp | Dayton, Ohio | -", "Acme Corp acquired land in Boston for a new campus. => Acme Corp | Boston | -"),
    ),
    Rule(
        "founded-and-based", "location", r"^\W{0,3}(?:Founded|Established|Started|Launched|Set up|Formed|Incorporated) [^,;\ue000\ue005]{0,60}? and (?:headquartered|based|located) in <o>,? (?:the )?(?:[a-zA-Z\-]+ ){0,5}?<s>", near=False, background=True, scope="bare", status="completed",
        yes=("Founded in 2019 and headquartered in Austin, Beta Robotics makes arms. => Beta Robotics | Austin | -",),
    ),
    Rule(
        "town-firm", "location", rf"<o> (?:(?!of\b|in\b|for\b|state\b|sovereign\b|and\b)[a-z-]+ ){{0,4}}(?:{COMPANY_NOUNS}) <s>", near=False, background=True, confidence=LIKELY, scope="bare", status="completed",
        yes=("Investors met Boston robotics startup Beta Labs. => Beta Labs | Boston | -",), no=("The Boston plant of two startups grew.",),
    ),
    Rule(
        "site-built-in", "location", rf"\b(?:the|its|their|this|that|a|an|new|another|second|third) (?:[a-z\-]+ |<x> |<N> ){{0,4}}?{SITE},? (?:which |that )?(?:(?:is|are|was|will be|would be|to be|being|set to be|expected to be|due to be|planned to be) )?(?:built|located|constructed|situated|sited|set up|developed|erected|established) (?:in|near|outside|at|on) (?:the )?(?:[a-z\-]+ ){{0,4}}?<o>",
        near=False, confidence=LIKELY, yes=("Acme Zinc announced a smelter project. The new smelter, to be built in Ohio, would produce zinc. => Acme Zinc | Ohio | -",),
        no=("The new law, to be passed in Ohio, would help Acme Corp.",),
    ),
    Rule(
        "where-it-builds", "location", r"\b(?:in|near|outside) <o>,? where (?:the )?(?:[a-z\-]+ ){0,4}(?:<s>|it|they)[^;.]{0,90}?\b(?:build(?:s|ing)?|establish(?:es|ing)?|open(?:s|ing|ed)?|set(?:s|ting)? up|construct(?:s|ing)?|operat(?:es|ing)|runs?|has|have|expand(?:s|ing)?|produc(?:es|ing)|mak(?:es|ing)|manufactur(?:es|ing)|employs)\b",
        near=False, confidence=LIKELY, yes=("Growth is fast in Austin, where the chip maker Beta Labs is building a plant. => Beta Labs | Austin | -",),
        no=("Growth is fast in Austin, where Beta Labs lost a lawsuit.",),
    ),
    Rule(
        "site-unveiled-by", "location", rf"\b{SITE}\b[^;.\ue000\ue005]{{0,30}}? {_IN}<o>(?:, <L>)?,? (?:which |that )?(?:is |was |will be |has been |have been |is being |to be |set to be )?(?:[a-z]+ly )?(?:unveiled|opened|built|announced|launched|inaugurated|planned|developed|proposed|completed|commissioned|constructed|managed|leased|set up) by {KIND}<s>(?!'s)", near=False, confidence=LIKELY,
        yes=("A brick factory just outside Porto, Portugal, has been proposed by Acme Clay. => Acme Clay | Porto, Portugal | -", "A warehouse in Idaho leased by Acme Zinc has flooded. => Acme Zinc | Idaho | -"),
        no=("A tax in Idaho proposed by Acme Zinc has passed.",),
    ),
    Rule(
        "under-construction-in", "location", rf"\b(?:{SITE}|construction|project)\b[^;.,\ue000\ue005]{{0,40}}?,? (?:which |that )?(?:(?:is|are|was|now|currently) )*(?:under construction|under ?way|being (?:built|constructed|erected|developed)|nearing completion|taking shape|going up|rising) {_IN}<o>(?!'s)", near=False, confidence=LIKELY,
        yes=("Acme Glass hopes its furnace factory, which is taking shape in Dayton, Ohio, will open in May. => Acme Glass | Dayton, Ohio | -", "Acme Glass pays for the project, now underway in Maine. => Acme Glass | Maine | -"),
        no=("Acme Glass said a strike is underway in Maine.",),
    ),
    Rule(
        "groundbreaking-in", "location", rf"\b(?:ground-?breaking|topping[- ]out|inauguration|grand opening|opening)(?: ceremony)?(?: of [^;.,\ue000\ue005]{{1,40}})? {_IN}<o>(?!'s)", near=False, confidence=LIKELY,
        yes=("Acme Data is growing. The groundbreaking in Oslo marks its first step north. => Acme Data | Oslo | -", "Acme Shops celebrated the grand opening of its store in Ohio. => Acme Shops | Ohio | -"),
    ),
    Rule(
        "land-in", "location", rf"\b(?:{ACQ}|leas(?:es|ed|ing)|secur(?:es|ed|ing)|own(?:s|ed)|option(?:s|ed)) [^;.\ue000\ue005]{{0,40}}?\b(?:acres?|hectares?|land|plots?|parcels?|tracts?|square feet|sq ft)(?: of (?:[a-z\-]+ ){{0,2}}(?:land|property|space))?(?: site)? {_IN}<o>(?!'s)", near=False, confidence=LIKELY,
        yes=("Acme Corp bought about 320 acres in Rook County, Nebraska, to store grain. => Acme Corp | Rook County, Nebraska | -", "Acme Corp leased 40,000 square feet of space in Ohio. => Acme Corp | Ohio | -"),
        no=("Acme Corp purchased goods in Ohio.",),
    ),
    Rule(
        "built-there-by", "location", rf"\b{SITE}\b[^;.,\ue000\ue005]{{0,30}}? (?:built|constructed|developed|set up|located|established|opened) {_IN}<o>,? by {KIND}<s>(?!'s)", near=False, confidence=LIKELY,
        yes=("The factory will be built in Dallas by Acme Foods. => Acme Foods | Dallas | -",),
    ),
    Rule(
        "home-to-it", "location", rf"<o>,? (?:which )?(?:is|will be|would be|was chosen as|to be|becomes|has become) (?:the )?(?:new |future |global )?(?:home|base|site) (?:to|of|for) {KIND}<s>", near=False, confidence=LIKELY,
        yes=("Dallas will be home to Acme Foods' new factory. => Acme Foods | Dallas | -",),
    ),
    Rule(
        "seat-of-focus", "location", rf"^\W{{0,3}}(?:Headquartered|Based) (?:in|out of|near) <o>,(?: [^,;\ue000]{{1,60}},)? (?:the (?:[a-z\-]+ ){{0,3}}?(?:{COMPANY_NOUNS})|it) [a-z]", near=False, background=True, status="completed", scope="bare",
        yes=("Beta Biotech makes drugs. Headquartered in Basel, the company employs 200. => Beta Biotech | Basel | -",),
    ),
    Rule(
        "relocates-to", "location", r"\brelocat(?:e|es|ed|ing) (?:from <N> )?to <o>(?<=\ue005)(?!'s)", near=False, confidence=LIKELY,
        yes=("Acme Foods is relocating to Dallas. => Acme Foods | Dallas | -",),
    ),
    Rule(
        "manufactures-in", "location", r"<s>,? (?:also |already |now )?(?:manufactures|produces|assembles) in <o>(?<=\ue005)(?!'s)", near=False, confidence=LIKELY, background=True, status="completed",
        yes=("Acme Foods manufactures in Ohio and Utah. => Acme Foods | Utah | -",),
    ),
    Rule(
        "eyes-a-site", "location", rf"\b(?:scop(?:es|ed|ing)(?: out)?|scout(?:s|ed|ing)|ey(?:es|ed|eing)|consider(?:s|ed|ing)|evaluat(?:es|ed|ing)|explor(?:es|ed|ing)|weigh(?:s|ed|ing)|look(?:s|ed|ing) at|look(?:s|ed|ing) for|shortlist(?:s|ed)|survey(?:s|ed|ing)) (?:(?:potential |possible |new )?(?:sites?|locations?|land|places) (?:in|near|around) )?(?:the )?<o>(?:(?:,| and| or) <L>){{0,3}} (?:for|as) (?:an? |its |the |new |another |possible |potential ){{0,3}}(?:[a-z\-]+ ){{0,4}}?(?:{SITE}|location|site|base)\b", near=False, status="possible", confidence=LIKELY,
        yes=("Acme Auto is scoping out Peru as a possible warehouse site. => Acme Auto | Peru | -", "Acme Auto is scouting sites in Ohio and Texas for a new battery plant. => Acme Auto | Ohio | -"),
        no=("Acme Auto is considering Ohio for a party.",),
    ),
    Rule(
        "capacity-in", "location", rf"\b(?:develop|buil[dt]|install|deploy|operat|add|commission|bring|run|own)\w* (?:[a-z\-]+ ){{0,3}}?[\ue001\ue003] (?:of )?(?:[a-z\-]+ ){{0,5}}?(?:capacity|infrastructure|storage|generation|power|solar|wind|projects?)(?: online)? {_IN}<o>(?!'s)", near=False, confidence=LIKELY,
        yes=("Acme Wind installed 45 MW of rooftop solar in Denver. => Acme Wind | Denver | -",),
    ),
    Rule(
        "which-builds-in", "location", rf"<s>,? (?:which|that) (?:is |are |has |had |also |plans to |will |recently )*(?:build|building|built|operates?|operating|runs?|running|owns?|opened|opens|developing|develops|constructing)\b [^;.\ue000\ue005]{{0,50}}?\b(?:{SITE}|projects?) {_IN}<o>(?!'s)", near=False, scope="bare", confidence=LIKELY,
        yes=("Acme Mines, which is building a copper plant in Arizona, bought a stake. => Acme Mines | Arizona | -",),
    ),
    Rule(
        "its-town-site-in", "location", rf"(?:\b(?:its|their|the (?:company|firm|group)'s)|<s>'s) (?:[a-z\-]+ ){{0,2}}?<o> (?:[a-z\-]+ ){{0,2}}?{SITE} in <L>", near=False, background=True, status="completed",
        yes=("Acme Foods will make it at its Dayton plant in Ohio. => Acme Foods | Dayton | -",),
    ),
    Rule(
        "site-in-port", "location", rf"\b{SITE} (?:in|at|near) (?:the )?(?:[a-z\-]+ ){{0,3}}?(?:city|town|port|province|state|region|village|district|suburbs?|county|area|island|outskirts) of <o>", near=False, confidence=LIKELY,
        yes=("Acme Heavy will build the ships at its shipyard in the southern port of Ulsan. => Acme Heavy | Ulsan | -",),
    ),
    Rule(
        "contract-site", "location", r"<s>[^;.\ue000]{0,60}?\b(?:awarded|w[io]ns?|won|secured|landed|signed|received) (?:an? |the )?(?:\ue001 )?(?:[a-z\-]+ ){0,4}(?:contract|order|deal) (?:to|for) (?:the )?[a-z][^;.,\ue000\ue005]{0,60}?\b(?:plants?|facility|smelter|refinery|terminal|mill|factory|hub|data cent(?:er|re)|pipeline|reactor) (?:in|at|near|outside) (?:the )?<o>(?!'s)",
        near=False, status="announced", confidence=LIKELY,
        yes=("Acme Water has been awarded a contract to build and operate a desalination plant in Turin. => Acme Water | Turin | -",), no=("Acme Water was awarded a contract to clean a town in Turin.",),
    ),
    Rule(
        "expands-at", "location", r"^<s>,? (?:to |will |is )?invest(?:s|ing)? (?:up to |about |another )?\ue001,? (?:for |in |to |and )(?:[a-z\d\-]+ ){0,6}?(?:expansion|expand|plant|facility|factory|operations?|headquarters) (?:in|at) <o>(?!'s)",
        near=False, status="announced", confidence=LIKELY,
        yes=("Acme Soft to invest $346 million for third expansion in Turin => Acme Soft | Turin | -",), no=("Acme Soft to invest $346 million in bonds in Turin",),
    ),
    Rule("place-in-brackets", "location", r"<s> \((?:(?:based|headquartered) in )?<o>\)(?! (?:Ltd|Limited|Inc|Pvt|Private|Corp|Co|Pte|Pty|Plc|LLC|Holdings|Group|GmbH|Bhd)\b)", near=False, background=True, scope="whole", status="completed",
         yes=("Beta Robotics (Boston, Massachusetts) raised $4 million. => Beta Robotics | Boston, Massachusetts | -",), no=("Beta Robotics (Acme Labs) raised $4 million.",)),
    Rule("based-hyphen", "location", r"<o>[- ](?:based|headquartered) (?:(?!for\b|of\b|in\b|to\b|with\b|by\b|and\b|that\b|which\b|at\b|is\b|was\b|are\b|has\b|had\b|will\b|said\b|also\b|raised\b|plans\b)[\w\-'\"“”‘’&]+,? ){0,8}?<s>", near=False, background=True, scope="bare",
         status="completed", compound=True, yes=("Boston-based chip designer Beta Robotics grew. => Beta Robotics | Boston | -",)),
    Rule("based-hyphen-kind", "location", rf"<o>[- ](?:based|headquartered) (?:[\w\-]+,? ){{0,9}}?(?:{COMPANY_NOUNS}) <s>", near=False, background=True, scope="bare",
         status="completed", compound=True, yes=("After its debut, Boston-based scanning and testing company Beta Robotics fell. => Beta Robotics | Boston | -",)),
    Rule("based-hyphen-focus", "location", rf"\b[Tt]he (?:[a-z\-]+,? ){{0,2}}<o>-(?:based|headquartered) (?:[A-Za-z\-]+ ){{0,6}}?(?:{COMPANY_NOUNS})\b(?! \ue000)", near=False,
         background=True, scope="bare", status="completed", ends="described", compound=True, yes=("Beta Robotics raised $30 million. The Boston-based company makes arms. => Beta Robotics | Boston | -",
         "Beta Robotics leased a site. Shares of the fast-growing, Miami, Florida-based AI data center developer rose. => Beta Robotics | Miami, Florida | -",
         "Acme Corp has bought Beta Robotics, paying $40 million for the Boston-based firm. => Beta Robotics | Boston | -")),
    Rule("apposition-hyphen", "location", rf"<s>,? (?:is |was )?(?:an? |the )[^;\ue000\ue006]{{0,50}}?<o>-(?:based|headquartered)\b{_GOES_ON}", near=False, background=True, scope="bare", status="completed",
         compound=True,
         yes=("Beta Robotics, a six-year-old, Boston-based maker of arms, grew. => Beta Robotics | Boston | -",)),
    Rule("based-in", "location", r"<s>,? (?:(?:[a-z\-]+|<T>) ){0,6}?(?:(?:is|are|was) )?(?:based|headquartered|domiciled|(?<=and )located|(?<=\ue000 )located|(?<=\ue000, )located) " + _IN + r"<o>", near=False, background=True, scope="bare",
         status="completed", yes=("Beta Robotics, based in Boston, grew. => Beta Robotics | Boston | -", "Beta Robotics, which is headquartered in the Netherlands, grew. => Beta Robotics | Netherlands | -", "Beta Robotics, founded in 2011 and located in Boston, grew. => Beta Robotics | Boston | -")),
    Rule("of-place", "location", r"<s>,? of <o>,? (?:said|says|announced|reported|has|raised|closed|completed|will|plans)\b", near=False, background=True, scope="bare", status="completed",
         yes=("Beta Robotics Inc., of Boston, said it makes arms. => Beta Robotics Inc. | Boston | -",)),
    Rule("firm-in", "location", r"<s>,? (?:is )?an? (?!(?:[a-z-]+ )?(?:leading|largest|biggest|first|top|major)\b)(?:(?!(?:to|that|which|who|with|by|for)\b)[\w'\-]+,? ){1,12}?(?:" + COMPANY_NOUNS + r"|hospital|university|laboratory|cent(?:er|re)|bakery|brewery|college|clinic|shop|store|restaurant) " + _IN + r"<o>", near=False, background=True, confidence=LIKELY, scope="bare", status="completed",
         yes=("Acme Corp has acquired Beta Testing, a materials testing firm in Boston. => Beta Testing | Boston | -",)),
    Rule("hq-elided", "location", r"\b(?:is|are|now|and|company|startup|firm),? (?:now |also |currently |still )?(?:based|headquartered|domiciled) " + _IN + r"<o>", near=False, background=True, status="completed",
         yes=("Beta Robotics was born in 2015 and is headquartered in the eastern Chinese city of Hangzhou. => Beta Robotics | Hangzhou | -", "Beta Robotics has grown fast and is now headquartered in Boston. => Beta Robotics | Boston | -",)),
    Rule("hq-move", "location", r"\b(?:mov(?:e|es|ed|ing)|relocat\w+) (?:its |the |their )?(?:[a-z]+ )?headquarters (?:from <N> )?to <o>", near=False, confidence=LIKELY,
         yes=("Acme Corp plans to move its headquarters from Ohio to Texas. => Acme Corp | Texas | -",)),
    Rule("hq-in", "location", r"<s>'s (?:[a-z]+ )?headquarters in <o>", near=False, background=True, scope="bare", status="completed",
         yes=("Acme's headquarters in Boston reopened. => Acme | Boston | -",)),
    Rule("hq-lead", "location", r"^\W{0,3}(?:Headquartered|Based) (?:in|out of|near) <o>(?:,? (?:and|with) [^,;]{0,120},)?,? (?:[a-zA-Z\-,]+ ){0,5}?<s>", near=False, background=True, scope="bare", status="completed",
         yes=("Headquartered in Boston, Beta Robotics makes arms. => Beta Robotics | Boston | -",
         "Based in Boston and built on work of Acme Labs, Beta Robotics makes arms. => Beta Robotics | Boston | -")),
    Rule(
        "which-sits-in", "location", rf"<s>,? (?:which|whose|with) [^;.\ue000\ue005]{{0,70}}?(?:\ue005 )?\b(?:[a-z]+ )?(?:headquarters|head office|hq|main office|(?:main |only |largest )(?:plant|factory|site|lab|office)) (?:is |are )?{_IN}<o>(?!'s)", near=False, background=True, scope="bare", status="completed",
        yes=("Acme Chips, which makes sensors and has its headquarters in Dresden, hired staff. => Acme Chips | Dresden | -", "Acme Chips, whose main plant is in Dresden, hired staff. => Acme Chips | Dresden | -"),
    ),
    Rule(
        "town-firm-apposition", "location", rf"<s>,? (?:an?|the|another) (?:[a-z\-]+ ){{0,2}}<o> (?:(?!(?:of|in|for|state|and|plant|site|office)\b)[a-z-]+ ){{0,3}}(?!corporation|company limited)(?:{COMPANY_NOUNS})(?=,| (?:founded|that|which|led|backed|with|whose|specializing|focused|developing|making)\b|\.|;|$)", near=False, background=True, confidence=LIKELY, scope="bare", status="completed",
        yes=("Investors met Beta Labs, a Boston robotics startup, in May. => Beta Labs | Boston | -",), no=("Investors met Beta Labs, a U.S. robotics startup, in May.",),
    ),
    Rule(
        "site-apposition", "location", rf"<s>,? (?:a|an|the) [^;,\ue000\ue005]{{0,80}}?(?:with|that (?:has|operates|runs)|which (?:has|operates|runs)) (?:[a-z\-]+ ){{0,4}}{SITE} in <o>",
        near=False, background=True, scope="bare", yes=("Acme Corp funds Beta Robotics, a maker of arms with labs in Boston. => Beta Robotics | Boston | -",),
    ),
    Rule(
        "invest-to-build", "location", rf"\b(?:in|across) <o>,? to (?:build|construct|develop|expand|set up|establish|open) [^.;]{{0,70}}?{SITE}", near=False, confidence=LIKELY,
        yes=("Acme Corp will invest $1 billion in Ohio to build a plant. => Acme Corp | Ohio | -",),
    ),
    Rule(
        "site-run-by", "location", rf"\b{SITE} {_IN}<o>(?: (?:province|region|state))?,? (?:which is |that is )?(?:(?:operated|owned|run|controlled|majority-owned) by|belong(?:s|ing) to) (?:the )?{FEW}<s>", near=False, confidence=LIKELY, scope="bare", background=True, status="completed",
        yes=("An accident hit the mine in the Rook region of Kazakhstan, operated by Acme Metals. => Acme Metals | Kazakhstan | -",),
    ),
    Rule(
        "site-possessed", "location", rf"<s>'s (?:(?:[a-z\d\-]+|<x>|<N>) ){{0,5}}?(?:{SITE}|projects?|operations|assets|development)\b,? (?:(?:which is |that is )?located )?{_IN}<o>", near=False, confidence=LIKELY, scope="bare",
        yes=("Acme Corp took power from Beta Energy's 200MW Lark solar project in Ohio. => Beta Energy | Ohio | -", "A fire hit Acme's operations in Ohio. => Acme | Ohio | -"),
    ),
    Rule(
        "site-in", "location", rf"\b{SITE}\b(?: (?:complex|campus|project|center|centre|site|building|expansion|build-?out|here|located|that|is|will|be|there))*,? (?:of <x> )?(?:worth <x> )?(?:in|at|near|outside|across|within|on|off|located (?:in|at|near|within)) (?:(?:the|downtown|central|northern|southern|eastern|western|nearby|city|state|province|town|county|village|coast|of|port|a|region|suburban|rural|upstate|south|north|east|west) ){{0,5}}(?:<N>'s <N> in |\ue005's (?:[a-z\-]+ ){{0,3}}?(?:province|city|town|state|region|district|county|port|village|island) of |\ue000(?: and \ue000)?,? in )?<o>",
        near=False, confidence=LIKELY, yes=("Acme Corp will build a plant in Ohio. => Acme Corp | Ohio | -", "Acme Corp will build new plants at the Rook Park in Ohio. => Acme Corp | Ohio | -"),
        no=("Acme Corp is in talks to sell 24 concrete plants in France.",),
    ),
    Rule(
        "site-located", "location", rf"<s> (?:(?!and\b)[a-z\d\-]+ ){{0,3}}?(?:{SITE}|projects?|development),? (?:which is |that is )?(?:located|situated|sited) (?:off the coast of |{_IN})<o>(?!'s)", near=False, confidence=LIKELY, scope="bare",
        yes=("They will finance the Lark Array wind project, located near Plymouth. => Lark Array | Plymouth | -",),
    ),
    Rule(
        "venture-in", "location", rf"\b(?:establish|form|set(?:ting)? up|launch|creat|build|unwind|open)\w* (?:an? |their |the )(?:[a-z\-]+ |<x> ){{0,6}}?(?:joint venture|subsidiary|business unit|unit|research cent(?:er|re)|office|base|presence|arm|team) {_IN}<o>(?!'s)", near=False, confidence=LIKELY,
        yes=("Acme Corp and Beta Cells will invest $3 billion to establish a battery joint venture in Ohio. => Acme Corp | Ohio | -",),
    ),
    Rule(
        "its-venture-in", "location", rf"\b(?:its|their) (?:<x> )?<s> (?:[a-z\d\-]+ ){{0,3}}?(?:joint venture|subsidiary|unit) {_IN}<o>(?!'s)", near=False, confidence=LIKELY, background=True, status="completed",
        yes=("Acme Corp is to unwind its Beta Cells battery joint venture in Ohio. => Beta Cells | Ohio | -",),
    ),
    Rule(
        "site-it-builds-in", "location", rf"\b{SITE} (?:that |which )?(?:<s>|it|they|the company) (?:is|are|was|will|would|has|had|plans? to|hopes to|intends to|aims to|began|started)? ?(?:build|building|built|construct|constructing|constructed|open|opening|opened|set up|setting up|develop|developing|operate|operates|operating|runs?)(?: [a-z]+)? {_IN}<o>(?!'s)", near=False, confidence=LIKELY,
        yes=("The order fills a new factory that Acme Arms is building in Ohio. => Acme Arms | Ohio | -", "Acme Arms will make shells at a plant it plans to build in Ohio. => Acme Arms | Ohio | -"),
    ),
    Rule(
        "makes-in", "location", rf"\b(?:manufactures?|produces?|makes|assembles?|builds) (?:its|their|all|most of its|the) (?:[a-z\-]+ ){{1,4}}{_IN}<o>(?!'s)", near=False, confidence=LIKELY, background=True, status="completed",
        yes=("Acme Arms manufactures its systems in Georgia and Ohio. => Acme Arms | Georgia | -",), no=("Acme Arms makes its debut on the market.",),
    ),
    Rule(
        "its-operations-in", "location", rf"\b(?:its|their|expand(?:s|ing)?|boost(?:s|ing)?|increas(?:es|ing|e)|add(?:s|ing)?|ramp(?:s|ing)? up) (?:(?:[a-z\-]+|\ue000) ){{0,4}}?(?:operations|capacity|manufacturing|assembly|production)(?: and [a-z]+)? {_IN}<o>(?!'s)", near=False, confidence=LIKELY, background=True, status="completed",
        yes=("Acme Arms plans to expand its production capacity in Ohio. => Acme Arms | Ohio | -", "Acme Chips said so as it expands capacity and capabilities in Ohio and Utah. => Acme Chips | Utah | -"),
    ),
    Rule(
        "named-site-built", "location", rf"\b(?:build|building|establish|establishing|set(?:ting)? up|construct|constructing|develop|developing|open|opening|opened|built|established) (?:an? |its |the )(?:(?:new|first|second|third|planned|[a-z]+-[a-z]+|<x>) ){{0,2}}\ue000 {_IN}<o>(?!'s)", near=False, confidence=LIKELY,
        yes=("Acme Electronics is gearing up to establish a Semiconductor Fab in Gujarat. => Acme Electronics | Gujarat | -",),
    ),
    Rule(
        "for-it-to-make-in", "location", rf"\b(?:subsidy|grant|loan|funding|award|incentives?|support|aid|contract)s? (?:for|to) {FEW}<s> to (?:produce|make|manufacture|build|expand|assemble|develop) [^;.\ue000\ue005]{{2,60}}? {_IN}<o>(?!'s)", near=False, confidence=LIKELY, status="announced",
        yes=("The ministry finalized a subsidy for Beta Chips to produce semiconductors in Ohio and Utah. => Beta Chips | Ohio | -",),
    ),
    Rule(
        "project-to-make-in", "location", rf"\b(?:project|plans?|programme|program|initiative|investment) to (?:produce|make|manufacture|build|assemble) [^;.\ue000\ue005]{{2,50}}? {_IN}<o>(?!'s)", near=False, confidence=LIKELY,
        yes=("Acme Assembly will tie up with Beta Tools for a $250 million project to make tools in Ohio. => Acme Assembly | Ohio | -",),
    ),
    Rule(
        "breaks-ground", "location", rf"\b(?:broke|break|breaks|breaking|broken) ground (?:on|for) [^;.]{{3,70}}? {_IN}<o>(?!'s)", near=False, confidence=LIKELY,
        yes=("Acme Power broke ground on a demonstration reactor in Ohio. => Acme Power | Ohio | -",),
    ),
    Rule(
        "sites-counted", "location", rf"\b{SITE}(?: [^;.,\ue000\ue005]{{1,30}})?(?:,|:| -|,? including) (?:one|two|three|four|\ue003) {_IN}<o>", near=False, confidence=LIKELY,
        yes=("Acme Cells plans three new facilities, one in Ohio and two in Utah. => Acme Cells | Ohio | -",),
    ),
    Rule(
        "led-from", "location", r"<s>,? (?:in|of) <o>,? (?:led|leads|co-led|is leading|was the lead|backed|joined|participated|spearheaded)\b", near=False, background=True, confidence=LIKELY, scope="bare", status="completed",
        yes=("Gamma Partners in Boston led the round. => Gamma Partners | Boston | -",),
    ),
    Rule(
        "operates-for", "location", rf"\b(?:operates|runs|owns|has) (?:[a-z\-]+ ){{0,4}}{SITE} (?:for|to) [^;.\ue000\ue005]{{1,90}} in <o>", near=False, confidence=LIKELY, background=True, status="completed",
        yes=("Acme Corp also operates plants for the aerospace and car industries in Ohio and Texas. => Acme Corp | Texas | -",),
    ),
    Rule("its-hq", "location", r"(?:\b(?:its|their)|<s>'s) (?:new |current |global |corporate ){0,2}<o>,? (?:[a-z\-]+ ){0,2}(?:headquarters|head office|hq|home base|base)\b", near=False, background=True, status="completed",
         yes=("Acme Corp cut jobs at its Boston headquarters. => Acme Corp | Boston | -", "Acme Corp plans to expand its Boston HQ. => Acme Corp | Boston | -")),
    Rule("invests-there", "location", r"<s>,? (?:<.>)?\b(?:invest(?:s|ed|ing)?|spend(?:s|ing)?|commit(?:s|ted|ting)?|pour(?:s|ed|ing)?|injects?|injecting) (?:[a-z]+ ){0,3}?<m>(?: more| or more)? in(?:to)? (?:(?:[a-z]+ ){1,5}in )?<o>,? (?:[^;,\ue000]{0,50} )?(?:to|for) (?:(?:help|further) )?(?:enhance|expand|expanding|build|building|boost|increase|develop|developing|set up|establish|upgrade|moderni[sz]e|strengthen|scale|the (?:production|construction|manufacturing|expansion)) (?:[a-z\-]+ ){0,6}?(?:production|manufactur[a-z]+|infrastructure|capacity|operations|facilit[a-z]+|plants?|factor(?:y|ies)|clouds?|data cent(?:er|re)s?|networks?|footprint|components|campus(?:es)?)\b", near=False, confidence=LIKELY,
         yes=("Acme Motor announced its plan to invest nearly $480 million in Malaysia over five years to enhance its production capacity. => Acme Motor | Malaysia | -", "Acme Cloud said it will invest $11 billion in Georgia to expand its infrastructure. => Acme Cloud | Georgia | -"),
         no=("Acme Capital invested $40 million in Malaysia to help startups.",)),
    Rule("its-site", "location", rf"(?:\b(?:its|their|an?|the)|<s>'s) (?:(?:new|planned|proposed|existing|future|first|second|third|flagship|sprawling|massive|huge|main|giant|<x>) ){{0,3}}<o>,? (?:[a-z\-]+ ){{0,2}}{SITE}\b(?! (?:[a-z]+ )?in \ue005)", near=False, confidence=LIKELY,
         yes=("Acme Corp halted work at its Ohio plant. => Acme Corp | Ohio | -", "Workers at Acme's Ohio plant walked out. => Acme | Ohio | -", "Acme Corp said it was canceling a planned $1 billion Ohio factory. => Acme Corp | Ohio | -"),
         no=("Acme Corp will stop work on its U.S. solar farm.",)),
    Rule("site-named", "location", rf"\b(?:build|construct|develop|open|expand)\w* \ue000 in <o>,? (?:its|their) (?:[a-z\-]+ ){{0,3}}{SITE}\b", near=False, confidence=LIKELY,
         yes=("Acme Corp will build Project Lark in Ohio, its first data center. => Acme Corp | Ohio | -",)),
    Rule("site-of-nobody", "location", r"(?<!'s )(?<!its )(?<!their )(?<!\ba )(?<!\ban )(?<!new )<s>,? (?:located )?in <o>", near=False, confidence=REVIEW, background=True, status="completed",
         yes=("Acme Corp and Beta Robotics will restart a unit at Long Pond Nuclear Plant in Ohio. => Long Pond Nuclear Plant | Ohio | -",),
         no=("Acme Corp in Ohio will restart a unit.", "Acme Corp hired staff at its Long Pond Plant in Ohio.")),
    Rule(
        "spends-to-make-in", "location", rf"\b(?:invest(?:s|ed|ing)?|spend(?:s|ing)?|spent|commit(?:s|ted|ting)?|raise[sd]?) [^;.\ue000\ue005]{{0,40}}?\b(?:to|on|in) (?:mak(?:e|ing)|produc(?:e|ing)|manufactur(?:e|ing)|assembl(?:e|ing)|build(?:ing)?|develop(?:ing)?|test(?:ing)?) [^;.,\ue000\ue005]{{2,50}}? {_IN}<o>(?!'s)", near=False, confidence=LIKELY,
        yes=("Acme Boats will spend $35 million on building electric ferries near Mobile, Alabama. => Acme Boats | Mobile, Alabama | -",), no=("Acme Boats will spend $35 million to make amends.",),
    ),
    Rule(
        "offices-of-towns", "location", r"\b(?:with|open(?:s|ed|ing)?|add(?:s|ed|ing)?|launch(?:es|ed|ing)?|its|new) (?:new )?<o>(?:(?:, <L>)*,? and \ue005)? (?:offices|hubs|campuses|plants|factories|facilities|labs|stores|sites|branches)\b", near=False, confidence=LIKELY,
        yes=("Acme Toys marked its tenth year with Denver and Omaha stores. => Acme Toys | Denver | -",),
    ),
    Rule("projects-in", "location", rf"\b(?:its|their|the|of|an?|\ue003|\ue001|new|[a-z]+) (?:[a-z\-]+ |<x> ){{0,4}}?(?:projects?|portfolio|developments?) {_IN}<o>(?!'s)", near=False, confidence=REVIEW,
         yes=("Acme Wind borrowed $45 million against a string of canal developments in Kansas. => Acme Wind | Kansas | -",)),
    Rule("infrastructure-in", "location", rf"\b(?:develop|build|expand|construct|deploy|upgrade|roll out|moderni[sz]e|strengthen|boost)(?:s|ed|ing)? (?:[a-z\-]+ |<x> ){{0,6}}?(?:infrastructure|networks?|operations|capacity|facilities|production|footprint|presence) {_IN}<o>(?!'s)", near=False, confidence=REVIEW,
         yes=("Acme Rail set aside $3 billion to modernize freight and passenger networks in southern Utah. => Acme Rail | Utah | -",), no=("Acme Rail wants to strengthen its presence in Brazil.",)),
)  # fmt: skip
