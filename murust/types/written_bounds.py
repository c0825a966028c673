"""Bounds as they are written, to predicates. Source: Rust reference, "Trait and lifetime bounds"."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from murust.core.types import Tuple, Type, lifetime_argument, substitute
from murust.diagnostics.model import error
from murust.record import replace
from murust.resolve.lookup import hidden, lookup
from murust.source import Span
from murust.syntax import ast
from murust.types import errors, unify
from murust.types.generics import Predicate, Projected, TraitRef, is_lifetime_name, with_lifetimes
from murust.types.higher_ranked import binding, refuse_nested, refuse_unplaced

if TYPE_CHECKING:
    from murust.types.written import Scope


def predicates_of(scope: Scope, subject: Type, bound: ast.TraitBound) -> list[Predicate]:
    """What `subject: bound` demands."""
    inner, own = binding(bound.lifetimes, scope)
    ref = trait_ref(inner, bound.path, subject)
    if ref is None:
        return []
    last = bound.path.segments[-1]
    found: list[Predicate] = [ref]
    if last.inputs is not None:
        output = inner.callable_types(last.inputs, last.output)[1]
        found.append(Projected(TraitRef("FnOnce", ref.args), "Output", output))
    for arg in last.args or ():
        if isinstance(arg, ast.AssocArg):
            owner = scope.items.trait_with_type(ref, arg.name.name)
            if owner is None:
                text = f"`{ref}` has no associated type `{arg.name.name}`"
                scope.items.report(error("E0220", text, arg.name.span))
                continue
            found.append(Projected(owner, arg.name.name, inner.type_of(arg.ty)))
    refuse_nested(bound.lifetimes, ref.args, scope.items)
    for predicate in found[1:]:
        if isinstance(predicate, Projected):
            refuse_unplaced(bound.lifetimes, ref.args, predicate.ty, "E0582", scope.items)
    return [with_lifetimes(predicate, own) for predicate in found] if own else found


def trait_ref(scope: Scope, path: ast.Path, subject: Type) -> TraitRef | None:
    """`subject: path`, or None after a report."""
    found = lookup(path, "types", scope.module, scope.items.names)
    if found is None:
        near = get_close_matches(path.text, list(scope.module.types), 1)
        scope.items.report(errors.unknown_name("trait", path.text, path.span, near[0] if near else None, "E0405"))
        return None
    if not isinstance(found.node, ast.Trait):
        scope.items.report(error("E0404", f"`{path.text}` is not a trait", path.span))
        return None
    secret = hidden(path, found, scope.module, scope.items.names)
    if secret is not None:
        scope.items.report(secret)
    last = path.segments[-1]
    if last.inputs is not None:
        return TraitRef(found.name, (subject, Tuple(scope.callable_types(last.inputs, None)[0])))
    generics = scope.items.any_generics(found.name)
    inner = replace(scope, self_position=found.name)
    defaults = {name: substitute(ty, {"Self": subject}) for name, ty in generics.defaults.items()}
    args = _arguments(inner, generics.params[1:], defaults, last, found.name, path.span)
    return TraitRef(found.name, (subject, *args))


def _arguments(
    scope: Scope, wanted: tuple[str, ...], defaults: dict[str, Type], segment: ast.Segment, owner: str, span: Span
) -> tuple[Type, ...]:
    generics = scope.items.any_generics(owner)
    regions = [lifetime_argument(region) for region in scope.regions(generics.lifetimes, segment, owner, span)]
    wanted = tuple(name for name in wanted if not is_lifetime_name(name))
    written = [arg for arg in segment.args or () if not isinstance(arg, ast.Lifetime | ast.AssocArg)]
    args = [scope.argument(arg, generics.const_types.get(name)) for name, arg in zip(wanted, written, strict=False)]
    for name in wanted[len(args) :]:
        if name in defaults:
            args.append(defaults[name])
        elif scope.infer:
            args.append(unify.fresh())
    if len(args) != len(wanted) or len(written) > len(wanted):
        text = f"the trait `{owner.rpartition('::')[2]}` takes {len(wanted)} generic arguments, not {len(written)}"
        scope.items.report(error("E0107", text, span))
        args = [*args, *(unify.fresh() for _ in wanted)][: len(wanted)]
    return (*regions, *args)
