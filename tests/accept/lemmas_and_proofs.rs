//! Lemmas, proofs by induction, calculations, opaque functions, ghost variables, `panics`, `diverges`.
/*@
spec fn sum(s: Seq<u32>) -> int decreases s.len() { if s.len() == 0 { 0 } else { sum(s.take(s.len() - 1)) + s[s.len() - 1] } }
spec fn tri(n: int) -> int decreases n { if n <= 0 { 0 } else { n + tri(n - 1) } }
spec fn secret(n: int) -> int opaque { n * 3 + 1 }
spec fn deep(n: int) -> int decreases n opaque { if n <= 0 { 0 } else { 1 + deep(n - 1) } }
lemma fn tri_formula(n: int)
    requires n >= 0
    ensures 2 * tri(n) == n * (n + 1)
    decreases n
{
    if n > 0 {
        tri_formula(n - 1);
        calc {
            2 * tri(n);
            == 2 * n + 2 * tri(n - 1);
            == 2 * n + (n - 1) * n;
            == n * (n + 1);
        }
    }
}
lemma fn secret_grows(a: int, b: int)
    requires a < b
    ensures secret(a) < secret(b)
{ reveal secret; }
@*/
//@ requires n <= 1000
//@ ensures result as int == tri(n as int)
fn triangle(n: u32) -> u32 {
    let mut s = 0; let mut i = 0;
    //@ ghost let before = n as int;
    while i < n
    //@ invariant i <= n && s as int == tri(i as int) && 2 * tri(i as int) == i * (i + 1) && before == n as int && n <= 1000
    //@ decreases n - i
    {
        i += 1;
        //@ tri_formula(i as int);
        //@ assert i * (i + 1) <= 1000 * 1001;
        s += i;
    }
    s
}
//@ ensures result == (if a < 10 { 1 } else { 2 })
fn split_(a: u32) -> u32 {
    //@ split a < 10;
    if a < 10 { 1 } else { 2 }
}
enum Op { Add, Mul(u8), Skip }
//@ ensures result <= 255 * 255
fn by_variants(o: &Op, a: u8, b: u8) -> u32 {
    //@ split o;
    match o { Op::Add => a as u32 + b as u32, Op::Mul(k) => *k as u32 * a as u32, Op::Skip => 0 }
}
//@ panics d == 0
//@ ensures d != 0
fn div(a: u32, d: u32) -> u32 { a / d }
//@ requires d > 3
fn caller(a: u32, d: u32) -> u32 { div(a, d) }
//@ panics d == 7
fn caller2(a: u32, d: u32) -> u32 { if d == 0 { 0 } else if d == 7 { div(a, d - 7) } else { div(a, d) } }
//@ diverges
fn forever(x: u32) -> u32 { let mut k = x; loop { if k == 17 { break } k = k ^ 3; } k }
//@ ensures result <= 8 && (result < 8 ==> a[result as int] == x)
//@ ensures forall |k: int| 0 <= k < result ==> a[k] != x
fn first(a: &[u32; 8], x: u32) -> usize {
    let mut i = 0;
    loop
    //@ invariant i <= 8 && forall |k: int| 0 <= k < i ==> a[k] != x
    //@ decreases 8 - i
    //@ ensures i == 8 || a[i as int] == x
    { if i == 8 || a[i] == x { break } i += 1; }
    //@ assert i < 8 ==> a[i as int] == x;
    i
}
//@ lemma secret_grows
fn uses(a: u32) {
    //@ assert secret(a as int) < secret(a as int + 1);
}
fn main() {}
