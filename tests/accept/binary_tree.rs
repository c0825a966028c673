//# contracts: partly
//! A binary search tree in boxes. Its contents are a set, said by membership.

pub enum Tree {
    Leaf,
    Node(Box<Tree>, u32, Box<Tree>),
}

/*@
impl Tree {
    spec fn has(self, key: u32) -> bool
        decreases self
    {
        match self {
            Tree::Leaf => false,
            Tree::Node(left, k, right) => key == k || left.has(key) || right.has(key),
        }
    }
    spec fn ordered(self) -> bool
        decreases self
    {
        match self {
            Tree::Leaf => true,
            Tree::Node(left, k, right) => left.ordered() && right.ordered()
                && (forall |x: u32| left.has(x) ==> x < k)
                && (forall |x: u32| right.has(x) ==> k < x),
        }
    }
}
@*/

impl Tree {
    //@ ensures result.ordered() && (forall |x: u32| !result.has(x))
    pub fn new() -> Tree {
        Tree::Leaf
    }

    //@ requires self.ordered()
    //@ ensures result == self.has(key)
    //@ decreases *self
    pub fn contains(&self, key: u32) -> bool {
        match self {
            Tree::Leaf => false,
            Tree::Node(left, k, right) => {
                if key < *k {
                    left.contains(key)
                } else if *k < key {
                    right.contains(key)
                } else {
                    true
                }
            }
        }
    }

    //@ requires self.ordered()
    //@ ensures self.ordered()
    //@ ensures forall |x: u32| self.has(x) <==> old(*self).has(x) || x == key
    //@ decreases *self
    pub fn insert(&mut self, key: u32) {
        match self {
            Tree::Leaf => *self = Tree::Node(Box::new(Tree::Leaf), key, Box::new(Tree::Leaf)),
            Tree::Node(left, k, right) => {
                if key < *k {
                    left.insert(key);
                } else if *k < key {
                    right.insert(key);
                }
            }
        }
    }

    /// The smallest key.
    //@ requires self.ordered()
    //@ ensures match result {
    //@     Some(k) => self.has(k) && (forall |x: u32| self.has(x) ==> k <= x),
    //@     None => *self is Leaf,
    //@ }
    //@ decreases *self
    pub fn smallest(&self) -> Option<u32> {
        match self {
            Tree::Leaf => None,
            Tree::Node(left, k, _) => match left.smallest() {
                Some(x) => Some(x),
                None => Some(*k),
            },
        }
    }
}

//@ ensures result
pub fn user() -> bool {
    let mut tree = Tree::new();
    tree.insert(5);
    tree.insert(3);
    tree.insert(8);
    tree.contains(3) && !tree.contains(4)
}

fn main() {
    let mut tree = Tree::new();
    tree.insert(5);
    tree.insert(2);
    println!("{} {} {:?} {}", tree.contains(2), tree.contains(3), tree.smallest(), user());
}
