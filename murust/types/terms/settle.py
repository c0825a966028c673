"""After inference: terms without variables for types."""

from __future__ import annotations

from typing import Any

from murust.core import specs as spec
from murust.core.types import INT, NAT, REAL, Int, Nat, Real, Type
from murust.record import field_names, replace
from murust.types import errors, unify
from murust.types.terms.context import SpecCx

_FIELDS: dict[type, tuple[str, ...]] = {}


def settled(term: spec.SpecTerm, cx: SpecCx) -> spec.SpecTerm:
    """The term with every type known; reports the first that is not."""
    cx.code.settle()
    before = len(cx.items.diagnostics)
    return _term(term, cx, before)


def final_type(ty: Type, cx: SpecCx) -> Type:
    if ty.ground:
        return ty
    for variable in unify.variables(ty):
        if variable.integral:
            unify.unify(variable, INT)  # type: ignore[arg-type]  # stands in for a type
    ty = unify.resolve(ty)
    return cx.code.solver.normalize(ty)


def _term(term: spec.SpecTerm, cx: SpecCx, before: int) -> spec.SpecTerm:
    changes: dict[str, Any] = {}
    for name in _FIELDS.get(type(term)) or _fields(type(term)):
        old = new = getattr(term, name)
        if type(old) in spec.TERMS:
            new = _term(old, cx, before)
        elif name == "type_args":
            new = _types(old, cx)
        elif name in ("var", "variables"):
            new = _variables(old, cx)
        else:
            new = _children(old, cx, before)
        if new is not old:
            changes[name] = new
    if not term.ty.ground:
        changes["ty"] = ty = final_type(term.ty, cx)
        if unify.unknown(ty) and not cx.code.has_errors and len(cx.items.diagnostics) == before:
            cx.report(errors.needs_annotation(term.span))
    made = replace(term, **changes) if changes else term
    return _literal(made, cx) if isinstance(made, spec.Lit) and "ty" in changes else made


def _literal(term: spec.Lit, cx: SpecCx) -> spec.SpecTerm:
    """A number whose type what it met has said."""
    match term.ty:
        case Int() if not term.ty.holds(int(term.value)):
            cx.report(errors.literal_out_of_range(int(term.value), term.ty, term.span))
        case Nat() if int(term.value) < 0:
            cx.report(errors.mismatch(NAT, INT, term.span, "a `nat` is not negative"))
        case Real():
            return spec.ToReal(replace(term, ty=INT), REAL, term.span)
        case _:
            pass
    return term


def _fields(kind: type) -> tuple[str, ...]:
    if kind not in _FIELDS:
        skipped = {
            "ty", "span", "op", "local", "name", "function", "index", "variant", "universal", "pure", "bytes", "path",
        }  # fmt: skip
        _FIELDS[kind] = tuple(
            name for name in field_names(kind) if name not in skipped or (name == "index" and kind is spec.ElementOf)
        )
    return _FIELDS[kind]


def _types(old: tuple[Type, ...], cx: SpecCx) -> tuple[Type, ...]:
    return old if all(ty.ground for ty in old) else tuple(final_type(ty, cx) for ty in old)


def _variables(old: Any, cx: SpecCx) -> Any:
    """In place: the variable is the same wherever it stands, in other clauses, too."""
    for var in old if isinstance(old, tuple) else (old,):
        if isinstance(var, spec.BoundVar):
            var.ty = final_type(var.ty, cx)
    return old


def _children(old: Any, cx: SpecCx, before: int) -> Any:
    if isinstance(old, tuple):
        new = tuple(_children(part, cx, before) for part in old)
        return new if any(a is not b for a, b in zip(new, old, strict=True)) else old
    return _term(old, cx, before) if type(old) in spec.TERMS else old
