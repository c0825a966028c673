//# rustc: fail
pub fn f<const N: usize>(x: [u8; N]) -> u8 {
    match x {
        [a, ..] => a, //~ ERROR E0730: how many elements this array has is not known
        _ => 0,
    }
}

pub fn g() -> u8 {
    fn array<const N: usize>() -> [u8; N] {
        [0; N]
    }
    let [a, ..] = array(); //~ ERROR E0730: how many elements this array has is not known
    a
}
