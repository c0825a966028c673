//# rustc: fail
//! A call for a type whose fields are not seen may come back.
mod inner {
    pub enum Void {}

    pub struct Hidden {
        pub(self) void: Void,
    }

    pub fn never() -> Hidden {
        loop {}
    }
}

pub fn comes_back() -> u8 {
    let x: u8;
    inner::never();
    x //~ ERROR E0381:
}
