"""Terms of the logic in the words of specifications, for people who look at a state."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import attrs

from logic import build, sorts
from logic.sorts import DataDef
from logic.terms import Binder, Op, Term
from murust.core import nodes as core
from wp.heap.distance import Polynomial, distance, minus, polynomial, quotient, term_of
from wp.heap.pointers import address, cast_from, null, of_static, provenance
from wp.sorts import POINTER

if TYPE_CHECKING:
    from wp.context import Context
    from wp.state import State

LONGEST = 160
"""Characters of a term; what is longer is cut."""

_INFIX: Mapping[Op, tuple[str, int]] = {
    Op.MUL: ("*", 8), Op.DIV: ("/", 8), Op.MOD: ("%", 8), Op.SHL: ("<<", 6), Op.SHR: (">>", 6), Op.BIT_AND: ("&", 5),
    Op.BIT_XOR: ("^", 4), Op.BIT_OR: ("|", 3), Op.LE: ("<=", 2), Op.LT: ("<", 2), Op.EQ: ("==", 2), Op.AND: ("&&", 1),
    Op.OR: ("||", 1), Op.IMPLIES: ("==>", 0),
}  # fmt: skip
"""How they are written, and how close they bind; `+` and `-` bind by 7."""

_METHODS: Mapping[Op, str] = {
    Op.SEQ_PUSH: "push", Op.SEQ_UPDATE: "update", Op.SEQ_TAKE: "take", Op.SEQ_SKIP: "skip", Op.SEQ_LEN: "len",
    Op.ARRAY_SET: "update", Op.CARD: "len", Op.SIZE: "len", Op.FINITE: "is_finite",
}  # fmt: skip
_AS_THEY_ARE = frozenset({Op.TO_INT, Op.FROM_INT, Op.TO_REAL, Op.SEQ_OF_ARRAY, Op.ARRAY_OF_SEQ})
"""Conversions that the reader does without."""

_SUM, _UNARY, _POSTFIX = 7, 9, 10


@attrs.define(eq=False, repr=False)
class Words:
    """`names`: what variables of the source stand for; `datatypes`: by the names of their sorts."""

    datatypes: Mapping[str, DataDef]
    names: dict[Term, str] = attrs.field(factory=dict)
    _taken: set[str] = attrs.field(factory=set)

    def call(self, term: Term, name: str) -> None:
        """From here on this is called so, if it has no name yet and is not said more shortly by itself."""
        if term.args or term.op is Op.VAR:
            self.names.setdefault(term, name)
        self._taken.add(name)

    def without(self, *names: str) -> Words:
        """The same, but that variables are said by what they are."""
        return attrs.evolve(self, names={term: name for term, name in self.names.items() if name not in names})

    def show(self, term: Term) -> str:
        text = self._text(term, -1)
        return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"

    def _text(self, term: Term, around: int) -> str:
        """`around`: how close what stands around it binds."""
        if term in self.names:
            return self.names[term]
        text, binds = self._shown(term)
        return f"({text})" if binds <= around else text

    def _shown(self, term: Term) -> tuple[str, int]:
        op = term.op
        if op is Op.VAR:
            return self._variable(term), _POSTFIX
        if op is Op.CONST:
            return _constant(build.value_of(term)), _POSTFIX
        if op in _AS_THEY_ARE:
            return self._text(term.args[0], _POSTFIX - 1), _POSTFIX
        if op in (Op.ADD, Op.SEQ_CONCAT):
            return self._sum(term.args), _SUM
        null_one = null_tested(term)
        if null_one is not None:
            return f"{self._text(null_one, _UNARY)}.is_null()", _POSTFIX
        if op is Op.NOT:
            return self._negated(term.args[0])
        if op in _INFIX:
            sign, binds = _INFIX[op]
            return f" {sign} ".join(self._text(arg, binds) for arg in term.args), binds
        if op in (Op.NEG, Op.BIT_NOT):
            return f"{'-' if op is Op.NEG else '!'}{self._text(term.args[0], _UNARY)}", _UNARY
        if op in _METHODS:
            rest = ", ".join(self._text(arg, -1) for arg in term.args[1:])
            return f"{self._text(term.args[0], _UNARY)}.{_METHODS[op]}({rest})", _POSTFIX
        if op in (Op.SEQ_GET, Op.ARRAY_GET, Op.FN_GET):
            return f"{self._text(term.args[0], _UNARY)}[{self._text(term.args[1], -1)}]", _POSTFIX
        if op is Op.ITE:
            condition, then, orelse = (self._text(arg, -1) for arg in term.args)
            return f"if {condition} {{ {then} }} else {{ {orelse} }}", -1
        if isinstance(term.payload, Binder):
            return self._bound(term, term.payload)
        if term.sort == POINTER and op is Op.CONSTRUCT:
            return self.pointer(term, build.integer(1), "byte_add"), _POSTFIX
        return self._of_data(term), _POSTFIX

    def _variable(self, term: Term) -> str:
        """Two of the same name are told apart by marks."""
        name = str(term.payload).partition("#")[0].partition(" ")[0]
        while name in self._taken:
            name += "'"
        self.call(term, name)
        return name

    def _sum(self, args: tuple[Term, ...]) -> str:
        text = self._text(args[0], _SUM - 1)
        for arg in args[1:]:
            if arg.op is Op.NEG:
                text += f" - {self._text(arg.args[0], _SUM)}"
            elif arg.op is Op.CONST and arg.sort == sorts.INT and build.value_of(arg) < 0:
                text += f" - {-build.value_of(arg)}"
            else:
                text += f" + {self._text(arg, _SUM - 1)}"
        return text

    def _negated(self, term: Term) -> tuple[str, int]:
        opposite = None if null_tested(term) is not None else {Op.EQ: "!=", Op.LE: ">", Op.LT: ">="}.get(term.op)
        if opposite is not None:
            left, right = (self._text(arg, 2) for arg in term.args)
            return f"{left} {opposite} {right}", 2
        return f"!{self._text(term, _UNARY)}", _UNARY

    def _bound(self, term: Term, binder: Binder) -> tuple[str, int]:
        backwards = _reversed(term, binder)
        if backwards is not None:
            return f"{self._text(backwards, _UNARY)}.reverse()", _POSTFIX
        inner = self.without()
        names = ", ".join(inner._variable(var) for var in binder.variables)
        *others, body = (inner._text(arg, -1) for arg in term.args)
        match term.op:
            case Op.FORALL | Op.EXISTS:
                return f"{term.op.value} |{names}| {body}", -1
            case Op.SEQ_NEW:
                return f"Seq::new({others[0]}, |{names}| {body})", _POSTFIX
            case _:
                return f"(|{names}| {body})", _POSTFIX

    def _of_data(self, term: Term) -> str:
        args, payload = term.args, term.payload
        match term.op:
            case Op.SEQ_EMPTY:
                return "Seq::empty()"
            case Op.ARRAY_LIT:
                return f"[{', '.join(self._text(arg, -1) for arg in args)}]"
            case Op.ARRAY_FILL:
                return f"[{self._text(args[0], -1)}; _]"
            case Op.FIELD if args[0].sort == POINTER:
                return f"{self._text(args[0], _UNARY)}.{'provenance' if term is provenance(args[0]) else 'addr'}()"
            case Op.FIELD | Op.IS | Op.CONSTRUCT:
                return self._of_constructor(term)
            case Op.APPLY:
                return f"{payload}({', '.join(self._text(arg, -1) for arg in args)})"
            case op:
                return f"{op.value}({', '.join(self._text(arg, -1) for arg in args)})"

    def _of_constructor(self, term: Term) -> str:
        whole = term.sort if term.op is Op.CONSTRUCT else term.args[0].sort
        definition = self.datatypes[whole.name] if isinstance(whole, sorts.Data) else None
        at = term.payload if isinstance(term.payload, tuple) else (term.payload,)
        if definition is None or not isinstance(at[0], int) or at[0] >= len(definition.constructors):
            return f"{term.op.value}({', '.join(self._text(arg, -1) for arg in term.args)})"
        constructor = definition.constructors[at[0]]
        if term.op is Op.IS:
            return f"{self._text(term.args[0], _UNARY)} is {constructor.name}"
        if term.op is Op.FIELD:
            assert isinstance(at[1], int)
            link = "." if len(definition.constructors) == 1 else "->"
            name = constructor.fields[at[1]][0]
            first = self._text(term.args[0], _UNARY)
            return first if name == "current" else f"final({first})" if name == "final" else f"{first}{link}{name}"
        parts = [self._text(arg, -1) for arg in term.args]
        names = [name for name, _ in constructor.fields]
        if constructor.name == "mut":
            return f"&mut {parts[0]}"
        called = "" if constructor.name == "tuple" else constructor.name
        if not parts:
            return called
        if names[0].isdigit():
            return f"{called}({', '.join(parts)})"
        return f"{called} {{ {', '.join(f'{n}: {part}' for n, part in zip(names, parts, strict=True))} }}"

    def pointer(self, term: Term, size: Term, method: str = "add") -> str:
        """A pointer, by a known one and how many of a size lie between them."""
        if term in self.names or term.op is not Op.CONSTRUCT:
            return self._text(term, -1)
        if term is null():
            return "null"
        made = cast_from(provenance(term))
        if made is not None:
            apart = minus(polynomial(address(term)), polynomial(made))
            return self._moved(f"({self._text(made, -1)} as *mut _)", apart, size, method)
        known = [base for base in self.names if base.sort == POINTER and provenance(base) is provenance(term)]
        source = provenance(term)
        if source.op is Op.FIELD:
            known.append(source.args[0])
        for base in known:
            from_base = distance(term, base)
            if from_base is not None:
                return self._moved(self._text(base, _UNARY), from_base, size, method)
        return f"pointer({self._text(address(term), -1)})"

    def _moved(self, base: str, apart: Polynomial, size: Term, method: str) -> str:
        """So many bytes further on."""
        number = quotient(apart, size)
        if apart == {}:
            return base
        if number is not None:
            return f"{base}.{method}({self._text(number, -1)})"
        return self._inside(base, term_of(apart))

    def _inside(self, base: str, apart: Term) -> str:
        """The field of what is pointed to, if it is one; else so many bytes further on."""
        found = str(apart.payload) if apart.op is Op.VAR else ""
        if found.startswith("offset of "):
            index, _, name = found.removeprefix("offset of ").partition(" in ")
            if name in self.datatypes:
                return f"{base}.{self.datatypes[name].constructors[0].fields[int(index)][0]}"
        return f"{base}.byte_add({self._text(apart, -1)})"


def null_tested(term: Term) -> Term | None:
    """The pointer of which it is said that it is null."""
    if term.op is Op.EQ and build.integer(0) in term.args:
        for part in term.args:
            if part.op is Op.FIELD and part.args[0].sort == POINTER:
                return part.args[0]
    return None


def _reversed(term: Term, binder: Binder) -> Term | None:
    """The sequence that a term is from its end on."""
    body, (index, *_) = term.args[-1], binder.variables
    if term.op is not Op.SEQ_NEW or body.op is not Op.SEQ_GET or index in body.args[0].free:
        return None
    whole, at = body.args
    last = minus(polynomial(term.args[0]), polynomial(build.add(index, at)))
    return whole if last == {(): 1} and term.args[0].args == (whole,) else None


def words_of(state: State, cx: Context) -> Words:
    """Those that fit where the program is: its variables as they are now, and what `?x` has bound."""
    words = Words(cx.sorts.datatypes)
    for name in cx.code.links.mutable_statics():
        words.call(of_static(name, cx.sorts), f"(&raw mut {name})")
    for local in _named(state, cx):
        words.call(state.store[local], local.name)
    for var, value in {**cx.params, **state.bound}.items():
        if isinstance(value, Term):
            words.call(value, var.name)
    for local, value in cx.entry.items():
        if state.store.get(local) is not value:
            words.call(value, f"old({local.name})")
    return words


def _named(state: State, cx: Context) -> list[core.Local]:
    hidden = (core.LocalKind.TEMP, core.LocalKind.RETURN)
    return [local for local in state.store if local.kind not in hidden and local not in cx.hidden]


def _constant(value: int | bool) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return hex(value) if value >= 1 << 16 else str(value)
