//@ ensures forall |i: int, j: int| 0 <= i <= j < a.len() ==> a[i] <= a[j]
pub fn sort(a: &mut [i32]) {
    let mut n = 0;
    while n < a.len()
    //@ invariant n <= a.len()
    //@ invariant forall |i: int, j: int| 0 <= i <= j < n ==> a[i] <= a[j]
    //@ decreases a.len() - n
    {
        let mut k = n;
        while k > 0 && a[k - 1] > a[k]
        //@ invariant k <= n && n < a.len()
        //@ invariant forall |i: int, j: int| 0 <= i <= j <= n && j != k ==> a[i] <= a[j] || i == k
        //@ invariant forall |j: int| k < j <= n ==> a[k] <= a[j]
        //@ decreases k
        {
            let t = a[k];
            a[k] = a[k - 1];
            a[k - 1] = t;
            k -= 1;
        }
        n += 1;
    }
}

fn main() {
    let mut a = [3, -1, 2, 2, -7];
    sort(&mut a);
    println!("{:?}", a);
}
