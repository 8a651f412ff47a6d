"""Parts of a sentence that ask, suppose, wish, advise or tell a story: what stands in them is not stated.

A condition reaches to the end of its clause only: "If approved, Acme will buy Beta" still says what Acme will do.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dealgraph.loaders.extract.drafts import Draft
from dealgraph.loaders.extract.view import View

_I = re.IGNORECASE
_NAMES = "[\ue000\ue005\ue006]"
_DEED = r"(?:buy|acquire|invest|merge|sell|purchase|take over|partner)\b"
_CLAUSES_EN = (
    # a condition, or what is left open: to the end of the clause
    re.compile(r"\b(?:if|unless|whether|suppos(?:e|ing)|imagin(?:e|ing)|assuming (?=that|it|the deal|\ue000)|as though|lest|in case)\b(?! (?:approved|all goes|successful|completed|necessary|needed|any|not)\b)[^,;:—]*", _I),
    # its consequence, where that is not real either
    re.compile(r"^\W*(?:if|unless|suppos(?:e|ing)|imagine)\b[^;:]*?\b(?:would|could|might)\b[^;:]*", _I),
    re.compile(rf"^\W*(?:had|were|should) {_NAMES}[^,;:]*", _I),
    re.compile(rf"\b(?:wish(?:es|ed)?|hop(?:e|es|ed) that|dream(?:s|ed)? (?:that|of)|urg(?:e|es|ed)|advis(?:e|es|ed)|recommend(?:s|ed)?) (?:that )?(?:[a-z]+ ){{0,3}}{_NAMES} (?:would|should|could|to|might|had)\b[^,;:]*", _I),
    # a question, from its first word
    re.compile(r"(?:^|[:,;\"'(—-]\s?)\W{0,3}(?:(?:so|but|and) )?(?:did|does|do|is|are|was|were|has|have|had|will|would|can|could|should|may|might|what if|how about)\b[^?]*\?\W*$", _I),
    re.compile(r"\b(?:could|should|might|would) have (?:just |simply |easily |also )?(?:bought|acquired|invested|sold|merged|raised|taken|partnered|purchased|been (?:bought|acquired|sold))\b[^,;:]*", _I),
    re.compile(rf"\b(?:should|ought to|had better) (?:[a-z]+ )?{_DEED}[^,;:]*", _I),
)  # fmt: skip
_WHOLE_EN = re.compile(
    r"^\W*(?:in|within|throughout) (?:the|a|an|this|that|his|her|its|one) (?:[a-z\-]+ ){0,3}(?:novel|film|movie|board game|video game|game|comic|play|story|series|sitcom|simulation|thought experiment|scenario|example)\b|\bfictional\b",
    _I,
)
_CLAUSES_ZH = (
    re.compile("(?:如果|假如|假设|假使|假若|倘若|要是|设想|试想)[^。；]*|(?:一旦|万一)[^，。；]*"),
    re.compile("(?:^|(?<=[，。；：]))若(?!干|隐|尔|非)[^，。；]*"),
    re.compile("(?:是否|能否|会否|可否|会不会|是不是|有没有)[^，。；]*"),
    re.compile(f"(?:建议|呼吁|敦促|劝说?|希望|盼|期待){_NAMES}[^，。；]*"),
)  # fmt: skip
_WHOLE_ZH = re.compile(
    r"(?:吗|么|呢|是否|能否|会不会|是不是|有没有)[^？?]*[？?]\W*$|^[^，。；]{0,12}(?:小说|电影|影片|游戏|剧集|电视剧|漫画|话剧|剧本|故事|剧情)(?:中|里|内|之中)|虚构的?(?!收入|交易|利润|业务|合同|贸易|销售)"
)


def unstated(view: View, lang: str) -> list[tuple[int, int]]:
    """The parts of a view that state nothing, as spans."""
    whole, clauses = (_WHOLE_ZH, _CLAUSES_ZH) if lang == "zh" else (_WHOLE_EN, _CLAUSES_EN)
    if whole.search(view.text):
        return [(0, len(view.text))]
    return [m.span() for form in clauses for m in form.finditer(view.text)]


def stated(found: Sequence[Draft], claimed: set[int], lang: str) -> list[Draft]:
    """The drafts whose words are stated; an amount of the others is free again, so that it is reported as unused."""
    out: list[Draft] = []
    for draft in found:
        last = draft.end - 1
        if any(start <= last < end for start, end in unstated(draft.view, lang)):
            if draft.amount is not None:
                claimed.discard(id(draft.amount))
            continue
        out.append(draft)
    return out
