//# rustc: fail
//! Lifetimes of associated types are those of the implementation.
pub struct Bag(Vec<u32>);
pub struct H<'a>(&'a u8);
pub trait Tr { type Item; fn f(); }
impl Tr for Bag { type Item = &u32; fn f() {} } //~ ERROR E0637: no lifetime is left out in an associated type
impl Tr for &Bag { type Item = &'_ u32; fn f() {} } //~ ERROR E0637: no lifetime is left out in an associated type
impl<'a> Tr for H<'a> { type Item = &u32; fn f() {} } //~ ERROR E0637: no lifetime is left out in an associated type
impl Tr for u8 { type Item = H; fn f() {} } //~ ERROR E0106: `H` has lifetimes, which are not left out in an associated type
impl Tr for u16 { type Item = H<'_>; fn f() {} } //~ ERROR E0637: no lifetime is left out in an associated type
impl Tr for u32 { type Item = fn(&u8) -> &u8; fn f() {} }
impl<'a> Tr for &'a u32 { type Item = H; fn f() {} } //~ ERROR E0106: `H` has lifetimes, which are not left out in an associated type
impl Tr for &u64 { type Item = H<'_>; fn f() {} } //~ ERROR E0637: no lifetime is left out in an associated type
impl Tr for &u16 { type Item = Option<&u8>; fn f() {} } //~ ERROR E0637: no lifetime is left out in an associated type
pub trait Two<T> { type Out; }
impl Two<&u8> for u8 { type Out = &u8; } //~ ERROR E0637: no lifetime is left out in an associated type
