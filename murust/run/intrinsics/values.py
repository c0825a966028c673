"""What the language says of all types: clones, comparisons and defaults by structure; `mem`, cells, atomics; chars."""

from __future__ import annotations

import signal
from collections.abc import Sequence

from murust.core import types
from murust.run import glue, places
from murust.run.calls import Site, Write
from murust.run.frame import Value
from murust.run.intrinsics.orderings import COMPILER_FENCE, FAILURE, FENCE, LOAD, STORE, ordered
from murust.run.link import RELATIONS, Beyond
from murust.run.operators import aggregate, as_slices
from murust.run.text import DEBUG


def _clone(site: Site) -> Value:
    at = site.place(0)
    ty = site.args[0]
    if isinstance(at, places.InVariables | places.BehindPointer):
        if site.f.unit.linker.copies(ty):
            return places.read(at, ty, site.f)
        cells = site.f.named(site.f.lifted(places.read(at, ty, site.f)))
        at = places.InMemory(cells, None, 0)
    if isinstance(ty, types.Adt) and not site.f.unit.linker.copies(ty):  # derived
        value = f"{site.f.unit.glue('clone', ty)}({at.cells}, {at.start})"
        return site.f.leaves(value, site.size(ty)) if site.f.unit.shapes.of(ty).small else value
    return glue.clone(ty, at, site.f)


def _equal(site: Site, *, different: bool = False) -> Value:
    left, right = _reference(site, 0), _reference(site, 1)
    ty, other = (given.target for given in site.given if isinstance(given, types.Ref))
    while isinstance(ty, types.Ref) != isinstance(other, types.Ref):  # `&[T] == [T; N]`
        if isinstance(ty, types.Ref):
            left, ty = _behind(left, ty, site), ty.target
        elif isinstance(other, types.Ref):
            right, other = _behind(right, other, site), other.target
    while isinstance(ty, types.Ref) and isinstance(other, types.Ref) and ty.target != other.target:
        left, right = _behind(left, ty, site), _behind(right, other, site)
        ty, other = ty.target, other.target
    sequences = types.Slice | types.Array
    if ty != other and not (isinstance(ty, sequences) and isinstance(other, sequences)):
        method = f"PartialEq::{'ne' if different else 'eq'}"
        return site.f.leaves(site.f.unit.call(method, (ty, other), [*left, *right], site.f), 1)
    if isinstance(ty, sequences) and isinstance(other, sequences) and ty.element != other.element:
        slices = [*left, *_count(ty)], [*right, *_count(other)]
        same = glue.equal_mixed(ty.element, other.element, *slices, site.f)
        return [f"(not {same})" if different else same]
    a, b, common = as_slices(left, right, types.Ref(False, ty), types.Ref(False, other))
    return [(glue.different if different else glue.equal)(common, list(a), list(b), site.f)]


def _count(ty: types.Slice | types.Array) -> list[str]:
    """What a reference to a slice has besides, for a reference to an array."""
    return [str(ty.length)] if isinstance(ty, types.Array) else []


def _behind(reference: list[str], ty: types.Ref, site: Site) -> list[str]:
    """What is behind the reference that a reference refers to."""
    value = places.read(places.InMemory(reference[0], reference[1], 0), ty, site.f)
    assert not isinstance(value, str)
    return value


def _reference(site: Site, index: int) -> list[str]:
    """An argument that is a reference, as leaves."""
    at = site.place(index)
    ty = site.target(index)
    if isinstance(at, places.InVariables):
        return [site.f.named(site.f.lifted(places.read(at, ty, site.f))), "0"]
    if isinstance(at, places.BehindPointer):
        return places.reference(at, ty, False, site.f)
    return [at.cells, at.start, *([at.length] if at.length is not None else [])]


def _compare(site: Site) -> Value:
    ty = site.args[0]
    if isinstance(ty, types.Int | types.Bool | types.Char):
        (a,), (b,) = (site.f.leaves(site.read(k), 1) for k in range(2))
        return [f"(({a} > {b}) - ({a} < {b}) + 1)"]
    return [f"({glue.ordered(ty, _reference(site, 0), _reference(site, 1), 'cmp', site.f)} + 1)"]


def _partial_compare(site: Site) -> Value:
    ty = site.args[0]
    if isinstance(ty, types.Int | types.Bool | types.Char):
        return ["1", *_compare(site)]
    order = site.f.named(glue.ordered(ty, _reference(site, 0), _reference(site, 1), "partial_cmp", site.f))
    return [f"int({order} is not None)", f"(None if {order} is None else {order} + 1)"]


def _related(method: str) -> Write:
    """`lt` and its like, of references and tuples."""

    def write(site: Site) -> Value:
        left, right = _reference(site, 0), _reference(site, 1)
        ty, other = site.args
        while isinstance(ty, types.Ref) and isinstance(other, types.Ref):
            left, right = _behind(left, ty, site), _behind(right, other, site)
            ty, other = ty.target, other.target
        if ty != other:
            return site.f.leaves(site.f.unit.call(f"PartialOrd::{method}", (ty, other), [*left, *right], site.f), 1)
        return [glue.related(method, ty, left, right, site.f)]

    return write


def _non_zero(site: Site) -> Value:
    value = site.named(0)
    site.f.emit(f"if not {value}: undefined('0 is not a value of `NonZero<{site.args[0]}>`')")
    return [value]


def _no_range(site: Site) -> Value:
    f, ty = site.f, site.args[0]
    if not isinstance(ty, types.Int | types.Char):
        f.emit("panic('assertion failed: min <= max')")
        return []
    low, high = (
        f"show([{f.leaves(site.read(k), 1)[0]}], 0, 0, {f.unit.constant(ty)}, {f.unit.constant(DEBUG)})" for k in (0, 1)
    )
    f.emit(f"panic('min > max. min = ' + {low} + ', max = ' + {high})")
    return []


def default(ty: types.Type, site: Site) -> Value:
    f = site.f
    match ty:
        case types.Int():
            return ["0"]
        case types.Bool():
            return ["False"]
        case types.Char():
            return ["0"]
        case types.Tuple(items=items):
            return aggregate(ty, 0, _defaults(items, site), f)
        case types.Array(element=element, length=length):
            return aggregate(ty, 0, _defaults([element] * length, site), f)
        case types.Adt(name=name):
            variant = f.unit.linker.default_variant(name)
            fields = f.unit.shapes.of(ty).fields[variant]
            return aggregate(ty, variant, _defaults([inner for _, inner in fields], site), f)
        case _:
            raise Beyond(f"`{ty}` here")


def _defaults(parts: Sequence[types.Type], site: Site) -> list[Value]:
    return glue.one_by_one(parts, lambda k: site.f.unit.call("Default::default", (parts[k],), [], site.f), site.f)


# --- mem -------------------------------------------------------------------------------------------------------


def _swap(site: Site) -> Value:
    ty = site.args[0]
    a, b = site.place(0), site.place(1)
    first, second = (_held(places.read(at, ty, site.f), site) for at in (a, b))
    places.write(a, ty, second, site.f)
    places.write(b, ty, first, site.f)
    return []


def _held(value: Value, site: Site) -> Value:
    """The value in variables of its own: what it was read from may change."""
    f = site.f
    if isinstance(value, str):
        name = f.fresh()
        f.emit(f"{name} = {value}")
        return name
    names = [f.fresh() for _ in value]
    if names:
        f.emit(f"{', '.join(names)} = {', '.join(value)}")
    return list(names)


def _replace(site: Site) -> Value:
    ty = site.args[0]
    at = site.place(0)
    new = site.value(1)
    old = _held(places.read(at, ty, site.f), site)
    places.write(at, ty, new, site.f)
    return old


def _forget(site: Site) -> Value:
    return []


def _needs_drop(site: Site) -> Value:
    return [repr(site.f.unit.has_destructor(site.args[0]))]


def _size_of(site: Site) -> Value:
    return [str(site.f.unit.bytes.size(site.args[0]))]


def _align_of(site: Site) -> Value:
    return [str(site.f.unit.bytes.of(site.args[0]).align)]


def _size_of_val(site: Site) -> Value:
    ty = site.args[0]
    if isinstance(ty, types.Slice | types.Str):
        element = ty.element if isinstance(ty, types.Slice) else types.INTS["u8"]
        return [f"{site.leaves(0)[2]} * {site.f.unit.bytes.size(element)}"]
    return [str(site.f.unit.bytes.size(ty))]


# --- wrappers of one value -------------------------------------------------------------------------------------


def _same(site: Site) -> Value:
    """`new`, `into_inner`: the leaves of the one are those of the other."""
    return site.value(0)


def _get(site: Site) -> Value:
    return places.read(site.place(0), site.args[0], site.f)


def _char_unchecked(site: Site) -> Value:
    code = site.named(0)
    site.f.emit(f"if char_of({code}) is None: undefined(f'{{{code}:#x}} is not a value of `char`')")
    return [code]


def _set(site: Site) -> Value:
    at, ty = site.place(0), site.args[0]
    places.write(at, ty, site.value(1), site.f)
    return []


def _swap_cells(site: Site) -> Value:
    return _swap(site)


def _reference_to(site: Site) -> Value:
    return site.value(0)


def _exchange(site: Site) -> Value:
    """`compare_exchange`: one thread, so that it never fails without a reason."""
    at, ty, f = site.place(0), site.args[0], site.f
    old = _held(places.read(at, ty, f), site)
    current, new = site.value(1), site.value(2)
    test = f.fresh()
    f.emit(
        f"{test} = {old[0]} == {current[0]}"
        if not isinstance(ty, types.RawPtr)
        else f"{test} = same({old[0]}, {current[0]})"
    )
    f.emit(f"if {test}:")
    with f.indented():
        places.write(at, ty, new, f)
    return [f"int(not {test})", old[0]]


def _fetch(operation: str) -> Write:
    def write(site: Site) -> Value:
        from murust.run.operators import wrapped

        at, ty, f = site.place(0), site.args[0], site.f
        old = _held(places.read(at, ty, f), site)
        code = operation.format(a=old[0], b=site.named(1))
        if isinstance(ty, types.Int) and operation[0] != "m":
            code = wrapped(code, ty)
        elif isinstance(ty, types.Bool):
            code = f"bool({code.replace('~', 'not ')})"
        places.write(at, ty, [code], f)
        return old

    return write


def _nothing(site: Site) -> Value:
    return []


def _exit(site: Site) -> Value:
    site.f.emit(f"leave_program({site.leaf(0)})")
    return []


def _abort(site: Site) -> Value:
    site.f.emit(f"leave_program({128 + signal.SIGABRT})")
    return []


def _unreachable(site: Site) -> Value:
    site.f.emit("undefined('entering unreachable code')")
    return []


# --- chars -----------------------------------------------------------------------------------------------------


def _char(code: str) -> Write:
    return lambda site: [code.format(site.leaf(0))]


def _is_digit(site: Site) -> Value:
    return [f"(char_digit({site.leaf(0)}, {site.leaf(1)}) is not None)"]


def _option(code: str, site: Site) -> Value:
    name = site.f.named(code)
    return [f"int({name} is not None)", name]


REGISTRY = {
    "Clone::clone": _clone, "PartialEq::eq": _equal, "PartialEq::ne": lambda site: _equal(site, different=True),
    "Ord::cmp": _compare, **{f"PartialOrd::{method}": _related(method) for method in RELATIONS},
    "PartialOrd::partial_cmp": _partial_compare, "Default::default": lambda site: default(site.args[0], site),
    "core::mem::swap": _swap, "core::mem::replace": _replace, "core::mem::forget": _forget,
    "core::mem::needs_drop": _needs_drop, "core::mem::size_of": _size_of, "core::mem::align_of": _align_of,
    "core::mem::size_of_val": _size_of_val,
    "ManuallyDrop::new": _same, "ManuallyDrop::into_inner": _same,
    "UnsafeCell::new": _same, "UnsafeCell::into_inner": _same, "UnsafeCell::get_mut": _reference_to,
    "core::cmp::no_range": _no_range,
    "Cell::new": _same, "Cell::into_inner": _same, "Cell::get_mut": _reference_to, "Cell::get": _get,
    "Cell::replace": _replace, "Cell::swap": _swap_cells,
    "Atomic::new": _same, "Atomic::into_inner": _same, "Atomic::get_mut": _reference_to, "Atomic::swap": _replace,
    "Atomic::load": ordered(1, LOAD, _get), "Atomic::store": ordered(2, STORE, _set),
    "Atomic::compare_exchange": ordered(4, FAILURE, _exchange),
    "Atomic::compare_exchange_weak": ordered(4, FAILURE, _exchange),
    "Atomic::fetch_add": _fetch("({a} + {b})"), "Atomic::fetch_sub": _fetch("({a} - {b})"),
    "Atomic::fetch_max": _fetch("max({a}, {b})"), "Atomic::fetch_min": _fetch("min({a}, {b})"),
    "Atomic::fetch_and": _fetch("({a} & {b})"), "Atomic::fetch_or": _fetch("({a} | {b})"),
    "Atomic::fetch_xor": _fetch("({a} ^ {b})"), "Atomic::fetch_nand": _fetch("(~({a} & {b}))"),
    "core::hint::spin_loop": _nothing, "core::sync::atomic::fence": ordered(0, FENCE, _nothing),
    "core::sync::atomic::compiler_fence": ordered(0, COMPILER_FENCE, _nothing),
    "core::hint::unreachable_unchecked": _unreachable,
    "core::process::exit": _exit, "core::process::abort": _abort,
    "char::is_alphabetic": _char("chr({}).isalpha()"), "char::is_alphanumeric": _char("char_is_alphanumeric({})"),
    "char::is_numeric": _char("chr({}).isnumeric()"), "char::is_whitespace": _char("char_is_space({})"),
    "char::is_uppercase": _char("chr({}).isupper()"), "char::is_lowercase": _char("chr({}).islower()"),
    "char::is_control": _char("char_is_control({})"), "char::len_utf8": _char("len(chr({}).encode())"),
    "char::is_digit": _is_digit,
    "char::to_digit": lambda site: _option(f"char_digit({site.leaf(0)}, {site.leaf(1)})", site),
    "char::from_u32": lambda site: _option(f"char_of({site.leaf(0)})", site),
    "core::char::from_u32": lambda site: _option(f"char_of({site.leaf(0)})", site),
    "char::from_digit": lambda site: _option(f"char_from_digit({site.leaf(0)}, {site.leaf(1)})", site),
    "core::char::from_digit": lambda site: _option(f"char_from_digit({site.leaf(0)}, {site.leaf(1)})", site),
    "char::from_u32_unchecked": _char_unchecked,
    "NonZero::new_unchecked": _non_zero,
    "NonZero::new": lambda site: [f"int({site.named(0)} != 0)", f"({site.named(0)} or None)"],
}  # fmt: skip
