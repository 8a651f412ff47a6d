"""Who sells what for a living: of two who sign a contract about it, the supplier, where no clause says who gives.

A row is what the contract is about, and the houses (or words in their names) whose trade that is.
"""

from __future__ import annotations

import re

_ROWS = (
    ("云|算力|计算能力|GPU租赁", "甲骨文|CoreWeave|Nebius|IREN|Crusoe|Fluidstack|Lambda|AWS|亚马逊云|阿里云|腾讯云|华为云|天翼云|移动云|金山云|优刻得|百度智能云|微软Azure|万国数据|世纪互联|数据港|润泽|秦淮数据"),
    ("代工|晶圆|流片|芯片制造", "台积电|三星|中芯国际|华虹|联电|格芯|力积电|英特尔|积塔|晶合"),
    ("电池|电芯|储能", "宁德时代|LG|三星SDI|SK On|松下|亿纬锂能|国轩高科|欣旺达|中创新航|远景动力|蜂巢能源|海辰储能|瑞浦兰钧|弗迪|电池|储能"),
    ("HBM|存储|内存|DRAM|NAND|闪存", "SK海力士|三星|美光|铠侠|长江存储|长鑫|西部数据|闪迪"),
    ("飞机|客机|发动机|[0-9\ue003]架", "空客|空中客车|波音|中国商飞|巴西航空工业|庞巴迪|ATR|普惠|罗罗|罗尔斯|赛峰|通用电气航空"),
    ("光刻机|半导体设备|设备采购|刻蚀|薄膜沉积", "ASML|阿斯麦|应用材料|泛林|东京电子|科磊|北方华创|中微公司|拓荆|盛美"),
    ("购电|电力|绿电|核电|风电|光伏", "能源|电力|核电|电网|新能源|可再生|Energy|Power|Constellation|Vistra|Talen|Oklo"),
    ("正极|负极|锂盐|碳酸锂|氢氧化锂|隔膜|电解液|锂精矿", "赣锋|天齐|容百|当升|恩捷|天赐|华友|中伟|格林美|德方纳米|湖南裕能|贝特瑞|杉杉|璞泰来|锂业|矿业|材料"),
)
_TRADES = tuple((re.compile(about), re.compile(house)) for about, house in _ROWS)


_BUYERS = re.compile("OpenAI|Anthropic|xAI|DeepSeek|Mistral|月之暗面|智谱|阶跃星辰|MiniMax")


def sells(told: str, party: str, other: str) -> bool:
    """Whether what is told of is the trade of a party, and not that of the other."""
    if _TRADES[0][0].search(told) and _BUYERS.search(other) and not _BUYERS.search(party):
        return True
    return any(about.search(told) and house.search(party) and not house.search(other) for about, house in _TRADES)
