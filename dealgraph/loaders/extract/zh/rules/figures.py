"""Chinese rows of results told in words rather than beside an amount.

Order matters: the first row that claims a pair of ends wins.
"""

from __future__ import annotations

from dealgraph.loaders.extract.model import LIKELY, PRECISE
from dealgraph.loaders.extract.rules import Rule

FIGURES: tuple[Rule, ...] = (
    Rule("zh-there-are", "observation", r"(?:现存|现有|已有|共有|累计有|已注册|注册)(?:超过?|约|近|逾)?(?P<a>\ue003)<s>", metric="companies", near=False, confidence=LIKELY,
         yes=("数据显示，截至12月25日，我国现存9.3万家商业航天相关企业。 => 商业航天相关企业 | - | 93000 count",), no=("数据显示，我国现存多家商业航天相关企业。",)),
    Rule("zh-place-has", "observation", r"(?=\ue005)<s>(?:市|省|全市|全省)?(?:目前|现|已|，|\ue004)*(?:拥有|现有|共有|聚集了?|集聚了?|累计拥有)[^，。；\ue000-\ue006]{2,16}?(?P<a>\ue003)(?!股)", metric="companies", near=False, confidence=LIKELY,
         yes=("截至2022年10月，北京拥有人工智能核心企业1048家。 => 北京 | - | 1048 count",), no=("截至2022年10月，北京拥有多家人工智能核心企业。",)),
    Rule("zh-foresees-turn", "forecast", r"<s>(?:方面|公司)?(?:预计|预期|预测)[^，。；\ue000-\ue003]{0,24}?(?:将|会|可|有望)(?:会|于|在|\ue004|首次|继续|大幅度?|出现|实现|达到|明显|显著|持续|进一步|有所|小幅|仍|转为)*(?:亏损|盈利|盈亏平衡|增长|下降|下滑|回升|减少|改善|放缓)(?=[，。；]|$)", metric="outlook", near=False, status="expected", confidence=LIKELY,
         yes=("阿尔法科技预计三季度核心业务会出现大幅度亏损。 => 阿尔法科技 | - | -",), no=("阿尔法科技预计用户会喜欢新品。",)),
    Rule("zh-at-a-loss", "observation", r"<s>(?:目前|现|，|\ue004)*(?:仍|仍然|依然|还|一直|都|均)*(?:在|处于|处在)?(?:亏损(?:经营|运营|状态|之中|中)|持续亏损)(?![^，。；]{0,4}\ue001)", metric="operating_result", near=False, status="completed", confidence=PRECISE,
         yes=("阿尔法科技仍在亏损经营。 => 阿尔法科技 | - | -",), no=("阿尔法科技的股票亏损。",)),
)  # fmt: skip
