"""What the inference of one body carries: scopes, loops, and coercion. Source: Rust reference, "Type coercions"."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import attrs

from murust.core.types import BOOL, NEVER, Adt, Array, Ref, Slice, Type
from murust.diagnostics.model import Diagnostic, Label, error
from murust.resolve.names import Module
from murust.source import Span
from murust.syntax import ast
from murust.types import errors, thir, unify
from murust.types.items import Items


@attrs.define(eq=False)
class LoopFrame:
    """An enclosing loop or labelled block. `result`: the type of `break` values; None for `while`."""

    label: str
    written: str | None
    is_loop: bool
    result: Type | None
    broken: bool = False


@attrs.define(eq=False)
class Cx:
    items: Items
    module: Module
    result: Type  # of the function
    infer: Callable[[ast.Expr, Cx, Type | None], thir.Expr]
    self_type: Type | None = None
    scopes: list[dict[str, thir.Binding]] = attrs.field(factory=lambda: [{}])
    loops: list[LoopFrame] = attrs.field(factory=list)
    sites: list[thir.SpecSite] = attrs.field(factory=list)
    bindings: list[thir.Binding] = attrs.field(factory=list)
    typed: list[thir.Expr | thir.Pattern] = attrs.field(factory=list)
    literals: list[thir.Literal] = attrs.field(factory=list)
    deferred: list[Callable[[], None]] = attrs.field(factory=list)  # checks that need final types
    diverges: bool = False
    label_count: int = 0
    errors_before: int = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        self.errors_before = len(self.items.diagnostics)

    @property
    def has_errors(self) -> bool:
        """Has something been reported already? Then an unknown type is no news."""
        return len(self.items.diagnostics) > self.errors_before

    # --- reporting

    def report(self, diagnostic: Diagnostic) -> None:
        self.items.report(diagnostic)

    def broken(self, span: Span) -> thir.Expr:
        """Stands for an expression that has been reported."""
        return thir.Literal(unify.fresh(), span, 0)

    # --- scopes

    @contextmanager
    def scope(self) -> Iterator[None]:
        self.scopes.append({})
        yield
        self.scopes.pop()

    def bind(self, binding: thir.Binding) -> None:
        self.scopes[-1][binding.name] = binding
        self.bindings.append(binding)

    def variable(self, name: str) -> thir.Binding | None:
        for scope in reversed(self.scopes):
            if name in scope:
                return scope[name]
        return None

    def visible(self) -> dict[str, thir.Binding]:
        """All variables in scope here, inner ones over outer ones."""
        return {name: binding for scope in self.scopes for name, binding in scope.items()}

    def site(self, clauses: tuple[ast.AnyClause, ...]) -> thir.SpecSite:
        site = thir.SpecSite(clauses, self.visible())
        self.sites.append(site)
        return site

    def frame(self, label: str | None, node_span: Span, *, loops_only: bool) -> LoopFrame | None:
        """The loop that `break` or `continue` with this label (or none) leaves."""
        for frame in reversed(self.loops):
            if (frame.written == label if label else frame.is_loop) and (frame.is_loop or not loops_only):
                return frame
        if label:
            self.report(error("E0426", f"there is no loop labelled `{label}` around this", node_span))
        else:
            self.report(error("E0268", "this is not inside a loop", node_span))
        return None

    def new_label(self, written: str | None) -> str:
        self.label_count += 1
        return f"{written or chr(39) + 'l'}#{self.label_count}"

    # --- coercion

    def check(self, node: ast.Expr, expected: Type, why: str = "") -> thir.Expr:
        """The expression, coerced to a type."""
        return self.coerce(self.infer(node, self, expected), expected, why)

    def coerce(self, expr: thir.Expr, expected: Type, why: str = "") -> thir.Expr:
        target, source = unify.shallow(expected), unify.shallow(expr.ty)
        if source is NEVER and target is not NEVER:
            return expr
        if isinstance(target, Ref) and isinstance(source, Ref):
            adjusted = self._coerce_reference(expr, source, target)
            if adjusted is not None:
                return adjusted
        if not unify.unify(source, target):
            self.report(errors.mismatch(unify.resolve(expected), unify.resolve(expr.ty), expr.span, why))
        return expr

    def _coerce_reference(self, expr: thir.Expr, source: Ref, target: Ref) -> thir.Expr | None:
        """`&mut T` to `&T`, arrays to slices, `&&T` to `&T`; a `&mut` variable is reborrowed, not moved."""
        if target.mutable and not source.mutable:
            return None
        inner, wanted = unify.shallow(source.target), unify.shallow(target.target)
        if isinstance(wanted, Slice) and isinstance(inner, Array):
            if not unify.unify(inner.element, wanted.element):
                return None
            reborrowed = self.reborrow(expr, target.mutable) if source.mutable else expr
            return thir.Unsize(Ref(target.mutable, wanted), expr.span, reborrowed)
        depth, place = 0, expr
        while isinstance(inner, Ref) and not isinstance(wanted, Ref | unify.Variable):
            place = thir.Deref(inner, expr.span, place)
            if target.mutable and not inner.mutable:
                return None
            inner = unify.shallow(inner.target)
            depth += 1
        if not unify.unify(inner, wanted):
            return None
        if depth or source.mutable:
            return self.reborrow(place, target.mutable)
        return expr

    def reborrow(self, expr: thir.Expr, mutable: bool, two_phase: bool = False) -> thir.Expr:
        """`&*e` or `&mut *e`; a borrow that was only just made is used as it is."""
        source = unify.shallow(expr.ty)
        if not isinstance(source, Ref):
            return expr
        if isinstance(expr, thir.Borrow) and expr.mutable == mutable:
            return expr
        place = thir.Deref(source.target, expr.span, expr)
        return thir.Borrow(Ref(mutable, source.target), expr.span, mutable, two_phase, place)

    def autoderef(self, expr: thir.Expr) -> thir.Expr:
        """The expression with every reference around its type followed."""
        while True:
            ty = unify.shallow(expr.ty)
            if not isinstance(ty, Ref):
                return expr
            expr = thir.Deref(ty.target, expr.span, expr)

    def join(self, parts: list[thir.Expr], expected: Type | None, why: str) -> Type:
        """The one type of several branches: a diverging one takes that of the others."""
        result: Type | None = None
        for part in parts:
            ty = unify.shallow(part.ty)
            if ty is NEVER:
                continue
            if result is None:
                result = ty
            elif not unify.unify(result, ty):
                self.report(errors.mismatch(unify.resolve(result), unify.resolve(ty), part.span, why))
        return result if result is not None else NEVER

    # --- numbers

    def literal(self, value: int | bool | tuple[()], ty: Type, span: Span) -> thir.Literal:
        node = thir.Literal(ty, span, value)
        if not isinstance(value, bool | tuple):
            self.literals.append(node)
        return node

    def require_bool(self, expr: thir.Expr) -> None:
        if unify.shallow(expr.ty) is not NEVER and not unify.unify(expr.ty, BOOL):
            self.report(errors.mismatch(BOOL, unify.resolve(expr.ty), expr.span))

    def known(self, ty: Type, span: Span) -> Type:
        """The type, which must be known here, as for a method call."""
        ty = unify.resolve(ty)
        if isinstance(ty, unify.Variable) and not ty.integral and not self.has_errors:
            self.report(errors.needs_annotation(span))
        return ty

    def private_field(self, adt: Adt, variant: int, index: int, span: Span) -> None:
        """Reports a field that is not visible from here."""
        public = self.items.field_public[adt.name][variant][index]
        found = self.items.names.adts[adt.name]
        if not public and not found.module.contains(self.module):
            name = self.items.adts[adt.name].variants[variant].fields[index].name
            self.report(
                error(
                    "E0616",
                    f"the field `{name}` of `{adt}` is private",
                    span,
                    "not visible here",
                    secondary=[Label(found.span, "the type is defined here")],
                )
            )


def is_place(expr: thir.Expr) -> bool:
    """Does the expression name a place (rather than give a value)? Source: Rust reference, "Place expressions"."""
    match expr:
        case thir.Variable() | thir.Deref():
            return True
        case thir.Field(operand=operand) | thir.Index(operand=operand):
            return is_place(operand) or isinstance(expr, thir.Index)
        case _:
            return False
