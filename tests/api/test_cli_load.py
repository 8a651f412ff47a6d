"""`dealgraph load`: what it waits for, what it refuses, and a dry run."""

from __future__ import annotations

import contextlib
import json
import sqlite3
from pathlib import Path

import pytest

from tests.api.processes import FEED, dealgraph, serving


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """More than the projector folds in one batch."""
    evidence = {"document": {"title": "A digest", "published_at": "2025-11-13"}}
    rows = [
        {"kind": "founding", "roles": {"subject": [f"Company {n}"]}, "evidence": {**evidence, "quote": f"founded {n}"}}
        for n in range(5000)
    ]
    lines = tmp_path / "many.jsonl"
    lines.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    return lines


def test_a_load_ends_when_the_graph_reflects_it(many: Path, tmp_path: Path) -> None:
    """What was loaded must not show bit by bit."""
    assert "5000 new" in dealgraph(tmp_path / "data", "load", str(many)).stdout
    with contextlib.closing(sqlite3.connect(tmp_path / "data" / "graph.sqlite")) as file:
        assert file.execute("SELECT seq FROM cursor").fetchone() == (5000,)


def test_a_load_through_a_service_ends_when_its_graph_reflects_it(many: Path, tmp_path: Path) -> None:
    with serving(tmp_path / "data", "serve", "--port", "0"):
        done = dealgraph(tmp_path / "data", "load", str(many))
        with contextlib.closing(sqlite3.connect(tmp_path / "data" / "graph.sqlite")) as file:
            assert file.execute("SELECT seq FROM cursor").fetchone() == (5000,)
    assert "5000 new" in done.stdout
    assert "Next: `dealgraph query facts`" in done.stderr


def test_a_load_through_a_service_without_its_graph_says_so(tmp_path: Path) -> None:
    away = {"DEALGRAPH_STORE": "neo4j", "DEALGRAPH_NEO4J_URI": "bolt://127.0.0.1:1"}
    with serving(tmp_path / "data", "serve", "--port", "0", env=away):
        done = dealgraph(tmp_path / "data", "load", str(FEED), "--wait", "0.2", env=away)
    assert done.returncode == 0
    seq = json.loads(dealgraph(tmp_path / "data", "query", "stats").stdout)["seq"]
    assert f"Accepted as seq {seq}; the graph follows: `dealgraph query stats --at-least-seq {seq}`" in done.stderr


def test_what_is_refused_is_told_with_its_line_and_reason(tmp_path: Path) -> None:
    good = FEED.with_name("claims.jsonl").read_text(encoding="utf-8").splitlines()[:2]
    lines = tmp_path / "mixed.jsonl"
    lines.write_text("\n".join([good[0], '{"kind": "investment"}', "not json", good[1]]) + "\n", encoding="utf-8")
    done = dealgraph(tmp_path / "data", "load", str(lines))
    assert done.returncode == 1
    assert "2 new" in done.stdout
    assert "line 2" in done.stderr
    assert "line 3" in done.stderr
    assert done.stderr.endswith("2 refused; what was not is kept\n")
    silent = dealgraph(tmp_path / "data", "load", str(lines), "--json")
    assert (silent.returncode, len(json.loads(silent.stdout)["refused"])) == (1, 2)
    assert dealgraph(tmp_path / "data", "load").returncode == 2
    assert dealgraph(tmp_path / "data", "load", str(tmp_path / "none.json")).returncode == 1


def test_a_table_is_read_by_its_mapping(tmp_path: Path) -> None:
    table, mapping = tmp_path / "deals.csv", tmp_path / "deals.toml"
    table.write_text("Buyer,Target,Price\nAcme,Umbra,12\nAcme,,13\n", encoding="utf-8")
    mapping.write_text(
        'version = 1\nkind = "acquisition"\nstatus = "completed"\n[document]\ntitle = "Deals"\n'
        'published_at = "2031-03-31"\n[roles.acquirer]\ncolumn = "Buyer"\n[roles.target]\ncolumn = "Target"\n'
        '[quantity]\ncolumn = "Price"\nunit = "USD"\nscale = 1_000_000\n',
        encoding="utf-8",
    )
    data = tmp_path / "data"
    done = dealgraph(data, "load", str(table), "--mapping", str(mapping))
    assert done.returncode == 1
    assert "1 new" in done.stdout
    assert "row 3" in done.stderr
    (fact,) = json.loads(dealgraph(data, "query", "facts", "--json").stdout)["items"]
    assert fact["quantity"]["min"] == 12_000_000


def test_a_dry_run_prints_the_difference_and_stores_nothing(tmp_path: Path) -> None:
    data = tmp_path / "data"
    done = dealgraph(data, "load", str(FEED), "--dry-run", "--json")
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    assert report["new"] == report["read"]
    assert report["changes"]
    assert json.loads(dealgraph(data, "query", "stats").stdout)["graph"]["facts"] == 0


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ("http://127.0.0.1:1/feed.json", "port 1 is not asked"),
        ("http://10.0.0.1/", "10.0.0.1 is not a public address"),
        ("missing.json", "cannot be read"),
    ],
)
def test_what_cannot_be_loaded_is_said_in_one_sentence(tmp_path: Path, given: str, reason: str) -> None:
    done = dealgraph(tmp_path / "data", "load", given)
    assert done.returncode == 1
    assert reason in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert done.stdout == ""
