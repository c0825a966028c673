//# contracts: partly
//! Functions of the program in specifications: with recursion, and with loops.

//@ pure
//@ decreases n
pub fn steps(n: u32) -> u32 {
    if n == 0 { 0 } else { steps(n / 2) / 2 + 1 }
}

//@ pure
//@ requires n <= 1000
//@ ensures result <= 1000 * n
//@ decreases n
pub fn triangle(n: u32) -> u32 {
    if n == 0 { 0 } else { triangle(n - 1) + n }
}

/*@
lemma fn triangle_of_three()
    ensures triangle(3) == triangle(2) + 3
{}

lemma fn closed_form(n: u32)
    requires n <= 1000
    ensures 2 * triangle(n) == n * (n + 1)
    decreases n
{
    if n > 0 {
        closed_form((n - 1) as u32);
    }
}
@*/

//@ requires n <= 1000
//@ ensures result == triangle(n)
pub fn by_formula(n: u32) -> u32 {
    //@ closed_form(n);
    n * (n + 1) / 2
}

/// Known by its contract only.
//@ pure
//@ ensures result <= v.len()
//@ ensures forall |i: int| 0 <= i < result ==> v[i] != x
//@ ensures result < v.len() ==> v[result as int] == x
pub fn position(v: &[u32], x: u32) -> usize {
    let mut i = 0;
    while i < v.len()
    //@ invariant i <= v.len()
    //@ invariant forall |k: int| 0 <= k < i ==> v[k] != x
    //@ decreases v.len() - i
    {
        if v[i] == x {
            return i;
        }
        i += 1;
    }
    i
}

//@ requires position(v, x) < v.len()
//@ ensures v[result as int] == x && result == position(v, x)
pub fn find(v: &[u32], x: u32) -> usize {
    position(v, x)
}

//@ requires v.len() > 0 && v[0] == x
//@ ensures result == 0
pub fn at_the_front(v: &[u32], x: u32) -> usize {
    find(v, x)
}

pub enum List {
    Nil,
    Cons(u32, Box<List>),
}

impl List {
    //@ pure
    //@ decreases *self
    pub fn contains(&self, x: u32) -> bool {
        match self {
            List::Nil => false,
            List::Cons(head, tail) => *head == x || tail.contains(x),
        }
    }
}

//@ ensures result.contains(x)
//@ ensures forall |y: u32| list.contains(y) ==> result.contains(y)
pub fn push(list: List, x: u32) -> List {
    List::Cons(x, Box::new(list))
}

fn main() {
    println!("{} {} {}", steps(9), triangle(4), by_formula(5));
    println!("{}", at_the_front(&[7, 8], 7));
    println!("{}", push(push(List::Nil, 1), 2).contains(1));
}
