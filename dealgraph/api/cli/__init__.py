"""The command line: what a person types, and how it reaches the service."""

from .commands import main

__all__ = ["main"]
