"""Method calls: probing. Source: Rust reference, "Method-call expressions"; rustc dev guide, "Method lookup".

The receiver is dereferenced step by step, at the end from array to slice. At each step it is tried as it is, then
behind `&`, then behind `&mut`; for each, methods of the type itself and of its bounds go before those of traits.
"""

from __future__ import annotations

from difflib import get_close_matches

import attrs

from murust.core.types import Adt, Array, Never, Param, Projection, Ref, Slice, Type, substitute
from murust.diagnostics.model import error, instead
from murust.source import Span
from murust.syntax import ast
from murust.types import errors, thir, unify
from murust.types.annotations import erased, naming, stated
from murust.types.calls import arguments, expected_inputs, ignore_args
from murust.types.coerce import make_mutable, steps
from murust.types.context import Cx
from murust.types.generics import TraitRef, Verdict
from murust.types.heads import ByHead
from murust.types.items import ImplDef
from murust.types.paths import check_visible, in_scope, is_visible, members_of, own_arguments, own_lifetimes


@attrs.define(eq=False, repr=False)
class Candidate:
    """A method: its function, and whose it is, an implementation or a trait (with the predicate that has to hold)."""

    function: str
    impl: ImplDef | None
    ref: TraitRef | None


@attrs.define(eq=False, repr=False)
class Pick:
    candidate: Candidate
    outer: tuple[Type, ...]
    receiver: thir.Expr
    rivals: tuple[Candidate, ...] = ()  # others that fit as well


def method(node: ast.MethodCall, cx: Cx, expected: Type | None) -> thir.Expr:
    receiver = cx.infer(node.receiver, cx, None)
    ty = cx.known(receiver.ty, node.receiver.span)
    if isinstance(ty, unify.Variable) and not ty.integral:
        return ignore_args(node.args, node.span, cx)
    if isinstance(ty, Never):
        return ignore_args(node.args, node.span, cx)
    pick = probe(receiver, node.name.name, cx)
    if pick is None:
        _unknown(node, receiver, ty, cx)
        return ignore_args(node.args, node.span, cx)
    return _confirm(pick, node, cx, expected)


def _confirm(pick: Pick, node: ast.MethodCall, cx: Cx, expected: Type | None) -> thir.Expr:
    candidate = pick.candidate
    if pick.rivals:
        owners = [_owner(one) for one in (candidate, *pick.rivals)]
        cx.report(errors.ambiguous(node.name.name, owners, node.name.span))
    signature = cx.items.signature(candidate.function)
    if candidate.impl is not None:
        check_visible(candidate.impl, candidate.function, node.name.span, cx)
    segment = ast.Segment(node.name.name, node.generics, node.name.span)
    own = own_arguments(signature, segment, node.span, cx)
    regions = own_lifetimes(signature, segment, node.span, cx, of_method=True)
    args = (*pick.outer, *own)
    env = signature.generics.env(args)
    params = tuple(cx.instantiate(ty, env, node.name.span) for _, ty in signature.params)
    result = cx.instantiate(signature.result, env, node.name.span)
    if candidate.ref is not None:
        cx.demand(TraitRef(candidate.ref.trait, pick.outer), node.name.span)
    cx.demand_all(signature.generics, args, node.name.span)
    cx.unify(params[0], pick.receiver.ty)
    if signature.unsafe:
        cx.require_unsafe(f"a call of the unsafe method `{node.name.name}`", node.span)
    _check_numeric(pick, node, cx)
    if len(params) - 1 != len(node.args):
        what = f"`{node.name.name}`"
        cx.report(errors.wrong_count(what, len(params) - 1, len(node.args), node.name.span, signature.node.name.span))
        return ignore_args(node.args, node.span, cx)
    inputs = expected_inputs(params[1:], result, expected)
    given = [pick.receiver, *arguments(node.args, params[1:], cx, inputs)]
    if isinstance(unify.shallow(result), Never):
        cx.diverges = True
    if candidate.function == "Drop::drop":
        cx.report(error("E0040", "`drop` is not called by hand", node.name.span, helps=["write `drop(value)`"]))
    at = Span(node.span.file, node.name.span.start, node.span.end)
    written = (*map(erased, pick.outer), *own) if stated(own) else ()
    name = naming(None, written, regions)
    return thir.Call(result, node.span, candidate.function, given, args, name, at)


def _check_numeric(pick: Pick, node: ast.MethodCall, cx: Cx) -> None:
    """A number without a type has no methods of its own."""
    ty = unify.shallow(pick.receiver.ty)
    if isinstance(ty, unify.Variable) and ty.integral and pick.candidate.impl is not None:
        cx.report(error("E0689", f"`{node.name.name}` is called on a number whose type is not known", node.name.span,
                        helps=["give it a type, as in `1u32`"]))  # fmt: skip


# --- Probing ---------------------------------------------------------------------------------------------------


def probe(receiver: thir.Expr, name: str, cx: Cx) -> Pick | None:
    """The method of that name, with the receiver adjusted for it."""
    own = cx.items.inherent.get(name, ByHead())
    bounds = _bounds(name, cx)
    traits = [
        Candidate(f"{trait.name}::{name}", None, trait.ref)
        for trait in cx.items.trait_members.get(name, ())
        if name in trait.methods and in_scope(trait, cx)
    ]
    if not (len(own) or bounds or traits):
        return None
    found = steps(receiver, cx)
    last = unify.shallow(found[-1].ty)
    if isinstance(last, Array):
        found.append(thir.Unsize(Slice(last.element), receiver.span, found[-1]))
    for place in found:
        mine = _owners(unify.shallow(place.ty), own)
        for pick in (_try(place, mine, bounds, traits, mode, cx) for mode in (None, False, True)):
            if pick is not None:
                return pick
    return None


def _bounds(name: str, cx: Cx) -> list[Candidate]:
    """Methods that the bounds of the function promise, and those that traits promise of associated types."""
    found: list[Candidate] = []
    for predicate in cx.solver.env:
        if not isinstance(predicate, TraitRef) or name not in cx.items.traits[predicate.trait].methods:
            continue
        if isinstance(unify.shallow(predicate.self_type), Param | Projection):
            found.append(Candidate(f"{predicate.trait}::{name}", None, predicate))
    return found


def _owners(ty: Type, own: ByHead[tuple[ImplDef, str]]) -> list[Candidate]:
    """Methods of the type itself, which may take it behind a `Box` or a reference."""
    found = list(own.find(ty))
    while isinstance(ty, Ref) or (isinstance(ty, Adt) and ty.name in ("Box", "Pin")):
        ty = unify.shallow(ty.target if isinstance(ty, Ref) else ty.args[0])
        found += [entry for entry in own.find(ty) if entry not in found]
    return [Candidate(path, impl, None) for impl, path in found]


def _try(
    place: thir.Expr, own: list[Candidate], bounds: list[Candidate], traits: list[Candidate], mode: bool | None, cx: Cx
) -> Pick | None:
    """One step, as it is (`mode` None), behind `&` (False) or behind `&mut` (True)."""
    ty = unify.shallow(place.ty)
    adjusted = ty if mode is None else Ref(mode, ty)
    if mode is None and isinstance(place, thir.Unsize):
        return None
    for candidates in ([*own, *bounds], traits):
        by_trait = candidates is traits
        if len(candidates) == 1:
            outer = _fits(candidates[0], adjusted, by_trait, cx)
            if outer is not None:
                return Pick(candidates[0], outer, _adjust(place, mode, cx))
            continue
        fitting = [candidate for candidate in candidates if _may_fit(candidate, adjusted, by_trait, cx)]
        if not fitting:
            continue
        seen = [one for one in fitting if one.impl is None or is_visible(one.impl, one.function, cx)]
        chosen, *others = seen or fitting
        rivals = tuple(one for one in others if one.function != chosen.function)
        if len(others) > len(rivals):  # a bound with several arguments: which ones are meant is to be found out
            chosen = Candidate(chosen.function, None, chosen.ref)
            by_trait = True
        outer = _fits(chosen, adjusted, by_trait, cx)
        assert outer is not None
        return Pick(chosen, outer, _adjust(place, mode, cx), rivals)
    return None


def _owner(candidate: Candidate) -> str:
    return candidate.ref.trait if candidate.ref is not None else str(candidate.impl and candidate.impl.self_type)


def _may_fit(candidate: Candidate, receiver: Type, by_trait: bool, cx: Cx) -> bool:
    at = unify.mark()
    fits = _fits(candidate, receiver, by_trait, cx) is not None
    unify.undo(at)
    return fits


def _fits(candidate: Candidate, receiver: Type, by_trait: bool, cx: Cx) -> tuple[Type, ...] | None:
    """Arguments of the owner's parameters with which the method takes this receiver; binds them."""
    entry = cx.items.entries[candidate.function]
    if not entry.node.params or not isinstance(entry.node.params[0], ast.SelfParam):
        return None
    signature = cx.items.signature(candidate.function)
    at = unify.mark()
    if candidate.ref is not None and not by_trait:
        outer = candidate.ref.args
    else:
        outer = cx.fresh_args(signature.owner_params)
    env = dict(zip(signature.generics.params, outer, strict=False))
    if candidate.impl is not None and not _may_be(candidate.impl, receiver):
        return None
    wanted = cx.solver.normalize(substitute(signature.params[0][1], env))
    if not unify.unify(wanted, receiver):
        unify.undo(at)
        return None
    if candidate.impl is not None:
        demands = [p.substitute(env) for p in candidate.impl.generics.predicates]
        if any(cx.solver.evaluate(p) is Verdict.NO for p in demands):
            unify.undo(at)
            return None
    elif cx.solver.evaluate(TraitRef(candidate.ref.trait, outer)) is Verdict.NO:  # type: ignore[union-attr]
        unify.undo(at)
        return None
    return outer


def _may_be(impl: ImplDef, receiver: Type) -> bool:
    """A quick look whether an implementation can be for what the receiver is behind its references."""
    if not isinstance(impl.self_type, Adt):
        return True
    ty = unify.shallow(receiver)
    while isinstance(ty, Ref):
        ty = unify.shallow(ty.target)
    return not isinstance(ty, Adt) or ty.name == impl.self_type.name or ty.name in ("Box", "Pin")


def _adjust(place: thir.Expr, mode: bool | None, cx: Cx) -> thir.Expr:
    """The receiver for a step: a value, or a borrow; a reference that was dereferenced only to be borrowed again is
    reborrowed."""
    if mode is None:
        source = unify.shallow(place.ty)
        if not isinstance(source, Ref) or not source.mutable or isinstance(place, thir.Borrow):
            return place
        inner = thir.Deref(source.target, place.span, place)
        make_mutable(inner, cx)
        return thir.Borrow(Ref(True, source.target), place.span, True, True, inner)
    if mode:
        make_mutable(place.operand if isinstance(place, thir.Unsize) else place, cx)
    if isinstance(place, thir.Unsize):
        array = place.operand
        inner_borrow = thir.Borrow(Ref(mode, array.ty), place.span, mode, mode, array)
        return thir.Unsize(Ref(mode, place.ty), place.span, inner_borrow)
    if isinstance(place, thir.Deref) and not mode:
        source = unify.shallow(place.operand.ty)
        if isinstance(source, Ref) and not source.mutable:
            return place.operand
    return thir.Borrow(Ref(mode, place.ty), place.span, mode, mode, place)


def _unknown(node: ast.MethodCall, receiver: thir.Expr, ty: Type, cx: Cx) -> None:
    name = node.name.name
    shown = cx.shown(ty)
    if cx.has_errors and unify.unknown(shown):
        return
    base = shown
    while isinstance(base, Ref):
        base = base.target
    associated = [p for impl, p in cx.items.inherent.get(name, ()) if _may_be(impl, base)]
    helps: list[str] = []
    near: str | None = None
    if associated and isinstance(base, Adt):
        helps = [f"it is an associated function: call it as `{base.name}::{name}(…)`"]
    elif isinstance(base, Adt) and _is_field(base, name, cx):
        helps = [f"`{name}` is a field: to call what it holds, write `(….{name})(…)`"]
    else:
        near = next(iter(get_close_matches(name, members_of(base, cx), 1)), None)
        hidden = [trait.name for trait in cx.items.trait_members.get(name, ()) if not in_scope(trait, cx)]
        helps = [f"bring the trait `{hidden[0]}` into scope"] if hidden and near is None else []
    cx.report(error("E0599", f"`{shown}` has no method `{name}`", node.name.span, "unknown method", helps=helps,
                    suggestions=instead(name, near, node.name.span)))  # fmt: skip


def _is_field(ty: Adt, name: str, cx: Cx) -> bool:
    adt = cx.items.adts[ty.name]
    return adt.is_struct and any(field.name == name for field in adt.variants[0].fields)


__all__ = ["Projection", "Span", "method", "probe"]
