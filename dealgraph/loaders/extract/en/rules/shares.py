"""English rows of shares bought, sold and promised.

They stand before the rows of purchases, which read whole companies.
"""

from __future__ import annotations

from dealgraph.loaders.extract.en.rules.phrases import (
    ABOUT,
    ACQ,
    FEW,
    FILL,
    GROUP,
    INVEST,
    KIND,
    ON_BEHALF,
    ROUND,
    SITE,
    STAKE,
)
from dealgraph.loaders.extract.model import LIKELY
from dealgraph.loaders.extract.rules import Rule

_PAYS = rf"(?:{INVEST}|pa(?:y|ys|id|ying))"

SHARES: tuple[Rule, ...] = (
    Rule(
        "investment-received", "investment", r"<o>,? (?:<.>)?\b(?:received|receives|secured|secures|attracted|attracts|landed|lands|won|got|gets|obtained|took|takes|accepted|announced|announces|unveiled|disclosed|revealed|closed|closes|raised|raises|confirmed) (?:an? |about |up to |nearly |more than |another )*<M> (?:(?:strategic|minority|equity|cash|growth|direct|anchor|new|follow-on) ){0,2}(?:investment|injection|capital injection|cash injection|equity stake) from (?:the )?(?:[a-z\-]+ ){0,4}<s>(?!'s|,? and |, \ue000)",
        yes=("Beta Robotics received a $300 million investment from Acme Arms. => Acme Arms | Beta Robotics | 300000000 USD",),
    ),
    Rule(
        "investment-from", "investment", rf"<o>,? (?:<.>)?\b(?:announce[sd]?|receive[sd]?|secure[sd]?|landed|lands|disclosed|welcome[sd]?|takes|took|attracted) (?:an? |the )?(?:(?:new|strategic|minority|growth|equity|undisclosed|significant|follow-on|further) ){{0,3}}investment from {KIND}<s>", status="completed",
        yes=("Beta Robotics has announced a new investment from Gamma Capital, a growth equity firm. => Gamma Capital | Beta Robotics | -",), no=("Beta Robotics announced an investment from its savings.",),
    ),
    Rule(
        "stake-sold-to", "investment", r"\b(?:company|firm|startup|group|business|it|bank|maker|retailer) (?:has |had )?(?:sold|sells|is selling) (?:an? )?(?:<x> )?(?:[a-z\-]+ ){0,3}(?:stake|interest|shareholding) to (?:[a-z\-]+ ){0,4}<s>(?! in\b)", swap=True,
        ends="seller",
        yes=("Beta Robotics was founded in 2016. The firm sold a minority stake to investor Acme Corp in 2023. => Acme Corp | Beta Robotics | -",),
        no=("The firm sold a minority stake to investors.",),
    ),
    Rule(
        "stake-leading", "funding_round", rf"\b(?:stake|interest|shares|invest(?:s|ed|ing)?|investment)(?: of <x>)? in (?:the )?(?:[a-z\-]+ ){{0,4}}<s>(?:, (?:an? |the )[^;\ue000]{{0,120}})?, (?:leading|co-leading|to lead|as part of|anchoring) (?:a|an|the|its|their) (?:[a-z\-]+ ){{0,3}}(?:<M> )?(?:[a-z\-]+ ){{0,2}}{ROUND}",
        yes=("Acme Tech said it would acquire a 10.5% stake in Beta Labs, the startup that builds models, leading a Series B round. => Beta Labs | - | -",),
        no=("Acme Tech acquired a stake in Beta Labs, leading a fight for it.",),
    ),
    Rule(
        "stake-of-person", "investment", rf"<s>(?:,? and (?:(?:his|her|their) [a-z]+|[\ue000\ue006]))? (?:has |have |had )?{ACQ} (?:an? |about |another )*\ue002 (?:[a-z\-]+ ){{0,2}}?(?:stake|interest|holding|share) (?:in|of) (?:the )?(?:[a-z\-]+ ){{0,5}}?<o>",
        yes=("Ada Smith and her family bought a 10% stake in the Beta Giants at a high price. => Ada Smith | Beta Giants | -",
             "Owners approved sales: Ada Smith and Gamma Partners bought an 8% stake in the Beta Patriots; and Bob Jones and his family bought a 3% stake in the Beta Miners. => Bob Jones | Beta Miners | -"),
    ),
    Rule(
        "ups-investment", "investment", r"<s>,? (?:<.>)?\b(?:increas(?:e|es|ed|ing)|rais(?:e|es|ed|ing)|boost(?:s|ed|ing)?|up(?:s|ped|ping)?|lift(?:s|ed|ing)?|expand(?:s|ed|ing)?|add(?:s|ed|ing)? to|top(?:s|ped|ping)? up) its (?:[a-z\-]+ )?(?:investment|stake|holding|commitment|funding|bet|exposure) (?:in|to|on) (?:the )?(?:[a-z\-]+ ){0,4}?<o> (?:by|with) (?:another |an additional |about |up to |a further )?<M>",
        yes=("Acme Rides will increase its investment in Beta Robotics by $100 million. => Acme Rides | Beta Robotics | 100000000 USD",),
    ),
    Rule(
        "stake-at-a-cost", "investment",
        rf"\b(?:stakes?|holding|position|interest) in {KIND}<o>(?: (?:<T>|since \ue004|over the years))?,? (?:spending|paying|investing|having (?:spent|paid|invested)|at a cost of) (?:a total of |a combined )?{ABOUT}<M>",
        near=False, priced=True, yes=("Acme Life has built up a 23% stake in Beta Life since 2019, spending a total of $1.68bn so far. => Acme Life | Beta Life | 1680000000 USD",),
    ),
    Rule(
        "new-shares-to", "investment", rf"<o>,? (?:<.>)?\b(?:issue|issues|issued|issuing|sell|sells|allot|allots|allotted|place|places|placed) (?:about |up to )?(?:<x> )?(?:of |worth of )?(?:new |fresh |newly issued |common |preferred |preference |ordinary )+(?:shares|stock|equity)(?: worth <x>)? to {KIND}<s>(?=[,.;]| (?:for|at|in|under|giving|as)\b|$)",
        confidence=LIKELY, yes=("Beta Robotics will issue new shares to Acme Corp, giving it a voice. => Acme Corp | Beta Robotics | -",), no=("Beta Robotics will issue new shares to investors.",),
    ),
    Rule(
        "buys-stake-of", "investment",
        rf"\b{ACQ} (?:out )?(?:its |the )?{KIND}<t>'s? (?:entire |remaining |whole |full )?(?:\ue002 )?(?:[a-z\-]+ ){{0,3}}?(?:stake|share|interest|holding|shareholding|shares)s? (?:in|of) {KIND}<o>",
        yes=("Acme Corp will buy Gamma Group's 30% stake in Beta Robotics for $300 million. => Acme Corp | Beta Robotics | 300000000 USD",),
    ),
    Rule(
        "pays-for-stake", "investment",
        rf"\b(?:pay|pays|paid|paying|spend|spends|spent|spending) {ABOUT}<M> (?:in (?:cash|stock|shares) )?(?:and [^;\ue000]{{3,60}}? )?(?:to (?:{ACQ}|get)|for) (?:an? |the |its )?\ue002 (?:[a-z\-]+ ){{0,3}}?(?:stake|interest|holding|share) (?:in|of) {KIND}<o>",
        near=False, priced=True, yes=("Acme Invest will pay €1.5 billion in cash and up to €300 million later to buy the 33% stake in Brazilian company Beta Foods. => Acme Invest | Beta Foods | 1500000000 EUR",),
    ),
    Rule(
        "purchase-of-stake", "investment", r"\b(?:purchase|acquisition|buying) of (?:an? |its |the )?(?:additional |further |roughly |about )?\ue002 (?:[a-z\-]+ ){0,2}?(?:stake|interest|holding|share)s? in (?:the )?(?:\ue005 )?(?:[a-z\-]+ ){0,5}?<o>",
        yes=("Acme Life made another deal, following its $3.8 billion purchase of a 20% stake in insurance firm Beta Financial in May. => Acme Life | Beta Financial | 3800000000 USD",),
    ),
    Rule(
        "stake-sold-for-to", "investment", rf"<t>,? (?:<.>)?\b(?:sold|sells?|selling|to sell|offload(?:s|ed)?) (?:an? |its )?\ue002 (?:[a-z\-]+ ){{0,3}}?(?:stake|interest|shareholding|holding) in {KIND}<o>(?:, (?:an?|the) [^;\ue000]{{1,90}}(?:\ue000[^;,\ue000]{{0,20}})?,)? (?:for (?:about |around |up to )?\ue001 )?to (?:{GROUP}|{KIND})<s>", scope="bare",
        yes=("Acme Group sold a 10% stake in Beta Holdings, the consortium through which it controls towers, for EUR 1.3bn to the consortium led by Gamma Partners. => Gamma Partners | Beta Holdings | 1300000000 EUR",
             "Acme Group has sold 30 percent stake in tower business Beta, a fully owned unit of Delta Telecom, to Gamma Towers for 693 million euro. => Gamma Towers | Beta | 693000000 EUR"),
    ),
    Rule(
        "backs-such", "investment", r"\b(?:backing|backs|has backed|have backed|invested in|investments in|portfolio (?:companies )?(?:includes?|including|spans)|bets on|stakes in|backer of|investor in|investors in) (?:[a-z\-]+ ){0,5}?(?:such as |like |including |companies )<w>", near=False, background=True, each=True, status="completed", confidence=LIKELY,
        yes=("Gamma Capital closed a fund, backing early-stage biotechs like Beta Labs and Acme Bio. => Gamma Capital | Acme Bio | -",),
    ),
    Rule(
        "stake-for-total", "investment", rf"\b{ACQ} (?:an? |the )?(?:<x> |minority |majority |controlling )?(?:[a-z]+ )?(?:stake|interest|holding) (?:in|of) (?:the )?(?:[a-z\-]+ ){{0,4}}<o> for (?:an? )?(?:total |aggregate |overall |combined ){{0,2}}(?:(?:equity|enterprise|transaction|cash) )?(?:value|consideration|price|sum|amount) of {ABOUT}<M>", near=False, priced=True,
        yes=("Acme Fund bought a minority interest in Beta Lamps for an overall equity value of nearly $70 million. => Acme Fund | Beta Lamps | 70000000 USD",),
    ),
    Rule(
        "stakes-sold-to", "investment", rf"\b(?:sold|sells?|selling|divest(?:s|ed|ing)?|offload(?:s|ed|ing)?) (?:its |their |the |minority |small ){{0,2}}(?:<x> )?(?:stakes?|interests?|holdings?) in {KIND}<o>(?:(?:, \ue000)*,? and \ue000)? to {KIND}<s>(?!'s)",
        ends="seller",
        yes=("Acme Mills sold holdings in Beta Threads and Gamma Dyes to Delta Cloth for around $45 million. => Delta Cloth | Beta Threads | 45000000 USD",),
    ),
    Rule(
        "stakes-in", "investment", r"\b(?:stakes|holdings|positions) in (?:[a-z\-]+ ){0,3}?<w>", each=True, near=False, background=True, status="completed",
        confidence=LIKELY, yes=("Acme Capital invests across the field, including stakes in Beta Labs and Gamma Arms. => Acme Capital | Gamma Arms | -",),
    ),
    Rule(
        "agree-to-buy-stake", "investment",
        rf"\b(?:agreement|letter of intent|term sheet|deal|memorandum of understanding|pact)\b <.>with (?:[a-z\-\ue005]+ ){{0,4}}<o>,? to (?:{ACQ}|take) (?:up to |about )?(?:an? )?(?:<x> )?(?:[a-z\-]+ ){{0,3}}(?:stake|interest|shareholding)\b(?! in (?!(?:the )?(?:latter|company|firm|startup|business|group|bank)\b))",
        yes=("Acme Pharma has signed an agreement with drug developer Beta Labs to acquire a 20% stake in the latter. => Acme Pharma | Beta Labs | -",),
        no=("Acme Pharma has signed an agreement with its banks to acquire a stake.", "Acme Power reached an agreement with Beta Energy to acquire a 50% interest in a solar farm."),
    ),
    Rule(
        "sell-stake", "investment", r"<o> (?:<.>)?\b(?:sold|sells?|selling|to sell|offload(?:s|ed)?) (?:an? )?(?:<x> )?(?:[a-z\-]+ ){0,3}(?:stake|interest|shareholding) to (?:[a-z\-]+ ){0,4}<s>",
        yes=("Beta Robotics sold a 20% stake to Acme Corp for $2 billion. => Acme Corp | Beta Robotics | 2000000000 USD",),
    ),
    Rule(
        "sell-part-of", "investment", r"\b(?:sold|sells?|selling|to sell|offload(?:s|ed)?|divest(?:s|ed)?|sale of) (?:about |up to |nearly |roughly )?<x> (?:stake |interest )?(?:of|in) (?:its |the |their )?(?:[a-z\-]+ ){0,4}?<o>(?:'s)?(?: [a-z\-]+){0,3}? to (?:[a-z\-]+ ){0,6}?<s>(?<!\ue006)",
        yes=("Acme Corporation agreed to sell 30% of its Beta Labs business to private equity firm Gamma Lake for $2 billion. => Gamma Lake | Beta Labs | 2000000000 USD",),
        no=("Acme Corp sold 51% of its Beta Labs chips to customers.",),
    ),
    Rule(
        "sell-stake-in", "investment", r"(?:<t> (?:<.>)?)?\b(?:sold|sells?|selling|to sell|offload(?:s|ed)?|divest(?:s|ed|ing)?) (?:an?|its) (?:entire |remaining |whole |full )?(?:<x> )?(?:[a-z\-]+ ){0,3}(?:stake|interest|shareholding|holding|share) in (?:[a-z\-]+ ){0,6}<o> to " + ON_BEHALF + r"(?:[a-z\-]+ ){0,4}?<s>",
        yes=("Gamma Holdings sold its 20% stake in Beta Robotics to Acme Foods this week. => Acme Foods | Beta Robotics | -",),
    ),
    Rule(
        "warrant", "investment", r"<s>,? (?:<.>)?\b(?:received?|receives|gets?|got|holds?|was (?:granted|issued)|obtained|has) (?:an? |the )?(?:warrants?|options?|right) to (?:buy|purchase|acquire) (?:up to |about |as many as )?(?:<A> )?(?:shares of )?<o>(?:'s)?(?: [a-z]+)? (?:shares|stock)",
        status="possible", yes=("Beta Labs received a warrant to buy up to 160 million Acme shares. => Beta Labs | Acme | 160000000 count",),
    ),
    Rule(
        "stake-sought", "investment", r"<s>,? (?:<.>)?\b(?:seek(?:s|ing)|sought|after|pursu(?:es|ing)|want(?:s|ed)?|bidding for|ey(?:es|eing)|negotiating|close to taking|looking (?:at|for)) (?:up to |as much as |about )?(?:an? )?(?:<x> (?:percent )?|minority |significant |small )(?:stake|interest|holding) in (?:the )?(?:[a-z\-]+ ){0,4}<oo>(?!'s)", near=False, status="planned", confidence=LIKELY,
        yes=("Acme Capital wants a minority interest in the Beta Rowers. => Acme Capital | Beta Rowers | -",), no=("Acme Capital wants a minority report in Ohio.",),
    ),
    Rule(
        "stake-set-up", "investment", r"<s>,? (?:<.>)?\b(?:establish(?:es|ed)|buil(?:ds?|t)|initiat(?:es|ed)|opened|opens|amass(?:es|ed)|accumulat(?:es|ed)|disclosed buying) (?:an? )?(?:(?:new|sizeable|sizable|large|small|significant|minority|fresh) )?(?:<x> )?(?:stake|position|holding) in (?:the )?(?:[a-z\-]+ ){0,4}<oo>(?!'s)", near=False, status="completed", confidence=LIKELY,
        yes=("Acme Advisers built a small position in biscuit maker Beta Crumbs. => Acme Advisers | Beta Crumbs | -",), no=("Acme Advisers built a small position in Ohio.",),
    ),
    Rule(
        "paid-to-acquire", "investment", rf"\b{_PAYS} {ABOUT}<M> (?:for|to|in) (?:(?:acquir(?:e|ing)|buy(?:ing)?|purchas(?:e|ing)|tak(?:e|ing)) (?:an? |the )?(?:<x> (?:(?:equity )?(?:stake|interest|share|holding) )?|(?:minority |equity )?(?:stake|interest|holding) )(?:of|in) |invest(?:ing)? in ){FILL}<o>(?!'s)", priced=True, confidence=LIKELY,
        yes=("Acme Fund spent 45 million pounds to buy 35% of Beta Chess Limited. => Acme Fund | Beta Chess Limited | 45000000 GBP", "Acme Fund paid $70 million for investing in Beta Tents. => Acme Fund | Beta Tents | 70000000 USD"),
        no=("Acme Fund paid $70 million for investing in people.",),
    ),
    Rule(
        "stake-of-one-in", "investment", rf"\b(?:{ACQ}|tak(?:es?|ing|en)|took) (?:up to |about |nearly )?(?:the |an? )?(?:<x> )?(?:[a-z\-]+ ){{0,3}}{STAKE} (?:of|held by|owned by) (?:the )?<t> in (?:[a-zA-Z\-]+ ){{0,4}}?<o>",
        yes=("Acme Foods bought a 35% holding owned by the Gamma Group in jam maker Beta Jams. => Acme Foods | Beta Jams | -",),
    ),
    Rule(
        "paid-for-a-part", "acquisition", rf"\b(?:paying|paid|pays|pay|spent|spending|spend) {ABOUT}<M> (?:in cash )?for (?:an? |its |the )?(?:<x> )(?:[a-z\-]+ ){{0,2}}(?:stake|interest|share) (?:in|of) (?:an? |the |its |two |three )(?!\ue000)(?:[\w\-]+ |<x> ){{0,4}}{SITE}\b", priced=True, confidence=LIKELY,
        yes=("Acme Depots moved inland, spending S$45 million for a 60% interest in a riverside warehouse. => Acme Depots | - | 45000000 SGD",), no=("Acme Depots moved inland, spending S$45 million for a 60% interest in its rival.",),
    ),
    Rule(
        "stake-buy", "investment",
        rf"\b(?:{ACQ}|tak(?:es?|ing|en)|took) (?!(?:the |its |their )?(?:all|substantially|remaining|rest|outstanding|issued|full|entire|whole)\b)(?:up to |about |nearly |roughly )?(?:a |an |its |the )?(?:further |additional )?(?:from (?:the )?<N> (?:an? |the )?)?(?:<x> (?:for )?)?(?:a )?(?:[a-z\-]+ ){{0,3}}{STAKE}(?: of (?:about |up to )?<x>)? (?:in|of) (?:[a-zA-Z\-]+ ){{0,6}}?<o>",
        person=True,
        yes=("Acme Corp took a 10% stake in Beta Robotics for $50 million. => Acme Corp | Beta Robotics | 50000000 USD",),
    ),
    Rule(
        "offer-by", "investment", r"\b(?:offer|bid|proposal) (?:made )?(?:by|from) <s>[^;]{0,60}? to (?:buy|purchase|acquire) (?:up to )?(?:<x> )?(?:of )?(?:[a-z\-]+ ){0,3}(?:shares|stock|stake)(?: of| in) (?:[a-z\-]+ ){0,3}<o>",
        status="possible", yes=("Beta Robotics received an offer from Acme Corp to buy up to 500,000 shares of Beta Robotics stock. => Acme Corp | Beta Robotics | 500000 count",),
    ),
    Rule("stake-noun", "investment", r"\b(?:minority|strategic|equity) (?:investment|stake) (?:of <x> )?(?:by <s> )?in (?:[a-z\-]+ ){0,4}<o>",
         yes=("An earlier minority investment by Acme Corp in Beta Robotics is over. => Acme Corp | Beta Robotics | -",)),
    Rule(
        "picks-up-stake", "investment", r"\b(?:pick(?:s|ed|ing)? up|snap(?:s|ped|ping)? up|snag(?:s|ged)|scoop(?:s|ed|ing)? up|grab(?:s|bed|bing)?|land(?:s|ed)|secur(?:es|ed)|obtain(?:s|ed)) (?:an? |up to |about |another |its )?(?:<x> )?(?:[a-z\-]+ ){0,3}(?:stake|interest|shareholding|position) in (?:the )?(?:[a-z\-]+ ){0,4}<o>(?!'s)",
        yes=("Acme Corp picked up a 10% stake in Beta Robotics. => Acme Corp | Beta Robotics | -",), no=("Acme Corp picked up an interest in art.",),
    ),
    Rule(
        "stake-raised", "investment", r"\b(?:rais(?:e|es|ed|ing)|increas(?:e|es|ed|ing)|lift(?:s|ed|ing)?|boost(?:s|ed|ing)?|up(?:s|ped|ping)|hik(?:es|ed|ing)|expand(?:s|ed|ing)?|top(?:s|ped|ping) up|doubl(?:es|ed|ing)|add(?:s|ed|ing)? to) (?:its |their |the )(?:<x> )?(?:[a-z\-]+ ){0,2}?(?:stake|holding|shareholding|interest|position|ownership) in (?:the )?(?:[a-z\-]+ ){0,5}<o>(?!'s)(?: from <x>)?(?: to (?:about |nearly |around )?<x>)?",
        near=False, yes=("Acme Corp increased its stake in Beta Robotics to 12%. => Acme Corp | Beta Robotics | -",), no=("Acme Corp increased its interest in safety.",),
    ),
    Rule(
        "shares-issued-to", "investment", r"<o>,? (?:<.>)?\b(?:issue[sd]?|issuing|allot(?:s|ted)|place[sd]?) (?:about |up to |approximately |some )?(?P<a>\ue003) (?:[a-z\-]+ ){0,3}?(?:to|with) (?:the )?(?:[a-z\-]+ ){0,4}?<s>(?=[,.;]| (?:at|for|in|under)\b|$)",
        confidence=LIKELY, yes=("Beta Robotics issued 3 million shares to Acme Arms. => Acme Arms | Beta Robotics | 3000000 count",), no=("Beta Robotics issued 3 million cards to customers.",),
    ),
    Rule(
        "taken-investment-from", "investment", rf"<o>,? (?:has |have |had |also |recently )*(?:taken|took|accept(?:s|ed)|welcom(?:es|ed)|attract(?:s|ed)|dr(?:ew|awn)) (?:in |on )?(?:an? |its )?(?:[a-z\-]+ ){{0,3}}(?:investment|backing|minority stake|capital) from (?:the )?{FEW}<s>(?!'s)",
        status="completed", confidence=LIKELY,
        yes=("Beta Farms has taken in an undisclosed investment from Acme Net. => Acme Net | Beta Farms | -",), no=("Beta Farms attracted investment from abroad.",),
    ),
)  # fmt: skip
