"""A query as a script in SMT-LIB 2.6, for any solver that reads it. Source: Barrett, Fontaine, Tinelli, "The SMT-LIB
Standard: Version 2.6", 2017.

It says what Z3 was asked, term by term: what is not in the standard's theories is not written at all. What is left out
are hints that have no meaning: names and weights of quantifiers. Names are unique, since the standard knows no
overloading; a closed term that occurs several times is defined once.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import attrs

from logic.encode.z3_raw import Ast, Session
from logic.encode.z3_read import Apply, Binding, Bound, DataNode, Node, Numeral, Reader, SortKind, SortNode, Symbol

_SIMPLE = re.compile(r"[A-Za-z~!$%^&*_+=<>?/-][0-9A-Za-z~!@$%^&*_+=<>.?/-]*")
"""A symbol that needs no bars."""
_WORDS = frozenset({
    "!", "_", "as", "let", "exists", "forall", "match", "par", "BINARY", "DECIMAL", "HEXADECIMAL", "NUMERAL", "STRING",
    "true", "false", "not", "and", "or", "xor", "=>", "=", "distinct", "ite", "+", "-", "*", "/", "div", "mod", "abs",
    "to_real", "to_int", "is_int", "<", "<=", ">", ">=", "select", "store", "concat", "extract", "repeat", "is",
    "sign_extend", "zero_extend", "Bool", "Int", "Real", "Array", "BitVec", "String", "RegLan", "RoundingMode",
})  # fmt: skip
"""Words of the language and of theories, which nothing else may be called."""
_SORTS = frozenset({
    "Set", "Seq", "Bag", "Table", "Relation", "Tuple", "UnitTuple", "Nullable", "Unicode", "RegEx", "Float16",
    "Float32", "Float64", "Float128", "FloatingPoint",
})  # fmt: skip
"""What solvers call sorts beyond the standard."""
_FUNCTION = re.compile(r"[a-z_][a-z_0-9]*(\.[a-z_0-9]+)*")
"""What they call functions (`sin`, `set.union`): nothing of ours has such a name."""
_JOINING = frozenset({"+", "*", "and", "or"})
"""What the standard allows for two arguments and more."""
LONG = 24
"""Characters from which on a term that occurs twice gets a name."""


def script(session: Session, said: Sequence[tuple[str, Ast]]) -> str:
    """Declarations, what is asserted (with a remark what it is), and the question whether that can be."""
    reader = Reader(session)
    roots = [(remark, reader.node(ast)) for remark, ast in said]
    writer = _Writer(_shared(node for _, node in roots))
    body: list[str] = []
    last = ""
    for remark, node in roots:
        text = writer.closed(node)
        body += [*([f"; {remark}"] if remark != last else []), *writer.taken(), f"(assert {text})"]
        last = remark
    declared = [line for group in _groups(reader.data) for line in writer.data_types(group)]
    opaque = [f"(declare-sort {name} 0)" for name in writer.sorts.values()]
    lines = ["(set-logic ALL)", *opaque, *declared, *writer.declarations, *body, "(check-sat)", "(exit)"]
    return "\n".join(lines) + "\n"


# --- What is closed, and what occurs several times -----------------------------------------------------------------


@attrs.define(eq=False, repr=False)
class _Shared:
    """Of each term, how many quantifiers around it it needs; and the closed ones that occur in several places."""

    needs: dict[Node, int]
    counted: Counter[Node]


def _shared(roots: Iterable[Node]) -> _Shared:
    found = _Shared({}, Counter())
    for root in roots:
        _look_at(root, found)
        found.counted[root] += 1
    return found


def _look_at(node: Node, found: _Shared) -> int:
    if node in found.needs:
        return found.needs[node]
    match node:
        case Numeral():
            needed = 0
        case Bound(index=index):
            needed = index + 1
        case Binding(variables=variables, body=body):
            needed = max(_look_at(body, found) - len(variables), 0)
            found.counted[body] += 1
        case Apply(args=args):
            needed = max((_look_at(arg, found) for arg in args), default=0)
            found.counted.update(args)
    found.needs[node] = needed
    return needed


def _groups(data: Sequence[DataNode]) -> Iterator[list[DataNode]]:
    """Data types that have to be declared together, in order: those up to the last one that an earlier one needs."""
    place = {one.sort: index for index, one in enumerate(data)}
    group: list[DataNode] = []
    end = 0
    for index, one in enumerate(data):
        group.append(one)
        inside = (
            place[part] for _, fields in one.constructors for f in fields for part in _parts(f.target) if part in place
        )
        end = max(end, index, *inside, 0)
        if end <= index:
            yield group
            group = []


def _parts(sort: SortNode) -> Iterator[SortNode]:
    yield sort
    for arg in sort.args:
        yield from _parts(arg)


# --- Writing -------------------------------------------------------------------------------------------------------


@attrs.define(eq=False, repr=False)
class _Writer:
    shared: _Shared
    declarations: list[str] = attrs.field(factory=list)
    sorts: dict[SortNode, str] = attrs.field(factory=dict)
    """Declared sorts of which nothing is known."""
    _definitions: list[str] = attrs.field(factory=list)
    _names: dict[object, str] = attrs.field(factory=dict)
    _taken: set[str] = attrs.field(factory=lambda: set(_WORDS | _SORTS))
    _texts: dict[Node, str] = attrs.field(factory=dict)

    def taken(self) -> list[str]:
        """The definitions since the last time."""
        found, self._definitions = self._definitions, []
        return found

    def name(self, owner: object, wanted: str) -> str:
        """A name of its own; reserved for solvers are those that begin with `@` and `.`."""
        if owner not in self._names:
            plain = re.sub(r"[|\\]|[^ -~]", "_", wanted.replace("#", "!")).lstrip("@.") or "x"
            unique, count = plain, 0
            while unique in self._taken or _FUNCTION.fullmatch(unique):
                count += 1
                unique = f"{plain}!!{count}"
            self._taken.add(unique)
            self._names[owner] = unique if _SIMPLE.fullmatch(unique) else f"|{unique}|"
        return self._names[owner]

    def sort(self, sort: SortNode) -> str:
        match sort.kind:
            case SortKind.OPAQUE:
                return self.sorts.setdefault(sort, self.name(sort, sort.name))
            case SortKind.DATA:
                return self.name(sort, sort.name)
            case SortKind.KNOWN if sort.width:
                return f"(_ {sort.name} {sort.width})"
            case SortKind.KNOWN:
                return f"({sort.name} {' '.join(map(self.sort, sort.args))})" if sort.args else sort.name

    def data_types(self, group: Sequence[DataNode]) -> Iterator[str]:
        names = " ".join(f"({self.sort(one.sort)} 0)" for one in group)
        bodies = "\n  ".join(f"({' '.join(self._constructor(*made) for made in one.constructors)})" for one in group)
        yield f"(declare-datatypes ({names}) (\n  {bodies}))"

    def _constructor(self, constructor: Symbol, fields: Sequence[Symbol]) -> str:
        parts = (f"({self.name(f, f.name)} {self.sort(f.target)})" for f in fields)
        return f"({' '.join([self.name(constructor, constructor.name), *parts])})"

    def symbol(self, symbol: Symbol) -> str:
        if symbol not in self._names and not symbol.is_data:
            domain = " ".join(map(self.sort, symbol.domain))
            name = self.name(symbol, symbol.name)
            self.declarations.append(f"(declare-fun {name} ({domain}) {self.sort(symbol.target)})")
        return self.name(symbol, symbol.name)

    def closed(self, node: Node) -> str:
        """A term without variables from outside; a long one that occurs again is defined."""
        found = self._texts.get(node)
        if found is None:
            found = self._text(node, (), {})
            if self.shared.counted[node] > 1 and len(found) > LONG and isinstance(node, Apply | Binding):
                name = self.name(node, f"t!{len(self._texts)}")
                sort = self.sort(node.sort) if isinstance(node, Apply) else "Bool"
                self._definitions.append(f"(define-fun {name} () {sort} {found})")
                found = name
            self._texts[node] = found
        return found

    def _term(self, node: Node, scope: tuple[str, ...], known: dict[Node, str]) -> str:
        """`scope`: the names of the variables, the innermost last; `known`: what `let` has named."""
        if node in known:
            return known[node]
        return self._text(node, scope, known) if self.shared.needs[node] else self.closed(node)

    def _text(self, node: Node, scope: tuple[str, ...], known: dict[Node, str]) -> str:
        match node:
            case Numeral():
                return _number(node)
            case Bound(index=index):
                return scope[-1 - index]
            case Binding():
                return self._binding(node, scope)
            case Apply(args=args):
                return self._applied(node, [self._term(arg, scope, known) for arg in args])

    def _applied(self, node: Apply, args: list[str]) -> str:
        head = node.head
        if head in _JOINING and len(args) == 1:
            return args[0]
        if isinstance(head, Symbol):
            word = f"(_ is {self.symbol(head)})" if node.tests else self.symbol(head)
        else:
            word = f"(_ {head} {' '.join(map(str, node.indices))})" if node.indices else head
        return f"({' '.join([word, *args])})" if args else word

    def _plain(self, node: Node, scope: tuple[str, ...]) -> str:
        """A part of a pattern, in full: solvers look at how it is written."""
        if isinstance(node, Apply):
            return self._applied(node, [self._plain(arg, scope) for arg in node.args])
        return self._text(node, scope, {})

    def _binding(self, node: Binding, scope: tuple[str, ...]) -> str:
        variables = [(self.name(object(), name), self.sort(sort)) for name, sort in node.variables]
        inner = (*scope, *(name for name, _ in variables))
        body = self._body(node.body, inner)
        patterns = (" ".join(self._plain(term, inner) for term in pattern) for pattern in node.patterns)
        hints = "".join(f" :pattern ({terms})" for terms in patterns)
        bound = " ".join(f"({name} {sort})" for name, sort in variables)
        return f"({'forall' if node.universal else 'exists'} ({bound}) {f'(! {body}{hints})' if hints else body})"

    def _body(self, body: Node, scope: tuple[str, ...]) -> str:
        """The text of what is in a quantifier, with names for what occurs in it several times."""
        counted: Counter[Node] = Counter()
        ordered: list[Node] = []
        self._look_at(body, counted, ordered)
        known: dict[Node, str] = {}
        lets: list[str] = []
        for node in ordered:
            if counted[node] > 1 and isinstance(node, Apply):
                text = self._text(node, scope, known)
                if len(text) > LONG:
                    known[node] = self.name(object(), "let!")
                    lets.append(f"(let (({known[node]} {text})) ")
        return "".join(lets) + self._term(body, scope, known) + ")" * len(lets)

    def _look_at(self, node: Node, counted: Counter[Node], ordered: list[Node]) -> None:
        counted[node] += 1
        if counted[node] > 1 or not self.shared.needs.get(node) or not isinstance(node, Apply):
            return
        for arg in node.args:
            self._look_at(arg, counted, ordered)
        ordered.append(node)


def _number(numeral: Numeral) -> str:
    if numeral.sort.width:
        return f"(_ bv{numeral.value} {numeral.sort.width})"
    sign, digits = numeral.value.startswith("-"), numeral.value.lstrip("-")
    if numeral.sort.name == "Real":
        over = [f"{part}.0" for part in digits.split("/")]
        digits = over[0] if len(over) == 1 else f"(/ {' '.join(over)})"
    return f"(- {digits})" if sign else digits
