//! A sparse table of pages as a tree: each node halves what is left of the range of keys, and is there only where something
//! has been stored.
use core::ptr::null_mut;

pub struct Node {
    left: *mut Node,
    right: *mut Node,
    page: u64,
}

/*@
/// What is stored under the keys from 0 on, below `size`.
predicate tree(p: *mut Node, size: usize, s: Seq<Option<u64>>) {
    if p.is_null() {
        s == Seq::new(size as int, |i: int| None)
    } else if size <= 1 {
        exists |page: u64| p |-> Node { left: null_mut(), right: null_mut(), page: page } ** core::boxed(p)
            ** s == Seq::empty().push(Some(page)) ** size == 1
    } else {
        exists |l: *mut Node, r: *mut Node, page: u64, a: Seq<Option<u64>>, b: Seq<Option<u64>>|
            p |-> Node { left: l, right: r, page: page } ** core::boxed(p)
            ** tree(l, (size / 2) as usize, a) ** tree(r, (size - size / 2) as usize, b)
            ** s == a + b ** a.len() == size / 2 ** b.len() == size - size / 2
    }
}
@*/

//@ requires tree(p, size, ?s) ** key < size
//@ ensures tree(p, size, s) ** result == s[key as int]
//@ decreases size
pub unsafe fn get(p: *mut Node, size: usize, key: usize) -> Option<u64> {
    if p.is_null() {
        return None;
    }
    if size == 1 {
        return Some((*p).page);
    }
    let half = size / 2;
    if key < half { get((*p).left, half, key) } else { get((*p).right, size - half, key - half) }
}

//@ requires tree(p, size, ?s) ** key < size ** s.len() == size
//@ ensures tree(result, size, s.update(key as int, Some(page)))
//@ decreases size
pub unsafe fn put(p: *mut Node, size: usize, key: usize, page: u64) -> *mut Node {
    let mut node = p;
    if node.is_null() {
        node = Box::into_raw(Box::new(Node { left: null_mut(), right: null_mut(), page }));
    }
    if size == 1 {
        (*node).page = page;
        return node;
    }
    let half = size / 2;
    if key < half {
        (*node).left = put((*node).left, half, key, page);
    } else {
        (*node).right = put((*node).right, size - half, key - half, page);
    }
    node
}

//@ requires tree(p, size, ?s)
//@ decreases size
pub unsafe fn free(p: *mut Node, size: usize) {
    if p.is_null() {
        return;
    }
    let node = Box::from_raw(p);
    if size > 1 {
        free(node.left, size / 2);
        free(node.right, size - size / 2);
    }
}

//@ trusted
fn main() {
    unsafe {
        let mut t = put(null_mut(), 1000, 3, 30);
        t = put(t, 1000, 999, 40);
        t = put(t, 1000, 3, 31);
        println!("{:?} {:?} {:?}", get(t, 1000, 3), get(t, 1000, 999), get(t, 1000, 500));
        free(t, 1000);
    }
}
