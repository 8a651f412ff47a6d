"""G26: no input makes the service fail, and the OpenAPI document is true, held to by a fuzzer over the wire.

Every check that schemathesis has is on. The stream is left out, because its answer has no end.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from dealgraph.api.keys import create_key
from tests.api.claims import STORY
from tests.api.services import Process

# What a schema cannot say (a name that nobody has, a role that this kind does not take) is refused by rule.
CONFIG = """
[checks.positive_data_acceptance]
expected-statuses = ["2xx", "3xx", "401", "403", "404", "409", "410", "415", "422"]
[checks.negative_data_rejection]
expected-statuses = ["3xx", "400", "401", "403", "404", "405", "409", "410", "411", "413", "415", "421", "422", "431"]
[[operations]]
include-path-regex = "/v1/entities/.*"
[operations.parameters]
"path.id" = ["company:anthropic", "Anthropic", "谷歌"]
"query.known_at" = "2025-11-14"
"query.valid_at" = "2025-11-14"
[[operations]]
include-path = "/v1/facts/{id}"
parameters = { "path.id" = %r }
[[operations]]
include-path = "/v1/paths"
parameters = { "query.from" = ["Anthropic", "Fluidstack"], "query.to" = ["Meta", "Google"] }
"""
# The fuzzer invents addresses, and nobody else is to be asked for them.
AMPLE = {"DEALGRAPH_POLL_FEEDS": "false", "DEALGRAPH_RATE_PER_SECOND": "100000", "DEALGRAPH_RATE_BURST": "100000"}


def fuzz(folder: Path, examples: int) -> None:
    key = create_key(folder / "keys", ["admin"])
    config = folder / "schemathesis.toml"
    with Process(folder / "data", DEALGRAPH_API_KEYS_FILE=str(folder / "keys"), **AMPLE) as service:
        service.ready()
        allowed = {"Authorization": f"Bearer {key}"}
        with service.client() as client:
            seq = client.post("/v1/claims", json=STORY, headers=allowed).json()["seq"]
            facts = client.get("/v1/facts", params={"at_least_seq": seq}, headers=allowed).json()["items"]
        config.write_text(CONFIG % [fact["id"] for fact in facts], encoding="utf-8")
        tool = Path(sys.executable).with_name("schemathesis")
        options = ["--max-examples", str(examples), "--phases", "examples,coverage,fuzzing", "--seed", "26"]
        # One worker: CPython 3.11 may raise SystemError in ast.parse where two threads of the tool parse at once.
        options += ["--continue-on-failure", "--no-color", "--workers", "1", "--exclude-path", "/v1/stream"]
        options += ["--header", f"Authorization: Bearer {key}"]
        ended = subprocess.run(
            [tool, "--config-file", config, "run", f"{service.url}/openapi.json", *options],
            cwd=folder,
            capture_output=True,
            text=True,
            timeout=7000,
        )
        assert ended.returncode == 0, ended.stdout[-20_000:] + ended.stderr[-2_000:]
        assert service.process.poll() is None


def test_g26_no_input_breaks_the_service_or_its_document(tmp_path: Path) -> None:
    fuzz(tmp_path, 50)


@pytest.mark.nightly
def test_g26_no_input_breaks_the_service_or_its_document_with_1000_examples(tmp_path: Path) -> None:
    fuzz(tmp_path, 1000)
