"""`Vec`: a buffer, which is a list as long as its elements are, and a capacity."""

from __future__ import annotations

from murust.core import types
from murust.core.types import Type
from murust.run import places
from murust.run.calls import Site, Write
from murust.run.frame import Value, times
from murust.run.intrinsics.slices import length_of


def _parts(site: Site, index: int = 0) -> tuple[str, str, int]:
    """The buffer, the place of the capacity, and the leaves of an element."""
    ty = site.target(index)
    assert isinstance(ty, types.Adt)
    leaves = places.read(site.place(index), ty, site.f)
    assert not isinstance(leaves, str)
    return leaves[0], leaves[1], max(site.size(ty.args[0]), 1)


def _header(site: Site, element: Type) -> str:
    return site.f.header(element, "a vector", vector=True)


def _element(site: Site, index: int, size: int) -> str:
    """An argument that becomes an element, as a list."""
    value = site.value(index)
    return site.f.lifted(value) if value else "[None]"


def _new(site: Site) -> Value:
    return [site.f.born(f"[]{_header(site, site.args[0])}"), "0"]


def _with_capacity(site: Site) -> Value:
    capacity = site.named(0)
    _check_capacity(site, site.args[0], capacity)
    return [site.f.born(f"[]{_header(site, site.args[0])}"), capacity]


def _check_capacity(site: Site, element: Type, count: str) -> None:
    """No memory is larger than `isize::MAX` bytes."""
    size = site.f.unit.bytes.size(element)
    if size:
        site.f.emit(f"if {count} > {((1 << 63) - 1) // size}: panic('capacity overflow')")


def _capacity(site: Site) -> Value:
    _, capacity, _ = _parts(site)
    element = site.element(0)
    return [capacity] if site.size(element) else [str((1 << 64) - 1)]


def _reserve(site: Site, *, exact: bool = False) -> Value:
    buffer, capacity, size = _parts(site)
    needed = site.f.named(f"{length_of(buffer, size, site.f)} + {site.leaf(1)}")
    _check_capacity(site, site.element(0), needed)
    fresh = f"grown({capacity}, {needed}, {_least(site)})"
    site.f.emit(f"if {needed} > {capacity}: {_resized(site, buffer, capacity, needed if exact else fresh)}")
    return []


def _resized(site: Site, buffer: str, capacity: str, wanted: str) -> str:
    moved = f"; {buffer} = moved({buffer})" if site.f.unit.tracked else ""
    return f"{capacity} = {wanted}{moved}"


def _shrink(site: Site) -> Value:
    """`shrink_to_fit`, `shrink_to`"""
    buffer, capacity, size = _parts(site)
    least = length_of(buffer, size, site.f)
    if len(site.operands) > 1:
        least = f"max({least}, {site.leaf(1)})"
    least = site.f.named(least)
    site.f.emit(f"if {least} < {capacity}: {_resized(site, buffer, capacity, least)}")
    return []


def _least(site: Site) -> str:
    """The smallest capacity that is not 0, by the size of an element. Source: `RawVec::MIN_NON_ZERO_CAP`."""
    element = site.element(0)
    size = site.f.unit.bytes.size(element)
    return "8" if size == 1 else "4" if size <= 1024 else "1"


def _len(site: Site) -> Value:
    buffer, _, size = _parts(site)
    return [length_of(buffer, size, site.f)]


def _push(site: Site) -> Value:
    f = site.f
    value = site.value(1)
    buffer, capacity, size = _parts(site)
    if size == 1 and not isinstance(value, str) and not f.unit.tracked:
        f.emit(f"{buffer}.append({value[0] if value else None})")
    else:
        f.emit(f"extend({buffer}, {f.lifted(value) if value else '[None]'})")
    f.emit(f"if {length_of(buffer, size, f)} > {capacity}: {_grow(site, buffer, capacity, size)}")
    return []


def _grow(site: Site, buffer: str, capacity: str, size: int) -> str:
    return _resized(site, buffer, capacity, f"grown({capacity}, {length_of(buffer, size, site.f)}, {_least(site)})")


def _pop(site: Site) -> Value:
    f = site.f
    buffer, _, size = _parts(site)
    shape = f.unit.shapes.of(site.result)
    tag, value = f.fresh(), f.fresh()
    if size == 1 and not f.unit.tracked:
        f.emit(f"if {buffer}: {tag} = 1; {value} = {buffer}.pop()")
        f.emit(f"else: {tag} = 0; {value} = None")
        return [tag, value][: shape.leaves]
    f.emit(f"{value} = take_last({buffer}, {size})")
    f.emit(f"{tag} = int({value} is not None)")
    f.emit(f"if not {tag}: {value} = [None] * {size}")
    return [tag, *(f"{value}[{k}]" for k in range(shape.leaves - 1))] if shape.small else f"[{tag}, *{value}]"


def _insert(site: Site) -> Value:
    f = site.f
    buffer, capacity, size = _parts(site)
    at = times(site.named(1), size)
    f.emit(f"{buffer}[{at}:{at}] = {_element(site, 2, size)}")
    f.emit(f"if {length_of(buffer, size, f)} > {capacity}: {_grow(site, buffer, capacity, size)}")
    return []


def _removed(site: Site, what: str, *, swap: bool) -> Value:
    f = site.f
    buffer, _, size = _parts(site)
    index = site.named(1)
    length = f.named(length_of(buffer, size, f))
    text = f"f'{what} index (is {{{index}}}) should be < len (is {{{length}}})'"
    f.emit(f"if {index} >= {length}: panic({text})")
    at = times(index, size)
    value = f.fresh()
    f.emit(f"{value} = {buffer}[{at}:{at} + {size}]")
    if swap:
        f.emit(f"swap_remove({buffer}, {at}, {size})")
    else:
        f.emit(f"del {buffer}[{at}:{at} + {size}]")
    shape = f.unit.shapes.of(site.result)
    return [f"{value}[{k}]" for k in range(shape.leaves)] if shape.small else value


def _cut(site: Site, length: str) -> Value:
    """Drops the elements from `length` on. They do not belong to the vector any more, also if a destructor panics."""
    f = site.f
    buffer, _, size = _parts(site)
    element = site.element(0)
    cut = f"cut({buffer}, {times(length, size)})"
    if f.unit.needs_drop(element):
        count = f"{length_of(buffer, size, f)} - {length}"
        f.emit("try:")
        with f.indented():
            drop = f.unit.glue("drop", element)
            f.emit(f"drop_elements({drop}, {size}, {buffer}, {times(length, size)}, {count})")
        with f.unwinding():
            f.emit(cut)
    f.emit(cut)
    return []


def _append(site: Site) -> Value:
    f = site.f
    buffer, capacity, size = _parts(site)
    other, _, _ = _parts(site, 1)
    f.emit(f"extend({buffer}, {other}{'[:-1]' if f.unit.tracked else ''})")
    f.emit(f"cut({other}, 0)")
    f.emit(f"if {length_of(buffer, size, f)} > {capacity}: {_grow(site, buffer, capacity, size)}")
    return []


def _set_len(site: Site) -> Value:
    buffer, capacity, size = _parts(site)
    site.f.unit.shapes.has_pointers = True  # what is behind the length is kept
    if site.f.unit.tracked:
        site.f.emit(f"set_length({buffer}, {site.leaf(1)}, {_room(site, capacity)}, {size})")
    return []


def _room(site: Site, capacity: str) -> str:
    """The capacity; without an end where elements take no memory."""
    return capacity if site.f.unit.bytes.size(site.element(0)) else str((1 << 64) - 1)


def _pointer(mutable: bool) -> Write:
    def write(site: Site) -> Value:
        buffer, capacity, _ = _parts(site)
        return [f"point_to_vector({buffer}, {capacity}, {mutable})"]

    return write


def _spare(site: Site) -> Value:
    f = site.f
    buffer, capacity, size = _parts(site)
    f.unit.shapes.has_pointers = True
    if not f.unit.tracked:
        return ["None", "None", "0"]
    name = f.named(f"spare({buffer}, {capacity}, {size})")
    return [f"{name}[0]", f"{name}[1]", f"{name}[2]"]


def _from_raw_parts(site: Site) -> Value:
    length, capacity = site.named(1), site.named(2)
    return [f"vector_of({site.leaf(0)}, {length}, {capacity}, {site.f.layout(site.args[0])})", capacity]


def _split_off(site: Site) -> Value:
    f = site.f
    buffer, _, size = _parts(site)
    at = site.named(1)
    length = f.named(length_of(buffer, size, f))
    f.emit(f"if {at} > {length}: panic(f'`at` split index (is {{{at}}}) should be <= len (is {{{length}}})')")
    rest = f.fresh()
    taken = f"{buffer}[{times(at, size)}:{times(length, size)}]{_header(site, site.args[0])}"
    f.emit(f"{rest} = {f.born(taken)}")
    f.emit(f"cut({buffer}, {times(at, size)})")
    return [rest, f"{length} - {at}"]


def _from_array(site: Site) -> Value:
    ty = site.given[0]
    assert isinstance(ty, types.Array)
    value = site.value(0)
    size = site.size(ty.element)
    buffer = site.f.lifted(value) if size else f"[None] * {ty.length}"
    return [site.f.born(f"{buffer}{_header(site, ty.element)}"), str(ty.length)]


def _boxed_slice(site: Site) -> Value:
    """The elements, in a box of their own."""
    f = site.f
    element = site.args[0]
    buffer = f.named(site.leaves(0)[0])
    length = f.named(length_of(buffer, max(site.size(element), 1), f))
    if not f.unit.tracked:
        return [buffer, length]
    boxed = f.named(f.born(f"{buffer}[:-1]{f.header(element, 'a box', vector=True)}"))
    f.emit(f"free({buffer})")
    return [boxed, length]


def _of_box(site: Site) -> Value:
    """The elements of a boxed slice, as a vector."""
    f = site.f
    buffer, length = (f.named(leaf) for leaf in site.leaves(0))
    if not f.unit.tracked:
        return [buffer, length]
    vector = f.named(f.born(f"{buffer}[:-1]{_header(site, site.args[0])}"))
    f.emit(f"free({buffer})")
    return [vector, length]


COPIES_A_ROUND = 64
"""Elements that are copied while a loop goes round once."""


def _from_copies(site: Site) -> Value:
    """`vec![x; n]`, where a clone is a copy."""
    f = site.f
    value, count = site.value(0), site.named(1)
    _check_capacity(site, site.given[0], count)
    if f.unit.fuel:
        f.emit(f"tick({count} // {COPIES_A_ROUND})")
    return [f.born(f"{f.lifted(value) if value else '[None]'} * {count}{_header(site, site.given[0])}"), count]


def _copies(site: Site) -> Value:
    return [repr(site.f.unit.linker.copies(site.args[0]))]


_IN_PLACE = frozenset({"Map", "Filter", "FilterMap", "Enumerate", "Skip", "SkipWhile", "Take", "TakeWhile", "Peekable",
                       "WhileSome", "WhileOk", "Zip"})  # fmt: skip
"""Adaptors that give at most one element for one. Source: implementations of `InPlaceIterable`."""


def _in_place(site: Site) -> Value:
    """Source: `in_place_collectible` of Rust's `alloc::vec::in_place_collect`."""
    iterator, item = site.args
    while isinstance(iterator, types.Adt) and iterator.name in _IN_PLACE:
        iterator = iterator.args[0]
    if not isinstance(iterator, types.Adt) or iterator.name != "vec::IntoIter":
        return ["False"]
    source, target = (site.f.unit.bytes.of(ty) for ty in (iterator.args[0], item))
    return [repr(0 < target.size <= source.size and target.align <= source.align)]


def _into_iter(site: Site) -> Value:
    """The vector, and how many of its first elements are gone."""
    value = site.value(0)
    assert not isinstance(value, str)
    return [*value, "0"]


def _iter_parts(site: Site) -> tuple[str, str, int, Type]:
    ty = site.target(0)
    assert isinstance(ty, types.Adt)
    leaves = places.read(site.place(0), ty, site.f)
    assert not isinstance(leaves, str)
    return leaves[0], leaves[2], max(site.size(ty.args[0]), 1), ty.args[0]


def _iter_next(site: Site, *, back: bool) -> Value:
    f = site.f
    buffer, start, size, _ = _iter_parts(site)
    tag, value = f.fresh(), f.fresh()
    f.emit(f"if {start} < {length_of(buffer, size, f)}:")
    with f.indented():
        if back:
            f.emit(f"{tag} = 1; {value} = take_last({buffer}, {size})")
        else:
            at = times(start, size)
            f.emit(f"{tag} = 1; {value} = {buffer}[{at}:{at} + {size}]; {start} += 1")
    f.emit(f"else: {tag} = 0; {value} = [None] * {size}")
    shape = f.unit.shapes.of(site.result)
    return [tag, *(f"{value}[{k}]" for k in range(shape.leaves - 1))] if shape.small else f"[{tag}, *{value}]"


def _iter_len(site: Site) -> Value:
    buffer, start, size, _ = _iter_parts(site)
    return [f"{length_of(buffer, size, site.f)} - {start}"]


REGISTRY = {
    "Vec::new": _new, "Vec::with_capacity": _with_capacity, "Vec::capacity": _capacity, "Vec::reserve": _reserve,
    "Vec::reserve_exact": lambda site: _reserve(site, exact=True), "Vec::shrink_to_fit": _shrink,
    "Vec::shrink_to": _shrink, "Box::into_vec": _of_box,
    "Vec::len": _len, "Vec::push": _push, "Vec::pop": _pop, "core::vec::put_in": _insert,
    "core::vec::from_copies": _from_copies, "core::vec::copies": _copies, "core::vec::in_place": _in_place,
    "Vec::remove": lambda site: _removed(site, "removal", swap=False),
    "Vec::swap_remove": lambda site: _removed(site, "swap_remove", swap=True),
    "Vec::truncate": lambda site: _cut(site, site.named(1)), "Vec::clear": lambda site: _cut(site, "0"),
    "Vec::append": _append, "Vec::set_len": _set_len, "Vec::as_ptr": _pointer(False), "Vec::as_mut_ptr": _pointer(True),
    "Vec::spare_capacity_mut": _spare, "Vec::from_raw_parts": _from_raw_parts,
     "Vec::into_boxed_slice": _boxed_slice, "Vec::split_off": _split_off,
    "core::vec::vec_from_array": _from_array, "<Vec as From>::from": _from_array,
    "<Vec as IntoIterator>::into_iter": _into_iter,
    "<vec::IntoIter as Iterator>::next": lambda site: _iter_next(site, back=False),
    "<vec::IntoIter as DoubleEndedIterator>::next_back": lambda site: _iter_next(site, back=True),
    "<vec::IntoIter as ExactSizeIterator>::len": _iter_len,
}  # fmt: skip
