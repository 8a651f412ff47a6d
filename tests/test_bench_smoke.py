"""The benchmarks run, on tiny numbers, and tell ratios. What they say about speed is no test's business."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def run(folder: Path, *arguments: str) -> tuple[str, dict[str, list[dict[str, object]]]]:
    told = folder / "bench.json"
    command = [sys.executable, "-m", "bench", "--quick", "--json", str(told), *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    return done.stdout, json.loads(told.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, dict[str, list[dict[str, object]]]]:
    return run(tmp_path_factory.mktemp("bench"), "--facts", "600", "--only", "embedded", "start", "growth")


def test_every_line_has_a_ratio_or_a_figure_of_its_own(
    told: tuple[str, dict[str, list[dict[str, object]]]],
) -> None:
    table, figures = told
    rows = [row for section in figures.values() for row in section]
    assert len(rows) >= 15
    assert all(row["ratio"] is not None or not row["theirs"] for row in rows)
    assert {row["verdict"] for row in rows} <= {"met", "MISSED", "noisy", ""}
    assert all(str(row["name"]) in table for row in rows)


def test_the_table_names_no_place_of_this_machine(told: tuple[str, dict[str, list[dict[str, object]]]]) -> None:
    table, _ = told
    lines = [line for line in table.splitlines() if not line.startswith("`python -m bench")]
    assert str(ROOT) not in "\n".join(lines)
