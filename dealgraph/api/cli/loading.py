"""`dealgraph load`: files into the graph, through the same door as everybody else's, with a report of each.

What is refused is told with its place and reason. A file that is loaded twice says so: nothing is new.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from .. import settings as settings_of
from ..settings import MB, Settings
from . import reach
from .talk import Refusal, draw, say, write, write_json

STDIN = "-"
OCTETS = "application/octet-stream"
PATIENCE = 3600.0
# A command may read what a stranger may not send.
OWN_LIMITS: dict[str, Any] = {"max_upload_bytes": 64 * MB, "max_body_bytes": 64 * MB, "ingest_seconds": PATIENCE}


def load(
    files: Sequence[str],
    way: tuple[str | None, Path | None],
    *,
    mapping: Path | None,
    dry_run: bool,
    wait: float,
    as_json: bool,
) -> bool:
    """Load every file by `way` (a service's address and key file, if any); true when nothing of any was refused."""
    table = _text(str(mapping), _file(str(mapping))) if mapping else None
    settings = settings_of.load(**OWN_LIMITS)
    inputs = [(name, read(name, settings)) for name in files]
    reports = []
    with reach.reached(settings, *way) as there:
        for name, (place, data, media) in inputs:
            report = send(there, place, data, table, media=media, dry_run=dry_run)
            write_json({"file": name, **report}, indent=False) if as_json else tell(name, report)
            reports.append(report)
        behind = "" if dry_run else _behind(there, reports, wait)
    refused = sum(len(report["refused"]) for report in reports)
    if refused:
        say(f"{refused} refused; what was not is {'as it would be' if dry_run else 'kept'}")
    if behind:
        say(behind)
    elif not refused:
        say("Next: the same without --dry-run" if dry_run else "Next: `dealgraph query facts`, or `dealgraph serve`")
    return not refused


def _behind(way: reach.Reached, reports: Sequence[Mapping[str, Any]], wait: float) -> str:
    """Wait until the graph reflects what was taken; where it does not, the sentence that says so."""
    if isinstance(way, reach.Local):
        way.settle()
        if not (trouble := way.service.trouble()):
            return ""
        return f"It is kept in the journal, and will be in the graph as soon as that can be reached ({trouble})"
    last = max((report for report in reports if "ingest" in report), key=lambda report: report["seq"], default=None)
    if last is None or way.reflects(last["ingest"], wait):
        return ""
    return f"Accepted as seq {last['seq']}; the graph follows: `dealgraph query stats --at-least-seq {last['seq']}`"


def send(
    way: reach.Reached,
    name: str,
    data: bytes,
    mapping: str | None = None,
    *,
    media: str = OCTETS,
    dry_run: bool = False,
) -> dict[str, Any]:
    """One file through the API; its report. A file that is refused as a whole is a report, too."""
    plain = name[:500] if "://" in name else Path(name).name if name != STDIN else "stdin"
    asked: dict[str, Any] = {"params": {"name": plain, "dry_run": str(dry_run).lower()}}
    if mapping is None:
        asked |= {"content": data, "headers": {"Content-Type": media}}
    else:
        asked |= {"json": {"name": plain, "content": _text(name, data), "mapping": mapping}}
    answer = way.ask("POST", "/v1/files", **asked)
    if answer.status in (400, 413, 415, 422) and isinstance(answer.body, Mapping):
        refused = {
            "where": answer.body.get("pointer") or "the whole file",
            "pointer": answer.body.get("pointer") or "",
            "reason": answer.body.get("detail") or answer.body.get("title"),
        }
        return {"read": 0, "new": 0, "known": 0, "refused": [refused]}
    report: dict[str, Any] = answer.wanted()
    return report


def tell(name: str, report: Mapping[str, Any]) -> None:
    """A report for reading: numbers, then what was refused and why, then (for a dry run) what would change."""
    refused = report["refused"]
    would = "would be " if report.get("dry_run") else ""
    line = f"{name}: {report['read']} read, {would}{report['new']} new, {report['known']} known"
    write(line + (f", {len(refused)} refused" if refused else ""))
    for change in report.get("changes", ()):
        write(f"  {_change(change)}")
    if reading := report.get("reading"):
        tell_reading(reading)
    for one in refused:
        pointer = f" {one['pointer']}" if one.get("pointer") and one["pointer"] != one["where"] else ""
        say(f"  refused: {one['where']}{pointer}: {one['reason']}")


def tell_reading(reading: Mapping[str, Any]) -> None:
    """What was read out of texts, and every amount that stands there and is not used."""
    counts = {name: reading[name] for name in ("stated", "proposed", "below", "withdrawn", "restored")}
    words = {"proposed": "proposed for review", "below": "below the line", "withdrawn": "no longer read"}
    told = [
        f"{count} {words.get(name, name)}" for name, count in counts.items() if count or name in ("stated", "below")
    ]
    again = f", {reading['again']} of them before" if reading["again"] else ""
    texts = "1 text" if reading["documents"] == 1 else f"{reading['documents']} texts"
    write(f"  {texts} read by {reading['extractor']}{again}: facts {', '.join(told)}")
    if reading["unused"]:
        from .tables import row, table

        made = table(f"{reading['unused_total']} amounts not used", "amount", "place", "sentence", "why")
        for one in reading["unused"]:
            row(made, one["text"], f"{one['document']}: {one['start']}-{one['end']}", one["sentence"], one["why"])
        draw(made)
    if counts["proposed"]:
        say("Next: `dealgraph review list`")


def _change(change: Mapping[str, Any]) -> str:
    thing = change.get("fact") or change.get("entity") or change.get("document") or {}
    told = thing.get("statement") or thing.get("name") or thing.get("title") if isinstance(thing, Mapping) else thing
    return f"{change.get('op', '')} {told or change.get('statement') or change.get('id') or ''}".strip()


def read(name: str, settings: Settings) -> tuple[str, bytes, str]:
    """Where it stands in the end, the bytes of a file or an address, and their media type where it means a format."""
    return _fetched(name, settings) if "://" in name else (name, _file(name), OCTETS)


def _fetched(address: str, settings: Settings) -> tuple[str, bytes, str]:
    from dealgraph.loaders.fetch import fetch

    from ..app import fetching
    from ..intake import FILE_TYPES

    found = fetch(address, fetching(settings))
    if found.status != 200:
        raise Refusal(f"{address} answers {found.status}: is the address right?")
    media, _, parameters = found.media_type.partition(";")
    known = media.strip().lower() in FILE_TYPES
    return found.final_url, found.data, found.media_type if known else f"{OCTETS};{parameters}"


def _file(name: str) -> bytes:
    if name == STDIN:
        return sys.stdin.buffer.read()
    try:
        return Path(name).read_bytes()
    except OSError as error:
        raise Refusal(f"{name} cannot be read: {error.strerror}") from None


def _text(name: str, data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Refusal(f"{name} is not UTF-8: a table with a mapping has to be") from None
