const T: [u8; 3] = [1, 2, 3];
fn f(i: usize) -> &'static u8 {
    &T[i]
}
fn g(i: usize) -> &'static u8 {
    let r: &'static u8 = &[4u8, 5, 6][i];
    r
}
fn h(i: usize) -> &'static (u8, u8) {
    &[(1u8, 2), (3, 4)][i]
}
const U: [[u8; 2]; 2] = [[1, 2], [3, 4]];
fn k(i: usize, j: usize) -> &'static u8 {
    &U[i][j]
}
struct S {
    a: [u8; 2],
}
const W: S = S { a: [7, 8] };
fn m(i: usize) -> &'static u8 {
    &W.a[i]
}
fn sl(i: usize) -> &'static [u8] {
    &T[i..]
}
fn main() {
    println!("{} {} {:?} {} {} {:?}", f(1), g(2), h(0), k(1, 0), m(1), sl(1));
}
