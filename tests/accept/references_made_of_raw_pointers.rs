//! References that are made of raw pointers, and kept for a while.

pub struct Pair {
    v: u32,
    w: u32,
}

//@ requires p |-> ?n ** n.w < 5
//@ ensures p |-> n ** result == n.v
pub unsafe fn kept(p: *mut Pair) -> u32 {
    let r = &*p;
    let q = &r.v;
    let mut i = 0;
    while i < 3
    //@ invariant i <= 3
    //@ decreases 3 - i
    {
        assert!(r.w < 5);
        i += 1;
    }
    *q
}

//@ requires p |-> ?n
//@ ensures p |-> Pair { v: 3, w: n.w } ** result == n.v
pub unsafe fn written_when_it_has_ended(p: *mut Pair) -> u32 {
    let r = &*p;
    let x = r.v;
    (*p).v = 3;
    x
}

//@ ensures *result == n.v
fn part(n: &Pair) -> &u32 {
    &n.v
}

//@ requires p |-> ?n
//@ ensures p |-> n ** result == n.v
pub unsafe fn given_by_a_call(p: *mut Pair) -> u32 {
    let r = part(&*p);
    *r
}

struct Reader<'a> {
    pair: &'a Pair,
}

impl<'a> Reader<'a> {
    //@ ensures result == self.pair.v
    fn first(&self) -> u32 {
        self.pair.v
    }
}

//@ requires p |-> ?n
//@ ensures p |-> n ** result == n.v
pub unsafe fn in_a_struct(p: *mut Pair) -> u32 {
    let reader = Reader { pair: &*p };
    reader.first()
}

//@ requires p |-> ?v ** v@.len() > 2
//@ ensures exists |w: Vec<u32>| p |-> w ** w@ == v@.update(1, 5).update(0, 7)
pub unsafe fn elements(p: *mut Vec<u32>) {
    let r = &mut (&mut *p)[1];
    *r = 5;
    (&mut *p)[0] = 7;
}

//@ requires p |-> ?v ** v@.len() > 2
//@ ensures p |-> v ** result == v@[1]
pub unsafe fn element(p: *mut Vec<u32>) -> u32 {
    let v = &*p;
    v[1]
}

//@ requires p |-> ?v
//@ ensures exists |w: Vec<u32>| p |-> w ** w@ == v@.push(x)
pub unsafe fn push(p: *mut Vec<u32>, x: u32) {
    let v = &mut *p;
    v.push(x);
}

//@ trusted
fn main() {
    let mut pair = Pair { v: 1, w: 2 };
    let p = &raw mut pair;
    let mut numbers = vec![1, 2, 3];
    unsafe {
        println!("{} {} {}", kept(p), given_by_a_call(p), in_a_struct(p));
        println!("{} {}", written_when_it_has_ended(p), kept(p));
        elements(&mut numbers);
        push(&mut numbers, 9);
        println!("{}", element(&mut numbers));
    }
    println!("{:?}", numbers);
}
