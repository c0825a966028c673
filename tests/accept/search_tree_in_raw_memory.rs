//! A binary search tree whose nodes are boxes behind raw pointers.
use core::ptr::null_mut;

pub struct Node {
    key: u32,
    left: *mut Node,
    right: *mut Node,
}

/*@
/// `p` is the root of a tree of `n` nodes that holds the keys `s`: smaller ones on the left, larger ones on the right.
predicate tree(p: *mut Node, n: nat, s: Set<u32>) {
    if p.is_null() {
        n == 0 ** s == Set::empty()
    } else {
        exists |k: u32, l: *mut Node, r: *mut Node, i: nat, j: nat, a: Set<u32>, b: Set<u32>|
            p |-> Node { key: k, left: l, right: r } ** core::boxed(p)
            ** tree(l, i, a) ** tree(r, j, b) ** n == i + j + 1
            ** s == a.union(b).insert(k)
            ** (forall |x: u32| a.contains(x) ==> x < k)
            ** (forall |x: u32| b.contains(x) ==> k < x)
    }
}
@*/

//@ ensures tree(result, 0, Set::empty())
pub fn new() -> *mut Node {
    null_mut()
}

//@ requires tree(p, ?n, ?s)
//@ ensures tree(p, n, s) ** result == s.contains(key)
//@ decreases n
pub unsafe fn contains(p: *mut Node, key: u32) -> bool {
    if p.is_null() {
        return false;
    }
    let k = (*p).key;
    if key < k {
        contains((*p).left, key)
    } else if key > k {
        contains((*p).right, key)
    } else {
        true
    }
}

//@ requires tree(p, ?n, ?s)
//@ ensures exists |m: nat| tree(result, m, s.insert(key)) ** m <= n + 1
//@ decreases n
pub unsafe fn insert(p: *mut Node, key: u32) -> *mut Node {
    if p.is_null() {
        return Box::into_raw(Box::new(Node { key, left: null_mut(), right: null_mut() }));
    }
    let k = (*p).key;
    if key < k {
        (*p).left = insert((*p).left, key);
    } else if key > k {
        (*p).right = insert((*p).right, key);
    }
    p
}

//@ requires tree(p, ?n, ?s) ** n < 1000
//@ ensures tree(p, n, s) ** result == n
//@ decreases n
pub unsafe fn size(p: *mut Node) -> usize {
    if p.is_null() { 0 } else { size((*p).left) + 1 + size((*p).right) }
}

//@ requires tree(p, ?n, ?s)
//@ decreases n
pub unsafe fn free(p: *mut Node) {
    if !p.is_null() {
        let node = Box::from_raw(p);
        free(node.left);
        free(node.right);
    }
}

fn main() {
    unsafe {
        let mut t = new();
        t = insert(t, 5);
        t = insert(t, 2);
        t = insert(t, 8);
        t = insert(t, 2);
        println!("{} {} {} {}", size(t), contains(t, 2), contains(t, 3), contains(t, 8));
        free(t);
    }
}
