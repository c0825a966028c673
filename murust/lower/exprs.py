"""Expressions to Core. `into` puts a value into a place, `operand` gives an atom, `effect` drops the value.

Order of evaluation is Rust's: operands from left to right, the value of an assignment before its place.
Source: Rust reference, "Evaluation order of operands".
"""

from __future__ import annotations

from murust.core import nodes as core
from murust.core import types
from murust.core.types import BOOL, NEVER, UNIT, USIZE, Adt, Array, Int, Never, Ref, Type
from murust.lower import control, intrinsics, matches, places
from murust.lower.builder import Builder, Unsupported, project
from murust.lower.vacated import is_overwritten, vacated
from murust.source import Span
from murust.types import thir, thir_closures

_ARITHMETIC = {
    core.BinOp.ADD: core.CheckKind.ADD, core.BinOp.SUB: core.CheckKind.SUB, core.BinOp.MUL: core.CheckKind.MUL,
    core.BinOp.SHL: core.CheckKind.SHL, core.BinOp.SHR: core.CheckKind.SHR,
}  # fmt: skip
_DIVISION = {
    core.BinOp.DIV: (core.CheckKind.DIV_ZERO, core.CheckKind.DIV_OVERFLOW),
    core.BinOp.REM: (core.CheckKind.REM_ZERO, core.CheckKind.REM_OVERFLOW),
}


def effect(expr: thir.Expr, b: Builder) -> None:
    """Evaluates for the effects only."""
    if expr.ty in (UNIT, NEVER):
        into(expr, None, b)
    elif b.needs_drop(expr.ty):
        held(expr, b)
    else:
        into(expr, b.temp(expr.ty, expr.span), b)


def held(expr: thir.Expr, b: Builder) -> core.Place:
    """The value in a temporary that is referred to. It is the newest of its scope once it is there, not before."""
    scope = b.temporary_scope(expr)
    place = b.temp(expr.ty, expr.span) if scope is not None else b.promoted(expr.ty, expr.span)
    if expr.ty == NEVER:
        effect(expr, b)
    elif expr.ty == UNIT:
        effect(expr, b)
        b.assign(place, core.Use(core.Const((), UNIT)), expr.span)
    else:
        into(expr, place, b)
    if scope is not None:
        scope.append(place.local)
    return place


def operand(expr: thir.Expr, b: Builder) -> core.Operand:
    """The value as an atom."""
    match expr:
        case thir.Literal(value=value, ty=ty):
            return core.Const(value, ty)
        case thir.FunctionValue(ty=ty, named=named):
            return core.Const((), ty, named)
        case thir.ConstValue(named=named):
            value_of = b.constant(expr)
            if value_of is not None and named is None:
                return core.Const(value_of, expr.ty)
            return b.into_temp(core.NamedConst(expr.name, expr.args, expr.ty, named), expr.ty, expr.span)
        case thir.ConstParam(name=name, ty=ty):
            return b.into_temp(core.ConstParam(name, ty), ty, expr.span)
        case thir.Variable() | thir.Deref() | thir.Field() | thir.Index() | thir.Overloaded() | thir.StaticPlace():
            return b.use(places.place(expr, b))
        case thir.Call() if (atom := intrinsics.operand(expr, b)) is not None:
            return atom
        case _ if expr.ty == UNIT:
            effect(expr, b)
            return core.Const((), UNIT)
        case _:
            temp = b.temp(expr.ty, expr.span)
            into(expr, temp, b)
            return b.use(temp)


def operands(exprs: list[thir.Expr], b: Builder) -> list[core.Operand]:
    """Several values, from left to right: each is read before the next can change anything."""
    result: list[core.Operand] = []
    waiting: list[core.Local] = []
    reserved = False  # a two-phase borrow counts from the call on: what is read behind a reference is read before
    with b.frame(waiting):
        for position, expr in enumerate(exprs):
            atom = operand(expr, b)
            settled = isinstance(atom, core.Const) or _is_temporary(atom) or all(map(is_pure, exprs[position + 1 :]))
            settled = settled and not (reserved and _is_behind(atom))
            reserved = reserved or (isinstance(expr, thir.Borrow) and expr.two_phase)
            result.append(atom if settled else b.into_temp(core.Use(atom), expr.ty, expr.span))
            waiting += b.waiting(result[-1])
    return result


def _is_behind(atom: core.Operand) -> bool:
    """Is it read through a reference?"""
    return not isinstance(atom, core.Const) and any(isinstance(p, core.DerefOf) for p in atom.place.projections)


def _is_temporary(atom: core.Operand) -> bool:
    """Is it a temporary, which nothing else can change?"""
    if isinstance(atom, core.Const):
        return True
    return atom.place.local.kind is core.LocalKind.TEMP and not atom.place.projections


def is_pure(expr: thir.Expr) -> bool:
    """Does evaluating the expression change no variable? Borrows count as changes: they may lead to some."""
    match expr:
        case thir.Literal() | thir.Variable():
            return True
        case thir.Deref(operand=inner) | thir.Field(operand=inner):
            return is_pure(inner)
        case thir.Unary(operand=inner) | thir.Cast(operand=inner):
            return is_pure(inner)
        case thir.Index(operand=inner, index=index):
            return is_pure(inner) and is_pure(index)
        case thir.Binary(left=left, right=right) | thir.Logical(left=left, right=right):
            return is_pure(left) and is_pure(right)
        case _:
            return False


def into(expr: thir.Expr, dest: core.Place | None, b: Builder) -> None:
    """Puts the value into `dest`; None if it is `()` or there is none."""
    match expr:
        case thir.Call(function=function, args=args):
            intrinsic = intrinsics.rvalue(expr, b)
            if intrinsic is not None:
                b.assign(_required(dest, expr, b), intrinsic, expr.span)
                return
            place = dest or b.temp(expr.ty, expr.span)
            given = tuple(operands(args, b))
            left = vacated(expr, given, b)
            target = b.temp(expr.ty, expr.span) if left is not None and is_overwritten(place, left) else place
            b.emit(core.Call(target, function, given, expr.span, expr.type_args, expr.named, expr.at))
            if left is not None:
                b.emit(left)
            if target is not place:
                b.assign(place, core.Use(core.Move(target)), expr.span)
            _no_way_back(expr, b)
        case thir.Block() | thir.If() | thir.Match() | thir.Loop() | thir.Break() | thir.Continue() | thir.Return():
            control.lower(expr, dest, b)
        case thir.Logical():
            _logical(expr, _required(dest, expr, b), b)
        case thir.Matches():
            matches.matches(expr, _required(dest, expr, b), b)
        case thir.CallValue():
            _call_value(expr, dest or b.temp(expr.ty, expr.span), b)
        case thir.Assign(target=target, value=value):
            _assign(target, value, expr.span, b)
        case thir.CompoundAssign():
            _compound_assign(expr, b)
        case thir.Assert():
            _assert(expr, b)
        case thir.Panic(kind=kind, message=message):
            b.emit(core.Panic(_message(message, expr.span, b), kind.value, expr.span))
        case thir.Print(message=message, to_stderr=to_stderr):
            b.emit(core.Print(_message(message, expr.span, b), to_stderr, expr.span))
        case _:
            rvalue = _rvalue(expr, b)
            if dest is not None:
                b.assign(dest, rvalue, expr.span)


_WORDS: dict[type, str] = {
    thir.CallValue: "a call of a function value", thir.ClosureExpr: "a closure",
    thir.FunctionValue: "a function as a value", thir.RawBorrow: "a raw borrow", thir.Pointer: "a pointer",
    thir.Overloaded: "an overloaded operator", thir.StaticPlace: "a `static`", thir.ConstValue: "this constant",
    thir.ConstParam: "this constant",
}  # fmt: skip


def _required(dest: core.Place | None, expr: thir.Expr, b: Builder) -> core.Place:
    return dest or b.temp(expr.ty, expr.span)


def _rvalue(expr: thir.Expr, b: Builder) -> core.Rvalue:
    match expr:
        case thir.Binary():
            return _binary(expr, b)
        case thir.Unary(op=op, operand=inner):
            atom = operand(inner, b)
            if op is core.UnOp.NEG:
                b.emit(core.Check(core.CheckKind.NEG, (atom,), expr.span))
            return core.UnaryOp(op, atom)
        case thir.Cast(operand=inner, ty=ty, written=written):
            return core.Cast(operand(inner, b), ty, written)
        case thir.Borrow(mutable=mutable, two_phase=two_phase, operand=inner):
            empty = isinstance(inner.ty, Array) and inner.ty.count == 0
            referred = places.place(inner, b) if mutable and not empty else places.lent(inner, b)
            return core.Borrow(mutable, two_phase, referred)
        case thir.RawBorrow(mutable=mutable, operand=inner):
            return core.RawBorrow(mutable, places.place(inner, b))
        case thir.Pointer(operand=inner, ty=ty, written=written):
            return core.PointerCast(operand(inner, b), ty, written)
        case thir.ClosureExpr(info=info):
            return _closure(info, expr, b)
        case thir.Unsize(operand=inner, ty=Ref() as ty):
            return core.Unsize(operand(inner, b), ty)
        case thir.Aggregate():
            return _aggregate(expr, b)
        case thir.Repeat(item=item, ty=Array() as ty):
            return core.Aggregate(ty, 0, ()) if expr.of_none else _repeat(item, ty, expr.span, b)
        case (
            thir.Literal()
            | thir.ConstValue()
            | thir.ConstParam()
            | thir.Variable()
            | thir.Deref()
            | thir.Field()
            | thir.Index()
            | thir.Overloaded()
            | thir.StaticPlace()
            | thir.FunctionValue()
        ):
            return core.Use(operand(expr, b))
        case _:
            raise Unsupported(_WORDS.get(type(expr), "this"), expr.span)


# --- Operators -------------------------------------------------------------------------------------------------


def _binary(expr: thir.Binary, b: Builder) -> core.Rvalue:
    if expr.overloaded is not None:
        return _overloaded_comparison(expr, b)
    if expr.op in (core.BinOp.EQ, core.BinOp.NE) and not _is_scalar(expr.left.ty):
        left, right = places.borrowed(expr.left, b), places.borrowed(expr.right, b)
        return core.BinaryOp(expr.op, left, right)
    if not _is_scalar(expr.left.ty) and not isinstance(expr.left.ty, Ref | Never | types.RawPtr | types.FnPtr):
        left, right = places.borrowed(expr.left, b), places.borrowed(expr.right, b)
        return core.BinaryOp(expr.op, left, right)
    if isinstance(expr.left.ty, Ref):  # an ordering of references is one of what they refer to
        left_value, right_value = _dereferenced(expr.left), _dereferenced(expr.right)
        return _binary(thir.Binary(expr.ty, expr.span, expr.op, left_value, right_value), b)
    left, right = operands([expr.left, expr.right], b)
    return checked(expr.op, left, right, expr.span, b)


def _is_scalar(ty: Type) -> bool:
    return isinstance(ty, Int | types.Char) or ty == BOOL


def _overloaded_comparison(expr: thir.Binary, b: Builder) -> core.Rvalue:
    assert expr.overloaded is not None
    function, type_args = expr.overloaded
    sides = _borrowed([expr.left, expr.right], b)
    result = b.temp(BOOL, expr.span)
    b.emit(core.Call(result, function, sides, expr.span, type_args))
    return core.Use(core.Copy(result))


def _borrowed(sides: list[thir.Expr], b: Builder) -> tuple[core.Operand, ...]:
    """References to the values, as the methods of comparisons take them."""
    return tuple(
        b.into_temp(core.Borrow(False, False, places.place(side, b)), Ref(False, side.ty), side.span) for side in sides
    )


def _call_value(expr: thir.CallValue, dest: core.Place, b: Builder) -> None:
    """The callee is used as its kind asks for: looked at, changed, or consumed."""
    kind = expr.trait
    if kind == "closure" and isinstance(expr.callee.ty, types.Closure):
        kind = b.items.closures[expr.callee.ty.name].kind or "Fn"
    if kind in ("Fn", "FnMut"):
        mutable = kind == "FnMut"
        borrow = core.Borrow(mutable, mutable, places.place(expr.callee, b))
        callee = b.into_temp(borrow, Ref(mutable, expr.callee.ty), expr.callee.span)
        args = operands(expr.args, b)
    else:
        callee, *args = operands([expr.callee, *expr.args], b)
    b.emit(core.CallValue(dest, callee, tuple(args), expr.span))
    _no_way_back(expr, b)


def _no_way_back(call: thir.Expr, b: Builder) -> None:
    """A call that would give a value of a type without values does not come back."""
    if call.ty != NEVER and b.empty.of(call.ty):
        b.emit(core.Panic(core.Message(("entered unreachable code",)), "match", call.span))


def _closure(info: thir_closures.ClosureInfo, expr: thir.Expr, b: Builder) -> core.Rvalue:
    """The closure's captures: borrowed, copied or moved."""
    if info not in b.closures:  # a guard may be there several times
        b.closures.append(info)
    for mentioned in info.mentions:
        b.fake_borrow(places.place(mentioned, b), mentioned.span)
    held: list[core.Operand] = []
    for capture in info.captures or ():
        place = places.place(capture.place, b)
        if capture.kind is thir_closures.CaptureKind.VALUE:
            held.append(b.use(place))
        else:
            mutable = capture.kind is thir_closures.CaptureKind.UNIQUE
            held.append(b.into_temp(core.Borrow(mutable, False, place, True), capture.stored, info.span))
    return core.Aggregate(expr.ty, 0, tuple(held))


def _dereferenced(expr: thir.Expr) -> thir.Expr:
    while isinstance(expr.ty, Ref):
        expr = thir.Deref(expr.ty.target, expr.span, expr)
    return expr


def checked(op: core.BinOp, left: core.Operand, right: core.Operand, span: Span, b: Builder) -> core.Rvalue:
    """The operation, after the checks that Rust makes. Source: Rust reference, "Overflow"."""
    if op in _ARITHMETIC and isinstance(left.ty, Int):
        b.emit(core.Check(_ARITHMETIC[op], (left, right), span))
    elif op in _DIVISION and isinstance(left.ty, Int):
        zero, overflow = _DIVISION[op]
        b.emit(core.Check(zero, (left, right), span))
        if left.ty.signed:
            b.emit(core.Check(overflow, (left, right), span))
    return core.BinaryOp(op, left, right)


def _logical(expr: thir.Logical, dest: core.Place, b: Builder) -> None:
    """`a && b`: b is evaluated only if a holds."""
    flag = b.temp(BOOL, expr.span)  # a place of its own: b may read `dest`
    control.branch(expr.left, flag, b)
    with b.nested() as second:
        control.branch(expr.right, flag, b)
    then, orelse = (tuple(second), ()) if expr.conjunction else ((), tuple(second))
    b.emit(core.If(core.Copy(flag), then, orelse, expr.left.span))
    b.assign(dest, core.Use(core.Copy(flag)), expr.span)


def _assign(target: thir.Expr, value: thir.Expr, span: Span, b: Builder) -> None:
    # What is made in one step, or in steps that do not touch the target, needs no temporary.
    if isinstance(target, thir.Variable) and _is_scalar(target.ty) and isinstance(value, thir.Binary | thir.Unary):
        into(value, places.place(target, b), b)
        return
    atom = operand(value, b)
    if not (isinstance(atom, core.Const) or is_pure(target)):
        atom = b.into_temp(core.Use(atom), value.ty, value.span)
    drops = b.needs_drop(target.ty)
    if drops and not _is_temporary(atom):
        atom = b.into_temp(core.Use(atom), value.ty, value.span)  # moved before the old value is dropped: `x = x`
    with b.frame(b.waiting(atom)):
        place = places.place(target, b)
    if drops:
        b.emit(core.Drop(place, span, replaced=True))
    b.assign(place, core.Use(atom), span)


def _compound_assign(expr: thir.CompoundAssign, b: Builder) -> None:
    """For numbers the right operand is evaluated first. Source: Rust reference, "Compound assignment"."""
    right = operand(expr.value, b)
    if not (isinstance(right, core.Const) or is_pure(expr.target)):
        right = b.into_temp(core.Use(right), expr.value.ty, expr.value.span)
    target = places.place(expr.target, b)
    b.assign(target, checked(expr.op, core.Copy(target), right, expr.span, b), expr.span)


def _aggregate(expr: thir.Aggregate, b: Builder) -> core.Rvalue:
    atoms = dict(zip((i for i, _ in expr.fields), operands([e for _, e in expr.fields], b), strict=True))
    if isinstance(expr.ty, Array):
        return core.Aggregate(expr.ty, 0, tuple(atoms[i] for i in range(len(atoms))))
    types = core.field_types(expr.ty, expr.variant, b.adts)
    if expr.base is not None:
        with b.frame([local for atom in atoms.values() for local in b.waiting(atom)]):
            base = places.place(expr.base, b)
        for index, ty in enumerate(types):
            if index not in atoms:
                atoms[index] = b.use(project(base, core.FieldAt(expr.variant, index, ty)))
    return core.Aggregate(expr.ty, expr.variant, tuple(atoms[i] for i in range(len(types))), expr.written)


MOST_CONSTANTS = 1_024
"""Elements that are evaluated one by one."""


def _repeat(item: thir.Expr, ty: Array, span: Span, b: Builder) -> core.Rvalue:
    """`[item; N]`: of what is not `Copy`, a constant is evaluated for each element. Source: Rust reference, "Array
    expressions"."""
    if b.copies(ty.element) or not types.mentions(ty.element, Adt):
        return core.Repeat(operand(item, b), ty)
    if isinstance(ty.count, int) and ty.count <= MOST_CONSTANTS:
        return core.Aggregate(ty, 0, tuple(operands([item] * ty.count, b)))
    return core.Repeat(operand(item, b), ty)


# --- Macros ----------------------------------------------------------------------------------------------------


def _message(message: thir.Format, span: Span, b: Builder) -> core.Message:
    """Numbers of characters that are arguments are looked at before anything is written."""
    args = [places.borrowed(arg, b) for arg in message.args]
    uses = [piece for piece in message.pieces if isinstance(piece, thir.FormatUse)]
    for at in dict.fromkeys(at for use in uses for at in (use.width, use.precision) if at is not None):
        _require_in_range(args[at], span, b)
    pieces: list[str | core.FormatPiece] = []
    for piece in message.pieces:
        if isinstance(piece, str):
            pieces.append(piece)
            continue
        width, precision = (args[at] if at is not None else None for at in (piece.width, piece.precision))
        pieces.append(core.FormatPiece(args[piece.arg], piece.debug, piece.spec, width, precision))
    return core.Message(tuple(pieces))


def _require_in_range(count: core.Operand, span: Span, b: Builder) -> None:
    """A width and a precision have 16 bits. Source: rustc's `core::fmt::rt::Argument::from_usize`."""
    assert not isinstance(count, core.Const)
    behind = core.Copy(project(count.place, core.DerefOf(USIZE)))
    fits = b.into_temp(core.BinaryOp(core.BinOp.LE, behind, core.Const(0xFFFF, USIZE)), BOOL, span)
    panic = core.Panic(core.Message(("Formatting argument out of range",)), "width", span)
    b.emit(core.If(fits, (), (panic,), span))


def _assert(expr: thir.Assert, b: Builder) -> None:
    """`assert!(c)` panics unless c; `assert_eq!` and `assert_ne!` show both sides."""
    kind = thir.PanicKind
    if expr.kind is kind.ASSERT:
        condition = control.decision(expr.operands[0], b)
        with b.nested() as failing:
            text = [f"assertion failed: {' '.join(expr.operands[0].span.text.split())}"]
            message = _message(expr.message or thir.Format(list(text)), expr.span, b)
            b.emit(core.Panic(message, expr.kind.value, expr.span))
    else:
        op = core.BinOp.EQ if expr.kind is kind.ASSERT_EQ else core.BinOp.NE
        if expr.overloaded is None:
            left, right = (places.borrowed(side, b) for side in expr.operands)
            condition = b.into_temp(core.BinaryOp(op, left, right), BOOL, expr.span)
        else:
            left, right = _borrowed(expr.operands, b)
            equal = b.temp(BOOL, expr.span)
            b.emit(core.Call(equal, "PartialEq::eq", (left, right), expr.span, expr.overloaded))
            condition = core.Copy(equal)
            if op is core.BinOp.NE:
                condition = b.into_temp(core.UnaryOp(core.UnOp.NOT, condition), BOOL, expr.span)
        with b.nested() as failing:
            head: list[str | core.FormatPiece] = [f"assertion `left {op.value} right` failed"]
            if expr.message is not None:
                head += [": ", *_message(expr.message, expr.span, b).pieces]
            shown: list[str | core.FormatPiece] = ["\n  left: ", core.FormatPiece(left, True), "\n right: "]
            message = core.Message((*head, *shown, core.FormatPiece(right, True)))
            b.emit(core.Panic(message, expr.kind.value, expr.span))
    b.emit(core.If(condition, (), tuple(failing), expr.span))
