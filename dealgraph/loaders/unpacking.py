"""A body as it came over the wire into the body that was meant: gzip and deflate, once, with a bound on both ends.

The rule: memory is bounded before it is used, so a bomb costs what the limit says and no more.
"""

from __future__ import annotations

import zlib

from .address import Garbled, TooMuch, Unreachable

_STEP = 256 * 1024
_FREE = 1024 * 1024  # up to so many bytes any ratio is harmless
_MEMBERS = 100
_GZIP = b"\x1f\x8b"


def unpacked(data: bytes, encodings: str, most: int, ratio: int) -> bytes:
    """The body under its Content-Encoding; TooMuch for a bomb, Garbled for what is not packed as it says."""
    named = [one.strip().lower() for one in encodings.split(",") if one.strip().lower() not in ("", "identity")]
    if not named:
        return _bounded(data, most)
    if len(named) > 1:
        raise Garbled("the answer is packed more than once: its server should pack it once with gzip, or not at all")
    if named[0] not in ("gzip", "x-gzip", "deflate"):
        raise Garbled(
            f"the answer is packed with {named[0][:40]!r}, which was not asked for: gzip and deflate are read"
        )
    limit = min(most, max(_FREE, len(data) * ratio))
    try:
        return _all(data, named[0] != "deflate", limit)
    except zlib.error as error:
        raise Garbled(f"the answer is not packed as it says ({named[0]}): {error}") from None


def _bounded(data: bytes, most: int) -> bytes:
    if len(data) > most:
        raise TooMuch(f"the answer is longer than {most:,} bytes, and more are not read")
    return data


def _all(data: bytes, gzip: bool, limit: int) -> bytes:
    out = bytearray()
    for _ in range(_MEMBERS):
        worker = zlib.decompressobj(16 + zlib.MAX_WBITS if gzip else _window(data))
        while not worker.eof:
            part = worker.decompress(data, _STEP)
            out += part
            if len(out) > limit:
                raise TooMuch(f"the answer unpacks to more than {limit:,} bytes, and more are not read")
            data = worker.unconsumed_tail
            if not part and not data and not worker.eof:
                raise Unreachable("the answer was cut short while it was packed; nothing of it is used")
        # gzip files may follow each other and are one; anything else behind the end is not ours
        data = worker.unused_data
        if not (gzip and data.startswith(_GZIP)):
            return bytes(out)
    raise Garbled(f"the answer is packed in more than {_MEMBERS} pieces")


def _window(data: bytes) -> int:
    """`deflate` means a zlib stream, but some servers send it without its two bytes of header."""
    headed = len(data) >= 2 and data[0] & 0x0F == 8 and (data[0] << 8 | data[1]) % 31 == 0
    return zlib.MAX_WBITS if headed else -zlib.MAX_WBITS
