//! Rotations of an AVL tree keep the order of its keys, and an insertion keeps the balance.

pub enum Avl {
    Leaf,
    Node { height: u8, key: u32, left: Box<Avl>, right: Box<Avl> },
}

/*@
spec fn max(a: int, b: int) -> int { if a < b { b } else { a } }

impl Avl {
    spec fn keys(self) -> Seq<u32>
        decreases self
    {
        match self {
            Avl::Leaf => Seq::empty(),
            Avl::Node { key, left, right, .. } => left.keys().push(key) + right.keys(),
        }
    }
    spec fn depth(self) -> int
        decreases self
    {
        match self {
            Avl::Leaf => 0,
            Avl::Node { left, right, .. } => 1 + max(left.depth(), right.depth()),
        }
    }
    /// The heights that are written down are right.
    spec fn measured(self) -> bool
        decreases self
    {
        match self {
            Avl::Leaf => true,
            Avl::Node { height, left, right, .. } => left.measured() && right.measured() && height == self.depth(),
        }
    }
    spec fn balanced(self) -> bool
        decreases self
    {
        match self {
            Avl::Leaf => true,
            Avl::Node { left, right, .. } => left.balanced() && right.balanced()
                && -1 <= left.depth() - right.depth() <= 1,
        }
    }
}
@*/

impl Avl {
    //@ requires self.measured()
    //@ ensures result == self.depth()
    pub fn height(&self) -> u8 {
        match self {
            Avl::Leaf => 0,
            Avl::Node { height, .. } => *height,
        }
    }
}

//@ requires left.measured() && right.measured() && left.depth() < 200 && right.depth() < 200
//@ ensures result.measured() && result.keys() == left.keys().push(key) + right.keys()
//@ ensures result.depth() == 1 + max(left.depth(), right.depth())
//@ ensures match result { Avl::Node { key: k, left: l, right: r, .. } => k == key && *l == left && *r == right, Avl::Leaf => false }
fn node(left: Avl, key: u32, right: Avl) -> Avl {
    let height = 1 + left.height().max(right.height());
    Avl::Node { height, key, left: Box::new(left), right: Box::new(right) }
}

/// Joins two balanced trees whose depths differ by two at most.
//@ requires left.measured() && right.measured() && left.balanced() && right.balanced()
//@ requires left.depth() < 150 && right.depth() < 150
//@ requires -2 <= left.depth() - right.depth() <= 2
//@ ensures result.measured() && result.balanced()
//@ ensures result.keys() == left.keys().push(key) + right.keys()
//@ ensures max(left.depth(), right.depth()) <= result.depth() <= max(left.depth(), right.depth()) + 1
//@ ensures -1 <= left.depth() - right.depth() <= 1 ==> result.depth() == max(left.depth(), right.depth()) + 1
fn balance(left: Avl, key: u32, right: Avl) -> Avl {
    if left.height() > right.height() + 1 {
        let Avl::Node { key: k, left: a, right: b, .. } = left else { unreachable!() };
        if a.height() >= b.height() {
            return node(*a, k, node(*b, key, right));
        }
        let Avl::Node { key: m, left: b1, right: b2, .. } = *b else { unreachable!() };
        node(node(*a, k, *b1), m, node(*b2, key, right))
    } else if right.height() > left.height() + 1 {
        let Avl::Node { key: k, left: a, right: b, .. } = right else { unreachable!() };
        if b.height() >= a.height() {
            return node(node(left, key, *a), k, *b);
        }
        let Avl::Node { key: m, left: a1, right: a2, .. } = *a else { unreachable!() };
        node(node(left, key, *a1), m, node(*a2, k, *b))
    } else {
        node(left, key, right)
    }
}

//@ requires tree.measured() && tree.balanced() && tree.depth() < 100
//@ ensures result.measured() && result.balanced()
//@ ensures tree.depth() <= result.depth() <= tree.depth() + 1
//@ ensures result.keys().to_multiset() == tree.keys().to_multiset().insert(new)
//@ decreases tree
pub fn insert(tree: Avl, new: u32) -> Avl {
    match tree {
        Avl::Leaf => node(Avl::Leaf, new, Avl::Leaf),
        Avl::Node { key, left, right, .. } => {
            if new < key {
                balance(insert(*left, new), key, *right)
            } else {
                balance(*left, key, insert(*right, new))
            }
        }
    }
}

fn main() {
    let mut t = Avl::Leaf;
    for k in 0..20
    //@ invariant t.measured() && t.balanced() && t.depth() <= k
    {
        t = insert(t, k);
    }
    println!("{}", t.height());
}
