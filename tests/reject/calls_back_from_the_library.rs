//! Functions of the library that are known by a contract call `eq`, `clone` and `drop` of what they are given.
#![allow(unused, dead_code)]

pub struct X(u32);
impl PartialEq for X {
    fn eq(&self, o: &X) -> bool {
        f(); //~ ERROR V0011: nothing says why this recursion ends
        self.0 == o.0
    }
}
pub fn f() -> bool {
    let a = [X(1), X(2)];
    a.contains(&X(1)) //~ ERROR V0011: nothing says why this recursion ends
}

pub struct Y(u32);
impl Clone for Y {
    fn clone(&self) -> Y {
        let _ = g(); //~ ERROR V0011: nothing says why this recursion ends
        Y(self.0)
    }
}
pub fn g() -> usize {
    let v = vec![Y(1); 3]; //~ ERROR V0011: nothing says why this recursion ends
    v.len()
}
pub fn grown(v: &mut Vec<Y>) {
    v.resize(3, Y(1));
    g();
}

pub struct Z(u32);
impl Clone for Z {
    fn clone(&self) -> Z {
        h(); //~ ERROR V0011: nothing says why this recursion ends
        Z(self.0)
    }
}
pub fn h() {
    let mut a = [Z(1), Z(2)];
    a.fill(Z(3)); //~ ERROR V0011: nothing says why this recursion ends
}

pub struct W(u32);
impl Clone for W {
    fn clone(&self) -> W {
        extended(); //~ ERROR V0011: nothing says why this recursion ends
        W(self.0)
    }
}
pub fn extended() {
    let mut v = Vec::new();
    v.push(W(1));
    let part = [W(2)];
    v.extend_from_slice(&part); //~ ERROR V0011: nothing says why this recursion ends
}

pub struct T(u32);
impl Drop for T {
    fn drop(&mut self) {
        truncated(); //~ ERROR V0011: nothing says why this recursion ends
    }
}
pub fn truncated() {
    let mut v = vec![]; //~ ERROR V0011: nothing says why this recursion ends
    v.push(T(1)); //~ ERROR V0011: nothing says why this recursion ends
    v.truncate(0); //~ ERROR V0011: nothing says why this recursion ends
} //~ ERROR V0011: nothing says why this recursion ends
