"""What both encodings share: sorts, data types, arrays, sequences, functions, quantifiers, and facts that follow from
sorts.

NOTE(canonical): arrays and sequences are meant with the default at every index outside. No axiom says so; but every
axiom and every operation here holds of such values, so the intended meaning is a model of all that is asserted, and
what is proved is true. Reads outside are unconstrained, which loses facts and adds none; writes are guarded, or else
`a.update(9, x)[9] == x` could be proved of a short sequence. `==` is the solver's equality where it is known, and
pointwise where it is to be proved: of canonical values the two are the same.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping

import attrs

from logic import build, sorts, total
from logic.encode.total import FUNCTIONS, encode_function, note
from logic.encode.z3_raw import Ast, Decl, Session, Z3Sort
from logic.errors import SortError
from logic.goal import Theory
from logic.sorts import Sort
from logic.terms import Binder, Op, Term, intern
from logic.triggers import infer_triggers

POSITIVE, NEGATIVE, NEUTRAL = 1, -1, 0
"""Polarity: is the formula known, to be proved, or both?"""

_ATOMIC = frozenset({Op.VAR, Op.FIELD, Op.ARRAY_GET, Op.SEQ_GET, Op.FN_GET, Op.APPLY})
"""Terms whose value the solver is free to choose: of these the range has to be said."""


@attrs.define(eq=False)
class Scope:
    """A quantifier being encoded: its variables, what has been encoded inside, and facts about terms with them."""

    variables: frozenset[Term]
    memo: dict[tuple[Term, int], Ast] = attrs.field(factory=dict)
    facts: list[Ast] = attrs.field(factory=list)
    instantiated: bool = False
    """Is it the solver that chooses the values of the variables?"""
    definition: bool = False
    """Are they the parameters of a function, whose calls unfold?"""


PLAIN = frozenset(
    {Op.VAR, Op.CONST, Op.ARRAY_GET, Op.SEQ_GET, Op.FN_GET, Op.APPLY, Op.FIELD, Op.CONSTRUCT, Op.TO_INT, Op.SEQ_LEN}
)
"""Operators that the solver takes in a pattern as they are."""


class Encoder(ABC):
    """Terms to Z3, in one session. `side` collects facts that hold of ground terms by their sorts; `approximate` is
    set once something was encoded by less than its meaning, so that models may not be real."""

    name: str

    def __init__(self, session: Session, theory: Theory) -> None:
        self.z = session
        self.theory = theory
        self.side: list[Ast] = []
        self.approximate = False
        self.memo: dict[tuple[Term, int], Ast] = {}
        self.scopes: list[Scope] = []
        self._sorts: dict[Sort, Z3Sort] = {}
        self._data: dict[str, list[tuple[Decl, Decl, list[Decl]]]] = {}
        self._symbols: dict[tuple[object, ...], Decl] = {}
        self._defined: set[str] = set()
        self._names: dict[Term, Term] = {}
        self.measures: dict[tuple[Op, Sort], None] = {}
        """What is counted, of which sorts."""
        self.made: dict[Term, None] = {}
        self.counted_alike: dict[Term, None] = {}
        self.counting = True
        """The ground terms of which it is known what is counted of them."""

    # --- what an encoding decides

    @abstractmethod
    def machine_sort(self, sort: sorts.Machine) -> Z3Sort: ...

    @abstractmethod
    def number_sort(self) -> Z3Sort: ...

    @abstractmethod
    def arithmetic(self, term: Term) -> Ast:
        """Terms of mathematical and machine arithmetic, LE, and constants."""

    @abstractmethod
    def index(self, term: Term) -> Ast:
        """An integer term, as an index of arrays."""

    @abstractmethod
    def range_fact(self, term: Term, ast: Ast) -> Ast | None:
        """What the sort of an atomic term says about its value."""

    @abstractmethod
    def equal(self, a: Term, b: Term) -> Ast: ...

    # --- entry

    def formula(self, term: Term, polarity: int) -> Ast:
        return self.encode(term, polarity)

    def encode(self, term: Term, polarity: int = NEUTRAL) -> Ast:
        if not _is_polar(term):
            polarity = NEUTRAL
        scope = self._scope_of(term)
        memo = scope.memo if scope is not None else self.memo
        key = (term, polarity)
        found = memo.get(key)
        if found is None:
            found = memo[key] = self._encode(term, polarity)
            if scope is None:
                note(term, self)
            if term.op in _ATOMIC:
                fact = self.range_fact(term, found)
                if fact is not None:
                    (scope.facts if scope is not None else self.side).append(fact)
        return found

    def _scope_of(self, term: Term) -> Scope | None:
        """The innermost quantifier that binds something in the term."""
        for scope in reversed(self.scopes):
            if scope.variables & term.free:
                return scope
        return None

    def _encode(self, term: Term, polarity: int) -> Ast:
        z, args = self.z, term.args
        match term.op:
            case Op.VAR:
                return self.z.constant(str(term.payload), self.sort(term.sort))
            case Op.CONST if isinstance(term.sort, sorts.Bool):
                return z.true if term.payload else z.false
            case Op.NOT:
                return z.negate(self.encode(args[0], -polarity))
            case Op.AND:
                return z.conj([self.encode(arg, polarity) for arg in args])
            case Op.OR:
                return z.disj([self.encode(arg, polarity) for arg in args])
            case Op.IMPLIES:
                return z.implies(self.encode(args[0], -polarity), self.encode(args[1], polarity))
            case Op.ITE:
                return self.choose(term, polarity)
            case Op.EQ:
                return self._equality(term, polarity)
            case Op.FORALL | Op.EXISTS:
                return self._quantifier(term, polarity)
            case Op.CONSTRUCT | Op.IS | Op.FIELD:
                return self._datatype(term)
            case Op.APPLY:
                return self._application(term)
            case _ if term.op in _SEQUENCES:
                return self._sequence(term)
            case _ if term.op in FUNCTIONS:
                return encode_function(term, self)
            case _:
                return self.arithmetic(term)

    def variables_around(self, term: Term) -> list[Term]:
        """The variables in a term that are bound around it."""
        bound = frozenset[Term]().union(*(scope.variables for scope in self.scopes))
        return sorted(bound & term.free, key=lambda v: str(v.payload))

    def choose(self, term: Term, polarity: int) -> Ast:
        condition, a, b = term.args
        return self.z.ite(self.encode(condition, NEUTRAL), self.encode(a, polarity), self.encode(b, polarity))

    # --- sorts

    def sort(self, sort: Sort) -> Z3Sort:
        found = self._sorts.get(sort)
        if found is None:
            found = self._sorts[sort] = self._make_sort(sort)
        return found

    def _make_sort(self, sort: Sort) -> Z3Sort:
        match sort:
            case sorts.Bool():
                return self.z.bool_sort
            case sorts.Int():
                return self.number_sort()
            case sorts.Machine():
                return self.machine_sort(sort)
            case sorts.Array(element=element):
                return self.z.array(self.index_sort(), self.sort(element))
            case sorts.Seq(element=element):
                array = self.z.array(self.index_sort(), self.sort(element))
                name = str(sort)
                ((made, parts),) = self.z.datatypes([(name, [("seq", [("len", self.number_sort()), ("at", array)])])])
                self._data[name] = parts
                return made
            case sorts.Data(name=name):
                self._make_data(name)
                return self._sorts[sort]
            case sorts.Function(domain=domain, target=target):
                return self.z.array(self.sort(domain), self.sort(target))
            case sorts.Opaque(name=name):
                return self.z.uninterpreted(name)

    def index_sort(self) -> Z3Sort:
        return self.number_sort()

    def _make_data(self, name: str) -> None:
        """A data type with those that it goes round with; others that it holds are made first."""
        group = self._recursive_group(name)
        definitions = []
        for member in group:
            constructors: list[tuple[str, list[tuple[str, Z3Sort | int]]]] = []
            for constructor in self.theory.datatypes[member].constructors:
                fields: list[tuple[str, Z3Sort | int]] = []
                for field, sort in constructor.fields:
                    inside = isinstance(sort, sorts.Data) and sort.name in group
                    fields.append((field, group.index(sort.name) if inside else self.sort(sort)))  # type: ignore[union-attr]
                constructors.append((constructor.name, fields))
            definitions.append((member, constructors))
        for member, (made, parts) in zip(group, self.z.datatypes(definitions), strict=True):
            self._sorts[sorts.Data(member)] = made
            self._data[member] = parts

    def _recursive_group(self, name: str) -> list[str]:
        """The data types that hold `name` and are held by it, itself first."""

        def reach(start: str) -> set[str]:
            seen: set[str] = set()
            pending = [start]
            while pending:
                for constructor in self.theory.datatypes[pending.pop()].constructors:
                    for _, sort in constructor.fields:
                        if isinstance(sort, sorts.Data) and sort.name not in seen:
                            seen.add(sort.name)
                            pending.append(sort.name)
            return seen

        return [name, *sorted(other for other in reach(name) - {name} if name in reach(other))]

    # --- equality and quantifiers

    def _equality(self, term: Term, polarity: int) -> Ast:
        a, b = term.args
        if isinstance(a.sort, sorts.Bool):
            if polarity != NEUTRAL and _is_polar(term):  # both directions, each with a polarity
                there = self.z.implies(self.encode(a, -polarity), self.encode(b, polarity))
                back = self.z.implies(self.encode(b, -polarity), self.encode(a, polarity))
                return self.z.conj([there, back])
            return self.z.eq(self.encode(a, NEUTRAL), self.encode(b, NEUTRAL))
        if polarity == NEGATIVE:
            pointwise = extensional(a, b, self.theory.datatypes)
            if pointwise is not None and pointwise is not build.eq(a, b):
                return self.encode(pointwise, polarity)
        return self.equal(a, b)

    def _quantifier(self, term: Term, polarity: int) -> Ast:
        """Facts about terms inside go inside: as what is known too where the formula is known, as an assumption where
        it is to be proved. Machine variables range over their sort, which is part of the meaning."""
        binder = term.payload
        if not isinstance(binder, Binder):
            raise SortError("a quantifier without variables")
        universal = term.op is Op.FORALL
        scope = Scope(frozenset(binder.variables), instantiated=polarity == (POSITIVE if universal else NEGATIVE))
        self.scopes.append(scope)
        bound = [self.z.constant(str(v.payload), self.sort(v.sort)) for v in binder.variables]
        guards = [g for v, b in zip(binder.variables, bound, strict=True) if (g := self.range_fact(v, b)) is not None]
        body = self.encode(term.args[0], polarity)
        patterns = self.patterns(infer_triggers(term))
        self.scopes.pop()
        if polarity == POSITIVE:
            body = self.z.conj([*scope.facts, body])
        elif scope.facts:
            body = self.z.implies(self.z.conj(scope.facts), body)
        if guards and universal:
            body = self.z.implies(self.z.conj(guards), body)
        elif guards:
            body = self.z.conj([*guards, body])
        return self.z.quantify(universal, bound, patterns, body)

    def patterns(self, triggers: tuple[tuple[Term, ...], ...]) -> list[list[Ast]]:
        """Triggers as the solver takes them: without connectives inside. A ground part that has some gets a name;
        a trigger in which a bound part has some is left out."""
        result: list[list[Ast]] = []
        for trigger in triggers:
            plain = [self._plain(term) for term in trigger]
            if all(term is not None for term in plain):
                result.append([self.encode(term) for term in plain if term is not None])
        return result

    def _plain(self, term: Term) -> Term | None:
        replaced: dict[Term, Term] = {}
        pending = [term]
        while pending:
            current = pending.pop()
            if current.op in PLAIN:
                pending += current.args
            elif self._scope_of(current) is None:
                replaced[current] = self.named(current)
            else:
                return None
        return _with_names(term, replaced) if replaced else term

    def named(self, term: Term) -> Term:
        """A variable that is equal to a ground term."""
        known = self._names.get(term)
        if known is None:
            known = self._names[term] = build.fresh("name", term.sort)
            ast = self.z.constant(str(known.payload), self.sort(known.sort))
            self.memo[known, NEUTRAL] = ast
            self.side.append(self.z.eq(ast, self.encode(term)))
        return known

    # --- data types and functions

    def _datatype(self, term: Term) -> Ast:
        owner = term.sort if term.op is Op.CONSTRUCT else term.args[0].sort
        self.sort(owner)
        parts = self._data[str(owner)]
        args = [self.encode(arg) for arg in term.args]
        match term.payload:
            case int(constructor) if term.op is Op.CONSTRUCT:
                return self.z.call(parts[constructor][0], args)
            case int(constructor):
                return self.z.call(parts[constructor][1], args)
            case (int(constructor), int(index)):
                return self.z.call(parts[constructor][2][index], args)
            case _:
                raise SortError(f"no data type term: {term}")

    def symbol(self, name: str, domain: list[Z3Sort], target: Z3Sort, *key: object) -> Decl:
        """A function symbol, made once."""
        found = self._symbols.get((name, *key))
        if found is None:
            found = self._symbols[name, *key] = self.z.function(name, domain, target)
        return found

    def _application(self, term: Term) -> Ast:
        """What is instantiated speaks of calls one level below the others: it is found by the calls that unrolling a
        claim leads to, not just by those in it, and leads to fewer of them itself. (Dafny: what is assumed has less
        fuel than what is asserted.)"""
        name = str(term.payload)
        fuel = self.theory.functions[name].fuel
        scope = self._scope_of(term)
        if scope is not None and scope.instantiated:
            fuel = max(fuel - 1, 0)
        level = self._level if name in self._unfolding else fuel
        return self._call(name, [self.encode(arg) for arg in term.args], level)

    def _call(self, name: str, args: list[Ast], level: int) -> Ast:
        definition = self.theory.functions[name]
        self._define(name)
        domain = [self.sort(param.sort) for param in definition.params]
        decl = self.symbol(f"{name}/{level}", domain, self.sort(definition.result))
        return self.z.call(decl, args) if args else self.z.call(decl, [])

    _level = 0
    _unfolding: frozenset[str] = frozenset()

    def _define(self, name: str) -> None:
        """Unrolling by levels: f/k(x) = f/(k-1)(x), and f/k(x) is the body with calls at level k-1, found whenever
        f/k(x) appears. Level 0 is known only through the others, so unrolling ends (Dafny's "fuel")."""
        if name in self._defined:
            return
        self._defined.add(name)
        definition = self.theory.functions[name]
        if definition.fuel == 0 or not definition.params:
            return
        self.approximate = True
        z = self.z
        saved = self._level, self._unfolding, self.scopes
        self._unfolding = frozenset(self.theory.functions)
        for level in range(definition.fuel, 0, -1):
            self._level = level - 1
            scope = Scope(frozenset(definition.params), definition=True)
            self.scopes = [scope]
            params = [self.encode(param) for param in definition.params]
            guards = list(scope.facts)
            scope.facts.clear()
            here = self._call(name, params, level)
            below = self._call(name, params, level - 1)
            body = self.encode(definition.body, POSITIVE)
            equation = z.conj([*scope.facts, z.eq(here, below), z.eq(here, body)])
            statement = z.implies(z.conj(guards), equation) if guards else equation
            self.side.append(z.quantify(True, params, [[here]], statement))
        self._level, self._unfolding, self.scopes = saved

    # --- arrays and sequences

    def _sequence(self, term: Term) -> Ast:
        from logic.encode.sequences import encode_sequence

        return encode_sequence(term, self)

    def seq_parts(self, sort: Sort) -> tuple[Decl, Decl, Decl]:
        """Constructor, length and contents of a sequence sort."""
        self.sort(sort)
        constructor, _, (length, contents) = self._data[str(sort)][0]
        return constructor, length, contents


_SEQUENCES = frozenset(
    {
        Op.ARRAY_GET, Op.ARRAY_SET, Op.ARRAY_FILL, Op.ARRAY_LIT, Op.ARRAY_OF_SEQ, Op.SEQ_LEN, Op.SEQ_GET, Op.SEQ_EMPTY,
        Op.SEQ_PUSH, Op.SEQ_CONCAT, Op.SEQ_UPDATE, Op.SEQ_TAKE, Op.SEQ_SKIP, Op.SEQ_OF_ARRAY,
        Op.SEQ_NEW,
    }
)  # fmt: skip


def _with_names(term: Term, names: Mapping[Term, Term]) -> Term:
    """The term with whole subterms replaced, the outermost first."""
    if term in names:
        return names[term]
    if not term.args:
        return term
    return intern(term.op, tuple(_with_names(arg, names) for arg in term.args), term.payload, term.sort)


_POLAR: dict[Term, bool] = {}


def _is_polar(term: Term) -> bool:
    """Does the encoding of the formula depend on its polarity? Only quantifiers and equalities of arrays, sequences
    and data do."""
    if not isinstance(term.sort, sorts.Bool):
        return False
    found = _POLAR.get(term)
    if found is None:
        match term.op:
            case Op.FORALL | Op.EXISTS:
                found = True
            case Op.EQ if isinstance(term.args[0].sort, sorts.Bool):
                found = any(_is_polar(arg) for arg in term.args)
            case Op.EQ:
                found = isinstance(term.args[0].sort, sorts.Array | sorts.Seq | sorts.Function | sorts.Data)
            case Op.NOT | Op.AND | Op.OR | Op.IMPLIES | Op.ITE:
                found = any(_is_polar(arg) for arg in term.args)
            case _:
                found = False
        _POLAR[term] = found
    return found


def extensional(a: Term, b: Term, datatypes: Mapping[str, sorts.DataDef], depth: int = 4) -> Term | None:
    """`a == b` as what has to be shown of the parts; None if nothing is to be gained."""
    if a is b:
        return build.TRUE
    match a.sort:
        case sorts.Array() | sorts.Seq():
            i = build.fresh("k", sorts.INT)
            if isinstance(a.sort, sorts.Array):
                limit, lengths = build.integer(a.sort.length), build.TRUE
                left, right = build.array_get(a, i), build.array_get(b, i)
            else:
                limit = build.seq_len(a)
                lengths = build.eq(limit, build.seq_len(b))
                left, right = build.seq_get(a, i), build.seq_get(b, i)
            inside = build.conj(build.le(build.integer(0), i), build.lt(i, limit))
            same = _same(left, right, datatypes, depth - 1)
            return build.conj(lengths, build.forall((i,), build.implies(inside, same)))
        case sorts.Function(domain=domain):
            x = build.fresh("x", domain)
            left, right = total.at(a, x), total.at(b, x)
            return build.forall((x,), _same(left, right, datatypes, depth - 1))
        case sorts.Data(name=name) if depth > 0 and _holds_sequence(a.sort, datatypes, frozenset()):
            cases = []
            for index, constructor in enumerate(datatypes[name].constructors):
                parts = []
                for position, (_, sort) in enumerate(constructor.fields):
                    x, y = build.field(a, index, position, sort), build.field(b, index, position, sort)
                    parts.append(_same(x, y, datatypes, depth - 1))
                cases.append(build.conj(build.is_ctor(a, index), build.is_ctor(b, index), *parts))
            return build.disj(*cases)
        case _:
            return None


def _same(a: Term, b: Term, datatypes: Mapping[str, sorts.DataDef], depth: int) -> Term:
    found = extensional(a, b, datatypes, depth)
    return build.eq(a, b) if found is None else found


def _holds_sequence(sort: Sort, datatypes: Mapping[str, sorts.DataDef], seen: frozenset[str]) -> bool:
    match sort:
        case sorts.Array() | sorts.Seq() | sorts.Function():
            return True
        case sorts.Data(name=name) if name not in seen:
            fields = [s for c in datatypes[name].constructors for _, s in c.fields]
            return any(_holds_sequence(field, datatypes, seen | {name}) for field in fields)
        case _:
            return False
