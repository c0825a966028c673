//# rustc: fail
//! Two-phase borrows, reborrows, iterators of one's own, derived traits.
pub mod s1 {
    pub fn f(v: &mut Vec<usize>) {
        let n = v.len();
        v[n - 1] += v.len();
        v.push({
            v.push(1); //~ ERROR E0499: `*v` is borrowed as mutable twice at a time
            2
        });
    }
}

pub mod s4 {
    pub fn f(x: &mut u8, g: impl Fn(&u8, u8)) {
        g(x, {
            *x += 1; //~ ERROR E0506: `*x` is assigned to while it is borrowed
            *x
        });
    }
}

pub mod s6 {
    pub struct S {
        a: u8,
    }
    impl S {
        fn m(&mut self, x: u8) {}
        fn g(&self) -> u8 {
            1
        }
    }
    pub fn f(s: &mut S) {
        s.m(s.g());
        s.m(s.a);
        s.m({
            s.a = 2; //~ ERROR E0506: `s.a` is assigned to while it is borrowed
            1
        });
    }
}

pub mod s7 {
    pub struct S {
        a: u8,
    }
    impl S {
        fn m(&mut self, x: &u8) {}
    }
    pub fn f(s: &mut S) {
        s.m(&s.a); //~ ERROR E0502: `*s` is borrowed as mutable and as shared at a time
    }
}

pub mod s9 {
    pub fn f<'a>(x: &'a mut u8, y: &'a mut u8, c: bool) -> &'a mut u8 {
        let z = if c { &mut *x } else { &mut *y };
        *z = 1;
        if c {
            x //~ ERROR E0499: `*x` is borrowed as mutable twice at a time
        } else {
            z
        }
    }
}

pub mod s10 {
    pub fn f(x: &mut (u8, u8)) {
        let a = &mut x.0;
        let b = &x; //~ ERROR E0502: `x` is borrowed as mutable and as shared at a time
        *a = 1;
        let c = b.1;
    }
}

pub mod s11 {
    pub fn f(x: &(u8, Vec<u8>)) -> Vec<u8> {
        let (a, b) = x;
        b.clone()
    }
    pub fn g(x: &(u8, Vec<u8>)) -> Vec<u8> {
        let &(a, b) = x; //~ ERROR E0507: `x.1` can't be moved out of what holds it
        b
    }
}

pub mod s13 {
    pub fn f(x: [Box<u8>; 2]) -> Box<u8> {
        let i = 1;
        x[i] //~ ERROR E0508: `x[_]` can't be moved out of what holds it
    }
}

pub mod s18 {
    pub fn f(mut v: Vec<u8>) -> Vec<u8> {
        let w = &mut v;
        let u = w;
        u.push(2);
        w.push(1); //~ ERROR E0382: `*w` is used after it was moved
        v
    }
}

pub mod s20 {
    pub fn id<T>(t: T) -> T {
        t
    }
    pub fn f(mut v: Vec<u8>) -> Vec<u8> {
        let w = &mut v;
        id(w).push(1);
        w.push(2); //~ ERROR E0382: `*w` is used after it was moved
        v
    }
}

pub mod s23 {
    pub fn f(x: &Option<Box<u8>>) -> u8 {
        *x.unwrap() //~ ERROR E0507: `*x` can't be moved out of what holds it
    }
}

pub mod s27 {
    pub struct It<'a> {
        v: &'a mut [u8],
    }
    impl<'a> Iterator for It<'a> {
        type Item = &'a mut u8;
        fn next(&mut self) -> Option<&'a mut u8> {
            self.v.first_mut() //~ ERROR B0001: this lasts as long as a lifetime of the caller
        }
    }
}

pub mod s34 {
    pub struct V(Vec<u8>);
    impl std::ops::Index<usize> for V {
        type Output = u8;
        fn index(&self, i: usize) -> &u8 {
            &self.0[i]
        }
    }
    pub fn f(v: &mut V) {
        v[0] = 1; //~ ERROR E0594: `s34::V` can't be changed by index: it does not
    }
}
