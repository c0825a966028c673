//! Modules, functions and types of a program may have the names of the library's.
#![allow(non_snake_case)]

pub mod core {
    pub mod mem {
        pub fn swap(a: u32, b: u32) -> u32 {
            a + b
        }
    }
}

pub mod Vec {
    pub fn push(a: u32) -> u32 {
        a * 2
    }
}

fn main() {
    let (mut x, mut y) = (1, 2);
    std::mem::swap(&mut x, &mut y);
    let mut v = vec![1];
    v.push(2);
    println!("{} {} {x} {y} {v:?}", core::mem::swap(1, 2), Vec::push(3));
}
