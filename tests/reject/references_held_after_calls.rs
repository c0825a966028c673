//# shows: { let (mut a, mut b) = (1, 2); elsewhere(&mut a, &mut b); a != 5 }
//# shows: { let (mut a, mut b) = (1, 2); by_way_of(&mut a, &mut b); a != 5 }
//# shows: { let (mut a, mut b) = (1, 2); swapped(&mut a, &mut b); a != 5 }
//# shows: { let (mut a, mut b) = (1, 2); sometimes(&mut a, &mut b, true); a != 5 }
//# shows: { let (mut a, mut b) = (1, 2); as_a_whole(&mut a, &mut b); a != 5 }
//# shows: { let (mut a, mut b) = (1, 2); in_a_loop(&mut a, &mut b); a != 5 }
//# shows: { let (mut a, mut b) = (1, 2); by_a_closure(&mut a, &mut b); a != 5 }
//# shows: { let (mut a, mut b) = (1, 2); by_a_pattern(&mut a, &mut b); a != 5 }
//# shows: { let (mut a, mut b) = (1, 2); by_another_name(&mut a, &mut b); a != 5 }
//# shows: { let (mut a, mut b) = (1, 2); by_a_bound(&mut a, &mut b); a != 5 }
//# shows: { let (mut a, mut b) = (1, 2); in_turns(&mut a, &mut b); a != 5 }
//# shows: { let (mut a, mut b) = (1, 2); one_of_two(&mut a, &mut b); a != 5 }
//# shows: { let (mut a, mut b) = (1, 2); as_it_ended(&mut a, &mut b); a != 5 }
//! Where a struct's reference leads is not known where something may have put another one in its place.

pub struct Held<'a> { to: &'a mut u32, other: &'a mut u32 }

impl<'a> Held<'a> {
    pub fn turn(&mut self) { core::mem::swap(&mut self.to, &mut self.other); }
    pub fn turn_by(&mut self) { self.turn(); }
    pub fn turn_if(&mut self, really: bool) {
        if really { core::mem::swap(&mut self.to, &mut self.other); }
    }
    pub fn turn_often(&mut self) {
        let mut n = 0;
        while n < 3
        //@ decreases 3 - n
        {
            self.turn();
            n += 1;
        }
    }
    pub fn turn_by_pattern(&mut self) {
        let Held { to, other } = self;
        core::mem::swap(to, other);
    }
    pub fn turn_by_name(&mut self) {
        let it = self;
        core::mem::swap(&mut it.to, &mut it.other);
    }
    pub fn turn_by_closure(&mut self) {
        let mut act = || core::mem::swap(&mut self.to, &mut self.other);
        act();
    }
    //@ decreases n
    pub fn even(&mut self, n: u32) { if n > 0 { self.odd(n - 1); } }
    //@ decreases n
    pub fn odd(&mut self, n: u32) { if n > 0 { self.even(n - 1); } else { self.turn(); } }
    //@ ensures *self.to == 5
    pub fn set(&mut self) { *self.to = 5; }
}

pub trait Turns { fn go(&mut self); }
impl<'a> Turns for Held<'a> { fn go(&mut self) { core::mem::swap(&mut self.to, &mut self.other); } }
pub fn go<T: Turns>(x: &mut T) { x.go(); }

//@ ensures *a == 5
//~^ ERROR V0001: this postcondition
pub fn elsewhere(a: &mut u32, b: &mut u32) {
    let mut h = Held { to: a, other: b };
    h.turn();
    h.set();
}

//@ ensures *a == 5
//~^ ERROR V0001: this postcondition
pub fn by_way_of(a: &mut u32, b: &mut u32) {
    let mut h = Held { to: a, other: b };
    h.turn_by();
    h.set();
}

//@ ensures *a == 5
//~^ ERROR V0001: this postcondition
pub fn swapped(a: &mut u32, b: &mut u32) {
    let mut h = Held { to: a, other: b };
    core::mem::swap(&mut h.to, &mut h.other);
    h.set();
}

//@ ensures *a == 5
//~^ ERROR V0001: this postcondition
pub fn sometimes(a: &mut u32, b: &mut u32, really: bool) {
    let mut h = Held { to: a, other: b };
    h.turn_if(really);
    h.set();
}

pub fn replace<'a>(h: &mut Held<'a>, by: Held<'a>) { *h = by; }

//@ ensures *a == 5
//~^ ERROR V0001: this postcondition
pub fn as_a_whole(a: &mut u32, b: &mut u32) {
    let (mut c, mut d) = (0, 0);
    let mut h = Held { to: a, other: b };
    replace(&mut h, Held { to: &mut c, other: &mut d });
    h.set();
}

//@ ensures *a == 5
//~^ ERROR V0001: this postcondition
pub fn in_a_loop(a: &mut u32, b: &mut u32) {
    let mut h = Held { to: a, other: b };
    for _ in 0..3 { h.turn(); }
    h.set();
}

//@ ensures *a == 5
//~^ ERROR V0001: this postcondition
pub fn by_a_closure(a: &mut u32, b: &mut u32) {
    let mut h = Held { to: a, other: b };
    h.turn_by_closure();
    h.set();
}

//@ ensures *a == 5
//~^ ERROR V0001: this postcondition
pub fn by_a_pattern(a: &mut u32, b: &mut u32) {
    let mut h = Held { to: a, other: b };
    h.turn_by_pattern();
    h.set();
}

//@ ensures *a == 5
//~^ ERROR V0001: this postcondition
pub fn by_another_name(a: &mut u32, b: &mut u32) {
    let mut h = Held { to: a, other: b };
    h.turn_by_name();
    h.set();
}

//@ ensures *a == 5
//~^ ERROR V0001: this postcondition
pub fn by_a_bound(a: &mut u32, b: &mut u32) {
    let mut h = Held { to: a, other: b };
    go(&mut h);
    h.set();
}

/// Neither of the two turns it by itself, but what one of them calls in the end does.
//@ ensures *a == 5
//~^ ERROR V0001: this postcondition
pub fn in_turns(a: &mut u32, b: &mut u32) {
    let mut h = Held { to: a, other: b };
    h.even(3);
    h.set();
}

pub struct Two<'a> { first: Held<'a>, second: Held<'a> }

impl<'a> Two<'a> {
    pub fn exchange(&mut self) { core::mem::swap(&mut self.first, &mut self.second); }
}

//@ ensures *a == 5
//~^ ERROR V0001: this postcondition
pub fn one_of_two(a: &mut u32, b: &mut u32) {
    let (mut c, mut d) = (0, 0);
    let mut two = Two { first: Held { to: a, other: b }, second: Held { to: &mut c, other: &mut d } };
    two.exchange();
    two.first.set();
}

/// The reference that is overwritten has ended with what it referred to then, and not later.
//@ ensures *a == 5
//~^ ERROR V0001: this postcondition
pub fn as_it_ended(a: &mut u32, b: &mut u32) {
    let mut c = 0;
    let mut h = Held { to: a, other: b };
    let lent = &mut h;
    *lent.to = 4;
    lent.to = &mut c;
    *lent.to = 5;
}
