"""What a guard must leave alone: the place that its `match` looks at. Source: Rust reference, "Match guards"; E0510."""

from __future__ import annotations

from collections.abc import Iterator

from murust.diagnostics.model import Label, error
from murust.source import Span
from murust.types import thir
from murust.types.closures import bindings, key_of
from murust.types.context import Cx
from murust.types.walk import children

_Key = tuple[object, ...]


def check(cx: Cx) -> None:
    """Of all matches of a body that is typed."""
    for node in cx.typed:
        match node:
            case thir.Match(scrutinee=scrutinee, arms=arms):
                for arm in arms:
                    if arm.guard is not None:
                        _check(scrutinee, arm.guard, cx)
                        _check_names(arm.pattern, arm.guard, cx)
            case thir.Matches(scrutinee=scrutinee, guard=guard) if guard is not None:
                _check(scrutinee, guard, cx)
            case _:
                pass


def _check(scrutinee: thir.Expr, guard: thir.Expr, cx: Cx) -> None:
    looked_at = key_of(scrutinee)
    if not looked_at:
        return
    for key, span, _ in _changed(guard):
        shared = min(len(key), len(looked_at))
        if key and key[:shared] == looked_at[:shared]:
            cx.report(error("E0510", "a guard can't change what its `match` looks at", span, "changed here",
                            secondary=[Label(scrutinee.span, "looked at here")],
                            helps=["change it in the body of the arm"]))  # fmt: skip
            return


def _check_names(pattern: thir.Pattern, guard: thir.Expr, cx: Cx) -> None:
    """The names of the pattern: the guard only looks at what they will hold."""
    names: dict[_Key, str] = {
        (id(bound.binding),): bound.binding.name for bound in bindings(pattern) if bound.by_ref is None
    }
    for key, span, assigned in _changed(guard):
        if key[:1] in names:
            code = "E0594" if assigned else "E0596"
            cx.report(error(code, f"a guard can't change `{names[key[:1]]}`, which its pattern declares", span,
                            helps=["change it in the body of the arm"]))  # fmt: skip
            return


def _changed(expr: thir.Expr) -> Iterator[tuple[_Key, Span, bool]]:
    """The places that an expression writes to (True), or borrows to write to (False)."""
    match expr:
        case thir.Assign(target=target) | thir.CompoundAssign(target=target):
            yield key_of(target), expr.span, True
        case thir.Borrow(mutable=True, operand=operand) | thir.RawBorrow(mutable=True, operand=operand):
            yield key_of(operand), expr.span, False
        case thir.ClosureExpr(info=info):
            for capture in info.captures or ():
                if capture.kind is thir.CaptureKind.UNIQUE:
                    yield key_of(capture.place), expr.span, False
        case _:
            pass
    for part in children(expr):
        yield from _changed(part)
