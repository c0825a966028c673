"""Functions that may need themselves for ever larger types: polymorphic recursion. A quick look; whether there is an
end is found by following the instances that a program compiles."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from murust.core import nodes as core
from murust.core.parts import statements
from murust.core.types import Param, Projection, Type, mentions


def may_grow(functions: Mapping[str, core.Function], implemented: Callable[[str], Iterable[str]]) -> bool:
    """Does a function call itself, perhaps through others, with types that hold its parameters and are more than these?
    `implemented`: the functions that the name of a trait's method may stand for."""
    calls: dict[str, set[str]] = {}
    growing: list[tuple[str, str]] = []
    for name, function in functions.items():
        if not function.generics:
            continue
        caller = _written(name)
        for stmt in statements(function.body):
            if isinstance(stmt, core.Call):
                calls.setdefault(caller, set()).add(stmt.callee)
                if any(map(_is_more, stmt.type_args)):
                    growing.append((caller, stmt.callee))
    return any(_reaches(callee, caller, calls, implemented) for caller, callee in growing)


def _written(name: str) -> str:
    """The function that a closure stands in."""
    return name.partition("::{closure")[0]


def _is_more(ty: Type) -> bool:
    return not isinstance(ty, Param | Projection) and mentions(ty, Param)


def _reaches(
    start: str, goal: str, calls: Mapping[str, Iterable[str]], implemented: Callable[[str], Iterable[str]]
) -> bool:
    pending, seen = [start], {start}
    for name in pending:
        if name == goal:
            return True
        more = {*calls.get(name, ()), *implemented(name)} - seen
        seen |= more
        pending += more
    return False
