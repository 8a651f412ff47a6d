"""Chinese subjects that are no company: a market, a trade, or the things a statistic counts ("全球平板电脑市场", "具身智能行业").

A region with a trade behind it is one anywhere; a bare noun before its measure word only where nobody but a source is told of before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dealgraph.loaders.extract.model import Name
from dealgraph.loaders.extract.zh.gazetteer import KNOWN_ZH
from dealgraph.loaders.extract.zh.lexicon import PLACES_ZH, STOP_ZH

_REGION = "(?:全球|世界|全国|中国|国内|我国|大陆|内地|美国|欧洲|亚太|北美|印度|日本|韩国|欧盟|东南亚)"
_BODY = r"[^，。；：、\s的占\d（）“”]"
_MEASURE = (
    "出货量|交易量|成交量|成交总?额|交易额|数量|保有量|销量|产量|市场规模|销售额|装机|需求|出口|进口|投资额|资本支出|支出|资本开支|总需求|交付量|保有量|渗透率|产值|规模|用电量|耗电量|消费量|发电量|全渠道|零售量|零售额|普及率|"
    "电力消耗|能耗|新造订单|新增订单|新增出海|签约海外|订单量|订单总|融资总?额|融资事件|融资规模|投融资|获得的海外|获批|对外授权|授权交易|的?BD(?:出海|交易)|的电力消耗|的用电量|的能耗|就吞下|下载量|月活|日活|"
    "用户规模|客运量|货运量|吞吐量|业务量|快递量|票房|新增装机|累计装机|新增专利|贷款余额|存款余额|总资产|社零|增加值|职位空缺|就业人数|失业人数|新增就业|注册量|（[^（）]{1,14}）(?:市场|行业)"
)
# The head word of a market is left out of its mark: it says what is measured.
_HEADED = (
    rf"(?:(?:{_REGION}|港股|A股){_BODY}{{0,14}}?|(?<=[，。；：年])(?!以来|之后|年?内|[上下]半年|鉴于|由于|随着|预测|预计|预期|有望|成为|进入|拓展|开拓|省[内外]|境[内外]|线[上下]|区域|重点|新兴|便是|该|其|在|将|并|推动|占|是|我们|公司|对|受|国内外)[A-Za-z\u4e00-\u9fff]{{2,10}}?)"
    "(?:市场|行业|产业|领域|赛道)(?=今年|去年|已|交易[量额金]|成交|总计|合计|披露|对外|（[^（）]{1,12}）(?:已|共|累计|完成|规模)|破|突破|供应|供给|供货|供需|增速|增长|出现|累计|融资|投融资|投资事件|投资金额|新增|发生|共|规模|需求|将|预计|总|的|空间|数据出炉|价值|出货|销|零售|全渠道|有望|在|到|容量|年|于|复合|渗透)"
)
MARKET = re.compile(
    rf"(?:{_HEADED}"
    r"|(?:港股|A股|美股|科创板|创业板|北交所|香港|全球|内地)(?:新股|IPO|首次公开招股|首次公开募股|并购重组|并购|再融资|风险投资|私募股权)(?:市场)?(?=募资|融资|集资|数量|交易|金额|总额|规模|宗数|共|累计|合计|达)"
    r"|(?:全国|国内|我国|中国)[^，。；：、\s\d（）“”]{2,22}?企业(?=(?:海外|对外|境外|国内)?投资(?:额|总额|金额)?(?:约|达|超|近|为|\d)|完成|获得|签约|新增|累计|出口|实现|营业收入|利润|共实现|总产值)"
    rf"|{_REGION}{_BODY}{{1,14}}?(?={_MEASURE})"
    r"|(?:全国|我国)(?![^，。；]{0,6}(?:居民|人均))[^，。；：、\s的\d（）“”]{0,14}?(?=(?:财政|预算|税收|经营|营业)?(?:收入|支出)|完成|实现|累计|新增|社会融资|进出口|对外|实际使用|交易电量|成交|票房|销售面积)"
    r"|(?<=[，。；：年])[A-Za-z\u4e00-\u9fff]{2,10}?(?:领域|赛道)(?=融资|投资|市场规模|规模)|(?<=[，。；：年])[A-Za-z\u4e00-\u9fff]{2,10}?(?=的(?:用户规模|渗透率|普及率|出货量|市场规模)))"
)
_HEADS = ("市场", "行业", "产业")

# What a statistic counts where no region is told: a noun of a class, right before what is measured of it.
_CLASS = (
    "企业|公司|银行|机构|行业|产业|应用|App|APP|资金|产品|新能源车|新能源汽车|电动车|电动汽车|乘用车|商用车|汽车|机器人|手机|芯片|电池|光伏|风电|储能|半导体|集成电路|海风|铜矿|金矿|锂矿|"
    "富豪|亿万富翁|创新药|药企|车企|新药|平板|电脑|电视|眼镜|手表|耳机|无人机|电影|影片|游戏|短剧|茶饮|餐饮|品牌|基金|险资|保险|券商|快递|电商|网民|居民|旅客|游客|大模型|智能体|数据中心|服务器|存储|面板|钢材|煤炭|原油|天然气|黄金|白银|铜|铝|锂|稀土|粮食|项目"
)
_BARE = re.compile(rf"(?:^|(?<=[，。；：\n 年月日度])|(?<=导致)|(?<=推动)|(?<=带动)|(?<=推高)|(?<=使得)|(?<=预测)|(?<=预计)|(?<=显示)|(?<=指出))(?P<n>(?!公司|该|其|本|当年|去年|同年|我们|新增|总|净|累计|海外|国内|上述|这|当|同|全年|全公司|集团|单|月|日|上半|下半|前|约|近|超|共|此|公布|发布|预计|有|在|从|对|为|与|和|及|向|以|受|是|将|因)[A-Za-z\u4e00-\u9fff]{{0,10}}(?:{_CLASS}))(?=(?:的|合计|累计|全年|市场|行业|下载|今年|去年|同期|前\w{{1,3}}个?月)*(?:{_MEASURE}|投资事件|融资金额|财富|下载|收入|运用规模|产销|月活|交易总额))")
# A word that names nobody, and is what a statistic is of where one follows it.
_GOODS = frozenset(("数据中心",))
_THERE_ARE = re.compile(r"(?:现存|现有|已有|共有|注册了?|有)(?:超过?|约|近|逾)?[\d.,]+[万亿]?(?:多|余)?[家个款](?P<n>[A-Za-z\u4e00-\u9fff]{0,12}?(?:企业|公司|银行|机构|药企|车企|工厂|项目|应用))(?=[，。；、（]|$|公告|获|递|提|完成|在|已|通过|实现|融资|参与|进入|宣布|登陆|上市|倒闭|破产|注册|整机)")
_SOURCE = re.compile("[^，。；]{0,14}(?:数据|统计|报告|预测|监测|资料|研报|调查|显示|发布|公布|称|指出)")
_CITED = re.compile("(?:据|根据|来源：|依据)$")


_TIMED = re.compile("季度|半年|财年|(?<![存现])在(?:中国|全球|国内|海外|全国|我国|美国|欧洲)")
_COUNTED_IN = re.compile("(?<=.{2})(?:产销分别|产销|分别|合计|累计|总计|共计|总共|(?<!公)共)$")
_NO_MARKET = ("相关", "有关", "其他", "团队", "业务", "员工", "用户", "客户", "网络", "总部", "门店")


def markets(text: str) -> list[Name]:
    """Regions with a trade; the head word of a market stays in view."""
    out = []
    for m in MARKET.finditer(text):
        told = m.group()
        if told.endswith(_NO_MARKET) or _TIMED.search(told):
            continue
        how = _COUNTED_IN.search(told)
        name = told[: how.start()] if how is not None else told
        out.append(Name(m.start(), m.start() + len(name) - (2 if name.endswith(_HEADS) and len(name) > 5 else 0), name))
    return out


_CAUSED = re.compile("导致|推动|带动|推高|使得")


def counted(text: str, names: Sequence[Name]) -> list[Name]:
    """What a statistic is of, where no party but its source is named before it."""
    taken = {i for n in names for i in range(n.start, n.end)}
    found = []
    for pattern in (_BARE, _THERE_ARE):
        for m in pattern.finditer(text):
            start, end = m.span("n")
            if (m.group("n") in STOP_ZH - _GOODS) or m.group("n") in PLACES_ZH or any(i in taken for i in range(start, end)):
                continue
            begin = max(text.rfind("。", 0, start), text.rfind("\n", 0, start)) if _CAUSED.search(text, max(0, start - 2), start) else 0
            if all(_is_source(text, n) for n in names if n.kind == "org" and begin <= n.start < start):
                found.append(Name(start, end, m.group("n")))
    return found


def _is_source(text: str, name: Name) -> bool:
    return _SOURCE.match(text, name.end) is not None or _CITED.search(text, max(0, name.start - 4), name.start) is not None


def owned(names: list[Name]) -> list[Name]:
    """'荣耀全球手机出货量' is about 荣耀: a market right behind a name is none."""
    ends = {n.end for n in names if n.kind == "org"}
    return [n for n in names if not (n.start in ends and re.match("全球|国内|海外|中国[^\u4e00-\u9fff]?", n.text) and n.text not in KNOWN_ZH)]
