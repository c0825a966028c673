"""Iterators over ranges, slices and arrays."""

from __future__ import annotations

from murust.core import types
from murust.core.types import Type
from murust.run import places
from murust.run.calls import Site
from murust.run.frame import Value, times
from murust.run.operators import aggregate

# --- Iterators over ranges -------------------------------------------------------------------------------------


def _step(site: Site) -> tuple[list[str], Type]:
    """The leaves of a range that is behind a reference, and its elements' type."""
    ty = site.target(0)
    found = places.read(site.place(0), ty, site.f)
    assert not isinstance(found, str) and isinstance(ty, types.Adt)
    return found, ty.args[0]


def _next_char(code: str, ty: Type, step: int) -> str:
    return f"char_step({code}, {step})" if isinstance(ty, types.Char) else f"{code} {'+' if step > 0 else '-'} 1"


def _half_open(site: Site, *, back: bool) -> Value:
    (start, end), ty = _step(site)
    f = site.f
    tag, value = f.fresh(), f.fresh()
    forward = f"{value} = {start}; {start} = {_next_char(value, ty, 1)}"
    taken = f"{value} = {end} = {_next_char(end, ty, -1)}" if back else forward
    f.emit(f"if {start} < {end}: {tag} = 1; {taken}")
    f.emit(f"else: {tag} = 0; {value} = None")
    return [tag, value]


def _counted(site: Site) -> str:
    """How many values a range has still to give."""
    (start, end, *exhausted), ty = _step(site)
    if isinstance(ty, types.Char):
        start, end = (f"({code} - ({code} > 0xD7FF) * 0x800)" for code in (start, end))  # without surrogates
    if not exhausted:
        return f"max({end} - {start}, 0)"
    return f"(0 if {exhausted[0]} else max({end} - {start} + 1, 0))"


def _range_len(site: Site) -> Value:
    return [_counted(site)]


def _range_steps(site: Site) -> Value:
    """The same as an `Option<usize>`."""
    count = site.f.fresh()
    site.f.emit(f"{count} = {_counted(site)}")
    most = types.USIZE.max
    return [f"({count} <= {most}) * 1", f"({count} if {count} <= {most} else None)"]


def _from_next(site: Site) -> Value:
    (start,), ty = _step(site)
    f = site.f
    value = f.fresh()
    f.emit(f"{value} = {start}")
    if isinstance(ty, types.Int):
        f.emit(f"if {value} == {ty.max}: panic('attempt to add with overflow')")
    f.emit(f"{start} = {_next_char(value, ty, 1)}")
    return ["1", value]


def _inclusive(site: Site, *, back: bool) -> Value:
    (start, end, exhausted), ty = _step(site)
    f = site.f
    tag, value = f.fresh(), f.fresh()
    near, step = (end, -1) if back else (start, 1)
    f.emit(f"if {exhausted} or {start} > {end}: {tag} = 0; {value} = None")
    f.emit(f"elif {start} == {end}: {exhausted} = True; {tag} = 1; {value} = {near}")
    f.emit(f"else: {tag} = 1; {value} = {near}; {near} = {_next_char(value, ty, step)}")
    return [tag, value]


# --- Iterators over slices -------------------------------------------------------------------------------------


def _iterator(site: Site) -> tuple[list[str], Type]:
    ty = site.target(0)
    found = places.read(site.place(0), ty, site.f)
    assert not isinstance(found, str) and isinstance(ty, types.Adt)
    return found, ty.args[0] if ty.args else types.INTS["u8"]


def _iter_next(site: Site) -> Value:
    (cells, at, count), ty = _iterator(site)
    f = site.f
    tag, c, i = f.fresh(), f.fresh(), f.fresh()
    f.emit(f"if {count}: {tag} = 1; {c} = {cells}; {i} = {at}; {at} = {i} + {site.size(ty)}; {count} -= 1")
    f.emit(f"else: {tag} = 0; {c} = {i} = None")
    return [tag, c, i]


def _iter_back(site: Site) -> Value:
    (cells, at, count), ty = _iterator(site)
    f = site.f
    tag, c, i = f.fresh(), f.fresh(), f.fresh()
    f.emit(f"if {count}: {tag} = 1; {count} -= 1; {c} = {cells}; {i} = {at} + {times(count, site.size(ty))}")
    f.emit(f"else: {tag} = 0; {c} = {i} = None")
    return [tag, c, i]


def _iter_len(site: Site) -> Value:
    return [_iterator(site)[0][2]]


def _pieces(site: Site, kind: str) -> Value:
    """`chunks`, `chunks_exact`, `windows`: the next piece."""
    (cells, at, count, width, *_), ty = _iterator(site)
    f = site.f
    tag, c, i, n = (f.fresh() for _ in range(4))
    enough = count if kind == "chunks" else f"{count} >= {width}"
    length = f"min({width}, {count})" if kind == "chunks" else width
    step = "1" if kind == "windows" else n
    moved = times(step, site.size(ty))
    f.emit(
        f"if {enough}: {tag} = 1; {n} = {length}; {c} = {cells}; {i} = {at}; {at} = {i} + {moved}; {count} -= {step}"
    )
    f.emit(f"else: {tag} = 0; {c} = {i} = {n} = None")
    return [tag, c, i, n]


def _pieces_len(site: Site, kind: str) -> Value:
    (_, _, count, width), _ = _iterator(site)
    return [f"-(-{count} // {width})" if kind == "chunks" else f"max({count} - {width} + 1, 0)"]


def _sized(site: Site, what: str) -> Value:
    width = site.named(1)
    site.f.emit(f"if not {width}: panic('{what} size must be non-zero')")
    return [*site.leaves(0), width]


def _exact(site: Site) -> Value:
    """`chunks_exact`: what is left over is behind the slice until something is taken from its end."""
    cells, start, *_ = whole = list(_sized(site, "chunk"))
    return [*whole, cells, start, "0"]


def _array_iter(site: Site) -> Value:
    """`[T; N]::into_iter`: the elements, from where, to where."""
    ty = site.given[0]
    assert isinstance(ty, types.Array)
    return aggregate(site.result, 0, [site.value(0), ["0"], [str(ty.length)]], site.f)


def _array_next(site: Site, *, back: bool) -> Value:
    f = site.f
    ty = site.target(0)
    assert isinstance(ty, types.Adt)
    at = site.place(0)
    fields = f.unit.shapes.of(ty).fields[0]
    items, start, end = (places.moved(at, None, offset) for offset, _ in fields)
    (first,), (last,) = (f.leaves(places.read(one, types.USIZE, f), 1) for one in (start, end))
    element = ty.args[0]
    shape = f.unit.shapes.of(element)
    tag, value, index = f.fresh(), f.fresh(), f.fresh()
    f.emit(f"if {first} < {last}:")
    with f.indented():
        f.emit(f"{index} = {last} = {last} - 1" if back else f"{index} = {first}; {first} = {index} + 1")
        array = types.Array(element, ty.args[1].value)  # type: ignore[union-attr]
        read = places.read(places.element(items, array, index, f), element, f) if shape.leaves else []
        f.emit(f"{tag} = 1; {value} = {f.lifted(read)}")
    f.emit(f"else: {tag} = 0; {value} = {NONE} * {max(shape.leaves, 1)}")
    leaves = [f"{value}[{k}]" for k in range(shape.leaves)]
    if f.unit.shapes.of(site.result).small:
        return [tag, *leaves]
    return f"[{tag}, *{value}]"


NONE = "[None]"


def _array_len(site: Site) -> Value:
    f = site.f
    ty = site.target(0)
    at = site.place(0)
    ends = [places.moved(at, None, offset) for offset, _ in f.unit.shapes.of(ty).fields[0][1:]]
    (first,), (last,) = (f.leaves(places.read(one, types.USIZE, f), 1) for one in ends)
    return [f"{last} - {first}"]


def _slice_of_array(site: Site) -> Value:
    """`&[T; N]` as an iterator."""
    ty = site.given[0]
    assert isinstance(ty, types.Ref) and isinstance(ty.target, types.Array)
    return [*site.leaves(0), str(ty.target.length)]


REGISTRY = {
    "<Range as Iterator>::next": lambda site: _half_open(site, back=False),
    "<Range as DoubleEndedIterator>::next_back": lambda site: _half_open(site, back=True),
    "core::iter::steps": _range_steps, "core::iter::steps_inclusive": _range_steps,
    "<Range as ExactSizeIterator>::len": _range_len, "<RangeFrom as Iterator>::next": _from_next,
    "<RangeInclusive as Iterator>::next": lambda site: _inclusive(site, back=False),
    "<RangeInclusive as DoubleEndedIterator>::next_back": lambda site: _inclusive(site, back=True),
    "<RangeInclusive as ExactSizeIterator>::len": _range_len, "<Iter as Iterator>::next": _iter_next,
    "<IterMut as Iterator>::next": _iter_next, "<Iter as DoubleEndedIterator>::next_back": _iter_back,
    "<IterMut as DoubleEndedIterator>::next_back": _iter_back, "<Iter as ExactSizeIterator>::len": _iter_len,
    "<IterMut as ExactSizeIterator>::len": _iter_len,
    "<Chunks as Iterator>::next": lambda site: _pieces(site, "chunks"),
    "<ChunksMut as Iterator>::next": lambda site: _pieces(site, "chunks"),
    "<ChunksExact as Iterator>::next": lambda site: _pieces(site, "exact"),
    "<Windows as Iterator>::next": lambda site: _pieces(site, "windows"),
    "<Chunks as ExactSizeIterator>::len": lambda site: _pieces_len(site, "chunks"),
    "<Windows as ExactSizeIterator>::len": lambda site: _pieces_len(site, "windows"),
    "[T]::chunks": lambda site: _sized(site, "chunk"), "[T]::chunks_mut": lambda site: _sized(site, "chunk"),
    "[T]::chunks_exact": _exact, "[T]::windows": lambda site: _sized(site, "window"),
    "<[T; N] as IntoIterator>::into_iter": _array_iter,
    "<ArrayIntoIter as Iterator>::next": lambda site: _array_next(site, back=False),
    "<ArrayIntoIter as DoubleEndedIterator>::next_back": lambda site: _array_next(site, back=True),
    "<ArrayIntoIter as ExactSizeIterator>::len": _array_len, "<&[T; N] as IntoIterator>::into_iter": _slice_of_array,
    "<&mut [T; N] as IntoIterator>::into_iter": _slice_of_array, "<Bytes as ExactSizeIterator>::len": _iter_len,
}  # fmt: skip
