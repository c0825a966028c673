//! Invariants of types: known of what comes in, shown of what goes out.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Range { pub start: u64, pub end: u64 }
//@ invariant Range: self.start <= self.end

pub struct Stack { items: [u32; 8], len: usize }
//@ invariant Stack: self.len <= 8

pub struct Pool { ranges: [Range; 4], top: Stack, used: Option<Range> }

impl Range {
    //@ requires a <= b
    //@ ensures result.start == a && result.end == b
    pub fn new(a: u64, b: u64) -> Range { Range { start: a, end: b } }
    //@ ensures result == self.end - self.start
    pub fn size(&self) -> u64 { self.end - self.start }
    //@ ensures result ==> x < self.end
    pub fn contains(&self, x: u64) -> bool { self.start <= x && x < self.end }
    //@ requires by <= self.size_spec()
    //@ ensures self.end == old(self).end && self.start == old(self).start + by
    pub fn shrink(&mut self, by: u64) { self.start += by; }
    /*@ spec fn size_spec(self) -> int { self.end - self.start } @*/
}

impl Stack {
    //@ ensures result.len == 0
    pub fn new() -> Stack { Stack { items: [0; 8], len: 0 } }
    //@ ensures result ==> self.len == old(self).len + 1
    //@ ensures !result ==> self.len == old(self).len
    pub fn push(&mut self, x: u32) -> bool {
        if self.len == 8 { return false; }
        self.items[self.len] = x;
        self.len += 1;
        true
    }
    //@ ensures result is None ==> old(self).len == 0
    //@ ensures result is Some ==> self.len == old(self).len - 1
    pub fn pop(&mut self) -> Option<u32> {
        if self.len == 0 { return None; }
        self.len -= 1;
        Some(self.items[self.len])
    }
    pub fn clear(&mut self) {
        while self.len > 0
        //@ invariant self.len <= 8
        //@ decreases self.len
        { self.pop(); }
    }
}

//@ requires i < 4
pub fn first(p: &Pool, i: usize) -> u64 { p.ranges[i].size() }
//@ ensures result is Some ==> p.used is Some
pub fn used(p: &Pool) -> Option<u64> { match p.used { Some(r) => Some(r.size()), None => None } }
pub fn take(p: &mut Pool) -> Option<Range> {
    let r = p.used;
    p.used = None;
    p.top.push(3);
    r
}
pub fn swap(a: &mut Range, b: &mut Range) { let t = *a; *a = *b; *b = t; }
pub fn temporarily(r: &mut Range, n: u64) {
    let end = r.end;
    r.end = 0;
    r.start = end / 2;
    r.end = end;
}
pub fn total(rs: &[Range]) -> u64 {
    let mut s: u64 = 0;
    let mut i = 0;
    while i < rs.len()
    //@ invariant i <= rs.len()
    //@ decreases rs.len() - i
    {
        let size = rs[i].size(); s = if s <= 1000 && size <= 1000 { s + size } else { 0 };
        i += 1;
    }
    s
}
