pub struct Even {
    pub n: u32,
}
//@ invariant Even: self.n % 2 == 0
//~^ ERROR U0001: a type invariant

/*@ ghost struct Model { x: int } @*/ //~ ERROR U0001: a ghost type

/*@ lemma fn nothing() {} @*/ //~ ERROR U0001: a lemma

/*@ axiom 1 == 1; @*/ //~ ERROR U0001: an axiom

/*@ predicate owned(p: *mut u32) { p |-> 3 } @*/ //~ ERROR U0001: a predicate

pub trait Shape {
    //@ ensures result > 0
    //~^ ERROR U0001: a contract of a trait's method
    fn area(&self) -> u32;
    /*@ spec fn size(self) -> int; @*/ //~ ERROR U0001: a spec function in a trait
}

//@ requires x > 0 ** x < 10
//~^ ERROR U0001: `**`
pub fn separated(x: u32) -> u32 {
    x
}

//@ ghost g: int
//~^ ERROR U0001: this clause on a function
pub fn ghosts(x: u32) -> u32 {
    x
}

pub fn ghost_variables(x: u32) -> u32 {
    //@ ghost let y = x;
    //~^ ERROR U0001: this ghost statement
    x
}
