"""The learned layer for Chinese names: what it adds, and that it leaves alone what was found without it."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

import pytest

from dealgraph.loaders.extract import analyse
from dealgraph.loaders.extract.learned import chains, linear, names
from dealgraph.loaders.extract.learned.chains import BEGIN, END, INSIDE, OUTSIDE
from dealgraph.loaders.extract.model import Name
from dealgraph.loaders.extract.passages import sentences
from dealgraph.loaders.extract.times import find_times

# "岚桥" is no word, in no list, and stands in no slot that shows a name.
TEXT = "行情回暖，去年岚桥营收达12亿元。岚桥没有评论。"
UPPER = Decimal("0.8")
SILENT = {"amounts-zh": linear.Model()}


def _taught(weights: dict[str, dict[int, float]]) -> linear.Model:
    """Outside a name, unless the weights say otherwise."""
    steps = {chains.after(a): dict.fromkeys(chains.NEXT[a], 0.0) for a in (BEGIN, INSIDE, END, OUTSIDE)}
    return linear.Model(chains.LABELS, (0.0, 0.0, 0.0, 1.0), weights | steps)


LAN_QIAO = _taught({"0岚": {BEGIN: 9.0}, "0桥": {END: 9.0}})


def _completed(text: str, model: linear.Scorer, found: Iterable[Name] = ()) -> list[tuple[int, str]]:
    parts = sentences(text, "zh")
    with linear.instead({names.MODEL: model}):
        return [(n.start, n.text) for n in names.completed(list(found), text, parts, find_times(text, "zh", None))]


def test_a_name_that_the_weights_see_is_found_wherever_it_stands() -> None:
    once = _taught({"h年岚桥": {BEGIN: 9.0}, "h岚桥营": {END: 9.0}})  # only the first of the two is seen
    assert _completed(TEXT, once) == [(TEXT.find("岚桥"), "岚桥"), (TEXT.rfind("岚桥"), "岚桥")]


def test_a_name_that_is_as_likely_as_not_is_left_out() -> None:
    once = TEXT[: TEXT.index("。")]
    # 岚桥, 岚桥营 or 岚桥营收: the first is likelier than each of the others, and not than both.
    longer = {"0营": {BEGIN: -9.0, INSIDE: 1.0, END: 1.75}, "0收": {BEGIN: -9.0, END: 1.75}}
    shorter = {"0岚": {BEGIN: 3.0}, "0桥": {INSIDE: 1.75, END: 2.6}}
    assert _completed(once, _taught(shorter | longer)) == []
    assert _completed(once, _taught(shorter)) == [(once.index("岚"), "岚桥")]


def test_what_common_words_make_is_no_name_however_sure_the_weights_are() -> None:
    assert _completed(TEXT, _taught({"0行": {BEGIN: 9.0}, "0情": {END: 9.0}})) == []


def test_what_was_found_stands() -> None:
    at = TEXT.find("暖")
    before = Name(at, at + 3, TEXT[at : at + 3])
    assert _completed(TEXT, LAN_QIAO, [before])[0] == (at, before.text)
    overlapping = Name(TEXT.find("桥"), TEXT.find("桥") + 1, "桥")
    assert (TEXT.find("岚"), "岚桥") not in _completed(TEXT, LAN_QIAO, [overlapping])


def test_without_weights_nothing_is_added() -> None:
    assert _completed(TEXT, linear.Model()) == []


def test_a_figure_gets_the_owner_that_no_list_knows() -> None:
    with linear.instead({**SILENT, names.MODEL: linear.Model()}):
        assert "岚桥" not in {f.subject for f in analyse(TEXT, lang="zh", date="2031-03-05").facts}
    with linear.instead({**SILENT, names.MODEL: LAN_QIAO}):
        assert "岚桥" in {f.subject for f in analyse(TEXT, lang="zh", date="2031-03-05").facts}


def test_times_numbers_and_foreign_words_are_one_token_each() -> None:
    text = "2031年3月，Acme卖出1.5万台。"
    (tokens,) = names.sentences(text, sentences(text, "zh"), find_times(text, "zh", None))
    assert [t.form for t in tokens] == ["T", "，", "A", "卖", "出", "0", "万", "台", "。"]
    assert "".join(text[t.start : t.end] for t in tokens) == text


def test_features_see_words_places_and_endings() -> None:
    text = "北京星澜科技宣布融资3亿元"
    (tokens,) = names.sentences(text, sentences(text, "zh"), ())
    seen = names.features(tokens)
    star = seen[2]
    assert {"0星", "-1京", "pe--"} <= set(star)
    assert "nw宣布" in seen[5]
    assert {"Exe-", "g技宣布"} <= set(seen[5])


@pytest.mark.parametrize("unit", ["的", "一，", "岚", "数据。", "3,"])
def test_cost_grows_with_the_length_alone(unit: str) -> None:
    asked = Counting()
    for size in (1000, 2000):
        asked.count = 0
        _completed(unit * size, asked)
        asked.of[size] = asked.count
    assert asked.of[2000] <= 2 * asked.of[1000] + 8


class Counting(linear.Model):
    """Counts what it is asked."""

    def __init__(self) -> None:
        super().__init__(LAN_QIAO.labels, LAN_QIAO.bias, LAN_QIAO.weights)
        object.__setattr__(self, "count", 0)
        object.__setattr__(self, "of", {})

    def sums(self, features: Iterable[str]) -> list[float]:
        object.__setattr__(self, "count", self.count + 1)
        return super().sums(features)


def test_what_is_said_of_a_name_that_only_weights_see_waits_for_a_look() -> None:
    with linear.instead({**SILENT, names.MODEL: LAN_QIAO, "confidence-zh": linear.Model()}):
        (seen,) = analyse(TEXT, lang="zh", date="2031-03-05").facts
        (known,) = analyse(TEXT.replace("岚桥", "英伟达"), lang="zh", date="2031-03-05").facts
    assert seen.confidence < known.confidence
    assert seen.confidence < UPPER
    assert known.confidence >= UPPER
