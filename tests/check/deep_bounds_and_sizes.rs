//! Bounds that lie deep, and types without a size.
pub mod s3 {
    pub struct U;
    #[repr(transparent)]
    pub struct S {
        a: u8,
        u: U,
        n: (),
    }
}
