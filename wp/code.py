"""The functions that a proof speaks of, each with the types of the call: contracts to rely on, bodies to go into."""

from __future__ import annotations

from typing import TypeVar

import attrs

from murust.core import nodes as core
from murust.core import specs as spec
from murust.core.instantiate import Instantiation
from murust.core.links import Instance, Links, Target
from murust.core.parts import below
from murust.core.types import Adt, Assertion, Param, Type
from murust.record import Record, replace
from wp.unsupported import Unsupported

T = TypeVar("T")


class Callee(Record):
    """What is known of a function that is called: parameters, result and contract, with the types of the call; and its
    body, if there is one."""

    target: Target
    params: tuple[core.Local, ...]
    result: core.Local
    contract: core.Contract
    declared: tuple[Type, ...]
    """The types of the parameters as they are written, with type parameters in them."""
    function: core.Function | None = None
    silent: bool = False
    """Has it no contract of its own?"""

    @property
    def name(self) -> str:
        return self.target.name


@attrs.define(eq=False, repr=False)
class Code:
    """What calls mean in one function: its bounds say what is known of its type parameters."""

    program: core.Program
    links: Links
    _callees: dict[Target, Callee] = attrs.field(factory=dict)

    def within(self, function: str) -> Code:
        return Code(self.program, self.links.within(function))

    @property
    def looked_up(self) -> frozenset[str]:
        """The functions that have been asked for here."""
        return frozenset(target.name for target in self._callees)

    def resolve(self, callee: str, args: tuple[Type, ...]) -> Target:
        return self.links.resolve(callee, args)

    def callee(self, target: Target) -> Callee:
        """The function that is meant, with these types."""
        if target not in self._callees:
            self._callees[target] = self._callee(target)
        return self._callees[target]

    def _callee(self, target: Target) -> Callee:
        declared = self.links.declared(target.name) if not isinstance(target, Instance) else None
        if declared is not None:
            known = self._instantiated(declared, declared.generics, target)
            silent = is_silent(known.contract)
            return Callee(target, known.params, known.result, known.contract, _types(declared.params), silent=silent)
        if not self._stands(target.name):
            raise Unsupported(f"a call of `{target.name}`, which has an error,")
        written = self.links.function(target.name)
        function = self.own(written)
        same = function.closure and target.args == tuple(map(Param, function.generics))
        # A closure in the function that it stands in: its clauses speak of that function's variables.
        made = function if same else replace(self._instantiated(function, function.generics, target), generics=())
        declared_types, silent = _types(written.params), is_silent(written.contract)
        return Callee(target, made.params, made.result, made.contract, declared_types, made, silent)

    def _stands(self, name: str) -> bool:
        """Is there nothing wrong with a function, or with a constant, which is named in braces?"""
        return name in self.program.functions or name.startswith("{") or self.links.is_library(name)

    def _instantiated(self, node: T, generics: tuple[str, ...], target: Target) -> T:
        if not target.args:
            return node
        env = dict(zip(generics, target.args, strict=True))
        return Instantiation(env, self.links.normalised).of(node)

    def own(self, function: core.Function) -> core.Function:
        """A function with the contract that it has to satisfy: of a method, the trait's, too. Where a method says
        nothing of its own in one respect, what the trait says stands for it. What is owned is not owned twice: of a
        method that says itself what it takes or gives back, that is all, and the trait's is shown to follow
        (`wp.refine`)."""
        trait = self.promised(function)
        if trait is None:
            return function
        own = function.contract
        if trait.ghosts or own.ghosts:
            raise Unsupported("a ghost parameter of a method of a trait", function.name_span)
        merged = replace(
            own,
            requires=own.requires or trait.requires,
            ensures=own.ensures if stands_alone(own, trait) else (*own.ensures, *trait.ensures),
            panics=own.panics or trait.panics,
            measure=own.measure or trait.measure,
            modifiers=own.modifiers | trait.modifiers,
        )
        if merged.requires is not trait.requires and names_what_is_bound(merged, trait.requires):
            what = "a trait's `panics` or `decreases` with `?x` of its `requires`, for a method that has a `requires`,"
            raise Unsupported(what, function.name_span)
        return replace(function, contract=merged)

    def promised(self, function: core.Function) -> core.Contract | None:
        """The contract of the trait's method that a function implements, of the function's own parameters."""
        found = self.links.refined(function.name)
        declared = self._declared(found[0]) if found is not None else None
        if found is None or declared is None:
            return None
        generics, params, result, contract = declared
        if (len(params), len(generics)) != (len(function.params), len(found[1])):
            raise Unsupported(
                f"`{function.name}`, which does not take what its trait's method does,", function.name_span
            )
        same = dict(zip((*params, result), (*function.params, function.result), strict=True))
        env = dict(zip(generics, found[1], strict=True))
        return Instantiation(env, self.links.normalised, same).of(contract)

    def _declared(self, name: str) -> tuple[tuple[str, ...], tuple[core.Local, ...], core.Local, core.Contract] | None:
        """A method of a trait, with or without a body."""
        declared = self.links.declared(name)
        library = self.links.is_library(name) and self.links.is_provided(name)
        if declared is None and (library or name in self.program.functions):
            provided = self.links.function(name)
            return provided.generics, provided.params, provided.result, provided.contract
        return None if declared is None else (declared.generics, declared.params, declared.result, declared.contract)

    def invariants(self, ty: Adt) -> list[spec.TypeInvariant]:
        """The invariants of a type, with its arguments."""
        return [
            Instantiation(dict(zip(invariant.generics, ty.args, strict=True)), self.links.normalised).of(invariant)
            if ty.args
            else invariant
            for invariant in self.program.invariants.get(ty.name, ())
        ]


def _types(params: tuple[core.Local, ...]) -> tuple[Type, ...]:
    return tuple(param.ty for param in params)


def stands_alone(own: core.Contract, trait: core.Contract) -> bool:
    """Does a method say itself what it owns, rather than leave it to its trait?"""
    about_memory = any(isinstance(clause.term.ty, Assertion) for clause in (*own.ensures, *trait.ensures))
    asks = any(isinstance(clause.term.ty, Assertion) for clause in (*own.requires, *trait.requires))
    gives = any(isinstance(clause.term.ty, Assertion) for clause in own.ensures)
    return (asks or about_memory) and (bool(own.requires) or gives)


def names_what_is_bound(contract: core.Contract, requires: tuple[spec.Clause, ...]) -> bool:
    """Does it say of panics, or of why recursion ends, something that `?x` in these clauses binds?"""
    terms = [clause.term for clause in contract.panics]
    terms += contract.measure.terms if contract.measure is not None else ()
    bound = {part.var for clause in requires for part in below(clause.term) if isinstance(part, spec.Binder)}
    return any(isinstance(part, spec.Bound) and part.var in bound for term in terms for part in below(term))


def is_silent(contract: core.Contract) -> bool:
    """Does it say nothing?"""
    said = contract.requires or contract.ensures or contract.measure or contract.panics
    return not (said or contract.trusted or contract.modifiers or contract.ghosts)
