//@ ensures forall |i: int| 0 <= i < a.len() ==> a[i] == value
pub fn fill(a: &mut [u16], value: u16) {
    let mut i = 0;
    while i < a.len()
    //@ invariant i <= a.len() && forall |k: int| 0 <= k < i ==> a[k] == value
    //@ decreases a.len() - i
    {
        a[i] = value;
        i += 1;
    }
}

//@ requires to.len() == from.len()
//@ ensures to@ == from@
pub fn copy(to: &mut [u16], from: &[u16]) {
    let mut i = 0;
    while i < from.len()
    //@ invariant i <= from.len() && to.len() == from.len()
    //@ invariant forall |k: int| 0 <= k < i ==> to[k] == from[k]
    //@ decreases from.len() - i
    {
        to[i] = from[i];
        i += 1;
    }
}

/// Moves everything one place up, and puts `value` in front. What was last is lost.
//@ requires a.len() > 0
//@ ensures a[0] == value && result == old(a)[a.len() - 1]
//@ ensures forall |i: int| 1 <= i < a.len() ==> a[i] == old(a)[i - 1]
pub fn shift_in(a: &mut [u16], value: u16) -> u16 {
    let last = a[a.len() - 1];
    let mut i = a.len() - 1;
    while i > 0
    //@ invariant i < a.len()
    //@ invariant forall |k: int| 0 <= k <= i ==> a[k] == old(a)[k]
    //@ invariant forall |k: int| i < k < a.len() ==> a[k] == old(a)[k - 1]
    //@ decreases i
    {
        a[i] = a[i - 1];
        i -= 1;
    }
    a[0] = value;
    last
}

fn main() {
    let mut a = [0; 4];
    fill(&mut a, 3);
    let b = [1, 2, 3, 4];
    let mut c = [0; 4];
    copy(&mut c, &b);
    let lost = shift_in(&mut c, 9);
    println!("{:?} {:?} {}", a, c, lost);
}
