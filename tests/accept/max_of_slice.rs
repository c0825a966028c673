//@ requires a.len() > 0
//@ ensures forall |i: int| 0 <= i < a.len() ==> a[i] <= result
//@ ensures exists |i: int| 0 <= i < a.len() && a[i] == result
pub fn max(a: &[u32]) -> u32 {
    let mut best = a[0];
    let mut i = 1;
    while i < a.len()
    //@ invariant 1 <= i && i <= a.len()
    //@ invariant forall |k: int| 0 <= k < i ==> a[k] <= best
    //@ invariant exists |k: int| 0 <= k < i && a[k] == best
    //@ decreases a.len() - i
    {
        if a[i] > best {
            best = a[i];
        }
        i += 1;
    }
    best
}

fn main() {
    println!("{} {}", max(&[3, 9, 4]), max(&[7]));
}
