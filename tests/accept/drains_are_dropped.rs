//! What is behind the range of a `Drain` is put back where that is dropped: by itself, in a field, in an adaptor.

use std::mem::ManuallyDrop;
use std::vec::Drain;

pub struct Holder<'a> {
    pub items: Drain<'a, u8>,
    pub n: u8,
}

//@ requires v@.len() == 3
//@ ensures v@ == old(v@).skip(1)
pub fn in_a_field(v: &mut Vec<u8>) {
    let held = Holder { items: v.drain(..1), n: 2 };
    let _ = held.n;
}

//@ requires v@.len() == 3
//@ ensures v@ == old(v@).skip(1) && result == old(v@)[0]
pub fn taken_out(v: &mut Vec<u8>) -> u8 {
    let held = Holder { items: v.drain(..1), n: 2 };
    let mut items = held.items;
    items.next().unwrap()
}

//@ requires v@.len() == 3
//@ ensures v@ == old(v@).take(1)
pub fn adapted(v: &mut Vec<u8>) {
    let mut d = v.drain(1..).rev();
    d.next();
}

//@ requires v@.len() == 3
//@ ensures v@ == old(v@).skip(1)
pub fn until_a_break(v: &mut Vec<u8>) {
    for (i, x) in v.drain(..1).enumerate() {
        if i > 3 || x == 3 {
            break;
        }
    }
}

//@ requires v@.len() == 3 && w@.len() == 2
//@ ensures v@ == old(v@).skip(1) && w@.len() == 0
pub fn replaced(v: &mut Vec<u8>, w: &mut Vec<u8>) {
    let mut d = v.drain(..1);
    d = w.drain(..);
    d.next();
}

//@ requires v@.len() == 3
//@ ensures v@ == old(v@).skip(1)
pub fn by_hand(v: &mut Vec<u8>) {
    let d = ManuallyDrop::new(v.drain(..1));
    drop(ManuallyDrop::into_inner(d));
}

fn main() {
    let mut v = vec![1, 2, 3];
    in_a_field(&mut v);
    v.push(4);
    println!("{} {:?}", taken_out(&mut v), v.len());
    v.push(5);
    adapted(&mut v);
    v.extend([6, 7]);
    until_a_break(&mut v);
    v.push(8);
    let mut w = vec![1, 2];
    replaced(&mut v, &mut w);
    v.push(9);
    by_hand(&mut v);
    println!("{:?} {:?}", v, w);
}
