"""English patterns of money that is set apart (allotted, earmarked, budgeted) and of companies bought by whom a trade describes.

Rows as in `rules`; the first stand before the cue of capital expenditure, which alone would be a figure of the past.
"""

from __future__ import annotations

from dealgraph.loaders.extract.rules import Rule

_SUM = r"(?:about |around |some |nearly |almost |over |more than |at least |up to |as much as |roughly |\"?more or less\"? |an? |a total of |another |an additional )*(?P<a>\ue001)"
_CAPEX = r"(?:\ue004 )?(?:[a-z\-]+ ){0,2}?(?:capital expenditures?|capital spending|capital outlays?|capex|capital investments?)\b"
# Money for somebody who is named is a matter of the rows that name both.
_NOBODY = r"(?! (?:\ue004 )?(?:to|for|in|into|on) (?:the |its )?(?:[a-z\-]+ ){0,2}\ue000(?! (?:capex|capital|business|operations|plants?|projects?|facilit)))"

# Who is told with nation and trade: "British e-tailer".
_KIND = r"(?:\ue005 |[A-Z][a-z]+ )?(?:[a-z\-]+ ){1,5}?"
_BOUGHT = r"(?:acquired|bought|purchased|taken over|taken private|snapped up)(?: out)?"

BUDGETS: tuple[Rule, ...] = (
    Rule(
        "set-apart", "investment", rf"<s>,? (?:<.>)?\b(?:allot(?:s|ted|ting)?|earmark(?:s|ed|ing)|set(?:s|ting)? (?:aside|asie|apart)|(?:has |have |had )?budgeted|(?:has |have |had )?ring-?fenced|programmed) {_SUM}{_NOBODY}(?! (?:a|per|each|every) )",
        metric="capex", near=False, status="planned",
        yes=("Acme Foods allotted $7 billion this year to fund machinery upgrades. => Acme Foods | - | 7000000000 USD",
             "Acme Hotels set aside P4 billion for the expansion of its resorts. => Acme Hotels | - | 4000000000 PHP",
             "Acme Land earmarked P25 billion in capital expenditures over the next five years. => Acme Land | - | 25000000000 PHP",
             "Acme Power has budgeted $86 million for grid upgrades. => Acme Power | - | 86000000 USD"),
        no=("Acme Power was fined $86 million.", "Acme Power had budgeted for less."),
    ),
    Rule(
        "set-apart-focus", "investment", rf"\b(?:it|company|firm|group|conglomerate|developer|retailer|utility|bank|and|who|which) (?:has |had |have |is |was |also )*(?:allot(?:s|ted|ting)?|earmark(?:s|ed|ing)|set(?:s|ting)? (?:aside|apart)|budget(?:ed|ing)) {_SUM}{_NOBODY}(?! (?:a|per|each|every) )",
        metric="capex", near=False, status="planned",
        yes=("Acme Group has raised its plan. The company is allotting 110 billion pesos for its capital expenditures this year. => Acme Group | - | 110000000000 MXN",),
    ),
    Rule(
        "capex-budget", "investment", rf"<s>,? (?:<.>)?\b(?:sets?|setting|unveil(?:s|ed)|announc(?:es|ed)|approv(?:es|ed)|plans?|planned|planning|eyes?|eyed|eyeing|allocat(?:es|ed|ing)) {_SUM} (?:(?:in|of|for|as) )?{_CAPEX}",
        metric="capex", near=False, status="planned",
        yes=("Acme Corp is setting a ₱24-billion capital expenditure budget for 2032. => Acme Corp | - | 24000000000 PHP",
             "Acme Holdings announces P26.9-b capex this year to support its expansion plan. => Acme Holdings | - | 26900000000 PHP",
             "Acme Foods has allocated $3 billion for capital expenditures. => Acme Foods | - | 3000000000 USD"),
        no=("Acme Corp posted a rise in capital expenditure.",),
    ),
    Rule(
        "capex-set-at", "investment", rf"<s>,? (?:<.>)?\b(?:sets?|setting|pegs?|pegged|fix(?:es|ed)|rais(?:es|ed)|hik(?:es|ed)|lift(?:s|ed)|cuts?|trim(?:s|med)|budgeted) (?:its|the|their) {_CAPEX}(?: budgets?| plans?| program(?:me)?| outlays?)?(?: \ue004)? (?:at|to) {_SUM}",
        metric="capex", near=False, status="planned",
        yes=("Acme Power has set its capital expenditure at $300 million for this year. => Acme Power | - | 300000000 USD",
             "Acme Mobile pegged its 2032 capex at P85 billion. => Acme Mobile | - | 85000000000 PHP"),
        no=("Acme Power has set its sights at home.",),
    ),
    Rule(
        "to-spend-capex", "investment", rf"<s>,? (?:<.>)?\b(?:looking|looks|plans?|planned|planning|aims?|aiming|intends?|wants?|set|ready|poised|hopes?|eyeing|seeks?|seeking|expects?) to (?:spend|use|burn through|burn|splurge|disburse|deploy|shell out|pour|lay out|roll out) {_SUM} (?:in|on|for|as|of|worth of) {_CAPEX}",
        metric="capex", near=False, status="planned",
        yes=("Acme Land is looking to burn through P55 billion in capex this year. => Acme Land | - | 55000000000 PHP",
             "Acme Land plans to spend $2 billion on capital expenditures. => Acme Land | - | 2000000000 USD"),
        no=("Acme Land looks at offices for capital.",),
    ),
    Rule(
        "will-spend-own", "investment", rf"<s>,? (?:<.>)?\bwill (?:also )?(?:spend|use|disburse|shell out|lay out|deploy) {_SUM} (?:\ue004 )?(?:for|on|in|to (?:finance|fund|bankroll)) (?:its|their|the|ongoing) (?!(?:own )?(?:share|stock|buyback|debt|dividend|acquisition|purchase|takeover))[a-z\-]+(?! of \ue000)",
        metric="capex", near=False, status="announced",
        yes=("Acme Bank will spend P2 billion for its ongoing branch transformation. => Acme Bank | - | 2000000000 PHP",),
        no=("Acme Bank will spend time on its branches.", "Acme Bank will spend $2 billion on its share buyback."),
    ),
    Rule(
        "bought-by-kind", "acquisition", rf"<o>,? (?:was|is being|has been|had been|will be|got|were) (?:[a-z]+ly |later |eventually |since )?{_BOUGHT} (?:<=>)?by {_KIND}<s>(?!'s)",
        yes=("Beta Shops was bought out by British retailer Acme Wear for a mere $20 million. => Acme Wear | Beta Shops | 20000000 USD",),
        no=("Beta Shops was bought out by its own managers.",),
    ),
)  # fmt: skip
