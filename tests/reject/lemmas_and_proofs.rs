//# panics: caller(1, 0)
//# panics: other_kind(u32::MAX, 1)
//! Proofs that do not show what they say: induction that does not end, what is hidden or scoped, ghost variables, panics.
/*@
spec fn secret(n: int) -> int opaque { n * 3 + 1 }
spec fn deep(n: int) -> int decreases n opaque { if n <= 0 { 0 } else { 1 + deep(n - 1) } }
lemma fn circular(n: int) ensures n == n + 1 { circular(n); } //~ ERROR V0011: nothing says why this induction ends
lemma fn circular2(n: int) ensures n == n + 1 decreases n { circular2(n + 1); } //~ ERROR V0009: this measure may not decrease
lemma fn down(n: int) ensures n == n + 1 decreases n { down(n - 1); } //~ ERROR V0009: this measure may not decrease
lemma fn ping(n: int) ensures n == 0 decreases n { pong(n); } //~ ERROR V0009: this measure may not decrease
lemma fn pong(n: int) ensures n == 0 decreases n { ping(n); } //~ ERROR V0009: this measure may not decrease
lemma fn wrong(n: int) requires n > 2 ensures n > 3 { } //~ ERROR V0017: the proof does not show this
lemma fn user(n: int) ensures n > 3 { wrong(n); } //~ ERROR V0002: a precondition of this call
lemma fn hidden(n: int) ensures secret(n) > secret(n - 1) { } //~ ERROR V0017: the proof does not show this
lemma fn scoped(n: int) ensures secret(n) == n * 3 + 1 { assert secret(n) == n * 3 + 1 by { reveal secret; } assert secret(n + 1) == n * 3 + 4; } //~ ERROR V0012: this assertion may not hold
lemma fn one_side(n: int) ensures secret(n) == n * 3 + 1 { if n > 0 { reveal secret; } } //~ ERROR V0017: the proof does not show this
lemma fn deep_is(n: int) ensures deep(2) == 2 { } //~ ERROR V0017: the proof does not show this
lemma fn deep_wrong(n: int) ensures deep(2) == 3 { reveal deep; } //~ ERROR V0017: the proof does not show this
lemma fn calc_wrong(a: int, b: int) requires a <= b ensures a < b { calc { a; <= b; < b + 1; } } //~ ERROR V0017: the proof does not show this
lemma fn splits(a: int) ensures a * a > 0 { split a > 0; } //~ ERROR V0017: the proof does not show this
lemma fn splits_variants(a: Option<Option<u8>>) ensures a is Some { split a; } //~ ERROR V0017: the proof does not show this
@*/
//@ panics d == 0
pub fn div(a: u32, d: u32) -> u32 { a / d }
pub fn caller(a: u32, d: u32) -> u32 { div(a, d) } //~ ERROR V0016: this call can panic
//@ panics d == 1
pub fn caller2(a: u32, d: u32) -> u32 { div(a, d) } //~ ERROR V0016: this call may panic
//@ panics d == 0
//@ ensures d == 0 //~ ERROR V0001: this postcondition does not hold
pub fn not_always(a: u32, d: u32) -> u32 { a / d }
//@ panics d == 1
pub fn other_kind(a: u32, d: u32) -> u32 { a + d } //~ ERROR V0003: this can overflow
//@ panics *x == 1
pub fn later(x: &mut u32) { *x = 1; assert!(*x != 1); } //~ ERROR V0006: this `assert!` can panic
//@ diverges
pub fn forever(x: u32) -> u32 { let mut k = x; loop { if k == 17 { break } k = k ^ 3; } k }
pub fn calls(x: u32) -> u32 { forever(x) } //~ ERROR V0015: this call may run for ever
pub fn ghost_loop(n: u32) {
    let mut i = 0;
    //@ ghost let g = 0;
    while i < n
    //@ invariant i <= n
    //@ decreases n - i
    { i += 1; //@ ghost g = g + 1;
    }
    //@ assert g == 0; //~ ERROR V0012: this assertion does not hold
}
pub fn havocs(n: u32) {
    //@ ghost let g = 3;
    //@ havoc g;
    //@ assert g == 3; //~ ERROR V0012: this assertion may not hold
}
pub fn havoc_in_loop(n: u32) {
    let mut i = 0;
    //@ ghost let g = 3;
    while i < n
    //@ decreases n - i
    { i += 1; //@ havoc g;
    }
    //@ assert g == 3; //~ ERROR V0012: this assertion may not hold
}
pub fn leaves(a: &[u32; 8], x: u32) -> usize {
    let mut i = 0;
    loop //~ ERROR V0014: this does not hold where the loop is left
    //@ invariant i <= 8
    //@ decreases 8 - i
    //@ ensures a[i as int] == x
    { if i == 8 || a[i] == x { break } i += 1; }
    i
}
pub fn assert_by(a: u32) {
    //@ assert a < 5 by { assert a < 10; } //~ ERROR V0012: this assertion does not hold
//~| ERROR V0012: this assertion does not hold
}
pub fn scope_of_by(a: u32) {
    //@ assert a >= 0 by { assume a > 3; }
    //@ assert a > 3; //~ ERROR V0012: this assertion may not hold
}
