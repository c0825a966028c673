"""What may stand in a constant, a const block and a `const fn`: what is known to be the same whenever it is evaluated.
Bodies of closures are not of it. Source: Rust reference, "Constant evaluation"; rustc's `check_consts`; for what is
const, but not yet stable, the library of rustc 1.95.
"""

from __future__ import annotations

from collections.abc import Iterator

from murust.core import nodes as core
from murust.core.types import (
    UNIT,
    Adt,
    Array,
    Bool,
    Char,
    FnItem,
    FnPtr,
    Int,
    Never,
    RawPtr,
    Ref,
    Slice,
    Str,
    Tuple,
    Type,
)
from murust.diagnostics.model import error
from murust.source import Span
from murust.types import thir
from murust.types.context import Cx
from murust.types.generics import TraitRef
from murust.types.items import TraitDef
from murust.types.select import Selected
from murust.types.walk import children

Node = thir.Expr | thir.Pattern


def check(cx: Cx) -> None:
    """Reports what may not stand there, in a body whose types are known. (The library may use what is not stable.)"""
    if cx.module.in_prelude:
        return
    if cx.in_const:
        inside = _inside_closures(cx)
        _refuse([node for node in cx.typed if id(node) not in inside], cx)
    for value, nodes in cx.const_blocks:
        _refuse([value, *(node for node in nodes if not isinstance(node, thir.Expr))], cx)


def _inside_closures(cx: Cx) -> set[int]:
    pending: list[Node] = [info.body for info in cx.closures if info.body is not None]
    return {id(node) for node in _reached(pending)}


def _reached(roots: list[Node]) -> Iterator[Node]:
    """The nodes and all that is in them, what coercions have put there included, but not the bodies of closures."""
    seen: set[int] = set()
    pending = list(roots)
    while pending:
        node = pending.pop()
        if id(node) not in seen:
            seen.add(id(node))
            yield node
            pending += children(node) if isinstance(node, thir.Expr) else ()


def _refuse(roots: list[Node], cx: Cx) -> None:
    for node in _reached(roots):
        match node:
            case thir.Call(function=function, type_args=args, at=at):
                _refuse_call(function, args, at or node.span, cx)
            case thir.CallValue(callee=callee):
                if isinstance(callee.ty, FnPtr):
                    _unknown("what a function pointer points to", node.span, cx)
                elif isinstance(callee.ty, FnItem):
                    if callee.ty.variant is None:
                        _refuse_call(callee.ty.name, callee.ty.args, node.span, cx)
                else:
                    _not_const("this calls a function that is", node.span, cx)
            case thir.Overloaded(operand=operand, index=index, mutable=mutable, type_args=args):
                trait, method = _PLACES[index is not None, mutable]
                _refuse_method(f"{trait}::{method}", TraitRef(trait, args or (operand.ty,)), node.span, cx)
            case thir.Binary() | thir.CompoundAssign() | thir.Unary():
                _refuse_operator(node, cx)
            case thir.Cast(operand=operand, ty=Int()) if isinstance(operand.ty, RawPtr | FnPtr | FnItem):
                _unknown("the address that a pointer has", node.span, cx)
            case thir.Match(of_try=True):
                _unstable("`?`", node.span, cx)
            case thir.Panic(kind=kind, message=message):
                if _is_formatted(message) or (kind is not thir.PanicKind.PANIC and len(message.pieces) > 1):
                    _not_const("formatting is", node.span, cx)
            case thir.Assert(kind=thir.PanicKind.ASSERT, message=given):
                if given is not None and _is_formatted(given):
                    _not_const("formatting is", node.span, cx)
            case thir.Assert(kind=kind):
                _not_const(f"`{kind.value}` formats what it compares, which is", node.span, cx)
            case thir.Print():
                _not_const("printing is", node.span, cx)
            case thir.Constant(value=str(), ty=Ref(target=Str())):
                _unstable("a comparison of strings", node.span, cx)
            case _:
                pass


def _not_const(what: str, span: Span, cx: Cx) -> None:
    cx.report(error("E0015", f"{what} not `const`, so a constant can't call it", span))


def _unstable(what: str, span: Span, cx: Cx) -> None:
    cx.report(error("E0658", f"{what} in a constant is not stable yet", span))


def _unknown(what: str, span: Span, cx: Cx) -> None:
    cx.report(error("T0007", f"{what} is not known when a constant is evaluated", span))


def _is_formatted(message: thir.Format) -> bool:
    """Does it show anything but one `&str`, which stands after `"{}"`?"""
    if not message.args:
        return False
    shown = message.args[0]
    named = not isinstance(shown, thir.Literal) and shown.span.text.startswith('"')
    plain = [isinstance(piece, thir.FormatUse) and not piece.spec for piece in message.pieces] == [True]
    return named or not plain or not isinstance(_behind(shown.ty), Str)


_PLACES = {
    (False, False): ("Deref", "deref"), (False, True): ("DerefMut", "deref_mut"),
    (True, False): ("Index", "index"), (True, True): ("IndexMut", "index_mut"),
}  # fmt: skip

# --- Calls -----------------------------------------------------------------------------------------------------


def _refuse_call(function: str, args: tuple[Type, ...], at: Span, cx: Cx) -> None:
    entry = cx.items.entries[function]
    if cx.items.signature(function).const:
        return
    if isinstance(entry.owner, TraitDef):
        of = TraitRef(entry.owner.name, args[: len(entry.owner.generics.params)])
        _refuse_method(function, of, at, cx)
    elif function.partition("#")[0] in _UNSTABLE:
        _unstable(f"`{function}`", at, cx)
    else:
        _not_const(f"`{function}` is", at, cx)


def _refuse_method(function: str, ref: TraitRef, at: Span, cx: Cx) -> None:
    if is_const(ref, cx):
        _unstable(f"`{function}`", at, cx)
    else:
        _not_const(f"`{function}` is", at, cx)


def _refuse_operator(node: thir.Binary | thir.CompoundAssign | thir.Unary, cx: Cx) -> None:
    """Operators are built in for numbers and the like; for what they refer to, they are methods of traits."""
    sides = _sides(node)
    if isinstance(node, thir.Binary) and node.op in _COMPARISONS:
        ty = sides[0].ty
        if isinstance(ty, RawPtr | FnPtr):
            _unknown("whether pointers are the same", node.span, cx)
        elif not isinstance(ty, Int | Bool | Char | Never) or node.overloaded is not None:
            trait = "PartialEq" if node.op in (core.BinOp.EQ, core.BinOp.NE) else "PartialOrd"
            args = node.overloaded[1] if node.overloaded is not None else (ty, sides[1].ty)
            _refuse_method(trait, TraitRef(trait, args), node.span, cx)
    elif any(isinstance(side, thir.Deref) and side.span == side.operand.span for side in sides):
        _unstable(f"`{node.op.value}` of references", node.span, cx)


def _sides(node: thir.Binary | thir.CompoundAssign | thir.Unary) -> list[thir.Expr]:
    match node:
        case thir.Binary(left=left, right=right):
            return [left, right]
        case thir.CompoundAssign(value=value):
            return [value]
        case _:
            return [node.operand]


# --- What the library has as `const`, and not for everybody yet -------------------------------------------------


def is_const(ref: TraitRef, cx: Cx) -> bool:
    """Does the library implement the trait by an `impl const`, which stable code can't use yet?"""
    answer = cx.solver.select(ref)
    if not isinstance(answer, Selected) or answer.by_env:
        return False
    if answer.impl is not None and not answer.impl.module.in_prelude:
        return False
    if ref.trait in ("Into", "TryInto"):
        return is_const(TraitRef("From" if ref.trait == "Into" else "TryFrom", ref.args[::-1]), cx)
    heads = _HEADS.get(ref.trait, ())
    ty = ref.self_type
    if ref.trait in _OPERATORS:
        return all(isinstance(_behind(arg), Int | Bool) or _named(_behind(arg), ("Wrapping",)) for arg in ref.args)
    if ref.trait in ("From", "TryFrom"):
        return isinstance(ty, Int | Char | Bool) or type(ty) in heads or _named(ty, heads) or ref.args[0] == ref.args[1]
    if isinstance(ty, Int | Bool | Char | Never) or ty == UNIT:
        return "number" in heads
    if isinstance(ty, Adt):
        return ty.name in heads and all(is_const(TraitRef(ref.trait, (arg,) * len(ref.args)), cx) for arg in _parts(ty))
    if type(ty) not in heads:
        return False
    inner = _parts(ty) if ref.trait in _STRUCTURAL and not (ref.trait == "Clone" and isinstance(ty, Ref)) else []
    return all(is_const(TraitRef(ref.trait, (part,) * len(ref.args)), cx) for part in inner)


def _behind(ty: Type) -> Type:
    return ty.target if isinstance(ty, Ref) else ty


def _named(ty: Type, names: object) -> bool:
    return isinstance(ty, Adt) and ty.name in names  # type: ignore[operator]


def _parts(ty: Type) -> list[Type]:
    match ty:
        case Ref(target=inner) | Slice(element=inner) | Array(element=inner):
            return [inner]
        case Tuple(items=items):
            return list(items)
        case Adt(name="Option" | "Result" | "Range", args=args):
            return list(args)
        case _:
            return []


_COMPARISONS = frozenset({core.BinOp.EQ, core.BinOp.NE, core.BinOp.LT, core.BinOp.LE, core.BinOp.GT, core.BinOp.GE})
_STRUCTURAL = frozenset({"PartialEq", "Eq", "PartialOrd", "Ord", "Clone"})
_BINARY = ("Add", "Sub", "Mul", "Div", "Rem", "BitAnd", "BitOr", "BitXor", "Shl", "Shr")
_OPERATORS = frozenset({"Neg", "Not", *_BINARY, *(f"{name}Assign" for name in _BINARY)})
_HEADS: dict[str, tuple[object, ...]] = {
    "PartialEq": ("number", Ref, Tuple, Array, Slice, Str, "Option", "Result", "Range", "NonZero", "Ordering"),
    "Eq": ("number", Ref, Tuple, Array, Slice, Str, "Option", "Result", "Range", "NonZero", "Ordering"),
    "PartialOrd": ("number", Ref, Tuple, "Option", "NonZero", "Ordering", "Reverse"),
    "Ord": ("number", Ref, Tuple, "Option", "NonZero", "Ordering", "Reverse"),
    "Clone": ("number", Ref, RawPtr, Tuple, "Option"),
    "Default": ("number", Ref, "Option", "Cell", "UnsafeCell", "PhantomData", "Vec"),
    "From": ("Option", "NonZero", "NonNull", "Cell", "UnsafeCell", "Atomic"),
    "TryFrom": ("NonZero", Array, Ref),
    "Deref": (Ref, "ManuallyDrop"),
    "DerefMut": (Ref, "ManuallyDrop"),
    "Index": (Array, Slice, Str),
    "IndexMut": (Array, Slice, Str),
    "AsRef": (Ref, Array, Slice, Str),
    "AsMut": (Ref, Array, Slice),
}
"""For each trait that is `const`, the types that implement it so: numbers, `bool`, `char` and `()`; kinds of types;
types by name."""

_UNSTABLE = frozenset({
    *(f"{owner}::{name}" for owner in ("Option", "Result") for name in (
        "as_deref", "as_deref_mut", "unwrap_or", "unwrap_or_else", "unwrap_or_default", "map", "inspect", "map_or",
        "map_or_else", "and", "and_then", "or", "or_else")),
    *(f"Option::{name}" for name in (
        "is_some_and", "is_none_or", "ok_or", "ok_or_else", "filter", "xor", "insert",
        "get_or_insert_with", "take_if", "zip")),
    *(f"Result::{name}" for name in ("is_ok_and", "is_err_and", "ok", "err", "map_err")),
    *(f"{owner}::contains" for owner in (
        "Range", "RangeFrom", "RangeTo", "RangeToInclusive", "RangeInclusive")),
    *("Range::is_empty", "RangeInclusive::is_empty", "Ordering::then_with", "bool::then", "bool::then_some"),
    *("core::cmp::min", "core::cmp::max", "core::mem::take", "core::mem::drop", "[T; N]::map"),
    *("Cell::set", "Cell::take"),
    *(f"[T]::{name}" for name in ("get", "get_mut", "get_unchecked", "get_unchecked_mut", "clone_from_slice")),
})  # fmt: skip
"""Functions that are `const` as far as what they are given is, which can't be said yet."""

__all__ = ["check", "is_const"]
