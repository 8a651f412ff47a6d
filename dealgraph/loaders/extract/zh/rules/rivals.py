"""Chinese rows of who competes with whom.

Order matters: the first row that claims a pair of ends wins.
"""

from __future__ import annotations

from dealgraph.loaders.extract.model import LIKELY
from dealgraph.loaders.extract.rules import Rule
from dealgraph.loaders.extract.zh.rules.phrases import G

RIVALS: tuple[Rule, ...] = (
    Rule(
        "zh-compete-all", "competition", r"<zw>(?:都|均)?(?:在[^，。；\ue000]{0,20}(?:领域|市场|方面|上))?(?:[两三四五六七]家(?:公司|企业|巨头|平台)?)?(?:[^，。；\ue000]{0,8})(?:相互|彼此|互相|同台|正面|激烈|直接)(?:激烈)?(?:竞争|竞技|厮杀|角逐)",
        near=False, pair=True, status="completed", yes=("阿尔法科技和贝塔汽车在电池领域相互竞争。 => 阿尔法科技 | 贝塔汽车 | -",),
    ),
    Rule("zh-rivals", "competition", rf"<s>(?:的|在{G}{{0,8}}的)?{G}{{0,6}}(?:竞争对手|对手|劲敌|竞品)(?:包括|是|为|有|：)?{G}{{0,6}}<zw>", near=False, each=True, status="completed",
         yes=("阿尔法科技的竞争对手包括贝塔汽车和伽马集团。 => 阿尔法科技 | 贝塔汽车 | -",)),
    Rule("zh-rival-named", "competition", rf"<s>{G}{{0,14}}(?:竞争对手|劲敌|死对头|老对手)<zw>", near=False, each=True, status="completed", confidence=LIKELY,
         yes=("阿尔法科技一直试图追赶同城竞争对手贝塔汽车。 => 阿尔法科技 | 贝塔汽车 | -",), no=("阿尔法科技试图追赶对手。",)),
    Rule("zh-rival-is", "competition", r"<s>(?:被视为|被认为是|被看作|被称为|(?:也|正|已|成)?(?:是|为))<zw>(?:[^，。；]{0,20})(?:竞争对手|对手|竞品)", near=False, each=True, status="completed",
         yes=("阿尔法科技是贝塔汽车在欧洲的主要竞争对手。 => 阿尔法科技 | 贝塔汽车 | -",)),
    Rule("zh-rival-of", "competition", rf"<s>(?:正在?|已|也|将|又|一直|目前|还|则)*(?:与|和|同(?!意|样|步|时))<zw>{G}{{0,10}}(?<!面临的)(?<!面临的市场)(?<!所处的)(?:竞争|争夺|角逐|抗衡|较量|短兵相接|正面交锋|一较高下|一争高下|分庭抗礼|针锋相对|比拼|鏖战|展开(?:激烈)?竞争)", near=False, each=True, status="completed",
         yes=("阿尔法科技与贝塔汽车展开竞争。 => 阿尔法科技 | 贝塔汽车 | -",)),
    Rule("zh-rival-elided", "competition", r"(?:，|^)(?:(?:也|更|一直|同时)?[是为]|被视为|被认为是)<zw>(?:的)?[^，。；\ue000]{0,8}(?:竞争对手|劲敌|对手|竞品)(?!公司)", near=False, each=True, status="completed", confidence=LIKELY,
         yes=("阿尔法科技占据约三成份额，是贝塔集团的有力对手。 => 阿尔法科技 | 贝塔集团 | -",), no=("阿尔法科技占据约三成份额，是贝塔集团的有力伙伴。",)),
    Rule("zh-rivals-such-as", "competition", r"(?:诸如|例如|比如|像|包括|以及|来自)<zw>等(?:[^，。；\ue000]{0,6})(?:竞争对手|对手|竞品|劲敌)", near=False, each=True, status="completed", confidence=LIKELY,
         yes=("阿尔法科技优势明显，但诸如贝塔科技、伽马能源等对手不可忽视。 => 阿尔法科技 | 伽马能源 | -",), no=("阿尔法科技优势明显，但诸如贝塔科技等客户不可忽视。",)),
    Rule("zh-old-rivals", "competition", r"<s>(?:与|和)<zw>(?:一直|长期|向来|早已|均|都|\ue005|，)*(?:是|为|互为)(?:[^，。；\ue000]{0,8})(?:对手|劲敌|竞品|死对头)", near=False, each=True, status="completed",
         yes=("阿尔法汽车与贝塔汽车是多年的老对手。 => 阿尔法汽车 | 贝塔汽车 | -",), no=("阿尔法汽车与贝塔汽车是多年的伙伴。",)),
    Rule("zh-challenges", "competition", r"<s>(?:正|试图|意图|希望|有望|开始|将|欲|\ue004|，|已|直接)*(?:挑战|抗衡|叫板|撼动|追赶)(?:了)?<oo>(?:公司)?的?(?:[^，。；\ue000]{0,8})?(?:地位|霸权|垄断|统治|优势|份额|主导)", near=False, status="completed", confidence=LIKELY,
         yes=("阿尔法科技试图挑战贝塔半导体的主导地位。 => 阿尔法科技 | 贝塔半导体 | -",), no=("阿尔法科技试图挑战极限。",)),
    Rule("zh-faces", "competition", r"(?:面对|面临|应对|遭遇|迎战|直面|抗衡|对抗|不敌)(?:来自|了|着|与)?(?:[^，。；\ue000]{0,8})<zw>(?:等|这样的)?(?:[^，。；\ue000]{0,6})(?:的)?(?:激烈|强劲|直接|正面)*(?:竞争|强敌|对手|劲敌|围剿|夹击|追赶)", near=False, each=True, status="completed", confidence=LIKELY,
         yes=("阿尔法汽车不仅要面对贝塔汽车、伽马集团等强敌的竞争。 => 阿尔法汽车 | 伽马集团 | -",), no=("阿尔法汽车不仅要面对激烈的竞争。",)),
    Rule("zh-vies-with", "competition", r"与(?:\ue000旗下)?<zw>(?:等[^，。；\ue000]{0,4})?(?:之间)?的?(?:激烈|正面|直接|全面|市场)*(?:竞争|角逐|抗衡|厮杀|对垒)(?!力|对手|优势|格局|中性|关系)", near=False, each=True, status="completed", confidence=LIKELY,
         yes=("阿尔法搜索宣布加入与贝塔短视频、伽马集团等的竞争。 => 阿尔法搜索 | 伽马集团 | -",), no=("阿尔法搜索加入与同行的竞争。",)),
    Rule("zh-sees-rival", "competition", r"<s>(?:也|一直|则|已|，|\ue004)*(?:将|把|视)<zw>(?:等)?(?:视为|视作|看作|看成|当作|当成|列为|作为|为)(?:[^，。；\ue000]{0,10})(?:竞争对手|对手|劲敌|竞品)", near=False, each=True, status="completed", confidence=LIKELY,
         yes=("阿尔法乳业一直将贝塔食品视为头号竞争对手。 => 阿尔法乳业 | 贝塔食品 | -",), no=("阿尔法乳业一直将贝塔食品视为头号客户。",)),
    Rule("zh-acts-on-rival", "competition", r"(?:收购|买下|并购|吞并|合并|入股|超越|击败|起诉|赶超|反超|落后于|领先于|优于)(?:了)?(?:其|主要|最大|老|同城|本土|国内|美国|的)*(?:竞争对手|劲敌|死对头)(?:公司)?<oo>", near=False, status="completed", confidence=LIKELY,
         yes=("阿尔法速运透露，年内要买下竞争对手贝塔速运。 => 阿尔法速运 | 贝塔速运 | -",), no=("阿尔法速运透露，年内要买下贝塔速运。",)),
    Rule("zh-its-rivals", "competition", r"(?:它|其|公司|该公司)的?(?:主要|直接)?(?:竞争对手|对手|竞品)(?:包括|有|是|为)(?:像|如)?<zw>", near=False, each=True, status="completed", confidence=LIKELY,
         yes=("阿尔法科技总部位于深圳。它的竞争对手包括像贝塔汽车、伽马集团这样的公司。 => 阿尔法科技 | 伽马集团 | -",), no=("阿尔法科技总部位于深圳。它的竞争对手包括多家公司。",)),
)  # fmt: skip
