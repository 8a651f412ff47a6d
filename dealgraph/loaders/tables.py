"""CSV and TSV with a mapping file: every row is one claim, its evidence the row itself.

A row that is incomplete, ambiguous or of the wrong width is refused with its number; nothing is guessed. Cells
are text: what looks like a formula stays what it is.
"""

from __future__ import annotations

import codecs
import csv
from collections.abc import Iterable, Iterator
from typing import Any

from dealgraph.graph.errors import InvalidInput
from dealgraph.graph.events import CLAIM

from . import cells
from .base import Item, Loader, LoadError, Options, Refused, Said, Source, checked
from .mapping import Cell, Figure, Mapping, Party, When, parse_mapping

Row = dict[str, str]
_MAX_QUOTE = 5000


def load(source: Source, options: Options) -> Iterator[Item]:
    """One Said or Refused per row. Rows are numbered as a spreadsheet does: the header is row 1."""
    if options.mapping is None:
        raise LoadError(f"{source.name} is a table; say what its columns mean in a mapping file")
    mapping = parse_mapping(options.mapping)
    text = _text(source, mapping)
    rows = _rows(text, mapping.delimiter or _delimiter(source))
    header = _header(source.name, rows, mapping)
    document = _document(source, mapping)
    number = 1
    for number, (row, raw, problem) in enumerate(rows, 2):
        where = f"row {number}"
        if number - 1 > options.limits.max_items:
            yield Refused(where, f"only the first {options.limits.max_items} rows are read; split the table")
            return
        if not problem and not any(cell.strip() for cell in row):
            continue
        if not problem and len(row) != len(header):
            problem = f"the row has {len(row)} cells, the header has {len(header)}"
        if not problem and len(raw) > _MAX_QUOTE:
            problem = f"the row is longer than {_MAX_QUOTE} characters"
        if problem:
            yield Refused(where, problem)
            continue
        try:
            body = _claim(dict(zip(header, (cell.strip() for cell in row), strict=True)), mapping)
            body["evidence"] = {**body["evidence"], "document": document, "quote": raw, "pointer": where}
            yield Said((checked(CLAIM, body),), where)
        except InvalidInput as error:
            yield Refused(where, str(error), error.pointer)


# ---------------------------------------------------------------- the table


def _text(source: Source, mapping: Mapping) -> str:
    data = source.data
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) and mapping.encoding != "utf-16":
        raise LoadError(f'{source.name} is UTF-16; declare encoding = "utf-16" in the mapping')
    try:
        text = data.decode("utf-8-sig" if mapping.encoding == "utf-8" else mapping.encoding)
    except UnicodeDecodeError as error:
        raise LoadError(
            f"{source.name} is not {mapping.encoding} at byte {error.start}; declare its encoding"
        ) from None
    if not text.strip():
        raise LoadError(f"{source.name} is empty; expected a header and rows")
    return text


def _delimiter(source: Source) -> str:
    tabs = source.declared == "text/tab-separated-values" or source.name.lower().endswith((".tsv", ".tab"))
    return "\t" if tabs else ","


def _rows(text: str, delimiter: str) -> Iterator[tuple[list[str], str, str]]:
    """Cells, the row as it stands, and what is wrong with it."""
    taken: list[str] = []

    def lines() -> Iterator[str]:
        start = 0
        while start < len(text):
            end = text.find("\n", start) + 1 or len(text)
            taken.append(text[start:end])
            yield taken[-1]
            start = end

    reader = csv.reader(lines(), delimiter=delimiter, strict=True)
    while True:
        taken.clear()
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield [], "", f"no CSV: {error}"
        else:
            yield row, "".join(taken).replace("\r\n", "\n").strip("\r\n"), ""


def _header(name: str, rows: Iterator[tuple[list[str], str, str]], mapping: Mapping) -> list[str]:
    header = [cell.strip() for cell in next(rows, ([], "", ""))[0]]
    twice = sorted({cell for cell in header if header.count(cell) > 1})
    if twice and mapping.columns() & set(twice):
        raise LoadError(f"{name}: the column '{twice[0]}' is there twice")
    missing = sorted(mapping.columns() - set(header))
    if missing:
        raise LoadError(f"{name} has no column '{missing[0]}'; it has: {', '.join(header)[:300]}")
    return header


def _document(source: Source, mapping: Mapping) -> dict[str, Any]:
    header = mapping.document.model_dump(exclude_none=True)
    header.setdefault("title", source.name[:1000])
    if source.url and source.url.startswith(("http://", "https://")):
        header.setdefault("url", source.url)
    return header


# ---------------------------------------------------------------- one row


def _claim(row: Row, mapping: Mapping) -> dict[str, Any]:
    roles = {name: _parties(row, party, f"/roles/{name}") for name, party in mapping.roles.items()}
    quantities = {name: _figure(row, figure, f"/quantities/{name}") for name, figure in mapping.quantities.items()}
    attributes = {name: _cell(row, cell, f"/attributes/{name}") for name, cell in mapping.attributes.items()}
    body = {
        "kind": _cell(row, mapping.kind, "/kind"),
        "roles": {name: parties for name, parties in roles.items() if parties},
        "metric": _cell(row, mapping.metric, "/metric"),
        "quantity": _figure(row, mapping.quantity, "/quantity"),
        "quantities": {name: figure for name, figure in quantities.items() if figure},
        "attributes": {name: text for name, text in attributes.items() if text},
        "period": _period(row, mapping.period),
        "status": _cell(row, mapping.status, "/status"),
        "attribution": _attribution(row, mapping),
    }
    section = _cell(row, mapping.section, "/evidence/section")
    kept = {name: value for name, value in body.items() if value not in (None, {})}
    return {**kept, "evidence": {"section": section} if section else {}}


def _cell(row: Row, cell: Cell | None, pointer: str) -> str | None:
    if cell is None:
        return None
    text = cell.value if cell.column is None else row[cell.column]
    if not text:
        if cell.optional:
            return None
        raise InvalidInput(f"the cell '{cell.column}' is empty", pointer)
    if cell.values is None:
        return text
    if text not in cell.values:
        raise InvalidInput(f"'{text[:80]}' in '{cell.column}' is none of {', '.join(cell.values)}", pointer)
    return cell.values[text]


def _parties(row: Row, party: Party, pointer: str) -> list[dict[str, str]]:
    names = _cell(row, party, pointer)
    if names is None:
        return []
    kind = row[party.kind_column] if party.kind_column else party.kind
    listed = [name.strip() for name in names.split(party.split)] if party.split else [names]
    refs = [{"name": name, "kind": kind} for name in listed]
    if party.id_column and row[party.id_column]:
        if len(refs) > 1:
            raise InvalidInput("one id cannot belong to several names", pointer)
        refs[0]["id"] = row[party.id_column]
    return refs


def _figure(row: Row, how: Figure | None, pointer: str) -> dict[str, Any] | None:
    text = _cell(row, how, pointer)
    if how is None or text is None:
        return None
    unit = how.unit or row[str(how.unit_column)]
    qualifier = _cell(row, how.qualifier, f"{pointer}/qualifier")
    try:
        return cells.figure(text, unit, how, qualifier)
    except InvalidInput as error:
        raise InvalidInput(str(error), pointer) from None


def _period(row: Row, when: When | None) -> dict[str, Any] | None:
    if when is None:
        return None
    at = _date(row, when.at, when, "/period")
    body = {
        "text": _cell(row, when.text, "/period/text") or at,
        "start": at or _date(row, when.start, when, "/period/start"),
        "end": at or _date(row, when.end, when, "/period/end"),
        "resolved_from": _cell(row, when.resolved_from, "/period/resolved_from"),
    }
    kept = {name: value for name, value in body.items() if value}
    return {**kept, "relation": when.relation} if kept.keys() - {"resolved_from"} else None


def _date(row: Row, cell: Cell | None, when: When, pointer: str) -> str | None:
    text = _cell(row, cell, pointer)
    try:
        return None if text is None else cells.date(text, when.format)
    except InvalidInput as error:
        raise InvalidInput(str(error), pointer) from None


def _attribution(row: Row, mapping: Mapping) -> dict[str, Any] | None:
    if mapping.attribution is None:
        return None
    said = mapping.attribution
    named: Iterable[tuple[str, Party | None]] = (("speaker", said.speaker), ("through", said.through))
    body: dict[str, Any] = {}
    for name, party in named:
        refs = _parties(row, party, f"/attribution/{name}") if party else []
        if refs:
            body[name] = refs[0]
    text = _cell(row, said.text, "/attribution/text")
    return {**body, "text": text} if text else body or None


def _sniff(head: str, sample: Any) -> bool:
    first = head.partition("\n")[0]
    return sample is None and head[:1] not in "<{[%" and "\n" in head and max(first.count(","), first.count("\t")) > 0


LOADER = Loader(
    name="tables",
    media_types=("text/csv", "text/tab-separated-values", "application/csv"),
    suffixes=(".csv", ".tsv", ".tab"),
    load=load,
    sniff=_sniff,
)
