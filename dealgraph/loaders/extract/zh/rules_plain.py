"""Precise Chinese patterns for plain statements: a plan with its sum, rivals among themselves, a shortage in percent, aid.

They name subject and figure side by side, so nothing is filled in from the clause.
"""

from __future__ import annotations

from dealgraph.loaders.extract.rules import Rule

_SCARCE = "(?:短缺|缺口|不足)"

PLAIN: tuple[Rule, ...] = (
    Rule(
        "zh-plan-invest", "investment", r"<s>(?:宣布，?)?(?:还|也|正|已)?(?:计划|拟|打算|承诺|将)(?:(?:与|和|同)<N>(?:合作|联合|共同|一起)，?)?(?:(?:到|在|于)?\ue004(?:前|内|底)?)?(?:在\ue005(?:各地|境内|本土)?)?(?:总共|共|再|追加)?(?:投资|投入)(?:约|超|超过|近|至少|最多)?(?P<a>\ue001)(?:美元)?(?!的)",
        near=False, yes=("阿尔法科技计划投资50亿元。 => 阿尔法科技 | - | 5000000000 CNY", "阿尔法科技宣布，将与贝塔汽车合作，在德国投资50亿元建设工厂。 => 阿尔法科技 | - | 5000000000 CNY"), no=("多家企业计划投资50亿元。",),
    ),
    Rule(
        "zh-grant-plain", "investment", r"<s>[^，。；\ue000]{0,16}?(?:补助|补贴|资助)(?:给)?<o>(?:至多|最多|最高|高达|约|近|超)?<M>",
        metric="subsidy", near=False, yes=("德国政府决定根据《芯片法案》补助英特尔30亿欧元。 => 德国政府 | 英特尔 | 3000000000 EUR",),
    ),
    Rule(
        "zh-compete-all", "competition", r"<zw>(?:都|均)?(?:在[^，。；\ue000]{0,20}(?:领域|市场|方面|上))?(?:相互|彼此|互相)(?:激烈)?竞争",
        near=False, pair=True, status="completed", yes=("阿尔法科技和贝塔汽车在电池领域相互竞争。 => 阿尔法科技 | 贝塔汽车 | -",),
    ),
    Rule(
        "zh-short-of", "risk", rf"<s>(?:可能|或|或将|将)(?:面临|出现|遭遇|存在)(?:约|近|最多|高达)?(?P<a>\ue002)的[^，。；\ue000]{{0,6}}{_SCARCE}",
        metric="shortage", near=False, yes=("到2031年，德国可能面临8%的电力短缺。 => 德国 | - | 8 percent",),
    ),
)  # fmt: skip
