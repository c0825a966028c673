//# shows: by_a_lemma() != 2
//# shows: by_a_contract() != 2
//# shows: by_a_witness() != 2
//# shows: by_what_is_chosen() != 2
//# shows: by_what_a_loop_does(3, None) != 2
//# shows: by_a_parameter(None) != 2
// A type parameter may stand for a type without values, and a ghost variable may have what is no value of its type.

enum Void {}

struct Two<T> {
    first: T,
    second: T,
}

/*@ lemma fn nothing<T>()
  requires forall |x: T| false
  ensures false //~ ERROR V0017: the proof does not show this
{}

lemma fn something<T>()
  ensures exists |x: T| x == x //~ ERROR V0017: the proof does not show this
{}

spec fn any<T>() -> T { choose |x: T| true }

lemma fn itself<T>(x: T) ensures exists |y: T| y == x {}

lemma fn chosen<T>()
  ensures exists |s: Two<T>| true //~ ERROR V0017: the proof does not show this
{ itself(Two { first: any::<T>(), second: any::<T>() }); }
@*/

//@ ensures result == 2
fn by_a_lemma() -> u8 { //~ WARNING V0033: no run of `by_a_lemma`
    //@ nothing::<Void>();
    1
}

//@ requires forall |x: T| x != x
//@ ensures false
//~^ ERROR V0001: this postcondition may not hold
fn impossible<T>() {}

//@ ensures result == 2
fn by_a_contract() -> u8 { //~ WARNING V0033: no run of `by_a_contract`
    impossible::<Void>();
    1
}

//@ ensures result == 2
fn by_a_witness() -> u8 { //~ WARNING V0033: no run of `by_a_witness`
    //@ something::<Void>();
    1
}

//@ ensures result == 2
fn by_what_is_chosen() -> u8 { //~ WARNING V0033: no run of `by_what_is_chosen`
    //@ chosen::<Void>();
    1
}

//@ ensures result == 2
//~^ ERROR V0001: this postcondition does not hold
fn by_what_a_loop_does(n: u8, o: Option<Void>) -> u8 {
    //@ ghost let g = o->0;
    let mut i = 0;
    while i < n
    //@ invariant i <= n
    //@ decreases n - i
    {
        //@ ghost g = o->0;
        i += 1;
    }
    1
}

//@ ghost x: Void
//@ ensures result == 2
fn asks_for_a_value() -> u8 { //~ WARNING V0033: no run of `asks_for_a_value`
    1
}

//@ ensures result == 2
fn by_a_parameter(o: Option<Void>) -> u8 {
    //@ ghost let x = o->0;
    asks_for_a_value() //~ ERROR V0002: a ghost parameter of this call may be no value of its type
}
