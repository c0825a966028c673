//! Inserting where order wants it, found by halving, and removing.

/*@
spec fn sorted(s: Seq<u32>) -> bool { forall |i: int, j: int| 0 <= i <= j < s.len() ==> s[i] <= s[j] }
@*/

//@ requires sorted(v@)
//@ ensures result <= v.len() && (forall |i: int| 0 <= i < result ==> v[i] < x)
//@ ensures forall |i: int| result <= i < v.len() ==> x <= v[i]
pub fn place_of(v: &[u32], x: u32) -> usize {
    let (mut low, mut high) = (0, v.len());
    while low < high
    //@ invariant low <= high <= v.len() && (forall |i: int| 0 <= i < low ==> v[i] < x)
    //@ invariant forall |i: int| high <= i < v.len() ==> x <= v[i]
    //@ decreases high - low
    {
        let middle = low + (high - low) / 2;
        if v[middle] < x {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    low
}

//@ requires sorted(v@)
//@ ensures sorted(v@) && v@.to_multiset() == old(v@).to_multiset().insert(x)
pub fn insert(v: &mut Vec<u32>, x: u32) {
    let at = place_of(v, x);
    v.insert(at, x);
}

//@ requires sorted(v@)
//@ ensures sorted(v@) && result == old(v@).contains(x)
//@ ensures result ==> v@.to_multiset() == old(v@).to_multiset().remove(x)
//@ ensures !result ==> v@ == old(v@)
pub fn remove(v: &mut Vec<u32>, x: u32) -> bool {
    let at = place_of(v, x);
    if at < v.len() && v[at] == x {
        v.remove(at);
        true
    } else {
        false
    }
}

fn main() {
    let mut v = vec![1, 3, 5];
    insert(&mut v, 4);
    println!("{:?}", v);
    let (a, b) = (remove(&mut v, 3), remove(&mut v, 9));
    println!("{} {} {:?}", a, b, v);
}
