"""`for<'a>` before a bound, a predicate or the type of a function pointer: lifetimes that may be any. They are marked
as belonging to it (`^a`). Source: Rust reference, "Higher-ranked trait bounds", "Function pointer types".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from murust.core.regions import regions_of
from murust.core.types import FnPtr, Type, parts
from murust.diagnostics.model import error
from murust.record import replace
from murust.syntax import ast
from murust.types import errors

if TYPE_CHECKING:
    from murust.types.items import Items
    from murust.types.written import Scope

Lifetimes = tuple[ast.Lifetime, ...]


def binding(lifetimes: Lifetimes, scope: Scope) -> tuple[Scope, dict[str, str]]:
    """The scope inside `for<'a>`, and the names that mark the lifetimes as belonging to it."""
    if not lifetimes:
        return scope, {}
    names = [lifetime.name for lifetime in lifetimes]
    for lifetime in lifetimes:
        if lifetime.name in scope.lifetimes:
            text = f"the lifetime `'{lifetime.name}` is declared already"
            scope.items.report(error("E0496", text, lifetime.span))
    return replace(scope, lifetimes=scope.lifetimes | set(names)), {name: f"^{name}" for name in names}


def refuse_nested(lifetimes: Lifetimes, types: Iterable[Type], items: Items) -> None:
    """A function pointer inside of what `for<'a>` stands before has lifetimes of its own only."""
    names = {lifetime.name for lifetime in lifetimes}
    for ty in types if names else ():
        if any(names & set(regions_of(inner)) for inner in _function_pointers(ty)):
            text = "a lifetime of `for<…>` in the type of a function pointer that stands inside"
            items.report(errors.unsupported(text, lifetimes[0].span))


def _function_pointers(ty: Type) -> Iterator[FnPtr]:
    if isinstance(ty, FnPtr):
        yield ty
    for part in parts(ty):
        yield from _function_pointers(part)


def refuse_unplaced(lifetimes: Lifetimes, inputs: Iterable[Type], output: Type, code: str, items: Items) -> None:
    """What determines a lifetime of `for<'a>` is what is given; it may then stand in what comes back."""
    placed = {region for ty in inputs for region in regions_of(ty)}
    for lifetime in lifetimes:
        if lifetime.name in regions_of(output) and lifetime.name not in placed:
            text = f"the result speaks of `'{lifetime.name}`, and nothing that is given does"
            items.report(error(code, text, lifetime.span))
