"""CloudEvents 1.0 in JSON, single or in a batch: `type` says which statement, `data` holds it.

An event's own `id` and `time` are the carrier's: what the statement says alone decides whether it is known.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterator
from typing import Any

from dealgraph.graph.errors import InvalidInput
from dealgraph.graph.events import TYPES

from . import strict_json
from .base import Item, Loader, LoadError, Options, Refused, Said, Source, checked

_JSON = ("application/json", "text/json")


def load(source: Source, options: Options) -> Iterator[Item]:
    """One Said or Refused per event."""
    try:
        body = strict_json.loads(source.data, max_depth=options.limits.max_json_depth)
    except InvalidInput as error:
        raise LoadError(f"{source.name}: {error}", error.pointer) from None
    if not isinstance(body, (dict, list)):
        raise LoadError(f"{source.name}: an event or a list of events is needed")
    batch = body if isinstance(body, list) else [body]
    for index, event in enumerate(batch):
        where, pointer = f"event {index + 1}", f"/{index}" if isinstance(body, list) else ""
        if index >= options.limits.max_items:
            yield Refused(where, f"only the first {options.limits.max_items} events are read; split the batch", pointer)
            return
        try:
            yield Said((_statement(event, pointer, options),), where)
        except InvalidInput as error:
            yield Refused(where, str(error), error.pointer)


def _statement(event: Any, pointer: str, options: Options) -> Any:
    if not isinstance(event, dict):
        raise InvalidInput("an object is needed here", pointer)
    if event.get("specversion") != "1.0":
        raise InvalidInput('specversion must be "1.0"', f"{pointer}/specversion")
    for name in ("id", "source", "type"):
        if not isinstance(event.get(name), str) or not event[name]:
            raise InvalidInput(f"an event needs its {name}", f"{pointer}/{name}")
    if event["type"] not in TYPES:
        raise InvalidInput(f"type must be one of {', '.join(TYPES)}", f"{pointer}/type")
    declared = event.get("datacontenttype", _JSON[0])
    if not isinstance(declared, str) or declared.partition(";")[0].strip().lower() not in _JSON:
        raise InvalidInput("datacontenttype must be application/json", f"{pointer}/datacontenttype")
    if ("data" in event) == ("data_base64" in event):
        raise InvalidInput("an event needs either data or data_base64", f"{pointer}/data")
    if "data" in event:
        return checked(event["type"], event["data"], f"{pointer}/data")
    return checked(event["type"], _unpacked(event["data_base64"], pointer, options), f"{pointer}/data_base64")


def _unpacked(text: Any, pointer: str, options: Options) -> Any:
    try:
        data = base64.b64decode(text, validate=True) if isinstance(text, str) else b""
    except (binascii.Error, ValueError):
        data = b""
    if not data:
        raise InvalidInput("this is no base64", f"{pointer}/data_base64")
    return strict_json.loads(data, max_depth=options.limits.max_json_depth)


def _sniff(head: str, sample: Any) -> bool:
    first = sample[0] if isinstance(sample, list) and sample else sample
    return isinstance(first, dict) and "specversion" in first


LOADER = Loader(
    name="cloudevents",
    media_types=("application/cloudevents+json", "application/cloudevents-batch+json"),
    suffixes=(),
    load=load,
    sniff=_sniff,
)
