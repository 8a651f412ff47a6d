"""A property that is computed when it is first asked for, and kept.

`functools.cached_property` without its lock, which took longer than most of what is computed: threads that ask at the
same moment may compute the same value twice, which is no harm where it follows from a frozen object alone.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

T = TypeVar("T")


class once(Generic[T]):
    """Use as `@once` on a method without arguments, of a class whose instances have a `__dict__`."""

    def __init__(self, compute: Callable[[Any], T]) -> None:
        self._compute = compute
        self._name = compute.__name__
        self.__doc__ = compute.__doc__

    @overload
    def __get__(self, instance: None, owner: type) -> once[T]: ...

    @overload
    def __get__(self, instance: object, owner: type) -> T: ...

    def __get__(self, instance: object | None, owner: type) -> once[T] | T:
        if instance is None:
            return self
        # found there from now on, before this is asked: what defines no __set__ comes second
        value = instance.__dict__[self._name] = self._compute(instance)
        return value
