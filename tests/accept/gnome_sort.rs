//! Sorting by exchanging neighbours, with a bound on the steps that are left.

//@ ensures forall |i: int, j: int| 0 <= i <= j < v.len() ==> v[i] <= v[j]
//@ ensures v@.to_multiset() == old(v@).to_multiset()
pub fn gnome_sort(v: &mut [u8]) {
    let n = v.len();
    let mut done = 0;
    while done < n
    //@ invariant done <= n && v.len() == n && v@.to_multiset() == old(v@).to_multiset()
    //@ invariant forall |i: int, j: int| 0 <= i <= j < done ==> v[i] <= v[j]
    //@ decreases n - done
    {
        let mut at = done;
        while at > 0 && v[at - 1] > v[at]
        //@ invariant at <= done && done < n && v.len() == n && v@.to_multiset() == old(v@).to_multiset()
        //@ invariant forall |i: int, j: int| 0 <= i <= j <= done && i != at && j != at ==> v[i] <= v[j]
        //@ invariant forall |j: int| at < j <= done ==> v[at] <= v[j]
        //@ decreases at
        {
            v.swap(at - 1, at);
            at -= 1;
        }
        done += 1;
    }
}

fn main() {
    let mut v = [5, 1, 9, 0, 5, 3];
    gnome_sort(&mut v);
    println!("{:?}", v);
}
