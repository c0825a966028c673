pub enum Void {}

pub struct Both {
    pub a: u32,
    pub b: Void,
}

//@ ensures exists |v: Void| true
//~^ ERROR U0001: which has no values
pub fn a() {}

//@ ensures exists |v: Both| v.a == 0
//~^ ERROR U0001: which has no values
pub fn b() {}
