"""English rows of money put into companies, projects and plants.

Order matters: the first row that claims a pair of ends wins.
"""

from __future__ import annotations

from dealgraph.loaders.extract.en.lexicon import COMPANY_NOUNS
from dealgraph.loaders.extract.en.rules.phrases import ABOUT, ACQ, INVEST, KIND, SITE
from dealgraph.loaders.extract.model import LIKELY, REVIEW
from dealgraph.loaders.extract.rules import Rule

_SUM_SET = r"(?:about |around |some |nearly |almost |over |more than |at least |up to |as much as |roughly |\"?more or less\"? |an? |a total of |another |an additional )*(?P<a>\ue001)"
_CAPEX = r"(?:\ue004 )?(?:[a-z\-]+ ){0,2}?(?:capital expenditures?|capital spending|capital outlays?|capex|capital investments?)\b"
# Money for somebody who is named is a matter of the rows that name both.
_NOBODY = r"(?! (?:\ue004 )?(?:to|for|in|into|on) (?:the |its )?(?:[a-z\-]+ ){0,2}\ue000(?! (?:capex|capital|business|operations|plants?|projects?|facilit)))"

INVESTMENTS: tuple[Rule, ...] = (
    Rule(
        "investment-of-in", "investment", rf"\b(?:an?|its|the|this|new|planned|strategic|further|additional) investment of (?:up to |about |around |more than |over |nearly |at least |approximately )?<M> (?:in|into|to (?:finance|fund|build|develop|expand|support|construct)) {KIND}(?:company|firm|startup|maker|developer|producer|miner|rival|partner|provider|platform|group|venture)? ?<o>(?<!\ue005)",
        yes=("Acme Motors has announced an investment of $650m in Canadian mining company Beta Lithium to develop the mine. => Acme Motors | Beta Lithium | 650000000 USD",),
    ),
    Rule(
        "funding-of-projects", "investment", r"<s>,? (?:<.>)?\bannounce[sd] (?:the |new )?(?:funding|awards?|awarding|grants?) of (?:up to |about |more than |over |nearly |at least |approximately )?<M> (?:to|for) (?:<x> |[\d,]+ )?(?:selected |new |local |research )?(?:projects|companies|recipients|organi[sz]ations|universities)",
        status="announced", yes=("The U.S. Department of Energy recently announced the funding of more than $3 billion for 25 selected projects. => U.S. Department of Energy | - | 3000000000 USD",),
    ),
    Rule(
        "described-as-backed-by", "investment", r"<o>,? (?:an?|the) [^;,\ue000]{2,80}?(?: that's| that is| which is)?(?: also)? backed by (?:the )?(?:[a-z\-]+ ){0,5}?<w>(?!'s)", status="completed", near=False, background=True, each=True,
        swap=True, scope="bare", confidence=LIKELY, yes=("Gamma Capital has invested $25 million into Beta Coins, a Paris-based exchange that's also backed by Acme Partners. => Acme Partners | Beta Coins | -",),
        no=("Beta Coins, an exchange that is backed by the state, grew.",),
    ),
    Rule(
        "whose-investors", "investment", r"<o>,? whose (?:[a-z]+ )?(?:investors|backers|shareholders) (?:also )?(?:include|included|are|were) <w>", status="completed", near=False, background=True, each=True,
        swap=True, scope="bare", yes=("Beta Rides, whose investors include Gamma Capital and Acme Bank, described itself as a platform. => Acme Bank | Beta Rides | -",),
    ),
    Rule(
        "announced-investments", "investment",
        r"\b(?:announc(?:es|ed|ing)|unveil(?:s|ed)|reveal(?:s|ed)) (?:about |up to |more than |an? |an additional |over |nearly )*<M> (?:in|of|worth of) (?:[a-zA-Z\-]+ |\ue005(?:'s)? ){0,5}?investments?\b(?! (?:in|into) (?:[a-z]+ ){0,3}\ue000)",
        status="announced", confidence=LIKELY, yes=("Acme Corp announced $40 billion in data center investments. => Acme Corp | - | 40000000000 USD",), no=("Acme Corp announced $40 million in sales.",),
    ),
    Rule(
        "investments-amounting", "investment",
        r"\b(?:announc(?:es|ed|ing)|unveil(?:s|ed|ing)|reveal(?:s|ed|ing)|pledg(?:es|ed)) (?:an? |new |further )?(?:[a-zA-Z\-]+ ){0,4}?investments? (?:plan |program(?:me)? |package )?(?:amounting to|total+ing|worth|of|valued at) (?:about |around |more than |up to |nearly |over )?<M>",
        status="announced", confidence=LIKELY, yes=("Acme Corp unveiled cloud investments amounting to $2 billion in Malaysia. => Acme Corp | - | 2000000000 USD",), no=("Acme Corp unveiled the value of its investments.",),
    ),
    Rule(
        "program-launch", "investment",
        r"\b(?:is|are) (?:launching|rolling out|starting|kicking off|unveiling) (?:an? |the )?(?:up to |about |more than )?<M>(?:,)? (?:[a-zA-Z\-]+ ){0,6}?(?:program(?:me)?|initiative|plan|project|build-?out|expansion)\b",
        confidence=REVIEW, yes=("Acme Capital is launching a $100 billion infrastructure program. => Acme Capital | - | 100000000000 USD",),
        no=("Acme Capital is launching a savings program.",),
    ),
    Rule(
        "set-apart", "investment", rf"<s>,? (?:<.>)?\b(?:allot(?:s|ted|ting)?|earmark(?:s|ed|ing)|set(?:s|ting)? (?:aside|asie|apart)|(?:has |have |had )?budgeted|(?:has |have |had )?ring-?fenced|programmed) {_SUM_SET}{_NOBODY}(?! (?:a|per|each|every) )",
        metric="capex", near=False, status="planned",
        yes=("Acme Foods allotted $7 billion this year to fund machinery upgrades. => Acme Foods | - | 7000000000 USD",
             "Acme Hotels set aside P4 billion for the expansion of its resorts. => Acme Hotels | - | 4000000000 PHP",
             "Acme Land earmarked P25 billion in capital expenditures over the next five years. => Acme Land | - | 25000000000 PHP",
             "Acme Power has budgeted $86 million for grid upgrades. => Acme Power | - | 86000000 USD"),
        no=("Acme Power was fined $86 million.", "Acme Power had budgeted for less."),
    ),
    Rule(
        "set-apart-focus", "investment", rf"\b(?:it|company|firm|group|conglomerate|developer|retailer|utility|bank|and|who|which) (?:has |had |have |is |was |also )*(?:allot(?:s|ted|ting)?|earmark(?:s|ed|ing)|set(?:s|ting)? (?:aside|apart)|budget(?:ed|ing)) {_SUM_SET}{_NOBODY}(?! (?:a|per|each|every) )",
        metric="capex", near=False, status="planned",
        yes=("Acme Group has raised its plan. The company is allotting 110 billion pesos for its capital expenditures this year. => Acme Group | - | 110000000000 MXN",),
    ),
    Rule(
        "capex-budget", "investment", rf"<s>,? (?:<.>)?\b(?:sets?|setting|unveil(?:s|ed)|announc(?:es|ed)|approv(?:es|ed)|plans?|planned|planning|eyes?|eyed|eyeing|allocat(?:es|ed|ing)) {_SUM_SET} (?:(?:in|of|for|as) )?{_CAPEX}",
        metric="capex", near=False, status="planned",
        yes=("Acme Corp is setting a ₱24-billion capital expenditure budget for 2032. => Acme Corp | - | 24000000000 PHP",
             "Acme Holdings announces P26.9-b capex this year to support its expansion plan. => Acme Holdings | - | 26900000000 PHP",
             "Acme Foods has allocated $3 billion for capital expenditures. => Acme Foods | - | 3000000000 USD"),
        no=("Acme Corp posted a rise in capital expenditure.",),
    ),
    Rule(
        "capex-set-at", "investment", rf"<s>,? (?:<.>)?\b(?:sets?|setting|pegs?|pegged|fix(?:es|ed)|rais(?:es|ed)|hik(?:es|ed)|lift(?:s|ed)|cuts?|trim(?:s|med)|budgeted) (?:its|the|their) {_CAPEX}(?: budgets?| plans?| program(?:me)?| outlays?)?(?: \ue004)? (?:at|to) {_SUM_SET}",
        metric="capex", near=False, status="planned",
        yes=("Acme Power has set its capital expenditure at $300 million for this year. => Acme Power | - | 300000000 USD",
             "Acme Mobile pegged its 2032 capex at P85 billion. => Acme Mobile | - | 85000000000 PHP"),
        no=("Acme Power has set its sights at home.",),
    ),
    Rule(
        "to-spend-capex", "investment", rf"<s>,? (?:<.>)?\b(?:looking|looks|plans?|planned|planning|aims?|aiming|intends?|wants?|set|ready|poised|hopes?|eyeing|seeks?|seeking|expects?) to (?:spend|use|burn through|burn|splurge|disburse|deploy|shell out|pour|lay out|roll out) {_SUM_SET} (?:in|on|for|as|of|worth of) {_CAPEX}",
        metric="capex", near=False, status="planned",
        yes=("Acme Land is looking to burn through P55 billion in capex this year. => Acme Land | - | 55000000000 PHP",
             "Acme Land plans to spend $2 billion on capital expenditures. => Acme Land | - | 2000000000 USD"),
        no=("Acme Land looks at offices for capital.",),
    ),
    Rule(
        "will-spend-own", "investment", rf"<s>,? (?:<.>)?\bwill (?:also )?(?:spend|use|disburse|shell out|lay out|deploy) {_SUM_SET} (?:\ue004 )?(?:for|on|in|to (?:finance|fund|bankroll)) (?:its|their|the|ongoing) (?!(?:own )?(?:share|stock|buyback|debt|dividend|acquisition|purchase|takeover))[a-z\-]+(?! of \ue000)",
        metric="capex", near=False, status="announced",
        yes=("Acme Bank will spend P2 billion for its ongoing branch transformation. => Acme Bank | - | 2000000000 PHP",),
        no=("Acme Bank will spend time on its branches.", "Acme Bank will spend $2 billion on its share buyback."),
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
        "counts-as-backer", "investment", r"<o>,? (?:which |that )?(?:also )?(?:counts?|lists?|has) <w> as (?:an? |its )?(?:[a-z\-]+ ){0,2}?(?:investors?|backers?|shareholders?)\b", status="completed", near=False, background=True, each=True, swap=True, scope="bare",
        yes=("Beta Robotics, which also counts Acme Motors as an investor, said it would grow. => Acme Motors | Beta Robotics | -",),
    ),
    Rule(
        "among-backers", "investment", r"<s>,? (?:<.>)?\b(?:was|is|were|are|being|has been|became|counts itself) (?:also )?(?:among|one of) (?:the |its )?(?:[a-z\-]+ ){0,3}?(?:investors|backers|shareholders) (?:in|of) (?:the )?(?:[a-z\-]+ ){0,3}?<w>", near=False, background=True, each=True, status="completed",
        yes=("Gamma Capital was among the investors in Beta Robotics. => Gamma Capital | Beta Robotics | -",),
    ),
    Rule(
        "one-of-its-backers", "investment", r"<s>,? (?:is |was |are |were |being |remains )?(?:also )?(?:one of|among) <o>'s? (?:[a-z\-]+ ){0,3}?(?:investors|backers|shareholders)\b", near=False, background=True, status="completed", scope="bare",
        yes=("Gamma Capital is one of Beta Robotics' original investors. => Gamma Capital | Beta Robotics | -",),
    ),
    Rule(
        "pours-into", "investment", r"\b(?:it's |has |have |had )?(?:poured|pours|pouring|ploughed|sunk|put) (?:more |new |fresh |its )?(?:money|cash|funds|capital|billions|millions) into (?:[a-z\-]+ ){0,3}?(?:\ue006's )?<o>", near=False, status="completed", confidence=LIKELY,
        yes=("Gamma Capital is busy. It has poured money into Ada Smith's Beta Labs. => Gamma Capital | Beta Labs | -",),
    ),
    Rule(
        "has-backed", "investment", r"<s>,? (?:has |had )(?:also |already |previously )?(?:backed|invested in) (?:[a-z\-]+ ){0,3}?<w>(?! (?:with|to|for|by|against))", each=True, near=False, background=True, status="completed",
        confidence=LIKELY, yes=("Acme Capital has already backed Beta Labs previously. => Acme Capital | Beta Labs | -",), no=("Acme Capital has backed the plan.",),
    ),
    Rule(
        "approved-investment", "investment", r"\b(?:approved|committed|pledged|set aside|earmarked) (?:about |around |up to |more than |nearly |some )?<M>(?:,? or (?:roughly |about |around )?<x>,?)? (?:of|in|worth of) (?:[a-z]+ ){0,2}(?:investments?|funding|financing|capital) (?:for|in|to) (?:[a-z\-]+ ){0,3}<o>",
        status="announced", yes=("The Growth Fund has approved about 800 billion won, or roughly $533 million, of investment for Beta Chips. => Growth Fund | Beta Chips | 800000000000 KRW",),
    ),
    Rule(
        "it-is-backed", "investment", r"\b(?:it|unicorn|company|startup|firm|group|business) is (?:also )?backed by (?:[a-z\-]+ ){0,3}?(?:investors |backers |names )?(?:such as |like |including )?<w>(?!'s)", status="completed", near=False, background=True, each=True,
        swap=True, yes=("Beta Shops grew last year. The unicorn is backed by big-name investors such as Gamma Capital and Acme Foods. => Acme Foods | Beta Shops | -",),
    ),
    Rule(
        "apposition-backed", "investment", r"<o>,? (?:which is |is )?(?:an?|the) (?:[a-z\-]+ ){0,3}<s>-(?:backed|funded|supported) (?:[a-z\-]+ )", status="completed", near=False, background=True, scope="bare",
        yes=("Beta Grids, the Energy Ministry-backed investor in networks, said it would grow. => Energy Ministry | Beta Grids | -",),
    ),
    Rule(
        "backed-hyphen", "investment", r"<s>-(?:backed|funded|supported|invested) (?:[a-z\-]+ ){0,5}<o>", status="completed", near=False, background=True,
        scope="bare", compound=True, yes=("Gamma-backed Beta Robotics opened a shop. => Gamma | Beta Robotics | -",),
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
        "backing-from", "investment", r"\b(?:previous|prior|earlier|early|initial|strong|financial|with|has) (?:backing|support|investment) from (?:\ue005 )?(?:[a-z\-]+ ){0,4}<w>(?!'s)", status="completed", near=False, background=True, each=True,
        swap=True, scope="bare", yes=("Beta Robotics raised $30 million in May, with backing from Gamma Capital. => Gamma Capital | Beta Robotics | -",),
    ),
    Rule(
        "drew-backers", "investment",
        rf"\b(?:attract(?:s|ed|ing)?|dr(?:ew|aws|awn)|garner(?:s|ed)?|w[io]ns?|won|secure[sd]?|receive[sd]?|count(?:s|ed)|has|have|boasts?|enjoys?|gained) (?:[a-z\-]+ ){{0,2}}(?:support|backing|investment|investments|funding|money|capital|backers|investors) from (?:[a-z\-]+ ){{0,3}}?(?:investors|backers|firms|funds|names|giants|companies|players|venture capitalists) (?:including|such as|like) {KIND}<w>(?!'s)", status="completed", near=False, background=True, each=True,
        swap=True, yes=("Beta Robotics grew. The startup has garnered support from major investors including Acme Fund and Gamma Capital. => Gamma Capital | Beta Robotics | -",),
    ),
    Rule(
        "won-backing", "investment",
        rf"<o>,? (?:<.>)?\b(?:received|receives|w[io]ns?|won|secured|landed|attracted|gained|obtained|enjoys|has|accepted|dr(?:ew|aws|awn)) (?:an? )?(?:[a-z\-]+ ){{0,2}}(?:backing|investments?|minority stake|support|equity stake|seed money) from {KIND}<w>(?!'s| investors)", status="completed", near=False, background=True, each=True, swap=True, confidence=LIKELY,
        yes=("Beta Robotics has received an undisclosed investment from Acme Fund. => Acme Fund | Beta Robotics | -", "Beta Robotics won backing from Acme Fund and Gamma Capital this year. => Gamma Capital | Beta Robotics | -"),
        no=("Beta Robotics won support from voters.",),
    ),
    Rule(
        "investors-in-it-include", "investment",
        rf"\b(?:investors|backers|shareholders|stakeholders) (?:in|of|behind) {KIND}<o> (?:also )?(?:include|included|are|count|number|range from)(?: the likes of)? {KIND}<w>(?!'s)", status="completed", near=False, background=True, each=True, swap=True, confidence=LIKELY,
        yes=("Investors in Beta Robotics include Acme Fund and Gamma Capital. => Gamma Capital | Beta Robotics | -",),
    ),
    Rule(
        "owned-by-investors", "investment",
        rf"<o>,? (?:which is |is |was )?(?:owned|controlled|held) by (?:[a-z\-]+ ){{0,3}}(?:investors|shareholders|funds|firms) (?:including|such as|like) {KIND}<w>(?!'s)", status="completed", near=False, background=True, each=True, swap=True, scope="bare",
        yes=("Beta Life, which is owned by various investors including investment firm Acme Fund, grew. => Acme Fund | Beta Life | -",),
    ),
    Rule(
        "fronted-backed-with", "investment",
        rf"^\W{{0,3}}(?:Backed|Supported|Funded|Bankrolled|Boosted|Fuelled|Fueled|Armed|Buoyed) (?:by|with) (?:an? |the |its )?{ABOUT}<M>(?: (?:in|of))?(?: (?:[a-z\-]+ ){{0,3}}(?:investment|funding|injection|commitment|capital|cheque|check|backing))? from {KIND}<s>[^;\ue000]{{0,60}}, (?:the )?(?:(?:\ue005-based )?(?:[a-z\-]+ ){{0,4}}(?:{COMPANY_NOUNS}) )?<o>(?!'s)", status="completed", near=False, priced=True, scope="bare",
        yes=("Boosted by a $70m injection from Gamma Fund, Acme Hotels now hires cooks. => Gamma Fund | Acme Hotels | 70000000 USD", "Fueled by $70 million from Gamma Fund, hotel startup Acme Inns is hiring. => Gamma Fund | Acme Inns | 70000000 USD"),
        no=("Boosted by $70 million of bookings, Acme Hotels now hires cooks.",),
    ),
    Rule(
        "the-backed-hyphen", "investment", rf"\b[Tt]he <s>-(?:backed|funded|supported|invested) (?:[a-z\-]+ ){{0,5}}?(?:{COMPANY_NOUNS})\b(?! (?:called |named )?\ue000)", status="completed", near=False, background=True, swap=True, scope="bare", confidence=LIKELY,
        compound=True,
        yes=("Beta Towers fixes masts. The Gamma Fund-backed telecoms company hired welders. => Gamma Fund | Beta Towers | -",),
    ),
    Rule(
        "site-of-size", "investment",
        rf"<s>,? (?:also |now |has |have )?(?:(?:unveil(?:s|ed)|announce[sd]|revealed) plans|plans?|is planning|are planning|intends?|aims?|is set|will|proposes|proposed|wants|hopes|is looking|is preparing|seeks) (?:to )?(?:build|develop|construct|set up|establish|erect) (?:an? |its |another |up to |about )*(?P<a>\ue003),? (?:[\w\-]+ ){{0,4}}?(?:{SITE}|project)\b(?![^;.]*[\ue001\ue003])", near=False, confidence=REVIEW,
        unit="watt",
        yes=("Acme Grid hopes to construct a 45 MW battery facility west of Reno. => Acme Grid | - | 45000000 watt",),
        no=("Acme Steel plans to build a 3 million tonne mill.",),
    ),
    Rule(
        "is-building-plant", "investment", r"<s>,? (?:which )?(?:is|are) (?:also |now |currently )?(?:building|constructing|setting up|developing) (?:an? |its |another |what would be |two |three )(?:(?:new|major|large|second|third|huge|massive|giant|first|[a-z]+) ){0,4}(?:plants?|factory|factories|gigafactory|fabs?|data cent(?:er|re)s?|refinery|smelter|manufacturing facility|production facility)\b(?! (?:for|with|owned|of) \ue000)(?![^;.]*[\ue001\ue003])",
        metric="capex", near=False, scope="bare", confidence=REVIEW, status="announced", yes=("Acme Spoons is setting up its second factory in Leipzig. => Acme Spoons | - | -", "It lent trucks to Acme Cells, which is constructing a large sodium plant in Latvia. => Acme Cells | - | -"),
        no=("Acme Works is building a plant for Beta Chips.",),
    ),
    Rule(
        "capital-contributed", "investment", rf"\bcapital (?:contribution|injection|increase|infusion) (?:of|in the (?:total |aggregate )?amount of|totalling|totaling|worth) {ABOUT}<M> (?:to|into|in|for) (?:the )?{KIND}<o>(?!'s)", priced=True,
        yes=("Acme Ships approved a capital injection in the amount of $45 million into Beta Docks. => Acme Ships | Beta Docks | 45000000 USD",),
    ),
    Rule(
        "investments-of-so-much", "investment", rf"\b(?:consider(?:s|ed|ing)?|plan(?:s|ned|ning)?|weigh(?:s|ed|ing)?|ey(?:es|ed|eing)|announc(?:es|ed|ing)|pledg(?:es|ed|ing)|promis(?:es|ed|ing)|unveil(?:s|ed|ing)?|approv(?:es|ed|ing)|confirm(?:s|ed)|mak(?:es|ing)|made) (?:new |further |additional |direct |an? |its |total ){{0,3}}(?:[a-z\-]+ )?investments? (?:of|worth|totalling|totaling) {ABOUT}<M>(?! (?:in|into) (?:the )?(?:[a-z\-]+ ){{0,2}}\ue000)", near=False, priced=True, confidence=LIKELY,
        yes=("Acme Cheese pledged further investments worth around €70 million over five years. => Acme Cheese | - | 70000000 EUR",),
    ),
    Rule(
        "investment-of-so-much-by", "investment", rf"\binvestments? (?:of|worth|totalling|totaling) {ABOUT}<M> (?:by|from) (?:the )?{KIND}<s>(?!'s| chair| chief| president| founder| ceo)", near=False, priced=True,
        yes=("Investments worth nearly CZK 4 billion by glassmaker Acme Panes Ltd. drew praise. => Acme Panes Ltd. | - | 4000000000 CZK",),
    ),
    Rule(
        "with-its-backing", "investment", r"<o>,? (?:<.>)?\bwith <s>'s? (?:financial |strategic )?(?:backing|investment)\b", near=False, status="completed", background=True, confidence=LIKELY,
        yes=("Beta Farms planted olives with Acme Foods' financial backing. => Acme Foods | Beta Farms | -",),
    ),
    Rule(
        "is-an-investor-too", "investment", r"<s>,? (?:is|was|remains|became|are) (?:also |already |now )?(?:an? |its )?(?:[a-z]+ )?(?:investor|shareholder|backer)(?=[.,;]|$| too\b| as well)", near=False, status="completed", background=True, swap=True, confidence=LIKELY,
        yes=("Beta Opera was founded in 2009. Gamma Theatres has a majority stake in the company, and Acme Corp remains a shareholder. => Acme Corp | Beta Opera | -",),
    ),
    Rule(
        "site-costs", "investment", rf"\b(?:the|this|its|their) (?:[\w\-]+ |<x> ){{0,4}}?(?:{SITE}|project|expansion|concentrator|development|upgrade|scheme|programme|program|pipeline|extension|overhaul)\b[^;.,\ue000\ue001]{{0,40}}? (?:will|would|is (?:expected|estimated|projected|set|forecast|slated) to|are expected to|was (?:expected|estimated) to|could|to) cost {ABOUT}(?:an estimated )?<M>(?! (?:a|per|each) )", near=False, priced=True, confidence=LIKELY,
        yes=("Acme Zoo approved a plan. This overhaul of two ponds could cost some $35 million. => Acme Zoo | - | 35000000 USD",), no=("Acme Zoo approved a plan. This ticket to two ponds could cost some $350.",),
    ),
    Rule(
        "investment-of-whom", "investment", rf"\b(?:an?|the|its|this) {ABOUT}<M>(?:,)? (?:[a-z\-]+ ){{0,3}}?(?:investment|commitment|outlay|capital injection) (?:by|from) {KIND}<s>(?! (?:in|into)\b)(?!'s|-)", near=False, priced=True, confidence=LIKELY,
        yes=("The cannery, a $45 million outlay by Acme Fish, opened late. => Acme Fish | - | 45000000 USD",), no=("The cannery, a $45 million outlay by investors, opened late.",),
    ),
    Rule(
        "debt-into-equity", "investment", r"<s>,? (?:<.>)?\bconver(?:t|ts|ted|ting|sion of) (?:about |some |\ue001 of )?(?:[a-z\-]+ ){0,2}<o>'s? (?:[a-z\-]+ ){0,4}(?:debt|dues|loans?|bonds|spectrum dues|notes)[^;.\ue000]{0,20} (?:in)?to (?:equity|shares|stock|a stake)\b", near=False,
        yes=("The Kenyan government converted Acme Airways' overdue loans into shares. => Kenyan government | Acme Airways | -",),
    ),
    Rule(
        "shares-worth", "investment", rf"<s>,? (?:<.>)?\b(?:{ACQ}|subscrib(?:es|ed) (?:to|for)) (?:[a-z\-]+ ){{0,2}}?<o>(?:'s?)? (?:[a-z]+ )?(?:shares|stock|equity) (?:worth|valued at|for) {ABOUT}<M>", near=False, priced=True, confidence=LIKELY,
        yes=("Acme Fund bought Beta Chips shares worth $3 million. => Acme Fund | Beta Chips | 3000000 USD",),
    ),
    Rule(
        "invested-in-each", "investment", r"<s>,? (?:<.>)?\b(?:has |have )?(?:invested|invests) in (?:companies (?:such as|like|including) |startups (?:such as|like|including) |the likes of |firms (?:such as|like|including) )?(?=[^;.]{1,80}\ue000,? (?:and|as well as) )<w>(?!'s)", near=False, each=True, status="completed", confidence=LIKELY,
        yes=("Acme Fund has invested in Beta Chips, Gamma Labs and Delta Foods. => Acme Fund | Delta Foods | -",), no=("Acme Fund has invested in plants and people.",),
    ),
    Rule(
        "fronted-backed-by", "investment",
        rf"^\W{{0,3}}(?:Backed|Supported|Funded|Bankrolled|Owned) by {KIND}<w>[^;\ue000]{{0,60}}, (?:the )?(?:(?:\ue005-based )?(?:[a-z\-]+ ){{0,4}}(?:{COMPANY_NOUNS}) )?<o>(?!'s)", status="completed", near=False, background=True, each=True, swap=True, scope="bare",
        yes=("Backed by Acme Fund, Gamma Capital and six other firms, Beta Chips signed a lease. => Gamma Capital | Beta Chips | -",),
    ),
    Rule(
        "portfolio-counts", "investment",
        rf"<s>(?:'s? (?:website|site|page))?,? (?:<.>)?\b(?:its|whose|the firm's|the fund's|'s) (?:current |existing |investment )?portfolio (?:companies )?(?:also )?(?:includes?|counts?|spans|features|are) {KIND}<w>(?!'s)", status="completed", near=False, each=True, confidence=LIKELY,
        yes=("Gamma Capital says its portfolio includes Beta Chips, a quantum startup. => Gamma Capital | Beta Chips | -",),
    ),
    Rule(
        "invest-in", "investment",
        rf"\b{INVEST} (?:<=>)?<M>[^;\ue000\ue001\ue005\ue006]{{0,60}}?\b(?:in|into|on|to|behind|for) (?:[a-zA-Z\-]+ ){{0,5}}?(?<!\ba )(?<!\ban )<o>",
        summed=True,
        yes=(
            "Acme Corp will invest $500 million in Beta Robotics. => Acme Corp | Beta Robotics | 500000000 USD",
        ),
    ),
    Rule(
        "invest-noun-by", "investment", r"<M>?[^;]{0,12}investment (?:by|from) (?:[a-z\-]+ ){0,4}<s> in(?:to)? (?:[a-z\-]+ ){0,4}<o>",
        yes=("A $40 million investment by Acme Corp in Beta Robotics closed. => Acme Corp | Beta Robotics | 40000000 USD",),
    ),
    Rule(
        "sum-into", "investment",
        rf"<M>(?:,)? (?:(?!loss|profit|gain|return|on\b|from\b)[a-z\-]+ ){{0,3}}?(?:investment|bet|injection|infusion|commitment|pledge|wager|outlay)(?: (?:to|of) (?:invest(?:ing)?|spend(?:ing)?))? (?:in|into|on) {KIND}<oo>(?!'s|-)",
        confidence=LIKELY, yes=("Acme Bank has gone far with a $30 billion commitment to invest in Beta Labs. => Acme Bank | Beta Labs | 30000000000 USD",
             "Acme Bank has gone far with a $2 billion investment in chipmaker Beta Chips. => Acme Bank | Beta Chips | 2000000000 USD"),
        no=("Acme Bank has gone far with a $2 billion loss on its investment in Beta Chips.",),
    ),
    Rule(
        "becomes-investor-with", "investment",
        rf"\b(?:become|becomes|became|becoming|be|as|comes? in as|came in as|joined as|joins as) (?:an? |the )?(?:[a-z\-]+ ){{0,3}}(?:investor|shareholder|backer|stakeholder) (?:in|of) {KIND}<o>,? (?:with|by|through|investing|committing|putting in|after) (?:an? |putting in |investing |paying )?{ABOUT}<M>", priced=True,
        yes=("Acme Fund will become an anchor investor in Beta Robotics with a $100 million commitment. => Acme Fund | Beta Robotics | 100000000 USD",),
    ),
    Rule(
        "investment-raised-to", "investment",
        rf"(?:\ue003|\b(?:doubl|tripl|quadrupl|increas|rais|boost|lift|expand|hik|bring|tak|up)\w*) (?:its|their|the) (?:[a-z\-]+ )?(?:investment|bet|commitment|funding|spending) (?:in|to|on|into) {KIND}<oo>(?: from <x>)? to {ABOUT}<M>",
        near=False, priced=True, yes=("Acme Fund plans to double its investment in Beta Robotics to $2 billion. => Acme Fund | Beta Robotics | 2000000000 USD",),
    ),
    Rule(
        "guarantees-debt-of", "investment",
        rf"<s>,? (?:<.>)?\b(?:guarantees?|guaranteed|guaranteeing|backstop(?:s|ped)?|underwrit(?:e|es|ing)) {ABOUT}<M> (?:of|in) (?:(?:[a-z\-]+ ){{0,3}}(?:debt|loans?|borrowings|bonds|obligations|rent|financing) (?:of|within|at|for|by|to) {KIND})?<o>(?:'s? (?:[a-z\-]+ ){{0,2}}(?:debt|loans?|borrowings|bonds|obligations|rent|financing))?", metric="guarantee", near=False, priced=True,
        yes=("Acme Search agreed to guarantee $200 million of Beta Robotics' debt. => Acme Search | Beta Robotics | 200000000 USD", "Acme Pharma will guarantee about €25 million of debt within Beta Labs. => Acme Pharma | Beta Labs | 25000000 EUR"),
    ),
    Rule("invest-noun", "investment", r"<s>'s (?:<M> )?(?:[a-z\-]+ ){0,3}(?:<m> )?investment in(?:to)? (?:[a-z\-]+ ){0,4}<o>", confidence=LIKELY,
         yes=("Acme's $4 billion investment in Beta Robotics paid off. => Acme | Beta Robotics | 4000000000 USD",)),
    Rule("invested-in-plain", "investment", r"\b(?:has |have )?(?:invests?|invested|buys? into|bought into) in (?:[a-z\-]+ ){0,5}<o>", confidence=REVIEW,
         yes=("Acme Corp invested in Beta Robotics. => Acme Corp | Beta Robotics | -",), no=("Acme invests in people.",)),
    Rule(
        "lead-contributed", "investment", r"\bled by (?:[a-z\-]+ ){0,3}<s>,? (?:which|who) (?:has |had |also |itself |alone )?(?:contributed|invested|put in|committed|provided|chipped in) <M>", swap=True, near=False, status="completed",
        yes=("Acme Arms raised $2.5 billion. The round was led by Gamma Fund, which contributed $1 billion. => Gamma Fund | Acme Arms | 1000000000 USD",),
    ),
    Rule(
        "plan-invest", "investment",
        rf"<s>,? (?:also |has |have |had |now |now also )?(?:plan(?:s|ned)?|intend(?:s|ed)?|aim(?:s|ed)?|pledged|pledges|promised|vowed|committed|is planning|are planning|agreed|is set|are set|will|would) (?:to )?invest {ABOUT}(?P<a>\ue001)(?! (?:a|per|each|every) )",
        near=False, yes=("Acme Corp plans to invest $40 million in a new plant. => Acme Corp | - | 40000000 USD",),
        no=("Acme Corp plans to invest heavily.", "Its customers plan to invest $40 million."),
    ),
    Rule(
        "plan-plant", "investment",
        r"<s>,? (?:also |has |have |had |now )?(?:announced plans|plans|plan|is planning|are planning|intends?|aims?|announced (?:it|that it) will|will|(?:unveil(?:s|ed)|reveal(?:s|ed)) plans|is set|are set|has begun)(?: to)? (?:build|construct|develop|set up|establish) (?:an? |its |what would be )[^;,.\ue000\ue001]{0,60}?\b(?:plant|factory|gigafactory|fab|data cent(?:er|re)|refinery|smelter)\b(?![^;.]*[\ue001])",
        metric="capex", near=False, confidence=REVIEW, yes=("Acme Chemical plans to build a new domestic plant for semiconductor materials. => Acme Chemical | - | -",),
        no=("Acme Chemical plans to build a model.",),
    ),
    Rule(
        "backs-with", "investment", r"<s>,? (?:<.>)?\b(?:back(?:s|ed|ing)?|fund(?:s|ed|ing)?|support(?:s|ed|ing)?|financ(?:es|ed|ing)|suppl(?:y|ies|ied|ying)|provid(?:e|es|ed|ing)) (?:the )?(?:[a-z\-]+ ){0,4}<o> with (?:an? |up to |about |another |more than |nearly |some |around )*<M>(?! (?:[a-z]+ )?(?:contract|order|in orders|worth of))",
        yes=("Acme Corp backed Beta Robotics with $300 million. => Acme Corp | Beta Robotics | 300000000 USD",), no=("Acme Corp supplied Beta Robotics with a $3 million order.",),
    ),
    Rule(
        "investment-made-in", "investment", r"\b(?:ma(?:k(?:e|es|ing)|de)|announc(?:e|es|ed|ing)|complet(?:es|ed|ing)|clos(?:es|ed|ing)|unveil(?:s|ed)|confirm(?:s|ed)|led|plan(?:s|ned)?|consider(?:s|ing)?|'s?|its|their) (?:an? |its |another |the |up to |about |nearly |more than )*<M>(?:,)? (?:(?!loss|profit|gain|return|on\b|from\b)[a-z\-]+ ){0,3}?(?:investment|bet|injection) (?:in|into|on) (?:the )?(?:[a-z\-]+ ){0,5}<oo>(?!'s|-)",
        yes=("Acme Corp made a $300 million investment in Beta Robotics. => Acme Corp | Beta Robotics | 300000000 USD",), no=("Acme Corp made a $300 million loss on its investment in Beta Robotics.",),
    ),
    Rule(
        "investment-by-means", "investment",
        rf"\b(?:ma(?:k(?:e|es|ing)|de)|complet(?:es|ed)|announc(?:es|ed)) (?:an? |its )?(?:[a-z\-]+ ){{0,2}}(?:investment|injection) in(?:to)? {KIND}<oo>,? (?:through|via|by way of|in the form of|of|worth|total+ing|with) (?:an? )?{ABOUT}<M>",
        yes=("Acme Sats will make an investment in Beta Sky through a $17 million convertible loan. => Acme Sats | Beta Sky | 17000000 USD",),
    ),
    Rule(
        "investments-made-in", "investment",
        rf"\b(?:ma(?:k(?:e|es|ing)|de)|has|have|hold(?:s|ing)?|held|with|including|and|its|other|previous|earlier|past) (?:[a-z\-]+ ){{0,2}}(?:investments|bets) (?:in|on) {KIND}<w>(?!'s)", each=True, near=False, status="completed", confidence=LIKELY,
        yes=("Acme Fund has made investments in Beta Games as well as Gamma Toys. => Acme Fund | Gamma Toys | -",), no=("Acme Fund has made investments in people.",),
    ),
    Rule(
        "invests-from-to", "investment",
        rf"\b(?:invest(?:ing|ed|s|ments?)?|bets?|stakes|holdings|portfolio)\b[^;.\ue000\ue001]{{0,60}}?,? (?:ranging )?from {KIND}<w-w>", each=True, near=False, status="completed", confidence=LIKELY,
        yes=("Acme Bank has been investing in all areas, from chip designer Beta Chips to Gamma Labs. => Acme Bank | Gamma Labs | -",), no=("Acme Bank has been investing in all areas, from chips to labs.",),
    ),
    Rule(
        "investment-plan-from", "investment",
        rf"\b(?:investment|spending|capital|funding) (?:plan|program(?:me)?|package|commitment|pledge|drive|scheme)s? (?:that is |which is )?(?:valued at|worth|of|total+ing|amounting to) {ABOUT}<M> (?:from|by) {KIND}<s>", near=False, priced=True, status="planned",
        yes=("The announcement outlines a multi-year investment plan valued at about $15 billion from Acme Search. => Acme Search | - | 15000000000 USD",),
    ),
    Rule(
        "investment-to-include", "investment",
        rf"\binvestments? [^;.\ue001]{{0,80}}?(?:include[sd]?|comprise[sd]?|consist(?:s|ed)? of|come[s]? to|amount(?:s|ed)? to) {ABOUT}<M> (?:from|by) {KIND}<s>", near=False, confidence=LIKELY, status="announced",
        yes=("Investment in the holding company will include $180 million from Beta Land. => Beta Land | - | 180000000 USD",),
    ),
    Rule(
        "for-a-project", "investment",
        r"\b(?:an?|its|the|another) (?:[a-z\-]+ ){0,2}<M>(?:,)? (?:(?!joint\b)[a-z\d\-]+ ){0,7}?(?:plant|factory|fab|facility|campus|data cent(?:er|re)|smelter|refinery|gigafactory|project|hub)\b(?! (?:by|from|for) (?:[a-z\-]+ ){0,3}\ue000)", confidence=REVIEW,
        yes=("Acme Foods said it will tie up with partners for a $250 million project to make tools. => Acme Foods | - | 250000000 USD",),
    ),
    Rule(
        "is-backed-by", "investment", r"<o>,? (?:which )?(?:is|was|are|were|has been|remains) (?:also |now |currently |partly |financially |heavily )?(?:backed|funded|bankrolled) by (?:the )?(?:[a-z\-]+ ){0,3}?<w>(?!'s)", status="completed", near=False, background=True, each=True, swap=True,
        confidence=LIKELY, yes=("Beta Robotics is backed by Acme Corp and Gamma Capital. => Gamma Capital | Beta Robotics | -",), no=("Beta Robotics is backed by the state.",),
    ),
    Rule(
        "investors-include", "investment", r"(?:<o>'s?|\b(?:its|whose|the (?:company|startup|firm|group)'s)) (?:[a-z\-]+ ){0,3}?(?:investors|backers|shareholders|financial backers) (?:also )?(?:include|included|are|count|number|range from)(?: the likes of)? (?:the )?(?:[a-z\-]+ ){0,4}?<w>", status="completed", near=False, background=True, each=True, swap=True,
        confidence=LIKELY, yes=("Beta Robotics' investors include Acme Corp and Gamma Capital. => Gamma Capital | Beta Robotics | -",), no=("Beta Robotics' products include Acme Arms.",),
    ),
    Rule(
        "is-an-investor", "investment", r"<w>,? (?:which |who )?(?:is|was|are|became|remains?|were|has been|have been) (?:all |both |also |now |already |currently |existing )*(?:an? |the )?(?:[a-z\-]+ ){0,3}?(?:investors?|backers?|shareholders?) (?:in|of) (?:the )?(?:[a-z\-]+ ){0,4}?<oo>(?!'s|-)", status="completed", near=False, background=True, each=True, swap=True,
        confidence=LIKELY, yes=("Acme Corp is an early investor in Beta Robotics. => Acme Corp | Beta Robotics | -",), no=("Acme Corp is an investor in Ohio.",),
    ),
    Rule(
        "project-by", "investment", r"<M>(?:,)? (?:[a-z\-]+ ){0,4}?(?:project|plant|factory|expansion|facility|campus|development|data cent(?:er|re)|smelter|refinery|mine|complex) (?:by|from|being built by|being developed by|proposed by|planned by|announced by) (?:the )?(?:[a-z\-]+ ){0,4}?<s>(?!'s)",
        confidence=LIKELY, yes=("The $300 million project by Acme Corp will create 200 jobs. => Acme Corp | - | 300000000 USD",),
    ),
    Rule(
        "go-ahead", "investment", r"\b(?:g[ai]ve[sn]?|giving|got|received|won) (?:the |final |its )*(?:go-ahead|green light|nod|approval|final investment decision) (?:to|for|on) (?:build |construct |develop |expand )?(?:an? |its |the )?(?:[a-z\-]+ ){0,2}?<M> (?:[a-z\-]+ ){0,4}?(?:project|plant|factory|expansion|facility|campus|development|data cent(?:er|re)|smelter|refinery|mine|complex|mill|fab|terminal|investment)\b",
        status="announced", confidence=LIKELY, yes=("Acme Corp gave the go-ahead to a $300 million mine. => Acme Corp | - | 300000000 USD",),
    ),
    Rule(
        "an-investor-in", "investment", r"<s>, (?:an?|the|also an?|one of the) (?:[a-z\-]+ ){0,3}?(?:investors?|backers?|shareholders?) (?:in|of) (?:the )?(?:[a-z\-]+ ){0,3}?<oo>(?!'s|-)", near=False, background=True, scope="bare", status="completed", confidence=LIKELY,
        yes=("Gamma Capital, an early investor in Beta Robotics, said demand grew. => Gamma Capital | Beta Robotics | -",), no=("Gamma Capital, an investor in Ohio, said demand grew.",),
    ),
)  # fmt: skip
