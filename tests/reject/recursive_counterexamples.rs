//! Counterexamples with boxes, and with vectors of pairs.
//# shows: List::Cons(4, Box::new(List::Nil)).second() != 4
//# shows: halves(&vec![(3, 4)]) != 3

pub enum List {
    Nil,
    Cons(u64, Box<List>),
}

/*@
impl List {
    spec fn ahead(self, n: int) -> u64
        decreases self
    {
        match self { List::Nil => 0, List::Cons(x, rest) => if n == 0 { x } else { rest.ahead(n - 1) } }
    }
}
@*/

impl List {
    //@ ensures result == self.ahead(0) //~ ERROR V0001: this postcondition does not hold
    pub fn second(&self) -> u64 {
        match self {
            List::Nil => 0,
            List::Cons(_, rest) => match &**rest {
                List::Nil => 0,
                List::Cons(x, _) => *x,
            },
        }
    }
}

//@ requires v@.len() > 0
//@ ensures result == v@[0].0 //~ ERROR V0001: this postcondition does not hold
pub fn halves(v: &Vec<(u8, u8)>) -> u8 {
    v[0].1
}
