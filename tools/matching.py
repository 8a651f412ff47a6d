"""When is a predicted fact the gold fact? The rules of the guideline, for wherever its own scorer is not at hand.

Core: kind, parties and amount. Full: core, period, status, qualifier and attribution. One prediction answers one
gold fact, and the pairing is the best there is.
"""

from __future__ import annotations

import importlib.util
import re
import sys
import unicodedata
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

Row = dict[str, Any]
Test = Callable[[Row, Row], bool]

SUFFIX = re.compile(
    r"(?:inc|incorporated|corp|corporation|co|company|ltd|limited|llc|llp|lp|plc|ag|sa|se|nv|bv|gmbh|srl|spa|oy|ab|as|pte|pty|pt|"
    r"holdings|holding|group)"
)
ZH_SUFFIX = ("股份有限公司", "有限责任公司", "有限公司", "集团", "公司")
CJK = re.compile(r"[\u3400-\u9fff]")


def norm(name: str) -> str:
    """A name without what the guideline does not count."""
    text = re.sub(r"['’]s\b", "", unicodedata.normalize("NFKC", name).casefold())
    text = re.sub(r"\b([a-z])\.(?=[a-z]\b|\s|$)", r"\1", text)
    words = re.findall(r"\w+", text.replace("_", " "))
    while words and words[0] == "the":
        words = words[1:]
    while len(words) > 1 and SUFFIX.fullmatch(words[-1]):
        words = words[:-1]
    if len(words) > 1 and words[0] == "pt":
        words = words[1:]
    out = "".join(words)
    for suffix in ZH_SUFFIX:
        if out.endswith(suffix) and len(out) - len(suffix) >= 2:
            return out[: -len(suffix)]
    return out


def same_name(a: str | None, b: str | None) -> bool:
    """Equal, or one within the other."""
    if not a or not b:
        return (a or None) is None and (b or None) is None
    x, y = sorted((norm(a), norm(b)), key=len)
    return x == y or (bool(x) and x in y and len(x) >= (2 if CJK.search(x) else 3))


def _close(a: float | None, b: float | None) -> bool:
    if a is None or b is None:
        return a is b
    return abs(a - b) <= 0.01 * max(abs(a), abs(b), 1e-12)


def same_amount(g: Row | None, p: Row | None) -> bool:
    """Unit equal, each bound within one percent."""
    if not g or not p:
        return not g and not p
    return bool(g["unit"] == p["unit"]) and _close(g["min"], p["min"]) and _close(g["max"], p["max"])


def _same_bound(g: str | None, p: str | None) -> bool:
    if not g or not p:
        return not g and not p
    return p.startswith(g) or (len(p) >= 7 and g.startswith(p))


def same_ends(g: Row, p: Row) -> bool:
    """Kind and parties, in either order where the kind has none."""
    if g["kind"] != p["kind"]:
        return False
    if same_name(g["subject"], p["subject"]) and same_name(g["object"], p["object"]):
        return True
    swap = g["kind"] in ("partnership", "competition") or (g["kind"] == "acquisition" and g["metric"] == "merger")
    return swap and same_name(g["subject"], p["object"]) and same_name(g["object"], p["subject"])


def core(g: Row, p: Row) -> bool:
    """Kind, parties and amount."""
    return same_ends(g, p) and same_amount(g["amount"], p["amount"])


PARTS: dict[str, Test] = {
    "period": lambda g, p: all(
        _same_bound((g["period"] or {}).get(bound), (p["period"] or {}).get(bound)) for bound in ("start", "end")
    ),
    "status": lambda g, p: bool(g["status"] == p["status"]),
    "qualifier": lambda g, p: (g["amount"] or {}).get("qualifier") == (p["amount"] or {}).get("qualifier"),
    "attribution": lambda g, p: same_name(g["attribution"], p["attribution"]),
}


def full(g: Row, p: Row) -> bool:
    """Everything that is scored."""
    return core(g, p) and all(test(g, p) for test in PARTS.values())


def agreement(g: Row, p: Row) -> int:
    """In how much two facts agree beyond what pairs them."""
    return sum(test(g, p) for test in PARTS.values())


def match(gold: Sequence[Row], pred: Sequence[Row], test: Test, prefer: Any = agreement) -> list[tuple[int, int]]:
    """Maximum one-to-one matching; among equals the pair that agrees on more comes first."""
    edges = [sorted((j for j, p in enumerate(pred) if test(g, p)), key=lambda j: -prefer(g, pred[j])) for g in gold]
    owner: dict[int, int] = {}

    def place(i: int, seen: set[int]) -> bool:
        for j in edges[i]:
            if j not in seen:
                seen.add(j)
                if j not in owner or place(owner[j], seen):
                    owner[j] = i
                    return True
        return False

    for i in sorted(range(len(gold)), key=lambda i: -max((prefer(gold[i], pred[j]) for j in edges[i]), default=0)):
        place(i, set())
    return sorted((i, j) for j, i in owner.items())


def scorer(path: Path) -> Any:
    """The guideline's own scorer where it is at hand, else this module; both have the same functions."""
    spec = importlib.util.spec_from_file_location("score_facts", path) if path.is_file() else None
    if spec is None or spec.loader is None:
        return sys.modules[__name__]
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
