//# contracts: partly
//! A struct that holds a mutable reference still leads there after calls of its methods, if these leave it in its place.

pub struct Cursor<'a> { data: &'a mut [u8], at: usize }

impl<'a> Cursor<'a> {
    //@ ensures result.data@ == old(data@) && result.at == 0
    //@ ensures final(result.data)@ == final(data)@
    pub fn new(data: &'a mut [u8]) -> Cursor<'a> { Cursor { data, at: 0 } }

    //@ requires self.at < self.data.len()
    //@ ensures self.at == old(self).at + 1 && self.data@ == old(self.data@).update(old(self).at as int, b)
    pub fn put(&mut self, b: u8) {
        self.data[self.at] = b;
        self.at += 1;
    }

    //@ requires self.at + 1 < self.data.len()
    //@ ensures self.at == old(self).at + 2
    //@ ensures self.data@ == old(self.data@).update(old(self).at as int, b).update(old(self).at + 1, c)
    pub fn put_both(&mut self, b: u8, c: u8) {
        self.put(b);
        self.put(c);
    }

    /// Goes on elsewhere: what it says of both references is all that is known then.
    //@ ensures self.at == 0 && self.data@ == old(other@) && final(self.data)@ == final(other)@
    //@ ensures final(old(self.data))@ == old(self.data@)
    pub fn turn(&mut self, other: &'a mut [u8]) {
        self.data = other;
        self.at = 0;
    }
}

//@ requires buf.len() >= 3
//@ ensures buf@ == old(buf@).update(0, 1).update(1, 2).update(2, 3)
pub fn three(buf: &mut [u8]) {
    let mut c = Cursor::new(buf);
    c.put_both(1, 2);
    c.put(3);
}

//@ requires a.len() >= 1 && b.len() >= 1
//@ ensures a@ == old(a@).update(0, 1) && b@ == old(b@).update(0, 2)
pub fn turned(a: &mut [u8], b: &mut [u8]) {
    let mut c = Cursor::new(a);
    c.put(1);
    c.turn(b);
    c.put(2);
}

pub struct Output<'a> { cursor: Cursor<'a>, count: usize }

impl<'a> Output<'a> {
    //@ requires self.cursor.at < self.cursor.data.len() && self.count < 1000
    //@ ensures self.cursor.at == old(self).cursor.at + 1 && self.count == old(self).count + 1
    //@ ensures self.cursor.data@ == old(self.cursor.data@).update(old(self).cursor.at as int, b)
    pub fn emit(&mut self, b: u8) {
        self.cursor.put(b);
        self.count += 1;
    }
}

//@ requires buf.len() >= 4
//@ ensures buf.len() == old(buf).len() && result == 4
//@ ensures forall |i: int| 0 <= i < 4 ==> buf[i] == 7
//@ ensures forall |i: int| 4 <= i < buf.len() ==> buf[i] == old(buf)[i]
pub fn filled(buf: &mut [u8]) -> usize {
    let mut out = Output { cursor: Cursor::new(buf), count: 0 };
    while out.count < 4
    //@ invariant out.count <= 4 && out.cursor.at == out.count && out.cursor.data.len() == old(buf).len()
    //@ invariant forall |k: int| 0 <= k < out.count ==> out.cursor.data[k] == 7
    //@ invariant forall |k: int| out.count <= k < out.cursor.data.len() ==> out.cursor.data[k] == old(buf)[k]
    //@ decreases 4 - out.count
    {
        out.emit(7);
    }
    out.count
}

pub struct Counter<'a> { n: &'a mut u32 }

impl<'a> Counter<'a> {
    //@ requires *self.n < 1000
    //@ ensures *self.n == *old(self).n + 1
    pub fn bump(&mut self) { *self.n += 1; }

    //@ requires times <= 100 && *self.n + times < 1000
    //@ ensures *self.n == *old(self).n + times
    //@ decreases times
    pub fn bump_often(&mut self, times: u32) {
        if times > 0 {
            self.bump();
            self.bump_often(times - 1);
        }
    }
}

//@ ensures result == 4
pub fn counted() -> u32 {
    let mut n = 0;
    {
        let mut c = Counter { n: &mut n };
        c.bump();
        c.bump_often(3);
    }
    n
}

/// An iterator by hand, over elements that may be changed.
pub struct Rest<'a> { rest: &'a mut [u32] }

impl<'a> Rest<'a> {
    //@ ensures match result {
    //@     Some(x) => old(self.rest@).len() > 0 && *x == old(self.rest@)[0] && self.rest@ == old(self.rest@).skip(1)
    //@         && final(old(self.rest))@ == Seq::empty().push(final(x)) + final(self.rest)@,
    //@     None => old(self.rest@).len() == 0 && self.rest@.len() == 0 && final(old(self.rest))@.len() == 0,
    //@ }
    pub fn next(&mut self) -> Option<&'a mut u32> {
        match core::mem::take(&mut self.rest) {
            [] => None,
            [first, others @ ..] => {
                self.rest = others;
                Some(first)
            }
        }
    }
}

//@ requires v.len() == 2
//@ ensures v@ == Seq::empty().push(5).push(6)
pub fn both(v: &mut [u32]) {
    let mut rest = Rest { rest: v };
    if let Some(x) = rest.next() { *x = 5; }
    if let Some(x) = rest.next() { *x = 6; }
}

/// `old(n)` is what it referred to, with a star or without.
//@ requires *n < 1000
//@ ensures *n == *old(n) + 1 && *n == old(n) + 1
pub fn increment(n: &mut u32) { *n += 1; }

pub struct Node { pub v: u32, pub next: Option<Box<Node>> }

/*@
spec fn values(l: Option<Box<Node>>) -> Seq<u32>
    decreases l
{ match l { Some(n) => Seq::empty().push(n.v) + values(n.next), None => Seq::empty() } }
@*/

/// What is before the cursor stays, whatever becomes of what is behind it.
//@ ensures values(*l) == values(old(*l)).push(v)
pub fn push_back(l: &mut Option<Box<Node>>, v: u32) {
    let mut cur = l;
    //@ ghost let mut done: Seq<u32> = Seq::empty();
    while let Some(n) = cur
    //@ invariant values(old(*l)) == done + values(*cur)
    //@ invariant values(final(old(l))) == done + values(final(cur))
    //@ decreases *cur
    {
        //@ ghost done = done.push(n.v);
        cur = &mut n.next;
    }
    *cur = Some(Box::new(Node { v, next: None }));
}

fn main() {
    let (mut a, mut b) = ([0; 4], [9; 4]);
    three(&mut a);
    turned(&mut a, &mut b);
    println!("{a:?} {b:?} {}", counted());
    println!("{} {a:?}", filled(&mut a));
    let mut v = [1, 2];
    both(&mut v);
    let mut l = None;
    push_back(&mut l, 3);
    push_back(&mut l, 4);
    println!("{v:?} {:?}", l.map(|n| (n.v, n.next.is_some())));
}
