"""Phrases that say what a sum is where no single word beside it does: money raised "to date", "on capex", "at a valuation".

Each gives a kind and a metric, as the rows of cues do.
"""

from __future__ import annotations

import re

from dealgraph.loaders.extract.view import NAME

_I = re.IGNORECASE
_ON_CAPEX = re.compile(r"^ (?:\ue004 )?(?:on|in|for|of) (?:its |total |annual |quarterly |\ue004 )*(?:capex|capital (?:expenditures?|spending|outlays|investments?))\b", _I)
_TO_DATE = re.compile(r"^ (?:in (?:total |venture |equity )?(?:funding|capital|financing|equity) )?(?:to date|so far|in total|since (?:its|it|launch|inception|being))\b", _I)
_RAISED_BY_NOW = re.compile(r"(?:\b(?:has|have) now|^\W{0,3}(?:so far|to date|in total|in all|altogether),? [^;,]{1,40}) (?:raised|secured|attracted)\b[^;]{0,24}$", _I)
# "alongside a $2 billion Beta Robotics acquisition": the price of what is named between.
_OF_A_DEAL = re.compile(rf" {NAME} (?:acquisition|takeover|merger|buyout|purchase)\b", _I)
# "for $63 per share in cash, or about $16 billion": what it comes to.
_COMES_TO = re.compile(r"\bper (?:common |ordinary )?share(?: in (?:cash|stock))?,? (?:(?:or|for|in|representing|i\.e\.),? )?(?:an? )?(?:(?:total|aggregate|overall|approximate|equity)(?: (?:of|value of|price of|consideration of|deal value of))? )?(?:about |around |approximately |roughly |some |nearly |more than )?$", _I)
# "to acquire Beta for $8 billion could boost profit": the price, whatever it is to boost.
_BOUGHT_FOR = re.compile(rf"\b(?:acquir\w+|buy(?:s|ing)?|bought|purchas\w+|take over|took over|takeover of|acquisition of|purchase of) (?:(?!(?:from|with|by|to|for|in)\b)[a-z-]+ |\ue005(?:'s)? ){{0,6}}{NAME} for (?:about |around |nearly |roughly |some |over |more than |up to |as much as |an? )*$", _I)
_PROFITS = re.compile(r" (?:could|would|will|may|might|should|is|to|in) ", _I)
# "the merger would create a company worth $34 billion": the price of none of the two.
_MADE_WORTH = re.compile(r"\b(?:creat|form|produc|result)\w* (?:in )?(?:an? |the )(?:[\w-]+ ){0,5}(?:company|group|giant|firm|entity|business|player|lender|bank|retailer|powerhouse)(?: (?:that is|which is))? (?:worth|valued at) (?:about |around |nearly |roughly |some |over |more than )?$", _I)
# "With $19 billion in funding, Acme is": what it has raised by now.
_WITH_FUNDING = re.compile(r"^\W{0,3}(?:with|having) (?:about |around |nearly |over |more than |some )*$", _I)
_IN_FUNDING = re.compile(r" (?:in|of) (?:total |venture |equity |private )*(?:funding|capital raised|venture capital|financing)\b", _I)
# "snapped up 8% of Beta": a share of whoever stands behind it.
_TAKES = re.compile(r"\b(?:bought|acquired|buys|acquires|buy|acquire|snap(?:s|ped) up|picked up|gets?|got|receives?|received|takes?|took|sold|sells?|retains?) (?:about |around |nearly |roughly |some |up to |another )?$", _I)
_OF_WHOM = re.compile(rf" of (?:the )?(?:[a-z-]+ ){{0,4}}{NAME}(?!'s)(?= (?:for|in|from|under|to|on|after|last|this|and|as|at|by|through|via)\b|[.,;]|$)", _I)
# "ended the quarter with $3 billion in cash": what lies there, not what is paid.
_HAS = re.compile(r"\b(?:has|had|have|holds|held|holding|sits on|sitting on|ended [a-z0-9 \ue004-]{1,30} with)(?: about| around| nearly| over| more than| some)* $", _I)
_IN_CASH = re.compile(r" in cash\b(?! and (?:stock|shares)| or )", _I)
_USUAL = re.compile(r"\b(?:average|median|typical)(?: of)? $", _I)
_IN_VALUE = re.compile(r" (?:in|of|from|off|to) (?:its |the |their )?(?:stock |share )?(?:market|shareholder|paper) (?:value|cap)", _I)
_ON_BUYBACKS = re.compile(r" (?:on|in|for|of|to|via|through) (?:a |its |the |fund )?(?:[a-z-]+ ){0,2}(?:buy-?backs?|buy back|repurchas\w+|dividends?)\b", _I)
_MOVED = re.compile(r"\b(?:wip\w+|eras\w+|evaporat\w+|shav\w+|shed\w*|los\w+|add\w*|gain\w*)\b[^,;]{0,24}$", _I)
_OWN_MEANS_ZH = re.compile("(?:以|使用)[^，。；\ue001]{0,8}(?:募集|自有|自筹)资金(?:不超过|约|近|超)?$")
_BUYS_ZH = re.compile("(?:收购|受让|购买|并购|取得)")
_AT_VALUATION_ZH = re.compile("估值(?:再次?|又)?(?:追加|增持|投入|投资|入股|认购|注资)(?:约|近|超|不超过|最高)*$")
_RAISED_AT_ZH = re.compile("估值[^，。；]{0,4}(?:完成|获|筹|募)[^，。；]{0,8}$")  # "以35亿美元估值完成3.5亿美元融资"
# "与乙达成的450亿美元算力协议": the sum is that of the contract it stands in, whatever was told before.
_AGREED_ZH = re.compile("(?:达成|签署|签订|签下)的(?:价值|总额|约|近|超){0,2}$")
_CONTRACT_ZH = re.compile("的?[^，。；\ue001]{0,8}(?:算力|采购|供应|供货|租赁|云|订单|合同|大单)")
_CAPACITY = re.compile(r" (?:[a-z-]+ ){0,3}capacity\b")
_BOUGHT = re.compile(r"\b(?:purchas|buy|leas|rent|contract|suppl|provid|secur)\w*\b[^;,]{0,30}$", _I)

# "will shrink by 3 million to 45 million units", "reached 3 million vehicles": where it stands, not by how much it moved.
LEVEL_TOLD = re.compile(r"\b(?:declin|fall|fell|drop|shr[aiu]nk|grow|grew|ris|rose|climb|jump|contract|expand|increas|decreas|surg|slid|slip|swell)\w*\b[^,;]{0,40} to (?:about |around |nearly |over |just |a record |more than )*$|\b(?:reach|hit|total|exceed|surpass|top)\w* (?:about |around |nearly |over |just |a record |more than )*$", _I)
UNITS = ("units", "vehicles", "cars", "systems", "phones", "smartphones", "devices", "trucks", "homes", "sales", "exports", "imports", "visitors", "arrivals", "volumes", "installations")
# "fell by 3 million units to 45 million": the level alone is told.
_BY_HOW_MUCH = re.compile(r"\b(?:declin|fall|fell|drop|shr[aiu]nk|grow|grew|ris|rose|climb|jump|contract|expand|increas|decreas)\w* by (?:about |around |nearly |over |some |more than )?$", _I)
_TO_WHAT = re.compile("(?: [a-z\ue004]+){0,6} to (?:about |around |nearly |over |just |a record |more than )?\ue003")


# "plans to build a 45 MW wind park": what is committed where no money is told.
_WORKS = r"(?:data[ -]?cent(?:er|re)s?|campus(?:es)?|facilit(?:y|ies)|plants?|farms?|parks?|projects?|sites?|stations?|developments?|installations?|arrays?|clusters?|hubs?|complex|reactors?|systems?|portfolio|assets)"
_BUILDS = re.compile(
    r"\b(?:build(?:s|ing)?|built|construct(?:s|ed|ing|ion of)?|develop(?:s|ed|ing|ment of)?|co-develop(?:s|ed|ing)?|erect(?:s|ed|ing)?|set(?:s|ting)? up|establish(?:es|ed|ing)?|plan(?:s|ned|ning)?(?: for| on)?|propos(?:es|ed|ing)|complet(?:es|ed|ing)|commission(?:s|ed|ing)?|broke ground on|breaks? ground on|inaugurat(?:es|ed|ing))"
    r"(?: (?:an?|its|the|another|new|massive|huge|giant|large|first|second|third|planned|proposed|up to|about|around|nearly|more than|over|some|roughly))* $", _I)
_OF_WORKS = re.compile(rf"-? (?!of\b)(?:[\w&/-]+ |{NAME} ){{0,5}}?{_WORKS}\b", _I)
_BUILT_WITH = re.compile(rf"\b(?:build|building|develop|developing|construct|constructing)\b[^;\ue001]{{0,60}}\b{_WORKS}\b[^;\ue001]{{0,40}} with (?:an? )?(?:total |combined |planned |initial |initially )*(?:capacity of )?(?:up to |about |more than |around )?$", _I)
_UNDER_CONTRACT = re.compile(r"\b(?:contracts?|contracted|orders?|agreements?|deals?|ppas?|award(?:s|ed)?|won|wins|winning|bagged|tenders?|leas(?:e|es|ed|ing)|suppl(?:y|ies|ied|ying)|offtake|select(?:ed|s)|loan|financing)\b", _I)
# "operates 3.5 GW of hydropower", "wants to install 70 GW of solar".
_RUNS = re.compile(
    r"\b(?:operat(?:es|ed|ing)|owns?|runs?|running|manages?|has|have|had|boasts?|install(?:s|ed|ing)?|connect(?:s|ed|ing)?|add(?:s|ed|ing)?|brought online|deploy(?:s|ed|ing)?|hit(?:ting)?|reach(?:es|ed|ing)?|target(?:s|ed|ing)?|aim(?:s|ed|ing)? for|pitch(?:es|ed|ing) for|total(?:s|led|ing)?|exceed(?:s|ed|ing)?|establish(?:es|ed|ing)?|develop(?:s|ed|ing)?|produc(?:e|es|ing)|generat(?:e|es|ing))"
    r"(?: (?:an?|another|about|around|nearly|more than|over|some|up to|roughly|almost|at least|additional))* $", _I)
_OF_POWER = re.compile(r" (?:worth )?of (?:[a-z-]+ ){0,4}?(?:capacity|wind|solar|storage|renewables?|power|energy|assets|projects|generation|hydro\w*|nuclear|gas|coal|data|compute|batter(?:y|ies)|electroly[sz]\w+|geothermal|photovoltaics?|pv|manufacturing|facilities|electricity)\b|(?= (?:by|in) \ue004| \ue004| by | at the end)", _I)
_PIPELINE = re.compile(r" (?:[a-z-]+ ){0,3}?(?:pipeline|portfolio|fleet)\b|(?: of (?:[a-z-]+ ){0,3}| )(?:projects )?(?:in (?:operation|its pipeline|development)|under (?:construction|development))\b", _I)
# "its portfolio to 4.5 GW", "a pipeline that stands at 7 GW".
_LINED_UP = re.compile(r"\b(?:pipeline|portfolio|fleet|(?:renewable|operating|generating|operational|contracted) capacity)\b[^;,\ue001-\ue003]{0,70} (?:to|of|at|totals|totall?ing|exceeds|reached|exceeding) (?:about |around |nearly |more than |over |some |a total of )*$", _I)


# "below analyst margin estimates of 7%"
EXPECTED = re.compile(r"\b(?:previous|prior|earlier|initial|original) (?:[a-z]+ )?(?:forecasts?|guidance|outlook|targets?|estimates?|projections?)(?: of| for| range of)? (?:an? )?$|\b(?:analysts?'?|street'?s?|market|consensus|investors?'?) (?:[a-z]+ ){0,3}(?:expectations?|estimates?|forecasts?|consensus|projections?)(?: of| for| calling for)? (?:an? )?(?:about |around )?$", _I)


# "opened the 35 MW Gamma tidal plant": of the plant that is named.
NAMED_WORKS = re.compile(rf"-? (?:[a-z-]+ ){{0,2}}({NAME})(?: [a-z-]+){{0,3}} (?:project|plant|farm|park|station|reactor|complex|campus|facility)\b", _I)
_STARTED = re.compile(r"\b(?:commission|inaugurat|complet|open|energi[sz]|connect|switch)\w*(?: [a-z]+){0,5} $", _I)
_AIMED = re.compile(r"\b(?:aim(?:s|ed|ing)? for|pitch(?:es|ed|ing) for|target(?:s|ed|ing)? of|target(?:s|ed|ing)?) (?:about |around |nearly |at least |some |up to )?$", _I)
# "450,000 crates, with 70,000 crates from its own orchards": a part of the whole just told.
_OF_IT = re.compile(r", with (?:just |only )?(?:about |around |nearly |over |more than |under |some )?$", _I)
_FROM_THERE = re.compile(r" (?:of [a-z]+ )?(?:(?:coming|derived|stemming) )?from\b", _I)
# "to install ovens at six depots": how many there are is no output.
_BUILT_AT = re.compile(r"\b(?:build|construct|install|deploy)\w*\b[^;,]{0,60} at $", _I)


def _of_power(left: str, right: str) -> tuple[str, str | None] | None:
    """What so many watts are: of works that are built, or what is run, aimed at or lined up."""
    if _LINED_UP.search(left):
        return ("observation", "capacity")
    if _UNDER_CONTRACT.search(left) or "\ue001" in right[:60]:
        return None
    if (_BUILDS.search(left) and _OF_WORKS.match(right)) or _BUILT_WITH.search(left):
        return ("investment", None)
    if (NAMED_WORKS.match(right) and _STARTED.search(left)) or _AIMED.search(left):
        return ("observation", "capacity")
    if _PIPELINE.match(right) or (_RUNS.search(left) and _OF_POWER.match(right)):
        return ("observation", "capacity")
    return None


def told(left: str, right: str, measure: str, unit: str = "") -> tuple[str, str | None] | None:
    """What the phrase around an amount says it is; `measure` is its class of units."""
    if unit in ("watt", "watt_hour") and (power := _of_power(left, right)) is not None:
        return power
    if measure == "Q" and _BOUGHT.search(left) and _CAPACITY.match(right):
        return ("skip", None)  # what is bought is not the buyer's own
    if measure == "Q" and ((_OF_IT.search(left) and _FROM_THERE.match(right)) or _BUILT_AT.search(left)):
        return ("skip", None)
    if measure == "Q" and _BY_HOW_MUCH.search(left) and _TO_WHAT.match(right):
        return ("skip", None)
    if measure == "P" and _TAKES.search(left) and _OF_WHOM.match(right):
        return ("stake", "stake")
    return _of_money(left, right) if measure == "M" else None


def _of_money(left: str, right: str) -> tuple[str, str | None] | None:
    if _OWN_MEANS_ZH.search(left) and re.match("受让|收购|购买", right):
        return ("acquisition", None)
    if _AGREED_ZH.search(left) and _CONTRACT_ZH.match(right):
        return ("supply_contract", None)
    if _RAISED_AT_ZH.search(left) and re.match("[^，。；]{0,8}(?:轮|融资)", right):
        return ("funding_round", None)
    if _AT_VALUATION_ZH.search(left) or _OWN_MEANS_ZH.search(left):
        return ("acquisition" if _BUYS_ZH.match(right) else "investment", None)
    if (standing := _by_now(left, right)) is not None:
        return standing
    if _USUAL.search(left) or _MADE_WORTH.search(left):
        return ("skip", None)  # of no one company
    if (price := _price(left, right)) is not None:
        return price
    if _OF_A_DEAL.match(right):
        return ("acquisition", None)
    if _ON_BUYBACKS.match(right) or left.endswith("negative "):
        return ("skip", None)
    if _IN_VALUE.match(right) and _MOVED.search(left):
        return ("skip", None)  # what a share price did to the value of a company
    return ("observation", "capex") if _ON_CAPEX.match(right) else None


# "trim €70 million from yearly costs", "to save $35 million", "lower its costs by $45 million".
_LESS = r"(?:cut(?:s|ting)?|reduc(?:e[sd]?|ing)|slash(?:es|ed|ing)?|trim(?:s|med|ming)?|lower(?:s|ed|ing)?|shav(?:e|ed|ing)|tak(?:e|ing)|remov(?:e|ed|ing)|eliminat(?:e|ed|ing)|strip(?:ping|ped)?)"
_SAVES = re.compile(rf"\b(?:sav(?:e|es|ed|ing)(?: (?:it|them|the [a-z]+|{NAME}))?|savings of|{_LESS} (?:its |their |the |{NAME}'s? )?(?:[a-z-]+ ){{0,3}}(?:costs?|expenses|spending|overheads?|cost base)(?: base)? by)(?: (?:about|around|nearly|roughly|up to|more than|over|some|an?|an additional|additional|another|at least|as much as|an estimated))* $", _I)
_IN_COSTS = re.compile(r"(?: (?:a year|annually|per year))? (?:in|of|from|off) (?:its |the |their )?(?:[a-z-]+ ){0,3}(?:costs?|expenses|savings|overheads?|synergies)\b|-? (?:cost[- ](?:cutting|savings?|reduction)|savings|efficiency)\b", _I)
_LESSENS = re.compile(rf"\b(?:{_LESS}|{_LESS[3:-1]}|towards?|generat(?:e[sd]?|ing)|achiev(?:e[sd]?|ing)|deliver(?:s|ed|ing)?|realiz(?:e[sd]?|ing)|realis(?:e[sd]?|ing)|target(?:s|ed|ing)?|yield(?:s|ed|ing)?|expects?|identif(?:y|ied)|launch(?:ed|es)|announc(?:ed|es)|sav(?:e|es|ed|ing)(?: [a-z]+| {NAME})?|find|seek(?:s|ing)?|find(?:ing)?)(?: (?:about|around|nearly|roughly|up to|more than|over|some|an?|its|the|an additional|additional|another|at least|as much as|annual))* $", _I)


# "lifts collective outlays to $70 million": of several, and of none.
_ALL_TOGETHER = re.compile(r"\b(?:tak|bring|push|lift)(?:es|s|ing) (?:the |their )?(?:combined|collective|aggregate) [^,;\ue001]{0,40} to (?:about |around |nearly |roughly |more than |over )?$", _I)
# "room in the yarn market, now valued at $35 million": the market is.
_MARKET_WORTH = re.compile(r"\b(?:market|industry|sector|segment)\b[^,;]{0,40},? (?:(?:which|that) (?:is|was) )?(?:currently |now |already |estimated to be |itself )*(?:valued at|worth|estimated at) (?:about |around |over |more than |nearly |roughly |an estimated )?$", _I)


def _by_now(left: str, right: str) -> tuple[str, str | None] | None:
    """What is saved, what a market is worth, what has been raised in all or lies in cash."""
    if _SAVES.search(left) or (_LESSENS.search(left) and _IN_COSTS.match(right)):
        return ("observation", "cost_savings")
    if _ALL_TOGETHER.search(left):
        return ("skip", None)
    if _MARKET_WORTH.search(left):
        return ("observation", "market_size")
    raised = _RAISED_BY_NOW.search(left) or (_TO_DATE.match(right) and re.search(r"\b(?:rais|secur|fund)\w*", left[-60:]))
    if raised or (_WITH_FUNDING.search(left) and _IN_FUNDING.match(right)):
        return ("observation", "total_funding")
    return ("observation", "cash") if _HAS.search(left) and _IN_CASH.match(right) else None


def _price(left: str, right: str) -> tuple[str, str | None] | None:
    """A price that the words just before it make one, whatever stands after it."""
    if _COMES_TO.search(left):
        return ("deal", None)
    return ("acquisition", None) if _BOUGHT_FOR.search(left) and _PROFITS.match(right) else None
