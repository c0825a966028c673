//# rustc: fail
//# verify: skip
//! An assignment that drops what it replaces.
mod m14 {
    pub fn f(x: &mut u32) {
        let a = &*x;
        *x = 2; //~ ERROR E0506: `*x` is assigned to while it is borrowed
        let _ = *a;
    }
}
mod m15 {
    pub fn f(mut x: Vec<u32>) {
        let a = &x;
        x = Vec::new(); //~ ERROR E0506: `x` is assigned to while it is borrowed
        let _b = a;
    }
}
mod m16 {
    pub struct D; impl Drop for D { fn drop(&mut self) {} }
    pub fn f(mut x: (D, u32)) {
        let a = &x.0;
        x.0 = D; //~ ERROR E0506: `x.0` is assigned to while it is borrowed
        let _b = a;
        let c = &x.0;
        x = (D, 2); //~ ERROR E0506: `x` is assigned to while it is borrowed
        let _b = c;
    }
}
mod m17 {
    pub fn f(x: &mut Vec<u32>) {
        let a = &x[0];
        *x = Vec::new(); //~ ERROR E0506: `*x` is assigned to while it is borrowed
        let _b = a;
    }
}
