//! An implementation that gives a definition only, and no method.

pub trait Sized2 {
    //@ spec fn units(&self) -> int { 3 }

    fn name(&self) -> u8 {
        7
    }

    //@ ensures result == self.units()
    fn count(&self) -> u8;
}

pub trait Named {
    //@ spec fn key(&self) -> int;

    fn hello(&self) -> u8 {
        1
    }
}

pub struct Plain;

impl Named for Plain {
    //@ spec fn key(&self) -> int { 4 }
}

impl Sized2 for Plain {
    fn count(&self) -> u8 {
        3
    }
}

pub struct Other;

impl Sized2 for Other {
    //@ spec fn units(&self) -> int { 5 }

    fn count(&self) -> u8 {
        5
    }
}

//@ ensures result == 10
pub fn sum(p: &Plain) -> u8 {
    //@ assert p.key() == 4;
    p.count() + 7
}

fn main() {
    assert!(sum(&Plain) == 10);
    assert!(Other.count() == 5);
    let greeting = Plain.hello();
    assert!(greeting == greeting);
    let name = Plain.name();
    assert!(name == name);
}
