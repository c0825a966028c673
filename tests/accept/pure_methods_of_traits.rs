//! Methods that a trait declares pure, in specifications of what is only known by a bound.

pub trait Shape {
    //@ pure
    //@ ensures 3 <= result <= 10
    fn sides(&self) -> u8;

    //@ ensures result == self.sides() * 2
    fn twice(&self) -> u16 {
        self.sides() as u16 * 2
    }
}

pub struct Triangle;

pub struct Regular(u8);
//@ invariant Regular: 3 <= self.0 <= 10

impl Shape for Triangle {
    fn sides(&self) -> u8 {
        3
    }
}

impl Shape for Regular {
    fn sides(&self) -> u8 {
        self.0
    }

    fn twice(&self) -> u16 {
        let sides = self.0 as u16;
        sides + sides
    }
}

//@ ensures result == s.sides() + t.sides()
pub fn together<S: Shape, T: Shape>(s: &S, t: &T) -> u8 {
    s.sides() + t.sides()
}

//@ ensures result
pub fn alike<S: Shape>(s: &S) -> bool {
    let known = s.sides();
    s.twice() == known as u16 + s.sides() as u16
}

//@ ensures result < shapes@.len() ==> shapes@[result as int].sides() == sides
//@ ensures forall |i: int| 0 <= i < result ==> shapes@[i].sides() != sides
pub fn first_with<S: Shape>(shapes: &[S], sides: u8) -> usize {
    for i in 0..shapes.len()
    //@ invariant forall |k: int| 0 <= k < i ==> shapes@[k].sides() != sides
    {
        if shapes[i].sides() == sides {
            return i;
        }
    }
    shapes.len()
}

fn main() {
    assert!(together(&Triangle, &Regular(4)) >= 6);
    assert!(together(&Triangle, &Triangle) == 6);
    assert!(alike(&Triangle));
    let found = first_with(&[Regular(4), Regular(5)], 5);
    assert!(found <= 2);
}
