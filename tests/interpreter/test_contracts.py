"""Contracts as checks of a run: what fails, what holds, what can't be evaluated and is said to be skipped."""

from __future__ import annotations

import pytest

from murust.run.execute import Executable
from murust.run.outcomes import ContractFailed, Panicked, Returned
from murust.run.values import PyValue
from tests.interpreter.build import compiled, contracts, verdict

CLEARED = (
    "//@ ensures match l { List::Cons(_, rest) => (match *rest { List::Cons(r, _) => *r == 0, _ => true }), _ => true }"
)
CLAUSES = """
//@ requires n <= 10
//@ ensures result == n * 2
fn double(n: u32) -> u32 { let mut n = n; n += n; n }
//@ ensures result == n * 2
fn wrong(n: u32) -> u32 { n + 3 }
//@ requires n > 0
fn positive(n: u32) -> u32 { n }
fn caller(n: u32) -> u32 { positive(n) + 1 }
fn ghost(n: u32) {
    //@ assert n < 5;
    let _ = n;
}
//@ ensures forall |i: int| 0 <= i < s.len() ==> s[i] == old(s[i]) + 1
//@ ensures s.len() == old(s.len())
fn all_up(s: &mut [u32], skip: usize) {
    let mut i = 0;
    while i < s.len()
    //@ invariant i <= s.len() && s.len() == old(s.len())
    //@ invariant forall |j: int| 0 <= j < i ==> s[j] == old(s[j]) + 1
    //@ invariant forall |j: int| i <= j < s.len() ==> s[j] == old(s[j])
    //@ decreases s.len() - i
    {
        if i != skip { s[i] += 1; }
        i += 1;
    }
}
//@ ensures *a == old(*b) && *b == old(*a)
fn swap(a: &mut (u8, [i8; 2]), b: &mut (u8, [i8; 2])) { let t = *a; *a = *b; *b = t; }
//@ ensures result == x
fn by_value_is_as_it_came(mut x: u32) -> u32 { let y = x; x = 0; y + x }
//@ ensures *p == old(*p) + by && *q == 7
fn reseated<'a>(mut p: &'a mut u32, q: &'a mut u32, by: u32) { *p += by; p = q; *p = 7; }
//@ ensures *p == 7
fn reseated_through_a_borrow<'a>(mut p: &'a mut u32, q: &'a mut u32) { *p = 7; { let r = &mut p; *r = q; } *p = 8; }
struct Slot<'a> { r: &'a mut u32, by: u32 }
//@ ensures *s.r == old(*s.r) + s.by && *old(s).r + s.by == *s.r
fn add(mut s: Slot<'_>) { *s.r += 2; s.by = 9; }
fn added(by: u32) { let mut x = 1; add(Slot { r: &mut x, by }); }
//@ ensures *s.r == 2 && s.by == old(s.by)
fn boxed(mut s: Box<Slot<'_>>, by: u32) { *s.r = by; s.by += 1; }
fn given_away(by: u32) { let mut x = 1; boxed(Box::new(Slot { r: &mut x, by: 0 }), by); }
//@ ensures v@.len() == old(v@.len()) && *v@[0] == old(*v@[0]) + by && *v@[1] == 5
fn of_vector<'a>(mut v: Vec<&'a mut u32>, by: u32) {
    *v[0] += by;
    if let Some(last) = v.pop() { *last = 5; }
    for _ in 0..by { v.pop(); }
}
fn vector_given_away(by: u32) { let (mut x, mut y) = (1, 2); of_vector(vec![&mut x, &mut y], by); }
enum List<'a> { Nil, Cons(&'a mut u32, Box<List<'a>>) }
//@ ensures match l { List::Cons(_, rest) => (match *rest { List::Cons(r, _) => *r == 0, _ => true }), _ => true }
fn cleared(l: List<'_>, deep: bool) {
    let mut at = l;
    loop {
        match at {
            List::Nil => return,
            List::Cons(r, rest) => { *r = 0; if !deep { return; } at = *rest; }
        }
    }
}
fn list_given_away(deep: bool) {
    let (mut x, mut y) = (1, 2);
    cleared(List::Cons(&mut x, Box::new(List::Cons(&mut y, Box::new(List::Nil)))), deep);
}
//@ ensures *s@[0].r == 3
fn boxed_slice(s: Box<[Slot<'_>]>, by: u32) { for one in s.into_vec() { *one.r = by; } }
fn slice_given_away(by: u32) { let mut x = 1; boxed_slice(vec![Slot { r: &mut x, by: 0 }].into_boxed_slice(), by); }
/*@ spec fn sum(s: Seq<u32>) -> int decreases s.len() { if s.len() == 0 { 0 } else { s[0] + sum(s.skip(1)) } } @*/
//@ ensures result == sum(s@)
fn total(s: &[u32]) -> u32 {
    let mut i = 0;
    let mut t = 0;
    while i < s.len()
    //@ invariant i <= s.len() && t == sum(s@.take(i as int))
    //@ decreases s.len() - i
    { t += s[i]; i += 1; }
    t
}
"""


@pytest.fixture(scope="module")
def clauses() -> Executable:
    return contracts(CLAUSES)


@pytest.mark.parametrize(
    ("call", "wanted"),
    [
        (("double", 4), ("Returned",)),
        (("double", 11), ("requires", "n <= 10")),
        (("wrong", 3), ("Returned",)),
        (("wrong", 4), ("ensures", "result == n * 2")),
        (("positive", 0), ("requires", "n > 0")),
        (("caller", 0), ("call.requires", "n > 0")),
        (("caller", 1), ("Returned",)),
        (("ghost", 4), ("Returned",)),
        (("ghost", 5), ("assert", "n < 5")),
        (("all_up", [1, 2, 3], 9), ("Returned",)),
        (("all_up", [], 9), ("Returned",)),
        (("all_up", [1, 2, 3], 1), ("invariant", "forall |j: int| 0 <= j < i ==> s[j] == old(s[j]) + 1")),
        (("all_up", [1, 4294967295], 9), ("Panicked",)),
        (("swap", (1, [2, 3]), (4, [5, 6])), ("Returned",)),
        (("by_value_is_as_it_came", 3), ("Returned",)),
        (("reseated", 1, 2, 3), ("Returned",)),
        (("reseated_through_a_borrow", 1, 2), ("Returned",)),
        (("added", 2), ("Returned",)),
        (("added", 3), ("ensures", "*s.r == old(*s.r) + s.by")),
        (("given_away", 2), ("Returned",)),
        (("given_away", 3), ("ensures", "*s.r == 2")),
        (("vector_given_away", 1), ("Returned",)),
        (("vector_given_away", 2), ("Returned",)),
        (("list_given_away", True), ("Returned",)),
        (("list_given_away", False), ("ensures", CLEARED[12:])),
        (("slice_given_away", 3), ("Returned",)),
        (("slice_given_away", 4), ("ensures", "*s@[0].r == 3")),
        (("total", [1, 2, 3]), ("Returned",)),
        (("total", [4294967295, 1]), ("Panicked",)),
    ],
)
def test_clauses(clauses: Executable, call: tuple[str, *tuple[PyValue, ...]], wanted: tuple[str, ...]) -> None:
    assert verdict(clauses, *call) == wanted


def test_places_of_failures(clauses: Executable) -> None:
    """The clause that is broken, and the call or the return at which it is."""
    outcome = clauses.call("caller", [0]).outcome
    assert isinstance(outcome, ContractFailed)
    assert (outcome.clause.line, outcome.span.line, outcome.span.text) == (7, 9, "positive(n)")


def test_what_mutable_parameters_refer_to_in_the_end(clauses: Executable) -> None:
    assert clauses.call("reseated", [1, 2, 3]).mutated == {"p": 4, "q": 7}
    assert clauses.call("all_up", [[1, 2], 9]).mutated == {"s": [2, 3]}


MEASURES = """
fn up(n: u32, stuck: u32) {
    let mut i = 0;
    while i < n
    //@ decreases n - i
    { if i != stuck { i += 1; } }
}
fn negative(n: u32) {
    let mut i = 0;
    while i < n
    //@ decreases 1 - i
    { i += 1; }
}
fn pairs(n: u32) {
    let mut i = n;
    let mut j = n;
    while i > 0
    //@ decreases i, j
    { if j > 0 { j -= 1; } else { i -= 1; j = n; } }
}
//@ decreases n
fn down(n: u32) -> u32 { if n == 0 { 0 } else { down(n - 1) + 1 } }
//@ decreases n
fn aside(n: u32) -> u32 { if n == 0 { 0 } else if n == 3 { aside(n + 1) } else { aside(n - 1) } }
//@ decreases n, 1
fn even(n: u32) -> bool { if n == 0 { true } else { odd(n) } }
//@ decreases n, 0
fn odd(n: u32) -> bool { if n > 7 { even(n) } else { even(n - 1) } }
fn twice(n: u32) -> u32 { down(n) + down(n + 1) }
"""


@pytest.mark.parametrize(
    ("call", "wanted"),
    [
        (("up", 5, 9), ("Returned",)),
        (("up", 5, 3), ("measure", "n - i")),
        (("negative", 2), ("Returned",)),  # the measure is -1 only where the loop ends
        (("negative", 3), ("measure", "1 - i")),
        (("pairs", 4), ("Returned",)),
        (("down", 30), ("Returned",)),
        (("aside", 2), ("Returned",)),
        (("aside", 5), ("measure", "n")),
        (("even", 7), ("Returned",)),
        (("even", 8), ("measure", "n, 1")),
        (("twice", 3), ("Returned",)),  # calls one after the other are not within each other
    ],
)
def test_measures(call: tuple[str, *tuple[PyValue, ...]], wanted: tuple[str, ...]) -> None:
    kind, *rest = verdict(contracts(MEASURES), *call, fuel=5_000)
    assert kind == wanted[0]
    assert not rest or rest[0].endswith(wanted[1])


def test_contracts_far_from_where_they_stand() -> None:
    """A loop whose body is nested deeper than Python allows."""
    loops = "".join(f"let mut i{k} = 0; while i{k} < 1 {{ i{k} += 1; " for k in range(30))
    text = f"""
    //@ ensures *p == old(*p) + 3
    fn f(p: &mut u32, until: u32) {{ {loops}
        let mut j = 0;
        while j < until
        //@ invariant j <= 3 && *p == old(*p) + j
        //@ decreases until - j
        {{ j += 1; *p += 1; }}
        if until == 2 {{ return; }}
    {"}" * 30} }}"""
    executable = contracts(text)
    assert verdict(executable, "f", 5, 3) == ("Returned",)
    assert verdict(executable, "f", 5, 2) == ("ensures", "*p == old(*p) + 3")
    assert verdict(executable, "f", 5, 4) == ("invariant", "j <= 3")


def test_without_contracts_nothing_is_checked() -> None:
    assert isinstance(compiled(CLAUSES).call("wrong", [4]).outcome, Returned)


def test_the_trace_leads_to_the_end() -> None:
    """Assignments to the program's own variables; of a long run the last ones."""
    text = "fn f(n: u8) -> u8 { let mut s = [0u8; 2]; let mut i = 0; while i < n { s[0] += 5; i += 1; } s[0] }"
    execution = contracts(text).call("f", [2])
    assert [step for _, step in execution.trace] == [
        "s = [0, 0]", "i = 0", "s = [5, 0]", "i = 1", "s = [10, 0]", "i = 2", "result = 10",
    ]  # fmt: skip
    long = contracts(text).call("f", [60])
    assert isinstance(long.outcome, Panicked) and len(long.trace) == 50
    assert [step for _, step in long.trace[-2:]] == ["s = [255, 0]", "i = 51"]
    assert not compiled(text).call("f", [2]).trace


def test_a_clause_that_nests_too_deep_is_skipped() -> None:
    text = """
    /*@ spec fn count(n: int) -> int decreases n { if n <= 0 { 0 } else { 1 + count(n - 1) } } @*/
    //@ ensures count(n as int) == n
    fn f(n: u32) {}
    """
    executable = contracts(text)
    assert verdict(executable, "f", 50) == ("Returned",)
    for deep in (True, False):
        execution = executable.call("f", [100_000], deep=deep)
        assert isinstance(execution.outcome, Returned)
        (skipped,) = execution.skipped
        assert skipped[0].text == "count(n as int) == n"
