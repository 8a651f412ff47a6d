"""The command line as people meet it: real processes, exit codes, data on stdout, talk on stderr."""

from __future__ import annotations

import contextlib
import json
import shutil
import socket
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from dealgraph.api.cli import query
from tests.api.processes import FEED, dealgraph, serving
from tests.api.services import Process

ZH = FEED.with_name("feed.zh.json")


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


def test_a_service_that_ended_takes_nothing_apart(tmp_path: Path) -> None:
    """Its graph may be large, and whoever sent SIGTERM waits."""
    late = "import atexit, sys; atexit.register(print, 'taken apart', file=sys.stderr); "
    with Process(tmp_path / "data", before=late) as service:
        service.ready()
        assert service.terminate() == 0
        said = service.said()
    assert "Ended in order" in said
    assert "taken apart" not in said


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
        refused = dealgraph(other, "query", "stats", "--url", url)
        assert (refused.returncode, "--key-file" in refused.stderr) == (1, True), refused.stderr
        # beside its own service it is a stranger, too, until it shows the key
        assert dealgraph(data, "query", "stats").returncode == 1
        assert dealgraph(data, "query", "stats", "--key-file", str(kept)).returncode == 0
        assert dealgraph(other, "query", "stats", "--url", url, "--key-file", str(kept)).returncode == 0
        assert dealgraph(other, "load", str(FEED), "--url", url, "--key-file", str(kept)).returncode == 1
    # without a service, who can open the files needs no key
    assert dealgraph(data, "query", "stats", env={"DEALGRAPH_API_KEYS_FILE": str(file)}).returncode == 0


# ---------------------------------------------------------------- the demo


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
