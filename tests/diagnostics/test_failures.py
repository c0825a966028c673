"""What is said of a failure: the part of a clause, the values, what is known and what may be missing, what ran out."""

from __future__ import annotations

import pytest

from murust import driver
from murust.diagnostics.model import Diagnostic
from murust.source import SourceFile
from wp.verdicts import Report

FIND = """\
//@ requires a.len() < 100
//@ ensures result <= a.len() && forall |k: int| 0 <= k < result ==> a[k] != x
fn find(a: &[u32], x: u32) -> usize {
    let mut i = 0;
    while i < a.len()
    //@ invariant i <= a.len()
    //@ decreases a.len() - i
    {
        if a[i] == x {
            return i;
        }
        i += 1;
    }
    i
}
"""
CALL = """\
//@ requires n < 50
//@ ensures result >= n
fn double(n: u32) -> u32 {
    n + n
}

fn late(m: u32) -> u32 {
    let d = double(m % 50);
    d + 1
}

fn early(m: u32) -> u32 {
    double(m % 60)
}
"""
ENDLESS = """\
//@ requires forall |i: int| 0 <= i < a.len() ==> a[i] < a[(i * 7 + 3) % a.len() as int] + 1
//@ requires a.len() > 5
//@ ensures a[0] * a[1] * a[2] != 17 * a[3] * a[4]
fn hard(a: &[u32]) {}
"""
LACKING = """\
/*@
spec fn count(n: int) -> int
    decreases n
{
    if n <= 0 { 0 } else { 1 + count(n - 1) }
}
@*/

//@ requires n < 1000
//@ ensures count(n as int) == n
fn lacking(n: u32) {}
"""


def _verify(text: str, rlimit: int | None = None) -> Report:
    return driver.verify(driver.check_sources([SourceFile("a.rs", text.encode())]), rlimit=rlimit)


def _only(text: str, rlimit: int | None = None) -> Diagnostic:
    (found,) = _verify(text, rlimit).diagnostics
    return found


def test_a_missing_invariant() -> None:
    """Only the conjunct that fails is shown, with the loop of whose variable too little is known."""
    found = _verify(FIND).diagnostics
    assert [(d.code, d.primary.span.text) for d in found] == [
        ("V0001", "forall |k: int| 0 <= k < result ==> a[k] != x")
    ] * 2
    for diagnostic in found:
        loop = next(label for label in diagnostic.secondary if label.span.line == 5)
        assert loop.text.startswith("all that is known of `i` is what the invariants say: it may be ")
        assert any("unconfirmed" in note for note in diagnostic.notes)
        assert diagnostic.helps == ("if more is true of `i` before each round (line 5), say so in an `invariant`",)


def test_a_contract_that_is_too_weak() -> None:
    weak, wrong = _verify(CALL).diagnostics
    assert weak.code == "V0003" and weak.secondary[0].span.text == "double(m % 50)"
    assert "all that is known of this is what `double` ensures: it may be 0xffffffff" in weak.secondary[0].text
    assert any(note.startswith("where it fails: ") and "d = 0xffffffff" in note for note in weak.notes)
    assert weak.helps[-1] == "if `double` gives more than it ensures, say so in an `ensures` of it"
    # What a run shows to be wrong lacks no clause.
    assert wrong.code == "V0002" and wrong.message == "a precondition of this call does not hold"
    assert any(note.startswith("counterexample (confirmed): m = 5") for note in wrong.notes)
    assert [label.text for label in wrong.secondary] == ["this does not hold"]
    assert not any("ensures" in text for text in wrong.helps)


def test_a_budget_that_runs_out() -> None:
    """Named: what it was spent on, how much, and the quantifier that took most of it."""
    found = _only(ENDLESS, rlimit=300_000)
    assert found.code == "V0020" and found.primary.span.line == 3
    assert any("units" in note for note in found.notes)
    busiest = next(label for label in found.secondary if label.span.line == 1)
    assert busiest.text.startswith("instantiated ")


def test_a_solver_that_gives_up() -> None:
    """It lacks a fact, not time: that is another thing to say."""
    report = _verify(LACKING)
    (found,) = report.diagnostics
    assert found.code == "V0001"
    assert any("more time would not help" in note for note in found.notes)


CLOSURES = """\
fn total(v: &[u8]) -> u8 {
    let mut s = 0u8;
    v.iter().for_each(|x| s += *x);
    s
}
fn later(x: Option<u8>) -> u8 {
    x.map(|y| y + 1).unwrap_or(0)
}
fn counted(v: &[u8]) -> u32 {
    let mut s = 0u32;
    v.iter().for_each(|x|
        //@ invariant s <= 255 * seen.len() + 1
        s += *x as u32 + 1);
    s
}
"""
INLINE = """\
//@ inline
fn bump(x: &mut u32) { *x += 1; }
fn twice(x: &mut u32) {
    bump(x);
    bump(x);
}
"""
PROPHECY = """\
//@ ensures forall |k: int| 0 <= k < v.len() ==> v[k] == 0
fn clear(v: &mut [u32]) {
    let mut i = 0;
    while i < v.len()
    //@ decreases v.len() - i
    {
        v[i] = 0;
        i += 1;
    }
}
"""


def _told(found: Diagnostic) -> str:
    labels = [found.primary.text, *(label.text for label in found.secondary)]
    return "\n".join([found.message, *labels, *found.notes, *found.helps])


def test_what_fails_in_a_closure_is_told_of_its_text() -> None:
    """Not of the call that hands it to the library, and without what the library names and does."""
    total, later, *counted = _verify(CLOSURES).diagnostics
    assert [(d.code, d.primary.span.text) for d in (total, later)] == [("V0003", "s += *x"), ("V0003", "y + 1")]
    assert all(d.message == "this can overflow" for d in (total, later))
    assert {d.code: d.message for d in counted} == {
        "V0003": "this may overflow", "V0008": "this invariant of a closure may not be kept by a call"
    }  # fmt: skip
    for diagnostic in (total, later, *counted):
        assert not any(word in _told(diagnostic) for word in ("next", "callee", "_env", "closure#", "Iter"))
    assert all("if more is true between the calls of the closure" in d.helps[-1] for d in counted)


def test_what_fails_in_a_callee_says_in_which_call() -> None:
    calls = [d.secondary[0] for d in _verify(INLINE).diagnostics[1:]]
    assert [(call.text, call.span.line) for call in calls] == [("in this call", 4), ("in this call", 5)]


def test_what_a_borrow_comes_to_is_what_the_loop_leaves() -> None:
    (found,) = (d for d in _verify(PROPHECY).diagnostics if d.code == "V0001")
    assert found.helps == ("if more is true of `v` before each round (line 4), say so in an `invariant`",)


INVARIANTS = """\
pub struct S { a: u8, b: u8 }
//@ invariant S: self.a < 10
//@ invariant S: self.b < 20 && self.a <= self.b
impl S {
    fn set(&mut self, x: u8) {
        if x == 1 { self.a = 20; return; }
        if x == 2 { self.b = 20; return; }
        if self.a > 3 { self.b = 2; }
    }
}
"""


def test_the_part_of_an_invariant_that_fails() -> None:
    found = _verify(INVARIANTS).diagnostics
    assert [(d.primary.span.line, d.secondary[0].span.text) for d in found] == [
        (6, "self.a < 10"), (7, "self.b < 20"), (8, "self.a <= self.b"),
    ]  # fmt: skip


RUNS = """\
/*@ spec fn hidden(n: int) -> int opaque { n } @*/
//@ requires hidden(x as int) > 2
fn above(x: u8) {}
//@ inline
fn half(x: u8) -> u8 { 10 / x }
//@ panics n > 3
fn picky(n: u8) { if n > 3 { panic!() } }
//@ requires f.requires((3,))
fn call<F: Fn(u32) -> u32>(f: F) -> u32 { f(3) }

//@ ensures hidden(result as int) > 2
fn returns(x: u8) -> u8 { if x == 0 { return 1; } 7 }
fn calls(x: u8) { above(x % 2); above(7); }
fn inside(x: u8) -> u8 { half(x).wrapping_add(half(x ^ 1)) }
fn picked(n: u8) { picky(n / 2); picky(3); }
fn called(n: u32) -> u32 { call(|x| 100 / (x - n)) }
fn folded(v: &[u8]) -> u8 { v.iter().fold(0, |a, x| a + x) }
fn grows(mut n: u64) -> u64 {
    while n > 3
    //@ decreases n
    { n = n / 2 + (n + 1) / 4; }
    n
}
fn closed(n: u8) -> u8 {
    let f = |x: u8|
        //@ requires x < 100
        //@ ensures result > x
        x / 2 + 1;
    f(n % 50)
}
"""


def test_what_a_run_confirms() -> None:
    """A run that fails here, not at another return or call; in the call that may panic; in the function around a
    closure; from what a parameter has become."""
    found = [
        (verdict.function, obligation.span.text, obligation.confirmed)
        for verdict in _verify(RUNS).verdicts
        for obligation in verdict.failures
    ]
    assert found == [
        ("half", "10 / x", True),
        ("returns", "return 1", True),
        ("returns", "7", False),
        ("calls", "above(x % 2)", True),
        ("calls", "above(7)", False),
        ("inside", "10 / x", True),
        ("inside", "10 / x", True),
        ("picked", "picky(n / 2)", True),
        ("called", "call(|x| 100 / (x - n))", True),
        ("folded", "fold(0, |a, x| a + x)", True),
        ("grows", "(n + 1)", True),
        ("closed::{closure#0}", "x / 2 + 1", True),
    ]


REFINED = """\
trait Shape {
    //@ requires k > 0
    fn scale(&self, k: u16) -> u16;
}
struct Line(u16);
impl Shape for Line {
    //@ requires k > 1
    fn scale(&self, k: u16) -> u16 { k }
}
"""


def test_more_than_the_trait_asks_for() -> None:
    """With the trait's clause, and values that it allows; no run of the method itself could show that."""
    found = _only(REFINED)
    assert found.code == "V0019" and found.secondary[0].span.text == "k > 0"
    assert found.notes == ("counterexample: self = Line(0), k = 1",)


def test_values_that_say_nothing_are_left_out() -> None:
    lemma = "lemma fn f(a: fn(u8) -> u8, n: int, s: Seq<u8>) ensures a(3) == n {}"
    notes = _only(f"/*@ {lemma} @*/").notes
    assert any("n = " in note for note in notes)
    assert not any(word in note for note in notes for word in ("?", "a function", "a ="))
    (found,) = _only("fn f<T: Copy>(x: T, v: &[T], i: usize) -> T { v[i] }").notes[:1]
    assert "some T" not in found


def test_definitions_that_the_prover_does_not_look_into() -> None:
    """Hidden, unrolled, or of no use; of what a run confirms nothing is missing."""
    wrong, opaque = (d for d in _verify(RUNS).diagnostics if d.primary.span.text.startswith("hidden"))
    assert opaque.helps[0] == "`hidden` is opaque: `reveal hidden;` shows its definition to the proof"
    assert wrong.helps == ()
    assert _only(LACKING).helps[0].startswith("`count` is recursive, and unrolled twice")
    lemma = "lemma fn grows(n: int) requires n >= 0 ensures count(n) >= n {}\n@*/"
    assert "a proof by induction calls the lemma" in _only(LACKING.partition("@*/")[0] + lemma).helps[0]
    endless = "/*@ spec fn f(n: int) -> int decreases 0 { f(n) } @*/\n//@ ensures f(1) == 1\nfn g() {}"
    assert _verify(endless).diagnostics[-1].helps == (
        "nothing is known of `f`: that its recursion ends has not been proved",
    )


def test_a_call_without_a_ghost_variable() -> None:
    found = _only("//@ ghost n: int\n//@ requires n > x\nfn f(x: u8) {}\nfn g() { f(1) }")
    assert (found.code, found.helps) == ("U0002", ("declare one before the call: `//@ ghost let n: int = …;`",))


def test_a_field_whose_type_a_bound_determines() -> None:
    """Said, and no crash."""
    held = "pub struct Lex<I: Iterator> { seen: Option<I::Item> }\n"
    get = "fn get(&self) -> u8 { match self.seen { Some(x) => x / 2, None => 0 } }"
    found = _only(held + f"impl<I: Iterator<Item = u8>> Lex<I> {{ {get} }}")
    assert found.code == "U0002" and "of whose type a bound says more" in found.message


def test_clauses_before_a_spec_function() -> None:
    (found,) = driver.check_sources([SourceFile("a.rs", b"/*@ opaque spec fn f() -> int { 1 } @*/")]).diagnostics
    assert found.code == "P0003" and "between its signature and its body" in found.helps[0]


ITERATED = """\
//@ requires forall |i: int| 0 <= i < xs.len() ==> xs[i] < 10
//@ ensures forall |i: int| 0 <= i < xs.len() ==> xs[i] < 20
fn double(xs: &mut [u8]) { for x in xs.iter_mut() { *x *= 2; } }
fn sum(n: u32) -> u32 { let mut s = 0; for i in 0..n { s += i; } s }
mod m { pub enum E { A(u8) } }
//@ requires e is A
//@ ensures final(result) is A ==> (e->0) > 9
fn part(e: &mut m::E) -> &mut m::E { e }
"""


def test_what_a_loop_over_an_iterator_lacks() -> None:
    double, sum_, part = _verify(ITERATED).diagnostics
    assert double.helps == ("what the loop in line 3 makes true, say in an `invariant` of it",)
    assert sum_.helps[1:] == ("if more is true of `s` before each round (line 4), say so in an `invariant`",)
    assert "m::E" not in _told(part)


def test_values_are_written_as_in_a_program() -> None:
    text = "fn f(c: char, s: &str) -> u8 { if c == '\\'' && s.len() == 1 { panic!() } 0 }"
    assert "counterexample (confirmed): c = '\\'', s = " in "\n".join(_only(text).notes)


@pytest.mark.parametrize("name", ["a", "b"])
def test_what_came_before_changes_nothing(name: str) -> None:
    """The cost of a proof is the same whatever was proved before it."""
    other = FIND.replace("find", f"find_{name}") if name == "b" else ""
    costs = [sum(o.cost for o in v.obligations) for v in _verify(other + CALL).verdicts]
    assert costs[-3:] == [sum(o.cost for o in v.obligations) for v in _verify(CALL).verdicts]
