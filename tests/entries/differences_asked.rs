//! `!=` of types that say what it is; ranges that are at their end; what has a destructor; constants repeated.
mod ne_calls {
    #[derive(Debug, Clone, Copy)]
    struct P(u8);
    impl PartialEq for P {
        fn eq(&self, o: &P) -> bool {
            println!("eq {} {}", self.0, o.0);
            self.0 == o.0
        }
        fn ne(&self, o: &P) -> bool {
            println!("ne {} {}", self.0, o.0);
            self.0 != o.0
        }
    }
    #[derive(PartialEq, Clone, Copy)]
    struct D {
        a: P,
        b: P,
    }
    pub fn main() {
        let a = [P(1), P(2)];
        let b = [P(1), P(3)];
        println!("{}", a == b);
        println!("{}", a != b);
        println!("{}", a[..] == b[..]);
        println!("{}", vec![P(1)] == vec![P(1)]);
        println!("{}", &a[..] != &b[..1]);
        println!("t {}", (P(1), P(2)) == (P(1), P(2)));
        println!("t {}", (P(1), P(2)) != (P(1), P(2)));
        println!("o {}", Some(P(1)) == Some(P(2)));
        println!("o {}", Some(P(1)) != Some(P(2)));
        println!("r {}", &P(1) != &P(2));
        println!("b {}", Box::new(P(1)) != Box::new(P(1)));
        let d = D { a: P(1), b: P(2) };
        println!("d {}", d == d);
        println!("d {}", d != d);
        println!("sd {}", [d] == [d]);
        println!("sr {}", [&P(1)] == [&P(1)]);
        println!("sb {}", [Box::new(P(1))] == [Box::new(P(1))]);
        println!("st {}", [(P(1), 2)] == [(P(1), 2)]);
        println!("ss {}", [[P(1)]] == [[P(1)]]);
        println!("so {}", [Some(P(1))] == [Some(P(1))]);
        println!("c {}", a.contains(&P(2)));
        println!("sw {}", a.starts_with(&[P(1)]));
        println!("v {}", vec![P(1)].iter().eq([P(1)].iter()));
        println!("{}", a.iter().position(|x| *x == P(2)).is_some());
        let mut v = vec![P(1), P(1), P(2)];
        v.dedup();
        println!("{}", v.len());
        assert_ne!(P(1), P(2));
        assert_eq!([P(1)], [P(1)]);
        println!("ab {}", vec![P(1)] != [P(1)]);
        println!(
            "cell {}",
            std::cell::Cell::new(P(1)) == std::cell::Cell::new(P(1))
        );
        println!("res {}", Ok::<P, P>(P(1)) != Err(P(1)));
        println!("w {}", std::num::Wrapping(1) != std::num::Wrapping(1));
        println!("rev {}", std::cmp::Reverse(P(1)) != std::cmp::Reverse(P(1)));
    }
}
pub fn run_ne_calls() {
    ne_calls::main()
}
mod ranges_api {
    pub fn main() {
        let r = 3..9;
        println!(
            "{} {} {:?} {} {:?}",
            r.contains(&8),
            r.contains(&9),
            r,
            r.len(),
            (5..=5).is_empty()
        );
        println!("{:?} {:?} {:?} {:?}", ..3, ..=4, 2.., ..);
        println!("{:?}", (1..=10).rev().step_by(3).collect::<Vec<i32>>());
        println!(
            "{} {}",
            (250u8..=255).count(),
            (0u8..=255).map(|x| x as u32).sum::<u32>()
        );
        println!("{:?} {:?}", (1..4).max(), (4..4).min());
        let mut i = 0..3;
        i.next();
        println!("{:?}", i);
        println!("{:?}", i.nth(1));
        println!("{:?}", i);
        let mut q = 1..=2;
        q.next();
        q.next();
        println!("{:?} {}", q, q.is_empty());
        println!("{:?}", q.next());
        println!("{:?} {:?}", (0..10).last(), (0..=4).nth(4));
        println!("{:?}", (i8::MIN..=i8::MAX).step_by(100).collect::<Vec<_>>());
        println!("{}", (0..3) == (0..3));
        println!("{:?}", (1..=3).start());
    }
}
pub fn run_ranges_api() {
    ranges_api::main()
}
mod sizes {
    use std::mem::*;
    #[repr(C)]
    struct A {
        a: u8,
        b: u32,
        c: u16,
    }
    #[repr(u8)]
    enum B {
        X,
        Y,
    }
    #[repr(transparent)]
    struct C(u64);
    struct Dd {
        a: u8,
        b: u64,
        c: u8,
    }
    enum E {
        P(u32),
        Q,
    }
    enum F {
        P(Box<u8>),
        Q,
    }
    #[repr(C)]
    enum G {
        A(u8),
        B(u64),
    }
    #[repr(C, align(32))]
    struct H(u8);
    pub fn main() {
        println!(
            "{} {} {} {} {} {} {} {} {}",
            size_of::<A>(),
            size_of::<B>(),
            size_of::<C>(),
            size_of::<Dd>(),
            size_of::<E>(),
            size_of::<F>(),
            size_of::<G>(),
            size_of::<H>(),
            size_of::<Option<B>>()
        );
        println!(
            "{} {} {} {}",
            align_of::<A>(),
            align_of::<H>(),
            align_of::<u128>(),
            align_of::<(u8, u16)>()
        );
        println!(
            "{} {} {} {} {}",
            size_of::<&str>(),
            size_of::<&[u8]>(),
            size_of::<Option<&u8>>(),
            size_of::<Option<u32>>(),
            size_of::<Option<Option<bool>>>()
        );
        println!(
            "{} {} {}",
            size_of_val(&[1u16, 2]),
            size_of::<()>(),
            size_of::<[A; 3]>()
        );
        println!(
            "{} {} {} {}",
            size_of::<Vec<u8>>(),
            size_of::<Option<Vec<u8>>>(),
            size_of::<char>(),
            size_of::<Option<char>>()
        );
        println!("{} {}", needs_drop::<Vec<u8>>(), needs_drop::<[u8; 4]>());
        println!("{} {}", size_of::<Result<u8, ()>>(), size_of::<(u8, u32, u8)>());
        println!(
            "{} {}",
            size_of::<std::cmp::Ordering>(),
            size_of::<Option<std::cmp::Ordering>>()
        );
    }
}
pub fn run_sizes() {
    sizes::main()
}
mod repeats {
    struct D(u8);
    impl Drop for D {
        fn drop(&mut self) {
            println!("~{}", self.0)
        }
    }
    struct S<const N: usize> {
        a: [Option<Box<D>>; N],
        b: [(Option<Vec<u8>>, u8); 2],
    }
    fn mk<const N: usize>() -> S<N> {
        S {
            a: [const { None }; N],
            b: [const { (None, 3) }; 2],
        }
    }
    fn big() -> [Option<Box<u8>>; 2000] {
        [const { None }; 2000]
    }
    pub fn main() {
        let mut s = mk::<3>();
        s.a[1] = Some(Box::new(D(1)));
        s.a[2] = Some(Box::new(D(2)));
        s.b[0].0 = Some(vec![1]);
        println!("{} {:?}", s.a.iter().flatten().count(), s.b);
        let t = s.a[1].take();
        println!("{}", t.is_some());
        let mut b = big();
        b[5] = Some(Box::new(7));
        println!("{}", b.iter().flatten().map(|x| **x).sum::<u8>());
    }
}
pub fn run_repeats() {
    repeats::main()
}
mod repeated_param {
    trait E {
        const X: Self;
    }
    impl E for Vec<u8> {
        const X: Vec<u8> = Vec::new();
    }
    struct W<T>(T);
    impl<T: E> E for W<T> {
        const X: W<T> = W(T::X);
    }
    fn mk<T: E>() -> [T; 2] {
        [const { T::X }; 2]
    }
    fn mw<T: E>() -> [W<T>; 2] {
        [const { W(T::X) }; 2]
    }
    pub fn main() {
        let mut a = mk::<Vec<u8>>();
        a[0].push(1);
        println!("{:?}", a);
        let mut b = mw::<Vec<u8>>();
        b[1].0.push(2);
        println!("{:?}", b[0].0);
    }
}
pub fn run_repeated_param() {
    repeated_param::main()
}
mod repeated_vectors {
    #[derive(Debug)]
    enum Q {
        E,
        V(Vec<u8>),
        S(&'static str, u8),
    }
    struct H {
        name: &'static str,
        v: Vec<Q>,
        o: Option<Vec<u8>>,
        t: (u8, [Vec<u16>; 2]),
    }
    fn arr<const N: usize>() -> [H; N] {
        [const {
            H {
                name: "h",
                v: Vec::new(),
                o: Some(Vec::new()),
                t: (1, [const { Vec::new() }; 2]),
            }
        }; N]
    }
    const EMPTY: Vec<u8> = Vec::new();
    fn gen<T, const N: usize>() -> [Vec<T>; N] {
        [const { Vec::new() }; N]
    }
    fn pool<T, const N: usize>() -> [Option<T>; N] {
        [const { None }; N]
    }
    fn un<T, const N: usize>() -> [std::mem::MaybeUninit<T>; N] {
        [const { std::mem::MaybeUninit::uninit() }; N]
    }
    pub fn main() {
        let mut a = arr::<3>();
        a[0].v.push(Q::E);
        a[1].v.push(Q::S("x", 2));
        a[2].v.push(Q::V(vec![1]));
        a[1].o.as_mut().unwrap().push(9);
        a[2].t.1[1].push(7);
        for h in &a {
            println!("{} {:?} {:?} {:?}", h.name, h.v, h.o, h.t);
        }
        let mut e = [EMPTY; 3];
        e[1].push(5);
        println!("{e:?}");
        let mut g = gen::<u32, 4>();
        g[3].push(1);
        g[0].extend([2, 3]);
        println!("{g:?}");
        let mut p = pool::<Vec<u8>, 2>();
        p[0] = Some(vec![1]);
        println!("{p:?}");
        let mut u = un::<Vec<u8>, 2>();
        u[0].write(vec![4]);
        println!("{:?}", unsafe { u[0].assume_init_read() });
        let mut big = [const { Vec::<u8>::new() }; 1500];
        big[7].push(1);
        println!("{}", big.iter().map(|v| v.len()).sum::<usize>());
        let q = &raw mut big[8];
        unsafe {
            (*q).push(3);
            println!("{}", big[9].len());
        }
    }
}
pub fn run_repeated_vectors() {
    repeated_vectors::main()
}
