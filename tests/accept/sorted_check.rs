//! A check whose answer is exactly the property.

//@ ensures result <==> forall |i: int, j: int| 0 <= i <= j < a.len() ==> a[i] <= a[j]
pub fn is_sorted(a: &[i64]) -> bool {
    let mut i = 1;
    while i < a.len()
    //@ invariant 1 <= i && (i <= a.len() || a.len() == 0)
    //@ invariant forall |p: int, q: int| 0 <= p <= q < i && q < a.len() ==> a[p] <= a[q]
    //@ decreases a.len() - i
    {
        if a[i - 1] > a[i] {
            return false;
        }
        i += 1;
    }
    true
}

/// Is every element below the limit?
//@ ensures result == forall |i: int| 0 <= i < a.len() ==> a[i] < limit
pub fn all_below(a: &[u32], limit: u32) -> bool {
    let mut i = 0;
    while i < a.len()
    //@ invariant i <= a.len() && forall |k: int| 0 <= k < i ==> a[k] < limit
    //@ decreases a.len() - i
    {
        if a[i] >= limit {
            return false;
        }
        i += 1;
    }
    true
}

//@ ensures result == exists |i: int| 0 <= i < a.len() && a[i] == 0
pub fn any_zero(a: &[u32]) -> bool {
    let mut found = false;
    let mut i = 0;
    while i < a.len() && !found
    //@ invariant i <= a.len()
    //@ invariant found ==> exists |k: int| 0 <= k < i && a[k] == 0
    //@ invariant !found ==> forall |k: int| 0 <= k < i ==> a[k] != 0
    //@ decreases a.len() - i
    {
        found = a[i] == 0;
        i += 1;
    }
    found
}

fn main() {
    println!("{} {} {}", is_sorted(&[-3, 0, 0, 9]), is_sorted(&[2, 1]), is_sorted(&[]));
    println!("{} {}", all_below(&[1, 2], 3), all_below(&[1, 5], 3));
    println!("{} {}", any_zero(&[1, 0]), any_zero(&[]));
}
