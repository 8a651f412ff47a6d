"""G7 and G20: a journal folded from the start gives the same bytes in any process, and those it gave when it was made.

The golden digest changes only with a declared change of the fold (FOLD_VERSION or the ontology), which makes every
store rebuild itself.
"""

from __future__ import annotations

import itertools
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

GOLDEN = Path(__file__).parents[1] / "golden" / "journal"
SURROUNDINGS = [
    *({"PYTHONHASHSEED": str(seed)} for seed in range(5)),
    *({"TZ": zone} for zone in ("UTC", "Asia/Shanghai", "America/St_Johns")),
    *({"LC_ALL": name} for name in ("C", "C.UTF-8")),
]


def replayed(journal: Path, size: int, **env: str) -> str:
    """What a process of its own makes of a journal."""
    command = [sys.executable, "-m", "tests.faults.replay_process", str(journal), str(size)]
    root = Path(__file__).parents[2]
    done = subprocess.run(command, env={**os.environ, **env}, cwd=root, capture_output=True, text=True, check=True)
    return done.stdout.strip()


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    """A copy: opening even for reading may leave files beside it."""
    return Path(shutil.copy(GOLDEN / "v1.sqlite", tmp_path / "journal.sqlite"))


def test_a_replay_gives_the_same_bytes_everywhere(journal: Path) -> None:
    sizes = itertools.cycle((1, 3, 1000))
    assert len({replayed(journal, size, **env) for size, env in zip(sizes, SURROUNDINGS, strict=False)}) == 1


def test_a_journal_of_this_version_still_gives_the_graph_it_gave(journal: Path) -> None:
    assert replayed(journal, 1000) == (GOLDEN / "v1.digest").read_text("ascii").strip()
