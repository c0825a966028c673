//# rustc: fail
/*@ //~ ERROR P0002: this specification block is not closed
spec fn f() -> int { 1 }

pub fn g() {}
