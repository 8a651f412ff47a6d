"""Signs that a Chinese fact may be wrong: each is one function, and each lowers the confidence (`learned/confidence`).

As in English, a sign takes nothing away: the fact is still told, and may wait for a look.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from dealgraph.loaders.extract.drafts import DEALS, Draft
from dealgraph.loaders.extract.en.lexicon import WELL_KNOWN
from dealgraph.loaders.extract.model import Amount, Name
from dealgraph.loaders.extract.view import MONEY, PERCENT, QUANTITY
from dealgraph.loaders.extract.zh.gazetteer import KNOWN_ZH
from dealgraph.loaders.extract.zh.lexicon import ORG_ENDINGS, PLACES_ZH
from dealgraph.loaders.extract.zh.vocabulary import COMMON_ZH

_FIGURE = f"[{MONEY}{PERCENT}{QUANTITY}]"
_ENDING = re.compile(f"(?:{ORG_ENDINGS}|公司|有限合伙）|市场|行业|产业)$")
_GENERIC = re.compile(
    r"(?:股权)?(?:出让方|受让方|转让方|交易对方|标的公司|目标公司|合资公司|交易标的|集团有限公司|集团公司|报价|[\u4e00-\u9fff]{0,3}一家.*|家.{0,4})"
)
_HAN = re.compile(r"[\u4e00-\u9fff]")


def named_in_passing(d: Draft, told: Sequence[Draft], text: str = "") -> bool:
    """A party whose name is a common phrase, a counted noun or a role: a piece of the sentence taken for a name."""
    return any(_phrase(party) for party in (d.subject, d.object if d.kind != "location" else None) if party)


def _phrase(name: str) -> bool:
    if _GENERIC.fullmatch(name):
        return True
    if (
        name in KNOWN_ZH
        or not _HAN.search(name)
        or _ENDING.search(name)
        or name.startswith(("全球", "中国", "国内", "我国"))
    ):
        return False
    return any(name[i:j] in COMMON_ZH for i in range(len(name)) for j in range(i + 2, len(name) + 1))


def another_between(d: Draft, told: Sequence[Draft], text: str = "") -> bool:
    """A figure with another organisation between its owner and itself, or whose owner is not among those it names."""
    if not d.rule.startswith("role-") or d.amount_at is None or d.metric in ("stake", "milestone_payment", "upfront_payment") or _of_a_deal(d, told):
        return False
    before = [
        (i, n)
        for i, n in sorted(d.view.marks.items())
        if i < d.amount_at and isinstance(n, Name) and n.kind == "org" and not n.text.startswith("FY")
    ]
    own = [i for i, n in before if n.text in d.subject or d.subject in n.text]
    if _right_behind(d):
        return False
    return bool(before) and (not own or before[-1][0] > own[-1])


def _right_behind(d: Draft) -> bool:
    """Whether the owner of a figure is named right behind it ("估值达5000亿美元的甲", "8000家甲门店")."""
    at = d.amount_at or 0
    behind = next((n for i, n in sorted(d.view.marks.items()) if at < i <= at + 10 and isinstance(n, Name)), None)
    return behind is not None and behind.text in d.subject


def one_of_names(d: Draft, told: Sequence[Draft], text: str = "") -> bool:
    """A figure beside a list of names ("甲、乙等估值超…"): it is that of each, or of all."""
    if not d.rule.startswith("role-") or d.amount_at is None:
        return False
    own = [i for i, n in d.view.marks.items() if i < d.amount_at and isinstance(n, Name) and n.text in d.subject]
    return bool(own) and (
        d.view.text[max(own) - 1 : max(own)] == "、" or d.view.text[max(own) + 1 : max(own) + 2] in ("、", "等")
    )


def _of_a_deal(d: Draft, told: Sequence[Draft]) -> bool:
    """A valuation belongs to the company of the round or purchase told with it, wherever that is named."""
    return (d.metric or "").startswith("valuation") and any(
        o.kind in DEALS and d.subject in (o.subject, o.object) for o in told
    )


def a_product(d: Draft, told: Sequence[Draft], text: str = "") -> bool:
    """A Latin name of no known company beside a measure word, while somebody else is told of: a product or a segment."""
    if any(_counted(d, party) for party in (d.subject, d.object) if party):
        return True
    if (
        not d.rule.startswith("role-")
        or _HAN.search(d.subject)
        or d.subject in KNOWN_ZH
        or (d.metric or "").startswith("valuation")
    ):
        return False
    return any(o.subject != d.subject for o in told) and not any(
        o.subject == d.subject and not o.rule.startswith("role-") for o in told
    )


def _counted(d: Draft, party: str) -> bool:
    """ "最高2吉瓦的X": what is counted is a product."""
    return any(
        isinstance(n, Name) and n.text == party and re.search(f"{QUANTITY}的?$", d.view.text[max(0, i - 2) : i])
        for i, n in d.view.marks.items()
    )


# "工信部发布数据，…收入": who counts is not who earns.
_COUNTS = re.compile(r"(?:部|局|委|署|总会|协会|商会|会议所|研究院|研究所|证券|研究|Research|咨询|统计|智库)$")


def a_source(d: Draft, told: Sequence[Draft], text: str = "") -> bool:
    """A figure of somebody who publishes figures of others."""
    return (
        d.rule.startswith("role-") and d.kind in ("observation", "forecast") and _COUNTS.search(d.subject) is not None
    )


_REVISED = re.compile(r"(?:上调|下调|调高|调低|上修|下修|低标|高标|中点|中值|区间|指引)[^，。；]{0,16}$")
_LISTED = re.compile(rf"^(?:、|和|及){_FIGURE}")
_OF_NAME = re.compile(
    r"^(?:的|的(?:一座|一家|[^，。；]{0,10}))[\ue000\ue005]|^的[^，。；]{0,8}(?:数据中心|园区|工厂|电站|项目|基金|资产)"
)


def one_of_several(d: Draft, told: Sequence[Draft], text: str = "") -> bool:
    """A figure of a list, a revised range, or one that describes what stands behind it ("总容量达10吉瓦的园区")."""
    if not d.rule.startswith("role-") or d.amount_at is None:
        return False
    if _right_behind(d):
        return False
    text, at = d.view.text, d.amount_at
    after = text[at + 1 : at + 20]
    if (
        _LISTED.match(after)
        or _OF_NAME.match(after)
        or re.search(rf"{_FIGURE}(?:、|和|及)$", text[max(0, at - 2) : at])
    ):
        return True
    return d.kind == "observation" and _REVISED.search(text[max(0, at - 24) : at]) is not None


# "收购报价", "拥有的2家工厂", "收购…的可能性": words that are no name of what is bought.
_NO_TARGET = re.compile(
    r"^(?:公司)?(?:合计)?(?:部分[^，。；]{0,6}(?:专利|资产|业务)|(?:所)?(?:持有|拥有)的|旗下|资格|报价|的可能|全资子公司|子公司|控股子公司|[^，。；]{0,6}(?:部门|事业部)|\ue003)"
)


def bought_of_whom(d: Draft, told: Sequence[Draft], text: str = "") -> bool:
    """A purchase whose object only holds what is bought."""
    if d.kind not in ("acquisition", "investment", "partnership") or d.object is None or d.background:
        return False
    return any(
        isinstance(n, Name) and n.text == d.object and _NO_TARGET.match(d.view.text[i + 1 : i + 12])
        for i, n in d.view.marks.items()
    )


def unpriced(d: Draft, told: Sequence[Draft], text: str = "") -> bool:
    """A deal without a sum in a sentence with a sum that no other fact holds: it may be its price, or of another deal."""
    if d.kind not in (*DEALS, "partnership") or d.amount is not None or d.background:
        return False
    held = {id(o.amount) for o in told}
    return any(
        isinstance(m, Amount) and len(m.unit) == 3 and m.unit.isupper() and not m.per_share and id(m) not in held
        for m in d.view.marks.values()
    )


def far_price(d: Draft, told: Sequence[Draft], text: str = "") -> bool:
    """A deal whose sum stands some clauses away, or a contract told by its quantity beside a sum of money."""
    if d.kind not in DEALS or d.amount is None or d.amount_at is None or d.rule.startswith("zh-won"):
        return False
    if d.kind == "supply_contract" and len(d.amount.unit) != 3 and MONEY in d.view.text:
        return True
    between = d.view.text[min(d.amount_at, d.end) : max(d.amount_at, d.start)]
    return between.count("，") > 1 and len(between) > 20


def of_the_actor(d: Draft, told: Sequence[Draft], text: str = "") -> bool:
    """A stake in the company that acts in the clause ("腾讯拟受让5%股份"): it may be the holder."""
    if d.metric != "stake" or d.amount_at is None:
        return False
    named = [i for i, n in d.view.marks.items() if i < d.amount_at and isinstance(n, Name) and n.text == d.object]
    return bool(named) and re.match("[拟将以]|计划", d.view.text[max(named) + 1 : max(named) + 3]) is not None


_ROUND = re.compile("领投|跟投|融资")


def partners_of_a_round(d: Draft, told: Sequence[Draft], text: str = "") -> bool:
    """A partnership in the sentence of a round describes an investor."""
    return d.kind == "partnership" and _ROUND.search(d.view.text) is not None


_MARKET_MOVES = re.compile("股价|收盘|盘中|开盘|涨幅|跌幅|涨停|跌停")


def of_the_day(d: Draft, told: Sequence[Draft], text: str = "") -> bool:
    """What a company was worth at the close of a day of trading."""
    return d.metric == "market_cap" and _MARKET_MOVES.search(d.view.text) is not None


def of_two_places(d: Draft, told: Sequence[Draft], text: str = "") -> bool:
    """Two cities that are named together seldom agree on anything."""
    kinds = {n.text: n.kind for n in d.view.marks.values() if isinstance(n, Name)}
    return d.kind == "partnership" and kinds.get(d.subject) == "place" and kinds.get(d.object or "") == "place"


def _names(d: Draft) -> list[str]:
    return [n.text for n in d.view.marks.values() if isinstance(n, Name) and n.kind == "org"]


def of_two_characters(d: Draft, told: Sequence[Draft], text: str = "") -> bool:
    """A name of two characters that no list knows: as often a piece of a word."""
    return any(len(p) == 2 and _HAN.search(p) and p not in KNOWN_ZH and p not in PLACES_ZH for p in (d.subject, d.object if d.kind != "location" else None) if p)


# "员工总数为500人" counts a staff; other heads beside a company are of something else as often as not.
_STAFF = re.compile("(?:员工|雇员|职工|团队)(?:总数|人数|规模|总人数|数量)?(?:已|共|达到?|为|约|超过?|近|有|逾)*$|(?:拥有|现有)(?:约|超过?|近|逾)*$")


def of_some_heads(d: Draft, told: Sequence[Draft], text: str = "") -> bool:
    """A count of people that is not told as the staff."""
    return d.metric == "headcount" and d.amount_at is not None and _STAFF.search(d.view.text, 0, d.amount_at) is None


_A_MARKET = re.compile("全球|世界|中国|国内|我国|全国|.*(?:市场|行业|产业|领域|赛道|经济)$")


def size_of_a_firm(d: Draft, told: Sequence[Draft], text: str = "") -> bool:
    """The size of something that is no market."""
    return (d.metric or "").startswith("market_size") and _A_MARKET.match(d.subject) is None


def newcomer(d: Draft, told: Sequence[Draft], text: str = "") -> bool:
    """A deal late in a passage by a party that nothing was told of before."""
    if d.kind not in (*DEALS, "partnership") or d.sentence == 0 or d.background:
        return False
    earlier = [o for o in told if o.sentence < d.sentence]
    return bool(earlier) and not any(d.subject in (o.subject, o.object) or d.object in (o.subject, o.object) for o in earlier)


# Characters of a sentence past which its parts are told apart with less success.
LONG = 120


def of_a_long_sentence(d: Draft, told: Sequence[Draft], text: str = "") -> bool:
    return len(d.view.text) >= LONG and len(set(_names(d))) > 2


def contract_in_passing(d: Draft, told: Sequence[Draft], text: str = "") -> bool:
    """A contract beside further parties, or with nobody that is named."""
    return d.kind == "supply_contract" and (d.object is None or len(set(_names(d))) > 2)


_PROJECT = re.compile("项目|达产|建成|投产后|工程")


def of_a_project(d: Draft, told: Sequence[Draft], text: str = "") -> bool:
    """What a project is to earn or to make is not what its owner does."""
    return d.rule.startswith("role-") and d.amount_at is not None and _PROJECT.search(d.view.text, 0, d.amount_at) is not None


_HOLDS = re.compile("(?:持股(?:比例)?|持有)[^，。；]{0,16}$")


def share_in_passing(d: Draft, told: Sequence[Draft], text: str = "") -> bool:
    """A share without words of holding right before it, and without the deal it hangs on."""
    return d.rule == "role-stake" and d.amount_at is not None and d.follows is None and _HOLDS.search(d.view.text, 0, d.amount_at) is None


_CONTRACT = re.compile("采购|供货|供应(?!链)|合同|订单|合并|长单")


def partners_of_a_contract(d: Draft, told: Sequence[Draft], text: str = "") -> bool:
    """Who signs to buy or to merge does more than work together."""
    return d.kind == "partnership" and _CONTRACT.search(d.view.text) is not None


_RUMOUR = re.compile("知情人士|消息人士|交易人士|据悉|据传|传闻|市传|据报道|消息称")


def of_a_rumour(d: Draft, told: Sequence[Draft], text: str = "") -> bool:
    """What nobody stands for is told in other words than what is."""
    return _RUMOUR.search(d.view.text, 0, max(d.end, 1)) is not None


_GOES_ON = re.compile(r"^[^，。；\ue000]{0,8}(?:公司|该公司|其|集团|期内|报告期|本季|全年|营收|营业|净利|归母|业绩|财报|年报)")


def of_nobody_here(d: Draft, told: Sequence[Draft], text: str = "") -> bool:
    """A figure in a sentence that names nobody and does not go on about "the company"."""
    return d.rule.startswith("role-") and not _names(d) and d.sentence > 0 and _GOES_ON.match(d.view.text) is None


def _vouched(name: str) -> bool:
    return name in KNOWN_ZH or name in WELL_KNOWN or name.endswith("公司")


# How far into a passage its subject may first stand, and how long a sentence about one purchase is.
LEAD, SHORT = 25, 45


def late_stranger(d: Draft, told: Sequence[Draft], text: str = "") -> bool:
    """A deal by a party that no list knows and the passage does not open with."""
    if d.kind not in (*DEALS, "partnership") or d.background or _vouched(d.subject):
        return False
    if d.sentence > 0:
        return not any(d.subject in (o.subject, o.object) and o.sentence < d.sentence for o in told)
    return all(i > LEAD for i, n in d.view.marks.items() if isinstance(n, Name) and n.text in d.subject)


def bought_by_a_stranger(d: Draft, told: Sequence[Draft], text: str = "") -> bool:
    """A purchase by a party that no list knows, in a sentence that says more than that."""
    return d.kind == "acquisition" and not _vouched(d.subject) and (len(d.view.text) > SHORT or len(set(_names(d))) > 2)


def by_weights(d: Draft, told: Sequence[Draft], text: str) -> bool:
    """What no row reads, or a party that no list and no slot shows, but learnt weights: proposed, whatever else speaks for it."""
    return d.rule.startswith("learned-") or any(isinstance(n, Name) and n.weighed and n.text in (d.subject, d.object) for n in d.view.marks.values())


SIGNS: tuple[Callable[[Draft, Sequence[Draft], str], bool], ...] = (
    named_in_passing, another_between, one_of_names, a_product, a_source, one_of_several, bought_of_whom, unpriced, far_price, of_the_actor, partners_of_a_round, of_the_day, of_two_places,
    of_two_characters, of_some_heads, size_of_a_firm, newcomer, of_a_long_sentence, contract_in_passing,
    of_a_project, share_in_passing, partners_of_a_contract, of_a_rumour, of_nobody_here, late_stranger, bought_by_a_stranger, by_weights,
)  # fmt: skip
