"""Spec functions in the logic. One that does not call itself is expanded where it is called; a recursive one is a
function symbol with its definition, once its recursion has been proved to end; an opaque one is a symbol, whose
definition is known where `reveal` says so.

Source for the need of a measure: a definition f(x) = f(x) + 1 has no model, so from it everything follows.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import attrs

from logic import build
from logic.goal import FunctionDef
from logic.terms import Term
from murust.core import specs as spec
from murust.core.parts import children, spec_calls
from wp.graph import components
from wp.sorts import Sorts
from wp.specs import Env, evaluate

FUEL = 2
"""How often a call of a recursive function is unrolled by itself."""


@attrs.define(eq=False, repr=False)
class SpecFunctions:
    sorts: Sorts
    definitions: Mapping[str, spec.SpecFunction]
    logical: dict[str, FunctionDef] = attrs.field(factory=dict)
    groups: dict[str, frozenset[str]] = attrs.field(factory=dict)  # the functions that a recursive one goes round with
    renamed: Mapping[str, str] = {}  # for recursion in an opaque function that is revealed
    distrusted: set[str] = attrs.field(factory=set)

    def __attrs_post_init__(self) -> None:
        graph = {name: frozenset(spec_calls(f.definition)) for name, f in self.definitions.items()}
        for group in components(graph):
            if len(group) > 1 or next(iter(group)) in graph[next(iter(group))]:
                for name in group:
                    self.groups[name] = group

    def call(self, name: str, args: tuple[Term, ...]) -> Term:
        """The value of a call."""
        function = self.definitions[name]
        if name in self.renamed:
            return build.apply(self.renamed[name], args, self.sorts.of(function.result))
        if name in self.groups or function.opaque:
            self.define(name)
            return build.apply(name, args, self.sorts.of(function.result))
        return evaluate(function.definition, self.env(dict(zip(function.params, args, strict=True))))

    def revealed(self, name: str) -> Term:
        """What an opaque function is, for all arguments."""
        function = self.definitions[name]
        params = tuple(build.fresh(p.name, self.sorts.of(p.ty)) for p in function.params)
        call = self.call(name, params)
        value = self._transparent(name, f"{name} (revealed)", params)
        return build.forall(params, build.eq(call, value), ((call,),)) if params else build.eq(call, value)

    def _transparent(self, name: str, inside: str, params: tuple[Term, ...]) -> Term:
        """The value of the definition; recursion in it is one of a function that is not opaque."""
        function = self.definitions[name]
        if name not in self.groups:
            return evaluate(function.definition, self.env(dict(zip(function.params, params, strict=True))))
        result = self.sorts.of(function.result)
        if inside not in self.logical:
            open_ = attrs.evolve(self, renamed={**self.renamed, name: inside})
            self.logical[inside] = FunctionDef(inside, params, result, build.apply(inside, params, result), 0)
            body = evaluate(function.definition, open_.env(dict(zip(function.params, params, strict=True))))
            fuel = 0 if name in self.distrusted else FUEL
            self.logical[inside] = FunctionDef(inside, params, result, body, fuel)
        return build.apply(inside, params, result)

    def env(self, bound: Mapping[spec.BoundVar, Term]) -> Env:
        return Env(self.sorts, self, {}, {}, bound)

    def define(self, name: str) -> None:
        """Makes the logical definition of a recursive function, and of those that it needs."""
        if name in self.logical:
            return
        function = self.definitions[name]
        params = tuple(build.fresh(p.name, self.sorts.of(p.ty)) for p in function.params)
        result = self.sorts.of(function.result)
        # Known before its body is made: the body calls it.
        self.logical[name] = FunctionDef(name, params, result, build.apply(name, params, result), 0)
        if function.opaque:
            return
        body = evaluate(function.definition, self.env(dict(zip(function.params, params, strict=True))))
        self.logical[name] = FunctionDef(name, params, result, body, FUEL)

    def distrust(self, name: str) -> None:
        """Takes back the definition of a function whose recursion has not been proved to end: it remains a function
        about which nothing is known."""
        self.define(name)
        self.distrusted.add(name)
        self.logical[name] = attrs.evolve(self.logical[name], fuel=0)


def recursive_calls(
    function: spec.SpecFunction, group: frozenset[str], env: Env, visit: Callable[[spec.SpecCall, Env, Term], None]
) -> None:
    """Calls `visit` for each call of the group in the body, with the environment there and the condition under which
    the call is reached. A quantified variable stands for any value."""

    def walk(term: spec.SpecTerm, env: Env, condition: Term) -> None:
        match term:
            case spec.SpecCall(function=name) if name in group:
                visit(term, env, condition)
            case spec.Ite(condition=test, then=then, orelse=orelse):
                walk(test, env, condition)
                value = evaluate(test, env)
                walk(then, env, build.conj(condition, value))
                walk(orelse, env, build.conj(condition, build.negate(value)))
                return
            case spec.Binary(op=spec.SpecOp.CONJ | spec.SpecOp.IMPLIES, left=left, right=right):
                walk(left, env, condition)
                walk(right, env, build.conj(condition, evaluate(left, env)))
                return
            case spec.Binary(op=spec.SpecOp.DISJ, left=left, right=right):
                walk(left, env, condition)
                walk(right, env, build.conj(condition, build.negate(evaluate(left, env))))
                return
            case spec.LetIn(var=var, value=value_term, body=body):
                walk(value_term, env, condition)
                walk(body, env.with_bound({var: evaluate(value_term, env)}), condition)
                return
            case spec.Quantified(variables=variables, body=body):
                fresh = {var: build.fresh(var.name, env.sorts.of(var.ty)) for var in variables}
                walk(body, env.with_bound(fresh), condition)
                return
            case _:
                pass
        for child in children(term):
            walk(child, env, condition)

    walk(function.definition, env, build.boolean(True))
