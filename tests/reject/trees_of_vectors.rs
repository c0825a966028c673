//# shows: nodes(&Tree { value: 1, kids: vec![Tree { value: 1, kids: vec![] }] }) != 2
//! Types that hold sequences of themselves: what does not get smaller, and what does not follow.

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

spec fn rebuilt(t: Tree) -> int
    decreases t
{
    rebuilt(Tree { value: 0, kids: t.kids }) + 1
    //~^ ERROR V0009: may not decrease
}

spec fn of_another(t: Tree, u: Tree) -> int
    decreases t
{
    if u.kids.len() == 0 { 0 } else { of_another(u.kids[0], t) + 1 }
    //~^ ERROR V0009: may not decrease
}

/// The last element of the empty sequence is no part of it.
spec fn past_the_end(s: Seq<Tree>) -> int
    decreases s
{
    1 + past_the_end(s.last().kids@)
    //~^ ERROR V0009: may not decrease
}

spec fn longer(s: Seq<Tree>) -> int
    decreases s
{
    if s.len() == 0 { 0 } else { 1 + longer(s.push(s[0])) }
    //~^ ERROR V0009: may not decrease
}

spec fn the_same_again(s: Seq<Tree>) -> int
    decreases s
{
    1 + the_same_again(s.take(s.len()))
    //~^ ERROR V0009: may not decrease
}

spec fn nothing_left(s: Seq<Tree>) -> int
    decreases s
{
    1 + nothing_left(s.skip(1))
    //~^ ERROR V0009: may not decrease
}

lemma fn one_node(t: Tree)
    ensures size(t) == 1
    //~^ ERROR V0017: the proof does not show this
{}

lemma fn never_equal(t: Tree, u: Tree)
    requires t.value == u.value && t.kids.len() == u.kids.len()
    ensures t == u
    //~^ ERROR V0017: the proof does not show this
{}

/// The elements of the empty sequence are the default, which has no elements itself.
lemma fn the_default_is_none_of_its_own()
    ensures false
    //~^ ERROR V0017: the proof does not show this
{
    let d = Seq::<Tree>::empty()[0];
    assert d.kids@ == Seq::<Tree>::empty() ==> d.kids[0] == d;
}

lemma fn induction_on_the_whole(t: Tree)
    ensures size(t) == 7
    decreases t
{
    induction_on_the_whole(t);
    //~^ ERROR V0009: may not decrease
}
@*/

//@ ensures result == size(*t)
//~^ ERROR V0001: this postcondition
pub fn nodes(t: &Tree) -> usize {
    let _ = t;
    1
}

//@ ensures result >= 1
//@ decreases *t
pub fn forever(t: &Tree) -> usize {
    if t.kids.len() == 0 {
        1
    } else {
        forever(t)
        //~^ ERROR V0009: this measure
    }
}

/// There is none: each would hold another one.
pub struct Endless(pub Box<Endless>);

pub fn inner(of: Endless) -> Endless {
    //~^ ERROR U0002: each value of which holds another one
    *of.0
}
