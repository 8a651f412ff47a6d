"""What a bare English number counts: by the noun behind it, or by the verb or noun before it.

A number whose noun is in the table counts it anywhere; another only beside a word of selling, running, making or employing.
"""

from __future__ import annotations

import re
from decimal import Decimal

from dealgraph.loaders.extract.units import COUNT_NOUNS

COUNT = re.compile(
    rf"(?:\+|-plus|-odd)?\s(?!(?:TEU|DWT|GT|CEU|cbm|square|cubic)\s(?:[\w-]+\s){{1,5}}?(?:ships|vessels|carriers|tankers))((?:(?!and\b|or\b|of\b|in\b|the\b|to\b|by\b)[A-Za-z][\w'-]*\s(?:\d{{3}}\s)?){{0,3}}?)({COUNT_NOUNS})\b(?!['’])", re.I
)
# "35 million kettles": with a magnitude, a plural says what is counted; measures of time and space are no counts.
_PLURAL = re.compile(
    r"\s((?:[a-z-]+\s){0,2}?(?!(?:years|months|weeks|days|hours|minutes|seconds|miles|feet|meters|metres|acres|hectares|times|points|bushels|"
    r"gallons|liters|litres|kilometers|kilometres|cents|pence|sales|earnings|expenses|is|was|has|as|this|its|us|less|plus|versus|vs)\b)[A-Za-z][\w-]{2,24}s)\b(?!['’])"
)
_SELLING = re.compile(
    r"\b(?:sold|sells?|shipped|ships|deployed|installed|commissioned|delivered|delivers|produced|produces|built|made|manufactured|assembled|registered|(?:deliver(?:y|ies)|sales|"
    r"shipments|production|output) of)\s(?:(?:about|around|nearly|over|more than|almost|some|a record|just|approximately|roughly|close to|at least|up to|a total of)\s)?$",
    re.IGNORECASE,
)
# "manages more than 45 ferries": who runs a thing counts it, whatever it is; liters and hours are no things.
_RUNNING = re.compile(
    r"\b(?:operates?|runs?|owns?|manages?|serves?|has served|oversees|maintains|completed|boasts|connects|connected|licen[cs]ed|opened)\s"
    r"(?:(?:about|around|nearly|over|more than|almost|some|just|approximately|roughly|close to|at least|up to|a total of|a fleet of|another)\s)?$", re.IGNORECASE,
)
_HAVING = re.compile(r"\b(?:has|have|had)\s(?:(?:about|around|nearly|over|more than|almost|some)\s)?$", re.IGNORECASE)
_STAFF = re.compile(
    r"\b(?:(?:workforce|headcount|staff|payroll|employees?'? count)\s(?:of|to|at|by|was|is|stood at|totaled|totalled|numbered|numbering|(?:dropped|fell|rose|grew|shrank|declined|increased|slipped|climbed|swelled)\s(?:[a-z]+ly\s)?(?:to|by))|employ(?:s|ed|ing)?)\s"
    r"(?:(?:about|around|nearly|over|more than|almost|some|roughly|approximately|just)\s)?$",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"\b(shipments|deliveries|subscribers|users|customers|members|passengers|units|downloads|registrations|employees|visitors|arrivals|installations|(?:car|vehicle|EV|truck|smartphone|phone|PC|tablet|unit|iPhone|handset|tractor|scooter) sales)\b(?:[^.;$€£¥]|\.\d){0,60}$", re.IGNORECASE)
_TALLY = re.compile(
    r"\b(shipments|deliveries|subscribers|users|customers|members|passengers|registrations|production|output)\s(?:amounted to|totaled|totalled|were|was|reached|came (?:in )?(?:at|to)|"
    r"(?:rose|fell|jumped|grew|climbed|dropped|slipped|increased|decreased) to|stood at|hit)\s(?:(?:about|around|nearly|over|more than|almost|some|a record|just)\s)?$", re.IGNORECASE,
)
_MOVED = re.compile(
    r"\b(shipments|deliveries|orders|subscribers|users|customers|members|passengers|registrations|bookings|units|employees|headcount|workforce|stores|sales|exports|imports|visitors|installations|output|production|arrivals|volumes?)\b[^.;$€£¥]{0,40}?\s(?:by\s)?\d{1,4}(?:\.\d{1,2})?(?:%|\spercent|\sper\scent)\s(?:to|from)\s(?:[\d,]{3,12}\sfrom\s)?$", re.IGNORECASE,
)
# "its 3,500-strong workforce", "a 45-person team"
_STRONG = re.compile(r"-(?:strong|person|member|employee|people)(?=\s(?:[a-z]+\s)?(?:workforce|staff|team|headcount|payroll|company|startup|firm)\b)", re.IGNORECASE)

# "70 million liters of milk", "3 million square feet": measured, and not counted.
_MEASURED = re.compile(r"\s(?:lit(?:er|re)s|gallons|hours|miles|kilomet(?:er|re)s|square|cubic|acres|hectares|bushels|years|months|weeks|days|minutes)\b", re.IGNORECASE)


def uncued(text: str, at: int, is_digit: bool, magnitude: Decimal | None, word: str) -> tuple[str, int, str, Decimal]:
    """A number whose noun is not in the table: counted by its magnitude, or by the verb or noun before it."""
    one = Decimal(1)
    if _MEASURED.match(text, at):
        return "", at, "", one
    if strong := _STRONG.match(text, at):
        return "count", strong.end(), "employees", one
    begin = text.rfind(word, max(0, at - 60), at) if is_digit else -1
    plural = _PLURAL.match(text, at)
    if magnitude and plural and magnitude >= 1000:
        return "count", at, plural.group(1).split()[-1].casefold(), one
    runs = plural is not None and (_RUNNING.search(text, max(0, begin - 50), begin) or (plural.group(1).endswith("projects") and _HAVING.search(text, max(0, begin - 30), begin)))
    if is_digit and begin >= 0 and plural and "." not in word and runs:
        return "count", at, plural.group(1).split()[-1].casefold(), one
    if is_digit and begin >= 0 and magnitude and (counted := _COUNTED.search(text, max(0, begin - 80), begin)):
        return "count", at, counted.group(1).casefold(), one
    if is_digit and begin >= 0 and len(word) > 2 and (counted := _TALLY.search(text, max(0, begin - 60), begin) or _MOVED.search(text, max(0, begin - 110), begin)):
        return "count", at, counted.group(1).casefold(), one
    if is_digit and begin >= 0 and "." not in word:
        if _STAFF.search(text, max(0, begin - 50), begin):
            return "count", at, "employees", one
        if (
            len(word) > 2
            and not re.fullmatch(r"(?:19|20)\d\d", word)
            and _SELLING.search(text, max(0, begin - 50), begin)
        ):
            return "count", at, plural.group(1).split()[-1].casefold() if plural else "", one
    if is_digit and begin >= 0 and (len(word) > 2 or magnitude) and not plural and (noun := _compared_with(text, begin)):
        return "count", at, noun, one
    return "", at, "", one


# "sold 3.5 million kettles, up from 2.9 million": what a count is compared with counts the same.
_THAN = re.compile(r"\b(?:from|than|versus|vs\.?|against|compared (?:with|to)) (?:just |about |around |nearly |over |some )?$", re.IGNORECASE)
_NUMBER = re.compile(r"\d(?:[\d,.]*\d)?(?: (?:million|billion|thousand))?")


def _compared_with(text: str, at: int) -> str:
    if not _THAN.search(text, max(0, at - 30), at) or re.match(r"(?:19|20)\d\d\b", text[at : at + 5]):
        return ""
    begin = max(text.rfind(". ", max(0, at - 120), at), max(0, at - 120))
    counted = [m for m in _NUMBER.finditer(text, begin, at) if COUNT.match(text, m.end())]
    found = COUNT.match(text, counted[-1].end()) if counted else None
    return found.group(2).casefold() if found is not None else ""
