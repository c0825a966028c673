//# shows: number() != 1
//# shows: element() != 2
//# shows: { let mut p = Pair { a: 5, b: 6 }; whole(&mut p); p.b != 6 }
//# shows: { let mut a = [9; 4]; any_element(&mut a, 1); a[1] != 9 }
//# shows: { let mut o = Some(1); variant(&mut o); o.is_none() }
//# panics: weaker_argument(0)
//! A call may change all that its `&mut` arguments reach, whatever its body does, but for what its contract says.

pub struct Pair {
    pub a: u32,
    pub b: u32,
}

fn zero(x: &mut u32) {
    *x = 0;
}

fn first(a: &mut [u32]) {
    if a.len() > 1 {
        a[1] = 7;
    }
}

fn both(p: &mut Pair) {
    p.a = 1;
    p.b = 1;
}

fn none(o: &mut Option<u32>) {
    *o = None;
}

//@ ensures result == 1
//~^ ERROR V0001: hold
pub fn number() -> u32 {
    let mut x = 1;
    zero(&mut x);
    x
}

//@ ensures result == 2
//~^ ERROR V0001: hold
pub fn element() -> u32 {
    let mut a = [1, 2, 3];
    first(&mut a);
    a[1]
}

//@ ensures p.b == old(p.b)
//~^ ERROR V0001: hold
pub fn whole(p: &mut Pair) {
    both(p);
}

//@ ensures a[1] == old(a[1])
//~^ ERROR V0001: hold
pub fn any_element(a: &mut [u32; 4], i: usize) {
    if i < 4 {
        zero(&mut a[i]);
    }
}

//@ requires *o is Some
//@ ensures *o is Some
//~^ ERROR V0001: hold
pub fn variant(o: &mut Option<u32>) {
    none(o);
}

//@ requires d > 0
//@ ensures result <= n
fn divide(n: u32, d: u32) -> u32 {
    n / d
}

pub fn weaker_argument(d: u32) -> u32 {
    divide(10, d) //~ ERROR V0002: a precondition of this call
}

pub fn second_call_of_two(x: u32) -> u32 {
    if x > 0 {
        let y = divide(x, x);
        return divide(x, y); //~ ERROR V0002: a precondition of this call
    }
    0
}
