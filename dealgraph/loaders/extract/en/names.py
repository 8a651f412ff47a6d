"""English names of a passage: gazetteer, capitalisation and organisation forms; longest full form wins.

A name here is a span with a type: org (or unknown), place, person.  What is only capitalised because it opens a
sentence, a month, a title or a nationality is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from dealgraph.loaders.extract.en.groups import find_groups
from dealgraph.loaders.extract.en.headings import HEADLINE_WORDS, SUM_NEXT, TAKING, headline_spans
from dealgraph.loaders.extract.en.lexicon import (
    NOT_NAMES,
    ORG_HEADS,
    ORG_SUFFIX,
    PLACES,
    TITLES,
    WELL_KNOWN,
    WHOLE,
)
from dealgraph.loaders.extract.en.markets import find_markets
from dealgraph.loaders.extract.en.nobody import (
    COMPOUND,
    CONTRACTED,
    NUMBERED,
    Token,
    called_so,
    no_party,
    without_dateline,
    without_label,
    without_trade,
)
from dealgraph.loaders.extract.en.persons import persons
from dealgraph.loaders.extract.en.small import find_small
from dealgraph.loaders.extract.en.unowned import find_unowned
from dealgraph.loaders.extract.model import Name
from dealgraph.loaders.extract.words import words

MAX_NAME = 80
MAX_FORMS = 300

_CAP = re.compile(
    r"(?<![\w$€£])(?<!\d[.,])(?:[A-ZÀ-ÞŠŽ][\wÀ-ÿ&'./+-]{0,40}|[a-z]{1,8}[A-Z]\w{1,30}|\d{1,3}[A-Z]?[a-z]*[A-Z]\w{0,20}|a16z|\d{1,2}VC)(?!\w)"
)
_SUFFIX = re.compile(rf"(?:,? (?:{ORG_SUFFIX})(?:\.(?= ?[,)\w(]|$)|(?![\w])))+")
_POSSESSIVE = re.compile(r"'s?$")
_ADJECTIVAL = re.compile(
    r"-(?:based|backed|led|owned|listed|focused|style|powered|born|funded|controlled|headquartered|born|run|made|operated|linked|"
    r"related|founded|supported|invested|branded|bound|level|wide|anchored|trained|founder|heavy|ready|native|enabled|driven|grade|capable|optimized|optimised|specific|friendly|intensive|licensed|registered|regulated|sanctioned|traded|domiciled|incorporated|exposed|assisted|centric|class|sized|designed|built|developed)$",
    re.IGNORECASE,
)
_TITLE_BEFORE = re.compile(rf"(?:\b(?:{TITLES})|\b(?:according to|said|says) (?:Mr|Ms|Dr)\.?)[ ,]{{1,2}}$")
_TITLE_AFTER = re.compile(
    r",? (?:as )?(?:\(\d+\)|who |(?:the |its |a |an |the (?:[a-z-]+ )?company's |[A-Z]\w+'s )?(?:co-?)?(?:founder|chief|CEO|CFO|COO|CTO|president|chair|"
    r"managing (?:director|partner)|general partner|director|analyst|head of|partner at|vice president|senior|executive|spokes|economist|"
    r"professor|secretary|minister|governor|portfolio manager|VP|SVP|EVP)\b)"
)
_FIRST_NAMES = frozenset(
    words(
"""
James John Robert Michael William David Richard Joseph Thomas Charles Christopher Daniel Matthew Anthony Mark Donald Steven Paul Andrew Joshua Kenneth Kevin Brian George Timothy Ronald Jason Edward Jeffrey Jeff Ryan
Jacob Gary Nicholas Eric Jonathan Stephen Larry Justin Scott Brandon Benjamin Ben Samuel Sam Gregory Greg
Frank Alexander Alex Patrick Raymond Jack Dennis Jerry Tyler Aaron Jose Adam Nathan Henry Peter Zachary Kyle
Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Lisa Nancy Betty Sandra Margaret
Ashley Kimberly Emily Donna Michelle Carol Amanda Melissa Deborah Stephanie Rebecca Sharon Laura Cynthia Amy
Kathleen Angela Anna Ruth Brenda Pamela Nicole Katherine Samantha Christine Emma Catherine Virginia Rachel
Janet Maria Heather Diane Julie Joyce Victoria Kelly Christina Elon Satya Sundar Jensen Tim Mark Sam Dario
Masayoshi Lip-Bu Jamie Warren Bill Steve Tom Mike Dan Jim Joe Bob Matt Chris Nick Tony Rob Rick Ken Dave Don Ted Will Lisa Ruth Marc Vinod Reid Jane Donald
"""
)
)
def find_names(text: str, starts: Iterable[int], extra: Iterable[str] = ()) -> list[Name]:
    """Names of a folded English text; `starts` are the sentence starts, where a capital proves nothing."""
    extra = [e for e in extra if 1 < len(e) <= MAX_NAME]
    known = _by_first_word(extra)
    openings = set(starts)
    tokens = _tokens(text)
    headline = headline_spans(text, sorted(openings))
    out: list[Name] = []
    i = 0
    while i < len(tokens):
        fixed = _gazetteer(text, tokens[i].start, known)
        j = i + 1
        while j < len(tokens) and not tokens[j - 1].stop and _joined(text, tokens, i, j, headline):
            j += 1
        start, end = tokens[i].start, tokens[j - 1].end
        if fixed and fixed > end:
            end = fixed
            while j < len(tokens) and tokens[j].start < end:
                j += 1
        found = _names_of(text, tokens[i:j], start, end, openings, headline)
        out.extend(found)
        i = j
        while found and i < len(tokens) and tokens[i].start < found[-1].end:
            i += 1
    out = persons(out, text)
    out += find_small(text, extra)
    markets = [Name(start, end, market) for start, end, market in find_markets(text)]
    markets += [Name(start, end, market) for start, end, market in find_unowned(text, out, openings) if not any(m.start < end and start < m.end for m in markets)]
    markets += [Name(start, end, group) for start, end, group in find_groups(text) if not any(m.start < end and start < m.end for m in markets)]
    out = [n for n in out if len(n.text) <= MAX_NAME and not any(k.start < n.end and n.start < max(k.end, k.start + len(k.text)) for k in markets)]
    return _joined_places(sorted([*out, *markets], key=lambda n: n.start), text)


_CODES = "A[BKLRZ]|BC|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ABDEINOST]|N[BCDEHJMSTVY]|O[HKNR]|P[AER]|QC|RI|S[CDK]|T[NX]|U[KST]|V[AIT]|W[AIVY]|Y[KT]"
_STATE = re.compile(
    rf", (?:(?:{_CODES})\b(?! \()|(?:Mass|Calif|Conn|Ariz|Ill|Tenn|Wash|Ont|Va|Pa|Ga|Fla|Tex|Mich|Minn|Ore|Colo|Nev|Md|Ky|La|Okla|Kan|Mo|Wis|Ind|Ala|Del|Que|"
    r"Alta|B\.C|N\.[YCJMHD]|S\.[CD]|D\.C|R\.I|W\.Va)\.)"
)
_SITE_AHEAD = re.compile(
    r",?(?: [a-z]+){0,2} (?:plant|facility|campus|site|factory|fab|mine|refinery|data cent(?:er|re))\b"
)
# "a facility in Shreveport", "headquartered in Waltham", "its South Bay headquarters": whatever it looks like, a place.
_AT_SITE = re.compile(
    r"\b(?:(?:plants?|factory|factories|facility|facilities|campus|headquarters|headquartered|based|warehouse|refinery|smelter|fab|mines?|laborator(?:y|ies)|sites?|labs?|hubs?|mills?|(?:solar|wind) (?:farms?|parks?|projects?)|"
    r"data cent(?:er|re)s?|offices?|expansion)(?: (?:(?:will be|is|are|to be|being|be) )?(?:located|there|complex|built|based))? (?:in|near|outside)|in (?:nearby|downtown|suburban|rural)|(?:town|city|village|port|district|province|region|state|county|governorate|prefecture|municipality) of|(?:Inc|Corp|Co|Ltd|LLC)\.?,? of|"
    r"(?:plants?|factory|factories|facility|facilities|campus|warehouse|refinery|smelter|fab|mine|mill|gigafactory|site|terminal|shipyard|brewery|cent(?:er|re)|build|building|built|construct|constructing|located|open|opening|opened|establish|establishing|employs [^.;,]{1,20})"
    r"\b(?:(?!stake|interest|share|invest|business|demand)[^.;\n]){0,40} (?:in|near|outside)(?: the)?(?: (?:central|northern|southern|eastern|western|north|south|east|west|northeastern|northwestern|southeastern|southwestern|northeast|northwest|southeast|southwest|upstate))?) $",
)
# "in Castilla-La Mancha, central Spain", "Ninh Thuan province", "in Debrecen, where Acme builds": what follows says that it is a place.
_PLACE_AFTER = re.compile(r"(?: (?:province|state|region|prefecture|governorate|municipality|peninsula|district|county|valley)\b|, where\b|, (?:in )?(?:central|northern|southern|eastern|western|north-?eastern|north-?western|south-?eastern|south-?western) [A-Z])")
_IN_PLACE = re.compile(r"\b(?:in|near|outside|at|from)(?: the)?(?: (?:central|northern|southern|eastern|western|rural|downtown))? $")
_VALLEY = re.compile(r"(?:[\w'-]+ )+(?:County|Province|Valley|Peninsula|Prefecture|Region|Basin|Islands?|Township|Parish|Industrial Park|Business Park|Economic Zone|Free Zone)")


_QUARTER = re.compile(r" (?:[Dd]istrict|neighbou?rhood|suburb|quarter|waterfront|borough)\b")


def _joined_places(names: list[Name], text: str) -> list[Name]:
    """'Abilene, Texas' and 'Newton, Mass.' are one place, whatever the first word looks like."""
    out: list[Name] = []
    for name in names:
        if out and name.kind == "place" and out[-1].text not in WHOLE and text[out[-1].end : name.start] == ", " and not text.startswith("'s ", name.end) and (
            _before_place(text, out[-1]) or text.startswith(("-based", "-headquartered"), name.end) or _SITE_AHEAD.match(text, name.end)
        ):
            first = out.pop()
            out.append(Name(first.start, name.end, text[first.start : name.end], "place"))
            continue
        if out and out[-1].end > name.start:
            continue
        if out and out[-1].kind == "place" and text[out[-1].end : name.start] == "'s " and (quarter := _QUARTER.search(text, name.start, name.end + 16)) and quarter.end() >= name.end:
            first = out.pop()
            name = Name(first.start, quarter.end(), text[first.start : quarter.end()], "place")  # "Oslo's Rook district"
        if (
            name.kind == "org"
            and name.text not in WELL_KNOWN
            and (_AT_SITE.search(text[max(0, name.start - 70) : name.start]) or _second_place(text, out, name) or (_PLACE_AFTER.match(text, name.end) and _IN_PLACE.search(text, max(0, name.start - 30), name.start)))
            and not _FIRM.fullmatch(name.text.split()[-1])
        ):
            name = Name(name.start, name.end, name.text, "place")
        state = _STATE.match(text, name.end)
        if state and (_before_place(text, name) or text.startswith("-based", state.end()) or _SITE_AHEAD.match(text, state.end())):
            name = Name(name.start, state.end(), text[name.start : state.end()], "place")
        elif name.kind == "org" and _VALLEY.fullmatch(name.text) and (_IN_PLACE.search(text, max(0, name.start - 30), name.start) or name.text.endswith((" County", " Province"))):
            name = Name(name.start, name.end, name.text, "place")
        out.append(name)
    return out


def _second_place(text: str, before: list[Name], name: Name) -> bool:
    """'its sites in Huntsville and Courtland, where': what stands beside the place of a site is another."""
    first = before[-1] if before else None
    beside = first is not None and first.kind == "place" and text[first.end : name.start] in (" and ", " and in ")
    return bool(beside and first and _AT_SITE.search(text[max(0, first.start - 70) : first.start]) and _ENDS_THERE.match(text, name.end))


_ENDS_THERE = re.compile(r"[,.;]|$| (?:where|with|to|by|last|this|that|which|as|from|after|before|for)\b")


def _before_place(text: str, name: Name) -> bool:
    """Whether a name stands where a town would: after 'in', in a dateline, or being a known place."""
    if name.kind == "place":
        return True
    before = text[max(0, name.start - 14) : name.start]
    dateline = name.text.isupper() and not before.strip()
    return dateline or re.search(r"\b(?:in|at|near|outside|from|of|to|based in|around)(?: the)? $", before) is not None


def _by_first_word(names: Iterable[str]) -> dict[str, list[str]]:
    table: dict[str, list[str]] = {}
    for name in names:
        if name and name.isascii():
            table.setdefault(name.split()[0], []).append(name)
    return {k: sorted(set(v), key=lambda n: (-len(n), n)) for k, v in table.items()}


_ALWAYS_KNOWN = _by_first_word([*WELL_KNOWN, *PLACES])


def _gazetteer(text: str, at: int, known: dict[str, list[str]]) -> int | None:
    """Where the longest known name that begins here ends."""
    first = re.match(r"[^\s,;]{1,40}", text[at : at + 41])
    word = first.group().rstrip(".:)") if first else ""
    forms = {word, _POSSESSIVE.sub("", word)}
    fit = [
        at + len(name) for table in (_ALWAYS_KNOWN, known) for form in forms for name in table.get(form, ())
        if text.startswith(name, at) and not text[at + len(name) : at + len(name) + 1].isalnum()
    ]  # fmt: skip
    return max(fit, default=None)


_ROUND = re.compile(r"\b(?:Series|Class|Phase|Round) $")


def _tokens(text: str) -> list[Token]:
    out = []
    for m in _CAP.finditer(text):
        word = m.group()
        keep = word.rstrip("./-&" if _PLUS.fullmatch(word) else "./-+&")
        dotted = re.fullmatch(r"(?:[A-Z]\.){1,4}[A-Z]?\.?|(?:Inc|Corp|Co|Ltd|Pty|Pte|Pvt|Sdn|Bhd|Mass|Calif|St|Mt|Ft|Bros|No)\.", word)
        if dotted and word.endswith(".") and not (len(word) == 2 and _ROUND.search(text, max(0, m.start() - 8), m.start())):
            keep = word
        own = _THEIRS.match(text, m.start()) is not None or (keep.endswith("'s") and text.startswith(", ", m.end()) and text.endswith(", ", 0, m.start()))  # "the shop, Rook's, closed"
        bare = keep if own else _ADJECTIVAL.sub("", _POSSESSIVE.sub("", keep))
        if bare and not (CONTRACTED.fullmatch(keep) or _MEASURE.fullmatch(bare) or (_ROUND_SUM.fullmatch(bare) and _CODE.search(text, max(0, m.start() - 4), m.start()))):
            out.append(Token(m.start(), m.start() + len(bare), bare, len(bare) < len(keep)))
    return out


# "Teachers' Credit Union": whose it is belongs to its name.
_THEIRS = re.compile(r"(?:Teachers|Employees|Workers|Veterans|Firefighters|Municipalities|Students|Farmers|Growers|Carpenters|Officers)'s? (?=(?:Pension|Retirement|Fund|Union|Association|Credit|Insurance|Compensation|Superannuation|Federation)\b)")
# "Disney+", "Apple TV+": a service by name; "AA+" is a rating.
_PLUS = re.compile(r"(?:[A-Z][\w&]*[a-z]|TV)\+")
# "328MW", "150MWh", "40GW": quantities, not names.
_MEASURE = re.compile(r"(?:RMB|CNY|USD|EUR|GBP|JPY|INR|KRW|HKD|SGD|AUD|CAD|CHF|SEK|NOK|DKK|BRL|TWD|ZAR|AED|SAR|MYR|IDR|PHP|THB|VND|MXN|PLN|CZK|HUF|ILS|NGN|EGP|ARS|CLP|COP|PKR|QAR|KWD|KES|TRY|RUB|NZD|NTD|Rs|RM|Rp)\d[\d.,]*(?:bn|mn|m|k|B|M|K)?|\d+(?:[KMGT]W(?:h|p|e|H|dc|ac)?|[KMGT]Wh|MT|KT|BN|MN)|\d{2,}[KMBT]")


# "USD 63M": a sum behind its currency; "3M" is a company.
_ROUND_SUM = re.compile(r"\d+(?:MN|BN|[KMB])")
_CODE = re.compile(r"\b[A-Z]{2,3} $")


def _joined(text: str, tokens: list[Token], i: int, j: int, headline: list[tuple[int, int]]) -> bool:
    a, b = tokens[j - 1], tokens[j]
    gap = text[a.end : b.start]
    if b.end - tokens[i].start > MAX_NAME or len(gap) > 8:
        return False
    titled = any(s <= a.start < e for s, e in headline)
    if a.text in _OFFICES or b.text in _OFFICES:
        return False
    if titled and (b.text in HEADLINE_WORDS or a.text in HEADLINE_WORDS):
        return False
    if gap == " ":
        return a.text not in _FUNCTION or (j - i > 1 and b.text in _AFTER_A_NUMBER)  # "Purple Tuesday Holdings"
    if gap in (", ", ","):
        return re.fullmatch(ORG_SUFFIX + r"\.?", b.text) is not None
    if gap == " & ":
        return True
    if gap == " and ":  # "Acme Mining and Smelting", "Water and Forests Commission"
        board = j + 1 < len(tokens) and tokens[j + 1].text in _BODIES and text[b.end : tokens[j + 1].start] == " " and a.text in _REMITS
        return board or (not titled and j - i > 1 and a.text in _TRADES and b.text in _TRADES)
    if _A_NUMBER.fullmatch(gap):  # "Forum 18 Media Limited"
        return b.text in _AFTER_A_NUMBER
    if gap in (" of ", " of the "):
        return a.text in ORG_HEADS and tokens[i].text not in _FUNCTION
    if gap == " for ":
        return a.text in ("Council", "Center", "Centre", "Institute", "Agency", "Society", "Association")
    return gap in (" de ", " du ", " di ", " von ", " van ", " van der ") and not titled


_BODIES = frozenset(words("Commission Authority Administration Agency Board Bureau Department Ministry Council Committee Corporation Association Institute Office"))
_REMITS = frozenset(words("Securities Food Drug Competition Consumer Science Trade Energy Banking Insurance Land Water Markets Customs Exchange Innovation Industry Economy Standards Telecommunications Communications Transport Housing Agriculture Markets Ports"))
_TRADES = frozenset(words(
    "Industries Industry Mining Smelting Construction Engineering Systems Solutions Technologies Technology Services Materials Chemicals Chemical Trading Shipbuilding Marine "
    "Refining Marketing Petroleum Oil Gas Minerals Metals Development Manufacturing Equipment Electronics Telecommunications Finance Insurance Defence Defense Space Aerospace "
    "Storage Logistics Transport Distribution Software Networks Hydro Water Waste Paper Pulp Steel Iron Light Power"
))  # fmt: skip
_A_NUMBER = re.compile(r" \d{1,3} ")
_AFTER_A_NUMBER = frozenset(words("Media Capital Ventures Partners Holdings Energy Mining Corp Inc Private Entertainment Technologies Technology Biosciences Therapeutics Labs Studios Group Hotels Fund"))
_OFFICES = frozenset(words("CEO CFO COO CTO CIO Chairman Chairwoman Founder Co-Founder Co-founder Founders Co-Founders Cofounders Executives Shareholders"))
_FUNCTION = frozenset(
    w for w in NOT_NAMES if w in set(words(
"""
The A An And Or But In On At By For From To With Of Its It He She They We This That These Those Under As While
Although After Before During Since Until When Where Which Who What If So Yet Monday Tuesday Wednesday Thursday
Friday Saturday Sunday According Based Including Meanwhile However Also
"""
))
) | frozenset(words("Suppose Supposing Imagine Unless Whether Assuming Had Would Should Could Did Does Neither Nor"))  # fmt: skip
_TRAILING = frozenset(
    words(
"""
CEO CFO COO CTO President Chairman Chief Executive Officer Director Shares Stock Series IPO Q1 Q2 Q3 Q4 Results Earnings GPU GPUs CPU CPUs
Founder Co-Founder Co-founder To Raises Acquires Announces Inks Secures Unveils Nabs Completes Launches Snags Clinches Agrees AI-powered Sales Revenue Analyst Analysts
Vice Senior PBT PAT EBIT EBITDA NII HQ HQs Private
"""
)
)
# Words that open a sentence, and many names of more than one word ("General Atomics", "First Solar").
_PART_OF_NAMES = frozenset(words("General Global First International Prime Data Cloud New Big Next Key Top Internet National Capital Net Open"))
_LEADING_ALWAYS = _FUNCTION | frozenset(
    words(
"""
CEO CFO COO CTO President Chairman Chief Executive Officer Director Founder Co-Founder Co-founder Mr Mrs Ms Dr
Governor Gov Mayor Senator Sen Congressman Congresswoman Professor Premier Potential Interested Eligible Vice Senior Managing Minister Prime Secretary Chairwoman Billionaire Analyst Analysts Shares Former Today
"""
)
)


def _names_of(
    text: str, tokens: list[Token], start: int, end: int, openings: set[int], headline: list[tuple[int, int]]
) -> list[Name]:
    words = list(tokens)
    titled_person = False
    while words and end == words[-1].end and (words[-1].text in _TRAILING or (len(words) > 1 and words[-1].text in TAKING and SUM_NEXT.match(text, end))):
        words.pop()
        end = words[-1].end if words else start
    opening = bool(words) and _opens(text, words[0].start, openings)
    titled = bool(words) and any(s <= words[0].start < e for s, e in headline)
    firm = len(words) > 1 and (_FIRM.fullmatch(words[-1].text) is not None or words[-1].text in _AFTER_A_NUMBER)
    while words and (
        (words[0].text.rstrip(".") in _LEADING_ALWAYS and not (firm and words[0].text in _PREMIER))
        or ((len(words) == 1 or (titled and words[0].text != "General") or words[0].text not in _PART_OF_NAMES)
        and ((opening or titled or len(words) == 1) and words[0].text.rstrip(".") in NOT_NAMES and not (_known(words, text, end) or called_so(text, words[0].start, end))))
        or (titled and words[0].text in HEADLINE_WORDS)
    ):
        titled_person = titled_person or re.fullmatch(TITLES, words[0].text) is not None
        words = words[1:]
    if len(words) > 1 and words[0].text in _MONTHS and _IN.search(text, max(0, words[0].start - 9), words[0].start):
        words = words[1:]  # "In August Acme sold"
    if opening and len(words) == 1 and _ADVERB.fullmatch(words[0].text) and text[words[0].end : words[0].end + 2] == ", ":
        return []
    words = without_trade(without_label(words) if opening else words)
    words, end = without_dateline(words, end, opening)
    if not words or words[0].start >= end or COMPOUND.fullmatch(words[0].text) or text[start:end] == "Capital":
        return []
    start = words[0].start
    body_of_state = re.match(r" (?:administration|government)\b", text[end : end + 16])
    if body_of_state:
        end += body_of_state.end()
    numbered = NUMBERED.match(text, end)
    if numbered and len(words) < 3 and words[-1].end == end:
        end = numbered.end()
    suffix = _SUFFIX.match(text, end)
    if suffix:
        end = suffix.end()
    body = text[start:end].strip(" ,")
    if no_party(text, start, end, body, len(words), opening):
        return []
    return [Name(start, start + len(body), body, _kind(text, start, end, body, bool(suffix), titled_person))]


_PREMIER = frozenset(words("Premier Prime Executive Minister Director Former"))
_ADVERB = re.compile(r"[A-Z][a-z]{2,}(?:ally|edly|ently|antly|ingly|ously|ively|arily|tely|bly|fully|wide)")  # "Globally, firms raised"
_MONTHS = frozenset(words("January February March April May June July August September October November December"))
_IN = re.compile(r"\b(?:[Ii]n|[Ll]ast|[Ss]ince|[Tt]his|early|late) $")


def _known(words: list[Token], text: str, end: int) -> bool:
    return text[words[0].start : end] in WELL_KNOWN or text[words[0].start : end] in PLACES


def _opens(text: str, at: int, openings: set[int]) -> bool:
    back = at
    while back > 0 and text[back - 1] in " \"'(\n*-•·":
        back -= 1
    return back == 0 or any(p in openings for p in range(back, at + 1)) or text[back - 1] in ":"


_PARTS_OF = frozenset(words("Western Eastern Northern Southern Central North South East West Upstate Greater Downtown Northeast Northwest Southeast Southwest"))


# "the Zamudio-based maker": whatever has its seat there says that it is a place; what products are built on is none.
_SEAT = re.compile(r"(?:-| )(?:based|headquartered)\b(?! (?:in|on|at|near|upon|around|out)\b)")
# "its second partner, Beta Corporation": whoever is called so is no person.
_FIRM = re.compile(rf"(?:{ORG_SUFFIX})\.?")
# "the Wallenberg family": who is behind a company.
_KIN = re.compile(r" (?:family|brothers|clan)\b")
_BUILT_ON = frozenset(words(
    "Linux Android Java Python Ethereum Bitcoin Solana Arm Intel Windows Kubernetes Nvidia Unix Web Internet Cloud Blockchain Crypto "
    "Plant Cell Carbon Gas Oil Coal Lithium Hydrogen Silicon Copper Gold Battery Home School Sea Land Space Ground Faith Fee Usage "
    "Subscription Software Model Evidence Asset Stock Share Cash Equity Agent Rule Browser Mobile Server Quantum Community Value"
))


_TITLE_INSIDE = re.compile(r"^(?:[A-Z]\w+ ){1,2}(?:President|Prime Minister|Premier|Chancellor|Minister|Governor|Chairman|Chairwoman) (?:[A-Z][\w'-]+ ?){1,3}$")
_BOARDS = tuple(f"{what} District" for what in ("Utility", "School", "Water", "Transit", "Irrigation", "Sanitation", "Hospital", "Power", "Research", "Innovation", "Business", "Arts"))


def _kind(text: str, start: int, end: int, body: str, suffix: bool, titled: bool) -> str:
    if " " in body and body.endswith((" County", " Parish", " Township", " Province", " Prefecture", " District")) and not body.endswith(_BOARDS):
        return "place"
    if body in PLACES or (body.partition(" ")[0] in _PARTS_OF and body.partition(" ")[2] in PLACES):
        return "place"
    words = body.split()
    if not suffix and _TITLE_INSIDE.search(body):
        return "person"  # "Norwegian Premier Ada Rook"
    if suffix or body in WELL_KNOWN or (len(words) > 1 and _FIRM.fullmatch(words[-1])):
        return "org"
    before = text[max(0, start - 30) : start]
    if _KIN.match(text, end) and not suffix:
        return "person"
    if titled or (len(words) >= 2 and (words[0] in _FIRST_NAMES or re.search(r"(?:^| )[A-Z]\. ", body) or _TITLE_AFTER.match(text, end))):
        return "person"
    if 1 < len(words) < 5 and _TITLE_BEFORE.search(before) and not re.search(r"(?:of|at|for) $", before):
        return "person"
    return "place" if _SEAT.match(text, end) and len(words) < 4 and body not in _BUILT_ON and not body.isupper() else "org"
