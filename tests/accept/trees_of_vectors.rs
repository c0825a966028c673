//! Types that hold sequences of themselves.

pub struct Tree {
    pub value: u32,
    pub kids: Vec<Tree>,
}

/*@
spec fn size(t: Tree) -> int
    decreases t
{
    1 + sizes(t.kids@)
}

spec fn sizes(s: Seq<Tree>) -> int
    decreases s
{
    if s.len() == 0 { 0 } else { size(s.last()) + sizes(s.drop_last()) }
}

spec fn all_below(t: Tree, n: int) -> bool
    decreases t
{
    t.value < n && forall |i: int| 0 <= i < t.kids.len() ==> all_below(t.kids[i], n)
}

lemma fn a_tree_has_a_node(t: Tree)
    ensures size(t) >= 1
    decreases t
{
    sizes_are_not_negative(t.kids@);
}

lemma fn sizes_are_not_negative(s: Seq<Tree>)
    ensures sizes(s) >= 0
    decreases s
{
    if s.len() > 0 {
        a_tree_has_a_node(s.last());
        sizes_are_not_negative(s.drop_last());
    }
}

lemma fn a_bound_may_grow(t: Tree, m: int, n: int)
    requires m <= n && all_below(t, m)
    ensures all_below(t, n)
    decreases t
{
    assert forall |i: int| 0 <= i < t.kids.len() ==> all_below(t.kids[i], n) by {
        a_bound_may_grow(t.kids[i], m, n);
    }
}

lemma fn trees_with_equal_parts(t: Tree, u: Tree)
    requires t.value == u.value && t.kids@ == u.kids@
    ensures t == u
{}

ghost enum Term { Number(int), Sum(Seq<Term>), Scaled(int, Map<int, int>, Box<Term>) }

spec fn meaning(t: Term) -> int
    decreases t
{
    match t {
        Term::Number(n) => n,
        Term::Sum(parts) => total(parts),
        Term::Scaled(by, _, inner) => by * meaning(*inner),
    }
}

spec fn total(s: Seq<Term>) -> int
    decreases s
{
    if s.len() == 0 { 0 } else { meaning(s[0]) + total(s.skip(1)) }
}

lemma fn a_sum_of_one(t: Term)
    ensures meaning(Term::Sum(Seq::empty().push(t))) == meaning(t)
{
    assert total(Seq::empty().push(t).skip(1)) == 0;
}
@*/

//@ requires all_below(*t, n as int)
//@ ensures result < n
//@ decreases *t
pub fn largest(t: &Tree, n: u32) -> u32 {
    let mut best = t.value;
    for kid in t.kids.iter()
    //@ invariant best < n
    {
        let b = largest(kid, n);
        if b > best {
            best = b;
        }
    }
    best
}

//@ requires t.kids.len() < 100
//@ ensures t.kids@ == old(t).kids@.push(leaf) && t.value == old(t).value
pub fn grow(t: &mut Tree, leaf: Tree) {
    t.kids.push(leaf);
}

/// A table of nodes, some of which are there.
pub struct Node {
    pub next: [Option<Box<Node>>; 4],
    pub mark: bool,
}

//@ requires at < 4
//@ ensures result == (node.next[at as int] is Some)
pub fn has(node: &Node, at: usize) -> bool {
    match &node.next[at] {
        Some(_) => true,
        None => false,
    }
}

/// How far down the way leads.
//@ ensures result <= path.len()
//@ decreases *node
pub fn walk(node: &Node, path: &[u8]) -> usize {
    if path.len() == 0 || path[0] >= 4 {
        return 0;
    }
    match &node.next[path[0] as usize] {
        Some(inner) => 1 + walk(inner, &path[1..]),
        None => 0,
    }
}

fn main() {
    let leaf = Tree { value: 3, kids: Vec::new() };
    let mut tree = Tree { value: 2, kids: vec![leaf] };
    grow(&mut tree, Tree { value: 5, kids: Vec::new() });
    println!("{} {}", largest(&tree, 9), tree.kids.len());
}
