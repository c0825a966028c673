//! Spec functions of traits that do not fit.
pub trait Model {
    /*@ spec fn model(self) -> int; @*/
    /*@ spec fn with(self, other: Self) -> bool; @*/
    /*@ spec fn model(self) -> bool; @*/ //~ ERROR E0428: `model` is defined twice
    //@ ensures result == self.model() && result > self.missing() //~ ERROR E0308: mismatched types: expected `u32`, found `bool`
//~| ERROR E0599: `Self` has no method `missing` in specifications
    fn get(&self) -> u32;
}
pub struct A;
impl Model for A { fn get(&self) -> u32 { 1 } } //~ ERROR E0046: the spec function `model` of `Model` is missing
//~| ERROR E0046: the spec function `with` of `Model` is missing
pub struct B;
impl Model for B {
    /*@ spec fn model(self) -> bool { true } @*/
    /*@ spec fn with(self) -> bool { true } @*/ //~ ERROR E0050: `with` has other parameters than in the trait
    /*@ spec fn more(self) -> bool { true } @*/ //~ ERROR E0407: `Model` has no spec function `more`
    fn get(&self) -> u32 { 1 }
}
pub struct C;
/*@ impl Model for C { spec fn model(self) -> int { 1 } } @*/ //~ ERROR E0277: `Model` is not implemented for `C`
//~| ERROR E0053: `model`: the trait says `bool`, this is `int`
//@ requires x.model() > 1 //~ ERROR E0599: `T` has no method `model` in specifications
pub fn generic<T>(x: T) { let _ = x; }
//@ requires Model::model(x) > 1 && <u32 as Model>::model(3) == 1 && Model::nothing(x) //~ ERROR E0308: mismatched types: expected `int`, found `bool`
//~| ERROR E0277: `u32` does not implement `Model`
//~| ERROR E0308: mismatched types: expected `bool`, found `int`
//~| ERROR E0576: the trait `Model` has no `nothing`
pub fn bounded<T: Model>(x: T) { let _ = x; }
