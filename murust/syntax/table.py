"""The table of the grammar, and the loop that runs over it. Lark makes the table, which is kept in the cache.
Source: Aho, Lam, Sethi, Ullman, "Compilers", section 4.6: LR parsing.
"""

from __future__ import annotations

import hashlib
import marshal
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NamedTuple

import attrs

from murust.engine.folder import cache_folder, seal, sealed
from murust.syntax.lexer import LexError, Tok

GRAMMAR = Path(__file__).with_name("murust.lark")


class Rule(NamedTuple):
    """One production. Its value is what the builder's method gives for the children; of a rule whose name begins with
    `_`, the children themselves."""

    size: int
    origin: str
    method: str
    single: bool
    """One child stands for itself, as the grammar says with `?`."""
    spread: tuple[int, ...]
    """Which children are lists whose elements are children here."""
    absent: tuple[int, ...]
    """How many `None`s stand before each child, and behind the last: for `[…]` that are not there."""

    @property
    def plain(self) -> bool:
        """Are the children those of the production as it stands?"""
        return not self.spread and not any(self.absent)

    @property
    def passes(self) -> bool:
        """Is its value that of its only child?"""
        return self.single and self.size == 1 and self.plain


class Table(NamedTuple):
    """`states`: for each, what to do with a terminal or a finished rule: go to a state (0 or more), or reduce by the
    rule with the complement as its number. `words`: the terminals that are always written alike, by their text."""

    states: list[dict[str, int]]
    rules: list[Rule]
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
    key = hashlib.sha256(grammar + Path(__file__).read_bytes()).hexdigest()[:32]
    path = cache_folder() / f"grammar-{key}.table"
    kept = sealed(path)
    if kept is not None:
        states, rules, start, end, words = marshal.loads(kept)
        return Table(states, [Rule(*rule) for rule in rules], start, end, words)
    table = _build(grammar.decode())
    seal(path, marshal.dumps(_plain(table)))
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
    words = {str(t.pattern.value): str(t.name) for t in lark.terminals if t.pattern.type == "str"}
    return Table(states, list(map(_rule, rules)), found.start_states["start"], found.end_states["start"], words)


def _rule(rule: Any) -> Rule:
    """One of lark's rules; what it leaves out and inlines is as `lark.parse_tree_builder` has it, where all tokens are
    kept."""
    marks = "".join(str(int(empty)) for empty in rule.options.empty_indices) or "0" * len(rule.expansion)
    spread = [i for i, symbol in enumerate(rule.expansion) if not symbol.is_term and symbol.name.startswith("_")]
    return Rule(
        size=len(rule.expansion),
        origin=str(rule.origin.name),
        method=str(rule.alias or rule.options.template_source or rule.origin.name),
        single=bool(rule.options.expand1 and not rule.alias),
        spread=tuple(spread),
        absent=tuple(map(len, marks.split("0"))),
    )


def _plain(table: Table) -> Any:
    """What `marshal` can write; each text stands in it once."""
    states = [{sys.intern(str(name)): target for name, target in state.items()} for state in table.states]
    return (states, [tuple(rule) for rule in table.rules], *table[2:])


Reduce = Callable[[list[Any]], Any]


def _reduction(rule: Rule, builder: Any) -> Reduce:
    """What makes the value of a rule of the values of its children."""
    if rule.passes:
        return _only
    make: Reduce = _children if rule.method.startswith("_") else getattr(builder, rule.method)
    if rule.plain:
        return make

    plan = [(rule.absent[index], index in rule.spread) for index in range(rule.size)]
    single, last = rule.single, [None] * rule.absent[-1]

    def arrange(children: list[Any]) -> Any:
        found: list[Any] = []
        for (absent, spread), child in zip(plan, children, strict=True):
            if absent:
                found += [None] * absent
            if not spread:
                found.append(child)
            elif found:
                found += child
            else:
                found = child  # a repetition grows in place: copied at each step, it would cost the square
        found += last
        return found[0] if single and len(found) == 1 else make(found)

    return arrange


def _children(children: list[Any]) -> list[Any]:
    return children


def _only(children: list[Any]) -> Any:
    return children[0]


DEEPEST = 2_000
"""What the parser may wait for at once, as in `- - - x` and `A<A<A<`: later stages walk the tree recursively."""


@attrs.define(eq=False, repr=False)
class Parser:
    """The table with a builder: the value of each rule is what the builder's method of its name gives."""

    table: Table
    builder: Any
    reduce: list[tuple[int, str, Reduce]] = attrs.field(init=False)  # of each rule: size, name, value
    stack: list[int] = attrs.field(factory=list)
    passing: frozenset[int] = attrs.field(init=False)
    """The actions that reduce by a rule whose value is that of its only child."""
    passed: dict[tuple[int, int, str], int] = attrs.field(factory=dict)
    """See `_pass`."""

    def __attrs_post_init__(self) -> None:
        rules = self.table.rules
        self.reduce = [(rule.size, rule.origin, _reduction(rule, self.builder)) for rule in rules]
        self.passing = frozenset(~number for number, rule in enumerate(rules) if rule.passes)

    def accepts(self, terminal: str) -> bool:
        """Does the table have something to do with a terminal now?"""
        return terminal in self.table.states[self.stack[-1]]

    def rather(self, terminal: str, other: str) -> bool:
        """Is there a place for the one, and not for the other there?"""
        state = self._shifting(terminal)
        return state is not None and self.table.states[state].get(other, -1) < 0

    def run(self, tokens: Iterable[Tok]) -> Any:
        """The value of the whole. Raises `Unexpected`. While it runs, `accepts` may be asked."""
        self.stack = stack = [self.table.start]
        values: list[Any] = []
        states, passing, passed, reduce = self.table.states, self.passing, self.passed, self.reduce
        for token in tokens:
            kind = token.type
            while True:
                top = stack[-1]
                action = states[top].get(kind)
                if action is None:
                    raise Unexpected(token, self.accepted())
                if action >= 0:
                    stack.append(action)
                    values.append(token)
                    if len(stack) > DEEPEST:
                        raise LexError("this is nested too deeply", token.start, token.end, "give parts of it a name")
                    break
                if action in passing:
                    key = (stack[-2], top, kind)
                    stack[-1] = passed.get(key) or self._pass(*key)
                    continue
                size, name, call = reduce[~action]  # as in `_reduce`; a call for each costs a tenth of the whole
                if size:
                    children = values[-size:]
                    del stack[-size:], values[-size:]
                else:
                    children = []
                values.append(call(children))
                stack.append(states[stack[-1]][name])
        return self._finish(stack, values)

    def _pass(self, below: int, top: int, kind: str) -> int:
        """The state in place of `top`, on `below`, after all reductions that leave the value alone: an operand becomes
        a term becomes an expression. It is known the second time."""
        states, state = self.table.states, top
        while (action := states[state].get(kind)) in self.passing and action is not None:
            state = states[below][self.reduce[~action][1]]
        self.passed[below, top, kind] = state
        return state

    def _reduce(self, rule: int, stack: list[int], values: list[Any]) -> None:
        size, name, call = self.reduce[rule]
        if size:
            children = values[-size:]
            del stack[-size:], values[-size:]
        else:
            children = []
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
        return self._shifting(terminal) is not None

    def _shifting(self, terminal: str) -> int | None:
        """The state in which a terminal is shifted, after whatever reductions; that of the end for `$END`."""
        stack = list(self.stack)
        while stack[-1] != self.table.end:
            action = self.table.states[stack[-1]].get(terminal)
            if action is None:
                return None
            if action >= 0:
                return stack[-1]
            size, name, _ = self.reduce[~action]
            if size:
                del stack[-size:]
            stack.append(self.table.states[stack[-1]][name])
        return stack[-1] if terminal == "$END" else None
