//# rustc: fail
//! Traits and their implementations, members, moves, the core library.
pub mod s9 {
    struct S;
    impl S {
        fn f(&self) {}
        fn f(&self) {} //~ ERROR E0592: `f` is defined twice
    }
}
pub mod s10 {
    struct S;
    impl S {
        const C: u8 = 1; //~ ERROR E0592: `C` is defined twice
        fn C() {}
    }
}
pub mod s15 {
    struct S {
        x: u8,
    }
    impl S {
        fn f(&self) {
            self.x = 1; //~ ERROR E0594: `self.x` can't be assigned to: it is behind a `&` reference
        }
        fn g(&mut self) {
            self.x = 1;
        }
        fn h(self) {
            self.x = 1; //~ ERROR E0594: `self.x` can't be assigned to: `self` is not declared as mutable
        }
        fn i(mut self) -> Self {
            self.x = 1;
            self
        }
    }
}
pub mod s16 {
    struct S {
        x: u8,
    }
    impl S {
        fn f(&self) {
            self.g(); //~ ERROR E0596: `*self` can't be borrowed as mutable: it is behind a `&` reference
        }
        fn g(&mut self) {}
    }
}
pub mod s17 {
    struct S {
        x: Vec<u8>,
    }
    impl S {
        fn f(&self) -> Vec<u8> {
            self.x //~ ERROR E0507: `self.x` can't be moved out of what holds it
        }
        fn g(self) -> Vec<u8> {
            self.x
        }
        fn h(&self) -> &Vec<u8> {
            &self.x
        }
        fn i(&mut self) -> Vec<u8> {
            core::mem::take(&mut self.x)
        }
    }
}
pub mod s18 {
    struct S;
    fn f(s: S) {
        s.x; //~ ERROR E0609: `s18::S` has no field `x`
    }
    fn g(s: S) {
        s.y(); //~ ERROR E0599: `s18::S` has no method `y`
    }
    fn h(s: &S) {
        s.0; //~ ERROR E0609: `&s18::S` has no field `0`
    }
}
pub mod s19 {
    fn f(x: u8) {
        x.y; //~ ERROR E0610: `u8` has no field `y`
    }
    fn g(x: *const (u8, u8)) {
        x.0; //~ ERROR E0609: `*const (u8, u8)` is a raw pointer: write `(*p).0`
    }
}
pub mod s20 {
    trait A {
        fn a(&self) -> u8;
    }
    fn f(x: impl A) -> u8 {
        x.a()
    }
    fn g() -> u8 {
        f(3u8) //~ ERROR E0277: `u8` does not implement `A`
    }
}
pub mod s21 {
    trait A {
        fn a(&self) -> u8;
    }
    fn f(x: impl A, y: impl A) -> u8 {
        x.a() + y.a()
    }
    impl A for u8 {
        fn a(&self) -> u8 {
            1
        }
    }
    impl A for bool {
        fn a(&self) -> u8 {
            2
        }
    }
    fn g() -> u8 {
        f(3u8, true)
    }
    fn h() {
        f::<u8, bool>(3, true); //~ ERROR E0107: `f` takes 0 generic arguments, not 2
    }
}
pub mod s25 {
    trait A {
        fn f(&self)
        where
            Self: Copy;
    }
    impl A for u8 {
        fn f(&self) {}
    }
    impl A for Vec<u8> {
        fn f(&self)
        where
            Self: Copy, //~ ERROR E0277: `Vec<u8>` does not implement `Copy`, which is demanded here
        {
        }
    }
    fn g() {
        3u8.f();
    }
}
pub mod s26 {
    trait A {
        fn f(&self)
        where
            Self: Copy,
        {
        }
    }
    impl A for Vec<u8> {}
    fn g(v: Vec<u8>) {
        v.f(); //~ ERROR E0277: `Vec<u8>` does not implement `Copy`
    }
}
pub mod s28 {
    use core::ops::*;
    struct N(i32);
    impl Add<&N> for &N {
        type Output = N;
        fn add(self, o: &N) -> N {
            N(self.0 + o.0)
        }
    }
    fn f(a: N, b: N) -> N {
        &a + &b
    }
    fn g(a: N, b: N) -> N {
        a + b //~ ERROR E0369: `+` is not defined for `s28::N`
    }
}
pub mod s30 {
    use core::ops::*;
    struct D(Vec<u8>);
    impl Deref for D {
        type Target = Vec<u8>;
        fn deref(&self) -> &Vec<u8> {
            &self.0
        }
    }
    impl DerefMut for D {
        fn deref_mut(&mut self) -> &mut Vec<u8> {
            &mut self.0
        }
    }
    fn f(d: &mut D) -> usize {
        d.push(1);
        d[0] = 3;
        d.iter().count() + d.len() + (**d).len()
    }
    fn g(d: D) -> Vec<u8> {
        *d //~ ERROR E0507: a temporary value can't be moved out of what holds it
    }
}
pub mod s31 {
    impl Drop for S {
        fn drop(&mut self) {}
    }
    struct S {
        a: Vec<u8>,
    }
    fn f(s: S) -> Vec<u8> {
        s.a //~ ERROR E0509: `s.a` can't be moved out of `s31::S`, which has a destructor
    }
}
pub mod s32 {
    impl Drop for S {
        fn drop(&mut self) {}
    }
    struct S {
        a: Vec<u8>,
    }
    fn f(s: S) {
        s.drop(); //~ ERROR E0040: `drop` is not called by hand
        drop(s);
    }
    fn g(s: S) {
        let S { a } = s; //~ ERROR E0509: `s.a` can't be moved out of `s32::S`, which has a destructor
    }
    fn h(s: S) {
        let S { ref a } = s;
        let _ = a;
    }
}
pub mod s39 {
    #[derive(Default)]
    struct T {
        a: &'static u8, //~ ERROR E0277: `s39::T` can't derive `Default`: it holds a `&u8`, which does not implement it
    }
}
pub mod s40 {
    #[derive(Default)]
    struct T {
        a: fn(), //~ ERROR E0277: `s40::T` can't derive `Default`: it holds a `fn() -> ()`, which does not implement it
    }
}
pub mod s41 {
    #[derive(Ord, PartialOrd, Eq, PartialEq)]
    struct S<T>(T);
    fn f<T: Ord>(a: S<T>, b: S<T>) -> S<T> {
        a.max(b)
    }
    fn g<T>(a: S<T>, b: S<T>) -> S<T> {
        a.max(b) //~ ERROR E0599: `s41::S<T>` has no method `max`
    }
}
pub mod s42 {
    #[derive(PartialEq)]
    enum E<T> {
        A(T),
        B,
    }
    fn f(x: E<Vec<u8>>) -> bool {
        x == E::B
    }
    struct N;
    fn g(x: E<N>) -> bool {
        x == E::B //~ ERROR E0369: `==` is not defined for `s42::E<s42::N>`
    }
}
pub mod s43 {
    mod a {
        pub trait T {
            fn t(&self);
        }
        pub struct S;
        impl T for S {
            fn t(&self) {}
        }
    }
    fn f(s: a::S) {
        s.t(); //~ ERROR E0599: `s43::a::S` has no method `t`
    }
}
pub mod s45 {
    mod a {
        #[derive(Clone)]
        pub struct S {
            x: u8,
        }
        impl S {
            pub const Z: S = S { x: 0 };
            pub const fn get(&self) -> u8 {
                self.x
            }
        }
    }
    const Y: u8 = a::S::Z.get();
    fn f() -> a::S {
        a::S::Z.clone()
    }
    fn g() -> u8 {
        a::S::Z.x //~ ERROR E0616: the field `x` of `s45::a::S` is private
    }
}
pub mod s52 {
    fn f(x: u8) -> u8 {
        let y;
        match x {
            0 => y = 1,
            1 => {
                y = 2;
            }
            _ => return 3,
        }
        y
    }
    fn g(x: u8) -> u8 {
        let y;
        match x {
            0 => y = 1,
            _ => {}
        }
        y //~ ERROR E0381: `y` may be used before it has a value
    }
}
pub mod s53 {
    fn f() -> u8 {
        let x;
        loop {
            x = 1;
            break;
        }
        x
    }
    fn g() -> u8 {
        let x;
        loop {
            x = 1; //~ ERROR E0384: `x` is not mutable and gets a second value
        }
    }
    fn h(c: bool) {
        let x: u8;
        loop {
            if c {
                break;
            }
            x = 1; //~ ERROR E0384: `x` is not mutable and gets a second value
        }
    }
}
pub mod s54 {
    fn f(c: bool) {
        let v = vec![1];
        if c {
            drop(v);
        }
        v.len(); //~ ERROR E0382: `v` is used after it was moved
    }
    fn g(c: bool) {
        let v = vec![1];
        while c {
            drop(v); //~ ERROR E0382: `v` is used after it was moved
        }
    }
    fn h(c: bool) {
        let mut v = vec![1];
        while c {
            drop(v);
            v = vec![];
        }
        v.len();
    }
}
pub mod s58 {
    fn f() {
        let g = |x| x == 1; //~ ERROR E0283: the type of this can't be inferred
    }
}
pub mod s59 {
    fn f() {
        let g = |x| x < 1; //~ ERROR E0283: the type of this can't be inferred
    }
}
pub mod s63 {
    fn f() -> bool {
        let mut v = Vec::new();
        v.push(Default::default()); //~ ERROR E0790: the type of this can't be inferred
        v[0] == 3u8
    }
}
pub mod s64 {
    fn f() -> bool {
        let x = "3".parse().unwrap(); //~ ERROR E0284: the type of this can't be inferred
        x == 3u8
    }
}
