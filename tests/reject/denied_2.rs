//# rustc: fail
//! What rustc denies, and what may go to other threads.
pub mod s43 {
    fn s<T: Send>() {}
    fn f() {
        s::<core::cell::Cell<u8>>();
        s::<&mut u8>();
        s::<&core::cell::Cell<u8>>(); //~ ERROR E0277: `&Cell<u8>` does not implement `Send`
    }
}
pub mod s44 {
    fn s<T: Sync>() {}
    fn f() {
        s::<core::cell::Cell<u8>>(); //~ ERROR E0277: `Cell<u8>` does not implement `Sync`
    }
}
pub mod s45 {
    fn s<T: Send>() {}
    fn f() {
        s::<*const u8>(); //~ ERROR E0277: `*const u8` does not implement `Send`
    }
}
pub mod s46 {
    fn s<T: Send>() {}
    fn f() {
        s::<core::ptr::NonNull<u8>>(); //~ ERROR E0277: `NonNull<u8>` does not implement `Send`
    }
}
pub mod s47 {
    fn s<T: Send>(t: T) {}
    fn f<T>(t: T) {
        s(t) //~ ERROR E0277: `T` does not implement `Send`
    }
}
pub mod s48 {
    struct W<T>(T);
    fn s<T: Sync>() {}
    fn f() {
        s::<W<core::cell::Cell<u8>>>(); //~ ERROR E0277: `s48::W<Cell<u8>>` does not implement `Sync`
    }
}
pub mod s49 {
    struct W<T>(T);
    unsafe impl<T: Sync> Sync for W<T> {}
    fn s<T: Sync>() {}
    fn f() {
        s::<W<core::cell::Cell<u8>>>(); //~ ERROR E0277: `s49::W<Cell<u8>>` does not implement `Sync`
    }
}
pub mod s51 {
    fn s<T: Send>(t: T) {}
    fn f() {
        let c = core::cell::Cell::new(1);
        s(|| c.get()); //~ ERROR E0277: this closure does not implement `Send`, as what it holds does not
    }
}
pub mod s52 {
    fn s<T: Copy>(t: T) {}
    fn f() {
        let v = vec![1];
        s(|| 3);
        s(|| v.len());
        s(move || v.len()); //~ ERROR E0277: this closure does not implement `Copy`, as what it holds does not
    }
}
pub mod s54 {
    struct N<T> {
        next: Option<Box<N<T>>>,
        v: T,
    }
    fn s<T: Send>() {}
    fn f<T: Send>() {
        s::<N<T>>();
    }
    fn g<T>() {
        s::<N<T>>(); //~ ERROR E0277: `T` does not implement `Send`
    }
}
pub mod s55 {
    struct A {
        b: Option<Box<B>>,
    }
    struct B {
        a: Option<Box<A>>,
        p: *const u8,
    }
    fn s<T: Send>() {}
    fn f() {
        s::<A>(); //~ ERROR E0277: `s55::A` does not implement `Send`
    }
}
pub mod s56 {
    trait T: Send {}
    impl T for *const u8 {} //~ ERROR E0277: `*const u8` does not implement `Send`, which `s56::T` needs
}
pub mod s57 {
    struct S<T>(T);
    impl<T: Send> S<T> {
        fn f(self) {}
    }
    fn g(x: S<*mut u8>) {
        x.f() //~ ERROR E0599: `s57::S<*mut u8>` has no method `f`
    }
}
