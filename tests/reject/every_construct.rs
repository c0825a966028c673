//# rustc: fail
//! Every construct of the language, used in a way that is wrong.
pub mod s0 {
    pub struct T(u8);
    pub fn f() -> T {
        T(1, 2) //~ ERROR E0061: `T` takes 1 argument, but 2 are given
    }
}
pub mod s1 {
    pub fn f<I: Iterator>(mut i: I) -> u8 {
        i.next().unwrap() //~ ERROR E0308: mismatched types: expected `u8`, found `<I as Iterator>::Item`
    }
    pub struct C;
    impl Iterator for C {
        type Item = u8;
        fn next(&mut self) -> Option<u16> { //~ ERROR E0053: `next` has another type in the trait: expected `Option<u8>`, found `Option<u16>`
            None
        }
    }
}
pub mod s2 {
    pub trait A {}
    pub trait B: A {}
    pub struct S;
    impl B for S {} //~ ERROR E0277: `s2::S` does not implement `A`, which `s2::B` needs
}
pub mod s3 {
    pub type Pair<T> = (T, T);
    pub fn f() -> Pair<u8, u8> { //~ ERROR E0107: `Pair` takes 1 generic argument, not 2
        (1, 2)
    }
}
pub mod s4 {
    pub struct W<const N: usize> {
        a: [u8; N],
    }
    pub fn g<const N: usize>(w: W<N>) -> W<3> {
        w //~ ERROR E0308: mismatched types: expected `s4::W<3>`, found `s4::W<N>`
    }
}
pub mod s5 {
    pub struct S<'a> {
        r: &'a u8,
    }
    pub fn f<'a>(r: &'b u8) -> S<'a> { //~ ERROR E0261: the lifetime `'b` is not declared
        S { r }
    }
}
pub mod s6 {
    pub struct S {
        a: u8,
    }
    impl S {
        pub fn f(&self) -> &u8 {
            &self.a
        }
        pub fn g(a: &u8, b: &u8) -> &u8 { //~ ERROR E0106: the result needs a lifetime
            a //~ ERROR B0001: this lasts as long as a lifetime of the caller only, and has to last as long as `'static`
        }
    }
}
pub mod s7 {
    pub fn f(x: u128) -> i128 {
        x //~ ERROR E0308: mismatched types: expected `i128`, found `u128`
    }
}
pub mod s8 {
    pub fn f(x: u8, c: char) -> bool {
        c as bool //~ ERROR E0054: `char` can't be cast to `bool`
    }
}
pub mod s9 {
    pub fn f() -> ! {
        3 //~ ERROR E0308: mismatched types: expected `!`, found `{integer}`
    }
}
pub mod s10 {
    pub fn f(t: (u32, u32)) -> u32 {
        t.2 //~ ERROR E0609: `(u32, u32)` has no field `2`
    }
}
pub mod s11 {
    pub fn f() -> [u8; 2] {
        [1, 2, 3] //~ ERROR E0308: mismatched types: expected `[u8; 2]`, found `[u8; 3]`
    }
}
pub mod s12 {
    pub fn f(s: &[u32]) -> u32 {
        let x: [u32] = *s; //~ ERROR E0277: the size of `[u32]` is not known, and something of this type is held here
        1
    }
}
pub mod s13 {
    pub fn f(r: &u32) -> &mut u32 {
        r //~ ERROR E0308: mismatched types: expected `&mut u32`, found `&u32`
    }
}
pub mod s14 {
    pub fn f(p: *mut u8) -> u8 {
        *p //~ ERROR E0133: a dereference of a raw pointer is unsafe, and stands in no `unsafe` block
    }
}
pub mod s15 {
    pub fn g(a: u32) -> u8 {
        1
    }
    pub fn f() -> fn(u32) -> u32 {
        g //~ ERROR E0308: mismatched types: expected `fn(u32) -> u32`, found `fn item {s15::g}`
    }
}
pub mod s16 {
    pub struct S {
        c: core::cell::UnsafeCell<u8>,
    }
    static X: S = S { //~ ERROR E0277: `s16::S` is not `Sync`, so a `static` can't hold it
        c: core::cell::UnsafeCell::new(1),
    };
}
pub mod s17 {
    use core::mem::MaybeUninit;
    pub fn f(m: MaybeUninit<u8>) -> u8 {
        m.assume_init() //~ ERROR E0133: a call of the unsafe method `assume_init` is unsafe, and stands in no `unsafe` block
    }
}
pub mod s18 {
    use core::sync::atomic::AtomicU32;
    pub fn f(a: &AtomicU32) -> u32 {
        a.load() //~ ERROR E0061: `load` takes 1 argument, but 0 are given
    }
}
pub mod s19 {
    pub fn f(x: bool) -> bool {
        x << 1 //~ ERROR E0369: `<<` is not defined for `bool`
    }
}
pub mod s20 {
    pub fn f() -> u8 {
        let x = 1;
        x += 1; //~ ERROR E0384: `x` is not mutable and gets a second value
        x
    }
}
pub mod s21 {
    pub fn f(o: Option<u8>) -> u8 {
        if let Some(x) = o {
            x
        } else {
            false //~ ERROR E0308: mismatched types: expected `u8`, found `bool`
        }
    }
}
pub mod s22 {
    pub fn f(o: Option<u8>) {
        while let Some(x) = o {
            break 3; //~ ERROR E0571: `break` with a value is for `loop` only
        }
    }
}
pub mod s23 {
    pub fn f(x: Option<u8>) -> u64 {
        x as u64 //~ ERROR E0605: `Option<u8>` can't be cast to `u64`
    }
}
pub mod s24 {
    pub unsafe fn g() {}
    pub fn f() {
        g(); //~ ERROR E0133: a call of the unsafe function `g` is unsafe, and stands in no `unsafe` block
        unsafe { g() }
    }
}
pub mod s25 {
    pub fn f(x: u8) -> u8 {
        match x {
            n @ 1 | 2 => n, //~ ERROR E0408: `n` is not bound in every alternative
            _ => 0,
        }
    }
}
pub mod s26 {
    pub fn f(o: Option<u8>) -> u8 {
        match o {
            Some(a, b) => a, //~ ERROR E0023: this pattern has 2 parts, the value has 1
            Some(x) => 1,
            None => 0,
        }
    }
}
pub mod s27 {
    pub fn f(v: &[Vec<u8>]) -> usize {
        let mut n = 0;
        for &x in v { //~ ERROR E0507: a temporary value can't be moved out of what holds it
            n += x.len();
        }
        n
    }
}
pub mod s29 {
    pub fn f(x: u8) -> u8 {
        if x > 1 {
            unreachable!()
        } else {
            unreachable!("{}", y) //~ ERROR E0425: there is no value `y` in scope
        }
    }
}
pub mod s31 {
    pub struct N;
    pub fn f() {
        println!("{:>5}", N); //~ ERROR E0277: `s31::N` does not implement `Display`
    }
}
pub mod s33 {
    pub fn f(x: u32) -> u32 {
        x.checked_add(1) //~ ERROR E0308: mismatched types: expected `u32`, found `Option<u32>`
    }
}
pub mod s34 {
    pub fn f(x: &str) -> u8 {
        u8::try_from(x).unwrap() //~ ERROR E0277: `u8` does not implement `From<&str>`
    }
}
pub mod s35 {
    pub fn f(o: Option<u8>) -> Option<u8> {
        o.map(|a, b| a) //~ ERROR E0593: `closure {s35::f::{closure#0}}` does not take these arguments
    }
}
pub mod s36 {
    pub fn f(s: &mut [u8]) {
        let (a, b) = s.split_at_mut(1);
        let c = &mut s[0]; //~ ERROR E0499: `s[_]` is borrowed as mutable twice at a time
//~| ERROR E0503: `*s` is used while it is borrowed as mutable
        a[0] = 1;
        *c = b[0];
    }
}
pub mod s37 {
    pub fn f(a: &mut u8) {
        core::mem::swap(a, a); //~ ERROR E0499: `*a` is borrowed as mutable twice at a time
    }
}
pub mod s38 {
    pub fn f(p: *mut u8) {
        p.write_volatile(1); //~ ERROR E0133: a call of the unsafe method `write_volatile` is unsafe, and stands in no `unsafe` block
    }
}
pub mod s39 {
    pub fn f(s: &[u8]) -> usize {
        s.enumerate().count() + s.iter().enumerate().missing() //~ ERROR E0599: `&[u8]` has no method `enumerate`
//~| ERROR E0599: `Enumerate<Iter<u8>>` has no method `missing`
    }
}
pub mod s40 {
    use core::ops::Add;
    pub struct V;
    impl Add for V {
        type Output = V;
        fn add(self, o: V) -> V {
            o
        }
    }
    pub fn f() -> V {
        V - V //~ ERROR E0369: `-` is not defined for `s40::V`
    }
}
pub mod s41 {
    pub fn f(c: char) -> bool {
        c.is_ascii_digit() + 1 //~ ERROR E0369: `+` is not defined for `bool`
    }
}
pub mod s42 {
    pub fn f(v: &mut [u8]) -> bool {
        "a".chars() == v //~ ERROR E0369: `==` is not defined for `Chars`
    }
}
