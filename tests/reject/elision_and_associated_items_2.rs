//# rustc: fail
//! Lifetimes that are left out, destructors, associated items, const parameters.
pub mod s1 {
    pub struct S<'a> {
        x: &'a u8,
    }
    impl<'a> S<'a> {
        pub fn get(&self) -> &u8 {
            self.x
        }
    }
    pub fn f<'a>(s: S<'a>) -> &'a u8 {
        s.get() //~ ERROR E0515: a reference to `s` is returned, which ends with
    }
}

pub mod s3 {
    pub struct S<'a> {
        x: &'a mut u8,
    }
    impl<'a> S<'a> {
        pub fn get(&mut self) -> &'a mut u8 { //~ ERROR B0001: this lasts as long as a lifetime of the caller
            self.x
        }
    }
}

pub mod s5 {
    pub struct S<'a> {
        x: &'a mut u8,
    }
    pub fn f<'a, 'b>(s: &'b mut S<'a>) -> &'b mut u8 {
        s.x
    }
    pub fn g<'a, 'b>(s: &'b S<'a>) -> &'a u8 {
        s.x //~ ERROR B0001: this lasts as long as `'b` only, and has to last
    }
}

pub mod s10 {
    pub trait T {
        fn f(&self, x: &u8) -> &u8;
    }
    impl T for u8 {
        fn f<'a>(&self, x: &'a u8) -> &'a u8 { //~ ERROR B0001: the lifetimes of `f` ask for more than the trait says
            x
        }
    }
}

pub mod s11 {
    pub fn f<'a>(v: &'a mut Vec<&'a u8>, x: &'a u8) {
        v.push(x);
    }
    pub fn g(x: &u8) {
        let mut v = vec![];
        f(&mut v, x);
        v.len(); //~ ERROR E0502: `v` is borrowed as mutable and as shared at a time
    }
}

pub mod s13 {
    pub fn f() {
        let mut v = vec![];
        {
            let x = 5;
            v.push(&x); //~ ERROR E0597: `x` does not live as long as a borrow of it
        }
        v.len();
    }
}

pub mod s15 {
    pub struct D<'a>(&'a u8);
    impl<'a> Drop for D<'a> {
        fn drop(&mut self) {}
    }
    pub fn f() {
        let d;
        let x = 5;
        d = D(&x); //~ ERROR E0597: `x` does not live as long as a borrow of it
    }
}

pub mod s17 {
    pub struct D<T>(T);
    impl<T> Drop for D<T> {
        fn drop(&mut self) {}
    }
    pub fn f() {
        let mut v = vec![];
        let x = 5;
        v.push(D(&x)); //~ ERROR E0597: `x` does not live as long as a borrow of it
    }
}

pub mod s21 {
    pub fn f(x: &mut Vec<u8>) -> Option<&u8> {
        match x.first() {
            Some(y) => Some(y),
            None => {
                x.push(1); //~ ERROR E0502: `*x` is borrowed as mutable and as shared at a time
                None
            }
        }
    }
}

pub mod s22 {
    pub fn f(x: &mut Vec<u8>) -> &u8 {
        match x.first() {
            Some(y) => y,
            None => {
                x.push(1); //~ ERROR E0502: `*x` is borrowed as mutable and as shared at a time
                &x[0]
            }
        }
    }
}

pub mod s24 {
    pub fn f(x: &mut u8) -> (&mut u8, &mut u8) {
        (x, x) //~ ERROR E0499: `*x` is borrowed as mutable twice at a time
    }
}

pub mod s26 {
    pub fn f(x: &mut [u8; 2]) -> (&mut u8, &mut u8) {
        (&mut x[0], &mut x[1]) //~ ERROR E0499: `x[_]` is borrowed as mutable twice at a time
    }
}

pub mod s30 {
    pub fn f<'a>(x: &'a u8)
    where
        'static: 'a,
    {
        let y: &'static u8 = x; //~ ERROR B0001: this lasts as long as `'a` only, and has to last
    }
}

pub mod s48 {
    pub trait I {
        type T;
        fn g(&self) -> Self::T;
    }
    pub fn f<Q: I>(q: Q) -> (Q::T, Q::T) {
        let x = q.g();
        (x, x) //~ ERROR E0382: `x` is used after it was moved
    }
}
