//! Bubble sort that stops once a pass changes nothing.

/*@
spec fn sorted(s: Seq<i32>) -> bool { forall |i: int, j: int| 0 <= i <= j < s.len() ==> s[i] <= s[j] }
@*/

//@ ensures sorted(v@) && v@.to_multiset() == old(v@).to_multiset()
pub fn bubble_sort(v: &mut [i32]) {
    let mut end = v.len();
    while end > 1
    //@ invariant end <= v.len() && v.len() == old(v.len())
    //@ invariant v@.to_multiset() == old(v@).to_multiset()
    //@ invariant forall |i: int, j: int| 0 <= i <= j < v.len() && end <= j ==> v[i] <= v[j]
    //@ decreases end
    {
        let mut i = 1;
        while i < end
        //@ invariant 1 <= i <= end <= v.len() && v.len() == old(v.len())
        //@ invariant v@.to_multiset() == old(v@).to_multiset()
        //@ invariant forall |a: int, b: int| 0 <= a <= b < v.len() && end <= b ==> v[a] <= v[b]
        //@ invariant forall |a: int| 0 <= a < i ==> v[a] <= v[i - 1]
        //@ decreases end - i
        {
            if v[i - 1] > v[i] {
                v.swap(i - 1, i);
            }
            i += 1;
        }
        end -= 1;
    }
}

fn main() {
    let mut v = [5, -1, 9, 0, 5, 3];
    bubble_sort(&mut v);
    println!("{:?}", v);
}
