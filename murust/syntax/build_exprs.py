"""Syntax trees of paths, types, expressions and patterns."""

from __future__ import annotations

from murust.diagnostics.model import error
from murust.record import replace
from murust.source import Span
from murust.syntax import ast, literals
from murust.syntax.build_base import BuilderBase, Children
from murust.syntax.lexer import LexError, Tok
from murust.syntax.precedence import Flat, PointsToOp

_BINARY = {op.value: op for op in ast.BinaryOp}
_UNARY = {op.value: op for op in ast.UnaryOp}


class ExprBuilder(BuilderBase):
    # --- paths and types

    def path_expr(self, c: Children) -> ast.Path:
        segments: list[ast.Segment] = []
        qself: ast.Type | None = None
        qtrait: ast.Path | None = None
        for child in c:
            if type(child) is Tok:
                if child.text != "::":
                    segments.append(ast.Segment(child.text, None, Span(self.file, child.start, child.end)))
            elif isinstance(child, _Qualifier):
                qself, qtrait = child.qself, child.qtrait
            elif segments:  # `::<…>` belongs to the segment before it
                last = segments.pop()
                segments.append(ast.Segment(last.name, child[0], Span(self.file, last.span.start, child[1].end)))
            else:  # `<T>::…`
                qself = self._only_type(child)
        if not segments:
            span = self.span([child[1] if isinstance(child, tuple) else child for child in c])
            raise LexError("an expression does not begin with type arguments", span.start, span.end)
        start = c[0][1] if isinstance(c[0], tuple) else c[0]
        absolute = isinstance(c[0], Tok) and c[0].text == "::"
        return ast.Path(tuple(segments), self.span([start, segments[-1]]), qself, qtrait, absolute)

    def _only_type(self, given: tuple[tuple[ast.GenericArg, ...], Span]) -> ast.Type:
        args, span = given
        if len(args) != 1 or isinstance(args[0], ast.ConstArg | ast.AssocArg | ast.Lifetime):
            raise LexError("one type stands before this path", span.start, span.end)
        return args[0]

    def qualifier_of_path(self, c: Children) -> _Qualifier:
        return _Qualifier(c[1], c[3].path, self.span(c))

    def qualified_type(self, c: Children) -> ast.PathType:
        segments = tuple(child for child in c if isinstance(child, ast.Segment))
        span = self.span(c)
        qtrait = c[3].path if c[3] is not None else None
        return ast.PathType(ast.Path(segments, span, c[1], qtrait), span)

    def generic_args(self, c: Children) -> tuple[tuple[ast.GenericArg, ...], Span]:
        args = (self._lifetime(arg) if type(arg) is Tok else arg for arg in c[1])
        return tuple(args), self.span([c[0], c[-1]])

    def _lifetime(self, token: Tok) -> ast.Lifetime:
        return ast.Lifetime(token.text[1:], self.span_of(token))

    def const_arg(self, c: Children) -> ast.ConstArg:
        value = c[-1]
        if len(c) == 2:
            value = ast.Unary(ast.UnaryOp.NEG, value, self.span(c))
        return ast.ConstArg(value, self.span(c))

    def assoc_arg(self, c: Children) -> ast.AssocArg:
        return ast.AssocArg(self.ident(c[0]), c[2], self.span(c))

    def path_type(self, c: Children) -> ast.PathType:
        segments = tuple(child for child in c if isinstance(child, ast.Segment))
        span = self.span(c)
        return ast.PathType(ast.Path(segments, span, absolute=isinstance(c[0], Tok)), span)

    def type_segment(self, c: Children) -> ast.Segment:
        if len(c) > 2:
            return ast.Segment(c[0].text, None, self.span([c[0], c[-1] or c[-2]]), c[2], c[-1])
        if c[1] is None:
            return ast.Segment(c[0].text, None, self.span_of(c[0]))
        return ast.Segment(c[0].text, c[1][0], self.span([c[0], c[1][1]]))

    def ref_type(self, c: Children) -> ast.Type:
        inner = ast.RefType(c[2] is not None, c[1].text[1:] if c[1] else None, c[3], self.span(c))
        return ast.RefType(False, None, inner, inner.span) if c[0].text == "&&" else inner

    def pointer_type(self, c: Children) -> ast.Type:
        return ast.PointerType(c[1].type == "MUT", c[2], self.span(c))

    def slice_type(self, c: Children) -> ast.Type:
        return ast.SliceType(c[1], self.span(c))

    def array_type(self, c: Children) -> ast.Type:
        return ast.ArrayType(c[1], self.expr_of(c[3]), self.span(c))

    def tuple_type(self, c: Children) -> ast.Type:
        if len(c[1]) == 1 and not self._trailing_comma(c):
            return replace(c[1][0], span=self.span(c))  # type: ignore[no-any-return]
        return ast.TupleType(c[1], self.span(c))

    def _trailing_comma(self, c: Children) -> bool:
        end = self.span_of(c[1][-1]).end
        return "," in self.file.text[end : c[2].start]

    def never_type(self, c: Children) -> ast.Type:
        return ast.NeverType(self.span(c))

    def infer_type(self, c: Children) -> ast.Type:
        return ast.InferType(self.span(c))

    def impl_type(self, c: Children) -> ast.Type:
        return ast.ImplType(c[1], self.span([c[0], *c[1]]))

    def dyn_type(self, c: Children) -> ast.Type:
        return ast.UnsupportedType("a trait object (`dyn`)", self.span(c[:1]))

    def fn_type_param(self, c: Children) -> ast.Type:
        """`name: T`: the name says nothing."""
        return c[-1]  # type: ignore[no-any-return]

    def fn_type(self, c: Children) -> ast.Type:
        keyword = next(i for i, child in enumerate(c) if type(child) is Tok and child.type == "FN")
        return ast.FnPointerType(c[keyword + 2], c[-1], tuple(c[:keyword]), self.span([x for x in c if x != ()]))

    def for_type_of_fn(self, c: Children) -> ast.Type:
        pointer: ast.FnPointerType = c[2]
        return replace(pointer, lifetimes=self.lifetimes_of(c[1]), span=self.span(c))

    def lifetimes_of(self, params: tuple[ast.GenericParam, ...]) -> tuple[ast.Lifetime, ...]:
        """Those that `for<'a>` declares."""
        return tuple(ast.Lifetime(param.name, param.span) for param in params)

    def bound(self, c: Children) -> ast.Bound:
        if isinstance(c[0], Tok) and c[0].type == "LIFETIME":
            return self._lifetime(c[0])
        lifetimes = self.lifetimes_of(c[1]) if len(c) == 3 else ()
        maybe = isinstance(c[0], Tok) and c[0].text == "?"
        return ast.TraitBound(c[-1].path, maybe, lifetimes, self.span([c[0], c[-1]]))

    def bounds(self, c: Children) -> tuple[ast.Bound, ...]:
        return tuple(child for child in c if type(child) is not Tok)

    def bounded(self, c: Children) -> tuple[ast.Bound, ...]:
        return c[1] or ()

    def return_type(self, c: Children) -> ast.Type:
        return c[1]  # type: ignore[no-any-return]

    def typed(self, c: Children) -> ast.Type:
        return c[1]  # type: ignore[no-any-return]

    # --- expressions

    def literal(self, c: Children) -> ast.Literal:
        return literals.literal(c[0], self.span_of(c[0]))

    def shift_right(self, c: Children) -> Tok:
        return Tok("SHR", ">>", c[0].start, c[1].end)

    def points_to(self, c: Children) -> tuple[PointsToOp, Span]:
        opening = c[0].text
        count = self.expr_of(c[1]) if opening.endswith("[") else None
        fraction = self.expr_of(c[-2]) if c[-1].text == "}" else None
        return PointsToOp(count, opening == "|->bytes[", fraction), self.span([c[0], c[-1]])

    def assign_op(self, c: Children) -> Tok:
        return Tok("ASSIGN_OP", "".join(token.text for token in c), c[0].start, c[-1].end)

    def chain_more(self, c: Children) -> Flat:
        flat = c[0] if isinstance(c[0], Flat) else Flat(c[0])
        flat.ops.append(c[1] if isinstance(c[1], tuple) else (_BINARY[c[1].text], self.span_of(c[1])))
        flat.operands.append(self.expr_of(c[2]))
        return flat

    def chain_cast(self, c: Children) -> Flat | ast.Expr:
        if isinstance(c[0], Flat):
            last = c[0].operands[-1]
            c[0].operands[-1] = ast.Cast(last, c[2], self.span([last, c[2]]))
            return c[0]
        return ast.Cast(c[0], c[2], self.span(c))

    def chain_is(self, c: Children) -> Flat | ast.Expr:
        if isinstance(c[0], Flat):
            last = c[0].operands[-1]
            c[0].operands[-1] = ast.IsVariant(last, c[2].path, self.span([last, c[2]]))
            return c[0]
        return ast.IsVariant(c[0], c[2].path, self.span(c))

    def assign(self, c: Children) -> ast.Expr:
        return ast.Assign(self.expr_of(c[0]), self.expr_of(c[2]), self.span(c))

    def compound_assign(self, c: Children) -> ast.Expr:
        return ast.CompoundAssign(_BINARY[c[1].text[:-1]], self.expr_of(c[0]), self.expr_of(c[2]), self.span(c))

    def range_from(self, c: Children) -> ast.Expr:
        return ast.Range(self.expr_of(c[0]), None, False, self.span(c))

    def range_both(self, c: Children) -> ast.Expr:
        return ast.Range(self.expr_of(c[0]), self.expr_of(c[2]), c[1].text == "..=", self.span(c))

    def range_to(self, c: Children) -> ast.Expr:
        return ast.Range(None, self.expr_of(c[1]), c[0].text == "..=", self.span(c))

    def range_full(self, c: Children) -> ast.Expr:
        return ast.Range(None, None, False, self.span(c))

    def unary(self, c: Children) -> ast.Expr:
        return ast.Unary(_UNARY[c[0].text], c[1], self.span(c))

    def borrow(self, c: Children) -> ast.Expr:
        inner = ast.AddrOf(len(c) == 3, c[-1], self.span(c))
        return ast.AddrOf(False, inner, inner.span) if c[0].text == "&&" else inner

    def borrow_raw(self, c: Children) -> ast.Expr:
        return ast.RawBorrow(c[2].type == "MUT", c[3], self.span(c))

    def trigger(self, c: Children) -> ast.Expr:
        return ast.Trigger(c[4], self.span(c))

    def call(self, c: Children) -> ast.Expr:
        return ast.Call(c[0], c[2], self.span(c))

    def index_expr(self, c: Children) -> ast.Expr:
        return ast.Index(c[0], self.expr_of(c[2]), self.span(c))

    def view(self, c: Children) -> ast.Expr:
        return ast.View(c[0], self.span(c))

    def arrow(self, c: Children) -> ast.Expr:
        return ast.ArrowField(c[0], self.ident(c[2]), self.span(c))

    def field(self, c: Children) -> ast.Expr:
        return ast.Field(c[0], self.ident(c[2]), self.span(c))

    def tuple_field(self, c: Children) -> ast.Expr:
        """`e.0`; the lexer reads the end of `e.0.1` as a float."""
        node: ast.Expr = c[0]
        offset = c[2].start
        for part in c[2].text.split("."):
            name = ast.Ident(part, Span(self.file, offset, offset + len(part)))
            node = ast.Field(node, name, node.span.to(name.span))
            offset += len(part) + 1
        return node

    def method_call(self, c: Children) -> ast.Expr:
        generics = c[4][0] if c[4] is not None else None
        return ast.MethodCall(c[0], self.ident(c[2]), generics, c[6], self.span(c))

    def try_expr(self, c: Children) -> ast.Expr:
        return ast.Try(c[0], self.span(c))

    def underscore(self, c: Children) -> ast.Expr:
        return ast.Underscore(self.span(c))

    def bind_name(self, c: Children) -> ast.Expr:
        return ast.BindName(self.ident(c[1]), self.span(c))

    def each(self, c: Children) -> ast.Expr:
        return ast.Each(c[2], self.expr_of(c[4]), self.expr_of(c[6]), self.span(c))

    def path_value(self, c: Children) -> ast.Expr:
        return ast.PathExpr(c[0], c[0].span)

    def unit(self, c: Children) -> ast.Expr:
        return ast.TupleExpr((), self.span(c))

    def parenthesised(self, c: Children) -> ast.Expr:
        """What stands in parentheses, which belong to it."""
        return replace(self.expr_of(c[1]), span=self.span(c))

    def tuple_expr(self, c: Children) -> ast.Expr:
        return ast.TupleExpr((self.expr_of(c[1]), *c[3]), self.span(c))

    def array_expr(self, c: Children) -> ast.Expr:
        return ast.ArrayExpr(c[1], self.span(c))

    def repeat_expr(self, c: Children) -> ast.Expr:
        return ast.RepeatExpr(self.expr_of(c[1]), self.expr_of(c[3]), self.span(c))

    def macro(self, c: Children) -> ast.Expr:
        return ast.Macro(c[0], c[3], None, self.span(c))

    def macro_repeat(self, c: Children) -> ast.Expr:
        return ast.Macro(c[0], (self.expr_of(c[3]),), self.expr_of(c[5]), self.span(c))

    def matches(self, c: Children) -> ast.Expr:
        return ast.Matches(self.expr_of(c[3]), c[5], c[6], self.span(c))

    def struct_expr(self, c: Children) -> ast.Expr:
        rest = next((part for part in c[2] if isinstance(part, _Base)), None)
        if rest is not None:
            self.at_the_end(rest.span, c[3])
        base = rest.value if rest is not None else None
        fields = tuple(part for part in c[2] if isinstance(part, ast.FieldInit))
        return ast.StructExpr(c[0], fields, base, self.span(c))

    def field_init(self, c: Children) -> ast.FieldInit | _Base:
        if c[0].text == "..":
            return _Base(self.expr_of(c[1]), self.span(c))
        name = self.ident(c[0])
        if len(c) == 1:
            path = ast.Path((ast.Segment(name.name, None, name.span),), name.span)
            return ast.FieldInit(name, ast.PathExpr(path, name.span), name.span)
        return ast.FieldInit(name, self.expr_of(c[2]), self.span(c))

    # --- what extends to the right

    def return_expr(self, c: Children) -> ast.Expr:
        return ast.Return(self.expr_of(c[1]), self.span(c))

    def break_expr(self, c: Children) -> ast.Expr:
        if c[1] is None and c[2] is not None:
            self._refuse_label(c[0].end, c[2])
        return ast.Break(c[1].text if c[1] else None, self.expr_of(c[2]), self.span(c))

    def _refuse_label(self, end: int, value: ast.Expr) -> None:
        """`break 'a: { … }` looks like a jump to `'a`."""
        labelled = isinstance(value, ast.Block | ast.Loop | ast.For) and value.label is not None
        if labelled and "(" not in self.between(end, value.span.start + 1):
            text = "a value with a label stands in parentheses after `break`"
            self.problems.append(error("P0001", text, value.span, helps=["write `break ('label: …)`"]))

    def continue_expr(self, c: Children) -> ast.Expr:
        return ast.Continue(c[1].text if c[1] else None, self.span(c))

    def closure(self, c: Children) -> ast.Expr:
        moves = c[0].type == "MOVE"
        params, body = c[2 if moves else 1], self.expr_of(c[-1])
        return ast.Closure(params, None, body, moves, self.span([c[0], body]), c[-2])

    def closure_empty(self, c: Children) -> ast.Expr:
        body = self.expr_of(c[-1])
        return ast.Closure((), None, body, c[0].type == "MOVE", self.span([c[0], body]), c[-2])

    def closure_typed(self, c: Children) -> ast.Expr:
        moves = c[0].type == "MOVE"
        return ast.Closure(c[2 if moves else 1], c[-3], c[-1], moves, self.span(c), c[-2])

    def closure_typed_empty(self, c: Children) -> ast.Expr:
        return ast.Closure((), c[-3], c[-1], c[0].type == "MOVE", self.span(c), c[-2])

    def closure_spec(self, c: Children) -> tuple[ast.AnyClause, ...]:
        return tuple(child for child in c if type(child) is not Tok)

    def closure_param(self, c: Children) -> tuple[ast.Pattern, ast.Type | None]:
        return c[0], c[1]

    def quantifier(self, c: Children) -> ast.Expr:
        return ast.Quantifier(c[0].text, c[2], self.expr_of(c[4]), self.span(c))

    def quantified(self, c: Children) -> tuple[ast.Ident, ast.Type | None]:
        return self.ident(c[0]), c[1]

    def let_in(self, c: Children) -> ast.Expr:
        return ast.LetIn(c[1], self.expr_of(c[3]), self.expr_of(c[5]), self.span(c))

    # --- patterns

    def pattern(self, c: Children) -> ast.Pattern:
        alternatives = tuple(child for child in c if type(child) is not Tok)
        return alternatives[0] if len(alternatives) == 1 else ast.OrPattern(alternatives, self.span(c))

    def wildcard(self, c: Children) -> ast.Pattern:
        return ast.WildcardPattern(self.span(c))

    def binding(self, c: Children) -> ast.Pattern:
        names = [x for x in c if type(x) is Tok and x.type == "IDENT"]
        types = self.tokens(c)
        inner = c[-1] if c[-1] is not None and not isinstance(c[-1], Tok) else None
        return ast.NamePattern(names[0].text, "MUT" in types, "REF" in types, inner, self.span(c))

    def literal_pattern(self, c: Children) -> ast.LiteralPattern:
        return ast.LiteralPattern(c[-1], len(c) == 2, self.span(c))

    def path_pattern(self, c: Children) -> ast.Pattern:
        path: ast.Path = c[0]
        plain = path.qself is None and not path.absolute and len(path.segments) == 1
        if plain and path.segments[0].args is None and path.text not in ("self", "Self", "crate"):
            return ast.NamePattern(path.text, False, False, None, path.span)
        return ast.PathPattern(path, path.span)

    def range_pattern(self, c: Children) -> ast.Pattern:
        ends: Children = [ast.PathPattern(x, x.span) if isinstance(x, ast.Path) else x for x in c]
        operator = next(i for i, x in enumerate(ends) if type(x) is Tok)
        low = ends[0] if operator > 0 else None
        high = ends[-1] if operator < len(ends) - 1 else None
        return ast.RangePattern(low, high, ends[operator].text == "..=", self.span(c))

    def rest(self, c: Children) -> ast.Pattern:
        return ast.RestPattern(self.span(c))

    def ref_pattern(self, c: Children) -> ast.Pattern:
        if isinstance(c[2], ast.RangePattern) and "(" not in self.between(self.span_of(c[0]).end, c[2].span.start + 1):
            text = "what the `&` belongs to is not clear"
            self.problems.append(error("P0001", text, self.span(c), helps=["put the range in parentheses"]))
        inner = ast.RefPattern(c[1] is not None, c[2], self.span(c))
        return ast.RefPattern(False, inner, inner.span) if c[0].text == "&&" else inner

    def tuple_pattern(self, c: Children) -> ast.Pattern:
        if len(c[1]) == 1 and not isinstance(c[1][0], ast.RestPattern) and not self._trailing_comma(c):
            return replace(c[1][0], span=self.span(c))  # type: ignore[no-any-return]
        return ast.TuplePattern(c[1], self.span(c))

    def slice_pattern(self, c: Children) -> ast.Pattern:
        for item in c[1]:
            inner = (item.inner or item) if isinstance(item, ast.NamePattern) else item
            if isinstance(inner, ast.RangePattern) and inner.high is None and self.text_of(inner.span)[:1] != "(":
                text = "a range without an end, in a slice pattern, is not stable"
                self.problems.append(error("E0658", text, inner.span, helps=["put the range in parentheses"]))
        return ast.SlicePattern(c[1], self.span(c))

    def tuple_struct_pattern(self, c: Children) -> ast.Pattern:
        return ast.TupleStructPattern(c[0], c[2], self.span(c))

    def struct_pattern(self, c: Children) -> ast.Pattern:
        rest = next((part for part in c[2] if isinstance(part, ast.RestPattern)), None)
        if rest is not None:
            self.at_the_end(rest.span, c[3])
        fields = tuple(part for part in c[2] if isinstance(part, tuple))
        return ast.StructPattern(c[0], fields, rest is not None, self.span(c))

    def field_pattern(self, c: Children) -> tuple[ast.Ident, ast.Pattern] | ast.Pattern:
        if c[0].text == "..":
            return ast.RestPattern(self.span(c))
        if len(c) == 3 and c[1].text == ":":
            return self.ident(c[0]), c[2]
        types = self.tokens(c)
        name = self.ident(c[-1])
        return name, ast.NamePattern(name.name, "MUT" in types, "REF" in types, None, self.span(c))


class _Qualifier:
    """`<qself as qtrait>` at the start of a path."""

    def __init__(self, qself: ast.Type, qtrait: ast.Path, span: Span) -> None:
        self.qself, self.qtrait, self.span = qself, qtrait, span


class _Base:
    """`..base` of a struct expression."""

    def __init__(self, value: ast.Expr, span: Span) -> None:
        self.value = value
        self.span = span
