//# contracts: partly
//! A bounded queue in an array of any length, with its type invariant, and a borrow of its front.

pub struct Ring<const N: usize> {
    slots: [u64; N],
    head: usize,
    len: usize,
}

/*@
impl<const N: usize> Ring<N> {
    spec fn ok(self) -> bool { 0 < N && N <= 65536 && self.head < N && self.len <= N }
    spec fn view(self) -> Seq<u64> {
        Seq::new(self.len, |i: int| self.slots[(self.head + i) % N])
    }
}
@*/

impl<const N: usize> Ring<N> {
    //@ requires 0 < N && N <= 65536
    //@ ensures result.ok() && result@ == Seq::empty()
    pub fn new() -> Self {
        Ring { slots: [0; N], head: 0, len: 0 }
    }

    //@ requires self.ok()
    //@ ensures result <==> self@.len() == N
    pub fn is_full(&self) -> bool {
        self.len == N
    }

    //@ requires self.ok()
    //@ ensures self.ok()
    //@ ensures result.is_ok() <==> old(self@).len() < N
    //@ ensures result.is_ok() ==> self@ == old(self@).push(value)
    //@ ensures result.is_err() ==> self@ == old(self@) && result == Err(value)
    pub fn push(&mut self, value: u64) -> Result<(), u64> {
        if self.len == N {
            return Err(value);
        }
        let tail = (self.head + self.len) % N;
        self.slots[tail] = value;
        self.len += 1;
        Ok(())
    }

    //@ requires self.ok()
    //@ ensures self.ok()
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

    //@ requires self.ok() && i < self@.len()
    //@ ensures result == self@[i]
    pub fn get(&self, i: usize) -> u64 {
        self.slots[(self.head + i) % N]
    }

    //@ requires self.ok() && self@.len() > 0
    //@ ensures *result == old(self@)[0]
    //@ ensures self.ok() && self@ == old(self@).update(0, final(result))
    pub fn front_mut(&mut self) -> &mut u64 {
        &mut self.slots[self.head]
    }
}

fn main() {
    let mut ring: Ring<2> = Ring::new();
    println!("{:?} {:?} {:?}", ring.push(1), ring.push(2), ring.push(3));
    *ring.front_mut() = 9;
    println!("{:?} {:?} {}", ring.pop(), ring.push(4), ring.get(1));
    println!("{:?} {:?} {:?} {}", ring.pop(), ring.pop(), ring.pop(), ring.is_full());
}
