# ruff: noqa: E501 - a pattern is read as one line
"""Which words must stand in a proposal's evidence for its kind, and on which side of them its parties must stand.

`S` and `O` in a row mark subject and object; a proposal is supported when one of the rows of its kind fits. The
words of the status ladder are those of `extract.modality`.
"""

from __future__ import annotations

import re
from functools import cache

_GAP = r"[^;；。]{0,120}?"
_INVEST = r"(?:invest\w*|stakes?|fund(?:s|ed|ing)|back(?:s|ed|ing)|spen[dt]\w*|commit\w*|pledg\w*|pour\w*|inject\w*|plough\w*|plow\w*|pump\w*|bet on|grants?|granted|subsid\w+|guarante\w+|put(?:s|ting)? \ue001)"
_BUY = r"(?:acqui(?:re|res|red|ring|sition)|buyout|lock\w* up|b(?:uy|uys|ought|uying)|purchas\w+|take ?over|takes over|took over|merg\w+|snap\w* up|scoop\w* up|swallow\w*)"
_RAISE = r"(?:rais(?:e|es|ed|ing)|lock\w* up|land\w*|secur\w+|closed|clos(?:es|ing)|funding|financing|round|ipo|went public|notes|bonds?|loan|credit (?:line|facility))"
_GIVE = r"(?:suppl(?:y|ies|ied|ying)|deliver\w*|provid\w+|sell(?:s|ing)?|sold|host\w*|leas(?:e|es|ed|ing)|ship(?:s|ped)?|w[io]ns?|awarded|contract)"
_TAKE = (
    r"(?:order(?:s|ed)?|b(?:uy|uys|ought|uying)|purchas\w+|procur\w+|leas(?:e|es|ed|ing)|rent\w*|sourc\w+|receiv\w+)"
)
_BOTH = r"(?:partner\w*|team\w* up|join\w* forces|joint venture|cooperat\w+|collaborat\w+|alliance|memorandum|agreement|work\w* (?:together|with))"
_RIVAL = r"(?:compet\w+|rival\w*|vie[sd]?|challeng\w+)"
_FOUND = r"(?:founded|established|set up|launched|created|spun out|incorporated)"
_DANGER = r"(?:risks?|warn\w*|short(?:age|ages|fall)|lawsuits?|su(?:ed|es|ing)|lay(?:ing)?[ -]?offs?|laid off|cut(?:s|ting)?|threat\w*|danger\w*|uncertain\w*|exposed|vulnerable|overheat\w*)"
_SITE = r"(?:based|headquarter(?:s|ed)|located|situated)"
_AHEAD = r"(?:forecast\w*|expect\w*|project\w*|predict\w*|estimat\w*|will|could|may|might|likely|guid\w+|target\w*|outlook|set to|aims?|plans?)"

# Word for word: `S` before `O` with the cue between, or the passive turn of it.
ENGLISH: dict[str, tuple[str, ...]] = {
    "investment": (rf"S{_GAP}\b{_INVEST}\b{_GAP}O", rf"O{_GAP}\b{_INVEST}\b{_GAP}\b(?:by|from) (?:the )?S"),
    "acquisition": (rf"S{_GAP}\b{_BUY}\b{_GAP}O", rf"O{_GAP}\b{_BUY}\b{_GAP}\bby (?:the )?S", rf"{_BUY}\b{_GAP}O{_GAP}\bby (?:the )?S", rf"O{_GAP}\b(?:sold|sale|sells?)\b{_GAP}\bto (?:the )?S"),
    "funding_round": (rf"S{_GAP}\b{_RAISE}\b",),
    "supply_contract": (rf"S{_GAP}\b{_GIVE}\b{_GAP}O", rf"O{_GAP}\b{_TAKE}\b{_GAP}\bfrom (?:the )?S", rf"O{_GAP}\baward(?:s|ed)\b{_GAP}S"),
    "partnership": (rf"S{_GAP}O{_GAP}\b{_BOTH}", rf"S{_GAP}\b{_BOTH}\b{_GAP}O", rf"\b{_BOTH}\b{_GAP}S{_GAP}O"),
    "competition": (rf"S{_GAP}\b{_RIVAL}\b{_GAP}O", rf"S{_GAP}O{_GAP}\b{_RIVAL}\b", rf"\b{_RIVAL}\b{_GAP}S{_GAP}O"),
    "founding": (rf"S\W{{0,2}}(?:[a-z]+ ){{0,4}}{_FOUND}\b(?= (?:in|by)\b|,|$)", r"\b(?:founded|established|set up|launched|created|incorporated) (?:[a-z\-]+ ){0,4}S", rf"S{_GAP}\bwas {_FOUND}\b"),
    "location": (rf"S{_GAP}\b{_SITE}\b(?: [a-z]+){{0,3}} (?:in|at|near|outside) (?:[a-z]+ ){{0,2}}O", rf"O-{_SITE}\b{_GAP}S"),
    "risk": (rf"S{_GAP}\b{_DANGER}\b", rf"\b{_DANGER}\b{_GAP}S"),
    "forecast": (rf"S{_GAP}\b{_AHEAD}\b", rf"\b{_AHEAD}\b{_GAP}S"),
    "observation": (rf"S{_GAP}",),
}  # fmt: skip
_ZH_GAP = r"[^；。]{0,60}?"
_ZH_INVEST = r"(?:投资|入股|参股|注资|增资|出资|领投|跟投|投入|斥资|认购|资助|补贴|担保)"
_ZH_BUY = r"(?:收购|并购|买下|购入|购得|合并|控股|私有化)"
_ZH_GIVE = r"(?:供应|供货|提供|交付|出售|出租|中标|承建|签订|签署|获得?)"
CHINESE: dict[str, tuple[str, ...]] = {
    "investment": (rf"S{_ZH_GAP}{_ZH_INVEST}{_ZH_GAP}O", rf"S{_ZH_GAP}(?:向|对|给|为)O{_ZH_GAP}{_ZH_INVEST}", rf"O{_ZH_GAP}(?:获得?|由|引入)S{_ZH_GAP}{_ZH_INVEST}"),
    "acquisition": (rf"S{_ZH_GAP}{_ZH_BUY}{_ZH_GAP}O", rf"O{_ZH_GAP}(?:被|由)S{_ZH_GAP}{_ZH_BUY}", rf"O{_ZH_GAP}(?:出售|转让|卖)(?:给|予)S"),
    "funding_round": (rf"S{_ZH_GAP}(?:融资|募资|募集|轮|上市|发行|发债)",),
    "supply_contract": (rf"S{_ZH_GAP}(?:向|为|给|对|与|和)O{_ZH_GAP}{_ZH_GIVE}", rf"S{_ZH_GAP}{_ZH_GIVE}{_ZH_GAP}O", rf"O{_ZH_GAP}(?:从|向|自)S{_ZH_GAP}(?:采购|购买|订购|租用|租赁)"),
    "partnership": (rf"S{_ZH_GAP}O{_ZH_GAP}(?:合作|合资|联手|携手|签署|签订|备忘录|联盟)", rf"S{_ZH_GAP}(?:合作|合资|联手|携手|牵手){_ZH_GAP}O"),
    "competition": (rf"S{_ZH_GAP}O{_ZH_GAP}(?:竞争|对手|较量|角逐)", rf"S{_ZH_GAP}(?:竞争|对手|较量|角逐){_ZH_GAP}O"),
    "founding": (rf"S{_ZH_GAP}(?:成立于|创立于|创办于|创建于|成立|创立)", r"(?:成立|创立|创办|设立|组建)(?:了)?[^，。；]{0,6}S"),
    "location": (rf"S{_ZH_GAP}(?:总部)?(?:位于|设在|设于|落户|坐落于|总部在)[^，。；]{{0,6}}O",),
    "risk": (rf"S{_ZH_GAP}(?:风险|警告|裁员|短缺|诉讼|起诉|不确定|威胁|过热)", rf"(?:风险|警告|裁员|短缺|诉讼|起诉|威胁){_ZH_GAP}S"),
    "forecast": (rf"S{_ZH_GAP}(?:预计|预测|预期|将|可能|有望|或|目标|计划|指引|力争)", rf"(?:预计|预测|预期){_ZH_GAP}S"),
    "observation": (rf"S{_ZH_GAP}",),
}  # fmt: skip
# What is asked, supposed or made up is not said; nor is what looks like data instead of prose.
UNREAL = re.compile(
    r"[?？]|\b(?:if|unless|suppos\w+|imagin\w+|hypothetic\w+|what if|for example|for instance|e\.g\.|would have|could have|should have|as though|pretend\w*|"
    r"fiction\w*|novel|satir\w+|parody|april fool\w*|joke|false(?:ly)?|fabricated|fake|hoax|unfounded|in (?:a|the) (?:game|film|movie|series|story))\b|"
    r"如果|假如|假设|假使|倘若|要是|一旦|若(?!干)|比如|例如|譬如|试想|想象|虚构|小说|玩笑|愚人节|虚假|谣言|不实|造谣|是否|会不会|能否|设想",
    re.IGNORECASE,
)
# What is denied is no fact but a denial; a negation that the ladder does not know drops the proposal.
NEGATED = re.compile(
    r"\b(?:not|never|neither|nor|none|nobody|cannot|without (?:buying|investing|raising|acquiring)|fail(?:s|ed|ing)? to|declin(?:e|es|ed|ing) to|refus\w+ to|unable to|instead of)\b|n't\b|"
    r"没有|并未|未(?!来)|并非|并不|拒绝|无意|无法|未能|尚未|从未|而非",
    re.IGNORECASE,
)
MARKUP = re.compile(r"[{}<>`|\\]|\[\w|\w\]|\"\s*:|://|&[a-z]+;|=>|#\w")


@cache
def rows(kind: str, lang: str) -> tuple[re.Pattern[str], ...]:
    """The rows of a kind, compiled; S and O are private characters in what they are held against."""
    table = CHINESE if lang == "zh" else ENGLISH
    return tuple(re.compile(_marked(row), re.IGNORECASE) for row in table[kind])


SUBJECT, OBJECT = "\ue010", "\ue011"


def _marked(row: str) -> str:
    """`S` and `O` stand alone in a row, between regular expressions that hold no capital letter of theirs."""
    return re.sub(r"(?<![\\A-Za-z])S(?![A-Za-z])", SUBJECT, re.sub(r"(?<![\\A-Za-z])O(?![A-Za-z])", OBJECT, row))
