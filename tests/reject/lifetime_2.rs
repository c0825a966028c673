//# rustc: fail
//# verify: skip
pub struct S<'a>(&'a u32);
impl<'a> S<'a> {
    pub fn get(&self) -> &'a u32 {
        self.0
    }
    pub fn bad(&self) -> &'static u32 {
        self.0 //~ ERROR B0001:
    }
}
