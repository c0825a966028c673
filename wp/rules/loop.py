"""Loops: invariant and measure."""

from __future__ import annotations

from collections.abc import Iterator

from logic.terms import Op, Term
from murust.core import nodes as core
from murust.core import specs as spec
from murust.core import types
from murust.core.parts import children
from murust.core.types import Type
from murust.record import Record
from murust.source import Span
from wp import between, progress
from wp.captures import kept
from wp.context import Context
from wp.ends import holds_borrow
from wp.exits import Exits
from wp.guessed import guessed, tried
from wp.heap.clauses import require_nothing_left, set_aside
from wp.heap.consume import Demand, consume
from wp.heap.debts import are_kept, settle_all, touch
from wp.heap.leads import link_rounds
from wp.heap.produce import is_heap, produce, rejoin
from wp.invariants import hold, holds_invariant, require_invariants
from wp.iteration import Iteration
from wp.join import join
from wp.leading import kept_by_block
from wp.measures import below, eval_measure, require_below, require_measure
from wp.modified import Modified, modified
from wp.obligations import Kind, Origin, Reached
from wp.specs import Env, evaluate
from wp.state import State
from wp.unsupported import Unsupported
from wp.validity import valid


def exec_loop(stmt: core.Loop, entry: State, cx: Context) -> Exits:
    """`'l: loop { body }` with invariant I and measure m.

        P implies I
        {I and m = m0}  body  {again: I and m below m0;  break 'l: Q;  return: R}
        -------------------------------------------------------------------------- loop
        {P}  'l: loop { body }  {Q;  return: R}

    `again` is falling off the end, or `continue 'l`. What the body may write is forgotten before I is assumed, so I
    has to say all of it that matters; what it does not write is still known from P. In a function that may run for
    ever (`diverges`) m is not asked for. `ensures E` of the loop is proved where it is left.
    Obligations: loop.entry, loop.kept, measure, loop.ensures. Source: Floyd 1967; Hoare 1969.
    """
    from wp.rules.statements import exec_block

    iteration = Iteration.of(stmt, entry, cx)
    _settle_written(stmt, entry, cx)
    _require_invariants(stmt, entry, cx, Kind.LOOP_ENTRY)
    _require_between(stmt, iteration, entry, cx, Kind.LOOP_ENTRY)
    frame = set_aside(stmt.span, entry, cx)
    written = modified(stmt.body)
    typed = _typed(written, entry, cx)
    typed.require(stmt, entry, cx)
    head = forget(written, entry, cx)
    if not are_kept(entry, head):
        raise Unsupported("a reference made of a raw pointer, in a variable that the loop changes,", stmt.span)
    link_rounds(stmt.body, entry.store, head, cx)
    _keep_leads(stmt.body, written, entry, head, cx)
    typed.assume(head, cx)
    _note_unknown(stmt, entry, head, cx)
    if iteration is not None:
        head.assume(iteration.invariant(head))
        for claim, _ in iteration.between(head):
            head.assume(claim)
    _assume_invariants(stmt, head, cx)
    if stmt.invariants and cx.site is None:
        cx.places.append(Reached(stmt.span, head.path, stmt.invariants[0].span))
    exits = exec_block(stmt.body, head.fork(), cx)
    again = exits.take_continues(stmt.label) + ([exits.fall] if exits.fall is not None else [])
    unwritten = stmt.measure is None and iteration is None and not cx.may_diverge
    guess = guessed(entry, head, again, cx.functions) if unwritten else ()
    for number, state in enumerate(again):
        if iteration is not None:
            cx.require(Kind.LOOP_KEPT, iteration.invariant(state), state, stmt.span, detail="iterator")
            _require_between(stmt, iteration, state, cx, Kind.LOOP_KEPT)
        settle_all(state, cx, entry.debts)
        if [loan.chunk for loan in state.loans] != [loan.chunk for loan in entry.loans]:
            raise Unsupported("a reference made of a raw pointer in one round of a loop, and kept to the next,")
        _require_invariants(stmt, state, cx, Kind.LOOP_KEPT)
        require_nothing_left(stmt.span, state, cx, entry.loans)
        typed.require(stmt, state, cx)
        if guess:
            before, after = guess[number]
            smaller = below((after,), (before,))
            cx.require(Kind.NO_MEASURE, smaller, state, stmt.span, detail="loop", notes=tried(before, head, entry))
        else:
            _require_progress(stmt, iteration, head, state, cx)
    for state in exits.jumping():
        rejoin(frame, state, cx)
    left = exits.take_breaks(stmt.label)
    for state in left:
        for clause in stmt.ensures:
            cx.require(Kind.LOOP_ENSURES, evaluate(clause.term, cx.env(state)), state, stmt.span, clause.span)
    exits.fall = join(left, cx)
    return exits


def _settle_written(stmt: core.Loop, entry: State, cx: Context) -> None:
    """Of what the loop changes nothing is known in its rounds; so nothing may be owed of it."""
    written = modified(stmt.body)
    for local in list(entry.store):
        if local in written.whole or local in written.through:
            touch(local, entry, cx)


class _Typed(Record):
    """Variables that a loop changes, and whose types have invariants: these hold before each round, but for those of
    the types of which the loop writes fields itself that they speak of: it may break these for a while."""

    locals: tuple[core.Local, ...]
    without: frozenset[str]

    def require(self, stmt: core.Loop, state: State, cx: Context) -> None:
        for local in self.locals:
            if local in state.store:
                value = state.store[local]
                require_invariants(value, local.ty, stmt.span, state, cx, "loop", without=self.without)

    def assume(self, state: State, cx: Context) -> None:
        for local in self.locals:
            state.assume(hold(state.store[local], local.ty, cx, without=self.without))


def _typed(written: Modified, entry: State, cx: Context) -> _Typed:
    changed = (local for local in entry.store if local in written.whole or local in written.through)
    named = (local for local in changed if local.kind not in (core.LocalKind.TEMP, core.LocalKind.GHOST))
    kept = tuple(local for local in named if cx.site is None and _is_of_program(local.ty, cx))
    broken = (name for name, fields in written.opened.items() if _may_break(name, fields, cx))
    return _Typed(kept, frozenset(broken))


def _may_break(adt: str, fields: set[tuple[int, int]], cx: Context) -> bool:
    """Does an invariant of the type speak of one of these fields, or of a value as a whole?"""
    found = cx.program.invariants.get(adt, ())
    return any(not fields.isdisjoint(_spoken_of(each.clause.term, each.self_var, fields)) for each in found)


def _spoken_of(term: spec.SpecTerm, whole: spec.BoundVar, every: set[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The fields of a value of which a term speaks; of those that are asked for every one, if it is of the value."""
    if isinstance(term, spec.Bound) and term.var is whole:
        yield from every
    elif isinstance(term, spec.FieldOf) and isinstance(term.term, spec.Bound) and term.term.var is whole:
        yield term.variant, term.index
    else:
        for part in children(term):
            yield from _spoken_of(part, whole, every)


def _is_of_program(ty: Type, cx: Context) -> bool:
    """Is it no iterator, or other type of the library that hides what is in it, and with an invariant in it?"""
    hidden = any(
        isinstance(part, types.Adt) and cx.code.links.is_library_type(part) and cx.program.adts[part.name].is_struct
        for part in cx.sorts.held_throughout(ty)
        if not (isinstance(part, types.Adt) and part.name in ("Vec", "Box"))
    )
    return not hidden and holds_invariant(ty, cx)


def _note_unknown(stmt: core.Loop, entry: State, head: State, cx: Context) -> None:
    """Of what the loop changes only its invariants say something: for whoever reads of a failure. Of one in the library
    that is what closures hold."""
    library = cx.site is not None
    for local, value in head.store.items():
        before = entry.store.get(local)
        if value is before or before is None or local.kind is core.LocalKind.TEMP:
            continue
        if local is stmt.iterator and not holds_borrow(local.ty, cx.sorts):
            continue  # how far it has come is known by itself
        if local in cx.hidden and not isinstance(_behind(local.ty), types.Closure):
            continue
        behind = isinstance(local.ty, types.Ref) and value.op is not Op.VAR
        ty = local.ty.target if behind and isinstance(local.ty, types.Ref) else local.ty
        for unknown in sorted(value.free - before.free, key=lambda variable: str(variable.payload)):
            cx.origins[unknown] = Origin(local.name, ty, cx.site or stmt.span, library=library)


def _behind(ty: Type) -> Type:
    while isinstance(ty, types.Ref):
        ty = ty.target
    return ty


def _require_progress(stmt: core.Loop, iteration: Iteration | None, head: State, again: State, cx: Context) -> None:
    """Each round comes nearer to the end: by the measure that is given, or because an iterator has less to give."""
    if cx.may_diverge:
        return
    if stmt.measure is not None:
        bound = eval_measure(stmt.measure, cx.env(head))
        require_below(eval_measure(stmt.measure, cx.env(again)), bound, stmt.measure.span, stmt.span, again, cx)
    elif iteration is not None:
        left = (iteration.left(again),), (iteration.left(head),)
        require_below(*left, stmt.span, stmt.span, again, cx)
    else:
        require_measure(stmt.span, "loop" if stmt.iterator is None else "iteration", again, cx)


def _require_invariants(stmt: core.Loop, state: State, cx: Context, kind: Kind) -> None:
    env = cx.env(state)
    for clause in stmt.invariants:
        if is_heap(clause.term):
            env = consume(clause.term, env, Demand(kind, stmt.span, clause.span), state, cx)
            continue
        for claim, span in _claims(clause, env, state, cx):
            cx.require(kind, claim, state, stmt.span, span, detail="closure" if cx.site is not None else "")
    _keep_bound(env, state)


def _require_between(stmt: core.Loop, iteration: Iteration | None, state: State, cx: Context, kind: Kind) -> None:
    """What closures in the iterator say of the time between their calls."""
    for claim, span in iteration.between(state) if iteration is not None else ():
        cx.require(kind, claim, state, stmt.span, span, detail="closure")


def _assume_invariants(stmt: core.Loop, state: State, cx: Context) -> None:
    env = cx.env(state)
    for clause in stmt.invariants:
        if is_heap(clause.term):
            env = produce(clause.term, env, state, cx)
            continue
        for claim, _ in _claims(clause, env, state, cx):
            state.assume(claim)
    _keep_bound(env, state)


def _keep_bound(env: Env, state: State) -> None:
    """What `?x` in the invariants has bound: for the measure, and for the body."""
    state.bound = {var: value for var, value in env.bound.items() if isinstance(value, Term)}


def _claims(clause: spec.Clause, env: Env, state: State, cx: Context) -> Iterator[tuple[Term, Span | None]]:
    """What an invariant says, with where; of a loop of the library, where closures have clauses about that."""
    term = clause.term
    if isinstance(term, spec.SpecCall) and term.function == spec.BETWEEN:
        args = tuple(evaluate(arg, env) for arg in term.args)
        yield from cx.functions.callables.between(term.type_args, args, state.store)
        return
    yield evaluate(term, env), clause.span if cx.site is None else None
    if isinstance(term, spec.SpecCall) and term.function == progress.GAVE:
        old, new, given = (evaluate(arg, env) for arg in term.args)
        yield from between.claims(old, new, term.type_args[0], given, cx.functions, state.store)


def _is_held(local: core.Local, cx: Context) -> bool:
    """Is it what the closure at hand holds?"""
    return cx.function is not None and cx.function.closure and local is cx.function.params[0]


def _keep_leads(body: core.Block, written: Modified, entry: State, head: State, cx: Context) -> None:
    """Where the references lead that variables hold, as far as the rounds leave that as it is."""
    for local in entry.store:
        if local in written.whole or local in written.through:
            before, after, ty = entry.store[local], head.store[local], local.ty
            if local not in written.whole and isinstance(ty, types.Ref) and ty.mutable:
                before, after, ty = cx.sorts.current(before, ty), cx.sorts.current(after, ty), ty.target
            head.assume(kept_by_block(body, local, before, after, ty, cx.code, cx.sorts))


def forget(written: Modified, state: State, cx: Context) -> State:
    """The state with a new, unknown value for everything that may be written.

    A reference that is only written *through* keeps its prophecy: what it refers to changes, where it ends does not.
    """
    head = state.fork()
    head.exact = {}
    for local in list(head.store):
        if local in written.whole:
            head.store[local] = cx.any_value(local, head)
        elif local in written.called and isinstance(local.ty, types.Closure):
            head.store[local] = cx.fresh(local.name, local.ty, head)
            head.assume(kept(state.store[local], head.store[local], local.ty, cx.code, cx.sorts))
        elif local in written.through and isinstance(local.ty, types.Ref) and local.ty.mutable:
            final = cx.sorts.final(head.store[local], local.ty)
            current = cx.fresh(local.name, local.ty.target, head)
            called = local in written.called or _is_held(local, cx)
            if called and isinstance(local.ty.target, types.Closure):
                before = cx.sorts.current(head.store[local], local.ty)
                head.assume(kept(before, current, local.ty.target, cx.code, cx.sorts))
            head.store[local] = cx.sorts.mutable_reference(local.ty, current, final)
            head.assume(valid(head.store[local], local.ty, cx.sorts))
        elif local in written.through:
            head.store[local] = cx.fresh(local.name, local.ty, head)
    return head
