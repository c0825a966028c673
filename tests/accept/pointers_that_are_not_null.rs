//! `NonNull`: raw pointers that are not 0, by themselves and in options.
use core::ptr::NonNull;

//@ ensures match result { Some(q) => q.as_ptr() == p && !p.is_null(), None => p.is_null() }
pub fn wrapped(p: *mut u32) -> Option<NonNull<u32>> {
    NonNull::new(p)
}

//@ requires p.as_ptr() |-> ?v
//@ ensures p.as_ptr() |-> v ** result == v
pub unsafe fn read(p: NonNull<u32>) -> u32 {
    *p.as_ref()
}

//@ requires p.as_ptr() |-> _
//@ ensures p.as_ptr() |-> x
pub unsafe fn write(p: NonNull<u32>, x: u32) {
    p.write(x);
}

//@ requires p.as_ptr() |-> ?v ** v < 9
//@ ensures p.as_ptr() |-> (v + 1) as u32
pub unsafe fn increase(mut p: NonNull<u32>) {
    *p.as_mut() += 1;
}

//@ ensures result == 4
pub fn of_a_variable() -> u32 {
    let mut x = 1u32;
    let p = NonNull::from(&mut x);
    unsafe {
        p.write(3);
        *p.as_ptr() += 1;
    }
    x
}

//@ ensures result == x
pub fn of_what_is_shared(x: u32) -> u32 {
    let p = NonNull::from(&x);
    unsafe { p.read() }
}

//@ ensures !result
pub fn never_null() -> bool {
    NonNull::<u64>::dangling().as_ptr().is_null()
}

//@ ensures result == (p.as_ptr().addr() == q.as_ptr().addr())
pub fn same(p: NonNull<u8>, q: NonNull<u8>) -> bool {
    p == q
}

//@ requires p.as_ptr() |->[n] ?s ** i < n
//@ ensures p.as_ptr() |->[n] s ** result == s[i]
pub unsafe fn element(p: NonNull<u16>, n: usize, i: usize) -> u16 {
    p.add(i).read()
}

pub struct Node {
    value: u32,
    next: Link,
}

type Link = Option<NonNull<Node>>;

/*@
predicate list(link: Link, s: Seq<u32>) {
    match link {
        None => s == Seq::empty(),
        Some(p) => exists |v: u32, n: Link, rest: Seq<u32>|
            p.as_ptr() |-> Node { value: v, next: n } ** core::boxed(p.as_ptr())
            ** list(n, rest) ** s == Seq::empty().push(v) + rest,
    }
}
@*/

//@ requires list(head, ?s)
//@ ensures list(result, Seq::empty().push(v) + s)
pub unsafe fn push(head: Link, v: u32) -> Link {
    let p = Box::into_raw(Box::new(Node { value: v, next: head }));
    Some(NonNull::new_unchecked(p))
}

//@ requires list(head, ?s)
//@ ensures list(head, s)
//@ ensures result == s.len() as usize
//@ decreases s.len()
pub unsafe fn count(head: Link) -> usize {
    match head {
        None => 0,
        Some(p) => count((*p.as_ptr()).next).wrapping_add(1),
    }
}

//@ requires list(head, ?s)
//@ ensures list(result, s.reverse())
pub unsafe fn reverse(head: Link) -> Link {
    let mut rest = head;
    let mut done: Link = None;
    while let Some(p) = rest
    //@ invariant list(rest, ?r) ** list(done, ?d) ** r.reverse() + d == s.reverse()
    //@ decreases r.len()
    {
        let next = (*p.as_ptr()).next;
        (*p.as_ptr()).next = done;
        done = rest;
        rest = next;
    }
    done
}

//@ requires list(head, ?s)
pub unsafe fn free(head: Link) {
    let mut rest = head;
    while let Some(p) = rest
    //@ invariant list(rest, ?r)
    //@ decreases r.len()
    {
        let node = Box::from_raw(p.as_ptr());
        rest = node.next;
    }
}

fn main() {
    let mut x = 5u32;
    unsafe {
        let p = wrapped(&mut x).unwrap();
        write(p, 6);
        increase(p);
        assert!(read(p) == 7);
        let mut words = [1u16, 2, 3];
        assert!(element(NonNull::new(words.as_mut_ptr()).unwrap(), 3, 2) == 3);
        let list = reverse(push(push(None, 1), 2));
        assert!(count(list) == 2);
        free(list);
    }
    assert!(of_a_variable() == 4 && of_what_is_shared(2) == 2 && !never_null() && wrapped(core::ptr::null_mut()).is_none());
    let mut a = 1u8;
    let p = NonNull::from(&mut a);
    assert!(same(p, p));
}
