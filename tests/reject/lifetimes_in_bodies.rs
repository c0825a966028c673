//# rustc: fail
//! Borrows that do not last: through closures, bounds, function pointers and types that are written in bodies.
pub mod bounds_1 {
    fn stat<T: 'static>(_t: T) {}
    pub fn bad<T>(t: T) {
        stat(t); //~ ERROR E0310: the type parameter `T` may not last as long as `'static`, as it has to here
    }
}
pub mod bounds_3 {
    fn stat<T: 'static>(_t: T) {}
    pub fn bad() {
        let x = 1;
        stat(&x); //~ ERROR E0597: `x` does not live as long as a borrow of it
    }
}
pub mod bounds_4 {
    fn stat<T: 'static>(_t: T) {}
    pub fn bad(x: &u8) {
        stat(x); //~ ERROR E0521: this lasts as long as a lifetime of the caller only, and has to last as long as `'static`
    }
}
pub mod bounds_16 {
    pub struct S<T: 'static>(pub T);
    pub fn f() -> u8 {
        let x = 3;
        let s = S(&x); //~ ERROR E0597: `x` does not live as long as a borrow of it
        *s.0
    }
}
pub mod bounds_23 {
    pub trait Tr {
        type X;
        fn x(self) -> Self::X;
    }
    fn stat<T: 'static>(_t: T) {}
    pub fn bad<T: Tr>(t: T) {
        stat(t.x()) //~ ERROR E0310: the type parameter `T` may not last as long as `'static`, as it has to here
    }
}
pub mod bounds_24 {
    pub trait Tr {
        fn m(&self) -> u8;
    }
    impl Tr for &'static u8 {
        fn m(&self) -> u8 {
            **self
        }
    }
    fn g<T: Tr>(t: T) -> u8 {
        t.m()
    }
    pub fn bad() -> u8 {
        let x = 3;
        g(&x) //~ ERROR E0597: `x` does not live as long as a borrow of it
    }
}
pub mod bounds_27 {
    pub fn f<'a, T>() -> Option<&'a T> {
        None
    }
    pub fn g<'a, T>() -> u8 {
        let x: Option<&'a T> = None; //~ ERROR E0309: the type parameter `T` may not last as long as `'a`, as it has to here
        x.is_some() as u8
    }
}
pub mod escapes_0 {
    pub fn f(x: &u8) {
        let _y: &'static u8 = x; //~ ERROR B0001: this lasts as long as a lifetime of the caller only, and has to last as long as `'static`
    }
}
pub mod escapes_1 {
    pub fn f(x: &u8) -> &'static u8 {
        x //~ ERROR B0001: this lasts as long as a lifetime of the caller only, and has to last as long as `'static`
    }
}
pub mod escapes_2 {
    static mut S: &u8 = &3;
    pub fn f(x: &u8) {
        unsafe {
            S = x; //~ ERROR B0001: this lasts as long as a lifetime of the caller only, and has to last as long as `'static`
        }
    }
}
pub mod escapes_3 {
    fn st(_x: &'static u8) {}
    pub fn f(x: &u8) {
        st(x); //~ ERROR E0521: this lasts as long as a lifetime of the caller only, and has to last as long as `'static`
    }
}
pub mod escapes_4 {
    fn st(_x: &'static u8) {}
    pub fn f<'a>(x: &'a u8) {
        st(x); //~ ERROR E0521: this lasts as long as `'a` only, and has to last as long as `'static`
    }
}
pub mod escapes_5 {
    fn st(_x: Option<&'static u8>) {}
    pub fn f<'a>(x: &'a u8) {
        st(Some(x)); //~ ERROR E0521: this lasts as long as `'a` only, and has to last as long as `'static`
    }
}
pub mod escapes_6 {
    pub struct H(&'static u8);
    pub fn f<'a>(x: &'a u8) -> H {
        H(x) //~ ERROR B0001: this lasts as long as `'a` only, and has to last as long as `'static`
    }
}
pub mod escapes_7 {
    pub fn f<'a>(x: &'a u8, h: &mut &'static u8) {
        *h = x; //~ ERROR B0001: this lasts as long as `'a` only, and has to last as long as `'static`
    }
}
pub mod escapes_8 {
    fn st<'b>(_x: &'b u8, _y: &'b mut &'static u8) {}
    fn id(x: &'static u8) -> &'static u8 {
        x
    }
    pub fn f<'a>(x: &'a u8) -> u8 {
        *id(x) //~ ERROR E0521: this lasts as long as `'a` only, and has to last as long as `'static`
    }
}
pub mod escapes_9 {
    fn st<'a>(_x: &'a u8, _y: &mut Vec<&'a u8>) {}
    pub fn f<'a, 'b>(x: &'a u8, v: &mut Vec<&'b u8>) {
        st(x, v); //~ ERROR B0001: this lasts as long as `'a` only, and has to last as long as `'b`
    }
}
pub mod escapes_10 {
    pub fn f<'a, 'b>(x: &'a u8, v: &mut Vec<&'b u8>) {
        v.push(x); //~ ERROR B0001: this lasts as long as `'a` only, and has to last as long as `'b`
    }
}
pub mod escapes_11 {
    pub fn f(x: &u8, v: &mut Vec<&u8>) {
        v.push(x); //~ ERROR B0001: this lasts as long as a lifetime of the caller only, and has to last as long as a lifetime of the caller
    }
}
pub mod escapes_12 {
    pub fn f<T>(t: T) -> Box<T>
    where
        T: Copy,
    {
        let _x: &'static [T] = &[]; //~ ERROR E0310: the type parameter `T` may not last as long as `'static`, as it has to here
        Box::new(t)
    }
}
pub mod escapes_13 {
    pub fn f<'a>() -> &'a u8 {
        let x = 3;
        let y: &'static u8 = &x; //~ ERROR E0597: `x` does not live as long as a borrow of it
        y
    }
}
pub mod escapes_14 {
    fn st<T: 'static>(_x: T) {}
    pub fn f() {
        let x = 3;
        let y = &x; //~ ERROR E0597: `x` does not live as long as a borrow of it
        st(y);
    }
}
pub mod escapes_15 {
    fn st<T: 'static>(_x: T) -> u8 {
        0
    }
    pub fn f(x: u8) -> u8 {
        st(&x) //~ ERROR E0597: `x` does not last long enough
    }
}
pub mod escapes_16 {
    fn id(x: &'static u8) -> &'static u8 {
        x
    }
    pub fn f(x: u8) -> &'static u8 {
        id(&x) //~ ERROR E0597: `x` does not last long enough
    }
}
pub mod written_10 {
    pub struct S<T>(pub T);
    impl<T: 'static> S<T> {
        pub fn m(&self) {}
    }
    pub fn f(x: &u8) {
        let s = S(x);
        s.m(); //~ ERROR E0521: this lasts as long as a lifetime of the caller only, and has to last as long as `'static`
    }
}
pub mod written_11 {
    pub struct S<T>(pub T);
    impl<'a> S<&'a u8> {
        pub fn m(&self) -> &'a u8 {
            self.0
        }
    }
    impl S<&'static u16> {
        pub fn n(&self) {}
    }
    pub fn f(x: &u16) {
        let s = S(x);
        s.n(); //~ ERROR E0521: this lasts as long as a lifetime of the caller only, and has to last as long as `'static`
    }
}
pub mod written_14 {
    pub fn f<'a, T>(x: &'a u8) {
        let y: Option<&'a T> = None; //~ ERROR E0309: the type parameter `T` may not last as long as `'a`, as it has to here
        let _ = (x, y);
    }
}
pub mod written_15 {
    pub fn f<'a, 'b>(x: &'a u8, y: &'b u8) {
        let mut z: &'a u8 = x;
        z = y; //~ ERROR B0001: this lasts as long as `'b` only, and has to last as long as `'a`
        let _ = z;
    }
}
pub mod written_16 {
    pub fn f<'a, 'b>(x: &'a u8, y: &'b u8) {
        let mut z: Option<&'a u8> = None;
        if *x > 1 {
            z = Some(y); //~ ERROR B0001: this lasts as long as `'b` only, and has to last as long as `'a`
        }
        let _ = z;
    }
}
pub mod written_22 {
    pub fn st<T: 'static>(t: T) -> T {
        t
    }
    pub fn f<'b>(y: &'b u8) -> u8 {
        let c = || *y;
        let d = st(c); //~ ERROR E0521: this lasts as long as `'b` only, and has to last as long as `'static`
        d()
    }
}
pub mod written_23 {
    pub fn st<T: 'static>(t: T) -> T {
        t
    }
    pub fn f<T: Copy>(y: T) {
        let c = move || y;
        let d = st(c); //~ ERROR E0310: the type parameter `T` may not last as long as `'static`, as it has to here
        d();
    }
}
pub mod written_24 {
    pub fn st<T: 'static>(t: T) -> T {
        t
    }
    pub fn f<T: Copy>(y: T) {
        let c = || st(y); //~ ERROR E0310: the type parameter `T` may not last as long as `'static`, as it has to here
        c();
    }
}
pub mod written_27 {
    pub fn st<F: Fn() -> u8 + 'static>(t: F) -> u8 {
        t()
    }
    pub fn f(y: u8) -> u8 {
        st(|| y) //~ ERROR E0373: the closure may be used when `y`, which it borrows, has ended
    }
}
pub mod written_29 {
    pub fn st<F>(t: F) -> u8
    where
        F: Fn() -> u8,
        F: 'static,
    {
        t()
    }
    pub fn f(y: &u8) -> u8 {
        st(move || *y) //~ ERROR E0521: this lasts as long as a lifetime of the caller only, and has to last as long as `'static`
    }
}
pub mod closures_0 {
    pub fn f<'a>(o: Option<u8>) -> &'a u8 {
        let x = 5;
        o.map(|_| &x).unwrap() //~ ERROR E0373: the closure may be used when `x`, which it borrows, has ended
    }
}
pub mod closures_1 {
    pub fn f<'a>(o: Option<&'a u8>) -> Option<&'a u8> {
        let y = 5;
        o.map(|z| if *z > 3 { &y } else { z }) //~ ERROR E0373: the closure may be used when `y`, which it borrows, has ended
    }
}
pub mod closures_3 {
    pub fn f<'a, 'b>(o: Option<&'a u8>, y: &'b u8) -> Option<&'a u8> {
        o.map(|z| if *z > 3 { y } else { z }) //~ ERROR B0001: this lasts as long as `'b` only, and has to last as long as `'a`
    }
}
pub mod closures_5 {
    pub fn f<'a, 'b>(v: &mut Vec<&'a u8>, y: &'b u8) {
        let mut g = |z| v.push(z); //~ ERROR B0001: this lasts as long as `'b` only, and has to last as long as `'a`
        g(y);
    }
}
pub mod closures_6 {
    pub fn f<'a, 'b>(v: &mut Vec<&'a u8>, y: &'b u8) {
        let mut g = || v.push(y); //~ ERROR B0001: this lasts as long as `'b` only, and has to last as long as `'a`
        g();
    }
}
pub mod closures_9 {
    fn st(_x: &'static u8) {}
    pub fn f<'a>(s: &'a u8) {
        let g = || st(s); //~ ERROR E0521: this lasts as long as `'a` only, and has to last as long as `'static`
        g()
    }
}
pub mod closures_11 {
    pub fn f<'a, 'b>(s: &'a u8, t: &'b u8) -> &'b u8 {
        let g = || {
            let r: &'b u8 = s; //~ ERROR B0001: this lasts as long as `'a` only, and has to last as long as `'b`
            r
        };
        *t;
        g()
    }
}
pub mod closures_14 {
    pub fn f() -> u32 {
        let mut t = 0;
        let mut add = |x: u32| t += x;
        add(1);
        t += 1; //~ ERROR E0503: `t` is used while it is borrowed as mutable
        add(2);
        t
    }
}
pub mod closures_17 {
    pub fn f<'a>(xs: &'a mut [u32]) -> &'a mut u32 {
        let g = |i: usize| &mut xs[i]; //~ ERROR B0001: what the closure borrows leaves the closure, and need not last that long
        g(1) //~ ERROR E0596: `g` can't be borrowed as mutable: `g` is not declared as mutable
    }
}
pub mod closures_18 {
    pub fn f<'a>(xs: &'a mut [u32]) -> &'a mut u32 {
        let g = move |i: usize| &mut xs[i]; //~ ERROR B0001: what the closure borrows leaves the closure, and need not last that long
        g(1) //~ ERROR E0596: `g` can't be borrowed as mutable: `g` is not declared as mutable
    }
}
pub mod closures_23 {
    pub fn apply<'a, F: Fn(&'a u8) -> &'a u8>(f: F, x: &'a u8) -> &'a u8 {
        f(x)
    }
    pub fn g<'a>(x: &'a u8) -> &'a u8 {
        let y = 3;
        apply(|_| &y, x) //~ ERROR E0373: the closure may be used when `y`, which it borrows, has ended
    }
}
pub mod closures_27 {
    pub fn apply<R, F: FnOnce() -> R>(f: F) -> R {
        f()
    }
    pub fn g<'a>(x: &'a u8) -> &'a u8 {
        let y = *x;
        apply(|| &y) //~ ERROR E0373: the closure may be used when `y`, which it borrows, has ended
    }
}
pub mod callables_0 {
    fn id<'x>(x: &'x u8) -> &'x u8 {
        x
    }
    pub fn f<'a, 'b>(o: Option<&'b u8>) -> Option<&'a u8> {
        o.map(id) //~ ERROR B0001: this lasts as long as `'b` only, and has to last as long as `'a`
    }
}
pub mod callables_3 {
    fn id<T>(x: T) -> T {
        x
    }
    pub fn f<'a, 'b>(o: Option<&'b u8>) -> Option<&'a u8> {
        o.map(id) //~ ERROR B0001: this lasts as long as `'b` only, and has to last as long as `'a`
    }
}
pub mod callables_4 {
    pub fn f<'a, 'b>(o: &'b u8) -> Option<&'a u8> {
        Some(o).map(|x| x) //~ ERROR B0001: this lasts as long as `'b` only, and has to last as long as `'a`
    }
}
pub mod callables_5 {
    pub fn f<'a, 'b>(o: &'b u8) -> Option<Option<&'a u8>> {
        Some(o).map(Some) //~ ERROR B0001: this lasts as long as `'b` only, and has to last as long as `'a`
    }
}
pub mod callables_8 {
    pub struct W<'a>(&'a u8);
    pub fn f<'a, 'b>(o: &'b u8) -> Option<W<'a>> {
        Some(o).map(W) //~ ERROR B0001: this lasts as long as `'b` only, and has to last as long as `'a`
    }
}
pub mod callables_10 {
    pub fn f<'a, 'b>(v: &'b [u32], w: &'a [u32]) -> Option<&'a u32> {
        v.iter().map(|x| x).max() //~ ERROR B0001: this lasts as long as `'b` only, and has to last as long as `'a`
    }
}
pub mod callables_12 {
    pub fn f<'a, 'b>(v: &'b [u32], w: &'a [u32]) -> Option<&'a u32> {
        v.iter().zip(w).map(|(x, y)| if *x > 1 { x } else { y }).max() //~ ERROR B0001: this lasts as long as `'b` only, and has to last as long as `'a`
    }
}
pub mod callables_13 {
    pub fn f<'a, 'b>(v: &'b [u32]) -> Option<&'a u32> {
        v.iter().filter(|x| **x > 1).next() //~ ERROR B0001: this lasts as long as `'b` only, and has to last as long as `'a`
    }
}
pub mod callables_18 {
    pub fn f<'a, 'b>(p: fn(&u8) -> &u8, x: &'b u8) -> &'a u8 {
        p(x) //~ ERROR B0001: this lasts as long as `'b` only, and has to last as long as `'a`
    }
}
pub mod callables_19 {
    pub fn f<'a, 'b>(p: fn(&'a u8) -> &'a u8, x: &'b u8) -> u8 {
        *p(x) //~ ERROR B0001: this lasts as long as `'b` only, and has to last as long as `'a`
    }
}
pub mod callables_21 {
    fn two<'a>(x: &'a u8, _y: &'a u8) -> &'a u8 {
        x
    }
    pub fn f<'a>(x: &'a u8) -> &'a u8 {
        let y = 3;
        let p: fn(&'a u8, &'a u8) -> &'a u8 = two;
        p(x, &y) //~ ERROR E0597: `y` does not live as long as a borrow of it
    }
}
pub mod callables_22 {
    fn two<'a>(x: &'a u8, _y: &'a u8) -> &'a u8 {
        x
    }
    pub fn f<'a>(x: &'a u8) -> &'a u8 {
        let y = 3;
        let p = two;
        p(x, &y) //~ ERROR E0515: a reference to `y` is returned, which ends with the function
    }
}
pub mod callables_23 {
    pub fn f<'a, I: Iterator<Item = &'a u8>>(mut i: I) -> Option<&'a u8> {
        i.next()
    }
    pub fn g<'a>(v: &'a [u8]) -> Option<&'a u8> {
        f(v.iter())
    }
    pub fn h<'a, 'b>(v: &'b [u8]) -> Option<&'a u8> {
        f(v.iter()) //~ ERROR B0001: this lasts as long as `'b` only, and has to last as long as `'a`
    }
}
pub mod callables_24 {
    pub trait Get {
        type Out;
        fn get(&self) -> Self::Out;
    }
    impl<'x> Get for &'x u8 {
        type Out = &'x u8;
        fn get(&self) -> &'x u8 {
            self
        }
    }
    fn call<G: Get>(g: G) -> G::Out {
        g.get()
    }
    pub fn f<'a, 'b>(x: &'b u8) -> &'a u8 {
        call(x) //~ ERROR B0001: this lasts as long as `'b` only, and has to last as long as `'a`
    }
}
pub mod callables_26 {
    pub trait Get<T> {
        fn get(&self) -> T;
    }
    impl<'x> Get<&'x u8> for &'x u8 {
        fn get(&self) -> &'x u8 {
            self
        }
    }
    fn call<T, G: Get<T>>(g: G) -> T {
        g.get()
    }
    pub fn f<'a, 'b>(x: &'b u8) -> &'a u8 {
        call(x) //~ ERROR B0001: this lasts as long as `'b` only, and has to last as long as `'a`
    }
}
pub mod callables_28 {
    pub fn f<'a, 'b>(x: &'b u8) -> &'a u8 {
        let y: &u8 = Into::into(x);
        y //~ ERROR B0001: this lasts as long as `'b` only, and has to last as long as `'a`
    }
}
pub mod callables_29 {
    pub fn f<'a, 'b>(x: &'b u8) -> &'a u8 {
        x.into() //~ ERROR B0001: this lasts as long as `'b` only, and has to last as long as `'a`
    }
}
pub mod callables_41 {
    pub fn ap<F>(f: F, x: &u8) -> u8
    where
        F: for<'x> Fn(&'x u8) -> &'x u8,
    {
        *f(x)
    }
    pub fn g<'a>(x: &'a u8) -> u8 {
        ap(|y| x, x) //~ ERROR B0001: what the closure borrows leaves the closure, and need not last that long
    }
}
pub mod callables_42 {
    pub fn ap<'b, F>(f: F, x: &u8) -> &'b u8
    where
        F: for<'x> Fn(&'x u8) -> &'x u8,
    {
        f(x) //~ ERROR E0621: the type of `x` needs the lifetime `'b`: this has to last that long
    }
}
pub mod callables_52 {
    pub fn each<T, F: FnMut(&T)>(v: &[T], mut f: F) {
        for x in v {
            f(x);
        }
    }
    pub fn g<'a>(v: &'a [u8]) -> Vec<&'a u8> {
        let mut o = Vec::new();
        each(v, |x| o.push(x)); //~ ERROR E0521: what `x` refers to leaves the closure, and need not last that long
        o
    }
}
