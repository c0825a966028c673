"""Methods that `derive` gives, and the language to references and tuples. Source: Rust reference, "Derive";
documentation of `Clone`, `PartialEq`, `PartialOrd`, `Ord`, `Default`."""

from __future__ import annotations

from collections.abc import Callable

from logic import arrays, build, sequences, sorts
from logic.terms import Term
from murust.core import types
from murust.core.links import Intrinsic
from murust.core.types import Type
from wp.context import Context
from wp.numbers import NONE, SOME
from wp.order import below, orders_parts
from wp.sorts import elements, is_sequence
from wp.structure import clones_alike, compares_parts
from wp.unsupported import Unsupported

_ORDERINGS = ("lt", "le", "gt", "ge")

CLONE = "Clone::clone"
_CALLING = frozenset({CLONE, "PartialEq::eq", "PartialEq::ne", "Ord::cmp", "PartialOrd::partial_cmp"}) | {
    f"PartialOrd::{name}" for name in _ORDERINGS
}
"""Of the methods that `derive` gives, those of which it is known what they call: methods of the parts."""


def exec_derived(target: Intrinsic, args: list[Term], ty: Type, cx: Context) -> Term | None:
    """The result: a clone is equal, if the clones of all parts are; equality is that of the parts. Where parts have a
    text of their own, what the trait says is known, and `known_of_parts`. (That a clone keeps invariants is shown where
    it is derived: `wp.unwritten`.)"""
    found = by_parts(target, args, ty, cx)
    if found is None and target.name not in _CALLING:
        raise Unsupported(f"the derived `{target.name}` of `{target.args[0]}`")
    return found


def known_of_parts(target: Intrinsic, args: list[Term], result: Term, cx: Context) -> Term:
    """What is known of the result, of values with parts that have a text of their own, or are cells."""
    if target.name == "PartialEq::eq":
        return build.eq(result, _equal(args[0], args[1], target.args[0], cx))
    if target.name == "PartialEq::ne":
        return build.ne(result, _equal(args[0], args[1], target.args[0], cx))
    return _cloned(args[0], result, target.args[0], cx) if target.name == CLONE else build.TRUE


def _equal(a: Term, b: Term, ty: Type, cx: Context) -> Term:
    if compares_parts(ty, cx.sorts):
        return build.eq(a, b)
    if not _is_taken_apart(ty, "PartialEq", cx):
        return cx.sorts.fresh("equal", types.BOOL)
    return _of_each_part(a, b, ty, lambda x, y, field: _equal(x, y, field, cx), cx)


def _cloned(a: Term, b: Term, ty: Type, cx: Context) -> Term:
    """All cells of a type are one value (`wp.cells`)."""
    if clones_alike(ty, cx.sorts) or types.is_cell(ty):
        return build.eq(a, b)
    if not _is_taken_apart(ty, "Clone", cx):
        return build.TRUE
    return _of_each_part(a, b, ty, lambda x, y, field: _cloned(x, y, field, cx), cx)


def _of_each_part(a: Term, b: Term, ty: Type, relation: Callable[[Term, Term, Type], Term], cx: Context) -> Term:
    """Both are of one variant, and its parts are related."""
    cases = []
    for variant in cx.sorts.variants(ty):
        fields = enumerate(cx.sorts.fields(ty, variant))
        pairs = (
            (cx.sorts.field(a, ty, variant, index), cx.sorts.field(b, ty, variant, index), field)
            for index, field in fields
        )
        related = [relation(x, y, field) for x, y, field in pairs]
        cases.append(build.conj(build.is_ctor(a, variant), build.is_ctor(b, variant), *related))
    return build.disj(*cases)


def _is_taken_apart(ty: Type, trait: str, cx: Context) -> bool:
    """Is the method of its values that of their parts, which are not of the type themselves?"""
    derived = isinstance(ty, types.Tuple) or (isinstance(ty, types.Adt) and cx.sorts.links.is_derived(ty, trait))
    return derived and not cx.sorts.is_recursive(ty)


def by_parts(target: Intrinsic, args: list[Term], ty: Type, cx: Context) -> Term | None:
    """Comparisons of values that are compared by their parts, and nothing else, clones and defaults; None of others."""
    trait, _, method = target.name.rpartition("::")
    if not target.args:
        return None
    of = target.args[0]
    if target.name == "Default::default":
        return _default(of, cx)
    if target.name == "Clone::clone":
        return args[0] if clones_alike(of, cx.sorts) else None
    if len(args) != 2:
        return None
    if trait == "PartialEq" and compares_parts(of, cx.sorts) and _is_same(of, target.args[-1]):
        a, b = _elements(args)
        return build.eq(a, b) if method == "eq" else build.ne(a, b)
    if len(set(target.args)) != 1 or trait not in ("PartialOrd", "Ord"):
        return None
    if not (compares_parts(of, cx.sorts) and orders_parts(of, trait, cx.sorts)):
        return None
    a, b = args
    less, more = below(a, b, of, cx.sorts), below(b, a, of, cx.sorts)
    match method:
        case "cmp":
            return _ordering(less, a, b, ty, cx)
        case "partial_cmp" if isinstance(ty, types.Adt):
            return build.construct(cx.sorts.of(ty), SOME, (_ordering(less, a, b, ty.args[0], cx),))
        case _ if method in _ORDERINGS:
            return {"lt": less, "gt": more, "le": build.negate(more), "ge": build.negate(less)}[method]
        case _:
            return None


def _is_same(one: Type, other: Type) -> bool:
    """Is `==` of the two that of one type with itself? `A: PartialEq<B>` may be a text of the program's, and then so is
    what compares `&A` with `&B`, or `[A]` with `[B; 1]`."""
    match one, other:
        case types.Ref(mutable=False, target=a), types.Ref(mutable=False, target=b):
            return _is_same(a, b)
        case (types.Ref(mutable=False, target=types.Slice(element=a)), types.Array(element=b)) | (
            types.Array(element=a),
            types.Ref(mutable=False, target=types.Slice(element=b)),
        ):
            return _is_same(a, b)
        case types.Array(element=a) | types.Slice(element=a), types.Array(element=b) | types.Slice(element=b):
            return _is_same(a, b)
        case _:
            return one == other


def _elements(values: list[Term]) -> list[Term]:
    """An array beside a slice, as the sequence of its elements."""
    if any(is_sequence(value) for value in values) and not all(is_sequence(value) for value in values):
        return [elements(value) if isinstance(value.sort, sorts.Array) else value for value in values]
    return values


def _default(ty: Type, cx: Context) -> Term | None:
    """The value whose parts have theirs; None where a part has a text for it."""
    match ty:
        case types.Bool():
            return build.boolean(False)
        case types.Int() | types.Char():
            return cx.sorts.constant(0, ty)
        case types.Array(element=element, count=int()):
            inner = _default(element, cx)
            return arrays.fill(inner, cx.sorts.of(ty)) if inner is not None else None
        case types.Adt(name="Option"):
            return build.construct(cx.sorts.of(ty), NONE, ())
        case types.Adt(name="Vec"):
            return sequences.empty(cx.sorts.of(ty))
        case types.Tuple() | types.Adt() if isinstance(ty, types.Tuple) or cx.sorts.links.is_derived(ty, "Default"):
            variant = cx.sorts.links.default_variant(ty.name) if isinstance(ty, types.Adt) else 0
            parts = tuple(_default(field, cx) for field in cx.sorts.fields(ty, variant))
            known = tuple(part for part in parts if part is not None)
            return build.construct(cx.sorts.of(ty), variant, known) if len(known) == len(parts) else None
        case _:
            return None


def _ordering(less: Term, a: Term, b: Term, ty: Type, cx: Context) -> Term:
    sort = cx.sorts.of(ty)
    smaller, equal, greater = (build.construct(sort, variant, ()) for variant in range(3))
    return build.ite(less, smaller, build.ite(build.eq(a, b), equal, greater))
