"""Rows are tried only where they match, times looked for only where they stand: nothing is lost by it."""

from __future__ import annotations

import pytest

from dealgraph.loaders.extract import triggers
from dealgraph.loaders.extract.en.rules import RULES as ENGLISH
from dealgraph.loaders.extract.times import find_times
from dealgraph.loaders.extract.view import compiled
from dealgraph.loaders.extract.zh.rules import RULES as CHINESE

EXAMPLES = {
    "en": [e.split(" => ")[0] for r in ENGLISH for e in (*r.yes, *r.no)][::5],
    "zh": [e.split(" => ")[0] for r in CHINESE for e in (*r.yes, *r.no)],
}
NEEDS = {
    r"\b(?:acquire[sd]?|buys?) (?:the )?(?P<o>X)": ({"acq", "buy"},),
    r"deals? with": ({"dea"}, {" wi"}),
    r"(?:a|an) (?:offer|bid)\b": ({"off", "bid"},),
    r"(?=offer)(?<!no )(?!bid)(?:for)?": (),
    r"(?:(?:take|took) over|buy{0,2}out) [a-z]{3}": ({" ov", "out"},),
    r"buyout|": (),
    r"[)(\]]\(offer\)": ({"off"},),
}


@pytest.mark.parametrize("pattern", NEEDS)
def test_what_a_pattern_cannot_do_without(pattern: str) -> None:
    found = triggers.needs(pattern, 3)
    expected = NEEDS[pattern]
    assert len(found) == len(expected)
    assert all(set(one) >= set(need) for one, need in zip(found, expected, strict=True))


@pytest.mark.parametrize(("lang", "rows"), [("en", ENGLISH), ("zh", CHINESE)])
def test_no_row_is_passed_over_that_matches(lang: str, rows: tuple[object, ...]) -> None:
    """Over the unmasked words of all examples, each row with its marks standing for any word."""
    size = triggers.SIZES[lang]
    texts = [(text, triggers.grams(text, size)) for text in EXAMPLES[lang]]
    tried = passed = 0
    for rule in ENGLISH if lang == "en" else CHINESE:
        pattern = compiled(rule.pattern.replace("<s>", ".{1,20}").replace("<o>", ".{1,20}").replace("<w>", ".{1,20}"))
        for text, there in texts:
            if triggers.may_match(triggers.needs(pattern.pattern, size), there):
                tried += 1
                continue
            passed += 1
            assert pattern.search(text) is None
    assert tried
    assert passed > tried


def test_a_row_that_names_nothing_is_always_tried() -> None:
    assert triggers.may_match(triggers.needs(r"\w+ [A-Z]", 3), triggers.grams("", 3))


def test_times_are_found_wherever_they_stand() -> None:
    filler = "Nothing of any date is told in these words, however long they go on about it. " * 9
    told = [
        "by the end of 2031",
        "in the third quarter of 2030",
        "for the three months ended June 30, 2031",
        "last month",
    ]
    text = filler + filler.join(f"Acme Corp grew {one}. " for one in told) + filler
    assert [t.grain for t in find_times(text, "en", "2031-08-20")] == ["year", "quarter", "quarter", "rel"]


def test_the_index_calls_the_patterns_whose_runs_a_text_has() -> None:
    wanted = [triggers.needs(p, 2) for p in ("收购.{0,4}股权", "(?:投资|注资)", "[0-9]+", "股权")]
    called = triggers.Index(wanted).candidates(triggers.grams("甲注资乙", 2))
    assert called == [1, 2]
