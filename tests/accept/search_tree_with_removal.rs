//! A binary search tree of optional boxes, with deletion; its view is the set of its keys.

pub struct Node {
    key: i64,
    left: Tree,
    right: Tree,
}

pub struct Tree {
    root: Option<Box<Node>>,
}

/*@
impl Tree {
    spec fn view(self) -> Set<i64>
        decreases self
    {
        match self.root {
            None => Set::empty(),
            Some(n) => n.left@.union(n.right@).insert(n.key),
        }
    }
    spec fn ok(self) -> bool
        decreases self
    {
        match self.root {
            None => true,
            Some(n) => n.left.ok() && n.right.ok()
                && (forall |x: i64| n.left@.contains(x) ==> x < n.key)
                && (forall |x: i64| n.right@.contains(x) ==> x > n.key),
        }
    }
}
@*/

impl Tree {
    //@ ensures result.ok() && result@ == Set::empty()
    pub fn new() -> Self {
        Tree { root: None }
    }

    //@ requires self.ok()
    //@ ensures result == self@.contains(key)
    pub fn contains(&self, key: i64) -> bool {
        let mut t = self;
        while let Some(n) = &t.root
        //@ invariant t.ok() && (self@.contains(key) <==> t@.contains(key))
        //@ decreases *t
        {
            if key == n.key {
                return true;
            }
            t = if key < n.key { &n.left } else { &n.right };
        }
        false
    }

    //@ requires self.ok()
    //@ ensures self.ok() && self@ == old(self@).insert(key)
    //@ ensures result == !old(self@).contains(key)
    //@ decreases *self
    pub fn insert(&mut self, key: i64) -> bool {
        match &mut self.root {
            None => {
                self.root = Some(Box::new(Node { key, left: Tree::new(), right: Tree::new() }));
                true
            }
            Some(n) if key < n.key => n.left.insert(key),
            Some(n) if key > n.key => n.right.insert(key),
            Some(_) => false,
        }
    }

    //@ requires self.ok()
    //@ ensures self.ok()
    //@ ensures match result {
    //@     None => self@ == old(self@) && self@ == Set::empty(),
    //@     Some(m) => old(self@).contains(m) && self@ == old(self@).remove(m)
    //@         && forall |x: i64| self@.contains(x) ==> m < x,
    //@ }
    //@ decreases *self
    pub fn pop_min(&mut self) -> Option<i64> {
        let mut n = self.root.take()?;
        match n.left.pop_min() {
            Some(m) => {
                self.root = Some(n);
                Some(m)
            }
            None => {
                *self = n.right;
                Some(n.key)
            }
        }
    }

    //@ requires self.ok()
    //@ ensures self.ok() && self@ == old(self@).remove(key)
    //@ ensures result == old(self@).contains(key)
    //@ decreases *self
    pub fn remove(&mut self, key: i64) -> bool {
        let Some(mut n) = self.root.take() else { return false };
        if key < n.key {
            let r = n.left.remove(key);
            self.root = Some(n);
            return r;
        }
        if key > n.key {
            let r = n.right.remove(key);
            self.root = Some(n);
            return r;
        }
        match n.right.pop_min() {
            Some(next) => {
                n.key = next;
                self.root = Some(n);
            }
            None => *self = n.left,
        }
        true
    }
}

fn main() {
    let mut t = Tree::new();
    for k in [5, 2, 8, 1, 9, 7]
    //@ invariant t.ok()
    {
        t.insert(k);
    }
    println!("{} {} {}", t.remove(5), t.contains(5), t.contains(7));
    println!("{:?} {:?}", t.pop_min(), t.pop_min());
}
