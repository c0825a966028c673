//! Text that is put together in memory of fixed size: numbers in decimal, padding, other texts.

pub struct Text {
    data: *mut u8,
    len: usize,
    capacity: usize,
}

/*@
predicate text(t: *mut Text, capacity: usize, s: Seq<u8>) {
    exists |p: *mut u8, len: usize|
        t |-> Text { data: p, len: len, capacity: capacity } ** len == s.len() ** len <= capacity
        ** p |->[len] s ** p.add(len) |->[capacity - len] _
}

spec fn decimal(n: u64) -> Seq<u8>
    decreases n
{
    if n < 10 { Seq::empty().push((48 + n) as u8) } else { decimal((n / 10) as u64).push((48 + n % 10) as u8) }
}
@*/

//@ requires t |-> _ ** p |->[capacity] _
//@ ensures text(t, capacity, Seq::empty())
pub unsafe fn init(t: *mut Text, p: *mut u8, capacity: usize) {
    *t = Text { data: p, len: 0, capacity };
}

//@ requires text(t, ?c, ?s)
//@ ensures text(t, c, if result { s.push(x) } else { s }) ** result == (s.len() < c)
pub unsafe fn push(t: *mut Text, x: u8) -> bool {
    if (*t).len == (*t).capacity {
        return false;
    }
    *(*t).data.add((*t).len) = x;
    (*t).len += 1;
    true
}

//@ requires text(t, ?c, ?s) ** from |->[n]{1/2} ?u
//@ ensures from |->[n]{1/2} u ** text(t, c, if result { s + u } else { s }) ** result == (s.len() + n <= c)
pub unsafe fn append(t: *mut Text, from: *const u8, n: usize) -> bool {
    if n > (*t).capacity - (*t).len {
        return false;
    }
    core::ptr::copy_nonoverlapping(from, (*t).data.add((*t).len), n);
    (*t).len += n;
    true
}

//@ requires text(t, ?c, ?s) ** s.len() + decimal(n).len() <= c
//@ ensures text(t, c, s + decimal(n))
//@ decreases n
pub unsafe fn number(t: *mut Text, n: u64) {
    if n >= 10 {
        number(t, n / 10);
    }
    push(t, (48 + n % 10) as u8);
}

//@ requires text(t, ?c, ?s)
//@ ensures text(t, c, s.take(n as int))
pub unsafe fn truncate(t: *mut Text, n: usize) {
    if n < (*t).len {
        (*t).len = n;
    }
}

//@ trusted
fn main() {
    let mut memory = [0u8; 8];
    let mut text = Text { data: core::ptr::null_mut(), len: 0, capacity: 0 };
    let t = &raw mut text;
    unsafe {
        init(t, memory.as_mut_ptr(), 8);
        number(t, 1024);
        println!("{} {}", push(t, 32), append(t, b"KiB".as_ptr(), 3));
        println!("{} {}", push(t, 33), (*t).len);
        truncate(t, 4);
    }
    println!("{:?}", memory);
}
