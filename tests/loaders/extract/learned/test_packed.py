"""Weights in a byte or half of one: as near as their bits tell, and of the same shape."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dealgraph.loaders.extract.learned import packed


@pytest.mark.parametrize(("halves", "largest"), [((), packed.BYTE), (("w",), packed.HALF)])
@given(seed=st.integers(0, 2**31), scale=st.floats(1e-3, 1e3), rows=st.integers(128, 160))
def test_numbers_come_back_within_half_a_step_of_their_run(
    halves: tuple[str, ...], largest: int, seed: int, scale: float, rows: int
) -> None:
    weights = (np.random.default_rng(seed).standard_normal((rows, 32)) * scale).astype(np.float32)
    (back,) = packed.unpack(packed.pack({"w": weights}, halves)).values()
    step = np.abs(weights).max(1, keepdims=True) / largest
    assert back.shape == weights.shape
    assert (np.abs(back - weights) <= step * 0.51 + 1e-6).all()


def test_what_is_small_or_odd_is_kept_in_sixteen_bits() -> None:
    arrays = {"small": np.linspace(-1, 1, 7, dtype=np.float32), "odd": np.linspace(-1, 1, 5001, dtype=np.float32)}
    back = packed.unpack(packed.pack(arrays))
    assert {name: a.shape for name, a in back.items()} == {"small": (7,), "odd": (5001,)}
    assert all(np.abs(back[name] - arrays[name]).max() < 1e-3 for name in arrays)


def test_a_run_of_nothing_stays_nothing() -> None:
    nothing = np.zeros((200, 32), np.float32)
    for halves in ((), ("w",)):
        assert not packed.unpack(packed.pack({"w": nothing}, halves))["w"].any()
