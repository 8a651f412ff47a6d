# ruff: noqa: E501 - a pattern is read as one line
"""Rows of precise patterns for plain statements: a plan with its sum, rivals among themselves, a shortage in percent.

They name subject and figure side by side, so nothing is filled in from the clause.
"""

from __future__ import annotations

from dealgraph.loaders.extract.rules import Rule

_SCARCE = r"(?:shortages?|shortfalls?|deficits?)"
_HEDGED = r"(?:about |around |up to |some |nearly |almost |more than |at least |as much as )?"
_SCARCE_ZH = "(?:短缺|缺口|不足)"

ENGLISH: tuple[Rule, ...] = (
    Rule(
        "plan-invest", "investment",
        rf"<s>,? (?:also |has |have |had |now |now also )?(?:plan(?:s|ned)?|intend(?:s|ed)?|aim(?:s|ed)?|pledged|pledges|promised|vowed|committed|is planning|are planning|agreed|is set|are set|will|would) (?:to )?invest {_HEDGED}(?P<a>\ue001)(?! (?:a|per|each|every) )",
        near=False, yes=("Acme Corp plans to invest $40 million in a new plant. => Acme Corp | - | 40000000 USD",),
        no=("Acme Corp plans to invest heavily.", "Its customers plan to invest $40 million."),
    ),
    Rule(
        "invest-together", "partnership", r"\b(?:invest|build|develop|construct|operate|launch)(?:s|ing)? [^;\ue000]{0,90}?(?:together with|jointly with|in partnership with|in cooperation with) (?:[a-z\-]+ ){0,3}<o>",
        near=False, yes=("Acme Corp will invest $40 million in a data center, together with Beta Robotics. => Acme Corp | Beta Robotics | -",),
        no=("Acme Corp will invest $40 million, together with its customers.",),
    ),
    Rule(
        "compete-all", "competition", r"<w> (?:all |now |both |also )?(?:directly |fiercely )?(?:compete(?! (?:with|against|on \ue000))|are (?:[a-z]+ )?(?:rivals|competitors)\b(?! (?:of|to)\b))",
        near=False, pair=True, status="completed", scope="bare", yes=("Acme Corp and Beta Robotics compete in pumps. => Acme Corp | Beta Robotics | -",),
        no=("Acme Corp and Beta Robotics completed a plant.",),
    ),
    Rule(
        "short-of", "risk", rf"<s> (?:could|may|might|will|would) (?:face|suffer|see|have|run into) (?:an? )?(?:[a-z\-]+ ){{0,2}}{_SCARCE} of {_HEDGED}(?P<a>\ue002)",
        metric="shortage", near=False, yes=("Germany could face a power shortage of 8% by 2031. => Germany | - | 8 percent",),
    ),
)  # fmt: skip

CHINESE: tuple[Rule, ...] = (
    Rule(
        "zh-plan-invest", "investment", r"<s>(?:宣布，?)?(?:还|也|正|已)?(?:计划|拟|打算|承诺|将)(?:(?:与|和|同)<N>(?:合作|联合|共同|一起)，?)?(?:(?:到|在|于)?\ue004(?:前|内|底)?)?(?:在\ue005(?:各地|境内|本土)?)?(?:总共|共|再|追加)?(?:投资|投入)(?:约|超|超过|近|至少|最多)?(?P<a>\ue001)(?:美元)?(?!的)",
        near=False, yes=("阿尔法科技计划投资50亿元。 => 阿尔法科技 | - | 5000000000 CNY", "阿尔法科技宣布，将与贝塔汽车合作，在德国投资50亿元建设工厂。 => 阿尔法科技 | - | 5000000000 CNY"), no=("多家企业计划投资50亿元。",),
    ),
    Rule(
        "zh-compete-all", "competition", r"<zw>(?:都|均)?(?:在[^，。；\ue000]{0,20}(?:领域|市场|方面|上))?(?:相互|彼此|互相)(?:激烈)?竞争",
        near=False, pair=True, status="completed", yes=("阿尔法科技和贝塔汽车在电池领域相互竞争。 => 阿尔法科技 | 贝塔汽车 | -",),
    ),
    Rule(
        "zh-short-of", "risk", rf"<s>(?:可能|或|或将|将)(?:面临|出现|遭遇|存在)(?:约|近|最多|高达)?(?P<a>\ue002)的[^，。；\ue000]{{0,6}}{_SCARCE_ZH}",
        metric="shortage", near=False, yes=("到2031年，德国可能面临8%的电力短缺。 => 德国 | - | 8 percent",),
    ),
)  # fmt: skip
