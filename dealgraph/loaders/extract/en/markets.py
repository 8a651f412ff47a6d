"""Markets and demands as subjects: "the global market for pumps", "demand for lithium".

A market is a name without a capital; it counts only where a verb says something of it.
"""

from __future__ import annotations

import re

_WORDS = r"(?:(?!to\b|is\b|are\b|was\b|were\b|has\b|have\b|achieved\b|reported\b|posted\b|recorded\b|generated\b|will\b|said\b|expects?\b|by\b|from\b|that\b|which\b|while\b|up\b)[\w&'.-]+ )"
_NO_MARKET = "The|Its|This|That|Our|Their|Strong|Growing|Rising|Higher|Lower|Weak|Customer|Total|Record|Quarterly|Annual|Net|New|First|Second|Third|Fourth|While|As|Such|More|No|All|And|But|In|Full|Electricity and|Higher|Peak"
# "Comparable sales are expected to": its own, whatever it sells.
_ITS_OWN = "Comparable|Same-store|Organic|Core|Underlying|Adjusted|Online|Retail|Wholesale|International|Product|Service|Services|Equipment|System|Systems|Unit|Holiday|Group|Company|Digital|Subscription|Software|Hardware|License|Like-for-like|Reported|Consolidated|Operating|Capital|Fiscal|Planned|Commercial|Initial|Additional|Further|Future|Full|Test|Mass|Pilot|Series|Serial|Actual"
# "expects net sales to": its own, as long as no market is named.
_OWN = r"(?!(?:full-year |annual |quarterly |fiscal |adjusted |total |capital |net |organic |core |comparable |same-store |overall |more |higher |lower |gross |first-quarter |second-quarter |third-quarter |fourth-quarter |\d{4} )+(?:spending|sales|investment|production|exports|shipments|capacity|demand)\b)"
# "Total revenue grew": all that the company takes, as long as nothing says of what.
_ALL_OF_IT = r"(?!\w+ (?:net )?(?:revenues?|sales|production|shipments|capacity|investment|spending)\b(?! (?:on|for|of|in) (?!20\d\d|Q\d|fiscal|the (?:first|second|third|fourth|quarter|year|period|company|group|firm|bank|business)\b)[A-Za-z]))"
_MOVES = r"(?:is|was|are|were|will|could|rose|fell|grew|hit|reached|jumped|surged|totaled|totalled|climbed|skyrocketed|increased|soared|dropped|declined|has|topped|exceeded|stood|slipped|plunged|doubled|tripled)"
_MARKET = re.compile(
    rf"(?:(?<=^)|(?<=[\s(\"]))(?<!'s )(?<!\bits )(?<!their )(?:[Tt]he |[Aa] )?(?P<m>{_ALL_OF_IT}(?:[Gg]lobal|[Ww]orldwide|[Ww]orld|[Oo]verall|[Tt]otal|[Dd]omestic) {_WORDS}{{0,6}}?(?:markets?|industry|sector|spending|demand|shipments|shipment volumes?|sales|capacity|investment|revenues?|consumption|production|venture (?:capital|funding)|(?:startup|VC) funding)"
    r"(?: (?:on|for|of|in) (?:(?!20\d\d|will|is|are|the (?:first|second|third|fourth)|Q\d)[\w-]+ ?){1,4}?(?=(?: (?:will|is|are|was|rose|fell|grew|to|could|reached|totaled|totalled|hit|jumped|surged|by|has|increased)\b|,)))?)"
    rf"|[Tt]he (?:(?:value|size) of the )?(?P<n>(?!(?:\w+ )?\w+'s? ){_WORDS}{{1,5}}?(?:market|industry|sector))(?= (?:size |was |is |will |could |reached |grew |has |to |had |value |worth |of |in 20|faces |faced |risks |risked |saw |posted |expects |needs |earned |employed |added |recorded |reported |lost |generated |accounts |accounted |sold |shipped |produced |made |raised |spent |cut |shed |attracted |remains |contracted |expanded |shrank )|(?='s (?:total |combined |annual )?(?:sales|revenues?|output|exports|imports|profits?|production|capacity|turnover|workforce|investment|spending)\b))"
    rf"|(?:[Tt]he )?market for (?P<r>(?:{_WORDS}{{1,4}}?, ){{0,3}}{_WORDS}{{1,6}}?)(?=(?:is|was|will|could|to|has|may|would|grew) )"
    rf"|\b[Dd]emand for (?P<d>(?!its\b|their\b|the (?:company|firm)|our\b|[A-Z]\w+'s){_WORDS}{{1,5}}?)(?=(?:is|was|will|could|has|may|would|grew|rose|fell|reached|linked|rises?|to (?:grow|reach|rise|double|triple|hit|increase|exceed)) |, which (?:is|has|was) )"
    r"|(?<!'s )(?<!s' )\b(?P<k>(?:[Ss]hipments|[Pp]roduction|[Cc]onsumption|[Ee]xports|[Ss]pending|[Ii]nvestment|[Ss]ales) (?:of|on|in) )(?P<e>(?:(?!its|their|the|our|that|which|will|is|are|to)[a-z][\w-]+ ){1,5}?(?:(?:in|across|from) (?:the )?[A-Z][\w.]+ )?)(?=(?:will|could|(?:is|are) (?:expected|projected|forecast|set|likely|estimated|poised)) )"
    rf"|(?:(?<=^)|(?<=[.!?\n] )|(?<=\n))(?P<c>(?!(?:{_NO_MARKET})\b)[A-Z][a-z-]+ (?:[a-z-]+ ){{0,3}}?(?:demand|consumption|shipments))(?= (?:is|was|will|could|has|may|would|grew|rose|fell|reached|linked|rises?|to)\b)"
    rf"|(?:(?<=^)|(?<=[.!?\n] )|(?<=\n))(?P<f>(?!(?:{_NO_MARKET}|{_ITS_OWN})\b)[A-Z][a-z-]+ (?:[a-z-]+ ){{0,2}}?(?:sales|spending|investment|output|production|capacity|installations))(?= (?:will|could|(?:is|are) (?:expected|projected|forecast|set|likely|estimated|poised|on track)) )"
    rf"|(?<=expects )(?P<p>(?!its\b|their\b|to\b|that\b|it\b|(?:the|this) (?:investment|production|capacity|sales|market|spending)\b){_OWN}{_WORDS}{{1,5}}?(?:demand|market|spending|sales|shipments|consumption|capacity|investment|production|exports))(?= (?:to|will)\b)"
    rf"|(?P<x>(?:U\.S\.|US|UK|EU|U\.K\.|European|Chinese|Asian|African|North American|Latin American|Southeast Asian) (?:(?!and\b)[A-Za-z-]+ ){{0,4}}?(?:demand|consumption|spending|investment|shipments|production|venture (?:capital|funding)|startup funding))(?= (?:{_MOVES})\b)"
    rf"|(?<!'s )(?<!s' )\b(?P<i>(?:[Ii]nvestment|[Ss]pending|[Ff]unding) (?:in|on|for) )(?P<j>(?:[A-Z][a-z]+ )?(?:(?!its\b|their\b|our\b|that\b|which\b)[a-z][\w-]+ ){{1,7}}?(?:(?:in|across|from) (?:the )?[A-Z][\w.]+ )?)(?=(?:{_MOVES})\b)"
    rf"|(?<=forecasts )(?P<q>(?!its\b|their\b|to\b|that\b|it\b){_OWN}{_WORDS}{{1,5}}?(?:demand|market|spending|sales|shipments|consumption|capacity|investment|production|exports))(?= (?:to|will)\b)",
)


_HEAD = r"(?:spending|demand|sales|shipments|investment|revenues?|consumption|production|capacity|output|capex|capital (?:spending|expenditures?)|borrowing|issuance|profits?|debt|exports|imports)"
# Who counts and foresees what others sell.
SEERS = (
    r"(?:analysts?|economists?|strategists?|researchers?|forecasters?|IDC|Gartner|Goldman Sachs|Morgan Stanley|JPMorgan|Jefferies|Barclays|UBS|Citi|Citigroup|McKinsey|Bain|Deloitte|PwC|"
    r"TrendForce|Counterpoint(?: Research)?|Canalys|Omdia|Forrester|BloombergNEF|BNEF|Wood Mackenzie|Rystad(?: Energy)?|IEA|OPEC|IMF|World Bank|Statista|Dell'Oro(?: Group)?|Moody's|Fitch|S&P Global|Bernstein|HSBC|"
    r"International Energy Agency|Bank of America|Nomura|Macquarie|Evercore|Wedbush)"
)
# "Analysts expect hyperscalers' spending to hit": whoever foresees it, it is about those who spend, or about the spending.
_FORESEEN = re.compile(
    rf"\b{SEERS}(?: analysts?| economists?| strategists?)?,? (?:now |also )?(?:expects?|sees?|forecasts?|predicts?|projects?|estimates?|anticipates?|reckons?)(?: that)? (?:the )?(?:combined |total |annual |global )?"
    rf"(?:(?P<h>(?!its\b|their\b|it\b)[a-z][a-z-]+(?: [a-z-]+){{0,2}}?s)'(?= (?:[a-z-]+ ){{0,3}}{_HEAD})|(?P<f>(?!its\b|their\b|it\b|that\b|to\b)(?:[a-zA-Z-]+ ){{1,4}}?{_HEAD}))"
    r"(?=(?: [a-z-]+){0,3} (?:to|will|would|could|reaching|hitting|growing|rising|topping|exceeding)\b|')",
)
_GROUP = re.compile(rf"[a-z][a-z' -]{{3,}}|(?:[\w&'.-]+ )+(?:markets?|industry|sector|venture (?:capital|funding)|(?:startup|VC) funding|volumes|deliveries|registrations|installations|arrivals|ecosystem|{_HEAD})|(?:[\w&'.-]+ ){{0,5}}?(?i:{_HEAD}|funding|market|sector|industry|ecosystem) (?:in|on|of|for|from|across|among|by) .+")


# "Swifty Global achieved revenues": the end of a name opens no market.
_NAMED = re.compile(r"(?<![.!?:] )(?<!^)\b[A-Z][a-z]+ $")


def is_market(name: str) -> bool:
    """Whether a name is that of a market or of a group, which no party is: written small, or after what is measured."""
    return _GROUP.fullmatch(name) is not None


def find_markets(text: str) -> list[tuple[int, int, str]]:
    """Start and end of the mark, and the name in full, of every market the text speaks of."""
    foreseen = [_foreseen(m) for m in _FORESEEN.finditer(text)]
    told = [_market(m) for m in _MARKET.finditer(text) if not (m.group("m") and m.group("m")[0].isupper() and _NAMED.search(text, max(0, m.start("m") - 24), m.start("m")))]
    return foreseen + [t for t in told if not any(start < t[1] and t[0] < end for start, end, _ in foreseen)]


def _foreseen(m: re.Match[str]) -> tuple[int, int, str]:
    if m.group("h"):
        return (m.start("h"), m.end("h"), m.group("h"))
    whole = m.group("f")
    return (m.start("f"), m.start("f") + whole.rindex(" "), whole)


def _market(m: re.Match[str]) -> tuple[int, int, str]:
    """The span of the mark and the name: the head word stays in the view as the cue of what is measured."""
    group = next(g for g in "mnpqrdecfxj" if m.group(g))
    if group in "rd":
        what = m.group(group).rstrip()
        return (m.start(group), m.start(group) + len(what), ("market for " if group == "r" else "demand for ") + what)
    whole = m.group(group).rstrip()
    if group in "ej":
        return (m.start(group), m.start(group) + len(whole), m.group("k" if group == "e" else "i") + whole)
    head = re.search(r" (?:markets?|industry|sector|spending|demand|shipments|shipment volumes?|sales|capacity|investment|revenues?|consumption|production|output|installations|venture|(?:startup|VC) funding)\b", whole)
    return (m.start(group), m.start(group) + (head.start() if head else len(whole)), whole)
