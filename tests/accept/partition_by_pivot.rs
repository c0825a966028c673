//! Lomuto's partition, and Dijkstra's Dutch flag.

//@ ensures items.len() == old(items.len()) && result <= items.len()
//@ ensures forall |i: int| 0 <= i < result ==> items[i] < pivot
//@ ensures forall |i: int| result <= i < items.len() ==> pivot <= items[i]
pub fn partition(items: &mut [i32], pivot: i32) -> usize {
    let mut small = 0;
    for i in 0..items.len()
    //@ invariant items.len() == old(items.len()) && small <= i
    //@ invariant forall |k: int| 0 <= k < small ==> items[k] < pivot
    //@ invariant forall |k: int| small <= k < i ==> pivot <= items[k]
    {
        if items[i] < pivot {
            items.swap(small, i);
            small += 1;
        }
    }
    small
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Colour {
    Red,
    White,
    Blue,
}

//@ ensures flag.len() == old(flag.len()) && result.0 <= result.1 && result.1 <= flag.len()
//@ ensures forall |i: int| 0 <= i < result.0 ==> flag[i] == Colour::Red
//@ ensures forall |i: int| result.0 <= i < result.1 ==> flag[i] == Colour::White
//@ ensures forall |i: int| result.1 <= i < flag.len() ==> flag[i] == Colour::Blue
pub fn sort_flag(flag: &mut [Colour]) -> (usize, usize) {
    let (mut red, mut next, mut blue) = (0, 0, flag.len());
    while next < blue
    //@ invariant flag.len() == old(flag.len()) && red <= next && next <= blue && blue <= flag.len()
    //@ invariant forall |i: int| 0 <= i < red ==> flag[i] == Colour::Red
    //@ invariant forall |i: int| red <= i < next ==> flag[i] == Colour::White
    //@ invariant forall |i: int| blue <= i < flag.len() ==> flag[i] == Colour::Blue
    //@ decreases blue - next
    {
        match flag[next] {
            Colour::Red => {
                flag.swap(red, next);
                red += 1;
                next += 1;
            }
            Colour::White => next += 1,
            Colour::Blue => {
                blue -= 1;
                flag.swap(next, blue);
            }
        }
    }
    (red, blue)
}

fn main() {
    let mut items = [4, -1, 9, 3, 0];
    println!("{} {:?}", partition(&mut items, 3), items);
    let mut flag = [Colour::Blue, Colour::Red, Colour::White, Colour::Red];
    println!("{:?} {:?}", sort_flag(&mut flag), flag);
}
