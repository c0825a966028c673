//! Two sorted slices into one: the result is sorted, and holds what both hold.

/*@
spec fn sorted(s: Seq<u32>) -> bool {
    forall |i: int, j: int| 0 <= i <= j < s.len() ==> s[i] <= s[j]
}
@*/

//@ requires sorted(a@) && sorted(b@) && a.len() + b.len() <= usize::MAX
//@ ensures sorted(result@) && result@.len() == a.len() + b.len()
//@ ensures forall |i: int| 0 <= i < a.len() ==> result@.contains(a[i])
//@ ensures forall |i: int| 0 <= i < b.len() ==> result@.contains(b[i])
pub fn merge(a: &[u32], b: &[u32]) -> Vec<u32> {
    let mut merged = Vec::new();
    let (mut i, mut j) = (0, 0);
    while i < a.len() || j < b.len()
    //@ invariant i <= a.len() && j <= b.len() && merged@.len() == i + j
    //@ invariant sorted(merged@)
    //@ invariant forall |k: int, l: int| 0 <= k < merged@.len() && i <= l < a.len() ==> merged[k] <= a[l]
    //@ invariant forall |k: int, l: int| 0 <= k < merged@.len() && j <= l < b.len() ==> merged[k] <= b[l]
    //@ invariant forall |k: int| 0 <= k < i ==> merged@.contains(a[k])
    //@ invariant forall |k: int| 0 <= k < j ==> merged@.contains(b[k])
    //@ decreases a.len() - i + b.len() - j
    {
        if j == b.len() || (i < a.len() && a[i] <= b[j]) {
            merged.push(a[i]);
            i += 1;
        } else {
            merged.push(b[j]);
            j += 1;
        }
    }
    merged
}

/// The same into a buffer.
//@ requires sorted(a@) && sorted(b@) && out.len() == a.len() + b.len()
//@ ensures sorted(out@) && out.len() == old(out.len())
pub fn merge_into(a: &[u32], b: &[u32], out: &mut [u32]) {
    let (mut i, mut j) = (0, 0);
    for k in 0..out.len()
    //@ invariant out.len() == a.len() + b.len() && out.len() == old(out.len())
    //@ invariant i <= a.len() && j <= b.len() && i + j == k
    //@ invariant forall |x: int, y: int| 0 <= x <= y < k ==> out[x] <= out[y]
    //@ invariant forall |x: int, l: int| 0 <= x < k && i <= l < a.len() ==> out[x] <= a[l]
    //@ invariant forall |x: int, l: int| 0 <= x < k && j <= l < b.len() ==> out[x] <= b[l]
    {
        if j == b.len() || (i < a.len() && a[i] <= b[j]) {
            out[k] = a[i];
            i += 1;
        } else {
            out[k] = b[j];
            j += 1;
        }
    }
}

fn main() {
    println!("{:?}", merge(&[1, 4, 4, 9], &[0, 4, 10]));
    let mut out = [0; 4];
    merge_into(&[3, 5], &[2, 8], &mut out);
    println!("{:?}", out);
}
