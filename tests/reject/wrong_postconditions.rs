//# shows: a(1) == 1
//# shows: { let mut x = 1; let mut y = 2; b(&mut x, &mut y); y != 1 }
//# shows: c(4) != 4
//# shows: d(256) != 0
//# shows: e()[3] != 1
//# shows: { f(&[1]); true }
//# shows: g(-7, 2).1 < 0
//@ ensures result > x
//~^ ERROR V0001: does not hold
//~| NOTE: counterexample (confirmed): x = 1
//@ requires 0 < x < 100
pub fn a(x: u32) -> u32 {
    if x == 1 {
        return x;
    }
    x + 1
}

//@ ensures *x == old(*y) && *y == old(*x)
//~^ ERROR V0001: does not hold
pub fn b(x: &mut u8, y: &mut u8) {
    *x = *y;
    *y = *x;
}

//@ ensures result == x
//~^ ERROR V0001: does not hold
pub fn c(mut x: u8) -> u8 {
    if x > 3 {
        x -= 1;
    }
    x
}

//@ ensures result == (x as u8)
//~^ ERROR V0001: does not hold
pub fn d(x: u16) -> u16 {
    x
}

//@ ensures forall |i: int| 0 <= i < 4 ==> result[i] == 1
//~^ ERROR V0001: does not hold
pub fn e() -> [u8; 4] {
    let mut a = [1; 4];
    a[3] = 2;
    a
}

//@ ensures exists |i: int| 0 <= i < a.len() && a[i] == 0
//~^ ERROR V0001: does not hold
pub fn f(a: &[u8]) {}

//@ ensures result.0 * b + result.1 == a && result.1 >= 0
//~^ ERROR V0001: does not hold
//@ requires b > 0
pub fn g(a: i8, b: i8) -> (i8, i8) {
    (a / b, a % b)
}
