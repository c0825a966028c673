"""The constructors of finite sequences, which check sorts and simplify as those of `logic.build` do. What is outside of
a sequence is as `logic.terms.Op` says."""

from __future__ import annotations

from collections.abc import Callable

from logic import arrays, build, sorts
from logic.checks import array_sort, ints, require, seq_sort
from logic.sorts import INT, Sort
from logic.terms import Binder, Op, Term, intern


def length(s: Term) -> Term:
    seq_sort(s.sort)
    match s.op:
        case Op.SEQ_EMPTY:
            return build.integer(0)
        case Op.SEQ_PUSH:
            return build.add(length(s.args[0]), build.integer(1))
        case Op.SEQ_CONCAT:
            return build.add(length(s.args[0]), length(s.args[1]))
        case Op.SEQ_UPDATE:
            return length(s.args[0])
        case Op.SEQ_OF_ARRAY:
            return build.integer(array_sort(s.args[0].sort).length)
        case Op.SEQ_NEW:
            return build.ite(build.le(build.integer(0), s.args[0]), s.args[0], build.integer(0))
        case _:
            return intern(Op.SEQ_LEN, (s,), None, INT)


def get(s: Term, index: Term) -> Term:
    sort = seq_sort(s.sort)
    ints(index)
    if s.op is Op.SEQ_UPDATE and arrays.apart(s.args[1], index):
        return get(s.args[0], index)
    if s.op is Op.SEQ_OF_ARRAY:
        return arrays.get(s.args[0], index)
    if s.op is Op.SEQ_PUSH:
        last = length(s.args[0])
        if index is last:
            return s.args[1]
        if build.is_const(index) and build.is_const(last) and build.value_of(index) < build.value_of(last):
            return get(s.args[0], index)
    return intern(Op.SEQ_GET, (s, index), None, sort.element)


def empty(sort: Sort) -> Term:
    return intern(Op.SEQ_EMPTY, (), None, seq_sort(sort))


def push(s: Term, value: Term) -> Term:
    require(seq_sort(s.sort).element == value.sort, f"seq_push: {value.sort} on {s.sort}")
    return intern(Op.SEQ_PUSH, (s, value), None, s.sort)


def concat(s: Term, t: Term) -> Term:
    require(s.sort == t.sort, f"seq_concat: {s.sort} and {t.sort}")
    if s.op is Op.SEQ_EMPTY:
        return t
    if t.op is Op.SEQ_EMPTY:
        return s
    return intern(Op.SEQ_CONCAT, (s, t), None, s.sort)


def update(s: Term, index: Term, value: Term) -> Term:
    require(seq_sort(s.sort).element == value.sort, f"seq_update: {value.sort} in {s.sort}")
    ints(index)
    return intern(Op.SEQ_UPDATE, (s, index, value), None, s.sort)


def take(s: Term, amount: Term) -> Term:
    ints(amount)
    if amount is length(s):
        return s
    if s.op is Op.SEQ_PUSH and amount is length(s.args[0]):
        return s.args[0]
    return intern(Op.SEQ_TAKE, (s, amount), None, seq_sort(s.sort))


def skip(s: Term, amount: Term) -> Term:
    ints(amount)
    if amount is build.integer(0):
        return s
    return intern(Op.SEQ_SKIP, (s, amount), None, seq_sort(s.sort))


def of_array(a: Term) -> Term:
    sort = array_sort(a.sort)
    return intern(Op.SEQ_OF_ARRAY, (a,), None, sorts.Seq(sort.element))


def new(count: Term, element: Callable[[Term], Term]) -> Term:
    """The sequence of `count` elements, of which the one at i is `element(i)`. Its variable has a name that depends on
    nothing but what is inside, so that two that are made alike are one term. What is made of each element of a part of
    a sequence is that part of what is made of all."""
    ints(count)
    probe = build.fresh("k", INT)
    body = element(probe)
    if count.op is Op.SEQ_LEN and count.args[0].op in (Op.SEQ_TAKE, Op.SEQ_SKIP):
        part = count.args[0]
        whole, amount = part.args
        of_whole = _of_elements(body, part, whole, probe)
        if of_whole is not None:
            made = new(length(whole), lambda k: _with(of_whole, probe, k))
            return take(made, amount) if part.op is Op.SEQ_TAKE else skip(made, amount)
    index = build.var(f"index {build.nesting(body) + 1}", INT)
    body = element(index)
    return intern(Op.SEQ_NEW, (count, body), Binder((index,)), sorts.Seq(body.sort))


def _of_elements(body: Term, part: Term, whole: Term, index: Term) -> Term | None:
    """The term with elements of another sequence in place of those of a part of it, if that is all that it says of the
    index."""
    if index not in body.free:
        return body
    if body.op is Op.SEQ_GET and body.args[0] is part and body.args[1] is index:
        return get(whole, index)
    if body.op is Op.VAR or isinstance(body.payload, Binder):
        return None
    args = tuple(_of_elements(arg, part, whole, index) for arg in body.args)
    known = tuple(arg for arg in args if arg is not None)
    return intern(body.op, known, body.payload, body.sort) if len(known) == len(args) else None


def _with(term: Term, variable: Term, value: Term) -> Term:
    """The term with a variable by another name. Nothing in it binds one of these."""
    if variable not in term.free:
        return term
    if term is variable:
        return value
    return intern(term.op, tuple(_with(arg, variable, value) for arg in term.args), term.payload, term.sort)
