"""Items as text."""

from __future__ import annotations

from typing import assert_never

from murust.syntax import ast
from murust.syntax.show.exprs import block, clause, expr, spec_block
from murust.syntax.show.types import bounds, commas, generics, name, path, pattern, returns, type_text, where

_ENDS = ("requires", "ensures", "panics", "decreases", "lemma")


def show_file(file: ast.File) -> str:
    attributes = [f"#!{_attribute(one)[1:]}\n" for one in file.attributes]
    return "".join(attributes) + "\n\n".join(item(one, 0) for one in file.items) + "\n"


def _attribute(node: ast.Attribute) -> str:
    return f"#[{_meta(node)}]"


def _meta(node: ast.Attribute | ast.Literal) -> str:
    if isinstance(node, ast.Literal):
        return expr(node, 0)
    if node.form == "value":
        return f"{node.path} = {_meta(node.args[0])}"
    return f"{node.path}({commas(map(_meta, node.args))})" if node.form == "list" else node.path


def _lines(head: list[str], last: str, depth: int) -> str:
    return f"\n{'    ' * depth}".join([*head, last])


def item(node: ast.Item, depth: int) -> str:
    match node:
        case ast.Function():
            return _function(node, depth)
        case ast.SpecFunction():
            return f"/*@ {_spec_function(node, depth)} @*/"
        case ast.Struct(ghost=True) | ast.Enum(ghost=True):
            return f"/*@ ghost {_data(node, depth)} @*/"
        case ast.Struct() | ast.Enum():
            return _lines(list(map(_attribute, node.attributes)), _public(node.public) + _data(node, depth), depth)
        case ast.ConstItem(ghost=ghost):
            text = f"const {name(node.name.name)}: {type_text(node.ty)}{_value(node.value, depth)};"
            return f"/*@ spec {text} @*/" if ghost else _public(node.public) + text
        case ast.Static(mutable=mutable):
            word = "static mut" if mutable else "static"
            text = f"{word} {name(node.name.name)}: {type_text(node.ty)}{_value(node.value, depth)};"
            return _public(node.public) + text
        case ast.TypeAlias(target=target):
            below = f": {bounds(node.bounds)}" if node.bounds else ""
            given = f" = {type_text(target)}" if target is not None else ""
            head = f"type {name(node.name.name)}{generics(node.generics)}{below}{where(node.generics)}{given};"
            return _public(node.public) + head
        case ast.Use(leaves=leaves):
            return f"{_public(node.public)}use {{{commas(map(_leaf, leaves))}}};"
        case ast.Mod(items=items):
            head = f"{_public(node.public)}mod {name(node.name.name)}"
            text = f"{head};" if items is None else f"{head} {_body(items, depth)}"
            return _lines(list(map(_attribute, node.attributes)), text, depth)
        case ast.Impl():
            return _impl(node, depth)
        case ast.Trait():
            return _trait(node, depth)
        case ast.ExternBlock(abi=abi, items=items):
            return f'extern "{abi}" {_body(items, depth)}'
        case ast.TypeInvariant(target=target, proposition=proposition):
            return f"/*@ invariant {type_text(target)}: {expr(proposition, depth)}; @*/"
        case ast.UnsupportedItem(what=what):
            raise ValueError(f"{what} has no text")
        case _:
            assert_never(node)


def _public(public: str) -> str:
    return f"{public} " if public else ""


def _value(value: ast.Expr | None, depth: int) -> str:
    return f" = {expr(value, depth)}" if value is not None else ""


def _body(items: tuple[ast.Item, ...], depth: int) -> str:
    if not items:
        return "{}"
    pad = "    " * (depth + 1)
    return "{\n" + "\n".join(pad + item(one, depth + 1) for one in items) + "\n" + "    " * depth + "}"


def _leaf(leaf: ast.UseLeaf) -> str:
    text = path(leaf.path, in_type=False)
    if leaf.glob:
        return f"{text}::*" if leaf.path.segments else "*"
    if leaf.name is None:
        return f"{text} as _"
    return text if leaf.name.name == leaf.path.segments[-1].name else f"{text} as {name(leaf.name.name)}"


# --- Functions -------------------------------------------------------------------------------------------------


def _function(node: ast.Function, depth: int) -> str:
    words = "".join(f"{qualifier.name} " for qualifier in node.qualifiers)
    params = commas(_param(param) for param in node.params)
    head = f"{_public(node.public)}{words}fn {name(node.name.name)}{generics(node.generics)}({params})"
    head += returns(node.result) + where(node.generics)
    above = [f"/*@ {_clause(one, depth)} @*/" for one in node.clauses] + list(map(_attribute, node.attributes))
    return _lines(above, head + (f" {block(node.body, depth)}" if node.body is not None else ";"), depth)


def _clause(node: ast.AnyClause, depth: int) -> str:
    text = clause(node, depth)
    return f"{text};" if text.startswith(_ENDS) else text


def _param(node: ast.SelfParam | ast.Param) -> str:
    if isinstance(node, ast.Param):
        return f"{pattern(node.pattern)}: {type_text(node.ty)}"
    lifetime = f"'{node.lifetime} " if node.lifetime is not None else ""
    word = f"{'mut ' if node.mutable else ''}self"
    if node.reference:
        return f"&{lifetime}{word}"
    return f"{word}: {type_text(node.ty)}" if node.ty is not None else word


def _spec_function(node: ast.SpecFunction, depth: int) -> str:
    if node.name.name == "_" and isinstance(node.clauses[0], ast.Clause):
        return f"axiom {expr(node.clauses[0].proposition, depth)};"
    if node.kind == "device":
        registers = "".join(f"{_register(one, depth)} " for one in node.registers)
        return f"device {name(node.name.name)}({commas(map(_param, node.params))}) {{ {registers}}}"
    kind = node.kind if node.kind == "predicate" else f"{node.kind} fn"
    params = commas(_param(param) for param in node.params)
    head = f"{kind} {name(node.name.name)}{generics(node.generics)}({params}){returns(node.result)}"
    head += where(node.generics)
    clauses = "".join(f" {_spec_clause(one, depth)}" for one in node.clauses)
    if node.body is None:
        return f"{head}{clauses};"
    body = spec_block(node.body, depth) if node.kind == "lemma" else block(node.body, depth)
    return f"{head}{clauses} {body}"


def _register(node: ast.Register, depth: int) -> str:
    word = "write" if node.writes else "read"
    head = f"{word} {name(node.name.name)}: {type_text(node.ty)} at ({expr(node.place, depth)});"
    return " ".join([head, *(_clause(one, depth) for one in node.clauses)])


def _spec_clause(node: ast.AnyClause, depth: int) -> str:
    """Before a body: what could be taken for it stands in parentheses."""
    match node:
        case ast.Clause(kind=kind, proposition=proposition):
            return f"{kind.value} ({expr(proposition, depth)})"
        case ast.Decreases(terms=terms):
            return f"decreases {commas(f'({expr(term, depth)})' for term in terms)}"
        case _:
            return clause(node, depth)


# --- Types -----------------------------------------------------------------------------------------------------


def _data(node: ast.Struct | ast.Enum, depth: int) -> str:
    if isinstance(node, ast.Struct):
        head = f"struct {name(node.name.name)}{generics(node.generics)}"
        if node.shape is ast.Shape.UNIT:
            return f"{head}{where(node.generics)};"
        if node.shape is ast.Shape.TUPLE:
            return f"{head}{_fields(node.shape, node.fields)}{where(node.generics)};"
        return f"{head}{where(node.generics)}{_fields(node.shape, node.fields)}"
    head = f"enum {name(node.name.name)}{generics(node.generics)}{where(node.generics)}"
    return f"{head} {{ {commas(_variant(one, depth) for one in node.variants)} }}"


def _variant(node: ast.VariantDef, depth: int) -> str:
    default = "#[default] " if node.default else ""
    return f"{default}{name(node.name.name)}{_fields(node.shape, node.fields)}{_value(node.discriminant, depth)}"


def _fields(shape: ast.Shape, fields: tuple[ast.FieldDef, ...]) -> str:
    if shape is ast.Shape.UNIT:
        return ""
    if shape is ast.Shape.TUPLE:
        return f"({commas(_public(field.public) + type_text(field.ty) for field in fields)})"
    parts = [f"{_public(field.public)}{name(field.name.name)}: {type_text(field.ty)}" for field in fields]
    return f" {{ {commas(parts)} }}"


def _impl(node: ast.Impl, depth: int) -> str:
    trait = f"{path(node.trait, in_type=True)} for " if node.trait is not None else ""
    head = f"{'unsafe ' if node.unsafe else ''}impl{generics(node.generics)} {trait}{type_text(node.target)}"
    text = f"{head}{where(node.generics)} {_body(node.items, depth)}"
    return f"/*@ {text.replace('/*@ ', '').replace(' @*/', '')} @*/" if node.logical else text


def _trait(node: ast.Trait, depth: int) -> str:
    below = f": {bounds(node.supertraits)}" if node.supertraits else ""
    head = f"{_public(node.public)}{'unsafe ' if node.unsafe else ''}trait {name(node.name.name)}"
    head += f"{generics(node.generics)}{below}{where(node.generics)} {_body(node.items, depth)}"
    return _lines(list(map(_attribute, node.attributes)), head, depth)
