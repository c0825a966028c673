//# contracts: partly
//! A double-ended queue in a ring of N places.

pub struct Deque<T, const N: usize> {
    buf: [T; N],
    head: usize,
    len: usize,
}
/*@
invariant Deque<T, N>: 0 < self.buf.len() <= 1 << 30 && self.head < self.buf.len() && self.len <= self.buf.len()

impl<T, const N: usize> Deque<T, N> {
    spec fn view(self) -> Seq<T> {
        Seq::new(self.len as int, |i: int| self.buf[(self.head + i) % N])
    }
}
@*/

impl<T: Copy, const N: usize> Deque<T, N> {
    //@ requires 0 < N <= 1 << 30
    //@ ensures result@ == Seq::empty()
    pub fn new(fill: T) -> Self {
        Deque { buf: [fill; N], head: 0, len: 0 }
    }

    //@ ensures result == self@.len()
    pub fn len(&self) -> usize {
        self.len
    }

    //@ ensures match result {
    //@     Ok(()) => self@ == old(self@).push(x),
    //@     Err(y) => y == x && self@ == old(self@) && self@.len() == N,
    //@ }
    pub fn push_back(&mut self, x: T) -> Result<(), T> {
        if self.len == N {
            return Err(x);
        }
        let at = (self.head + self.len) % N;
        self.buf[at] = x;
        self.len += 1;
        Ok(())
    }

    //@ ensures match result {
    //@     Ok(()) => self@ == Seq::empty().push(x) + old(self@),
    //@     Err(y) => y == x && self@ == old(self@) && self@.len() == N,
    //@ }
    pub fn push_front(&mut self, x: T) -> Result<(), T> {
        if self.len == N {
            return Err(x);
        }
        self.head = if self.head == 0 { N - 1 } else { self.head - 1 };
        self.buf[self.head] = x;
        self.len += 1;
        Ok(())
    }

    //@ ensures match result {
    //@     Some(x) => old(self@).len() > 0 && x == old(self@)[0] && self@ == old(self@).skip(1),
    //@     None => old(self@).len() == 0 && self@ == old(self@),
    //@ }
    pub fn pop_front(&mut self) -> Option<T> {
        if self.len == 0 {
            return None;
        }
        let x = self.buf[self.head];
        self.head = (self.head + 1) % N;
        self.len -= 1;
        Some(x)
    }

    //@ ensures match result {
    //@     Some(x) => old(self@).len() > 0 && x == old(self@).last() && self@ == old(self@).drop_last(),
    //@     None => old(self@).len() == 0 && self@ == old(self@),
    //@ }
    pub fn pop_back(&mut self) -> Option<T> {
        if self.len == 0 {
            return None;
        }
        self.len -= 1;
        Some(self.buf[(self.head + self.len) % N])
    }

    //@ ensures match result { Some(x) => i < self@.len() && *x == self@[i], None => i >= self@.len() }
    pub fn get(&self, i: usize) -> Option<&T> {
        if i < self.len { Some(&self.buf[(self.head + i) % N]) } else { None }
    }

    //@ ensures match result {
    //@     Some(x) => i < old(self@).len() && *x == old(self@)[i] && self@ == old(self@).update(i as int, final(x)),
    //@     None => i >= old(self@).len() && self@ == old(self@),
    //@ }
    pub fn get_mut(&mut self, i: usize) -> Option<&mut T> {
        if i < self.len {
            Some(&mut self.buf[(self.head + i) % N])
        } else {
            None
        }
    }

    /// Moves the first element to the end.
    //@ ensures old(self@).len() == 0 ==> self@ == old(self@)
    //@ ensures old(self@).len() > 0 ==> self@ == old(self@).skip(1).push(old(self@)[0])
    pub fn rotate(&mut self) {
        if let Some(x) = self.pop_front() {
            let _ = self.push_back(x);
        }
    }
}

//@ ensures result == 15
pub fn user() -> u32 {
    let mut d: Deque<u32, 4> = Deque::new(0);
    let _ = d.push_back(5);
    let _ = d.push_front(3);
    let _ = d.push_back(7);
    if let Some(x) = d.get_mut(2) {
        *x += 3;
    }
    d.rotate();
    d.pop_front().unwrap() + d.pop_front().unwrap()
}

fn main() {
    println!("{}", user());
}
