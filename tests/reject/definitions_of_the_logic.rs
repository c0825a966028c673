//! Definitions of the specification language that are wrong.
//# rustc: fail
/*@
spec fn no_body(x: int) -> int; //~ ERROR P0006: `no_body` has no body
spec fn wrong_result(x: int) -> bool { x } //~ ERROR E0308: mismatched types: expected `bool`, found `int`
spec fn twice(x: int, x: int) -> int { x } //~ ERROR E0415: the parameter `x` is declared twice
spec fn takes_mutable(r: &mut u32) -> int { 0 } //~ ERROR U0001: a `&mut` parameter of a spec function
spec fn with_requires(x: int) -> int requires x > 0 { x } //~ ERROR C0019: `requires` is not for a spec function: it is total
spec fn unbound<T>(x: T) -> bool { y == x } //~ ERROR E0425: there is no value `y` in scope
spec fn changes(x: int) -> int { x = 1; x } //~ ERROR C0001: only `let` may stand before the value of a specification block
spec fn loops(x: int) -> int { while x > 0 { } 0 } //~ ERROR C0001: only `let` may stand before the value of a specification block
spec fn statement(x: int) -> int { f(x); x } //~ ERROR C0001: only `let` may stand before the value of a specification block
spec const NO_VALUE: int; //~ ERROR P0006: a constant needs a value
spec const WRONG: bool = 3; //~ ERROR E0308: mismatched types: expected `bool`, found `int`
lemma fn no_proof(x: int) ensures x == x; //~ ERROR P0006: the lemma `no_proof` has no proof
lemma fn with_result(x: int) -> int ensures x == x { } //~ ERROR C0025: a lemma returns nothing: it says what it proves in `ensures`
axiom fn proved(x: int) ensures x == x { } //~ ERROR C0025: an axiom has no proof
predicate not_assertion(x: int) { x } //~ ERROR E0308: mismatched types: expected `assertion`, found `int`
predicate takes(p: *mut u32, v: int) { p |-> v } //~ ERROR E0308: mismatched types: expected `u32`, found `int`
lemma fn strange() { 3 + 4; let x = 1; return; } //~ ERROR C0022: this is no step of a proof
//~| ERROR C0022: this is no step of a proof
lemma fn calls_nothing() { nothing(1); } //~ ERROR E0425: there is no lemma `nothing` in scope
lemma fn calls_function() { twice_it(1); } //~ ERROR C0016: `twice_it` is no lemma: lemmas stand as statements, the rest does not
spec fn twice_it(x: int) -> int { 2 * x }
spec fn calls_lemma() -> bool { calls_nothing() } //~ ERROR C0016: `calls_nothing` is a lemma: lemmas stand as statements, the rest does not
spec fn not_called() -> bool { twice_it == twice_it } //~ ERROR C0014: `twice_it` is a function of the logic: call it
//~| ERROR C0014: `twice_it` is a function of the logic: call it
lemma fn directions(a: int, b: int, c: int) { calc { a; <= b; >= c; } } //~ ERROR C0024: the steps of this calculation point in different directions
spec fn wrong_args() -> int { twice_it(1, 2) + twice_it() + twice_it(true) } //~ ERROR E0061: `twice_it` takes 1 argument, but 2 are given
//~| ERROR E0061: `twice_it` takes 1 argument, but 0 are given
//~| ERROR E0308: mismatched types: expected `int`, found `bool`
spec fn wrong_generic() -> int { twice_it::<int>(1) } //~ ERROR E0107: `twice_it` takes 0 generic arguments, not 1
spec fn unknown_type(x: Unknown) -> Seq<Unknown2> { Seq::empty() } //~ ERROR E0425: there is no type `Unknown` in scope
//~| ERROR E0425: there is no type `Unknown2` in scope
spec fn sorts(a: Seq, b: Map<int>, c: int<u8>) -> bool { true } //~ ERROR E0107: `Seq` takes 1 generic argument, not 0
//~| ERROR E0107: `Map` takes 2 generic arguments, not 1
//~| ERROR E0107: `int` takes 0 generic arguments, not 1
spec fn open() -> bool { Seq::empty() == Seq::empty() } //~ ERROR E0282: the type of this can't be inferred
spec fn not_natural(x: int) -> nat { x } //~ ERROR E0308: mismatched types: expected `nat`, found `int`
spec fn real_rest(x: real) -> real { x % 2 } //~ ERROR E0369: `%` is not defined for `real`
spec fn mixed(x: real, y: bool) -> bool { x == y } //~ ERROR E0308: mismatched types: expected `real`, found `bool`
spec fn measure(b: bool) -> int decreases b { 0 } //~ ERROR C0020: a `bool` does not decrease: a number, a sequence or a recursive value does
@*/

pub struct S { pub a: u32 }
//@ invariant S: self.b > 0 //~ ERROR E0609: `S` has no field `b`
//@ invariant S<T>: true //~ ERROR C0026: name the parameters of the type: `invariant S<>: …`
//@ invariant u32: true //~ ERROR C0026: there is no struct, enum or static of this name here
//@ invariant S: self.a //~ ERROR E0308: mismatched types: expected `bool`, found `u32`
pub struct G<T, const N: usize> { pub a: [T; N] }
//@ invariant G<A, A>: true //~ ERROR C0026: name the parameters of the type: `invariant G<T, N>: …`
//@ invariant G<A>: true //~ ERROR C0026: name the parameters of the type: `invariant G<T, N>: …`
//@ invariant G<A, M>: M > 0 && self.a.len() == M
//@ invariant G<A, M>: N > 0 //~ ERROR E0425: there is no value `N` in scope

mod inner {
    //@ invariant super::S: self.a > 0 //~ ERROR C0026: the invariant of a type stands in the module of the type
    pub struct P { pub x: u32 }
}
/*@
impl S {
    spec fn view(self) -> int { self.a }
    spec fn view(self) -> int { 3 } //~ ERROR E0592: `view` is defined twice
}
impl S { spec fn other(self) -> int { self.c } } //~ ERROR E0609: `S` has no field `c`
impl S { spec fn view(self) -> int { 4 } } //~ ERROR E0592: `view` is defined twice
impl inner::P { spec fn both(self, other: S) -> bool { other.a == self.x && self == other } } //~ ERROR E0308: mismatched types: expected `inner::P`, found `S`
ghost struct Model { items: Seq<u32>, same: bool }
ghost enum Shape { Dot, Line(int) }
spec fn model() -> Model { Model { items: Seq::empty().push(1), same: 3, more: 1 } } //~ ERROR E0308: mismatched types: expected `bool`, found `int`
//~| ERROR E0560: `Model` has no field `more`
spec fn shape(s: Shape) -> int { match s { Shape::Line(n) => n } } //~ ERROR E0004: this `match` does not cover `Shape::Dot`
@*/
pub fn uses_ghost(m: Model) {} //~ ERROR C0001: the type `Model` exists in specifications only
pub fn makes_ghost() { let s = Shape::Dot; let t = Shape::Line(3); } //~ ERROR C0001: the type `Shape` exists in specifications only
//~| ERROR C0001: the type `Shape` exists in specifications only
pub struct Holds { pub m: Model } //~ ERROR C0001: the type `Model` exists in specifications only
