//! A lemma and a function may share a name; the one does not lend the other its measure.
/*@ lemma fn f(n: int) ensures true decreases n { if n > 0 { f(n - 1); } } @*/
//@ decreases n
pub fn f(n: u32) -> u32 { g(n) } //~ ERROR V0009: this measure may not decrease
//@ decreases n
pub fn g(n: u32) -> u32 { if n == 0 { 0 } else { f(n - 1) } }
//@ decreases 5
pub fn h(n: u32) -> u32 { n }
/*@ lemma fn p(n: int) ensures true decreases n { if n > 0 { p(n - 1); } } @*/
//@ decreases n
pub fn p(n: u32) -> u32 { q(if n < 9 { n + 1 } else { n }) } //~ ERROR V0009: this measure does not decrease
//@ decreases n
pub fn q(n: u32) -> u32 { if n == 0 { 0 } else { p(n - 1) } }
