"""The real command line and the real service, as processes: what a person types and what then runs.

`dealgraph(...)` runs a command to its end; `serving(...)` gives the address of a service for the length of a
`with`. The port is taken before the address is printed, so nobody has to poll.
"""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
FEED = ROOT / "dealgraph" / "examples" / "ai_infrastructure" / "feed.json"
COMMAND = [sys.executable, "-c", "from dealgraph.api.cli import main; main()"]
SECONDS = 120
Finished = subprocess.CompletedProcess[str]


def environment(data_dir: Path, more: Mapping[str, str] | None = None) -> dict[str, str]:
    """A plain environment: no settings of the person who runs the tests."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("DEALGRAPH_")}
    return {**kept, "DEALGRAPH_DATA_DIR": str(data_dir), "PYTHONPATH": str(ROOT), **(more or {})}


def dealgraph(
    data_dir: Path, *arguments: str, stdin: str = "", env: Mapping[str, str] | None = None, cwd: Path | None = None
) -> Finished:
    """Run `dealgraph ARGUMENTS` to its end."""
    return subprocess.run(
        [*COMMAND, *arguments],
        input=stdin,
        capture_output=True,
        text=True,
        env=environment(data_dir, env),
        cwd=cwd or data_dir.parent,
        timeout=SECONDS,
        check=False,
    )


@contextmanager
def serving(data_dir: Path, *arguments: str, env: Mapping[str, str] | None = None) -> Iterator[str]:
    """`dealgraph ARGUMENTS` (a command that serves) in the background; its address."""
    process = subprocess.Popen(
        [*COMMAND, *arguments],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        env=environment(data_dir, env),
        cwd=data_dir.parent,
    )
    try:
        yield _address(process)
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            _, said = process.communicate(timeout=SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            raise
    assert process.returncode == 0, said


def _address(process: subprocess.Popen[str]) -> str:
    assert process.stderr is not None
    said = []
    for line in process.stderr:
        said.append(line)
        if found := re.search(r"Serving at (http://\S+)", line):
            return found[1]
    raise AssertionError("the service did not begin:\n" + "".join(said))
