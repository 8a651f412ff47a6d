"""`dealgraph extract`, and what a terminal is given: colours that mean something, and no commands of strangers."""

from __future__ import annotations

import contextlib
import io
import json
import os
import pty
import subprocess
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from dealgraph.api.cli import extracting, tables, talk
from dealgraph.loaders import extract
from tests.api.processes import COMMAND, dealgraph, environment

TEXT = "Acme said it raised $12 million in a Series A round. Weather was fine."


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


FORGED = "told\x1b[2K\r\x9b1Anever"


def test_words_of_strangers_command_no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    out, talked, piped = Terminal(), Terminal(), io.StringIO()
    monkeypatch.setattr("sys.stdout", out)
    monkeypatch.setattr("sys.stderr", talked)
    talk.write(FORGED)
    talk.draw(tables.text(FORGED))
    talk.draw(tables.heading(FORGED))
    talk.draw(tables.table(f"{FORGED} [/never markup]", "column"))
    talk.say(FORGED)
    for shown in (out.getvalue(), talked.getvalue()):
        assert "never" in shown
        assert not [command for command in ("\x1b[2K", "\r", "\x9b") if command in shown]
    monkeypatch.setattr("sys.stdout", piped)
    talk.write(FORGED)
    assert piped.getvalue() == FORGED + "\n"


def test_colour_is_for_terminals_that_want_it(tmp_path: Path) -> None:
    file = tmp_path / "text.txt"
    file.write_text(TEXT, encoding="utf-8")
    yellow = "\x1b[1;33m"
    assert yellow + TEXT.partition(" in ")[0][:4] in on_a_terminal(tmp_path / "data", file, {})
    assert "33m" not in on_a_terminal(tmp_path / "data", file, {"NO_COLOR": "1"})
    assert "\x1b" not in dealgraph(tmp_path / "data", "extract", str(file)).stdout


def on_a_terminal(data: Path, file: Path, env: dict[str, str]) -> str:
    """What `dealgraph extract FILE` shows on a terminal."""
    ours, theirs = pty.openpty()
    given = environment(data, {"TERM": "xterm-256color", "COLUMNS": "100", **env})
    if "NO_COLOR" not in env:
        given.pop("NO_COLOR", None)
    process = subprocess.Popen([*COMMAND, "extract", str(file)], stdout=theirs, stderr=theirs, env=given)
    os.close(theirs)
    seen = b""
    with contextlib.suppress(OSError):  # the terminal ends with its last writer
        while chunk := os.read(ours, 4096):
            seen += chunk
    process.wait(timeout=60)
    os.close(ours)
    return seen.decode()


def test_extract_writes_facts_in_the_shape_of_the_guideline(tmp_path: Path) -> None:
    done = dealgraph(tmp_path / "data", "extract", stdin=TEXT)
    (fact,) = [json.loads(line) for line in done.stdout.splitlines()]
    assert fact["kind"] == "funding_round"
    assert fact["subject"] == "Acme"
    assert fact["amount"] == {"min": 12000000, "max": 12000000, "unit": "USD", "qualifier": "exact"}
    assert fact["evidence"] in TEXT
    assert " ".join(fact) == "kind subject object others metric amount period status attribution evidence"
    file = tmp_path / "text.txt"
    file.write_text(TEXT, encoding="utf-8")
    assert dealgraph(tmp_path / "data", "extract", str(file)).stdout == done.stdout


BAD_LINES = [
    ("{broken", None, "not JSON"),
    ("", None, "not JSON"),
    ('{"id": NaN, "text": "x"}', None, "not JSON"),
    ('{"id": "b"}', "b", '"text" is needed'),
    ('{"text": "x"}', None, '"id" is needed'),
    ('["a", "x"]', None, '"text" is needed'),
    ('{"id": {"n": 1}, "text": 7}', {"n": 1}, '"text" is needed'),
    ("[" * 100_000, None, "nested too deeply"),
]


def test_extract_answers_every_line_by_one_line(tmp_path: Path) -> None:
    good = {"id": "a", "text": TEXT, "date": None}
    half = '{"id": "\\ud800", "text": "Acme said it raised $12 million in a Series A round \\ud800."}'
    rows = [json.dumps(good), *(line for line, _, _ in BAD_LINES), half, json.dumps({"id": "c", "text": ""})]
    done = dealgraph(tmp_path / "data", "extract", "--jsonl", stdin="\n".join(rows))
    first, *bad, split, last = [json.loads(line) for line in done.stdout.splitlines()]
    assert (first["id"], len(first["facts"])) == ("a", 1)
    assert [answer["id"] for answer in bad] == [id for _, id, _ in BAD_LINES]
    for number, (answer, (_, _, reason)) in enumerate(zip(bad, BAD_LINES, strict=True), 2):
        assert reason in answer["error"]
        assert f"line {number}: {answer['error']}" in done.stderr
    assert (split["id"], last) == ("\ud800", {"id": "c", "facts": []})
    assert done.returncode == 1
    assert dealgraph(tmp_path / "data", "extract", "--jsonl", stdin=rows[0]).returncode == 0


def test_a_defect_of_ours_on_one_line_leaves_the_others_their_answers(capsys: pytest.CaptureFixture[str]) -> None:
    def extract(text: str, **_: object) -> list[object]:
        return [] if text == "fine" else [][1]

    rows = [b'{"id": 1, "text": "worse"}', b'{"id": 2, "text": "fine"}']
    assert not extracting.lines(rows, extract, lang=None, date=None)
    first, second = map(json.loads, capsys.readouterr().out.splitlines())
    assert first["id"] == 1
    assert "IndexError" in first["error"]
    assert second == {"id": 2, "facts": []}


@pytest.mark.parametrize("jsonl", [False, True])
def test_what_is_too_unsure_is_counted_and_not_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], jsonl: bool
) -> None:
    (sure,) = extract.analyse(TEXT, lang="en").facts
    read = extract.Analysis((sure, replace(sure, subject="Nobody", confidence=Decimal("0.49"))), (), "en")
    monkeypatch.setattr(extract, "analyse", lambda *_, **__: read)
    file = tmp_path / "text"
    file.write_text(json.dumps({"id": "1", "text": TEXT}) if jsonl else TEXT)
    assert extracting.extract_from(file, jsonl=jsonl, lang=None, date=None, as_json=True)
    out, err = capsys.readouterr()
    told = json.loads(out)["facts"] if jsonl else [json.loads(line) for line in out.splitlines()]
    assert [fact["subject"] for fact in told] == [sure.subject]
    assert jsonl or "1 reading is too unsure to be shown" in err
