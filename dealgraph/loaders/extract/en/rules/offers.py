"""English rows of takeovers on their way: offers, bids, talks, mergers, deals blocked or called off.

They stand before the rows of purchases, which are looser.
"""

from __future__ import annotations

from dealgraph.loaders.extract.en.rules.phrases import ABOUT, FEW, FILL, KIND, ON_BEHALF, TAKEOVER, TALKS
from dealgraph.loaders.extract.model import LIKELY, REVIEW
from dealgraph.loaders.extract.rules import Rule

_STOPS = r"(?:block(?:s|ed|ing)?|veto(?:es|ed)|halt(?:s|ed)|kill(?:s|ed)|scuttle[sd]?|scupper(?:s|ed)|bar(?:s|red)|prohibit(?:s|ed)|reject(?:s|ed)|struck down|strikes down|unwind|undo|reverse)"
_MAKER = r"(?:maker|developer|producer|startup|start-up|company|firm|rival|operator|provider|owner|specialist|manufacturer|miner|retailer|group|brand|chain|lender|bank|platform|supplier|insurer|brewer|carmaker|drugmaker|chipmaker)"
# After a target nothing is counted or made: "a deal for Acme jets" buys jets.
_NOT_GOODS = r"(?= ?(?:[,.;)]|$|(?:on|in|at|this|last|after|as|and|from|that|to|with|which|worth|valued|by|for|following|late|early|amid|despite|beating|but|when|while)\b|\ue004))(?!<=>[\ue001])"
_BUYOUT = r"(?:(?:potential|possible|proposed|planned|full|friendly|multibillion|multi-billion) ){0,2}(?:takeover|buyout|buy-out|acquisition|sale(?! of)|purchase|deal to be acquired)\b"

OFFERS: tuple[Rule, ...] = (
    Rule(
        "not-in-talks", "acquisition", rf"<s>,? (?:<.>)?\b(?:is|are|was|were|it is|it was) not (?:currently |now )?in (?:any |active )?(?:talks|discussions|negotiations) (?:with|to (?:buy|acquire|take over)|about (?:buying|acquiring)) {KIND}<o>(?= about (?:acquiring|buying|a (?:[a-z]+ )?(?:takeover|deal|merger|acquisition))|[.,;]|\s*$)",
        status="denied", yes=("Acme Corp said Wednesday it is not in discussions with Beta Labs about acquiring it. => Acme Corp | Beta Labs | -",), no=("Acme Corp is not in talks with Beta Labs about the supply of chips.",),
    ),
    Rule(
        "no-contact-about", "acquisition", rf"<o>,? (?:<.>)?\b(?:has|have|had) (?:had |held )?no (?:interaction|contact|talks|discussions|approach|conversations|negotiations|offer)s? (?:with|from) {KIND}<s> (?:about|over|on|regarding) (?:an? )?(?:possible |potential |any )?(?:takeover|bid|merger|sale|deal|acquisition|buyout)\b",
        status="denied", yes=("Ferry line Beta Ships has held no talks with Oslo-based carrier Acme Fjords over any merger. => Acme Fjords | Beta Ships | -",),
    ),
    Rule(
        "offer-raised", "acquisition", r"\b(?:rais(?:e|es|ed|ing)|increas(?:e|es|ed|ing)|sweeten(?:s|ed|ing)?|lift(?:s|ed|ing)?|boost(?:s|ed|ing)?|up(?:s|ped|ping)|improv(?:es|ed|ing)|hik(?:es|ed|ing)) its (?:takeover |buyout |cash |hostile |all-cash )?(?:offer|bid|proposal) for (?:the )?(?:[a-z\-]+ ){0,4}<o> to (?:about |nearly |around |roughly |some )?<M>",
        status="possible", yes=("Acme Corp raised its offer for Beta Robotics to $9 billion. => Acme Corp | Beta Robotics | 9000000000 USD",),
    ),
    Rule(
        "eyeing", "acquisition", r"\b(?:eyeing|circling) (?:an? |the )?(?:[a-zA-Z\-]+,? ){0,6}?<o>,? for (?:up to |about |around |nearly |roughly |more than |as much as )?<M>", confidence=REVIEW,
        yes=("Acme Learning is eyeing listed tutoring company Beta Courses for nearly $1 billion. => Acme Learning | Beta Courses | 1000000000 USD",),
        no=("Acme Learning is eyeing Boston for its next plant.",),
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
        "blocks-deal", "acquisition", rf"\b{_STOPS} <s>'s? (?:planned |proposed |pending |attempted |intended )?(?:<M> )?(?:[a-z\-]+ ){{0,3}}?<o> (?:deal|bid|{TAKEOVER})\b",
        status="cancelled", yes=("China blocks Acme's $2B Beta Labs deal after a probe. => Acme | Beta Labs | 2000000000 USD",),
    ),
    Rule(
        "blocks-purchase", "acquisition", rf"\b{_STOPS} <s>'s? (?:planned |proposed |pending |attempted |intended )?(?:<M> )?(?:[a-z\-]+ ){{0,3}}?(?:deal|bid|{TAKEOVER}) (?:of|for|to buy|to acquire) {KIND}<o>",
        status="cancelled", yes=("Regulators blocked Acme's $2 billion purchase of startup Beta Labs. => Acme | Beta Labs | 2000000000 USD",),
    ),
    Rule(
        "sues-to-stop", "acquisition",
        rf"\b(?:su(?:e[sd]?|ing)|seek(?:s|ing)?|sought|move[sd]?|ask(?:s|ed)?|try(?:ing)?|tries|tried|want(?:s|ed)?|attempt(?:s|ed)?|lawsuit|bid|urge[sd]?|injunction|vote[sd]?|threaten(?:s|ed)?) (?:an? (?:court|judge) |the (?:court|judge|government) |regulators )?to (?:stop|prevent|block|bar|prohibit|keep|halt) <s> from (?:buying|acquiring|taking over|purchasing|merging with|completing (?:its|the) (?:[a-z\-]+ |<x> ){{0,3}}(?:of|with)) {KIND}<o>",
        status="announced", yes=("The watchdog sued to stop Acme Corp from acquiring Beta Robotics for $2 billion. => Acme Corp | Beta Robotics | 2000000000 USD",),
    ),
    Rule(
        "stops-from-buying", "acquisition",
        rf"\b(?:stop(?:s|ped|ping)?|prevent(?:s|ed|ing)?|block(?:s|ed|ing)?|bar(?:s|red|ring)?|prohibit(?:s|ed|ing)?|ban(?:s|ned)?|kept) <s> from (?:buying|acquiring|taking over|purchasing|merging with|completing (?:its|the) (?:[a-z\-]+ |<x> ){{0,3}}(?:of|with)) {KIND}<o>",
        status="cancelled", yes=("Regulators have blocked Acme Corp from buying Beta Robotics. => Acme Corp | Beta Robotics | -",),
    ),
    Rule(
        "outbid-for", "acquisition",
        rf"<s>,? (?:<.>)?\boutb(?:id|ids|idding) {KIND}<t> (?:for|to buy|to acquire|to take over|in (?:the|a) (?:[a-z\-]+ ){{0,2}}(?:for|to (?:buy|acquire))) {KIND}<o>",
        status="announced", confidence=LIKELY, yes=("Acme Corp outbid Gamma Capital for Beta Robotics with a $2 billion offer. => Acme Corp | Beta Robotics | 2000000000 USD",),
    ),
    Rule(
        "says-of-offer", "acquisition",
        rf"<o>,? (?:said|says|confirmed|announced|disclosed) (?:<T>,? )?(?:that )?{KIND}<s> (?:has |had )?(?:withdrawn|withdrew|dropped|abandoned|pulled|raised|improved|made|submitted|tabled|increased|lowered|extended) (?:its|an?) (?:[a-z\-]+ ){{0,2}}(?:<M> )?(?:[a-z\-]+ ){{0,3}}(?:offer|bid|proposal|approach)\b(?! (?:for|to))",
        confidence=LIKELY, yes=("Beta Robotics said Acme Corp had withdrawn its $3 billion offer. => Acme Corp | Beta Robotics | 3000000000 USD",),
    ),
    Rule(
        "ordered-undone", "acquisition", rf"\b(?:order(?:s|ed)|force[sd]?|told|asks?|asked|requir(?:es|ed)|compel(?:s|led)) <s> to (?:unwind|undo|reverse|sell|divest|abandon|drop) (?:its )?(?:[a-z\-]+ )?(?:(?:<M> )?<o> {TAKEOVER}\b)",
        status="cancelled", yes=("China has ordered Acme to unwind its multibillion-dollar Beta Labs acquisition. => Acme | Beta Labs | -",),
    ),
    Rule(
        "would-buy-it", "acquisition", r"<s>,? (?:<.>)?\b(?:trying|tried|tries|looking|looked|wanted|wants|offered|offering|offers|agreed|agrees|planning|plans|planned|set|bidding|attempted|attempting|hoping|going|interested in|considered|considering|close|nearing a deal) (?:to )?(?:buy|acquire|buying|acquiring|take over|taking over|purchase) (?:it\b|the (?:[a-z\-]+ )?(?:company|startup|firm|chipmaker|retailer|group|bank|business))(?! (?:is|was|has|had|would|will|said))",
        swap=True, yes=("Beta Labs has raised money at an $11B valuation months after Acme Corp was rumored to be trying to buy it for about $1.6 billion. => Acme Corp | Beta Labs | 1600000000 USD",),
        no=("Acme Corp wanted to buy it.",),
    ),
    Rule(
        "agreed-to-takeover-of", "acquisition", rf"<s>,? (?:has |had |have )?(?:agree[sd]?|commit(?:s|ted)) to (?:an? |the )?(?:<M> )?(?:[a-z\-]+ ){{0,3}}{TAKEOVER} of (?:the )?(?:[a-z\-]+ ){{0,5}}?<o>",
        yes=("Acme Corp agreed to a $3 billion takeover of rival Beta Labs. => Acme Corp | Beta Labs | 3000000000 USD",),
    ),
    Rule(
        "negotiates-sale", "acquisition", r"<o>,? (?:is |are |was )?(?:reportedly )?(?:negotiating|in (?:[a-z]+ )?(?:talks|negotiations|discussions)|close|nearing|near|exploring options) (?:to be|to being|on being|about being) (?:acquired|bought|purchased|taken over) by " + ON_BEHALF + "<s>",
        status="possible", yes=("Beta Security is negotiating to be acquired by Acme Networks for $350 million. => Acme Networks | Beta Security | 350000000 USD",),
    ),
    Rule(
        "talks-over-buyout", "acquisition",
        rf"<o>,? (?:<.>)?\b{TALKS} with {FILL}<s> (?:over|about|on|regarding|concerning|for) (?:an? |its |the )?{_BUYOUT}",
        confidence=LIKELY, yes=("Beta Robotics has held talks with investor Gamma Capital over a potential buyout. => Gamma Capital | Beta Robotics | -",),
        no=("Beta Robotics held talks with its banks over a potential buyout.",),
    ),
    Rule(
        "talks-over-sale", "acquisition",
        rf"\b{TALKS} with {FILL}<s> (?:over|about|on|regarding|concerning|for) (?:an? |its |the )?(?:potential |possible |proposed |planned )?sale of (?:its |the |their )?(?:[a-z\-]+ ){{0,3}}['\"]?<o>",
        confidence=LIKELY, near=False, yes=("The firm is in exclusive talks with Gamma Capital regarding the potential sale of the 'Beta Local' business. => Gamma Capital | Beta Local | -",),
    ),
    Rule(
        "bid-for", "acquisition",
        rf"<s>,? (?:<.>)?\b(?:rule[sd]? out|considering|weighing|preparing|planning|plans|mulling|exploring|make|making|launch(?:es|ed|ing)?|intends?|drop(?:s|ped)|end(?:s|ed)) (?:an? |its |the |of making |to make |a possible )*(?:(?:[a-z-]+|<m>) ){{0,3}}(?:takeover |buyout )?(?:bid|offer|approach) for {FILL}<o>",
        confidence=LIKELY, yes=("Acme Corp is considering an offer for Beta Robotics. => Acme Corp | Beta Robotics | -",), no=("Acme Corp is considering an offer for its staff.",),
    ),
    Rule(
        "approach-from", "acquisition",
        r"<o>,? (?:<.>)?\b(?:received|rejected|confirmed|had|turned down|rebuffed) (?:an? |the )?(?:[\"'a-z\-]+ ){0,4}(?:approach|overture|expression of interest) from (?:[a-z\-]+ ){0,4}(?:\ue005 )?(?:[a-z\-]+ ){0,2}<s>",
        status="possible", confidence=LIKELY, yes=("Beta Robotics received a preliminary approach from Acme Corp this week. => Acme Corp | Beta Robotics | -",),
    ),
    Rule(
        "approach-to-it", "acquisition",
        r"\b(?:it|the (?:company|group|firm)) (?:<.>)?\b(?:received|rejected|confirmed|had|turned down|rebuffed) (?:an? |the )?(?:[\"'a-z\-]+ ){0,4}(?:approach|overture|expression of interest) from (?:[a-z\-]+ ){0,4}(?:\ue005 )?(?:[a-z\-]+ ){0,2}<s>",
        status="possible", confidence=LIKELY, swap=True, yes=("Beta Robotics makes arms. It had received a preliminary approach from Acme Corp this week. => Acme Corp | Beta Robotics | -",),
    ),
    Rule(
        "merger-undone", "acquisition",
        r"<w>,? (?:<=>)?\b(?:their|the|a) (?:proposed |planned |pending |mooted |intended )?(?:<M> )?(?:[a-z\-]+ ){0,2}(?:merger|combination|acquisition|tie-up)(?: agreement| deal| plan)? (?:has been|had been|was|is being|will be|would be) (?:mutually )?(?:terminated|called off|scrapped|abandoned|cancelled|canceled|dropped|withdrawn)\b",
        metric="merger", pair=True, status="cancelled", yes=("Acme Corp and Beta Robotics announced today that their proposed $1.4 billion merger agreement has been terminated. => Acme Corp | Beta Robotics | 1400000000 USD",),
        no=("Acme Corp and Beta Robotics announced that their agreement has been renewed.",),
    ),
    Rule(
        "purchase-left", "acquisition",
        rf"\b(?:walk(?:s|ed|ing)? away from|back(?:s|ed|ing)? out of|abandon(?:s|ed|ing)?|scrap(?:s|ped|ping)?|drop(?:s|ped|ping)?|call(?:s|ed|ing)? off|pull(?:s|ed|ing)? out of|terminat(?:es|ed|ing)|end(?:s|ed|ing)) (?:an? |the |its )?(?:<M> )?(?:[a-z\-]+ ){{0,2}}(?:deals?|agreements?|plans?|efforts?|bid|attempts?|talks|pursuit|effort) to (?:buy|acquire|purchase|take over|merge with) {KIND}<o>(?!'s)",
        status="cancelled", yes=("Acme Corp dropped its $35 million attempt to acquire Beta Looms. => Acme Corp | Beta Looms | 35000000 USD",), no=("Acme Corp dropped its attempt to acquire wool.",),
    ),
    Rule(
        "bid-accepted", "acquisition", rf"<o>(?:'s? (?:board|shareholders|directors|owners|investors|management|founders))?,? (?:<.>)?\b(?:accept(?:s|ed)|recommend(?:s|ed)|endors(?:es|ed)|approv(?:es|ed)|back(?:s|ed)|welcom(?:es|ed)) (?:an? |the )?{KIND}<s>'s? (?:[a-z\-]+ ){{0,3}}(?:<M> )?(?:[a-z\-]+ ){{0,3}}(?:offer|bid|proposal|takeover|buyout|approach)\b", status="announced",
        yes=("Beta Robotics' board has accepted Acme Corp's $4 billion bid. => Acme Corp | Beta Robotics | 4000000000 USD",), no=("Beta Robotics accepted Acme Corp's apology.",),
    ),
    Rule(
        "its-takeover-left", "acquisition",
        r"\b(?:walk(?:s|ed|ing)? away from|abandon(?:s|ed|ing)?|scrap(?:s|ped|ping)?|drop(?:s|ped|ping)?|call(?:s|ed|ing)? off|withdr(?:ew|awing|awn) from|terminat(?:es|ed|ing)|end(?:s|ed|ing)) (?:its|the|a) (?:[a-z\-]+ ){0,2}(?:<M> )?(?:[a-z\-]+ ){0,2}<o> (?:takeover|acquisition|buyout|merger|purchase|deal)\b",
        status="cancelled", yes=("Acme Corp walked away from its proposed Beta Robotics takeover. => Acme Corp | Beta Robotics | -",), no=("Acme Corp walked away from its plant.",),
    ),
    Rule(
        "priced-takeover-of", "acquisition", rf"<s>'s? (?:planned |proposed |pending |failed |recent )?<M> (?:[a-z\-]+ )?<o> {TAKEOVER}\b",
        near=False, yes=("The E.U. looks into Acme's $13.7B Beta Labs acquisition over subsidies. => Acme | Beta Labs | 13700000000 USD",),
    ),
    Rule(
        "offered-for", "acquisition", r"<s>,? (?:has |had |have |is |was )?(?:offered|offers|offering|tabled|bid|bids|bidding) (?:to pay )?(?:about |around |up to |as much as |nearly |more than )?<M> (?:in (?:cash|stock|cash and stock) )?(?:for|to (?:buy|acquire|take over)) (?:the )?(?:[a-z\-]+ ){0,3}?<o>(?!'s| (?:shares|stock|staff|customers))",
        near=False, status="possible", confidence=LIKELY, yes=("Acme Corp has offered $3 billion for Beta Labs. => Acme Corp | Beta Labs | 3000000000 USD",),
    ),
    Rule(
        "they-merge", "acquisition", r"<s>,? and (?:[a-z\-]+ ){0,3}<o>,? (?:said|say|announced|agreed|confirmed)(?: \ue004| yesterday| today)?,? (?:that )?(?:they|the two) (?:would|will|had agreed to|have agreed to|plan to|planned to|intend to|are to|to) merge\b",
        metric="merger", near=False, scope="bare", yes=("The bank Acme Group and insurer Beta Group said yesterday they would merge. => Acme Group | Beta Group | -",),
    ),
    Rule(
        "talks-to-merge", "acquisition", r"<s>,? (?:is |are |was |were )?(?:reportedly )?in (?:[a-z]+ )?(?:talks|discussions|negotiations) with (?:[a-z\-]+ ){0,3}?<o> (?:to merge|(?:about|over|on) (?:a )?(?:potential |possible )?merger|to combine)\b",
        metric="merger", near=False, confidence=LIKELY, yes=("Acme Corp is in talks with Beta Labs to merge the firms. => Acme Corp | Beta Labs | -",),
    ),
    Rule(
        "accept-offer", "acquisition",
        r"<o>,? (?:<.>)?\b(?:agree[sd]? to|accept(?:s|ed)?|back(?:s|ed)?|approve[sd]?) <s>'s? (?:[a-z\-]+ ){0,4}(?:<m> )?(?:[a-z\-]+ ){0,3}(?:offer|bid|proposal|takeover|buyout)\b",
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
        "forgoes-offer", "acquisition",
        rf"<o>,? (?:<.>)?\b(?:forgo(?:es|ing)?|forwent|pass(?:es|ed|ing)? (?:on|up)|declin(?:es|ed|ing)|refus(?:es|ed|ing)|snub(?:s|bed|bing)|walk(?:s|ed|ing)? away from|back(?:s|ed|ing)? (?:out of|away from)|opt(?:s|ed|ing)? (?:out of|against)|shun(?:s|ned)|resist(?:s|ed|ing)?|reject(?:s|ed|ing)?|rebuff(?:s|ed|ing)?|spurn(?:s|ed|ing)?|turn(?:s|ed|ing)? down) (?:an? |the |its )?(?:<M> )?(?:[a-z\-]+ ){{0,3}}(?:offer|bid|proposal|approach|takeover|buyout|acquisition|deal|sale)(?: (?:worth|of|valued at) {ABOUT}<x>)? (?:from|by|to (?!buy|acquire|purchase|take)) ?{KIND}<s>(?! (?:shares|stock))",
        status="cancelled", confidence=LIKELY, yes=("Beta Robotics has decided to forgo a $23 billion acquisition offer from Acme Arms. => Acme Arms | Beta Robotics | 23000000000 USD",
             "Beta Robotics turned down a takeover by Acme Arms. => Acme Arms | Beta Robotics | -", "Beta Robotics walked away from a $3 billion sale to Acme Arms. => Acme Arms | Beta Robotics | 3000000000 USD"),
        no=("Beta Robotics declined an offer of help from friends.",),
    ),
    Rule(
        "heading-for-merger", "acquisition",
        r"<w> (?:<.>)?\b(?:headed|heading|moving|racing|close|closer) (?:toward|towards|for|to|on) (?:an? )?(?:<m> )?(?:[a-z\-]+ ){0,3}(?:tie-up|merger|combination)\b", metric="merger", pair=True, status="announced",
        yes=("Acme Corp and Beta Robotics are headed toward a $7 billion tie-up. => Acme Corp | Beta Robotics | 7000000000 USD",),
    ),
    Rule(
        "merge-one-with", "acquisition", rf"\b(?:merge|merges|merging|combine|combines|combining) (?:the )?<s> (?:with|into) {KIND}<o>", metric="merger", near=False, confidence=LIKELY,
        yes=("The plan is to merge Acme Life with Beta Life. => Acme Life | Beta Life | -",),
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
        r"<w> (?:have |has )?(?:agreed to merge|agree to merge|to merge|will merge|are merging|are to merge|are set to merge|plan to merge|voted to merge|merged|merge|announced (?:a|their) (?:<.> )?merger)",
        metric="merger", pair=True,
        yes=("Acme Corp and Beta Robotics agreed to merge. => Acme Corp | Beta Robotics | -",),
    ),
    Rule(
        "merger-of-pair", "acquisition", r"<w> (?:<.>)?\b(?:abandon(?:s|ed)?|call(?:s|ed) off|scrap(?:s|ped)?|terminate[sd]?|complete[sd]?|announce[sd]?|close[sd]?) (?:their|a|the) (?:<x> )?(?:[a-z\-]+ ){0,2}(?:merger|combination|tie-up)\b",
        metric="merger", pair=True, yes=("Acme Corp and Beta Robotics abandoned their $20 billion merger. => Acme Corp | Beta Robotics | 20000000000 USD",),
    ),
    Rule(
        "merger-talks", "acquisition", r"<w> (?:<.>)?\b(?:talks|discussions|negotiations) (?:about|on|over|to|for) (?:<.>)?(?:combin\w+|merg\w+)", metric="merger", pair=True, status="possible",
        yes=("Acme Corp and Beta Robotics held talks about combining their businesses. => Acme Corp | Beta Robotics | -",),
    ),
    Rule(
        "merger-of-theirs", "acquisition",
        r"<w>(?:[^;]{0,110}?\b(?:their|both)|[^;\ue000]{0,110}?\b(?:a|an|the)) (?:(?:[a-z\-]+,? ){0,4}<M> )?(?:[a-z\-]+ ){0,4}?(?:merger|business combination|tie-up)\b(?! (?:with|of|between) )(?! (?:of|with) (?:[a-z\-]+ ){0,4}\ue000)", metric="merger", pair=True, confidence=LIKELY,
        yes=("Acme Corp and Beta Robotics have settled a dispute over their previously announced $14bn merger. => Acme Corp | Beta Robotics | 14000000000 USD",
             "Acme Corp and Beta Robotics confirmed the end of their proposed merger. => Acme Corp | Beta Robotics | -"),
    ),
    Rule(
        "in-merger-talks", "acquisition", r"<w>,? (?:<.>)?\b(?:merger|takeover|combination|tie-up) (?:talks|discussions|negotiations)\b(?! with)", metric="merger", pair=True, confidence=LIKELY,
        yes=("Acme Motors and Beta Cars were holding merger talks. => Acme Motors | Beta Cars | -",), no=("Acme Motors and its union were holding talks.",),
    ),
    Rule(
        "merger-collapsed", "acquisition",
        rf"\b(?:merger|takeover|tie-up|combination|deal|acquisition|buyout) (?:talks |negotiations |plans? |agreement )?(?:between|of) {KIND}<s>,? (?:and|with) {KIND}<o>", metric="merger", confidence=LIKELY,
        yes=("The planned tie-up between Acme Motors and Beta Cars fell apart. => Acme Motors | Beta Cars | -",),
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
        "its-offer-values", "acquisition",
        r"<s>'s? (?:[a-z\-]+ ){0,4}(?:tender offer|takeover (?:bid|offer|proposal)|buyout (?:bid|offer|proposal)|bid|offer|proposal)\b[^;\ue000\ue001]{0,24} (?:values?|valued|valuing|would value) (?:the )?(?:[a-z\-]+ ){0,4}?<o> at",
        near=False, status="possible", confidence=LIKELY, yes=("Acme's sweetened tender offer would value Beta Robotics at $3 billion. => Acme | Beta Robotics | -",),
    ),
    Rule(
        "buyout-bid", "acquisition",
        rf"\b(?:ma(?:de|kes|king)|launch(?:es|ed|ing)?|table[sd]?|submit(?:s|ted|ting)?|lodge[sd]?|announce[sd]?|mount(?:s|ed|ing)?|improve[sd]?|lead(?:s|ing)?|led|plan(?:s|ned|ning)?|prepar(?:es|ed|ing)) (?:an? |its |the |what would be an? )?(?:[a-z\-]+,? ){{0,4}}(?:<M> )?(?:[a-z\-]+ ){{0,4}}(?:takeover|buyout|tender|acquisition)? ?(?:offer|bid|proposal|approach)(?: (?:worth|of|valued at|equivalent to) {ABOUT}<x>)? (?:for|to (?:buy|acquire|purchase|take over)) {KIND}<oo>(?!'s (?:shares|assets|stake))",
        status="possible", confidence=LIKELY, yes=("Acme Corp made a hostile $3 billion bid for drone maker Beta Robotics. => Acme Corp | Beta Robotics | 3000000000 USD",
             "Acme Corp submitted a proposal to acquire Beta Robotics. => Acme Corp | Beta Robotics | -"), no=("Acme Corp made an offer for the wreck.",),
    ),
    Rule(
        "offer-from", "acquisition", r"<o>,? (?:<.>)?\b(?:rejected|rejects|received|receives|rebuffed|spurned|turned down|accepted|accepts|weighing|reviewing|considering|confirmed) (?:<.>)?(?:<M>)?(?:<.>)?(?:takeover|buyout|acquisition|unsolicited|non-binding)(?:<.>)?(?:offer|bid|proposal|approach)(?:<=>)? (?:from|by) (?:[a-z\-]+ ){0,4}<s>",
        status=None, yes=("Beta Robotics received a $3 billion takeover offer from Acme Holdings this week. => Acme Holdings | Beta Robotics | 3000000000 USD",),
    ),
    Rule(
        "plan-to-combine", "acquisition", r"<w>,? (?:<.>)?\b(?:plans?|agree[ds]?|agreement|intends?|intention|voted|talks|decided|deal|discussions|announced|set) (?:<.>)?to (?:combine|merge|join forces in a merger)\b(?! (?:the|their|its|with))", metric="merger", pair=True,
        yes=("Acme Corp and Beta Robotics have announced plans to combine. => Acme Corp | Beta Robotics | -",), no=("Acme Corp and Beta Robotics announced plans to combine their data.",),
    ),
    Rule(
        "bidder-for", "acquisition", r"\b(?:won|wins|winning|emerg(?:e|es|ed) as|(?:was |been |is )?(?:named|selected|chosen|picked|declared)(?: as)?) (?:the |an? )?(?:[a-z\-]+ )?(?:auction|bidding war|bidding|battle|takeover battle|race|(?:winning|preferred|successful|highest|top|final|leading) (?:bidder|suitor|buyer)) (?:for|to buy|to acquire) (?:the )?(?:[a-z\-]+ ){0,4}<o>(?!'s)",
        confidence=LIKELY, status="announced", yes=("Acme Corp emerged as the winning bidder for Beta Robotics. => Acme Corp | Beta Robotics | -",), no=("Acme Corp won the battle for talent.",),
    ),
    Rule(
        "will-see", "acquisition", r"\b(?:see|sees|saw|result(?:s|ed)? in|mean(?:s|t)?) (?:the )?(?:[a-z\-]+ ){0,4}?<s> (?:take|takes|taking|acquire|acquires|acquiring|buy|buys|buying|assume|assuming|gain|gaining|becom(?:e|ing)|own(?:ing)?|purchase|absorb|swallow) (?:[a-z\-]+ |<x> ){0,4}?(?:(?:ownership|control|owner|all) of )?(?:the )?(?:[a-z\-]+ ){0,3}?<oo>(?!'s)",
        confidence=LIKELY, status="announced", yes=("The deal will see Acme Corp take full ownership of Beta Robotics. => Acme Corp | Beta Robotics | -",), no=("The plan will see Acme Corp take a break.",),
    ),
    Rule(
        "approached", "acquisition", r"<s>,? (?:<.>)?\b(?:approached|has approached|had approached|courted|sounded out) (?:the )?(?:[a-z\-]+ ){0,4}?<o> (?:about|with|over|regarding|for) (?:an? |its )?(?:possible |potential |\$?<x> )?(?:[a-z\-]+ ){0,2}?(?:takeover|acquisition|merger|buyout|bid|offer|deal to buy)\b",
        status="possible", confidence=LIKELY, yes=("Acme Corp approached Beta Robotics about a takeover. => Acme Corp | Beta Robotics | -",),
    ),
    Rule(
        "jumped-after-bid", "acquisition",
        r"<o>(?:'s? (?:shares|stock))? (?:<.>)?\b(?:jump|surg|soar|rose|rise|climb|gain|leap|rall|fell|jumps|up)\w*\b[^;\ue000\ue001]{0,40}? (?:after|as|when|on news that|on reports that) (?:the )?(?:[a-z\-]+ ){0,4}<s> (?:has |had )?(?:tabled|made|launched|announced|submitted|lodged|offered|proposed|agreed to|raised|improved|confirmed) (?:an? |its |the )?(?:[a-z\-]+ ){0,2}(?:<M> )?(?:[a-z\-]+ ){0,3}(?:bid|offer|approach|proposal|takeover|buyout)\b(?! for \ue000)",
        near=False, priced=True, status="possible", confidence=LIKELY, yes=("Shares in Beta Robotics jumped after Acme Partners tabled a $400 million takeover bid. => Acme Partners | Beta Robotics | 400000000 USD",),
    ),
    Rule(
        "among-bidders", "acquisition", rf"<w>,? (?:(?:are|is|were|was|have emerged|has emerged) )(?:also |now |reportedly )?(?:among |as |seen as |said to be )?(?:the |potential |final |rival |remaining |leading |likely ){{0,3}}(?:bidders|suitors|contenders|buyers)? ?(?:(?:for|of|to buy)|(?:vying|competing|bidding|in the running|interested in bidding) (?:for|to buy|to acquire)) {KIND}<o>(?!'s)",
        near=False, each=True, swap=True, status="possible", confidence=REVIEW, yes=("Acme Partners and Gamma Capital are among the bidders for Beta Robotics. => Gamma Capital | Beta Robotics | -",
             "Acme Partners and Gamma Capital are vying to buy Beta Robotics. => Acme Partners | Beta Robotics | -"),
    ),
    Rule(
        "talks-between", "acquisition", rf"\b(?:talks|negotiations|discussions) between {KIND}<s> and {KIND}<o> (?:over|about|on|regarding|for|to) (?:an? )?(?:[a-z\-]+ ){{0,2}}(?:<M> )?(?:[a-z\-]+ ){{0,2}}(?:merger|combination|tie-up|takeover|merge|combine)\b", metric="merger", confidence=LIKELY,
        yes=("Talks between Acme Motors and Beta Cars over a possible $2 billion combination have collapsed. => Acme Motors | Beta Cars | 2000000000 USD",),
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
        "next-acquisition", "acquisition", r"<s>'s? (?:[a-z\-]+ ){0,3}(?:acquisition|purchase|takeover|deal) (?:this year )?(?:following|after) (?:that of |the purchase of )?<oo>",
        near=False, status="completed", confidence=LIKELY,
        yes=("The deal is Acme Soft's third acquisition following Beta Labs. => Acme Soft | Beta Labs | -",), no=("The deal is Acme Soft's third acquisition following a record year at Beta Labs.",),
    ),
    Rule(
        "bidders-including", "acquisition", r"\b(?:including|such as|like) <w>,? (?:(?:are|were|have been|is) )?(?:also )?(?:consider(?:ing|ed)?|weigh(?:ing|ed)?|prepar(?:ing|ed)|mull(?:ing|ed)?|submitt(?:ing|ed)|ma(?:king|de)) (?:making )?(?:rival |an? |takeover |initial |first-round )*"
        rf"(?:bids?|offers?) for (?:the )?{FEW}<oo>(?!'s)",
        near=False, each=True, swap=True, confidence=REVIEW,
        yes=("Buyout firms including Acme Partners and Beta Capital are considering bids for Gamma Corp. => Beta Capital | Gamma Corp. | -",), no=("Buyout firms including Acme Partners are considering bids for the chain.",),
    ),
    Rule(
        "in-takeover-talks", "acquisition", rf"<s>[^;.\ue000]{{0,120}}?\b(?:takeover|acquisition|buyout|merger) (?:talks|discussions|negotiations) with (?:the )?{FEW}<oo>(?!'s)",
        confidence=LIKELY,
        yes=("Acme Motors denied a report that it is in takeover talks with phone maker Beta Mobile. => Acme Motors | Beta Mobile | -",), no=("Acme Motors is in takeover talks with its lenders.",),
    ),
)  # fmt: skip
