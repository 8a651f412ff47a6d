"""English patterns of rounds and investments that are told by the valuation, the backer or the purpose, not by a verb of raising alone.

Rows as in `rules`; most sums here are anchored by two things at once, the money and what it is for.
"""

from __future__ import annotations

from dealgraph.loaders.extract.en.verbs import RAISE, ROUND
from dealgraph.loaders.extract.model import LIKELY, REVIEW
from dealgraph.loaders.extract.rules import Rule

TOLD: tuple[Rule, ...] = (
    Rule(
        "fund-received-to", "funding_round", r"\b(?:received|secured|closed|obtained|landed) (?:about |over |more than |up to |nearly |another )?<M>(?= to (?!settle|pay|end|resolve|drop)[a-z]+ )", confidence=REVIEW,
        yes=("Beta Robotics received $15 million to promote robots in kitchens. => Beta Robotics | - | 15000000 USD",), no=("Beta Robotics received $15 million to settle a lawsuit.",),
    ),
    Rule(
        "investment-secured", "funding_round", r"\b(?:secure[sd]?|securing|receive[sd]?|land(?:s|ed)|clos(?:es|ed)|attract(?:s|ed)|obtain(?:s|ed)|gets?|got) (?:an? )?(?:<M>)(?: [a-z-]+){0,2} investment\b(?! (?:in|into|agreement|plan|program|contract))",
        yes=("Beta Cells, a fuel cell maker, has secured a $3 million investment. => Beta Cells | - | 3000000 USD",), no=("Beta Cells has secured a $3 million investment plan.",),
    ),
    Rule(
        "fund-for-his", "funding_round", rf"\b{RAISE} (?:(?:about|over|more|than|up|to|nearly|another|an?|[a-z]+-[a-z]+|massive|huge|record|whopping) ){{0,3}}<M>[^;.\ue000]{{0,60}}?(?:\b(?:led|backed) by [^;.]{{1,60}}? )?\bfor (?:his|her|their|its) (?:[a-z\-]+ ){{0,4}}(?:startup|start-up|company|venture|firm|business|lab),? (?:called |named |dubbed )?(?:the )?<s>",
        yes=("He has secured $150 million in a new funding round led by Gamma Capital for his robotics startup, Beta Robotics. => Beta Robotics | - | 150000000 USD",),
        no=("He has secured $150 million in a new funding round for his startup.",),
    ),
    Rule(
        "fund-previous", "funding_round", r"\b(?:previous|prior|earlier|preceding|initial) <M> (?:[a-z\-]+ ){0,2}?(?:investment|round|funding|raise|financing) (?:from|led by|backed by)\b",
        status="completed", yes=("Beta Robotics raised $30 million in May. It follows a previous $150 million investment from backers including Gamma Capital. => Beta Robotics | - | 150000000 USD",),
    ),
    Rule(
        "fund-at-valuation", "funding_round", rf"\b{RAISE} (?:about |over |more than |up to |nearly |at least |an? |around |roughly |another |an additional )*<M> (?:in (?:[a-z\-]+ ){{1,3}})?(?:at|on) an? (?:[a-z\-]+ )?(?:<x> )?(?:[a-z\-]+ ){{0,2}}valuation\b",
        yes=("The company, barely three years old, made robots. Beta Robotics secured over $1 billion at a $39 billion valuation. => Beta Robotics | - | 1000000000 USD",),
        no=("Beta Robotics sold shares at a $39 billion valuation.",),
    ),
    Rule(
        "approved-investment", "investment", r"\b(?:approved|committed|pledged|set aside|earmarked) (?:about |around |up to |more than |nearly |some )?<M>(?:,? or (?:roughly |about |around )?<x>,?)? (?:of|in|worth of) (?:[a-z]+ ){0,2}(?:investments?|funding|financing|capital) (?:for|in|to) (?:[a-z\-]+ ){0,3}<o>",
        status="announced", yes=("The Growth Fund has approved about 800 billion won, or roughly $533 million, of investment for Beta Chips. => Growth Fund | Beta Chips | 800000000000 KRW",),
    ),
    Rule(
        "it-is-backed", "investment", r"\b(?:it|unicorn|company|startup|firm|group|business) is (?:also )?backed by (?:[a-z\-]+ ){0,3}?(?:investors |backers |names )?(?:such as |like |including )?<w>(?!'s)", status="completed", near=False, background=True, each=True,
        swap=True, yes=("Beta Shops grew last year. The unicorn is backed by big-name investors such as Gamma Capital and Acme Foods. => Acme Foods | Beta Shops | -",),
    ),
    Rule(
        "raise-at", "funding_round", r"<s>,? (?:<.>)?\brais(?:ing|ed|es) at (?:an? )?(?:<m>)(?! (?:a|per) )", near=False, confidence=LIKELY, status="completed",
        yes=("See the news about onboarding company Beta Robotics raising at $11 billion, versus $6 billion last fall. => Beta Robotics | - | -",), no=("Beta Robotics raises prices at its shops.",),
    ),
    Rule(
        "valued-in-round", "funding_round", rf"\bvaluation in (?:an? |its |the )(?:[a-z\-]+ ){{0,3}}{ROUND}", near=False, confidence=LIKELY, status="completed",
        yes=("Beta Robotics has topped a $12 billion valuation in a funding round led by Gamma Capital. => Beta Robotics | - | -",), no=("Beta Robotics has a $12 billion valuation in the eyes of many.",),
    ),
    Rule(
        "fund-first-close", "funding_round", r"\b(?:first|second|third|final|interim|initial) clos(?:e|ing) of (?:its|the|their) [^;]{0,90}?\b(?:securing|secured|raising|raised|with|at|totall?ing) (?:[a-z]+ ){0,3}?<M>",
        yes=("Gamma Health announced the first close of its third fund, securing commitments of $550 million. => Gamma Health | - | 550000000 USD",), no=("Gamma Health announced the first close of its shops.",),
    ),
    Rule(
        "investment-in-startup", "funding_round", r"\b(?:an?|the|'s) (?:[a-z\-]+ ){0,2}<M> investment in (?:[a-z\-]+ ){0,4}(?:startup|start-up|company|firm) <s>(?! by\b)", status="completed",
        yes=("This week's behemoth $1.8 billion investment in fusion startup Beta Power outsizes all others. => Beta Power | - | 1800000000 USD",), no=("This week's investment in fusion startups outsizes all others.",),
    ),
    Rule(
        "approved-for", "investment", r"<s>,? (?:<.>)?\bapproved (?:the company|the firm|it) for (?:up to |as much as |about |nearly )?<M>(?: in| of)? (?:[a-z\-]+ ){0,4}?(?:grants?|funding|subsid\w+|incentives?|aid|support|tax credits?|rebates?)\b",
        metric="subsidy", near=False, yes=("Beta Robotics will employ 500 people. KEDB approved the company for up to $100,000 in tax incentives. => KEDB | - | 100000 USD",),
    ),
)  # fmt: skip
