"""Precise English patterns for the many ways a thing is said: verbs, orders of words and pairs that other rows leave.

Rows as in `rules_en`, read after the rows that name the ends more closely.
"""

from __future__ import annotations

from dealgraph.loaders.extract.en.lexicon import COMPANY_NOUNS
from dealgraph.loaders.extract.en.verbs import ON_BEHALF
from dealgraph.loaders.extract.model import LIKELY, REVIEW
from dealgraph.loaders.extract.rules import Rule

_SITE = (
    r"(?:plants?|factor(?:y|ies)|fabs?|data ?cent(?:er|re)s?|campus(?:es)?|gigafactor(?:y|ies)|facilit(?:y|ies)|laborator(?:y|ies)|labs?|smelters?|refiner(?:y|ies)|mines?|mills?|shipyards?|terminals?|warehouses?|"
    r"sites?|complex|hubs?|brewer(?:y|ies)|power stations?|wind farms?|solar farms?|distribution cent(?:er|re)s?|stores?|depots?|headquarters|offices?)"
)

# Read before all other rows, for these would take a part of it.
BROAD_FIRST: tuple[Rule, ...] = (
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
        "picks-up-stake", "investment", r"\b(?:pick(?:s|ed|ing)? up|snap(?:s|ped|ping)? up|snag(?:s|ged)|scoop(?:s|ed|ing)? up|grab(?:s|bed|bing)?|build(?:s|ing)?|built(?: up)?|amass(?:es|ed|ing)?|accumulat(?:es|ed|ing)|land(?:s|ed)|secur(?:es|ed)|obtain(?:s|ed)) (?:an? |up to |about |another |its )?(?:<x> )?(?:[a-z\-]+ ){0,3}(?:stake|interest|shareholding|position) in (?:the )?(?:[a-z\-]+ ){0,4}<o>(?!'s)",
        yes=("Acme Corp picked up a 10% stake in Beta Robotics. => Acme Corp | Beta Robotics | -",), no=("Acme Corp picked up an interest in art.",),
    ),
    Rule(
        "backs-with", "investment", r"<s>,? (?:<.>)?\b(?:back(?:s|ed|ing)?|fund(?:s|ed|ing)?|support(?:s|ed|ing)?|financ(?:es|ed|ing)|suppl(?:y|ies|ied|ying)|provid(?:e|es|ed|ing)) (?:the )?(?:[a-z\-]+ ){0,4}<o> with (?:an? |up to |about |another |more than |nearly |some |around )*<M>(?! (?:[a-z]+ )?(?:contract|order|in orders|worth of))",
        yes=("Acme Corp backed Beta Robotics with $300 million. => Acme Corp | Beta Robotics | 300000000 USD",), no=("Acme Corp supplied Beta Robotics with a $3 million order.",),
    ),
    Rule(
        "stake-raised", "investment", r"\b(?:rais(?:e|es|ed|ing)|increas(?:e|es|ed|ing)|lift(?:s|ed|ing)?|boost(?:s|ed|ing)?|up(?:s|ped|ping)|hik(?:es|ed|ing)|expand(?:s|ed|ing)?|top(?:s|ped|ping) up|doubl(?:es|ed|ing)|add(?:s|ed|ing)? to) (?:its |their |the )(?:<x> )?(?:[a-z\-]+ ){0,2}?(?:stake|holding|shareholding|interest|position|ownership) in (?:the )?(?:[a-z\-]+ ){0,5}<o>(?!'s)",
        near=False, yes=("Acme Corp increased its stake in Beta Robotics to 12%. => Acme Corp | Beta Robotics | -",), no=("Acme Corp increased its interest in safety.",),
    ),
    Rule(
        "money-from-one", "funding_round", r"<s>,? (?:<.>)?\b(?:got|gets|received|receives|took|takes|accepted|drew) (?:about |up to |nearly |more than |another |some |over )*<M> (?:in (?:[a-z\-]+ ){1,3})?from (?=(?:[a-z\-]+ ){0,4}\ue000)(?!sales|selling|customers|its)(?!(?:[a-z\-]+ ){0,4}\ue000'?s? (?:purchase|sale|order|contract))",
        confidence=REVIEW, yes=("Beta Robotics got $300 million from Acme Corp. => Beta Robotics | - | 300000000 USD",), no=("Beta Robotics got $300 million from sales.",),
    ),
    Rule(
        "investment-made-in", "investment", r"\b(?:ma(?:k(?:e|es|ing)|de)|announc(?:e|es|ed|ing)|complet(?:es|ed|ing)|clos(?:es|ed|ing)|unveil(?:s|ed)|confirm(?:s|ed)|led|plan(?:s|ned)?|consider(?:s|ing)?|'s?) (?:an? |its |another |the |up to |about |nearly |more than )*<M>(?:,)? (?:(?!loss|profit|gain|return|on\b|from\b)[a-z\-]+ ){0,3}?(?:investment|bet|injection) (?:in|into|on) (?:the )?(?:[a-z\-]+ ){0,5}<oo>(?!'s|-)",
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
    # --- rounds ------------------------------------------------------------------------------------------------
    Rule(
        "went-public", "funding_round", r"<s>,? (?:<.>)?\b(?:went public(?! with| about)|debuted on|floated on|made its (?:stock )?market debut|listed (?:its shares )?on|became a publicly[ -]traded company|(?:completed|held|priced|closed|launched) its (?:ipo|initial public offering))\b", metric="ipo", status="completed",
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
