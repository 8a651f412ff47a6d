"""English rows of how and when a company began.

Order matters: the first row that claims a pair of ends wins.
"""

from __future__ import annotations

from dealgraph.loaders.extract.model import LIKELY
from dealgraph.loaders.extract.rules import Rule

FOUNDINGS: tuple[Rule, ...] = (
    Rule(
        "spun-out", "founding", r"<s>,? (?:was|were|had been) spun (?:out|off) (?:of|from) (?:[a-z\-]+ ){0,4}<w>", near=False, status="completed",
        yes=("Beta Capital was spun out of investment firm Acme Partners in 2020. => Beta Capital | - | -",),
    ),
    Rule(
        "began-in", "founding", r"<s>,? (?:which )?(?:(?:first )?(?:began|started out|got its start|got started|was born|opened its doors|came into (?:being|existence)|was formed|was spun out)(?: (?:life|operations|as [^,;\ue000]{1,40}?|out of [^,;\ue000]{1,30}?))? (?:back )?(?:in )?|has been (?:around|in business|operating) )(?=\ue004)<T>",
        near=False, background=True, status="completed", confidence=LIKELY, yes=("Beta Bakery began in 1993. => Beta Bakery | - | -", "Beta Bakery has been around since 1993. => Beta Bakery | - | -"),
    ),
    Rule(
        "who-founded", "founding", r"\bwho (?:also )?(?:co-)?(?:founded|started|launched|established|set up) <s>(?! (?:in|as) (?:[a-z]+ )?(?:Europe|China|India|Africa))", near=False, background=True, status="completed", scope="bare", confidence=LIKELY,
        yes=("Ada Smith, who founded Beta Robotics, left. => Beta Robotics | - | -",),
    ),
    Rule(
        "launched-apposition", "founding", r"<s>, (?:which was |which )?(?:launched|formed|created|set up|started|born|incorporated|spun out|spun off) (?:back )?(?:in )?(?=\ue004)<T>(?= |,)(?:(?: (?:by|from|as|in|out of) [^,;]{1,60})?,)", near=False, background=True, status="completed", scope="bare", confidence=LIKELY,
        yes=("Beta Robotics, launched in 2020, sells arms. => Beta Robotics | - | -",),
    ),
    Rule(
        "is-founded-by", "founding", r"<s>,? (?:is|was) (?:an?|the) [^.;\ue000]{0,60}?\b(?:co-)?(?:founded|started|launched|created|set up|established) by\b", near=False, background=True, status="completed", scope="bare", confidence=LIKELY,
        yes=("Beta Robotics is a 2020 startup founded by former bankers. => Beta Robotics | - | -",),
    ),
    Rule(
        "new-unit-named", "founding", r"\b(?:launch(?:es|ed|ing)?|establish(?:es|ed|ing)?|form(?:s|ed|ing)?|creat(?:es|ed|ing)|set(?:s|ting)? up|found(?:s|ed)|unveil(?:s|ed)|announc(?:es|ed) (?:the )?(?:creation|launch|formation) of) (?:a |an |its )?(?:new |wholly[- ]owned |independent |separate |joint ){0,2}(?:[a-z\-]+ ){0,2}(?:subsidiary|lab|company|unit|startup|firm|joint venture|division|entity|spin-?off|venture),? <s>(?=[,.;]| (?:to|in|with|for|that|which)\b|$)",
        near=False, confidence=LIKELY, yes=("Acme Corp set up a new unit, Beta Robotics. => Beta Robotics | - | -",),
    ),
    Rule(
        "founded-by", "founding", r"<s>,? (?:[a-z\-]+ ){0,4}?(?:which was |was |is |were |has been |had been )?(?:co-)?(?:founded|established|started|created|set up|incubated|incorporated|launched)(?: (?:in )?<T>)? by (?:[a-zA-Z\-]+ ){0,4}?<w>",
        near=False, scope="bare", background=True, yes=("Beta Robotics, founded by Ada Smith and Bob Jones, sells arms. => Beta Robotics | - | -",),
    ),
    Rule("since-founding", "founding", r"\bsince (?:its|the company's|their) (?:founding|inception|establishment|foundation),? (?:back )?(?=\ue004)<T>", near=False, background=True, confidence=LIKELY,
         yes=("Beta Cells has grown under its own steam since its founding in 2017. => Beta Cells | - | -",)),
    Rule(
        "founded-in", "founding",
        r"<s>,? (?:[a-z,\-]+ ){0,4}?(?:(?:was |were |been )(?:co-)?(?:founded|established|formed|incorporated|launched|set up|started|created)|(?:co-)?(?:founded|established|incorporated)) (?:in |on )?<T>",
        near=False, scope="bare", background=True, yes=("Beta Robotics was founded in 2015. => Beta Robotics | - | -",), no=("Beta Robotics launched in 2015 a phone.",),
    ),
    Rule("founded-apposition", "founding", r"<s>,? (?:an?|the) [^;]{0,90}?\b(?:co-)?(?:founded|established|launched|started) (?:in |by |\ue004|(?:two|three|four|five|\d{1,2}) )", near=False, scope="bare", background=True, confidence=LIKELY,
         yes=("Beta Robotics, a Boston-based startup founded in 2020, sells arms. => Beta Robotics | - | -", "Beta Robotics, the Boston-based maker of arms founded by Ada Smith in 2019, grew. => Beta Robotics | - | -",)),
    Rule("founded-lead", "founding", r"^(?:[^a-z]{0,3})(?:co-)?(?:founded|established|incorporated|launched) (?:in )?<T>(?: (?:by|in|and) (?:[^;]{1,90}, and [^,;]{1,40}|[^,]{1,60}))?, (?:the )?(?:[a-zA-Z\-]+ ){0,4}?<s>",
         near=False, background=True, scope="bare", yes=("Founded in 2015, Beta Robotics sells arms. => Beta Robotics | - | -",)),
    Rule("founded-lead-by", "founding", r"^\W{0,3}(?:co-)?(?:founded|established|incorporated|started) by [^,;]{1,90}?(?: (?:in )?<T>)?, (?:the )?(?:[a-zA-Z\-]+ ){0,4}?<s>", near=False, background=True, scope="bare",
         yes=("Founded by brothers Ada Smith and Bob Smith in 2016, Beta Robotics sells arms. => Beta Robotics | - | -",)),
    Rule("founded-it-by", "founding", r"^\W{0,3}(?:The (?:company|startup|firm|group|business)|It)\b[^;.]{0,60}?,? (?:was|were) (?:originally |first )?(?:co-)?(?:founded|established|started) by", near=False, background=True,
         confidence=LIKELY, yes=("Beta Robotics makes arms. The company, headquartered in Boston, was originally founded by Ada Smith. => Beta Robotics | - | -",)),
    Rule("left-to-found", "founding", r"\b(?:left|leave[sd]?|leaving|quit|departed|stepp(?:ed|ing) (?:away|down))\b[^;.]{0,80}? to (?:launch|found|start|co-found|form|set up) <s>", near=False, confidence=LIKELY, background=True,
         yes=("Ada Smith stepped away from her role at Acme Corp to launch Beta Labs. => Beta Labs | - | -",)),
    Rule("is-starting", "founding", r"\b(?:is|are) (?:starting|founding|co-founding) <s>(?= with| to|,|\.|$)", near=False, confidence=LIKELY, background=True,
         yes=("Its co-founder is starting Beta Robotics with Bob Jones. => Beta Robotics | - | -",)),
    Rule("founded-resolved", "founding", r"^(?:The (?:company|startup|firm|group|business)|It|Founded|Established)(?:, which)? (?:was )?(?:(?:founded|established|launched|incorporated|formed) )?(?:in )?<T>(?=[,. ])(?= by| and|,|\.)",
         near=False, background=True, confidence=LIKELY),
    Rule("founder-active", "founding", r"<w> (?:co-)?(?:founded|established|started|incorporated) <s>(?: (?:in )?<T>)?", near=False, confidence=LIKELY, background=True, scope="bare",
         yes=("Ada Smith founded Beta Robotics in 2015. => Beta Robotics | - | -",)),
    Rule("founder-launched", "founding", r"(?=\ue006)<w>,? (?:[a-z\-]+ ){0,2}?(?:co-)?(?:launched|started|set up|formed|created) <s> (?:back )?(?=\ue004)<T>", near=False, confidence=LIKELY, background=True,
         yes=("Maria Smith, a former banker, launched Beta Robotics in July 2029. => Beta Robotics | - | -",), no=("Acme Corp launched Beta Phone in July 2029.",)),
    Rule("which-set-up", "founding", r"\b(?:joint venture|subsidiary|company|firm|startup|unit|jv) <s>,? which (?:<.>)?\b(?:set up|founded|established|formed|launched|created) (?:in )?<T>", near=False, confidence=LIKELY, background=True, scope="bare",
         yes=("It is the work of the joint venture Beta Robotics, which the companies set up in 2021. => Beta Robotics | - | -",)),
    Rule("new-unit", "founding", r"\b(?:launch(?:es|ed)?|establish(?:es|ed)?|form(?:s|ed)?|creat(?:es|ed)|set(?:s|ting)? up|found(?:s|ed)) (?:a |an |its )?(?:new |wholly[- ]owned |independent )?(?:subsidiary|lab|company|unit|startup|firm|research lab|joint venture|division|foundation),? (?:called |named |dubbed |known as )<s>",
         near=False, yes=("Acme Corp set up a new subsidiary called Beta Robotics. => Beta Robotics | - | -",)),
)  # fmt: skip
