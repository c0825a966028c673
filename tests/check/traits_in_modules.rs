//! Traits in modules.

mod shapes {
    pub trait Area {
        fn area(&self) -> u64;
    }
    #[derive(Default, Debug)]
    pub struct Rect {
        pub w: u32,
        pub h: u32,
    }
    impl Area for Rect {
        fn area(&self) -> u64 {
            u64::from(self.w) * u64::from(self.h)
        }
    }
    pub(super) fn unit() -> Rect {
        Rect {
            w: 1,
            ..Default::default()
        }
    }
}
use shapes::{Area as _, Rect};
pub fn go() -> u64 {
    let r = Rect {
        h: 3,
        ..shapes::unit()
    };
    r.area()
}
