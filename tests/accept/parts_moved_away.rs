//! A part of a value is moved away: the borrows in the rest end where the rest does.

pub struct Pair<'a> {
    pub a: &'a mut u32,
    pub b: &'a mut u32,
}

//@ requires s.len() > 0
//@ ensures s[0] == 5 && forall |i: int| 1 <= i < s.len() ==> s[i] == old(s[i])
pub fn first(s: &mut [u32]) {
    if let Some((x, _)) = s.split_first_mut() {
        *x = 5;
    }
}

//@ ensures result == (1, 3)
pub fn one_of_two() -> (u32, u32) {
    let mut x = 1;
    let mut y = 2;
    let p = Pair { a: &mut x, b: &mut y };
    let b = p.b;
    *b = 3;
    (x, y)
}

//@ ensures result == (8, 6)
pub fn in_an_option() -> (u32, u32) {
    let mut x = 1;
    let mut y = 2;
    let q = (Some(&mut x), &mut y);
    let r = q.0;
    *q.1 = 6;
    if let Some(z) = r {
        *z = 8;
    }
    (x, y)
}

//@ ensures *result == old(*p.a)
pub fn given_back<'a>(p: Pair<'a>) -> &'a mut u32 {
    *p.b = 4;
    p.a
}

fn main() {
    let mut s = [1, 2];
    first(&mut s);
    println!("{s:?} {:?} {:?}", one_of_two(), in_an_option());
    let (mut x, mut y) = (1, 2);
    *given_back(Pair { a: &mut x, b: &mut y }) += 1;
    println!("{x} {y}");
}
