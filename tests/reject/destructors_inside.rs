//! Destructors of what is in a value: they run on what is there then, after the value's own.
//# shows: { let mut x = 1; own_before_that_of_the_field(&mut x); x } != 5
//# shows: { let mut x = 1; own_before_those_in_an_option(&mut x); x } != 3
//# shows: { let (mut x, mut y) = (1, 2); assigned(&mut x, &mut y); x } != 1
//# shows: { let mut x = 1; unwrapped(&mut x); x } != 1
//# shows: { let mut x = 1; given_away(&mut x); x } != 1
//# shows: { let (mut x, mut y) = (1, 2); replaced(&mut x, &mut y); x } != 1
//# panics: broken_in_a_tuple()
//# panics: broken_in_a_vector()
//# panics: broken_in_an_option()
//# panics: broken_in_a_struct()
//# panics: broken_in_an_array()
//# panics: broken_in_a_box()
//# panics: broken_where_assigned(&mut Wrapped { inner: NotZero { n: 1 } })
//# panics: broken_in_an_enum()
//# panics: broken_behind_a_type_parameter()
#![allow(unused, unused_must_use)]

pub struct NotZero {
    n: u32,
}
//@ invariant NotZero: self.n > 0

impl Drop for NotZero {
    fn drop(&mut self) {
        let _x = 10 / self.n;
    }
}

pub struct Wrapped {
    inner: NotZero,
}

pub struct Of<T> {
    inner: T,
}

pub enum Either {
    Left(NotZero),
    Right(u8),
}

pub fn broken_in_a_tuple() {
    let mut w = (NotZero { n: 1 }, 1u8);
    w.0.n = 0;
} //~ ERROR V0018: the invariant of a type may not hold here

pub fn broken_in_a_vector() {
    let mut v = vec![NotZero { n: 1 }];
    v[0].n = 0;
} //~ ERROR V0018: the invariant of a type may not hold here

pub fn broken_in_an_option() {
    let mut o = Some(NotZero { n: 1 });
    if let Some(g) = &mut o {
        g.n = 0;
    }
} //~ ERROR V0018: the invariant of a type may not hold here

pub fn broken_in_a_struct() {
    let _w = Wrapped { inner: NotZero { n: 0 } };
} //~ ERROR V0018: the invariant of a type may not hold here

pub fn broken_in_an_array() {
    let _a = [NotZero { n: 1 }, NotZero { n: 0 }];
} //~ ERROR V0018: the invariant of a type may not hold here

pub fn broken_in_a_box() {
    let mut b = Box::new(NotZero { n: 1 });
    b.n = 0;
} //~ ERROR V0018: the invariant of a type may not hold here

pub fn broken_where_assigned(w: &mut Wrapped) {
    *w = Wrapped { inner: NotZero { n: 0 } };
    *w = Wrapped { inner: NotZero { n: 1 } }; //~ ERROR V0018: the invariant of a type may not hold here
}

pub fn broken_in_an_enum() {
    let mut e = Either::Right(1);
    e = Either::Left(NotZero { n: 0 });
} //~ ERROR V0018: the invariant of a type may not hold here

pub fn broken_behind_a_type_parameter() {
    let w = Of { inner: ([NotZero { n: 0 }], 1u8) };
} //~ ERROR V0018: the invariant of a type may not hold here

pub struct Breaks {
    inner: NotZero,
}

impl Drop for Breaks {
    fn drop(&mut self) {
        self.inner.n = 0;
    } //~ ERROR V0018: the invariant of a type does not hold here
}

pub fn kept(mut w: Wrapped, n: u32) {
    w.inner.n = 0;
    w.inner.n = n / 2 + 1;
}

pub struct Seven<'a> {
    r: &'a mut u32,
}

impl<'a> Drop for Seven<'a> {
    //@ ensures *self.r == 7
    fn drop(&mut self) {
        *self.r = 7;
    }
}

pub struct Five<'a> {
    h: Seven<'a>,
}

impl<'a> Drop for Five<'a> {
    //@ ensures *self.h.r == 5
    fn drop(&mut self) {
        *self.h.r = 5;
    }
}

pub struct Three<'a> {
    r: &'a mut u32,
    o: Option<Seven<'a>>,
}

impl<'a> Drop for Three<'a> {
    //@ ensures *self.r == 3
    //@ ensures match self.o { Some(h) => *h.r == 3, None => true }
    fn drop(&mut self) {
        *self.r = 3;
        if let Some(h) = &mut self.o {
            *h.r = 3;
        }
    }
}

pub struct Same<'a> {
    h: Seven<'a>,
}

impl<'a> Drop for Same<'a> {
    //@ ensures *self.h.r == old(*self.h.r)
    fn drop(&mut self) {}
}

//@ ensures *x == 5
//~^ ERROR V0001: this postcondition does not hold
pub fn own_before_that_of_the_field(x: &mut u32) {
    let _g = Five { h: Seven { r: x } };
}

//@ ensures *x == 3
//~^ ERROR V0001: this postcondition does not hold
pub fn own_before_those_in_an_option(x: &mut u32) {
    let mut y = 1;
    let _g = Three { r: &mut y, o: Some(Seven { r: x }) };
}

//@ ensures *x == 3
pub fn what_no_field_writes(x: &mut u32) {
    let mut y = 1;
    let _g = Three { r: x, o: Some(Seven { r: &mut y }) };
}

//@ ensures *x == old(*x)
//~^ ERROR V0001: this postcondition does not hold
pub fn assigned(x: &mut u32, y: &mut u32) {
    let mut g = Same { h: Seven { r: x } };
    g = Same { h: Seven { r: y } };
}

//@ ensures *x == old(*x)
//~^ ERROR V0001: this postcondition does not hold
pub fn unwrapped(x: &mut u32) {
    let v = Some(Same { h: Seven { r: x } });
    let _g = v.unwrap();
}

//@ ensures final(old(g.h.r)) == old(*g.h.r)
//~^ ERROR V0001: this postcondition may not hold
fn taken(g: Same) {}

//@ ensures *x == old(*x)
pub fn given_away(x: &mut u32) {
    taken(Same { h: Seven { r: x } });
}

//@ ensures *x == old(*x)
//~^ ERROR V0001: this postcondition does not hold
pub fn replaced(x: &mut u32, y: &mut u32) {
    let mut g = Same { h: Seven { r: x } };
    core::mem::replace(&mut g, Same { h: Seven { r: y } });
}
