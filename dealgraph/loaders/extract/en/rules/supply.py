"""English rows of who supplies whom: orders, contracts, leases, power and capacity bought.

Order matters: the first row that claims a pair of ends wins.
"""

from __future__ import annotations

from dealgraph.loaders.extract.en.rules.phrases import (
    ABOUT,
    CONTRACT,
    FILL,
    FORGES,
    KIND,
    NO_PURPOSE,
    SIGNS,
    WON,
    WORKS,
)
from dealgraph.loaders.extract.model import LIKELY, REVIEW
from dealgraph.loaders.extract.rules import Rule

_OFFTAKE = r"(?:\(?(?:v?PPAs?|virtual power|power purchase|power supply|off-?take|carbon(?: dioxide)? removal|carbon credits?|removal|clean energy|renewable energy|energy supply|energy purchase)\)?)"
_PACT = r"(?:(?:off-?take |purchase |supply |credit )?(?:agreements?|deals?|contracts?|pacts?)|PPAs?)(?: \([A-Za-z]{2,5}\))?"
_MAKES_POWER = r"(?:energy|power|solar|wind|nuclear|geothermal|hydro(?:power)?|midstream|utility|renewables?|electricity|removal|capture|climate|fusion|generator)"
_GOT = r"(?:w[io]ns?|won|winning|secure[sd]?|securing|land(?:s|ed|ing)|clinch(?:es|ed|ing)|bag(?:s|ged|ging)|nab(?:s|bed|bing)|obtain(?:s|ed)|scor(?:es|ed)|receive[sd]?)"
_WORK = r"(?:manage|operate|run|build|construct|maintain|install|upgrade|refurbish|moderni[sz]e)"
_DEAL = r"(?:deal|agreement|contract|pact|arrangement)s?"
_SIGN = r"(?:sign(?:s|ed|ing)?|struck|strikes?|inks?|inked|reache[sd]|announce[sd]?|ha[sd]|entered into|near(?:s|ing)?|clinche[sd]|sealed|landed|won|agreed)"
# What is paid for when a supplier is paid; a stake, a unit or a dispute is paid for otherwise.
_SERVICE = r"(?:model|models|chips?|services?|capacity|cloud|compute|computing|power|electricity|energy|access|licen[cs]es?|technology|data|content|software|rent|use|supply|supplies|delivery|gpus?|servers?|hosting)"
_USED = r"(?:comput\w+|capacity|cloud|chips?|infrastructure|servers?|models?|gpus?|tpus?|power|data cent(?:er|re)s?|technology|platform|hardware|services?|supercomputers?|processors?|accelerators?)"

# "the Navy contract", "a Navy construction contract": what may stand between a customer and the contract it gives.
_SORT = r"(?:(?:supply|construction|defen[cs]e|services?|framework|launch|delivery|power|cloud|military|follow-on|production|purchase|off-?take|satellite|shipbuilding|maintenance|equipment|support|research|development|training|loan|missile|drone|army|navy|[a-z]+-[a-z]+) ){0,3}"

SUPPLY: tuple[Rule, ...] = (
    Rule(
        "order-cancelled", "supply_contract", rf"<o>,? (?:<.>)?\b(?:cancel(?:s|led|ed|ling)|scrap(?:s|ped|ping)?|withdr(?:aws?|ew)|terminat(?:es|ed|ing)|drop(?:s|ped)?|rescind(?:s|ed)) (?:its|an?|the|their) (?:[a-z\-]+ |<x> ){{0,3}}?(?:orders?|contracts?|supply (?:deal|agreement)|lease)\b(?: (?:for|of|worth) [^;.\ue000]{{1,60}})? (?:with|from|at) {KIND}<s>",
        status="cancelled", yes=("Beta Air cancelled its order for 24 jets with Acme Planes. => Acme Planes | Beta Air | 24 count",), no=("Beta Air cancelled its talks with Acme Planes.",),
    ),
    Rule(
        "order-cancelled-by", "supply_contract", rf"<s>[^;.\ue000]{{1,90}}?\b(?:cancellation|termination) (?:of|by) (?:an? |the |its )?(?:[a-z\-]+ ){{0,2}}?(?:order|contract|lease)s? (?:(?:for|of|worth) [^;.\ue000]{{1,60}} )?by {KIND}<o>",
        status="cancelled", yes=("Acme Planes was hit by the cancellation of an order for 24 jets by Beta Air. => Acme Planes | Beta Air | 24 count",),
    ),
    Rule(
        "deal-worth-with-to", "supply_contract", rf"<o>,? (?:<.>)?\b{_SIGN} (?:an? |the |its )?(?:[a-z\d\-]+ ){{0,4}}?{_DEAL} (?:worth|valued at|of|for) (?:[a-z]+ ){{0,3}}<M>,? with {KIND}<s>,? (?:to|for) (?:secure|gain|get|tap|access|obtain|buy|purchase|rent|lease|use|receive|procure|lock in|expand|capacity|compute|power|cloud|gpus?|chips)\b",
        yes=("Acme Soft has struck a deal worth up to $19 billion with Dutch AI infrastructure specialist Beta Group to secure GPU capacity. => Beta Group | Acme Soft | 19000000000 USD",),
    ),
    Rule(
        "order-celebrated", "supply_contract", rf"<s>,? (?:<.>)?\b(?:{_GOT}|celebrat(?:es|ed)|logg?(?:s|ed)|record(?:s|ed)|book(?:s|ed)|announce[sd]|confirm(?:s|ed)|unveil(?:s|ed)|comprised|included) (?:an? |its |the )?(?:[a-z\-]+ ){{0,3}}?(?:orders?|contracts?|deals?) (?:for|of|totall?ing) (?!<m>)[^;.\ue000\ue001]{{1,50}}? (?:for|from|by) {KIND}<o>(?!'s)",
        yes=("Acme Planes celebrated an order for 20 jets for the domestic airline Beta Air, valued at $972 million. => Acme Planes | Beta Air | 972000000 USD",),
        no=("Acme Planes celebrated an order of merit for its chief.",),
    ),
    Rule(
        "removal-for-it", "supply_contract", rf"\b{SIGNS} (?:an? |the |its |\ue003 |two |three |several )?(?:[a-z\d-]+ ){{0,6}}?{_DEAL} with {KIND}<s>,? to (?:remove|capture|permanently remove|deliver|supply) {ABOUT}(?P<a>\ue003)", swap=True,
        yes=("Acme Soft is busy. In September, it signed two carbon removal deals with Beta Air to remove 15,000 tonnes of CO2. => Beta Air | Acme Soft | 15000 tonne",),
    ),
    Rule(
        "and-another-to", "supply_contract", rf"(?<=\ue003)(?: of [\w ]{{2,20}}?)?,? and (?:with )?{KIND}<s> to (?:remove|capture|supply|deliver) {ABOUT}(?P<a>\ue003)", swap=True,
        yes=("Acme Soft signed deals with Beta Air to remove 15,000 tonnes of CO2 and Gamma Sky to remove 8,000 tonnes. => Gamma Sky | Acme Soft | 8000 tonne",),
    ),
    Rule(
        "signature-of", "supply_contract", rf"<o>'s? (?:[a-z\-]+ )?(?:signature|signing) of (?:an? |the |its )?(?:[a-z\-]+ ){{0,3}}?(?:{_OFFTAKE}|supply|power|capacity|cloud|lease)(?: [a-z]+)? (?:{_PACT}|{_DEAL}) with {KIND}<s>",
        yes=("Acme Search's signature of a power supply deal with reactor developer Beta Power shook the market. => Beta Power | Acme Search | -",),
    ),
    Rule(
        "is-building-for", "supply_contract", rf"<s>,? (?:is|are) (?:building|manufacturing|supplying|constructing|assembling) (?!an? (?:case|brand|team|model|product|platform)\b)[^;.,\ue000]{{2,50}} for {KIND}<o>(?!'s)(?= and|,|\.|;|$)", confidence=LIKELY,
        yes=("Acme Space is building the satellites for Beta Sat. => Acme Space | Beta Sat | -",),
    ),
    Rule(
        "power-bought-of", "supply_contract", rf"<o>,? (?:<.>)?\b{SIGNS} (?:an? |the |its |\ue003 |several )?(?:(?:[a-z\d-]+|\ue001|\ue003|\ue004) ){{0,5}}?{_OFFTAKE} (?:[a-z]+ )?{_PACT} with {KIND}{_MAKES_POWER} (?:[a-z\-]+ ){{0,3}}<s>",
        yes=("Acme Social has signed a power purchase agreement with natural gas midstream company Beta Pipes for a project in Texas. => Beta Pipes | Acme Social | -",
             "Acme Soft announced a 10-year carbon removal offtake agreement with Swiss direct air capture firm Beta Air. => Beta Air | Acme Soft | -"),
    ),
    Rule(
        "carbon-removed-by", "supply_contract", rf"<o>,? (?:<.>)?\b{SIGNS} (?:an? |the |its |\ue003 )?(?:[a-z\d-]+ ){{0,6}}?(?:agreements?|deals?|contracts?) with <s>,? (?:an? [^,;\ue000]{{3,80}}, )?(?:for the removal of|to (?:remove|capture|permanently remove)) (?:up to |about |more than |at least )?<x>",
        scope="bare", yes=("Acme Soft has signed a multi-year agreement with Beta Air, a direct air capture company, for the removal of up to 315,000 metric tons of CO2. => Beta Air | Acme Soft | 315000 tonne",),
    ),
    Rule(
        "chosen-as-supplier", "supply_contract", rf"<s>,? (?:<.>)?\b(?:chosen|selected|picked|tapped|appointed|named) by {KIND}<o> as (?:an? |the |its |one of the |one of its )?(?:[a-z\-]+ ){{0,4}}(?:contractor|supplier|vendor|provider)s?\b",
        yes=("Acme Orbit has been selected by the Gamma Agency as prime contractor, with an $805 million contract to build satellites. => Acme Orbit | Gamma Agency | 805000000 USD",),
    ),
    Rule(
        "has-on-order", "supply_contract", rf"<o>,? (?:<.>)?\b(?:has|have|had|with|holds|placed) {ABOUT}(?P<a>\ue003) (?:(?:[\w\-]+|\ue000) ){{0,4}}?on (?:firm )?order (?:from|with|at) {KIND}<s>", near=False,
        any_role=True,
        yes=("Beta Lines had about 45 articulated buses on firm order with Acme Works. => Acme Works | Beta Lines | 45 count",),
    ),
    Rule(
        "names-its-supplier", "supply_contract", rf"<o>,? (?:<.>)?\b(?:chose[n]?|chooses|select(?:s|ed|ing)|pick(?:s|ed)|tap(?:s|ped)|appoint(?:s|ed)|nam(?:es|ed)|hire[sd]?|engage[sd]) {KIND}<s>,? as (?:an? |the |its |one of the |one of its )?(?:[a-zA-Z\-]+ ){{0,4}}(?:contractor|supplier|vendor|builder|shipbuilder|manufacturer|installer)s?\b(?: (?:for|on|of|in|under) (?:an? |its |the )?(?:[a-z\-]+ ){{0,2}}<M>)?", priced=True,
        yes=("Chile has hired Portugal's Acme Yards as a builder for its $70 million harbour. => Acme Yards | Chile | 70000000 USD", "Beta Motors has tapped Acme Cells as the battery supplier for its new car. => Acme Cells | Beta Motors | -"),
        no=("Beta Motors named Ada Rook as the head of its supplier unit.",),
    ),
    Rule(
        "supplied-with-so-much", "supply_contract", rf"<s>,? (?:<.>)?\b(?:provid(?:e|es|ed|ing)|suppl(?:y|ies|ied|ying)|equip(?:s|ped|ping)?|furnish(?:es|ed)?|outfit(?:s|ted)?) (?:[a-z\-]+ ){{0,3}}?<o> with {ABOUT}(?:(?P<a>\ue003)|(?:[a-z\-]+ ){{0,3}}(?:electricity|batteries|turbines|chips|processors|gpus|servers|compute|computing|panels|modules|engines|steel|lithium|fuel|gas|vehicles|satellites|aircraft)\b)", confidence=LIKELY,
        yes=("Acme Solar will provide Beta Utility with 300 MW of modules. => Acme Solar | Beta Utility | 300000000 watt", "Acme Cells will equip Beta Motors with its batteries. => Acme Cells | Beta Motors | -"),
        no=("Acme Bank will provide Beta Utility with funding.",),
    ),
    Rule(
        "contract-for-its-plant", "supply_contract", rf"<s>,? (?:<.>)?\b{WON} (?:an? |its |the )?(?:<M> |[a-z\-]+ ){{0,4}}?{CONTRACT} (?:worth <m> )?(?:for|on|at) (?:the )?<o>'s? (?:\ue003 )?(?:[a-z\-]+ ){{0,4}}(?:plant|project|mine|refinery|terminal|field|farm|facility|fleet|line|factory|station|vessels?|expansion)\b", near=False, confidence=LIKELY,
        yes=("Acme Pipes won a maintenance contract for Beta Water's coastal station. => Acme Pipes | Beta Water | -",),
    ),
    Rule(
        "is-its-supplier", "supply_contract", r"<s>,? (?:(?:is|was|has become|became|remains) )?(?:also |one of )?<oo>'s? (?:[a-z\-]+ ){0,3}suppliers?\b", near=False, status="completed", background=True, confidence=LIKELY, scope="bare",
        yes=("Acme Chips is Beta Phones' sole supplier of modems. => Acme Chips | Beta Phones | -", "Acme Chips is one of Beta Phones' main suppliers. => Acme Chips | Beta Phones | -"),
    ),
    Rule(
        "supplies-for-its", "supply_contract", r"<s>,? (?:<.>)?\b(?:is |are |will |has been |to )?suppl(?:y|ies|ied|ying) (?:[a-z\-]+ |\ue003 ){1,6}for (?:the )?<o>'s\b", confidence=LIKELY,
        yes=("Acme Corp will supply lift cables for Beta Tower's Lark hotel. => Acme Corp | Beta Tower | -",),
    ),
    Rule(
        "supplied-to-each", "supply_contract", r"<s>,? (?:<.>)?\b(?:suppl(?:y|ies|ied|ying)|sells?|sold|provid(?:es|ed)|deliver(?:s|ed)|ship(?:s|ped)) (?:its |the )?(?:[a-z\-]+ ){1,5}to (?=[^;.]{1,70} and )(?:the likes of |customers (?:such as|including|like) |companies (?:such as|including|like) )?<w>(?!'s)", near=False, each=True, confidence=LIKELY,
        yes=("Acme Corp sells its paper cups to Beta Cafes, Gamma Bars and airline Delta Wings. => Acme Corp | Delta Wings | -",),
    ),
    Rule(
        "chosen-to-make", "supply_contract", r"\b(?:select(?:s|ed)|chose[n]?|chooses|picks|picked|tapped|taps|commission(?:s|ed)|contract(?:s|ed)) <s>(?<!\ue006)(?: and \ue000)? to (?:manufacture|supply|provide|deliver|design|produce|fabricate|assemble|equip|engineer) ",
        swap=True, confidence=LIKELY, yes=("Acme Network said that it selected Beta Technologies to manufacture the satellite. => Beta Technologies | Acme Network | -",),
        no=("Acme Network selected Beta Technologies as a favourite.",),
    ),
    Rule(
        "contract-asked-of", "supply_contract", rf"<s>,? (?:<.>)?\b(?:won|wins|secure[sd]|received|receives|landed|lands|obtained|clinched|got|gets) from {KIND}<o> (?:an? |the |its )(?:(?:[a-z-]+|\ue001) ){{0,4}}?(?:contract|order|award|deal)\b",
        yes=("Drone maker Acme Sky has secured from the Department of Transport a contract worth up to $74 million. => Acme Sky | Department of Transport | 74000000 USD",),
    ),
    Rule(
        "contract-for-whom", "supply_contract", r"<s>,? (?:<.>)?\b(?:won|wins|secure[sd]|landed|lands|clinche[sd]|bagged|bags|awarded) (?:an? |the |its )?<M>,? (?:[a-z]+-[a-z]+ |(?:firm|new|multi-year|initial|production) ){1,3}<o> (?:contract|order|award|deal)\b",
        yes=("Acme Sky landed a $500 million fixed-price U.S. Army contract for drones. => Acme Sky | U.S. Army | 500000000 USD",),
    ),
    Rule(
        "contract-to-build-it-for", "supply_contract", rf"\b{_GOT} (?:an? |its |the )?(?:<M> |[a-z\-]+ |\ue003-[a-z]+ ){{0,6}}?(?:{CONTRACT}|{_DEAL})[^;,\ue000]{{0,50}}? to (?:{WORKS}|build|design|develop|operate|manage|produce|make|process) [^;,\ue000]{{1,70}}? (?:for|to) (?:the )?(?:[a-z\-]+ ){{0,4}}<o>(?!'s)(?! (?:[a-z-]+ ){{0,2}}(?:projects?|wind|solar|farms?|plants?|mines?|sites?)\b)",
        confidence=LIKELY, yes=("Acme Corp secured a contract to build a plant for Beta Robotics. => Acme Corp | Beta Robotics | -",),
    ),
    Rule(
        "chosen-to-supply", "supply_contract", r"<o>,? (?:<.>)?\b(?:select(?:s|ed|ing)?|pick(?:s|ed|ing)?|choos(?:es|ing)|chose|chosen|tap(?:s|ped|ping)?|hir(?:es|ed|ing)|contract(?:s|ed|ing)?|commission(?:s|ed|ing)?) (?!by\b)(?:the )?(?:[a-z\-]+ ){0,4}<s>(?:,? and (?:its |the )?(?:[a-z\-]+ ){0,4}\ue000)? (?:to (?:" + WORKS + r"|make)\b|for (?:an? |its |the )?(?:<M> )?(?:[\w\-]+ ){0,4}(?:contract|order|roll-?out|upgrade|fleet|network|migration|overhaul|construction)\b)",
        yes=("Beta Robotics selected Acme Corp to supply turbines. => Acme Corp | Beta Robotics | -", "Beta Robotics tapped Acme Corp for a $90 million contract. => Acme Corp | Beta Robotics | 90000000 USD", "Beta Net picked Acme Networks for its core upgrade. => Acme Networks | Beta Net | -"),
        no=("Beta Robotics hired Acme Corp's chief to make arms.",),
    ),
    Rule(
        "chosen-by-to-supply", "supply_contract", r"<s>,? (?:which )?(?:was|is|has been|had been|were|have been) (?:also |recently |now )?(?:selected|chosen|picked|tapped|hired|contracted|commissioned|appointed) by (?:the )?(?:[a-z\-]+ ){0,4}<o>,? (?:to (?:" + WORKS + r"|make|build|operate)\b|for (?:an? |its |the )?(?:<M> )?(?:[a-z\-]+ ){0,4}(?:contract|order|project|supply|delivery)\b)",
        yes=("Acme Corp has been selected by Beta Robotics to deliver 30 trains. => Acme Corp | Beta Robotics | -",),
    ),
    Rule(
        "deal-to-serve", "supply_contract", rf"<s>,? (?:<.>)?\b{_GOT} (?:an? |its |the )?(?:<M> |[a-z\-]+ |\ue003-[a-z]+ ){{0,6}}?(?:deal|agreement|pact) (?:worth <m> )?with (?:the )?(?:[a-z\-]+ ){{0,4}}<o> to (?:provide|supply|deliver|ship|furnish|host|manufacture|make|lease)\b",
        yes=("Acme Corp landed a $90 million deal with Beta Robotics to provide cloud services. => Acme Corp | Beta Robotics | 90000000 USD",),
    ),
    Rule(
        "contract-to-build-for", "supply_contract", rf"\b{WON} (?:[a-z\-]+ |\ue001 |\ue001-[a-z]+ ){{0,8}}?{CONTRACT}[^;,\ue000]{{0,60}}? to (?:build|construct|design|expand|upgrade|operate|run|maintain) (?:the )?<o>'s?\b",
        yes=("Acme Works won a contract worth more than $500 million to build Beta Data's new data centre. => Acme Works | Beta Data | 500000000 USD",),
    ),
    Rule(
        "contract-to-equip", "supply_contract", rf"\b{WON} (?:[a-z\-]+ |\ue001 |\ue001-[a-z]+ ){{0,8}}?{CONTRACT}[^;,\ue000]{{0,60}}? to (?:provide|supply|equip|furnish) (?:the )?<o> with\b",
        yes=("Acme Corp won a contract worth up to $22 billion over 10 years to provide the Navy with headsets. => Acme Corp | Navy | 22000000000 USD",),
        no=("Acme Corp wants to provide the Navy with power.",),
    ),
    Rule(
        "deal-to-buy-from", "supply_contract",
        rf"<o>,? (?:<=>)?\b{_SIGN} (?:(?:[a-zA-Z\d\-]+,?|[\ue001-\ue003]) ){{0,10}}?{_DEAL} (?:worth <x> )?to (?:buy|purchase|use|lease|rent|procure|access|source|license) (?!(?:a |an |the )?(?:[a-z\-]+ )?(?:stake|shares|unit|business|operations|assets|stores|sites|plants|towers|brands?|rights))(?:<=>)?(?:<x>)?(?:<=>)?\bfrom {FILL}<s>",
        yes=("Beta Labs has signed a seven-year, $38 billion deal to buy cloud services from Acme Cloud. => Acme Cloud | Beta Labs | 38000000000 USD",),
        no=("Beta Labs signed a deal to buy a stake in Acme Cloud from Gamma Capital.",),
    ),
    Rule(
        "spend-from", "supply_contract",
        rf"<o>,? (?:<.>)?\b(?:buy|spend|purchase)(?:s|ing)? (?:up to |about |at least |more than |around |an additional )?<M>(?: worth)?(?: of| on| in) (?:(?:[a-zA-Z\-,]+|\ue000) ){{0,7}}?(?:from|with) {FILL}<s>",
        yes=("Beta Labs committed to spend $30 billion on compute capacity from Acme Cloud. => Acme Cloud | Beta Labs | 30000000000 USD",
             "Beta Labs agreed to buy $6 billion of chips from Acme Devices. => Acme Devices | Beta Labs | 6000000000 USD"),
        no=("Acme Corp will spend $3 billion on a plant.",),
    ),
    Rule(
        "pay-for-service", "supply_contract",
        rf"<o>,? (?:<.>)?\b(?:to|will|would|agreed to|agrees to) pay (?:[a-z\-]+ ){{0,3}}<s> (?:up to |about |around |roughly |nearly |more than |some |an? |at least |approximately )*<M>(?: (?:a|per|each) (?:year|month|quarter)| annually)?,? (?:for|to (?:use|access|license|rent)) (?:[a-zA-Z\d.\-]+ |[\ue001-\ue003] |\ue003-[a-z]+ ){{0,6}}?{_SERVICE}\b",
        yes=("Beta Labs is nearing a deal to pay Acme Cloud about $1 billion a year for a large model. => Acme Cloud | Beta Labs | 1000000000 USD",),
        no=("Beta Labs agreed to pay Acme Corp $1 billion for its stake.", "Beta Labs agreed to pay Acme Corp $1 billion to settle a lawsuit."),
    ),
    Rule(
        "commit-to-supplier", "supply_contract",
        rf"<o>,? (?:<.>)?\b(?:commit(?:s|ted|ting)?|agree[sd]? to pay|will pay|pledge[sd]?|pays?|paid) (?:up to |about |at least |more than |around |an additional )?<M> (?:over (?:[a-z\d]+ ){{1,3}})?to {FILL}<s> (?:over (?:[a-z\d]+ ){{1,3}})?for (?:[a-zA-Z\d.\-]+ |\ue003 ){{0,6}}?(?:capacity|compute|computing|cloud|services?|chips?|gpus?|power|electricity|energy|servers?|hosting|equipment|infrastructure)\b",
        yes=("Beta Platforms committed $27 billion over five years to Acme Cloud for AI data center capacity. => Acme Cloud | Beta Platforms | 27000000000 USD",),
        no=("Beta Platforms committed $27 billion to Acme Cloud for a stake.",),
    ),
    Rule(
        "chosen-to-do", "supply_contract", rf"<o>,? (?:<.>)?\b(?:select(?:s|ed)|chose[n]?|chooses|picks|picked|tapped|taps|hires|hired|commission(?:s|ed)|contract(?:s|ed)) <s>(?<!\ue006)(?: and \ue000)? to {_WORK} ",
        confidence=LIKELY, yes=("Gamma Capital has selected Acme Hotels to manage the Beta Place in Colorado. => Acme Hotels | Gamma Capital | -",),
        no=("Gamma Capital has selected Acme Hotels as its favourite.", "Beta Energy picked its founder to run its shops."),
    ),
    Rule(
        "access-deal", "supply_contract", rf"<o>,? (?:<=>)?\b(?:{FORGES}|agree[sd]|won|booked|committed) (?:(?:[a-zA-Z\d\-]+,?|[\ue001-\ue004]) ){{0,8}}?(?:deal|agreement|contract|pact|lease|commitment)s? (?:worth <x> )?(?:to|for) (?:access(?: to)?|use|us(?:ing|e of)|tap|tapping|rent|renting|lease|leasing|run (?:its models )?on) (?:up to |some |more of |\ue003 of )?<s>'s? (?:[a-zA-Z\-]+ ){{0,3}}?{_USED}",
        yes=("Beta Labs has signed a $1 billion deal to access Acme Cloud's compute. => Acme Cloud | Beta Labs | 1000000000 USD",), no=("Beta Labs signed a deal to use Acme's name.",),
    ),
    Rule(
        "order-of-from", "supply_contract", rf"<o>'s? (?:[a-zA-Z\-]+ ){{0,5}}?(?:order|contract|purchase|commitment)s? (?:of|worth|valued at|for) {ABOUT}<A> (?:for |of |worth of )?(?:<.>)?from {FILL}<s>",
        yes=("An example is Beta Chips' recent record-breaking order of approximately $8 billion for machines from Acme Optics. => Acme Optics | Beta Chips | 8000000000 USD",),
    ),
    Rule(
        "supply-under-to", "supply_contract", rf"<s>,? (?:<.>)?\b(?:supply|supplies|supplied|deliver|sell) {ABOUT}(?:combined |total |an? )*(?P<a>\ue003)[^;\ue000]{{0,80}}? under [^;\ue000]{{3,80}} to {KIND}<o>", near=False,
        yes=("Acme Ores will supply 60,000 tonnes of zinc a year under two binding contracts to Beta Group. => Acme Ores | Beta Group | 60000 tonne",),
        no=("Acme Ores will supply 60,000 tonnes of zinc under two contracts.",),
    ),
    Rule(
        "order-disclosed", "supply_contract", rf"<s>,? (?:<.>)?\b(?:disclos(?:es|ed)|reveal(?:s|ed)|report(?:s|ed)|confirm(?:s|ed)|unveil(?:s|ed)|receiv(?:es|ed)|holds|has) (?:an? |the |its )?(?:[a-z\-]+ |\ue001 ){{0,4}}?(?:order|contract)s? from {FILL}<o>",
        confidence=LIKELY, yes=("Acme Cloud disclosed a separate order from Beta Labs worth at least $6.3 billion. => Acme Cloud | Beta Labs | 6300000000 USD",),
    ),
    Rule(
        "contracts-include", "supply_contract", rf"\b(?:contracts?|deals?|agreements?|commitments?)\b (?:<.>)?(?:include|includes|including|are|were) {ABOUT}<M> (?:deal )?with {FILL}<s>",
        confidence=LIKELY, swap=True, yes=("Acme Soft is spending on clouds. Its contracts include up to $19.4 billion with Beta Cloud. => Beta Cloud | Acme Soft | 19400000000 USD",),
    ),
    Rule(
        "heads-of-supply", "supply_contract", rf"<s>,? (?:<.>)?\b{FORGES} (?:an? |the )?(?:[a-z\-]+ ){{0,4}}?(?:agreement|contract|deal|pact|memorandum)s? with (?:\ue005's )?{FILL}<o> for the (?:supply|sale|delivery|provision) of {ABOUT}(?:an? )?(?:<A>|[a-z])",
        yes=("Acme Gas has signed a heads of agreement with Beta Group for the supply of 1 million tonnes of fuel. => Acme Gas | Beta Group | 1000000 tonne",),
        no=("Acme Gas agreed with Beta Group on the supply of fuel.",),
    ),
    Rule(
        "procure-with", "supply_contract", rf"<o>,? (?:<.>)?\b{FORGES} (?:an? |the )?(?:[a-zA-Z\-]+ ){{0,5}}?(?:agreement|contract|deal|pact|spa)s? to (?:buy|procure|purchase|source|import|lift|receive) [^;\ue000]{{1,80}}? (?:with|from) {FILL}<s>",
        yes=("Beta Gas announced that it has signed a purchase agreement to procure liquefied gas for over 20 years with Acme Liquefaction. => Acme Liquefaction | Beta Gas | -",),
    ),
    Rule(
        "award-to", "supply_contract", rf"<o>,? (?:<.>)?\b(?:award(?:s|ed)?|g[ai]ves?|gave|handed|granted) <s> (?:<.>)?(?:<A>)?(?:<.>)?{CONTRACT}",
        yes=("The Navy awarded Acme Corp a $90 million contract. => Acme Corp | Navy | 90000000 USD",),
    ),
    Rule(
        "award-to2", "supply_contract", rf"<o>,? (?:<.>)?\b(?:award(?:s|ed)?) (?:<.>)?(?:<A>)?(?:<.>)?{CONTRACT} to {NO_PURPOSE}(?:[a-z\-]+ ){{0,4}}<s>",
        yes=("The Navy awarded a $90 million contract to Acme Boats. => Acme Boats | Navy | 90000000 USD",),
    ),
    Rule(
        "order-with", "supply_contract", r"<o>,? (?:<.>)?\b(?:place[sd]?|signed?|signs|firm(?:s|ed) up|confirm(?:s|ed)|finali[sz]e[sd]|converted|upsized) (?:<.>)?orders? (?:<.>)?(?:from|with) (?:[a-z\-]+ ){0,4}<s>",
        yes=("Beta Airlines placed an order for 40 jets with Acme Air. => Acme Air | Beta Airlines | 40 count",),
    ),
    Rule(
        "contract-for-state", "supply_contract", rf"\b{WON} (?:<.>)?{CONTRACT}[^;,]{{0,70}}? for (?:the )?<o>",
        confidence=LIKELY, state="object", yes=("Acme Corp won a $4 billion contract to build boats for the Navy. => Acme Corp | Navy | 4000000000 USD",),
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
        "contract-of", "supply_contract", rf"(?:<s>,? (?:<.>)?)?\b{WON} (?:an? |its )?(?:<A>)? ?<o>(?:'s?)? {_SORT}(?:contract|order|tender|deal|award)s?\b",
        yes=("Acme Corp wins $10bn Navy contract. => Acme Corp | Navy | 10000000000 USD", "Acme Yards won Beta Lines' order for tankers. => Acme Yards | Beta Lines | -"),
    ),
    Rule(
        "contract-from", "supply_contract", rf"(?:<s>,? (?:<.>)?)?\b{WON} (?:<.>)?{CONTRACT}(?! to (?:supply|deliver|provide|sell) [^;]{{0,40}}\bfrom\b)(?:<=>)?\b(?:from|by|with) (?:the (?:country|state|city|region|kingdom)'s )?{FILL}<o>(?!,? (?:[^;\ue000]{{0,80}}, )?to (?:buy|purchase|acquire|lease) (?:an? |the )?(?:[a-z]+ )?(?:land|plots?|sites?|stakes?|shares|property|properties)\b)(?!,? to (?:establish|form|create|set up|develop) (?:an? )?(?:[a-z-]+ ){{0,2}}(?:joint venture|partnership|company|consortium))",
        yes=(
            "Acme Corp has been awarded a $90 million contract by the Navy to build boats. => Acme Corp | Navy | 90000000 USD",
            "Acme Corp signed a supply agreement with Beta Robotics. => Acme Corp | Beta Robotics | -",
        ),
        no=("Acme signed the order of merit.",),
    ),
    Rule(
        "supply-to", "supply_contract", r"<s>,? (?:<.>)?\b(?:suppl(?:y|ies|ied|ying)|deliver(?:s|ed|ing)?|lease[sd]?|rent(?:s|ed)?|sell(?:s|ing)?|sold|ship(?:s|ped)?|provid(?:e|es|ed|ing)) (?! on\b)(?![^;.\ue000]{0,60}\b(?:stakes?|interest|shareholding|holding|unit|business|division|subsidiary|operations|arm) )(?:<.>)?(?:<Q>)?(?:<.>)?(?: from (?:the |its )?<N>(?: [a-z]+){0,3})? to (?!(?:[a-z\-]+ ){0,3}(?:customers|clients|users|homes|households|consumers|businesses|people|across|throughout|around) )" + NO_PURPOSE + FILL + r"<o>",
        confidence=LIKELY, yes=("Acme Corp will supply 300 MW of power to Beta Robotics. => Acme Corp | Beta Robotics | 300000000 watt", "Acme Planes sold 30 jets to Beta Air for $3 billion. => Acme Planes | Beta Air | 3000000000 USD"),
    ),
    Rule(
        "deal-to-buy", "supply_contract", r"<o>,? (?:<.>)?\b(?:sign(?:s|ed)?|struck|inked|reached|announced|has|entered into) (?:<.>)?(?:<A>)?(?:, )?(?:<.>)?(?:deal|agreement|contract|pact)s? with (?:[a-z\-]+ ){0,3}<s>,? (?:(?:to|for) (?:buy|purchase|use|lease|rent|procure|the purchase|the supply|purchasing|buying|using|access)\b|for (?:up to |about |some |around )?[\ue003])",
        yes=("Beta Labs signed a $38 billion deal with Acme Cloud to buy computing services. => Acme Cloud | Beta Labs | 38000000000 USD",),
    ),
    Rule(
        "agree-pair-deliver", "supply_contract", r"<w>,? (?:<.>)?(?:sign(?:s|ed)?|inked|struck|entered into|reached|announced) (?:<.>)?(?:agreement|contract|deal|pact) (?:to (?:supply|deliver|provide|purchase|buy)\b|for (?:the )?(?:[a-z\-]+ ){0,4}?(?:services|supply|delivery|purchase|sale|construction|equipment|maintenance|electricity|deliveries|supplies)\b)",
        pair=True, confidence=LIKELY, yes=("Acme Power and Beta Labs signed an agreement to deliver up to 3,000 MW of power. => Acme Power | Beta Labs | 3000000000 watt",),
    ),
    Rule(
        "agree-with-to-supply", "supply_contract", r"<s>,? (?:<.>)?\b(?:sign(?:s|ed)?|struck|inked|reached|announced|entered into|won|secured) (?:<.>)?(?:agreement|deal|contract|pact|partnership|collaboration|alliance)s? with (?:[a-z\-]+ ){0,3}<o>,? (?:(?:worth|valued at) (?:[a-z]+ ){0,3}<m>,? )?to (?:" + WORKS + r"|sell)\b",
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
    Rule("contract-poss", "supply_contract", r"<s>'s? (?:(?!plan|bid|offer)[a-z\-]+ ){0,3}?(?:<A>(?:-a-[a-z]+)? )?(?:[\da-z\-]+ ){0,4}(?:contract|agreement|deal|order|ppa|lease) (?:with|from) <o>(?! to (?:acquire|buy|merge))", confidence=REVIEW,
         yes=("Acme Cloud's contract with Beta Labs is worth $17 billion. => Acme Cloud | Beta Labs | 17000000000 USD",)),
    Rule(
        "pair-worth", "supply_contract", r"<w>,? (?:<.>)?(?:sign(?:s|ed)?|inked|struck|entered into|reached|announced) (?:<.>)?(?:agreement|contract|deal|pact|leases?) (?:worth|valued at) (?:[a-z ]{0,20})?<M>",
        pair=True, confidence=REVIEW, yes=("Acme Cloud and Beta Labs signed a five-year agreement worth $17 billion. => Acme Cloud | Beta Labs | 17000000000 USD",),
    ),
    Rule("supply-with", "supply_contract", r"<s>,? (?:<.>)?\bsuppl(?:y|ies|ied|ying) (?:[a-z\-]+ ){0,3}<o> with", confidence=LIKELY,
         yes=("Acme Corp will supply Beta Robotics with batteries. => Acme Corp | Beta Robotics | -",)),
    Rule(
        "buy-from", "supply_contract", r"<o>,? (?:<.>)?\b(?:buy(?:s|ing)?|bought|purchas(?:e|es|ed|ing)|lease[sd]?|leasing|rent(?:s|ed|ing)?|procur(?:e|es|ed|ing)|order(?:s|ed)?(?! book)|source[sd]?) (?:<.>)?(?:<A>)?(?:<.>)? from (?:[a-z\-]+ ){0,4}<s>",
        confidence=LIKELY, yes=("Beta Robotics will buy 300 MW of power from Acme Energy. => Acme Energy | Beta Robotics | 300000000 watt", "Beta Data has leased 40MW of capacity from Acme Centers. => Acme Centers | Beta Data | 40000000 watt", "Beta Rail ordered 40 trains from Acme Works in a €300 million deal. => Acme Works | Beta Rail | 300000000 EUR"),
    ),
    Rule(
        "agreement-pair", "supply_contract", r"<w>,? (?:<.>)?(?:sign(?:s|ed)?|inked|ink|struck|entered into|reached|announced) (?:<.>)?(?:supply|offtake|hosting|lease|purchase|cloud|compute) (?:agreement|contract|deal|pact)",
        pair=True, confidence=LIKELY, yes=("Acme Corp and Beta Robotics signed a supply agreement. => Acme Corp | Beta Robotics | -",),
    ),
    Rule(
        "signs-customer-to", "supply_contract", rf"<s>,? (?:<.>)?\b(?:sign(?:s|ed)|locked|secured) {KIND}<o> (?:up )?(?:to|for|on) (?:an? |the |its |\ue003 )?(?:pair of |series of |number of )?(?:<x> )?(?:[a-z\-]+ ){{0,4}}?(?:{CONTRACT}|(?:power purchase )?agreements?|ppas?\b|leases?\b|contracts?)",
        yes=("Acme Power has signed Beta Social to a pair of long-term power purchase agreements for 650 MW. => Acme Power | Beta Social | 650000000 watt",),
        no=("Acme Corp signed Beta Sports as a sponsor.",),
    ),
    Rule(
        "orders-worth", "supply_contract", r"\b(?:secured|secures|received|receives|won|wins|landed|lands|awarded|obtained) (?:about |over |more than |nearly |approximately |an additional |another )?<M> (?:worth of|in) (?:[a-z\-]+ ){0,3}?(?:orders?|contracts?)\b(?! from (?:the |an? )?(?:[a-z\-]+ ){0,4}\ue000)",
        confidence=LIKELY, priced=True, yes=("Acme Labs has secured $1.27 million in new orders for its hardware platform. => Acme Labs | - | 1270000 USD",), no=("Acme Labs secured $1.27 million in new funding.",),
    ),
    Rule(
        "deal-with-trade", "supply_contract", r"<o>,? (?:<.>)?\b(?:signs|signed|inks|inked|strikes|struck|lands|landed|agreed|agrees to) (?:an? )?<M>,? (?:[a-z\-]+ ){0,3}(?:deal|agreement|contract|pact) with (?:[a-zA-Z\-]+ ){0,3}?(?:cloud|neocloud|data cent(?:er|re)|chip|power|energy|hosting|computing|launch|satellite|software|battery|steel) (?:[a-z\-]+ ){0,3}?<s>",
        yes=("Acme Labs signs $10 billion deal with AI cloud startup Beta Compute. => Beta Compute | Acme Labs | 10000000000 USD",),
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
    Rule(
        "contract-went-to", "supply_contract", rf"\b{CONTRACT}(?: worth <m>| valued at <m>)? (?:was|has been|is|were|have been|went) (?:(?:awarded|given|handed|granted) )?to (?:the )?(?:[a-z\-]+ ){{0,4}}?<s>(?: by (?:the )?(?:[a-z\-]+ ){{0,4}}?<o>)?(?=[,.;]| (?:for|to|in|on|after|last|this)\b|$)",
        confidence=LIKELY, yes=("A $90 million contract was awarded to Acme Arms by Beta Robotics. => Acme Arms | Beta Robotics | 90000000 USD",),
    ),
    Rule(
        "will-build-for", "supply_contract", r"<s>,? (?:will|is to|are to|is set to|has agreed to|agreed to|would|is due to|has begun to|plans to) (?:build|construct|manufacture|make|produce|supply|deliver|host|provide|refurbish|overhaul) (?:up to |about |at least |another |more than |an additional )?(?P<a>\ue003)(?: of)? (?:[a-zA-Z\d\-]+ ){0,6}?(?:for|to) (?:the )?(?:[a-z\-]+ ){0,4}?<o>(?!'s| and other)",
        confidence=LIKELY, yes=("Acme Yards will build 20 ships for Beta Lines. => Acme Yards | Beta Lines | 20 count", "Acme Power will host 200 MW for Beta Robotics under a lease. => Acme Power | Beta Robotics | 200000000 watt"),
        no=("Acme Yards will build 20 ships for its fleet.",),
    ),
    Rule(
        "which-supplies", "supply_contract", r"<s>, (?:which|who) (?:also |already |currently )?(?:supplies|equips) (?:the )?(?:[a-z\-]+ ){0,3}?<o>(?!'s)", near=False, background=True, scope="bare", status="completed", confidence=LIKELY,
        yes=("Acme Corp, which supplies Beta Motors with seats, grew. => Acme Corp | Beta Motors | -",),
    ),
    Rule(
        "supplier-to", "supply_contract", r"<s>,? (?:(?:is|was|has become|became|becomes|remains|has been|acts as|serves as) )?(?:also |now )?(?:an?|the|one of the) (?:[a-z\-]+ ){0,3}?suppliers? (?:to|for) (?:the )?(?:[a-z\-]+ ){0,3}?<o>(?!'s)", near=False, background=True, scope="bare", status="completed", confidence=LIKELY,
        yes=("Acme Corp, a supplier to Beta Motors, grew. => Acme Corp | Beta Motors | -",), no=("Acme Corp, a supplier to the trade, grew.",),
    ),
    Rule(
        "memorandum-for-planes", "supply_contract", r"<o>,? (?:which )?(?:has |have |had |also )*(?:signed|inked) (?:an? )?(?:memorandum of understanding|mou|letter of intent|commitment) for (?:up to |about )?(?:<Q>|\d+) (?:[a-z\-]+ ){0,3}<s>",
        status="planned", confidence=LIKELY,
        yes=("Beta Air has signed a memorandum of understanding for 80 Acme Jets aircraft. => Acme Jets | Beta Air | 80 count",), no=("Beta Air has signed a memorandum of understanding for 80 pilots.",),
    ),
)  # fmt: skip
