"""The state at a line, in the words of the source: what variables hold, what is owned and where it came from, what has
been lent, what is known, and what has gone."""

from __future__ import annotations

from collections.abc import Iterator

from logic import build
from logic.goal import Limits
from logic.terms import Op, Term, subterms
from murust.core import nodes as core
from murust.core.facts import Facts
from murust.core.links import Links
from murust.core.parts import statements
from murust.core.types import RawPtr, Type
from murust.record import Record
from murust.source import Span
from wp.context import Context
from wp.contracts import obligations_of
from wp.heap import pointers, shares
from wp.heap.chunks import Block, Cell, Chunk, Family, Instance, Padding, Wand
from wp.heap.debts import Loan
from wp.obligations import facts_of
from wp.sorts import POINTER
from wp.state import State
from wp.verifier import Verifier
from wp.words import Words, null_tested, words_of


class Owned(Record):
    """One thing that is owned, and the assertion that it came from."""

    text: str
    origin: Span


class Seen(Record):
    """The state before a statement. `gone`: what was owned once, with the line and the reason."""

    span: Span
    variables: tuple[str, ...]
    owned: tuple[Owned, ...]
    lent: tuple[Owned, ...]
    owed: tuple[Owned, ...]
    known: tuple[str, ...]
    gone: tuple[str, ...]


def states_at(name: str, line: int, checked_program: core.Program, links: Links, facts: Facts) -> list[Seen]:
    """The states in which a function is about to execute what stands at a line, or first behind it: one for each case
    that its proof tells apart."""
    verifier = Verifier.of(checked_program, links, facts, Limits())
    function = verifier.code.own(checked_program.functions[name])
    behind = [stmt for stmt in statements(function.body) if stmt.span.line >= line]
    first = min(behind, key=lambda stmt: stmt.span.line, default=None)
    seen: list[Seen] = []

    def watch(stmt: core.Stmt, state: State, cx: Context) -> None:
        if stmt is first:
            seen.append(look(stmt.span, state, cx))

    verifier.watch = watch
    obligations_of(function, verifier)
    return seen


def look(span: Span, state: State, cx: Context) -> Seen:
    """Before a statement."""
    words = words_of(state, cx)
    chunks = tuple(Owned(_chunk(chunk, words, cx), chunk.origin) for chunk in state.heap)
    lent = tuple(Owned(_loan(loan, words, cx), loan.chunk.origin) for loan in state.loans)
    owed = tuple(Owned(f"`{_place(debt.pointer, debt.ty, words, cx)}`", debt.span) for debt in state.debts)
    facts = dict.fromkeys(words.show(fact) for fact in facts_of(state.path) if not _is_of_course(fact))
    gone = dict.fromkeys(f"`{_line(s.origin.text)}` {s.why} in line {s.where.line}" for s in state.spent)
    here = {chunk.origin for chunk in state.heap}
    left = [text for text, s in zip(gone, state.spent, strict=False) if s.origin not in here]
    return Seen(span, tuple(_variables(state, words, cx)), chunks, lent, owed, tuple(facts), tuple(left))


def _variables(state: State, words: Words, cx: Context) -> Iterator[str]:
    """Those that are more than a name."""
    seen = words.without()
    for local, value in state.store.items():
        if local.name not in words.names.values() and words.names.get(value, local.name) == local.name:
            continue
        name = words.names.get(value)
        if name is not None and name != local.name and local.kind is not core.LocalKind.TEMP:
            yield f"{local.name} = {name}"
        elif name == local.name and value.op is not Op.VAR:
            yield f"{local.name} = {_value(value, local.ty, seen.without(local.name), cx)}"


def _value(value: Term, ty: Type, words: Words, cx: Context) -> str:
    return _place(value, ty.target, words, cx) if isinstance(ty, RawPtr) else words.show(value)


def _chunk(chunk: Chunk, words: Words, cx: Context) -> str:
    text = _unguarded(chunk, words, cx)
    return text if chunk.guard is build.TRUE else f"if {words.show(chunk.guard)} {{ {text} }}"


def _unguarded(chunk: Chunk, words: Words, cx: Context) -> str:
    match chunk:
        case Cell(location=location, ty=ty, value=value, fraction=fraction):
            held = words.show(value) if value is not None else "_"
            return f"{_place(location, ty, words, cx)} |->{_share(fraction, words)} {held}"
        case Block(location=location, ty=ty, count=count, contents=contents, fraction=fraction):
            held = words.show(contents) if contents is not None else "_"
            place = _place(location, ty, words, cx)
            return f"{place} |->[{words.show(count)}]{_share(fraction, words)} {held}"
        case Padding(location=location, ty=ty, fraction=fraction):
            return f"{_place(location, ty, words, cx)} |->{_share(fraction, words)} padding of `{ty}`"
        case Instance(name=name, args=args):
            return f"{name}({', '.join(map(words.show, args))})"
        case Family(low=low, high=high, each=each):
            return f"`{_line(each.span.text)}` for {words.show(low)} <= {each.variables[0].name} < {words.show(high)}"
        case Wand(term=term):
            return f"{_line(term.left.span.text)} --* {_line(term.right.span.text)}"


def _share(fraction: Term, words: Words) -> str:
    return "" if shares.is_full(fraction) is build.TRUE else f"{{{words.show(fraction)}}}"


def _place(location: Term, ty: Type, words: Words, cx: Context) -> str:
    return words.pointer(location, pointers.size_of(ty, cx.sorts))


def _loan(loan: Loan, words: Words, cx: Context) -> str:
    text = _chunk(loan.chunk, words, cx)
    holders = ", ".join(sorted(f"`{local.name}`" for local in loan.holders if local.kind is not core.LocalKind.TEMP))
    return f"{text}, held by {holders}" if holders else text


def _line(text: str) -> str:
    return " ".join(text.split())


def _is_of_course(fact: Term) -> bool:
    """Does it only say what holds of all values of a type, or of all memory that is owned: where addresses are, how
    large types are?"""
    if fact.op is Op.APPLY and str(fact.payload).startswith("valid "):
        return True
    if null_tested(fact.args[0] if fact.op is Op.NOT else fact) is not None:
        return False
    return any(
        (part.op is Op.FIELD and part.args[0].sort == POINTER and part is pointers.address(part.args[0]))
        or (part.op is Op.VAR and str(part.payload).startswith(("size of ", "alignment of ", "offset of ")))
        for part in subterms((fact,))
    )
