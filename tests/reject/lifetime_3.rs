//# rustc: fail
//# verify: skip
pub struct It<'a> {
    v: &'a mut Vec<u32>,
}
impl<'a> It<'a> {
    pub fn next(&mut self) -> &'a mut u32 { //~ ERROR B0001: this lasts as long as
        &mut self.v[0]
    }
}
