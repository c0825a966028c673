"""What all builders of syntax share: spans, and reading a rule's children.

A builder's method gets what stands in its rule, tokens included, with `None` for an absent `[…]` part.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

from murust.diagnostics.model import Diagnostic, error
from murust.source import SourceFile, Span
from murust.syntax import ast
from murust.syntax.lexer import Tok
from murust.syntax.precedence import Flat

Children = list[Any]
T = TypeVar("T")


class BuilderBase:
    file: SourceFile
    problems: list[Diagnostic]

    def span(self, children: Sequence[Any]) -> Span:
        """From the first thing that is there to the last."""
        first, last = children[0], children[-1]
        if first is None or first == ():
            first = next(child for child in children if child is not None and child != ())
        if last is None or last == ():
            last = next(child for child in reversed(children) if child is not None and child != ())
        start = first if type(first) is Tok else self.span_of(first)
        end = last if type(last) is Tok else self.span_of(last)
        return Span(self.file, start.start, end.end)

    def span_of(self, node: Any) -> Span:
        kind = type(node)
        if kind is Tok:
            return Span(self.file, node.start, node.end)
        if kind is tuple:
            return self.span(node)
        span: Span
        if kind is Flat:
            span = node.operands[0].span.to(node.operands[-1].span)
        else:
            span = node if kind is Span else node.span
        return span

    def ident(self, token: Tok) -> ast.Ident:
        return ast.Ident(token.text, Span(self.file, token.start, token.end))

    def between(self, start: int, end: int) -> str:
        """What is written there, without comments and spaces."""
        return re.sub(r"//.*|/\*(?s:.*?)\*/|\s", "", self.file.text[start:end])

    def text_of(self, span: Span) -> str:
        return self.file.text[span.start : span.end]

    def at_the_end(self, rest: Span, closing: Tok) -> None:
        """`..`, or `..base`, is the last thing between braces, without a comma."""
        if self.between(rest.end, closing.start):
            text = "this stands at the end, and no comma follows"
            self.problems.append(error("P0001", text, rest))

    @staticmethod
    def expr_of(node: Any) -> ast.Expr:
        """An expression, shaped if it is still a flat chain."""
        return node.shape() if isinstance(node, Flat) else node

    @staticmethod
    def tokens(children: Children) -> list[str]:
        """The types of the tokens among the children."""
        return [child.type for child in children if type(child) is Tok]

    @staticmethod
    def only(children: Children, kind: type[T] | tuple[type[T], ...]) -> list[T]:
        return [child for child in children if isinstance(child, kind)]

    def comma(self, children: Children) -> tuple[Any, ...]:
        """`comma{x}`: the elements, without the commas between them."""
        return tuple(self.expr_of(child) for child in children if not (type(child) is Tok and child.type == "COMMA"))


def first(nodes: Iterable[T]) -> T | None:
    return next(iter(nodes), None)
