"""English patterns of who is chosen to build, run or supply something, and of the places where a named party makes jobs.

Rows as in `rules`; they stand before the looser rows of partnership there.
"""

from __future__ import annotations

from dealgraph.loaders.extract.model import LIKELY
from dealgraph.loaders.extract.rules import Rule

_WORK = r"(?:manage|operate|run|build|construct|maintain|install|upgrade|refurbish|moderni[sz]e)"

CHOSEN: tuple[Rule, ...] = (
    Rule(
        "chosen-to-do", "supply_contract", rf"<o>,? (?:<.>)?\b(?:select(?:s|ed)|chose[n]?|chooses|picks|picked|tapped|taps|hires|hired|commission(?:s|ed)|contract(?:s|ed)) <s>(?<!\ue006)(?: and \ue000)? to {_WORK} ",
        confidence=LIKELY, yes=("Gamma Capital has selected Acme Hotels to manage the Beta Place in Colorado. => Acme Hotels | Gamma Capital | -",),
        no=("Gamma Capital has selected Acme Hotels as its favourite.", "Beta Energy picked its founder to run its shops."),
    ),
    Rule(
        "jobs-in", "location", r"\b(?:creat(?:e|es|ed|ing)|add(?:s|ed|ing)?|bring(?:s|ing)?|generat(?:e|es|ing)) (?:about |nearly |more than |over |up to |around |at least |some |approximately |an additional )?\ue003 (?:[a-z\-]+ ){0,3}?(?:jobs|positions|roles) (?:in|at) <o>(?<=\ue005)",
        near=False, status="announced", confidence=LIKELY, yes=("Acme Air will create more than 50 new jobs in Fairfax County, VA over the next three years. => Acme Air | Fairfax County, VA | -",),
        no=("Acme Air will create more than 50 new jobs.",),
    ),
)  # fmt: skip
