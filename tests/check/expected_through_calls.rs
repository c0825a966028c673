//! What is wanted of a call that gives back what it takes is wanted of its argument.
use std::ops::Deref;

pub fn same<T>(x: T) -> T {
    x
}

pub fn behind<T: ?Sized>(x: &T) -> &T {
    x
}

pub fn first<T>(a: T, _b: T) -> T {
    a
}

pub struct Wrapped(u8);
impl Deref for Wrapped {
    type Target = u8;
    fn deref(&self) -> &u8 {
        &self.0
    }
}

pub fn unsized_inside() -> usize {
    let y: &[u8] = same(&[1, 2, 3]);
    let z: (u8, &[u8]) = same((1, &[1, 2]));
    let v: Vec<&[u8]> = same(vec![&[1, 2], &[3]]);
    y.len() + z.1.len() + v.len()
}

pub fn option() -> Option<&'static [u8]> {
    same(Some(&[1, 2]))
}

pub fn functions(x: u8) -> u8 {
    let f: fn(u8) -> u8 = same(|x| x);
    let g: Option<fn(u8) -> u8> = same(Some(|x| x));
    f(g.unwrap()(x))
}

pub fn reborrowed(x: &mut u8) -> &u8 {
    same(&mut *x)
}

pub fn for_a_while(x: &mut u8) {
    let y: &u8 = same(x);
    let z = *y;
    *x = z;
}

pub fn dereferenced(x: &Wrapped, y: &Vec<u8>, z: &[u8; 3]) -> usize {
    let a: &u8 = same(x);
    let b: &u8 = behind(x);
    let c: &[u8] = same(y);
    let d: &[u8] = behind(z);
    *a as usize + *b as usize + c.len() + d.len()
}

pub fn of_two_lengths(x: &[u8; 3], y: &[u8; 4]) -> usize {
    let z: &[u8] = first(x, y);
    z.len()
}

pub fn pointers(x: &u8) -> *const u8 {
    same(x)
}

pub fn parts<'a>(x: &'a mut u8) -> (&'a u8, u8) {
    same((x, 1))
}

pub fn numbers() -> u64 {
    let x: u64 = same(5).max(3);
    let y: u8 = same(same(3));
    same(300) as u64 + x + y as u64
}
