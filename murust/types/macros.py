"""The macros of the core library. Source: `core::panic!`, `core::assert!`, `std::fmt`."""

from __future__ import annotations

import re

import attrs

from murust.core.types import (
    BOOL,
    INTS,
    NEVER,
    UNIT,
    Adt,
    Array,
    ConstArg,
    FnPtr,
    Int,
    RawPtr,
    Ref,
    Slice,
    Str,
    Type,
)  # fmt: skip
from murust.diagnostics.model import error
from murust.resolve.lookup import lookup
from murust.source import Span
from murust.syntax import ast
from murust.types import errors, thir, unify
from murust.types.coerce import check, elements
from murust.types.context import Cx
from murust.types.generics import TraitRef, Verdict
from murust.types.operators import is_structural

_PANICS = {kind.value[:-1]: kind for kind in thir.PanicKind}
_PREFIX = {
    thir.PanicKind.UNREACHABLE: "internal error: entered unreachable code",
    thir.PanicKind.TODO: "not yet implemented",
    thir.PanicKind.UNIMPLEMENTED: "not implemented",
    thir.PanicKind.PANIC: "explicit panic",
}
_PRINTS = {"print": (False, ""), "println": (False, "\n"), "eprint": (True, ""), "eprintln": (True, "\n")}
_PLACEHOLDER = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|[{}]")


def _is_found(path: ast.Path, cx: Cx) -> bool:
    """Is what stands before the name of a macro a module? Those of the library are known by their last name."""
    before = path.segments[:-1]
    if not before or before[0].name in ("std", "core", "alloc"):
        return True
    if lookup(ast.Path(before, path.span), "types", cx.module, cx.items.names) is not None:
        return True
    cx.report(errors.unknown_name("module", before[0].name, before[0].span, None, "E0433"))
    return False


def macro(node: ast.Macro, cx: Cx, expected: Type | None) -> thir.Expr:
    name = node.name
    if not _is_found(node.path, cx):
        return cx.broken(node.span)
    if name == "vec":
        return _vec(node, cx, expected)
    if node.length is not None:
        cx.report(error("P0001", f"`{name}!` takes no `[value; length]`", node.span))
        return cx.broken(node.span)
    if name in ("addr_of", "addr_of_mut") and len(node.args) == 1:
        from murust.types.infer import raw_borrow, raw_operand

        return raw_borrow(raw_operand(node.args[0], cx), name == "addr_of_mut", node.span, cx)
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
    if name in ("format", "write", "writeln", "concat", "stringify", "dbg"):
        cx.report(errors.unsupported(f"the macro `{name}!`", node.span))
    else:
        cx.report(errors.unknown_name("macro", f"{name}!", node.span, None, "N0001"))
    return cx.broken(node.span)


def _vec(node: ast.Macro, cx: Cx, expected: Type | None) -> thir.Expr:
    """`vec![a, b]` is `Box::new([a, b])` as a `Vec`; `vec![a; n]` clones `a`; `vec![]` is `Vec::new()`."""
    hint = unify.shallow(expected) if expected is not None else None
    known = isinstance(hint, Adt) and hint.name == "Vec" and not isinstance(unify.shallow(hint.args[0]), unify.Variable)
    element = hint.args[0] if known and isinstance(hint, Adt) else unify.fresh()
    if node.length is not None:
        item = check(node.args[0], element, cx)
        length = check(node.length, INTS["usize"], cx)
        cx.demand(TraitRef("Clone", (element,)), node.span)
        return thir.Call(Adt("Vec", (element,)), node.span, "core::vec::vec_from_elem", [item, length], (element,))
    if not node.args:
        return thir.Call(Adt("Vec", (element,)), node.span, "Vec::new", [], (element,))
    items, element = elements(node.args, element, cx, "all elements of a `Vec` have one type")
    array = thir.Aggregate(Array(element, len(items)), node.span, 0, list(enumerate(items)))
    cx.typed.append(array)
    return thir.Call(
        Adt("Vec", (element,)), node.span, "core::vec::vec_from_array", [array], (element, ConstArg(len(items)))
    )


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
        operands = [_condition(node.args[0], cx)]
    else:
        left = cx.infer(node.args[0], cx, None)
        right = cx.infer(node.args[1], cx, left.ty)
        operands = [left, right]
        _compare(left, right, node.span, cx)
    message = _format(node.args[count:], node.span, cx) if len(node.args) > count else None
    result = thir.Assert(UNIT, node.span, kind, operands, message)
    if len(operands) == 2:
        cx.deferred.append(lambda: _choose(result, cx))
    return result


def _choose(result: thir.Assert, cx: Cx) -> None:
    """Is the comparison built in, or a call?"""
    left, right = (unify.resolve(operand.ty, default=True) for operand in result.operands)
    if NEVER not in (left, right) and (left != right or not is_structural(left, "PartialEq", cx)):
        result.overloaded = left, right


def _condition(node: ast.Expr, cx: Cx) -> thir.Expr:
    """`assert!(c)` is `if !c { … }`: of what can be negated to a `bool`."""
    condition = cx.infer(node, cx, BOOL)
    ty = unify.shallow(condition.ty)
    if isinstance(ty, Ref) and cx.unify(ty.target, BOOL):
        return thir.Deref(BOOL, condition.span, condition)
    if ty is not NEVER and not cx.unify(ty, BOOL):
        if isinstance(ty, Adt | Ref):
            cx.report(error("E0600", f"`!` is not defined for `{cx.shown(ty)}`", node.span))
        else:
            cx.mismatch(BOOL, ty, node.span)
    return condition


def _compare(left: thir.Expr, right: thir.Expr, span: Span, cx: Cx) -> None:
    """`assert_eq!` compares by reference and shows both with `{:?}`."""
    a, b = unify.shallow(left.ty), unify.shallow(right.ty)
    if a is NEVER or b is NEVER or cx.unify(a, b):
        cx.deferred.append(lambda: _check_shown([left, right], span, cx))
    elif cx.solver.evaluate(TraitRef("PartialEq", (a, b))) is not Verdict.NO:
        cx.demand(TraitRef("PartialEq", (a, b)), span)
        cx.deferred.append(lambda: _check_shown([left, right], span, cx))
    elif not (cx.has_errors and (unify.unknown(cx.shown(a)) or unify.unknown(cx.shown(b)))):
        code = "E0308" if not isinstance(a, Ref | Adt) and not isinstance(b, Ref | Adt) else "E0277"
        by_itself = cx.solver.evaluate(TraitRef("PartialEq", (a, unify.fresh()))) is not Verdict.NO
        if isinstance(a, Adt) and not by_itself:
            code = "E0369"
        elif isinstance(a, Adt) and isinstance(b, Adt):
            code = "E0308"
        text = f"`{cx.shown(a)}` can't be compared with `{cx.shown(b)}`"
        cx.report(error(code, text, right.span if code == "E0308" else span))


def _check_shown(operands: list[thir.Expr], span: Span, cx: Cx) -> None:
    types = [unify.resolve(operand.ty, default=True) for operand in operands]
    if any(map(unify.unknown, types)):
        return
    if cx.solver.evaluate(TraitRef("PartialEq", (types[0], types[1]))) is Verdict.NO:
        cx.report(error("E0369", f"`==` is not defined for `{types[0]}`", span))
    for ty in dict.fromkeys(types):
        if cx.solver.evaluate(TraitRef("Debug", (ty,))) is Verdict.NO:
            cx.report(error("E0277", f"`{ty}` does not implement `Debug`", span, helps=["add `#[derive(Debug)]`"]))


# --- Format strings --------------------------------------------------------------------------------------------


@attrs.define(eq=False, repr=False)
class _Arguments:
    """What a format string may refer to. What it only names comes after what is given."""

    cx: Cx
    span: Span  # of the string
    exprs: list[thir.Expr]
    names: dict[str, int]
    positional: int
    next: int = 0
    used: set[int] = attrs.field(factory=set)

    def find(self, name: str) -> int | None:
        """The number of an argument: the next one, or by number or name."""
        if name == "" or name.isdigit():
            index = int(name) if name else self.next
            self.next += not name
            self.used.add(index)
            return index if index < self.positional else None
        if name not in self.names:
            path = ast.Path((ast.Segment(name, None, self.span),), self.span)
            self.names[name] = len(self.exprs)
            self.exprs.append(self.cx.infer(ast.PathExpr(path, self.span), self.cx, None))
        self.used.add(self.names[name])
        return self.names[name]

    def count(self, written: str | None) -> int | None:
        """A width or precision that is an argument: `name$`, `1$`; it is a `usize`. Of one that is written there, that
        it has 16 bits."""
        if written is None or not written.endswith("$"):
            if written is not None and written.isdigit() and int(written) > 0xFFFF:
                self.cx.report(error("T0002", f"`{written}` is above 65535, as no width or precision is", self.span))
            return None
        at = self.find(written[:-1])
        if at is None:
            self.cx.report(error("T0002", f"`{written}` has no argument", self.span))
            return None
        self.take_count(at)
        return at

    def take_count(self, at: int) -> None:
        if not self.cx.unify(self.exprs[at].ty, INTS["usize"]):
            self.cx.mismatch(INTS["usize"], self.exprs[at].ty, self.exprs[at].span, "a width or precision is a `usize`")


def _format(args: tuple[ast.Expr, ...], span: Span, cx: Cx) -> thir.Format:
    """A format string with its arguments: `{}`, `{:?}`, `{0}`, `{name}`."""
    first = args[0]
    if not isinstance(first, ast.Literal) or first.kind is not ast.LiteralKind.STRING:
        cx.report(error("T0002", "the first argument is a format string", first.span))
        return thir.Format([])
    given = _arguments(args[1:], first.span, cx)
    pieces: list[str | thir.FormatUse] = []
    position = 0
    text = str(first.value)
    for found in _PLACEHOLDER.finditer(text):
        pieces.append(text[position : found.start()])
        position = found.end()
        if found.group() in ("{{", "}}"):
            pieces.append(found.group()[0])
        elif found.group(1) is None:
            cx.report(error("T0002", f"`{found.group()}` stands alone in this format string", first.span,
                            helps=[f"write `{found.group() * 2}` for the character"]))  # fmt: skip
        elif (use := _placeholder(found.group(1), given, cx)) is not None:
            pieces.append(use)
    pieces.append(text[position:])
    if any(index not in given.used for index in range(len(args) - 1)):
        cx.report(error("T0002", "an argument is not used by the format string", span))
    return thir.Format([piece for piece in pieces if piece != ""], given.exprs)


def _arguments(args: tuple[ast.Expr, ...], span: Span, cx: Cx) -> _Arguments:
    """Those that are written: by position first, then by name."""
    exprs: list[thir.Expr] = []
    names: dict[str, int] = {}
    for index, arg in enumerate(args):
        if isinstance(arg, ast.Assign) and isinstance(arg.target, ast.PathExpr):
            names[arg.target.path.text] = index
            arg = arg.value
        elif names:
            cx.report(error("T0002", "arguments by position stand before those with a name", arg.span))
        exprs.append(cx.infer(arg, cx, None))
    return _Arguments(cx, span, exprs, names, len(exprs))


def _placeholder(text: str, given: _Arguments, cx: Cx) -> thir.FormatUse | None:
    """`name:spec`."""
    name, _, spec = text.partition(":")
    shape = _SPEC.fullmatch(spec.rstrip())
    if shape is None:
        cx.report(error("T0002", f"`{{:{spec}}}` is not a format", given.span))
        return None
    precision = None
    if shape.group("precision") == "*":  # `.*` takes two arguments, the precision first
        precision = given.find("")
        if precision is not None:
            given.take_count(precision)
    at = given.find(name.strip())
    if at is None or (shape.group("precision") == "*" and precision is None):
        cx.report(error("T0002", f"`{{{text}}}` has no argument", given.span))
        return None
    kind = shape.group("kind")
    _must_show(given.exprs[at], kind, cx)
    width = given.count(shape.group("width"))
    precision = precision if precision is not None else given.count(shape.group("precision"))
    return thir.FormatUse(at, "?" in kind, spec, width, precision)


_COUNT = r"\d+\$?|[A-Za-z_]\w*\$"
_SPEC = re.compile(
    rf"(?:.?[<^>])?[+-]?#?(?:0(?!\$))?(?P<width>{_COUNT})?(?:\.(?P<precision>{_COUNT}|\*))?(?P<kind>\?|[xXboeEp]|x\?|X\?|)"
)
_RADIX = {"x": "LowerHex", "X": "UpperHex", "b": "Binary", "o": "Octal"}
_NUMERIC = {**_RADIX, "e": "LowerExp", "E": "UpperExp"}


def _must_show(expr: thir.Expr, kind: str, cx: Cx) -> None:
    """The type of the argument has to be one that can be shown like this."""

    def finish() -> None:
        ty = unify.resolve(expr.ty, default=True)
        if unify.unknown(ty):
            return
        if kind in _NUMERIC:
            if not _is_number(ty, kind):
                cx.report(error("E0277", f"`{ty}` does not implement `{_NUMERIC[kind]}`", expr.span))
            return
        if kind == "p":
            _must_point(ty, expr.span, cx)
            return
        if isinstance(ty, Slice | Str):
            cx.report(error("E0277", f"the size of a `{ty}` is not known", expr.span, helps=["borrow it: `&…`"]))
            return
        trait, way = ("Debug", "add `#[derive(Debug)]`") if kind else ("Display", "show it with `{:?}`")
        if cx.solver.evaluate(TraitRef(trait, (ty,))) is Verdict.NO:
            cx.report(error("E0277", f"`{ty}` does not implement `{trait}`", expr.span, helps=[way]))

    cx.deferred.append(finish)


def _is_number(ty: Type, kind: str) -> bool:
    """Can it be shown with this radix, or with an exponent?"""
    while isinstance(ty, Ref):
        ty = ty.target
    if isinstance(ty, Adt) and ty.args:
        return isinstance(ty.args[0], Int) and (ty.name == "NonZero" or (ty.name == "Wrapping" and kind in _RADIX))
    return isinstance(ty, Int)


def _must_point(ty: Type, span: Span, cx: Cx) -> None:
    """References and boxes have an address only where a raw pointer is made of them."""
    if isinstance(ty, Ref) or (isinstance(ty, Adt) and ty.name == "Box"):
        cx.report(errors.unsupported(f"`{{:p}}` of `{ty}`", span, "show the address of a raw pointer: `&raw const *…`"))
    elif not isinstance(ty, RawPtr | FnPtr) and not (isinstance(ty, Adt) and ty.name == "NonNull"):
        cx.report(error("E0277", f"`{ty}` does not implement `Pointer`", span))
