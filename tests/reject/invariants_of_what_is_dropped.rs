//! A destructor may rely on the invariant of its type, whoever drops the value (`destructors_inside.rs`: wherever it is).
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
