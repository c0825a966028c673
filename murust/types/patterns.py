"""Patterns, with default binding modes. Source: Rust reference, "Patterns" and "Binding modes"."""

from __future__ import annotations

from murust.core.types import BOOL, INTS, Adt, Int, Ref, Tuple, Type
from murust.diagnostics.model import error
from murust.resolve.lookup import is_visible, lookup
from murust.resolve.modules import private
from murust.resolve.names import Definition
from murust.syntax import ast
from murust.types import errors, thir, unify
from murust.types.context import Cx

Mode = bool | None
"""How a plain name binds: None moves or copies, False borrows, True borrows mutably."""


def check_whole(node: ast.Pattern, ty: Type, cx: Cx) -> thir.Pattern:
    """A whole pattern, of which every name must be bound once."""
    before = len(cx.bindings)
    result = check_pattern(node, ty, cx)
    seen: set[str] = set()
    for binding in cx.bindings[before:]:
        if binding.name in seen:
            cx.report(error("E0416", f"`{binding.name}` is bound twice in this pattern", binding.span))
        seen.add(binding.name)
    return result


def check_pattern(node: ast.Pattern, ty: Type, cx: Cx, mode: Mode = None) -> thir.Pattern:
    """The pattern for a value of a type. Names that it binds are put in the current scope."""
    result = _check(node, ty, cx, mode)
    cx.typed.append(result)
    return result


def _check(node: ast.Pattern, ty: Type, cx: Cx, mode: Mode) -> thir.Pattern:
    known = unify.shallow(ty)
    if isinstance(known, Ref) and _looks_inside(node, cx):
        inner_mode = mode is not False and known.mutable
        return thir.DerefPattern(ty, node.span, check_pattern(node, known.target, cx, inner_mode))
    match node:
        case ast.WildcardPattern():
            return thir.Wildcard(ty, node.span)
        case ast.NamePattern():
            return _name(node, ty, cx, mode)
        case ast.LiteralPattern():
            value = literal_value(node, ty, cx)
            return thir.Constant(ty, node.span, value)
        case ast.RangePattern():
            return _range(node, ty, cx)
        case ast.PathPattern(path=path):
            return _path(path, node, ty, cx)
        case ast.TuplePattern(items=items):
            return _tuple(node, items, ty, cx, mode)
        case ast.TupleStructPattern(path=path, items=items):
            return _tuple_struct(node, path, items, ty, cx, mode)
        case ast.StructPattern():
            return _struct(node, ty, cx, mode)
        case ast.RefPattern(mutable=mutable, inner=inner):
            target = unify.fresh()
            if mode is not None or not unify.unify(ty, Ref(mutable, target)):
                cx.report(errors.mismatch(unify.resolve(ty), Ref(mutable, target), node.span))
            return thir.DerefPattern(ty, node.span, check_pattern(inner, target, cx))
        case ast.OrPattern(alternatives=alternatives):
            return _alternatives(node, alternatives, ty, cx, mode)
        case ast.RestPattern():
            cx.report(error("P0004", "`..` is for the rest of a tuple or struct pattern", node.span))
            return thir.Wildcard(ty, node.span)
        case ast.SlicePattern():
            cx.report(errors.unsupported("a slice pattern", node.span))
            return thir.Wildcard(ty, node.span)


def _looks_inside(node: ast.Pattern, cx: Cx) -> bool:
    """Is it a pattern that, matched against a reference, looks at what is referred to?"""
    match node:
        case ast.NamePattern(name=name, inner=inner):
            return inner is None and _constant_or_variant(name, cx) is not None
        case ast.WildcardPattern() | ast.RefPattern() | ast.OrPattern() | ast.SlicePattern() | ast.RestPattern():
            return False
        case _:
            return True


def _constant_or_variant(name: str, cx: Cx) -> Definition | None:
    found = cx.module.values.get(name) or cx.items.names.prelude.values.get(name)
    if found is None or isinstance(found.node, ast.Function):
        return None
    return found


def _name(node: ast.NamePattern, ty: Type, cx: Cx, mode: Mode) -> thir.Pattern:
    if not node.mutable and not node.by_ref and node.inner is None:
        found = _constant_or_variant(node.name, cx)
        if found is not None:
            path = ast.Path((ast.Segment(node.name, None, node.span),), node.span)
            return _path(path, node, ty, cx)
    by_ref: Mode = (node.mutable if node.by_ref else mode) if not (node.mutable and not node.by_ref) else None
    bound = ty if by_ref is None else Ref(by_ref, ty)
    mutable = node.mutable and not node.by_ref
    binding = thir.Binding(node.name, bound, mutable, node.span)
    cx.bind(binding)
    inner = check_pattern(node.inner, ty, cx, mode) if node.inner else None
    return thir.Bind(ty, node.span, binding, by_ref, inner)


def literal_value(node: ast.LiteralPattern, ty: Type, cx: Cx) -> int | bool:
    literal = node.literal
    match literal.kind:
        case ast.LiteralKind.BOOL if not node.negative:
            if not unify.unify(ty, BOOL):
                cx.report(errors.mismatch(unify.resolve(ty), BOOL, node.span))
            return bool(literal.value)
        case ast.LiteralKind.INT | ast.LiteralKind.BYTE:
            wanted = cx.items.type_of(_suffix_type(literal), cx.module) if literal.suffix else unify.fresh(True)
            if not unify.unify(ty, wanted):
                cx.report(errors.mismatch(unify.resolve(ty), unify.resolve(wanted), node.span))
            value = -int(literal.value) if node.negative else int(literal.value)
            cx.literal(value, ty, node.span)
            return value
        case _:
            cx.report(errors.unsupported(f"a {literal.kind.value} literal in a pattern", node.span))
            return 0


def _suffix_type(literal: ast.Literal) -> ast.Type:
    segment = ast.Segment(literal.suffix, None, literal.span)
    return ast.PathType(ast.Path((segment,), literal.span), literal.span)


def _range(node: ast.RangePattern, ty: Type, cx: Cx) -> thir.Pattern:
    def end(part: ast.LiteralPattern | ast.PathPattern | None) -> int | None:
        match part:
            case None:
                return None
            case ast.LiteralPattern():
                return int(literal_value(part, ty, cx))
            case ast.PathPattern(path=path):
                pattern = _path(path, part, ty, cx)
                return int(pattern.value) if isinstance(pattern, thir.Constant) else 0

    low, high = end(node.low), end(node.high)
    pattern = thir.Range(ty, node.span, 0, 0)

    def finish() -> None:
        final = unify.resolve(ty, default=True)
        if not isinstance(final, Int):
            cx.report(errors.mismatch(final, unify.fresh(True), node.span, "a range pattern is for integers"))
            return
        pattern.low = final.min if low is None else low
        pattern.high = final.max if high is None else high if node.inclusive else high - 1
        if pattern.low > pattern.high:
            cx.report(error("E0030" if node.inclusive else "E0579", "this range pattern matches nothing", node.span))

    cx.deferred.append(finish)
    return pattern


def _path(path: ast.Path, node: ast.Pattern, ty: Type, cx: Cx) -> thir.Pattern:
    if len(path.segments) == 2 and path.segments[0].name in INTS and path.segments[1].name in ("MIN", "MAX"):
        end = INTS[path.segments[0].name]
        if not unify.unify(ty, end):
            cx.report(errors.mismatch(unify.resolve(ty), end, node.span))
        return thir.Constant(ty, node.span, end.min if path.segments[1].name == "MIN" else end.max)
    found = _find(path, cx)
    if found is None:
        return thir.Wildcard(ty, node.span)
    match found.node:
        case ast.ConstItem():
            if found.name in cx.items.consts:
                value, const_type = cx.items.consts[found.name]
                if not unify.unify(ty, const_type):
                    cx.report(errors.mismatch(unify.resolve(ty), const_type, node.span))
                return thir.Constant(ty, node.span, value)
            return thir.Wildcard(ty, node.span)
        case ast.Enum() | ast.Struct():
            variant = found.variant or 0
            shape = found.node.variants[variant].shape if isinstance(found.node, ast.Enum) else found.node.shape
            if shape is not ast.Shape.UNIT:
                cx.report(error("E0533", f"`{path.text}` has fields: a pattern for it names or skips them", node.span))
            return _destructure(found, ty, [], node, cx)
        case _:
            cx.report(error("E0532", f"`{path.text}` is not something that a pattern can match", node.span))
            return thir.Wildcard(ty, node.span)


def _find(path: ast.Path, cx: Cx) -> Definition | None:
    found = lookup(_with_self(path, cx), "values", cx.module, cx.items.names)
    if found is None:
        found = lookup(_with_self(path, cx), "types", cx.module, cx.items.names)
    if found is None:
        cx.report(errors.unknown_name("constant, variant or struct", path.text, path.span, None, "E0531"))
    elif not is_visible(found, cx.module):
        cx.report(private(path.segments[-1].name, path.span, found))
    return found


def _with_self(path: ast.Path, cx: Cx) -> ast.Path:
    """`Self::V` as `Type::V`."""
    if path.segments[0].name == "Self" and isinstance(cx.self_type, Adt):
        span = path.segments[0].span
        head = tuple(ast.Segment(part, None, span) for part in ("crate", *cx.self_type.name.split("::")))
        return ast.Path(head + path.segments[1:], path.span)
    return path


def _destructure(
    found: Definition, ty: Type, fields: list[tuple[int, thir.Pattern]], node: ast.Pattern, cx: Cx
) -> thir.Pattern:
    adt = cx.items.adts[found.name]
    args = tuple(unify.fresh() for _ in adt.params)
    if not unify.unify(ty, Adt(found.name, args)):
        cx.report(errors.mismatch(unify.resolve(ty), unify.resolve(Adt(found.name, args)), node.span))
    return thir.Destructure(ty, node.span, found.variant or 0, fields)


def _field_types(found: Definition, ty: Type, node: ast.Pattern, cx: Cx) -> tuple[Type, ...]:
    from murust.core.nodes import field_types

    adt = cx.items.adts[found.name]
    wanted = Adt(found.name, tuple(unify.fresh() for _ in adt.params))
    if not unify.unify(ty, wanted):
        cx.report(errors.mismatch(unify.resolve(ty), unify.resolve(wanted), node.span))
    return field_types(wanted, found.variant or 0, cx.items.adts)


def _tuple(node: ast.Pattern, items: tuple[ast.Pattern, ...], ty: Type, cx: Cx, mode: Mode) -> thir.Pattern:
    known = unify.shallow(ty)
    rests = [i for i, item in enumerate(items) if isinstance(item, ast.RestPattern)]
    if not isinstance(known, Tuple):
        if rests and isinstance(known, unify.Variable):
            cx.report(errors.needs_annotation(node.span))
            return thir.Wildcard(ty, node.span)
        known = Tuple(tuple(unify.fresh() for _ in items))
        if not unify.unify(ty, known):
            cx.report(errors.mismatch(unify.resolve(ty), unify.resolve(known), node.span))
    pairs = _positions(node, items, len(known.items), cx)
    fields = [(i, check_pattern(item, known.items[i], cx, mode)) for i, item in pairs]
    return thir.Destructure(ty, node.span, 0, fields)


def _positions(
    node: ast.Pattern, items: tuple[ast.Pattern, ...], count: int, cx: Cx, code: str = "E0308"
) -> list[tuple[int, ast.Pattern]]:
    """Which field each pattern is for, where `..` may stand for some."""
    rests = [i for i, item in enumerate(items) if isinstance(item, ast.RestPattern)]
    if (not rests and len(items) != count) or len(items) - 1 > count or len(rests) > 1:
        cx.report(error(code, f"this pattern has {len(items)} parts, the value has {count}", node.span))
        return []
    if not rests:
        return list(enumerate(items))
    at = rests[0]
    after = len(items) - at - 1
    return list(enumerate(items[:at])) + [(count - after + i, item) for i, item in enumerate(items[at + 1 :])]


def _tuple_struct(
    node: ast.Pattern, path: ast.Path, items: tuple[ast.Pattern, ...], ty: Type, cx: Cx, mode: Mode
) -> thir.Pattern:
    found = _find(path, cx)
    if found is None or not isinstance(found.node, ast.Enum | ast.Struct):
        if found is not None:
            cx.report(error("E0164", f"`{path.text}` is not a variant or a struct", path.span))
        for item in items:
            check_pattern(item, unify.fresh(), cx, mode)
        return thir.Wildcard(ty, node.span)
    shape = found.node.variants[found.variant or 0].shape if isinstance(found.node, ast.Enum) else found.node.shape
    if shape is not ast.Shape.TUPLE:
        cx.report(error("E0532", f"`{path.text}` has no fields in parentheses", path.span))
    types = _field_types(found, ty, node, cx)
    pairs = _positions(node, items, len(types), cx, "E0023")
    fields = [(i, check_pattern(item, types[i], cx, mode)) for i, item in pairs]
    return thir.Destructure(ty, node.span, found.variant or 0, fields)


def _struct(node: ast.StructPattern, ty: Type, cx: Cx, mode: Mode) -> thir.Pattern:
    found = _find_type(node.path, cx)
    if found is None or not isinstance(found.node, ast.Enum | ast.Struct):
        if found is not None:
            cx.report(error("E0574", f"`{node.path.text}` is not a struct or variant", node.path.span))
        return thir.Wildcard(ty, node.span)
    types = _field_types(found, ty, node, cx)
    variant = cx.items.adts[found.name].variants[found.variant or 0]
    names = [field.name for field in variant.fields]
    fields: list[tuple[int, thir.Pattern]] = []
    seen: set[str] = set()
    for name, inner in node.fields:
        if name.name not in names:
            cx.report(error("E0026", f"`{variant.name}` has no field `{name.name}`", name.span))
            continue
        if name.name in seen:
            cx.report(error("E0025", f"the field `{name.name}` is bound twice", name.span))
        seen.add(name.name)
        index = names.index(name.name)
        known = unify.shallow(ty)
        if isinstance(known, Adt):
            cx.private_field(known, found.variant or 0, index, name.span)
        fields.append((index, check_pattern(inner, types[index], cx, mode)))
    missing = [name for name in names if name not in seen]
    if missing and not node.rest:
        cx.report(error("E0027", f"this pattern does not mention the field `{missing[0]}`", node.span,
                        helps=["write `..` to skip the others"]))  # fmt: skip
    return thir.Destructure(ty, node.span, found.variant or 0, fields)


def _find_type(path: ast.Path, cx: Cx) -> Definition | None:
    if path.text == "Self" and isinstance(cx.self_type, Adt):
        return cx.items.names.adts[cx.self_type.name]
    found = lookup(_with_self(path, cx), "types", cx.module, cx.items.names)
    if found is None:
        cx.report(errors.unknown_name("struct or variant", path.text, path.span, None, "E0422"))
    elif isinstance(found.node, ast.TypeAlias):
        ty = cx.items.type_of(ast.PathType(path, path.span), cx.module)
        return cx.items.names.adts.get(ty.name) if isinstance(ty, Adt) else found
    return found


def _alternatives(
    node: ast.Pattern, alternatives: tuple[ast.Pattern, ...], ty: Type, cx: Cx, mode: Mode
) -> thir.Pattern:
    """All alternatives bind the same names; murust supports those that bind none."""
    results: list[thir.Pattern] = []
    for alternative in alternatives:
        before = len(cx.bindings)
        results.append(check_pattern(alternative, ty, cx, mode))
        if len(cx.bindings) > before:
            cx.report(errors.unsupported("a name bound inside alternatives (`|`)", alternative.span,
                                         "write an arm for each"))  # fmt: skip
    return thir.Or(ty, node.span, results)
