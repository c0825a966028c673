//# panics: unrelated(0)
//! From a definition that does not end everything follows, that its recursion ends, too; from a value that there is none of, as well.
#![allow(unused, dead_code)]

/*@
spec fn f(x: int) -> int decreases 0 { if f(x) > 0 { f(x) + 1 } else { f(x) + 1 } }
//~^ ERROR V0009: this measure
//~^^ ERROR V0009: this measure
//~^^^ ERROR V0009: this measure
lemma fn from_f() ensures false { assert f(1) == f(1); } //~ ERROR V0017: the proof
spec fn s2(n: int) -> int decreases n { if n <= 0 { 0 } else { 1 + Seq::new(3, |i: int| s2(n))[0] } } //~ ERROR V0009: this measure
lemma fn from_s2() ensures false { assert s2(1) == s2(1); } //~ ERROR V0017: the proof
spec fn s4(n: int) -> int decreases s4(n) { s4(n) + 1 } //~ ERROR V0009: this measure
lemma fn from_s4() ensures false { assert s4(1) == s4(1); } //~ ERROR V0017: the proof
spec fn s5(n: int) -> int decreases n { let x = s5(n); x + 1 } //~ ERROR V0009: this measure
lemma fn from_s5() ensures false { assert s5(1) == s5(1); } //~ ERROR V0017: the proof
spec fn s6(n: int) -> int decreases n { match Some(s6(n)) { Some(x) => x + 1, None => 0 } }
//~^ ERROR V0009: this measure
//~^^ ERROR V0009: this measure
spec fn s7(n: int) -> int decreases n { s8(n) + 1 } //~ ERROR V0009: this measure
spec fn s8(n: int) -> int decreases n + 1 { s7(n) } //~ ERROR V0009: this measure
lemma fn from_s7() ensures false { assert s7(1) == s8(1); assert s8(1) == s7(1); }
//~^ ERROR V0012: this assertion
//~^^ ERROR V0017: the proof
lemma fn captured(k: int) ensures Seq::new(5, |i: int| k)[3] == 3 {} //~ ERROR V0017: the proof
lemma fn outside(a: Seq<int>) ensures a.update(9, 3)[9] == 3 {} //~ ERROR V0017: the proof
lemma fn too_long(a: Seq<int>) ensures a.take(3).len() == 3 {} //~ ERROR V0017: the proof
lemma fn lengths_only(a: Seq<int>, b: Seq<int>) requires a.len() == b.len() ensures a == b {} //~ ERROR V0017: the proof
lemma fn by_zero(a: int) ensures a / 0 == 1 {} //~ ERROR V0017: the proof
lemma fn euclidean() ensures (0 - 7) / 2 == -3 {} //~ ERROR V0017: the proof
@*/
pub enum Nothing {}
/*@
lemma fn of_nothing(e: Nothing) ensures false {}
lemma fn out_of_nothing() ensures false { of_nothing(Seq::<Nothing>::empty()[0]); } //~ ERROR V0017: the proof
@*/
pub fn unrelated(n: u32) -> u32 { 1 / n } //~ ERROR V0004: this
