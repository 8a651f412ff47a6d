"""The score says what it measures: pairs by the guideline's rules, slices that add up, the gold and scorer it used."""

from __future__ import annotations

import json
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from dealgraph.loaders.extract import analyse

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "tools"))
import matching  # noqa: E402
import score  # noqa: E402

FIELDS = ["kind", "subject", "object", "others", "metric", "amount", "period", "status", "attribution", "evidence"]


def fact(**more: Any) -> dict[str, Any]:
    amount = {"min": 5e9, "max": 5e9, "unit": "USD", "qualifier": "exact"}
    base: dict[str, Any] = {
        "kind": "investment",
        "subject": "Acme Holdings, Inc.",
        "object": None,
        "others": [],
        "metric": None,
    }
    period = {"start": "2031", "end": "2031"}
    rest = {"amount": amount, "period": period, "status": "announced", "attribution": None, "evidence": "Acme"}
    return {**base, **rest, **more}


SAME = [
    (fact(subject="ACME"), True, True),
    (fact(status="completed"), True, False),
    (fact(period=None), True, False),
    (fact(period={"start": "2031-01", "end": "2031-12"}), True, True),
    (fact(amount={"min": 5.04e9, "max": 5.04e9, "unit": "USD", "qualifier": "exact"}), True, True),
    (fact(amount={"min": 5.1e9, "max": 5.1e9, "unit": "USD", "qualifier": "exact"}), False, False),
    (fact(amount={"min": 5e9, "max": 5e9, "unit": "EUR", "qualifier": "exact"}), False, False),
    (fact(amount=None), False, False),
    (fact(object="Beta"), False, False),
]


@pytest.mark.parametrize(("row", "core", "full"), SAME)
def test_core_and_full_are_those_of_the_guideline(row: dict[str, Any], core: bool, full: bool) -> None:
    assert (matching.core(fact(), row), matching.full(fact(), row)) == (core, full)


def test_ends_may_change_places_where_the_kind_has_no_order() -> None:
    one = fact(kind="partnership", subject="Acme", object="Beta", amount=None)
    other = fact(kind="partnership", subject="Beta", object="Acme", amount=None)
    assert matching.core(one, other)
    assert not matching.core({**one, "kind": "acquisition"}, {**other, "kind": "acquisition"})
    assert matching.core({**one, "kind": "acquisition", "metric": "merger"}, {**other, "kind": "acquisition"})


def test_the_pairing_is_the_best_there_is_and_one_to_one() -> None:
    gold = [fact(subject="Acme Cloud"), fact(subject="Acme")]
    pred = [fact(subject="Acme"), fact(subject="Cloud Acme Cloud")]
    assert len(matching.match(gold, pred, matching.core)) == 2
    assert len(matching.match([fact()], [fact(), fact()], matching.core)) == 1


def test_slices_count_what_is_right_said_found_and_gold() -> None:
    row: dict[str, Any] = {"id": "x", "lang": "en", "text": "Acme Corp acquired Beta Labs for $2 billion.", "facts": []}
    said = analyse(row["text"], lang="en").facts[0].to_json()
    (scored,) = score.score([{**row, "facts": [said, fact(kind="risk")]}], matching)
    counts = scored.counts("core")
    assert counts["all"] == [1, 1, 1, 2]
    assert counts["kind acquisition"] == [1, 1, 1, 1]
    assert counts["kind risk"] == [0, 0, 0, 1]
    assert counts["names not in the gazetteer"] == [1, 1, 1, 2]
    assert counts[score.TIERS[0]][:2] == [1, 1]
    assert [round(part, 3) for part in score.prf(*counts["all"])] == [1.0, 0.5, 0.667]


def test_figures_are_compared_where_the_fact_was_found_without_its_right_amount() -> None:
    row: dict[str, Any] = {"id": "x", "lang": "en", "text": "Acme Corp acquired Beta Labs for $2 billion."}
    said = analyse(row["text"], lang="en").facts[0]
    assert said.amount is not None
    assert said.amount.min == Decimal(2_000_000_000)
    wrong = {**said.to_json(), "amount": {"min": 3e9, "max": 3e9, "unit": "USD", "qualifier": "exact"}}
    (scored,) = score.score([{**row, "facts": [wrong]}], matching)
    assert (scored.pairs["core"], scored.ends) == ([], [(0, 0)])


def test_it_scores_our_own_set_where_there_is_no_other_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(score, "BESIDE", tmp_path)
    monkeypatch.setattr(score, "DRAWS", 40)
    monkeypatch.delenv("DEALGRAPH_GOLD", raising=False)
    assert score.main(["--json", str(tmp_path / "out.json")]) == 0
    told = capsys.readouterr().out
    assert "our own wording: there is no other gold file" in told
    assert "our copy of its rules: the guideline's is absent" in told
    figures = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    assert figures["all"]["passages"] == figures["shown"]["passages"] + figures["held_back"]["passages"] == 24
    assert 0 < figures["all"]["core/all"]["f1"] <= 1


def test_a_gold_file_that_is_not_there_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert score.main(["nowhere.jsonl"]) == 2
    assert "there is no gold file" in capsys.readouterr().err


def test_the_guidelines_own_scorer_is_used_where_it_is_at_hand(tmp_path: Path) -> None:
    assert matching.scorer(tmp_path / "score_facts.py") is matching
    (tmp_path / "score_facts.py").write_text("core = 'theirs'\n", encoding="utf-8")
    assert matching.scorer(tmp_path / "score_facts.py").core == "theirs"


def test_our_own_gold_follows_the_guideline() -> None:
    rows = list(score.read_gold(score.OWN))
    assert {row["lang"] for row in rows} == {"en", "zh"}
    assert len({row["id"] for row in rows}) == len(rows)
    for row in rows:
        for one in row["facts"]:
            assert list(one) == FIELDS, row["id"]
            assert one["evidence"] in row["text"], row["id"]
            assert all(name in row["text"] for name in (one["subject"], one["object"], *one["others"]) if name), row[
                "id"
            ]
