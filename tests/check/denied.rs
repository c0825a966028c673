//! What rustc denies, and what may go to other threads.
pub mod s7 {
    use core::sync::atomic::{AtomicU8, Ordering::*};
    fn f(x: &AtomicU8) -> u8 {
        x.fetch_add(1, SeqCst);
        x.swap(3, AcqRel);
        x.store(1, Release);
        x.load(Acquire)
    }
}
pub mod s11 {
    fn f(x: &u8) -> *mut u8 {
        x as *const u8 as *mut u8
    }
}
pub mod s12 {
    fn f(x: &mut u8) {
        let p = x as *const u8 as *mut u8;
        unsafe {
            *p = 3;
        }
    }
}
pub mod s17 {
    fn f(c: bool) {
        let x = if c { 255u8 } else { 255 };
        let y = x + 1;
    }
}
pub mod s25 {
    const fn m() -> u8 {
        255
    }
    fn f() {
        let y = m() + 1;
    }
}
pub mod s30 {
    fn f(v: &[u8]) -> u8 {
        v[1000]
    }
}
pub mod s31 {
    fn f() -> u8 {
        let v: &[u8] = &[1, 2];
        v[2]
    }
}
pub mod s33 {
    fn f() {
        loop {
            let x = 255u8;
            if x == 255 {
                break;
            }
            let y = x + 1;
        }
    }
}
pub mod s34 {
    fn f() {
        if false {
            let y = 255u8 + 1;
        }
    }
}
pub mod s37 {
    fn f() {
        let x = 255u8;
        let c = || x + 1;
    }
}
pub mod s39 {
    fn f() {
        let x = 5;
        let y = &x;
        let z = *y - 6u32;
    }
}
pub mod s41 {
    fn f(mut b: u8) {
        let mut x = 255u8;
        while b > 3 {
            b -= 1;
            x = 3;
        }
        let y = x + 1;
    }
}
pub mod s42 {
    fn s<T: Send + Sync>() {}
    fn f() {
        s::<Vec<u8>>();
        s::<Box<u8>>();
        s::<Option<Vec<u8>>>();
        s::<&[u8]>();
        s::<core::sync::atomic::AtomicU8>();
        s::<core::slice::Iter<u8>>();
        s::<core::slice::IterMut<u8>>();
        s::<core::mem::MaybeUninit<u8>>();
        s::<core::num::Wrapping<u8>>();
    }
}
pub mod s50 {
    fn s<T: Send + Sync>(t: T) {}
    fn f() {
        s(|| 3);
        s(f);
        s(f as fn());
        let x = 1;
        s(|| x);
        s(move || x);
        let c = core::cell::Cell::new(1);
        s(move || 3);
    }
}
pub mod s53 {
    struct N {
        next: Option<Box<N>>,
        v: Vec<N>,
    }
    fn s<T: Send + Sync>() {}
    fn f() {
        s::<N>();
        s::<Vec<Box<[N]>>>();
    }
}
pub mod s58 {
    #[allow(arithmetic_overflow)]
    fn f() -> u8 {
        255 + 1
    }
}
pub mod s61 {
    fn f() -> u8 {
        let mut x = 255u8;
        let r = &mut x;
        *r = 1;
        x + 1
    }
}
pub mod s62 {
    fn f() -> u8 {
        let mut x = 255u8;
        g();
        x += 1;
        x
    }
    fn g() {}
}
pub mod s64 {
    fn f() -> u8 {
        let mut x = 255u8;
        if true {
            x = 3;
        }
        x + 1
    }
}
pub mod s65 {
    fn f(b: bool) -> u8 {
        let x;
        if b {
            x = 255u8;
        } else {
            x = 255;
        }
        x + 1
    }
}
pub mod s67 {
    fn f(b: u8) -> u8 {
        match b {
            3 => b + 253,
            _ => 0,
        }
    }
}
pub mod s69 {
    fn f() -> u8 {
        match 4u8 {
            3 => 255u8 + 1,
            _ => 0,
        }
    }
}
pub mod s71 {
    struct P {
        a: u8,
        b: u8,
    }
    fn f() -> u8 {
        let mut p = P { a: 255, b: 1 };
        p.b = 0;
        p.a + p.b
    }
}
pub mod s72 {
    fn f() -> u8 {
        let x = Some(255u8);
        if let Some(y) = x {
            y + 1
        } else {
            0
        }
    }
}
pub mod s73 {
    fn f() -> u8 {
        let x: Option<u8> = None;
        if let Some(y) = x {
            255u8 + 1
        } else {
            0
        }
    }
}
pub mod s87 {
    static K: u8 = 200;
    fn f() -> u8 {
        K * 2
    }
}
pub mod s88 {
    fn f() -> u8 {
        let x = 200u8.wrapping_add(1);
        x + 100
    }
}
pub mod s89 {
    fn f() -> u32 {
        let x = 300u32 as u8;
        x as u32 + 1
    }
}
pub mod s90 {
    fn f() -> i8 {
        let x = 200u8 as i8;
        -x - 100
    }
}
pub mod s95 {
    fn f() -> u8 {
        let a = if true { 255u8 } else { 0 };
        a + 1
    }
}
pub mod s96 {
    fn f(mut i: u8) -> u8 {
        while i < 10 {
            i += 1;
            let x = 255u8;
            let y = x + i;
        }
        i
    }
}
pub mod s97 {
    fn f() -> u8 {
        let mut i = 0u8;
        while i < 10 {
            i += 1;
        }
        i - 11
    }
}
pub mod s99 {
    fn f() -> u8 {
        return 3;
        255u8 + 1
    }
}
pub mod s100 {
    fn f() -> u8 {
        panic!();
        255u8 + 1
    }
}
pub mod s101 {
    fn f() -> u8 {
        let c = |x: u8| x + 255 + 1;
        c(0)
    }
}
pub mod s102 {
    fn f() -> usize {
        "abc".len() - 4
    }
}
pub mod s106 {
    fn f<const N: usize>() -> usize {
        let a = [0u8; 3];
        a[N] as usize + N
    }
}
pub mod s107 {
    fn f<const N: usize>(a: [u8; N]) -> u8 {
        a[5]
    }
}
pub mod s109 {
    fn f() -> u8 {
        let x = &255u8;
        *x + 1
    }
}
pub mod s110 {
    fn f() -> u8 {
        let x = Box::new(255u8);
        *x + 1
    }
}
