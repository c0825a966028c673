"""Definitions and quantifiers compiled to Python give what the evaluator gives, which walks the terms."""

from __future__ import annotations

import pytest

from murust.run.budget import CannotEvaluate
from murust.run.formulas import Work
from tests.interpreter.build import contracts, verdict

LADDER = "".join(f"if x == {n} {{ {n + 1} }} else " for n in range(80))
FALLING = "".join(f"if x == {n} {{ {99 - n} }} else " for n in range(80))

DEFINITIONS = f"""
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {{ A, B(bool), C {{ x: u8, y: i16 }} }}
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Bare {{ Low = 3, High = 9 }}
pub struct Pair {{ a: u8, b: [u8; 3] }}
pub trait Sized2 {{ /*@ spec fn size2(self) -> int; @*/ }}
impl Sized2 for u8 {{ /*@ spec fn size2(self) -> int {{ 16 }} @*/ }}
impl Sized2 for bool {{ /*@ spec fn size2(self) -> int {{ 2 }} @*/ }}
//@ pure
fn half(x: u8) -> u8 {{ x / 2 }}
/*@
spec const LIMIT: int = 7;
spec fn list0() -> Seq<u8> {{ Seq::empty() }}
spec fn list2(a: int, b: int) -> Seq<int> {{ Seq::empty().push(a).push(b) }}
spec fn list3(a: int, b: int, c: int) -> Seq<int> {{ list2(a, b).push(c) }}
spec fn list4(a: int, b: int, c: int, d: int) -> Seq<int> {{ list3(a, b, c).push(d) }}
spec fn x_of(k: Kind) -> int {{ k->x }}
spec fn is_c(k: Kind) -> bool {{ k is C }}
spec fn named(k: Kind) -> int {{
    match k {{ Kind::A => 0, Kind::B(b) => if b {{ 1 }} else {{ 2 }}, Kind::C {{ x, y }} => x + y }}
}}
spec fn at(s: Seq<int>, i: int) -> int {{ s[i] }}
spec fn sum(s: Seq<int>) -> int decreases s.len() {{ if s.len() == 0 {{ 0 }} else {{ s[0] + sum(s.skip(1)) }} }}
spec fn fib(n: int) -> int decreases n {{ if n < 2 {{ n }} else {{ fib(n - 1) + fib(n - 2) }} }}
spec fn even(n: int) -> bool decreases n {{ if n <= 0 {{ n == 0 }} else {{ odd(n - 1) }} }}
spec fn odd(n: int) -> bool decreases n {{ if n <= 0 {{ false }} else {{ even(n - 1) }} }}
spec fn sorted(s: Seq<int>) -> bool {{ forall |i: int, j: int| 0 <= i < j < s.len() ==> s[i] <= s[j] }}
spec fn covered(s: Seq<int>, t: Seq<int>) -> bool {{
    forall |i: int| 0 <= i < s.len() ==> exists |j: int| 0 <= j < t.len() && t[j] == s[i]
}}
spec fn shadow(x: int) -> int {{ let x = x + 1 in let y = x in let x = y * 10 in x + y }}
spec fn low(x: int) -> u8 {{ x as u8 }}
spec fn signed(x: int) -> i8 {{ x as i8 }}
spec fn left(x: u8, n: int) -> u8 {{ x << n }}
spec fn right(x: i8, n: int) -> i8 {{ x >> n }}
spec fn parts(a: int, b: int) -> (int, int) {{ (a / b, a % b) }}
spec fn thirds(a: int) -> (int, int) {{ (a / 3, a % 3) }}
spec fn ladder(x: int) -> int {{ {LADDER} {{ 100 }} }}
spec fn falling(x: int) -> int {{ {FALLING} {{ 100 }} }}
spec fn added(n: int) -> fn(int) -> int {{ let m = n * 2 in |x: int| x + m }}
spec fn composed(f: fn(int) -> int, g: fn(int) -> int) -> fn(int) -> int {{ |x: int| f(g(x)) }}
spec fn evens(n: int) -> Set<int> {{ Set::new(|x: int| 0 <= x < n && even(x)) }}
spec fn twice<T: Sized2>(x: T) -> int {{ 2 * x.size2() }}
spec fn third(p: Pair) -> int {{ p.b[2] + p.a }}
spec fn same<T>(a: T, b: T) -> bool {{ a == b }}
spec fn nowhere(s: Set<int>) -> bool {{ forall |x: int| s.contains(x) ==> x > 2 }}
spec fn numbers(s: Seq<u8>) -> bool {{ forall |v: u8, w: bool| w || v <= 255 }}
spec fn unknown(n: int) -> bool {{ forall |x: int| x * x + n > 0 }}
spec fn either(n: int) -> bool {{ unknown(n) || n > 3 }}
spec fn neither(n: int) -> bool {{ unknown(n) && n > 3 }}
spec fn halved(n: u8) -> int {{ half(n) + half(n) }}
spec fn width(b: Bare) -> int {{ b as int }}
spec fn mixed(s: Seq<int>) -> Map<int, int> {{ Map::new(s.to_set(), |k: int| k * 2) }}
@*/
"""

NAMES = [f"x{n}" for n in range(10)]
PAIRS = " && ".join(f"{a} < {b}" for n, a in enumerate(NAMES) for b in NAMES[n + 1 :])
LISTED = ", ".join(f"{name}: int" for name in NAMES)

CLAIMS = [
    ("x_of(Kind::C { x: 4, y: 5 }) == 4 && x_of(Kind::A) == 0 && x_of(Kind::B(true)) == 0", True),
    ("is_c(Kind::C { x: 4, y: 5 }) && !is_c(Kind::A)", True),
    ("named(Kind::C { x: 4, y: -5 }) == -1 && named(Kind::B(false)) == 2 && named(Kind::A) == 0", True),
    ("at(list2(1, 2), 1) == 2 && at(list2(1, 2), 2) == 0 && at(list2(1, 2), -1) == 0", True),
    ("sum(list4(1, 2, 3, n as int)) == 6 + n", True),
    ("fib(20) == 6765", True),
    ("even(40) && !odd(40) && odd(7)", True),
    ("sorted(list4(1, 2, 2, 9)) && !sorted(list3(1, 3, 2))", True),
    ("covered(list2(1, 2), list3(2, 1, 0)) && !covered(list2(1, 5), list3(2, 1, 0))", True),
    ("shadow(1) == 22", True),
    ("low(256 + 7) == 7 && low(-1) == 255 && signed(200) == -56 && signed(-129) == 127", True),
    ("left(0x81, 1) == 2 && left(1, 8) == 0 && left(1, -1) == 0 && right(-4, 1) == -2 && right(-4, 99) == -1", True),
    ("parts(-7, 2) == (-4, 1) && parts(-7, -2) == (4, 1) && parts(5, 0) == (0, 5)", True),
    ("thirds(-7) == (-3, 2) && thirds(7) == (2, 1)", True),
    ("ladder(79) == 80 && ladder(0) == 1 && ladder(99) == 100", True),
    ("ladder(79) == 80 && falling(79) == 20 && ladder(78) == 79 && falling(0) == 99", True),
    ("(added(3))(4) == 10 && (composed(added(1), added(2)))(0) == 6", True),
    ("evens(9).len() == 5 && evens(9).contains(8) && !evens(9).contains(7)", True),
    ("twice(n) == 32 && twice(true) == 4", True),
    ("third(Pair { a: 1, b: [2, 3, n] }) == 1 + n", True),
    ("same(n, n) && !same((1, true), (1, false)) && same(Kind::A, Kind::A)", True),
    ("nowhere(Set::empty().insert(3)) && !nowhere(Set::empty().insert(3).insert(1))", True),
    ("numbers(list0())", True),
    ("unknown(1)", None),
    ("either(4)", True),
    ("either(3)", None),
    ("neither(3)", False),
    ("neither(4)", None),
    ("unknown(-1)", False),
    ("halved(9) == 8", True),
    ("width(Bare::Low) + width(Bare::High) == 12", True),
    ("mixed(list2(1, 2))[2] == 4 && mixed(list2(1, 2))[3] == 0", True),
    ("LIMIT == n", True),
    # quantifiers of the clause itself, over what the function holds
    ("forall |i: int| 0 <= i < n ==> a[i] == i", True),
    ("forall |i: int| 0 <= i <= n ==> a[i] == i", False),
    ("exists |i: int| 0 <= i < a.len() && a[i] == n - 1", True),
    ("forall |i: int, j: int| 0 <= i < j < 8 ==> a[j] == 0 || a[i] < a[j]", True),
    ("forall |i: int| 0 <= i < 8 ==> old(a)[i] == a[i]", True),
    ("forall |i: int, j: int| i == j && 0 < j <= n ==> a[i] == j || i == 7", True),
    (f"forall |{LISTED}| 0 <= x0 && {PAIRS} && x9 < 10 ==> x4 == 4 && x9 == 9", True),
    (f"exists |{LISTED}| {PAIRS} && 0 <= x0 && x9 < 9", False),
    ("forall |b: bool, i: int| 0 <= i < 3 && b ==> !(!b) && a[i] < 3", True),
    ("forall |i: int| 0 <= i < 3 ==> (|x: int| x + a[i])(1) == i + 1", True),
    ("forall |i: u8| i < n ==> (Set::new(|x: int| x == a[0] + i)).contains(i as int)", True),
]


@pytest.fixture(params=["compiled", "walked"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    if request.param == "walked":

        def refused(*_: object) -> bool:
            raise CannotEvaluate("not compiled")

        monkeypatch.setattr(Work, "call", refused)
        monkeypatch.setattr(Work, "decided", refused)
    return str(request.param)


@pytest.mark.parametrize(("claim", "wanted"), CLAIMS)
@pytest.mark.usefixtures("way")
def test_a_claim(claim: str, wanted: bool | None) -> None:
    text = f"{DEFINITIONS}\n//@ ensures {claim}\nfn f(n: u8, a: [u8; 8]) {{}}\n"
    found = verdict(contracts(text), "f", 7, [0, 1, 2, 3, 4, 5, 6, 0])
    expected: dict[bool | None, tuple[tuple[str, int], ...]] = {
        True: (("Returned", 1),),
        False: (),
        None: (("Returned", 2),),
    }
    assert (found[0], len(found)) in expected[wanted] or (wanted is False and found[0] == "ensures"), found


STATES = """
/*@
spec fn total(s: Seq<u8>) -> int decreases s.len() { if s.len() == 0 { 0 } else { s[0] + total(s.skip(1)) } }
spec fn all_zero(s: [u8; 20]) -> bool { forall |i: int| 0 <= i < 20 ==> s[i] == 0 }
@*/
//@ requires all_zero(*s) && i < 20
//@ ensures total(s@) == x && (all_zero(*s) <==> x == 0)
fn put(s: &mut [u8; 20], i: usize, x: u8) { s[i] = x; }
//@ ensures all_zero(*s)
fn clear(s: &mut [u8; 20], i: usize) { s[i] = 0; }
fn f(wrong: bool) {
    let mut s = [0; 20];
    for i in 0..20 {
        put(&mut s, i, i as u8);
        if !wrong || i != 11 {
            clear(&mut s, i);
        }
    }
}
"""


@pytest.mark.usefixtures("way")
def test_what_is_remembered_is_of_the_same_state() -> None:
    executable = contracts(STATES)
    assert verdict(executable, "f", False)[0] == "Returned"
    assert verdict(executable, "f", True)[0] == "requires" or verdict(executable, "f", True)[0] == "call.requires"


def test_what_ends_late_ends() -> None:
    """A definition that calls itself too often, or takes too long, is not evaluated."""
    text = """
    /*@
    spec fn down(n: int) -> int decreases n { if n <= 0 { 0 } else { 1 + down(n - 1) } }
    spec fn fib(n: int, m: int) -> int decreases n { if n < 2 { n + m } else { fib(n - 1, m + n) + fib(n - 2, m) } }
    @*/
    """
    for claim in ("down(1000000) == 1000000", "fib(60, 0) == 1", "forall |x: u64| down(x as int) >= 0"):
        assert verdict(contracts(f"{text}\n//@ ensures {claim}\nfn f() {{}}\n"), "f")[0] == "Returned"
    deep = contracts(f"{text}\n//@ ensures down(1 << 40) == 1\nfn f() {{}}\n")
    assert verdict(deep, "f", fuel=1_000)[0] == "Returned"  # it is not begun anew at each of the calls
