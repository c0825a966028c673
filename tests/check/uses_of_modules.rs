//! What use declarations name.
pub mod s1 {
    use {self as x};
}
pub mod s2 {
    use self as x;
}
pub mod s9 {
    use {core::cmp::max, core::mem};
    fn f() {
        mem::drop(max(1, 2));
    }
}
pub mod s10 {
    use {
        core::cmp::{max, min},
        core::mem,
    };
    fn f() {
        mem::drop(max(1, min(1, 2)));
    }
}
pub mod s11 {
    use ::core::mem;
    use ::std::cmp as q;
    fn f() {
        mem::drop(q::max(1, 2));
    }
}
pub mod s12 {
    use core::mem::*;
    fn f() {
        drop(swap(&mut 1, &mut 2));
    }
}
pub mod s13 {
    use core::mem::{self, *};
    fn f() {
        drop(mem::swap(&mut 1, &mut 2));
    }
}
pub mod s14 {
    
}
pub mod s15 {
    use core::mem as _;
}
pub mod s16 {
    use core;
    fn f() {
        core::mem::drop(1)
    }
}
pub mod s22 {
    mod a {
        pub mod b {}
    }
    
}
