"""Which of the solver's values are values, for both encodings.

NOTE(values): the solver's sorts have values that no term has: numbers out of range, sequences of a negative length or
with something outside, data that holds such. What is said of all values is not true of those. A proof meets none of
them, for its quantifiers are instantiated at terms; a search for models may choose any. So in a search, what is said of
all values of such a sort is said of those of which a predicate holds, and this is said to hold of the value of each
term. With "is a value" for its meaning, all that is asserted is true, whatever the solver chooses; and at terms it says
just what a proof is told. (Boogie programs that Dafny makes have `$Is` for it. In proofs it would cost: with it all
accepted programs verify too, at a sixth more.)
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from logic import sorts
from logic.encode.z3_raw import Ast
from logic.sorts import Sort
from logic.terms import Term

if TYPE_CHECKING:
    from logic.encode.base import Encoder


def of_values(variables: Sequence[Term], statement: Ast, e: Encoder) -> Ast:
    """A statement about what is bound, of values of its sort only."""
    guards = bound_values(variables, e)
    return e.z.implies(e.z.conj(guards), statement) if guards else statement


def values(terms: Sequence[Term], e: Encoder) -> list[Ast]:
    """That these are values, where that has to be said. Of numbers their range says it."""
    return [_is_value(term, e) for term in terms if e.searching and not _known(term.sort, e)]


def bound_values(variables: Sequence[Term], e: Encoder) -> list[Ast]:
    """The same of what is bound: a model may take fewer of the solver's values for values than there are."""
    guards = values(variables, e)
    e.approximate |= bool(guards)
    return guards


def _is_value(term: Term, e: Encoder) -> Ast:
    decl = e.symbol("is a value", [e.sort(term.sort)], e.z.bool_sort, term.sort)
    return e.z.call(decl, [e.encode(term)])


def _known(sort: Sort, e: Encoder) -> bool:
    found = e.exact.get(sort)
    if found is None:
        found = e.exact[sort] = isinstance(sort, sorts.Machine) or _is_exact(sort, frozenset(), e)
    return found


def _is_exact(sort: Sort, around: frozenset[Sort], e: Encoder) -> bool:
    """Has the solver no other values of the sort? `around`: the data types that it is in."""
    match sort:
        case sorts.Machine():
            return e.exact_numbers
        case sorts.Array() | sorts.Seq():
            return False
        case sorts.Function(domain=domain, target=target):
            return all(_is_exact(part, around, e) for part in (domain, target))
        case sorts.Data(name=name) if sort not in around:
            fields = [field for maker in e.theory.datatypes[name].constructors for _, field in maker.fields]
            return all(_is_exact(field, around | {sort}, e) for field in fields)
        case _:
            return True
