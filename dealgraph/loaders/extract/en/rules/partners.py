"""English rows of who works with whom: partnerships, ventures, memoranda.

Order matters: the first row that claims a pair of ends wins.
"""

from __future__ import annotations

from dealgraph.loaders.extract.en.rules.phrases import CALLED, COOP, FEW, FILL, FORGES, KIND, SIGNS, SITE
from dealgraph.loaders.extract.model import LIKELY
from dealgraph.loaders.extract.rules import Rule

_FORGED = rf"{FORGES} (?:also )?(?:an? |its |the |new |similar |[a-z\-]+ ){{0,5}}?"
_JOINT = (
    r"(?:jointly |together |also )?(?:launch|develop|deploy|offer|integrate|bring|explore|test|collaborate|cooperate|co-develop|work|roll out|establish|create|form|expand|pilot|study|promote|pursue|commerciali[sz]e|"
    r"accelerate|advance|ensure|combine|market|introduce|support|strengthen|enable|embed|improve|design|share)\b"
)

PARTNERS: tuple[Rule, ...] = (
    Rule(
        "licence-granted-to", "partnership", rf"(?:<s>,? (?:<.>)?)?\b{SIGNS} (?:an? |the |its )?(?:(?:exclusive|global|worldwide|new|major|option|collaboration|research|and) ){{0,4}}licen[sc](?:ing|e) (?:deal|agreement|pact|option)(?: that| which)? (?:grant(?:s|ed|ing)|giv(?:es|ing)|with|to) {KIND}<o>",
        yes=("Acme Pharma inked a licensing deal that grants Beta Bio exclusive worldwide rights to its antibodies. => Acme Pharma | Beta Bio | -",),
    ),
    Rule(
        "form-venture-of-kind", "partnership", r"<w>,? (?:<.>)?(?:form|set up|create|establish|launch)(?:s|ed|ing)? (?:an? |the )(?:[a-z-]+,? ){2,8}?joint venture",
        near=False, pair=True, yes=("Acme Motors and Beta Group will form an equally controlled, equally owned, joint venture to develop software. => Acme Motors | Beta Group | -",),
    ),
    Rule(
        "in-partnership-with", "partnership", r"^\W{0,3}(?:In|Under|Through|As part of) (?:an? |its |the )?(?:new |strategic )?(?:partnership|collaboration|cooperation|conjunction|alliance|association|joint venture) with (?:the )?(?:[a-z\-]+ ){0,4}<o>,? (?:[a-z][^,;\ue000]{0,60}, )?(?:the )?(?:[a-z\-]+ ){0,4}<s>(?!'s)", near=False,
        yes=("In partnership with Beta Robotics, Acme Corp will launch a service. => Acme Corp | Beta Robotics | -",),
    ),
    Rule(
        "company-with", "partnership", r"(?:<s>,? (?:<.>)?)?\b(?:announce[sd]?|form(?:s|ed)|launch(?:es|ed)|create[sd]|set(?:s)? up|unveil(?:s|ed)|establish(?:es|ed)) (?:an? )(?:new )?(?:[a-zA-Z\-]+ ){0,5}?(?:company|venture|firm|business|consortium) with (?:the )?<w>",
        near=False, confidence=LIKELY, yes=("Acme Labs announced a new services company with Beta Capital and Gamma Partners. => Acme Labs | Beta Capital | -",),
        no=("Acme Labs launched a company with great ambitions.",),
    ),
    Rule(
        "venture-ended", "partnership",
        rf"<w>,? (?:<.>)?\b(?:dissolv(?:e|es|ed|ing)|end(?:s|ed|ing)?|terminat(?:e|es|ed|ing)|scrap(?:s|ped|ping)?|unwind(?:s|ing)?|wind(?:s|ing)? (?:down|up)|wound (?:down|up)|break(?:s|ing)? up|exit(?:s|ed|ing)?) (?:their|the|an?) (?:[a-zA-Z.\-]+ |\ue005 |[\ue001] ){{0,6}}?{COOP}",
        pair=True, near=False,
        yes=("Acme Motors and Beta Cells will dissolve their battery joint venture. => Acme Motors | Beta Cells | -",),
        no=("Acme Motors will end the year strongly.",),
    ),
    Rule(
        "venture-left", "partnership",
        rf"(?:<s>,? (?:<.>)?)?\b(?:dissolv(?:e|es|ed|ing)|end(?:s|ed|ing)?|terminat(?:e|es|ed|ing)|scrap(?:s|ped|ping)?|unwind(?:s|ing)?|exit(?:s|ed|ing)?|cancel(?:s|led|ed|ling)?|br(?:eaks?|oke|eaking) off|call(?:s|ed|ing) off|abandon(?:s|ed|ing)?|walk(?:s|ed|ing) away from|pull(?:s|ed|ing) out of|withdr(?:aws?|ew) from|quit(?:s|ting)?|sever(?:s|ed|ing)?|sus?pend(?:s|ed|ing)?|cut(?:s|ting)?|drop(?:s|ped|ping)?) (?:its|the|an?) (?:<M> )?(?:[a-zA-Z.\-]+ |\ue005 |\ue001 ){{0,6}}?(?:{COOP}|venture)(?: plans?| deal| agreement| project| talks)? with (?:{CALLED}|{FILL})<o>",
        near=False, status="cancelled",
        yes=("Acme Motors ended its battery joint venture with Beta Cells. => Acme Motors | Beta Cells | -", "Acme Motors broke off a $19.5 billion joint-venture plan with India's Beta Mines. => Acme Motors | Beta Mines | 19500000000 USD"),
        no=("Acme Motors ended its talks with Beta Cells.",),
    ),
    Rule(
        "venture-by-name-ended", "partnership", r"(?:<s>,? (?:<.>)?)?\b(?:dissolv(?:e|es|ed|ing)|unwind(?:s|ing)?|wind(?:s|ing)? (?:down|up)|wound (?:down|up)|exit(?:s|ed|ing)?|quit(?:s|ting)?|leav(?:es|ing)|pull(?:s|ed|ing) out of|withdr(?:aws?|ew) from|end(?:s|ed|ing)?|terminat(?:es?|ed|ing)) (?:its|their|the) (?:[a-z\-]+ ){0,2}?<o> (?:[a-z\-]+ ){0,4}?(?:joint venture|jv|partnership|alliance|tie-up|collaboration)\b",
        near=False, status="cancelled", yes=("Acme Motors is moving to unwind its Beta Cells battery joint venture. => Acme Motors | Beta Cells | -",), no=("Acme Motors will end its Beta Cells contract.",),
    ),
    Rule(
        "talks-of-working-together", "partnership", rf"<w>,? (?:<.>)?\b(?:talks|discussions|negotiations|considering|exploring|discussing|weighing|mulling|studying|negotiating) (?:on |about |over |regarding |for |of |to form |toward |towards |concerning |around )?(?:an? |the )?(?:possible |potential |closer |broader |wider |strategic |future |[a-z]+ ){{0,3}}?(?!talks){COOP}",
        near=False, pair=True, status="possible", yes=("Acme Motors and Beta Cars have carried on talks regarding a possible collaboration. => Acme Motors | Beta Cars | -", "Acme Motors and Beta Cars are exploring a joint venture. => Acme Motors | Beta Cars | -"),
        no=("Acme Motors and Beta Cars are in talks.",),
    ),
    Rule(
        "agree-to-form", "partnership", rf"<w>,? (?:[^;,\ue000]{{0,90}}? )?(?:agreements?|deals?|pacts?|accord|contracts?|plans?|agreed|agree) to (?:jointly )?(?:form|create|set up|establish|launch) (?:an? )?(?:[a-z\-]+ ){{0,4}}?{COOP}",
        near=False, pair=True, status="announced", yes=("Acme Corp, Beta Media Limited and Gamma Arms announced on Wednesday the signing of binding definitive agreements to form a joint venture. => Acme Corp | Beta Media Limited | -",),
    ),
    Rule(
        "made-jointly-with", "partnership", rf"(?:<s>,? (?:<.>)?)?\b(?:co-(?:develop|creat|design|produc|invest|host|market)|jointly (?:develop|build|produc|launch|market|design|operat))\w* [^;.,\ue000]{{1,50}}? with (?:{CALLED}|{FILL})<w>", near=False, confidence=LIKELY,
        yes=("Acme Corp will co-develop the chip with Beta Labs and Gamma Tools. => Acme Corp | Beta Labs | -",),
    ),
    Rule(
        "formed-by", "partnership", rf"\b(?:joint venture|partnership|alliance|consortium|jv|tie-up)\W{{0,2}} (?:that was |which was |was )?(?:formed|created|set up|established|launched|announced|unveiled|owned|backed|founded)(?: (?:in )?<T>)? (?:by|between|among) (?:the )?{CALLED}<w>",
        near=False, pair=True, yes=("The joint venture formed in January by Acme Corp, Beta Labs and Gamma Arms grew. => Acme Corp | Beta Labs | -",), no=("The joint venture formed in January by Acme Corp grew.",),
    ),
    Rule(
        "as-part-of-it", "partnership", rf"<s>[^;.\ue000]{{1,120}}?\b(?:with|in|of|for|from|and) (?:{CALLED}|{FILL})<o>[^;.\ue000]{{0,120}}? (?:under|as part of|through|via|building on|alongside|cementing|deepening|expanding|extending) (?:an? |the |their )(?:(?:new|wider|broader|sweeping|existing|strategic|long-term|multi-year|larger|landmark|capital and business|[a-z\-]+|\ue000) ){{0,4}}?(?:partnership|alliance|collaboration|tie-up|joint venture)\b(?! (?:with|between|among|formed|of)\b)(?!'s)",
        near=False, status="completed", confidence=LIKELY, yes=(
            "Acme Chips announced an investment in phone maker Beta Net as part of a sweeping partnership to advance networks. => Acme Chips | Beta Net | -",
            "Acme Media will become the top shareholder in publisher Beta Books under a capital and business tie-up deal. => Acme Media | Beta Books | -",
            "Acme Labs struck a deal with Beta Cloud to rent capacity, building on their existing Lark partnership. => Acme Labs | Beta Cloud | -"),
        no=("Acme Chips announced an investment in phone maker Beta Net as part of a partnership with its state.",),
    ),
    Rule(
        "the-two-formed", "partnership", rf"<s>[^;.\ue000]{{1,120}}?\b(?:with|in|of|for|from|and|to) (?:{CALLED}|{FILL})<o>[^;.\ue000]{{0,90}}?\b(?:when |after |and |as )?(?:the two|both|these|the) (?:companies|firms|groups|sides|partners|automakers|carmakers|banks|parties|giants|startups|pair|duo)(?: have| had)? (?:formed|signed|entered(?: into)?|agreed|announced|struck|forged|set up|created|established|launched|inked) (?:an? |the )?(?:[a-z\-]+ ){{0,4}}?(?:partnership|alliance|collaboration|tie-up|joint venture|memorandum|cooperation)\b",
        near=False, status="completed", confidence=LIKELY, yes=("Acme Media has held a stake in Beta Books since 2021, when the two firms formed a capital alliance. => Acme Media | Beta Books | -",),
    ),
    Rule(
        "partner-named", "partnership", r"<s>(?:'s?|,? (?:an?|the|already its|its)) (?:[a-z\-]+ ){0,4}?(?:joint venture |technology |strategic |business |manufacturing |cozy |long-time )?partner,? <o>(?!'s)", near=False, status="completed", confidence=LIKELY, background=True,
        yes=("Acme Labs' cozy partner Betachips is set for a listing. => Acme Labs | Betachips | -",), no=("Acme Labs' managing partner Ada Rook is set for a sabbatical.",),
    ),
    Rule(
        "plans-jointly-with", "partnership", rf"^\W{{0,3}}With (?:the )?{FEW}<o>, (?:<s>|it|the (?:company|group|firm)) (?:also |now )?(?:plans|will|is|aims|has|intends)[^;.\ue000]{{0,60}}?\b(?:joint|jointly|together|partner\w*|collaborat\w*|co-[a-z]+)\b", near=False, confidence=LIKELY,
        yes=("With Beta Clinics, Acme Fund also plans joint investments in hospitals. => Acme Fund | Beta Clinics | -",),
    ),
    Rule(
        "owned-half-each", "partnership", rf"\b(?:joint venture|jv|partnership)\b,? (?:that |which )?(?:<s>|it|the (?:company|group|firm)) (?:owns|runs|has|set up|formed|operates|holds)(?: (?:\ue002|50-50|50/50|equally|jointly|[a-z]+)){{0,2}} with {CALLED}<o>", near=False, status="completed", confidence=LIKELY,
        yes=("Acme Grid will pay $5 billion for the rest of the transformer joint venture it owns 50-50 with Beta Wire. => Acme Grid | Beta Wire | -",),
    ),
    Rule(
        "and-others-like", "partnership", r"(?:<s>,? (?:<.>)?)?\b(?:partner(?:s|ed)|works?|worked|(?:partnerships?|deals|agreements|tie-ups|collaborations)) with (?=[^;.]{1,90} (?:companies|firms|startups|players|makers|providers) (?:like|such as|including) )<w>",
        near=False, each=True, status="completed", confidence=LIKELY, yes=("Acme Rides also has a partnership with Delta Cars and rival taxi companies like Beta Cabs and Gamma Motion. => Acme Rides | Gamma Motion | -",
            "Acme Rides also has a partnership with Delta Cars and rival taxi companies like Beta Cabs and Gamma Motion. => Acme Rides | Delta Cars | -"),
    ),
    Rule(
        "agreements-each", "partnership", rf"(?:<s>,? (?:<.>)?)?\b{_FORGED}(?:agreements|deals|pacts|partnerships|alliances|tie-ups|collaborations|memorandums of understanding|mous) with {FILL}<w>(?!,? to (?:supply|sell|buy|acquire|purchase|provide))",
        near=False, each=True, yes=("Acme Rides also signed agreements with driving firm Beta Mobility and automaker Gamma Motors to launch taxis. => Acme Rides | Gamma Motors | -",),
        no=("Acme Rides signed agreements with its drivers.",),
    ),
    Rule(
        "agreement-to-launch", "partnership", rf"(?:<s>,? (?:<.>)?)?\b{_FORGED}(?:agreement|deal|pact|accord|contract|master agreement)(?:,? (?:worth|valued at|of) (?:[a-z]+ ){{0,3}}<x>,?)? with (?:\ue005(?:'s|-based)? )?{FILL}<w>(?:, [^;\ue000]{{1,60}},)? (?:to {_JOINT}|for (?:(?!the (?:supply|sale|purchase))[a-z\-]+ ){{0,3}}?(?:joint |co-)?(?:development|franchise|deployment|launch|promotion|collaboration|integration|commerciali[sz]ation|distribution|licensing))",
        near=False, yes=("Acme Cells has inked an agreement with Beta Metals to ensure its nickel is processed. => Acme Cells | Beta Metals | -",
             "Acme Hotels has signed a master development agreement with Boston-based developer Beta Homes for the franchise of inns. => Acme Hotels | Beta Homes | -"),
        no=("Acme Cells signed an agreement with its union to launch talks.",),
    ),
    Rule(
        "agree-to-do-it-with", "partnership", rf"(?:<s>,? (?:<.>)?)?\b{SIGNS} (?:an? |the |its )?(?:[a-z\-]+ ){{0,3}}(?:agreement|deal|pact|accord|mou|memorandum of understanding) to {_JOINT} [^;.\ue000]{{3,110}}? with {FILL}<w>(?!'s)", near=False, confidence=LIKELY,
        yes=("Acme Ferries inked a pact to jointly test electric barges on the river with Beta Marine and Gamma Docks. => Acme Ferries | Beta Marine | -",),
        no=("Acme Ferries inked a pact to buy barges with Beta Marine engines.",),
    ),
    Rule(
        "which-works-with", "partnership", rf"<s>,? which (?:is |are |has |have |had |was |been |also |already |recently |previously )*(?:partner(?:ing|ed|s)|team(?:ing|ed|s)(?: up)?|collaborat(?:ing|ed|es)|cooperat(?:ing|ed|es)|work(?:ing|ed|s)(?: closely)?|allied|tied up) with (?:{CALLED}|{FILL})<w>(?!'s)", near=False, scope="bare", confidence=LIKELY,
        yes=("Acme Dairy, which has teamed up with Danish grower Beta Farms on oat milk, hired a chief. => Acme Dairy | Beta Farms | -",), no=("Acme Dairy, which has teamed up with farmers, hired a chief.",),
    ),
    Rule(
        "pair-worth-it", "partnership", r"<w>,? (?:<.>)?(?:announce[sd]?|form(?:s|ed)?|sign(?:s|ed)?|launch(?:es|ed)?|establish(?:es|ed)?|unveil(?:s|ed)?|struck|agreed|create[sd]?|inked) (?:an? |the |their )(?:new )?<M>,? (?:[a-z\-]+ ){0,3}?(?:joint venture|partnership|alliance|collaboration|jv)\b", pair=True, priced=True,
        yes=("Acme Paper and Beta Pulp formed a $700 million recycling joint venture. => Acme Paper | Beta Pulp | 700000000 USD",), no=("Acme Paper formed a $700 million reserve.",),
    ),
    Rule(
        "venture-set-up-with", "partnership", rf"<s>,? (?:has |have |will |to )?(?:launch(?:ed|es)?|form(?:ed|s)?|creat(?:ed?|es)|establish(?:ed|es)?|unveil(?:ed|s)?|sets? up|found(?:ed)?) \ue000, (?:an?|its) (?:new )?(?:[a-z\-]+ ){{0,3}}?(?:joint venture|partnership|venture|jv|alliance) with {KIND}<o>(?!'s)", near=False, scope="bare",
        yes=("Acme established Gamma Cells, a joint venture with Beta, in 2020. => Acme | Beta | -",),
    ),
    Rule(
        "whose-venture-with", "partnership", rf"\ue000, <s>'s? (?:[a-z\-]+ ){{0,3}}?(?:joint venture|partnership|alliance|tie-up|venture) with {KIND}<o>(?!'s)", near=False, scope="bare", status="completed", background=True,
        yes=("Gamma Cells, Acme's joint venture with Beta, makes batteries. => Acme | Beta | -",),
    ),
    Rule(
        "helps-it-develop", "partnership", rf"<s>,? (?:<=>)?\b(?:will |to |is |are )?help(?:s|ed|ing)? {KIND}<o> (?:to )?(?:develop|deploy|commerciali[sz]e|design|industriali[sz]e|integrate|roll out)\b", near=False, confidence=LIKELY,
        yes=("Acme Heavy is helping brewer Beta Hops design a quieter bottling line. => Acme Heavy | Beta Hops | -",), no=("Acme Heavy is helping people design gardens.",),
    ),
    Rule(
        "pair-launches-its-venture", "partnership", r"<w>,? (?:have |has |will |to )?(?:launch(?:ed|es)?|form(?:ed|s)?|creat(?:ed?|es)|establish(?:ed|es)?|unveil(?:ed|s)?|set up|found(?:ed)?) \ue000, (?:an?|their|the) (?:new )?(?:[a-z\-]+ ){0,3}?(?:joint venture|partnership|alliance|venture|jv)\b", near=False, pair=True, scope="bare",
        yes=("Acme Seeds and Beta Soil have set up Gammax, a joint venture for greenhouses. => Acme Seeds | Beta Soil | -",),
    ),
    Rule(
        "pair-plans-a-site", "partnership", rf"^\W{{0,3}}<w>,? (?:(?:have |are |also |both |jointly )*(?:plan|planning|propose|proposing|building|developing|constructing)|(?:plan|propose|intend|aim) to (?:jointly )?(?:build|develop|set up|open|construct)) (?:an? |what (?:will|would) be )(?:[\w\-]+ |<x> ){{0,5}}?{SITE}", near=False, pair=True, status="planned", confidence=LIKELY,
        yes=("Acme Salt and Beta Soda propose a shared chlorine factory. => Acme Salt | Beta Soda | -",), no=("Acme Salt proposes a shared chlorine factory.",),
    ),
    Rule(
        "rights-from", "partnership", rf"(?:<s>,? (?:<.>)?)?\b(?:(?:in-)?licen[sc](?:es|ed|ing)|obtain(?:s|ed)|acquir(?:es|ed)|secur(?:es|ed)|gain(?:s|ed)|get(?:s)?|got|receiv(?:es|ed)|picked up|bought) (?:the |an? )?(?:(?:exclusive|global|worldwide|full|commercial|development|marketing|distribution|ex-[a-z]+|north american|[a-z]+) ){{0,4}}(?:rights|licen[sc]e) (?:to|for|of) (?:[^;.\ue000]{{0,40}}(?:\ue000 )?)from {FILL}<o>(?! for (?:about |up to )?\ue001)", near=False, confidence=LIKELY,
        yes=("Acme Pharma picked up the European rights to AC-20 from Beta Bio. => Acme Pharma | Beta Bio | -",),
    ),
    Rule(
        "rights-to-its", "partnership", rf"(?:<s>,? (?:<.>)?)?\b(?:licen[sc](?:es|ed|ing)|obtain(?:s|ed)|acquir(?:es|ed)|secur(?:es|ed)|gain(?:s|ed)|gets|got|receiv(?:es|ed)) (?:the |an? )?(?:[a-z\-]+ ){{0,3}}(?:rights|licen[sc]e) (?:to|for|of) {FILL}<o>'s? [a-z]", near=False, confidence=LIKELY,
        yes=("Acme Pharma obtained exclusive rights to Beta Bio's cancer drug. => Acme Pharma | Beta Bio | -",), no=("Acme Pharma obtained exclusive rights to the drug.",),
    ),
    Rule(
        "venture-in-left", "partnership", r"\b(?:dissolv(?:e|es|ed|ing)|unwind(?:s|ing)?|exit(?:s|ed|ing)?|quit(?:s|ting)?|leav(?:e|es|ing)|end(?:s|ed|ing)?|terminat(?:e|es|ed|ing)) (?:its|their|the) (?:[a-z\-]+ ){0,2}?joint venture(?: in|,) <o>", near=False, status="cancelled",
        yes=("Acme Corp will exit its joint venture in Beta Card Services. => Acme Corp | Beta Card Services | -",), no=("Acme Corp will exit its joint venture in Kenya.",),
    ),
    Rule(
        "partnered-whom", "partnership", r"<s>,? (?:has |have |had |also |recently )*partnered (?!with\b|up\b|in\b|to\b|on\b)(?:the )?(?:(?!with\b)[a-z\-]+ ){0,3}?<o> (?:to|for|on|in)\b", near=False, confidence=LIKELY,
        yes=("Acme Motors has partnered Beta Labs to bring its assistant into cars. => Acme Motors | Beta Labs | -",),
    ),
    Rule(
        "talks-with-about", "partnership", rf"(?:<s>,? (?:<.>)?)?\b(?:talks|discussions|negotiations|negotiating|talking|discussing) with {FILL}<o> (?:about|on|over|for|regarding|to form|toward|towards) (?:an? |the |possible |potential ){{0,3}}(?:[a-z\-]+ ){{0,3}}?{COOP}", near=False, status="possible", confidence=LIKELY,
        yes=("Acme Motors is in talks with Beta Motors about a partnership on electric cars. => Acme Motors | Beta Motors | -",),
    ),
    Rule(
        "alliance-of", "partnership", r"\b(?:alliance|partnership|tie-up|collaboration) (?:of|among|comprising|between|made up of|consisting of|uniting|bringing together) (?:the )?<w>", near=False, pair=True, confidence=LIKELY,
        yes=("The alliance of Acme Motors, Beta Motors and Gamma Motors will share platforms. => Acme Motors | Beta Motors | -",), no=("The alliance of Acme Motors and its dealers will share platforms.",),
    ),
    Rule(
        "pair-signs-to-do-together", "partnership", r"<w>,? (?:have |to |will )?(?:sign(?:s|ed)?|inks?|inked|struck|strike|agreed?|reach(?:ed)?) (?:an? )?(?:[a-z\-]+ ){0,2}?(?:deal|pact|agreement|accord|plan)? ?to (?:jointly [a-z]+|co-?operate|co-[a-z]+|[a-z]+ [^;.,\ue000]{2,40} (?:together|jointly))\b", near=False, pair=True, confidence=LIKELY,
        yes=("Acme Chips, Beta Chips sign deal to build chips together. => Acme Chips | Beta Chips | -", "Acme Space and Beta Sat have agreed to cooperate on launches. => Acme Space | Beta Sat | -"),
    ),
    Rule(
        "since-entered", "partnership", rf"(?:<s>,? (?:<.>)?)?\b(?:has|have|had)? ?(?:also |since |then )*(?:entered|enters|forged|formed) (?:into )?(?:an? )(?:[a-z\-]+ ){{0,3}}?(?:agreement|alliance|relationship|pact) with {FILL}<w>(?!,? (?:to|for|under))",
        near=False, confidence=LIKELY, yes=("Beta Labs has also since entered an agreement with Acme Pharma. => Beta Labs | Acme Pharma | -",),
    ),
    Rule(
        "discussing-with", "partnership", rf"<s>,? (?:is |are |has been |was )?(?:reportedly )?(?:discuss(?:ing|ed|es)|exploring|negotiating|in (?:[a-z]+ )?(?:talks|discussions) (?:on|about|over|for|to develop|to build)) (?:an? |the )?(?:(?!sale|stake|acquisition|takeover|merger|investment|funding|bid|deal to)[a-z\-]+ ){{1,5}}with {FILL}<o>(?! (?:to (?:buy|acquire)|about (?:a )?(?:sale|stake)))",
        near=False, status="possible", confidence=LIKELY, yes=("Acme Labs is discussing a new custom chip with Beta Chips. => Acme Labs | Beta Chips | -",), no=("Acme Labs is discussing a sale with Beta Chips.",),
    ),
    Rule(
        "counts-as-partner", "partnership", r"\b(?:counts?|lists?) <o> (?:and \ue000 )?as (?:an? |its |one of its )?(?:[a-z\-]+ ){0,2}?(?:partners?|clients?|customers?)\b", near=False, status="completed", confidence=LIKELY,
        yes=("Beta Marble has its own fleet of robots, and counts Acme Dash as a partner. => Beta Marble | Acme Dash | -",),
    ),
    Rule(
        "becomes-partner", "partnership", r"<s> (?:<.>)?\b(?:becomes?|became|will be|serves? as|will serve as) (?:the |an? |its )?(?:[a-z\-]+ ){0,4}(?:issuer|provider|partner|operator|distributor|sponsor|reseller|processor) (?:of|for|to) (?:the )?<o>",
        near=False, confidence=LIKELY, yes=("Acme Bank will become the new issuer of Beta Cards. => Acme Bank | Beta Cards | -",), no=("Acme will become the largest provider of power to homes.",),
    ),
    Rule(
        "coop-worth", "partnership", rf"(?:<s>,? <.>)?\b(?:an?|the|its) <M> (?:[a-z\-]+ ){{0,3}}(?:partnership|collaboration|alliance|tie-up) with {FILL}<o>", near=False,
        yes=("Acme Power revealed a $4 billion partnership with Beta Chips to develop data centres. => Acme Power | Beta Chips | 4000000000 USD",),
    ),
    Rule(
        "coop-with", "partnership",
        rf"(?:<s>,? <.>)?\b(?:{COOP}<.>|partner(?:s|ed|ing)?|team(?:s|ed|ing)?(?: up)?|(?:will |to |is |are |been )work(?:ing)? (?:closely |jointly )?|works? closely|join(?:s|ed|ing)? forces|collaborat(?:e|es|ed|ing)|cooperat(?:e|es|ed|ing)|all(?:y|ies|ied)|join(?:s|ed|ing)? hands|(?:tied?|ties|tying) up|link(?:s|ed|ing)? up|work(?:s|ing)? together) ?with (?:an? )?(?:{CALLED}|{FILL})<w>(?!,? to (?:acquire|buy|purchase|merge|supply|sell|lease))(?! (?:in|on|for) (?:the|an?|its) (?:\ue001 )?(?:[a-z]+ )?(?:acquisition|takeover|purchase|buyout|bid)\b)",
        near=False, yes=("Acme Corp partnered with Beta Robotics to build arms. => Acme Corp | Beta Robotics | -", "Acme Corp announced a joint venture with Ohio's pension fund, Beta Capital. => Acme Corp | Beta Capital | -",
             "Acme Corp will tie up with Beta Robotics for a $3 million project. => Acme Corp | Beta Robotics | -"), no=("Acme Corp teamed up with Beta Robotics in the $3 billion acquisition of a rival.",),
    ),
    Rule(
        "coop-between", "partnership", rf"(?:{COOP}|partnership|deal|agreement) between (?:[a-z\-]+ ){{0,4}}<s> and (?:[a-z\-]+ ){{0,4}}<o>", scope="bare", near=False,
        yes=("The joint venture between Acme Corp and Beta Robotics starts in May. => Acme Corp | Beta Robotics | -",),
    ),
    Rule(
        "coop-pair", "partnership",
        rf"<w>,? (?:<.>)?(?:announce[sd]?|form(?:s|ed)?|sign(?:s|ed)?|enter(?:s|ed)?(?: into)?|launch(?:es|ed)?|establish(?:es|ed)?|expand(?:s|ed)?|extend(?:s|ed)?|unveil(?:s|ed)?|struck|(?:are|is) (?:forming|launching|creating|setting up|establishing)|agree[sd]?|agreed on|agree on|create[sd]?|set(?:ting)? up|deepen(?:s|ed)?|inks?|inked) (?:<.>)?{COOP}(?!,? (?:and (?:made|bid|offered)|to (?:buy|acquire|bid|purchase|take))\b)",
        near=False, pair=True, yes=("Acme Corp and Beta Robotics announced a strategic partnership. => Acme Corp | Beta Robotics | -",),
    ),
    Rule(
        "coop-pair-verb", "partnership", r"(?<!with )(?<!with the )<w>,? (?:<.>)?(?:team(?:ed)? up|teaming up|(?<!\ba )(?<!strategic )(?<!trusted )(?<!preferred )(?<!technology )partner(?:ed)?\b(?!s)|partnering|join(?:ed|ing)? forces(?! to (?:back|fund|invest))|collaborat(?:e|ed|ing)\b|work together|working together|to jointly|will jointly|jointly (?:develop|build|launch))(?! (?:on|for|in|to) (?:an? |the )?(?:[a-z\-]+ )?(?:bid|offer|acquisition|takeover|buyout|acquire|buy|purchase|bidding)\b)",
        near=False, pair=True, summed=True, yes=("Acme Corp and Beta Robotics teamed up on robots. => Acme Corp | Beta Robotics | -",), no=("Acme Capital and Beta Partners have teamed up on a joint bid for an eye clinic.",),
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
        "relation-expanded", "partnership", rf"(?:<s>,? (?:<.>)?)?\b(?:expand(?:s|ed|ing)?|expansion of|extend(?:s|ed|ing)?|extension of|deepen(?:s|ed|ing)?|broaden(?:s|ed|ing)?|renew(?:s|ed|al of)?|strengthen(?:s|ed)?) (?:its|their|an?|the) (?:[a-z\-]+ ){{0,3}}(?:relationship|partnership|collaboration|alliance|cooperation) with {KIND}<o>",
        status="completed", yes=("Acme Trust today announced an expansion of its relationship with Beta Partners. => Acme Trust | Beta Partners | -",), no=("Acme Trust announced an expansion of its relationship with customers.",),
    ),
    Rule(
        "selected-by", "partnership", r"(?:<s>,? (?:<.>)?)?\b(?:chosen|selected|picked|tapped|appointed|named) by (?:[a-z\-]+ ){0,4}<o> (?:as|to)\b(?! (?:[a-z\-]+ ){0,4}(?:contractor|supplier|vendor|provider)\b)", near=False, confidence=LIKELY,
        yes=("Beta Robotics has been chosen by Acme Corp as its payments partner. => Beta Robotics | Acme Corp | -",),
    ),
    Rule(
        "coop-under", "partnership", r"\b(?:memorandum of understanding|mou|partnership|collaboration|joint venture|alliance), <w> (?:will|plan|aim|intend|agreed|are)\b", near=False, pair=True, confidence=LIKELY,
        yes=("Under a memorandum of understanding, Acme Corp and Beta Robotics will build arms. => Acme Corp | Beta Robotics | -",),
    ),
    Rule(
        "selected-as", "partnership", r"(?:<s>,? (?:<.>)?)?\b(?:selected|selects|chose|chooses|picked|picks|tapped|taps|named|appointed|has chosen|enlisted) <o> (?:as|to (?:provide|supply|develop|design|deliver|power|help|lead|serve|handle|host))\b", near=False, confidence=LIKELY,
        yes=("Acme Corp selected Beta Robotics as its technology partner. => Acme Corp | Beta Robotics | -",),
    ),
    Rule(
        "invest-together", "partnership", r"\b(?:invest|build|develop|construct|operate|launch)(?:s|ing)? [^;\ue000]{0,90}?(?:together with|jointly with|in partnership with|in cooperation with) (?:[a-z\-]+ ){0,3}<o>",
        near=False, yes=("Acme Corp will invest $40 million in a data center, together with Beta Robotics. => Acme Corp | Beta Robotics | -",),
        no=("Acme Corp will invest $40 million, together with its customers.",),
    ),
    Rule(
        "together-with", "partnership", r"<s>,? (?:together with|in partnership with|in collaboration with|alongside|along with|jointly with|in cooperation with|in conjunction with|working with) (?:the )?(?:[a-z\-]+ ){0,4}<o>,? (?:is|are|will|has|have|plans?|aims?|announced|unveiled|launched|agreed) (?:[a-z]+ ){0,2}?(?:develop|build|launch|creat|work|design|test|deploy|produc|offer|set up|construct|form|establish|explor|invest)\w*",
        near=False, scope="bare", confidence=LIKELY, yes=("Acme Corp, together with Beta Robotics, is developing a robot. => Acme Corp | Beta Robotics | -",),
    ),
    Rule(
        "partnering", "partnership", r"(?:<s>,? (?:<.>)?)?\b(?:is|are|will be|was) (?:also |now )?(?:partnering|teaming|collaborating|cooperating) (?:up )?(?:with )?(?:the )?(?:[a-z\-]+ ){0,4}<o>(?!'s)", near=False,
        confidence=LIKELY, yes=("Acme Corp is partnering Beta Robotics to launch a service. => Acme Corp | Beta Robotics | -",),
    ),
    Rule(
        "licensed-to", "partnership", r"(?:<s>,? (?:<.>)?)?\b(?:licens(?:e|es|ed|ing)) (?:its |the |an? )?(?:[a-z\-]+ ){0,5}?(?:technology|patents?|platform|software|drug|designs?|brand|know-how|candidate|rights|model) to (?:the )?(?:[a-z\-]+ ){0,4}<o>", near=False,
        confidence=LIKELY, yes=("Acme Corp licensed its technology to Beta Robotics. => Acme Corp | Beta Robotics | -",),
    ),
    Rule(
        "relationship-with", "partnership", r"<s>(?:'s?,?|,? (?:<.>)?\b(?:has|have|had|maintains|enjoys)) (?:an? )?(?:[a-z\-]+ ){0,3}?(?:relationship|partnership|alliance|collaboration|tie-up) with (?:the )?(?:[a-z\-]+ ){0,4}<o>(?!'s)", near=False,
        status="completed", confidence=LIKELY, yes=("Acme Corp has a long-standing relationship with Beta Robotics. => Acme Corp | Beta Robotics | -",), no=("Acme Corp has a bad relationship with workers.",),
    ),
    Rule(
        "partners-include", "partnership", r"<s>'s? (?:[a-z\-]+ ){0,3}?partners (?:include|are|also include|included) (?:the )?(?:[a-z\-]+ ){0,3}?<w>", each=True, near=False, background=True, status="completed", confidence=LIKELY,
        yes=("Acme Corp's partners include Beta Robotics and Gamma Arms. => Acme Corp | Gamma Arms | -",),
    ),
    Rule(
        "venture-between", "partnership", rf"\b(?:joint venture|jv|50-50 venture|tie-up|partnership|collaboration) (?:formed |set up |established )?between (?:the )?{FEW}<s>,? and (?:the )?{FEW}<oo>(?!'s)",
        scope="bare", near=False, status="completed", confidence=LIKELY,
        yes=("Gamma Energy is a joint venture between trading firm Acme Trading and Beta Power. => Acme Trading | Beta Power | -",), no=("Gamma Energy is a joint venture between two traders.",),
    ),
    Rule(
        "in-step-with", "partnership", rf"^\W{{0,3}}(?:together|along|in tandem|hand in hand) with (?:the )?{FEW}<o>, (?:the )?{FEW}<s> (?:is|are|will|has|plans?|aims?|intends?)\b",
        near=False, confidence=LIKELY,
        yes=("Together with Beta Optics, Acme Chips is advancing photonics. => Acme Chips | Beta Optics | -",), no=("Together with Beta Optics, two firms are advancing photonics.",),
    ),
)  # fmt: skip
