//! Types that are found out after the place that needs them, in time or too late.
pub mod s5 {
    pub fn f() -> u8 {
        let mut t = None;
        let y: u8 = match t.unwrap() {
            (a, _) => a,
        };
        t = Some((3u8, 4u8));
        y
    }
}
pub mod s7 {
    pub fn f() -> u8 {
        let mut t = None;
        for x in t.unwrap() {
            let _: u8 = x;
        }
        t = Some([3u8]);
        1
    }
}
pub mod s8 {
    pub fn f() -> u64 {
        let mut t = None;
        let y: u64 = t.unwrap() as u64;
        t = Some(3u8);
        y
    }
}
pub mod s15 {
    pub fn f() -> u8 {
        let g = |x| x + 1;
        g(1u8)
    }
}
pub mod s16 {
    pub fn f() -> bool {
        let g = |x| x == 1;
        g(1u8)
    }
}
pub mod s17 {
    pub fn f() -> bool {
        let g = |x| x > 1u8;
        g(1u8)
    }
}
pub mod s19 {
    pub fn f() -> u8 {
        let mut t = None;
        if let Some(x) = t {
            let _: u8 = x;
        }
        t = Some(4);
        t.unwrap()
    }
}
pub mod s20 {
    pub fn f() -> u8 {
        let mut t = Vec::new();
        let y = t.len() as u8;
        t.push(1u8);
        y
    }
}
pub mod s21 {
    pub fn f() -> u8 {
        let mut t = Vec::new();
        let y: u8 = t.iter().map(|x| *x + 1).sum();
        t.push(1u8);
        y
    }
}
pub mod s22 {
    pub fn f() -> u8 {
        let mut t = Vec::new();
        let y: u8 = t.iter().sum();
        t.push(1u8);
        y
    }
}
pub mod s23 {
    pub fn f() -> u8 {
        let mut t = Default::default();
        let y: u8 = t;
        t = 3;
        y + t
    }
}
pub mod s25 {
    pub fn f() -> u8 {
        let g = |x, y| x * y + 1;
        g(1u8, 2)
    }
}
pub mod s26 {
    pub fn f() -> u8 {
        let g = |x| x << 1u32;
        g(1u8)
    }
}
pub mod s27 {
    pub fn f() -> bool {
        let g = |x, y| x & y | true;
        g(true, false)
    }
}
pub mod s30 {
    pub fn f() -> u8 {
        let mut t = None;
        let y = t.unwrap() + 1;
        t = Some(3u8);
        y
    }
}
pub mod s31 {
    pub fn f() -> u8 {
        let mut t = None;
        let y: u8 = 1 + t.unwrap();
        t = Some(3u8);
        y
    }
}
pub mod s32 {
    use core::ops::Add;
    #[derive(Clone, Copy)]
    pub struct V(u8);
    impl Add for V {
        type Output = V;
        fn add(self, o: V) -> V {
            V(self.0 + o.0)
        }
    }
    pub fn f() -> V {
        let g = |x: V, y| x + y;
        g(V(1), V(2))
    }
}
pub mod s33 {
    pub fn f(v: &[u8]) -> u8 {
        v.iter().fold(0, |a, x| a + x)
    }
}
pub mod s34 {
    pub fn f(v: &[u8]) -> u8 {
        v.iter().fold(0, |a, x| if a > *x { a } else { a + *x })
    }
}
pub mod s35 {
    pub fn f(v: &[u32]) -> u32 {
        v.iter().map(|x| x * 2).filter(|x| x % 3 == 0).sum()
    }
}
