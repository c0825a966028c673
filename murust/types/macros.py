"""The macros of the core library. Source: `core::panic!`, `core::assert!`, `std::fmt`."""

from __future__ import annotations

import re

from murust.core.types import BOOL, NEVER, UNIT, Int, Never, Ref, Type
from murust.diagnostics.model import error
from murust.source import Span
from murust.syntax import ast
from murust.types import errors, thir, unify
from murust.types.context import Cx

_PANICS = {kind.value[:-1]: kind for kind in thir.PanicKind}
_PREFIX = {
    thir.PanicKind.UNREACHABLE: "internal error: entered unreachable code",
    thir.PanicKind.TODO: "not yet implemented",
    thir.PanicKind.UNIMPLEMENTED: "not implemented",
    thir.PanicKind.PANIC: "explicit panic",
}
_PRINTS = {"print": (False, ""), "println": (False, "\n"), "eprint": (True, ""), "eprintln": (True, "\n")}
_PLACEHOLDER = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|[{}]")


def macro(node: ast.Macro, cx: Cx) -> thir.Expr:
    name = node.name
    if node.length is not None:
        cx.report(errors.unsupported(f"`{name}![value; length]`", node.span))
        return cx.broken(node.span)
    plain = name.removeprefix("debug_") if name.startswith("debug_assert") else name
    if plain in ("panic", "unreachable", "todo", "unimplemented"):
        return _panic(_PANICS[plain], node, cx)
    if plain in ("assert", "assert_eq", "assert_ne"):
        return _assert(_PANICS[plain], node, cx)
    if name in _PRINTS:
        to_stderr, end = _PRINTS[name]
        message = _format(node.args, node.span, cx) if node.args else thir.Format([])
        message.pieces.append(end)
        return thir.Print(UNIT, node.span, message, to_stderr)
    for arg in node.args:
        cx.infer(arg, cx, None)
    if name in ("vec", "addr_of", "addr_of_mut", "format", "write", "writeln", "concat", "stringify"):
        cx.report(errors.unsupported(f"the macro `{name}!`", node.span))
    else:
        cx.report(errors.unknown_name("macro", f"{name}!", node.span, None, "N0001"))
    return cx.broken(node.span)


def _panic(kind: thir.PanicKind, node: ast.Macro, cx: Cx) -> thir.Expr:
    prefix = _PREFIX[kind]
    if not node.args:
        return thir.Panic(NEVER, node.span, kind, thir.Format([prefix]))
    message = _format(node.args, node.span, cx)
    if kind is not thir.PanicKind.PANIC:
        message.pieces.insert(0, prefix + ": ")
    return thir.Panic(NEVER, node.span, kind, message)


def _assert(kind: thir.PanicKind, node: ast.Macro, cx: Cx) -> thir.Expr:
    count = 1 if kind is thir.PanicKind.ASSERT else 2
    if len(node.args) < count:
        cx.report(errors.wrong_count(f"`{kind.value}`", count, len(node.args), node.span))
        return cx.broken(node.span)
    if count == 1:
        condition = cx.infer(node.args[0], cx, BOOL)
        cx.require_bool(condition)
        operands = [condition]
    else:
        left = cx.infer(node.args[0], cx, None)
        right = cx.infer(node.args[1], cx, left.ty)
        if not unify.unify(left.ty, right.ty):
            cx.report(errors.mismatch(unify.resolve(left.ty), unify.resolve(right.ty), node.args[1].span))
        operands = [left, right]
        cx.deferred.append(lambda: _check_shown(operands, node.span, cx))
    message = _format(node.args[count:], node.span, cx) if len(node.args) > count else None
    return thir.Assert(UNIT, node.span, kind, operands, message)


def _check_shown(operands: list[thir.Expr], span: Span, cx: Cx) -> None:
    ty = unify.resolve(operands[0].ty, default=True)
    if not cx.items.has_equality(ty):
        cx.report(error("E0369", f"`==` is not defined for `{ty}`", span))
    elif not cx.items.has_debug(ty):
        cx.report(error("E0277", f"`{ty}` does not implement `Debug`", span, helps=["add `#[derive(Debug)]`"]))


# --- Format strings --------------------------------------------------------------------------------------------


def _format(args: tuple[ast.Expr, ...], span: Span, cx: Cx) -> thir.Format:
    """A format string with its arguments: `{}`, `{:?}`, `{0}`, `{name}`."""
    first = args[0]
    if not isinstance(first, ast.Literal) or first.kind is not ast.LiteralKind.STRING:
        cx.report(error("T0002", "the first argument is a format string", first.span))
        return thir.Format([])
    positional = [arg for arg in args[1:] if not isinstance(arg, ast.Assign)]
    named = {
        arg.target.path.text: arg.value
        for arg in args[1:]
        if isinstance(arg, ast.Assign) and isinstance(arg.target, ast.PathExpr)
    }
    pieces: list[str | tuple[thir.Expr, bool]] = []
    next_index, used, position = 0, set[int](), 0
    text = str(first.value)
    for found in _PLACEHOLDER.finditer(text):
        pieces.append(text[position : found.start()])
        position = found.end()
        if found.group() in ("{{", "}}"):
            pieces.append(found.group()[0])
            continue
        if found.group(1) is None:
            cx.report(error("T0002", f"`{found.group()}` stands alone in this format string", first.span,
                            helps=[f"write `{found.group() * 2}` for the character"]))  # fmt: skip
            continue
        name, _, spec = found.group(1).partition(":")
        if spec not in ("", "?"):
            cx.report(errors.unsupported(f"the format `{{:{spec}}}`", first.span))
        argument: ast.Expr | None
        if name == "" or name.isdigit():
            index = int(name) if name else next_index
            next_index += not name
            used.add(index)
            argument = positional[index] if index < len(positional) else None
        elif name in named:
            argument = named[name]
        else:
            path = ast.Path((ast.Segment(name, None, first.span),), first.span)
            argument = ast.PathExpr(path, first.span)
        if argument is None:
            cx.report(error("T0002", f"`{found.group()}` has no argument", first.span))
            continue
        pieces.append((_argument(argument, spec == "?", cx), spec == "?"))
    pieces.append(text[position:])
    if len(used) < len(positional):
        cx.report(error("T0002", "an argument is not used by the format string", span))
    return thir.Format([piece for piece in pieces if piece != ""])


def _argument(node: ast.Expr, debug: bool, cx: Cx) -> thir.Expr:
    expr = cx.infer(node, cx, None)

    def finish() -> None:
        ty = unify.resolve(expr.ty, default=True)
        if debug:
            if not cx.items.has_debug(ty):
                cx.report(error("E0277", f"`{ty}` does not implement `Debug`", node.span,
                                helps=["add `#[derive(Debug)]`"]))  # fmt: skip
        elif not _displayable(ty):
            cx.report(error("E0277", f"`{ty}` does not implement `Display`", node.span, helps=["show it with `{:?}`"]))

    cx.deferred.append(finish)
    return expr


def _displayable(ty: Type) -> bool:
    while isinstance(ty, Ref):
        ty = ty.target
    return isinstance(ty, Int | Never) or ty is BOOL
