//# rustc: fail
//# verify: skip
pub fn outer<'a, 'b>(x: &'a &'b u32) -> &'a u32 {
    *x
}
pub fn bad<'a, 'b>(x: &'a &'b mut u32) -> &'b mut u32 { //~ ERROR B0001:
    *x //~ ERROR E0596:
}
