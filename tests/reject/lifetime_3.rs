//# rustc: fail
//# verify: skip
pub struct It<'a> {
    v: &'a mut Vec<u32>,
}
impl<'a> It<'a> {
    pub fn next(&mut self) -> &'a mut u32 { //~ ERROR E0621:
        &mut self.v[0]
    }
}
