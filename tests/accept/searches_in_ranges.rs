//! `any`, `all`, `find` and `position` of the numbers of a range: that of some number is found where one is asked for.

pub const N: usize = 8;

//@ ensures result <==> exists |u: int| 0 <= u < a.len() && a[u]
pub fn some(a: &[bool]) -> bool {
    (0..a.len()).any(|u| a[u])
}

//@ ensures result <==> forall |u: int| 0 <= u < N ==> a[u] && !b[u]
pub fn all_of_one(a: &[bool; N], b: &[bool; N]) -> bool {
    (0..N).all(|u| a[u] && !b[u])
}

//@ requires v < N
//@ ensures result <==> exists |u: int| 0 <= u < N && !done[u] && g[u][v]
pub fn has_source(g: &[[bool; N]; N], done: &[bool; N], v: usize) -> bool {
    (0..N).any(|u| !done[u] && g[u][v])
}

//@ ensures result <==> forall |i: int, j: int| 0 <= i < N && 0 <= j < N ==> g[i][j] == g[j][i]
pub fn is_symmetric(g: &[[bool; N]; N]) -> bool {
    (0..N).all(|i| (0..N).all(|j| g[i][j] == g[j][i]))
}

//@ requires lo <= a.len()
//@ ensures result <==> exists |u: int| lo <= u < a.len() && a[u]
pub fn some_from(a: &[bool], lo: usize) -> bool {
    (lo..a.len()).any(|u| a[u])
}

//@ ensures result <==> forall |u: int| 0 <= u < a.len() - 1 ==> a[u] <= a[u + 1]
pub fn is_sorted(a: &[u8]) -> bool {
    (1..a.len()).all(|u| a[u - 1] <= a[u])
}

//@ requires lo <= a.len()
//@ ensures match result {
//@     Some(u) => lo <= u < a.len() && a[u] && forall |w: int| lo <= w < u ==> !a[w],
//@     None => forall |u: int| lo <= u < a.len() ==> !a[u],
//@ }
pub fn first_from(a: &[bool], lo: usize) -> Option<usize> {
    (lo..a.len()).find(|u| a[*u])
}

//@ ensures match result {
//@     Some(u) => 3 <= u + 3 < N && a[u + 3] && forall |w: int| 3 <= w < u + 3 ==> !a[w],
//@     None => forall |u: int| 3 <= u < N ==> !a[u],
//@ }
pub fn place_from_three(a: &[bool; N]) -> Option<usize> {
    (3..N).position(|u| a[u])
}

fn main() {
    let mut a = [false; N];
    let mut g = [[false; N]; N];
    println!("{} {} {}", some(&a), all_of_one(&a, &a), has_source(&g, &a, 3));
    a[5] = true;
    g[5][5] = true;
    println!("{} {:?} {:?}", some_from(&a, 6), first_from(&a, 2), place_from_three(&a));
    println!("{} {} {}", is_sorted(&[1, 2, 2]), is_symmetric(&g), is_sorted(&[2, 1]));
}
