"""Taking over what an assertion says: its chunks are owned from here on, its propositions known.

Source: Jacobs, Smans, Piessens, "A quick tour of the VeriFast program verifier", APLAS 2010, "Producing and consuming
assertions".
"""

from __future__ import annotations

from typing import TypeGuard

from logic import build
from logic.terms import Term
from murust.core import specs as spec
from murust.core import types
from murust.core.parts import children
from murust.record import replace
from murust.source import Span
from wp import layouts
from wp.context import Context
from wp.ends import may_be_of_a_variable
from wp.heap import aligned, inside, padding, pointers, shares
from wp.heap.chunks import FULL, Block, Cell, Chunk, Family, Heap, Instance, Padding, Wand
from wp.heap.decisions import decided
from wp.heap.distance import distance
from wp.heap.families import family
from wp.heap.homes import named
from wp.heap.said import kept
from wp.invariants import hold
from wp.obligations import since
from wp.sorts import is_determined, length, needs_no_value
from wp.specs import Env, evaluate
from wp.state import State
from wp.unsupported import Unsupported
from wp.validity import valid


def is_heap(term: spec.SpecTerm) -> bool:
    """Does it speak of memory?"""
    return isinstance(term.ty, types.Assertion)


def produce(term: spec.SpecTerm, env: Env, state: State, cx: Context, origin: Span | None = None) -> Env:
    """What is known and owned from here on; the environment has what `?x` in it binds. `origin`: where the permissions
    come from, if not from where the assertion stands."""
    if not is_heap(term):
        state.assume(evaluate(term, env))
        return env
    match term:
        case spec.Separate(left=left, right=right):
            return produce(right, produce(left, env, state, cx, origin), state, cx, origin)
        case spec.Pure(term=inner):
            state.assume(evaluate(inner, env))
        case spec.PointsTo():
            env = _bound(term, env, state, cx)
            owned = _points_to(term, env, state, cx, origin or term.span)
            add(owned, state, cx)
            state.assume(kept_in(owned, cx))
            for between in padding.said(term, owned.fraction, env, cx):
                add(replace(between, origin=owned.origin), state, cx)
            inside.note_said(term.location, env, state)
            aligned.note_said(term.location, env, state)
        case spec.SpecCall(function=name, args=args, type_args=type_args):
            from wp.heap.predicates import assume_cases

            for ty in type_args:
                refuse_references(ty, term.span, cx)
            env = _bound(term, env, state, cx)
            meant = cx.functions.predicate(name, type_args)
            name, type_args = (name, type_args) if meant is None else meant[:2]
            instance = Instance(name, type_args, tuple(evaluate(a, env) for a in args), origin or term.span)
            add(instance, state, cx)
            assume_cases(instance, state, cx)
        case spec.Ite(condition=condition, then=then, orelse=orelse):
            return _by_condition(evaluate(condition, env), then, orelse, env, state, cx, origin)
        case spec.LetIn(var=var, value=value, body=body):
            return produce(body, env.with_bound({var: evaluate(value, env)}), state, cx, origin)
        case spec.Quantified(universal=False, variables=variables, body=body):
            some = {var: cx.fresh(var.name, var.ty, state) for var in variables}
            return produce(body, env.with_bound(some), state, cx, origin)
        case spec.Wand():
            add(Wand(term, kept(term, env), origin or term.span), state, cx)
        case spec.Each():
            add(family(term, env, origin or term.span), state, cx)
            for inner in _propositions(term.body):
                said = spec.Binary(spec.SpecOp.IMPLIES, term.guard, inner, types.BOOL, inner.span)
                state.assume(evaluate(spec.Quantified(True, term.variables, said, (), types.BOOL, inner.span), env))
        case _:
            raise Unsupported("an assertion of this kind", term.span)
    return env


def _propositions(term: spec.SpecTerm) -> list[spec.SpecTerm]:
    """Those that an assertion consists of, whatever the case."""
    if isinstance(term, spec.Separate):
        return [*_propositions(term.left), *_propositions(term.right)]
    return [term.term] if isinstance(term, spec.Pure) else []


def _bound(term: spec.SpecTerm, env: Env, state: State, cx: Context) -> Env:
    """Each `?x` in a term stands for some value."""
    found = {part.var: cx.fresh(part.var.name, part.var.ty, state) for part in binders(term)}
    return env.with_bound(found) if found else env


def binders(term: spec.SpecTerm) -> list[spec.Binder]:
    own = [term] if isinstance(term, spec.Binder) else []
    return [*own, *(found for part in children(term) for found in binders(part))]


def _points_to(term: spec.PointsTo, env: Env, state: State, cx: Context, origin: Span) -> Cell | Block:
    location, ty = evaluate(term.location, env), pointers.seen_as(term)
    refuse_references(ty, term.span, cx)
    share = FULL if term.fraction is None else shares.normal(evaluate(term.fraction, env))
    value = evaluate(term.value, env) if term.value is not None else None
    if term.count is None:
        return Cell(location, ty, value, share, origin)
    return Block(location, ty, evaluate(term.count, env), value, share, origin)


def kept_in(chunk: Cell | Block, cx: Context) -> Term:
    """The invariants of types hold of the values that an assertion says to be there: whoever has handed it over has
    shown that (`wp.heap.consume`). What a function owns meanwhile need not keep them."""
    value, ty = _held(chunk), chunk.ty if isinstance(chunk, Cell) else types.Slice(chunk.ty)
    return build.TRUE if value is None else hold(value, ty, cx)


def refuse_references(ty: types.Type, span: Span | None, cx: Context) -> None:
    """A cast of a raw pointer changes the lifetimes of what is pointed to, and proofs know nothing of lifetimes."""
    held = cx.sorts.held_throughout(ty)
    if any(isinstance(part, types.Ref) or may_be_of_a_variable(part, cx.sorts) for part in held):
        raise Unsupported(f"a `{ty}`, with references in it, behind a raw pointer", span)


def _by_condition(
    condition: Term, then: spec.SpecTerm, orelse: spec.SpecTerm, env: Env, state: State, cx: Context,
    origin: Span | None,
) -> Env:  # fmt: skip
    from wp.join import in_both_cases

    known = decided(condition, state, cx)
    if known is not None:
        return produce(then if known else orelse, env, state, cx, origin)
    ends = in_both_cases(
        condition, state, cx, lambda there, holds: produce(then if holds else orelse, env, there, cx, origin)
    )
    return either(condition, *ends)


def either(condition: Term, first: Env, second: Env) -> Env:
    """What both environments bind: the one's value if the condition holds, else the other's."""
    both = {
        var: build.ite(condition, value, other) if isinstance(value, Term) and isinstance(other, Term) else value
        for var, value in first.bound.items()
        if (other := second.bound.get(var)) is not None
    }
    return first.with_bound(both)


# --- Adding to the heap ----------------------------------------------------------------------------------------


def add(chunk: Chunk, state: State, cx: Context) -> None:
    """What is owned from here on, with what is true of all memory that is owned: it is somewhere, and not at 0, and
    fractions of one place add up to 1 at most."""
    chunk = named(chunk, state)
    match chunk:
        case Cell():
            state.assume(_in_place(chunk.location, build.integer(1), chunk.ty, cx))
            _assume_share(chunk.fraction, state)
            if chunk.value is None and needs_no_value(chunk.ty):
                chunk = replace(chunk, value=cx.sorts.fresh("bytes", chunk.ty))
            if chunk.value is not None:
                state.assume(valid(chunk.value, chunk.ty, cx.sorts))
            chunk = _with_same(chunk, state, cx)
        case Block():
            state.assume(build.le(build.integer(0), chunk.count))
            state.assume(_in_place(chunk.location, chunk.count, chunk.ty, cx))
            _assume_share(chunk.fraction, state)
            if chunk.contents is None and needs_no_value(chunk.ty):
                chunk = replace(chunk, contents=cx.sorts.fresh("bytes", types.Seq(chunk.ty)))
            if chunk.contents is not None:
                state.assume(build.eq(length(chunk.contents), chunk.count))
                state.assume(valid(chunk.contents, types.Seq(chunk.ty), cx.sorts))
            chunk = _with_same(chunk, state, cx)
        case Padding():
            chunk = padding.joined(chunk, state)
        case Instance() | Family() | Wand():
            pass
    state.heap = (*state.heap, chunk)


def add_where(chunk: Cell | Block, state: State, cx: Context) -> None:
    """What is owned from here on where its guard holds; so is what is true of it."""
    guard = chunk.guard
    if guard is build.TRUE:
        add(chunk, state, cx)
        return
    there = state.fork()
    there.heap = ()
    add(replace(chunk, guard=build.TRUE), there, cx)
    for fact in since(there.path, state.path):
        state.assume(build.implies(guard, fact))
    back: Heap = there.heap
    before, state.heap = state.heap, tuple(replace(part, guard=guard) for part in back)
    rejoin(before, state, cx)


def _assume_share(share: Term, state: State) -> None:
    state.assume(shares.is_positive(share))
    state.assume(shares.at_most(share, FULL))


def _in_place(location: Term, count: Term, ty: types.Type, cx: Context) -> Term:
    """No memory lies at address 0 or reaches beyond the last one (Rust reference, "Behavior considered undefined")."""
    size = pointers.size_of(ty, cx.sorts)
    first, room = pointers.address(location), build.mul(size, count)
    inside = build.conj(
        build.lt(build.integer(0), first),
        build.le(build.add(first, room), build.integer(pointers.LAST)),
        build.le(build.integer(0), room),
        layouts.at_least(ty, cx.sorts),
    )
    return build.implies(build.lt(build.integer(0), count), inside)


def rejoin(chunks: Heap, state: State, cx: Context) -> None:
    """What was set aside is owned again."""
    heap, state.heap = state.heap, chunks
    for chunk in heap:
        chunk = named(chunk, state)
        if isinstance(chunk, Cell | Block):
            chunk = _with_same(chunk, state, cx)
        elif isinstance(chunk, Padding):
            chunk = padding.joined(chunk, state)
        state.heap = (*state.heap, chunk)


def _with_same(new: Cell | Block, state: State, cx: Context) -> Cell | Block:
    """Two fractions of one chunk are one of their sum; they agree on the value. Values that take no room may be many at
    one place."""
    some = build.lt(build.integer(0), pointers.size_of(new.ty, cx.sorts))
    alike = is_determined(new.ty, cx.sorts)  # else the same bytes may be several values, and any of them will do
    for chunk in state.heap:
        if not _is_same(chunk, new) or chunk.guard is not new.guard:
            continue
        if isinstance(new, Block):
            some = build.conj(some, build.lt(build.integer(0), new.count))
        total, (held, also) = shares.plus(chunk.fraction, new.fraction), map(_held, (chunk, new))
        there = build.conj(new.guard, some)
        state.assume(build.implies(there, shares.at_most(total, FULL)))
        if held is not None and also is not None and alike:
            state.assume(build.implies(there, build.eq(held, also)))
        if shares.at_most(total, FULL) is not build.TRUE and some is not build.TRUE:
            continue
        state.heap = tuple(other for other in state.heap if other is not chunk)
        return replace(chunk if also is None else new, fraction=total, origin=new.origin)
    return new


def _is_same(chunk: Chunk, new: Cell | Block) -> TypeGuard[Cell | Block]:
    if not isinstance(chunk, Cell | Block) or type(chunk) is not type(new) or chunk.ty != new.ty:
        return False
    if isinstance(chunk, Block) and isinstance(new, Block) and chunk.count is not new.count:
        return False
    return distance(chunk.location, new.location) == {}


def _held(chunk: Cell | Block) -> Term | None:
    return chunk.value if isinstance(chunk, Cell) else chunk.contents
