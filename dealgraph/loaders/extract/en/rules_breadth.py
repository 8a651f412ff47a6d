"""Precise English patterns for the many ways a thing is said: verbs, orders of words and pairs that other rows leave.

Rows as in `rules_en`, read after the rows that name the ends more closely.
"""

from __future__ import annotations

from dealgraph.loaders.extract.en.lexicon import COMPANY_NOUNS
from dealgraph.loaders.extract.en.verbs import CONTRACT, ON_BEHALF, ROUND
from dealgraph.loaders.extract.model import LIKELY, REVIEW
from dealgraph.loaders.extract.rules import Rule

_SITE = (
    r"(?:plants?|factor(?:y|ies)|fabs?|data ?cent(?:er|re)s?|campus(?:es)?|gigafactor(?:y|ies)|facilit(?:y|ies)|laborator(?:y|ies)|labs?|smelters?|refiner(?:y|ies)|mines?|mills?|shipyards?|terminals?|warehouses?|"
    r"sites?|complex|hubs?|brewer(?:y|ies)|power stations?|wind farms?|solar farms?|distribution cent(?:er|re)s?|stores?|depots?|headquarters|offices?)"
)

_GOT = r"(?:w[io]ns?|won|winning|secure[sd]?|securing|land(?:s|ed|ing)|clinch(?:es|ed|ing)|bag(?:s|ged|ging)|nab(?:s|bed|bing)|obtain(?:s|ed)|scor(?:es|ed)|receive[sd]?)"

# Read before all other rows, for these would take a part of it.
BROAD_FIRST: tuple[Rule, ...] = (
    Rule(
        "contract-to-build-it-for", "supply_contract", rf"\b{_GOT} (?:an? |its |the )?(?:<M> |[a-z\-]+ |\ue003-[a-z]+ ){{0,6}}?{CONTRACT}[^;,\ue000]{{0,50}}? to (?:build|construct|design|supply|deliver|develop|install|provide|maintain|operate|manage) [^;,\ue000]{{1,70}}? (?:for|to) (?:the )?(?:[a-z\-]+ ){{0,4}}<o>(?!'s)(?! (?:[a-z-]+ ){{0,2}}(?:projects?|wind|solar|farms?|plants?|mines?|sites?)\b)",
        confidence=LIKELY, yes=("Acme Corp secured a contract to build a plant for Beta Robotics. => Acme Corp | Beta Robotics | -",),
    ),
    Rule(
        "chosen-to-supply", "supply_contract", r"<o>,? (?:<.>)?\b(?:select(?:s|ed|ing)?|pick(?:s|ed|ing)?|choos(?:es|ing)|chose|chosen|tap(?:s|ped|ping)?|hir(?:es|ed|ing)|contract(?:s|ed|ing)?|commission(?:s|ed|ing)?) (?!by\b)(?:the )?(?:[a-z\-]+ ){0,4}<s> (?:to (?:supply|deliver|provide|manufacture|make|equip|furnish|ship|launch|construct|install)\b|for (?:an? |its |the )?(?:<M> )?(?:[a-z\-]+ ){0,4}(?:contract|order)\b)",
        yes=("Beta Robotics selected Acme Corp to supply turbines. => Acme Corp | Beta Robotics | -", "Beta Robotics tapped Acme Corp for a $90 million contract. => Acme Corp | Beta Robotics | 90000000 USD"),
        no=("Beta Robotics hired Acme Corp's chief to make arms.",),
    ),
    Rule(
        "chosen-by-to-supply", "supply_contract", r"<s>,? (?:which )?(?:was|is|has been|had been|were|have been) (?:also |recently |now )?(?:selected|chosen|picked|tapped|hired|contracted|commissioned|appointed) by (?:the )?(?:[a-z\-]+ ){0,4}<o>,? (?:to (?:supply|deliver|provide|manufacture|make|equip|furnish|ship|launch|construct|build|install|operate)\b|for (?:an? |its |the )?(?:<M> )?(?:[a-z\-]+ ){0,4}(?:contract|order|project|supply|delivery)\b)",
        yes=("Acme Corp has been selected by Beta Robotics to deliver 30 trains. => Acme Corp | Beta Robotics | -",),
    ),
    Rule(
        "deal-to-serve", "supply_contract", rf"<s>,? (?:<.>)?\b{_GOT} (?:an? |its |the )?(?:<M> |[a-z\-]+ |\ue003-[a-z]+ ){{0,6}}?(?:deal|agreement|pact) (?:worth <m> )?with (?:the )?(?:[a-z\-]+ ){{0,4}}<o> to (?:provide|supply|deliver|ship|furnish|host|manufacture|make|lease)\b",
        yes=("Acme Corp landed a $90 million deal with Beta Robotics to provide cloud services. => Acme Corp | Beta Robotics | 90000000 USD",),
    ),
    Rule(
        "in-partnership-with", "partnership", r"^\W{0,3}(?:In|Under|Through|As part of) (?:an? |its |the )?(?:new |strategic )?(?:partnership|collaboration|cooperation|conjunction|alliance|association|joint venture) with (?:the )?(?:[a-z\-]+ ){0,4}<o>,? (?:[a-z][^,;\ue000]{0,60}, )?(?:the )?(?:[a-z\-]+ ){0,4}<s>(?!'s)", near=False,
        yes=("In partnership with Beta Robotics, Acme Corp will launch a service. => Acme Corp | Beta Robotics | -",),
    ),
    Rule(
        "sell-itself", "acquisition", r"<o>,? (?:<.>)?\b(?:agree(?:s|d) to |is |will |plans to |in talks to |voted to |decided to |to )?(?:sell|selling|sells|sold) itself (?:for <x> )?to (?:[a-z\-]+ ){0,5}<s>",
        yes=("Beta Robotics said it agreed to sell itself to Acme Corp for $5 billion. => Acme Corp | Beta Robotics | 5000000000 USD",),
    ),
    Rule(
        "offer-raised", "acquisition", r"\b(?:rais(?:e|es|ed|ing)|increas(?:e|es|ed|ing)|sweeten(?:s|ed|ing)?|lift(?:s|ed|ing)?|boost(?:s|ed|ing)?|up(?:s|ped|ping)|improv(?:es|ed|ing)|hik(?:es|ed|ing)) its (?:takeover |buyout |cash |hostile |all-cash )?(?:offer|bid|proposal) for (?:the )?(?:[a-z\-]+ ){0,4}<o> to (?:about |nearly |around |roughly |some )?<M>",
        status="possible", yes=("Acme Corp raised its offer for Beta Robotics to $9 billion. => Acme Corp | Beta Robotics | 9000000000 USD",),
    ),
    Rule(
        "investment-received", "investment", r"<o>,? (?:<.>)?\b(?:received|receives|secured|secures|attracted|attracts|landed|lands|won|got|gets|obtained|took|takes|accepted) (?:an? |about |up to |nearly |more than |another )*<M> (?:(?:strategic|minority|equity|cash|growth|direct|anchor|new|follow-on) ){0,2}(?:investment|injection|capital injection|cash injection|equity stake) from (?:the )?(?:[a-z\-]+ ){0,4}<s>(?!'s|,? and |, \ue000)",
        yes=("Beta Robotics received a $300 million investment from Acme Arms. => Acme Arms | Beta Robotics | 300000000 USD",),
    ),
)  # fmt: skip

BREADTH: tuple[Rule, ...] = (
    # --- acquisition -------------------------------------------------------------------------------------------
    Rule(
        "snapped-up", "acquisition", r"<o>,? (?:was|is|has been|have been|had been|will be|to be|being|were|got|gets|be) (?:recently |since |later |eventually |finally )?(?:snapped up|scooped up|gobbled up|picked up|bought out|absorbed|swallowed(?: up)?|rescued|acquired outright|bought out of [a-z]+) (?:<=>)?by " + ON_BEHALF + "<s>",
        yes=("Beta Robotics was snapped up by Acme Corp for $40 million. => Acme Corp | Beta Robotics | 40000000 USD",), no=("The shares were snapped up by Acme Corp.",),
    ),
    Rule(
        "plan-to-combine", "acquisition", r"<w>,? (?:<.>)?\b(?:plans?|agree[ds]?|agreement|intends?|intention|voted|talks|decided|deal|discussions|announced|set) (?:<.>)?to (?:combine|merge|join forces in a merger)\b(?! (?:the|their|its|with))", metric="merger", pair=True,
        yes=("Acme Corp and Beta Robotics have announced plans to combine. => Acme Corp | Beta Robotics | -",), no=("Acme Corp and Beta Robotics announced plans to combine their data.",),
    ),
    Rule(
        "picked-up-for", "acquisition", r"\b(?:pick(?:s|ed|ing)? up|grab(?:s|bed|bing)|land(?:s|ed|ing)|snag(?:s|ged|ging)) (?:the )?(?:[a-z\-]+ ){0,4}<oo> (?:(?:out of|from) (?:bankruptcy|administration|receivership) )?(?:for (?:about |just |around |nearly |a reported |some |an? )?<M>|in (?:an? )?(?:<m> )?(?:[a-z\-]+ )?(?:deal|acquisition|takeover)|(?:out of|from) (?:bankruptcy|administration|receivership))",
        confidence=LIKELY, yes=("Acme Corp picked up Beta Robotics out of bankruptcy for $12 million. => Acme Corp | Beta Robotics | 12000000 USD", "Acme Corp lands Beta Robotics in $2 billion deal. => Acme Corp | Beta Robotics | 2000000000 USD"),
        no=("Acme Corp picked up Beta Robotics as a client.",),
    ),
    Rule(
        "took-control", "acquisition", r"\b(?:tak(?:e|es|ing)|took|taken|gain(?:s|ed|ing)?|assum(?:e|es|ed|ing)|acquir(?:e|es|ed|ing)|bought|buy(?:s|ing)?|secur(?:e|es|ed|ing)) (?:full |majority |sole |outright |complete )?(?:control|ownership) of (?:the )?(?:[a-z\-]+ ){0,4}<o>(?!'s)",
        confidence=LIKELY, yes=("Acme Corp took control of Beta Robotics. => Acme Corp | Beta Robotics | -",), no=("Acme Corp took control of Beta's costs.",),
    ),
    Rule(
        "since-buying", "acquisition", r"^\W{0,3}(?:Since|After|Following|In|By|With|Before|Fresh off|Having) (?:recently |just )?(?:buying|acquiring|purchasing|taking over|bought|acquired|(?:the|its) (?:acquisition|purchase|takeover|buyout) of) (?:the )?(?:[a-z\-]+ ){0,4}<o>[^;\ue000]{0,60}, (?:the )?(?:[a-z\-]+ ){0,4}<s>(?!'s)",
        status="completed", confidence=LIKELY, yes=("Since buying Beta Robotics for $2 billion, Acme Corp has grown. => Acme Corp | Beta Robotics | 2000000000 USD",),
    ),
    Rule(
        "bidder-for", "acquisition", r"\b(?:won|wins|winning|emerg(?:e|es|ed) as|(?:was |been |is )?(?:named|selected|chosen|picked|declared)(?: as)?) (?:the |an? )?(?:[a-z\-]+ )?(?:auction|bidding war|bidding|battle|takeover battle|race|(?:winning|preferred|successful|highest|top|final|leading) (?:bidder|suitor|buyer)) (?:for|to buy|to acquire) (?:the )?(?:[a-z\-]+ ){0,4}<o>(?!'s)",
        confidence=LIKELY, status="announced", yes=("Acme Corp emerged as the winning bidder for Beta Robotics. => Acme Corp | Beta Robotics | -",), no=("Acme Corp won the battle for talent.",),
    ),
    Rule(
        "owner-to-be", "acquisition", r"\b(?:set|agreed|due|about|poised|expected) to become the (?:new |sole |majority |controlling )?owner of (?:the )?(?:[a-z\-]+ ){0,4}<o>(?!'s)", confidence=LIKELY,
        yes=("Acme Corp is set to become the owner of Beta Robotics. => Acme Corp | Beta Robotics | -",),
    ),
    Rule(
        "approved-by-owners", "acquisition", r"<o>(?:'s? (?:[a-z\-]+ ){0,2}?(?:shareholders|stockholders|investors|board|directors|creditors))?,? (?:<.>)?\b(?:approv(?:e|es|ed|ing)|back(?:s|ed|ing)|accept(?:s|ed|ing)|vot(?:e|es|ed|ing) (?:for|in favou?r of)|endors(?:e|es|ed)) (?:the|its|a|an) (?:[a-z\-]+ |<x> ){0,3}?(?:acquisition|takeover|buyout|purchase|sale|offer|bid) (?:of the company |of the business )?(?:by|to|from) (?:[a-z\-]+ ){0,4}<s>",
        confidence=LIKELY, status="announced", yes=("Shareholders of Beta Robotics approved the acquisition by Acme Arms. => Acme Arms | Beta Robotics | -",),
        no=("Beta Robotics approved a sale of land to Acme Corp.",),
    ),
    # --- investment --------------------------------------------------------------------------------------------
    Rule(
        "picks-up-stake", "investment", r"\b(?:pick(?:s|ed|ing)? up|snap(?:s|ped|ping)? up|snag(?:s|ged)|scoop(?:s|ed|ing)? up|grab(?:s|bed|bing)?|land(?:s|ed)|secur(?:es|ed)|obtain(?:s|ed)) (?:an? |up to |about |another |its )?(?:<x> )?(?:[a-z\-]+ ){0,3}(?:stake|interest|shareholding|position) in (?:the )?(?:[a-z\-]+ ){0,4}<o>(?!'s)",
        yes=("Acme Corp picked up a 10% stake in Beta Robotics. => Acme Corp | Beta Robotics | -",), no=("Acme Corp picked up an interest in art.",),
    ),
    Rule(
        "backs-with", "investment", r"<s>,? (?:<.>)?\b(?:back(?:s|ed|ing)?|fund(?:s|ed|ing)?|support(?:s|ed|ing)?|financ(?:es|ed|ing)|suppl(?:y|ies|ied|ying)|provid(?:e|es|ed|ing)) (?:the )?(?:[a-z\-]+ ){0,4}<o> with (?:an? |up to |about |another |more than |nearly |some |around )*<M>(?! (?:[a-z]+ )?(?:contract|order|in orders|worth of))",
        yes=("Acme Corp backed Beta Robotics with $300 million. => Acme Corp | Beta Robotics | 300000000 USD",), no=("Acme Corp supplied Beta Robotics with a $3 million order.",),
    ),
    Rule(
        "stake-raised", "investment", r"\b(?:rais(?:e|es|ed|ing)|increas(?:e|es|ed|ing)|lift(?:s|ed|ing)?|boost(?:s|ed|ing)?|up(?:s|ped|ping)|hik(?:es|ed|ing)|expand(?:s|ed|ing)?|top(?:s|ped|ping) up|doubl(?:es|ed|ing)|add(?:s|ed|ing)? to) (?:its |their |the )(?:<x> )?(?:[a-z\-]+ ){0,2}?(?:stake|holding|shareholding|interest|position|ownership) in (?:the )?(?:[a-z\-]+ ){0,5}<o>(?!'s)(?: from <x>)?(?: to (?:about |nearly |around )?<x>)?",
        near=False, yes=("Acme Corp increased its stake in Beta Robotics to 12%. => Acme Corp | Beta Robotics | -",), no=("Acme Corp increased its interest in safety.",),
    ),
    Rule(
        "money-from-one", "funding_round", r"<s>,? (?:<.>)?\b(?:got|gets|received|receives|took|takes|accepted|drew) (?:about |up to |nearly |more than |another |some |over )*<M> (?:in (?:[a-z\-]+ ){1,3})?from (?=(?:[a-z\-]+ ){0,4}\ue000)(?!sales|selling|customers|its)(?!(?:[a-z\-]+ ){0,4}\ue000'?s? (?:purchase|sale|order|contract))",
        confidence=REVIEW, yes=("Beta Robotics got $300 million from Acme Corp. => Beta Robotics | - | 300000000 USD",), no=("Beta Robotics got $300 million from sales.",),
    ),
    Rule(
        "investment-made-in", "investment", r"\b(?:ma(?:k(?:e|es|ing)|de)|announc(?:e|es|ed|ing)|complet(?:es|ed|ing)|clos(?:es|ed|ing)|unveil(?:s|ed)|confirm(?:s|ed)|led|plan(?:s|ned)?|consider(?:s|ing)?|'s?|its|their) (?:an? |its |another |the |up to |about |nearly |more than )*<M>(?:,)? (?:(?!loss|profit|gain|return|on\b|from\b)[a-z\-]+ ){0,3}?(?:investment|bet|injection) (?:in|into|on) (?:the )?(?:[a-z\-]+ ){0,5}<oo>(?!'s|-)",
        yes=("Acme Corp made a $300 million investment in Beta Robotics. => Acme Corp | Beta Robotics | 300000000 USD",), no=("Acme Corp made a $300 million loss on its investment in Beta Robotics.",),
    ),
    Rule(
        "is-backed-by", "investment", r"<o>,? (?:which )?(?:is|was|are|were|has been|remains) (?:also |now |currently |partly |financially |heavily )?(?:backed|funded|bankrolled) by (?:the )?(?:[a-z\-]+ ){0,3}?<w>(?!'s)", status="completed", near=False, background=True, each=True, swap=True,
        confidence=LIKELY, yes=("Beta Robotics is backed by Acme Corp and Gamma Capital. => Gamma Capital | Beta Robotics | -",), no=("Beta Robotics is backed by the state.",),
    ),
    Rule(
        "investors-include", "investment", r"(?:<o>'s?|\b(?:its|whose|the (?:company|startup|firm|group)'s)) (?:[a-z\-]+ ){0,3}?(?:investors|backers|shareholders|financial backers) (?:also )?(?:include|included|are|count|number|range from)(?: the likes of)? (?:the )?(?:[a-z\-]+ ){0,4}?<w>", status="completed", near=False, background=True, each=True, swap=True,
        confidence=LIKELY, yes=("Beta Robotics' investors include Acme Corp and Gamma Capital. => Gamma Capital | Beta Robotics | -",), no=("Beta Robotics' products include Acme Arms.",),
    ),
    Rule(
        "is-an-investor", "investment", r"<s>,? (?:which |who )?(?:is|was|are|became|remains|were) (?:also |now |already |currently )?(?:an? |the )?(?:[a-z\-]+ ){0,3}?(?:investors?|backers?|shareholders?) (?:in|of) (?:the )?(?:[a-z\-]+ ){0,4}?<oo>(?!'s|-)", status="completed", near=False, background=True,
        confidence=LIKELY, yes=("Acme Corp is an early investor in Beta Robotics. => Acme Corp | Beta Robotics | -",), no=("Acme Corp is an investor in Ohio.",),
    ),
    # --- contracts and cooperation -----------------------------------------------------------------------------
    Rule(
        "together-with", "partnership", r"<s>,? (?:together with|in partnership with|in collaboration with|alongside|along with|jointly with|in cooperation with|in conjunction with|working with) (?:the )?(?:[a-z\-]+ ){0,4}<o>,? (?:is|are|will|has|have|plans?|aims?|announced|unveiled|launched|agreed) (?:[a-z]+ ){0,2}?(?:develop|build|launch|creat|work|design|test|deploy|produc|offer|set up|construct|form|establish|explor|invest)\w*",
        near=False, scope="bare", confidence=LIKELY, yes=("Acme Corp, together with Beta Robotics, is developing a robot. => Acme Corp | Beta Robotics | -",),
    ),
    Rule(
        "partnering", "partnership", r"<s>,? (?:<.>)?\b(?:is|are|will be|was) (?:also |now )?(?:partnering|teaming|collaborating|cooperating) (?:up )?(?:with )?(?:the )?(?:[a-z\-]+ ){0,4}<o>(?!'s)", near=False,
        confidence=LIKELY, yes=("Acme Corp is partnering Beta Robotics to launch a service. => Acme Corp | Beta Robotics | -",),
    ),
    Rule(
        "licensed-to", "partnership", r"<s>,? (?:<.>)?\b(?:licens(?:e|es|ed|ing)) (?:its |the |an? )?(?:[a-z\-]+ ){0,5}?(?:technology|patents?|platform|software|drug|designs?|brand|know-how|candidate|rights|model) to (?:the )?(?:[a-z\-]+ ){0,4}<o>", near=False,
        confidence=LIKELY, yes=("Acme Corp licensed its technology to Beta Robotics. => Acme Corp | Beta Robotics | -",),
    ),
    Rule(
        "relationship-with", "partnership", r"<s>(?:'s?,?|,? (?:<.>)?\b(?:has|have|had|maintains|enjoys)) (?:an? )?(?:[a-z\-]+ ){0,3}?(?:relationship|partnership|alliance|collaboration|tie-up) with (?:the )?(?:[a-z\-]+ ){0,4}<o>(?!'s)", near=False,
        status="completed", confidence=LIKELY, yes=("Acme Corp has a long-standing relationship with Beta Robotics. => Acme Corp | Beta Robotics | -",), no=("Acme Corp has a bad relationship with workers.",),
    ),
    # --- competition -------------------------------------------------------------------------------------------
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
    # --- founding ----------------------------------------------------------------------------------------------
    Rule(
        "began-in", "founding", r"<s>,? (?:which )?(?:(?:first )?(?:began|started out|got its start|got started|was born|opened its doors|came into (?:being|existence)|was formed|was spun out)(?: (?:life|operations|as [^,;\ue000]{1,40}?|out of [^,;\ue000]{1,30}?))? (?:back )?(?:in )?|has been (?:around|in business|operating) )(?=\ue004)<T>",
        near=False, background=True, status="completed", confidence=LIKELY, yes=("Beta Bakery began in 1993. => Beta Bakery | - | -", "Beta Bakery has been around since 1993. => Beta Bakery | - | -"),
    ),
    Rule(
        "who-founded", "founding", r"\bwho (?:also )?(?:co-)?(?:founded|started|launched|established|set up) <s>(?! (?:in|as) (?:[a-z]+ )?(?:Europe|China|India|Africa))", near=False, background=True, status="completed", scope="bare", confidence=LIKELY,
        yes=("Ada Smith, who founded Beta Robotics, left. => Beta Robotics | - | -",),
    ),
    Rule(
        "launched-apposition", "founding", r"<s>, (?:which was |which )?(?:launched|formed|created|set up|started|born|incorporated|spun out|spun off) (?:back )?(?:in )?(?=\ue004)<T>(?= |,)(?:(?: (?:by|from|as|in|out of) [^,;]{1,60})?,)", near=False, background=True, status="completed", scope="bare", confidence=LIKELY,
        yes=("Beta Robotics, launched in 2020, sells arms. => Beta Robotics | - | -",),
    ),
    Rule(
        "is-founded-by", "founding", r"<s>,? (?:is|was) (?:an?|the) [^.;\ue000]{0,60}?\b(?:co-)?(?:founded|started|launched|created|set up|established) by\b", near=False, background=True, status="completed", scope="bare", confidence=LIKELY,
        yes=("Beta Robotics is a 2020 startup founded by former bankers. => Beta Robotics | - | -",),
    ),
    Rule(
        "new-unit-named", "founding", r"\b(?:launch(?:es|ed|ing)?|establish(?:es|ed|ing)?|form(?:s|ed|ing)?|creat(?:es|ed|ing)|set(?:s|ting)? up|found(?:s|ed)|unveil(?:s|ed)|announc(?:es|ed) (?:the )?(?:creation|launch|formation) of) (?:a |an |its )?(?:new |wholly[- ]owned |independent |separate |joint ){0,2}(?:[a-z\-]+ ){0,2}(?:subsidiary|lab|company|unit|startup|firm|joint venture|division|entity|spin-?off|venture),? <s>(?=[,.;]| (?:to|in|with|for|that|which)\b|$)",
        near=False, confidence=LIKELY, yes=("Acme Corp set up a new unit, Beta Robotics. => Beta Robotics | - | -",),
    ),
    # --- location ----------------------------------------------------------------------------------------------
    Rule(
        "hq-are-in", "location", r"<s>'s? (?:[a-z\-]+ ){0,3}?(?:headquarters|head office|main office|base|home) (?:is|are|was|remains?) (?:in|near|at|located in|based in) (?:downtown )?<o>", near=False, background=True, status="completed",
        yes=("Acme Corp's headquarters are in Boston. => Acme Corp | Boston | -",),
    ),
    Rule(
        "chose-site", "location", rf"\b(?:chose|choos(?:es|ing)|chosen|pick(?:s|ed|ing)?|select(?:s|ed|ing)?|nam(?:es|ed|ing)|settl(?:es|ed|ing) on|opted for) <o>,? (?:(?:as|for) (?:the )?(?:site|home|location|base|host|place)?(?: of| for)? ?(?:its|their|the|a|an)|for its|to host its|to build its) (?:[a-z\-]+ |<x> ){{0,5}}?{_SITE}",
        near=False, confidence=LIKELY, yes=("Acme Corp chose Ohio for its new plant. => Acme Corp | Ohio | -", "Acme Corp picked Dayton, Ohio, as the site of its new factory. => Acme Corp | Dayton, Ohio | -"),
    ),
    Rule(
        "set-up-shop", "location", r"\b(?:set(?:s|ting)? up (?:shop|a base|operations|an office|offices)|open(?:s|ed|ing)? (?:an? )?(?:[a-z\-]+ ){0,3}offices?|sign(?:s|ed|ing)? (?:an? |its )?(?:[\w\-,]+ |<x> ){0,4}?lease(?: for [^.;,\ue005]{1,50}?)?|leas(?:es|ed|ing) (?:an? )?(?:[\w\-,]+ |<x> ){0,4}?(?:space|building|office|warehouse|facility|site)) (?:in|at|near) (?:the )?(?:downtown |central )?<o>",
        near=False, confidence=LIKELY, yes=("Acme Corp is setting up shop in Ohio. => Acme Corp | Ohio | -", "Acme Corp signed a long lease in Boston. => Acme Corp | Boston | -"),
    ),
    Rule(
        "from-its-base", "location", r"^\W{0,3}From its (?:[a-z\-]+ ){0,2}(?:base|headquarters|home|hub|factory|plant|offices?) in <o>, <s>", near=False, background=True, status="completed",
        yes=("From its base in Boston, Acme Corp sells arms. => Acme Corp | Boston | -",),
    ),
    # --- risk --------------------------------------------------------------------------------------------------
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
        "bought-apposition", "acquisition", r"<o>, (?:which was |which |a company |a firm |an? [a-z\-]+ (?:company|firm|startup|maker) )?(?:acquired|bought|purchased|taken over|taken private|snapped up) (?:for <x> )?(?:in <T> |<T> )?by " + ON_BEHALF + r"<s>(?: (?:for <x>|<T>|in <T>|last year))*,",
        status="completed", background=True, scope="bare", yes=("Beta Robotics, acquired by Acme Corp in 2021, makes arms. => Acme Corp | Beta Robotics | -",),
    ),
    Rule(
        "since-bought-by", "acquisition", r"^\W{0,3}(?:Following|After|Since|Before|Upon|With) (?:its|the|their) (?:<m> )?(?:[a-z\-]+ ){0,2}?(?:acquisition|takeover|purchase|buyout|rescue|sale) (?:by|to) (?:the )?(?:[a-z\-]+ ){0,4}?<s>(?: <T>)?, (?:the )?(?:[a-z\-]+ ){0,4}?<o>(?!'s)", status="completed",
        confidence=LIKELY, yes=("Following its acquisition by Acme Corp, Beta Robotics grew. => Acme Corp | Beta Robotics | -",),
    ),
    Rule(
        "will-see", "acquisition", r"\b(?:see|sees|saw|result(?:s|ed)? in|mean(?:s|t)?) (?:the )?(?:[a-z\-]+ ){0,4}?<s> (?:take|takes|taking|acquire|acquires|acquiring|buy|buys|buying|assume|assuming|gain|gaining|becom(?:e|ing)|own(?:ing)?|purchase|absorb|swallow) (?:[a-z\-]+ |<x> ){0,4}?(?:(?:ownership|control|owner|all) of )?(?:the )?(?:[a-z\-]+ ){0,3}?<oo>(?!'s)",
        confidence=LIKELY, status="announced", yes=("The deal will see Acme Corp take full ownership of Beta Robotics. => Acme Corp | Beta Robotics | -",), no=("The plan will see Acme Corp take a break.",),
    ),
    Rule(
        "contract-went-to", "supply_contract", rf"\b{CONTRACT}(?: worth <m>| valued at <m>)? (?:was|has been|is|were|have been|went) (?:(?:awarded|given|handed|granted) )?to (?:the )?(?:[a-z\-]+ ){{0,4}}?<s>(?: by (?:the )?(?:[a-z\-]+ ){{0,4}}?<o>)?(?=[,.;]| (?:for|to|in|on|after|last|this)\b|$)",
        confidence=LIKELY, yes=("A $90 million contract was awarded to Acme Arms by Beta Robotics. => Acme Arms | Beta Robotics | 90000000 USD",),
    ),
    Rule(
        "will-build-for", "supply_contract", r"<s>,? (?:will|is to|are to|is set to|has agreed to|agreed to|would|is due to|has begun to|plans to) (?:build|construct|manufacture|make|produce|supply|deliver|host|provide|refurbish|overhaul) (?:up to |about |at least |another |more than |an additional )?(?P<a>\ue003)(?: of)? (?:[a-zA-Z\d\-]+ ){0,6}?(?:for|to) (?:the )?(?:[a-z\-]+ ){0,4}?<o>(?!'s| and other)",
        confidence=LIKELY, yes=("Acme Yards will build 20 ships for Beta Lines. => Acme Yards | Beta Lines | 20 count", "Acme Power will host 200 MW for Beta Robotics under a lease. => Acme Power | Beta Robotics | 200000000 watt"),
        no=("Acme Yards will build 20 ships for its fleet.",),
    ),
    Rule(
        "shares-issued-to", "investment", r"<o>,? (?:<.>)?\b(?:issue[sd]?|issuing|allot(?:s|ted)|place[sd]?) (?:about |up to |approximately |some )?(?P<a>\ue003) (?:[a-z\-]+ ){0,3}?(?:to|with) (?:the )?(?:[a-z\-]+ ){0,4}?<s>(?=[,.;]| (?:at|for|in|under)\b|$)",
        confidence=LIKELY, yes=("Beta Robotics issued 3 million shares to Acme Arms. => Acme Arms | Beta Robotics | 3000000 count",), no=("Beta Robotics issued 3 million cards to customers.",),
    ),
    Rule(
        "project-by", "investment", r"<M>(?:,)? (?:[a-z\-]+ ){0,4}?(?:project|plant|factory|expansion|facility|campus|development|data cent(?:er|re)|smelter|refinery|mine|complex) (?:by|from|being built by|being developed by|proposed by|planned by|announced by) (?:the )?(?:[a-z\-]+ ){0,4}?<s>(?!'s)",
        confidence=LIKELY, yes=("The $300 million project by Acme Corp will create 200 jobs. => Acme Corp | - | 300000000 USD",),
    ),
    Rule(
        "go-ahead", "investment", r"\b(?:g[ai]ve[sn]?|giving|got|received|won) (?:the |final |its )*(?:go-ahead|green light|nod|approval|final investment decision) (?:to|for|on) (?:build |construct |develop |expand )?(?:an? |its |the )?(?:[a-z\-]+ ){0,2}?<M> (?:[a-z\-]+ ){0,4}?(?:project|plant|factory|expansion|facility|campus|development|data cent(?:er|re)|smelter|refinery|mine|complex|mill|fab|terminal|investment)\b",
        status="announced", confidence=LIKELY, yes=("Acme Corp gave the go-ahead to a $300 million mine. => Acme Corp | - | 300000000 USD",),
    ),
    Rule(
        "secures-sum", "funding_round", r"<s>,? (?:<.>)?\b(?:secure[sd]?|land(?:s|ed)|nab(?:s|bed)|bag(?:s|ged)|score[sd]|snag(?:s|ged)|grab(?:s|bed)|haul(?:s|ed) in|pull(?:s|ed) in|reel(?:s|ed) in|rake[sd] in|pick(?:s|ed) up|lock(?:s|ed) (?:up|in)|clos(?:es|ed) on|collect(?:s|ed)|gets) (?:about |over |nearly |more than |up to |another |an? |an additional |roughly |some |around )*<M>(?=$|[.,;]| (?:to (?!settle|pay)[a-z]+|led|at an?|from (?!sales|selling|customers|the sale)|for (?:its|their|an?|the|AI|[a-z]+ing)|backing|investment|boost|injection|raise)\b)(?! (?:to|from) (?:[a-z\-]+ ){0,3}?(?:contract|order))",
        confidence=LIKELY, yes=("AI startup Beta Robotics secures $30M to build arms => Beta Robotics | - | 30000000 USD",), no=("Acme Corp secured a $30 million contract.", "Acme Corp landed $30 million in orders."),
    ),
    Rule(
        "round-of-whom", "funding_round", rf"<M>(?:,)? (?:[a-zA-Z\-]+ ){{0,4}}?{ROUND} (?:for|in|into|at|by) (?:the )?(?:(?!led|its|their|which|that|from|with|and)[a-zA-Z\-]+ ){{0,5}}?<s>(?!'s (?:rival|parent))(?= (?:was|is|were|comes|came|led|values|valued|brings|will|closed|has)\b|[,.;]|$)",
        confidence=LIKELY, yes=("The $30 million seed round for Beta Robotics was led by Acme Arms. => Beta Robotics | - | 30000000 USD",), no=("The $30 million round led by Acme Arms was big.",),
    ),
    Rule(
        "approached", "acquisition", r"<s>,? (?:<.>)?\b(?:approached|has approached|had approached|courted|sounded out) (?:the )?(?:[a-z\-]+ ){0,4}?<o> (?:about|with|over|regarding|for) (?:an? |its )?(?:possible |potential |\$?<x> )?(?:[a-z\-]+ ){0,2}?(?:takeover|acquisition|merger|buyout|bid|offer|deal to buy)\b",
        status="possible", confidence=LIKELY, yes=("Acme Corp approached Beta Robotics about a takeover. => Acme Corp | Beta Robotics | -",),
    ),
    Rule(
        "interest-from", "acquisition", r"<o>,? (?:<.>)?\b(?:attract(?:s|ed|ing)?|dr(?:ew|aws|awn|awing)|receiv(?:es|ed|ing)|fielded|field(?:s|ing)) (?:[a-z\-]+ )?(?:takeover|buyout|acquisition|merger) (?:interest|approaches|approach|proposals?|offers?) from (?:the )?(?:(?:likes of|bidders including|suitors including|[a-z\-]+) ){0,4}?<s>",
        status="possible", confidence=LIKELY, yes=("Beta Robotics has attracted takeover interest from Acme Arms. => Acme Arms | Beta Robotics | -",),
    ),
    Rule(
        "rescued", "acquisition", r"<s>,? (?:<.>)?\b(?:rescue[sd]?|rescuing|saved) (?:the )?(?:[a-z\-]+ ){0,4}?<o> (?:from|out of) (?:collapse|bankruptcy|administration|insolvency|receivership|liquidation|closure)", confidence=LIKELY,
        yes=("Acme Corp rescued Beta Shops from collapse in a $2 million deal. => Acme Corp | Beta Shops | 2000000 USD",),
    ),
    Rule(
        "at-its-site", "location", rf"^\W{{0,3}}(?:At|From|In) its (?:[a-z\-]+ |\ue000 ){{0,3}}?{_SITE} (?:in|near|outside) <o>,? <s>(?!'s)", near=False, background=True, status="completed", confidence=LIKELY,
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
    # --- told beside the main clause ---------------------------------------------------------------------------
    Rule(
        "founded-and-based", "location", r"^\W{0,3}(?:Founded|Established|Started|Launched|Set up|Formed|Incorporated) [^,;\ue000\ue005]{0,60}? and (?:headquartered|based|located) in <o>,? (?:the )?(?:[a-zA-Z\-]+ ){0,5}?<s>", near=False, background=True, scope="bare", status="completed",
        yes=("Founded in 2019 and headquartered in Austin, Beta Robotics makes arms. => Beta Robotics | Austin | -",),
    ),
    Rule(
        "which-supplies", "supply_contract", r"<s>, (?:which|who) (?:also |already |currently )?(?:supplies|equips) (?:the )?(?:[a-z\-]+ ){0,3}?<o>(?!'s)", near=False, background=True, scope="bare", status="completed", confidence=LIKELY,
        yes=("Acme Corp, which supplies Beta Motors with seats, grew. => Acme Corp | Beta Motors | -",),
    ),
    Rule(
        "supplier-to", "supply_contract", r"<s>,? (?:is |was )?(?:an?|the|one of the) (?:[a-z\-]+ ){0,3}?suppliers? (?:to|for) (?:the )?(?:[a-z\-]+ ){0,3}?<o>(?!'s)", near=False, background=True, scope="bare", status="completed", confidence=LIKELY,
        yes=("Acme Corp, a supplier to Beta Motors, grew. => Acme Corp | Beta Motors | -",), no=("Acme Corp, a supplier to the trade, grew.",),
    ),
    Rule(
        "an-investor-in", "investment", r"<s>, (?:an?|the|also an?|one of the) (?:[a-z\-]+ ){0,3}?(?:investors?|backers?|shareholders?) (?:in|of) (?:the )?(?:[a-z\-]+ ){0,3}?<oo>(?!'s|-)", near=False, background=True, scope="bare", status="completed", confidence=LIKELY,
        yes=("Gamma Capital, an early investor in Beta Robotics, said demand grew. => Gamma Capital | Beta Robotics | -",), no=("Gamma Capital, an investor in Ohio, said demand grew.",),
    ),
    Rule(
        "the-one-that-bought", "acquisition", r"<s>, (?:the|an?) (?:[a-z\-]+ ){1,4}(?:that|which) (?:has |had |last year |recently )?(?:bought|acquired|purchased|took over|owns and bought) (?:the )?(?:[a-z\-]+ ){0,4}?<o>(?!'s)", background=True, scope="bare", status="completed", near=False, confidence=LIKELY,
        yes=("Acme Corp, the company that bought Beta Robotics last year, grew. => Acme Corp | Beta Robotics | -",),
    ),
    Rule(
        "partners-include", "partnership", r"<s>'s? (?:[a-z\-]+ ){0,3}?partners (?:include|are|also include|included) (?:the )?(?:[a-z\-]+ ){0,3}?<w>", each=True, near=False, background=True, status="completed", confidence=LIKELY,
        yes=("Acme Corp's partners include Beta Robotics and Gamma Arms. => Acme Corp | Gamma Arms | -",),
    ),
    Rule(
        "fund-closed-at", "funding_round", r"<s>,? (?:<.>)?\b(?:clos(?:es|ed|ing)|rais(?:es|ed|ing)|complet(?:es|ed|ing)|secur(?:es|ed|ing)) (?:its|an?|the) (?:[\w\-]+ ){0,5}?fund(?: [IVX\d]+)?,? (?:at|with|totaling|totalling|worth|of) (?:an? |its |the |hard cap of |more than |over |nearly |about )*<M>",
        yes=("Acme Capital closed its third fund at $300 million. => Acme Capital | - | 300000000 USD",),
    ),
    # --- figures -----------------------------------------------------------------------------------------------
    Rule(
        "used-by-many", "observation", r"(?P<a>\ue003) (?:[a-z\-]+ ){0,5}?(?:use|rely on|trust|subscribe to|depend on|shop at|bank with|run on) <s>(?!'s)", metric="customers", status="completed",
        confidence=LIKELY, yes=("More than 40,000 customers use Acme Labs. => Acme Labs | - | 40000 count",), no=("Analysts use Acme Labs.",),
    ),
    # --- rounds ------------------------------------------------------------------------------------------------
    Rule(
        "went-public", "funding_round", r"<s>,? (?:<.>)?\b(?:went public(?! with| about)|debuted on|floated on|made its (?:stock )?market debut|became a publicly[ -]traded company|(?:completed|held|priced|closed|launched) its (?:ipo|initial public offering))\b", metric="ipo", status="completed",
        confidence=LIKELY, yes=("Beta Robotics went public in 2019. => Beta Robotics | - | -",), no=("Beta Robotics went public with its plan.",),
    ),
    Rule(
        "put-into", "funding_round", r"\b(?:investors|backers|venture capitalists|venture funds|shareholders|venture firms) (?:have |had )?(?:put|poured|pumped|plowed|ploughed|sunk|invested|injected|bet) (?:about |more than |nearly |over |some |another |around |a combined |a total of )*<M> (?:in|into|on) (?:the )?(?:[a-z\-]+ ){0,5}<s>(?!'s|-)",
        yes=("Investors put $30 million into Beta Robotics. => Beta Robotics | - | 30000000 USD",),
    ),
    Rule(
        "town-firm", "location", rf"<o> (?:(?!of\b|in\b|for\b|state\b|sovereign\b|and\b)[a-z-]+ ){{0,4}}(?:{COMPANY_NOUNS}) <s>", near=False, background=True, confidence=LIKELY, scope="bare", status="completed",
        yes=("Investors met Boston robotics startup Beta Labs. => Beta Labs | Boston | -",), no=("The Boston plant of startup Beta Labs grew.",),
    ),
    Rule(
        "site-built-in", "location", rf"\b(?:the|its|their|this|that|a|an|new|another|second|third) (?:[a-z\-]+ |<x> |<N> ){{0,4}}?{_SITE},? (?:which |that )?(?:(?:is|are|was|will be|would be|to be|being|set to be|expected to be|due to be|planned to be) )?(?:built|located|constructed|situated|sited|set up|developed|erected|established) (?:in|near|outside|at|on) (?:the )?(?:[a-z\-]+ ){{0,4}}?<o>",
        near=False, confidence=LIKELY, yes=("Acme Zinc announced a smelter project. The new smelter, to be built in Ohio, would produce zinc. => Acme Zinc | Ohio | -",),
        no=("The new law, to be passed in Ohio, would help Acme Corp.",),
    ),
    Rule(
        "where-it-builds", "location", r"\b(?:in|near|outside) <o>,? where (?:the )?(?:[a-z\-]+ ){0,4}(?:<s>|it|they)[^;.]{0,90}?\b(?:build(?:s|ing)?|establish(?:es|ing)?|open(?:s|ing|ed)?|set(?:s|ting)? up|construct(?:s|ing)?|operat(?:es|ing)|runs?|has|have|expand(?:s|ing)?|produc(?:es|ing)|mak(?:es|ing)|manufactur(?:es|ing)|employs)\b",
        near=False, confidence=LIKELY, yes=("Growth is fast in Austin, where the chip maker Beta Labs is building a plant. => Beta Labs | Austin | -",),
        no=("Growth is fast in Austin, where Beta Labs lost a lawsuit.",),
    ),
    Rule(
        "site-in-port", "location", rf"\b{_SITE} (?:in|at|near) (?:the )?(?:[a-z\-]+ ){{0,3}}?(?:city|town|port|province|state|region|village|district|suburbs?|county|area|island|outskirts) of <o>", near=False, confidence=LIKELY,
        yes=("Acme Heavy will build the ships at its shipyard in the southern port of Ulsan. => Acme Heavy | Ulsan | -",),
    ),
    Rule(
        "at-a-loss", "observation", r"<s>,? (?:<N>(?:(?:, and |, | and )<N>){0,4} among them,? )?(?:(?:is |are |was |were )?(?:still |also |currently |now |reportedly ){0,2}(?:operat(?:es?|ing)|runn?(?:s|ing)?) at a loss)\b", metric="operating_result", near=False, status="completed",
        scope="bare", yes=("Acme Labs still operates at a loss. => Acme Labs | - | -",), no=("Acme Labs sold its shares at a loss.",),
    ),
)  # fmt: skip
