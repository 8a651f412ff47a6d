"""Claims as JSON, as users send them."""

from __future__ import annotations

from typing import Any

NEWS = {"title": "A digest", "publisher": "The Daily", "published_at": "2025-11-13"}


def money(amount: int, text: str = "", **more: Any) -> dict[str, Any]:
    return {"text": text or f"${amount}", "min": amount, "max": amount, "unit": "USD", **more}


def claim(kind: str = "investment", *, quote: str = "so it says", document: Any = None, **more: Any) -> dict[str, Any]:
    if kind == "investment" and "roles" not in more:
        more["roles"] = {"investor": ["Anthropic"]}
    return {"kind": kind, **more, "evidence": {"document": document or NEWS, "quote": quote}}


def numbered(n: int) -> dict[str, Any]:
    """One of endlessly many different claims."""
    return claim(roles={"investor": [f"Company {n}"], "partner": [f"Company {n % 7}x"]}, quantity=money(n + 1))


STORY = [
    claim(
        roles={
            "investor": ["Anthropic"],
            "target": {"name": "AI data centers", "kind": "project"},
            "partner": ["Fluidstack"],
        },
        quantity=money(50_000_000_000, "$50 billion"),
        status="announced",
        quote="Anthropic will invest $50 billion with Fluidstack",
    ),
    claim(
        roles={"investor": ["Meta"]},
        quantity=money(600_000_000_000, "$600 billion"),
        status="planned",
        quote="Meta plans",
    ),
    claim("competition", roles={"party": ["Anthropic", "Meta", "谷歌"]}, quote="they compete"),
    claim(
        "observation",
        roles={"subject": ["Anthropic"]},
        metric="customers",
        quantity={"text": "more than 30,000", "min": 30000, "unit": "count", "qualifier": "more_than"},
        quote="more than 30,000 enterprise customers",
    ),
    claim(
        "forecast",
        roles={"subject": ["Google"]},
        metric="capex",
        quantity={
            "text": "$91-93 billion",
            "min": 91_000_000_000,
            "max": 93_000_000_000,
            "unit": "USD",
            "qualifier": "between",
        },
        attributes={"direction": "raised"},
        period={"text": "2025", "start": "2025", "end": "2025"},
        status="expected",
        quote="Google raised its forecast to $91-93 billion",
    ),
    claim(
        "founding",
        roles={"subject": ["Anthropic"]},
        period={"text": "2021", "start": "2021", "end": "2021"},
        quote="in 2021",
    ),
]
