"""Arrays of floats packed into a byte or half a byte a number: what the weights of the encoder are shipped as.

Numbers are taken in runs of 32 with a scale of their own, the largest being 127 (or 7) of it. What stands for single words, and is most
of an encoder, bears half a byte; the rest has a byte.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

import numpy as np
from numpy.typing import NDArray

RUN = 32
BYTE, HALF = 127, 7
# Smaller arrays are kept in 16 bits.
SMALL = 4096

Floats = NDArray[np.float32]
SCALES, SHAPE, HALVES = ".scales", ".shape", ".halves"


def pack(arrays: Mapping[str, Floats], halves: Collection[str] = ()) -> dict[str, NDArray[np.generic]]:
    """The arrays as they are stored, those of `halves` in half a byte a number; small ones, and what is no multiple of a run, in 16 bits."""
    out: dict[str, NDArray[np.generic]] = {}
    for name, array in arrays.items():
        if array.size < SMALL or array.size % RUN:
            out[name] = array.astype(np.float16)
            continue
        largest = HALF if name in halves else BYTE
        runs = array.astype(np.float32).reshape(-1, RUN)
        scales = (np.abs(runs).max(1, keepdims=True) / largest).astype(np.float16)
        steps = np.where(scales > 0, scales.astype(np.float32), 1)
        levels = np.clip(np.rint(runs / steps), -largest, largest).astype(np.int8)
        out[name + SCALES] = scales[:, 0]
        out[name + SHAPE] = np.array(array.shape, np.int32)
        if name in halves:
            pairs = (levels + 8).astype(np.uint8).reshape(-1, 2)
            out[name + HALVES] = pairs[:, 0] << 4 | pairs[:, 1]
        else:
            out[name] = levels
    return out


def unpack(stored: Mapping[str, NDArray[np.generic]]) -> dict[str, Floats]:
    """The arrays that `pack` was given, as near as their bits tell."""
    out: dict[str, Floats] = {}
    for key in stored:
        if key.endswith((SCALES, SHAPE)):
            continue
        name = key.removesuffix(HALVES)
        if name + SCALES not in stored:
            out[name] = np.asarray(stored[name], np.float32)
            continue
        levels = _halves(stored[key]) if key.endswith(HALVES) else np.asarray(stored[key], np.float32)
        runs = levels.reshape(-1, RUN) * np.asarray(stored[name + SCALES], np.float32)[:, None]
        out[name] = runs.reshape(tuple(int(n) for n in stored[name + SHAPE]))
    return out


def _halves(stored: NDArray[np.generic]) -> Floats:
    pairs = np.asarray(stored, np.uint8)
    levels = np.empty((pairs.size, 2), np.float32)
    levels[:, 0] = pairs >> 4
    levels[:, 1] = pairs & 15
    return levels - 8
