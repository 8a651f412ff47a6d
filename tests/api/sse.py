"""A plain reader of server-sent events, as a client would be written."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any


@dataclass
class Event:
    name: str
    data: Any
    id: str | None


def events(lines: Iterable[str]) -> Iterator[Event]:
    """Events from lines, by the rules of the standard; ids of events without data are kept for the next one."""
    name, data, id = "message", [], None
    for line in lines:
        line = line.rstrip("\r\n")
        if not line:
            if data:
                yield Event(name, json.loads("\n".join(data)), id)
            name, data = "message", []
            continue
        field, _, value = line.partition(":")
        value = value.removeprefix(" ")
        if field == "event":
            name = value
        elif field == "data":
            data.append(value)
        elif field == "id":
            id = value
