//! Nothing establishes what `main` requires.

const LIMIT: usize = 4;

//@ requires LIMIT == 4 && LIMIT > 4
pub fn main() { //~ ERROR V0002: a program begins with `main`, and nothing establishes its precondition
    let table = [0; LIMIT];
    let at = table.len();
    assert!(at < table.len());
}
