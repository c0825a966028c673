//# rustc: fail
mod inner {
    pub struct S {
        hidden: u32,
    }

    fn secret() {}

    pub fn make() -> S {
        S { hidden: 1 }
    }
}

pub fn f() -> u32 {
    inner::secret(); //~ ERROR E0603: `secret` is private
    inner::make().hidden //~ ERROR E0616: is private
}
