"""English patterns of what is handed on: a unit with its name, power and removed carbon, work, and money told as a noun.

Rows as in `rules`; they stand before the looser rows there.
"""

from __future__ import annotations

from dealgraph.loaders.extract.en.verbs import ACQ
from dealgraph.loaders.extract.model import LIKELY
from dealgraph.loaders.extract.rules import Rule

_KIND = r"(?:(?:the|an?) )?(?:(?:\ue005(?:'s)? )?[a-z\-]+ ){0,6}?"
_SELLS = r"(?:sell|sells|sold|selling|divest(?:s|ed|ing)?|offload(?:s|ed|ing)?|dispose[sd]? of)"
_UNIT = r"(?:business|unit|division|arm|subsidiary|brand|operations?|company|maker|platform|stake)"
_SIGNS = r"(?:sign(?:s|ed|ing)?|ink(?:s|ed)|struck|strikes|secure[sd]?|agree[sd]?|enter(?:s|ed) into|reach(?:es|ed)|announce[sd]?|finali[sz]e[sd]?|close[sd]?|execute[sd]?)"
_OFFTAKE = r"(?:\(?(?:v?PPAs?|virtual power|power purchase|power supply|off-?take|carbon(?: dioxide)? removal|carbon credits?|removal|clean energy|renewable energy|energy supply|energy purchase)\)?)"
_PACT = r"(?:(?:off-?take |purchase |supply |credit )?(?:agreements?|deals?|contracts?|pacts?)|PPAs?)(?: \([A-Za-z]{2,5}\))?"
_MAKES_POWER = r"(?:energy|power|solar|wind|nuclear|geothermal|hydro(?:power)?|midstream|utility|renewables?|electricity|removal|capture|climate|fusion|generator)"

HANDED: tuple[Rule, ...] = (
    Rule(
        "sells-unit-named-to", "acquisition", rf"\b{_SELLS} (?:an? |its |the )?(?:(?:majority |controlling )?\ue002 (?:majority |controlling )?(?:stake|interest|shareholding) in )?(?:(?:its|their|the) )?(?:[a-z\-]+ ){{0,5}}?{_UNIT}, <o>,? to {_KIND}<s>",
        scope="bare", yes=("Acme Chips has decided to sell a 51% stake in its sensor business, Beta Sense, to private equity firm Gamma Lake for $4.46 billion. => Gamma Lake | Beta Sense | 4460000000 USD",
                           "Acme Chips will sell its sensor unit, Beta Sense, to Gamma Corp for $4 billion. => Gamma Corp | Beta Sense | 4000000000 USD"),
    ),
    Rule(
        "power-bought-of", "supply_contract", rf"<o>,? (?:<.>)?\b{_SIGNS} (?:an? |the |its |\ue003 |several )?(?:(?:[a-z\d-]+|\ue001|\ue003|\ue004) ){{0,5}}?{_OFFTAKE} (?:[a-z]+ )?{_PACT} with {_KIND}{_MAKES_POWER} (?:[a-z\-]+ ){{0,3}}<s>",
        yes=("Acme Social has signed a power purchase agreement with natural gas midstream company Beta Pipes for a project in Texas. => Beta Pipes | Acme Social | -",
             "Acme Soft announced a 10-year carbon removal offtake agreement with Swiss direct air capture firm Beta Air. => Beta Air | Acme Soft | -"),
    ),
    Rule(
        "carbon-removed-by", "supply_contract", rf"<o>,? (?:<.>)?\b{_SIGNS} (?:an? |the |its |\ue003 )?(?:[a-z\d-]+ ){{0,6}}?(?:agreements?|deals?|contracts?) with <s>,? (?:an? [^,;\ue000]{{3,80}}, )?(?:for the removal of|to (?:remove|capture|permanently remove)) (?:up to |about |more than |at least )?<x>",
        scope="bare", yes=("Acme Soft has signed a multi-year agreement with Beta Air, a direct air capture company, for the removal of up to 315,000 metric tons of CO2. => Beta Air | Acme Soft | 315000 tonne",),
    ),
    Rule(
        "chosen-to-make", "supply_contract", r"\b(?:select(?:s|ed)|chose[n]?|chooses|picks|picked|tapped|taps|commission(?:s|ed)|contract(?:s|ed)) <s>(?<!\ue006)(?: and \ue000)? to (?:manufacture|supply|provide|deliver|design|produce|fabricate|assemble|equip|engineer) ",
        swap=True, confidence=LIKELY, yes=("Acme Network said that it selected Beta Technologies to manufacture the satellite. => Beta Technologies | Acme Network | -",),
        no=("Acme Network selected Beta Technologies as a favourite.",),
    ),
    Rule(
        "sum-raised-by", "funding_round", r"<M> (?:(?:in|of) (?:[a-z\-]+ ){1,3})?raised (?:\ue004 )?by (?:the )?(?:[a-z\-]+ ){0,4}?<s>(?! (?:and|from)\b)(?!,? (?:\ue000|and \ue000))",
        near=False, confidence=LIKELY, yes=("One of the notable deals was the US$50 million raised by Beta Credit, an online service. => Beta Credit | - | 50000000 USD",),
        no=("The $50 million was raised by selling bonds.",),
    ),
    Rule(
        "investment-of-in", "investment", rf"\b(?:an?|its|the|this|new|planned|strategic|further|additional) investment of (?:up to |about |around |more than |over |nearly |at least |approximately )?<M> (?:in|into) {_KIND}(?:company|firm|startup|maker|developer|producer|miner|rival|partner|provider|platform|group|venture)? ?<o>(?<!\ue005)",
        yes=("Acme Motors has announced an investment of $650m in Canadian mining company Beta Lithium to develop the mine. => Acme Motors | Beta Lithium | 650000000 USD",),
    ),
    Rule(
        "funding-of-projects", "investment", r"<s>,? (?:<.>)?\bannounce[sd] (?:the |new )?(?:funding|awards?|awarding|grants?) of (?:up to |about |more than |over |nearly |at least |approximately )?<M> (?:to|for) (?:<x> |[\d,]+ )?(?:selected |new |local |research )?(?:projects|companies|recipients|organi[sz]ations|universities)",
        status="announced", yes=("The U.S. Department of Energy recently announced the funding of more than $3 billion for 25 selected projects. => U.S. Department of Energy | - | 3000000000 USD",),
    ),
    Rule(
        "raised-once-more", "funding_round", r"\braised \ue001 \ue004(?:,? (?:and|then|followed by))+ (?:another |about |an additional )?<M>(?= \ue004)",
        near=False, yes=("Acme Drive is in talks. Acme Drive raised $3.2 billion in 2020 and $2.5 billion in 2021. => Acme Drive | - | 2500000000 USD",),
    ),
    Rule(
        "described-as-backed-by", "investment", r"<o>,? (?:an?|the) [^;,\ue000]{2,80}?(?: that's| that is| which is)?(?: also)? backed by (?:the )?(?:[a-z\-]+ ){0,5}?<w>(?!'s)", status="completed", near=False, background=True, each=True,
        swap=True, scope="bare", confidence=LIKELY, yes=("Gamma Capital has invested $25 million into Beta Coins, a Paris-based exchange that's also backed by Acme Partners. => Acme Partners | Beta Coins | -",),
        no=("Beta Coins, an exchange that is backed by the state, grew.",),
    ),
    Rule(
        "licence-granted-to", "partnership", rf"<s>,? (?:<.>)?\b{_SIGNS} (?:an? |the |its )?(?:(?:exclusive|global|worldwide|new|major|option|collaboration|research|and) ){{0,4}}licen[sc](?:ing|e) (?:deal|agreement|pact|option)(?: that| which)? (?:grant(?:s|ed|ing)|giv(?:es|ing)|with|to) {_KIND}<o>",
        yes=("Acme Pharma inked a licensing deal that grants Beta Bio exclusive worldwide rights to its antibodies. => Acme Pharma | Beta Bio | -",),
    ),
    Rule(
        "contract-asked-of", "supply_contract", rf"<s>,? (?:<.>)?\b(?:won|wins|secure[sd]|received|receives|landed|lands|obtained|clinched|got|gets) from {_KIND}<o> (?:an? |the |its )(?:(?:[a-z-]+|\ue001) ){{0,4}}?(?:contract|order|award|deal)\b",
        yes=("Drone maker Acme Sky has secured from the Department of Transport a contract worth up to $74 million. => Acme Sky | Department of Transport | 74000000 USD",),
    ),
    Rule(
        "contract-for-whom", "supply_contract", r"<s>,? (?:<.>)?\b(?:won|wins|secure[sd]|landed|lands|clinche[sd]|bagged|bags|awarded) (?:an? |the |its )?<M>,? (?:[a-z]+-[a-z]+ |(?:firm|new|multi-year|initial|production) ){1,3}<o> (?:contract|order|award|deal)\b",
        yes=("Acme Sky landed a $500 million fixed-price U.S. Army contract for drones. => Acme Sky | U.S. Army | 500000000 USD",),
    ),
    Rule(
        "form-venture-of-kind", "partnership", r"<w>,? (?:<.>)?(?:form|set up|create|establish|launch)(?:s|ed|ing)? (?:an? |the )(?:[a-z-]+,? ){2,8}?joint venture",
        near=False, pair=True, yes=("Acme Motors and Beta Group will form an equally controlled, equally owned, joint venture to develop software. => Acme Motors | Beta Group | -",),
    ),
    Rule(
        "sold-its-goods-to", "acquisition", rf"\b{_SELLS} its (?:[a-z\-]+ ){{1,5}}(?:in [^,;]{{3,50}} )?to {_KIND}<s> (?:in \ue004 )?for (?:about |around |up to |nearly )?<M>",
        scope="bare", confidence=LIKELY, yes=("Acme Telecom sold its telephone masts in Europe and Asia to infrastructure firm Beta Towers for €7.7 billion. => Beta Towers | - | 7700000000 EUR",),
    ),
    Rule(
        "raised-undisclosed", "funding_round", r"<s>,? (?:<.>)?(?:it )?(?:has |have )?(?:raised|secured|closed|received) (?:an undisclosed (?:amount|sum)|undisclosed (?:funding|investment|capital))",
        near=False, confidence=LIKELY, yes=("Acme Space announced that it raised an undisclosed amount of new funding from Beta Capital. => Acme Space | - | -",),
    ),
    Rule(
        "whose-investors", "investment", r"<o>,? whose (?:[a-z]+ )?(?:investors|backers|shareholders) (?:also )?(?:include|included|are|were) <w>", status="completed", near=False, background=True, each=True,
        swap=True, scope="bare", yes=("Beta Rides, whose investors include Gamma Capital and Acme Bank, described itself as a platform. => Acme Bank | Beta Rides | -",),
    ),
    Rule(
        "which-bought-kind", "acquisition", rf"<s>,? which (?:has |had |also |recently |previously |earlier )*{ACQ} {_KIND}<o>(?!'s| (?:shares|stock))", scope="bare",
        yes=("Acme Capital, which bought British software firm Beta Soft for $3.9 billion in 2020, said it would grow. => Acme Capital | Beta Soft | 3900000000 USD",), no=("Acme Capital, which bought chips, said it would grow.",),
    ),
    Rule(
        "and-its-rival", "competition", r"<s>(?:,| and| or|,? as well as) (?:its |their |fellow |the )?(?:[a-z]+ ){0,2}(?:arch-?)?(?:rivals?|competitors?) <o>(?!'s)", near=False, status="completed",
        yes=("The Delta deal comes as Acme Motors and rival Beta Motor have delayed several models. => Acme Motors | Beta Motor | -",),
    ),
)  # fmt: skip
