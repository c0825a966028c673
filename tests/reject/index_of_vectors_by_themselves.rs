//# rustc: fail
//# verify: skip
//! Indexing a vector is borrowed at once.
pub fn f(mut v: Vec<usize>) { v[v.len() - 1] = 2; } //~ ERROR E0502: `v` is borrowed as mutable and as shared at a time
pub fn g(v: &mut Vec<usize>) { v[v[0]] += 1; } //~ ERROR E0502: `*v` is borrowed as mutable and as shared at a time
pub fn h(mut v: Vec<Vec<usize>>) { v[v.len() - 1].push(1); } //~ ERROR E0502: `v` is borrowed as mutable and as shared at a time
pub fn i(v: &mut [usize]) { v[v.len() - 1] = 2; v[v[0]] = 3; }
