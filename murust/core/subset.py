"""What of Core the interpreter and the verifier understand. A function beyond it is checked only."""

from __future__ import annotations

from collections.abc import Iterator

from murust.core import nodes as core
from murust.core import types
from murust.core.parts import statements
from murust.core.types import Type
from murust.source import Span

_TYPES: tuple[type, ...] = (
    types.RawPtr, types.FnPtr, types.Closure, types.FnItem, types.Char, types.Str, types.Param, types.Projection,
)  # fmt: skip
_WORDS: dict[type, str] = {
    types.RawPtr: "a raw pointer", types.FnPtr: "a function pointer", types.Closure: "a closure",
    types.FnItem: "a function as a value", types.Char: "a `char`", types.Str: "a string",
    types.Param: "a type parameter", types.Projection: "an associated type", core.CallValue: "a call of a value",
    core.RawBorrow: "a raw borrow", core.StaticAddress: "a `static`", core.NamedConst: "this constant",
    core.PointerCast: "a cast of a pointer", core.Drop: "a value with a destructor", core.ElementAt: "a slice pattern",
    core.SubsliceAt: "a slice pattern",
}  # fmt: skip


def beyond(function: core.Function, program: core.Program) -> tuple[str, Span] | None:
    """The first thing in a function that is checked only, and where it stands."""
    return next(_found(function, program), None)


def _found(function: core.Function, program: core.Program) -> Iterator[tuple[str, Span]]:
    if function.closure:
        yield "a closure", function.name_span
    if function.generics:
        yield "a generic function", function.name_span
    if types.mentions(function.result.ty, types.Ref):
        yield f"a result of the type `{function.result.ty}`", function.name_span
    for local in function.locals:
        what = _type(local.ty, program, frozenset())
        if what is not None:
            yield what, local.span
        if local in function.params and _is_nested(local.ty):
            yield "a reference behind a reference in a parameter", local.span
    for stmt in statements(function.body):
        what = _statement(stmt, program)
        if what is not None:
            yield what, stmt.span


def _type(ty: Type, program: core.Program, seen: frozenset[str]) -> str | None:
    if isinstance(ty, _TYPES):
        return _WORDS[type(ty)]
    if isinstance(ty, types.Adt):
        if ty.name in ("Box", "Vec"):
            return f"a `{ty.name}`"
        if ty.name in seen or ty.name not in program.adts:
            return None
        adt = program.adts[ty.name]
        for index in range(len(adt.variants)):
            for field in core.field_types(ty, index, program.adts):
                if types.mentions(field, types.Ref) and not types.mentions(ty, types.Ref):
                    return "a reference in a type"
                found = _type(field, program, seen | {ty.name})
                if found is not None:
                    return found
    return next((what for part in types.parts(ty) if not isinstance(part, types.ConstArg)
                 if (what := _type(part, program, seen)) is not None), None)  # fmt: skip


def _is_nested(ty: Type) -> bool:
    """Is there a reference behind a reference? Then one could be stored in the place of another."""
    if isinstance(ty, types.Ref):
        return types.mentions(ty.target, types.Ref)
    return any(map(_is_nested, types.parts(ty)))


def _statement(stmt: core.Stmt, program: core.Program) -> str | None:
    if type(stmt) in _WORDS:
        return _WORDS[type(stmt)]
    match stmt:
        case core.Assign(place=place, rvalue=rvalue):
            if type(rvalue) in _WORDS:
                return _WORDS[type(rvalue)]
            if isinstance(rvalue, core.BinaryOp) and not _is_comparable(rvalue):
                return f"`{rvalue.op.value}` on `{rvalue.left.ty}`"
            if isinstance(rvalue, core.Cast) and isinstance(rvalue.operand.ty, types.Adt):
                return "a cast of an enum"
            return _places(_rvalue_places(rvalue)) or _places([place])
        case core.Call(callee=callee, type_args=type_args):
            if type_args:
                return f"a call of the generic function `{callee}`"
            if callee in program.externals:
                return f"a call of `{callee}`, which has no body,"
        case core.Print(message=message) | core.Panic(message=message):
            for piece in message.pieces:
                if isinstance(piece, core.FormatPiece) and piece.spec not in ("", "?"):
                    return f"the format `{{:{piece.spec}}}`"
        case _:
            pass
    return None


def _is_comparable(rvalue: core.BinaryOp) -> bool:
    if rvalue.op.value in ("<", "<=", ">", ">="):
        return isinstance(rvalue.left.ty, types.Int | types.Bool)
    return True


def _rvalue_places(rvalue: core.Rvalue) -> list[core.Place]:
    operands: list[core.Operand] = []
    match rvalue:
        case core.Borrow(place=place) | core.Len(place=place) | core.IsVariantOf(place=place):
            return [place]
        case core.Aggregate(operands=many):
            operands = list(many)
        case core.BinaryOp(left=left, right=right):
            operands = [left, right]
        case core.Use(operand=one) | core.UnaryOp(operand=one) | core.Cast(operand=one) | core.Repeat(operand=one):
            operands = [one]
        case core.Unsize(operand=one):
            operands = [one]
        case _:
            pass
    return [operand.place for operand in operands if not isinstance(operand, core.Const)]


def _places(places: list[core.Place]) -> str | None:
    for place in places:
        for projection in place.projections:
            if type(projection) in _WORDS:
                return _WORDS[type(projection)]
    return None
