"""Changes in words: what an event did to one fact, and why, as the stream and the change log tell it.

Computed from the fact before and after alone, so the same event tells the same change again.
"""

from __future__ import annotations

from typing import Any

from .facts import Fact
from .values import Status

Change = dict[str, Any]


def _status(fact: Fact | None) -> Status | None:
    return fact.status if fact and fact.live else None


def change_of(old: Fact | None, new: Fact | None, why: str, claims: list[str]) -> Change | None:
    """What happened to one fact, in words that a reader of the stream understands."""
    if old is new or (shown := new or old) is None:
        return None
    was, now = _status(old), _status(new)
    if was is None and now is None:
        return None
    op = "created" if was is None else "closed" if now is None else "updated"
    reasons = [why] if why else []
    if op == "updated" and was != now:
        reasons.append(f"status {was} -> {now}")
    if op == "updated" and old and new and old.links != new.links:
        reasons += _link_reasons(old, new)
    return {
        "op": op,
        "fact": shown.id,
        "kind": shown.kind,
        "status": now,
        "statement": shown.wording.statement,
        "entities": sorted(set(shown.parties)),
        "claims": claims,
        "why": "; ".join(reasons) or "placed anew",
    }


_LINKED = {
    "same_deal": "tells the same deal as",
    "contradicts": "contradicts",
    "revises": "revises",
    "revised_by": "revised by",
    "overruled_by": "overruled by",
}


def _link_reasons(old: Fact, new: Fact) -> list[str]:
    reasons = []
    for name, text in _LINKED.items():
        was, now = getattr(old.links, name), getattr(new.links, name)
        if was != now and (added := set(now).difference(was)):
            reasons.append(f"{text} {', '.join(sorted(added))}")
    return reasons
