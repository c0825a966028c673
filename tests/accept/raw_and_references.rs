//! Where references and raw pointers meet.

//@ requires p |-> ?a ** q |-> ?b
//@ ensures p |-> b ** q |-> a
pub unsafe fn swap(p: *mut u32, q: *mut u32) {
    let t = *p;
    *p = *q;
    *q = t;
}

//@ ensures *x == old(*y) && *y == old(*x)
pub fn swap_references(x: &mut u32, y: &mut u32) {
    unsafe { swap(x as *mut u32, y as *mut u32) }
}

//@ ensures result == 8
pub fn local() -> u32 {
    let mut x = 3;
    let p = &mut x as *mut u32;
    unsafe { *p = 7 };
    x += 1;
    x
}

//@ ensures result == n
pub fn counted(n: u32) -> u32 {
    let mut x = 0;
    let p = &raw mut x;
    let mut i = 0;
    while i < n
    //@ invariant p |-> i ** i <= n
    //@ decreases n - i
    {
        unsafe { *p += 1 };
        i += 1;
    }
    x
}

//@ ensures *r == 5
pub fn set(r: &mut u32) {
    *r = 5;
}

//@ requires p |-> _
//@ ensures p |-> 6
pub unsafe fn by_reference(p: *mut u32) {
    *p = 0;
    let r = &mut *p;
    set(r);
    *r += 1;
}

//@ requires p |-> ?v
//@ ensures exists |w: u32| p |-> w
pub unsafe fn in_a_loop(p: *mut u32, n: u32) {
    let mut i = 0;
    while i < n
    //@ invariant exists |w: u32| p |-> w
    //@ decreases n - i
    {
        let r = &mut *p;
        *r = i;
        i += 1;
    }
}

// A raw pointer made of a reference that was made of a raw pointer.
//@ requires q |-> ?v
//@ ensures q |-> 2
pub unsafe fn one_after_the_other(q: *mut u32) {
    let r = &mut *q;
    let p = r as *mut u32;
    *p = 2;
}

//@ requires q |-> ?v
//@ ensures q |-> 3
pub unsafe fn and_back(q: *mut u32) {
    let r = &mut *q;
    let p = r as *mut u32;
    *p = 2;
    *r += 1;
}

pub struct Log {
    lines: Vec<u32>,
    next: u32,
}

//@ requires p |-> ?l ** l.lines@.len() < 100 ** l.next < 1000
//@ ensures exists |m: Log| p |-> m ** m.lines@ == l.lines@.push(l.next) ** m.next == l.next + 1 ** result == l.lines@.len()
pub unsafe fn write(p: *mut Log) -> usize {
    let n = (*p).lines.len();
    let line = (*p).next;
    (*p).lines.push(line);
    (*p).next += 1;
    n
}

//@ requires log.lines@.len() < 98 && log.next < 900
//@ ensures log.lines@ == old(log).lines@.push(old(log).next).push((old(log).next + 1) as u32)
pub fn twice(log: &mut Log) {
    let p = log as *mut Log;
    unsafe {
        write(p);
        write(p);
    }
}

//@ ensures s@.len() == old(s)@.len() && forall |i: int| 0 <= i < s@.len() ==> s@[i] == 0
pub fn cleared(s: &mut [u8; 4]) {
    unsafe {
        let p = &mut s[2] as *mut u8;
        *p = 0;
        s[0] = 0;
        s[1] = 0;
        s[3] = 0;
    }
}

//@ ensures result == *x
pub fn seen(x: &u32, n: u32) -> u32 {
    let _ = n;
    *x
}

//@ requires p |-> ?l
//@ ensures p |-> l ** result == l.next
pub unsafe fn looked_at(p: *mut Log, b: bool) -> u32 {
    seen(&(*p).next, if b { 1 } else { 2 })
}

//@ requires p |->[n] _
//@ ensures exists |t: Seq<u32>| p |->[n] t ** forall |k: int| 0 <= k < n ==> t[k] == v
pub unsafe fn fill(p: *mut u32, n: usize, v: u32) {
    let mut i = 0;
    while i < n
    //@ invariant i <= n ** p |->[i] ?d ** p.add(i) |->[n - i] _
    //@ invariant forall |k: int| 0 <= k < i ==> d[k] == v
    //@ decreases n - i
    {
        *p.add(i) = v;
        i += 1;
    }
}

//@ ensures s@.len() == old(s)@.len() && forall |k: int| 0 <= k < s@.len() ==> s@[k] == v
pub fn fill_slice(s: &mut [u32], v: u32) {
    unsafe { fill(s.as_mut_ptr(), s.len(), v) }
}

//@ ensures result@ == Seq::new(4, |i: int| 7u32)
pub fn fill_array() -> [u32; 4] {
    let mut a = [1, 2, 3, 4];
    let p = &mut a as *mut u32;
    unsafe { fill(p, 4, 7) };
    a
}

//@ ensures result@ == Seq::empty().push(7).push(7).push(1)
pub fn fill_vector() -> Vec<u32> {
    let mut v = vec![1, 2];
    unsafe { fill(v.as_mut_ptr(), 2, 7) };
    v.push(1);
    v
}

pub fn main() {
    let (mut a, mut b) = (1, 2);
    swap_references(&mut a, &mut b);
    println!("{a} {b} {} {}", local(), counted(4));
    unsafe { by_reference(&mut a) };
    unsafe { in_a_loop(&raw mut b, 3) };
    let mut log = Log { lines: Vec::new(), next: 4 };
    twice(&mut log);
    println!("{a} {b} {:?} {}", log.lines, log.next);
    let mut s = [1, 2, 3, 4];
    cleared(&mut s);
    println!("{s:?}");
    let mut t = [1, 2, 3];
    fill_slice(&mut t[1..], 5);
    println!("{t:?} {:?} {:?}", fill_array(), fill_vector());
}
