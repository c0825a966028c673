"""Functions of the program in specifications: what a `pure` function returns, as a term.

The body is executed as it stands, without asking whether it panics: where it would, the value is some value of the
type. So the definition is total, and says nothing that is not true.

A body that calls itself is the definition of a function symbol, where the function may be called; of one that loops,
and of a method of a trait behind a bound, the symbol is known by its contract only. They rest on the proof of the
function, or of all implementations: that it ends, and does what it says. So what that proof rests on may not use them
(`wp.dependence`).
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

import attrs

from logic import build
from logic.goal import FunctionDef
from logic.terms import Term
from murust.core.links import Assumed, Instance, Intrinsic, Target, held_throughout
from murust.core.types import Adt, Type
from murust.source import Span
from wp import layouts
from wp.code import Code
from wp.constants import assumed
from wp.context import Context
from wp.heap import pointers
from wp.invariants import hold
from wp.mentions import FUNCTION
from wp.purity import holds_any, is_asked_for_values
from wp.rules.inline import enter
from wp.sorts import Sorts
from wp.specs import evaluate
from wp.state import State
from wp.unsupported import Unsupported
from wp.validity import valid

Entering = Callable[[], Context]
"""Makes a context in which nothing is known yet."""


FUEL = 2
"""How often a call of a recursive function is unrolled by itself."""


@attrs.define(eq=False, repr=False)
class Pure:
    """Values of pure functions and of constants, each found once for the same arguments."""

    code: Code
    sorts: Sorts
    context: Entering
    _known: dict[tuple[Target, tuple[Term, ...]], Term] = attrs.field(factory=dict)
    _open: list[Target] = attrs.field(factory=list)
    _symbols: dict[Target, str] = attrs.field(factory=dict)
    """Of the functions that have no term."""

    def call(self, name: str, types: tuple[Type, ...], args: tuple[Term, ...], ty: Type, span: Span) -> Term:
        """What a function returns for these arguments, in a specification."""
        target = self.code.resolve(name, types)
        if isinstance(target, Intrinsic) and target.name in layouts.MEMBERS:
            return layouts.asked(target.name, target.args[0], self.sorts)
        if isinstance(target, Intrinsic) and target.name in pointers.NULL:
            return pointers.null()
        if not isinstance(target, Assumed) and self.code.links.is_library(target.name):
            return self._of_library(target, args, ty, span)
        if isinstance(target, Intrinsic):
            raise Unsupported(f"a call of `{name}`, which has no text here, in a specification")
        return self.value(target, args)

    def _of_library(self, target: Instance | Intrinsic, args: tuple[Term, ...], ty: Type, span: Span) -> Term:
        """As in code: by the rule that there is for it, by its text, or by its contract."""
        from wp.rules.call import call

        if (target, args) not in self._known:
            if not self._is_asked_for_values(target):
                raise Unsupported(f"a call of `{target.name}`, whose answer depends on more than values,", span)
            try:
                found = call(target, list(args), ty, "asked", span, State({}), self.context())
            except Unsupported as problem:
                raise Unsupported(f"a call of `{target.name}` in a specification", span) from problem
            if found is None:
                raise Unsupported(f"`{target.name}`, which never returns, in a specification", span)
            self._known[target, args] = found
        return self._known[target, args]

    def _is_asked_for_values(self, target: Target) -> bool:
        callee = self.code.callee(target)
        types = (*(param.ty for param in callee.params), callee.result.ty)
        return is_asked_for_values(target, types, self.code)

    def _speaks_of_program(self, target: Target) -> bool:
        links, adts = self.code.links, self.code.program.adts
        inside = held_throughout(target.args, links, adts)
        return any(holds_any(ty) or (isinstance(ty, Adt) and not links.is_library_type(ty)) for ty in inside)

    def constant(self, name: str, args: tuple[Type, ...], ty: Type) -> Term:
        target = self.code.links.constant(name, args, ty)
        return assumed(target, ty, self.sorts) if isinstance(target, Assumed) else self.value(target, ())

    def value(self, target: Target, args: tuple[Term, ...]) -> Term:
        if (target, args) not in self._known:
            if target not in self._symbols and target not in self._open:
                self._open.append(target)
                try:
                    self._known[target, args] = self._execute(target, args)
                except Unsupported:
                    self._require_contract(target)
                    self._symbols[target] = self._symbol(target)
                finally:
                    self._open.pop()
            elif target in self._open:
                self._require_contract(target)
                self._symbols[target] = self._symbol(target)
            if target in self._symbols:
                self._known[target, args] = self._applied(target, args)
        return self._known[target, args]

    def _symbol(self, target: Target) -> str:
        return f"pure {target.name}<{', '.join(map(self.sorts.name, target.args))}>"

    def _require_contract(self, target: Target) -> None:
        """Its proof says that it ends, and what it gives. Functions of the library end; what they give depends on their
        arguments only if these are values, and if none of what they call is asked for more. What they say of types of
        the program rests on proofs of its functions, perhaps of the one at hand."""
        contract = self.code.callee(target).contract
        if self.code.links.is_library(target.name):
            pure = self._is_asked_for_values(target) and not self._speaks_of_program(target)
        else:
            pure = "pure" in contract.modifiers
        if not pure or "diverges" in contract.modifiers or contract.panics or contract.ghosts:
            raise Unsupported(f"`{target.name}`, which is not known to return for the same arguments the same,")

    def _applied(self, target: Target, args: tuple[Term, ...]) -> Term:
        """A call of a function that has a symbol, which is defined when it is first called."""
        symbol, callee, cx = self._symbols[target], self.code.callee(target), self.context()
        sort = self.sorts.of(callee.result.ty)
        known = cx.functions.logical
        if symbol not in known:
            params = {param: build.fresh(param.name, self.sorts.of(param.ty)) for param in callee.params}
            values = tuple(params.values())
            own = build.apply(symbol, values, sort)
            known[symbol] = FunctionDef(symbol, values, sort, own, 0)
            before = cx.contract_env(params)
            allowed = build.conj(
                *(
                    build.conj(valid(value, param.ty, self.sorts), hold(value, param.ty, cx))
                    for param, value in params.items()
                ),
                *(evaluate(clause.term, before) for clause in callee.contract.requires),
            )
            after = cx.exit_env(callee, params, own)
            promised = build.conj(
                valid(own, callee.result.ty, self.sorts), hold(own, callee.result.ty, cx),
                *(evaluate(clause.term, after) for clause in callee.contract.ensures),
            )  # fmt: skip
            facts = (build.forall(values, build.implies(allowed, promised), ((own,),)),)
            body, fuel = own, 0
            with suppress(Unsupported):
                body, fuel = build.ite(allowed, self._execute(target, values), own), FUEL
            known[symbol] = FunctionDef(symbol, values, sort, body, fuel, () if self._may_be_broken(target) else facts)
        return build.apply(symbol, args, sort)

    def _may_be_broken(self, target: Target) -> bool:
        """May it be a question of values of a type parameter, of which it is not known whether the invariants of what
        it stands for hold? Where such values are arguments of a run they do; but a quantifier ranges over all."""
        return bool(self.code.program.invariants) and any(map(holds_any, target.args))

    def resting_on(self, owners: Callable[[str], frozenset[str]], owner: str) -> frozenset[str]:
        """The symbols of functions whose proof rests on the one at hand."""
        return frozenset(symbol for target, symbol in self._symbols.items() if owner in owners(FUNCTION + target.name))

    def _execute(self, target: Target, args: tuple[Term, ...]) -> Term:
        callee = self.code.callee(target)
        if not isinstance(target, Instance):  # what the trait provides may not be what is meant
            raise Unsupported(f"`{target.name}`, of which only the contract is known,")
        assert callee.function is not None
        state = State({})
        found = enter(target, callee, list(args), callee.function.name_span, state, self.context())
        if found is None:
            raise Unsupported(f"`{target.name}`, which never returns, in a specification")
        return found
