//# panics: asserts()
//! `assert_ne!` goes by the type's own equality, of which nothing is assumed.
#[derive(Debug)]
pub struct N { pub a: u32, pub b: u32 }
impl PartialEq for N { fn eq(&self, o: &N) -> bool { self.a == o.a } }
pub fn asserts() {
    assert_ne!(N { a: 1, b: 1 }, N { a: 1, b: 2 });
    //~^ ERROR V0006: this `assert_ne!` can panic
}
