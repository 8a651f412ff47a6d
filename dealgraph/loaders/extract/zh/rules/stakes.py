"""Chinese rows of who holds which share of whom.

Order matters: the first row that claims a pair of ends wins.
"""

from __future__ import annotations

from dealgraph.loaders.extract.model import LIKELY
from dealgraph.loaders.extract.rules import Rule
from dealgraph.loaders.extract.zh.rules.phrases import HEDGE, G

STAKES: tuple[Rule, ...] = (
    Rule(
        "zh-share-after", "observation", rf"(?:入股|投资|参股|增资|认购|买入)(?:了)?[^。；\ue000]{{0,16}}<o>[^，。；\ue000]{{0,8}}，(?:占比|占股|持股|持股比例|股权占比|占股比例|占总股本|占其总股本|获得)(?:为|的)?{HEDGE}(?P<a>\ue002)",
        metric="stake", near=False, confidence=LIKELY, yes=("阿尔法科技斥资7亿元入股贝塔机器人，占比5%。 => 阿尔法科技 | 贝塔机器人 | 5 percent",), no=("阿尔法科技入股贝塔机器人，占比较高。",),
    ),
    Rule(
        "zh-holder-too", "observation", rf"<s>(?:也|还|同样)?在<oo>(?:公司)?的?股东(?:名单|名册|行列)?(?:之?中|之列|里)?，持股(?:比例)?(?:为)?{HEDGE}(?P<a>\ue002)", metric="stake", near=False,
        yes=("伽马集团也在贝塔机器人的股东名单中，持股约3.2%。 => 伽马集团 | 贝塔机器人 | 3.2 percent",), no=("伽马集团也在贝塔机器人的客户名单中，毛利约3.2%。",),
    ),
    Rule("zh-held-by", "observation", r"<s>持股(?:比例)?(?:约|超|近|达)?(?P<a>\ue002)的[^，。；：\ue000\ue006\ue001-\ue003]{0,12}?<oo>", metric="stake", near=False,
         yes=("润鸣达持股30%的格帆动力发布新品。 => 润鸣达 | 格帆动力 | 30 percent",), no=("润鸣达持股30%的计划获批。",)),
    Rule("zh-stake", "observation", rf"<s>{G}{{0,10}}?(?:持有|拥有|持股|控制|握有)(?:了)?<o>{G}{{0,8}}?(?P<a>\ue002){G}{{0,4}}(?:股份|股权|权益|股票|$|，|。)?", metric="stake", near=False,
         yes=("阿尔法科技持有贝塔机器人约9.4%的股份。 => 阿尔法科技 | 贝塔机器人 | 9.4 percent",)),
    Rule("zh-big-holder", "observation", r"<s>(?:目前|现|也|则|仍)?(?:是|为|系)(?:了)?<oo>(?:公司)?的(?:单一)?(?:第一|第二|第三|最大|主要|重要|战略)?(?:外部)?(?:大|单一)?股东", metric="stake", near=False, status="completed", confidence=LIKELY,
         yes=("阿尔法汽车是贝塔汽车的大股东。 => 阿尔法汽车 | 贝塔汽车 | -",), no=("阿尔法汽车是贝塔汽车的客户。",)),
)  # fmt: skip
