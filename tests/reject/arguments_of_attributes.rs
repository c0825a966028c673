//# rustc: fail
//! Attributes take what they are for: names of lints and traits, texts, numbers.
pub mod levels {
    #[deny("unused")] //~ ERROR E0452: `deny` takes names of lints
    fn a() {}

    #[allow("unused", reason = "x")] //~ ERROR E0452: `allow` takes names of lints
    fn b() {}

    #[allow(unused, reason = 5)] //~ ERROR E0452: `allow` takes names of lints
    fn c() {}

    #[warn(nobody::unused)] //~ ERROR E0710: there is no tool `nobody`
    fn d() {}

    #[allow(clippy::all, unused::x)] //~ ERROR E0710: there is no tool `unused`
    fn e() {}
}

pub mod words {
    #[inline("always")] //~ ERROR E0539: `inline` takes nothing, `always` or `never`
    fn a() {}

    #[inline = "always"] //~ ERROR L0001: `inline` takes nothing, `always` or `never`
    fn b() {}

    #[track_caller(x)] //~ ERROR E0565: `track_caller` takes no arguments
    fn c() {}
}

pub mod texts {
    #[must_use = 5] //~ ERROR E0539: `must_use` takes a text
    fn a() -> u8 { 1 }

    #[must_use = b"x"] //~ ERROR E0539: `must_use` takes a text
    fn b() -> u8 { 1 }

    #[export_name = 5] //~ ERROR E0539: `export_name` takes a text
    fn c() {}

    #[deprecated(since = 5)] //~ ERROR E0539: `deprecated` takes a text
    fn d() {}

    #[deprecated(until = "x")] //~ ERROR E0539: `deprecated` takes a text
    fn e() {}

    #[deprecated(note)] //~ ERROR E0539: `deprecated` takes a text
    fn f() {}

    #[deprecated(5)] //~ ERROR E0565: `deprecated` takes names with texts
    fn g() {}

    #[deprecated(since = "1", since = "2")] //~ ERROR E0538: `deprecated` says the same thing twice
    fn h() {}

    #[should_panic(expected = 5)] //~ ERROR E0539: `should_panic` takes a text
    fn i() {}

    #[ignore = 5] //~ ERROR L0001: `ignore` does not take this
    fn j() {}
}

pub mod derived {
    #[derive("Clone")] //~ ERROR E0777: `derive` takes names of traits
    struct A;

    #[derive(Clone())] //~ ERROR N0002: a trait to derive takes no arguments
    struct B;

    #[derive(Clone = "x")] //~ ERROR N0002: a trait to derive takes no arguments
    struct C;

    #[derive(nowhere::Clone)] //~ ERROR E0433: there is no module `nowhere` here
    struct D;
}

pub mod layouts {
    #[repr("C")] //~ ERROR E0565: `repr` takes names of layouts
    struct A;

    #[repr(align("8"))] //~ ERROR E0589: an alignment is a number
    struct B;

    #[repr(align(8u8))] //~ ERROR E0589: an alignment is a number
    struct C;

    #[repr(align)] //~ ERROR E0589: an alignment is a number
    struct D;

    #[repr(align = 8)] //~ ERROR E0693: `align` takes one number
    struct E;

    #[repr(align(8, 16))] //~ ERROR E0693: `align` takes one number
    struct F;

    #[repr(align())] //~ ERROR E0693: `align` takes one number
    struct G;

    #[repr(align(1073741824))] //~ ERROR E0589: 1073741824 is no power of two
    struct H;

    #[repr(C(8))] //~ ERROR E0552: `repr(C(8))` is no layout
    struct I;

    #[repr(transparent, C)] //~ ERROR E0692: `repr(transparent)` stands alone
    struct J(u8);

    #[used(linker)] //~ ERROR E0658: `used` with arguments
    static K: u8 = 1;
}
