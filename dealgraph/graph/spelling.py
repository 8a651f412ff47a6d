"""Values as canonical JSON, spelled out key by key in their order: what pydantic's dump and a sorting encoder say, for
less. Every claim that comes in is spelled once, for its id and for its event.

A property test holds that both say the same, byte by byte.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from json.encoder import encode_basestring

from .canonical import decimal_text
from .values import Attribution, DocumentRef, EntityRef, Evidence, Period, Quantity

quoted = encode_basestring  # that of C, as the decoders of JSON read it back


def _ref(ref: EntityRef) -> str:
    fields = ref.__dict__  # of a model, at a third of what its attributes cost
    id = "" if (said := fields["id"]) is None else f'"id":{quoted(said)},'
    return f'{{{id}"kind":"{fields["kind"]}","name":{quoted(fields["name"])}}}'


def _refs(refs: Sequence[EntityRef]) -> str:
    return _ref(refs[0]) if len(refs) == 1 else ",".join(map(_ref, refs))


def roles(given: Mapping[str, Sequence[EntityRef]]) -> str:
    """The parties by role."""
    return "{" + ",".join([f'"{role}":[{_refs(refs)}]' for role, refs in sorted(given.items())]) + "}"


def quantity(given: Quantity) -> str:
    """A figure."""
    fields = given.__dict__
    low, high = fields["min"], fields["max"]
    least = "" if low is None else decimal_text(low)
    most = "" if high is None else least if low == high else decimal_text(high)
    bounds = f'"max":"{most}",' if most else ""
    bounds += f'"min":"{least}",' if least else ""
    assumed = "true" if fields["currency_assumed"] else "false"
    told = f'"qualifier":"{fields["qualifier"]}","text":{quoted(fields["text"])},"unit":"{fields["unit"]}"'
    return f'{{"currency_assumed":{assumed},{bounds}{told}}}'


def quantities(given: Mapping[str, Quantity]) -> str:
    """Figures by name."""
    return "{" + ",".join([f'"{name}":{quantity(one)}' for name, one in sorted(given.items())]) + "}"


def texts(given: Mapping[str, str]) -> str:
    """Texts by name."""
    return "{" + ",".join([f'"{name}":{quoted(text)}' for name, text in sorted(given.items())]) + "}"


def period(given: Period) -> str:
    """A time."""
    fields = given.__dict__
    end = "" if (said := fields["end"]) is None else f'"end":"{said}",'
    resolved = "" if (said := fields["resolved_from"]) is None else f'"resolved_from":{quoted(said)},'
    start = "" if (said := fields["start"]) is None else f'"start":"{said}",'
    return f'{{{end}"relation":"{fields["relation"]}",{resolved}{start}"text":{quoted(fields["text"])}}}'


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


def document(given: DocumentRef, *, named: bool = True) -> str:
    """The header of a document; its id is the hash of what it is without (not `named`)."""
    fields = given.__dict__
    told = f'"id":"{said}",' if named and (said := fields["id"]) is not None else ""
    if (said := fields["language"]) is not None:
        told += f'"language":"{said}",'
    if (said := fields["published_at"]) is not None:
        told += f'"published_at":"{said}",'
    if (said := fields["publisher"]) is not None:
        told += f'"publisher":{quoted(said)},'
    if (said := fields["sha256"]) is not None:
        told += f'"sha256":"{said}",'
    if (said := fields["title"]) is not None:
        told += f'"title":{quoted(said)},'
    if (said := fields["url"]) is not None:
        told += f'"url":{quoted(said)},'
    return f"{{{told[:-1]}}}"


def evidence(given: Evidence) -> str:
    """The passage, with the header of its document."""
    fields = given.__dict__
    end = "" if (said := fields["end"]) is None else f'"end":{said},'
    pointer = "" if (said := fields["pointer"]) is None else f'"pointer":{quoted(said)},'
    section = "" if (said := fields["section"]) is None else f',"section":{quoted(said)}'
    start = "" if (said := fields["start"]) is None else f',"start":{said}'
    stands = f'"document":{document(fields["document"])},{end}{pointer}"quote":{quoted(fields["quote"])}'
    return f"{{{stands}{section}{start}}}"
