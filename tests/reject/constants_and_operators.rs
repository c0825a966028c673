//# rustc: fail
//! What is a call of a function that is no `const fn`, though it does not look like one; and what is `const` in the
//! library, and not stable yet.
use core::cell::Cell;
use core::ops::{Deref, Index};

#[derive(Clone, Copy, PartialEq)]
pub enum Mode {
    Off,
    On,
}

pub const fn is_on(mode: Mode) -> bool {
    mode == Mode::On //~ ERROR E0015: `PartialEq` is not `const`, so a constant can't call it
}

pub const fn both(a: Option<Mode>, b: Option<Mode>) -> bool {
    a == b //~ ERROR E0015: `PartialEq` is not `const`, so a constant can't call it
}

pub const fn generic<T: PartialEq>(a: &T, b: &T) -> bool {
    a == b //~ ERROR E0015: `PartialEq` is not `const`, so a constant can't call it
}

pub const fn first(a: Option<u32>) -> Option<u32> {
    let x = a?; //~ ERROR E0658: `?` in a constant is not stable yet
    Some(x)
}

pub const fn references(a: &u32, b: &u32) -> u32 {
    let mut sum = a + b; //~ ERROR E0658: `+` of references in a constant is not stable yet
    sum += a; //~ ERROR E0658: `+` of references in a constant is not stable yet
    if a == b { //~ ERROR E0658: `PartialEq` in a constant is not stable yet
        sum += 1;
    }
    !a //~ ERROR E0658: `!` of references in a constant is not stable yet
}

pub const fn names(a: &str, b: &str) -> bool {
    a == b //~ ERROR E0658: `PartialEq` in a constant is not stable yet
}

pub const fn is_name(a: &str) -> bool {
    match a {
        "name" => true, //~ ERROR E0658: a comparison of strings in a constant is not stable yet
        _ => false,
    }
}

pub const fn numbers(x: u8, y: Option<u8>, s: &[u8]) -> u32 {
    let a = u32::from(x); //~ ERROR E0658: `From::from` in a constant is not stable yet
    let b = x.max(3); //~ ERROR E0658: `Ord::max` in a constant is not stable yet
    let c = y.unwrap_or(1); //~ ERROR E0658: `Option::unwrap_or` in a constant is not stable yet
    let d = &s[1..]; //~ ERROR E0658: `Index::index` in a constant is not stable yet
    let e = s.contains(&1); //~ ERROR E0015: `[T]::contains` is not `const`, so a constant can't call it
    a
}

pub struct Table([u8; 4]);

impl Deref for Table {
    type Target = [u8; 4];
    fn deref(&self) -> &[u8; 4] {
        &self.0
    }
}

impl Index<u8> for Table {
    type Output = u8;
    fn index(&self, index: u8) -> &u8 {
        &self.0[index as usize]
    }
}

pub const fn through(table: &Table) -> usize {
    let a = table[1u8]; //~ ERROR E0015: `Index::index` is not `const`, so a constant can't call it
    table.len() //~ ERROR E0015: `Deref::deref` is not `const`, so a constant can't call it
}

pub const fn texts(x: u32, why: &'static str) {
    assert!(x > 1, "{}", why);
    assert!(x > 2, "x is too small");
    assert!(x > 3, "{why}"); //~ ERROR E0015: formatting is not `const`, so a constant can't call it
    assert!(x > 4, "x is {}", x); //~ ERROR E0015: formatting is not `const`, so a constant can't call it
    assert_eq!(x, 5); //~ ERROR E0015: `assert_eq!` formats what it compares, which is not `const`, so a constant can't call it
    println!("x"); //~ ERROR E0015: printing is not `const`, so a constant can't call it
    unreachable!("x"); //~ ERROR E0015: formatting is not `const`, so a constant can't call it
}

const _: () = assert_eq!(1 + 1, 2); //~ ERROR E0015: `assert_eq!` formats what it compares, which is not `const`, so a constant can't call it

pub const fn addresses(p: *const u8, f: fn() -> u8) -> bool {
    let a = p as usize; //~ ERROR T0007: the address that a pointer has is not known when a constant is evaluated
    let b = f(); //~ ERROR T0007: what a function pointer points to is not known when a constant is evaluated
    p == core::ptr::null() //~ ERROR T0007: whether pointers are the same is not known when a constant is evaluated
}

pub fn block(mode: Mode) -> bool {
    const { Mode::On as u8 == 1 && Mode::On == Mode::Off } //~ ERROR E0015: `PartialEq` is not `const`, so a constant can't call it
}

pub fn outside(mode: Mode, cell: &Cell<u8>) -> bool {
    let inside = |x: &str| x == "on" && mode == Mode::On;
    cell.set(1);
    inside("on")
}
