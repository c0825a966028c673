"""Functions of the library without a text whose meaning no contract of theirs can say: it depends on types."""

from __future__ import annotations

from itertools import cycle

from logic import build
from logic.terms import Term
from murust.core import types
from murust.core.links import Intrinsic, Target
from murust.core.types import Type
from murust.source import Span
from wp import layouts, steps
from wp.cells import is_cell_function, looks_inside
from wp.context import Context
from wp.destructors import needs_drop
from wp.ends import hides_references
from wp.heap import pointers
from wp.heap.library import exec_pointer_function, from_raw, into_raw
from wp.heap.nonnull import exec_nonnull
from wp.heap.produce import refuse_references
from wp.heap.references import owing
from wp.invariants import may_hold_invariant, require_invariants
from wp.layouts import is_sized
from wp.numbers import ERR, NONE, OK, ONE, SOME, number_method
from wp.obligations import Kind
from wp.ordering import METHODS
from wp.rules.assign import unsize
from wp.rules.derived import by_parts, exec_derived
from wp.state import State
from wp.uninit import exec_uninit
from wp.unsupported import Unsupported
from wp.validity import is_char
from wp.wrapping import wrapping_operator

_INDEXING = {"index": "Index::index", "index_mut": "IndexMut::index_mut"}
_OWNERS = frozenset(f"<{kind} as {trait}>" for kind in ("Vec", "[T; N]") for trait in ("Index", "IndexMut"))


_COMPARING = frozenset({*METHODS, "PartialEq::eq", "PartialEq::ne"})


def _are_references(args: tuple[Type, ...]) -> bool:
    return all(isinstance(arg, types.Ref) for arg in args)


def redirected(target: Target, args: list[Term], state: State, cx: Context) -> tuple[Target, list[Term]]:
    """Indexing of a vector or an array is that of the slice of its elements; references are compared by what they refer
    to, as the type of that says."""
    if isinstance(target, Intrinsic) and target.name in _COMPARING and _are_references(target.args):
        behind = tuple(ref.target for ref in target.args if isinstance(ref, types.Ref))
        args = [cx.sorts.current(arg, ref) for arg, ref in zip(args, cycle(target.args), strict=False)]
        return redirected(cx.code.resolve(target.name, behind), args, state, cx)
    owner, _, method = target.name.rpartition("::")
    if not isinstance(target, Intrinsic) or owner not in _OWNERS:
        return target, args
    element, index = target.args[0], target.args[1]
    slice_, mutable = types.Slice(element), method == "index_mut"
    if owner.startswith("<["):
        length = target.args[2]
        array = types.Array(element, length.value if isinstance(length, types.ConstArg) else length)
        args = [unsize(args[0], types.Ref(mutable, array), types.Ref(mutable, slice_), state, cx), args[1]]
    elif mutable:  # the sorts of mutable references differ by what they refer to
        vector = types.Ref(True, types.Adt("Vec", (element,)))
        now, then = cx.sorts.current(args[0], vector), cx.sorts.final(args[0], vector)
        args = [cx.sorts.mutable_reference(types.Ref(True, slice_), now, then), args[1]]
    return cx.code.resolve(_INDEXING[method], (slice_, index)), args


def exec_intrinsic(target: Intrinsic, args: list[Term], ty: Type, span: Span, state: State, cx: Context) -> Term | None:
    """The result; None if the function is known by a contract, or not at all."""
    if target.derived:
        return exec_derived(target, args, ty, cx)
    owner, _, method = target.name.rpartition("::")
    first = target.args[0] if target.args else types.UNIT
    if is_cell_function(target.name):
        return _of_cell(target, args, ty, span, state, cx)
    if target.name in layouts.MEMBERS:
        state.assume(layouts.promised(first, cx.sorts))
        return layouts.asked(target.name, first, cx.sorts)
    if target.name == layouts.SIZE_OF_VAL:
        size = layouts.size_of_value(args[0], first, cx.sorts)
        if size is None:
            return None
        state.assume(layouts.in_memory(size))
        return build.from_int(size, cx.sorts.of(types.USIZE))
    if target.name in ("Box::into_raw", "Box::from_raw") and is_sized(first, cx.sorts):
        refuse_references(first, span, cx)
        return (into_raw if method == "into_raw" else from_raw)(args[0], first, span, state, cx)
    if method == "as_mut_ptr" and owner in ("[T]", "Vec"):
        slice_ = types.Slice(first)
        whole = types.Ref(True, slice_ if owner == "[T]" else types.Adt("Vec", (first,)))
        return owing(cx.sorts.current(args[0], whole), cx.sorts.final(args[0], whole), slice_, span, state, cx)
    if owner in ("*mut T", "*const T", "core::ptr"):
        return exec_pointer_function(method, first, args, ty, state, cx)
    found = exec_nonnull(target, args, ty, span, state, cx)
    found = exec_uninit(target, args, span, state, cx) if found is None else found
    if found is not None:
        return found
    if target.name == "core::mem::needs_drop":
        needed = needs_drop(first, cx.code)
        return build.boolean(needed) if needed is not None else cx.sorts.fresh("needed", types.BOOL)
    if owner == "I" and isinstance(first, types.Int) and method not in _BY_CONTRACT:
        return number_method(method, first, tuple(args), ty, span, state, cx)
    if owner.startswith("<Wrapping as ") and isinstance(first, types.Int):
        return wrapping_operator(method, first, args, ty, span, state, cx)
    if owner in ("<Range as Iterator>", "<Range as DoubleEndedIterator>") and isinstance(first, types.Int | types.Char):
        return _step(args[0], first, method == "next_back", ty, state, cx)
    if target.name == "<RangeFrom as Iterator>::next" and isinstance(first, types.Int):
        return _step_from(args[0], first, ty, span, state, cx)
    if owner == "<RangeInclusive as Iterator>" and method == "next" and isinstance(first, types.Int | types.Char):
        return _step_inclusive(args[0], first, ty, state, cx)
    if target.name in ("From::from", "TryFrom::try_from"):
        return _converted(target, args[0], ty, cx)
    found = _of_scalar(target, args, ty, span, state, cx)
    return found if found is not None else by_parts(target, args, ty, cx)


_BY_CONTRACT = frozenset({"from_str_radix", "checked_isqrt", "ilog", "checked_ilog"})
"""Functions of numbers that are known by their contracts."""


def _of_cell(target: Intrinsic, args: list[Term], ty: Type, span: Span, state: State, cx: Context) -> Term | None:
    """What is put into a cell is forgotten (`wp.cells`). Other functions are known by their contracts; but `get_mut` of
    a cell in which invariants hold would have to show them when the borrow ends, and so would one of a cell of any
    type."""
    if target.name.endswith("::get_mut") and may_hold_invariant(target.args[0], cx):
        raise Unsupported("`get_mut` of a cell in which a type's invariant holds", span)
    if target.name in _PLACES_OF_CELLS and isinstance(ty, types.RawPtr):
        return _place_of_cell(ty, state, cx)
    if looks_inside(target.name):
        return None
    if state.loans and hides_references(ty, cx.sorts):
        raise Unsupported("a cell that may keep a reference made of a raw pointer", span)
    require_invariants(args[0], target.args[0], span, state, cx)
    return build.construct(cx.sorts.of(ty), 0, ())


_PLACES_OF_CELLS = frozenset({"UnsafeCell::get", "Cell::as_ptr", "Atomic::as_ptr"})


def _place_of_cell(ty: types.RawPtr, state: State, cx: Context) -> Term:
    """Where what is in a cell is: somewhere. A shared reference gives no right to it, so that the pointer owns nothing:
    who may follow it, contracts say."""
    pointer = cx.fresh("cell", ty, state)
    state.assume(build.negate(pointers.is_null(pointer)))
    state.assume(pointers.is_aligned(pointer, ty.target, cx.sorts))
    return pointer


def _of_scalar(target: Intrinsic, args: list[Term], ty: Type, span: Span, state: State, cx: Context) -> Term | None:
    """The traits that the language implements for numbers, `bool` and `char`, and for references to them."""
    first = target.args[0] if target.args else types.UNIT
    while isinstance(first, types.Ref) and not first.mutable:
        first = first.target
    if not isinstance(first, types.Int | types.Bool | types.Char):
        return None
    values = args
    match target.name:
        case "Clone::clone":
            return values[0]
        case "Default::default":
            return cx.sorts.constant(False if isinstance(first, types.Bool) else 0, first)
        case "PartialEq::eq":
            return build.eq(values[0], values[1])
        case "PartialEq::ne":
            return build.ne(values[0], values[1])
        case "Ord::cmp":
            return _compared(values[0], values[1], ty, cx)
        case "PartialOrd::partial_cmp" if isinstance(ty, types.Adt):
            return build.construct(cx.sorts.of(ty), SOME, (_compared(values[0], values[1], ty.args[0], cx),))
        case _ if target.name in _RELATIONS:
            return _RELATIONS[target.name](_order(values[0]), _order(values[1]))
        case _ if target.name in _OPERATORS and isinstance(first, types.Int):
            return number_method(_OPERATORS[target.name], first, tuple(values), ty, span, state, cx)
        case _:
            return None


_RELATIONS = {
    "PartialOrd::lt": build.lt, "PartialOrd::le": build.le, "PartialOrd::gt": build.gt, "PartialOrd::ge": build.ge,
}  # fmt: skip

_OPERATORS = {
    "Add::add": "add", "Sub::sub": "sub", "Mul::mul": "mul", "Div::div": "div", "Rem::rem": "rem", "Neg::neg": "neg",
}  # fmt: skip


def _order(value: Term) -> Term:
    return build.to_int(value) if value.sort != build.TRUE.sort else build.ite(value, ONE, build.integer(0))


def _compared(a: Term, b: Term, ordering: Type, cx: Context) -> Term:
    """`Ordering`: `Less`, `Equal`, `Greater`."""
    sort = cx.sorts.of(ordering)
    less, equal, greater = (build.construct(sort, variant, ()) for variant in range(3))
    x, y = _order(a), _order(b)
    return build.ite(build.lt(x, y), less, build.ite(build.eq(x, y), equal, greater))


def _converted(target: Intrinsic, value: Term, ty: Type, cx: Context) -> Term | None:
    """`From` and `TryFrom` between numbers; from `bool`, `char` and `u8`."""
    to, source = target.args[0], target.args[1]
    if to == source and target.name == "From::from":
        return value
    if not isinstance(to, types.Int | types.Char) or not isinstance(source, types.Int | types.Bool | types.Char):
        return None
    number = _order(value)
    if target.name == "From::from":
        return build.from_int(number, cx.sorts.of(to))
    if not isinstance(ty, types.Adt):
        return None
    if isinstance(to, types.Char):
        fits = is_char(number)
    else:
        fits = build.conj(build.le(build.integer(to.min), number), build.le(number, build.integer(to.max)))
    sort = cx.sorts.of(ty)
    wrong = cx.sorts.fresh("error", ty.args[1])
    fine = build.construct(sort, OK, (build.from_int(number, cx.sorts.of(to)),))
    return build.ite(fits, fine, build.construct(sort, ERR, (wrong,)))


def _step(reference: Term, ty: types.Int | types.Char, back: bool, result: Type, state: State, cx: Context) -> Term:
    """`next` and `next_back` of `Range`: its first or last number, which it then has no more."""
    of = types.Adt("Range", (ty,))
    lent = types.Ref(True, of)
    now = cx.sorts.current(reference, lent)
    start, end = (cx.sorts.field(now, of, 0, index) for index in (0, 1))
    low, high = steps.place(start, ty), steps.place(end, ty)
    sort = cx.sorts.of(result)
    some = build.lt(low, high)
    item = steps.at(build.sub(high, ONE), ty, end.sort) if back else start
    changed = (
        cx.sorts.with_field(now, of, 0, 1, item)
        if back
        else cx.sorts.with_field(now, of, 0, 0, steps.at(build.add(low, ONE), ty, start.sort))
    )
    state.assume(build.eq(cx.sorts.final(reference, lent), build.ite(some, changed, now)))
    return build.ite(some, build.construct(sort, SOME, (item,)), build.construct(sort, NONE, ()))


def _step_from(reference: Term, ty: types.Int, result: Type, span: Span, state: State, cx: Context) -> Term:
    """`next` of `RangeFrom`: the number after the one that is given is computed with it, and must not overflow. Source:
    documentation of `RangeFrom`."""
    of = types.Adt("RangeFrom", (ty,))
    lent = types.Ref(True, of)
    start = cx.sorts.field(cx.sorts.current(reference, lent), of, 0, 0)
    following = build.add(build.to_int(start), ONE)
    cx.require(Kind.OVERFLOW, build.le(following, build.integer(ty.max)), state, span)
    further = cx.sorts.with_field(cx.sorts.current(reference, lent), of, 0, 0, build.from_int(following, start.sort))
    state.assume(build.eq(cx.sorts.final(reference, lent), further))
    return build.construct(cx.sorts.of(result), SOME, (start,))


def _step_inclusive(reference: Term, ty: types.Int | types.Char, result: Type, state: State, cx: Context) -> Term:
    """`next` of `RangeInclusive`: with its last number it is exhausted."""
    of = types.Adt("RangeInclusive", (ty,))
    lent = types.Ref(True, of)
    now = cx.sorts.current(reference, lent)
    start, end, exhausted = (cx.sorts.field(now, of, 0, index) for index in range(3))
    low, high = steps.place(start, ty), steps.place(end, ty)
    some = build.conj(build.negate(exhausted), build.le(low, high))
    last = cx.sorts.with_field(now, of, 0, 2, build.TRUE)
    further = cx.sorts.with_field(now, of, 0, 0, steps.at(build.add(low, ONE), ty, start.sort))
    changed = build.ite(build.lt(low, high), further, last)
    state.assume(build.eq(cx.sorts.final(reference, lent), build.ite(some, changed, now)))
    sort = cx.sorts.of(result)
    return build.ite(some, build.construct(sort, SOME, (start,)), build.construct(sort, NONE, ()))
