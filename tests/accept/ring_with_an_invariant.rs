//! A bounded queue whose type has the invariant, and a borrow of its front that outlives the call.

/// A bounded FIFO. The type invariant holds whenever a `Ring` is not being mutated.
pub struct Ring<const N: usize> {
    slots: [u64; N],
    head: usize,
    len: usize,
}
//@ invariant Ring<N>: 0 < N && N <= 65536 && self.head < N && self.len <= N

/*@
impl<const N: usize> Ring<N> {
    spec fn view(self) -> Seq<u64> {
        Seq::new(self.len, |i: int| self.slots[(self.head + i) % N])
    }
}
@*/

impl<const N: usize> Ring<N> {
    //@ requires 0 < N && N <= 65536
    //@ ensures result@ == Seq::empty()
    pub fn new() -> Self {
        Ring { slots: [0; N], head: 0, len: 0 }
    }

    //@ ensures result.is_ok() <==> old(self@).len() < N
    //@ ensures result.is_ok() ==> self@ == old(self@).push(value)
    //@ ensures result.is_err() ==> self@ == old(self@)
    pub fn push(&mut self, value: u64) -> Result<(), u64> {
        if self.len == N {
            return Err(value);
        }
        let tail = (self.head + self.len) % N;
        self.slots[tail] = value;
        self.len += 1;
        Ok(())
    }

    //@ ensures old(self@).len() == 0 ==> result == None && self@ == old(self@)
    //@ ensures old(self@).len() > 0 ==> result == Some(old(self@)[0]) && self@ == old(self@).skip(1)
    pub fn pop(&mut self) -> Option<u64> {
        if self.len == 0 {
            return None;
        }
        let value = self.slots[self.head];
        self.head = (self.head + 1) % N;
        self.len -= 1;
        Some(value)
    }

    /// A borrow that outlives the call: `final(result)` is the value it has when it ends.
    //@ requires self@.len() > 0
    //@ ensures *result == old(self@)[0]
    //@ ensures self@ == old(self@).update(0, final(result))
    pub fn front_mut(&mut self) -> &mut u64 {
        &mut self.slots[self.head]
    }
}
