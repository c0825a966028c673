//! Two-phase borrows, reborrows, iterators of one's own, derived traits.
pub mod s2 {
    pub fn f(v: &mut Vec<usize>) {
        let i = 0;
        v[i] = {
            v[0] = 3;
            4
        };
    }
}

pub mod s3 {
    pub fn f(mut a: [u8; 3]) -> u8 {
        let i = 1;
        a[{
            a[0] = 2;
            i
        }] += {
            a[1] = 5;
            1
        };
        a[1]
    }
}

pub mod s5 {
    pub fn f(x: &mut Vec<u8>) {
        let y = &mut x[..];
        let z = &mut y[0];
        *z = 1;
        y[1] = 2;
        x.push(1);
    }
}

pub mod s8 {
    pub fn f(x: Option<&mut u8>) -> Option<&mut u8> {
        let y = x;
        y.map(|z| {
            *z += 1;
            z
        })
    }
}

pub mod s12 {
    pub fn f(x: &(u8, u16)) -> u8 {
        let &(a, _) = x;
        a
    }
    pub fn g(x: &mut (u8, u16)) {
        let &mut (ref mut a, _) = x;
        *a = 1;
    }
}

pub mod s14 {
    pub fn f(x: &mut [Box<u8>; 2]) -> Box<u8> {
        std::mem::replace(&mut x[1], Box::new(1))
    }
}

pub mod s15 {
    pub fn f(x: &[String2]) -> &String2 {
        let mut best = &x[0];
        for y in x {
            if y.0 > best.0 {
                best = y;
            }
        }
        best
    }
    pub struct String2(u8);
}

pub mod s17 {
    pub fn f(mut v: Vec<u8>) -> Vec<u8> {
        let w = &mut v;
        w.push(1);
        let u = w;
        u.push(2);
        v
    }
}

pub mod s19 {
    pub fn f(mut v: Vec<u8>) -> Vec<u8> {
        let w = &mut v;
        let u: &mut Vec<u8> = w;
        u.push(2);
        w.push(1);
        v
    }
}

pub mod s21 {
    pub fn id<T>(t: T) -> T {
        t
    }
    pub fn f(mut v: Vec<u8>) -> Vec<u8> {
        let w = &mut v;
        id::<&mut Vec<u8>>(w).push(1);
        w.push(2);
        v
    }
}

pub mod s22 {
    pub fn f(x: &mut Option<Box<u8>>) -> Option<Box<u8>> {
        x.take()
    }
    pub fn g(x: &Option<Box<u8>>) -> u8 {
        **x.as_ref().unwrap()
    }
}

pub mod s24 {
    pub fn f(x: &std::cell::Cell<u8>) {
        x.set(x.get() + 1);
    }
    pub fn g() -> u8 {
        let c = std::cell::Cell::new(1);
        let a = &c;
        let b = &c;
        a.set(2);
        b.set(a.get() + 1);
        c.into_inner()
    }
}

pub mod s25 {
    pub struct It<'a> {
        v: &'a [u8],
        i: usize,
    }
    impl<'a> Iterator for It<'a> {
        type Item = &'a u8;
        fn next(&mut self) -> Option<&'a u8> {
            let x = self.v.get(self.i)?;
            self.i += 1;
            Some(x)
        }
    }
    pub fn f(v: &[u8]) -> usize {
        let mut n = 0;
        for x in (It { v, i: 0 }) {
            n += *x as usize;
        }
        n + It { v, i: 1 }.map(|x| *x as usize).sum::<usize>()
    }
}

pub mod s26 {
    pub struct It<'a> {
        v: &'a mut [u8],
    }
    impl<'a> Iterator for It<'a> {
        type Item = &'a mut u8;
        fn next(&mut self) -> Option<&'a mut u8> {
            let v = std::mem::take(&mut self.v);
            let (a, b) = v.split_first_mut()?;
            self.v = b;
            Some(a)
        }
    }
}

pub mod s28 {
    pub fn f(v: &[u8]) -> u8 {
        let x;
        {
            let y = &v[0];
            x = y;
        }
        *x
    }
}

pub mod s29 {
    pub fn f() -> u8 {
        let r;
        {
            let x = 1;
            r = &x;
            println!("{}", r);
        }
        2
    }
}

pub mod s30 {
    pub fn f(x: u8) -> u8 {
        let y = &x;
        let z = move || *y;
        z() + *y
    }
}

pub mod s32 {
    use std::ops::AddAssign;
    pub fn f<T: AddAssign + Copy>(x: &mut [T]) {
        let a = x[0];
        x[1] += a;
        x[0] += x[1];
    }
}

pub mod s33 {
    use std::ops::IndexMut;
    pub struct V(Vec<u8>);
    impl std::ops::Index<usize> for V {
        type Output = u8;
        fn index(&self, i: usize) -> &u8 {
            &self.0[i]
        }
    }
    impl IndexMut<usize> for V {
        fn index_mut(&mut self, i: usize) -> &mut u8 {
            &mut self.0[i]
        }
    }
    pub fn f(v: &mut V) {
        v[0] = v[1];
        v[1] += v[0];
        let a = &mut v[0];
        *a = 1;
    }
}

pub mod s35 {
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default, Hash)]
    pub struct A<T> {
        x: T,
        y: (u8, T),
    }
    pub fn f() -> bool {
        let a = A::<u8>::default();
        let b = a;
        a <= b && A { x: 1, ..b } > a
    }
}
