"""English patterns of companies that change hands in a noun or from somebody: sales by, groups led by, deals blocked, stakes of persons.

Rows as in `rules`; they stand before the looser rows there.
"""

from __future__ import annotations

from dealgraph.loaders.extract.en.verbs import ACQ, ON_BEHALF
from dealgraph.loaders.extract.model import LIKELY
from dealgraph.loaders.extract.rules import Rule

_KIND = r"(?:(?:the|an?) )?(?:(?:\ue005 )?[a-z\-]+ ){0,5}?(?:\ue005 (?:[a-z\-]+ ){1,3})?"
_GROUP = r"(?:an? |the )?(?:[a-z\-]+ ){0,4}?(?:consortium|group|syndicate|team|vehicle|fund|partnership|investors)(?: of [a-z\-]+){0,2} (?:led|headed|fronted|backed|controlled|run|formed|owned|advised) by "
_TAKEOVER = r"(?:acquisition|takeover|buyout|buy-out|purchase|merger|sale)"
_STOPS = r"(?:block(?:s|ed|ing)?|veto(?:es|ed)|halt(?:s|ed)|kill(?:s|ed)|scuttle[sd]?|scupper(?:s|ed)|bar(?:s|red)|prohibit(?:s|ed)|reject(?:s|ed)|struck down|strikes down|unwind|undo|reverse)"

BOUGHT: tuple[Rule, ...] = (
    Rule(
        "blocks-deal", "acquisition", rf"\b{_STOPS} <s>'s? (?:planned |proposed |pending |attempted |intended )?(?:<M> )?(?:[a-z\-]+ ){{0,3}}?<o> (?:deal|bid|{_TAKEOVER})\b",
        status="cancelled", yes=("China blocks Acme's $2B Beta Labs deal after a probe. => Acme | Beta Labs | 2000000000 USD",),
    ),
    Rule(
        "blocks-purchase", "acquisition", rf"\b{_STOPS} <s>'s? (?:planned |proposed |pending |attempted |intended )?(?:<M> )?(?:[a-z\-]+ ){{0,3}}?(?:deal|bid|{_TAKEOVER}) (?:of|for|to buy|to acquire) {_KIND}<o>",
        status="cancelled", yes=("Regulators blocked Acme's $2 billion purchase of startup Beta Labs. => Acme | Beta Labs | 2000000000 USD",),
    ),
    Rule(
        "ordered-undone", "acquisition", rf"\b(?:order(?:s|ed)|force[sd]?|told|asks?|asked|requir(?:es|ed)|compel(?:s|led)) <s> to (?:unwind|undo|reverse|sell|divest|abandon|drop) (?:its )?(?:[a-z\-]+ )?(?:(?:<M> )?<o> {_TAKEOVER}\b)",
        status="cancelled", yes=("China has ordered Acme to unwind its multibillion-dollar Beta Labs acquisition. => Acme | Beta Labs | -",),
    ),
    Rule(
        "sale-by-of-to", "acquisition", rf"\bsale by (?:the )?<t> of (?:the )?(?:[a-z\-]+ ){{0,3}}?<o> to (?:(?:{_GROUP})|{_KIND})(?:the )?<s>",
        yes=("The 2022 sale by Bob Jones of the Beta Broncos to an investor group led by Ada Smith for $6 billion was the largest. => Ada Smith | Beta Broncos | 6000000000 USD",
             "It follows the sale by Gamma Capital of Beta Labs to Acme Corp for $4 billion. => Acme Corp | Beta Labs | 4000000000 USD"),
    ),
    Rule(
        "bought-by-group", "acquisition", rf"\b(?:{_TAKEOVER}|takeover bid) of (?:the )?(?:[a-z\-]+ ){{0,4}}?<o> (?:in \ue004 )?(?:by|to) {_GROUP}{_KIND}<s>",
        yes=("Among the deals was the acquisition of Beta Football Club by a consortium led by American investor Ada Smith. => Ada Smith | Beta Football Club | -",),
    ),
    Rule(
        "was-bought-by-group", "acquisition", rf"<o>,? (?:which )?(?:was|were|has been|had been|is being|will be|being|got) (?:\ue004 )?(?:acquired|bought|purchased|sold|taken over|taken private)(?: out)?(?: for \ue001)?(?: in)?(?: \ue004)? (?:by|to) {_GROUP}{_KIND}<s>",
        yes=("Beta Football Club was bought in 2022 by a consortium led by American investor Ada Smith. => Ada Smith | Beta Football Club | -",),
    ),
    Rule(
        "sold-by-parent-to", "acquisition", rf"<o>,? (?:which )?(?:was|were|has been|is being|will be|had been) sold (?:(?:in )?\ue004 )?by (?:its|the|their) (?:[a-z\-]+ ){{1,4}}(?:<t> )?to {_KIND}<s>",
        yes=("Beta Telecom was sold last year by its parent company to UK investment firm Acme Capital for €5 billion. => Acme Capital | Beta Telecom | 5000000000 EUR",),
    ),
    Rule(
        "would-buy-it", "acquisition", r"<s>,? (?:<.>)?\b(?:trying|tried|tries|looking|looked|wanted|wants|offered|offering|offers|agreed|agrees|planning|plans|planned|set|bidding|attempted|attempting|hoping|going|interested in|considered|considering|close|nearing a deal) (?:to )?(?:buy|acquire|buying|acquiring|take over|taking over|purchase) (?:it\b|the (?:[a-z\-]+ )?(?:company|startup|firm|chipmaker|retailer|group|bank|business))(?! (?:is|was|has|had|would|will|said))",
        swap=True, yes=("Beta Labs has raised money at an $11B valuation months after Acme Corp was rumored to be trying to buy it for about $1.6 billion. => Acme Corp | Beta Labs | 1600000000 USD",),
        no=("Acme Corp wanted to buy it.",),
    ),
    Rule(
        "agreed-to-takeover-of", "acquisition", rf"<s>,? (?:has |had |have )?(?:agree[sd]?|commit(?:s|ted)) to (?:an? |the )?(?:<M> )?(?:[a-z\-]+ ){{0,3}}{_TAKEOVER} of (?:the )?(?:[a-z\-]+ ){{0,5}}?<o>",
        yes=("Acme Corp agreed to a $3 billion takeover of rival Beta Labs. => Acme Corp | Beta Labs | 3000000000 USD",),
    ),
    Rule(
        "plan-to-buy-from", "acquisition", rf"\b(?:its|the|their) (?:intent|intention|plans?|desire|agreement|decision|offer|bid|proposal|pact|deal|option|right) to {ACQ} (?:the )?(?:[a-z\-]+ ){{0,4}}?<o> from (?:the )?(?:[a-z\-]+ ){{0,3}}?<t>",
        yes=("Acme Corp first announced its intent to acquire Beta Labs from Gamma Holdings in a deal valued at $14 billion. => Acme Corp | Beta Labs | 14000000000 USD",),
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
        "commitment-to-invest", "investment", r"<s>'s (?:[a-z\-]+ )?(?:commitment|plan|plans|pledge|agreement|decision|intention|promise|offer|proposal|deal|vow) (?:to|of) (?:invest|investing|spend|inject|put) (?:up to |about |more than |at least |an additional |another )?<M>(?! (?:in|into) (?:the )?(?:[a-z\-]+ ){0,3}\ue000)",
        near=False, confidence=LIKELY, status="announced", yes=("The assembly approved Acme Capital's commitment to invest 1.5 billion euros. => Acme Capital | - | 1500000000 EUR",),
    ),
    Rule(
        "backed-by-such", "investment", r"<o>,? (?:which is |which has been |is |was )?(?:an? [^;\ue000]{2,90} )?(?:backed|supported|funded|financed) by (?:the |(?:[a-z\-]+ ){1,5}(?:such as |like |including |led by |, including ))<w>(?!'s)", status="completed", near=False, background=True, each=True,
        swap=True, scope="bare", yes=("Beta Robotics, backed by investors such as Gamma Capital and Acme Motors, said it would grow. => Acme Motors | Beta Robotics | -",
             "Beta Robotics is a Dutch company backed by the Gamma Development Fund. => Gamma Development Fund | Beta Robotics | -"),
        no=("Beta Robotics is backed by the state.",),
    ),
    Rule(
        "purchase-of-stake", "investment", r"\b(?:purchase|acquisition|buying) of (?:an? |its |the )?(?:additional |further |roughly |about )?\ue002 (?:[a-z\-]+ ){0,2}?(?:stake|interest|holding|share)s? in (?:the )?(?:\ue005 )?(?:[a-z\-]+ ){0,5}?<o>",
        yes=("Acme Life made another deal, following its $3.8 billion purchase of a 20% stake in insurance firm Beta Financial in May. => Acme Life | Beta Financial | 3800000000 USD",),
    ),
    Rule(
        "paid-for-elided", "acquisition", rf"\bpaid (?:about |around |nearly |over |more than |up to |some )?<M> (?:in (?:cash|stock) )?\ue004 for {_KIND}<o>(?!'s| (?:shares|stock|chips|services|products))",
        near=False, confidence=LIKELY, yes=("Insurer Acme Holdings bought Gamma Life for $7.5 billion in 2015 and paid $2.7 billion in 2011 for Beta Financial. => Acme Holdings | Beta Financial | 2700000000 USD",),
    ),
    Rule(
        "portfolio-bought", "acquisition", r"\b(?:acquire[sd]?|acquiring|buy(?:s|ing)?|bought|purchase[sd]?|purchasing) (?:an? |the )(?:[\w,\-]+ |\ue003-[a-z]+ |\ue003 ){0,4}?(?:\([^()]{1,30}\) )?portfolio of\b",
        confidence=LIKELY, yes=("Acme Group acquired a 14-asset portfolio of Beta, Gamma and Delta properties. => Acme Group | - | -",),
    ),
    Rule(
        "which-was-acquired", "acquisition", r"<o>,? (?:an? [^,;\ue000]{3,60}, )?(?:which|who|that) (?:was|were|is being|has been|had been|will be|is to be|got) (?:[a-z]+ly |later |since |itself |then )?(?:acquired|bought|purchased|taken over|taken private|snapped up)(?: out)? (?:<=>)?by " + ON_BEHALF + _KIND + "<s>",
        scope="bare", yes=("The revenue of Beta Labs, which was acquired last month by Acme Corp for $350 million, was small. => Acme Corp | Beta Labs | 350000000 USD",
             "The builder Beta Works, which is being acquired by Acme Group, won orders. => Acme Group | Beta Works | -"),
    ),
    Rule(
        "negotiates-sale", "acquisition", r"<o>,? (?:is |are |was )?(?:reportedly )?(?:negotiating|in (?:[a-z]+ )?(?:talks|negotiations|discussions)|close|nearing|near|exploring options) (?:to be|to being|on being|about being) (?:acquired|bought|purchased|taken over) by " + ON_BEHALF + "<s>",
        status="possible", yes=("Beta Security is negotiating to be acquired by Acme Networks for $350 million. => Acme Networks | Beta Security | 350000000 USD",),
    ),
    Rule(
        "stake-sold-for-to", "investment", rf"<t>,? (?:<.>)?\b(?:sold|sells?|selling|to sell|offload(?:s|ed)?) (?:an? |its )?\ue002 (?:[a-z\-]+ ){{0,3}}?(?:stake|interest|shareholding|holding) in {_KIND}<o>(?:, (?:an?|the) [^;\ue000]{{1,90}}(?:\ue000[^;,\ue000]{{0,20}})?,)? (?:for (?:about |around |up to )?\ue001 )?to (?:{_GROUP}|{_KIND})<s>", scope="bare",
        yes=("Acme Group sold a 10% stake in Beta Holdings, the consortium through which it controls towers, for EUR 1.3bn to the consortium led by Gamma Partners. => Gamma Partners | Beta Holdings | 1300000000 EUR",
             "Acme Group has sold 30 percent stake in tower business Beta, a fully owned unit of Delta Telecom, to Gamma Towers for 693 million euro. => Gamma Towers | Beta | 693000000 EUR"),
    ),
    Rule(
        "counts-as-backer", "investment", r"<o>,? (?:which |that )?(?:also )?(?:counts?|lists?|has) <w> as (?:an? |its )?(?:[a-z\-]+ ){0,2}?(?:investors?|backers?|shareholders?)\b", status="completed", near=False, background=True, each=True, swap=True, scope="bare",
        yes=("Beta Robotics, which also counts Acme Motors as an investor, said it would grow. => Acme Motors | Beta Robotics | -",),
    ),
    Rule(
        "sold-its-named", "acquisition", rf"\b(?:sold|sells?|selling|divest(?:s|ed|ing)?|offload(?:s|ed)?) (?:its|the|their) (?:[a-z\-]+ ){{0,4}}?(?:business|unit|division|arm|subsidiary|brand|maker|operation|company|chain)s? <o>,? to {_KIND}<s>",
        yes=("Acme Group grew. In September, it agreed to sell its adhesives business Beta, to French chemicals group Gamma Works for EUR1.74 billion. => Gamma Works | Beta | 1740000000 EUR",),
    ),
    Rule(
        "which-itself-bought", "acquisition", rf"<s>,? (?:which|who) (?:has |had |also |recently |itself |previously |earlier )*{ACQ} (?:an? |the )?(?:(?:majority|controlling|stake|in|of|interest|rival|startup|fellow|smaller|the) ){{0,5}}<o>(?!'s| (?:shares|stock))", scope="bare",
        yes=("Acme Group, which bought a majority stake in Beta Rubber in 1974, has pledged to grow. => Acme Group | Beta Rubber | -",), no=("Acme Group, which bought chips, has pledged to grow.",),
    ),
)  # fmt: skip
