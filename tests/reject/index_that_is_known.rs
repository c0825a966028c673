//# rustc: fail
//# verify: skip
pub fn f() { let k = 3usize; let z = [1, 2, 3]; if k < z.len() { println!("{}", z[k]); } } //~ ERROR L0002: this operation always panics: index out of bounds
