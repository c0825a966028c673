//! Transposing in place.

//@ ensures forall |i: int, j: int| 0 <= i < N && 0 <= j < N ==> m[i][j] == old(m@)[j][i]
pub fn transpose<const N: usize>(m: &mut [[u32; N]; N]) {
    for i in 0..N
    //@ invariant forall |a: int, b: int| 0 <= a < N && 0 <= b < N ==>
    //@     m[a][b] == (if a < i || b < i { old(m@)[b][a] } else { old(m@)[a][b] })
    {
        for j in i + 1..N
        //@ invariant forall |a: int, b: int| 0 <= a < N && 0 <= b < N ==>
        //@     m[a][b] == (if a < i || b < i || a == i && b < j || b == i && a < j { old(m@)[b][a] } else { old(m@)[a][b] })
        {
            let t = m[i][j];
            m[i][j] = m[j][i];
            m[j][i] = t;
        }
    }
}

fn main() {
    let mut m = [[1, 2, 3], [4, 5, 6], [7, 8, 9]];
    transpose(&mut m);
    println!("{:?}", m);
}
