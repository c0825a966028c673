"""Boxes, pointers and what is behind them."""

from __future__ import annotations

from collections.abc import Callable

from murust.core import types
from murust.core.types import Type
from murust.run import places
from murust.run.calls import Site
from murust.run.frame import Value
from murust.run.layout import is_unsized

# --- Boxes -----------------------------------------------------------------------------------------------------


def _box(site: Site) -> Value:
    return [site.f.born(f"{site.f.lifted(site.value(0))}{site.f.header(site.args[0], 'a box')}")]


def _leak(site: Site) -> Value:
    buffer, *length = site.leaves(0)
    return [buffer, "0", *length]


def _into_raw(site: Site) -> Value:
    buffer, *length = site.leaves(0)
    return [f"point({buffer}, 0, True, {_layout(site)})", *length]


def _from_raw(site: Site) -> Value:
    pointer, *length = site.leaves(0)
    return [f"owned({', '.join((pointer, _layout(site), *length))})", *length]


# --- Pointers --------------------------------------------------------------------------------------------------


def _layout(site: Site, ty: Type | None = None) -> str:
    return site.f.layout(site.args[0] if ty is None else ty)


def _width(site: Site) -> int:
    return site.f.unit.bytes.size(site.args[0])


def _null(site: Site) -> Value:
    return ["from_address(0)"]


def _is_null(site: Site) -> Value:
    return [f"(address({site.leaves(0)[0]}) == 0)"]


def _cast(site: Site) -> Value:
    return site.leaves(0)[:1]


def _addr(site: Site) -> Value:
    return [f"address({site.leaf(0)})"]


def _is_aligned(site: Site) -> Value:
    return [f"(address({site.leaf(0)}) % {site.f.unit.bytes.of(site.args[0]).align} == 0)"]


def _moved(function: str, sign: str) -> Callable[[Site], Value]:
    def write(site: Site) -> Value:
        by = f"{sign}{site.leaf(1)} * {_width(site)}" if sign else f"{site.leaf(1)} * {_width(site)}"
        return [f"{function}({site.leaf(0)}, {by})"]

    return write


def _offset_from(site: Site) -> Value:
    return [f"distance({site.leaf(0)}, {site.leaf(1)}, {max(_width(site), 1)})"]


def _loaded(pointer: str, ty: Type, site: Site, aligned: bool = True) -> Value:
    f = site.f
    shape = f.unit.shapes.of(ty)
    code = f"load({pointer}, 0, {_layout(site, ty)}{'' if aligned else ', False'})"
    if not shape.leaves:
        f.emit(f"touch({pointer}, 0, {_layout(site, ty)}{'' if aligned else ', False'})")
        return [] if shape.small else "[]"
    name = f.named(code)
    return [f"{name}[{k}]" for k in range(shape.leaves)] if shape.small else name


def _read(site: Site) -> Value:
    return _loaded(site.leaf(0), site.args[0], site)


def _read_unaligned(site: Site) -> Value:
    return _loaded(site.leaf(0), site.args[0], site, aligned=False)


def _stored(pointer: str, value: Value, site: Site, aligned: bool = True) -> None:
    end = "" if aligned else ", False"
    site.f.emit(f"store({pointer}, 0, {_layout(site)}, {site.f.lifted(value)}{end})")


def _write(site: Site) -> Value:
    _stored(site.leaf(0), site.value(1), site)
    return []


def _write_unaligned(site: Site) -> Value:
    _stored(site.leaf(0), site.value(1), site, aligned=False)
    return []


def _replace(site: Site) -> Value:
    pointer = site.named(0)
    old = _loaded(pointer, site.args[0], site)
    _stored(pointer, site.value(1), site)
    return old


def _swap(site: Site) -> Value:
    a, b = site.named(0), site.named(1)
    first, second = (_loaded(pointer, site.args[0], site) for pointer in (a, b))
    _stored(a, second, site)
    _stored(b, first, site)
    return []


def _write_bytes(site: Site) -> Value:
    site.f.emit(f"fill_bytes({site.leaf(0)}, {site.leaf(1)}, {_layout(site)}, {site.leaf(2)})")
    return []


def _copy(site: Site, *, overlapping: bool, reverse: bool = False) -> Value:
    source, target = site.leaf(0), site.leaf(1)
    if reverse:
        source, target = target, source
    site.f.emit(f"copied({source}, {target}, {_layout(site)}, {site.leaf(2)}, {overlapping})")
    return []


def _drop_in_place(site: Site) -> Value:
    """Of what is there; of a slice, of its elements."""
    f, ty = site.f, site.args[0]
    if isinstance(ty, types.Slice) and f.unit.needs_drop(ty.element):
        element = ty.element
        pointer, length = map(f.named, site.leaves(0))
        name = f.named(f"refer({pointer}, 0, {_layout(site, element)}, True, {length})")
        place = f"{f.unit.shapes.leaves(element)}, {name}[0], {name}[1], {length}"
        f.emit(f"drop_elements({f.unit.glue('drop', element)}, {place})")
    elif f.unit.needs_drop(ty):
        name = f.named(f"refer({site.leaf(0)}, 0, {_layout(site)}, True)")
        f.emit(f"{f.unit.glue('drop', ty)}({name}[0], {name}[1])")
    return []


def _pointers_equal(site: Site) -> Value:
    return [_same_pointers(site.leaves(0), site.leaves(1))]


def _same_pointers(left: list[str], right: list[str]) -> str:
    lengths = f" and {left[1]} == {right[1]}" if len(left) > 1 else ""
    return f"(same({left[0]}, {right[0]}){lengths})"


def _option_of_reference(mutable: bool) -> Callable[[Site], Value]:
    def write(site: Site) -> Value:
        f = site.f
        pointer = site.named(0)
        tag, c, i = f.fresh(), f.fresh(), f.fresh()
        f.emit(f"if address({pointer}): {tag} = 1; {c}, {i} = refer({pointer}, 0, {_layout(site)}, {mutable})")
        f.emit(f"else: {tag} = 0; {c} = {i} = None")
        return [tag, c, i]

    return write


def _slice(mutable: bool) -> Callable[[Site], Value]:
    def write(site: Site) -> Value:
        length = site.named(1)
        name = site.f.named(f"refer({site.leaf(0)}, 0, {_layout(site)}, {mutable}, {length})")
        return [f"{name}[0]", f"{name}[1]", length]

    return write


def _start(mutable: bool) -> Callable[[Site], Value]:
    """`as_ptr`, `as_mut_ptr` of a slice or vector."""

    def write(site: Site) -> Value:
        from murust.run.intrinsics.slices import _base

        cells, start, _, element = _base(site)
        return [f"point({cells}, {start}, {mutable}, {site.f.layout(element)})"]

    return write


# --- NonNull ---------------------------------------------------------------------------------------------------


def _non_null(site: Site) -> Value:
    pointer = site.named(0)
    tag = site.f.named(f"int(address({pointer}) != 0)")
    return [tag, f"{pointer} if {tag} else None"]


def _non_null_unchecked(site: Site) -> Value:
    pointer = site.named(0)
    site.f.emit(f"if not address({pointer}): undefined('`NonNull` of a null pointer')")
    return [pointer]


def _dangling(site: Site) -> Value:
    return [f"from_address({site.f.unit.bytes.of(site.args[0]).align})"]


def _held_pointer(site: Site) -> str:
    """The pointer in the `NonNull` that an argument refers to."""
    value = places.read(site.place(0), site.target(0), site.f)
    return value if isinstance(value, str) else value[0]


def _from_held(mutable: bool) -> Callable[[Site], Value]:
    def write(site: Site) -> Value:
        name = site.f.named(f"refer({_held_pointer(site)}, 0, {_layout(site)}, {mutable})")
        return [f"{name}[0]", f"{name}[1]"]

    return write


def _of_reference(site: Site) -> Value:
    ty = site.given[0]
    assert isinstance(ty, types.Ref)
    leaves = site.leaves(0)
    may_write = ty.mutable or site.f.unit.linker.has_cell(ty.target)
    return [f"point({leaves[0]}, {leaves[1]}, {may_write}, {site.f.layout(ty.target)})", *leaves[2:]]


def _non_null_equal(site: Site) -> Value:
    a, b = (site.f.leaves(places.read(site.place(k), site.target(k), site.f), 2) for k in range(2))
    return [_same_pointers(a, b)]


# --- Cells and memory that is not initialised ------------------------------------------------------------------


def _address_of(site: Site) -> Value:
    """A pointer to what an argument refers to, of the type that is wanted."""
    leaves = site.leaves(0)
    ty = site.given[0]
    assert isinstance(ty, types.Ref)
    may_write = ty.mutable or site.f.unit.linker.has_cell(ty.target)
    extra = leaves[2:] if is_unsized(ty.target) else []
    return [f"point({leaves[0]}, {leaves[1]}, {may_write}, {site.f.layout(ty.target)})", *extra]


def _uninit(site: Site) -> Value:
    shape = site.f.unit.shapes.of(site.args[0])
    return ["None"] * shape.leaves if shape.small else f"[None] * {shape.leaves}"


def _zeroed(site: Site) -> Value:
    shape = site.f.unit.shapes.of(site.args[0])
    name = site.f.named(f"zeroes({_layout(site)})")
    return [f"{name}[{k}]" for k in range(shape.leaves)] if shape.small else name


def _same(site: Site) -> Value:
    return site.value(0)


def _assume(site: Site) -> Value:
    """`assume_init`: every part has to be there."""
    f = site.f
    value = site.value(0)
    shape = f.unit.shapes.of(site.args[0])
    if not shape.leaves:
        return value
    name = f.named(f"assumed({f.lifted(value)}, {_layout(site)})")
    return [f"{name}[{k}]" for k in range(shape.leaves)] if shape.small else name


def _assume_behind(site: Site) -> None:
    f = site.f
    cells, start, *_ = (f.named(leaf) for leaf in site.leaves(0))
    size = site.size()
    f.emit(f"{cells}[{start}:{start} + {size}] = assumed({cells}[{start}:{start} + {size}], {_layout(site)})")


def _assume_reference(site: Site) -> Value:
    _assume_behind(site)
    return site.value(0)


def _note_twice(site: Site) -> None:
    """What is in it stays there, and may be dropped twice: that has to be noticed."""
    if site.f.unit.has_destructor(site.args[0]):
        site.f.unit.shapes.has_pointers = True


def _assume_read(site: Site) -> Value:
    _note_twice(site)
    _assume_behind(site)
    return places.read(site.place(0), site.args[0], site.f)


def _assume_drop(site: Site) -> Value:
    f, ty = site.f, site.args[0]
    _note_twice(site)
    _assume_behind(site)
    if f.unit.needs_drop(ty):
        f.emit(f"{f.unit.glue('drop', ty)}({', '.join(site.leaves(0))})")
    return []


def _write_uninit(site: Site) -> Value:
    value = site.value(1)
    places.write(site.place(0), site.args[0], value, site.f)
    return site.value(0)


def _transmute(site: Site) -> Value:
    source, target = site.args
    f = site.f
    if isinstance(source, types.Ref) and isinstance(target, types.Ref) and source.target != target.target:
        f.unit.shapes.has_pointers = True  # what is there is looked at
    shape = f.unit.shapes.of(target)
    name = f.named(f"transmuted({f.lifted(site.value(0))}, {_layout(site, source)}, {_layout(site, target)})")
    return [f"{name}[{k}]" for k in range(shape.leaves)] if shape.small else name


_METHODS: dict[str, Callable[[Site], Value]] = {
    "is_null": _is_null, "cast": _cast, "cast_mut": _cast, "cast_const": _cast, "addr": _addr,
    "is_aligned": _is_aligned, "add": _moved("inbounds", ""), "sub": _moved("inbounds", "-"),
    "offset": _moved("inbounds", ""), "wrapping_add": _moved("shifted", ""), "wrapping_sub": _moved("shifted", "-"),
    "offset_from": _offset_from, "read": _read, "read_volatile": _read, "read_unaligned": _read_unaligned,
    "write": _write, "write_volatile": _write, "write_unaligned": _write_unaligned, "write_bytes": _write_bytes,
    "replace": _replace, "swap": _swap, "drop_in_place": _drop_in_place, "as_ref": _option_of_reference(False),
    "as_mut": _option_of_reference(True),
    "copy_to_nonoverlapping": lambda site: _copy(site, overlapping=False),
    "copy_from_nonoverlapping": lambda site: _copy(site, overlapping=False, reverse=True),
}  # fmt: skip

REGISTRY: dict[str, Callable[[Site], Value]] = {
    "Box::new": _box, "Box::leak": _leak, "Box::into_raw": _into_raw, "Box::from_raw": _from_raw,
    **{f"*{kind} T::{name}": write for kind in ("const", "mut") for name, write in _METHODS.items()},
    **{f"core::ptr::{name}": _METHODS[name] for name in (
        "read", "write", "read_volatile", "write_volatile", "read_unaligned", "write_unaligned", "write_bytes", "swap",
        "replace", "drop_in_place")},
    "core::ptr::null": _null, "core::ptr::null_mut": _null, "core::ptr::eq": _pointers_equal,
    "core::ptr::copy": lambda site: _copy(site, overlapping=True),
    "core::ptr::copy_nonoverlapping": lambda site: _copy(site, overlapping=False),
    "core::slice::from_raw_parts": _slice(False), "core::slice::from_raw_parts_mut": _slice(True),
    "[T]::as_ptr": _start(False), "[T]::as_mut_ptr": _start(True), "str::as_ptr": _start(False),
    "NonNull::new": _non_null, "NonNull::new_unchecked": _non_null_unchecked, "NonNull::dangling": _dangling,
    "NonNull::as_ptr": _cast, "NonNull::cast": _cast, "NonNull::as_ref": _from_held(False),
    "NonNull::as_mut": _from_held(True),
    "NonNull::add": _moved("inbounds", ""), "NonNull::read": _read, "NonNull::write": _write,
    "<NonNull as From>::from": _of_reference, "<NonNull as PartialEq>::eq": _non_null_equal,
    "UnsafeCell::get": _address_of, "Cell::as_ptr": _address_of, "Atomic::as_ptr": _address_of,
    "MaybeUninit::new": _same, "MaybeUninit::uninit": _uninit, "MaybeUninit::zeroed": _zeroed,
    "MaybeUninit::write": _write_uninit, "MaybeUninit::as_ptr": _address_of, "MaybeUninit::as_mut_ptr": _address_of,
    "MaybeUninit::assume_init": _assume, "MaybeUninit::assume_init_ref": _assume_reference,
    "MaybeUninit::assume_init_mut": _assume_reference, "MaybeUninit::assume_init_read": _assume_read,
    "MaybeUninit::assume_init_drop": _assume_drop, "core::mem::zeroed": _zeroed, "core::mem::transmute": _transmute,
}  # fmt: skip
