//# shows: { let mut p = Pool { items: [Small { x: 1 }; 2], len: 1 }; of_an_item(&mut p); p.items[0].x < 10 } == false
//# shows: { let mut p = Pool::<u8, 2> { items: [0; 2], len: 1 }; *p.length() = 5; p.len <= 2 } == false
//# shows: { let mut p = Pool::<u8, 2> { items: [0; 2], len: 1 }; grow(&mut p); p.len <= 2 } == false
//! What is known of a generic type after a borrow of a part of it was given back: its own invariant, where the function
//! that gave it back was proved; not those of what stands for its parameters.
#![allow(unused, dead_code)]

#[derive(Clone, Copy)]
pub struct Small { pub x: u32 }
//@ invariant Small: self.x < 10

pub struct Pool<T, const N: usize> { pub items: [T; N], pub len: usize }
//@ invariant Pool<T, N>: self.len <= N

impl<T, const N: usize> Pool<T, N> {
    //@ ensures self.items.len() == old(self.items.len())
    pub fn item(&mut self, i: usize) -> Option<&mut T> {
        if i < self.len { Some(&mut self.items[i]) } else { None }
    }
    pub fn length(&mut self) -> &mut usize { &mut self.len } //~ ERROR V0018: the invariant of a type
    //@ trusted
    pub fn lent(&mut self) -> &mut usize { &mut self.len }
    pub fn count(&self) -> usize { self.len }
}

//@ ensures false
//~^ ERROR V0001: this postcondition
pub fn of_an_item(p: &mut Pool<Small, 2>) { if let Some(s) = p.item(0) { s.x = 100; } } //~ ERROR V0018: the invariant of a type

pub fn grow(p: &mut Pool<u8, 2>) {
    *p.lent() = 7;
    let _ = p.count(); //~ ERROR V0018: the invariant of a type
}

pub fn both<'a, T>(a: &mut Option<&'a mut usize>, p: &'a mut Pool<T, 4>) { *a = Some(&mut p.len); } //~ ERROR V0018: the invariant of a type

//@ ensures false
//~^ ERROR V0001: this postcondition
pub fn read(p: &mut Pool<Small, 2>) -> usize { let _ = p.item(0); p.count() } //~ ERROR V0018: the invariant of a type
