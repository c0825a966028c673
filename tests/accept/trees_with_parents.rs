//# contracts: partly
//! Binary trees whose nodes know their parents.
use core::ptr::null_mut;

pub struct Node {
    value: u32,
    parent: *mut Node,
    left: *mut Node,
    right: *mut Node,
}

/*@
predicate tree(p: *mut Node, parent: *mut Node, n: nat) {
    if p.is_null() {
        n == 0
    } else {
        exists |v: u32, l: *mut Node, r: *mut Node, a: nat, b: nat|
            p |-> Node { value: v, parent: parent, left: l, right: r } ** core::boxed(p)
            ** tree(l, p, a) ** tree(r, p, b) ** n == a + b + 1
    }
}
@*/

//@ ensures tree(result, null_mut(), 1)
pub fn single(value: u32) -> *mut Node {
    Box::into_raw(Box::new(Node { value, parent: null_mut(), left: null_mut(), right: null_mut() }))
}

//@ requires tree(p, ?q, ?n) ** n < 1000
//@ ensures tree(p, q, n) ** result == n
//@ decreases n
pub unsafe fn size(p: *mut Node) -> usize {
    if p.is_null() {
        return 0;
    }
    1 + size((*p).left) + size((*p).right)
}

/// Below a node whose left place is free.
//@ requires tree(p, ?q, ?n) ** !p.is_null() ** tree(t, null_mut(), ?m)
//@ ensures if result { tree(p, q, n + m) } else { tree(p, q, n) ** tree(t, null_mut(), m) }
pub unsafe fn attach(p: *mut Node, t: *mut Node) -> bool {
    if !(*p).left.is_null() {
        return false;
    }
    (*p).left = t;
    if !t.is_null() {
        (*t).parent = p;
    }
    true
}

/// Two trees below a new node.
//@ requires tree(l, ?a, ?n) ** tree(r, ?b, ?m)
//@ ensures tree(result, null_mut(), n + m + 1)
pub unsafe fn join(l: *mut Node, value: u32, r: *mut Node) -> *mut Node {
    let p = Box::into_raw(Box::new(Node { value, parent: null_mut(), left: l, right: r }));
    if !l.is_null() {
        (*l).parent = p;
    }
    if !r.is_null() {
        (*r).parent = p;
    }
    p
}

//@ requires tree(p, ?q, ?n) ** !p.is_null()
//@ ensures tree(p, q, n) ** result == q
pub unsafe fn parent(p: *mut Node) -> *mut Node {
    (*p).parent
}

//@ requires tree(p, ?q, ?n)
//@ ensures tree(p, q, n)
//@ decreases n
pub unsafe fn mirror(p: *mut Node) {
    if !p.is_null() {
        let left = (*p).left;
        (*p).left = (*p).right;
        (*p).right = left;
        mirror((*p).left);
        mirror((*p).right);
    }
}

/// The child on the left goes up.
//@ requires tree(p, ?q, ?n) ** !p.is_null()
//@ ensures tree(result, q, n)
pub unsafe fn rotate(p: *mut Node) -> *mut Node {
    let top = (*p).left;
    if top.is_null() {
        return p;
    }
    let middle = (*top).right;
    (*p).left = middle;
    if !middle.is_null() {
        (*middle).parent = p;
    }
    (*top).right = p;
    (*top).parent = (*p).parent;
    (*p).parent = top;
    top
}

//@ requires tree(p, ?q, ?n)
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
        let mut t = join(single(1), 2, single(3));
        t = rotate(t);
        println!("{}", size(t));
        mirror(t);
        if !t.is_null() {
            println!("{}", parent(t).is_null());
        }
        free(t);
    }
}
