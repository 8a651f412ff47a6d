"""The command line as people meet it: real processes, exit codes, data on stdout, talk on stderr."""

from __future__ import annotations

import contextlib
import io
import json
import os
import pty
import shutil
import socket
import sqlite3
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from dealgraph.api.cli import extracting, query, tables, talk
from tests.api.processes import COMMAND, FEED, dealgraph, environment, serving

ZH = FEED.with_name("feed.zh.json")
TEXT = "Acme said it raised $12 million in a Series A round. Weather was fine."


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the sample feed in it."""
    folder = tmp_path_factory.mktemp("loaded") / "data"
    done = dealgraph(folder, "load", str(FEED))
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture(scope="module")
def url(loaded: Path) -> Iterator[str]:
    """A running service with the sample feed."""
    with serving(loaded, "serve", "--port", "0") as address:
        yield address


@pytest.fixture
def data(loaded: Path, tmp_path: Path) -> Path:
    """A copy of it for a test that writes."""
    return Path(shutil.copytree(loaded, tmp_path / "data", ignore=shutil.ignore_patterns("service.json", "*.lock")))


# ---------------------------------------------------------------- loading


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


def test_a_second_load_says_that_nothing_is_new(data: Path) -> None:
    done = dealgraph(data, "load", str(FEED), "--json")
    report = json.loads(done.stdout)
    assert done.returncode == 0
    assert report["new"] == 0
    assert report["known"] == report["read"] > 20
    assert f"{report['read']} read, 0 new, {report['known']} known" in dealgraph(data, "load", str(FEED)).stdout


def test_a_command_ends_with_the_next_useful_one(data: Path) -> None:
    assert "Next: `dealgraph query facts`" in dealgraph(data, "load", str(FEED)).stderr


def test_the_same_story_in_chinese_brings_claims_and_no_facts(data: Path) -> None:
    before = json.loads(dealgraph(data, "query", "stats").stdout)["graph"]
    assert dealgraph(data, "load", str(ZH)).returncode == 0
    after = json.loads(dealgraph(data, "query", "stats").stdout)["graph"]
    assert after["claims"] > before["claims"]
    assert after["facts"] == before["facts"]


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
        ("http://10.0.0.1/", "not a public"),
        ("missing.json", "cannot be read"),
    ],
)
def test_what_cannot_be_loaded_is_said_in_one_sentence(tmp_path: Path, given: str, reason: str) -> None:
    done = dealgraph(tmp_path / "data", "load", given)
    assert done.returncode == 1
    assert reason in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert done.stdout == ""


# ---------------------------------------------------------------- asking


def test_options_have_the_names_of_the_api_parameters() -> None:
    for question in query.QUESTIONS:
        run = query.command(question)
        offered = {flag for one in run.__signature__.parameters.values() for flag in _flags(one.default)}  # type: ignore[attr-defined]
        for name, field in question.params.model_fields.items():
            assert f"--{(field.alias or name).replace('_', '-')}" in offered, (question.name, name)


def _flags(option: object) -> tuple[str, ...]:
    return tuple(getattr(option, "param_decls", None) or ())


def test_every_read_of_the_api_is_a_question() -> None:
    from tests.api.schema import operations

    asked = {question.path for question in query.QUESTIONS}
    reads = {path for method, path in operations() if method == "get" and path.startswith("/v1/")}
    others = {"/v1/stream", "/v1/projections", "/v1/quarantine", "/v1/ingests/{id}", "/v1/feeds", "/v1/feeds/{id}"}
    others |= {"/v1/opml", "/v1/review", "/v1/review/{id}"}
    assert reads - others <= asked, reads - others - asked


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["relationships", "Anthropic", "--kind", "partnership"], ["Fluidstack", "announced"]),
        (["facts", "--kind", "investment", "--order", "-amount"], ["$1.4 trillion", "21st Century Business Herald"]),
        (["aggregates", "--kind", "investment", "--status", "planned"], ["2.125 trillion USD"]),
        (["forecasts", "--entity", "Google"], ["$91-93", "not"]),
        (["paths", "--from", "Fluidstack", "--to", "Morgan Stanley"], ["3 hops", "AI infrastructure"]),
        (["facts", "--q", "electricity"], ["2028", "Microsoft"]),
        (["compare", "--competitors-of", "Anthropic", "--kind", "investment"], ["OpenAI", "yes"]),
        (["timeline", "谷歌"], ["Google"]),
        (["diff", "--from-known", "2025-11-12"], ["created"]),
        (["entities", "--q", "亚马逊"], ["Amazon"]),
        (["neighbors", "Fluidstack"], ["Anthropic"]),
    ],
)
def test_questions_are_answered(url: str, tmp_path: Path, arguments: list[str], words: list[str]) -> None:
    done = dealgraph(tmp_path / "data", "query", *arguments, "--url", url)
    assert done.returncode == 0, done.stderr
    for word in words:
        assert word in done.stdout, done.stdout
    assert "The same from the API: GET /v1/" in done.stderr


def test_json_is_the_answer_of_the_service(data: Path) -> None:
    done = dealgraph(data, "query", "facts", "--kind", "founding", "--json")
    (fact,) = json.loads(done.stdout)["items"]
    assert fact["kind"] == "founding"
    assert fact["evidence"][0]["quote"]


def test_nothing_was_known_the_day_before(url: str, tmp_path: Path) -> None:
    def known(day: str) -> list[object]:
        asked = dealgraph(tmp_path / "data", "query", "facts", "--known-at", day, "--json", "--url", url)
        return list(json.loads(asked.stdout)["items"])

    assert known("2025-11-12") == []
    assert known("2025-11-14")


def test_exit_codes(url: str, tmp_path: Path) -> None:
    data = tmp_path / "data"
    refused = dealgraph(data, "query", "facts", "--kind", "gossip", "--url", url)
    assert refused.returncode == 1
    assert "unknown kind 'gossip'" in refused.stderr
    assert refused.stdout == ""
    assert dealgraph(data, "query", "paths", "--from", "Fluidstack").returncode == 2
    assert dealgraph(data, "query", "facts", "--colour", "red").returncode == 2
    assert dealgraph(data, "no-such-command").returncode == 2
    for wrong in (
        ["query", "facts", "--limit", "ten"],
        ["query", "facts", "--order", "best"],
        ["query", "subgraph", "--center", "Meta", "--format", "png"],
        ["quarantine", "list", "--state", "x"],
        ["extract", "--lang", "fr"],
        ["query", "paths", "--from", "A", "--to", "B", "--max-hops", "9"],
    ):
        done = dealgraph(data, *wrong)
        assert done.returncode == 2, wrong
        assert f"'{wrong[-2]}'" in done.stderr or wrong[-2] in done.stderr
    unknown = dealgraph(data, "query", "stats", env={"DEALGRAPH_PROT": "1"})
    assert unknown.returncode == 1
    assert "DEALGRAPH_PROT" in unknown.stderr
    nobody = dealgraph(data, "query", "stats", "--url", "http://127.0.0.1:9")
    assert nobody.returncode == 1
    assert "cannot be reached" in nobody.stderr


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


# ---------------------------------------------------------------- looking after it


def test_verify_prints_the_digest_and_sees_a_damaged_graph_which_rebuild_mends(data: Path) -> None:
    whole = json.loads(dealgraph(data, "verify", "--json").stdout)
    assert whole["digest"] == whole["journal_digest"]
    with contextlib.closing(sqlite3.connect(data / "graph.sqlite")) as file, file:
        first = "(SELECT min(id) FROM record WHERE space = 'fact')"
        file.execute(f"DELETE FROM record WHERE space = 'fact' AND id = {first}")
        assert file.total_changes == 1
    damaged = dealgraph(data, "verify")
    assert damaged.returncode == 1
    assert whole["digest"] in damaged.stdout
    assert "dealgraph rebuild" in damaged.stderr
    assert json.loads(dealgraph(data, "rebuild", "--json").stdout)["digest"] == whole["digest"]
    assert dealgraph(data, "verify").returncode == 0


def test_a_backup_is_the_whole_graph(data: Path, tmp_path: Path) -> None:
    digest = json.loads(dealgraph(data, "verify", "--json").stdout)["digest"]
    copy = tmp_path / "restored" / "journal.sqlite"
    assert dealgraph(data, "backup", str(copy)).returncode == 0
    assert json.loads(dealgraph(copy.parent, "verify", "--json").stdout)["digest"] == digest
    again = dealgraph(data, "backup", str(copy))
    assert again.returncode == 1
    assert "exists already" in again.stderr


@pytest.mark.parametrize("command", [("backup",), ("keys", "add", "--scope", "read", "--file")])
def test_what_cannot_be_written_is_one_plain_sentence(data: Path, tmp_path: Path, command: tuple[str, ...]) -> None:
    (tmp_path / "file").touch()
    done = dealgraph(data, *command, str(tmp_path / "file" / "inside"))
    assert (done.returncode, len(done.stderr.splitlines())) == (1, 1), done.stderr
    assert str(tmp_path / "file") in done.stderr


def test_the_quarantine_of_a_healthy_graph_is_empty(url: str, tmp_path: Path) -> None:
    listed = dealgraph(tmp_path / "data", "quarantine", "list", "--json", "--url", url)
    assert json.loads(listed.stdout)["items"] == []
    unknown = dealgraph(tmp_path / "data", "quarantine", "retry", "0" * 64, "--url", url)
    assert unknown.returncode == 1
    assert unknown.stderr.startswith("dealgraph: ")


def test_doctor_names_one_next_step(tmp_path: Path) -> None:
    found = json.loads(dealgraph(tmp_path / "data", "doctor", "--json").stdout)
    assert set(found["parts"]) >= {"docker", "java", "mvn", "neo4j"}
    assert found["next"]
    bare = dealgraph(
        tmp_path / "data", "doctor", env={"PATH": "/nonexistent", "DEALGRAPH_NEO4J_URI": "bolt://127.0.0.1:1"}
    )
    assert "dealgraph demo" in bare.stderr
    assert "no   java" in bare.stdout


def test_a_graph_out_of_reach_keeps_what_is_loaded_and_says_why_it_cannot_be_asked(tmp_path: Path) -> None:
    data = tmp_path / "data"
    away = {"DEALGRAPH_STORE": "neo4j", "DEALGRAPH_NEO4J_URI": "bolt://127.0.0.1:1"}
    kept = dealgraph(data, "load", str(FEED), env=away)
    assert kept.returncode == 0
    assert "kept in the journal" in kept.stderr
    for command in (["query", "stats"], ["verify"]):
        refused = dealgraph(data, *command, env=away)
        assert refused.returncode == 1
        assert "Neo4j" in refused.stderr
        assert "Traceback" not in refused.stderr
    assert "23 known" in dealgraph(data, "load", str(FEED)).stdout


# ---------------------------------------------------------------- beside a running service


def test_a_running_service_gets_the_input_and_the_questions(data: Path) -> None:
    with serving(data, "serve", "--port", "0") as url:
        done = dealgraph(data, "load", str(ZH))
        assert done.returncode == 0, done.stderr
        assert f"asking it at {url}" in done.stderr
        assert " new, 0 known" in done.stdout
        asked = dealgraph(data, "query", "stats", "--json")
        assert json.loads(asked.stdout)["graph"]["facts"] > 10
        refused = dealgraph(data, "verify")
        assert refused.returncode == 1
        assert "needs the journal for itself" in refused.stderr
        elsewhere = dealgraph(data.parent / "other", "query", "stats", "--url", url)
        assert json.loads(elsewhere.stdout)["seq"] == json.loads(asked.stdout)["seq"]
        assert dealgraph(data, "backup", str(data.parent / "beside.sqlite")).returncode == 0


def test_a_busy_port_is_one_plain_sentence(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        for command in ("serve", "demo"):
            done = dealgraph(tmp_path / "data", command, "--port", port)
            assert done.returncode == 1
            assert (
                done.stderr
                == f"dealgraph: port {port} is busy: stop what runs there, or choose another one with --port\n"
            )


def test_who_is_told_to_end_as_soon_as_it_serves_ends_in_order(tmp_path: Path) -> None:
    with serving(tmp_path / "data", "serve", "--port", "0"):
        pass
    assert not (tmp_path / "data" / "service.json").exists()


def test_no_other_address_without_keys(tmp_path: Path) -> None:
    refused = dealgraph(tmp_path / "data", "serve", "--host", "0.0.0.0", "--port", "0")
    assert refused.returncode == 1
    assert "`dealgraph keys add --scope admin --file keys.json`" in refused.stderr
    made = dealgraph(tmp_path / "data", "keys", "add", "--scope", "admin", "--file", "keys.json", cwd=tmp_path)
    (tmp_path / "key").write_text(made.stdout, encoding="utf-8")
    kept = {"DEALGRAPH_API_KEYS_FILE": str(tmp_path / "keys.json")}
    with serving(tmp_path / "data", "serve", "--host", "0.0.0.0", "--port", "0", env=kept) as url:
        asked = dealgraph(tmp_path / "other", "query", "stats", "--url", url, "--key-file", str(tmp_path / "key"))
        assert asked.returncode == 0, asked.stderr


def test_keys_open_the_door_that_they_name(data: Path, tmp_path: Path) -> None:
    file, kept = tmp_path / "keys.json", tmp_path / "key"
    made = dealgraph(data, "keys", "add", "--scope", "read", "--file", str(file))
    kept.write_text(made.stdout, encoding="utf-8")
    assert made.stdout.strip() not in file.read_text(encoding="utf-8")
    with serving(data, "serve", "--port", "0", env={"DEALGRAPH_API_KEYS_FILE": str(file)}) as url:
        other = tmp_path / "other"
        assert dealgraph(other, "query", "stats", "--url", url).returncode == 1
        # beside its own service it is a stranger, too, until it shows the key
        assert dealgraph(data, "query", "stats").returncode == 1
        assert dealgraph(data, "query", "stats", "--key-file", str(kept)).returncode == 0
        assert dealgraph(other, "query", "stats", "--url", url, "--key-file", str(kept)).returncode == 0
        assert dealgraph(other, "load", str(FEED), "--url", url, "--key-file", str(kept)).returncode == 1
    # without a service, who can open the files needs no key
    assert dealgraph(data, "query", "stats", env={"DEALGRAPH_API_KEYS_FILE": str(file)}).returncode == 0


# ---------------------------------------------------------------- demo and extract


def test_the_demo_answers_every_question(tmp_path: Path) -> None:
    done = dealgraph(tmp_path / "data", "demo", "--check", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    for words in ("Fluidstack", "1.4 trillion USD", "2.125 trillion USD", "$91-93", "Morgan Stanley", "by 2028"):
        assert words in done.stdout, words
    assert "0 new" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_the_demo_serves_afterwards(tmp_path: Path) -> None:
    with serving(tmp_path / "data", "demo", "--port", "0") as url:
        asked = dealgraph(tmp_path / "data", "query", "facts", "--kind", "founding", "--json", "--url", url)
        assert json.loads(asked.stdout)["items"]


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
