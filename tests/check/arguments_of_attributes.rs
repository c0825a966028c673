//! What attributes take, in all its forms.
use core::clone as copies;

#[allow(unused, clippy::all, rustc::a, rustdoc::b, miri::c, reason = "several tools")]
#[allow()]
#[warn(unused_mut,)]
#[inline(never,)]
#[deprecated(since = "1", note = "old")]
#[doc = "text"]
#[doc(hidden)]
#[doc(alias = "other")]
#[cold]
#[track_caller]
pub fn many() {}

#[deprecated = "old"]
#[must_use = "why"]
pub fn texts() -> u8 {
    1
}

#[deprecated]
#[must_use]
#[allow(r#unused)]
pub fn words() -> u8 {
    1
}

#[derive(std::clone::Clone, ::core::marker::Copy, PartialEq,)]
#[repr(C, align(0x1_0))]
pub struct Aligned(u8);

#[derive(copies::Clone)]
#[repr()]
pub struct Renamed;

#[repr(align(8), align(16))]
pub struct Twice(u8);

pub const SIZES: [usize; 2] = [size_of::<Aligned>(), align_of::<Twice>()];
pub const EXPECTED: [(); 1] = [(); (SIZES[0] == 16 && SIZES[1] == 16) as usize];
