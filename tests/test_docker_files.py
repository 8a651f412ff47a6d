"""What can be checked of the Docker files without an engine: compose's promises and the Dockerfile's habits.

The image is not built here; tests/test_packaging.py runs the steps of its build that need no engine.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent
TEXT = (ROOT / "docker-compose.yml").read_text()
COMPOSE: dict[str, Any] = yaml.safe_load(TEXT)
SERVICES: dict[str, Any] = COMPOSE["services"]
DOCKERFILE = (ROOT / "Dockerfile").read_text()


def instructions(text: str) -> list[tuple[str, str]]:
    """The Dockerfile's instructions in order, continued lines joined."""
    joined = re.sub(r"\\\n\s*", " ", "\n".join(line for line in text.splitlines() if not line.startswith("#")))
    return [(word, rest.strip()) for word, _, rest in (line.partition(" ") for line in joined.splitlines() if line)]


def stages(text: str) -> list[list[tuple[str, str]]]:
    found: list[list[tuple[str, str]]] = []
    for word, rest in instructions(text):
        if word == "FROM":
            found.append([])
        found[-1].append((word, rest))
    return found


def test_compose_has_the_service_and_its_neo4j() -> None:
    assert set(SERVICES) == {"dealgraph", "neo4j"}
    assert SERVICES["neo4j"]["image"].startswith("neo4j:5.26")
    assert SERVICES["dealgraph"]["environment"]["DEALGRAPH_STORE"] == "neo4j"


@pytest.mark.parametrize("name", SERVICES)
def test_every_port_is_on_loopback(name: str) -> None:
    assert SERVICES[name]["ports"]
    for port in SERVICES[name]["ports"]:
        assert re.fullmatch(r"127\.0\.0\.1:\d+:\d+", port), port


@pytest.mark.parametrize("name", SERVICES)
def test_every_service_has_a_health_check_with_limits(name: str) -> None:
    check = SERVICES[name]["healthcheck"]
    assert check["test"][0] in {"CMD", "CMD-SHELL"}
    assert {"interval", "timeout", "retries", "start_period"} <= set(check)


def test_the_service_waits_for_a_healthy_neo4j() -> None:
    assert SERVICES["dealgraph"]["depends_on"] == {"neo4j": {"condition": "service_healthy"}}


def test_no_secret_has_a_default() -> None:
    variables = re.findall(r"\$\{(\w+)([^}]*)\}", re.sub(r"(?m)^\s*#.*$", "", TEXT))
    assert {name for name, _ in variables} == {"DEALGRAPH_NEO4J_PASSWORD", "DEALGRAPH_API_KEYS_FILE"}
    for name, rest in variables:
        assert rest.startswith(":?"), f"{name} must be given, and compose must say so"
        assert len(rest) > len(":?"), name
    assert re.fullmatch(r"neo4j/\$\{DEALGRAPH_NEO4J_PASSWORD:\?[^}]+\}", SERVICES["neo4j"]["environment"]["NEO4J_AUTH"])


def test_data_lies_in_named_volumes() -> None:
    for name, service in SERVICES.items():
        for volume in service["volumes"]:
            assert volume.split(":")[0] in COMPOSE["volumes"], f"{name}: {volume}"
    assert "dealgraph-data:/data" in SERVICES["dealgraph"]["volumes"]
    assert "neo4j-data:/data" in SERVICES["neo4j"]["volumes"]


@pytest.mark.parametrize("name", SERVICES)
def test_images_are_pinned(name: str) -> None:
    tag = SERVICES[name]["image"].rpartition(":")[2]
    assert re.match(r"\d+\.\d+", tag), SERVICES[name]["image"]


def test_the_service_has_few_rights() -> None:
    service = SERVICES["dealgraph"]
    assert service["user"] == "10001:10001"
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert "no-new-privileges:true" in service["security_opt"]


def test_the_browser_opens_our_guide_and_style() -> None:
    settings = SERVICES["neo4j"]["environment"]
    assert settings["NEO4J_browser_post__connect__cmd"] == (
        "play http://127.0.0.1:8000/neo4j/guide.html;style http://127.0.0.1:8000/neo4j/dealgraph.grass"
    )
    assert settings["NEO4J_browser_remote__content__hostname__whitelist"] == "127.0.0.1,localhost"
    # This one is not declared in Community 5.26: the server would refuse to start.
    assert "NEO4J_browser_allow__outgoing__connections" not in settings


def test_the_browser_settings_are_the_same_without_docker() -> None:
    source = (ROOT / "tools" / "neo4j_local.py").read_text()
    for setting in (
        "browser.remote_content_hostname_whitelist",
        "browser.post_connect_cmd",
        "dbms.usage_report.enabled",
    ):
        in_docker = "NEO4J_" + setting.replace("_", "__").replace(".", "_")
        assert setting in source
        assert in_docker in SERVICES["neo4j"]["environment"]


def test_dockerfile_bases_are_pinned_and_the_same() -> None:
    bases = [stage[0][1].split(" ")[0] for stage in stages(DOCKERFILE)]
    assert len(bases) == 2
    assert len(set(bases)) == 1
    assert re.fullmatch(r"python:3\.\d+-slim-\w+", bases[0])


def test_dockerfile_ends_as_a_user_without_rights() -> None:
    last = stages(DOCKERFILE)[-1]
    assert [rest for word, rest in last if word == "USER"] == [SERVICES["dealgraph"]["user"]]
    order = [word for word, _ in last]
    assert order.index("USER") > max(i for i, word in enumerate(order) if word in {"RUN", "COPY"})


def test_dockerfile_installs_by_hash_and_checks_health() -> None:
    runs = [rest for word, rest in instructions(DOCKERFILE) if word == "RUN"]
    assert any("--require-hashes -r requirements.lock" in run for run in runs)
    installs = [run for run in runs if "pip install" in run]
    assert all("--require-hashes" in run or "--no-deps" in run for run in installs)
    final = dict(stages(DOCKERFILE)[-1])
    assert "/healthz" in final["HEALTHCHECK"]
    assert final["ENTRYPOINT"] == '["dealgraph"]'
    assert not any(word == "ADD" for word, _ in instructions(DOCKERFILE))


def test_nothing_secret_is_baked_in() -> None:
    assert not re.search(r"(?i)password|secret|token", "\n".join(f"{w} {r}" for w, r in instructions(DOCKERFILE)))


def test_every_copied_path_is_let_through_by_dockerignore() -> None:
    lines = (ROOT / ".dockerignore").read_text().splitlines()
    assert "*" in lines
    let_in = {line.removeprefix("!") for line in lines if line.startswith("!")}
    copied = {
        source.removeprefix("./")
        for word, rest in instructions(DOCKERFILE)
        if word == "COPY" and not rest.startswith("--from")
        for source in rest.split()[:-1]
    }
    assert copied <= let_in
    assert all((ROOT / path).exists() for path in copied)
