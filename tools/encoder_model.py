"""The encoder and its heads in JAX, to be learnt: what `learned/encoder` and `learned/heads` reckon, in batches."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np

from dealgraph.loaders.extract.learned.heads import ALONE, KINDS, METRICS, RELATIONS, SORTS, STEPS

Weights = dict[str, Any]
Batch = Mapping[str, Any]

HIDDEN, BETWEEN = 128, 64
DROPPED = 0.1
FAR = 1e9


def heads(width: int, seed: int) -> dict[str, np.ndarray[Any, np.dtype[np.float32]]]:
    """Weights of the heads before anything was learnt."""
    chance = np.random.default_rng(seed)

    def some(*shape: int) -> Any:
        return (chance.standard_normal(shape) * 0.03).astype(np.float32)

    def none(*shape: int) -> Any:
        return np.zeros(shape, np.float32)

    out = {
        "ner.w": some(width, 3),
        "ner.b": none(3),
        "ctx.w": some(width, BETWEEN),
        "kind.emb": some(len(SORTS), width),
    }
    for head, labels in (("ak", KINDS), ("met", METRICS), ("un", ALONE)):
        out |= {f"{head}.w1": some(width, HIDDEN), f"{head}.b1": none(HIDDEN)}
        out |= {f"{head}.w2": some(HIDDEN, len(labels)), f"{head}.b2": none(len(labels))}
    for head, size in (("own", 1), ("obj", 1), ("pl", len(RELATIONS))):
        out |= {f"{head}.a": some(width, HIDDEN), f"{head}.m": some(width, HIDDEN), f"{head}.c": some(BETWEEN, HIDDEN)}
        out |= {
            f"{head}.d": some(2 * STEPS, HIDDEN),
            f"{head}.b1": none(HIDDEN),
            f"{head}.w2": some(HIDDEN, size),
            f"{head}.b2": none(size),
        }
        if size == 1:
            out |= {f"{head}.n": some(width, HIDDEN), f"{head}.nb": none(1)}
    return out


def loss(weights: Weights, batch: Batch, key: Any, attention_heads: int) -> Any:
    """How surprising the right answers of a batch are, per passage."""
    said = decide(weights, batch, key, attention_heads)
    total = (
        _labels(said["ak"], batch["kinds"])
        + _choice(said["own"], batch["owners"])
        + 0.7 * _choice(said["obj"], batch["objects"])
    )
    total += _labels(said["pl"], batch["relations"]) + _labels(said["un"], batch["alone"])
    total += 0.3 * _labels(said["met"], batch["metrics"]) + 0.3 * _labels(said["ner"], batch["labels"])
    return total / batch["ids"].shape[0]


def _labels(sums: Any, right: Any) -> Any:
    """Cross entropy of labels, without those that nobody knows."""
    logs = jax.nn.log_softmax(sums, -1)
    return -(jnp.take_along_axis(logs, jnp.maximum(right, 0)[..., None], -1)[..., 0] * (right >= 0)).sum()


def _choice(sums: Any, right: Any) -> Any:
    """Cross entropy of a choice of which several may be right; none is asked where none is."""
    logs = jax.nn.log_softmax(sums, -1)
    return -jnp.where(right.sum(-1) > 0, jax.nn.logsumexp(jnp.where(right > 0, logs, -FAR), -1), 0.0).sum()


def decide(weights: Weights, batch: Batch, key: Any, attention_heads: int) -> dict[str, Any]:
    """What each head says, before it becomes a chance."""
    w = weights
    inner, outer = jax.random.split(key)
    states = _drop(_states(w, batch["ids"], batch["there"], inner, attention_heads), outer)
    sums = jnp.concatenate([jnp.zeros_like(states[:, :1]), jnp.cumsum(states, 1)], 1)
    names, amounts = batch["names"], batch["amounts"]
    parties, figures = _mean(sums, names) + w["kind.emb"][batch["sorts"]], _mean(sums, amounts)
    levels = _levels(states @ w["ctx.w"])
    out = {"ner": states @ w["ner.w"] + w["ner.b"]}
    for head, x in (("ak", figures), ("met", figures), ("un", parties)):
        out[head] = _bent(x @ w[f"{head}.w1"] + w[f"{head}.b1"]) @ w[f"{head}.w2"] + w[f"{head}.b2"]
    between, far = _strongest(levels, amounts, names), _steps(names[:, None, :, 0] - amounts[:, :, None, 0])
    for head in ("own", "obj"):
        some = jnp.where(batch["named"][:, None, :] > 0, _both(w, head, figures, parties, between, far)[..., 0], -FAR)
        none = _bent(figures @ w[f"{head}.n"] + w[f"{head}.b1"]) @ w[f"{head}.w2"] + w[f"{head}.nb"]
        out[head] = jnp.concatenate([some, none], -1)
    apart = _steps(names[:, None, :, 0] - names[:, :, None, 0])
    out["pl"] = _both(w, "pl", parties, parties, _strongest(levels, names, names), apart)
    return out


def _both(w: Weights, head: str, x: Any, y: Any, between: Any, far: Any) -> Any:
    hidden = (
        (x @ w[f"{head}.a"])[:, :, None]
        + (y @ w[f"{head}.m"])[:, None]
        + between @ w[f"{head}.c"]
        + w[f"{head}.d"][far]
        + w[f"{head}.b1"]
    )
    return _bent(hidden) @ w[f"{head}.w2"] + w[f"{head}.b2"]


def _states(w: Weights, ids: Any, there: Any, key: Any, attention_heads: int) -> Any:
    layers = sum(name.endswith(".qw") for name in w)
    keys = jax.random.split(key, 2 * layers + 1)
    size, length = ids.shape
    x = _drop(_normal(w["emb"][ids] + w["pos"][:length], w["ln0"]), keys[0])
    nothing = (there - 1)[:, None, None, :] * FAR

    def line(x: Any, layer: int, name: str) -> Any:
        return x @ w[f"{layer}.{name}w"] + w[f"{layer}.{name}b"]

    for layer in range(layers):
        q, k, v = (line(x, layer, n).reshape(size, length, attention_heads, -1).transpose(0, 2, 1, 3) for n in "qkv")
        shares = jax.nn.softmax(q @ k.transpose(0, 1, 3, 2) / np.sqrt(q.shape[-1]) + nothing, -1)
        seen = (shares @ v).transpose(0, 2, 1, 3).reshape(size, length, -1)
        x = _normal(x + _drop(line(seen, layer, "o"), keys[2 * layer + 1]), w[f"{layer}.ln1"])
        x = _normal(x + _drop(line(_bent(line(x, layer, "i")), layer, "u"), keys[2 * layer + 2]), w[f"{layer}.ln2"])
    return x


def _bent(x: Any) -> Any:
    return jax.nn.gelu(x, approximate=True)


def _drop(x: Any, key: Any) -> Any:
    return x * jax.random.bernoulli(key, 1 - DROPPED, x.shape) / (1 - DROPPED)


def _normal(x: Any, scale: Any) -> Any:
    x = x - x.mean(-1, keepdims=True)
    return x / jnp.sqrt((x * x).mean(-1, keepdims=True) + 1e-12) * scale[0] + scale[1]


def _mean(sums: Any, spans: Any) -> Any:
    first, last = jnp.take_along_axis(sums, spans[..., 0:1], 1), jnp.take_along_axis(sums, spans[..., 1:2], 1)
    return (last - first) / jnp.maximum(1, spans[..., 1:2] - spans[..., 0:1])


def _steps(distance: Any) -> Any:
    far = jnp.abs(distance)
    step = jnp.where(far < 4, far, (2 + 2 * jnp.log2(jnp.maximum(far, 1))).astype(int))
    return jnp.where(distance > 0, 0, STEPS) + jnp.minimum(STEPS - 1, step)


def _levels(rows: Any) -> Any:
    """The largest value of each column in every range of 1, 2, 4 ... rows."""
    levels, reach = [rows], 1
    while reach < rows.shape[1]:
        last = levels[-1]
        levels.append(jnp.concatenate([jnp.maximum(last[:, :-reach], last[:, reach:]), last[:, -reach:]], 1))
        reach *= 2
    return jnp.stack(levels, 1)


def _strongest(levels: Any, left: Any, right: Any) -> Any:
    size, _, length, width = levels.shape
    start = jnp.minimum(left[:, :, None, 1], right[:, None, :, 1])
    stop = jnp.maximum(left[:, :, None, 0], right[:, None, :, 0])
    level = jnp.log2(jnp.maximum(stop - start, 1) + 1e-3).astype(int)
    flat = levels.reshape(size, -1, width)

    def at(row: Any) -> Any:
        where = (level * length + jnp.clip(row, 0, length - 1)).reshape(size, -1, 1)
        return jnp.take_along_axis(flat, where, 1).reshape(*level.shape, width)

    return jnp.where((stop > start)[..., None], jnp.maximum(at(start), at(stop - 2**level)), 0.0)
