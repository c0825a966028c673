//# rustc: fail
//! Closures, iterators, options: what is used how often.
pub mod s0 {
    fn f<F: Fn()>(g: F) {}
    fn h() {
        let mut x = 1;
        f(|| x += 1); //~ ERROR E0594: a closure that is called through `Fn` can't change what it captures
    }
}
pub mod s1 {
    fn f<F: FnMut()>(g: F) {
        g(); //~ ERROR E0596: `g` can't be borrowed as mutable: `g` is not declared as mutable
    }
}
pub mod s2 {
    fn f<F: FnMut()>(mut g: F) {
        g();
        g();
    }
    fn h() {
        let v = vec![1];
        f(|| drop(v)); //~ ERROR E0507: a closure that is called through `FnMut` can't move its captures away
    }
}
pub mod s3 {
    fn f<F: FnOnce() -> u8>(g: F) -> u8 {
        g();
        g() //~ ERROR E0382: `g` is used after it was moved
    }
}
pub mod s7 {
    fn f(g: impl Fn(u8) -> u8) -> u8 {
        g(1)
    }
    fn h() -> u8 {
        f(|x: u16| 1) //~ ERROR E0631: `closure {s7::h::{closure#0}}` does not take these arguments
//~| ERROR E0631: a parameter of this closure has another type than is wanted
    }
}
pub mod s8 {
    fn f(g: impl Fn(u8) -> u8) -> u8 {
        g(1)
    }
    fn h() -> u8 {
        f(|x| true) //~ ERROR E0308: mismatched types: expected `u8`, found `bool`
    }
}
pub mod s9 {
    fn f(g: impl Fn(u8) -> u8) -> u8 {
        g(1)
    }
    fn h() -> u8 {
        f(|x, y| x) //~ ERROR E0593: `closure {s9::h::{closure#0}}` does not take these arguments
    }
}
pub mod s10 {
    fn h() {
        let c = |x| x;
        c(1u8);
        c(1u16); //~ ERROR E0308: mismatched types: expected `u8`, found `u16`
    }
}
pub mod s11 {
    fn h() {
        let c = |x| x; //~ ERROR E0282: the type of this can't be inferred
    }
}
pub mod s12 {
    fn h() {
        let mut v = vec![1];
        let c = || v.push(2);
        c(); //~ ERROR E0596: `c` can't be borrowed as mutable: `c` is not declared as mutable
    }
}
pub mod s13 {
    fn h() {
        let mut v = vec![1];
        let mut c = || v.push(2);
        c();
        v.push(3); //~ ERROR E0499: `v` is borrowed as mutable twice at a time
        c();
    }
}
pub mod s16 {
    fn h() {
        let v = vec![1];
        let c = move || v.len();
        c();
        v.len(); //~ ERROR E0382: `v` is used after it was moved
    }
}
pub mod s20 {
    struct S {
        a: Vec<u8>,
        b: Vec<u8>,
    }
    fn h(mut s: S) {
        let c = || s.a.len();
        s.a.push(1); //~ ERROR E0502: `s.a` is borrowed as mutable and as shared at a time
        c();
    }
}
pub mod s22 {
    struct S {
        a: Vec<u8>,
        b: Vec<u8>,
    }
    fn h(s: &S) {
        let c = || drop(s.a); //~ ERROR E0507: what the closure has captured can't be moved out of what holds it
    }
}
pub mod s23 {
    fn h() {
        let c = |x: &u8| x; //~ ERROR B0001: what `x` refers to leaves the closure, and need not last that long
    }
}
pub mod s28 {
    fn h() -> u8 {
        let c = || {
            if true {
                return 3u8;
            }
            4u16 //~ ERROR E0308: mismatched types: expected `u8`, found `u16`
        };
        c()
    }
}
pub mod s31 {
    fn h(v: &[u8]) -> u8 {
        v.iter().map(|x| x + 1).filter(|x| x > 3).sum() //~ ERROR E0308: mismatched types: expected `&u8`, found `{integer}`
    }
}
pub mod s34 {
    fn h(v: &[u8]) {
        let w = v.iter().map(|&x| x as u16).collect(); //~ ERROR E0283: the type of this can't be inferred
    }
}
pub mod s36 {
    fn h(v: &[u8]) {
        for x in v {
            let y: u8 = x; //~ ERROR E0308: mismatched types: expected `u8`, found `&u8`
        }
    }
}
pub mod s37 {
    fn h(v: Vec<u8>) {
        for x in v {
            let y: u8 = x;
        }
        v.len(); //~ ERROR E0382: `v` is used after it was moved
    }
}
pub mod s39 {
    fn h(mut v: Vec<u8>) {
        for x in &v {
            v.push(*x); //~ ERROR E0502: `v` is borrowed as mutable and as shared at a time
        }
    }
}
pub mod s40 {
    fn h() {
        for i in 0..3 {
            i = 4; //~ ERROR E0384: `i` is not mutable and gets a second value
        }
        for mut i in 0..3 {
            i += 1;
            let _ = i;
        }
        for _ in 0..=3u8 {}
        for i in (0..3).rev().step_by(2) {
            let _: i32 = i;
        }
    }
}
pub mod s41 {
    fn h() {
        for i in 3 {} //~ ERROR E0277: `{integer}` does not implement `Iterator`
    }
}
pub mod s42 {
    fn h() {
        for Some(x) in [Some(1), None] {} //~ ERROR E0005: this pattern does not cover `None`
    }
}
pub mod s45 {
    struct C(u8);
    fn h() {
        for x in C(0) {} //~ ERROR E0277: `s45::C` does not implement `Iterator`
    }
}
pub mod s48 {
    fn h(x: Option<Box<u8>>) -> u8 {
        let y = x.map(|b| *b);
        x.is_some() as u8 + y.unwrap() //~ ERROR E0382: `x` is used after it was moved
    }
}
pub mod s50 {
    fn h(x: &Option<Vec<u8>>) -> Vec<u8> {
        match x { //~ ERROR E0308: mismatched types: expected `Vec<u8>`, found `&Vec<u8>`
            Some(v) => v, //~ ERROR E0308: mismatched types: expected `Vec<u8>`, found `&Vec<u8>`
            None => vec![], //~ ERROR E0308: mismatched types: expected `&Vec<u8>`, found `Vec<u8>`
        }
    }
}
pub mod s51 {
    fn h(x: &Option<Vec<u8>>) -> Vec<u8> {
        match *x {
            Some(v) => v, //~ ERROR E0507: `x.0` can't be moved out of what holds it
            None => vec![],
        }
    }
}
pub mod s55 {
    fn h(x: Result<u8, Vec<u8>>) -> u8 {
        x.unwrap_or_else(|e| e.len() as u8) + x.unwrap_or(2) //~ ERROR E0382: `x` is used after it was moved
    }
}
