//@ ensures forall |k: int| 0 <= k < a.len() ==> a[k] == old(*a)[a.len() - 1 - k]
pub fn reverse(a: &mut [u8]) {
    let mut lo = 0;
    let mut hi = a.len();
    while lo < hi
    //@ invariant lo + hi == a.len() && lo <= a.len()
    //@ invariant forall |k: int| lo <= k < hi ==> a[k] == old(*a)[k]
    //@ invariant forall |k: int| 0 <= k < lo || hi <= k < a.len() ==> a[k] == old(*a)[a.len() - 1 - k]
    //@ decreases hi - lo
    {
        hi -= 1;
        let t = a[lo];
        a[lo] = a[hi];
        a[hi] = t;
        if lo < hi {
            lo += 1;
        } else {
            return;
        }
    }
}

fn main() {
    let mut a = [1, 2, 3, 4, 5];
    reverse(&mut a);
    println!("{:?}", a);
}
