"""Terms of the sorts of the logic, evaluated."""

from __future__ import annotations

import pytest

from murust.run.outcomes import ContractFailed, Returned
from tests.interpreter.build import contracts

TEXT = """
/*@
spec fn evens(n: int) -> Set<int> {{ Set::new(|i: int| 0 <= i < n && i % 2 == 0) }}
spec fn numbers() -> Set<int> {{ Set::new(|i: int| i % 2 == 0) }}
spec fn squares(n: int) -> Map<int, int> {{ Map::new(evens(n), |i: int| i * i) }}
@*/
fn f(s: &[u8], t: (u8, bool)) {{
    //@ assert {};
}}
"""


@pytest.mark.parametrize(
    "term",
    [
        "evens(7).len() == 4",
        "evens(7).contains(6) && !evens(7).contains(7)",
        "evens(7) == evens(8) && evens(7) != evens(9)",
        "evens(5).insert(1).remove(0) == Set::empty().insert(1).insert(2).insert(4)",
        "evens(5).union(evens(9)) == evens(9) && evens(5).intersect(evens(9)) == evens(5)",
        "evens(9).difference(evens(5)) == Set::empty().insert(6).insert(8)",
        "evens(5).subset_of(numbers()) && numbers().contains(1000000) && !numbers().contains(-1)",
        "numbers().intersect(evens(9)) == evens(9) && evens(9).difference(numbers()).is_empty()",
        "forall |i: int| evens(9).contains(i) ==> i < 9",
        "exists |i: int| evens(9).contains(i) && i * i == 64",
        "squares(7)[6] == 36 && squares(7)[5] == 0 && squares(7).len() == 4",
        "squares(7).dom() == evens(7) && squares(7).contains(2)",
        "squares(7).insert(6, 1).get(6) == Some(1) && squares(7).remove(6).get(6) is None",
        "squares(7).restrict(evens(3)) == squares(3)",
        "squares(3).union(squares(7)) == squares(7) && squares(3).union(Map::empty().insert(2, 9))[2] == 9",
        "s@.to_multiset().count(3) == 2 && s@.to_multiset().len() == s@.len()",
        "s@.to_multiset().remove(3).count(3) == 1 && s@.to_multiset().contains(4)",
        "s@.reverse()[0] == 5 && s@.reverse().to_multiset() == s@.to_multiset()",
        "s@.to_set() == Set::empty().insert(3u8).insert(4).insert(5)",
        "s@.map(|x: u8| x as int * 2).last() == 10 && s@.first() == 3",
        "Seq::new(4, |i: int| i * i) == Seq::empty().push(0).push(1).push(4).push(9)",
        "(choose |x: u8| x > 9 && x < 11) == 10",
        "(let f = |x: int| x + 1 in f(f(3))) == 5",
        "s@.is_prefix_of(s@ + s@)",
        "Set::empty().insert(t) == Set::empty().insert((7u8, true))",
    ],
)
def test_what_holds(term: str) -> None:
    execution = contracts(TEXT.format(term)).call("f", [[3, 4, 3, 5], (7, True)])
    assert not execution.skipped
    assert isinstance(execution.outcome, Returned), execution.outcome
    wrong = contracts(TEXT.format(f"!({term})")).call("f", [[3, 4, 3, 5], (7, True)])
    assert isinstance(wrong.outcome, ContractFailed)


@pytest.mark.parametrize(
    ("term", "why"),
    [
        ("numbers() == numbers()", "are not compared"),
        ("numbers().subset_of(numbers())", "more values than can be tried"),
        ("numbers().len() == 0", "more values than can be tried"),
        ("(choose |x: u8| x > 9) == 10", "more than one"),
        ("(|x: int| x) == (|x: int| x)", "are not compared"),
        ("forall |i: int| numbers().contains(i) ==> i % 2 == 0", "ranges over more values"),
    ],
)
def test_what_is_not_decided(term: str, why: str) -> None:
    execution = contracts(TEXT.format(term)).call("f", [[3, 4, 3, 5], (7, True)])
    ((_, said),) = execution.skipped
    assert why in said
