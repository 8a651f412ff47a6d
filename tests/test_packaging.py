"""The wheel carries everything the service reads, and the two lock files agree and name no download address."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
BASE = (ROOT / "requirements.lock").read_text()
TEST = (ROOT / "requirements-test.lock").read_text()


def pins(lock: str) -> dict[str, set[str]]:
    """Package to its pins: more than one where the Python version decides."""
    found: dict[str, set[str]] = {}
    for name, rest in re.findall(r"(?m)^([a-z0-9._-]+)==([^\\\n]+)", lock):
        found.setdefault(name, set()).add(rest.strip())
    return found


def test_the_wheel_holds_every_file_of_the_package(tmp_path: Path) -> None:
    source = tmp_path / "source"
    shutil.copytree(ROOT / "dealgraph", source / "dealgraph", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "LICENSE", "NOTICE"):
        shutil.copy(ROOT / name, source / name)
    command = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--quiet",
        "--no-deps",
        "--no-build-isolation",
        "-w",
        str(tmp_path),
    ]
    subprocess.run([*command, str(source)], check=True)
    wheel = next(tmp_path.glob("*.whl"))
    expected = {str(path.relative_to(source)) for path in (source / "dealgraph").rglob("*") if path.is_file()}
    with zipfile.ZipFile(wheel) as archive:
        packed = {name for name in archive.namelist() if name.startswith("dealgraph/")}
    assert expected - packed == set()


@pytest.mark.parametrize("lock", [BASE, TEST], ids=["base", "test"])
def test_locks_pin_by_hash_and_name_no_address(lock: str) -> None:
    assert "://" not in lock
    assert "index-url" not in lock
    for block in re.split(r"\n(?=\S)", lock):
        if "==" in block and not block.startswith("#"):
            assert "--hash=sha256:" in block, block.splitlines()[0]


def test_the_test_lock_holds_the_base_lock() -> None:
    """`make test` after `make demo` must not swap a version that the demo ran with."""
    test = pins(TEST)
    assert {name: pin for name, pin in pins(BASE).items() if test.get(name) != pin} == {}


def test_every_base_dependency_is_locked() -> None:
    text = (ROOT / "pyproject.toml").read_text()
    block = re.search(r"(?s)^dependencies = \[(.*?)^\]", text, re.MULTILINE)
    assert block is not None
    declared = set(re.findall(r'"([a-z0-9-]+)[><=]', block[1]))
    assert declared
    assert declared <= set(pins(BASE))
