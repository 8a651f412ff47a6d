"""Which time of a Chinese sentence is that of a fact: the nearest before it in its clause.

The day of an announcement dates the news, a year of founding the firm, "较上半年" a comparison.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dealgraph.loaders.extract.drafts import DEALS, Draft
from dealgraph.loaders.extract.model import Period, Time
from dealgraph.loaders.extract.periods import month
from dealgraph.loaders.extract.view import View
from dealgraph.loaders.extract.zh import report

_ANNOUNCING = re.compile("宣布|表示|公告|消息|获悉|讯|披露|透露|报道|称")
# "成立于2019年的X最新估值": the year a firm began is not that of its figures.
_FOUNDED = re.compile("(?:成立|创立|创办|创建|始建|始创|创始|设立)(?:于|仅|不到)?$")
_FOUNDED_THEN = re.compile("(?:成立|创立|创办|创建|始建)(?!以来|至今|后)")
# "于7月6日签署", "上月与乙公司签署": when they joined hands.
_SIGNED_THEN = re.compile("于\ue004[^，。；]{0,10}(?:签署|签订|签约|达成)")
_NOW = re.compile("^[^\ue004]{0,4}(?:目前|当前|如今|现有)[^\ue004]*$")
# "占公司2024年经审计营业收入的8%" dates the figure compared with, not the contract.
_AUDITED = re.compile("(?:（[^）]{0,6}）)?(?:开市|起?停牌|起?复牌)|出生|(?:年度|度|末)?(?:经审计|未经审计的?营业收入)")
# Standing figures: a time elsewhere in the sentence is that of something else.
_STOCKS = ("headcount", "valuation", "valuation_post_money", "valuation_pre_money", "total_funding", "stake", "market_cap", "enterprise_value")
_COMPLETES = re.compile("^[^，。；]{0,8}(?:完工|投产|建成|竣工|完成|量产|投运|落成|投入使用|上线|投入运营|交付|全部)")


def period(d: Draft, state: str, text: str) -> Period | None:
    """The period of a fact by the times of its sentence."""
    view = d.view
    if d.kind == "partnership" and not _SIGNED_THEN.search(view.text):
        return None
    found = [(i, m) for i, m in sorted(view.marks.items()) if isinstance(m, Time)]
    ahead = state in ("expected", "planned", "announced", "possible") or d.kind == "forecast"
    anchor = d.amount_at if d.amount_at is not None else d.start
    if d.amount_at is not None and _NOW.search(view.text[view.text.rfind("，", 0, anchor) + 1 : anchor]):
        return None  # "目前月产能": a time told before is that of something else
    t = _nearest(d, found, anchor, text)
    done = _done_by(view, found, anchor) if d.kind == "investment" else None
    if ahead and done is not None:
        return done
    if t is None and d.late is not None:
        return d.late.forward if ahead and d.late.forward is not None else d.late.period
    if t is None or _says_nothing(d, t, anchor, ahead, text):
        return None
    told = t.forward if ahead and t.forward is not None and (d.kind != "risk" or state == "planned") else t.period
    if told is None:
        return None
    if not ahead and d.kind == "observation" and d.published is not None and not re.search(r"\d{4}|今年|本年|年内", text[t.start : t.end]):
        told = _past(told, f"{d.published:%Y-%m}")
    if text.startswith("今年", t.start) and told.end is None:
        told = Period(told.start, told.start)  # "今年以来": the year so far
    if text.startswith("截", t.start) and not report.flows(d) and d.kind == "observation" and len(told.end or "") == 7:
        told = Period(told.end, told.end)  # "截至上半年末，门店达": what stands at the end of it
    told = _bounds(d, told, view.text, view.position(t) or 0, text[max(0, t.start - 4) : t.start], anchor)
    if done is not None and (done.end or "") > (told.start or "9"):
        return Period(told.start, done.end)  # "2012年投资40亿元建厂，2014年竣工"
    if ahead and d.kind == "investment" and told.start and told.start == told.end and _completes(view, t):
        return Period(None, told.end)
    return told


def _says_nothing(d: Draft, t: Time, anchor: int, ahead: bool, text: str) -> bool:
    """A time of something else: of another clause than a share's, of a base or of an agreement."""
    view, at = d.view, d.view.position(t) or 0
    if at < anchor and d.kind != "founding" and view.text.endswith(("这家", "该家", "这个"), 0, at):
        return True  # "这家2016年上线的公司": since when it is there
    if d.metric in ("stake", "market_cap") and "，" in view.text[min(at, anchor) : anchor] and "\ue004" not in view.text[:4]:
        return True
    if d.kind == "risk" and d.amount is None and d.metric != "bankruptcy":
        return True
    if ahead and t.grain == "day" and d.kind in ("investment", "acquisition", "supply_contract") and not _CLOSES.search(view.text, max(0, at - 6), at + 16):
        return True
    return d.base and re.search(r"\d", text[t.start : t.end]) is None and t.grain != "month"


_CLOSES = re.compile("完成|交割|生效|到期|截止|完工|投产|竣工|建成|开工|动工|之?前|为止")


def _past(period: Period, now: str) -> Period:
    """What has been told cannot end after the day of the news: "前三季度" said in January is last year's."""
    if len(period.start or "") != 7 or len(period.end or "") != 7 or (period.end or "") <= now or (period.start or "")[:4] != now[:4]:
        return period
    return Period(*(f"{int(v[:4]) - 1:04d}{v[4:]}" for v in (period.start or "", period.end or "")))


_GROWS = re.compile("[增升涨降减长提扩攀跃滑缩高][^，。；]{0,2}$")
_FROM_THEN = re.compile("[^，。；]{0,6}(?:投产|建成|竣工|投入使用|投入运营|达产|开业|投运|落成|启用)(?:之|以)?后")
_MONTHS_IN = re.compile("([三六九369])个月(?:内|里|间|期间)")


def _bounds(d: Draft, period: Period, text: str, at: int, before: str, anchor: int) -> Period:
    """What stands around a time opens or closes it: "增至2030年的", "最早2030年", "2030年投产后", "截至9月底，九个月内"."""
    if period.start is None and (text.startswith("的", at + 1) or _GROWS.search(before)):
        return Period(period.end, period.end)
    if period.start == period.end and d.kind in ("funding_round", "supply_contract") and re.search("最[早快][^，。；]{0,6}$", text[:at]):
        return Period(period.start, None)
    if d.kind == "forecast" and period.start == period.end and _FROM_THEN.match(text, at + 1):
        return Period(period.start, None)
    told = _MONTHS_IN.search(text, at, anchor) if at < anchor else None
    if told is not None and len(period.end or "") == 7 and period.start == period.end:
        n = {"三": 3, "六": 6, "九": 9}.get(told.group(1)) or int(told.group(1))
        return Period(month(int((period.end or "")[:4]), int((period.end or "")[5:]) - n + 1).start, period.end)
    return period


_COMPARED_WITH = re.compile("(?:同期)?相(?:比|较)|同期?(?:大致|基本)?持平")


def _elsewhere(text: str, at: int, anchor: int, kind: str) -> bool:
    """A Chinese time stands before what it dates; behind a comma it dates the next thing, "较上半年" a comparison."""
    if text[at - 1 : at] in ("较", "比") or _COMPARED_WITH.match(text, at + 1):
        return True
    if at <= anchor:
        return False
    between = text[anchor + 1 : at]
    return "；" in between or "。" in between or ("，" in between and kind not in ("investment", "acquisition", "founding", "supply_contract"))


def _distance(text: str, at: int, anchor: int, d: Draft) -> int | None:
    low, high = min(at, anchor), max(at, anchor)
    between = text[low + 1 : high]
    breaks = len(re.findall(r"[;；。]|, (?:while|but|and)|，(?:而|但)", between))
    # Another amount between a time and ours has the better claim to that time, unless the time leads the sentence.
    amounts = sum(1 for i in range(low + 1, high) if (a := d.view.amount(i)) is not None and not a.per_share and (d.amount is not None or a.unit != "percent"))
    if at > anchor and (amounts > 1 or (amounts and (not (d.metric or "").endswith("_growth") or high - low > 40))):
        return None
    if d.kind in DEALS and d.kind != "investment" and (high - low) > 120:
        return None
    if d.kind in ("observation", "forecast") and at > anchor and high - low > 60:
        return None
    if d.metric in _STOCKS and (high - low > 40 or breaks):
        return None
    return high - low + 80 * breaks + (40 * amounts if at > 12 else 0) + (0 if at < anchor else 5)


def _completes(view: View, t: Time) -> bool:
    """A plant to be finished in 2030 is an investment until 2030, not in it."""
    at = view.position(t)
    return at is not None and _COMPLETES.match(view.text[at + 1 : at + 16]) is not None


# "9月递表": when it filed; "计划于明年上半年挂牌": when its shares are traded.
_FILED = re.compile("[^，。；]{0,12}?(?:递表|递交|提交|呈交|申请|聆讯|备案|辅导)")
_LISTED = re.compile("[^，。；\ue001-\ue004]{0,16}?(?:上市(?!申请|辅导|计划|公司)|挂牌|登陆)")


def _nearest(d: Draft, found: Sequence[tuple[int, Time]], anchor: int, text: str) -> Time | None:
    view = d.view
    best: tuple[int, Time] | None = None
    traded = (t for i, t in found if _LISTED.match(view.text, i + 1) and t.period is not None and t.grain != "day")
    if d.metric == "ipo" and (listed := next(traded, None)) is not None:
        return listed
    for i, t in report.own_times(view.text, list(found), anchor):
        if d.metric == "ipo" and _FILED.match(view.text, i + 1):
            continue
        if _elsewhere(view.text, i, anchor, d.kind):
            continue
        if t.period is None or _AUDITED.match(view.text, i + 1) or _dates_the_news(d, i, t, text):
            continue
        if d.kind != "founding" and (_FOUNDED.search(view.text, max(0, i - 8), i) or _FOUNDED_THEN.match(view.text, i + 1)):
            continue
        distance = _distance(view.text, i, anchor, d)
        if distance is not None and (best is None or distance < best[0]):
            best = (distance, t)
    return None if best is None else best[1]


def _done_by(view: View, found: Sequence[tuple[int, Time]], anchor: int) -> Period | None:
    """"投资50亿元建设新厂，2027年投产": the time up to which the money is spent."""
    done = (t.period for i, t in found if i > anchor and _COMPLETES.match(view.text[i + 1 : i + 16]))
    return next((Period(None, p.end) for p in done if p is not None and p.end), None)


# "本月中旬，某报报道了", "2月初，公司也公告称": whenever it was told.
_PAPERS = re.compile("，[^，。；]{0,10}?(?:公告称|报道了?|爆料|曝光)")


def _dates_the_news(d: Draft, at: int, t: Time, text: str) -> bool:
    """A founding is often told with its day only ("于2015年5月4日成立"); a unit that is being set up is announced."""
    return (d.kind != "founding" or d.rule.startswith("zh-new")) and _is_announcement(d.view, at, t, d.kind, text)


def _is_announcement(view: View, at: int, t: Time, kind: str, text: str) -> bool:
    """A full day beside a reporting verb, or opening the sentence, dates the news and not the fact."""
    if _PAPERS.match(view.text, at + 1):
        return True
    if t.grain in ("month", "year") and kind not in ("funding_round", "observation", "founding"):
        return re.match("，?(?:\ue000(?:公司|集团)?)?(?:曾|已|正式|再次)?(?:宣布|公告|披露|透露|表示|发布公告)", view.text[at + 1 : at + 12]) is not None
    if t.grain != "day":
        return False
    if kind == "observation":
        return not text[t.start : t.end].startswith(("截", "到", "自")) and "截至" not in text[max(0, t.start - 8) : t.start]
    if kind == "funding_round" and re.match("[^。；]{0,60}(?:挂牌|上市|登陆)", view.text[at + 1 :]) and not _ANNOUNCING.search(view.text[at : at + 30].replace("宣告", "")):
        return False  # the day on which its shares were first traded
    return bool(_ANNOUNCING.search(view.text[at : at + 30])) or (at < 4 and not text.startswith("20", t.start))
