"""Precise Chinese patterns that are tried before the others: looser rows take their words for something else.

What somebody "got" is an investment where its investor is named; goods of a stated value are supplied, not invested.
"""

from __future__ import annotations

from dealgraph.loaders.extract.model import LIKELY, REVIEW
from dealgraph.loaders.extract.rules import Rule

_G = "[^，。；：\ue000\ue005\ue006]"
_D = "[^，。；：\ue000\ue006\ue001-\ue003]{0,12}?"
_HEDGE = "(?:约|近|超|超过|逾|至少|最高|高达|不低于|不超过|共|共计|总计|合计|价值|总额|总价|为|达)*"
_BOARD = "(?:科创板|创业板|主板|北交所|上交所|深交所|港交所|联交所|纳斯达克|纽交所|港股|美股|A股|新三板)"

FIRST: tuple[Rule, ...] = (
    Rule(
        "zh-got-money-of", "investment", rf"<o>{_G}{{0,12}}获(?:得)?(?:了)?(?:来自)?{_HEDGE}<M>的<s>(?:的|公司)?(?:战略|独家|追加)?(?:投资|注资|增资)(?!者|人|方|机构)",
        yes=("贝塔直播近期获得约4.6亿美元的阿尔法科技战略投资。 => 阿尔法科技 | 贝塔直播 | 460000000 USD",), no=("贝塔直播获得4.6亿美元的融资，投资者看好。",),
    ),
    Rule(
        "zh-got-of-money", "investment", rf"<o>{_G}{{0,12}}获(?:得)?(?:了)?(?:来自)?<s>(?:的|公司)?{_HEDGE}<M>的?(?:战略|独家|追加)?(?:投资|注资|增资)(?!者|人|方|机构)",
        yes=("贝塔直播获得来自阿尔法科技的4.6亿美元战略投资。 => 阿尔法科技 | 贝塔直播 | 460000000 USD",),
    ),
    Rule(
        "zh-got-it", "investment", rf"(?:^|(?<=[，。；]))(?:\ue004|此前|随后|又|先后|还|也|已|曾|于|，)*获(?:得)?(?:了)?(?:来自)?<s>(?:的|公司)?{_HEDGE}<M>的?(?:战略|独家|追加)?(?:投资|注资|增资)(?!者|人|方|机构)", swap=True, confidence=LIKELY,
        yes=("贝塔直播创办于2019年。2024年3月获阿尔法科技27亿美元投资。 => 阿尔法科技 | 贝塔直播 | 2700000000 USD",), no=("贝塔直播创办于2019年。2024年3月获投资者关注。",),
    ),
    Rule(
        "zh-share-after", "observation", rf"(?:入股|投资|参股|增资|认购|买入)(?:了)?[^。；\ue000]{{0,16}}<o>[^，。；\ue000]{{0,8}}，(?:占比|占股|持股|持股比例|股权占比|占股比例|占总股本|占其总股本|获得)(?:为|的)?{_HEDGE}(?P<a>\ue002)",
        metric="stake", near=False, confidence=LIKELY, yes=("阿尔法科技斥资7亿元入股贝塔机器人，占比5%。 => 阿尔法科技 | 贝塔机器人 | 5 percent",), no=("阿尔法科技入股贝塔机器人，占比较高。",),
    ),
    Rule(
        "zh-supply-worth", "supply_contract", rf"<s>{_G}{{0,24}}(?:向|为|给){_D}<oo>{_G}{{0,14}}(?:出售|销售|供应|供货|提供|交付)(?:了)?{_HEDGE}<M>的(?!贷款|资金|融资|投资|补贴|担保|授信|补助|信贷|支持|现金|援助|服务器补)",
        yes=("阿尔法材料将向德国汽车巨头贝塔汽车供应价值近25亿欧元的电池材料。 => 阿尔法材料 | 贝塔汽车 | 2500000000 EUR",), no=("阿尔法银行向贝塔汽车提供25亿元的贷款。",),
    ),
    Rule(
        "zh-supply-its", "supply_contract", r"(?:^|(?<=[，。；：]))(?:根据协议，|公司|该公司|其|承诺|拟|将|同意|计划|已|自|于|到|至|\ue004|，|度|年度|起|期间|前)*(?:向|为|给)<oo>(?:公司)?(?:供应(?!链|商)|供货|销售|交付)(?=[^，。；\ue000-\ue002]{0,24}\ue003)",
        confidence=LIKELY, yes=("阿尔法材料与贝塔汽车签订协议。公司承诺2032年至2034年向贝塔汽车供应预计总量为72.5万吨的电解液。 => 阿尔法材料 | 贝塔汽车 | 725000 tonne",), no=("阿尔法材料与贝塔汽车签订协议。公司承诺向贝塔汽车开放供应链。",),
    ),
    Rule(
        "zh-won-sum", "supply_contract", r"中标(?!候选|通知|函|金额|公告)[^。；\ue000\ue001]{0,40}?，(?:合计|中标|合同|累计)*(?:总金额|总价|金额合计|金额|总中标价)(?:约|为|达|合计|共|人民币)*<M>", confidence=REVIEW,
        yes=("阿尔法风电公告，公司共中标110万千瓦风电机组项目，总金额47.75亿元。 => 阿尔法风电 | - | 4775000000 CNY",), no=("阿尔法风电中标后，净利润为4亿元。",),
    ),
    Rule(
        "zh-ipo-rush", "funding_round", rf"(?:冲刺|冲击|闯关)[^，。；\ue000]{{0,8}}(?:\ue000)?[^，。；\ue000]{{0,4}}(?:上市|IPO|{_BOARD})(?!失败|未果|折戟)", metric="ipo", confidence=LIKELY, near=False, status="planned",
        yes=("阿尔法科技冲刺北交所上市，去年营收3亿元。 => 阿尔法科技 | - | -",), no=("阿尔法科技冲刺年度销量目标。",),
    ),
    Rule(
        "zh-holder-too", "observation", rf"<s>(?:也|还|同样)?在<oo>(?:公司)?的?股东(?:名单|名册|行列)?(?:之?中|之列|里)?，持股(?:比例)?(?:为)?{_HEDGE}(?P<a>\ue002)", metric="stake", near=False,
        yes=("伽马集团也在贝塔机器人的股东名单中，持股约3.2%。 => 伽马集团 | 贝塔机器人 | 3.2 percent",), no=("伽马集团也在贝塔机器人的客户名单中，毛利约3.2%。",),
    ),
    Rule(
        "zh-ipo-on", "funding_round", rf"(?P<when>\ue004)[^，。；\ue000]{{0,6}}(?:成功|正式)?(?:登陆|挂牌)(?:\ue000)?{_BOARD}(?!的)", metric="ipo", confidence=LIKELY, near=False, status="completed",
        yes=("阿尔法科技创办于2019年，于2030年7月登陆科创板。 => 阿尔法科技 | - | -",), no=("阿尔法科技未登陆科创板。",),
    ),
    Rule(
        "zh-ipo-of", "funding_round", rf"\ue004，[^。；\ue000]{{0,24}}<s>(?:成功|正式|\ue004)*登陆(?:\ue000)?{_BOARD}", metric="ipo", confidence=LIKELY, near=False, status="completed",
        yes=("2031年3月3日，茶饮龙头阿尔法茶饮登陆科创板。 => 阿尔法茶饮 | - | -",), no=("2031年3月3日，阿尔法茶饮计划登陆科创板。",),
    ),
    Rule(
        "zh-founded-under", "founding", r"^[\W]{0,4}\ue004由?(?:[\ue000\ue006]|[\u4e00-\u9fff·]{2,4}(?:等人?)?)(?:(?:[、和与]|及其)(?:[\ue000\ue006]|[\u4e00-\u9fff·]{2,4}))*(?:等人?)?(?:在\ue005)?(?:创立|创办|创建)(?=[，。 ]|$)",
        near=False, background=True, status="completed", confidence=LIKELY, yes=("阿尔法科技\n1909年李四创立，以染发剂起家。 => 阿尔法科技 | - | -",), no=("阿尔法科技\n1909年李四创立的品牌很多。",),
    ),
)  # fmt: skip
