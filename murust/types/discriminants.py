"""The numbers of the variants of enums. Source: Rust reference, "Enumerations", "Discriminants"."""

from __future__ import annotations

from murust.core.types import INTS, Int
from murust.diagnostics.model import Label, error
from murust.resolve.names import Definition
from murust.source import Span
from murust.syntax import ast
from murust.types.consts import evaluate
from murust.types.items import Items
from murust.types.written import Scope


def discriminants(name: str, items: Items) -> tuple[int, ...]:
    """The number of each variant; what is wrong with them is reported once."""
    if name not in items.discriminants:
        found = items.names.adts[name]
        items.discriminants[name] = ()  # of one that is defined by itself
        items.discriminants[name] = _numbers(found, items)
    return items.discriminants[name]


def _numbers(found: Definition, items: Items) -> tuple[int, ...]:
    node = found.node
    assert isinstance(node, ast.Enum)
    ty = layout(node)
    scope = Scope(items, found.module, elide=lambda span: "static")
    numbers: list[int] = []
    first: dict[int, Span] = {}
    following = 0
    for variant in node.variants:
        number = following
        if variant.discriminant is not None:
            value = evaluate(variant.discriminant, ty, scope, items)
            number = int(value) if value is not None else following
        elif not ty.holds(number):
            text = f"the number of `{variant.name.name}` is too large for `{ty}`"
            items.report(error("E0370", text, variant.name.span))
        if number in first:
            other = [Label(first[number], "and here")]
            items.report(error("E0081", f"two variants have the number {number}", node.name.span, secondary=other))
        first.setdefault(number, variant.name.span)
        numbers.append(number)
        following = number + 1
    return tuple(numbers)


def layout(node: ast.Enum) -> Int:
    """The integer type that `repr` names, or `isize`."""
    named = [arg for attribute in node.attributes if attribute.path == "repr" for arg in attribute.args if arg in INTS]
    return INTS[named[0]] if named else INTS["isize"]


def check_discriminants(items: Items) -> None:
    for name, found in items.names.adts.items():
        node = found.node
        if not isinstance(node, ast.Enum) or found.module.in_prelude:
            continue
        if all(variant.discriminant is None for variant in node.variants):
            continue
        discriminants(name, items)
        has_layout = any(attribute.path == "repr" and set(attribute.args) & set(INTS) for attribute in node.attributes)
        if any(variant.shape is not ast.Shape.UNIT for variant in node.variants) and not has_layout:
            items.report(error("E0732", "an enum with fields and numbers says how it is laid out", node.name.span,
                               helps=["add `#[repr(u8)]`, or another integer type"]))  # fmt: skip
