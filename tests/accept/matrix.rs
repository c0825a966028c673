pub const N: usize = 3;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Matrix {
    pub cells: [[i32; N]; N],
}

/*@
impl Matrix {
    spec fn at(self, row: int, column: int) -> i32 { self.cells[row][column] }
}
@*/

impl Matrix {
    //@ ensures forall |r: int, c: int| 0 <= r < N && 0 <= c < N ==> result.at(r, c) == if r == c { 1 } else { 0 }
    pub fn identity() -> Matrix {
        let mut m = Matrix { cells: [[0; N]; N] };
        let mut i = 0;
        while i < N
        //@ invariant i <= N
        //@ invariant forall |r: int, c: int| 0 <= r < N && 0 <= c < N ==>
        //@     m.at(r, c) == if r == c && r < i { 1 } else { 0 }
        //@ decreases N - i
        {
            m.cells[i][i] = 1;
            i += 1;
        }
        m
    }

    //@ ensures forall |r: int, c: int| 0 <= r < N && 0 <= c < N ==> self.at(r, c) == old(*self).at(c, r)
    pub fn transpose(&mut self) {
        let before = *self;
        let mut r = 0;
        while r < N
        //@ invariant r <= N
        //@ invariant forall |p: int, q: int| 0 <= p < r && 0 <= q < N ==> self.at(p, q) == before.at(q, p)
        //@ decreases N - r
        {
            let row = &mut self.cells[r];
            let mut c = 0;
            while c < N
            //@ invariant c <= N && r < N && forall |q: int| 0 <= q < c ==> row[q] == before.at(q, r)
            //@ decreases N - c
            {
                row[c] = before.cells[c][r];
                c += 1;
            }
            r += 1;
        }
    }
}

fn main() {
    let mut m = Matrix::identity();
    m.cells[0][2] = 7;
    m.transpose();
    println!("{:?}", m);
}
