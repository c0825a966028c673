"""Goals in a form that depends on nothing but what they say: not on the names of variables, nor on what else there is.

Terms are written down one by one, each with the numbers of those that it is made of; a variable is its number. Whatever
terms speak of is written down with them: the definitions of functions, with all that these speak of, and data types.
Two goals with one form differ in the names of their variables only: what is proved of one is proved of the other.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from typing import Any

import attrs
import msgspec
from msgspec.structs import asdict

from logic import sorts
from logic.goal import Limits, Theory
from logic.sorts import Sort
from logic.terms import Binder, Op, Term


@attrs.define(eq=False)
class Canonical:
    """Terms that are written down, in order; `numbers` says where each is."""

    theory: Theory
    written: list[Any] = attrs.field(factory=list)
    terms: list[Term | None] = attrs.field(factory=list)
    """What is written at each number, if it is a term."""
    numbers: dict[Term, int] = attrs.field(factory=dict)
    _sorts: dict[Sort, int] = attrs.field(factory=dict)
    _functions: dict[str, None] = attrs.field(factory=dict)
    _datatypes: dict[str, None] = attrs.field(factory=dict)

    def sequence(self, terms: Iterable[Term]) -> list[int]:
        """The numbers of terms."""
        known = self.numbers
        return [known[term] if term in known else self.number(term) for term in terms]

    def number(self, root: Term) -> int:
        known = self.numbers
        pending = [root]
        while pending:
            term = pending[-1]
            if term in known:
                pending.pop()
                continue
            payload = term.payload
            parts = term.args
            if isinstance(payload, Binder):
                parts = (*payload.variables, *parts, *(part for trigger in payload.triggers for part in trigger))
            missing = [part for part in parts if part not in known]
            if missing:
                pending += reversed(missing)
                continue
            pending.pop()
            known[term] = self._write(self._row(term), term)
        return known[root]

    def digest(self, question: Sequence[Any], limits: Limits, version: bytes) -> bytes:
        """The key of a question about what is written, and of all that this speaks of."""
        self._complete()
        told = msgspec.msgpack.encode((version, asdict(limits), question, self.written))
        return hashlib.blake2b(told, digest_size=32).digest()

    def _write(self, row: Any, term: Term | None = None) -> int:
        self.written.append(row)
        self.terms.append(term)
        return len(self.written) - 1

    def _row(self, term: Term) -> Any:
        known, payload = self.numbers, term.payload
        args = [known[arg] for arg in term.args]
        if term.op is Op.VAR:
            return ("var", self.sort(term.sort))
        if isinstance(payload, Binder):
            variables = [known[variable] for variable in payload.variables]
            triggers = [[known[part] for part in trigger] for trigger in payload.triggers]
            return (term.op.value, self.sort(term.sort), args, variables, triggers)
        if term.op is Op.APPLY:
            self._functions.setdefault(str(payload))
        return (term.op.value, self.sort(term.sort), args, repr(payload))

    def sort(self, sort: Sort) -> int:
        if sort not in self._sorts:
            self._sorts[sort] = self._write(self._sort_row(sort))
        return self._sorts[sort]

    def _sort_row(self, sort: Sort) -> Any:
        name = type(sort).__name__
        match sort:
            case sorts.Bool() | sorts.Int() | sorts.Real():
                return (name,)
            case sorts.Machine(bits=bits, signed=signed):
                return (name, bits, signed)
            case sorts.Array(element=element, length=length):
                return (name, self.sort(element), str(length))
            case sorts.Seq(element=element):
                return (name, self.sort(element))
            case sorts.Function(domain=domain, target=target):
                return (name, self.sort(domain), self.sort(target))
            case sorts.Data(name=called):
                self._datatypes.setdefault(called)
                return (name, called)
            case sorts.Opaque(name=called):
                return (name, called)

    def _complete(self) -> None:
        """Writes down the definitions of what is spoken of, until nothing new is."""
        functions, datatypes = 0, 0
        while functions < len(self._functions) or datatypes < len(self._datatypes):
            for name in list(self._functions)[functions:]:
                functions += 1
                self._write(self._function_row(name))
            for name in list(self._datatypes)[datatypes:]:
                datatypes += 1
                made = self.theory.datatypes[name].constructors
                self._write(("type", name, [(c.name, [(f, self.sort(s)) for f, s in c.fields]) for c in made]))

    def _function_row(self, name: str) -> Any:
        definition = self.theory.functions[name]
        params, facts = self.sequence(definition.params), self.sequence(definition.facts)
        body, result = self.number(definition.body), self.sort(definition.result)
        return ("function", name, params, result, body, definition.fuel, facts, definition.recursive)
