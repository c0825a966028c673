pub struct Even<T> {
    pub n: u32,
    pub other: T,
}
//@ invariant Even<T>: self.n % 2 == 0

pub fn halve(e: &Even<u8>) -> u32 {
    //~^ ERROR U0002: a generic type with an invariant
    e.n / 2
}

/*@ ghost struct Model { x: int } @*/

/*@ lemma fn nothing<T>(x: T) {} @*/ //~ ERROR U0002: a generic lemma

/*@ predicate owned(p: *mut u32) { p |-> 3 } @*/ //~ ERROR U0002: an assertion about the heap

pub trait Shape {
    //@ ensures result > 0
    fn area(&self) -> u32;
    /*@ spec fn size(self) -> int; @*/ //~ ERROR U0002: a generic spec function
}

pub struct Dot;
/*@ impl Shape for Dot { spec fn size(self) -> int { 1 } } @*/
impl Shape for Dot {
    fn area(&self) -> u32 {
        //~^ ERROR U0002: a method whose trait has a contract
        1
    }
}

//@ requires x > 0 ** x < 10
//~^ ERROR U0002: an assertion about the heap
pub fn separated(x: u32) -> u32 {
    x
}

//@ ghost g: int
pub fn ghosts(x: u32) -> u32 {
    //~^ ERROR U0002: a ghost parameter
    x
}
