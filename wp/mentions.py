"""What functions, lemmas and definitions speak of, call, or are proved with: the edges of the graph of `wp.dependence`.

More rather than less: of what a trait has, all that its implementations have; of a closure, what its body calls and
the ghost code in it, wherever it is called; of a constant, what gives it its value.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress

import attrs

from murust.core import nodes as core
from murust.core import specs as spec
from murust.core import types
from murust.core.links import Assumed, Beyond, Instance, Target, Unwritten
from murust.core.parts import (
    children,
    contract_terms,
    definition_terms,
    function_terms,
    lemma_calls,
    lemma_terms,
    revealed_by,
    statements,
    values_in,
)
from murust.core.proofs import Lemma
from wp.calls import called_by_named, called_in
from wp.code import Code
from wp.reified import initialiser
from wp.unsupported import Unsupported
from wp.unwritten import constant_of

FUNCTION, LEMMA, DEFINITION = "fn ", "lemma ", "spec fn "
"""What stands before names: those of different kinds may be alike."""


@attrs.define(eq=False, repr=False)
class Mentions:
    """What is mentioned in one place: `code` says what calls mean there."""

    code: Code
    _entered: set[Target | str] = attrs.field(factory=set)

    def of_function(self, function: core.Function) -> Iterator[str]:
        """By a function, but for what it calls by name (`wp.calls`): its contract, that of its trait, which it has to
        keep, and what its proof is made of."""
        yield from self._body(function)
        yield from (LEMMA + lemma for lemma in function.contract.lemmas)
        with suppress(Unsupported, Beyond):  # then it is not proved
            promised = self.code.promised(function)
            yield from self.terms(contract_terms(promised) if promised is not None else ())

    def of_lemma(self, lemma: Lemma) -> Iterator[str]:
        yield from self._steps(lemma.proof or ())
        yield from self.terms(lemma_terms(lemma))

    def of_definition(self, definition: spec.SpecFunction) -> Iterator[str]:
        yield from self.terms(definition_terms(definition))

    def terms(self, roots: Iterable[spec.SpecTerm]) -> Iterator[str]:
        pending = list(roots)
        while pending:
            term = pending.pop()
            pending += children(term)
            if isinstance(term, spec.SpecCall):
                yield from self._call(term)
            elif isinstance(term, spec.TypeConst):
                yield from self._initialised(term)

    def constant(self, member: Unwritten) -> Iterator[str]:
        """By what an implementation gives for a constant."""
        with suppress(Unsupported, Beyond):  # it has an error
            yield from attrs.evolve(self, code=Code(self.code.program, member.links))._value(constant_of(member))

    def _body(self, function: core.Function) -> Iterator[str]:
        """By closures and functions that it has as values, too; ghost code in closures is part of its proof."""
        yield from (FUNCTION + value for value in values_in(function))
        for stmt in statements(function.body):
            if isinstance(stmt, core.GhostStep):
                yield from self._steps(stmt.step)
            elif isinstance(stmt, core.Assign) and isinstance(stmt.rvalue, core.NamedConst | core.StaticAddress):
                yield from self._initialised(stmt.rvalue)
        yield from self.terms(function_terms(function))

    def _steps(self, step: object) -> Iterator[str]:
        yield from (LEMMA + lemma for lemma in lemma_calls(step))
        yield from (DEFINITION + name for name in revealed_by(step))

    def _call(self, call: spec.SpecCall) -> Iterator[str]:
        """By the function that is called, and by closures and functions among the types that it is given."""
        name, links = call.function, self.code.links
        if call.pure:
            yield from (FUNCTION + found for found in (name, *links.implementations(name)))
        else:
            yield from (DEFINITION + found for found in (name, *links.spec_implementations(name)))
            yield from self._of_library(name)
        given = types.throughout(call.type_args)
        yield from (FUNCTION + ty.name for ty in given if isinstance(ty, types.FnItem | types.Closure))
        with suppress(Unsupported, Beyond):  # then it can't be said
            named = call.function if call.pure else None
            yield from (FUNCTION + found for found in called_by_named(named, call.type_args, self.code))

    def _of_library(self, name: str) -> Iterator[str]:
        """By a definition of the library, which is no node of the graph."""
        if name not in self.code.program.spec_functions and name not in self._entered:
            self._entered.add(name)
            definition = self.code.links.spec_function(name)
            yield from self.of_definition(definition) if definition is not None else ()

    def _initialised(self, of: core.NamedConst | core.StaticAddress | spec.TypeConst) -> Iterator[str]:
        """By the value of a constant or a static; of a constant of a trait, of a type that may be any within its
        bounds, by what each implementation gives."""
        found = initialiser(of, self.code)
        if isinstance(found, Instance):
            yield from self._value(found)
        elif isinstance(found, Assumed) and found.name not in self._entered:
            self._entered.add(found.name)
            for member in self.code.links.unwritten():
                if member.constant is not None and f"{member.trait}::{member.member}" == found.name:
                    yield from self.constant(member)

    def _value(self, constant: Instance) -> Iterator[str]:
        if constant in self._entered:
            return
        self._entered.add(constant)
        with suppress(Unsupported, Beyond):  # then nothing is proved that uses it
            function = self.code.callee(constant).function
            if function is not None:
                yield from self._body(function)
                yield from (FUNCTION + found for found in called_in(function, self.code))
