"""English patterns of what is told beside the event: the seat in an apposition, cuts in the passive, dangers that are fought.

Rows as in `rules`; they stand before the looser rows there.
"""

from __future__ import annotations

from dealgraph.loaders.extract.en.lexicon import COMPANY_NOUNS
from dealgraph.loaders.extract.model import LIKELY
from dealgraph.loaders.extract.rules import Rule

_STAFF = r"(?:jobs|positions|roles|posts|employees|workers|staff|staffers|people)"
_CUTS = r"(?:layoffs|lay-offs|job[- ]cuts|redundancies|workforce reductions?|staff cuts|staff reductions|job losses|workforce cuts)"
_PLAIN = r"(?:(?!(?:of|in|to|for|with|by|from|at|and)\b)[\w'\-]+,? ){0,4}?"

BESIDE: tuple[Rule, ...] = (
    Rule(
        "apposition-hyphen-seat", "location", rf"<s>, (?:an?|the|another|one|also an?|itself an?) {_PLAIN}<o>-(?:based|headquartered)\b", near=False, background=True, scope="bare", status="completed",
        yes=("Beta Robotics, another Boston-based company, raised money. => Beta Robotics | Boston | -", "Beta Robotics, the Boston-headquartered startup behind the Furry Camera, grew. => Beta Robotics | Boston | -",
             "It will go to Beta Robotics, a Boston-based firm providing Acme access to chips. => Beta Robotics | Boston | -"),
    ),
    Rule(
        "possessive-hyphen-focus", "location", rf"\b[Tt]he <o>-(?:based|headquartered) (?:[a-z\-]+ ){{0,4}}?(?:{COMPANY_NOUNS})'s\b", near=False, background=True, scope="bare", status="completed",
        yes=("Beta Insurance laid off staff. Most were casualties of the Boston-based insurer's Snap Claim feature. => Beta Insurance | Boston | -",),
    ),
    Rule(
        "cuts-passive", "risk", rf"(?P<a>\ue003) (?:[a-z\-]+ )?{_STAFF} (?:have been|has been|were|was|had been|will be|are being|would be|are to be|could be|may be) (?:[a-z]+ )?(?:cut|eliminated|released|laid off|let go|axed|shed|made redundant|dismissed|terminated|slashed|fired|lost|scrapped|removed)\b",
        metric="layoffs", near=False, yes=("Acme Soft had said more than 11,000 jobs have been released due to automation. => Acme Soft | - | 11000 count",),
    ),
    Rule(
        "cuts-uncounted", "risk", rf"\b(?:announc(?:es|ed|ing)|confirm(?:s|ed)|beg(?:ins|an)|start(?:s|ed)|plan(?:s|ned|ning)|conduct(?:s|ed|ing)|unveil(?:s|ed)|mak(?:es|ing)|made|go(?:es|ing) through|underw(?:ent|ay)|carr(?:ies|ied|ying) out|prepar(?:es|ing) (?:for)?|consider(?:s|ing)|weigh(?:s|ing)) (?:(?!no\b)[a-z'\-]+ ){{0,6}}?{_CUTS}\b(?![^;]*[\ue002\ue003])",
        metric="layoffs", near=False, confidence=LIKELY, yes=("Acme Soft announced its steepest job-cuts ever. => Acme Soft | - | -", "Acme Trucks has confirmed another round of layoffs. => Acme Trucks | - | -"),
        no=("Acme Soft announced that it plans no job cuts.",),
    ),
    Rule(
        "danger-fought", "risk", r"\b(?:avoid(?:s|ed|ing)?|stave off|staving off|avert(?:s|ed|ing)?|fend off|fending off|brink of|verge of|edge of|(?:at )?risk of|threat of|fears of|heading for|headed for|slide into|collapse into|warn(?:s|ed|ing) of|consider(?:s|ing) filing for|prepar(?:es|ing) (?:to file )?for) (?:a |an |another |possible |chapter \ue003 )?(?P<risk>bankruptcy|insolvency|liquidation|default|delisting)\b",
        metric="bankruptcy", near=False, status="possible", confidence=LIKELY, yes=("Acme Trucks is launching a few last-ditch efforts to avoid bankruptcy. => Acme Trucks | - | -",),
    ),
    Rule(
        "the-town-company-focus", "location", r"\b[Tt]he (?:[a-z\-]+ ){0,2}<o>,? (?:company|firm|startup|start-up|biotech|chipmaker|drugmaker|automaker|carmaker|retailer|brewer|manufacturer)\b(?!,? \ue000)(?! (?:that|which) )", near=False, background=True, status="completed",
        yes=("Beta Robotics makes arms. The Boston company was founded 18 months ago. => Beta Robotics | Boston | -", "Beta Robotics is cutting jobs. The cuts hit 30% of the staff of the Tempe, Ariz., company. => Beta Robotics | Tempe, Ariz. | -"),
        no=("Beta Robotics makes arms. The U.S. company grew.", "Beta Robotics makes arms. The Japan company grew."),
    ),
    Rule(
        "the-hyphen-focus", "location", rf"\b[Tt]he (?:[a-z\-]+,? ){{0,2}}<o>-(?:based|headquartered) (?:[a-z\-]+ ){{0,5}}?(?:{COMPANY_NOUNS})\b(?= (?:to|is|was|has|will|would|said|says|which|that|bring|raised|plans|expects|announced|had|can|could|also|then|advance|grow|expand|and its|into|for its)\b)", near=False, background=True, scope="bare", status="completed",
        yes=("Beta Robotics raised £80 million that will help the London-based company bring its PS-002 arm to shops. => Beta Robotics | London | -",),
    ),
    Rule(
        "rival-of-focus", "competition", r"^\W{0,3}(?:Its |Local |Domestic |Main |Closest |Fellow )?(?:arch-?)?rival <o>(?= [a-z]+(?:ed|s)\b)", near=False, status="completed", confidence=LIKELY,
        yes=("Beta Cells sold more batteries. Rival Acme Cells delivered 22 GWh of batteries. => Beta Cells | Acme Cells | -",),
    ),
    Rule(
        "among-backers", "investment", r"<s>,? (?:<.>)?\b(?:was|is|were|are|being|has been|became|counts itself) (?:also )?(?:among|one of) (?:the |its )?(?:[a-z\-]+ ){0,3}?(?:investors|backers|shareholders) (?:in|of) (?:the )?(?:[a-z\-]+ ){0,3}?<w>", near=False, background=True, each=True, status="completed",
        yes=("Gamma Capital was among the investors in Beta Robotics. => Gamma Capital | Beta Robotics | -",),
    ),
    Rule(
        "one-of-its-backers", "investment", r"<s>,? (?:is |was |are |were |being |remains )?(?:also )?(?:one of|among) <o>'s? (?:[a-z\-]+ ){0,3}?(?:investors|backers|shareholders)\b", near=False, background=True, status="completed", scope="bare",
        yes=("Gamma Capital is one of Beta Robotics' original investors. => Gamma Capital | Beta Robotics | -",),
    ),
    Rule(
        "backs-such", "investment", r"\b(?:backing|backs|has backed|have backed|invested in|investments in|portfolio (?:companies )?(?:includes?|including|spans)|bets on|stakes in|backer of|investor in|investors in) (?:[a-z\-]+ ){0,5}?(?:such as |like |including |companies )<w>", near=False, background=True, each=True, status="completed", confidence=LIKELY,
        yes=("Gamma Capital closed a fund, backing early-stage biotechs like Beta Labs and Acme Bio. => Gamma Capital | Acme Bio | -",),
    ),
    Rule(
        "pours-into", "investment", r"\b(?:it's |has |have |had )?(?:poured|pours|pouring|ploughed|sunk|put) (?:more |new |fresh |its )?(?:money|cash|funds|capital|billions|millions) into (?:[a-z\-]+ ){0,3}?(?:\ue006's )?<o>", near=False, status="completed", confidence=LIKELY,
        yes=("Gamma Capital is busy. It has poured money into Ada Smith's Beta Labs. => Gamma Capital | Beta Labs | -",),
    ),
    Rule(
        "company-bankrupt", "risk", r"\b(?:it|company|brand|chain|retailer|startup|firm|group|store|maker|lender|exchange|and)\b (?:[a-z]+ ){0,2}?(?:fil(?:ed|es|ing) for (?:chapter (?:7|11|15|\ue003) )?(?:voluntary )?(?:bankruptcy|insolvency|administration|creditor protection|chapter)|went (?:bankrupt|bust|into administration)|sought (?:bankruptcy|creditor) protection)",
        metric="bankruptcy", near=False, status="completed", confidence=LIKELY, yes=("Acme Farms makes lamps. The company filed for Chapter 11 bankruptcy in May. => Acme Farms | - | -", "Acme Farms could not pay its debts and filed for Chapter 11 protection. => Acme Farms | - | -"),
        no=("The company filed for a licence.",),
    ),
)  # fmt: skip
