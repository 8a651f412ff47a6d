"""Further parties of a round: leads first, then the rest, "among others" dropped.

A party is named once, in the order told, and never the company that raises.
"""

from __future__ import annotations

import re

from dealgraph.loaders.extract.view import View, compiled

_LEADS_EN = (
    r"\b(?:co-)?(?:led|anchored|headed) (?:jointly )?by (?:[a-zA-Z\-]+ ){0,5}?<w>",
    r"<w>,? (?:<.>)?\b(?:co-)?(?:led|leads|leading|headed|spearheaded) (?:the|a|an|its|this|their|<m>)",
    r"lead investors?,? (?:is |are |was |were )?<w>",
)
_REST_EN = (
    r"\b(?:backed|supported|joined|funded|financed|provided|underwritten) by (?:[a-zA-Z\-]+ ){0,5}?<w>",
    r"\bparticipat(?:ion|ed|ing) (?:from|by|of) (?:[a-zA-Z\-]+ ){0,6}?<w>",
    r"\b(?:investors?|backers|participants|shareholders)(?: in the round)?,? (?:including|included?|includes|such as|like|are|were|also include[sd]?)(?: also)? (?:[a-z\-]+ ){0,3}?<w>",
    r"(?:\b(?:investment|funding|financing|money|capital|million|billion)|\ue001)(?: [a-z\-]+){0,3} from (?:[a-z\-]+ ){0,4}?<w>",
    r"<w>,? (?:also |both |all )?(?:participated|joined|took part|invested|has joined|have joined)\b",
    r"\bincluding <w>(?=[^.]{0,20}(?:participat|joined|invest|$|\.))",
    r"\bfrom (?:new and existing |existing |new )?investors (?:[a-z\-]+ ){0,3}<w>",
)
_LEADS_ZH = (
    r"(?:由)?<zw>(?:[^，。；\ue000]{0,8})?(?:联合|独家|共同)?领投",
    r"领投方(?:为|是|包括)<zw>",
    r"由<zw>(?:[^，。；\ue000]{0,8})?(?:独家|联合|共同)?(?:投资|注资|战略投资|独投)",
    r"(?:投资方|投资机构|投资人|资方|投资者)(?:为|是|包括|有|：)+(?:[^，。；\ue000]{0,6})<zw>",
)
_REST_ZH = (
    r"<zw>(?:等)?(?:[^，。；\ue000]{0,10})?(?:跟投|参投|参与投资|共同投资|联合投资|继续加码|加码|追投|超额跟投|持续加注|加注|参与(?:本轮|了|(?=[，。；]|$))|跟进)",
    r"(?:跟投方|参投方)(?:为|是|包括)<zw>",
    r"获(?:得)?(?:[^，。；\ue000]{0,6})?<zw>(?:[^，。；\ue000]{0,10})?(?:投资|融资|注资)",
)


def investors(view: View, lang: str, company: str) -> list[str]:
    """Names of investors told in one view, leads first, the company itself left out."""
    out: list[str] = []
    patterns = (*_LEADS_ZH, *_REST_ZH) if lang == "zh" else (*_LEADS_EN, *_REST_EN)
    for pattern in patterns:
        for m in compiled(pattern).finditer(view.text):
            for name in view.names_in(m.start("w"), m.end("w")):
                if name.text not in out and name.text != company and name.kind != "place":
                    out.append(name.text)
    return out


def is_round(view: View, lang: str) -> bool:
    words = r"领投|跟投|融资|投资方|轮" if lang == "zh" else r"\b(?:led|round|series|investors?|backers|participat|backed|seed|funding|rais(?:e|es|ed|ing)\b)"
    return re.search(words, view.text, re.IGNORECASE) is not None
