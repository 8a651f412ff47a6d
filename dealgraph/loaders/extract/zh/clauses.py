"""Chinese clause structure on a view: parentheses out, and whose clause a position is in.

The name that opens a comma clause governs it and the clauses after it, until another name opens one.
"""

from __future__ import annotations

import re

from dealgraph.loaders.extract.model import Name
from dealgraph.loaders.extract.view import NAME, PERSON, PLACE, View, without
from dealgraph.loaders.extract.zh.gazetteer import KNOWN_ZH
from dealgraph.loaders.extract.zh.lexicon import ORG_ENDINGS

_ENDS = tuple(ORG_ENDINGS.split("|"))
_ANY = f"[{NAME}{PLACE}{PERSON}]"
_PARENS = re.compile(r"（[^（）]{0,120}）|\([^()]{0,120}\)|【[^【】]{0,40}】")
_OPENING = re.compile(
    rf"(?:^|[，。；：！？｜|—•]|(?<= )- ?)(?P<lead>[^，。；：！？{NAME}{PLACE}{PERSON}]{{0,24}}?)(?P<n>{_ANY}(?:[、和与及]{_ANY}){{0,5}})(?P<next>.{{0,2}})"
)
_NOT_SUBJECT = re.compile(r"(?:(?:持有|减持|增持|抛售|买入|卖出)了?|(?:保荐人|保荐机构|承销商|财务顾问|法律顾问|配售代理|审计师|核数师|主办券商)(?:为|是|：)?|(?:筹划|拟)?(?:出售|转让)|递表|登陆|赴|(?:收购|受让|购买|转让)[^，。；]{0,14}持有的?|(?:收购|受让|购买|投资|入股|买下|并购|获得|完成|推出|发布|增持|减持)了|增持|减持|(?:收购|并购|入股|买下)[^，。；]{1,12}[、和及]|与|和|向|对|由|从|(?<!名)为|在(?:\ue004)?|被|给|收购|投资|入股|通过|总部|据|援引|引述|根据|除|继|如|包括|来自|较|比|及|按照|受|因|随着|获|引入|以|竞争对手|于|位于|至|到|用于|超过|超|随|获得|新增|增加|拟向|面向|依托|联手|携手)$")
_FOCUS = re.compile(
    r"^[\W\ue004]{0,4}(?:\ue004|\d{2,4}Q[1-4]|，|同时|此外|其中|另外|目前|当前|截至|今年|去年|据悉|不过|而|但|当期|期内|报告期内|此前|本季度|该季度|在此之前|与此同时|数据显示|财报显示|公告显示|预计|，)*"
    r"(?:[^，。；\ue000-\ue006]{0,6}(?:业务|板块)|公司|该公司|其|它|集团|本轮|此次|本次|这笔|这是|该轮|双方|交易|营收|收入|营业|净|归母|归属|毛利|资本|经营|扣非|研发|现金|订单|员工|估值|累计|投后|投前|总|实现|融资|资金|成立|总部|注册资本|预计|计划|拟|将|完成|获|"
    r"领投|由|上半年|下半年|全年|门店|交付|销量|产能|月产|用户|合同|该|项目|协议|增长|同比|企业价值)"
)
# "X领投的一轮": who leads is not whose figure follows.  "开发Y的X宣布": X acts.
_INVESTS = re.compile("(?:前)?(?:教授|研究员|博士|硕士|毕业|校友|出身|前员工|前高管)|(?:等)?(?:联合|独家|共同)?(?:领投|参投|跟投|独家投资)的|[^，。；\ue000-\ue006]{0,6}(?:联合|独家|共同)领投(?=，)")
_MADE_BY = re.compile(rf"(?:支持|投资|开发商|背后)?的(?:[^，。；{NAME}]{{0,14}}?(?:公司|企业|厂商|平台))?({NAME})(?=宣布|完成|获|计划|拟|将|表示|正|考虑|已|近日|日前)")
# What a sentence without a named subject may be about instead of the company before it.
_ELSEWHERE = re.compile(
    r"^[\W\ue004]{0,4}(?:据[^，。]{0,12}，|数据显示，|目前，|此外，|同时，|其中，)?[^，。；]{0,8}(?:行业|市场|产业|(?:全球|国内|我国|中国|美国)(?!最大|第[一二三四五]|前[十三五]|领先|知名|著名|头部)|分析师?|业内|机构|专家|消费者|监管|政策|近年来|随着|其他|另一|多家|一些|这些|许多|部分|很多|各|人们|大家|我们|投资者|股民|政府|央行|法院|记者|评论|文章|该模型|模型|论文|研究|开发者|"
    r"攻击|漏洞|课程|用户可|如果|若|因为|由于|虽然|尽管|当|有人|有分析|外界|媒体|对此|这意味着|这一|这表明|这种|这将|这场|该政策|新规|规则|指数|沪指|股市|港股|美股|A股|周[一二三四五六日]，)"
)
# "因天气转冷，该公司销量": whatever the sentence opens with.
_THE_COMPANY = re.compile("，(?:该|这家)(?:公司|集团|企业)")
# "某行指出，日本的仓库租金": who speaks owns no figure of the place that opens the next clause.
_TELLS = re.compile("(?:还|也|则|方面|报告|近日|\ue004)*(?:表示|称|指出|认为|预计|预期|预测|显示)，")
# "X数据显示，": a source, not the owner of what it shows.
_SOURCE = re.compile("(?:\ue004|\\d{1,2}日|最新|发布的?|公布的?|工商|信息|股东|企业|统计|的)*(?:数据|报告|信息|资料|研报|App|APP|app)?显示|(?:今日|近日|日前|\ue004)?(?:发布|公布|披露)(?:的|了)?(?:《[^》]{2,30}》)?[^，。；：财业年季]{0,10}(?:数据|统计|研报|调查|预测|报告|数据显示)(?:显示|称|预测|指出|预计)?(?=，|：)(?!，(?:\ue004|公司|其|集团)*(?:归母|净利|净亏|营收|营业|实现|扣非|毛利|总收入|收入|亏损|盈利))|[^，。；]{0,6}(?:研报|报告)(?:称|指出|认为|预计|显示)")
_UNNAMED = re.compile(r"^(?:[^，。；\ue000-\ue006]{0,16})(?:巨头|企业|公司们|厂商|车企|机构|家公司|银行|基金|投资者|分析师|科技公司|云厂商|大厂|运营商|券商)(?:们|合计|共|总计|今年|去年|累计|将|预计|的|在|已)")


# "其全资子公司A", "集团旗下A": the parent is told on the side, A acts.
_PARENT = re.compile(rf"{NAME}的?母公司(?={NAME})|{NAME}(?:的)?(?:间接|直接)?(?:全资|控股|参股|下属)*(?:(?:子公司|孙公司|附属公司|旗下(?:公司|企业|品牌)?)(?:的|—{{1,2}})?|旗下(?!有)[^，。；、的与和将被把在{NAME}{PLACE}\ue001-\ue004]{{2,12}}?(?<!包括)(?<!拥有)(?<!推出)(?<!公司)|(?:下属|所属)(?:的)?)(?={NAME})")


# "拟通过全资子公司甲收购", "代子公司甲公告": the parent acts through it.
_THROUGH = re.compile(f"(?:(?:通过|经由)[^，。；、{NAME}]{{0,10}}(?:控股公司|特殊目的公司|投资平台|持股平台|投资主体){NAME}，|(?:通过|代)(?:其|旗下|下属|全资|控股|间接|直接|境外|海外|拥有的)*(?:子公司|孙公司|附属公司|附属企业|SPV)(?:的)?{NAME}(?:投资|公司)?，?)")


# "与甲支持的初创公司乙合作": who backs it does not act.
_BACKER = re.compile(rf"隶属于?[^，。；{NAME}]{{0,14}}{NAME}的(?={NAME})|{NAME}(?:公司|集团|政府|基金|等)?(?:领投|支持|投资|资助|孵化|参股)的(?:[^，。；、的与和将被{NAME}{PLACE}\ue001-\ue004]{{0,14}}?(?:公司|企业|厂商|平台|品牌|机构|商|巨头|独角兽|新秀))?(?={NAME})")


def lean(view: View) -> View:
    plain = without(view, [m.span() for m in _PARENS.finditer(view.text)])
    plain = without(plain, [m.span() for m in _THROUGH.finditer(plain.text)])
    plain = without(plain, [m.span() for m in _PARENT.finditer(plain.text)])
    return without(plain, [m.span() for m in _BACKER.finditer(plain.text)])


def bare(view: View) -> View:
    """Without parentheses, but growth told in them ("（同比+15.9%）") stays."""
    gone = [m.span() for m in _PARENS.finditer(view.text) if not re.search("同比|环比|增长|下降|同期|去年|上年|[+\\-]\ue002|[+\\-]\\d", m.group())]
    plain = without(view, gone)
    plain = without(plain, [m.span() for m in _THROUGH.finditer(plain.text)])
    return without(plain, [m.span() for m in _PARENT.finditer(plain.text)])


# "王五透露，新品出货量超100万": who says it sells nothing.
_SAYS = re.compile("(?:此前|近日|日前|今日|昨日|还|也|\ue004)*(?:透露|表示|称|说|认为|指出|坦言|强调)[，：]")


def _a_person(name: Name) -> bool:
    """Whether a short Chinese name that no list knows and no firm ends like may be somebody's."""
    return len(name.text) <= 3 and re.fullmatch("[\u4e00-\u9fff]+", name.text) is not None and name.text not in KNOWN_ZH and not name.text.endswith(_ENDS)


# "TechCrunch报道微软成立公司": the outlet only tells it.
_REPORTS = re.compile(f"(?:独家|今日|\ue004)*(?:报道|报导|爆料|回应|证实)(?:称|，)?({NAME})")
# "甲董事长乙个人出资", "甲创始人乙投资": the person acts, and not the company.
_OFFICER = re.compile(f"(?:公司)?的?(?:联合|共同)?(?:创始人|创办人|董事长|首席执行官|CEO|掌门人|实控人)(?:兼[^，。；{NAME}{PERSON}]{{2,6}})?([{NAME}{PERSON}])(?:个人|本人|\ue004|于|也|曾|已|将|拟|计划|近日|随后)*(?:以\ue001)?(?:投资|收购|增持|出资|斥资|买入|购入|创立|创办|持有)")
_EXAMPLE = re.compile("为例，|则(?![^，。；]{0,4}(?:为|是))")


# "将在甲IPO前购买股权": a time told by what happens to somebody.
_BEFORE_IT = re.compile("的?(?:IPO|上市|成立|合并|交割|退市|破产)之?(?:前|后|时|以来)")
# "州长甲表示", "部长乙感谢丙": an official speaks of others.
_TITLE = re.compile("(?:州长|部长|市长|省长|总统|总理|首相|大臣|议员|官员|发言人|局长|司长|主任|代表|大使|分析师|教授|专家|律师|经济学家)$")
_SPEAKS = re.compile("(?:此前|曾|近日|日前|也|还|\ue004)*(?:感谢|表示|称|说|透露|指出|认为|宣布|预计|强调|证实|告诉)")
# "机构甲：2031年全球机器人出货量": what stands behind the colon is what the house has counted.
_HEADED = re.compile(f"：(?:\ue004|预计|[^，。；：{NAME}]){{0,12}}?({NAME})")
_MARKET_NAME = re.compile("(?:全球|世界|全国|中国|国内|我国)(?!石|电|移|联|铁|平|人|银|建|中|交|船|太|国).|.+(?:市场|行业|产业)$")


# "财务顾问甲": who is hired is not whom it is about.
_HIRED = re.compile("(?:保荐人|保荐机构|承销商|财务顾问|法律顾问|配售代理|核数师)(?:为|是)?$")
# "专注牙科诊所的": whom something is made for.
_MADE_FOR = re.compile("(?:[向从给][\u4e00-\u9fff]{2,8}$|面向|专注|聚焦|致力|服务于|主营|从事)")


def _tells_of_others(view: View, lead: str, at: int) -> bool:
    """Whether whoever is named before `at` is a source, an investor, an official or the date of something, and not who acts."""
    if _SOURCE.match(view.text[at : at + 54]) or _INVESTS.match(view.text, at) or _BEFORE_IT.match(view.text, at):
        return True
    if (_MADE_FOR.match(lead) and "的" not in lead) or _HIRED.search(lead):
        return True
    return (_TITLE.search(lead) is not None and _SPEAKS.match(view.text, at) is not None) or _heads_a_market(view, at)


def _heads_a_market(view: View, at: int) -> bool:
    told = _HEADED.match(view.text, at)
    name = view.name(told.start(1)) if told is not None else None
    return name is not None and _MARKET_NAME.match(name.text) is not None


# "据贝塔科技消息，近日完成新一轮融资": who tells it acts.
_BY_ITSELF = re.compile(f"\\W{{0,2}}据({NAME})(?:官方|最新)?(?:消息|公告|披露|官微|公众号|官方公众号|介绍)，(?=(?:近日|日前|今日|公司|该公司|其|已|\ue004|，)*(?:完成|获|签|宣布|拟|与|收购|投资|推出|成立))")

# "总部位于里昂的法国造船企业甲已交付": who it is stands behind where it is.
_PLACED = re.compile(f"\\W{{0,2}}(?:在|于|来自|位于|总部位于|总部设在){PLACE}[^，。；{NAME}]{{0,20}}(?:公司|企业|巨头|平台|厂商|开发商|制造商|供应商|独角兽)({NAME})(?=已|将|宣布|计划|拟|完成|近日|日前|正|获|向|与|在|于|也|\ue004)")


def openings(view: View) -> list[tuple[int, list[Name]]]:
    """(position, names) of the names that open a clause, prepositions and objects left out."""
    out = []
    for m in _OPENING.finditer(view.text):
        if _NOT_SUBJECT.search(m.group("lead")) and not _EXAMPLE.match(view.text, m.end("n")):
            continue
        if m.group("lead").endswith(("这家", "该", "这一")) and view.text[m.start("n")] == PLACE:
            continue  # "这家德国巨头": whom the passage is about
        names = view.names_in(m.start("n"), m.end("n"))
        if names and names[0].kind == "place" and re.match("媒体|当地媒体|官方媒体", view.text[m.end("n") :]):
            continue
        if _tells_of_others(view, m.group("lead"), m.end("n")):
            continue
        if len(names) == 1 and _SAYS.match(view.text, m.end("n")) and _a_person(names[0]):
            continue
        for who_acts in (_REPORTS, _OFFICER, _MADE_BY):
            told = who_acts.match(view.text, m.end("n"))
            names = [name] if told is not None and (name := view.name(told.start(1))) is not None else names
        if names and names[0].kind == "place" and len(names) == 1 and _lead_place(view, m.end("n")):
            after = view.text[m.end("n") : m.end("n") + 30]
            inner = re.match(rf"[^，。；{NAME}]{{0,14}}({NAME})", after)
            if inner and (name := view.name(m.end("n") + inner.start(1))) is not None:
                out.append((m.end("n") + inner.start(1), [name]))
                continue
        described = re.match(rf"(?!(?:宣布|表示|称)(?!旗下)|调整|收购|投资|计划)[^，。；{NAME}\ue001-\ue003的与和向对拟将以购投在获]{{1,10}}?(?:公司|巨头|企业|厂商|平台|品牌|旗下|开发商|制造商|供应商|运营商)[ ]?({NAME})", view.text[m.end("n") : m.end("n") + 20])
        if described and (name := view.name(m.end("n") + described.start(1))) is not None:
            names = [name]
        out.append((m.start("n"), names))
    told = _BY_ITSELF.match(view.text) or _PLACED.match(view.text)
    if told is not None and (name := view.name(told.start(1))) is not None:
        out.insert(0, (told.start(1), [name]))
    return out


def _lead_place(view: View, at: int) -> bool:
    return not re.match("政府|央行|财政部|商务部|经济|GDP|出口|进口|的?市场|市场", view.text[at : at + 4])


# "继与甲和解之后，乙改组了董事会": who is named behind the first clause is whom it is about.
_FIRST = re.compile("\\W{0,2}(?:\ue004，?|近日，|日前，)?(?:在|继|自|随着)[^。；]{2,60}?(?:之后|过后|后|以来|之际|的同时|之前)，")


def _after_that(view: View, at: int) -> list[Name] | None:
    first = _FIRST.match(view.text)
    if first is None or at >= first.end() or view.names_in(0, at):
        return None
    return next((n for p, n in openings(view) if first.end() <= p <= first.end() + 24 and n[0].kind == "org"), None)


def subject_at(view: View, at: int, focus: Name | None) -> list[Name]:
    """Who governs position `at`."""
    before = [n for p, n in openings(view) if p < at]
    sure = [n for n in before if n[0].kind != "place"]
    if sure and before[-1][0].kind == "place" and (spoke := view.position(sure[-1][-1])) is not None and _TELLS.match(view.text, spoke + 1):
        return before[-1]
    if sure:
        return sure[-1]
    if (then := _after_that(view, at)) is not None:
        return then
    if _UNNAMED.search(view.text):
        return []
    if before:
        return before[-1]
    if focus is not None and (_FOCUS.match(view.text) or not _ELSEWHERE.match(view.text) or _THE_COMPANY.search(view.text, 0, at)):
        return [focus]
    first = next((n for n in view.names_in(0, at) if n.kind == "org"), None)
    if first is not None and (p := view.position(first)) is not None and p <= 26 and not _NOT_SUBJECT.search(view.text[:p]) and not _INVESTS.match(view.text, p + 1) and not _SOURCE.match(view.text[p + 1 : p + 23]):
        return [first]
    return []


_TRADE = re.compile("(?:全球|世界|全国|中国|国内|我国).*(?<!公司)(?<!集团)(?<!有限)(?<!股份)(?<!银行)(?<!航空)|.+(?:市场|行业|产业|领域|赛道)")


def of_a_market(view: View, at: int) -> bool:
    """Whether a market or a whole trade governs position `at`."""
    return any(n.text not in KNOWN_ZH and _TRADE.fullmatch(n.text) for n in subject_at(view, at, None) if n.kind == "org")


# Who publishes figures of a country or a trade owns none of them.
_STATISTICIAN = re.compile("(?:统计局|统计处|海关总署|财政部|商务部|工信部|工业和信息化部|发改委|能源局|外汇局|人民银行|乘联会|中汽协|汽车工业协会|信通院|邮政局|铁路局|网信办|国资委|卫健委|资源部|环境部|科技部|人社部|民政部|税务总局|电影局|专资办|药监局|医保局|监管总局)$")


# "GWEC预测，装机将达": a house foresees what is not its own.
_HOUSE = re.compile("(?:证券|研究院|研究所|咨询|协会|商会|联盟|智库|署|银行|Research|IDC|Gartner|Canalys|Counterpoint(?: Research)?|TrendForce|集邦|Omdia|GWEC|CNESA|Statista|IMF|OPEC|EIA|IEA|SEMI|高盛|花旗|瑞银|汇丰|野村|中金公司|摩根大通|摩根士丹利|麦肯锡|德勤|惠誉|穆迪|标普)$")
_FORESEES = re.compile("(?:的)?(?:最新|报告|分析师|团队|研报|数据|\ue004)*(?:预测|预计|预期|估计|估算|预估|料|认为|统计|显示|指出|称)")


def _foresees(view: View, name: Name) -> bool:
    at = view.position(name)
    return at is not None and _HOUSE.search(name.text) is not None and _FORESEES.match(view.text, at + 1) is not None


# "中国市场贡献了超过80%的份额": a share is of the place named right before it, too.
_SHARE_OF = re.compile(f"({_ANY})(?:市场|地区|品牌|厂商|企业)?的?(?:合计|共|约|则)*(?:占比|占据?|贡献|份额|市场份额|市占率)(?:已|了|高|最高)*$")


def share_of(view: View, at: int) -> Name | None:
    """Whose share is told at `at`, where the name stands right before the words of sharing."""
    m = _SHARE_OF.search(view.text.rstrip(), max(0, at - 24), at)
    return view.name(m.start(1)) if m is not None else None


def owner_at(view: View, at: int, focus: Name | None) -> list[Name]:
    """Whose figure stands at `at`: a name just before its measure word, else the governing name."""
    own = beside(view, at)
    found = [own] if own is not None else subject_at(view, at, focus)
    return [n for n in found if not _STATISTICIAN.search(n.text) and not _foresees(view, n)]


def beside(view: View, at: int) -> Name | None:
    """The name just before the measure word at `at`, no comma and no figure between."""
    near = re.search(rf"({_ANY})(?:的|旗下|公司)?[^，。；、{NAME}{PLACE}\ue001-\ue003]{{0,12}}$", view.text[max(0, at - 16) : at])
    if near:
        position = max(0, at - 16) + near.start(1)
        name = view.name(position)
        lead = view.text[max(0, position - 3) : position]
        if name is not None and name.kind == "org" and not _NOT_SUBJECT.search(lead) and not _INVESTS.match(view.text, position + 1):
            return name
    return None


# "仅次于估值达5000亿美元的甲": the figure stands before whose it is.
_BEFORE_NAME = re.compile("(?:估值|市值|营收|年营收|年收入|收入)(?:已|高|将)?(?:达到?|为|超过?|约|近|逾|突破)*$")
_NAME_BEHIND = re.compile(f"的(?:[^，。；、的{NAME}{PLACE}\ue001-\ue004]{{0,8}})?({NAME})")
# "遍布全国的8000家甲门店": whose shops they are stands between the count and the noun.
_SHOPS = re.compile(f"({NAME})(?:品牌|直营|加盟)?(?:门店|餐厅|店铺|店(?![铺员])|专卖店|超市)")
# "远逊于甲的3100万": whom something is compared with has the figure behind.
_COMPARED = re.compile(f"(?:高于|低于|逊于|不及|不如|优于|超过|少于|多于|落后于|领先于|胜过|比肩)({NAME})的(?:约|近|超)?$")


def beside_figure(view: View, at: int, metric: str) -> Name | None:
    """Whose the figure at `at` is where its own words say so, whoever governs the sentence."""
    left = view.text[max(0, at - 24) : at]
    if metric in ("share", "market_share") and (sharer := share_of(view, at)) is not None:
        return sharer
    if (behind := _NAME_BEHIND.match(view.text, at + 1)) is not None and _BEFORE_NAME.search(left):
        return view.name(behind.start(1))
    if (shops := _SHOPS.match(view.text, at + 1)) is not None:
        return view.name(shops.start(1))
    told = _COMPARED.search(view.text, max(0, at - 24), at)
    return view.name(told.start(1)) if told is not None else None


_RECEIVED = re.compile("(?:收到|获得|取得|收取|触发|确认)了?(?=[^。；]{0,40}$)")


def received(view: View, at: int) -> int | None:
    """Where the receipt of the payment at `at` is told: whoever receives it is not who pays."""
    last = None
    for m in _RECEIVED.finditer(view.text, max(0, at - 44), at):
        last = last or m
    return last.start() if last is not None else None


# "小米SU7累计交付": what is sold is a product of whoever stands before it, or of whom the passage is about.
_PRODUCT = re.compile(r"(?=[^\u4e00-\u9fff]*\d)[A-Za-z][A-Za-z\d.+-]{1,12}|(?:明星|主力|旗舰|核心)产品.+")


def maker(view: View, found: list[Name], focus: Name | None) -> list[Name]:
    """The maker of a product that is taken for the owner of a figure."""
    if len(found) != 1 or found[0].text in KNOWN_ZH or _PRODUCT.fullmatch(found[0].text) is None:
        return found
    at = view.position(found[0]) or 0
    before = view.name(at - 1) if at else None
    if before is not None and before.kind == "org":
        return [before]
    return [focus] if focus is not None and focus.text != found[0].text else found


_ECONOMY = re.compile(rf"({_ANY})(?:的|经济|\ue004|全年|年度|上半年|下半年|实际|名义|第[一二三四]季度|GDP|国内生产总值){{0,5}}$")


def economy(view: View, at: int) -> Name | None:
    """Whose product is told at `at`: the country named right before it."""
    m = _ECONOMY.search(view.text, 0, at)
    return view.name(m.start(1)) if m is not None else None


# "以35亿美元估值完成融资": whoever raises is valued.
_RAISES = re.compile("[^，。；]{0,3}(?:投前|投后)?的?估值(?:完成|获|筹|募|融资|进行|启动|推进|上市|登陆|IPO)")


def priced_by_investor(view: View, at: int) -> bool:
    """'以120亿美元投前估值追加投资': the valuation is that of the company which is bought into, not of who buys."""
    told = view.text[:at].rstrip("约近超").endswith("以") and re.match(".{0,2}(?:投前|投后)?(?:的)?估值", view.text[at + 1 : at + 10])
    return bool(told) and _RAISES.match(view.text, at + 1) is None


# "甲公司发生工商变更，新增乙为股东，注册资本增至": the capital is that of the company that is changed.
_CHANGED = re.compile(f"({NAME})(?:近日|日前|已|\ue004|，)*(?:发生|完成)?(?:多项)?(?:工商|经营|投资人|注册)(?:信息|登记)?变更")


def changed(view: View, at: int) -> Name | None:
    """The company whose entry in the register is changed, as told before a figure."""
    m = _CHANGED.search(view.text, 0, at)
    return view.name(m.start(1)) if m is not None else None


def topic(view: View) -> Name | None:
    """Whom the sentence is about: the first organisation that opens a clause."""
    return next((n[0] for _, n in openings(view) if n[0].kind == "org"), None)
