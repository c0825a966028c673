"""What a value that can be called requires and ensures: `f.requires((a,))`, `f.ensures((a,), r)`, and, of one that a
call may change, `f.changes((a,), g, r)`, with `g` what it is afterwards.

Of a type parameter these are predicates of which nothing is known. Of a closure or a function they are what follows
from executing a call of it: it requires that all obligations met on the way hold, whatever is not determined by its
arguments; and it ensures that the result comes out of such an execution. A call that is executed where these hold
neither panics nor runs for ever. (That it does not come back to the function at hand is shown where it is handed over,
`wp.calls.handed_over`.)

Source: weakest precondition and strongest postcondition, Dijkstra 1975; for closures, Denis and Jourdan, "Specifying
and verifying higher-order Rust iterators" (TACAS 2023).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from types import MappingProxyType
from typing import TYPE_CHECKING

import attrs

from logic import build, sequences, sorts
from logic.goal import FunctionDef
from logic.terms import Op, Term
from murust.core import nodes as core
from murust.core import specs as spec
from murust.core import types
from murust.core.links import Instance, Target
from murust.core.parts import speaks_of, statements
from murust.core.types import Type
from murust.record import Datum
from murust.source import Span
from wp.captures import kept, writes
from wp.code import Code
from wp.context import FALSE, TRUE, Context
from wp.determined import determined
from wp.ends import holds_borrow
from wp.invariants import ends_that_hold, hold, holds_invariant, require_invariants
from wp.obligations import facts_of
from wp.sorts import Sorts, is_fresh
from wp.specs import Env, evaluate
from wp.state import State
from wp.unsupported import Unsupported
from wp.validity import valid

if TYPE_CHECKING:
    from wp.specs import Function

NOTHING: Mapping[core.Local, Term] = MappingProxyType({})

Held = tuple[Term, tuple[Term, ...]]
"""A closure, and the arguments of a call of it but for the last one."""

Entering = Callable[[bool], Context]
"""Makes a context in which nothing is known yet; with True, one in which a term is wanted."""


@attrs.define(eq=False, repr=False)
class Callables:
    code: Code
    sorts: Sorts
    logical: dict[str, FunctionDef]
    """Where the predicates of type parameters are declared."""
    context: Entering
    heard: set[str] = attrs.field(factory=set)
    """The closures of which it has been asked what their clauses say of the time between calls."""
    _open: list[Type] = attrs.field(factory=list)

    def call(self, name: str, of: tuple[Type, ...], args: tuple[Term | Function, ...]) -> Term:
        """The value of one of these, as a specification calls it: with the arguments in a tuple."""
        if name == spec.BETWEEN:
            return build.conj(*(claim for claim, _ in self.between(of, args)))
        ty, packed = of[0], of[1]
        value, given, *rest = (arg for arg in args if isinstance(arg, Term))
        if not isinstance(packed, types.Tuple):
            raise Unsupported(f"arguments of the type `{packed}`")
        each = tuple(self.sorts.field(given, packed, 0, index) for index in range(len(packed.items)))
        match name:
            case "FnOnce::requires":
                return self.requires(ty, value, each)
            case "FnOnce::value":
                return self.value(ty, value, each)
            case "FnOnce::ensures":
                return self.ensures(ty, value, each, rest[0])
            case _:
                return self.changes(ty, value, each, rest[0], rest[1])

    def requires(self, ty: Type, value: Term, args: tuple[Term, ...]) -> Term:
        match ty:
            case types.Ref(target=target):
                return self.requires(target, self.sorts.current(value, ty), args)
            case types.FnItem(variant=int(variant)):
                return self._may_be_made(types.Adt(ty.name, ty.args), variant, args)
            case types.FnItem() | types.Closure():
                run = self._run(ty, value, args, self._after(ty, value))
                return build.conj(*(_closed(build.forall, claim, run.known) for claim in run.claims))
            case _:
                return self._assumed("requires", ty, (value, *args))

    def _may_be_made(self, ty: types.Adt, variant: int, args: tuple[Term, ...]) -> Term:
        """What is asked of the arguments of a constructor: the invariants of what is made hold, and those of what is
        lent to it where that ends, as of any call (`_execute`)."""
        cx, given = self.context(False), tuple(zip(args, self.sorts.fields(ty, variant), strict=True))
        if not holds_invariant(ty, cx):
            return TRUE
        known = build.conj(*(hold(arg, of, cx) for arg, of in given))
        made = hold(build.construct(self.sorts.of(ty), variant, args), ty, cx)
        return build.implies(known, build.conj(made, *(hold(end, of, cx) for end, of in ends_that_hold(given, cx))))

    def always(self, ty: Type, given: tuple[Type, ...]) -> Term:
        """May every value of the type be called with all arguments?"""
        value = self.sorts.fresh("f", ty)
        args = tuple(self.sorts.fresh("x", of) for of in given)
        known = ((value, ty), *zip(args, given, strict=True))
        valued = build.conj(*(valid(term, of, self.sorts) for term, of in known))
        return build.forall((value, *args), build.implies(valued, self.requires(ty, value, args)))

    def ensures(self, ty: Type, value: Term, args: tuple[Term, ...], result: Term) -> Term:
        match ty:
            case types.Ref(target=target):
                return self.ensures(target, self.sorts.current(value, ty), args, result)
            case types.FnItem(variant=int(variant)):
                return build.eq(result, build.construct(result.sort, variant, args))
            case types.FnItem() | types.Closure():
                return self._came_about(ty, value, args, self._after(ty, value), result)
            case _:
                return self._assumed("ensures", ty, (value, *args, result))

    def value(self, ty: Type, value: Term, args: tuple[Term, ...]) -> Term:
        """What a call gives, of what is a function of its arguments and of what it holds."""
        while isinstance(ty, types.Ref):
            value, ty = self.sorts.current(value, ty), ty.target
        if isinstance(ty, types.FnItem) and ty.variant is not None:
            return build.construct(self.sorts.of(types.Adt(ty.name, ty.args)), ty.variant, args)
        found = self._value(ty, value, args) if isinstance(ty, types.FnItem | types.Closure) else None
        if found is None:
            why = "it changes what it holds, loops, or is not known"
            raise Unsupported(f"`{ty}` where a function of its arguments is wanted ({why})")
        return found

    def between(
        self, of: tuple[Type, ...], args: tuple[Term | Function, ...], around: Mapping[core.Local, Term] = NOTHING
    ) -> list[tuple[Term, Span | None]]:
        """What holds between calls of a closure, with where its clauses say so: `core::rounds::between`. `around` are
        the variables of the function that it stands in, if that is at work."""
        ty, packed = of[0], of[1]
        first, before, now, given, seen = (arg for arg in args if isinstance(arg, Term))
        while isinstance(ty, types.Ref):
            first, now, ty = self.sorts.current(first, ty), self.sorts.current(now, ty), ty.target
        if isinstance(ty, types.Param | types.Projection):
            raise Unsupported(f"what holds between calls of a value of the type `{ty}`")
        contract = self._contract(ty)
        if contract is None or not contract.invariants:
            return [(self._steady(ty, now, packed, seen), None)]
        assert isinstance(ty, types.Closure) and isinstance(packed, types.Tuple)
        self.heard.add(ty.name)
        then, values = (
            (closure, tuple(self.sorts.field(term, packed, 0, index) for index in range(len(packed.items))))
            for closure, term in ((first, before), (now, given))
        )
        return list(self.said_between(ty, then, values, seen, None, around))

    def said_between(
        self, ty: types.Closure, then: Held, now: Held, seen: Term, given: Term | None,
        around: Mapping[core.Local, Term] = NOTHING,
    ) -> Iterator[tuple[Term, Span | None]]:  # fmt: skip
        """What the `invariant` clauses of a closure say of it as it was before the first call, and as it is now, each
        with the arguments but for the last one; `seen` are the last arguments of the calls so far, and `given` what
        they have given, where that is known."""
        callee = self.code.callee(Instance(ty.name, ty.args))
        contract, own = callee.contract, callee.params[0].ty
        self.heard.add(ty.name)

        def params(held: Held) -> dict[core.Local, Term]:
            """The parameters of the body: the closure, or a reference to it, and the arguments but for the last one."""
            closure, args = held
            lent = self.sorts.mutable_reference(own, closure, closure) if isinstance(own, types.Ref) else closure
            return dict(zip(callee.params, (lent, *args), strict=False))

        calls = {contract.seen: seen, contract.given: given}
        bound = {var: value for var, value in calls.items() if var is not None and value is not None}
        env = Env(self.sorts, self.context(False).functions, {**around, **params(now)}, params(then), bound)
        for clause in contract.invariants:
            if given is None and speaks_of(clause.term, contract.given):
                raise Unsupported("what the calls of this closure have given (`given`)", clause.span)
            yield evaluate(clause.term, env), clause.span

    def _steady(self, ty: Type, value: Term, packed: Type, seen: Term) -> Term:
        """Of what calls do not change, and what gives nothing: each call has done what it does. Where that would be a
        formula about all of some values for some others, nothing is said."""
        target = self._called(ty)
        if target is None or packed != types.UNIT or self._changes_itself(ty):
            return TRUE
        callee = self.code.callee(target)
        if callee.result.ty != types.UNIT:
            return TRUE
        index, unit = build.fresh("i", sorts.INT), self.sorts.constant((), types.UNIT)
        item = sequences.get(seen, index)
        within = build.conj(build.le(build.integer(0), index), build.lt(index, sequences.length(seen)))
        with suppress(Unsupported):
            done = self.ensures(ty, value, (item,), unit)
            if done.op is not Op.EXISTS or build.nesting(done) == 1:
                return build.forall((index,), build.implies(within, done), ((item,),))
        return TRUE

    def _called(self, ty: Type) -> Target | None:
        """The function that a call of a closure or a function item is one of."""
        if isinstance(ty, types.Closure):
            return Instance(ty.name, ty.args)
        return self.code.resolve(ty.name, ty.args) if isinstance(ty, types.FnItem) and ty.variant is None else None

    def _contract(self, ty: Type) -> core.Contract | None:
        return self.code.callee(Instance(ty.name, ty.args)).contract if isinstance(ty, types.Closure) else None

    def by_text(self, ty: Type) -> bool:
        """Is it a closure of which contracts that speak of its value say too little: which changes what it holds, or
        has clauses about what holds between calls? Or an iterator of the library with such a closure inside?"""
        while isinstance(ty, types.Ref):
            ty = ty.target
        if isinstance(ty, types.Adt) and self.code.links.is_library_type(ty):
            return any(map(self.by_text, ty.args))
        contract = self._contract(ty)
        return (contract is not None and bool(contract.invariants)) or self._changes_itself(ty)

    def says_between(self, ty: Type) -> bool:
        """Has it clauses about what holds between calls?"""
        contract = self._contract(ty)
        return contract is not None and bool(contract.invariants)

    def result(self, ty: Type) -> Type:
        """The type of what a closure gives."""
        assert isinstance(ty, types.Closure)
        return self.code.callee(Instance(ty.name, ty.args)).result.ty

    def unheard(self, block: core.Block) -> Iterator[spec.Clause]:
        """The clauses about the time between calls, of closures that stand in a block, that nobody has asked for."""
        for stmt in statements(block):
            if isinstance(stmt, core.Assign) and isinstance(stmt.rvalue, core.Aggregate):
                target = self._called(stmt.rvalue.ty)
                function = self.code.callee(target).function if target is not None else None
                if function is not None and function.closure:
                    yield from function.contract.invariants if function.name not in self.heard else ()
                    yield from self.unheard(function.body)

    def changes(self, ty: Type, value: Term, args: tuple[Term, ...], after: Term, result: Term) -> Term:
        match ty:
            case types.Ref(mutable=True, target=target):
                now, then = self.sorts.current(value, ty), self.sorts.current(after, ty)
                same = build.eq(self.sorts.final(value, ty), self.sorts.final(after, ty))
                return build.conj(same, self.changes(target, now, args, then, result))
            case types.Closure() if self._changes_itself(ty):
                return self._came_about(ty, value, args, after, result)
            case types.Ref() | types.FnItem() | types.Closure() | types.FnPtr():
                return build.conj(build.eq(value, after), self.ensures(ty, value, args, result))
            case _:
                return self._assumed("changes", ty, (value, *args, after, result))

    def kept(self, ty: Type, before: Term, after: Term) -> Term:
        """What calls leave of a value."""
        if isinstance(ty, types.Closure):
            return kept(before, after, ty, self.code, self.sorts)
        return build.eq(before, after) if isinstance(ty, types.FnItem | types.FnPtr) else TRUE

    def _assumed(self, member: str, ty: Type, terms: tuple[Term, ...]) -> Term:
        """A predicate of which nothing is known."""
        if not (isinstance(ty, types.Param | types.Projection) or types.is_code(ty)):
            raise Unsupported(f"what a value of the type `{ty}` {member}")
        symbol = f"{member} of {self.sorts.name(ty)} with {', '.join(str(term.sort) for term in terms)}"
        if symbol not in self.logical:
            params = tuple(build.fresh("x", term.sort) for term in terms)
            self.logical[symbol] = FunctionDef(symbol, params, sorts.BOOL, build.apply(symbol, params, sorts.BOOL), 0)
        return build.apply(symbol, terms, sorts.BOOL)

    def _changes_itself(self, ty: Type) -> bool:
        """May a call change what it holds? A closure that could be asked for as `FnMut` need not do so."""
        return self._by_mutable_reference(ty) and isinstance(ty, types.Closure) and writes(ty, self.code)

    def _by_mutable_reference(self, ty: Type) -> bool:
        return isinstance(ty, types.Closure) and self.code.links.closure_kind(ty) == "FnMut"

    def _after(self, ty: Type, value: Term) -> Term:
        """What a call makes of it: of one that it may change, something new."""
        return self.sorts.fresh("after", ty) if self._changes_itself(ty) else value

    def _came_about(self, ty: Type, value: Term, args: tuple[Term, ...], after: Term, result: Term) -> Term:
        """The result, and what it is afterwards, are those of an execution."""
        found = self._value(ty, value, args) if not self._lends(ty) else None
        run = self._run(ty, value, args, after)
        if found is not None:
            plain = (claim for claim in run.claims if claim.free <= run.known)
            return build.conj(*plain, build.eq(result, found))
        if run.result is None:
            return FALSE
        given = run.known | result.free
        return _closed(build.exists, build.conj(*run.facts, build.eq(result, run.result)), given)

    def _lends(self, ty: Type) -> bool:
        """Are there mutable references in what it is called with, so that the result is not all that a call gives?"""
        target = self._called(ty)
        params = self.code.callee(target).params if target is not None else ()
        return any(holds_borrow(param.ty, self.sorts) for param in params[isinstance(ty, types.Closure) :])

    def _value(self, ty: Type, value: Term, args: tuple[Term, ...]) -> Term | None:
        """The result as a term of the arguments, if there is one."""
        if self._changes_itself(ty):
            return None
        with suppress(Unsupported):
            found = self._execute(ty, value, value, args, State({}), self.context(True))
            known = frozenset[Term]().union(value.free, *(arg.free for arg in args))
            if found is not None and not any(map(is_fresh, found.free - known)):
                return found
        with suppress(Unsupported):
            run = self._run(ty, value, args, value)
            return (
                determined(run.result, run.facts, run.known, self.sorts.datatypes) if run.result is not None else None
            )
        return None

    def _run(self, ty: Type, value: Term, args: tuple[Term, ...], after: Term) -> _Run:
        cx, state = self.context(False), State({})
        result = self._execute(ty, value, after, args, state, cx)
        known = frozenset[Term]().union(value.free, after.free, *(arg.free for arg in args))
        claims = tuple(build.implies(build.conj(*facts_of(o.path)), o.claim) for o in cx.obligations)
        return _Run(claims, facts_of(state.path), result, known)

    def _execute(
        self, ty: Type, value: Term, after: Term, args: tuple[Term, ...], state: State, cx: Context
    ) -> Term | None:
        """One call, in a state in which nothing is known but the invariants of what it is given. They hold of what it
        gives, and, where what was lent to it ends, of that: whoever calls it by a bound may not know of them. So it may
        give a borrow on to nobody but where they hold whatever becomes of that."""
        from wp.rules.value import call_value

        if ty in self._open:
            raise Unsupported(f"`{ty}`, whose contract is about itself,")
        assert isinstance(ty, types.FnItem | types.Closure)
        target = self.code.resolve(ty.name, ty.args) if isinstance(ty, types.FnItem) else Instance(ty.name, ty.args)
        callee = self.code.callee(target)
        span = callee.function.name_span if callee.function is not None else callee.result.span
        given = tuple(param.ty for param in callee.params[-len(args) :]) if args else ()
        called: Type = types.Ref(True, ty) if self._by_mutable_reference(ty) else ty
        term = self.sorts.mutable_reference(called, value, after) if isinstance(called, types.Ref) else value
        self._open.append(ty)
        try:
            for known, of in ((value, ty), *zip(args, given, strict=True)):
                state.assume(hold(known, of, cx))
            result = call_value(called, term, given, list(args), callee.result.ty, "result", span, state, cx)
            if result is not None:
                ends = ends_that_hold(zip(args, given, strict=True), cx)
                _require_whole(((result, callee.result.ty), (after, ty), *ends), span, state, cx)
        finally:
            self._open.pop()
        return result


class _Run(Datum):
    """What has to hold on the way, what is known at the end, and the result, unless there is none. What is not `known`
    is not determined by the arguments."""

    claims: tuple[Term, ...]
    facts: tuple[Term, ...]
    result: Term | None
    known: frozenset[Term]


def _require_whole(values: Iterable[tuple[Term, Type]], span: Span, state: State, cx: Context) -> None:
    for value, ty in values:
        require_invariants(value, ty, span, state, cx)


def _closed(quantify: Callable[..., Term], formula: Term, known: frozenset[Term]) -> Term:
    """The formula, for all values (or some) of what is not known."""
    inside = (variable for variable in formula.free if variable not in known and is_fresh(variable))
    return quantify(tuple(sorted(inside, key=lambda variable: str(variable.payload))), formula)
