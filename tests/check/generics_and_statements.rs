//! Generic code, branches, patterns, indexes.
pub mod s0 {
    trait A {
        type T;
        fn f(&self) -> Self::T;
    }
    impl A for u8 {
        type T = u16;
        fn f(&self) -> u16 {
            1
        }
    }
    fn g<X: A>(x: X) -> X::T {
        x.f()
    }
    fn h() -> u16 {
        g(3u8)
    }
}
pub mod s2 {
    trait A<T> {
        fn f(&self) -> T;
    }
    impl A<u8> for u8 {
        fn f(&self) -> u8 {
            1
        }
    }
    impl A<u16> for u8 {
        fn f(&self) -> u16 {
            1
        }
    }
    fn h() -> u16 {
        let x: u16 = 3u8.f();
        let y: u8 = 3u8.f();
        x
    }
}
pub mod s4 {
    trait A {
        fn f(&self) -> u8 {
            self.g()
        }
        fn g(&self) -> u8;
    }
    impl A for u8 {
        fn g(&self) -> u8 {
            self.f()
        }
    }
}
pub mod s6 {
    trait A: Clone {
        fn f(&self) -> Self {
            self.clone()
        }
    }
    #[derive(Clone)]
    struct S;
    impl A for S {}
    fn g(s: S) -> S {
        s.f().f()
    }
}
pub mod s9 {
    fn g<T: PartialOrd>(a: T, b: T) -> T {
        if a < b {
            a
        } else {
            b
        }
    }
    fn h() -> u8 {
        g(1, 2)
    }
}
pub mod s11 {
    fn g<T: Clone>(a: &T) -> T {
        a.clone()
    }
    fn h<T>(a: &T) -> &T {
        a.clone()
    }
}
pub mod s13 {
    fn g<T: Default + core::ops::Add<Output = T> + Copy>(v: &[T]) -> T {
        let mut t = T::default();
        for x in v {
            t = t + *x;
        }
        t
    }
    fn h() -> u8 {
        g(&[1, 2])
    }
}
pub mod s15 {
    fn g<T: core::ops::Add<Output = T>>(a: T, b: T) -> T {
        a + b
    }
    fn h() -> u8 {
        g(1, 2u16) as u8
    }
}
pub mod s16 {
    fn g<T>(x: Option<T>) -> T
    where
        T: Default,
    {
        x.unwrap_or_default()
    }
    fn h() -> u8 {
        g(None)
    }
}
pub mod s17 {
    fn g<T, U>(x: T) -> U
    where
        U: From<T>,
    {
        x.into()
    }
    fn h() -> u16 {
        g(3u8)
    }
}
pub mod s20 {
    fn g<I: IntoIterator>(i: I) -> usize
    where
        I::Item: Into<usize>,
    {
        i.into_iter().map(|x| x.into()).sum()
    }
    fn h() -> usize {
        g([1u8, 2]) + g(vec![1usize])
    }
}
pub mod s22 {
    struct W<T>(T);
    impl<T> W<T> {
        fn map<U, F: FnOnce(T) -> U>(self, f: F) -> W<U> {
            W(f(self.0))
        }
    }
    fn h() -> W<bool> {
        W(3u8).map(|x| x > 1).map(|y| !y)
    }
}
pub mod s26 {
    #[derive(PartialEq, Debug, Clone, Default)]
    struct P {
        a: u8,
        b: Option<u8>,
        c: [u8; 2],
        d: (u8, bool),
    }
    fn h() -> bool {
        P::default()
            == P {
                a: 0,
                b: None,
                c: [0; 2],
                d: (0, false),
            }
            .clone()
    }
}
pub mod s27 {
    #[derive(PartialEq, Eq, PartialOrd, Ord)]
    enum O {
        A,
        B(u8),
        C { x: u8 },
    }
    fn h(a: O, b: O) -> bool {
        a < b || a.max(b) == O::A
    }
}
pub mod s29 {
    #[derive(Debug)]
    struct N;
    #[derive(Debug)]
    struct P(N);
    fn h() {
        println!("{:?} {:#?}", P(N), Some(N));
    }
}
pub mod s32 {
    trait V {
        fn v(&self, n: &N);
    }
    enum N {
        A(u8),
        B(Box<N>, Box<N>),
    }
    struct C;
    impl V for C {
        fn v(&self, n: &N) {
            match n {
                N::A(_) => {}
                N::B(l, r) => {
                    self.v(l);
                    self.v(r)
                }
            }
        }
    }
}
pub mod s33 {
    enum L {
        N,
        C(u8, Box<L>),
    }
    fn len(l: &L) -> usize {
        match l {
            L::N => 0,
            L::C(_, t) => 1 + len(t),
        }
    }
    fn push(l: L, x: u8) -> L {
        L::C(x, Box::new(l))
    }
}
pub mod s34 {
    enum L<T> {
        N,
        C(T, Box<L<T>>),
    }
    impl<T> L<T> {
        fn head(&self) -> Option<&T> {
            match self {
                L::N => None,
                L::C(x, _) => Some(x),
            }
        }
        fn take(self) -> Option<(T, L<T>)> {
            match self {
                Self::N => None,
                Self::C(x, t) => Some((x, *t)),
            }
        }
        fn last_mut(&mut self) -> Option<&mut T> {
            match self {
                L::N => None,
                L::C(x, t) => match **t {
                    L::N => Some(x),
                    _ => t.last_mut(),
                },
            }
        }
    }
}
pub mod s35 {
    struct S<T> {
        x: T,
    }
    impl S<u8> {
        fn f(&self) -> u8 {
            self.x
        }
    }
    impl S<bool> {
        fn f(&self) -> bool {
            self.x
        }
    }
    fn g(a: S<u8>, b: S<bool>) -> u8 {
        if b.f() {
            a.f()
        } else {
            0
        }
    }
}
pub mod s36 {
    trait A {
        const N: usize;
        fn f(&self) -> [u8; 3];
    }
    impl A for u8 {
        const N: usize = 3;
        fn f(&self) -> [u8; Self::N] {
            [0; <u8 as A>::N]
        }
    }
}
pub mod s37 {
    trait A {
        fn f<T: Into<u16>>(x: T) -> u16 {
            x.into()
        }
    }
    impl A for u8 {}
    fn g() -> u16 {
        <u8 as A>::f(3u8) + u8::f::<u16>(4)
    }
}
pub mod s42 {
    struct S;
    impl S {
        const A: u8 = 1;
        const B: u8 = Self::A + 1;
        fn f() -> u8 {
            Self::B + S::A
        }
    }
    impl Default for S {
        fn default() -> Self {
            Self
        }
    }
    fn g() -> S {
        S::default()
    }
}
pub mod s43 {
    struct M<const R: usize, const C: usize>([[u8; C]; R]);
    impl<const R: usize, const C: usize> M<R, C> {
        fn t(&self) -> M<C, R> {
            let mut m = M([[0; R]; C]);
            for i in 0..R {
                for j in 0..C {
                    m.0[j][i] = self.0[i][j];
                }
            }
            m
        }
        fn mul<const K: usize>(&self, o: &M<C, K>) -> M<R, K> {
            M([[self.0[0][0]; K]; R])
        }
    }
    fn h(m: M<2, 3>) -> M<2, 2> {
        m.mul(&m.t())
    }
}
pub mod s46 {
    type P<T> = (T, T);
    fn f(p: P<u8>) -> P<bool> {
        (p.0 > 1, p.1 > 1)
    }
    type Q<'a> = &'a str;
    fn g(q: Q) -> usize {
        q.len()
    }
    fn h<'a>(q: Q<'a>) -> Q<'a> {
        q
    }
}
pub mod s47 {
    fn f<T>(x: T) -> T {
        x
    }
    fn g() {
        let a = f::<u8>;
        let b: fn(u16) -> u16 = f;
        a(1);
        b(2);
        let c = f;
        c(true);
    }
}
pub mod s48 {
    fn f<T: ?Sized + PartialEq>(a: &T, b: &T) -> bool {
        a == b
    }
    fn g() -> bool {
        f("a", "b") && f(&[1][..], &[2])
    }
}
pub mod s50 {
    fn f<T>(t: T)
    where
        T: Fn(u8) -> T,
    {
    }
}
pub mod s51 {
    fn f<A, B>(a: A) -> B
    where
        A: Iterator<Item = B>,
        B: Default,
    {
        let mut a = a;
        a.next().unwrap_or_default()
    }
}
pub mod s52 {
    fn f<T>(x: T) -> T
    where
        T: Copy,
        Option<T>: PartialEq,
    {
        if Some(x) == None {
            x
        } else {
            x
        }
    }
}
pub mod s53 {
    struct G<T: Iterator> {
        i: T,
        n: Option<T::Item>,
    }
    impl<T: Iterator> G<T>
    where
        T::Item: Copy,
    {
        fn f(&mut self) -> Option<T::Item> {
            self.n = self.i.next();
            self.n
        }
    }
}
pub mod s55 {
    fn f() -> Box<u8> {
        let b = Box::new(3);
        *b + 1;
        b
    }
    fn g(b: Box<[u8; 3]>) -> u8 {
        b[0] + b.len() as u8
    }
    fn h(mut b: Box<u8>) -> u8 {
        *b = 4;
        *b
    }
}
pub mod s61 {
    fn f() -> u8 {
        u8::from(3)
    }
}
pub mod s66 {
    fn f(x: bool) {
        if x {
            1
        } else {
            2
        };
    }
}
pub mod s68 {
    fn f(x: u8) -> u8 {
        match x {
            0 => return 3,
            1 => loop {},
            2 => panic!(),
            _ => 4,
        }
    }
}
pub mod s71 {
    fn f(x: Option<u8>) -> u8 {
        let Some(y) = x else { return 3 };
        y
    }
}
pub mod s75 {
    fn f(x: (u8, u8)) -> u8 {
        let (a, b) = x;
        let (c, .., d) = (1, 2, 3);
        a + b + c + d
    }
}
pub mod s77 {
    fn f(x: &(u8, Vec<u8>)) -> usize {
        let (a, b) = x;
        *a as usize + b.len()
    }
}
pub mod s79 {
    fn f(x: &mut (u8, Vec<u8>)) {
        let (a, b) = x;
        *a += 1;
        b.push(*a);
    }
}
pub mod s80 {
    fn f(x: &mut (u8, Vec<u8>)) {
        let (ref a, ref mut b) = *x;
        b.push(*a);
    }
}
pub mod s81 {
    fn f(x: &(u8, u8)) {
        let (ref a, b) = x;
    }
}
pub mod s82 {
    fn f(x: [u8; 3]) -> u8 {
        let [a, rest @ ..] = x;
        a + rest[1]
    }
    fn g(x: &[u8]) -> u8 {
        if let [a, .., b] = x {
            a + b
        } else if let [a] = x {
            *a
        } else {
            0
        }
    }
}
pub mod s83 {
    fn f(x: u8) -> &'static str {
        match x {
            0 => "a",
            1..=9 => "b",
            10 | 11 => "c",
            n if n > 100 => "d",
            _ => "e",
        }
    }
}
pub mod s84 {
    fn f(x: &str) -> u8 {
        match x {
            "a" => 1,
            "b" => 2,
            _ => 3,
        }
    }
    fn g(x: &[u8]) -> u8 {
        match x {
            b"ab" => 1,
            [] => 2,
            _ => 3,
        }
    }
}
pub mod s86 {
    fn f(x: u8) {
        let y = {
            let z = x;
            z + 1
        };
        let _ = y;
        {
            let y = true;
            let _ = y;
        }
    }
}
pub mod s87 {
    fn f() {
        let x = 1;
        {
            let x = 2u8;
            let y: u8 = x;
        }
        let x: bool = true;
        let y: bool = x;
    }
}
pub mod s88 {
    fn f() -> u8 {
        let x = 'a: {
            if true {
                break 'a 1;
            }
            2
        };
        x
    }
}
pub mod s89 {
    fn f() -> u8 {
        'a: loop {
            loop {
                break 'a 3;
            }
        }
    }
    fn g() -> u8 {
        let mut n = 0;
        'o: for i in 0..3 {
            for j in 0..3 {
                if j == 1 {
                    continue 'o;
                }
                if i == 2 {
                    break 'o;
                }
                n += 1;
            }
        }
        n
    }
}
pub mod s93 {
    fn f(x: u8) -> u8 {
        (x + 1) * 2 % 3 - 1 & 0xf | 1 ^ 2 << 1
    }
}
pub mod s94 {
    fn f(a: bool, b: bool) -> bool {
        a == b && a != b || a & b | !a ^ b
    }
}
pub mod s98 {
    fn f(v: &[u8]) -> &[u8] {
        &v[1..]
    }
    fn g(v: &[u8]) -> &[u8] {
        &v[..=2]
    }
    fn h(v: &mut [u8]) {
        v[1..3].copy_from_slice(&[1, 2]);
        v[..2].fill(0);
    }
}
pub mod s101 {
    fn f(v: &[u8], i: i32) -> u8 {
        v[i as usize] + v[0] + v[{ 1 }]
    }
}
pub mod s104 {
    fn f(s: &str) -> &str {
        &s[1..2]
    }
    fn g(s: &str) -> Option<char> {
        s.chars().next()
    }
    fn h(s: &str) -> u8 {
        s.as_bytes()[0]
    }
}
pub mod s105 {
    fn f(x: u8) -> u8 {
        x.pow(2).wrapping_add(1).min(3).max(1).count_ones() as u8 + u8::MAX.leading_zeros() as u8
    }
}
pub mod s111 {
    struct U;
    fn f() -> U {
        let U = U;
        let x = U;
        U {}
    }
}
pub mod s112 {
    enum E {
        A { x: u8 },
        B(u8),
        C,
    }
    fn f(e: E) -> u8 {
        match e {
            E::A { x } => x,
            E::B(y) => y,
            E::C => 0,
        }
    }
    fn g() -> [E; 3] {
        [E::A { x: 1 }, E::B(2), E::C]
    }
}
pub mod s114 {
    enum E {
        A { x: u8 },
        B(u8),
        C,
    }
    fn f(e: &E) -> u8 {
        if let E::A { x: 3..=5 } | E::B(3 | 4) = e {
            1
        } else if matches!(e, E::B(n) if *n > 3) {
            2
        } else {
            3
        }
    }
}
