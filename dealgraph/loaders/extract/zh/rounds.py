"""Who invests, by the list it stands in: "A资本、B创投联合领投" names all of its items, also those of common words.

The marks of a list say where a name begins and ends, which no list of names knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dealgraph.loaders.extract.zh.gazetteer import KNOWN_ZH, wordy

MAX_LIST = 160
_HAN = r"\u4e00-\u9fff"
_VERB = re.compile(
    r"(?:等)?(?:[^，。；、]{0,6}(?:机构|股东|基金|资方|投资方|投资人|资本方))?(?:本身|继续|持续|超额|进一步|再次|共同|联合|独家|战略|均|也|跟进|大比例|追加|参与)*(?:领投|跟投|参投|追投|加注|加码|加持|(?<=联合)投资|(?<=共同)投资|(?<=独家)投资|(?<=战略)投资|(?<=参与)投资|参与(?=[，。；]|$))"
)
_AFTER = re.compile(r"(?:领投方|跟投方|参投方|投资方|投资机构|投资人|资方)(?:为|是|包括|有|：)+(?P<list>[^，。；]{2,120})")
_START = re.compile(
    r"[，。；：！？\n（）「」“”《》]|融资(?!租赁|本)|轮|由|拿到|斩获|揽获|敲定|获得?(?!益)|来自|引入|(?:新老|老|原|新|部分|现有|既有)?(?:股东|投资方|投资人|投资机构|资方)(?:方)?(?!资)|(?:知名|头部|一线|产业|国资|国有|财务|战略)(?:投资)?(?:机构|资本方|方)"
)
_SEPARATOR = re.compile(rf"、|以及|及其?旗下|(?<=[{_HAN}A-Za-z]{{2}})(?<![、与和及])(?:和|与|及)(?=[{_HAN}A-Za-z ]{{3}})")
_FUND = re.compile("(?:资本|基金|创投|投资|龙珠|战投|产投|风投|资管|国投|城投|控股|集团|创新|孵化器|银行|证券|保险|信托|家办|Capital|Ventures|Partners)$")
# What stands before such an ending and names nobody.
_KIND = re.compile(
    "(?:产业|社会|国有|国资|风险|民营|外部|私募|公募|政府|引导|产业引导|多家|知名|头部|一线|海外|境外|境内|国内|本土|人民币|美元|战略|财务|天使|创业|股权|个人|机构|联合|独家|共同|继续|老|新|本轮|早期|长期|耐心|上市|跨国|行业|母|子|主权|家族|专项|市场化|地方|省级|市级)*$"
)
_ITEM = re.compile(rf"[{_HAN}A-Za-z0-9·.&+\- ]{{2,20}}")
_DESCRIBED = re.compile(rf"^.*的(?=[{_HAN}]{{2,8}}(?:资本|基金|创投|投资)$)")  # "总部位于新加坡的甲资本"
_VAGUE = re.compile("多家|一批|若干|其他|上述|知名|机构|股东|公司的?$|企业$|平台$|团队$|创始人|[的等了家名位]$|^(?:其|该|本|并|将|已|则|在|为|被|从|向|对)")


def investors(text: str) -> set[str]:
    """Names told in lists of investors."""
    out: set[str] = set()
    for items in _lists(text):
        sure = [i for i in items if i in KNOWN_ZH or i.isascii() or _is_fund(i)]
        for item in items:
            if item in sure or (len(sure) > 0 and len(items) > 1 and len(item) <= 8 and not wordy(item)):
                out.add(item)
    return {i for i in out if not i.isascii()}


def _is_fund(item: str) -> bool:
    """今日资本 names a fund, 产业资本 a kind of them."""
    ending = _FUND.search(item)
    return ending is not None and _KIND.fullmatch(item[: ending.start()]) is None


def _lists(text: str) -> Iterator[list[str]]:
    for m in _VERB.finditer(text):
        begin = max(0, m.start() - MAX_LIST)
        head = text[begin : m.start()]
        cut = max((s.end() for s in _START.finditer(head)), default=0)
        yield _items(head[cut:])
    for m in _AFTER.finditer(text):
        yield _items(m.group("list"))


def _items(text: str) -> list[str]:
    found = (_DESCRIBED.sub("", i).strip() for i in _SEPARATOR.split(text))
    return [i for i in found if _ITEM.fullmatch(i) and re.search(rf"[{_HAN}A-Za-z]{{2}}", i) and not _VAGUE.search(i)]
