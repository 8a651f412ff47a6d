"""What is written like a name and names no party: a label, a model, a trade, a paper, a nationality, a dateline.

Looked at once a run of capitalised words is found; what is left after it names somebody.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import takewhile

from dealgraph.loaders.extract.en.lexicon import (
    COMPANY_NOUNS,
    EXCHANGE,
    IRREGULAR,
    NATIONALITIES,
    NOT_NAMES,
    ORG_SUFFIX,
    PLACES,
    SINGLE,
    TITLES,
    WELL_KNOWN,
)
from dealgraph.loaders.extract.en.segments import is_part
from dealgraph.loaders.extract.words import words


@dataclass(frozen=True)
class Token:
    """One capitalised word; `stop`: nothing is joined to it, for it wears a possessive or an adjective's ending."""

    start: int
    end: int
    text: str
    stop: bool


_ADJECTIVES = re.compile(
    r"(?:North|South|Latin|Central|East|West|Southeast|South-East|Saudi|Hong Kong|New) ?(?:Korean|American|African|Arabian|Asian|European|Indian|Zealander|Zealand|Chinese)?$|"
    r"(?:Middle|Far|Near|North|South|Pacific|Central|Sub-Saharan|Puerto|Costa|Sri)[ -](?:Eastern|Western|African|European|American|Asian|Rican|Lankan)$|(?:Mideast|Mexican|Eurasian|Balkan|Baltic|Iberian|Andean|Gulf) (?:Arab|State)?$"
)
# "Hut 8 said", "Forum 3 (FRM)": a small number before what only a party does or wears is part of its name.
NUMBERED = re.compile(
    r" \d{1,2}(?='s\b|, which\b| \([A-Z]{2,6}[.:)]| (?:said|says|has|had|will|would|announced|reported|plans|expects|agreed|signed|raised|acquired|Corp|Inc|Mining|Capital|Ventures|Partners|Holdings|Media|Energy)\b)"
)
_COMPASS = frozenset(words("South North East West African Korean Latin Saudi Arabian Southeast Central"))
_TRADES = frozenset(words("Startup Start-up Unicorn Upstart Producer Maker Distributor Developer Provider Operator Retailer Insurer Lender Miner Brewer Drugmaker Chipmaker Carmaker Automaker"))


# "They're", "Don't": two words in one, and no name.
CONTRACTED = re.compile(r"[A-Z][a-z]*'(?:re|ve|ll|d|m|t)")
# "startup Often has raised": a common word behind its trade, and acting, is what a party is called.
_TRADE_BEFORE = re.compile(rf"(?<![\w-])(?!(?:unit|group|team|division|arm|parent|exchange|fund|player) )(?:{COMPANY_NOUNS}) $")
_GOES_ON_TO_ACT = re.compile(r",? (?:has |have |had |is |was |will |today |just |recently )?(?:raised|secured|closed|landed|bagged|said|says|announced|launched|acquired|signed|raises|secures|agreed|plans|hired|joined|partnered|(?<=is )\w+ing)\b")
_NEVER_CALLED = re.compile(
    rf"(?:{TITLES})|[A-Z]{{2,}}\w*|(?:Jan|Febr|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)\w*|March|April|May|June|July|August|September|October|November|December|"
    r"Chair\w*|Co-?[Ff]ounders?|Founders?|Executives?|Officers?|Directors?|Managing|Vice|Senior|General|Head|Partners?|Management|Board|Mrs?|Ms|Group|Series|Investors?|It|They|He|She|We|The|This|Also"
)


def called_so(text: str, start: int, end: int) -> bool:
    """Whether a common word with a capital is the name of a party: its trade stands before it, what it did behind it."""
    before = _TRADE_BEFORE.search(text, max(0, start - 24), start)
    return before is not None and _GOES_ON_TO_ACT.match(text, end) is not None and not _NEVER_CALLED.fullmatch(text[start:end])


def without_trade(words: list[Token]) -> list[Token]:
    """'SME Lending Startup Payhippo' is Payhippo, told with its trade in a title."""
    last = max((i for i, w in enumerate(words[:-1]) if w.text in _TRADES), default=-1)
    return words[last + 1 :]


_LABEL = re.compile(
    r"(?:Tier|Basel)[- ]?[IVX\d]+|Q[1-4]FY\d\d|(?:Pre-)?(?:Series|Phase|Tier|Class|Round|Level|Gen|Chapter|Form|Section|Title|Stage) [A-Z0-9]+[+-]?\d?\.?|"
    r"[A-Z]{1,2}\d+[\w.-]*|[DSN]Kr\d[\w.]*|(?:COVID|Covid)(?:-\d{1,2})?|GLP-\d|\d{1,3}[GDKV]|[A-Z]-\d{2,4}|Pre-[A-Z+]|[A-Z]\.?|(?:Core|Key|Main) (?:Viewpoints?|Points?|Insights?|Takeaways?|Facts?|Highlights?)|Wall Street|Main Street")


def no_party(text: str, start: int, end: int, body: str, words: int, opening: bool) -> bool:
    """What is written like a name and names no party: a label, a model, a trade, a paper, a nationality."""
    if words == 1 and body in NOT_NAMES and called_so(text, start, end):
        return False
    if (_LABEL.fullmatch(body) and not (words == 1 and _ACTS.match(text, end))) or _PAPER.search(body) or (body == "US" and text[end : end + 1] == "$"):
        return True
    if _TICKER_IS.search(text, max(0, start - 24), start) or _LISTED_AS.search(text, max(0, start - 18), start):
        return True
    if _A_KIND.search(text[max(0, start - 10) : start]) and _OF_COMPANY.match(text, end):
        return True
    if _SUFFIX_ALONE.fullmatch(body) or (words == 1 and _OF_TRADE.match(text, end) and body not in WELL_KNOWN):
        return True
    if words == 1 and body not in WELL_KNOWN and body not in PLACES and ((opening and _TRADE_FIRST.match(text, end)) or _TECH.fullmatch(body)):
        return True
    if is_part(body, text, end) or (_ADJECTIVES.fullmatch(body) and body not in PLACES and body != "Central"):
        return True
    if body.endswith((" Division", " Segment", " Department")) and _OWN.search(text, max(0, start - 12), start):
        return True  # "its Laundry Division has hired"
    if words > 1:
        return all(w in NOT_NAMES or w in NATIONALITIES or w in _COMPASS for w in body.split())
    if (opening and _COMMENT.match(text, start)) or (_TRADE_OF.fullmatch(body) and _TRADE.match(text, end)):
        return True
    trade = opening and _TRADE.match(text, end) and text.count(body) == 1 and body not in WELL_KNOWN and body not in PLACES
    return bool(trade or _MODEL.search(text[max(0, start - 24) : start])) or (body in NATIONALITIES and not text.startswith(("-based", "-headquartered"), end)) or body in NOT_NAMES or body in SINGLE or len(body) < 2


_OWN = re.compile(r"\b(?:its|it's|their|our|company's|firm's|group's) $", re.IGNORECASE)
# "Household robotics maker Acme": what opens the sentence is a trade, not a name.
_TRADE = re.compile(rf" (?:(?!(?:{IRREGULAR}|buys|acquires|joins|backs|sells|hires|owns|leads|funds|wins|invests|and|to|of|in|the|an?)\b|[a-z]+ed\b)[a-z-]+ ){{0,3}}?(?:{COMPANY_NOUNS})\b")
# "Unfortunately, news broke": how something happened, not to whom.
_COMMENT = re.compile(r"[A-Z][a-z]{2,14}ly, (?:[a-z\u2019']+ ){1,2}|(?:[A-Z][a-z]{3,14}ed|Driven|Built|Led|Run) by\b|"
    r"[A-Z][a-z]{2,14}ing (?:an?|the|its|their|more than|over|up to|nearly|about|some|from|on|in|at|with|for|to|by|as) |(?!United|Allied)[A-Z][a-z]{3,12}ed (?:in|at|with|as|on|into|for|from|an?|the) [^.;]{4,90}?, ")
# "Arm-chip designer Beta": what Beta does.
_TRADE_OF = re.compile(r"[A-Z]\w*-[a-z]{3,14}")
# "Gene therapy company uniQure", "AgTech startup Beta": what a party does, before its name.
_TRADE_FIRST = re.compile(rf" (?:(?!(?:{IRREGULAR}|buys|acquires|joins|backs|sells|hires|owns|leads|funds|wins|invests|said|says|and|to|of|in|the|an?)\b|[a-z]+ed\b)[a-z][a-z-]+ ){{1,3}}(?:company|firm|startup|start-up|specialist|developer|maker|provider|platform|giant|unicorn) (?=[A-Z]|[a-z]{{1,4}}[A-Z])")
_TECH = re.compile(r"(?:Ag|Agri|Food|Fin|Insur|Prop|Ed|Health|Med|Bio|Clean|Climate|Reg|Legal|HR|Mar|Ad|Retail|Construction)[Tt]ech")
# "GAIL (India) Ltd": what is left of a name after a bracket.
_SUFFIX_ALONE = re.compile(rf"(?:(?:{ORG_SUFFIX})\.?[ ,]*)+")
# "NS8, a fraud prevention startup", "NS8 raised": no model does what a company does.
_ACTS = re.compile(r"(?:,? and [A-Z]\w+)?,? (?:an? [a-z][a-z -]{2,40}(?:startup|company|firm|maker|platform|developer)\b|(?:has |have |had )?(?:raised|said|announced|laid off|acquired|employs|partnered|agreed|signed)\b)")
# "Lending Startup Beta Loans" in a title: what Beta Loans does.
_OF_TRADE = re.compile(r" (?:Startup|Start-up|Unicorn|Firm|Maker|Producer|Giant|Distributor) [A-Z]")
# "Boeing 737 MAX", "Boeing 787 Dreamliners": a model of what was named just before.
_MODEL = re.compile(r"[A-Z][a-z]+ \d{3}[ -]$")
MODEL_NUMBER = re.compile(r"(?:[A-Z]{1,2}-?)?\d{3}[A-Z]{0,3}s?")  # "took over three 777Fs"
PRODUCT = re.compile(r"[A-Z]{1,6}-\d{2,6}[A-Z]?|[A-Z]{2,3}\d{3,5}")  # "rights to ACM-101"
_LISTED_AS = re.compile(rf"\b{EXCHANGE}: ?$")
# "under the ticker KLAR", "the stock symbol "ACM"".
_TICKER_IS = re.compile(r"\b(?:ticker|symbol)(?: symbol)?:? [\"']?$", re.IGNORECASE)
# "a B2B SaaS company", "an AI startup": what sort of company, not which.
_A_KIND = re.compile(r"\b(?:an?|any|every|each|typical) $", re.IGNORECASE)
_OF_COMPANY = re.compile(r" (?:company|startup|start-up|firm|business|platform|provider|vendor|lender|maker)\b")
# "Framework Agreement", "Series B Preferred Financing": what is signed or sold is no party.
_PAPER = re.compile(r"(?:^| )(?:Agreements?|Memorandum|Memoranda|Understanding|Contracts?|Offering|Financing|Intent|Notes|Act|Performance|Highlights|Overview|Background|Momentum|Outlook)$")
# "First-quarter revenue", "Long-term debt": an adjective that opens a sentence.
COMPOUND = re.compile(r"[A-Z][a-z]+-(?:quarter|half|year|month|week|day|term|time|scale|stage|end|like|wide|round|based|led|backed|generation|started|sized|owned|making|running|changing)")
_TICKER = re.compile(r"[A-Z]{2,5}\.[A-Z]{1,2}")
_SYMBOL = re.compile(rf"(?!(?:{ORG_SUFFIX})$)[A-Z]{{2,5}}")
_FORM = re.compile(r"(?:Inc|Corp|Corporation|Ltd|Limited|Co|Company|Plc|PLC|Holdings|Group)\.?")


def without_label(words: list[Token]) -> list[Token]:
    """'CHIP-MAKING TOOLS Acme said', 'CHIP-MAKING Acme said' are of Acme, under a label."""
    labels = sum(1 for _ in takewhile(lambda w: w.text.isupper() and len(w.text) > 4, words))
    enough = labels > 1 or (labels == 1 and "-" in words[0].text)
    return words[labels:] if enough and labels < len(words) and not words[labels].text.isupper() else words


def without_dateline(words: list[Token], end: int, opening: bool) -> tuple[list[Token], int]:
    """'HONG KONG Acme' is Acme, told from a town; 'Acme Inc ACME.N' wears its ticker."""
    if len(words) > 1 and _TICKER.fullmatch(words[-1].text) and end == words[-1].end:
        words = words[:-1]
        end = words[-1].end
    if len(words) > 2 and end == words[-1].end and _SYMBOL.fullmatch(words[-1].text) and _FORM.fullmatch(words[-2].text):
        words = words[:-1]  # "Acme Power Inc ACMP"
        end = words[-1].end
    if opening and len(words) > 1:
        capitals = next((i for i, w in enumerate(words) if not w.text.isupper()), len(words))
        for n in range(min(capitals, 3, len(words) - 1), 0, -1):
            if " ".join(w.text for w in words[:n]).title() in PLACES:
                return words[n:], end
    return words, end
