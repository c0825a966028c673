//! `assume_init_read` of what is no `Copy` moves it out: whoever has the place has no value in it from then on.
use core::mem::MaybeUninit;

pub struct ArrayVec<T, const N: usize> {
    items: [MaybeUninit<T>; N],
    len: usize,
}
/*@
invariant ArrayVec: self.len <= N && forall |i: int| 0 <= i < self.len ==> self.items[i]@ is Some

spec fn contents<T, const N: usize>(v: ArrayVec<T, N>) -> Seq<T> {
    Seq::new(v.len as nat, |i: int| v.items[i]@->0)
}
@*/

impl<T, const N: usize> ArrayVec<T, N> {
    //@ ensures contents(result) == Seq::<T>::empty()
    pub fn new() -> ArrayVec<T, N> {
        ArrayVec { items: [const { MaybeUninit::uninit() }; N], len: 0 }
    }

    //@ ensures result is Ok <==> old(self.len) < N
    //@ ensures result is Ok ==> contents(*self) == contents(old(*self)).push(x)
    //@ ensures result is Err ==> contents(*self) == contents(old(*self)) && result == Err(x)
    pub fn push(&mut self, x: T) -> Result<(), T> {
        if self.len == N {
            return Err(x);
        }
        self.items[self.len].write(x);
        self.len += 1;
        Ok(())
    }

    //@ ensures result is None <==> contents(old(*self)).len() == 0
    //@ ensures result is Some ==> contents(old(*self)) == contents(*self).push(result->0)
    pub fn pop(&mut self) -> Option<T> {
        if self.len == 0 {
            return None;
        }
        self.len -= 1;
        Some(unsafe { self.items[self.len].assume_init_read() })
    }

    //@ ensures i < self.len ==> result is Some && *result->0 == contents(*self)[i as int]
    //@ ensures i >= self.len ==> result is None
    pub fn get(&self, i: usize) -> Option<&T> {
        if i < self.len { Some(unsafe { self.items[i].assume_init_ref() }) } else { None }
    }

    //@ requires i < self.len
    //@ ensures result == contents(old(*self))[i as int]
    //@ ensures contents(*self).len() == contents(old(*self)).len() - 1
    pub fn swap_remove(&mut self, i: usize) -> T {
        self.len -= 1;
        let last = self.len;
        self.items.swap(i, last);
        unsafe { self.items[last].assume_init_read() }
    }

    /// One after the other, from the back.
    //@ ensures contents(*self).len() == 0
    pub fn clear(&mut self) {
        while self.len > 0
        //@ invariant self.len <= N && forall |i: int| 0 <= i < self.len ==> self.items[i]@ is Some
        //@ decreases self.len
        {
            self.len -= 1;
            drop(unsafe { self.items[self.len].assume_init_read() });
        }
    }
}

// Behind a raw pointer, where it is written again.

pub struct Slot {
    value: MaybeUninit<Box<u32>>,
    next: *mut Slot,
}

//@ requires p |-> ?s ** s.value@ is Some
//@ ensures exists |t: Slot| p |-> t ** t.value@ == Some(new) ** t.next == s.next ** result == s.value@->0
pub unsafe fn exchanged(p: *mut Slot, new: Box<u32>) -> Box<u32> {
    let old = (*p).value.assume_init_read();
    (*p).value.write(new);
    old
}

/// Each node has the next one in it, which takes its place.
pub struct Chain {
    next: MaybeUninit<Box<Chain>>,
    left: usize,
}

//@ requires c.left > 0 ==> c.next@ is Some
//@ ensures c.left > 0 ==> result == old(*c.next@->0)
pub fn next_of(c: Chain) -> Chain {
    let mut c = Box::new(c);
    if c.left > 0 {
        c = unsafe { c.next.assume_init_read() };
    }
    *c
}

// What is `Copy` stays there, too.

//@ requires m@ is Some
//@ ensures result.0 == result.1 && m@ == old(m@)
pub fn twice(m: &mut MaybeUninit<u64>) -> (u64, u64) {
    unsafe { (m.assume_init_read(), m.assume_init_read()) }
}

/// A reference that is gone by then does no harm.
//@ requires m@ is Some
//@ ensures result.0 == *result.1 && Some(result.1) == old(m@)
pub fn looked_at_before(m: &mut MaybeUninit<Box<u64>>) -> (u64, Box<u64>) {
    let r = unsafe { m.assume_init_ref() };
    let v = **r;
    (v, unsafe { m.assume_init_read() })
}

fn main() {
    let mut v: ArrayVec<Box<u32>, 3> = ArrayVec::new();
    let pushed = (v.push(Box::new(1)), v.push(Box::new(2)), v.push(Box::new(3)), v.push(Box::new(4)));
    println!("{:?} {:?}", pushed, v.get(1));
    if v.len > 1 {
        println!("{:?}", v.swap_remove(0));
    }
    println!("{:?}", v.pop());
    v.clear();
    println!("{:?}", v.pop());
    let mut slot = Slot { value: MaybeUninit::new(Box::new(5)), next: core::ptr::null_mut() };
    let p = &raw mut slot;
    let (a, b) = unsafe { (exchanged(p, Box::new(6)), exchanged(p, Box::new(7))) };
    println!("{} {}", a, b);
    drop(unsafe { slot.value.assume_init_read() });
    let end = Chain { next: MaybeUninit::uninit(), left: 0 };
    let begin = Chain { next: MaybeUninit::new(Box::new(end)), left: 1 };
    println!("{}", next_of(begin).left);
    println!("{:?}", twice(&mut MaybeUninit::new(8)));
    println!("{:?}", looked_at_before(&mut MaybeUninit::new(Box::new(9))));
}
