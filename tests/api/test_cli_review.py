"""`dealgraph load` of prose, `review` and `reread`, as people meet them: marked on a terminal, JSON for programs."""

from __future__ import annotations

import contextlib
import json
import os
import pty
import re
import subprocess
from pathlib import Path

import pytest

from tests.api.processes import COMMAND, dealgraph, environment

TEXT = """Acme Holdings Ltd. raised $12 million in a Series A round.

Umbra Robotics may be interested in a stake worth $7 million in Orbis.

Three giants spent $90 billion.
"""


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A data folder into which a text was loaded, and what that printed."""
    folder = tmp_path_factory.mktemp("prose")
    article = folder / "article.txt"
    article.write_text(TEXT, encoding="utf-8")
    done = dealgraph(folder / "data", "load", str(article))
    assert done.returncode == 0, done.stderr
    return folder / "data", done.stdout


def propose(folder: Path) -> str:
    """One proposal in a folder of its own; its id."""
    quote = "Umbra was founded in 2001"
    claim = {
        "kind": "founding",
        "roles": {"subject": "Umbra"},
        "evidence": {"document": {"title": "News", "published_at": "2025-11-13"}, "quote": quote},
        "confidence": "0.6",
    }
    lines = folder / "proposals.jsonl"
    lines.write_text(json.dumps({"type": "proposal", "claim": claim, "rule": "founded"}), encoding="utf-8")
    done = dealgraph(folder / "data", "load", str(lines))
    assert done.returncode == 0, done.stderr
    (one,) = json.loads(dealgraph(folder / "data", "review", "list", "--json").stdout)["items"]
    return str(one["id"])


def test_a_load_of_prose_says_what_it_read_and_what_it_left(loaded: tuple[Path, str]) -> None:
    said = loaded[1]
    assert re.search(r"1 text read by rules/[0-9a-f]{12}: facts \d+ stated", said)
    assert "below the line" in said
    row = next(line for line in said.splitlines() if "$90 billion" in line)
    assert "Three giants spent $90 billion." in row
    assert re.search(r"1: \d+-\d+", row)


def test_reading_again_with_the_same_rules_changes_nothing(loaded: tuple[Path, str]) -> None:
    data = loaded[0]
    for more in ([], ["--dry-run"]):
        done = dealgraph(data, "reread", "--all", *more)
        assert done.returncode == 0, done.stderr
        assert done.stdout == ""
        assert "1 read again, 0 of them" in done.stderr
    (line,) = dealgraph(data, "reread", "--all", "--json").stdout.splitlines()
    told = json.loads(line)
    assert told["seq"] is None
    assert dealgraph(data, "reread", "--document", told["document"]).returncode == 0
    assert dealgraph(data, "reread").returncode == 1
    assert dealgraph(data, "reread", "--document", "0" * 64).returncode == 1


def test_a_proposal_is_listed_shown_and_decided(tmp_path: Path) -> None:
    id = propose(tmp_path)
    data = tmp_path / "data"
    listed = dealgraph(data, "review", "list")
    assert "Umbra was founded in 2001" in listed.stdout
    assert "1 wait" in listed.stderr
    shown = dealgraph(data, "review", "show", id[:8])
    assert id in shown.stdout
    assert "Umbra was founded" in shown.stdout
    assert dealgraph(data, "review", "accept", id[:8], "--by", "an editor").stdout == f"{id[:12]} accepted\n"
    assert "founding" in dealgraph(data, "query", "facts", "--json").stdout
    assert dealgraph(data, "review", "accept", id).stdout == f"{id[:12]} accepted before\n"
    rejected = json.loads(dealgraph(data, "review", "reject", id, "--reason", "hearsay", "--json").stdout)
    assert (rejected["state"], rejected["new"]) == ("rejected", True)
    assert json.loads(dealgraph(data, "query", "facts", "--json").stdout)["items"] == []
    said = json.loads(dealgraph(data, "review", "show", id, "--json").stdout)["decision"]
    assert (said["decision"], said["reason"]) == ("reject", "hearsay")


def test_corrections_are_json_and_an_id_is_one(tmp_path: Path) -> None:
    id = propose(tmp_path)
    data = tmp_path / "data"
    assert dealgraph(data, "review", "accept", id, "--correct", "{broken").returncode == 1
    assert dealgraph(data, "review", "accept", "zz").returncode == 1
    assert dealgraph(data, "review", "accept", id, "--correct", '{"status": "planned"}').returncode == 0
    (fact,) = json.loads(dealgraph(data, "query", "facts", "--json").stdout)["items"]
    assert fact["status"] == "planned"


def on_a_terminal(data: Path, *arguments: str) -> str:
    """What a command draws for a person."""
    ours, theirs = pty.openpty()
    drawn = {**environment(data), "TERM": "xterm", "COLUMNS": "140"}
    drawn.pop("NO_COLOR", None)
    running = subprocess.Popen([*COMMAND, *arguments], env=drawn, stdout=theirs, stderr=theirs)
    os.close(theirs)
    said = b""
    with contextlib.suppress(OSError):  # the end of a terminal is an error
        while piece := os.read(ours, 4096):
            said += piece
    os.close(ours)
    assert running.wait(60) == 0
    return said.decode()


def test_the_words_are_marked_on_a_terminal(tmp_path: Path) -> None:
    propose(tmp_path)
    assert "\x1b[1;33mUmbra\x1b[0m" in on_a_terminal(tmp_path / "data", "review", "list")


def test_extract_marks_what_it_read_and_what_it_left(tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text(TEXT, encoding="utf-8")
    said = on_a_terminal(tmp_path / "data", "extract", str(article))
    assert re.search(r"\x1b\[1;33m[^\x1b]*raised \$12 million", said)
    assert "\x1b[1;31m$90 billion\x1b[0m" in said
    assert re.search(r"amounts found no role: .*\$90 billion", said)
