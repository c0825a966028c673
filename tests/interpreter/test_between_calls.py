"""What clauses of closures say of the time between calls that the library makes in a loop, as checks of a run."""

from __future__ import annotations

import pytest

from murust.run.execute import Executable
from murust.run.outcomes import ContractFailed, Returned
from tests.interpreter.build import contracts

CLOSURES = """
fn counted(v: &[u32]) -> usize {
    let mut n = 5;
    v.iter().for_each(|x|
        //@ invariant n == old(n) + seen.len()
        if *x != 9 { n += 1; });
    n
}
fn bounded(v: &[u32]) -> usize {
    let mut n = 0;
    v.iter().for_each(|_|
        //@ invariant n <= 2
        n += 1);
    n
}
fn folded(v: &[u32], off: u32) -> u32 {
    v.iter().fold(off, |sum, x|
        //@ invariant sum == seen.sum()
        sum + *x)
}
fn kept(v: Vec<u32>) -> usize {
    let (mut v, mut n) = (v, 0);
    v.retain(|x|
        //@ invariant n == seen.len() && !seen.contains(9)
        {
            n += 1;
            *x < 4
        });
    v.len()
}
fn twice(v: &[u32]) -> usize {
    let mut n = 0;
    let mut count = |_: &u32|
        //@ invariant n == old(n) + seen.len()
        n += 1;
    v.iter().for_each(&mut count);
    v.iter().for_each(count);
    n
}
fn around(v: &[u32]) -> usize {
    let mut n = 0;
    v.iter().for_each(|_|
        //@ invariant n <= v.len()
        n += 1);
    n
}
fn adapted(v: &[u32]) -> usize {
    let mut n = 0;
    v.iter().map(|x|
        //@ invariant n == 77
        {
            n += 1;
            *x
        }).count();
    n
}
"""


@pytest.fixture(scope="module")
def closures() -> Executable:
    return contracts(CLOSURES)


@pytest.mark.parametrize(
    ("call", "args", "broken"),
    [
        ("counted", [[1, 2]], None), ("counted", [[1, 9, 2]], "n == old(n) + seen.len()"),
        ("counted", [[1, 9]], "n == old(n) + seen.len()"),  # after the last call, too
        ("bounded", [[1, 2]], None), ("bounded", [[1, 2, 3]], "n <= 2"),
        ("folded", [[1, 2], 0], None), ("folded", [[1, 2], 3], "sum == seen.sum()"),  # before the first
        ("folded", [[], 3], "sum == seen.sum()"), ("folded", [[], 0], None),
        ("kept", [[1, 7, 2]], None), ("kept", [[1, 9, 2]], "!seen.contains(9)"),
        ("twice", [[1, 2]], None),  # what has been seen before counts for the calls of one function only
    ],
)  # fmt: skip
def test_before_the_first_call_and_after_each(
    closures: Executable, call: str, args: list[object], broken: str | None
) -> None:
    execution = closures.call(call, args)  # type: ignore[arg-type]
    outcome = execution.outcome
    if broken is None:
        assert isinstance(outcome, Returned) and not execution.skipped
    else:
        assert isinstance(outcome, ContractFailed) and outcome.clause.text == broken


@pytest.mark.parametrize("call", ["around", "adapted"])
def test_what_is_not_evaluated_is_noted(closures: Executable, call: str) -> None:
    execution = closures.call(call, [[1, 2]])
    assert isinstance(execution.outcome, Returned) and len(execution.skipped) == 1
