//# rustc: fail
//# verify: skip
pub struct P<'a> {
    s: &'a str,
}
impl<'a> P<'a> {
    pub fn set(&mut self, s: &str) {
        self.s = s; //~ ERROR E0621:
    }
}
