"""The lines about extraction are measured and told; what they say about speed is no test's business."""

from __future__ import annotations

import pytest

from bench import extraction
from dealgraph.loaders.extract import analyse


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_an_article_is_as_long_as_asked_and_full_of_facts(lang: str) -> None:
    text = extraction.article(lang, 2_000)
    assert 2_000 <= len(text) < 2_400
    assert len(analyse(text, lang=lang, date=extraction.DATE).facts) > 5


def test_speed_is_told_for_both_languages_against_a_day_of_articles() -> None:
    for lang in ("en", "zh"):
        row = extraction._speed(lang, 4)
        assert row.ratio == pytest.approx(row.figures["articles_a_day"] / extraction.ARTICLES_A_DAY)
        assert "sentences/s" in row.ours


def test_growth_compares_as_many_characters_on_both_sides(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[int] = []
    monkeypatch.setattr(extraction, "analyse", lambda text, **more: read.append(len(text)))
    row = extraction._growth("zh", 10, 1)
    long = max(read)
    assert sum(read) == 6 * long  # all warm, then one round: ours, theirs and the control
    assert row.target is not None


def test_hostile_text_is_told_by_its_worst_kind(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extraction, "_spent", lambda text, lang: 0.5 if text.startswith("1-2") else 0.1)
    row = extraction._hostile("en", 3)
    assert "ranges" in row.ours
    assert (row.ratio, row.verdict) == (0.25, "met")


def test_memory_is_that_of_a_process_of_its_own() -> None:
    figures = extraction._memory().figures
    assert 10 < figures["before_mb"] <= figures["peak_mb"] < 1_000
