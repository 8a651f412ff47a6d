"""A small transformer encoder (BERT, Devlin et al. 2019) in plain NumPy: each piece of a text as a vector of what it means there.

The weights are a data file `encoder-LANG.npz` beside this one, learnt by tools/learn_encoder.py from a public base model; without
the file the encoder is not there, and whoever asks it does without.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from pathlib import Path
from typing import IO

import numpy as np

from dealgraph.loaders.extract.learned import packed
from dealgraph.loaders.extract.learned.packed import Floats
from dealgraph.loaders.extract.learned.shipped import Shipped
from dealgraph.loaders.extract.learned.wordpiece import FIRST, LAST, Piece, Vocabulary

# So many pieces are read at once, with the two that mark their ends; the weights know 512 places.
MOST_PIECES = 254
# What the file holds besides weights.
VOCABULARY, HEADS = "vocabulary", "attention.heads"
TINY = np.float32(1e-12)


@dataclass(frozen=True)
class Encoder:
    """Weights by name, pieces with their numbers, and how many heads an attention has."""

    weights: Mapping[str, Floats]
    vocabulary: Vocabulary
    heads: int

    @cached_property
    def layers(self) -> int:
        """How many layers the weights have."""
        return sum(name.endswith(".qw") for name in self.weights)

    def states(self, pieces: Sequence[Piece]) -> Floats:
        """A row for each piece, one for the start before them and one for the end behind."""
        ids = [self.vocabulary.ids[FIRST], *(p.id for p in pieces), self.vocabulary.ids[LAST]]
        w = self.weights
        x = _normal(w["emb"][ids] + w["pos"][: len(ids)], w["ln0"])
        for layer in range(self.layers):
            x = _normal(x + self._attention(x, layer), w[f"{layer}.ln1"])
            x = _normal(x + self._line(bent(self._line(x, layer, "i")), layer, "u"), w[f"{layer}.ln2"])
        return x

    def _line(self, x: Floats, layer: int, name: str) -> Floats:
        return x @ self.weights[f"{layer}.{name}w"] + self.weights[f"{layer}.{name}b"]

    def _attention(self, x: Floats, layer: int) -> Floats:
        size, width = x.shape
        q, k, v = (self._line(x, layer, n).reshape(size, self.heads, -1).transpose(1, 0, 2) for n in "qkv")
        shares = chances(q @ k.transpose(0, 2, 1) * np.float32((width // self.heads) ** -0.5))
        return self._line((shares @ v).transpose(1, 0, 2).reshape(size, width), layer, "o")


def _normal(x: Floats, scale: Floats) -> Floats:
    x = x - x.mean(-1, keepdims=True)
    out: Floats = x / np.sqrt((x * x).mean(-1, keepdims=True) + TINY) * scale[0] + scale[1]
    return out


def bent(x: Floats) -> Floats:
    """GELU, by its usual approximation."""
    out: Floats = np.float32(0.5) * x * (1 + np.tanh(np.float32(0.7978845608) * (x + np.float32(0.044715) * x * x * x)))
    return out


def chances(x: Floats) -> Floats:
    """Softmax of each row."""
    powers = np.exp(x - x.max(-1, keepdims=True))
    out: Floats = powers / powers.sum(-1, keepdims=True)
    return out


def _read(lang: str) -> Encoder | None:
    path = files(__package__) / f"encoder-{lang}.npz"
    if not path.is_file():
        return None
    with path.open("rb") as file:
        return load(file)


def load(file: Path | IO[bytes]) -> Encoder:
    """An encoder from what `write` wrote."""
    with np.load(file, allow_pickle=False) as stored:
        data = {name: stored[name] for name in stored.files}
    pieces = bytes(data.pop(VOCABULARY)).decode().split("\n")
    heads = int(data.pop(HEADS))
    return Encoder(packed.unpack(data), Vocabulary({piece: i for i, piece in enumerate(pieces)}), heads)


def write(path: Path, weights: Mapping[str, Floats], vocabulary: Vocabulary, heads: int) -> None:
    """The file that `encoder` reads: packed, and without pieces that no text is cut into."""
    kept = vocabulary.reachable()
    data = packed.pack({**weights, "emb": weights["emb"][[vocabulary.ids[piece] for piece in kept]]}, halves=("emb", "pos"))
    data[VOCABULARY] = np.frombuffer("\n".join(kept).encode(), np.uint8)
    data[HEADS] = np.array(heads)
    with path.open("wb") as file:
        np.savez_compressed(file, **data)  # type: ignore[arg-type]


# The encoder of a language; none where its weights are not there.
encoder: Shipped[Encoder | None] = Shipped(_read)
instead = encoder.instead
