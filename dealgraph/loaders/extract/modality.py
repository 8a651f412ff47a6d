"""The status ladder: denied, cancelled, rumoured, possible, planned, expected, announced, completed.

Cues count inside their scope only: the clause of the trigger, from the last clause break to the next; the first
rung that fits decides.  A denial or a cancellation anywhere in the clause outweighs every wording of the claim.
"""

from __future__ import annotations

import re

_I = re.IGNORECASE
_EN: dict[str, re.Pattern[str]] = {
    "denied": re.compile(
        r"\b(?:den(?:y|ies|ied|ying)|refut(?:e|es|ed)|dismiss(?:ed|es) (?:reports|rumou?rs|talk|speculation)|(?:is|was|are|were) (?:not|untrue|false)(?: true| in talks| planning| considering| correct)?\b(?= in talks| planning| considering| true| correct|\.|,)|"
        r"no plans? to|has no (?:intention|plan|interest)|not (?:currently |actively )?(?:interested in|considering|pursuing|planning|seeking)|not in (?:talks|discussions)|rul(?:ed|es) out|(?:(?:has|have|had|did|does|do|was|were)(?: not|n't)|never|neither(?: [^,;. ]+){1,3} nor [^,;. ]+(?: has| have| had| did)?)(?: (?:yet|ever|even|actually|been))? (?:agree|sign|made|raise|invest|acquire|buy|bought|plan|purchas|take|took|merge|complete|secure|partner|supply|supplie|consider)\w*)\b", _I),
    "cancelled": re.compile(
        r"\b(?:cancel(?:s|led|ed|ling|ing|lation)?|terminat(?:e|es|ed|ing|ion of)|scrap(?:s|ped|ping)?|abandon(?:s|ed|ing|ment)?|call(?:s|ed|ing)? off|"
        r"withdr(?:ew|aw|aws|awn|awal)|walk(?:s|ed)? away|drop(?:s|ped)? (?:its |the |their )?(?:\ue001 )?(?:plans?|bid|offer|deal)|shelv(?:e|es|ed|ing)|ditch(?:es|ed|ing)?|(?:reject|rebuff|spurn)(?:s|ed|ing)?\b[^;,]{0,70}?\b(?:bids?|offers?|approach(?:es)?|proposals?|advances)|block(?:s|ed|ing)? (?=(?:the|its|a|from|by|in|on|over|after)\b|[\ue000\ue001])|turn(?:s|ed|ing)? down [^;,]{0,60}?\b(?:bid|offer|approach|proposal)|(?:decid|opt|chos|elect)\w* (?:not to|against)|backed out|nix(?:es|ed)|"
        r"pull(?:s|ed)? (?:out|the plug)|fell through|collapsed?|(?:bid|attempt|effort|offer|talks|plan)s? [^,;]{0,40}?\bfailed|failed (?=(?:\ue001 )?(?:[a-z-]+ ){0,2}(?:bid|takeover|merger|acquisition|attempt|deal)\b)|(?:tried|attempted) to (?:buy|acquire|merge|take over|purchase)|failed (?:to (?:buy|acquire|merge)|(?:[a-z]+ )?(?:bid|takeover|merger|attempt))|no longer (?:plans?|pursu\w+|intends?)|axed plans|end(?:s|ed|ing)? (?:its|the|their|an?) (?:\ue001 )?(?:[a-z]+ ){0,2}(?:agreement|deal|bid|merger|contract|pursuit|partnership|joint venture|venture|alliance|tie-up|collaboration)|dissolv(?:e|es|ed|ing)|unwind(?:s|ing)?|(?:breakdown|collapse|failure|demise) (?:in|of)|exits? (?:its |the |a )?planned|dropp(?:ed|ing) (?:its|the|their)|halt(?:s|ed)?|suspend(?:s|ed) (?:plans|construction))\b", _I),
    "rumoured": re.compile(
        r"\b(?:reportedly|(?:is|are|was|were) (?:said|reported|rumou?red|understood|believed) to (?!have (?:been )?no)|people (?:familiar|close|with knowledge|briefed)|"
        r"(?:a |two |three )?(?:sources?|persons?|people) (?:familiar|close|said|told|with (?:direct )?knowledge|briefed)|according to (?:\w+ )?(?:people|individuals|insiders|sources?|a person|a source|media reports|reports)|"
        r"sources cited by|citing (?:unnamed |anonymous )?(?:sources|people|insiders)|rumou?rs?|media reports? (?:said|say)|asked not to be (?:named|identified)|sources? sa(?:id|ys?))\b", _I),
    "possible": re.compile(
        r"\b(?:could|might|may(?! \d)|in (?:early |advanced |exclusive |preliminary )?(?:talks|discussions|negotiations)|(?:held|hold(?:s|ing)?|having|had|enter(?:s|ed)(?: into)?|beg[au]n|start(?:s|ed)|open(?:s|ed)|resum(?:es|ed)) (?:[a-z]+ ){0,2}(?:talks|discussions|negotiations)|negotiating|consider(?:s|ed|ing)|explor(?:es|ed|ing)|"
        r"weigh(?:s|ed|ing)|mull(?:s|ed|ing)|option to|possible|potential(?:ly)?(?! (?:additional |further |total |cumulative |aggregate |future |contingent |regulatory |sales |commercial |milestone |earn-?out )+(?:consideration|payments?|milestones?|earn-?outs?|proceeds|value))|would consider|propos(?:ed|es|ing) (?:acquiring|buying|taking over|purchasing|to (?:buy|acquire|purchase|take over))|unsolicited|offer(?:s|ed|ing)? to (?:buy|acquire|purchase)|(?<!in a )(?<!in its )bid to|takeover offer|tender offer|(?:binding|hostile|sweetened|improved|rival|competing|unsolicited|takeover|buyout|counter) (?:takeover )?(?:bid|offer) (?:for|of|worth|equivalent)|bid was|"
        r"mini-tender|in an? (?:tussle|battle|fight|bidding war|race) (?:to|for)|(?:launch(?:es|ed)?|mak(?:es|ing)|made|prepar\w+) (?:an? |its |the )?(?:[a-z-]+ ){0,3}(?:bid|offer|approach) (?:for|of)\b|eyeing|near(?:s|ing) (?:an? )?(?:\ue001 )?(?:deal|agreement)|close to (?:a deal|buying|acquiring|an agreement)|looking (?:at|into) (?:buying|acquiring|investing)|warrants? to|right to|received (?:an? )?(?:takeover |buyout )?(?:offer|bid|proposal)|evaluating|possibly|(?:offer|bid|proposal) (?:(?:worth|of|valued at) [^,;]{0,24})?(?:from|by))\b", _I),
    "planned": re.compile(
        r"\b(?:plan(?:s|ned|ning)? (?:to|on|for|a|an)\b|plans\b|planned(?! (?:\ue001 )?(?:[a-z-]+ )?(?:acquisition|merger|takeover|purchase|buyout))\b|aim(?:s|ed|ing)?\b(?! high)|targets?\b|targeting|goals?|intend(?:s|ed|ing)?|intention to|letter of intent|"
        r"memorandum of understanding|\bMoU\b|\bLOI\b|non-binding|preliminary (?:agreement|deal)|heads of (?:terms|agreement)|memorandum of agreement|letter of interest|term sheet|seek(?:s|ing)? to|propos(?:es|al|ing)|proposed(?! (?:\ue001 )?(?:[a-z-]+ )?(?:acquisition|merger|takeover|purchase|buyout))|"
        r"(?:investment|capital|spending|expansion|expenditure) (?:plan|program(?:me)?)\b|looking to|look to|hop(?:es|ing) to|wants to|keen to|working towards?|roadmap to|pitch(?:es|ed|ing) for|filed (?:for|to)|files? for|prepar(?:es|ing) to|seeks?(?= (?:another |an additional |about |around )?[$\ue001])|seeks? (?:up|to raise)|seeking|slated to (?:receive|get|invest)|ambition|pursuing)\b", _I),
    "expected": re.compile(
        r"\b(?:expect(?:s|ed|ing|ation|ations)?|forecast(?:s|ed|ing)?|project(?:s|ed|ing|ion|ions)\b(?! (?:in|at|is|was))|anticipat\w+|estimat\w+|outlook|guid(?:ance|es|ed)|predict\w*|likely|should|"
        r"on track|on pace (?:for|to)|set to|will|sees\b|poised)\b", _I),
    "announced": re.compile(
        r"\b(?:agree(?:s|d)? (?:to|on)|agreement to|definitive|(?<=\ue000 )(?:investing|spending|building)(?= (?:up to |about |over )?\ue001)|will|would|to (?:buy|acquire|invest|merge|sell|take|purchase|build|spend|supply|deliver|provide|lease|raise|combine|pay|construct|open|create|expand|cut|lay|set|make|establish|launch|develop|add|hire|double|triple)\b|"
        r"(?:(?:is|are|was|were)|(?<=it)'s) (?:in the middle of |in the process of |currently |now |also )?(?:investing|buying|acquiring|purchasing|spending|building|constructing|erecting|developing|opening|establishing|setting up|committing|merging|launching|selling|taking|putting|cutting|laying|set to|to)|announc(?:es|ed|ing)(?= (?:the|its|an?|plans?|that it (?:will|is)|[$\ue001]))|"
        r"(?:to be|being) (?:acquired|bought|purchased|taken over|taken private|sold|merged|absorbed)\b|(?:broke|breaks|breaking) ground|(?:agreements?|contracts?) (?:for|on) (?:the (?:sale|purchase|acquisition|takeover)|acquiring|buying|purchasing|selling)|in motion to|(?:planned|proposed) (?:\ue001 )?(?:[a-z-]+ )?(?:acquisition|merger|takeover|purchase|buyout)|subject to|expected to (?:close|be completed)|pending|commit(?:s|ted|ting|ment)|pledg(?:es|ed|ing)|upcoming|groundbreaking|(?:start(?:s|ed)|begun|began) (?:construction|work|building)|construction of|by (?:investing|spending)|investing (?=\ue001)|earmark\w*|allocat\w+|as the (?:site|location|home|host) (?:of|for)|approved|promis\w+|invests|spends (?:up to |about |over )?\ue001 on (?:an?|its|the) (?:new|first|second|next)|unveil\w*)\b", _I),
}  # fmt: skip
_ZH: dict[str, re.Pattern[str]] = {
    "denied": re.compile("否认|不实|不属实|(?:暂时?)?不考虑(?=收购|投资|出售|入股|参股|并购|合并|融资|上市)|无意(?=收购|投资|出售|入股|参股|并购|合并)|辟谣|并非事实|没有.{0,6}计划|无.{0,4}计划|未与|未曾|从未|不存在|并未|不会(?:收购|投资|出售)|子虚乌有|没有(?:[^，。；]{0,3})(?:收购|投资|融资|入股|参股|合作|签|达成|完成|购买)|尚未(?!突破|超过|达到|作出|做出|最终|确定|敲定|宣布|公布|披露|明确)|未(?:能|有|尝)?(?:收购|投资|入股|参股|完成|达成|签|购买|获得)"),
    "cancelled": re.compile("取消|终止|中止|撤回|撤销|放弃|叫停|搁置|告吹|流产|解除|退出|停止|暂停|不再(?!持有|拥有|是|为|担任|纳入|被)|阻止(?=[^，。；]{0,20}(?:收购|并购|合并|交易))"),
    "rumoured": re.compile("知情人士|消息人士|交易人士|银行人士|市场人士|圈内人士|据悉|据传|被传|传闻|传出|有消息(?:称|披露|指|显示)|据称|据说|传言|据报道|引述?消息|据(?:多家|多方)?(?:外|中文|英文|国外|本地|当地)?媒体?报道|媒体报道称|有报道称|业内人士透露|接近[^，。；]{1,14}的?人士|市场消息|(?<![\ue000\ue004\ue005])消息称|爆料|据了解|被曝(?!光)|曝(?!光)|^[\\W]{0,2}传(?!统|媒|感|动|承|奇|输)"),
    "possible": re.compile("(?<!规模)可能|或将|或会|有望|考虑|洽谈|商谈|谈判|磋商|接近(?:以|达成|收购|完成|敲定)|出价|探讨|评估|寻求|认股权证|选择权|期权|有权|权利|要约|洽购|正与|有意|不排除|或(?=收购|投资|达|超|突破|于|在|为|因|受|面临)|拟议"),
    "planned": re.compile("计划|最早|最快|(?<![虚模比])拟(?![人态合])|打算|目标|旨在|力争|意向|初步协议|谅解备忘录|备忘录|框架协议|规划|希望|准备|筹备|筹划|欲|申请|递交|递表|谋求|瞄准|将目标"),
    "expected": re.compile("预计|预期|预测|料将|有望|将达|将会|将增|将超|将突破|展望|指引|预估|估计|可望|预判|预料|将"),
    "announced": re.compile("将|宣布|(?:公告|公布|(?<!》)披露)[，：]|商定|同意|敲定|达成.{0,8}(?:收购|合并)协议|签署.{0,10}(?:收购|投资|股权)|承诺|获批|批准|正在|正式启动|开工|启动|即将"),
}  # fmt: skip
_BREAK_EN = re.compile(
    r"[;\ue7ff]|, (?:but|while|whereas|although|though)\b|\. | and (?=(?:has|have|had|will|is|was|plans|expects|said|also|now|recently|could|may)\b)|, and (?=(?:the|it|its|[\ue000-\ue006]) )|, (?=announcing\b)| (?:when|after|because|since) (?=[\ue000\ue006] )"
)
# "agreed to an offer, but it terminated the agreement": the next clause takes it back.
_CALLED_OFF = re.compile(
    r", (?:but|though|although|before) [^,;]{0,50}?\b(?:terminat|cancel|scrap|abandon|call|withdr|walk|collaps|fell through|pulled out)\w*(?: off| away| from| out of)? (?:the|that|its|it|their)?",
    _I,
)
_BREAK_ZH = re.compile(r"[；。！？]|，(?=但|而|不过|同时|此外|另外)")
_DONE_EN = re.compile(
    r"\b(?:complet(?:es|ed|ion)|closed|after (?:raising|buying|acquiring|selling|investing)|having (?:raised|bought|acquired)|has (?:wholly |fully |successfully |also )?(?:acquired|bought|raised|secured|purchased|merged|sold|invested|taken)|finali[sz]ed|acquired|bought|raised|invested|paid|snapped up|took|spent|"
    r"injected|poured|committed|received|was (?:acquired|bought)|purchased|(?:announced|announces) (?:the )?(?:completion|closing|close)|buys|acquires|snaps up|scoops up|swallows|takes over|sold|merged|made)\b", _I)
_DONE_ZH = re.compile("完成(?!后|前|时|交割(?:后|前))|已(?:经)?(?:收购|投资|投入|完成|获|取得|签)|收购了|投资了|投入了|买下|入股了|斥资.{0,12}(?:收购|入股|购)了|交割|增持了|获得了|正式收购|注资了|落地|花费了")


# "拟共同出资成立", "交易完成后将持有": what hangs on a plan is not done before it.
_TO_BE_FOUNDED_ZH = re.compile("(?<![虚模比])拟(?![人态合])[^，。；]{0,30}(?:成立|设立|组建|新设)|计划[^，。；]{0,20}(?:成立|设立|组建|新设)")
_WILL_FOUND_ZH = re.compile("将(?!其)[^，。；]{0,16}(?:成立|设立|组建|新设)")
_TO_BE_HELD_ZH = re.compile("将(?:直接|间接|合计|共计|最终|会)*(?:持有|持股|控股)")


def clause(text: str, start: int, end: int, lang: str) -> tuple[int, int]:
    """The scope around a trigger: from the last break before it to the next after it."""
    breaks = _BREAK_ZH if lang == "zh" else _BREAK_EN
    begin, stop = 0, len(text)
    for m in breaks.finditer(text):
        if m.end() <= start:
            begin = m.end()
        elif m.start() >= end:
            stop = m.start()
            break
    return begin, stop


_MAY_BE_WORTH = re.compile(r"\b(?:could|would|might|may) (?:[a-z]+ ){0,2}valu|可能|有望|或将|或达|或超|目标")
# A plant that is being put up, or will run one day, is not there yet.
_UNDER_WAY_ZH = re.compile("正在[^，。；]{0,12}(?:建设|兴建|施工)|在建|建设中|(?:预计|计划|将)[^。；]{0,16}(?:投产|竣工|完工|建成|量产|投入使用|投入运营)")
# "开设了一家新工厂", "举行启用仪式": it stands.
_STANDS_ZH = re.compile("开设了|建成了|启用(?!后)|落成(?!后)|(?:已|正式)(?:建成|投产|竣工)")
# "批准甲收购乙", "收购已获批准": who may buy has not bought yet.
_CLEARED_ZH = re.compile("(?:批准|核准|审查|调查)[^，。；]{0,30}(?:收购|并购|合并)|(?:收购|并购|合并)[^，。；]{0,16}获[^，。；]{0,16}(?:批准|核准|通过)")
_DONE_CLAUSE = re.compile("(?:承包|签署|签订|签下|收购|投资|获得|完成|采购|购买|达成|中标|融资|募资|入股|买下|拿下)了|宣布|已(?:经)?(?:完成|签|获|投资|投入|收购|达成)")


def _done_clause(text: str, begin: int, start: int, end: int) -> int:
    """'计划投资30亿元，并承包了3吉瓦': what its own clause tells as done is not planned by the clause before."""
    own = text.rfind("，", begin, start) + 1
    return max(begin, own) if own > begin and _DONE_CLAUSE.search(text, own, end + 2) else begin


# "The $62 million project is expected to create 340 jobs": it has been announced, and is not done.
_THE_PROJECT = re.compile(r"\W{0,3}(?:the|this) \ue001 (?:[a-z-]+ )?(?:project|facility|plant|expansion|investment|campus|development) (?:is|will|would)\b", _I)


def hearsay(text: str, end: int, lang: str) -> bool:
    """Whether nobody stands for what a sentence says up to a point."""
    if lang == "zh":
        return _ZH["rumoured"].search(text, 0, end) is not None
    return any(not _of_another_clause(text, m, end) for m in _EN["rumoured"].finditer(text))


# "will lease it, after Beta reportedly withdrew", "X is to cut jobs, Gamma News reported, while Y is said to": of another claim.
_ASIDE = re.compile(r"; |, (?:while|whereas|although|after|following)\b")
_NAMED_SAYS = re.compile(r", (?:the )?[\ue000\ue006] (?:said|says|reported|reports|announced|confirmed)\b")


def _of_another_clause(text: str, heard: re.Match[str], end: int) -> bool:
    aside = _ASIDE.search(text, end, heard.start()) if heard.start() > end else None
    if aside is None:
        return False
    return heard.group().casefold().startswith(("reportedly", "is said", "are said", "rumour", "rumor")) or _NAMED_SAYS.search(text, end - 1, aside.start() + 1) is not None


def status(kind: str, metric: str | None, text: str, start: int, end: int, lang: str, future: bool) -> str:
    """The first rung of the ladder that fits the clause of text[start:end]."""
    cues = _ZH if lang == "zh" else _EN
    begin, stop = clause(text, start, end, lang)
    if lang == "zh":
        begin = _done_clause(text, begin, start, end)
        if kind == "acquisition":  # what a later clause weighs is not this purchase
            stop = min(stop, next((i for i in range(end, stop) if text[i] == "，"), stop))
    scope = text[begin:stop]
    before = text[begin:end]
    if kind in ("forecast",):
        return _forecast(cues, text, scope, before)
    told = text[text.rfind("，", begin, start) + 1 : end] if lang == "zh" and kind == "observation" else scope
    if cues["denied"].search(told):
        return "denied"
    event = kind not in ("observation", "risk", "location", "founding", "competition")
    if event and (cues["cancelled"].search(scope) or (lang == "en" and _CALLED_OFF.match(text, stop))):
        return "cancelled"
    if kind != "location" and hearsay(text, end, lang):
        return "rumoured"
    if kind == "location":
        return _place(cues, before, scope, lang)
    if kind in ("competition", "founding", "observation"):
        own = text[text.rfind("，", begin, start) + 1 : end] if lang == "zh" else text[begin:end]
        return _standing_zh(kind, metric or "", own)
    if kind == "risk":
        return _risk(cues, scope, before, metric, lang)
    return _deal(kind, cues, before, scope, lang)


def _place(cues: dict[str, re.Pattern[str]], before: str, scope: str, lang: str) -> str:
    """Where somebody sits or builds: it stands, or shares the fate of what is being built."""
    if not _BUILT.search(scope) if lang == "en" else _STANDS_ZH.search(scope):
        return "completed"
    if lang == "zh" and _UNDER_WAY_ZH.search(scope):
        return "announced"
    state = _deal("investment", cues, before, scope, lang)
    return "announced" if state == "expected" else state


def _standing_zh(kind: str, metric: str, own: str) -> str:
    """What is told as it stands is done, but for what its own Chinese clause tells of as still to come."""
    if (kind == "founding" and _TO_BE_FOUNDED_ZH.search(own)) or (metric == "stake" and _TO_BE_HELD_ZH.search(own)):
        return "planned"
    if kind == "founding" and _WILL_FOUND_ZH.search(own):
        return "announced"
    return "possible" if metric.startswith("valuation") and _MAY_BE_WORTH.search(own) else "completed"


_NEW_AIM_ZH = re.compile("，但[^，。；]{0,10}(?:目标|计划|预计)[^，。；]*$")


def _forecast(cues: dict[str, re.Pattern[str]], text: str, scope: str, before: str) -> str:
    if cues["denied"].search(before if re.search("[\u4e00-\u9fff]", before) else scope) and not _NEW_AIM_ZH.search(before):
        return "denied"
    if cues["rumoured"].search(text):
        return "rumoured"
    if re.search(r"\b(?:could|might|may)\b|可能|或将|或达|有望", before, _I):
        return "possible"
    if re.search(r"\b(?:targets?|targeting|aim(?:s|ed|ing)?|goals?|plan(?:s|ned|ning)?|intends?|ambition|hopes? to|working towards?|roadmap|pitch(?:es|ed|ing) for)\b|目标|计划|力争|规划|(?<![虚模])拟|旨在", before, _I):
        return "planned"
    return "expected"


def _risk(cues: dict[str, re.Pattern[str]], scope: str, before: str, metric: str | None, lang: str) -> str:
    if metric == "layoffs":
        if cues["possible"].search(before):
            return "possible"
        if re.search(r"\b(?:plans?|planned|planning|aims?|intends?|seeks?|prepar(?:es|ed|ing) to|(?:set|about) to)\b|打算|计划|(?<![虚模])拟", before, _I):
            return "planned"
        return (
            "announced"
            if re.search(
                r"\b(?:will|would|announc\w+|to (?:cut|lay|eliminate|slash|shed|axe?|reduce|trim)|(?:is|are) (?:also |now |currently )?(?:cutting|laying|slashing|axing|shedding|eliminating|reducing|trimming|dismissing))\b|\ue000 (?:cutting|laying off|slashing|axing|eliminating)\b|将|宣布(?!已)|证实",
                before,
                _I,
            )
            else "completed"
        )
    if metric == "production_stop":
        return "announced" if re.search(r"\b(?:will|would|to|(?:is|are)(?= [a-z]*ing\b))\b", before, _I) else "completed"
    return "possible"


# Only what is being put up shares the fate of a plan; a plant that is mentioned stands already.
_BUILT = re.compile(r"\b(?:build|built|construct|open|plan|establish|new|expan|develop|broke ground|locat|site|set up|invest|spend|purchase|acqui|buy|creat|break ground|future|propos|intent|memorandum|agree|grant|award|fund)", _I)
# "raised its capital expenditure outlook": what is raised here is no money.
_GUIDED_EN = re.compile(r"\brais(?:ed|es|ing) ((?:its|the|their|\ue000's) [^,;]{0,50}?(?:outlook|guidance|forecast|targets?|projections?)\b)", _I)
# "shareholders approve the merger", "a probe into the takeover": it has still to be done.
_UNDER_REVIEW = re.compile(
    r"\b(?:shareholders?|stockholders?|investors|owners|regulators?|watchdogs?|authority|commission|court|board)\b[^;]{0,40}?\b(?:approv\w+|vot(?:e|es|ed|ing)|back(?:s|ed)?|blessing|clear(?:s|ed))\b|"
    r"\b(?:probe|investigation|inquiry|review) (?:into|of)\b|\b(?:recently|been|was|gets?|got|received?|wins?|won|secure[sd]?|await(?:s|ing|ed)?|needs?|seek(?:s|ing)?) (?:[a-z]+ ){0,3}(?:approv(?:ed|al)s?|clearance)\b|"
    r"\b(?:antitrust|regulatory|merger|competition) (?:approvals?|clearance|conditions|review|hurdles?|concerns)\b|\b(?:approves?|approved|clears?|cleared|green-?lit|green-?lights?|waved through)\b[^;]{0,60}\b(?:acquisition|takeover|merger|purchase|buyout|deal|bid)\b|\b(?:be|been|is|was) (?:further )?delayed\b|\bteam(?:s|ed|ing) up (?:with [^;,]{1,40} )?(?:in|on|for) (?:the|a)\b",
    _I,
)
# "the sale is expected to close in May": agreed, whatever verb tells it.
_WILL_CLOSE = re.compile(r"\b(?:expected|scheduled|due|set|slated|likely|anticipated|on track|hopes?|expects?|aims?) to (?:close|be (?:closed|completed|finali[sz]ed)|complete|finali[sz]e)\b|\b(?:sued?|suing|lawsuit|moved?|asked|seek(?:s|ing)?|trying|try) to (?:block|stop|prevent|halt)\b", _I)
_CLOSED = re.compile(r"\b(?:complet(?:ed|es|ing|ion)|closed|closes|finali[sz]e[sd])\b|完成", _I)
# "a $50 billion capital investment plan"
_A_PLAN = re.compile(r"[^;,\ue000-\ue004]{0,24}\b(?:investment|spending|capital|expansion|capex) (?:plan|program(?:me)?)s?\b", _I)
# "filed for bankruptcy after raising $1 billion": done before what the sentence tells.
_AFTERWARDS = re.compile(r"\b(?:after|having) (?:raising|raised|buying|bought|acquiring|acquired|selling|sold|investing|invested|spending|spent)\b[^,;]{0,60}$", _I)
_COMPLETING = re.compile(r"\b(?:after|by|having|upon|following) (?:completing|closing|finali[sz]ing) (?:its|the|their) [^,;]{0,60}$|\b(?:complet|clos|finali[sz])ed (?:its|the|their) [^,;]{0,60}$", _I)


def _deal(kind: str, cues: dict[str, re.Pattern[str]], before: str, scope: str, lang: str) -> str:
    if lang == "en" and ((kind == "acquisition" and _COMPLETING.search(before)) or _AFTERWARDS.search(before)):
        return "completed"
    reviewed = kind == "acquisition" and (_WILL_CLOSE.search(scope) or ((_CLEARED_ZH if lang == "zh" else _UNDER_REVIEW).search(scope) and not _CLOSED.search(scope)))
    if (kind == "investment" and _THE_PROJECT.match(scope)) or (reviewed and lang == "en" and not cues["possible"].search(before)):
        return "announced"
    if _meant(kind, scope[len(before) :], lang):
        return "planned"
    done = _DONE_ZH if lang == "zh" else _DONE_EN
    before = before if lang == "zh" else _GUIDED_EN.sub(r"\1", before)
    if cues["possible"].search(_with_what_hangs_on(before, scope, lang) if kind in ("investment", "acquisition") else before):
        return "possible"
    if cues["planned"].search(before) or re.search(r"letter of int(?:ent|erest)|non-binding|heads of agreement|memorandum of (?:understanding|agreement)|谅解备忘录|意向", before if kind == "funding_round" or (kind == "partnership" and lang == "zh") else scope, _I):
        return "planned"
    if kind == "investment" and re.search(r"\b(?:expect(?:s|ed)?|forecast\w*|project(?:s|ed)|anticipat\w+|guid\w+|outlook|(?:capex|capital (?:expenditures?|spending)) (?:range|budget))\b|预计|预期|料将|预估|预测|预料", before, _I) and not done.search(before):
        return "expected"
    if re.search(r"\b(?:expected|projected|likely) to\b|预计", before, _I) and not done.search(before):
        return "announced" if kind != "funding_round" else "expected"
    if reviewed:
        return "announced"
    announced = cues["announced"].search(before)
    if kind in ("funding_round", "supply_contract", "partnership"):
        return _contract(kind, before, scope, lang)
    if announced and not (done.search(before) and not _ahead(before, lang)):
        return "announced"
    if lang == "zh" and kind == "investment" and _UNDER_WAY_ZH.search(scope) and not done.search(before):
        return "announced"
    return "completed"


# "bought 40% of Beta, with an option to buy more", "bought Beta and Gamma may": what may be is another thing.
_ANOTHER_THING = re.compile(r", (?:with|which|while|as)\b| with an? option | and (?:[A-Za-z-]+ ){0,3}[\ue000\ue006] (?:is|was|may|could|has)\b|, (?:after|following)\b|\bpotential rivals?\b")


def _with_what_hangs_on(before: str, scope: str, lang: str) -> str:
    """The clause up to where it goes on to something else that may be."""
    other = _ANOTHER_THING.search(scope, len(before)) if lang == "en" and _DONE_EN.search(before) else None
    return scope if other is None else scope[: other.start()]


def _meant(kind: str, after: str, lang: str) -> bool:
    """What the words behind say of it: 'a $50 billion investment plan', '签署合作谅解备忘录'."""
    if lang == "zh":
        return kind == "partnership" and re.match("[^，。；]{0,20}备忘录", after) is not None
    return kind == "investment" and _A_PLAN.match(after) is not None


# "paid $3 billion to acquire Beta": the deed.
_PAID_TO = re.compile(r"\b(?:paid|spent|forked out|shelled out) (?:[a-z]+ ){0,4}\ue001[^,;]{0,24} to (?:buy|acquire|purchase|take)\b", _I)


def _ahead(before: str, lang: str) -> bool:
    """An agreement to do it, or its announcement, is not yet the deed."""
    if lang == "zh":
        return re.search("将(?!其)|同意|宣布(?!完成|已)|协议|即将|正在|承诺", before) is not None and re.search("完成", before) is None
    before = _PAID_TO.sub("", before)
    return re.search(r"\b(?:agree(?:s|d)? to|agreement to|definitive|will|would|to be|being (?:acquired|bought|sold|purchased|taken)|to (?:buy|acquire|invest|purchase|merge|take|build|spend|sell)|announc\w+(?= (?:the|its|an?|plans?) )|commit(?:s|ted)|pledg\w+|(?:is|are) (?:buying|investing|acquiring|building|spending))\b", before, _I) is not None and re.search(r"\bcomplet\w+\b|\bclos(?:ed|ing)\b|\bhas (?:acquired|bought|invested)\b", before, _I) is None


def _contract(kind: str, before: str, scope: str, lang: str) -> str:
    if lang == "zh":
        if kind == "funding_round":
            return "announced" if re.search("(?:同意|订立[^，。；]{0,6}认购协议)[^。；]{0,40}(?:发行|认购|筹集)|将(?:发行|募集|融资|获得?|[^，。；]{0,10}(?:上市|挂牌))|正在(?:进行|寻求)", before) else "completed"
        if kind == "supply_contract":
            return "announced" if re.search("将(?:向|为|供|采购|从)|同意|承诺", before) and not re.search("签|中标|获得|订购了", scope) else "completed"
        if re.search("将(?:会|还|继续|进一步)?(?:与|和|同|携手|联合|合资|扩大|深化|加强)", before) and not re.search("宣布|签|达成|已", scope):
            return "announced"
        return "completed"
    if kind == "partnership":
        return "announced" if re.search(r"\bwill\b|\b(?:is|are) (?:forming|launching|creating|setting up)\b|\bto (?:form|create|establish|partner|collaborate)\b|\bagree(?:s|d)? to\b", before, _I) and not re.search(r"\b(?:sign|announc|enter|expand)\w*", before, _I) else "completed"
    if re.search(r"\b(?:is|are) raising\b|\bwill (?:raise|supply|deliver|provide|lease|buy|purchase|issue|sell)\b|\bagree(?:s|d)? to\b|\bcommit(?:s|ted)? to\b|\bto (?:supply|deliver|lease|buy|raise|provide)\b", before, _I) and not re.search(
        r"\b(?:signed|signs|inked|awarded|w[io]n|raised|closed|secured|reached|placed|entered into|struck|announc\w+ (?:\S+ ){0,3}?(?:an?|the|its) (?:[a-z\-]+ ){0,6}(?:partnership|agreement|deal|contract|pact))\b", before, _I
    ):
        return "announced"
    return "completed"

_SEALED_EN = re.compile(r"\b(?:sign(?:s|ed)|inked|awarded|w[io]ns?|w[io]n|secured|reached|placed|entered into|formed|announced (?:a|an|the|their|its) (?:[a-z\-]+ ){0,3}(?:partnership|alliance|joint venture|collaboration)|teamed up|partnered|joined forces)\b", _I)
_SEALED_ZH = re.compile("签署|签订|签约|达成|中标|获得|成立|建立|携手|联手|牵手|订购了")


def done(text: str, lang: str) -> bool:
    """Do words of ours say that something was carried out, or sealed?"""
    rows = (_DONE_ZH, _SEALED_ZH) if lang == "zh" else (_DONE_EN, _SEALED_EN)
    return any(row.search(text) is not None for row in rows)
