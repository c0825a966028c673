//# rustc: fail
//# verify: skip
pub struct S {
    a: Vec<u8>,
    b: Vec<u8>,
}
pub fn f(s: &mut S) {
    let a = &mut s.a;
    let t = &mut *s; //~ ERROR E0499:
    a.push(1);
    t.b.push(2);
}
