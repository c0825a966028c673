"""What the constructors of terms ask of the sorts of their arguments; `SortError` where it is not so."""

from __future__ import annotations

from logic import sorts
from logic.errors import SortError
from logic.sorts import BOOL, INT, REAL, Sort
from logic.terms import Term


def require(condition: bool, what: str) -> None:
    """What a constructor asks of its arguments. Where what is said is put together, and often, it is not for this."""
    if not condition:
        raise SortError(what)


def alike(operation: str, a: Term, b: Term) -> None:
    """Two of one sort are needed."""
    if a.sort is not b.sort:
        raise SortError(f"{operation}: {a.sort} and {b.sort}")


def proposition(operation: str, term: Term) -> None:
    """A proposition is needed."""
    if term.sort is not BOOL:
        raise SortError(f"{operation}: a proposition is needed")


def data(operation: str, term: Term) -> None:
    """A value of a data type is needed."""
    if not isinstance(term.sort, sorts.Data):
        raise SortError(f"{operation}: {term.sort}")


def ints(*terms: Term) -> None:
    """Integers are needed."""
    for term in terms:
        if term.sort is not INT:
            raise SortError("integers are needed, not " + ", ".join(str(t.sort) for t in terms))


def numbers(*terms: Term) -> bool:
    """Are they reals, rather than integers? Of reals nothing is simplified."""
    if terms[0].sort is not REAL:
        ints(*terms)
        return False
    require(all(term.sort is REAL for term in terms), "reals are needed")
    return True


def machine_sort(term: Term) -> sorts.Machine:
    """The sort of what has to be a machine integer."""
    if not isinstance(term.sort, sorts.Machine):
        raise SortError(f"a machine integer is needed, not {term.sort}")
    return term.sort


def array_sort(sort: Sort) -> sorts.Array:
    """The sort itself, which has to be one of arrays."""
    if not isinstance(sort, sorts.Array):
        raise SortError(f"an array is needed, not {sort}")
    return sort


def seq_sort(sort: Sort) -> sorts.Seq:
    """The sort itself, which has to be one of sequences."""
    if not isinstance(sort, sorts.Seq):
        raise SortError(f"a sequence is needed, not {sort}")
    return sort
