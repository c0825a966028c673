"""Parts of values, and structs, in specifications. Source: LANGUAGE.md section 3."""

from __future__ import annotations

from murust.core import nodes as core
from murust.core import specs as spec
from murust.core.types import BOOL, INT, Adt, Map, RawPtr, Tuple, Type
from murust.diagnostics.model import error
from murust.record import replace
from murust.source import Span
from murust.syntax import ast
from murust.types import errors, unify
from murust.types.terms.coerce import check, element_type, infer, number, to_int, value
from murust.types.terms.context import SpecCx


def field(node: ast.Field, cx: SpecCx, _hint: Type | None) -> spec.SpecTerm:
    term = value(infer(node.operand, cx), cx)
    ty = cx.known(term.ty)
    found = find_field(ty, node.name.name, cx)
    if found is not None:
        return spec.FieldOf(term, 0, found[0], found[1], node.span)
    if isinstance(ty, RawPtr):
        cx.report(error("C0012", "what a raw pointer points to is no value of a specification", node.span,
                        helps=["say it with `p |-> ?v`, and use `v`"]))  # fmt: skip
    elif not unify.unknown(ty):
        cx.report(error("E0609", f"`{ty}` has no field `{node.name.name}`", node.name.span, "unknown field"))
    elif not cx.code.has_errors:
        cx.report(errors.needs_annotation(node.operand.span))
    return cx.broken(None, node.span)


def find_field(ty: Type, name: str, cx: SpecCx) -> tuple[int, Type] | None:
    """The index and type of a field of a tuple or struct."""
    match ty:
        case Tuple(items=items) if name.isdigit() and int(name) < len(items):
            return int(name), items[int(name)]
        case Adt(name=path) if cx.items.adts[path].is_struct:
            for index, of in enumerate(cx.items.adts[path].variants[0].fields):
                if of.name == name:
                    return index, core.field_types(ty, 0, cx.items.adts)[index]
        case _:
            pass
    return None


def index(node: ast.Index, cx: SpecCx, _hint: Type | None) -> spec.SpecTerm:
    from murust.types.terms.calls import call_member, view

    term = value(infer(node.operand, cx), cx)
    ty = cx.known(term.ty)
    if isinstance(ty, Adt) and ty.name == "Vec":
        term = view(term, term.span, cx)
        ty = cx.known(term.ty)
    if isinstance(node.index, ast.Range):
        return _subrange(term, node.index, node.span, cx)
    if isinstance(ty, Map):
        return call_member(term, "index", (check(node.index, ty.key, cx),), node.span, cx)
    at = to_int(number(infer(node.index, cx), cx), cx)
    element = element_type(ty)
    if element is None:
        if not unify.unknown(ty):
            cx.report(error("E0608", f"a value of type `{ty}` can't be indexed", node.span))
        elif not cx.code.has_errors:
            cx.report(errors.needs_annotation(node.operand.span))
        return cx.broken(None, node.span)
    return spec.ElementOf(term, at, element, node.span)


def _subrange(term: spec.SpecTerm, node: ast.Range, span: Span, cx: SpecCx) -> spec.SpecTerm:
    """`s[a..b]` is `s.subrange(a, b)`."""
    from murust.types.terms.calls import view

    sequence = view(term, span, cx)
    low = check(node.low, INT, cx) if node.low is not None else spec.Lit(0, INT, span)
    if node.high is None:
        return spec.Sequence(spec.SeqOp.SKIP, (sequence, low), sequence.ty, span)
    high = check(node.high, INT, cx)
    if node.inclusive:
        high = spec.Binary(spec.SpecOp.ADD, high, spec.Lit(1, INT, span), INT, span)
    return spec.Sequence(spec.SeqOp.SUBRANGE, (sequence, low, high), sequence.ty, span)


def construct(
    owner: Adt, variant: int, args: tuple[ast.Expr, ...], span: Span, cx: SpecCx, hint: Type | None
) -> spec.SpecTerm:
    """A tuple struct or variant, applied. A field of a machine integer takes an `int` that is in range."""
    definition = cx.items.adts[owner.name].variants[variant]
    if len(definition.fields) != len(args):
        cx.report(errors.wrong_count(f"`{definition.name}`", len(definition.fields), len(args), span))
        return cx.broken(owner, span)
    expect(owner, hint, cx)
    types = core.field_types(owner, variant, cx.items.adts)
    terms = tuple(check(arg, ty, cx, narrow=True) for arg, ty in zip(args, types, strict=True))
    return spec.Construct(variant, terms, owner, span)


def expect(owner: Adt, hint: Type | None, cx: SpecCx) -> None:
    """Lets a hint decide about arguments of generic parameters, as far as it can."""
    wanted = cx.known(hint) if hint is not None else None
    if isinstance(wanted, Adt) and wanted.name == owner.name:
        cx.code.unify(owner, wanted)


def struct(node: ast.StructExpr, cx: SpecCx, hint: Type | None) -> spec.SpecTerm:
    found = named_variant(node.path, cx)
    if found is None:
        cx.report(errors.unknown_name("struct or variant", node.path.text, node.path.span, None, "E0422"))
        return cx.broken(hint, node.span)
    owner, variant = found
    expect(owner, hint, cx)
    definition = cx.items.adts[owner.name].variants[variant]
    types = core.field_types(owner, variant, cx.items.adts)
    base = check(node.base, owner, cx) if node.base is not None else None
    given = {init.name.name: init for init in node.fields}
    args: list[spec.SpecTerm] = []
    for position, of in enumerate(definition.fields):
        if of.name in given:
            args.append(check(given.pop(of.name).value, types[position], cx, narrow=True))
        elif base is not None:
            args.append(spec.FieldOf(base, variant, position, types[position], node.span))
        else:
            cx.report(error("E0063", f"the value of `{of.name}` is missing", node.path.span, "incomplete"))
            args.append(cx.broken(types[position], node.span))
    for left in given.values():
        cx.report(error("E0560", f"`{owner.name}` has no field `{left.name.name}`", left.name.span))
    return spec.Construct(variant, tuple(args), owner, node.span)


def named_variant(path: ast.Path, cx: SpecCx) -> tuple[Adt, int] | None:
    """The type and variant that a path names, whatever its shape is."""
    from murust.resolve.lookup import lookup

    if path.segments[0].name == "Self" and isinstance(cx.self_type, Adt):
        owner: Adt = cx.self_type
        if len(path.segments) == 1:
            return owner, 0
    else:
        found = lookup(path, "values", cx.module, cx.items.names)
        if found is None or not isinstance(found.node, ast.Enum | ast.Struct):
            found = lookup(path, "types", cx.module, cx.items.names)
        if found is None:
            return None
        if isinstance(found.node, ast.TypeAlias):
            ty = cx.known(cx.type_of(ast.PathType(path, path.span)))
            return (ty, 0) if isinstance(ty, Adt) and cx.items.adts[ty.name].is_struct else None
        if not isinstance(found.node, ast.Enum | ast.Struct) or (
            isinstance(found.node, ast.Enum) and found.variant is None
        ):
            return None
        params = cx.items.type_generics(found.name).params
        at = -2 if found.variant is not None and len(path.segments) > 1 else -1
        written = next((path.segments[i] for i in (-1, at) if path.segments[i].args is not None), None)
        if written is None:
            return Adt(found.name, cx.code.fresh_args(len(params))), found.variant or 0
        scope = replace(cx.scope, infer=True)
        return Adt(found.name, scope.arguments(params, written, found.name, path.span)[0]), found.variant or 0
    names = [variant.name for variant in cx.items.adts[owner.name].variants]
    last = path.segments[-1].name
    return (owner, names.index(last)) if last in names else None


def is_variant(node: ast.IsVariant, cx: SpecCx, _hint: Type | None) -> spec.SpecTerm:
    term = value(infer(node.operand, cx), cx)
    ty = cx.known(term.ty)
    if isinstance(ty, Adt):
        names = [variant.name for variant in cx.items.adts[ty.name].variants]
        last = node.path.segments[-1].name
        if last in names:
            return spec.IsVariant(term, names.index(last), BOOL, node.span)
    if not unify.unknown(ty):
        cx.report(error("E0599", f"`{ty}` has no variant `{node.path.text}`", node.path.span))
    return cx.broken(BOOL, node.span)


def arrow(node: ast.ArrowField, cx: SpecCx, _hint: Type | None) -> spec.SpecTerm:
    """`e->field`: the field of the variant that `e` is of; where that has none of the name, the default."""
    term = value(infer(node.operand, cx), cx)
    ty = cx.known(term.ty)
    fields: list[tuple[int, spec.SpecTerm]] = []
    for v, variant in enumerate(cx.items.adts[ty.name].variants if isinstance(ty, Adt) else ()):
        for position, of in enumerate(variant.fields):
            if of.name == node.name.name:
                part = core.field_types(ty, v, cx.items.adts)[position]
                fields.append((v, spec.FieldOf(term, v, position, part, node.span)))
    if not fields:
        cx.report(error("E0609", f"no variant of `{ty}` has a field `{node.name.name}`", node.name.span))
        return cx.broken(None, node.span)
    if len({cx.shown(part.ty) for _, part in fields}) > 1:
        text = f"variants of `{ty}` have fields `{node.name.name}` of different types"
        cx.report(error("C0010", text, node.name.span, helps=["use `match`"]))
        return cx.broken(None, node.span)
    result = fields[-1][1]
    for variant_index, part_term in reversed(fields[:-1]):
        test = spec.IsVariant(term, variant_index, BOOL, node.span)
        result = spec.Ite(test, part_term, result, part_term.ty, node.span)
    return result
