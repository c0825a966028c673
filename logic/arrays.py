"""The constructors of arrays of fixed length, which check sorts and simplify as those of `logic.build` do. What is
outside of an array is as `logic.terms.Op` says."""

from __future__ import annotations

from logic import build
from logic.checks import array_sort, ints, require, seq_sort
from logic.sorts import Sort
from logic.terms import Op, Term, intern


def apart(i: Term, j: Term) -> bool:
    """Are the indices plainly different?"""
    return build.is_const(i) and build.is_const(j) and i is not j


def get(a: Term, index: Term) -> Term:
    sort = array_sort(a.sort)
    ints(index)
    inside = build.is_const(index) and 0 <= build.value_of(index) < sort.length
    if a.op is Op.ARRAY_SET:
        if a.args[1] is index and inside:
            return a.args[2]
        if apart(a.args[1], index):
            return get(a.args[0], index)
    if a.op is Op.ARRAY_FILL and inside:
        return a.args[0]
    if a.op is Op.ARRAY_LIT and inside:
        return a.args[build.value_of(index)]
    return intern(Op.ARRAY_GET, (a, index), None, sort.element)


def update(a: Term, index: Term, value: Term) -> Term:
    sort = array_sort(a.sort)
    ints(index)
    require(value.sort == sort.element, f"array_set: {value.sort} in {sort}")
    if a.op is Op.ARRAY_SET and a.args[1] is index:
        a = a.args[0]
    return intern(Op.ARRAY_SET, (a, index, value), None, sort)


def fill(value: Term, sort: Sort) -> Term:
    require(array_sort(sort).element == value.sort, f"array_fill: {value.sort} in {sort}")
    return intern(Op.ARRAY_FILL, (value,), None, sort)


def literal(elements: tuple[Term, ...], sort: Sort) -> Term:
    require(array_sort(sort).length == len(elements), "array_lit: wrong number of elements")
    return intern(Op.ARRAY_LIT, elements, None, sort)


def of_seq(s: Term, sort: Sort) -> Term:
    seq_sort(s.sort)
    if s.op is Op.SEQ_OF_ARRAY and s.args[0].sort == sort:
        return s.args[0]
    return intern(Op.ARRAY_OF_SEQ, (s,), None, array_sort(sort))
