//# rustc: fail
//! What a value is of is not known where it is used.
pub mod m27 {
    #[derive(Clone)]
    pub struct S {
        a: u8,
        b: u8,
    }
    pub fn f() -> usize {
        let mut t = Vec::with_capacity(2);
        t.push(S {
            a: 2,
            ..t[0].clone() //~ ERROR E0282: the type of this can't be inferred
        });
        t.len()
    }
}
