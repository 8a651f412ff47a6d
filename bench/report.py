"""The table of results as Markdown, and as JSON for those who compare runs."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Iterable
from dataclasses import asdict

from .measure import Row

HEAD = "| what | ours | against | ratio | target | verdict | noise | min ratio |\n|---|---|---|---|---|---|---|---|\n"


def line(row: Row) -> str:
    """One row of the table."""
    ratio = "" if row.ratio is None else f"{row.ratio:.2f}"
    least = f"{row.figures['min_ratio']:.2f}" if "min_ratio" in row.figures else ""
    noise = "" if row.ratio is None else f"{row.noise * 100:.0f}%"
    cells = (row.name, row.ours, row.theirs, ratio, str(row.target or ""), row.verdict, noise, least)
    return "| " + " | ".join(cells) + " |"


def markdown(sections: Iterable[tuple[str, list[Row]]], command: str) -> str:
    """The whole report."""
    out = [
        "# Measured",
        "",
        f"`{command}` on {machine()}.",
        "Both sides of a line were measured in turns in one run. A ratio is the median over pairs, `min ratio` that of",
        "the quickest repeats; `noise` is what the control (one side against itself) varies. A verdict closer to its",
        'bound than the noise is "noisy". How each line is measured: docs/performance.md.',
    ]
    for title, rows in sections:
        out += ["", f"## {title}", "", HEAD + "\n".join(map(line, rows))]
        notes = [f"- {row.name}: {row.note}" for row in rows if row.note]
        out += ["", *notes] if notes else []
    return "\n".join(out) + "\n"


def machine() -> str:
    """The class of this machine, without its name."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return f"{os.cpu_count()} shared cores, {memory:.0f} GB, {platform.system()} {platform.machine()}, {python}"


def as_json(sections: Iterable[tuple[str, list[Row]]]) -> str:
    """The same with all figures."""
    told = {title: [{**asdict(row), "verdict": row.verdict} for row in rows] for title, rows in sections}
    return json.dumps(told, indent=1, default=str) + "\n"
