"""English rows of how and when a company began.

Order matters: the first row that claims a pair of ends wins.
"""

from __future__ import annotations

from dealgraph.loaders.extract.en.lexicon import COMPANY_NOUNS
from dealgraph.loaders.extract.model import LIKELY
from dealgraph.loaders.extract.rules import Rule

_FOUNDED = r"(?:co-)?(?:founded|established|started|created|set up|launched|formed|incorporated|incubated)"
_UNIT = r"(?:subsidiary|lab|company|unit|startup|firm|joint venture|division|entity|spin-?off|venture|business|fund|vehicle|holding|bank|brand|insurer|carrier|partnership|group|consortium|institute)"

FOUNDINGS: tuple[Rule, ...] = (
    Rule(
        "founded-the-company", "founding", rf"[\ue006\ue000],? (?:[^;.\ue000]{{0,70}}, )?(?:who |had |has |first |originally )*{_FOUNDED} (?:the|this) (?:company|firm|startup|start-up|business|group|bank|brand|retailer|[a-z]*maker|chain|platform)\b(?! (?:that|which|of|for|called|named|in the)\b)", near=False, background=True, status="completed", scope="bare",
        ends="focus",
        yes=("Car maker Beta Drive has filed for bankruptcy. Ada Rook, a former banker, founded the company in 2016. => Beta Drive | - | -",), no=("Ada Rook founded the company that makes arms.",),
    ),
    Rule(
        "founded-it-lead", "founding", rf"^\W{{0,3}}(?:Founded|Launched|Started|Established|Set up|Formed|Incorporated)\b(?! for\b)[^,;\ue000]{{1,60}}, (?:the (?:[a-z\-]+ ){{0,3}}?(?:{COMPANY_NOUNS})|it) [a-z]", near=False, background=True, status="completed", confidence=LIKELY,
        ends="focus",
        yes=("Beta Labs raised $5 million. Launched less than a year ago, the company is worth $2 billion. => Beta Labs | - | -",),
    ),
    Rule(
        "founded-lead-list", "founding", rf"^\W{{0,3}}{_FOUNDED} (?:in |back in |just |only |barely |about |less than |more than |over )*<T>(?: in <N>)? by [^;]{{3,160}}?(?:[—–][^—–;]{{3,80}}[—–]|, )(?=\ue000)<s> (?:has|is|was|makes|now|sells|had|develops|offers|builds|runs|operates|raised|provides)\b", near=False, background=True, status="completed", scope="bare",
        yes=("Founded in 2020 in Boston by Rook, Bo Lund and Cy Hale—three former bankers—Beta Labs has grown. => Beta Labs | - | -",),
    ),
    Rule(
        "and-was-founded", "founding", rf"\b(?:and|but|it) (?:was|were|has been) (?:first |originally )?{_FOUNDED} (?:back )?(?:in |on )?(?=\ue004)<T>", near=False, background=True, status="completed", confidence=LIKELY,
        yes=("Beta Labs is one of the leading makers of arms and was founded in 2008. => Beta Labs | - | -",), no=("The law is old and was created in 2008.",),
    ),
    Rule(
        "who-founded-too", "founding", rf"\bwho (?:also |previously |earlier |later |once |had )*{_FOUNDED} <N>(?:,? and (?:later |also )?|, )<s>(?=[,.;( ])", near=False, background=True, status="completed", confidence=LIKELY,
        yes=("It was led by Ada Rook, who previously founded Beta Labs (sold to Acme) and Gamma Arms. => Gamma Arms | - | -",),
    ),
    Rule(
        "will-be-named", "founding", rf"\b{_UNIT}\b[^;.\ue000]{{0,60}}? (?:will|is to|would|is set to) be (?:named|called|dubbed|known as) <s>", near=False, status="announced",
        yes=("The public-private partnership will be named Beta Lithium, said Acme. => Beta Lithium | - | -",),
    ),
    Rule(
        "new-called", "founding", rf"\b(?:new|newly formed|newly created|planned|proposed) (?:[a-z\-]+ ){{0,3}}?{_UNIT},? (?:(?:which |that )?(?:will be |is to be |to be |is |temporarily |tentatively |provisionally )?(?:called|named|dubbed|known as)) <s>", near=False, confidence=LIKELY,
        yes=("The new joint venture, called Beta Battery, will make cells. => Beta Battery | - | -", "Acme Net has set up a new business named Beta Towers. => Beta Towers | - | -"),
    ),
    Rule(
        "spinoff-of", "founding", r"<s>,? (?:is |was )?an? (?:(?=\ue004)<T> )?(?:[a-z\-]+ ){0,2}?(?:spin-?off|spin-?out) (?:of|from) (?:the )?(?:[a-z\-]+ ){0,4}<w>", near=False, background=True, status="completed", scope="bare", confidence=LIKELY,
        yes=("Beta Robotics, a 2019 spinoff of Acme University, sells arms. => Beta Robotics | - | -",),
    ),
    Rule(
        "launched-an-arm", "founding", r"\b(?:launch(?:es|ed|ing)?|creat(?:es?|ed|ing)|form(?:s|ed|ing)?|set(?:s|ting)? up|establish(?:es|ed|ing)?|unveil(?:s|ed)?|found(?:s|ed)) <s>, (?:an?|its|their|the) (?:new )?(?:[a-z\-]+ ){0,3}?(?:subsidiary|unit|arm|division|joint venture|company|fund|institute|spin-?off|startup)\b", near=False, confidence=LIKELY,
        yes=("Acme Corp has launched Beta Ventures, a venture arm. => Beta Ventures | - | -",), no=("Acme Corp has launched Beta Phone, a device.",),
    ),
    Rule(
        "which-was-started", "founding", rf"<s>,? which (?:<N>|he|she|they|the (?:two|three|pair|brothers|duo)) (?:had |has )?{_FOUNDED} (?:back )?(?:in )?(?=\ue004)<T>", near=False, background=True, status="completed", scope="bare", confidence=LIKELY,
        yes=("Beta Labs, which Ada Rook started in 2019, grew. => Beta Labs | - | -",),
    ),
    Rule(
        "to-create-it", "founding", rf"\bto (?:create|form|launch|establish|set up) <s>,? (?:an?|the) (?:[a-z\-]+ ){{0,4}}?(?:{COMPANY_NOUNS})\b", near=False, status="planned", confidence=LIKELY,
        yes=("The plan is to merge Acme Life with Gamma Life to create Beta Cover, a new life insurer. => Beta Cover | - | -",),
    ),
    Rule(
        "stands-alone", "founding", r"<s>,? (?:which )?(?:was |were |has )?(?:launched|debuted|emerged|became|become|started trading|began trading|listed)(?: as)? an? (?:[a-z\-]+,? ){0,3}?(?:standalone|stand-alone|independent|separate)\b[a-z, -]{0,40}? (?:company|business|firm|entity)(?: (?:in |on )?(?=\ue004)<T>)?", near=False, status="completed",
        yes=("Beta Power launched as a standalone publicly traded company in February 2022 after being spun off from Acme. => Beta Power | - | -",),
    ),
    Rule(
        "spun-out", "founding", r"<s>,? (?:(?:which |that )?(?:was|were|had been) |(?:an?|the) [^,;.\ue000]{1,60} |which )?spun[- ](?:out|off) (?:of|from) (?:[a-z\-]+ ){0,4}<w>", near=False, status="completed", scope="bare",
        yes=("Beta Rooms, the hotel owner spun-off from Acme in 2018, is buying. => Beta Rooms | - | -", "Beta Capital was spun out of investment firm Acme Partners in 2020. => Beta Capital | - | -",),
    ),
    Rule(
        "began-in", "founding", r"<s>,? (?:which )?(?:(?:first )?(?:began|started out|got its start|got started|was born|opened its doors|came into (?:being|existence)|was formed|was spun out)(?: (?:life|operations|as [^,;\ue000]{1,40}?|out of [^,;\ue000]{1,30}?))? (?:back )?(?:in )?|has been (?:around|in business|operating) |(?:dates|goes) back to |(?:traces|can trace) its (?:roots|origins|history|beginnings) (?:back )?to |(?:got off the ground|came to life) (?:in )?)(?=\ue004)<T>",
        near=False, background=True, status="completed", confidence=LIKELY, yes=("Beta Bakery began in 1993. => Beta Bakery | - | -", "Beta Bakery has been around since 1993. => Beta Bakery | - | -", "Beta Bakery traces its roots back to 1993. => Beta Bakery | - | -"),
    ),
    Rule(
        "who-founded", "founding", r"\bwho (?:also |previously |earlier |later |once |had |has |first )*(?:co-)?(?:founded|started|launched|established|set up) <s>(?! (?:in|as) (?:[a-z]+ )?(?:Europe|China|India|Africa))", near=False, background=True, status="completed", scope="bare", confidence=LIKELY,
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
        "new-unit-named", "founding", r"\b(?:launch(?:es|ed|ing)?|establish(?:es|ed|ing)?|form(?:s|ed|ing)?|creat(?:es|ed|ing)|set(?:s|ting)? up|found(?:s|ed)|unveil(?:s|ed)|open(?:s|ed)|incorporat(?:es|ed)|register(?:s|ed)|(?:creation|launch|formation|establishment) of) (?:a |an |its |the )?(?:new |wholly[- ]owned |independent |separate |joint ){0,2}(?:[a-z\-]+ ){0,2}(?:subsidiary|lab|company|unit|startup|firm|joint venture|division|entity|spin-?off|venture|business|holding),? <s>(?=[,.;]| (?:to|in|with|for|that|which)\b|$)",
        near=False, confidence=LIKELY, yes=("Acme Corp set up a new unit, Beta Robotics. => Beta Robotics | - | -", "Acme announced a partnership and the creation of a joint venture, Beta Robotics, to sell arms. => Beta Robotics | - | -"),
    ),
    Rule(
        "founded-by", "founding", r"<s>[\"”’']?,? (?:[a-z\-]+ ){0,4}?(?:which was |was |is |were |has been |had been )?(?:co-)?(?:founded|established|started|created|set up|incubated|incorporated|launched|formed)(?: (?:in |back in |just |only |barely |about |less than |more than |over )*<T>| (?:in|at|out of) (?:an? |the |his |her )[a-z \-]{3,25}?)? by (?:[a-zA-Z\-']+ ){0,4}?<w>",
        near=False, scope="bare", background=True, yes=("Beta Robotics, founded by Ada Smith and Bob Jones, sells arms. => Beta Robotics | - | -", "Beta Robotics was started in a garage by Ada Smith. => Beta Robotics | - | -"),
    ),
    Rule("dated-founding", "founding", r"\b(?:its|the company's|the firm's|the startup's|the group's|their|<s>'s) (?=\ue004)<T> (?:founding|inception|establishment|foundation|incorporation|creation)\b", near=False, background=True, status="completed", confidence=LIKELY,
         yes=("Beta Cells has made 65 cars since the company's 2018 founding. => Beta Cells | - | -",)),
    Rule("by-veterans", "founding", r"<s>, (?:which was |an? [^,;\ue000]{1,60} )?(?:co-)?(?:founded|started|established|set up) by (?:an? |the |two |three |four |former |ex-)?(?:[a-z\-]+ ){0,2}(?:veterans?|engineers?|scientists?|executives?|researchers?|professors?|alumni|entrepreneurs?|brothers|siblings|students|doctors|bankers|employees|friends|graduates|officers|founders)\b", near=False, background=True, status="completed", scope="bare",
         yes=("Beta Guard, founded by veterans of an elite unit, grew. => Beta Guard | - | -",)),
    Rule("since-founding", "founding", r"\b(?:since|after|following|in|before|until) (?:its|the company's|the firm's|their|the startup's) (?:founding|inception|establishment|foundation),? (?:back )?(?=\ue004)<T>", near=False, background=True, confidence=LIKELY,
         yes=("Beta Cells has grown under its own steam since its founding in 2017. => Beta Cells | - | -",)),
    Rule(
        "founded-in", "founding",
        r"<s>,? (?:[a-z,\-]+ ){0,4}?(?:(?:was |were |been )(?:[a-z]+ly |first |later )?(?:co-)?(?:founded|established|formed|incorporated|launched|set up|started|created)|(?:co-)?(?:founded|established|incorporated)) (?:in |on |back in |just |only |barely |about |less than |more than |over )*<T>",
        near=False, scope="bare", background=True, yes=("Beta Robotics was founded in 2015. => Beta Robotics | - | -",), no=("Beta Robotics launched in 2015 a phone.",),
    ),
    Rule("founded-apposition", "founding", r"<s>,? (?:an?|the) [^;]{0,90}?\b(?:co-)?(?:founded|established|launched|started) (?:in |by |\ue004|(?:two|three|four|five|\d{1,2}) )", near=False, scope="bare", background=True, confidence=LIKELY,
         yes=("Beta Robotics, a Boston-based startup founded in 2020, sells arms. => Beta Robotics | - | -", "Beta Robotics, the Boston-based maker of arms founded by Ada Smith in 2019, grew. => Beta Robotics | - | -",)),
    Rule("founded-lead", "founding", r"^(?:[^a-z]{0,3})(?:co-)?(?:founded|established|incorporated|launched|set up|started|formed|created|born) (?:in |back in |just |only |barely |about |less than |more than |over )*<T>(?: (?:by|in|and) (?:[^;]{1,90}, and [^,;]{1,40}|[^,]{1,60}))?, (?!with\b)(?:the )?(?:\ue005-(?:based|headquartered) )?(?:[a-zA-Z\-]+ ){0,4}?<s>",
         near=False, background=True, scope="bare", yes=("Founded in 2015, Beta Robotics sells arms. => Beta Robotics | - | -",)),
    Rule("founded-lead-by", "founding", r"^\W{0,3}(?:co-)?(?:founded|established|incorporated|started) by [^,;]{1,90}?(?: (?:in |back in |just |only |barely |about |less than |more than |over )*<T>)?, (?:the )?(?:[a-zA-Z\-]+ ){0,4}?<s>", near=False, background=True, scope="bare",
         yes=("Founded by brothers Ada Smith and Bob Smith in 2016, Beta Robotics sells arms. => Beta Robotics | - | -",)),
    Rule("founded-it-by", "founding", rf"^\W{{0,3}}(?:(?:The|This) (?:[\w\-]+ ){{0,4}}?(?:{COMPANY_NOUNS})|It)\b[^;.\ue000]{{0,60}}?,? (?:(?:was|were) )?(?:originally |first )?(?:co-)?(?:founded|established|started) by", near=False, background=True,
         confidence=LIKELY, scope="bare", yes=("Beta Robotics makes arms. The company, founded by Ada Rook, grew. => Beta Robotics | - | -", "Beta Robotics makes arms. The company, headquartered in Boston, was originally founded by Ada Smith. => Beta Robotics | - | -",)),
    Rule("left-to-found", "founding", r"\b(?:left|leave[sd]?|leaving|quit|departed|stepp(?:ed|ing) (?:away|down))\b[^;.]{0,80}? to (?:launch|found|start|co-found|form|set up) <s>", near=False, confidence=LIKELY, background=True,
         yes=("Ada Smith stepped away from her role at Acme Corp to launch Beta Labs. => Beta Labs | - | -",)),
    Rule("is-starting", "founding", r"\b(?:is|are) (?:starting|founding|co-founding) <s>(?= with| to|,|\.|$)", near=False, confidence=LIKELY, background=True,
         yes=("Its co-founder is starting Beta Robotics with Bob Jones. => Beta Robotics | - | -",)),
    Rule("launched-with-money", "founding", r"<s>,? (?:which )?(?:first )?(?:was )?launched (?:back )?(?:in |on )?(?=\ue004)<T> with (?:an? |\ue001|backing|funding|money|support|just|only|seed)", near=False, background=True, status="completed", confidence=LIKELY,
         yes=("Beta Textiles launched in 2027 with backing of its mayor. => Beta Textiles | - | -",)),
    Rule("founders-aside", "founding", r"(?=\ue006)<w>,? (?:later |then |also )?(?:co-)?(?:founded|established|started) <s>(?= (?:<T>|in|back|earlier|last|this|after|with)|[,.;]|$)", near=False, background=True, status="completed", confidence=LIKELY,
         yes=("Ada Rook, James Lund, and Cy Hale - once pastry cooks at Acme - then established Beta Ovens in May. => Beta Ovens | - | -",)),
    Rule("hyphen-founded", "founding", r"<w>-founded (?:[a-z\-]+ ){0,4}?<s>", near=False, background=True, status="completed", scope="bare", confidence=LIKELY,
         compound=True,
         yes=("Lund-founded Acme Looms weaves wool. => Acme Looms | - | -",)),
    Rule("the-company-founded", "founding", rf"^\W{{0,3}}(?:The|This) (?:[\w\-]+ ){{0,4}}?(?:{COMPANY_NOUNS}),? (?:which (?:was|is) )?{_FOUNDED} (?:in |back in |just |only |about )*(?=\ue004)<T>", near=False, background=True, status="completed", scope="bare", confidence=LIKELY,
         yes=("Beta Tiles fires clay. This family firm, established in 2008, exports little. => Beta Tiles | - | -", "Beta Tiles fires clay. The producer, which was started in 2008 by Ada Rook, exports little. => Beta Tiles | - | -")),
    Rule("founded-resolved", "founding", r"^\W{0,3}(?:The (?:company|startup|firm|group|business)|It|Founded|Established)(?:, which)? (?:was )?(?:(?:founded|established|launched|incorporated|formed) )?(?:in |back in |just |only |barely |about |less than |more than |over )*<T>(?= by| and|[,.;])",
         near=False, background=True, confidence=LIKELY),
    Rule("founded-there-first", "founding", r"^\W{0,3}(?:First )?(?:[Ff]ounded|[Ee]stablished|[Ii]ncorporated|[Ss]tarted|[Ll]aunched|[Cc]reated) in <L>(?:, \ue005)? (?:back )?<T>(?: by [^,;]{2,60})?, (?:the )?(?:[a-z\-]+ ){0,4}?<s>", near=False, background=True, status="completed",
         yes=("Founded in Chicago in 1889, Acme Trust has offices in many cities. => Acme Trust | - | -",)),
    Rule("founder-active", "founding", r"<w> (?:co-)?(?:founded|established|started|incorporated) <s>(?: (?:in |back in |just |only |barely |about |less than |more than |over )*<T>)?", near=False, confidence=LIKELY, background=True, scope="bare",
         yes=("Ada Smith founded Beta Robotics in 2015. => Beta Robotics | - | -",)),
    Rule("founder-launched", "founding", r"(?=\ue006)<w>,? (?:[a-z\-]+ ){0,2}?(?:co-)?(?:launched|started|set up|formed|created) <s> (?:back )?(?=\ue004)<T>", near=False, confidence=LIKELY, background=True,
         yes=("Maria Smith, a former banker, launched Beta Robotics in July 2029. => Beta Robotics | - | -",), no=("Acme Corp launched Beta Phone in July 2029.",)),
    Rule("which-set-up", "founding", r"\b(?:joint venture|subsidiary|company|firm|startup|unit|jv) <s>,? which (?:<.>)?\b(?:set up|founded|established|formed|launched|created) (?:in |back in |just |only |barely |about |less than |more than |over )*<T>", near=False, confidence=LIKELY, background=True, scope="bare",
         yes=("It is the work of the joint venture Beta Robotics, which the companies set up in 2021. => Beta Robotics | - | -",)),
    Rule("new-unit", "founding", r"\b(?:launch(?:es|ed)?|establish(?:es|ed)?|form(?:s|ed)?|creat(?:es|ed)|set(?:s|ting)? up|found(?:s|ed)|open(?:s|ed)|incorporat(?:es|ed)|register(?:s|ed)) (?:a |an |its )?(?:new |wholly[- ]owned |independent |separate |joint ){0,2}(?:subsidiary|lab|company|unit|startup|firm|research lab|joint venture|division|foundation),? (?:called |named |dubbed |known as )<s>",
         near=False, yes=("Acme Corp set up a new subsidiary called Beta Robotics. => Beta Robotics | - | -",)),
)  # fmt: skip
