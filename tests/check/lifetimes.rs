//! Lifetimes: bounds on types, closures and what they capture, functions as values, types written in bodies.
pub mod bounds_2 {
    fn stat<T: 'static>(_t: T) {}
    pub fn good<T: 'static>(t: T) {
        stat(t);
    }
}
pub mod bounds_5 {
    fn stat<T: 'static>(_t: T) {}
    pub fn good() {
        stat(1u8);
        stat("a");
        stat(Some(3u8));
    }
}
pub mod bounds_7 {
    fn lt<'a, T: 'a>(t: &'a u8, x: T) -> (&'a u8, T) {
        (t, x)
    }
    pub fn good<'a, T: 'a>(t: &'a u8, x: T) -> (&'a u8, T) {
        lt(t, x)
    }
}
pub mod bounds_8 {
    fn lt<'a, T: 'a>(t: &'a T) -> &'a T {
        t
    }
    pub fn good<'b, T>(t: &'b T) -> &'b T {
        lt(t)
    }
}
pub mod bounds_10 {
    struct R<'a, T> {
        r: &'a T,
    }
    pub fn f(r: R<u8>) -> u8 {
        *r.r
    }
}
pub mod bounds_11 {
    struct R<T: 'static> {
        r: &'static T,
    }
    pub fn f(r: R<u8>) -> u8 {
        *r.r
    }
}
pub mod bounds_13 {
    pub struct S<T: 'static>(pub T);
    pub fn f<T>(s: S<T>) -> T {
        s.0
    }
}
pub mod bounds_14 {
    pub struct S<T: 'static>(pub T);
    impl<T> S<T> {
        pub fn get(self) -> T {
            self.0
        }
    }
}
pub mod bounds_15 {
    pub struct S<T: 'static>(pub T);
    pub fn f<'a>(s: S<&'a u8>) -> u8 {
        *s.0
    }
}
pub mod bounds_19 {
    pub trait Tr: 'static {
        fn m(&self) {}
    }
    fn stat<T: 'static>(_t: T) {}
    pub fn good<T: Tr>(t: T) {
        stat(t)
    }
}
pub mod bounds_21 {
    pub trait Tr {
        type X: 'static;
    }
    impl Tr for u8 {
        type X = &'static u8;
    }
}
pub mod bounds_22 {
    pub trait Tr {
        type X: 'static;
        fn x(self) -> Self::X;
    }
    fn stat<T: 'static>(_t: T) {}
    pub fn good<T: Tr>(t: T) {
        stat(t.x())
    }
}
pub mod bounds_25 {
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
    pub fn good() -> u8 {
        static X: u8 = 3;
        g(&X)
    }
}
pub mod bounds_26 {
    pub trait Tr {
        fn m(&self) -> u8;
    }
    impl<'a> Tr for (&'a u8, &'a u8) {
        fn m(&self) -> u8 {
            *self.0
        }
    }
    fn g<T: Tr>(t: T) -> u8 {
        t.m()
    }
    pub fn good(a: &u8, b: &u8) -> u8 {
        g((a, b))
    }
}
pub mod bounds_30 {
    pub struct B<'a, T: 'a> {
        v: &'a T,
    }
    impl<'a, T> B<'a, T> {
        pub fn get(&self) -> &'a T {
            self.v
        }
    }
}
pub mod bounds_31 {
    pub struct It<'a, T> {
        v: &'a [T],
        i: usize,
    }
    impl<'a, T> Iterator for It<'a, T> {
        type Item = &'a T;
        fn next(&mut self) -> Option<&'a T> {
            let r = self.v.get(self.i);
            self.i += 1;
            r
        }
    }
}
pub mod bounds_34 {
    pub fn f<T>(x: &'static T) -> &'static T {
        x
    }
}
pub mod bounds_35 {
    pub fn f<T>(b: Box<T>) -> &'static mut T {
        Box::leak(b)
    }
}
pub mod bounds_36 {
    pub fn f<'a, T>(b: Box<T>) -> &'a mut T {
        Box::leak(b)
    }
}
pub mod bounds_37 {
    fn two<'a, 'b, T: 'a + 'b>(_x: &'a u8, _y: &'b u8, _t: T) {}
    pub fn good<'a, 'b, T: 'a + 'b>(x: &'a u8, y: &'b u8, t: T) {
        two::<T>(x, y, t)
    }
}
pub mod bounds_38 {
    fn two<'a, T>(_x: &'a u8, _t: T)
    where
        T: 'a,
    {
    }
    pub fn good<'a>(x: &'a u8, y: &u8) {
        two(x, y)
    }
}
pub mod written_8 {
    pub struct S<T: 'static>(pub T);
    pub trait Tr {
        fn m<T>(s: S<T>);
    }
}
pub mod written_9 {
    pub struct S<'a, T: 'static>(pub &'a T);
    pub type A<'a, T> = S<'a, T>;
    pub fn f<'a, T>(a: A<'a, T>) -> &'static str {
        let _ = a.0;
        ""
    }
}
pub mod written_13 {
    pub trait Tr {
        type X: Copy + 'static;
    }
    pub struct W<T>(pub T);
    impl<T: Copy + 'static> Tr for W<T> {
        type X = T;
    }
}
pub mod written_25 {
    pub fn st<T: 'static>(t: T) -> T {
        t
    }
    pub fn f<T: Copy + 'static>(y: T) {
        let c = || st(y);
        c();
    }
}
pub mod written_26 {
    pub fn st<T: 'static>(t: T) -> T {
        t
    }
    pub fn f(y: u8) -> u8 {
        let c = move || y;
        let d = st(c);
        d()
    }
}
pub mod written_28 {
    pub fn st<F: Fn() -> u8 + 'static>(t: F) -> u8 {
        t()
    }
    pub fn f(y: u8) -> u8 {
        st(move || y)
    }
}
pub mod written_30 {
    pub struct K<'a, T> {
        v: &'a mut T,
    }
    impl<'a, T> K<'a, T> {
        pub fn get(self) -> &'a mut T {
            self.v
        }
        pub fn sub<'b>(&'b mut self) -> K<'b, T> {
            K { v: self.v }
        }
    }
    pub fn f<'a, T>(v: &'a mut T) -> &'a mut T {
        K { v }.get()
    }
}
pub mod written_31 {
    pub struct K<'a, T> {
        v: &'a mut T,
    }
    pub fn f<'a, 'b, T>(v: &'a mut T) -> K<'b, T>
    where
        'a: 'b,
    {
        K { v }
    }
}
pub mod written_32 {
    pub struct K<'a, 'b, T> {
        v: &'a mut &'b mut T,
    }
    pub fn f<'a, 'b, T>(k: K<'a, 'b, T>) -> &'a T {
        &**k.v
    }
}
pub mod written_33 {
    pub fn f<'a, I: Iterator<Item = &'a u8>>(it: I) -> Option<&'a u8> {
        it.max()
    }
}
pub mod written_34 {
    pub fn f<'a, I>(it: I) -> u64
    where
        I: IntoIterator<Item = &'a u64>,
    {
        let mut s = 0;
        for x in it {
            s += *x;
        }
        s
    }
    pub fn g(v: &[u64]) -> u64 {
        f(v)
    }
}
pub mod written_35 {
    pub fn f<T: Clone>(x: &[T]) -> Vec<T> {
        let mut v = Vec::new();
        for t in x {
            v.push(t.clone());
        }
        v
    }
}
pub mod written_36 {
    pub fn f<T>(x: &mut [T], y: &mut [T]) {
        for (a, b) in x.iter_mut().zip(y.iter_mut()) {
            core::mem::swap(a, b);
        }
    }
}
pub mod static_strings_0 {
    pub fn f(s: &str) -> usize {
        let mut z = "abc";
        if s.len() > 2 {
            z = s;
        }
        z.len()
    }
}
pub mod static_strings_1 {
    pub fn f<'a>(s: &'a u8) -> u8 {
        let mut z = s;
        let x = 3;
        if *s > 2 {
            z = &x;
        }
        *z
    }
}
pub mod static_strings_2 {
    pub fn f(s: &str) -> usize {
        let mut z = Some("abc");
        if s.len() > 2 {
            z = Some(s);
        }
        z.unwrap().len()
    }
}
pub mod static_strings_3 {
    static T: [&str; 2] = ["a", "b"];
    pub fn f(s: &str) -> usize {
        let mut z = T[0];
        if s.len() > 2 {
            z = s;
        }
        z.len()
    }
}
pub mod static_strings_4 {
    const T: &str = "a";
    pub fn f(s: &str) -> usize {
        let mut z = T;
        if s.len() > 2 {
            z = s;
        }
        z.len()
    }
}
pub mod static_strings_5 {
    pub struct N {
        n: &'static str,
    }
    pub fn f(s: &str, n: N) -> usize {
        let mut z = n.n;
        if s.len() > 2 {
            z = s;
        }
        z.len()
    }
}
pub mod static_strings_6 {
    pub fn f<'a>(s: &'a str) -> usize {
        let mut v: Vec<&str> = Vec::new();
        v.push("a");
        v.push(s);
        v.len()
    }
}
pub mod static_strings_7 {
    pub fn f<'a>(s: &'a str) -> usize {
        let mut v = vec!["a"];
        v.push(s);
        v.len()
    }
}
pub mod static_strings_8 {
    pub fn f(s: &str) -> &str {
        match s.len() {
            0 => "none",
            1 => s,
            _ => "many",
        }
    }
}
pub mod static_strings_9 {
    pub fn f(s: &str) -> usize {
        let g = |n: usize| if n > 2 { "a" } else { "bb" };
        g(s.len()).len()
    }
}
pub mod static_strings_10 {
    pub fn f<'a>(s: &'a str) -> &'a str {
        let g = |n: usize| if n > 2 { s } else { "bb" };
        g(s.len())
    }
}
pub mod closures_2 {
    pub fn f<'a>(o: Option<&'a u8>, y: &'a u8) -> Option<&'a u8> {
        o.map(|z| if *z > 3 { y } else { z })
    }
}
pub mod closures_4 {
    pub fn f<'a>(v: &mut Vec<&'a u8>, y: &'a u8) {
        let mut g = |z| v.push(z);
        g(y);
    }
}
pub mod closures_7 {
    pub fn f<'a>(s: &'a u8, t: &u8) -> &'a u8 {
        let g = |_: &u8| s;
        g(t)
    }
}
pub mod closures_8 {
    pub fn f<'a>(s: &'a u8, t: &u8) -> &'a u8 {
        let g = |x: &'a u8| if *x > *t { s } else { x };
        g(s)
    }
}
pub mod closures_10 {
    fn st(_x: &'static u8) {}
    pub fn f(s: &'static u8) {
        let g = || st(s);
        g()
    }
}
pub mod closures_12 {
    pub fn f(v: &mut [u32]) {
        let mut best = &v[0];
        v.iter().for_each(|x| {
            if *x > *best {
                best = x
            }
        });
        let _ = *best;
    }
}
pub mod closures_13 {
    pub fn f() -> u32 {
        let mut t = 0;
        let mut add = |x: u32| t += x;
        add(1);
        add(2);
        t
    }
}
pub mod closures_15 {
    pub fn f(xs: &[u32]) -> Option<&u32> {
        let pick = |i: usize| xs.get(i);
        let a = pick(0);
        let b = pick(1);
        a.or(b)
    }
}
pub mod closures_16 {
    pub fn f(xs: &mut [u32]) {
        let mut set = |i: usize, v: u32| {
            xs[i] = v;
        };
        set(0, 1);
        set(1, 2);
        xs[2] = 3;
    }
}
pub mod closures_20 {
    pub fn f<'a>(xs: &'a [u32]) -> &'a u32 {
        let g = move |i: usize| &xs[i];
        g(1)
    }
}
pub mod closures_21 {
    pub fn f<'a>(xs: &'a [u32]) -> &'a u32 {
        let g = |i: usize| &xs[i];
        g(1)
    }
}
pub mod closures_22 {
    pub struct P<'a> {
        v: &'a [u32],
    }
    impl<'a> P<'a> {
        pub fn first(&self) -> Option<&'a u32> {
            let v = self.v;
            (0..v.len()).map(|i| &v[i]).next()
        }
    }
}
pub mod closures_24 {
    pub fn apply<F: Fn(&u8) -> &u8>(f: F, x: &u8) -> u8 {
        *f(x)
    }
    pub fn g<'a>(x: &'a u8) -> u8 {
        let y = 3;
        apply(|z| z, x) + y
    }
}
pub mod closures_25 {
    pub fn apply<R, F: Fn(&u8) -> R>(f: F, x: &u8) -> R {
        f(x)
    }
    pub fn g<'a>(x: &'a u8) -> u8 {
        apply(|z| *z, x)
    }
}
pub mod closures_26 {
    pub fn apply<R, F: FnOnce() -> R>(f: F) -> R {
        f()
    }
    pub fn g<'a>(x: &'a u8) -> &'a u8 {
        apply(|| x)
    }
}
pub mod closure_bounds_0 {
    pub fn find<T>(xs: &[T], p: impl Fn(&T) -> bool) -> Option<&T> {
        for x in xs {
            if p(x) {
                return Some(x);
            }
        }
        None
    }
    pub fn demo(xs: &[u32]) -> Option<u32> {
        find(xs, |x| *x > 3).copied()
    }
}
pub mod closure_bounds_1 {
    pub fn find<T, P: Fn(&T) -> bool>(xs: &[T], p: P) -> Option<&T> {
        for x in xs {
            if p(x) {
                return Some(x);
            }
        }
        None
    }
    pub fn demo(xs: &[u32]) -> Option<u32> {
        find(xs, |x| *x > 3).copied()
    }
}
pub mod closure_bounds_2 {
    pub fn find<T, P>(xs: &[T], p: P) -> Option<&T>
    where
        P: Fn(&T) -> bool,
    {
        for x in xs {
            if p(x) {
                return Some(x);
            }
        }
        None
    }
    pub fn demo(xs: &[u32], y: &u32) -> Option<u32> {
        let q = 3;
        find(xs, |x| *x > *y + q).copied()
    }
    pub fn demo2(xs: &[(u8, &u32)], y: &u32) -> bool {
        let q = 3;
        find(xs, |(a, b)| **b > *y + q && *a > 1).is_some()
    }
}
pub mod closure_bounds_3 {
    pub fn with<R>(d: &mut u32, b: impl FnOnce(&mut u32) -> R) -> R {
        b(d)
    }
    pub fn demo(xs: &[u32]) -> Option<u32> {
        let mut d = 0;
        with(&mut d, |d| xs.iter().find(|x| **x > *d).copied())
    }
}
pub mod callables_1 {
    fn id<'x>(x: &'x u8) -> &'x u8 {
        x
    }
    pub fn f<'a>(o: Option<&'a u8>) -> Option<&'a u8> {
        o.map(id)
    }
}
pub mod callables_2 {
    fn id<T>(x: T) -> T {
        x
    }
    pub fn f<'a>(o: Option<&'a u8>) -> Option<&'a u8> {
        o.map(id)
    }
}
pub mod callables_6 {
    pub fn f<'a>(o: &'a u8) -> Option<Option<&'a u8>> {
        Some(o).map(Some)
    }
}
pub mod callables_7 {
    pub struct W<'a>(&'a u8);
    pub fn f<'a>(o: &'a u8) -> Option<W<'a>> {
        Some(o).map(W)
    }
}
pub mod callables_9 {
    pub fn f(v: &[u32]) -> Option<&u32> {
        v.iter().map(|x| x).max()
    }
}
pub mod callables_11 {
    pub fn f<'a, 'b>(v: &'b [u32], w: &'a [u32]) -> Option<&'a u32> {
        v.iter().zip(w).map(|(x, y)| if *x > 1 { y } else { y }).max()
    }
}
pub mod callables_14 {
    pub fn f<'a>(v: &'a [u32]) -> Option<&'a u32> {
        v.iter().filter(|x| **x > 1).rev().skip(1).next()
    }
}
pub mod callables_15 {
    pub fn f<'a>(v: &'a [u32], k: &u32) -> Option<&'a u32> {
        v.iter().filter(|x| **x > *k).next()
    }
}
pub mod callables_16 {
    pub fn f<'a>(v: &'a [u32]) -> Vec<&'a u32> {
        let k = 3;
        v.iter().filter(|x| **x > k).collect()
    }
}
pub mod callables_17 {
    pub fn f(p: fn(&u8) -> &u8, x: &u8) -> u8 {
        *p(x)
    }
}
pub mod callables_20 {
    pub fn f<'a, 'b: 'a>(p: fn(&'a u8) -> &'a u8, x: &'b u8) -> &'a u8 {
        p(x)
    }
}
pub mod callables_25 {
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
    pub fn f<'a>(x: &'a u8) -> &'a u8 {
        call(x)
    }
}
pub mod callables_27 {
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
    pub fn f<'a>(x: &'a u8) -> &'a u8 {
        call(x)
    }
}
pub mod callables_30 {
    pub fn f<'a>(x: &'a u8) -> &'a u8 {
        x.into()
    }
}
pub mod callables_40 {
    pub fn ap<F>(f: F, x: &u8) -> u8
    where
        F: for<'x> Fn(&'x u8) -> &'x u8,
    {
        *f(x)
    }
    pub fn g(x: &u8) -> u8 {
        ap(|y| y, x)
    }
}
pub mod callables_45 {
    pub fn ap<F: Fn(&u8, u8) -> &u8>(f: F, x: &u8) -> u8 {
        *f(x, 1)
    }
    fn pick(x: &u8, _y: u8) -> &u8 {
        x
    }
    pub fn g(x: &u8) -> u8 {
        ap(pick, x)
    }
}
pub mod callables_46 {
    pub fn g(x: &u8, y: &u8) -> u8 {
        let t: [fn(&u8) -> &u8; 2] = [|a| a, |b| b];
        *t[0](x) + *t[1](y)
    }
}
pub mod callables_47 {
    fn a<'x>(p: &'x u8) -> &'x u8 {
        p
    }
    fn b<'x>(p: &'x u8) -> &'x u8 {
        p
    }
    pub fn g<'r>(x: &'r u8) -> &'r u8 {
        let t = [a as fn(&u8) -> &u8, b];
        t[1](x)
    }
}
pub mod callables_49 {
    pub struct H {
        f: fn(&u8) -> u8,
    }
    impl H {
        pub fn go(&self, x: &u8) -> u8 {
            (self.f)(x)
        }
    }
    pub fn g() -> u8 {
        let h = H { f: |x| *x + 1 };
        let z = 3;
        h.go(&z)
    }
}
pub mod callables_50 {
    pub struct St<'a> {
        log: &'a mut Vec<u8>,
    }
    pub fn g(v: &mut Vec<u8>) {
        let mut s = St { log: v };
        let mut push = |x: u8| s.log.push(x);
        push(1);
        push(2);
        s.log.push(3);
    }
}
pub mod callables_51 {
    pub fn each<'a, T, F: FnMut(&'a T)>(v: &'a [T], mut f: F) {
        for x in v {
            f(x);
        }
    }
    pub fn g<'a>(v: &'a [u8]) -> Vec<&'a u8> {
        let mut o = Vec::new();
        each(v, |x| o.push(x));
        o
    }
    pub fn h(v: &[u8]) -> usize {
        let mut o: Vec<&u8> = Vec::new();
        each(v, |x| {
            if *x > 1 {
                o.push(x)
            }
        });
        o.len()
    }
}
pub mod callables_53 {
    pub fn mk(v: &mut [u8]) -> Option<&mut u8> {
        let mut g = |i: usize| {
            v[i] += 1;
            i
        };
        let i = g(0);
        v.get_mut(i)
    }
}
pub mod callables_54 {
    pub fn nest(v: &[u8]) -> usize {
        let f = |k: u8| {
            let g = |x: &u8| *x > k;
            v.iter().filter(|x| g(x)).count()
        };
        f(1) + f(2)
    }
}
pub mod callables_55 {
    pub fn nest<'a>(v: &'a [u8]) -> Option<&'a u8> {
        let f = |k: u8| {
            let g = move |x: &u8| *x > k;
            v.iter().find(|x| g(*x))
        };
        f(1).or(f(2))
    }
}
pub mod callables_56 {
    pub fn sort(v: &mut [(u8, &str)]) {
        v.sort_by(|a, b| a.1.cmp(b.1));
    }
}
pub mod callables_57 {
    pub fn opt<'a>(m: Option<&'a mut u8>) -> Option<&'a mut u8> {
        m.map(|x| {
            *x += 1;
            x
        })
    }
}
pub mod callables_58 {
    pub fn res<'a>(m: Result<&'a u8, &'a str>) -> Result<u8, &'a str> {
        m.map(|x| *x).map_err(|e| if e.is_empty() { "none" } else { e })
    }
}
pub mod callables_59 {
    pub fn and<'a>(m: Option<&'a [u8]>) -> Option<&'a u8> {
        m.and_then(|s| s.first())
            .filter(|x| **x > 0)
            .or_else(|| m.and_then(|s| s.last()))
    }
}
pub mod nested_closures_0 {
    pub fn nest(v: &[u8]) -> usize {
        let f = |k: u8| v.iter().filter(|x| **x > k).count();
        f(1) + f(2)
    }
}
pub mod nested_closures_1 {
    pub fn nest(v: &[u8], k: u8) -> usize {
        v.iter().filter(|x| **x > k).count()
    }
}
pub mod nested_closures_2 {
    pub fn nest(v: &[u8]) -> usize {
        let f = |k: u8| {
            let g = || k;
            g() as usize
        };
        f(1) + f(2)
    }
}
pub mod nested_closures_3 {
    pub fn nest(v: &[u8]) -> usize {
        let f = |k: u8| {
            let g = |x: &u8| *x > k;
            g(&3) as usize
        };
        f(1) + f(2)
    }
}
pub mod nested_closures_4 {
    pub fn nest(v: &[u8]) -> usize {
        let f = |k: u8| v.iter().any(|x| *x > k) as usize;
        f(1) + f(2)
    }
}
pub mod nested_closures_5 {
    pub fn nest(v: &[u8]) -> usize {
        let f = |k: u8| Some(3).map(|x| x > k).is_some() as usize;
        f(1) + f(2)
    }
}
