//! Closures, iterators, options: what is used how often.
pub mod s4 {
    fn f<F: Fn() -> u8>(g: F) -> u8 {
        g() + g()
    }
    fn h() -> u8 {
        let x = 3;
        f(move || x) + f(|| x)
    }
}
pub mod s6 {
    fn f(g: impl Fn(u8) -> u8) -> u8 {
        g(1)
    }
    fn h() -> u8 {
        f(|x| x + 1) + f(|x: u8| -> u8 { x })
    }
}
pub mod s14 {
    fn h() {
        let mut v = vec![1];
        let mut c = || v.push(2);
        c();
        c();
        v.push(3);
    }
}
pub mod s15 {
    fn h() {
        let v = vec![1];
        let c = || v.len();
        let d = || v.len();
        c();
        d();
        drop(v);
    }
}
pub mod s17 {
    fn h() {
        let x = 1;
        let c = move || x + 1;
        c();
        let y = x;
    }
}
pub mod s19 {
    struct S {
        a: Vec<u8>,
        b: Vec<u8>,
    }
    fn h(mut s: S) {
        let c = || s.a.len();
        s.b.push(1);
        c();
    }
}
pub mod s21 {
    struct S {
        a: Vec<u8>,
        b: Vec<u8>,
    }
    fn h(s: S) {
        let c = move || s.a.len();
        drop(s.b);
        c();
    }
}
pub mod s24 {
    fn h() {
        let c = |x: &u8| *x;
        c(&1);
        {
            let y = 2;
            c(&y);
        }
    }
}
pub mod s25 {
    fn h() -> u8 {
        let c = |x: &mut u8| {
            *x += 1;
            *x
        };
        let mut y = 1;
        c(&mut y) + c(&mut y)
    }
}
pub mod s26 {
    fn h() {
        let c = return;
    }
}
pub mod s27 {
    fn h() -> u8 {
        let c = || return 3u8;
        c()
    }
}
pub mod s29 {
    fn apply<A, B>(a: A, f: fn(A) -> B) -> B {
        f(a)
    }
    fn h() -> u16 {
        apply(3u8, |x| x as u16) + apply(4u8, u16::from)
    }
}
pub mod s30 {
    fn compose<A, B, C>(f: impl Fn(A) -> B, g: impl Fn(B) -> C, a: A) -> C {
        g(f(a))
    }
    fn h() -> bool {
        compose(|x: u8| x as u16, |y| y > 3, 4)
    }
}
pub mod s32 {
    fn h(v: &[u8]) -> u8 {
        v.iter().map(|x| x + 1).filter(|x| *x > 3).sum()
    }
    fn i(v: &[u8]) -> Option<&u8> {
        v.iter().find(|x| **x == 3)
    }
}
pub mod s33 {
    fn h(v: &[u8]) -> Vec<u16> {
        v.iter().map(|&x| x as u16).collect()
    }
    fn i(v: Vec<u8>) -> Vec<u8> {
        v.into_iter().rev().collect()
    }
}
pub mod s35 {
    fn h(v: &[u8]) -> usize {
        v.iter().map(|&x| x as u16).collect::<Vec<_>>().len()
    }
}
pub mod s38 {
    fn h(mut v: Vec<u8>) {
        for x in &mut v {
            *x += 1;
        }
        for x in &v {
            let _ = *x;
        }
        for (i, x) in v.iter().enumerate() {
            let _: (usize, &u8) = (i, x);
        }
    }
}
pub mod s43 {
    fn h() {
        for (a, b) in [(1, 2u8)] {
            let _: u8 = b;
            let _: i32 = a;
        }
        let x = for i in 0..3 {};
        let () = x;
    }
}
pub mod s44 {
    struct C(u8);
    impl Iterator for C {
        type Item = u8;
        fn next(&mut self) -> Option<u8> {
            if self.0 < 3 {
                self.0 += 1;
                Some(self.0)
            } else {
                None
            }
        }
    }
    fn h() -> u8 {
        let mut t = 0;
        for x in C(0) {
            t += x;
        }
        t + C(0).max().unwrap()
    }
}
pub mod s46 {
    struct B([u8; 3]);
    impl<'a> IntoIterator for &'a B {
        type Item = &'a u8;
        type IntoIter = core::slice::Iter<'a, u8>;
        fn into_iter(self) -> Self::IntoIter {
            self.0.iter()
        }
    }
    fn h(b: &B) -> u8 {
        let mut t = 0;
        for x in b {
            t += x;
        }
        t
    }
}
pub mod s47 {
    fn h(x: Option<Box<u8>>) -> u8 {
        let y = x.as_ref().map(|b| **b).unwrap_or(0);
        y + x.map_or(1, |b| *b)
    }
}
pub mod s49 {
    fn h(x: &mut Option<u8>) -> u8 {
        if let Some(y) = x {
            *y += 1;
        }
        while let Some(z) = x.take() {
            return z;
        }
        x.insert(3);
        let Some(w) = x else { return 1 };
        *w
    }
}
pub mod s52 {
    fn h(x: &Option<Vec<u8>>) -> Vec<u8> {
        match x {
            Some(v) => v.clone(),
            None => vec![],
        }
    }
}
pub mod s53 {
    fn h(x: Option<Vec<u8>>) -> usize {
        let n = match &x {
            Some(v) => v.len(),
            None => 0,
        };
        let m = match x {
            Some(ref v) => v.len(),
            None => 1,
        };
        n + m + x.unwrap().len()
    }
}
pub mod s54 {
    fn h(x: Result<u8, bool>) -> u8 {
        x.unwrap_or_else(|e| e as u8)
            + x.ok().unwrap_or(2)
            + x.is_err() as u8
            + if let Err(e) = x { 1 } else { 0 }
    }
}
