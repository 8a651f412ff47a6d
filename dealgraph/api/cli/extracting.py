"""`dealgraph extract`: facts out of a text, as JSON lines or as a table with the words that say so.

With `--jsonl` every input line is answered by one output line, in order, whatever it holds: a line that cannot be
read by its reason, which stands on stderr as well.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .talk import Refusal, draw, say, write

if TYPE_CHECKING:
    from dealgraph.loaders.extract import Analysis

Facts = list[Any]
Extract = Callable[..., Facts]
LANGUAGES = (None, "en", "zh")
MAX_TEXT = 200_000
_HALF = re.compile("[\ud800-\udfff]")


def extract_from(file: Path | None, *, jsonl: bool, lang: str | None, date: str | None, as_json: bool) -> bool:
    """Read a text or lines of texts; true when every line could be read."""
    from dealgraph.loaders.extract import analyse

    if jsonl:
        return lines(_lines(file), lambda given, **known: list(analyse(given, **known).shown), lang=lang, date=date)
    text = _text(file)
    if len(text) > MAX_TEXT:
        say(f"Only the first {MAX_TEXT:,} of {len(text):,} characters are read.")
    found = analyse(text, lang=lang, date=date)
    if as_json or not sys.stdout.isatty():
        for fact in found.shown:
            write(dumps(fact.to_json()))
    else:
        show(text, found)
        say("Next: the same with --json gives a line of JSON for each fact")
    if unsure := len(found.facts) - len(found.shown):
        say(f"{unsure} {'reading is' if unsure == 1 else 'readings are'} too unsure to be shown.")
    return True


def dumps(value: object) -> str:
    """One line of JSON, with Chinese as Chinese; halves of characters, which no file can hold, as escapes."""
    text = json.dumps(value, ensure_ascii=False)
    return json.dumps(value) if _HALF.search(text) else text


def lines(given: Iterable[bytes], extract: Extract, *, lang: str | None, date: str | None) -> bool:
    """Answer each line; false when any could not be read."""
    fine = True
    for number, line in enumerate(given, 1):
        row: Any = None
        try:
            row = json.loads(line, parse_constant=_no_number)
            answer = one(row, extract, lang, date)
        except Exception as error:  # the edge of a line: whatever is in it, the lines behind it are answered
            fine = False
            answer = {"id": row.get("id") if isinstance(row, dict) else None, "error": reason(error)}
            say(f"line {number}: {reason(error)}")
        write(dumps(answer))
    return fine


def _no_number(name: str) -> None:
    raise ValueError(f"{name} is no JSON")


def one(row: Any, extract: Extract, lang: str | None, date: str | None) -> dict[str, Any]:
    """The answer to one row."""
    if not isinstance(row, dict) or not isinstance(row.get("text"), str):
        raise TypeError('an object with "text" is needed')
    if "id" not in row:
        raise TypeError('an object with "id" is needed')
    tongue = row.get("lang", lang)
    facts = extract(row["text"], lang=tongue if tongue in LANGUAGES else None, date=row.get("date") or date)
    return {"id": row["id"], "facts": [fact.to_json() for fact in facts]}


def reason(error: Exception) -> str:
    """Why a line was not read."""
    if isinstance(error, RecursionError):
        return "nested too deeply"
    if isinstance(error, ValueError):
        return "not JSON"
    return str(error) if isinstance(error, TypeError) else f"a defect of ours: {type(error).__name__}: {error}"


def show(text: str, found: Analysis) -> None:
    """The text with its words marked (amounts that found no role in red), then the facts as a table."""
    from . import tables

    marked = tables.text(text.strip())
    offset = len(text) - len(text.lstrip())
    facts, left = found.shown, found.unassigned_amounts
    for fact in facts:
        marked.stylize("bold yellow", max(0, fact.start - offset), max(0, fact.end - offset))
    for amount in left:
        marked.stylize("bold red", max(0, amount.start - offset), max(0, amount.end - offset))
    draw(marked)
    made = tables.table(f"{len(facts)} facts", "kind", "who", "with", "how much", "when", "status", "said by")
    for fact in facts:
        row = fact.to_json()
        parties = "\n".join(filter(None, [row["object"], *row["others"]]))
        made.add_row(*(tables.text(cell) for cell in _cells(row, parties)))
    draw(made)
    if left:
        say(f"{len(left)} amounts found no role: {', '.join(amount.text for amount in left)}")


def _cells(row: dict[str, Any], parties: str) -> list[Any]:
    from . import tables

    amount, period = row["amount"] or {}, row["period"] or {}
    figure = tables.span(amount.get("min"), amount.get("max"), amount.get("unit")) if amount else ""
    qualifier = amount.get("qualifier", "exact")
    figure = figure if qualifier == "exact" else f"{figure} ({qualifier.replace('_', ' ')})"
    when = " to ".join(dict.fromkeys(part for part in (period.get("start"), period.get("end")) if part))
    metric = f"{row['kind']}: {row['metric']}" if row["metric"] else row["kind"]
    return [metric, row["subject"], parties, figure, when, row["status"], row["attribution"]]


def _text(file: Path | None) -> str:
    data = _bytes(file)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refusal(f"the text is not UTF-8 (byte {error.start})") from None


def _bytes(file: Path | None) -> bytes:
    if file is None:
        return sys.stdin.buffer.read()
    try:
        return file.read_bytes()
    except OSError as error:
        raise Refusal(f"{file} cannot be read: {error.strerror}") from None


def _lines(file: Path | None) -> Iterable[bytes]:
    """Lines as they come, so that a pipe gets its answers early."""
    return sys.stdin.buffer if file is None else iter(_bytes(file).splitlines())
