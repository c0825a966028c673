"""Slices, arrays and vectors, as slices are used."""

from __future__ import annotations

from murust.core import types
from murust.core.types import Type
from murust.run import glue, places
from murust.run.calls import Site, invocation, returned
from murust.run.frame import Frame, Value, times
from murust.run.link import Beyond

# --- Indexing --------------------------------------------------------------------------------------------------


def _base(site: Site) -> tuple[str, str, str, Type]:
    """The list, the start, the length and the elements' type of what is indexed."""
    f = site.f
    ty = site.target(0)
    at = site.place(0)
    match ty:
        case types.Slice(element=element):
            assert isinstance(at, places.InMemory) and at.length is not None
            return at.cells, at.start, at.length, element
        case types.Str():
            assert isinstance(at, places.InMemory) and at.length is not None
            return at.cells, at.start, at.length, types.INTS["u8"]
        case types.Array(element=element, length=length):
            assert isinstance(at, places.InMemory)
            return at.cells, at.start, str(length), element
        case types.Adt(name="Vec", args=(element,)):
            leaves = places.read(at, ty, f)
            assert not isinstance(leaves, str)
            buffer = f.named(leaves[0])
            size = max(f.unit.shapes.leaves(element), 1)
            return buffer, "0", length_of(buffer, size, f), element
        case _:
            raise Beyond(f"`{ty}` here")


def length_of(buffer: str, size: int, f: Frame) -> str:
    """The length of the `Vec` with that buffer."""
    count = f"len({buffer})" if not f.unit.tracked else f"(len({buffer}) - 1)"
    return count if size == 1 else f"{count} // {size}"


def _stride(element: Type, site: Site) -> int:
    ty = site.target(0)
    size = site.size(element)
    return max(size, 1) if isinstance(ty, types.Adt) else size


def _sum(start: str, moved: str) -> str:
    return moved if start == "0" else start if moved == "0" else f"{start} + {moved}"


def _range_of(site: Site, length: str, *, checked: bool) -> tuple[str, str] | None:
    """The start and the number of elements of a range; with a check that it is inside."""
    f = site.f
    ty = site.given[1]
    assert isinstance(ty, types.Adt)
    leaves = [f.named(leaf) for leaf in site.leaves(1)]
    match ty.name:
        case "Range":
            if checked:
                f.emit(
                    f"if not {leaves[0]} <= {leaves[1]} <= {length}: check_range({leaves[0]}, {leaves[1]}, {length})"
                )
            return leaves[0], f"{leaves[1]} - {leaves[0]}"
        case "RangeFrom":
            if checked:
                f.emit(f"if {leaves[0]} > {length}: check_from({leaves[0]}, {length})")
            return leaves[0], f"{length} - {leaves[0]}"
        case "RangeTo":
            if checked:
                f.emit(f"if {leaves[0]} > {length}: check_to({leaves[0]}, {length})")
            return "0", leaves[0]
        case "RangeToInclusive":
            end = f.named(f"{leaves[0]} + 1")
            if checked:
                f.emit(f"if {end} > {length}: check_inclusive(0, {leaves[0]}, {length})")
            return "0", end
        case "RangeInclusive":
            end = f.named(f"{leaves[1]} + 1")
            start = f.named(f"({end} if {leaves[2]} else {leaves[0]})")
            if checked:
                f.emit(f"if not {start} <= {end} <= {length}: check_inclusive({start}, {leaves[1]}, {length})")
            return start, f"{end} - {start}"
        case _:
            return "0", length


def _index(site: Site) -> Value:
    f = site.f
    cells, start, length, element = _base(site)
    length = f.named(length) if not isinstance(site.given[1], types.Int) else length
    stride = _stride(element, site)
    if isinstance(site.given[1], types.Int):
        index = site.named(1)
        f.emit(f"if {index} >= {length}: check_index({index}, {length})")
        return [cells, _sum(start, times(index, stride))]
    is_text = isinstance(site.target(0), types.Str)
    found = _range_of(site, length, checked=not is_text)
    assert found is not None
    if is_text:
        inclusive = isinstance(site.given[1], types.Adt) and site.given[1].name.endswith("Inclusive")
        f.emit(f"check_text({cells}, {start}, {length}, {found[0]}, {found[0]} + {found[1]}, {inclusive})")
    return [cells, _sum(start, times(found[0], stride)), f"({found[1]})"]


def _get_unchecked(site: Site) -> Value:
    cells, start, length, element = _base(site)
    index = site.named(1)
    site.f.emit(f"if {index} >= {length}: undefined('`get_unchecked` with an index out of bounds')")
    return [cells, _sum(start, times(index, _stride(element, site)))]


def _end(site: Site, *, last: bool, split: bool) -> Value:
    """`first`, `last`, `split_first`, `split_last`."""
    f = site.f
    cells, start, length, element = _base(site)
    length = f.named(length)
    size = site.size(element)
    tag = f.named(f"int({length} > 0)")
    at = _sum(start, times(f"({length} - 1)", size)) if last else start
    some = f"{cells} if {tag} else None"
    leaves = [tag, some, f"{at} if {tag} else None"]
    if split:
        rest = start if last else _sum(start, str(size))
        leaves += [some, f"{rest} if {tag} else None", f"{length} - 1 if {tag} else None"]
    return leaves


def _swap(site: Site) -> Value:
    f = site.f
    cells, start, length, element = _base(site)
    length = f.named(length)
    a, b = site.named(1), site.named(2)
    for index in (a, b):
        f.emit(f"if {index} >= {length}: check_index({index}, {length})")
    size = site.size(element)
    i, j = (_sum(start, times(index, size)) for index in (a, b))
    if size == 1:
        f.emit(f"{cells}[{i}], {cells}[{j}] = {cells}[{j}], {cells}[{i}]")
    elif size:
        f.emit(f"swap_leaves({cells}, {i}, {j}, {size})")
    return []


def _split_at(site: Site) -> Value:
    f = site.f
    cells, start, length, element = _base(site)
    length, mid = f.named(length), site.named(1)
    f.emit(f"if {mid} > {length}: panic('mid > len')")
    return [cells, start, mid, cells, _sum(start, times(mid, site.size(element))), f"{length} - {mid}"]


def _span(cells: str, start: str, length: str, size: int) -> str:
    end = times(length, size)
    return f"{cells}[{start}:{end if start == '0' else f'{start} + {end}'}]"


def _copy_from(site: Site) -> Value:
    f = site.f
    cells, start, length, element = _base(site)
    source, at, count = site.leaves(1)
    length, count = f.named(length), f.named(count)
    f.emit(f"if {length} != {count}: different_lengths({length}, {count})")
    size = site.size(element)
    f.emit(f"{_span(cells, start, length, size)} = {_span(f.named(source), f.named(at), count, size)}")
    return []


def _copy_within(site: Site) -> Value:
    f = site.f
    cells, start, length, element = _base(site)
    length = f.named(length)
    found = _range_of(site, length, checked=True)
    assert found is not None
    first, count, to = found[0], f.named(found[1]), site.named(2)
    f.emit(f"if {to} > {length} - {count}: panic('dest is out of bounds')")
    size = site.size(element)
    source = _span(cells, _sum(start, times(first, size)), count, size)
    f.emit(f"{_span(cells, f.named(_sum(start, times(to, size))), count, size)} = {source}")
    return []


def _reverse(site: Site) -> Value:
    cells, start, length, element = _base(site)
    size = site.size(element)
    if size == 1:
        span = _span(cells, start, length, 1)
        site.f.emit(f"{span} = {span}[::-1]")
    elif size:
        site.f.emit(f"reverse_leaves({cells}, {start}, {length}, {size})")
    return []


def _array_of(site: Site) -> Value:
    """`<[T; N]>::try_from(&[T])`"""
    f = site.f
    cells, start, length = (f.named(leaf) for leaf in site.leaves(0))
    count = site.args[1]
    assert isinstance(count, types.ConstArg)
    size = site.size() * count.value
    missing = f.unit.shapes.leaves(site.result) - 1
    good = f"[0, *{cells}[{start}:{start} + {size}]] + [None] * {missing - size}"
    return f"({good} if {length} == {count.value} else [1] + [None] * {missing})"


def _whole_array(site: Site) -> Value:
    """A slice as an array, if it has its length."""
    cells, start, length = (site.f.named(leaf) for leaf in site.leaves(0))
    count = site.args[1]
    assert isinstance(count, types.ConstArg)
    tag = site.f.named(f"int({length} == {count.value})")
    return [tag, f"{cells} if {tag} else None", f"{start} if {tag} else None"]


def _built(site: Site) -> Value:
    """An array, each element what a function gives for its index."""
    f = site.f
    result = site.result
    assert isinstance(result, types.Array)
    function = site.value(0)
    found, index = f.fresh(), f.fresh()
    f.emit(f"{found} = []")
    drops = f.unit.needs_drop(result.element)
    if drops:
        f.emit("try:")
    f.depth += drops
    f.emit(f"for {index} in range({result.length}):")
    with f.indented():
        value = returned(invocation(site.given[0], function, [index], f), result.element, f)
        f.emit(f"{found} += {f.lifted(value)}")
    f.depth -= drops
    if drops:
        with f.unwinding():
            drop, size = f.unit.glue("drop", result.element), site.size(result.element)
            f.emit(f"drop_elements({drop}, {size}, {found}, 0, {index})")
    return found


def _fill(site: Site) -> Value:
    f = site.f
    cells, start, length, element = _base(site)
    length = f.named(length)
    value = site.value(1)
    f.emit(f"{_span(cells, start, length, site.size(element))} = {f.lifted(value)} * {length}")
    return []


def _slice_len(site: Site) -> Value:
    return [_base(site)[2]]


def _whole(site: Site) -> Value:
    """The slice as it is: `iter`, `as_bytes`, `bytes`, `chars`, `deref` of a `Vec`."""
    cells, start, length, _ = _base(site)
    return [cells, start, length]


def _one(site: Site) -> Value:
    return [*site.leaves(0), "1"]


def _to_vec(site: Site) -> Value:
    f = site.f
    cells, start, length, element = _base(site)
    length = f.named(length)
    size = site.size(element)
    if f.unit.linker.copies(element) and size:
        buffer = _span(cells, start, length, size)
    else:
        clones = glue.clones(element, cells, start, length, f)
        buffer = clones if size else f"({clones} or [None] * {length})"
    return [f.born(f"{buffer}{f.header(element, 'a vector', vector=True)}"), length]


REGISTRY = {
    "<&[T] as IntoIterator>::into_iter": _whole, "<&mut [T] as IntoIterator>::into_iter": _whole,
    "<&Vec<T> as IntoIterator>::into_iter": _whole, "<&mut Vec<T> as IntoIterator>::into_iter": _whole,
    "[T]::iter": _whole, "[T]::iter_mut": _whole, "<Vec as Deref>::deref": _whole,
    "<Vec as DerefMut>::deref_mut": _whole, "<[T] as Index>::index": _index, "<[T] as IndexMut>::index_mut": _index,
    "<str as Index>::index": _index, "<Vec as Index>::index": _index, "<Vec as IndexMut>::index_mut": _index,
    "<[T; N] as Index>::index": _index, "<[T; N] as IndexMut>::index_mut": _index, "[T]::len": _slice_len,
    "str::len": _slice_len, "[T]::get_unchecked": _get_unchecked,
    "[T]::get_unchecked_mut": _get_unchecked, "[T]::first": lambda site: _end(site, last=False, split=False),
    "[T]::first_mut": lambda site: _end(site, last=False, split=False),
    "[T]::last": lambda site: _end(site, last=True, split=False),
    "[T]::last_mut": lambda site: _end(site, last=True, split=False),
    "[T]::split_first": lambda site: _end(site, last=False, split=True),
    "[T]::split_first_mut": lambda site: _end(site, last=False, split=True),
    "[T]::split_last": lambda site: _end(site, last=True, split=True),
    "[T]::split_last_mut": lambda site: _end(site, last=True, split=True), "[T]::swap": _swap,
    "[T]::reverse": _reverse, "core::array::built": _built,
    "<[T; N] as TryFrom>::try_from": _array_of, "[T]::split_at": _split_at, "[T]::split_at_mut": _split_at,
    "[T]::copy_from_slice": _copy_from, "core::slice::whole": _whole_array,
    "core::slice::copy_inside": _copy_within, "[T]::to_vec": _to_vec,
    "core::slice::from_ref": _one, "core::slice::from_mut": _one, "str::as_bytes": _whole, "str::bytes": _whole,
    "str::chars": _whole,
}  # fmt: skip
