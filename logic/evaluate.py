"""What terms mean: slow, obvious, and the judge of `build` and of both encodings.

Arrays and sequences are tuples, data are `DataValue`s. Quantifiers range over a finite set of integers that the caller
gives (and over all values of narrow machine sorts).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from itertools import product
from typing import assert_never

from logic import sorts
from logic.build import euclid, shift_value, value_of
from logic.errors import SortError
from logic.goal import DataValue, Theory, Value
from logic.sorts import Sort
from logic.terms import Binder, Op, Term

NO_THEORY = Theory({}, {})
WIDEST = 8
"""Machine sorts up to so many bits are tried in full by quantifiers."""


def evaluate(
    term: Term, env: Mapping[Term, Value], theory: Theory = NO_THEORY, domain: Iterable[int] = range(-4, 5)
) -> Value:
    """The value of a term whose free variables have values in `env`."""
    return _Evaluator(theory, tuple(domain)).value(term, dict(env))


def default(sort: Sort, theory: Theory = NO_THEORY) -> Value:
    """The value of a term of the sort outside its domain."""
    match sort:
        case sorts.Bool():
            return False
        case sorts.Int() | sorts.Machine():
            return 0
        case sorts.Real():
            return Fraction(0)
        case sorts.Array(element=element, length=length):
            return (default(element, theory),) * length
        case sorts.Seq():
            return ()
        case sorts.Data(name=name):
            fields = theory.datatypes[name].constructors[0].fields
            return DataValue(name, 0, tuple(default(field, theory) for _, field in fields))
        case sorts.Opaque() | sorts.Function():
            raise SortError(f"nothing is known of {sort}")
        case _:
            assert_never(sort)


class _Evaluator:
    def __init__(self, theory: Theory, domain: tuple[int, ...]) -> None:
        self.theory = theory
        self.domain = domain

    def number(self, term: Term, env: dict[Term, Value]) -> int:
        value = self.value(term, env)
        if not isinstance(value, int):
            raise SortError(f"not a number: {term}")
        return value

    def real(self, term: Term, env: dict[Term, Value]) -> Fraction:
        value = self.value(term, env)
        if not isinstance(value, int | Fraction):
            raise SortError(f"not a number: {term}")
        return Fraction(value)

    def elements(self, term: Term, env: dict[Term, Value]) -> tuple[Value, ...]:
        value = self.value(term, env)
        if not isinstance(value, tuple):
            raise SortError(f"not a sequence: {term}")
        return value

    def data(self, term: Term, env: dict[Term, Value]) -> DataValue:
        value = self.value(term, env)
        if not isinstance(value, DataValue):
            raise SortError(f"not data: {term}")
        return value

    def value(self, term: Term, env: dict[Term, Value]) -> Value:
        args = term.args
        match term.op:
            case Op.VAR:
                return env[term]
            case Op.CONST:
                return bool(term.payload) if isinstance(term.sort, sorts.Bool) else value_of(term)
            case Op.NOT:
                return not self.value(args[0], env)
            case Op.AND:
                return all(self.value(arg, env) for arg in args)
            case Op.OR:
                return any(self.value(arg, env) for arg in args)
            case Op.IMPLIES:
                return not self.value(args[0], env) or bool(self.value(args[1], env))
            case Op.ITE:
                return self.value(args[1] if self.value(args[0], env) else args[2], env)
            case Op.EQ:
                return self.value(args[0], env) == self.value(args[1], env)
            case Op.FORALL:
                return all(self.value(args[0], inner) for inner in self._bindings(term, env))
            case Op.EXISTS:
                return any(self.value(args[0], inner) for inner in self._bindings(term, env))
            case Op.LE:
                return self.real(args[0], env) <= self.real(args[1], env)
            case Op.LT:
                return self.real(args[0], env) < self.real(args[1], env)
            case Op.TO_REAL:
                return Fraction(self.number(args[0], env))
            case Op.CONSTRUCT:
                index = term.payload if isinstance(term.payload, int) else 0
                return DataValue(str(term.sort), index, tuple(self.value(arg, env) for arg in args))
            case Op.IS:
                return self.data(args[0], env).constructor == term.payload
            case Op.FIELD:
                return self._field(term, env)
            case Op.APPLY:
                return self._apply(term, env)
            case Op.ADD | Op.MUL | Op.NEG | Op.DIV | Op.MOD:
                if isinstance(term.sort, sorts.Real):
                    return _of_reals(term.op, [self.real(arg, env) for arg in args])
                return _arithmetic(term.op, [self.number(arg, env) for arg in args])
            case Op.TO_INT | Op.FROM_INT | Op.BIT_AND | Op.BIT_OR | Op.BIT_XOR | Op.BIT_NOT | Op.SHL | Op.SHR:
                return _machine(term, [self.number(arg, env) for arg in args])
            case Op.FN_NEW | Op.FN_GET | Op.FN_SET | Op.CHOOSE | Op.CARD | Op.SIZE | Op.FINITE | Op.BAG:
                return self._function(term, env)
            case _:
                return self._sequence(term, env)

    def _function(self, term: Term, env: dict[Term, Value]) -> Value:
        """A function is the tuple of its values, in the order of its domain."""
        args, sort = term.args, term.args[0].sort
        match term.op:
            case Op.FN_NEW if isinstance(term.sort, sorts.Function) and isinstance(term.payload, Binder):
                (x,) = term.payload.variables
                return tuple(self.value(args[0], {**env, x: value}) for value in self._range(term.sort.domain))
            case Op.BAG if isinstance(term.sort, sorts.Function):
                items = self.elements(args[0], env)
                return tuple(items.count(value) for value in self._range(term.sort.domain))
            case Op.CHOOSE if isinstance(sort, sorts.Function):
                chosen = zip(self._range(sort.domain), self.elements(args[0], env), strict=True)
                return next((value for value, inside in chosen if inside), default(term.sort, self.theory))
            case Op.CARD:
                return sum(map(bool, self.elements(args[0], env)))
            case Op.SIZE:
                return sum(count for count in self.elements(args[0], env) if isinstance(count, int) and count > 0)
            case Op.FINITE:
                return True
            case _ if isinstance(sort, sorts.Function):
                place = list(self._range(sort.domain)).index(self.number(args[1], env))
                values = self.elements(args[0], env)
                if term.op is Op.FN_GET:
                    return values[place]
                return (*values[:place], self.value(args[2], env), *values[place + 1 :])
            case _:
                raise SortError(f"no meaning for {term.op}")

    def _bindings(self, term: Term, env: dict[Term, Value]) -> Iterator[dict[Term, Value]]:
        binder = term.payload
        if not isinstance(binder, Binder):
            raise SortError("a quantifier without variables")
        for values in product(*(self._range(variable.sort) for variable in binder.variables)):
            yield {**env, **dict(zip(binder.variables, values, strict=True))}

    def _range(self, sort: Sort) -> Iterable[Value]:
        match sort:
            case sorts.Bool():
                return (False, True)
            case sorts.Machine(bits=bits) if bits <= WIDEST:
                return range(sort.min, sort.max + 1)
            case sorts.Int():
                return self.domain
            case _:
                raise SortError(f"a quantifier over {sort}")

    def _field(self, term: Term, env: dict[Term, Value]) -> Value:
        value = self.data(term.args[0], env)
        match term.payload:
            case (int(constructor), int(index)) if value.constructor == constructor:
                return value.fields[index]
            case _:
                return default(term.sort, self.theory)

    def _apply(self, term: Term, env: dict[Term, Value]) -> Value:
        definition = self.theory.functions[str(term.payload)]
        values = [self.value(arg, env) for arg in term.args]
        return self.value(definition.body, dict(zip(definition.params, values, strict=True)))

    def _sequence(self, term: Term, env: dict[Term, Value]) -> Value:
        args = term.args
        match term.op:
            case Op.ARRAY_GET | Op.SEQ_GET:
                items, at = self.elements(args[0], env), self.number(args[1], env)
                return items[at] if 0 <= at < len(items) else default(term.sort, self.theory)
            case Op.ARRAY_SET | Op.SEQ_UPDATE:
                items, at = self.elements(args[0], env), self.number(args[1], env)
                return (*items[:at], self.value(args[2], env), *items[at + 1 :]) if 0 <= at < len(items) else items
            case Op.ARRAY_FILL if isinstance(term.sort, sorts.Array):
                return (self.value(args[0], env),) * term.sort.length
            case Op.ARRAY_LIT:
                return tuple(self.value(arg, env) for arg in args)
            case Op.ARRAY_OF_SEQ if isinstance(term.sort, sorts.Array):
                items = self.elements(args[0], env)[: term.sort.length]
                return items + (default(term.sort.element, self.theory),) * (term.sort.length - len(items))
            case Op.SEQ_OF_ARRAY:
                return self.elements(args[0], env)
            case Op.SEQ_LEN:
                return len(self.elements(args[0], env))
            case Op.SEQ_EMPTY:
                return ()
            case Op.SEQ_PUSH:
                return (*self.elements(args[0], env), self.value(args[1], env))
            case Op.SEQ_CONCAT:
                return self.elements(args[0], env) + self.elements(args[1], env)
            case Op.SEQ_TAKE:
                return self.elements(args[0], env)[: max(self.number(args[1], env), 0)]
            case Op.SEQ_SKIP:
                return self.elements(args[0], env)[max(self.number(args[1], env), 0) :]
            case Op.SEQ_NEW if isinstance(term.payload, Binder):
                (index,) = term.payload.variables
                return tuple(self.value(args[1], {**env, index: k}) for k in range(self.number(args[0], env)))
            case _:
                raise SortError(f"no meaning for {term.op}")


def _arithmetic(op: Op, values: list[int]) -> int:
    match op:
        case Op.ADD:
            return sum(values)
        case Op.MUL:
            return values[0] * values[1]
        case Op.NEG:
            return -values[0]
        case Op.DIV:
            return euclid(values[0], values[1])[0]
        case _:
            return euclid(values[0], values[1])[1]


def _of_reals(op: Op, values: list[Fraction]) -> Fraction:
    match op:
        case Op.ADD:
            return sum(values, Fraction(0))
        case Op.MUL:
            return values[0] * values[1]
        case Op.NEG:
            return -values[0]
        case Op.DIV:
            return values[0] / values[1] if values[1] else Fraction(0)
        case _:
            raise SortError(f"no meaning for {op} of reals")


def _machine(term: Term, values: list[int]) -> int:
    if term.op is Op.TO_INT:
        return values[0]
    sort = term.sort
    if not isinstance(sort, sorts.Machine):
        raise SortError(f"no machine integer: {term}")
    match term.op:
        case Op.FROM_INT:
            return sort.wrap(values[0])
        case Op.BIT_AND:
            return values[0] & values[1]
        case Op.BIT_OR:
            return values[0] | values[1]
        case Op.BIT_XOR:
            return values[0] ^ values[1]
        case Op.BIT_NOT:
            return sort.wrap(~values[0])
        case _:
            return shift_value(term.op, values[0], values[1], sort)
