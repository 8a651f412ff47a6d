"""The commands that a newcomer types: they exist, install once, and say in one sentence what a machine lacks."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.neo4j_server import IN_CI

ROOT = Path(__file__).resolve().parents[2]
PROMISED = {
    "demo",
    "test",
    "check",
    "serve",
    "neo4j",
    "bench",
    "score",
    "test-nightly",
    "browser-shots",
    "clean",
    "help",
}


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """As much of the tree as an install needs, without its .venv."""
    target = tmp_path / "clone"
    target.mkdir()
    for name in ("Makefile", "pyproject.toml", "LICENSE", "requirements.lock", "requirements-test.lock"):
        shutil.copy(ROOT / name, target / name)
    shutil.copytree(ROOT / "tools", target / "tools", ignore=shutil.ignore_patterns("__pycache__"))
    return target


def test_the_list_of_commands_is_complete() -> None:
    listed = subprocess.run(["make", "-s"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert set(re.findall(r"(?m)^\s*make (\S+)", listed)) == PROMISED


def test_a_machine_without_python_is_told_so(clone: Path, tmp_path: Path) -> None:
    programs = tmp_path / "bin"
    programs.mkdir()
    for name in ("bash", "dirname", "cat", "sed", "cksum", "grep", "awk", "tee", "rm"):
        (programs / name).symlink_to(str(shutil.which(name)))
    done = subprocess.run(
        ["tools/venv.sh", "base"], cwd=clone, env={"PATH": str(programs)}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert done.stderr.startswith("dealgraph: Python 3.11 or newer was not found")
    assert len(done.stderr.splitlines()) == 1


def test_an_old_python_is_not_taken(clone: Path, tmp_path: Path) -> None:
    old = tmp_path / "python3"
    old.write_text("#!/bin/sh\nexit 1\n")  # what a Python older than 3.11 answers to the question of its age
    old.chmod(0o755)
    programs = tmp_path / "bin"
    programs.mkdir()
    for name in ("bash", "dirname", "cat", "sed", "cksum", "sh"):
        (programs / name).symlink_to(str(shutil.which(name)))
    environment = {"PATH": f"{tmp_path}:{programs}"}
    done = subprocess.run(
        ["tools/venv.sh", "base"], cwd=clone, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "Python 3.11 or newer was not found" in done.stderr


def test_a_machine_without_network_is_told_so(clone: Path) -> None:
    nowhere = {"PIP_INDEX_URL": "http://127.0.0.1:9/", "PIP_FIND_LINKS": "", "PIP_NO_CACHE_DIR": "1"}
    done = subprocess.run(
        ["tools/venv.sh", "base"], cwd=clone, env={**os.environ, **nowhere}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "is there a network?" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (clone / ".venv" / ".installed-base").exists()


def test_a_second_install_does_nothing() -> None:
    installed = ROOT / ".venv" / ".installed-test"
    if not installed.exists() and not IN_CI:
        pytest.skip("these tests do not run from the project's own .venv")
    before = installed.stat().st_mtime_ns
    done = subprocess.run(["tools/venv.sh", "test"], cwd=ROOT, capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("", "")
    assert installed.stat().st_mtime_ns == before


def test_unknown_level_is_refused(clone: Path) -> None:
    done = subprocess.run(["tools/venv.sh", "all"], cwd=clone, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "usage" in done.stderr
