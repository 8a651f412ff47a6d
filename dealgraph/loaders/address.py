"""Which addresses may be asked: the form of a URL, the numbers behind its name, and what an owner opens.

The rule: only what is certainly a public address passes, whatever form it was written in; an address that
carries another one inside (mapped, NAT64, 6to4) is refused without looking at that one. No I/O here.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from dealgraph.graph.errors import DealgraphError, InvalidInput, Transient

from .base import LoadError

PORTS = {"http": 80, "https": 443}
MOST_CHARS = 2000
SETTING = "DEALGRAPH_FETCH_ALLOW"
Network = ipaddress.IPv4Network | ipaddress.IPv6Network
# Global unicast of IPv6; of it without 6to4 and the block of documentation that Python 3.11 takes for global.
_UNICAST = ipaddress.IPv6Network("2000::/3")
_CARRIERS = (ipaddress.IPv6Network("2002::/16"), ipaddress.IPv6Network("3fff::/20"))
_RELAYS = ipaddress.IPv4Network("192.88.99.0/24")


class FetchError(DealgraphError):
    """Base of what can go wrong with a fetch."""

    title = "not fetched"


class Blocked(FetchError, LoadError):
    """This address is not asked. Only whoever runs the service can open it, by the allow list."""

    title = "address refused"


class TooMuch(FetchError, LoadError):
    """The answer is larger than is read."""

    title = "answer too large"


class Garbled(FetchError, LoadError):
    """The answer breaks the rules of HTTP. Asking again will not help before its server is mended."""

    title = "answer not understood"


class Unreachable(FetchError, Transient):
    """No whole answer came. Nothing of it is used, and it is worth another try later."""

    title = "not reached"


@dataclass(frozen=True, slots=True)
class Target:
    """One address taken apart. `host` in lower case, without brackets; `path` with its query."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def authority(self) -> str:
        """As it stands in the Host header."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"


@dataclass(frozen=True, slots=True)
class Allowed:
    """What an owner opens: hosts (with a port, or with 80 and 443), and networks on 80 and 443."""

    hosts: frozenset[tuple[str, int]] = frozenset()
    networks: tuple[Network, ...] = ()

    @classmethod
    def of(cls, entries: Iterable[str]) -> Allowed:
        """From `host`, `host:port`, `[v6]:port` and CIDR; InvalidInput names what is none of them."""
        hosts: set[tuple[str, int]] = set()
        networks: list[Network] = []
        for entry in entries:
            if "/" in entry:
                networks.append(_network(entry))
            else:
                hosts |= _host_and_ports(entry)
        return cls(frozenset(hosts), tuple(networks))

    def host(self, place: Target) -> bool:
        """Is this very host opened, on this port?"""
        return (place.host, place.port) in self.hosts

    def number(self, address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
        """Does the address lie in an opened network?"""
        return any(address in network for network in self.networks)


def _network(entry: str) -> Network:
    try:
        return ipaddress.ip_network(entry)
    except ValueError as error:
        raise InvalidInput(f"{SETTING}: {entry[:100]!r} is no network: {error}") from None


def _host_and_ports(entry: str) -> set[tuple[str, int]]:
    refusal = InvalidInput(f"{SETTING}: {entry[:100]!r} is neither host, host:port nor a network like 10.0.0.0/8")
    try:
        bare = ipaddress.ip_address(entry)
        return {(str(bare), port) for port in PORTS.values()}
    except ValueError:
        pass
    try:
        parts = urlsplit(f"//{entry}")
        port = parts.port
    except ValueError:
        raise refusal from None
    if not parts.hostname or parts.path or parts.query or "@" in entry or any(mark in entry for mark in " \\*%?#"):
        raise refusal
    return {(parts.hostname, one) for one in ((port,) if port else PORTS.values())}


def target(url: str, allowed: Allowed) -> Target:
    """A URL taken apart, if it is one that may be asked; Blocked says why not."""
    if len(url) > MOST_CHARS or not url.isprintable() or " " in url or "\\" in url:
        raise Blocked(f"an address is one word of at most {MOST_CHARS} characters", "/url")
    try:
        parts = urlsplit(url)
        port = parts.port
        host = (parts.hostname or "").encode("idna" if not url.isascii() else "ascii").decode().lower()
    except (ValueError, UnicodeError):
        raise Blocked(
            "this is not an address of the web: write it like https://news.example/feed.xml", "/url"
        ) from None
    scheme = parts.scheme.lower()
    if scheme not in PORTS or not host:
        raise Blocked("only http and https are fetched: write it like https://news.example/feed.xml", "/url")
    if "@" in parts.netloc:
        raise Blocked("an address with a name or password in it is not fetched: leave out what stands before @", "/url")
    if "%" in host or not host.isprintable():
        raise Blocked("the host of this address is none", "/url")
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    place = Target(scheme, host, PORTS[scheme] if port is None else port, path)
    if place.port not in PORTS.values() and not allowed.host(place):
        raise Blocked(
            f"port {place.port} is not asked, only 80 and 443: {SETTING}={place.authority} would open it", "/url"
        )
    return place


def check(address: str, place: Target, allowed: Allowed) -> None:
    """Blocked, unless this resolved address is public or was opened."""
    try:
        number = ipaddress.ip_address(address)
    except ValueError:
        raise Blocked(f"{place.host} resolves to what is no address", "/url") from None
    if public(number) or allowed.host(place) or allowed.number(number):
        return
    named = f"{place.host} is" if place.host == str(number) else f"{place.host} stands for {number}, which is"
    raise Blocked(
        f"{named} not a public address, so it is not asked: {SETTING}={place.authority} would open it",
        "/url",
    )


def public(number: ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
    """Certainly a public address of one machine, which carries no other address inside."""
    if not number.is_global or number.is_multicast or number.is_reserved or number.is_unspecified:
        return False
    if isinstance(number, ipaddress.IPv4Address):
        return number not in _RELAYS
    return number in _UNICAST and not any(number in network for network in _CARRIERS)
