"""Chinese rows of money granted by public bodies.

Order matters: the first row that claims a pair of ends wins.
"""

from __future__ import annotations

from dealgraph.loaders.extract.rules import Rule
from dealgraph.loaders.extract.zh.rules.phrases import HEDGE, D, G

SUBSIDIES: tuple[Rule, ...] = (
    Rule("zh-state-loan", "investment", rf"<s>(?:宣布|同意|决定|批准|将|已|拟|，)*(?:向|为|给){D}<o>{G}{{0,4}}(?:提供|发放|授予)(?:了)?{HEDGE}<M>(?:的)?{G}{{0,4}}(?:贷款|借款|资金支持)", metric="subsidy",
         state="subject",
         yes=("北境能源部宣布向贝塔矿业提供1.5亿美元贷款。 => 北境能源部 | 贝塔矿业 | 150000000 USD",), no=("阿尔法科技向贝塔矿业提供1.5亿美元贷款。",)),
    Rule("zh-grant", "investment", rf"<o>{G}{{0,10}}(?:获|获得|收到|拿到)<s>{G}{{0,12}}(?:补贴|补助|拨款|资助)", metric="subsidy",
         yes=("贝塔机器人获得商务部6000万美元补贴。 => 商务部 | 贝塔机器人 | 60000000 USD",)),
    Rule("zh-grant-to", "investment", rf"<s>{G}{{0,14}}(?:向|给|为)<o>(?:[、和与及]<N>){{0,4}}{G}{{0,14}}(?:补贴|补助|拨款|资助)", metric="subsidy",
         yes=("商务部向贝塔机器人提供6000万美元补贴。 => 商务部 | 贝塔机器人 | 60000000 USD",)),
    Rule(
        "zh-grant-plain", "investment", r"<s>[^，。；\ue000]{0,16}?(?:补助|补贴|资助)(?:给)?<o>(?:至多|最多|最高|高达|约|近|超)?<M>",
        metric="subsidy", near=False, yes=("德国政府决定根据《芯片法案》补助英特尔30亿欧元。 => 德国政府 | 英特尔 | 3000000000 EUR",),
    ),
)  # fmt: skip
