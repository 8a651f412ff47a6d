"""Precise Chinese patterns for what is said of a named company in plain words.

Its places, its partners, its dangers, its beginnings and its owners; each row names the company or leaves it to the clause.
"""

from __future__ import annotations

from dealgraph.loaders.extract.model import LIKELY
from dealgraph.loaders.extract.rules import Rule

_D = "[^，。；：\ue000\ue006\ue001-\ue003]{0,12}?"
_PLANT = "(?:工厂|制造厂|基地|数据中心|园区|研发中心|实验室|产线|生产线|办事处|分公司|中心|研究院|厂房|门店|枢纽)"
_JOINT = "(?:合作|战略协议|备忘录|合作伙伴|框架协议|伙伴关系)"
_STOPS = "(?:停产|停工|暂停生产|停止生产|减产|暂停运行)"

NAMED: tuple[Rule, ...] = (
    # --- places ------------------------------------------------------------------------------------------------
    Rule(
        "zh-sites-list", "location", rf"在(?=<N>[、和及与])<zw>(?:等地|等[^，。；\ue000]{{0,4}})?(?:都|均|分别|先后|也|已|共|将|，)*(?:设有|拥有|建有|设立|开设|运营|建立|建设|建成|新建|布局)[^，。；\ue000]{{0,16}}{_PLANT}",
        near=False, each=True, confidence=LIKELY, yes=("阿尔法科技在北京、上海、苏州设有生产基地。 => 阿尔法科技 | 苏州 | -",), no=("阿尔法科技在北京、上海发布新品。",),
    ),
    Rule(
        "zh-is-based", "location", r"<s>(?:则)?(?:是|为|系)(?:一家)?(?:总部)?(?:位于|设在|地处)<o>的[^，。；\ue000]{0,24}(?:公司|企业|厂商|平台|机构|开发商|制造商|供应商|商)", near=False, background=True, status="completed",
        yes=("阿尔法科技是一家位于上海的机器人公司。 => 阿尔法科技 | 上海 | -",), no=("阿尔法科技是一家关注上海的机器人公司。",),
    ),
    Rule(
        "zh-based-firm", "location", r"(?:^|(?<=[，。；]))位于<o>的[^，。；\ue000]{0,16}(?:公司|企业|厂商|平台|初创|机构)<s>", near=False, background=True, status="completed", confidence=LIKELY,
        yes=("位于上海的机器人公司阿尔法科技发布新品。 => 阿尔法科技 | 上海 | -",), no=("位于上海的阿尔法科技园区开放。",),
    ),
    # --- partners ----------------------------------------------------------------------------------------------
    Rule(
        "zh-partners-are", "partnership", r"<s>(?:在[^，。；\ue000]{0,8})?(?:的)?(?:主要|核心|长期|重要|战略)?(?:合作伙伴|合作方|合作对象)(?:包括|有|涵盖|为)<zw>", near=False, each=True, status="completed", confidence=LIKELY,
        yes=("阿尔法科技的合作伙伴包括贝塔汽车、伽马集团。 => 阿尔法科技 | 伽马集团 | -",), no=("阿尔法科技的合作伙伴包括多家企业。",),
    ),
    Rule(
        "zh-joint-made", "partnership", r"由<zw>(?:各自|共同|以)?(?:合资|合作)(?:成立|设立|组建|打造|建设|开发|运营)", near=False, pair=True,
        yes=("该项目由阿尔法科技与贝塔汽车合作打造。 => 阿尔法科技 | 贝塔汽车 | -",), no=("该项目由阿尔法科技与多家企业合作打造。",),
    ),
    Rule(
        "zh-bought-and-joined", "partnership", rf"<s>[^。；\ue000]{{0,20}}(?:入股|投资|参股){_D}<oo>[^。；\ue000]{{0,10}}，?并(?:与之|与其)?(?:达成|建立|签署|开展|展开)[^，。；\ue000]{{0,10}}{_JOINT}", near=False, confidence=LIKELY,
        yes=("阿尔法科技斥资5亿元入股贝塔汽车，并达成战略合作。 => 阿尔法科技 | 贝塔汽车 | -",), no=("阿尔法科技斥资5亿元入股贝塔汽车，并取消合作。",),
    ),
    # --- dangers -----------------------------------------------------------------------------------------------
    Rule(
        "zh-under-probe", "risk", r"<s>[^，。；\ue000]{0,16}，?(?:被|遭|遭到)(?:[^，。；\ue000]{0,14})?(?:立案|调查|起诉|指控|集体诉讼)(?!审计)", metric="lawsuit", near=False, status="possible", confidence=LIKELY,
        yes=("阿尔法科技因涉嫌垄断被监管机构立案调查。 => 阿尔法科技 | - | -",), no=("阿尔法科技因业绩良好被机构调研。",),
    ),
    Rule(
        "zh-fears-cuts", "risk", r"(?:暗示|警告|可能|或将|恐将?|面临)(?:称)?，?(?:会|将|可能|进一步|进行|大规模|需要|不得不|被迫)*(?:裁员|停产|减产|破产|倒闭|违约|关厂|关闭工厂|关闭生产线)", metric="cutback", near=False, status="possible", confidence=LIKELY,
        yes=("阿尔法科技表示将精简部门，暗示可能会进行裁员。 => 阿尔法科技 | - | -",), no=("阿尔法科技表示不会裁员。",),
    ),
    Rule(
        "zh-came-to-halt", "risk", rf"<s>[^，。；\ue000]{{0,14}}(?:被迫|全面|临时|暂时|断电){_STOPS}", metric="production_halt", near=False, status="possible", confidence=LIKELY,
        yes=("阿尔法汽车因零部件短缺被迫停产。 => 阿尔法汽车 | - | -",), no=("阿尔法汽车全面恢复生产。",),
    ),
    # --- beginnings and owners ---------------------------------------------------------------------------------
    Rule(
        "zh-since-founded", "founding", r"(?:^|(?<=[，。；]))自?从?\ue004(?:成立|创立|创办|上线|推出)(?:以来|至今)，<s>", near=False, background=True, status="completed",
        yes=("自2017年成立以来，阿尔法科技已完成10轮融资。 => 阿尔法科技 | - | -",), no=("自2017年涨价以来，阿尔法科技销量下降。",),
    ),
    Rule(
        "zh-then-founded", "founding", r"(?:^|(?<=[，。；]))(?:公司|该公司)?于?\ue004(?:正式)?(?:在\ue005)?(?:成立|创立|创办)(?=[，。；]|$)", near=False, background=True, status="completed", confidence=LIKELY,
        yes=("阿尔法科技\n2015年成立，累计融资超34亿美元。 => 阿尔法科技 | - | -",), no=("阿尔法科技\n2015年成立的基金很多。",),
    ),
    Rule(
        "zh-then-founded-by", "founding", r"(?:^|(?<=[，。；]))(?:公司|该公司)?于?\ue004由[^，。；]{2,40}?(?:共同|联合)?(?:创立|创办|创建)(?=[，。；]|$)", near=False, background=True, status="completed", confidence=LIKELY,
        yes=("阿尔法科技\n总部位于深圳，2021年由王五与李四创立。 => 阿尔法科技 | - | -",), no=("阿尔法科技\n2021年由王五主持会议。",),
    ),
    Rule(
        "zh-went-online", "founding", r"<s>(?:平台|公司)?上线于?\ue004", near=False, background=True, status="completed", confidence=LIKELY,
        yes=("贝塔金融上线于2011年，目前已盈利。 => 贝塔金融 | - | -",), no=("贝塔金融的新产品上线。",),
    ),
    Rule(
        "zh-was-bought", "acquisition", r"(?:^|(?<=[，。；]))(?:公司|该公司|其|并|后|随后|于|已|\ue004)*被<s>(?:公司)?(?:以[^，。；\ue000]{0,16})?(?:全资)?(?:收购|并购)(?!要约)", swap=True,
        yes=("贝塔机器人是一家存储公司，于2010年被阿尔法科技收购。 => 阿尔法科技 | 贝塔机器人 | -",), no=("贝塔机器人是一家存储公司，于2010年被阿尔法科技起诉。",),
    ),
    Rule(
        "zh-once-invested", "investment", r"<s>(?:\ue004|曾|也|还|早期|最早|先后)*投(?:资)?过<oo>", near=False, status="completed",
        yes=("2015年，伽马资本投过阿尔法汽车。 => 伽马资本 | 阿尔法汽车 | -",), no=("伽马资本投过票。",),
    ),
)  # fmt: skip
