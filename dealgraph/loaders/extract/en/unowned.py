"""Markets that open a sentence like a figure of somebody: "PC shipments rose 9%", "Timber demand from builders will reach".

In the report of a company such words measure the company. Where nobody is named before them, nor in their own sentence but as a
source, they are a market's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from dealgraph.loaders.extract.model import Name

_HEAD = (
    r"(?:(?:electricity|power|energy|water) (?:use|usage)|spending|demand|(?:sales|shipment|trade|export|import|production) volumes?|volumes?|sales|shipments|investments?|funding|output|production|exports|imports|capacity|consumption|installations|deliveries|registrations|arrivals|footfall|"
    r"revenues?|capex|issuance|orders|inflows|fundraising|financing|dealmaking|deal value|generation|supply|stockpiles|inventories|market|industry|sector|ecosystem)"
)
_MOVES = (
    r"(?:rose|fell|grew|hit|reached|jumped|surged|totaled|totalled|climbed|skyrocketed|increased|soared|dropped|declined|topped|exceeded|stood|slipped|plunged|doubled|tripled|decreased|shrank|expanded|"
    r"slumped|tumbled|amounted|came in|crossed|surpassed|accounted|contracted|leaps|jumps|rises|falls|grows|surges|slumps|drops|climbs|"
    r"(?:will|could|would|may|might|should|to) (?:also |likely |more than |nearly |almost )?(?:be|reach|hit|grow|rise|fall|drop|decline|increase|decrease|surge|jump|climb|expand|shrink|contract|double|triple|exceed|surpass|top|total|account|need|soar|come)|"
    r"(?:is|are|was|were|has|have) (?:also |now |already |still |currently |widely )?(?:been )?(?:expected|projected|forecast|forecasted|set|likely|estimated|poised|on track|predicted|anticipated|seen|valued|worth|up|down|risen|fallen|grown|reached|hit|doubled|tripled|jumped|surged|declined|dropped|increased|climbed|slated|growing|rising|falling))"
)
_ITS = (
    r"(?:(?:The|Total|Overall|Its|Their|Our|His|Her|This|That|These|Those|Such|Net|Gross|Comparable|Same-store|Organic|Core|Underlying|Adjusted|Quarterly|Annual|Full-year|Operating|Reported|Recogni[sz]ed|Recurring|Consolidated|Unaudited|Preliminary|Deferred|Fiscal|Group|Company|"
    r"First|Second|Third|Fourth|First-quarter|Second-quarter|Third-quarter|Fourth-quarter|Higher|Lower|Strong|Weak|Rising|Growing|While|As|But|And|If|When|With|In|On|At|By|For|From|After|Since|Despite|Although|Because|Where|Online|"
    r"Unit|Product|Service|Services|Subscription|Segment|Divisional|Capital|Planned|Record|New(?! (?:car|vehicle|energy|home|house)s?\b)|More|Such|Each|All|No|Some|Any|Further|Additional|Last|Next|Under|To|It|He|She|They|We|Commercial|Initial|Mass|Full)\b)"
)
_OPENING = r"(?:(?<=^)|(?<=[.!?:\n\"] )|(?<=\n)|(?<=, )|(?<=that )|(?<=said ))"
_WORD = r"(?!(?:is|are|was|were|has|have|had|will|would|could|may|might|said|says|to|of|in|on|for|from|that|which|and|or|but|as|by|with|at|its|their|the|a|an|(?:expect|forecast|project|predict|estimate|anticipate|see|report|show|announce)(?:s|ed)?)\b)[\w&.'-]+"
_SCOPE = r"(?: (?:in|of|from|for|on|across|among|by) (?:the )?(?!(?:first|second|third|fourth|last|same|year|quarter|month|period|company|firm|group|bank|its|their|our|Q\d|fiscal|\d|January|February|March|April|May|June|July|August|September|October|November|December)\b)[\w&.'-]+(?: (?:and |of |for |in |the )?(?!(?:rose|fell|grew|hit|is|are|was|were|will|would|could|may|to|has|have|had)\b)[\w&.'-]+){0,4}?)"
_UNOWNED = re.compile(
    rf"{_OPENING}(?:(?:The|Total|total|Overall|overall|Annual|annual|Monthly|Quarterly|Meanwhile,) ){{0,2}}(?!(?i:{_ITS}))(?:(?P<m>(?=[A-Z]|[a-z])(?:{_WORD} ){{1,6}}?)(?P<a>{_HEAD}{_SCOPE}?)|(?P<b>(?i:{_HEAD}) (?:in|of|from|for|on|across|among|by) (?:the )?)(?P<h>{_WORD}(?: (?:and |of |for |in |the |in the |from |across )?{_WORD}){{0,5}}?))"
    rf"(?=(?: \([^()]{{1,60}}\))? {_MOVES}\b)",
)
_COUNTS = re.compile(
    r"\b(?:Research|Association|Agency|Institute|Bureau|Ministry|Department|Insights?|Analytics|Intelligence|Consulting|Administration|Commission|Federation|Council|Statistics|Society|Forum|Chamber|Customs|Economics|Data|Monitor|Metrics|Index|IDC|Gartner|SEMI|Tracxn|PitchBook|Crunchbase|Dealogic|LSEG|Refinitiv|Adamas|Benchmark|"
    r"Canalys|Omdia|TrendForce|TechInsights|Counterpoint|Preqin|CBRE|JLL|Cushman|Rho Motion|BloombergNEF|BNEF|IEA|OPEC|IMF|SIA|SNE|CINNO|Kantar|Nielsen|Circana|Jato|S&P|Moody's|Fitch|McKinsey|Deloitte|PwC|KPMG|UBS|Goldman|Morgan Stanley|JPMorgan|Jefferies|Wood Mackenzie|Rystad|Argus|Platts|Statista|Yole|Dell'Oro|Synergy|Mercom|Ember)\b"
)
_CITED = re.compile(r"\b(?:according to|data from|figures from|estimates from|compiled by|research firm|market researcher|consultancy|analysts? at|data (?:provider|firm)|intelligence firm|report by|study by|trade group|industry (?:body|group))(?: the)?(?: [a-z-]+){0,3} $")

_A_SUM = re.compile(r" ?\d")
_IN_BRACKETS = re.compile(r"\([^()]*$")
_SAYS = re.compile(r" (?:said|says|reported|estimates?|forecasts?|data|figures|showed)\b")


def find_unowned(text: str, names: Sequence[Name], starts: Iterable[int]) -> list[tuple[int, int, str]]:
    """Start and end of the mark, and the name in full, of every market told of while nobody else is named."""
    acting = [n for n in names if n.kind == "org" and not _source(text, n) and not text[max(0, n.start - 2)].isdigit() and not _A_SUM.match(text, n.end) and not _IN_BRACKETS.search(text, max(0, n.start - 60), n.start)]
    begins = sorted(starts)
    out: list[tuple[int, int, str]] = []
    for m in _UNOWNED.finditer(text):
        ends = next((b for b in begins if b > m.start()), len(text))
        if any(m.start("a") <= n.start < m.end() and not n.text.isupper() for n in acting):
            continue  # "the order volume of Acme"
        acting = [n for n in acting if not m.start() <= n.start < m.end()]  # the words of the market itself
        if any(n.start < ends for n in acting) or re.search(r"'s? ", m.group()):
            continue
        out.append((m.start("m"), m.end("m") - 1, text[m.start("m") : m.end("a")]) if m.group("m") else (m.start("h"), m.end("h"), text[m.start("b") : m.end("h")]))
    return out


def _source(text: str, name: Name) -> bool:
    """Whether a name is that of who counts, and not of who sells."""
    if name.start < 3 and name.text.isupper() and text.startswith(", ", name.end):
        return True  # "OSLO, March 3: "
    if name.text.isupper() and text.endswith("the ", 0, name.start) and _SAYS.match(text, name.end):
        return True  # "the IEA said"
    return _COUNTS.search(name.text) is not None or _CITED.search(text, max(0, name.start - 60), name.start) is not None
