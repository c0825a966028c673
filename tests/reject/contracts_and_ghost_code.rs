//! Contracts and ghost code that are wrong.
//# rustc: fail
/*@
predicate cell(p: *mut u32, v: u32) { p |-> v }
lemma fn fact(x: int) ensures x >= x { }
spec fn size(x: u32) -> int { x }
@*/
//@ requires result == 1 //~ ERROR C0007: `result` is the value that a function returns: it is for `ensures`
pub fn a1() -> u32 { 1 }
//@ requires old(x) == 1 //~ ERROR C0008: `old` has no meaning here: this is evaluated on entry
pub fn a2(x: u32) -> u32 { x }
//@ ensures ?y == 1 //~ ERROR C0011: `?` binds in `requires` and `invariant`, outside of other binders
//~| ERROR C0011: `?` stands for a value that the heap determines: after `|->`, or as an argument of a predicate
pub fn a3(x: u32) -> u32 { x }
//@ ensures cell(p, ?v) //~ ERROR C0011: `?` binds in `requires` and `invariant`, outside of other binders
pub unsafe fn a4(p: *mut u32) { let _ = p; }
//@ requires x |-> 3 //~ ERROR C0017: `|->` speaks of what a raw pointer points to, and this is `u32`
pub fn a5(x: u32) {}
//@ requires p |-> true //~ ERROR E0308: mismatched types: expected `u32`, found `bool`
pub unsafe fn a6(p: *mut u32) { let _ = p; }
//@ requires p |->[3] 4 //~ ERROR E0308: mismatched types: expected `Seq<u32>`, found `int`
pub unsafe fn a7(p: *mut u32) { let _ = p; }
//@ requires p |->{true} 4 //~ ERROR E0308: mismatched types: expected `real`, found `bool`
pub unsafe fn a8(p: *mut u32) { let _ = p; }
//@ requires p.nothing |-> 4 //~ ERROR E0609: `S` has no field `nothing`
pub unsafe fn a9(p: *mut S) { let _ = p; }
pub struct S { pub f: u32 }
//@ requires *p == 3 //~ ERROR C0012: what a raw pointer points to is no value of a specification
pub unsafe fn b1(p: *mut u32) { let _ = p; }
//@ requires cell(p, 1) && true //~ ERROR E0308: mismatched types: expected `bool`, found `assertion`
pub unsafe fn b2(p: *mut u32) { let _ = p; }
//@ requires !cell(p, 1) //~ ERROR E0600: `!` is not defined for `assertion`
pub unsafe fn b3(p: *mut u32) { let _ = p; }
//@ requires cell(p, 1) == cell(p, 1) //~ ERROR C0013: assertions about the heap are not compared
pub unsafe fn b4(p: *mut u32) { let _ = p; }
//@ requires forall |i: int| cell(p, 1) //~ ERROR E0308: mismatched types: expected `bool`, found `assertion`
pub unsafe fn b5(p: *mut u32) { let _ = p; }
//@ ensures final(x) == 1 //~ ERROR C0015: `final` is for a mutable borrow, and this is `u32`
pub fn b6(x: u32) -> u32 { x }
//@ pure
pub fn b8(x: &mut u32) -> u32 { *x } //~ ERROR C0018: `b8` can't be `pure`: it takes a mutable borrow
//@ pure
pub fn b9(x: u32) {} //~ ERROR C0018: `b9` can't be `pure`: it returns nothing
//@ requires fact(1) //~ ERROR C0016: `fact` is a lemma: lemmas stand as statements, the rest does not
pub fn c1() {}
//@ lemma size //~ ERROR E0425: there is no lemma `size` in scope
pub fn c2() {}
//@ decreases true //~ ERROR C0020: a `bool` does not decrease: a number, a sequence or a recursive value does
pub fn c3() {}
pub fn c4(x: u32) -> u32 {
    //@ ghost let y = x + 1;
    let z = y; //~ ERROR C0001: the ghost variable `y` exists in specifications only
    z
}
pub fn c5(mut x: u32) -> u32 {
    //@ ghost x = 3; //~ ERROR C0021: ghost code assigns to variables of `ghost let` only
    //@ ghost let y: u32 = x + 1; //~ ERROR E0308: mismatched types: expected `u32`, found `int`
    //@ ghost y = 3;
    //@ havoc x; //~ ERROR C0021: `havoc` is for variables of `ghost let`
    //@ unknown(x); //~ ERROR E0425: there is no lemma `unknown` in scope
    //@ size(x); //~ ERROR C0016: `size` is no lemma: lemmas stand as statements, the rest does not
    //@ fold x > 1; //~ ERROR C0023: `fold` is for an instance of a predicate
    //@ split x; //~ ERROR C0023: `split` is for a proposition or an enum, and this is of type `u32`
    //@ reveal nothing; //~ ERROR E0425: `reveal` names a spec function
    //@ apply true; //~ ERROR C0023: `apply` is for `A --* B`
    x += 1;
    x
}
pub fn c6(n: u32) {
    let mut i = 0;
    while i < n
    //@ invariant p //~ ERROR E0425: there is no value `p` in scope
    //@ ensures i //~ ERROR E0308: mismatched types: expected `bool`, found `u32`
    //@ decreases n - i
    //@ decreases n //~ ERROR C0002: there are two `decreases` here
    { i += 1; }
}
//@ requires cell(p, ?v) ** cell(q, ?v) //~ ERROR E0415: `v` is bound already
pub unsafe fn c7(p: *mut u32, q: *mut u32) { let _ = (p, q); }
//@ requires exists |v: u32| cell(p, ?w) ** v == 1 //~ ERROR C0011: `?` binds in `requires` and `invariant`, outside of other binders
//@ ensures w == 1 //~ ERROR E0425: there is no value `w` in scope
pub unsafe fn c8(p: *mut u32) { let _ = p; }
//@ requires size(p) == 1 && x.size() == 2 && (1, 2).3 == 2 && x[0] == 1 && x@ == 1 && x is Some //~ ERROR E0308: mismatched types: expected `u32`, found `*mut u32`
//~| ERROR E0599: `u32` has no method `size` in specifications
//~| ERROR E0609: `(int, int)` has no field `3`
//~| ERROR E0608: a value of type `u32` can't be indexed
//~| ERROR C0009: `u32` has no view
//~| ERROR E0599: `u32` has no variant `Some`
pub unsafe fn c9(p: *mut u32, x: u32) { let _ = (p, x); }
//@ requires x as bool && x as u8 == 3 && 'a' < 3 && x & true == 1 && -true == 1 && !n //~ ERROR E0605: `u32` can't be cast to `bool`
//~| ERROR E0308: mismatched types: expected `int`, found `char`
//~| ERROR E0308: mismatched types: expected `u32`, found `bool`
//~| ERROR E0308: mismatched types: expected `int`, found `bool`
//~| ERROR E0308: mismatched types: expected `bool`, found `i128`
pub fn d1(x: u32, n: i128) {}
//@ panics x //~ ERROR E0308: mismatched types: expected `bool`, found `u32`
//@ panics cell(p, 1) //~ ERROR E0308: mismatched types: expected `bool`, found `assertion`
pub unsafe fn d2(x: u32, p: *mut u32) { let _ = (x, p); }
//@ ghost g: Unknown //~ ERROR E0425: there is no type `Unknown` in scope
//@ ghost g: int
//@ requires g > 0
pub fn d3() {}
//@ requires match x { 0 => true, 1..=9 => false } //~ ERROR E0004: this `match` does not cover `10..=255`
pub fn d4(x: u8) {}
//@ requires match x { Some(y) if y > 0 => true, None => false } //~ ERROR E0004: this `match` does not cover `Some(_)`
pub fn d5(x: Option<u8>) {}
//@ requires match x { (a, b, c) => true } //~ ERROR E0023: this pattern has 3 parts, the value has 2
pub fn d6(x: (u8, u8)) {}
//@ requires match x { S { g: 3, .. } => true, S { } => false, T { .. } => false, Some(_) => true } //~ ERROR E0026: `S` has no field `g`
//~| ERROR E0027: this pattern does not mention `f`
//~| ERROR E0308: mismatched types: expected `S`, found `Option`
pub fn d7(x: S) {}
//@ requires if x > 0 { 3 } //~ ERROR E0317: an `if` without `else` has no value in the other case
//~| ERROR E0308: mismatched types: expected `int`, found `bool`
//~| ERROR E0308: mismatched types: expected `bool`, found `int`
pub fn d9(x: u8) {}
//@ requires x == "text" && x? && &x == x && x..3 == x //~ ERROR C0001: this has no meaning in a specification: a specification changes nothing
pub fn e1(x: u8) {}
//@ requires choose |i: int, j: int| i > j && forall |f: fn(int) -> int| f(1, 2) == 3 //~ ERROR U0001: `choose` of several values
//~| ERROR E0308: mismatched types: expected `bool`, found `int`
//~| ERROR E0061: this function takes 1 argument, but 2 are given
pub fn e2(x: u8) {}

//@ ensures old(v[result as int]) == 0
//~^ ERROR C0004: `result` does not exist on entry to the function
pub fn result_in_old(v: &mut [u8; 4]) -> usize {
    v[0] = 0;
    0
}
