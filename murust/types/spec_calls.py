"""Names, calls, methods and constructions in specification terms. Source: LANGUAGE.md section 3."""

from __future__ import annotations

from difflib import get_close_matches

import attrs

from murust.core import nodes as core
from murust.core import specs as spec
from murust.core.types import BOOL, INT, INTS, Adt, Array, Ref, Seq, Slice, Type
from murust.diagnostics.model import error
from murust.resolve.lookup import lookup, type_of_prefix
from murust.resolve.names import Definition
from murust.source import Span
from murust.syntax import ast
from murust.types import errors, thir, unify
from murust.types.items import SpecSignature
from murust.types.specs import SpecCx, check, coerce, element_type, follow, infer

_VARIANT_TESTS = {"is_some": ("Option", 1), "is_none": ("Option", 0), "is_ok": ("Result", 0), "is_err": ("Result", 1)}
_SEQ_METHODS: dict[str, tuple[spec.SeqOp, tuple[str, ...]]] = {
    "push": (spec.SeqOp.PUSH, ("element",)),
    "update": (spec.SeqOp.UPDATE, ("int", "element")),
    "take": (spec.SeqOp.TAKE, ("int",)),
    "skip": (spec.SeqOp.SKIP, ("int",)),
    "subrange": (spec.SeqOp.SUBRANGE, ("int", "int")),
    "contains": (spec.SeqOp.CONTAINS, ("element",)),
}


# --- Names -----------------------------------------------------------------------------------------------------


def path(node: ast.PathExpr, cx: SpecCx, hint: Type | None) -> spec.SpecTerm:
    name = node.path.text
    if len(node.path.segments) == 1:
        if name == "result" and cx.result is not None:
            return spec.Var(cx.result, cx.result.ty, node.span)
        found = cx.names.get(name)
        if found is not None:
            return _variable(found, node.span, cx)
        if name == "result":
            cx.report(error("C0007", "`result` is the value that a function returns: it is for `ensures`", node.span))
            return cx.broken(hint or INT, node.span)
    constant = _constant(node.path, cx)
    if constant is not None:
        return constant
    variant = find_variant(node.path, cx)
    if variant is not None:
        return _construct(variant, (), node.span, cx, hint)
    near = get_close_matches(name, list(cx.names), 1)
    cx.report(errors.unknown_name("name", name, node.span, near[0] if near else None))
    return cx.broken(hint or INT, node.span)


def _variable(found: core.Local | spec.BoundVar, span: Span, cx: SpecCx) -> spec.SpecTerm:
    if isinstance(found, spec.BoundVar):
        return spec.Bound(found, found.ty, span)
    if cx.in_old and found not in cx.entry:
        cx.report(
            error("C0004", f"`{found.name}` does not exist on entry to the function, of which `old` speaks", span)
        )
    term = spec.Var(found, found.ty, span)
    # The caller knows a parameter by the value that it passed; what the body does to its copy is its own affair.
    if cx.at_exit and not cx.in_old and not (isinstance(found.ty, Ref) and found.ty.mutable):
        return spec.Old(term, found.ty, span)
    return term


def _constant(node: ast.Path, cx: SpecCx) -> spec.SpecTerm | None:
    if len(node.segments) == 2 and node.segments[0].name in INTS:
        ty = INTS[node.segments[0].name]
        value = {"MAX": ty.max, "MIN": ty.min}.get(node.segments[1].name)
        if value is not None:
            return spec.Lit(value, ty, node.span)
        if node.segments[1].name == "BITS":
            return spec.Lit(ty.bits, INTS["u32"], node.span)
        return None
    found = lookup(node, "values", cx.module, cx.items.names)
    if found is not None and isinstance(found.node, ast.ConstItem):
        from murust.types.consts import const_type, value_of

        of = const_type(found, cx.items)
        constant = value_of(thir.ConstValue(of, node.span, found.name), cx.items)
        return spec.Lit(constant if constant is not None else 0, of, node.span)
    return None


def find_variant(node: ast.Path, cx: SpecCx) -> tuple[str, int] | None:
    """The enum or struct that a path names, with the variant."""
    target = _with_self(node, cx)
    if target.text == "Self" and isinstance(cx.self_type, Adt):
        return cx.self_type.name, 0
    found = lookup(target, "values", cx.module, cx.items.names) or lookup(target, "types", cx.module, cx.items.names)
    if found is None or not isinstance(found.node, ast.Enum | ast.Struct):
        return None
    if isinstance(found.node, ast.Enum) and found.variant is None:
        return None
    return found.name, found.variant or 0


def _with_self(node: ast.Path, cx: SpecCx) -> ast.Path:
    owner = cx.self_type
    while isinstance(owner, Ref):
        owner = owner.target
    if node.segments[0].name != "Self" or not isinstance(owner, Adt) or len(node.segments) == 1:
        return node
    span = node.segments[0].span
    head = tuple(ast.Segment(part, None, span) for part in ("crate", *owner.name.removeprefix("crate::").split("::")))
    return ast.Path(head + node.segments[1:], node.span)


# --- Calls -----------------------------------------------------------------------------------------------------


def call(node: ast.Call, cx: SpecCx, hint: Type | None) -> spec.SpecTerm:
    if not isinstance(node.callee, ast.PathExpr):
        cx.report(errors.unsupported("a call of a computed function", node.callee.span))
        return cx.broken(hint or INT, node.span)
    target = node.callee.path
    match target.text:
        case "old" if "old" not in cx.names:
            return _old(node, cx, hint)
        case "final" if "final" not in cx.names:
            cx.report(errors.unsupported("`final`", node.span))
            return cx.broken(hint or INT, node.span)
        case "Seq::empty":
            if not isinstance(hint, Seq):
                cx.report(errors.needs_annotation(node.span))
                return cx.broken(Seq(INT), node.span)
            return spec.Sequence(spec.SeqOp.EMPTY, (), hint, node.span)
        case _:
            pass
    variant = find_variant(target, cx)
    if variant is not None:
        return _construct(variant, node.args, node.span, cx, hint)
    signature = _spec_function(target, cx)
    if signature is None:
        _refuse_call(target, cx)
        return cx.broken(hint or INT, node.span)
    return _finish(signature, [], node.args, node.span, cx)


def _old(node: ast.Call, cx: SpecCx, hint: Type | None) -> spec.SpecTerm:
    if len(node.args) != 1:
        cx.report(errors.wrong_count("`old`", 1, len(node.args), node.span))
        return cx.broken(hint or INT, node.span)
    if not cx.old_allowed:
        cx.report(error("C0008", "`old` has no meaning here: this is evaluated on entry", node.span))
    # Of a reference, what it referred to then: `old(r)` is `old(*r)`.
    term = follow(infer(node.args[0], attrs.evolve(cx, in_old=True), hint))
    return spec.Old(term, term.ty, node.span)


def _spec_function(target: ast.Path, cx: SpecCx) -> SpecSignature | None:
    found = lookup(target, "specs", cx.module, cx.items.names)
    if found is not None:
        return cx.items.specs.get(found.name)
    owner: Definition | None = type_of_prefix(_with_self(target, cx), cx.module, cx.items.names)
    if owner is not None:
        name = cx.items.spec_methods.get((owner.name, target.segments[-1].name))
        return cx.items.specs.get(name) if name else None
    return None


def _refuse_call(target: ast.Path, cx: SpecCx) -> None:
    found = lookup(target, "values", cx.module, cx.items.names)
    if found is not None:
        cx.report(error("C0003", f"`{target.text}` is executable: a specification can call spec functions only",
                        target.span, helps=["write a `spec fn` that says the same"]))  # fmt: skip
    else:
        near = get_close_matches(target.text, list(cx.module.specs), 1)
        cx.report(errors.unknown_name("spec function", target.text, target.span, near[0] if near else None))


def _finish(
    signature: SpecSignature, given: list[spec.SpecTerm], args: tuple[ast.Expr, ...], span: Span, cx: SpecCx
) -> spec.SpecTerm:
    wanted = signature.params[len(given) :]
    if len(wanted) != len(args):
        cx.report(errors.wrong_count(f"`{signature.name}`", len(wanted), len(args), span, signature.node.span))
        return cx.broken(signature.result, span)
    first = [coerce(term, ty, cx) for term, (_, ty) in zip(given, signature.params, strict=False)]
    checked = tuple(first + [check(arg, ty, cx) for arg, (_, ty) in zip(args, wanted, strict=True)])
    return spec.SpecCall(signature.name, checked, signature.result, span)


def _construct(
    variant: tuple[str, int], args: tuple[ast.Expr, ...], span: Span, cx: SpecCx, hint: Type | None
) -> spec.SpecTerm:
    name, index = variant
    definition = cx.items.adts[name]
    fields = definition.variants[index].fields
    if len(fields) != len(args):
        cx.report(errors.wrong_count(f"`{definition.variants[index].name}`", len(fields), len(args), span))
        return cx.broken(hint or INT, span)
    if isinstance(hint, Adt) and hint.name == name:
        types = core.field_types(hint, index, cx.items.adts)
        return spec.Construct(index, tuple(check(arg, ty, cx) for arg, ty in zip(args, types, strict=True)), hint, span)
    ty = Adt(name, tuple(unify.fresh() for _ in definition.params))
    types = core.field_types(ty, index, cx.items.adts)
    terms = []
    for arg, wanted in zip(args, types, strict=True):
        known = unify.resolve(wanted)
        term = follow(infer(arg, cx)) if unify.unknown(known) else check(arg, known, cx)
        unify.unify(wanted, term.ty)
        terms.append(term)
    return spec.Construct(index, tuple(terms), unify.resolve(ty), span)


def struct(node: ast.StructExpr, cx: SpecCx, hint: Type | None) -> spec.SpecTerm:
    variant = find_variant(node.path, cx)
    if variant is None:
        cx.report(errors.unknown_name("struct or variant", node.path.text, node.path.span, None, "E0422"))
        return cx.broken(hint or INT, node.span)
    name, index = variant
    definition = cx.items.adts[name]
    if definition.params and not isinstance(hint, Adt):
        cx.report(errors.needs_annotation(node.span))
        return cx.broken(INT, node.span)
    ty = hint if isinstance(hint, Adt) and hint.name == name else Adt(name)
    types = core.field_types(ty, index, cx.items.adts)
    base = follow(check(node.base, ty, cx)) if node.base is not None else None
    given = {init.name.name: init for init in node.fields}
    args: list[spec.SpecTerm] = []
    for position, field in enumerate(definition.variants[index].fields):
        if field.name in given:
            args.append(check(given.pop(field.name).value, types[position], cx))
        elif base is not None:
            args.append(spec.FieldOf(base, index, position, types[position], node.span))
        else:
            cx.report(error("E0063", f"the value of `{field.name}` is missing", node.path.span, "incomplete"))
            args.append(cx.broken(types[position], node.span))
    for left in given.values():
        cx.report(error("E0560", f"`{name}` has no field `{left.name.name}`", left.name.span))
    return spec.Construct(index, tuple(args), ty, node.span)


def is_variant(node: ast.IsVariant, cx: SpecCx) -> spec.SpecTerm:
    term = follow(infer(node.operand, cx))
    index: int | None = None
    if isinstance(term.ty, Adt):
        names = [variant.name for variant in cx.items.adts[term.ty.name].variants]
        last = node.path.segments[-1].name
        index = names.index(last) if last in names else None
    if index is None:
        cx.report(error("E0599", f"`{term.ty}` has no variant `{node.path.text}`", node.path.span))
        return cx.broken(BOOL, node.span)
    return spec.IsVariant(term, index, BOOL, node.span)


def arrow(node: ast.ArrowField, cx: SpecCx) -> spec.SpecTerm:
    """`e->field`: the field of the variant that `e` is of; where that has none of the name, the default."""
    term = follow(infer(node.operand, cx))
    if isinstance(term.ty, Adt):
        variants = cx.items.adts[term.ty.name].variants
        found = [
            (v, position)
            for v, variant in enumerate(variants)
            for position, field in enumerate(variant.fields)
            if field.name == node.name.name
        ]
        fields: list[tuple[int, spec.SpecTerm]] = []
        for variant, position in found:
            ty = core.field_types(term.ty, variant, cx.items.adts)[position]
            fields.append((variant, spec.FieldOf(term, variant, position, ty, node.span)))
        if len({field.ty for _, field in fields}) == 1:
            result = fields[-1][1]
            for variant, field in reversed(fields[:-1]):
                result = spec.Ite(spec.IsVariant(term, variant, BOOL, node.span), field, result, field.ty, node.span)
            return result
        if fields:
            cx.report(
                error(
                    "C0010",
                    f"variants of `{term.ty}` have fields `{node.name.name}` of different types",
                    node.name.span,
                    helps=["use `match`"],
                )
            )
            return cx.broken(INT, node.span)
    cx.report(error("E0609", f"no variant of `{term.ty}` has a field `{node.name.name}`", node.name.span))
    return cx.broken(INT, node.span)


# --- Methods ---------------------------------------------------------------------------------------------------


def method(node: ast.MethodCall, cx: SpecCx) -> spec.SpecTerm:
    receiver = follow(infer(node.receiver, cx))
    name, ty = node.name.name, receiver.ty
    if element_type(ty) is not None:
        found = _sequence_method(node, receiver, cx)
        if found is not None:
            return found
    if isinstance(ty, Adt):
        if name in _VARIANT_TESTS and ty.name == _VARIANT_TESTS[name][0] and not node.args:
            return spec.IsVariant(receiver, _VARIANT_TESTS[name][1], BOOL, node.span)
        path_name = cx.items.spec_methods.get((ty.name, name))
        if path_name is not None and path_name in cx.items.specs:
            return _finish(cx.items.specs[path_name], [receiver], node.args, node.span, cx)
        if any(
            isinstance(i.self_type, Adt) and i.self_type.name == ty.name for i, _ in cx.items.inherent.get(name, ())
        ):
            cx.report(error("C0003", f"`{name}` is executable: a specification can call spec functions only",
                            node.name.span, helps=["write a `spec fn` that says the same"]))  # fmt: skip
            return cx.broken(INT, node.span)
    if not unify.unknown(ty):
        cx.report(error("E0599", f"`{ty}` has no method `{name}` in specifications", node.name.span, "unknown method"))
    return cx.broken(INT, node.span)


def _sequence_method(node: ast.MethodCall, receiver: spec.SpecTerm, cx: SpecCx) -> spec.SpecTerm | None:
    name = node.name.name
    if name == "len" and not node.args:
        return spec.Length(receiver, INT, node.span)
    if name == "view" and not node.args:
        return view(receiver, node.span, cx)
    if name not in _SEQ_METHODS:
        return None
    op, kinds = _SEQ_METHODS[name]
    if len(kinds) != len(node.args):
        cx.report(errors.wrong_count(f"`{name}`", len(kinds), len(node.args), node.span))
        return cx.broken(INT, node.span)
    sequence = view(receiver, receiver.span, cx)
    element = element_type(sequence.ty) or INT
    args = tuple(check(arg, INT if kind == "int" else element, cx) for arg, kind in zip(node.args, kinds, strict=True))
    return spec.Sequence(op, (sequence, *args), BOOL if op is spec.SeqOp.CONTAINS else sequence.ty, node.span)


def view(term: spec.SpecTerm, span: Span, cx: SpecCx) -> spec.SpecTerm:
    """`e@`."""
    term = follow(term)
    match term.ty:
        case Seq():
            return term
        case Array(element=element) | Slice(element=element):
            return spec.View(term, Seq(element), span)
        case Adt(name=name) if (name, "view") in cx.items.spec_methods:
            return _finish(cx.items.specs[cx.items.spec_methods[name, "view"]], [term], (), span, cx)
        case ty:
            if not unify.unknown(ty):
                cx.report(error("C0009", f"`{ty}` has no view", span, helps=["give it a `spec fn view(self)`"]))
            return cx.broken(Seq(INT), span)


def concat(left: spec.SpecTerm, right: spec.SpecTerm, span: Span, cx: SpecCx) -> spec.SpecTerm:
    first, second = view(left, span, cx), view(right, span, cx)
    return spec.Sequence(spec.SeqOp.CONCAT, (first, coerce(second, first.ty, cx)), first.ty, span)
