//# rustc: fail
pub fn f(x: &[u8]) -> u32 {
    match x {
        [] => 1,
        [10.., ..] => 2, //~ ERROR E0658: a range without an end, in a slice pattern, is not stable
        [..=9, ..] => 3,
    }
}
