"""Word lists of the extractor as data: places, well-known names, words that are never names, verbs.

Names fed from outside join the gazetteer; these lists only have to be large enough for a cold start.
"""

from __future__ import annotations

from dealgraph.loaders.extract.en.places import COUNTRIES, FURTHER_PLACES
from dealgraph.loaders.extract.words import words

PLACES = frozenset(
    """
U.S.|US|U.S|USA|United States|America|North America|South America|Latin America|Europe|Asia|Africa|Middle East|Americas|UK|U.K.|Britain|
United Kingdom|England|Scotland|Wales|Northern Ireland|Ireland|France|Germany|Italy|Spain|Portugal|Netherlands|Belgium|
Luxembourg|Switzerland|Austria|Sweden|Norway|Denmark|Finland|Iceland|Poland|Czech Republic|Hungary|Romania|Greece|Turkey|
Ukraine|Russia|China|Mainland China|Hong Kong|Taiwan|Japan|South Korea|Korea|North Korea|India|Indonesia|Malaysia|Singapore|
Thailand|Vietnam|Philippines|Australia|New Zealand|Canada|Mexico|Brazil|Argentina|Chile|Peru|Colombia|Israel|Saudi Arabia|
UAE|United Arab Emirates|Qatar|Kuwait|Egypt|South Africa|Nigeria|Kenya|Morocco|EU|European Union|APAC|EMEA|MENA|LatAm|Latam|Southeast Asia|
Kazakhstan|Uzbekistan|Pakistan|Bangladesh|Sri Lanka|Iran|Iraq|Serbia|Bulgaria|Croatia|Slovakia|Slovenia|Estonia|Latvia|
Lithuania|
Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|
Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|
New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|
South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|Ontario|Quebec|
Alberta|British Columbia|Saskatchewan|Manitoba|Nova Scotia|
London|Paris|Berlin|Munich|Frankfurt|Hamburg|Madrid|Barcelona|Lisbon|Rome|Milan|Amsterdam|Brussels|Zurich|Geneva|Vienna|
Stockholm|Oslo|Copenhagen|Helsinki|Dublin|Warsaw|Prague|Budapest|Athens|Istanbul|Moscow|Beijing|Shanghai|Shenzhen|Guangzhou|
Hangzhou|Suzhou|Nanjing|Wuhan|Chengdu|Chongqing|Tianjin|Hefei|Taipei|Hsinchu|Tokyo|Osaka|Kyoto|Seoul|Busan|Mumbai|Delhi|
New Delhi|Bangalore|Bengaluru|Hyderabad|Chennai|Pune|Jakarta|Kuala Lumpur|Bangkok|Hanoi|Manila|Sydney|Melbourne|Brisbane|
Perth|Toronto|Montreal|Vancouver|Ottawa|Calgary|Mexico City|Sao Paulo|São Paulo|Tel Aviv|Dubai|Abu Dhabi|Riyadh|Doha|Cairo|
Johannesburg|Lagos|Nairobi|New York City|Los Angeles|San Francisco|Silicon Valley|Bay Area|San Jose|San Diego|Seattle|
Portland|Boston|Cambridge|Chicago|Houston|Dallas|Austin|Denver|Atlanta|Miami|Phoenix|Philadelphia|Detroit|Minneapolis|
Pittsburgh|Palo Alto|Mountain View|Menlo Park|Santa Clara|Sunnyvale|Redmond|Washington, D.C.|Washington DC|
Manhattan|Brooklyn|Salt Lake City|Las Vegas|Nashville|Charlotte|Raleigh|Columbus|Cleveland|St. Louis|Kansas City|Bavaria|
Catalonia|Ontario|Newton|Waltham|Irvine|Pasadena|Oxford|Manchester|Bristol|Edinburgh|Glasgow|Lyon|Dresden|Eindhoven|Basel|
Oklahoma City|Orlando|Tampa|Indianapolis|Memphis|Louisville|Milwaukee|Baltimore|St. Paul|Sacramento|San Antonio|Fort Worth|El Paso|
Tucson|Albuquerque|Omaha|Tulsa|Cincinnati|Richmond|Norfolk|Jacksonville|Honolulu|Anchorage|Boise|Spokane|Oakland|Fremont|Cupertino|
Redwood City|South San Francisco|Emeryville|Boulder|Ann Arbor|Des Moines|Wichita|Little Rock|New Orleans|Baton Rouge|Hartford|
Stamford|Jersey City|Durham|Charleston|Savannah|Huntsville|Knoxville|Chattanooga|Shreveport|Leeds|Liverpool|Belfast|Cardiff|Marseille|
Toulouse|Stuttgart|Düsseldorf|Leipzig|Turin|Valencia|Seville|Porto|Rotterdam|The Hague|Antwerp|Ghent|Gothenburg|Malmö|Aarhus|Tallinn|
Riga|Vilnius|Krakow|Bucharest|Belgrade|Zagreb|Kyiv|Haifa|Jerusalem|Jeddah|Ankara|Casablanca|Accra|Addis Ababa|Cape Town|Durban|Karachi|
Lahore|Dhaka|Colombo|Kolkata|Ahmedabad|Gurgaon|Gurugram|Noida|Ho Chi Minh City|Yokohama|Nagoya|Fukuoka|Sapporo|Incheon|Kaohsiung|
Adelaide|Auckland|Wellington|Edmonton|Winnipeg|Halifax|Guadalajara|Monterrey|Bogotá|Bogota|Buenos Aires|Rio de Janeiro
""".replace("\n", "").split("|")
) | FURTHER_PLACES

US_STATES = frozenset(
    words(
        """
Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|
Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|
New Jersey|New Mexico|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|
Tennessee|Texas|Utah|Vermont|Virginia|West Virginia|Wisconsin|Wyoming
"""
    )
)

# No town stands before them in a list of their like: "in Utah, Ohio and Texas", "in Italy, Spain".
WHOLE = US_STATES | (COUNTRIES - {"Abu Dhabi", "Hong Kong"})

NATIONALITIES = frozenset(
    words(
"""
American British English French German Italian Spanish Portuguese Dutch Belgian Swiss Austrian Swedish
Norwegian Danish Finnish Irish Scottish Polish Czech Hungarian Romanian Greek Turkish Ukrainian Russian
Chinese Taiwanese Japanese Korean Indian Indonesian Malaysian Singaporean Thai Vietnamese Filipino Australian
Canadian Mexican Brazilian Argentine Chilean Israeli Saudi Emirati Egyptian European Asian African Californian
Western Eastern Nordic Scandinavian Moroccan Algerian Tunisian Kenyan Nigerian Ghanaian Ethiopian Tanzanian Ugandan Zambian
Zimbabwean Namibian Angolan Senegalese Ivorian Cameroonian Congolese Rwandan Libyan Jordanian Lebanese Iraqi Iranian Kuwaiti
Qatari Omani Bahraini Yemeni Syrian Pakistani Bangladeshi Nepali Nepalese Burmese Cambodian Mongolian Kazakh Uzbek Armenian
Azerbaijani Belarusian Moldovan Serbian Croatian Slovenian Slovak Slovakian Bulgarian Estonian Latvian Lithuanian Icelandic
Maltese Cypriot Albanian Bosnian Peruvian Colombian Ecuadorian Ecuadorean Bolivian Paraguayan Uruguayan Venezuelan Panamanian
Oceanian Philippine Tajik Tajikistani Kyrgyz Turkmen Georgian Macedonian Montenegrin Luxembourgish Liberian Malawian Mozambican Botswanan
Cuban Jamaican Dominican Guatemalan Honduran Salvadoran Nicaraguan Welsh Catalan Basque Flemish Quebecois
"""
)
)

WELL_KNOWN = frozenset(
    """
Apple|Amazon|Meta|Google|Alphabet|Microsoft|Nvidia|NVIDIA|Tesla|Intel|AMD|IBM|Oracle|OpenAI|Anthropic|xAI|CoreWeave|SoftBank|
SoftBank Group|TSMC|ASML|Arm|Qualcomm|Broadcom|Micron|Samsung|Samsung Electronics|SK Hynix|SK hynix|Foxconn|Hon Hai|Huawei|Tencent|
Alibaba|ByteDance|Baidu|JD.com|Meituan|Xiaomi|BYD|CATL|Lenovo|SMIC|Uber|Lyft|Airbnb|Netflix|Spotify|Salesforce|Adobe|SAP|
Siemens|Bosch|Volkswagen|BMW|Mercedes-Benz|Toyota|Honda|Nissan|Hyundai|Kia|Ford|General Motors|Stellantis|Rivian|Lucid|
Boeing|Airbus|RTX|Lockheed Martin|SpaceX|Blue Origin|Exxon|ExxonMobil|Chevron|Shell|BP|TotalEnergies|JPMorgan|
Goldman Sachs|Morgan Stanley|Bank of America|Citigroup|BlackRock|Blackstone|KKR|Carlyle|Apollo|Brookfield|Sequoia|
Sequoia Capital|Andreessen Horowitz|a16z|Accel|Lightspeed|Founders Fund|Y Combinator|Tiger Global|Berkshire Hathaway|
Johnson & Johnson|Procter & Gamble|Pfizer|Merck|Novartis|Roche|AstraZeneca|Eli Lilly|Novo Nordisk|Bayer|Sanofi|GSK|Walmart|
Costco|Target|Starbucks|McDonald's|Macy's|Kohl's|Lowe's|Wendy's|Domino's|Levi's|Moody's|Sotheby's|Christie's|Sainsbury's|Dillard's|Denny's|Hershey's|
Kellogg's|Arby's|Chili's|Applebee's|Casey's|Dick's Sporting Goods|Trader Joe's|BJ's Wholesale Club|Victoria's Secret|Papa John's|Dunkin'|Nike|Adidas|Disney|Warner Bros. Discovery|Comcast|AT&T|Verizon|T-Mobile|eBay|PayPal|Stripe|
Block|Visa|Mastercard|Palantir|Databricks|Snowflake|Mistral AI|Cohere|Perplexity|Scale AI|Cerebras|Groq|Nscale|Crusoe|
Dell|HP|Hewlett Packard Enterprise|Cisco|Ericsson|Nokia|Sony|Panasonic|Hitachi|Toshiba|Fujitsu|NEC|Rapidus|Kioxia|
Yahoo! Finance|Yahoo Finance|Procter and Gamble|Marks and Spencer|Ernst and Young|Johnson and Johnson|Ministry of Economy, Trade and Industry|Securities and Exchange Commission
""".replace("\n", "").split("|")
)

# Written small by their owners.
LOWERCASE = ("bp", "onsemi", "imec", "adidas", "thyssenkrupp", "eToro", "lululemon", "easyJet", "iRobot", "iHeartMedia", "xAI")

# Words that never are (or start, or end) a name although they may be capitalised.
NOT_NAMES = frozenset(
    words(
"""
Specific Certain Various Selected Notable BESS OLED OLEDs AMOLED MicroLED LCD LCDs LED LEDs EUV PCB PCBs EPC EPCI EPCM HALEU DDR4 DDR5 LPDDR4 LPDDR5 NEV NEVs BEV BEVs PHEV PHEVs Group Project Projects Estimated Prior SME SMEs SMB SMBs B2B B2C D2C P2P BNPL VC VCs VR AR XR NFT NFTs DeFi HR DRAM NAND HBM SRAM CHIPS Locally Happened Matters Rs CAPEX Capex OPEX PPA PPAs SMR SMRs MD NPA NPAs NII GNPA YoY QoQ CAGR FY City Street Disclosure Proceeds Typically Similarly Collectively
Established Headquartered Incorporated Memorandum Understanding Letter Intent Agreement MoU MoUs LoI Facility Facilities Create Creates Creating MOU LOI JV
Deliveries Orders Construction Operations Details Prices Costs Chipmakers Activist
Automakers Carmakers Lawmaker Bitcoin Crypto
Shipments Exports Imports Consumers Households Businesses Enterprises Developers Engineers Trading Talks Negotiations Sources People
The A An And Or But Nor So Yet If In On At By For From To With Without Within Into Onto Of Off Over Under Up
Down Out As Than Then Also Its It He She They We You I His Her Their Our Your My Who What When Where Why How
Which Whose That This These Those There Here Some Any All Each Every Both Either Neither Many Most More Much
Few Several Such Same Other Another Others One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve
First Second Third Fourth Last Next Previous New Early Late Recent Recently Today Yesterday Tomorrow Monday
Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September
October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Spring Summer Autumn Fall Winter
Not No Yes Now Once Only Just Even Still Already While Although Though Because Since After Before During Until
Despite Following According Based Including Through Between Among Amid Against About Around Across Along
Together Meanwhile However Moreover Furthermore Additionally Separately Earlier Later Last Overall Total Net
Gross Revenue Revenues Sales Profit Profits Earnings Income Loss Losses Shares Share Stock Stocks Investors
Investor Analysts Analyst Company Companies Firm Firms Group's Startup Startups Founded Headquartered
Announces Announced Announce Says Said Say Reports Reported Raises Raised Raise Secures Secured Closes Closed
Completes Completed Acquires Acquired Acquire Buys Bought Buy Sells Sold Sell Invests Invested Invest
Investment Investments Launches Launched Launch Signs Signed Sign Plans Planned Plan Expects Expected Expect
Wins Won Win Awarded Awards Award Builds Built Build Opens Opened Open Expands Expanded Expand Partners
Partnership Deal Deals Agreement Agreements Contract Contracts Funding Round Financing Acquisition Merger
Capital-raise Series Seed Pre-Seed IPO CEO CFO COO CTO CIO CMO President Chairman Chairwoman Chief Executive
Officer Director Directors Founder Founders Co-Founder Co-founder Cofounder Vice Senior Managing Partner
General Manager Head Minister Mr Mrs Ms Dr Prof Sir Lord Lady Prime AI EV EVs GPU GPUs CPU CPUs API LLM LLMs
ML IoT SaaS HPC R&D M&A EBITDA GAAP Non-GAAP ESG LNG PV ETF ETFs SPAC ARR GDP CPI NYSE NASDAQ Nasdaq TSX TSXV
OTC OTCQB LSE HKEX FSE ASX Q1 Q2 Q3 Q4 H1 H2 FY Fiscal Quarter Quarterly Annual Annually Year Years Month
Months Week Weeks Day Days Million Billion Trillion Percent Internet Cloud Data Center Centers Centre Centres
Market Markets Industry Sector Government Demand Supply Production Capacity Output Growth Increase Decrease
Guidance Outlook Forecast Results Result Photo Image Source Sources Update Updated Exclusive Breaking News
Report Press Release Read Related About Contact Note Under Terms Per Like Unlike Thanks Using Given Having
Being Despite Whether With Nearly Almost Approximately Roughly Additional Currently Historically Initially
Finally Eventually Notably Specifically Especially Generally Ultimately Operating Adjusted Diluted
Consolidated Cash Debt Assets Proceeds Shareholders Stockholders Customers Users Employees Workers Executives
Officials Regulators Lawmakers Economists Experts Researchers Scientists Competitors Competition Rivals Rival
Backed Led Citing Quoting Speaking Asked Adding Building Creating Making Looking Working Headcount Management
Board Will Would Could Should May Might Can Must Has Have Had Is Are Was Were Be Been Do Does Did Get Gets Got
Let Makes Made Take Takes Took Give Gives Gave Go Goes Went Come Comes Came See Sees Saw Set Sets Put Puts Big
Altogether Originally Vessels Well Things Conglomerate Competitor Development Steelmaker Chapter REIT REITs Struggling Embattled Beleaguered Ailing Troubled Initially OEM OEMs Higher Lower Discount Halfway MAJOR EXCLUSIVE BREAKING DRHP Earned Newly Freshly Formerly Independently Interestingly Surprisingly Unsurprisingly Importantly
Tech Biggest Largest Major Top Key Global Worldwide International Chipmaker Automaker Carmaker Drugmaker
Billionaire Hyperscalers Hyperscaler EPS ASIC ASICs
"""
)
)

# Words that open a sentence alone more often than they are a name, yet stand in many names.
SINGLE = frozenset(
    words(
        """
Tech Technology Software Semiconductor Semiconductors Electric Vehicle Vehicles Hardware Power Electricity Energy Renewable Nuclear
Solar Wind Battery Batteries Robotics Healthcare Biotech Fintech Media Chip Chips Lithium Oil Gold Copper Steel Banks Retail
"""
    )
)

TITLES = (
    "CEO|CFO|COO|CTO|CIO|CMO|President|Chairman|Chairwoman|Chief|Director|Founder|Co-Founder|Co-founder|co-founder|founder|"
    "Mr\\.|Mrs\\.|Ms\\.|Dr\\.|Prof\\.|Sir|Minister|Secretary|Governor|Senator|Gov\\.|Sen\\.|Rep\\.|analyst|analysts|Analyst|chairman|"
    "president|chief|executive|minister|director|partner|economist|lawyer|spokesman|spokeswoman|spokesperson|officer|head|"
    "entrepreneur|billionaire|alumni|alumnus|professor|scientist|engineer"
)

# Where shares are listed, before a colon and a symbol.
EXCHANGE = r"(?:NASDAQ|Nasdaq|NYSE(?: American| Arca)?|OTC(?:QB|QX|PK|MKTS)?|OTC Markets|TSXV?|TSX-V|CSE|ASX|LSE|AIM|HKEX|SEHK|TASE|FSE|AMEX|SGX|BSE|NSE|Euronext|Frankfurt)"
ORG_SUFFIX = (
    "Inc|Incorporated|Corp|Corporation|Co|Company|Ltd|Limited|LLC|LLP|LP|L\\.P\\.|PLC|plc|AG|SA|S\\.A\\.|SE|NV|N\\.V\\.|BV|B\\.V\\.|GmbH|"
    "SpA|S\\.p\\.A\\.|Oyj|Oy|AB|ASA|AS|A/S|Pte|Pty|Bhd|KK|KGaA|SAS|Srl|SARL"
)

ORG_HEADS = frozenset(
    words(
"""
Bank University Department Ministry Institute Board Bureau Government Commonwealth Republic Kingdom Office
School College Council Court Association Authority Commission Agency Laboratory Federation Chamber Academy
Fund Foundation Port City State Province Church Union House Administration Sons Federal Corporation Company
Center Centre Bay Secretary Knights Exchange Trust
"""
)
)

IRREGULAR = (
    "said|bought|sold|spent|made|won|led|took|built|grew|fell|rose|lost|hit|beat|put|set|saw|cut|paid|held|became|began|brought|"
    "went|got|kept|struck|sought|drew|shut|gave|left|met|sent|ran|shed|swung|inked|topped|laid|slid|sank|swung|spun|lent|bid|chose|wrote|withdrew|taught|caught|fought|sued|filed|has|had|have|is|are|was|were|will|"
    "would|could|may|might|can|should|did|does|do|plan|plans|expect|aim|intend|buy|invest|raise|announce|agree|sign|acquire|"
    "report|forecast|project|estimate|own|operate|compete|partner|join|generate|employ|spend|build|face"
)

ADVERBS = (
    "today|also|now|recently|just|already|has|have|had|formally|officially|previously|earlier|later|currently|reportedly|"
    "separately|instead|still|never|only|once|again|jointly|together|quietly|further|successfully|last|this|week|month|year|"
    "Monday|Tuesday|Wednesday|Thursday|Friday|on|then|first|itself|alone|this week|last week|last month|last year|"
    "subsequently|initially|wholly|fully|nearly|effectively|alone|both|each|collectively|combined"
)

# Nouns after a name that are its figure, not its verb.
NOUN_S = (
    "shares|sales|revenues|earnings|profits|orders|deliveries|shipments|customers|employees|investors|analysts|executives|"
    "officials|operations|assets|products|services|chips|stocks|results|estimates|is-based|business|holdings|systems|"
    "users|stores|vehicles|cars|workers|plants|sites|data|processes|facilities|devices|bonds|funds|losses|subscribers"
)

# What a passage calls a company once it has named it: "the Japanese automaker", "the department store chain".
COMPANY_NOUNS = (
    "company|corporation|super-?major|oil major|firm|group|startup|start-up|business|organi[sz]ation|enterprise|concern|outfit|giant|conglomerate|player|pioneer|"
    "unicorn|upstart|bank|lender|insurer|reinsurer|broker|brokerage|exchange|fund|fintech|biotech|agency|lab|laboratory|institute|"
    "[a-z]*maker|manufacturer|producer|developer|designer|builder|homebuilder|contractor|supplier|vendor|provider|distributor|"
    "wholesaler|retailer|grocer|chain|operator|owner|parent|subsidiary|unit|miner|driller|explorer|refiner|utility|airline|carrier|"
    "department store|fashion label|e-tailer|paper|planemaker|shipper|railroad|brewer|distiller|restaurant|hotelier|publisher|broadcaster|newspaper|streamer|studio|network|platform|"
    "marketplace|specialist|consultancy|telco|venture|partnership|foundry|nonprofit|cooperative|team|arm|division|landlord|reit|spac|"
    "incubator|accelerator|OEM|brand|label|trader|merchant|processor|bottler|pharmacy|dealer|behemoth|heavyweight|powerhouse|titan|juggernaut|multinational|challenger|decacorn|"
    "spin-?off|spinout|hyperscaler|integrator|installer|forwarder|innovator|creator|supermarket|drugstore|smelter|merchandiser|assembler|financier|megabank|neobank|neocloud"
)

# What a passage calls the event it has told.
EVENT_NOUNS = (
    "deals?|rounds?|raise|financing|funding|investments?|transaction|acquisition|takeover|agreement|contract|merger|total|purchase|order|"
    "project|facility|plant|factory|site|campus|smelter|refinery|mine|mill|warehouse|gigafactory|data cent(?:er|re)s?|complex|terminal|line|building|offer|bid|move|expansion|decision|plan|program|programme|partnership|collaboration|sale|"
    "layoffs|cuts|job cuts|results|award|grant|loan|proceeds|announcement|increase|decline|figures?|capital|facilities|initiative|"
    "offering|stake|commitment|development|reduction|restructuring|pact|tie-up|alliance|groundbreaking|ground-breaking|inauguration|ceremony|construction|rollout|filing|listing|ipo|concentrator|pipeline|upgrade|scheme|extension|reactor|fab"
)
