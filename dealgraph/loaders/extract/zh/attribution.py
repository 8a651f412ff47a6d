"""Whom a Chinese sentence credits: unnamed people, an outlet, a person by office, a named party, or the company itself.

The publisher of the news ("36氪获悉", "（财联社）") and a source that is only quoted as having been read never count.
"""

from __future__ import annotations

import re

from dealgraph.loaders.extract.model import Name
from dealgraph.loaders.extract.view import View, compiled

_UNNAMED = re.compile("((?:多名|数名|两名|多位)?(?:交易|银行|市场|圈内)人士|知情人士|消息人士|业内人士|内部人士|知情者|相关人士|接近[^，。；]{1,14}的?人士)")
_OUTLET = re.compile(
    "(?:据|根据)(?:外媒|媒体|美媒|韩媒|日媒|港媒)?[《“]?(?P<a>[\u4e00-\u9fffA-Za-z]{2,12}?(?:社|报|日报|时报|新闻|周刊|电视台|网|财经|杂志|The Information|Information|CNBC))[》”]?(?:当地时间|\ue004|最新|今日|昨日|周[一二三四五六日])*(?:援引[^，。；]{0,20})?(?:的?报道|报导|消息|，(?=\ue000))|"
    "(?P<b>[\u4e00-\u9fffA-Za-z]{2,10}(?:社|日报|时报|新闻|周刊))(?:[\ue004周一二三四五六日]{0,3})(?:报道|报导)(?:称|，)"
)
# "据路透社援引《华尔街日报》报道": the one who is quoted.
_QUOTING = re.compile("(?:援引|引述)[^，。；]{0,6}《(?P<c>[^》]{2,14})》[^，。；]{0,6}(?:报道|报导|消息|称)")
_TITLED = re.compile("(?:据|援引|引述)[^，。；]{0,10}《(?P<c>[^》]{2,14})》[^，。；]{0,8}(?:报道|报导|消息|称|披露)|《(?P<d>[^》]{2,14})》(?:网站|[^，。；]{0,4}\ue004)?的?(?:报道|报导|称|援引|引述|披露|透露)")
_KNOWN_PERSON = re.compile(r"(?P<who>特朗普|拜登|马斯克|黄仁勋|库克|扎克伯格|贝索斯|奥特曼|纳德拉|皮查伊|孙正义|任正非|雷军|李在镕|苏姿丰)(?:[^，。；]{0,40}，)?(?:[^，。；]{0,16}?)(?:表示|称|透露|宣布|说|指出|认为|强调)")
_OFFICE = re.compile(
    "(?:董事长|创始人|CEO|CFO|CTO|COO|总裁|总经理|首席[\u4e00-\u9fff]{1,4}官|执行官|财务官|执行长|部长|分析师|负责人|发言人|主席|总统|首相|会长|社长|代表|董事(?!会|局)|行长|院长|总监|经济学家)(?:[兼暨][\u4e00-\u9fffA-Z]{2,8}?)?"
    "(?P<who>\ue000|(?![在于对就向近日昨今则也还曾再首])[\u4e00-\u9fff·-]{2,12}?)(?=(?:近日|日前|今日|昨日|当天|当日|\ue004|周[一二三四五六日]|此前|也|还|则|曾|正式|接受[^，。；]{0,14}采访[时中，]|对[^，。；]{0,10}|在[^，。；]{0,24}|于[^，。；]{0,10}){0,3}(?:发文|发帖)?(?:表示|称|透露|指出|认为|宣布|说|预计|强调|直言|坦言|介绍|证实|敲响[^，。；]{0,4}，宣告))"
)
_SAID = (
    "(?:宣布|表示|称|公告|披露|透露|指出|公布|确认|证实|回应|否认|通报|认为|预计|预测|预估|估计|显示|报道|报导|发布(?:了)?[^，。；]{0,40}(?:公告|报告|研报|财报|数据|业绩|年报|季报|快报|预告|声明|\ue004报)|强调|坦言|说道|介绍|声明)"
)
# "赛迪智库数据显示", "游戏工委发布的《…》": a house that no list knows, by what it ends like.
_HOUSE = re.compile(
    "(?:^|[，。；：]|(?<!根)据|援引|根据|按照|依据|在|经)(?P<who>(?!据|根据|按照|依据|在|经)[\u4e00-\u9fffA-Za-z ]{0,12}?(?:研究院|研究所|智库|咨询|研究公司|(?<!该)(?<!这家)(?<!，)(?<!据)公司(?=调查|数据|统计)|证券|协会|学会|商会|联盟|工委|中心|机构|数据公司|桔子|投研|基金会|组织|总署|统计局|研究|[A-Z][A-Za-z]{2,11}(?: [A-Z][a-z]+)?))"
    r"(?:\d{1,2}日|\ue004|近日|日前|最新|今日|昨日){0,2}(?:(?:数据|统计|报告|研报|调研|预测|测算|监测)(?:显示|指出|称|表明|预计|，)|(?:发布|公布)的?(?:\ue004|《[^》]{2,40}》|[^，。；\ue000]{0,12})(?:显示|指出|称|预测|预计|中?，))"
)
# What such an ending stands for where nobody is named.
_NO_HOUSE = re.compile("(?:公开|有|多家|相关|第三方|官方|该|这家|上述|部分|行业|市场|权威|研究|专业|数据|调查|统计|一家|另一|业内|评级|外部|投资)*(?:机构|中心|研究|协会|联盟|证券|证券研究|咨询)")
_NAMED = (
    r"据(?:了解)?(?:<T>)?\ue005?<s>(?:[^，。；\ue000-\ue006]{0,14})(?:报道|报导|消息|公告|披露|数据|统计|报告|研报|称|显示|透露|测算|预测|预计|介绍|公布|表示|官网|官微|估算|估计|发布)",
    rf"<s>(?:\ue004)?在\ue000(?:网站|官网|互动平台)?{_SAID}",
    rf"<s>(?:[」”])?(?:，(?={_SAID}))?(?:[^，。；：\ue000\ue005]{{0,24}}?)(?:联合)?{_SAID}(?!的(?!<x>)|后|会|前|上调|下调|值|区间)",
    r"(?:根据|按照)[“]?<s>[”]?\ue000?(?:[^，。；\ue000]{0,14})(?:数据|统计|报告|公告|披露|协议|显示|预测|业绩|财报)",
    r"<s>(?:近日|今日|日前|最新|\ue004)?发布[^，。；]{0,40}(?:显示|指出|称|预测)",
    r"<s>(?:最新)?(?:披露|公布)的[^，。；]{2,14}(?:为|达|约)",
    r"(?:在|据|根据|按照)<s>(?:最新|近日|\ue004)?(?:发布|公布)的[^，。；]{2,44}，",
    r"经<s>[^，。；]{0,4}(?:认证|统计|评估|核实)，",
    r"(?:从|自|援引|引述)<s>(?:[^，。；\ue000]{0,6})(?:获悉|了解到|数据|消息)",
    rf"<s>[^，。；：\ue000]{{0,40}}(?:时|中|上|后)，(?:首次|还|也|则)?{_SAID}",
    r"^\W{0,2}<s>：",
    r"<s>(?:分析师|团队|研究团队)?(?:将|把|维持|上调|下调|调高|调低)(?:\ue004)?\ue000?[^，。；\ue000]{0,30}(?:预测|预期|预估)(?:值)?(?:[^，。；\ue000]{0,14}(?:骤降至|大幅|上调|下调|提高|下修|上修|调高|调低|升至|降至|维持|至|为)|(?=，|。|$))",
)
_OWN = re.compile(
    "据公司(?:数据|公告|披露|介绍)|(?:公司|该公司|这家[^，。；]{2,6}企业|集团|该行|该集团|其(?!中|他|余|实|后|次)|声明|双方|(?:公司|集团|其)[^，。；]{0,12}(?:财报|年报|季报|业绩)|公告(?!显示))(?:[^，。；]{0,6})(?:宣布|表示|称|公告|披露|透露|预计|显示|指出|公布|强调|证实|确认)|公司(?:今日|近日)?发布[^，。；]{0,8}(?:公告|预告|快报|财报|业绩)|^公告称|^(?!根据|按照|据)[^，]{0,8}公告(?!显示)"
)
_PUBLISHERS = ("36氪", "财联社", "IT之家", "界面新闻", "36Kr", "36kr", "智通财经", "格隆汇", "硬氪", "钛媒体", "澎湃新闻", "记者", "鞭牛士")


# "报告指出", "他还表示": whoever was credited just before.
_RETOLD = re.compile(r"^\W{0,3}(?:该|上述|这份)?(?:报告|报导|报道|研报|研究|机构|调查|消息|文章|发言人|分析师|知情人士|他|她)(?:中|还|同时|并|也|进一步)?(?:指出|显示|称|预计|预测|表示|认为|补充|披露|透露|强调)|^\\W{0,3}(?:数据|统计)显示|(?:^|，)我们(?:还|也|将|会)*(?:预计|将|计划|希望|目标|会)")
_SIDE = re.compile("(\ue005)方面(?:还|则)?(?:称|表示|透露|宣布)")


def retold(view: View) -> bool:
    """Whether a sentence goes on telling what the source before it says."""
    return _RETOLD.search(view.text) is not None


# "总务省9日公布的调查显示，…。数据显示": who published what is read on.
_TOLD_BEFORE = re.compile("(?:^|[，。；\\s])(?P<who>[\u4e00-\u9fffA-Za-z]{2,12}?)(?:\\d{1,2}日|近日|日前|周[一二三四五六日])?(?:称[，：,]|公布的|发布的|公布了?[^，。；]{0,16}财报|发布了?[^，。；]{0,30}财报|研报)")


def speaker_before(text: str) -> str | None:
    """The last person by office who speaks in the words before a sentence."""
    last = None
    for m in _OFFICE.finditer(text, max(0, len(text) - 160)):
        last = m
    if last is not None:
        return last.group("who")
    for m in _TOLD_BEFORE.finditer(text, max(0, len(text) - 160)):
        last = m
    return last.group("who").strip() if last is not None and _NO_HOUSE.fullmatch(last.group("who")) is None else None


def source(view: View, at: int, focus: str | None) -> str | None:
    """The source of the claim at view position `at`, or None."""
    side = _SIDE.search(view.text)
    if side is not None and (country := view.name(side.start(1))) is not None:
        return country.text + "方面"
    if (outlet := _outlet(view, at)) is not None:
        return outlet
    if unnamed := _UNNAMED.search(view.text):
        return _written(view, *unnamed.span(1))
    if speaker := _OFFICE.search(view.text) or _KNOWN_PERSON.search(view.text):
        return _written(view, *speaker.span("who"))
    found = _nearest(view, at)
    if found is not None:
        return _speaks_first(view, found).text.removesuffix("信息")
    house = _HOUSE.search(view.text)
    if house is not None and _NO_HOUSE.fullmatch(house.group("who")) is None:
        return house.group("who").strip()
    own = _OWN.search(view.text)
    return None if own is None else _opened_by(view, own.start()) or focus


# "据路透社援引知情人士", "晚点报道了": a paper whose name is known.
_PAPER = re.compile("(\ue000)(?:网站|中文网|\ue004|周[一二三四五六日])?[^，。；\ue000]{0,6}?(?:援引|引述|报道|报导|消息(?:称|，))")
_PAPER_NAMED = re.compile("(?:.*(?:社|报|新闻|周刊|电视台|网|财经|杂志|通讯|The Information|Times|News|Post|Journal)|彭博|Bloomberg|路透|Reuters|CNBC|晚点.*|财新|澎湃)$")


def _outlet(view: View, at: int) -> str | None:
    """The paper or agency that the sentence names, or whom it lets speak."""
    paper = _PAPER.search(view.text)
    name = view.name(paper.start(1)) if paper is not None else None
    if paper is not None and name is not None and _PAPER_NAMED.match(name.text) and _QUOTING.search(view.text) is None:
        if (speaker := _OFFICE.search(view.text, paper.end())) is not None:
            return _written(view, *speaker.span("who"))  # "路透社报道，总裁王五表示": whom the paper lets speak
        quoted = re.match("\ue000", view.text[paper.end() :].lstrip(" 《“"))
        further = view.name(view.text.index("\ue000", paper.end())) if quoted is not None else _nearest(view, at)
        return further.text if further is not None and (view.position(further) or 0) >= paper.end() else name.text
    outlet = _QUOTING.search(view.text) or _TITLED.search(view.text) or _OUTLET.search(view.text)
    if outlet is None or ("c" not in outlet.groupdict() and any(outlet.start() <= i < outlet.end() for i in view.marks if view.name(i) is not None)):
        return None
    told = next(k for k, g in outlet.groupdict().items() if g)
    if told in "ab" and (inner := _OFFICE.search(view.text, outlet.end())) is not None:
        return _written(view, *inner.span("who"))  # "路透社报道，总裁王五表示": whom the outlet lets speak
    if told == "b" and (inner_name := _nearest(view, at)) is not None and (view.position(inner_name) or 0) >= outlet.end():
        return inner_name.text
    return _written(view, *outlet.span(told))


def _written(view: View, start: int, end: int) -> str:
    """The words of a stretch of the view, its marks as they stand in the text."""
    return "".join(getattr(view.marks.get(i), "text", view.text[i]) for i in range(start, end))


def _opened_by(view: View, at: int) -> str | None:
    """'甲公司完成B轮融资，公司表示': who the sentence itself is about."""
    first = next((n for n in view.names_in(0, at) if n.kind == "org"), None)
    return first.text if first is not None and (view.position(first) or 0) < 12 and first.text not in _PUBLISHERS else None


# A market tells nothing, and who is going to report has not yet; a loss that is "confirmed" is booked.
_WIDE = re.compile("全球|世界(?!先进)|.+(?:市场|行业|产业|赛道)$")
_NO_REPORT = re.compile("将(?:于|在)?[^，。；]{0,8}(?:公布|发布|披露)|(?:亏损|收益|收入|减值)[^，。；]{0,2}确认$")
_NEXT_PARTY = re.compile("；[^，。；\ue000]{0,10}\ue000")


def _told_by_another(view: View, said: int, at: int, source: Name) -> bool:
    """"甲宣布以5亿元收购乙，丙斥资3亿元收购丁": what a report says ends where the next party begins to act."""
    stop = view.text.find("，", said, at)
    other = view.name(stop + 1)
    return stop - said >= 4 and other is not None and other.text != source.text and re.search("[，。；]", view.text[said : said + 2]) is None


# To whom it is told; "对此，甲表示" says of what.
_TOLD_TO = re.compile("(?<![导转方面针])(?:向|对(?![此于]))[^，。；\ue000]{0,14}$")


def _nearest(view: View, at: int) -> Name | None:
    best: tuple[int, int, Name] | None = None
    for pattern in _NAMED:
        for m in compiled(pattern).finditer(view.text):
            name = view.name(m.start("s"))
            if name is None or name.text in _PUBLISHERS or name.kind == "place" or view.text.startswith("文件", m.start("s") + 1):
                continue
            if _SAID in pattern and (view.text[max(0, m.start("s") - 1) : m.start("s")] == "在" or _TOLD_TO.search(view.text, 0, m.start("s"))):
                continue  # "在韩国交易所披露", "向北境日报表示": where and to whom it is told
            if _WIDE.match(name.text) or _NO_REPORT.search(m.group()):
                continue
            if "；" in view.text[at : m.start("s")]:
                continue  # whoever speaks behind a semicolon does not speak before it
            if _NEXT_PARTY.search(view.text, m.end(), at) or (m.start("s") <= at and _told_by_another(view, m.end(), at, name)):
                continue
            key = (0 if m.start("s") <= at else 1, abs(at - m.start("s")), name)
            if best is None or key[:2] < best[:2]:
                best = key
    return best[2] if best else None


def _speaks_first(view: View, found: Name) -> Name:
    """A joint statement is credited to the party named first."""
    at = view.position(found)
    if at is None:
        return found
    if re.search("(?:联合|共同|双方)宣布", view.text[at : at + 40]) or re.search("\ue000(?:联合|携手)$", view.text[:at]):
        return next((n for n in view.names_in(0, at + 1) if n.kind == "org"), found)
    for m in compiled("<zw>").finditer(view.text):
        if m.start() < at < m.end() and re.search("[与和及、]", m.group()):
            return next((n for n in view.names_in(m.start(), m.end()) if n.kind == "org"), found)
    return found
