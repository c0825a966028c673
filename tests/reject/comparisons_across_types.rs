//# rustc: fail
//# verify: skip
//! What is compared with what.
pub fn c_a() -> bool { 1u32 == 2u64 } //~ ERROR E0308: mismatched types: expected `u32`, found `u64`
pub fn c_b() -> bool { "a" == 3 } //~ ERROR E0277: `&str` can't be compared with `{integer}`
pub fn c_c() -> bool { &1 == 1 } //~ ERROR E0277: `&{integer}` can't be compared with `{integer}`
pub fn c_d(x: &[u8]) -> bool { x == 3 } //~ ERROR E0277: `&[u8]` can't be compared with `{integer}`
pub fn c_e() -> bool { (1, 2) == (1, 2, 3) } //~ ERROR E0308: mismatched types: expected `({integer}, {integer})`, found `({integer}, {integer}, {integer})`
pub fn c_f() -> bool { [1] == [1, 2] } //~ ERROR E0277: `[{integer}; 1]` can't be compared with `[{integer}; 2]`
pub fn c_g() -> bool { true == 1 } //~ ERROR E0308: mismatched types: expected `bool`, found `{integer}`
pub fn c_h() -> bool { Some(1) == 1 } //~ ERROR E0308: mismatched types: expected `Option<{integer}>`, found `{integer}`
pub fn c_i() -> bool { vec![1u8] == [1u16] } //~ ERROR E0277: `Vec<u8>` can't be compared with `[u16; 1]`

pub fn d_e(x: &[u8]) -> bool { x == [1, 2] && x == ["a"] } //~ ERROR E0277: `&[u8]` can't be compared with `[&str; 1]`
pub fn d_f(x: &[u8]) -> bool { x == &["a"] } //~ ERROR E0277: `&[u8]` can't be compared with `&[&str; 1]`
pub fn d_g(x: &str) -> bool { x == &3 } //~ ERROR E0277: `&str` can't be compared with `&{integer}`
pub fn d_h(x: &u8) -> bool { x == &["a"] } //~ ERROR E0277: `&u8` can't be compared with `&[&str; 1]`

