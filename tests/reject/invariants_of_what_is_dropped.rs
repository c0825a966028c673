//! A destructor may rely on the invariant of its type, wherever in what is dropped the value is.
//# panics: in_a_field()
//# panics: in_a_box()
//# panics: in_a_vector()
//# panics: in_a_tuple()
//# panics: in_an_option()
//# panics: overwritten()
//# panics: handed_on()
//# panics: by_itself()
//# panics: made_of_a_pointer()

pub struct Even {
    a: u32,
}
//@ invariant Even: self.a % 2 == 0

impl Drop for Even {
    fn drop(&mut self) {
        assert!(self.a % 2 == 0);
    }
}

pub struct Holder {
    e: Even,
}

pub fn in_a_field() {
    let mut h = Holder { e: Even { a: 2 } };
    h.e.a = 3;
} //~ ERROR V0018: the invariant of a type may not hold here

pub fn in_a_box() {
    let mut b = Box::new(Even { a: 2 });
    b.a = 3;
} //~ ERROR V0018: the invariant of a type may not hold here

pub fn in_a_vector() {
    let mut v = Vec::new();
    v.push(Even { a: 2 });
    v[0].a = 3;
} //~ ERROR V0018: the invariant of a type may not hold here

pub fn in_a_tuple() {
    let mut t = (Even { a: 2 }, 1);
    t.0.a = 3;
} //~ ERROR V0018: the invariant of a type may not hold here

pub fn in_an_option() {
    let mut o = Some(Even { a: 2 });
    if let Some(e) = &mut o {
        e.a = 3;
    }
} //~ ERROR V0018: the invariant of a type may not hold here

pub fn overwritten() {
    let mut h = Holder { e: Even { a: 2 } };
    h.e.a = 3;
    h = Holder { e: Even { a: 4 } }; //~ ERROR V0018: the invariant of a type may not hold here
}

pub fn handed_on() {
    let mut h = Holder { e: Even { a: 2 } };
    h.e.a = 3;
    drop(h); //~ ERROR V0018: the invariant of a type does not hold here
}

pub fn by_itself() {
    let mut e = Even { a: 2 };
    e.a = 3;
} //~ ERROR V0018: the invariant of a type may not hold here

pub fn made_of_a_pointer() {
    let p = Box::into_raw(Box::new(Even { a: 2 }));
    unsafe {
        (*p).a = 3;
        let b = Box::from_raw(p);
    } //~ ERROR V0018: the invariant of a type may not hold here
}
