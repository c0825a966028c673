//! Parameters that hold vectors and arrays of mutable references: at the end each refers to what it has left behind.
#![allow(unused)]

pub struct Held<'a> {
    v: Vec<&'a mut u32>,
}

pub fn in_a_vector(v: Vec<&mut u32>) -> usize {
    v.len()
}

pub fn in_a_struct(held: Held) {}

pub fn behind_a_reference(held: &mut Held) {}

pub fn in_an_option(held: (u8, Option<Vec<&mut u32>>)) {}

pub fn in_an_array(v: [&mut u32; 2]) -> usize {
    v.len()
}

fn main() {
    let (mut a, mut b) = (1, 2);
    println!("{} {}", in_a_vector(vec![&mut a, &mut b]), in_an_array([&mut a, &mut b]));
}
