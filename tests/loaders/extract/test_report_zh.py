"""Of which time Chinese figures are that name none beside them: a report's, a ranking's, a base's."""

from __future__ import annotations

import pytest

from dealgraph.loaders.extract import extract


def times(text: str) -> dict[int, tuple[str | None, str | None] | None]:
    """The period of every figure, by its number."""
    found = extract(text, lang="zh", date="2031-08-10")
    return {
        int(f.amount.min or f.amount.max or 0): (f.period.start, f.period.end) if f.period else None
        for f in found
        if f.amount
    }


def test_a_ranking_goes_on_in_its_year() -> None:
    told = "数据显示，2030年全球智能手机出货量达500台。阿尔法科技以60台的出货量居首，市场份额为12%。"
    assert set(times(told).values()) == {("2030", "2030")}


def test_another_paragraph_is_of_its_own_time() -> None:
    told = "阿尔法科技2030年销量达500台。\n贝塔汽车销量达60台。"
    assert times(told) == {500: ("2030", "2030"), 60: None}


def test_growth_over_several_years_has_two_ends() -> None:
    assert times("2028至2030年，阿尔法科技营收从5元增长至7元。") == {5: ("2028", "2028"), 7: ("2030", "2030")}


@pytest.mark.parametrize(
    ("base", "start", "end"),
    [
        ("高于上一季度的60台", "2031-01", "2031-03"),
        ("低于去年同期的60台", "2030-04", "2030-06"),
        ("未能超过2030年四季度的60台", "2030-10", "2030-12"),
    ],
)
def test_a_base_has_a_time_of_its_own(base: str, start: str, end: str) -> None:
    assert times(f"阿尔法科技二季度销量达50台，{base}。")[60] == (start, end)
