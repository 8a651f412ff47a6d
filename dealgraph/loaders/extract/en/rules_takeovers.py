"""English patterns of companies bought, in the less common turns: sold to, paid for, offered for, closed under a title.

Rows as in `rules`; they stand before the looser rows there.
"""

from __future__ import annotations

from dealgraph.loaders.extract.model import LIKELY
from dealgraph.loaders.extract.rules import Rule

_BOUGHT = r"(?:acquired|bought|purchased|snapped up|taken over|swallowed up|scooped up)"
_KIND = r"(?:(?:the|an?) )?(?:[a-z\-]+ ){0,4}?"  # "software giant" before a name
_ASSETS = r"(?:portfolios?|propert(?:y|ies)|buildings?|assets|mines?|fields?|power plants?|stores|land|sites?|warehouses|towers|hotels?|vessels|ships|clinics|wind farms?|solar farms?)"
_TAKEOVER = r"(?:acquisition|takeover|buyout|buy-out|purchase|merger)"

TAKEOVERS: tuple[Rule, ...] = (
    Rule(
        "and-was-bought", "acquisition", rf"\band (?:was|were|got) (?:later |then |subsequently |recently |eventually )?{_BOUGHT} (?:\ue004 )?(?:for \ue001 )?by {_KIND}<s>",
        swap=True, yes=("Beta Labs was founded in 2010 and was acquired by Acme Corp four years later. => Acme Corp | Beta Labs | -",),
    ),
    Rule(
        "which-was-sold", "acquisition", rf"<o>,? (?:which|that) (?:was|were|has been|had been) sold (?:for (?:about |around |nearly |over |more than )?\ue001 )?(?:(?:in )?\ue004 )?to {_KIND}<s>", scope="bare",
        yes=("Beta Labs, which was sold for $412 million last March to software giant Acme Corp, grew. => Acme Corp | Beta Labs | 412000000 USD",),
    ),
    Rule(
        "was-sold-to", "acquisition", rf"<o> (?:was|were|has been|is being|will be|had been) sold (?:(?:in )?\ue004 )?to {_KIND}<s>",
        yes=("Beta Labs was sold to Acme Corp for $90 million in 2019. => Acme Corp | Beta Labs | 90000000 USD",),
    ),
    Rule(
        "acquisitions-of", "acquisition", r"\bacquisitions of (?:(?:both |[A-Za-z\-]+ ){0,3}?)<w>", each=True, near=False,
        yes=("Acme Corp is growing, announcing its acquisitions of Swedish firms Beta Labs and Gamma Arms. => Acme Corp | Gamma Arms | -",),
    ),
    Rule(
        "closes-deal", "acquisition", rf"<s>,? (?:closes|closed|completes|completed|finali[sz]es|finali[sz]ed|seals|sealed|wraps up) (?:the |its )?(?:\ue001 )?<o> (?:deal|{_TAKEOVER})\b",
        yes=("Acme Closes Beta Labs Deal, Officially Ending Bidding War => Acme | Beta Labs | -",), no=("Acme closed Beta Labs last year.",),
    ),
    Rule(
        "paid-for", "acquisition", r"<s>,? (?:has |had |have )?(?:paid|pays|is paying|will pay|shelled out|forked out) (?:about |around |nearly |over |more than |up to |some )?<M> (?:in (?:cash|stock|cash and stock) )?for (?:the )?(?:[a-z\-]+ ){0,3}?<o>(?!'s| (?:shares|stock|chips|services|products))",
        near=False, confidence=LIKELY, yes=("Acme Corp paid $811 million for Beta Labs. => Acme Corp | Beta Labs | 811000000 USD",), no=("Acme Corp paid $8 million for Beta's chips.",),
    ),
    Rule(
        "priced-takeover-of", "acquisition", rf"<s>'s? (?:planned |proposed |pending |failed |recent )?<M> (?:[a-z\-]+ )?<o> {_TAKEOVER}\b",
        near=False, yes=("The E.U. looks into Acme's $13.7B Beta Labs acquisition over subsidies. => Acme | Beta Labs | 13700000000 USD",),
    ),
    Rule(
        "offered-for", "acquisition", r"<s>,? (?:has |had |have |is |was )?(?:offered|offers|offering|tabled|bid|bids|bidding) (?:to pay )?(?:about |around |up to |as much as |nearly |more than )?<M> (?:in (?:cash|stock|cash and stock) )?(?:for|to (?:buy|acquire|take over)) (?:the )?(?:[a-z\-]+ ){0,3}?<o>(?!'s| (?:shares|stock|staff|customers))",
        near=False, status="possible", confidence=LIKELY, yes=("Acme Corp has offered $3 billion for Beta Labs. => Acme Corp | Beta Labs | 3000000000 USD",),
    ),
    Rule(
        "picks-up", "acquisition", rf"<s>,? (?:has |had |have )?(?:picks|picked|scoops|scooped|gobbles|gobbled|swoops|swooped) (?:up|for) {_KIND}<o>(?= (?:for|in) |,|\.|$)",
        confidence=LIKELY, yes=("Acme Corp picked up chip designer Beta Labs for $90 million. => Acme Corp | Beta Labs | 90000000 USD",),
    ),
    Rule(
        "they-merge", "acquisition", r"<s>,? and (?:[a-z\-]+ ){0,3}<o>,? (?:said|say|announced|agreed|confirmed)(?: \ue004| yesterday| today)?,? (?:that )?(?:they|the two) (?:would|will|had agreed to|have agreed to|plan to|planned to|intend to|are to|to) merge\b",
        metric="merger", near=False, scope="bare", yes=("The bank Acme Group and insurer Beta Group said yesterday they would merge. => Acme Group | Beta Group | -",),
    ),
    Rule(
        "assets-bought", "acquisition", rf"\b(?:buys?|buying|bought|purchas(?:e|es|ed|ing)|acquir(?:e|es|ed|ing)) (?:an? |the |two |three |several |\ue003 )?(?:[a-z0-9.,\-]+ |\ue005 ){{0,6}}?{_ASSETS}\b(?! of (?:the )?(?:[a-zA-Z\-]+ |\ue005 ){{0,4}}\ue000)[^;]{{0,90}}? for (?:about |around |nearly |over |more than |up to |some |almost )?<M>",
        near=False, confidence=LIKELY, yes=(
            "Acme Corp said it would purchase a 14-acre industrial property portfolio from Beta Trust for $2.2 billion. => Acme Corp | - | 2200000000 USD",
            "Acme Trust is acquiring a portfolio of logistics properties for $730 million. => Acme Trust | - | 730000000 USD",
        ), no=("Acme Corp bought back shares for $30 million.",),
    ),
    Rule(
        "talks-to-merge", "acquisition", r"<s>,? (?:is |are |was |were )?(?:reportedly )?in (?:[a-z]+ )?(?:talks|discussions|negotiations) with (?:[a-z\-]+ ){0,3}?<o> (?:to merge|(?:about|over|on) (?:a )?(?:potential |possible )?merger|to combine)\b",
        metric="merger", near=False, confidence=LIKELY, yes=("Acme Corp is in talks with Beta Labs to merge the firms. => Acme Corp | Beta Labs | -",),
    ),
    # --- stakes, and rounds told beside them -------------------------------------------------------------------
    Rule(
        "has-backed", "investment", r"<s>,? (?:has |had )(?:also |already |previously )?(?:backed|invested in) (?:[a-z\-]+ ){0,3}?<w>(?! (?:with|to|for|by|against))", each=True, near=False, background=True, status="completed",
        confidence=LIKELY, yes=("Acme Capital has already backed Beta Labs previously. => Acme Capital | Beta Labs | -",), no=("Acme Capital has backed the plan.",),
    ),
    Rule(
        "stakes-in", "investment", r"\b(?:stakes|holdings|positions) in (?:[a-z\-]+ ){0,3}?<w>", each=True, near=False, background=True, status="completed",
        confidence=LIKELY, yes=("Acme Capital invests across the field, including stakes in Beta Labs and Gamma Arms. => Acme Capital | Gamma Arms | -",),
    ),
    Rule(
        "as-part-of-round", "funding_round", r"\bin <s> as part of (?:an?|its|the) [^;.\ue000]{0,40}?(?:round|financing|fundraising)\b[^;.\ue000]{0,30}?(?:<N> (?:says|said|reported) )?(?:could |may |might |would |will |is expected to |expected to )?(?:raise|raising|totalling|totaling|worth|of) (?:about |around |more than |over |up to |as much as |at least |nearly )?<M>",
        near=False, yes=("Acme Capital is in talks to invest in Beta Labs as part of a new funding round that could raise more than $20 billion. => Beta Labs | - | 20000000000 USD",),
    ),
)  # fmt: skip
