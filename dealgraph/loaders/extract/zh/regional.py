"""How Taiwan and Hong Kong write it, read as the mainland does: their words, and figures spelled digit by digit.

Every reading is as long as what it stands for, so that offsets hold; names and evidence stay as written.
"""

from __future__ import annotations

import re

# "按年上升30%", "按季倒退": compared with a year or a quarter before, and not how often something is paid.
_YEARLY = re.compile("按([年季月])(?=(?:大幅|小幅|轻微|显著|大致|进一步|则|再|约|仅|微)?(?:[增减升跌降涨跃]|上[升涨]|下[降跌滑]|飙[升涨]|扭亏|转[盈亏]|收窄|扩大|倒退|急[升跌]|暴[增涨跌]|激增|攀升|多|少|持平))")
_COMPARED = {"年": "同比", "季": "环比", "月": "环比"}
# Words that mean something else, or nothing, on the mainland: read as its own in traditional passages only.
_WORDS = {
    "成长": "增长", "衰退": "下降", "倒退": "下降", "营益率": "利润率", "获利": "盈利", "净损": "亏损", "晶片": "芯片", "记忆体": "存储器", "伺服器": "服务器",
    "资料中心": "数据中心", "软体银行": "软体银行", "软体": "软件", "硬体": "硬件", "网路": "网络", "人工智慧": "人工智能", "执行长": "执行官", "财务长": "财务官", "营运长": "运营官", "技术长": "技术官", "首度": "首次",
    "透过": "通过", "新创": "初创", "策略合作": "战略合作", "策略联盟": "战略联盟", "策略伙伴": "战略伙伴", "策略投资": "战略投资", "业者": "企业", "布建": "部署", "筹资": "融资",
    "专案": "项目", "标案": "项目", "建置": "建设", "动土": "动工", "得标": "中标", "通路": "渠道",
}  # fmt: skip
_WORD = re.compile("|".join(sorted(_WORDS, key=len, reverse=True)))
_DIGITS = str.maketrans("〇○零一二三四五六七八九．點点", "000123456789...")
_DIGIT = "[〇○零一二三四五六七八九]"
_ALONE = r"(?<![一二三四五六七八九十百千萬万億亿\d第])"
# "三五○．七億元", "八八．○三％", "二○三三年": a numeral of digits only.
_SPELLED = re.compile(
    rf"{_ALONE}{_DIGIT}{{1,6}}[．點点]{_DIGIT}{{1,4}}(?=[億亿萬万兆倍％%元个個])|{_ALONE}{_DIGIT}{{3,6}}(?=[億亿萬万兆倍％%元])|{_ALONE}[一二]{_DIGIT}{{3}}(?=年)"
)


def arabic(text: str) -> str:
    """The same text with numerals of digits only in Arabic figures."""
    return _SPELLED.sub(lambda m: m.group().translate(_DIGITS), text)


# "订立协议", "集资9亿港元": as Hong Kong says it, in simplified characters too.
_HONG_KONG = re.compile("订立|(?<!非法)(?<!募)集资(?!金)")


def common(text: str, traditional: bool) -> str:
    """A text in simplified characters with the words of the mainland."""
    text = _YEARLY.sub(lambda m: _COMPARED[m.group(1)], text)
    text = _HONG_KONG.sub(lambda m: "签订" if m.group() == "订立" else "募资", text)
    return _WORD.sub(lambda m: _WORDS[m.group()], text) if traditional else text
