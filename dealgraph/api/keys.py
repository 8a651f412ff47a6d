"""API keys: random 256-bit secrets, of which only the hash is kept, with scopes and an end.

A key reads `dg_<id>_<secret>`: the id is looked up, the secret compared in constant time. `admin` may do
everything, `read` and `ingest` what they say. The file is JSON lines and is read once, at start.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import hmac
import os
import re
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import orjson
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from dealgraph.graph.errors import DealgraphError, InvalidInput

Scope = str
SCOPES: tuple[Scope, ...] = ("read", "ingest", "admin")
_KEY = re.compile(r"dg_([a-z0-9]{8,32})_([A-Za-z0-9_-]{43,128})")
_NOBODY = hashlib.sha256(b"").hexdigest()


class Unauthorized(DealgraphError):
    """No key, or none that is known and still valid. Send `Authorization: Bearer <key>`."""

    title = "unauthorized"


class Forbidden(DealgraphError):
    """The key is valid, but lacks the scope that this needs."""

    title = "forbidden"


class StoredKey(BaseModel):
    """One line of the key file."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    id: str = Field(pattern=r"^[a-z0-9]{8,32}$")
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    scopes: tuple[str, ...] = Field(min_length=1)
    expires: str | None = None
    name: str = ""


@dataclass(frozen=True, slots=True)
class Caller:
    """Who asks: a key's id, or "local" where no keys are used."""

    id: str
    scopes: frozenset[Scope]

    def may(self, needed: Iterable[Scope]) -> bool:
        """Has it one of the scopes? `admin` has all."""
        return "admin" in self.scopes or not self.scopes.isdisjoint(needed)


LOCAL = Caller("local", frozenset({"admin"}))


class Keys:
    """The keys of a file, by id."""

    def __init__(self, stored: Iterable[StoredKey]) -> None:
        self._stored: dict[str, StoredKey] = {}
        for key in stored:
            if set(key.scopes) - set(SCOPES):
                raise InvalidInput(f"key '{key.id}' has an unknown scope; there are {', '.join(SCOPES)}")
            if key.id in self._stored:
                raise InvalidInput(f"the key id '{key.id}' stands twice in the key file")
            if key.expires is not None:
                _moment(key.expires)
            self._stored[key.id] = key

    @classmethod
    def read(cls, path: Path) -> Keys:
        """The keys of a file: JSON lines or one JSON list. InvalidInput where it is missing or empty."""
        try:
            data = path.read_bytes().strip()
            rows = orjson.loads(data) if data.startswith(b"[") else [orjson.loads(line) for line in data.splitlines()]
            keys = [StoredKey.model_validate(row) for row in rows]
        except OSError as error:
            raise InvalidInput(f"the key file cannot be read: {error.strerror} ({path})") from None
        except (orjson.JSONDecodeError, ValidationError) as error:
            raise InvalidInput(f"the key file {path} is not made of keys: {str(error).splitlines()[0]}") from None
        if not keys:
            raise InvalidInput(f"the key file {path} is empty: make a key with `dealgraph keys`")
        return cls(keys)

    def caller(self, header: str, now: dt.datetime) -> Caller:
        """Who sent this `Authorization` header; Unauthorized says no more than that it does not fit."""
        scheme, _, given = header.partition(" ")
        match = _KEY.fullmatch(given.strip()) if scheme.lower() == "bearer" else None
        if match is None:
            raise Unauthorized("an API key is needed: send it as 'Authorization: Bearer dg_...'")
        key = self._stored.get(match[1])
        # an unknown id costs the same comparison as a known one
        fits = hmac.compare_digest(_hash(match[0]), key.sha256 if key else _NOBODY)
        if key is None or not fits or (key.expires is not None and _moment(key.expires) <= now):
            raise Unauthorized("this API key is not known, or is no longer valid")
        return Caller(key.id, frozenset(key.scopes))


def create_key(path: Path, scopes: Iterable[Scope], *, name: str = "", expires: str | None = None) -> str:
    """Make a key, append its hash to the file, and return the key: it is shown this once and kept nowhere."""
    id = secrets.token_hex(6)
    key = f"dg_{id}_{secrets.token_urlsafe(32)}"
    row = StoredKey(id=id, sha256=_hash(key), scopes=tuple(sorted(set(scopes))), expires=expires, name=name)
    Keys([row])
    kept = Keys.read(path)._stored.values() if path.exists() and path.stat().st_size else ()
    lines = b"".join(orjson.dumps(one.model_dump(exclude_none=True)) + b"\n" for one in (*kept, row))
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(path.name + ".part")
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(lines)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)
    return key


def _hash(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()


def _moment(text: str) -> dt.datetime:
    try:
        moment = dt.datetime.fromisoformat(text)
    except ValueError:
        raise InvalidInput(f"'{text}' is no date: write YYYY-MM-DD, or a date and time with its zone") from None
    return moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)
