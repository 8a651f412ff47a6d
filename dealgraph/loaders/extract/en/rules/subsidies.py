"""English rows of money granted by public bodies.

Order matters: the first row that claims a pair of ends wins.
"""

from __future__ import annotations

from dealgraph.loaders.extract.en.rules.phrases import ABOUT, KIND
from dealgraph.loaders.extract.rules import Rule

SUBSIDIES: tuple[Rule, ...] = (
    Rule(
        "approved-for", "investment", r"<s>,? (?:<.>)?\bapproved (?:the company|the firm|it) for (?:up to |as much as |about |nearly )?<M>(?: in| of)? (?:[a-z\-]+ ){0,4}?(?:grants?|funding|subsid\w+|incentives?|aid|support|tax credits?|rebates?)\b",
        metric="subsidy", near=False, yes=("Beta Robotics will employ 500 people. KEDB approved the company for up to $100,000 in tax incentives. => KEDB | - | 100000 USD",),
    ),
    Rule(
        "cleared-to-grant", "investment", rf"<s>,? (?:has |have |had )?(?:received|w[io]ns?|won|got|obtained|secured) (?:the |final )?(?:green light|approval|go-ahead|nod|clearance|permission|consent) (?:from|of|by) (?:the )?<N> to (?:provide|grant|give|award|pay) {ABOUT}<M>(?: (?:in|of) (?:[a-z\-]+ ){{1,3}}?)? ?to {KIND}<o>", metric="subsidy", near=False, priced=True, status="announced",
        yes=("Portugal obtained approval from the European Commission to grant some €35 million to Acme Cork. => Portugal | Acme Cork | 35000000 EUR",),
    ),
    Rule(
        "loan-to", "funding_round", rf"<t>,? (?:<.>)?\b(?:grant(?:s|ed)?|gave|gives|approve[sd]?|provid(?:es?|ed|ing)|offer(?:s|ed)?|extend(?:s|ed)?|announce[sd]|sign(?:s|ed)|agree[sd]) (?:(?:an?|on|to|the|new|[a-z]+-[a-z]+|\ue003-[a-z]+) ){{0,3}}{ABOUT}<M> (?:[a-z\-]+ ){{0,2}}(?:loans?|credit (?:line|facility)|debt facility) (?:to|for|with) {KIND}<s>(?!'s)", metric="debt", near=False, priced=True,
        private=True,
        yes=("Gamma Bank agreed on a ten-year €45 million credit line with Acme Mills. => Acme Mills | - | 45000000 EUR",), no=("The Energy Ministry approved a €45 million loan to Acme Mills.",),
    ),
    Rule(
        "grant-to", "investment", r"<s>,? (?:<.>)?\b(?:award(?:s|ed)?|grant(?:s|ed)?|g[ai]ves?|gave|given|approved?|approves|provid(?:e|es|ed|ing)|offer(?:s|ed)?|extend(?:s|ed)?|finali[sz](?:es|ed|ing)|awarding|announc(?:es|ed)) (?:<.>)?<M>(?:<.>)?(?:grants?|subsid\w+|funding|incentives?|loans?|award|aid|assistance|support|tax (?:breaks?|credits?|abatements?)) (?:to|for) (?:[a-z\-]+ ){0,4}<o>",
        metric="subsidy", yes=("The Commerce Department awarded a $60 million grant to Beta Robotics. => Commerce Department | Beta Robotics | 60000000 USD",),
    ),
    Rule(
        "grant-sum-to", "investment", r"<s>,? (?:<.>)?\b(?:granted|awarded|allocated|gave) (?:up to |as much as |about |nearly |a further )?<M>(?: (?:in|of) (?:[a-z\-]+ ){0,4}?(?:grants?|funding|subsidies|incentives|aid|support|loans))? to (?:help )?(?:[a-z\-]+ ){0,3}<o>",
        metric="subsidy", yes=("The Commerce Department granted up to $6 billion to Beta Robotics to build a plant. => Commerce Department | Beta Robotics | 6000000000 USD",),
        no=("The Navy awarded a $90 million contract to Acme Boats.",),
    ),
    Rule(
        "grants-it", "investment", r"<s>,? (?:<.>)?\b(?:grants?|granted|granting) <o> (?:an? )?(?:up to |as much as |about |nearly |an additional )?<M>",
        metric="subsidy", yes=("The Commerce Department will grant Beta Robotics up to $6 billion to build a plant. => Commerce Department | Beta Robotics | 6000000000 USD",),
    ),
    Rule(
        "grant-named", "investment", r"<s>,? (?:<.>)?\b(?:granted|awarded|awards?|awarding|gave|given|give|gives|offer|offers|offered|hand(?:s|ed)|lend(?:s|ing)?|lent) <o> (?:an? )?(?:up to |as much as |about |nearly |an additional )?<M>(?: in| of)? (?:[a-z\-]+ ){0,3}?(?:grants?|funding|subsid\w+|incentives?|aid|support|loans?|tax (?:breaks?|credits?|abatements?))\b",
        metric="subsidy", yes=("The Commerce Department awarded Beta Robotics up to $6 billion in direct funding. => Commerce Department | Beta Robotics | 6000000000 USD",),
    ),
    Rule(
        "grant-agreed", "investment", r"<s>,? (?:<.>)?\b(?:completed|finali[sz]ed|signed|reached|announced) (?:an? |the )?<M> (?:[a-z\-]+ ){0,2}(?:grant|subsidy|award|aid) (?:agreement|award|deal|contract|package) with (?:[a-z\-]+ ){0,3}<o>",
        metric="subsidy", yes=("The Commerce Department completed a $6 billion grant agreement with Beta Robotics. => Commerce Department | Beta Robotics | 6000000000 USD",),
    ),
    Rule(
        "grant-from", "investment", r"<o>,? (?:<.>)?\b(?:received?|receives|w[io]ns?|won|secure[sd]|awarded|get(?:s)?|got|obtain(?:s|ed)) (?:<.>)?<M>(?:<.>)?(?:grants?|subsid\w+|incentives?|aid|state funding) (?:from|by) (?:[a-z\-]+ ){0,4}<s>",
        metric="subsidy", yes=("Beta Robotics received a $60 million grant from the Commerce Department. => Commerce Department | Beta Robotics | 60000000 USD",),
    ),
    Rule(
        "grant-of-public", "investment", rf"<o>,? (?:<.>)?\b(?:received?|receives|receiving|w[io]ns?|won|secure[sd]?|securing|awarded|granted|get(?:s)?|got|obtain(?:s|ed)?|landed|lands) (?:an? )?{ABOUT}<M> (?:(?:in|of) )?(?:[a-z\-]+ ){{0,3}}(?:funding|financing|support|backing|award|investment|money|assistance|loan) (?:from|by|through|under) {KIND}<s>",
        metric="subsidy", status="announced", state="subject", yes=("Beta Robotics has secured up to $3 million in funding from the Energy Ministry to build a plant. => Energy Ministry | Beta Robotics | 3000000 USD",),
        no=("Beta Robotics has secured up to $3 million in funding from Gamma Capital to build a plant.",),
    ),
    Rule(
        "sum-of-public", "investment", rf"<o>,? (?:<.>)?\b(?:receiv(?:e|es|ed|ing)|gets?|got|w[io]ns?|won|secure[sd]?|awarded|lands?|landed|bags|bagged) {ABOUT}<M>(?: (?:in|of) (?:[a-z\-]+ ){{1,3}}?)? ?from {KIND}<s>(?!'s)", metric="subsidy", status="announced",
        state="subject",
        yes=("Acme Kelp got about $3M from Fisheries Department for a nursery. => Fisheries Department | Acme Kelp | 3000000 USD",), no=("Acme Kelp got about $3M from Gamma Capital for a nursery.",),
    ),
    Rule(
        "grant-in-its-name", "investment", rf"<o>,? (?:<.>)?\b(?:received?|receives|receiving|w[io]ns?|won|secure[sd]?|awarded|get(?:s)?|got|landed|lands) {ABOUT}<M> (?:in|of) (?:[a-z\-]+ ){{0,2}}<s>'?s? (?:[a-z\-]+ ){{0,2}}(?:funding|grants?|support|money|backing|subsidies|aid)\b",
        metric="subsidy", state="subject", yes=("Acme Bees won about $3 million in USDA grants for new hives. => USDA | Acme Bees | 3000000 USD",), no=("Acme Bees won about $3 million in Gamma Capital funding.",),
    ),
    Rule(
        "grant-via-public", "investment", rf"<o>,? (?:<.>)?\b(?:supported|backed|funded|financed|helped) (?:by|with|through) (?:an? )?(?:[a-z\-]+ )?grants? (?:of|worth|totalling|totaling) {ABOUT}<M> (?:from|via|under|through|by) (?:the )?<s>",
        metric="subsidy", state="subject", yes=("Acme Algae was partly funded with a grant worth €3 million through the EU. => EU | Acme Algae | 3000000 EUR",),
    ),
    Rule(
        "given-of-public", "investment", rf"<o>,? (?:<.>)?\b(?:been|was|were|is|are|be|being) (?:given|granted|offered|promised|lent|awarded|handed|allocated|pledged) (?:an? )?{ABOUT}<M> (?:(?:(?:in|of) )?(?:[a-z\-]+ ){{0,4}})?by {KIND}<s>",
        metric="subsidy", status="announced", state="subject", yes=("Beta Robotics has been given $300 million by the Energy Ministry to build a plant. => Energy Ministry | Beta Robotics | 300000000 USD",),
    ),
)  # fmt: skip
