"""Ghost code when it runs: steps of proofs claim something, and a run looks whether it is so."""

from __future__ import annotations

import pytest

from murust.run.outcomes import Returned
from murust.run.values import PyValue
from tests.interpreter.build import contracts, verdict

STEPS = """
/*@
lemma fn add(a: int, b: int)
    requires a >= 0
    ensures a + b >= b
{ }
lemma fn wrong(a: int)
    ensures a < 10
{ assume a < 10; }
axiom fn nothing_is_large(a: int)
    ensures forall |x: int| x <= a;
lemma fn of_anything<T>(s: Seq<T>)
    ensures s.len() < 3
{ assume s.len() < 3; }
predicate small(p: *mut u32) { exists |v: u32| p |-> v ** v < 100 }
@*/
pub fn by(n: u32, m: u32) {
    //@ assert n < 5 by { assert m < 7; }
    let _ = (n, m);
}
pub fn uses(n: i32) {
    //@ add(n as int, 3);
    let _ = n;
}
pub fn uses_wrong(n: i32) {
    //@ assert n < 1000 by { wrong(n); }
    let _ = n;
}
pub fn uses_axiom(n: i32) {
    //@ nothing_is_large(n);
    let _ = n;
}
pub fn generic(s: &[u8]) {
    //@ of_anything(s@);
    let _ = s;
}
pub fn calculates(n: i32) {
    /*@ calc { n + 1; <= n + 2 by { assert n < 100; } <= 60; < n + 50; } @*/
    let _ = n;
}
pub fn cases(o: Option<u32>) {
    /*@ assert true by {
        match o { Some(x) => { assert x < 4; }, None => {} }
        if o is Some { assert o->0 < 3; } else { wrong(11); }
    } @*/
    let _ = o;
}
pub fn names(n: u32) {
    //@ assert true by { let y = n + 1; assert y < 4; }
    let _ = n;
}
pub fn on_entry(mut n: u32) {
    n += 1;
    //@ assert n == old(n) + 1 by { assert old(n) < 5; }
    n += 1;
}
pub fn folds(n: u32) {
    let mut x = n;
    let p = &raw mut x;
    //@ fold small(p);
    unsafe { *p += 1; }
    //@ unfold small(p);
}
pub fn unknown(n: u32) {
    //@ ghost let w = choose |x: int| x > n;
    //@ assert w > n;
    //@ assert n < 3 by { let y = choose |x: int| x > n; assert y > n; if y > n { assert false; } }
    let _ = n;
}
//@ requires n < most
//@ ghost most: int
pub fn with_a_ghost(n: u32) {}
"""

PROGRAM = contracts(STEPS)


@pytest.mark.parametrize(
    ("call", "wanted"),
    [
        (("by", 4, 6), ("Returned",)),
        (("by", 5, 6), ("assert", "n < 5")),
        (("by", 4, 7), ("assert", "m < 7")),
        (("uses", 0), ("Returned",)),
        (("uses", -1), ("call.requires", "a >= 0")),
        (("uses_wrong", 9), ("Returned",)),
        (("uses_wrong", 10), ("lemma", "a < 10")),
        (("uses_axiom", 9), ("lemma", "forall |x: int| x <= a")),
        (("generic", [1, 2]), ("Returned",)),
        (("generic", [1, 2, 3]), ("lemma", "s.len() < 3")),
        (("calculates", 20), ("Returned",)),
        (("calculates", 100), ("assert", "n < 100")),
        (("calculates", 59), ("calc", "<= 60;")),
        (("calculates", 10), ("calc", "< n + 50;")),
        (("names", 2), ("Returned",)),
        (("names", 3), ("assert", "y < 4")),
        (("on_entry", 4), ("Returned",)),
        (("on_entry", 5), ("assert", "old(n) < 5")),
        (("folds", 98), ("Returned",)),
        (("folds", 99), ("assert", "unfold small(p);")),
        (("folds", 100), ("assert", "fold small(p);")),
    ],
)
def test_steps(call: tuple[str, *tuple[PyValue, ...]], wanted: tuple[str, ...]) -> None:
    assert verdict(PROGRAM, *call) == wanted


def test_proofs_by_cases() -> None:
    some, none = (_option(value) for value in (2, None))
    assert verdict(PROGRAM, "cases", some) == ("Returned",)
    assert verdict(PROGRAM, "cases", _option(3)) == ("assert", "o->0 < 3")
    assert verdict(PROGRAM, "cases", _option(4)) == ("assert", "x < 4")
    assert verdict(PROGRAM, "cases", none) == ("lemma", "a < 10")


def _option(value: int | None) -> PyValue:
    from murust.run.values import EnumValue

    return EnumValue("Option", "None", ()) if value is None else EnumValue("Option", "Some", (("0", value),))


def test_what_is_not_known_is_skipped_and_nothing_that_depends_on_it_is_taken_to_hold() -> None:
    execution = PROGRAM.call("unknown", [2])
    assert isinstance(execution.outcome, Returned)
    reasons = {span.text: why for span, why in execution.skipped}
    assert reasons["w > n"] == "the value of `w` is not known"
    assert reasons["y > n"] == "the value of `y` is not known"
    assert len(reasons) == 5
    assert verdict(PROGRAM, "unknown", 3)[:2] == ("assert", "n < 3")
    assert verdict(PROGRAM, "with_a_ghost", 3) == ("Returned", "skipped: n < most")


INHERITED = """
pub trait Shape<T> {
    //@ requires n < 10
    //@ ensures result > n
    fn up<U>(&self, n: u32, with: U) -> u32;
    //@ panics n > 3
    fn may(&self, n: u32);
    //@ ensures result == 1
    fn given(&self) -> u32 { 1 }
}
pub struct A(u32);
impl<T> Shape<T> for A {
    fn up<U>(&self, n: u32, with: U) -> u32 { n + self.0 }
    fn may(&self, n: u32) { if n > self.0 { panic!(); } }
    fn given(&self) -> u32 { self.0 }
}
pub struct B(u32);
impl Shape<u8> for B {
    //@ requires n < 20
    //@ ensures result >= n
    fn up<U>(&self, n: u32, with: U) -> u32 { if n == 5 { n } else if n < 10 { n + 1 } else { n } }
    fn may(&self, n: u32) {}
}
pub fn direct(by: u32, n: u32) { Shape::<u8>::up(&A(by), n, 1u8); }
fn through<S: Shape<u8>>(s: &S, n: u32) { s.up(n, [0u8; 2]); }
pub fn bound(by: u32, n: u32) { through(&A(by), n); }
pub fn own(n: u32) { through(&B(0), n); }
pub fn panics(by: u32, n: u32) { Shape::<u8>::may(&A(by), n); }
pub fn given(by: u32) { Shape::<u8>::given(&A(by)); }
"""

OF_TRAITS = contracts(INHERITED)


@pytest.mark.parametrize(
    ("call", "wanted"),
    [
        (("direct", 1, 9), ("Returned",)),
        (("direct", 1, 10), ("call.requires", "n < 10")),
        (("direct", 0, 9), ("ensures", "result > n")),
        (("bound", 0, 9), ("ensures", "result > n")),
        (("own", 4), ("Returned",)),
        (("own", 5), ("ensures", "result > n")),
        (("own", 10), ("Returned",)),
        (("own", 20), ("call.requires", "n < 20")),
        (("panics", 3, 4), ("Panicked",)),
        (("panics", 2, 3), ("panics", "n > 3")),
        (("given", 1), ("Returned",)),
        (("given", 2), ("ensures", "result == 1")),
    ],
)
def test_contracts_of_traits_hold_of_implementations(
    call: tuple[str, *tuple[PyValue, ...]], wanted: tuple[str, ...]
) -> None:
    assert verdict(OF_TRAITS, *call) == wanted


class _Host:
    def ask(self, n: int) -> int:
        return n * 2

    def put(self, data: object) -> None:
        pass


def test_contracts_of_prompts() -> None:
    executable = contracts("""
    extern "C" {
        //@ requires n < 100
        //@ ensures result < 50
        fn ask(n: u32) -> u32;
        //@ requires data |->{1/2} ?v ** v > 3
        fn put(data: *const u32);
    }
    pub fn asks(n: u32) -> u32 { unsafe { ask(n) } }
    pub fn puts(n: u32) { unsafe { put(&n); } }
    """)
    for name, arg, wanted in (
        ("asks", 24, "Returned"),
        ("asks", 25, "result < 50"),
        ("asks", 100, "n < 100"),
        ("puts", 4, "Returned"),
        ("puts", 3, "data |->{1/2} ?v ** v > 3"),
    ):
        outcome = executable.call(name, [arg], hosts=[_Host()]).outcome
        clause = getattr(outcome, "clause", None)
        assert (type(outcome).__name__ if clause is None else clause.text) == wanted


def test_contracts_of_prompts_that_the_program_answers() -> None:
    executable = contracts("""
    mod asked { extern "C" {
        //@ requires *x < 10
        //@ ensures *x == old(*x) + 1
        pub fn bump(x: &mut u32);
    } }
    #[no_mangle]
    pub extern "C" fn bump(x: &mut u32) { *x += if *x == 5 { 2 } else { 1 }; }
    pub fn bumps(n: u32) -> u32 { let mut x = n; unsafe { asked::bump(&mut x) }; x }
    """)
    for arg, wanted in ((4, "Returned"), (5, "*x == old(*x) + 1"), (10, "*x < 10")):
        outcome = executable.call("bumps", [arg]).outcome
        clause = getattr(outcome, "clause", None)
        assert (type(outcome).__name__ if clause is None else clause.text) == wanted


def test_ghost_variables_where_loops_nest_deep() -> None:
    heads = "".join(f"let mut i{k} = 0; while i{k} < 1 {{ " for k in range(25))
    ends = "".join(f"i{k} += 1; }} " for k in reversed(range(25)))
    executable = contracts(f"""
    pub fn f(n: u32) {{
        //@ ghost let mut g = 0;
        {heads}
        //@ ghost g = g + 1;
        {ends}
        //@ assert g == n;
        let _ = n;
    }}
    """)
    assert verdict(executable, "f", 1) == ("Returned",)
    assert verdict(executable, "f", 2) == ("assert", "g == n")
