"""Taiwanese news: its 元 is the dollar of Taiwan, where the passage names no other currency for it.

Told by traditional characters together with words or firms of its own; a passage of Hong Kong has neither.
"""

from __future__ import annotations

import re
from dataclasses import replace

from dealgraph.loaders.extract.model import Amount, Analysis
from dealgraph.loaders.extract.zh.listed_taiwan import LISTED_TAIWAN
from dealgraph.loaders.extract.zh.traditional import simplified

_ITS_OWN = re.compile(
    r"\d兆|[年季月][增減](?![持產加長幅速收少])|新[台臺]幣|[台臺](?:積電|灣|北|股|達電|塑|泥|中|南|新|哥大|幣|聚|橡|光電|燿|驊|虹|肥|鹽|鐵|糖|電|船|企銀|勝科)|鴻海|聯發科|聯電|廣達|緯創|華碩|-TW\b|TW-|上市櫃|投審|董事會通過|"
    "記憶體|伺服器|法說會|每股(?:盈餘|純益|虧損)|稅後(?:純益|淨利|淨損|盈餘)|投控|彰化|桃園|高雄|新竹|竹科|中科|南科|櫃買|上櫃|法人|聯準會|資料中心|軟體|網路"
)
_ELSEWHERE = re.compile("人民[幣币]|港[元幣币]|令吉|坡[元幣]")
MIN_TRADITIONAL = 4


def names(text: str) -> tuple[str, ...]:
    """The firms of Taipei that a passage may mean: none but in one that is written in Taiwan."""
    return LISTED_TAIWAN if _traditional(text) and _ITS_OWN.search(text) is not None else ()


def _traditional(text: str) -> bool:
    return sum(a != b for a, b in zip(text, simplified(text), strict=True)) >= MIN_TRADITIONAL


def taiwanese(text: str) -> bool:
    """Whether a passage is written in Taiwan, and speaks of no currency but dollars."""
    return _traditional(text) and _ITS_OWN.search(text) is not None and _ELSEWHERE.search(text) is None


def in_its_dollars(found: Analysis) -> Analysis:
    """The same analysis with its 元 read as dollars of Taiwan."""
    facts = tuple(replace(f, amount=_dollars(f.amount)) if f.amount else f for f in found.facts)
    return replace(found, facts=facts, unassigned_amounts=tuple(_dollars(a) for a in found.unassigned_amounts))


def _dollars(amount: Amount) -> Amount:
    return replace(amount, unit="TWD") if amount.unit == "CNY" else amount
