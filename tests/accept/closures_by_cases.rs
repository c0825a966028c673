//! Closures that come to what they give by cases, in some of which another search is made.

pub const N: usize = 6;

//@ ensures result <==> exists |v: int| 0 <= v < N && !done[v] && forall |u: int| 0 <= u < N ==> !g[u][v]
pub fn has_root(g: &[[bool; N]; N], done: &[bool; N]) -> bool {
    (0..N).any(|v| !done[v] && (0..N).all(|u| !g[u][v]))
}

//@ ensures result <==> forall |v: int| 0 <= v < N ==> a[v] > 0 || exists |u: int| 0 <= u < N && b[u] == v
pub fn is_covered(a: &[u8; N], b: &[usize; N]) -> bool {
    (0..N).all(|v| a[v] > 0 || b.iter().any(|u| *u == v))
}

//@ ensures result == if deep { exists |i: int| 0 <= i < a.len() && a[i] == 7 } else { a.len() > 0 }
pub fn by_depth(a: &[u8], deep: bool) -> bool {
    let found = |_: ()| if deep { a.iter().any(|x| *x == 7) } else { a.len() > 0 };
    found(())
}

fn main() {
    let mut g = [[false; N]; N];
    g[1][0] = true;
    println!("{} {}", has_root(&g, &[false; N]), has_root(&g, &[false, true, true, true, true, true]));
    println!("{} {}", is_covered(&[1; N], &[0; N]), is_covered(&[0; N], &[0; N]));
    println!("{} {}", by_depth(&[1, 7], true), by_depth(&[], false));
}
