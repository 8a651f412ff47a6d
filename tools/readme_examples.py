"""Runs the examples of the README (those with curl against `dealgraph demo`) and writes their true output below them.

.venv/bin/python tools/readme_examples.py            rewrites README.md
.venv/bin/python tools/readme_examples.py --check    only says whether it would change (exit 1)
"""

from __future__ import annotations

import difflib
import os
import re
import shlex
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
ADDRESS = "http://127.0.0.1:8000"
PROGRAM = [sys.executable, "-c", "from dealgraph.api.cli import main; main()"]
INSTALLED = ".venv/bin/dealgraph"
BLOCK = re.compile(r"```console\n(\$ (?:curl|echo) .*?)```", re.DOTALL)
# What differs from run to run: ids of ingests, and when a claim was recorded.
VOLATILE = re.compile(r'("(?:ingest|recorded_at)": ")[^"]*(")')


@contextmanager
def service() -> Iterator[str]:
    """`dealgraph demo` in the background; its address."""
    with tempfile.TemporaryDirectory(prefix="dealgraph-readme-") as folder:
        environment = {name: value for name, value in os.environ.items() if not name.startswith("DEALGRAPH_")}
        running = subprocess.Popen(
            [*PROGRAM, "demo", "--port", "0"],
            env={**environment, "PYTHONPATH": str(ROOT)},
            cwd=folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        try:
            assert running.stderr is not None
            found = next((m for line in running.stderr if (m := re.search(r"Serving at (\S+)", line))), None)
            if found is None:
                raise SystemExit("readme_examples: the demo did not serve")
            yield found[1]
        finally:
            running.send_signal(signal.SIGTERM)
            running.communicate(timeout=60)


def commands(block: str) -> list[str]:
    """The commands of a block: lines that begin with `$ `, with the lines they go on in."""
    found: list[str] = []
    open_ended = False
    for line in block.splitlines():
        if line.startswith("$ "):
            found.append(line[2:])
        elif open_ended:
            found[-1] += "\n" + line
        open_ended = (line.startswith("$ ") or open_ended) and (line.endswith("\\") or _quote_is_open(found[-1]))
    return found


def _quote_is_open(command: str) -> bool:
    return command.count("'") % 2 == 1


def run(command: str, address: str) -> str:
    """What a command prints, with the address of the README in place of the real one."""
    here = command.replace(ADDRESS, address).replace(INSTALLED, shlex.join(PROGRAM))
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", here],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    if done.returncode != 0:
        raise SystemExit(f"readme_examples: {command!r} failed: {done.stderr.strip() or done.returncode}")
    said = done.stdout.replace(address, ADDRESS).rstrip("\n")
    return VOLATILE.sub(r"\1...\2", said)


def fresh(text: str) -> str:
    """The README with every output as it is now."""
    with service() as address:

        def again(match: re.Match[str]) -> str:
            parts = [f"$ {command}\n{run(command, address)}\n" for command in commands(match[1])]
            return "```console\n" + "".join(parts) + "```"

        return BLOCK.sub(again, text)


def main(arguments: list[str]) -> int:
    before = README.read_text(encoding="utf-8")
    after = fresh(before)
    if "--check" in arguments:
        sys.stdout.writelines(
            difflib.unified_diff(before.splitlines(True), after.splitlines(True), "README.md", "the service now")
        )
        return int(before != after)
    README.write_text(after, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
