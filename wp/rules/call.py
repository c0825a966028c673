"""Calls: the callee is known by its contract only; but for closures, and for functions of the library that have a text
and no contract, which are gone into (`wp.rules.inline`)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress

from logic import build
from logic.terms import Term
from murust.core import nodes as core
from murust.core import specs as spec
from murust.core import types
from murust.core.links import Instance, Intrinsic, Target
from murust.source import Span
from wp.calls import called_by, handed_over
from wp.cells import exchanged
from wp.code import Callee
from wp.context import FALSE, Context
from wp.ends import at_end, hides_references, holds_borrow, may_keep_borrow
from wp.exits import Exits
from wp.heap.atomics import exec_atomic
from wp.heap.clauses import require_clauses
from wp.heap.inside import forget_gone
from wp.heap.leads import link_call
from wp.heap.nonnull import reference_or_pointer
from wp.heap.produce import produce
from wp.heap.references import pointer_to_elements, slice_of_memory
from wp.invariants import hold, require_invariants
from wp.leading import kept_by_call
from wp.measures import below, eval_measure, guessed_of, require_below, require_measure
from wp.obligations import Kind, Origin
from wp.places import eval_operand, write
from wp.random_access import refuse_states
from wp.rules.derived import known_of_parts
from wp.rules.handed import require_callable
from wp.rules.inline import can_be_entered, enter, is_short
from wp.rules.intrinsic import exec_intrinsic, redirected
from wp.specs import Env, evaluate
from wp.state import State
from wp.uninit import pointer_into
from wp.unsupported import Unsupported
from wp.vacated import require_vacated
from wp.validity import valid


def exec_call(stmt: core.Call, state: State, cx: Context) -> Exits:
    """`x = f(a)`: by contract, if f has one; by its body, if it is the library's and has none."""
    target = cx.code.resolve(stmt.callee, stmt.type_args)
    require_vacated(target, stmt.args, cx)
    args = eval_args(stmt.args, state, cx)
    result = pointer_to_elements(target, args, stmt.args, state, cx)
    if result is None:
        result = pointer_into(target, args, stmt.args, state, cx)
    if result is None:
        result = reference_or_pointer(target, args, stmt.args, stmt.place.local, state, cx)
    if result is None:
        result = slice_of_memory(target, args, stmt.place.local, state, cx)
    if result is None:
        result = call(target, args, stmt.place.ty, stmt.place.local.name, stmt.at or stmt.span, state, cx)
    if result is None:
        return Exits()
    exec_atomic(target, stmt.args, args, result, state, cx)
    write(stmt.place, result, state, cx)
    return Exits(fall=state)


def call(
    target: Target, args: list[Term], ty: types.Type, name: str, span: Span, state: State, cx: Context
) -> Term | None:
    """The result, as a value of the type `ty` by that name; None if the call does not come back."""
    target, args = redirected(target, args, state, cx)
    if isinstance(target, Intrinsic):
        known = exec_intrinsic(target, args, ty, span, state, cx)
        if known is not None:
            return known
    callee = cx.code.callee(target)
    own = callee.contract
    library = cx.code.links.is_library(target.name)
    # What a trait provides says more by its text than by what is promised of all implementations.
    provided = cx.code.links.is_provided(target.name) and is_short(callee)
    by_text = library and can_be_entered(callee) and any(map(cx.functions.callables.by_text, target.args))
    goes_in = "inline" in own.modifiers or (library and (callee.silent or provided)) or by_text
    if own.ghosts and goes_in:
        raise Unsupported("a ghost parameter of a function that is `inline`")
    if isinstance(target, Instance) and goes_in:
        refuse_states(target, cx)
        return enter(target, callee, args, span, state, cx)
    if callee.silent and library and isinstance(callee.result.ty, types.Never):  # all that it can do is to panic
        cx.require(Kind.PANIC, FALSE, state, span, detail=target.name.rpartition("::")[2])
        return None
    if callee.silent and (library or isinstance(target, Intrinsic)):
        raise Unsupported(f"a call of `{target.name}`, which has no contract,")
    result = by_contract(callee, dict(zip(callee.params, args, strict=True)), name, span, state, cx)
    if result is not None and isinstance(target, Intrinsic):
        state.assume(known_of_parts(target, args, result, cx) if target.derived else exchanged(target, args, result))
    return result


def by_contract(
    callee: Callee, given: Mapping[core.Local, Term], name: str, span: Span, state: State, cx: Context
) -> Term | None:
    """`x = f(a)` where f has precondition R, postcondition Q and measure m.

        P implies R(a)        m(a) below the caller's own measure, if f may call the caller
        r fresh
        ------------------------------------------------------------------------------------ call
        {P}  x = f(a)  {P and Q(a, r) with x := r}

    A mutable reference is handed over as the pair of its value now and its prophecy; Q speaks of the prophecy as the
    value on exit, because f ends the borrow. Nothing else that the caller has can change: f owns what it is given.
    Invariants of types are shown of what is handed over, and known of what comes back.
    Obligations: type.invariant, call.requires, measure, diverges, call.panics. Source: Hoare 1971; RustHorn (ESOP
    2020) for references.
    """
    if cx.total:
        return _pure(callee, given, cx)
    refuse_hiding((*(param.ty for param in given), callee.result.ty), state, cx)
    ghosts = _ghost_arguments(callee, state, cx)
    before = cx.contract_env(given, ghosts)
    for param, value in given.items():
        require_invariants(value, param.ty, span, state, cx)
    for ghost, value in ghosts.items():
        cx.require(Kind.REQUIRES, valid(value, ghost.ty, cx.sorts), state, span, detail="ghost")
    begun = require_clauses(callee.contract.requires, Kind.REQUIRES, span, before, state, cx)
    forget_gone(state, cx)
    before, ghosts = begun, {**ghosts, **{var: v for var, v in begun.bound.items() if isinstance(v, Term)}}
    _require_progress(callee, before, span, state, cx)
    require_ending(called_by(callee.target, cx.code), span, state, cx)
    require_ending(handed_over(_called_back(callee), cx.code), span, state, cx)
    require_callable(callee, span, state, cx)
    _require_no_panic(callee, before, given, span, state, cx)
    if isinstance(callee.result.ty, types.Never):
        state.assume(FALSE)
        return None
    result = cx.fresh(name, callee.result.ty, state)
    _note_unknown(result, callee, name, span, cx)
    link_call(((value, param.ty) for param, value in given.items()), result, callee.result.ty, state, cx)
    state.assume(hold(result, callee.result.ty, cx))
    for index, ((param, value), declared) in enumerate(zip(given.items(), callee.declared, strict=True)):
        if holds_borrow(declared, cx.sorts):
            state.assume(_left(value, param.ty, declared, callee, cx))
        if isinstance(param.ty, types.Ref) and param.ty.mutable:
            state.assume(kept_by_call(callee, index, value, cx.code, cx.sorts))
    after = cx.exit_env(callee, given, result, ghosts)
    for clause in callee.contract.ensures:
        produce(clause.term, after, state, cx, span)
    if "pure" in callee.contract.modifiers:
        with suppress(Unsupported):
            state.assume(build.eq(result, _pure(callee, given, cx)))
    return result


def _note_unknown(result: Term, callee: Callee, name: str, span: Span, cx: Context) -> None:
    """Of what a call gives only its contract says something: for whoever reads of a failure. What the library calls is
    not told, nor its iterators and what they give: that is what they were made of."""
    library, ty = cx.code.links.is_library(callee.name), callee.result.ty
    known = library and (callee.name.endswith(" as Iterator>::next") or _is_of_library(ty, cx))
    if cx.site is None and not known:
        cx.origins[result] = Origin(name, ty, span, callee.name, library)


def _is_of_library(ty: types.Type, cx: Context) -> bool:
    """Is it a struct of the library that no program looks into?"""
    if not isinstance(ty, types.Adt) or ty.name in ("Vec", "Box"):
        return False
    return cx.code.links.is_library_type(ty) and cx.program.adts[ty.name].is_struct


def _called_back(callee: Callee) -> tuple[types.Type, ...]:
    """The types whose values it may call: those that it is given, and, of a closure with a contract, it itself."""
    function = callee.function
    own = (types.Closure(callee.name, callee.target.args),) if function is not None and function.closure else ()
    return (*callee.target.args, *own)


def _ghost_arguments(callee: Callee, state: State, cx: Context) -> dict[spec.BoundVar, Term]:
    """For each ghost parameter the value of the caller's ghost variable, or ghost parameter, of the same name: of
    several the one declared last. A contract holds for all values of them, so that any will do."""
    found: dict[spec.BoundVar, Term] = {}
    for ghost in callee.contract.ghosts:
        mine = {var.name: value for var, value in cx.params.items() if var.ty == ghost.ty}
        declared = (local for local in state.store if local.kind is core.LocalKind.GHOST and local.ty == ghost.ty)
        mine |= {local.name: state.store[local] for local in sorted(declared, key=lambda local: local.index)}
        if ghost.name not in mine:
            wanted = f"{ghost.name}: {ghost.ty}"
            raise Unsupported(
                f"a call of `{callee.name}` without a ghost variable `{wanted}` for its ghost parameter",
                help=f"declare one before the call: `//@ ghost let {wanted} = …;`",
            )
        found[ghost] = mine[ghost.name]
    return found


def _left(value: Term, ty: types.Type, declared: types.Type, callee: Callee, cx: Context) -> Term:
    """The invariants of what the callee leaves behind mutable references in an argument."""
    return hold(at_end(value, ty, cx.sorts, declared), ty, cx, _shown(declared, ty, callee, cx))


def _shown(declared: types.Type, ty: types.Type, callee: Callee, cx: Context) -> types.Type:
    """Of an argument of a call, the type whose invariants hold when the call is over. Where a borrow that was handed
    over may live on, in the result or behind another, the invariants of what it refers to are the business of whoever
    ends it: a function that is proved has shown those of the types that it names, for all types that stand for its
    parameters, and no others; one that is trusted has shown none."""
    if not _may_keep_borrow(tuple(param.ty for param in callee.params), callee.result.ty, cx):
        return ty
    return declared if callee.function is not None and not callee.contract.trusted else types.UNIT


def refuse_hiding(given: tuple[types.Type, ...], state: State, cx: Context) -> None:
    """A reference made of a raw pointer brings the memory back when it ends, which in a cell is not seen."""
    if state.loans and any(hides_references(ty, cx.sorts) for ty in given):
        raise Unsupported("a cell that may keep a reference made of a raw pointer")


def _may_keep_borrow(given: tuple[types.Type, ...], result: types.Type, cx: Context) -> bool:
    """Can what a call is given live on, in its result, behind a mutable reference, or in a cell behind any?"""
    behind = (ty.target for ty in given if isinstance(ty, types.Ref))
    return any(may_keep_borrow(ty, cx.sorts) for ty in (result, *behind))


def _pure(callee: Callee, given: Mapping[core.Local, Term], cx: Context) -> Term:
    """The value of a call of a pure function, as specifications see it."""
    return cx.functions.pure.value(callee.target, tuple(given.values()))


def eval_args(operands: tuple[core.Operand, ...], state: State, cx: Context) -> list[Term]:
    """The arguments. What is copied is read first: handing over a two-phase borrow makes it active, and from then on
    its lender has the prophesied value, which `c.add(c.n)` must not see."""
    values: dict[int, Term] = {}
    for moving in (False, True):
        for position, operand in enumerate(operands):
            if isinstance(operand, core.Move) is moving:
                values[position] = eval_operand(operand, state, cx)
    return [values[position] for position in range(len(operands))]


def _require_progress(callee: Callee, before: Env, span: Span, state: State, cx: Context) -> None:
    """A function that can come back to the caller must have come nearer to its end."""
    if cx.may_diverge:
        return
    if "diverges" in callee.contract.modifiers:
        cx.require(Kind.MAY_DIVERGE, FALSE, state.fork(), span)
    if callee.name not in cx.circle:
        return
    own, other = cx.measure, callee.contract.measure
    if own is None and other is None and cx.function is not None and cx.function.name == callee.name == cx.owner:
        own = guessed_of(cx.function.params, cx.function.params, span, cx.sorts)
        other = guessed_of(cx.function.params, callee.params, span, cx.sorts)
        smaller = below(eval_measure(other, before), eval_measure(own, cx.entry_env()))
        cx.require(Kind.NO_MEASURE, smaller, state, span, detail="recursion")
        return
    if own is None or other is None or len(own.terms) != len(other.terms):
        require_measure(span, "recursion", state, cx)
        return
    require_below(eval_measure(other, before), eval_measure(own, cx.entry_env()), span, own.span, state, cx)


def require_ending(called: Iterable[str], span: Span, state: State, cx: Context) -> None:
    """What is called without a measure that could be compared does not come back to the function at hand."""
    if not cx.may_diverge and not cx.circle.isdisjoint(called):
        require_measure(span, "recursion", state, cx)


def _require_no_panic(
    callee: Callee, before: Env, given: Mapping[core.Local, Term], span: Span, state: State, cx: Context
) -> None:
    """The callee may panic where one of its `panics` holds; that it then does, nobody says. It leaves what it was lent
    in order then, too."""
    clauses = callee.contract.panics
    if clauses:
        safe = build.negate(build.disj(*(evaluate(clause.term, before) for clause in clauses)))
        lent = (
            _left(value, param.ty, declared, callee, cx)
            for (param, value), declared in zip(given.items(), callee.declared, strict=True)
            if holds_borrow(declared, cx.sorts)
        )
        cx.require(Kind.CALL_PANIC, safe, state.fork(), span, clauses[0].span, ended=build.conj(*lent))
