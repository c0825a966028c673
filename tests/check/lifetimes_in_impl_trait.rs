//! Lifetimes inside `impl Trait` are written.
pub mod s1 {
    pub fn total<'a>(items: impl IntoIterator<Item = &'a u32>) -> u32 {
        let mut s = 0;
        for x in items {
            s += x;
        }
        s
    }
}
pub mod s2 {
    pub fn ap(f: impl Fn(&u32) -> u32, g: impl FnMut(&mut u8, &str)) -> u32 {
        f(&3)
    }
}
pub mod s3 {
    pub fn ap<'a>(f: impl Fn(&u32) -> Option<&u32>, x: &'a u32) -> bool {
        f(x).is_some()
    }
}
pub mod s6 {
    pub trait T<X> {
        fn t(&self) {}
    }
    pub fn ap(f: impl T<&'static u8>, g: &impl T<u8>, h: &mut impl Iterator<Item = u8>) {
        g.t();
        h.next();
    }
}
pub mod s7 {
    pub fn ap(x: impl AsRef<[u8]>, y: impl Into<u64> + Copy) -> u64 {
        x.as_ref().len() as u64 + y.into()
    }
}
