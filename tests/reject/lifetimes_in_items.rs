//# rustc: fail
//! Types of fields and implementations that demand more of lifetimes than is known.
pub mod bounds_9 {
    struct R<T> {
        r: &'static T, //~ ERROR E0310: the type `&T` demands that `T` lasts as long as `'static`
    }
    pub fn f(r: R<u8>) -> u8 {
        *r.r
    }
}
pub mod bounds_12 {
    pub struct S<T: 'static>(pub T);
    pub struct R<T> {
        pub s: S<T>, //~ ERROR E0310: the type `bounds_12::S<T>` demands that `T` lasts as long as `'static`
    }
}
pub mod bounds_17 {
    pub trait Tr: 'static {
        fn m(&self) {}
    }
    pub struct W<'a>(pub &'a u8);
    impl<'a> Tr for W<'a> {} //~ ERROR E0478: `bounds_17::Tr` demands that `'a` lasts as long as `'static`
}
pub mod bounds_18 {
    pub trait Tr: 'static {
        fn m(&self) {}
    }
    pub struct W<T>(pub T);
    impl<T> Tr for W<T> {} //~ ERROR E0310: `bounds_18::Tr` demands that `T` lasts as long as `'static`
}
pub mod bounds_20 {
    pub trait Tr {
        type X: 'static;
    }
    pub struct W<'a>(pub &'a u8);
    impl<'a> Tr for W<'a> {
        type X = &'a u8; //~ ERROR E0477: `bounds_20::Tr` demands of `X` that `'a` lasts as long as `'static`
    }
}
pub mod bounds_33 {
    pub trait Tr {
        type Out;
    }
    pub struct P<T>(pub T);
    impl<T> Tr for P<T> {
        type Out = &'static T; //~ ERROR E0310: the type `&T` demands that `T` lasts as long as `'static`
    }
}
pub mod written_0 {
    struct R<'a> {
        r: &'static &'a u8, //~ ERROR E0491: the type `&&u8` demands that `'a` lasts as long as `'static`
    }
    pub fn f(r: R) -> u8 {
        **r.r
    }
}
pub mod written_1 {
    pub enum E<T> {
        A(&'static T), //~ ERROR E0310: the type `&T` demands that `T` lasts as long as `'static`
        B,
    }
}
pub mod written_2 {
    pub trait Tr: 'static {
        fn m(&self) {}
    }
    impl<'a> Tr for &'a u8 {} //~ ERROR E0478: `written_2::Tr` demands that `'a` lasts as long as `'static`
}
pub mod written_3 {
    pub trait Tr: 'static {
        fn m(&self) {}
    }
    impl<T> Tr for [T; 2] {} //~ ERROR E0310: `written_3::Tr` demands that `T` lasts as long as `'static`
}
pub mod written_5 {
    pub trait Tr {
        type X;
    }
    pub struct W<T>(pub T);
    pub struct S<T: 'static>(pub T);
    impl<T> Tr for W<T> {
        type X = S<T>; //~ ERROR E0310: the type `written_5::S<T>` demands that `T` lasts as long as `'static`
    }
}
pub mod written_6 {
    pub trait Tr {
        type X;
    }
    pub struct W<'a>(pub &'a u8);
    pub struct S<T: 'static>(pub T);
    impl<'a> Tr for W<'a> {
        type X = S<&'a u8>; //~ ERROR E0477: the type `written_6::S<&u8>` demands that `'a` lasts as long as `'static`
    }
}
pub mod written_7 {
    pub trait Tr {
        type X;
    }
    pub struct W<'a>(pub &'a u8);
    impl<'a> Tr for W<'a> {
        type X = &'static &'a u8; //~ ERROR E0491: the type `&&u8` demands that `'a` lasts as long as `'static`
    }
}
pub mod written_12 {
    pub trait Tr {
        type X: Copy + 'static;
    }
    pub struct W<T>(pub T);
    impl<T: Copy> Tr for W<T> {
        type X = T; //~ ERROR E0310: `written_12::Tr` demands of `X` that `T` lasts as long as `'static`
    }
}
pub mod callables_43 {
    pub fn ap(f: fn(&u8, &u8) -> &u8) {} //~ ERROR E0106: the result needs a lifetime
}
pub mod callables_44 {
    pub fn ap<F: Fn() -> &u8>(f: F) {} //~ ERROR E0106: the result needs a lifetime
}
