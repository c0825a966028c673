"""`match` in specifications, as tests and selections. Source: LANGUAGE.md section 3."""

from __future__ import annotations

from murust.core import nodes as core
from murust.core import specs as spec
from murust.core.types import BOOL, Adt, Int, Tuple, Type
from murust.diagnostics.model import error
from murust.syntax import ast
from murust.types import errors, thir
from murust.types.exhaust import missing
from murust.types.specs import SpecCx, check, follow, infer, to_int

Tests = list[spec.SpecTerm]
Bindings = list[tuple[str, spec.SpecTerm]]


def match_term(node: ast.Match, cx: SpecCx, hint: Type | None) -> spec.SpecTerm:
    """Arms in order: the first whose tests hold; the last needs no test, for the arms cover everything."""
    from murust.types.spec_terms import unite

    scrutinee = follow(infer(node.scrutinee, cx))
    conditions: list[spec.SpecTerm | None] = []
    bodies: list[spec.SpecTerm] = []
    shapes: list[thir.Pattern] = []
    for arm in node.arms:
        tests: Tests = []
        bindings: Bindings = []
        shapes.append(_pattern(arm.pattern, scrutinee, tests, bindings, cx))
        inner = cx
        variables: list[tuple[spec.BoundVar, spec.SpecTerm]] = []
        for name, value in bindings:
            var = spec.BoundVar(name, value.ty)
            variables.append((var, value))
            inner = inner.binding(name, var)
        if arm.guard is not None:
            cx.report(errors.unsupported("a guard in a specification", arm.guard.span, "use `if` in the arm"))
        body = infer(arm.body, inner, hint)
        for var, value in reversed(variables):
            body = spec.LetIn(var, value, body, body.ty, arm.body.span)
        bodies.append(body)
        conditions.append(_conjunction(tests, arm))
    if not bodies:
        cx.report(error("E0004", "a `match` in a specification needs an arm", node.span))
        return cx.broken(hint or BOOL, node.span)
    witness = missing(shapes, scrutinee.ty, cx)
    if witness is not None:
        cx.report(error("E0004", f"this `match` does not cover `{witness}`", node.scrutinee.span))
    bodies = unite(bodies, cx)
    result = bodies[-1]
    for condition, body in zip(reversed(conditions[:-1]), reversed(bodies[:-1]), strict=True):
        result = body if condition is None else spec.Ite(condition, body, result, body.ty, node.span)
    return result


def _conjunction(tests: Tests, arm: ast.Arm) -> spec.SpecTerm | None:
    result: spec.SpecTerm | None = None
    for test in tests:
        result = test if result is None else spec.Binary(spec.SpecOp.CONJ, result, test, BOOL, arm.pattern.span)
    return result


def _pattern(node: ast.Pattern, term: spec.SpecTerm, tests: Tests, bindings: Bindings, cx: SpecCx) -> thir.Pattern:
    """Adds the tests and bindings of a pattern; returns its shape, for the check that all is covered."""
    term = follow(term)
    match node:
        case ast.WildcardPattern():
            return thir.Wildcard(term.ty, node.span)
        case ast.NamePattern(name=name, inner=inner):
            variant = (
                _variant(ast.Path((ast.Segment(name, None, node.span),), node.span), cx) if inner is None else None
            )
            if variant is not None:
                return _destructure(node, variant, [], term, tests, bindings, cx)
            bindings.append((name, term))
            if inner is not None:
                return _pattern(inner, term, tests, bindings, cx)
            return thir.Wildcard(term.ty, node.span)
        case ast.LiteralPattern(literal=literal, negative=negative):
            if negative and isinstance(literal.value, int):
                value: spec.SpecTerm = spec.Lit(-literal.value, term.ty, node.span)
            else:
                value = check(literal, term.ty, cx)
            tests.append(spec.Binary(spec.SpecOp.EQ, term, value, BOOL, node.span))
            number = literal.value if isinstance(literal.value, int) else 0
            return thir.Constant(term.ty, node.span, -number if negative else number)
        case ast.RangePattern(low=low, high=high, inclusive=inclusive):
            return _range(node, low, high, inclusive, term, tests, cx)
        case ast.PathPattern(path=path):
            variant = _variant(path, cx)
            if variant is not None:
                return _destructure(node, variant, [], term, tests, bindings, cx)
        case ast.TuplePattern(items=items) if isinstance(term.ty, Tuple) and len(items) == len(term.ty.items):
            parts = [
                (i, _pattern(item, spec.FieldOf(term, 0, i, ty, node.span), tests, bindings, cx))
                for i, (item, ty) in enumerate(zip(items, term.ty.items, strict=True))
            ]
            return thir.Destructure(term.ty, node.span, 0, parts)
        case ast.TupleStructPattern(path=path, items=items):
            variant = _variant(path, cx)
            if variant is not None and not any(isinstance(item, ast.RestPattern) for item in items):
                return _destructure(node, variant, list(enumerate(items)), term, tests, bindings, cx)
        case ast.StructPattern(path=path, fields=fields):
            variant = _variant(path, cx)
            if variant is not None:
                names = [field.name for field in cx.items.adts[variant[0]].variants[variant[1]].fields]
                if all(name.name in names for name, _ in fields):
                    named = [(names.index(name.name), inner) for name, inner in fields]
                    return _destructure(node, variant, named, term, tests, bindings, cx)
        case ast.RefPattern(inner=inner):
            return _pattern(inner, term, tests, bindings, cx)
        case _:
            pass
    cx.report(errors.unsupported("this pattern in a specification", node.span))
    return thir.Wildcard(term.ty, node.span)


def _variant(path: ast.Path, cx: SpecCx) -> tuple[str, int] | None:
    """The enum (or struct) and variant that a path names."""
    from murust.types.spec_calls import find_variant

    return find_variant(path, cx)


def _destructure(
    node: ast.Pattern, variant: tuple[str, int], parts: list[tuple[int, ast.Pattern]], term: spec.SpecTerm,
    tests: Tests, bindings: Bindings, cx: SpecCx,
) -> thir.Pattern:  # fmt: skip
    name, index = variant
    if not isinstance(term.ty, Adt) or term.ty.name != name:
        cx.report(errors.mismatch(term.ty, Adt(name), node.span))
        return thir.Wildcard(term.ty, node.span)
    types = core.field_types(term.ty, index, cx.items.adts)
    if not cx.items.adts[name].is_struct:
        tests.append(spec.IsVariant(term, index, BOOL, node.span))
    if parts and max(i for i, _ in parts) >= len(types):
        cx.report(error("E0023", f"this pattern has {len(parts)} parts, the variant has {len(types)}", node.span))
        return thir.Wildcard(term.ty, node.span)
    fields = [
        (i, _pattern(inner, spec.FieldOf(term, index, i, types[i], node.span), tests, bindings, cx))
        for i, inner in parts
    ]
    return thir.Destructure(term.ty, node.span, index, fields)


def _range(
    node: ast.Pattern, low: ast.Pattern | None, high: ast.Pattern | None, inclusive: bool, term: spec.SpecTerm,
    tests: Tests, cx: SpecCx,
) -> thir.Pattern:  # fmt: skip
    def end(part: ast.Pattern | None) -> int | None:
        if isinstance(part, ast.LiteralPattern):
            return -int(part.literal.value) if part.negative else int(part.literal.value)
        return None

    bounds = end(low), end(high)
    if (low is not None and bounds[0] is None) or (high is not None and bounds[1] is None):
        cx.report(errors.unsupported("a range with named ends in a specification", node.span))
    number = to_int(term)
    if bounds[0] is not None:
        tests.append(spec.Binary(spec.SpecOp.LE, spec.Lit(bounds[0], number.ty, node.span), number, BOOL, node.span))
    top = None
    if bounds[1] is not None:
        top = bounds[1] if inclusive else bounds[1] - 1
        tests.append(spec.Binary(spec.SpecOp.LE, number, spec.Lit(top, number.ty, node.span), BOOL, node.span))
    ty = term.ty
    low_end = bounds[0] if bounds[0] is not None else ty.min if isinstance(ty, Int) else 0
    high_end = top if top is not None else ty.max if isinstance(ty, Int) else 0
    return thir.Range(ty, node.span, low_end, high_end)
