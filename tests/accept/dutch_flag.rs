//! Three colours in order, in one pass.

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Colour {
    Red,
    White,
    Blue,
}

/*@
spec fn rank(c: Colour) -> int { match c { Colour::Red => 0, Colour::White => 1, Colour::Blue => 2 } }
@*/

//@ ensures forall |i: int, j: int| 0 <= i < j < v.len() ==> rank(v[i]) <= rank(v[j])
//@ ensures v@.to_multiset() == old(v@).to_multiset()
pub fn sort_colours(v: &mut [Colour]) {
    let (mut red, mut white, mut blue) = (0, 0, v.len());
    while white < blue
    //@ invariant red <= white <= blue <= v.len() && v@.to_multiset() == old(v@).to_multiset()
    //@ invariant forall |k: int| 0 <= k < red ==> v[k] == Colour::Red
    //@ invariant forall |k: int| red <= k < white ==> v[k] == Colour::White
    //@ invariant forall |k: int| blue <= k < v.len() ==> v[k] == Colour::Blue
    //@ decreases blue - white
    {
        match v[white] {
            Colour::Red => {
                v.swap(red, white);
                red += 1;
                white += 1;
            }
            Colour::White => white += 1,
            Colour::Blue => {
                blue -= 1;
                v.swap(white, blue);
            }
        }
    }
}

fn main() {
    use Colour::*;
    let mut v = [Blue, White, Red, Red, Blue, White];
    sort_colours(&mut v);
    println!("{:?}", v);
}
