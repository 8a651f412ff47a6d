"""Chinese rows of who works with whom.

Order matters: the first row that claims a pair of ends wins.
"""

from __future__ import annotations

from dealgraph.loaders.extract.model import LIKELY
from dealgraph.loaders.extract.rules import Rule
from dealgraph.loaders.extract.zh.rules.phrases import GOES_ON, D, G

_COOP = "(?:合作|联合体|协作|战略协议|合资|联盟|备忘录|合作伙伴|合作协议|框架协议|战略合作|联手|结盟|伙伴关系|联合实验室|共建|共同开发|共同打造|联合开发|联合打造|联合研发|共同推出|共同推进|共同建设)"
_JOINT = "(?:合作|战略协议|备忘录|合作伙伴|框架协议|伙伴关系)"

PARTNERS: tuple[Rule, ...] = (
    Rule(
        "zh-partners-are", "partnership", r"<s>(?:在[^，。；\ue000]{0,8})?(?:的)?(?:主要|核心|长期|重要|战略)?(?:合作伙伴|合作方|合作对象)(?:包括|有|涵盖|为)<zw>", near=False, each=True, status="completed", confidence=LIKELY,
        yes=("阿尔法科技的合作伙伴包括贝塔汽车、伽马集团。 => 阿尔法科技 | 伽马集团 | -",), no=("阿尔法科技的合作伙伴包括多家企业。",),
    ),
    Rule(
        "zh-joint-made", "partnership", r"由<zw>(?:各自|共同|以)?(?:合资|合作)(?:成立|设立|组建|打造|建设|开发|运营)", near=False, pair=True,
        yes=("该项目由阿尔法科技与贝塔汽车合作打造。 => 阿尔法科技 | 贝塔汽车 | -",), no=("该项目由阿尔法科技与多家企业合作打造。",),
    ),
    Rule(
        "zh-bought-and-joined", "partnership", rf"<s>[^。；\ue000]{{0,20}}(?:入股|投资|参股){D}<oo>[^。；\ue000]{{0,10}}，?并(?:与之|与其)?(?:达成|建立|签署|开展|展开)[^，。；\ue000]{{0,10}}{_JOINT}", near=False, confidence=LIKELY,
        yes=("阿尔法科技斥资5亿元入股贝塔汽车，并达成战略合作。 => 阿尔法科技 | 贝塔汽车 | -",), no=("阿尔法科技斥资5亿元入股贝塔汽车，并取消合作。",),
    ),
    Rule("zh-coop", "partnership", rf"<s>(?:、<N>){{0,6}}(?!{G}{{0,6}}(?:基地|工厂|项目|园区))(?:，)?{G}{{0,10}}(?:与|和|携手|联合|联手|牵手|(?<![共合相如等不])同){D}(?!\ue005[^、和与及，]{{0,8}}\ue000)<zw>[^。；]{{0,60}}?{_COOP}(?!方|社|竞争)", near=False,
         yes=("阿尔法科技与贝塔汽车达成战略合作。 => 阿尔法科技 | 贝塔汽车 | -",)),
    Rule("zh-coop-about", "partnership", rf"<s>(?:，|\ue004|近日|日前|已|正|宣布)*就[^，。；]{{2,60}}?(?:与|和|同(?!意|样|步|时)){D}<zw>[^。；\ue000]{{0,40}}?{_COOP}(?!方|社|竞争)", near=False,
         yes=("阿尔法科技就自主研发的Nimbus项目与贝塔汽车达成独家合作协议。 => 阿尔法科技 | 贝塔汽车 | -",), no=("阿尔法科技就自主研发的Nimbus项目与贝塔汽车沟通。",)),
    Rule("zh-coop-hands", "partnership", r"<zw>[^，。；\ue000]{0,10}携手(?!并进)", near=False, pair=True, confidence=LIKELY,
         yes=("阿尔法科技和贝塔汽车携手深耕新能源产业。 => 阿尔法科技 | 贝塔汽车 | -",), no=("阿尔法科技携手同行。",)),
    Rule("zh-coop-make", "partnership", rf"<s>(?:、<N>){{0,6}}{G}{{0,8}}(?:联合|携手|牵手|联手){D}<zw>[^，。；\ue000]{{0,14}}?(?:打造|推出|发布|研发|开发|共建|建设|启动|推动|布局|探索|成立|上线|建成)", near=False, confidence=LIKELY,
         yes=("阿尔法科技联合贝塔汽车宣布成功打造大模型。 => 阿尔法科技 | 贝塔汽车 | -",), no=("阿尔法科技联合实验室发布大模型。",)),
    Rule("zh-licence", "partnership", rf"<s>(?:与|和|同(?!意|样|步|时)){D}<zw>{G}{{0,10}}(?:达成|签署|签订|签)(?:了)?[^。；\ue000]{{0,40}}?(?:首付款|预付款|里程碑|独家授权|独家许可|授权许可|许可协议|授权协议)", near=False,
         yes=("阿尔法医药与贝塔制药达成协议，将获得5亿美元首付款。 => 阿尔法医药 | 贝塔制药 | -",), no=("阿尔法医药与贝塔制药讨论行业前景，未涉及首付款。",)),
    Rule("zh-coop-after", "partnership", rf"<s>[^。；\ue000]{{0,20}}(?:入股|投资|收购|增持|参股){D}<oo>[^。；\ue000]{{0,10}}与其{G}{{0,6}}{_COOP}", near=False,
         yes=("阿尔法科技斥资5亿元入股贝塔汽车，并将与其合作研发芯片。 => 阿尔法科技 | 贝塔汽车 | -",)),
    Rule("zh-coop-it", "partnership", rf"(?:(?:^|(?<=[，。；：]))(?:该公司|公司|其|目前|最近|近期|近日|日前|此前|随后|先后|并|还|又|再次|也|已|正|将|拟|\ue004)+|(?<=公告，)|(?<=公告称，)|(?<=宣布，)){G}{{0,4}}(?:与|和|携手|联合|联手|牵手|同)<zw>[^。；]{{0,40}}?{_COOP}(?!方|社|竞争)", near=False,
         yes=("阿尔法科技发布公告，公司与贝塔汽车签署战略合作协议。 => 阿尔法科技 | 贝塔汽车 | -",)),
    Rule("zh-coop-list", "partnership", rf"<zw>{G}{{0,12}}(?:宣布|签署|签订|达成|联合|共同|建立|组建|成立)[^。；\ue000]{{0,30}}{_COOP}", near=False, pair=True,
         yes=("阿尔法科技、贝塔汽车宣布将共同打造自动驾驶平台。 => 阿尔法科技 | 贝塔汽车 | -",)),
    Rule("zh-work-with", "partnership", r"(?:作为)?(?:其|公司|该公司)与<oo>合作的", near=False, confidence=LIKELY,
         yes=("阿尔法科技计划建设园区，作为其与贝塔汽车合作的项目的一部分。 => 阿尔法科技 | 贝塔汽车 | -",), no=("阿尔法科技计划建设园区，作为其与多家企业合作的项目。",)),
    Rule("zh-partner-named", "partnership", rf"<s>(?:与|和|及)其?{D}(?:合作伙伴|合资伙伴|合作方)<oo>", near=False, confidence=LIKELY,
         yes=("阿尔法科技与中国合作伙伴贝塔汽车计划扩建工厂。 => 阿尔法科技 | 贝塔汽车 | -",), no=("阿尔法科技与合作伙伴计划扩建工厂。",)),
    Rule("zh-venture-of", "partnership", rf"(?:是|为|系)<s>(?:与|和){D}<oo>(?:共同)?(?:的|成立的|组建的|设立的)合资(?:企业|公司|工厂)", near=False, status="completed", confidence=LIKELY,
         yes=("该晶圆厂是阿尔法科技与贝塔电子的合资企业。 => 阿尔法科技 | 贝塔电子 | -",), no=("该晶圆厂是阿尔法科技的全资企业。",)),
    Rule("zh-launch-with", "partnership", rf"<s>(?:与|和)(?:{G}{{0,4}})<zw>(?:等)?(?:共同|联合|合作)(?:正式|宣布)?(?:推出|发起|成立|发布|打造|组建|设立|开发|研发|出资)", near=False, confidence=LIKELY,
         yes=("阿尔法科技与贝塔集团、伽马资本联合正式推出服务平台。 => 阿尔法科技 | 贝塔集团 | -",), no=("阿尔法科技与多家企业联合推出服务平台。",)),
    Rule("zh-hand-in-hand", "partnership", rf"{GOES_ON}(?:与|和){D}<zw>[^，。；]{{0,12}}?(?:携手|联手|合作)(?:打造|开发|建设|推进|共建|研发|运营|推出)", near=False, confidence=LIKELY,
         yes=("阿尔法科技宣布建厂。该公司将与开发商贝塔集团携手打造园区。 => 阿尔法科技 | 贝塔集团 | -",), no=("阿尔法科技宣布建厂。该公司将与各方携手打造园区。",)),
    Rule("zh-joins-to", "partnership", r"<s>(?:\ue004|近日|日前|正式|已|宣布|全面|官宣|，)*接入(?:了)?<oo>", near=False, confidence=LIKELY,
         yes=("阿尔法科技宣布接入贝塔智能的大模型。 => 阿尔法科技 | 贝塔智能 | -",), no=("阿尔法科技宣布接入电网。",)),
    Rule("zh-pact", "partnership", rf"<s>(?:与|和|同(?!意|样|步|时)){D}<oo>(?:近日|日前|双方|\ue004|于|在\ue005|已|正式|，)*(?:签署|签订|达成)(?:了)?(?:一项|一份)?(?:[^，。；\ue000收购供采投租销贷授股保]{{0,10}})(?:协议|备忘录)(?!终止|解除|[^。；]{0,40}(?:采购|投资|部署|提供|供应|收购|飞机|订单|收入))", near=False, confidence=LIKELY,
         yes=("阿尔法科技与贝塔工程公司已签署协议，计划建造两座反应堆。 => 阿尔法科技 | 贝塔工程公司 | -",), no=("阿尔法科技与贝塔工程公司签署收购协议。",)),
    Rule("zh-leaves-venture", "partnership", rf"(?:退出|终止|解除|结束)(?:了)?(?:与|和|同(?!意|样|步|时)){D}<oo>{G}{{0,6}}(?:合资|合作|伙伴)", near=False, status="cancelled", confidence=LIKELY,
         yes=("阿尔法制铁宣布，将退出与贝塔钢铁的合资事业。 => 阿尔法制铁 | 贝塔钢铁 | -",), no=("阿尔法制铁宣布，将退出市场。",)),
)  # fmt: skip
