"""Functions of the logic, compared in a run: what is told apart is not equal, what is the same is, and else nothing is
said."""

from __future__ import annotations

import pytest

from tests.interpreter.build import contracts, verdict

HEAD = """
/*@
ghost struct State { owner: fn(int) -> u8, map: fn(int, int) -> Option<u64>, count: int }
spec fn abs(words: [[u64; 64]; 4], owners: [u8; 4]) -> State {
    State {
        owner: |f: int| owners[f],
        map: |f: int, i: int| if words[f][i] == 0 { None } else { Some(words[f][i]) },
        count: 4,
    }
}
impl State {
    spec fn owned(self, f: int, by: u8) -> State {
        State { owner: |g: int| if g == f { by } else { (self.owner)(g) }, ..self }
    }
    spec fn set(self, f: int, i: int, w: u64) -> State {
        let word = if w == 0 { None } else { Some(w) } in
        State { map: |g: int, j: int| if g == f && j == i { word } else { (self.map)(g, j) }, ..self }
    }
    spec fn cleared(self, f: int) -> State {
        State { map: |g: int, j: int| if g == f { None } else { (self.map)(g, j) }, ..self }
    }
}
spec fn flags(a: bool) -> fn(bool) -> bool { |b: bool| a && b }
spec fn bytes(n: int) -> fn(u8) -> int { |b: u8| b % n }
spec fn steps(n: int) -> fn(int) -> bool { |x: int| x >= n }
@*/
"""

CHANGES = """
//@ ensures CLAIM
fn f(words: &mut [[u64; 64]; 4], owners: &mut [u8; 4], f: usize, i: usize, w: u64) {
    owners[f] = 9;
    words[f][i] = w;
}
"""

WORDS = [[0] * 64, [0] * 20 + [7] * 44, [5] + [0] * 62 + [6], [1, 2, 3, *[0] * 61]]

OLD = "abs(*old(words), *old(owners))"
NOW = "abs(*words, *owners)"


@pytest.mark.parametrize(
    ("claim", "wanted"),
    [
        (f"{NOW} == {OLD}.owned(f as int, 9).set(f as int, i as int, w)", None),
        (f"{NOW} == {NOW}", True),
        (f"{OLD}.owned(1, 2) == {OLD}.owned(1, 2)", True),
        (f"{NOW} == {OLD}", False),
        (f"{NOW} == {OLD}.owned(f as int, 9)", False),
        (f"{NOW} == {OLD}.set(f as int, i as int, w)", False),
        (f"{NOW} == {OLD}.owned(f as int, 8).set(f as int, i as int, w)", False),
        (f"{NOW} == {OLD}.owned(f as int, 9).set(f as int, i + 1, w)", False),
        (f"{NOW} == {OLD}.owned(f as int, 9).set(f as int, i as int, w).cleared(3)", False),
        (f"{NOW} == {OLD}.owned(f as int, 9).set(f as int, i as int, w).cleared(0)", None),
        (f"({NOW}, 1 + 1) == ({OLD}.owned(f as int, 9).set(f as int, i as int, w), 3)", False),
        (f"{NOW} != {OLD}", True),
        ("flags(true) == flags(true) && flags(true) != flags(false)", True),
        ("flags(false) == (|b: bool| b && !b)", True),
        ("bytes(256) == (|b: u8| b as int)", True),
        ("bytes(255) == (|b: u8| b as int)", False),
        ("steps(4) == (|x: int| x > 3)", None),
        ("steps(4) == (|x: int| x > 4)", False),
        ("steps(w as int) == (|x: int| x > w)", False),
        ("steps(w as int) == (|x: int| x >= w)", None),
        ("(|x: nat| x >= 0) == (|x: nat| x > -1)", None),
    ],
)
def test_a_comparison(claim: str, wanted: bool | None) -> None:
    found = verdict(contracts(HEAD + CHANGES.replace("CLAIM", claim)), "f", WORDS, [0, 1, 2, 3], 2, 33, 77)
    assert {
        True: found == ("Returned",),
        False: found[0] == "ensures",
        None: found[0] == "Returned" and len(found) == 2,
    }[wanted], found
