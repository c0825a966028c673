"""Syntax trees of statements, blocks, control flow and specification clauses."""

from __future__ import annotations

import attrs

from murust.syntax import ast
from murust.syntax.build_base import BuilderBase, Children
from murust.syntax.lexer import Tok


class StmtBuilder(BuilderBase):
    # --- blocks and statements

    def block(self, c: Children) -> ast.Block:
        statements: list[ast.Stmt] = []
        for child in c[1:-2]:
            if isinstance(child, tuple):  # a specification comment: several statements
                statements.extend(child)
            elif isinstance(child, ast.Stmt):
                statements.append(child)
        tail = self.expr_of(c[-2])
        # A block-like expression at the end, without a semicolon, is the block's value.
        if tail is None and statements and c[-3] is statements[-1]:
            last = statements[-1]
            if isinstance(last, ast.ExprStmt) and not last.semicolon:
                statements.pop()
                tail = last.expr
        return ast.Block(tuple(statements), tail, None, False, self.span(c))

    def empty(self, c: Children) -> Tok:
        return c[0]  # type: ignore[no-any-return]

    def let(self, c: Children) -> ast.Stmt:
        return ast.Let(c[1], c[2], c[3], c[4], self.span(c))

    def initial(self, c: Children) -> ast.Expr:
        return self.expr_of(c[1])

    def let_else(self, c: Children) -> ast.Block:
        return c[1]  # type: ignore[no-any-return]

    def expr_statement(self, c: Children) -> ast.Stmt:
        return ast.ExprStmt(self.expr_of(c[0]), True, self.span(c))

    def block_statement(self, c: Children) -> ast.Stmt:
        return ast.ExprStmt(c[0], False, c[0].span)

    def item_statement(self, c: Children) -> ast.Stmt:
        return ast.ItemStmt(c[0], c[0].span)

    # --- control flow

    def plain_block(self, c: Children) -> ast.Block:
        block: ast.Block = c[2]
        return attrs.evolve(block, label=_text(c[0]), unsafe=c[1] is not None, span=self.span([x for x in c if x]))

    def label(self, c: Children) -> Tok:
        return c[0]  # type: ignore[no-any-return]

    def if_expr(self, c: Children) -> ast.Expr:
        return ast.If(self.expr_of(c[1]), c[2], c[3], self.span(c))

    def else_branch(self, c: Children) -> ast.Expr:
        return c[1]  # type: ignore[no-any-return]

    def let_condition(self, c: Children) -> ast.LetCondition:
        return ast.LetCondition(c[1], self.expr_of(c[3]), self.span(c))

    def match_expr(self, c: Children) -> ast.Expr:
        return ast.Match(self.expr_of(c[1]), tuple(self.only(c, ast.Arm)), self.span(c))

    def arm(self, c: Children) -> ast.Arm:
        (pattern, guard), body = c[0], self.expr_of(c[1])
        return ast.Arm(pattern, guard, body, pattern.span.to(body.span))

    def arm_head(self, c: Children) -> tuple[ast.Pattern, ast.Expr | None]:
        return c[-3], c[-2]

    def guard(self, c: Children) -> ast.Expr:
        return self.expr_of(c[1])

    def loop_spec(self, c: Children) -> tuple[ast.AnyClause, ...]:
        return tuple(child for child in c if not isinstance(child, Tok))

    def loop_expr(self, c: Children) -> ast.Expr:
        head = self.span_of(c[1])
        return ast.Loop(_text(c[0]), None, c[2], c[3], head, self.span([c[1], c[3]]))

    def while_expr(self, c: Children) -> ast.Expr:
        head = self.span([c[1], c[2]])
        return ast.Loop(_text(c[0]), self.expr_of(c[2]), c[3], c[4], head, self.span([c[1], c[4]]))

    def for_expr(self, c: Children) -> ast.Expr:
        return ast.UnsupportedExpr("a `for` loop", self.span([c[1], c[4]]))

    # --- specifications

    def proposition(self, c: Children) -> ast.Clause:
        proposition = self.expr_of(c[1])
        return ast.Clause(ast.ClauseKind(c[0].text), proposition, self.span([c[0], proposition]))

    def measure(self, c: Children) -> ast.Decreases:
        terms = tuple(self.expr_of(child) for child in c if not isinstance(child, Tok))
        return ast.Decreases(terms, self.span([c[0], terms[-1]]))

    def modifier(self, c: Children) -> ast.Modifier:
        return ast.Modifier(c[0].text, self.span(c))

    def ghost_parameter(self, c: Children) -> ast.Modifier:
        return ast.Modifier("ghost", self.span(c))

    def spec_statements(self, c: Children) -> tuple[ast.Stmt, ...]:
        return tuple(child for child in c if not isinstance(child, Tok))

    def spec_assert(self, c: Children) -> ast.Stmt:
        return ast.SpecAssert(self.expr_of(c[1]), self.span(c))

    def spec_assume(self, c: Children) -> ast.Stmt:
        return ast.SpecAssume(self.expr_of(c[1]), self.span(c))

    def unsupported_stmt(self, what: str, c: Children) -> ast.Stmt:
        return ast.UnsupportedStmt(what, self.span(c))

    def spec_assert_by(self, c: Children) -> ast.Stmt:
        return self.unsupported_stmt("`assert … by`", c)

    def ghost_let(self, c: Children) -> ast.Stmt:
        return self.unsupported_stmt("`ghost let`", c)

    def ghost_assign(self, c: Children) -> ast.Stmt:
        return self.unsupported_stmt("an assignment to a ghost variable", c)

    def reveal(self, c: Children) -> ast.Stmt:
        return self.unsupported_stmt("`reveal`", c)

    def spec_call(self, c: Children) -> ast.Stmt:
        return self.unsupported_stmt("a lemma call", c)


def _text(label: Tok | None) -> str | None:
    return label.text if label is not None else None
