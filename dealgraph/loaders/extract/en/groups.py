"""Groups as subjects: "European banks", "Many carmakers, Acme among them": named by what they are, and nobody by name.

A group counts only where it opens a clause and a verb follows. What many do without a figure, each named member does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from dealgraph.loaders.extract.drafts import Draft, Sentence
from dealgraph.loaders.extract.en.lexicon import NATIONALITIES

_HEADS = (
    r"(?:companies|firms|start-?ups|banks|lenders|airlines|carriers|insurers|reinsurers|utilities|hyperscalers|retailers|grocers|miners|refiners|publishers|brewers|"
    r"[a-z]*makers|manufacturers|producers|developers|operators|shipbuilders|shipyards|homebuilders|data cent(?:er|re)s|farms|exporters|importers|providers|vendors|suppliers|giants|households|hospitals|universities|investors|funds|buyers|consumers)"
)
_OPENS = r"(?:(?<=^)|(?<=[.!?:\n] )|(?<=\n)|(?<=, )|(?<=that )|(?<=as ))"
_WHERE = rf"(?:{'|'.join(sorted(NATIONALITIES))}|Global|global|Worldwide|World|U\.S\.|US|UK|EU|South Korean|Hong Kong|Latin American|Southeast Asian|Middle Eastern)"
_DOES = (
    r"(?= (?:(?:now|also|still|collectively|together|have|has|had|are|were|will|could|would|is) ){0,2}"
    r"(?:raised|spent|spend|invested|posted|reported|earned|lost|made|sold|shipped|exported|imported|produced|cut|shed|laid|plan|expect|expected|forecast|set|carried|announced|pledged|committed|added|installed|"
    r"bought|borrowed|paid|exported|received|generated|recorded|attracted|secured|employ|hold|held|account|face|operate|projected|likely|saw|tripled|doubled|facing|consumed?|use|used|accounted|increasingly|struggling|closed|saw|need|hired|received|drew|booked|at risk)\b)"
)
# "Private ferry companies", "Deep tech startups": described by whatever opens the sentence, but neither counted nor pointed at.
_NOT_OPENING = (
    r"(?:Many|Most|Several|Some|Few|All|Both|These|Those|Other|Others|Such|Its|Their|Our|The|His|Her|Your|My|This|That|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|No|Each|Every|Any|Which|What|When|While|As|If|For|And|But|Or|So|In|On|At|With|"
    r"By|From|After|Before|Since|During|Among|Under|Over|Through|Unlike|Like|Because|Although|Though|Despite|Today|Now|Where|How|Why|Who|More|Fewer|Rival|Various|Numerous|Certain|Different|Additional|Further|Another|Combined|Participating|Existing|New|Hundreds|Dozens|Thousands|Of|To|An?|Only|Even|Just|Also|Not|Than|Following|Including|According|Led)"
)
_GROUP = re.compile(
    rf"{_OPENS}(?:[Tt]he )?(?P<a>(?:(?:[Mm]ajor |[Bb]ig |[Ll]arge |[Tt]op |[Ll]isted )?{_WHERE}|(?:world's |nation's |country's )?(?:top|biggest|largest|big|major|leading)(?: (?:two|three|four|five|six|seven|eight|nine|ten|\d{{1,3}}))?) (?:[a-z-]+ (?:and [a-z-]+ )?){{0,3}}?{_HEADS}){_DOES}|"
    rf"(?:(?<=^)|(?<=[.!?\n] )|(?<=\n))(?P<b>(?:Startups|Data cent(?:er|re)s|Airlines|Insurers|Banks|Developers|Utilities|Hyperscalers|Automakers|Carmakers|Chipmakers|Drugmakers|Retailers|Miners|Lenders|Shipbuilders)(?: in (?:the )?[A-Z]\w+)?){_DOES}|"
    rf"(?:(?<=^)|(?<=[.!?\n] )|(?<=\n))(?:(?:About|Around|Some|Nearly|Almost|Over|More than|At least|A total of) )?\d{{1,4}} (?P<d>(?:[A-Za-z-]+ ){{1,3}}?(?:start-?ups|companies|firms)){_DOES}|"
    rf"(?:(?<=^)|(?<=[.!?\n] )|(?<=\n))(?P<e>(?!{_NOT_OPENING}\b)[A-Z][a-z-]+ (?:(?!(?:and|of|in|for|to|with|by|from|at|on|is|are|was|were|has|have|had|said|says|that|which)\b)[a-z-]+ ){{0,4}}?{_HEADS}){_DOES}|"
    rf"(?:(?<=that )|(?<=said )|(?<=says )|(?<=[Bb]ut ))(?P<f>(?:data cent(?:er|re)s|airlines|insurers|banks|utilities|hyperscalers|automakers|carmakers|planemakers|chipmakers|drugmakers|retailers|miners|lenders|shipbuilders|startups)){_DOES}|"
    rf"(?:(?<=^)|(?<=[.!?\n] )|(?<=\n))(?P<c>(?:Many|Most|Several|Some|A few) (?:[a-z-]+ ){{0,3}}?{_HEADS})(?=,? [^.;]{{0,80}}? at a loss\b)"
)
_A_GROUP = re.compile(rf"(?:{_WHERE}|Many|Most|Several|Some|A few|[a-z-]+)? ?(?:[a-z-]+ ){{0,4}}(?i:{_HEADS})")
# "Many carmakers, Acme and Beta among them, still": what is said of all is said of each.
_AMONG = re.compile("\ue000, (?P<w>\ue000(?:(?:, | and |, and )\ue000){0,4}) among them,? ")


def find_groups(text: str) -> list[tuple[int, int, str]]:
    """Start, end and words of every group that acts."""
    return [(m.start(g), m.end(g), m.group(g)) for m in _GROUP.finditer(text) for g in "abcdef" if m.group(g)]


def is_group(name: str) -> bool:
    """Whether a name is that of a group, of which no one is a party."""
    return _A_GROUP.fullmatch(name) is not None


def members(found: Sequence[Draft], s: Sentence) -> list[Draft]:
    """What is said of a group without a figure, said of its members that the same breath names."""
    among = _AMONG.search(s.bare.text)
    if among is None:
        return []
    names = s.bare.names_in(among.start("w"), among.end("w"))
    group = s.bare.name(among.start())
    told = [d for d in found if group is not None and d.subject == group.text and d.amount is None and is_group(d.subject)]
    return [replace(d, subject=n.text, others=list(d.others)) for d in told for n in names if n.kind == "org"]
