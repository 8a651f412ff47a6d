"""How the command line talks: data on stdout, talk on stderr, colours only for a terminal that wants them.

Nothing is printed in any other way. `Refusal` is a command's plain sentence of why it did not work; the
program then ends with code 1.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

PLAIN_WIDTH = 140
_COMMANDS = dict.fromkeys((*range(9), *range(11, 32), *range(127, 160)), "\ufffd") | {ord("\r"): " "}


class Refusal(Exception):
    """Why a command did not do what it was asked, in one sentence that says what to do next."""


def console(*, talk: bool = False) -> Console:
    """Where to draw: stdout, or stderr for talk. rich itself honours NO_COLOR and asks whether a terminal is there."""
    from rich.console import Console

    stream = sys.stderr if talk else sys.stdout
    width = None if stream.isatty() else PLAIN_WIDTH
    return Console(file=stream, width=width, highlight=False, soft_wrap=talk)


def harmless(text: str) -> str:
    """The words of strangers as a terminal may have them: what is a command to it could rewrite what stands there."""
    return text.translate(_COMMANDS)


def draw(thing: RenderableType) -> None:
    """A table or text as data."""
    console().print(thing)


def say(text: str) -> None:
    """A sentence to the person at the terminal. Never markup: names may hold brackets."""
    console(talk=True).print(harmless(text), markup=False)


def write(text: str) -> None:
    """A line of data, to the letter unless a terminal reads it."""
    sys.stdout.write((harmless(text) if sys.stdout.isatty() else text) + "\n")
    sys.stdout.flush()


def write_json(value: Any, *, indent: bool = True) -> None:
    """A value as JSON: indented for reading, or as one line."""
    import orjson

    write(orjson.dumps(value, option=orjson.OPT_INDENT_2 if indent else None, default=str).decode())


def told(problem: Any, status: int) -> str:
    """The sentence of a problem document, with its pointer."""
    if not isinstance(problem, Mapping):
        return f"the service answered {status}"
    sentence = str(problem.get("detail") or problem.get("title") or f"status {status}")
    pointer = problem.get("pointer")
    candidates = problem.get("candidates")
    sentence += f" ({pointer})" if pointer else ""
    return sentence + (f"; meant is one of: {', '.join(candidates)}" if candidates else "")
