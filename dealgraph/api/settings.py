"""Settings from the environment, prefix `DEALGRAPH_`. Nothing else reads the environment.

A name that is not known here is an error, because a misspelt setting would silently be a default. An address
other than loopback without API keys is refused here, before anything is opened.
"""

from __future__ import annotations

import ipaddress
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, SecretStr, ValidationError, model_validator
from pydantic_settings import BaseSettings, NoDecode, PydanticBaseSettingsSource, SettingsConfigDict

from dealgraph.graph.complaints import complaint
from dealgraph.graph.errors import InvalidInput
from dealgraph.loaders.address import Allowed

PREFIX = "DEALGRAPH_"
# Names with this prefix that belong to others: tests and the scoring tool.
_OTHERS = ("DEALGRAPH_TEST_", "DEALGRAPH_GOLD", "DEALGRAPH_FAILPOINT")
FAILPOINT = "DEALGRAPH_FAILPOINT"


def _listed(value: Any) -> Any:
    return tuple(part.strip() for part in value.split(",") if part.strip()) if isinstance(value, str) else value


Names = Annotated[tuple[str, ...], NoDecode, BeforeValidator(_listed)]
MB = 1024 * 1024


class Settings(BaseSettings):
    """Every setting, its default and what it is for. Lists are separated by commas."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, extra="forbid", frozen=True, env_ignore_empty=True)

    data_dir: Path = Field(Path("data"), description="folder of the journal and all that is kept beside it")
    store: Literal["networkx", "neo4j"] = Field("networkx", description="where the graph stands")
    neo4j_uri: str = Field("bolt://127.0.0.1:7687", description="address of Neo4j")
    neo4j_user: str = Field("", description="empty: a Neo4j without authentication")
    neo4j_password: SecretStr = Field(SecretStr(""), description="password of that user")
    neo4j_database: str = Field("neo4j", description="database of the graph; it holds nothing else")
    journal: Literal["sqlite", "kafka"] = Field("sqlite", description="where events are kept")
    host: str = Field("127.0.0.1", description="address to listen on; another than loopback needs API keys")
    port: int = Field(8000, ge=0, le=65535, description="port to listen on; 0 takes a free one")
    api_keys_file: Path | None = Field(None, description="file of hashed API keys; without it, no keys on loopback")
    allowed_hosts: Names = Field((), description="names beside loopback that a Host header may carry")
    browser_origins: Names = Field(
        ("http://localhost:7474", "http://127.0.0.1:7474"),
        description="origins of the Neo4j Browser, which may fetch its guide and style",
    )
    fetch_allow: Names = Field(
        (), description="hosts, host:port or networks (CIDR) that may be fetched beside public addresses on 80 and 443"
    )
    llm_url: str = Field(
        "", description="OpenAI-compatible API of a language model that may propose facts; empty: none"
    )
    llm_model: str = Field("", description="name of that model")
    llm_key: SecretStr = Field(
        SecretStr(""), description="key of that API; sent over https only, or to a host of FETCH_ALLOW"
    )
    llm_key_file: Path | None = Field(None, description="file that holds the key, instead")
    llm_seconds: float = Field(10.0, gt=0, description="longest that the model may take for one document")
    llm_ingest_seconds: float = Field(
        15.0, gt=0, description="longest that it may take for all documents of one ingest"
    )
    llm_passages: int = Field(4, ge=1, description="passages (of 4,000 characters) of one document that it is shown")
    poll_feeds: bool = Field(True, description="ask the feeds that are due while serving; false: only when told to")
    max_body_bytes: int = Field(MB, ge=1024, description="longest JSON body")
    max_upload_bytes: int = Field(16 * MB, ge=1024, description="longest NDJSON body or file")
    max_in_flight: int = Field(256, ge=1, description="requests under way at once, streams aside")
    max_waiting_events: int = Field(10_000, ge=1, description="events that may wait for the disk")
    request_seconds: float = Field(5.0, gt=0, description="longest answer to a read")
    ingest_seconds: float = Field(30.0, gt=0, description="longest answer to a write, its body included")
    export_seconds: float = Field(600.0, gt=0, description="longest export of everything")
    rate_per_second: float = Field(200.0, gt=0, description="requests a second for each key, on average")
    rate_burst: int = Field(400, ge=1, description="requests at once for each key")
    stream_clients: int = Field(256, ge=1, description="streams open at once")
    stream_clients_per_key: int = Field(8, ge=1, description="streams open at once for one key, where keys are used")
    stuck_after_seconds: float = Field(30.0, gt=0, description="without progress for so long, /readyz says 503")
    keep_changes: int = Field(1_000_000, ge=1, description="events whose changes are kept for streams")

    @model_validator(mode="after")
    def _safe(self) -> Settings:
        if self.api_keys_file is None and not is_loopback(self.host):
            raise ValueError(
                f"HOST={self.host} is not loopback, so API keys are needed: "
                "make one with `dealgraph keys add --scope admin --file keys.json`, then set "
                "DEALGRAPH_API_KEYS_FILE=keys.json"
            )
        if bool(self.llm_url) != bool(self.llm_model):
            raise ValueError("LLM_URL and LLM_MODEL go together: set both, or none for no language model")
        if self.llm_key.get_secret_value() and self.llm_key_file is not None:
            raise ValueError("LLM_KEY and LLM_KEY_FILE name one key twice: set one of them")
        if self.llm_url and self.llm_ingest_seconds >= self.ingest_seconds:
            raise ValueError("LLM_INGEST_SECONDS must leave time for the ingest itself: less than INGEST_SECONDS")
        try:
            Allowed.of(self.fetch_allow)
        except InvalidInput as error:
            raise ValueError(str(error)) from None
        return self

    @classmethod
    def settings_customise_sources(
        cls, settings_cls: type[BaseSettings], init_settings: PydanticBaseSettingsSource, *_: Any, **others: Any
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Values given and the environment; no dotenv or secret files that nobody expects."""
        return (init_settings, others["env_settings"])


def load(environment: Mapping[str, str] | None = None, **given: Any) -> Settings:
    """The settings of this process; what is `given` (by a command line) goes first. InvalidInput names the fault."""
    names = os.environ if environment is None else environment
    known = {PREFIX + name.upper() for name in Settings.model_fields}
    unknown = [name for name in names if name.startswith(PREFIX) and name not in known and not name.startswith(_OTHERS)]
    if unknown:
        raise InvalidInput(f"unknown setting {', '.join(sorted(unknown))}; known: {', '.join(sorted(known))}")
    try:
        return Settings(**{name: value for name, value in given.items() if value is not None})
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False, include_input=False)[0]
        name = PREFIX + "_".join(str(part) for part in first["loc"]).upper() if first["loc"] else ""
        raise InvalidInput(f"{name} {complaint(first)}".strip()) from None


def failpoint(environment: Mapping[str, str] | None = None) -> str:
    """The point where a test wants this process to die, as `name:kill`; "" in real life."""
    return (os.environ if environment is None else environment).get(FAILPOINT, "")


def is_loopback(host: str) -> bool:
    """Does this address reach only this machine?"""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False
