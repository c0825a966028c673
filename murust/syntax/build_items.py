"""Syntax trees of items. Attributes and contracts are collected and given to the item that follows them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from murust.diagnostics.model import Diagnostic, error
from murust.record import replace
from murust.source import SourceFile, Span
from murust.syntax import ast
from murust.syntax.attributes import of_item, of_place
from murust.syntax.build_base import Children
from murust.syntax.build_exprs import ExprBuilder
from murust.syntax.build_stmts import StmtBuilder
from murust.syntax.lexer import LexError, Tok
from murust.syntax.lint_levels import of_attributes

_ABIS = frozenset(
    {
        *("Rust", "C", "system", "cdecl", "stdcall", "fastcall", "vectorcall", "thiscall", "aapcs", "win64", "sysv64"),
        *("C-unwind", "system-unwind", "cdecl-unwind", "stdcall-unwind", "fastcall-unwind", "vectorcall-unwind"),
        *("thiscall-unwind", "aapcs-unwind", "win64-unwind", "sysv64-unwind", "efiapi"),
    }
)
"""Calling conventions that stable rustc knows."""

_LINKAGE = frozenset({"no_mangle", "export_name", "link_section"})
"""Attributes with which names may clash, or things lie where they must not."""

_CLAUSES = (ast.Clause, ast.Decreases, ast.Modifier, ast.UsesLemmas, ast.GhostParam)


class Builder(ExprBuilder, StmtBuilder):
    """The builder that the parser calls; `problems` are read after each run."""

    def begin(self, file: SourceFile, with_tests: bool) -> None:
        self.file, self.with_tests = file, with_tests
        self.problems: list[Diagnostic] = []
        self.blocks: list[ast.Block] = []
        self.tests: list[Span] = []
        self.levels: list[ast.LintLevel] = []
        self.unsafe_code: list[tuple[Span, str]] = []

    def start(self, c: Children) -> ast.File:
        attributes, items = c[0]
        self.levels += of_attributes(attributes, Span(self.file, 0, len(self.file.text)))
        blocks, levels, found = tuple(self.blocks), tuple(self.levels), tuple(self.unsafe_code)
        return ast.File(self.file, attributes, items, blocks, levels, found)

    def elements(self, c: Children) -> tuple[tuple[ast.Attribute, ...], tuple[ast.Item, ...]]:
        """Inner attributes, and the items with what belongs to them."""
        inner: list[ast.Attribute] = []
        items: list[ast.Item] = []
        attributes: list[ast.Attribute] = []
        clauses: list[ast.AnyClause] = []
        elements = self._flatten(c)
        for position, element in enumerate(elements):
            if isinstance(element, ast.Attribute):
                if self.file.text.startswith("#!", element.span.start):
                    inner.append(element)
                    self.problems += of_place(element, "crate")
                else:
                    attributes.append(element)
            elif isinstance(element, _CLAUSES):
                clauses.append(element)
            else:
                if self.is_left_out(attributes, element):
                    after = elements[position + 1 : position + 2]  # later things are not read yet
                    self.leave_out(attributes[0].span.start, after[0].span.start if after else len(self.file.text))
                else:
                    items.append(self.complete(element, attributes, clauses))
                attributes, clauses = [], []
        self.refuse_clauses(clauses)
        self.refuse_alone(attributes)
        return tuple(inner), tuple(items)

    def is_left_out(self, attributes: list[ast.Attribute], item: ast.Item) -> bool:
        """`#[cfg(test)]`, and functions with `#[test]`: not part of the program. Other configurations are refused, for
        which one is meant is not known here."""
        for attribute in attributes:
            if attribute.path == "cfg" and attribute.words == ("test",) and len(attribute.args) == 1:
                return not self.with_tests
            if attribute.path == "test" and attribute.form == "word" and isinstance(item, ast.Function):
                self.tests.append(attribute.span)
                return not self.with_tests
            if attribute.path in ("cfg", "cfg_attr"):
                message = "only `cfg(test)` is in the subset that murust supports"
                self.problems.append(error("U0001", message, attribute.span))
        return False

    def _flatten(self, children: Children) -> list[Any]:
        return [part for child in children for part in (child if isinstance(child, tuple) else (child,))]

    def complete(self, item: ast.Item, attributes: list[ast.Attribute], clauses: list[ast.AnyClause]) -> ast.Item:
        """The item with what stands before it and belongs to it."""
        self.problems += [problem for attribute in attributes for problem in of_item(attribute, item)]
        item = replace(item, extent=self._with(item, [*attributes, *clauses]))
        self.levels += of_attributes(attributes, item.extent)
        for attribute in attributes if isinstance(item, ast.Function | ast.Static) else ():
            if attribute.path in _LINKAGE:
                self.unsafe_code.append((attribute.span, f"`{attribute.path}`"))
        if isinstance(item, ast.Function):
            return replace(item, clauses=tuple(clauses), attributes=tuple(attributes))
        self.refuse_clauses(clauses, before=item)
        if isinstance(item, ast.Struct | ast.Enum | ast.Trait | ast.Mod):
            return replace(item, attributes=tuple(attributes))
        return item

    def _with(self, item: ast.Item, before: list[ast.Attribute | ast.AnyClause]) -> Span:
        return min((part.span for part in before), key=lambda span: span.start, default=item.extent).to(item.extent)

    def refuse_clauses(self, clauses: list[ast.AnyClause], before: ast.Item | None = None) -> None:
        way_out = "a contract stands directly before its function, the clauses of a loop between its head and its body"
        if isinstance(before, ast.SpecFunction):
            way_out = "the clauses of a `spec fn` or a lemma stand between its signature and its body"
        for clause in clauses:
            self.problems.append(error("P0003", "this clause belongs to no function", clause.span, helps=[way_out]))

    # --- attributes and visibility

    def attribute(self, c: Children) -> ast.Attribute:
        meta: ast.Attribute = c[-2]
        return replace(meta, span=self.span(c))

    def meta(self, c: Children) -> ast.Attribute:
        form = {1: "word", 3: "value", 4: "list"}[len(c)]
        path = c[0].text.replace(" ", "").replace("r#", "")
        return ast.Attribute(path, form, tuple(c[2] if form == "list" else c[2:]), self.span(c))

    def visibility(self, c: Children) -> Tok:
        """`pub`, or `pub(…)` without spaces."""
        texts = [f" {part.text}" if isinstance(part, ast.Path) else part.text for part in c]
        return Tok("VISIBILITY", "".join(texts), c[0].start, c[-1].end)

    def item(self, c: Children) -> ast.Item:
        item: ast.Item = c[-1]
        if len(c) == 1:
            return item
        visibility = self.span_of(c[0])
        extent = visibility.to(item.extent)
        if isinstance(item, ast.Impl | ast.ExternBlock):
            self._refuse_visibility(visibility)
        if isinstance(item, ast.Impl | ast.ExternBlock | ast.UnsupportedItem | ast.SpecFunction | ast.TypeInvariant):
            return replace(item, extent=extent)
        return replace(item, public=c[0].text, extent=extent)

    def _refuse_visibility(self, span: Span) -> None:
        text = "this is as visible as what it belongs to, and takes no `pub`"
        self.problems.append(error("E0449", text, span, helps=["leave it out"]))

    def _refuse_tests(self, start: int) -> None:
        """Of methods; what follows is not read yet."""
        for span in self.tests:
            if span.start >= start:
                self.problems.append(error("N0003", "`#[test]` is for functions of modules", span))

    def _refuse_public(self, members: Iterable[Any]) -> None:
        for member in members:
            if getattr(member, "public", "") and not getattr(member, "ghost", False):
                self._refuse_visibility(member.span)

    # --- functions

    def function(self, c: Children) -> ast.Function:
        keyword = next(i for i, child in enumerate(c) if type(child) is Tok and child.type == "FN")
        qualifiers = tuple(child for child in c[:keyword])
        name, generics, _, params, _, result, where, body = c[keyword + 1 :]
        head_end = next(x for x in reversed(c[:-1]) if type(x) is Tok)
        span = Span(self.file, c[keyword].start, (self.span_of(result) if result else self.span_of(head_end)).end)
        body_block = body if isinstance(body, ast.Block) else None
        if any(qualifier.name == "unsafe" for qualifier in qualifiers):
            self.unsafe_code.append((qualifiers[0].span, "an `unsafe` function"))
        parameters = _generics(generics, where)
        name_ = self.ident(name)
        return ast.Function(name_, qualifiers, parameters, params, result, body_block, (), (), "", span, self.span(c))

    def qualifier(self, c: Children) -> ast.Modifier:
        if len(c) > 1:
            self._check_abi(c[1])
        return ast.Modifier(" ".join(token.text for token in c), self.span(c))

    def _check_abi(self, name: Tok) -> None:
        """How functions outside of the program are called. Source: Rust reference, "External blocks", "ABI"."""
        abi = name.text.strip('"')
        if abi not in _ABIS:
            self.problems.append(error("E0703", f"there is no calling convention `{abi}`", self.span_of(name)))
        elif abi != "C":
            text = f"the calling convention `{abi}` is not in the subset that murust supports"
            self.problems.append(error("U0001", text, self.span_of(name), helps=['write `extern "C"`']))

    def self_param(self, c: Children) -> ast.SelfParam:
        reference = _is(c[0], "&")
        lifetime = c[1].text[1:] if reference and c[1] is not None else None
        ty = None if reference else c[-1]
        return ast.SelfParam(reference, "MUT" in self.tokens(c), lifetime, ty, self.span(c))

    def param(self, c: Children) -> ast.Param:
        return ast.Param(c[0], c[1], self.span(c))

    def where(self, c: Children) -> tuple[ast.WherePredicate, ...]:
        return c[1]  # type: ignore[no-any-return]

    def where_predicate(self, c: Children) -> ast.WherePredicate:
        subject = self._lifetime(c[0]) if isinstance(c[0], Tok) and c[0].type == "LIFETIME" else c[-2]
        quantified = [c[0]] if isinstance(c[0], Tok) and c[0].type == "FOR" else []
        lifetimes = self.lifetimes_of(c[1]) if quantified else ()
        return ast.WherePredicate(subject, c[-1], self.span([*quantified, subject, *c[-1]]), lifetimes)

    def generics(self, c: Children) -> tuple[ast.GenericParam, ...]:
        return c[1]  # type: ignore[no-any-return]

    def generic_lifetime(self, c: Children) -> ast.GenericParam:
        return ast.GenericParam("lifetime", c[0].text[1:], c[1] or (), None, None, self.span_of(c[0]), self.span(c))

    def generic_type(self, c: Children) -> ast.GenericParam:
        return ast.GenericParam("type", c[0].text, c[1] or (), None, c[2], self.span_of(c[0]), self.span(c))

    def generic_const(self, c: Children) -> ast.GenericParam:
        return ast.GenericParam("const", c[1].text, (), c[2], c[3], self.span_of(c[1]), self.span(c))

    def generic_default(self, c: Children) -> ast.GenericArg:
        return c[1]  # type: ignore[no-any-return]

    # --- types

    def struct_fields(self, c: Children) -> _Fields:
        return _Fields(ast.Shape.NAMED, c[1], self.span(c))

    def tuple_fields(self, c: Children) -> _Fields:
        named = (replace(field, name=ast.Ident(str(i), field.ty.span)) for i, field in enumerate(c[1]))
        return _Fields(ast.Shape.TUPLE, tuple(named), self.span(c))

    def _check_attributes(self, c: Children, place: str) -> None:
        self.problems += [problem for one in self.only(c, ast.Attribute) for problem in of_place(one, place)]

    def field_def(self, c: Children) -> ast.FieldDef:
        self.problems += [
            problem for attribute in self.only(c, ast.Attribute) for problem in of_place(attribute, "field")
        ]
        return ast.FieldDef(self.ident(c[-2]), c[-1], c[-3].text if c[-3] is not None else "", self.span(c[-3:]))

    def tuple_field_def(self, c: Children) -> ast.FieldDef:
        self.problems += [
            problem for attribute in self.only(c, ast.Attribute) for problem in of_place(attribute, "field")
        ]
        return ast.FieldDef(
            ast.Ident("", c[-1].span), c[-1], c[-2].text if c[-2] is not None else "", self.span(c[-2:])
        )

    def struct_named(self, c: Children) -> ast.Item:
        return self._struct(c, c[3], c[4])

    def struct_tuple(self, c: Children) -> ast.Item:
        return self._struct(c, c[4], c[3])

    def struct_unit(self, c: Children) -> ast.Item:
        return self._struct(c, c[3], None)

    def _struct(self, c: Children, where: Any, fields: _Fields | None) -> ast.Item:
        generics, (shape, members) = _generics(c[2], where), _shape(fields)
        return ast.Struct(self.ident(c[1]), generics, shape, members, (), "", False, self.span(c[:2]), self.span(c))

    def enum_item(self, c: Children) -> ast.Item:
        generics = _generics(c[2], c[3])
        return ast.Enum(self.ident(c[1]), generics, c[5], (), "", False, self.span(c[:2]), self.span(c))

    def variant(self, c: Children) -> ast.VariantDef:
        self._check_attributes(c, "variant")
        name = next(child for child in c if type(child) is Tok)
        shape, fields = _shape(c[-2])
        self._refuse_public(fields)
        default = any(child.path == "default" for child in c if isinstance(child, ast.Attribute))
        return ast.VariantDef(self.ident(name), shape, fields, c[-1], default, self.span_of(name), self.span(c))

    def discriminant(self, c: Children) -> ast.Expr:
        return self.expr_of(c[1])

    # --- other items

    def const_item(self, c: Children) -> ast.Item:
        return ast.ConstItem(self.ident(c[1]), c[2], c[3], "", False, self.span(c[:2]), self.span(c))

    def static_item(self, c: Children) -> ast.Item:
        head = self.span([c[0], c[2]])
        return ast.Static(self.ident(c[2]), c[3], c[4], c[1] is not None, "", head, self.span(c))

    def type_alias(self, c: Children) -> ast.Item:
        generics = _generics(c[2], c[4])
        return ast.TypeAlias(self.ident(c[1]), generics, c[3] or (), c[5], "", self.span(c[:2]), self.span(c))

    def type_value(self, c: Children) -> ast.Type:
        return c[1]  # type: ignore[no-any-return]

    def use_item(self, c: Children) -> ast.Item:
        return ast.Use(c[1], "", self.span(c), self.span(c))

    def use_tree(self, c: Children) -> tuple[ast.UseLeaf, ...]:
        """`a::b`, `a::b as c`, `a::*` or `a::{…}`, as one leaf for each name that is brought in."""
        segments = [
            ast.Segment(part.text, None, self.span_of(part))
            for part in c[:-1]
            if type(part) is Tok and part.text not in ("::", "*")
        ]
        last, absolute = c[-2], isinstance(c[0], Tok) and c[0].text == "::"
        if last == ():  # `a::{}`: the path has to be right
            path = ast.Path(tuple(segments), self.span(c), absolute=absolute) if segments else None
            return (ast.UseLeaf(path, ast.Ident("_", path.span), False, path.span),) if path is not None else ()
        span = self.span(c)
        if isinstance(last, tuple):
            return tuple(self._below(segments, leaf, absolute) for leaf in last)
        path = ast.Path(tuple(segments), span, absolute=absolute)
        if last.text == "*":
            return (ast.UseLeaf(path, None, True, span),)
        name = c[-1] or ast.Ident(last.text, self.span_of(last))
        return (ast.UseLeaf(path, name, False, span),)

    def _below(self, prefix: list[ast.Segment], leaf: ast.UseLeaf, absolute: bool) -> ast.UseLeaf:
        """A leaf inside `prefix::{…}`; `self` there is the prefix itself."""
        if leaf.path.text == "self" and prefix:
            last = prefix[-1]
            name = ast.Ident(last.name, leaf.span) if leaf.name and leaf.name.name == "self" else leaf.name
            return replace(leaf, path=ast.Path(tuple(prefix), leaf.path.span, absolute=absolute), name=name)
        absolute = absolute or leaf.path.absolute
        return replace(leaf, path=ast.Path((*prefix, *leaf.path.segments), leaf.path.span, absolute=absolute))

    def use_group(self, c: Children) -> tuple[ast.UseLeaf, ...]:
        return tuple(leaf for tree in c[1] for leaf in tree)

    def rename(self, c: Children) -> ast.Ident:
        return self.ident(c[1])

    def mod_item(self, c: Children) -> ast.Item:
        items = None
        if len(c) > 3:
            inner, items = c[3]
            self._inner_levels(inner, c)
        return ast.Mod(self.ident(c[1]), items, "", self.span(c[:2]), self.span(c))

    def _inner_levels(self, attributes: tuple[ast.Attribute, ...], c: Children) -> None:
        self.levels += of_attributes(attributes, self.span(c))

    def impl_item(self, c: Children) -> ast.Item:
        unsafe, impl, generics, target, for_type, where, _, (inner, items), _ = c
        self._inner_levels(inner, c)
        if unsafe is not None:
            self.unsafe_code.append((self.span_of(unsafe), "an `unsafe` implementation"))
        made = self._impl(impl, generics, target, for_type, where, items, self.span(c))
        return replace(made, unsafe=unsafe is not None)

    def _impl(self, impl: Tok, generics: Any, target: ast.Type, for_type: ast.Type | None, where: Any,
              items: tuple[ast.Item, ...], extent: Span) -> ast.Impl:  # fmt: skip
        trait = None
        self._refuse_tests(impl.start)
        if for_type is not None:
            if not isinstance(target, ast.PathType):
                raise LexError("this is not a trait", target.span.start, target.span.end)
            trait = target.path
            self._refuse_public(items)
        span = self.span([impl, for_type or target])
        return ast.Impl(_generics(generics, where), trait, for_type or target, items, False, False, span, extent)

    def for_type(self, c: Children) -> ast.Type:
        return c[1]  # type: ignore[no-any-return]

    def unsupported_item(self, what: str, c: Children) -> Any:
        name = next((child.text for child in c if type(child) is Tok and child.type == "IDENT"), None)
        tokens = [child for child in c if type(child) is Tok]
        return ast.UnsupportedItem(what, name, self.span(tokens[:2]), self.span(c))

    def macro_item(self, c: Children) -> ast.UnsupportedItem:
        return ast.UnsupportedItem("a macro as an item", c[0].text, self.span(c[:2]), self.span(c))

    def union_item(self, c: Children) -> ast.Item:
        return self.unsupported_item("a union", c)  # type: ignore[no-any-return]

    def trait_item(self, c: Children) -> ast.Item:
        unsafe, keyword, name, generics, bounds, where, _, (inner, items), _ = c
        self._inner_levels(inner, c)
        if unsafe is not None:
            self.unsafe_code.append((self.span_of(unsafe), "an `unsafe` trait"))
        span = self.span([keyword, name])
        self._refuse_public(items)
        self._refuse_tests(keyword.start)
        parameters = _generics(generics, where)
        return ast.Trait(
            self.ident(name), parameters, bounds or (), items, unsafe is not None, (), "", span, self.span(c)
        )

    def extern_block(self, c: Children) -> ast.Item:
        abi = c[2].text.strip('"') if c[2] is not None else "C"
        if c[2] is not None:
            self._check_abi(c[2])
        return ast.ExternBlock(abi, c[4][1], self.span([c[1], c[2] or c[1]]), self.span(c))

    # --- specifications

    def spec_text(self, c: Children) -> tuple[Any, ...]:
        return tuple(self._flatten([child for child in c if type(child) is not Tok]))

    def spec_kind(self, c: Children) -> Tok:
        return Tok("SPEC_KIND", c[0].text, c[0].start, c[-1].end)

    def spec_function(self, c: Children) -> ast.SpecFunction:
        _, kind, name, generics, _, params, _, result, where, *clauses, body = c
        span = self.span_of(name)
        block = body if isinstance(body, ast.Block) else None
        parameters = _generics(generics, where)
        return ast.SpecFunction(
            kind.text, self.ident(name), parameters, params, result, tuple(clauses), block, span, self.span(c)
        )

    def device(self, c: Children) -> ast.Item:
        _, _, name, _, params, _, _, *registers, _ = c
        span, none = self.span_of(name), ast.Generics()
        return ast.SpecFunction(
            "device", self.ident(name), none, params, None, (), None, span, self.span(c), tuple(registers)
        )

    def register(self, c: Children) -> ast.Register:
        word, name, ty, _, place, *rest = c
        clauses = tuple(part for part in rest if isinstance(part, ast.Clause))
        place = self.expr_of(place)
        return ast.Register(word.text == "write", self.ident(name), ty, place, clauses, self.span(c))

    def axiom(self, c: Children) -> ast.Item:
        """`axiom P;`: one without parameters and a name."""
        proposition = self.expr_of(c[1])
        span = self.span(c[:1])
        clause = ast.Clause(ast.ClauseKind.ENSURES, proposition, proposition.span)
        return ast.SpecFunction(
            "axiom", ast.Ident("_", span), ast.Generics(), (), None, (clause,), None, span, self.span(c)
        )

    def spec_const(self, c: Children) -> ast.Item:
        return ast.ConstItem(self.ident(c[3]), c[4], c[5], "pub", True, self.span([c[1], c[3]]), self.span(c))

    def ghost_type(self, c: Children) -> ast.Item:
        return replace(c[2], ghost=True, public="pub", extent=self.span_of(c[1]).to(c[2].extent))  # type: ignore[no-any-return]

    def type_invariant(self, c: Children) -> ast.Item:
        return ast.TypeInvariant(c[1], self.expr_of(c[3]), self.span([c[0], c[1]]), self.span(c))

    def spec_impl(self, c: Children) -> ast.Item:
        impl, generics, target, for_type, where, _, *items, _ = c
        made = self._impl(impl, generics, target, for_type, where, tuple(items), self.span(c))
        return replace(made, logical=True)


class _Fields:
    """What stands between the braces or parentheses of a struct or variant, with them."""

    def __init__(self, shape: ast.Shape, members: tuple[ast.FieldDef, ...], span: Span) -> None:
        self.shape, self.members, self.span = shape, members, span


def _shape(fields: _Fields | None) -> tuple[ast.Shape, tuple[ast.FieldDef, ...]]:
    return (fields.shape, fields.members) if fields is not None else (ast.Shape.UNIT, ())


def _generics(
    params: tuple[ast.GenericParam, ...] | None, where: tuple[ast.WherePredicate, ...] | None
) -> ast.Generics:
    return ast.Generics(params or (), where or ())


def _is(child: Any, text: str) -> bool:
    return type(child) is Tok and child.text == text
