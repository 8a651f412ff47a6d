"""English role cues: which words beside an amount say what it measures.

The nearest cue wins; a cue right after the amount ("$5 billion in revenue") beats one before it.
Rows: kind ("observation" becomes a forecast in a future clause), metric, unit classes (M P Q), pattern.
"""

from __future__ import annotations

from dealgraph.loaders.extract.words import words

ROWS: tuple[tuple[str, str | None, str, str], ...] = (
    ("skip", None, "MPQ", r"\b(?:per share|(?<!before )dividends?|eps\b|share price|stock price|price target|target price|(?<!written )(?<!earned )(?<!reinsurance )premium(?! (?:income|growth|volume))|interest rate|coupon|yield|discount|apr\b|cash back|tariffs?|(?<!after[ -])(?<!before[ -])(?<!pre-)tax(?:es)?(?! (?:breaks?|credits?|abatements?|incentives?))|sofr|libor|basis points|conversion price|exercise price|strike price|face value|par value|efficiency|performance|faster|cheaper|lower cost|accuracy|inflation|unemployment|(?:share |stock )?(?:buyback|repurchase)s?)\b"),
    ("skip", None, "MPQ", r"\b(?:previous|prior|earlier|initial|original) (?:\S+ )?(?:guidance|forecast|outlook|target|estimate|projection|prediction)s? (?:of|for)\b"),
    ("skip", None, "P", r"\b(?:(?<!market )shares|stocks?|index|futures|nasdaq|s&p 500|dow)(?: of \S+)? (?:\S+ ){0,3}(?:rose|fell|jump\w*|surg\w*|drop\w*|slid|slip\w*|gain\w*|climb\w*|soar\w*|tumbl\w*|plung\w*|sank|were|was|closed|up|down|rall\w+|edged|lost|added|dipped|shed|traded|rising|falling|climbing|gaining|dropping|sliding)\b"),
    ("supply_contract", None, "MQ", r"\b(?:contracts?|orders?|lease|agreement)(?: (?:with|from) \S+)?(?: is| are| was)? (?:currently |potentially |initially )?(?:valued at|worth)\b"),
    ("deal", None, "M", r"\b(?:transactions?|deals?|merger|acquisition|takeover|buyout|offer|bid|project|purchase)(?: of \ue000)?(?: is| are| was)? (?:currently |potentially )?(?:valued at|worth|valued)\b|\bvalue of the (?:deal|contract|order|transaction|agreement|acquisition)\b|\b(?:transaction|deal|merger|takeover|buyout|offer|bid)(?: that| which)?(?: would| will)? valu(?:es?|ed|ing) (?!at\b|of\b)(?:\S+ ){1,6}at\b"),
    ("skip", None, "MQ", r"\b(?:expectations (?:of|for)|analysts?'? (?:\S+ )?(?:estimates?|expectations|consensus|forecasts?)|consensus(?: estimates?)?|expected by analysts|analysts (?:had )?(?:expected|forecast|polled)|(?:wall street|the street|market(?! (?:size )?(?:is|was|are|were|will)\b))(?:'s)? (?:\S+ ){0,2}?(?:expectations?|estimates?|forecasts?|consensus|expected|predicted|projected)|(?:above|below|beat|beating|topping|missed|missing)(?: \S+){0,2} estimates?|estimates? (?:of|for))\b"),
    ("observation", "valuation_pre_money", "M", r"\bpre-?money(?: (?:equity )?valuation)?\b"),
    ("observation", "valuation_post_money", "M", r"\bpost-?money(?: (?:equity )?valuation)?\b"),
    ("observation", "enterprise_value", "M", r"\b(?:(?:total )?enterprise value|(?<!for an )(?<!at an )equity value|aggregate value)\b"),
    ("observation", "market_cap", "M", r"\bmarket (?:cap(?:itali[sz]ation)?|value)\b"),
    ("observation", "valuation", "M", r"\brais(?:e|es|ed|ing) at(?! least)\b"),
    ("observation", "valuation", "M", r"\bvaluations?\b|\bvalued (?:the (?:company|startup|firm)|it|\S+)?(?: \S+)? ?at\b|\bvalu(?:e|es|ing|ed) (?!of the (?:deal|contract|order|transaction|agreement|acquisition))(?:\S+ ){0,5}at\b|\b(?:is|was|company|firm|startup|now|be) worth\b|\bunicorn\b|(?<!contract )(?<!contracts )(?<!order )(?<!orders )(?<!deal )(?<!agreement )(?<!award )(?<!programme )(?<!program )(?<!project )\b(?:has|had|with|at) an? (?:[a-z]+ ){0,2}(?:value|worth) of\b"),
    ("observation", "total_funding", "M", r"(?<!project's )\btotal (?:\S+ )?(?:capital|funding|raised|financing|investment(?! in\b)|amount raised|equity)(?: raised| secured)?(?: to[- ]date)?\b|\b(?:funding|raised|financing|capital raised|investment)(?: \S+){0,2} (?:to[- ]date|so far(?! this)|in total)\b|\braised (?:a total|over its|since)\b|\bcumulative (?:funding|financing|fund-?raising|raise)\b|\b(?:bring|brings|bringing|brought|takes|taking|pushing|lifts)\b(?: \S+){1,4} total\b(?! (?:investment|assets|orders?|number|headcount|debt|capacity|fleet|portfolio|backlog|workforce|count|stores|customers|users|cash|revenues?|sales|generation|production)\b)(?: (?:raised|capital|funding)\b)?(?: \S+){0,5} to\b"),
    ("observation", "pre_tax_profit", "M", r"\b(?:pbt|profits? before tax(?:es)?|pre-?tax (?:profits?|income|earnings)|(?:income|earnings) before (?:income )?tax(?:es)?)\b"),
    ("observation", "operating_income", "M", r"\boperating (?:income|profit|earnings)\b|\bebit\b"),
    ("observation", "operating_loss", "M", r"\boperating loss(?:es)?\b"),
    ("observation", "ebitda", "M", r"\b(?:adjusted )?ebitda\b"),
    ("observation", "cost_savings", "M", r"\b(?:(?:cost|annual|annualized) savings|synergies|cost reductions?|sav(?:e|es|ing) (?:it|them|the company)?)\b"),
    ("observation", "gross_profit", "M", r"\bgross profit\b"),
    ("observation", "charge", "M", r"\b(?:charges?(?! (?:in|up|from|at|its|to|users|customers)\b)|write-?downs?|write-?offs?|writ(?:es?|ten|ing) (?:down|off)|wrote (?:down|off)|impairments?)\b(?! (?:of|against) (?:fraud|the))"),
    ("observation", "accumulated_deficit", "M", r"\baccumulated deficit\b"),
    ("observation", "net_loss", "M", r"\b(?:net )?loss(?:es)?\b(?! of (?:jobs|life))|\b(?:lost|losing)\b"),
    ("observation", "premiums", "M", r"\b(?:(?:gross|net|written|earned|reinsurance|direct) ){1,3}premiums?\b(?: income| volumes?)?|\bpremium income\b|\bpremiums (?:written|earned)\b"),
    ("observation", "investment_income", "M", r"\b(?:net )?investment income\b"),
    ("observation", "deposits", "M", r"\b(?:customer |total |client |core |bank )?deposits\b(?= (?:rose|fell|grew|of|were|was|stood|increased|decreased|declined|totaled|totalled|to|at|up|down|reached|climbed|dropped|jumped)|[,.]|$| $)"),
    ("observation", "loans", "M", r"\b(?:net|total|gross|average|outstanding|customer) loans\b|\bloan (?:book|portfolio|growth)\b"),
    ("observation", "inventory", "M", r"\binventor(?:y|ies)\b"),
    ("observation", "net_interest_income", "M", r"\b(?:(?:net |non-)?interest income|nii|(?:total|other|fee|premium|rental) income)\b"),
    ("observation", "net_income", "M", r"\b(?:net (?:income|profit|earnings)|profits?|earnings|earned|profit after tax|pat)\b(?! per (?:[a-z]+ )?share| margin| warning| reports?\b| calls?\b| release| season| presentation)"),
    ("observation", "operating_cash_flow", "M", r"\bcash flows? (?:generated |provided |used )?(?:from|by|in) (?:its |the )?operati\w+|\bcash (?:generated|provided) (?:from|by) operati\w+"),
    ("observation", "free_cash_flow", "M", r"\b(?:free|operating) cash flow\b"),
    ("observation", "cash", "M", r"\bcash(?:,? (?:and )?(?:cash )?equivalents|,? and (?:marketable securities|investments|short-term investments)| pile| position| on hand| reserves| balance)\b"),
    ("observation", "annual_recurring_revenue", "M", r"\b(?:annual(?:ized|ised)? (?:recurring )?revenue(?: run[- ]rate)?|revenue run[- ]rate|\barr\b|run[- ]rate)\b"),
    ("observation", "annual_contract_value", "M", r"\b(?:annual(?:i[sz]ed)? contract value|acv)\b(?: of\b)?"),
    ("observation", "backlog", "MQ", r"\b(?:backlog|order book|remaining performance obligations?|rpo)\b"),
    ("observation", "orders", "MQ", r"\b(?:order (?:intake|volume)|intake of (?:[a-z-]+ ){0,6}orders|bookings|new orders|net orders)\b"),
    ("observation", "assets_under_management", "M", r"\b(?:assets under management|under management|aum|(?<!package )(?:in|of) assets(?! to\b)|total assets)\b"),
    ("observation", "revenue", "M", r"\b(?:revenues?|sales|turnover|top[- ]line|billings)\b(?! (?:force|team|agreement|contract|chief))"),
    ("investment", "capex", "M", r"\b(?:capital|capex|exploration|exploratory|spending|investment)(?: and [a-z]+)?(?: [a-z]+)? (?:budget|program(?:me)?|plan)s?\b"),
    ("observation", "capex", "M", r"\b(?:capital (?:expenditures?|spending|outlays?|investments?|budget)|capex|cap-ex|outlays)\b"),
    ("observation", "debt", "M", r"\b(?:(?:net|total|long-term|outstanding) debt|in debt|debt load|debt of|borrowings|indebtedness|owed|owes)\b|(?<=\ue000 )debt\b"),
    ("observation", "spending", "M", r"\b(?:r&d|research and development) (?:spending|expenses?|investment|costs?)\b|\b(?:operating )?expenses\b|(?<!at a )(?<!estimated )(?<!total )\bcosts? (?:of|rose|totaled|were|was)\b"),
    ("observation", "gross_merchandise_value", "M", r"\b(?:gmv|gross merchandise (?:value|volume)|payment volume|transaction volume|gross bookings)\b"),
    ("observation", "exports", "MQ", r"\bexport(?:s|ed)\b"),
    ("observation", "imports", "MQ", r"\bimport(?:s|ed)\b"),
    ("observation", "market_size", "M", r"(?:market|industry|sector)\b[^,;\ue000-\ue003]{0,30}\b(?:reach|hit|surpass|exceed|attain)(?:es|ed|ing)? (?:a |an )?(?:market |total |estimated |projected )*(?:value|size) of\b"),
    ("observation", "market_size", "M", r"\b(?:market (?:size|opportunity)|addressable market|market|industry|spending on|demand for)\b(?! (?:share|leader|cap|value|price))"),
    ("observation", "gross_margin", "P", r"\b(?:gross|operating|profit|net|ebitda) margins?\b"),
    ("observation", "attrition_rate", "P", r"\battrition(?: rate| levels?)?\b"),
    ("observation", "market_share", "P", r"\b(?:market share|share by (?:volumes?|value|revenues?|units|sales)|share (?:rose|fell|grew|dropped|slipped|climbed|increased|declined|edged (?:up|down)) to|(?:share|slice|portion) of (?:the )?(?:\S+ ){0,4}market|of the (?:\S+ ){0,4}market)\b"),
    ("stake", "stake", "P", r"\b(?:stake|interest|ownership|of the (?:company|shares|voting rights|outstanding shares|common stock|equity|business)|shareholding|holding|owns?|owned|equity stake|minority|majority)\b(?! rate)"),
    ("layoffs", "layoffs", "PQ", r"\b(?:lay(?:ing|s)?[ -]off|laid[ -]off|layoffs?|cut(?:s|ting)?|slash(?:ed|es|ing)?|eliminat\w+|shed(?:ding)?|axe?d?|redundanc\w+|job (?:cuts|losses)|(?:reduc|trim|shrink|shr[au]nk|par(?:e|ing)|scal|furlough|dismiss|let go|letting go|lets go|axing)\w*(?= (?:back |of |down )?(?:its |the |their |about |some |up to |around |nearly |roughly |\S+'s )?(?:[a-z-]+ )?(?:workforce|headcount|staff|payroll|employees|workers|jobs|\S? ?$)))\b(?= |$)(?=[^,;]{0,40})"),
    ("observation", "headcount", "Q", r"\b(?:employees|staff|workers|workforce|headcount|people|personnel|engineers|employs?|employed|employing)\b"),
    ("forecast", "jobs", "Q", r"\b(?:jobs|positions|roles)\b"),
    ("observation", "users", "Q", r"\b(?:users|subscribers?|subscriptions|members|downloads)\b"),
    ("observation", "customers", "Q", r"\b(?:customers|clients|merchants|patients)\b"),
    ("observation", "units_sold", "Q", r"\b(?:deliver(?:ed|ies|s|ing)?|delivery (?:guidance|forecast|outlook|targets?|goal)|shipp?(?:ed|ments|s|ing)|sold|sales of|(?:to|will|would) sell)\b"),
    ("observation", "production", "Q", r"\b(?:build(?:s|ing)?|built|assembled|make|produc(?:ed|es|tion(?! (?:projects?|facilit|plants?|units?|lines?|hubs?|sites?|complex|base|and launch))|e)|output|mined|generat(?:ed|es|ion)|manufactured)\b"),
    ("observation", "sales_volume", "Q", r"\b(?:sales?|shipment|cargo|dispatch) volumes?\b"),
    ("observation", "volume", "Q", r"(?<!trading )\bvolumes\b"),
    ("observation", "demand", "Q", r"\b(?:demand|consumption|usage|consum(?:e|es|ed|ing)|(?:electricity|power|energy|water) use)\b"),
    ("observation", "capacity", "Q", r"\b(?:capacity|installed|nameplate|capable of)\b"),
    ("observation", "stores", "Q", r"\b(?:stores|outlets|restaurants|shops|branches|locations|hotels)\b"),
    ("forecast", None, "M", r"\bguid(?:ed|es|ing) (?:for|to)\b|\b(?:forecasts?(?! that)|guidance|outlook|targets?|projections?|goal)\b"),
    # deals: these only say which kind may take the amount
    ("funding_round", None, "M", r"\b(?:gross|net|total|aggregate) proceeds(?: of)?\b"),
    ("funding_round", "ipo", "M", r"\b(?:ipo|initial public offering|listing|went public|going public|public offering)\b"),
    ("funding_round", "debt", "M", r"\b(?:(?:senior|convertible|secured|unsecured|green)(?: \S+)? notes?|notes (?:offering|due)|bonds?|bond sale|credit (?:facility|line|agreement)|revolving|term loan|loans?|debt (?:financing|facility|deal|package|offering|sale)|revolver|of debt|in debt financing|debentures?|borrow(?:s|ed|ing)?)\b"),
    ("funding_round", None, "M", r"\b(?:rais(?:e|es|ed|ing)|(?:pre-)?series [a-h]\b|(?:pre-)?seed\b|fund(?:ing|raise|raising|raiser)\b|financing|(?:equity|growth|bridge|venture) (?:round|capital|funding)|round|private placement|tranche|from investors|new capital|fresh capital|oversubscribed|offering)\b"),
    ("supply_contract", None, "MQ", r"\b(?:contracts?|orders?|ordered|newbuild(?:ing)?s?|award(?:ed|s)?|suppl(?:y|ies|ied)|off-?take|leas(?:e|es|ed|ing)|purchase agreement|power purchase|ppa|procure\w*|tender|task orders?|framework agreement|cloud deal|compute deal|licens(?:e|ing))\b"),
    ("investment", "subsidy", "M", r"\b(?:grants?|subsid(?:y|ies)|incentives?|tax (?:credits?|breaks?|abatements?)|state aid|government support)\b"),
    ("investment", "guarantee", "M", r"\b(?:guarantee[sd]?|backstop|credit support)\b"),
    ("acquisition", None, "M", r"\b(?:acqui(?:re|res|red|ring|sition|sitions)|buy(?:s|ing|out)?|bought|purchas(?:e|es|ed|ing)(?! (?:orders?|agreements?|obligations?))|take-?over|mergers?|merge[sd]?|merging|sale|sell(?:s|ing)?|sold|all-(?:stock|cash)|bid|tender offer|divest\w*)\b"),
    ("investment", None, "M", r"\bat (?:a|an estimated|a total) cost of\b|\bcosting\b"),
    ("investment", None, "M", r"\b(?:invest(?:s|ed|ing|ment|ments)?|spend(?:s|ing)?|spent|commit(?:s|ted|ting|ment|ments)?|pledg(?:e|es|ed|ing)|pour(?:s|ed|ing)?|pump(?:s|ed|ing)?|inject(?:s|ed|ing|ion)?|plough\w*|plow\w*|stakes?|warrants?|earmark\w*|allocat\w*|build(?:s|ing)?|built|construct(?:s|ed|ing|ion)?|expansion|plants?|factory|factories|data ?cent(?:er|re)s?|project|facility|fund|infrastructure|outlay|program(?:me)?|fab|campus|plow)\b"),
    ("deal", None, "M", r"\b(?:deals?|transactions?|agreements?|partnership|pact|consideration|purchase price|worth|valued at|total value|value of)\b"),
)  # fmt: skip

# A counted noun that settles the role by itself; None: a count of nothing we record.
NOUNS: dict[str, str | None] = {
    n: m for m, group in {
        "headcount": "employees associates staff workers people engineers workforce headcount personnel staffers researchers scientists developers",
        "users": "users subscribers members downloads subscriptions",
        "passengers": "passengers", "net_additions": "additions adds", "orders": "orders bookings", "deliveries": "deliveries", "customers": "customers clients merchants",
        "stores": "pharmacies stores outlets restaurants shops branches hotels",
    }.items() for n in group.split()
} | dict.fromkeys(
    words(
"""
countries cities companies banks startups partners patents parameters tokens communities rooms beds homes
households trips transactions systems
"""
)
)  # fmt: skip

# Jobs are told of when somebody makes them; a number of jobs alone is none.
JOBS = ("jobs", "positions", "roles")
CREATES = r"\b(?:creat\w+|add(?:s|ed|ing)?|support\w*|generat\w+|bring\w*|hir(?:e|es|ing)|sustain\w*|provid\w+|offer\w*|result\w* in|yield\w*|mean\w*|total of|deliver\w*)\b[^;]{0,70}$"

# Who is moved inside a company is no staff to report.
SHIFTS = r"\b(?:reassign|redeploy|retrain|relocat|transferr)\w*\b[^,;.]{0,24}$"

HIRES = r"\b(?:hire|hiring|recruit|recruiting)\b[^;,]{0,40}$"

SITE_NOUNS = frozenset(
    ("plants", "factories", "fabs", "sites", "reactors", "turbines", "data centers", "data centres", "datacenters", "datacentres", "farms", "mines", "stations", "facilities")
)

GROWTH_BEFORE = (
    r"(?:\b(?:up(?! to)|down(?! to)|rose|risen|rise|rises|rising|grew|grow|grows|growing|grown|growth|fell|fall|falls|fallen|falling|increas\w*|decreas\w*|"
    r"declin\w*|jump\w*|surg\w*|climb\w*|soar\w*|drop\w*|gain\w*|slid\w*|slip\w*|edg(?:ed|ing)|eas(?:ed|ing)|slump\w*|plung\w*|tumbl\w*|dip\w*|expand\w*|shr[aiu]nk\w*|"
    r"improv\w*|advanc\w*|rocket\w*|skyrocket\w*|accelerat\w*|slow\w*|added|higher|lower|boost\w*|widen\w*|narrow\w*|ballooned|swell\w*|"
    r"multiplied|contract(?:ed|ing)|cagr of|(?:growth|annual) rate of)\b)[^,;\ue000\ue001\ue002]{0,42}$"
)
GROWTH_AFTER = (
    r"^ ?-?(?:(?:total|net|gross|underlying|comparable|year-over-year|year-on-year|yoy|y/y|annual|annualized|sequential|quarterly|compound annual|organic|revenue|sales|profit|arr|ebitda|user|customer|subscriber|traffic|loan|deposit|volume|unit|output|production|order|"
    r"quarter-over-quarter|more|or so|average|cagr|overall|sharp|big)[ -]?){0,4}(?:increase|growth|rise|jump|gain|decline|drop|fall|surge|"
    r"higher|lower|decrease|year-over-year|year-on-year|yoy|month-over-month|month-on-month|mom\b|quarter-on-quarter|qoq|from (?:a|the|last|\ue004)|compared|cagr|spike|slump|uptick|hike|boost|growth rate|climb|"
    r"more than (?:a year|the same|last|in the|the previous)|better than|on (?:the|a) year|sequentially|annually|in (?:annual|revenue) growth)\b"
)
BASES: tuple[tuple[str, str], ...] = (
    ("revenue", r"\b(?:revenues?|sales|turnover|top[- ]line|billings|arr|recurring revenue)\b"),
    ("premiums", r"\b(?:(?:written|earned|reinsurance) premiums?|premium income|premiums)\b"),
    ("investment_income", r"\binvestment income\b"),
    ("deposits", r"\bdeposits\b"),
    ("loans", r"\bloans?\b"),
    ("passengers", r"\b(?:passengers?|passenger numbers|traffic)\b"),
    ("net_interest_income", r"\b(?:(?:net |non-)?interest income|nii|(?:total|other|fee|premium|rental) income)\b"),
    ("net_income", r"\b(?:net (?:income|profit|earnings)|profits?|earnings|pat)\b(?! per (?:[a-z]+ )?share| reports?\b| calls?\b| release| season)"),
    ("pre_tax_profit", r"\b(?:pbt|profits? before tax(?:es)?|pre-?tax (?:profits?|income|earnings))\b"),
    ("sales_volume", r"\b(?:sales?|shipment|cargo|dispatch) volumes?\b"),
    ("net_loss", r"\b(?:net )?loss(?:es)?\b"),
    ("operating_income", r"\boperating (?:income|profit)\b"),
    ("ebitda", r"\bebitda\b"),
    ("capex", r"\b(?:capital (?:expenditures?|spending)|capex)\b"),
    ("orders", r"\b(?:orders|bookings|order intake)\b"),
    ("backlog", r"\bbacklog\b"),
    ("deliveries", r"\b(?:deliveries|shipments)\b"),
    ("production", r"\b(?:production|output)\b"),
    ("capacity", r"\bcapacity\b"),
    ("users", r"\b(?:users|subscribers|members)\b"),
    ("customers", r"\bcustomers\b"),
    ("exports", r"\bexports\b"),
    ("headcount", r"\b(?:headcount|workforce|employees|staff)\b"),
    ("stores", r"\b(?:stores|outlets|restaurants|hotels|branches)\b"),
    ("valuation", r"\bvaluation\b"),
    ("demand", r"\bdemand\b"),
    ("consumption", r"\b(?:(?:electricity|power|energy|water|fuel) (?:use|usage)|consumption)\b"),
    ("funding", r"\b(?:venture capital|funding)\b"),
    ("imports", r"\bimports\b"),
    ("volume", r"(?<!trading )\bvolumes?\b(?! weighted)"),
    ("visitors", r"\b(?:visitors?|arrivals|footfall)\b"),
    ("installations", r"\b(?:installations|registrations)\b"),
    ("spending", r"\b(?:spending|investment|expenses)\b"),
    ("market_size", r"\bmarket\b(?! (?:share|value|cap))|(?<=\ue000 )(?:industry|sector)\b"),
)
# "keeps its targets despite a 44% drop": what it is kept despite has happened.
DESPITE = r"\b(?:despite|in spite of|even after|following|notwithstanding) (?=[^,;]{0,60}$)"
# "plans to shut its mill, which employs 230 people": what is told of it stands, whatever is planned.
WHICH_NOW = r", (?:which|who|where it|and which) (?:currently |now |already |still |also )?(?!(?:was|were|had) )(?=[a-z]+s\b)"
# Whom an event met, not who works for anybody; stores that change hands.
SUFFERED = r"\b(?:arrest|kill|injur|wound|hospitali[sz]|infect|rescu|evacuat|displac|detain|charg|sicken|jail|poll|survey|interview)\w*\b[^,;.]{0,20}$"
TRADED = r"\b(?:sell|sells|sold|selling|buy|buys|buying|bought|acquir\w+|purchas\w+|clos(?:e|es|ed|ing)|shut\w*)\b[^;,]{0,30}$"
FUTURE = (
    r"\b(?:(?:capex|capital (?:expenditures?|spending)) (?:range|budgets?|plans?)|expects?|(?<!than[- ])expected|expecting|forecasts?|forecasted|forecasting|projecting|predicting|project(?:ed|ion|ions)\b|projects (?:that|its?|the|an?|global|revenue|sales|demand|[\ue000\ue001\ue003])(?! (?:in|at))|anticipat\w+|will|guid(?:ed|es|ance|ing)|outlook|"
    r"targets?|targeting|aims?|aiming|goals?|plans?|planning|predict\w*|estimates? (?:that )?(?:\S+ ){0,4}will|would|could|(?-i:may)|might|should|likely to|on track|set to|"
    r"on pace (?:for|to)|is to|are to|going to|by 20[2-9]\d|reach \S+ (?:by|in) 20[3-9]\d|intend(?:s|ed)?|planned (?=to\b|(?:[a-z]+ ){0,2}capacity\b)|foresees?|(?:is|are) (?:building|constructing|commissioning|erecting)|seek(?:s|ing)?|sees|pledg\w+|poised to|prepar(?:ed|es|ing) to|wants? to|working towards?|(?:roadmap|plan|goal|ambition|commitment|pledge) to|eye(?:s|ing)|envisag\w+|promis\w+|hopes?|eventually|once|upon completion)\b"
)
