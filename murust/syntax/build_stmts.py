"""Syntax trees of statements, blocks, control flow and specification clauses."""

from __future__ import annotations

from murust.diagnostics.model import Diagnostic, error
from murust.record import replace
from murust.source import Span
from murust.syntax import ast
from murust.syntax.attributes import of_place
from murust.syntax.build_base import BuilderBase, Children
from murust.syntax.lexer import Tok
from murust.syntax.lint_levels import of_attributes

_WITH_OPERANDS = (ast.Binary, ast.Chain, ast.Assign, ast.CompoundAssign, ast.Cast, ast.Range)


class StmtBuilder(BuilderBase):
    problems: list[Diagnostic]
    blocks: list[ast.Block]
    levels: list[ast.LintLevel]
    unsafe_code: list[tuple[Span, str]]

    # --- blocks and statements

    def block(self, c: Children) -> ast.Block:
        end = self.span_of(c[-2] if c[-2] is not None else c[-1]).start
        statements = self._statements(c[1:-2], end)
        tail = self.expr_of(c[-2])
        inner = [part for part in self.only(c, ast.Attribute) if self._is_inner(part)]
        self.levels += of_attributes(inner, self.span(c))
        before = c[-3] if len(c) > 3 else None
        if tail is not None and isinstance(before, ast.Attribute) and not self._is_inner(before):
            self._refuse_attributes([before], ast.ExprStmt(tail, False, tail.span))
        # A block-like expression at the end, without a semicolon, is the block's value.
        if tail is None and statements:
            last = statements[-1]
            if isinstance(last, ast.ExprStmt) and not last.semicolon:
                statements.pop()
                tail = last.expr
        block = ast.Block(tuple(statements), tail, None, False, self.span(c))
        if block.items:
            self.blocks.append(block)
        return block

    def _statements(self, children: Children, end: int) -> list[ast.Stmt]:
        """The statements; attributes and contracts go to the item that follows them."""
        statements: list[ast.Stmt] = []
        attributes: list[ast.Attribute] = []
        clauses: list[ast.AnyClause] = []
        parts = [part for child in children for part in (child if isinstance(child, tuple) else (child,))]
        for position, part in enumerate(parts):
            if isinstance(part, ast.Attribute) and self._is_inner(part):
                self.problems += of_place(part, "statement")
            elif isinstance(part, ast.Attribute):
                attributes.append(part)
            elif isinstance(part, ast.AnyClause):
                clauses.append(part)
            elif isinstance(part, ast.ItemStmt):
                if self.is_left_out(attributes, part.item):
                    after = parts[position + 1 : position + 2]
                    self.leave_out(attributes[0].span.start, self.span_of(after[0]).start if after else end)
                else:
                    item = self.complete(part.item, attributes, clauses)
                    statements.append(ast.ItemStmt(item, item.extent))
                attributes, clauses = [], []
            elif type(part) is Tok and position and statements and parts[position - 1] is statements[-1]:
                last = statements[-1]
                if isinstance(last, ast.ExprStmt):  # `if c { 1 } else { 2 };`
                    statements[-1] = replace(last, semicolon=True, span=last.span.to(self.span_of(part)))
            elif isinstance(part, ast.Stmt):
                statements.append(part)
                self._refuse_attributes(attributes, part)
                attributes = []
        self.refuse_clauses(clauses)
        if self.file.text[end] == "}":
            self.refuse_alone(attributes)
        return statements

    def _is_inner(self, attribute: ast.Attribute) -> bool:
        return self.file.text.startswith("#!", attribute.span.start)

    def _refuse_attributes(self, attributes: list[ast.Attribute], statement: ast.Stmt) -> None:
        """They are right, and do not belong to a first operand, where they are not stable."""
        self.problems += [problem for attribute in attributes for problem in of_place(attribute, "statement")]
        for attribute in attributes:
            self.levels += of_attributes([attribute], attribute.span.to(statement.span))
        if attributes and isinstance(statement, ast.ExprStmt) and isinstance(statement.expr, _WITH_OPERANDS):
            text = "an attribute can't stand before an expression with operators"
            self.problems.append(error("E0658", text, attributes[0].span))

    def is_left_out(self, attributes: list[ast.Attribute], item: ast.Item) -> bool:
        raise NotImplementedError

    def refuse_alone(self, attributes: list[ast.Attribute]) -> None:
        for attribute in attributes:
            self.problems.append(error("P0003", "this attribute belongs to nothing", attribute.span))

    def leave_out(self, start: int, end: int) -> None:
        """What is left out is not judged, from its first attribute to what follows."""
        self.problems = [p for p in self.problems if not start <= p.primary.span.start < end]
        self.blocks = [block for block in self.blocks if not start <= block.span.start < end]
        self.levels = [level for level in self.levels if not start <= level.span.start < end]
        self.unsafe_code = [found for found in self.unsafe_code if not start <= found[0].start < end]

    def complete(self, item: ast.Item, attributes: list[ast.Attribute], clauses: list[ast.AnyClause]) -> ast.Item:
        raise NotImplementedError

    def refuse_clauses(self, clauses: list[ast.AnyClause]) -> None:
        raise NotImplementedError

    def empty(self, c: Children) -> Tok:
        return c[0]  # type: ignore[no-any-return]

    def let(self, c: Children) -> ast.Stmt:
        if c[4] is not None and c[3] is not None and self.between(c[3].span.start, c[4].span.start)[-5:] == "}else":
            text = "a value that ends in `}` can't stand before `else`"
            self.problems.append(error("P0001", text, c[3].span, helps=["put it in parentheses"]))
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
        return ast.ItemStmt(c[0], c[0].extent)

    # --- control flow

    def plain_block(self, c: Children) -> ast.Block:
        block: ast.Block = c[2]
        if c[1] is not None:
            self.unsafe_code.append((self.span([x for x in c if x]), "an `unsafe` block"))
        return replace(block, label=_text(c[0]), unsafe=c[1] is not None, span=self.span([x for x in c if x]))

    def const_block(self, c: Children) -> ast.Block:
        block: ast.Block = c[1]
        return replace(block, const=True, span=self.span(c))

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
        (attributes, pattern, guard), body = c[0], self.expr_of(c[1])
        for attribute in attributes:
            self.levels += of_attributes([attribute], attribute.span.to(body.span))
        return ast.Arm(pattern, guard, body, pattern.span.to(body.span))

    def arm_head(self, c: Children) -> tuple[list[ast.Attribute], ast.Pattern, ast.Expr | None]:
        attributes = self.only(c, ast.Attribute)
        self.problems += [problem for one in attributes for problem in of_place(one, "match arm")]
        return attributes, c[-3], c[-2]

    def guard(self, c: Children) -> ast.Expr:
        return self.expr_of(c[1])

    def loop_spec(self, c: Children) -> tuple[ast.AnyClause, ...]:
        return tuple(child for child in c if type(child) is not Tok)

    def loop_expr(self, c: Children) -> ast.Expr:
        head = self.span_of(c[1])
        return ast.Loop(_text(c[0]), None, c[2], c[3], head, self.span(c))

    def while_expr(self, c: Children) -> ast.Expr:
        head = self.span([c[1], c[2]])
        return ast.Loop(_text(c[0]), self.expr_of(c[2]), c[3], c[4], head, self.span(c))

    def for_expr(self, c: Children) -> ast.Expr:
        iterable = self.expr_of(c[4])
        head = self.span([c[1], iterable])
        return ast.For(_text(c[0]), c[2], iterable, c[5], c[6], head, self.span(c))

    # --- specifications

    def proposition(self, c: Children) -> ast.Clause:
        proposition = self.expr_of(c[1])
        return ast.Clause(ast.ClauseKind(c[0].text), proposition, self.span([c[0], proposition]))

    def measure(self, c: Children) -> ast.Decreases:
        terms = tuple(self.expr_of(child) for child in c if type(child) is not Tok)
        return ast.Decreases(terms, self.span([c[0], terms[-1]]))

    def modifier(self, c: Children) -> ast.Modifier:
        return ast.Modifier(c[0].text, self.span(c))

    def ghost_parameter(self, c: Children) -> ast.GhostParam:
        return ast.GhostParam(self.ident(c[1]), c[2], self.span(c))

    def spec_statements(self, c: Children) -> tuple[ast.Stmt, ...]:
        return tuple(child for child in c if type(child) is not Tok)

    def uses_lemmas(self, c: Children) -> ast.UsesLemmas:
        return ast.UsesLemmas(tuple(self.only(c, ast.Path)), self.span(c))

    def spec_assert(self, c: Children) -> ast.Stmt:
        proof = c[-1] if isinstance(c[-1], ast.Block) else None
        return ast.SpecAssert(self.expr_of(c[1]), proof, self.span(c))

    def spec_assume(self, c: Children) -> ast.Stmt:
        return ast.SpecAssume(self.expr_of(c[1]), self.span(c))

    def ghost_let(self, c: Children) -> ast.Stmt:
        return ast.GhostLet(c[2], c[3], c[4], self.span(c))

    def ghost_statement(self, c: Children) -> ast.Stmt:
        kind = "set" if c[0].type == "GHOST" else c[0].text
        proof = c[-1] if len(c) == 4 else None
        return ast.GhostStmt(kind, self.expr_of(c[1]), self.span(c), proof)

    def spec_call(self, c: Children) -> ast.Stmt:
        return ast.GhostStmt("call", self.expr_of(c[0]), self.span(c))

    def calc(self, c: Children) -> ast.Stmt:
        return ast.Calc(self.expr_of(c[2]), tuple(self.only(c, ast.CalcStep)), self.span(c))

    def calc_step(self, c: Children) -> ast.CalcStep:
        proof = c[-1] if isinstance(c[-1], ast.Block) else None
        return ast.CalcStep(ast.BinaryOp(c[0].text), self.expr_of(c[1]), proof, self.span(c))


def _text(label: Tok | None) -> str | None:
    return label.text if label is not None else None
