"""The numbers of the variants of enums. Source: Rust reference, "Enumerations", "Discriminants"."""

from __future__ import annotations

from murust.core.types import INTS, Int
from murust.diagnostics.model import Label, error
from murust.resolve.names import Definition
from murust.source import Span
from murust.syntax import ast
from murust.types.const_values import NotConstant
from murust.types.consts import evaluate, report
from murust.types.items import Items
from murust.types.written import Scope


def discriminant(name: str, variant: int, items: Items) -> int:
    """The number of a variant: what is written, or one more than that of the variant before. Raises `NotConstant` for
    one that depends on itself."""
    known = items.discriminants.setdefault(name, {})
    if variant in known:
        number = known[variant]
        if number is None:
            span = items.names.adts[name].span
            raise NotConstant(f"the numbers of `{name}` depend on themselves", span, "E0391")
        return number
    known[variant] = None
    known[variant] = result = _number(name, variant, items)
    return result


def _number(name: str, variant: int, items: Items) -> int:
    found = items.names.adts[name]
    node = found.node
    assert isinstance(node, ast.Enum)
    written = node.variants[variant].discriminant
    if written is None:
        return discriminant(name, variant - 1, items) + 1 if variant else 0
    value = evaluate(written, layout(node), Scope(items, found.module, elide=lambda span: "static"), items)
    return int(value) if value is not None else 0


def _check_numbers(found: Definition, items: Items) -> None:
    """Each fits, and no two are the same."""
    node = found.node
    assert isinstance(node, ast.Enum)
    ty = layout(node)
    first: dict[int, Span] = {}
    for index, variant in enumerate(node.variants):
        try:
            number = discriminant(found.name, index, items)
        except NotConstant as problem:
            report(problem, items)
            return
        if variant.discriminant is None and not ty.holds(number):
            text = f"the number of `{variant.name.name}` is too large for `{ty}`"
            items.report(error("E0370", text, variant.name.span))
        if number in first:
            other = [Label(first[number], "and here")]
            items.report(error("E0081", f"two variants have the number {number}", node.name.span, secondary=other))
        first.setdefault(number, variant.name.span)


def layout(node: ast.Enum) -> Int:
    """The integer type that `repr` names, or `isize`."""
    named = [arg for attribute in node.attributes if attribute.path == "repr" for arg in attribute.words if arg in INTS]
    return INTS[named[0]] if named else INTS["isize"]


def check_discriminants(items: Items) -> None:
    for found in items.names.adts.values():
        node = found.node
        if not isinstance(node, ast.Enum) or found.module.in_prelude:
            continue
        if all(variant.discriminant is None for variant in node.variants):
            continue
        _check_numbers(found, items)
        has_layout = any(attribute.path == "repr" and set(attribute.words) & set(INTS) for attribute in node.attributes)
        if any(variant.shape is not ast.Shape.UNIT for variant in node.variants) and not has_layout:
            items.report(error("E0732", "an enum with fields and numbers says how it is laid out", node.name.span,
                               helps=["add `#[repr(u8)]`, or another integer type"]))  # fmt: skip
