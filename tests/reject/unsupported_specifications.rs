/*@ ghost struct Model { x: int } @*/

/*@ predicate owned(p: *mut u32) { p |-> 3 } @*/
//~^ ERROR U0002: a raw pointer

/*@ spec fn address(p: *const u32) -> int { p.addr() } @*/
//~^ ERROR U0002: a raw pointer

pub trait Shape {
    //@ ensures result > 0
    fn area(&self) -> u32;
    /*@ spec fn size(self) -> int; @*/
}

pub struct Dot;
/*@ impl Shape for Dot { spec fn size(self) -> int { 1 } } @*/
impl Shape for Dot {
    fn area(&self) -> u32 {
        1
    }
}

//@ requires x > 0 ** x < 10
//~^ ERROR U0002: an assertion about the heap
pub fn separated(x: u32) -> u32 {
    x
}
