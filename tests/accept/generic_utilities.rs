//! Generic helpers: pairs, options, a stack of fixed capacity, a queue, and functions that take functions.

//@ ensures result.0 == b && result.1 == a
pub fn swapped<A, B>(a: A, b: B) -> (B, A) {
    (b, a)
}

//@ ensures *a == old(*b) && *b == old(*a)
pub fn exchange<T>(a: &mut T, b: &mut T) {
    std::mem::swap(a, b);
}

//@ ensures *slot == Some(value) && result == old(*slot)
pub fn put<T>(slot: &mut Option<T>, value: T) -> Option<T> {
    slot.replace(value)
}

//@ ensures *slot == None && result == old(*slot)
pub fn empty<T>(slot: &mut Option<T>) -> Option<T> {
    slot.take()
}

//@ ensures match result { Some((x, y)) => a == Some(x) && b == Some(y), None => a is None || b is None }
pub fn pair<A, B>(a: Option<A>, b: Option<B>) -> Option<(A, B)> {
    a.and_then(|x| b.map(|y| (x, y)))
}

/// A stack of at most N values.
pub struct Bounded<T: Copy, const N: usize> {
    items: [Option<T>; N],
    len: usize,
}

/*@
impl<T: Copy, const N: usize> Bounded<T, N> {
    spec fn ok(self) -> bool { self.len <= N && (forall |i: int| 0 <= i < self.len ==> self.items[i] is Some) }
    spec fn view(self) -> Seq<T> { Seq::new(self.len, |i: int| self.items[i]->0) }
}
@*/

impl<T: Copy, const N: usize> Bounded<T, N> {
    //@ ensures result.ok() && result@ == Seq::empty()
    pub fn new() -> Self {
        Bounded { items: [None; N], len: 0 }
    }

    //@ requires self.ok()
    //@ ensures self.ok() && (result <==> old(self@).len() < N)
    //@ ensures self@ == (if result { old(self@).push(value) } else { old(self@) })
    pub fn push(&mut self, value: T) -> bool {
        if self.len == N {
            return false;
        }
        self.items[self.len] = Some(value);
        self.len += 1;
        true
    }

    //@ requires self.ok()
    //@ ensures self.ok()
    //@ ensures match result {
    //@     Some(x) => old(self@).len() > 0 && x == old(self@).last() && self@ == old(self@).drop_last(),
    //@     None => old(self@).len() == 0 && self@ == old(self@),
    //@ }
    pub fn pop(&mut self) -> Option<T> {
        if self.len == 0 {
            return None;
        }
        self.len -= 1;
        self.items[self.len]
    }
}

/// The values in reverse.
//@ ensures result@ == items@.reverse()
pub fn reversed<T: Copy>(items: &[T]) -> Vec<T> {
    let mut out = Vec::new();
    for i in (0..items.len()).rev()
    //@ invariant out@ == items@.skip(iter.iter.end as int).reverse()
    {
        out.push(items[i]);
    }
    out
}

//@ ensures result == 9
pub fn user() -> u32 {
    let mut stack: Bounded<u32, 4> = Bounded::new();
    stack.push(4);
    stack.push(5);
    let mut slot = put(&mut None, 1u32);
    exchange(&mut slot, &mut None);
    stack.pop().unwrap_or(0) + stack.pop().unwrap_or(0)
}

fn main() {
    println!("{:?} {:?} {:?}", swapped(1, 'a'), pair(Some(1), Some('b')), pair(Some(1), None::<u8>));
    println!("{:?} {}", reversed(&[1, 2, 3]), user());
}
