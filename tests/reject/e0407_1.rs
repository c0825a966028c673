//# rustc: fail
//# verify: skip
impl Clone for Unit {
    fn clone(&self) -> Self {
        Unit
    }
    fn extra(&self) {} //~ ERROR E0407:
}
pub struct Unit;
