//# panics: called()
//# panics: by_a_proof()
//# panics: by_a_variable()
//# panics: after_it_is_forgotten()
//! A lemma speaks of values of the types of its parameters: a function of the logic that gives what is no value is none.

pub enum Empty {}

/*@
lemma fn no_value(f: fn(int) -> Empty) ensures false {}
lemma fn of_two(f: fn(int, int) -> Empty) ensures false {}
lemma fn some<T>(f: fn(int) -> T, s: Seq<T>) ensures exists |x: T| x == f(0) {}
lemma fn bound() ensures false { let f = |x: int| Seq::<Empty>::empty()[x]; no_value(f); }
//~^ ERROR V0017: the proof does not show this
lemma fn in_a_case(n: int) ensures n < 5 { if n > 3 { no_value(|x: int| Seq::<Empty>::empty()[n + x]); } }
//~^ ERROR V0017: the proof does not show this
lemma fn of_more() ensures false { of_two(|x: int, y: int| Seq::<Empty>::empty()[x + y]); }
//~^ ERROR V0017: the proof does not show this
lemma fn of_any<T>() ensures exists |x: T| true { some::<T>(|x: int| Seq::<T>::empty()[x], Seq::empty()); }
//~^ ERROR V0017: the proof does not show this
@*/

pub fn called() {
    //@ no_value(|x: int| Seq::<Empty>::empty()[x]);
    assert!(1 == 2); //~ ERROR V0006: this `assert!` may panic
}

pub fn by_a_proof() {
    //@ assert 1 == 2 by { no_value(|x: int| Seq::<Empty>::empty()[x]); }
    //~^ ERROR V0012: this assertion
    assert!(1 == 2);
}

pub fn by_a_variable() {
    //@ ghost let f: fn(int) -> Empty = |x: int| Seq::<Empty>::empty()[x];
    //@ no_value(f);
    assert!(1 == 2); //~ ERROR V0006: this `assert!` may panic
}

pub fn after_it_is_forgotten() {
    //@ ghost let f: fn(int) -> Empty = |x: int| Seq::<Empty>::empty()[x];
    //@ havoc f;
    //@ no_value(f);
    assert!(1 == 2); //~ ERROR V0006: this `assert!` may panic
}
