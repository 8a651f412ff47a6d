"""Precise English patterns of deals as rows.

Order matters within a kind: the first row that claims a pair of ends wins.
"""

from __future__ import annotations

from dealgraph.loaders.extract.en.rules_background import BACKGROUND
from dealgraph.loaders.extract.en.rules_beside import BESIDE
from dealgraph.loaders.extract.en.rules_between import BETWEEN
from dealgraph.loaders.extract.en.rules_bought import BOUGHT
from dealgraph.loaders.extract.en.rules_breadth import BREADTH, BROAD_FIRST
from dealgraph.loaders.extract.en.rules_budgets import BUDGETS
from dealgraph.loaders.extract.en.rules_chosen import CHOSEN
from dealgraph.loaders.extract.en.rules_handed import HANDED
from dealgraph.loaders.extract.en.rules_pacts import PACTS
from dealgraph.loaders.extract.en.rules_plain import PLAIN
from dealgraph.loaders.extract.en.rules_rounds import ROUNDS
from dealgraph.loaders.extract.en.rules_supply import SUPPLY
from dealgraph.loaders.extract.en.rules_takeovers import TAKEOVERS
from dealgraph.loaders.extract.en.rules_talks import TALKS
from dealgraph.loaders.extract.en.rules_told import TOLD
from dealgraph.loaders.extract.en.rules_wire import WIRE
from dealgraph.loaders.extract.en.verbs import ACQ, ASSETS, GOODS, INVEST, NO_PURPOSE, ON_BEHALF, RAISE, ROUND, STAKE
from dealgraph.loaders.extract.model import LIKELY, REVIEW
from dealgraph.loaders.extract.rules import Rule

DEALS: tuple[Rule, ...] = (
    Rule(
        "agree-with-to-acquire", "acquisition",
        rf"\b(?:agreement|letter of intent|term sheet|deal|memorandum of understanding|contract)\b <.>with (?:[a-z\-]+ ){{0,4}}<t>,? to {ACQ} (?!{GOODS})(?!(?:an? )?(?:<x> )?(?:[a-z\-]+ ){{0,2}}(?:stake|interest)\b)(?!all|the (?:company|business)|it\b|100)(?:(?:[a-z\-]+|[\d,.]+|<x>) ){{0,8}}?<o>",
        yes=("Acme Corp signed a letter of intent with Gamma Holdings to acquire Beta Robotics. => Acme Corp | Beta Robotics | -",),
    ),
    Rule(
        "agree-to-acquire-it", "acquisition",
        rf"\b(?:agreement|letter of intent|term sheet|deal)\b <.>with (?:[a-z\-]+ ){{0,4}}<o>,? to (?:{ACQ}|merge|combine)\b(?! {GOODS})(?! (?:up to )?(?:an? )?(?:<x> )?(?:[a-z\-]+ ){{0,3}}(?:stake|interest|shares))",
        yes=("Acme Corp entered into an agreement with Beta Robotics to acquire the company for $3 billion. => Acme Corp | Beta Robotics | 3000000000 USD",),
    ),
    Rule(
        "agree-to-buy-stake", "investment",
        rf"\b(?:agreement|letter of intent|term sheet|deal|memorandum of understanding|pact)\b <.>with (?:[a-z\-\ue005]+ ){{0,4}}<o>,? to (?:{ACQ}|take) (?:up to |about )?(?:an? )?(?:<x> )?(?:[a-z\-]+ ){{0,3}}(?:stake|interest|shareholding)\b(?! in (?:[a-z\-]+ ){{0,4}}\ue000)",
        yes=("Acme Pharma has signed an agreement with drug developer Beta Labs to acquire a 20% stake in the latter. => Acme Pharma | Beta Labs | -",),
        no=("Acme Pharma has signed an agreement with its banks to acquire a stake.",),
    ),
    # --- acquisition -------------------------------------------------------------------------------------------
    Rule(
        "acq-passive", "acquisition",
        r"<o>,? (?:was|is|has been|have been|had been|will be|to be|being|were|got|gets|be|agreed to be) (?:wholly |fully |recently |being )?"
        r"(?:acquired|bought|purchased|taken over|taken private|swallowed) (?:out )?(?:<=>)?by " + ON_BEHALF + "<s>",
        yes=("Beta Robotics was acquired by Acme Corp for $2 billion. => Acme Corp | Beta Robotics | 2000000000 USD",),
        no=("The painting was bought by a collector.",),
    ),
    Rule(
        "to-be-acquired", "acquisition",
        r"\b(?:agree(?:s|d|ment)?|talks|discussions|negotiations|offer|deal|set|plans?|due|expects?|expected) (?:<=>)?to be (?:acquired|bought|purchased|taken over|taken private) (?:<=>)?by " + ON_BEHALF + "<s>",
        swap=True, status="announced",
        yes=("Beta Robotics announced an agreement to be acquired by an affiliate of Gamma Capital. => Gamma Capital | Beta Robotics | -",),
        no=("The house is set to be bought by a neighbour.",),
    ),
    Rule(
        "it-was-bought", "acquisition",
        r"\b(?:it|which|who|and|company|startup|start-up|firm|business|group)(?:, [^,;]{1,60},)? (?:was|is being|is|has been|had been|will be|would be|is to be|got|being) (?:recently |later |subsequently |then )?(?:acquired|bought|purchased|taken over|taken private|snapped up) (?:<=>)?by " + ON_BEHALF + "<s>",
        swap=True,
        yes=("Beta Robotics was founded in 2016. It was bought by Acme Corp in May for $30 million. => Acme Corp | Beta Robotics | 30000000 USD",),
        no=("It was bought by a neighbour.",),
    ),
    Rule(
        "acq-apposition", "acquisition", r"<o>,? (?:an?|the|one of) [^;,\ue000]{0,90}?\b(?:acquired|bought|purchased|taken over) (?:<=>)?by " + ON_BEHALF + "<s>", scope="bare", status="completed",
        yes=("Beta Robotics, the Boston maker of arms bought by Acme Corp last month, grew. => Acme Corp | Beta Robotics | -",),
    ),
    Rule(
        "accept-offer", "acquisition",
        r"<o>,? (?:<.>)?\b(?:agree[sd]? to|accept(?:s|ed)?|back(?:s|ed)|approve[sd]?) <s>'s? (?:[a-z\-]+ ){0,4}(?:<m> )?(?:[a-z\-]+ ){0,3}(?:offer|bid|proposal|takeover|buyout)\b",
        status="announced",
        yes=("Beta Robotics agreed to Acme Corp's sweetened offer of $4 billion. => Acme Corp | Beta Robotics | 4000000000 USD",),
        no=("Beta Robotics accepted Acme's apology.",),
    ),
    Rule(
        "reject-offer", "acquisition",
        r"<o>,? (?:<.>)?\b(?:reject(?:s|ed)|rebuff(?:s|ed)|spurn(?:s|ed)|turn(?:s|ed) down|fend(?:s|ed) off|dismiss(?:es|ed)|received?) <s>'s? (?:[a-z\-]+ ){0,3}(?:<m> )?(?:[a-z\-]+ ){0,3}(?:offer|bid|proposal|takeover|approach)\b",
        status=None, yes=("Beta Robotics rejected Acme's $3 billion hostile bid. => Acme | Beta Robotics | 3000000000 USD",), no=("Beta Robotics rejected Acme's claim.",),
    ),
    Rule(
        "heading-for-merger", "acquisition",
        r"<w> (?:<.>)?\b(?:headed|heading|moving|racing|close|closer) (?:toward|towards|for|to|on) (?:an? )?(?:<m> )?(?:[a-z\-]+ ){0,3}(?:tie-up|merger|combination)\b", metric="merger", pair=True, status="announced",
        yes=("Acme Corp and Beta Robotics are headed toward a $7 billion tie-up. => Acme Corp | Beta Robotics | 7000000000 USD",),
    ),
    Rule(
        "acq-noun-by", "acquisition", r"(?:acquisition|takeover|purchase|buyout|buy-out) of (?:<.>)?<o> by (?:[a-z]+ ){0,4}<s>",
        status="announced",
        yes=("The takeover of Beta Robotics by Acme Corp was worth $2 billion. => Acme Corp | Beta Robotics | 2000000000 USD",),
    ),
    Rule(
        "acq-poss-noun", "acquisition",
        r"<s>'s? (?:<A> )?(?:[a-z\-]+ ){0,4}(?:<m> )?(?:acquisition|takeover|purchase|buyout|buy-out|takeover bid|bid|deal) (?:of|for) (?:[a-z\-]+ ){0,6}<o>",
        yes=("Acme's $3 billion takeover of Beta Robotics was announced. => Acme | Beta Robotics | 3000000000 USD",),
    ),
    Rule(
        "merger-with", "acquisition",
        r"(?:<s>,? <.>)?\b(?:merges?|merged|merging|combine[sd]?|combining|merger|business combination|combination)\b (?:agreement )?with <.><o>",
        metric="merger",
        yes=("Acme Corp agreed to merge with Beta Robotics. => Acme Corp | Beta Robotics | -",),
    ),
    Rule(
        "merger-of", "acquisition", r"(?:merger|combination) (?:of|between) (?:[a-z\-]+ ){0,4}<s>,? (?:and|with) (?:[a-z\-]+ ){0,4}<o>", metric="merger",
        yes=("The merger between Acme Corp and Beta Robotics creates a giant. => Acme Corp | Beta Robotics | -",),
    ),
    Rule(
        "merger-combining", "acquisition", r"(?:<M> )?(?:agreement|deal|merger|transaction|tie-up) (?:combining|uniting|joining|that combines|to combine) (?:[a-z\-]+ ){0,3}<w>", metric="merger", pair=True,
        status="announced", yes=("A $165 million agreement combining Acme Foods and Beta Snacks was announced in October. => Acme Foods | Beta Snacks | 165000000 USD",),
    ),
    Rule(
        "merger-pair", "acquisition",
        r"<w> (?:have |has )?(?:agreed to merge|agree to merge|to merge|will merge|are merging|merged|merge|announced (?:a|their) (?:<.> )?merger)",
        metric="merger", pair=True,
        yes=("Acme Corp and Beta Robotics agreed to merge. => Acme Corp | Beta Robotics | -",),
    ),
    Rule(
        "acq-sold-to", "acquisition",
        r"(?:sells?|sold|selling|sale of|divest(?:s|ed|ing)?|offload(?:s|ed)?|hiv(?:e|ing) off) (?:[a-z\-]+,? ){0,4}<o>(?: and <N>)?(?:'s)?(?: [a-z\-]+){0,7} to (?:[a-z\-]+ ){0,6}<s>",
        yes=("Gamma Holdings sold Beta Robotics to Acme Corp for $2 billion. => Acme Corp | Beta Robotics | 2000000000 USD",),
    ),
    Rule(
        "sell-stake", "investment", r"<o> (?:<.>)?\b(?:sold|sells?|selling|to sell|offload(?:s|ed)?) (?:an? )?(?:<x> )?(?:[a-z\-]+ ){0,3}(?:stake|interest|shareholding) to (?:[a-z\-]+ ){0,4}<s>",
        yes=("Beta Robotics sold a 20% stake to Acme Corp for $2 billion. => Acme Corp | Beta Robotics | 2000000000 USD",),
    ),
    Rule(
        "sell-stake-in", "investment", r"(?:<t> (?:<.>)?)?\b(?:sold|sells?|selling|to sell|offload(?:s|ed)?) (?:an?|its) (?:entire |remaining |whole |full )?(?:<x> )?(?:[a-z\-]+ ){0,3}(?:stake|interest|shareholding|holding) in (?:[a-z\-]+ ){0,6}<o> to (?:[a-z\-]+ ){0,4}<s>",
        yes=("Gamma Holdings sold its 20% stake in Beta Robotics to Acme Foods this week. => Acme Foods | Beta Robotics | -",),
    ),
    Rule(
        "sell-business", "acquisition",
        r"<t> (?:<.>)?\b(?:sold|sells?|selling|to sell|divest(?:s|ed)?|offload(?:s|ed)?) (?:its|the|an?|most of its|all of its) (?:[a-zA-Z\-]+ ){0,6}?(?:business(?:es)?|unit|division|operations|arm|assets|subsidiary|brand|portfolio|plant|site|factory|portfolio)(?: in <N>)? to (?:[a-z\-]+ ){0,4}<s>",
        yes=("Beta Robotics will sell its chemicals business to Acme Corp for $4 billion. => Acme Corp | - | 4000000000 USD",),
    ),
    Rule(
        "assets-sold-to", "acquisition",
        rf"\b(?:sold|sells?|selling|sale of|divest(?:s|ed|ing)?|offload(?:s|ed|ing)?) (?:(?:\ue003|<N>|[a-zA-Z\-]+) ){{1,12}}?{ASSETS}(?: in (?:the )?(?:[a-z]+ )?<N>)? to (?!be\b){NO_PURPOSE}(?:(?:[a-zA-Z\-]+|<N>)(?:'s)? ){{0,8}}?<s>(?! (?:[a-z\-]+ ){{0,3}}\ue000)",
        yes=("Beta Telecom has agreed to sell 2,166 mobile towers to Acme Partners for $205 million. => Acme Partners | - | 205000000 USD",),
        no=("Beta Telecom sold phones in all stores to reach Acme Partners.",),
    ),
    Rule(
        "acq-assets-from", "acquisition",
        rf"\b{ACQ} (?:about |up to |some |another |the |its )?(?:\ue003 )?(?:[a-z\-]+ ){{0,3}}?{ASSETS}(?: in (?:the )?(?:(?:[a-z]+|\ue003) ){{0,3}}(?:<N>|countries|markets|states))? from (?:the )?(?:[a-z\-]+ ){{0,4}}<t>",
        yes=("Acme Foods will pay $150 million to buy 21 stores from the Gamma Partners fund. => Acme Foods | - | 150000000 USD",), no=("Acme Foods bought 21 trucks from Gamma Motors.",),
    ),
    Rule(
        "closing-its", "acquisition", r"\b(?:clos|complet|finali[sz]|announc)ing (?:its|the) (?:<m> )?<o> (?:acquisition|takeover|purchase|buyout), <s>", status="completed",
        yes=("Days after closing its Beta Robotics acquisition, Acme Corp struck a deal. => Acme Corp | Beta Robotics | -",),
    ),
    Rule(
        "warrant", "investment", r"<s>,? (?:<.>)?\b(?:received?|receives|gets?|got|holds?|was (?:granted|issued)|obtained|has) (?:an? |the )?(?:warrants?|options?|right) to (?:buy|purchase|acquire) (?:up to |about |as many as )?(?:<A> )?(?:shares of )?<o>(?:'s)?(?: [a-z]+)? (?:shares|stock)",
        status="possible", yes=("Beta Labs received a warrant to buy up to 160 million Acme shares. => Beta Labs | Acme | 160000000 count",),
    ),
    Rule(
        "acq-verb", "acquisition",
        rf"(?<!the )(?<!this )(?<!its )\b{ACQ} (?!(?:up to |about |another |an additional )?\ue003 (?:[a-z\-]+ ){{0,3}}\ue000(?:'s)? ?(?!shares|stock|warrants|ordinary|common|class)[\w-]+)(?!(?:up to |about |approximately |at least |nearly |some |more than |over |an additional )?(?:<x>(?: of)? )?{GOODS})(?:(?!(?:through|via|on|at|by|with|using|when|after|that|from|because|where|while|if|here|near|customers|serve|support)\b)(?:all|the|a|an|its|majority|controlling|full|remaining|outstanding|entire|whole|of|in|common|ordinary|shares?|stock|stake|"
        rf"control|interest|ownership|rival|smaller|larger|fellow|local|up|out|<x>|no\. \d{{1,2}}|and|assets|business(?:es)?|rights|to|owner|maker|parent|company|startup|"
        rf"operator|developer|provider|firm|group|certain|substantially|issued|capital|share|unit|equity|acres|within|for|[a-z\-]+ed|"
        rf"(?:[\d,]+|<x>)-[a-z\-]+|[a-z\-]+-based|[a-z\-]+|\ue005(?:'s)?(?= [a-z])) ){{0,12}}?(?!\ue005(?:'s)? [a-z-]+ (?:[a-z-]+ ){{0,2}}\ue000)<o>",
        yes=(
            "Acme Corp, a maker of pumps, agreed to acquire Beta Robotics for $2 billion. => Acme Corp | Beta Robotics | 2000000000 USD",
            "Acme buys rival Beta Robotics in a $300m deal. => Acme | Beta Robotics | 300000000 USD",
        ),
        no=("Acme bought chips from Beta Robotics.", "Acme shares are a bargain to buy, analysts said."),
    ),
    Rule("which-bought", "acquisition", rf"<o>,? which <s> (?:<.>)?\b{ACQ}\b", scope="bare",
         yes=("Beta Robotics, which Acme Corp bought in 2021 for $27 billion, grew. => Acme Corp | Beta Robotics | 27000000000 USD",)),
    Rule("which-was-bought", "acquisition", r"<o>,? (?:which|that) (?:was|were|has been|had been|is being|is) (?:[a-z]+ )?(?:acquired|bought|purchased|taken over) by (?:[a-z\-]+ ){0,3}<s>", scope="bare", status="completed",
         yes=("Beta Robotics, which was acquired by Acme Corp for $490 million, has revenue. => Acme Corp | Beta Robotics | 490000000 USD",)),
    Rule("which-it-bought", "acquisition", rf"<o>,? (?:an? [^,;\ue000]{{1,80}} )?(?:which|that) (?:it|the (?:company|group|firm|startup)) (?:had |has |recently |later |also )*{ACQ}\b", scope="bare", status="completed",
         yes=("Acme Learning laid off 150 employees from Beta Courses, an exam preparation platform which it had acquired for $50 million in 2020. => Acme Learning | Beta Courses | 50000000 USD",)),
    Rule("taken-by", "acquisition", r"<o>'s? (?:<x> )?(?:[a-z\-]+ ){0,2}(?:takeover|acquisition|purchase|buyout|sale) (?:by|to) (?:[a-z\-]+ ){0,4}<s>",
         yes=("Beta Robotics' takeover by Acme Corp was completed in May. => Acme Corp | Beta Robotics | -",)),
    Rule("its-sale", "acquisition", r"\b(?:its|the company's|their) (?:<x> )?(?:[a-z\-]+ ){0,2}(?:acquisition|takeover|buyout|sale) (?:by|to) (?:[a-z\-]+ ){0,4}<s>", swap=True,
         yes=("Beta Robotics announced its $3 billion sale to Acme Corp today. => Acme Corp | Beta Robotics | 3000000000 USD",)),
    Rule(
        "merger-of-pair", "acquisition", r"<w> (?:<.>)?\b(?:abandon(?:s|ed)?|call(?:s|ed) off|scrap(?:s|ped)?|terminate[sd]?|complete[sd]?|announce[sd]?|close[sd]?) (?:their|a|the) (?:<x> )?(?:[a-z\-]+ ){0,2}(?:merger|combination|tie-up)\b",
        metric="merger", pair=True, yes=("Acme Corp and Beta Robotics abandoned their $20 billion merger. => Acme Corp | Beta Robotics | 20000000000 USD",),
    ),
    Rule(
        "merger-talks", "acquisition", r"<w> (?:<.>)?\b(?:talks|discussions|negotiations) (?:about|on|over|to|for) (?:<.>)?(?:combin\w+|merg\w+)", metric="merger", pair=True, status="possible",
        yes=("Acme Corp and Beta Robotics held talks about combining their businesses. => Acme Corp | Beta Robotics | -",),
    ),
    Rule(
        "offer-priced", "acquisition", r"<o>,? (?:<.>)?\b(?:rejected|rejects|rebuffed|spurned|turned down|accepted|accepts|received|receives) (?:an? )?(?:<M> )?(?:[a-z\-]+ ){0,3}(?:offer|bid|proposal)(?: (?:worth|of|valued at) (?:[a-z]+ ){0,2}<x>)? (?:from|by) (?:[a-z\-]+ ){0,4}<s>(?![^;]{0,40}(?:shares|stake))",
        yes=("Beta Robotics rejected a $23 billion offer from Acme Corp last year. => Acme Corp | Beta Robotics | 23000000000 USD",),
    ),
    Rule("deal-for", "acquisition", r"\b(?:near(?:s|ing)?|strikes?|struck|signs?|signed|reache[sd]|close to|inks?|inked) (?:an? )?(?:<M> )?(?:[a-z\-]+ ){0,2}deal for (?:[a-z\-]+ ){0,4}<o>", confidence=REVIEW,
         yes=("Acme Corp nears $1.5bn deal for Beta Robotics. => Acme Corp | Beta Robotics | 1500000000 USD",)),
    Rule("agreed-buyout", "acquisition", r"<o>,? (?:<.>)?\b(?:agreed|agrees) to (?:be |an? )?(?:<x> )?(?:[a-z\-]+ ){0,3}(?:buyout|takeover|acquisition|sale|offer) (?:offer )?(?:from|by|to) (?:[a-z\-]+ ){0,4}<s>",
         yes=("Beta Robotics agreed to a $3 billion buyout from Gamma Capital. => Gamma Capital | Beta Robotics | 3000000000 USD",)),
    Rule("take-private", "acquisition", r"\b(?:take|takes|taking|took|taken) <o> private\b",
         yes=("Gamma Capital agreed to take Beta Robotics private for $12 billion. => Gamma Capital | Beta Robotics | 12000000000 USD",)),
    Rule(
        "acq-noun", "acquisition",
        r"\b(?:acquisition|takeover|purchase|buyout|buy-out|takeover bid|bid|offer|pursuit) (?:of|for) (?!(?!all )<=>(?:stake|shares of))(?:(?:[a-z\-]+|<x>) ){0,10}<o>(?! (?:[\w-]+ ){0,2}(?:aircraft|jets|planes|airliners|helicopters|trains|buses|trucks|turbines)\b)",
        yes=("Acme Corp completed its $2 billion acquisition of Beta Robotics. => Acme Corp | Beta Robotics | 2000000000 USD",
             "Acme Corp has closed the acquisition of all outstanding shares of Beta Robotics in a stock-for-stock merger. => Acme Corp | Beta Robotics | -"),
    ),
    Rule(
        "acq-unnamed", "acquisition",
        r"\b(?:acquire[sd]?|bought|buys|to buy|acquisition of|purchase of) (?:a|an|one|the) (?!(?:[a-z\-]+ ){0,4}(?:stake|interest|share|minority|majority))(?:[\w,.\-]+ ){0,6}?"
        r"(?:company|maker|startup|firm|business|developer|provider|operator|manufacturer|supplier|plant|factory|mine|portfolio|campus|facility|stores|unit|division|data cent(?:er|re)|building|property|tower|warehouse|complex|rights)\b(?! (?:called|named))(?!,?(?: (?!from\b)[a-z\-]+){0,6} \ue000)",
        confidence=REVIEW,
        yes=("Acme Corp acquired a chemicals plant for $40 million. => Acme Corp | - | 40000000 USD",),
    ),
    Rule(
        "acq-remaining", "acquisition", rf"\b{ACQ} (?:the |its |up the )?(?:remaining|rest|outstanding)\b[^;,\ue000]{{0,50}} (?:in|of) (?:an?|its|the) [^;,\ue000]{{0,40}}?(?:joint venture|business|company|unit|subsidiary|venture)\b", confidence=REVIEW,
        yes=("Acme Corp acquired the remaining 50 percent of a joint venture for $5 million. => Acme Corp | - | 5000000 USD",),
    ),
    Rule("acq-land", "acquisition", r"\b(?:acquire[sd]?|buy(?:s|ing)?|bought|purchase[sd]?|purchasing|acquisition of|purchase of) (?:about |approximately |roughly |some |an additional |up to )*[\d,.]+[ -]acres?\b(?! (?:in|within|at|inside) (?:the )?\ue000)", confidence=REVIEW,
         yes=("Acme Corp agreed to buy 447 acres to build a data center. => Acme Corp | - | -",)),
    # --- funding -----------------------------------------------------------------------------------------------
    Rule(
        "fund-for", "funding_round",
        rf"(?:leads?|led|leading|co-led|join(?:s|ed)|back(?:s|ed)|participat(?:es|ed) in|anchor(?:s|ed)|took part in|invested in|participating in)\b (?:<.>)?(?:<M>)?(?:<.>)?{ROUND}[^;]{{0,30}}? (?:for|in|of|(?<!led )(?<!backed )(?<!joined )by) (?:[a-zA-Z\-]+ ){{0,6}}?<s>",
        yes=("Gamma Capital led a $30 million Series B round in Beta Robotics. => Beta Robotics | - | 30000000 USD",),
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
        yes=("Beta Robotics closed its Series A round. => Beta Robotics | - | -",),
    ),
    Rule(
        "round-of-focus", "funding_round", r"\b(?:leading|leads|led|co-led) (?:the|this) (?:<M> )?(?:[a-z\-]+ ){0,3}(?:round|financing|raise)\b(?! (?:in|for|of) )",
        yes=("Beta Bank is raising a Series D round. Gamma Capital is leading the $500 million round. => Beta Bank | - | 500000000 USD",),
        no=("Gamma Capital led the $500 million round.",),
    ),
    Rule(
        "fund-from", "funding_round", r"\b(?:secure[sd]|securing|obtain(?:s|ed)|receive[sd]|borrow(?:s|ed|ing)) (?:about |up to |more than |another |an additional )?<M> (?:(?:in|of) (?:[a-z\-]+ ){1,3})?from (?:(?:a|an|the|new|existing|its) )*(?:[A-Za-z\-]+ ){0,5}?(?:banks?|lenders?|investors?|backers|syndicate|consortium)\b", confidence=LIKELY,
        yes=("Beta Robotics secured $18 billion from a group of Japanese banks. => Beta Robotics | - | 18000000000 USD",), no=("Beta Robotics secured 18 points from lenders.",),
    ),
    Rule("ipo-priced", "funding_round", r"\b(?:price[sd]?|complete[sd]?|closed) (?:its|an|the) (?:<m> )?(?:[a-z\-]+ ){0,2}(?:ipo|initial public offering)\b", metric="ipo",
         yes=("Beta Robotics priced its initial public offering on Tuesday. => Beta Robotics | - | -",)),
    # --- investment --------------------------------------------------------------------------------------------
    Rule(
        "backed-hyphen", "investment", r"<s>-(?:backed|funded|supported|invested) (?:[a-z\-]+ ){0,5}<o>", status="completed", near=False, background=True,
        scope="bare", yes=("Gamma-backed Beta Robotics opened a shop. => Gamma | Beta Robotics | -",),
    ),
    Rule(
        "backed-by", "investment", r"<o>,? (?:which is |which has been |an? <.>)?backed by (?:<N>'s (?:[a-z\-]+ ){1,4})?<w>(?!'s)", status="completed", near=False, background=True, each=True,
        swap=True, scope="bare", yes=("Beta Robotics, backed by Gamma Capital, opened a shop. => Gamma Capital | Beta Robotics | -",),
    ),
    Rule(
        "counts-backers", "investment", r"<o>,? (?:an? [^,;\ue000]{1,60} |another [^,;\ue000]{1,60} )?(?:which |that )?counts <w>(?:, [^,;]{1,60},)? among its (?:[a-z\-]+ )?(?:backers|investors|shareholders)\b", status="completed", near=False, background=True, each=True,
        swap=True, scope="bare", yes=("Beta Robotics, another startup which counts Gamma Capital among its backers, opened a shop. => Gamma Capital | Beta Robotics | -",),
    ),
    Rule(
        "backing-from", "investment", r"\b(?:previous|prior|earlier|with|has) backing from (?:\ue005 )?(?:[a-z\-]+ ){0,4}<w>(?!'s)", status="completed", near=False, background=True, each=True,
        swap=True, scope="bare", yes=("Beta Robotics raised $30 million in May, with backing from Gamma Capital. => Gamma Capital | Beta Robotics | -",),
    ),
    Rule(
        "stake-buy", "investment",
        rf"\b(?:{ACQ}|tak(?:es?|ing|en)|took) (?:up to |about |nearly |roughly )?(?:a |an |its |the )?(?:further |additional )?(?:<x> (?:for )?)?(?:a )?(?:[a-z\-]+ ){{0,3}}{STAKE}(?: of (?:about |up to )?<x>)? (?:in|of) (?:[a-zA-Z\-]+ ){{0,6}}?<o>",
        yes=("Acme Corp took a 10% stake in Beta Robotics for $50 million. => Acme Corp | Beta Robotics | 50000000 USD",),
    ),
    Rule(
        "offer-by", "investment", r"\b(?:offer|bid|proposal) (?:made )?(?:by|from) <s>[^;]{0,60}? to (?:buy|purchase|acquire) (?:up to )?(?:<x> )?(?:of )?(?:[a-z\-]+ ){0,3}(?:shares|stock|stake)(?: of| in) (?:[a-z\-]+ ){0,3}<o>",
        status="possible", yes=("Beta Robotics received an offer from Acme Corp to buy up to 500,000 shares of Beta Robotics stock. => Acme Corp | Beta Robotics | 500000 count",),
    ),
    Rule(
        "stake-worth", "observation", r"\b(?:built|building|has|have|holds?|owns?|amassed|disclosed|disclosing) (?:up )?(?:an? |about |roughly |more than |nearly )*(?P<a>\ue001) (?:[a-z\-]+ ){0,3}(?:stake|position|holding) in (?:[a-z\-]+ ){0,4}?<o>",
        metric="stake", near=False, yes=("Gamma Capital has built a $4 billion stake in Beta Robotics. => Gamma Capital | Beta Robotics | 4000000000 USD",),
    ),
    Rule(
        "stake-hold", "observation", r"<s>,? (?:<.>)?\b(?:owns?|owned|holds?|held|has|had|controls?|controlled|retains?|retained) (?:an? (?:[a-z]+ )?(?:stake|interest|holding|shareholding) of )?(?:about |around |nearly |roughly |more than |over |approximately |a |an |the |its |currently )*(?P<a>\ue002)(?: [a-z\-]+){0,3}? (?:in|of) (?:[a-z\-]+ ){0,4}?<o>",
        metric="stake", near=False, yes=("Acme Corp owns a 23% stake in Beta Robotics. => Acme Corp | Beta Robotics | 23 percent",),
    ),
    Rule(
        "stake-which-holds", "observation", r"<s>,? (?:which|who|that) (?:already |currently |now )?(?:owns?|owned|holds?|held|has|controls?) (?:an? (?:[a-z]+ )?(?:stake|interest|holding|shareholding) of )?(?:about |around |nearly |roughly |more than |over |approximately |a |an |the |its )*(?P<a>\ue002)(?: [a-z\-]+){0,3}? (?:in|of) (?:[a-z\-]+ ){0,4}?<o>",
        metric="stake", near=False, scope="bare", yes=("Gamma Capital, which holds about 7 percent in Beta Robotics, wants change. => Gamma Capital | Beta Robotics | 7 percent",),
    ),
    Rule(
        "controls-with", "observation", r"<o>,? (?:is|was) (?:majority |jointly )?(?:controlled|owned|led|run) by (?:[a-z\-]+ ){0,3}<s>,? (?:which|who) (?:has|holds|owns|owned|held|had) (?:about |around |an? |nearly |more than |the )*(?P<a>\ue002)", metric="stake", near=False, status="completed", scope="bare",
        yes=("Beta Grain is controlled by Gamma Metals, which has a 49.9-per-cent stake. => Gamma Metals | Beta Grain | 49.9 percent",),
    ),
    Rule(
        "becomes-holder", "observation", r"<s>,? (?:<.>)?\b(?:become|became|becomes|is|remains|was) (?:an? |the |now )*(?P<a>\ue002) (?:[a-z]+ )?(?:shareholder|stakeholder|owner|holder) (?:of|in) (?:[a-z\-]+ ){0,3}<o>", metric="stake", near=False, status="completed",
        yes=("Gamma Group has become an 18.8% shareholder of Beta Robotics. => Gamma Group | Beta Robotics | 18.8 percent",),
    ),
    Rule(
        "percent-owned", "observation", r"<o>,? (?:which is |is |was )?(?:about |around |nearly |more than )?(?P<a>\ue002)[- ]owned by (?:[a-z\-]+ ){0,3}<s>", metric="stake", near=False, status="completed", scope="bare",
        yes=("Acme Corp sold its towers to Beta Robotics, which is 40 per cent owned by Gamma Telecom. => Gamma Telecom | Beta Robotics | 40 percent",),
    ),
    Rule(
        "part-owned", "observation", r"<o>,? (?:is |was |which is )?(?:partly|partially|part|co)[- ]owned by (?:[a-z\-]+ ){0,4}<s>", metric="stake", near=False, status="completed", scope="bare",
        yes=("Beta Robotics is partly owned by Acme Corp and sells arms. => Acme Corp | Beta Robotics | -",), no=("Beta Robotics is partly owned by its founders.",),
    ),
    Rule("stake-noun", "investment", r"\b(?:minority|strategic|equity) (?:investment|stake) (?:of <x> )?(?:by <s> )?in (?:[a-z\-]+ ){0,4}<o>",
         yes=("An earlier minority investment by Acme Corp in Beta Robotics is over. => Acme Corp | Beta Robotics | -",)),
    Rule(
        "invest-in", "investment",
        rf"\b{INVEST} (?:<=>)?<M>[^;\ue000\ue001\ue005\ue006]{{0,60}}?\b(?:in|into|on|to|behind|for) (?:[a-zA-Z\-]+ ){{0,5}}?(?<!\ba )(?<!\ban )<o>",
        yes=(
            "Acme Corp will invest $500 million in Beta Robotics. => Acme Corp | Beta Robotics | 500000000 USD",
        ),
    ),
    Rule(
        "invest-noun-by", "investment", r"<M>?[^;]{0,12}investment (?:by|from) (?:[a-z\-]+ ){0,4}<s> in(?:to)? (?:[a-z\-]+ ){0,4}<o>",
        yes=("A $40 million investment by Acme Corp in Beta Robotics closed. => Acme Corp | Beta Robotics | 40000000 USD",),
    ),
    Rule("invest-noun", "investment", r"<s>'s (?:<M> )?(?:[a-z\-]+ ){0,3}(?:<m> )?investment in(?:to)? (?:[a-z\-]+ ){0,4}<o>", confidence=LIKELY,
         yes=("Acme's $4 billion investment in Beta Robotics paid off. => Acme | Beta Robotics | 4000000000 USD",)),
    Rule("invested-in-plain", "investment", r"\b(?:has |have )?(?:invests?|invested|buys? into|bought into) in (?:[a-z\-]+ ){0,5}<o>", confidence=REVIEW,
         yes=("Acme Corp invested in Beta Robotics. => Acme Corp | Beta Robotics | -",), no=("Acme invests in people.",)),
    Rule(
        "grant-to", "investment", r"<s>,? (?:<.>)?\b(?:award(?:s|ed)?|grant(?:s|ed)?|g[ai]ves?|gave|approved?|approves|provid(?:es|ed|ing)|finali[sz](?:es|ed|ing)|awarding|announc(?:es|ed)) (?:<.>)?<M>(?:<.>)?(?:grants?|subsid\w+|funding|incentives?|loan|award|aid|tax (?:breaks?|credits?|abatements?)) (?:to|for) (?:[a-z\-]+ ){0,4}<o>",
        metric="subsidy", yes=("The Commerce Department awarded a $60 million grant to Beta Robotics. => Commerce Department | Beta Robotics | 60000000 USD",),
    ),
    Rule(
        "grant-sum-to", "investment", r"<s>,? (?:<.>)?\b(?:granted|awarded|allocated|gave) (?:up to |as much as |about |nearly |a further )?<M>(?: (?:in|of) (?:[a-z\-]+ ){0,4}?(?:grants?|funding|subsidies|incentives|aid|support|loans))? to (?:help )?(?:[a-z\-]+ ){0,3}<o>",
        metric="subsidy", yes=("The Commerce Department granted up to $6 billion to Beta Robotics to build a plant. => Commerce Department | Beta Robotics | 6000000000 USD",),
        no=("The Navy awarded a $90 million contract to Acme Boats.",),
    ),
    Rule(
        "grants-it", "investment", r"<s>,? (?:<.>)?\b(?:grants?|granted|granting) <o> (?:up to |as much as |about |nearly |an additional )?<M>",
        metric="subsidy", yes=("The Commerce Department will grant Beta Robotics up to $6 billion to build a plant. => Commerce Department | Beta Robotics | 6000000000 USD",),
    ),
    Rule(
        "grant-named", "investment", r"<s>,? (?:<.>)?\b(?:granted|awarded|awards?|awarding|gave|given|offered) <o> (?:up to |as much as |about |nearly |an additional )?<M>(?: in| of)? (?:[a-z\-]+ ){0,3}?(?:grants?|funding|subsid\w+|incentives?|aid|support|tax credits?)\b",
        metric="subsidy", yes=("The Commerce Department awarded Beta Robotics up to $6 billion in direct funding. => Commerce Department | Beta Robotics | 6000000000 USD",),
    ),
    Rule(
        "grant-agreed", "investment", r"<s>,? (?:<.>)?\b(?:completed|finali[sz]ed|signed|reached|announced) (?:an? |the )?<M> (?:[a-z\-]+ ){0,2}(?:grant|subsidy|award|aid) (?:agreement|award|deal|contract|package) with (?:[a-z\-]+ ){0,3}<o>",
        metric="subsidy", yes=("The Commerce Department completed a $6 billion grant agreement with Beta Robotics. => Commerce Department | Beta Robotics | 6000000000 USD",),
    ),
    Rule(
        "grant-from", "investment", r"<o>,? (?:<.>)?\b(?:received?|receives|w[io]ns?|won|secure[sd]|awarded|get(?:s)?|got|obtain(?:s|ed)) (?:<.>)?<M>(?:<.>)?(?:grants?|subsid\w+|incentives?|aid|state funding) (?:from|by) (?:[a-z\-]+ ){0,4}<s>",
        metric="subsidy", yes=("Beta Robotics received a $60 million grant from the Commerce Department. => Commerce Department | Beta Robotics | 60000000 USD",),
    ),
    Rule(
        "offer-from", "acquisition", r"<o>,? (?:<.>)?\b(?:rejected|rejects|received|receives|rebuffed|spurned|turned down|accepted|accepts|weighing|reviewing|considering|confirmed) (?:<.>)?(?:<M>)?(?:<.>)?(?:takeover|buyout|acquisition|unsolicited|non-binding)(?:<.>)?(?:offer|bid|proposal|approach)(?:<=>)? (?:from|by) (?:[a-z\-]+ ){0,4}<s>",
        status=None, yes=("Beta Robotics received a $3 billion takeover offer from Acme Holdings this week. => Acme Holdings | Beta Robotics | 3000000000 USD",),
    ),
)  # fmt: skip

RULES: tuple[Rule, ...] = (*HANDED, *BROAD_FIRST, *WIRE, *BUDGETS, *CHOSEN, *ROUNDS, *BOUGHT, *PACTS, *BESIDE, *TALKS, *TAKEOVERS, *TOLD, *DEALS, *SUPPLY, *PLAIN, *BREADTH, *BETWEEN, *BACKGROUND)
