"""Who holds which share of a Chinese company: "小米持股9.56%", "持股13.3%的顺为资本", "由甲、乙共同出资，出资比例分别为60%、40%".

The holder stands beside the words of holding; the company held is whom the sentence, or else the passage, is about.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dealgraph.loaders.extract import coordination
from dealgraph.loaders.extract.drafts import Draft, Sentence
from dealgraph.loaders.extract.model import FIGURE, LIKELY, Name
from dealgraph.loaders.extract.view import NAME, PERSON, View
from dealgraph.loaders.extract.zh import clauses as clauses_zh

_WHO = f"[{NAME}{PERSON}]"
_HOLDS = re.compile(
    rf"(?<!在)({_WHO})(?:则|也|仍|还|直接|间接|直接及间接|通过[^，。；{NAME}]{{0,12}}|合计|共计|共|目前|将|的|仅|现|最终)*"
    "(?:持股(?:比例)?|占股(?:比例)?|出资比例|(?:持有|保留|控制|掌握)(?:该公司|公司|其)?(?:股份|股权)?(?:比例)?)(?:将|为|约|近|超|超过|达|共|的|升至|增至|提升至|降至|[\ue002]|以上)*$"
)
_HOLDER_BEHIND = re.compile(rf"(?:的)({_WHO})")


# "甲持有乙的1.5亿股，占其已发行股本的1.67%": the share that so many shares are.
_OF_CAPITAL = re.compile(rf"({_WHO})(?:则|也|仍|还|直接|间接|合计|共计|共|目前|将|现)*持有({NAME})的?[^，。；{NAME}]{{0,14}}，占[^，。；]{{0,14}}的?$")


def holder(view: View, at: int, focus: Name | None) -> tuple[Name, Name] | None:
    """Who holds and what is held, of the share marked at `at`, where the words of holding stand right beside it."""
    left = view.text[max(0, at - 40) : at]
    if (capital := _OF_CAPITAL.search(left)) is not None:
        names = [view.name(max(0, at - 40) + capital.start(g)) for g in (1, 2)]
        if names[0] is not None and names[1] is not None:
            return names[0], names[1]
    told = _HOLDS.search(left)
    who = view.name(max(0, at - 40) + told.start(1)) if told is not None else None
    behind = _HOLDER_BEHIND.match(view.text, at + 1)
    if who is None and behind is not None and re.search("持股(?:比例)?(?:为|约|近|超|达)*$", left):
        who = view.name(behind.start(1))
    if who is None:
        return None
    target = _company(view, at, who, focus)
    return (who, target) if target is not None and target.text != who.text else None


_IN_ALL = re.compile("(?:合计|共计|总计)(?:直接和间接|间接)?(?:持有|控制|持股|拥有)(?:了|该公司|公司|其)?(?:约|近|超|超过|的)*$")


def in_all(view: View, at: int, known: Sequence[Draft], sentence: int) -> tuple[Name, Name] | None:
    """"甲直接持有乙24%股权，合计控制35%": whoever was told to hold a part holds all of it."""
    if _IN_ALL.search(view.text, max(0, at - 20), at) is None:
        return None
    part = next((d for d in reversed(known) if d.metric == "stake" and d.sentence == sentence and d.object), None)
    return (Name(0, 0, part.subject), Name(0, 0, part.object)) if part is not None and part.object else None


# "持有6%中国建设银行股权": whose shares they are stands behind them.
_BEHIND = re.compile(f"的?({NAME})(?:公司)?的?(?:股权|股份|股票|权益)")
_HAS = re.compile("(?:持有|拥有|购买|收购|认购|受让|持股)(?:约|近|超|超过|其中)*$|以及$|、$")


def behind(view: View, at: int) -> Name | None:
    """The company of a share that is named right behind it."""
    told = _BEHIND.match(view.text, at + 1)
    return view.name(told.start(1)) if told is not None and _HAS.search(view.text, max(0, at - 12), at) else None


# "甲创始人张三持有公司20%": whose founder he is.
_OFFICE_OF = re.compile(f"({NAME})的?[^，。；{NAME}]{{0,10}}(?:创始人|董事长|总裁|总经理|CEO|控制人|实控人|股东)[^，。；{NAME}]{{0,6}}$")


def _company(view: View, at: int, who: Name, focus: Name | None) -> Name | None:
    """Whose shares they are when no name says so: the company that opens the sentence, else the one before."""
    for position, names in clauses_zh.openings(view):
        if position < at and names[0].kind == "org" and names[0].text != who.text and not re.match("持|通过|则持", view.text[position + 1 :]):
            return names[0]
    own = _OFFICE_OF.search(view.text, 0, view.position(who) or 0)
    return view.name(own.start(1)) if own is not None else focus


def lists(s: Sentence, claimed: set[int]) -> list[Draft]:
    """One draft for each holder of a list that is paired with a list of shares."""
    out: list[Draft] = []
    for names, marks in coordination.pairs(s.bare, "zh"):
        role = next((r for _, a in marks if (r := s.roles.get(id(a))) is not None), None)
        begin = marks[0][0]
        if role is None or role.kind != "stake" or any(id(a) in claimed for _, a in marks):
            continue
        told = {n.text for n in names}
        between = [n for n in s.bare.names_in(begin - 12, begin) if n.text not in told and n.kind == "org"]
        target = between[-1] if between else next((n[0] for p, n in clauses_zh.openings(s.bare) if p < begin and n[0].text not in told and n[0].kind == "org"), s.focus)
        if target is None or target.text in told:
            continue
        for name, (at, amount) in zip(names, marks, strict=True):
            claimed.add(id(amount))
            out.append(Draft("observation", name.text, target.text, s.bare, max(0, begin - 1), at + 1, "zh-shares", FIGURE if len(names) > 1 else LIKELY,
                             "stake", amount, at, sentence=s.index))  # fmt: skip
    return out
