"""English patterns of agreements that say who works with whom and who sells to whom: pacts to launch, access bought, orders, rivalries.

Rows as in `rules`; they stand before the looser rows there.
"""

from __future__ import annotations

from dealgraph.loaders.extract.en.verbs import FILL
from dealgraph.loaders.extract.model import LIKELY
from dealgraph.loaders.extract.rules import Rule

_SIGNS = r"(?:sign(?:s|ed|ing)?|struck|strikes?|inks?|inked|reache[sd]|announce[sd]?|entered (?:into )?|enters (?:into )?|landed|has|have|forged|seal(?:s|ed)|cut|extend(?:s|ed)|expand(?:s|ed))"
_SIGNED = rf"{_SIGNS} (?:also )?(?:an? |its |the |new |similar |[a-z\-]+ ){{0,5}}?"
_JOINT = (
    r"(?:jointly |together |also )?(?:launch|develop|deploy|offer|integrate|bring|explore|test|collaborate|cooperate|co-develop|work|roll out|establish|create|form|expand|pilot|study|promote|pursue|commerciali[sz]e|"
    r"accelerate|advance|ensure|combine|market|introduce|support|strengthen|enable|embed|improve|design|share)\b"
)
_USED = r"(?:comput\w+|capacity|cloud|chips?|infrastructure|servers?|models?|gpus?|tpus?|power|data cent(?:er|re)s?|technology|platform|hardware|services?|supercomputers?|processors?|accelerators?)"
_ABOUT = r"(?:about |around |nearly |roughly |more than |over |up to |some |almost |approximately |at least )?"

PACTS: tuple[Rule, ...] = (
    Rule(
        "access-deal", "supply_contract", rf"<o>,? (?:<=>)?\b(?:{_SIGNS}|agree[sd]|won|booked|committed) (?:(?:[a-zA-Z\d\-]+,?|[\ue001-\ue004]) ){{0,8}}?(?:deal|agreement|contract|pact|lease|commitment)s? (?:worth <x> )?(?:to|for) (?:access(?: to)?|use|us(?:ing|e of)|tap|tapping|rent|renting|lease|leasing|run (?:its models )?on) (?:up to |some |more of |\ue003 of )?<s>'s? (?:[a-zA-Z\-]+ ){{0,3}}?{_USED}",
        yes=("Beta Labs has signed a $1 billion deal to access Acme Cloud's compute. => Acme Cloud | Beta Labs | 1000000000 USD",), no=("Beta Labs signed a deal to use Acme's name.",),
    ),
    Rule(
        "order-of-from", "supply_contract", rf"<o>'s? (?:[a-zA-Z\-]+ ){{0,5}}?(?:order|contract|purchase|commitment)s? (?:of|worth|valued at|for) {_ABOUT}<A> (?:for |of |worth of )?(?:<.>)?from {FILL}<s>",
        yes=("An example is Beta Chips' recent record-breaking order of approximately $8 billion for machines from Acme Optics. => Acme Optics | Beta Chips | 8000000000 USD",),
    ),
    Rule(
        "order-disclosed", "supply_contract", rf"<s>,? (?:<.>)?\b(?:disclos(?:es|ed)|reveal(?:s|ed)|report(?:s|ed)|confirm(?:s|ed)|unveil(?:s|ed)|receiv(?:es|ed)|holds|has) (?:an? |the |its )?(?:[a-z\-]+ |\ue001 ){{0,4}}?(?:order|contract)s? from {FILL}<o>",
        confidence=LIKELY, yes=("Acme Cloud disclosed a separate order from Beta Labs worth at least $6.3 billion. => Acme Cloud | Beta Labs | 6300000000 USD",),
    ),
    Rule(
        "contracts-include", "supply_contract", rf"\b(?:contracts?|deals?|agreements?|commitments?)\b (?:<.>)?(?:include|includes|including|are|were) {_ABOUT}<M> (?:deal )?with {FILL}<s>",
        confidence=LIKELY, swap=True, yes=("Acme Soft is spending on clouds. Its contracts include up to $19.4 billion with Beta Cloud. => Beta Cloud | Acme Soft | 19400000000 USD",),
    ),
    Rule(
        "heads-of-supply", "supply_contract", rf"<s>,? (?:<.>)?\b{_SIGNS} (?:an? |the )?(?:[a-z\-]+ ){{0,4}}?(?:agreement|contract|deal|pact|memorandum)s? with (?:\ue005's )?{FILL}<o> for the (?:supply|sale|delivery|provision) of {_ABOUT}(?:an? )?(?:<A>|[a-z])",
        yes=("Acme Gas has signed a heads of agreement with Beta Group for the supply of 1 million tonnes of fuel. => Acme Gas | Beta Group | 1000000 tonne",),
        no=("Acme Gas agreed with Beta Group on the supply of fuel.",),
    ),
    Rule(
        "procure-with", "supply_contract", rf"<o>,? (?:<.>)?\b{_SIGNS} (?:an? |the )?(?:[a-zA-Z\-]+ ){{0,5}}?(?:agreement|contract|deal|pact|spa)s? to (?:buy|procure|purchase|source|import|lift|receive) [^;\ue000]{{1,80}}? (?:with|from) {FILL}<s>",
        yes=("Beta Gas announced that it has signed a purchase agreement to procure liquefied gas for over 20 years with Acme Liquefaction. => Acme Liquefaction | Beta Gas | -",),
    ),
    Rule(
        "agreements-each", "partnership", rf"<s>,? (?:<.>)?\b{_SIGNED}(?:agreements|deals|pacts|partnerships|alliances|tie-ups|collaborations|memorandums of understanding|mous) with {FILL}<w>(?!,? to (?:supply|sell|buy|acquire|purchase|provide))",
        near=False, each=True, yes=("Acme Rides also signed agreements with driving firm Beta Mobility and automaker Gamma Motors to launch taxis. => Acme Rides | Gamma Motors | -",),
        no=("Acme Rides signed agreements with its drivers.",),
    ),
    Rule(
        "agreement-to-launch", "partnership", rf"<s>,? (?:<.>)?\b{_SIGNED}(?:agreement|deal|pact|accord|contract|master agreement) with (?:\ue005(?:'s|-based)? )?{FILL}<w>(?:, [^;\ue000]{{1,60}},)? (?:to {_JOINT}|for (?:the )?(?:joint |co-)?(?:development|franchise|deployment|launch|promotion|collaboration|integration|commerciali[sz]ation|distribution|licensing))",
        near=False, yes=("Acme Cells has inked an agreement with Beta Metals to ensure its nickel is processed. => Acme Cells | Beta Metals | -",
             "Acme Hotels has signed a master development agreement with Boston-based developer Beta Homes for the franchise of inns. => Acme Hotels | Beta Homes | -"),
        no=("Acme Cells signed an agreement with its union to launch talks.",),
    ),
    Rule(
        "since-entered", "partnership", rf"<s>,? (?:<.>)?\b(?:has|have|had)? ?(?:also |since |then )*(?:entered|enters|forged|formed) (?:into )?(?:an? )(?:[a-z\-]+ ){{0,3}}?(?:agreement|alliance|relationship|pact) with {FILL}<w>(?!,? (?:to|for|under))",
        near=False, confidence=LIKELY, yes=("Beta Labs has also since entered an agreement with Acme Pharma. => Beta Labs | Acme Pharma | -",),
    ),
    Rule(
        "discussing-with", "partnership", rf"<s>,? (?:is |are |has been |was )?(?:reportedly )?(?:discuss(?:ing|ed|es)|exploring|negotiating|in (?:[a-z]+ )?(?:talks|discussions) (?:on|about|over|for|to develop|to build)) (?:an? |the )?(?:(?!sale|stake|acquisition|takeover|merger|investment|funding|bid|deal to)[a-z\-]+ ){{1,5}}with {FILL}<o>(?! (?:to (?:buy|acquire)|about (?:a )?(?:sale|stake)))",
        near=False, status="possible", confidence=LIKELY, yes=("Acme Labs is discussing a new custom chip with Beta Chips. => Acme Labs | Beta Chips | -",), no=("Acme Labs is discussing a sale with Beta Chips.",),
    ),
    Rule(
        "rivalry", "competition", r"\b(?:rivalry|competition|battle|fight|race|feud|price war|duel|showdown|head-to-head)\b (?:is |has been |was )?(?:[a-z]+ ){0,2}?between (?:[a-z\-]+ ){0,3}?<w>", near=False, pair=True, status="completed", confidence=LIKELY,
        yes=("The decision shows how intense the rivalry is growing between Acme Now and Beta Force. => Acme Now | Beta Force | -",),
    ),
    Rule(
        "versus-rivals", "competition", r"<s>,? (?:<.>)?\b(?:competing|compete|edge|advantage|lead|ground|catch up|ahead|behind|outpac(?:es|ed|ing)|trail(?:s|ed|ing)?|against|over|to) (?:over |against |with |on |its |of )?(?:[a-z]+ )?(?:arch-?rivals?|rivals?|competitors?|peers?) (?:like |such as |including )?<w>", near=False, each=True, status="completed", confidence=LIKELY,
        yes=("Acme Rides is aiming to gain a competitive edge over rivals like Beta Rides and Gamma Motors. => Acme Rides | Gamma Motors | -",),
    ),
    Rule(
        "counts-as-partner", "partnership", r"\b(?:counts?|lists?) <o> (?:and \ue000 )?as (?:an? |its |one of its )?(?:[a-z\-]+ ){0,2}?(?:partners?|clients?|customers?)\b", near=False, status="completed", confidence=LIKELY,
        yes=("Beta Marble has its own fleet of robots, and counts Acme Dash as a partner. => Beta Marble | Acme Dash | -",),
    ),
)  # fmt: skip
