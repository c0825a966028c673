//! Literals that are not of the type that they meet.
/*@
spec fn too_large(s: Seq<u8>) -> Seq<u8> { let head = Seq::empty().push(900) in head + s } //~ ERROR T0001: the literal 900 does not fit in `u8`
spec fn negative(s: Seq<nat>) -> Seq<nat> { let head = Seq::empty().push(-9) in head + s } //~ ERROR E0308: mismatched types: expected `nat`, found `int`
spec fn of_two_types(s: Seq<u8>, t: Seq<u16>) -> bool { let head = Seq::empty().push(9) in head + s == s && t == head } //~ ERROR E0308: mismatched types: expected `Seq<u16>`, found `Seq<u8>`
spec fn no_number(s: Seq<bool>) -> Seq<bool> { let head = Seq::empty().push(9) in head + s } //~ ERROR E0308: mismatched types
@*/
fn main() {}
