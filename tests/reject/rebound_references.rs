//# shows: { let (mut x, mut y) = (5, 6); rebound(&mut x, &mut y); x != 1 }
//# shows: { let (mut x, mut y) = (5, 6); either(&mut x, &mut y, false); x != 1 }
//# shows: chosen(false) != 2
//# shows: { let mut x = 5; left_early(&mut x, true); x != 1 }
//# shows: { let mut x = 5; perhaps_in_an_option(&mut x, false); x != 1 }
//# shows: { let mut x = 5; copied(&mut x); x != 9 }
//# shows: { let (mut x, mut y) = (1, 2); swap_client(&mut x, &mut y); x != 1 }
//# shows: { let mut a = [5, 6]; some_element(&mut a, 0); a[0] != 5 }
//# shows: { let mut p = (1, 2); destructured(&mut p); p.1 != 2 }
//! In a contract, `*x` is what the caller's reference points to, wherever `x` points later.

//@ ensures *x == 1
//~^ ERROR V0001: does not hold
pub fn rebound<'a>(mut x: &'a mut u32, y: &'a mut u32) {
    x = y;
    *x = 1;
}

//@ ensures *x == 1 && *y == 2
//~^ ERROR V0001: does not hold
pub fn either<'a>(x: &'a mut u32, y: &'a mut u32, c: bool) {
    let (p, q) = if c { (x, y) } else { (y, x) };
    *p = 1;
    *q = 2;
}

//@ ensures result == 2
//~^ ERROR V0001: does not hold
pub fn chosen(c: bool) -> u32 {
    let mut x = 1;
    let mut y = 2;
    {
        let r = if c { &mut x } else { &mut y };
        *r += 1;
    }
    y
}

//@ ensures *x == 1
//~^ ERROR V0001: does not hold
pub fn left_early(x: &mut u32, c: bool) {
    let r = &mut *x;
    *r = 2;
    if c {
        return;
    }
    *r = 1;
}

//@ ensures *x == 1
//~^ ERROR V0001: does not hold
pub fn perhaps_in_an_option(x: &mut u32, c: bool) {
    let slot = if c { Some(x) } else { None };
    if let Some(r) = slot {
        *r = 1;
    }
}

//@ ensures *x == 9
//~^ ERROR V0001: does not hold
pub fn copied(x: &mut u32) {
    let mut x = *x;
    x = 9;
}

//@ ensures *a == old(*b) && *b == old(*a)
fn swap(a: &mut u32, b: &mut u32) {
    let t = *a;
    *a = *b;
    *b = t;
}

//@ ensures *x == old(*x)
//~^ ERROR V0001: does not hold
pub fn swap_client(x: &mut u32, y: &mut u32) {
    swap(y, x);
}

//@ ensures p.1 == old(p.1)
//~^ ERROR V0001: does not hold
pub fn destructured(p: &mut (u32, u32)) {
    let (a, b) = p;
    *b = *a;
    *a = 0;
}

//@ requires a.len() > 1 && i < a.len()
//@ ensures a[0] == old(a)[0]
//~^ ERROR V0001: does not hold
pub fn some_element(a: &mut [u32], i: usize) {
    let r = &mut a[i];
    *r = 0;
}
