"""Precise English patterns of who supplies whom and who works with whom; rows as in `rules_en`.

Order matters: the first row that claims a pair of ends wins.
"""

from __future__ import annotations

from dealgraph.loaders.extract.en.verbs import CONTRACT, COOP, FILL, NO_PURPOSE, WON
from dealgraph.loaders.extract.model import LIKELY, REVIEW
from dealgraph.loaders.extract.rules import Rule

SUPPLY: tuple[Rule, ...] = (
    # --- supply ------------------------------------------------------------------------------------------------
    Rule(
        "award-to", "supply_contract", rf"<o>,? (?:<.>)?\b(?:award(?:s|ed)?|g[ai]ves?|gave|handed|granted) <s> (?:<.>)?(?:<A>)?(?:<.>)?{CONTRACT}",
        yes=("The Navy awarded Acme Corp a $90 million contract. => Acme Corp | Navy | 90000000 USD",),
    ),
    Rule(
        "award-to2", "supply_contract", rf"<o>,? (?:<.>)?\b(?:award(?:s|ed)?) (?:<.>)?(?:<A>)?(?:<.>)?{CONTRACT} to {NO_PURPOSE}(?:[a-z\-]+ ){{0,4}}<s>",
        yes=("The Navy awarded a $90 million contract to Acme Boats. => Acme Boats | Navy | 90000000 USD",),
    ),
    Rule(
        "order-with", "supply_contract", r"<o>,? (?:<.>)?\b(?:place[sd]?|signed?) (?:<.>)?orders? (?:<.>)?(?:from|with) (?:[a-z\-]+ ){0,4}<s>",
        yes=("Beta Airlines placed an order for 40 jets with Acme Air. => Acme Air | Beta Airlines | 40 count",),
    ),
    Rule(
        "contract-for-state", "supply_contract", rf"\b{WON} (?:<.>)?{CONTRACT}[^;,]{{0,70}}? for (?:the )?<o>",
        confidence=LIKELY, yes=("Acme Corp won a $4 billion contract to build boats for the Navy. => Acme Corp | Navy | 4000000000 USD",),
    ),
    Rule(
        "contracted-to", "supply_contract", r"<s>,? (?:<.>)?\b(?:been|was|were|is|are) (?:contracted|commissioned|hired) (?:by (?:[a-z\-]+ ){0,4}<o> )?to (?:supply|provide|deliver|build|manufacture)\b",
        confidence=LIKELY, yes=("Acme Wind has been contracted to supply 100 units of its turbines. => Acme Wind | - | 100 count",),
    ),
    Rule("supplier-for", "supply_contract", r"(?:<s>,? (?:<.>)?)?\b(?:is|are) (?:an? |the )?(?:[\w\-]+ ){0,3}suppliers? (?:for|to) (?:[a-z\-]+ ){0,3}<o>", confidence=LIKELY, near=False, status="completed",
         yes=("Acme Corp is a tier-1 supplier for Beta Motors. => Acme Corp | Beta Motors | -",)),
    Rule(
        "order-brand", "supply_contract",
        r"\b(?:(?:is |are )?buying|buys?|bought|order(?:s|ed|ing)|purchas(?:ed|es|ing)|orders? for|orders? of|purchases? of|options? on|memorandum of understanding for|mou for|(?:agreement|deal|contract|commitment|letter of intent) for|agree[sd]? to (?:buy|purchase)) (?:up to |a maximum of |about |an additional |another )?(?P<a>\ue003) (?:more |new |additional )?(?:[a-z\-]+ ){0,3}<s>(?:'s)? ?(?:[\w\-]+ ){0,3}(?:aircraft|jets|planes|airliners|trucks|buses|trains|locomotives|vehicles|turbines|gpus|chips|servers|helicopters|737|787|777|a320|a321|a350)",
        swap=True, yes=("Beta Airlines is buying 100 Acme 737 Max aircraft. => Acme | Beta Airlines | 100 count", "Beta Airlines also confirmed the purchase of 220 Acme jets. => Acme | Beta Airlines | 220 count"), no=("Beta Airlines flies 100 Acme jets.",),
    ),
    Rule(
        "order-for-from", "supply_contract", rf"<o>'s (?:[a-z\-]+ ){{0,4}}(?:order|contract) (?:of|worth|valued at) (?:approximately |about |around |up to |more than |nearly |over )?<M> (?:for|of) [^;,.\ue000]{{2,70}}? (?:from|with) {FILL}<s>",
        confidence=LIKELY, yes=("It follows Beta Chips' record order of about $8 billion for lithography machines from Acme Optics. => Acme Optics | Beta Chips | 8000000000 USD",),
    ),
    Rule(
        "order-from-noun", "supply_contract", rf"(?:\ue001|\ue003) (?:[a-z\-]+ ){{0,2}}(?:orders?|contracts?) from (?:\ue005's )?{FILL}<o>", confidence=LIKELY,
        yes=("Acme Air's largest deal of the month was the confirmation of a $3.3 billion order from China's Beta Airlines. => Acme Air | Beta Airlines | 3300000000 USD",),
    ),
    Rule(
        "agree-with-for", "supply_contract", rf"<s>,? (?:<.>)?\b(?:sign(?:s|ed)?|inked|inks?|struck|reached|won|secured|entered into) (?:an? |the )?(?:[a-z\-]+ ){{0,3}}(?:agreement|deal|contract|order|pact) with {FILL}(?:\ue005 )?<o> for (?:an? |the |about |up to |some )*(?P<a>\ue003)(?! of\b)",
        confidence=LIKELY, yes=("Acme Power signed an agreement with Beta Holding for a 7.8GWh energy storage project. => Acme Power | Beta Holding | 7800000000 watt_hour",),
    ),
    Rule(
        "deal-with-for", "supply_contract", rf"<s>,? (?:<.>)?\b(?:sign(?:s|ed)?|inked|inks?|struck|strikes?|reached|clinched|sealed|announced|entered into) (?:an? |its |the )?(?:(?:[a-z\-]+|\ue001|\ue004) ){{0,5}}(?:agreement|deal|contract|pact) with {FILL}(?:\ue005's )?<o>,? for (?:[a-z\-]+ ){{0,4}}(?:capacity|compute|computing|cloud|power|electricity|energy|chips|gpus|processors|servers|accelerators)\b",
        confidence=LIKELY, yes=("Acme Cloud signed a $9.7 billion deal with Beta Holding for computing capacity. => Acme Cloud | Beta Holding | 9700000000 USD",
                                "Acme Corp signed a $9.7 billion deal with Beta Cloud for cloud capacity. => Beta Cloud | Acme Corp | 9700000000 USD",
                                "Acme Corp signed a power purchase agreement with Beta Energy for nuclear power. => Beta Energy | Acme Corp | -"),
    ),
    Rule(
        "award-to-build-to", "supply_contract", rf"<o>,? (?:<.>)?\b(?:award(?:s|ed)?|handed|gave|gives) (?:<.>)?(?:<A>)?(?:<.>)?{CONTRACT} to (?:build|develop|design|construct|supply|provide|operate|manage|upgrade|install) [^;,\ue000]{{0,80}}? to (?:\ue005-based )?{FILL}<s>",
        confidence=LIKELY, yes=("Beta Sea awarded the contract to develop all its utilities to developer Acme Power. => Acme Power | Beta Sea | -",),
    ),
    Rule(
        "pact-to-deploy", "supply_contract", r"\b(?:pact|deal|agreement|contract|partnership|plan) to (?:deploy|buy|purchase|use|install|order) (?:up to |about |around |as many as |some )?(?P<a>\ue003)(?: of| worth of)? (?:[a-z\-]+ ){0,2}<s>(?:'s)? ?(?:[\w\-]+ ){0,2}(?:gpus?|chips?|processors|servers|systems|accelerators|turbines|batteries|units|trucks|jets|aircraft)\b",
        swap=True, yes=("Beta Labs confirmed a multiyear pact to deploy about 6 gigawatts of Acme GPUs. => Acme | Beta Labs | 6000000000 watt",),
    ),
    Rule(
        "contract-of", "supply_contract", rf"(?:<s>,? (?:<.>)?)?\b{WON} (?:an? |its )?(?:<A>)? ?<o> (?:[a-z\-]+ ){{0,3}}(?:contract|order|deal|award)s?\b",
        yes=("Acme Corp wins $10bn Navy contract. => Acme Corp | Navy | 10000000000 USD",),
    ),
    Rule(
        "contract-from", "supply_contract", rf"(?:<s>,? (?:<.>)?)?\b{WON} (?:<.>)?{CONTRACT}(?! to (?:supply|deliver|provide|sell) [^;]{{0,40}}\bfrom\b)(?:<=>)?\b(?:from|by|with) {FILL}<o>(?!,? to (?:establish|form|create|set up|develop) (?:an? )?(?:[a-z-]+ ){{0,2}}(?:joint venture|partnership|company|consortium))",
        yes=(
            "Acme Corp has been awarded a $90 million contract by the Navy to build boats. => Acme Corp | Navy | 90000000 USD",
            "Acme Corp signed a supply agreement with Beta Robotics. => Acme Corp | Beta Robotics | -",
        ),
        no=("Acme signed the order of merit.",),
    ),
    Rule(
        "supply-to", "supply_contract", r"<s>,? (?:<.>)?\b(?:suppl(?:y|ies|ied|ying)|deliver(?:s|ed|ing)?|lease[sd]?|rent(?:s|ed)?|sell(?:s|ing)?|sold|ship(?:s|ped)?|provid(?:e|es|ed|ing)) (?! on\b)(?:<.>)?(?:<Q>)?(?:<.>)?(?: from (?:the |its )?<N>(?: [a-z]+){0,3})? to " + NO_PURPOSE + FILL + r"<o>",
        confidence=LIKELY, yes=("Acme Corp will supply 300 MW of power to Beta Robotics. => Acme Corp | Beta Robotics | 300000000 watt",),
    ),
    Rule(
        "deal-to-buy", "supply_contract", r"<o>,? (?:<.>)?\b(?:sign(?:s|ed)?|struck|inked|reached|announced|has|entered into) (?:<.>)?(?:<A>)?(?:, )?(?:<.>)?(?:deal|agreement|contract|pact)s? with (?:[a-z\-]+ ){0,3}<s>,? (?:(?:to|for) (?:buy|purchase|use|lease|rent|procure|the purchase|the supply|purchasing|buying|using|access)\b|for (?:up to |about |some |around )?[\ue003])",
        yes=("Beta Labs signed a $38 billion deal with Acme Cloud to buy computing services. => Acme Cloud | Beta Labs | 38000000000 USD",),
    ),
    Rule(
        "agree-pair-deliver", "supply_contract", r"<w>,? (?:<.>)?(?:sign(?:s|ed)?|inked|struck|entered into|reached|announced) (?:<.>)?(?:agreement|contract|deal|pact) (?:to|for) (?:supply|deliver|provide|purchase|buy|the supply|the delivery|the purchase)\b",
        pair=True, confidence=LIKELY, yes=("Acme Power and Beta Labs signed an agreement to deliver up to 3,000 MW of power. => Acme Power | Beta Labs | 3000000000 watt",),
    ),
    Rule(
        "agree-with-to-supply", "supply_contract", r"<s>,? (?:<.>)?\b(?:sign(?:s|ed)?|struck|inked|reached|announced|entered into|won|secured) (?:<.>)?(?:agreement|deal|contract|pact|partnership|collaboration|alliance)s? with (?:[a-z\-]+ ){0,3}<o>,? (?:(?:worth|valued at) (?:[a-z]+ ){0,3}<m>,? )?to (?:supply|provide|deliver|sell|manufacture)\b",
        yes=("Acme Metals signed a long-term agreement with Beta Labs worth $500 million to supply magnets. => Acme Metals | Beta Labs | 500000000 USD",),
    ),
    Rule(
        "under-which", "supply_contract", r"<o>,? (?:<.>)?\b(?:sign(?:s|ed)?|struck|inked|reached|announced|entered into) (?:<.>)?(?:agreement|deal|contract|pact|arrangement)s? with (?:[a-z\-]+ ){0,3}<s>,? (?:under which|whereby) <N> (?:will|would|is to|has agreed to|agreed to) (?:supply|provide|deliver|sell|buy|purchase|host|lease)\b",
        yes=("Beta Labs signed an agreement with Acme Energy, under which Acme Energy will provide 300 MW of power. => Acme Energy | Beta Labs | 300000000 watt",),
    ),
    Rule(
        "deal-to-provide-with", "supply_contract", r"(?:<s>,? (?:<.>)?)?\b(?:deal|agreement|contract|order|pact)s? to (?:supply|provide) (?:[a-z#\d'\-]+ ){0,6}<o> with\b",
        yes=("Acme Metals has a deal to provide carmaker Beta Motors with 125,000 tonnes of lithium. => Acme Metals | Beta Motors | 125000 tonne",),
    ),
    Rule(
        "becomes-partner", "partnership", r"<s> (?:<.>)?\b(?:becomes?|became|will be|serves? as|will serve as) (?:the |an? |its )?(?:[a-z\-]+ ){0,4}(?:issuer|provider|partner|operator|distributor|sponsor|reseller|processor) (?:of|for|to) (?:the )?<o>",
        near=False, confidence=LIKELY, yes=("Acme Bank will become the new issuer of Beta Cards. => Acme Bank | Beta Cards | -",), no=("Acme will become the largest provider of power to homes.",),
    ),
    Rule("contract-poss", "supply_contract", r"<s>'s? (?:<A> )?(?:[\da-z\-]+ ){0,4}(?:contract|agreement|deal|order|ppa|lease) (?:with|from) <o>(?! to (?:acquire|buy|merge))", confidence=REVIEW,
         yes=("Acme Cloud's contract with Beta Labs is worth $17 billion. => Acme Cloud | Beta Labs | 17000000000 USD",)),
    Rule(
        "pair-worth", "supply_contract", r"<w>,? (?:<.>)?(?:sign(?:s|ed)?|inked|struck|entered into|reached|announced) (?:<.>)?(?:agreement|contract|deal|pact|leases?) (?:worth|valued at) (?:[a-z ]{0,20})?<M>",
        pair=True, confidence=REVIEW, yes=("Acme Cloud and Beta Labs signed a five-year agreement worth $17 billion. => Acme Cloud | Beta Labs | 17000000000 USD",),
    ),
    Rule("supply-with", "supply_contract", r"<s>,? (?:<.>)?\bsuppl(?:y|ies|ied|ying) (?:[a-z\-]+ ){0,3}<o> with", confidence=LIKELY,
         yes=("Acme Corp will supply Beta Robotics with batteries. => Acme Corp | Beta Robotics | -",)),
    Rule(
        "buy-from", "supply_contract", r"<o>,? (?:<.>)?\b(?:buy(?:s|ing)?|bought|purchas(?:e|es|ed|ing)|lease[sd]?|leasing|rent(?:s|ed|ing)?|procur(?:e|es|ed|ing)|order(?:s|ed)?(?! book)|source[sd]?) (?:<.>)?(?:<A>)?(?:<.>)? from (?:[a-z\-]+ ){0,4}<s>",
        confidence=LIKELY, yes=("Beta Robotics will buy 300 MW of power from Acme Energy. => Acme Energy | Beta Robotics | 300000000 watt",),
    ),
    Rule(
        "agreement-pair", "supply_contract", r"<w>,? (?:<.>)?(?:sign(?:s|ed)?|inked|ink|struck|entered into|reached|announced) (?:<.>)?(?:supply|offtake|hosting|lease|purchase|cloud|compute) (?:agreement|contract|deal|pact)",
        pair=True, confidence=LIKELY, yes=("Acme Corp and Beta Robotics signed a supply agreement. => Acme Corp | Beta Robotics | -",),
    ),
    Rule(
        "contract-unnamed", "supply_contract", r"\b(?:w[io]ns?|won|awarded|secured?s?|received?s?|concluded negotiations on|signing of|entered into|enters into|executed|signed?s?|lands?|landed|bags|bagged|nabs|clinches|booked|clinched|announces?|announced|inks?|inked|seals?|sealed)\b(?! (?:about |over |nearly )?\ue003 (?:net |new |firm |gross )*(?:orders|contracts)) (?:<.>)?(?:<A>)?(?:<.>)?(?:contracts?|leases?\b|ppas?\b|orders?(?! of\b)|(?:power purchase|supply|offtake|hosting|lease|purchase|service|services|delivery|sales|distribution) (?:agreement|contract|order|deal)s?)\b(?!<=>(?:with|from|by) {FILL}<N>)",
        confidence=REVIEW, yes=("Acme Corp won a $15 million contract from a carmaker. => Acme Corp | - | 15000000 USD",),
    ),
    Rule(
        "deal-to-supply-unnamed", "supply_contract", r"\b(?:sign(?:s|ed)?|struck|inked|inks?|reached|w[io]ns?|won|landed|secured?s?|announced?s?|deal|agreement|contract),? (?:an? |the |its )?(?:[a-z\-]+ ){0,4}(?:deal|agreement|contract|pact)s? to (?:supply|provide|deliver|host|power|lease)\b(?!<=>(?:to|with) {FILL}<N>)",
        confidence=REVIEW, yes=("Acme Power has signed a deal to supply a 250-MW data center. => Acme Power | - | 250000000 watt",),
        no=("Acme Power has a plan to supply a data center.",),
    ),
    Rule("supply-unnamed", "supply_contract", r"\b(?:agreement|contract|deal) with (?:an?|one of its|its) (?:[a-z\-]+,? ){0,6}(?:customer|client|maker|manufacturer|company|operator|utility|retailer|distributor|supplier|hyperscaler|provider)s? to (?:supply|provide|deliver|manufacture)\b", confidence=REVIEW,
         yes=("Acme Corp reached an agreement with an existing customer to supply pumps. => Acme Corp | - | -",)),
    # --- partnership -------------------------------------------------------------------------------------------
    Rule(
        "coop-worth", "partnership", rf"(?:<s>,? <.>)?\b(?:an?|the|its) <M> (?:[a-z\-]+ ){{0,3}}(?:partnership|collaboration|alliance|tie-up) with {FILL}<o>", near=False,
        yes=("Acme Power revealed a $4 billion partnership with Beta Chips to develop data centres. => Acme Power | Beta Chips | 4000000000 USD",),
    ),
    Rule(
        "coop-with", "partnership",
        rf"(?:<s>,? <.>)?\b(?:{COOP}<.>|partner(?:s|ed|ing)?|team(?:s|ed|ing)?(?: up)?|(?:will |to |is )work(?:ing)? (?:closely )?|works? closely|join(?:s|ed|ing)? forces|collaborat(?:e|es|ed|ing)|cooperat(?:e|es|ed|ing)|all(?:y|ies|ied)|join(?:s|ed|ing)? hands|tied up|ties up|link(?:s|ed|ing)? up|work(?:s|ing)? together) ?with (?:an? )?{FILL}<w>(?!,? to (?:acquire|buy|purchase|merge|supply|sell|lease))",
        near=False, yes=("Acme Corp partnered with Beta Robotics to build arms. => Acme Corp | Beta Robotics | -",),
    ),
    Rule(
        "coop-between", "partnership", rf"(?:{COOP}|partnership|deal|agreement) between (?:[a-z\-]+ ){{0,4}}<s> and (?:[a-z\-]+ ){{0,4}}<o>", near=False,
        yes=("The joint venture between Acme Corp and Beta Robotics starts in May. => Acme Corp | Beta Robotics | -",),
    ),
    Rule(
        "coop-pair", "partnership",
        rf"<w>,? (?:<.>)?(?:announce[sd]?|form(?:s|ed)?|sign(?:s|ed)?|enter(?:s|ed)?(?: into)?|launch(?:es|ed)?|establish(?:es|ed)?|expand(?:s|ed)?|extend(?:s|ed)?|unveil(?:s|ed)?|struck|(?:are|is) (?:forming|launching|creating|setting up|establishing)|agree[sd]?|agreed on|agree on|create[sd]?|set(?:ting)? up|deepen(?:s|ed)?|inks?|inked) (?:<.>)?{COOP}",
        near=False, pair=True, yes=("Acme Corp and Beta Robotics announced a strategic partnership. => Acme Corp | Beta Robotics | -",),
    ),
    Rule(
        "coop-pair-verb", "partnership", r"(?<!with )(?<!with the )<w>,? (?:<.>)?(?:team(?:ed)? up|teaming up|partner(?:ed)?\b(?!s)|partnering|join(?:ed|ing)? forces(?! to (?:back|fund|invest))|collaborat(?:e|ed|ing)\b|work together|working together|to jointly|will jointly|jointly (?:develop|build|launch))",
        near=False, pair=True, yes=("Acme Corp and Beta Robotics teamed up on robots. => Acme Corp | Beta Robotics | -",),
    ),
    Rule(
        "pair-will", "partnership", r"<w>,? (?:will|are set to|plan to|aim to|intend to) (?:also |jointly |together |now )*(?:roll out|deploy|co-develop|launch|build|develop|test|operate)\b", near=False, pair=True, confidence=LIKELY,
        yes=("Acme Rides and Beta Robotics will also roll out 1,200 taxis. => Acme Rides | Beta Robotics | -",), no=("Acme Rides will roll out 1,200 taxis.",),
    ),
    Rule(
        "deal-with-to", "partnership", rf"(?:<s>,? <.>)?\b(?:sign(?:s|ed)|inks?|inked|struck|strikes|announce[sd]?|reache[sd]|unveil(?:s|ed)) (?:an? )?(?:[a-z\-]+ ){{0,3}}(?:deal|agreement|pact) with {FILL}<o> to (?:boost|develop|integrate|bring|offer|co-develop|expand|explore|jointly|advance|accelerate|enhance|launch|embed|combine)\b", near=False, confidence=LIKELY,
        yes=("Acme Software inks deal with Beta Labs to boost its products. => Acme Software | Beta Labs | -",), no=("Acme Software inks deal with Beta Labs to buy chips.",),
    ),
    Rule(
        "selected-by", "partnership", r"<s>,? (?:<.>)?\b(?:chosen|selected|picked|tapped|appointed|named) by (?:[a-z\-]+ ){0,4}<o> (?:as|to)\b", near=False, confidence=LIKELY,
        yes=("Beta Robotics has been chosen by Acme Corp as its payments partner. => Beta Robotics | Acme Corp | -",),
    ),
    Rule(
        "coop-under", "partnership", r"\b(?:memorandum of understanding|mou|partnership|collaboration|joint venture|alliance), <w> (?:will|plan|aim|intend|agreed|are)\b", near=False, pair=True, confidence=LIKELY,
        yes=("Under a memorandum of understanding, Acme Corp and Beta Robotics will build arms. => Acme Corp | Beta Robotics | -",),
    ),
    Rule(
        "selected-as", "partnership", r"<s>,? (?:<.>)?\b(?:selected|selects|chose|chooses|picked|picks|tapped|taps|named|appointed|has chosen|enlisted) <o> (?:as|to (?:provide|supply|develop|design|deliver|power|help|lead|serve|handle|host))\b", near=False, confidence=LIKELY,
        yes=("Acme Corp selected Beta Robotics as its technology partner. => Acme Corp | Beta Robotics | -",),
    ),
)  # fmt: skip
