//! A part of one of two values is smaller than the one that it is a part of, not than the other.

pub struct Node {
    pub key: u32,
    pub left: Tree,
    pub right: Tree,
}
pub struct Tree {
    pub root: Option<Box<Node>>,
}

pub fn stays(tree: &Tree, key: u32) {
    let mut t = tree;
    while let Some(n) = &t.root
    //@ decreases *t //~ ERROR V0009: this measure
    {
        t = if key < n.key { &n.left } else { t };
    }
}

pub fn of_another<'a>(tree: &'a Tree, other: &'a Tree, key: u32) {
    let mut t = tree;
    while let Some(n) = &t.root
    //@ decreases *t //~ ERROR V0009: this measure
    {
        t = match &other.root {
            Some(o) if key < n.key => &o.left,
            _ => &n.right,
        };
    }
}

//@ decreases *tree
pub fn calls(tree: &Tree, key: u32) -> u32 {
    match &tree.root {
        Some(n) => calls(if key < n.key { &n.left } else { tree }, key), //~ ERROR V0009: this measure
        None => key,
    }
}
