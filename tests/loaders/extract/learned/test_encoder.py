"""The encoder and its heads: what they reckon, in small, beside the same written out; the shipped weights read."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dealgraph.loaders.extract.learned import encoder, heads
from dealgraph.loaders.extract.learned.packed import Floats
from dealgraph.loaders.extract.learned.wordpiece import MARKS, Vocabulary

WIDTH, HEADS, LAYERS = 8, 2, 2
WORDS = [*MARKS, "acme", "bought", "beta", "for", "500"]
TEXT = "Acme bought Beta for 500"


def small(seed: int = 1) -> encoder.Encoder:
    """An encoder of two layers with weights by chance."""
    chance = np.random.default_rng(seed)

    def some(*shape: int) -> Floats:
        return chance.standard_normal(shape).astype(np.float32) * np.float32(0.5)

    weights = {"emb": some(len(WORDS), WIDTH), "pos": some(64, WIDTH), "ln0": some(2, WIDTH)}
    for layer in range(LAYERS):
        weights |= {f"{layer}.{n}w": some(WIDTH, WIDTH) for n in "qkvo"} | {
            f"{layer}.{n}b": some(WIDTH) for n in "qkvou"
        }
        weights |= {f"{layer}.iw": some(WIDTH, 16), f"{layer}.ib": some(16), f"{layer}.uw": some(16, WIDTH)}
        weights |= {f"{layer}.ln1": some(2, WIDTH), f"{layer}.ln2": some(2, WIDTH)}
    weights |= {"ner.w": some(WIDTH, 3), "ner.b": some(3), "ctx.w": some(WIDTH, 4), "kind.emb": some(3, WIDTH)}
    for head, labels in (("ak", heads.KINDS), ("met", heads.METRICS), ("un", heads.ALONE)):
        weights |= {
            f"{head}.w1": some(WIDTH, 6),
            f"{head}.b1": some(6),
            f"{head}.w2": some(6, len(labels)),
            f"{head}.b2": some(len(labels)),
        }
    for head, size in (("own", 1), ("obj", 1), ("pl", len(heads.RELATIONS))):
        weights |= {
            f"{head}.a": some(WIDTH, 6),
            f"{head}.m": some(WIDTH, 6),
            f"{head}.c": some(4, 6),
            f"{head}.d": some(2 * heads.STEPS, 6),
        }
        weights |= {
            f"{head}.b1": some(6),
            f"{head}.w2": some(6, size),
            f"{head}.b2": some(size),
            f"{head}.n": some(WIDTH, 6),
            f"{head}.nb": some(1),
        }
    return encoder.Encoder(weights, Vocabulary({w: i for i, w in enumerate(WORDS)}), HEADS)


def _written_out(e: encoder.Encoder, ids: list[int]) -> list[list[float]]:
    """The same, number by number."""
    w = {name: a.astype(float) for name, a in e.weights.items()}

    def normal(row: Floats, scale: Floats) -> Floats:
        return (row - row.mean()) / math.sqrt(((row - row.mean()) ** 2).mean() + 1e-12) * scale[0] + scale[1]

    def gelu(x: float) -> float:
        return 0.5 * x * (1 + math.tanh(math.sqrt(2 / math.pi) * (x + 0.044715 * x**3)))

    rows = [normal(w["emb"][i] + w["pos"][at], w["ln0"]) for at, i in enumerate(ids)]
    for layer in range(LAYERS):
        q, k, v = ([r @ w[f"{layer}.{n}w"] + w[f"{layer}.{n}b"] for r in rows] for n in "qkv")
        size, seen = WIDTH // HEADS, []
        for a in range(len(rows)):
            out: list[float] = []
            for h in range(HEADS):
                part = slice(h * size, (h + 1) * size)
                powers = [math.exp(float(q[a][part] @ k[b][part]) / math.sqrt(size)) for b in range(len(rows))]
                out += list(sum(p / sum(powers) * v[b][part] for b, p in enumerate(powers)))
            seen.append(np.array(out) @ w[f"{layer}.ow"] + w[f"{layer}.ob"])
        rows = [normal(r + s, w[f"{layer}.ln1"]) for r, s in zip(rows, seen, strict=True)]
        inner = [np.array([gelu(x) for x in r @ w[f"{layer}.iw"] + w[f"{layer}.ib"]]) for r in rows]
        rows = [
            normal(r + i @ w[f"{layer}.uw"] + w[f"{layer}.ub"], w[f"{layer}.ln2"])
            for r, i in zip(rows, inner, strict=True)
        ]
    return [list(map(float, r)) for r in rows]


def test_states_are_what_the_formulas_say() -> None:
    e = small()
    pieces = e.vocabulary.pieces(TEXT)
    ids = [e.vocabulary.ids["[CLS]"], *(p.id for p in pieces), e.vocabulary.ids["[SEP]"]]
    assert np.allclose(e.states(pieces), _written_out(e, ids), atol=1e-4)


def test_every_choice_is_a_chance_and_names_are_asked_both_ways() -> None:
    e = small()
    names, amounts = np.array([[1, 2], [3, 4]]), np.array([[5, 6]])
    said = heads.decide(e.weights, e.states(e.vocabulary.pieces(TEXT)), names, np.array([0, 1]), amounts)
    assert said.kinds.shape == (1, len(heads.KINDS))
    assert said.owners.shape == said.objects.shape == (1, 3)
    assert said.relations.shape == (2, 2, len(heads.RELATIONS))
    for chances in (said.kinds, said.metrics, said.owners, said.objects, said.relations, said.alone):
        assert np.allclose(chances.sum(-1), 1, atol=1e-5)
    assert not np.allclose(said.relations[0, 1], said.relations[1, 0])


@given(seed=st.integers(0, 999), rows=st.integers(1, 40), data=st.data())
def test_what_stands_between_is_the_largest_of_each_column(seed: int, rows: int, data: st.DataObject) -> None:
    x = np.random.default_rng(seed).standard_normal((rows, 3)).astype(np.float32)
    edges = sorted(data.draw(st.lists(st.integers(0, rows), min_size=4, max_size=4)))
    spans = np.array([edges[:2], edges[2:]])
    between = heads.Between(x).strongest(spans, spans)
    gap = x[edges[1] : edges[2]]
    expected = gap.max(0) if len(gap) else np.zeros(3, np.float32)
    assert np.array_equal(between[0, 1], expected)
    assert np.array_equal(between[1, 0], expected)


def test_a_step_says_which_of_two_comes_first() -> None:
    assert heads.steps(np.array([1, 3, 5, 100])).tolist() != heads.steps(np.array([-1, -3, -5, -100])).tolist()
    far = heads.steps(np.arange(1, 500)).tolist()
    assert far == sorted(far)
    assert max(far) < heads.STEPS
    assert set(far).isdisjoint(heads.steps(-np.arange(1, 500)).tolist())


def test_what_is_written_reads_back(tmp_path: Path) -> None:
    e = small()
    encoder.write(tmp_path / "e.npz", e.weights, e.vocabulary, HEADS)
    again = encoder.load(tmp_path / "e.npz")
    assert (again.heads, again.layers) == (HEADS, LAYERS)
    pieces, same = e.vocabulary.pieces(TEXT), again.vocabulary.pieces(TEXT)
    assert [(p.start, p.end) for p in pieces] == [(p.start, p.end) for p in same]
    assert np.allclose(e.states(pieces), again.states(same), atol=0.02)


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_shipped_encoder_reads_and_has_every_head(lang: str) -> None:
    e = encoder.encoder(lang)
    assert e is not None
    said = heads.decide(
        e.weights, e.states(e.vocabulary.pieces(TEXT)), np.array([[1, 2], [3, 4]]), np.array([0, 0]), np.array([[5, 6]])
    )
    assert np.isfinite(said.relations).all()
    assert said.metrics.shape == (1, len(heads.METRICS))


def test_a_language_without_weights_has_no_encoder() -> None:
    assert encoder.encoder("xx") is None
