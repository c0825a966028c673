"""What may stand for what in a specification. Source: LANGUAGE.md section 3.

A specification speaks of values: references and boxes are followed where a value is wanted, numbers are promoted
where they meet an `int`, a proposition is an assertion.
"""

from __future__ import annotations

from murust.core import specs as spec
from murust.core.types import (
    ASSERTION,
    BOOL,
    INT,
    NAT,
    REAL,
    Adt,
    Array,
    Assertion,
    Bool,
    Char,
    Int,
    MathInt,
    Nat,
    RawPtr,
    Real,
    Ref,
    Seq,
    Slice,
    Type,
)
from murust.source import Span
from murust.syntax import ast
from murust.types import errors, unify
from murust.types.terms.context import SpecCx


def infer(node: ast.Expr, cx: SpecCx, hint: Type | None = None) -> spec.SpecTerm:
    """The term, of the type that it has; `hint` is what is wanted, if somebody knows."""
    from murust.types.terms.infer import infer_term

    return infer_term(node, cx, hint)


def check(node: ast.Expr, ty: Type, cx: SpecCx, *, narrow: bool = False) -> spec.SpecTerm:
    """The term, of a type that is wanted."""
    return coerce(infer(node, cx, unify.shallow(ty)), ty, cx, narrow=narrow)


def coerce(term: spec.SpecTerm, wanted: Type, cx: SpecCx, *, narrow: bool = False) -> spec.SpecTerm:
    """The term as one of another type, or a report. `narrow`: where executable code wants a machine integer, an `int`
    stands for it, if it is in range (`Narrow`)."""
    have, ty = cx.known(term.ty), cx.known(wanted)
    if have == ty:
        return term
    converted = _convert(term, have, ty, cx, narrow)
    if converted is not None:
        return converted
    if cx.code.unify(have, ty):
        return term
    _mismatch(term, have, ty, cx)
    return cx.broken(ty, term.span)


def _convert(term: spec.SpecTerm, have: Type, ty: Type, cx: SpecCx, narrow: bool) -> spec.SpecTerm | None:
    match have, ty:
        case Ref(), _ if not isinstance(ty, Ref):
            return coerce(spec.Deref(term, have.target, term.span), ty, cx, narrow=narrow)
        case Adt(name="Box", args=(inner, *_)), _ if not isinstance(ty, unify.Variable) and not _is_box(ty):
            return coerce(spec.Deref(term, inner, term.span), ty, cx, narrow=narrow)
        case Bool(), Assertion():
            return spec.Pure(term, ASSERTION, term.span)
        case Int() | Nat(), MathInt():
            return to_int(term, cx)
        case Int() | Nat() | MathInt(), Real():
            return spec.ToReal(to_int(term, cx), REAL, term.span)
        case ((Int() | MathInt()), Nat()) if _is_natural(term, have):
            return spec.Wrap(to_int(term, cx), NAT, term.span)
        case MathInt(), Int() if isinstance(term, spec.Lit):
            if not ty.holds(int(term.value)):
                cx.report(errors.literal_out_of_range(int(term.value), ty, term.span))
            return spec.Lit(term.value, ty, term.span)
        case Int() | Nat() | MathInt(), Int() if narrow:
            return spec.Narrow(to_int(term, cx), ty, term.span)
        case RawPtr(mutable=True, target=target), RawPtr(mutable=False) if cx.code.unify(target, ty.target):
            return spec.PointerCast(term, ty, term.span)
        case _:
            return None


def _is_box(ty: Type) -> bool:
    return isinstance(ty, Adt) and ty.name == "Box"


def _is_natural(term: spec.SpecTerm, ty: Type) -> bool:
    if isinstance(ty, Int):
        return not ty.signed
    return isinstance(term, spec.Lit) and int(term.value) >= 0


def _mismatch(term: spec.SpecTerm, have: Type, ty: Type, cx: SpecCx) -> None:
    if cx.code.has_errors and (unify.unknown(have) or unify.unknown(ty)):
        return
    why = ""
    if isinstance(have, MathInt | Nat) and isinstance(ty, Int):
        why = f"an `{have}` has no width: convert it with `as`"
    elif isinstance(have, MathInt | Int) and isinstance(ty, Nat):
        why = "it may be negative: convert it with `as nat`, which gives 0 then"
    elif isinstance(have, Assertion):
        why = "an assertion about the heap is no proposition: join it to others with `**`"
    elif isinstance(ty, Seq) and not isinstance(have, Seq) and element_type(have) is not None:
        why = "its elements as a sequence are its view: write `@` after it"
    cx.report(errors.mismatch(cx.shown(ty), cx.shown(have), term.span, why))


def to_int(term: spec.SpecTerm, cx: SpecCx) -> spec.SpecTerm:
    """A number as an `int`."""
    term = value(term, cx)
    if isinstance(term.ty, MathInt):
        return term
    if isinstance(term, spec.Lit):
        return spec.Lit(int(term.value), INT, term.span)
    return spec.ToInt(term, INT, term.span)


def to_real(term: spec.SpecTerm, cx: SpecCx) -> spec.SpecTerm:
    term = value(term, cx)
    return term if isinstance(term.ty, Real) else spec.ToReal(to_int(term, cx), REAL, term.span)


def follow(term: spec.SpecTerm, cx: SpecCx) -> spec.SpecTerm:
    """The value behind every reference."""
    while isinstance(ty := cx.known(term.ty), Ref):
        term = spec.Deref(term, ty.target, term.span)
    return term


def value(term: spec.SpecTerm, cx: SpecCx) -> spec.SpecTerm:
    """The value behind every reference and box."""
    while True:
        match cx.known(term.ty):
            case Ref(target=target) | Adt(name="Box", args=(target, *_)):
                term = spec.Deref(term, target, term.span)
            case _:
                return term


def number(term: spec.SpecTerm, cx: SpecCx) -> spec.SpecTerm:
    """The term, which must be a number."""
    term = value(term, cx)
    if isinstance(cx.known(term.ty), unify.Variable) and unify.is_integral(term.ty):  # a literal, by itself until now
        unify.unify(term.ty, INT)
    if not is_number(cx.known(term.ty)):
        ty = cx.shown(term.ty)
        if not (cx.code.has_errors and unify.unknown(ty)):
            cx.report(errors.mismatch(INT, ty, term.span, "a number is wanted here"))
        return cx.broken(INT, term.span)
    return term


def is_number(ty: Type) -> bool:
    return isinstance(ty, Int | MathInt | Nat | Real)


def is_integer(ty: Type) -> bool:
    return isinstance(ty, Int | MathInt | Nat)


def is_scalar(ty: Type) -> bool:
    """What a cast to a number takes."""
    return isinstance(ty, Int | MathInt | Nat | Bool | Char)


def element_type(ty: Type) -> Type | None:
    return ty.element if isinstance(ty, Array | Slice | Seq) else None


def conjunction(terms: list[spec.SpecTerm], span: Span) -> spec.SpecTerm:
    """All of them; `true` if there is none."""
    if not terms:
        return spec.Lit(True, BOOL, span)
    result = terms[0]
    for term in terms[1:]:
        result = spec.Binary(spec.SpecOp.CONJ, result, term, BOOL, span)
    return result


def unite(terms: list[spec.SpecTerm], cx: SpecCx) -> list[spec.SpecTerm]:
    """Branches, brought to one type."""
    terms = [follow(term, cx) for term in terms]
    types = [cx.known(term.ty) for term in terms]
    if any(isinstance(ty, Assertion) for ty in types):
        return [coerce(term, ASSERTION, cx) for term in terms]
    if len(set(map(str, types))) > 1 and all(map(is_number, types)):
        if any(isinstance(ty, Real) for ty in types):
            return [to_real(term, cx) for term in terms]
        return [to_int(term, cx) for term in terms]
    return [terms[0], *(coerce(term, terms[0].ty, cx) for term in terms[1:])]
