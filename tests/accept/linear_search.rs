//@ ensures match result {
//@     Some(i) => i < a.len() && a[i] == x && forall |k: int| 0 <= k < i ==> a[k] != x,
//@     None => forall |k: int| 0 <= k < a.len() ==> a[k] != x,
//@ }
pub fn find(a: &[i16], x: i16) -> Option<usize> {
    let mut i = 0;
    while i < a.len()
    //@ invariant i <= a.len()
    //@ invariant forall |k: int| 0 <= k < i ==> a[k] != x
    //@ decreases a.len() - i
    {
        if a[i] == x {
            return Some(i);
        }
        i += 1;
    }
    None
}

fn main() {
    println!("{:?} {:?}", find(&[1, -2, 3], -2), find(&[1], 5));
}
