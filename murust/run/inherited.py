"""Contracts that stand elsewhere than the code that has to keep them.

A method of an implementation refines the contract of the trait's method: whoever calls it through a bound relies on
that. Where the implementation asks for nothing itself, it asks for what the trait does; where it does, which may be
less, what the trait promises has to hold if what the trait asks for did on entry. Source: LANGUAGE.md section 2.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from murust.core import nodes as core
from murust.core.types import Type
from murust.record import Record

if TYPE_CHECKING:
    from murust.run.frame import Frame


class Inherited(Record):
    """A trait's contract, for one implementation of the method. `own`: the variables of the method for those that the
    contract speaks of; `env`: types for the parameters of the trait and its method. `guarded`: the method has a
    contract of its own."""

    contract: core.Contract
    own: Mapping[core.Local, core.Local]
    env: Mapping[str, Type]
    guarded: bool


def inherited(f: Frame, program: core.Program) -> Inherited | None:
    """The contract that a function has from a trait, if there is one."""
    function = f.function
    name = program.refines.get(function.name)
    declared = program.declarations.get(name) or program.functions.get(name) if name is not None else None
    if declared is None:
        return None
    types = f.unit.linker.arguments_of_trait(function.name, f.env)
    methods_own = function.generics[len(function.generics) - (len(declared.generics) - len(types)) :]
    env = dict(zip(declared.generics, (*types, *(f.env[param] for param in methods_own)), strict=True))
    there, here = (declared.result, *declared.params), (function.result, *function.params)
    return Inherited(declared.contract, dict(zip(there, here, strict=True)), env, has_clauses(function.contract))


def has_clauses(contract: core.Contract) -> bool:
    return bool(contract.requires or contract.ensures or contract.panics)
