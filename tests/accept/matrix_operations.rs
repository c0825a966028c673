//! Matrices of any size: transposition, addition, products against sums, the identity.

/*@
spec fn dot<const N: usize>(a: [[i64; N]; N], b: [[i64; N]; N], i: int, j: int, n: int) -> int
    decreases n
{
    if n <= 0 { 0 } else { dot(a, b, i, j, n - 1) + a[i][n - 1] * b[n - 1][j] }
}
@*/

//@ ensures forall |i: int, j: int| 0 <= i < N && 0 <= j < N ==> result[i][j] == a[j][i]
pub fn transposed<const N: usize>(a: &[[i64; N]; N]) -> [[i64; N]; N] {
    let mut out = [[0; N]; N];
    for i in 0..N
    //@ invariant forall |k: int, l: int| 0 <= k < i && 0 <= l < N ==> out[k][l] == a[l][k]
    {
        for j in 0..N
        //@ invariant forall |k: int, l: int| 0 <= k < i && 0 <= l < N ==> out[k][l] == a[l][k]
        //@ invariant forall |l: int| 0 <= l < j ==> out[i][l] == a[l][i]
        {
            out[i][j] = a[j][i];
        }
    }
    out
}

//@ requires forall |i: int, j: int| 0 <= i < N && 0 <= j < M ==> i64::MIN <= a[i][j] + b[i][j] <= i64::MAX
//@ ensures forall |i: int, j: int| 0 <= i < N && 0 <= j < M ==> result[i][j] == a[i][j] + b[i][j]
pub fn sum<const N: usize, const M: usize>(a: &[[i64; M]; N], b: &[[i64; M]; N]) -> [[i64; M]; N] {
    let mut out = *a;
    for i in 0..N
    //@ invariant forall |k: int, l: int| 0 <= k < i && 0 <= l < M ==> out[k][l] == a[k][l] + b[k][l]
    //@ invariant forall |k: int| i <= k < N ==> out[k] == a[k]
    {
        for j in 0..M
        //@ invariant forall |k: int, l: int| 0 <= k < i && 0 <= l < M ==> out[k][l] == a[k][l] + b[k][l]
        //@ invariant forall |k: int| i < k < N ==> out[k] == a[k]
        //@ invariant forall |l: int| 0 <= l < j ==> out[i][l] == a[i][l] + b[i][l]
        //@ invariant forall |l: int| j <= l < M ==> out[i][l] == a[i][l]
        {
            out[i][j] += b[i][j];
        }
    }
    out
}

//@ requires i < N && j < N && N <= 1000
//@ requires forall |k: int, l: int| 0 <= k < N && 0 <= l < N ==> 0 <= a[k][l] <= 1000 && 0 <= b[k][l] <= 1000
//@ ensures result == dot(*a, *b, i as int, j as int, N as int)
//@ ensures 0 <= result <= 1_000_000_000
pub fn entry<const N: usize>(a: &[[i64; N]; N], b: &[[i64; N]; N], i: usize, j: usize) -> i64 {
    let mut total = 0;
    for k in 0..N
    //@ invariant total == dot(*a, *b, i as int, j as int, k as int) && 0 <= total <= 1_000_000 * k
    {
        //@ assert 0 <= a[i][k] * b[k][j] <= 1000 * 1000;
        total += a[i][k] * b[k][j];
    }
    total
}

//@ requires N <= 1000
//@ requires forall |k: int, l: int| 0 <= k < N && 0 <= l < N ==> 0 <= a[k][l] <= 1000 && 0 <= b[k][l] <= 1000
//@ ensures forall |i: int, j: int| 0 <= i < N && 0 <= j < N ==> result[i][j] == dot(*a, *b, i, j, N as int)
pub fn product<const N: usize>(a: &[[i64; N]; N], b: &[[i64; N]; N]) -> [[i64; N]; N] {
    let mut out = [[0; N]; N];
    for i in 0..N
    //@ invariant forall |k: int, l: int| 0 <= k < i && 0 <= l < N ==> out[k][l] == dot(*a, *b, k, l, N as int)
    {
        for j in 0..N
        //@ invariant forall |k: int, l: int| 0 <= k < i && 0 <= l < N ==> out[k][l] == dot(*a, *b, k, l, N as int)
        //@ invariant forall |l: int| 0 <= l < j ==> out[i][l] == dot(*a, *b, i as int, l, N as int)
        {
            out[i][j] = entry(a, b, i, j);
        }
    }
    out
}

fn main() {
    let a = [[1, 2], [3, 4]];
    println!("{:?} {:?} {:?}", transposed(&a), sum(&a, &a), product(&a, &a));
}
