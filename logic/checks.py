"""What the constructors of terms ask of the sorts of their arguments; `SortError` where it is not so."""

from __future__ import annotations

from logic import sorts
from logic.errors import SortError
from logic.sorts import INT, REAL, Sort
from logic.terms import Term


def require(condition: bool, what: str) -> None:
    """What a constructor asks of its arguments."""
    if not condition:
        raise SortError(what)


def ints(*terms: Term) -> None:
    """Integers are needed."""
    require(
        all(term.sort == INT for term in terms), "integers are needed, not " + ", ".join(str(t.sort) for t in terms)
    )


def numbers(*terms: Term) -> bool:
    """Are they reals, rather than integers? Of reals nothing is simplified."""
    if terms[0].sort != REAL:
        ints(*terms)
        return False
    require(all(term.sort == REAL for term in terms), "reals are needed")
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
