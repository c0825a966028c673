"""The table of the grammar, and the loop that runs over it. Lark makes the table, and the functions that call a builder
(which leave out and inline what the grammar says); both are kept in the cache. Source: Aho, Lam, Sethi, Ullman,
"Compilers", section 4.6: LR parsing.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import pickle
from collections.abc import Callable, Iterable
from importlib import metadata
from pathlib import Path
from typing import Any

import attrs

from murust.syntax.lexer import Tok

GRAMMAR = Path(__file__).with_name("murust.lark")


def cache_folder() -> Path:
    """Where derived tables are kept: `$MURUST_CACHE`, or `murust` in the user's cache folder."""
    given = os.environ.get("MURUST_CACHE")
    base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(given) if given else Path(base) / "murust"


@attrs.frozen
class Table:
    """`states`: for each, what to do with a terminal or a finished rule: go to a state (0 or more), or reduce by the
    rule with the complement as its number. `words`: the terminals that are always written alike, by their text."""

    states: list[dict[str, int]]
    rules: list[Any]  # lark's
    start: int
    end: int
    words: dict[str, str]


class Unexpected(Exception):
    """A token that does not fit; `accepted` are the terminals that would."""

    def __init__(self, token: Tok, accepted: frozenset[str]) -> None:
        super().__init__(token)
        self.token, self.accepted = token, accepted


def load() -> Table:
    """The table, from the cache if it is there."""
    grammar = GRAMMAR.read_bytes()
    key = hashlib.sha256(grammar + metadata.version("lark").encode()).hexdigest()[:32]
    path = cache_folder() / f"grammar-{key}.table"
    with contextlib.suppress(
        OSError, pickle.PickleError, EOFError, AttributeError, ImportError, IndexError, TypeError, ValueError
    ):
        return Table(*pickle.loads(path.read_bytes()))
    table = _build(grammar.decode())
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        temporary = path.with_suffix(f".{os.getpid()}")
        temporary.write_bytes(pickle.dumps(attrs.astuple(table, recurse=False), pickle.HIGHEST_PROTOCOL))
        temporary.replace(path)
    return table


def _build(grammar: str) -> Table:
    from lark import Lark
    from lark.lexer import Lexer

    class NoLexer(Lexer):
        """Ours asks the parser, so lark needs none."""

        def __init__(self, conf: Any) -> None:
            pass

        def lex(self, lexer_state: Any, parser_state: Any) -> Any:
            raise NotImplementedError

    lark = Lark(grammar, parser="lalr", lexer=NoLexer, keep_all_tokens=True, maybe_placeholders=True)
    found: Any = lark.parser.parser._parse_table
    rules = list(lark.rules)
    numbers = {rule: number for number, rule in enumerate(rules)}
    states: list[dict[str, int]] = [{} for _ in range(len(found.states))]
    for state, actions in found.states.items():
        for name, (_, target) in actions.items():
            states[state][name] = target if isinstance(target, int) else ~numbers[target]
    words = {t.pattern.value: t.name for t in lark.terminals if t.pattern.type == "str"}
    return Table(states, rules, found.start_states["start"], found.end_states["start"], words)


@attrs.define(eq=False)
class Parser:
    """The table with a builder: the value of each rule is what the builder's method of its name gives."""

    table: Table
    builder: Any
    reduce: list[tuple[int, str, Callable[[list[Any]], Any]]] = attrs.field(init=False)  # of each rule: size, name
    stack: list[int] = attrs.field(factory=list)

    def __attrs_post_init__(self) -> None:
        from lark.parse_tree_builder import ParseTreeBuilder
        from lark.tree import Tree

        make: Any = ParseTreeBuilder
        builder = make(self.table.rules, Tree, False, False, True)
        calls = builder.create_callback(self.builder)
        self.reduce = [(len(rule.expansion), rule.origin.name, calls[rule]) for rule in self.table.rules]

    def accepts(self, terminal: str) -> bool:
        """Does the table have something to do with a terminal now?"""
        return terminal in self.table.states[self.stack[-1]]

    def run(self, tokens: Iterable[Tok]) -> Any:
        """The value of the whole. Raises `Unexpected`. While it runs, `accepts` may be asked."""
        self.stack = stack = [self.table.start]
        values: list[Any] = []
        for token in tokens:
            self._shift(token, stack, values)
        return self._finish(stack, values)

    def _shift(self, token: Tok, stack: list[int], values: list[Any]) -> None:
        states, kind = self.table.states, token.type
        while True:
            action = states[stack[-1]].get(kind)
            if action is None:
                raise Unexpected(token, self.accepted())
            if action >= 0:
                stack.append(action)
                values.append(token)
                return
            self._reduce(~action, stack, values)

    def _reduce(self, rule: int, stack: list[int], values: list[Any]) -> None:
        size, name, call = self.reduce[rule]
        children: list[Any] = []
        if size:
            children = values[-size:]
            del stack[-size:], values[-size:]
        value = call(children)
        stack.append(self.table.states[stack[-1]][name])
        values.append(value)

    def _finish(self, stack: list[int], values: list[Any]) -> Any:
        while stack[-1] != self.table.end:
            action = self.table.states[stack[-1]].get("$END")
            if action is None or action >= 0:
                raise Unexpected(Tok("$END", "", -1, -1), self.accepted())
            self._reduce(~action, stack, values)
        return values[-1]

    def accepted(self) -> frozenset[str]:
        """The terminals that would be shifted, after whatever reductions."""
        return frozenset(name for name in self.table.states[self.stack[-1]] if name.isupper() and self._leads_on(name))

    def _leads_on(self, terminal: str) -> bool:
        stack = list(self.stack)
        while stack[-1] != self.table.end:
            action = self.table.states[stack[-1]].get(terminal)
            if action is None:
                return False
            if action >= 0:
                return True
            size, name, _ = self.reduce[~action]
            if size:
                del stack[-size:]
            stack.append(self.table.states[stack[-1]][name])
        return terminal == "$END"
