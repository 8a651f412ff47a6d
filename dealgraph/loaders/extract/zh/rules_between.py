"""Chinese rows for parties in a standing relation: owners that are counted up, a holding without its size, a first customer.

They come after the other rows of their kinds and stay below the upper tier.
"""

from __future__ import annotations

from dealgraph.loaders.extract.model import LIKELY
from dealgraph.loaders.extract.rules import Rule

_G = "[^，。；：\ue000\ue005\ue006]"
_D = "[^，。；：\ue000\ue006\ue001-\ue003]{0,12}?"

BETWEEN: tuple[Rule, ...] = (
    Rule("zh-becomes-customer", "supply_contract", rf"<o>(?:将|已|正式|，)*(?:成为|是)(?:了)?<s>(?:的)?{_G}{{0,8}}(?:客户|买家|采购方|用户)(?!端)", near=False, confidence=LIKELY,
         yes=("贝塔汽车将成为阿尔法电子的首个客户。 => 阿尔法电子 | 贝塔汽车 | -",), no=("贝塔汽车将成为市场的领先者。",)),
    Rule("zh-takes-part-in", "investment", rf"<s>(?:宣布|已|正式|近日|战略|，)*参股(?:了)?(?!公司|企业|子公司|基金|方){_D}<o>", confidence=LIKELY,
         yes=("阿尔法科技参股芯片制造商贝塔半导体。 => 阿尔法科技 | 贝塔半导体 | -",), no=("阿尔法科技参股公司发布新品。",)),
    Rule("zh-are-owners", "investment", r"<zw>(?:等)?(?:均|都|皆|同)(?:为|是|系)<o>(?:的)?(?:重要|主要|早期|战略|现有)?(?:股东|投资方|投资人|投资者)", near=False, each=True, swap=True, status="completed", confidence=LIKELY,
         yes=("伽马基金、德尔塔资本均为阿尔法科技的股东。 => 德尔塔资本 | 阿尔法科技 | -",), no=("伽马基金、德尔塔资本均为知名的投资方。",)),
)
