"""Specification terms to logical terms. Source: LANGUAGE.md section 3.

A mutable reference is read through its current value, in `ensures` through its final one: there, `*r` is the value
on exit, which is what the borrow ends with.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import attrs

from logic import build
from logic.terms import Term
from murust.core import nodes as core
from murust.core import specs as spec
from murust.core import types
from murust.diagnostics.model import InternalError
from murust.record import record
from wp.sorts import Sorts

if TYPE_CHECKING:
    from wp.functions import SpecFunctions


@record
class Env:
    """Where a term is evaluated: variables now and on entry, bound variables, and how `*r` is read."""

    sorts: Sorts
    functions: SpecFunctions
    now: Mapping[core.Local, Term]
    entry: Mapping[core.Local, Term]
    bound: Mapping[spec.BoundVar, Term]
    at_exit: bool = False

    def with_bound(self, bound: Mapping[spec.BoundVar, Term]) -> Env:
        return attrs.evolve(self, bound={**self.bound, **bound})

    def on_entry(self) -> Env:
        return attrs.evolve(self, now=self.entry, at_exit=False)


def evaluate(term: spec.SpecTerm, env: Env) -> Term:
    """The value of a specification term."""
    match term:
        case spec.Lit(value=value, ty=ty):
            return env.sorts.constant(value, ty)
        case spec.Var(local=local):
            if local not in env.now:
                raise InternalError(f"{local.name} has no value in a specification")
            return env.now[local]
        case spec.Bound(var=var):
            return env.bound[var]
        case spec.Old(term=inner):
            return evaluate(inner, env.on_entry())
        case spec.Deref(term=inner):
            return _deref(evaluate(inner, env), inner.ty, env)
        case spec.Unary(op=op, term=inner):
            return _unary(op, evaluate(inner, env), inner.ty)
        case spec.Binary(op=op, left=left, right=right):
            return binary(op, evaluate(left, env), evaluate(right, env), left.ty)
        case spec.ToInt(term=inner):
            number = evaluate(inner, env)
            if isinstance(inner.ty, types.Bool):
                return build.ite(number, build.integer(1), build.integer(0))
            return build.to_int(number)
        case spec.Wrap(term=inner, ty=ty):
            return build.from_int(evaluate(inner, env), env.sorts.of(ty))
        case spec.Ite(condition=condition, then=then, orelse=orelse):
            return build.ite(evaluate(condition, env), evaluate(then, env), evaluate(orelse, env))
        case spec.LetIn(var=var, value=value_term, body=body):
            return evaluate(body, env.with_bound({var: evaluate(value_term, env)}))
        case spec.Quantified():
            return _quantified(term, env)
        case spec.Construct(variant=variant, args=args, ty=ty):
            parts = tuple(evaluate(arg, env) for arg in args)
            if isinstance(ty, types.Array):
                return build.array_lit(parts, env.sorts.of(ty))
            return build.construct(env.sorts.of(ty), variant, parts)
        case spec.IsVariant(term=inner, variant=variant):
            return build.is_ctor(evaluate(inner, env), variant)
        case spec.FieldOf(term=inner, variant=variant, index=index):
            return env.sorts.field(evaluate(inner, env), inner.ty, variant, index)
        case spec.Length(term=inner):
            if isinstance(inner.ty, types.Array):
                return build.integer(inner.ty.length)
            return build.seq_len(evaluate(inner, env))
        case spec.ElementOf(term=inner, index=at):
            get = build.array_get if isinstance(inner.ty, types.Array) else build.seq_get
            return get(evaluate(inner, env), evaluate(at, env))
        case spec.View(term=inner):
            elements = evaluate(inner, env)
            return build.seq_of_array(elements) if isinstance(inner.ty, types.Array) else elements
        case spec.Sequence(op=seq_op, args=args, ty=ty):
            return _sequence(seq_op, [evaluate(arg, env) for arg in args], ty, env)
        case spec.SpecCall(function=function, args=args):
            return env.functions.call(function, tuple(evaluate(arg, env) for arg in args))
        case _:
            raise InternalError(f"{type(term).__name__} is not proved")


def _deref(value: Term, ty: types.Type, env: Env) -> Term:
    if not isinstance(ty, types.Ref):
        raise InternalError(f"a dereference of {ty}")
    return env.sorts.final(value, ty) if env.at_exit else env.sorts.current(value, ty)


def _unary(op: spec.SpecUnary, value: Term, ty: types.Type) -> Term:
    match op:
        case spec.SpecUnary.NEG:
            return build.neg(value)
        case spec.SpecUnary.NOT:
            return build.negate(value) if isinstance(ty, types.Bool) else build.bit_not(value)


def binary(op: spec.SpecOp, a: Term, b: Term, ty: types.Type) -> Term:
    """One line an operator; `ty` is the type of the left operand."""
    boolean = isinstance(ty, types.Bool)
    match op:
        case spec.SpecOp.ADD:
            return build.add(a, b)
        case spec.SpecOp.SUB:
            return build.sub(a, b)
        case spec.SpecOp.MUL:
            return build.mul(a, b)
        case spec.SpecOp.DIV:
            return build.div(a, b)
        case spec.SpecOp.REM:
            return build.mod(a, b)
        case spec.SpecOp.AND:
            return build.conj(a, b) if boolean else build.bit_and(a, b)
        case spec.SpecOp.OR:
            return build.disj(a, b) if boolean else build.bit_or(a, b)
        case spec.SpecOp.XOR:
            return build.ne(a, b) if boolean else build.bit_xor(a, b)
        case spec.SpecOp.SHL:
            return build.shl(a, b)
        case spec.SpecOp.SHR:
            return build.shr(a, b)
        case spec.SpecOp.EQ | spec.SpecOp.IFF:
            return build.eq(a, b)
        case spec.SpecOp.NE:
            return build.ne(a, b)
        case spec.SpecOp.LT:
            return build.lt(a, b)
        case spec.SpecOp.LE:
            return build.le(a, b)
        case spec.SpecOp.GT:
            return build.gt(a, b)
        case spec.SpecOp.GE:
            return build.ge(a, b)
        case spec.SpecOp.CONJ:
            return build.conj(a, b)
        case spec.SpecOp.DISJ:
            return build.disj(a, b)
        case spec.SpecOp.IMPLIES:
            return build.implies(a, b)


def _quantified(term: spec.Quantified, env: Env) -> Term:
    """Bound variables are renamed apart, so that nothing can be captured."""
    fresh = {var: build.fresh(var.name, env.sorts.of(var.ty)) for var in term.variables}
    inner = env.with_bound(fresh)
    body = evaluate(term.body, inner)
    marked = tuple(evaluate(trigger, inner) for trigger in term.triggers)
    quantify = build.forall if term.universal else build.exists
    return quantify(tuple(fresh.values()), body, (marked,) if marked else ())


def _sequence(op: spec.SeqOp, args: list[Term], ty: types.Type, env: Env) -> Term:
    match op:
        case spec.SeqOp.EMPTY:
            return build.seq_empty(env.sorts.of(ty))
        case spec.SeqOp.PUSH:
            return build.seq_push(args[0], args[1])
        case spec.SeqOp.CONCAT:
            return build.seq_concat(args[0], args[1])
        case spec.SeqOp.UPDATE:
            return build.seq_update(args[0], args[1], args[2])
        case spec.SeqOp.TAKE:
            return build.seq_take(args[0], args[1])
        case spec.SeqOp.SKIP:
            return build.seq_skip(args[0], args[1])
        case spec.SeqOp.SUBRANGE:
            return build.seq_skip(build.seq_take(args[0], args[2]), args[1])
        case spec.SeqOp.CONTAINS:
            index = build.fresh("i", build.integer(0).sort)
            inside = build.conj(build.le(build.integer(0), index), build.lt(index, build.seq_len(args[0])))
            found = build.eq(build.seq_get(args[0], index), args[1])
            return build.exists((index,), build.conj(inside, found), ((build.seq_get(args[0], index),),))
