/*@ ghost struct Model { x: int } @*/

/*@ predicate owned(p: *mut u32, n: int) { each |i: u32| i < n: p.add(i as int) |-> 3 } @*/
//~^ ERROR U0002: `each` over anything but one `int`

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
