//# rustc: fail
//! Closures in the values of constants, and closures that are called once.
pub mod s3 {
    pub const F: fn(&mut Vec<u8>) -> u8 = |v| {
        let r = &v;
        v.push(1); //~ ERROR E0502: `*v` is borrowed as mutable and as shared at a time
        r.len() as u8
    };
}
