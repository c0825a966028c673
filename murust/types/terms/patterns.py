"""Patterns in specifications, as tests and bindings. Source: Rust reference, "Patterns"."""

from __future__ import annotations

import attrs

from murust.core import nodes as core
from murust.core import specs as spec
from murust.core.types import BOOL, INT, Adt, Char, Int, Ref, Tuple, Type
from murust.diagnostics.model import error
from murust.record import replace
from murust.source import Span
from murust.syntax import ast
from murust.types import errors, thir, unify
from murust.types.exhaust import missing
from murust.types.terms.coerce import check, conjunction, infer, to_int, unite, value
from murust.types.terms.context import SpecCx

Bound = list[tuple[spec.BoundVar, spec.SpecTerm]]


@attrs.define(eq=False, repr=False)
class Matched:
    """What a pattern asks of a value, and what it binds; `shape` is for the check that all is covered."""

    tests: list[spec.SpecTerm]
    bound: Bound
    shape: thir.Pattern
    span: Span

    @property
    def condition(self) -> spec.SpecTerm:
        return conjunction(self.tests, self.span)


def match_pattern(node: ast.Pattern, term: spec.SpecTerm, cx: SpecCx) -> Matched:
    tests: list[spec.SpecTerm] = []
    bound: Bound = []
    shape = _pattern(node, term, tests, bound, cx)
    return Matched(tests, bound, shape, node.span)


def extend(found: Matched, cx: SpecCx) -> SpecCx:
    """The context in which the names of a pattern are known."""
    for var, _ in found.bound:
        cx = cx.binding(var.name, var)
    return cx


def with_names(bound: Bound, body: spec.SpecTerm, span: Span) -> spec.SpecTerm:
    for var, term in reversed(bound):
        body = spec.LetIn(var, term, body, body.ty, span)
    return body


def irrefutable(node: ast.Pattern, term: spec.SpecTerm, cx: SpecCx) -> tuple[Bound, SpecCx]:
    """The bindings of a pattern that has to match."""
    if isinstance(node, ast.NamePattern) and node.inner is None:
        var = spec.BoundVar(node.name, term.ty)
        return [(var, term)], cx.binding(node.name, var)
    found = match_pattern(node, term, cx)
    witness = missing([found.shape], cx.shown(value(term, cx).ty), cx)
    if witness is not None:
        cx.report(error("E0005", f"this pattern does not cover `{witness}`", node.span, helps=["use `match`"]))
    return found.bound, extend(found, cx)


def arm(found: Matched, body: ast.Expr, cx: SpecCx, hint: Type | None) -> spec.SpecTerm:
    """What stands behind a pattern, where its names are known."""
    return with_names(found.bound, infer(body, extend(found, cx), hint), body.span)


def match_term(node: ast.Match, cx: SpecCx, hint: Type | None) -> spec.SpecTerm:
    """Arms in order: the first whose tests hold; the last needs no test, for the arms cover everything."""
    scrutinee = infer(node.scrutinee, cx)
    conditions: list[spec.SpecTerm] = []
    bodies: list[spec.SpecTerm] = []
    shapes: list[thir.Pattern] = []
    for written in node.arms:
        inner = cx.inner()
        found = match_pattern(written.pattern, scrutinee, inner)
        condition = found.condition
        if written.guard is None:
            shapes.append(found.shape)
        else:
            guard = check(written.guard, BOOL, extend(found, inner))
            guard = with_names(found.bound, guard, written.guard.span)
            condition = spec.Binary(spec.SpecOp.CONJ, condition, guard, BOOL, written.guard.span)
        conditions.append(condition)
        bodies.append(arm(found, written.body, inner, hint))
    if not bodies:
        cx.report(error("E0004", "a `match` in a specification needs an arm", node.span))
        return cx.broken(hint, node.span)
    ty = cx.shown(value(scrutinee, cx).ty)
    if not unify.unknown(ty) and (witness := missing(shapes, ty, cx)) is not None:
        cx.report(error("E0004", f"this `match` does not cover `{witness}`", node.scrutinee.span))
    bodies = unite(bodies, cx)
    result = bodies[-1]
    for condition, body in zip(reversed(conditions[:-1]), reversed(bodies[:-1]), strict=True):
        result = spec.Ite(condition, body, result, body.ty, node.span)
    return result


def _pattern(
    node: ast.Pattern, term: spec.SpecTerm, tests: list[spec.SpecTerm], bound: Bound, cx: SpecCx
) -> thir.Pattern:
    """Adds the tests and bindings of a pattern; returns its shape."""
    if isinstance(node, ast.NamePattern) and not _names_something(node, cx):
        return _binding(node, term, tests, bound, cx)
    if isinstance(cx.known(term.ty), Ref):
        cx = replace(cx, behind=True)
    term = value(term, cx)
    ty = cx.known(term.ty)
    match node:
        case ast.WildcardPattern() | ast.RestPattern():
            return thir.Wildcard(ty, node.span)
        case ast.NamePattern(name=name):
            path = ast.Path((ast.Segment(name, None, node.span),), node.span)
            return _path(node, path, term, tests, bound, cx)
        case ast.LiteralPattern(literal=literal, negative=negative):
            operand: ast.Expr = ast.Unary(ast.UnaryOp.NEG, literal, node.span) if negative else literal
            return _constant(node, check(operand, ty, cx), term, tests)
        case ast.RangePattern():
            return _range(node, term, tests, cx)
        case ast.PathPattern(path=path):
            return _path(node, path, term, tests, bound, cx)
        case ast.TuplePattern(items=items) if isinstance(ty, Tuple):
            parts = _positions(items, len(ty.items), node, cx)
            return _fields(node, 0, parts, ty.items, term, tests, bound, cx)
        case ast.TupleStructPattern(path=path, items=items):
            variant = _variant(path, ty, cx)
            if variant is not None:
                types = core.field_types(cx.known(ty), variant, cx.items.adts)
                parts = _positions(items, len(types), node, cx)
                return _destructure(node, variant, parts, term, tests, bound, cx)
        case ast.StructPattern(path=path):
            return _struct(node, term, tests, bound, cx)
        case ast.RefPattern(inner=inner):
            return _pattern(inner, term, tests, bound, cx)
        case ast.OrPattern(alternatives=alternatives):
            return _or(node, alternatives, term, tests, bound, cx)
        case _:
            pass
    if not cx.code.has_errors:
        cx.report(errors.unsupported("this pattern in a specification", node.span))
    return thir.Wildcard(ty, node.span)


def _names_something(node: ast.NamePattern, cx: SpecCx) -> bool:
    """A name is a constant or a variant, if it names one; otherwise it binds."""
    from murust.resolve.lookup import lookup

    path = ast.Path((ast.Segment(node.name, None, node.span),), node.span)
    found = lookup(path, "values", cx.module, cx.items.names) if node.inner is None else None
    return found is not None and isinstance(found.node, ast.ConstItem | ast.Enum | ast.Struct)


def _binding(
    node: ast.NamePattern, term: spec.SpecTerm, tests: list[spec.SpecTerm], bound: Bound, cx: SpecCx
) -> thir.Pattern:
    bound.append((spec.BoundVar(node.name, term.ty, cx.behind), term))
    if node.inner is not None:
        return _pattern(node.inner, term, tests, bound, cx)
    return thir.Wildcard(value(term, cx).ty, node.span)


def _path(
    node: ast.Pattern, path: ast.Path, term: spec.SpecTerm, tests: list[spec.SpecTerm], bound: Bound, cx: SpecCx
) -> thir.Pattern:
    from murust.types.terms.data import named_variant

    ty = cx.known(term.ty)
    if named_variant(path, cx) is not None:
        variant = _variant(path, ty, cx)
        return thir.Wildcard(ty, node.span) if variant is None else _destructure(
            node, variant, [], term, tests, bound, cx
        )  # fmt: skip
    return _constant(node, check(ast.PathExpr(path, path.span), ty, cx), term, tests)


def _constant(
    node: ast.Pattern, constant: spec.SpecTerm, term: spec.SpecTerm, tests: list[spec.SpecTerm]
) -> thir.Pattern:
    tests.append(spec.Binary(spec.SpecOp.EQ, term, constant, BOOL, node.span))
    known = constant.value if isinstance(constant, spec.Lit) else None
    if known is not None:
        return thir.Constant(constant.ty, node.span, known)
    return thir.Range(term.ty, node.span, 1, 0)  # its value is not known: it covers nothing for certain


def _variant(path: ast.Path, ty: Type, cx: SpecCx) -> int | None:
    """The variant that a path names, which must be one of the type."""
    from murust.types.terms.data import named_variant

    found = named_variant(path, cx)
    if found is None:
        if not cx.code.has_errors:
            cx.report(errors.unknown_name("struct or variant", path.text, path.span, None, "E0531"))
        return None
    if not cx.code.unify(found[0], ty):
        if not unify.unknown(cx.shown(ty)):
            cx.report(errors.mismatch(cx.shown(ty), Adt(found[0].name), path.span))
        return None
    return found[1]


def _positions(
    items: tuple[ast.Pattern, ...], count: int, node: ast.Pattern, cx: SpecCx
) -> list[tuple[int, ast.Pattern]]:
    """The index of each part; `..` stands for those in between."""
    rest = next((i for i, item in enumerate(items) if isinstance(item, ast.RestPattern)), None)
    given = len(items) - (rest is not None)
    if given > count or (rest is None and given != count):
        cx.report(error("E0023", f"this pattern has {given} parts, the value has {count}", node.span))
        return []
    if rest is None:
        return list(enumerate(items))
    behind = len(items) - rest - 1
    return [*enumerate(items[:rest]), *((count - behind + i, item) for i, item in enumerate(items[rest + 1 :]))]


def _struct(
    node: ast.StructPattern, term: spec.SpecTerm, tests: list[spec.SpecTerm], bound: Bound, cx: SpecCx
) -> thir.Pattern:
    ty = cx.known(term.ty)
    variant = _variant(node.path, ty, cx)
    ty = cx.known(ty)
    if variant is None or not isinstance(ty, Adt):
        return thir.Wildcard(ty, node.span)
    names = [field.name for field in cx.items.adts[ty.name].variants[variant].fields]
    parts: list[tuple[int, ast.Pattern]] = []
    for name, inner in node.fields:
        if name.name in names:
            parts.append((names.index(name.name), inner))
        else:
            cx.report(error("E0026", f"`{node.path.text}` has no field `{name.name}`", name.span))
    left = [name for name in names if name not in {field.name for field, _ in node.fields}]
    if left and not node.rest:
        cx.report(error("E0027", f"this pattern does not mention `{left[0]}`", node.span, helps=["add `..`"]))
    return _destructure(node, variant, parts, term, tests, bound, cx)


def _destructure(
    node: ast.Pattern, variant: int, parts: list[tuple[int, ast.Pattern]], term: spec.SpecTerm,
    tests: list[spec.SpecTerm], bound: Bound, cx: SpecCx,
) -> thir.Pattern:  # fmt: skip
    ty = cx.known(term.ty)
    assert isinstance(ty, Adt)
    types = core.field_types(ty, variant, cx.items.adts)
    if not cx.items.adts[ty.name].is_struct:
        tests.append(spec.IsVariant(term, variant, BOOL, node.span))
    return _fields(node, variant, parts, types, term, tests, bound, cx)


def _fields(
    node: ast.Pattern, variant: int, parts: list[tuple[int, ast.Pattern]], types: tuple[Type, ...],
    term: spec.SpecTerm, tests: list[spec.SpecTerm], bound: Bound, cx: SpecCx,
) -> thir.Pattern:  # fmt: skip
    shapes = [
        (
            i,
            _behind(
                _pattern(inner, spec.FieldOf(term, variant, i, types[i], node.span), tests, bound, cx), types[i], cx
            ),
        )
        for i, inner in parts
    ]
    return thir.Destructure(cx.shown(term.ty), node.span, variant, shapes)


def _behind(shape: thir.Pattern, ty: Type, cx: SpecCx) -> thir.Pattern:
    """The shape of a value behind a reference or box, as one of the whole."""
    ty = cx.shown(ty)
    if isinstance(ty, Ref):
        return thir.DerefPattern(ty, shape.span, _behind(shape, ty.target, cx))
    if isinstance(ty, Adt) and ty.name == "Box":
        return thir.DerefPattern(ty, shape.span, _behind(shape, ty.args[0], cx))
    return shape


def _or(
    node: ast.Pattern, alternatives: tuple[ast.Pattern, ...], term: spec.SpecTerm, tests: list[spec.SpecTerm],
    bound: Bound, cx: SpecCx,
) -> thir.Pattern:  # fmt: skip
    """The first alternative that matches decides what the names are."""
    found = [match_pattern(alternative, term, cx) for alternative in alternatives]
    test = found[-1].condition
    values = {var.name: (var, inner) for var, inner in found[-1].bound}
    for earlier in reversed(found[:-1]):
        names = {var.name: inner for var, inner in earlier.bound}
        if names.keys() != values.keys():
            cx.report(error("E0408", "the alternatives of this pattern bind different names", node.span))
            break
        for name, (var, inner) in values.items():
            first, second = unite([names[name], inner], cx)
            values[name] = (var, spec.Ite(earlier.condition, first, second, first.ty, node.span))
        test = spec.Binary(spec.SpecOp.DISJ, earlier.condition, test, BOOL, node.span)
    tests.append(test)
    bound += [(spec.BoundVar(var.name, inner.ty), inner) for var, inner in values.values()]
    return thir.Or(cx.shown(term.ty), node.span, [one.shape for one in found])


def _range(node: ast.RangePattern, term: spec.SpecTerm, tests: list[spec.SpecTerm], cx: SpecCx) -> thir.Pattern:
    ty = cx.known(term.ty)
    low, high = (_end(part, ty, cx) if part is not None else None for part in (node.low, node.high))
    number = spec.ToInt(term, INT, term.span) if isinstance(ty, Char) else to_int(term, cx)
    if low is not None:
        tests.append(spec.Binary(spec.SpecOp.LE, spec.Lit(low, INT, node.span), number, BOOL, node.span))
    top = None if high is None else high if node.inclusive else high - 1
    if top is not None:
        tests.append(spec.Binary(spec.SpecOp.LE, number, spec.Lit(top, INT, node.span), BOOL, node.span))
    least, most = (ty.min, ty.max) if isinstance(ty, Int) else (0, 0x10FFFF if isinstance(ty, Char) else 0)
    low, high = (least if low is None else low), (most if top is None else top)
    return thir.Range(ty, node.span, low, high, node.low is None, node.high is None)


def _end(part: ast.LiteralPattern | ast.PathPattern, ty: Type, cx: SpecCx) -> int | None:
    if isinstance(part, ast.LiteralPattern):
        number = ord(str(part.literal.value)) if isinstance(part.literal.value, str) else int(part.literal.value)
        return -number if part.negative else number
    term = check(ast.PathExpr(part.path, part.path.span), ty, cx)
    if isinstance(term, spec.Lit):
        return int(term.value)
    cx.report(errors.unsupported("the end of this range in a specification", part.span))
    return None
