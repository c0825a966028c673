"""Assignment, and the values of rvalues."""

from __future__ import annotations

from logic import arrays, build, sequences, sorts
from logic.terms import Term
from murust.core import nodes as core
from murust.core import types
from murust.diagnostics.model import InternalError
from wp.arithmetic import eval_binary, eval_cast, eval_unary
from wp.constants import eval_constant, eval_static
from wp.context import Context
from wp.ends import holds_borrow, resolved
from wp.exits import Exits
from wp.heap import shares
from wp.heap.access import lies_inside, place_of
from wp.heap.allocations import require_inside
from wp.heap.chunks import FULL
from wp.heap.leads import at_its_end, leads, unite
from wp.heap.references import borrow_memory, look_at, owing, point_to
from wp.places import eval_operand, raw_steps, read, write
from wp.reified import reify
from wp.sorts import elements, is_sequence
from wp.state import Reserved, State
from wp.unsupported import Unsupported


def exec_assign(stmt: core.Assign, state: State, cx: Context) -> Exits:
    """`place = rvalue`

        --------------------------------- assign
        {P}  x = e  {P with x's value := e}

    A borrow also changes the lender, see `eval_borrow`.
    Source: Floyd 1967, in its forward reading, with the old value kept by the state.
    """
    if isinstance(stmt.rvalue, core.Borrow):
        _exec_borrow(stmt.place, stmt.rvalue, state, cx)
    else:
        value = eval_rvalue(stmt.rvalue, stmt.place.local.name, state, cx)
        if _is_behind(stmt.place) and holds_borrow(stmt.place.ty, cx.sorts):
            overwritten = read(stmt.place, state, cx)
            state.assume(resolved(overwritten, stmt.place.ty, cx.sorts))
            unite(at_its_end(overwritten, stmt.place.ty, cx), state)
        write(stmt.place, value, state, cx)
    return Exits(fall=state)


def _is_behind(place: core.Place) -> bool:
    """Is it behind a mutable reference? Nothing can have been moved out from there, so that what is overwritten is
    at its end, and the borrows in it are."""
    first = place.projections[0] if place.projections else None
    return isinstance(first, core.DerefOf) and isinstance(place.local.ty, types.Ref)


def eval_rvalue(rvalue: core.Rvalue, name: str, state: State, cx: Context) -> Term:
    """The value; `name` is what a new logical variable for it is called."""
    match rvalue:
        case core.Use(operand=operand):
            return eval_operand(operand, state, cx)
        case core.BinaryOp(op=op, left=left, right=right):
            values = eval_operand(left, state, cx), eval_operand(right, state, cx)
            return eval_binary(op, values, left.ty, name, state, cx)
        case core.UnaryOp(op=unary, operand=operand):
            return eval_unary(unary, eval_operand(operand, state, cx), operand.ty, name, state, cx)
        case core.Cast(operand=operand, ty=ty):
            return eval_cast(eval_operand(operand, state, cx), operand.ty, ty, cx)
        case core.ConstParam(name=parameter, ty=ty):
            return cx.sorts.const_param(parameter, ty)
        case core.NamedConst(name=const, args=args, ty=ty):
            return eval_constant(const, args, ty, state, cx)
        case core.StaticAddress(name=static):
            return eval_static(static, rvalue.ty, state, cx)
        case core.Aggregate(ty=ty, variant=variant, operands=operands):
            parts = tuple(eval_operand(operand, state, cx) for operand in operands)
            sort = cx.sorts.of(ty)
            if not isinstance(ty, types.Array):
                return build.construct(sort, variant, parts)
            return arrays.literal(parts, sort)
        case core.Repeat(operand=operand, ty=array):
            return _repeated(eval_operand(operand, state, cx), array, cx)
        case core.Unsize(operand=operand, ty=ty):
            return unsize(eval_operand(operand, state, cx), operand.ty, ty, state, cx)
        case core.Len(place=place):
            return _length(place, name, state, cx)
        case core.IsVariantOf(place=place, variant=variant):
            return build.is_ctor(read(place, state, cx), variant)
        case core.Borrow():
            raise InternalError("a borrow is no value by itself")
        case core.PointerCast(operand=operand, ty=types.RawPtr()) if isinstance(operand.ty, types.RawPtr):
            return eval_operand(operand, state, cx)
        case core.PointerCast(operand=operand, ty=types.RawPtr()) if isinstance(operand.ty, types.Ref):
            return _pointer_to(operand, rvalue.ty, state, cx)
        case core.PointerCast(operand=operand, ty=types.FnPtr() as pointer):
            return reify(eval_operand(operand, state, cx), operand.ty, pointer, state, cx)
        case core.PointerCast():
            raise Unsupported("a cast of a pointer")
        case core.RawBorrow():
            return _raw_borrow(rvalue, state, cx)


def _pointer_to(operand: core.Operand, wanted: types.Type, state: State, cx: Context) -> Term:
    """A reference as a raw pointer: to what it refers to, or to the first element of that."""
    source, value = operand.ty, eval_operand(operand, state, cx)
    assert cx.here is not None and isinstance(source, types.Ref) and isinstance(wanted, types.RawPtr)
    target, slice_ = source.target, None
    if isinstance(target, types.Array) and wanted.target == target.element:
        slice_ = types.Slice(target.element)
    if not source.mutable:
        return look_at(elements(value) if slice_ is not None else value, slice_ or target, operand, state, cx)
    if slice_ is not None:
        lent = types.Ref(True, slice_)
        return point_to(unsize(value, source, lent, state, cx), lent, cx.here, state, cx)
    return point_to(value, source, cx.here, state, cx)


def _raw_borrow(borrow: core.RawBorrow, state: State, cx: Context) -> Term:
    """`&raw mut p`: as a mutable borrow that becomes a raw pointer at once. Behind a raw pointer, an address.

    By `&raw const p` nothing may be written: the pointer has half of the permission, and nobody has the other half.
    """
    through = raw_steps(borrow.place)
    if through:
        pointer = read(core.Place(borrow.place.local, borrow.place.projections[: through - 1]), state, cx)
        of, steps = borrow.place.projections[through - 1].ty, borrow.place.projections[through:]
        place = place_of(pointer, of, steps, cx)
        if place is None:
            raise Unsupported("the address of a part of an array, an enum or a box behind a raw pointer")
        state.assume(lies_inside(of, steps, cx))
        require_inside(pointer, place, of, state, cx)
        return place
    around = (borrow.place.local.ty, *(step.ty for step in borrow.place.projections[:-1]))
    if any(isinstance(ty, types.Ref) and not ty.mutable for ty in around if borrow.place.projections):
        raise Unsupported("a raw pointer made of a shared reference")
    value = read(borrow.place, state, cx)
    final = cx.prophecy(borrow.place.local.name, borrow.place.ty, state)
    write(borrow.place, final, state, cx)
    assert cx.here is not None
    share = FULL if borrow.mutable else shares.half(FULL)
    return owing(value, final, borrow.place.ty, cx.here, state, cx, share)


def _repeated(value: Term, ty: types.Array, cx: Context) -> Term:
    """`[value; N]`"""
    if isinstance(ty.count, int):
        return arrays.fill(value, cx.sorts.of(ty))
    return sequences.new(cx.sorts.length(ty), lambda _: value)


def _exec_borrow(target: core.Place, borrow: core.Borrow, state: State, cx: Context) -> None:
    """`r = &mut p`

        f fresh
        ------------------------------------------------- borrow-mut
        {P}  r = &mut p  {P with p := f, r := (p's value, f)}

    f is the prophecy of what the borrow will leave at p. It comes true where r ends (`borrows.end_borrows`). Until
    then nobody looks at p: the borrow checker has seen to that. A two-phase borrow leaves p as it is until r is used.
    Source: RustHorn (ESOP 2020), section 2.
    """
    through = raw_steps(borrow.place)
    if through:
        pointer = read(core.Place(borrow.place.local, borrow.place.projections[: through - 1]), state, cx)
        of, steps = borrow.place.projections[through - 1].ty, borrow.place.projections[through:]
        write(target, borrow_memory(pointer, of, steps, borrow.mutable, target.local, state, cx), state, cx)
        return
    value = read(borrow.place, state, cx)
    if not borrow.mutable:
        write(target, value, state, cx)
        return
    if target.projections or not isinstance(target.local.ty, types.Ref):
        raise InternalError("a mutable borrow goes into a variable")
    final = cx.prophecy(borrow.place.local.name, borrow.place.ty, state)
    if isinstance(borrow.place.ty, types.Slice):  # no borrow changes the length of a slice
        state.assume(build.eq(sequences.length(final), sequences.length(value)))
    if borrow.two_phase:
        pair = cx.sorts.mutable_reference(target.local.ty, value, final)
        write(target, pair, state, cx)
        state.reserved[target.local] = Reserved(borrow.place, final)
    else:
        write(borrow.place, final, state, cx)
        write(target, cx.sorts.mutable_reference(target.local.ty, value, final), state, cx)


def unsize(value: Term, source: types.Type, target: types.Ref, state: State, cx: Context) -> Term:
    """An array as a slice. Through a mutable reference, the array's final value is that of the slice."""
    if not isinstance(source, types.Ref) or not isinstance(source.target, types.Array):
        raise Unsupported(f"`{source}` as `{target}`")
    if not source.mutable:
        return elements(value)
    if is_sequence(cx.sorts.current(value, source)):
        return cx.sorts.mutable_reference(target, cx.sorts.current(value, source), cx.sorts.final(value, source))
    current = sequences.of_array(cx.sorts.current(value, source))
    final = cx.sorts.fresh("slice'", target.target)
    cx.prophecies.add(final)
    array_sort = cx.sorts.of(source.target)
    state.assume(build.eq(sequences.length(final), build.integer(source.target.length)))
    state.assume(build.eq(cx.sorts.final(value, source), arrays.of_seq(final, array_sort)))
    unite(leads(value, source, cx) | {final}, state)
    if not target.mutable:
        raise InternalError("a mutable reference is reborrowed before it is read only")
    return cx.sorts.mutable_reference(target, current, final)


def _length(place: core.Place, name: str, state: State, cx: Context) -> Term:
    """The length of a slice, which is a usize: no value is larger than the address space."""
    value = read(place, state, cx, of_contents=False)
    if isinstance(value.sort, sorts.Array):
        return cx.sorts.constant(value.sort.length, types.USIZE)
    return counted(value, name, state, cx)


def counted(whole: Term, name: str, state: State, cx: Context) -> Term:
    """The length of a sequence of the program, as a `usize`."""
    if cx.total:
        return build.from_int(sequences.length(whole), cx.sorts.of(types.USIZE))
    length = cx.sorts.fresh(name, types.USIZE)
    state.assume(build.eq(build.to_int(length), sequences.length(whole)))
    return length
