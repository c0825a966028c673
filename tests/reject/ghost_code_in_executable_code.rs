//# rustc: fail
/*@ spec fn f(n: int) -> int { n } @*/

pub fn g() -> u32 {
    f(1) //~ ERROR C0001: the spec function `f`
}

pub fn h(n: int) {} //~ ERROR C0001: the sort `int`
