//! `MaybeUninit`: what is in one is known as an `Option`, in variables, in arrays, and behind raw pointers.
//# contracts: partly
use core::mem::MaybeUninit;

//@ ensures result == 7
pub fn written() -> u32 {
    let mut m = MaybeUninit::<u32>::uninit();
    m.write(7);
    unsafe { m.assume_init() }
}

//@ ensures result == 9
pub fn by_pointer() -> u32 {
    let mut m = MaybeUninit::<u32>::uninit();
    let p = m.as_mut_ptr();
    unsafe {
        *p = 9;
        m.assume_init()
    }
}

//@ requires m@ is Some
//@ ensures m@ == Some(result)
pub unsafe fn copied<T: Copy>(m: &MaybeUninit<T>) -> T {
    m.assume_init_read()
}

//@ requires m@ is Some
//@ ensures old(m@) == Some(*result) && m@ == Some(final(result))
pub unsafe fn inside<T>(m: &mut MaybeUninit<T>) -> &mut T {
    m.assume_init_mut()
}

//@ ensures result == 5
pub fn changed_inside() -> u32 {
    let mut m = MaybeUninit::new(3u32);
    unsafe {
        *inside(&mut m) += 2;
        *m.assume_init_ref()
    }
}

//@ ensures result == x + 1
pub fn by_what_write_gives(x: u8) -> u16 {
    let mut m = MaybeUninit::<u16>::uninit();
    let r = m.write(x as u16);
    *r += 1;
    unsafe { m.assume_init() }
}

//@ ensures result == 0
pub fn zeros() -> i64 {
    unsafe { MaybeUninit::<i64>::zeroed().assume_init() }
}

pub struct Noisy(u32);

impl Drop for Noisy {
    fn drop(&mut self) {
        self.0 = 0;
    }
}

pub fn dropped() {
    let mut m = MaybeUninit::new(Noisy(3));
    unsafe { m.assume_init_drop() }
}

//@ ensures *result == x
pub fn taken_out(x: u32) -> Box<u32> {
    let mut m = MaybeUninit::new(Box::new(x));
    unsafe { core::mem::replace(&mut m, MaybeUninit::uninit()).assume_init() }
}

//@ ensures forall |i: int| 0 <= i < 4 ==> result[i] == i
pub fn one_after_the_other() -> [u32; 4] {
    let mut a: MaybeUninit<[u32; 4]> = MaybeUninit::uninit();
    let p = a.as_mut_ptr() as *mut u32;
    let mut i = 0;
    while i < 4
    //@ invariant i <= 4 ** p |->[i] ?s ** p.add(i) |->[4 - i] _ ** forall |k: int| 0 <= k < i ==> s[k] == k
    {
        unsafe { p.add(i).write(i as u32) };
        i += 1;
    }
    unsafe { a.assume_init() }
}

//@ requires n <= 16
//@ ensures result == n
pub fn through_slots(n: usize) -> usize {
    let mut slots = [const { MaybeUninit::<usize>::uninit() }; 16];
    let p = slots.as_mut_ptr() as *mut usize;
    let mut i = 0;
    while i < n
    //@ invariant i <= n ** p |->[i] ?s ** p.add(i) |->[16 - i] _ ** forall |k: int| 0 <= k < i ==> s[k] == k
    {
        unsafe { *p.add(i) = i };
        i += 1;
    }
    if n == 0 {
        return 0;
    }
    unsafe { slots[n - 1].assume_init() + 1 }
}

//@ requires p |->[n] ?s ** forall |i: int| 0 <= i < n ==> s[i]@ is Some
//@ ensures p |->[n] s
//@ ensures result == if n == 0 { 0 } else { s[0]@.unwrap() }
pub unsafe fn first(p: *const MaybeUninit<u8>, n: usize) -> u8 {
    let q = p as *const u8;
    if n == 0 { 0 } else { *q }
}

//@ requires p |->[n] _
//@ ensures exists |s: Seq<MaybeUninit<u16>>| p |->[n] s ** forall |i: int| 0 <= i < n ==> s[i]@ == Some(x)
pub unsafe fn fill(p: *mut MaybeUninit<u16>, n: usize, x: u16) {
    let mut i = 0;
    while i < n
    //@ invariant i <= n ** p |->[n] ?s ** forall |k: int| 0 <= k < i ==> s[k]@ == Some(x)
    {
        (*p.add(i)).write(x);
        i += 1;
    }
}

/// Bytes that are no value may be moved.
//@ requires p |->{1/2} ?m ** q |-> _
//@ ensures p |->{1/2} m ** q |-> m
pub unsafe fn moved(p: *const MaybeUninit<u64>, q: *mut MaybeUninit<u64>) {
    *q = *p;
}

/// A stack whose places above `len` hold nothing.
pub struct Stack {
    slots: [MaybeUninit<u32>; 8],
    len: usize,
}
/*@
invariant Stack: self.len <= 8 && forall |i: int| 0 <= i < self.len ==> self.slots[i]@ is Some
impl Stack {
    spec fn view(self) -> Seq<u32> { Seq::new(self.len, |i: int| self.slots[i]@.unwrap()) }
}
@*/

impl Stack {
    //@ ensures result@ == Seq::empty()
    pub fn new() -> Stack {
        Stack { slots: [const { MaybeUninit::uninit() }; 8], len: 0 }
    }

    //@ requires self@.len() < 8
    //@ ensures self@ == old(self@).push(x)
    pub fn push(&mut self, x: u32) {
        self.slots[self.len].write(x);
        self.len += 1;
    }

    //@ requires i < self@.len()
    //@ ensures result == self@[i]
    pub fn get(&self, i: usize) -> u32 {
        unsafe { self.slots[i].assume_init() }
    }

    //@ ensures match result { Some(x) => old(self@) == self@.push(x), None => old(self@).len() == 0 && self@ == old(self@) }
    pub fn pop(&mut self) -> Option<u32> {
        if self.len == 0 {
            return None;
        }
        self.len -= 1;
        Some(unsafe { self.slots[self.len].assume_init_read() })
    }
}

fn main() {
    assert!(written() == 7 && by_pointer() == 9 && changed_inside() == 5 && zeros() == 0);
    assert!(by_what_write_gives(4) == 5 && through_slots(9) == 9 && *taken_out(6) == 6);
    assert_eq!(one_after_the_other(), [0, 1, 2, 3]);
    dropped();
    let mut s = Stack::new();
    s.push(4);
    s.push(5);
    assert!(s.get(1) == 5 && s.pop() == Some(5) && s.pop() == Some(4) && s.pop().is_none());
    let mut slots = [const { MaybeUninit::<u16>::uninit() }; 3];
    let mut word = MaybeUninit::uninit();
    unsafe {
        fill(slots.as_mut_ptr(), 3, 8);
        assert!(copied(&slots[2]) == 8);
        moved(&MaybeUninit::new(3), &mut word);
        assert!(word.assume_init() == 3);
        let mut bytes = [MaybeUninit::new(1u8), MaybeUninit::new(2)];
        assert!(first(bytes.as_mut_ptr(), 2) == 1);
    }
}
