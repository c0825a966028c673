"""What rustc denies though the language allows it, for it can't be meant. Source: the rustc book, "Deny-by-default
Lints"."""

from __future__ import annotations

from murust.core.types import Adt, RawPtr, Ref
from murust.diagnostics.model import error
from murust.source import Span
from murust.syntax import ast
from murust.types import thir
from murust.types.context import Cx

_ORDERINGS: dict[str, tuple[int, frozenset[str], str]] = {
    "Atomic::load": (1, frozenset({"Release", "AcqRel"}), "a load"),
    "Atomic::store": (2, frozenset({"Acquire", "AcqRel"}), "a store"),
    "Atomic::compare_exchange": (4, frozenset({"Release", "AcqRel"}), "a failed exchange"),
    "Atomic::compare_exchange_weak": (4, frozenset({"Release", "AcqRel"}), "a failed exchange"),
    "Atomic::fetch_update": (2, frozenset({"Release", "AcqRel"}), "the load of an update"),
    "core::sync::atomic::fence": (0, frozenset({"Relaxed"}), "a fence"),
    "core::sync::atomic::compiler_fence": (0, frozenset({"Relaxed"}), "a fence"),
}
"""Which argument is an ordering, and what it can't be."""
_SUSPECT = frozenset({thir.Call, thir.Assign, thir.CompoundAssign, thir.Borrow, thir.Deref})
_POINTER_CASTS = frozenset({"*const T::cast", "*const T::cast_mut", "*mut T::cast", "*mut T::cast_const"})


def deny(cx: Cx) -> None:
    """Reports them, in a body that is in order otherwise."""
    for binding in cx.bindings:
        if cx.items.denied("bindings_with_variant_name", binding.span):
            _check_name(binding, cx)
    values = _initial_values(cx)
    for node in cx.typed:
        if type(node) not in _SUSPECT:
            continue
        match node:
            case thir.Call(function=name, args=args) if name in _ORDERINGS:
                _check_ordering(name, args, cx)
            case thir.Call(function="core::mem::drop", args=[arg]) if _is_kept(arg) and cx.items.denied(
                "undropped_manually_drops", node.span
            ):
                text = "dropping a `ManuallyDrop` does nothing"
                _report(text, node.span, cx, "use `ManuallyDrop::drop`, or take the value out first")
            case (
                thir.Assign(target=thir.Deref(operand=pointer))
                | thir.CompoundAssign(target=thir.Deref(operand=pointer))
                | thir.Borrow(mutable=True, operand=thir.Deref(operand=pointer))
            ):
                if cx.items.denied("invalid_reference_casting", node.span):
                    _check_writable(pointer, node.span, values, cx)
            case thir.Deref(operand=pointer) if _is_null(pointer) and cx.items.denied("deref_nullptr", node.span):
                _report("this is a null pointer, and what it points to is used", node.span, cx)
            case _:
                pass


def _report(text: str, span: Span, cx: Cx, way_out: str = "") -> None:
    cx.report(error("L0001", text, span, helps=[way_out] if way_out else []))


def _check_name(binding: thir.Binding, cx: Cx) -> None:
    """`match e { A => … }` where `A` is a variant that is not in scope by that name, and so matches everything."""
    ty = binding.ty
    while isinstance(ty, Ref):
        ty = ty.target
    node = cx.items.names.adts[ty.name].node if isinstance(ty, Adt) and binding.name[:1].isupper() else None
    if not isinstance(node, ast.Enum) or not isinstance(ty, Adt):
        return
    if any(v.name.name == binding.name and v.shape is ast.Shape.UNIT for v in node.variants):
        text = f"`{binding.name}` is a new name here, not the variant of `{ty.name}`"
        cx.report(error("E0170", text, binding.span, helps=[f"write `{ty.name}::{binding.name}`"]))


def _check_ordering(function: str, args: list[thir.Expr], cx: Cx) -> None:
    index, wrong, what = _ORDERINGS[function]
    arg = args[index]
    if isinstance(arg, thir.Aggregate) and isinstance(arg.ty, Adt):
        name = cx.items.adts[arg.ty.name].variants[arg.variant].name
        if name in wrong and cx.items.denied("invalid_atomic_ordering", arg.span):
            _report(f"{what} can't have the ordering `{name}`", arg.span, cx)


def _is_kept(expr: thir.Expr) -> bool:
    return isinstance(expr.ty, Adt) and expr.ty.name == "ManuallyDrop"


def _initial_values(cx: Cx) -> dict[int, thir.Expr]:
    """What variables are that never change, by the `id` of their bindings."""
    found: dict[int, thir.Expr] = {}
    for block in cx.typed:
        for statement in block.statements if isinstance(block, thir.Block) else ():
            if isinstance(statement, thir.Let) and isinstance(statement.pattern, thir.Bind):
                binding = statement.pattern.binding
                if statement.value is not None and not binding.mutable:
                    found[id(binding)] = statement.value
    return found


def _check_writable(pointer: thir.Expr, span: Span, values: dict[int, thir.Expr], cx: Cx) -> None:
    """A pointer to what is behind a shared reference is not made one that may write."""
    if not isinstance(pointer.ty, RawPtr) or not pointer.ty.mutable:
        return
    while True:
        match pointer:
            case thir.Cast(operand=inner) | thir.Pointer(operand=inner):
                pointer = inner
            case thir.Call(function=name, args=[inner]) if name in _POINTER_CASTS:
                pointer = inner
            case thir.Borrow(operand=thir.Deref(operand=inner), span=at) if at == inner.span:
                pointer = inner  # borrowed again by the cast, not by the program
            case thir.Variable(binding=binding) if id(binding) in values and not isinstance(pointer.ty, Ref):
                pointer = values[id(binding)]
            case _:
                break
    if isinstance(pointer.ty, Ref) and not pointer.ty.mutable:
        text = "what is behind a shared reference is changed here, which is undefined behaviour"
        _report(text, span, cx, "hold it in an `UnsafeCell`, or take a mutable reference")


def _is_null(expr: thir.Expr) -> bool:
    match expr:
        case thir.Cast(operand=thir.Literal(value=0)):
            return True
        case thir.Cast(operand=inner) | thir.Pointer(operand=inner) if isinstance(inner.ty, RawPtr):
            return _is_null(inner)
        case thir.Call(function="core::ptr::null" | "core::ptr::null_mut"):
            return True
        case _:
            return False
