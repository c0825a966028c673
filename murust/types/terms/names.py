"""What a path stands for in a specification: a variable, a definition of the specification language, or what it names
in the program. Source: LANGUAGE.md section 3."""

from __future__ import annotations

from difflib import get_close_matches

from murust.core import nodes as core
from murust.core import specs as spec
from murust.core.types import BOOL, INTS, Adt, FnItem, Param, Ref, Type, substitute
from murust.diagnostics.model import Diagnostic, error
from murust.record import Record, replace
from murust.resolve.lookup import lookup
from murust.resolve.names import LOGICAL_TYPES
from murust.source import Span
from murust.syntax import ast
from murust.types import errors, paths, thir, unify
from murust.types.generics import TraitRef, Verdict
from murust.types.items import SpecEntry, TraitDef
from murust.types.terms.context import Name, SpecCx
from murust.types.written_bounds import trait_ref


class Found(Record):
    """A definition of the specification language, with arguments for the parameters of its owner."""

    entry: SpecEntry
    outer: tuple[Type, ...] = ()


def path(node: ast.PathExpr, cx: SpecCx, hint: Type | None) -> spec.SpecTerm:
    target = node.path
    if len(target.segments) == 1 and target.qself is None:
        local = _local(target.text, node.span, cx)
        if local is not None:
            return local
    found = find_spec(target, cx)
    if found is not None:
        from murust.types.terms.calls import finish

        if not found.entry.is_const:
            cx.report(error("C0014", f"`{target.text}` is a function of the logic: call it", node.span))
            return cx.broken(None, node.span)
        return finish(found, target.segments[-1], [], (), node.span, cx)
    return of_code(code_value(target, cx, hint), cx)


def _local(name: str, span: Span, cx: SpecCx) -> spec.SpecTerm | None:
    if name == "result" and cx.result is not None:
        if cx.in_old:
            cx.report(_not_on_entry(name, span, cx))
        return spec.Var(cx.result, cx.result.ty, span)
    found = cx.names.get(name)
    if found is not None:
        return _variable(found, span, cx)
    if name == "result":
        cx.report(error("C0007", "`result` is the value that a function returns: it is for `ensures`", span))
        return cx.broken(None, span)
    if name in cx.scope.consts:
        return spec.ConstParam(name, cx.code.generics.const_types.get(name, INTS["usize"]), span)
    return None


def _not_on_entry(name: str, span: Span, cx: SpecCx) -> Diagnostic:
    text = f"`{name}` does not exist on entry to the function, of which `old` speaks"
    way_out = f"leave it outside: `old(v@)[{name}]`, where `old(v[{name}])` is meant"
    if any(parameter.name == name for parameter in cx.entry):
        way_out = f"this is the variable that hides the parameter `{name}`: give one of them another name"
    return error("C0004", text, span, helps=[way_out])


def _variable(found: Name, span: Span, cx: SpecCx) -> spec.SpecTerm:
    if isinstance(found, spec.BoundVar):
        return spec.Bound(found, found.ty, span)
    if not isinstance(found, core.Local):
        return found
    if cx.in_old and found not in cx.entry | cx.held:
        cx.report(_not_on_entry(found.name, span, cx))
    term = spec.Var(found, found.ty, span)
    # The caller knows a parameter by the value that it passed; what the body does to its copy is its own affair.
    if cx.at_exit and not cx.in_old and found in cx.entry and not (isinstance(found.ty, Ref) and found.ty.mutable):
        return spec.Old(term, found.ty, span, lent=True)
    return term


# --- Definitions of the specification language -----------------------------------------------------------------


def find_spec(target: ast.Path, cx: SpecCx) -> Found | None:
    """The spec function, predicate, lemma or spec constant that a path names."""
    if target.qself is not None:
        return _qualified(target, cx)
    found = lookup(target, "specs", cx.module, cx.items.names)
    if found is not None and found.name in cx.items.specs:
        return Found(cx.items.specs[found.name])
    if len(target.segments) < 2:
        return None
    head = ast.Path(target.segments[:-1], target.span)
    name = target.segments[-1].name
    if not cx.items.has_spec_member(name):
        return None
    if lookup_trait(head, cx) is not None:
        return _of_trait(head, name, unify.fresh(), cx)
    if not _is_type(head, cx):
        return None
    return member(cx.type_of(ast.PathType(head, head.span)), name, cx)


def lookup_trait(head: ast.Path, cx: SpecCx) -> TraitDef | None:
    found = lookup(head, "types", cx.module, cx.items.names)
    return cx.items.traits.get(found.name) if found is not None and isinstance(found.node, ast.Trait) else None


def _is_type(head: ast.Path, cx: SpecCx) -> bool:
    first = head.segments[0].name
    if first == "Self" or first in cx.scope.params:
        return True
    if len(head.segments) == 1 and (first in LOGICAL_TYPES or first in INTS or first in ("bool", "char")):
        return True
    found = lookup(head, "types", cx.module, cx.items.names)
    return found is not None and isinstance(found.node, ast.Struct | ast.Enum | ast.TypeAlias)


def _qualified(target: ast.Path, cx: SpecCx) -> Found | None:
    """`<T as Trait>::name`, `<T>::name`."""
    assert target.qself is not None
    name = target.segments[-1].name
    if not cx.items.has_spec_member(name):
        return None
    ty = cx.type_of(target.qself)
    if target.qtrait is None:
        return member(ty, name, cx)
    return _of_trait(target.qtrait, name, ty, cx)


def _of_trait(head: ast.Path, name: str, ty: Type, cx: SpecCx) -> Found | None:
    ref = trait_ref(replace(cx.scope, infer=True), head, ty)
    for candidate in cx.items.elaborate(ref) if ref is not None else ():
        entry = cx.items.specs.get(f"{candidate.trait}::{name}")
        if entry is not None:
            cx.code.demand(candidate, head.span)
            return Found(entry, candidate.args)
    return None


def member(ty: Type, name: str, cx: SpecCx) -> Found | None:
    """A spec function of a type: of its own implementations, then of the traits that it implements."""
    ty = cx.known(ty)
    known = cx.items.spec_inherent.get(name)
    for impl, path_name in known.find(ty) if known is not None else ():
        at = unify.mark()
        args = cx.code.fresh_args(len(impl.generics.params))
        env = impl.generics.env(args)
        if cx.code.unify(substitute(impl.self_type, env), ty):
            demands = [p.substitute(env) for p in impl.generics.predicates]
            if all(cx.code.solver.evaluate(p) is not Verdict.NO for p in demands):
                return Found(cx.items.specs[path_name], args)
        unify.undo(at)
    for trait in cx.items.spec_traits.get(name, ()):
        for predicate in cx.code.solver.env:
            if isinstance(predicate, TraitRef) and predicate.trait == trait.name and predicate.self_type == ty:
                return Found(cx.items.specs[f"{trait.name}::{name}"], predicate.args)
        ref = replace(trait.ref, args=(ty, *cx.code.fresh_args(len(trait.generics.params) - 1)))
        if cx.code.solver.evaluate(ref) is not Verdict.NO:
            cx.code.demand(ref, trait.node.name.span)
            return Found(cx.items.specs[f"{trait.name}::{name}"], ref.args)
    return None


# --- What is of the program ------------------------------------------------------------------------------------


def code_value(target: ast.Path, cx: SpecCx, hint: Type | None) -> thir.Expr | None:
    """What a path is as a value of the program; None after a report."""
    before = len(cx.items.diagnostics)
    expr = paths.path(ast.PathExpr(target, target.span), cx.code, hint)
    if len(cx.items.diagnostics) == before:
        return expr
    if len(cx.items.diagnostics) == before + 1 and len(target.segments) == 1:
        _suggest(target, cx)
    return None


def _suggest(target: ast.Path, cx: SpecCx) -> None:
    """The names that a specification knows are others than those of the program."""
    if target.text in cx.later:
        round_ = f"`{target.text}` is bound in each round, and the clauses speak of what is before it:"
        way_out = f"{round_} `iter.count` of `enumerate` is how many there were, `iter.items()` are those still to come"
        missing = f"there is no value `{target.text}` in scope"
        cx.items.diagnostics[-1] = error("E0425", missing, target.span, "not found", helps=[way_out])
        return
    near = get_close_matches(target.text, [*cx.names, *cx.module.specs], 1)
    if near:
        cx.items.diagnostics[-1] = errors.unknown_name("name", target.text, target.span, near[0])


def of_code(expr: thir.Expr | None, cx: SpecCx) -> spec.SpecTerm:
    match expr:
        case None:
            return cx.broken(None, cx_span(cx))
        case thir.ConstValue():
            return _constant(expr, cx)
        case thir.Aggregate(ty=ty, variant=variant):
            return spec.Construct(variant, (), ty, expr.span)
        case thir.FunctionValue(ty=FnItem(name=name)):
            cx.report(errors.unsupported(f"the function `{name}` as a value in a specification", expr.span))
        case _:
            cx.report(errors.unsupported("this in a specification", expr.span, "pass its value as a parameter"))
    return cx.broken(None, expr.span)


def cx_span(cx: SpecCx) -> Span:
    return cx.items.diagnostics[-1].primary.span


def _constant(expr: thir.ConstValue, cx: SpecCx) -> spec.SpecTerm:
    """The value of a constant; where it is not a number, or belongs to a type parameter, only its name."""
    from murust.types.const_values import NotConstant
    from murust.types.consts import named_value

    ty = unify.resolve(cx.known(expr.ty))
    args = tuple(unify.resolve(arg) for arg in expr.args)
    generic = any(isinstance(arg, Param) or unify.unknown(arg) for arg in args)
    if not generic and isinstance(ty, type(INTS["u8"]) | type(BOOL)):
        try:
            value = named_value(expr, cx.items)
        except NotConstant as problem:
            if problem.code != "U0001":
                return spec.Lit(0, ty, expr.span)  # has been reported where it is defined
        else:
            if isinstance(value, int):
                return spec.Lit(value, ty, expr.span)
    return spec.TypeConst(expr.name, expr.args, expr.ty, expr.span)


def variant_of(expr: thir.Expr | None) -> tuple[Adt, int] | None:
    """The type and variant, if a path names a constructor."""
    match expr:
        case thir.FunctionValue(ty=FnItem(name=name, args=args, variant=int(variant))):
            return Adt(name, args), variant
        case thir.Aggregate(ty=Adt() as ty, variant=variant):
            return ty, variant
        case _:
            return None
