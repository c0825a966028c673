//# shows: Tree::build(2).turned(3) == 4
//! A value is deeper than its parts: not than what is made of them, nor than those of another.

pub enum Tree {
    Leaf,
    Node(Option<Box<Tree>>, Box<Tree>),
}

impl Tree {
    //@ decreases n
    pub fn build(n: u8) -> Tree {
        if n == 0 { Tree::Leaf } else { Tree::Node(Some(Box::new(Tree::Leaf)), Box::new(Tree::build(n - 1))) }
    }

    /// Turned around, a node is as deep as it was.
    //@ decreases self
    pub fn turned(self, budget: u8) -> u8 {
        match self {
            Tree::Leaf => 4,
            Tree::Node(_, _) if budget == 0 => 4,
            Tree::Node(Some(left), right) => Tree::Node(Some(right), left).turned(budget - 1),
            //~^ ERROR V0009: does not decrease
            Tree::Node(None, right) => right.turned(budget - 1),
        }
    }

    /// The part of one tree says nothing of another.
    //@ decreases other
    pub fn of_another(&self, other: &Tree) -> u8 {
        match self {
            Tree::Leaf => 0,
            Tree::Node(_, right) => other.of_another(right),
            //~^ ERROR V0009: does not decrease
        }
    }

    /// Swapped, two values are as deep together.
    //@ decreases (one, two)
    pub fn swapped(one: &Tree, two: &Tree, budget: u8) -> u8 {
        if budget == 0 { 0 } else { Tree::swapped(two, one, budget - 1) }
        //~^ ERROR V0009: does not decrease
    }
}
