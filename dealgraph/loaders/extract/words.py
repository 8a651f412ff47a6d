"""Word lists written as running text: one function, so that a list of names reads like one.

A list is split once, when its module is read.
"""

from __future__ import annotations


def words(text: str) -> list[str]:
    """The words of a text, split at white space; a bar, where there is one, splits instead."""
    parts = text.split("|") if "|" in text else text.split()
    return [" ".join(part.split()) for part in parts if part.strip()]
