"""Values as canonical JSON, spelled out key by key in their order: what pydantic's dump and a sorting encoder say, for
less. Every claim that comes in is spelled once, for its id and for its event.

A property test holds that both say the same, byte by byte.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from json.encoder import encode_basestring

from .canonical import decimal_text
from .values import Attribution, DocumentRef, EntityRef, Evidence, Period, Quantity

quoted = encode_basestring  # that of C, as the decoders of JSON read it back


def _ref(ref: EntityRef) -> str:
    if ref.id is None:
        return f'{{"kind":"{ref.kind}","name":{quoted(ref.name)}}}'
    return f'{{"id":{quoted(ref.id)},"kind":"{ref.kind}","name":{quoted(ref.name)}}}'


def roles(given: Mapping[str, Iterable[EntityRef]]) -> str:
    """The parties by role."""
    return "{" + ",".join([f'"{role}":[{",".join(map(_ref, refs))}]' for role, refs in sorted(given.items())]) + "}"


def quantity(given: Quantity) -> str:
    """A figure."""
    low = "" if given.min is None else f'"min":"{decimal_text(given.min)}",'
    high = "" if given.max is None else f'"max":"{decimal_text(given.max)}",'
    assumed = "true" if given.currency_assumed else "false"
    told = f'"qualifier":"{given.qualifier}","text":{quoted(given.text)},"unit":"{given.unit}"'
    return f'{{"currency_assumed":{assumed},{high}{low}{told}}}'


def quantities(given: Mapping[str, Quantity]) -> str:
    """Figures by name."""
    return "{" + ",".join([f'"{name}":{quantity(one)}' for name, one in sorted(given.items())]) + "}"


def texts(given: Mapping[str, str]) -> str:
    """Texts by name."""
    return "{" + ",".join([f'"{name}":{quoted(text)}' for name, text in sorted(given.items())]) + "}"


def period(given: Period) -> str:
    """A time."""
    end = "" if given.end is None else f'"end":"{given.end}",'
    resolved = "" if given.resolved_from is None else f'"resolved_from":{quoted(given.resolved_from)},'
    start = "" if given.start is None else f'"start":"{given.start}",'
    return f'{{{end}"relation":"{given.relation}",{resolved}{start}"text":{quoted(given.text)}}}'


def attribution(given: Attribution) -> str:
    """Who says it; "{}" where nobody is named."""
    parts = []
    if given.speaker is not None:
        parts.append(f'"speaker":{_ref(given.speaker)}')
    if given.text is not None:
        parts.append(f'"text":{quoted(given.text)}')
    if given.through is not None:
        parts.append(f'"through":{_ref(given.through)}')
    return "{" + ",".join(parts) + "}"


_HEADER = tuple(sorted(DocumentRef.model_fields))


def document(given: DocumentRef, without: Container[str] = ()) -> str:
    """The header of a document; its id is the hash of what it is `without` it."""
    fields = given.__dict__
    told = [
        f'"{name}":{quoted(text)}' for name in _HEADER if (text := fields[name]) is not None and name not in without
    ]
    return f"{{{','.join(told)}}}"


def evidence(given: Evidence) -> str:
    """The passage, with the header of its document."""
    end = "" if given.end is None else f'"end":{given.end},'
    pointer = "" if given.pointer is None else f'"pointer":{quoted(given.pointer)},'
    section = "" if given.section is None else f',"section":{quoted(given.section)}'
    start = "" if given.start is None else f',"start":{given.start}'
    return f'{{"document":{document(given.document)},{end}{pointer}"quote":{quoted(given.quote)}{section}{start}}}'
