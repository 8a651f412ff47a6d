"""Learn the encoder of a language from annotated passages, on top of a public base model.

Usage: python tools/learn_encoder.py LANG BASE.onnx TOKENIZER.json OUT.npz GOLD.jsonl... [--epochs N] [--seed N]

BASE.onnx is a BERT exported to ONNX, TOKENIZER.json its vocabulary. The shipped weights were learnt from
all-MiniLM-L6-v2 (English) and bge-small-zh-v1.5 (Chinese), both of which Maven Central has as
dev.langchain4j:langchain4j-embeddings-*. Needs the extra `learn` (JAX); on two cores it takes about half an hour a
language.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import jax
import numpy as np
import onnx
import optax
from onnx import numpy_helper

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tools")]

import encoder_model  # noqa: E402
from encoder_examples import MOST_AMOUNTS, MOST_NAMES, UNKNOWN, Example, example, masked  # noqa: E402
from learn import batches as passages  # noqa: E402

from dealgraph.loaders.extract.learned import encoder, linear  # noqa: E402
from dealgraph.loaders.extract.learned.wordpiece import Vocabulary  # noqa: E402

LENGTHS = (64, 96, 128, 192, 256, 384)
PIECES_A_BATCH = 1024
RATE, RATE_OF_HEADS = 1e-4, 1e-3
NAMES_MASKED, PIECES_MASKED = 0.25, 0.04
PARTS = {"q": "attention.self.query", "k": "attention.self.key", "v": "attention.self.value",
         "o": "attention.output.dense", "i": "intermediate.dense", "u": "output.dense"}  # fmt: skip
Arrays = dict[str, Any]


def base(path: Path) -> Arrays:
    """The weights of a BERT, under the names that `learned/encoder` uses."""
    graph = onnx.load(str(path)).graph
    told = {i.name: numpy_helper.to_array(i).astype(np.float32) for i in graph.initializer}
    added = {name: node for node in graph.node if node.op_type == "Add" for name in node.input}
    for node in graph.node:  # a matrix has no name of its own in the file: its bias has
        if node.op_type == "MatMul" and node.input[1] in told:
            bias = next(name for name in added[node.output[0]].input if name in told)
            told[bias.replace(".bias", ".weight")] = told[node.input[1]]
    e = "embeddings."
    place = told[f"{e}position_embeddings.weight"] + told[f"{e}token_type_embeddings.weight"][0]
    out = {"emb": told[f"{e}word_embeddings.weight"], "pos": place, "ln0": _scale(told, f"{e}LayerNorm")}
    layer = 0
    while (p := f"encoder.layer.{layer}.") + "output.dense.bias" in told:
        for short, name in PARTS.items():
            out |= {f"{layer}.{short}w": told[f"{p}{name}.weight"], f"{layer}.{short}b": told[f"{p}{name}.bias"]}
        out |= {
            f"{layer}.ln1": _scale(told, f"{p}attention.output.LayerNorm"),
            f"{layer}.ln2": _scale(told, f"{p}output.LayerNorm"),
        }
        layer += 1
    return out


def _scale(told: Arrays, name: str) -> Any:
    return np.stack([told[f"{name}.weight"], told[f"{name}.bias"]])


def batches(examples: Sequence[Example], chance: random.Random, mask: int) -> Iterator[Arrays]:
    """All examples in batches of like length, in a new order each time, some of their pieces hidden."""
    by_length: dict[int, list[Example]] = {}
    for e in examples:
        by_length.setdefault(next(n for n in LENGTHS if len(e.ids) <= n), []).append(e)
    out = []
    for length, alike in by_length.items():
        chance.shuffle(alike)
        size = max(2, PIECES_A_BATCH // length)
        out += [(length, size, alike[i : i + size]) for i in range(0, len(alike), size)]
    chance.shuffle(out)
    for length, size, some in out:
        batch = _empty(size, length)
        for at, e in enumerate(some):
            _put(batch, at, e, list(masked(e.ids, e, chance, mask, NAMES_MASKED, PIECES_MASKED)))
        yield batch


def _empty(size: int, length: int) -> Arrays:
    """A batch of nothing: no answer is known."""

    def of(*shape: int, value: int = 0, kind: type = np.int32) -> Any:
        return np.full((size, *shape), value, kind)

    n, a, here = MOST_NAMES, MOST_AMOUNTS, np.float32
    out = {
        "ids": of(length),
        "there": of(length, kind=here),
        "names": of(n, 2),
        "sorts": of(n),
        "named": of(n, kind=here),
        "amounts": of(a, 2),
    }
    out |= {
        "labels": of(length, value=UNKNOWN),
        "kinds": of(a, value=UNKNOWN),
        "metrics": of(a, value=UNKNOWN),
        "alone": of(n, value=UNKNOWN),
    }
    out |= {"owners": of(a, n + 1, kind=here), "objects": of(a, n + 1, kind=here), "relations": of(n, n, value=UNKNOWN)}
    out["there"][:, 0] = 1
    return out


def _put(batch: Arrays, at: int, e: Example, ids: Sequence[int]) -> None:
    size, names, amounts = len(ids), len(e.names), len(e.amounts)
    batch["ids"][at, :size], batch["there"][at, :size], batch["labels"][at, :size] = ids, 1, e.labels
    if names:
        batch["names"][at, :names], batch["sorts"][at, :names], batch["named"][at, :names] = e.names, e.sorts, 1
        batch["alone"][at, :names] = [e.alone.get(j, 0) for j in range(names)]
        batch["relations"][at, :names, :names] = [
            [UNKNOWN if i == j else e.relations.get((i, j), 0) for j in range(names)] for i in range(names)
        ]
    if amounts:
        batch["amounts"][at, :amounts], batch["kinds"][at, :amounts], batch["metrics"][at, :amounts] = (
            e.amounts,
            e.kinds,
            e.metrics,
        )
    for key, told in (("owners", e.owners), ("objects", e.objects)):
        for i, right in enumerate(told):
            if right is not None:
                batch[key][at, i, right or [MOST_NAMES]] = 1


def learn(
    weights: Arrays, examples: Sequence[Example], attention_heads: int, mask: int, epochs: int, seed: int
) -> Arrays:
    """The weights after so many looks at all examples."""
    own = set(weights)
    weights = weights | encoder_model.heads(weights["emb"].shape[1], seed)
    chance = random.Random(seed)  # noqa: S311 (an order of examples, no secret)
    steps = epochs * sum(1 for _ in batches(examples, chance, mask))

    def rate(most: float) -> Any:
        return optax.warmup_cosine_decay_schedule(0, most, steps // 10, steps, most / 50)

    rates = {
        "base": optax.adamw(rate(RATE), weight_decay=0.01),
        "heads": optax.adamw(rate(RATE_OF_HEADS), weight_decay=0.01),
    }
    fit = optax.chain(
        optax.clip_by_global_norm(5.0),
        optax.multi_transform(rates, {k: "base" if k in own else "heads" for k in weights}),
    )
    state = fit.init(weights)
    loss = partial(encoder_model.loss, attention_heads=attention_heads)

    def step(weights: Any, state: Any, batch: Any, key: Any) -> Any:
        surprise, slopes = jax.value_and_grad(loss)(weights, batch, key)
        change, state = fit.update(slopes, state, weights)
        return optax.apply_updates(weights, change), state, surprise

    fast: Any = jax.jit(step)
    key = jax.random.PRNGKey(seed)
    for epoch in range(epochs):
        total, count = 0.0, 0
        for batch in batches(examples, chance, mask):
            key, now = jax.random.split(key)
            weights, state, surprise = fast(weights, state, batch, now)
            total, count = total + float(surprise), count + 1
        print(f"epoch {epoch + 1} of {epochs}: {total / count:.3f}", flush=True)
    return {name: np.asarray(w, np.float32) for name, w in weights.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("lang", choices=("en", "zh"))
    for name in ("base", "tokenizer", "out"):
        parser.add_argument(name, type=Path)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--heads", type=int, help="of an attention; 12 where the states are 384 wide, else 8")
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    vocabulary = Vocabulary(json.loads(args.tokenizer.read_text("utf-8"))["model"]["vocab"])
    rows = [r for part in passages(args.gold) for r in part if r["lang"] == args.lang]
    # What is learnt is not read with what was learnt before from the same passages.
    with encoder.instead({args.lang: None}), linear.instead({f"names-{args.lang}": linear.Model()}):
        examples = [example(row, vocabulary) for row in rows]
    print(f"{args.lang}: {len(examples)} passages")
    weights = base(args.base)
    heads = args.heads or (12 if weights["emb"].shape[1] == 384 else 8)
    weights = learn(weights, examples, heads, vocabulary.ids["[MASK]"], args.epochs, args.seed)
    encoder.write(args.out, weights, vocabulary, heads)
    print(f"{args.out}: {args.out.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
