"""English rows of companies, units and assets bought or sold.

Order matters: the first row that claims a pair of ends wins.
"""

from __future__ import annotations

from dealgraph.loaders.extract.en.rules.phrases import (
    ABOUT,
    ACQ,
    ASSETS,
    BOUGHT,
    GOODS,
    GROUP,
    KIND,
    NO_PURPOSE,
    ON_BEHALF,
    TAKEOVER,
)
from dealgraph.loaders.extract.model import LIKELY, REVIEW
from dealgraph.loaders.extract.rules import Rule

_SELLS = r"(?:sell|sells|sold|selling|divest(?:s|ed|ing)?|offload(?:s|ed|ing)?|dispose[sd]? of)"
_UNIT = r"(?:business|unit|division|arm|subsidiary|brand|operations?|company|maker|platform|stake)"
# Who is told with nation and trade: "British e-tailer".
_TRADE = r"(?:\ue005 |[A-Z][a-z]+ )?(?:[a-z\-]+ ){1,5}?"
_ASSETS = r"(?:portfolios?|propert(?:y|ies)|buildings?|assets|mines?|fields?|power plants?|stores|land|sites?|warehouses|towers|hotels?|vessels|ships|clinics|wind farms?|solar farms?)"

PURCHASES: tuple[Rule, ...] = (
    Rule(
        "sells-unit-named-to", "acquisition", rf"\b{_SELLS} (?:an? |its |the )?(?:(?:majority |controlling )?\ue002 (?:majority |controlling )?(?:stake|interest|shareholding) in )?(?:(?:its|their|the) )?(?:[a-z\-]+ ){{0,5}}?{_UNIT}, <o>,? to {KIND}<s>",
        scope="bare", yes=("Acme Chips has decided to sell a 51% stake in its sensor business, Beta Sense, to private equity firm Gamma Lake for $4.46 billion. => Gamma Lake | Beta Sense | 4460000000 USD",
                           "Acme Chips will sell its sensor unit, Beta Sense, to Gamma Corp for $4 billion. => Gamma Corp | Beta Sense | 4000000000 USD"),
    ),
    Rule(
        "sold-its-goods-to", "acquisition", rf"\b{_SELLS} its (?:[a-z\-]+ ){{1,5}}(?:in [^,;]{{3,50}} )?to {KIND}<s> (?:in \ue004 )?for (?:about |around |up to |nearly )?<M>",
        confidence=LIKELY, yes=("Acme Telecom sold its telephone masts in Europe and Asia to infrastructure firm Beta Towers for €7.7 billion. => Beta Towers | - | 7700000000 EUR",),
    ),
    Rule(
        "which-bought-kind", "acquisition", rf"<s>,? which (?:has |had |also |recently |previously |earlier )*{ACQ} {KIND}<o>(?!'s| (?:shares|stock))", scope="bare",
        yes=("Acme Capital, which bought British software firm Beta Soft for $3.9 billion in 2020, said it would grow. => Acme Capital | Beta Soft | 3900000000 USD",), no=("Acme Capital, which bought chips, said it would grow.",),
    ),
    Rule(
        "sell-itself", "acquisition", r"<o>,? (?!<.>(?:urg|press|push|ask|call|told|tell|want))(?:<.>)?\b(?:agree(?:s|d) to |is |will |plans to |in talks to |voted to |decided to |to )?(?:sell|selling|sells|sold) itself (?:for <x> )?to (?:[a-z\-]+ ){0,5}<s>",
        yes=("Beta Robotics said it agreed to sell itself to Acme Corp for $5 billion. => Acme Corp | Beta Robotics | 5000000000 USD",),
    ),
    Rule(
        "bought-by-kind", "acquisition", rf"<o>,? (?:was|is being|has been|had been|will be|got|were) (?:[a-z]+ly |later |eventually |since )?{BOUGHT} (?:<=>)?by {_TRADE}<s>(?!'s)",
        yes=("Beta Shops was bought out by British retailer Acme Wear for a mere $20 million. => Acme Wear | Beta Shops | 20000000 USD",),
        no=("Beta Shops was bought out by its own managers.",),
    ),
    Rule(
        "sale-by-of-to", "acquisition", rf"\bsale by (?:the )?<t> of (?:the )?(?:[a-z\-]+ ){{0,3}}?<o> to (?:(?:{GROUP})|{KIND})(?:the )?<s>",
        yes=("The 2022 sale by Bob Jones of the Beta Broncos to an investor group led by Ada Smith for $6 billion was the largest. => Ada Smith | Beta Broncos | 6000000000 USD",
             "It follows the sale by Gamma Capital of Beta Labs to Acme Corp for $4 billion. => Acme Corp | Beta Labs | 4000000000 USD"),
    ),
    Rule(
        "bought-by-group", "acquisition", rf"\b(?:{TAKEOVER}|takeover bid) of (?:the )?(?:[a-z\-]+ ){{0,4}}?<o> (?:in \ue004 )?(?:by|to) {GROUP}{KIND}<s>",
        yes=("Among the deals was the acquisition of Beta Football Club by a consortium led by American investor Ada Smith. => Ada Smith | Beta Football Club | -",),
    ),
    Rule(
        "was-bought-by-group", "acquisition", rf"<o>,? (?:which )?(?:was|were|has been|had been|is being|will be|being|got) (?:\ue004 )?(?:acquired|bought|purchased|sold|taken over|taken private)(?: out)?(?: for \ue001)?(?: in)?(?: \ue004)? (?:by|to) {GROUP}{KIND}<s>",
        yes=("Beta Football Club was bought in 2022 by a consortium led by American investor Ada Smith. => Ada Smith | Beta Football Club | -",),
    ),
    Rule(
        "sold-by-parent-to", "acquisition", rf"<o>,? (?:which )?(?:was|were|has been|is being|will be|had been) sold (?:(?:in )?\ue004 )?by (?:its|the|their) (?:[a-z\-]+ ){{1,4}}(?:<t> )?to {KIND}<s>",
        yes=("Beta Telecom was sold last year by its parent company to UK investment firm Acme Capital for €5 billion. => Acme Capital | Beta Telecom | 5000000000 EUR",),
    ),
    Rule(
        "plan-to-buy-from", "acquisition", rf"\b(?:its|the|their) (?:intent|intention|plans?|desire|agreement|decision|offer|bid|proposal|pact|deal|option|right) to {ACQ} (?:the )?(?:[a-z\-]+ ){{0,4}}?<o> from (?:the )?(?:[a-z\-]+ ){{0,3}}?<t>",
        yes=("Acme Corp first announced its intent to acquire Beta Labs from Gamma Holdings in a deal valued at $14 billion. => Acme Corp | Beta Labs | 14000000000 USD",),
    ),
    Rule(
        "paid-for-elided", "acquisition", rf"\bpaid (?:about |around |nearly |over |more than |up to |some )?<M> (?:in (?:cash|stock) )?\ue004 for {KIND}<o>(?!'s| (?:shares|stock|chips|services|products))",
        near=False, confidence=LIKELY, yes=("Insurer Acme Holdings bought Gamma Life for $7.5 billion in 2015 and paid $2.7 billion in 2011 for Beta Financial. => Acme Holdings | Beta Financial | 2700000000 USD",),
    ),
    Rule(
        "sold-it-to", "acquisition",
        rf"<o>[^;\ue000]{{0,40}}? (?:and|who|which|before) (?:later |then |subsequently |eventually |has |had )*(?:sold|selling|sell) (?:it|the (?:company|business|startup|start-up|firm|maker)) (?:(?:in )?\ue004 )?(?:for {ABOUT}\ue001 )?to {KIND}<s>", scope="bare",
        yes=("Ada Berg, who founded Beta Robotics and sold it to Acme Corp, has raised a new fund. => Acme Corp | Beta Robotics | -",),
    ),
    Rule(
        "spent-on-acquisition", "acquisition",
        rf"\b(?:spent|spends?|spending|paid|pays?|paying|forked out|shelled out) {ABOUT}<M> (?:on|for|in|to complete) (?:the|its|an?) (?:[a-z\-]+ ){{0,2}}(?:acquisition|purchase|takeover|buyout) of {KIND}<o>", near=False, priced=True,
        yes=("Acme Corp spent $3 billion on the acquisition of Beta Robotics. => Acme Corp | Beta Robotics | 3000000000 USD",),
    ),
    Rule(
        "since-it-bought-it", "acquisition",
        rf"<o>(?! paid| spent)[^;\ue000]{{0,50}}? (?:since|after|when|before|until) (?:it |the company )?(?:{ACQ}) (?:it|the (?:company|startup|start-up|firm|business|unit|brand))\b", near=False, status="completed", confidence=LIKELY,
        yes=("Acme Motors spent over $10 billion on Beta Rides since acquiring it in 2016. => Acme Motors | Beta Rides | -",),
    ),
    Rule(
        "pays-for-the-rest", "acquisition",
        rf"\b(?:stakes?|shares?|interest|holding) (?:in|of) {KIND}<o>[^;]{{0,70}}?\b(?:pay|pays|paid|paying|spend|offer(?:s|ed)?|put up) {ABOUT}<M> (?:in (?:cash|stock) )?(?:for|to (?:buy|acquire|purchase|take over|get)) (?:all )?(?:the |its |their )?(?:shares |stock )?(?:remaining|rest|outstanding|other|remainder|it does(?:n't| not) (?:already )?own)\b",
        near=False, priced=True, yes=("Acme Life owns 23 percent stake in Beta Life and will pay $8 billion for the remaining shares. => Acme Life | Beta Life | 8000000000 USD",),
        no=("Acme Life owns shares in Beta Life and will pay $8 million for the office.",),
    ),
    Rule(
        "makes-it-a-subsidiary", "acquisition",
        rf"\b(?:stakes?|shares?|interest|holding|shareholder) (?:in|of) {KIND}<o>[^;]{{0,90}}?\b(?:make|making|turn|turning) (?:it|the (?:[a-z\-]+ ){{0,2}}[a-z]+) (?:into )?(?:an? |its )?(?:wholly|fully|100%)[- ]owned (?:subsidiary|unit)",
        near=False, yes=("Acme Life holds a stake in Beta Life and aims to make it a wholly-owned subsidiary. => Acme Life | Beta Life | -",),
    ),
    Rule(
        "make-a-subsidiary-of", "acquisition",
        rf"\b(?:make|makes|making|made|turn|turns|turning|turned) {KIND}<o> (?:into )?(?:an? |its )?(?:wholly|fully|100%)[- ]owned (?:subsidiary|unit)",
        near=False, yes=("Acme Life will make Beta Life a wholly owned subsidiary. => Acme Life | Beta Life | -",),
    ),
    Rule(
        "sum-it-paid", "acquisition",
        rf"\bthe {ABOUT}<M> (?:that |which )?(?:the )?<s> (?:had |has )?(?:paid|spent|forked out|shelled out) (?:for|to (?:buy|acquire)|when it (?:bought|acquired|took over)|(?:in|on) (?:buying|acquiring)) (?!it\b){KIND}<o>",
        near=False, priced=True, status="completed", yes=("Gamma Arms is worth much less than the $17 billion Acme Corp paid for Gamma Arms in 2015. => Acme Corp | Gamma Arms | 17000000000 USD",),
    ),
    Rule(
        "sum-paid-for-it", "acquisition",
        rf"\bthe {ABOUT}<M> (?:that |which )?(?:the )?<s> (?:had |has )?(?:paid|spent|forked out|shelled out) (?:for|to (?:buy|acquire)|when it (?:bought|acquired|took over)|(?:in|on) (?:buying|acquiring)) (?:it\b|the (?:[a-z\-]+ ){{0,2}}(?:company|business|firm|startup|unit|group|brand)\b)",
        near=False, priced=True, swap=True, status="completed", confidence=LIKELY, yes=("Beta Robotics is worth less now. It fetched less than the $17 billion Acme Corp paid when it bought it in 2015. => Acme Corp | Beta Robotics | 17000000000 USD",),
    ),
    Rule(
        "sold-in-brackets", "acquisition", rf"<o> \((?:which (?:was|it) |was |later |since |previously |now |recently |then )*(?:sold (?:in \ue004 )?to|acquired (?:in \ue004 )?by|bought (?:in \ue004 )?by|purchased by|snapped up by|owned by) {KIND}<s>",
        near=False, scope="whole", status="completed", background=True, yes=("Ada Smith founded Beta Shops (sold to Acme Corp) and Gamma Air. => Acme Corp | Beta Shops | -",),
    ),
    Rule(
        "portfolio-bought", "acquisition", r"\b(?:acquire[sd]?|acquiring|buy(?:s|ing)?|bought|purchase[sd]?|purchasing) (?:an? |the )(?:[\w,\-]+ |\ue003-[a-z]+ |\ue003 ){0,4}?(?:\([^()]{1,30}\) )?portfolio of\b",
        confidence=LIKELY, yes=("Acme Group acquired a 14-asset portfolio of Beta, Gamma and Delta properties. => Acme Group | - | -",),
    ),
    Rule(
        "which-was-acquired", "acquisition", r"<o>,? (?:an? [^,;\ue000]{3,60}, )?(?:which|who|that) (?:was|were|is being|has been|had been|will be|is to be|got) (?:[a-z]+ly |later |since |itself |then )?(?:acquired|bought|purchased|taken over|taken private|snapped up)(?: out)? (?:<=>)?by " + ON_BEHALF + KIND + "<s>",
        scope="bare", yes=("The revenue of Beta Labs, which was acquired last month by Acme Corp for $350 million, was small. => Acme Corp | Beta Labs | 350000000 USD",
             "The builder Beta Works, which is being acquired by Acme Group, won orders. => Acme Group | Beta Works | -"),
    ),
    Rule(
        "sold-its-named", "acquisition", rf"\b(?:sold|sells?|selling|divest(?:s|ed|ing)?|offload(?:s|ed)?) (?:its|the|their) (?:[a-z\-]+ ){{0,4}}?(?:business|unit|division|arm|subsidiary|brand|maker|operation|company|chain)s? <o>,? to {KIND}<s>",
        yes=("Acme Group grew. In September, it agreed to sell its adhesives business Beta, to French chemicals group Gamma Works for EUR1.74 billion. => Gamma Works | Beta | 1740000000 EUR",),
    ),
    Rule(
        "which-itself-bought", "acquisition", rf"<s>,? (?:which|who) (?:has |had |also |recently |itself |previously |earlier )*{ACQ} (?:an? |the )?(?:(?:majority|controlling|stake|in|of|interest|rival|startup|fellow|smaller|the) ){{0,5}}<o>(?!'s| (?:shares|stock))", scope="bare",
        yes=("Acme Group, which bought a majority stake in Beta Rubber in 1974, has pledged to grow. => Acme Group | Beta Rubber | -",), no=("Acme Group, which bought chips, has pledged to grow.",),
    ),
    Rule(
        "and-was-bought", "acquisition", rf"\band (?:was|were|got) (?:later |then |subsequently |recently |eventually )?{BOUGHT} (?:\ue004 )?(?:for \ue001 )?by {KIND}<s>",
        swap=True, yes=("Beta Labs was founded in 2010 and was acquired by Acme Corp four years later. => Acme Corp | Beta Labs | -",),
    ),
    Rule(
        "bought-of-whom", "acquisition",
        rf"\b(?:be|been|being|was|were|is|are|gets?|got)(?:,? (?:(?:in )?\ue004|in that year|(?!not|never)[a-z]+ly|soon|later|since|then|also|now|itself|to be),?){{0,3}} (?:{BOUGHT}(?:<=>)? by|sold(?: off)?(?: for {ABOUT}\ue001)? to) (?:{GROUP})?(?:{ON_BEHALF})?{KIND}<s>(?! (?:shares|stock|customers)|'s (?:customers|shareholders))",
        swap=True, confidence=LIKELY,
        yes=("Beta Bank was seized by the state in March and will soon be acquired by Acme Bank. => Acme Bank | Beta Bank | -",
             "Beta Shops grew fast. The company, which was acquired by food delivery firm Acme Rides last year, has 400 stores. => Acme Rides | Beta Shops | -",
             "Beta Media is worth less today. The company was, in that year, sold to Acme Studios. => Acme Studios | Beta Media | -"),
        no=("Beta Bank was seized and will be closed by Acme Bank.",),
    ),
    Rule(
        "which-was-sold", "acquisition", rf"<o>,? (?:which|that) (?:was|were|has been|had been) sold (?:for (?:about |around |nearly |over |more than )?\ue001 )?(?:(?:in )?\ue004 )?to {KIND}<s>", scope="bare",
        yes=("Beta Labs, which was sold for $412 million last March to software giant Acme Corp, grew. => Acme Corp | Beta Labs | 412000000 USD",),
    ),
    Rule(
        "was-sold-to", "acquisition", rf"<o> (?:was|were|has been|is being|will be|had been) sold (?:(?:in )?\ue004 )?to {KIND}<s>",
        ends="seller",
        yes=("Beta Labs was sold to Acme Corp for $90 million in 2019. => Acme Corp | Beta Labs | 90000000 USD",),
    ),
    Rule(
        "acquisitions-of", "acquisition", r"\b(?:acquisitions|purchases|takeovers|buyouts) of (?:(?:both |[A-Za-z\-]+ ){0,3}?)<w>", each=True, near=False,
        yes=("Acme Corp is growing, announcing its acquisitions of Swedish firms Beta Labs and Gamma Arms. => Acme Corp | Gamma Arms | -",),
    ),
    Rule(
        "priced-purchases-of", "acquisition", rf"\b(?:the|an?|its|their) {ABOUT}<M>,? (?:[a-z\-]+ ){{0,2}}?(?:acquisition|takeover|buyout|buy-out|purchase) of {KIND}<o>(?!'s? (?:shares|stock|stake|common))(?! by\b)", near=False, priced=True, confidence=LIKELY,
        yes=("Acme Fund has bought busily, with deals including the $70 million takeover of Beta Mills in May 2022, and the $300 million buyout of Gamma Ports last spring. => Acme Fund | Gamma Ports | 300000000 USD",
             "Acme Fund has bought busily, with deals including the $70 million takeover of Beta Mills in May 2022, and the $300 million buyout of Gamma Ports last spring. => Acme Fund | Beta Mills | 70000000 USD"),
    ),
    Rule(
        "added-to-its-group", "acquisition", rf"<s>,? (?:<.>)?\b(?:added|adds|adding|welcom(?:es|ed)|folded|brought|bringing) {KIND}<o>,? (?:to|into) (?:its|the) (?:[a-z\-]+ ){{0,3}}?(?:roster|portfolio|stable|family|line-?up|group|fold|network|platform)(?: of (?:[a-z\-]+ ){{0,4}}(?:companies|distributors|brands|businesses|firms|agencies|assets))?(?=[,.;]|$| (?:in|with|through|as|when|after|last|this)\b)", near=False, status="completed", confidence=REVIEW,
        yes=("Acme Wines welcomed Beta Cellars into its family of brands. => Acme Wines | Beta Cellars | -",), no=("Acme Wines welcomed Ohio into its family of brands.",),
    ),
    Rule(
        "acquisitions-including", "acquisition", rf"\b(?:acquisitions|purchases|takeovers|buyouts)(?: (?:[a-z\-]+|<T>)){{0,5}},? (?:including|such as|among them|like) (?:those of |that of |the (?:purchases?|acquisitions?) of )?{KIND}<w>(?!'s)", each=True, near=False, status="completed", confidence=LIKELY,
        yes=("Acme Corp has made several acquisitions, including Beta Labs and Gamma Arms. => Acme Corp | Gamma Arms | -",),
    ),
    Rule(
        "led-group-buys", "acquisition", rf"<s>-(?:led|backed) (?:[a-z\-]+ ){{0,2}}(?:consortium|group|team|syndicate|investors|vehicle) (?:[a-z\-]+ ){{0,4}}?{ACQ} (?!{GOODS}){KIND}<o>(?!'s)", scope="bare",
        yes=("Acme Capital-led consortium to buy Beta Robotics for $2 billion. => Acme Capital | Beta Robotics | 2000000000 USD",),
    ),
    Rule(
        "closes-deal", "acquisition", rf"<s>,? (?:closes|closed|completes|completed|finali[sz]es|finali[sz]ed|seals|sealed|wraps up|clinches|clinched|secures|secured) (?:the |its )?(?:\ue001 )?<o> (?:deal|{TAKEOVER})\b",
        yes=("Acme Closes Beta Labs Deal, Officially Ending Bidding War => Acme | Beta Labs | -",), no=("Acme closed Beta Labs last year.",),
    ),
    Rule(
        "paid-for", "acquisition", r"<s>,? (?:has |had |have )?(?:paid|pays|is paying|will pay|would pay|is (?:set )?to pay|are to pay|to pay|agreed to pay|agrees to pay|shelled out|forked out|forking out|handed over) (?:about |around |nearly |over |more than |up to |some )?<M> (?:in (?:cash|stock|cash and stock) )?for (?:the )?(?:(?!(?:during|at|in|with|by|of|to|[a-z]+ing)\b)[a-z\-]+ ){0,3}?<o>(?!'s| (?:shares|stock|chips|services|products))",
        near=False, confidence=LIKELY, yes=("Acme Corp paid $811 million for Beta Labs. => Acme Corp | Beta Labs | 811000000 USD",), no=("Acme Corp paid $8 million for Beta's chips.",),
    ),
    Rule(
        "picks-up", "acquisition", rf"<s>,? (?:has |had |have )?(?:picks|picked|scoops|scooped|gobbles|gobbled|swoops|swooped) (?:up|for) {KIND}<o>(?= (?:for|in) |,|\.|$)",
        confidence=LIKELY, yes=("Acme Corp picked up chip designer Beta Labs for $90 million. => Acme Corp | Beta Labs | 90000000 USD",),
    ),
    Rule(
        "assets-bought", "acquisition", rf"\b(?:buys?|buying|bought|purchas(?:e|es|ed|ing)|acquir(?:e|es|ed|ing)) (?:an? |the |two |three |several |\ue003 )?(?:[a-z0-9.,\-]+ |\ue005 ){{0,6}}?{_ASSETS}\b(?! of (?:the )?(?:[a-zA-Z\-]+ |\ue005 ){{0,4}}\ue000)[^;]{{0,90}}? for (?:about |around |nearly |over |more than |up to |some |almost )?<M>",
        near=False, confidence=LIKELY, yes=(
            "Acme Corp said it would purchase a 14-acre industrial property portfolio from Beta Trust for $2.2 billion. => Acme Corp | - | 2200000000 USD",
            "Acme Trust is acquiring a portfolio of logistics properties for $730 million. => Acme Trust | - | 730000000 USD",
        ), no=("Acme Corp bought back shares for $30 million.",),
    ),
    Rule(
        "agree-with-to-acquire", "acquisition",
        rf"\b(?:agreement|letter of intent|term sheet|deal|memorandum of understanding|contract)\b <.>with (?:[a-z\-]+ ){{0,4}}<t>,? to {ACQ} (?!{GOODS})(?!(?:an? )?(?:<x> )?(?:[a-z\-]+ ){{0,2}}(?:stake|interest)\b)(?!all|the (?:company|business)|it\b|100)(?:(?:[a-z\-]+|[\d,.]+|<x>) ){{0,8}}?<o>",
        yes=("Acme Corp signed a letter of intent with Gamma Holdings to acquire Beta Robotics. => Acme Corp | Beta Robotics | -",),
    ),
    Rule(
        "agree-to-acquire-it", "acquisition",
        rf"\b(?:agreement|letter of intent|term sheet|deal)\b <.>with (?:[a-z\-]+ ){{0,4}}<o>,? to (?:{ACQ}|merge|combine)\b(?! {GOODS})(?! (?:up to |about |around |nearly |at least )?(?:an? |the )?<x>(?! of (?:the (?:company|firm|group|business)|its)))(?! (?:up to )?(?:an? )?(?:<x> )?(?:[a-z\-]+ ){{0,3}}(?:stake|interest|shares))",
        yes=("Acme Corp entered into an agreement with Beta Robotics to acquire the company for $3 billion. => Acme Corp | Beta Robotics | 3000000000 USD",),
        no=("Acme Soft signed an agreement with Beta Wind to buy 200 megawatts.",),
    ),
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
        "heading-bought-by", "acquisition", r"^\W{0,3}(?:\ue000-backed |[a-z]+ )?(?:[A-Za-z\-]+ ){0,3}?<o> (?:acquired|bought|purchased|snapped up|taken over|taken private|scooped up) by (?:[A-Za-z\-]+ ){0,4}?<s>", status="completed",
        yes=("Gamma Fund-backed Beta Travel acquired by Acme Holidays in €300M deal => Acme Holidays | Beta Travel | 300000000 EUR",), no=("Beta Travel bought by the dozen.",),
    ),
    Rule(
        "with-set-to-buy", "acquisition", rf"\bwith (?:the |\ue005's )?(?:[a-z\-]+ ){{0,3}}?<s> (?:set|due|poised|slated|agreeing|planning|about) to {ACQ} {KIND}<o>",
        yes=("Acme Bio rose, with Japan's Beta Pharma set to acquire Gamma Labs for $1 billion. => Beta Pharma | Gamma Labs | 1000000000 USD",),
    ),
    Rule(
        "acq-noun-by", "acquisition", rf"(?:acquisition|takeover|purchase|buyout|buy-out) of (?:<.>)?{KIND}<o> by {KIND}<s>",
        status="announced",
        yes=("The takeover of Beta Robotics by Acme Corp was worth $2 billion. => Acme Corp | Beta Robotics | 2000000000 USD",),
    ),
    Rule(
        "acq-poss-noun", "acquisition",
        r"<s>'s? (?:<A> )?(?:[a-z\-]+ ){0,4}(?:<m> )?(?:acquisition|takeover|purchase|buyout|buy-out|takeover bid|bid|deal) (?:of|for) (?:[a-z\-]+ ){0,6}<o>",
        yes=("Acme's $3 billion takeover of Beta Robotics was announced. => Acme | Beta Robotics | 3000000000 USD",),
    ),
    Rule(
        "acq-sold-to", "acquisition",
        r"(?:sells?|sold|selling|sale of|divest(?:s|ed|ing)?|offload(?:s|ed)?|hiv(?:e|ing) off) (?:[a-z\-]+,? ){0,4}<o>(?: and <N>)?(?:'s)?(?: [a-z\-]+){0,7} to (?:[a-z\-]+ ){0,6}<s>",
        ends="seller",
        yes=("Gamma Holdings sold Beta Robotics to Acme Corp for $2 billion. => Acme Corp | Beta Robotics | 2000000000 USD",),
    ),
    Rule(
        "sell-business", "acquisition",
        r"<t> (?:<.>)?\b(?:sold|sells?|selling|to sell|divest(?:s|ed)?|offload(?:s|ed)?) (?:its|the|an?|most of its|all of its) (?:[a-zA-Z\-]+ ){0,6}?(?:business(?:es)?|unit|division|operations|arm|assets|subsidiary|brand|portfolio|plant|site|factory|portfolio)(?: in <N>)? to (?:[a-z\-]+ ){0,4}<s>",
        yes=("Beta Robotics will sell its chemicals business to Acme Corp for $4 billion. => Acme Corp | Beta Robotics' chemicals business | 4000000000 USD",),
    ),
    Rule(
        "assets-sold-to", "acquisition",
        rf"\b(?:sold|sells?|selling|sale of|divest(?:s|ed|ing)?|offload(?:s|ed|ing)?) (?:(?:\ue003|<N>|[a-zA-Z\-]+) ){{1,12}}?{ASSETS}(?: in (?:the )?(?:[a-z]+ )?<N>)? to (?!be\b){NO_PURPOSE}(?:(?:[a-zA-Z\-]+|<N>)(?:'s)? ){{0,8}}?<s>(?! (?:[a-z\-]+ ){{0,3}}\ue000)",
        ends="seller",
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
        "acq-verb", "acquisition",
        rf"(?<!the )(?<!this )(?<!its )\b{ACQ} (?!(?:the |an |exclusive |[a-z\-]+ ){{0,4}}rights (?:to|for|in)\b)(?!(?:up to |about |another |an additional )?\ue003 (?:[a-z\-]+ ){{0,3}}\ue000(?:'s)? ?(?!shares|stock|warrants|ordinary|common|class)[\w-]+)(?!(?:up to |about |approximately |at least |nearly |some |more than |over |an additional )?(?:<x>(?: of)? )?{GOODS})(?:(?!(?:through|via|on|at|by|with|using|when|after|that|from|because|where|while|if|here|near|customers|serve|support)\b)(?:all|the|a|an|its|majority|controlling|full|remaining|outstanding|entire|whole|of|in|common|ordinary|shares?|stock|stake|"
        rf"control|interest|ownership|rival|smaller|larger|fellow|local|up|out|<x>|no\. \d{{1,2}}|and|assets|business(?:es)?|rights|to|owner|maker|parent|company|startup|"
        rf"operator|developer|provider|firm|group|certain|substantially|issued|capital|share|unit|equity|acres|within|for|[a-z\-]+ed|"
        rf"(?:[\d,]+|<x>)-[a-z\-]+|[a-z]+-\d+|[a-z\-]+-based|[a-z\-]+|\ue005(?:'s)?(?= [a-z])) ){{0,12}}?(?!\ue005(?:'s)? [a-z-]+ (?:[a-z-]+ ){{0,2}}\ue000)<o>(?! (?:securities|common stock|ordinary shares)\b)",
        person=True, more=True, summed=True,
        yes=(
            "Acme Corp, a maker of pumps, agreed to acquire Beta Robotics for $2 billion. => Acme Corp | Beta Robotics | 2000000000 USD",
            "Acme buys rival Beta Robotics in a $300m deal. => Acme | Beta Robotics | 300000000 USD",
        ),
        no=("Acme bought chips from Beta Robotics.", "Acme shares are a bargain to buy, analysts said."),
    ),
    Rule("which-bought", "acquisition", rf"<o>,? (?:(?:an?|the) [^,;\ue000]{{1,60}} )?(?:which|that) <s> (?:<.>)?\b{ACQ}\b", scope="bare",
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
        "acq-noun", "acquisition",
        r"\b(?:(?:acquisition|takeover|purchase|buyout|buy-out|pursuit) (?:of|for)|(?:bid|offer) for) (?!(?!all )<=>(?:stake|shares of))(?:(?!(?:has|have|had|is|was|are|were|been|will|would|could|may|shows?|how|after|because|when|while|which)\b)(?:[a-z\-]+|<x>) ){0,10}<o>(?! (?:[\w-]+ ){0,2}(?:aircraft|jets|planes|airliners|helicopters|trains|buses|trucks|turbines)\b)",
        yes=("Acme Corp completed its $2 billion acquisition of Beta Robotics. => Acme Corp | Beta Robotics | 2000000000 USD",
             "Acme Corp has closed the acquisition of all outstanding shares of Beta Robotics in a stock-for-stock merger. => Acme Corp | Beta Robotics | -"),
    ),
    Rule(
        "acq-noun-control", "acquisition", r"\b(?:acquisition|purchase|takeover) of (?:an? |the |its )?(?:<x> )?(?:majority|controlling) (?:[a-z]+ )?(?:stakes?|interests?|shareholding|share) (?:\(<x>\) )?(?:in|of) (?:[a-z\-]+ ){0,6}?<o>",
        yes=("Acme Partners today announced the acquisition of a majority stake in Beta Foods, a maker of snacks. => Acme Partners | Beta Foods | -",), no=("Acme Partners announced the acquisition of a minority stake in Beta Foods.",),
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
    Rule("acq-land", "acquisition", r"\b(?:acquire[sd]?|acquiring|buy(?:s|ing)?|bought|purchase[sd]?|purchasing|acquisition of|purchase of) (?:an? |the |about |approximately |nearly |almost |more than |over |roughly |some |an additional |another |up to )*(?:(?:[\d,.]+|\ue003)[ -](?:acres?|hectares?)\b|(?:[\w-]+ ){0,3}(?:plot|parcel|tract|piece) of land\b|(?:[\w-]+ ){0,2}(?:land|plots?|land parcels?)\b(?= (?:in|near|outside|from|to (?:build|construct|develop)|for|worth)\b))(?! (?:in|within|at|inside) (?:the )?\ue000)", near=False, confidence=LIKELY,
         yes=("Acme Corp is buying about 60 acres for a nursery. => Acme Corp | - | -", "Acme Corp plans to acquire a 12-acre plot from Beta Land. => Acme Corp | - | -", "Acme Corp asked Beta Land for leave to buy land to construct kilns. => Acme Corp | - | -"),
         no=("Acme Corp bought land rovers.",)),
    Rule(
        "snapped-up", "acquisition", r"<o>,? (?:was|is|has been|have been|had been|will be|to be|being|were|got|gets|be) (?:recently |since |later |eventually |finally )?(?:snapped up|scooped up|gobbled up|picked up|bought out|absorbed|swallowed(?: up)?|rescued|acquired outright|bought out of [a-z]+) (?:<=>)?by " + ON_BEHALF + "<s>",
        yes=("Beta Robotics was snapped up by Acme Corp for $40 million. => Acme Corp | Beta Robotics | 40000000 USD",), no=("The shares were snapped up by Acme Corp.",),
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
        "since-buying", "acquisition", r"^\W{0,3}(?:Since|After|Following|In|By|With|Through|Via|Before|Fresh off|Having) (?:recently |just )?(?:buying|acquiring|purchasing|taking over|bought|acquired|(?:the|its) (?:[a-z]+ |<m> ){0,3}(?:acquisition|purchase|takeover|buyout) of) (?:the )?(?:[a-z\-]+ ){0,4}<o>[^;\ue000]{0,60}, (?:the )?(?:[a-z\-]+ ){0,4}<s>(?!'s)",
        status="completed", confidence=LIKELY, yes=("Since buying Beta Robotics for $2 billion, Acme Corp has grown. => Acme Corp | Beta Robotics | 2000000000 USD",),
    ),
    Rule(
        "owner-to-be", "acquisition", r"\b(?:set|agreed|due|about|poised|expected) to become the (?:new |sole |majority |controlling )?owner of (?:the )?(?:[a-z\-]+ ){0,4}<o>(?!'s)", confidence=LIKELY,
        yes=("Acme Corp is set to become the owner of Beta Robotics. => Acme Corp | Beta Robotics | -",),
    ),
    Rule(
        "emerged-as-buyer", "acquisition", rf"\b(?:emerg(?:e|es|ed)|named|confirmed|unveiled|identified|revealed) (?:itself )?as (?:the |an? )?(?:[a-z\-]+ )?(?:buyer|acquirer|purchaser|new owner) (?:of|for) {KIND}<o>(?!'s)",
        confidence=LIKELY, yes=("Acme Partners has emerged as the buyer of Beta Robotics. => Acme Partners | Beta Robotics | -",),
    ),
    Rule(
        "priced-name-first", "acquisition", r"\b(?:the|its) (?:[a-z\-]+ )?<M> <o> (?:acquisition|takeover|buyout|purchase|deal) (?:is|was|would be|will be|marks?|marked|became|ranks? as) <s>'s (?:[a-z\-]+ ){0,2}(?:largest|biggest|first|second|third|most|latest)",
        near=False, confidence=LIKELY, yes=("The $400 million Beta Robotics acquisition is Acme's largest to date. => Acme | Beta Robotics | 400000000 USD",),
    ),
    Rule(
        "becomes-part-of", "acquisition", r"<o>,? (?:<.>)?\b(?:will|would|is (?:set |due )?to|has|have|had|and|to) (?:become|became|becomes|be folded into|merge into|merged into|be merged into|be absorbed by|be integrated into) (?:a |an integral )?(?:part of |unit of |subsidiary of |division of )?(?:the )?<s>(?!'s)",
        confidence=LIKELY, yes=("Beta Robotics will become part of Acme Group under a $500 million deal. => Acme Group | Beta Robotics | 500000000 USD", "Beta Robotics will merge into Acme Group. => Acme Group | Beta Robotics | -"),
        no=("Beta Robotics will become a supplier of Acme Group.",),
    ),
    Rule(
        "approved-by-owners", "acquisition", r"<o>(?:'s? (?:[a-z\-]+ ){0,2}?(?:shareholders|stockholders|investors|board|directors|creditors))?,? (?:<.>)?\b(?:approv(?:e|es|ed|ing)|back(?:s|ed|ing)|accept(?:s|ed|ing)|vot(?:e|es|ed|ing) (?:for|in favou?r of)|endors(?:e|es|ed)) (?:the|its|a|an) (?:[a-z\-]+ |<x> ){0,3}?(?:acquisition|takeover|buyout|purchase|sale|offer|bid) (?:of the company |of the business )?(?:by|to|from) (?:[a-z\-]+ ){0,4}<s>",
        confidence=LIKELY, status="announced", yes=("Shareholders of Beta Robotics approved the acquisition by Acme Arms. => Acme Arms | Beta Robotics | -",),
        no=("Beta Robotics approved a sale of land to Acme Corp.",),
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
        "the-one-that-bought", "acquisition", r"<s>, (?:the|an?) (?:[a-z\-]+ ){1,4}(?:that|which) (?:has |had |last year |recently )?(?:bought|acquired|purchased|took over|owns and bought) (?:the )?(?:[a-z\-]+ ){0,4}?<o>(?!'s)", background=True, scope="bare", status="completed", near=False, confidence=LIKELY,
        yes=("Acme Corp, the company that bought Beta Robotics last year, grew. => Acme Corp | Beta Robotics | -",),
    ),
)  # fmt: skip
