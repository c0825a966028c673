"""Types for the parameters of a generic function, to run it: the first ones at hand that satisfy its bounds."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from murust.core.types import BOOL, INTS, UNIT, Adt, ConstArg, Type, lifetime_argument
from murust.run.link import Linker
from murust.types.generics import Generics, TraitRef, Verdict, is_lifetime_name
from murust.types.items import TraitDef
from murust.types.select import Solver

MOST = 2_000
"""Choices that are tried."""

_LENGTHS = (ConstArg(3), ConstArg(1), ConstArg(0))


def arguments(name: str, linker: Linker) -> tuple[Type, ...] | None:
    """None if nothing at hand satisfies the bounds."""
    generics = linker.items.signature(name).generics
    owner = linker.items.entries[name].owner
    demanded = generics.predicates
    if isinstance(owner, TraitDef):  # a method that the trait provides
        demanded = (TraitRef(owner.name, owner.generics.own), *demanded)
    solver = Solver(linker.items)
    choices = (_choices(param, generics, linker) for param in generics.params)
    for args in itertools.islice(itertools.product(*choices), MOST):
        env = generics.env(args)
        if all(solver.evaluate(predicate.substitute(env)) is Verdict.YES for predicate in demanded):
            return args
    return None


def _choices(param: str, generics: Generics, linker: Linker) -> tuple[Type, ...]:
    if is_lifetime_name(param):
        return (lifetime_argument(""),)
    return _LENGTHS if param in generics.const_types else tuple(_types(linker))


def _types(linker: Linker) -> Iterator[Type]:
    yield from (INTS["u32"], INTS["i64"], INTS["u8"], BOOL, UNIT)
    for name, adt in linker.adts.items():
        if not linker.is_library_file(adt.span.file) and not (adt.params or adt.lifetimes or adt.ghost):
            yield Adt(name)
