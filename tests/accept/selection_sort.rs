//! The smallest of what is left comes next.

//@ requires from < items.len()
//@ ensures from <= result && result < items.len()
//@ ensures forall |i: int| from <= i < items.len() ==> items[result] <= items[i]
fn smallest(items: &[u32], from: usize) -> usize {
    let mut best = from;
    for i in from + 1..items.len()
    //@ invariant from <= best && best < items.len()
    //@ invariant forall |k: int| from <= k < i ==> items[best] <= items[k]
    {
        if items[i] < items[best] {
            best = i;
        }
    }
    best
}

//@ ensures items.len() == old(items.len())
//@ ensures forall |i: int, j: int| 0 <= i <= j < items.len() ==> items[i] <= items[j]
pub fn sort(items: &mut [u32]) {
    for done in 0..items.len()
    //@ invariant items.len() == old(items.len())
    //@ invariant forall |i: int, j: int| 0 <= i < done && i <= j < items.len() ==> items[i] <= items[j]
    {
        let best = smallest(items, done);
        items.swap(done, best);
    }
}

fn main() {
    let mut items = [5, 2, 9, 2, 0];
    sort(&mut items);
    println!("{:?}", items);
}
