//! Bounds that speak of associated types which are known say nothing of other types.
//# rustc: fail

pub struct Digits {
    left: u32,
}

impl Iterator for Digits {
    type Item = u8;
    fn next(&mut self) -> Option<u8> {
        None
    }
    fn fold<B, F: FnMut(B, u16) -> B>(self, init: B, f: F) -> B { //~ ERROR E0276: demands more than the trait says
        let _ = f;
        init
    }
}

fn asked<F: Fn(u16) -> u8>(f: F) -> u8 {
    f(1)
}

pub fn passed_on<F: Fn(<Digits as Iterator>::Item) -> u8>(f: F) -> u8 {
    asked(f) //~ ERROR E0277: `F` does not implement `Fn<(u16,)>`
    //~^ ERROR E0277: `F` does not implement `FnOnce<(u16,)>`
}
