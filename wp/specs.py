"""Specification terms to logical terms. Source: LANGUAGE.md section 3.

A mutable reference is read through its current value. In `ensures` the parameters are what the caller sees of them
then: `*r` is the value on exit, which is what the borrow ends with (`ends.at_end`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import reduce
from typing import TYPE_CHECKING

from logic import arrays, build, sequences, total
from logic import sorts as logic_sorts
from logic.terms import Term
from murust.core import nodes as core
from murust.core import specs as spec
from murust.core import types
from murust.record import Record, replace
from wp.ends import at_end
from wp.heap import pointers
from wp.sorts import Sorts, element, elements, length
from wp.unsupported import Unsupported
from wp.validity import valid

if TYPE_CHECKING:
    from wp.functions import SpecFunctions


class Env(Record):
    """Where a term is evaluated: variables now and on entry, and bound variables; of these, functions of the logic are
    kept as they are written, with the environment around them."""

    sorts: Sorts
    functions: SpecFunctions
    now: Mapping[core.Local, Term]
    entry: Mapping[core.Local, Term]
    bound: Mapping[spec.BoundVar, Term | Function]
    at_exit: bool = False

    def with_bound(self, bound: Mapping[spec.BoundVar, Term | Function]) -> Env:
        return replace(self, bound={**self.bound, **bound})

    def on_entry(self) -> Env:
        return replace(self, now=self.entry, at_exit=False)


class Function(Record):
    """`|x| body`, where it stands."""

    term: spec.Lambda
    env: Env

    def __call__(self, *args: Term) -> Term:
        return evaluate(self.term.body, self.env.with_bound(dict(zip(self.term.variables, args, strict=True))))

    def value(self) -> Term:
        """As a value of the logic: one argument after the other. At what is no value of the type of its argument it is
        as all functions are there, so that functions that agree on values are equal."""
        return self._applied_to(())

    def _applied_to(self, args: tuple[Term, ...]) -> Term:
        params = self.term.variables
        if len(args) == len(params):
            return self(*args)
        sorts, param, rest = self.env.sorts, params[len(args)].ty, tuple(var.ty for var in params[len(args) + 1 :])
        ty = types.FnPtr(rest, self.term.body.ty, abi=types.LOGIC) if rest else self.term.body.ty
        sort = logic_sorts.Function(sorts.of(param), sorts.of(ty))

        def at(x: Term) -> Term:
            known = valid(x, param, sorts)
            value = self._applied_to((*args, x))
            return value if known is build.TRUE else build.ite(known, value, sorts.outside(ty))

        return total.by_values(sort, at)


def evaluate(term: spec.SpecTerm, env: Env) -> Term:
    """The value of a specification term. Those of which there are most stand first."""
    match term:
        case spec.Var(local=local):
            if local not in env.now:
                raise Unsupported(f"`{local.name}` here", term.span)
            now = env.now[local]
            # A parameter is what the caller sees of it then.
            return at_end(now, term.ty, env.sorts, term.declared) if env.at_exit and local in env.entry else now
        case spec.Bound(var=var) | spec.Binder(var=var):
            bound = env.bound[var]
            return bound.value() if isinstance(bound, Function) else bound
        case spec.Binary(op=op, left=left, right=right):
            return binary(op, evaluate(left, env), evaluate(right, env), left.ty)
        case spec.ToInt(term=inner):
            number = evaluate(inner, env)
            return number if number.sort == logic_sorts.INT else env.sorts.number(number, inner.ty)
        case spec.Deref(term=inner):
            return env.sorts.current(evaluate(inner, env), inner.ty)
        case spec.Lit(value=value, ty=ty):
            return env.sorts.constant(value, ty)
        case spec.ElementOf(term=inner, index=at):
            return element(evaluate(inner, env), evaluate(at, env))
        case spec.Length(term=inner):
            return length(evaluate(inner, env))
        case spec.Old(term=inner):
            before = evaluate(inner, env.on_entry())
            return at_end(before, inner.ty, env.sorts, term.declared) if env.at_exit and term.lent else before
        case spec.Borrowed(term=inner):
            return evaluate(inner, env)
        case spec.Final(term=inner):
            return env.sorts.final(evaluate(inner, env), inner.ty)
        case spec.ConstParam(name=name, ty=ty):
            return env.sorts.const_param(name, ty)
        case spec.Unary(op=op, term=inner):
            return _unary(op, evaluate(inner, env), inner.ty)
        case spec.PointerCast(term=inner, ty=types.RawPtr()):
            what = evaluate(inner, env)
            return what if isinstance(inner.ty, types.RawPtr) else pointers.from_number(what)
        case spec.PointerCast(term=inner, ty=ty):
            return build.from_int(pointers.address(evaluate(inner, env)), env.sorts.of(ty))
        case spec.FieldAddress(term=inner, index=index):
            return pointers.of_field(evaluate(inner, env), pointers.target(inner.ty), index, env.sorts)
        case spec.StaticAddress(name=name):
            return pointers.of_static(name, env.sorts)
        case spec.ToReal(term=inner):
            return build.to_real(evaluate(inner, env))
        case spec.Wrap(term=inner, ty=ty):
            return _wrapped(evaluate(inner, env), ty, env)
        case spec.Narrow(term=inner, ty=ty):
            return env.functions.narrowed(evaluate(inner, env), ty)
        case spec.Ite(condition=condition, then=then, orelse=orelse):
            test = evaluate(condition, env)
            if build.is_const(test):  # what is never reached is not looked at: recursion on numbers comes to an end
                return evaluate(then if test is build.TRUE else orelse, env)
            return build.ite(test, evaluate(then, env), evaluate(orelse, env))
        case spec.LetIn(var=var, value=value_term, body=body):
            return evaluate(body, env.with_bound({var: argument(value_term, env)}))
        case spec.Quantified():
            return _quantified(term, env)
        case spec.Construct(variant=variant, args=args, ty=ty):
            parts = tuple(evaluate(arg, env) for arg in args)
            if isinstance(ty, types.Adt) and ty.name == "Box":
                return parts[0]
            if isinstance(ty, types.Array):
                return arrays.literal(parts, env.sorts.of(ty))
            if isinstance(ty, types.Str):
                return reduce(sequences.push, parts, sequences.empty(env.sorts.of(ty)))
            return build.construct(env.sorts.of(ty), variant, parts)
        case spec.IsVariant(term=inner, variant=variant):
            return build.is_ctor(evaluate(inner, env), variant)
        case spec.FieldOf(term=inner, variant=variant, index=index):
            return env.sorts.field(evaluate(inner, env), inner.ty, variant, index)
        case spec.View(term=inner):
            return elements(evaluate(inner, env))
        case spec.Sequence(op=seq_op, args=args, ty=ty):
            return _sequence(seq_op, [evaluate(arg, env) for arg in args], ty, env)
        case spec.SpecCall(function=function, args=args, type_args=type_args, pure=pure):
            if pure:
                given = tuple(evaluate(arg, env) for arg in args)
                return env.functions.pure.call(function, type_args, given, term.ty, term.span)
            return env.functions.call(function, type_args, tuple(argument(arg, env) for arg in args), term)
        case spec.TypeConst(path=path, type_args=type_args, ty=ty):
            return env.functions.pure.constant(path, type_args, ty)
        case spec.Apply(callee=spec.Bound(var=var), args=args) if isinstance(env.bound[var], Function):
            return env.bound[var](*(evaluate(arg, env) for arg in args))  # type: ignore[operator]
        case spec.Apply(callee=spec.Lambda() as function_term, args=args):
            return Function(function_term, env)(*(evaluate(arg, env) for arg in args))
        case spec.Apply(callee=callee, args=args):
            return reduce(total.at, (evaluate(arg, env) for arg in args), evaluate(callee, env))
        case spec.Lambda():
            return Function(term, env).value()
        case spec.Choose():
            return _chosen(term, env)
        case _:
            raise Unsupported("an assertion about the heap here", term.span)


def argument(term: spec.SpecTerm, env: Env) -> Term | Function:
    """The value of what is handed over to a definition: a term, or a function of the logic."""
    if isinstance(term, spec.Lambda):
        return Function(term, env)
    if isinstance(term, spec.Bound) and isinstance(env.bound[term.var], Function):
        return env.bound[term.var]
    return evaluate(term, env)


def is_of_type(value: Term | Function, ty: types.Type, sorts: Sorts) -> Term:
    """Is what is handed over a value of the type? A function of the logic is one if what it gives for values is."""
    return valid(value if isinstance(value, Term) else value.value(), ty, sorts)


def _wrapped(number: Term, ty: types.Type, env: Env) -> Term:
    """`as ty`: modulo 2**bits; what is negative is 0 as a `nat`."""
    if isinstance(ty, types.Nat):
        return build.ite(build.le(build.integer(0), number), number, build.integer(0))
    return build.from_int(number, env.sorts.of(ty))


def _unary(op: spec.SpecUnary, value: Term, ty: types.Type) -> Term:
    match op:
        case spec.SpecUnary.NEG:
            return build.neg(value)
        case spec.SpecUnary.NOT:
            return build.negate(value) if isinstance(ty, types.Bool) else build.bit_not(value)


_OPERATORS: Mapping[spec.SpecOp, Callable[[Term, Term], Term]] = {
    spec.SpecOp.ADD: build.add,
    spec.SpecOp.SUB: build.sub,
    spec.SpecOp.MUL: build.mul,
    spec.SpecOp.DIV: build.div,
    spec.SpecOp.REM: build.mod,
    spec.SpecOp.AND: build.bit_and,
    spec.SpecOp.OR: build.bit_or,
    spec.SpecOp.XOR: build.bit_xor,
    spec.SpecOp.SHL: build.shl,
    spec.SpecOp.SHR: build.shr,
    spec.SpecOp.EQ: build.eq,
    spec.SpecOp.IFF: build.eq,
    spec.SpecOp.NE: build.ne,
    spec.SpecOp.LT: build.lt,
    spec.SpecOp.LE: build.le,
    spec.SpecOp.GT: build.gt,
    spec.SpecOp.GE: build.ge,
    spec.SpecOp.CONJ: build.conj,
    spec.SpecOp.DISJ: build.disj,
    spec.SpecOp.IMPLIES: build.implies,
}
_OF_TRUTH_VALUES: Mapping[spec.SpecOp, Callable[[Term, Term], Term]] = {
    spec.SpecOp.AND: build.conj,
    spec.SpecOp.OR: build.disj,
    spec.SpecOp.XOR: build.ne,
}
"""What is meant by the operators on bits there."""


def binary(op: spec.SpecOp, a: Term, b: Term, ty: types.Type) -> Term:
    """`ty` is the type of the left operand."""
    if isinstance(ty, types.Bool) and op in _OF_TRUTH_VALUES:
        return _OF_TRUTH_VALUES[op](a, b)
    return _OPERATORS[op](a, b)


def _quantified(term: spec.Quantified, env: Env) -> Term:
    """Bound variables are renamed apart, so that nothing can be captured."""
    return quantified(term, env, {var: build.fresh(var.name, env.sorts.of(var.ty)) for var in term.variables})


def quantified(term: spec.Quantified, env: Env, fresh: Mapping[spec.BoundVar, Term]) -> Term:
    """A quantifier with these variables, which range over the values of their types."""
    inner = env.with_bound(fresh)
    body = evaluate(term.body, inner)
    values = build.conj(*(valid(value, var.ty, env.sorts) for var, value in fresh.items()))
    body = build.implies(values, body) if term.universal else build.conj(values, body)
    marked = tuple(evaluate(trigger, inner) for trigger in term.triggers)
    quantify = build.forall if term.universal else build.exists
    result = quantify(tuple(fresh.values()), body, (marked,) if marked else ())
    env.sorts.quantifiers[result] = term.span
    return result


def _chosen(term: spec.Choose, env: Env) -> Term:
    """`choose |x: T| P`: of the set of the values of which P holds, so that the same is chosen where the same holds."""
    ty = term.var.ty
    sort = logic_sorts.Function(env.sorts.of(ty), logic_sorts.BOOL)

    def holds(x: Term) -> Term:
        return build.conj(valid(x, ty, env.sorts), evaluate(term.body, env.with_bound({term.var: x})))

    return total.choose(total.by_values(sort, holds))


def _sequence(op: spec.SeqOp, args: list[Term], ty: types.Type, env: Env) -> Term:
    match op:
        case spec.SeqOp.EMPTY:
            return sequences.empty(env.sorts.of(ty))
        case spec.SeqOp.PUSH:
            return sequences.push(args[0], args[1])
        case spec.SeqOp.CONCAT:
            return sequences.concat(args[0], args[1])
        case spec.SeqOp.UPDATE:
            return sequences.update(args[0], args[1], args[2])
        case spec.SeqOp.TAKE:
            return sequences.take(args[0], args[1])
        case spec.SeqOp.SKIP:
            return sequences.skip(args[0], args[1])
        case spec.SeqOp.SUBRANGE:
            return sequences.skip(sequences.take(args[0], args[2]), args[1])
        case spec.SeqOp.CONTAINS:
            index = total.named_by("at ", logic_sorts.INT, *args)
            inside = build.conj(build.le(build.integer(0), index), build.lt(index, sequences.length(args[0])))
            found = build.eq(sequences.get(args[0], index), args[1])
            return build.exists((index,), build.conj(inside, found), ((sequences.get(args[0], index),),))
