//! Vectors and slices that are gone through from their ends.

//@ ensures v@.len() == old(v@).len()
//@ ensures forall |k: int| 0 <= k < v@.len() ==> v@[k] == 7
pub fn filled(v: &mut [u8]) {
    for x in v.iter_mut().rev()
    //@ invariant forall |k: int| iter.iter.rest@.len() <= k < v@.len() ==> v@[k] == 7
    {
        *x = 7;
    }
}

//@ ensures result@ == v@.reverse()
pub fn reversed(v: Vec<u8>) -> Vec<u8> {
    let all = v.clone();
    let mut out = Vec::new();
    for x in v.into_iter().rev()
    //@ invariant iter.iter.start == 0 && iter.iter.items@.len() + out@.len() == all@.len()
    //@ invariant forall |k: int| 0 <= k < out@.len() ==> out@[k] == all@[all@.len() - 1 - k]
    {
        out.push(x);
    }
    out
}

//@ requires v@.len() >= 2
//@ ensures v@ == old(v@).update(0, (old(v@)[0] / 2) as u8).update(v@.len() - 1, 0)
pub fn ends(v: &mut [u8]) {
    let mut all = v.iter_mut();
    if let Some(first) = all.next() {
        *first /= 2;
    }
    if let Some(last) = all.next_back() {
        *last = 0;
    }
}

//@ requires v@.len() >= 3
//@ ensures result == (old(v@)[1], old(v@).last())
//@ ensures v@ == old(v@).take(1)
pub fn outer(v: &mut Vec<u8>) -> (u8, u8) {
    let mut rest = v.drain(1..);
    let (first, last) = (rest.next(), rest.next_back());
    (first.unwrap(), last.unwrap())
}

fn main() {
    let mut v = vec![1, 2, 3];
    ends(&mut v);
    println!("{:?} {:?}", v, reversed(v.clone()));
    println!("{:?} {:?}", outer(&mut v), v);
    filled(&mut v);
    println!("{:?}", v);
}
