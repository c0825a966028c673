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
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property

import attrs

from logic import build, sorts
from logic.encode.datatypes import encode_datatype, make_data
from logic.encode.ends import say_ends
from logic.encode.equality import extensional
from logic.encode.polarity import NEGATIVE, NEUTRAL, POSITIVE, is_polar
from logic.encode.total import FUNCTIONS, NOTED, encode_function, note
from logic.encode.valid import bound_values, values
from logic.encode.z3_raw import Ast, Decl, Session, Z3Sort
from logic.errors import NotInFragment, SortError
from logic.goal import FunctionDef, Goal, Theory
from logic.instances import candidates, chosen, claimed_of, instances_of, is_of_sequences, of_some
from logic.numbered import by_numbers
from logic.solutions import answered
from logic.sorts import Sort
from logic.terms import Binder, Op, Term, intern
from logic.triggers import MATCHING, feeds_itself, infer_triggers

LOOPING = 5
"""The weight of what feeds itself: two steps on the way are as much as most proofs need."""

_ATOMIC = frozenset({Op.VAR, Op.FIELD, Op.ARRAY_GET, Op.SEQ_GET, Op.FN_GET, Op.APPLY, Op.CHOOSE})
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

_IN_PATTERNS = PLAIN | {Op.SEQ_TAKE, Op.SEQ_SKIP, Op.SEQ_CONCAT}
"""The same, with those that are symbols of their own."""


class Encoder(ABC):
    """Terms to Z3, in one session. `side` collects facts that hold of ground terms by their sorts; `approximate` is
    set once something was encoded by less than its meaning, so that models may not be real."""

    name: str
    exact_numbers: bool
    """Is each value that the solver has for a machine integer one that it may have?"""

    def __init__(self, session: Session, theory: Theory) -> None:
        self.z = session
        self.theory = theory
        self.searching = False
        """Is it for a search for models? See NOTE(values)."""
        self.exact: dict[Sort, bool] = {}
        """Of sorts, whether the solver has no other values of them."""
        self.side: list[Ast] = []
        self.approximate = False
        self.memo: dict[tuple[Term, int], Ast] = {}
        self.scopes: list[Scope] = []
        self._sorts: dict[Sort, Z3Sort] = {}
        self.constructors: dict[str, list[tuple[Decl, Decl, list[Decl]]]] = {}
        """Of data types, and of sorts of sequences, by name: what makes a value, what tells it, its fields."""
        self._symbols: dict[tuple[object, ...], Decl] = {}
        self._named_so: dict[str, int] = {}
        self._defined: set[str] = set()
        self._names: dict[Term, Term] = {}
        self._variables: dict[Term, str] = {}
        self.quantifiers: dict[str, Term] = {}
        """By the names that the solver has for them."""
        self.measures: dict[tuple[Op, Sort], None] = {}
        """What is counted, of which sorts."""
        self.made: dict[Term, None] = {}
        """The ground terms of which it is known what is counted of them."""
        self.counted_alike: dict[Term, None] = {}
        """The ground equations between multisets of sequences."""
        self.changed: dict[Term, dict[Term, None]] = {}
        """What ground equations say that sequences are, as far as it is another one, changed at a place."""
        self.described: set[tuple[object, ...]] = set()
        """What has been said of operations, for all arguments."""
        self.shortened: set[Term] = set()
        """Of what has been appended to, the sequences of whose parts something is known."""
        self.unchanged: set[tuple[Op, Term]] = set()
        """Of what has been changed at a place, the same, by what takes the parts."""
        self.forms: dict[Term, list[tuple[Ast, Ast]]] = {}
        """Ground sequences that are given by their elements, by their form, as far as no other has this form."""
        self.linked: set[Term] = set()
        """The other forms."""
        self.alike = True
        """Is it said of ground sequences of one form that they are the same function of their parts?"""
        self.single_bits = False
        """Are there bits whose places are not known?"""
        self.constants: set[Term] = set()
        """Those of which it is known which bits they have."""
        self.plain_products = False
        """Is of products and quotients not known more than that they are functions? See NOTE(plain-products)."""
        self.counting, self.placing = True, False
        """Are elements counted, or is it said where they are? Is that said of those that are counted, too?"""
        self.locating = True
        """Is it said of sequences that are put together, or parts of others, what is where in them?"""
        self.narrow = False
        """Are quantifiers without a trigger taken at the values that the claim is about, and at no others?"""
        self._comparing: list[Sort] = []
        """The sorts whose values are being compared part by part: not again inside of themselves."""
        self.goals: Sequence[Goal] = ()
        """What it is all about."""

    @cached_property
    def candidates(self) -> dict[Sort, list[Term]]:
        """Terms at which a quantifier is taken that has no trigger, by their sort. Few goals have such a thing."""
        return claimed_of(self.goals) if self.narrow else candidates(self.goals)

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

    def follow(self) -> Iterable[Term]:
        """What follows from several of the terms encoded so far, and has not been said."""
        return ()

    @abstractmethod
    def equal(self, a: Term, b: Term) -> Ast: ...

    # --- entry

    def formula(self, term: Term, polarity: int) -> Ast:
        return self.encode(term, polarity)

    def encode(self, term: Term, polarity: int = NEUTRAL) -> Ast:
        if polarity != NEUTRAL and not is_polar(term):
            polarity = NEUTRAL
        scope = self._scope_of(term) if self.scopes else None
        memo = scope.memo if scope is not None else self.memo
        key = (term, polarity)
        found = memo.get(key)
        if found is None:
            rule = _RULES.get(term.op)
            found = memo[key] = self.arithmetic(term) if rule is None else rule(self, term, polarity)
            if scope is None and term.op in NOTED:
                note(term, self)
            if self.searching:
                (scope.facts if scope is not None else self.side).extend(values([term], self))
            if term.op in _ATOMIC:
                fact = self.range_fact(term, found)
                if fact is not None:
                    (scope.facts if scope is not None else self.side).append(fact)
                elif scope is None and self.scopes and term.op in MATCHING and not isinstance(term.sort, sorts.Bool):
                    self.named(term)  # the solver waits for terms outside of quantifiers only
        return found

    def _scope_of(self, term: Term) -> Scope | None:
        """The innermost quantifier that binds something in the term."""
        for scope in reversed(self.scopes):
            if not scope.variables.isdisjoint(term.free):
                return scope
        return None

    def _constant(self, term: Term) -> Ast:
        if isinstance(term.sort, sorts.Bool):
            return self.z.true if term.payload else self.z.false
        return self.arithmetic(term)

    def _parts(self, term: Term, polarity: int) -> list[Ast]:
        return [self.encode(arg, polarity) for arg in term.args]

    def sorts_described(self, op: Op) -> list[Sort]:
        """Those of which something has been said of all results of an operation."""
        return [sort for sort in self._sorts if ("described", op, sort) in self.described]

    def variables_around(self, term: Term) -> list[Term]:
        """The variables in a term that are bound around it."""
        return sorted(self._bound() & term.free, key=self.symbol_of)

    def symbol_of(self, variable: Term) -> str:
        """The solver's name of a variable. It is numbered here, in the order in which variables are met, so that what
        the solver does with a goal does not depend on what was made before it."""
        found = self._variables.get(variable)
        if found is None:
            base = str(variable.payload).partition("#")[0]
            found = self._variables[variable] = f"{base}#{len(self._variables)}"
        return found

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
            case sorts.Real():
                return self.real_sort()
            case sorts.Machine():
                return self.machine_sort(sort)
            case sorts.Array(element=element):
                return self.z.array(self.index_sort(), self.sort(element))
            case sorts.Seq(element=element):
                array = self.z.array(self.index_sort(), self.sort(element))
                name = str(sort)
                ((made, parts),) = self.z.datatypes([(name, [("seq", [("len", self.number_sort()), ("at", array)])])])
                self.constructors[name] = parts
                return made
            case sorts.Data(name=name):
                self._sorts.update(make_data(name, self))
                return self._sorts[sort]
            case sorts.Function(domain=domain, target=target):
                return self.z.array(self.sort(domain), self.sort(target))
            case sorts.Opaque(name=name):
                return self.z.uninterpreted(name)

    def real_sort(self) -> Z3Sort:
        raise NotInFragment("a real number")

    def index_sort(self) -> Z3Sort:
        return self.number_sort()

    # --- equality and quantifiers

    def _equality(self, term: Term, polarity: int) -> Ast:
        a, b = term.args
        if isinstance(a.sort, sorts.Bool):
            if polarity != NEUTRAL and is_polar(term):  # both directions, each with a polarity
                there = self.z.implies(self.encode(a, -polarity), self.encode(b, polarity))
                back = self.z.implies(self.encode(b, -polarity), self.encode(a, polarity))
                return self.z.conj([there, back])
            return self.z.eq(self.encode(a, NEUTRAL), self.encode(b, NEUTRAL))
        if polarity == NEGATIVE and a.sort not in self._comparing:
            pointwise = extensional(a, b, self.theory.datatypes)
            if pointwise is not None and pointwise is not build.eq(a, b):
                self._comparing.append(a.sort)
                result = self.encode(pointwise, polarity)
                self._comparing.pop()
                return result
        return self.equal(a, b)

    def _quantifier(self, term: Term, polarity: int) -> Ast:
        """Facts about terms inside go inside: as what is known too where the formula is known, as an assumption where
        it is to be proved. Machine variables range over their sort, which is part of the meaning."""
        binder = term.payload
        if not isinstance(binder, Binder):
            raise SortError("a quantifier without variables")
        universal = term.op is Op.FORALL
        found = answered(term) if polarity == NEGATIVE else None
        if found is not None:
            return self.encode(found, NEGATIVE)
        witness = chosen(term) if polarity != NEUTRAL and not infer_triggers(term) else None
        if witness is not None and polarity == POSITIVE:
            return self.encode(witness, POSITIVE)
        if polarity == POSITIVE and not universal and not self.scopes and is_of_sequences(binder):
            return self.encode(of_some(term), POSITIVE)
        scope = Scope(frozenset(binder.variables), instantiated=polarity == (POSITIVE if universal else NEGATIVE))
        self.scopes.append(scope)
        bound = [self.z.constant(self.symbol_of(v), self.sort(v.sort)) for v in binder.variables]
        guards = [g for v, b in zip(binder.variables, bound, strict=True) if (g := self.range_fact(v, b)) is not None]
        guards += bound_values(binder.variables, self)
        body = self.encode(term.args[0], polarity)
        triggers = infer_triggers(term)
        patterns = self.patterns(triggers)
        self.scopes.pop()
        if polarity == POSITIVE:
            body = self.z.conj([*scope.facts, body])
        elif scope.facts:
            body = self.z.implies(self.z.conj(scope.facts), body)
        if guards and universal:
            body = self.z.implies(self.z.conj(guards), body)
        elif guards:
            body = self.z.conj([*guards, body])
        name = f"quantifier {len(self.quantifiers)}"
        self.quantifiers[name] = term
        weight = LOOPING if scope.instantiated and feeds_itself(term, triggers) else 1
        whole = self.z.quantify(universal, bound, patterns, body, name, weight)
        numbered = by_numbers(term) if scope.instantiated else None
        if numbered is not None:
            whole = (self.z.conj if universal else self.z.disj)([whole, self.encode(numbered, polarity)])
        if not scope.instantiated or patterns:
            return whole
        instances = [self.encode(witness, polarity)] if witness is not None else []
        if not term.free & self._bound():
            instances += [self.encode(instance, polarity) for instance in instances_of(term, self.candidates)]
        return (self.z.conj if universal else self.z.disj)([whole, *instances])

    def _bound(self) -> frozenset[Term]:
        return frozenset[Term]().union(*(scope.variables for scope in self.scopes))

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
            if current.op in _IN_PATTERNS:
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
            ast = self.z.constant(self.symbol_of(known), self.sort(known.sort))
            self.memo[known, NEUTRAL] = ast
            self.side.append(self.z.eq(ast, self.encode(term)))
        return known

    # --- functions

    def has_symbol(self, *key: object) -> bool:
        return key in self._symbols

    def symbol(self, name: str, domain: list[Z3Sort], target: Z3Sort, *key: object) -> Decl:
        """A function symbol, made once. The solver knows symbols by their names and sorts alone: of those that share a
        name, and differ by the key, each but the first is numbered."""
        found = self._symbols.get((name, *key))
        if found is None:
            number = self._named_so[name] = self._named_so.get(name, 0) + 1
            told = name if number == 1 else f"{name} no. {number}"
            found = self._symbols[name, *key] = self.z.function(told, domain, target)
        return found

    def _application(self, term: Term) -> Ast:
        """What is instantiated speaks of calls one level below the others: it is found by the calls that unrolling a
        claim leads to, not just by those in it, and leads to fewer of them itself. (Dafny: what is assumed has less
        fuel than what is asserted.)"""
        name = str(term.payload)
        definition = self.theory.functions[name]
        scope = self._scope_of(term)
        level = definition.fuel
        if definition.recursive and scope is not None and scope.instantiated:
            level = max(level - 1, 0)
        if definition.recursive and name in self._unfolding:
            level = self._level
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
        saved = self._level, self._unfolding, self.scopes
        self._level, self._unfolding, self.scopes = 0, frozenset(), []
        self.side += [self.encode(fact, POSITIVE) for fact in definition.facts]
        self._level, self._unfolding, self.scopes = saved
        self._say_lengths(definition)
        if definition.fuel == 0 or not definition.params:
            return
        self.approximate = True
        z = self.z
        self._unfolding = frozenset(self.theory.functions)
        for level in range(definition.fuel, 0, -1):
            self._level = level - 1 if definition.recursive else level
            scope = Scope(frozenset(definition.params), definition=True)
            self.scopes = [scope]
            params = [self.encode(param) for param in definition.params]
            guards = list(scope.facts)
            scope.facts.clear()
            here = self._call(name, params, level)
            below = self._call(name, params, level - 1) if definition.recursive else here
            body = self.encode(definition.body, POSITIVE)
            known = [z.eq(here, below)] if definition.recursive else []
            equation = z.conj([*scope.facts, *known, z.eq(here, body)])
            statement = z.implies(z.conj(guards), equation) if guards else equation
            self.side.append(z.quantify(True, params, [[here]], statement, f"definition of {name}"))
        if definition.recursive:
            say_ends(definition, self)
        self._level, self._unfolding, self.scopes = saved

    # --- arrays and sequences

    def _sequence(self, term: Term) -> Ast:
        from logic.encode.sequences import encode_sequence

        return encode_sequence(term, self)

    def _say_lengths(self, definition: FunctionDef) -> None:
        from logic.encode.sequences import lengths_given

        if isinstance(definition.result, sorts.Seq):
            self.side += lengths_given(definition, self)

    def seq_parts(self, sort: Sort) -> tuple[Decl, Decl, Decl]:
        """Constructor, length and contents of a sequence sort."""
        self.sort(sort)
        constructor, _, (length, contents) = self.constructors[str(sort)][0]
        return constructor, length, contents


_SEQUENCES = frozenset(
    {
        Op.ARRAY_GET, Op.ARRAY_SET, Op.ARRAY_FILL, Op.ARRAY_LIT, Op.ARRAY_OF_SEQ, Op.SEQ_LEN, Op.SEQ_GET, Op.SEQ_EMPTY,
        Op.SEQ_PUSH, Op.SEQ_CONCAT, Op.SEQ_UPDATE, Op.SEQ_TAKE, Op.SEQ_SKIP, Op.SEQ_OF_ARRAY,
        Op.SEQ_NEW,
    }
)  # fmt: skip


_RULES: dict[Op, Callable[[Encoder, Term, int], Ast]] = {
    Op.VAR: lambda e, term, polarity: e.z.constant(e.symbol_of(term), e.sort(term.sort)),
    Op.CONST: lambda e, term, polarity: e._constant(term),
    Op.NOT: lambda e, term, polarity: e.z.negate(e.encode(term.args[0], -polarity)),
    Op.AND: lambda e, term, polarity: e.z.conj(e._parts(term, polarity)),
    Op.OR: lambda e, term, polarity: e.z.disj(e._parts(term, polarity)),
    Op.IMPLIES: lambda e, term, polarity: e.z.implies(
        e.encode(term.args[0], -polarity), e.encode(term.args[1], polarity)
    ),
    Op.ITE: lambda e, term, polarity: e.choose(term, polarity),
    Op.EQ: lambda e, term, polarity: e._equality(term, polarity),
    **dict.fromkeys((Op.FORALL, Op.EXISTS), lambda e, term, polarity: e._quantifier(term, polarity)),
    **dict.fromkeys((Op.CONSTRUCT, Op.IS, Op.FIELD), lambda e, term, polarity: encode_datatype(term, e)),
    Op.APPLY: lambda e, term, polarity: e._application(term),
    **dict.fromkeys(_SEQUENCES, lambda e, term, polarity: e._sequence(term)),
    **dict.fromkeys(FUNCTIONS, lambda e, term, polarity: encode_function(term, e)),
}
"""What is encoded in the same way by all; the rest is arithmetic. The innermost loop of all: so by a table."""


def _with_names(term: Term, names: Mapping[Term, Term]) -> Term:
    """The term with whole subterms replaced, the outermost first."""
    if term in names:
        return names[term]
    if not term.args:
        return term
    return intern(term.op, tuple(_with_names(arg, names) for arg in term.args), term.payload, term.sort)
