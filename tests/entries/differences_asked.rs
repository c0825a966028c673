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
mod timer_wheel {
    struct Node {
        id: u32,
        at: u64,
        next: Option<Box<Node>>,
    }
    struct Wheel<const S: usize> {
        slots: [Option<Box<Node>>; S],
        now: u64,
        far: Vec<Box<Node>>,
    }
    impl<const S: usize> Wheel<S> {
        fn new() -> Self {
            Wheel {
                slots: [const { None }; S],
                now: 0,
                far: vec![],
            }
        }
        fn put(&mut self, mut n: Box<Node>) {
            if n.at - self.now >= S as u64 {
                self.far.push(n);
            } else {
                let s = &mut self.slots[n.at as usize % S];
                n.next = s.take();
                *s = Some(n);
            }
        }
        fn add(&mut self, id: u32, d: u64) {
            self.put(Box::new(Node {
                id,
                at: self.now + d,
                next: None,
            }))
        }
        fn cancel(&mut self, id: u32) -> bool {
            for s in &mut self.slots {
                let mut at = s;
                loop {
                    match at {
                        None => break,
                        Some(n) if n.id == id => {
                            *at = n.next.take();
                            return true;
                        }
                        Some(n) => at = &mut n.next,
                    }
                }
            }
            let k = self.far.len();
            self.far.retain(|n| n.id != id);
            k != self.far.len()
        }
        fn tick(&mut self) -> Vec<u32> {
            self.now += 1;
            let mut out = vec![];
            let mut l = self.slots[self.now as usize % S].take();
            while let Some(mut n) = l {
                l = n.next.take();
                out.push(n.id);
            }
            let (near, far) = std::mem::take(&mut self.far)
                .into_iter()
                .partition(|n| n.at - self.now < S as u64);
            self.far = far;
            let near: Vec<Box<Node>> = near;
            near.into_iter().for_each(|n| self.put(n));
            out
        }
    }
    pub fn main() {
        let mut w = Wheel::<4>::new();
        for (i, d) in [(1, 1), (2, 3), (3, 3), (4, 9), (5, 6), (6, 2)] {
            w.add(i, d);
        }
        println!("{} {} {}", w.cancel(6), w.cancel(5), w.cancel(42));
        for _ in 0..10 {
            let f = w.tick();
            if !f.is_empty() {
                println!("{} {:?}", w.now, f);
            }
        }
        w.add(7, u64::MAX);
    }
}
pub fn run_timer_wheel() {
    timer_wheel::main()
}
