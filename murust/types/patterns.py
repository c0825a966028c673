"""Types of patterns, with default binding modes. Source: Rust reference, "Patterns", "Binding modes"."""

from __future__ import annotations

from collections.abc import Iterable

from murust.core import nodes as core
from murust.core.types import BOOL, CHAR, INTS, STR, Adt, Array, Char, FnItem, Int, Ref, Slice, Tuple, Type
from murust.diagnostics.model import Label, error
from murust.record import replace
from murust.resolve.lookup import hidden, lookup
from murust.resolve.names import Definition
from murust.syntax import ast
from murust.types import errors, thir, unify
from murust.types.annotations import refuse, written, written_lifetimes
from murust.types.context import Cx

Mode = bool | None
"""The default binding mode: None moves or copies, otherwise names bind references: mutable ones?"""


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
    if isinstance(known, unify.Variable) and _looks_inside(node, cx):
        cx.settle()
        known = unify.shallow(ty)
    if isinstance(known, Ref) and _looks_inside(node, cx) and not _is_string(node, known):
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
            if not cx.unify(ty, Ref(mutable, target)):  # what is bound inside is bound as it is written
                cx.mismatch(ty, Ref(mutable, target), node.span)
            return thir.DerefPattern(ty, node.span, check_pattern(inner, target, cx))
        case ast.OrPattern(alternatives=alternatives):
            return _alternatives(node, alternatives, ty, cx, mode)
        case ast.RestPattern():
            cx.report(error("P0004", "`..` is for the rest of a tuple, slice or struct pattern", node.span))
            return thir.Wildcard(ty, node.span)
        case ast.SlicePattern(items=items):
            return _slice(node, items, ty, cx, mode)


def _is_string(node: ast.Pattern, known: Ref) -> bool:
    """A string literal is itself a reference; a byte string matches a reference to bytes."""
    return isinstance(node, ast.LiteralPattern) and node.literal.kind in (
        ast.LiteralKind.STRING, ast.LiteralKind.BYTE_STRING
    ) and not isinstance(unify.shallow(known.target), Ref)  # fmt: skip


def is_behind(place: thir.Expr) -> bool:
    """Is it looked at through a pointer of any kind, as a static is? Source: rustc, `is_known_valid_scrutinee`."""
    while isinstance(place, thir.Field | thir.Index):
        place = place.operand
    return isinstance(place, thir.Deref | thir.Overloaded | thir.StaticPlace)


def must_match(pattern: thir.Pattern, ty: Type, node: ast.Pattern, cx: Cx, *, behind: bool = False) -> None:
    """A pattern that has to match everything. `behind`: what is looked at through a pointer."""

    def finish() -> None:
        from murust.types.exhaust import missing

        witness = missing([pattern], ty, cx, behind=behind)
        if witness is not None:
            cx.report(error("E0005", f"this pattern does not cover `{witness}`", node.span,
                            helps=["use `let … else`, `if let` or `match`"]))  # fmt: skip

    cx.deferred.append(finish)


def _slice(node: ast.Pattern, items: tuple[ast.Pattern, ...], ty: Type, cx: Cx, mode: Mode) -> thir.Pattern:
    """`[a, b, rest @ .., c]` of an array or slice. In a plain `let` what is not known yet is an array: a slice would
    need more patterns."""
    if cx.plain_let and isinstance(unify.shallow(ty), unify.Variable) and not any(map(_is_rest, items)):
        cx.unify(ty, Array(unify.fresh(), len(items)))
    known = cx.known(ty, node.span)
    if not isinstance(known, Array | Slice):
        if not isinstance(known, unify.Variable) or known.integral:
            text = f"a slice pattern is for arrays and slices, this is `{cx.shown(ty)}`"
            cx.report(error("E0529", text, node.span))
        for item in items:
            check_pattern(_whole(item), unify.fresh(), cx, mode)
        return thir.Wildcard(ty, node.span)
    at = [i for i, item in enumerate(items) if _is_rest(item)]
    before = items[: at[0]] if at else items
    after = items[at[0] + 1 :] if at else ()
    count = len(before) + len(after)
    if len(at) > 1:
        cx.report(error("P0004", "`..` stands at most once in a pattern", node.span))
    rest_type: Type = Slice(known.element)
    if isinstance(known, Array) and not at:  # a pattern for all elements says how many there are
        cx.unify(known, Array(known.element, count))
        known = cx.solver.normalize(known)
    assert isinstance(known, Array | Slice)
    before_it = len(cx.items.diagnostics)
    if isinstance(known, Array) and not isinstance(known.count, int):
        code = "E0730" if at else "E0308"
        cx.report(error(code, "how many elements this array has is not known", node.span))
    if isinstance(known, Array) and isinstance(known.count, int):
        if known.count < count or (known.count != count and not at):
            text = f"this pattern has {count} elements, the array has {known.count}"
            cx.report(error("E0527" if not at else "E0528", text, node.span))
        rest_type = Array(known.element, max(known.count - count, 0))
    fits = len(cx.items.diagnostics) == before_it
    first = [check_pattern(item, known.element, cx, mode) for item in before]
    rest = None
    if at and isinstance(items[at[0]], ast.NamePattern):
        rest = check_pattern(_whole(items[at[0]]), rest_type, cx, mode)
    last = [check_pattern(item, known.element, cx, mode) for item in after]
    if not fits:  # which has been said, and what it covers is no matter
        return thir.Wildcard(ty, node.span)
    return thir.SlicePattern(ty, node.span, first, rest, bool(at), last)


def _is_rest(node: ast.Pattern) -> bool:
    return isinstance(node, ast.RestPattern) or (
        isinstance(node, ast.NamePattern) and isinstance(node.inner, ast.RestPattern)
    )


def _whole(node: ast.Pattern) -> ast.Pattern:
    """Of `rest @ ..` the name, of `..` the wildcard: a pattern for what is left."""
    if isinstance(node, ast.RestPattern):
        return ast.WildcardPattern(node.span)
    return replace(node, inner=None) if isinstance(node, ast.NamePattern) and _is_rest(node) else node


def _looks_inside(node: ast.Pattern, cx: Cx) -> bool:
    """Is it a pattern that, matched against a reference, looks at what is referred to? A constant does not."""
    match node:
        case ast.NamePattern(name=name, inner=inner):
            found = _constant_or_variant(name, cx)
            return inner is None and found is not None and not isinstance(found.node, ast.ConstItem)
        case ast.PathPattern(path=path):
            return _is_variant(path, cx)
        case ast.WildcardPattern() | ast.RefPattern() | ast.OrPattern() | ast.RestPattern():
            return False
        case _:
            return True


def _is_variant(path: ast.Path, cx: Cx) -> bool:
    """Is it a variant or a unit struct, rather than a constant?"""
    found = lookup(path, "values", cx.module, cx.items.names) if path.qself is None else None
    if found is not None:
        return not isinstance(found.node, ast.ConstItem)
    head = ast.Path(path.segments[:-1], path.span)
    owner = lookup(head, "types", cx.module, cx.items.names) if path.segments[:-1] and path.qself is None else None
    ty = cx.self_type if head.text == "Self" else None
    if owner is not None and isinstance(owner.node, ast.TypeAlias):
        ty = cx.scope_infer().type_of(ast.PathType(head, head.span))
    node = cx.items.names.adts[ty.name].node if isinstance(ty, Adt) else None
    return path.text == "Self" or (
        isinstance(node, ast.Enum) and any(variant.name.name == path.segments[-1].name for variant in node.variants)
    )


def _constant_or_variant(name: str, cx: Cx) -> Definition | None:
    """What a name in a pattern stands for, if it does not bind anything. Source: Rust reference, "Identifier
    patterns"."""
    found = cx.module.find("values", name) or cx.items.names.prelude.values.get(name)
    if found is None or isinstance(found.node, ast.Function):
        return None
    if isinstance(found.node, ast.Struct | ast.Enum):
        variant = found.node.variants[found.variant or 0] if isinstance(found.node, ast.Enum) else found.node
        return found if variant.shape is not ast.Shape.NAMED else None
    return found


def binds(pattern: ast.Pattern, cx: Cx) -> bool:
    """Is it a name for the whole value?"""
    if not isinstance(pattern, ast.NamePattern) or pattern.inner is not None or pattern.by_ref:
        return False
    return _constant_or_variant(pattern.name, cx) is None


def _is_meant(found: Definition) -> bool:
    """A constant, or a struct or variant without fields, is meant by its name."""
    if isinstance(found.node, ast.Enum):
        return found.node.variants[found.variant or 0].shape is ast.Shape.UNIT
    return isinstance(found.node, ast.ConstItem) or (
        isinstance(found.node, ast.Struct) and found.node.shape is ast.Shape.UNIT
    )


def _name(node: ast.NamePattern, ty: Type, cx: Cx, mode: Mode) -> thir.Pattern:
    found = _constant_or_variant(node.name, cx)
    if found is not None:
        path = ast.Path((ast.Segment(node.name, None, node.span),), node.span)
        secret = hidden(path, found, cx.module, cx.items.names)
        if secret is not None:
            cx.report(secret)
        if not node.mutable and not node.by_ref and node.inner is None and _is_meant(found):
            return _path(path, node, ty, cx)
        text = f"`{node.name}` is not a new name: it stands for something else here"
        cx.report(error("E0530", text, node.span, secondary=[Label(found.span, "which is defined here")],
                        helps=["take another name"]))  # fmt: skip
    if node.name in cx.generics.const_types:
        text = f"the const parameter `{node.name}` can't be a pattern"
        cx.report(error("E0158", text, node.span, helps=["compare with it in a guard"]))
    by_ref: Mode = (node.mutable if node.by_ref else mode) if not (node.mutable and not node.by_ref) else None
    bound = ty if by_ref is None else Ref(by_ref, ty)
    mutable = node.mutable and not node.by_ref
    binding = cx.shared_binding(node.name, bound, node.span)
    if binding is None:
        binding = thir.Binding(node.name, bound, mutable, node.span)
        cx.bind(binding)
    inner = check_pattern(node.inner, ty, cx, mode) if node.inner else None
    result = thir.Bind(ty, node.span, binding, by_ref, inner)
    if inner is not None:
        cx.deferred.append(lambda: _check_parts(result, cx))
    return result


def _check_parts(whole: thir.Bind, cx: Cx) -> None:
    """`a @ Some(b)`: both have the value, so one that is borrowed to be written to, or moved, stands alone. Source:
    Rust reference, "Identifier patterns"."""
    from murust.types.closures import bindings

    assert whole.inner is not None
    moved = whole.by_ref is None and not cx.is_copy(unify.resolve(whole.ty, default=True))
    for part in bindings(whole.inner):
        if part.by_ref is not None and (moved or whole.by_ref or (whole.by_ref is False and part.by_ref)):
            text = f"`{whole.binding.name}` and `{part.binding.name}` can't both have this value"
            cx.report(error("E0502", text, whole.span, secondary=[Label(part.span, "a part of it is borrowed here")]))
            return


def literal_value(node: ast.LiteralPattern, ty: Type, cx: Cx) -> int | bool | str:
    literal = node.literal
    wanted: Type
    value: int | bool | str
    match literal.kind:
        case ast.LiteralKind.BOOL if not node.negative:
            wanted, value = BOOL, bool(literal.value)
        case ast.LiteralKind.INT | ast.LiteralKind.BYTE:
            wanted = cx.type_of(_suffix_type(literal)) if literal.suffix else unify.fresh(True)
            value = -int(literal.value) if node.negative else int(literal.value)
        case ast.LiteralKind.CHAR:
            from murust.types.infer import _code_point

            wanted, value = CHAR, _code_point(str(literal.value))
        case ast.LiteralKind.STRING:
            wanted, value = Ref(False, STR), str(literal.value)
        case ast.LiteralKind.BYTE_STRING if isinstance(literal.value, bytes):
            known = unify.shallow(ty)
            target = unify.shallow(known.target) if isinstance(known, Ref) else None
            u8 = INTS["u8"]
            wanted = Ref(False, Slice(u8) if isinstance(target, Slice) else Array(u8, len(literal.value)))
            value = literal.value.decode("latin-1")
        case _:
            cx.report(errors.unsupported(f"a {literal.kind.value} literal in a pattern", node.span))
            return 0
    if not cx.unify(ty, wanted):
        cx.mismatch(ty, wanted, node.span)
    if literal.kind in (ast.LiteralKind.INT, ast.LiteralKind.BYTE):
        cx.literal(value if isinstance(value, int) else 0, ty, node.span)
    return value


def _suffix_type(literal: ast.Literal) -> ast.Type:
    segment = ast.Segment(literal.suffix, None, literal.span)
    return ast.PathType(ast.Path((segment,), literal.span), literal.span)


def _range(node: ast.RangePattern, ty: Type, cx: Cx) -> thir.Pattern:
    def end(part: ast.LiteralPattern | ast.PathPattern | None) -> int | None:
        match part:
            case None:
                return None
            case ast.LiteralPattern():
                value = literal_value(part, ty, cx)
                return value if isinstance(value, int) else 0
            case ast.PathPattern(path=path):
                pattern = _path(path, part, ty, cx)
                known = isinstance(pattern, thir.Constant) and isinstance(pattern.value, int)
                return int(pattern.value) if known and isinstance(pattern, thir.Constant) else 0

    low, high = end(node.low), end(node.high)
    pattern = thir.Range(ty, node.span, 0, 0, low is None, high is None)

    def finish() -> None:
        final = unify.resolve(ty, default=True)
        if not isinstance(final, Int | Char):
            cx.report(error("E0029", f"a range pattern is for numbers and `char`, this is `{final}`", node.span))
            return
        least, most = (final.min, final.max) if isinstance(final, Int) else (0, 0x10FFFF)
        pattern.low = least if low is None else low
        pattern.high = most if high is None else high if node.inclusive else high - 1
        if pattern.low > pattern.high:
            cx.report(error("E0030" if node.inclusive else "E0579", "this range pattern matches nothing", node.span))

    cx.deferred.append(finish)
    return pattern


def _path(path: ast.Path, node: ast.Pattern, ty: Type, cx: Cx) -> thir.Pattern:
    """A constant, or a struct or variant without fields."""
    from murust.types import paths
    from murust.types.consts import as_pattern

    if len(path.segments) == 1 and path.qself is None and not path.absolute and path.text != "Self":
        found = _constant_or_variant(path.text, cx)
        value = paths.value_of(found, path, cx, None) if found is not None else paths.path(
            ast.PathExpr(path, path.span), cx, None
        )  # fmt: skip
    else:
        value = paths.path(ast.PathExpr(path, path.span), cx, None)
    if not isinstance(value, thir.ConstValue) or set(written_lifetimes(written(path))) != {"static"}:
        refuse(written(path), node.span, cx)  # of a constant, the program's may be asked for wherever it stands
    if isinstance(value, thir.FunctionValue):
        code = "E0532" if isinstance(value.ty, FnItem) and value.ty.variant is not None else "E0533"
        cx.report(error(code, f"`{path.text}` has fields: a pattern for it names or skips them", node.span))
        return thir.Wildcard(ty, node.span)
    if not cx.unify(ty, value.ty):
        cx.mismatch(ty, value.ty, node.span)
    if isinstance(value, thir.Aggregate):
        return thir.Destructure(ty, node.span, value.variant, [])
    if isinstance(value, thir.ConstValue):
        return as_pattern(value, cx)
    return thir.Wildcard(ty, node.span)


def _tuple(node: ast.Pattern, items: tuple[ast.Pattern, ...], ty: Type, cx: Cx, mode: Mode) -> thir.Pattern:
    known = unify.shallow(ty)
    rests = [i for i, item in enumerate(items) if isinstance(item, ast.RestPattern)]
    if not isinstance(known, Tuple):
        if rests and isinstance(known, unify.Variable):
            cx.report(errors.needs_annotation(node.span))
            return thir.Wildcard(ty, node.span)
        known = Tuple(tuple(unify.fresh() for _ in items))
        if not cx.unify(ty, known):
            cx.mismatch(ty, known, node.span)
    pairs = _positions(node, items, len(known.items), cx)
    fields = [(i, check_pattern(item, known.items[i], cx, mode)) for i, item in pairs]
    return thir.Destructure(ty, node.span, 0, fields)


def _positions(
    node: ast.Pattern, items: tuple[ast.Pattern, ...], count: int, cx: Cx, code: str = "E0308"
) -> list[tuple[int, ast.Pattern]]:
    """Which field each pattern is for, where `..` may stand for some."""
    rests = [i for i, item in enumerate(items) if isinstance(item, ast.RestPattern)]
    if (not rests and len(items) != count) or len(items) - 1 > count or len(rests) > 1:
        parts = f"{len(items)} part" if len(items) == 1 else f"{len(items)} parts"
        cx.report(error(code, f"this pattern has {parts}, the value has {count}", node.span))
        _check_lost([item for item in items if not isinstance(item, ast.RestPattern)], cx)
        return []
    if not rests:
        return list(enumerate(items))
    at = rests[0]
    after = len(items) - at - 1
    return list(enumerate(items[:at])) + [(count - after + i, item) for i, item in enumerate(items[at + 1 :])]


def _check_lost(items: Iterable[ast.Pattern], cx: Cx) -> None:
    """Parts of a pattern that belong to nothing, so that their names are known all the same."""
    for item in items:
        check_pattern(item, unify.fresh(), cx)


def _tuple_struct(
    node: ast.Pattern, path: ast.Path, items: tuple[ast.Pattern, ...], ty: Type, cx: Cx, mode: Mode
) -> thir.Pattern:
    found = _constructor(path, cx)
    if found is None:
        _check_lost([item for item in items if not isinstance(item, ast.RestPattern)], cx)
        return thir.Wildcard(ty, node.span)
    wanted, variant = found
    if not cx.unify(ty, wanted):
        cx.mismatch(ty, wanted, node.span)
    types = [cx.normalize(t, node.span) for t in core.field_types(wanted, variant, cx.items.adts)]
    pairs = _positions(node, items, len(types), cx, "E0023")
    for index, _ in pairs:
        cx.private_field(wanted, variant, index, node.span, "E0532")
    fields = [(i, check_pattern(item, types[i], cx, mode)) for i, item in pairs]
    return thir.Destructure(ty, node.span, variant, fields)


def _constructor(path: ast.Path, cx: Cx) -> tuple[Adt, int] | None:
    """The tuple struct or tuple variant that a path names."""
    from murust.types import paths

    if path.qself is not None:  # rustc: E0658
        cx.report(errors.unsupported("a qualified path here", path.span, "name the type"))
        return None
    if len(path.segments) == 1 and not path.absolute and path.text != "Self":
        found = lookup(path, "values", cx.module, cx.items.names)
        if found is None:
            cx.report(errors.unknown_name("tuple struct or variant", path.text, path.span, None, "E0531"))
            return None
    refuse(written(path), path.span, cx)
    value = paths.path(ast.PathExpr(path, path.span), cx, None)
    if isinstance(value, thir.FunctionValue) and isinstance(value.ty, FnItem) and value.ty.variant is not None:
        return Adt(value.ty.name, value.ty.args), value.ty.variant
    if not isinstance(value, thir.Literal):
        code = "E0164" if isinstance(value, thir.FunctionValue) else "E0532"
        cx.report(error(code, f"`{path.text}` is not a tuple struct or a tuple variant", path.span))
    return None


def _struct(node: ast.StructPattern, ty: Type, cx: Cx, mode: Mode) -> thir.Pattern:
    from murust.types.calls import find_struct

    refuse(written(node.path), node.path.span, cx)
    found = find_struct(node.path, cx)
    if found is None:
        return thir.Wildcard(ty, node.span)
    wanted, index_of_variant = found
    if not cx.unify(ty, wanted):
        cx.mismatch(ty, wanted, node.span)
    types = [cx.normalize(t, node.span) for t in core.field_types(wanted, index_of_variant, cx.items.adts)]
    variant = cx.items.adts[wanted.name].variants[index_of_variant]
    names = [field.name for field in variant.fields]
    fields: list[tuple[int, thir.Pattern]] = []
    seen: set[str] = set()
    for name, inner in node.fields:
        if name.name not in names:
            cx.report(error("E0026", f"`{variant.name}` has no field `{name.name}`", name.span))
            _check_lost([inner], cx)
            continue
        if name.name in seen:
            cx.report(error("E0025", f"the field `{name.name}` is bound twice", name.span))
        seen.add(name.name)
        index = names.index(name.name)
        cx.private_field(wanted, index_of_variant, index, name.span, "E0451")
        fields.append((index, check_pattern(inner, types[index], cx, mode)))
    missing = [name for name in names if name not in seen]
    if missing and not node.rest:
        cx.report(error("E0027", f"this pattern does not mention the field `{missing[0]}`", node.span,
                        helps=["write `..` to skip the others"]))  # fmt: skip
    return thir.Destructure(ty, node.span, index_of_variant, fields)


def _alternatives(
    node: ast.Pattern, alternatives: tuple[ast.Pattern, ...], ty: Type, cx: Cx, mode: Mode
) -> thir.Pattern:
    """All alternatives bind the same names, with the same types: the first one declares them."""
    before, outer, shared = len(cx.bindings), cx.sharing, cx.shared
    cx.shared = set()
    results = [check_pattern(alternatives[0], ty, cx, mode)]
    around = cx.shared  # bound by what stands around this pattern, which is in an alternative itself
    declared = {name: outer[name] for name in around} | {b.name: b for b in cx.bindings[before:]}
    for alternative in alternatives[1:]:
        cx.sharing, cx.shared = declared, set()
        count = len(cx.bindings)
        results.append(check_pattern(alternative, ty, cx, mode))
        extra = [binding.name for binding in cx.bindings[count:]]
        missing = [name for name in declared if name not in cx.shared]
        for name in [*extra, *missing]:
            cx.report(error("E0408", f"`{name}` is not bound in every alternative", alternative.span))
    cx.sharing, cx.shared = outer, shared | around
    return thir.Or(ty, node.span, results)
