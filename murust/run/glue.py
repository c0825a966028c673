"""What a type says of its values without text: equality, order, clones, destructors. For a type that needs more than
its leaves being looked at, a Python function is made once. Source: Rust reference, "Derive"; "Destructors".

A glue function takes values where they are in memory: a list and an index, and for what is unsized the length.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from murust.core import types
from murust.core.types import INTS, Type
from murust.diagnostics.model import InternalError
from murust.run import places
from murust.run.frame import Frame, Value, plus
from murust.run.layout import is_unsized
from murust.run.link import RELATIONS

MIXED = "mixed"
"""The kind of glue that compares values of the two types of a tuple."""


def is_simple(ty: Type, f: Frame) -> bool:
    """Is it small, and equal where its leaves are?"""
    if is_unsized(ty):
        return False
    shape = f.unit.shapes.of(ty)
    return shape.small and shape.plain


def equal(ty: Type, left: list[str], right: list[str], f: Frame) -> str:
    """Are the values of the type at two references equal?"""
    if isinstance(ty, types.Slice | types.Str):
        inner = ty.element if isinstance(ty, types.Slice) else INTS["u8"]
        shape = f.unit.shapes.of(inner)
        if shape.plain and not shape.leaves:
            return f"({left[2]} == {right[2]})"
        size = shape.leaves
        if shape.plain:
            return f"({_slice(left, size)} == {_slice(right, size)})"
        # elements are compared by `!=`; source: `SlicePartialEq` of `core::slice::cmp`
        how, kind = ("no_different", "ne") if f.unit.linker.tells_difference(inner) else ("equal", "eq")
        return f"{how}_elements({_maker(kind, inner, f)}, {size}, {', '.join(left)}, {', '.join(right)})"
    shape = f.unit.shapes.of(ty)
    if shape.plain:
        if not shape.leaves:
            return "True"
        if shape.leaves == 1:
            return f"({left[0]}[{left[1]}] == {right[0]}[{right[1]}])"
        return f"({_part(left, shape.leaves)} == {_part(right, shape.leaves)})"
    return f"{_maker('eq', ty, f)}({', '.join(left)}, {', '.join(right)})"


def equal_mixed(one: Type, other: Type, left: list[str], right: list[str], f: Frame) -> str:
    """Are the elements of two slices equal, by the `!=` that the one's type has for the other's?"""
    sizes = f"{f.unit.shapes.leaves(one)}, {f.unit.shapes.leaves(other)}"
    differs = _maker(MIXED, types.Tuple((one, other)), f)
    return f"equal_mixed({differs}, {sizes}, {', '.join(left)}, {', '.join(right)})"


def different(ty: Type, left: list[str], right: list[str], f: Frame) -> str:
    """Is `!=` true of the values of the type at two references?"""
    if f.unit.linker.tells_difference(ty):
        return f"{_maker('ne', ty, f)}({', '.join(left)}, {', '.join(right)})"
    return f"(not {equal(ty, left, right, f)})"


def ordered(ty: Type, left: list[str], right: list[str], kind: str, f: Frame) -> str:
    """-1, 0 or 1, as the one is less than the other, equal, or greater; None if they have no order. `kind`: by `cmp`,
    or by `partial_cmp`."""
    if isinstance(ty, types.Slice | types.Str):
        inner = ty.element if isinstance(ty, types.Slice) else INTS["u8"]
        return f"order_elements({_maker(kind, inner, f)}, {f.unit.shapes.leaves(inner)}, {', '.join((*left, *right))})"
    if isinstance(ty, types.Int | types.Bool | types.Char):
        return f"order({left[0]}[{left[1]}], {right[0]}[{right[1]}])"
    return f"{_maker(kind, ty, f)}({', '.join(left)}, {', '.join(right)})"


def related(method: str, ty: Type, left: list[str], right: list[str], f: Frame) -> str:
    """Is `lt` (`le`, `gt`, `ge`) true of the values of the type at two references?"""
    if f.unit.linker.tells_order(ty):
        return f"{_maker(method, ty, f)}({', '.join(left)}, {', '.join(right)})"
    return _stands(method, f.named(ordered(ty, left, right, "partial_cmp", f)))


def _stands(method: str, order: str) -> str:
    """Does this order of two values, or none, mean that?"""
    return f"({order} is not None and {order} {RELATIONS[method]} 0)"


def _slice(reference: list[str], size: int) -> str:
    cells, start, length = reference
    width = length if size == 1 else f"({length}) * {size}"
    return f"{cells}[{start}:{width if start == '0' else f'{start} + {width}'}]"


def _part(reference: list[str], size: int) -> str:
    cells, start = reference
    return f"{cells}[{start}:{size if start == '0' else f'{start} + {size}'}]"


def _maker(kind: str, ty: Type, f: Frame) -> str:
    """The Python function for a type."""
    return f.unit.glue(kind, ty)


# --- The functions ---------------------------------------------------------------------------------------------


def write_equal(ty: Type, f: Frame) -> None:
    """The body of a function of `a, i, b, j`."""
    if f.unit.linker.compares_itself(ty, "PartialEq"):
        (found,) = f.leaves(f.unit.call("PartialEq::eq", (ty, ty), ["a", "i", "b", "j"], f), 1)
        f.emit(f"return {found}")
        return
    if f.unit.shapes.of(ty).plain:
        f.emit(f"return {equal(ty, ['a', 'i'], ['b', 'j'], f)}")
        return
    if isinstance(ty, types.RawPtr | types.FnPtr):
        lengths = " and a[i + 1] == b[j + 1]" if f.unit.shapes.leaves(ty) > 1 else ""
        f.emit(f"return same(a[i], b[j]){lengths}")
        return
    _write_fields(ty, f, lambda inner, left, right: f.emit(f"if not {equal(inner, left, right, f)}: return False"),
                  "if a[i] != b[j]: return False", "True")  # fmt: skip


def write_mixed(pair: types.Tuple, f: Frame) -> None:
    """The same, `!=` of values of two types."""
    (found,) = f.leaves(f.unit.call("PartialEq::ne", pair.items, ["a", "i", "b", "j"], f), 1)
    f.emit(f"return {found}")


def write_different(ty: Type, f: Frame) -> None:
    """The same, of values of which `!=` calls a text of its own."""
    if isinstance(ty, types.Adt) and ty.name != "Box":
        (found,) = f.leaves(f.unit.call("PartialEq::ne", (ty, ty), ["a", "i", "b", "j"], f), 1)
        f.emit(f"return {found}")
        return
    _write_fields(ty, f, lambda inner, left, right: f.emit(f"if {different(inner, left, right, f)}: return True"),
                  "", "False")  # fmt: skip


def write_relation(ty: Type, method: str, f: Frame) -> None:
    """The same, of values of which `lt` (`le`, `gt`, `ge`) calls a text of its own. Of a tuple that of the last part is
    called, after `partial_cmp` of those before it. Source: `lexical_ord` of `core::tuple`."""
    if isinstance(ty, types.Adt) and ty.name != "Box":
        (found,) = f.leaves(f.unit.call(f"PartialOrd::{method}", (ty, ty), ["a", "i", "b", "j"], f), 1)
        f.emit(f"return {found}")
        return
    parts = len(ty.items) if isinstance(ty, types.Tuple) else 1

    def compare(inner: Type, left: list[str], right: list[str]) -> None:
        nonlocal parts
        parts -= 1
        if not parts:
            f.emit(f"return {related(method, inner, left, right, f)}")
            return
        f.emit(f"c = {ordered(inner, left, right, 'partial_cmp', f)}")
        f.emit(f"if c != 0: return {_stands(method, 'c')}")

    _write_fields(ty, f, compare, "", "None")


def write_order(ty: Type, kind: str, f: Frame) -> None:
    """The same, for -1, 0, 1 or None."""
    if isinstance(ty, types.Int | types.Bool | types.Char):
        f.emit("return order(a[i], b[j])")
        return
    if isinstance(ty, types.RawPtr | types.FnPtr):
        lengths = " or order(a[i + 1], b[j + 1])" if f.unit.shapes.leaves(ty) > 1 else ""
        f.emit(f"return order(address(a[i]), address(b[j])){lengths}")
        return
    if f.unit.linker.compares_itself(ty, "Ord" if kind == "cmp" else "PartialOrd"):
        _write_own_order(ty, kind, f)
        return

    def compare(inner: Type, left: list[str], right: list[str]) -> None:
        f.emit(f"c = {ordered(inner, left, right, kind, f)}")
        f.emit("if c != 0: return c")

    tags = "a[i], b[j]"
    if isinstance(ty, types.Adt) and f.unit.shapes.of(ty).is_enum:
        numbers = f.unit.constant(f.unit.linker.discriminants(ty.name))
        tags = f"{numbers}[a[i]], {numbers}[b[j]]"
    _write_fields(ty, f, compare, f"if a[i] != b[j]: return order({tags})", "0")


def _write_own_order(ty: Type, kind: str, f: Frame) -> None:
    """By the text of the type; the variants of `Ordering` are 0, 1 and 2."""
    if kind == "cmp":
        (value,) = f.leaves(f.unit.call("Ord::cmp", (ty,), ["a", "i", "b", "j"], f), 1)
        f.emit(f"return {value} - 1")
    else:
        tag, value = f.leaves(f.unit.call("PartialOrd::partial_cmp", (ty, ty), ["a", "i", "b", "j"], f), 2)
        f.emit(f"return {value} - 1 if {tag} else None")


def _write_fields(ty: Type, f: Frame, field: Callable[[Type, list[str], list[str]], None], tags: str, end: str) -> None:
    """Field by field, in order of declaration; of an enum the variants first."""
    shapes = f.unit.shapes
    match ty:
        case types.Ref(target=target) | types.Adt(name="Box", args=(target,)):
            extra = is_unsized(target)
            is_ref = isinstance(ty, types.Ref)

            def leaves(cells: str, index: str) -> list[str]:
                if is_ref:
                    return [f"{cells}[{plus(index, k)}]" for k in range(2 + extra)]
                return [f"{cells}[{index}]", "0", *([f"{cells}[{index} + 1]"] if extra else [])]

            field(target, leaves("a", "i"), leaves("b", "j"))
        case types.Adt(name="Vec", args=(element,)):
            size = max(shapes.leaves(element), 1)
            field(
                types.Slice(element), ["a[i]", "0", f"vec_len(a, i, {size})"], ["b[j]", "0", f"vec_len(b, j, {size})"]
            )
        case types.Array(element=element, length=length):
            field(types.Slice(element), ["a", "i", str(length)], ["b", "j", str(length)])
        case _:
            shape = shapes.of(ty)
            if shape.is_enum:
                f.emit(tags)
            for variant, fields in enumerate(shape.fields):
                if shape.is_enum:
                    f.emit(f"if a[i] == {variant}:")
                f.depth += shape.is_enum
                for offset, inner in fields:
                    field(inner, ["a", plus("i", offset)], ["b", plus("j", offset)])
                if shape.is_enum:
                    f.emit(f"return {end}")
                f.depth -= shape.is_enum
    f.emit(f"return {end}")


# --- Clones ----------------------------------------------------------------------------------------------------


def clone(ty: Type, at: places.InMemory, f: Frame) -> Value:
    """A clone of the value there."""
    linker = f.unit.linker
    if linker.copies(ty):
        return places.read(at, ty, f)
    match ty:
        case types.Tuple() | types.Closure() if f.unit.needs_drop(ty):
            value = f"{f.unit.glue('clone', ty)}({at.cells}, {at.start})"
            return f.leaves(value, f.unit.shapes.leaves(ty)) if f.unit.shapes.of(ty).small else value
        case types.Tuple() | types.Closure():
            return _clone_fields(ty, 0, at, f)
        case types.Array(element=element, length=length):
            return clones(element, at.cells, at.start, str(length), f)
        case types.Adt():
            return f.unit.call("Clone::clone", (ty,), [at.cells, at.start], f)
        case _:
            raise InternalError(f"a clone of a {ty}")


def clones(element: Type, cells: str, start: str, length: str, f: Frame) -> str:
    """The leaves of clones of elements."""
    drop = f", {f.unit.glue('drop', element)}" if f.unit.needs_drop(element) else ""
    size = f.unit.shapes.leaves(element)
    return f"clone_elements({f.unit.glue('clone', element)}, {size}, {cells}, {start}, {length}{drop})"


def _clone_fields(ty: Type, variant: int, at: places.InMemory, f: Frame) -> Value:
    from murust.run.operators import aggregate

    fields = f.unit.shapes.of(ty).fields[variant]

    def make(number: int) -> Value:
        offset, inner = fields[number]
        return clone(inner, places.InMemory(at.cells, at.index, at.offset + offset), f)

    return aggregate(ty, variant, one_by_one([inner for _, inner in fields], make, f), f)


def one_by_one(parts: Sequence[Type], make: Callable[[int], Value], f: Frame) -> list[Value]:
    """Values that are made one after the other. If one panics, those before it are dropped, the last first."""
    droppable = [number for number, ty in enumerate(parts[:-1]) if f.unit.needs_drop(ty)]
    values: list[Value] = []
    made = f.fresh()
    if droppable:
        f.emit(f"{made} = 0")
        f.emit("try:")
    f.depth += bool(droppable)
    for number in range(len(parts)):
        value = make(number)
        values.append(f.named(value) if isinstance(value, str) else [f.named(leaf) for leaf in value])
        if number in droppable:
            f.emit(f"{made} = {number + 1}")
    f.depth -= bool(droppable)
    if droppable:
        with f.unwinding():
            for number in reversed(droppable):
                drop = f.unit.glue("drop", parts[number])
                f.emit(f"if {made} > {number}: {drop}({f.lifted(values[number])}, 0)")
    return values


def write_clone(ty: Type, f: Frame) -> None:
    """The body of a function of `a, i` that gives a list of leaves."""
    at = places.InMemory("a", "i", 0)
    shape = f.unit.shapes.of(ty)
    linker = f.unit.linker
    if isinstance(ty, types.Tuple | types.Closure) and not linker.copies(ty):
        f.emit(f"return {f.lifted(_clone_fields(ty, 0, at, f))}")
        return
    if linker.copies(ty) or not isinstance(ty, types.Adt) or not linker.is_derived(ty, "Clone"):
        f.emit(f"return {f.lifted(clone(ty, at, f))}")
        return
    for variant in range(len(shape.fields)):
        if shape.is_enum:
            f.emit(f"if a[i] == {variant}:")
        f.depth += shape.is_enum
        f.emit(f"return {f.lifted(_clone_fields(ty, variant, at, f))}")
        f.depth -= shape.is_enum


# --- Destructors -----------------------------------------------------------------------------------------------


def write_drop(ty: Type, f: Frame) -> None:
    """The body of a function of `a, i` that runs the destructor, and then those of the fields, also if it panics."""
    unit = f.unit
    if not unit.linker.has_destructor(ty):
        _drop_parts(ty, f)
        f.emit("return")
        return
    target = unit.linker.resolve("Drop::drop", (ty,))
    f.emit("try:")
    with f.indented():
        f.emit(f"{unit.name_of(target)}(a, i)")
    with f.unwinding():
        _drop_parts(ty, f)
    _drop_parts(ty, f)
    f.emit("return")


def _drop_parts(ty: Type, f: Frame) -> None:
    """What a value owns, after its own destructor."""
    unit = f.unit
    match ty:
        case types.Adt(name="ManuallyDrop" | "MaybeUninit"):
            pass
        case types.Adt(name="Box", args=(inner,)):
            if is_unsized(inner):
                _drop_elements(inner, "a[i]", "0", "a[i + 1]", f)
            elif unit.needs_drop(inner):
                f.emit(f"{unit.glue('drop', inner)}(a[i], 0)")
            if unit.tracked:
                f.emit("free(a[i])")
        case types.Adt(name="Vec", args=(element,)):
            size = max(unit.shapes.leaves(element), 1)
            _drop_elements(types.Slice(element), "a[i]", "0", f"vec_len(a, i, {size})", f)
            if unit.tracked:
                f.emit("free(a[i])")
        case types.Array(element=element, length=length):
            _drop_elements(types.Slice(element), "a", "i", str(length), f)
        case types.Adt(name="ArrayIntoIter", args=(element, _)):  # those that are left
            first, end = (plus("i", offset) for offset, _ in unit.shapes.of(ty).fields[0][1:])
            start = f"i + a[{first}] * {unit.shapes.leaves(element)}"
            _drop_elements(types.Slice(element), "a", start, f"a[{end}] - a[{first}]", f)
        case types.Adt(name="vec::IntoIter", args=(element,)):
            size = max(unit.shapes.leaves(element), 1)
            left = f"vec_len(a, i, {size}) - a[i + 2]"
            _drop_elements(types.Slice(element), "a[i]", f"a[i + 2] * {size}", left, f)
            if unit.tracked:
                f.emit("free(a[i])")
        case _:
            _drop_fields(ty, f)


def _drop_elements(ty: Type, cells: str, start: str, length: str, f: Frame) -> None:
    if isinstance(ty, types.Slice) and f.unit.needs_drop(ty.element):
        size = f.unit.shapes.leaves(ty.element)
        f.emit(f"drop_elements({f.unit.glue('drop', ty.element)}, {size}, {cells}, {start}, {length})")


def _drop_fields(ty: Type, f: Frame) -> None:
    shape = f.unit.shapes.of(ty)
    for variant, fields in enumerate(shape.fields):
        dropped = [(offset, inner) for offset, inner in fields if f.unit.needs_drop(inner)]
        if not dropped:
            continue
        if shape.is_enum:
            f.emit(f"if a[i] == {variant}:")
        f.depth += shape.is_enum
        calls = [f"{f.unit.glue('drop', inner)}(a, {plus('i', offset)})" for offset, inner in dropped]
        _one_after_the_other(calls, f)
        f.depth -= shape.is_enum


def _one_after_the_other(calls: list[str], f: Frame) -> None:
    """If one panics, the later ones come all the same."""
    if len(calls) == 1:
        f.emit(calls[0])
        return
    f.emit("k = 0")
    f.emit("try:")
    with f.indented():
        for number, call in enumerate(calls):
            f.emit(f"{call}; k = {number + 1}" if number < len(calls) - 1 else call)
    with f.unwinding():
        for number, call in enumerate(calls[1:]):
            f.emit(f"if k <= {number}: {call}")
