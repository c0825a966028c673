//! What has been moved out of a `MaybeUninit` is there no more, for whoever looks.
//# undefined: { let mut m = MaybeUninit::new(Box::new(1)); twice(&mut m).1 }
//# undefined: { let mut m = MaybeUninit::new(Box::new(1)); drop(left_behind(&mut m)); unsafe { **m.assume_init_ref() } }
//# undefined: { let mut m = MaybeUninit::new(Box::new(1)); in_each_round(&mut m, 2) }
//# undefined: { let mut m = MaybeUninit::new(Box::new(1)); looked_at_behind(&mut m) }
//# undefined: { let n = MaybeUninit::new(Box::new(2)); let mut k = MaybeUninit::new(Box::new(3)); let mut out = &n; drop(put_elsewhere(&mut out, &mut k)); let r = out; unsafe { **r.assume_init_ref() } }
//# undefined: held_by_a_closure()
//# undefined: lent_before_in_a_tuple()
//# undefined: on_one_path(true)
use core::mem::MaybeUninit;

//@ requires m@ is Some
pub fn twice(m: &mut MaybeUninit<Box<u32>>) -> (Box<u32>, u32) {
    let a = unsafe { m.assume_init_read() };
    drop(a);
    let b = unsafe { m.assume_init_read() }; //~ ERROR V0024: this memory need not hold a value
    (Box::new(0), *b)
}

//@ requires m@ is Some
//@ ensures m@ is Some //~ ERROR V0001: this postcondition
pub fn left_behind(m: &mut MaybeUninit<Box<u32>>) -> Box<u32> {
    unsafe { m.assume_init_read() }
}

//@ requires m@ is Some
pub fn in_each_round(m: &mut MaybeUninit<Box<u32>>, n: u32) -> u32 {
    let mut i = 0;
    while i < n
    //@ invariant i <= n
    //@ decreases n - i
    {
        drop(unsafe { m.assume_init_read() }); //~ ERROR V0024: this memory need not hold a value
        i += 1;
    }
    i
}

//@ requires m@ is Some
pub fn looked_at_behind(m: &mut MaybeUninit<Box<u32>>) -> u32 {
    let r = &*m;
    drop(unsafe { m.assume_init_read() }); //~ ERROR U0002: beside other references to it
    unsafe { **r.assume_init_ref() }
}

//@ requires m@ is Some
//@ ensures (**out)@ == Some(result)
pub fn put_elsewhere<'a>(out: &mut &'a MaybeUninit<Box<u32>>, m: &'a mut MaybeUninit<Box<u32>>) -> Box<u32> {
    *out = &*m;
    unsafe { m.assume_init_read() } //~ ERROR U0002: beside other references to it
}

//@ requires m@ is Some
pub fn shared(m: &MaybeUninit<Box<u32>>) -> Box<u32> {
    unsafe { m.assume_init_read() } //~ ERROR U0002: which stays where it is, too,
}

//@ requires a[0]@ is Some && a[1]@ is Some
pub fn which_place(a: &mut [MaybeUninit<Box<u32>>; 2]) -> Box<u32> {
    let r = &a[0];
    unsafe { r.assume_init_read() } //~ ERROR U0002: which stays where it is, too,
}

pub struct Slot {
    value: MaybeUninit<Box<u32>>,
    number: u32,
}

//@ requires p |->{1/2} ?s ** s.value@ is Some
//@ ensures p |->{1/2} s
pub unsafe fn with_a_half(p: *mut Slot) -> Box<u32> {
    (*p).value.assume_init_read() //~ ERROR V0023: this memory may be read here, and not written
}

//@ requires p |-> ?s ** s.value@ is Some
//@ ensures p |-> s //~ ERROR V0001: this postcondition
pub unsafe fn still_there(p: *mut Slot) -> Box<u32> {
    (*p).number = (*p).number;
    (*p).value.assume_init_read()
}

/// The result is written over the place from where it came.
//@ requires c.left > 0 ==> c.next@ is Some
//@ ensures old(c.left) > 0 && old(c.next@->0.left) > 0 ==> result.next@ is Some //~ ERROR V0001: this postcondition
pub fn next_of(c: Chain) -> Chain {
    let mut c = Box::new(c);
    if c.left > 0 {
        c = unsafe { c.next.assume_init_read() };
    }
    *c
}

pub struct Chain {
    next: MaybeUninit<Box<Chain>>,
    left: usize,
}

pub struct Stack<T> {
    items: [MaybeUninit<T>; 4],
    len: usize,
}
//@ invariant Stack: self.len <= 4 && forall |i: int| 0 <= i < self.len ==> self.items[i]@ is Some

impl<T> Stack<T> {
    pub fn top(&mut self) -> Option<T> {
        if self.len == 0 {
            return None;
        }
        Some(unsafe { self.items[self.len - 1].assume_init_read() }) //~ ERROR V0018: the invariant of a type
    }
}

//@ requires m@ is Some
pub fn by_a_closure(m: &mut MaybeUninit<Box<u32>>) -> u32 {
    let take = || unsafe { m.assume_init_read() }; //~ ERROR U0002: which stays where it is, too,
    *take() + *take()
}

//@ requires m@ is Some
//@ ensures result == *m@->0
fn value(m: &MaybeUninit<Box<u32>>) -> u32 { unsafe { **m.assume_init_ref() } }

pub fn held_by_a_closure() -> u32 {
    let m = MaybeUninit::new(Box::new(1));
    let look = || value(&m);
    drop(unsafe { m.assume_init_read() }); //~ ERROR U0002: beside other references to it
    look()
}

pub fn lent_before_in_a_tuple() -> u32 {
    let m = MaybeUninit::new(Box::new(1));
    let (a, b) = (&m, unsafe { m.assume_init_read() }); //~ ERROR U0002: beside other references to it
    drop(b);
    value(a)
}

pub fn one_after_the_other(a: [MaybeUninit<Box<u32>>; 2]) -> u32 {
    let mut sum = 0;
    for m in a.iter() {
        drop(unsafe { a[0].assume_init_read() }); //~ ERROR U0002: beside other references to it
        sum ^= value(m);
    }
    sum
}

pub fn on_one_path(c: bool) -> u32 {
    let m = MaybeUninit::new(Box::new(1));
    if c {
        drop(unsafe { m.assume_init_read() });
    }
    value(&m) //~ ERROR V0002: a precondition of this call
}

pub trait Sink<'a> {
    fn put(&mut self, m: &'a MaybeUninit<Box<u32>>);
}

/// Where it has got to nobody sees.
//@ requires m@ is Some
pub fn given_to_any<'a, K: Sink<'a>>(k: &mut K, m: &'a mut MaybeUninit<Box<u32>>) -> Box<u32> {
    k.put(&*m);
    unsafe { m.assume_init_read() } //~ ERROR U0002: beside other references to it
}
