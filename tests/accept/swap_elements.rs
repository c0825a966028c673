//@ requires i < a.len() && j < a.len()
//@ ensures a[i] == old(*a)[j] && a[j] == old(*a)[i]
//@ ensures forall |k: int| 0 <= k < a.len() && k != i && k != j ==> a[k] == old(*a)[k]
pub fn swap(a: &mut [u64], i: usize, j: usize) {
    let t = a[i];
    a[i] = a[j];
    a[j] = t;
}
