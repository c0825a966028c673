"""Python for rvalues and for checks. Source of the meaning: Rust reference, "Operator expressions"."""

from __future__ import annotations

from murust.core import nodes as core
from murust.core import types
from murust.core.links import Instance
from murust.core.types import Type
from murust.diagnostics.model import InternalError
from murust.run import glue, places
from murust.run.frame import Frame, Value
from murust.run.layout import is_unsized
from murust.run.repeats import holds_vector

PYTHON_OPERATOR = {
    core.BinOp.ADD: "+", core.BinOp.SUB: "-", core.BinOp.MUL: "*", core.BinOp.AND: "&", core.BinOp.OR: "|",
    core.BinOp.XOR: "^", core.BinOp.EQ: "==", core.BinOp.NE: "!=", core.BinOp.LT: "<", core.BinOp.LE: "<=",
    core.BinOp.GT: ">", core.BinOp.GE: ">=", core.BinOp.SHR: ">>",
}  # fmt: skip
_ORDERINGS = frozenset({core.BinOp.LT, core.BinOp.LE, core.BinOp.GT, core.BinOp.GE})
EQUALITIES = frozenset({core.BinOp.EQ, core.BinOp.NE})
EXACT = {
    core.CheckKind.ADD: core.BinOp.ADD,
    core.CheckKind.SUB: core.BinOp.SUB,
    core.CheckKind.MUL: core.BinOp.MUL,
}


def rvalue(rv: core.Rvalue, f: Frame) -> Value:
    match rv:
        case core.Use(operand=operand):
            return places.operand(operand, f)
        case core.BinaryOp(op=op, left=left, right=right):
            ty = f.type(left.ty)
            if isinstance(ty, types.Ref) and op in EQUALITIES and glue.is_simple(ty.target, f):
                return [_same_leaves(op, _referred(left, ty, f), _referred(right, ty, f))]
            a, b = places.operand(left, f), places.operand(right, f)
            if isinstance(ty, types.Ref):
                return [_compared(op, *as_slices(a, b, ty, f.type(right.ty)), f)]
            return [binary(op, a, b, ty, f)]
        case core.UnaryOp(op=op, operand=operand):
            return [_unary(op, places.scalar(operand, f), f.type(operand.ty))]
        case core.Cast(operand=operand, ty=ty):
            return _cast(operand, f.type(ty), f)
        case core.Aggregate(ty=ty, variant=variant, operands=operands):
            return aggregate(f.type(ty), variant, [places.operand(operand, f) for operand in operands], f)
        case core.Repeat(operand=operand, ty=ty):
            return _repeated(operand, f.type(ty), f)
        case core.Borrow(place=place, mutable=mutable):
            return places.address(place, mutable, f)
        case core.RawBorrow(place=place, mutable=mutable):
            return _raw_borrow(place, mutable, f)
        case core.Unsize(operand=operand):
            return _unsize(operand, f)
        case core.Len(place=place):
            return [_len(place, f)]
        case core.IsVariantOf(place=place, variant=variant):
            return [_is_variant(place, variant, f)]
        case core.ConstParam(name=name, ty=ty):
            number = f.env[name]
            assert isinstance(number, types.ConstArg)
            return [repr(bool(number.value) if isinstance(ty, types.Bool) else number.value)]
        case core.NamedConst(name=name, args=args, ty=ty):
            return _named(name, tuple(map(f.type, args)), f.type(ty), f)
        case core.StaticAddress(name=name, ty=ty):
            cells = f.unit.static(name)
            if isinstance(ty, types.RawPtr):
                return [f"point({cells}, 0, True, {f.layout(f.type(ty.target))})"]
            return [cells, "0"]
        case core.PointerCast(operand=operand, ty=ty):
            return _pointer_cast(operand, f.type(ty), f)


def _repeated(operand: core.Operand, ty: Type, f: Frame) -> str:
    assert isinstance(ty, types.Array)
    code = f"{f.lifted(places.operand(operand, f))} * {ty.length}"
    return f"renewed({code}, {f.unit.constant(ty)})" if holds_vector(ty.element, f.unit.shapes) else code


def _named(name: str, args: tuple[Type, ...], ty: Type, f: Frame) -> Value:
    if isinstance(ty, types.Int) and args and (number := integer_constant(name, args[0])) is not None:
        return [str(number)]
    instance = f.unit.linker.constant(name, args, ty)
    assert isinstance(instance, Instance)
    return f.unit.result(f"{f.unit.name_of(instance)}()", ty, f)


def integer_constant(name: str, ty: Type) -> int | None:
    """`u32::MAX` and the like."""
    if not name.startswith("impl#") or not isinstance(ty, types.Int):
        return None
    return {"MAX": ty.max, "MIN": ty.min, "BITS": ty.bits}.get(name.rpartition("::")[2])


def _len(place: core.Place, f: Frame) -> str:
    ty = f.type(place.ty)
    if isinstance(ty, types.Array):
        return str(ty.length)
    at = places.locate(place, f)
    if isinstance(at, places.InVariables) or at.length is None:
        raise InternalError(f"the length of a {ty}")
    return at.length


def _is_variant(place: core.Place, variant: int, f: Frame) -> str:
    at = places.locate(place, f)
    ty = f.type(place.ty)
    if not f.shape(ty).is_enum:
        return "True"
    if isinstance(at, places.BehindPointer):
        value = places.read(at, ty, f)
        return f"({f.leaves(value, 1)[0]} == {variant})"
    tag = places.read(at, types.USIZE, f)
    return f"({tag[0]} == {variant})"


def aggregate(ty: Type, variant: int, parts: list[Value], f: Frame) -> Value:
    """The value of a type from those of its fields."""
    shape = f.unit.shapes.of(ty)
    leaves = [str(variant)] if shape.is_enum else []
    for part in parts:
        leaves += [f"*{part}"] if isinstance(part, str) else part
    if isinstance(ty, types.Array):
        return f"[{', '.join(leaves)}]"
    used = shape.fields[variant][-1] if shape.fields[variant] else None
    filled = used[0] + f.unit.shapes.leaves(used[1]) if used is not None else int(shape.is_enum)
    missing = shape.leaves - filled
    if shape.small:
        return leaves + ["None"] * missing
    if missing > MOST_WRITTEN:
        leaves.append(f"*[None] * {missing}")
    else:
        leaves += ["None"] * missing
    return f"[{', '.join(leaves)}]"


MOST_WRITTEN = 4
"""Unused leaves that are written out."""


def binary(op: core.BinOp, left: Value, right: Value, ty: Type, f: Frame) -> str:
    a, b = (value if isinstance(value, str) else value[0] if value else "()" for value in (left, right))
    if isinstance(ty, types.RawPtr | types.FnPtr):
        return _pointers_compared(op, f.leaves(left, 2), f.leaves(right, 2))
    if op in _ORDERINGS or op in EQUALITIES or isinstance(ty, types.Bool):
        return f"({a} {PYTHON_OPERATOR[op]} {b})"
    if not isinstance(ty, types.Int):
        raise InternalError(f"{op} of {ty}")
    match op:
        case core.BinOp.DIV:
            return f"divide({a}, {b})" if ty.signed else f"({a} // {b})"
        case core.BinOp.REM:
            return f"remainder({a}, {b})" if ty.signed else f"({a} % {b})"
        case core.BinOp.AND | core.BinOp.OR | core.BinOp.XOR:
            return f"({a} {PYTHON_OPERATOR[op]} {b})"
        case core.BinOp.SHR:
            return f"({a} >> {b})"
        case core.BinOp.SHL:
            return wrapped(f"({a} << {b})", ty)
        case _:
            return wrapped(f"({a} {PYTHON_OPERATOR[op]} {b})", ty)


def _pointers_compared(op: core.BinOp, left: list[str], right: list[str]) -> str:
    """Pointers by their addresses, and then, if they are of what is unsized, by their lengths."""
    (a, *m), (b, *n) = left, right
    if op in EQUALITIES:
        lengths = f" and {m[0]} == {n[0]}" if m else ""
        return f"({'not ' * (op is core.BinOp.NE)}(same({a}, {b}){lengths}))"
    if m:
        return f"((address({a}), {m[0]}) {PYTHON_OPERATOR[op]} (address({b}), {n[0]}))"
    return f"(address({a}) {PYTHON_OPERATOR[op]} address({b}))"


def as_slices(left: Value, right: Value, ty: types.Ref, other: Type) -> tuple[Value, Value, Type]:
    """Both sides of a comparison, of one type: an array beside a slice is a slice, too."""
    assert isinstance(other, types.Ref) and not isinstance(left, str) and not isinstance(right, str)
    match ty.target, other.target:
        case types.Array(element=element, length=length), types.Slice():
            return [*left, str(length)], right, types.Slice(element)
        case types.Slice(), types.Array(length=length):
            return left, [*right, str(length)], ty.target
        case _:
            return left, right, ty.target


def _compared(op: core.BinOp, left: Value, right: Value, target: Type, f: Frame) -> str:
    """Comparisons of what two references refer to."""
    assert not isinstance(left, str) and not isinstance(right, str)
    if op in EQUALITIES:
        return (glue.equal if op is core.BinOp.EQ else glue.different)(target, left, right, f)
    return glue.related(op.name.lower(), target, left, right, f)


def _referred(operand: core.Operand, ty: types.Ref, f: Frame) -> list[str]:
    """The leaves of what a reference refers to."""
    assert not isinstance(operand, core.Const)
    lent = f.lent.get(operand.place.local) if not operand.place.projections else None
    at = places.locate(lent, f) if lent is not None else places.follow(places.operand(operand, f), ty, f)
    return f.leaves(places.read(at, ty.target, f), f.unit.shapes.leaves(ty.target))


def _same_leaves(op: core.BinOp, left: list[str], right: list[str]) -> str:
    tests = " and ".join(f"{a} == {b}" for a, b in zip(left, right, strict=True)) or "True"
    return f"({tests})" if op is core.BinOp.EQ else f"(not ({tests}))"


def wrapped(code: str, ty: types.Int) -> str:
    """The value modulo 2**bits."""
    mask = hex((1 << ty.bits) - 1)
    if not ty.signed:
        return f"({code} & {mask})"
    return f"((({code} - {ty.min}) & {mask}) + {ty.min})"


def _unary(op: core.UnOp, value: str, ty: Type) -> str:
    if isinstance(ty, types.Bool):
        return f"(not {value})"
    if not isinstance(ty, types.Int):
        raise InternalError(f"{op} of {ty}")
    if op is core.UnOp.NEG:
        return wrapped(f"(-{value})", ty)
    return f"(~{value})" if ty.signed else f"({value} ^ {hex(ty.max)})"


# --- Casts and coercions ---------------------------------------------------------------------------------------


def _cast(operand: core.Operand, target: Type, f: Frame) -> Value:
    source = f.type(operand.ty)
    if isinstance(source, types.Ref | types.RawPtr | types.FnPtr | types.FnItem) or isinstance(target, types.RawPtr):
        return _pointer_cast(operand, target, f)
    value = places.scalar(operand, f)
    match source, target:
        case types.Adt(name=name), types.Int():
            numbers = f.unit.linker.discriminants(name)
            if list(numbers) != list(range(len(numbers))):
                value = f"{f.unit.constant(numbers)}[{value}]"
            return [wrapped(value, target) if any(not target.holds(n) for n in numbers) else value]
        case types.Bool(), types.Int():
            return [f"int({value})"]
        case types.Char(), types.Int():
            return [value if target.bits > 20 else wrapped(value, target)]
        case types.Int(), types.Char():
            return [value]
        case types.Int(), types.Int():
            fits = target.min <= source.min and source.max <= target.max
            return [value if fits else wrapped(value, target)]
        case _:
            if source == target:
                return [value]
            raise InternalError(f"a cast from {source} to {target}")


def _pointer_cast(operand: core.Operand, target: Type, f: Frame) -> Value:
    source = f.type(operand.ty)
    if isinstance(target, types.FnPtr):
        if isinstance(source, types.FnPtr):
            return places.operand(operand, f)
        return [f.unit.callable(source, f)]
    value = places.operand(operand, f)
    leaves = f.leaves(value, 3)
    match source, target:
        case types.Ref(target=inner), types.RawPtr(target=wanted):
            pointer = f"point({leaves[0]}, {leaves[1]}, {_may_write(source, f)}, {f.layout(inner)})"
            if isinstance(inner, types.Array) and is_unsized(wanted):
                return [pointer, str(inner.length)]
            if is_unsized(wanted):
                return [pointer, leaves[2]]
            return [pointer]
        case types.RawPtr(target=types.Array(length=length)), types.RawPtr(target=types.Slice()):
            return [leaves[0], str(length)]
        case types.RawPtr(), types.RawPtr(target=wanted):
            return leaves[: f.shape(target).leaves]
        case (types.RawPtr() | types.FnPtr(), types.Int()):
            return [wrapped(f"address({leaves[0]})", target)]
        case types.FnItem(), types.Int():
            return [wrapped(f"address({f.unit.callable(source, f)})", target)]
        case types.Int(), types.RawPtr():
            return [f"from_address({leaves[0]})"]
        case types.FnPtr(), types.RawPtr():
            return [f"from_address(address({leaves[0]}))"]
        case types.FnItem(), types.RawPtr():
            return [f"from_address(address({f.unit.callable(source, f)}))"]
        case _:
            raise InternalError(f"a cast from {source} to {target}")


def _may_write(source: types.Ref, f: Frame) -> bool:
    """May the pointer be written through? Source: Rust reference, "Behavior considered undefined", on `&T` without
    an `UnsafeCell`."""
    return source.mutable or f.unit.linker.has_cell(source.target)


def _raw_borrow(place: core.Place, mutable: bool, f: Frame) -> Value:
    at = places.locate(place, f)
    if isinstance(at, places.BehindPointer):
        return [f"shifted({at.pointer}, {at.start})", *([at.length] if at.length is not None else [])]
    assert isinstance(at, places.InMemory)
    may_write = mutable or not _behind_shared(place, f)
    return [
        f"point({at.cells}, {at.start}, {may_write}, {f.layout(f.type(place.ty))})",
        *([at.length] if at.length is not None else []),
    ]


def _behind_shared(place: core.Place, f: Frame) -> bool:
    ty = f.type(place.local.ty)
    for projection in place.projections:
        if isinstance(projection, core.DerefOf) and isinstance(ty, types.Ref) and not ty.mutable:
            return not f.unit.linker.has_cell(f.type(place.ty))
        ty = f.type(projection.ty)
    return False


def _unsize(operand: core.Operand, f: Frame) -> Value:
    source = f.type(operand.ty)
    value = places.operand(operand, f)
    assert not isinstance(value, str) and isinstance(source, types.Ref | types.RawPtr)
    target = source.target
    if not isinstance(target, types.Array):
        raise InternalError(f"a {source} to a slice")
    return [*value, str(target.length)]


# --- Checks ----------------------------------------------------------------------------------------------------


def checked_operation(check: core.Check, following: core.Stmt | None, f: Frame) -> bool:
    """`Check` and the operation that it is for, as one: compute exactly, test, store."""
    op = EXACT.get(check.kind)
    if op is None or not isinstance(following, core.Assign) or not isinstance(following.rvalue, core.BinaryOp):
        return False
    rv = following.rvalue
    if rv.op is not op or (rv.left, rv.right) != check.operands:
        return False
    ty = f.type(rv.left.ty)
    if not isinstance(ty, types.Int):
        return False
    f.span = check.span
    a, b = (places.scalar(operand, f) for operand in check.operands)
    local = following.place.local
    direct = not following.place.projections and local not in f.memory
    name = f.variables(local)[0] if direct else f.fresh()
    f.emit(f"{name} = {a} {PYTHON_OPERATOR[op]} {b}")
    f.emit(f"if {outside(name, op, ty)}: panic({check.kind.value!r})")
    if not direct:
        places.assign(following.place, [name], f)
    return True


def check(stmt: core.Check, f: Frame) -> None:
    values = [places.scalar(operand, f) for operand in stmt.operands]
    ty = f.type(stmt.operands[0].ty)
    if not isinstance(ty, types.Int):
        raise InternalError(f"a check of {ty}")
    message = repr(stmt.kind.value)
    match stmt.kind:
        case core.CheckKind.ADD | core.CheckKind.SUB | core.CheckKind.MUL:
            op = EXACT[stmt.kind]
            name = f.named(f"{values[0]} {PYTHON_OPERATOR[op]} {values[1]}")
            test = outside(name, op, ty)
        case core.CheckKind.NEG:
            test = f"{values[0]} == {ty.min}"
        case core.CheckKind.SHL | core.CheckKind.SHR:
            if values[1].isdigit() and int(values[1]) < ty.bits:
                return
            test = f"not 0 <= {values[1]} < {ty.bits}"
        case core.CheckKind.DIV_ZERO | core.CheckKind.REM_ZERO:
            if values[1].isdigit() and int(values[1]):
                return
            test = f"{values[1]} == 0"
        case core.CheckKind.DIV_OVERFLOW | core.CheckKind.REM_OVERFLOW:
            if values[1].isdigit():
                return
            test = f"{values[1]} == -1 and {values[0]} == {ty.min}"
        case core.CheckKind.BOUNDS:
            if values[0].isdigit() and values[1].isdigit() and int(values[0]) < int(values[1]):
                return
            test = f"{values[0]} >= {values[1]}"
            message = f"{stmt.kind.value!r}.format({values[1]}, {values[0]})"
    f.emit(f"if {test}: panic({message})")


def outside(name: str, op: core.BinOp, ty: types.Int) -> str:
    """Is a result out of the range of its type? Unsigned operands can leave it at one end only."""
    if ty.signed:
        return f"not {ty.min} <= {name} <= {ty.max}"
    return f"{name} < 0" if op is core.BinOp.SUB else f"{name} > {ty.max}"
