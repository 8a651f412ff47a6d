"""English clause structure on a view: what is taken out, who is the subject at a position, where a clause ends.

Heuristic on purpose: the name that stands before a verb governs what follows, until the next such name.
"""

from __future__ import annotations

import re

from dealgraph.loaders.extract.en.lexicon import ADVERBS, COMPANY_NOUNS, EVENT_NOUNS, EXCHANGE, IRREGULAR, NOUN_S
from dealgraph.loaders.extract.model import Amount, Name
from dealgraph.loaders.extract.view import NAME, PERSON, PLACE, View, without

_ANY = f"[{NAME}{PLACE}{PERSON}]"
_VERB = rf"(?!(?:{NOUN_S})\b)(?:(?:{IRREGULAR})\b|[a-z]{{2,18}}(?:ed|es|s)\b(?<!ss)(?<!us))"
_ADV = rf"(?:(?:{ADVERBS}|[a-z]{{3,12}}ly|\ue004)\b,? |\ue004,? ){{0,4}}"
_PARENS = re.compile(r"\s?\([^()]{0,160}\)|\s?\[[^\[\]]{0,160}\]")
_APPOSITION = re.compile(
    rf"(?<=[{NAME}{PLACE}{PERSON}]),? (?!the (?:[a-z]+ ){{1,3}}(?:said|says|announced|added|reported)\b)(?:an?|the|one of|which|who|whose|where|formerly|based|(?:co-)?founded|started|built|created|headquartered|known|makers?|owner|backers?|"
    rf"parent|operator|provider|developer|together with|along with|backed|led|part of|previously|currently|best known|itself|"
    rf"among|like|specializing|specialising|focused|home to|pioneer|also known|also called|doing business|dba\b|d/b/a|trading as|then known|better known|{_ANY}'s|{_ANY}-based)\b[^;]{{0,260}}?,(?! [a-z]+s(?:, (?:and |or )?| and | or )[a-z]+s\b)(?= {_ADV}(?:{_VERB}|to\s|for\s|with\s|in a\s|in an\s|as well as {_ANY}|and {_ANY}(?:, (?:an?|the|one of|which)\b| (?:are|have|today|jointly|announced?|will|plan|signed|entered|agreed)\b)))",
)
# "In Ohio, the company's sales grew, with": what stands first in the sentence is no one described.
_OPENS_WITH = re.compile(rf"\W{{0,3}}(?:in|across|at|for|near|outside|from|on|within|throughout)(?: the)? {_ANY}$", re.IGNORECASE)
# "The company, founded by Ada Rook, hit": who it is stands beside a description, too.
_OF_THE_DESCRIBED = re.compile(rf"(?<=[a-z]), (?:(?:co-)?founded|started|established|launched|created|led|headed|run|owned|backed|formerly) [^,;]{{2,90}}(?:, (?:and )?{_ANY}){{0,4}},(?= {_ADV}(?:at one point )?{_VERB})")
# "an Ontario-based distributor", "Gamma-backed Beta": told by the bare view, in the way of the lean one.
_ADJECTIVE = re.compile(rf"(?:{PLACE} (?:based|headquartered)|{_ANY}-(?:based|headquartered|listed|backed|owned|funded|founded|controlled|led|supported)) ")
# "South Korea's Daewoo": where a party is from stands in the way of who it is.
# "Acme Holdings of the Rook family": whose it is.
_KIN = re.compile(rf"(?<={NAME}) of (?:the )?{_ANY} (?:family|brothers|clan)\b")
# "the 416-room Beta Hotel": how big it is.
_SIZED = re.compile(rf"(?<= )(?:\d{{1,4}}|\d,\d{{3}})-(?:room|key|bed|suite|unit|store|seat|hectare|acre|story|storey|site|screen|employee|person|year-old|mile|member|strong) (?=(?:[a-z-]+ ){{0,3}}{_ANY})")
_OF_PLACE = re.compile(rf"{PLACE}'s (?=(?:[a-z-]+ ){{0,4}}{NAME})")
# "Boston drone maker Beta": a town before a trade.
_FROM_TOWN = re.compile(rf"{PLACE} (?=(?:(?!(?:to|in|for|of|by|with|from|at|on|and|into|via)\b)[a-z-]+ ){{0,4}}(?:{COMPANY_NOUNS}) {NAME})")
# "sold to Burger King owner Acme": whose owner it is stands in the way of who it is.
_OWNER_OF = re.compile(rf"{NAME}(?:(?: and |'s? ){NAME}){{0,2}}(?:-| |'s )(?:owner|parent|maker|operator|developer|publisher|creator)(?: company| group)? (?={NAME}(?!'s? (?:owner|parent|maker)))")
# "The provider, parent of Beta News, reported": who else it is stands beside the subject too when that is a description.
_ALSO = re.compile(rf"(?<=[a-z]), (?:an? |the )?(?:parent|owner|operator|maker|unit|part|subsidiary|developer|publisher|home) (?:company )?of [^,;]{{1,60}},(?= {_ADV}{_VERB})")
# "Acme and its operating subsidiary, Beta, announced": Acme does.
_AND_ITS = re.compile(rf"(?<={NAME}),? (?:and|through) its (?:[a-z-]+ ){{0,4}}(?:subsidiary|subsidiaries|unit|arm|affiliate|parent|division|partner|ally|co-investor),? {NAME},?(?= {_ADV}{_VERB})")
# "Acme, through its joint venture Beta, and Gamma have": Acme and Gamma have.
_THROUGH = re.compile(rf"(?<={NAME}),? (?:through|via|together with) its (?:[a-z-]+ ){{0,4}}{NAME},(?= and (?:[a-z-]+ ){{0,3}}{NAME})")
_SEATED = re.compile(rf"(?<={NAME}), (?:of )?{PLACE}(?:, {PLACE})?,(?= (?:{_VERB}))", re.IGNORECASE)
# "TORONTO, Sept. 24, 2031 /Newswire/ - ": where and by whom the news was told.
_DATELINE = re.compile(rf"^[^;]{{0,80}}?(?:/(?:{_ANY}|[A-Za-z][\w -]{{1,20}})/|\((?:{_ANY}|[A-Z][A-Za-z ]{{2,18}})\)) ?(?:--|-|–|—) ")
_DASHED = re.compile(rf"(?<={_ANY}) (?:-|—|--) [^-—;]{{3,160}} (?:-|—|--)(?= )|(?<={_ANY})—[^—;]{{3,160}}—")
# "Acme Investing $45M In Ohio", "Acme laying off 100 employees": the verb of a headline.
_DOING = r"(?:investing|expanding|relocating|buying|acquiring|laying|cutting|slashing|raising|selling|launching|hiring|eyeing|seeking|shedding|axing|spending|moving)"
_SUBJECT = re.compile(
    rf"(?P<list>{_ANY}(?:(?:, and |, | and | & )(?:(?:the |(?-i:[A-Z])[a-z]+ |{PLACE}(?:'s)? )(?:[A-Za-z-]+ ){{0,3}}?(?:{COMPANY_NOUNS}|giant|rival|investor) )?{_ANY}){{0,8}})(?P<poss>'s?)?(?: (?:[a-z-]+ )?(?:division|unit|subsidiary|arm|business|affiliate|brand|segment|chain|administration|government|service|platform))?,? {_ADV}(?:{_VERB}|to (?!(?:the|an?|its)\b)[a-z]+\b|{_DOING}\b)",
    re.IGNORECASE,
)
# "a good week, with Acme closing a round": who does what goes with the main clause.
_BESIDE = ", with "
_DOES_TOO = re.compile(rf"{_BESIDE}({NAME}) (?:also |now |recently )?(?!including|following|being|according|regarding|during|having)[a-z]{{2,14}}ing\b")
_LOCATIVE = re.compile(r"\b(?:in|near|at|of|from|to|outside|across|around|within|throughout|for)(?: the)?\s$", re.IGNORECASE)
_POSSESSOR = re.compile(rf"({_ANY})'s? (?:(?:[a-zA-Z-]+|[\ue001-\ue004]) ){{0,6}}$")
_COMPANY = rf"(?:the|this) (?:[\w.'{PLACE}-]+,? ){{0,6}}?(?:{COMPANY_NOUNS})"
# "In the quarter ended in June, ": adverbials before the subject; a name in them is a subject of its own.
_LEAD = (
    rf"(?:(?:\ue004|(?:in|for|on|by|as|during|after|before|at|with|without|since|despite|over|under|following|excluding|including|looking|along|through|"
    rf"last|this|earlier|later|according|meanwhile|additionally|separately|overall|also|and|but|so far|to date|today|further|in addition|previously|"
    rf"currently|however|moreover|furthermore|expected|slated|scheduled|located|once|when|built|having)\b)[^,;{NAME}{PERSON}]{{0,90}}?,? )"
)
_THE_COMPANY = re.compile(rf"\b{_COMPANY}$", re.IGNORECASE)
_ANAPHOR = re.compile(
    rf"^[^\w{NAME}{PLACE}{PERSON}]{{0,4}}(?:{_LEAD}(?:which [^,;]{{0,60}}, )?){{0,2}}(?:the |\ue004 )?"
    rf"(?:(?!(?:an?|another|one|some|other|no|every|each|that|which|rival|any)\b)(?:[a-z-]+ ){{0,4}}(?:{COMPANY_NOUNS}) {_VERB} |the market (?:size )?(?:is|was|will|has)\b|(?:it|its|they|their|he|she|we|our|this|that|these|those|such|both companies|the (?:two )?companies)\b|{_COMPANY}(?:'s)?\b|"
    rf"the (?:[\w\ue000\ue001\ue003-]+ ){{0,3}}?(?:{EVENT_NOUNS})\b|the [a-z\ue005]+-based|the [\ue000\ue005]-(?:backed|owned|listed|funded|led|headquartered) [a-z]|"
    r"(?:[\w-]+ ){0,2}?(?:revenues?|sales|net|profits?|income|earnings|loss(?:es)?|production|output|throughput|ebitda|margins?|capex|headcount|orders|backlog|deliveries|shipments|"
    r"cash|bookings|proceeds|turnover|turnover|capital expenditures?|expenses|subscribers|customers|users|memberships?|premiums?|deposits|loans|volumes?|traffic|passengers|passenger numbers|investment income|fees|inventor(?:y|ies)|assets)\b|"
    r"(?:operating|quarterly|annual|full-year|total|adjusted|gross|free|comparable|same-store|founded|established|headquartered|based|"
    r"terms|financial terms|valued)\b|(?:additional|other|further|separate|similar) (?:contracts|deals|orders|agreements|investments|rounds)\b|(?<=\ue001 )(?:growth|seed|series [a-h]|pre-seed|funding|venture|equity|debt|raised)\b)",
    re.IGNORECASE,
)
# A subject further on in the sentence that means the company named before: ", and the retailer said".
_RESUMED = re.compile(rf"\b(?:it|they|{_COMPANY}),? {_ADV}(?:{_VERB})", re.IGNORECASE)
_SELF_SAID = re.compile(
    rf", (?:it|{_COMPANY}|(?:the|its|company) (?:[a-z]+ ){{0,3}}(?:executives?|spokes\w+|chief executive|statement)) (?:said|added|announced|reported|noted)\b",
    re.IGNORECASE,
)


# "Mumbai, Apr 6 (PTI) Acme": an agency's line without a dash.
_AGENCY_LINE = re.compile(rf"^\s{{0,3}}{_ANY}, \ue004 ?\((?:{_ANY}|[A-Za-z ]{{2,20}})\) ?")
# "Columbia, SC -- ", "DETROIT - ": nothing but a town, its state and a day before the dash.
_TOWN_LINE = re.compile(
    rf"^\s{{0,3}}(?:{_ANY}|\ue004|[A-Z]{{2,12}}\b|[A-Z][a-z]{{1,9}}\.|[,./ ]){{1,12}}(?: \([^()]{{1,30}}\))? ?(?:--|—|–|-)(?= ?[{NAME}{PLACE}{PERSON}A-Z\"'])"
)
_TOWN_COLON = re.compile(rf"^\s{{0,3}}{_ANY}:(?= )")


# "Acme won a contract (ACM) - its first": a line of place and day has no verb of its own.
_CLAUSE = re.compile(rf"{_ANY},? (?:has |have |will |is |are |was )?(?:[a-z]+ed|{IRREGULAR}|won|said|says|agreed|plans) (?:an?|the|its|to|that|by|in|with)\b")


def _dateline(view: View) -> list[tuple[int, int]]:
    lines = (*_DATELINE.finditer(view.text), *_AGENCY_LINE.finditer(view.text))
    wired = [m.span() for m in lines if not _CLAUSE.search(m.group())][:1]
    town = _TOWN_LINE.match(view.text) or _TOWN_COLON.match(view.text)
    if wired or town is None:
        return wired
    told = view.names_in(0, town.end())
    where = bool(told) and (
        told[0].kind == "place" or told[0].text.isupper() or "," in town.group() or "(" in town.group()
    )
    return [town.span()] if where else []


# "Spirit Airlines SAVE.N", "Toyota Motor 7203.T": how an exchange calls it.
_TICKER = re.compile(rf"(?<={NAME}) (?:(?:[A-Z]{{2,6}}|\d{{4,6}})\.[A-Z]{{1,3}}\b|(?!CEO|CFO|COO|CTO|CIO|AI\b|US\b|UK\b|EU\b|IPO|LNG|EV\b|GPU|CPU|TV\b|IT\b)[A-Z]{{2,5}}(?= (?:has|have|had|said|says|is|was|will|reported|announced|posted|plans|agreed|acquired|signed|raised|secured)\b))")


# "Acme International, OTCQB:ACME, announces": where it is listed.
_LISTED = re.compile(rf"(?<={NAME}),? {EXCHANGE}: ?[A-Z]{{1,6}}\b,?")


def lean(view: View) -> View:
    """Without parentheses, then without appositions: the bare bones of the sentence."""
    view = without(view, _dateline(view))
    view = without(view, [m.span() for m in (*_TICKER.finditer(view.text), *_LISTED.finditer(view.text))])
    view = without(view, [m.span() for m in _PARENS.finditer(view.text)])
    view = without(view, [m.span() for m in _DASHED.finditer(view.text)])
    view = without(view, [m.span() for m in _SEATED.finditer(view.text)])
    view = without(view, [m.span() for m in _APPOSITION.finditer(view.text) if not _OPENS_WITH.match(view.text, 0, m.start())])
    view = without(view, [m.span() for m in _ALSO.finditer(view.text)])
    view = without(view, [m.span() for m in _OF_THE_DESCRIBED.finditer(view.text) if _THE_COMPANY.search(view.text, max(0, m.start() - 40), m.start())])
    view = without(view, [m.span() for m in (*_AND_ITS.finditer(view.text), *_THROUGH.finditer(view.text))])
    view = without(view, [m.span() for m in _ADJECTIVE.finditer(view.text)])
    view = without(view, [m.span() for m in _FROM_TOWN.finditer(view.text)])
    view = without(view, [m.span() for m in _OWNER_OF.finditer(view.text)])
    view = without(view, [m.span() for m in _SIZED.finditer(view.text)])
    view = without(view, [m.span() for m in _KIN.finditer(view.text)])
    return without(view, [m.span() for m in _OF_PLACE.finditer(view.text)])


def bare(view: View) -> View:
    """Without the dateline, tickers and parentheses only."""
    view = without(view, _dateline(view))
    view = without(view, [m.span() for m in (*_TICKER.finditer(view.text), *_LISTED.finditer(view.text))])
    return without(view, [m.span() for m in _PARENS.finditer(view.text)])


# "Acme, a lab started by Beta and Gamma raised": who stands behind the subject is not the subject.
_BEHIND = re.compile(rf"\b(?:co-)?(?:founded|started|created|backed|owned|led|run|launched|controlled|headed|majority-owned) (?:in \ue004 )?by (?:(?:[a-z-]+ ){{0,4}}{_ANY}'s? )?(?:[a-z-]+ ){{0,4}}$")
# "paid $3 million for Beta and Gamma bought Delta": what stands behind a preposition is not the subject of the next verb.
_ENDS_A_CLAUSE = re.compile(r"\b(?:for|of|with|to|by|from|into|acquired|acquires|bought|buys|purchased|purchases|sold|owns) $")


def subjects(view: View) -> list[tuple[int, list[Name]]]:
    """(position, names) of every name or list of names that stands before a verb."""
    out = []
    for m in _SUBJECT.finditer(view.text):
        listed = m.group("list")
        names = view.names_in(m.start("list"), m.end("list"))
        at = m.start("list")
        if len(names) > 1 and ((" and " not in listed and " & " not in listed) or (_ENDS_A_CLAUSE.search(view.text[: m.start("list")][-12:]) and not _OF_A_GROUP.search(view.text, max(0, m.start("list") - 90), m.start("list")))):
            names, at = names[-1:], m.end("list") - 1
        if _BEHIND.search(view.text, max(0, m.start("list") - 40), m.start("list")):
            continue
        if m.group("poss") or (names and names[0].kind == "place" and _LOCATIVE.search(view.text[: m.start("list")][-14:])):
            continue
        out.append((at, names))
    beside = [(m.start(1), view.names_in(*m.span(1))) for m in _DOES_TOO.finditer(view.text)]
    return sorted([*out, *beside], key=lambda one: one[0]) if beside else out


def subject_at(view: View, at: int, focus: Name | None) -> list[Name]:
    """Who governs position `at`: a possessor beside it, else the last subject before it, else the focus."""
    owner = _POSSESSOR.search(view.text, max(0, at - 60), at)
    if owner and (name := view.name(owner.start(1))) is not None:
        return [name]
    if (described := _described(view, at)) is not None:
        return [described]
    if _OTHERS.search(view.text[max(0, at - 160) : at]):
        return []
    before = [(p, n) for p, n in subjects(view) if p < at]
    before = [(p, n) for p, n in before if n and n[0].text not in OUTLETS]
    before = [(p, n) for p, n in before if not _CREDITED.search(view.text, max(0, p - 70), p) and not (focus and _OF_THE_COMPANY.match(view.text, p))]
    shares: Name | None = None
    while before:
        position, names = before.pop()
        good = [n for n in names if n.kind != "person"]
        if good and not _governed(view.text, position):
            return good
        if good and _SHARES_OF.search(view.text[max(0, position - 16) : position]):
            shares = good[0]
        if names and not good and focus is not None:
            return [focus]
    return _where_none_stands_before(view, at, focus, shares)


def _where_none_stands_before(view: View, at: int, focus: Name | None, shares: Name | None) -> list[Name]:
    """Who governs where no subject stands before: the subject that follows, whom a pronoun means, whom the sentence opens with."""
    if (fronted := _FRONTED.match(view.text)) is not None and at < fronted.start(1) and (name := view.name(fronted.start(1))) is not None:
        return [name]
    resumed = _RESUMED.search(view.text, 0, at)
    if shares is not None and resumed:
        return [shares]
    if resumed is not None and focus is None and (named := only_one_before(view, resumed.start())) is not None:
        return [named]
    if focus is not None and (resumed or _ANAPHOR.match(view.text) or _SELF_SAID.search(view.text)):
        return [focus]
    first = next(iter(view.names_in(0, at)), None)
    if first is not None and first.kind == "org" and _position(view, first) <= 6:
        return [first]
    return []


def only_one_before(view: View, at: int, but: Name | None = None) -> Name | None:
    """The only organisation before a position but for one: "When we met Beta in May, the startup was"."""
    named = {n.text: n for n in view.names_in(0, at) if n.kind == "org" and (but is None or n.text != but.text)}
    return next(iter(named.values())) if len(named) == 1 else None


def _described(view: View, at: int) -> Name | None:
    """Whom a description or a relative clause is about that reaches up to a position."""
    for clause in (_RELATIVE, _DESCRIBED):
        m = clause.search(view.text, max(0, at - 130), at)
        name = view.name(m.start()) if m is not None else None
        if name is not None and name.kind == "org":
            return name
    return None


# "to launch Acme Labs, which quickly secured": whoever launched it, the relative clause is about it.
_RELATIVE = re.compile(rf"{NAME},? (?:an? [^,;{NAME}]{{3,80}} )?(?:which|that) (?:(?:[a-z]+ly|has|had|have|also|then|since|now|just|was|is|to) ){{0,3}}$")
# "bought Beta, an operator of plants in Ohio": what a description at the end tells is of the one described.
_DESCRIBED = re.compile(rf"{NAME}, (?:an?|which) (?:[a-z][a-z'-]* ){{1,10}}$")
# "With 4,000 staff in 12 countries, Acme serves": what stands before the comma is of whom the clause is about.
_FRONTED = re.compile(rf"^\W{{0,3}}(?:With|Employing|Boasting|Having|Operating|Serving|Generating|Valued|After|Since|By|Now|Despite|Before) [^;{NAME}{PERSON}]{{3,160}}?, (?:the )?(?:[a-z-]+ ){{0,4}}({NAME})(?!'s)(?=,? {_ADV}(?:{_VERB}|to |which ))", re.IGNORECASE)
# "Adcock announced that the company plans": who speaks of the company is not the company.
_OF_THE_COMPANY = re.compile(rf"{NAME},? (?:also |has |had |later )?(?:said|announced|added|disclosed|explained|revealed|noted|told [^,;]{{1,30}}) (?:that )?the (?:{COMPANY_NOUNS})\b")
_CREDITED = re.compile(r"\b(?:according to (?:[a-z\ue004-]+ ){0,7}|analysts? at )$", re.IGNORECASE)
_SHARES_OF = re.compile(r"\b(?:shares|stock) (?:of|in) $", re.IGNORECASE)
OUTLETS = ("Reuters", "Bloomberg", "Bloomberg News", "Financial Times", "Wall Street Journal", "New York Times", "Nikkei", "CNBC", "Axios", "Information", "The Information", "TechCrunch", "WSJ", "FT", "Forbes", "Business Insider", "Semafor", "New York Post", "Fortune", "Variety", "PTI", "Press Trust of India", "Xinhua", "Yonhap", "Kyodo", "TASS", "AFP", "Agence France-Presse", "Associated Press", "Dow Jones Newswires", "MarketWatch", "Barron's", "Economic Times", "Handelsblatt", "Globes", "Calcalist", "Sky News", "DigiTimes", "Digitimes", "Electrek", "The Verge", "Engadget", "Business Standard", "Mint", "Moneycontrol", "Entrackr", "Seeking Alpha", "Benzinga", "PR Newswire", "Business Wire", "GlobeNewswire")
# "Acme estimates that AI companies could issue": an unnamed group governs what follows.
_OTHERS = re.compile(
    r"\b(?:with|as) (?:[a-z]+ ){0,2}(?:companies|firms|startups) (?:collectively |together )?(?:raising|spending|investing|selling)\b|"
    r"\b(?:that|said|says|estimates?|expects?|forecasts?|predicts?|sees) (?:that )?(?:(?:the|some|many|most|all|big|top|major|leading|[A-Z]{2,5}|[a-z]+) ){0,3}"
    r"(?:companies|firms|startups|automakers|carmakers|banks|hyperscalers|giants|makers|investors|consumers|governments|businesses|developers|utilities|"
    r"producers|miners|providers|suppliers) (?:[a-z]+ ){0,3}?(?:could|will|would|may|might|to|are|have|had|spent|plan|raised|invested)\b"
)


# "A consortium led by Acme agreed", "buyout firms including Acme and Beta are": who leads a group, or is named of it, acts.
_OF_A_GROUP = re.compile(
    r"\b(?:consortium|joint venture|jv|partnership|duo|(?<!the )group|syndicate|alliance|team|consortia|investors|firms|funds|companies|banks|buyers|suitors|bidders|partners|lenders|automakers|carmakers|drugmakers|retailers|airlines|developers)"
    r"(?: of (?:[a-z-]+ ){1,3})?,? ?(?:(?:that (?:is )?)?(?:led|headed|fronted) by|including|that includes?|comprising|comprised of|consisting of|made up of|composed of|such as|formed (?:by|between)|between|of)(?: [a-z\-]+){0,4}\s?$"
)


def _governed(text: str, at: int) -> bool:
    """'shares of X rose', 'a unit of X said': X is not the subject of that verb."""
    if _OF_A_GROUP.search(text, max(0, at - 90), at):
        return False
    if text.endswith(_BESIDE, 0, at) and _DOES_TOO.match(text, at - len(_BESIDE)):
        return False
    if _ITS_PART.search(text, max(0, at - 40), at) and _ACTS.match(text, at + 1):
        return False
    if _BESIDE_ONE.search(text, max(0, at - 60), at) and text.startswith(" to ", at + 1):
        return True
    return re.search(r"\b(?:shares (?:of|in)|(?:on|under|via|through|into|onto)(?: the)?|by|with|from|against|like|than|versus|including|such as|with (?:[a-z\-]+ ){1,3}|(?:backed|owned|led|founded|run|developed|operated|built) by (?:[a-z\-]+ ){1,4}|(?:its|their) (?:\ue001 |new |own |flagship |popular |\S+-)*)\s?$", text[max(0, at - 60) : at]) is not None


# "tied up with Kenyan grower Beta to plant": whoever stands beside the subject is not the subject.
_BESIDE_ONE = re.compile(r"\b(?:with|from) (?:the )?(?:[A-Z]?[a-z-]+ ){1,4}$")


# "said its Beta Works unit has won": the unit does.
_ITS_PART = re.compile(r"\b(?:that|said|says|announced|announces) (?:its|their) (?:[a-z-]+ ){0,2}$")
_ACTS = re.compile(rf" (?:division|unit|subsidiary|arm|affiliate),? {_ADV}{_VERB}")


def _position(view: View, name: Name) -> int:
    at = view.position(name)
    return 10**6 if at is None else at


def anaphoric(view: View) -> bool:
    return _ANAPHOR.match(view.text) is not None


def of_the_company(view: View) -> bool:
    """Whether a sentence speaks of a party by a pronoun or a description."""
    return anaphoric(view) or _RESUMED.search(view.text) is not None


def amounts_of(view: View) -> list[tuple[int, Amount]]:
    return [(i, m) for i, m in sorted(view.marks.items()) if isinstance(m, Amount)]
