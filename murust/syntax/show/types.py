"""Names, paths, types, generics and patterns as text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from murust.syntax import ast

_WORDS = """
    as break const continue else enum extern false fn for if impl in let loop match mod move mut pub ref return static
    struct trait true type unsafe use where while async await dyn
"""
_KEYWORDS = frozenset(_WORDS.split())


def name(text: str) -> str:
    """An identifier; a keyword among them was written raw."""
    return f"r#{text}" if text in _KEYWORDS else text


def commas(parts: Iterable[str]) -> str:
    return ", ".join(parts)


def tuple_text(parts: list[str]) -> str:
    return f"({parts[0]},)" if len(parts) == 1 else f"({commas(parts)})"


# --- Paths -----------------------------------------------------------------------------------------------------


def path(node: ast.Path, *, in_type: bool) -> str:
    """In expressions, arguments stand behind `::`."""
    text = "::" if node.absolute else ""
    if node.qself is not None:
        trait = f" as {path(node.qtrait, in_type=True)}" if node.qtrait is not None else ""
        text = f"<{type_text(node.qself)}{trait}>::"
    return text + "::".join(_segment(segment, in_type) for segment in node.segments)


def _segment(node: ast.Segment, in_type: bool) -> str:
    text = name(node.name)
    if node.inputs is not None:
        output = f" -> {type_text(node.output)}" if node.output is not None else ""
        return f"{text}({commas(map(type_text, node.inputs))}){output}"
    if node.args is None:
        return text
    return f"{text}{'' if in_type else '::'}{generic_args(node.args)}"


def generic_args(args: tuple[ast.GenericArg, ...]) -> str:
    return f"<{commas(map(generic_arg, args))}>"


def generic_arg(node: ast.GenericArg) -> str:
    from murust.syntax.show.exprs import block, expr

    match node:
        case ast.Lifetime():
            return f"'{node.name}"
        case ast.AssocArg():
            return f"{name(node.name.name)} = {type_text(node.ty)}"
        case ast.ConstArg(value=ast.Block() as value):
            return block(value, 0)
        case ast.ConstArg(value=ast.Unary(operand=operand)):
            return f"-{expr(operand)}"
        case ast.ConstArg(value=value):
            return expr(value)
        case _:
            return type_text(node)


# --- Types -----------------------------------------------------------------------------------------------------


def type_text(node: ast.Type) -> str:
    from murust.syntax.show.exprs import expr

    match node:
        case ast.PathType():
            return path(node.path, in_type=True)
        case ast.RefType(mutable=mutable, lifetime=lifetime, target=target):
            return f"&{_lifetime(lifetime)}{'mut ' if mutable else ''}{type_text(target)}"
        case ast.PointerType(mutable=mutable, target=target):
            return f"*{'mut' if mutable else 'const'} {type_text(target)}"
        case ast.ArrayType(element=element, length=length):
            return f"[{type_text(element)}; {expr(length)}]"
        case ast.SliceType(element=element):
            return f"[{type_text(element)}]"
        case ast.TupleType(items=items):
            return tuple_text([type_text(item) for item in items])
        case ast.FnPointerType(params=params, result=result, qualifiers=qualifiers, lifetimes=lifetimes):
            words = _for(lifetimes) + "".join(f"{qualifier.name} " for qualifier in qualifiers)
            return f"{words}fn({commas(map(type_text, params))}){returns(result)}"
        case ast.NeverType():
            return "!"
        case ast.InferType():
            return "_"
        case ast.ImplType():
            return f"impl {bounds(node.bounds)}"
        case ast.UnsupportedType(what=what):
            raise ValueError(f"{what} has no text")
        case _:
            assert_never(node)


def _lifetime(written: str | None) -> str:
    return f"'{written} " if written is not None else ""


def typed(ty: ast.Type | None) -> str:
    return f": {type_text(ty)}" if ty is not None else ""


def returns(result: ast.Type | None) -> str:
    return f" -> {type_text(result)}" if result is not None else ""


# --- Generics --------------------------------------------------------------------------------------------------


def bounds(found: tuple[ast.Bound, ...]) -> str:
    return " + ".join(map(_bound, found))


def _bound(node: ast.Bound) -> str:
    if isinstance(node, ast.Lifetime):
        return f"'{node.name}"
    return f"{_for(node.lifetimes)}{'?' if node.maybe else ''}{path(node.path, in_type=True)}"


def _for(lifetimes: tuple[ast.Lifetime, ...]) -> str:
    names = commas("'" + one.name for one in lifetimes)
    return f"for<{names}> " if lifetimes else ""


def generics(node: ast.Generics) -> str:
    return f"<{commas(map(_param, node.params))}>" if node.params else ""


def _param(node: ast.GenericParam) -> str:
    sign = {"lifetime": "'", "const": "const "}.get(node.kind, "")
    of = f": {type_text(node.ty)}" if node.ty is not None else f": {bounds(node.bounds)}" if node.bounds else ""
    default = f" = {generic_arg(node.default)}" if node.default is not None else ""
    return f"{sign}{name(node.name)}{of}{default}"


def where(node: ast.Generics) -> str:
    if not node.where:
        return ""
    parts = [f"{_for(one.lifetimes)}{_subject(one.subject)}: {bounds(one.bounds)}" for one in node.where]
    return f" where {commas(parts)}"


def _subject(node: ast.Type | ast.Lifetime) -> str:
    return f"'{node.name}" if isinstance(node, ast.Lifetime) else type_text(node)


# --- Patterns --------------------------------------------------------------------------------------------------


def pattern(node: ast.Pattern) -> str:
    from murust.syntax.show.exprs import expr

    match node:
        case ast.WildcardPattern():
            return "_"
        case ast.NamePattern(name=text, mutable=mutable, by_ref=by_ref, inner=inner):
            behind = f" @ {_inner(inner)}" if inner is not None else ""
            return f"{'ref ' if by_ref else ''}{'mut ' if mutable else ''}{name(text)}{behind}"
        case ast.LiteralPattern(literal=literal, negative=negative):
            return f"{'-' if negative else ''}{expr(literal)}"
        case ast.RangePattern(low=low, high=high, inclusive=inclusive):
            ends = [pattern(end) if end is not None else "" for end in (low, high)]
            return f"{ends[0]}{'..=' if inclusive else '..'}{ends[1]}"
        case ast.PathPattern():
            return path(node.path, in_type=False)
        case ast.TuplePattern(items=items):
            return tuple_text([pattern(item) for item in items])
        case ast.TupleStructPattern(items=items):
            return f"{path(node.path, in_type=False)}({commas(map(pattern, items))})"
        case ast.StructPattern(fields=fields, rest=rest):
            parts = [f"{name(field.name)}: {pattern(inner)}" for field, inner in fields] + [".."] * rest
            return f"{path(node.path, in_type=False)} {{ {commas(parts)} }}"
        case ast.SlicePattern(items=items):
            return f"[{commas(map(pattern, items))}]"
        case ast.RefPattern(mutable=mutable, inner=inner):
            return f"&{'mut ' if mutable else ''}{_inner(inner)}"
        case ast.OrPattern(alternatives=alternatives):
            return f"({' | '.join(map(pattern, alternatives))})"
        case ast.RestPattern():
            return ".."
        case _:
            assert_never(node)


def _inner(node: ast.Pattern) -> str:
    """Behind `@` or `&`: a range in parentheses."""
    return f"({pattern(node)})" if isinstance(node, ast.RangePattern) else pattern(node)
