"""Places: where a value is, reading it, writing it, referring to it."""

from __future__ import annotations

from murust.core import nodes as core
from murust.core import types
from murust.core.types import Type
from murust.diagnostics.model import InternalError
from murust.record import Datum, replace
from murust.run.frame import Frame, Value, plus, times
from murust.run.layout import is_unsized
from murust.run.memory import Origin


class InVariables(Datum):
    """Leaves of a variable that is small and that nothing refers to, from one on."""

    local: core.Local
    first: int


class InMemory(Datum):
    """Leaves of a list, from `index + offset` on; of a slice or string `length` elements."""

    cells: str
    index: str | None
    offset: int
    length: str | None = None

    @property
    def start(self) -> str:
        return plus(self.index, self.offset)


class BehindPointer(Datum):
    """What a raw pointer points to, `offset` bytes further on (an expression, and a number). `align`: of what the
    pointer itself is to point to."""

    pointer: str
    index: str | None
    offset: int
    length: str | None = None
    align: int = 1

    @property
    def start(self) -> str:
        return plus(self.index, self.offset)


Location = InVariables | InMemory | BehindPointer


def locate(place: core.Place, f: Frame) -> Location:
    """Where a place is. Emits what has to be followed on the way."""
    local = place.local
    at: Location = InMemory(f"v{local.index}", None, 0) if local in f.memory else InVariables(local, 0)
    ty = f.type(local.ty)
    for projection in place.projections:
        at, ty = _projected(at, ty, projection, f), f.type(projection.ty)
    return at


def _projected(at: Location, ty: Type, projection: core.Projection, f: Frame) -> Location:
    match projection:
        case core.DerefOf():
            return follow(read(at, ty, f), ty, f)
        case core.FieldAt(variant=variant, index=index):
            if isinstance(at, BehindPointer):
                offset = f.unit.bytes.field(ty, variant, index)
            else:
                offset = f.unit.shapes.of(ty).fields[variant][index][0]
            return moved(at, None, offset)
        case core.IndexAt(index=operand):
            return element(at, ty, scalar(operand, f), f)
        case core.ElementAt(offset=offset, from_end=from_end):
            length = _length(at, ty)
            if from_end and length.isdigit():
                return element(at, ty, str(int(length) - offset), f)
            return element(at, ty, f"{length} - {offset}" if from_end else str(offset), f)
        case core.SubsliceAt(start=start, end=end, ty=part):
            inner = element(at, ty, str(start), f)
            if isinstance(part, types.Array):  # its length is in its type
                return inner
            length = f"{_length(at, ty)} - {start + end}"
            return replace(inner, length=f"({length})")


def _length(at: Location, ty: Type) -> str:
    if isinstance(ty, types.Array):
        return str(ty.length)
    assert not isinstance(at, InVariables) and at.length is not None
    return at.length


def element(at: Location, ty: Type, index: str, f: Frame) -> Location:
    """An element of an array or slice."""
    assert isinstance(ty, types.Array | types.Slice)
    if isinstance(at, BehindPointer):
        size = f.unit.bytes.size(ty.element)
    else:
        size = f.unit.shapes.leaves(ty.element)
    if index.isdigit():
        return moved(at, None, int(index) * size)
    return moved(at, times(index, size), 0)


def moved(at: Location, index: str | None, offset: int) -> Location:
    if isinstance(at, InVariables):
        if index is not None:
            raise InternalError("an array in variables")
        return InVariables(at.local, at.first + offset)
    both = index if at.index is None else at.index if index is None else f"{at.index} + {index}"
    return replace(at, index=both, offset=at.offset + offset, length=None)


def follow(value: Value, ty: Type, f: Frame) -> Location:
    """What a reference, pointer or box refers to."""
    leaves = f.leaves(value, 3)
    match ty:
        case types.Ref(target=target):
            cells, index = f.named(leaves[0]), f.named(leaves[1])
            return InMemory(
                cells, None if index == "0" else index, 0, f.named(leaves[2]) if is_unsized(target) else None
            )
        case types.Adt(name="Box", args=(target,)):
            return InMemory(f.named(leaves[0]), None, 0, f.named(leaves[1]) if is_unsized(target) else None)
        case types.RawPtr(target=target):
            of = target.element if isinstance(target, types.Slice) else target
            align = 1 if isinstance(of, types.Str) else f.unit.bytes.of(of).align
            return BehindPointer(f.named(leaves[0]), None, 0, f.named(leaves[1]) if is_unsized(target) else None, align)
        case _:
            raise InternalError(f"a value of type {ty} to be followed")


# --- Reading and writing ---------------------------------------------------------------------------------------


def read(at: Location, ty: Type, f: Frame) -> Value:
    """The value there, as it is; the leaves of one that is not small are copied."""
    shape = f.unit.shapes.of(ty)
    count = shape.leaves
    match at:
        case InVariables(local=local, first=first):
            return f.variables(local)[first : first + count]
        case InMemory(cells=cells, index=index, offset=offset):
            if not shape.small:
                return f"{cells}[{at.start}:{plus(index, offset + count)}]"
            if count > 1 and index is not None:
                index = f.named(index)
            return [f"{cells}[{plus(index, offset + k)}]" for k in range(count)]
        case BehindPointer(pointer=pointer):
            _check_base(at, ty, f)
            if count == 0:
                f.emit(f"touch({pointer}, {at.start}, {f.layout(ty)})")
                return [] if shape.small else "[]"
            name = f.fresh()
            f.emit(f"{name} = load({pointer}, {at.start}, {f.layout(ty)})")
            return [f"{name}[{k}]" for k in range(count)] if shape.small else name


def write(at: Location, ty: Type, value: Value, f: Frame) -> None:
    """Puts a value there."""
    shape = f.unit.shapes.of(ty)
    if isinstance(at, BehindPointer):
        _check_base(at, ty, f)
        f.emit(f"store({at.pointer}, {at.start}, {f.layout(ty)}, {f.lifted(value)})")
    elif shape.small:
        targets = read(at, ty, f)
        values = f.leaves(value, shape.leaves)
        if targets and targets != values:
            f.emit(f"{', '.join(targets)} = {', '.join(values)}")
    elif isinstance(at, InMemory):
        f.emit(f"{at.cells}[{at.start}:{plus(at.index, at.offset + shape.leaves)}] = {f.lifted(value)}")
    else:
        raise InternalError("a large value in variables")


def _check_base(at: BehindPointer, ty: Type, f: Frame) -> None:
    """A part of what is pointed to, of a smaller alignment, may lie right where the pointer itself does not."""
    part = ty.element if isinstance(ty, types.Slice) else ty
    if not isinstance(part, types.Str) and at.align > f.unit.bytes.of(part).align:
        f.emit(f"check_base({at.pointer}, {at.align})")


def targets(at: Location, ty: Type, f: Frame) -> list[str] | None:
    """What stands at the left of an assignment to the place, if that is enough."""
    if isinstance(at, BehindPointer) or not f.unit.shapes.of(ty).small:
        return None
    found = read(at, ty, f)
    assert not isinstance(found, str)
    return found


def assign(place: core.Place, value: Value, f: Frame) -> None:
    local = place.local
    if not place.projections and local in f.memory and not f.unit.tracked:
        f.emit(f"v{local.index} = {f.lifted(value)}")  # nothing refers to it while it gets a new value
        return
    write(locate(place, f), f.type(place.ty), value, f)


def new_memory(local: core.Local, f: Frame) -> str:
    """Memory for a variable."""
    ty = f.type(local.ty)
    what = f"`{local.name}`" if local.kind is not core.LocalKind.TEMP else "a temporary"
    return f"[None] * {f.unit.shapes.leaves(ty)}{f.header(ty, what)}"


def address(place: core.Place, mutable: bool, f: Frame) -> list[str]:
    """A reference to a place."""
    at = locate(place, f)
    if isinstance(at, BehindPointer):
        return reference(at, f.type(place.ty), mutable, f)
    if isinstance(at, InVariables):
        raise InternalError(f"a reference to {place.local.name}, which lives in variables")
    return [at.cells, at.start, *([at.length] if at.length is not None else [])]


def reference(at: BehindPointer, ty: Type, mutable: bool, f: Frame) -> list[str]:
    """A reference to what a raw pointer points to: it has to be there, and aligned."""
    _check_base(at, ty, f)
    length = [] if at.length is None else [f.named(at.length)]
    arguments = [at.pointer, at.start, f.layout(ty), str(mutable), *length]
    name = f.named(f"refer({', '.join(arguments)})")
    return [f"{name}[0]", f"{name}[1]", *length]


# --- Operands --------------------------------------------------------------------------------------------------


def operand(op: core.Operand, f: Frame) -> Value:
    match op:
        case core.Const(value=value, ty=ty):
            return constant(value, ty, f)
        case core.Copy(place=place):
            return read(locate(place, f), f.type(place.ty), f)
        case core.Move(place=place):
            shape = f.shape(place.ty)
            if not shape.small and not place.projections and not f.unit.tracked:
                return f"v{place.local.index}"
            return read(locate(place, f), f.type(place.ty), f)


def scalar(op: core.Operand, f: Frame) -> str:
    """The value of an operand of one leaf."""
    value = operand(op, f)
    return value if isinstance(value, str) else value[0]


def constant(value: object, ty: Type, f: Frame) -> Value:
    if isinstance(value, str | bytes) and isinstance(ty, types.Ref):
        data = value.encode() if isinstance(value, str) else value
        held: list[object] = list(data)
        if f.unit.tracked:
            held.append(Origin(f.unit.bytes.of(types.INTS["u8"]), f.span, "a literal", vector=True))
        cells = [f.unit.constant(held), "0"]
        return [*cells, str(len(data))] if is_unsized(ty.target) else cells
    if isinstance(value, str):
        return [str(ord(value))]
    if value == ():
        return []
    return [repr(value)]
