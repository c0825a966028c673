//# contracts: partly
//! Removing duplicates from a sorted vector: what is left is strictly ordered and has the same elements.

/*@
spec fn sorted(s: Seq<i32>) -> bool { forall |i: int, j: int| 0 <= i <= j < s.len() ==> s[i] <= s[j] }
@*/

//@ requires sorted(v@)
//@ ensures forall |i: int, j: int| 0 <= i < j < v.len() ==> v[i] < v[j]
//@ ensures forall |x: i32| v@.contains(x) <==> old(v@).contains(x)
pub fn dedup(v: &mut Vec<i32>) {
    if v.len() == 0 {
        return;
    }
    let mut kept = 1;
    for i in 1..v.len()
    //@ invariant 1 <= kept <= i && v.len() == old(v.len())
    //@ invariant forall |a: int, b: int| 0 <= a < b < kept ==> v[a] < v[b]
    //@ invariant forall |a: int| i <= a < v.len() ==> v[a] == old(v[a])
    //@ invariant forall |a: int| 0 <= a < kept ==> old(v@).take(i).contains(v[a])
    //@ invariant forall |a: int| 0 <= a < i ==> v@.take(kept).contains(old(v[a]))
    //@ invariant v[kept - 1] == old(v@)[i - 1]
    {
        if v[i] != v[kept - 1] {
            v[kept] = v[i];
            kept += 1;
        }
    }
    v.truncate(kept);
}

fn main() {
    let mut v = vec![1, 1, 2, 3, 3, 3];
    dedup(&mut v);
    println!("{:?}", v);
}
